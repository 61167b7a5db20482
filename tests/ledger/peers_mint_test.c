/*
 * What ZKsync's capped minters and their modifiers say in their own tests, and what their audits found, asked of a ledger
 * (zk-governance's ZkCappedMinterV2, zkminters' rate limiter and delay).
 *
 * Differences that are meant: a cap of 0 and a mint of 0 are refused; windows slide.
 */
#include "money.h"

Suite *peers_mint_suite(void);

/* Person 0 issues the token and is admin, 1 mints, 2 receives, 3 pauses and vetoes, 4 is a stranger. */
enum { PEOPLE = 5, DAY = 86400 };

static struct world world;
static daomesh_id token;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms ------------------------------------------------------------------------------------------------------- */

/* So many whole tokens, at 18 decimals. */
static daomesh_amount whole(uint64_t count)
{
    const daomesh_amount a = amount_from_u64(count), one = amount_from_u64(1000000000000000000u),
                         divisor = amount_from_u64(1);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, &a, &one, &divisor), DAOMESH_OK);
    return out;
}

static daomesh_amount sum(daomesh_amount a, daomesh_amount b)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_add(&out, &a, &b), DAOMESH_OK);
    return out;
}

static void expect_equal(daomesh_amount a, daomesh_amount b)
{
    ck_assert_mem_eq(&a, &b, sizeof a);
}

static int32_t grant(uint64_t minter, uint32_t to, struct daomesh_minter_rights rights)
{
    struct daomesh_minter_grant act = {
        .party = world.people[0], .minter = minter, .to = world.people[to], .rights = rights
    };
    return world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &act);
}

static int32_t create(struct daomesh_minter_terms terms)
{
    struct daomesh_minter_create act = { .party = world.people[0], .token = token, .terms = terms };
    return world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &act);
}

static uint64_t minter_of(struct daomesh_minter_terms terms)
{
    ck_assert_int_eq(create(terms), DAOMESH_OK);
    const uint64_t minter = world.ledger->counters.minters;
    ck_assert_int_eq(grant(minter, 1, (struct daomesh_minter_rights){ .mint = 1 }), DAOMESH_OK);
    ck_assert_int_eq(grant(minter, 3, (struct daomesh_minter_rights){ .pause = 1, .veto = 1 }), DAOMESH_OK);
    return minter;
}

static uint64_t capped(daomesh_amount cap, uint64_t parent)
{
    return minter_of((struct daomesh_minter_terms){ .cap = cap, .parent = parent });
}

static int32_t mint(uint64_t minter, daomesh_amount amount)
{
    struct daomesh_minter_mint act = {
        .party = world.people[1], .minter = minter, .to = world.people[2], .amount = amount
    };
    return world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act);
}

static int32_t do_to(uint32_t actor, uint32_t kind, uint64_t minter)
{
    struct daomesh_minter_close act = { .party = world.people[actor], .minter = minter };
    return world_act(&world, actor, kind, &act); /* pause, resume and close have the same fields */
}

static int32_t veto(uint64_t minter, uint32_t request)
{
    struct daomesh_minter_veto act = { .party = world.people[3], .minter = minter, .request = request };
    return world_act(&world, 3, DAOMESH_ACTION_MINTER_VETO, &act);
}

static int32_t execute(uint64_t minter, uint32_t request)
{
    struct daomesh_minter_execute act = { .minter = minter, .request = request };
    return world_act(&world, 4, DAOMESH_ACTION_MINTER_EXECUTE, &act);
}

static daomesh_amount minted(uint64_t number)
{
    const struct daomesh_minter_record *minter;
    ck_assert_int_eq(find_minter(world.ledger->state, &minter, number), DAOMESH_OK);
    return minter->minted;
}

static uint64_t got(void)
{
    return money_free(&world, &world.people[2], &token);
}

static void at(uint64_t time)
{
    if (world.open) world_commit(&world);
    world_begin(&world, time);
}

/* --- ZkCappedMinterV2.t.sol ---------------------------------------------------------------------------------------------- */

START_TEST(anything_up_to_a_hundred_million_tokens_is_minted_exactly)
{
    const daomesh_amount one = amount_from_u64(1), cap = whole(100000000);
    const daomesh_amount amounts[] = { one, whole(1), sum(whole(99999998), amount_from_u64(7)) };
    uint64_t minter = capped(cap, 0);
    daomesh_amount all = { { 0 } }, room;
    for (size_t i = 0; i < COUNT_OF(amounts); i++) {
        ck_assert_int_eq(mint(minter, amounts[i]), DAOMESH_OK);
        all = sum(all, amounts[i]);
        expect_equal(minted(minter), all);
    }
    ck_assert_int_eq(daomesh_amount_subtract(&room, &cap, &all), DAOMESH_OK);
    ck_assert_int_eq(mint(minter, sum(room, one)), DAOMESH_E_CAP);
    ck_assert_int_eq(mint(minter, room), DAOMESH_OK);
    expect_equal(minted(minter), cap);
}
END_TEST

START_TEST(nested_minting_contributes_to_the_parents_cap)
{
    uint64_t parent = capped(whole(100), 0), child = capped(whole(50), parent);
    ck_assert_int_eq(mint(child, whole(25)), DAOMESH_OK);
    ck_assert_int_eq(mint(child, whole(24)), DAOMESH_OK);
    expect_equal(minted(child), whole(49));
    expect_equal(minted(parent), whole(49));
}
END_TEST

START_TEST(a_parents_mint_does_not_count_against_the_childs_cap)
{
    uint64_t parent = capped(whole(100), 0), child = capped(whole(50), parent);
    ck_assert_int_eq(mint(parent, whole(50)), DAOMESH_OK);
    expect_equal(minted(child), whole(0));
    ck_assert_int_eq(mint(child, whole(50)), DAOMESH_OK);
}
END_TEST

START_TEST(a_child_with_the_larger_cap_is_bound_by_its_parents)
{
    uint64_t parent = capped(whole(100), 0), child = capped(whole(1000), parent);
    world_commit(&world);
    const daomesh_id before = world_digest(&world);
    ck_assert_int_eq(mint(child, sum(whole(100), amount_from_u64(1))), DAOMESH_E_CAP);
    ck_assert_str_eq(world.diag.path, "amount");
    expect_equal(world.diag.limit, whole(100));
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    const daomesh_id after = world_digest(&world);
    ck_assert_mem_eq(&before, &after, sizeof before);
    ck_assert_int_eq(mint(child, whole(100)), DAOMESH_OK);
}
END_TEST

/* From 100 to 200, both inclusive. */
START_TEST(start_and_expiration_are_inclusive)
{
    const uint64_t origin = world.time;
    uint64_t minter = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(10), .starts = origin + 100, .expires = origin + 200 });
    at(origin + 99);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_E_NOT_STARTED);
    at(origin + 100);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_OK);
    at(origin + 200);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_OK);
    at(origin + 201);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_E_ENDED);
    ck_assert_uint_eq(got(), 2);
}
END_TEST

/* Their comment says that the start must be before the expiration; their code, and this, that it may be the same second. */
START_TEST(a_programme_of_one_second_is_one)
{
    struct daomesh_minter_terms terms = { .cap = whole(1) };
    terms.starts = terms.expires = world.time + 50;
    uint64_t minter = minter_of(terms);
    at(terms.starts);
    ck_assert_int_eq(mint(minter, whole(1)), DAOMESH_OK);
    at(terms.starts + 1);
    ck_assert_int_eq(mint(minter, whole(1)), DAOMESH_E_ENDED);
}
END_TEST

START_TEST(closed_and_paused_and_without_the_role_is_closed)
{
    uint64_t minter = capped(whole(1), 0);
    struct daomesh_minter_mint act = {
        .party = world.people[4], .minter = minter, .to = world.people[2], .amount = whole(2)
    };
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, minter), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_PAUSED);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_CLOSED);
}
END_TEST

START_TEST(every_layer_of_a_nest_may_stop_it)
{
    uint64_t top = capped(whole(9), 0), middle = capped(whole(9), top), low = capped(whole(9), middle);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, top), DAOMESH_OK);
    ck_assert_int_eq(mint(low, whole(1)), DAOMESH_E_PAUSED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_RESUME, top), DAOMESH_OK);
    ck_assert_int_eq(mint(low, whole(1)), DAOMESH_OK);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, middle), DAOMESH_OK);
    ck_assert_int_eq(mint(low, whole(1)), DAOMESH_E_CLOSED);
    ck_assert_int_eq(mint(top, whole(1)), DAOMESH_OK);
    ck_assert_int_eq(create((struct daomesh_minter_terms){ .cap = whole(1), .parent = middle }),
                     DAOMESH_E_CLOSED);
}
END_TEST

/* Counters never fall: there, too, burning restores no cap. */
START_TEST(burning_restores_no_cap)
{
    uint64_t minter = capped(whole(5), 0);
    ck_assert_int_eq(mint(minter, whole(5)), DAOMESH_OK);
    struct daomesh_token_burn act = { .party = world.people[2], .token = token, .amount = whole(5) };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_TOKEN_BURN, &act), DAOMESH_OK);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_E_CAP);
}
END_TEST

/* A reviewer's note there: functions of the admin still worked after closing. */
START_TEST(a_closed_minter_obeys_nobody)
{
    uint64_t minter = capped(whole(5), 0);
    struct daomesh_minter_revoke revoke = { world.people[0], minter, world.people[1] };
    struct daomesh_minter_admin hand_over = { world.people[0], minter, world.people[4] };
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
    ck_assert_int_eq(grant(minter, 4, (struct daomesh_minter_rights){ .mint = 1 }), DAOMESH_E_CLOSED);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_REVOKE, &revoke), DAOMESH_E_CLOSED);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &hand_over), DAOMESH_E_CLOSED);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_E_CLOSED); /* nor twice */
}
END_TEST

/* V2 can neither replace a lost admin nor keep one from giving up; a programme without one can never be closed. */
START_TEST(an_admin_is_replaced_and_never_absent)
{
    uint64_t minter = capped(whole(5), 0);
    struct daomesh_minter_admin act = { .party = world.people[0], .minter = minter };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &act), DAOMESH_E_UNKNOWN_PARTY);
    act.to = world.people[4];
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &act), DAOMESH_OK);
    ck_assert_int_eq(do_to(4, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
}
END_TEST

/* --- Rate limiter -------------------------------------------------------------------------------------------------------- */

static uint64_t limited(void)
{
    return minter_of(
        (struct daomesh_minter_terms){ .cap = whole(100000000), .rate = whole(100000), .rate_s = DAY });
}

START_TEST(five_mints_a_window_apart_are_all_within_the_limit)
{
    uint64_t minter = limited();
    const uint64_t first = world.time;
    for (uint64_t i = 0; i < 5; i++) {
        at(first + i * DAY);
        ck_assert_int_eq(mint(minter, whole(100000)), DAOMESH_OK);
    }
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_E_ALLOWANCE);
    expect_equal(minted(minter), whole(500000));
}
END_TEST

/* Their windows stand at the epoch's midnights, so that twice the limit goes through around one of them. */
START_TEST(no_midnight_lets_twice_the_limit_through)
{
    const uint64_t midnight = (world.time / DAY + 2) * DAY;
    uint64_t minter = limited();
    at(midnight - 1);
    ck_assert_int_eq(mint(minter, whole(100000)), DAOMESH_OK);
    at(midnight);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_E_ALLOWANCE);
    at(midnight + DAY - 2);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_E_ALLOWANCE);
    at(midnight + DAY - 1);
    ck_assert_int_eq(mint(minter, whole(100000)), DAOMESH_OK);
}
END_TEST

/* A window of 0 divided by zero there; an admin who set it again wiped what was used. Here a rate is fixed with the minter. */
START_TEST(a_limit_needs_a_window_and_a_window_a_limit)
{
    struct daomesh_minter_terms terms = { .cap = whole(5), .rate = whole(1) };
    ck_assert_int_eq(create(terms), DAOMESH_E_CONTRADICTION);
    terms = (struct daomesh_minter_terms){ .cap = whole(5), .rate_s = DAY };
    ck_assert_int_eq(create(terms), DAOMESH_E_CONTRADICTION);
}
END_TEST

/* --- Delay ----------------------------------------------------------------------------------------------------------------- */

static uint64_t delayed(uint64_t delay_s)
{
    return minter_of((struct daomesh_minter_terms){ .cap = amount_from_u64(100), .delay_s = delay_s });
}

/* At created + delay - 1 it is not ready, at created + delay it is. Its number is 1, and the event says both. */
START_TEST(a_request_is_ready_at_its_delay_and_the_event_says_so)
{
    uint64_t minter = delayed(3600);
    const uint64_t asked = world.time;
    char sentence[512];
    ck_assert_int_eq(mint(minter, amount_from_u64(9)), DAOMESH_OK);
    world_commit(&world);
    world_last_event(&world, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(strstr(sentence, "mint 1"));
    const struct daomesh_mint_request_record *request;
    ck_assert_int_eq(find_mint_request(world.ledger->state, &request, minter << 32 | 1), DAOMESH_OK);
    ck_assert_uint_eq(request->due, asked + 3600);
    at(asked + 3599);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_E_NOT_DUE);
    at(asked + 3600);
    ck_assert_uint_eq(got(), 9);
}
END_TEST

START_TEST(requests_are_numbered_from_one)
{
    uint64_t minter = delayed(50);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_OK);
    ck_assert_int_eq(execute(minter, 0), DAOMESH_E_UNKNOWN_REQUEST);
    ck_assert_int_eq(veto(minter, 0), DAOMESH_E_UNKNOWN_REQUEST);
    ck_assert_int_eq(veto(minter, 2), DAOMESH_E_UNKNOWN_REQUEST);
    ck_assert_int_eq(veto(minter, 1), DAOMESH_OK);
}
END_TEST

/* There a mint for nobody was noticed only after the delay. */
START_TEST(a_mint_for_nobody_is_refused_at_once)
{
    struct daomesh_minter_mint act = { .party = world.people[1],
                                       .minter = delayed(50),
                                       .amount = amount_from_u64(1) };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

START_TEST(a_second_veto_and_a_late_one_are_errors)
{
    uint64_t minter = delayed(50);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_OK);
    ck_assert_int_eq(mint(minter, amount_from_u64(2)), DAOMESH_OK);
    ck_assert_int_eq(veto(minter, 1), DAOMESH_OK);
    ck_assert_int_eq(veto(minter, 1), DAOMESH_E_REQUEST_STATE);
    world_pass(&world, 50);
    ck_assert_int_eq(veto(minter, 2), DAOMESH_E_REQUEST_STATE);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_E_REQUEST_STATE);
    ck_assert_uint_eq(got(), 2);
}
END_TEST

/* A veto holds on a minter that is paused, closed, or both. */
START_TEST(a_veto_works_whatever_became_of_the_minter)
{
    uint64_t minter = delayed(50);
    ck_assert_int_eq(mint(minter, amount_from_u64(1)), DAOMESH_OK);
    ck_assert_int_eq(mint(minter, amount_from_u64(2)), DAOMESH_OK);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, minter), DAOMESH_OK);
    ck_assert_int_eq(veto(minter, 1), DAOMESH_OK);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
    ck_assert_int_eq(veto(minter, 2), DAOMESH_OK);
    world_pass(&world, 60);
    ck_assert_uint_eq(got(), 0);
}
END_TEST

Suite *peers_mint_suite(void)
{
    Suite *suite = suite_create("peers_mint");
    TCase *tests = tcase_create("peers_mint");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, anything_up_to_a_hundred_million_tokens_is_minted_exactly);
    tcase_add_test(tests, nested_minting_contributes_to_the_parents_cap);
    tcase_add_test(tests, a_parents_mint_does_not_count_against_the_childs_cap);
    tcase_add_test(tests, a_child_with_the_larger_cap_is_bound_by_its_parents);
    tcase_add_test(tests, start_and_expiration_are_inclusive);
    tcase_add_test(tests, a_programme_of_one_second_is_one);
    tcase_add_test(tests, closed_and_paused_and_without_the_role_is_closed);
    tcase_add_test(tests, every_layer_of_a_nest_may_stop_it);
    tcase_add_test(tests, burning_restores_no_cap);
    tcase_add_test(tests, a_closed_minter_obeys_nobody);
    tcase_add_test(tests, an_admin_is_replaced_and_never_absent);
    tcase_add_test(tests, five_mints_a_window_apart_are_all_within_the_limit);
    tcase_add_test(tests, no_midnight_lets_twice_the_limit_through);
    tcase_add_test(tests, a_limit_needs_a_window_and_a_window_a_limit);
    tcase_add_test(tests, a_request_is_ready_at_its_delay_and_the_event_says_so);
    tcase_add_test(tests, requests_are_numbered_from_one);
    tcase_add_test(tests, a_mint_for_nobody_is_refused_at_once);
    tcase_add_test(tests, a_second_veto_and_a_late_one_are_errors);
    tcase_add_test(tests, a_veto_works_whatever_became_of_the_minter);
    suite_add_tcase(suite, tests);
    return suite;
}
