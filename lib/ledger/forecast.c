/* What will be made under a minter: every stream on it or below it goes through rule `forecast`. */
#include "ledger/ledger.h"

#include <daomesh/forecast.h>
#include <daomesh/programme.h>

struct prospect {
    struct state *state;
    daomesh_forecast *out;
    daomesh_amount *steps;
    size_t count;
    uint64_t minter;
    uint64_t from;
    uint64_t length;
    uint64_t until;
};

static int32_t is_below(struct state *state, int *below, uint64_t minter, uint64_t above)
{
    const struct daomesh_minter_record *record;
    for (uint64_t at = minter; at != 0; at = record->parent) {
        *below = at == above;
        if (*below) return DAOMESH_OK;
        TRY(find_minter(state, &record, at));
        MUST(record != NULL);
    }
    *below = 0;
    return DAOMESH_OK;
}

static int32_t add_stream(void *ctx, uint64_t number, const void *record)
{
    const struct prospect *prospect = ctx;
    const struct daomesh_stream_record *stream = record;
    daomesh_amount released;
    int below, over;
    int32_t order;
    (void)number;
    if (stream->flags & STREAM_CANCELLED) return DAOMESH_OK;
    TRY(is_below(prospect->state, &below, stream->minter, prospect->minter));
    if (!below) return DAOMESH_OK;
    TRY(daomesh__stream_released(prospect->state, &released, &over, stream, prospect->from));
    SURE(daomesh_amount_compare(&order, &released, &stream->total));
    if (over || order == 0) return DAOMESH_OK;
    prospect->out->queued += stream->plan.starts > prospect->from;
    prospect->out->running += stream->plan.starts <= prospect->from;
    return daomesh__stream_forecast(prospect->state, prospect->steps, prospect->count, stream, prospect->from,
                                    prospect->length);
}

/* Where boundaries hold: the bound, and the most of any window that ends in the time looked at. */
static int32_t look_at_bounds(const struct prospect *prospect)
{
    const struct daomesh_minter_bounds_record *bounds;
    daomesh_forecast *out = prospect->out;
    TRY(find_minter_bounds(prospect->state, &bounds, prospect->minter));
    if (!bounds || bounds->terms.inflation_ppm == 0) return DAOMESH_OK;
    out->bounded = 1;
    out->inflation_ppm = bounds->terms.inflation_ppm;
    out->window_s = bounds->terms.window_s;
    SURE(daomesh_programme_bound(&out->bound, &bounds->terms.base, bounds->terms.inflation_ppm));
    SURE(daomesh__bounds_peak(&out->peak, bounds, prospect->from, prospect->until));
    return DAOMESH_OK;
}

static int32_t look(struct prospect *prospect)
{
    const struct daomesh_minter_record *minter;
    const struct daomesh_tip_record *tip;
    TRY(find_tip(prospect->state, &tip));
    TRY(find_minter(prospect->state, &minter, prospect->minter));
    if (!minter) return DAOMESH_E_UNKNOWN_MINTER;
    MUST(tip != NULL);
    if (prospect->from == 0) prospect->from = tip->time;
    if (prospect->from < tip->time) return DAOMESH_E_TIME;
    TRY(daomesh_forecast_end(&prospect->until, prospect->from, prospect->length, prospect->count));
    daomesh_forecast *out = prospect->out;
    out->from = prospect->from;
    out->cap = minter->cap;
    out->minted = minter->minted;
    out->reserved = minter->reserved;
    TRY(daomesh__token_id_of(prospect->state, &out->token, minter->token));
    TRY(daomesh__minter_room(prospect->state, &out->room, prospect->minter));
    TRY(look_at_bounds(prospect));
    return daomesh__state_each(prospect->state, HOME_LEDGER, DAOMESH_RECORD_STREAM, 0, add_stream, prospect);
}

int32_t daomesh_reader_forecast(daomesh_forecast *out, daomesh_amount *steps, size_t count,
                                daomesh_reader *reader, uint64_t minter, uint64_t from, uint64_t length)
{
    const int fits = steps && count > 0 && count <= DAOMESH_FORECAST_STEPS_MAX;
    if (fits) memset(steps, 0, count * sizeof *steps);
    TRY(empty_out(out, sizeof *out));
    if (!reader || !steps) return DAOMESH_E_ARG;
    if (!fits) return DAOMESH_E_LIMIT;
    struct prospect prospect = { reader->state, out, steps, count, minter, from, length, 0 };
    SURE(daomesh__state_begin(reader->state));
    const int32_t status = look(&prospect);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    (void)empty_out(out, sizeof *out);
    memset(steps, 0, count * sizeof *steps);
    return status;
}
