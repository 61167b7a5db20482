/* The contract of rule `conviction`: published numbers of 1Hive and Polkadot, states, bounds. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/conviction.h>
#include <daomesh/number.h>

static const daomesh_amount everything = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

/* 1Hive's tests: beta 0.2, rho 0.002 */
static daomesh_conviction_rule rule_of(uint32_t decay)
{
    return (daomesh_conviction_rule){ sizeof(daomesh_conviction_rule), decay, 2000000, 20000, 0, 0 };
}

static uint64_t grow(uint32_t decay, uint64_t conviction, uint64_t staked, uint64_t steps)
{
    const daomesh_conviction_rule rule = rule_of(decay);
    const daomesh_amount before = amount(conviction), stake = amount(staked);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &before, &stake, steps), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[1] | out.limb[2] | out.limb[3], 0);
    return out.limb[0];
}

START_TEST(conviction_grows_as_published)
{
    static const uint64_t steps[] = { 1000, 1900, 2710, 3439, 4095, 4686, 5217 };
    for (uint64_t t = 1; t <= 7; t++)
        ck_assert_uint_eq(grow(9000000, 0, 1000, t), steps[t - 1]);
    ck_assert_uint_eq(grow(9000000, 0, 15000, 10), 97698);
    ck_assert_uint_eq(grow(9999599, 0, 15000, 17280), 186994020);
    ck_assert_uint_eq(grow(9000000, 97698, 0, 10), 34065);
}
END_TEST

START_TEST(conviction_approaches_its_limit_and_stays)
{
    ck_assert_uint_eq(grow(9000000, 0, 1000, 10000), 10000);
    ck_assert_uint_eq(grow(9000000, 0, 1000, UINT64_MAX), 10000);
    ck_assert_uint_eq(grow(9000000, 10000, 1000, 12345), 10000);
    ck_assert_uint_eq(grow(9999999, 0, 1000, UINT64_MAX), UINT64_C(10000000000));
    ck_assert_uint_eq(grow(9000000, 123456, 0, UINT64_MAX), 0);
}
END_TEST

START_TEST(conviction_stands_still_without_steps)
{
    ck_assert_uint_eq(grow(9000000, 123456, 777, 0), 123456);
    ck_assert_uint_eq(grow(0, 123456, 777, 0), 123456);
}
END_TEST

START_TEST(conviction_without_memory_is_the_stake)
{
    ck_assert_uint_eq(grow(0, 123456, 777, 1), 777);
    ck_assert_uint_eq(grow(0, 123456, 777, 5), 777);
}
END_TEST

/* V 3.3: why it is recorded only when the stake changes. */
START_TEST(conviction_depends_on_where_one_stops_as_documented)
{
    ck_assert_uint_eq(grow(9000000, 0, 15000, 20), 131764);
    ck_assert_uint_eq(grow(9000000, grow(9000000, 0, 15000, 10), 15000, 10), 131763);
}
END_TEST

START_TEST(conviction_state_settles_when_the_stake_changes)
{
    const daomesh_conviction_rule rule = rule_of(9000000);
    const daomesh_amount stake = amount(15000), none = amount(0), more = amount(20000);
    daomesh_conviction_state state = { { { 0 } }, { { 0 } }, 0 };
    daomesh_amount out;
    ck_assert_int_eq(daomesh_conviction_settle(&state, &rule, &stake, 100), DAOMESH_OK);
    ck_assert_uint_eq(state.conviction.limb[0], 0);
    ck_assert_int_eq(daomesh_conviction_read(&out, &rule, &state, 110), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 97698);
    ck_assert_int_eq(daomesh_conviction_settle(&state, &rule, &more, 110), DAOMESH_OK);
    ck_assert_int_eq(daomesh_conviction_settle(&state, &rule, &none, 110), DAOMESH_OK);
    ck_assert_uint_eq(state.conviction.limb[0], 97698);
    ck_assert_int_eq(daomesh_conviction_read(&out, &rule, &state, 120), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 34065);
    const daomesh_conviction_state before = state;
    ck_assert_int_eq(daomesh_conviction_settle(&state, &rule, &stake, 109), DAOMESH_E_RANGE);
    ck_assert_mem_eq(&state, &before, sizeof state);
    ck_assert_int_eq(daomesh_conviction_read(&out, &rule, &state, 109), DAOMESH_E_RANGE);
    ck_assert_uint_eq(out.limb[0], 0);
}
END_TEST

START_TEST(conviction_refuses_to_overflow)
{
    const daomesh_conviction_rule rule = rule_of(9000000), half = rule_of(5000000);
    const daomesh_amount none = amount(0), wide = { { UINT64_MAX, UINT64_MAX, 0, 0 } },
                         wider = { { 0, 0, 0, UINT64_C(1) << 38 } };
    const daomesh_amount below = { { UINT64_MAX, UINT64_MAX, 1, 0 } },
                         large = { { 0, UINT64_C(1) << 63, 0, 0 } };
    daomesh_amount out = large;
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &wide, &none, 0), DAOMESH_OK);
    ck_assert_mem_eq(&out, &wide, sizeof out);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &everything, &none, 0), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(out.limb[1], 0);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &none, &everything, 1), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &none, &wider, 1), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &half, &below, &large, 1), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &half, &below, &none, 1), DAOMESH_E_OVERFLOW);
}
END_TEST

static int32_t threshold(uint64_t *out, daomesh_conviction_rule rule, uint64_t requested, uint64_t funds,
                         uint64_t staked, uint64_t supply)
{
    const daomesh_amount r = amount(requested), f = amount(funds), x = amount(staked), s = amount(supply);
    daomesh_amount found = everything;
    int32_t status = daomesh_conviction_threshold(&found, &rule, &r, &f, &x, &s);
    *out = found.limb[0];
    return status;
}

START_TEST(conviction_threshold_is_as_published)
{
    daomesh_conviction_rule rule = rule_of(9000000);
    uint64_t out;
    ck_assert_int_eq(threshold(&out, rule, 1000, 15000, 45000, 0), DAOMESH_OK);
    ck_assert_uint_eq(out, 50625);
    rule.min_stake_ppm = 200000;
    ck_assert_int_eq(threshold(&out, rule, 1000, 15000, 0, 45000), DAOMESH_OK);
    ck_assert_uint_eq(out, 10125);
    ck_assert_int_eq(threshold(&out, rule, 1000, 15000, 45000, 45000), DAOMESH_OK);
    ck_assert_uint_eq(out, 50625);
}
END_TEST

START_TEST(conviction_threshold_rises_with_the_request_up_to_the_largest)
{
    const daomesh_conviction_rule rule = rule_of(9000000);
    uint64_t before = 0, out;
    for (uint64_t requested = 0; requested < 3000; requested++) {
        ck_assert_int_eq(threshold(&out, rule, requested, 15000, 45000, 0), DAOMESH_OK);
        ck_assert_uint_gt(out, before);
        before = out;
    }
    ck_assert_int_eq(threshold(&out, rule, 3000, 15000, 45000, 0), DAOMESH_E_RANGE);
    ck_assert_uint_eq(out, 0);
    ck_assert_int_eq(threshold(&out, rule, 0, 0, 45000, 0), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(conviction_threshold_refuses_a_margin_too_small_to_square)
{
    const daomesh_conviction_rule rule = rule_of(9000000);
    const daomesh_amount funds = { { 0, 5, 0, 0 } }, requested = { { UINT64_MAX, 0, 0, 0 } }, one = amount(1);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &requested, &funds, &one, &one),
                     DAOMESH_E_RANGE);
    ck_assert_uint_eq(out.limb[0], 0);
}
END_TEST

START_TEST(conviction_threshold_of_everything_overflows)
{
    daomesh_conviction_rule rule = rule_of(9000000);
    const daomesh_amount none = amount(0), one = amount(1);
    daomesh_amount out;
    rule.max_ratio = rule.weight = DAOMESH_CONVICTION_SCALE;
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &none, &one, &everything, &none),
                     DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(out.limb[0], 0);
    rule.decay = 0; /* then it is what is staked */
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &none, &one, &everything, &none), DAOMESH_OK);
    ck_assert_mem_eq(&out, &everything, sizeof out);
}
END_TEST

/* V 3.4, D 5.2: 999, 9, 19 and 10. */
START_TEST(conviction_locks_multiply_as_in_polkadot)
{
    static const uint64_t votes[] = { 99, 999, 1998, 2997, 3996, 4995, 5994 };
    static const uint32_t periods[] = { 0, 1, 2, 4, 8, 16, 32 };
    const daomesh_amount tokens = amount(999), nine = amount(9), nineteen = amount(19), ten = amount(10);
    daomesh_amount out;
    uint32_t locked;
    ck_assert_uint_eq(daomesh_conviction_level_max(), 6);
    for (uint32_t level = 0; level <= 6; level++) {
        ck_assert_int_eq(daomesh_conviction_votes(&out, &tokens, level), DAOMESH_OK);
        ck_assert_uint_eq(out.limb[0], votes[level]);
        ck_assert_int_eq(daomesh_conviction_lock_periods(&locked, level), DAOMESH_OK);
        ck_assert_uint_eq(locked, periods[level]);
    }
    ck_assert_int_eq(daomesh_conviction_votes(&out, &nine, 0), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 0);
    ck_assert_int_eq(daomesh_conviction_votes(&out, &nineteen, 0), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 1);
    ck_assert_int_eq(daomesh_conviction_votes(&out, &ten, 6), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 60);
}
END_TEST

START_TEST(conviction_locks_refuse_other_levels_and_overflow)
{
    daomesh_amount out = everything;
    uint32_t periods = 9;
    ck_assert_int_eq(daomesh_conviction_votes(&out, &everything, 7), DAOMESH_E_RANGE);
    ck_assert_uint_eq(out.limb[0], 0);
    ck_assert_int_eq(daomesh_conviction_votes(&out, &everything, 2), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_conviction_votes(&out, &everything, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_conviction_votes(NULL, &everything, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_votes(&out, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_lock_periods(&periods, 7), DAOMESH_E_RANGE);
    ck_assert_uint_eq(periods, 0);
    ck_assert_int_eq(daomesh_conviction_lock_periods(NULL, 0), DAOMESH_E_ARG);
}
END_TEST

static void refuses(daomesh_conviction_rule rule, size_t dial)
{
    uint32_t field = 99;
    ck_assert_int_eq(daomesh_conviction_check(&field, &rule), DAOMESH_E_RANGE);
    ck_assert_uint_eq(field, dial);
    ck_assert_int_eq(daomesh_conviction_check(NULL, &rule), DAOMESH_E_RANGE);
}

START_TEST(conviction_names_the_dial_that_is_out_of_range)
{
    daomesh_conviction_rule rule = rule_of(DAOMESH_CONVICTION_SCALE - 1);
    uint32_t field = 99;
    ck_assert_uint_eq(daomesh_conviction_scale(), 10000000);
    ck_assert_int_eq(daomesh_conviction_check(&field, &rule), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    rule.decay++;
    refuses(rule, offsetof(daomesh_conviction_rule, decay));
    rule = rule_of(0);
    rule.max_ratio = 0;
    refuses(rule, offsetof(daomesh_conviction_rule, max_ratio));
    rule.max_ratio = DAOMESH_CONVICTION_SCALE + 1;
    refuses(rule, offsetof(daomesh_conviction_rule, max_ratio));
    rule = rule_of(0);
    rule.weight = DAOMESH_CONVICTION_SCALE + 1;
    refuses(rule, offsetof(daomesh_conviction_rule, weight));
    rule = rule_of(0);
    rule.min_stake_ppm = DAOMESH_PPM + 1;
    refuses(rule, offsetof(daomesh_conviction_rule, min_stake_ppm));
    rule = rule_of(0);
    rule.reserved = 1;
    refuses(rule, offsetof(daomesh_conviction_rule, reserved));
}
END_TEST

START_TEST(conviction_refuses_null_and_bad_rules)
{
    const daomesh_amount one = amount(1);
    daomesh_conviction_rule rule = rule_of(9000000);
    daomesh_conviction_state state = { { { 0 } }, { { 0 } }, 0 };
    daomesh_amount out;
    ck_assert_int_eq(daomesh_conviction_grow(NULL, &rule, &one, &one, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_grow(&out, NULL, &one, &one, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, NULL, &one, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &one, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_read(NULL, &rule, &state, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_read(&out, &rule, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_settle(NULL, &rule, &one, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_settle(&state, &rule, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_threshold(NULL, &rule, &one, &one, &one, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, NULL, &one, &one, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &one, NULL, &one, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &one, &one, NULL, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &one, &one, &one, NULL), DAOMESH_E_ARG);
    rule.size--;
    ck_assert_int_eq(daomesh_conviction_check(NULL, &rule), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_grow(&out, &rule, &one, &one, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_threshold(&out, &rule, &one, &one, &one, &one), DAOMESH_E_ARG);
}
END_TEST

Suite *conviction_suite(void);
START_TEST(conviction_locks_end_after_their_periods)
{
    static const uint64_t ends[] = { 0, 107, 114, 128, 156, 212, 324 };
    uint64_t end = 5;
    for (uint32_t level = 0; level <= 6; level++) {
        ck_assert_int_eq(daomesh_conviction_lock_ends(&end, 100, 7, level), DAOMESH_OK);
        ck_assert_uint_eq(end, ends[level]);
    }
    ck_assert_int_eq(daomesh_conviction_lock_ends(&end, 100, UINT64_MAX / 16, 6), DAOMESH_OK);
    ck_assert_uint_eq(end, UINT64_MAX);
    ck_assert_int_eq(daomesh_conviction_lock_ends(&end, 100, 7, 7), DAOMESH_E_RANGE);
    ck_assert_uint_eq(end, 0);
    ck_assert_int_eq(daomesh_conviction_lock_ends(NULL, 100, 7, 1), DAOMESH_E_ARG);
}
END_TEST

/* 15000 from nothing exceed 50625 after 4 steps (51585), 0 after one, and nothing above 150000 ever. */
START_TEST(conviction_tells_when_it_exceeds)
{
    const daomesh_conviction_rule rule = rule_of(9000000);
    daomesh_conviction_state state = { .staked = amount(15000), .since = 100 };
    static const uint64_t cases[][3] = { { 50625, 100, 4 },          { 51584, 100, 4 },
                                         { 51585, 100, 5 },          { 0, 100, 1 },
                                         { 50625, 110, 10 },         { 149999, 100, 122 },
                                         { 150000, 100, UINT64_MAX } };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const daomesh_amount threshold = amount(cases[i][0]);
        uint64_t steps, low;
        ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, &threshold, cases[i][1]), DAOMESH_OK);
        for (low = cases[i][1] - 100; low < 1000 && grow(9000000, 0, 15000, low) <= cases[i][0]; low++)
            ;
        ck_assert_uint_eq(steps, low < 1000 ? low : UINT64_MAX);
        if (i != 5) ck_assert_uint_eq(steps, cases[i][2]);
    }
}
END_TEST

START_TEST(conviction_that_fades_is_enough_now_or_never)
{
    const daomesh_conviction_rule rule = rule_of(9000000);
    const daomesh_conviction_state state = { .conviction = amount(1000), .since = 5 };
    const daomesh_amount threshold = amount(900);
    uint64_t steps;
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, &threshold, 5), DAOMESH_OK);
    ck_assert_uint_eq(steps, 0);
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, &threshold, 6), DAOMESH_OK);
    ck_assert_uint_eq(steps, UINT64_MAX);
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, &threshold, UINT64_MAX), DAOMESH_OK);
    ck_assert_uint_eq(steps, UINT64_MAX);
}
END_TEST

START_TEST(conviction_refuses_to_wait_for_what_cannot_be)
{
    const daomesh_conviction_rule rule = rule_of(9000000);
    daomesh_conviction_state state = { .staked = { { 0, UINT64_MAX, 0, 0 } }, .since = 5 };
    uint64_t steps = 7;
    ck_assert_uint_eq(daomesh_conviction_steps_max(), DAOMESH_CONVICTION_STEPS_MAX);
    ck_assert_int_eq(daomesh_conviction_when(NULL, &rule, &state, &everything, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, NULL, &everything, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_when(&steps, NULL, &state, &everything, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, &everything, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_conviction_when(&steps, &rule, &state, &everything, 5), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(steps, 0);
}
END_TEST

Suite *conviction_suite(void)
{
    Suite *suite = suite_create("conviction");
    TCase *tests = tcase_create("conviction");
    tcase_add_test(tests, conviction_grows_as_published);
    tcase_add_test(tests, conviction_approaches_its_limit_and_stays);
    tcase_add_test(tests, conviction_stands_still_without_steps);
    tcase_add_test(tests, conviction_without_memory_is_the_stake);
    tcase_add_test(tests, conviction_depends_on_where_one_stops_as_documented);
    tcase_add_test(tests, conviction_state_settles_when_the_stake_changes);
    tcase_add_test(tests, conviction_refuses_to_overflow);
    tcase_add_test(tests, conviction_threshold_is_as_published);
    tcase_add_test(tests, conviction_threshold_rises_with_the_request_up_to_the_largest);
    tcase_add_test(tests, conviction_threshold_refuses_a_margin_too_small_to_square);
    tcase_add_test(tests, conviction_threshold_of_everything_overflows);
    tcase_add_test(tests, conviction_locks_multiply_as_in_polkadot);
    tcase_add_test(tests, conviction_locks_refuse_other_levels_and_overflow);
    tcase_add_test(tests, conviction_names_the_dial_that_is_out_of_range);
    tcase_add_test(tests, conviction_refuses_null_and_bad_rules);
    tcase_add_test(tests, conviction_locks_end_after_their_periods);
    tcase_add_test(tests, conviction_tells_when_it_exceeds);
    tcase_add_test(tests, conviction_that_fades_is_enough_now_or_never);
    tcase_add_test(tests, conviction_refuses_to_wait_for_what_cannot_be);
    suite_add_tcase(suite, tests);
    return suite;
}
