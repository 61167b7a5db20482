/* The contract of rule `outcome`: what passes, what ends a vote early, which dials contradict, which second belongs to what. */
#include <string.h>

#include <check.h>

#include <daomesh/number.h>

#include "outcome_help.h"

/* --- Thresholds ---------------------------------------------------------------------------------------------- */

START_TEST(a_majority_is_strict)
{
    ck_assert(passes(majority(), votes(10, 3, 2, 0)));
    ck_assert(!passes(majority(), votes(10, 3, 3, 0)));
}
END_TEST

START_TEST(a_majority_does_not_ask_who_abstained)
{
    ck_assert(passes(majority(), votes(10, 1, 0, 9)));
}
END_TEST

START_TEST(a_majority_must_exceed_each_other_choice)
{
    daomesh_outcome_facts facts = votes(20, 5, 4, 0);
    facts.choices = 3;
    facts.tally[3].limb[0] = 4;
    ck_assert(passes(majority(), facts));
    facts.tally[3].limb[0] = 5;
    ck_assert(!passes(majority(), facts));
}
END_TEST

START_TEST(with_one_choice_a_majority_is_one_vote)
{
    daomesh_outcome_facts facts = votes(10, 1, 0, 0);
    facts.choices = 1;
    ck_assert(passes(majority(), facts));
    facts.tally[1].limb[0] = 0;
    ck_assert(!passes(majority(), facts));
}
END_TEST

START_TEST(choices_that_do_not_exist_are_not_read)
{
    daomesh_outcome_facts facts = votes(10, 1, 9, 0);
    facts.choices = 1;
    ck_assert(passes(majority(), facts));
}
END_TEST

START_TEST(a_bar_of_cast_votes_is_inclusive)
{
    ck_assert(passes(bar(DAOMESH_THRESHOLD_CAST, 600000, 0), votes(100, 6, 4, 50)));
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_CAST, 600001, 0), votes(100, 6, 4, 50)));
}
END_TEST

START_TEST(a_bar_of_cast_votes_counts_all_other_choices_as_against)
{
    daomesh_outcome_facts facts = votes(100, 6, 3, 0);
    facts.choices = 3;
    facts.tally[3].limb[0] = 1;
    ck_assert(passes(bar(DAOMESH_THRESHOLD_CAST, 600000, 0), facts));
    facts.tally[3].limb[0] = 2;
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_CAST, 600000, 0), facts));
}
END_TEST

START_TEST(a_bar_of_all_weight_is_strict)
{
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_ABSOLUTE, 500000, 0), votes(10, 5, 0, 0)));
    ck_assert(passes(bar(DAOMESH_THRESHOLD_ABSOLUTE, 500000, 0), votes(10, 6, 4, 0)));
}
END_TEST

START_TEST(a_bar_of_all_weight_is_inclusive_when_the_dial_says_so)
{
    ck_assert(passes(bar(DAOMESH_THRESHOLD_ABSOLUTE, 500000, 1), votes(10, 5, 5, 0)));
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_ABSOLUTE, 500001, 1), votes(10, 5, 5, 0)));
}
END_TEST

START_TEST(a_bar_of_all_weight_rounds_as_the_dial_says)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_ABSOLUTE, 500000, 1);
    rule.rounding = DAOMESH_ROUND_CROSS;
    ck_assert(!passes(rule, votes(299, 149, 0, 0)));
    rule.rounding = DAOMESH_ROUND_FLOOR;
    ck_assert(passes(rule, votes(299, 149, 0, 0)));
    ck_assert(!passes(rule, votes(299, 148, 0, 0)));
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST; /* floor(299 / 100) * 50 = 100 */
    ck_assert(passes(rule, votes(299, 100, 0, 0)));
    ck_assert(!passes(rule, votes(299, 99, 0, 0)));
}
END_TEST

START_TEST(a_plurality_takes_the_most_votes_and_the_lower_choice_of_equals)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_PLURALITY, 0, 0);
    daomesh_outcome_facts facts = votes(20, 2, 4, 9);
    facts.choices = 3;
    facts.tally[3].limb[0] = 4;
    ck_assert_uint_eq(final_winner(&rule, &facts), 2);
    facts.tally[3].limb[0] = 5;
    ck_assert_uint_eq(final_winner(&rule, &facts), 3);
}
END_TEST

START_TEST(nobody_voting_passes_nothing)
{
    ck_assert(!passes(majority(), votes(10, 0, 0, 0)));
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_CAST, 1, 0), votes(10, 0, 0, 0)));
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_ABSOLUTE, 1, 1), votes(0, 0, 0, 0)));
    ck_assert(!passes(bar(DAOMESH_THRESHOLD_PLURALITY, 0, 0), votes(10, 0, 0, 10)));
}
END_TEST

START_TEST(products_of_the_largest_weights_do_not_overflow)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_ABSOLUTE, 999999, 0);
    daomesh_outcome_facts facts = votes(0, 0, 0, 0);
    memset(&facts.total, 0xff, sizeof facts.total);
    facts.tally[1] = facts.total;
    ck_assert(passes(rule, facts));
    rule.bar_ppm = 1000000;
    rule.bar_inclusive = 1;
    ck_assert(passes(rule, facts));
    facts.tally[1].limb[0]--;
    ck_assert(!passes(rule, facts));
}
END_TEST

START_TEST(tallies_that_overflow_are_a_status)
{
    daomesh_outcome_rule rule = majority();
    daomesh_outcome_facts facts = votes(10, 1, 0, 0);
    memset(&facts.tally[2], 0xff, sizeof facts.tally[2]);
    daomesh_outcome_decision decision = { 9, 9, 9, 9 };
    uint32_t got = 9;
    ck_assert_int_eq(daomesh_outcome_final(&decision, &rule, &facts), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(decision.decided | decision.winner | decision.by, 0);
    ck_assert_int_eq(daomesh_outcome_early(&decision, &rule, &facts), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_outcome_state(&got, &rule, &facts, OPENED + 2 * DAY), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(got, 0);
}
END_TEST

START_TEST(abstentions_count_towards_the_overflow)
{
    daomesh_outcome_rule rule = majority();
    daomesh_outcome_facts facts = votes(10, 1, 0, 0);
    memset(&facts.tally[0], 0xff, sizeof facts.tally[0]);
    daomesh_outcome_decision decision;
    ck_assert_int_eq(daomesh_outcome_final(&decision, &rule, &facts), DAOMESH_E_OVERFLOW);
}
END_TEST

/* --- Quorum and voters --------------------------------------------------------------------------------------- */

START_TEST(a_quorum_is_inclusive)
{
    ck_assert(passes(quorum(500000, DAOMESH_COUNTS_ALL), votes(10, 3, 2, 0)));
    ck_assert(!passes(quorum(500001, DAOMESH_COUNTS_ALL), votes(10, 3, 2, 0)));
}
END_TEST

START_TEST(a_quorum_counts_what_the_dial_says)
{
    ck_assert(!passes(quorum(500000, DAOMESH_COUNTS_FOR), votes(10, 4, 3, 1)));
    ck_assert(passes(quorum(400000, DAOMESH_COUNTS_FOR), votes(10, 4, 3, 1)));
    ck_assert(!passes(quorum(600000, DAOMESH_COUNTS_FOR_ABSTAIN), votes(10, 4, 3, 1)));
    ck_assert(passes(quorum(500000, DAOMESH_COUNTS_FOR_ABSTAIN), votes(10, 4, 3, 1)));
    ck_assert(!passes(quorum(900000, DAOMESH_COUNTS_ALL), votes(10, 4, 3, 1)));
    ck_assert(passes(quorum(800000, DAOMESH_COUNTS_ALL), votes(10, 4, 3, 1)));
}
END_TEST

/* Governor: the quorum of 4 % of 99 is 3; exactly it would be 3.96. */
START_TEST(a_quorum_rounds_as_the_dial_says)
{
    daomesh_outcome_rule rule = quorum(40000, DAOMESH_COUNTS_FOR_ABSTAIN);
    ck_assert(!passes(rule, votes(99, 3, 0, 0)));
    rule.rounding = DAOMESH_ROUND_FLOOR;
    ck_assert(passes(rule, votes(99, 3, 0, 0)));
    ck_assert(!passes(rule, votes(99, 2, 0, 0)));
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    ck_assert(passes(rule, votes(99, 1, 0, 0)));
}
END_TEST

START_TEST(the_smallest_quorum_counts)
{
    ck_assert(!passes(quorum(1, DAOMESH_COUNTS_ALL), votes(2000001, 2, 0, 0)));
    ck_assert(passes(quorum(1, DAOMESH_COUNTS_ALL), votes(2000001, 3, 0, 0)));
}
END_TEST

START_TEST(too_few_voters_pass_nothing)
{
    daomesh_outcome_rule rule = majority();
    rule.min_voters = 3;
    daomesh_outcome_facts facts = votes(10, 9, 0, 0);
    facts.voters = 2;
    ck_assert(!passes(rule, facts));
    facts.voters = 3;
    ck_assert(passes(rule, facts));
}
END_TEST

/* --- Early decisions ----------------------------------------------------------------------------------------- */

START_TEST(never_early_means_never)
{
    ck_assert_int_eq(early_winner(majority(), votes(10, 10, 0, 0)), -1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_NEVER, 0), votes(10, 10, 0, 0)), -1);
}
END_TEST

START_TEST(certain_waits_for_the_last_weight_that_matters)
{
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(10, 5, 0, 0)), -1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(10, 6, 0, 0)), 1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(10, 0, 4, 0)), -1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(10, 0, 5, 0)), 0);
}
END_TEST

START_TEST(certain_uses_what_abstained)
{
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(10, 2, 0, 7)), 1);
}
END_TEST

START_TEST(certain_waits_for_the_quorum)
{
    daomesh_outcome_rule rule = quorum(800000, DAOMESH_COUNTS_ALL);
    rule.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(early_winner(rule, votes(10, 7, 0, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 7, 1, 0)), 1);
}
END_TEST

START_TEST(certain_sees_that_the_quorum_is_out_of_reach)
{
    daomesh_outcome_rule rule = quorum(800000, DAOMESH_COUNTS_FOR);
    rule.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(early_winner(rule, votes(10, 5, 0, 2)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 5, 0, 3)), 0);
}
END_TEST

START_TEST(certain_waits_for_voters)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_CERTAIN, 0);
    rule.min_voters = 2;
    daomesh_outcome_facts facts = votes(10, 10, 0, 0);
    ck_assert_int_eq(early_winner(rule, facts), -1);
    facts.voters = 2;
    ck_assert_int_eq(early_winner(rule, facts), 1);
}
END_TEST

START_TEST(certain_knows_who_wins_a_tied_plurality)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_PLURALITY, 0, 0);
    rule.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(early_winner(rule, votes(10, 5, 0, 0)), 1);
    ck_assert_int_eq(early_winner(rule, votes(10, 0, 5, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 0, 6, 0)), 2);
}
END_TEST

START_TEST(certain_lets_more_votes_than_weight_leave_nothing_open)
{
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(10, 6, 5, 0)), 1);
}
END_TEST

START_TEST(an_early_bar_is_strict)
{
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_BAR, 500000), votes(10, 5, 0, 0)), -1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_BAR, 500000), votes(10, 6, 0, 0)), 1);
}
END_TEST

START_TEST(an_early_bar_names_the_first_choice_over_it)
{
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_BAR, 500000), votes(10, 0, 6, 0)), 2);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_BAR, 200000), votes(10, 3, 6, 0)), 1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_BAR, 200000), votes(10, 3, 3, 3)), 0);
}
END_TEST

/* Dividing first: floor(150 / 100) * 50 = 50, and floor(99 / 100) * 50 = 0. */
START_TEST(an_early_bar_divides_first_when_the_dial_says_so)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_BAR, 500000);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    ck_assert_int_eq(early_winner(rule, votes(150, 50, 0, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(150, 51, 0, 0)), 1);
    ck_assert_int_eq(early_winner(rule, votes(99, 0, 1, 0)), 2);
    ck_assert_int_eq(early_winner(rule, votes(99, 0, 0, 0)), -1);
}
END_TEST

START_TEST(an_early_quorum_takes_the_most_votes)
{
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_QUORUM, 500000), votes(10, 2, 3, 0)), -1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_QUORUM, 500000), votes(10, 2, 3, 1)), 2);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_QUORUM, 500000), votes(10, 3, 3, 0)), 1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_QUORUM, 500000), votes(10, 3, 0, 3)), 0);
}
END_TEST

START_TEST(early_bars_wait_for_quorum_and_voters)
{
    daomesh_outcome_rule rule = quorum(800000, DAOMESH_COUNTS_ALL);
    rule.early = DAOMESH_EARLY_BAR;
    rule.early_bar_ppm = 500000;
    ck_assert_int_eq(early_winner(rule, votes(10, 6, 0, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 6, 2, 0)), 1);
    rule.min_voters = 3;
    ck_assert_int_eq(early_winner(rule, votes(10, 6, 2, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 6, 2, 1)), 1);
}
END_TEST

START_TEST(an_early_decision_says_how_it_came_about)
{
    static const struct {
        uint32_t early, ppm, by;
    } ways[] = {
        { DAOMESH_EARLY_CERTAIN, 0, DAOMESH_BY_CERTAIN },
        { DAOMESH_EARLY_BAR, 500000, DAOMESH_BY_BAR },
        { DAOMESH_EARLY_QUORUM, 500000, DAOMESH_BY_QUORUM },
    };
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        daomesh_outcome_rule rule = early(ways[i].early, ways[i].ppm);
        daomesh_outcome_facts facts = votes(10, 10, 0, 0);
        daomesh_outcome_decision decision;
        ck_assert_int_eq(daomesh_outcome_early(&decision, &rule, &facts), DAOMESH_OK);
        ck_assert_uint_eq(decision.by, ways[i].by);
    }
}
END_TEST

/* --- Dials --------------------------------------------------------------------------------------------------- */

#define EXPECT_OUT_OF_RANGE(field_name, good, bad)                                                           \
    do {                                                                                                     \
        daomesh_outcome_rule dial_rule_ = majority();                                                        \
        dial_rule_.field_name = (good);                                                                      \
        ck_assert_int_ne(daomesh_outcome_check(NULL, &dial_rule_), DAOMESH_E_RANGE);                         \
        dial_rule_.field_name = (bad);                                                                       \
        expect_refused(dial_rule_, DAOMESH_E_RANGE, offsetof(daomesh_outcome_rule, field_name));             \
    } while (0)

START_TEST(every_dial_has_its_range)
{
    EXPECT_OUT_OF_RANGE(threshold, 1, 0);
    EXPECT_OUT_OF_RANGE(threshold, 5, 7);
    EXPECT_OUT_OF_RANGE(bar_ppm, 1000000, 1000001);
    EXPECT_OUT_OF_RANGE(bar_inclusive, 1, 2);
    EXPECT_OUT_OF_RANGE(rounding, 3, 4);
    EXPECT_OUT_OF_RANGE(quorum_ppm, 1000000, 1000001);
    EXPECT_OUT_OF_RANGE(quorum_counts, 3, 4);
    EXPECT_OUT_OF_RANGE(quorum_base, 2, 3);
    EXPECT_OUT_OF_RANGE(quorum_late, 1, 2);
    EXPECT_OUT_OF_RANGE(early, 5, 6);
    EXPECT_OUT_OF_RANGE(early_bar_ppm, 1000000, 1000001);
    EXPECT_OUT_OF_RANGE(revote, 1, 2);
    EXPECT_OUT_OF_RANGE(high_water, 2, 3);
    EXPECT_OUT_OF_RANGE(retention_ppm, 1000000, 1000001);
    EXPECT_OUT_OF_RANGE(boost_alpha_ppm, 16000000, 16000001);
    EXPECT_OUT_OF_RANGE(boost_alpha_ppm, 1000001, 1000000);
}
END_TEST

START_TEST(no_period_is_longer_than_ten_years)
{
    EXPECT_OUT_OF_RANGE(delay_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(voting_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(grace_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(execution_delay_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(expiry_s, DAOMESH_PERIOD_MAX_S, UINT64_MAX);
    EXPECT_OUT_OF_RANGE(late_quorum_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(reveal_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(confirm_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(preboost_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(boosted_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
    EXPECT_OUT_OF_RANGE(quiet_s, DAOMESH_PERIOD_MAX_S, DAOMESH_PERIOD_MAX_S + 1u);
}
END_TEST

START_TEST(voting_takes_at_least_a_second)
{
    EXPECT_OUT_OF_RANGE(voting_s, 1, 0);
}
END_TEST

START_TEST(a_bar_stands_where_a_threshold_reads_it)
{
    const size_t bar_ppm = offsetof(daomesh_outcome_rule, bar_ppm);
    expect_refused(bar(DAOMESH_THRESHOLD_CAST, 0, 0), DAOMESH_E_CONTRADICTION, bar_ppm);
    expect_refused(bar(DAOMESH_THRESHOLD_ABSOLUTE, 0, 0), DAOMESH_E_CONTRADICTION, bar_ppm);
    expect_refused(bar(DAOMESH_THRESHOLD_MAJORITY, 1, 0), DAOMESH_E_CONTRADICTION, bar_ppm);
    expect_refused(bar(DAOMESH_THRESHOLD_PLURALITY, 1, 0), DAOMESH_E_CONTRADICTION, bar_ppm);
    expect_fine(bar(DAOMESH_THRESHOLD_CAST, 1000000, 0));
    expect_fine(bar(DAOMESH_THRESHOLD_ABSOLUTE, 999999, 0));
}
END_TEST

START_TEST(a_bar_that_nothing_can_exceed_is_refused)
{
    expect_refused(bar(DAOMESH_THRESHOLD_ABSOLUTE, 1000000, 0), DAOMESH_E_CONTRADICTION,
                   offsetof(daomesh_outcome_rule, bar_ppm));
    expect_fine(bar(DAOMESH_THRESHOLD_ABSOLUTE, 1000000, 1));
}
END_TEST

START_TEST(only_an_absolute_bar_can_be_made_inclusive)
{
    const size_t bar_inclusive = offsetof(daomesh_outcome_rule, bar_inclusive);
    expect_refused(bar(DAOMESH_THRESHOLD_CAST, 500000, 1), DAOMESH_E_CONTRADICTION, bar_inclusive);
    expect_refused(bar(DAOMESH_THRESHOLD_MAJORITY, 0, 1), DAOMESH_E_CONTRADICTION, bar_inclusive);
    expect_fine(bar(DAOMESH_THRESHOLD_ABSOLUTE, 500000, 1));
}
END_TEST

START_TEST(a_quorum_says_what_counts)
{
    const size_t quorum_counts = offsetof(daomesh_outcome_rule, quorum_counts);
    expect_refused(quorum(1, 0), DAOMESH_E_CONTRADICTION, quorum_counts);
    expect_refused(quorum(0, DAOMESH_COUNTS_ALL), DAOMESH_E_CONTRADICTION, quorum_counts);
    expect_fine(quorum(1, DAOMESH_COUNTS_FOR));
}
END_TEST

START_TEST(a_plurality_quorum_counts_all_votes)
{
    daomesh_outcome_rule rule = quorum(1, DAOMESH_COUNTS_FOR_ABSTAIN);
    rule.threshold = DAOMESH_THRESHOLD_PLURALITY;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, quorum_counts));
    rule.quorum_counts = DAOMESH_COUNTS_ALL;
    expect_fine(rule);
}
END_TEST

START_TEST(an_early_bar_stands_where_an_early_end_reads_it)
{
    const size_t early_bar_ppm = offsetof(daomesh_outcome_rule, early_bar_ppm);
    expect_refused(early(DAOMESH_EARLY_BAR, 0), DAOMESH_E_CONTRADICTION, early_bar_ppm);
    expect_refused(early(DAOMESH_EARLY_QUORUM, 0), DAOMESH_E_CONTRADICTION, early_bar_ppm);
    expect_refused(early(0, 1), DAOMESH_E_CONTRADICTION, early_bar_ppm);
    expect_refused(early(DAOMESH_EARLY_NEVER, 1), DAOMESH_E_CONTRADICTION, early_bar_ppm);
    expect_refused(early(DAOMESH_EARLY_CERTAIN, 1), DAOMESH_E_CONTRADICTION, early_bar_ppm);
    expect_fine(early(DAOMESH_EARLY_BAR, 1));
    expect_fine(early(DAOMESH_EARLY_QUORUM, 1000000));
}
END_TEST

START_TEST(changeable_votes_are_never_certain)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_CERTAIN, 0);
    expect_fine(rule);
    rule.revote = 1;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, revote));
    rule = early(DAOMESH_EARLY_BAR, 500000);
    rule.revote = 1;
    expect_fine(rule);
}
END_TEST

START_TEST(dividing_first_takes_whole_percents)
{
    daomesh_outcome_rule rule = quorum(10001, DAOMESH_COUNTS_ALL);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, quorum_ppm));
    rule = bar(DAOMESH_THRESHOLD_ABSOLUTE, 505000, 0);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, bar_ppm));
    rule = early(DAOMESH_EARLY_BAR, 505000);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, early_bar_ppm));
    rule.early_bar_ppm = 500000;
    expect_fine(rule);
}
END_TEST

START_TEST(an_early_end_is_no_way_around_a_bar)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_ABSOLUTE, 600000, 0);
    rule.early = DAOMESH_EARLY_BAR;
    rule.early_bar_ppm = 599999;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, early));
    rule.early_bar_ppm = 600000;
    expect_fine(rule);
    rule.early = DAOMESH_EARLY_QUORUM;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, early));
    rule = bar(DAOMESH_THRESHOLD_CAST, 600000, 0);
    rule.early = DAOMESH_EARLY_BAR;
    rule.early_bar_ppm = 600000;
    expect_fine(rule);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    expect_refused(rule, DAOMESH_E_CONTRADICTION, offsetof(daomesh_outcome_rule, early));
}
END_TEST

/* --- Times and states ---------------------------------------------------------------------------------------- */

static daomesh_outcome_rule with_periods(uint64_t delay_s, uint64_t grace_s, uint64_t execution_delay_s,
                                         uint64_t expiry_s)
{
    daomesh_outcome_rule rule = majority();
    rule.delay_s = delay_s;
    rule.voting_s = 100;
    rule.grace_s = grace_s;
    rule.execution_delay_s = execution_delay_s;
    rule.expiry_s = expiry_s;
    return rule;
}

static daomesh_outcome_times times_of(daomesh_outcome_rule rule, daomesh_outcome_facts facts)
{
    daomesh_outcome_times times;
    ck_assert_int_eq(daomesh_outcome_times_of(&times, &rule, &facts), DAOMESH_OK);
    return times;
}

START_TEST(times_follow_one_another)
{
    daomesh_outcome_times times = times_of(with_periods(10, 20, 30, 40), votes(10, 6, 0, 0));
    ck_assert_uint_eq(times.opens, OPENED + 10);
    ck_assert_uint_eq(times.closes, OPENED + 110);
    ck_assert_uint_eq(times.grace_ends, OPENED + 130);
    ck_assert_uint_eq(times.executes, OPENED + 160);
    ck_assert_uint_eq(times.expires, OPENED + 200);
}
END_TEST

START_TEST(without_expiry_it_never_expires)
{
    ck_assert_uint_eq(times_of(with_periods(0, 0, 0, 0), votes(10, 6, 0, 0)).expires, UINT64_MAX);
}
END_TEST

START_TEST(the_last_second_of_voting_is_not_executable)
{
    ck_assert_uint_eq(times_of(with_periods(0, 0, 0, 0), votes(10, 6, 0, 0)).executes, OPENED + 101);
    ck_assert_uint_eq(times_of(with_periods(0, 0, 1, 0), votes(10, 6, 0, 0)).executes, OPENED + 101);
    ck_assert_uint_eq(times_of(with_periods(0, 0, 2, 0), votes(10, 6, 0, 0)).executes, OPENED + 102);
}
END_TEST

START_TEST(periods_of_one_second_count)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    daomesh_outcome_rule rule = with_periods(0, 1, 0, 1);
    ck_assert_uint_eq(state(rule, facts, OPENED + 101), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state(rule, facts, OPENED + 102), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(rule, facts, OPENED + 103), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(rule, facts, OPENED + 104), DAOMESH_STATE_EXPIRED);
    facts.flags = DAOMESH_FACT_DECIDED;
    facts.winner = 1;
    facts.decided = OPENED + 5;
    ck_assert_uint_eq(times_of(rule, facts).executes, OPENED + 7);
}
END_TEST

START_TEST(a_decision_in_the_last_second_is_not_early)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    facts.flags = DAOMESH_FACT_DECIDED;
    facts.winner = 1;
    facts.decided = OPENED + 99;
    ck_assert_uint_eq(times_of(with_periods(0, 0, 0, 0), facts).executes, OPENED + 99);
    facts.decided = OPENED + 100;
    ck_assert_uint_eq(times_of(with_periods(0, 0, 0, 0), facts).executes, OPENED + 101);
}
END_TEST

START_TEST(an_early_decision_starts_the_clock)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    facts.flags = DAOMESH_FACT_DECIDED;
    facts.winner = 1;
    facts.decided = OPENED + 50;
    ck_assert_uint_eq(times_of(with_periods(0, 0, 0, 0), facts).executes, OPENED + 50);
    ck_assert_uint_eq(times_of(with_periods(0, 20, 0, 0), facts).executes, OPENED + 71);
    ck_assert_uint_eq(times_of(with_periods(0, 20, 30, 0), facts).executes, OPENED + 100);
}
END_TEST

START_TEST(a_decision_recorded_late_moves_nothing)
{
    daomesh_outcome_facts open = votes(10, 6, 0, 0), late = open;
    late.flags = DAOMESH_FACT_DECIDED;
    late.winner = 1;
    late.decided = OPENED + 5000;
    daomesh_outcome_times untouched = times_of(with_periods(5, 7, 9, 11), open);
    daomesh_outcome_times touched = times_of(with_periods(5, 7, 9, 11), late);
    ck_assert_mem_eq(&untouched, &touched, sizeof touched);
}
END_TEST

START_TEST(times_stop_at_the_end_of_time)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    facts.opened = UINT64_MAX - 50;
    daomesh_outcome_times times = times_of(with_periods(10, 20, 30, 40), facts);
    ck_assert_uint_eq(times.opens, UINT64_MAX - 40);
    ck_assert_uint_eq(times.closes, UINT64_MAX);
    ck_assert_uint_eq(times.expires, UINT64_MAX);
}
END_TEST

START_TEST(a_passing_proposal_goes_through_its_states_second_by_second)
{
    static const struct {
        uint64_t at;
        uint32_t state;
    } life[] = {
        { 0, DAOMESH_STATE_PENDING },     { 10, DAOMESH_STATE_PENDING },  { 11, DAOMESH_STATE_ACTIVE },
        { 110, DAOMESH_STATE_ACTIVE },    { 111, DAOMESH_STATE_GRACE },   { 130, DAOMESH_STATE_GRACE },
        { 131, DAOMESH_STATE_QUEUED },    { 159, DAOMESH_STATE_QUEUED },  { 160, DAOMESH_STATE_SUCCEEDED },
        { 200, DAOMESH_STATE_SUCCEEDED }, { 201, DAOMESH_STATE_EXPIRED },
    };
    for (size_t i = 0; i < sizeof life / sizeof life[0]; i++)
        ck_assert_uint_eq(state(with_periods(10, 20, 30, 40), votes(10, 6, 0, 0), OPENED + life[i].at),
                          life[i].state);
}
END_TEST

START_TEST(a_defeated_proposal_is_defeated_after_the_last_second)
{
    ck_assert_uint_eq(state(with_periods(0, 20, 30, 40), votes(10, 6, 6, 0), OPENED + 100),
                      DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state(with_periods(0, 20, 30, 40), votes(10, 6, 6, 0), OPENED + 101),
                      DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state(with_periods(0, 20, 30, 40), votes(10, 6, 6, 0), UINT64_MAX),
                      DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_proposal_that_another_choice_won_is_defeated)
{
    daomesh_outcome_facts facts = votes(10, 0, 6, 0);
    facts.flags = DAOMESH_FACT_DECIDED;
    facts.winner = 2;
    facts.decided = OPENED + 5;
    ck_assert_uint_eq(state(with_periods(0, 0, 0, 0), facts, OPENED + 5), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(an_early_decision_ends_voting_at_once)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    facts.flags = DAOMESH_FACT_DECIDED;
    facts.winner = 1;
    facts.decided = OPENED + 5;
    ck_assert_uint_eq(state(with_periods(0, 0, 0, 0), facts, OPENED + 5), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(with_periods(0, 3, 0, 0), facts, OPENED + 8), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state(with_periods(0, 3, 0, 0), facts, OPENED + 9), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(touching_a_proposal_late_does_not_change_its_state)
{
    daomesh_outcome_rule rule = with_periods(3, 4, 5, 6);
    daomesh_outcome_facts open = votes(10, 6, 1, 0), touched = open;
    touched.flags = DAOMESH_FACT_DECIDED;
    touched.winner = 1;
    for (uint64_t now = OPENED + 104; now < OPENED + 140; now++) {
        touched.decided = now;
        ck_assert_uint_eq(state(rule, touched, now), state(rule, open, now));
    }
}
END_TEST

START_TEST(flags_take_precedence_in_the_order_of_the_states)
{
    static const struct {
        uint32_t flag, state;
    } order[] = {
        { DAOMESH_FACT_CANCELLED, DAOMESH_STATE_CANCELLED },
        { DAOMESH_FACT_VETOED, DAOMESH_STATE_VETOED },
        { DAOMESH_FACT_EXECUTED, DAOMESH_STATE_EXECUTED },
        { DAOMESH_FACT_FAILED, DAOMESH_STATE_FAILED },
        { DAOMESH_FACT_UNSPONSORED, DAOMESH_STATE_SUBMITTED },
        { DAOMESH_FACT_FELL_SHORT, DAOMESH_STATE_DEFEATED },
    };
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    for (size_t i = sizeof order / sizeof order[0]; i-- > 0;) {
        facts.flags |= order[i].flag;
        ck_assert_uint_eq(state(majority(), facts, OPENED), order[i].state);
    }
}
END_TEST

/* --- Inputs that are wrong ----------------------------------------------------------------------------------- */

START_TEST(a_null_is_an_argument_error)
{
    daomesh_outcome_rule rule = majority();
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    daomesh_outcome_decision decision;
    daomesh_outcome_times times;
    uint32_t got;
    ck_assert_int_eq(daomesh_outcome_check(NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_early(NULL, &rule, &facts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_early(&decision, NULL, &facts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_early(&decision, &rule, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_final(NULL, &rule, &facts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_final(&decision, NULL, &facts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_times_of(NULL, &rule, &facts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_times_of(&times, &rule, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_times_of(&times, NULL, &facts), DAOMESH_E_ARG);
    ck_assert_uint_eq(times.opens | times.closes | times.grace_ends | times.executes | times.expires, 0);
    ck_assert_int_eq(daomesh_outcome_state(NULL, &rule, &facts, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_state(&got, &rule, NULL, 0), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_longer_struct_with_an_empty_tail_is_accepted)
{
    struct {
        daomesh_outcome_rule rule;
        uint8_t tail[8];
    } later = { .rule = majority() };
    later.rule.size = sizeof later;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &later.rule), DAOMESH_OK);
    later.tail[7] = 1;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &later.rule), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_struct_may_be_4096_bytes_long_and_no_longer)
{
    static union {
        daomesh_outcome_rule rule;
        uint8_t bytes[4097];
    } later;
    later.rule = majority();
    later.rule.size = 4096;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &later.rule), DAOMESH_OK);
    later.rule.size = 4097;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &later.rule), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_size_that_cannot_be_is_refused)
{
    daomesh_outcome_rule rule = majority();
    rule.size = sizeof rule - 1;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &rule), DAOMESH_E_ARG);
    rule.size = UINT32_MAX;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &rule), DAOMESH_E_ARG);
    const daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    daomesh_outcome_times times;
    ck_assert_int_eq(daomesh_outcome_times_of(&times, &rule, &facts), DAOMESH_E_ARG);
}
END_TEST

static int32_t try_facts(daomesh_outcome_facts facts)
{
    daomesh_outcome_rule rule = majority();
    daomesh_outcome_decision decision;
    return daomesh_outcome_final(&decision, &rule, &facts);
}

START_TEST(facts_that_cannot_be_are_refused)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    facts.choices = DAOMESH_CHOICES_MAX;
    ck_assert_int_eq(try_facts(facts), DAOMESH_OK);
    facts.choices = DAOMESH_CHOICES_MAX + 1;
    ck_assert_int_eq(try_facts(facts), DAOMESH_E_ARG);
    facts.choices = 0;
    ck_assert_int_eq(try_facts(facts), DAOMESH_E_ARG);
    facts = votes(10, 6, 0, 0);
    facts.winner = 3;
    ck_assert_int_eq(try_facts(facts), DAOMESH_E_ARG);
    facts = votes(10, 6, 0, 0);
    facts.reserved = 1;
    ck_assert_int_eq(try_facts(facts), DAOMESH_E_ARG);
    facts = votes(10, 6, 0, 0);
    facts.size = 0;
    ck_assert_int_eq(try_facts(facts), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_rule_that_contradicts_itself_decides_nothing)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_CAST, 0, 0);
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    daomesh_outcome_decision decision = { 9, 9, 9, 9 };
    ck_assert_int_eq(daomesh_outcome_final(&decision, &rule, &facts), DAOMESH_E_ARG);
    ck_assert_uint_eq(decision.decided, 0);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_choices_max(), DAOMESH_CHOICES_MAX);
    ck_assert_uint_eq(daomesh_period_max_s(), DAOMESH_PERIOD_MAX_S);
}
END_TEST

Suite *outcome_suite(void);
Suite *outcome_suite(void)
{
    Suite *suite = suite_create("outcome");
    TCase *thresholds = tcase_create("thresholds");
    tcase_add_test(thresholds, a_majority_is_strict);
    tcase_add_test(thresholds, a_majority_does_not_ask_who_abstained);
    tcase_add_test(thresholds, a_majority_must_exceed_each_other_choice);
    tcase_add_test(thresholds, with_one_choice_a_majority_is_one_vote);
    tcase_add_test(thresholds, choices_that_do_not_exist_are_not_read);
    tcase_add_test(thresholds, a_bar_of_cast_votes_is_inclusive);
    tcase_add_test(thresholds, a_bar_of_cast_votes_counts_all_other_choices_as_against);
    tcase_add_test(thresholds, a_bar_of_all_weight_is_strict);
    tcase_add_test(thresholds, a_bar_of_all_weight_is_inclusive_when_the_dial_says_so);
    tcase_add_test(thresholds, a_bar_of_all_weight_rounds_as_the_dial_says);
    tcase_add_test(thresholds, a_plurality_takes_the_most_votes_and_the_lower_choice_of_equals);
    tcase_add_test(thresholds, nobody_voting_passes_nothing);
    tcase_add_test(thresholds, products_of_the_largest_weights_do_not_overflow);
    tcase_add_test(thresholds, tallies_that_overflow_are_a_status);
    tcase_add_test(thresholds, abstentions_count_towards_the_overflow);
    suite_add_tcase(suite, thresholds);

    TCase *turnout = tcase_create("quorum");
    tcase_add_test(turnout, a_quorum_is_inclusive);
    tcase_add_test(turnout, a_quorum_counts_what_the_dial_says);
    tcase_add_test(turnout, a_quorum_rounds_as_the_dial_says);
    tcase_add_test(turnout, the_smallest_quorum_counts);
    tcase_add_test(turnout, too_few_voters_pass_nothing);
    suite_add_tcase(suite, turnout);

    TCase *early_ends = tcase_create("early");
    tcase_add_test(early_ends, never_early_means_never);
    tcase_add_test(early_ends, certain_waits_for_the_last_weight_that_matters);
    tcase_add_test(early_ends, certain_uses_what_abstained);
    tcase_add_test(early_ends, certain_waits_for_the_quorum);
    tcase_add_test(early_ends, certain_sees_that_the_quorum_is_out_of_reach);
    tcase_add_test(early_ends, certain_waits_for_voters);
    tcase_add_test(early_ends, certain_knows_who_wins_a_tied_plurality);
    tcase_add_test(early_ends, certain_lets_more_votes_than_weight_leave_nothing_open);
    tcase_add_test(early_ends, an_early_bar_is_strict);
    tcase_add_test(early_ends, an_early_bar_names_the_first_choice_over_it);
    tcase_add_test(early_ends, an_early_bar_divides_first_when_the_dial_says_so);
    tcase_add_test(early_ends, an_early_quorum_takes_the_most_votes);
    tcase_add_test(early_ends, early_bars_wait_for_quorum_and_voters);
    tcase_add_test(early_ends, an_early_decision_says_how_it_came_about);
    suite_add_tcase(suite, early_ends);

    TCase *dials = tcase_create("dials");
    tcase_add_test(dials, every_dial_has_its_range);
    tcase_add_test(dials, no_period_is_longer_than_ten_years);
    tcase_add_test(dials, voting_takes_at_least_a_second);
    tcase_add_test(dials, a_bar_stands_where_a_threshold_reads_it);
    tcase_add_test(dials, a_bar_that_nothing_can_exceed_is_refused);
    tcase_add_test(dials, only_an_absolute_bar_can_be_made_inclusive);
    tcase_add_test(dials, a_quorum_says_what_counts);
    tcase_add_test(dials, a_plurality_quorum_counts_all_votes);
    tcase_add_test(dials, an_early_bar_stands_where_an_early_end_reads_it);
    tcase_add_test(dials, changeable_votes_are_never_certain);
    tcase_add_test(dials, dividing_first_takes_whole_percents);
    tcase_add_test(dials, an_early_end_is_no_way_around_a_bar);
    suite_add_tcase(suite, dials);

    TCase *times = tcase_create("times");
    tcase_add_test(times, times_follow_one_another);
    tcase_add_test(times, without_expiry_it_never_expires);
    tcase_add_test(times, the_last_second_of_voting_is_not_executable);
    tcase_add_test(times, periods_of_one_second_count);
    tcase_add_test(times, a_decision_in_the_last_second_is_not_early);
    tcase_add_test(times, an_early_decision_starts_the_clock);
    tcase_add_test(times, a_decision_recorded_late_moves_nothing);
    tcase_add_test(times, times_stop_at_the_end_of_time);
    tcase_add_test(times, a_passing_proposal_goes_through_its_states_second_by_second);
    tcase_add_test(times, a_defeated_proposal_is_defeated_after_the_last_second);
    tcase_add_test(times, a_proposal_that_another_choice_won_is_defeated);
    tcase_add_test(times, an_early_decision_ends_voting_at_once);
    tcase_add_test(times, touching_a_proposal_late_does_not_change_its_state);
    tcase_add_test(times, flags_take_precedence_in_the_order_of_the_states);
    suite_add_tcase(suite, times);

    TCase *inputs = tcase_create("inputs");
    tcase_add_test(inputs, a_null_is_an_argument_error);
    tcase_add_test(inputs, a_longer_struct_with_an_empty_tail_is_accepted);
    tcase_add_test(inputs, a_struct_may_be_4096_bytes_long_and_no_longer);
    tcase_add_test(inputs, a_size_that_cannot_be_is_refused);
    tcase_add_test(inputs, facts_that_cannot_be_are_refused);
    tcase_add_test(inputs, a_rule_that_contradicts_itself_decides_nothing);
    tcase_add_test(inputs, constants_have_twins);
    suite_add_tcase(suite, inputs);
    return suite;
}
