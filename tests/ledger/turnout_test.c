/* Voting as a duty and the reward that voters share: to the last unit, over many members, and what is refused. */
#include "money.h"

Suite *turnout_suite(void);

#define MEMBERS 5
#define VOTING 1000

static struct world world;
static daomesh_id dao, token;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    const struct daomesh_pathway pathway = world_pathway();
    token = money_token(&world, 0, 0, 0);
    dao = world_dao(&world, MEMBERS, &pathway);
    world_pass(&world, 1); /* only who was there a second before is bound */
}

static void close_world(void)
{
    world_close(&world);
}

static void set_aside(uint64_t amount)
{
    const struct daomesh_treasury_reserve act = { .dao = dao,
                                                  .token = token,
                                                  .amount = amount_from_u64(amount) };
    money_mint(&world, &token, &dao, amount);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_TREASURY_RESERVE, &act), DAOMESH_OK);
}

static struct daomesh_pathway rewarded(uint64_t amount)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.reward_count = 1;
    pathway.reward[0] = (struct daomesh_voting_reward){ token, amount_from_u64(amount) };
    return pathway;
}

static struct daomesh_pathway bound(uint8_t missed, uint8_t of, uint8_t jail)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.duty_count = 1;
    pathway.duty[0] = (struct daomesh_voting_duty){ missed, of, jail };
    return pathway;
}

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

/* Opens a proposal on which those whose bits are set vote. */
static uint64_t poll(uint32_t voters)
{
    if (!world.open) world_begin(&world, 0);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number > 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 1);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        if (voters >> i & 1)
            ck_assert_int_eq(world_vote(&world, i, &dao, number, (uint8_t)(i % 3)), DAOMESH_OK);
    }
    return number;
}

static void end_poll(void)
{
    world_pass(&world, VOTING + 1);
    world_pass(&world, 1);
    world_commit(&world);
}

static uint64_t balance_of(const daomesh_id *party, uint32_t which)
{
    daomesh_amount amount;
    daomesh_reader *reader;
    if (world.open) world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_balance(&amount, reader, party, &token, which), DAOMESH_OK);
    daomesh_reader_close(reader);
    return amount.limb[0];
}

static uint64_t paid_to(uint32_t person)
{
    return balance_of(&world.people[person], DAOMESH_BALANCE_FREE);
}

static uint64_t left_aside(void)
{
    return balance_of(&dao, DAOMESH_BALANCE_RESERVE);
}

/* --- Rewards ----------------------------------------------------------------------------------------------------------- */

/* 100 for three: 33, 33, 34, in the order of their slots, whatever they voted. */
START_TEST(those_who_vote_share_it_to_the_last_unit)
{
    set_aside(250);
    ck_assert_int_eq(set_pathway(rewarded(100)), DAOMESH_OK);
    (void)poll(0x13);
    end_poll();
    uint64_t sum = 0;
    for (uint32_t i = 0; i < MEMBERS; i++) {
        const uint64_t paid = paid_to(i);
        ck_assert_uint_eq(paid >= 33 && paid <= 34, 0x13 >> i & 1);
        sum += paid;
    }
    ck_assert_uint_eq(sum, 100);
    ck_assert_uint_eq(left_aside(), 150);
}
END_TEST

START_TEST(less_is_shared_where_less_is_set_aside)
{
    set_aside(7);
    ck_assert_int_eq(set_pathway(rewarded(100)), DAOMESH_OK);
    (void)poll(0x3);
    end_poll();
    ck_assert_uint_eq(paid_to(0) + paid_to(1), 7);
    (void)poll(0x3);
    end_poll();
    ck_assert_uint_eq(paid_to(0) + paid_to(1), 7);
    ck_assert_uint_eq(left_aside(), 0);
}
END_TEST

START_TEST(nobody_votes_and_nothing_is_shared)
{
    set_aside(50);
    ck_assert_int_eq(set_pathway(rewarded(50)), DAOMESH_OK);
    (void)poll(0);
    end_poll();
    ck_assert_uint_eq(left_aside(), 50);
    const uint64_t number = poll(0x3);
    const struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    end_poll();
    ck_assert_uint_eq(left_aside(), 50); /* what is cancelled is not decided */
}
END_TEST

/* One unit for three voters: the first two have none. The member who left while the vote went on has the part all the same. */
START_TEST(whoever_left_since_voting_is_paid_and_small_rewards_are)
{
    set_aside(10);
    ck_assert_int_eq(set_pathway(rewarded(1)), DAOMESH_OK);
    (void)poll(0x7);
    end_poll();
    ck_assert_uint_eq(paid_to(0) + paid_to(1) + paid_to(2), 1);
    world_begin(&world, 0);
    ck_assert_int_eq(set_pathway(rewarded(9)), DAOMESH_OK);
    (void)poll(0x18);
    const struct daomesh_member_remove leave = { .dao = dao, .party = world.people[3] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    end_poll();
    ck_assert_uint_eq(paid_to(3) + paid_to(4), 9);
    ck_assert_uint_ge(paid_to(3), 4);
}
END_TEST

/* Whoever left, and came again before the parts were given out, is somebody new: the part goes back. */
START_TEST(a_part_that_nobody_is_there_for_goes_back)
{
    set_aside(10);
    struct daomesh_pathway pathway = rewarded(10);
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    (void)poll(0x18);
    const struct daomesh_member_remove leave = { .dao = dao, .party = world.people[3] };
    const struct daomesh_member_add join = { .dao = dao, .party = world.people[3] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    end_poll();
    ck_assert_uint_eq(paid_to(3), 0);
    ck_assert_uint_eq(paid_to(4) + left_aside(), 10);
}
END_TEST

/* --- The duty ---------------------------------------------------------------------------------------------------------- */

static uint8_t standing_of(uint32_t person)
{
    const daomesh_member_info info = world_member(&world, &dao, person);
    return (uint8_t)info.state;
}

/* Two of three missed are too many: person 4 misses the first and the third. */
START_TEST(who_misses_too_many_votes_is_jailed)
{
    ck_assert_int_eq(set_pathway(bound(2, 3, 1)), DAOMESH_OK);
    (void)poll(0x0f);
    end_poll();
    ck_assert_uint_eq(standing_of(4), MEMBER_ACTIVE);
    (void)poll(0x1f);
    end_poll();
    (void)poll(0x0f);
    end_poll();
    ck_assert_uint_eq(standing_of(4), MEMBER_JAILED);
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_uint_eq(standing_of(i), MEMBER_ACTIVE);
}
END_TEST

START_TEST(what_is_missed_long_ago_does_not_count)
{
    ck_assert_int_eq(set_pathway(bound(2, 3, 1)), DAOMESH_OK);
    (void)poll(0x0f);
    end_poll();
    for (int i = 0; i < 20; i++) {
        (void)poll(i % 3 == 2 ? 0x0f : 0x1f); /* one of any three */
        end_poll();
        ck_assert_uint_eq(standing_of(4), MEMBER_ACTIVE);
    }
}
END_TEST

START_TEST(the_absent_are_named_and_stay)
{
    char said[500];
    ck_assert_int_eq(set_pathway(bound(1, 1, 0)), DAOMESH_OK);
    (void)poll(0x0f);
    world_pass(&world, VOTING + 1);
    world_commit(&world);
    world_last_event(&world, said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, "missed 1 of the last votes"));
    ck_assert_uint_eq(standing_of(4), MEMBER_ACTIVE);
}
END_TEST

/* Who joined later, or has no weight, could not vote. */
START_TEST(nobody_is_bound_who_could_not_vote)
{
    struct daomesh_pathway pathway = bound(1, 1, 1);
    pathway.rule.weight = 2;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    const struct daomesh_member_reweight none = { .dao = dao, .party = world.people[4] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &none), DAOMESH_OK);
    (void)poll(0x0f);
    const struct daomesh_member_add join = { .dao = dao,
                                             .party = world.people[MEMBERS],
                                             .shares = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    end_poll();
    ck_assert_uint_eq(standing_of(4), MEMBER_ACTIVE);
    ck_assert_uint_eq(standing_of(MEMBERS), MEMBER_ACTIVE);
}
END_TEST

START_TEST(nobody_is_absent_while_in_jail)
{
    char said[500];
    const struct daomesh_member_jail jail = { .dao = dao, .party = world.people[4] };
    ck_assert_int_eq(set_pathway(bound(1, 1, 0)), DAOMESH_OK);
    (void)poll(0x0f);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    world_pass(&world, VOTING + 1);
    world_commit(&world);
    world_last_event(&world, said, sizeof said);
    ck_assert_ptr_null(strstr(said, "missed"));
    ck_assert_uint_eq(standing_of(4), MEMBER_JAILED);
}
END_TEST

/* --- Many members ------------------------------------------------------------------------------------------------------ */

/* 64 people and 500 small DAOs that are members: more than one timer goes through. */
START_TEST(many_members_are_gone_through_some_at_a_time)
{
    const struct daomesh_pathway small = world_pathway();
    const struct daomesh_charter_amend wide = { .dao = dao, .member_cap = 1000 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &wide), DAOMESH_OK);
    for (int i = 0; i < 300; i++) {
        const daomesh_id member = world_dao(&world, 1, &small);
        const struct daomesh_member_add join = { .dao = dao, .party = member, .shares = amount_from_u64(1) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    }
    set_aside(1000);
    struct daomesh_pathway pathway = rewarded(999);
    pathway.duty_count = 1;
    pathway.duty[0] = (struct daomesh_voting_duty){ 1, 1, 1 };
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    world_pass(&world, 1);
    (void)poll(0x1f);
    end_poll();
    uint64_t sum = 0;
    for (uint32_t i = 0; i < MEMBERS; i++)
        sum += paid_to(i);
    ck_assert_uint_eq(sum, 999);
    const struct daomesh_dao_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row), DAOMESH_OK);
    ck_assert_uint_eq(record->jailed, 300);
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

START_TEST(dials_that_do_not_fit_are_refused)
{
    ck_assert_int_eq(set_pathway(rewarded(0)), DAOMESH_E_RANGE);
    struct daomesh_pathway pathway = rewarded(1);
    pathway.reward[0].token = dao;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(set_pathway(bound(0, 1, 0)), DAOMESH_E_RANGE);
    ck_assert_int_eq(set_pathway(bound(3, 2, 0)), DAOMESH_E_RANGE);
    ck_assert_int_eq(set_pathway(bound(16, 16, 0)), DAOMESH_OK);
    pathway = bound(1, 1, 0);
    pathway.rule.delegated = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = world_pathway();
    pathway.rule.quorum_base = DAOMESH_BASE_SPONSORSHIP;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
}
END_TEST

/* Baal: 40 % of what there was at the sponsorship have to be for it. */
START_TEST(a_quorum_of_what_was_there_when_it_was_sponsored)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.quorum_ppm = 400000;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway.rule.quorum_base = DAOMESH_BASE_SPONSORSHIP;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    for (uint32_t more = 0; more < 2; more++) {
        const uint64_t number = poll(0x02 | more << 4); /* persons 1 and 4 vote for it */
        if (more == 0) {                                /* newcomers later change nothing */
            const struct daomesh_member_add join = { .dao = dao, .party = world.people[MEMBERS] };
            ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
            const struct daomesh_member_remove leave = { .dao = dao, .party = world.people[MEMBERS] };
            ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
        }
        end_poll();
        ck_assert_uint_eq(world_proposal(&world, &dao, number).state,
                          more ? DAOMESH_STATE_EXECUTED : DAOMESH_STATE_DEFEATED);
    }
}
END_TEST

Suite *turnout_suite(void)
{
    Suite *suite = suite_create("turnout");
    TCase *tests = tcase_create("turnout");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, those_who_vote_share_it_to_the_last_unit);
    tcase_add_test(tests, less_is_shared_where_less_is_set_aside);
    tcase_add_test(tests, nobody_votes_and_nothing_is_shared);
    tcase_add_test(tests, whoever_left_since_voting_is_paid_and_small_rewards_are);
    tcase_add_test(tests, a_part_that_nobody_is_there_for_goes_back);
    tcase_add_test(tests, who_misses_too_many_votes_is_jailed);
    tcase_add_test(tests, what_is_missed_long_ago_does_not_count);
    tcase_add_test(tests, the_absent_are_named_and_stay);
    tcase_add_test(tests, nobody_is_bound_who_could_not_vote);
    tcase_add_test(tests, nobody_is_absent_while_in_jail);
    tcase_add_test(tests, many_members_are_gone_through_some_at_a_time);
    tcase_add_test(tests, dials_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_quorum_of_what_was_there_when_it_was_sponsored);
    suite_add_tcase(suite, tests);
    return suite;
}
