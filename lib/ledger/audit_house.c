/* The audit of further houses: votes add up, nobody votes twice, panels are who was drawn. */
#include "ledger/audit.h"

struct house_sums {
    struct audit *audit;
    const struct daomesh_house_record *house;
    uint64_t key;
    uint32_t voters;
    daomesh_amount tally[HOUSE_TALLIES];
};

static int is_listed(const struct daomesh_house_record *house)
{
    return house->rule.electorate == BY_ROLE || house->rule.electorate == BY_PANEL;
}

static int32_t add_vote(void *ctx, uint64_t local, const void *record)
{
    struct house_sums *sums = ctx;
    const struct daomesh_house_vote_record *vote = record;
    if (local >> SLOT_BITS != sums->key) return DAOMESH_E_END;
    if (vote->choice >= COUNT_OF(sums->tally))
        return daomesh__broken(sums->audit, "a vote for no choice of its house", NULL, NULL);
    if (is_listed(sums->house) && (local & ((1u << SLOT_BITS) - 1)) >= sums->house->electors_count)
        return daomesh__broken(sums->audit, "a vote of nobody in its house", NULL, NULL);
    sums->voters++;
    return daomesh__audit_add(sums->audit, &sums->tally[vote->choice], &vote->weight);
}

static int32_t audit_electors(struct audit *audit, const struct daomesh_house_record *house)
{
    if (!is_listed(house) && house->electors_count > 0)
        return daomesh__broken(audit, "electors where none are listed", NULL, NULL);
    for (uint32_t i = 0; i < house->electors_count; i++) {
        int fits = house->electors[i] > 0 && house->electors[i] <= audit->ledger->committed.parties;
        for (uint32_t k = 0; k < i; k++)
            fits = fits && house->electors[k] != house->electors[i];
        if (!fits) return daomesh__broken(audit, "an elector twice, or who is no party", NULL, NULL);
    }
    const daomesh_amount count = amount_from_u64(house->electors_count);
    if (!is_listed(house) || id_is_zero(&house->seed) != (house->rule.electorate == BY_ROLE))
        return DAOMESH_OK; /* a panel that is not drawn yet has no electors */
    return daomesh__same_amount(audit, &house->total, &count, "a house of another size than its electors");
}

/* Votes that are paid for, or multiplied, are no part of a whole. */
static int32_t audit_cast(struct audit *audit, const struct daomesh_house_record *house)
{
    daomesh_amount cast = amount_from_u64(0);
    int32_t order;
    if (house->rule.weight == WEIGHT_CREDITS || house->rule.lock_s > 0) return DAOMESH_OK;
    for (uint32_t i = 0; i < HOUSE_TALLIES; i++)
        TRY(daomesh__audit_add(audit, &cast, &house->tally[i]));
    SURE(daomesh_amount_compare(&order, &cast, &house->total));
    return order <= 0
               ? DAOMESH_OK
               : daomesh__broken(audit, "more weight voted in a house than there was", &cast, &house->total);
}

static int32_t audit_house(struct audit *audit, const struct daomesh_dao_record *dao,
                           const struct chamber *chamber)
{
    const uint64_t row = chamber->dao, key = house_key(chamber->number, chamber->house);
    struct house_sums sums = { .audit = audit, .key = key };
    TRY(find_house(audit->state, &sums.house, row, key));
    if (!sums.house) return daomesh__broken(audit, "a proposal without all its houses", NULL, NULL);
    audit->expected[DAOMESH_RECORD_HOUSE]++;
    TRY(audit_electors(audit, sums.house));
    int32_t status =
        daomesh__state_each(audit->state, row, DAOMESH_RECORD_HOUSE_VOTE, voter_key(key, 0), add_vote, &sums);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    audit->expected[DAOMESH_RECORD_HOUSE_VOTE] += sums.voters;
    TRY(daomesh__same_number(audit, sums.house->voters, sums.voters, "voters of a house are miscounted"));
    TRY(daomesh__audit_electorate(audit, sums.tally, dao, chamber, sums.house->delegators,
                                  &sums.house->total));
    for (uint32_t i = 0; i < COUNT_OF(sums.tally); i++)
        TRY(daomesh__same_amount(audit, &sums.house->tally[i], &sums.tally[i],
                                 "votes do not add up to the house's tally"));
    return audit_cast(audit, sums.house);
}

int32_t daomesh__audit_houses(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                              uint64_t number, const struct daomesh_proposal_record *proposal)
{
    TRY(daomesh__audit_timer(audit, proposal->side_timer, TIMER_VOTERS, row, number));
    if (proposal->houses_needed > (proposal->houses ? proposal->houses + 1u : 0))
        return daomesh__broken(audit, "more houses needed than there are", NULL, NULL);
    for (uint32_t house = 1; house <= proposal->houses; house++) {
        const struct chamber chamber = house_chamber(row, number, house, proposal);
        TRY(audit_house(audit, dao, &chamber));
    }
    return DAOMESH_OK;
}
