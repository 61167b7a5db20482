/*
 * Pools inside the ledger: a party without keys whose money belongs to those who held a share when it flowed in.
 *
 * pool.c is what may be done with one; pool_settle.c shares out what flowed in. Nothing happens by timer: what was when follows from the
 * rounds of feeds and the plans of streams, so whoever asks first settles for all.
 */
#ifndef DAOMESH_LIB_LEDGER_POOL_H
#define DAOMESH_LIB_LEDGER_POOL_H

#include <daomesh/pool.h>

#include "ledger/ledger.h"

#define NOT_HELD UINT64_MAX /* of since: a share that is not held */

/* A pool at hand. */
struct pool {
    uint64_t row;
    struct daomesh_pool_record *record; /* to change */
    struct account account;
};

/* UNKNOWN_POOL. */
int32_t daomesh__pool_at(struct turn *turn, struct pool *out, uint64_t row);

/* Whether a feed of a DAO says what a condition asks for; one that is stale or has none says nothing. */
int32_t daomesh__condition_met(struct turn *turn, int *met, uint64_t dao,
                               const struct daomesh_condition *condition);

/* Where a new share with a condition begins: held from now on, or not. */
int32_t daomesh__pool_begin_share(struct turn *turn, const struct pool *pool,
                                  struct daomesh_pool_claimant *claimant);

/* Shares out what flowed in up to now, as far as one action may: *done says whether that was all. */
int32_t daomesh__pool_settle_some(struct turn *turn, int *done, struct pool *pool);
/* All of it. UNSETTLED when that is too much for one action. */
int32_t daomesh__pool_settle_all(struct turn *turn, struct pool *pool);

/* Draws what was shared of a stream, at most so much. *refused, which is left alone otherwise, says why it cannot pay now: then nothing happened. */
int32_t daomesh__pool_draw_from(struct turn *turn, int32_t *refused, const struct daomesh_pool_inflow *inflow,
                                const daomesh_amount *at_most);

/* Draws from the streams what an amount takes that is more than the account holds; why not, when none can pay it now. */
int32_t daomesh__pool_draw(struct turn *turn, const struct pool *pool, const daomesh_amount *amount);

#endif
