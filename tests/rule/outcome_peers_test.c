/* Rule `outcome` set up as other systems decide: the numbers of their tests and documents. */
#include "outcome_help.h"

/* --- Thresholds and quorums ----------------------------------------------------------------------------------- */

/* Aragon TokenVoting rounds what must take part up: 15 % of 1001 are 151, 33.3333 % of 10 are 4. */
START_TEST(aragons_participation_is_rounded_up)
{
    ck_assert(!passes(quorum(150000, DAOMESH_COUNTS_ALL), votes(1001, 100, 0, 50)));
    ck_assert(passes(quorum(150000, DAOMESH_COUNTS_ALL), votes(1001, 100, 1, 50)));
    ck_assert(!passes(quorum(333333, DAOMESH_COUNTS_ALL), votes(10, 3, 0, 0)));
    ck_assert(passes(quorum(333333, DAOMESH_COUNTS_ALL), votes(10, 4, 0, 0)));
}
END_TEST

/* With a support threshold of half: (10^6 - s) * yes > s * no, and early with all who have not voted against. */
START_TEST(aragons_support_is_strict_and_early_against_the_worst)
{
    ck_assert(!passes(majority(), votes(10, 1, 1, 0)));
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(100, 50, 0, 0)), -1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(100, 50, 0, 1)), 1);
    ck_assert_int_eq(early_winner(early(DAOMESH_EARLY_CERTAIN, 0), votes(100, 51, 0, 0)), 1);
}
END_TEST

/* Cosmos x/group: yes >= min(threshold, all weight); who abstains is against. */
START_TEST(a_cosmos_group_asks_for_no_more_than_it_has)
{
    const daomesh_outcome_rule five_of_three = bar(DAOMESH_THRESHOLD_ABSOLUTE, 1000000, 1);
    ck_assert(passes(five_of_three, votes(3, 3, 0, 0)));
    ck_assert(!passes(five_of_three, votes(3, 2, 0, 1)));
}
END_TEST

/* Rejected at once when yes and all who have not voted are too few. */
START_TEST(a_cosmos_group_ends_early_both_ways)
{
    daomesh_outcome_rule half = bar(DAOMESH_THRESHOLD_ABSOLUTE, 500000, 1);
    half.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(early_winner(half, votes(4, 1, 1, 1)), -1);
    ck_assert_int_eq(early_winner(half, votes(4, 1, 1, 2)), 0);
    ck_assert_int_eq(early_winner(half, votes(4, 2, 0, 0)), 1);
}
END_TEST

/* Cosmos x/gov: who abstains takes part, and is neither for nor against. */
START_TEST(abstaining_takes_part_in_cosmos)
{
    ck_assert(passes(quorum(334000, DAOMESH_COUNTS_ALL), votes(1000, 1, 0, 333)));
    ck_assert(!passes(quorum(334000, DAOMESH_COUNTS_ALL), votes(1000, 1, 0, 332)));
    ck_assert(!passes(quorum(334000, DAOMESH_COUNTS_ALL), votes(1000, 0, 0, 400)));
    ck_assert(!passes(quorum(334000, DAOMESH_COUNTS_ALL), votes(1000, 200, 200, 0)));
}
END_TEST

/* Governor Bravo: 400 000 for of 10 000 000, and abstaining does not help. */
START_TEST(bravos_quorum_counts_votes_for_alone)
{
    ck_assert(!passes(quorum(40000, DAOMESH_COUNTS_FOR), votes(10000000, 399999, 0, 400000)));
    ck_assert(passes(quorum(40000, DAOMESH_COUNTS_FOR), votes(10000000, 400000, 399999, 0)));
    ck_assert(!passes(quorum(40000, DAOMESH_COUNTS_FOR), votes(10000000, 400000, 400000, 0)));
}
END_TEST

/* OpenZeppelin: 8 % of 12 are 0.96, rounded down to nothing: any vote for passes. Exactly, it is one. */
START_TEST(a_small_quorum_rounded_down_is_none)
{
    daomesh_outcome_rule rule = quorum(80000, DAOMESH_COUNTS_FOR_ABSTAIN);
    ck_assert(passes(rule, votes(12, 1, 0, 0)));
    rule.rounding = DAOMESH_ROUND_FLOOR;
    ck_assert(passes(rule, votes(12, 1, 0, 0)));
    ck_assert(!passes(rule, votes(12, 0, 0, 1)));
}
END_TEST

/* DAOstack divides by 100 first: of 12, nothing is left to exceed, and the first vote decides. */
START_TEST(daostacks_bar_of_a_dozen_is_nothing)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_BAR, 500000);
    ck_assert_int_eq(early_winner(rule, votes(12, 6, 0, 0)), -1);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    ck_assert_int_eq(early_winner(rule, votes(12, 1, 0, 0)), 1);
}
END_TEST

/* --- Waiting ---------------------------------------------------------------------------------------------------- */

/* Zodiac's delay, and a delayed minter of ZKsync: a cooldown of 100, then 60 to act. */
START_TEST(a_cooldown_ends_in_its_last_second_and_expiry_after_it)
{
    daomesh_outcome_rule rule = majority();
    const uint64_t closes = OPENED + DAY;
    rule.execution_delay_s = 100;
    rule.expiry_s = 60;
    ck_assert_uint_eq(state(rule, votes(10, 6, 0, 0), closes + 99), DAOMESH_STATE_QUEUED);
    ck_assert_uint_eq(state(rule, votes(10, 6, 0, 0), closes + 100), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(rule, votes(10, 6, 0, 0), closes + 160), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(rule, votes(10, 6, 0, 0), closes + 161), DAOMESH_STATE_EXPIRED);
}
END_TEST

Suite *outcome_peers_suite(void);
Suite *outcome_peers_suite(void)
{
    Suite *suite = suite_create("outcome_peers");
    TCase *tests = tcase_create("peers");
    tcase_add_test(tests, aragons_participation_is_rounded_up);
    tcase_add_test(tests, aragons_support_is_strict_and_early_against_the_worst);
    tcase_add_test(tests, a_cosmos_group_asks_for_no_more_than_it_has);
    tcase_add_test(tests, a_cosmos_group_ends_early_both_ways);
    tcase_add_test(tests, abstaining_takes_part_in_cosmos);
    tcase_add_test(tests, bravos_quorum_counts_votes_for_alone);
    tcase_add_test(tests, a_small_quorum_rounded_down_is_none);
    tcase_add_test(tests, daostacks_bar_of_a_dozen_is_nothing);
    tcase_add_test(tests, a_cooldown_ends_in_its_last_second_and_expiry_after_it);
    suite_add_tcase(suite, tests);
    return suite;
}
