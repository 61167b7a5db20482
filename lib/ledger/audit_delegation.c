/* The audit of delegations, and of the electors that proposals keep: who may speak for whom, and that the tally follows from it. */
#include "ledger/audit.h"
#include "ledger/electorate.h"

struct visit {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
};

/* --- Delegations ----------------------------------------------------------------------------------------------- */

static int delegates_fit(const struct daomesh_scoped_delegation *delegation, uint64_t giver, uint32_t slots)
{
    int fits = 1;
    for (uint32_t i = 0; i < delegation->to_count; i++) {
        const struct daomesh_slot_delegate *to = &delegation->to[i];
        fits = fits && to->slot < slots && to->slot != giver && (delegation->to_count == 1 || to->parts > 0);
        fits = fits && (i == 0 || to[-1].slot < to->slot);
    }
    return fits;
}

static int scope_fits(const struct daomesh_delegation_scope *scope, const struct daomesh_dao_record *dao)
{
    return scope->pathway <= dao->pathways && (scope->pathway == 0 || scope->tag.len == 0);
}

static int32_t meet_delegations(void *ctx, uint64_t local, const void *record)
{
    const struct visit *visit = ctx;
    const struct daomesh_delegations_record *list = record;
    int fits = local < visit->dao->slots && list->entries_count > 0;
    for (uint32_t i = 0; i < list->entries_count; i++)
        fits = fits && scope_fits(&list->entries[i].scope, visit->dao) &&
               delegates_fit(&list->entries[i], local, visit->dao->slots);
    visit->audit->expected[DAOMESH_RECORD_DELEGATIONS]++;
    return fits ? DAOMESH_OK
                : daomesh__broken(visit->audit, "a delegation that nobody could make", NULL, NULL);
}

int32_t daomesh__audit_delegations(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct visit visit = { audit, dao };
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_DELEGATIONS, 0, meet_delegations, &visit);
}

/* --- Electors -------------------------------------------------------------------------------------------------- */

/* What was met of the electors of one proposal, or of one of its houses. */
struct electors {
    struct audit *audit;
    const struct chamber *chamber;
    uint32_t slots;
    uint32_t count;
    uint32_t delegators;
    uint64_t last; /* slot, plus one */
    daomesh_amount weight;
};

static int voices_fit(const struct electors *electors, const struct daomesh_elector *elector, uint32_t place)
{
    int fits = 1;
    for (uint32_t i = 0; i < elector->voices_count; i++) {
        const struct daomesh_elector_voice *voice = &elector->voices[i];
        fits = fits && voice->elector < electors->chamber->electors && voice->elector != place;
        fits = fits && (elector->voices_count == 1 || voice->parts > 0);
        fits = fits && (i == 0 || voice[-1].elector < voice->elector);
    }
    return fits;
}

static int32_t meet_elector(struct electors *electors, const struct daomesh_elector *elector)
{
    const int fits = elector->slot < electors->slots && elector->slot >= electors->last &&
                     voices_fit(electors, elector, electors->count);
    electors->last = (uint64_t)elector->slot + 1;
    electors->count++;
    electors->delegators += elector->voices_count > 0;
    TRY(daomesh__audit_add(electors->audit, &electors->weight, &elector->weight));
    return fits ? DAOMESH_OK
                : daomesh__broken(electors->audit, "an elector who does not fit the others", NULL, NULL);
}

static int32_t meet_page(void *ctx, uint64_t local, const void *record)
{
    struct electors *electors = ctx;
    const struct daomesh_electorate_record *page = record;
    if (local >> 8 != house_key(electors->chamber->number, electors->chamber->house)) return DAOMESH_E_END;
    electors->audit->expected[DAOMESH_RECORD_ELECTORATE]++;
    if ((local & UINT8_MAX) * COUNT_OF(page->electors) != electors->count || page->electors_count == 0)
        return daomesh__broken(electors->audit, "a page of electors in the wrong place", NULL, NULL);
    for (uint32_t i = 0; i < page->electors_count; i++)
        TRY(meet_elector(electors, &page->electors[i]));
    return DAOMESH_OK;
}

int32_t daomesh__audit_electorate(struct audit *audit, daomesh_amount *tally,
                                  const struct daomesh_dao_record *dao, const struct chamber *chamber,
                                  uint32_t delegators, const daomesh_amount *total)
{
    struct electors electors = { .audit = audit, .chamber = chamber, .slots = dao->slots };
    daomesh_amount power;
    if (delegators == 0) return DAOMESH_OK;
    int32_t status =
        daomesh__state_each(audit->state, chamber->dao, DAOMESH_RECORD_ELECTORATE,
                            house_key(chamber->number, chamber->house) << 8, meet_page, &electors);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    TRY(daomesh__same_number(audit, chamber->electors, electors.count, "electors are miscounted"));
    TRY(daomesh__same_number(audit, delegators, electors.delegators, "electors who delegate are miscounted"));
    TRY(daomesh__same_amount(audit, total, &electors.weight, "electors do not weigh what all weighed"));
    return daomesh__electorate_tally(audit->state, tally, &power, chamber, 0);
}
