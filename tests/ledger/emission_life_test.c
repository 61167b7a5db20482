/*
 * Random lives of minters above each other and of streams, from them and from escrow, against a plain model: what each step answers, what
 * every stream has released now and will have at any later moment, and how much room every minter has left. Released is monotone,
 * adds up however it is claimed, is exact at the end, and comes to the same total whatever was paused.
 */
#include "../support/turns.h"
#include "money.h"

Suite *emission_life_suite(void);

enum { MINTERS = 6, STREAMS_MOST = 200, LIVES = 6, BATCHES = 60, STEPS = 12 };

struct model_minter {
    uint64_t parent, cap, used; /* minted and reserved, by it and below it */
};

struct model_stream {
    uint64_t minter, payee, total, claimed, seen; /* seen: released when it was last looked at */
    struct daomesh_stream_plan plan;
    int cancelable, pausable, is_cut, is_stopped;
    uint64_t stopped_at, lost;
};

/* Person 0 issues, grants and opens; 1 and 2 receive. */
static struct world world;
static daomesh_id token;
static struct model_minter minters[MINTERS + 1];
static struct model_stream streams[STREAMS_MOST + 1];
static uint64_t stream_count, held[3], supply, random_state, pauses, cuts, refusals;

static uint64_t pick(uint64_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (random_state >> 33) % below;
}

/* --- The model ------------------------------------------------------------------------------------------------------------ */

static uint64_t reading(const struct model_stream *stream, uint64_t time)
{
    return (stream->is_stopped ? stream->stopped_at : time) - stream->lost;
}

static uint64_t released(const struct model_stream *stream, uint64_t time)
{
    const struct daomesh_stream_plan *plan = &stream->plan;
    const uint64_t now = reading(stream, time), unlock_start = plan->unlock_start.limb[0],
                   unlocks = unlock_start + plan->unlock_cliff.limb[0];
    if (stream->is_cut) return stream->total;
    if (now < plan->starts) return 0;
    const uint64_t elapsed = now - plan->starts;
    if (elapsed < plan->cliff) return unlock_start;
    if (elapsed >= plan->duration) return stream->total;
    const uint64_t from = plan->cliff_form == 2 ? 0 : plan->cliff,
                   step = plan->granularity ? plan->granularity : 1;
    return unlocks + (elapsed - from) / step * step * (stream->total - unlocks) / (plan->duration - from);
}

static uint64_t room(uint64_t minter)
{
    uint64_t least = UINT64_MAX;
    for (uint64_t at = minter; at != 0; at = minters[at].parent) {
        const uint64_t left = minters[at].cap - minters[at].used;
        if (left < least) least = left;
    }
    return least;
}

static void use(uint64_t minter, uint64_t amount)
{
    for (uint64_t at = minter; at != 0; at = minters[at].parent)
        minters[at].used += amount;
}

/* --- Steps ---------------------------------------------------------------------------------------------------------------- */

static void expect(int32_t status, int32_t expected)
{
    ck_assert_msg(status == expected, "%s, expected %s", daomesh_status_name(status),
                  daomesh_status_name(expected));
}

static struct daomesh_stream_plan some_plan(uint64_t total)
{
    struct daomesh_stream_plan plan = { .starts = world.time + pick(40), .duration = pick(400) };
    plan.cliff = pick(3) ? 0 : pick(plan.duration + 1);
    plan.granularity = pick(3) ? 0 : pick(60);
    plan.cliff_form = (uint8_t)pick(3);
    plan.unlock_start = amount_from_u64(pick(3) ? 0 : pick(total / 2 + 1));
    plan.unlock_cliff = amount_from_u64(pick(3) ? 0 : pick(total / 2 + 1));
    return plan;
}

static void step_open(void)
{
    struct model_stream *stream = &streams[stream_count + 1];
    if (stream_count == STREAMS_MOST) return;
    *stream = (struct model_stream){ .minter = pick(MINTERS + 1),
                                     .payee = 1 + pick(2),
                                     .total = 1 + pick(400),
                                     .cancelable = pick(3) > 0,
                                     .pausable = pick(3) > 0 };
    stream->plan = some_plan(stream->total);
    const struct daomesh_stream_open act = { .party = world.people[0],
                                             .to = world.people[stream->payee],
                                             .token = token,
                                             .terms = { .total = amount_from_u64(stream->total),
                                                        .plan = stream->plan,
                                                        .minter = stream->minter,
                                                        .cancelable = (uint8_t)stream->cancelable,
                                                        .pausable = (uint8_t)stream->pausable } };
    int32_t expected = DAOMESH_OK;
    if (stream->minter == 0 && held[0] < stream->total) expected = DAOMESH_E_BALANCE;
    if (stream->minter != 0 && room(stream->minter) < stream->total) expected = DAOMESH_E_CAP;
    expect(world_act(&world, 0, DAOMESH_ACTION_STREAM_OPEN, &act), expected);
    refusals += expected != DAOMESH_OK;
    if (expected != DAOMESH_OK) return;
    stream_count++;
    use(stream->minter, stream->total);
    if (stream->minter == 0) held[0] -= stream->total;
}

static void step_mint(void)
{
    const uint64_t minter = 1 + pick(MINTERS), amount = 1 + pick(200);
    const struct daomesh_minter_mint act = {
        .party = world.people[0], .minter = minter, .to = world.people[0], .amount = amount_from_u64(amount)
    };
    const int fits = room(minter) >= amount;
    expect(world_act(&world, 0, DAOMESH_ACTION_MINTER_MINT, &act), fits ? DAOMESH_OK : DAOMESH_E_CAP);
    if (!fits) return;
    use(minter, amount);
    held[0] += amount;
    supply += amount;
}

/* All that is due, or a part of it. */
static void claim(uint64_t number, uint64_t amount)
{
    struct model_stream *stream = &streams[number];
    const struct daomesh_stream_claim act = { .party = world.people[stream->payee],
                                              .stream = number,
                                              .amount = amount_from_u64(amount) };
    const uint64_t due = released(stream, world.time) - stream->claimed, paid = amount ? amount : due;
    int32_t expected = DAOMESH_OK;
    if (paid > due) expected = DAOMESH_E_BALANCE;
    if (paid == 0) expected = DAOMESH_E_NOT_DUE;
    if (stream->claimed == stream->total) expected = DAOMESH_E_CLOSED;
    expect(world_act(&world, (uint32_t)stream->payee, DAOMESH_ACTION_STREAM_CLAIM, &act), expected);
    if (expected != DAOMESH_OK) return;
    stream->claimed += paid;
    held[stream->payee] += paid;
    if (stream->minter != 0) supply += paid;
}

static int32_t do_to(uint32_t kind, uint64_t number)
{
    const struct daomesh_stream_cancel act = { .party = world.people[0], .stream = number };
    return world_act(&world, 0, kind, &act); /* pause, resume and cancel have the same fields */
}

/* What stands in the way of any change. */
static int32_t check_runs(const struct model_stream *stream)
{
    if (stream->is_cut || stream->claimed == stream->total) return DAOMESH_E_CLOSED;
    return released(stream, world.time) == stream->total ? DAOMESH_E_ENDED : DAOMESH_OK;
}

static void step_pause(uint64_t number)
{
    struct model_stream *stream = &streams[number];
    int32_t expected = check_runs(stream);
    if (expected == DAOMESH_OK && !stream->pausable) expected = DAOMESH_E_STREAM_TERMS;
    if (expected == DAOMESH_OK && stream->is_stopped) expected = DAOMESH_E_PAUSED;
    expect(do_to(DAOMESH_ACTION_STREAM_PAUSE, number), expected);
    if (expected != DAOMESH_OK) return;
    stream->is_stopped = 1;
    pauses++;
    stream->stopped_at = world.time;
}

static void resume(uint64_t number)
{
    struct model_stream *stream = &streams[number];
    int32_t expected = check_runs(stream);
    if (expected == DAOMESH_OK && !stream->is_stopped) expected = DAOMESH_E_NOT_PAUSED;
    expect(do_to(DAOMESH_ACTION_STREAM_RESUME, number), expected);
    if (expected != DAOMESH_OK) return;
    stream->is_stopped = 0;
    stream->lost += world.time - stream->stopped_at;
}

static void step_cancel(uint64_t number)
{
    struct model_stream *stream = &streams[number];
    int32_t expected = check_runs(stream);
    if (expected == DAOMESH_OK && !stream->cancelable) expected = DAOMESH_E_STREAM_TERMS;
    expect(do_to(DAOMESH_ACTION_STREAM_CANCEL, number), expected);
    if (expected != DAOMESH_OK) return;
    const uint64_t kept = released(stream, world.time), rest = stream->total - kept;
    stream->is_cut = 1;
    cuts++;
    stream->total = kept;
    if (stream->minter == 0) held[0] += rest;
    for (uint64_t at = stream->minter; at != 0; at = minters[at].parent)
        minters[at].used -= rest;
}

/* Mostly one that runs; 0 there is none at all. */
static uint64_t some_stream(void)
{
    uint64_t number = 0;
    for (int tries = 0; tries < 6 && stream_count > 0; tries++) {
        number = 1 + pick(stream_count);
        if (check_runs(&streams[number]) == DAOMESH_OK) break;
    }
    return number;
}

static void step(void)
{
    const uint64_t number = some_stream();
    switch (number ? pick(12) : pick(2)) {
    case 0:
    case 1:
    case 2:
        step_open();
        return;
    case 3:
        step_mint();
        return;
    case 4:
        step_pause(number);
        return;
    case 5:
        resume(number);
        return;
    case 6:
        if (pick(3) == 0) step_cancel(number);
        return;
    default:
        claim(number, pick(3) ? 0 : 1 + pick(50));
    }
}

/* --- What must hold after each batch ------------------------------------------------------------------------------------- */

static void check_stream(daomesh_reader *reader, uint64_t number)
{
    struct model_stream *stream = &streams[number];
    uint64_t time = world.time, before = stream->claimed;
    for (int i = 0; i < 4; i++) {
        daomesh_stream_info info = { .size = sizeof info };
        const uint64_t expected = released(stream, time);
        ck_assert_int_eq(daomesh_reader_stream(&info, reader, number, time), DAOMESH_OK);
        ck_assert_uint_eq(info.released.limb[0], expected);
        ck_assert_uint_eq(info.claimed.limb[0], stream->claimed);
        ck_assert_uint_eq(info.due.limb[0], expected - stream->claimed);
        ck_assert_uint_ge(expected, before); /* never falls, and is never less than what was claimed */
        ck_assert_uint_le(expected, stream->total);
        before = expected;
        time += pick(150);
    }
    /* Nothing that was decided since took back what was released. */
    ck_assert_uint_ge(released(stream, world.time), stream->seen);
    stream->seen = released(stream, world.time);
}

static void check_minter(uint64_t number)
{
    const struct daomesh_minter_record *minter;
    uint64_t used;
    ck_assert_int_eq(find_minter(world.ledger->state, &minter, number), DAOMESH_OK);
    used = minter->minted.limb[0] + minter->reserved.limb[0];
    ck_assert_uint_eq(used, minters[number].used);
    ck_assert_uint_le(used, minters[number].cap);
}

static void check_all(void)
{
    daomesh_reader *reader;
    daomesh_token_info info = { .size = sizeof info };
    world_commit(&world); /* audits */
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    for (uint64_t i = 1; i <= stream_count; i++)
        check_stream(reader, i);
    for (uint32_t i = 0; i < 3; i++) {
        daomesh_amount balance;
        ck_assert_int_eq(
            daomesh_reader_balance(&balance, reader, &world.people[i], &token, DAOMESH_BALANCE_FREE),
            DAOMESH_OK);
        ck_assert_uint_eq(balance.limb[0], held[i]);
    }
    ck_assert_int_eq(daomesh_reader_token(&info, reader, &token), DAOMESH_OK);
    ck_assert_uint_eq(info.supply.limb[0], supply);
    daomesh_reader_close(reader);
    for (uint64_t i = 1; i <= MINTERS; i++)
        check_minter(i);
}

/* --- A life --------------------------------------------------------------------------------------------------------------- */

static void open_minter(uint64_t number)
{
    struct model_minter *minter = &minters[number];
    *minter = (struct model_minter){ .parent = number == 1 ? 0 : pick(number), .cap = 300 + pick(5000) };
    const struct daomesh_minter_create create = { .party = world.people[0],
                                                  .token = token,
                                                  .terms = { .cap = amount_from_u64(minter->cap),
                                                             .parent = minter->parent } };
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = number, .to = world.people[0], .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &create), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
}

static void open_life(uint64_t seed)
{
    random_state = seed;
    memset(held, 0, sizeof held);
    stream_count = supply = pauses = cuts = refusals = 0;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 3; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[0], 2000);
    held[0] = supply = 2000;
    for (uint64_t i = 1; i <= MINTERS; i++)
        open_minter(i);
}

/* When all clocks run again and time has gone by, everybody has all that was promised and not cancelled, to the unit. */
static void end_life(void)
{
    uint64_t paid[3] = { 0, 0, 0 };
    world_begin(&world, 0);
    for (uint64_t i = 1; i <= stream_count; i++) {
        if (streams[i].is_stopped && check_runs(&streams[i]) == DAOMESH_OK) resume(i);
    }
    world_pass(&world, 1000);
    for (uint64_t i = 1; i <= stream_count; i++) {
        if (streams[i].claimed < streams[i].total) claim(i, 0);
        ck_assert_uint_eq(streams[i].claimed, streams[i].total);
        paid[streams[i].payee] += streams[i].total;
    }
    check_all();
    ck_assert_uint_eq(paid[1], held[1]);
    ck_assert_uint_eq(paid[2], held[2]);
}

START_TEST(released_is_what_the_model_says_at_every_moment)
{
    open_life((uint64_t)_i);
    for (int batch = turns(BATCHES); batch > 0; batch--) {
        world_begin(&world, world.time + pick(pick(5) ? 30 : 300));
        for (uint64_t steps = pick(STEPS); steps > 0; steps--)
            step();
        check_all();
    }
    end_life();
    if (turns(BATCHES) == BATCHES) {
        ck_assert_uint_gt(stream_count, 20);
        ck_assert_uint_gt(pauses, 3);
        ck_assert_uint_gt(cuts, 0);
        ck_assert_uint_gt(refusals, 5);
    }
    world_close(&world);
}
END_TEST

Suite *emission_life_suite(void)
{
    Suite *suite = suite_create("emission_life");
    TCase *tests = tcase_create("emission_life");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, released_is_what_the_model_says_at_every_moment, 1, LIVES + 1);
    suite_add_tcase(suite, tests);
    return suite;
}
