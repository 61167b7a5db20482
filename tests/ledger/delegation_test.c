/* Delegation in a DAO: whom it counts for, when it holds, what a vote of one's own changes, and that nothing reaches back. */
#include "../support/turns.h"
#include "world.h"

#include <stdlib.h>

Suite *delegation_suite(void);

#define MEMBERS 9

static struct world world;
static daomesh_id dao;

static struct daomesh_pathway pathway_delegated(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.delegated = 1;
    pathway.rule.revote = 1;
    return pathway;
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    struct daomesh_pathway pathway = pathway_delegated();
    dao = world_dao(&world, MEMBERS, &pathway);
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms ----------------------------------------------------------------------------------------------- */

static struct daomesh_delegate delegate(uint32_t person, uint32_t parts)
{
    return (struct daomesh_delegate){ .party = world.people[person], .parts = parts };
}

static int32_t set(uint32_t from, struct daomesh_delegation_set act)
{
    act.dao = dao;
    return world_act(&world, from, DAOMESH_ACTION_DELEGATION_SET, &act);
}

static int32_t give(uint32_t from, uint32_t to)
{
    return set(from,
               (struct daomesh_delegation_set){ .delegates_count = 1, .delegates = { delegate(to, 0) } });
}

static int32_t give_pathway(uint32_t from, uint32_t to, uint32_t pathway)
{
    return set(from, (struct daomesh_delegation_set){
                         .scope.pathway = pathway, .delegates_count = 1, .delegates = { delegate(to, 0) } });
}

static int32_t give_tag(uint32_t from, uint32_t to, char tag)
{
    return set(from, (struct daomesh_delegation_set){ .scope.tag = { 1, { tag } },
                                                      .delegates_count = 1,
                                                      .delegates = { delegate(to, 0) } });
}

static int by_party(const void *a, const void *b)
{
    const struct daomesh_delegate *first = a, *second = b;
    return memcmp(first->party.bytes, second->party.bytes, sizeof first->party.bytes);
}

/* Parts for two members, in the order of their ids. */
static int32_t divide(uint32_t from, uint32_t a, uint32_t parts_a, uint32_t b, uint32_t parts_b)
{
    struct daomesh_delegation_set act = { .delegates_count = 2,
                                          .delegates = { delegate(a, parts_a), delegate(b, parts_b) } };
    qsort(act.delegates, 2, sizeof act.delegates[0], by_party);
    return set(from, act);
}

static int32_t clear(uint32_t from, struct daomesh_delegation_clear act)
{
    act.dao = dao;
    return world_act(&world, from, DAOMESH_ACTION_DELEGATION_CLEAR, &act);
}

static uint64_t open_tagged(char tag)
{
    struct daomesh_proposal_open act = { .dao = dao, .pathway = 1 };
    if (tag) act.tag.len = 1, act.tag.bytes[0] = tag;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &act), DAOMESH_OK);
    const struct daomesh_dao_record *record;
    uint64_t row;
    world_pass(&world, 10); /* voting begins after the second of opening */
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row), DAOMESH_OK);
    return record->proposals;
}

static uint64_t open_one(void)
{
    return open_tagged(0);
}

static void expect(uint64_t number, uint64_t in_favour, uint64_t against)
{
    daomesh_proposal_info info = world_proposal(&world, &dao, number);
    ck_assert_uint_eq(info.tally[1].limb[0], in_favour);
    ck_assert_uint_eq(info.tally[2].limb[0], against);
    world_begin(&world, 0);
}

/* --- Counting -------------------------------------------------------------------------------------------------- */

START_TEST(weight_flows_to_the_one_who_votes)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(give(2, 3), DAOMESH_OK);
    ck_assert_int_eq(give(4, 3), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    expect(number, 40, 0);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).voters, 1);
}
END_TEST

START_TEST(a_vote_of_ones_own_takes_the_weight_back_with_all_that_was_given)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(give(2, 3), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 2), DAOMESH_OK);
    expect(number, 10, 20);
    struct daomesh_proposal_unvote act = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_OK);
    expect(number, 30, 0);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_OK);
    expect(number, 0, 30);
}
END_TEST

/* MECHANISMS 4: a circle where nobody votes counts for nothing. Within one scope there is none; across scopes there may be. */
START_TEST(a_circle_across_scopes_counts_when_somebody_on_it_votes)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(give_pathway(2, 3, 1), DAOMESH_OK);
    ck_assert_int_eq(give_tag(3, 1, 'a'), DAOMESH_OK);
    uint64_t number = open_tagged('a');
    ck_assert_int_eq(world_vote(&world, 4, &dao, number, 2), DAOMESH_OK);
    expect(number, 0, 10);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 30, 10);
}
END_TEST

START_TEST(the_most_specific_scope_holds)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(give_tag(1, 3, 'a'), DAOMESH_OK);
    ck_assert_int_eq(give_pathway(1, 4, 1), DAOMESH_OK);
    ck_assert_int_eq(give_pathway(1, 5, 2), DAOMESH_OK);
    uint64_t tagged = open_tagged('a'), other = open_tagged('b'), plain = open_one();
    for (uint32_t person = 2; person <= 5; person++) {
        ck_assert_int_eq(world_vote(&world, person, &dao, tagged, person == 3 ? 1 : 2), DAOMESH_OK);
        ck_assert_int_eq(world_vote(&world, person, &dao, other, person == 4 ? 1 : 2), DAOMESH_OK);
        ck_assert_int_eq(world_vote(&world, person, &dao, plain, person == 4 ? 1 : 2), DAOMESH_OK);
    }
    expect(tagged, 20, 30);
    expect(other, 20, 30);
    expect(plain, 20, 30);
}
END_TEST

START_TEST(to_nobody_ends_what_wider_scopes_say)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(set(1, (struct daomesh_delegation_set){ .scope.pathway = 1 }), DAOMESH_OK);
    ck_assert_int_eq(give(3, 2), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 20, 0);
    ck_assert_int_eq(clear(1, (struct daomesh_delegation_clear){ .scope.pathway = 1 }), DAOMESH_OK);
    number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 30, 0);
}
END_TEST

/* 10 units in parts of 1 and 2: 3 and 7, the remainder to the larger fraction. They go one hop. */
START_TEST(parts_go_one_hop_to_the_last_unit)
{
    ck_assert_int_eq(divide(1, 2, 1, 3, 2), DAOMESH_OK);
    ck_assert_int_eq(give(3, 4), DAOMESH_OK);
    ck_assert_int_eq(give(5, 1), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 4, &dao, number, 2), DAOMESH_OK);
    expect(number, 0, 20); /* member 4 and 3, without the part that 3 was given */
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 13, 20);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    expect(number, 30, 10);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 2), DAOMESH_OK);
    expect(number, 20, 30); /* and 5's, who gave all to 1 */
}
END_TEST

START_TEST(a_delegation_holds_to_its_last_second)
{
    struct daomesh_delegation_set act = { .delegates_count = 1, .delegates = { delegate(2, 0) } };
    act.until = world.time + 100;
    ck_assert_int_eq(set(1, act), DAOMESH_OK);
    act.until--;
    ck_assert_int_eq(set(3, act), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, act.until + 1);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 20, 0);
}
END_TEST

START_TEST(an_expired_delegation_leaves_it_to_a_wider_scope)
{
    ck_assert_int_eq(give(1, 3), DAOMESH_OK);
    struct daomesh_delegation_set act = {
        .scope.pathway = 1, .delegates_count = 1, .delegates = { delegate(2, 0) }, .until = world.time
    };
    ck_assert_int_eq(set(1, act), DAOMESH_OK);
    world_pass(&world, 10);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_OK);
    expect(number, 10, 20);
}
END_TEST

/* --- Nothing reaches back -------------------------------------------------------------------------------------- */

START_TEST(what_is_delegated_later_does_not_reach_back)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(give(1, 3), DAOMESH_OK);
    ck_assert_int_eq(give(4, 3), DAOMESH_OK);
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[1],
                                           .shares = amount_from_u64(1000) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_OK);
    expect(number, 20, 10);
    ck_assert_int_eq(clear(1, (struct daomesh_delegation_clear){ .scope.pathway = 0 }), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 2), DAOMESH_OK);
    expect(number, 0, 30);
}
END_TEST

START_TEST(who_leaves_speaks_for_nobody_and_comes_back_without_a_past)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(give(2, 3), DAOMESH_OK);
    ck_assert_int_eq(divide(4, 2, 1, 5, 1), DAOMESH_OK);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_E_NO_WEIGHT);
    ck_assert_int_eq(world_vote(&world, 5, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_OK);
    expect(number, 20, 10); /* all of 4's to 5, none of 1's or 2's */
    const struct daomesh_member_add add = { .dao = dao,
                                            .party = world.people[2],
                                            .shares = amount_from_u64(10) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_OK);
    expect(number, 10, 10);
    ck_assert_int_eq(give(2, 4), DAOMESH_OK); /* in the place of the old list */
    number = open_one();
    ck_assert_int_eq(world_vote(&world, 4, &dao, number, 1), DAOMESH_OK);
    expect(number, 20, 0);
}
END_TEST

/* Ids and slots need not be in the same order: who joined late can have the smaller id. */
START_TEST(parts_are_each_delegates_own_in_whatever_order_they_joined)
{
    const uint32_t late = MEMBERS;
    const struct daomesh_member_add add = { .dao = dao,
                                            .party = world.people[late],
                                            .shares = amount_from_u64(10) };
    uint32_t larger = 1;
    while (larger < late && memcmp(&world.people[larger], &world.people[late], sizeof(daomesh_id)) < 0)
        larger++;
    ck_assert_uint_lt(larger, late);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    ck_assert_int_eq(divide(0, late, 1, larger, 4), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, late, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, larger, &dao, number, 2), DAOMESH_OK);
    expect(number, 12, 18);
}
END_TEST

START_TEST(when_all_delegates_are_gone_a_wider_scope_holds)
{
    ck_assert_int_eq(give(1, 3), DAOMESH_OK);
    ck_assert_int_eq(give_pathway(1, 2, 1), DAOMESH_OK);
    const struct daomesh_member_jail jail = { .dao = dao, .party = world.people[2] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    expect(number, 20, 0);
}
END_TEST

/* --- Who may vote ---------------------------------------------------------------------------------------------- */

START_TEST(a_member_without_weight_speaks_for_those_who_gave_theirs)
{
    struct daomesh_member_reweight act = { .dao = dao, .loot = amount_from_u64(10) };
    act.party = world.people[2];
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    act.party = world.people[3];
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_E_NO_WEIGHT);
    expect(number, 10, 0);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 2), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 2), DAOMESH_E_NO_WEIGHT);
    expect(number, 0, 10);
}
END_TEST

START_TEST(a_part_of_the_weight_cannot_be_voted_with)
{
    uint64_t number = open_one();
    struct daomesh_proposal_vote act = {
        .dao = dao, .proposal = number, .choice = 1, .weight = amount_from_u64(3)
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_VOTE, &act), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "weight");
}
END_TEST

START_TEST(a_vote_that_stands_does_not_change_with_those_it_speaks_for)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_delegated() };
    change.pathway.rule.revote = 0;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 2), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 2), DAOMESH_OK);
    expect(number, 10, 10);
}
END_TEST

START_TEST(what_decides_for_certain_does_not_go_with_delegation)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_delegated() };
    change.pathway.rule.revote = 0;
    change.pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change),
                     DAOMESH_E_CONTRADICTION);
    change.pathway.rule.delegated = 0;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
}
END_TEST

START_TEST(where_the_rule_does_not_allow_it_nobody_speaks_for_others)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_delegated() };
    change.pathway.rule.delegated = 0;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 10, 0);
}
END_TEST

START_TEST(delegated_weight_decides_early_at_the_bar)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_delegated() };
    change.pathway.rule.revote = 0;
    change.pathway.rule.early = DAOMESH_EARLY_BAR;
    change.pathway.rule.early_bar_ppm = 500000;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    for (uint32_t person = 1; person < 5; person++)
        ck_assert_int_eq(give(person, person + 1), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 5, &dao, number, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).decided_by, DAOMESH_BY_BAR);
}
END_TEST

START_TEST(sealed_votes_speak_for_others_when_they_are_opened)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_delegated() };
    change.pathway.rule.reveal_s = 1000;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    daomesh_sealed_vote vote = { .size = sizeof vote,
                                 .choice = 1,
                                 .ledger = world.ledger->id,
                                 .dao = dao,
                                 .proposal = number,
                                 .party = world.people[2] };
    struct daomesh_proposal_seal seal = { .dao = dao, .proposal = number };
    ck_assert_int_eq(daomesh_vote_seal(&seal.seal, &vote), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_SEAL, &seal), DAOMESH_OK);
    world_pass(&world, 1200);
    struct daomesh_proposal_reveal open = { .dao = dao, .proposal = number, .choice = 1 };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_REVEAL, &open), DAOMESH_OK);
    expect(number, 20, 0);
}
END_TEST

/* Who joined later can speak for nobody; their seals would be more than there were electors. */
START_TEST(a_newcomer_hands_in_no_sealed_vote)
{
    struct daomesh_charter_pathway change = { .dao = dao, .number = 1, .pathway = pathway_delegated() };
    change.pathway.rule.reveal_s = 1000;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    const struct daomesh_member_add join = { .dao = dao, .party = world.people[MEMBERS] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    const struct daomesh_proposal_seal seal = { .dao = dao, .proposal = number, .seal = { { 1 } } };
    ck_assert_int_eq(world_act(&world, MEMBERS, DAOMESH_ACTION_PROPOSAL_SEAL, &seal), DAOMESH_E_NO_WEIGHT);
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_SEAL, &seal), DAOMESH_OK);
}
END_TEST

/* --- What cannot be delegated ---------------------------------------------------------------------------------- */

START_TEST(a_circle_within_a_scope_is_refused)
{
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    ck_assert_int_eq(give(2, 3), DAOMESH_OK);
    ck_assert_int_eq(give(3, 1), DAOMESH_E_DELEGATION_CYCLE);
    ck_assert_int_eq(give_pathway(3, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(divide(3, 1, 1, 4, 1), DAOMESH_OK); /* parts go no further */
    ck_assert_int_eq(give(2, 1), DAOMESH_E_DELEGATION_CYCLE);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    ck_assert_int_eq(give(3, 1), DAOMESH_OK);
}
END_TEST

START_TEST(an_expired_way_makes_no_circle)
{
    struct daomesh_delegation_set act = { .delegates_count = 1,
                                          .delegates = { delegate(2, 0) },
                                          .until = world.time };
    ck_assert_int_eq(set(1, act), DAOMESH_OK);
    ck_assert_int_eq(give(2, 1), DAOMESH_E_DELEGATION_CYCLE);
    world_pass(&world, 1);
    ck_assert_int_eq(give(2, 1), DAOMESH_OK);
}
END_TEST

START_TEST(each_wrong_delegation_has_its_status)
{
    const struct {
        struct daomesh_delegation_set act;
        int32_t status;
    } wrong[] = {
        { { .delegates_count = 1, .delegates = { delegate(1, 0) } }, DAOMESH_E_SELF_DELEGATION },
        { { .delegates_count = 1, .delegates = { delegate(MEMBERS, 0) } }, DAOMESH_E_NOT_A_MEMBER },
        { { .delegates_count = 1, .delegates = { { .party = { { 9 } } } } }, DAOMESH_E_UNKNOWN_PARTY },
        { { .delegates_count = 2, .delegates = { delegate(2, 1), delegate(2, 1) } }, DAOMESH_E_REPEATED },
        { { .scope.pathway = 9 }, DAOMESH_E_UNKNOWN_PATHWAY },
        { { .scope = { .pathway = 1, .tag = { 1, "a" } } }, DAOMESH_E_CONTRADICTION },
        { { .until = 5 }, DAOMESH_E_PAST },
    };
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        ck_assert_int_eq(set(1, wrong[i].act), wrong[i].status);
    ck_assert_int_eq(divide(1, 2, 1, 3, 0), DAOMESH_E_RANGE);
    struct daomesh_delegation_set act = { .delegates_count = 2,
                                          .delegates = { delegate(2, 1), delegate(3, 1) } };
    qsort(act.delegates, 2, sizeof act.delegates[0], by_party);
    const struct daomesh_delegate first = act.delegates[0];
    act.delegates[0] = act.delegates[1];
    act.delegates[1] = first;
    ck_assert_int_eq(set(1, act), DAOMESH_E_NOT_SORTED);
    act.dao.bytes[0] ^= 1;
    ck_assert_int_eq(world_act(&world, MEMBERS, DAOMESH_ACTION_DELEGATION_SET, &act), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(give(MEMBERS, 1), DAOMESH_E_NOT_A_MEMBER);
    const struct daomesh_member_jail jail = { .dao = dao, .party = world.people[2] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_E_JAILED);
    ck_assert_int_eq(give(2, 1), DAOMESH_E_JAILED);
}
END_TEST

START_TEST(only_a_delegation_that_there_is_can_be_ended)
{
    const struct daomesh_delegation_clear everything = { .scope.pathway = 0 };
    ck_assert_int_eq(clear(1, everything), DAOMESH_E_NO_DELEGATION);
    ck_assert_int_eq(give_tag(1, 2, 'a'), DAOMESH_OK);
    ck_assert_int_eq(give_tag(1, 2, 'b'), DAOMESH_OK);
    ck_assert_int_eq(clear(1, everything), DAOMESH_E_NO_DELEGATION);
    struct daomesh_delegation_clear tagged = { .scope.tag = { 1, "a" } };
    ck_assert_int_eq(clear(1, tagged), DAOMESH_OK);
    ck_assert_int_eq(clear(1, tagged), DAOMESH_E_NO_DELEGATION);
    tagged.scope.tag.bytes[0] = 'b';
    ck_assert_int_eq(clear(1, tagged), DAOMESH_OK);
    ck_assert_int_eq(clear(1, tagged), DAOMESH_E_NO_DELEGATION);
    tagged.scope.pathway = 1;
    ck_assert_int_eq(clear(1, tagged), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(clear(MEMBERS, everything), DAOMESH_E_NOT_A_MEMBER);
}
END_TEST

START_TEST(a_member_delegates_in_as_many_scopes_as_the_limit)
{
    for (char tag = 'a'; tag < 'a' + DAOMESH_DELEGATIONS_MAX; tag++)
        ck_assert_int_eq(give_tag(1, 2, tag), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_E_LIMIT);
    ck_assert_int_eq(give_tag(1, 3, 'a'), DAOMESH_OK); /* in the place of the first */
    ck_assert_int_eq(clear(1, (struct daomesh_delegation_clear){ .scope.tag = { 1, "b" } }), DAOMESH_OK);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
}
END_TEST

/* Strangers join until there are so many. */
static void fill_up(uint32_t from, uint32_t members)
{
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 65536 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    for (uint32_t i = from; i < members; i++) {
        struct daomesh_party_create create = { .salt = 5000 + i };
        struct daomesh_member_add add = { .dao = dao, .shares = amount_from_u64(1) };
        uint8_t body[256];
        size_t len = 0;
        ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                         daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create),
                         DAOMESH_OK);
        ck_assert_int_eq(daomesh_party_id(&add.party, body, len), DAOMESH_OK);
        ck_assert_int_eq(world_act_as(&world, &add.party, DAOMESH_ACTION_PARTY_CREATE, &create), DAOMESH_OK);
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    }
}

START_TEST(as_many_electors_as_the_limit_and_no_more)
{
    fill_up(MEMBERS, DAOMESH_ELECTORATE_MAX);
    ck_assert_int_eq(give(1, 2), DAOMESH_OK);
    uint64_t number = open_one();
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    expect(number, 20, 0);
    fill_up(DAOMESH_ELECTORATE_MAX, DAOMESH_ELECTORATE_MAX + 1);
    struct daomesh_proposal_open act = { .dao = dao, .pathway = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &act), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(events_tell_who_speaks_for_whom)
{
    char sentence[512];
    ck_assert_int_eq(give_pathway(1, 2, 1), DAOMESH_OK);
    world_commit(&world);
    world_last_event(&world, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(strstr(sentence, "for pathway 1"));
    world_begin(&world, 0);
    ck_assert_int_eq(clear(1, (struct daomesh_delegation_clear){ .scope.pathway = 1 }), DAOMESH_OK);
    world_commit(&world);
    world_last_event(&world, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(strstr(sentence, "ended the delegation"));
}
END_TEST

/* --- A slow model ---------------------------------------------------------------------------------------------- */

#define NOBODY UINT32_MAX

/* Who speaks for a member: walk on until somebody voted, at most as far as there are members. */
static uint32_t walk(const uint32_t *to, const uint8_t *choice, uint32_t from)
{
    for (uint32_t hops = 0; hops <= MEMBERS && from != NOBODY; hops++) {
        if (choice[from]) return from;
        from = to[from];
    }
    return NOBODY;
}

START_TEST(random_lives_agree_with_a_slow_walk)
{
    uint64_t random = (uint64_t)_i + 77;
    uint32_t to[MEMBERS];
    uint8_t choice[MEMBERS] = { 0 };
    for (uint32_t i = 0; i < MEMBERS; i++)
        to[i] = NOBODY;
    for (int i = 0; i < 14; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
        const uint32_t from = (uint32_t)(random >> 33) % MEMBERS, whom = (uint32_t)(random >> 50) % MEMBERS;
        if (from == whom) continue;
        const int32_t status =
            to[from] == NOBODY ? give(from, whom) : give_pathway(from, whom, 1); /* makes circles */
        ck_assert(status == DAOMESH_OK || status == DAOMESH_E_DELEGATION_CYCLE);
        if (status == DAOMESH_OK) to[from] = whom;
    }
    const uint64_t number = open_one();
    for (int i = 0; i < 10; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
        const uint32_t voter = (uint32_t)(random >> 33) % MEMBERS;
        uint64_t sums[3] = { 0 };
        choice[voter] = (uint8_t)(1 + (random >> 62));
        if (choice[voter] > 2) choice[voter] = 2;
        ck_assert_int_eq(world_vote(&world, voter, &dao, number, choice[voter]), DAOMESH_OK);
        for (uint32_t from = 0; from < MEMBERS; from++) {
            const uint32_t voice = walk(to, choice, from);
            if (voice != NOBODY) sums[choice[voice]] += 10;
        }
        expect(number, sums[1], sums[2]);
    }
}
END_TEST

Suite *delegation_suite(void)
{
    Suite *suite = suite_create("delegation");
    TCase *tests = tcase_create("delegation");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, weight_flows_to_the_one_who_votes);
    tcase_add_test(tests, a_vote_of_ones_own_takes_the_weight_back_with_all_that_was_given);
    tcase_add_test(tests, a_circle_across_scopes_counts_when_somebody_on_it_votes);
    tcase_add_test(tests, the_most_specific_scope_holds);
    tcase_add_test(tests, to_nobody_ends_what_wider_scopes_say);
    tcase_add_test(tests, parts_go_one_hop_to_the_last_unit);
    tcase_add_test(tests, a_delegation_holds_to_its_last_second);
    tcase_add_test(tests, an_expired_delegation_leaves_it_to_a_wider_scope);
    tcase_add_test(tests, what_is_delegated_later_does_not_reach_back);
    tcase_add_test(tests, who_leaves_speaks_for_nobody_and_comes_back_without_a_past);
    tcase_add_test(tests, parts_are_each_delegates_own_in_whatever_order_they_joined);
    tcase_add_test(tests, when_all_delegates_are_gone_a_wider_scope_holds);
    tcase_add_test(tests, a_member_without_weight_speaks_for_those_who_gave_theirs);
    tcase_add_test(tests, a_part_of_the_weight_cannot_be_voted_with);
    tcase_add_test(tests, a_vote_that_stands_does_not_change_with_those_it_speaks_for);
    tcase_add_test(tests, what_decides_for_certain_does_not_go_with_delegation);
    tcase_add_test(tests, where_the_rule_does_not_allow_it_nobody_speaks_for_others);
    tcase_add_test(tests, delegated_weight_decides_early_at_the_bar);
    tcase_add_test(tests, sealed_votes_speak_for_others_when_they_are_opened);
    tcase_add_test(tests, a_newcomer_hands_in_no_sealed_vote);
    tcase_add_test(tests, a_circle_within_a_scope_is_refused);
    tcase_add_test(tests, an_expired_way_makes_no_circle);
    tcase_add_test(tests, each_wrong_delegation_has_its_status);
    tcase_add_test(tests, only_a_delegation_that_there_is_can_be_ended);
    tcase_add_test(tests, a_member_delegates_in_as_many_scopes_as_the_limit);
    tcase_add_test(tests, as_many_electors_as_the_limit_and_no_more);
    tcase_add_test(tests, events_tell_who_speaks_for_whom);
    tcase_add_loop_test(tests, random_lives_agree_with_a_slow_walk, 0, turns(20));
    suite_add_tcase(suite, tests);
    return suite;
}
