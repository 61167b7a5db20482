/* Credits for votes: grants by the period, what votes cost, what changes give back. */
#include "amounts.h"

#include <daomesh/credits.h>

Suite *credits_suite(void);

static daomesh_credits_rule rule_of(uint64_t grant, uint32_t carry)
{
    return (daomesh_credits_rule){ .size = sizeof(daomesh_credits_rule),
                                   .carry = carry,
                                   .starts = 100,
                                   .period = 10,
                                   .grant = { { grant } } };
}

static void expect(const daomesh_credits_state *state, uint64_t period, uint64_t left)
{
    ck_assert_uint_eq(state->period, period);
    ck_assert_uint_eq(state->left.limb[0], left);
}

START_TEST(credits_come_by_the_period_and_go_with_it)
{
    const daomesh_credits_rule rule = rule_of(100, 0);
    const daomesh_amount none = { { 0 } }, nine = { { 9 } };
    daomesh_credits_state state;
    ck_assert_int_eq(daomesh_credits_begin(&state, &rule, 119), DAOMESH_OK);
    expect(&state, 1, 100);
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &none, &nine), DAOMESH_OK);
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 119), DAOMESH_OK);
    expect(&state, 1, 19);
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 120), DAOMESH_OK);
    expect(&state, 2, 100);
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 500), DAOMESH_OK);
    expect(&state, 40, 100);
}
END_TEST

START_TEST(credits_that_carry_over_add_up_however_often_they_are_settled)
{
    const daomesh_credits_rule rule = rule_of(100, 1);
    daomesh_credits_state often, seldom;
    ck_assert_int_eq(daomesh_credits_begin(&often, &rule, 100), DAOMESH_OK);
    seldom = often;
    for (uint64_t now = 100; now <= 175; now++)
        ck_assert_int_eq(daomesh_credits_settle(&often, &rule, now), DAOMESH_OK);
    ck_assert_int_eq(daomesh_credits_settle(&seldom, &rule, 175), DAOMESH_OK);
    expect(&often, 7, 800);
    expect(&seldom, 7, 800);
}
END_TEST

/* MECHANISMS 4: n votes cost n^2, changing costs new^2 - old^2. */
START_TEST(credits_pay_for_squares_and_changes_for_the_difference)
{
    const daomesh_credits_rule rule = rule_of(100, 0);
    daomesh_credits_state state = { 0, { { 100 } } };
    const uint64_t votes[] = { 0, 3, 10, 6, 8, 0 }, left[] = { 100, 91, 0, 64, 36, 100 };
    for (size_t i = 1; i < sizeof votes / sizeof votes[0]; i++) {
        const daomesh_amount before = { { votes[i - 1] } }, after = { { votes[i] } };
        ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &before, &after), DAOMESH_OK);
        expect(&state, 0, left[i]);
    }
    const daomesh_amount none = { { 0 } }, eleven = { { 11 } };
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &none, &eleven), DAOMESH_E_CREDITS);
    expect(&state, 0, 100);
}
END_TEST

START_TEST(credits_of_a_period_that_is_over_do_not_come_back)
{
    const daomesh_amount none = { { 0 } }, five = { { 5 } };
    daomesh_credits_rule rule = rule_of(30, 0);
    daomesh_credits_state state = { 0, { { 20 } } };
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &five, &none), DAOMESH_OK);
    expect(&state, 0, 30);
    rule.carry = 1;
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &five, &none), DAOMESH_OK);
    expect(&state, 0, 55);
}
END_TEST

START_TEST(credits_refuse_what_does_not_fit)
{
    const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } }, none = { { 0 } },
                         root = { { 0, 0, 1, 0 } };
    daomesh_credits_rule rule = rule_of(1, 1);
    daomesh_credits_state state = { 0, most };
    daomesh_amount cost = most;
    ck_assert_int_eq(daomesh_credits_cost(&cost, &root), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(cost.limb[0] | cost.limb[1] | cost.limb[2] | cost.limb[3], 0);
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &none, &root), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &root, &none), DAOMESH_E_OVERFLOW);
    const daomesh_amount one = { { 1 } };
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &one, &none), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 110), DAOMESH_E_OVERFLOW);
    rule.grant = most;
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 120), DAOMESH_E_OVERFLOW);
    expect(&state, 0, UINT64_MAX);
    state.period = 2;
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 119), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(credits_refuse_rules_that_cannot_be)
{
    daomesh_credits_state state = { 7, { { 7 } } };
    daomesh_amount out = { { 7 } };
    daomesh_credits_rule rule = rule_of(1, 0);
    ck_assert_int_eq(daomesh_credits_begin(NULL, &rule, 100), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_begin(&state, NULL, 100), DAOMESH_E_ARG);
    expect(&state, 0, 0);
    ck_assert_int_eq(daomesh_credits_begin(&state, &rule, 99), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_credits_settle(NULL, &rule, 100), DAOMESH_E_ARG);
    rule.carry = 2;
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 100), DAOMESH_E_RANGE);
    rule = rule_of(1, 0);
    rule.period = 0;
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 100), DAOMESH_E_RANGE);
    rule.size--;
    ck_assert_int_eq(daomesh_credits_settle(&state, &rule, 100), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &out, &out), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_charge(&state, NULL, &out, &out), DAOMESH_E_ARG);
    rule.size++;
    ck_assert_int_eq(daomesh_credits_charge(NULL, &rule, &out, &out), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, NULL, &out), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_charge(&state, &rule, &out, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_cost(NULL, &out), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_credits_cost(&out, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(out.limb[0], 0);
}
END_TEST

Suite *credits_suite(void)
{
    Suite *suite = suite_create("credits");
    TCase *tests = tcase_create("credits");
    tcase_add_test(tests, credits_come_by_the_period_and_go_with_it);
    tcase_add_test(tests, credits_that_carry_over_add_up_however_often_they_are_settled);
    tcase_add_test(tests, credits_pay_for_squares_and_changes_for_the_difference);
    tcase_add_test(tests, credits_of_a_period_that_is_over_do_not_come_back);
    tcase_add_test(tests, credits_refuse_what_does_not_fit);
    tcase_add_test(tests, credits_refuse_rules_that_cannot_be);
    suite_add_tcase(suite, tests);
    return suite;
}
