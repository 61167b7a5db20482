/*
 * Who writes a life's batches (life.c): what there is to act on (subject.c), what is done next (kind.c), and how what was picked by
 * chance is made to fit (mend.c).
 */
#ifndef DAOMESH_TEST_AUTHOR_H
#define DAOMESH_TEST_AUTHOR_H

#include "life.h"

#include "codec/value.h"

#define DAOS_MOST 6
#define POOLS_MOST 4
#define FIRST_MINTER 1 /* of the first DAO */

/* What one action is about, picked beforehand so that its fields fit each other and who acts may. */
struct picked {
    daomesh_id dao, token, issuer, poster, terms, work, taker, arbiter, seller, buyer, self, key, payer,
        payee, voter, reporter, claimant;
    daomesh_id admin, minted;        /* of the minter: who rules it, its token */
    daomesh_id keeper, pooled, pool; /* the pool's DAO and token; itself */
    uint64_t fed;                    /* a stream that feeds it */
    daomesh_id house;                /* the programme's DAO */
    daomesh_id ruler;                /* who holds the role above */
    daomesh_id judge;                /* the sale's arbiter */
    daomesh_id vetoer;               /* of the proposal */
    uint64_t dao_row, proposal, application, minter, stream, funding;
    uint64_t decided;          /* a proposal whose stakes can be collected */
    uint64_t dial_at;          /* where the dial stands */
    daomesh_amount least_bond; /* of the programme's game */
    uint32_t bounty, part, offer, sale, request, feed, role, programme, budget, dial, dials;
    uint8_t bounty_state, sale_state; /* 0: there is none */
    uint8_t is_open;                  /* the proposal, and what it asks for: */
    uint8_t houses, options, is_sealed, is_revealed, has_stakes;
    uint8_t is_closed, is_paused, is_ruled; /* the minter: by a DAO */
    uint8_t is_asked, is_overdue;           /* it: a mint waits, or should have been made */
    uint8_t is_stopped;                     /* the stream */
    uint8_t stage;                          /* the programme; 0 there is none */
    uint8_t is_due, has_game, has_contest;  /* it: its verdict */
    uint8_t has_feed;                       /* it waits for one */
    uint8_t side;                           /* whose turn its game is */
    uint8_t has_conviction, is_staked;      /* the DAO takes funding requests; this one is open, and staked on */
};

struct author {
    const struct life *life;
    daomesh_ledger *ledger;
    struct state *state;
    struct life_batch *batch;
    uint64_t random;
    int32_t status; /* the first read that failed */
    uint64_t parties, tokens, foundings, minters, streams;
    uint64_t daos[DAOS_MOST];
    uint32_t dao_count;
    uint64_t pools[POOLS_MOST];
    uint32_t pool_count;
    struct picked subject;
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

/* --- subject.c --- */

daomesh_id noise(struct author *author);
daomesh_id id_at(struct author *author, uint64_t row);
daomesh_id token_at(struct author *author, uint64_t row);

/* Keeps the first status that is not OK; whether this one is. */
int is_read(struct author *author, int32_t status);

/* One of the last few of `count` numbers; 0 when there are none. */
uint64_t recent(struct author *author, uint64_t count, uint64_t few);

/* Mostly persons, who are the first rows; any DAO now and then. */
uint64_t any_row(struct author *author);

void look_around(struct author *author);
void pick_token(struct author *author);
void pick_subject(struct author *author);

/* --- kind.c --- */

size_t kinds_count(void);
const struct schema_struct *some_kind(struct author *author);
uint32_t next_vote(struct author *author); /* how the proposal is voted on */

/* --- mend.c --- */

/* Terms whose parts contradict each other are refused, and a life of refusals proves little: most are mended, some are left. */
void mend_struct(struct author *author, const struct schema_struct *schema, void *value);
void mark_first(struct daomesh_proposal_reveal_ballot *act); /* the marks of every sealed ballot */
void mend_pathway(struct author *author, struct daomesh_pathway *pathway, uint64_t form);
void mend_action(struct author *author, const struct schema_struct *schema, void *fields);

#endif
