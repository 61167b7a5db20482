/* Pools: what flows in belongs to who held a share at the time, to the unit; conditions, checkpoints, gates, lists. */
#include <daomesh/pool.h>
#include <daomesh/proof.h>

#include "../support/turns.h"
#include "money.h"

Suite *pool_suite(void);

enum { PEOPLE = 8, STREAM_S = 1000 };

static struct world world;
static daomesh_id token, dao, pool;

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[1], 1000000);
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms ----------------------------------------------------------------------------------------------------- */

static struct daomesh_pool_record *pool_record(void)
{
    struct daomesh_pool_record *record;
    uint64_t row;
    done(daomesh__party_row(world.ledger->state, &row, &pool));
    done(edit_pool(world.ledger->state, &record, row));
    return record;
}

static int32_t open_pool(struct daomesh_pool_terms terms)
{
    const struct daomesh_pool_open act = {
        .dao = dao, .title = { 4, "pool" }, .token = token, .terms = terms
    };
    uint8_t body[DAOMESH_ACTION_BYTES_MAX];
    size_t len;
    daomesh_id id;
    done(daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_POOL_OPEN), &act));
    done(daomesh_pool_id(&id, &world.ledger->id, &dao, body, len));
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_POOL_OPEN, &act);
    if (status == DAOMESH_OK) pool = id;
    return status;
}

static struct daomesh_pool_grant grant_of(uint32_t person, uint64_t points)
{
    return (struct daomesh_pool_grant){ .party = world.people[person], .points = points };
}

static int32_t give(struct daomesh_pool_grant grant)
{
    const struct daomesh_pool_share act = {
        .dao = dao, .pool = pool, .shares_count = 1, .shares = { grant }
    };
    return world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &act);
}

static int32_t share(uint32_t person, uint64_t points)
{
    return give(grant_of(person, points));
}

/* From person 1 into the pool, one unit a second for each thousand; cancelable and pausable. */
static uint64_t feed_pool(uint64_t total)
{
    const struct daomesh_stream_open act = { .party = world.people[1],
                                             .to = pool,
                                             .token = token,
                                             .terms = { .total = amount_from_u64(total),
                                                        .plan = { .duration = STREAM_S },
                                                        .cancelable = 1,
                                                        .pausable = 1 } };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act));
    return world.ledger->counters.streams;
}

static int32_t claim(uint32_t person)
{
    const struct daomesh_pool_claim act = { .party = world.people[person], .pool = pool };
    return world_act(&world, person, DAOMESH_ACTION_POOL_CLAIM, &act);
}

static int32_t settle(void)
{
    const struct daomesh_pool_settle act = { .pool = pool };
    return world_act(&world, 7, DAOMESH_ACTION_POOL_SETTLE, &act);
}

static int32_t sweep(daomesh_id which)
{
    const struct daomesh_pool_sweep act = { .dao = dao, .pool = pool, .token = which };
    return world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SWEEP, &act);
}

static int32_t close_pool(void)
{
    const struct daomesh_pool_close act = { .dao = dao, .pool = pool };
    return world_act_as(&world, &dao, DAOMESH_ACTION_POOL_CLOSE, &act);
}

static uint64_t held(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static uint64_t due(uint32_t person)
{
    uint64_t row;
    done(daomesh__party_row(world.ledger->state, &row, &world.people[person]));
    const struct daomesh_pool_record *record = pool_record();
    for (uint32_t i = 0; i < record->claimants_count; i++) {
        if (record->claimants[i].party == row) return record->claimants[i].due.limb[0];
    }
    return 0;
}

static uint64_t idle(void)
{
    return pool_record()->idle.limb[0];
}

/* A feed of person 6 alone; a value holds for `stale_s`. */
static void open_feed(uint64_t stale_s)
{
    const struct daomesh_feed_open act = { .dao = dao,
                                           .title = { 5, "users" },
                                           .terms = { .reporters_count = 1,
                                                      .reporters = { world.people[6] },
                                                      .needed = 1,
                                                      .window_s = 1000,
                                                      .stale_s = stale_s } };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_FEED_OPEN, &act));
}

static void report(uint64_t value)
{
    const struct daomesh_feed_report act = {
        .party = world.people[6], .dao = dao, .feed = 1, .value = amount_from_u64(value)
    };
    done(world_act(&world, 6, DAOMESH_ACTION_FEED_REPORT, &act));
}

static struct daomesh_pool_grant at_least(uint32_t person, uint64_t points, uint64_t level)
{
    struct daomesh_pool_grant grant = grant_of(person, points);
    grant.condition_count = 1;
    grant.condition[0] = (struct daomesh_condition){ .feed = 1, .at_least = amount_from_u64(level) };
    return grant;
}

/* --- Shared at once -------------------------------------------------------------------------------------------------- */

START_TEST(what_flows_in_is_shared_by_points)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 3));
    done(share(3, 1));
    feed_pool(1000);
    world_pass(&world, 400);
    done(claim(2));
    ck_assert_uint_eq(held(2), 300);
    ck_assert_uint_eq(due(3), 100);
    world_pass(&world, 2000);
    done(claim(3));
    done(claim(2));
    ck_assert_uint_eq(held(2), 750);
    ck_assert_uint_eq(held(3), 250);
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_DUE);
}
END_TEST

START_TEST(a_share_counts_from_when_it_was_given)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    feed_pool(1000);
    world_pass(&world, 100);
    done(share(3, 1)); /* 100 were person 2's alone */
    world_pass(&world, 100);
    done(share(2, 0)); /* 50 each */
    world_pass(&world, 100);
    done(settle()); /* 100 are person 3's */
    ck_assert_uint_eq(due(2), 150);
    ck_assert_uint_eq(due(3), 150);
    done(claim(2)); /* whose share is gone still has what was shared before */
    ck_assert_uint_eq(held(2), 150);
}
END_TEST

START_TEST(it_does_not_matter_when_somebody_asks)
{
    uint64_t late[2], often[2];
    for (int asked = 0; asked < 2; asked++) {
        if (asked == 1) {
            close_world();
            open_world();
        }
        done(open_pool((struct daomesh_pool_terms){ 0 }));
        done(share(2, 7));
        done(share(3, 7));
        feed_pool(1000);
        for (int i = 0; i < 10; i++) {
            world_pass(&world, 100);
            if (asked == 1) done(settle());
        }
        done(settle());
        (asked ? often : late)[0] = due(2);
        (asked ? often : late)[1] = due(3);
    }
    ck_assert_uint_eq(late[0], often[0]);
    ck_assert_uint_eq(late[1], often[1]);
    ck_assert_uint_eq(late[0] + late[1], 1000);
}
END_TEST

START_TEST(what_nobody_has_a_share_in_is_the_daos)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    feed_pool(1000);
    world_pass(&world, 250);
    done(share(2, 1));
    world_pass(&world, 2000);
    done(sweep(token));
    ck_assert_uint_eq(money_free(&world, &dao, &token), 250);
    ck_assert_int_eq(sweep(token), DAOMESH_E_NOT_DUE);
    done(claim(2));
    ck_assert_uint_eq(held(2), 750);
}
END_TEST

START_TEST(what_comes_otherwise_is_shared_when_the_pool_is_settled)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    done(share(3, 2));
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    done(settle());
    ck_assert_uint_eq(due(2), 33);
    ck_assert_uint_eq(due(3), 67);
    done(settle());
    ck_assert_uint_eq(due(2) + due(3), 100);
}
END_TEST

START_TEST(another_token_goes_back_to_the_dao)
{
    const daomesh_id other = money_token(&world, 0, 0, 0);
    money_mint(&world, &other, &world.people[4], 9);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(money_give(&world, &world.people[4], &pool, &other, 9));
    done(sweep(other));
    ck_assert_uint_eq(money_free(&world, &dao, &other), 9);
}
END_TEST

START_TEST(cancelled_and_paused_streams_share_what_they_released_before)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    const uint64_t stream = feed_pool(1000);
    const struct daomesh_stream_pause pause = { .party = world.people[1], .stream = stream };
    const struct daomesh_stream_resume resume = { .party = world.people[1], .stream = stream };
    const struct daomesh_stream_cancel cancel = { .party = world.people[1], .stream = stream };
    world_pass(&world, 100);
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_PAUSE, &pause));
    world_pass(&world, 500);
    done(share(2, 0));
    done(share(3, 1));
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_RESUME, &resume));
    world_pass(&world, 50);
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_CANCEL, &cancel));
    world_pass(&world, 1000);
    done(settle());
    ck_assert_uint_eq(due(2), 100);
    ck_assert_uint_eq(due(3), 50);
    done(claim(2));
    done(claim(3));
    ck_assert_uint_eq(held(2) + held(3), 150);
    ck_assert_uint_eq(held(1), 1000000 - 150);
}
END_TEST

/* --- Conditions ------------------------------------------------------------------------------------------------------ */

/* Two protocols compete: whoever has users enough shares while it lasts, to the second, though nobody asked meanwhile. */
START_TEST(a_share_counts_while_its_condition_holds)
{
    open_feed(100);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 50)));
    done(give(at_least(3, 1, 10)));
    feed_pool(1000);
    world_pass(&world, 40); /* nothing said: 40 idle */
    report(20);             /* person 3 */
    world_pass(&world, 60);
    report(50); /* both, until it is stale 100 s later */
    world_pass(&world, 300);
    report(9); /* nobody */
    world_pass(&world, 100);
    done(settle());
    ck_assert_uint_eq(due(3), 60 + 50);
    ck_assert_uint_eq(due(2), 50);
    ck_assert_uint_eq(idle(), 40 + 200 + 100);
}
END_TEST

START_TEST(a_share_counts_after_it_was_held_unbroken)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ .hold_s = 50 }));
    done(give(at_least(2, 1, 10)));
    feed_pool(1000);
    report(10);
    world_pass(&world, 40);
    report(12); /* another value, and it still holds */
    world_pass(&world, 40);
    report(5); /* 30 counted */
    world_pass(&world, 5);
    report(11); /* from the beginning */
    world_pass(&world, 60);
    done(settle());
    ck_assert_uint_eq(due(2), 30 + 10);
}
END_TEST

START_TEST(a_condition_may_have_an_upper_bound)
{
    struct daomesh_pool_grant spread = grant_of(2, 1);
    spread.condition_count = 1;
    spread.condition[0] = (struct daomesh_condition){ .feed = 1, .at_most = amount_from_u64(5) };
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(spread));
    feed_pool(1000);
    report(5);
    world_pass(&world, 10);
    report(6);
    world_pass(&world, 10);
    done(settle());
    ck_assert_uint_eq(due(2), 10);
    ck_assert_uint_eq(idle(), 10);
}
END_TEST

START_TEST(what_changed_very_often_is_settled_in_slices)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 10)));
    feed_pool(1000);
    for (uint64_t i = 0; i < 200; i++) {
        report(i % 2 ? 9 : 10);
        world_pass(&world, 1);
    }
    ck_assert_int_eq(share(3, 1), DAOMESH_E_UNSETTLED);
    done(settle());
    done(settle());
    done(settle());
    done(settle());
    done(share(3, 1));
    ck_assert_uint_eq(due(2), 100);
    ck_assert_uint_eq(idle(), 100);
}
END_TEST

START_TEST(a_share_is_over_when_its_feed_falls_silent)
{
    open_feed(100);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 50)));
    feed_pool(1000);
    report(50);
    world_pass(&world, 150); /* and nobody spoke again */
    done(settle());
    ck_assert_uint_eq(due(2), 100);
    ck_assert_uint_eq(idle(), 50);
}
END_TEST

START_TEST(of_two_values_in_one_second_the_last_one_counts)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 50)));
    done(give(at_least(3, 1, 10)));
    feed_pool(1000);
    report(50);
    report(10);
    world_pass(&world, 30);
    done(settle());
    ck_assert_uint_eq(due(2), 0);
    ck_assert_uint_eq(due(3), 30);
}
END_TEST

/* Terms change, but what it takes does not: it was held all the time. */
START_TEST(a_share_under_the_same_condition_goes_on)
{
    static const struct {
        struct daomesh_condition condition;
        uint64_t due;
    } given[] = {
        { { .feed = 1, .at_least = { { 10 } } }, 20 }, /* held 50 s ago, 30 + 20 in all */
        { { .feed = 1, .at_least = { { 9 } } }, 0 },
        { { .feed = 1, .at_least = { { 10 } }, .at_most = { { 20 } } }, 0 },
        { { .feed = 2, .at_least = { { 10 } } }, 0 },
    };
    struct daomesh_pool_grant grant = at_least(2, 3, 10);
    grant.condition[0] = given[_i].condition;
    open_feed(1000);
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ .hold_s = 50 }));
    done(give(at_least(2, 1, 10)));
    done(give(at_least(2, 0, 10))); /* none for a moment: what it takes is still watched */
    done(give(at_least(2, 1, 10)));
    report(10);
    world_pass(&world, 50);
    feed_pool(1000);
    done(give(grant));
    world_pass(&world, 20);
    done(settle());
    ck_assert_uint_eq(due(2), given[_i].due);
    ck_assert_uint_eq(idle(), 20 - given[_i].due);
}
END_TEST

/* Three steps a second: they run out between the two shares, and nothing follows from half a look. */
START_TEST(slices_end_wherever_the_steps_do)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 10)));
    done(give(at_least(3, 1, 9)));
    feed_pool(2 * STREAM_S);
    world_pass(&world, 1); /* a piece without a value: one step less */
    for (uint64_t i = 0; i < DAOMESH_POOL_STEPS_MAX; i++) {
        report(i % 2 ? 9 : 10);
        world_pass(&world, 1);
    }
    for (int i = 0; i < 4; i++)
        done(settle());
    done(share(4, 1));
    ck_assert_uint_eq(due(2), DAOMESH_POOL_STEPS_MAX / 2);
    ck_assert_uint_eq(due(3), DAOMESH_POOL_STEPS_MAX / 2 * 3);
}
END_TEST

/* A gift waits for all values of its second to be looked at. */
START_TEST(a_gift_is_shared_when_every_value_was_seen)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 10)));
    for (uint64_t i = 0; i <= DAOMESH_POOL_STEPS_MAX; i++)
        report(i % 2 ? 9 : 10);
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    done(settle());
    ck_assert_uint_eq(due(2) + idle(), 0);
    done(settle());
    ck_assert_uint_eq(due(2), 100);
}
END_TEST

START_TEST(a_claim_draws_from_as_many_streams_as_it_takes)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 3));
    done(share(3, 1));
    feed_pool(1000);
    feed_pool(1000);
    world_pass(&world, 400);
    const struct daomesh_pool_claim some = { .party = world.people[2],
                                             .pool = pool,
                                             .amount = amount_from_u64(100) };
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &some)); /* from the first stream */
    done(claim(2));                                               /* what is left of it, and the second */
    ck_assert_uint_eq(held(2), 600);
    done(claim(3));
    ck_assert_uint_eq(held(3), 200);
}
END_TEST

/* From a minter of person 0 that person 1 mints by; it is closed `closed_s` later. */
static void feed_from_minter(uint64_t total, uint64_t closed_s)
{
    const struct daomesh_minter_create create = { .party = world.people[0],
                                                  .token = token,
                                                  .terms = { .cap = amount_from_u64(total) } };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &create));
    const uint64_t minter = world.ledger->counters.minters;
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = minter, .to = world.people[1], .rights = { .mint = 1 }
    };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant));
    const struct daomesh_stream_open act = {
        .party = world.people[1],
        .to = pool,
        .token = token,
        .terms = { .total = amount_from_u64(total), .plan = { .duration = STREAM_S }, .minter = minter }
    };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act));
    world_pass(&world, closed_s);
    const struct daomesh_minter_close close = { .party = world.people[0], .minter = minter };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CLOSE, &close));
}

/* Drawing from it cuts the stream off, which settles the pool while money is on its way out. */
START_TEST(a_stream_whose_minter_is_over_is_paid_out_once)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    done(share(3, 1));
    feed_from_minter(1000, 400);
    world_pass(&world, 100);
    done(claim(2));
    ck_assert_uint_eq(held(2), 200);
    ck_assert_uint_eq(due(2), 0);
    ck_assert_uint_eq(due(3), 200);
    done(claim(3));
    ck_assert_uint_eq(held(3), 200);
}
END_TEST

START_TEST(what_lay_idle_of_a_minter_that_is_over_is_swept_once)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    feed_from_minter(1000, 400);
    world_pass(&world, 100);
    done(share(2, 1));
    done(sweep(token));
    ck_assert_uint_eq(money_free(&world, &dao, &token), 400);
    ck_assert_uint_eq(due(2), 0);
    ck_assert_uint_eq(idle(), 0);
}
END_TEST

static const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

/* A minter of person 0 by which person 1 promises the pool `total`; its number. */
static uint64_t promise(struct daomesh_minter_terms terms, const daomesh_amount *total)
{
    const struct daomesh_minter_create create = { .party = world.people[0], .token = token, .terms = terms };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &create));
    const uint64_t minter = world.ledger->counters.minters;
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = minter, .to = world.people[1], .rights = { .mint = 1, .pause = 1 }
    };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant));
    const struct daomesh_stream_open act = {
        .party = world.people[1],
        .to = pool,
        .token = token,
        .terms = { .total = *total, .plan = { .duration = STREAM_S }, .minter = minter }
    };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act));
    return minter;
}

/* Each cap is kept, but no token can have so many units. */
START_TEST(what_is_promised_beyond_all_units_is_refused)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    promise((struct daomesh_minter_terms){ .cap = most }, &most);
    promise((struct daomesh_minter_terms){ .cap = most }, &most);
    world_pass(&world, 500);
    done(settle()); /* two times half of all units */
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    ck_assert_int_eq(settle(), DAOMESH_E_OVERFLOW); /* by the gift */
    world_pass(&world, 100);
    ck_assert_int_eq(settle(), DAOMESH_E_OVERFLOW); /* by what flowed in, and by its sum */
    world_pass(&world, 500);
    ck_assert_int_eq(claim(2), DAOMESH_E_OVERFLOW);
}
END_TEST

/* What another stream can pay is paid. */
START_TEST(a_paused_minter_holds_back_its_own_stream_alone)
{
    const daomesh_amount total = amount_from_u64(1000);
    struct daomesh_pool_claim act = { .amount = amount_from_u64(100) };
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    const uint64_t minter = promise((struct daomesh_minter_terms){ .cap = total }, &total);
    feed_pool(1000);
    const struct daomesh_minter_pause pause = { .party = world.people[1], .minter = minter };
    done(world_act(&world, 1, DAOMESH_ACTION_MINTER_PAUSE, &pause));
    world_pass(&world, 100);
    act.party = world.people[2];
    act.pool = pool;
    ck_assert_int_eq(claim(2), DAOMESH_E_PAUSED);
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &act));
    ck_assert_int_eq(claim(2), DAOMESH_E_PAUSED);
    world_pass(&world, STREAM_S);
    feed_pool(1000);
    ck_assert_uint_eq(pool_record()->inflows_count, 2); /* the one that can pay was drawn and made room */
    const struct daomesh_minter_resume resume = { .party = world.people[1], .minter = minter };
    done(world_act(&world, 1, DAOMESH_ACTION_MINTER_RESUME, &resume));
    done(claim(2));
    ck_assert_uint_eq(held(2), 2000);
}
END_TEST

/* No more is made than is claimed: a rate that a single claim keeps is not broken by what others have due. */
START_TEST(a_minter_with_a_rate_pays_claim_by_claim)
{
    const daomesh_amount total = amount_from_u64(1000);
    const struct daomesh_minter_terms terms = { .cap = total, .rate = amount_from_u64(300), .rate_s = 100 };
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    done(share(3, 1));
    promise(terms, &total);
    world_pass(&world, 500);
    done(claim(2));
    ck_assert_int_eq(claim(3), DAOMESH_E_ALLOWANCE);
    world_pass(&world, 101);
    done(claim(3));
    ck_assert_uint_eq(held(2), 250);
    ck_assert_uint_eq(held(3), 300);
}
END_TEST

/* It made room when it was dry, and feeds the pool again. */
START_TEST(what_is_added_to_a_dry_stream_is_shared)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    const uint64_t dry = feed_pool(1000);
    world_pass(&world, STREAM_S);
    done(claim(2));
    const uint64_t next = feed_pool(1000);
    ck_assert_uint_eq(pool_record()->inflows_count, 1);
    struct daomesh_stream_add add = { .party = world.people[1],
                                      .stream = dry,
                                      .amount = amount_from_u64(50) };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_ADD, &add));
    add.stream = next;
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_ADD, &add));
    ck_assert_uint_eq(pool_record()->inflows_count, 2);
    world_pass(&world, STREAM_S);
    done(claim(2));
    ck_assert_uint_eq(held(2), 2100);
}
END_TEST

/* --- Checkpoints ----------------------------------------------------------------------------------------------------- */

START_TEST(at_a_checkpoint_the_tranche_goes_by_impact)
{
    done(open_pool((struct daomesh_pool_terms){ .every_s = 100 }));
    feed_pool(1000);
    world_pass(&world, 90);
    done(share(2, 1));
    done(share(3, 4));
    world_pass(&world, 20); /* 100 shared 10 s ago; points are gone */
    done(share(4, 1));
    world_pass(&world, 200);
    done(settle());
    ck_assert_uint_eq(due(2), 20);
    ck_assert_uint_eq(due(3), 80);
    ck_assert_uint_eq(due(4), 100);
    ck_assert_uint_eq(idle(), 100);
    ck_assert_uint_eq(pool_record()->tranche.limb[0], 10);
}
END_TEST

START_TEST(a_checkpoint_is_settled_in_its_own_second)
{
    done(open_pool((struct daomesh_pool_terms){ .every_s = 100 }));
    done(share(2, 1));
    feed_pool(1000);
    world_pass(&world, 100);
    done(settle());
    ck_assert_uint_eq(due(2), 100);
    ck_assert_uint_eq(pool_record()->tranche.limb[0], 0);
}
END_TEST

START_TEST(the_first_checkpoint_can_be_named)
{
    done(open_pool((struct daomesh_pool_terms){ .every_s = 1000, .first = world.time + 30 }));
    feed_pool(1000);
    done(share(2, 1));
    world_pass(&world, 100);
    done(settle());
    ck_assert_uint_eq(due(2), 30);
}
END_TEST

/* --- Who may claim ----------------------------------------------------------------------------------------------------- */

START_TEST(attesters_open_the_way)
{
    struct daomesh_pool_terms terms = { .attesters_count = 2, .needed = 2 };
    const int later = memcmp(&world.people[4], &world.people[5], sizeof(daomesh_id)) < 0 ? 5 : 4;
    terms.attesters[0] = world.people[9 - later];
    terms.attesters[1] = world.people[later];
    done(open_pool(terms));
    done(share(2, 1));
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    struct daomesh_pool_attest act = { .party = world.people[4], .pool = pool, .claimant = world.people[2] };
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_ATTESTED);
    done(world_act(&world, 4, DAOMESH_ACTION_POOL_ATTEST, &act));
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_POOL_ATTEST, &act), DAOMESH_E_EXISTS);
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_ATTESTED);
    act.party = world.people[5];
    done(world_act(&world, 5, DAOMESH_ACTION_POOL_ATTEST, &act));
    done(claim(2));
    ck_assert_uint_eq(held(2), 100);
    act.claimant = world.people[3];
    ck_assert_int_eq(world_act(&world, 5, DAOMESH_ACTION_POOL_ATTEST, &act), DAOMESH_E_NOT_A_CLAIMANT);
    act.party = world.people[6];
    ck_assert_int_eq(world_act(&world, 6, DAOMESH_ACTION_POOL_ATTEST, &act), DAOMESH_E_NOT_AN_ATTESTER);
}
END_TEST

START_TEST(a_role_opens_the_way)
{
    const struct daomesh_role_grant role = { .dao = dao,
                                             .role = { .party = world.people[2],
                                                       .name = { 5, "miner" },
                                                       .kinds_count = 1,
                                                       .kinds = { DAOMESH_ACTION_POOL_CLAIM } } };
    done(open_pool((struct daomesh_pool_terms){ .role = 1 }));
    done(share(2, 1));
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_ALLOWED);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &role));
    done(claim(2));
    ck_assert_uint_eq(held(2), 100);
}
END_TEST

START_TEST(a_feed_opens_the_way)
{
    open_feed(100);
    done(open_pool((struct daomesh_pool_terms){ .gate_count = 1,
                                                .gate = { { .feed = 1, .at_least = amount_from_u64(7) } } }));
    done(share(2, 1));
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    ck_assert_int_eq(claim(2), DAOMESH_E_GATE);
    report(6);
    ck_assert_int_eq(claim(2), DAOMESH_E_GATE);
    report(7);
    done(claim(2));
}
END_TEST

/* Nobody would ever open it: what is due would lie there for good. */
START_TEST(a_closed_feed_holds_nobody_back)
{
    const struct daomesh_feed_close close = { .dao = dao, .feed = 1 };
    open_feed(100);
    done(open_pool((struct daomesh_pool_terms){ .gate_count = 1,
                                                .gate = { { .feed = 1, .at_least = amount_from_u64(7) } } }));
    done(share(2, 1));
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    report(6);
    ck_assert_int_eq(claim(2), DAOMESH_E_GATE);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_FEED_CLOSE, &close));
    done(claim(2));
    ck_assert_uint_eq(held(2), 100);
}
END_TEST

static daomesh_id leaf_of(uint32_t person, uint64_t points)
{
    uint8_t bytes[40];
    daomesh_id leaf;
    memcpy(bytes, world.people[person].bytes, 32);
    store_be64(bytes + 32, points);
    done(daomesh_merkle_leaf(&leaf, bytes, sizeof bytes));
    return leaf;
}

START_TEST(who_is_on_the_list_joins)
{
    const daomesh_id leaves[2] = { leaf_of(2, 5), leaf_of(3, 15) };
    daomesh_merkle_tree tree = { .size = 0 };
    struct daomesh_pool_terms terms = { .list_size = 2 };
    done(daomesh_merkle_add(&tree, &leaves[0]));
    done(daomesh_merkle_add(&tree, &leaves[1]));
    done(daomesh_merkle_root(&terms.list, &tree));
    done(open_pool(terms));
    struct daomesh_pool_join act = {
        .party = world.people[2], .pool = pool, .points = 5, .proof_count = 1, .proof = { leaves[1] }
    };
    act.points = 6;
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_POOL_JOIN, &act), DAOMESH_E_PROOF);
    act.points = 0;
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_POOL_JOIN, &act), DAOMESH_E_RANGE);
    act.points = 5;
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_JOIN, &act));
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_POOL_JOIN, &act), DAOMESH_E_EXISTS);
    act = (struct daomesh_pool_join){ .party = world.people[3],
                                      .pool = pool,
                                      .points = 15,
                                      .index = 1,
                                      .proof_count = 1,
                                      .proof = { leaves[0] } };
    done(world_act(&world, 3, DAOMESH_ACTION_POOL_JOIN, &act));
    done(money_give(&world, &world.people[1], &pool, &token, 100));
    done(settle());
    ck_assert_uint_eq(due(2), 25);
    ck_assert_uint_eq(due(3), 75);
    done(open_pool((struct daomesh_pool_terms){ .hold_s = 1 }));
    act.pool = pool;
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_POOL_JOIN, &act), DAOMESH_E_NO_LIST);
}
END_TEST

START_TEST(nobody_joins_what_is_closed)
{
    daomesh_merkle_tree tree = { .size = 0 };
    struct daomesh_pool_terms terms = { .list_size = 1 };
    const daomesh_id leaf = leaf_of(2, 5);
    done(daomesh_merkle_add(&tree, &leaf));
    done(daomesh_merkle_root(&terms.list, &tree));
    done(open_pool(terms));
    done(close_pool());
    const struct daomesh_pool_join act = { .party = world.people[2], .pool = pool, .points = 5 };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_POOL_JOIN, &act), DAOMESH_E_CLOSED);
}
END_TEST

/* --- Refusals -------------------------------------------------------------------------------------------------------- */

START_TEST(terms_that_contradict_themselves_are_refused)
{
    struct daomesh_pool_terms terms = { .first = world.time + 5 };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_CONTRADICTION);
    terms = (struct daomesh_pool_terms){ .every_s = 10, .first = world.time };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_PAST);
    terms = (struct daomesh_pool_terms){ .every_s = DAOMESH_PERIOD_MAX_S + 1 };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_RANGE);
    terms = (struct daomesh_pool_terms){ .hold_s = DAOMESH_PERIOD_MAX_S + 1 };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_RANGE);
    terms = (struct daomesh_pool_terms){ .needed = 1 };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_RANGE);
    terms = (struct daomesh_pool_terms){ .attesters_count = 1, .attesters = { world.people[0] } };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_RANGE);
    terms.needed = 1;
    terms.attesters[0] = token;
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_UNKNOWN_PARTY);
    terms.attesters_count = 2;
    terms.attesters[0] = terms.attesters[1] = world.people[0];
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_REPEATED);
    terms = (struct daomesh_pool_terms){ .list_size = 1 };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_CONTRADICTION);
    terms = (struct daomesh_pool_terms){ .gate_count = 1, .gate = { { .feed = 3 } } };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_UNKNOWN_FEED);
    open_feed(10);
    terms.gate[0] = (struct daomesh_condition){ .feed = 1,
                                                .at_least = amount_from_u64(2),
                                                .at_most = amount_from_u64(1) };
    ck_assert_int_eq(open_pool(terms), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(shares_that_do_not_fit_are_refused)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    struct daomesh_pool_share act = { .dao = dao, .pool = pool };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &act), DAOMESH_E_RANGE);
    act.shares_count = 2;
    act.shares[0] = act.shares[1] = grant_of(2, 1);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &act), DAOMESH_E_REPEATED);
    ck_assert_int_eq(give(at_least(2, 1, 5)), DAOMESH_E_UNKNOWN_FEED);
    struct daomesh_pool_grant self = { .party = pool, .points = 1 };
    ck_assert_int_eq(give(self), DAOMESH_E_CONTRADICTION);
    self.party = token;
    ck_assert_int_eq(give(self), DAOMESH_E_UNKNOWN_PARTY);
    act.pool = world.people[0];
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &act), DAOMESH_E_UNKNOWN_POOL);
    ck_assert_int_eq(world_act(&world, 5, DAOMESH_ACTION_POOL_SHARE, &act), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_A_CLAIMANT);
    done(share(2, 1));
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_DUE);
    done(money_give(&world, &world.people[1], &pool, &token, 5));
    const struct daomesh_pool_claim more = { .party = world.people[2],
                                             .pool = pool,
                                             .amount = amount_from_u64(6) };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &more), DAOMESH_E_BALANCE);
}
END_TEST

/* It never acts, and could not claim it. */
START_TEST(a_pool_has_no_share_in_a_pool)
{
    struct daomesh_pool_grant grant = { .points = 1 };
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    grant.party = pool;
    done(open_pool((struct daomesh_pool_terms){ .hold_s = 1 }));
    ck_assert_int_eq(give(grant), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(a_pool_opens_once_and_for_a_token_that_there_is)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    ck_assert_int_eq(open_pool((struct daomesh_pool_terms){ 0 }), DAOMESH_E_EXISTS);
    token.bytes[0] ^= 1;
    ck_assert_int_eq(open_pool((struct daomesh_pool_terms){ 0 }), DAOMESH_E_UNKNOWN_TOKEN);
}
END_TEST

START_TEST(shares_are_given_several_at_a_time)
{
    const int later = memcmp(&world.people[2], &world.people[3], sizeof(daomesh_id)) < 0 ? 3 : 2;
    struct daomesh_pool_share act = { .dao = dao, .shares_count = 2 };
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    act.pool = pool;
    act.shares[0] = grant_of(5 - (uint32_t)later, 1);
    act.shares[1] = grant_of((uint32_t)later, 1);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &act));
    feed_pool(1000);
    world_pass(&world, 10);
    done(settle());
    ck_assert_uint_eq(due(2), 5);
    ck_assert_uint_eq(due(3), 5);
}
END_TEST

START_TEST(another_daos_pool_is_not_its_own)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id other = world_dao(&world, 2, &pathway);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    const struct daomesh_pool_close act = { .dao = other, .pool = pool };
    ck_assert_int_eq(world_act_as(&world, &other, DAOMESH_ACTION_POOL_CLOSE, &act), DAOMESH_E_UNKNOWN_POOL);
}
END_TEST

START_TEST(a_closed_pool_shares_nothing_more)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    feed_pool(1000);
    world_pass(&world, 100);
    done(close_pool());
    ck_assert_int_eq(close_pool(), DAOMESH_E_CLOSED);
    ck_assert_int_eq(share(3, 1), DAOMESH_E_CLOSED);
    world_pass(&world, 1000);
    done(claim(2));
    done(sweep(token));
    ck_assert_uint_eq(held(2), 100);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 900);
}
END_TEST

START_TEST(a_pool_does_not_act)
{
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(money_give(&world, &world.people[1], &pool, &token, 5));
    const struct daomesh_token_transfer act = {
        .party = pool, .to = world.people[3], .token = token, .amount = amount_from_u64(1)
    };
    ck_assert_int_eq(world_act_as(&world, &pool, DAOMESH_ACTION_TOKEN_TRANSFER, &act),
                     DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

START_TEST(a_pool_has_so_many_streams_and_shares)
{
    const daomesh_id other = money_token(&world, 0, 0, 0);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    for (uint32_t i = 0; i < DAOMESH_POOL_INFLOWS_MAX; i++)
        feed_pool(1000);
    struct daomesh_stream_open act = { .party = world.people[1],
                                       .to = pool,
                                       .token = token,
                                       .terms = { .total = amount_from_u64(5), .plan = { .duration = 5 } } };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act), DAOMESH_E_LIMIT);
    money_mint(&world, &other, &world.people[1], 100);
    act.token = other;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act), DAOMESH_E_CONTRADICTION);
    act.token = token;
    world_pass(&world, 2000);
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act)); /* the others are drawn and make room */
    ck_assert_uint_eq(pool_record()->inflows_count, 1);
    ck_assert_uint_eq(money_free(&world, &pool, &token), DAOMESH_POOL_INFLOWS_MAX * 1000);
    ck_assert_uint_eq(daomesh_pool_shares_max(), DAOMESH_POOL_SHARES_MAX);
    ck_assert_uint_eq(daomesh_pool_inflows_max(), DAOMESH_POOL_INFLOWS_MAX);
    ck_assert_uint_eq(daomesh_pool_steps_max(), DAOMESH_POOL_STEPS_MAX);
    while (world.people_count < DAOMESH_POOL_SHARES_MAX)
        world_person(&world);
    for (uint32_t i = 0; i < DAOMESH_POOL_SHARES_MAX; i++)
        done(share(i, 1));
    const struct daomesh_pool_grant one_more = { .party = dao, .points = 1 };
    ck_assert_int_eq(give(one_more), DAOMESH_E_LIMIT);
}
END_TEST

static int32_t divert(uint64_t stream)
{
    const struct daomesh_pool_divert act = { .dao = dao, .pool = pool, .stream = stream };
    return world_act_as(&world, &dao, DAOMESH_ACTION_POOL_DIVERT, &act);
}

/* What it released is the claimants', also what was not drawn; the rest is the DAO's to claim. */
START_TEST(a_dao_takes_a_stream_from_its_pool)
{
    uint64_t streams[DAOMESH_POOL_INFLOWS_MAX];
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    for (uint32_t i = 0; i < DAOMESH_POOL_INFLOWS_MAX; i++)
        streams[i] = feed_pool(1000);
    world_pass(&world, 300);
    done(divert(streams[1]));
    ck_assert_int_eq(divert(streams[1]), DAOMESH_E_UNKNOWN_STREAM);
    ck_assert_uint_eq(due(2), DAOMESH_POOL_INFLOWS_MAX * 300);
    feed_pool(1000); /* there is room again */
    world_pass(&world, 200);
    const struct daomesh_stream_claim rest = { .party = dao, .stream = streams[1] };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_CLAIM, &rest));
    ck_assert_uint_eq(money_free(&world, &dao, &token), 200);
    done(claim(2));
    ck_assert_uint_eq(held(2), DAOMESH_POOL_INFLOWS_MAX * 500);
    const struct daomesh_pool_divert foreign = { .dao = dao, .pool = pool, .stream = streams[0] };
    ck_assert_int_eq(world_act(&world, 5, DAOMESH_ACTION_POOL_DIVERT, &foreign), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(divert(1000), DAOMESH_E_UNKNOWN_STREAM);
}
END_TEST

START_TEST(a_stream_is_taken_from_a_settled_pool)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 10)));
    const uint64_t stream = feed_pool(1000);
    for (uint64_t i = 0; i < 200; i++) {
        report(i % 2 ? 9 : 10);
        world_pass(&world, 1);
    }
    ck_assert_int_eq(divert(stream), DAOMESH_E_UNSETTLED);
    struct daomesh_pool_claim some = { .party = world.people[2],
                                       .pool = pool,
                                       .amount = amount_from_u64(100) };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &some), DAOMESH_E_UNSETTLED);
    some.amount = amount_from_u64(10);
    done(world_act(&world, 2, DAOMESH_ACTION_POOL_CLAIM, &some)); /* as much is due in what was looked at */
    for (uint64_t i = 0; i < 200; i++) {
        report(i % 2 ? 9 : 10);
        world_pass(&world, 1);
    }
    done(sweep(token)); /* as is idle */
    for (int i = 0; i < 8; i++)
        done(settle());
    done(divert(stream));
    done(claim(2));
    done(sweep(token));
    ck_assert_uint_eq(held(2), 200);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 200);
}
END_TEST

/* What is there may be in the part that was not looked at. */
START_TEST(nothing_is_said_to_be_due_before_all_is_settled)
{
    open_feed(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(give(at_least(2, 1, 10)));
    done(give(at_least(3, 1, 11)));
    for (uint64_t i = 0; i < 200; i++) {
        report(10 + i % 2);
        world_pass(&world, 1);
    }
    ck_assert_int_eq(claim(2), DAOMESH_E_UNSETTLED);
    ck_assert_int_eq(sweep(token), DAOMESH_E_UNSETTLED);
    for (int i = 0; i < 4; i++)
        done(settle());
    ck_assert_int_eq(claim(2), DAOMESH_E_NOT_DUE);
    ck_assert_int_eq(sweep(token), DAOMESH_E_NOT_DUE);
}
END_TEST

START_TEST(a_stream_that_cannot_pay_now_is_not_taken)
{
    const daomesh_amount total = amount_from_u64(1000);
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    const uint64_t minter = promise((struct daomesh_minter_terms){ .cap = total }, &total),
                   stream = world.ledger->counters.streams;
    const struct daomesh_minter_pause pause = { .party = world.people[1], .minter = minter };
    done(world_act(&world, 1, DAOMESH_ACTION_MINTER_PAUSE, &pause));
    world_pass(&world, 100);
    ck_assert_int_eq(divert(stream), DAOMESH_E_PAUSED);
    const struct daomesh_minter_close close = { .party = world.people[0], .minter = minter };
    const struct daomesh_minter_resume resume = { .party = world.people[1], .minter = minter };
    done(world_act(&world, 1, DAOMESH_ACTION_MINTER_RESUME, &resume));
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CLOSE, &close));
    world_pass(&world, 100);
    done(divert(stream)); /* which is cut off on its way out */
    ck_assert_uint_eq(pool_record()->inflows_count, 0);
    done(claim(2));
    ck_assert_uint_eq(held(2), 100);
}
END_TEST

/* --- A random life ----------------------------------------------------------------------------------------------------- */

/* The same told second by second: six units a second, so that whoever shares them gets whole ones. */
enum { MODEL_SHARES = 3, RATE = 6, HOLD_S = 7, STALE_S = 20, NO_VALUE = -1 };
struct model {
    int64_t value;
    uint64_t until; /* when the value is stale */
    uint64_t idle;
    struct {
        int conditional;
        int64_t level;
        uint64_t points;
        int64_t since; /* -1: not held */
        uint64_t due;
    } shares[MODEL_SHARES];
};

static int model_met(const struct model *model, uint32_t i, uint64_t now)
{
    if (!model->shares[i].conditional) return 1;
    return now < model->until && model->value >= model->shares[i].level;
}

static void model_give(struct model *model, uint32_t i, uint64_t points, int64_t level, uint64_t now)
{
    const int conditional = level != NO_VALUE;
    const int goes_on = model->shares[i].conditional == conditional && model->shares[i].level == level &&
                        (conditional || model->shares[i].points > 0);
    model->shares[i].conditional = conditional;
    model->shares[i].level = level;
    model->shares[i].points = points;
    if (!goes_on) model->shares[i].since = model_met(model, i, now) ? (int64_t)now : -1;
}

static void model_second(struct model *model, uint64_t now)
{
    uint64_t sharing = 0;
    int counts[MODEL_SHARES];
    for (uint32_t i = 0; i < MODEL_SHARES; i++) {
        if (!model_met(model, i, now))
            model->shares[i].since = -1;
        else if (model->shares[i].since < 0)
            model->shares[i].since = (int64_t)now;
        counts[i] = model->shares[i].points > 0 && model->shares[i].since >= 0 &&
                    (uint64_t)model->shares[i].since + HOLD_S <= now;
        sharing += (uint64_t)counts[i];
    }
    for (uint32_t i = 0; i < MODEL_SHARES; i++)
        if (counts[i]) model->shares[i].due += RATE / sharing;
    if (sharing == 0) model->idle += RATE;
}

static uint64_t pick(uint64_t *random)
{
    *random = *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *random >> 16;
}

static void expect_model(struct model *model)
{
    for (int i = 0; i < 4; i++)
        done(settle());
    for (uint32_t i = 0; i < MODEL_SHARES; i++)
        ck_assert_uint_eq(due(2 + i), model->shares[i].due);
    ck_assert_uint_eq(idle(), model->idle);
}

START_TEST(a_random_life_shares_what_the_model_shares)
{
    uint64_t random = 11;
    struct model model = { .value = NO_VALUE };
    open_feed(STALE_S);
    done(open_pool((struct daomesh_pool_terms){ .hold_s = HOLD_S }));
    for (uint32_t i = 0; i < MODEL_SHARES; i++)
        model.shares[i].level = NO_VALUE, model.shares[i].since = -1;
    const struct daomesh_stream_open stream = { .party = world.people[1],
                                                .to = pool,
                                                .token = token,
                                                .terms = { .total = amount_from_u64(60000),
                                                           .plan = { .duration = 10000 } } };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &stream));
    const uint64_t ends = world.ledger->time + 9000;
    for (int step = 0; step < turns(500) && world.ledger->time < ends; step++) {
        const uint64_t now = world.ledger->time, draw = pick(&random);
        const uint32_t i = (uint32_t)(draw >> 8) % MODEL_SHARES;
        const int64_t level = (int64_t)(draw >> 16 & 3) - 1; /* -1: no condition */
        struct daomesh_pool_grant grant = grant_of(2 + i, draw >> 20 & 1);
        if (level >= 0) grant = at_least(2 + i, draw >> 20 & 1, (uint64_t)level);
        switch (draw % 5) {
        case 0:
            done(give(grant));
            model_give(&model, i, grant.points, level, now);
            break;
        case 1:
            report(draw >> 24 & 3);
            model.value = (int64_t)(draw >> 24 & 3);
            model.until = now + STALE_S;
            break;
        case 2:
            expect_model(&model);
            if (model.shares[i].due > 0) done(claim(2 + i));
            model.shares[i].due = 0;
            break;
        default:
            world_pass(&world, draw >> 24 & 15);
            for (uint64_t second = now; second < world.ledger->time; second++)
                model_second(&model, second);
        }
    }
    expect_model(&model);
}
END_TEST

/*
 * Checkpoints, told second by second: what streams bring waits in the tranche, gifts join it when the pool is next settled, and at each
 * checkpoint it goes by points to the last unit. Streams are paused, resumed, taken away and opened.
 */
enum { TAKERS = 3, TAPS = 3, EVERY_S = 40 };
struct tranche_model {
    uint64_t next, tranche, idle, gifts;
    uint64_t points[TAKERS], due[TAKERS];
    uint64_t taps[TAPS]; /* numbers of streams; 0: none */
    int runs[TAPS];
};

/* floor, and one more each for the largest remainders, the lower one first. */
static void model_divide(struct tranche_model *model)
{
    uint64_t all = 0, left = model->tranche;
    int got[TAKERS] = { 0 };
    for (uint32_t i = 0; i < TAKERS; i++)
        all += model->points[i];
    if (all == 0) model->idle += model->tranche;
    for (uint32_t i = 0; i < TAKERS && all > 0; i++) {
        const uint64_t part = model->tranche * model->points[i] / all;
        model->due[i] += part;
        left -= part;
    }
    for (; all > 0 && left > 0; left--) {
        uint32_t best = TAKERS;
        for (uint32_t i = 0; i < TAKERS; i++) {
            if (got[i] || model->tranche * model->points[i] % all == 0) continue;
            if (best == TAKERS ||
                model->tranche * model->points[i] % all > model->tranche * model->points[best] % all)
                best = i;
        }
        got[best] = 1;
        model->due[best]++;
    }
    model->tranche = 0;
    memset(model->points, 0, sizeof model->points);
}

static void model_pass(struct tranche_model *model, uint64_t seconds)
{
    for (uint64_t now = world.ledger->time - seconds + 1; now <= world.ledger->time; now++) {
        for (uint32_t i = 0; i < TAPS; i++)
            if (model->taps[i] && model->runs[i]) model->tranche += RATE;
        if (now != model->next) continue;
        model_divide(model);
        model->next += EVERY_S;
    }
}

static void model_settle(struct tranche_model *model)
{
    model->tranche += model->gifts;
    model->gifts = 0;
}

static void open_tap(struct tranche_model *model, uint32_t i)
{
    const struct daomesh_stream_open act = {
        .party = world.people[1],
        .to = pool,
        .token = token,
        .terms = { .total = amount_from_u64(RATE * 10000), .plan = { .duration = 10000 }, .pausable = 1 }
    };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act));
    model->taps[i] = world.ledger->counters.streams;
    model->runs[i] = 1;
}

static void turn_tap(struct tranche_model *model, uint32_t i)
{
    const struct daomesh_stream_pause pause = { .party = world.people[1], .stream = model->taps[i] };
    const struct daomesh_stream_resume resume = { .party = world.people[1], .stream = model->taps[i] };
    done(model->runs[i] ? world_act(&world, 1, DAOMESH_ACTION_STREAM_PAUSE, &pause)
                        : world_act(&world, 1, DAOMESH_ACTION_STREAM_RESUME, &resume));
    model->runs[i] = !model->runs[i];
}

static void expect_tranche(struct tranche_model *model)
{
    done(settle());
    model_settle(model);
    for (uint32_t i = 0; i < TAKERS; i++)
        ck_assert_uint_eq(due(2 + i), model->due[i]);
    ck_assert_uint_eq(pool_record()->tranche.limb[0], model->tranche);
    ck_assert_uint_eq(pool_record()->next, model->next);
    ck_assert_uint_eq(idle(), model->idle);
}

START_TEST(a_random_life_of_checkpoints_shares_what_the_model_shares)
{
    uint64_t random = 5;
    struct tranche_model model = { .next = world.ledger->time + EVERY_S };
    done(open_pool((struct daomesh_pool_terms){ .every_s = EVERY_S }));
    for (int step = 0; step < turns(600); step++) {
        const uint64_t draw = pick(&random), much = draw >> 24 & 31;
        const uint32_t i = (uint32_t)(draw >> 8) % TAKERS;
        switch (draw % 8) {
        case 0:
            model_settle(&model);
            done(share(2 + i, much % 4));
            model.points[i] = much % 4;
            break;
        case 1:
            if (model.taps[i])
                turn_tap(&model, i);
            else
                open_tap(&model, i);
            model_settle(&model);
            break;
        case 2:
            if (model.taps[i] && much < 8) {
                done(divert(model.taps[i]));
                model.taps[i] = 0;
                model_settle(&model);
            }
            break;
        case 3:
            done(money_give(&world, &world.people[1], &pool, &token, 1 + much));
            model.gifts += 1 + much;
            break;
        case 4:
            expect_tranche(&model);
            if (model.due[i] > 0) done(claim(2 + i));
            model.due[i] = 0;
            break;
        case 5:
            expect_tranche(&model);
            if (model.idle > 0) done(sweep(token));
            model.idle = 0;
            break;
        default:
            world_pass(&world, much);
            model_pass(&model, much);
        }
    }
    expect_tranche(&model);
}
END_TEST

/* --- The audit --------------------------------------------------------------------------------------------------------- */

enum forgery {
    NOBODY,
    NO_ROW,
    FUTURE,
    TWICE,
    CLOSED,
    STRANGER,
    NO_STREAM,
    OTHER_TOKEN,
    OVERSHARED,
    OVERDRAWN,
    OWES,
    OWES_TOO_MUCH,
    HOLDS_TOO_MUCH,
    AHEAD,
    PAST_CHECKPOINT,
    WAITS,
    LOST,
    FORGERIES
};
static const char *const forgery_texts[FORGERIES] = {
    [NOBODY] = "a share of nobody",
    [NO_ROW] = "a share of nobody",
    [FUTURE] = "a share held from the future on",
    [TWICE] = "two shares of one party",
    [CLOSED] = "a share in a closed pool",
    [STRANGER] = "a pool fed by a stream that is not its own",
    [NO_STREAM] = "a pool fed by a stream that is not its own",
    [OTHER_TOKEN] = "a pool fed by a stream that is not its own",
    [OVERSHARED] = "a pool that shared more than was released, or drew more than it shared",
    [OVERDRAWN] = "a pool that shared more than was released, or drew more than it shared",
    [OWES] = "a pool that owes more than it has",
    [OWES_TOO_MUCH] = "a sum does not fit",
    [HOLDS_TOO_MUCH] = "a sum does not fit",
    [AHEAD] = "a pool settled in the future, or past a checkpoint",
    [PAST_CHECKPOINT] = "a pool settled in the future, or past a checkpoint",
    [WAITS] = "a tranche without a checkpoint",
    [LOST] = "a pool without its record",
};

static void forge(enum forgery forgery)
{
    struct daomesh_pool_record *record = pool_record();
    uint64_t row;
    if (forgery == NOBODY) record->claimants[0].party = 0;
    if (forgery == NO_ROW) record->claimants[0].party = 1000;
    if (forgery == FUTURE) record->claimants[0].since = world.time + 1;
    if (forgery == TWICE) record->claimants[1].party = record->claimants[0].party;
    if (forgery == CLOSED) record->closed = 1;
    if (forgery == STRANGER) record->inflows[0].stream = 1;
    if (forgery == NO_STREAM) record->inflows[0].stream = 1000;
    if (forgery == OTHER_TOKEN) record->token = 2;
    if (forgery == OVERSHARED) record->inflows[0].counted = amount_from_u64(999);
    if (forgery == OVERDRAWN) record->inflows[0].counted = amount_from_u64(49);
    if (forgery == OWES) record->idle = amount_from_u64(1);
    if (forgery == OWES_TOO_MUCH) record->idle = most;
    if (forgery == HOLDS_TOO_MUCH) {
        record->idle = most;
        record->every_s = 1;
        record->next = record->settled;
        record->tranche = amount_from_u64(1);
    }
    if (forgery == AHEAD) record->settled = world.time + 1;
    if (forgery == PAST_CHECKPOINT) record->every_s = record->next = 1;
    if (forgery == WAITS) record->tranche = amount_from_u64(1);
    if (forgery != LOST) return;
    done(daomesh__party_row(world.ledger->state, &row, &pool));
    done(delete_pool(world.ledger->state, row));
}

START_TEST(the_audit_finds_a_forged_pool)
{
    open_world();
    const struct daomesh_stream_open other = { .party = world.people[1],
                                               .to = world.people[2],
                                               .token = token,
                                               .terms = { .total = amount_from_u64(5) } };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &other));
    done(open_pool((struct daomesh_pool_terms){ 0 }));
    done(share(2, 1));
    done(share(3, 1));
    feed_pool(1000);
    world_pass(&world, 100);
    done(claim(2)); /* draws 50 of 100 from the stream */
    world_commit(&world);
    world_begin(&world, 0);
    forge((enum forgery)_i);
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgery_texts[_i]);
    daomesh_ledger_close(world.ledger);
}
END_TEST

Suite *pool_suite(void)
{
    Suite *suite = suite_create("pool");
    TCase *tests = tcase_create("pools"), *audit = tcase_create("audit");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, what_flows_in_is_shared_by_points);
    tcase_add_test(tests, a_share_counts_from_when_it_was_given);
    tcase_add_test(tests, it_does_not_matter_when_somebody_asks);
    tcase_add_test(tests, what_nobody_has_a_share_in_is_the_daos);
    tcase_add_test(tests, what_comes_otherwise_is_shared_when_the_pool_is_settled);
    tcase_add_test(tests, another_token_goes_back_to_the_dao);
    tcase_add_test(tests, cancelled_and_paused_streams_share_what_they_released_before);
    tcase_add_test(tests, a_share_counts_while_its_condition_holds);
    tcase_add_test(tests, a_share_counts_after_it_was_held_unbroken);
    tcase_add_test(tests, a_condition_may_have_an_upper_bound);
    tcase_add_test(tests, what_changed_very_often_is_settled_in_slices);
    tcase_add_test(tests, a_share_is_over_when_its_feed_falls_silent);
    tcase_add_test(tests, of_two_values_in_one_second_the_last_one_counts);
    tcase_add_loop_test(tests, a_share_under_the_same_condition_goes_on, 0, 4);
    tcase_add_test(tests, slices_end_wherever_the_steps_do);
    tcase_add_test(tests, a_gift_is_shared_when_every_value_was_seen);
    tcase_add_test(tests, a_claim_draws_from_as_many_streams_as_it_takes);
    tcase_add_test(tests, a_stream_whose_minter_is_over_is_paid_out_once);
    tcase_add_test(tests, what_lay_idle_of_a_minter_that_is_over_is_swept_once);
    tcase_add_test(tests, what_is_promised_beyond_all_units_is_refused);
    tcase_add_test(tests, a_paused_minter_holds_back_its_own_stream_alone);
    tcase_add_test(tests, a_minter_with_a_rate_pays_claim_by_claim);
    tcase_add_test(tests, what_is_added_to_a_dry_stream_is_shared);
    tcase_add_test(tests, at_a_checkpoint_the_tranche_goes_by_impact);
    tcase_add_test(tests, a_checkpoint_is_settled_in_its_own_second);
    tcase_add_test(tests, the_first_checkpoint_can_be_named);
    tcase_add_test(tests, attesters_open_the_way);
    tcase_add_test(tests, a_role_opens_the_way);
    tcase_add_test(tests, a_feed_opens_the_way);
    tcase_add_test(tests, a_closed_feed_holds_nobody_back);
    tcase_add_test(tests, a_pool_has_no_share_in_a_pool);
    tcase_add_test(tests, who_is_on_the_list_joins);
    tcase_add_test(tests, terms_that_contradict_themselves_are_refused);
    tcase_add_test(tests, shares_that_do_not_fit_are_refused);
    tcase_add_test(tests, nobody_joins_what_is_closed);
    tcase_add_test(tests, a_pool_opens_once_and_for_a_token_that_there_is);
    tcase_add_test(tests, shares_are_given_several_at_a_time);
    tcase_add_test(tests, another_daos_pool_is_not_its_own);
    tcase_add_test(tests, a_closed_pool_shares_nothing_more);
    tcase_add_test(tests, a_pool_does_not_act);
    tcase_add_test(tests, a_pool_has_so_many_streams_and_shares);
    tcase_add_test(tests, a_dao_takes_a_stream_from_its_pool);
    tcase_add_test(tests, a_stream_is_taken_from_a_settled_pool);
    tcase_add_test(tests, nothing_is_said_to_be_due_before_all_is_settled);
    tcase_add_test(tests, a_stream_that_cannot_pay_now_is_not_taken);
    tcase_add_test(tests, a_random_life_shares_what_the_model_shares);
    tcase_add_test(tests, a_random_life_of_checkpoints_shares_what_the_model_shares);
    tcase_add_loop_test(audit, the_audit_finds_a_forged_pool, 0, FORGERIES);
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, audit);
    return suite;
}
