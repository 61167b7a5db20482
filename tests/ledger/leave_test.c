/* Leaving: what an exit pays, who may not leave yet, what removal, resignation and jail leave to a member. */
#include "money.h"

Suite *leave_suite(void);

static struct world world;
static daomesh_id dao, token, other;

/* Three members with 10 shares each; two tokens in ascending order of their ids. */
static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 6; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.grace_s = 500;
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    other = money_token(&world, 0, 0, 0);
    if (memcmp(token.bytes, other.bytes, sizeof token.bytes) > 0) {
        daomesh_id swap = token;
        token = other;
        other = swap;
    }
}

static void close_world(void)
{
    world_close(&world);
}

static int32_t set_member(uint32_t person, uint64_t shares, uint64_t loot)
{
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[person],
                                           .shares = amount_from_u64(shares),
                                           .loot = amount_from_u64(loot) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act);
}

static int32_t leave(const daomesh_id *who, uint64_t shares, uint64_t loot, const daomesh_id *tokens,
                     uint32_t count)
{
    uint8_t bytes[512];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    for (uint32_t i = 0; i < count; i++)
        daomesh__cbor_put_bytes(&out, tokens[i].bytes, sizeof tokens[i].bytes);
    struct daomesh_member_exit act = { .dao = dao,
                                       .shares = amount_from_u64(shares),
                                       .loot = amount_from_u64(loot),
                                       .tokens = { bytes, out.len, count, 0 } };
    return world_act_as(&world, who, DAOMESH_ACTION_MEMBER_EXIT, &act);
}

static int32_t person_leaves(uint32_t person, uint64_t shares, uint64_t loot)
{
    return leave(&world.people[person], shares, loot, &token, 1);
}

static int32_t about(uint32_t kind, uint32_t person)
{
    struct daomesh_member_remove act = { .dao = dao, .party = world.people[person] };
    return world_act_as(&world, &dao, kind, &act);
}

static int32_t resign(uint32_t person)
{
    struct daomesh_member_resign act = { .dao = dao };
    return world_act(&world, person, DAOMESH_ACTION_MEMBER_RESIGN, &act);
}

static uint64_t purse(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

/* Moloch v2's own test: 173 of 174 shares and loot, 80 in the bank, pay 79. */
START_TEST(an_exit_pays_its_part_rounded_down)
{
    ck_assert_int_eq(set_member(0, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(set_member(1, 100, 73), DAOMESH_OK);
    ck_assert_int_eq(set_member(2, 0, 0), DAOMESH_OK);
    money_mint(&world, &token, &dao, 80);
    ck_assert_int_eq(person_leaves(1, 100, 73), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 79);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 1);
    ck_assert_uint_eq(world_member(&world, &dao, 1).state, MEMBER_ACTIVE);
}
END_TEST

START_TEST(what_is_not_listed_is_forfeited)
{
    money_mint(&world, &token, &dao, 30);
    money_mint(&world, &other, &dao, 30);
    ck_assert_int_eq(leave(&world.people[1], 10, 0, &other, 1), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 0);
    ck_assert_uint_eq(money_free(&world, &world.people[1], &other), 10);
    ck_assert_int_eq(person_leaves(1, 1, 0), DAOMESH_E_BALANCE);
}
END_TEST

START_TEST(what_is_set_aside_is_not_shared)
{
    money_mint(&world, &token, &dao, 30);
    struct daomesh_treasury_reserve act = { .dao = dao, .token = token, .amount = amount_from_u64(27) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_TREASURY_RESERVE, &act), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(1, 10, 0), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 1);
}
END_TEST

START_TEST(lists_of_tokens_ascend_without_repetition)
{
    const daomesh_id falling[2] = { other, token }, twice[2] = { token, token };
    ck_assert_int_eq(leave(&world.people[1], 1, 0, falling, 2), DAOMESH_E_NOT_SORTED);
    ck_assert_int_eq(leave(&world.people[1], 1, 0, twice, 2), DAOMESH_E_REPEATED);
    ck_assert_int_eq(leave(&world.people[1], 1, 0, &dao, 1), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_uint_eq(world_member(&world, &dao, 1).shares.limb[0], 10);
}
END_TEST

START_TEST(nobody_burns_more_than_they_hold)
{
    ck_assert_int_eq(person_leaves(1, 11, 0), DAOMESH_E_BALANCE);
    ck_assert_str_eq(world.diag.path, "shares");
    ck_assert_uint_eq(world.diag.limit.limb[0], 10);
    ck_assert_int_eq(person_leaves(1, 0, 1), DAOMESH_E_BALANCE);
    ck_assert_int_eq(person_leaves(4, 0, 0), DAOMESH_E_NOT_A_MEMBER);
    struct daomesh_member_exit act = { .dao = dao,
                                       .shares = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } } };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_EXIT, &act), DAOMESH_E_BALANCE);
}
END_TEST

START_TEST(the_whole_of_256_bits_may_leave)
{
    const daomesh_amount all = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    ck_assert_int_eq(set_member(0, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(set_member(2, 0, 0), DAOMESH_OK);
    struct daomesh_member_reweight weigh = { .dao = dao, .party = world.people[1], .shares = all };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &weigh), DAOMESH_OK);
    money_mint(&world, &token, &dao, 77);
    struct daomesh_member_exit act = { .dao = dao, .shares = all };
    uint8_t bytes[64];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_bytes(&out, token.bytes, sizeof token.bytes);
    act.tokens = (daomesh_list){ bytes, out.len, 1, 0 };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_EXIT, &act), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 77);
}
END_TEST

START_TEST(an_exit_from_a_dao_without_shares_pays_nobody)
{
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(set_member(i, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(1, 0, 0), DAOMESH_E_ZERO_DIVISOR);
}
END_TEST

START_TEST(a_member_dao_is_paid_into_its_treasury)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id guild = world_dao(&world, 1, &pathway);
    struct daomesh_member_add add = { .dao = dao, .party = guild, .shares = amount_from_u64(30) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    money_mint(&world, &token, &dao, 100);
    ck_assert_int_eq(leave(&guild, 30, 0, &token, 1), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, &guild, &token), 50);
}
END_TEST

/* --- Waiting ------------------------------------------------------------------------------------------------------- */

static void let_yes_voters_wait(void)
{
    struct daomesh_charter_amend act = { .dao = dao, .exit = EXIT_WAIT };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act), DAOMESH_OK);
}

static uint64_t open_vote(void)
{
    uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_uint_ne(number, 0);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 2), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 1), DAOMESH_OK);
    return number;
}

START_TEST(yes_voters_wait_until_it_is_done_and_dissenters_leave_in_grace)
{
    money_mint(&world, &token, &dao, 30);
    let_yes_voters_wait();
    open_vote();
    ck_assert_int_eq(person_leaves(0, 1, 0), DAOMESH_E_EXIT_LOCKED);
    world_pass(&world, 1001);
    ck_assert_int_eq(person_leaves(0, 1, 0), DAOMESH_E_EXIT_LOCKED);
    ck_assert_int_eq(person_leaves(1, 10, 0), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 10);
    world_pass(&world, 501);
    ck_assert_int_eq(person_leaves(0, 1, 0), DAOMESH_OK);
}
END_TEST

START_TEST(resigning_or_being_removed_does_not_unlock)
{
    let_yes_voters_wait();
    open_vote();
    ck_assert_int_eq(resign(0), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(0, 0, 10), DAOMESH_E_EXIT_LOCKED);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, 2), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(2, 0, 10), DAOMESH_E_EXIT_LOCKED);
    world_pass(&world, 1001);
    world_pass(&world, 501);
    ck_assert_int_eq(person_leaves(0, 0, 10), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(2, 0, 10), DAOMESH_OK);
}
END_TEST

START_TEST(a_proposal_that_fell_or_was_cancelled_holds_nobody)
{
    let_yes_voters_wait();
    uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(1, 1, 0), DAOMESH_OK);
}
END_TEST

START_TEST(an_earlier_proposal_still_holds_when_a_later_one_is_over)
{
    let_yes_voters_wait();
    uint64_t first = open_vote(), second = world_propose(&world, 1, &dao, 1, (daomesh_span){ NULL, 0 });
    ck_assert_uint_eq(second, first + 1);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, second, 1), DAOMESH_OK);
    struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = second };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(0, 1, 0), DAOMESH_E_EXIT_LOCKED);
    ck_assert_uint_eq(world.diag.given.limb[0], first);
}
END_TEST

static void allow_revotes(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.revote = 1;
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
}

START_TEST(a_vote_taken_back_or_turned_holds_nobody)
{
    let_yes_voters_wait();
    allow_revotes();
    uint64_t number = open_vote();
    struct daomesh_proposal_unvote unvote = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &unvote), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(0, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 2, &dao, number, 2), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(2, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(1, 1, 0), DAOMESH_E_EXIT_LOCKED);
}
END_TEST

START_TEST(nobody_waits_for_more_than_64_proposals)
{
    struct daomesh_charter_amend amend = { .dao = dao, .open_cap = 100 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    let_yes_voters_wait();
    for (uint64_t i = 1; i <= DAOMESH_YES_VOTES_MAX + 1; i++)
        ck_assert_uint_eq(world_propose(&world, 1, &dao, 1, (daomesh_span){ NULL, 0 }), i);
    world_pass(&world, 1);
    for (uint64_t i = 1; i <= DAOMESH_YES_VOTES_MAX; i++)
        ck_assert_int_eq(world_vote(&world, 0, &dao, i, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 0, &dao, DAOMESH_YES_VOTES_MAX + 1, 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(world_vote(&world, 0, &dao, DAOMESH_YES_VOTES_MAX + 1, 2), DAOMESH_OK);
    world_pass(&world, 5000);
    uint64_t next = world_propose(&world, 1, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, next, 1), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(0, 10, 0), DAOMESH_E_EXIT_LOCKED);
    world_pass(&world, 5000);
    ck_assert_int_eq(person_leaves(0, 10, 0), DAOMESH_OK);
}
END_TEST

START_TEST(a_slot_that_is_reused_forgets_what_was_voted_for)
{
    const uint32_t slot = world_member(&world, &dao, 0).slot;
    let_yes_voters_wait();
    open_vote();
    world_pass(&world,
               1001); /* decided, and in grace: the slot is free for others, the proposal is not processed */
    ck_assert_int_eq(set_member(0, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(resign(0), DAOMESH_OK);
    struct daomesh_member_add add = { .dao = dao, .party = world.people[5] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    ck_assert_uint_eq(world_member(&world, &dao, 5).slot, slot);
    world_begin(&world, 0);
    ck_assert_int_eq(person_leaves(5, 0, 0), DAOMESH_OK);
}
END_TEST

START_TEST(where_the_dial_is_off_nobody_waits)
{
    open_vote();
    ck_assert_int_eq(person_leaves(0, 1, 0), DAOMESH_OK);
}
END_TEST

/* --- Removal, resignation, jail -------------------------------------------------------------------------------------- */

START_TEST(who_is_removed_takes_as_much_as_who_leaves)
{
    money_mint(&world, &token, &dao, 30);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, 1), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(1, 0, 4), DAOMESH_OK);
    ck_assert_int_eq(person_leaves(1, 0, 6), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 10); /* 4 of 30, then 6 of the 26 that are left for 26 */
    ck_assert_uint_eq(world_member(&world, &dao, 1).slot, UINT32_MAX);
    ck_assert_int_eq(person_leaves(1, 0, 0), DAOMESH_E_NOT_A_MEMBER);
}
END_TEST

START_TEST(who_resigns_keeps_the_loot_until_it_is_burned)
{
    money_mint(&world, &token, &dao, 30);
    ck_assert_int_eq(resign(1), DAOMESH_OK);
    ck_assert_int_eq(resign(1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(resign(5), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_uint_eq(world_member(&world, &dao, 1).state, MEMBER_FORMER);
    world_begin(&world, 0);
    ck_assert_int_eq(person_leaves(1, 0, 10), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 10);
}
END_TEST

START_TEST(who_is_in_jail_does_not_vote_nor_propose_but_may_exit)
{
    money_mint(&world, &token, &dao, 30);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_JAIL, 1), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_JAIL, 1), DAOMESH_E_JAILED);
    ck_assert_uint_eq(world_propose(&world, 1, &dao, 1, (daomesh_span){ NULL, 0 }), 0);
    uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_E_NO_WEIGHT);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).total.limb[0], 2);
    world_begin(&world, 0);
    ck_assert_int_eq(person_leaves(1, 0, 4), DAOMESH_OK);
    ck_assert_uint_eq(purse(1), 4);
}
END_TEST

START_TEST(release_gives_back_what_is_still_held)
{
    ck_assert_int_eq(set_member(1, 10, 3), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_JAIL, 1), DAOMESH_OK);
    daomesh_member_info info = world_member(&world, &dao, 1);
    ck_assert_uint_eq(info.state, MEMBER_JAILED);
    ck_assert_uint_eq(info.loot.limb[0], 13);
    ck_assert_int_eq(person_leaves(1, 0, 5), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_RELEASE, 1), DAOMESH_OK);
    info = world_member(&world, &dao, 1);
    ck_assert_uint_eq(info.shares.limb[0], 8);
    ck_assert_uint_eq(info.loot.limb[0], 0);
    ck_assert_uint_eq(info.reputation.limb[0], 100);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_RELEASE, 1), DAOMESH_E_NOT_JAILED);
}
END_TEST

START_TEST(weights_do_not_change_in_jail)
{
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_JAIL, 1), DAOMESH_OK);
    ck_assert_int_eq(set_member(1, 1, 1), DAOMESH_E_JAILED);
    struct daomesh_member_add add = { .dao = dao, .party = world.people[1] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_E_MEMBER_EXISTS);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, 1), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_RELEASE, 1), DAOMESH_E_NOT_A_MEMBER);
}
END_TEST

START_TEST(who_is_in_jail_takes_a_place_under_the_cap)
{
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 3 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_JAIL, 1), DAOMESH_OK);
    struct daomesh_member_add add = { .dao = dao, .party = world.people[4] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_E_MEMBER_CAP);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, 1), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
}
END_TEST

Suite *leave_suite(void)
{
    Suite *suite = suite_create("leave");
    TCase *exits = tcase_create("exit"), *waits = tcase_create("waiting"), *ends = tcase_create("ends");
    tcase_add_checked_fixture(exits, open_world, close_world);
    tcase_add_test(exits, an_exit_pays_its_part_rounded_down);
    tcase_add_test(exits, what_is_not_listed_is_forfeited);
    tcase_add_test(exits, what_is_set_aside_is_not_shared);
    tcase_add_test(exits, lists_of_tokens_ascend_without_repetition);
    tcase_add_test(exits, nobody_burns_more_than_they_hold);
    tcase_add_test(exits, the_whole_of_256_bits_may_leave);
    tcase_add_test(exits, an_exit_from_a_dao_without_shares_pays_nobody);
    tcase_add_test(exits, a_member_dao_is_paid_into_its_treasury);
    suite_add_tcase(suite, exits);
    tcase_add_checked_fixture(waits, open_world, close_world);
    tcase_add_test(waits, yes_voters_wait_until_it_is_done_and_dissenters_leave_in_grace);
    tcase_add_test(waits, resigning_or_being_removed_does_not_unlock);
    tcase_add_test(waits, a_proposal_that_fell_or_was_cancelled_holds_nobody);
    tcase_add_test(waits, an_earlier_proposal_still_holds_when_a_later_one_is_over);
    tcase_add_test(waits, a_vote_taken_back_or_turned_holds_nobody);
    tcase_add_test(waits, nobody_waits_for_more_than_64_proposals);
    tcase_add_test(waits, a_slot_that_is_reused_forgets_what_was_voted_for);
    tcase_add_test(waits, where_the_dial_is_off_nobody_waits);
    suite_add_tcase(suite, waits);
    tcase_add_checked_fixture(ends, open_world, close_world);
    tcase_add_test(ends, who_is_removed_takes_as_much_as_who_leaves);
    tcase_add_test(ends, who_resigns_keeps_the_loot_until_it_is_burned);
    tcase_add_test(ends, who_is_in_jail_does_not_vote_nor_propose_but_may_exit);
    tcase_add_test(ends, release_gives_back_what_is_still_held);
    tcase_add_test(ends, weights_do_not_change_in_jail);
    tcase_add_test(ends, who_is_in_jail_takes_a_place_under_the_cap);
    suite_add_tcase(suite, ends);
    return suite;
}
