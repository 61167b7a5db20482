/* Proposals: the life from opening to the end, by votes, by time, by actions that fail. */
#include "world.h"

Suite *proposal_suite(void);

static struct world world;
static daomesh_id dao;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 8; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static void found(void (*dial)(struct daomesh_pathway *pathway))
{
    struct daomesh_pathway pathway = world_pathway();
    if (dial) dial(&pathway);
    dao = world_dao(&world, 5, &pathway);
}

static uint64_t open_and_wait(daomesh_span actions)
{
    uint64_t number = world_propose(&world, 0, &dao, 1, actions);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 10);
    return number;
}

static void votes(uint64_t number, uint32_t from, uint32_t to, uint8_t choice)
{
    for (uint32_t person = from; person < to; person++)
        ck_assert_int_eq(world_vote(&world, person, &dao, number, choice), DAOMESH_OK);
}

static daomesh_span mint_for(struct inner_list *list, uint32_t person, uint64_t amount)
{
    struct daomesh_reputation_mint act = { .dao = dao,
                                           .party = world.people[person],
                                           .amount = amount_from_u64(amount) };
    inner_add(list, DAOMESH_ACTION_REPUTATION_MINT, &act);
    return inner_span(list);
}

/* --- Voting ----------------------------------------------------------------------------------------------------------- */

START_TEST(only_a_vote_that_may_be_changed_is_taken_back)
{
    found(NULL);
    const uint64_t number = open_and_wait(nothing);
    const struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number };
    votes(number, 0, 1, 1);
    votes(number, 2, 3, 1);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_OK); /* none */
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_OK);
    world_commit(&world);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).voters, 2);
}
END_TEST

START_TEST(voting_is_open_after_the_opening_moment_and_through_the_last_one)
{
    found(NULL);
    uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_E_VOTING_NOT_OPEN);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, 999);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(each_member_votes_once)
{
    found(NULL);
    uint64_t number = open_and_wait(nothing);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 2), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 3), DAOMESH_E_CHOICE);
    ck_assert_int_eq(world_vote(&world, 6, &dao, number, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number + 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
}
END_TEST

static void changeable(struct daomesh_pathway *pathway)
{
    pathway->rule.revote = 1;
    pathway->rule.weight = 3;
}

START_TEST(where_allowed_a_vote_is_replaced_and_taken_back)
{
    found(changeable);
    uint64_t number = open_and_wait(nothing);
    struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number };
    struct daomesh_proposal_vote part = {
        .dao = dao, .proposal = number, .choice = 1, .weight = amount_from_u64(60)
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 2), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_VOTE, &part), DAOMESH_OK);
    daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.tally[1].limb[0], 60);
    ck_assert_uint_eq(info.tally[2].limb[0], 0);
    ck_assert_uint_eq(info.voters, 1);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_OK);
    info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.tally[1].limb[0], 0);
    ck_assert_uint_eq(info.voters, 0);
    part.weight = amount_from_u64(101);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_VOTE, &part), DAOMESH_E_RANGE);
}
END_TEST

/* --- Deciding ----------------------------------------------------------------------------------------------------------- */

START_TEST(time_alone_decides_and_executes)
{
    found(NULL);
    struct inner_list list = { .count = 0 };
    uint64_t number = open_and_wait(mint_for(&list, 2, 23));
    votes(number, 0, 2, 1);
    votes(number, 2, 3, 2);
    world_pass(&world, 991); /* past the deadline: the timer decides; execution is due at once */
    world_pass(&world, 1);
    daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(info.decided_by, DAOMESH_BY_MAJORITY);
    ck_assert_uint_eq(world_member(&world, &dao, 2).reputation.limb[0], 123);
}
END_TEST

START_TEST(a_tie_and_silence_defeat)
{
    found(NULL);
    uint64_t tied = open_and_wait(nothing), silent = world_propose(&world, 1, &dao, 1, nothing);
    votes(tied, 0, 2, 1);
    votes(tied, 2, 4, 2);
    world_pass(&world, 2000);
    ck_assert_uint_eq(world_proposal(&world, &dao, tied).state, DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(world_proposal(&world, &dao, silent).state, DAOMESH_STATE_DEFEATED);
}
END_TEST

static void bar_of_half(struct daomesh_pathway *pathway)
{
    pathway->rule.threshold = DAOMESH_THRESHOLD_ABSOLUTE;
    pathway->rule.bar_ppm = 500000;
    pathway->rule.early = DAOMESH_EARLY_BAR;
    pathway->rule.early_bar_ppm = 500000;
}

START_TEST(the_bar_decides_early_and_the_timer_executes_in_the_next_batch)
{
    found(bar_of_half);
    struct inner_list list = { .count = 0 };
    uint64_t number = open_and_wait(mint_for(&list, 0, 1));
    votes(number, 0, 2, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_ACTIVE);
    votes(number, 2, 3, 1); /* 3 of 5 */
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_E_PROPOSAL_CLOSED);
    daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.decided_by, DAOMESH_BY_BAR);
    ck_assert_uint_eq(info.finished, 0);
    world_pass(&world, 0);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

static void with_grace(struct daomesh_pathway *pathway)
{
    bar_of_half(pathway);
    pathway->rule.grace_s = 100;
    pathway->rule.execution_delay_s = 50;
    pathway->rule.expiry_s = 10;
}

START_TEST(processing_waits_for_grace_and_delay)
{
    found(with_grace);
    uint64_t number = open_and_wait(nothing);
    struct daomesh_proposal_process process = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 6, DAOMESH_ACTION_PROPOSAL_PROCESS, &process), DAOMESH_E_NOT_DUE);
    votes(number, 0, 3, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_GRACE);
    world_pass(&world, 101);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_QUEUED);
    world_begin(&world, 0);
    ck_assert_int_eq(world_act(&world, 6, DAOMESH_ACTION_PROPOSAL_PROCESS, &process), DAOMESH_E_NOT_DUE);
    world_pass(&world, 40);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
    ck_assert_int_eq(world_act(&world, 6, DAOMESH_ACTION_PROPOSAL_PROCESS, &process),
                     DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(what_nobody_ran_in_time_expires)
{
    found(with_grace);
    uint64_t number = open_and_wait(nothing);
    votes(number, 0, 3, 1);
    world_pass(&world, 100 + 50 + 10 + 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXPIRED);
    struct daomesh_proposal_process process = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 6, DAOMESH_ACTION_PROPOSAL_PROCESS, &process),
                     DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

/* --- Inner actions ---------------------------------------------------------------------------------------------------------- */

START_TEST(inner_actions_happen_all_or_not_at_all)
{
    found(bar_of_half);
    struct inner_list list = { .count = 0 };
    mint_for(&list, 0, 5);
    struct daomesh_reputation_burn too_much = { .dao = dao,
                                                .party = world.people[1],
                                                .amount = amount_from_u64(1000) };
    inner_add(&list, DAOMESH_ACTION_REPUTATION_BURN, &too_much);
    uint64_t number = open_and_wait(mint_for(&list, 2, 5));
    votes(number, 0, 3, 1);
    world_pass(&world, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(world_member(&world, &dao, 0).reputation.limb[0], 100);
    ck_assert_uint_eq(world_member(&world, &dao, 2).reputation.limb[0], 100);
    const struct daomesh_proposal_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_proposal(world.ledger->state, &record, row, number), DAOMESH_OK);
    ck_assert_int_eq(record->status, DAOMESH_E_RANGE);
    ck_assert_uint_eq(record->failed_at, 2);
}
END_TEST

START_TEST(a_proposal_acts_for_its_own_dao_only)
{
    struct daomesh_pathway pathway = world_pathway();
    bar_of_half(&pathway);
    daomesh_id other = world_dao(&world, 5, &pathway);
    found(bar_of_half);
    struct inner_list list = { .count = 0 };
    struct daomesh_reputation_mint act = { .dao = other,
                                           .party = world.people[0],
                                           .amount = amount_from_u64(1) };
    inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &act);
    uint64_t number = open_and_wait(inner_span(&list));
    votes(number, 0, 3, 1);
    world_pass(&world, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_FAILED);
}
END_TEST

START_TEST(charter_changes_need_the_charter_pathway)
{
    found(bar_of_half);
    struct inner_list list = { .count = 0 };
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 9 };
    inner_add(&list, DAOMESH_ACTION_CHARTER_AMEND, &amend);
    daomesh_span actions = inner_span(&list);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, actions), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_KIND_NOT_CARRIED);
    uint64_t number = world_propose(&world, 0, &dao, 2, actions);
    world_pass(&world, 10);
    votes(number, 0, 3, 1);
    world_pass(&world, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_meta_dao_votes_through_its_own_pathway)
{
    found(bar_of_half);
    struct daomesh_pathway pathway = world_pathway();
    bar_of_half(&pathway);
    daomesh_id meta = world_dao(&world, 1, &pathway);
    struct daomesh_member_add join = { .dao = meta, .party = dao };
    ck_assert_int_eq(world_act_as(&world, &meta, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    uint64_t above = world_propose(&world, 0, &meta, 1, nothing);
    struct inner_list list = { .count = 0 };
    struct daomesh_proposal_vote vote = { .dao = meta, .proposal = above, .choice = 1 };
    inner_add(&list, DAOMESH_ACTION_PROPOSAL_VOTE, &vote);
    uint64_t number = open_and_wait(inner_span(&list));
    votes(number, 0, 3, 1);
    world_pass(&world, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &meta, above).tally[1].limb[0], 1);
}
END_TEST

/* --- Opening and cancelling ---------------------------------------------------------------------------------------------------- */

START_TEST(open_proposals_are_capped)
{
    found(NULL);
    struct daomesh_charter_amend amend = { .dao = dao, .open_cap = 2 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 1);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 2);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_OPEN_PROPOSALS);
    world_pass(&world, 1001);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 3);
}
END_TEST

START_TEST(one_member_who_took_all_places_keeps_nobody_out)
{
    found(NULL);
    struct daomesh_charter_amend amend = { .dao = dao, .open_cap = 2 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 1);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 2);
    ck_assert_uint_eq(world_propose(&world, 1, &dao, 1, nothing), 3);
    ck_assert_uint_eq(world_propose(&world, 1, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_OPEN_PROPOSALS);
    ck_assert_uint_eq(world_propose(&world, 2, &dao, 1, nothing), 4);
}
END_TEST

static void needs_two_shares(struct daomesh_pathway *pathway)
{
    pathway->rule.weight = 2;
    pathway->propose_min = amount_from_u64(11);
}

START_TEST(opening_takes_membership_and_weight)
{
    found(needs_two_shares);
    ck_assert_uint_eq(world_propose(&world, 6, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_NOT_A_MEMBER);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_NO_WEIGHT);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 3, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_UNKNOWN_PATHWAY);
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[0],
                                           .shares = amount_from_u64(11) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 1);
}
END_TEST

START_TEST(the_proposer_cancels_until_someone_voted_the_dao_always)
{
    found(NULL);
    uint64_t number = open_and_wait(nothing);
    struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_E_NOT_ALLOWED);
    votes(number, 1, 2, 1);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel),
                     DAOMESH_E_PROPOSAL_CLOSED);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_CANCELLED);
    cancel.proposal = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
}
END_TEST

START_TEST(an_open_proposal_keeps_its_rule_when_the_pathway_changes)
{
    found(NULL);
    uint64_t number = open_and_wait(nothing);
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = world_pathway() };
    act.pathway.rule.voting_s = 1;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
    world_pass(&world, 500);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
}
END_TEST

START_TEST(begin_runs_a_bounded_number_of_timers_in_order)
{
    enum { MORE = 5, DAOS = (DAOMESH_TIMERS_PER_BEGIN + MORE + 255) / 256 };
    uint64_t opened = 0;
    daomesh_id daos[DAOS];
    for (int d = 0; d < DAOS; d++) {
        struct daomesh_pathway pathway = world_pathway();
        daos[d] = world_dao(&world, 1, &pathway);
        struct daomesh_charter_amend amend = { .dao = daos[d], .open_cap = DAOMESH_OPEN_CAP_MAX };
        ck_assert_int_eq(world_act_as(&world, &daos[d], DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
        for (int i = 0; i < DAOMESH_OPEN_CAP_MAX && opened < DAOMESH_TIMERS_PER_BEGIN + MORE; i++, opened++)
            ck_assert_uint_ne(world_propose(&world, 0, &daos[d], 1, nothing), 0);
    }
    world_pass(&world, 5000);
    uint64_t row;
    const struct daomesh_dao_record *last;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &daos[DAOS - 1]), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &last, row), DAOMESH_OK);
    ck_assert_uint_eq(last->open, MORE);
    world_pass(&world, 0);
    ck_assert_int_eq(find_dao(world.ledger->state, &last, row), DAOMESH_OK);
    ck_assert_uint_eq(last->open, 0);
}
END_TEST

START_TEST(a_proposal_whose_timer_fails_waits_for_who_processes_it)
{
    struct daomesh_proposal_record *record;
    uint64_t row;
    char told[200];
    found(NULL);
    const uint64_t number = open_and_wait(nothing);
    votes(number, 0, 3, 1);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(edit_proposal(world.ledger->state, &record, row, number), DAOMESH_OK);
    const struct daomesh_passing_rule rule = record->rule;
    record->rule.voting_s = UINT64_MAX; /* longer than any rule allows */
    world_pass(&world, 2000);
    world_commit(&world);
    world_last_event(&world, told, sizeof told);
    ck_assert_ptr_nonnull(strstr(told, "a timer of proposal 1 failed: "));
    world_begin(&world, 0);
    ck_assert_int_eq(edit_proposal(world.ledger->state, &record, row, number), DAOMESH_OK);
    ck_assert_uint_eq(record->timer, 0);
    record->rule = rule;
    const struct daomesh_proposal_process process = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &process), DAOMESH_OK);
}
END_TEST

Suite *proposal_suite(void)
{
    Suite *suite = suite_create("proposal");
    TCase *tests = tcase_create("proposal");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, voting_is_open_after_the_opening_moment_and_through_the_last_one);
    tcase_add_test(tests, only_a_vote_that_may_be_changed_is_taken_back);
    tcase_add_test(tests, each_member_votes_once);
    tcase_add_test(tests, where_allowed_a_vote_is_replaced_and_taken_back);
    tcase_add_test(tests, time_alone_decides_and_executes);
    tcase_add_test(tests, a_tie_and_silence_defeat);
    tcase_add_test(tests, the_bar_decides_early_and_the_timer_executes_in_the_next_batch);
    tcase_add_test(tests, processing_waits_for_grace_and_delay);
    tcase_add_test(tests, what_nobody_ran_in_time_expires);
    tcase_add_test(tests, inner_actions_happen_all_or_not_at_all);
    tcase_add_test(tests, a_proposal_acts_for_its_own_dao_only);
    tcase_add_test(tests, charter_changes_need_the_charter_pathway);
    tcase_add_test(tests, a_meta_dao_votes_through_its_own_pathway);
    tcase_add_test(tests, open_proposals_are_capped);
    tcase_add_test(tests, one_member_who_took_all_places_keeps_nobody_out);
    tcase_add_test(tests, opening_takes_membership_and_weight);
    tcase_add_test(tests, the_proposer_cancels_until_someone_voted_the_dao_always);
    tcase_add_test(tests, an_open_proposal_keeps_its_rule_when_the_pathway_changes);
    tcase_add_test(tests, begin_runs_a_bounded_number_of_timers_in_order);
    tcase_add_test(tests, a_proposal_whose_timer_fails_waits_for_who_processes_it);
    suite_add_tcase(suite, tests);
    return suite;
}
