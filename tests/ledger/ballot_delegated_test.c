/* Ballots on options where members let others speak for them: whose marks a weight counts with, to the last unit. */
#include <daomesh/encode.h>
#include <daomesh/tally.h>

#include <stdlib.h>

#include "world.h"

Suite *ballot_delegated_suite(void);

#define MEMBERS 6
#define OPTIONS 3
#define VOTING 1000

static struct world world;
static daomesh_id dao;

static struct daomesh_pathway counted_by(uint8_t method, uint8_t delegated)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.voting_s = VOTING;
    pathway.rule.delegated = delegated;
    pathway.rule.revote = 1;
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0].method = method;
    return pathway;
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static daomesh_id found(const struct daomesh_pathway *pathway, const uint64_t *shares)
{
    const daomesh_id id = world_dao(&world, MEMBERS, pathway);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        const struct daomesh_member_reweight act = { .dao = id,
                                                     .party = world.people[i],
                                                     .shares = amount_from_u64(shares[i]) };
        ck_assert_int_eq(world_act_as(&world, &id, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    }
    return id;
}

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

static uint64_t row_of(const daomesh_id *id)
{
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, id), DAOMESH_OK);
    return row;
}

/* Three options that do nothing. */
static uint64_t ask(const daomesh_id *id)
{
    const struct daomesh_dao_record *record;
    struct daomesh_proposal_open open = { .dao = *id, .pathway = 1, .options_count = OPTIONS };
    for (uint32_t i = 0; i < OPTIONS; i++)
        DAOMESH_SET_TEXT(open.options[i].title, "an option");
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row_of(id)), DAOMESH_OK);
    return record->proposals;
}

static uint64_t ask_here(void)
{
    const uint64_t number = ask(&dao);
    world_pass(&world, 1);
    return number;
}

static struct daomesh_proposal_record record_of(const daomesh_id *id, uint64_t number)
{
    const struct daomesh_proposal_record *record;
    ck_assert_int_eq(find_proposal(world.ledger->state, &record, row_of(id), number), DAOMESH_OK);
    return *record;
}

/* --- Short forms ------------------------------------------------------------------------------------------------------- */

static int32_t give(uint32_t from, uint32_t to)
{
    const struct daomesh_delegation_set act = { .dao = dao,
                                                .delegates_count = 1,
                                                .delegates = { { .party = world.people[to] } } };
    return world_act(&world, from, DAOMESH_ACTION_DELEGATION_SET, &act);
}

static int by_party(const void *a, const void *b)
{
    const struct daomesh_delegate *first = a, *second = b;
    return memcmp(first->party.bytes, second->party.bytes, sizeof first->party.bytes);
}

static int32_t divide(uint32_t from, uint32_t a, uint32_t parts_a, uint32_t b, uint32_t parts_b)
{
    struct daomesh_delegation_set act = { .dao = dao,
                                          .delegates_count = 2,
                                          .delegates = { { .party = world.people[a], .parts = parts_a },
                                                         { .party = world.people[b], .parts = parts_b } } };
    qsort(act.delegates, 2, sizeof act.delegates[0], by_party);
    return world_act(&world, from, DAOMESH_ACTION_DELEGATION_SET, &act);
}

static int32_t mark(uint32_t person, uint64_t number, uint8_t option)
{
    struct daomesh_proposal_ballot act = { .dao = dao, .proposal = number, .marks_count = option > 0 };
    act.marks[0] = (struct daomesh_ballot_mark){ .option = option, .value = 1 };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_BALLOT, &act);
}

/* The option that won when the vote is over; it is told again from the records. */
static uint8_t winner_of(uint64_t number)
{
    world_pass(&world, VOTING + 1);
    const struct daomesh_proposal_record record = record_of(&dao, number);
    ck_assert(record.flags & DAOMESH_FACT_DECIDED);
    return record.option;
}

static const uint64_t usual[MEMBERS] = { 5, 7, 11, 1, 1, 0 };

static void found_usual(void)
{
    const struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_APPROVAL, 1);
    dao = found(&pathway, usual);
}

/* --- Whose marks -------------------------------------------------------------------------------------------------------- */

START_TEST(a_weight_counts_with_the_marks_of_the_first_on_its_way_who_voted)
{
    found_usual();
    ck_assert_int_eq(give(0, 1), DAOMESH_OK);
    ck_assert_int_eq(give(1, 3), DAOMESH_OK);
    const uint64_t number = ask_here();
    ck_assert_int_eq(mark(2, number, 1), DAOMESH_OK); /* 11 */
    ck_assert_int_eq(mark(3, number, 2), DAOMESH_OK); /* 1 + 7 + 5 */
    ck_assert_uint_eq(record_of(&dao, number).tally[1].limb[0], 24);
    ck_assert_uint_eq(winner_of(number), 2);
}
END_TEST

START_TEST(a_ballot_of_ones_own_overrides_until_it_is_taken_back)
{
    found_usual();
    ck_assert_int_eq(give(0, 3), DAOMESH_OK);
    ck_assert_int_eq(give(1, 3), DAOMESH_OK);
    uint64_t number = ask_here();
    ck_assert_int_eq(mark(2, number, 1), DAOMESH_OK);
    ck_assert_int_eq(mark(3, number, 2), DAOMESH_OK);
    ck_assert_int_eq(mark(1, number, 3), DAOMESH_OK);
    ck_assert_uint_eq(winner_of(number), 1); /* 11, 6, 7 */
    number = ask_here();
    ck_assert_int_eq(mark(2, number, 1), DAOMESH_OK);
    ck_assert_int_eq(mark(3, number, 2), DAOMESH_OK);
    ck_assert_int_eq(mark(1, number, 3), DAOMESH_OK);
    const struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back), DAOMESH_OK);
    ck_assert_uint_eq(winner_of(number), 2); /* 11, 13 */
}
END_TEST

/* 11 in the proportion 1 : 2 are 3.67 and 7.33: 4 and 7. 5 + 7 beat 7 + 4; what was given to who divides stays. */
START_TEST(parts_go_one_hop_with_the_marks_of_each)
{
    found_usual();
    ck_assert_int_eq(divide(2, 1, 1, 0, 2), DAOMESH_OK);
    ck_assert_int_eq(give(3, 2), DAOMESH_OK);
    const uint64_t number = ask_here();
    ck_assert_int_eq(mark(0, number, 2), DAOMESH_OK);
    ck_assert_int_eq(mark(1, number, 1), DAOMESH_OK);
    ck_assert_uint_eq(record_of(&dao, number).tally[1].limb[0], 23);
    ck_assert_uint_eq(winner_of(number), 2); /* 12 to 11 */
}
END_TEST

START_TEST(who_abstains_abstains_for_others_too)
{
    found_usual();
    ck_assert_int_eq(give(2, 3), DAOMESH_OK);
    const uint64_t number = ask_here();
    ck_assert_int_eq(mark(3, number, 0), DAOMESH_OK);
    ck_assert_int_eq(mark(1, number, 2), DAOMESH_OK);
    ck_assert_uint_eq(record_of(&dao, number).tally[0].limb[0], 12);
    ck_assert_uint_eq(winner_of(number), 2);
}
END_TEST

/* Who has no weight marks for another; when that one marks too, what they marked counts for nothing. */
START_TEST(marks_without_weight_behind_them_count_for_nothing)
{
    found_usual();
    ck_assert_int_eq(give(2, 5), DAOMESH_OK);
    const uint64_t number = ask_here();
    ck_assert_int_eq(mark(5, number, 3), DAOMESH_OK);
    ck_assert_uint_eq(record_of(&dao, number).tally[1].limb[0], 11);
    ck_assert_int_eq(mark(2, number, 2), DAOMESH_OK);
    ck_assert_int_eq(mark(5, number, 3), DAOMESH_E_NO_WEIGHT);
    ck_assert_uint_eq(record_of(&dao, number).voters, 2);
    ck_assert_uint_eq(winner_of(number), 2);
}
END_TEST

/* Roots of 9, 16 and 36: 3 + 4 beat 6, as they would if both had handed it in; the root of both together is 5. */
START_TEST(each_weight_is_a_ballot_of_its_own)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_QUADRATIC_RANGE, 1);
    dao = found(&pathway, (const uint64_t[]){ 9, 16, 36, 0, 0, 0 });
    ck_assert_int_eq(give(0, 1), DAOMESH_OK);
    const uint64_t number = ask_here();
    struct daomesh_proposal_ballot act = { .dao = dao, .proposal = number, .marks_count = 1 };
    act.marks[0] = (struct daomesh_ballot_mark){ .option = 2, .value = 1000 };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_BALLOT, &act), DAOMESH_OK);
    act.marks[0].option = 1;
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_BALLOT, &act), DAOMESH_OK);
    ck_assert_uint_eq(winner_of(number), 2);
}
END_TEST

static daomesh_id seal_of(uint32_t person, const struct daomesh_proposal_reveal_ballot *act)
{
    uint8_t bytes[1024];
    daomesh_cbor body = { bytes, sizeof bytes, 0 };
    daomesh_id seal;
    daomesh_encode_proposal_reveal_ballot(&body, act);
    ck_assert_int_eq(daomesh_ballot_seal(&seal, &world.ledger->id, &world.people[person], bytes, body.len),
                     DAOMESH_OK);
    return seal;
}

static void seal_and_open(uint32_t person, uint64_t number, uint8_t option, int opens)
{
    struct daomesh_proposal_reveal_ballot act = { .dao = dao, .proposal = number, .marks_count = 1 };
    act.marks[0] = (struct daomesh_ballot_mark){ .option = option, .value = 1 };
    const struct daomesh_proposal_seal seal = { .dao = dao,
                                                .proposal = number,
                                                .seal = seal_of(person, &act) };
    if (opens)
        ck_assert_int_eq(world_act(&world, person, DAOMESH_ACTION_PROPOSAL_REVEAL_BALLOT, &act), DAOMESH_OK);
    else
        ck_assert_int_eq(world_act(&world, person, DAOMESH_ACTION_PROPOSAL_SEAL, &seal), DAOMESH_OK);
}

/* Member 2's seal stays shut, so that member 3 speaks for 11; member 1 opens and takes 7 away again. */
START_TEST(sealed_ballots_speak_for_others_when_they_are_opened)
{
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_APPROVAL, 1);
    pathway.rule.reveal_s = VOTING;
    dao = found(&pathway, usual);
    for (uint32_t i = 1; i <= 2; i++)
        ck_assert_int_eq(give(i, 3), DAOMESH_OK);
    const uint64_t number = ask_here();
    for (uint32_t i = 1; i <= 3; i++)
        seal_and_open(i, number, (uint8_t)i, 0);
    world_pass(&world, VOTING);
    seal_and_open(3, number, 3, 1);
    ck_assert_uint_eq(record_of(&dao, number).tally[1].limb[0], 19);
    seal_and_open(1, number, 1, 1);
    ck_assert_uint_eq(record_of(&dao, number).tally[1].limb[0], 19);
    ck_assert_uint_eq(winner_of(number), 3); /* 7, -, 12 */
}
END_TEST

START_TEST(what_makes_no_sense_still_contradicts)
{
    found_usual();
    struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_APPROVAL, 1);
    pathway.rule.revote = 0;
    pathway.rule.early = DAOMESH_EARLY_CERTAIN; /* another may take weight out of any ballot */
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "rule.delegated");
    pathway = counted_by(DAOMESH_TALLY_APPROVAL, 1);
    pathway.rule.weight = WEIGHT_CREDITS;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "rule.weight");
    pathway = counted_by(DAOMESH_TALLY_APPROVAL, 1);
    pathway.rule.lock_s = 100;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "rule.lock_s");
}
END_TEST

/* --- All small votes ---------------------------------------------------------------------------------------------------- */

#define PEOPLE 3 /* of the members, those who have weight here */
enum { TO_NOBODY, TO_NEXT, TO_OTHER, TO_BOTH, WAYS };
static const uint64_t few[MEMBERS] = { 5, 7, 11, 0, 0, 0 };

/* In the first vote nobody marks anything; then in all ways nothing, the first option or the second. */
#define WORLDS 27
static uint8_t said_in(uint32_t number, uint32_t member)
{
    return (uint8_t)((member == 0 ? number : member == 1 ? number / 3 : number / 9) % 3);
}

/* What a member's own weight does: it goes behind the ballots of those it follows, in these amounts. */
static void follow(uint64_t sums[3], const uint32_t ways[PEOPLE], uint32_t number, uint32_t member)
{
    uint32_t at = member;
    for (uint32_t hops = 0; hops < PEOPLE; hops++) {
        const uint8_t said = said_in(number, at);
        if (said > 0) {
            sums[said] += few[member];
            return;
        }
        if (ways[at] == TO_NOBODY || ways[at] == TO_BOTH) break;
        at = (at + ways[at]) % PEOPLE;
    }
    if (ways[member] != TO_BOTH) return;
    /* a third and two thirds by largest remainder: the larger fraction takes the unit, 5 is 2 + 3, 7 2 + 5, 11 4 + 7 */
    const uint64_t third = (few[member] + 1) / 3;
    sums[said_in(number, (member + 1) % PEOPLE)] += third;
    sums[said_in(number, (member + 2) % PEOPLE)] += few[member] - third;
}

/* Each of three members delegates in one of four ways (_i), and then votes in one of three. */
START_TEST(small_votes_agree_with_a_walk_by_hand)
{
    const uint32_t ways[PEOPLE] = { (uint32_t)_i % WAYS, (uint32_t)_i / WAYS % WAYS,
                                    (uint32_t)_i / WAYS / WAYS };
    const struct daomesh_pathway pathway = counted_by(DAOMESH_TALLY_APPROVAL, 1);
    dao = found(&pathway, few);
    for (uint32_t i = 0; i < PEOPLE; i++) {
        const uint32_t next = (i + 1) % PEOPLE, other = (i + 2) % PEOPLE;
        const int32_t status = ways[i] == TO_NOBODY ? DAOMESH_OK
                               : ways[i] == TO_BOTH ? divide(i, next, 1, other, 2)
                                                    : give(i, (i + ways[i]) % PEOPLE);
        if (status == DAOMESH_E_DELEGATION_CYCLE) return;
        ck_assert_int_eq(status, DAOMESH_OK);
    }
    uint64_t numbers[WORLDS];
    for (uint32_t i = 1; i < WORLDS; i++)
        numbers[i] = ask(&dao);
    world_pass(&world, 1);
    for (uint32_t i = 1; i < WORLDS; i++) {
        for (uint32_t member = 0; member < PEOPLE; member++) {
            const uint8_t said = said_in(i, member);
            if (said > 0) ck_assert_int_eq(mark(member, numbers[i], said), DAOMESH_OK);
        }
    }
    world_pass(&world, VOTING + 1);
    for (uint32_t i = 1; i < WORLDS; i++) {
        uint64_t sums[3] = { 0 };
        for (uint32_t member = 0; member < PEOPLE; member++)
            follow(sums, ways, i, member);
        const struct daomesh_proposal_record record = record_of(&dao, numbers[i]);
        ck_assert_uint_eq(record.tally[1].limb[0], sums[1] + sums[2]);
        ck_assert_uint_eq(record.option, sums[1] >= sums[2] ? 1 : 2);
    }
}
END_TEST

/* --- Every method ------------------------------------------------------------------------------------------------------- */

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

static struct daomesh_pathway any_pathway(uint8_t method, uint8_t delegated)
{
    struct daomesh_pathway pathway = counted_by(method, delegated);
    struct daomesh_ballot_rule *dials = &pathway.rule.ballot[0];
    if (method == DAOMESH_TALLY_SCORE || method == DAOMESH_TALLY_STAR) dials->value_max = 5;
    if (method == DAOMESH_TALLY_WEIGHTED) dials->budget = 12;
    dials->none = method == DAOMESH_TALLY_DEBIAN;
    return pathway;
}

/* A ballot that every method takes which reads such values: all options marked. */
static void any_marks(struct daomesh_proposal_ballot *act, uint64_t *seed, uint8_t method)
{
    uint32_t left = 12;
    act->marks_count = OPTIONS;
    for (uint32_t i = 0; i < OPTIONS; i++) {
        uint32_t value = 1 + (uint32_t)(next(seed) % 4);
        if (method == DAOMESH_TALLY_APPROVAL) value = (uint32_t)(next(seed) % 2);
        if (method == DAOMESH_TALLY_QUADRATIC_RANGE) value *= 250;
        if (method == DAOMESH_TALLY_WEIGHTED && i + 1 == OPTIONS) value = left;
        left -= method == DAOMESH_TALLY_WEIGHTED ? value : 0;
        act->marks[i] = (struct daomesh_ballot_mark){ .option = (uint8_t)(i + 1), .value = value };
    }
}

/* A DAO where some let others speak, and its twin where everybody hands in the ballot of whoever spoke for them. */
START_TEST(every_method_counts_as_if_each_had_handed_in_what_they_follow)
{
    const uint8_t method = (uint8_t)_i;
    uint64_t seed = (uint64_t)_i * 7919, shares[MEMBERS];
    for (uint32_t i = 0; i < MEMBERS; i++)
        shares[i] = 1 + next(&seed) % 40;
    const struct daomesh_pathway spoken = any_pathway(method, 1), plain = any_pathway(method, 0);
    dao = found(&spoken, shares);
    const daomesh_id twin = found(&plain, shares);
    for (int round = 0; round < 8; round++) {
        uint32_t to[MEMBERS];
        struct daomesh_proposal_ballot acts[MEMBERS];
        int voted[MEMBERS];
        for (uint32_t i = 0; i < MEMBERS; i++) {
            to[i] = i + 1 + (uint32_t)(next(&seed) % MEMBERS); /* upwards: no circle */
            voted[i] = next(&seed) % 2 == 0;
            if (to[i] < MEMBERS) {
                ck_assert_int_eq(give(i, to[i]), DAOMESH_OK);
                continue;
            }
            const struct daomesh_delegation_set nobody = { .dao = dao };
            ck_assert_int_eq(world_act(&world, i, DAOMESH_ACTION_DELEGATION_SET, &nobody), DAOMESH_OK);
        }
        const uint64_t number = ask(&dao), same = ask(&twin);
        world_pass(&world, 1);
        for (uint32_t i = MEMBERS; i-- > 0;) {
            acts[i] = (struct daomesh_proposal_ballot){ .dao = dao, .proposal = number };
            any_marks(&acts[i], &seed, method);
            if (voted[i])
                ck_assert_int_eq(world_act(&world, i, DAOMESH_ACTION_PROPOSAL_BALLOT, &acts[i]), DAOMESH_OK);
        }
        for (uint32_t i = 0; i < MEMBERS; i++) {
            uint32_t voice = i;
            while (voice < MEMBERS && !voted[voice])
                voice = to[voice];
            if (voice >= MEMBERS) continue;
            struct daomesh_proposal_ballot copy = acts[voice];
            copy.dao = twin;
            copy.proposal = same;
            ck_assert_int_eq(world_act(&world, i, DAOMESH_ACTION_PROPOSAL_BALLOT, &copy), DAOMESH_OK);
        }
        world_pass(&world, VOTING + 1);
        const struct daomesh_proposal_record a = record_of(&dao, number), b = record_of(&twin, same);
        ck_assert_uint_eq(a.option, b.option);
        ck_assert_mem_eq(a.tally, b.tally, 2 * sizeof a.tally[0]);
    }
}
END_TEST

Suite *ballot_delegated_suite(void)
{
    Suite *suite = suite_create("ballot_delegated");
    TCase *tests = tcase_create("ballot_delegated");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_weight_counts_with_the_marks_of_the_first_on_its_way_who_voted);
    tcase_add_test(tests, a_ballot_of_ones_own_overrides_until_it_is_taken_back);
    tcase_add_test(tests, parts_go_one_hop_with_the_marks_of_each);
    tcase_add_test(tests, who_abstains_abstains_for_others_too);
    tcase_add_test(tests, marks_without_weight_behind_them_count_for_nothing);
    tcase_add_test(tests, each_weight_is_a_ballot_of_its_own);
    tcase_add_test(tests, sealed_ballots_speak_for_others_when_they_are_opened);
    tcase_add_test(tests, what_makes_no_sense_still_contradicts);
    tcase_add_loop_test(tests, small_votes_agree_with_a_walk_by_hand, 0, WAYS * WAYS * WAYS);
    tcase_add_loop_test(tests, every_method_counts_as_if_each_had_handed_in_what_they_follow,
                        DAOMESH_TALLY_PLURALITY, DAOMESH_TALLY_DEBIAN + 1);
    suite_add_tcase(suite, tests);
    return suite;
}
