/* The electors of a proposal on a pathway where members may let others speak for them, counted. */
#ifndef DAOMESH_LIB_LEDGER_ELECTORATE_H
#define DAOMESH_LIB_LEDGER_ELECTORATE_H

#include "ledger/ledger.h"

#include <daomesh/delegation.h>

/* Electors in the order of their slots, how they voted, and who speaks for each of them. */
struct electorate {
    uint32_t count;
    uint32_t slot[DAOMESH_ELECTORATE_MAX];
    uint8_t choice[DAOMESH_ELECTORATE_MAX]; /* of those who voted */
    daomesh_delegation_member members[DAOMESH_ELECTORATE_MAX];
    daomesh_delegation_line lines[DAOMESH_ELECTORATE_MAX];
};

/* What they come to now. For proposals with delegators alone. */
int32_t daomesh__electorate_count(struct state *state, struct electorate *out, uint64_t dao, uint64_t number,
                                  const struct daomesh_proposal_record *proposal);

/* Whether a member was an elector when the proposal was opened. For proposals with delegators alone. */
int32_t daomesh__electorate_lists(struct state *state, int *listed, uint64_t dao, uint64_t number,
                                  uint32_t slot, const struct daomesh_proposal_record *proposal);

#endif
