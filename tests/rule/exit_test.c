/* The contract of rule `exit`: a fair share rounded down, of the tokens asked for, and never more than there is. */
#include <string.h>

#include <check.h>

#include <daomesh/exit.h>
#include <daomesh/number.h>

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static uint64_t pay(uint64_t balance, uint64_t burned, uint64_t total)
{
    daomesh_amount paid, held = amount(balance), given = amount(burned), all = amount(total);
    ck_assert_int_eq(daomesh_exit_pay(&paid, &held, &given, &all), DAOMESH_OK);
    ck_assert_uint_eq(paid.limb[1] | paid.limb[2] | paid.limb[3], 0);
    return paid.limb[0];
}

/* MECHANISMS 2: Moloch v2's and Baal's own tests. */
START_TEST(exit_rounds_down_and_leaves_the_dust)
{
    ck_assert_uint_eq(pay(80, 173, 174), 79);
    ck_assert_uint_eq(pay(80, 20, 174), 9);
    ck_assert_uint_eq(pay(1000000000000000000, 1, 23), 43478260869565217);
    ck_assert_uint_eq(pay(100, 700, 1300), 53);
    ck_assert_uint_eq(pay(200, 700, 1300), 107);
    ck_assert_uint_eq(pay(100, 300, 1300), 23);
}
END_TEST

START_TEST(exit_of_everybody_empties_the_treasury)
{
    ck_assert_uint_eq(pay(UINT64_MAX, 7, 7), UINT64_MAX);
}
END_TEST

START_TEST(exit_of_nothing_pays_nothing)
{
    ck_assert_uint_eq(pay(80, 0, 174), 0);
}
END_TEST

/* D 1.3 M5: the product passes 256 bits; Moloch v2 falls back to dividing first and pays less. */
START_TEST(exit_is_exact_where_the_product_passes_256_bits)
{
    daomesh_amount paid, expected, balance = amount(0), burned = amount(100000000000000000),
                                   total = amount(300000000000000000);
    const char *text = "535646014752996758513987364113720867507400997927597611767125";
    balance.limb[3] = 256; /* 2^200 */
    ck_assert_int_eq(daomesh_amount_from_text(&expected, text, strlen(text)), DAOMESH_OK);
    ck_assert_int_eq(daomesh_exit_pay(&paid, &balance, &burned, &total), DAOMESH_OK);
    ck_assert_mem_eq(&paid, &expected, sizeof paid);
}
END_TEST

START_TEST(exit_refuses_more_than_all_and_a_share_of_nothing)
{
    daomesh_amount paid = amount(9), balance = amount(80), burned = amount(175), total = amount(174);
    const daomesh_amount zero = amount(0);
    ck_assert_int_eq(daomesh_exit_pay(&paid, &balance, &burned, &total), DAOMESH_E_RANGE);
    ck_assert_mem_eq(&paid, &zero, sizeof paid);
    ck_assert_int_eq(daomesh_exit_pay(&paid, &balance, &zero, &zero), DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(daomesh_exit_pay(NULL, &balance, &burned, &total), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_exit_pay(&paid, NULL, &zero, &total), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_exit_pay(&paid, &balance, NULL, &total), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_exit_pay(&paid, &balance, &burned, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(exit_pays_the_listed_tokens_alone)
{
    daomesh_amount paid[3], balances[3] = { amount(100), amount(200), amount(300) };
    daomesh_amount burned = amount(700), total = amount(1300);
    const uint32_t listed[2] = { 0, 2 };
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 3, listed, 2, &burned, &total), DAOMESH_OK);
    ck_assert_uint_eq(paid[0].limb[0], 53);
    ck_assert_uint_eq(paid[1].limb[0], 0);
    ck_assert_uint_eq(paid[2].limb[0], 161);
    ck_assert_int_eq(daomesh_exit_pay_listed(balances, balances, 3, listed, 2, &burned, &total), DAOMESH_OK);
    ck_assert_mem_eq(balances, paid, sizeof paid);
}
END_TEST

START_TEST(exit_refuses_a_list_that_does_not_rise_or_names_no_token)
{
    daomesh_amount paid[2] = { amount(9), amount(9) }, balances[2] = { amount(100), amount(200) };
    daomesh_amount burned = amount(1), total = amount(2), zero = amount(0);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, (uint32_t[]){ 1, 0 }, 2, &burned, &total),
                     DAOMESH_E_NOT_SORTED);
    ck_assert_mem_eq(&paid[0], &zero, sizeof zero);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, (uint32_t[]){ 1, 1 }, 2, &burned, &total),
                     DAOMESH_E_NOT_SORTED);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, (uint32_t[]){ 2 }, 1, &burned, &total),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, (uint32_t[]){ 1 }, 1, &total, &burned),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, (uint32_t[]){ 1 }, 1, &zero, &zero),
                     DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, NULL, 1, &burned, &total), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, NULL, 2, NULL, 0, &burned, &total), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_exit_pay_listed(NULL, balances, 2, NULL, 0, &burned, &total), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 2, NULL, 0, NULL, &total), DAOMESH_E_ARG);
}
END_TEST

START_TEST(exit_without_a_listed_token_forfeits_all_even_of_nothing)
{
    daomesh_amount paid[1] = { amount(9) }, balances[1] = { amount(100) }, zero = amount(0);
    ck_assert_int_eq(daomesh_exit_pay_listed(paid, balances, 1, NULL, 0, &zero, &zero), DAOMESH_OK);
    ck_assert_mem_eq(&paid[0], &zero, sizeof zero);
}
END_TEST

START_TEST(exit_from_an_empty_treasury_pays_nothing)
{
    const daomesh_amount burned = amount(1), total = amount(2);
    ck_assert_int_eq(daomesh_exit_pay_listed(NULL, NULL, 0, NULL, 0, &burned, &total), DAOMESH_OK);
    ck_assert_int_eq(daomesh_exit_pay_listed(NULL, NULL, 0, NULL, 0, &total, &burned), DAOMESH_E_RANGE);
}
END_TEST

Suite *exit_suite(void);
Suite *exit_suite(void)
{
    Suite *suite = suite_create("exit");
    TCase *tests = tcase_create("exit");
    tcase_add_test(tests, exit_rounds_down_and_leaves_the_dust);
    tcase_add_test(tests, exit_of_everybody_empties_the_treasury);
    tcase_add_test(tests, exit_of_nothing_pays_nothing);
    tcase_add_test(tests, exit_is_exact_where_the_product_passes_256_bits);
    tcase_add_test(tests, exit_refuses_more_than_all_and_a_share_of_nothing);
    tcase_add_test(tests, exit_pays_the_listed_tokens_alone);
    tcase_add_test(tests, exit_refuses_a_list_that_does_not_rise_or_names_no_token);
    tcase_add_test(tests, exit_without_a_listed_token_forfeits_all_even_of_nothing);
    tcase_add_test(tests, exit_from_an_empty_treasury_pays_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
