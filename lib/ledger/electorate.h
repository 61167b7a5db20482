/* The electors of a vote in which members may let others speak for them, counted. */
#ifndef DAOMESH_LIB_LEDGER_ELECTORATE_H
#define DAOMESH_LIB_LEDGER_ELECTORATE_H

#include "ledger/house.h"

#include <daomesh/delegation.h>

/* Electors in the order of their slots, how they voted, and who speaks for each of them. */
struct electorate {
    uint32_t count;
    uint32_t slot[DAOMESH_ELECTORATE_MAX];
    uint8_t choice[DAOMESH_ELECTORATE_MAX]; /* of those who voted */
    daomesh_delegation_member members[DAOMESH_ELECTORATE_MAX];
    daomesh_delegation_line lines[DAOMESH_ELECTORATE_MAX];
};

/* Copies who may vote, weighed by a rule's dial, and who speaks for them; nothing where nobody had delegated. LIMIT. */
int32_t daomesh__electorate_open(struct turn *turn, uint32_t *delegators, const struct chamber *chamber,
                                 uint32_t by, const struct daomesh_proposal_record *proposal);
/* What they come to now. For chambers with delegators alone. */
int32_t daomesh__electorate_count(struct state *state, struct electorate *out, const struct chamber *chamber);
/* All tallies, and what the voter in a slot speaks for. As that. */
int32_t daomesh__electorate_tally(struct state *state, daomesh_amount *tally, daomesh_amount *power,
                                  const struct chamber *chamber, uint32_t slot);
/* Whether the member in a slot was an elector when the proposal was opened. As that. */
int32_t daomesh__electorate_lists(struct state *state, int *listed, const struct chamber *chamber,
                                  uint32_t slot);

/* Delegations of one elector that hold at once: those to several. */
#define ELECTORATE_VOICES_MAX 8

/*
 * Each weight that counts, with the slot and the choice of whose vote it follows: an elector's own who voted, that of another who let them speak,
 * or a part of one's. None is 0. As that.
 */
typedef int32_t electorate_meet(void *ctx, uint32_t slot, uint8_t choice, const daomesh_amount *weight);
int32_t daomesh__electorate_each(struct state *state, const struct chamber *chamber, electorate_meet *meet, void *ctx);

#endif
