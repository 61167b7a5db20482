/* Sealed ballots on options: what a seal binds, when it opens, what is refused, and that all small votes come to what is opened. */
#include <daomesh/encode.h>
#include <daomesh/tally.h>

#include "world.h"

Suite *ballot_sealed_suite(void);

#define MEMBERS 3
#define VOTING 1000
#define REVEAL 500

static struct world world;
static daomesh_id dao;

static struct daomesh_pathway sealed_by(uint8_t method)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.voting_s = VOTING;
    pathway.rule.reveal_s = REVEAL;
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0].method = method;
    return pathway;
}

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

/* Members with 2, 3 and 4 shares, and one who is none. */
static void open_world(void)
{
    const struct daomesh_pathway pathway = sealed_by(DAOMESH_TALLY_APPROVAL);
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    dao = world_dao(&world, MEMBERS, &pathway);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        const struct daomesh_member_reweight act = { .dao = dao,
                                                     .party = world.people[i],
                                                     .shares = amount_from_u64(i + 2) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    }
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t count_of_proposals(void)
{
    const struct daomesh_dao_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row), DAOMESH_OK);
    return record->proposals;
}

/* Two options; the first gives person 0 a unit of reputation. */
static uint64_t ask(void)
{
    static struct inner_list list;
    const struct daomesh_reputation_mint mint = { .dao = dao,
                                                  .party = world.people[0],
                                                  .amount = amount_from_u64(1) };
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 1, .options_count = 2 };
    memset(&list, 0, sizeof list);
    inner_add(&list, DAOMESH_ACTION_REPUTATION_MINT, &mint);
    open.actions = inner_span(&list);
    open.options[0].actions = 1;
    for (int i = 0; i < 2; i++)
        DAOMESH_SET_TEXT(open.options[i].title, i ? "leave it" : "do it");
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open), DAOMESH_OK);
    world_pass(&world, 1);
    return count_of_proposals();
}

/* Approves of the options whose bits are set: 1 the first, 2 the second. */
static struct daomesh_proposal_reveal_ballot approve(uint64_t number, uint32_t options)
{
    struct daomesh_proposal_reveal_ballot act = { .dao = dao, .proposal = number, .salt = { { 42 } } };
    for (uint8_t option = 1; option <= 2; option++) {
        if (options & option)
            act.marks[act.marks_count++] = (struct daomesh_ballot_mark){ .option = option, .value = 1 };
    }
    return act;
}

static daomesh_id seal_of(uint32_t person, const struct daomesh_proposal_reveal_ballot *act)
{
    uint8_t bytes[1024];
    daomesh_cbor body = { bytes, sizeof bytes, 0 };
    daomesh_id seal;
    daomesh_encode_proposal_reveal_ballot(&body, act);
    ck_assert_uint_le(body.len, sizeof bytes);
    ck_assert_int_eq(daomesh_ballot_seal(&seal, &world.ledger->id, &world.people[person], bytes, body.len),
                     DAOMESH_OK);
    return seal;
}

static int32_t hand_in(uint32_t person, uint64_t number, daomesh_id seal)
{
    const struct daomesh_proposal_seal act = { .dao = dao, .proposal = number, .seal = seal };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_SEAL, &act);
}

static int32_t seal(uint32_t person, uint64_t number, uint32_t options)
{
    const struct daomesh_proposal_reveal_ballot act = approve(number, options);
    return hand_in(person, number, seal_of(person, &act));
}

static int32_t reveal_as(uint32_t person, struct daomesh_proposal_reveal_ballot act)
{
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT, &act);
}

static int32_t reveal(uint32_t person, uint64_t number, uint32_t options)
{
    return reveal_as(person, approve(number, options));
}

static struct daomesh_proposal_record record_of(uint64_t number)
{
    const struct daomesh_proposal_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_proposal(world.ledger->state, &record, row, number), DAOMESH_OK);
    return *record;
}

/* --- Opening ------------------------------------------------------------------------------------------------------------ */

START_TEST(sealed_ballots_count_when_they_are_opened)
{
    const uint64_t number = ask();
    ck_assert_int_eq(seal(0, number, 1), DAOMESH_OK);
    ck_assert_int_eq(seal(1, number, 1), DAOMESH_OK);
    ck_assert_int_eq(seal(2, number, 2), DAOMESH_OK);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_VOTING_NOT_OPEN);
    world_pass(&world, VOTING);
    ck_assert_int_eq(reveal(1, number, 1), DAOMESH_OK);
    ck_assert_int_eq(reveal(2, number, 2), DAOMESH_OK);
    ck_assert_uint_eq(record_of(number).tally[1].limb[0], 7);
    world_pass(&world, REVEAL - 1); /* the last second */
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_OK);
    world_pass(&world, 1);
    world_pass(&world, 1);
    ck_assert_uint_eq(record_of(number).option, 1); /* 5 to 4 */
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_member(&world, &dao, 0).reputation.limb[0], 101);
}
END_TEST

START_TEST(a_ballot_without_marks_abstains_under_seal)
{
    struct daomesh_pathway pathway = sealed_by(DAOMESH_TALLY_APPROVAL);
    pathway.rule.min_voters = 2;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    const uint64_t number = ask();
    ck_assert_int_eq(seal(0, number, 2), DAOMESH_OK);
    ck_assert_int_eq(seal(2, number, 0), DAOMESH_OK);
    world_pass(&world, VOTING);
    ck_assert_int_eq(reveal(0, number, 2), DAOMESH_OK);
    ck_assert_int_eq(reveal(2, number, 0), DAOMESH_OK);
    ck_assert_uint_eq(record_of(number).tally[0].limb[0], 4);
    world_pass(&world, REVEAL);
    ck_assert_uint_eq(record_of(number).option, 2);
}
END_TEST

START_TEST(a_later_seal_replaces_the_earlier_where_the_pathway_allows)
{
    uint64_t number = ask();
    ck_assert_int_eq(seal(0, number, 1), DAOMESH_OK);
    ck_assert_int_eq(seal(0, number, 2), DAOMESH_E_ALREADY_VOTED);
    struct daomesh_pathway pathway = sealed_by(DAOMESH_TALLY_APPROVAL);
    pathway.rule.revote = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    number = ask();
    ck_assert_int_eq(seal(0, number, 1), DAOMESH_OK);
    ck_assert_int_eq(seal(0, number, 2), DAOMESH_OK);
    world_pass(&world, VOTING);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_OTHER_VOTE);
    ck_assert_int_eq(reveal(0, number, 2), DAOMESH_OK);
}
END_TEST

/* --- What is refused ---------------------------------------------------------------------------------------------------- */

START_TEST(only_what_was_sealed_opens_once_and_by_its_voter)
{
    const uint64_t number = ask();
    ck_assert_int_eq(seal(0, number, 3), DAOMESH_OK);
    const struct daomesh_proposal_reveal_ballot first = approve(number, 3);
    ck_assert_int_eq(hand_in(1, number, seal_of(0, &first)), DAOMESH_OK); /* copied */
    world_pass(&world, VOTING);
    struct daomesh_proposal_reveal_ballot other = first;
    other.marks[0] = first.marks[1];
    other.marks[1] = first.marks[0];
    ck_assert_int_eq(reveal_as(0, other), DAOMESH_E_OTHER_VOTE);
    other = first;
    other.salt.bytes[0]++;
    ck_assert_int_eq(reveal_as(0, other), DAOMESH_E_OTHER_VOTE);
    ck_assert_int_eq(reveal_as(1, first), DAOMESH_E_OTHER_VOTE);
    ck_assert_int_eq(reveal_as(2, first), DAOMESH_E_NOT_SEALED);
    ck_assert_uint_eq(record_of(number).voters, 0);
    ck_assert_int_eq(reveal_as(0, first), DAOMESH_OK);
    ck_assert_int_eq(reveal_as(0, first), DAOMESH_E_NOT_SEALED);
    world_pass(&world, REVEAL);
    ck_assert_int_eq(reveal(1, number, 3), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(a_sealed_ballot_must_be_one_that_can_be_counted)
{
    const uint64_t number = ask();
    struct daomesh_proposal_reveal_ballot bad = approve(number, 1);
    bad.marks[0].option = 3;
    ck_assert_int_eq(hand_in(0, number, seal_of(0, &bad)), DAOMESH_OK);
    world_pass(&world, VOTING);
    ck_assert_int_eq(reveal_as(0, bad), DAOMESH_E_CHOICE);
    ck_assert_str_eq(world.diag.path, "marks");
    world_pass(&world, REVEAL);
    ck_assert_uint_eq(record_of(number).voters, 0);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(each_way_to_vote_is_refused_where_another_is_asked_for)
{
    uint64_t number = ask();
    const struct daomesh_proposal_ballot open = { .dao = dao, .proposal = number };
    const struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_BALLOT, &open), DAOMESH_E_SEALED);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_E_SEALED);
    ck_assert_int_eq(seal(MEMBERS, number, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(seal(0, number + 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(seal(0, number, 1), DAOMESH_OK);
    world_pass(&world, VOTING);
    struct daomesh_proposal_reveal plain = { .dao = dao, .proposal = number, .choice = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_REVEAL, &plain), DAOMESH_E_BALLOT);
    ck_assert_int_eq(reveal(MEMBERS, number, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(reveal(0, number + 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    world_pass(&world, REVEAL);

    struct daomesh_pathway pathway = sealed_by(0);
    pathway.rule.ballot_count = 0;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, VOTING + 1);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_BALLOT);
    world_pass(&world, REVEAL);
}
END_TEST

START_TEST(what_leaves_nothing_to_go_by_still_contradicts)
{
    struct daomesh_pathway pathway = sealed_by(DAOMESH_TALLY_IRV);
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "rule.early");
    pathway = sealed_by(DAOMESH_TALLY_IRV);
    pathway.rule.in_parts = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "rule.in_parts");
}
END_TEST

START_TEST(a_seal_needs_all_it_binds)
{
    const uint8_t body[1] = { 0xa0 };
    daomesh_id out = { { 1 } };
    const daomesh_id zero = { { 0 } };
    ck_assert_int_eq(daomesh_ballot_seal(NULL, &dao, &dao, body, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_ballot_seal(&out, NULL, &dao, body, 1), DAOMESH_E_ARG);
    ck_assert_mem_eq(&out, &zero, sizeof out);
    ck_assert_int_eq(daomesh_ballot_seal(&out, &dao, NULL, body, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_ballot_seal(&out, &dao, &dao, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_ballot_seal(&out, &dao, &dao, body, 1), DAOMESH_OK);
    ck_assert_mem_ne(&out, &zero, sizeof out);
}
END_TEST

/* --- All small votes ---------------------------------------------------------------------------------------------------- */

enum { ABSENT, UNOPENED, OPENED_0, OPENED_1, OPENED_2, OPENED_BOTH, WAYS };

/* Three members, each of whom hands in nothing, opens nothing, or opens one of the four ballots there are. */
START_TEST(what_is_opened_decides_whatever_was_handed_in)
{
    const uint32_t ways[MEMBERS] = { (uint32_t)_i / WAYS, (uint32_t)_i % WAYS };
    for (uint32_t last = 0; last < WAYS; last++) {
        uint64_t sums[3] = { 0 }, cast = 0;
        uint32_t voters = 0;
        if (!world.open) world_begin(&world, 0);
        const uint64_t number = ask();
        for (uint32_t i = 0; i < MEMBERS; i++) {
            const uint32_t way = i == 2 ? last : ways[i];
            if (way != ABSENT)
                ck_assert_int_eq(seal(i, number, way == UNOPENED ? 3 : way - OPENED_0), DAOMESH_OK);
        }
        world_pass(&world, VOTING);
        for (uint32_t i = 0; i < MEMBERS; i++) {
            const uint32_t way = i == 2 ? last : ways[i];
            if (way < OPENED_0) continue;
            ck_assert_int_eq(reveal(i, number, way - OPENED_0), DAOMESH_OK);
            voters++;
            cast += way > OPENED_0 ? i + 2 : 0;
            sums[1] += (way - OPENED_0) & 1 ? i + 2 : 0;
            sums[2] += (way - OPENED_0) & 2 ? i + 2 : 0;
        }
        world_pass(&world, REVEAL);
        const struct daomesh_proposal_record record = record_of(number);
        ck_assert_uint_eq(record.voters, voters);
        ck_assert_uint_eq(record.tally[1].limb[0], cast);
        ck_assert_uint_eq(record.option, cast == 0 ? 0 : sums[1] >= sums[2] ? 1 : 2);
    }
}
END_TEST

Suite *ballot_sealed_suite(void)
{
    Suite *suite = suite_create("ballot_sealed");
    TCase *tests = tcase_create("ballot_sealed");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, sealed_ballots_count_when_they_are_opened);
    tcase_add_test(tests, a_ballot_without_marks_abstains_under_seal);
    tcase_add_test(tests, a_later_seal_replaces_the_earlier_where_the_pathway_allows);
    tcase_add_test(tests, only_what_was_sealed_opens_once_and_by_its_voter);
    tcase_add_test(tests, a_sealed_ballot_must_be_one_that_can_be_counted);
    tcase_add_test(tests, each_way_to_vote_is_refused_where_another_is_asked_for);
    tcase_add_test(tests, what_leaves_nothing_to_go_by_still_contradicts);
    tcase_add_test(tests, a_seal_needs_all_it_binds);
    tcase_add_loop_test(tests, what_is_opened_decides_whatever_was_handed_in, 0, WAYS * WAYS);
    suite_add_tcase(suite, tests);
    return suite;
}
