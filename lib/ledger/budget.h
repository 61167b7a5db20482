/* What the files of budgets share. */
#ifndef DAOMESH_LIB_LEDGER_BUDGET_H
#define DAOMESH_LIB_LEDGER_BUDGET_H

#include <daomesh/lines.h>

#include "ledger/ledger.h"

/* A budget on its way, and what it is found by. */
struct budget {
    uint64_t dao;
    uint32_t number;
    struct daomesh_budget_record *record;
};

static inline uint64_t budget_ballot_key(uint32_t budget, uint32_t slot)
{
    return (uint64_t)budget << 32 | slot;
}

/* budget_count.c */
void daomesh__budget_rule(daomesh_lines_rule *out, const struct daomesh_budget_decision *decision);
/* Whether one ballot is what the budget's method takes. */
int32_t daomesh__budget_check_ballot(struct turn *turn, const struct daomesh_budget_record *budget,
                                     const struct daomesh_budget_mark *marks, uint32_t count);
/* What each line gets of what is held. *status: why the ballots could not be counted, then nothing is spent. */
int32_t daomesh__budget_divide(struct turn *turn, daomesh_amount *parts, daomesh_lines_totals *totals,
                               uint32_t *voters, int32_t *status, const struct budget *budget);
/* Forgets the ballots of those who are no longer who handed them in, or of all. */
int32_t daomesh__budget_sweep(struct turn *turn, const struct budget *budget, int all);

#endif
