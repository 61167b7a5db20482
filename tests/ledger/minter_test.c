/* Capped minters: the order of their checks, caps of a whole chain, windows, rates, delays and vetoes, and who may do what. */
#include "money.h"

Suite *minter_suite(void);

/* Person 0 issues the token and is admin of the minters; person 1 mints, 2 receives, 3 pauses and vetoes. */
enum { PEOPLE = 5 };

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

static uint64_t counted(void)
{
    return world.ledger->counters.minters;
}

static int32_t create(uint32_t actor, struct daomesh_minter_terms terms)
{
    struct daomesh_minter_create act = { .party = world.people[actor], .token = token, .terms = terms };
    return world_act(&world, actor, DAOMESH_ACTION_MINTER_CREATE, &act);
}

static int32_t grant(uint64_t minter, uint32_t to, struct daomesh_minter_rights rights)
{
    struct daomesh_minter_grant act = {
        .party = world.people[0], .minter = minter, .to = world.people[to], .rights = rights
    };
    return world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &act);
}

/* A minter of person 0 with which person 1 mints and which person 3 pauses. */
static uint64_t minter_of(struct daomesh_minter_terms terms)
{
    ck_assert_int_eq(create(0, terms), DAOMESH_OK);
    ck_assert_int_eq(grant(counted(), 1, (struct daomesh_minter_rights){ .mint = 1 }), DAOMESH_OK);
    ck_assert_int_eq(grant(counted(), 3, (struct daomesh_minter_rights){ .pause = 1, .veto = 1 }),
                     DAOMESH_OK);
    return counted();
}

static uint64_t capped(uint64_t cap, uint64_t parent)
{
    return minter_of((struct daomesh_minter_terms){ .cap = amount_from_u64(cap), .parent = parent });
}

/* One whose mints wait. */
static uint64_t delayed(uint64_t delay, uint64_t parent)
{
    return minter_of(
        (struct daomesh_minter_terms){ .cap = amount_from_u64(100), .parent = parent, .delay_s = delay });
}

static int32_t mint(uint32_t actor, uint64_t minter, uint64_t amount)
{
    struct daomesh_minter_mint act = { .party = world.people[actor],
                                       .minter = minter,
                                       .to = world.people[2],
                                       .amount = amount_from_u64(amount) };
    return world_act(&world, actor, DAOMESH_ACTION_MINTER_MINT, &act);
}

static int32_t do_to(uint32_t actor, uint32_t kind, uint64_t minter)
{
    struct daomesh_minter_close act = { .party = world.people[actor], .minter = minter };
    return world_act(&world, actor, kind, &act); /* pause, resume and close have the same fields */
}

static int32_t veto(uint32_t actor, uint64_t minter, uint32_t request)
{
    struct daomesh_minter_veto act = { .party = world.people[actor], .minter = minter, .request = request };
    return world_act(&world, actor, DAOMESH_ACTION_MINTER_VETO, &act);
}

static int32_t execute(uint64_t minter, uint32_t request)
{
    struct daomesh_minter_execute act = { .minter = minter, .request = request };
    return world_act(&world, 4, DAOMESH_ACTION_MINTER_EXECUTE, &act);
}

static uint64_t minted(uint64_t number)
{
    const struct daomesh_minter_record *minter;
    ck_assert_int_eq(find_minter(world.ledger->state, &minter, number), DAOMESH_OK);
    return minter->minted.limb[0];
}

static uint64_t got(void)
{
    return money_free(&world, &world.people[2], &token);
}

/* --- Caps ------------------------------------------------------------------------------------------------------------- */

START_TEST(what_is_minted_arrives_and_counts)
{
    uint64_t minter = capped(100, 0);
    ck_assert_int_eq(mint(1, minter, 40), DAOMESH_OK);
    ck_assert_uint_eq(got(), 40);
    ck_assert_uint_eq(minted(minter), 40);
}
END_TEST

START_TEST(the_cap_holds_to_the_unit)
{
    uint64_t minter = capped(100, 0);
    ck_assert_int_eq(mint(1, minter, 101), DAOMESH_E_CAP);
    ck_assert_int_eq(mint(1, minter, 100), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_CAP);
}
END_TEST

START_TEST(the_largest_cap_is_a_cap)
{
    const uint64_t top = UINT64_MAX;
    uint64_t minter = minter_of((struct daomesh_minter_terms){ .cap = { { top, top, top, top } } });
    ck_assert_int_eq(mint(1, minter, 7), DAOMESH_OK);
}
END_TEST

START_TEST(a_cap_of_nothing_is_refused)
{
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .parent = 0 }), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(burning_gives_no_room)
{
    uint64_t minter = capped(10, 0);
    ck_assert_int_eq(mint(1, minter, 10), DAOMESH_OK);
    struct daomesh_token_burn act = { .party = world.people[2],
                                      .token = token,
                                      .amount = amount_from_u64(10) };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_TOKEN_BURN, &act), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_CAP);
}
END_TEST

/* ZkCappedMinterV2's tests: nested mints count against the parent, its own not against the child. */
START_TEST(a_mint_counts_all_the_way_up)
{
    uint64_t parent = capped(100, 0), child = capped(60, parent);
    ck_assert_int_eq(mint(1, child, 20), DAOMESH_OK);
    ck_assert_int_eq(mint(1, child, 30), DAOMESH_OK);
    ck_assert_uint_eq(minted(child), 50);
    ck_assert_uint_eq(minted(parent), 50);
    ck_assert_int_eq(mint(1, parent, 10), DAOMESH_OK);
    ck_assert_uint_eq(minted(child), 50);
    ck_assert_uint_eq(minted(parent), 60);
}
END_TEST

START_TEST(the_tightest_cap_wins)
{
    uint64_t parent = capped(10, 0), child = capped(1000, parent);
    ck_assert_int_eq(mint(1, child, 11), DAOMESH_E_CAP);
    ck_assert_uint_eq(minted(child), 0);
    ck_assert_int_eq(mint(1, child, 10), DAOMESH_OK);
}
END_TEST

START_TEST(the_tokens_own_cap_is_above_all)
{
    token = money_token(&world, 0, 5, 0);
    uint64_t minter = capped(100, 0);
    ck_assert_int_eq(mint(1, minter, 6), DAOMESH_E_CAP);
    ck_assert_uint_eq(minted(minter), 0);
    ck_assert_int_eq(mint(1, minter, 5), DAOMESH_OK);
}
END_TEST

START_TEST(a_chain_ends_at_its_limit)
{
    uint64_t minter = 0;
    for (int i = 0; i < 64; i++)
        minter = capped(100, minter);
    ck_assert_int_eq(mint(1, minter, 100), DAOMESH_OK);
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .parent = minter }),
                     DAOMESH_E_LIMIT);
}
END_TEST

/* --- Time --------------------------------------------------------------------------------------------------------------- */

START_TEST(a_minter_works_from_its_first_moment_to_its_last)
{
    uint64_t minter = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(10), .starts = world.time + 100, .expires = world.time + 200 });
    world_pass(&world, 99);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_NOT_STARTED);
    world_pass(&world, 1);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_OK);
    world_pass(&world, 100);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_ENDED);
}
END_TEST

START_TEST(one_second_is_a_time)
{
    const uint64_t now = world.time;
    uint64_t minter =
        minter_of((struct daomesh_minter_terms){ .cap = amount_from_u64(10), .starts = now, .expires = now });
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_OK);
}
END_TEST

START_TEST(times_must_fit_together)
{
    struct daomesh_minter_terms terms = { .cap = amount_from_u64(1), .starts = world.time - 1 };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_PAST);
    terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(1),
                                           .starts = world.time + 2,
                                           .expires = world.time + 1 };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_CONTRADICTION);
    terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .rate_s = 5 };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_CONTRADICTION);
    terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .delay_s = DAOMESH_PERIOD_MAX_S + 1 };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_RANGE);
    terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(1),
                                           .rate = amount_from_u64(1),
                                           .rate_s = DAOMESH_PERIOD_MAX_S + 1 };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_RANGE);
    ck_assert_uint_eq(counted(), 0);
}
END_TEST

/* --- Pausing and closing ------------------------------------------------------------------------------------------------ */

START_TEST(a_paused_minter_waits)
{
    uint64_t parent = capped(10, 0), child = capped(10, parent);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, parent), DAOMESH_OK);
    ck_assert_int_eq(mint(1, child, 1), DAOMESH_E_PAUSED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, parent), DAOMESH_E_PAUSED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_RESUME, parent), DAOMESH_OK);
    ck_assert_int_eq(mint(1, child, 1), DAOMESH_OK);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_RESUME, parent), DAOMESH_E_NOT_PAUSED);
}
END_TEST

START_TEST(closing_is_final_for_the_admin_too)
{
    uint64_t parent = capped(10, 0), child = capped(10, parent);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, parent), DAOMESH_OK);
    ck_assert_int_eq(mint(1, child, 1), DAOMESH_E_CLOSED);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, parent), DAOMESH_E_CLOSED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_RESUME, parent), DAOMESH_E_CLOSED);
    ck_assert_int_eq(grant(parent, 4, (struct daomesh_minter_rights){ .mint = 1 }), DAOMESH_E_CLOSED);
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .parent = parent }),
                     DAOMESH_E_CLOSED);
}
END_TEST

START_TEST(closed_comes_before_paused_before_the_role)
{
    uint64_t minter = capped(10, 0);
    ck_assert_int_eq(mint(4, minter, 11), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, minter), DAOMESH_OK);
    ck_assert_int_eq(mint(4, minter, 11), DAOMESH_E_PAUSED);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
    ck_assert_int_eq(mint(4, minter, 11), DAOMESH_E_CLOSED);
}
END_TEST

/* --- Who may ------------------------------------------------------------------------------------------------------------ */

START_TEST(the_admin_does_not_mint_by_being_admin)
{
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(10) }), DAOMESH_OK);
    ck_assert_int_eq(mint(0, counted(), 1), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(only_the_issuer_makes_the_first_and_the_admin_those_below)
{
    ck_assert_int_eq(create(1, (struct daomesh_minter_terms){ .cap = amount_from_u64(10) }),
                     DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(
        create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(10), .admin = world.people[4] }),
        DAOMESH_OK);
    struct daomesh_minter_terms below = { .cap = amount_from_u64(5), .parent = counted() };
    ck_assert_int_eq(create(0, below), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(create(4, below), DAOMESH_OK);
}
END_TEST

START_TEST(rights_are_taken_back)
{
    uint64_t minter = capped(10, 0);
    struct daomesh_minter_revoke act = { .party = world.people[0],
                                         .minter = minter,
                                         .from = world.people[1] };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_REVOKE, &act), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_REVOKE, &act), DAOMESH_E_NO_GRANT);
    ck_assert_int_eq(grant(minter, 1, (struct daomesh_minter_rights){ 0, 0, 0 }), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(an_admin_hands_over)
{
    uint64_t minter = capped(10, 0);
    struct daomesh_minter_admin act = { .party = world.people[0], .minter = minter, .to = world.people[4] };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &act), DAOMESH_OK);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(4, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
}
END_TEST

START_TEST(what_is_not_there_is_named)
{
    uint64_t minter = capped(10, 0);
    ck_assert_int_eq(mint(1, minter + 1, 1), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(mint(1, UINT64_MAX, 1), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_E_UNKNOWN_REQUEST);
    ck_assert_int_eq(mint(1, minter, 0), DAOMESH_E_RANGE);
    token = money_token(&world, 0, 0, 1);
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(10) }),
                     DAOMESH_E_BACKING);
    token = money_token(&world, 0, 77, 0);
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(10), .parent = minter }),
                     DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(each_right_is_granted_alone)
{
    uint64_t minter = delayed(50, 0);
    ck_assert_int_eq(grant(minter, 3, (struct daomesh_minter_rights){ .pause = 1 }), DAOMESH_OK);
    ck_assert_int_eq(grant(minter, 4, (struct daomesh_minter_rights){ .veto = 1 }), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_OK);
    ck_assert_int_eq(mint(3, minter, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(mint(4, minter, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(1, DAOMESH_ACTION_MINTER_PAUSE, minter), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(do_to(4, DAOMESH_ACTION_MINTER_RESUME, minter), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(veto(3, minter, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(veto(4, minter, 1), DAOMESH_OK);
}
END_TEST

/* Every act on a minter that was never made, or that names nobody. */
START_TEST(every_act_asks_for_the_minter_and_the_party)
{
    const struct daomesh_minter_rights mints = { .mint = 1 };
    uint64_t minter = capped(10, 0);
    struct daomesh_minter_revoke revoke = { world.people[0], minter + 1, world.people[1] };
    struct daomesh_minter_admin hand_over = { world.people[0], minter + 1, world.people[1] };
    ck_assert_int_eq(grant(minter + 1, 1, mints), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(grant(minter, PEOPLE, mints), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_REVOKE, &revoke), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &hand_over), DAOMESH_E_UNKNOWN_MINTER);
    revoke.minter = hand_over.minter = minter;
    revoke.from = hand_over.to = world.people[PEOPLE];
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_REVOKE, &revoke), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &hand_over), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, minter + 1), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_RESUME, minter + 1), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter + 1), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(veto(3, minter + 1, 1), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(veto(3, minter, 1), DAOMESH_E_UNKNOWN_REQUEST);
    ck_assert_int_eq(execute(minter + 1, 1), DAOMESH_E_UNKNOWN_MINTER);
    struct daomesh_minter_terms terms = { .cap = amount_from_u64(1), .parent = minter + 1 };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_UNKNOWN_MINTER);
    terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .admin = token };
    ck_assert_int_eq(create(0, terms), DAOMESH_E_UNKNOWN_PARTY);
    token = world.people[0];
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(1) }),
                     DAOMESH_E_UNKNOWN_TOKEN);
}
END_TEST

/* Counters are set in a batch that is dropped. */
START_TEST(numbers_of_minters_and_mints_end)
{
    struct daomesh_minter_record *record;
    uint64_t minter = delayed(50, 0);
    world_pass(&world, 1);
    world.ledger->counters.minters = DAOMESH_MINTERS_MAX;
    ck_assert_int_eq(create(0, (struct daomesh_minter_terms){ .cap = amount_from_u64(1) }), DAOMESH_E_LIMIT);
    ck_assert_int_eq(edit_minter(world.ledger->state, &record, minter), DAOMESH_OK);
    record->requests = UINT32_MAX;
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

START_TEST(a_supply_that_does_not_fit_is_not_minted)
{
    const uint64_t top = UINT64_MAX;
    uint64_t minter = capped(10, 0);
    struct daomesh_token_mint all = {
        .party = world.people[0], .token = token, .to = world.people[2], .amount = { { top, top, top, top } }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_TOKEN_MINT, &all), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(minted(minter), 0);
}
END_TEST

/* --- Rates -------------------------------------------------------------------------------------------------------------- */

/* A sliding window: no length of time holds more than the limit, wherever it begins. */
START_TEST(a_rate_bounds_every_window)
{
    uint64_t minter = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(1000), .rate = amount_from_u64(10), .rate_s = 100 });
    ck_assert_int_eq(mint(1, minter, 6), DAOMESH_OK);
    world_pass(&world, 99);
    ck_assert_int_eq(mint(1, minter, 5), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(mint(1, minter, 4), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(mint(1, minter, 6), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_ALLOWANCE);
    ck_assert_uint_eq(minted(minter), 16);
}
END_TEST

START_TEST(the_rate_of_a_parent_bounds_its_children)
{
    uint64_t parent = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(1000), .rate = amount_from_u64(10), .rate_s = 100 });
    uint64_t one = capped(100, parent), other = capped(100, parent);
    ck_assert_int_eq(mint(1, one, 7), DAOMESH_OK);
    ck_assert_int_eq(mint(1, other, 4), DAOMESH_E_ALLOWANCE);
    ck_assert_uint_eq(minted(other), 0);
    ck_assert_int_eq(mint(1, other, 3), DAOMESH_OK);
}
END_TEST

START_TEST(a_window_has_room_for_so_many_mints)
{
    uint64_t minter = minter_of((struct daomesh_minter_terms){
        .cap = amount_from_u64(1000), .rate = amount_from_u64(100), .rate_s = 1000 });
    for (int i = 0; i < 64; i++) {
        ck_assert_int_eq(mint(1, minter, 1), DAOMESH_OK);
        world_pass(&world, 1);
    }
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_E_LIMIT);
    world_pass(&world, 1000);
    ck_assert_int_eq(mint(1, minter, 1), DAOMESH_OK);
}
END_TEST

/* --- Delays ------------------------------------------------------------------------------------------------------------- */

START_TEST(a_mint_waits_and_then_happens_by_itself)
{
    uint64_t minter = delayed(50, 0);
    ck_assert_int_eq(mint(1, minter, 9), DAOMESH_OK);
    ck_assert_uint_eq(got(), 0);
    world_pass(&world, 49);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_E_NOT_DUE);
    ck_assert_uint_eq(got(), 0);
    world_pass(&world, 1);
    ck_assert_uint_eq(got(), 9);
    ck_assert_uint_eq(minted(minter), 9);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_E_REQUEST_STATE);
}
END_TEST

START_TEST(the_delay_of_a_parent_holds_below)
{
    uint64_t child = delayed(10, delayed(50, 0));
    ck_assert_int_eq(mint(1, child, 9), DAOMESH_OK);
    world_pass(&world, 49);
    ck_assert_uint_eq(got(), 0);
    world_pass(&world, 1);
    ck_assert_uint_eq(got(), 9);
}
END_TEST

START_TEST(a_veto_forbids_it_even_on_a_closed_minter)
{
    uint64_t minter = delayed(50, 0);
    ck_assert_int_eq(mint(1, minter, 9), DAOMESH_OK);
    ck_assert_int_eq(do_to(0, DAOMESH_ACTION_MINTER_CLOSE, minter), DAOMESH_OK);
    ck_assert_int_eq(veto(1, minter, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(veto(3, minter, 1), DAOMESH_OK);
    ck_assert_int_eq(veto(3, minter, 1), DAOMESH_E_REQUEST_STATE);
    world_pass(&world, 60);
    ck_assert_uint_eq(got(), 0);
}
END_TEST

START_TEST(a_mint_that_could_not_happen_waits_for_somebody)
{
    uint64_t minter = delayed(50, 0);
    ck_assert_int_eq(mint(1, minter, 9), DAOMESH_OK);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_PAUSE, minter), DAOMESH_OK);
    world_pass(&world, 60);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_E_PAUSED);
    ck_assert_int_eq(do_to(3, DAOMESH_ACTION_MINTER_RESUME, minter), DAOMESH_OK);
    ck_assert_int_eq(execute(minter, 1), DAOMESH_OK);
    ck_assert_uint_eq(got(), 9);
}
END_TEST

/* The cap is spent when it happens: of two that do not fit together the first one wins. */
START_TEST(the_first_of_two_mints_wins)
{
    uint64_t minter = delayed(50, 0);
    ck_assert_int_eq(mint(1, minter, 60), DAOMESH_OK);
    ck_assert_int_eq(mint(1, minter, 60), DAOMESH_OK);
    world_pass(&world, 50);
    ck_assert_uint_eq(got(), 60);
    ck_assert_int_eq(execute(minter, 2), DAOMESH_E_CAP);
}
END_TEST

/* --- All together ---------------------------------------------------------------------------------------------------- */

static uint32_t next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

/* Minted never passes a cap of any minter above, whatever happens; the audit after each batch recomputes it. */
START_TEST(random_lives_keep_every_cap)
{
    uint64_t seed = 4711;
    for (int i = 0; i < 6; i++)
        (void)minter_of(
            (struct daomesh_minter_terms){ .cap = amount_from_u64(50 + next_random(&seed) % 500),
                                           .parent = i == 0 ? 0 : next_random(&seed) % (uint32_t)(i + 1),
                                           .rate = amount_from_u64(i == 2 ? 40 : 0),
                                           .rate_s = i == 2 ? 100 : 0,
                                           .delay_s = i == 4 ? 30 : 0 });
    for (int step = 0; step < 600; step++) {
        const uint64_t minter = 1 + next_random(&seed) % 6;
        switch (next_random(&seed) % 12) {
        case 0:
            (void)do_to(3, DAOMESH_ACTION_MINTER_PAUSE, minter);
            break;
        case 1:
        case 2:
            (void)do_to(3, DAOMESH_ACTION_MINTER_RESUME, minter);
            break;
        case 3:
            (void)veto(3, minter, 1 + next_random(&seed) % 9);
            break;
        case 4:
            world_pass(&world, next_random(&seed) % 40);
            break;
        default:
            (void)mint(1, minter, 1 + next_random(&seed) % 20);
        }
    }
    ck_assert_uint_gt(got(), 100);
}
END_TEST

Suite *minter_suite(void)
{
    Suite *suite = suite_create("minter");
    TCase *tests = tcase_create("minter");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, what_is_minted_arrives_and_counts);
    tcase_add_test(tests, the_cap_holds_to_the_unit);
    tcase_add_test(tests, the_largest_cap_is_a_cap);
    tcase_add_test(tests, a_cap_of_nothing_is_refused);
    tcase_add_test(tests, burning_gives_no_room);
    tcase_add_test(tests, a_mint_counts_all_the_way_up);
    tcase_add_test(tests, the_tightest_cap_wins);
    tcase_add_test(tests, the_tokens_own_cap_is_above_all);
    tcase_add_test(tests, a_chain_ends_at_its_limit);
    tcase_add_test(tests, a_minter_works_from_its_first_moment_to_its_last);
    tcase_add_test(tests, one_second_is_a_time);
    tcase_add_test(tests, times_must_fit_together);
    tcase_add_test(tests, a_paused_minter_waits);
    tcase_add_test(tests, closing_is_final_for_the_admin_too);
    tcase_add_test(tests, closed_comes_before_paused_before_the_role);
    tcase_add_test(tests, the_admin_does_not_mint_by_being_admin);
    tcase_add_test(tests, only_the_issuer_makes_the_first_and_the_admin_those_below);
    tcase_add_test(tests, rights_are_taken_back);
    tcase_add_test(tests, an_admin_hands_over);
    tcase_add_test(tests, what_is_not_there_is_named);
    tcase_add_test(tests, each_right_is_granted_alone);
    tcase_add_test(tests, every_act_asks_for_the_minter_and_the_party);
    tcase_add_test(tests, numbers_of_minters_and_mints_end);
    tcase_add_test(tests, a_supply_that_does_not_fit_is_not_minted);
    tcase_add_test(tests, a_rate_bounds_every_window);
    tcase_add_test(tests, the_rate_of_a_parent_bounds_its_children);
    tcase_add_test(tests, a_window_has_room_for_so_many_mints);
    tcase_add_test(tests, a_mint_waits_and_then_happens_by_itself);
    tcase_add_test(tests, the_delay_of_a_parent_holds_below);
    tcase_add_test(tests, a_veto_forbids_it_even_on_a_closed_minter);
    tcase_add_test(tests, a_mint_that_could_not_happen_waits_for_somebody);
    tcase_add_test(tests, the_first_of_two_mints_wins);
    tcase_add_test(tests, random_lives_keep_every_cap);
    suite_add_tcase(suite, tests);
    return suite;
}
