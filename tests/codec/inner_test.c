/* Inner actions: counted, checked to the bottom, bounded in depth and number. */
#include "material.h"
#include "suites.h"

#define DAO "5820 0101010101010101010101010101010101010101010101010101010101010101"
#define PARTY "5820 0202020202020202020202020202020202020202020202020202020202020202"
#define REMOVE "82 190302 a2 01 " DAO " 02 " PARTY

static int32_t check(const char *text, uint32_t *count)
{
    *count = 99;
    return daomesh__inner_check(count, hex(text), NULL);
}

START_TEST(no_bytes_are_no_actions)
{
    uint32_t count;
    ck_assert_int_eq(check("", &count), DAOMESH_OK);
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(actions_are_counted)
{
    uint32_t count;
    ck_assert_int_eq(check("82 " REMOVE REMOVE, &count), DAOMESH_OK);
    ck_assert_uint_eq(count, 2);
}
END_TEST

static const struct refusal {
    const char *name;
    const char *hex;
    int32_t status;
} refusals[] = {
    { "empty array", "80", DAOMESH_E_NOT_CANONICAL },
    { "no array", "a0", DAOMESH_E_TYPE },
    { "pair of one", "81 81 190302", DAOMESH_E_TYPE },
    { "pair of three", "81 83 190302 a0 00", DAOMESH_E_TYPE },
    { "element no array", "81 00", DAOMESH_E_TYPE },
    { "kind as text", "81 82 6161 a0", DAOMESH_E_TYPE },
    { "unknown kind", "81 82 190999 a0", DAOMESH_E_UNKNOWN_KIND },
    { "kind of 64 bits", "81 82 1b0000000100000302 a0", DAOMESH_E_UNKNOWN_KIND },
    { "kind not shortest", "81 82 1a00000302 a0", DAOMESH_E_NOT_CANONICAL },
    { "body that misses a field", "81 82 190302 a1 01 " DAO, DAOMESH_E_MISSING_FIELD },
    { "body no map", "81 82 190302 80", DAOMESH_E_TYPE },
    { "byte after the end", "81 " REMOVE " 00", DAOMESH_E_TRAILING },
    { "fewer than announced", "82 " REMOVE, DAOMESH_E_TRUNCATED },
    { "257 announced", "990101", DAOMESH_E_LIMIT },
    { "2^64-1 announced", "9bffffffffffffffff", DAOMESH_E_LIMIT },
};

START_TEST(actions_that_do_not_fit_are_refused)
{
    const struct refusal *refusal = &refusals[_i];
    uint32_t count;
    int32_t status = check(refusal->hex, &count);
    ck_assert_msg(status == refusal->status, "%s: %s", refusal->name, daomesh_status_name(status));
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* Room for nested proposals and for 257 actions. */
#define ROOM 40000

static void put_proposal(struct cbor_out *out, const uint8_t *actions, size_t len)
{
    static const uint8_t dao[DAOMESH_ID_BYTES] = { 1 };
    daomesh__cbor_put_array(out, 2);
    daomesh__cbor_put_uint(out, DAOMESH_ACTION_PROPOSAL_OPEN);
    daomesh__cbor_put_map(out, len > 0 ? 3 : 2);
    daomesh__cbor_put_uint(out, 1);
    daomesh__cbor_put_bytes(out, dao, sizeof dao);
    daomesh__cbor_put_uint(out, 2);
    daomesh__cbor_put_uint(out, 1);
    if (len == 0) return;
    daomesh__cbor_put_uint(out, 6);
    daomesh__cbor_put_bytes(out, actions, len);
}

/* The actions of a proposal that carries a proposal ..., `levels` of them. */
static daomesh_span nested(uint32_t levels)
{
    static uint8_t rooms[2][ROOM];
    size_t len = 0;
    for (uint32_t i = 0; i < levels; i++) {
        struct cbor_out out = { rooms[i % 2], ROOM, 0 };
        daomesh__cbor_put_array(&out, 1);
        put_proposal(&out, rooms[(i + 1) % 2], len);
        len = out.len;
    }
    return (daomesh_span){ rooms[(levels + 1) % 2], len };
}

START_TEST(deepest_nesting_is_taken)
{
    uint32_t count;
    ck_assert_int_eq(daomesh__inner_check(&count, nested(DAOMESH_INNER_DEPTH_MAX), NULL), DAOMESH_OK);
    ck_assert_uint_eq(count, DAOMESH_INNER_DEPTH_MAX);
}
END_TEST

START_TEST(one_level_more_is_too_deep)
{
    uint32_t count;
    ck_assert_int_eq(daomesh__inner_check(&count, nested(DAOMESH_INNER_DEPTH_MAX + 1), NULL),
                     DAOMESH_E_DEPTH);
}
END_TEST

/* `count` proposals, the first of which carries `carried` more. */
static int32_t check_many(uint32_t count, uint32_t carried, uint32_t *counted)
{
    static uint8_t bytes[ROOM], inner[ROOM];
    struct cbor_out in = { inner, ROOM, 0 }, out = { bytes, ROOM, 0 };
    if (carried > 0) daomesh__cbor_put_array(&in, carried);
    for (uint32_t i = 0; i < carried; i++)
        put_proposal(&in, NULL, 0);
    daomesh__cbor_put_array(&out, count);
    for (uint32_t i = 0; i < count; i++)
        put_proposal(&out, inner, i == 0 ? in.len : 0);
    return daomesh__inner_check(counted, (daomesh_span){ bytes, out.len }, NULL);
}

START_TEST(most_actions_are_taken)
{
    uint32_t count;
    ck_assert_int_eq(check_many(DAOMESH_INNER_ACTIONS_MAX, 0, &count), DAOMESH_OK);
    ck_assert_uint_eq(count, DAOMESH_INNER_ACTIONS_MAX);
}
END_TEST

START_TEST(one_action_more_is_over_the_limit)
{
    uint32_t count;
    ck_assert_int_eq(check_many(DAOMESH_INNER_ACTIONS_MAX + 1, 0, &count), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(nested_actions_count_towards_the_limit)
{
    uint32_t count;
    ck_assert_int_eq(check_many(200, 56, &count), DAOMESH_OK);
    ck_assert_uint_eq(count, 256);
    ck_assert_int_eq(check_many(200, 57, &count), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(nested_claim_of_2_to_the_64_actions_is_over_the_limit)
{
    static const uint8_t claim[] = { 0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
    uint8_t bytes[128];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    uint32_t count;
    daomesh__cbor_put_array(&out, 1);
    put_proposal(&out, claim, sizeof claim);
    ck_assert_int_eq(daomesh__inner_check(&count, (daomesh_span){ bytes, out.len }, NULL), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(diag_names_the_way_to_the_field)
{
    daomesh_diag diag = { .size = sizeof diag };
    uint32_t count;
    ck_assert_int_eq(
        daomesh__inner_check(&count, hex("82 " REMOVE " 82 190502 a3 01 " DAO " 02 01 03 18c8"), &diag),
        DAOMESH_E_RANGE);
    ck_assert_str_eq(diag.path, "actions[1].choice");
    ck_assert_uint_eq(diag.given.limb[0], 200);
}
END_TEST

START_TEST(diag_offset_counts_from_the_first_byte_of_the_outermost_actions)
{
    static const uint8_t bad[] = { 0x81, 0x00 };
    static uint8_t bytes[ROOM];
    struct cbor_out out = { bytes, ROOM, 0 };
    daomesh_diag diag = { .size = sizeof diag };
    uint32_t count;
    daomesh__cbor_put_array(&out, 1);
    put_proposal(&out, bad, sizeof bad);
    ck_assert_int_eq(daomesh__inner_check(&count, (daomesh_span){ bytes, out.len }, &diag), DAOMESH_E_TYPE);
    ck_assert_str_eq(diag.path, "actions[0].actions[0]");
    ck_assert_uint_eq(diag.offset, out.len - 1);
}
END_TEST

START_TEST(cursor_gives_each_action_and_then_the_end)
{
    struct inner_cursor cursor;
    uint32_t kind;
    daomesh_span body;
    ck_assert_int_eq(daomesh__inner_begin(&cursor, hex("82 " REMOVE " 82 190101 a0")), DAOMESH_OK);
    ck_assert_int_eq(daomesh__inner_next(&cursor, &kind, &body), DAOMESH_OK);
    ck_assert_uint_eq(kind, DAOMESH_ACTION_MEMBER_REMOVE);
    ck_assert_uint_eq(body.len, 1 + 2 * 35);
    ck_assert_int_eq(daomesh__inner_next(&cursor, &kind, &body), DAOMESH_OK);
    ck_assert_uint_eq(kind, DAOMESH_ACTION_PARTY_CREATE);
    assert_bytes(body.at, body.len, "a0");
    ck_assert_int_eq(daomesh__inner_next(&cursor, &kind, &body), DAOMESH_E_END);
    ck_assert_uint_eq(kind, 0);
    ck_assert_ptr_null(body.at);
}
END_TEST

START_TEST(cursor_over_nothing_is_at_its_end)
{
    struct inner_cursor cursor;
    uint32_t kind;
    daomesh_span body;
    ck_assert_int_eq(daomesh__inner_begin(&cursor, (daomesh_span){ NULL, 0 }), DAOMESH_OK);
    ck_assert_int_eq(daomesh__inner_next(&cursor, &kind, &body), DAOMESH_E_END);
}
END_TEST

static int32_t first_of(const char *text)
{
    struct inner_cursor cursor;
    uint32_t kind;
    daomesh_span body;
    TRY(daomesh__inner_begin(&cursor, hex(text)));
    return daomesh__inner_next(&cursor, &kind, &body);
}

START_TEST(cursor_over_rubbish_says_what_is_wrong)
{
    ck_assert_int_eq(first_of("a0"), DAOMESH_E_TYPE);
    ck_assert_int_eq(first_of("81"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(first_of("81 83 01 a0 00"), DAOMESH_E_TYPE);
    ck_assert_int_eq(first_of("81 82 1b0000000100000000 a0"), DAOMESH_E_UNKNOWN_KIND);
    ck_assert_int_eq(first_of("81 82 01"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(first_of("81 82 6161 a0"), DAOMESH_E_TYPE);
    ck_assert_int_eq(first_of("80 00"), DAOMESH_E_TRAILING);
}
END_TEST

Suite *inner_suite(void)
{
    Suite *suite = suite_create("inner");
    TCase *checks = tcase_create("check");
    tcase_add_test(checks, no_bytes_are_no_actions);
    tcase_add_test(checks, actions_are_counted);
    tcase_add_loop_test(checks, actions_that_do_not_fit_are_refused, 0, COUNT_OF(refusals));
    tcase_add_test(checks, deepest_nesting_is_taken);
    tcase_add_test(checks, one_level_more_is_too_deep);
    tcase_add_test(checks, most_actions_are_taken);
    tcase_add_test(checks, one_action_more_is_over_the_limit);
    tcase_add_test(checks, nested_actions_count_towards_the_limit);
    tcase_add_test(checks, nested_claim_of_2_to_the_64_actions_is_over_the_limit);
    tcase_add_test(checks, diag_names_the_way_to_the_field);
    tcase_add_test(checks, diag_offset_counts_from_the_first_byte_of_the_outermost_actions);
    suite_add_tcase(suite, checks);

    TCase *cursors = tcase_create("cursor");
    tcase_add_test(cursors, cursor_gives_each_action_and_then_the_end);
    tcase_add_test(cursors, cursor_over_nothing_is_at_its_end);
    tcase_add_test(cursors, cursor_over_rubbish_says_what_is_wrong);
    suite_add_tcase(suite, cursors);
    return suite;
}
