/* The contract of rule `election`: the five worked examples of V 1.5, every flag, every small run, refusals. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/election.h>
#include <daomesh/number.h>

#define MOST 8
#define NONE DAOMESH_ELECTION_NONE
#define VACANT DAOMESH_ELECTION_VACANT
#define NOMINATED DAOMESH_CANDIDACY_NOMINATED
#define STANDING DAOMESH_CANDIDACY_STANDING
#define WINNER DAOMESH_CANDIDACY_WINNER
#define REMOVED DAOMESH_CANDIDACY_REMOVED

enum { A, B, C, D };

static daomesh_election_candidacy seats[MOST];
static daomesh_election_result result;
static daomesh_election_rule rule;
static size_t count;
static uint64_t now;

static const daomesh_amount everything = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static daomesh_tally_total votes_of(int64_t votes)
{
    daomesh_tally_total total = { amount((uint64_t)(votes < 0 ? -votes : votes)), (votes > 0) - (votes < 0),
                                  0 };
    return total;
}

/* An election of candidacies in those states, all buckets empty. */
static void open_with(uint64_t fill, uint32_t flags, const uint32_t *states, size_t how_many)
{
    memset(seats, 0, sizeof seats);
    rule = (daomesh_election_rule){ .size = sizeof rule, .flags = flags, .fill = amount(fill) };
    for (size_t i = 0; i < how_many; i++)
        seats[i].state = states[i];
    count = how_many;
    now = 0;
}

static int32_t try_tick(const int64_t *votes)
{
    daomesh_tally_total totals[MOST];
    for (size_t i = 0; i < count; i++)
        totals[i] = votes_of(votes[i]);
    return daomesh_election_tick(&result, seats, &rule, totals, count, ++now);
}

/* The winner after one more tick. */
static uint32_t tick(int64_t a, int64_t b, int64_t c)
{
    const int64_t votes[MOST] = { a, b, c };
    ck_assert_int_eq(try_tick(votes), DAOMESH_OK);
    return result.winner;
}

static uint64_t bucket(size_t i)
{
    ck_assert_uint_eq(seats[i].bucket.limb[1] | seats[i].bucket.limb[2] | seats[i].bucket.limb[3], 0);
    return seats[i].bucket.limb[0];
}

START_TEST(election_example_1_fills_and_switches)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING }, 2);
    ck_assert_uint_eq(tick(300, 340, 0), A);
    ck_assert_uint_eq(bucket(B), 40);
    ck_assert_uint_eq(tick(300, 340, 0), A);
    ck_assert_uint_eq(bucket(B), 80);
    ck_assert_uint_eq(tick(300, 340, 0), B);
    ck_assert_uint_eq(result.before, A);
    ck_assert_uint_eq(seats[A].state, STANDING);
    ck_assert_uint_eq(bucket(A), 0);
    ck_assert_uint_eq(seats[B].state, WINNER);
    ck_assert_uint_eq(seats[B].since, 3);
    ck_assert_uint_eq(bucket(B), 0);
}
END_TEST

START_TEST(election_example_2_drains_to_the_floor)
{
    static const int64_t votes[][2] = { { 300, 340 }, { 300, 340 }, { 300, 270 },
                                        { 300, 240 }, { 300, 350 }, { 300, 350 } };
    static const uint64_t buckets[] = { 40, 80, 50, 0, 50 };
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING }, 2);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(tick(votes[i][0], votes[i][1], 0), A);
        ck_assert_uint_eq(bucket(B), buckets[i]);
    }
    ck_assert_uint_eq(tick(votes[5][0], votes[5][1], 0), B);
}
END_TEST

START_TEST(election_example_3_vacancy_waits_and_ties_choose_nobody)
{
    open_with(150, 0, (const uint32_t[]){ REMOVED, STANDING, STANDING }, 3);
    for (uint64_t i = 1; i <= 3; i++) {
        ck_assert_uint_eq(tick(0, 60, 60), NONE);
        ck_assert_uint_eq(bucket(B), 60 * i);
        ck_assert_uint_eq(bucket(C), 60 * i);
        ck_assert_uint_eq(result.tied, i == 3 ? 2 : 0);
    }
    ck_assert_uint_eq(tick(0, 61, 60), B);
    ck_assert_uint_eq(bucket(C), 240);
}
END_TEST

/* Votes of V 1.5 example 4: approve, disapprove, and thousandths for A and B. */
static const struct {
    uint64_t approve;
    uint64_t disapprove;
    int32_t scores[2];
} ballots[] = { { 64, 0, { 1000, 400 } },
                { 25, 4, { -1000, 1000 } },
                { 36, 0, { 0, 800 } },
                { 9, 16, { 500, -250 } },
                { 0, 49, { -600, 0 } } };

static daomesh_tally_total count_ballots(uint32_t method, size_t candidacy)
{
    const daomesh_tally_total none = { { { 0 } }, 0, 0 };
    daomesh_tally_total sum = none;
    for (size_t i = 0; i < sizeof ballots / sizeof ballots[0]; i++) {
        daomesh_tally_total vote;
        ck_assert_int_eq(daomesh_election_vote(&vote, method, ballots[i].approve, ballots[i].disapprove,
                                               ballots[i].scores[candidacy]),
                         DAOMESH_OK);
        ck_assert_int_eq(daomesh_election_move(&sum, &none, &vote), DAOMESH_OK);
    }
    ck_assert_int_eq(sum.sign, 1);
    return sum;
}

START_TEST(election_example_4_counts_roots_of_weights)
{
    ck_assert_uint_eq(count_ballots(DAOMESH_ELECTION_ROOT, A).amount.limb[0], 3300000);
    ck_assert_uint_eq(count_ballots(DAOMESH_ELECTION_ROOT, B).amount.limb[0], 12000000);
    ck_assert_uint_eq(count_ballots(DAOMESH_ELECTION_LINEAR, A).amount.limb[0], 35100000);
    ck_assert_uint_eq(count_ballots(DAOMESH_ELECTION_LINEAR, B).amount.limb[0], 75400000);

    open_with(50000000, 0, (const uint32_t[]){ STANDING, STANDING }, 2);
    for (uint64_t i = 1; i <= 4; i++) {
        ck_assert_uint_eq(tick(3300000, 12000000, 0), NONE);
        ck_assert_uint_eq(bucket(B), 12000000 * i);
    }
    ck_assert_uint_eq(tick(3300000, 12000000, 0), B);
    ck_assert_uint_eq(bucket(A), 16500000);
    ck_assert_uint_eq(tick(3300000, 12000000, 0), B);
    ck_assert_uint_eq(bucket(A), 7800000);
}
END_TEST

START_TEST(election_example_5_nominates_first)
{
    static const int64_t votes[] = { 12, 12, 12, 60, 80 };
    static const uint32_t states[] = { NOMINATED, NOMINATED, STANDING, STANDING, STANDING };
    static const uint64_t buckets[] = { 12, 24, 0, 20, 60 };
    open_with(100, 0, (const uint32_t[]){ WINNER, NOMINATED }, 2);
    rule.nomination = amount(30);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(tick(40, votes[i], 0), A);
        ck_assert_uint_eq(seats[B].state, states[i]);
        ck_assert_uint_eq(bucket(B), buckets[i]);
    }
    ck_assert_uint_eq(tick(40, 80, 0), B);
}
END_TEST

START_TEST(election_constant_lead_wins_after_as_many_ticks_as_it_takes)
{
    for (uint64_t fill = 1; fill <= 40; fill++) {
        for (int64_t lead = 0; lead <= 41; lead++) {
            const uint64_t due = lead == 0 ? UINT64_MAX : (fill + (uint64_t)lead - 1) / (uint64_t)lead;
            open_with(fill, 0, (const uint32_t[]){ WINNER, STANDING }, 2);
            for (uint64_t i = 1; i <= 41; i++)
                ck_assert_uint_eq(tick(7, 7 + lead, 0) == B, i >= due);
        }
    }
}
END_TEST

START_TEST(election_most_votes_win_not_the_fullest_bucket)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    seats[B].bucket = amount(99);
    seats[C].bucket = amount(1000);
    ck_assert_uint_eq(tick(10, 30, 20), B);
    ck_assert_uint_eq(bucket(C), 1010);
}
END_TEST

START_TEST(election_full_bucket_without_votes_for_it_does_not_win)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    seats[B].bucket = seats[C].bucket = amount(1000);
    ck_assert_uint_eq(tick(-50, 0, -1), A);
    ck_assert_uint_eq(bucket(B), 1050);
    ck_assert_uint_eq(bucket(C), 1049);
    ck_assert_uint_eq(tick(-50, 1, -1), B);
}
END_TEST

START_TEST(election_cap_forgets_old_leads)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    ck_assert_uint_eq(tick(0, 200, 200), A);   /* a tie */
    ck_assert_uint_eq(tick(300, 290, 280), B); /* on an old lead, though A has more votes */

    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    rule.cap = rule.fill;
    ck_assert_uint_eq(tick(0, 200, 200), A);
    ck_assert_uint_eq(bucket(B), 100);
    ck_assert_uint_eq(tick(300, 290, 280), A);
    ck_assert_uint_eq(bucket(B), 90);
}
END_TEST

START_TEST(election_cap_is_not_for_nominations)
{
    open_with(10, 0, (const uint32_t[]){ NOMINATED }, 1);
    rule.nomination = amount(30);
    rule.cap = rule.fill;
    ck_assert_uint_eq(tick(20, 0, 0), NONE);
    ck_assert_uint_eq(bucket(A), 20);
    ck_assert_uint_eq(tick(20, 0, 0), NONE);
    ck_assert_uint_eq(seats[A].state, STANDING);
}
END_TEST

START_TEST(election_tie_vacates_only_when_asked_to)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    ck_assert_uint_eq(tick(0, 100, 100), A);
    ck_assert_uint_eq(result.tied, 2);
    open_with(100, DAOMESH_ELECTION_VACATE_ON_TIE, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    ck_assert_uint_eq(tick(0, 100, 100), NONE);
    ck_assert_uint_eq(result.before, A);
    ck_assert_uint_eq(seats[A].state, STANDING);
    ck_assert_uint_eq(tick(0, 100, 100), NONE); /* nobody left to unseat */
    ck_assert_uint_eq(tick(0, 100, 99), B);
}
END_TEST

START_TEST(election_switch_empties_other_buckets_only_when_asked_to)
{
    open_with(100, DAOMESH_ELECTION_RESET_ON_SWITCH,
              (const uint32_t[]){ WINNER, STANDING, STANDING, NOMINATED }, 4);
    rule.nomination = amount(1000);
    const int64_t votes[MOST] = { 0, 100, 60, 5 };
    ck_assert_int_eq(try_tick(votes), DAOMESH_OK);
    ck_assert_uint_eq(result.winner, B);
    ck_assert_uint_eq(bucket(C), 0);
    ck_assert_uint_eq(bucket(D), 5);
}
END_TEST

START_TEST(election_unwanted_winner_leaves_only_when_asked_to)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING }, 2);
    ck_assert_uint_eq(tick(-1, 5, 0), A);
    ck_assert_uint_eq(tick(0, 5, 0), A);
    rule.flags = DAOMESH_ELECTION_POSITIVE_WINNER;
    ck_assert_uint_eq(tick(1, 5, 0), A);
    ck_assert_uint_eq(tick(0, 5, 0), NONE);
    ck_assert_uint_eq(seats[A].state, STANDING);
    ck_assert_uint_eq(tick(0, 5, 0), NONE);
}
END_TEST

START_TEST(election_losing_document_is_removed)
{
    open_with(100, DAOMESH_ELECTION_REMOVE_LOSER, (const uint32_t[]){ WINNER, STANDING }, 2);
    ck_assert_uint_eq(tick(0, 100, 0), B);
    ck_assert_uint_eq(seats[A].state, REMOVED);
    daomesh_tally_total junk[2] = { { everything, 7, 9 }, { { { 5 } }, 1, 0 } };
    ck_assert_int_eq(daomesh_election_tick(&result, seats, &rule, junk, 2, 9), DAOMESH_OK);
    ck_assert_uint_eq(result.winner, B);
}
END_TEST

START_TEST(election_deferred_winner_waits_for_the_time_of_change)
{
    open_with(100, DAOMESH_ELECTION_DEFER, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    ck_assert_uint_eq(tick(0, 100, 60), A);
    ck_assert_uint_eq(result.due, B);
    ck_assert_uint_eq(tick(0, 100, 110), A); /* overtaken */
    ck_assert_uint_eq(result.due, C);
    ck_assert_uint_eq(tick(1000, 100, 110), A); /* and dropped */
    ck_assert_uint_eq(result.due, NONE);
    ck_assert_int_eq(daomesh_election_install(&result, seats, &rule, 3, NONE, 9), DAOMESH_OK);
    ck_assert_uint_eq(result.winner, A);
    ck_assert_int_eq(daomesh_election_install(&result, seats, &rule, 3, C, 9), DAOMESH_OK);
    ck_assert_uint_eq(result.before, A);
    ck_assert_uint_eq(result.winner, C);
    ck_assert_uint_eq(seats[C].since, 9);
    ck_assert_uint_eq(seats[A].state, STANDING);
    ck_assert_int_eq(daomesh_election_install(&result, seats, &rule, 3, VACANT, 10), DAOMESH_OK);
    ck_assert_uint_eq(result.winner, NONE);
    ck_assert_uint_eq(seats[C].state, STANDING);
    ck_assert_int_eq(daomesh_election_install(&result, seats, &rule, 3, VACANT, 10), DAOMESH_OK);
    ck_assert_uint_eq(result.before, NONE);
}
END_TEST

START_TEST(election_installs_only_who_stands)
{
    open_with(100, 0, (const uint32_t[]){ WINNER, NOMINATED, REMOVED }, 3);
    for (uint32_t due = 0; due <= 3; due++)
        ck_assert_int_eq(daomesh_election_install(&result, seats, &rule, 3, due, 9), DAOMESH_E_RANGE);
    ck_assert_uint_eq(seats[A].state, WINNER);
    ck_assert_int_eq(daomesh_election_install(NULL, seats, &rule, 3, NONE, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_install(&result, NULL, &rule, 3, NONE, 9), DAOMESH_E_ARG);
}
END_TEST

START_TEST(election_vote_rounds_towards_zero_on_the_side_of_its_sign)
{
    daomesh_tally_total out;
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_ROOT, 2, 3, 1000), DAOMESH_OK);
    ck_assert_uint_eq(out.amount.limb[0], 1414213);
    ck_assert_int_eq(out.sign, 1);
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_ROOT, 2, 3, -1000), DAOMESH_OK);
    ck_assert_uint_eq(out.amount.limb[0], 1732050);
    ck_assert_int_eq(out.sign, -1);
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_ROOT, 2, 3, -1), DAOMESH_OK);
    ck_assert_uint_eq(out.amount.limb[0], 1732);
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_ROOT, 2, 0, -1), DAOMESH_OK);
    ck_assert_int_eq(out.sign, 0);
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_LINEAR, UINT64_MAX, 0, 1000), DAOMESH_OK);
    ck_assert_uint_eq(out.amount.limb[1], 999999);
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_LINEAR, 7, 0, 1001), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_election_vote(&out, DAOMESH_ELECTION_LINEAR, 7, 0, -1001), DAOMESH_E_RANGE);
    ck_assert_int_eq(out.sign, 0);
    ck_assert_int_eq(daomesh_election_vote(&out, 3, 7, 0, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_election_vote(&out, 0, 7, 0, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_election_vote(NULL, 1, 7, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_score_max(), 1000);
    ck_assert_uint_eq(daomesh_election_scale(), 1000000);
}
END_TEST

START_TEST(election_moves_votes_of_all_signs)
{
    for (int64_t votes = -3; votes <= 3; votes++) {
        for (int64_t before = -3; before <= 3; before++) {
            for (int64_t after = -3; after <= 3; after++) {
                daomesh_tally_total sum = votes_of(votes);
                const daomesh_tally_total from = votes_of(before), to = votes_of(after),
                                          expected = votes_of(votes + after - before);
                ck_assert_int_eq(daomesh_election_move(&sum, &from, &to), DAOMESH_OK);
                ck_assert_mem_eq(&sum, &expected, sizeof sum);
            }
        }
    }
}
END_TEST

START_TEST(election_refuses_votes_that_cannot_be_added)
{
    const daomesh_tally_total none = votes_of(0), one = votes_of(1), against = votes_of(-1);
    const daomesh_tally_total full = { everything, 1, 0 };
    const daomesh_tally_total bad[] = {
        { { { 1 } }, 0, 0 }, { { { 0 } }, 1, 0 }, { { { 1 } }, 2, 0 }, { { { 1 } }, -2, 0 }
    };
    daomesh_tally_total sum = full;
    ck_assert_int_eq(daomesh_election_move(&sum, &none, &one), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_election_move(&sum, &against, &none), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_election_move(&sum, &one, &one), DAOMESH_E_OVERFLOW);
    ck_assert_mem_eq(&sum, &full, sizeof sum);
    ck_assert_int_eq(daomesh_election_move(&sum, &full, &none), DAOMESH_OK);
    ck_assert_int_eq(sum.sign, 0);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        daomesh_tally_total wrong = bad[i];
        ck_assert_int_eq(daomesh_election_move(&wrong, &none, &none), DAOMESH_E_RANGE);
        ck_assert_int_eq(daomesh_election_move(&sum, &bad[i], &none), DAOMESH_E_RANGE);
        ck_assert_int_eq(daomesh_election_move(&sum, &none, &bad[i]), DAOMESH_E_RANGE);
    }
    ck_assert_int_eq(daomesh_election_move(NULL, &none, &none), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_move(&sum, NULL, &none), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_move(&sum, &none, NULL), DAOMESH_E_ARG);
}
END_TEST

static uint64_t fill(uint32_t method, uint32_t fill_split, uint32_t voters, uint64_t weight,
                     uint32_t elections, uint32_t ticks)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_election_fill(&out, method, fill_split, voters, weight, elections, ticks),
                     DAOMESH_OK);
    return out.limb[0];
}

/* V 1.2: 1000 voters of 100, four elections: 5000 or 2500 votes. */
START_TEST(election_fill_has_two_readings_under_roots)
{
    ck_assert_uint_eq(fill(DAOMESH_ELECTION_ROOT, DAOMESH_FILL_WEIGHT, 1000, 100, 4, 1), 5000000000);
    ck_assert_uint_eq(fill(DAOMESH_ELECTION_ROOT, DAOMESH_FILL_BUCKET, 1000, 100, 4, 1), 2500000000);
    ck_assert_uint_eq(fill(DAOMESH_ELECTION_LINEAR, DAOMESH_FILL_WEIGHT, 1000, 100, 4, 2), 50000000000);
    ck_assert_uint_eq(fill(DAOMESH_ELECTION_LINEAR, DAOMESH_FILL_BUCKET, 1000, 100, 4, 2), 50000000000);
    ck_assert_uint_eq(fill(DAOMESH_ELECTION_ROOT, DAOMESH_FILL_WEIGHT, 10, 2, 1, 3), 42426390);
    ck_assert_uint_eq(fill(DAOMESH_ELECTION_LINEAR, DAOMESH_FILL_BUCKET, 1, 1, 3, 1), 333334);
}
END_TEST

START_TEST(election_fill_refuses_what_means_nothing)
{
    daomesh_amount out = amount(1);
    ck_assert_int_eq(daomesh_election_fill(&out, 1, 1, 1, 1, 0, 1), DAOMESH_E_RANGE);
    ck_assert_uint_eq(out.limb[0], 0);
    ck_assert_int_eq(daomesh_election_fill(&out, 3, 1, 1, 1, 1, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_election_fill(&out, 1, 0, 1, 1, 1, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_election_fill(&out, 1, 3, 1, 1, 1, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_election_fill(NULL, 1, 1, 1, 1, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_fill(&out, 1, 1, UINT32_MAX, UINT64_MAX, 1, UINT32_MAX), DAOMESH_OK);
}
END_TEST

/* A refusal leaves all candidacies as they were. */
static void refuses(int32_t status, const daomesh_tally_total *votes)
{
    daomesh_election_candidacy before[MOST];
    const daomesh_election_result nothing = { 0, 0, 0, 0 };
    memcpy(before, seats, sizeof before);
    ck_assert_int_eq(daomesh_election_tick(&result, seats, &rule, votes, count, 9), status);
    ck_assert_mem_eq(before, seats, sizeof before);
    ck_assert_mem_eq(&result, &nothing, sizeof result);
}

START_TEST(election_tick_refuses_what_is_out_of_range)
{
    daomesh_tally_total votes[3] = { votes_of(1), votes_of(5), votes_of(-5) };
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, NOMINATED }, 3);
    const daomesh_election_rule good = rule;
    rule.flags = 32;
    refuses(DAOMESH_E_RANGE, votes);
    rule = good;
    rule.fill = amount(0);
    refuses(DAOMESH_E_RANGE, votes);
    rule = good;
    rule.cap = amount(99);
    refuses(DAOMESH_E_RANGE, votes);
    rule = good;
    rule.size--;
    refuses(DAOMESH_E_ARG, votes);
    rule = good;
    votes[1].sign = 0;
    refuses(DAOMESH_E_RANGE, votes);
    votes[1].sign = 1;
    seats[2].reserved = 1;
    refuses(DAOMESH_E_RANGE, votes);
    seats[2].reserved = 0;
    seats[2].state = 5;
    refuses(DAOMESH_E_RANGE, votes);
    seats[2].state = 0;
    refuses(DAOMESH_E_RANGE, votes);
    seats[2].state = WINNER;
    refuses(DAOMESH_E_CONTRADICTION, votes);
    refuses(DAOMESH_E_ARG, NULL);
    count = daomesh_election_candidacies_max() + 1;
    refuses(DAOMESH_E_LIMIT, votes);
    ck_assert_int_eq(daomesh_election_tick(NULL, seats, &rule, votes, 3, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_tick(&result, NULL, &rule, votes, 3, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_election_tick(&result, seats, NULL, votes, 3, 9), DAOMESH_E_ARG);
}
END_TEST

START_TEST(election_bucket_that_overflows_changes_nothing)
{
    daomesh_tally_total votes[3] = { votes_of(-1), votes_of(5), { everything, 1, 0 } };
    open_with(100, 0, (const uint32_t[]){ WINNER, STANDING, STANDING }, 3);
    refuses(DAOMESH_E_OVERFLOW, votes); /* all of it, and one for the winner's deficit */
    votes[0] = votes_of(0);
    seats[2].bucket = amount(1);
    refuses(DAOMESH_E_OVERFLOW, votes);
    seats[2].bucket = amount(0);
    ck_assert_int_eq(daomesh_election_tick(&result, seats, &rule, votes, 3, 9), DAOMESH_OK);
    ck_assert_uint_eq(result.winner, C);
}
END_TEST

START_TEST(election_without_candidacies_has_no_winner)
{
    open_with(100, 0, NULL, 0);
    ck_assert_int_eq(daomesh_election_tick(&result, NULL, &rule, NULL, 0, 1), DAOMESH_OK);
    ck_assert_uint_eq(result.winner, NONE);
    ck_assert_uint_eq(result.due, NONE);
}
END_TEST

Suite *election_suite(void);
Suite *election_suite(void)
{
    Suite *suite = suite_create("election");
    TCase *tests = tcase_create("election");
    tcase_add_test(tests, election_example_1_fills_and_switches);
    tcase_add_test(tests, election_example_2_drains_to_the_floor);
    tcase_add_test(tests, election_example_3_vacancy_waits_and_ties_choose_nobody);
    tcase_add_test(tests, election_example_4_counts_roots_of_weights);
    tcase_add_test(tests, election_example_5_nominates_first);
    tcase_add_test(tests, election_constant_lead_wins_after_as_many_ticks_as_it_takes);
    tcase_add_test(tests, election_most_votes_win_not_the_fullest_bucket);
    tcase_add_test(tests, election_full_bucket_without_votes_for_it_does_not_win);
    tcase_add_test(tests, election_cap_forgets_old_leads);
    tcase_add_test(tests, election_cap_is_not_for_nominations);
    tcase_add_test(tests, election_tie_vacates_only_when_asked_to);
    tcase_add_test(tests, election_switch_empties_other_buckets_only_when_asked_to);
    tcase_add_test(tests, election_unwanted_winner_leaves_only_when_asked_to);
    tcase_add_test(tests, election_losing_document_is_removed);
    tcase_add_test(tests, election_deferred_winner_waits_for_the_time_of_change);
    tcase_add_test(tests, election_installs_only_who_stands);
    tcase_add_test(tests, election_vote_rounds_towards_zero_on_the_side_of_its_sign);
    tcase_add_test(tests, election_moves_votes_of_all_signs);
    tcase_add_test(tests, election_refuses_votes_that_cannot_be_added);
    tcase_add_test(tests, election_fill_has_two_readings_under_roots);
    tcase_add_test(tests, election_fill_refuses_what_means_nothing);
    tcase_add_test(tests, election_tick_refuses_what_is_out_of_range);
    tcase_add_test(tests, election_bucket_that_overflows_changes_nothing);
    tcase_add_test(tests, election_without_candidacies_has_no_winner);
    suite_add_tcase(suite, tests);
    return suite;
}
