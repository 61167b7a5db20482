/*
 * Programmes that other programmes fund: what a stream pays into one, what that divides among its recipients, and where the units come
 * from when somebody claims.
 *
 * Nothing happens by timer, and nothing is kept in between: what a funded programme has divided by a moment is a pure function of the
 * streams that fund it, whose plans never change, and of the time in which it runs. What a stream brings while no programme of the line
 * runs is its DAO's to claim. Units are made when the last in a chain claims, by the minter of the first.
 */
#include "ledger/programme.h"

#include <daomesh/split.h>

#define LEVELS_ABOVE (DAOMESH_PROGRAMME_LEVELS_MAX - 1)

static int32_t divide(struct state *state, daomesh_amount *released, int *over,
                      const struct daomesh_stream_record *stream, uint64_t at, uint32_t levels);

/* --- What flowed in ------------------------------------------------------------------------------------------------------ */

static uint64_t last_moment(const struct daomesh_programme_record *programme)
{
    const uint64_t end = daomesh__programme_end(programme);
    return programme->over != 0 && programme->over < end ? programme->over : end;
}

/* Programmes are that many above each other and no more, whatever a damaged file says. */
static int32_t released_within(struct state *state, daomesh_amount *released, int *over,
                               const struct daomesh_stream_record *stream, uint64_t at, uint32_t levels)
{
    if (!is_divided(stream)) return daomesh__stream_released(state, released, over, stream, at);
    MUST(levels > 0);
    return divide(state, released, over, stream, at, levels - 1);
}

/*
 * What of a stream a programme took by a moment: what was released while it ran. Its first moment is in it, unless that is the last one of the
 * programme that it goes on from.
 */
static int32_t taken(struct state *state, daomesh_amount *out, const struct daomesh_programme_record *by,
                     uint64_t number, uint64_t at, uint32_t levels)
{
    const struct daomesh_stream_record *stream;
    daomesh_amount before;
    int over;
    const uint64_t end = last_moment(by), last = at < end ? at : end;
    const uint64_t first = by->predecessor == 0 && by->starts > 0 ? by->starts - 1 : by->starts;
    *out = amount_from_u64(0);
    if (by->stage == PROGRAMME_DRAFT || last < by->starts) return DAOMESH_OK;
    TRY(find_stream(state, &stream, number));
    MUST(stream != NULL);
    TRY(released_within(state, out, &over, stream, last, levels));
    TRY(released_within(state, &before, &over, stream, first, levels));
    MUST(daomesh_amount_subtract(out, out, &before) == DAOMESH_OK);
    return DAOMESH_OK;
}

static int is_funded_by(const struct daomesh_programme_record *programme, uint64_t stream)
{
    for (uint32_t i = 0; i < programme->inflows_count; i++) {
        if (programme->inflows[i].stream == stream) return 1;
    }
    return 0;
}

/* From a programme that others fund to the one that goes on from it and is funded by them; 0: nobody, or one with a minter or token of its own. */
static int32_t next_funded(struct state *state, uint32_t *number, uint64_t dao,
                           const struct daomesh_programme_record *programme)
{
    const struct daomesh_programme_record *successor;
    TRY(follow_line(number, programme));
    if (*number == 0) return DAOMESH_OK;
    TRY(find_programme(state, &successor, dao, *number));
    MUST(successor != NULL);
    if (successor->minter != 0 || successor->token != programme->token) *number = 0;
    return DAOMESH_OK;
}

/* The programme that a stream belongs to. */
static int32_t find_source(struct state *state, const struct daomesh_programme_record **out,
                           const struct daomesh_stream_record *stream)
{
    TRY(find_programme(state, out, stream->payer, stream->programme));
    MUST(*out != NULL);
    MUST(stream->part < (*out)->parts_count);
    return DAOMESH_OK;
}

/* What is divided of all that flowed in. It calls itself once for each level above. */
static int32_t divide(struct state *state, daomesh_amount *released, int *over,
                      const struct daomesh_stream_record *stream, uint64_t at, uint32_t levels)
{
    const struct daomesh_programme_record *programme;
    daomesh_amount parts[DAOMESH_PROGRAMME_RECIPIENTS_MAX], weights[DAOMESH_PROGRAMME_RECIPIENTS_MAX], all,
        one;
    TRY(find_source(state, &programme, stream));
    all = amount_from_u64(0);
    for (uint32_t i = 0; i < programme->inflows_count; i++) {
        TRY(taken(state, &one, programme, programme->inflows[i].stream, at, levels));
        /* Several minters may promise more than all units there can be: these are what is divided then. */
        if (daomesh_amount_add(&all, &all, &one) != DAOMESH_OK) memset(&all, 0xff, sizeof all);
    }
    for (uint32_t i = 0; i < programme->parts_count; i++)
        weights[i] = amount_from_u64(programme->parts[i].weight);
    SURE(daomesh_split_growing(parts, &all, weights, programme->parts_count));
    *released = parts[stream->part];
    *over = at > last_moment(programme);
    return DAOMESH_OK;
}

int32_t daomesh__fund_released(struct state *state, daomesh_amount *released, int *over,
                               const struct daomesh_stream_record *stream, uint64_t at)
{
    return divide(state, released, over, stream, at, LEVELS_ABOVE);
}

int32_t daomesh__fund_whom(struct state *state, uint32_t *programme,
                           const struct daomesh_stream_record *stream)
{
    const struct daomesh_programme_record *source;
    TRY(find_source(state, &source, stream));
    *programme = source->parts[stream->part].programme;
    return DAOMESH_OK;
}

int32_t daomesh__fund_taken(struct state *state, daomesh_amount *out, uint64_t dao,
                            const struct daomesh_programme_part *part, uint64_t at)
{
    const struct daomesh_programme_record *taker;
    *out = part->passed;
    for (uint32_t number = part->taker; number != 0;) {
        daomesh_amount one = amount_from_u64(0);
        TRY(find_programme(state, &taker, dao, number));
        MUST(taker != NULL);
        if (is_funded_by(taker, part->stream)) TRY(taken(state, &one, taker, part->stream, at, LEVELS_ABOVE));
        MUST(daomesh_amount_add(out, out, &one) == DAOMESH_OK);
        TRY(follow_line(&number, taker));
    }
    return DAOMESH_OK;
}

int32_t daomesh__fund_idle(struct state *state, daomesh_amount *idle,
                           const struct daomesh_stream_record *stream, const daomesh_amount *released,
                           uint64_t at)
{
    const struct daomesh_programme_record *source;
    daomesh_amount by_line, own;
    TRY(find_source(state, &source, stream));
    const struct daomesh_programme_part *part = &source->parts[stream->part];
    TRY(daomesh__fund_taken(state, &by_line, stream->payer, part, at));
    MUST(daomesh_amount_subtract(&own, &stream->claimed, &part->drawn) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(idle, released, &by_line) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(idle, idle, &own) == DAOMESH_OK);
    return DAOMESH_OK;
}

/* --- Claiming ------------------------------------------------------------------------------------------------------------ */

/* What of a stream is there for a programme's recipients, up to what is still asked for. */
static int32_t open_of(struct turn *turn, daomesh_amount *out, const struct daomesh_programme_record *by,
                       const struct daomesh_programme_inflow *inflow, const daomesh_amount *asked)
{
    int32_t order;
    TRY(taken(turn->state, out, by, inflow->stream, turn->now, LEVELS_ABOVE));
    MUST(daomesh_amount_subtract(out, out, &inflow->drawn) == DAOMESH_OK);
    SURE(daomesh_amount_compare(&order, out, asked));
    if (order > 0) *out = *asked;
    return DAOMESH_OK;
}

int32_t daomesh__fund_draw(struct turn *turn, const struct daomesh_stream_record *stream,
                           const struct account *to, const daomesh_amount *amount)
{
    struct daomesh_programme_record *programme;
    daomesh_amount left = *amount;
    TRY(edit_programme(turn->state, &programme, stream->payer, stream->programme));
    for (uint32_t i = 0; i < programme->inflows_count && !amount_is_zero(&left); i++) {
        struct daomesh_programme_inflow *inflow = &programme->inflows[i];
        daomesh_amount part;
        TRY(open_of(turn, &part, programme, inflow, &left));
        if (amount_is_zero(&part)) continue;
        MUST(daomesh_amount_add(&inflow->drawn, &inflow->drawn, &part) == DAOMESH_OK);
        MUST(daomesh_amount_subtract(&left, &left, &part) == DAOMESH_OK);
        TRY(daomesh__stream_tap(turn, inflow->stream, to, &part));
    }
    MUST(amount_is_zero(&left));
    return DAOMESH_OK;
}

int32_t daomesh__fund_tapped(struct turn *turn, const struct daomesh_stream_record *stream,
                             const daomesh_amount *amount)
{
    struct daomesh_programme_record *source;
    TRY(edit_programme(turn->state, &source, stream->payer, stream->programme));
    MUST(stream->part < source->parts_count);
    daomesh_amount *drawn = &source->parts[stream->part].drawn;
    MUST(daomesh_amount_add(drawn, drawn, amount) == DAOMESH_OK);
    return DAOMESH_OK;
}

/* --- The net ------------------------------------------------------------------------------------------------------------- */

/* What is looked for among the programmes that one pays, and that these pay. */
struct net {
    struct turn *turn;
    uint64_t dao;
    uint32_t self;
};

/* How many stand one below another. One with a minter closes no circle: nobody funds it. It calls itself at most as deep as a chain may be, and once more to see who closes a circle. */
static int32_t count_below(const struct net *net, uint32_t *levels,
                           const struct daomesh_programme_record *programme, uint32_t left)
{
    *levels = 0;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        for (uint32_t number = programme->parts[i].programme; number != 0;) {
            const struct daomesh_programme_record *other;
            uint32_t below;
            if (number == net->self)
                return daomesh__refuse(net->turn, DAOMESH_E_PROGRAMME_CYCLE, "terms.recipients");
            if (left == 0) return daomesh__refuse(net->turn, DAOMESH_E_LIMIT, "terms.recipients");
            TRY(find_programme(net->turn->state, &other, net->dao, number));
            MUST(other != NULL);
            TRY(count_below(net, &below, other, left - 1));
            if (below + 1 > *levels) *levels = below + 1;
            TRY(next_funded(net->turn->state, &number, net->dao, other));
        }
    }
    return DAOMESH_OK;
}

/* How many stand one above another; LIMIT where they are more than a chain may have, which never happens to one that started. */
static int32_t count_above(struct state *state, uint32_t *levels,
                           const struct daomesh_programme_record *programme, uint32_t left)
{
    *levels = 0;
    for (uint32_t i = 0; i < programme->inflows_count; i++) {
        const struct daomesh_stream_record *stream;
        const struct daomesh_programme_record *source;
        uint32_t above;
        if (left == 0) return DAOMESH_E_LIMIT;
        TRY(find_stream(state, &stream, programme->inflows[i].stream));
        MUST(stream != NULL);
        TRY(find_source(state, &source, stream));
        TRY(count_above(state, &above, source, left - 1));
        if (above + 1 > *levels) *levels = above + 1;
    }
    return DAOMESH_OK;
}

int32_t daomesh__fund_fits(struct state *state, int *fits, const struct daomesh_programme_record *programme)
{
    uint32_t above;
    int32_t status = count_above(state, &above, programme, DAOMESH_PROGRAMME_LEVELS_MAX - 1);
    *fits = status == DAOMESH_OK;
    return status == DAOMESH_E_LIMIT ? DAOMESH_OK : status;
}

static int32_t check_net(struct turn *turn, const struct course *course)
{
    const struct net net = { turn, course->dao, course->number };
    uint32_t above, below;
    TRY(count_below(&net, &below, course->programme, DAOMESH_PROGRAMME_LEVELS_MAX));
    TRY(count_above(turn->state, &above, course->programme, DAOMESH_PROGRAMME_LEVELS_MAX - 1));
    return above + 1 + below <= DAOMESH_PROGRAMME_LEVELS_MAX
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_LIMIT, "terms.recipients");
}

/* --- Starting ------------------------------------------------------------------------------------------------------------ */

/* Who of a line runs, will run or waits: the one that was named, or one that goes on from it. */
static int32_t find_runner(struct turn *turn, const struct course *payer, uint32_t *number)
{
    const struct daomesh_programme_record *other;
    TRY(find_programme(turn->state, &other, payer->dao, *number));
    MUST(other != NULL);
    while (other->stage == PROGRAMME_OVER && other->successor != 0) {
        TRY(follow_line(number, other));
        TRY(find_programme(turn->state, &other, payer->dao, *number));
        MUST(other != NULL);
    }
    if (other->stage == PROGRAMME_DRAFT || other->stage == PROGRAMME_OVER)
        return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "terms.recipients");
    return other->minter == 0 && other->token == payer->programme->token
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.recipients");
}

int32_t daomesh__fund_check(struct turn *turn, const struct course *course)
{
    struct daomesh_programme_record *programme = course->programme;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        struct daomesh_programme_part *part = &programme->parts[i];
        if (part->programme == 0) continue;
        /* Itself runs by now, and is found to be a circle. */
        if (part->programme != course->number) TRY(find_runner(turn, course, &part->programme));
        part->taker = part->programme;
    }
    return check_net(turn, course);
}

/* Goes on to the next of the line. */
static int32_t add_inflow(struct turn *turn, uint64_t dao, uint32_t *number, uint64_t stream)
{
    struct daomesh_programme_record *programme;
    TRY(edit_programme(turn->state, &programme, dao, *number));
    if (programme->inflows_count == DAOMESH_PROGRAMME_INFLOWS_MAX)
        return daomesh__refuse(turn, DAOMESH_E_LIMIT, "terms.recipients");
    programme->inflows[programme->inflows_count++] = (struct daomesh_programme_inflow){ .stream = stream };
    return next_funded(turn->state, number, dao, programme);
}

int32_t daomesh__fund_begin(struct turn *turn, const struct course *course)
{
    for (uint32_t i = 0; i < course->programme->parts_count; i++) {
        const struct daomesh_programme_part *part = &course->programme->parts[i];
        uint32_t number = part->stream == 0 ? 0 : part->programme;
        while (number != 0)
            TRY(add_inflow(turn, course->dao, &number, part->stream));
    }
    return DAOMESH_OK;
}

int32_t daomesh__fund_inherit(struct turn *turn, struct daomesh_programme_record *next,
                              const struct course *from)
{
    next->inflows_count = 0;
    memset(next->inflows, 0, sizeof next->inflows);
    if (next->minter != 0 || next->token != from->programme->token) return DAOMESH_OK;
    for (uint32_t i = 0; i < from->programme->inflows_count; i++) {
        const struct daomesh_stream_record *stream;
        const struct daomesh_programme_record *source;
        const uint64_t number = from->programme->inflows[i].stream;
        TRY(find_stream(turn->state, &stream, number));
        MUST(stream != NULL);
        TRY(find_source(turn->state, &source, stream));
        if (source->stage != PROGRAMME_STARTED) continue;
        next->inflows[next->inflows_count++] = (struct daomesh_programme_inflow){ .stream = number };
    }
    return DAOMESH_OK;
}

/* --- Ending -------------------------------------------------------------------------------------------------------------- */

/* What those of the line took that are over is added up for good. */
static int32_t pass_on(struct turn *turn, uint64_t dao, struct daomesh_programme_part *part)
{
    while (part->taker != 0) {
        const struct daomesh_programme_record *taker;
        daomesh_amount one;
        TRY(find_programme(turn->state, &taker, dao, part->taker));
        MUST(taker != NULL);
        if (!is_funded_by(taker, part->stream)) part->taker = 0;
        if (part->taker == 0 || taker->stage != PROGRAMME_OVER) return DAOMESH_OK;
        TRY(taken(turn->state, &one, taker, part->stream, UINT64_MAX, LEVELS_ABOVE));
        MUST(daomesh_amount_add(&part->passed, &part->passed, &one) == DAOMESH_OK);
        TRY(follow_line(&part->taker, taker));
    }
    return DAOMESH_OK;
}

int32_t daomesh__fund_end(struct turn *turn, const struct course *course)
{
    for (uint32_t i = 0; i < course->programme->inflows_count; i++) {
        const struct daomesh_stream_record *stream;
        struct daomesh_programme_record *source;
        TRY(find_stream(turn->state, &stream, course->programme->inflows[i].stream));
        MUST(stream != NULL);
        TRY(edit_programme(turn->state, &source, stream->payer, stream->programme));
        MUST(stream->part < source->parts_count);
        TRY(pass_on(turn, stream->payer, &source->parts[stream->part]));
    }
    return DAOMESH_OK;
}
