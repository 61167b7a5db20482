/*
 * Random lives of programmes that fund each other. After each batch: what the minters' streams released is, to the unit, what those who are
 * paid at the end of every chain have been released, and what lies idle; nobody's part falls, whatever was decided; what each stream
 * released is what a plain model of the chain says; no chain is too long or closed; all units are claimed ones. In the end all is claimed.
 */
#include <stdlib.h>

#include <daomesh/programme.h>

#include "../support/turns.h"
#include "money.h"

Suite *programme_fund_life_suite(void);

enum { PEOPLE = 6, STREAMS_MOST = 900, LIVES = 6, BATCHES = 100, STEPS = 8, CAP = 100000 };

#define HOUR 3600u
#define DAY 86400u

/* Person 0 issues; 1 to 5 receive. */
static struct world world;
static daomesh_id token, dao;
static uint64_t row, random_state, released_before[STREAMS_MOST + 1];
static struct {
    uint32_t funded, funding, judged, resumed, killed, claimed, idle, cycles, chains;
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

static uint32_t programmes(void)
{
    const struct daomesh_programmes_record *book;
    done(find_programmes(world.ledger->state, &book, row));
    return book ? book->count : 0;
}

static const struct daomesh_programme_record *programme_at(uint64_t number)
{
    const struct daomesh_programme_record *record;
    done(find_programme(world.ledger->state, &record, row, number));
    return record;
}

static const struct daomesh_stream_record *stream_at(uint64_t number)
{
    const struct daomesh_stream_record *record;
    done(find_stream(world.ledger->state, &record, number));
    return record;
}

/* --- Steps ---------------------------------------------------------------------------------------------------------------- */

static int by_order(const void *a, const void *b)
{
    const struct daomesh_programme_share *one = a, *other = b;
    const int order = memcmp(&one->to, &other->to, sizeof one->to);
    return order != 0 ? order : (one->programme > other->programme) - (one->programme < other->programme);
}

/* Someone, or a programme that others fund, where there is one; the lower bits of the weights are odd, so that units are left over. */
static void add_recipient(struct daomesh_programme_terms *terms, uint32_t person)
{
    struct daomesh_programme_share *share = &terms->recipients[terms->recipients_count];
    *share = (struct daomesh_programme_share){ .to = world.people[person], .weight = 1 + (uint32_t)pick(9) };
    const uint32_t count = programmes();
    for (uint32_t number = count; number > 0 && pick(2); number--) {
        const struct daomesh_programme_record *other = programme_at(number);
        if (other->minter != 0 || other->stage != PROGRAMME_STARTED || pick(3) == 0) continue;
        share->to = dao;
        share->programme = number;
        break;
    }
    for (uint32_t i = 0; i < terms->recipients_count; i++) {
        if (by_order(share, &terms->recipients[i]) == 0) return;
    }
    terms->recipients_count++;
}

static struct daomesh_programme_terms some_terms(void)
{
    struct daomesh_programme_terms terms = { .duration = DAY + pick(20 * DAY),
                                             .evaluation_s = HOUR,
                                             .starts = pick(3) ? 0 : world.time + pick(4 * DAY) };
    for (uint32_t count = 1 + (uint32_t)pick(3); count > 0; count--)
        add_recipient(&terms, 1 + (uint32_t)pick(PEOPLE - 1));
    qsort(terms.recipients, terms.recipients_count, sizeof terms.recipients[0], by_order);
    if (pick(2)) {
        terms.token = token;
        return terms;
    }
    terms.minter = 1;
    terms.total = amount_from_u64(1 + pick(700));
    terms.unlock_ppm = pick(3) ? 0 : (uint32_t)pick(500000);
    return terms;
}

static void step_open(void)
{
    const struct daomesh_programme_open act = { .dao = dao, .terms = some_terms() };
    if (world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act) != DAOMESH_OK) return;
    met.funded += act.terms.minter == 0;
    for (uint32_t i = 0; i < act.terms.recipients_count; i++) {
        met.funding += act.terms.recipients[i].programme != 0;
        met.chains += act.terms.recipients[i].programme != 0 && act.terms.minter == 0;
    }
}

static void step_judge(uint32_t programme)
{
    struct daomesh_programme_verdict act = { .dao = dao,
                                             .programme = programme,
                                             .verdict = (uint8_t)(1 + pick(4)) };
    if (act.verdict == DAOMESH_VERDICT_PAUSE) act.pause_s = 1 + pick(10 * DAY);
    if (act.verdict == DAOMESH_VERDICT_ITERATE) act.terms[act.terms_count++] = some_terms();
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
    met.judged += status == DAOMESH_OK;
    met.cycles += status == DAOMESH_E_PROGRAMME_CYCLE;
}

static void step_resume(uint32_t programme)
{
    const struct daomesh_programme_resume act = { .dao = dao, .programme = programme };
    met.resumed += world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_RESUME, &act) == DAOMESH_OK;
}

static void step_kill(void)
{
    const struct daomesh_programme_settle act = { .dao = dao,
                                                  .programme = 1 + (uint32_t)pick(programmes() + 1),
                                                  .side = 1 };
    if (pick(4)) return;
    met.killed += world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_SETTLE, &act) == DAOMESH_OK;
}

/* All that is due, or one unit of it. */
static void claim(uint64_t number)
{
    const struct daomesh_stream_record *stream = stream_at(number);
    struct daomesh_stream_claim act = { .stream = number, .amount = amount_from_u64(pick(3) == 0) };
    const int funds = (stream->flags & STREAM_FUNDS) != 0;
    done(daomesh__id_of(world.ledger->state, &act.party, stream->payee));
    if (world_act_as(&world, &act.party, DAOMESH_ACTION_STREAM_CLAIM, &act) != DAOMESH_OK) return;
    met.claimed++;
    met.idle += (uint32_t)funds;
}

static uint32_t one_of(uint32_t wanted)
{
    const uint32_t count = programmes();
    for (uint32_t number = count; number > 0; number--) {
        uint32_t state;
        done(daomesh__programme_state(&state, programme_at(number), world.time));
        if (state == wanted && pick(3)) return number;
    }
    return 1 + (uint32_t)pick(count + 1);
}

static void step(void)
{
    switch (pick(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
        step_open();
        return;
    case 4:
    case 5:
        step_judge(one_of(DAOMESH_PROGRAMME_EVALUATING));
        return;
    case 6:
        step_resume(one_of(DAOMESH_PROGRAMME_PAUSED));
        return;
    case 7:
        step_kill();
        return;
    default:
        if (world.ledger->counters.streams > 0) claim(1 + pick(world.ledger->counters.streams));
    }
}

/* --- The model ------------------------------------------------------------------------------------------------------------ */

static uint64_t released(uint64_t number, uint64_t time);

static uint64_t taken(const struct daomesh_programme_record *programme, uint64_t stream, uint64_t time)
{
    uint64_t end = programme->starts + programme->duration, first = programme->starts;
    if (programme->over != 0 && programme->over < end) end = programme->over;
    if (time < end) end = time;
    if (end < first) return 0;
    if (programme->predecessor == 0) first--;
    return released(stream, end) - released(stream, first);
}

static uint64_t divided(const struct daomesh_programme_record *programme, uint32_t at, uint64_t total)
{
    uint64_t parts[DAOMESH_PROGRAMME_RECIPIENTS_MAX], weights = 0, left = total;
    const uint32_t count = programme->parts_count;
    for (uint32_t i = 0; i < count; i++)
        weights += programme->parts[i].weight;
    for (uint32_t i = 0; i < count; i++) {
        parts[i] = total * programme->parts[i].weight / weights;
        left -= parts[i];
    }
    for (; left > 0; left--) {
        uint32_t best = 0;
        for (uint32_t i = 1; i < count; i++) {
            if (programme->parts[i].weight * (parts[best] + 1) >
                programme->parts[best].weight * (parts[i] + 1))
                best = i;
        }
        parts[best]++;
    }
    return parts[at];
}

/* In plain numbers: by the plan, up to when it was cut off; or what flowed in, divided. */
static uint64_t released(uint64_t number, uint64_t time)
{
    const struct daomesh_stream_record *stream = stream_at(number);
    const struct daomesh_programme_record *programme = programme_at(stream->programme);
    const struct daomesh_stream_plan *plan = &stream->plan;
    if (stream->minter == 0) {
        uint64_t total = 0;
        for (uint32_t i = 0; i < programme->inflows_count; i++)
            total += taken(programme, programme->inflows[i].stream, time);
        return divided(programme, stream->part, total);
    }
    if (programme->over != 0 && time > programme->over) time = programme->over;
    if (time < plan->starts) return 0;
    const uint64_t unlock = plan->unlock_start.limb[0], elapsed = time - plan->starts;
    const uint64_t total = programme->over ? stream->planned.limb[0] : stream->total.limb[0];
    if (elapsed >= plan->duration) return total;
    return unlock + elapsed * (total - unlock) / plan->duration;
}

/* --- What must hold -------------------------------------------------------------------------------------------------------- */

struct sums {
    uint64_t made;  /* by the streams of the minter, released */
    uint64_t paid;  /* by the streams to persons, released */
    uint64_t idle;  /* of those that fund programmes, the DAO's */
    uint64_t taken; /* out of the world of claims: units that exist */
    uint64_t owed;  /* by the streams of the minter, not yet made */
};

static void check_stream(struct sums *sums, daomesh_reader *reader, uint64_t number)
{
    const struct daomesh_stream_record *stream = stream_at(number);
    daomesh_stream_info info = { .size = sizeof info };
    done(daomesh_reader_stream(&info, reader, number, 0));
    const uint64_t now = info.released.limb[0], claimed = stream->claimed.limb[0];
    ck_assert_uint_ge(now, released_before[number]);
    released_before[number] = now;
    /* One that was cut off before it funded anybody keeps its plan nowhere. */
    if (!(stream->flags & STREAM_CANCELLED) || (stream->flags & STREAM_FUNDS))
        ck_assert_uint_eq(now, released(number, world.time));
    if (stream->minter != 0) {
        sums->made += now;
        sums->owed += stream->total.limb[0] - claimed;
    }
    if (stream->flags & STREAM_FUNDS) {
        const uint64_t drawn = programme_at(stream->programme)->parts[stream->part].drawn.limb[0];
        sums->idle += info.due.limb[0] + claimed - drawn;
        sums->taken += claimed - drawn;
    } else {
        sums->paid += now;
        sums->taken += claimed;
        ck_assert_uint_eq(info.due.limb[0], now - claimed);
    }
}

static uint32_t depth_below(uint32_t number)
{
    const struct daomesh_programme_record *programme = programme_at(number);
    uint32_t deepest = 0;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        for (uint32_t next = programme->parts[i].programme; next != 0; next = programme_at(next)->successor) {
            const uint32_t below = depth_below(next);
            if (below > deepest) deepest = below;
        }
    }
    ck_assert_uint_lt(deepest, DAOMESH_PROGRAMME_LEVELS_MAX);
    return deepest + 1;
}

static void check_all(void)
{
    struct sums sums = { 0 };
    daomesh_reader *reader;
    const struct daomesh_minter_record *minter;
    const struct daomesh_token_record *record;
    uint64_t token_row;
    world_commit(&world); /* audits */
    ck_assert_uint_le(world.ledger->counters.streams, STREAMS_MOST);
    done(daomesh_reader_open(&reader, world.ledger));
    for (uint64_t i = 1; i <= world.ledger->counters.streams; i++)
        check_stream(&sums, reader, i);
    daomesh_reader_close(reader);
    ck_assert_uint_eq(sums.made, sums.paid + sums.idle);
    for (uint32_t number = 1; number <= programmes(); number++) {
        if (programme_at(number)->stage != PROGRAMME_DRAFT) (void)depth_below(number);
    }
    done(find_minter(world.ledger->state, &minter, 1));
    done(daomesh__token_row(world.ledger->state, &token_row, &token));
    done(find_token(world.ledger->state, &record, token_row));
    ck_assert_uint_eq(minter->minted.limb[0], sums.taken);
    ck_assert_uint_eq(record->supply.limb[0], sums.taken);
    ck_assert_uint_eq(minter->reserved.limb[0], sums.owed);
}

/* Some hours on, or into the next evaluation. */
static uint64_t next_moment(void)
{
    uint64_t nearest = UINT64_MAX;
    for (uint32_t number = 1; number <= programmes(); number++) {
        const struct daomesh_programme_record *programme = programme_at(number);
        const uint64_t ends = programme->starts + programme->duration;
        if (programme->stage == PROGRAMME_STARTED && ends > world.time + HOUR && ends < nearest)
            nearest = ends;
    }
    if (nearest == UINT64_MAX || pick(2)) return world.time + pick(pick(3) ? 8 * HOUR : 2 * DAY);
    return nearest - pick(HOUR);
}

/* --- A life ---------------------------------------------------------------------------------------------------------------- */

static void open_life(uint64_t seed)
{
    const struct daomesh_pathway pathway = world_pathway();
    random_state = seed;
    memset(&met, 0, sizeof met);
    memset(released_before, 0, sizeof released_before);
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(CAP), .admin = dao };
    done(world_act_as(&world, &make.party, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
}

/* Nothing is stuck: all that was released is made, the DAO has what was idle, and no room is kept back. */
static void end_life(void)
{
    uint64_t planned = 0;
    world_begin(&world, 0);
    world_pass(&world, 400 * DAY);
    for (uint64_t i = 1; i <= world.ledger->counters.streams; i++) {
        const struct daomesh_stream_record *stream = stream_at(i);
        struct daomesh_stream_claim act = { .stream = i };
        done(daomesh__id_of(world.ledger->state, &act.party, stream->payee));
        (void)world_act_as(&world, &act.party, DAOMESH_ACTION_STREAM_CLAIM, &act);
        if (stream->minter != 0) planned += stream->total.limb[0];
    }
    check_all();
    const struct daomesh_minter_record *minter;
    done(find_minter(world.ledger->state, &minter, 1));
    ck_assert_uint_eq(minter->reserved.limb[0], 0);
    ck_assert_uint_eq(minter->minted.limb[0], planned);
}

START_TEST(programmes_that_fund_each_other_lose_and_invent_nothing)
{
    const int batches = turns(BATCHES);
    open_life((uint64_t)_i);
    for (int batch = 0; batch < batches; batch++) {
        world_begin(&world, next_moment());
        for (uint64_t steps = 1 + pick(STEPS); steps > 0; steps--)
            step();
        check_all();
    }
    end_life();
    if (batches == BATCHES) {
        ck_assert_uint_gt(met.funded, 10);
        ck_assert_uint_gt(met.funding, 10);
        ck_assert_uint_gt(met.chains, 0);
        ck_assert_uint_gt(met.claimed, 10);
        ck_assert_uint_gt(met.idle, 0);
        ck_assert_uint_gt(met.killed, 0);
        ck_assert_uint_gt(met.judged, 0);
        ck_assert_uint_gt(met.resumed, 0);
    }
    world_close(&world);
}
END_TEST

Suite *programme_fund_life_suite(void)
{
    Suite *suite = suite_create("programme_fund_life");
    TCase *tests = tcase_create("programme_fund_life");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, programmes_that_fund_each_other_lose_and_invent_nothing, 1, LIVES + 1);
    suite_add_tcase(suite, tests);
    return suite;
}
