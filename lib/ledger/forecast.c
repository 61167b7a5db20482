/*
 * What will be made under a minter, and what a party will pay out of what it has: every stream that is meant goes through rule `forecast`,
 * and every budget.
 */
#include "ledger/ledger.h"

#include <daomesh/forecast.h>
#include <daomesh/programme.h>

/* The steps, and what is looked at. */
struct prospect {
    struct state *state;
    daomesh_forecast *out;  /* under a minter */
    daomesh_payments *paid; /* by a party */
    daomesh_amount *steps;
    size_t count;
    uint64_t minter;
    uint64_t party;
    uint64_t token;
    uint64_t from;
    uint64_t length;
    uint64_t until;
};

/* Times that are not before the reader's. */
static int32_t check_times(struct prospect *prospect)
{
    const struct daomesh_tip_record *tip;
    TRY(find_tip(prospect->state, &tip));
    MUST(tip != NULL);
    if (prospect->from == 0) prospect->from = tip->time;
    if (prospect->from < tip->time) return DAOMESH_E_TIME;
    return daomesh_forecast_end(&prospect->until, prospect->from, prospect->length, prospect->count);
}

/* What of a stream was released and not claimed is added to a sum; the rest of it to the steps, where there is any: *more. */
static int32_t look_at_stream(const struct prospect *prospect, const struct daomesh_stream_record *stream,
                              daomesh_amount *open, int *more)
{
    daomesh_amount released, due;
    int over;
    int32_t order;
    TRY(daomesh__stream_released(prospect->state, &released, &over, stream, prospect->from));
    MUST(daomesh_amount_subtract(&due, &released, &stream->claimed) == DAOMESH_OK);
    MUST(daomesh_amount_add(open, open, &due) == DAOMESH_OK);
    SURE(daomesh_amount_compare(&order, &released, &stream->total));
    *more = !over && order != 0;
    return *more ? daomesh__stream_forecast(prospect->state, prospect->steps, prospect->count, stream,
                                            prospect->from, prospect->length)
                 : DAOMESH_OK;
}

/* --- Under a minter ------------------------------------------------------------------------------------------------------ */

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
    int below, more;
    (void)number;
    TRY(is_below(prospect->state, &below, stream->minter, prospect->minter));
    if (!below) return DAOMESH_OK;
    TRY(look_at_stream(prospect, stream, &prospect->out->released, &more));
    prospect->out->queued += more && stream->plan.starts > prospect->from;
    prospect->out->running += more && stream->plan.starts <= prospect->from;
    return DAOMESH_OK;
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
    TRY(find_minter(prospect->state, &minter, prospect->minter));
    if (!minter) return DAOMESH_E_UNKNOWN_MINTER;
    TRY(check_times(prospect));
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
    struct prospect prospect = { .state = reader->state,
                                 .out = out,
                                 .steps = steps,
                                 .count = count,
                                 .minter = minter,
                                 .from = from,
                                 .length = length };
    SURE(daomesh__state_begin(reader->state));
    const int32_t status = look(&prospect);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    (void)empty_out(out, sizeof *out);
    memset(steps, 0, count * sizeof *steps);
    return status;
}

/* --- By a party ---------------------------------------------------------------------------------------------------------- */

/* From its account alone: what a minter makes is in the forecast of that, and what a funded programme divides in that of its source. */
static int32_t add_payer(void *ctx, uint64_t number, const void *record)
{
    const struct prospect *prospect = ctx;
    const struct daomesh_stream_record *stream = record;
    int more;
    (void)number;
    if (stream->payer != prospect->party || stream->token != prospect->token) return DAOMESH_OK;
    if (stream->minter != 0 || stream->programme != 0) return DAOMESH_OK;
    TRY(look_at_stream(prospect, stream, &prospect->paid->released, &more));
    prospect->paid->streams += (uint64_t)more;
    return DAOMESH_OK;
}

/* The period that runs pays what is set aside for it; those that come after it their amount. */
static int32_t add_budget(void *ctx, uint64_t number, const void *record)
{
    const struct prospect *prospect = ctx;
    const struct daomesh_budget_record *budget = record;
    const struct daomesh_budget_terms *terms = &budget->terms;
    const uint64_t next = daomesh__later(budget->ends, terms->period_s);
    const uint64_t left = terms->periods == 0 ? UINT64_MAX : terms->periods - budget->period;
    (void)number;
    if (budget->closed || budget->token != prospect->token) return DAOMESH_OK;
    prospect->paid->budgets++;
    if (budget->period > 0)
        TRY(daomesh_forecast_repeat(prospect->steps, prospect->count, prospect->from, prospect->length,
                                    &budget->held, budget->ends, terms->period_s, 1));
    return daomesh_forecast_repeat(prospect->steps, prospect->count, prospect->from, prospect->length,
                                   &terms->amount, next, terms->period_s, left);
}

static int32_t look_at_payments(struct prospect *prospect, const daomesh_id *party, const daomesh_id *token)
{
    TRY(daomesh__party_row(prospect->state, &prospect->party, party));
    if (prospect->party == 0) return DAOMESH_E_UNKNOWN_PARTY;
    TRY(daomesh__token_row(prospect->state, &prospect->token, token));
    TRY(check_times(prospect));
    prospect->paid->from = prospect->from;
    TRY(daomesh__state_each(prospect->state, HOME_LEDGER, DAOMESH_RECORD_STREAM, 0, add_payer, prospect));
    return daomesh__state_each(prospect->state, prospect->party, DAOMESH_RECORD_BUDGET, 0, add_budget,
                               prospect);
}

int32_t daomesh_reader_payments(daomesh_payments *out, daomesh_amount *steps, size_t count,
                                daomesh_reader *reader, const daomesh_id *party, const daomesh_id *token,
                                uint64_t from, uint64_t length)
{
    const int fits = steps && count > 0 && count <= DAOMESH_FORECAST_STEPS_MAX;
    if (fits) memset(steps, 0, count * sizeof *steps);
    TRY(empty_out(out, sizeof *out));
    if (!reader || !steps || !party || !token) return DAOMESH_E_ARG;
    if (!fits) return DAOMESH_E_LIMIT;
    struct prospect prospect = {
        .state = reader->state, .paid = out, .steps = steps, .count = count, .from = from, .length = length
    };
    SURE(daomesh__state_begin(reader->state));
    const int32_t status = look_at_payments(&prospect, party, token);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    (void)empty_out(out, sizeof *out);
    memset(steps, 0, count * sizeof *steps);
    return status;
}
