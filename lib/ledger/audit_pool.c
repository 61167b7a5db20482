/* The audit of pools: what is due, idle and waiting is there, on the account or in the streams that feed them. */
#include "ledger/audit.h"
#include "ledger/pool.h"

static int32_t audit_claimants(struct audit *audit, const struct daomesh_pool_record *pool,
                               daomesh_amount *owed)
{
    for (uint32_t i = 0; i < pool->claimants_count; i++) {
        const struct daomesh_pool_claimant *claimant = &pool->claimants[i];
        if (claimant->party == 0 || claimant->party > audit->ledger->committed.parties)
            return daomesh__broken(audit, "a share of nobody", NULL, NULL);
        if (claimant->since != NOT_HELD && claimant->since > audit->ledger->committed_time)
            return daomesh__broken(audit, "a share held from the future on", NULL, NULL);
        if (pool->closed && claimant->points > 0)
            return daomesh__broken(audit, "a share in a closed pool", NULL, NULL);
        for (uint32_t j = 0; j < i; j++) {
            if (pool->claimants[j].party == claimant->party)
                return daomesh__broken(audit, "two shares of one party", NULL, NULL);
        }
        TRY(daomesh__audit_add(audit, owed, &claimant->due));
    }
    return DAOMESH_OK;
}

/* Nothing was shared that was not released, nor drawn that was not shared. A gift since may have brought all units there can be. */
static int32_t audit_inflow(struct audit *audit, const struct daomesh_pool_record *pool, uint64_t row,
                            const struct daomesh_pool_inflow *inflow, daomesh_amount *held)
{
    const struct daomesh_stream_record *stream;
    daomesh_amount released, open;
    int32_t order;
    int over;
    TRY(find_stream(audit->state, &stream, inflow->stream));
    if (!stream || stream->payee != row || stream->token != pool->token)
        return daomesh__broken(audit, "a pool fed by a stream that is not its own", NULL, NULL);
    TRY(daomesh__stream_released(audit->state, &released, &over, stream, pool->settled));
    SURE(daomesh_amount_compare(&order, &inflow->counted, &released));
    if (order > 0 || daomesh_amount_subtract(&open, &inflow->counted, &stream->claimed) != DAOMESH_OK)
        return daomesh__broken(audit,
                               "a pool that shared more than was released, or drew more than it shared",
                               &inflow->counted, &released);
    if (daomesh_amount_add(held, held, &open) != DAOMESH_OK) memset(held, 0xff, sizeof *held);
    return DAOMESH_OK;
}

static int32_t audit_money(struct audit *audit, const struct daomesh_pool_record *pool, uint64_t row)
{
    const struct account account = { HOME_LEDGER, DAOMESH_RECORD_ACCOUNT, row };
    daomesh_amount owed = pool->idle, held;
    int32_t order;
    TRY(daomesh__audit_add(audit, &owed, &pool->tranche));
    TRY(audit_claimants(audit, pool, &owed));
    TRY(daomesh__account_balance(audit->state, &held, &account, pool->token));
    for (uint32_t i = 0; i < pool->inflows_count; i++)
        TRY(audit_inflow(audit, pool, row, &pool->inflows[i], &held));
    SURE(daomesh_amount_compare(&order, &owed, &held));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__broken(audit, "a pool that owes more than it has", &owed, &held);
}

static int32_t audit_pool(struct audit *audit, uint64_t row)
{
    const struct daomesh_pool_record *pool;
    audit->party = row;
    TRY(find_pool(audit->state, &pool, row));
    if (!pool) return daomesh__broken(audit, "a pool without its record", NULL, NULL);
    audit->expected[DAOMESH_RECORD_POOL]++;
    if (pool->settled > audit->ledger->committed_time || (pool->every_s > 0 && pool->next < pool->settled))
        return daomesh__broken(audit, "a pool settled in the future, or past a checkpoint", NULL, NULL);
    if (pool->every_s == 0 && !amount_is_zero(&pool->tranche))
        return daomesh__broken(audit, "a tranche without a checkpoint", NULL, NULL);
    return audit_money(audit, pool, row);
}

/* They are few among parties: looked for only where one was met. */
int32_t daomesh__audit_pools(struct audit *audit)
{
    uint64_t left = audit->pools;
    for (uint64_t row = 1; row <= audit->ledger->committed.parties && left > 0; row++) {
        const struct daomesh_party_record *party;
        TRY(daomesh__state_begin(audit->state));
        TRY(find_party(audit->state, &party, row));
        MUST(party != NULL);
        if (party->sort != SORT_POOL) continue;
        TRY(audit_pool(audit, row));
        left--;
    }
    return DAOMESH_OK;
}
