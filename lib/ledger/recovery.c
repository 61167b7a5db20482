/*
 * Recovery: guardians whom a person named give it new keys, after a delay in which the person can say no.
 *
 * The person's keys are stronger than the guardians, and the guardians are stronger than silence. So a person stops any recovery,
 * and a change of guardians waits as long as a recovery takes: who stole a key cannot swap the guardians unseen, and guardians who are
 * about to be replaced can still finish what the person does not stop.
 */
#include "ledger/ledger.h"

static int32_t announce_guard(struct turn *turn, const struct daomesh_guardianship_record *record,
                              uint64_t person)
{
    struct daomesh_party_guarded_event event = { .guardians = record->present.guardians_count,
                                                 .threshold = record->present.threshold,
                                                 .change = record->next_due };
    TRY(daomesh__id_of(turn->state, &event.party, person));
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_GUARDED, &event);
}

/* --- Guardians --------------------------------------------------------------------------------------------------------- */

static int32_t read_guardians(struct turn *turn, struct daomesh_guard *guard,
                              const struct daomesh_party_guard *act)
{
    for (uint32_t i = 0; i < act->guardians_count; i++) {
        const daomesh_id *guardian = &act->guardians[i];
        if (i > 0) TRY(daomesh__check_ascends(turn, &act->guardians[i - 1], guardian, "guardians"));
        if (id_equal(guardian, &turn->actor_id))
            return daomesh__refuse(turn, DAOMESH_E_SELF_GUARDIAN, "guardians");
        TRY(daomesh__known_party(turn, &guard->guardians[i], guardian, "guardians"));
    }
    guard->guardians_count = act->guardians_count;
    return DAOMESH_OK;
}

/* Nobody as guardian has no dials either. */
static int32_t read_dials(struct turn *turn, struct daomesh_guard *guard,
                          const struct daomesh_party_guard *act)
{
    const int none = act->guardians_count == 0;
    const uint64_t shortest = none ? 0 : DAOMESH_RECOVERY_DELAY_MIN_S,
                   longest = none ? 0 : DAOMESH_RECOVERY_DELAY_MAX_S;
    const daomesh_amount threshold = amount_from_u64(act->threshold),
                         guardians = amount_from_u64(act->guardians_count),
                         delay = amount_from_u64(act->delay),
                         bound = amount_from_u64(act->delay < shortest ? shortest : longest);
    if (act->threshold > act->guardians_count || (act->threshold == 0 && !none))
        return daomesh__say(turn->diag, DAOMESH_E_THRESHOLD, "threshold", &threshold, &guardians);
    if (act->delay < shortest || act->delay > longest)
        return daomesh__say(turn->diag, DAOMESH_E_RANGE, "delay", &delay, &bound);
    guard->threshold = act->threshold;
    guard->delay = act->delay;
    return DAOMESH_OK;
}

static int same_guard(const struct daomesh_guard *a, const struct daomesh_guard *b)
{
    return a->threshold == b->threshold && a->delay == b->delay && a->guardians_count == b->guardians_count &&
           memcmp(a->guardians, b->guardians, a->guardians_count * sizeof a->guardians[0]) == 0;
}

static int is_guardian(const struct daomesh_guard *guard, uint64_t party)
{
    for (uint32_t i = 0; i < guard->guardians_count; i++) {
        if (guard->guardians[i] == party) return 1;
    }
    return 0;
}

static int32_t first_guardians(struct turn *turn, const struct daomesh_guard *guard)
{
    struct daomesh_guardianship_record *record;
    if (guard->guardians_count == 0) return daomesh__refuse(turn, DAOMESH_E_NOT_FOUND, "guardians");
    TRY(create_guardianship(turn->state, &record, turn->actor));
    record->present = *guard;
    return announce_guard(turn, record, turn->actor);
}

static int32_t drop_change(struct turn *turn, struct daomesh_guardianship_record *record)
{
    memset(&record->next, 0, sizeof record->next);
    record->next_due = 0;
    return daomesh__timer_drop(turn, &record->next_timer);
}

int32_t daomesh__party_guard(struct turn *turn, const void *body)
{
    const struct daomesh_party_guard *act = body;
    const struct daomesh_party_record *party;
    const struct daomesh_guardianship_record *present;
    struct daomesh_guardianship_record *record;
    struct daomesh_guard guard = { 0 };
    TRY(find_party(turn->state, &party, turn->actor));
    MUST(party != NULL);
    if (party->sort != SORT_PERSON) return DAOMESH_E_NOT_A_PERSON;
    TRY(read_guardians(turn, &guard, act));
    TRY(read_dials(turn, &guard, act));
    TRY(find_guardianship(turn->state, &present, turn->actor));
    if (!present) return first_guardians(turn, &guard);
    TRY(edit_guardianship(turn->state, &record, turn->actor));
    TRY(drop_change(turn, record));
    if (same_guard(&record->present, &guard)) return announce_guard(turn, record, turn->actor);
    record->next = guard;
    record->next_due = daomesh__later(turn->now, record->present.delay);
    TRY(daomesh__timer_set(turn, &record->next_timer, record->next_due, TIMER_GUARDIANS, HOME_LEDGER,
                           turn->actor));
    return announce_guard(turn, record, turn->actor);
}

/* Other guardians begin anew: what the former ones approved of is gone with them. */
static int32_t take_effect(struct turn *turn, struct daomesh_guardianship_record *record, uint64_t person)
{
    record->present = record->next;
    memset(record->approvals, 0, sizeof record->approvals);
    record->approvals_count = 0;
    TRY(drop_change(turn, record));
    TRY(announce_guard(turn, record, person));
    return record->present.guardians_count > 0 ? DAOMESH_OK : delete_guardianship(turn->state, person);
}

static int is_overdue(const struct turn *turn, const struct daomesh_guardianship_record *record)
{
    return record->next_due != 0 && record->next_due <= turn->now;
}

int32_t daomesh__guardians_timer_gone(struct turn *turn, uint64_t home, uint64_t person)
{
    struct daomesh_guardianship_record *record;
    (void)home;
    TRY(edit_guardianship(turn->state, &record, person));
    record->next_timer = 0;
    return DAOMESH_OK;
}

/* A recovery that runs is finished first: it forgets the change, or, when it is stopped, lets it take effect. */
int32_t daomesh__guardians_step(struct turn *turn, uint64_t home, uint64_t person)
{
    struct daomesh_guardianship_record *record;
    (void)home;
    TRY(edit_guardianship(turn->state, &record, person));
    return record->due != 0 ? DAOMESH_OK : take_effect(turn, record, person);
}

/* --- Approvals ---------------------------------------------------------------------------------------------------------- */

static struct daomesh_approval *approval_of(struct daomesh_guardianship_record *record, uint64_t guardian)
{
    for (uint32_t i = 0; i < record->approvals_count; i++) {
        if (record->approvals[i].guardian == guardian) return &record->approvals[i];
    }
    return NULL;
}

static uint32_t approvals_of(const struct daomesh_guardianship_record *record, const daomesh_id *plan)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < record->approvals_count; i++)
        count += (uint32_t)id_equal(&record->approvals[i].plan, plan);
    return count;
}

static void remove_approval(struct daomesh_guardianship_record *record, uint32_t place)
{
    record->approvals_count--;
    memmove(&record->approvals[place], &record->approvals[place + 1],
            (record->approvals_count - place) * sizeof record->approvals[0]);
    memset(&record->approvals[record->approvals_count], 0, sizeof record->approvals[0]);
}

/* A word of long ago is no word any more, but for those that a running recovery stands on. */
static void drop_stale(struct daomesh_guardianship_record *record, uint64_t now)
{
    for (uint32_t i = record->approvals_count; i-- > 0;) {
        const struct daomesh_approval *approval = &record->approvals[i];
        const int stands = record->due != 0 && id_equal(&approval->plan, &record->plan);
        if (!stands && now > daomesh__later(approval->made, DAOMESH_APPROVAL_MAX_S))
            remove_approval(record, i);
    }
}

static int32_t announce_approval(struct turn *turn, const struct daomesh_guardianship_record *record,
                                 const daomesh_id *person, const daomesh_id *plan)
{
    struct daomesh_party_recovery_approved_event event = { .party = *person,
                                                           .guardian = turn->actor_id,
                                                           .threshold = record->present.threshold };
    if (plan) event.plan = *plan;
    if (plan) event.approvals = approvals_of(record, plan);
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_RECOVERY_APPROVED, &event);
}

/* --- A recovery that runs ------------------------------------------------------------------------------------------------- */

static void forget_recovery(struct daomesh_guardianship_record *record)
{
    memset(&record->plan, 0, sizeof record->plan);
    memset(record->keys, 0, sizeof record->keys);
    record->keys_count = 0;
    record->threshold = 0;
    record->due = 0;
    record->timer = 0;
}

static int32_t begin_recovery(struct turn *turn, struct daomesh_guardianship_record *record, uint64_t person,
                              const struct daomesh_party_recover *act, const daomesh_id *plan)
{
    record->recovery++;
    record->plan = *plan;
    memcpy(record->keys, act->keys, act->keys_count * sizeof act->keys[0]);
    record->keys_count = act->keys_count;
    record->threshold = act->threshold;
    record->due = daomesh__later(turn->now, record->present.delay);
    TRY(daomesh__timer_set(turn, &record->timer, record->due, TIMER_RECOVERY, HOME_LEDGER, person));
    struct daomesh_party_recovery_began_event event = {
        .party = act->person, .recovery = record->recovery, .plan = *plan, .due = record->due
    };
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_RECOVERY_BEGAN, &event);
}

static int32_t stop_recovery(struct turn *turn, struct daomesh_guardianship_record *record,
                             const daomesh_id *person)
{
    struct daomesh_party_recovery_stopped_event event = { .party = *person, .recovery = record->recovery };
    TRY(daomesh__timer_drop(turn, &record->timer));
    forget_recovery(record);
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_RECOVERY_STOPPED, &event);
}

static int32_t stop_if_short(struct turn *turn, struct daomesh_guardianship_record *record,
                             const daomesh_id *person)
{
    if (record->due == 0 || approvals_of(record, &record->plan) >= record->present.threshold)
        return DAOMESH_OK;
    return stop_recovery(turn, record, person);
}

static int32_t find_wards(struct turn *turn, const struct daomesh_guardianship_record **out, uint64_t *row,
                          const daomesh_id *person)
{
    TRY(daomesh__known_party(turn, row, person, "person"));
    return find_guardianship(turn->state, out, *row);
}

/* One word a guardian: it moves from what was approved before. */
static void approve(struct turn *turn, struct daomesh_guardianship_record *record, const daomesh_id *plan)
{
    struct daomesh_approval *approval = approval_of(record, turn->actor);
    if (!approval) approval = &record->approvals[record->approvals_count++];
    *approval = (struct daomesh_approval){ .guardian = turn->actor, .plan = *plan, .made = turn->now };
}

int32_t daomesh__party_recover(struct turn *turn, const void *body)
{
    const struct daomesh_party_recover *act = body;
    const struct daomesh_guardianship_record *present;
    struct daomesh_guardianship_record *record;
    daomesh_id plan;
    uint64_t person;
    TRY(find_wards(turn, &present, &person, &act->person));
    if (!present || !is_guardian(&present->present, turn->actor)) return DAOMESH_E_NOT_A_GUARDIAN;
    TRY(daomesh__keys_check(turn, act->keys, act->keys_count, act->threshold));
    TRY(daomesh_sha256(&plan, turn->body.at, turn->body.len));
    TRY(edit_guardianship(turn->state, &record, person));
    approve(turn, record, &plan);
    MUST(record->approvals_count <= record->present.guardians_count);
    TRY(stop_if_short(turn, record, &act->person));
    drop_stale(record, turn->now);
    TRY(announce_approval(turn, record, &act->person, &plan));
    if (record->due == 0 && is_overdue(turn, record)) return take_effect(turn, record, person);
    if (record->due != 0 || approvals_of(record, &plan) < record->present.threshold) return DAOMESH_OK;
    return begin_recovery(turn, record, person, act, &plan);
}

int32_t daomesh__party_recover_withdraw(struct turn *turn, const void *body)
{
    const struct daomesh_party_recover_withdraw *act = body;
    const struct daomesh_guardianship_record *present;
    struct daomesh_guardianship_record *record;
    uint64_t person;
    TRY(find_wards(turn, &present, &person, &act->person));
    if (!present) return DAOMESH_E_NO_RECOVERY;
    TRY(edit_guardianship(turn->state, &record, person));
    const struct daomesh_approval *approval = approval_of(record, turn->actor);
    if (!approval) return DAOMESH_E_NO_RECOVERY;
    remove_approval(record, (uint32_t)(approval - record->approvals));
    TRY(announce_approval(turn, record, &act->person, NULL));
    TRY(stop_if_short(turn, record, &act->person));
    return record->due == 0 && is_overdue(turn, record) ? take_effect(turn, record, person) : DAOMESH_OK;
}

int32_t daomesh__party_recover_veto(struct turn *turn, const void *body)
{
    const struct daomesh_party_recover_veto *act = body;
    const struct daomesh_guardianship_record *present;
    struct daomesh_guardianship_record *record;
    TRY(find_guardianship(turn->state, &present, turn->actor));
    if (!present || present->due == 0 || present->recovery != act->recovery) return DAOMESH_E_NO_RECOVERY;
    TRY(edit_guardianship(turn->state, &record, turn->actor));
    TRY(stop_recovery(turn, record, &turn->actor_id));
    memset(record->approvals, 0, sizeof record->approvals);
    record->approvals_count = 0;
    return is_overdue(turn, record) ? take_effect(turn, record, turn->actor) : DAOMESH_OK;
}

int32_t daomesh__recovery_timer_gone(struct turn *turn, uint64_t home, uint64_t person)
{
    struct daomesh_guardianship_record *record;
    (void)home;
    TRY(edit_guardianship(turn->state, &record, person));
    record->timer = 0;
    return DAOMESH_OK;
}

/* The person begins anew: new keys, the guardians in force, nothing that waits. */
int32_t daomesh__recovery_step(struct turn *turn, uint64_t home, uint64_t person)
{
    struct daomesh_guardianship_record *record;
    struct daomesh_party_recovered_event event;
    (void)home;
    TRY(edit_guardianship(turn->state, &record, person));
    MUST(record->due != 0);
    MUST(record->due <= turn->now);
    TRY(daomesh__keys_replace(turn, person, record->keys, record->keys_count, record->threshold));
    TRY(daomesh__id_of(turn->state, &event.party, person));
    event.recovery = record->recovery;
    forget_recovery(record);
    memset(record->approvals, 0, sizeof record->approvals);
    record->approvals_count = 0;
    TRY(drop_change(turn, record));
    return daomesh__emit(turn, DAOMESH_EVENT_PARTY_RECOVERED, &event);
}
