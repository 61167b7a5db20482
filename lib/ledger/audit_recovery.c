/* The audit of guardians: who they are, what they approve of, and what waits for its time. */
#include "ledger/audit.h"

static int32_t audit_guard(struct audit *audit, const struct daomesh_guard *guard, uint64_t person)
{
    int fits = guard->guardians_count > 0 && guard->threshold > 0 &&
               guard->threshold <= guard->guardians_count && guard->delay >= DAOMESH_RECOVERY_DELAY_MIN_S &&
               guard->delay <= DAOMESH_RECOVERY_DELAY_MAX_S;
    for (uint32_t i = 0; i < guard->guardians_count; i++) {
        const uint64_t row = guard->guardians[i];
        fits = fits && row > 0 && row <= audit->ledger->committed.parties && row != person;
        for (uint32_t j = 0; j < i; j++)
            fits = fits && guard->guardians[j] != row;
    }
    return fits ? DAOMESH_OK : daomesh__broken(audit, "guardians that cannot be", NULL, NULL);
}

/* None: all of it is empty. */
static int is_nobody(const struct daomesh_guard *guard)
{
    return guard->guardians_count == 0 && guard->threshold == 0 && guard->delay == 0;
}

static int is_named(const struct daomesh_guard *guard, uint64_t row)
{
    for (uint32_t i = 0; i < guard->guardians_count; i++) {
        if (guard->guardians[i] == row) return 1;
    }
    return 0;
}

static int32_t audit_approvals(struct audit *audit, const struct daomesh_guardianship_record *record)
{
    uint32_t for_plan = 0;
    for (uint32_t i = 0; i < record->approvals_count; i++) {
        const struct daomesh_approval *approval = &record->approvals[i];
        int fits =
            is_named(&record->present, approval->guardian) && approval->made <= audit->ledger->committed_time;
        for (uint32_t j = 0; j < i; j++)
            fits = fits && record->approvals[j].guardian != approval->guardian;
        if (!fits) return daomesh__broken(audit, "an approval by no guardian", NULL, NULL);
        for_plan += (uint32_t)id_equal(&approval->plan, &record->plan);
    }
    return record->due == 0 || for_plan >= record->present.threshold
               ? DAOMESH_OK
               : daomesh__broken(audit, "a recovery without its approvals", NULL, NULL);
}

static int32_t audit_running(struct audit *audit, const struct daomesh_guardianship_record *record)
{
    uint64_t weight = 0;
    if (record->due == 0)
        return record->keys_count == 0 && record->threshold == 0 && record->timer == 0 &&
                       id_is_zero(&record->plan)
                   ? DAOMESH_OK
                   : daomesh__broken(audit, "keys of a recovery that does not run", NULL, NULL);
    for (uint32_t i = 0; i < record->keys_count; i++)
        weight += record->keys[i].weight;
    return record->threshold > 0 && record->threshold <= weight && record->recovery > 0
               ? DAOMESH_OK
               : daomesh__broken(audit, "the keys of a recovery cannot reach their threshold", NULL, NULL);
}

int32_t daomesh__audit_guardianship(struct audit *audit, uint64_t person, uint32_t sort)
{
    const struct daomesh_guardianship_record *record;
    TRY(find_guardianship(audit->state, &record, person));
    if (!record) return DAOMESH_OK;
    if (sort != SORT_PERSON) return daomesh__broken(audit, "a DAO with guardians", NULL, NULL);
    audit->expected[DAOMESH_RECORD_GUARDIANSHIP]++;
    TRY(audit_guard(audit, &record->present, person));
    if (!is_nobody(&record->next)) TRY(audit_guard(audit, &record->next, person));
    if (record->next_due == 0 && (record->next_timer != 0 || !is_nobody(&record->next)))
        return daomesh__broken(audit, "guardians that wait for no time", NULL, NULL);
    TRY(audit_approvals(audit, record));
    TRY(audit_running(audit, record));
    TRY(daomesh__audit_timer(audit, record->next_timer, TIMER_GUARDIANS, HOME_LEDGER, person));
    return daomesh__audit_timer(audit, record->timer, TIMER_RECOVERY, HOME_LEDGER, person);
}
