/* Counting by sums: plurality, approval, scores, weighted ballots, votes for credits, quadratic range voting. */
#include <string.h>

#include "tally_vote.h"

Suite *tally_sums_suite(void);

static struct vote *vote;
static daomesh_tally_rule rule;

static void open_vote(uint32_t options, uint32_t method)
{
    vote = new_vote(options);
    rule = rule_of(method);
}

static void close_vote(void)
{
    if (vote) free_vote(vote);
    vote = NULL;
}

/* --- Plurality ----------------------------------------------------------------------------------------------- */

/* Tennessee: 42 % Memphis, 26 % Nashville, 15 % Chattanooga, 17 % Knoxville. */
START_TEST(plurality_elects_memphis)
{
    open_vote(4, DAOMESH_TALLY_PLURALITY);
    rank_all(vote, "42 ABCD 26 BCDA 15 CDBA 17 DCBA");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>B>D>C");
    ck_assert_int_eq(total_of(vote, 0), 42);
    ck_assert_int_eq(total_of(vote, 2), 15);
    ck_assert_uint_eq(vote->result.winner_count, 1);
    ck_assert_uint_eq(vote->winners[0], 1);
    ck_assert_uint_eq(vote->winners[1], 0);
    ck_assert_uint_eq(small(&vote->result.weight), 100);
    ck_assert_uint_eq(small(&vote->result.scale), 1);
}
END_TEST

START_TEST(plurality_shares_a_first_place_exactly)
{
    open_vote(3, DAOMESH_TALLY_PLURALITY);
    rank_all(vote, "1 A=B>C 1 A=B=C 1 C");
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), 6);
    ck_assert_int_eq(total_of(vote, 0), 3 + 2);
    ck_assert_int_eq(total_of(vote, 1), 3 + 2);
    ck_assert_int_eq(total_of(vote, 2), 2 + 6);
}
END_TEST

/* Three thirds are one: a rounded share would make A lose. */
START_TEST(thirds_tie_with_a_whole)
{
    open_vote(6, DAOMESH_TALLY_PLURALITY);
    rank_all(vote, "1 A=B=C 1 A=C=D 1 A=D=E 1 F");
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), total_of(vote, 5));
    ck_assert_uint_eq(vote->result.winner_count, 2);
    ck_assert_str_eq(places_of(vote), "A=F>C=D>B=E");
}
END_TEST

START_TEST(an_empty_ballot_weighs_but_counts_for_nobody)
{
    open_vote(2, DAOMESH_TALLY_PLURALITY);
    rank_all(vote, "2 A 1 B");
    rank(vote, 5, "");
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.weight), 8);
    ck_assert_int_eq(total_of(vote, 0), 2);
}
END_TEST

START_TEST(only_the_order_of_ranks_counts)
{
    open_vote(3, DAOMESH_TALLY_PLURALITY);
    mark(vote, 1, (int32_t[]){ 9, 7, INT32_MAX });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>A=C");
}
END_TEST

static int is_prime(uint32_t number)
{
    for (uint32_t factor = 2; factor * factor <= number; factor++) {
        if (number % factor == 0) return 0;
    }
    return 1;
}

/* First places shared by 2, 3, 5, 7, ... options: with 193 the common denominator takes 257 bits. */
START_TEST(denominators_beyond_256_bits_are_a_limit)
{
    open_vote(256, DAOMESH_TALLY_PLURALITY);
    int32_t values[256];
    for (uint32_t option = 0; option < 256; option++)
        values[option] = NO_MARK;
    for (uint32_t sharers = 1; sharers <= 193; sharers++) {
        values[sharers - 1] = 1;
        if (sharers > 1 && is_prime(sharers)) mark(vote, 1, values);
        if (sharers == 191) count(vote, &rule);
    }
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(vote->result.winner_count, 0);
    ck_assert_uint_eq(vote->order[3], 0);
}
END_TEST

/* --- Approval and score -------------------------------------------------------------------------------------- */

START_TEST(approval_adds_weights)
{
    open_vote(3, DAOMESH_TALLY_APPROVAL);
    mark(vote, 3, (int32_t[]){ 1, 1, NO_MARK });
    mark(vote, 2, (int32_t[]){ 0, 1, 1 });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>A>C");
    ck_assert_int_eq(total_of(vote, 1), 5);
}
END_TEST

START_TEST(scores_add_up_with_their_sign)
{
    open_vote(3, DAOMESH_TALLY_SCORE);
    rule.value_min = -5;
    rule.value_max = 5;
    mark(vote, 2, (int32_t[]){ 5, -5, NO_MARK });
    mark(vote, 3, (int32_t[]){ -4, 1, NO_MARK });
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), -2);
    ck_assert_int_eq(total_of(vote, 1), -7);
    ck_assert_str_eq(places_of(vote), "C>A>B");
}
END_TEST

/* V 3.7: the cities by nearness, out of five. */
START_TEST(score_elects_knoxville)
{
    open_vote(4, DAOMESH_TALLY_SCORE);
    rule.value_max = 5;
    mark(vote, 42, (int32_t[]){ 5, 0, 0, 0 });
    mark(vote, 26, (int32_t[]){ 0, 5, 4, 4 });
    mark(vote, 15, (int32_t[]){ 0, 3, 5, 4 });
    mark(vote, 17, (int32_t[]){ 0, 3, 4, 5 });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "D>C>B>A");
    ck_assert_int_eq(total_of(vote, 0), 210);
    ck_assert_int_eq(total_of(vote, 1), 226);
    ck_assert_int_eq(total_of(vote, 2), 247);
    ck_assert_int_eq(total_of(vote, 3), 249);
}
END_TEST

/* --- Weighted ------------------------------------------------------------------------------------------------ */

START_TEST(weighted_ballots_divide_without_rounding)
{
    open_vote(3, DAOMESH_TALLY_WEIGHTED);
    mark(vote, 10, (int32_t[]){ 3, 1, NO_MARK });
    mark(vote, 7, (int32_t[]){ 1, 1, 1 });
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), 12);
    ck_assert_int_eq(total_of(vote, 0), 10 * 9 + 7 * 4);
    ck_assert_int_eq(total_of(vote, 1), 10 * 3 + 7 * 4);
    ck_assert_int_eq(total_of(vote, 2), 7 * 4);
}
END_TEST

START_TEST(weighted_totals_add_up_to_the_weight)
{
    open_vote(5, DAOMESH_TALLY_WEIGHTED);
    for (int32_t i = 1; i <= 40; i++)
        mark(vote, (uint64_t)i, (int32_t[]){ i % 7, i % 5, i % 3, 1, NO_MARK });
    count(vote, &rule);
    daomesh_amount sum = { { 0 } }, expected;
    for (uint32_t option = 0; option < 5; option++)
        ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &vote->totals[option].amount), DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_multiply(&expected, &vote->result.weight, &vote->result.scale),
                     DAOMESH_OK);
    ck_assert_mem_eq(&sum, &expected, sizeof sum);
}
END_TEST

START_TEST(weighted_points_must_be_the_budget)
{
    open_vote(2, DAOMESH_TALLY_WEIGHTED);
    rule.budget = 100;
    mark(vote, 1, (int32_t[]){ 60, 40 });
    count(vote, &rule);
    mark(vote, 1, (int32_t[]){ 60, 41 });
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_RANGE);
    ck_assert_uint_eq(vote->result.fault_group, 1);
    ck_assert_uint_eq(vote->result.fault_mark, 2);
}
END_TEST

/* --- Quadratic ----------------------------------------------------------------------------------------------- */

/* V 3.2: costs 82, 75 and 99 of 99 credits. */
START_TEST(votes_cost_their_square)
{
    open_vote(3, DAOMESH_TALLY_QUADRATIC);
    rule.budget = 99;
    mark(vote, 1, (int32_t[]){ 9, -1, 0 });
    mark(vote, 1, (int32_t[]){ -5, 5, 5 });
    mark(vote, 1, (int32_t[]){ 3, 9, 3 });
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 7);
    ck_assert_int_eq(total_of(vote, 1), 13);
    ck_assert_int_eq(total_of(vote, 2), 8);
    rule.budget = 98;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_UNDERFLOW);
    ck_assert_uint_eq(vote->result.fault_group, 2);
}
END_TEST

START_TEST(bounds_can_forbid_negative_votes)
{
    open_vote(2, DAOMESH_TALLY_QUADRATIC);
    rule.value_max = INT32_MAX;
    mark(vote, 1, (int32_t[]){ 9, -1 });
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_RANGE);
    ck_assert_uint_eq(vote->result.fault_mark, 1);
}
END_TEST

/* V 3.2: the same from credits, in micro-votes. */
START_TEST(credits_buy_their_root)
{
    open_vote(3, DAOMESH_TALLY_CREDITS);
    rule.budget = 100;
    mark(vote, 1, (int32_t[]){ 80, 20, 0 });
    mark(vote, 1, (int32_t[]){ 50, 25, 25 });
    mark(vote, 1, (int32_t[]){ -33, 33, 34 });
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), 1000000);
    ck_assert_int_eq(total_of(vote, 0), 10270776);
    ck_assert_int_eq(total_of(vote, 1), 15216697);
    ck_assert_int_eq(total_of(vote, 2), 10830951);
}
END_TEST

START_TEST(a_change_is_charged_by_the_difference_of_squares)
{
    int64_t credits, sum = 0;
    for (int32_t votes = 0; votes < 10; votes++) {
        ck_assert_int_eq(daomesh_quadratic_charge(&credits, votes, votes + 1), DAOMESH_OK);
        sum += credits;
    }
    ck_assert_int_eq(sum, 100);
    ck_assert_int_eq(daomesh_quadratic_charge(&credits, 5, -3), DAOMESH_OK);
    ck_assert_int_eq(credits, -16);
    ck_assert_int_eq(daomesh_quadratic_charge(&credits, INT32_MIN, 0), DAOMESH_OK);
    ck_assert_int_eq(credits, -4611686018427387904);
    ck_assert_int_eq(daomesh_quadratic_charge(NULL, 1, 2), DAOMESH_E_ARG);
}
END_TEST

/* V 1.5, example 4: who is for A and against B brings two ballots. */
START_TEST(quadratic_range_voting_takes_the_root_of_each_side)
{
    open_vote(2, DAOMESH_TALLY_QUADRATIC_RANGE);
    mark(vote, 64, (int32_t[]){ 1000, 400 });
    mark(vote, 25, (int32_t[]){ NO_MARK, 1000 });
    mark(vote, 4, (int32_t[]){ -1000, NO_MARK });
    mark(vote, 36, (int32_t[]){ NO_MARK, 800 });
    mark(vote, 9, (int32_t[]){ 500, NO_MARK });
    mark(vote, 16, (int32_t[]){ NO_MARK, -250 });
    mark(vote, 49, (int32_t[]){ -600, NO_MARK });
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 3300000);
    ck_assert_int_eq(total_of(vote, 1), 12000000);
}
END_TEST

START_TEST(one_weight_stands_behind_one_sign)
{
    open_vote(2, DAOMESH_TALLY_QUADRATIC_RANGE);
    mark(vote, 64, (int32_t[]){ 1000, -400 });
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_CONTRADICTION);
}
END_TEST

Suite *tally_sums_suite(void)
{
    Suite *suite = suite_create("tally: sums");
    TCase *tests = tcase_create("sums");
    tcase_add_checked_fixture(tests, NULL, close_vote);
    tcase_add_test(tests, plurality_elects_memphis);
    tcase_add_test(tests, plurality_shares_a_first_place_exactly);
    tcase_add_test(tests, thirds_tie_with_a_whole);
    tcase_add_test(tests, an_empty_ballot_weighs_but_counts_for_nobody);
    tcase_add_test(tests, only_the_order_of_ranks_counts);
    tcase_add_test(tests, denominators_beyond_256_bits_are_a_limit);
    tcase_add_test(tests, approval_adds_weights);
    tcase_add_test(tests, scores_add_up_with_their_sign);
    tcase_add_test(tests, score_elects_knoxville);
    tcase_add_test(tests, weighted_ballots_divide_without_rounding);
    tcase_add_test(tests, weighted_totals_add_up_to_the_weight);
    tcase_add_test(tests, weighted_points_must_be_the_budget);
    tcase_add_test(tests, votes_cost_their_square);
    tcase_add_test(tests, bounds_can_forbid_negative_votes);
    tcase_add_test(tests, credits_buy_their_root);
    tcase_add_test(tests, a_change_is_charged_by_the_difference_of_squares);
    tcase_add_test(tests, quadratic_range_voting_takes_the_root_of_each_side);
    tcase_add_test(tests, one_weight_stands_behind_one_sign);
    suite_add_tcase(suite, tests);
    return suite;
}
