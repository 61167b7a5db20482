/* Boosting: stakes move a proposal to a relative majority, whose ending is quiet. Numbers of GenesisProtocol. */
#include <string.h>

#include <daomesh/number.h>

#include "outcome_help.h"

#define ONE (UINT64_C(1) << 40)
#define QUEUED 1000
#define PREBOOST 50
#define BOOSTED 100
#define QUIET 20
#define NOW (OPENED + 100)

/* An absolute majority of half; alpha 2. */
static daomesh_outcome_rule boosting(void)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_BAR, 500000);
    rule.voting_s = QUEUED;
    rule.boost_alpha_ppm = 2000000;
    rule.preboost_s = PREBOOST;
    rule.boosted_s = BOOSTED;
    rule.quiet_s = QUIET;
    return rule;
}

/* --- The bar --------------------------------------------------------------------------------------------------------- */

static daomesh_amount boost_bar(uint32_t alpha_ppm, uint32_t boosted)
{
    daomesh_amount got;
    ck_assert_int_eq(daomesh_boost_bar(&got, alpha_ppm, boosted), DAOMESH_OK);
    return got;
}

START_TEST(the_bar_doubles_with_each_boosted_proposal_at_alpha_two)
{
    ck_assert_uint_eq(boost_bar(2000000, 0).limb[0], ONE);
    ck_assert_uint_eq(boost_bar(2000000, 1).limb[0], 2 * ONE);
    ck_assert_uint_eq(boost_bar(2000000, 2).limb[0], 4 * ONE);
    ck_assert_uint_eq(boost_bar(2000000, 11).limb[0], 2048 * ONE);
}
END_TEST

START_TEST(the_bar_is_a_fraction_of_40_bits)
{
    /* floor(1.7 * 2^40), and its square over 2^40: a little less than 2.89. */
    ck_assert_uint_eq(boost_bar(1700000, 1).limb[0], UINT64_C(1869169767219));
    ck_assert_uint_eq(boost_bar(1700000, 2).limb[0], UINT64_C(3177588604271));
    ck_assert_uint_eq(boost_bar(1000001, 1).limb[0], ONE + 1099511);
}
END_TEST

static int is_same_bar(uint32_t alpha_ppm, uint32_t a, uint32_t b)
{
    const daomesh_amount one = boost_bar(alpha_ppm, a), other = boost_bar(alpha_ppm, b);
    return memcmp(&one, &other, sizeof one) == 0;
}

START_TEST(the_bar_stops_rising_before_it_overflows)
{
    static const struct {
        uint32_t alpha_ppm, most;
    } ends[] = { { 2000000, 172 }, { 2000001, 86 }, { 4000000, 86 }, { 4000001, 57 },
                 { 8000000, 57 },  { 8000001, 43 }, { 16000000, 43 } };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        ck_assert(!is_same_bar(ends[i].alpha_ppm, ends[i].most - 1, ends[i].most));
        ck_assert(is_same_bar(ends[i].alpha_ppm, ends[i].most, ends[i].most + 1));
        ck_assert(is_same_bar(ends[i].alpha_ppm, ends[i].most, UINT32_MAX));
    }
    ck_assert_uint_eq(boost_bar(16000000, 43).limb[3], UINT64_C(1) << 20); /* 2^172 * 2^40 */
}
END_TEST

START_TEST(alpha_is_more_than_1_and_at_most_16)
{
    daomesh_amount got;
    ck_assert_int_eq(daomesh_boost_bar(&got, 1000000, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_boost_bar(&got, 16000001, 1), DAOMESH_E_RANGE);
    ck_assert_uint_eq(got.limb[0], 0);
    ck_assert_int_eq(daomesh_boost_bar(NULL, 2000000, 1), DAOMESH_E_ARG);
}
END_TEST

/* --- Phases ---------------------------------------------------------------------------------------------------------- */

static int32_t try_step(daomesh_boost *boost, uint64_t stake_for, uint64_t stake_against, uint32_t boosted,
                        uint64_t now)
{
    const daomesh_outcome_rule rule = boosting();
    const daomesh_amount yes = amount_of(stake_for), no = amount_of(stake_against);
    return daomesh_boost_step(boost, &rule, &yes, &no, boosted, now);
}

static uint32_t step(daomesh_boost *boost, uint64_t stake_for, uint64_t stake_against, uint32_t boosted,
                     uint64_t now)
{
    ck_assert_int_eq(try_step(boost, stake_for, stake_against, boosted, now), DAOMESH_OK);
    return boost->phase;
}

static daomesh_boost preboosted(void)
{
    daomesh_boost boost = { 0, 0, 0, { { 0 } } };
    ck_assert_uint_eq(step(&boost, 100, 15, 1, NOW), DAOMESH_PHASE_PREBOOSTED);
    ck_assert_uint_eq(boost.since, NOW);
    ck_assert_uint_eq(boost.bar.limb[0], 2 * ONE);
    return boost;
}

START_TEST(a_score_must_exceed_the_bar)
{
    daomesh_boost boost = { DAOMESH_PHASE_QUEUED, 0, 0, { { 0 } } };
    ck_assert_uint_eq(step(&boost, 15, 15, 0, NOW), DAOMESH_PHASE_QUEUED);
    ck_assert_uint_eq(step(&boost, 30, 15, 1, NOW), DAOMESH_PHASE_QUEUED);
    ck_assert_uint_eq(step(&boost, 31, 15, 1, NOW), DAOMESH_PHASE_PREBOOSTED);
}
END_TEST

START_TEST(a_score_counts_in_whole_units_of_the_fraction)
{
    /* 2^41 + 1 to 2^41 is over 1, but not by a unit of 2^-40. */
    daomesh_boost boost = { 0, 0, 0, { { 0 } } };
    ck_assert_uint_eq(step(&boost, 2 * ONE + 1, 2 * ONE, 0, NOW), 0);
    ck_assert_uint_eq(step(&boost, 2 * ONE + 2, 2 * ONE, 0, NOW), DAOMESH_PHASE_PREBOOSTED);
}
END_TEST

START_TEST(stakes_that_hold_boost_it)
{
    daomesh_boost boost = preboosted();
    ck_assert_uint_eq(step(&boost, 100, 15, 1, NOW + PREBOOST - 1), DAOMESH_PHASE_PREBOOSTED);
    ck_assert_uint_eq(boost.since, NOW);
    ck_assert_uint_eq(step(&boost, 100, 15, 1, NOW + PREBOOST), DAOMESH_PHASE_BOOSTED);
    ck_assert_uint_eq(boost.since, NOW + PREBOOST);
    ck_assert_uint_eq(step(&boost, 0, 15, 1, NOW + PREBOOST + 1), DAOMESH_PHASE_BOOSTED);
}
END_TEST

START_TEST(stakes_below_todays_bar_in_the_end_do_not)
{
    daomesh_boost boost = preboosted();
    ck_assert_uint_eq(step(&boost, 100, 15, 3, NOW + PREBOOST), DAOMESH_PHASE_QUEUED);
}
END_TEST

START_TEST(a_score_that_falls_to_the_lower_bar_goes_back)
{
    daomesh_boost boost = preboosted();
    ck_assert_uint_eq(step(&boost, 30, 15, 2, NOW + 1), DAOMESH_PHASE_QUEUED);
    boost = preboosted();
    ck_assert_uint_eq(step(&boost, 15, 15, 0, NOW + 1), DAOMESH_PHASE_QUEUED);
}
END_TEST

START_TEST(a_score_above_the_bar_it_crossed_stays_when_the_bar_rises)
{
    daomesh_boost boost = preboosted();
    ck_assert_uint_eq(step(&boost, 31, 15, 9, NOW + 1), DAOMESH_PHASE_PREBOOSTED);
    ck_assert_uint_eq(boost.bar.limb[0], 2 * ONE);
}
END_TEST

START_TEST(a_score_below_the_bar_it_crossed_is_held_to_todays)
{
    daomesh_boost boost = preboosted();
    ck_assert_uint_eq(step(&boost, 30, 15, 0, NOW + 1), DAOMESH_PHASE_PREBOOSTED); /* at it, not below */
    ck_assert_uint_eq(boost.bar.limb[0], 2 * ONE);
    ck_assert_uint_eq(step(&boost, 29, 15, 0, NOW + 2), DAOMESH_PHASE_PREBOOSTED);
    ck_assert_uint_eq(boost.bar.limb[0], ONE);
}
END_TEST

START_TEST(no_score_exceeds_the_largest_bar)
{
    daomesh_boost boost = preboosted();
    memset(&boost.bar, 0xff, sizeof boost.bar);
    ck_assert_uint_eq(step(&boost, UINT64_MAX, 1, 200, NOW + 1), DAOMESH_PHASE_QUEUED);
}
END_TEST

START_TEST(a_step_needs_all_arguments)
{
    const daomesh_outcome_rule rule = boosting(), other = majority();
    const daomesh_amount one = amount_of(1);
    daomesh_boost boost = { 0, 0, 0, { { 0 } } };
    ck_assert_int_eq(daomesh_boost_step(NULL, &rule, &one, &one, 0, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_step(&boost, NULL, &one, &one, 0, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_step(&boost, &other, &one, &one, 0, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_step(&boost, &rule, NULL, &one, 0, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_step(&boost, &rule, &one, NULL, 0, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(try_step(&boost, 1, 0, 0, 0), DAOMESH_E_ZERO_DIVISOR);
    boost.phase = DAOMESH_PHASE_QUIET + 1;
    ck_assert_int_eq(try_step(&boost, 1, 1, 0, 0), DAOMESH_E_ARG);
    boost.phase = 0;
    boost.reserved = 1;
    ck_assert_int_eq(try_step(&boost, 1, 1, 0, 0), DAOMESH_E_ARG);
}
END_TEST

/* --- The quiet ending ------------------------------------------------------------------------------------------------ */

static daomesh_boost voted(uint32_t phase, uint64_t before_for, uint64_t before_against, uint64_t after_for,
                           uint64_t after_against, uint64_t now)
{
    const daomesh_outcome_rule rule = boosting();
    const daomesh_outcome_facts before = votes(100, before_for, before_against, 0);
    const daomesh_outcome_facts after = votes(100, after_for, after_against, 0);
    daomesh_boost boost = { phase, 0, NOW, { { 0 } } };
    ck_assert_int_eq(daomesh_boost_voted(&boost, &rule, &before, &after, now), DAOMESH_OK);
    return boost;
}

START_TEST(a_flip_near_the_end_makes_it_quiet)
{
    const daomesh_boost late = voted(DAOMESH_PHASE_BOOSTED, 5, 4, 5, 6, NOW + BOOSTED - QUIET);
    ck_assert_uint_eq(late.phase, DAOMESH_PHASE_QUIET);
    ck_assert_uint_eq(late.since, NOW + BOOSTED - QUIET);
    ck_assert_uint_eq(voted(DAOMESH_PHASE_BOOSTED, 5, 4, 5, 6, NOW + BOOSTED - QUIET - 1).phase,
                      DAOMESH_PHASE_BOOSTED);
}
END_TEST

START_TEST(every_flip_in_the_quiet_ending_begins_it_again)
{
    ck_assert_uint_eq(voted(DAOMESH_PHASE_QUIET, 5, 6, 7, 6, NOW + 3).since, NOW + 3);
    ck_assert_uint_eq(voted(DAOMESH_PHASE_QUIET, 5, 6, 6, 6, NOW + 3).since, NOW);
}
END_TEST

START_TEST(a_tie_is_against)
{
    ck_assert_uint_eq(voted(DAOMESH_PHASE_BOOSTED, 6, 5, 6, 6, NOW + BOOSTED).phase, DAOMESH_PHASE_QUIET);
    ck_assert_uint_eq(voted(DAOMESH_PHASE_BOOSTED, 0, 0, 0, 6, NOW + BOOSTED).phase, DAOMESH_PHASE_BOOSTED);
    ck_assert_uint_eq(voted(DAOMESH_PHASE_BOOSTED, 6, 5, 9, 5, NOW + BOOSTED).phase, DAOMESH_PHASE_BOOSTED);
}
END_TEST

START_TEST(flips_before_the_boost_change_nothing)
{
    ck_assert_uint_eq(voted(DAOMESH_PHASE_PREBOOSTED, 5, 6, 7, 6, NOW + BOOSTED).phase,
                      DAOMESH_PHASE_PREBOOSTED);
    ck_assert_uint_eq(voted(0, 5, 6, 7, 6, NOW + BOOSTED).phase, 0);
}
END_TEST

START_TEST(a_vote_needs_all_arguments)
{
    const daomesh_outcome_rule rule = boosting(), other = majority();
    const daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    daomesh_boost boost = { 0, 0, 0, { { 0 } } };
    ck_assert_int_eq(daomesh_boost_voted(NULL, &rule, &facts, &facts, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_voted(&boost, &other, &facts, &facts, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_voted(&boost, &rule, NULL, &facts, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_voted(&boost, &rule, &facts, NULL, 0), DAOMESH_E_ARG);
}
END_TEST

/* --- What becomes of the proposal ------------------------------------------------------------------------------------ */

static daomesh_outcome_facts in_phase(daomesh_outcome_facts facts, uint32_t phase, uint64_t since)
{
    facts.boost.phase = phase;
    facts.boost.since = since;
    return facts;
}

START_TEST(what_is_not_boosted_in_time_is_defeated)
{
    const uint64_t ends = OPENED + QUEUED;
    ck_assert_uint_eq(state(boosting(), votes(100, 30, 0, 0), ends), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state(boosting(), votes(100, 30, 0, 0), ends + 1), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_preboost_may_outlast_the_queue)
{
    const uint64_t ends = OPENED + QUEUED;
    const daomesh_outcome_facts late = in_phase(votes(100, 30, 0, 0), DAOMESH_PHASE_PREBOOSTED, ends - 1);
    const daomesh_outcome_facts soon = in_phase(votes(100, 30, 0, 0), DAOMESH_PHASE_PREBOOSTED, OPENED + 1);
    ck_assert_uint_eq(state(boosting(), late, ends - 1 + PREBOOST), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state(boosting(), late, ends + PREBOOST), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state(boosting(), soon, ends), DAOMESH_STATE_ACTIVE);
}
END_TEST

START_TEST(boosted_votes_need_a_relative_majority)
{
    const daomesh_outcome_facts facts = in_phase(votes(100, 3, 2, 0), DAOMESH_PHASE_BOOSTED, NOW);
    ck_assert_uint_eq(state(boosting(), facts, NOW + BOOSTED), DAOMESH_STATE_BOOSTED);
    ck_assert_uint_eq(state(boosting(), facts, NOW + BOOSTED + 1), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(
        state(boosting(), in_phase(votes(100, 3, 3, 0), DAOMESH_PHASE_BOOSTED, NOW), NOW + BOOSTED + 1),
        DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_quiet_ending_is_short)
{
    const daomesh_outcome_facts facts = in_phase(votes(100, 3, 2, 0), DAOMESH_PHASE_QUIET, NOW);
    ck_assert_uint_eq(state(boosting(), facts, NOW + QUIET), DAOMESH_STATE_BOOSTED);
    ck_assert_uint_eq(state(boosting(), facts, NOW + QUIET + 1), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(an_absolute_majority_needs_no_boost)
{
    ck_assert_int_eq(early_winner(boosting(), votes(100, 51, 0, 0)), 1);
    ck_assert_int_eq(early_winner(boosting(), votes(100, 50, 0, 0)), -1);
}
END_TEST

START_TEST(boosting_is_a_way_past_an_absolute_majority)
{
    daomesh_outcome_rule rule = boosting();
    expect_fine(rule);
    rule.early_bar_ppm = 499999;
    expect_contradiction(rule, DIAL(boost_alpha_ppm));
    rule = boosting();
    rule.early = DAOMESH_EARLY_QUORUM;
    expect_contradiction(rule, DIAL(boost_alpha_ppm));
    rule = boosting();
    rule.threshold = DAOMESH_THRESHOLD_PLURALITY;
    expect_contradiction(rule, DIAL(boost_alpha_ppm));
    rule = boosting();
    rule.quorum_ppm = 1;
    rule.quorum_counts = DAOMESH_COUNTS_ALL;
    expect_fine(rule);
    rule.late_quorum_s = 1;
    expect_contradiction(rule, DIAL(boost_alpha_ppm));
}
END_TEST

START_TEST(a_boost_has_its_periods_and_nothing_else_has)
{
    daomesh_outcome_rule rule = boosting();
    rule.boosted_s = 0;
    expect_contradiction(rule, DIAL(boosted_s));
    rule = boosting();
    rule.quiet_s = BOOSTED;
    expect_fine(rule);
    rule.quiet_s = BOOSTED + 1;
    expect_contradiction(rule, DIAL(quiet_s));
    rule = majority();
    rule.preboost_s = 1;
    expect_contradiction(rule, DIAL(preboost_s));
    rule = majority();
    rule.boosted_s = 1;
    expect_contradiction(rule, DIAL(boosted_s));
    rule = majority();
    rule.quiet_s = 1;
    expect_contradiction(rule, DIAL(quiet_s));
}
END_TEST

/* --- The DAO's own stake --------------------------------------------------------------------------------------------- */

static uint64_t downstake(uint64_t least, uint64_t ppm, uint64_t sum, uint64_t count)
{
    const daomesh_amount floor = amount_of(least), total = amount_of(sum);
    daomesh_amount got;
    ck_assert_int_eq(daomesh_boost_downstake(&got, &floor, ppm, &total, count), DAOMESH_OK);
    return got.limb[0];
}

START_TEST(the_downstake_follows_the_mean_of_what_is_boosted)
{
    ck_assert_uint_eq(downstake(1, 1000000, 15, 1), 15);
    ck_assert_uint_eq(downstake(1, 1000000, 15 + 150, 2), 82);
    ck_assert_uint_eq(downstake(1, 1000000, 15, 1), 15); /* no drift when one has gone */
    ck_assert_uint_eq(downstake(1, 750000, 15 + 150, 2), 61);
}
END_TEST

START_TEST(the_downstake_is_no_less_than_the_least)
{
    ck_assert_uint_eq(downstake(15, 1000000, 0, 0), 15);
    ck_assert_uint_eq(downstake(15, 1000000, 14, 1), 15);
    ck_assert_uint_eq(downstake(15, 1000000, 16, 1), 16);
}
END_TEST

START_TEST(a_downstake_too_large_is_a_status)
{
    const daomesh_amount least = amount_of(1);
    daomesh_amount sum, got = amount_of(9);
    memset(&sum, 0xff, sizeof sum);
    ck_assert_int_eq(daomesh_boost_downstake(&got, &least, 1000000, &sum, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_boost_downstake(&got, &least, 1000001, &sum, 1), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(got.limb[0], 0);
    ck_assert_int_eq(daomesh_boost_downstake(NULL, &least, 1, &sum, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_downstake(&got, NULL, 1, &sum, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_boost_downstake(&got, &least, 1, NULL, 1), DAOMESH_E_ARG);
}
END_TEST

Suite *outcome_boost_suite(void);
Suite *outcome_boost_suite(void)
{
    Suite *suite = suite_create("outcome_boost");
    TCase *bars = tcase_create("bar");
    tcase_add_test(bars, the_bar_doubles_with_each_boosted_proposal_at_alpha_two);
    tcase_add_test(bars, the_bar_is_a_fraction_of_40_bits);
    tcase_add_test(bars, the_bar_stops_rising_before_it_overflows);
    tcase_add_test(bars, alpha_is_more_than_1_and_at_most_16);
    suite_add_tcase(suite, bars);

    TCase *phases = tcase_create("phases");
    tcase_add_test(phases, a_score_must_exceed_the_bar);
    tcase_add_test(phases, a_score_counts_in_whole_units_of_the_fraction);
    tcase_add_test(phases, stakes_that_hold_boost_it);
    tcase_add_test(phases, stakes_below_todays_bar_in_the_end_do_not);
    tcase_add_test(phases, a_score_that_falls_to_the_lower_bar_goes_back);
    tcase_add_test(phases, a_score_above_the_bar_it_crossed_stays_when_the_bar_rises);
    tcase_add_test(phases, a_score_below_the_bar_it_crossed_is_held_to_todays);
    tcase_add_test(phases, no_score_exceeds_the_largest_bar);
    tcase_add_test(phases, a_step_needs_all_arguments);
    tcase_add_test(phases, a_flip_near_the_end_makes_it_quiet);
    tcase_add_test(phases, every_flip_in_the_quiet_ending_begins_it_again);
    tcase_add_test(phases, a_tie_is_against);
    tcase_add_test(phases, flips_before_the_boost_change_nothing);
    tcase_add_test(phases, a_vote_needs_all_arguments);
    suite_add_tcase(suite, phases);

    TCase *ends = tcase_create("ends");
    tcase_add_test(ends, what_is_not_boosted_in_time_is_defeated);
    tcase_add_test(ends, a_preboost_may_outlast_the_queue);
    tcase_add_test(ends, boosted_votes_need_a_relative_majority);
    tcase_add_test(ends, a_quiet_ending_is_short);
    tcase_add_test(ends, an_absolute_majority_needs_no_boost);
    tcase_add_test(ends, boosting_is_a_way_past_an_absolute_majority);
    tcase_add_test(ends, a_boost_has_its_periods_and_nothing_else_has);
    suite_add_tcase(suite, ends);

    TCase *stakes = tcase_create("downstake");
    tcase_add_test(stakes, the_downstake_follows_the_mean_of_what_is_boosted);
    tcase_add_test(stakes, the_downstake_is_no_less_than_the_least);
    tcase_add_test(stakes, a_downstake_too_large_is_a_status);
    suite_add_tcase(suite, stakes);
    return suite;
}
