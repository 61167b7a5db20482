/*
 * A seeded mesh: batch after batch of actions, valid and invalid, for a few persons and the DAOs that they found. What a batch
 * holds follows from the seed and the committed state before it alone, so two ledgers that live the same life have the same bytes
 * at every height, and a life that was cut goes on where it stood.
 */
#ifndef DAOMESH_TEST_LIFE_H
#define DAOMESH_TEST_LIFE_H

#include <daomesh/publish.h>

#include "ledger/ledger.h"

#define LIFE_PEOPLE 8
#define LIFE_ACTIONS_MAX 24
#define LIFE_BYTES_MAX 65536 /* of all actions of a batch */

struct life {
    uint64_t seed;
    uint32_t mode;       /* DAOMESH_MODE_... */
    uint32_t commitment; /* DAOMESH_COMMITMENT_... */
    uint64_t start;      /* time of the first batch */
    daomesh_id ledger;
    daomesh_id people[LIFE_PEOPLE];
    uint8_t seeds[LIFE_PEOPLE][32]; /* of their keys; signed mode */
};

struct life_batch {
    uint64_t height;
    uint64_t time;
    size_t count;
    daomesh_span actions[LIFE_ACTIONS_MAX];
    uint32_t kinds[LIFE_ACTIONS_MAX]; /* as they were meant, before they were spoiled */
    uint8_t bytes[LIFE_BYTES_MAX];
    size_t used;
};

/* Of three lives two commit to their state; of seven one runs into the end of time. */
void life_begin(struct life *life, uint64_t seed, uint32_t mode);

/* Options that make this life's ledger: a file, or NULL for memory. */
daomesh_ledger_options life_options(const struct life *life, const char *path);

/* The batch that follows the last committed one. The ledger has no batch open. What the store says when it cannot be read. */
int32_t life_next(struct life_batch *batch, const struct life *life, daomesh_ledger *ledger);

/* Begins, applies and commits it; the first status that is not OK. `applied`, optional: how many actions were done. */
int32_t life_live(daomesh_ledger *ledger, const struct life_batch *batch, uint64_t *done);

/* The whole log of a ledger into an empty one. `again`, optional, says of a call that failed whether it is made once more. */
typedef int life_again(int32_t status);
int32_t life_replay(daomesh_ledger *to, daomesh_ledger *from, life_again *again, daomesh_diag *diag);

/* SplitMix64: the only source of chance. */
uint64_t life_random(uint64_t *state);

#endif
