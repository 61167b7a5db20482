/* What roles and pathways may spend: an allowance a token, refilled by the period, whatever the action is called. */
#include "money.h"

Suite *purse_suite(void);

/* Person 0 issues; person 1 is treasurer of a DAO that holds 1000 of `token` and of `other`. */
static struct world world;
static daomesh_id dao, token, other;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    other = money_token(&world, 0, 7777777, 0);
    money_mint(&world, &token, &dao, 1000);
    money_mint(&world, &other, &dao, 1000);
}

static void close_world(void)
{
    world_close(&world);
}

static struct daomesh_allowance allow(uint64_t most, uint64_t refill, uint64_t period)
{
    return (struct daomesh_allowance){
        .token = token, .most = amount_from_u64(most), .refill = amount_from_u64(refill), .period_s = period
    };
}

static int32_t grant(struct daomesh_role_terms terms)
{
    struct daomesh_role_grant act = { .dao = dao, .role = terms };
    act.role.party = world.people[1];
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act);
}

/* Person 1 may pay, burn and set aside, within an allowance. */
static void treasurer(struct daomesh_allowance allowance)
{
    ck_assert_int_eq(grant((struct daomesh_role_terms){
                         .kinds_count = 4,
                         .kinds = { DAOMESH_ACTION_TOKEN_BURN, DAOMESH_ACTION_TOKEN_TRANSFER,
                                    DAOMESH_ACTION_TREASURY_RESERVE, DAOMESH_ACTION_STREAM_OPEN },
                         .allowances_count = 1,
                         .allowances = { allowance } }),
                     DAOMESH_OK);
}

static int32_t pay(const daomesh_id *what, uint64_t amount)
{
    struct daomesh_token_transfer act = {
        .party = dao, .token = *what, .to = world.people[3], .amount = amount_from_u64(amount)
    };
    return world_act(&world, 1, DAOMESH_ACTION_TOKEN_TRANSFER, &act);
}

static int32_t burn(uint64_t amount)
{
    struct daomesh_token_burn act = { .party = dao, .token = token, .amount = amount_from_u64(amount) };
    return world_act(&world, 1, DAOMESH_ACTION_TOKEN_BURN, &act);
}

START_TEST(a_role_spends_its_allowance_and_no_more)
{
    treasurer(allow(100, 0, 0));
    ck_assert_int_eq(pay(&token, 60), DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 41), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(pay(&token, 40), DAOMESH_OK);
    world_pass(&world, 1000000);
    ck_assert_int_eq(pay(&token, 1), DAOMESH_E_ALLOWANCE);
    ck_assert_uint_eq(money_free(&world, &world.people[3], &token), 100);
}
END_TEST

START_TEST(all_actions_of_a_role_share_one_allowance)
{
    treasurer(allow(100, 0, 0));
    ck_assert_int_eq(burn(60), DAOMESH_OK);
    struct daomesh_stream_open act = {
        .party = dao, .to = world.people[3], .token = token, .terms.total = amount_from_u64(41)
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act), DAOMESH_E_ALLOWANCE);
    act.terms.total = amount_from_u64(40);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act), DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 1), DAOMESH_E_ALLOWANCE);
}
END_TEST

/* Zodiac's: 10 left of 100, 30 an hour; at 3599 s still 10, at 3600 s 40, at 14459 s 100. */
START_TEST(an_allowance_is_refilled_by_whole_periods)
{
    treasurer(allow(100, 30, 3600));
    const uint64_t granted = world.time;
    ck_assert_int_eq(pay(&token, 90), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, granted + 3599);
    ck_assert_int_eq(pay(&token, 11), DAOMESH_E_ALLOWANCE);
    world_pass(&world, 1);
    ck_assert_int_eq(pay(&token, 41), DAOMESH_E_ALLOWANCE);
    world_commit(&world);
    world_begin(&world, granted + 14459);
    ck_assert_int_eq(pay(&token, 101), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(pay(&token, 100), DAOMESH_OK);
}
END_TEST

START_TEST(another_token_is_not_allowed_at_all)
{
    treasurer(allow(100, 0, 0));
    ck_assert_int_eq(pay(&other, 1), DAOMESH_E_ALLOWANCE);
}
END_TEST

START_TEST(without_allowances_a_role_has_no_bound)
{
    ck_assert_int_eq(
        grant((struct daomesh_role_terms){ .kinds_count = 1, .kinds = { DAOMESH_ACTION_TOKEN_TRANSFER } }),
        DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 1000), DAOMESH_OK);
}
END_TEST

START_TEST(setting_aside_is_not_spending)
{
    treasurer(allow(100, 0, 0));
    struct daomesh_treasury_reserve act = { .dao = dao, .token = token, .amount = amount_from_u64(500) };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TREASURY_RESERVE, &act), DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 100), DAOMESH_OK);
}
END_TEST

START_TEST(making_units_in_the_daos_name_is_spending)
{
    struct daomesh_token_issue issue = { .party = dao, .symbol = { 1, "D" } };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_TOKEN_ISSUE, &issue), DAOMESH_OK);
    const struct daomesh_token_record *record;
    ck_assert_int_eq(find_token(world.ledger->state, &record, world.ledger->counters.tokens), DAOMESH_OK);
    struct daomesh_allowance allowance = allow(100, 0, 0);
    allowance.token = record->id;
    ck_assert_int_eq(grant((struct daomesh_role_terms){ .kinds_count = 1,
                                                        .kinds = { DAOMESH_ACTION_TOKEN_MINT },
                                                        .allowances_count = 1,
                                                        .allowances = { allowance } }),
                     DAOMESH_OK);
    struct daomesh_token_mint act = {
        .party = dao, .token = record->id, .to = world.people[3], .amount = amount_from_u64(101)
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_MINT, &act), DAOMESH_E_ALLOWANCE);
    act.amount = amount_from_u64(100);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_MINT, &act), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_TOKEN_MINT, &act), DAOMESH_E_ALLOWANCE);
}
END_TEST

/* The DAO may mint with a minter; its role may so within the allowance, be it at once or by a stream. */
START_TEST(minting_with_a_minter_in_the_daos_name_is_spending)
{
    struct daomesh_minter_create make = { .party = world.people[0],
                                          .token = token,
                                          .terms.cap = amount_from_u64(1000) };
    struct daomesh_minter_grant rights = {
        .party = world.people[0], .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &rights), DAOMESH_OK);
    ck_assert_int_eq(grant((struct daomesh_role_terms){
                         .kinds_count = 2,
                         .kinds = { DAOMESH_ACTION_MINTER_MINT, DAOMESH_ACTION_STREAM_OPEN },
                         .allowances_count = 1,
                         .allowances = { allow(100, 0, 0) } }),
                     DAOMESH_OK);
    struct daomesh_minter_mint act = {
        .party = dao, .minter = 1, .to = world.people[3], .amount = amount_from_u64(101)
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_ALLOWANCE);
    act.amount = amount_from_u64(60);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_OK);
    struct daomesh_stream_open flow = { .party = dao,
                                        .to = world.people[3],
                                        .token = token,
                                        .terms = { .total = amount_from_u64(41), .minter = 1 } };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &flow), DAOMESH_E_ALLOWANCE);
    flow.terms.total = amount_from_u64(40);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &flow), DAOMESH_OK);
}
END_TEST

START_TEST(each_token_has_an_allowance_of_its_own)
{
    const int first = memcmp(token.bytes, other.bytes, sizeof token.bytes) < 0;
    struct daomesh_role_terms terms = { .kinds_count = 1,
                                        .kinds = { DAOMESH_ACTION_TOKEN_TRANSFER },
                                        .allowances_count = 2 };
    terms.allowances[0] = terms.allowances[1] = allow(100, 0, 0);
    terms.allowances[first].token = other;
    ck_assert_int_eq(grant(terms), DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 100), DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 1), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(pay(&other, 100), DAOMESH_OK);
}
END_TEST

/* A number that is given again begins with what its own terms say. */
START_TEST(a_revoked_roles_purse_is_gone)
{
    treasurer(allow(100, 0, 0));
    ck_assert_int_eq(pay(&token, 100), DAOMESH_OK);
    struct daomesh_role_revoke act = { .dao = dao, .role = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &act), DAOMESH_OK);
    ck_assert_int_eq(pay(&token, 1), DAOMESH_E_NOT_ALLOWED);
    treasurer(allow(50, 0, 0));
    ck_assert_int_eq(pay(&token, 51), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(pay(&token, 50), DAOMESH_OK);
}
END_TEST

START_TEST(allowances_that_do_not_fit_are_refused)
{
    struct daomesh_role_terms terms = { .kinds_count = 1,
                                        .kinds = { DAOMESH_ACTION_TOKEN_TRANSFER },
                                        .allowances_count = 1 };
    terms.allowances[0] = allow(0, 0, 0);
    ck_assert_int_eq(grant(terms), DAOMESH_E_RANGE);
    terms.allowances[0] = allow(10, 1, 0);
    ck_assert_int_eq(grant(terms), DAOMESH_E_CONTRADICTION);
    terms.allowances[0] = allow(10, 1, DAOMESH_PERIOD_MAX_S + 1);
    ck_assert_int_eq(grant(terms), DAOMESH_E_RANGE);
    terms.allowances[0] = allow(10, 0, 0);
    terms.allowances[0].token.bytes[0] ^= 1;
    ck_assert_int_eq(grant(terms), DAOMESH_E_UNKNOWN_TOKEN);
    terms.allowances[0] = terms.allowances[1] = allow(10, 0, 0);
    terms.allowances_count = 2;
    ck_assert_int_eq(grant(terms), DAOMESH_E_REPEATED);
}
END_TEST

/* --- Pathways ---------------------------------------------------------------------------------------------------------- */

static uint32_t carried_out(uint64_t amount)
{
    struct daomesh_token_transfer act = {
        .party = dao, .token = token, .to = world.people[3], .amount = amount_from_u64(amount)
    };
    static struct inner_list list;
    memset(&list, 0, sizeof list);
    inner_add(&list, DAOMESH_ACTION_TOKEN_TRANSFER, &act);
    uint64_t number = world_propose(&world, 0, &dao, 1, inner_span(&list));
    ck_assert_uint_ne(number, 0);
    world_pass(&world, 10);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, 2000);
    world_commit(&world);
    uint32_t state = world_proposal(&world, &dao, number).state;
    world_begin(&world, 0);
    return state;
}

START_TEST(a_pathway_spends_within_its_limits)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = world_pathway() };
    act.pathway.limits_count = 1;
    act.pathway.limits[0] = allow(100, 0, 0);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
    ck_assert_uint_eq(carried_out(60), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(carried_out(60), DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(carried_out(40), DAOMESH_STATE_EXECUTED);
    act.pathway.limits_count = 0;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
    ck_assert_uint_eq(carried_out(60), DAOMESH_STATE_EXECUTED);
}
END_TEST

Suite *purse_suite(void)
{
    Suite *suite = suite_create("purse");
    TCase *tests = tcase_create("purse");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_role_spends_its_allowance_and_no_more);
    tcase_add_test(tests, all_actions_of_a_role_share_one_allowance);
    tcase_add_test(tests, an_allowance_is_refilled_by_whole_periods);
    tcase_add_test(tests, another_token_is_not_allowed_at_all);
    tcase_add_test(tests, without_allowances_a_role_has_no_bound);
    tcase_add_test(tests, setting_aside_is_not_spending);
    tcase_add_test(tests, making_units_in_the_daos_name_is_spending);
    tcase_add_test(tests, minting_with_a_minter_in_the_daos_name_is_spending);
    tcase_add_test(tests, each_token_has_an_allowance_of_its_own);
    tcase_add_test(tests, a_revoked_roles_purse_is_gone);
    tcase_add_test(tests, allowances_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_pathway_spends_within_its_limits);
    suite_add_tcase(suite, tests);
    return suite;
}
