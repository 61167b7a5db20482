/* Who writes a life's batches (life.c): what there is to act on, and how what was picked by chance is made to fit (mend.c). */
#ifndef DAOMESH_TEST_AUTHOR_H
#define DAOMESH_TEST_AUTHOR_H

#include "life.h"

#include "codec/value.h"

#define DAOS_MOST 6
#define POOLS_MOST 4

/* What one action is about, picked beforehand so that its fields fit each other and who acts may. */
struct subject {
    daomesh_id dao, token, issuer, poster, terms, work, taker, arbiter, seller, buyer, self, key, admin,
        payer, payee, voter, reporter, house, keeper, pool, claimant, pooled,
        minted; /* DAOs of programme and pool, tokens of pool and minter */
    uint64_t proposal, application, minter, stream;
    uint32_t bounty, part, offer, sale, request, feed, role, programme, budget, dial, dials;
    uint64_t dial_at;                 /* where the dial stands */
    uint8_t bounty_state, sale_state; /* 0: there is none */
    uint8_t is_open;                  /* the proposal */
    uint8_t is_closed;                /* the minter */
    uint8_t is_stopped;               /* the stream */
    uint8_t is_ruled;                 /* the minter, by a DAO */
    uint8_t is_due, is_waiting;       /* the programme: its verdict; to be resumed */
};

struct author {
    const struct life *life;
    struct state *state;
    struct life_batch *batch;
    uint64_t random;
    int32_t status; /* the first read that failed */
    uint64_t parties, tokens, foundings, minters, streams;
    uint64_t daos[DAOS_MOST];
    uint32_t dao_count;
    uint64_t pools[POOLS_MOST];
    uint32_t pool_count;
    struct subject subject;
    uint8_t lists[16384]; /* what list fields of the action being made point to */
    size_t lists_used;
};

static inline uint64_t pick(struct author *author, uint64_t below)
{
    return below ? life_random(&author->random) % below : 0;
}

static inline uint64_t later(uint64_t time, uint64_t seconds)
{
    return time < UINT64_MAX - seconds ? time + seconds : UINT64_MAX;
}

/* Terms whose parts contradict each other are refused, and a life of refusals proves little: most are mended, some are left. */
void mend_struct(struct author *author, const struct schema_struct *schema, void *value);
void mend_action(struct author *author, const struct schema_struct *schema, void *fields);

#endif
