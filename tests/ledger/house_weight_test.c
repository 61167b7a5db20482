/* Further houses whose votes members cast for others, pay for with credits, or lock shares for: as in a pathway's own electorate. */
#include "world.h"

#include <daomesh/tally.h>

#include <stdlib.h>

Suite *house_weight_suite(void);

#define MEMBERS 3
#define VOTING 1000
#define PERIOD 5000

static struct world world;
static daomesh_id dao;
static uint64_t home;

static const daomesh_span nothing = { NULL, 0 };
static const uint64_t shares[MEMBERS] = { 1, 3, 5 };
static uint32_t slots[MEMBERS];

/* Three members with 1, 3 and 5 shares; person 3 is none. */
static void open_world(void)
{
    struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    dao = world_dao(&world, MEMBERS, &pathway);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        const struct daomesh_member_reweight act = { .dao = dao,
                                                     .party = world.people[i],
                                                     .shares = amount_from_u64(shares[i]) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
        uint64_t row;
        ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[i]), DAOMESH_OK);
        ck_assert_int_eq(daomesh__member_slot(world.ledger->state, &slots[i], home, row), DAOMESH_OK);
    }
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms ------------------------------------------------------------------------------------------------------- */

static struct daomesh_house_rule house_by(uint8_t weight)
{
    return (struct daomesh_house_rule){
        .title = { 5, "house" }, .electorate = 1, .weight = weight, .threshold = DAOMESH_THRESHOLD_MAJORITY
    };
}

static struct daomesh_house_rule delegated(void)
{
    struct daomesh_house_rule house = house_by(WEIGHT_SHARES);
    house.delegated = 1;
    return house;
}

static struct daomesh_house_rule locking(void)
{
    struct daomesh_house_rule house = house_by(WEIGHT_SHARES);
    house.lock_s = PERIOD;
    return house;
}

/* The pathway's own members, one vote each that may be changed, and one further house. */
static struct daomesh_pathway with(struct daomesh_house_rule house)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.revote = 1;
    pathway.houses_count = 1;
    pathway.houses[0] = house;
    return pathway;
}

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

static uint64_t propose(struct daomesh_pathway pathway)
{
    if (!world.open) world_begin(&world, 0);
    const int32_t status = set_pathway(pathway);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 1);
    return number;
}

static int32_t vote_with(uint32_t person, uint64_t number, uint8_t choice, uint64_t weight, uint8_t level)
{
    const struct daomesh_proposal_house_vote act = { .dao = dao,
                                                     .proposal = number,
                                                     .house = 1,
                                                     .choice = choice,
                                                     .weight = amount_from_u64(weight),
                                                     .level = level };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &act);
}

static int32_t vote(uint32_t person, uint64_t number, uint8_t choice)
{
    return vote_with(person, number, choice, 0, 0);
}

static int32_t unvote_in(uint8_t house, uint32_t person, uint64_t number)
{
    const struct daomesh_proposal_unvote act = { .dao = dao, .proposal = number, .house = house };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act);
}

static int32_t unvote(uint32_t person, uint64_t number)
{
    return unvote_in(1, person, number);
}

static const struct daomesh_house_record *house_record(uint64_t number)
{
    const struct daomesh_house_record *record;
    ck_assert_int_eq(find_house(world.ledger->state, &record, home, number << 8 | 1), DAOMESH_OK);
    ck_assert_ptr_nonnull(record);
    return record;
}

static void expect(uint64_t number, uint64_t in_favour, uint64_t against, uint32_t voters)
{
    ck_assert_uint_eq(house_record(number)->tally[1].limb[0], in_favour);
    ck_assert_uint_eq(house_record(number)->tally[2].limb[0], against);
    ck_assert_uint_eq(house_record(number)->voters, voters);
}

static int by_party(const void *a, const void *b)
{
    const struct daomesh_delegate *first = a, *second = b;
    return memcmp(first->party.bytes, second->party.bytes, sizeof first->party.bytes);
}

/* To one, to both others in equal parts, or to nobody: as many as `count`. */
static int32_t give(uint32_t from, uint32_t count, uint32_t a, uint32_t b)
{
    struct daomesh_delegation_set act = { .dao = dao, .delegates_count = count };
    act.delegates[0].party = world.people[a];
    if (count == 2) {
        act.delegates[1].party = world.people[b];
        act.delegates[0].parts = act.delegates[1].parts = 1;
        qsort(act.delegates, 2, sizeof act.delegates[0], by_party);
    }
    return world_act(&world, from, DAOMESH_ACTION_DELEGATION_SET, &act);
}

static uint32_t state_after(uint64_t number, uint64_t seconds)
{
    world_pass(&world, seconds);
    world_commit(&world);
    return world_proposal(&world, &dao, number).state;
}

static void grant_credits(uint64_t grant)
{
    const struct daomesh_charter_credits act = { .dao = dao,
                                                 .grant = amount_from_u64(grant),
                                                 .period_s = PERIOD };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CREDITS, &act), DAOMESH_OK);
}

static int32_t leave_with(uint32_t person, uint64_t burned)
{
    const struct daomesh_member_exit act = { .dao = dao, .shares = amount_from_u64(burned) };
    return world_act(&world, person, DAOMESH_ACTION_MEMBER_EXIT, &act);
}

/* --- For others -------------------------------------------------------------------------------------------------------- */

START_TEST(who_does_not_vote_in_a_house_is_spoken_for)
{
    ck_assert_int_eq(give(2, 1, 1, 0), DAOMESH_OK);
    const uint64_t number = propose(with(delegated()));
    ck_assert_uint_eq(house_record(number)->delegators, 1);
    ck_assert_int_eq(vote(1, number, 1), DAOMESH_OK);
    expect(number, 8, 0, 1);
    ck_assert_int_eq(vote(2, number, 2), DAOMESH_OK); /* a vote of one's own overrides */
    expect(number, 3, 5, 2);
    ck_assert_int_eq(unvote(2, number), DAOMESH_OK); /* and gives the weight back when it is taken back */
    expect(number, 8, 0, 1);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).tally[1].limb[0], 1); /* in the house alone */
    world_begin(&world, 0);
    ck_assert_int_eq(vote(1, number, 2), DAOMESH_OK);
    expect(number, 0, 8, 1);
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(nothing_reaches_back_into_a_house)
{
    ck_assert_int_eq(give(2, 1, 1, 0), DAOMESH_OK);
    const uint64_t number = propose(with(delegated()));
    ck_assert_int_eq(give(2, 1, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(leave_with(2, 5), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 1), DAOMESH_OK);
    ck_assert_int_eq(vote(0, number, 2), DAOMESH_OK);
    expect(number, 8, 1, 2);
}
END_TEST

/* Who holds nothing votes when somebody who does stands behind them, and only then. */
START_TEST(who_has_no_weight_may_speak_for_others_in_a_house)
{
    const struct daomesh_member_reweight act = { .dao = dao, .party = world.people[0] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    uint64_t number = propose(with(delegated()));
    ck_assert_int_eq(vote(0, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(give(2, 1, 0, 0), DAOMESH_OK);
    number = propose(with(delegated()));
    ck_assert_int_eq(vote(0, number, 1), DAOMESH_OK);
    expect(number, 5, 0, 1);
    ck_assert_int_eq(vote(MEMBERS, number, 1), DAOMESH_E_NOT_AN_ELECTOR);
    number = propose(with(delegated()));
    ck_assert_int_eq(vote(2, number, 2), DAOMESH_OK);
    ck_assert_int_eq(vote(0, number, 1), DAOMESH_E_NOT_AN_ELECTOR); /* nobody is behind them now */
    expect(number, 0, 5, 1);
}
END_TEST

/* By heads in the pathway's own electorate and by shares in the house: one delegation, two weights. */
START_TEST(one_delegation_counts_in_both)
{
    struct daomesh_pathway pathway = with(delegated());
    pathway.rule.delegated = 1;
    pathway.rule.revote = 0;
    ck_assert_int_eq(give(2, 1, 1, 0), DAOMESH_OK);
    const uint64_t number = propose(pathway);
    ck_assert_int_eq(vote(1, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    expect(number, 8, 0, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).tally[1].limb[0], 2);
    world_begin(&world, 0);
    ck_assert_int_eq(unvote(1, number), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(vote(2, number, 2), DAOMESH_OK);
    expect(number, 3, 5, 2);
    ck_assert_int_eq(vote(2, number, 2), DAOMESH_E_ALREADY_VOTED);
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* What a member's delegation is: 0 none, 1 to the next, 2 to the one after, 3 to both in equal parts. */
static int32_t arrange(uint32_t from, uint32_t way)
{
    const uint32_t next = (from + 1) % MEMBERS, after = (from + 2) % MEMBERS;
    return way == 0 ? give(from, 0, 0, 0) : give(from, way == 3 ? 2 : 1, way == 2 ? after : next, after);
}

/* Along whole delegations to the first who voted; parts go one hop. The odd unit goes to the delegate with the lower slot. */
static void add_weight(uint64_t tally[3], uint32_t from, const uint32_t ways[MEMBERS],
                       const uint8_t votes[MEMBERS])
{
    uint32_t at = from;
    for (uint32_t hops = 0; hops < MEMBERS && votes[at] == 0; hops++) {
        const uint32_t next = (at + 1) % MEMBERS, after = (at + 2) % MEMBERS;
        if (ways[at] == 0) return;
        if (ways[at] == 3) {
            const int in_order = slots[next] < slots[after];
            const uint32_t low = in_order ? next : after, high = in_order ? after : next;
            if (at != from) return;
            if (votes[low]) tally[votes[low]] += (shares[from] + 1) / 2;
            if (votes[high]) tally[votes[high]] += shares[from] / 2;
            return;
        }
        at = ways[at] == 1 ? next : after;
    }
    if (votes[at]) tally[votes[at]] += shares[from];
}

static void expect_model(uint64_t number, const uint32_t ways[MEMBERS], const uint8_t votes[MEMBERS])
{
    uint64_t tally[3] = { 0 };
    for (uint32_t i = 0; i < MEMBERS; i++)
        add_weight(tally, i, ways, votes);
    expect(number, tally[1], tally[2], 3u - !votes[0] - !votes[1] - !votes[2]);
}

/* Every way in which three members delegate, and every way in which they vote then: against a slow model. */
START_TEST(every_small_world_counts_as_the_model_does)
{
    uint32_t circles = 0, compared = 0;
    for (uint32_t world_number = 0; world_number < 64; world_number++) {
        const uint32_t ways[MEMBERS] = { world_number % 4, world_number / 4 % 4, world_number / 16 };
        uint8_t votes[MEMBERS] = { 0 };
        int circle = 0;
        for (uint32_t i = 0; i < MEMBERS; i++)
            ck_assert_int_eq(arrange(i, 0), DAOMESH_OK);
        for (uint32_t i = 0; i < MEMBERS && !circle; i++)
            circle = arrange(i, ways[i]) == DAOMESH_E_DELEGATION_CYCLE;
        circles += (uint32_t)circle;
        if (circle) continue;
        const uint64_t number = propose(with(delegated()));
        for (uint32_t i = 0; i < 27; i++) {
            const uint8_t wanted[MEMBERS] = { (uint8_t)(i % 3), (uint8_t)(i / 3 % 3), (uint8_t)(i / 9) };
            for (uint32_t person = 0; person < MEMBERS; person++) {
                if (wanted[person] == votes[person]) continue;
                ck_assert_int_eq(wanted[person] ? vote(person, number, wanted[person])
                                                : unvote(person, number),
                                 DAOMESH_OK);
                votes[person] = wanted[person];
            }
            expect_model(number, ways, votes);
            compared++;
        }
        world_pass(&world, VOTING);
    }
    ck_assert_uint_eq(circles, 14); /* of two: 3 pairs in 4 ways each; of three: 2 */
    ck_assert_uint_eq(compared, 50 * 27);
}
END_TEST

/* --- For credits ------------------------------------------------------------------------------------------------------- */

START_TEST(votes_in_a_house_cost_their_square)
{
    grant_credits(10);
    const uint64_t number = propose(with(house_by(WEIGHT_CREDITS)));
    ck_assert_int_eq(vote_with(0, number, 1, 4, 0), DAOMESH_E_CREDITS);
    ck_assert_str_eq(world.diag.path, "weight");
    ck_assert_int_eq(vote_with(0, number, 1, 3, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, number, 2), DAOMESH_OK); /* one */
    ck_assert_int_eq(vote(MEMBERS, number, 2), DAOMESH_E_NOT_AN_ELECTOR);
    expect(number, 3, 1, 2);
    ck_assert_int_eq(vote_with(0, number, 2, 2, 0), DAOMESH_OK); /* 5 come back: 6 are left */
    ck_assert_int_eq(vote_with(0, number, 2, 4, 0), DAOMESH_E_CREDITS);
    ck_assert_int_eq(unvote(0, number), DAOMESH_OK);
    expect(number, 0, 1, 1);
    ck_assert_int_eq(vote_with(0, number, 1, 3, 0), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    ck_assert_uint_eq(state_after(number, VOTING), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(who_joined_later_pays_for_nothing_in_a_house)
{
    const struct daomesh_member_add join = { .dao = dao,
                                             .party = world.people[MEMBERS],
                                             .shares = amount_from_u64(5) };
    grant_credits(10);
    const uint64_t number = propose(with(house_by(WEIGHT_CREDITS)));
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    ck_assert_int_eq(vote(MEMBERS, number, 2), DAOMESH_E_NOT_AN_ELECTOR);
    expect(number, 0, 0, 0);
}
END_TEST

/* In the pathway's own electorate, in a house of the same proposal and on another proposal: out of one purse, in every order. */
START_TEST(houses_and_proposals_share_the_credits_of_a_period)
{
    struct daomesh_pathway pathway = with(house_by(WEIGHT_CREDITS));
    pathway.rule.weight = WEIGHT_CREDITS;
    grant_credits(12);
    const uint64_t first = propose(pathway), second = propose(pathway);
    for (uint64_t i = 0; i < 64; i++) {
        const uint64_t asked[3] = { i % 4, i / 4 % 4, i / 16 };
        uint64_t spent = 0;
        for (uint32_t k = 0; k < 3; k++) {
            const struct daomesh_proposal_vote own = {
                .dao = dao, .proposal = first, .choice = 1, .weight = amount_from_u64(asked[k])
            };
            if (asked[k] == 0) continue;
            const int32_t status = k == 0   ? world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_VOTE, &own)
                                   : k == 1 ? vote_with(0, first, 1, asked[k], 0)
                                            : vote_with(0, second, 1, asked[k], 0);
            const int fits = spent + asked[k] * asked[k] <= 12;
            ck_assert_int_eq(status, fits ? DAOMESH_OK : DAOMESH_E_CREDITS);
            if (fits) spent += asked[k] * asked[k];
        }
        ck_assert_int_eq(unvote_in(0, 0, first), DAOMESH_OK);
        ck_assert_int_eq(unvote(0, first), DAOMESH_OK);
        ck_assert_int_eq(unvote(0, second), DAOMESH_OK);
    }
    expect(first, 0, 0, 0);
}
END_TEST

/* --- With locks -------------------------------------------------------------------------------------------------------- */

START_TEST(votes_in_a_house_weigh_by_their_level)
{
    const uint64_t number = propose(with(locking()));
    ck_assert_int_eq(vote_with(2, number, 1, 0, 6), DAOMESH_OK);
    ck_assert_int_eq(vote_with(1, number, 2, 2, 3), DAOMESH_OK);
    ck_assert_int_eq(vote_with(0, number, 2, 0, 0), DAOMESH_E_NO_WEIGHT); /* a tenth of 1 */
    ck_assert_int_eq(vote_with(0, number, 2, 2, 1), DAOMESH_E_RANGE);
    expect(number, 30, 6, 2);
    ck_assert_int_eq(leave_with(2, 1), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(leave_with(1, 2), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(leave_with(1, 1), DAOMESH_OK);
    ck_assert_int_eq(vote_with(1, number, 1, 3, 1), DAOMESH_E_BALANCE);
    ck_assert_int_eq(unvote(1, number), DAOMESH_OK);
    ck_assert_int_eq(leave_with(1, 2), DAOMESH_OK);
    ck_assert_int_eq(vote_with(2, number, 1, 0, 1), DAOMESH_OK); /* the later lock replaces the earlier */
    expect(number, 5, 0, 1);
}
END_TEST

/* The proposal's side counts, whatever came of it in the house. Level by level, to the second. */
START_TEST(locks_of_a_house_hold_as_long_as_its_own_rule_says)
{
    static const uint64_t periods[] = { 0, 1, 2, 4, 8, 16, 32 };
    for (uint8_t level = 1; level <= 6; level++) {
        for (uint8_t passes = 0; passes < 2; passes++) {
            const uint64_t number = propose(with(locking()));
            for (uint32_t i = 0; i < MEMBERS; i++)
                ck_assert_int_eq(world_vote(&world, i, &dao, number, passes ? 1 : 2), DAOMESH_OK);
            ck_assert_int_eq(vote_with(2, number, 1, 0, level), DAOMESH_OK);
            world_pass(&world, VOTING + 1);
            const uint64_t decided = world_proposal(&world, &dao, number).decided;
            ck_assert_uint_gt(decided, 0);
            world_begin(&world, decided + (passes ? periods[level] * PERIOD : 1));
            if (passes) {
                ck_assert_int_eq(leave_with(2, 1), DAOMESH_E_VOTE_LOCKED);
                world_pass(&world, 1);
            }
            const struct daomesh_member_reweight again = { .dao = dao,
                                                           .party = world.people[2],
                                                           .shares = amount_from_u64(5) };
            ck_assert_int_eq(leave_with(2, 5), DAOMESH_OK);
            ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &again), DAOMESH_OK);
        }
    }
}
END_TEST

/* A vote in the house and one in the pathway's own electorate lock by themselves; the larger counts, and each goes alone. */
START_TEST(a_house_and_the_pathway_lock_each_for_itself)
{
    struct daomesh_pathway pathway = with(locking());
    pathway.rule.weight = WEIGHT_SHARES;
    pathway.rule.lock_s = PERIOD;
    const uint64_t number = propose(pathway);
    const struct daomesh_proposal_vote own = {
        .dao = dao, .proposal = number, .choice = 1, .weight = amount_from_u64(2), .level = 1
    };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_VOTE, &own), DAOMESH_OK);
    ck_assert_int_eq(vote_with(2, number, 2, 4, 1), DAOMESH_OK);
    ck_assert_int_eq(leave_with(2, 2), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(unvote(2, number), DAOMESH_OK);
    ck_assert_int_eq(leave_with(2, 2), DAOMESH_OK);
    ck_assert_int_eq(leave_with(2, 2), DAOMESH_E_VOTE_LOCKED);
    ck_assert_int_eq(unvote_in(0, 2, number), DAOMESH_OK);
    ck_assert_int_eq(leave_with(2, 2), DAOMESH_OK);
}
END_TEST

START_TEST(six_times_all_weight_of_a_house_must_fit)
{
    const struct daomesh_member_reweight act = { .dao = dao,
                                                 .party = world.people[0],
                                                 .shares = { { 0, 0, 0, 1ull << 61 } } };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    const uint64_t number = propose(with(locking()));
    ck_assert_int_eq(vote_with(1, number, 1, 0, 1), DAOMESH_E_OVERFLOW);
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

static void refuses(int32_t status, struct daomesh_pathway pathway)
{
    ck_assert_int_eq(set_pathway(pathway), status);
    if (status != DAOMESH_OK) ck_assert_str_eq(world.diag.path, "houses");
}

static void refuses_house(int32_t status, struct daomesh_house_rule house)
{
    refuses(status, with(house));
}

START_TEST(dials_that_do_not_fit_are_refused)
{
    static const struct daomesh_house_rule others[] = {
        { .title = { 1, "h" }, .electorate = 2, .role = { 5, "elder" } },
        { .title = { 1, "h" }, .electorate = 4, .seats = 3 },
    };
    struct daomesh_house_rule house;
    for (size_t i = 0; i < COUNT_OF(others); i++) { /* of members alone */
        house = others[i];
        house.threshold = DAOMESH_THRESHOLD_MAJORITY;
        refuses_house(DAOMESH_OK, house);
        house.delegated = 1;
        refuses_house(DAOMESH_E_CONTRADICTION, house);
        house.delegated = 0;
        house.lock_s = PERIOD;
        refuses_house(DAOMESH_E_CONTRADICTION, house);
        house.lock_s = 0;
        house.weight = WEIGHT_CREDITS;
        refuses_house(DAOMESH_E_CONTRADICTION, house);
    }
    for (uint8_t weight = 0; weight <= 4; weight++) { /* locks are of shares */
        house = locking();
        house.weight = weight;
        refuses_house(weight == WEIGHT_SHARES ? DAOMESH_OK : DAOMESH_E_CONTRADICTION, house);
    }
    house = locking();
    house.lock_s = DAOMESH_PERIOD_MAX_S;
    refuses_house(DAOMESH_OK, house);
    house.lock_s++;
    refuses_house(DAOMESH_E_RANGE, house);
    house = locking();
    house.delegated = 1;
    refuses_house(DAOMESH_E_CONTRADICTION, house);
    house = house_by(WEIGHT_CREDITS);
    house.delegated = 1;
    refuses_house(DAOMESH_E_CONTRADICTION, house);
}
END_TEST

/* What is paid for or multiplied is no part of all weight, and what others may take back is never certain. */
START_TEST(dials_that_ask_for_all_weight_are_refused)
{
    const struct daomesh_house_rule houses[] = { locking(), house_by(WEIGHT_CREDITS) };
    for (size_t i = 0; i < COUNT_OF(houses); i++) {
        struct daomesh_house_rule house = houses[i];
        house.threshold = DAOMESH_THRESHOLD_CAST;
        house.bar_ppm = 600000;
        refuses_house(DAOMESH_OK, house);
        house.threshold = DAOMESH_THRESHOLD_ABSOLUTE;
        refuses_house(DAOMESH_E_CONTRADICTION, house);
        house.threshold = DAOMESH_THRESHOLD_OPTIMISTIC;
        refuses_house(DAOMESH_E_CONTRADICTION, house);
        house = houses[i];
        house.quorum_ppm = 1;
        house.quorum_counts = DAOMESH_COUNTS_ALL;
        refuses_house(DAOMESH_E_CONTRADICTION, house);
    }
    const struct daomesh_house_rule all[] = { locking(), house_by(WEIGHT_CREDITS), delegated(),
                                              house_by(WEIGHT_SHARES) };
    for (size_t i = 0; i < COUNT_OF(all); i++) {
        struct daomesh_pathway pathway = with(all[i]);
        pathway.rule.revote = 0;
        pathway.rule.early = DAOMESH_EARLY_CERTAIN;
        refuses(i < 3 ? DAOMESH_E_CONTRADICTION : DAOMESH_OK, pathway);
    }
}
END_TEST

START_TEST(votes_that_do_not_fit_are_refused)
{
    uint64_t number = propose(with(house_by(WEIGHT_SHARES)));
    ck_assert_int_eq(vote_with(2, number, 1, 6, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(vote_with(2, number, 1, 0, 1), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "level");
    ck_assert_int_eq(vote_with(2, number, 1, 4, 0), DAOMESH_OK); /* a part of it */
    expect(number, 4, 0, 1);
    ck_assert_int_eq(unvote_in(2, 2, number), DAOMESH_E_UNKNOWN_HOUSE);
    ck_assert_int_eq(unvote(MEMBERS, number), DAOMESH_E_NOT_AN_ELECTOR);
    ck_assert_int_eq(unvote(2, number + 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(unvote(1, number), DAOMESH_OK); /* nothing to take back */
    expect(number, 4, 0, 1);
    number = propose(with(delegated()));
    ck_assert_int_eq(vote_with(2, number, 1, 5, 0), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "weight");
    ck_assert_int_eq(vote(2, number, 1), DAOMESH_OK);
    world_pass(&world, VOTING);
    ck_assert_int_eq(unvote(2, number), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

/* One more member than can be counted at each vote. */
START_TEST(a_house_of_too_many_to_count_is_not_opened)
{
    ck_assert_int_eq(set_pathway(with(delegated())), DAOMESH_OK);
    struct daomesh_dao_record *record;
    ck_assert_int_eq(edit_dao(world.ledger->state, &record, home), DAOMESH_OK);
    record->members += DAOMESH_ELECTORATE_MAX;
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_LIMIT);
    ck_assert_int_eq(edit_dao(world.ledger->state, &record, home), DAOMESH_OK);
    record->members -= DAOMESH_ELECTORATE_MAX;
}
END_TEST

/* --- Random lives ------------------------------------------------------------------------------------------------------ */

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

static void any_vote(uint64_t *seed, uint64_t number)
{
    const uint32_t person = (uint32_t)(next(seed) % (MEMBERS + 1));
    struct daomesh_proposal_house_vote act = { .dao = dao,
                                               .proposal = number,
                                               .house = (uint8_t)(1 + next(seed) % 3),
                                               .choice = (uint8_t)(next(seed) % 3) };
    const struct daomesh_proposal_unvote back = { .dao = dao, .proposal = number, .house = act.house };
    if (act.house == 2) act.weight = amount_from_u64(next(seed) % 4);
    if (act.house == 3) act.level = (uint8_t)(next(seed) % 7);
    if (next(seed) % 4)
        (void)world_act(&world, person, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &act);
    else
        (void)world_act(&world, person, DAOMESH_ACTION_PROPOSAL_UNVOTE, &back);
}

/* Delegations, credits and locks in three houses at once; after each batch the audit counts everything again. */
START_TEST(houses_of_all_sorts_add_up)
{
    uint64_t seed = (uint64_t)_i + 1, newest = 0, votes = 0;
    struct daomesh_pathway pathway = with(delegated());
    pathway.houses_count = 3;
    pathway.houses[1] = house_by(WEIGHT_CREDITS);
    pathway.houses[2] = locking();
    grant_credits(20);
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    for (int i = 0; i < 150; i++) {
        const uint32_t person = (uint32_t)(next(&seed) % MEMBERS);
        const uint64_t number = newest > 3 ? newest - next(&seed) % 3 : newest;
        switch (next(&seed) % 9) {
        case 0:
            newest += world_propose(&world, person, &dao, 1, nothing) > 0;
            break;
        case 1:
            (void)arrange(person, (uint32_t)(next(&seed) % 4));
            break;
        case 2:
            world_pass(&world, next(&seed) % 4 ? 1 : 500);
            break;
        case 3:
            (void)leave_with(person, next(&seed) % 2);
            break;
        default:
            any_vote(&seed, number);
            votes += world.result.status == DAOMESH_OK;
            break;
        }
    }
    ck_assert_uint_gt(newest, 3);
    ck_assert_uint_gt(votes, 10);
}
END_TEST

/* --- What an audit finds ----------------------------------------------------------------------------------------------- */

/* Member 2 lets member 1 speak, who votes in the first house, pays in the second and locks in the third. */
static void open_sound_world(void)
{
    struct daomesh_pathway pathway = with(delegated());
    struct daomesh_proposal_house_vote act = { .dao = dao, .choice = 1 };
    open_world();
    pathway.houses_count = 3;
    pathway.houses[1] = house_by(WEIGHT_CREDITS);
    pathway.houses[2] = locking();
    grant_credits(20);
    act.dao = dao;
    ck_assert_int_eq(give(2, 1, 1, 0), DAOMESH_OK);
    act.proposal = propose(pathway);
    ck_assert_uint_eq(act.proposal, 1);
    for (act.house = 1; act.house <= 3; act.house++) {
        act.level = act.house == 3;
        ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &act), DAOMESH_OK);
    }
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_forged_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static struct daomesh_house_record *house(uint32_t number)
{
    struct daomesh_house_record *record;
    ck_assert_int_eq(edit_house(world.ledger->state, &record, home, 1 << 8 | number), DAOMESH_OK);
    return record;
}

static struct daomesh_electorate_record *electorate(void)
{
    struct daomesh_electorate_record *record;
    ck_assert_int_eq(edit_electorate(world.ledger->state, &record, home, (1 << 8 | 1) << 8), DAOMESH_OK);
    return record;
}

static struct daomesh_vote_lock *lock(void)
{
    struct daomesh_vote_locks_record *record;
    ck_assert_int_eq(edit_vote_locks(world.ledger->state, &record, home, slots[1]), DAOMESH_OK);
    return &record->entries[0];
}

static void tally_of_the_votes_alone(void)
{
    house(1)->tally[1] = amount_from_u64(3);
}

static void nobody_delegated(void)
{
    house(1)->delegators = 0;
    house(1)->tally[1] = amount_from_u64(0); /* what the vote says of itself is 3 */
}

static void somebody_else_delegated_too(void)
{
    house(1)->delegators = 2;
}

static void an_elector_left_out(void)
{
    electorate()->electors_count--;
}

static void heavier_electors(void)
{
    electorate()->electors[0].weight = amount_from_u64(99);
}

static void delegators_without_electors(void)
{
    house(2)->delegators = 1;
}

static void paid_votes_made_up(void)
{
    house(2)->tally[1] = amount_from_u64(2);
}

static void locked_votes_made_up(void)
{
    house(3)->tally[1] = amount_from_u64(2);
}

static void lock_in_a_house_that_locks_nothing(void)
{
    lock()->house = 2;
}

static void lock_in_no_house(void)
{
    lock()->house = 4;
}

static void lock_in_the_pathways_own(void)
{
    lock()->house = 0;
}

static void lock_on_no_proposal(void)
{
    lock()->proposal = 2;
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { tally_of_the_votes_alone, "votes do not add up to the house's tally" },
    { nobody_delegated, "votes do not add up to the house's tally" },
    { somebody_else_delegated_too, "electors who delegate are miscounted" },
    { an_elector_left_out, "electors are miscounted" },
    { heavier_electors, "electors do not weigh what all weighed" },
    { delegators_without_electors, "electors are miscounted" },
    { paid_votes_made_up, "votes do not add up to the house's tally" },
    { locked_votes_made_up, "votes do not add up to the house's tally" },
    { lock_in_a_house_that_locks_nothing, "a lock on nothing" },
    { lock_in_no_house, "a lock on nothing" },
    { lock_in_the_pathways_own, "a lock on nothing" },
    { lock_on_no_proposal, "a lock on nothing" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *house_weight_suite(void)
{
    Suite *suite = suite_create("house_weight");
    TCase *tests = tcase_create("house_weight");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, who_does_not_vote_in_a_house_is_spoken_for);
    tcase_add_test(tests, nothing_reaches_back_into_a_house);
    tcase_add_test(tests, who_has_no_weight_may_speak_for_others_in_a_house);
    tcase_add_test(tests, one_delegation_counts_in_both);
    tcase_add_test(tests, every_small_world_counts_as_the_model_does);
    tcase_add_test(tests, votes_in_a_house_cost_their_square);
    tcase_add_test(tests, who_joined_later_pays_for_nothing_in_a_house);
    tcase_add_test(tests, houses_and_proposals_share_the_credits_of_a_period);
    tcase_add_test(tests, votes_in_a_house_weigh_by_their_level);
    tcase_add_test(tests, locks_of_a_house_hold_as_long_as_its_own_rule_says);
    tcase_add_test(tests, a_house_and_the_pathway_lock_each_for_itself);
    tcase_add_test(tests, six_times_all_weight_of_a_house_must_fit);
    tcase_add_test(tests, dials_that_do_not_fit_are_refused);
    tcase_add_test(tests, dials_that_ask_for_all_weight_are_refused);
    tcase_add_test(tests, votes_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_house_of_too_many_to_count_is_not_opened);
    tcase_add_loop_test(tests, houses_of_all_sorts_add_up, 0, 6);
    suite_add_tcase(suite, tests);
    TCase *forged = tcase_create("forged");
    tcase_add_checked_fixture(forged, open_sound_world, close_forged_world);
    tcase_add_loop_test(forged, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, forged);
    return suite;
}
