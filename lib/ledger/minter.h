/* What the files of minters share: a minter, who may what with it, and the chain of those above it. */
#ifndef DAOMESH_LIB_LEDGER_MINTER_H
#define DAOMESH_LIB_LEDGER_MINTER_H

#include "ledger/ledger.h"

#include <daomesh/minter.h>

/* A minter and all above it, as rule `minter` asks them. */
struct minter_chain {
    size_t count;
    daomesh_minter minter[DAOMESH_MINTER_DEPTH_MAX];
};

/* The number of what a minter has with a party, a grant, or with one of its requests. */
static inline uint64_t minter_key(uint64_t minter, uint64_t other)
{
    return minter << 32 | other;
}

/* minter_chain.c */
int32_t daomesh__minter_known(struct turn *turn, const struct daomesh_minter_record **out,
                              uint64_t number); /* UNKNOWN_MINTER */
/* What a party was granted; nothing when there is no grant. */
int32_t daomesh__minter_rights_of(struct turn *turn, struct daomesh_minter_rights *out, uint64_t minter,
                                  uint64_t party);
/* may: whether who asks may mint with it. */
int32_t daomesh__minter_as_rule(daomesh_minter *out, const struct daomesh_minter_record *record, int may);
/* may: whether who asks may mint with the first; those above are asked by the one below. */
int32_t daomesh__minter_read_chain(struct turn *turn, struct minter_chain *chain, uint64_t number, int may);
/* Whether all of them let this much be made at that time; the rule's status when one does not. */
int32_t daomesh__minter_ask_chain(struct turn *turn, const struct minter_chain *chain,
                                  const daomesh_amount *amount, uint64_t when);
/* Makes them, counted by all of the chain. ALLOWANCE of a rate; CAP, OVERFLOW of the token */
int32_t daomesh__minter_make_units(struct turn *turn, uint64_t number, const struct account *to,
                                   const daomesh_amount *amount);

#endif
