/* The audit of proposals: their votes, timers, sealed ballots, and the list of open ones. */
#include "ledger/audit.h"

/* Of a member who voted in parts, what is beside the ballot: each other choice once. */
static int32_t audit_parts(struct audit *audit, daomesh_amount *tally, uint64_t row, uint64_t local,
                           const struct daomesh_proposal_record *proposal,
                           const struct daomesh_ballot *ballot)
{
    const struct daomesh_vote_parts_record *record;
    uint32_t seen = 1u << ballot->choice;
    if (!proposal->rule.in_parts) return DAOMESH_OK;
    TRY(find_vote_parts(audit->state, &record, row, local));
    if (!record) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_VOTE_PARTS]++;
    for (uint32_t i = 0; i < record->parts_count; i++) {
        const uint8_t choice = record->parts[i].choice;
        if (choice > proposal->choices || (seen & 1u << choice))
            return daomesh__broken(audit, "a part of a vote for no choice, or for one twice", NULL, NULL);
        seen |= 1u << choice;
        TRY(daomesh__audit_add(audit, &tally[choice], &record->parts[i].weight));
    }
    return DAOMESH_OK;
}

static int32_t audit_ballots(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                             uint64_t number, const struct daomesh_proposal_record *proposal)
{
    daomesh_amount tally[DAOMESH_CHOICES_MAX + 1] = { { { 0 } } };
    uint32_t voters = 0;
    for (uint32_t page = 0; page * SLOTS_PER_PAGE < dao->slots; page++) {
        const struct daomesh_ballot_page_record *record;
        TRY(find_ballot_page(audit->state, &record, row, ballots_key(number, page)));
        if (!record) continue;
        audit->expected[DAOMESH_RECORD_BALLOT_PAGE]++;
        for (uint32_t i = 0; i < record->ballots_count; i++) {
            const struct daomesh_ballot *ballot = &record->ballots[i];
            if (!ballot->cast) continue;
            if (ballot->choice > proposal->choices)
                return daomesh__broken(audit, "a vote for no choice", NULL, NULL);
            TRY(daomesh__audit_add(audit, &tally[ballot->choice], &ballot->weight));
            TRY(audit_parts(audit, tally, row, voter_key(number, page * SLOTS_PER_PAGE + i), proposal,
                            ballot));
            voters++;
        }
    }
    TRY(daomesh__same_number(audit, proposal->voters, voters, "voters are miscounted"));
    const struct chamber own = own_chamber(row, number, proposal);
    TRY(daomesh__audit_electorate(audit, tally, dao, &own, proposal->delegators, &proposal->total));
    for (uint32_t choice = 0; choice < proposal->tally_count; choice++)
        TRY(daomesh__same_amount(audit, &proposal->tally[choice], &tally[choice],
                                 "votes do not add up to the tally"));
    return DAOMESH_OK;
}

static int32_t audit_proposal_timer(struct audit *audit, uint64_t row, uint64_t number,
                                    const struct daomesh_proposal_record *proposal)
{
    int closed = (proposal->flags & FLAG_CLOSED) != 0;
    if (closed && proposal->timer != 0)
        return daomesh__broken(audit, "a closed proposal with a timer", NULL, NULL);
    /* Without one it is closed, or its timer failed and it waits to be processed. */
    return daomesh__audit_timer(audit, proposal->timer, TIMER_PROPOSAL, row, number);
}

static int32_t audit_votes_cast(struct audit *audit, const struct daomesh_proposal_record *proposal)
{
    daomesh_amount sum = amount_from_u64(0);
    int32_t order;
    TRY(daomesh__same_number(audit, proposal->tally_count, proposal->choices + 1u,
                             "a proposal without all its tallies"));
    for (uint32_t choice = 0; choice < proposal->tally_count; choice++)
        TRY(daomesh__audit_add(audit, &sum, &proposal->tally[choice]));
    /* Votes that are paid for, or multiplied, are no part of a whole. */
    if (proposal->rule.weight == WEIGHT_CREDITS || proposal->rule.lock_s > 0) return DAOMESH_OK;
    SURE(daomesh_amount_compare(&order, &sum, &proposal->total));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__broken(audit, "more weight voted than there was", &sum, &proposal->total);
}

struct sealed {
    struct audit *audit;
    uint64_t proposal;
    uint64_t count;
};

static int32_t count_sealed(void *ctx, uint64_t local, const void *record)
{
    struct sealed *sealed = ctx;
    (void)record;
    if (local >> SLOT_BITS != sealed->proposal) return DAOMESH_E_END;
    sealed->count++;
    return DAOMESH_OK;
}

/* Votes that were never opened stay where they are; there are none where votes are not sealed. */
static int32_t audit_sealed(struct audit *audit, const struct daomesh_proposal_record *proposal, uint64_t row,
                            uint64_t number)
{
    struct sealed sealed = { audit, number, 0 };
    if (proposal->rule.reveal_s == 0) return DAOMESH_OK;
    int32_t status = daomesh__state_each(audit->state, row, DAOMESH_RECORD_SEALED_BALLOT,
                                         voter_key(number, 0), count_sealed, &sealed);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    audit->expected[DAOMESH_RECORD_SEALED_BALLOT] += sealed.count;
    return sealed.count <= proposal->electors
               ? DAOMESH_OK
               : daomesh__broken(audit, "more sealed votes than there were members", NULL, NULL);
}

static int32_t audit_proposal(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                              uint64_t number, uint32_t *open)
{
    const struct daomesh_proposal_record *proposal;
    TRY(find_proposal(audit->state, &proposal, row, number));
    if (!proposal) return daomesh__broken(audit, "a proposal is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_PROPOSAL]++;
    audit->expected[DAOMESH_RECORD_PAYLOAD] += proposal->actions > 0;
    *open += (proposal->flags & (DAOMESH_FACT_DECIDED | FLAG_CLOSED)) == 0;
    TRY(audit_votes_cast(audit, proposal));
    TRY(audit_ballots(audit, dao, row, number, proposal));
    TRY(audit_sealed(audit, proposal, row, number));
    TRY(daomesh__audit_ballot(audit, row, number, dao->slots, proposal));
    TRY(daomesh__audit_houses(audit, dao, row, number, proposal));
    TRY(daomesh__audit_reward(audit, row, proposal));
    TRY(daomesh__audit_stakes(audit, row, number, proposal));
    return audit_proposal_timer(audit, row, number, proposal);
}

static int32_t audit_open_list(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                               uint32_t open)
{
    const struct daomesh_open_list_record *list;
    TRY(daomesh__same_number(audit, dao->open, open, "open proposals are miscounted"));
    TRY(find_open_list(audit->state, &list, row));
    TRY(daomesh__same_number(audit, list ? list->entries_count : 0, open,
                             "the list of open proposals has another length"));
    audit->expected[DAOMESH_RECORD_OPEN_LIST] += list != NULL;
    for (uint32_t i = 0; i < open; i++) {
        const struct daomesh_proposal_record *proposal;
        audit->object = list->entries[i].number;
        TRY(find_proposal(audit->state, &proposal, row, list->entries[i].number));
        if (!proposal || (proposal->flags & (DAOMESH_FACT_DECIDED | FLAG_CLOSED)) != 0 ||
            proposal->snapshot != list->entries[i].snapshot)
            return daomesh__broken(audit, "the list of open proposals names one that is not open", NULL,
                                   NULL);
        if (i > 0 && list->entries[i].number <= list->entries[i - 1].number)
            return daomesh__broken(audit, "the list of open proposals is out of order", NULL, NULL);
    }
    audit->object = 0;
    return DAOMESH_OK;
}

int32_t daomesh__audit_proposals(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    uint32_t open = 0;
    for (uint64_t number = 1; number <= dao->proposals; number++) {
        audit->object = number;
        TRY(audit_proposal(audit, dao, row, number, &open));
    }
    audit->object = 0;
    return audit_open_list(audit, dao, row, open);
}
