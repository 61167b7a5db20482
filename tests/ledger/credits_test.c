/* Votes paid for with credits: what they cost, when credits come, who has none, and what an audit finds. */
#include "world.h"

#include <daomesh/tally.h>

Suite *credits_suite(void);

#define PERIOD 5000

static struct world world;
static daomesh_id dao;

static struct daomesh_pathway pathway_paid(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = WEIGHT_CREDITS;
    pathway.rule.revote = 1;
    pathway.rule.voting_s = 20000;
    return pathway;
}

static int32_t terms(uint64_t grant, uint64_t period, uint8_t carry)
{
    struct daomesh_charter_credits act = {
        .dao = dao, .grant = amount_from_u64(grant), .period_s = period, .carry = carry
    };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CREDITS, &act);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = pathway_paid();
    dao = world_dao(&world, 4, &pathway);
    ck_assert_int_eq(terms(100, PERIOD, 0), DAOMESH_OK);
}

static void close_world(void)
{
    world_close(&world);
}

static int32_t vote(uint32_t person, uint64_t number, uint8_t choice, uint64_t votes)
{
    struct daomesh_proposal_vote act = {
        .dao = dao, .proposal = number, .choice = choice, .weight = amount_from_u64(votes)
    };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_VOTE, &act);
}

static uint64_t open_one(void)
{
    uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_uint_ne(number, 0);
    world_pass(&world, 10);
    return number;
}

static void expect(uint64_t number, uint64_t in_favour, uint64_t against)
{
    daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.tally[1].limb[0], in_favour);
    ck_assert_uint_eq(info.tally[2].limb[0], against);
    world_begin(&world, 0);
}

START_TEST(votes_cost_their_square)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 11), DAOMESH_E_CREDITS);
    ck_assert_str_eq(world.diag.path, "weight");
    ck_assert_int_eq(vote(0, number, 1, 10), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 2, 3), DAOMESH_OK);
    ck_assert_int_eq(vote(2, number, 1, 0), DAOMESH_OK); /* one */
    expect(number, 11, 3);
}
END_TEST

START_TEST(all_proposals_of_a_period_share_the_credits)
{
    uint64_t first = open_one(), second = open_one();
    ck_assert_int_eq(vote(0, first, 1, 8), DAOMESH_OK);
    ck_assert_int_eq(vote(0, second, 1, 7), DAOMESH_E_CREDITS);
    ck_assert_int_eq(vote(0, second, 2, 6), DAOMESH_OK);
    expect(first, 8, 0);
    expect(second, 0, 6);
}
END_TEST

/* From 8 for to 6 against: 36 - 64, so 28 come back. */
START_TEST(a_change_costs_the_difference)
{
    uint64_t first = open_one(), second = open_one();
    ck_assert_int_eq(vote(0, first, 1, 8), DAOMESH_OK);
    ck_assert_int_eq(vote(0, first, 2, 6), DAOMESH_OK);
    ck_assert_int_eq(vote(0, second, 1, 9), DAOMESH_E_CREDITS);
    ck_assert_int_eq(vote(0, second, 1, 8), DAOMESH_OK);
    struct daomesh_proposal_unvote act = { .dao = dao, .proposal = first };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_OK);
    ck_assert_int_eq(vote(0, second, 1, 10), DAOMESH_OK);
    expect(first, 0, 0);
    expect(second, 10, 0);
}
END_TEST

START_TEST(unspent_credits_are_gone_with_the_period)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 6), DAOMESH_OK);
    world_pass(&world, PERIOD);
    ck_assert_int_eq(vote(0, number, 1, 12), DAOMESH_E_CREDITS); /* 144 - 36 > 100 */
    ck_assert_int_eq(vote(0, number, 1, 11), DAOMESH_OK);        /* 121 - 36 */
    ck_assert_int_eq(vote(0, number, 1, 1), DAOMESH_OK);         /* 15 + 120, but no more than 100 */
    ck_assert_int_eq(vote(0, number, 1, 11), DAOMESH_E_CREDITS);
    ck_assert_int_eq(vote(0, number, 1, 10), DAOMESH_OK);
    expect(number, 10, 0);
}
END_TEST

START_TEST(unspent_credits_are_kept_where_the_terms_say_so)
{
    ck_assert_int_eq(terms(100, PERIOD, 1), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 6), DAOMESH_OK);
    world_pass(&world, 2 * PERIOD);
    ck_assert_int_eq(vote(0, number, 1, 18), DAOMESH_E_CREDITS);
    ck_assert_int_eq(vote(0, number, 1, 17), DAOMESH_OK);        /* 289 of 300 */
    ck_assert_int_eq(vote(1, number, 1, 11), DAOMESH_E_CREDITS); /* the first grant is one period's */
    ck_assert_int_eq(vote(1, number, 1, 10), DAOMESH_OK);
    expect(number, 27, 0);
}
END_TEST

START_TEST(new_terms_begin_anew_for_all)
{
    uint64_t number = open_one(), other = open_one();
    ck_assert_int_eq(vote(0, number, 1, 10), DAOMESH_OK);
    ck_assert_int_eq(terms(400, PERIOD, 0), DAOMESH_OK);
    world_pass(&world, 10); /* the audit knows a balance of the terms before */
    ck_assert_int_eq(vote(0, other, 1, 20), DAOMESH_OK);
    ck_assert_int_eq(terms(0, PERIOD, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 1, 1), DAOMESH_E_CREDITS);
    ck_assert_int_eq(vote(0, other, 2, 20), DAOMESH_OK); /* costs nothing */
    expect(other, 0, 20);
}
END_TEST

START_TEST(without_terms_there_is_nothing_to_pay_with)
{
    struct daomesh_pathway pathway = pathway_paid();
    const daomesh_id bare = world_dao(&world, 3, &pathway);
    uint64_t number = world_propose(&world, 0, &bare, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 0, &bare, number, 1), DAOMESH_E_CREDITS);
}
END_TEST

START_TEST(who_joins_later_has_no_vote_and_who_comes_back_begins_anew)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(1, number, 1, 10), DAOMESH_OK);
    struct daomesh_member_add add = { .dao = dao, .party = world.people[4] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    ck_assert_int_eq(vote(4, number, 1, 1), DAOMESH_E_NO_WEIGHT);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    world_pass(&world, 10);
    add.party = world.people[1];
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    number = open_one();
    ck_assert_int_eq(vote(1, number, 1, 10), DAOMESH_OK);
    expect(number, 10, 0);
}
END_TEST

START_TEST(more_votes_than_numbers_hold_are_refused)
{
    uint64_t number = open_one();
    struct daomesh_proposal_vote act = {
        .dao = dao, .proposal = number, .choice = 1, .weight = { { 0, 0, 1, 0 } }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_VOTE, &act), DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(a_paid_majority_decides_and_is_carried_out)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 10), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 2, 6), DAOMESH_OK);
    ck_assert_int_eq(vote(2, number, 2, 3), DAOMESH_OK);
    world_pass(&world, 30000);
    world_pass(&world, 10);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(dials_that_ask_for_all_weight_do_not_go_with_credits)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1 };
    for (int i = 0; i < 8; i++) {
        change.pathway = pathway_paid();
        struct daomesh_passing_rule *rule = &change.pathway.rule;
        if (i == 0) rule->threshold = DAOMESH_THRESHOLD_ABSOLUTE, rule->bar_ppm = 500000;
        if (i == 1) rule->threshold = DAOMESH_THRESHOLD_OPTIMISTIC, rule->bar_ppm = 500000;
        if (i == 2) rule->threshold = DAOMESH_THRESHOLD_CURVES;
        if (i == 3) rule->quorum_ppm = 1, rule->quorum_counts = DAOMESH_COUNTS_ALL;
        if (i == 4) rule->early = DAOMESH_EARLY_BAR, rule->early_bar_ppm = 500000;
        if (i == 5) rule->delegated = 1;
        if (i == 7) rule->in_parts = 1, rule->revote = 0;
        if (i == 6) rule->ballot_count = 1, rule->ballot[0].method = DAOMESH_TALLY_APPROVAL;
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change),
                         DAOMESH_E_CONTRADICTION);
        ck_assert_str_eq(world.diag.path, "rule.weight");
    }
    change.pathway = pathway_paid();
    change.pathway.rule.threshold = DAOMESH_THRESHOLD_CAST;
    change.pathway.rule.bar_ppm = 600000;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
}
END_TEST

START_TEST(terms_that_cannot_be_are_refused)
{
    ck_assert_int_eq(terms(1, 0, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(terms(1, DAOMESH_PERIOD_MAX_S + 1, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(terms(1, DAOMESH_PERIOD_MAX_S, 0), DAOMESH_OK);
    struct daomesh_charter_credits act = { .dao = dao, .period_s = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_CREDITS, &act), DAOMESH_E_NOT_ALLOWED);
    act.dao.bytes[0] ^= 1;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_CREDITS, &act), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

/* A slow model: what everybody has left, kept by hand over periods, changes and refusals. */
START_TEST(random_lives_agree_with_a_ledger_by_hand)
{
    uint64_t random = (uint64_t)_i + 5, left[4] = { 100, 100, 100, 100 }, has[4][2] = { { 0 } },
             sums[2] = { 0 };
    uint64_t proposals[2] = { open_one(), open_one() };
    uint64_t period = 0, starts = 0, refused = 0;
    uint64_t home;
    const struct daomesh_credit_terms_record *record;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_credit_terms(world.ledger->state, &record, home), DAOMESH_OK);
    starts = record->starts;
    for (int i = 0; i < 40; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
        const uint32_t who = (uint32_t)(random >> 33) % 4, which = (uint32_t)(random >> 40) % 2;
        const uint64_t votes = 1 + (random >> 50) % 11;
        if (i % 10 == 9) world_pass(&world, 1700);
        if ((world.time - starts) / PERIOD > period) {
            period = (world.time - starts) / PERIOD;
            for (int j = 0; j < 4; j++)
                left[j] = 100;
        }
        const uint64_t before = has[who][which], after = left[who] + before * before;
        const int fits = votes * votes <= after;
        ck_assert_int_eq(vote(who, proposals[which], 1, votes), fits ? DAOMESH_OK : DAOMESH_E_CREDITS);
        refused += !fits;
        if (!fits) continue;
        left[who] = after - votes * votes > 100 ? 100 : after - votes * votes;
        sums[which] += votes - before;
        has[who][which] = votes;
    }
    expect(proposals[0], sums[0], 0);
    expect(proposals[1], sums[1], 0);
    ck_assert_uint_gt(refused, 3);
    ck_assert_uint_lt(refused, 30);
    ck_assert_uint_gt(period, 0);
}
END_TEST

/* --- The audit ------------------------------------------------------------------------------------------------- */

static struct daomesh_credit_balance_record *balance(void)
{
    struct daomesh_credit_balance_record *record;
    uint64_t home, row;
    uint32_t slot;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[0]), DAOMESH_OK);
    ck_assert_int_eq(daomesh__member_slot(world.ledger->state, &slot, home, row), DAOMESH_OK);
    ck_assert_int_eq(edit_credit_balance(world.ledger->state, &record, home, slot), DAOMESH_OK);
    return record;
}

static void more_than_granted(void)
{
    balance()->left = amount_from_u64(101);
}

static void of_terms_to_come(void)
{
    balance()->serial = 9;
}

static void of_no_slot(void)
{
    struct daomesh_credit_balance_record *record;
    uint64_t home;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(create_credit_balance(world.ledger->state, &record, home, 99), DAOMESH_OK);
    record->party = 1;
}

static void without_terms(void)
{
    uint64_t home;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(delete_credit_terms(world.ledger->state, home), DAOMESH_OK);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { more_than_granted, "more credits left than were granted" },
    { of_terms_to_come, "credits of nobody" },
    { of_no_slot, "credits of nobody" },
    { without_terms, "credits of nobody" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 5), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, 0);
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

static void close_forged(void)
{
    daomesh_ledger_close(world.ledger);
}

Suite *credits_suite(void)
{
    Suite *suite = suite_create("credits");
    TCase *tests = tcase_create("credits");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, votes_cost_their_square);
    tcase_add_test(tests, all_proposals_of_a_period_share_the_credits);
    tcase_add_test(tests, a_change_costs_the_difference);
    tcase_add_test(tests, unspent_credits_are_gone_with_the_period);
    tcase_add_test(tests, unspent_credits_are_kept_where_the_terms_say_so);
    tcase_add_test(tests, new_terms_begin_anew_for_all);
    tcase_add_test(tests, without_terms_there_is_nothing_to_pay_with);
    tcase_add_test(tests, who_joins_later_has_no_vote_and_who_comes_back_begins_anew);
    tcase_add_test(tests, more_votes_than_numbers_hold_are_refused);
    tcase_add_test(tests, a_paid_majority_decides_and_is_carried_out);
    tcase_add_test(tests, dials_that_ask_for_all_weight_do_not_go_with_credits);
    tcase_add_test(tests, terms_that_cannot_be_are_refused);
    tcase_add_loop_test(tests, random_lives_agree_with_a_ledger_by_hand, 0, 10);
    suite_add_tcase(suite, tests);
    TCase *forged = tcase_create("credits_audit");
    tcase_add_checked_fixture(forged, open_world, close_forged);
    tcase_add_loop_test(forged, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, forged);
    return suite;
}
