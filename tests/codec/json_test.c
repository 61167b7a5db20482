/* CBOR as JSON text: the exact text of examples, and well-formed text for everything. */
#include "material.h"
#include "suites.h"

#include <daomesh/number.h>

#define DAO "5820 0101010101010101010101010101010101010101010101010101010101010101"
#define PARTY "5820 0202020202020202020202020202020202020202020202020202020202020202"
#define DAO_TEXT "\"0101010101010101010101010101010101010101010101010101010101010101\""
#define PARTY_TEXT "\"0202020202020202020202020202020202020202020202020202020202020202\""

static void assert_json(uint32_t family, uint32_t number, const char *bytes, const char *expected)
{
    char text[2048];
    size_t len;
    daomesh_span span = hex(bytes);
    ck_assert_int_eq(daomesh_schema_json(text, sizeof text, &len, family, number, span.at, span.len),
                     DAOMESH_OK);
    ck_assert_str_eq(text, expected);
    ck_assert_uint_eq(len, strlen(expected));
}

START_TEST(ids_are_hex_and_amounts_decimal_strings)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PROPOSAL_VOTE,
                "a4 01 " DAO " 02 19012c 03 02 04 49 010000000000000000",
                "{\"dao\":" DAO_TEXT ",\"proposal\":300,\"choice\":2,\"weight\":\"18446744073709551616\"}");
}
END_TEST

START_TEST(absent_optional_field_is_left_out)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, "a0", "{}");
}
END_TEST

START_TEST(integer_of_53_bits_is_a_number)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, "a1 04 1b001fffffffffffff",
                "{\"salt\":9007199254740991}");
}
END_TEST

START_TEST(larger_integer_is_a_string)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, "a1 04 1b0020000000000000",
                "{\"salt\":\"9007199254740992\"}");
}
END_TEST

START_TEST(quotes_and_backslashes_are_escaped)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, "a1 03 65 225cc3a922",
                "{\"name\":\"\\\"\\\\\xc3\xa9\\\"\"}");
}
END_TEST

START_TEST(array_of_structs_is_an_array_of_objects)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE,
                "a1 01 82 a2 01 " DAO " 02 01 a2 01 " PARTY " 02 02",
                "{\"keys\":[{\"key\":" DAO_TEXT ",\"weight\":1},{\"key\":" PARTY_TEXT ",\"weight\":2}]}");
}
END_TEST

START_TEST(empty_list_is_an_empty_array)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_DAO_FOUND, "a4 01 6161 02 80 03 80 04 01",
                "{\"name\":\"a\",\"members\":[],\"pathways\":[],\"charter_pathway\":1}");
}
END_TEST

START_TEST(kinds_are_names)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_ROLE_GRANT,
                "a2 01 " DAO " 02 a2 01 " PARTY " 03 82 190301 190999",
                "{\"dao\":" DAO_TEXT ",\"role\":{\"party\":" PARTY_TEXT ",\"kinds\":[\"member.add\",2457]}}");
}
END_TEST

START_TEST(statuses_are_names)
{
    assert_json(DAOMESH_SCHEMA_EVENT, DAOMESH_EVENT_TIMER_FAILED, "a4 01 " DAO " 02 07 03 18a8 04 01",
                "{\"dao\":" DAO_TEXT ",\"object\":7,\"status\":\"FUEL\",\"what\":1}");
}
END_TEST

START_TEST(unknown_status_is_a_number)
{
    assert_json(DAOMESH_SCHEMA_EVENT, DAOMESH_EVENT_TIMER_FAILED, "a4 01 " DAO " 02 07 03 192710 04 01",
                "{\"dao\":" DAO_TEXT ",\"object\":7,\"status\":10000,\"what\":1}");
}
END_TEST

START_TEST(inner_actions_are_unfolded)
{
    assert_json(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PROPOSAL_OPEN,
                "a3 01 " DAO " 02 01 06 5851 82 82190302a201" DAO "02" PARTY " 82 190101 a0",
                "{\"dao\":" DAO_TEXT
                ",\"pathway\":1,\"actions\":[{\"action\":\"member.remove\",\"dao\":" DAO_TEXT
                ",\"party\":" PARTY_TEXT "},{\"action\":\"party.create\"}]}");
}
END_TEST

START_TEST(record_view_is_text_too)
{
    assert_json(DAOMESH_SCHEMA_RECORD, DAOMESH_RECORD_TIMER, "a4 01 05 02 01 03 02 04 03",
                "{\"due\":5,\"what\":1,\"dao\":2,\"object\":3}");
}
END_TEST

START_TEST(text_that_does_not_fit_begins_and_tells_its_length)
{
    char text[8];
    size_t len;
    daomesh_span span = hex("a1 04 01");
    ck_assert_int_eq(daomesh_schema_json(text, sizeof text, &len, DAOMESH_SCHEMA_ACTION,
                                         DAOMESH_ACTION_PARTY_CREATE, span.at, span.len),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, strlen("{\"salt\":1}"));
    ck_assert_str_eq(text, "{\"salt\"");
}
END_TEST

START_TEST(length_can_be_asked_without_a_buffer)
{
    size_t len;
    ck_assert_int_eq(daomesh_schema_json(NULL, 0, &len, DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE,
                                         hex("a0").at, 1),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, 2);
}
END_TEST

START_TEST(bytes_that_do_not_fit_the_schema_give_no_text)
{
    char text[8] = "before";
    size_t len = 99;
    ck_assert_int_eq(daomesh_schema_json(text, sizeof text, &len, DAOMESH_SCHEMA_ACTION,
                                         DAOMESH_ACTION_PROPOSAL_VOTE, hex("a0").at, 1),
                     DAOMESH_E_MISSING_FIELD);
    ck_assert_str_eq(text, "");
    ck_assert_uint_eq(len, 0);
}
END_TEST

START_TEST(null_where_none_may_be_is_refused)
{
    char text[8];
    size_t len;
    ck_assert_int_eq(daomesh_schema_json(NULL, 8, &len, DAOMESH_SCHEMA_ACTION, 0x0101, hex("a0").at, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_json(text, 8, NULL, DAOMESH_SCHEMA_ACTION, 0x0101, hex("a0").at, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_schema_json(text, 8, &len, DAOMESH_SCHEMA_ACTION, 0x0101, NULL, 1),
                     DAOMESH_E_ARG);
}
END_TEST

/* --- a small JSON reader: returns the end of the value, NULL when it is none */

static const char *read_json(const char *at);

static const char *read_json_string(const char *at)
{
    if (*at++ != '"') return NULL;
    for (; *at != '"'; at++) {
        if ((unsigned char)*at < 0x20) return NULL;
        if (*at == '\\' && *++at != '"' && *at != '\\') return NULL;
    }
    return at + 1;
}

static const char *read_json_members(const char *at, char close)
{
    if (*++at == close) return at + 1;
    for (;; at++) {
        if (close == '}' && (!(at = read_json_string(at)) || *at++ != ':')) return NULL;
        if (!(at = read_json(at))) return NULL;
        if (*at == close) return at + 1;
        if (*at != ',') return NULL;
    }
}

/* Recursion: as deep as the text, which comes from the schema. */
static const char *read_json(const char *at)
{
    if (*at == '{') return read_json_members(at, '}');
    if (*at == '[') return read_json_members(at, ']');
    if (*at == '"') return read_json_string(at);
    if (*at < '0' || *at > '9' || (*at == '0' && at[1] >= '0' && at[1] <= '9')) return NULL;
    while (*at >= '0' && *at <= '9')
        at++;
    return at;
}

START_TEST(every_random_body_becomes_well_formed_text)
{
    static struct filler filler;
    static uint8_t bytes[BODY_ROOM];
    static char text[1 << 18];
    const struct schema_struct *schema;
    uint32_t family;
    for (size_t i = 0; (schema = entry_with_fields(i, &family)); i++) {
        if (family == DAOMESH_SCHEMA_STRUCT) continue;
        for (uint64_t seed = 0; seed < 40; seed++) {
            uint64_t value[STRUCT_ROOM / 8];
            size_t len, text_len;
            filler_begin(&filler, seed);
            fill(&filler, value, schema);
            ck_assert_int_eq(daomesh__encode(bytes, sizeof bytes, &len, schema, value), DAOMESH_OK);
            ck_assert_int_eq(
                daomesh_schema_json(text, sizeof text, &text_len, family, schema->number, bytes, len),
                DAOMESH_OK);
            ck_assert_uint_eq(text_len, strlen(text));
            ck_assert_msg(read_json(text) == text + text_len, "%s", text);
        }
    }
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *texts = tcase_create("texts");
    tcase_add_test(texts, ids_are_hex_and_amounts_decimal_strings);
    tcase_add_test(texts, absent_optional_field_is_left_out);
    tcase_add_test(texts, integer_of_53_bits_is_a_number);
    tcase_add_test(texts, larger_integer_is_a_string);
    tcase_add_test(texts, quotes_and_backslashes_are_escaped);
    tcase_add_test(texts, array_of_structs_is_an_array_of_objects);
    tcase_add_test(texts, empty_list_is_an_empty_array);
    tcase_add_test(texts, kinds_are_names);
    tcase_add_test(texts, statuses_are_names);
    tcase_add_test(texts, unknown_status_is_a_number);
    tcase_add_test(texts, inner_actions_are_unfolded);
    tcase_add_test(texts, record_view_is_text_too);
    tcase_add_test(texts, text_that_does_not_fit_begins_and_tells_its_length);
    tcase_add_test(texts, length_can_be_asked_without_a_buffer);
    tcase_add_test(texts, bytes_that_do_not_fit_the_schema_give_no_text);
    tcase_add_test(texts, null_where_none_may_be_is_refused);
    tcase_add_test(texts, every_random_body_becomes_well_formed_text);
    suite_add_tcase(suite, texts);
    return suite;
}
