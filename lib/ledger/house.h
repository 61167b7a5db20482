/* The houses of a proposal, its own rule's first, in the form that rule `outcome` takes. */
#ifndef DAOMESH_LIB_LEDGER_HOUSE_H
#define DAOMESH_LIB_LEDGER_HOUSE_H

#include "ledger/ledger.h"

struct houses_met {
    size_t count;
    uint32_t needed;
    daomesh_outcome_rule rules[DAOMESH_HOUSES_MAX];
    daomesh_outcome_facts facts[DAOMESH_HOUSES_MAX];
    const daomesh_outcome_rule *rule_at[DAOMESH_HOUSES_MAX];
    const daomesh_outcome_facts *facts_at[DAOMESH_HOUSES_MAX];
};

int32_t daomesh__houses_meet(struct state *state, struct houses_met *out, uint64_t dao, uint64_t number,
                             const struct daomesh_proposal_record *proposal);

#endif
