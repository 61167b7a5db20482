/*
 * Random lives of programmes, streams and mints under boundaries. Whatever is done: what is released never falls, no window holds more than
 * the bound, a programme that was not killed pays its total to the unit and one that was no more; at the end everything is released or
 * was never made. The audit, after each batch, sees to caps, calendars, lines of successors and escrows.
 */
#include "money.h"

#include <stdlib.h>

#include <daomesh/escalation.h>
#include <daomesh/programme.h>

Suite *boundary_life_suite(void);

#define DAY 86400u
#define WINDOW (6 * DAY)
#define BOUND 1000
#define STEPS 200
#define LIVES 12

/* Minter 1 is the DAO's and bounded, minter 2 below it person 1's. Persons 1 to 4 receive, put up bonds and report. */
static struct world world;
static daomesh_id token, coin, dao;
static uint64_t row, chance, mints;

/* What was released in all by when. */
static uint64_t when[STEPS], released[STEPS];

static uint64_t pick(uint64_t below)
{
    chance = chance * 6364136223846793005u + 1442695040888963407u;
    return (chance >> 33) % below;
}

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static int32_t as_dao(uint32_t kind, const void *act)
{
    return world_act_as(&world, &dao, kind, act);
}

/* --- The world ------------------------------------------------------------------------------------------------------------ */

static void make_minter(const daomesh_id *party, const daomesh_id *admin, uint64_t parent)
{
    struct daomesh_minter_create make = { .party = *party, .token = token };
    make.terms =
        (struct daomesh_minter_terms){ .cap = amount_from_u64(12000), .parent = parent, .admin = *admin };
    done(world_act_as(&world, party, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = *admin, .minter = world.ledger->counters.minters, .to = *admin, .rights = { .mint = 1 }
    };
    done(world_act_as(&world, admin, DAOMESH_ACTION_MINTER_GRANT, &grant));
}

static void open_feed(void)
{
    struct daomesh_feed_open feed = { .dao = dao, .title = { 1, "k" } };
    feed.terms = (struct daomesh_feed_terms){
        .reporters_count = 1, .reporters = { world.people[4] }, .needed = 1, .window_s = DAY, .stale_s = DAY
    };
    done(as_dao(DAOMESH_ACTION_FEED_OPEN, &feed));
}

static void open_world(uint64_t seed)
{
    chance = seed;
    mints = 0;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    token = money_token(&world, 0, 0, 0);
    coin = money_token(&world, 0, 0, 0);
    for (uint32_t i = 1; i < 5; i++)
        money_mint(&world, &coin, &world.people[i], 1000);
    make_minter(&world.people[0], &dao, 0);
    make_minter(&dao, &world.people[1], 1);
    const struct daomesh_charter_boundaries bounds = { dao,
                                                       1,
                                                       { .inflation_ppm = 100000,
                                                         .window_s = WINDOW,
                                                         .base = amount_from_u64(10 * BOUND),
                                                         .cadence_s = DAY / 2 } };
    done(as_dao(DAOMESH_ACTION_CHARTER_BOUNDARIES, &bounds));
    open_feed();
}

/* --- What may happen ------------------------------------------------------------------------------------------------------ */

static int by_id(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

static struct daomesh_programme_terms some_terms(void)
{
    struct daomesh_programme_terms terms = { .minter = 1,
                                             .total = amount_from_u64(1 + pick(1500)),
                                             .starts = pick(2) ? world.time + pick(8 * DAY) : 0,
                                             .duration = DAY + pick(12 * DAY),
                                             .unlock_ppm = pick(4) ? 0 : (uint32_t)pick(500000),
                                             .evaluation_s = DAY / 2 + pick(DAY / 2),
                                             .recipients_count = 1 + (uint32_t)pick(4) };
    if (pick(4) == 0) terms.cliff = pick(terms.duration);
    terms.cliff_form = (uint8_t)pick(3);
    for (uint32_t i = 0; i < terms.recipients_count; i++)
        terms.recipients[i] =
            (struct daomesh_programme_share){ .to = world.people[1 + i], .weight = 1 + (uint32_t)pick(9) };
    qsort(terms.recipients, terms.recipients_count, sizeof terms.recipients[0], by_id);
    if (pick(4)) {
        terms.kill_count = 1;
        terms.kill[0] = (struct daomesh_kill_terms){ coin, amount_from_u64(1 + pick(20)), 1 + pick(2 * DAY),
                                                     2 + (uint8_t)pick(4) };
    }
    return terms;
}

static uint32_t any_programme(void)
{
    const struct daomesh_programmes_record *book;
    done(find_programmes(world.ledger->state, &book, row));
    return book ? 1 + (uint32_t)pick(book->count) : 1;
}

/* Mostly the newest in a state. */
static uint32_t one_of(uint32_t state)
{
    const uint32_t newest = money_programme(&world, row, state);
    return newest && pick(5) ? newest : any_programme();
}

static int32_t open_or_draft(void)
{
    const struct daomesh_programme_open act = { dao, some_terms() };
    return as_dao(pick(3) ? DAOMESH_ACTION_PROGRAMME_OPEN : DAOMESH_ACTION_PROGRAMME_DRAFT, &act);
}

static int32_t start(void)
{
    struct daomesh_programme_start act = { .dao = dao, .programmes_count = 1 };
    act.programmes[0] = one_of(DAOMESH_PROGRAMME_DRAFT);
    return as_dao(DAOMESH_ACTION_PROGRAMME_START, &act);
}

static int32_t instance(void)
{
    const struct daomesh_programme_instance act = { .dao = dao,
                                                    .draft = any_programme(),
                                                    .total = amount_from_u64(1 + pick(400)),
                                                    .starts = world.time + pick(9 * DAY) };
    return as_dao(DAOMESH_ACTION_PROGRAMME_INSTANCE, &act);
}

static int32_t judge(void)
{
    struct daomesh_programme_verdict act = { .dao = dao,
                                             .programme = one_of(DAOMESH_PROGRAMME_EVALUATING),
                                             .verdict = 1 + (uint8_t)pick(4) };
    if (act.verdict == DAOMESH_VERDICT_PAUSE) act.pause_s = 1 + pick(10 * DAY);
    if (act.verdict == DAOMESH_VERDICT_PAUSE && pick(2)) act.feed = 1;
    if (act.verdict == DAOMESH_VERDICT_ITERATE) {
        act.terms[act.terms_count++] = some_terms();
        act.terms[0].starts = 0;
    }
    return as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

static int32_t take_up(void)
{
    const struct daomesh_feed_report report = { world.people[4], dao, 1, amount_from_u64(pick(9)) };
    const struct daomesh_programme_resume resume = { dao, one_of(DAOMESH_PROGRAMME_PAUSED) };
    done(world_act(&world, 4, DAOMESH_ACTION_FEED_REPORT, &report));
    return as_dao(pick(2) ? DAOMESH_ACTION_PROGRAMME_RESUME : DAOMESH_ACTION_PROGRAMME_WAKE, &resume);
}

static int32_t bond(void)
{
    const uint32_t person = 1 + (uint32_t)pick(4);
    const struct daomesh_kill_game_record *game;
    struct daomesh_programme_bond act = { world.people[person], dao, one_of(DAOMESH_PROGRAMME_ACTIVE), 1,
                                          amount_from_u64(1 + pick(160)) };
    done(find_kill_game(world.ledger->state, &game, row, act.programme));
    if (game && pick(5)) act.side = 1 + game->bonds_count % 2;
    return world_act(&world, person, DAOMESH_ACTION_PROGRAMME_BOND, &act);
}

static int32_t settle(void)
{
    const struct daomesh_programme_settle act = { dao, any_programme(), 1 + (uint8_t)pick(2) };
    return pick(6) ? DAOMESH_OK : as_dao(DAOMESH_ACTION_PROGRAMME_SETTLE, &act);
}

static int32_t mint(void)
{
    const uint64_t amount = 1 + pick(200);
    const struct daomesh_minter_mint act = { world.people[1], 2, world.people[2], amount_from_u64(amount) };
    const int32_t status = world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act);
    if (status == DAOMESH_OK) mints += amount;
    return status;
}

static int32_t stream(void)
{
    struct daomesh_stream_open act = { .party = world.people[1], .to = world.people[3], .token = token };
    act.terms =
        (struct daomesh_stream_terms){ .total = amount_from_u64(1 + pick(300)),
                                       .plan = { .duration = pick(5 * DAY), .granularity = pick(DAY) },
                                       .minter = 2,
                                       .cancelable = 1 };
    return world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act);
}

static int32_t cancel(void)
{
    const struct daomesh_stream_cancel act = { world.people[1],
                                               1 + pick(world.ledger->counters.streams + 1) };
    return world_act(&world, 1, DAOMESH_ACTION_STREAM_CANCEL, &act);
}

static void claim(uint64_t number)
{
    const struct daomesh_stream_record *record;
    struct daomesh_stream_claim act = { .stream = number };
    done(find_stream(world.ledger->state, &record, number));
    done(daomesh__id_of(world.ledger->state, &act.party, record->payee));
    (void)world_act_as(&world, &act.party, DAOMESH_ACTION_STREAM_CLAIM, &act);
}

static int32_t claim_some(void)
{
    if (world.ledger->counters.streams > 0) claim(1 + pick(world.ledger->counters.streams));
    return DAOMESH_OK;
}

static const struct {
    int32_t (*act)(void);
    uint32_t weight;
    uint64_t least; /* how often it is done in each life; more often in most */
} acts[] = { { open_or_draft, 2, 4 }, { start, 1, 0 },  { instance, 1, 0 },  { judge, 3, 0 },
             { take_up, 1, 0 },       { bond, 2, 2 },   { settle, 1, 0 },    { mint, 1, 2 },
             { stream, 1, 2 },        { cancel, 1, 0 }, { claim_some, 1, 0 } };

/* How often each was. */
static uint64_t did[COUNT_OF(acts)];

static size_t some_act(void)
{
    uint64_t all = 0, at = 0;
    for (size_t i = 0; i < COUNT_OF(acts); i++)
        all += acts[i].weight;
    uint64_t left = pick(all);
    while (left >= acts[at].weight)
        left -= acts[at++].weight;
    return at;
}

/* --- What must hold ----------------------------------------------------------------------------------------------------------- */

static uint64_t all_released(void)
{
    uint64_t sum = mints;
    for (uint64_t number = 1; number <= world.ledger->counters.streams; number++) {
        const struct daomesh_stream_record *record;
        daomesh_amount out;
        int over;
        done(find_stream(world.ledger->state, &record, number));
        done(daomesh__stream_released(world.ledger->state, &out, &over, record, world.time));
        sum += out.limb[0];
    }
    return sum;
}

/* Never less than before, and in no window more than the bound. */
static void note(uint32_t step)
{
    when[step] = world.time;
    released[step] = all_released();
    for (uint32_t i = 0; i < step; i++) {
        ck_assert_uint_ge(released[step], released[i]);
        if (when[step] - when[i] <= WINDOW) ck_assert_uint_le(released[step] - released[i], BOUND);
    }
}

/* All of it, or of one that was killed no more than that. */
static void expect_paid(const struct daomesh_programme_record *programme)
{
    daomesh_amount sum = amount_from_u64(0);
    int32_t order;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        const struct daomesh_stream_record *record;
        if (programme->parts[i].stream == 0) continue;
        done(find_stream(world.ledger->state, &record, programme->parts[i].stream));
        done(daomesh_amount_compare(&order, &record->claimed, &record->total));
        ck_assert_int_eq(order, 0);
        done(daomesh_amount_add(&sum, &sum, &record->claimed));
    }
    done(daomesh_amount_compare(&order, &sum, &programme->total));
    if (programme->stage == PROGRAMME_DRAFT)
        ck_assert_uint_eq(sum.limb[0], 0);
    else if (programme->verdict == DAOMESH_VERDICT_KILL)
        ck_assert_int_le(order, 0);
    else
        ck_assert_int_eq(order, 0);
}

/* Long afterwards: nothing runs, waits, is reserved or in escrow, and what there is of the token was released. */
static void expect_the_end(void)
{
    const struct daomesh_programmes_record *book;
    const struct daomesh_minter_record *top;
    world_pass(&world, 400 * DAY);
    for (uint64_t number = 1; number <= world.ledger->counters.streams; number++)
        claim(number);
    done(find_programmes(world.ledger->state, &book, row));
    ck_assert_uint_eq(book->slots_count, 0);
    for (uint64_t number = 1; number <= book->count; number++) {
        const struct daomesh_programme_record *programme;
        done(find_programme(world.ledger->state, &programme, row, number));
        ck_assert(programme->stage == PROGRAMME_DRAFT || programme->stage == PROGRAMME_OVER);
        expect_paid(programme);
    }
    done(find_minter(world.ledger->state, &top, 1));
    ck_assert_uint_eq(top->reserved.limb[0], 0);
    ck_assert_uint_eq(top->minted.limb[0], all_released());
}

START_TEST(lives_keep_to_what_was_decided)
{
    memset(did, 0, sizeof did);
    open_world((uint64_t)_i * 77 + 5);
    for (uint32_t step = 0; step < STEPS; step++) {
        const size_t at = some_act();
        did[at] += acts[at].act() == DAOMESH_OK;
        world_pass(&world, 1 + pick(pick(4) ? DAY / 3 : 2 * DAY));
        note(step);
    }
    for (size_t i = 0; i < COUNT_OF(acts); i++)
        ck_assert_uint_ge(did[i], acts[i].least);
    expect_the_end();
    world_close(&world);
}
END_TEST

Suite *boundary_life_suite(void)
{
    Suite *suite = suite_create("boundary_life");
    TCase *tests = tcase_create("boundary_life");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, lives_keep_to_what_was_decided, 0, LIVES);
    suite_add_tcase(suite, tests);
    return suite;
}
