/* The audit of boosting: stakes add up to their sides, what is in escrow to what can still be collected, and boosted ones are counted. */
#include "ledger/audit.h"

struct stake_sums {
    struct audit *audit;
    uint64_t proposal;
    uint64_t count;
    daomesh_amount side[3];
};

static int32_t add_stake(void *ctx, uint64_t local, const void *record)
{
    struct stake_sums *sums = ctx;
    const struct daomesh_stake_record *stake = record;
    if (local >> 32 != sums->proposal) return DAOMESH_E_END;
    if (stake->choice == 0 || stake->choice >= COUNT_OF(sums->side) || amount_is_zero(&stake->amount))
        return daomesh__broken(sums->audit, "a stake of nothing, or on no side", NULL, NULL);
    sums->count++;
    return daomesh__audit_add(sums->audit, &sums->side[stake->choice], &stake->amount);
}

/* Open, all stakes; when they go back, those that are left; with a winner, what is left unless nobody won. */
static int32_t audit_pot(struct audit *audit, const struct daomesh_proposal_record *proposal)
{
    daomesh_amount all = proposal->stake_for;
    if (proposal->stakes == STAKES_OPEN || proposal->stakes == STAKES_BACK) {
        TRY(daomesh__audit_add(audit, &all, &proposal->stake_against));
        return daomesh__same_amount(audit, &proposal->stake_pot, &all, "stakes do not add up to the pot");
    }
    const daomesh_amount *winners =
        proposal->stakes == STAKES_FOR ? &proposal->stake_for : &proposal->stake_against;
    int32_t order;
    SURE(daomesh_amount_compare(&order, &proposal->stake_pot, winners));
    return amount_is_zero(winners) == amount_is_zero(&proposal->stake_pot) && order >= 0
               ? DAOMESH_OK
               : daomesh__broken(audit, "winners cannot have their stakes back", &proposal->stake_pot,
                                 winners);
}

int32_t daomesh__audit_stakes(struct audit *audit, uint64_t row, uint64_t number,
                              const struct daomesh_proposal_record *proposal)
{
    struct stake_sums sums = { .audit = audit, .proposal = number };
    const struct daomesh_token_part pot = { .token = proposal->stake_token, .amount = proposal->stake_pot };
    const int ended = (proposal->flags & (DAOMESH_FACT_DECIDED | FLAG_CLOSED)) != 0;
    if ((proposal->stakes > 0) != (proposal->rule.boost_count > 0) || proposal->stakes > STAKES_BACK)
        return daomesh__broken(audit, "stakes without boosting, or boosting without", NULL, NULL);
    if (proposal->stakes == 0) return DAOMESH_OK;
    TRY(daomesh__same_number(audit, proposal->stakes == STAKES_OPEN, !ended,
                             "stakes that should have ended"));
    int32_t status =
        daomesh__state_each(audit->state, row, DAOMESH_RECORD_STAKE, number << 32, add_stake, &sums);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    audit->expected[DAOMESH_RECORD_STAKE] += sums.count;
    TRY(daomesh__same_amount(audit, &proposal->stake_for, &sums.side[1], "stakes for it do not add up"));
    TRY(daomesh__same_amount(audit, &proposal->stake_against, &sums.side[2],
                             "stakes against it do not add up"));
    TRY(audit_pot(audit, proposal));
    return daomesh__audit_escrow(audit, row, proposal->stake_escrow, &pot, !amount_is_zero(&pot.amount));
}

/* What a pathway's open proposals come to. */
static int32_t count_open(struct audit *audit, struct daomesh_boosted_record *out, uint64_t row,
                          uint32_t pathway)
{
    const struct daomesh_open_list_record *list;
    memset(out, 0, sizeof *out);
    TRY(find_open_list(audit->state, &list, row));
    for (uint32_t i = 0; list && i < list->entries_count; i++) {
        const struct daomesh_proposal_record *proposal;
        TRY(find_proposal(audit->state, &proposal, row, list->entries[i].number));
        if (!proposal || proposal->pathway != pathway || proposal->boost_phase < DAOMESH_PHASE_BOOSTED)
            continue;
        out->count++;
        TRY(daomesh__audit_add(audit, &out->downstakes, &proposal->downstake));
    }
    return DAOMESH_OK;
}

int32_t daomesh__audit_boosted(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    for (uint32_t pathway = 1; pathway <= dao->pathways; pathway++) {
        const struct daomesh_boosted_record *boosted;
        struct daomesh_boosted_record open;
        TRY(find_boosted(audit->state, &boosted, row, pathway));
        TRY(count_open(audit, &open, row, pathway));
        audit->expected[DAOMESH_RECORD_BOOSTED] += boosted != NULL;
        TRY(daomesh__same_number(audit, boosted ? boosted->count : 0, open.count,
                                 "boosted proposals are miscounted"));
        if (boosted)
            TRY(daomesh__same_amount(audit, &boosted->downstakes, &open.downstakes,
                                     "what the DAO staked against boosted ones does not add up"));
    }
    return DAOMESH_OK;
}
