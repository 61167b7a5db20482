/* Further houses: each electorate, all or some of them, panels by lot, early ends, what is refused, and random lives. */
#include "world.h"

#include <daomesh/lot.h>

Suite *house_suite(void);

#define MEMBERS 8
#define STRANGERS 4
#define VOTING 1000

static struct world world;
static daomesh_id dao, guild;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + STRANGERS; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static struct daomesh_house_rule house_of(uint8_t electorate)
{
    struct daomesh_house_rule house = { .electorate = electorate, .threshold = DAOMESH_THRESHOLD_MAJORITY };
    house.title.len = 5;
    memcpy(house.title.bytes, "house", 5);
    return house;
}

static struct daomesh_house_rule by_role(void)
{
    struct daomesh_house_rule house = house_of(2);
    house.role.len = 5;
    memcpy(house.role.bytes, "elder", 5);
    return house;
}

static struct daomesh_house_rule by_dao(void)
{
    struct daomesh_house_rule house = house_of(3);
    house.dao = guild;
    return house;
}

static struct daomesh_house_rule by_panel(uint8_t seats)
{
    struct daomesh_house_rule house = house_of(4);
    house.seats = seats;
    return house;
}

/* The pathway's own members, one vote each, and one further house. */
static struct daomesh_pathway with(struct daomesh_house_rule house)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.houses_count = 1;
    pathway.houses[0] = house;
    return pathway;
}

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

static void found(void)
{
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    guild = world_dao(&world, STRANGERS, &pathway);
}

static uint64_t propose(struct daomesh_pathway pathway)
{
    if (!world.open) world_begin(&world, 0);
    const int32_t status = set_pathway(pathway);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
    world_pass(&world, 1);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 1);
    return number;
}

static int32_t vote_in(uint8_t house, uint32_t person, uint64_t number, uint8_t choice)
{
    const struct daomesh_proposal_house_vote act = {
        .dao = dao, .proposal = number, .house = house, .choice = choice
    };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &act);
}

/* As many members vote for as against, plus `more` of them for. */
static void main_vote(uint64_t number, uint32_t in_favour, uint32_t against)
{
    for (uint32_t i = 0; i < in_favour + against; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, i < in_favour ? 1 : 2), DAOMESH_OK);
}

static uint32_t state_after(uint64_t number, uint64_t seconds)
{
    world_pass(&world, seconds);
    world_commit(&world);
    return world_proposal(&world, &dao, number).state;
}

static const struct daomesh_house_record *house_record(uint64_t number, uint32_t house)
{
    const struct daomesh_house_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_house(world.ledger->state, &record, row, number << 8 | house), DAOMESH_OK);
    ck_assert_ptr_nonnull(record);
    return record;
}

static void grant(uint32_t person, uint64_t ends)
{
    struct daomesh_role_grant act = { .dao = dao, .role = { .party = world.people[person], .ends = ends } };
    act.role.kinds_count = 1;
    act.role.kinds[0] = DAOMESH_ACTION_REPUTATION_MINT;
    act.role.name.len = 5;
    memcpy(act.role.name.bytes, "elder", 5);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act), DAOMESH_OK);
}

/* --- Electorates ------------------------------------------------------------------------------------------------------- */

/* By heads five of eight are for it; by shares the other three are heavier. */
START_TEST(members_and_shares_both_have_to_agree)
{
    found();
    for (uint32_t i = 5; i < MEMBERS; i++) {
        const struct daomesh_member_reweight act = { .dao = dao,
                                                     .party = world.people[i],
                                                     .shares = amount_from_u64(100) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    }
    struct daomesh_house_rule shares = house_of(1);
    shares.weight = 2;
    for (uint8_t third = 1; third <= 2; third++) {
        const uint64_t number = propose(with(shares));
        main_vote(number, 5, 3);
        for (uint32_t i = 0; i < MEMBERS; i++)
            ck_assert_int_eq(vote_in(1, i, number, i < 5 ? 1 : i == 5 ? third : 2), DAOMESH_OK);
        ck_assert_uint_eq(house_record(number, 1)->total.limb[0], 350);
        ck_assert_uint_eq(house_record(number, 1)->tally[1].limb[0], third == 1 ? 150 : 50);
        ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_DEFEATED);
    }
    const uint64_t number = propose(with(shares));
    main_vote(number, 5, 3);
    for (uint32_t i = 0; i < MEMBERS; i++)
        ck_assert_int_eq(vote_in(1, i, number, i == 7 ? 2 : 1), DAOMESH_OK);
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* Two grants to one party are one vote; a grant that ended, or came later, is none. */
START_TEST(holders_of_a_role_have_a_vote_each)
{
    found();
    grant(MEMBERS, 0);
    grant(MEMBERS, 0);
    grant(0, 0);
    grant(1, world.time);
    const uint64_t number = propose(with(by_role()));
    grant(2, 0);
    main_vote(number, 5, 3);
    ck_assert_uint_eq(house_record(number, 1)->electors_count, 2);
    ck_assert_int_eq(vote_in(1, 1, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, 2, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, 0, number, 0), DAOMESH_OK);
    ck_assert_int_eq(vote_in(1, MEMBERS, number, 1), DAOMESH_OK);
    ck_assert_int_eq(vote_in(1, MEMBERS, number, 1), DAOMESH_E_ALREADY_VOTED);
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* A role that was taken back, one that nobody has, and one of another name of the same length are not the house's. */
START_TEST(only_whom_the_role_has_is_an_elector)
{
    struct daomesh_role_revoke first = { .role = 1 };
    struct daomesh_role_grant other = {
        .role = { .kinds_count = 1, .kinds = { DAOMESH_ACTION_REPUTATION_MINT }, .name = { 5, "older" } }
    };
    found();
    grant(0, 0);
    grant(1, 0);
    other.dao = first.dao = dao;
    other.role.party = world.people[2];
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &other), DAOMESH_OK);
    memset(&other.role.party, 0, sizeof other.role.party);
    memcpy(other.role.name.bytes, "elder", 5);
    other.role.admin = 2;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &other), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &first), DAOMESH_OK);
    const uint64_t number = propose(with(by_role()));
    ck_assert_uint_eq(house_record(number, 1)->electors_count, 1);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, 2, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, 1, number, 1), DAOMESH_OK);
}
END_TEST

/* People 0 to 3 are the guild. Who joined it later has no vote; who left it has none any more. */
START_TEST(members_of_another_dao_have_a_vote_each)
{
    found();
    const uint64_t number = propose(with(by_dao()));
    const struct daomesh_member_add join = { .dao = guild, .party = world.people[MEMBERS] };
    ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    const struct daomesh_member_remove leave = { .dao = guild, .party = world.people[3] };
    ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    main_vote(number, 5, 3);
    ck_assert_int_eq(vote_in(1, 3, number, 2), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, MEMBERS, number, 2), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, MEMBERS - 1, number, 2), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_OK);
    ck_assert_int_eq(vote_in(1, 1, number, 2), DAOMESH_OK);
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_DEFEATED); /* 1 : 1 there */
}
END_TEST

START_TEST(who_is_in_jail_over_there_may_come_out_and_vote)
{
    found();
    const struct daomesh_member_jail jail = { .dao = guild, .party = world.people[0] };
    ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    const uint64_t number = propose(with(by_dao()));
    ck_assert_uint_eq(house_record(number, 1)->total.limb[0], STRANGERS);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    const struct daomesh_member_release out = { .dao = guild, .party = world.people[0] };
    ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_MEMBER_RELEASE, &out), DAOMESH_OK);
    for (uint32_t i = 0; i < STRANGERS; i++)
        ck_assert_int_eq(vote_in(1, i, number, 1), DAOMESH_OK);
}
END_TEST

/* --- Panels ------------------------------------------------------------------------------------------------------------ */

static uint64_t row_of(uint32_t person)
{
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[person]), DAOMESH_OK);
    return row;
}

static uint32_t is_seated(uint64_t number, uint32_t person)
{
    const struct daomesh_house_record *house = house_record(number, 1);
    uint32_t seats = 0;
    for (uint32_t i = 0; i < house->electors_count; i++)
        seats += house->electors[i] == row_of(person);
    return seats;
}

START_TEST(a_panel_is_drawn_from_a_batch_sealed_after_the_opening)
{
    found();
    const uint64_t number =
        propose(with(by_panel(3))); /* a batch was sealed with it, and the next one is open */
    ck_assert_uint_eq(house_record(number, 1)->electors_count, 0);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_E_VOTING_NOT_OPEN);
    const struct daomesh_member_remove leave = { .dao = dao, .party = world.people[7] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(house_record(number, 1)->electors_count, 3);
    ck_assert_uint_eq(house_record(number, 1)->total.limb[0], 3);
    main_vote(number, 5, 2);
    uint32_t seated = 0;
    for (uint32_t i = 0; i < MEMBERS; i++) {
        ck_assert_int_eq(vote_in(1, i, number, 1),
                         is_seated(number, i) ? DAOMESH_OK : DAOMESH_E_NOT_AN_ELECTOR);
        seated += is_seated(number, i);
    }
    ck_assert_uint_eq(seated, 3); /* the one who left since may be among them */
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* Over many proposals everybody is drawn now and then: seeds differ, and no place is left out. */
START_TEST(everybody_is_drawn_some_time)
{
    uint32_t seats[MEMBERS] = { 0 }, all = 0;
    found();
    ck_assert_int_eq(set_pathway(with(by_panel(2))), DAOMESH_OK);
    for (int i = 0; i < 30; i++) {
        ck_assert_uint_gt(world_propose(&world, 0, &dao, 1, nothing), 0);
        if (i % 3 == 0) world_pass(&world, 1);
    }
    world_pass(&world, 1);
    world_pass(&world, 1);
    world_pass(&world, 1);
    for (uint64_t number = 1; number <= 30; number++) {
        for (uint32_t i = 0; i < MEMBERS; i++)
            seats[i] += is_seated(number, i);
    }
    for (uint32_t i = 0; i < MEMBERS; i++) {
        ck_assert_uint_gt(seats[i], 0);
        all += seats[i];
    }
    ck_assert_uint_eq(all, 60);
}
END_TEST

START_TEST(a_panel_of_more_seats_than_members_is_all_of_them)
{
    found();
    const uint64_t number = propose(with(by_panel(64)));
    world_pass(&world, 1);
    ck_assert_uint_eq(house_record(number, 1)->electors_count, MEMBERS);
    for (uint32_t i = 0; i < MEMBERS; i++)
        ck_assert_uint_eq(is_seated(number, i), 1);
}
END_TEST

START_TEST(nobody_is_drawn_for_what_is_closed)
{
    found();
    const uint64_t number = propose(with(by_panel(3)));
    const struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    world_pass(&world, 1);
    world_pass(&world, 1);
    ck_assert_uint_eq(house_record(number, 1)->electors_count, 0);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

/* --- Several ----------------------------------------------------------------------------------------------------------- */

/* Three houses, the pathway's own among them: how many of them are for it, and how many it takes. */
START_TEST(some_of_the_houses_can_be_enough)
{
    found();
    struct daomesh_pathway pathway = with(house_of(1));
    pathway.houses_count = 2;
    pathway.houses[1] = by_dao();
    for (uint8_t needed = 0; needed <= 3; needed++) {
        for (uint32_t in_favour = 0; in_favour < 8; in_favour++) {
            pathway.houses_needed = needed;
            const uint64_t number = propose(pathway);
            main_vote(number, in_favour & 1 ? 5 : 3, in_favour & 1 ? 3 : 5);
            ck_assert_int_eq(vote_in(1, 0, number, in_favour & 2 ? 1 : 2), DAOMESH_OK);
            ck_assert_int_eq(vote_in(2, 0, number, in_favour & 4 ? 1 : 2), DAOMESH_OK);
            const uint32_t won = (in_favour & 1) + (in_favour >> 1 & 1) + (in_favour >> 2 & 1);
            world_pass(&world, 1);
            ck_assert_uint_eq(state_after(number, VOTING),
                              won >= (needed ? needed : 3) ? DAOMESH_STATE_EXECUTED : DAOMESH_STATE_DEFEATED);
        }
    }
}
END_TEST

START_TEST(it_ends_early_when_that_is_certain_in_the_houses)
{
    found();
    struct daomesh_pathway pathway = with(by_dao());
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    uint64_t number = propose(pathway);
    main_vote(number, 5, 0);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_ACTIVE);
    world_begin(&world, 0);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(vote_in(1, i, number, 1), DAOMESH_OK);
    ck_assert_uint_eq(state_after(number, 1), DAOMESH_STATE_EXECUTED);

    number = propose(pathway); /* the last vote is one of the pathway's own */
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(vote_in(1, i, number, 1), DAOMESH_OK);
    main_vote(number, 5, 0);
    ck_assert_uint_eq(state_after(number, 1), DAOMESH_STATE_EXECUTED);

    number = propose(pathway); /* one house is enough to stop it */
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(vote_in(1, i, number, 2), i == 2 ? DAOMESH_E_PROPOSAL_CLOSED : DAOMESH_OK);
    ck_assert_uint_eq(state_after(number, 1), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(votes_in_houses_may_be_changed_where_the_pathway_allows)
{
    found();
    struct daomesh_pathway pathway = with(by_dao());
    pathway.rule.revote = 1;
    pathway.houses[0].quorum_ppm = 750000;
    pathway.houses[0].quorum_counts = DAOMESH_COUNTS_ALL;
    const uint64_t number = propose(pathway);
    main_vote(number, 5, 3);
    ck_assert_int_eq(vote_in(1, 0, number, 2), DAOMESH_OK);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_OK);
    ck_assert_int_eq(vote_in(1, 1, number, 0), DAOMESH_OK);
    ck_assert_uint_eq(house_record(number, 1)->voters, 2);
    ck_assert_int_eq(vote_in(1, 2, number, 0), DAOMESH_OK); /* three of four: the quorum */
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

START_TEST(dials_that_do_not_fit_are_refused)
{
    found();
    struct daomesh_pathway pathway = world_pathway();
    pathway.houses_needed = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = with(house_of(1));
    pathway.houses_needed = 3;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_RANGE);
    ck_assert_int_eq(set_pathway(with(house_of(0))), DAOMESH_E_RANGE);
    ck_assert_int_eq(set_pathway(with(house_of(2))), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_pathway(with(house_of(3))), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_pathway(with(house_of(4))), DAOMESH_E_CONTRADICTION);
    struct daomesh_house_rule house = by_panel(3);
    house.weight = 2;
    ck_assert_int_eq(set_pathway(with(house)), DAOMESH_E_CONTRADICTION);
    house = by_dao();
    house.dao = world.people[0];
    ck_assert_int_eq(set_pathway(with(house)), DAOMESH_E_UNKNOWN_DAO);
    house = house_of(1);
    house.threshold = 0;
    ck_assert_int_eq(set_pathway(with(house)), DAOMESH_E_RANGE);
    house.threshold = DAOMESH_THRESHOLD_CAST;
    ck_assert_int_eq(set_pathway(with(house)), DAOMESH_E_CONTRADICTION);
    pathway = with(house_of(1));
    pathway.rule.threshold = DAOMESH_THRESHOLD_PLURALITY;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = with(house_of(1));
    pathway.rule.reveal_s = 10;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = with(house_of(1));
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = with(house_of(1));
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0].method = 9;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = with(house_of(1));
    pathway.rule.threshold = DAOMESH_THRESHOLD_CURVES;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway.rule.curves_count = 2;
    for (int i = 0; i < 2; i++)
        pathway.rule.curves[i] = (struct daomesh_bar_curve){
            .shape = 1, .from_ppb = 1000000000, .to_ppb = 500000000, .length_ppb = 1000000000
        };
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(votes_that_do_not_fit_are_refused)
{
    found();
    struct daomesh_pathway pathway = with(house_of(1));
    pathway.rule.delay_s = 100;
    const uint64_t number = propose(pathway);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_E_VOTING_NOT_OPEN);
    world_pass(&world, 100);
    ck_assert_int_eq(vote_in(0, 0, number, 1), DAOMESH_E_UNKNOWN_HOUSE);
    ck_assert_int_eq(vote_in(2, 0, number, 1), DAOMESH_E_UNKNOWN_HOUSE);
    ck_assert_int_eq(vote_in(1, 0, number + 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(vote_in(1, MEMBERS, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(vote_in(1, 0, number, 1), DAOMESH_OK);
    world_pass(&world, VOTING);
    ck_assert_int_eq(vote_in(1, 1, number, 1), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

/* --- Random lives ------------------------------------------------------------------------------------------------------ */

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

static void any_change(uint64_t *seed)
{
    const uint32_t person = (uint32_t)(next(seed) % (MEMBERS + STRANGERS));
    const daomesh_id home = next(seed) % 2 ? dao : guild;
    const struct daomesh_member_add join = { .dao = home,
                                             .party = world.people[person],
                                             .shares = amount_from_u64(next(seed) % 9) };
    const struct daomesh_member_remove leave = { .dao = home, .party = world.people[person] };
    if (next(seed) % 2)
        (void)world_act_as(&world, &home, DAOMESH_ACTION_MEMBER_ADD, &join);
    else
        (void)world_act_as(&world, &home, DAOMESH_ACTION_MEMBER_REMOVE, &leave);
}

/* Members come and go while they vote in four houses; after each batch the audit adds everything up. */
START_TEST(houses_add_up_whoever_comes_and_goes)
{
    uint64_t seed = (uint64_t)_i + 1, newest = 0;
    found();
    grant(MEMBERS, 0);
    grant(0, 0);
    struct daomesh_pathway pathway = with(house_of(1));
    pathway.rule.revote = 1;
    pathway.houses_count = 4;
    pathway.houses[0].weight = 2;
    pathway.houses[1] = by_role();
    pathway.houses[2] = by_dao();
    pathway.houses[3] = by_panel(3);
    pathway.houses_needed = 2;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    for (int i = 0; i < 120; i++) {
        const uint32_t person = (uint32_t)(next(&seed) % (MEMBERS + STRANGERS));
        const uint64_t number = newest > 3 ? newest - next(&seed) % 3 : newest;
        const uint8_t choice = (uint8_t)(next(&seed) % 3);
        switch (next(&seed) % 8) {
        case 0:
            newest += world_propose(&world, person, &dao, 1, nothing) > 0;
            break;
        case 1:
            any_change(&seed);
            break;
        case 2:
            world_pass(&world, next(&seed) % 4 ? 1 : 500);
            break;
        case 3:
            (void)world_vote(&world, person, &dao, number, choice);
            break;
        default:
            (void)vote_in((uint8_t)(1 + next(&seed) % 4), person, number, choice);
            break;
        }
    }
    ck_assert_uint_gt(newest, 3);
}
END_TEST

Suite *house_suite(void)
{
    Suite *suite = suite_create("house");
    TCase *tests = tcase_create("house");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, members_and_shares_both_have_to_agree);
    tcase_add_test(tests, holders_of_a_role_have_a_vote_each);
    tcase_add_test(tests, only_whom_the_role_has_is_an_elector);
    tcase_add_test(tests, members_of_another_dao_have_a_vote_each);
    tcase_add_test(tests, who_is_in_jail_over_there_may_come_out_and_vote);
    tcase_add_test(tests, a_panel_is_drawn_from_a_batch_sealed_after_the_opening);
    tcase_add_test(tests, everybody_is_drawn_some_time);
    tcase_add_test(tests, a_panel_of_more_seats_than_members_is_all_of_them);
    tcase_add_test(tests, nobody_is_drawn_for_what_is_closed);
    tcase_add_test(tests, some_of_the_houses_can_be_enough);
    tcase_add_test(tests, it_ends_early_when_that_is_certain_in_the_houses);
    tcase_add_test(tests, votes_in_houses_may_be_changed_where_the_pathway_allows);
    tcase_add_test(tests, dials_that_do_not_fit_are_refused);
    tcase_add_test(tests, votes_that_do_not_fit_are_refused);
    tcase_add_loop_test(tests, houses_add_up_whoever_comes_and_goes, 0, 5);
    suite_add_tcase(suite, tests);
    return suite;
}
