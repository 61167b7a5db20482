/*
 * Sharing out what flowed into a pool: piece by piece of time, between moments at which a share begins or ends (rule `pool`), each
 * piece divided to the last unit (rule `split`).
 */
#include "ledger/pool.h"

#include <daomesh/split.h>

/* One settlement on its way. */
struct settling {
    struct turn *turn;
    struct pool *pool;
    uint64_t at;
    uint32_t steps; /* pieces and rounds of feeds that it may still look at */
    daomesh_amount shared;
    daomesh_amount idle;
    daomesh_pool_part parts[DAOMESH_POOL_SHARES_MAX];
    daomesh_amount weights[DAOMESH_POOL_SHARES_MAX];
};

/* --- Conditions ------------------------------------------------------------------------------------------------------ */

static int32_t says_enough(int *enough, const struct daomesh_condition *condition,
                           const daomesh_amount *value)
{
    int32_t low, high;
    SURE(daomesh_amount_compare(&low, value, &condition->at_least));
    SURE(daomesh_amount_compare(&high, value, &condition->at_most));
    *enough = low >= 0 && (amount_is_zero(&condition->at_most) || high <= 0);
    return DAOMESH_OK;
}

int32_t daomesh__condition_met(struct turn *turn, int *met, uint64_t dao,
                               const struct daomesh_condition *condition)
{
    daomesh_amount value;
    int holds;
    TRY(daomesh__feed_read(turn->state, &value, &holds, dao, condition->feed, turn->now));
    *met = 0;
    return holds ? says_enough(met, condition, &value) : DAOMESH_OK;
}

static int32_t count_rounds(struct turn *turn, uint32_t *rounds, const struct pool *pool,
                            const struct daomesh_condition *condition)
{
    const struct daomesh_feed_record *feed;
    TRY(find_feed(turn->state, &feed, pool->record->dao, condition->feed));
    MUST(feed != NULL);
    *rounds = feed->rounds;
    return DAOMESH_OK;
}

int32_t daomesh__pool_begin_share(struct turn *turn, const struct pool *pool,
                                  struct daomesh_pool_claimant *claimant)
{
    int met = 1;
    claimant->round = 0;
    if (claimant->condition_count > 0) {
        TRY(count_rounds(turn, &claimant->round, pool, claimant->condition));
        TRY(daomesh__condition_met(turn, &met, pool->record->dao, claimant->condition));
    }
    claimant->since = met ? turn->now : NOT_HELD;
    return DAOMESH_OK;
}

/* To the next round: a share is held on where it holds in both and no time lies between them; a round without length is none. */
static int32_t next_round(struct settling *settling, const struct daomesh_feed_round_record **round,
                          struct daomesh_pool_claimant *claimant)
{
    struct state *state = settling->turn->state;
    const uint64_t dao = settling->pool->record->dao;
    const uint32_t feed = claimant->condition[0].feed;
    uint64_t until = 0;
    int enough;
    if (claimant->round > 0) {
        TRY(daomesh__feed_round(state, round, dao, feed, claimant->round));
        until = (*round)->until;
    }
    claimant->round++;
    TRY(daomesh__feed_round(state, round, dao, feed, claimant->round));
    if ((*round)->from != until) claimant->since = NOT_HELD;
    if ((*round)->from == (*round)->until) return DAOMESH_OK;
    TRY(says_enough(&enough, claimant->condition, &(*round)->value));
    if (!enough)
        claimant->since = NOT_HELD;
    else if (claimant->since == NOT_HELD)
        claimant->since = (*round)->from;
    return DAOMESH_OK;
}

/* A share under a condition, as of now; after the last round it is not held, whatever it was before. */
static int32_t look_at_feed(struct settling *settling, daomesh_pool_part *part,
                            struct daomesh_pool_claimant *claimant)
{
    const struct daomesh_feed_round_record *round = NULL;
    uint32_t rounds;
    TRY(count_rounds(settling->turn, &rounds, settling->pool, claimant->condition));
    if (claimant->round > 0)
        TRY(daomesh__feed_round(settling->turn->state, &round, settling->pool->record->dao,
                                claimant->condition[0].feed, claimant->round));
    while ((!round || round->until <= settling->at) && claimant->round < rounds && settling->steps > 0) {
        TRY(next_round(settling, &round, claimant));
        settling->steps--;
    }
    if (!round || round->until <= settling->at)
        *part = (daomesh_pool_part){ 0, UINT64_MAX, UINT64_MAX };
    else
        part->until = round->until;
    return DAOMESH_OK;
}

/* Every share as of now. */
static int32_t look(struct settling *settling)
{
    struct daomesh_pool_record *record = settling->pool->record;
    for (uint32_t i = 0; i < record->claimants_count; i++) {
        struct daomesh_pool_claimant *claimant = &record->claimants[i];
        daomesh_pool_part *part = &settling->parts[i];
        *part = (daomesh_pool_part){ 0, UINT64_MAX, UINT64_MAX };
        part->points = claimant->points;
        if (claimant->condition_count > 0) TRY(look_at_feed(settling, part, claimant));
        if (part->points > 0 && claimant->since != NOT_HELD)
            part->from = daomesh__later(claimant->since, record->hold_s);
    }
    return DAOMESH_OK;
}

/* --- What flowed in -------------------------------------------------------------------------------------------------- */

/* What the account and the streams hold for the pool, drawn or not. OVERFLOW: minters may promise more units than there can be. */
static int32_t count_held(struct turn *turn, daomesh_amount *held, const struct pool *pool)
{
    const struct daomesh_pool_record *record = pool->record;
    TRY(daomesh__account_balance(turn->state, held, &pool->account, record->token));
    for (uint32_t i = 0; i < record->inflows_count; i++) {
        const struct daomesh_stream_record *stream;
        daomesh_amount open;
        TRY(find_stream(turn->state, &stream, record->inflows[i].stream));
        MUST(stream != NULL);
        MUST(daomesh_amount_subtract(&open, &record->inflows[i].counted, &stream->claimed) == DAOMESH_OK);
        TRY(daomesh_amount_add(held, held, &open));
    }
    return DAOMESH_OK;
}

/* All that is owed fits when all that is held does. */
static int32_t flow_in(struct settling *settling, daomesh_amount *flowed, uint64_t until)
{
    struct daomesh_pool_record *record = settling->pool->record;
    daomesh_amount held;
    *flowed = amount_from_u64(0);
    for (uint32_t i = 0; i < record->inflows_count; i++) {
        struct daomesh_pool_inflow *inflow = &record->inflows[i];
        const struct daomesh_stream_record *stream;
        daomesh_amount released, part;
        int over;
        TRY(find_stream(settling->turn->state, &stream, inflow->stream));
        MUST(stream != NULL);
        TRY(daomesh__stream_released(settling->turn->state, &released, &over, stream, until));
        MUST(daomesh_amount_subtract(&part, &released, &inflow->counted) == DAOMESH_OK);
        TRY(daomesh_amount_add(flowed, flowed, &part));
        inflow->counted = released;
    }
    return count_held(settling->turn, &held, settling->pool);
}

/* What came by another way than a stream since the last time. */
static int32_t count_gifts(struct turn *turn, daomesh_amount *gifts, const struct pool *pool)
{
    const struct daomesh_pool_record *record = pool->record;
    TRY(count_held(turn, gifts, pool));
    MUST(daomesh_amount_subtract(gifts, gifts, &record->tranche) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(gifts, gifts, &record->idle) == DAOMESH_OK);
    for (uint32_t i = 0; i < record->claimants_count; i++)
        MUST(daomesh_amount_subtract(gifts, gifts, &record->claimants[i].due) == DAOMESH_OK);
    return DAOMESH_OK;
}

/* --- Sharing --------------------------------------------------------------------------------------------------------- */

static int nobody_counts(const struct settling *settling)
{
    for (uint32_t i = 0; i < settling->pool->record->claimants_count; i++) {
        if (!amount_is_zero(&settling->weights[i])) return 0;
    }
    return 1;
}

static int32_t share_out(struct settling *settling, const daomesh_amount *amount)
{
    struct daomesh_pool_record *record = settling->pool->record;
    daomesh_amount parts[DAOMESH_POOL_SHARES_MAX];
    uint8_t scratch[DAOMESH_POOL_SHARES_MAX * SPLIT_BYTES_A_PART];
    if (amount_is_zero(amount)) return DAOMESH_OK;
    if (nobody_counts(settling)) {
        SURE(daomesh_amount_add(&record->idle, &record->idle, amount));
        SURE(daomesh_amount_add(&settling->idle, &settling->idle, amount));
        return DAOMESH_OK;
    }
    SURE(daomesh_split_largest_remainder(parts, amount, settling->weights, record->claimants_count, scratch,
                                         sizeof scratch));
    for (uint32_t i = 0; i < record->claimants_count; i++)
        SURE(daomesh_amount_add(&record->claimants[i].due, &record->claimants[i].due, &parts[i]));
    SURE(daomesh_amount_add(&settling->shared, &settling->shared, amount));
    return DAOMESH_OK;
}

/* Who weighs what at this moment, and up to when that stays so. */
static int32_t weigh(struct settling *settling, uint64_t *end, uint64_t to)
{
    TRY(look(settling));
    return daomesh_pool_piece(settling->weights, end, settling->parts,
                              settling->pool->record->claimants_count, settling->at, to);
}

/* At once, or at the next checkpoint. */
static int32_t take_in(struct settling *settling, const daomesh_amount *amount)
{
    struct daomesh_pool_record *record = settling->pool->record;
    if (record->every_s == 0) return share_out(settling, amount);
    SURE(daomesh_amount_add(&record->tranche, &record->tranche, amount));
    return DAOMESH_OK;
}

/* The tranche goes to those who have points at the checkpoint; for the next one everybody begins at none. */
static int32_t checkpoint(struct settling *settling)
{
    struct daomesh_pool_record *record = settling->pool->record;
    TRY(share_out(settling, &record->tranche));
    record->tranche = amount_from_u64(0);
    record->next = daomesh__later(record->next, record->every_s);
    for (uint32_t i = 0; i < record->claimants_count; i++)
        record->claimants[i].points = 0;
    return DAOMESH_OK;
}

static int is_checkpoint(const struct settling *settling)
{
    return settling->pool->record->every_s > 0 && settling->pool->record->next == settling->at;
}

/* One piece of time, or a checkpoint. Without a step left perhaps not all rounds were seen, and nothing follows from them. */
static int32_t advance(struct settling *settling)
{
    struct daomesh_pool_record *record = settling->pool->record;
    const uint64_t now = settling->turn->now;
    const int at_checkpoint = is_checkpoint(settling);
    daomesh_amount flowed;
    uint64_t end, to = now;
    if (record->every_s > 0 && record->next < now) to = record->next;
    TRY(weigh(settling, &end, at_checkpoint ? settling->at : to));
    if (settling->steps == 0) return DAOMESH_OK;
    settling->steps--;
    if (at_checkpoint) return checkpoint(settling);
    TRY(flow_in(settling, &flowed, end));
    settling->at = record->settled = end;
    return take_in(settling, &flowed);
}

static int32_t take_gifts(struct settling *settling)
{
    daomesh_amount gifts;
    uint64_t end;
    TRY(count_gifts(settling->turn, &gifts, settling->pool));
    if (amount_is_zero(&gifts)) return DAOMESH_OK;
    TRY(weigh(settling, &end, settling->at));
    return settling->steps > 0 ? take_in(settling, &gifts) : DAOMESH_OK;
}

static int32_t announce(const struct settling *settling)
{
    struct daomesh_pool_settled_event event = { .until = settling->at,
                                                .amount = settling->shared,
                                                .idle = settling->idle };
    if (amount_is_zero(&settling->shared) && amount_is_zero(&settling->idle)) return DAOMESH_OK;
    TRY(daomesh__id_of(settling->turn->state, &event.pool, settling->pool->row));
    return daomesh__emit(settling->turn, DAOMESH_EVENT_POOL_SETTLED, &event);
}

int32_t daomesh__pool_settle_some(struct turn *turn, int *done, struct pool *pool)
{
    struct settling settling = {
        .turn = turn, .pool = pool, .at = pool->record->settled, .steps = DAOMESH_POOL_STEPS_MAX
    };
    while ((settling.at < turn->now || is_checkpoint(&settling)) && settling.steps > 0)
        TRY(advance(&settling));
    if (settling.steps > 0) TRY(take_gifts(&settling));
    *done = settling.steps > 0;
    return announce(&settling);
}

int32_t daomesh__pool_settle_all(struct turn *turn, struct pool *pool)
{
    int done;
    TRY(daomesh__pool_settle_some(turn, &done, pool));
    return done ? DAOMESH_OK : DAOMESH_E_UNSETTLED;
}

/* --- Drawing --------------------------------------------------------------------------------------------------------- */

/* What an amount takes that is more than the account holds. */
static int32_t count_lack(struct turn *turn, daomesh_amount *lacks, const struct pool *pool,
                          const daomesh_amount *amount)
{
    daomesh_amount balance;
    TRY(daomesh__account_balance(turn->state, &balance, &pool->account, pool->record->token));
    if (daomesh_amount_subtract(lacks, amount, &balance) != DAOMESH_OK) *lacks = amount_from_u64(0);
    return DAOMESH_OK;
}

static int32_t draw_from(struct turn *turn, const struct daomesh_pool_inflow *inflow,
                         const daomesh_amount *at_most)
{
    const struct daomesh_stream_record *stream;
    daomesh_amount open;
    int32_t order;
    TRY(find_stream(turn->state, &stream, inflow->stream));
    MUST(stream != NULL);
    MUST(daomesh_amount_subtract(&open, &inflow->counted, &stream->claimed) == DAOMESH_OK);
    SURE(daomesh_amount_compare(&order, &open, at_most));
    if (order > 0) open = *at_most;
    return amount_is_zero(&open) ? DAOMESH_OK : daomesh__stream_draw(turn, inflow->stream, &open);
}

int32_t daomesh__pool_draw_from(struct turn *turn, int32_t *refused, const struct daomesh_pool_inflow *inflow,
                                const daomesh_amount *at_most)
{
    const struct turn_mark mark = daomesh__turn_mark(turn);
    const int32_t status = draw_from(turn, inflow, at_most);
    if (status == DAOMESH_OK || daomesh__is_fault(status)) return status;
    daomesh__turn_undo(turn, &mark);
    *refused = status;
    return DAOMESH_OK;
}

/* No more than is lacking: all that is there might break a rate that this keeps. A stream that cannot pay holds back only what no other can. */
int32_t daomesh__pool_draw(struct turn *turn, const struct pool *pool, const daomesh_amount *amount)
{
    const struct daomesh_pool_record *record = pool->record;
    daomesh_amount lacks;
    int32_t refused = DAOMESH_OK;
    TRY(count_lack(turn, &lacks, pool, amount));
    for (uint32_t i = 0; i < record->inflows_count && !amount_is_zero(&lacks); i++) {
        TRY(daomesh__pool_draw_from(turn, &refused, &record->inflows[i], &lacks));
        TRY(count_lack(turn, &lacks, pool, amount));
    }
    return amount_is_zero(&lacks) ? DAOMESH_OK : refused;
}
