/* The audit of how DAOs divide their income: every record of it lies under a slot that there is, and holds what a policy allows. */
#include "ledger/audit.h"

struct visit {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
    const struct daomesh_distribution_record *policy; /* NULL: none */
};

static int32_t meet_page(void *ctx, uint64_t local, const void *record)
{
    const struct visit *visit = ctx;
    const struct daomesh_weight_page_record *page = record;
    const uint64_t by = local >> 32, first = (local & UINT32_MAX) * SLOTS_PER_PAGE;
    const uint64_t latest = !visit->policy   ? 0
                            : by == BY_TABLE ? visit->policy->table
                                             : visit->policy->period;
    if (by != BY_TABLE && by != BY_PATRONAGE)
        return daomesh__broken(visit->audit, "weights of no sort", NULL, NULL);
    if (page->weights_count == 0 || first + page->weights_count > visit->dao->slots)
        return daomesh__broken(visit->audit, "weights of slots that there are none of", NULL, NULL);
    for (uint32_t i = 0; i < page->weights_count; i++) {
        if (page->weights[i].stamp > latest)
            return daomesh__broken(visit->audit, "a weight from the future", NULL, NULL);
    }
    visit->audit->expected[DAOMESH_RECORD_WEIGHT_PAGE]++;
    return DAOMESH_OK;
}

static int32_t meet_allocation(void *ctx, uint64_t local, const void *record)
{
    const struct visit *visit = ctx;
    const struct daomesh_allocation_record *allocation = record;
    uint64_t points = 0;
    if (local >= visit->dao->slots || !visit->policy || allocation->given_count == 0)
        return daomesh__broken(visit->audit, "points from nobody", NULL, NULL);
    if (allocation->period > visit->policy->period)
        return daomesh__broken(visit->audit, "points from the future", NULL, NULL);
    for (uint32_t i = 0; i < allocation->given_count; i++) {
        points += allocation->given[i].points;
        if (allocation->given[i].party == allocation->party)
            return daomesh__broken(visit->audit, "points given to oneself", NULL, NULL);
    }
    if (allocation->period == visit->policy->period && points > visit->policy->points)
        return daomesh__broken(visit->audit, "more points than may be given", NULL, NULL);
    visit->audit->expected[DAOMESH_RECORD_ALLOCATION]++;
    return DAOMESH_OK;
}

int32_t daomesh__audit_income(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct visit visit = { .audit = audit, .dao = dao };
    TRY(find_distribution(audit->state, &visit.policy, row));
    if (visit.policy) {
        audit->expected[DAOMESH_RECORD_DISTRIBUTION]++;
        if (visit.policy->by > BY_POINTS)
            return daomesh__broken(audit, "a distribution by nothing that is known", NULL, NULL);
    }
    TRY(daomesh__state_each(audit->state, row, DAOMESH_RECORD_WEIGHT_PAGE, 0, meet_page, &visit));
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_ALLOCATION, 0, meet_allocation, &visit);
}
