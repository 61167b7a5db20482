/*
 * Streams: what a party gets little by little. How much is released by when is rule `emission`'s business, by a clock that may be
 * stopped (rule `clock`). The units lie in escrow, or are reserved under the caps of a minter and made when they are claimed.
 */
#include "ledger/ledger.h"

#include <daomesh/clock.h>
#include <daomesh/emission.h>
#include <daomesh/forecast.h>

#define CHANGED_CANCELLED 1
#define CHANGED_RENOUNCED 2
#define CHANGED_PASSED_ON 3
#define CHANGED_PAUSED 4
#define CHANGED_RESUMED 5
#define CHANGED_ADDED 6
#define CHANGED_MINTER 7

/* --- What is released ------------------------------------------------------------------------------------------------ */

static daomesh_emission plan_of(const struct daomesh_stream_plan *plan, const daomesh_amount *total)
{
    return (daomesh_emission){ .size = sizeof(daomesh_emission),
                               .cliff_form = plan->cliff_form,
                               .floors = plan->floors,
                               .starts = plan->starts,
                               .duration = plan->duration,
                               .cliff = plan->cliff,
                               .granularity = plan->granularity,
                               .total = *total,
                               .unlock_start = plan->unlock_start,
                               .unlock_cliff = plan->unlock_cliff };
}

static daomesh_clock clock_of(const struct daomesh_stream_record *stream)
{
    return (daomesh_clock){ .size = sizeof(daomesh_clock),
                            .stopped = stream->stopped,
                            .changed = stream->changed,
                            .lost = stream->lost };
}

/* A stream of a minter releases nothing after the minter's time; *over says that this is past. What cannot be computed is no stream. */
int32_t daomesh__stream_released(struct state *state, daomesh_amount *released, int *over,
                                 const struct daomesh_stream_record *stream, uint64_t now)
{
    uint64_t end = UINT64_MAX, reading;
    const int cut = (stream->flags & STREAM_CANCELLED) != 0;
    const daomesh_amount *total = cut ? &stream->planned : &stream->total;
    if (is_divided(stream)) return daomesh__fund_released(state, released, over, stream, now);
    *released = stream->total;
    *over = 0;
    if (cut && now >= stream->cut) return DAOMESH_OK;
    if (stream->minter != 0) TRY(daomesh__minter_end(state, &end, stream->minter));
    const daomesh_clock clock = clock_of(stream);
    const daomesh_emission plan = plan_of(&stream->plan, total);
    *over = now > end;
    if (daomesh_clock_read(&reading, NULL, &clock, *over ? end : now) != DAOMESH_OK) return DAOMESH_E_CORRUPT;
    return daomesh_emission_released(released, &plan, reading) == DAOMESH_OK ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

int32_t daomesh__stream_forecast(struct state *state, daomesh_amount *steps, size_t count,
                                 const struct daomesh_stream_record *stream, uint64_t from, uint64_t length)
{
    uint64_t until;
    TRY(daomesh__minter_end(state, &until, stream->minter));
    const daomesh_clock clock = clock_of(stream);
    const daomesh_emission plan = plan_of(&stream->plan, &stream->total);
    return daomesh_forecast_add(steps, count, from, length, &plan, &clock, until);
}

/* A stream, and what it has released and still owes. */
struct flow {
    struct daomesh_stream_record *stream;
    daomesh_amount released;
    daomesh_amount due;  /* released, not yet claimed */
    daomesh_amount rest; /* not yet released */
    int over;            /* with its minter, or the programme that pays it */
    int all;             /* everything is released */
    int done;            /* everything is claimed */
};

int32_t daomesh__stream_due(struct state *state, daomesh_amount *due,
                            const struct daomesh_stream_record *stream, const daomesh_amount *released,
                            uint64_t now)
{
    if (stream->flags & STREAM_FUNDS) return daomesh__fund_idle(state, due, stream, released, now);
    MUST(daomesh_amount_subtract(due, released, &stream->claimed) == DAOMESH_OK);
    return DAOMESH_OK;
}

int32_t daomesh__stream_is_all(struct state *state, int *all, const struct daomesh_stream_record *stream,
                               const daomesh_amount *amount, uint64_t now)
{
    daomesh_amount total = stream->total;
    int32_t order;
    int over = 1;
    if (is_divided(stream)) TRY(daomesh__stream_released(state, &total, &over, stream, now));
    SURE(daomesh_amount_compare(&order, amount, &total));
    *all = over && order == 0;
    return DAOMESH_OK;
}

static int32_t find_flow(struct turn *turn, struct flow *flow, uint64_t number)
{
    const struct daomesh_stream_record *stream;
    TRY(find_stream(turn->state, &stream, number));
    if (!stream) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_STREAM, "stream");
    TRY(daomesh__stream_released(turn->state, &flow->released, &flow->over, stream, turn->now));
    TRY(daomesh__stream_due(turn->state, &flow->due, stream, &flow->released, turn->now));
    TRY(daomesh__stream_is_all(turn->state, &flow->done, stream, &stream->claimed, turn->now));
    flow->rest = amount_from_u64(0);
    flow->all = flow->over;
    if (!is_divided(stream)) {
        MUST(daomesh_amount_subtract(&flow->rest, &stream->total, &flow->released) == DAOMESH_OK);
        flow->all = amount_is_zero(&flow->rest);
    }
    return edit_stream(turn->state, &flow->stream, number);
}

static int32_t announce(struct turn *turn, uint64_t number, uint8_t what, const daomesh_id *party,
                        const daomesh_amount *amount)
{
    struct daomesh_stream_changed_event event = { .stream = number, .what = what, .party = *party };
    if (amount) event.amount = *amount;
    return daomesh__emit(turn, DAOMESH_EVENT_STREAM_CHANGED, &event);
}

/* --- Opening ------------------------------------------------------------------------------------------------------------ */

/* What of a plan the rule refused. */
static const char *field_name(uint32_t offset)
{
    if (offset == offsetof(daomesh_emission, cliff)) return "terms.plan.cliff";
    if (offset == offsetof(daomesh_emission, unlock_start)) return "terms.plan.unlock_start";
    if (offset == offsetof(daomesh_emission, unlock_cliff)) return "terms.plan.unlock_cliff";
    return "terms.plan.duration";
}

/* The plan as it will be kept. */
static int32_t read_plan(struct turn *turn, struct daomesh_stream_plan *plan,
                         const struct daomesh_stream_terms *terms)
{
    *plan = terms->plan;
    if (amount_is_zero(&terms->total)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.total");
    if (plan->starts == 0) plan->starts = turn->now;
    if (plan->starts < turn->now) return daomesh__refuse(turn, DAOMESH_E_PAST, "terms.plan.starts");
    const daomesh_emission emission = plan_of(plan, &terms->total);
    uint32_t field;
    int32_t status = daomesh_emission_check(&field, &emission);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, field_name(field));
}

/* Under boundaries a plan is what it was when they allowed it, and its rounding is known. */
static int32_t check_bounded(struct turn *turn, const struct daomesh_stream_terms *terms)
{
    int bounded;
    TRY(daomesh__bounded(turn, &bounded, terms->minter));
    if (bounded && terms->pausable) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.pausable");
    return bounded && terms->plan.floors == DAOMESH_FLOOR_TWICE
               ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.plan.floors")
               : DAOMESH_OK;
}

static int32_t reserve(struct turn *turn, uint64_t token, const struct daomesh_stream_terms *terms,
                       const struct daomesh_stream_plan *plan)
{
    const struct daomesh_release_plan release = { .stream = turn->counters->streams + 1,
                                                  .parts = 1,
                                                  .cliff_form = plan->cliff_form,
                                                  .starts = plan->starts,
                                                  .duration = plan->duration,
                                                  .cliff = plan->cliff,
                                                  .granularity = plan->granularity,
                                                  .total = terms->total,
                                                  .unlock_start = plan->unlock_start,
                                                  .unlock_cliff = plan->unlock_cliff,
                                                  .until = UINT64_MAX };
    TRY(check_bounded(turn, terms));
    return daomesh__minter_reserve(turn, terms->minter, token, &release);
}

static int32_t fund(struct turn *turn, uint64_t token, const struct account *escrow,
                    const struct daomesh_stream_terms *terms, const struct daomesh_stream_plan *plan)
{
    struct account from;
    if (terms->minter != 0) return reserve(turn, token, terms, plan);
    TRY(daomesh__account_of(turn, &from, turn->party));
    return daomesh__move(turn, token, &from, escrow, &terms->total);
}

static int32_t announce_opened(struct turn *turn, uint64_t number, const struct daomesh_stream_record *stream)
{
    struct daomesh_stream_opened_event event = { .stream = number,
                                                 .total = stream->total,
                                                 .minter = stream->minter };
    if (stream->flags & STREAM_FUNDS) TRY(daomesh__fund_whom(turn->state, &event.programme, stream));
    TRY(daomesh__id_of(turn->state, &event.from, stream->payer));
    TRY(daomesh__id_of(turn->state, &event.to, stream->payee));
    TRY(daomesh__token_id_of(turn->state, &event.token, stream->token));
    return daomesh__emit(turn, DAOMESH_EVENT_STREAM_OPENED, &event);
}

int32_t daomesh__stream_make(struct turn *turn, uint64_t *number, const struct daomesh_stream_record *content)
{
    struct daomesh_stream_record *stream;
    struct account escrow = { .holder = content->escrow };
    if (escrow.holder == 0) TRY(daomesh__escrow_new(turn, &escrow, HOME_LEDGER));
    if (turn->counters->streams == DAOMESH_STREAMS_MAX) return DAOMESH_E_LIMIT;
    *number = ++turn->counters->streams;
    TRY(create_stream(turn->state, &stream, *number));
    *stream = *content;
    stream->escrow = escrow.holder;
    TRY(daomesh__pool_feed(turn, *number, stream));
    return announce_opened(turn, *number, stream);
}

int32_t daomesh__stream_open(struct turn *turn, const void *body)
{
    const struct daomesh_stream_open *act = body;
    const struct daomesh_stream_terms *terms = &act->terms;
    struct daomesh_stream_record stream = { .payer = turn->party,
                                            .minter = terms->minter,
                                            .total = terms->total };
    struct account escrow;
    uint64_t number;
    TRY(daomesh__known_party(turn, &stream.payee, &act->to, "to"));
    TRY(daomesh__token_row(turn->state, &stream.token, &act->token));
    TRY(read_plan(turn, &stream.plan, terms));
    TRY(daomesh__escrow_new(turn, &escrow, HOME_LEDGER));
    TRY(fund(turn, stream.token, &escrow, terms, &stream.plan));
    stream.escrow = escrow.holder;
    stream.flags =
        (uint8_t)((terms->cancelable ? STREAM_CANCELABLE : 0) |
                  (terms->transferable ? STREAM_TRANSFERABLE : 0) | (terms->pausable ? STREAM_PAUSABLE : 0));
    return daomesh__stream_make(turn, &number, &stream);
}

/* --- Claiming ----------------------------------------------------------------------------------------------------------- */

/* By its minter, or by those of the streams that fund the programme which pays it. */
static int32_t make_units(struct turn *turn, const struct daomesh_stream_record *stream,
                          const struct account *to, const daomesh_amount *amount)
{
    if (is_divided(stream)) return daomesh__fund_draw(turn, stream, to, amount);
    return stream->minter == 0 ? DAOMESH_OK : daomesh__minter_make(turn, stream->minter, to, amount);
}

static int32_t pay_out(struct turn *turn, const struct daomesh_stream_record *stream, uint64_t number,
                       const daomesh_amount *amount)
{
    const struct payment payment = { .token = stream->token,
                                     .from = daomesh__escrow_at(HOME_LEDGER, stream->escrow),
                                     .payer = stream->payer,
                                     .payee = stream->payee,
                                     .amount = *amount,
                                     .number = number,
                                     .why = PAY_STREAM };
    TRY(make_units(turn, stream, &payment.from, amount));
    struct daomesh_stream_claimed_event event = { .stream = number, .amount = *amount };
    TRY(daomesh__id_of(turn->state, &event.to, stream->payee));
    TRY(daomesh__token_id_of(turn->state, &event.token, stream->token));
    TRY(daomesh__emit(turn, DAOMESH_EVENT_STREAM_CLAIMED, &event));
    return daomesh__pay(turn, &payment);
}

/* What is not released goes back to the payer, or is never made; what is, stays the receiver's. */
static int32_t cut_off(struct turn *turn, const struct flow *flow, uint64_t number)
{
    struct daomesh_stream_record *stream = flow->stream;
    struct account payer;
    TRY(daomesh__pool_before_change(turn, stream->payee));
    if (stream->flags & STREAM_FUNDS) {
        stream->cut = turn->now;
        stream->planned = stream->total;
    }
    stream->total = flow->released;
    stream->flags |= STREAM_CANCELLED;
    if (stream->minter != 0) {
        TRY(daomesh__bounds_cut(turn, stream->minter, number));
        return daomesh__minter_unreserve(turn, stream->minter, &flow->rest);
    }
    const struct account escrow = daomesh__escrow_at(HOME_LEDGER, stream->escrow);
    TRY(daomesh__account_of(turn, &payer, stream->payer));
    return daomesh__move(turn, stream->token, &escrow, &payer, &flow->rest);
}

/* A stream whose minter's time is past gets no more, and must not hold a place under the caps above. */
static int32_t settle(struct turn *turn, const struct flow *flow, uint64_t number)
{
    const daomesh_id nobody = { { 0 } };
    if (!flow->over || flow->all) return DAOMESH_OK;
    TRY(cut_off(turn, flow, number));
    return announce(turn, number, CHANGED_MINTER, &nobody, &flow->rest);
}

int32_t daomesh__stream_claim(struct turn *turn, const void *body)
{
    const struct daomesh_stream_claim *act = body;
    struct flow flow;
    daomesh_amount left;
    TRY(find_flow(turn, &flow, act->stream));
    if (flow.stream->payee != turn->party) return DAOMESH_E_NOT_ALLOWED;
    if (flow.done) return DAOMESH_E_CLOSED;
    const daomesh_amount amount = amount_is_zero(&act->amount) ? flow.due : act->amount;
    if (amount_is_zero(&amount)) return DAOMESH_E_NOT_DUE;
    if (daomesh_amount_subtract(&left, &flow.due, &amount) != DAOMESH_OK)
        return daomesh__say(turn->diag, DAOMESH_E_BALANCE, "amount", &amount, &flow.due);
    MUST(daomesh_amount_add(&flow.stream->claimed, &flow.stream->claimed, &amount) == DAOMESH_OK);
    TRY(pay_out(turn, flow.stream, act->stream, &amount));
    return settle(turn, &flow, act->stream);
}

int32_t daomesh__stream_draw(struct turn *turn, uint64_t number, const daomesh_amount *amount)
{
    struct flow flow;
    int32_t order;
    TRY(find_flow(turn, &flow, number));
    SURE(daomesh_amount_compare(&order, amount, &flow.due));
    MUST(order <= 0);
    MUST(daomesh_amount_add(&flow.stream->claimed, &flow.stream->claimed, amount) == DAOMESH_OK);
    TRY(pay_out(turn, flow.stream, number, amount));
    return settle(turn, &flow, number);
}

int32_t daomesh__stream_tap(struct turn *turn, uint64_t number, const struct account *to,
                            const daomesh_amount *amount)
{
    struct flow flow;
    TRY(find_flow(turn, &flow, number));
    MUST(daomesh_amount_add(&flow.stream->claimed, &flow.stream->claimed, amount) == DAOMESH_OK);
    TRY(daomesh__fund_tapped(turn, flow.stream, amount));
    TRY(make_units(turn, flow.stream, to, amount));
    return settle(turn, &flow, number);
}

/* --- Changes -------------------------------------------------------------------------------------------------------------- */

static int32_t find_as_payer(struct turn *turn, struct flow *flow, uint64_t number)
{
    TRY(find_flow(turn, flow, number));
    return flow->stream->payer == turn->party ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED;
}

/* Not cancelled, and something of it still to come, though perhaps never made any more. */
static int32_t check_runs(const struct flow *flow)
{
    if (flow->done || (flow->stream->flags & STREAM_CANCELLED)) return DAOMESH_E_CLOSED;
    return flow->all ? DAOMESH_E_ENDED : DAOMESH_OK;
}

/* Its clock may be stopped and started; after its minter's time no clock counts. */
static int32_t check_clock(const struct flow *flow)
{
    TRY(check_runs(flow));
    return flow->over ? DAOMESH_E_ENDED : DAOMESH_OK;
}

int32_t daomesh__stream_cut(struct turn *turn, uint64_t number)
{
    const daomesh_id nobody = { { 0 } };
    struct flow flow;
    TRY(find_flow(turn, &flow, number));
    if (flow.all || is_divided(flow.stream) || (flow.stream->flags & STREAM_CANCELLED)) return DAOMESH_OK;
    TRY(cut_off(turn, &flow, number));
    return announce(turn, number, CHANGED_CANCELLED, &nobody, &flow.rest);
}

int32_t daomesh__stream_cancel(struct turn *turn, const void *body)
{
    const struct daomesh_stream_cancel *act = body;
    struct flow flow;
    TRY(find_as_payer(turn, &flow, act->stream));
    TRY(check_runs(&flow));
    if (!(flow.stream->flags & STREAM_CANCELABLE) && !flow.over) return DAOMESH_E_STREAM_TERMS;
    TRY(cut_off(turn, &flow, act->stream));
    return announce(turn, act->stream, CHANGED_CANCELLED, &act->party, &flow.rest);
}

int32_t daomesh__stream_renounce(struct turn *turn, const void *body)
{
    const struct daomesh_stream_renounce *act = body;
    const uint8_t given_up = STREAM_CANCELABLE | STREAM_PAUSABLE;
    struct flow flow;
    TRY(find_as_payer(turn, &flow, act->stream));
    if (flow.done) return DAOMESH_E_CLOSED;
    if (!(flow.stream->flags & given_up)) return DAOMESH_E_STREAM_TERMS;
    if (flow.stream->stopped) return DAOMESH_E_PAUSED;
    flow.stream->flags &= (uint8_t)~given_up;
    return announce(turn, act->stream, CHANGED_RENOUNCED, &act->party, NULL);
}

int32_t daomesh__stream_pass_on(struct turn *turn, uint64_t number, uint64_t payee)
{
    struct daomesh_stream_record *stream;
    daomesh_id to;
    TRY(edit_stream(turn->state, &stream, number));
    stream->payee = payee;
    TRY(daomesh__pool_feed(turn, number, stream));
    TRY(daomesh__id_of(turn->state, &to, payee));
    return announce(turn, number, CHANGED_PASSED_ON, &to, NULL);
}

int32_t daomesh__stream_transfer(struct turn *turn, const void *body)
{
    const struct daomesh_stream_transfer *act = body;
    struct flow flow;
    uint64_t payee;
    TRY(find_flow(turn, &flow, act->stream));
    if (flow.stream->payee != turn->party) return DAOMESH_E_NOT_ALLOWED;
    if (flow.done) return DAOMESH_E_CLOSED;
    if (!(flow.stream->flags & STREAM_TRANSFERABLE)) return DAOMESH_E_STREAM_TERMS;
    TRY(daomesh__known_party(turn, &payee, &act->to, "to"));
    return daomesh__stream_pass_on(turn, act->stream, payee);
}

static void keep_clock(struct daomesh_stream_record *stream, const daomesh_clock *clock)
{
    stream->stopped = (uint8_t)clock->stopped;
    stream->changed = clock->changed;
    stream->lost = clock->lost;
}

int32_t daomesh__stream_pause(struct turn *turn, const void *body)
{
    const struct daomesh_stream_pause *act = body;
    struct flow flow;
    TRY(find_as_payer(turn, &flow, act->stream));
    TRY(check_clock(&flow));
    if (!(flow.stream->flags & STREAM_PAUSABLE)) return DAOMESH_E_STREAM_TERMS;
    TRY(daomesh__pool_before_change(turn, flow.stream->payee));
    daomesh_clock clock = clock_of(flow.stream);
    TRY(daomesh_clock_stop(&clock, turn->now));
    keep_clock(flow.stream, &clock);
    return announce(turn, act->stream, CHANGED_PAUSED, &act->party, NULL);
}

int32_t daomesh__stream_resume(struct turn *turn, const void *body)
{
    const struct daomesh_stream_resume *act = body;
    struct flow flow;
    TRY(find_as_payer(turn, &flow, act->stream));
    TRY(check_clock(&flow));
    TRY(daomesh__pool_before_change(turn, flow.stream->payee));
    daomesh_clock clock = clock_of(flow.stream);
    TRY(daomesh_clock_start(&clock, turn->now));
    keep_clock(flow.stream, &clock);
    return announce(turn, act->stream, CHANGED_RESUMED, &act->party, NULL);
}

int32_t daomesh__stream_add(struct turn *turn, const void *body)
{
    const struct daomesh_stream_add *act = body;
    struct flow flow;
    struct account from;
    TRY(find_flow(turn, &flow, act->stream));
    TRY(daomesh__amount_some(turn, &act->amount));
    if (flow.stream->flags & STREAM_CANCELLED) return DAOMESH_E_CLOSED;
    if (flow.stream->minter != 0 || is_divided(flow.stream))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "stream");
    TRY(daomesh__pool_feed(turn, act->stream, flow.stream)); /* which forgot it when it had paid everything */
    const struct account escrow = daomesh__escrow_at(HOME_LEDGER, flow.stream->escrow);
    TRY(daomesh__account_of(turn, &from, turn->party));
    TRY(daomesh__move(turn, flow.stream->token, &from, &escrow, &act->amount));
    MUST(daomesh_amount_add(&flow.stream->total, &flow.stream->total, &act->amount) == DAOMESH_OK);
    return announce(turn, act->stream, CHANGED_ADDED, &act->party, &act->amount);
}
