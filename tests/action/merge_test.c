/* Signatures made apart: joined in any order they give the same envelope, and nothing else gets in. */
#include "action_test.h"

static uint8_t action[BYTES_MAX], one[BYTES_MAX], other[BYTES_MAX], out[BYTES_MAX], expected[BYTES_MAX];
static size_t action_len, len;
static daomesh_diag diag;

static const daomesh_id *ledger(void)
{
    static daomesh_id id;
    id = id_of(0x11);
    return &id;
}

static void make_action(void)
{
    action_len = make_vote(action);
    diag = (daomesh_diag){ .size = sizeof diag };
}

/* The action signed by seeds first..last. */
static size_t signed_by(uint8_t *envelope, uint8_t first, uint8_t last)
{
    static uint8_t before[BYTES_MAX];
    size_t envelope_len = action_len, signed_len;
    memcpy(envelope, action, action_len);
    for (uint8_t seed = first; seed <= last; seed++) {
        memcpy(before, envelope, envelope_len);
        ck_assert_int_eq(daomesh_action_sign(envelope, BYTES_MAX, &signed_len, ledger(), before, envelope_len,
                                             id_of(seed).bytes, NULL),
                         DAOMESH_OK);
        envelope_len = signed_len;
    }
    return envelope_len;
}

static int32_t merge(size_t one_len, size_t other_len)
{
    return daomesh_action_merge(out, sizeof out, &len, one, one_len, other, other_len, &diag);
}

START_TEST(joined_in_any_order_it_is_as_if_signed_one_after_the_other)
{
    size_t expected_len = signed_by(expected, 1, 3), one_len = signed_by(one, 1, 2),
           other_len = signed_by(other, 3, 3);
    ck_assert_int_eq(merge(one_len, other_len), DAOMESH_OK);
    ck_assert_uint_eq(len, expected_len);
    ck_assert_mem_eq(out, expected, len);
    ck_assert_int_eq(daomesh_action_merge(out, sizeof out, &len, other, other_len, one, one_len, NULL),
                     DAOMESH_OK);
    ck_assert_mem_eq(out, expected, len);
    ck_assert_int_eq(daomesh_action_verify(ledger(), out, len, NULL), DAOMESH_OK);
}
END_TEST

START_TEST(what_both_have_is_taken_once)
{
    size_t expected_len = signed_by(expected, 1, 3);
    ck_assert_int_eq(merge(signed_by(one, 1, 2), signed_by(other, 2, 3)), DAOMESH_OK);
    ck_assert_uint_eq(len, expected_len);
    ck_assert_mem_eq(out, expected, len);
}
END_TEST

START_TEST(bare_action_bytes_add_nothing)
{
    size_t one_len = signed_by(one, 1, 2);
    memcpy(other, action, action_len);
    ck_assert_int_eq(merge(one_len, action_len), DAOMESH_OK);
    ck_assert_mem_eq(out, one, one_len);
    ck_assert_uint_eq(len, one_len);
    memcpy(one, action, action_len);
    ck_assert_int_eq(merge(action_len, action_len), DAOMESH_E_UNSIGNED);
}
END_TEST

START_TEST(one_key_with_two_signatures_is_refused)
{
    size_t one_len = signed_by(one, 1, 2), other_len = signed_by(other, 2, 2);
    other[other_len - 1] ^= 1;
    ck_assert_int_eq(merge(one_len, other_len), DAOMESH_E_EXISTS);
    ck_assert_str_eq(diag.path, "signatures");
    ck_assert_uint_eq(len, 0);
}
END_TEST

START_TEST(another_action_is_refused)
{
    size_t one_len = signed_by(one, 1, 1);
    action[action_len - 1] = 2;
    ck_assert_int_eq(merge(one_len, signed_by(other, 2, 2)), DAOMESH_E_OTHER_ACTION);
    make_action();
    ck_assert_int_eq(merge(one_len, signed_by(other, 2, 2) - 1), DAOMESH_E_TRUNCATED);
}
END_TEST

START_TEST(sixteen_signatures_are_the_most)
{
    ck_assert_int_eq(merge(signed_by(one, 1, 10), signed_by(other, 11, 16)), DAOMESH_OK);
    ck_assert_int_eq(merge(signed_by(one, 1, 10), signed_by(other, 11, 17)), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(room_that_is_too_small_is_told_with_what_is_needed)
{
    size_t one_len = signed_by(one, 1, 1), other_len = signed_by(other, 2, 2),
           needed = signed_by(expected, 1, 2);
    ck_assert_int_eq(daomesh_action_merge(NULL, 0, &len, one, one_len, other, other_len, NULL),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, needed);
    ck_assert_int_eq(daomesh_action_merge(out, needed - 1, &len, one, one_len, other, other_len, NULL),
                     DAOMESH_E_BUFFER);
    ck_assert_int_eq(daomesh_action_merge(out, needed, &len, one, one_len, other, other_len, NULL),
                     DAOMESH_OK);
}
END_TEST

START_TEST(arguments_that_are_missing_are_told)
{
    size_t one_len = signed_by(one, 1, 1);
    daomesh_action_signature signature = { .algorithm = DAOMESH_ALGORITHM_ED25519 };
    ck_assert_int_eq(daomesh_action_merge(out, sizeof out, NULL, one, one_len, one, one_len, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_merge(NULL, 1, &len, one, one_len, one, one_len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_merge(out, sizeof out, &len, NULL, 0, one, one_len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_merge(out, sizeof out, &len, one, one_len, NULL, 0, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_attach(out, sizeof out, &len, NULL, one, one_len, &signature, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_action_attach(out, sizeof out, &len, ledger(), one, one_len, NULL, NULL),
                     DAOMESH_E_ARG);
    signature.reserved[0] = 1;
    ck_assert_int_eq(daomesh_action_attach(out, sizeof out, &len, ledger(), one, one_len, &signature, NULL),
                     DAOMESH_E_ARG);
}
END_TEST

Suite *merge_suite(void)
{
    Suite *suite = suite_create("merge");
    TCase *tests = tcase_create("merge");
    tcase_add_checked_fixture(tests, make_action, NULL);
    tcase_add_test(tests, joined_in_any_order_it_is_as_if_signed_one_after_the_other);
    tcase_add_test(tests, what_both_have_is_taken_once);
    tcase_add_test(tests, bare_action_bytes_add_nothing);
    tcase_add_test(tests, one_key_with_two_signatures_is_refused);
    tcase_add_test(tests, another_action_is_refused);
    tcase_add_test(tests, sixteen_signatures_are_the_most);
    tcase_add_test(tests, room_that_is_too_small_is_told_with_what_is_needed);
    tcase_add_test(tests, arguments_that_are_missing_are_told);
    suite_add_tcase(suite, tests);
    return suite;
}
