/* Votes in parts: a member spreads the weight over choices, in several votes, as in OpenZeppelin's fractional counting. */
#include <daomesh/tally.h>

#include "world.h"

Suite *vote_part_suite(void);

enum { PEOPLE = 4, ABSTAIN = 0, FOR = 1, AGAINST = 2 };

static struct world world;
static daomesh_id dao;
static uint64_t number;

static struct daomesh_pathway fractional(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.in_parts = 1;
    return pathway;
}

static void hold(uint32_t person, uint64_t shares)
{
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[person],
                                           .shares = amount_from_u64(shares) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
}

/* Person 1 has seven shares, the others ten; voting is open. */
static void open_world(void)
{
    const daomesh_span nothing = { NULL, 0 };
    const struct daomesh_pathway pathway = fractional();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    dao = world_dao(&world, PEOPLE, &pathway);
    hold(1, 7);
    number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_uint_ne(number, 0);
    world_pass(&world, 10);
}

static void close_world(void)
{
    world_close(&world);
}

/* Without an audit. */
static void leave_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static int32_t vote(uint32_t person, uint8_t choice, uint64_t weight)
{
    struct daomesh_proposal_vote act = {
        .dao = dao, .proposal = number, .choice = choice, .weight = amount_from_u64(weight)
    };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_VOTE, &act);
}

static void split(uint32_t person, uint64_t against, uint64_t in_favour, uint64_t abstain)
{
    if (against) ck_assert_int_eq(vote(person, AGAINST, against), DAOMESH_OK);
    if (in_favour) ck_assert_int_eq(vote(person, FOR, in_favour), DAOMESH_OK);
    if (abstain) ck_assert_int_eq(vote(person, ABSTAIN, abstain), DAOMESH_OK);
}

static void expect_tally(uint64_t against, uint64_t in_favour, uint64_t abstain, uint32_t voters)
{
    world_commit(&world);
    const daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.tally[AGAINST].limb[0], against);
    ck_assert_uint_eq(info.tally[FOR].limb[0], in_favour);
    ck_assert_uint_eq(info.tally[ABSTAIN].limb[0], abstain);
    ck_assert_uint_eq(info.voters, voters);
    world_begin(&world, 0);
}

/* GovernorCountingFractional: of a weight of 7 first (0, 2, 1), then (1, 0, 1). */
START_TEST(a_weight_is_cast_in_parts)
{
    split(1, 0, 2, 1);
    expect_tally(0, 2, 1, 1);
    split(1, 1, 0, 1);
    expect_tally(1, 2, 2, 1);
    ck_assert_int_eq(vote(1, FOR, 3), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "weight");
    ck_assert_uint_eq(world.diag.limit.limb[0], 2);
}
END_TEST

/* First (1, 2, 1), then all the rest against: 4, 2, 1. */
START_TEST(a_plain_vote_casts_all_the_rest)
{
    split(1, 1, 2, 1);
    ck_assert_int_eq(vote(1, AGAINST, 0), DAOMESH_OK);
    expect_tally(4, 2, 1, 1);
    ck_assert_int_eq(vote(1, FOR, 0), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(vote(1, FOR, 1), DAOMESH_E_ALREADY_VOTED);
}
END_TEST

START_TEST(more_than_there_is_casts_nothing)
{
    ck_assert_int_eq(vote(1, FOR, 1000), DAOMESH_E_RANGE);
    expect_tally(0, 0, 0, 0);
    ck_assert_int_eq(vote(1, FOR, 7), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 3, 1), DAOMESH_E_CHOICE);
    expect_tally(0, 7, 0, 1);
}
END_TEST

/* There is nothing to take back: where votes come in parts, they stay. */
START_TEST(parts_are_not_taken_back)
{
    struct daomesh_proposal_unvote act = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_OK);
    split(1, 1, 1, 0);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_E_ALREADY_VOTED);
    expect_tally(1, 1, 0, 1);
}
END_TEST

START_TEST(parts_decide_like_votes)
{
    split(0, 4, 6, 0);
    split(1, 2, 5, 0);
    split(2, 5, 5, 0);
    world_pass(&world, 2000);
    const daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(info.voters, 3);
}
END_TEST

/* Who may not leave before what they voted for is processed may not either when they voted for it in part, before or after. */
START_TEST(a_part_in_favour_keeps_its_voter_until_it_is_processed)
{
    struct daomesh_charter_amend wait = { .dao = dao, .exit = 2 };
    struct daomesh_member_exit leave = { .dao = dao, .shares = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &wait), DAOMESH_OK);
    split(0, 5, 0, 0);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MEMBER_EXIT, &leave), DAOMESH_OK);
    ck_assert_int_eq(vote(0, FOR, 1), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MEMBER_EXIT, &leave), DAOMESH_E_EXIT_LOCKED);
    ck_assert_int_eq(vote(1, FOR, 1), DAOMESH_OK);
    ck_assert_int_eq(vote(1, AGAINST, 6), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_EXIT, &leave), DAOMESH_E_EXIT_LOCKED);
    world_pass(&world, 2000);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_EXIT, &leave), DAOMESH_OK);
}
END_TEST

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
    if (status != DAOMESH_OK) ck_assert_str_eq(world.diag.path, "rule.in_parts");
    return status;
}

START_TEST(a_rule_with_one_choice_a_member_takes_no_parts)
{
    struct daomesh_pathway pathway = fractional();
    pathway.rule.revote = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = fractional();
    pathway.rule.reveal_s = 100;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = fractional();
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0].method = DAOMESH_TALLY_APPROVAL;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = fractional();
    pathway.rule.delegated = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_pathway(fractional()), DAOMESH_OK);
}
END_TEST

/* --- Audit --------------------------------------------------------------------------------------------------------------- */

/* Where the parts of a person's vote lie. */
static uint64_t parts_key(uint64_t *row, uint32_t person)
{
    uint64_t party;
    uint32_t slot;
    struct state *state = world.ledger->state;
    ck_assert_int_eq(daomesh__dao_row(state, row, &dao), DAOMESH_OK);
    ck_assert_int_eq(daomesh__party_row(state, &party, &world.people[person]), DAOMESH_OK);
    ck_assert_int_eq(daomesh__member_slot(state, &slot, *row, party), DAOMESH_OK);
    return voter_key(number, slot);
}

static struct daomesh_vote_parts_record *parts(void)
{
    struct daomesh_vote_parts_record *record;
    uint64_t row;
    const uint64_t local = parts_key(&row, 1);
    ck_assert_int_eq(edit_vote_parts(world.ledger->state, &record, row, local), DAOMESH_OK);
    return record;
}

static void part_grown(void)
{
    parts()->parts[0].weight.limb[0]++;
}

static void part_without_bounds(void)
{
    parts()->parts[0].weight = (daomesh_amount){ { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
}

static void part_for_no_choice(void)
{
    parts()->parts[0].choice = 3;
}

static void part_for_the_ballots_choice(void)
{
    parts()->parts[0].choice = AGAINST;
}

static void part_twice(void)
{
    parts()->parts[1].choice = FOR;
}

static void parts_of_who_did_not_vote(void)
{
    struct daomesh_vote_parts_record *record;
    uint64_t row;
    const uint64_t local = parts_key(&row, 2);
    ck_assert_int_eq(create_vote_parts(world.ledger->state, &record, row, local), DAOMESH_OK);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { part_grown, "votes do not add up to the tally" },
    { part_without_bounds, "a sum does not fit" },
    { part_for_no_choice, "a part of a vote for no choice, or for one twice" },
    { part_for_the_ballots_choice, "a part of a vote for no choice, or for one twice" },
    { part_twice, "a part of a vote for no choice, or for one twice" },
    { parts_of_who_did_not_vote, "records that nothing points to, or lost ones" },
};

START_TEST(forged_parts_are_found)
{
    split(0, 1, 1, 1);
    split(1, 2, 3, 1);
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

/* --- Random lives -------------------------------------------------------------------------------------------------------- */

static uint64_t pick(uint64_t *seed, uint64_t below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (*seed >> 33) % below;
}

/* Whatever the order of the parts, nobody casts more than they hold, and all of it is in the tally. */
START_TEST(random_parts_add_up_to_what_is_held)
{
    static const uint64_t held[PEOPLE] = { 10, 7, 10, 10 };
    uint64_t seed = (uint64_t)_i, cast[PEOPLE] = { 0 }, tally[3] = { 0 };
    uint32_t voters = 0;
    for (int i = 0; i < 60; i++) {
        const uint32_t person = (uint32_t)pick(&seed, PEOPLE);
        const uint8_t choice = (uint8_t)pick(&seed, 3);
        const uint64_t asked = pick(&seed, 4), left = held[person] - cast[person];
        int32_t expected = asked > left ? DAOMESH_E_RANGE : DAOMESH_OK;
        if (left == 0) expected = DAOMESH_E_ALREADY_VOTED;
        ck_assert_int_eq(vote(person, choice, asked), expected);
        if (expected != DAOMESH_OK) continue;
        voters += cast[person] == 0;
        cast[person] += asked ? asked : left;
        tally[choice] += asked ? asked : left;
        if (i % 7 == 0) expect_tally(tally[AGAINST], tally[FOR], tally[ABSTAIN], voters);
    }
}
END_TEST

Suite *vote_part_suite(void)
{
    Suite *suite = suite_create("vote_part");
    TCase *tests = tcase_create("vote_part");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_weight_is_cast_in_parts);
    tcase_add_test(tests, a_plain_vote_casts_all_the_rest);
    tcase_add_test(tests, more_than_there_is_casts_nothing);
    tcase_add_test(tests, parts_are_not_taken_back);
    tcase_add_test(tests, parts_decide_like_votes);
    tcase_add_test(tests, a_part_in_favour_keeps_its_voter_until_it_is_processed);
    tcase_add_test(tests, a_rule_with_one_choice_a_member_takes_no_parts);
    tcase_add_loop_test(tests, random_parts_add_up_to_what_is_held, 1, 8);
    suite_add_tcase(suite, tests);
    TCase *forged = tcase_create("forged");
    tcase_add_checked_fixture(forged, open_world, leave_world);
    tcase_add_loop_test(forged, forged_parts_are_found, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, forged);
    return suite;
}
