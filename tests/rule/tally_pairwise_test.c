/* Counting by duels: Borda, Copeland, minimax, Schulze, ranked pairs, Debian's rule, on elections that were published. */
#include <string.h>

#include "tally_vote.h"

Suite *tally_pairwise_suite(void);

#define TENNESSEE "42 ABCD 26 BCDA 15 CDBA 17 DCBA" /* Memphis, Nashville, Chattanooga, Knoxville */

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

static const char *winners_of(const struct vote *counted)
{
    static char text[DAOMESH_TALLY_OPTIONS_MAX + 1];
    size_t len = 0;
    for (uint32_t option = 0; option < counted->ballots.options; option++) {
        if (counted->winners[option]) text[len++] = (char)('A' + option);
    }
    text[len] = 0;
    return text;
}

/* --- Tennessee ----------------------------------------------------------------------------------------------- */

START_TEST(every_pairwise_method_elects_nashville)
{
    static const uint32_t methods[] = { DAOMESH_TALLY_BORDA,        DAOMESH_TALLY_COPELAND,
                                        DAOMESH_TALLY_MINIMAX,      DAOMESH_TALLY_SCHULZE,
                                        DAOMESH_TALLY_RANKED_PAIRS, DAOMESH_TALLY_DEBIAN };
    open_vote(4, methods[_i]);
    rule.default_option = rule.method == DAOMESH_TALLY_DEBIAN ? 2 : 0;
    rank_all(vote, TENNESSEE);
    count(vote, &rule);
    ck_assert_str_eq(winners_of(vote), "B");
}
END_TEST

START_TEST(the_matrix_counts_who_ranks_above_whom)
{
    open_vote(4, DAOMESH_TALLY_COPELAND);
    rank_all(vote, TENNESSEE);
    count(vote, &rule);
    static const uint64_t expected[4][4] = {
        { 0, 42, 42, 42 }, { 58, 0, 68, 68 }, { 58, 32, 0, 83 }, { 58, 32, 17, 0 }
    };
    for (uint32_t a = 0; a < 4; a++)
        for (uint32_t b = 0; b < 4; b++)
            ck_assert_uint_eq(matrix_of(vote, a, b), expected[a][b]);
    ck_assert_str_eq(places_of(vote), "B>C>D>A");
    ck_assert_int_eq(total_of(vote, 1), 6); /* half points */
    ck_assert_int_eq(total_of(vote, 0), 0);
}
END_TEST

START_TEST(borda_gives_tennessee_194_points)
{
    open_vote(4, DAOMESH_TALLY_BORDA);
    rank_all(vote, TENNESSEE);
    count(vote, &rule);
    /* n points for the first place: 100 more for each option than by the count from n - 1. Totals are doubled. */
    ck_assert_int_eq(total_of(vote, 1), 2 * (194 + 100));
    ck_assert_int_eq(total_of(vote, 2), 2 * (173 + 100));
    ck_assert_int_eq(total_of(vote, 0), 2 * (126 + 100));
    ck_assert_int_eq(total_of(vote, 3), 2 * (107 + 100));
    ck_assert_uint_eq(small(&vote->result.scale), 2);
}
END_TEST

START_TEST(borda_shares_the_mean_of_tied_places)
{
    open_vote(4, DAOMESH_TALLY_BORDA);
    rank(vote, 1, "A=B>C"); /* 3.5, 3.5, 2, 1 */
    rank(vote, 10, "D");    /* 4; 2 each */
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 7 + 40);
    ck_assert_int_eq(total_of(vote, 1), 7 + 40);
    ck_assert_int_eq(total_of(vote, 2), 4 + 40);
    ck_assert_int_eq(total_of(vote, 3), 2 + 80);
}
END_TEST

/* --- Unranked and equal options ------------------------------------------------------------------------------ */

START_TEST(unranked_options_are_tied_last)
{
    open_vote(4, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, "5 A=B 3 C");
    count(vote, &rule);
    ck_assert_uint_eq(matrix_of(vote, 0, 1), 0);
    ck_assert_uint_eq(matrix_of(vote, 0, 2), 5);
    ck_assert_uint_eq(matrix_of(vote, 2, 0), 3);
    ck_assert_uint_eq(matrix_of(vote, 2, 3), 3);
    ck_assert_uint_eq(matrix_of(vote, 3, 2), 0);
    ck_assert_str_eq(places_of(vote), "A=B>C>D");
}
END_TEST

START_TEST(marks_may_come_in_any_order)
{
    open_vote(3, DAOMESH_TALLY_COPELAND);
    rank(vote, 1, "ABC");
    vote->mark[0] = (daomesh_mark){ 2, 30 };
    vote->mark[1] = (daomesh_mark){ 0, 10 };
    vote->mark[2] = (daomesh_mark){ 1, 20 };
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>B>C");
}
END_TEST

START_TEST(flags_demand_strict_and_complete_ballots)
{
    open_vote(3, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, "1 ABC 1 A=B>C 1 AB");
    rule.flags = DAOMESH_BALLOT_STRICT;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_REPEATED);
    ck_assert_uint_eq(vote->result.fault_group, 1);
    rule.flags = DAOMESH_BALLOT_COMPLETE;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_MISSING_FIELD);
    ck_assert_uint_eq(vote->result.fault_group, 2);
    rule.flags = DAOMESH_BALLOT_COMPLETE | DAOMESH_BALLOT_STRICT | DAOMESH_BALLOT_SKIP_INVALID;
    count(vote, &rule);
    ck_assert_uint_eq(vote->result.invalid, 2);
    ck_assert_uint_eq(small(&vote->result.weight_invalid), 2);
    ck_assert_uint_eq(matrix_of(vote, 0, 2), 1);
}
END_TEST

START_TEST(cells_hold_weights_of_any_width)
{
    static const daomesh_amount weights[] = { { { 7, 0, 0, 0 } },
                                              { { UINT64_MAX, 0, 0, 0 } },
                                              { { 5, UINT64_MAX, 0, 0 } },
                                              { { 1, 2, UINT64_MAX, 0 } },
                                              { { 1, 2, 3, UINT64_MAX / 4 } } };
    open_vote(3, DAOMESH_TALLY_COPELAND);
    for (int i = 0; i < 2; i++) {
        mark_amount(vote, &weights[_i], (int32_t[]){ 1, 2, 3 });
        mark_amount(vote, &weights[_i], (int32_t[]){ 2, 1, NO_MARK });
    }
    count(vote, &rule);
    daomesh_amount twice;
    ck_assert_int_eq(daomesh_amount_add(&twice, &weights[_i], &weights[_i]), DAOMESH_OK);
    ck_assert_mem_eq(&vote->matrix[0 * 3 + 1], &twice, sizeof twice);
    ck_assert_mem_eq(&vote->matrix[1 * 3 + 0], &twice, sizeof twice);
    ck_assert_int_eq(daomesh_amount_add(&twice, &twice, &twice), DAOMESH_OK);
    ck_assert_mem_eq(&vote->matrix[0 * 3 + 2], &twice, sizeof twice);
    ck_assert_uint_eq(matrix_of(vote, 2, 0), 0);
}
END_TEST

/* --- Schulze ------------------------------------------------------------------------------------------------- */

#define WIKIPEDIA "5 ACBED 5 ADECB 8 BEDAC 3 CABED 7 CAEBD 2 CBADE 7 DCEBA 8 EBADC"

START_TEST(schulze_orders_wikipedias_45_voters)
{
    open_vote(5, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, WIKIPEDIA);
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "E>A>C>B>D");
    ck_assert_uint_eq(matrix_of(vote, 3, 1), 12);
    ck_assert_uint_eq(matrix_of(vote, 1, 3), 33);
    ck_assert_int_eq(total_of(vote, 4), 4);
    ck_assert_int_eq(total_of(vote, 3), 0);
}
END_TEST

/* The examples of Schulze's paper (arXiv 1804.02973), section by section. */
static const struct {
    uint32_t options;
    uint32_t strength;
    const char *ballots;
    const char *winners;
} paper[] = {
    { 4, 1, "8 ACDB 2 BADC 4 CDBA 4 DBAC 3 DCBA", "D" },
    { 4, 1, "3 ACDB 9 BACD 8 CDAB 5 DABC 5 DBCA", "C" },
    { 5, 1, WIKIPEDIA, "E" },
    { 4, 1, "3 ABCD 2 CBDA 2 DABC 2 DBCA", "BD" },
    { 4, 1, "12 ABCD 6 ADBC 9 BCDA 15 CDAB 21 DBAC", "D" },
    { 4, 1, "8 ACD 2 BCD 3 BDA 5 CBD 1 CDB 3 DAB 1 DBA", "AC" },
    { 6, 1, "3 ADEBC 3 BFECD 4 CABFD 1 DBCEF 4 DEFAB 2 ECBDF 2 FACDB", "A" },
    { 6, 1, "3 ADEBC 3 BFECD 4 CABFD 1 DBCEF 4 DEFAB 2 ECBDF 2 FACDB 2 AEFCB", "D" },
    { 4, 1, "3 ABDC 5 ADBC 1 ADCB 2 BADC 2 BDCA 4 CABD 6 CBAD 2 DBCA 5 DCAB", "A" },
    { 5, 1, "3 ABDEC 5 ADEBC 1 ADECB 2 BADEC 2 BDECA 4 CABDE 6 CBADE 2 DBECA 5 DECAB", "B" },
    { 4, 1, "5 ACD 2 BCD 4 BDA 2 CDA", "A" },
    { 5, 1, "5 AECD 2 BCDA 4 BDAE 2 CDAB", "B" },
#define TENTH "6 ABCD 8 A=B 8 A=C 18 A=C>D 8 A=C=D 40 B 4 CBD 9 CDA 8 C=D 14 DAB 11 DBC 4 DCA"
    { 4, DAOMESH_STRENGTH_WINNING, TENTH, "D" },
    { 4, DAOMESH_STRENGTH_MARGINS, TENTH, "A" },
    { 4, DAOMESH_STRENGTH_RATIO, TENTH, "B" },
    { 5, 1, "9 ADBE 6 BCAD 5 BCDE 2 CDBE 6 DECB 14 EACB 2 ECAB 1 EDAC", "B" },
    { 5, 1, "9 ADBE 1 BACE 6 CBAD 2 CDBE 5 CDEA 6 DECA 14 EBAC 2 EBCA", "E" },
    { 3, 1, "2 ABC 2 BCA 1 CAB", "AB" },
};

START_TEST(schulze_elects_what_the_paper_says)
{
    open_vote(paper[_i].options, DAOMESH_TALLY_SCHULZE);
    rule.strength = paper[_i].strength;
    rank_all(vote, paper[_i].ballots);
    count(vote, &rule);
    ck_assert_str_eq(winners_of(vote), paper[_i].winners);
}
END_TEST

START_TEST(schulze_orders_the_papers_first_and_fourth_example)
{
    open_vote(4, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, paper[0].ballots);
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "D>A>C>B");
    close_vote();
    open_vote(4, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, paper[3].ballots);
    draw_lots(vote, "DCBA");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "D=B>C=A");
    ck_assert_uint_eq(vote->result.winner_count, 2);
    ck_assert_uint_eq(vote->result.ties_count, 2);
    ck_assert_uint_eq(vote->ties[0].rule, DAOMESH_TIE_ORDER);
    ck_assert_uint_eq(vote->ties[0].by, DAOMESH_TIE_BY_LOT);
    ck_assert_uint_eq(vote->ties[0].round, 0);
    ck_assert_uint_eq(vote->ties[0].chosen, 3);
    ck_assert_uint_eq(vote->ties[0].tied[0], 1u << 1 | 1u << 3);
    ck_assert_uint_eq(vote->ties[1].round, 2);
    ck_assert_uint_eq(vote->ties[1].chosen, 2);
}
END_TEST

/* A beats B 5 : 4, B beats C 5 : 3, C beats A 5 : 2: by winning votes alone nobody is ahead. */
START_TEST(fewer_opposing_votes_make_a_duel_stronger)
{
    open_vote(3, DAOMESH_TALLY_SCHULZE);
    rank_all(vote, "1 ABC 1 A 2 BCA 2 B 3 CAB");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A=B=C");
    rule.strength = DAOMESH_STRENGTH_OPPOSED;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>C>A");
}
END_TEST

/* --- Ranked pairs -------------------------------------------------------------------------------------------- */

START_TEST(ranked_pairs_differs_from_schulze)
{
    open_vote(5, DAOMESH_TALLY_RANKED_PAIRS);
    rank_all(vote, WIKIPEDIA);
    count(vote, &rule);
    ck_assert_str_eq(winners_of(vote), "A");
    close_vote();
    open_vote(4, DAOMESH_TALLY_RANKED_PAIRS);
    rank_all(vote, paper[0].ballots);
    count(vote, &rule);
    ck_assert_str_eq(winners_of(vote), "A");
}
END_TEST

/* A circle of three equally strong duels: the lots decide which is left out, and say so. */
START_TEST(ranked_pairs_takes_equal_duels_by_lot)
{
    open_vote(3, DAOMESH_TALLY_RANKED_PAIRS);
    rank_all(vote, "1 ABC 1 BCA 1 CAB");
    draw_lots(vote, "CAB");
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "C>A>B");
    ck_assert_uint_eq(vote->result.ties_count, 1);
    ck_assert_uint_eq(vote->ties[0].rule, DAOMESH_TIE_PAIRS);
    ck_assert_uint_eq(vote->ties[0].round, 0);
    ck_assert_uint_eq(vote->ties[0].chosen, 2);
    ck_assert_uint_eq(vote->ties[0].tied[0], 7);
}
END_TEST

/* --- Minimax and Copeland ------------------------------------------------------------------------------------ */

START_TEST(minimax_elects_another_than_schulze)
{
    open_vote(4, DAOMESH_TALLY_MINIMAX);
    rank_all(vote, paper[1].ballots);
    rule.strength = DAOMESH_STRENGTH_MARGINS;
    count(vote, &rule);
    ck_assert_str_eq(winners_of(vote), "A");
}
END_TEST

START_TEST(minimax_totals_are_the_worst_duel)
{
    open_vote(3, DAOMESH_TALLY_MINIMAX);
    rank_all(vote, "5 ABC 3 BCA 1 CAB");
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 0); /* A beats B 6 : 3, B beats C 8 : 1, A beats C 5 : 4 */
    ck_assert_int_eq(total_of(vote, 1), -6);
    ck_assert_int_eq(total_of(vote, 2), -8);
    rule.strength = DAOMESH_STRENGTH_MARGINS;
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 1);
    ck_assert_int_eq(total_of(vote, 1), -3);
    ck_assert_int_eq(total_of(vote, 2), -7);
}
END_TEST

START_TEST(copeland_gives_half_a_point_for_a_draw)
{
    open_vote(3, DAOMESH_TALLY_COPELAND);
    rank_all(vote, "1 ABC 1 BAC");
    count(vote, &rule);
    ck_assert_int_eq(total_of(vote, 0), 3);
    ck_assert_int_eq(total_of(vote, 1), 3);
    ck_assert_int_eq(total_of(vote, 2), 0);
    ck_assert_str_eq(places_of(vote), "A=B>C");
}
END_TEST

/* --- Debian -------------------------------------------------------------------------------------------------- */

/* A: 7 over the default, 2 below; B: 5 over, 4 below. C is the default option. */
static void open_debian(void)
{
    open_vote(3, DAOMESH_TALLY_DEBIAN);
    rule.default_option = 2;
    rank_all(vote, "4 BAC 3 ACB 1 BCA 1 CAB");
}

START_TEST(debian_elects_what_beats_the_default)
{
    open_debian();
    count(vote, &rule);
    ck_assert_uint_eq(matrix_of(vote, 0, 2), 7);
    ck_assert_uint_eq(matrix_of(vote, 2, 0), 2);
    ck_assert_uint_eq(matrix_of(vote, 1, 2), 5);
    ck_assert_str_eq(places_of(vote), "B>A>C");
}
END_TEST

START_TEST(debian_drops_what_misses_the_quorum)
{
    open_debian();
    rule.quorum.limb[0] = 5;
    count(vote, &rule);
    ck_assert_str_eq(winners_of(vote), "B");
    rule.quorum.limb[0] = 6;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>C>B");
    rule.quorum.limb[0] = 8;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "C>A=B");
}
END_TEST

START_TEST(debian_drops_what_misses_its_majority)
{
    open_debian();
    daomesh_tally_majority majorities[3] = { { 7, 2 }, { 1, 1 }, { 0, 0 } };
    rule.majorities = majorities;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "B>C>A"); /* 7 : 2 is not more than 7 : 2 */
    majorities[0].over = 6;
    majorities[1].over = 2;
    count(vote, &rule);
    ck_assert_str_eq(places_of(vote), "A>C>B");
}
END_TEST

START_TEST(debian_refuses_what_means_nothing)
{
    open_debian();
    rule.default_option = 3;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_CHOICE);
    daomesh_tally_majority majorities[3] = { { 1, 1 }, { 0, 1 }, { 1, 1 } };
    rule.default_option = 2;
    rule.majorities = majorities;
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_RANGE);
    majorities[1] = (daomesh_tally_majority){ 1, 0 };
    ck_assert_int_eq(count_votes(vote, &rule), DAOMESH_E_RANGE);
}
END_TEST

Suite *tally_pairwise_suite(void)
{
    Suite *suite = suite_create("tally: pairwise");
    TCase *tests = tcase_create("pairwise");
    tcase_add_checked_fixture(tests, NULL, close_vote);
    tcase_add_loop_test(tests, every_pairwise_method_elects_nashville, 0, 6);
    tcase_add_test(tests, the_matrix_counts_who_ranks_above_whom);
    tcase_add_test(tests, borda_gives_tennessee_194_points);
    tcase_add_test(tests, borda_shares_the_mean_of_tied_places);
    tcase_add_test(tests, unranked_options_are_tied_last);
    tcase_add_test(tests, marks_may_come_in_any_order);
    tcase_add_test(tests, flags_demand_strict_and_complete_ballots);
    tcase_add_loop_test(tests, cells_hold_weights_of_any_width, 0, 5);
    tcase_add_test(tests, schulze_orders_wikipedias_45_voters);
    tcase_add_loop_test(tests, schulze_elects_what_the_paper_says, 0, sizeof paper / sizeof paper[0]);
    tcase_add_test(tests, schulze_orders_the_papers_first_and_fourth_example);
    tcase_add_test(tests, fewer_opposing_votes_make_a_duel_stronger);
    tcase_add_test(tests, ranked_pairs_differs_from_schulze);
    tcase_add_test(tests, ranked_pairs_takes_equal_duels_by_lot);
    tcase_add_test(tests, minimax_elects_another_than_schulze);
    tcase_add_test(tests, minimax_totals_are_the_worst_duel);
    tcase_add_test(tests, copeland_gives_half_a_point_for_a_draw);
    tcase_add_test(tests, debian_elects_what_beats_the_default);
    tcase_add_test(tests, debian_drops_what_misses_the_quorum);
    tcase_add_test(tests, debian_drops_what_misses_its_majority);
    tcase_add_test(tests, debian_refuses_what_means_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
