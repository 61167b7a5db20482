/* The encoders that are source: for every action the same bytes as those by the tables. */
#include <daomesh/encode.h>

#include "material.h"
#include "suites.h"

#define LIVES 60

struct encoder {
    const char *name; /* with _ for . */
    void (*run)(daomesh_cbor *out, const void *in);
};

#define WRAPPED(name)                                                                                        \
    static void run_##name(daomesh_cbor *out, const void *in)                                                \
    {                                                                                                        \
        daomesh_encode_##name(out, in);                                                                      \
    }
DAOMESH_ENCODERS(WRAPPED)

#define ROW(name) { #name, run_##name },
static const struct encoder encoders[] = { DAOMESH_ENCODERS(ROW) };

static int is_of(const struct encoder *encoder, const struct schema_struct *schema)
{
    size_t i = 0;
    for (; schema_name(schema)[i] != '\0'; i++)
        if (encoder->name[i] != (schema_name(schema)[i] == '.' ? '_' : schema_name(schema)[i])) return 0;
    return encoder->name[i] == '\0';
}

START_TEST(every_action_has_the_bytes_of_the_tables)
{
    static uint64_t value[8192];
    static uint8_t by_tables[65536], by_source[65536];
    const struct schema_struct *schema = daomesh__schema_action_at((size_t)_i);
    const struct encoder *encoder = &encoders[_i];
    ck_assert_msg(is_of(encoder, schema), "%s is %s", schema_name(schema), encoder->name);
    ck_assert_uint_le(schema->size, sizeof value);
    for (uint64_t seed = 1; seed <= LIVES; seed++) {
        struct filler filler;
        size_t len;
        daomesh_cbor out = { by_source, sizeof by_source, 0 };
        filler_begin(&filler, seed);
        fill(&filler, value, schema);
        ck_assert_int_eq(daomesh__encode(by_tables, sizeof by_tables, &len, schema, value), DAOMESH_OK);
        encoder->run(&out, value);
        ck_assert_uint_eq(out.len, len);
        ck_assert_mem_eq(by_source, by_tables, len);
    }
}
END_TEST

START_TEST(a_text_that_does_not_fit_is_cut)
{
    struct daomesh_dao_found act;
    char longer[200];
    memset(longer, 'x', sizeof longer);
    longer[sizeof longer - 1] = '\0';
    DAOMESH_SET_TEXT(act.name, longer);
    ck_assert_uint_eq(act.name.len, 64);
    DAOMESH_SET_TEXT(act.name, "guild");
    ck_assert_uint_eq(act.name.len, 5);
    ck_assert_str_eq(act.name.bytes, "guild");
}
END_TEST

START_TEST(inner_actions_read_back)
{
    uint8_t room[600], body_room[300];
    daomesh_cbor out = { room, sizeof room, 0 }, body = { body_room, sizeof body_room, 0 };
    struct daomesh_member_remove act;
    struct inner_cursor cursor;
    uint32_t kind;
    daomesh_span span;
    memset(&act, 7, sizeof act);
    daomesh_encode_member_remove(&body, &act);
    daomesh_cbor_array(&out, 1);
    daomesh_encode_inner(&out, DAOMESH_ACTION_MEMBER_REMOVE, &body);
    ck_assert_int_eq(daomesh__inner_begin(&cursor, (daomesh_span){ room, out.len }), DAOMESH_OK);
    ck_assert_int_eq(daomesh__inner_next(&cursor, &kind, &span), DAOMESH_OK);
    ck_assert_uint_eq(kind, DAOMESH_ACTION_MEMBER_REMOVE);
    ck_assert_uint_eq(span.len, body.len);
    ck_assert_int_eq(daomesh__inner_next(&cursor, &kind, &span), DAOMESH_E_END);
}
END_TEST

Suite *source_suite(void)
{
    Suite *suite = suite_create("source");
    TCase *tests = tcase_create("encoders");
    tcase_add_loop_test(tests, every_action_has_the_bytes_of_the_tables, 0, COUNT_OF(encoders));
    tcase_add_test(tests, a_text_that_does_not_fit_is_cut);
    tcase_add_test(tests, inner_actions_read_back);
    suite_add_tcase(suite, tests);
    return suite;
}
