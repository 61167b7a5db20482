/* Accounts: both sides of a movement change together, supply and balance together, and what fails changes nothing. */
#include "fixture.h"

#include "state/account.h"

#define TOKEN 3u

static const struct account alice = { 0, DAOMESH_RECORD_ACCOUNT, 1 },
                            guild = { HOME, DAOMESH_RECORD_ACCOUNT, HOME },
                            aside = { HOME, DAOMESH_RECORD_RESERVE, HOME },
                            held = { HOME, DAOMESH_RECORD_ESCROW, 9 };
static const daomesh_amount all = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

static void open_with_token(void)
{
    struct daomesh_token_record *token;
    open_all();
    ck_assert_int_eq(create_token(state, &token, TOKEN), DAOMESH_OK);
}

static uint64_t balance(const struct account *account)
{
    daomesh_amount amount;
    ck_assert_int_eq(daomesh__account_balance(state, &amount, account, TOKEN), DAOMESH_OK);
    return amount.limb[0];
}

static uint64_t supply(void)
{
    const struct daomesh_token_record *token;
    ck_assert_int_eq(find_token(state, &token, TOKEN), DAOMESH_OK);
    return token->supply.limb[0];
}

static void set_cap(uint64_t cap)
{
    struct daomesh_token_record *token;
    ck_assert_int_eq(edit_token(state, &token, TOKEN), DAOMESH_OK);
    token->cap = amount_from_u64(cap);
}

static int32_t mint(const struct account *to, uint64_t amount)
{
    const daomesh_amount units = amount_from_u64(amount);
    return daomesh__account_mint(state, TOKEN, to, &units);
}

static int32_t move(const struct account *from, const struct account *to, uint64_t amount)
{
    const daomesh_amount units = amount_from_u64(amount);
    return daomesh__account_move(state, TOKEN, from, to, &units);
}

static int32_t burn(const struct account *from, uint64_t amount)
{
    const daomesh_amount units = amount_from_u64(amount);
    return daomesh__account_burn(state, TOKEN, from, &units);
}

START_TEST(a_movement_takes_from_one_and_gives_to_another)
{
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    ck_assert_int_eq(move(&alice, &guild, 7), DAOMESH_OK);
    ck_assert_int_eq(move(&guild, &aside, 4), DAOMESH_OK);
    ck_assert_int_eq(move(&guild, &held, 3), DAOMESH_OK);
    ck_assert_uint_eq(balance(&alice), 3);
    ck_assert_uint_eq(balance(&guild), 0);
    ck_assert_uint_eq(balance(&aside), 4);
    ck_assert_uint_eq(balance(&held), 3);
    ck_assert_uint_eq(supply(), 10);
}
END_TEST

START_TEST(what_holds_nothing_has_no_record)
{
    const struct daomesh_account_record *record;
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    ck_assert_int_eq(move(&alice, &guild, 10), DAOMESH_OK);
    ck_assert_int_eq(find_account(state, &record, 0, 1ull << 32 | TOKEN), DAOMESH_OK);
    ck_assert_ptr_null(record);
    ck_assert_int_eq(burn(&guild, 10), DAOMESH_OK);
    ck_assert_int_eq(find_account(state, &record, HOME, (uint64_t)HOME << 32 | TOKEN), DAOMESH_OK);
    ck_assert_ptr_null(record);
    ck_assert_uint_eq(supply(), 0);
}
END_TEST

START_TEST(more_than_is_held_neither_moves_nor_burns)
{
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    ck_assert_int_eq(move(&alice, &guild, 11), DAOMESH_E_BALANCE);
    ck_assert_int_eq(move(&guild, &alice, 1), DAOMESH_E_BALANCE);
    ck_assert_int_eq(burn(&alice, 11), DAOMESH_E_BALANCE);
    ck_assert_uint_eq(balance(&alice), 10);
    ck_assert_uint_eq(balance(&guild), 0);
    ck_assert_uint_eq(supply(), 10);
}
END_TEST

START_TEST(nothing_moves_without_a_trace)
{
    ck_assert_int_eq(move(&guild, &alice, 0), DAOMESH_OK);
    ck_assert_int_eq(mint(&alice, 0), DAOMESH_OK);
    ck_assert_int_eq(burn(&alice, 0), DAOMESH_OK);
    ck_assert_uint_eq(balance(&alice), 0);
}
END_TEST

START_TEST(from_an_account_to_itself_changes_nothing_but_asks_for_the_balance)
{
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    ck_assert_int_eq(move(&alice, &alice, 10), DAOMESH_OK);
    ck_assert_uint_eq(balance(&alice), 10);
    ck_assert_int_eq(move(&alice, &alice, 11), DAOMESH_E_BALANCE);
}
END_TEST

START_TEST(the_cap_is_over_the_supply)
{
    set_cap(10);
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    ck_assert_int_eq(mint(&guild, 1), DAOMESH_E_CAP);
    ck_assert_uint_eq(balance(&guild), 0);
    ck_assert_int_eq(burn(&alice, 1), DAOMESH_OK);
    ck_assert_int_eq(mint(&guild, 1), DAOMESH_OK);
}
END_TEST

START_TEST(the_supply_fills_256_bits_and_no_more)
{
    ck_assert_int_eq(daomesh__account_mint(state, TOKEN, &alice, &all), DAOMESH_OK);
    ck_assert_int_eq(mint(&guild, 1), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh__account_move(state, TOKEN, &alice, &guild, &all), DAOMESH_OK);
    ck_assert_uint_eq(balance(&alice), 0);
    ck_assert_int_eq(daomesh__account_burn(state, TOKEN, &guild, &all), DAOMESH_OK);
    ck_assert_uint_eq(supply(), 0);
}
END_TEST

START_TEST(tokens_do_not_mix)
{
    daomesh_amount amount;
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    ck_assert_int_eq(daomesh__account_balance(state, &amount, &alice, TOKEN + 1), DAOMESH_OK);
    ck_assert(amount_is_zero(&amount));
}
END_TEST

START_TEST(a_movement_is_undone_on_both_sides)
{
    ck_assert_int_eq(mint(&alice, 10), DAOMESH_OK);
    const size_t mark = daomesh__state_mark(state);
    ck_assert_int_eq(move(&alice, &guild, 10), DAOMESH_OK);
    ck_assert_int_eq(mint(&guild, 5), DAOMESH_OK);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(balance(&alice), 10);
    ck_assert_uint_eq(balance(&guild), 0);
    ck_assert_uint_eq(supply(), 10);
}
END_TEST

Suite *account_suite(void)
{
    Suite *suite = suite_create("accounts");
    TCase *tcase = tcase_create("accounts");
    tcase_add_checked_fixture(tcase, open_with_token, close_all);
    tcase_add_test(tcase, a_movement_takes_from_one_and_gives_to_another);
    tcase_add_test(tcase, what_holds_nothing_has_no_record);
    tcase_add_test(tcase, more_than_is_held_neither_moves_nor_burns);
    tcase_add_test(tcase, nothing_moves_without_a_trace);
    tcase_add_test(tcase, from_an_account_to_itself_changes_nothing_but_asks_for_the_balance);
    tcase_add_test(tcase, the_cap_is_over_the_supply);
    tcase_add_test(tcase, the_supply_fills_256_bits_and_no_more);
    tcase_add_test(tcase, tokens_do_not_mix);
    tcase_add_test(tcase, a_movement_is_undone_on_both_sides);
    suite_add_tcase(suite, tcase);
    return suite;
}
