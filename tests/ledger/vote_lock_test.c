/* Votes that lock shares: what they weigh, how long they keep them, and that nobody leaves with what is locked. */
#include "world.h"

#include <daomesh/tally.h>

Suite *vote_lock_suite(void);

#define PERIOD 10000

static struct world world;
static daomesh_id dao;

static struct daomesh_pathway pathway_locking(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = WEIGHT_SHARES;
    pathway.rule.lock_s = PERIOD;
    pathway.rule.revote = 1;
    return pathway;
}

/* Three members with 10 shares each. */
static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 4; i++)
        world_person(&world);
    struct daomesh_pathway pathway = pathway_locking();
    dao = world_dao(&world, 3, &pathway);
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t open_one(void)
{
    uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_uint_ne(number, 0);
    world_pass(&world, 10);
    return number;
}

static int32_t vote(uint32_t person, uint64_t number, uint8_t choice, uint64_t shares, uint8_t level)
{
    const struct daomesh_proposal_vote act = {
        .dao = dao, .proposal = number, .choice = choice, .weight = amount_from_u64(shares), .level = level
    };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_VOTE, &act);
}

static int32_t leave_with(uint32_t person, uint64_t shares, uint64_t loot)
{
    const struct daomesh_member_exit act = { .dao = dao,
                                             .shares = amount_from_u64(shares),
                                             .loot = amount_from_u64(loot) };
    return world_act(&world, person, DAOMESH_ACTION_MEMBER_EXIT, &act);
}

static void expect(uint64_t number, uint64_t in_favour, uint64_t against)
{
    daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.tally[1].limb[0], in_favour);
    ck_assert_uint_eq(info.tally[2].limb[0], against);
    world_begin(&world, 0);
}

START_TEST(votes_weigh_by_their_level)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 0, 6), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 2, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(2, number, 2, 9, 0), DAOMESH_E_NO_WEIGHT); /* a tenth of 9 */
    ck_assert_int_eq(vote(2, number, 2, 9, 2), DAOMESH_OK);
    expect(number, 60, 19);
}
END_TEST

START_TEST(what_is_locked_stays_while_the_vote_is_open)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 6, 1), DAOMESH_OK);
    ck_assert_int_eq(leave_with(0, 5, 0), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(leave_with(0, 4, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(0, number, 1, 6, 0), DAOMESH_E_NO_WEIGHT); /* a tenth of 6 */
    struct daomesh_proposal_unvote act = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_OK);
    ck_assert_int_eq(leave_with(0, 6, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 1, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(leave_with(1, 10, 0), DAOMESH_OK); /* level 0 locks nothing */
}
END_TEST

START_TEST(who_won_waits_and_who_lost_does_not)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 0, 3), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 2, 0, 2), DAOMESH_OK);
    ck_assert_int_eq(vote(2, number, 0, 0, 6), DAOMESH_OK);
    world_pass(&world, 2000);
    const uint64_t decided = world_proposal(&world, &dao, number).decided;
    ck_assert_uint_gt(decided, 0);
    world_begin(&world, 0);
    ck_assert_int_eq(leave_with(1, 10, 0), DAOMESH_OK);
    ck_assert_int_eq(leave_with(2, 10, 0), DAOMESH_OK);
    ck_assert_int_eq(leave_with(0, 1, 0), DAOMESH_E_VOTE_LOCKED);
    world_commit(&world);
    world_begin(&world, decided + 4 * PERIOD);
    ck_assert_int_eq(leave_with(0, 1, 0), DAOMESH_E_VOTE_LOCKED);
    world_pass(&world, 1);
    ck_assert_int_eq(leave_with(0, 10, 0), DAOMESH_OK);
}
END_TEST

START_TEST(votes_against_win_where_nothing_does)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(0, number, 1, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 2, 0, 2), DAOMESH_OK);
    world_pass(&world, 2000);
    ck_assert_int_eq(leave_with(0, 10, 0), DAOMESH_OK);
    ck_assert_int_eq(leave_with(1, 1, 0), DAOMESH_E_VOTE_LOCKED);
}
END_TEST

START_TEST(a_cancelled_proposal_locks_nothing)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(1, number, 1, 0, 6), DAOMESH_OK);
    const struct daomesh_proposal_cancel act = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &act), DAOMESH_OK);
    ck_assert_int_eq(leave_with(1, 10, 0), DAOMESH_OK);
}
END_TEST

START_TEST(shares_that_became_loot_stay_locked)
{
    uint64_t number = open_one();
    ck_assert_int_eq(vote(1, number, 1, 8, 1), DAOMESH_OK);
    const struct daomesh_member_resign act = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_RESIGN, &act), DAOMESH_OK);
    ck_assert_int_eq(leave_with(1, 0, 3), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(leave_with(1, 0, 2), DAOMESH_OK);
}
END_TEST

START_TEST(only_what_is_held_can_be_locked)
{
    uint64_t number = open_one();
    ck_assert_int_eq(leave_with(0, 4, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(0, number, 1, 0, 1), DAOMESH_E_BALANCE); /* 10 at the snapshot */
    ck_assert_int_eq(vote(0, number, 1, 6, 1), DAOMESH_OK);
    ck_assert_int_eq(leave_with(0, 1, 0), DAOMESH_E_VOTE_LOCKED);
}
END_TEST

START_TEST(locks_lie_over_one_another_up_to_the_limit)
{
    for (uint64_t i = 1; i <= DAOMESH_VOTE_LOCKS_MAX + 1; i++) {
        uint64_t number = open_one();
        ck_assert_int_eq(vote(1, number, 1, i % 2 ? 3 : 7, 1),
                         i <= DAOMESH_VOTE_LOCKS_MAX ? DAOMESH_OK : DAOMESH_E_LIMIT);
    }
    ck_assert_int_eq(vote(1, 1, 1, 2, 1), DAOMESH_OK); /* in the place of the first */
    ck_assert_int_eq(leave_with(1, 4, 0), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(leave_with(1, 3, 0), DAOMESH_OK);
}
END_TEST

START_TEST(a_level_needs_a_pathway_that_locks)
{
    uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_locking() };
    change.pathway.rule.lock_s = 0;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    uint64_t other = open_one();
    ck_assert_int_eq(vote(0, other, 1, 0, 1), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(vote(0, number, 1, 0, 1), DAOMESH_OK);
}
END_TEST

START_TEST(weights_that_six_times_do_not_fit_are_refused)
{
    const struct daomesh_member_reweight act = { .dao = dao,
                                                 .party = world.people[2],
                                                 .shares = { { 0, 0, 0, UINT64_C(1) << 61 } } };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ck_assert_int_eq(vote(0, open_one(), 1, 0, 1), DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(dials_that_do_not_go_with_locks_are_refused)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1 };
    for (int i = 0; i < 7; i++) {
        change.pathway = pathway_locking();
        struct daomesh_passing_rule *rule = &change.pathway.rule;
        if (i == 0) rule->weight = WEIGHT_REPUTATION;
        if (i == 1) rule->quorum_ppm = 1, rule->quorum_counts = DAOMESH_COUNTS_ALL;
        if (i == 2) rule->delegated = 1;
        if (i == 3) rule->in_parts = 1;
        if (i == 4) rule->ballot_count = 1, rule->ballot[0].method = DAOMESH_TALLY_APPROVAL;
        if (i == 5) rule->reveal_s = 10;
        if (i == 6) rule->lock_s = DAOMESH_PERIOD_MAX_S + 1;
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change),
                         i < 6 ? DAOMESH_E_CONTRADICTION : DAOMESH_E_RANGE);
        if (i != 2) ck_assert_str_eq(world.diag.path, "rule.lock_s");
    }
}
END_TEST

/* --- The audit ------------------------------------------------------------------------------------------------------- */

START_TEST(the_audit_finds_locks_on_nothing)
{
    struct daomesh_vote_locks_record *record;
    struct daomesh_proposal_record *proposal;
    uint64_t home, row, number = open_one();
    uint32_t slot;
    ck_assert_int_eq(vote(1, number, 1, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[1]), DAOMESH_OK);
    ck_assert_int_eq(daomesh__member_slot(world.ledger->state, &slot, home, row), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, 0);
    if (_i == 4) ck_assert_int_eq(create_vote_locks(world.ledger->state, &record, home, 99), DAOMESH_OK);
    ck_assert_int_eq(edit_vote_locks(world.ledger->state, &record, home, slot), DAOMESH_OK);
    if (_i == 0) record->entries[0].proposal = 9;
    if (_i == 1) record->entries[0].level = 0;
    if (_i == 2) record->entries[0].amount = amount_from_u64(0);
    if (_i == 3) record->entries_count = 0;
    if (_i == 5) ck_assert_int_eq(edit_proposal(world.ledger->state, &proposal, home, number), DAOMESH_OK);
    if (_i == 5) proposal->rule.lock_s = 0;
    if (_i == 6) record->entries[0].level = 0, record->entries[1] = record->entries[0];
    if (_i == 6) record->entries_count = 2;
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, "a lock on nothing");
}
END_TEST

static void close_forged(void)
{
    daomesh_ledger_close(world.ledger);
}

Suite *vote_lock_suite(void)
{
    Suite *suite = suite_create("vote_lock");
    TCase *tests = tcase_create("vote_lock");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, votes_weigh_by_their_level);
    tcase_add_test(tests, what_is_locked_stays_while_the_vote_is_open);
    tcase_add_test(tests, who_won_waits_and_who_lost_does_not);
    tcase_add_test(tests, votes_against_win_where_nothing_does);
    tcase_add_test(tests, a_cancelled_proposal_locks_nothing);
    tcase_add_test(tests, shares_that_became_loot_stay_locked);
    tcase_add_test(tests, only_what_is_held_can_be_locked);
    tcase_add_test(tests, locks_lie_over_one_another_up_to_the_limit);
    tcase_add_test(tests, a_level_needs_a_pathway_that_locks);
    tcase_add_test(tests, weights_that_six_times_do_not_fit_are_refused);
    tcase_add_test(tests, dials_that_do_not_go_with_locks_are_refused);
    suite_add_tcase(suite, tests);
    TCase *forged = tcase_create("vote_lock_audit");
    tcase_add_checked_fixture(forged, open_world, close_forged);
    tcase_add_loop_test(forged, the_audit_finds_locks_on_nothing, 0, 7);
    suite_add_tcase(suite, forged);
    return suite;
}
