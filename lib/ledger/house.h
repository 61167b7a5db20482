/* The houses of a proposal, its own rule's first, in the form that rule `outcome` takes. */
#ifndef DAOMESH_LIB_LEDGER_HOUSE_H
#define DAOMESH_LIB_LEDGER_HOUSE_H

#include "ledger/ledger.h"

#define BY_MEMBERS 1
#define BY_ROLE 2
#define BY_DAO 3
#define BY_PANEL 4
#define HOUSE_TALLIES 3 /* abstain, for, against */

/* One of the electorates that vote on a proposal: the pathway's own, or that of a further house. */
struct chamber {
    uint64_t dao;
    uint64_t number; /* of the proposal */
    uint32_t house;  /* 0: the pathway's own */
    uint32_t electors;
    uint32_t tallies;
};

/* Where the record of a further house lies, and as what its votes are kept. */
static inline uint64_t house_key(uint64_t number, uint32_t house)
{
    return number << 8 | house;
}

static inline struct chamber own_chamber(uint64_t dao, uint64_t number,
                                         const struct daomesh_proposal_record *proposal)
{
    return (struct chamber){ dao, number, 0, proposal->electors, proposal->tally_count };
}

static inline struct chamber house_chamber(uint64_t dao, uint64_t number, uint32_t house,
                                           const struct daomesh_proposal_record *proposal)
{
    return (struct chamber){ dao, number, house, proposal->electors, HOUSE_TALLIES };
}

struct houses_met {
    size_t count;
    uint32_t needed;
    daomesh_outcome_rule rules[DAOMESH_HOUSES_MAX];
    daomesh_outcome_facts facts[DAOMESH_HOUSES_MAX];
    const daomesh_outcome_rule *rule_at[DAOMESH_HOUSES_MAX];
    const daomesh_outcome_facts *facts_at[DAOMESH_HOUSES_MAX];
};

/* house.c: the dial of a house's weights; absent, one each */
uint32_t daomesh__house_weight(const struct daomesh_house_rule *house);
int32_t daomesh__houses_meet(struct state *state, struct houses_met *out, uint64_t dao, uint64_t number,
                             const struct daomesh_proposal_record *proposal);

#endif
