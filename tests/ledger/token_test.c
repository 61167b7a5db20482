/* Tokens and accounts: who may make units, what a cap allows, and that nothing is lost or made on the way. */
#include "money.h"

Suite *token_suite(void);

static struct world world;
static daomesh_id dao, token;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 1000, 0);
}

static void close_world(void)
{
    world_close(&world);
}

static const daomesh_id *person(uint32_t i)
{
    return &world.people[i];
}

static int32_t mint(uint32_t actor, daomesh_amount amount)
{
    struct daomesh_token_mint act = {
        .party = world.people[actor], .token = token, .to = world.people[1], .amount = amount
    };
    return world_act(&world, actor, DAOMESH_ACTION_TOKEN_MINT, &act);
}

static int32_t burn(const daomesh_id *holder, uint64_t amount)
{
    struct daomesh_token_burn act = { .party = *holder, .token = token, .amount = amount_from_u64(amount) };
    return world_act_as(&world, holder, DAOMESH_ACTION_TOKEN_BURN, &act);
}

START_TEST(what_is_minted_is_held)
{
    money_mint(&world, &token, person(1), 40);
    money_mint(&world, &token, &dao, 2);
    ck_assert_uint_eq(money_free(&world, person(1), &token), 40);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 2);
}
END_TEST

START_TEST(only_the_issuer_mints)
{
    ck_assert_int_eq(mint(1, amount_from_u64(1)), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(nobody_acts_for_another)
{
    struct daomesh_token_mint act = {
        .party = world.people[0], .token = token, .to = world.people[1], .amount = amount_from_u64(1)
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_MINT, &act), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(the_cap_holds_to_the_unit)
{
    ck_assert_int_eq(mint(0, amount_from_u64(1000)), DAOMESH_OK);
    ck_assert_int_eq(mint(0, amount_from_u64(1)), DAOMESH_E_CAP);
    ck_assert_uint_eq(world.diag.limit.limb[0], 1000);
}
END_TEST

START_TEST(a_burn_makes_room_under_the_cap)
{
    ck_assert_int_eq(mint(0, amount_from_u64(1000)), DAOMESH_OK);
    ck_assert_int_eq(burn(person(1), 10), DAOMESH_OK);
    ck_assert_int_eq(mint(0, amount_from_u64(10)), DAOMESH_OK);
}
END_TEST

START_TEST(a_token_without_cap_fills_256_bits_and_no_more)
{
    daomesh_amount all = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    token = money_token(&world, 0, 0, 0);
    ck_assert_int_eq(mint(0, all), DAOMESH_OK);
    ck_assert_int_eq(mint(0, amount_from_u64(1)), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(burn(person(1), 1), DAOMESH_OK);
    ck_assert_int_eq(mint(0, amount_from_u64(1)), DAOMESH_OK);
}
END_TEST

START_TEST(nothing_is_no_amount)
{
    ck_assert_int_eq(mint(0, amount_from_u64(0)), DAOMESH_E_RANGE);
    ck_assert_int_eq(burn(person(1), 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(money_give(&world, person(1), person(2), &token, 0), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(a_transfer_moves_to_the_last_unit)
{
    money_mint(&world, &token, person(1), 40);
    ck_assert_int_eq(money_give(&world, person(1), &dao, &token, 40), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, person(1), &token), 0);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 40);
}
END_TEST

START_TEST(more_than_is_held_does_not_move)
{
    money_mint(&world, &token, person(1), 40);
    ck_assert_int_eq(money_give(&world, person(1), person(2), &token, 41), DAOMESH_E_BALANCE);
    ck_assert_uint_eq(world.diag.given.limb[0], 41);
    ck_assert_uint_eq(world.diag.limit.limb[0], 40);
    ck_assert_int_eq(burn(person(1), 41), DAOMESH_E_BALANCE);
    ck_assert_int_eq(burn(person(2), 1), DAOMESH_E_BALANCE);
}
END_TEST

START_TEST(giving_to_oneself_changes_nothing)
{
    money_mint(&world, &token, person(1), 40);
    ck_assert_int_eq(money_give(&world, person(1), person(1), &token, 40), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, person(1), &token), 40);
}
END_TEST

START_TEST(a_token_is_no_party_and_a_party_no_token)
{
    money_mint(&world, &token, person(1), 40);
    ck_assert_int_eq(money_give(&world, person(1), &token, &token, 1), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(money_give(&world, person(1), person(2), person(3), 1), DAOMESH_E_UNKNOWN_TOKEN);
}
END_TEST

START_TEST(the_same_token_is_not_issued_twice)
{
    struct daomesh_token_issue issue;
    memset(&issue, 0, sizeof issue);
    issue.party = world.people[1];
    issue.symbol.len = 1;
    issue.symbol.bytes[0] = 'x';
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_ISSUE, &issue), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_ISSUE, &issue), DAOMESH_E_EXISTS);
    issue.salt = 1;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_ISSUE, &issue), DAOMESH_OK);
}
END_TEST

START_TEST(a_backed_token_is_deposited_and_withdrawn)
{
    daomesh_id backed = money_token(&world, 0, 100, 1);
    struct daomesh_token_deposit in = {
        .party = world.people[0], .token = backed, .to = world.people[1], .amount = amount_from_u64(7)
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_TOKEN_DEPOSIT, &in), DAOMESH_OK);
    struct daomesh_token_withdraw out = { .party = world.people[1],
                                          .token = backed,
                                          .amount = amount_from_u64(3) };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_WITHDRAW, &out), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, person(1), &backed), 4);
}
END_TEST

START_TEST(backed_and_plain_tokens_are_not_mixed_up)
{
    struct daomesh_token_deposit in = {
        .party = world.people[0], .token = token, .to = world.people[1], .amount = amount_from_u64(7)
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_TOKEN_DEPOSIT, &in), DAOMESH_E_BACKING);
    token = money_token(&world, 0, 100, 1);
    ck_assert_int_eq(mint(0, amount_from_u64(7)), DAOMESH_E_BACKING);
    ck_assert_int_eq(burn(person(1), 1), DAOMESH_E_BACKING);
}
END_TEST

static int32_t shift(uint32_t kind, uint64_t amount)
{
    struct daomesh_treasury_reserve act = { .dao = dao, .token = token, .amount = amount_from_u64(amount) };
    return world_act_as(&world, &dao, kind, &act);
}

START_TEST(what_a_dao_sets_aside_is_not_spent)
{
    money_mint(&world, &token, &dao, 10);
    ck_assert_int_eq(shift(DAOMESH_ACTION_TREASURY_RESERVE, 8), DAOMESH_OK);
    ck_assert_uint_eq(money_held(&world, DAOMESH_RECORD_RESERVE, &dao, &token), 8);
    ck_assert_int_eq(money_give(&world, &dao, person(1), &token, 3), DAOMESH_E_BALANCE);
    ck_assert_int_eq(shift(DAOMESH_ACTION_TREASURY_RELEASE, 9), DAOMESH_E_BALANCE);
    ck_assert_int_eq(shift(DAOMESH_ACTION_TREASURY_RELEASE, 8), DAOMESH_OK);
    ck_assert_int_eq(money_give(&world, &dao, person(1), &token, 10), DAOMESH_OK);
}
END_TEST

static int32_t grant_role(uint32_t holder, uint16_t kind)
{
    struct daomesh_role_grant grant;
    memset(&grant, 0, sizeof grant);
    grant.dao = dao;
    grant.role.party = world.people[holder];
    grant.role.kinds_count = 1;
    grant.role.kinds[0] = kind;
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant);
}

START_TEST(a_treasurer_spends_for_the_dao_what_the_role_allows)
{
    struct daomesh_token_transfer act = {
        .party = dao, .token = token, .to = world.people[2], .amount = amount_from_u64(1)
    };
    money_mint(&world, &token, &dao, 10);
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_TOKEN_TRANSFER, &act), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(grant_role(4, DAOMESH_ACTION_TOKEN_TRANSFER), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_TOKEN_TRANSFER, &act), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 9);
    ck_assert_int_eq(shift(DAOMESH_ACTION_TREASURY_RESERVE, 1), DAOMESH_OK);
}
END_TEST

START_TEST(a_proposal_spends_from_the_treasury)
{
    static struct inner_list list;
    list.count = 0;
    struct daomesh_token_transfer act = {
        .party = dao, .token = token, .to = world.people[4], .amount = amount_from_u64(6)
    };
    money_mint(&world, &token, &dao, 10);
    inner_add(&list, DAOMESH_ACTION_TOKEN_TRANSFER, &act);
    uint64_t proposal = world_propose(&world, 0, &dao, 1, inner_span(&list));
    ck_assert_uint_eq(proposal, 1);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, proposal, 1), DAOMESH_OK);
    world_pass(&world, 1001);
    world_pass(&world, 1);
    ck_assert_uint_eq(money_free(&world, person(4), &token), 6);
}
END_TEST

START_TEST(readers_tell_tokens_and_balances)
{
    daomesh_token_info info = { .size = sizeof info };
    daomesh_amount held;
    daomesh_reader *reader;
    money_mint(&world, &token, &dao, 10);
    ck_assert_int_eq(shift(DAOMESH_ACTION_TREASURY_RESERVE, 4), DAOMESH_OK);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_token(&info, reader, &token), DAOMESH_OK);
    ck_assert_str_eq(info.symbol, "EUR");
    ck_assert_uint_eq(info.supply.limb[0], 10);
    ck_assert_uint_eq(info.cap.limb[0], 1000);
    ck_assert_mem_eq(&info.issuer, person(0), sizeof info.issuer);
    ck_assert_int_eq(daomesh_reader_token(&info, reader, &dao), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(daomesh_reader_balance(&held, reader, &dao, &token, DAOMESH_BALANCE_FREE), DAOMESH_OK);
    ck_assert_uint_eq(held.limb[0], 6);
    ck_assert_int_eq(daomesh_reader_balance(&held, reader, &dao, &token, DAOMESH_BALANCE_RESERVE),
                     DAOMESH_OK);
    ck_assert_uint_eq(held.limb[0], 4);
    ck_assert_int_eq(daomesh_reader_balance(&held, reader, person(1), &token, DAOMESH_BALANCE_FREE),
                     DAOMESH_OK);
    ck_assert_uint_eq(held.limb[0], 0);
    ck_assert_int_eq(daomesh_reader_balance(&held, reader, &token, &token, DAOMESH_BALANCE_FREE),
                     DAOMESH_E_UNKNOWN_PARTY);
    daomesh_reader_close(reader);
}
END_TEST

Suite *token_suite(void)
{
    Suite *suite = suite_create("token");
    TCase *tcase = tcase_create("token");
    tcase_add_checked_fixture(tcase, open_world, close_world);
    tcase_add_test(tcase, what_is_minted_is_held);
    tcase_add_test(tcase, only_the_issuer_mints);
    tcase_add_test(tcase, nobody_acts_for_another);
    tcase_add_test(tcase, the_cap_holds_to_the_unit);
    tcase_add_test(tcase, a_burn_makes_room_under_the_cap);
    tcase_add_test(tcase, a_token_without_cap_fills_256_bits_and_no_more);
    tcase_add_test(tcase, nothing_is_no_amount);
    tcase_add_test(tcase, a_transfer_moves_to_the_last_unit);
    tcase_add_test(tcase, more_than_is_held_does_not_move);
    tcase_add_test(tcase, giving_to_oneself_changes_nothing);
    tcase_add_test(tcase, a_token_is_no_party_and_a_party_no_token);
    tcase_add_test(tcase, the_same_token_is_not_issued_twice);
    tcase_add_test(tcase, a_backed_token_is_deposited_and_withdrawn);
    tcase_add_test(tcase, backed_and_plain_tokens_are_not_mixed_up);
    tcase_add_test(tcase, what_a_dao_sets_aside_is_not_spent);
    tcase_add_test(tcase, a_treasurer_spends_for_the_dao_what_the_role_allows);
    tcase_add_test(tcase, a_proposal_spends_from_the_treasury);
    tcase_add_test(tcase, readers_tell_tokens_and_balances);
    suite_add_tcase(suite, tcase);
    return suite;
}
