/* Counting in rounds: instant runoff with both ways to treat a tie, and STAR. */
#include <string.h>

#include "tally_vote.h"

Suite *tally_rounds_suite(void);

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

static void expect_round(uint32_t round, const uint64_t *votes)
{
    for (uint32_t option = 0; option < vote->ballots.options; option++)
        ck_assert_uint_eq(round_of(vote, round, option), votes[option]);
}

static uint32_t state_in(uint32_t round, uint32_t option)
{
    return vote->rounds[round * vote->ballots.options + option].state;
}

/* --- Instant runoff ------------------------------------------------------------------------------------------ */

/* Tennessee: Chattanooga goes out, then Nashville. */
START_TEST(irv_elects_knoxville)
{
    open_vote(4, DAOMESH_TALLY_IRV);
    rank_all(vote, "42 ABCD 26 BCDA 15 CDBA 17 DCBA");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.rounds_count, 3);
    expect_round(0, (uint64_t[]){ 42, 26, 15, 17 });
    expect_round(1, (uint64_t[]){ 42, 26, 0, 32 });
    expect_round(2, (uint64_t[]){ 42, 0, 0, 58 });
    ck_assert_uint_eq(state_in(0, 2), DAOMESH_OPTION_LEAVES);
    ck_assert_uint_eq(state_in(1, 2), DAOMESH_OPTION_OUT);
    ck_assert_uint_eq(state_in(1, 1), DAOMESH_OPTION_LEAVES);
    ck_assert_uint_eq(state_in(2, 3), DAOMESH_OPTION_IN);
    ck_assert_str_eq(places_of(vote), "D>A>B>C");
    ck_assert_int_eq(total_of(vote, 3), 58);
    ck_assert_uint_eq(vote->result.ties_count, 0);
}
END_TEST

START_TEST(irv_misses_the_squeezed_centre)
{
    open_vote(3, DAOMESH_TALLY_IRV);
    rank_all(vote, "40 ABC 20 BCA 5 BAC 35 CBA");
    count(vote, &rule);
    ck_assert_str_eq(order_of(vote), "CAB");
    rule = rule_of(DAOMESH_TALLY_SCHULZE);
    count(vote, &rule);
    ck_assert_str_eq(order_of(vote), "BCA");
}
END_TEST

START_TEST(irv_stops_at_a_majority_of_what_still_counts)
{
    open_vote(3, DAOMESH_TALLY_IRV);
    rank_all(vote, "4 A 3 B 2 C");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.rounds_count, 2); /* 4 of 9, then 4 of 7 */
    ck_assert_str_eq(places_of(vote), "A>B>C");
}
END_TEST

START_TEST(a_half_is_no_majority)
{
    open_vote(3, DAOMESH_TALLY_IRV);
    rank_all(vote, "4 A 3 BC 1 C");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.rounds_count, 2);
    expect_round(0, (uint64_t[]){ 4, 3, 1 });
}
END_TEST

START_TEST(irv_can_count_to_the_last)
{
    open_vote(3, DAOMESH_TALLY_IRV);
    rule.stop = DAOMESH_STOP_LAST;
    rank_all(vote, "6 A 3 BA 2 CB");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.rounds_count, 3);
    expect_round(1, (uint64_t[]){ 6, 5, 0 });
    expect_round(2, (uint64_t[]){ 9, 0, 0 });
    ck_assert_uint_eq(state_in(2, 0), DAOMESH_OPTION_IN);
}
END_TEST

/* V 3.6: C with one at a time, A when all that are tied last go out together. */
static const char *const wikipedia = "5 ACBED 5 ADECB 8 BEDAC 3 CABED 7 CAEBD 2 CBADE 7 DCEBA 8 EBADC";

START_TEST(one_at_a_time_by_lot)
{
    open_vote(5, DAOMESH_TALLY_IRV);
    rank_all(vote, wikipedia);
    count(vote, &rule);
    ck_assert_uint_eq(vote->order[0], 2);
    ck_assert_uint_eq(vote->result.ties_count, 1);
    ck_assert_uint_eq(vote->ties[0].rule, DAOMESH_TIE_ELIMINATION);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_LOT);
    ck_assert_uint_eq(vote->ties[0].chosen, 4);
    ck_assert_uint_eq(vote->ties[0].tied[0], 1u << 1 | 1u << 4);
    ck_assert_uint_eq(vote->ties[0].round, 1);
}
END_TEST

START_TEST(all_tied_go_out_together)
{
    open_vote(5, DAOMESH_TALLY_IRV);
    rule.ties = DAOMESH_TIES_TOGETHER;
    rank_all(vote, wikipedia);
    count(vote, &rule);
    ck_assert_uint_eq(vote->order[0], 0);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_TOGETHER);
    ck_assert_uint_eq(vote->places[1], vote->places[4]);
}
END_TEST

START_TEST(a_ballot_whose_options_all_go_out_is_exhausted)
{
    open_vote(4, DAOMESH_TALLY_IRV);
    rule.ties = DAOMESH_TIES_TOGETHER;
    rule.stop = DAOMESH_STOP_LAST;
    rank_all(vote, "1 A=B 5 C 4 D");
    count(vote, &rule);
    expect_round(0, (uint64_t[]){ 1, 1, 10, 8 });
    expect_round(1, (uint64_t[]){ 0, 0, 10, 8 });
}
END_TEST

START_TEST(when_all_that_are_left_are_tied_nobody_goes_out)
{
    open_vote(3, DAOMESH_TALLY_IRV);
    rule.ties = DAOMESH_TIES_TOGETHER;
    rank_all(vote, "2 AC 2 BC 1 C=A=B");
    draw_lots(vote, "CBA");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.winner_count, 2);
    ck_assert_str_eq(places_of(vote), "B=A>C");
}
END_TEST

START_TEST(the_lots_decide_an_election_without_votes)
{
    open_vote(3, DAOMESH_TALLY_IRV);
    rank(vote, 3, "");
    draw_lots(vote, "BCA");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>C>A");
    ck_assert_uint_eq(vote->result.ties_count, 2);
}
END_TEST

/* A ballot counts for both of its tied best, half each; when one goes out, whole for the other. */
START_TEST(tied_ranks_share_a_ballot)
{
    open_vote(4, DAOMESH_TALLY_IRV);
    rule.stop = DAOMESH_STOP_LAST;
    rank_all(vote, "10 A 8 B=C 7 C>B 3 D>B");
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), 2);
    expect_round(0, (uint64_t[]){ 20, 8, 22, 6 });
    expect_round(1, (uint64_t[]){ 20, 14, 22, 0 });
    expect_round(2, (uint64_t[]){ 20, 0, 30, 0 });
    ck_assert_str_eq(places_of(vote), "C>A>B>D");
}
END_TEST

START_TEST(a_tie_of_three_shrinks_to_two)
{
    open_vote(4, DAOMESH_TALLY_IRV);
    rule.stop = DAOMESH_STOP_LAST;
    rank_all(vote, "1 A=B=C>D 1 A 2 B 5 D");
    count(vote, &rule);
    ck_assert_uint_eq(small(&vote->result.scale), 6);
    expect_round(0, (uint64_t[]){ 8, 14, 2, 30 });
    expect_round(1, (uint64_t[]){ 9, 15, 0, 30 });
    expect_round(2, (uint64_t[]){ 0, 18, 0, 30 });
}
END_TEST

START_TEST(rounds_and_ties_beyond_their_caps_are_counted)
{
    open_vote(6, DAOMESH_TALLY_IRV);
    rule.stop = DAOMESH_STOP_LAST;
    rank(vote, 1, "");
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.rounds_count, 6);
    vote->result.rounds_cap = 2;
    vote->result.ties_cap = 3;
    memset(vote->rounds, 0xaa, sizeof vote->rounds);
    memset(vote->ties, 0xaa, sizeof vote->ties);
    ck_assert_int_eq(
        daomesh_tally(&vote->result, &rule, &vote->ballots, vote->scratch, vote->scratch_len, NULL, NULL),
        DAOMESH_OK);
    ck_assert_uint_eq(vote->result.rounds_count, 6);
    ck_assert_uint_eq(vote->result.ties_count, 5);
    ck_assert_uint_eq(state_in(1, 5), DAOMESH_OPTION_OUT);
    ck_assert_uint_eq(vote->rounds[12].state, 0xaaaaaaaa);
    ck_assert_uint_eq(vote->ties[2].chosen, 3);
    ck_assert_uint_eq(vote->ties[3].chosen, 0xaaaaaaaa);
}
END_TEST

/* --- STAR ---------------------------------------------------------------------------------------------------- */

static void open_star(uint32_t options)
{
    open_vote(options, DAOMESH_TALLY_STAR);
    rule.value_max = 5;
}

/* V 3.7: Chattanooga and Knoxville meet; 17 prefer Knoxville, 15 Chattanooga, 68 gave both the same. */
START_TEST(the_runoff_looks_at_scores_alone)
{
    open_star(4);
    mark(vote, 42, (int32_t[]){ 5, 0, 0, 0 });
    mark(vote, 26, (int32_t[]){ 0, 5, 4, 4 });
    mark(vote, 15, (int32_t[]){ 0, 3, 5, 4 });
    mark(vote, 17, (int32_t[]){ 0, 3, 4, 5 });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "D>C>B>A");
    expect_round(0, (uint64_t[]){ 210, 226, 247, 249 });
    expect_round(1, (uint64_t[]){ 0, 0, 15, 17 });
    ck_assert_uint_eq(state_in(0, 0), DAOMESH_OPTION_LEAVES);
    ck_assert_uint_eq(state_in(1, 0), DAOMESH_OPTION_OUT);
    ck_assert_int_eq(total_of(vote, 3), 249);
    ck_assert_uint_eq(vote->result.rounds_count, 2);
}
END_TEST

/* By miles: the farther, the lower. */
START_TEST(star_elects_nashville_by_miles)
{
    static const int32_t miles[4][4] = {
        { 390, 182, 77, 0 }, { 214, 390, 257, 210 }, { 77, 252, 390, 290 }, { 0, 210, 290, 390 }
    };
    open_vote(4, DAOMESH_TALLY_STAR);
    rule.value_max = 390;
    static const uint64_t weights[] = { 42, 26, 15, 17 };
    for (size_t i = 0; i < 4; i++)
        mark(vote, weights[i], miles[i]);
    count(vote, &rule);
    ck_assert_uint_eq(vote->order[0], 1);
}
END_TEST

START_TEST(the_higher_scored_can_lose_the_runoff)
{
    open_star(3);
    mark(vote, 3, (int32_t[]){ 5, 0, 0 });
    mark(vote, 4, (int32_t[]){ 2, 3, 0 });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>A>C");
    ck_assert_int_eq(total_of(vote, 0), 23);
}
END_TEST

START_TEST(a_missing_score_is_a_zero)
{
    open_star(3);
    mark(vote, 1, (int32_t[]){ 5, 0, NO_MARK });
    mark(vote, 1, (int32_t[]){ 5, NO_MARK, 0 });
    count(vote, &rule);
    ck_assert_uint_eq(matrix_of(vote, 1, 2) | matrix_of(vote, 2, 1), 0);
    ck_assert_uint_eq(matrix_of(vote, 0, 2), 2);
}
END_TEST

START_TEST(a_tied_runoff_goes_to_the_higher_score)
{
    open_star(2);
    mark(vote, 1, (int32_t[]){ 5, 1 });
    mark(vote, 1, (int32_t[]){ 2, 3 });
    draw_lots(vote, "BA");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>B");
    ck_assert_uint_eq(vote->ties[0].rule, DAOMESH_TIE_RUNOFF);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_SCORE);
    ck_assert_uint_eq(vote->ties[0].chosen, 0);
}
END_TEST

START_TEST(a_tied_runoff_of_equal_scores_goes_by_lot)
{
    open_star(2);
    mark(vote, 1, (int32_t[]){ 5, 1 });
    mark(vote, 1, (int32_t[]){ 0, 4 });
    draw_lots(vote, "BA");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>A");
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_LOT);
    /* The protocol sees that A alone has a five. */
    rule.ties = DAOMESH_TIES_PROTOCOL;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>B");
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_TOP);
}
END_TEST

/* A leads; B, C and D have the same score. */
static void open_tied_finalists(void)
{
    open_star(4);
    mark(vote, 1, (int32_t[]){ 5, 3, 2, 0 });
    mark(vote, 1, (int32_t[]){ 5, 3, 2, 1 });
    mark(vote, 1, (int32_t[]){ 5, 0, 2, 5 });
}

START_TEST(tied_finalists_go_by_lot)
{
    open_tied_finalists();
    draw_lots(vote, "DCBA");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>D>C=B");
    ck_assert_uint_eq(vote->ties[0].rule, DAOMESH_TIE_FINALISTS);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_LOT);
    ck_assert_uint_eq(vote->ties[0].chosen, 3);
    ck_assert_uint_eq(vote->ties[0].tied[0], 14);
}
END_TEST

START_TEST(the_protocol_asks_who_loses_fewest_duels)
{
    open_tied_finalists();
    draw_lots(vote, "DCBA");
    rule.ties = DAOMESH_TIES_PROTOCOL;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>B>D=C");
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_DUELS);
    ck_assert_uint_eq(vote->ties[0].chosen, 1);
}
END_TEST

/* B, C and D beat each other in a circle; D alone has a five. Without it the lots decide. */
START_TEST(the_protocol_then_asks_for_the_highest_scores)
{
    open_star(4);
    mark(vote, 1, (int32_t[]){ 5, 0, 3, 1 });
    mark(vote, 1, (int32_t[]){ 5, 3, 1, 0 });
    mark(vote, 1, (int32_t[]){ 5, 3, 2, 5 });
    rule.ties = DAOMESH_TIES_PROTOCOL;
    count(vote, &rule);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_TOP);
    ck_assert_str_eq(places_of(vote), "A>D>B=C");
    rule.value_max = 6;
    count(vote, &rule);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_LOT);
    ck_assert_str_eq(places_of(vote), "A>B>C=D");
}
END_TEST

/* All three have seven; A beats both others, who draw: one place is sure, the other by lot. */
START_TEST(the_protocol_can_settle_one_of_two_places)
{
    open_star(3);
    mark(vote, 1, (int32_t[]){ 3, 2, 1 });
    mark(vote, 1, (int32_t[]){ 3, 1, 2 });
    mark(vote, 1, (int32_t[]){ 1, 4, 4 });
    rule.ties = DAOMESH_TIES_PROTOCOL;
    draw_lots(vote, "CBA");
    count(vote, &rule);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_LOT);
    ck_assert_uint_eq(vote->ties[0].tied[0], 7);
    ck_assert_str_eq(places_of(vote), "A>C>B");
}
END_TEST

START_TEST(one_option_needs_no_runoff)
{
    open_star(1);
    mark(vote, 1, (int32_t[]){ 0 });
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A");
}
END_TEST

Suite *tally_rounds_suite(void)
{
    Suite *suite = suite_create("tally: rounds");
    TCase *tests = tcase_create("rounds");
    tcase_add_checked_fixture(tests, NULL, close_vote);
    tcase_add_test(tests, irv_elects_knoxville);
    tcase_add_test(tests, irv_misses_the_squeezed_centre);
    tcase_add_test(tests, irv_stops_at_a_majority_of_what_still_counts);
    tcase_add_test(tests, a_half_is_no_majority);
    tcase_add_test(tests, irv_can_count_to_the_last);
    tcase_add_test(tests, one_at_a_time_by_lot);
    tcase_add_test(tests, all_tied_go_out_together);
    tcase_add_test(tests, a_ballot_whose_options_all_go_out_is_exhausted);
    tcase_add_test(tests, when_all_that_are_left_are_tied_nobody_goes_out);
    tcase_add_test(tests, the_lots_decide_an_election_without_votes);
    tcase_add_test(tests, tied_ranks_share_a_ballot);
    tcase_add_test(tests, a_tie_of_three_shrinks_to_two);
    tcase_add_test(tests, rounds_and_ties_beyond_their_caps_are_counted);
    tcase_add_test(tests, the_runoff_looks_at_scores_alone);
    tcase_add_test(tests, star_elects_nashville_by_miles);
    tcase_add_test(tests, the_higher_scored_can_lose_the_runoff);
    tcase_add_test(tests, a_missing_score_is_a_zero);
    tcase_add_test(tests, a_tied_runoff_goes_to_the_higher_score);
    tcase_add_test(tests, a_tied_runoff_of_equal_scores_goes_by_lot);
    tcase_add_test(tests, tied_finalists_go_by_lot);
    tcase_add_test(tests, the_protocol_asks_who_loses_fewest_duels);
    tcase_add_test(tests, the_protocol_then_asks_for_the_highest_scores);
    tcase_add_test(tests, the_protocol_can_settle_one_of_two_places);
    tcase_add_test(tests, one_option_needs_no_runoff);
    suite_add_tcase(suite, tests);
    return suite;
}
