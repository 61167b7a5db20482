/* Nonce lanes against a slow model that remembers every number it saw. */
#include <check.h>

#include "ledger/ledger.h"

Suite *nonce_suite(void);

START_TEST(the_first_number_may_be_any_from_one_to_the_limit)
{
    struct daomesh_key_slot slot = { .lane = 1 };
    ck_assert_int_eq(daomesh__nonce_check(&slot, 0), DAOMESH_E_NONCE);
    ck_assert_int_eq(daomesh__nonce_check(&slot, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh__nonce_check(&slot, DAOMESH_NONCE_AHEAD_MAX), DAOMESH_OK);
    ck_assert_int_eq(daomesh__nonce_check(&slot, DAOMESH_NONCE_AHEAD_MAX + 1), DAOMESH_E_NONCE_WINDOW);
}
END_TEST

START_TEST(numbers_may_come_in_any_order_inside_the_window)
{
    struct daomesh_key_slot slot = { .lane = 1 };
    daomesh__nonce_spend(&slot, 100);
    ck_assert_int_eq(daomesh__nonce_check(&slot, 100), DAOMESH_E_NONCE);
    ck_assert_int_eq(daomesh__nonce_check(&slot, 37), DAOMESH_OK);
    ck_assert_int_eq(daomesh__nonce_check(&slot, 36), DAOMESH_E_NONCE_WINDOW);
    daomesh__nonce_spend(&slot, 37);
    ck_assert_int_eq(daomesh__nonce_check(&slot, 37), DAOMESH_E_NONCE);
    ck_assert_int_eq(daomesh__nonce_check(&slot, 38), DAOMESH_OK);
}
END_TEST

START_TEST(the_highest_number_of_all_is_usable_once)
{
    struct daomesh_key_slot slot = { .lane = 1, .highest = UINT64_MAX - 1, .window = 1 };
    ck_assert_int_eq(daomesh__nonce_check(&slot, UINT64_MAX), DAOMESH_OK);
    daomesh__nonce_spend(&slot, UINT64_MAX);
    ck_assert_int_eq(daomesh__nonce_check(&slot, UINT64_MAX), DAOMESH_E_NONCE);
    ck_assert_int_eq(daomesh__nonce_check(&slot, UINT64_MAX - 1), DAOMESH_E_NONCE);
}
END_TEST

#define MODEL_NUMBERS 512

START_TEST(agrees_with_a_model_that_remembers_everything)
{
    struct daomesh_key_slot slot = { .lane = 1 };
    uint8_t seen[MODEL_NUMBERS] = { 1 }; /* 0 is never usable */
    uint64_t highest = 0;
    uint32_t random = 12345;
    for (int step = 0; step < 20000; step++) {
        random = random * 1664525u + 1013904223u;
        uint64_t sequence = (highest > 80 ? highest - 80 : 0) + (random >> 16) % 90;
        if (sequence >= MODEL_NUMBERS) break;
        int fresh = !seen[sequence] && sequence + DAOMESH_NONCE_WINDOW > highest;
        ck_assert_int_eq(daomesh__nonce_check(&slot, sequence) == DAOMESH_OK, fresh);
        if (!fresh) continue;
        daomesh__nonce_spend(&slot, sequence);
        seen[sequence] = 1;
        if (sequence > highest) highest = sequence;
    }
    ck_assert_uint_gt(highest, MODEL_NUMBERS / 2);
}
END_TEST

Suite *nonce_suite(void)
{
    Suite *suite = suite_create("nonce");
    TCase *tests = tcase_create("nonce");
    tcase_add_test(tests, the_first_number_may_be_any_from_one_to_the_limit);
    tcase_add_test(tests, numbers_may_come_in_any_order_inside_the_window);
    tcase_add_test(tests, the_highest_number_of_all_is_usable_once);
    tcase_add_test(tests, agrees_with_a_model_that_remembers_everything);
    suite_add_tcase(suite, tests);
    return suite;
}
