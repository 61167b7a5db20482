/* Proposals, votes of every sort and what may be spent when memory or the store fails: told again at each call that fails. */
#include <daomesh/action.h>
#include <daomesh/encode.h>

#include "money.h"
#include "retelling.h"

Suite *vote_fault_suite(void);

#define MEMBERS 4
#define VOTING 1000

enum { TREASURER = MEMBERS, PEOPLE };

static struct world world;
static daomesh_id dao, token;

static const daomesh_span nothing = { NULL, 0 };

/* Each act at the beginning of a batch, where nothing is in memory yet. */
static void act(uint32_t person, uint32_t kind, const void *fields)
{
    world_pass(&world, 1);
    const int32_t status = world_act(&world, person, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void act_as_dao(uint32_t kind, const void *fields)
{
    world_pass(&world, 1);
    const int32_t status = world_act_as(&world, &dao, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

/* On the first pathway, which becomes this one. */
static uint64_t propose_on(struct daomesh_pathway pathway, daomesh_span actions)
{
    const struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway };
    act_as_dao(DAOMESH_ACTION_CHARTER_PATHWAY, &change);
    world_pass(&world, 1);
    const uint64_t number = world_propose(&world, 0, &dao, 1, actions);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 1);
    return number;
}

static void vote(uint32_t person, uint64_t number, uint8_t choice)
{
    const struct daomesh_proposal_vote fields = { .dao = dao, .proposal = number, .choice = choice };
    act(person, DAOMESH_ACTION_PROPOSAL_VOTE, &fields);
}

static void unvote(uint32_t person, uint64_t number)
{
    const struct daomesh_proposal_unvote fields = { .dao = dao, .proposal = number };
    act(person, DAOMESH_ACTION_PROPOSAL_UNVOTE, &fields);
}

static struct daomesh_pathway changeable(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.revote = 1;
    return pathway;
}

/* --- Sorts of votes ------------------------------------------------------------------------------------------------------ */

/* Votes are changed and taken back; what is left of the DAO is asked at each vote and at the end. */
static void vote_under_high_water(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.high_water = DAOMESH_HIGH_WATER_ANY_VOTE;
    pathway.rule.grace_s = 100;
    pathway.rule.retention_ppm = 500000;
    const uint64_t number = propose_on(pathway, nothing);
    vote(0, number, 2);
    vote(0, number, 1);
    vote(1, number, 1);
    vote(2, number, 1);
    vote(3, number, 2);
    unvote(3, number);
    world_pass(&world, 2 * VOTING);
    const struct daomesh_proposal_process process = { dao, number };
    world_pass(&world, 1);
    (void)world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
    world_pass(&world, 1000);
}

static void vote_late(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.quorum_ppm = 500000;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_ALL;
    pathway.rule.late_quorum_s = VOTING;
    const uint64_t number = propose_on(pathway, nothing);
    vote(0, number, 1);
    vote(1, number, 1);
    vote(2, number, 1);
    world_pass(&world, 3 * VOTING);
}

static void vote_under_falling_bars(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.threshold = DAOMESH_THRESHOLD_CURVES;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway.rule.confirm_s = 100;
    pathway.rule.curves_count = 2;
    for (int i = 0; i < 2; i++)
        pathway.rule.curves[i] = (struct daomesh_bar_curve){
            .shape = 1, .from_ppb = 1000000000, .to_ppb = 100000000, .length_ppb = 1000000000
        };
    const uint64_t number = propose_on(pathway, nothing);
    vote(0, number, 1);
    vote(1, number, 2);
    unvote(1, number);
    world_pass(&world, 2 * VOTING);
}

static void decide_at_once(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 250000;
    pathway.rule.grace_s = 100;
    pathway.veto = world.people[TREASURER];
    const uint64_t number = propose_on(pathway, nothing);
    const struct daomesh_proposal_veto veto = { world.people[TREASURER], dao, number };
    vote(0, number, 1);
    vote(1, number, 1);
    act(TREASURER, DAOMESH_ACTION_PROPOSAL_VETO, &veto);
}

static void veto_while_votes_go_on(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.veto = world.people[TREASURER];
    pathway.veto_until = 2;
    pathway.rule.high_water = DAOMESH_HIGH_WATER_YES_VOTE;
    pathway.rule.retention_ppm = 500000;
    const uint64_t number = propose_on(pathway, nothing);
    const struct daomesh_proposal_veto veto = { world.people[TREASURER], dao, number };
    act(TREASURER, DAOMESH_ACTION_PROPOSAL_VETO, &veto);
    const struct daomesh_proposal_cancel cancel = { dao, propose_on(pathway, nothing) };
    act(0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel);
}

/* --- Sealed votes --------------------------------------------------------------------------------------------------------- */

static struct daomesh_proposal_seal sealed_vote(uint32_t person, uint64_t number, uint8_t choice)
{
    const daomesh_sealed_vote made = { .size = sizeof made,
                                       .choice = choice,
                                       .ledger = world.ledger->id,
                                       .dao = dao,
                                       .proposal = number,
                                       .party = world.people[person] };
    struct daomesh_proposal_seal fields = { .dao = dao, .proposal = number };
    ck_assert_int_eq(daomesh_vote_seal(&fields.seal, &made), DAOMESH_OK);
    return fields;
}

static void vote_under_seal(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.reveal_s = VOTING;
    const uint64_t number = propose_on(pathway, nothing);
    const struct daomesh_proposal_seal first = sealed_vote(0, number, 2), second = sealed_vote(0, number, 1);
    const struct daomesh_proposal_reveal reveal = { .dao = dao, .proposal = number, .choice = 1 };
    act(0, DAOMESH_ACTION_PROPOSAL_SEAL, &first);
    act(0, DAOMESH_ACTION_PROPOSAL_SEAL, &second);
    act(1, DAOMESH_ACTION_PROPOSAL_SEAL, &first);
    world_pass(&world, VOTING);
    act(0, DAOMESH_ACTION_PROPOSAL_REVEAL, &reveal);
    world_pass(&world, 2 * VOTING);
}

/* --- What may be spent ------------------------------------------------------------------------------------------------------ */

static struct daomesh_allowance allowance(void)
{
    return (struct daomesh_allowance){ .token = token, .most = amount_from_u64(100) };
}

static struct daomesh_token_transfer payment(void)
{
    return (struct daomesh_token_transfer){
        .party = dao, .token = token, .to = world.people[1], .amount = amount_from_u64(7)
    };
}

/* Three further houses, one of them drawn; the first vote of each kind changes, and the last makes it certain. */
static void vote_in_houses(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.houses_count = 4;
    for (uint8_t i = 0; i < 4; i++) {
        pathway.houses[i].electorate = (uint8_t)(i + 1);
        pathway.houses[i].threshold = DAOMESH_THRESHOLD_MAJORITY;
        pathway.houses[i].title.len = 1;
        pathway.houses[i].title.bytes[0] = (char)('a' + i);
    }
    pathway.houses[1].role.len = 1;
    pathway.houses[1].role.bytes[0] = 'r';
    pathway.houses[2].dao = dao;
    pathway.houses[3].seats = 2;
    const uint64_t number = propose_on(pathway, nothing);
    world_pass(&world, 2);
    vote(0, number, 1);
    struct daomesh_proposal_house_vote fields = { .dao = dao, .proposal = number, .house = 1, .choice = 2 };
    act(0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &fields);
    fields.choice = 1;
    act(0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &fields);
    fields.house = 3;
    act(1, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &fields);
    world_pass(&world, 2 * VOTING);
    world_pass(&world, 1);
}

/* In one house for a member who delegated, in one for credits, in one with a lock; each vote is changed and taken back. */
static void vote_in_houses_of_members(void)
{
    struct daomesh_pathway pathway = changeable();
    const struct daomesh_charter_credits credits = { .dao = dao,
                                                     .grant = amount_from_u64(20),
                                                     .period_s = VOTING };
    const struct daomesh_delegation_set given = { .dao = dao,
                                                  .delegates_count = 1,
                                                  .delegates = { { .party = world.people[0] } } };
    act_as_dao(DAOMESH_ACTION_CHARTER_CREDITS, &credits);
    act(1, DAOMESH_ACTION_DELEGATION_SET, &given);
    pathway.houses_count = 3;
    for (uint8_t i = 0; i < 3; i++)
        pathway.houses[i] = (struct daomesh_house_rule){ .title = { 1, "h" },
                                                         .electorate = 1,
                                                         .weight = WEIGHT_SHARES,
                                                         .threshold = DAOMESH_THRESHOLD_MAJORITY };
    pathway.houses[0].delegated = 1;
    pathway.houses[1].weight = WEIGHT_CREDITS;
    pathway.houses[2].lock_s = VOTING;
    const uint64_t number = propose_on(pathway, nothing);
    vote(0, number, 1);
    for (uint8_t house = 1; house <= 3; house++) {
        const struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number, .house = house };
        struct daomesh_proposal_house_vote fields = {
            .dao = dao, .proposal = number, .house = house, .choice = 2, .level = house == 3
        };
        act(0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &fields);
        fields.choice = 1;
        act(0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &fields);
        act(0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back);
        act(0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &fields);
    }
    world_pass(&world, 2 * VOTING);
    const struct daomesh_member_exit leave = { .dao = dao, .shares = amount_from_u64(1) };
    world_pass(&world, VOTING);
    act(0, DAOMESH_ACTION_MEMBER_EXIT, &leave);
}

/* Two of four vote and share what is set aside; the others are jailed for it, and come out again. */
static void vote_for_a_reward(void)
{
    struct daomesh_pathway pathway = changeable();
    const struct daomesh_treasury_reserve aside = { .dao = dao,
                                                    .token = token,
                                                    .amount = amount_from_u64(7) };
    const struct daomesh_charter_standing terms = {
        .dao = dao, .demand = 1, .slack_ban = 1, .period_s = VOTING
    };
    act_as_dao(DAOMESH_ACTION_TREASURY_RESERVE, &aside);
    act_as_dao(DAOMESH_ACTION_CHARTER_STANDING, &terms);
    act_as_dao(DAOMESH_ACTION_CHARTER_STANDING, &terms);
    pathway.duty_count = pathway.reward_count = 1;
    pathway.duty[0] = (struct daomesh_voting_duty){ 1, 1, 1 };
    pathway.reward[0] = (struct daomesh_voting_reward){ token, amount_from_u64(7) };
    const uint64_t number = propose_on(pathway, nothing);
    vote(0, number, 1);
    vote(1, number, 2);
    world_pass(&world, 2 * VOTING);
    for (uint32_t i = 2; i < MEMBERS; i++) {
        const struct daomesh_member_release release = { .dao = dao, .party = world.people[i] };
        act_as_dao(DAOMESH_ACTION_MEMBER_RELEASE, &release);
    }
}

/* Staked on until it is boosted, decided by one vote, and collected. */
static void boost_a_proposal(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 900000;
    pathway.rule.boost_count = 1;
    pathway.rule.boost[0] = (struct daomesh_boost_rule){ .token = token,
                                                         .alpha_ppm = 2000000,
                                                         .preboost_s = 50,
                                                         .boosted_s = VOTING,
                                                         .quiet_s = VOTING,
                                                         .least = amount_from_u64(1) };
    const uint64_t number = propose_on(pathway, nothing);
    struct daomesh_proposal_stake stake = {
        .party = dao, .dao = dao, .proposal = number, .choice = 2, .amount = amount_from_u64(1)
    };
    act_as_dao(DAOMESH_ACTION_PROPOSAL_STAKE, &stake);
    money_mint(&world, &token, &world.people[3], 9);
    stake = (struct daomesh_proposal_stake){
        .party = world.people[3], .dao = dao, .proposal = number, .choice = 1, .amount = amount_from_u64(9)
    };
    act(3, DAOMESH_ACTION_PROPOSAL_STAKE, &stake);
    world_pass(&world, 50);
    vote(0, number, 1);
    vote(1, number, 2);
    unvote(1, number);
    world_pass(&world, 2 * VOTING);
    const struct daomesh_proposal_collect collect = { .dao = dao,
                                                      .proposal = number,
                                                      .party = world.people[3] };
    act(3, DAOMESH_ACTION_PROPOSAL_COLLECT, &collect);
}

/* A proposal with two options, on the first pathway, which becomes this one. */
static uint64_t ask_on(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway };
    const struct daomesh_dao_record *record;
    uint64_t row;
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 1, .options_count = 2 };
    for (int i = 0; i < 2; i++) {
        open.options[i].title.len = 1;
        open.options[i].title.bytes[0] = (char)('a' + i);
    }
    act_as_dao(DAOMESH_ACTION_CHARTER_PATHWAY, &change);
    act(0, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row), DAOMESH_OK);
    return record->proposals;
}

/* Ballots are handed in, replaced, emptied and taken back; the last one decides. */
static void choose_by_ballot(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0] = (struct daomesh_ballot_rule){ .method = 13, .none = 1 };
    const uint64_t number = ask_on(pathway);
    struct daomesh_proposal_ballot fields = { .dao = dao, .proposal = number, .marks_count = 1 };
    fields.marks[0] = (struct daomesh_ballot_mark){ .option = 1, .value = 1 };
    act(0, DAOMESH_ACTION_PROPOSAL_BALLOT, &fields);
    fields.marks[0].option = 2;
    act(0, DAOMESH_ACTION_PROPOSAL_BALLOT, &fields);
    act(1, DAOMESH_ACTION_PROPOSAL_BALLOT, &fields);
    act(2, DAOMESH_ACTION_PROPOSAL_BALLOT, &fields);
    fields.marks_count = 0;
    act(1, DAOMESH_ACTION_PROPOSAL_BALLOT, &fields);
    unvote(2, number);
    world_pass(&world, 2 * VOTING);
    world_pass(&world, 1);
}

static void seal_ballot(uint32_t person, const struct daomesh_proposal_reveal_ballot *ballot)
{
    uint8_t bytes[256];
    daomesh_cbor body = { bytes, sizeof bytes, 0 };
    struct daomesh_proposal_seal fields = { .dao = dao, .proposal = ballot->proposal };
    daomesh_encode_proposal_reveal_ballot(&body, ballot);
    ck_assert_int_eq(
        daomesh_ballot_seal(&fields.seal, &world.ledger->id, &world.people[person], bytes, body.len),
        DAOMESH_OK);
    act(person, DAOMESH_ACTION_PROPOSAL_SEAL, &fields);
}

/* Who has no weight of their own opens a ballot for one who gave all of theirs, and one who gave it in parts. */
static void choose_for_others_under_seal(void)
{
    struct daomesh_pathway pathway = changeable();
    pathway.rule.weight = 2;
    pathway.rule.delegated = 1;
    pathway.rule.reveal_s = VOTING;
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0] = (struct daomesh_ballot_rule){ .method = 2 };
    struct daomesh_delegation_set give = { .dao = dao, .delegates_count = 1 };
    struct daomesh_member_reweight weigh = { .dao = dao, .party = world.people[0] };
    act_as_dao(DAOMESH_ACTION_MEMBER_REWEIGHT, &weigh);
    give.delegates[0].party = world.people[0];
    act(1, DAOMESH_ACTION_DELEGATION_SET, &give);
    give.delegates[0].parts = 1;
    act(2, DAOMESH_ACTION_DELEGATION_SET, &give);
    struct daomesh_proposal_reveal_ballot ballot = { .dao = dao,
                                                     .proposal = ask_on(pathway),
                                                     .marks_count = 1 };
    ballot.marks[0] = (struct daomesh_ballot_mark){ .option = 2, .value = 1 };
    seal_ballot(0, &ballot);
    world_pass(&world, VOTING);
    act(0, DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT, &ballot);
    world_pass(&world, 2 * VOTING);
    world_pass(&world, 1);
    weigh.shares = amount_from_u64(10);
    act_as_dao(DAOMESH_ACTION_MEMBER_REWEIGHT, &weigh);
}

static void spend_by_role(void)
{
    struct daomesh_role_grant grant = { .dao = dao };
    const struct daomesh_role_revoke revoke = { .dao = dao, .role = 1 };
    const struct daomesh_token_transfer pay = payment();
    grant.role = (struct daomesh_role_terms){ .party = world.people[TREASURER],
                                              .kinds_count = 1,
                                              .kinds = { DAOMESH_ACTION_TOKEN_TRANSFER },
                                              .allowances_count = 1,
                                              .allowances = { allowance() } };
    act_as_dao(DAOMESH_ACTION_ROLE_GRANT, &grant);
    act(TREASURER, DAOMESH_ACTION_TOKEN_TRANSFER, &pay);
    act_as_dao(DAOMESH_ACTION_ROLE_REVOKE, &revoke);
}

static void spend_by_pathway(void)
{
    static struct inner_list list;
    const struct daomesh_token_transfer pay = payment();
    struct daomesh_pathway pathway = changeable();
    pathway.limits_count = 1;
    pathway.limits[0] = allowance();
    memset(&list, 0, sizeof list);
    inner_add(&list, DAOMESH_ACTION_TOKEN_TRANSFER, &pay);
    const uint64_t number = propose_on(pathway, inner_span(&list));
    vote(0, number, 1);
    world_pass(&world, 2 * VOTING);
    ck_assert_uint_eq(money_free(&world, &world.people[1], &token), 14);
    const struct daomesh_charter_pathway more = { .dao = dao, .number = 3, .pathway = pathway };
    act_as_dao(DAOMESH_ACTION_CHARTER_PATHWAY, &more);
}

/* Two places, both taken: one more for somebody who has none. */
static void open_beyond_the_cap(void)
{
    const struct daomesh_charter_amend narrow = { .dao = dao, .open_cap = 1 };
    const struct daomesh_proposal_open open = { .dao = dao, .pathway = 1 };
    act_as_dao(DAOMESH_ACTION_CHARTER_AMEND, &narrow);
    act(0, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
    act(1, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
}

START_TEST(a_story_told_with_failing_memory_and_store_ends_the_same)
{
    const struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    dao = world_dao(&world, MEMBERS, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 1000);
    vote_under_high_water();
    vote_late();
    vote_under_falling_bars();
    decide_at_once();
    veto_while_votes_go_on();
    vote_under_seal();
    choose_by_ballot();
    choose_for_others_under_seal();
    vote_in_houses();
    vote_in_houses_of_members();
    spend_by_role();
    spend_by_pathway();
    vote_for_a_reward();
    boost_a_proposal();
    open_beyond_the_cap();
    world_commit(&world);
    retell(&world);
    world_close(&world);
}
END_TEST

Suite *vote_fault_suite(void)
{
    Suite *suite = suite_create("vote_fault");
    TCase *tests = tcase_create("vote_fault");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_story_told_with_failing_memory_and_store_ends_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
