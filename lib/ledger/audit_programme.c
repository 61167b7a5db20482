/*
 * The audit of programmes: the calendar holds those that run or will, no two evaluation windows overlap, each line of successors fits
 * together, and the streams of a programme are what it pays. And of boundaries: no window holds more than was allowed.
 */
#include "ledger/audit.h"
#include "ledger/programme.h"

/* What a DAO's programmes are compared with. */
struct shelf {
    struct audit *audit;
    const struct daomesh_programmes_record *book;
    uint64_t dao;
    uint32_t started;
};

static int32_t broken(const struct shelf *shelf, const char *text)
{
    return daomesh__broken(shelf->audit, text, NULL, NULL);
}

/* --- The calendar ------------------------------------------------------------------------------------------------------ */

static int32_t audit_slot(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                          uint64_t number)
{
    const uint64_t ends = daomesh__programme_end(programme);
    for (uint32_t i = 0; i < shelf->book->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &shelf->book->slots[i];
        if (slot->programme != number) continue;
        return slot->ends == ends && slot->begins == ends - programme->evaluation_s &&
                       slot->group == programme->group
                   ? DAOMESH_OK
                   : broken(shelf, "a programme has another place in the calendar");
    }
    return broken(shelf, "a programme that was started has no place in the calendar");
}

static int32_t audit_overlaps(const struct shelf *shelf)
{
    for (uint32_t i = 0; i < shelf->book->slots_count; i++) {
        const struct daomesh_programme_slot *a = &shelf->book->slots[i];
        for (uint32_t j = 0; j < i; j++) {
            const struct daomesh_programme_slot *b = &shelf->book->slots[j];
            const int shared = a->group == b->group && a->begins == b->begins && a->ends == b->ends;
            if (!shared && a->begins <= b->ends && b->begins <= a->ends)
                return broken(shelf, "two evaluation windows overlap");
        }
    }
    return daomesh__same_number(shelf->audit, shelf->book->slots_count, shelf->started,
                                "the calendar holds programmes that do not run");
}

/* --- Streams ------------------------------------------------------------------------------------------------------------- */

static int32_t audit_stream(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                            const struct daomesh_programme_part *part, daomesh_amount *sum, int *cut)
{
    const struct daomesh_stream_record *stream;
    if (part->stream == 0) return DAOMESH_OK;
    if (part->stream > shelf->audit->ledger->committed.streams)
        return broken(shelf, "a programme's stream is missing");
    TRY(find_stream(shelf->audit->state, &stream, part->stream));
    if (!stream) return broken(shelf, "a programme's stream is missing");
    if (stream->payer != shelf->dao || stream->minter != programme->minter ||
        stream->plan.starts != programme->starts || stream->plan.duration != programme->duration)
        return broken(shelf, "a programme's stream pays something else");
    if (stream->flags & STREAM_CANCELLED) *cut = 1;
    return daomesh__audit_add(shelf->audit, sum, &stream->total);
}

/* All of it, unless its streams were cut off; then no more. */
static int32_t audit_streams(const struct shelf *shelf, const struct daomesh_programme_record *programme)
{
    daomesh_amount sum = amount_from_u64(0);
    int32_t order;
    int cut = 0;
    for (uint32_t i = 0; i < programme->parts_count; i++)
        TRY(audit_stream(shelf, programme, &programme->parts[i], &sum, &cut));
    if (programme->stage == PROGRAMME_DRAFT)
        return daomesh__same_amount(shelf->audit, &sum, &(daomesh_amount){ { 0 } },
                                    "a draft that pays already");
    SURE(daomesh_amount_compare(&order, &sum, &programme->total));
    return order == 0 || (cut && order < 0)
               ? DAOMESH_OK
               : daomesh__broken(shelf->audit, "a programme's streams are not its total", &sum,
                                 &programme->total);
}

/* --- Programmes that fund others ----------------------------------------------------------------------------------------- */

/* Every stream that funds it is a part of another programme, which names it or one that it goes on from. */
static int32_t audit_inflow(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                            const struct daomesh_programme_inflow *inflow, daomesh_amount *drawn)
{
    const struct daomesh_stream_record *stream;
    const struct daomesh_programme_record *source;
    TRY(find_stream(shelf->audit->state, &stream, inflow->stream));
    if (!stream || !(stream->flags & STREAM_FUNDS) || stream->payer != shelf->dao ||
        stream->token != programme->token)
        return broken(shelf, "a programme funded by no stream");
    TRY(find_programme(shelf->audit->state, &source, shelf->dao, stream->programme));
    if (!source || stream->part >= source->parts_count ||
        source->parts[stream->part].stream != inflow->stream || source->parts[stream->part].programme == 0)
        return broken(shelf, "a programme funded by no programme");
    return daomesh__audit_add(shelf->audit, drawn, &inflow->drawn);
}

/* What its recipients claimed came out of the streams that fund it. */
static int32_t audit_funding(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                             uint64_t number)
{
    daomesh_amount drawn = amount_from_u64(0), claimed = amount_from_u64(0);
    if (programme->minter != 0 || programme->stage == PROGRAMME_DRAFT)
        return daomesh__same_number(shelf->audit, programme->inflows_count, 0,
                                    "a programme of a minter, or a draft, that is funded");
    for (uint32_t i = 0; i < programme->inflows_count; i++)
        TRY(audit_inflow(shelf, programme, &programme->inflows[i], &drawn));
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        const struct daomesh_stream_record *stream;
        TRY(find_stream(shelf->audit->state, &stream, programme->parts[i].stream));
        if (!stream || stream->programme != number || stream->part != i)
            return broken(shelf, "a programme that others fund without its streams");
        TRY(daomesh__audit_add(shelf->audit, &claimed, &stream->claimed));
    }
    return daomesh__same_amount(shelf->audit, &claimed, &drawn,
                                "what a funded programme paid is not what it drew");
}

/* What was made of a part for the line that it funds is what the programmes of that line drew; no more was taken than released. */
static int32_t audit_funder(const struct shelf *shelf, const struct daomesh_programme_part *part)
{
    const struct daomesh_programme_record *taker;
    const struct daomesh_stream_record *stream;
    const uint64_t now = shelf->audit->ledger->committed_time;
    daomesh_amount drawn = amount_from_u64(0), released, taken, own, left;
    int over;
    if (part->programme == 0 || part->stream == 0) return DAOMESH_OK;
    for (uint32_t number = part->programme; number != 0;) {
        TRY(find_programme(shelf->audit->state, &taker, shelf->dao, number));
        if (!taker) return broken(shelf, "a programme that funds none");
        if (number == part->taker && taker->stage == PROGRAMME_OVER)
            return broken(shelf, "a programme that is over takes what funds it");
        for (uint32_t i = 0; i < taker->inflows_count; i++) {
            if (taker->inflows[i].stream != part->stream) continue;
            TRY(daomesh__audit_add(shelf->audit, &drawn, &taker->inflows[i].drawn));
        }
        if (follow_line(&number, taker) != DAOMESH_OK)
            return broken(shelf, "a programme's successor goes on from another");
    }
    TRY(daomesh__same_amount(shelf->audit, &part->drawn, &drawn,
                             "what was made for a programme is not what that drew"));
    TRY(find_stream(shelf->audit->state, &stream, part->stream));
    if (!stream) return broken(shelf, "a programme's stream is missing");
    TRY(daomesh__stream_released(shelf->audit->state, &released, &over, stream, now));
    TRY(daomesh__fund_taken(shelf->audit->state, &taken, shelf->dao, part, now));
    /* What the DAO claimed itself and what the line took are parts of what was released. */
    if (daomesh_amount_subtract(&own, &stream->claimed, &part->drawn) != DAOMESH_OK ||
        daomesh_amount_subtract(&left, &released, &taken) != DAOMESH_OK ||
        daomesh_amount_subtract(&left, &left, &own) != DAOMESH_OK)
        return broken(shelf, "a programme took more than funds it");
    return DAOMESH_OK;
}

/* --- A programme ---------------------------------------------------------------------------------------------------------- */

static int32_t audit_line(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                          uint64_t number)
{
    const struct daomesh_programme_record *other = NULL;
    if (programme->predecessor >= number) return broken(shelf, "a programme goes on from a later one");
    if (programme->predecessor != 0) {
        TRY(find_programme(shelf->audit->state, &other, shelf->dao, programme->predecessor));
        if (!other || other->successor != number) return broken(shelf, "a programme goes on from none");
    }
    if (programme->successor == 0) return DAOMESH_OK;
    TRY(find_programme(shelf->audit->state, &other, shelf->dao, programme->successor));
    return other && other->predecessor == number
               ? DAOMESH_OK
               : broken(shelf, "a programme's successor goes on from another");
}

static int32_t audit_stage(struct shelf *shelf, const struct daomesh_programme_record *programme,
                           uint64_t number)
{
    uint32_t state;
    int32_t status = daomesh__programme_state(&state, programme, shelf->audit->ledger->committed_time);
    if (status == DAOMESH_E_CORRUPT || programme->stage < PROGRAMME_DRAFT ||
        programme->stage > PROGRAMME_OVER)
        return broken(shelf, "a programme without a state");
    TRY(status);
    const int timed = programme->stage == PROGRAMME_STARTED || programme->stage == PROGRAMME_WAITING;
    if (timed != (programme->timer != 0))
        return broken(shelf, "a programme's stage and its timer do not fit");
    TRY(daomesh__audit_timer(shelf->audit, programme->timer, TIMER_PROGRAMME, shelf->dao, number));
    if (programme->stage != PROGRAMME_STARTED) return DAOMESH_OK;
    shelf->started++;
    return audit_slot(shelf, programme, number);
}

/* All bonds are in its escrow, and it will be decided. */
static int32_t audit_game(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                          uint64_t number)
{
    const struct daomesh_kill_game_record *game;
    struct daomesh_token_part all = { programme->kill_token, amount_from_u64(0) };
    TRY(find_kill_game(shelf->audit->state, &game, shelf->dao, number));
    if (!game) return DAOMESH_OK;
    shelf->audit->expected[DAOMESH_RECORD_KILL_GAME]++;
    const uint64_t until = daomesh__later(game->since, programme->kill_window_s);
    const int lost = game->timer == 0 && shelf->audit->ledger->committed_time <= until; /* else it failed */
    if (programme->stage != PROGRAMME_STARTED || game->bonds_count == 0 || lost ||
        game->bonds_count > programme->kill_rounds)
        return broken(shelf, "a game about a programme that cannot be");
    for (uint32_t i = 0; i < game->bonds_count; i++)
        TRY(daomesh__audit_add(shelf->audit, &all.amount, &game->bonds[i].amount));
    TRY(daomesh__audit_timer(shelf->audit, game->timer, TIMER_KILL, shelf->dao, number));
    return daomesh__audit_escrow(shelf->audit, shelf->dao, game->escrow, &all, 1);
}

/* A pot as long as the programme is not over, and every report of it. */
static int32_t audit_contest(const struct shelf *shelf, const struct daomesh_programme_record *programme,
                             uint64_t number)
{
    const struct daomesh_contest_record *contest;
    const struct daomesh_token_part pot = { programme->contest_token, programme->contest_pot };
    if (programme->stage != PROGRAMME_STARTED || programme->contest_token == 0) return DAOMESH_OK;
    TRY(find_contest(shelf->audit->state, &contest, shelf->dao, number));
    if (!contest) return broken(shelf, "a contest is missing");
    shelf->audit->expected[DAOMESH_RECORD_CONTEST]++;
    for (uint32_t i = 1; i <= contest->reports; i++) {
        const struct daomesh_evaluation_record *report;
        TRY(find_evaluation(shelf->audit->state, &report, shelf->dao, report_key((uint32_t)number, i)));
        if (!report) return broken(shelf, "a report is missing");
        shelf->audit->expected[DAOMESH_RECORD_EVALUATION]++;
    }
    return daomesh__audit_escrow(shelf->audit, shelf->dao, contest->escrow, &pot, 1);
}

static int32_t audit_programme(struct shelf *shelf, uint64_t number)
{
    const struct daomesh_programme_record *programme;
    TRY(find_programme(shelf->audit->state, &programme, shelf->dao, number));
    if (!programme) return broken(shelf, "a programme is missing");
    shelf->audit->expected[DAOMESH_RECORD_PROGRAMME]++;
    TRY(audit_stage(shelf, programme, number));
    TRY(audit_line(shelf, programme, number));
    TRY(audit_game(shelf, programme, number));
    TRY(audit_contest(shelf, programme, number));
    TRY(audit_funding(shelf, programme, number));
    return audit_streams(shelf, programme);
}

/* After all of them: what one funds is found through others. */
static int32_t audit_funded(const struct shelf *shelf, uint64_t number)
{
    const struct daomesh_programme_record *programme;
    int fits;
    TRY(find_programme(shelf->audit->state, &programme, shelf->dao, number));
    MUST(programme != NULL);
    TRY(daomesh__fund_fits(shelf->audit->state, &fits, programme));
    if (!fits) return broken(shelf, "programmes that fund each other in a circle, or in too long a chain");
    for (uint32_t i = 0; i < programme->parts_count; i++)
        TRY(audit_funder(shelf, &programme->parts[i]));
    return DAOMESH_OK;
}

int32_t daomesh__audit_programmes(struct audit *audit, uint64_t dao)
{
    struct shelf shelf = { .audit = audit, .dao = dao };
    TRY(find_programmes(audit->state, &shelf.book, dao));
    if (!shelf.book) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_PROGRAMMES]++;
    for (uint64_t number = 1; number <= shelf.book->count; number++) {
        audit->object = number;
        TRY(audit_programme(&shelf, number));
    }
    for (uint64_t number = 1; number <= shelf.book->count; number++) {
        audit->object = number;
        TRY(audit_funded(&shelf, number));
    }
    audit->object = 0;
    return audit_overlaps(&shelf);
}

/* --- Boundaries ------------------------------------------------------------------------------------------------------------ */

int32_t daomesh__audit_bounds(struct audit *audit, const struct daomesh_minter_record *minter,
                              uint64_t number)
{
    const struct daomesh_minter_bounds_record *bounds;
    daomesh_amount most;
    int32_t order;
    if (!minter->bounded) return DAOMESH_OK;
    TRY(find_minter_bounds(audit->state, &bounds, number));
    if (!bounds) return daomesh__broken(audit, "a minter's boundaries are missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_MINTER_BOUNDS]++;
    if (bounds->terms.inflation_ppm == 0)
        return daomesh__same_number(audit, bounds->plans_count, 0, "plans under no bound");
    if (daomesh__bounds_peak(&most, bounds, audit->ledger->committed_time, UINT64_MAX) != DAOMESH_OK)
        return daomesh__broken(audit, "plans under a bound that cannot be read", NULL, NULL);
    SURE(daomesh_amount_compare(&order, &most, &bounds->allowed));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__broken(audit, "more is released in a window than was allowed", &most,
                                        &bounds->allowed);
}
