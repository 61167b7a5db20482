/*
 * Rule `bounty`: every state with every move at every time; what windows, revisions and parts change; that time alone ends it; that
 * what is due adds up.
 */
#include <check.h>
#include <stddef.h>
#include <string.h>

#include <daomesh/bounty.h>
#include <daomesh/number.h>

#include "base/base.h"

Suite *bounty_suite(void);

#define NOW 1000u
#define HALF 500000u
#define ALL 1000000u

/* Two parts of weights 1 and 3; every window of its own length. */
static daomesh_bounty_terms terms_of(void)
{
    daomesh_bounty_terms terms;
    memset(&terms, 0, sizeof terms);
    terms.size = sizeof terms;
    terms.parts = 2;
    terms.weight[0] = 1;
    terms.weight[1] = 3;
    terms.work_s[0] = 10;
    terms.work_s[1] = 20;
    terms.open_s = 30;
    terms.review_s = 40;
    terms.dispute_s = 50;
    terms.ruling_s = 60;
    terms.min_pay_ppm = 100000;
    terms.revisions = 1;
    return terms;
}

static daomesh_bounty_facts in_state(uint32_t state)
{
    daomesh_bounty_facts facts;
    memset(&facts, 0, sizeof facts);
    facts.size = sizeof facts;
    facts.state = state;
    facts.ends = NOW + 1;
    return facts;
}

static daomesh_bounty_facts moved(daomesh_bounty_facts facts, uint32_t move, uint32_t pay, uint64_t now)
{
    const daomesh_bounty_terms terms = terms_of();
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, move, pay, now), DAOMESH_OK);
    return facts;
}

/* --- Each state, each move ------------------------------------------------------------------------------------------- */

struct leads {
    uint32_t state, move, pay;
    uint32_t to, part;
    uint64_t ends, earned;
    uint32_t effects;
};

#define OPEN DAOMESH_BOUNTY_OPEN
#define WORKING DAOMESH_BOUNTY_WORKING
#define SUBMITTED DAOMESH_BOUNTY_SUBMITTED
#define REJECTED DAOMESH_BOUNTY_REJECTED
#define DISPUTED DAOMESH_BOUNTY_DISPUTED
#define ENDED DAOMESH_BOUNTY_ENDED
#define FOREVER UINT64_MAX
#define FORFEIT DAOMESH_EFFECT_FORFEIT
#define NEW_PART DAOMESH_EFFECT_NEW_PART

/* From the first part at NOW; TIME one second later. What is not listed is BOUNTY_STATE. */
static const struct leads ways[] = {
    { OPEN, DAOMESH_MOVE_TIME, 0, ENDED, 0, FOREVER, 0, 0 },
    { OPEN, DAOMESH_MOVE_CUT, 0, ENDED, 0, FOREVER, 0, 0 },
    { OPEN, DAOMESH_MOVE_WITHDRAW, 0, ENDED, 0, FOREVER, 0, 0 },
    { OPEN, DAOMESH_MOVE_FILL, 0, WORKING, 0, NOW + 10, 0, 0 },
    { WORKING, DAOMESH_MOVE_TIME, 0, OPEN, 0, NOW + 31, 0, FORFEIT | NEW_PART },
    { WORKING, DAOMESH_MOVE_CUT, 0, ENDED, 0, FOREVER, 0, 0 },
    { WORKING, DAOMESH_MOVE_LEAVE, 0, OPEN, 0, NOW + 30, 0, FORFEIT | NEW_PART },
    { WORKING, DAOMESH_MOVE_SUBMIT, 0, SUBMITTED, 0, NOW + 40, 0, 0 },
    { WORKING, DAOMESH_MOVE_AGREE, 7, ENDED, 0, FOREVER, 7, 0 },
    { WORKING, DAOMESH_MOVE_CONSENT, 7, WORKING, 0, NOW + 1, 0, 0 },
    { SUBMITTED, DAOMESH_MOVE_TIME, 0, WORKING, 1, NOW + 21, ALL, NEW_PART },
    { SUBMITTED, DAOMESH_MOVE_CUT, 0, ENDED, 0, FOREVER, ALL, 0 },
    { SUBMITTED, DAOMESH_MOVE_ACCEPT, 0, WORKING, 1, NOW + 20, ALL, NEW_PART },
    { SUBMITTED, DAOMESH_MOVE_REVISE, 0, WORKING, 0, NOW + 10, 0, 0 },
    { SUBMITTED, DAOMESH_MOVE_REJECT, 0, REJECTED, 0, NOW + 50, 0, 0 },
    { SUBMITTED, DAOMESH_MOVE_AGREE, ALL, ENDED, 0, FOREVER, ALL, 0 },
    { SUBMITTED, DAOMESH_MOVE_CONSENT, 7, SUBMITTED, 0, NOW + 1, 0, 0 },
    { REJECTED, DAOMESH_MOVE_TIME, 0, ENDED, 0, FOREVER, 100000, 0 },
    { REJECTED, DAOMESH_MOVE_CUT, 0, ENDED, 0, FOREVER, 100000, 0 },
    { REJECTED, DAOMESH_MOVE_ACCEPT, 0, WORKING, 1, NOW + 20, ALL, NEW_PART },
    { REJECTED, DAOMESH_MOVE_DISPUTE, 0, DISPUTED, 0, NOW + 60, 0, 0 },
    { REJECTED, DAOMESH_MOVE_AGREE, 0, ENDED, 0, FOREVER, 0, 0 },
    { REJECTED, DAOMESH_MOVE_CONSENT, 7, REJECTED, 0, NOW + 1, 0, 0 },
    { DISPUTED, DAOMESH_MOVE_TIME, 0, ENDED, 0, FOREVER, HALF, 0 },
    { DISPUTED, DAOMESH_MOVE_CUT, 0, ENDED, 0, FOREVER, HALF, 0 },
    { DISPUTED, DAOMESH_MOVE_ACCEPT, 0, WORKING, 1, NOW + 20, ALL, NEW_PART },
    { DISPUTED, DAOMESH_MOVE_RULE, 100000, ENDED, 0, FOREVER, 100000, 0 },
    { DISPUTED, DAOMESH_MOVE_AGREE, 99999, ENDED, 0, FOREVER, 99999, 0 },
    { DISPUTED, DAOMESH_MOVE_CONSENT, 7, DISPUTED, 0, NOW + 1, 0, 0 },
};

static const struct leads *way_of(uint32_t state, uint32_t move)
{
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        if (ways[i].state == state && ways[i].move == move) return &ways[i];
    }
    return NULL;
}

START_TEST(each_move_leads_where_the_table_says)
{
    const daomesh_bounty_terms terms = terms_of();
    const uint32_t state = (uint32_t)_i;
    for (uint32_t move = DAOMESH_MOVE_TIME; move <= DAOMESH_MOVE_CONSENT; move++) {
        const struct leads *way = way_of(state, move);
        daomesh_bounty_facts facts = in_state(state);
        int32_t status = daomesh_bounty_move(&facts, &terms, move, way ? way->pay : 0,
                                             move == DAOMESH_MOVE_TIME ? NOW + 1 : NOW);
        ck_assert_int_eq(status, way                                ? DAOMESH_OK
                                 : state == DAOMESH_BOUNTY_SETTLING ? DAOMESH_E_SETTLING
                                                                    : DAOMESH_E_BOUNTY_STATE);
        if (!way) continue;
        ck_assert_uint_eq(facts.state, way->to);
        ck_assert_uint_eq(facts.part, way->part);
        ck_assert_uint_eq(facts.ends, way->ends);
        ck_assert_uint_eq(facts.earned, way->earned);
        ck_assert_uint_eq(facts.effects, way->effects);
    }
}
END_TEST

START_TEST(no_party_moves_when_the_window_is_over)
{
    const daomesh_bounty_terms terms = terms_of();
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        daomesh_bounty_facts facts = in_state(ways[i].state), before = facts;
        int by_time = ways[i].move == DAOMESH_MOVE_TIME || ways[i].move == DAOMESH_MOVE_CUT;
        ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, ways[i].move, ways[i].pay, NOW + 1),
                         by_time ? DAOMESH_OK : DAOMESH_E_ENDED);
        if (!by_time) ck_assert_mem_eq(&facts, &before, sizeof facts);
    }
}
END_TEST

START_TEST(time_does_nothing_before_the_end)
{
    const daomesh_bounty_terms terms = terms_of();
    for (uint32_t state = OPEN; state <= DISPUTED; state++) {
        daomesh_bounty_facts facts = in_state(state);
        ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_TIME, 0, NOW), DAOMESH_E_NOT_DUE);
    }
}
END_TEST

/* --- What else decides ------------------------------------------------------------------------------------------------ */

START_TEST(the_last_part_ends_it)
{
    daomesh_bounty_facts facts = in_state(SUBMITTED);
    facts.part = 1;
    facts.earned = ALL;
    facts = moved(facts, DAOMESH_MOVE_ACCEPT, 0, NOW);
    const daomesh_bounty_terms terms = terms_of();
    ck_assert_uint_eq(facts.state, ENDED);
    ck_assert_uint_eq(facts.earned, daomesh_bounty_whole(&terms));
}
END_TEST

START_TEST(work_is_sent_back_as_often_as_the_terms_allow)
{
    const daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts = moved(in_state(SUBMITTED), DAOMESH_MOVE_REVISE, 0, NOW);
    facts = moved(facts, DAOMESH_MOVE_SUBMIT, 0, NOW);
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_REVISE, 0, NOW), DAOMESH_E_REVISIONS);
    facts = moved(facts, DAOMESH_MOVE_ACCEPT, 0, NOW);
    ck_assert_uint_eq(facts.revisions, 0);
}
END_TEST

START_TEST(a_silent_arbiter_leaves_the_last_consent)
{
    daomesh_bounty_facts facts = moved(in_state(DISPUTED), DAOMESH_MOVE_CONSENT, 0, NOW);
    ck_assert_uint_eq(moved(facts, DAOMESH_MOVE_TIME, 0, NOW + 1).earned, 0);
    facts = moved(facts, DAOMESH_MOVE_CONSENT, 654321, NOW);
    ck_assert_uint_eq(moved(facts, DAOMESH_MOVE_TIME, 0, NOW + 1).earned, 654321);
}
END_TEST

START_TEST(a_new_part_begins_without_consent)
{
    daomesh_bounty_facts facts = moved(in_state(SUBMITTED), DAOMESH_MOVE_CONSENT, 5, NOW);
    ck_assert_uint_eq(moved(facts, DAOMESH_MOVE_ACCEPT, 0, NOW).fallback, 0);
    facts.state = WORKING;
    ck_assert_uint_eq(moved(facts, DAOMESH_MOVE_LEAVE, 0, NOW).fallback, 0);
}
END_TEST

START_TEST(half_is_not_less_than_the_minimum)
{
    daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts = in_state(DISPUTED);
    terms.min_pay_ppm = 600000;
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_TIME, 0, NOW + 1), DAOMESH_OK);
    ck_assert_uint_eq(facts.earned, 600000);
}
END_TEST

START_TEST(an_arbiter_rules_between_the_minimum_and_all)
{
    const daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts = in_state(DISPUTED);
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_RULE, 99999, NOW), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_RULE, ALL + 1, NOW), DAOMESH_E_RANGE);
    ck_assert_uint_eq(moved(facts, DAOMESH_MOVE_RULE, ALL, NOW).earned, ALL);
}
END_TEST

/* Paid at the end, two teams could not be told apart. */
START_TEST(a_team_that_fails_after_a_part_ends_what_is_paid_at_the_end)
{
    daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts = in_state(WORKING);
    terms.paid_at_end = 1;
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_LEAVE, 0, NOW), DAOMESH_OK);
    ck_assert_uint_eq(facts.state, OPEN);
    facts = in_state(WORKING);
    facts.part = 1;
    facts.earned = ALL;
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_TIME, 0, NOW + 1), DAOMESH_OK);
    ck_assert_uint_eq(facts.state, ENDED);
    ck_assert_uint_eq(facts.earned, ALL);
    ck_assert_uint_eq(facts.effects, FORFEIT);
}
END_TEST

START_TEST(windows_stop_at_the_end_of_time)
{
    const daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts;
    ck_assert_int_eq(daomesh_bounty_begin(&facts, &terms, UINT64_MAX - 5), DAOMESH_OK);
    ck_assert_uint_eq(facts.ends, UINT64_MAX);
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_TIME, 0, UINT64_MAX), DAOMESH_OK);
}
END_TEST

/* --- Every life ---------------------------------------------------------------------------------------------------------- */

/* Moves in every order up to a depth; from each state time alone leads to the end, and never more is earned than there is. */
static void live(const daomesh_bounty_terms *terms, daomesh_bounty_facts facts, uint64_t now, int depth)
{
    daomesh_bounty_facts alone = facts;
    ck_assert(facts.earned <= daomesh_bounty_whole(terms));
    for (int steps = 0; alone.state != ENDED; steps++) {
        ck_assert_int_lt(steps, 8);
        ck_assert_int_eq(daomesh_bounty_move(&alone, terms, DAOMESH_MOVE_TIME, 0, alone.ends), DAOMESH_OK);
    }
    ck_assert(alone.earned >= facts.earned && alone.earned <= daomesh_bounty_whole(terms));
    if (depth == 0) return;
    for (uint32_t move = DAOMESH_MOVE_TIME; move <= DAOMESH_MOVE_CONSENT; move++) {
        daomesh_bounty_facts next = facts;
        uint64_t then = move == DAOMESH_MOVE_TIME ? facts.ends : now;
        if (daomesh_bounty_move(&next, terms, move, move >= DAOMESH_MOVE_RULE ? HALF : 0, then) == DAOMESH_OK)
            live(terms, next, then, depth - 1);
    }
}

START_TEST(time_alone_ends_every_life)
{
    daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts;
    terms.paid_at_end = (uint32_t)_i;
    ck_assert_int_eq(daomesh_bounty_begin(&facts, &terms, NOW), DAOMESH_OK);
    live(&terms, facts, NOW, 7);
}
END_TEST

/* --- What is due -------------------------------------------------------------------------------------------------------- */

static uint64_t due(uint64_t reward, uint64_t from, uint64_t to)
{
    const daomesh_bounty_terms terms = terms_of();
    const daomesh_amount amount = amount_from_u64(reward);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_bounty_due(&out, &amount, &terms, from, to), DAOMESH_OK);
    return out.limb[0];
}

START_TEST(payments_add_up_to_the_reward)
{
    for (uint64_t reward = 0; reward <= 50; reward++) {
        for (uint64_t first = 0; first <= 4 * ALL; first += ALL / 5)
            ck_assert_uint_eq(due(reward, 0, first) + due(reward, first, 4 * ALL), reward);
    }
    ck_assert_uint_eq(due(101, 0, ALL), 25);
    ck_assert_uint_eq(due(101, ALL, 4 * ALL), 76);
}
END_TEST

/* Smart Invoice divides 101 by ruling: 1 : 3, 3 : 1, halves, all, nothing. What the worker gets is rounded down. */
START_TEST(rulings_divide_101_as_smart_invoice_does)
{
    daomesh_bounty_terms terms = terms_of();
    const daomesh_amount reward = amount_from_u64(101);
    static const struct {
        uint64_t pay_ppm, worker, client;
    } rulings[] = {
        { 250000, 25, 76 }, { 750000, 75, 26 }, { 500000, 50, 51 }, { ALL, 101, 0 }, { 0, 0, 101 }
    };
    terms.parts = 1;
    terms.weight[0] = 1;
    for (size_t i = 0; i < sizeof rulings / sizeof rulings[0]; i++) {
        daomesh_amount worker, client;
        ck_assert_int_eq(daomesh_bounty_due(&worker, &reward, &terms, 0, rulings[i].pay_ppm), DAOMESH_OK);
        ck_assert_int_eq(daomesh_bounty_due(&client, &reward, &terms, rulings[i].pay_ppm, ALL), DAOMESH_OK);
        ck_assert_uint_eq(worker.limb[0], rulings[i].worker);
        ck_assert_uint_eq(client.limb[0], rulings[i].client);
    }
}
END_TEST

START_TEST(the_largest_reward_is_divided)
{
    const daomesh_bounty_terms terms = terms_of();
    const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    daomesh_amount first, rest, sum;
    ck_assert_int_eq(daomesh_bounty_due(&first, &most, &terms, 0, ALL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_bounty_due(&rest, &most, &terms, ALL, 4 * ALL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_add(&sum, &first, &rest), DAOMESH_OK);
    ck_assert_mem_eq(&sum, &most, sizeof sum);
}
END_TEST

START_TEST(the_heaviest_parts_fit)
{
    daomesh_bounty_terms terms = terms_of();
    terms.parts = DAOMESH_BOUNTY_PARTS_MAX;
    for (uint32_t i = 0; i < terms.parts; i++)
        terms.weight[i] = UINT32_MAX;
    ck_assert_uint_eq(daomesh_bounty_whole(&terms), 8 * (uint64_t)UINT32_MAX * ALL);
}
END_TEST

START_TEST(what_is_due_refuses_rubbish)
{
    daomesh_bounty_terms terms = terms_of();
    const daomesh_amount reward = amount_from_u64(100);
    daomesh_amount out = reward;
    ck_assert_int_eq(daomesh_bounty_due(&out, &reward, &terms, 2, 1), DAOMESH_E_RANGE);
    ck_assert(amount_is_zero(&out));
    ck_assert_int_eq(daomesh_bounty_due(&out, &reward, &terms, 0, 4 * ALL + 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_bounty_due(NULL, &reward, &terms, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_due(&out, NULL, &terms, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_due(&out, &reward, NULL, 0, 1), DAOMESH_E_ARG);
    terms.parts = 0;
    ck_assert_int_eq(daomesh_bounty_due(&out, &reward, &terms, 0, 0), DAOMESH_E_ZERO_DIVISOR);
    terms.parts = DAOMESH_BOUNTY_PARTS_MAX + 1;
    ck_assert_uint_eq(daomesh_bounty_whole(&terms), 0);
    ck_assert_uint_eq(daomesh_bounty_whole(NULL), 0);
}
END_TEST

/* --- Refusals ------------------------------------------------------------------------------------------------------------ */

static void expect(const daomesh_bounty_terms *terms, int32_t status, size_t offset)
{
    uint32_t field = 99;
    ck_assert_int_eq(daomesh_bounty_check(&field, terms), status);
    ck_assert_uint_eq(field, offset);
}

START_TEST(terms_are_checked)
{
    static const size_t windows[] = {
        offsetof(daomesh_bounty_terms, work_s) + sizeof(uint64_t),
        offsetof(daomesh_bounty_terms, open_s),
        offsetof(daomesh_bounty_terms, review_s),
        offsetof(daomesh_bounty_terms, dispute_s),
        offsetof(daomesh_bounty_terms, ruling_s),
    };
    for (size_t i = 0; i < COUNT_OF(windows); i++) {
        const uint64_t wrong[] = { 0, DAOMESH_BOUNTY_WINDOW_MAX_S + UINT64_C(1), UINT64_MAX },
                       right[] = { 1, DAOMESH_BOUNTY_WINDOW_MAX_S };
        daomesh_bounty_terms terms = terms_of();
        for (size_t j = 0; j < COUNT_OF(wrong); j++) {
            memcpy((uint8_t *)&terms + windows[i], &wrong[j], sizeof wrong[j]);
            expect(&terms, DAOMESH_E_RANGE, windows[i]);
        }
        for (size_t j = 0; j < COUNT_OF(right); j++) {
            memcpy((uint8_t *)&terms + windows[i], &right[j], sizeof right[j]);
            expect(&terms, DAOMESH_OK, 0);
        }
    }
}
END_TEST

START_TEST(parts_are_checked)
{
    daomesh_bounty_terms terms = terms_of();
    terms.parts = 0;
    expect(&terms, DAOMESH_E_RANGE, offsetof(daomesh_bounty_terms, parts));
    terms.parts = DAOMESH_BOUNTY_PARTS_MAX + 1;
    expect(&terms, DAOMESH_E_LIMIT, offsetof(daomesh_bounty_terms, parts));
    terms = terms_of();
    terms.weight[1] = 0;
    expect(&terms, DAOMESH_E_RANGE, offsetof(daomesh_bounty_terms, weight) + sizeof(uint32_t));
    terms = terms_of();
    terms.min_pay_ppm = ALL + 1;
    expect(&terms, DAOMESH_E_RANGE, offsetof(daomesh_bounty_terms, min_pay_ppm));
    terms = terms_of();
    terms.paid_at_end = 2;
    expect(&terms, DAOMESH_E_ARG, offsetof(daomesh_bounty_terms, paid_at_end));
    terms = terms_of();
    terms.reserved = 1;
    expect(&terms, DAOMESH_E_ARG, offsetof(daomesh_bounty_terms, reserved));
    terms = terms_of();
    terms.size--;
    ck_assert_int_eq(daomesh_bounty_check(NULL, &terms), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_check(NULL, NULL), DAOMESH_E_ARG);
    terms = terms_of();
    terms.parts = 0;
    ck_assert_int_eq(daomesh_bounty_check(NULL, &terms), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(beginning_refuses_what_the_check_refuses)
{
    daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts;
    ck_assert_int_eq(daomesh_bounty_begin(NULL, &terms, NOW), DAOMESH_E_ARG);
    terms.open_s = 0;
    ck_assert_int_eq(daomesh_bounty_begin(&facts, &terms, NOW), DAOMESH_E_RANGE);
    ck_assert_uint_eq(facts.state, 0);
}
END_TEST

START_TEST(rubbish_does_not_move)
{
    daomesh_bounty_terms terms = terms_of();
    daomesh_bounty_facts facts = in_state(OPEN), wrong;
    const uint32_t move = DAOMESH_MOVE_FILL;
    ck_assert_int_eq(daomesh_bounty_move(NULL, &terms, move, 0, NOW), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_move(&facts, NULL, move, 0, NOW), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, 0, 0, NOW), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, DAOMESH_MOVE_CONSENT + 1, 0, NOW), DAOMESH_E_ARG);
    wrong = facts;
    wrong.size--;
    ck_assert_int_eq(daomesh_bounty_move(&wrong, &terms, move, 0, NOW), DAOMESH_E_ARG);
    wrong = facts;
    wrong.part = 2;
    ck_assert_int_eq(daomesh_bounty_move(&wrong, &terms, move, 0, NOW), DAOMESH_E_ARG);
    wrong = in_state(0);
    ck_assert_int_eq(daomesh_bounty_move(&wrong, &terms, move, 0, NOW), DAOMESH_E_ARG);
    wrong = in_state(DAOMESH_BOUNTY_SETTLED + 1);
    ck_assert_int_eq(daomesh_bounty_move(&wrong, &terms, move, 0, NOW), DAOMESH_E_ARG);
    terms.parts = DAOMESH_BOUNTY_PARTS_MAX + 1;
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, move, 0, NOW), DAOMESH_E_ARG);
    terms.size = 0;
    ck_assert_int_eq(daomesh_bounty_move(&facts, &terms, move, 0, NOW), DAOMESH_E_ARG);
}
END_TEST

/* Weights 1 and 3: a quarter of the way is 250 000 ppm; one unit less is less than that. */
START_TEST(what_was_earned_is_shown_in_ppm)
{
    daomesh_bounty_terms terms = { .size = sizeof terms, .parts = 2, .weight = { 1, 3 } };
    const uint64_t quarter = daomesh_bounty_whole(&terms) / 4;
    ck_assert_uint_eq(daomesh_bounty_earned_ppm(&terms, 0), 0);
    ck_assert_uint_eq(daomesh_bounty_earned_ppm(&terms, quarter), 250000);
    ck_assert_uint_eq(daomesh_bounty_earned_ppm(&terms, quarter - 1), 249999);
    ck_assert_uint_eq(daomesh_bounty_earned_ppm(&terms, 4 * quarter), 1000000);
    ck_assert_uint_eq(daomesh_bounty_earned_ppm(&terms, UINT64_MAX), 1000000);
    ck_assert_uint_eq(daomesh_bounty_earned_ppm(NULL, 1), 0);
}
END_TEST

START_TEST(limits_have_twins)
{
    ck_assert_uint_eq(daomesh_bounty_parts_max(), DAOMESH_BOUNTY_PARTS_MAX);
    ck_assert_uint_eq(daomesh_bounty_places_max(), DAOMESH_BOUNTY_PLACES_MAX);
    ck_assert_uint_eq(daomesh_bounty_payments_max(), DAOMESH_BOUNTY_PAYMENTS_MAX);
    ck_assert_uint_eq(daomesh_bounty_children_max(), DAOMESH_BOUNTY_CHILDREN_MAX);
    ck_assert_uint_eq(daomesh_bounty_depth_max(), DAOMESH_BOUNTY_DEPTH_MAX);
    ck_assert_uint_eq(daomesh_bounty_window_max_s(), DAOMESH_BOUNTY_WINDOW_MAX_S);
}
END_TEST

Suite *bounty_suite(void)
{
    Suite *suite = suite_create("bounty");
    TCase *tests = tcase_create("bounty");
    tcase_add_loop_test(tests, each_move_leads_where_the_table_says, OPEN, DAOMESH_BOUNTY_SETTLED + 1);
    tcase_add_test(tests, no_party_moves_when_the_window_is_over);
    tcase_add_test(tests, time_does_nothing_before_the_end);
    tcase_add_test(tests, the_last_part_ends_it);
    tcase_add_test(tests, work_is_sent_back_as_often_as_the_terms_allow);
    tcase_add_test(tests, a_silent_arbiter_leaves_the_last_consent);
    tcase_add_test(tests, a_new_part_begins_without_consent);
    tcase_add_test(tests, half_is_not_less_than_the_minimum);
    tcase_add_test(tests, an_arbiter_rules_between_the_minimum_and_all);
    tcase_add_test(tests, a_team_that_fails_after_a_part_ends_what_is_paid_at_the_end);
    tcase_add_test(tests, windows_stop_at_the_end_of_time);
    tcase_add_loop_test(tests, time_alone_ends_every_life, 0, 2);
    tcase_add_test(tests, payments_add_up_to_the_reward);
    tcase_add_test(tests, rulings_divide_101_as_smart_invoice_does);
    tcase_add_test(tests, the_largest_reward_is_divided);
    tcase_add_test(tests, the_heaviest_parts_fit);
    tcase_add_test(tests, what_is_due_refuses_rubbish);
    tcase_add_test(tests, terms_are_checked);
    tcase_add_test(tests, parts_are_checked);
    tcase_add_test(tests, beginning_refuses_what_the_check_refuses);
    tcase_add_test(tests, rubbish_does_not_move);
    tcase_add_test(tests, what_was_earned_is_shown_in_ppm);
    tcase_add_test(tests, limits_have_twins);
    suite_add_tcase(suite, tests);
    return suite;
}
