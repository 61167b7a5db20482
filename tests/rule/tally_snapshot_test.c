/* Snapshot's profiles on small elections whose scores were published or run through the original. */
#include <string.h>

#include "tally_vote.h"

Suite *tally_snapshot_suite(void);

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

/* A total in billionths of a unit of weight, rounded down. */
static uint64_t billionths(uint32_t option)
{
    const daomesh_amount billion = { { 1000000000, 0, 0, 0 } };
    daomesh_amount part;
    ck_assert_int_eq(
        daomesh_amount_muldiv_floor(&part, &vote->totals[option].amount, &billion, &vote->result.scale),
        DAOMESH_OK);
    return small(&part);
}

START_TEST(single_choices_add_up)
{
    open_vote(3, DAOMESH_TALLY_SNAPSHOT_SINGLE);
    mark(vote, 5, (int32_t[]){ 1, NO_MARK, NO_MARK });
    mark(vote, 7, (int32_t[]){ NO_MARK, NO_MARK, 1 });
    mark(vote, 9, (int32_t[]){ 1, 1, NO_MARK });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "C>A>B");
    ck_assert_uint_eq(small(&vote->result.weight), 12);
    ck_assert_uint_eq(small(&vote->result.weight_invalid), 9);
}
END_TEST

START_TEST(approvals_may_be_none)
{
    open_vote(2, DAOMESH_TALLY_SNAPSHOT_APPROVAL);
    mark(vote, 5, (int32_t[]){ 1, 1 });
    mark(vote, 7, (int32_t[]){ NO_MARK, NO_MARK });
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.weight), 12);
    ck_assert_int_eq(total_of(vote, 0), 5);
}
END_TEST

START_TEST(of_those_tied_last_the_lowest_number_goes_out)
{
    open_vote(3, DAOMESH_TALLY_SNAPSHOT_RANKED);
    rank_all(vote, "2 ABC 2 BAC 3 CAB");
    draw_lots(vote, "ABC"); /* which have no say here */
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 0);
    ck_assert_int_eq(total_of(vote, 1), 4);
    ck_assert_int_eq(total_of(vote, 2), 3);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_NUMBER);
    ck_assert_uint_eq(vote->ties[0].chosen, 0);
    ck_assert_uint_eq(vote->ties[0].tied[0], 3);
}
END_TEST

START_TEST(ranked_choice_ends_with_two)
{
    open_vote(4, DAOMESH_TALLY_SNAPSHOT_RANKED);
    rank_all(vote, "42 ABCD 26 BCDA 15 CDBA 17 DCBA");
    rank(vote, 99, "ABC"); /* not all ranked: invalid */
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "D>A>B=C");
    ck_assert_int_eq(total_of(vote, 3), 58);
    ck_assert_int_eq(total_of(vote, 0), 42);
    ck_assert_uint_eq(vote->result.rounds_count, 3);
    ck_assert_uint_eq(vote->result.invalid, 1);
}
END_TEST

START_TEST(ranked_choice_ends_with_a_majority)
{
    open_vote(3, DAOMESH_TALLY_SNAPSHOT_RANKED);
    rank_all(vote, "3 ABC 1 BCA 1 CAB");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.rounds_count, 1);
    ck_assert_str_eq(places_of(vote), "A>B=C");
}
END_TEST

/* D is first on no ballot and goes out before A, though A's one voter would have gone on to D: snapshot.js 0.17.5 says so. */
START_TEST(an_option_without_first_places_goes_out_first)
{
    open_vote(4, DAOMESH_TALLY_SNAPSHOT_RANKED);
    rank_all(vote, "1 ADBC 2 BDAC 2 CDAB");
    count(vote, &rule);
    ck_assert_uint_eq(vote->rounds[3].state, DAOMESH_OPTION_LEAVES);
    ck_assert_uint_eq(round_of(vote, 1, 0), 1);
    ck_assert_int_eq(total_of(vote, 1), 3);
    ck_assert_int_eq(total_of(vote, 2), 2);
}
END_TEST

/* snapshot.js 0.17.5: 10 for the fifth, 5 for the seventh. None of the nine without first places can come back. */
START_TEST(an_option_that_is_out_stays_out)
{
    open_vote(12, DAOMESH_TALLY_SNAPSHOT_RANKED);
    rank_all(vote, "5 GHEFDJBKAICL 5 EJHKBIFAGCLD 5 CBIJKEDFHGLA");
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 4), 10);
    ck_assert_int_eq(total_of(vote, 6), 5);
    ck_assert_uint_eq(vote->result.rounds_count, 11);
}
END_TEST

/* 100 for A; 16 as 1 : 3; 25 for B. */
static void open_points(uint32_t method)
{
    open_vote(3, method);
    mark(vote, 100, (int32_t[]){ 1, NO_MARK, NO_MARK });
    mark(vote, 16, (int32_t[]){ 1, 3, NO_MARK });
    mark(vote, 25, (int32_t[]){ NO_MARK, 1, NO_MARK });
}

START_TEST(quadratic_scores_divide_all_weight)
{
    open_points(DAOMESH_TALLY_SNAPSHOT_QUADRATIC);
    count(vote, &rule);
    ck_assert_uint_eq(billionths(0), 94156484524);
    ck_assert_uint_eq(billionths(1), 46843515475);
    ck_assert_uint_eq(billionths(2), 0);
}
END_TEST

START_TEST(many_points_are_as_good_as_few)
{
    open_points(DAOMESH_TALLY_SNAPSHOT_QUADRATIC);
    vote->mark[1].value = 100000000;
    vote->mark[2].value = 300000000;
    count(vote, &rule);
    ck_assert_uint_eq(billionths(0), 94156484524);
    ck_assert_uint_eq(billionths(1), 46843515475);
}
END_TEST

START_TEST(roots_are_taken_of_any_weight)
{
    static const daomesh_amount weights[] = { { { 1, 0, 0, 0 } },
                                              { { 0, 1, 0, 0 } },
                                              { { 0, (uint64_t)1 << 62, 0, 0 } } };
    for (size_t i = 0; i < 3; i++) {
        open_vote(2, DAOMESH_TALLY_SNAPSHOT_QUADRATIC);
        mark_amount(vote, &weights[i], (int32_t[]){ 4, 1 });
        mark_amount(vote, &weights[i], (int32_t[]){ 1, NO_MARK });
        count(vote, &rule);
        /* (sqrt(4/5) + 1)^2 : 1/5 of twice the weight */
        daomesh_amount share;
        const daomesh_amount billion = { { 1000000000, 0, 0, 0 } };
        ck_assert_int_eq(
            daomesh_amount_muldiv_floor(&share, &vote->totals[0].amount, &billion, &vote->result.scale),
            DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_divide(&share, NULL, &share, &weights[i]), DAOMESH_OK);
        ck_assert_uint_eq(small(&share), 1894427190);
        close_vote();
    }
}
END_TEST

START_TEST(one_ballot_may_have_all_the_weight_there_can_be)
{
    const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, 0, 0 } };
    daomesh_amount share;
    open_vote(2, DAOMESH_TALLY_SNAPSHOT_QUADRATIC);
    mark_amount(vote, &most, (int32_t[]){ 1, NO_MARK });
    count(vote, &rule);
    ck_assert_int_eq(daomesh_amount_divide(&share, NULL, &vote->totals[0].amount, &vote->result.scale),
                     DAOMESH_OK);
    ck_assert_mem_eq(&share, &most, sizeof most);
}
END_TEST

START_TEST(weighted_scores_are_exact)
{
    open_points(DAOMESH_TALLY_SNAPSHOT_WEIGHTED);
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), 4);
    ck_assert_int_eq(total_of(vote, 0), 4 * 104);
    ck_assert_int_eq(total_of(vote, 1), 4 * 37);
}
END_TEST

START_TEST(copeland_scores_divide_all_weight)
{
    open_vote(3, DAOMESH_TALLY_SNAPSHOT_COPELAND);
    rank_all(vote, "1000000 ABC 2500000 BAC 1500000 CBA");
    count(vote, &rule);
    ck_assert_uint_eq(billionths(0), 1648148148148148);
    ck_assert_uint_eq(billionths(1), 3240740740740740);
    ck_assert_uint_eq(billionths(2), 111111111111111);
}
END_TEST

Suite *tally_snapshot_suite(void)
{
    Suite *suite = suite_create("tally: snapshot");
    TCase *tests = tcase_create("profiles");
    tcase_add_checked_fixture(tests, NULL, close_vote);
    tcase_add_test(tests, single_choices_add_up);
    tcase_add_test(tests, approvals_may_be_none);
    tcase_add_test(tests, of_those_tied_last_the_lowest_number_goes_out);
    tcase_add_test(tests, ranked_choice_ends_with_two);
    tcase_add_test(tests, ranked_choice_ends_with_a_majority);
    tcase_add_test(tests, an_option_without_first_places_goes_out_first);
    tcase_add_test(tests, an_option_that_is_out_stays_out);
    tcase_add_test(tests, quadratic_scores_divide_all_weight);
    tcase_add_test(tests, many_points_are_as_good_as_few);
    tcase_add_test(tests, roots_are_taken_of_any_weight);
    tcase_add_test(tests, one_ballot_may_have_all_the_weight_there_can_be);
    tcase_add_test(tests, weighted_scores_are_exact);
    tcase_add_test(tests, copeland_scores_divide_all_weight);
    suite_add_tcase(suite, tests);
    return suite;
}
