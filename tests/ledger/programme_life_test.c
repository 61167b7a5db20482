/*
 * Random lives of token programmes under boundaries. After each batch, from the records and from what was seen before alone: caps hold all
 * the way up; no window holds more than the inflation bound, in the past or to come; evaluation windows do not meet but within a group; what
 * was decided later changed no plan and no window; what a programme pays is all of its total, and in the end it is all released.
 */
#include <stdlib.h>

#include <daomesh/programme.h>

#include "../support/turns.h"
#include "money.h"

Suite *programme_life_suite(void);

enum { PEOPLE = 6, MINTERS = 2, STREAMS_MOST = 600, PROGRAMMES_MOST = 300, MINTS_MOST = 300 };
enum { LIVES = 6, BATCHES = 100, STEPS = 8, CAP = 40000, CHILD_CAP = 15000, BOUND = 2500 };

#define DAY 86400u
#define WINDOW (7 * DAY)

struct seen_stream {
    struct daomesh_stream_plan plan;
    uint64_t total;
    uint64_t cut_at; /* 0: it was not */
};

struct seen_window {
    uint64_t begins, ends, group; /* ends 0: not started */
};

struct mint {
    uint64_t at, amount;
};

/* Person 0 issues; 1 to 5 receive. Minter 1 is the DAO's, 2 is below it. */
static struct world world;
static daomesh_id token, dao;
static uint64_t row, random_state, stream_count, mint_count, released_before;
static struct seen_stream streams[STREAMS_MOST + 1];
static struct seen_window windows[PROGRAMMES_MOST + 1];
static struct mint mints[MINTS_MOST];
static struct {
    uint32_t opened, judged, resumed, killed, refused, together, apart, skew;
} met;

static uint64_t pick(uint64_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (random_state >> 33) % below;
}

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

/* --- Steps ---------------------------------------------------------------------------------------------------------------- */

static int by_id(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

static struct daomesh_programme_terms some_terms(void)
{
    struct daomesh_programme_terms terms = { .minter = 1 + pick(MINTERS),
                                             .total = amount_from_u64(1 + pick(1500)),
                                             .starts = pick(2) ? 0 : world.time + pick(10 * DAY),
                                             .duration = 2 * DAY + pick(30 * DAY),
                                             .evaluation_s = DAY + pick(DAY),
                                             .recipients_count = 1 + (uint32_t)pick(3) };
    if (pick(3) == 0) terms.cliff = pick(terms.duration);
    if (pick(3) == 0) terms.unlock_ppm = (uint32_t)pick(400000);
    terms.cliff_form = (uint8_t)pick(3);
    const uint32_t first = 1 + (uint32_t)pick(PEOPLE - 3);
    for (uint32_t i = 0; i < terms.recipients_count; i++)
        terms.recipients[i] = (struct daomesh_programme_share){ .to = world.people[first + i],
                                                                .weight = 1 + (uint32_t)pick(9) };
    qsort(terms.recipients, terms.recipients_count, sizeof terms.recipients[0], by_id);
    return terms;
}

static uint32_t programmes(void)
{
    const struct daomesh_programmes_record *book;
    done(find_programmes(world.ledger->state, &book, row));
    return book ? book->count : 0;
}

static void step_open(void)
{
    const struct daomesh_programme_open act = { .dao = dao, .terms = some_terms() };
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act) == DAOMESH_OK)
        met.opened++;
    else
        met.refused++;
}

static void step_draft(void)
{
    const struct daomesh_programme_draft act = { .dao = dao, .terms = some_terms() };
    (void)world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &act);
}

/* Starts both, together or one after the other. */
static void start_two(uint32_t first, int together)
{
    struct daomesh_programme_start start = { .dao = dao, .programmes_count = together ? 2 : 1 };
    start.programmes[0] = first;
    if (together) start.programmes[1] = first + 1;
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &start) != DAOMESH_OK) return;
    met.opened += start.programmes_count;
    met.together += (uint32_t)together;
    if (together) return;
    start.programmes[0] = first + 1;
    ck_assert_int_ne(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &start), DAOMESH_OK);
    met.apart++;
}

/* Two drafts of one window, which only those who are started together may share; or of two that meet, which nobody may. */
static void step_group(void)
{
    struct daomesh_programme_draft draft = { .dao = dao, .terms = some_terms() };
    const int is_skew = pick(4) == 0;
    draft.terms.starts = world.time + pick(10 * DAY);
    for (uint32_t i = 0; i < 2; i++) {
        if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &draft) != DAOMESH_OK) return;
        draft.terms.total = amount_from_u64(1 + pick(100));
        if (is_skew) draft.terms.evaluation_s--;
    }
    if (!is_skew) {
        start_two(programmes() - 1, (int)pick(2));
        return;
    }
    struct daomesh_programme_start start = { .dao = dao, .programmes_count = 2 };
    start.programmes[0] = programmes() - 1;
    start.programmes[1] = programmes();
    ck_assert_int_ne(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &start), DAOMESH_OK);
    met.skew++;
}

static void step_start(void)
{
    struct daomesh_programme_start act = { .dao = dao, .programmes_count = 1 };
    act.programmes[0] = 1 + (uint32_t)pick(programmes() + 1);
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &act) == DAOMESH_OK) met.opened++;
}

/* The newest in a state, mostly. */
static uint32_t one_of(uint32_t wanted)
{
    const uint32_t newest = money_programme(&world, row, wanted);
    return newest && pick(8) ? newest : 1 + (uint32_t)pick(programmes() + 1);
}

static void step_judge(uint32_t programme)
{
    struct daomesh_programme_verdict act = { .dao = dao,
                                             .programme = programme,
                                             .verdict = (uint8_t)(1 + pick(4)) };
    if (pick(3) == 0) act.verdict = DAOMESH_VERDICT_PAUSE;
    if (act.verdict == DAOMESH_VERDICT_PAUSE) act.pause_s = 1 + pick(30 * DAY);
    if (act.verdict == DAOMESH_VERDICT_ITERATE) act.terms[act.terms_count++] = some_terms();
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act) == DAOMESH_OK) met.judged++;
}

static void step_resume(uint32_t programme)
{
    const struct daomesh_programme_resume act = { .dao = dao, .programme = programme };
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_RESUME, &act) == DAOMESH_OK) met.resumed++;
}

/* Seldom, and without a game: the DAO's own word. */
static void step_kill(void)
{
    const struct daomesh_programme_settle act = { .dao = dao,
                                                  .programme = one_of(DAOMESH_PROGRAMME_ACTIVE),
                                                  .side = 1 };
    if (pick(3)) return;
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_SETTLE, &act) == DAOMESH_OK) met.killed++;
}

static void step_mint(void)
{
    const struct daomesh_minter_mint act = { .party = dao,
                                             .minter = 1 + pick(MINTERS),
                                             .to = world.people[1],
                                             .amount = amount_from_u64(1 + pick(300)) };
    if (mint_count == MINTS_MOST) return;
    if (world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_MINT, &act) != DAOMESH_OK) return;
    mints[mint_count++] = (struct mint){ world.time, act.amount.limb[0] };
}

static int32_t claim(uint64_t number)
{
    const struct daomesh_stream_record *stream;
    struct daomesh_stream_claim act = { .stream = number };
    done(find_stream(world.ledger->state, &stream, number));
    done(daomesh__id_of(world.ledger->state, &act.party, stream->payee));
    return world_act_as(&world, &act.party, DAOMESH_ACTION_STREAM_CLAIM, &act);
}

static void step(void)
{
    switch (pick(18)) {
    case 0:
    case 1:
    case 2:
        step_open();
        return;
    case 3:
    case 15:
        step_group();
        return;
    case 4:
        step_draft();
        return;
    case 5:
        step_start();
        return;
    case 6:
    case 7:
    case 8:
        step_judge(one_of(DAOMESH_PROGRAMME_EVALUATING));
        return;
    case 9:
    case 16:
    case 17:
        step_resume(one_of(DAOMESH_PROGRAMME_PAUSED));
        return;
    case 10:
        step_mint();
        return;
    case 11:
        step_kill();
        return;
    default:
        if (world.ledger->counters.streams > 0) (void)claim(1 + pick(world.ledger->counters.streams));
    }
}

/* --- What must hold -------------------------------------------------------------------------------------------------------- */

/* In plain numbers, by the plan as it was first seen, and up to when it was cut off. */
static uint64_t released(const struct seen_stream *stream, uint64_t time)
{
    if (stream->cut_at != 0 && time > stream->cut_at) time = stream->cut_at;
    const struct daomesh_stream_plan *plan = &stream->plan;
    const uint64_t unlocks = plan->unlock_start.limb[0] + plan->unlock_cliff.limb[0];
    if (time < plan->starts) return 0;
    const uint64_t elapsed = time - plan->starts;
    if (elapsed >= plan->duration) return stream->total;
    if (elapsed < plan->cliff) return plan->unlock_start.limb[0];
    const uint64_t from = plan->cliff_form == 2 ? 0 : plan->cliff;
    return unlocks + (elapsed - from) * (stream->total - unlocks) / (plan->duration - from);
}

static uint64_t released_by(uint64_t time)
{
    uint64_t sum = 0;
    for (uint64_t i = 1; i <= stream_count; i++)
        sum += released(&streams[i], time);
    for (uint64_t i = 0; i < mint_count; i++)
        sum += mints[i].at <= time ? mints[i].amount : 0;
    return sum;
}

static void check_window(uint64_t ends)
{
    const uint64_t before = ends > WINDOW ? released_by(ends - WINDOW) : 0,
                   within = released_by(ends) - before;
    ck_assert_msg(within <= BOUND, "%llu in the window that ends at %llu", (unsigned long long)within,
                  (unsigned long long)ends);
}

/* A window that holds most begins or ends where a plan bends or something was minted. */
static void check_inflation(void)
{
    for (uint64_t i = 1; i <= stream_count; i++) {
        const struct daomesh_stream_plan *plan = &streams[i].plan;
        const uint64_t bends[] = { plan->starts, plan->starts + plan->cliff, plan->starts + plan->duration };
        for (size_t j = 0; j < COUNT_OF(bends); j++) {
            check_window(bends[j]);
            check_window(bends[j] + WINDOW - 1);
        }
    }
    for (uint64_t i = 0; i < mint_count; i++) {
        check_window(mints[i].at);
        check_window(mints[i].at + WINDOW - 1);
    }
}

/* Plans and totals are what they were when they were first seen; of a killed programme all that was released by then. */
static void check_streams(void)
{
    const struct daomesh_stream_record *stream;
    daomesh_reader *reader;
    const uint64_t count = world.ledger->counters.streams;
    ck_assert_uint_le(count, STREAMS_MOST);
    done(daomesh_reader_open(&reader, world.ledger));
    for (uint64_t i = 1; i <= count; i++) {
        daomesh_stream_info info = { .size = sizeof info };
        done(find_stream(world.ledger->state, &stream, i));
        if (i > stream_count) streams[i] = (struct seen_stream){ stream->plan, stream->total.limb[0], 0 };
        if ((stream->flags & STREAM_CANCELLED) && streams[i].cut_at == 0) streams[i].cut_at = world.time;
        ck_assert_mem_eq(&streams[i].plan, &stream->plan, sizeof stream->plan);
        ck_assert_uint_eq(stream->total.limb[0],
                          streams[i].cut_at ? released(&streams[i], streams[i].cut_at) : streams[i].total);
        done(daomesh_reader_stream(&info, reader, i, 0));
        ck_assert_uint_eq(info.released.limb[0], released(&streams[i], world.time));
    }
    daomesh_reader_close(reader);
    stream_count = count;
    const uint64_t now = released_by(world.time);
    ck_assert_uint_ge(now, released_before);
    released_before = now;
}

static void check_minters(void)
{
    static const uint64_t caps[] = { 0, CAP, CHILD_CAP };
    for (uint64_t number = 1; number <= MINTERS; number++) {
        const struct daomesh_minter_record *minter;
        done(find_minter(world.ledger->state, &minter, number));
        ck_assert_uint_le(minter->minted.limb[0] + minter->reserved.limb[0], caps[number]);
    }
}

/* Its streams pay all of it. */
static void check_parts(const struct daomesh_programme_record *programme)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < programme->parts_count; i++)
        sum += programme->parts[i].stream ? streams[programme->parts[i].stream].total : 0;
    ck_assert_uint_eq(sum, programme->total.limb[0]);
}

static int is_started(const struct daomesh_programme_record *programme)
{
    return programme->parts_count > 0 &&
           (programme->parts[0].stream || programme->parts[programme->parts_count - 1].stream);
}

static void check_meeting(const struct seen_window *one, const struct seen_window *other)
{
    if (one->ends == 0 || other->ends == 0 || one->ends < other->begins || other->ends < one->begins) return;
    ck_assert_uint_eq(one->group, other->group);
    ck_assert_uint_eq(one->begins, other->begins);
    ck_assert_uint_eq(one->ends, other->ends);
}

static void check_programmes(void)
{
    const uint32_t count = programmes();
    ck_assert_uint_le(count, PROGRAMMES_MOST);
    for (uint32_t number = 1; number <= count; number++) {
        const struct daomesh_programme_record *programme;
        struct seen_window *seen = &windows[number];
        done(find_programme(world.ledger->state, &programme, row, number));
        if (!is_started(programme)) continue;
        const int is_killed = programme->verdict == DAOMESH_VERDICT_KILL;
        if (!is_killed || seen->ends != 0) check_parts(programme); /* or it was killed before it was seen */
        if (is_killed) {
            seen->ends = 0; /* nobody evaluates it any more */
            continue;
        }
        const uint64_t ends = programme->starts + programme->duration;
        const struct seen_window window = { ends - programme->evaluation_s, ends, programme->group };
        if (seen->ends == 0) *seen = window;
        ck_assert_mem_eq(seen, &window, sizeof window);
        for (uint32_t other = 1; other < number; other++)
            check_meeting(seen, &windows[other]);
    }
}

static void check_all(void)
{
    world_commit(&world); /* audits */
    check_streams();
    check_minters();
    check_programmes();
    check_inflation();
}

/* --- A life ---------------------------------------------------------------------------------------------------------------- */

static void give_minter(uint64_t number, uint64_t cap)
{
    struct daomesh_minter_create make = { .party = number == 1 ? world.people[0] : dao, .token = token };
    make.terms =
        (struct daomesh_minter_terms){ .cap = amount_from_u64(cap), .admin = dao, .parent = number - 1 };
    done(world_act_as(&world, &make.party, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = number, .to = dao, .rights = { .mint = 1 }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
}

static void open_life(uint64_t seed)
{
    const struct daomesh_pathway pathway = world_pathway();
    random_state = seed;
    stream_count = mint_count = released_before = 0;
    memset(windows, 0, sizeof windows);
    memset(&met, 0, sizeof met);
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    give_minter(1, CAP);
    give_minter(2, CHILD_CAP);
    const struct daomesh_charter_boundaries bounds = {
        .dao = dao,
        .minter = 1,
        .terms = { .inflation_ppm = 250000, .base = amount_from_u64(4ull * BOUND), .window_s = WINDOW }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &bounds));
}

/* When everything is over and claimed, what was made is what was released, what was killed is never made, and nothing is kept back. */
static void end_life(void)
{
    uint64_t paid = 0;
    world_begin(&world, 0);
    world_pass(&world, 400 * DAY);
    for (uint64_t i = 1; i <= world.ledger->counters.streams; i++) {
        const struct daomesh_stream_record *stream;
        (void)claim(i);
        done(find_stream(world.ledger->state, &stream, i));
        ck_assert_uint_eq(stream->claimed.limb[0], released(&streams[i], world.time));
        paid += stream->claimed.limb[0];
    }
    for (uint64_t i = 0; i < mint_count; i++)
        paid += mints[i].amount;
    const struct daomesh_minter_record *minter;
    done(find_minter(world.ledger->state, &minter, 1));
    ck_assert_uint_eq(minter->reserved.limb[0], 0);
    ck_assert_uint_eq(minter->minted.limb[0], paid);
    check_all();
}

START_TEST(programmes_keep_to_caps_bounds_and_the_calendar)
{
    const int batches = turns(BATCHES);
    open_life((uint64_t)_i);
    for (int batch = 0; batch < batches; batch++) {
        world_begin(&world, world.time + pick(pick(4) ? DAY : 4 * DAY));
        for (uint64_t steps = 1 + pick(STEPS); steps > 0; steps--)
            step();
        check_all();
    }
    end_life();
    if (batches == BATCHES) {
        ck_assert_uint_gt(met.opened, 10);
        ck_assert_uint_gt(met.judged, 3);
        ck_assert_uint_gt(met.killed, 0);
        ck_assert_uint_gt(met.resumed, 0);
        ck_assert_uint_gt(met.together, 0);
        ck_assert_uint_gt(met.apart, 0);
        ck_assert_uint_gt(met.skew, 0);
        ck_assert_uint_gt(met.refused, 0);
    }
    world_close(&world);
}
END_TEST

/* A draft that begins when it is started may find that no time is left for it. */
START_TEST(a_draft_started_at_the_end_of_time_is_refused)
{
    open_life(1);
    const struct daomesh_programme_start act = { .dao = dao, .programmes_count = 1, .programmes = { 1 } };
    struct daomesh_programme_draft draft = { .dao = dao, .terms = some_terms() };
    draft.terms.starts = 0;
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &draft));
    world_pass(&world, UINT64_MAX - draft.terms.duration - world.time);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &act), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "terms.starts");
    world_pass(&world, UINT64_MAX - world.time);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_START, &act), DAOMESH_E_RANGE);
    world_close(&world);
}
END_TEST

Suite *programme_life_suite(void)
{
    Suite *suite = suite_create("programme_life");
    TCase *tests = tcase_create("programme_life");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, a_draft_started_at_the_end_of_time_is_refused);
    tcase_add_loop_test(tests, programmes_keep_to_caps_bounds_and_the_calendar, 1, LIVES + 1);
    suite_add_tcase(suite, tests);
    return suite;
}
