/* Members: joining, leaving, weights, and what a proposal that was open before still counts. */
#include "world.h"

Suite *member_suite(void);

static struct world world;
static daomesh_id dao;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 6; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 3;
    dao = world_dao(&world, 3, &pathway);
}

static void close_world(void)
{
    world_close(&world);
}

static int32_t add(uint32_t person, uint64_t shares, uint64_t reputation)
{
    struct daomesh_member_add act = { .dao = dao,
                                      .party = world.people[person],
                                      .shares = amount_from_u64(shares),
                                      .reputation = amount_from_u64(reputation) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &act);
}

static int32_t drop(uint32_t person)
{
    struct daomesh_member_remove act = { .dao = dao, .party = world.people[person] };
    return world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &act);
}

static int32_t mint(uint32_t person, daomesh_amount amount)
{
    struct daomesh_reputation_mint act = { .dao = dao, .party = world.people[person], .amount = amount };
    return world_act_as(&world, &dao, DAOMESH_ACTION_REPUTATION_MINT, &act);
}

static int32_t burn(uint32_t person, uint64_t amount)
{
    struct daomesh_reputation_burn act = { .dao = dao,
                                           .party = world.people[person],
                                           .amount = amount_from_u64(amount) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_REPUTATION_BURN, &act);
}

START_TEST(a_newcomer_holds_what_was_given)
{
    ck_assert_int_eq(add(3, 7, 9), DAOMESH_OK);
    daomesh_member_info info = world_member(&world, &dao, 3);
    ck_assert_uint_eq(info.slot, 3);
    ck_assert_uint_eq(info.shares.limb[0], 7);
    ck_assert_uint_eq(info.reputation.limb[0], 9);
}
END_TEST

START_TEST(nobody_joins_twice)
{
    ck_assert_int_eq(add(1, 1, 1), DAOMESH_E_MEMBER_EXISTS);
}
END_TEST

START_TEST(a_dao_is_no_member_of_itself)
{
    struct daomesh_member_add act = { .dao = dao, .party = dao };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &act), DAOMESH_E_SELF_MEMBER);
}
END_TEST

START_TEST(strangers_may_not_add_members)
{
    struct daomesh_member_add act = { .dao = dao, .party = world.people[4] };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_ADD, &act), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(the_cap_holds_at_its_number_and_refuses_one_more)
{
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 4 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    ck_assert_int_eq(add(3, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(add(4, 1, 1), DAOMESH_E_MEMBER_CAP);
    ck_assert_uint_eq(world.diag.limit.limb[0], 4);
    ck_assert_int_eq(drop(3), DAOMESH_OK);
    ck_assert_int_eq(add(4, 1, 1), DAOMESH_OK);
}
END_TEST

START_TEST(who_is_removed_keeps_the_part_of_the_treasury_and_no_vote)
{
    ck_assert_int_eq(drop(1), DAOMESH_OK);
    ck_assert_int_eq(drop(1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(mint(1, amount_from_u64(1)), DAOMESH_E_NOT_A_MEMBER);
    daomesh_member_info info = world_member(&world, &dao, 1);
    ck_assert_uint_eq(info.state, MEMBER_FORMER);
    ck_assert_uint_eq(info.shares.limb[0], 0);
    ck_assert_uint_eq(info.loot.limb[0], 10);
    ck_assert_uint_eq(info.reputation.limb[0], 0);
}
END_TEST

START_TEST(who_held_nothing_is_gone_when_removed)
{
    ck_assert_int_eq(add(3, 0, 5), DAOMESH_OK);
    ck_assert_int_eq(drop(3), DAOMESH_OK);
    ck_assert_uint_eq(world_member(&world, &dao, 3).slot, UINT32_MAX);
}
END_TEST

START_TEST(who_comes_back_gets_the_old_slot_and_still_has_the_loot)
{
    ck_assert_int_eq(drop(1), DAOMESH_OK);
    ck_assert_int_eq(add(1, 5, 5), DAOMESH_OK);
    daomesh_member_info info = world_member(&world, &dao, 1);
    ck_assert_uint_eq(info.state, MEMBER_ACTIVE);
    ck_assert_uint_eq(info.reputation.limb[0], 5);
    ck_assert_uint_eq(info.loot.limb[0], 10);
}
END_TEST

START_TEST(a_free_slot_is_reused)
{
    ck_assert_int_eq(add(3, 0, 1), DAOMESH_OK);
    uint32_t slot = world_member(&world, &dao, 3).slot;
    ck_assert_int_eq(drop(3), DAOMESH_OK);
    ck_assert_int_eq(add(4, 1, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_member(&world, &dao, 4).slot, slot);
}
END_TEST

START_TEST(shares_and_loot_fit_together)
{
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[1],
                                           .shares = { { UINT64_MAX - 20, UINT64_MAX, UINT64_MAX,
                                                         UINT64_MAX } },
                                           .loot = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_E_OVERFLOW);
    act.loot = amount_from_u64(0);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
}
END_TEST

START_TEST(burning_takes_at_most_what_is_held)
{
    ck_assert_int_eq(burn(1, 101), DAOMESH_E_RANGE);
    ck_assert_uint_eq(world.diag.given.limb[0], 101);
    ck_assert_uint_eq(world.diag.limit.limb[0], 100);
    ck_assert_int_eq(burn(1, 100), DAOMESH_OK);
    ck_assert_uint_eq(world_member(&world, &dao, 1).reputation.limb[0], 0);
}
END_TEST

START_TEST(totals_never_pass_256_bits)
{
    daomesh_amount all = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    ck_assert_int_eq(mint(1, all), DAOMESH_E_OVERFLOW);
    all.limb[0] -= 300; /* the three hold 300 */
    ck_assert_int_eq(mint(1, all), DAOMESH_OK);
    ck_assert_int_eq(mint(2, amount_from_u64(1)), DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(reweighting_sets_shares_and_loot_and_leaves_reputation)
{
    struct daomesh_member_reweight act = {
        .dao = dao, .party = world.people[2], .shares = amount_from_u64(1), .loot = amount_from_u64(2)
    };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    daomesh_member_info info = world_member(&world, &dao, 2);
    ck_assert_uint_eq(info.shares.limb[0], 1);
    ck_assert_uint_eq(info.loot.limb[0], 2);
    ck_assert_uint_eq(info.reputation.limb[0], 100);
}
END_TEST

/* --- Snapshots ------------------------------------------------------------------------------------------------------ */

START_TEST(a_vote_weighs_what_it_weighed_at_opening)
{
    uint64_t first = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(mint(1, amount_from_u64(50)), DAOMESH_OK);
    uint64_t second = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(burn(1, 120), DAOMESH_OK);
    uint64_t third = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(mint(1, amount_from_u64(1000)), DAOMESH_OK);
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 1, &dao, first, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, second, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, third, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, first).tally[1].limb[0], 100);
    ck_assert_uint_eq(world_proposal(&world, &dao, second).tally[1].limb[0], 150);
    ck_assert_uint_eq(world_proposal(&world, &dao, third).tally[1].limb[0], 30);
    ck_assert_uint_eq(world_proposal(&world, &dao, first).total.limb[0], 300);
    ck_assert_uint_eq(world_proposal(&world, &dao, second).total.limb[0], 350);
    ck_assert_uint_eq(world_proposal(&world, &dao, third).total.limb[0], 230);
}
END_TEST

START_TEST(removal_takes_no_vote_away_on_what_was_open)
{
    uint64_t proposal = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(drop(1), DAOMESH_OK);
    world_pass(&world, 10);
    uint64_t later = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 1, &dao, proposal, 2), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, later, 2), DAOMESH_E_NO_WEIGHT);
}
END_TEST

START_TEST(newcomers_do_not_vote_on_what_was_open)
{
    uint64_t proposal = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(add(3, 5, 5), DAOMESH_OK);
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 3, &dao, proposal, 1), DAOMESH_E_NO_WEIGHT);
    ck_assert_int_eq(world_vote(&world, 4, &dao, proposal, 1), DAOMESH_E_NOT_A_MEMBER);
}
END_TEST

START_TEST(a_slot_with_a_vote_to_give_is_not_reused)
{
    uint64_t proposal = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_int_eq(drop(1), DAOMESH_OK);
    ck_assert_int_eq(add(3, 5, 5), DAOMESH_OK);
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 1, &dao, proposal, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, proposal).tally[1].limb[0], 100);
    ck_assert_uint_eq(world_member(&world, &dao, 3).slot, 3);
}
END_TEST

START_TEST(old_weights_go_when_no_proposal_needs_them)
{
    uint64_t proposal = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_uint_ne(proposal, 0);
    ck_assert_int_eq(mint(1, amount_from_u64(1)), DAOMESH_OK);
    world_pass(&world, 5000);
    ck_assert_int_eq(mint(1, amount_from_u64(1)), DAOMESH_OK);
    world_commit(&world);
    daomesh_item item;
    size_t count;
    uint64_t cursor = 0, row;
    daomesh_reader *reader;
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_row(&row, reader, &dao), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_list(&item, 1, &count, &cursor, reader, row, DAOMESH_RECORD_OLD_WEIGHT),
                     DAOMESH_OK);
    ck_assert_uint_eq(count, 0);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_party_may_belong_to_many_daos_and_leave_them_in_any_order)
{
    enum { DAOS = 100 };
    static daomesh_id daos[DAOS];
    struct daomesh_pathway pathway = world_pathway();
    for (int i = 0; i < DAOS; i++)
        daos[i] = world_dao(&world, 1, &pathway);
    for (int i = 0; i < DAOS; i++) {
        struct daomesh_member_add act = { .dao = daos[i],
                                          .party = world.people[5],
                                          .shares = amount_from_u64((uint64_t)i) };
        ck_assert_int_eq(world_act_as(&world, &daos[i], DAOMESH_ACTION_MEMBER_ADD, &act), DAOMESH_OK);
    }
    for (int i = 0; i < DAOS; i++) {
        daomesh_id *gone = &daos[(i * 37) % DAOS];
        struct daomesh_member_remove act = { .dao = *gone, .party = world.people[5] };
        ck_assert_int_eq(world_act_as(&world, gone, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
        struct daomesh_member_add next = { .dao = *gone, .party = world.people[4] };
        ck_assert_int_eq(world_act_as(&world, gone, DAOMESH_ACTION_MEMBER_ADD, &next), DAOMESH_OK);
        if (i % 10 == 0) world_pass(&world, 1);
    }
    ck_assert_uint_eq(world_member(&world, &daos[7], 5).state, MEMBER_FORMER);
    ck_assert_uint_eq(world_member(&world, &daos[0], 5).slot, UINT32_MAX);
    ck_assert_uint_ne(world_member(&world, &daos[7], 4).slot, UINT32_MAX);
}
END_TEST

Suite *member_suite(void)
{
    Suite *suite = suite_create("member");
    TCase *tests = tcase_create("member");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_newcomer_holds_what_was_given);
    tcase_add_test(tests, nobody_joins_twice);
    tcase_add_test(tests, a_dao_is_no_member_of_itself);
    tcase_add_test(tests, strangers_may_not_add_members);
    tcase_add_test(tests, the_cap_holds_at_its_number_and_refuses_one_more);
    tcase_add_test(tests, who_is_removed_keeps_the_part_of_the_treasury_and_no_vote);
    tcase_add_test(tests, who_held_nothing_is_gone_when_removed);
    tcase_add_test(tests, who_comes_back_gets_the_old_slot_and_still_has_the_loot);
    tcase_add_test(tests, shares_and_loot_fit_together);
    tcase_add_test(tests, a_free_slot_is_reused);
    tcase_add_test(tests, burning_takes_at_most_what_is_held);
    tcase_add_test(tests, totals_never_pass_256_bits);
    tcase_add_test(tests, reweighting_sets_shares_and_loot_and_leaves_reputation);
    tcase_add_test(tests, a_vote_weighs_what_it_weighed_at_opening);
    tcase_add_test(tests, removal_takes_no_vote_away_on_what_was_open);
    tcase_add_test(tests, newcomers_do_not_vote_on_what_was_open);
    tcase_add_test(tests, a_slot_with_a_vote_to_give_is_not_reused);
    tcase_add_test(tests, old_weights_go_when_no_proposal_needs_them);
    tcase_add_test(tests, a_party_may_belong_to_many_daos_and_leave_them_in_any_order);
    suite_add_tcase(suite, tests);
    return suite;
}
