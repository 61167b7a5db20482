/* The audit of turnout: duties look back on decided proposals, and what voters share lies in escrow until they have it. */
#include "ledger/audit.h"

int32_t daomesh__audit_reward(struct audit *audit, uint64_t row,
                              const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_token_part part = { .token = proposal->reward_token, .amount = proposal->reward };
    if (proposal->unpaid > proposal->voters)
        return daomesh__broken(audit, "more voters wait for a part than there were", NULL, NULL);
    if (proposal->reward_escrow == 0) return DAOMESH_OK;
    if (!(proposal->flags & DAOMESH_FACT_DECIDED))
        return daomesh__broken(audit, "a reward before the decision", NULL, NULL);
    return daomesh__audit_escrow(audit, row, proposal->reward_escrow, &part, !amount_is_zero(&part.amount));
}

static int32_t audit_listed(struct audit *audit, uint64_t row, uint64_t number, uint32_t pathway)
{
    const struct daomesh_proposal_record *proposal;
    TRY(find_proposal(audit->state, &proposal, row, number));
    return proposal && (proposal->flags & DAOMESH_FACT_DECIDED) && proposal->pathway == pathway
               ? DAOMESH_OK
               : daomesh__broken(audit, "a duty on a proposal that was not decided there", NULL, NULL);
}

int32_t daomesh__audit_duties(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    for (uint32_t pathway = 1; pathway <= dao->pathways; pathway++) {
        const struct daomesh_duty_list_record *list;
        TRY(find_duty_list(audit->state, &list, row, pathway));
        if (!list) continue;
        audit->expected[DAOMESH_RECORD_DUTY_LIST]++;
        for (uint32_t i = 0; i < list->proposals_count; i++)
            TRY(audit_listed(audit, row, list->proposals[i], pathway));
    }
    return DAOMESH_OK;
}
