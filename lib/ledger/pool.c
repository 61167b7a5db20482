/* Pools: opening them, giving shares in them, claiming what they shared out. */
#include "ledger/pool.h"

#include <daomesh/proof.h>

#define LIST_LEAF_BYTES (DAOMESH_ID_BYTES + 8)

/* --- Finding --------------------------------------------------------------------------------------------------------- */

int32_t daomesh__pool_at(struct turn *turn, struct pool *out, uint64_t row)
{
    const struct daomesh_pool_record *present;
    TRY(find_pool(turn->state, &present, row));
    if (!present) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_POOL, "pool");
    out->row = row;
    TRY(daomesh__account_of(turn, &out->account, row));
    return edit_pool(turn->state, &out->record, row);
}

static int32_t find_named(struct turn *turn, struct pool *out, const daomesh_id *id)
{
    uint64_t row;
    TRY(daomesh__party_row(turn->state, &row, id));
    return daomesh__pool_at(turn, out, row);
}

/* For what only its DAO does. */
static int32_t find_own(struct turn *turn, struct pool *out, const daomesh_id *dao, const daomesh_id *id)
{
    uint64_t row;
    TRY(daomesh__dao_row(turn->state, &row, dao));
    TRY(find_named(turn, out, id));
    return out->record->dao == row ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_POOL, "pool");
}

static struct daomesh_pool_claimant *claimant_of(const struct pool *pool, uint64_t party)
{
    for (uint32_t i = 0; i < pool->record->claimants_count; i++) {
        if (pool->record->claimants[i].party == party) return &pool->record->claimants[i];
    }
    return NULL;
}

static int32_t check_condition(struct turn *turn, uint64_t dao, const struct daomesh_condition *condition,
                               const char *field)
{
    const struct daomesh_feed_record *feed;
    int32_t order;
    TRY(find_feed(turn->state, &feed, dao, condition->feed));
    if (!feed) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FEED, field);
    SURE(daomesh_amount_compare(&order, &condition->at_least, &condition->at_most));
    if (!amount_is_zero(&condition->at_most) && order > 0)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, field);
    return DAOMESH_OK;
}

/* --- Opening --------------------------------------------------------------------------------------------------------- */

static int32_t read_dates(struct turn *turn, struct daomesh_pool_record *record,
                          const struct daomesh_pool_terms *terms)
{
    record->every_s = terms->every_s;
    record->hold_s = terms->hold_s;
    if (terms->every_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.every_s");
    if (terms->hold_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.hold_s");
    if (terms->every_s == 0)
        return terms->first == 0 ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.first");
    record->next = terms->first != 0 ? terms->first : daomesh__later(turn->now, terms->every_s);
    return record->next > turn->now ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_PAST, "terms.first");
}

static int32_t read_attesters(struct turn *turn, struct daomesh_pool_record *record,
                              const struct daomesh_pool_terms *terms)
{
    if (terms->needed > terms->attesters_count || (terms->needed == 0 && terms->attesters_count > 0))
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.needed");
    record->needed = terms->needed;
    record->attesters_count = terms->attesters_count;
    for (uint32_t i = 0; i < terms->attesters_count; i++) {
        const daomesh_id *id = &terms->attesters[i];
        if (i > 0) TRY(daomesh__check_ascends(turn, id - 1, id, "terms.attesters"));
        TRY(daomesh__known_party(turn, &record->attesters[i], id, "terms.attesters"));
    }
    return DAOMESH_OK;
}

static int32_t read_list(struct turn *turn, struct daomesh_pool_record *record,
                         const struct daomesh_pool_terms *terms)
{
    if ((terms->list_size == 0) != id_is_zero(&terms->list))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.list_size");
    record->list = terms->list;
    record->list_size = terms->list_size;
    return DAOMESH_OK;
}

static int32_t read_terms(struct turn *turn, struct daomesh_pool_record *record,
                          const struct daomesh_pool_terms *terms)
{
    TRY(read_dates(turn, record, terms));
    TRY(read_attesters(turn, record, terms));
    TRY(read_list(turn, record, terms));
    record->role = terms->role;
    record->gate_count = terms->gate_count;
    if (terms->gate_count == 0) return DAOMESH_OK;
    record->gate[0] = terms->gate[0];
    return check_condition(turn, record->dao, &terms->gate[0], "terms.gate");
}

int32_t daomesh__pool_open(struct turn *turn, const void *body)
{
    const struct daomesh_pool_open *act = body;
    struct daomesh_pool_opened_event event = { .dao = act->dao, .token = act->token };
    struct daomesh_party_record *party;
    struct daomesh_pool_record *record;
    uint64_t dao, token, row;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(daomesh_pool_id(&event.pool, turn->ledger, &turn->actor_id, turn->body.at, turn->body.len));
    TRY(daomesh__party_new(turn, &party, &row, &event.pool, SORT_POOL));
    COPY_TEXT(party->name, act->title);
    TRY(create_pool(turn->state, &record, row));
    record->dao = dao;
    record->token = token;
    record->settled = turn->now;
    TRY(read_terms(turn, record, &act->terms));
    return daomesh__emit(turn, DAOMESH_EVENT_POOL_OPENED, &event);
}

/* --- Shares ---------------------------------------------------------------------------------------------------------- */

static int same_condition(const struct daomesh_pool_claimant *claimant,
                          const struct daomesh_pool_grant *grant)
{
    const struct daomesh_condition *a = &claimant->condition[0], *b = &grant->condition[0];
    if (claimant->condition_count != grant->condition_count) return 0;
    return grant->condition_count == 0 ||
           (a->feed == b->feed && memcmp(&a->at_least, &b->at_least, sizeof a->at_least) == 0 &&
            memcmp(&a->at_most, &b->at_most, sizeof a->at_most) == 0);
}

static int32_t seat(struct daomesh_pool_claimant **out, const struct pool *pool, uint64_t party)
{
    struct daomesh_pool_record *record = pool->record;
    *out = claimant_of(pool, party);
    if (*out) return DAOMESH_OK;
    if (record->claimants_count == DAOMESH_POOL_SHARES_MAX) return DAOMESH_E_LIMIT;
    *out = &record->claimants[record->claimants_count++];
    (*out)->party = party;
    (*out)->since = NOT_HELD;
    return DAOMESH_OK;
}

/* A share that goes on under the same condition goes on being held; any other begins now. */
static int32_t give_share(struct turn *turn, const struct pool *pool, uint64_t party,
                          const struct daomesh_pool_grant *grant)
{
    struct daomesh_pool_claimant *claimant;
    struct daomesh_pool_shared_event event = { .party = grant->party, .points = grant->points };
    TRY(seat(&claimant, pool, party));
    const int goes_on =
        same_condition(claimant, grant) && (claimant->points > 0 || claimant->condition_count > 0);
    claimant->points = grant->points;
    claimant->condition_count = grant->condition_count;
    claimant->condition[0] = grant->condition[0];
    if (!goes_on) TRY(daomesh__pool_begin_share(turn, pool, claimant));
    TRY(daomesh__id_of(turn->state, &event.pool, pool->row));
    return daomesh__emit(turn, DAOMESH_EVENT_POOL_SHARED, &event);
}

/* A pool never acts, and could not claim what it got. */
static int32_t find_sharer(struct turn *turn, uint64_t *party, const daomesh_id *id)
{
    const struct daomesh_party_record *record;
    TRY(daomesh__known_party(turn, party, id, "shares.party"));
    TRY(find_party(turn->state, &record, *party));
    MUST(record != NULL);
    return record->sort != SORT_POOL ? DAOMESH_OK
                                     : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "shares.party");
}

static int32_t find_to_share(struct turn *turn, struct pool *pool)
{
    if (pool->record->closed) return daomesh__refuse(turn, DAOMESH_E_CLOSED, "pool");
    return daomesh__pool_settle_all(turn, pool);
}

int32_t daomesh__pool_share(struct turn *turn, const void *body)
{
    const struct daomesh_pool_share *act = body;
    struct pool pool;
    TRY(find_own(turn, &pool, &act->dao, &act->pool));
    if (act->shares_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "shares");
    TRY(find_to_share(turn, &pool));
    for (uint32_t i = 0; i < act->shares_count; i++) {
        const struct daomesh_pool_grant *grant = &act->shares[i];
        uint64_t party;
        if (i > 0) TRY(daomesh__check_ascends(turn, &grant[-1].party, &grant->party, "shares.party"));
        TRY(find_sharer(turn, &party, &grant->party));
        if (grant->condition_count > 0)
            TRY(check_condition(turn, pool.record->dao, &grant->condition[0], "shares.condition"));
        TRY(give_share(turn, &pool, party, grant));
    }
    return DAOMESH_OK;
}

static int32_t check_listed(struct turn *turn, const struct daomesh_pool_record *record,
                            const struct daomesh_pool_join *act)
{
    uint8_t leaf[LIST_LEAF_BYTES];
    daomesh_id hash;
    if (record->list_size == 0) return daomesh__refuse(turn, DAOMESH_E_NO_LIST, "pool");
    if (act->points == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "points");
    memcpy(leaf, act->party.bytes, DAOMESH_ID_BYTES);
    store_be64(leaf + DAOMESH_ID_BYTES, act->points);
    TRY(daomesh_merkle_leaf(&hash, leaf, sizeof leaf));
    int32_t status = daomesh_merkle_check_inclusion(&record->list, record->list_size, &hash, act->index,
                                                    act->proof, act->proof_count);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_PROOF, "proof");
}

int32_t daomesh__pool_join(struct turn *turn, const void *body)
{
    const struct daomesh_pool_join *act = body;
    const struct daomesh_pool_grant grant = { .party = act->party, .points = act->points };
    struct pool pool;
    TRY(find_named(turn, &pool, &act->pool));
    TRY(check_listed(turn, pool.record, act));
    if (claimant_of(&pool, turn->party)) return daomesh__refuse(turn, DAOMESH_E_EXISTS, "party");
    TRY(find_to_share(turn, &pool));
    return give_share(turn, &pool, turn->party, &grant);
}

/* --- Claiming -------------------------------------------------------------------------------------------------------- */

int32_t daomesh__pool_attest(struct turn *turn, const void *body)
{
    const struct daomesh_pool_attest *act = body;
    const struct daomesh_pool_attested_event event = { .pool = act->pool,
                                                       .party = act->party,
                                                       .claimant = act->claimant };
    struct pool pool;
    uint64_t party;
    uint32_t place = 0;
    TRY(find_named(turn, &pool, &act->pool));
    while (place < pool.record->attesters_count && pool.record->attesters[place] != turn->party)
        place++;
    if (place == pool.record->attesters_count)
        return daomesh__refuse(turn, DAOMESH_E_NOT_AN_ATTESTER, "party");
    TRY(daomesh__party_row(turn->state, &party, &act->claimant));
    struct daomesh_pool_claimant *claimant = claimant_of(&pool, party);
    if (!claimant) return daomesh__refuse(turn, DAOMESH_E_NOT_A_CLAIMANT, "claimant");
    if (claimant->attested >> place & 1) return daomesh__refuse(turn, DAOMESH_E_EXISTS, "claimant");
    claimant->attested |= (uint8_t)(1u << place);
    return daomesh__emit(turn, DAOMESH_EVENT_POOL_ATTESTED, &event);
}

static uint32_t attestations_of(const struct daomesh_pool_claimant *claimant)
{
    uint32_t count = 0;
    for (uint32_t bits = claimant->attested; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

/* A feed that is closed says nothing ever again, and holds nobody back: what is due would lie here for good. */
static int32_t check_feed(struct turn *turn, const struct daomesh_pool_record *record)
{
    const struct daomesh_feed_record *feed;
    int met;
    if (record->gate_count == 0) return DAOMESH_OK;
    TRY(find_feed(turn->state, &feed, record->dao, record->gate[0].feed));
    MUST(feed != NULL);
    TRY(daomesh__condition_met(turn, &met, record->dao, &record->gate[0]));
    return met || feed->closed ? DAOMESH_OK : DAOMESH_E_GATE;
}

static int32_t check_gate(struct turn *turn, const struct daomesh_pool_record *record,
                          const struct daomesh_pool_claimant *claimant)
{
    uint32_t role = 1;
    if (record->role) TRY(daomesh__role_find(turn, &role, record->dao, turn->party, turn->kind));
    if (role == 0) return DAOMESH_E_NOT_ALLOWED;
    if (attestations_of(claimant) < record->needed) return DAOMESH_E_NOT_ATTESTED;
    return check_feed(turn, record);
}

/* Out of what is due or idle, after drawing it: a stream that is cut off then settles the pool, which counts what is nobody's as new. */
static int32_t take_out(struct turn *turn, const struct pool *pool, daomesh_amount *from,
                        const daomesh_amount *amount)
{
    TRY(daomesh__pool_draw(turn, pool, amount));
    MUST(daomesh_amount_subtract(from, from, amount) == DAOMESH_OK);
    return DAOMESH_OK;
}

static int32_t pay_out(struct turn *turn, const struct pool *pool, uint64_t party,
                       const daomesh_amount *amount)
{
    const struct payment payment = { .token = pool->record->token,
                                     .from = pool->account,
                                     .payer = pool->row,
                                     .payee = party,
                                     .amount = *amount,
                                     .why = PAY_POOL };
    struct daomesh_pool_claimed_event event = { .amount = *amount };
    TRY(daomesh__id_of(turn->state, &event.pool, pool->row));
    TRY(daomesh__id_of(turn->state, &event.party, party));
    TRY(daomesh__emit(turn, DAOMESH_EVENT_POOL_CLAIMED, &event));
    return daomesh__pay(turn, &payment);
}

int32_t daomesh__pool_claim(struct turn *turn, const void *body)
{
    const struct daomesh_pool_claim *act = body;
    struct pool pool;
    int32_t order;
    int done;
    TRY(find_named(turn, &pool, &act->pool));
    struct daomesh_pool_claimant *claimant = claimant_of(&pool, turn->party);
    if (!claimant) return daomesh__refuse(turn, DAOMESH_E_NOT_A_CLAIMANT, "party");
    TRY(check_gate(turn, pool.record, claimant));
    TRY(daomesh__pool_settle_some(turn, &done, &pool));
    const daomesh_amount amount = amount_is_zero(&act->amount) ? claimant->due : act->amount;
    SURE(daomesh_amount_compare(&order, &amount, &claimant->due));
    if (!done && (amount_is_zero(&amount) || order > 0)) return DAOMESH_E_UNSETTLED;
    if (amount_is_zero(&claimant->due)) return DAOMESH_E_NOT_DUE;
    if (order > 0) return daomesh__refuse(turn, DAOMESH_E_BALANCE, "amount");
    TRY(take_out(turn, &pool, &claimant->due, &amount));
    return pay_out(turn, &pool, turn->party, &amount);
}

int32_t daomesh__pool_settle(struct turn *turn, const void *body)
{
    const struct daomesh_pool_settle *act = body;
    struct pool pool;
    int done;
    TRY(find_named(turn, &pool, &act->pool));
    return daomesh__pool_settle_some(turn, &done, &pool);
}

/* --- The DAO --------------------------------------------------------------------------------------------------------- */

/* What lay idle, or all of a token that the pool does not share. */
static int32_t take_back(struct turn *turn, daomesh_amount *amount, struct pool *pool, uint64_t token)
{
    int done;
    if (token != pool->record->token)
        return daomesh__account_balance(turn->state, amount, &pool->account, token);
    TRY(daomesh__pool_settle_some(turn, &done, pool));
    *amount = pool->record->idle;
    if (!done && amount_is_zero(amount)) return DAOMESH_E_UNSETTLED;
    return take_out(turn, pool, &pool->record->idle, amount);
}

int32_t daomesh__pool_sweep(struct turn *turn, const void *body)
{
    const struct daomesh_pool_sweep *act = body;
    struct daomesh_pool_swept_event event = { .pool = act->pool, .dao = act->dao, .token = act->token };
    struct pool pool;
    struct account treasury;
    uint64_t token;
    TRY(find_own(turn, &pool, &act->dao, &act->pool));
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(take_back(turn, &event.amount, &pool, token));
    if (amount_is_zero(&event.amount)) return DAOMESH_E_NOT_DUE;
    TRY(daomesh__account_of(turn, &treasury, pool.record->dao));
    TRY(daomesh__move(turn, token, &pool.account, &treasury, &event.amount));
    return daomesh__emit(turn, DAOMESH_EVENT_POOL_SWEPT, &event);
}

int32_t daomesh__pool_close(struct turn *turn, const void *body)
{
    const struct daomesh_pool_close *act = body;
    const struct daomesh_pool_closed_event event = { .pool = act->pool };
    struct pool pool;
    TRY(find_own(turn, &pool, &act->dao, &act->pool));
    TRY(find_to_share(turn, &pool));
    pool.record->closed = 1;
    for (uint32_t i = 0; i < pool.record->claimants_count; i++)
        pool.record->claimants[i].points = 0;
    return daomesh__emit(turn, DAOMESH_EVENT_POOL_CLOSED, &event);
}

/* --- Streams that feed one --------------------------------------------------------------------------------------------- */

static int32_t find_fed(struct turn *turn, struct pool *out, uint64_t payee)
{
    const struct daomesh_party_record *party;
    TRY(find_party(turn->state, &party, payee));
    MUST(party != NULL);
    out->record = NULL;
    return party->sort == SORT_POOL ? daomesh__pool_at(turn, out, payee) : DAOMESH_OK;
}

int32_t daomesh__pool_before_change(struct turn *turn, uint64_t payee)
{
    struct pool pool;
    TRY(find_fed(turn, &pool, payee));
    return pool.record ? daomesh__pool_settle_all(turn, &pool) : DAOMESH_OK;
}

/* What has released everything is drawn, as far as it can pay now. */
static int32_t drain(struct turn *turn, const struct daomesh_pool_record *record)
{
    for (uint32_t i = 0; i < record->inflows_count; i++) {
        const struct daomesh_pool_inflow *inflow = &record->inflows[i];
        const struct daomesh_stream_record *stream;
        int32_t refused;
        int all;
        TRY(find_stream(turn->state, &stream, inflow->stream));
        MUST(stream != NULL);
        TRY(daomesh__stream_is_all(turn->state, &all, stream, &inflow->counted, turn->now));
        if (all) TRY(daomesh__pool_draw_from(turn, &refused, inflow, &inflow->counted));
    }
    return DAOMESH_OK;
}

/* Streams that have paid everything make room. */
static int32_t forget_dry(struct turn *turn, struct daomesh_pool_record *record)
{
    uint32_t kept = 0;
    TRY(drain(turn, record));
    for (uint32_t i = 0; i < record->inflows_count; i++) {
        const struct daomesh_stream_record *stream;
        int dry;
        TRY(find_stream(turn->state, &stream, record->inflows[i].stream));
        MUST(stream != NULL);
        TRY(daomesh__stream_is_all(turn->state, &dry, stream, &stream->claimed, turn->now));
        if (!dry) record->inflows[kept++] = record->inflows[i];
    }
    record->inflows_count = kept;
    return DAOMESH_OK;
}

static struct daomesh_pool_inflow *inflow_of(struct daomesh_pool_record *record, uint64_t stream)
{
    for (uint32_t i = 0; i < record->inflows_count; i++) {
        if (record->inflows[i].stream == stream) return &record->inflows[i];
    }
    return NULL;
}

int32_t daomesh__pool_feed(struct turn *turn, uint64_t number, const struct daomesh_stream_record *stream)
{
    struct pool pool;
    TRY(find_fed(turn, &pool, stream->payee));
    if (!pool.record) return DAOMESH_OK;
    if (stream->token != pool.record->token) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "to");
    TRY(daomesh__pool_settle_all(turn, &pool));
    TRY(forget_dry(turn, pool.record));
    if (inflow_of(pool.record, number)) return DAOMESH_OK;
    if (pool.record->inflows_count == DAOMESH_POOL_INFLOWS_MAX) return DAOMESH_E_LIMIT;
    pool.record->inflows[pool.record->inflows_count++] =
        (struct daomesh_pool_inflow){ .stream = number, .counted = stream->claimed };
    return DAOMESH_OK;
}

/* Anybody may open a stream to a pool, and there is room for few. */
int32_t daomesh__pool_divert(struct turn *turn, const void *body)
{
    const struct daomesh_pool_divert *act = body;
    struct pool pool;
    int32_t refused = DAOMESH_OK;
    TRY(find_own(turn, &pool, &act->dao, &act->pool));
    TRY(daomesh__pool_settle_all(turn, &pool));
    struct daomesh_pool_inflow *inflow = inflow_of(pool.record, act->stream);
    if (!inflow) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_STREAM, "stream");
    TRY(daomesh__pool_draw_from(turn, &refused, inflow, &inflow->counted));
    if (refused != DAOMESH_OK) return refused;
    *inflow = pool.record->inflows[--pool.record->inflows_count];
    return daomesh__stream_pass_on(turn, act->stream, pool.record->dao);
}
