/*
 * Delegations: who speaks for a member, by scope, and which of them holds. What they come to in a vote is electorate.c's business.
 *
 * A delegation names members by their slots, and who was in them since when. It holds while all that is still so: a slot that passes
 * on costs nothing, and who comes back begins anew.
 */
#include "ledger/ledger.h"

#define RANK_TAG 2 /* the most specific scope, before a pathway and the whole DAO */

/* --- What there is --------------------------------------------------------------------------------------------- */

static int is_same_scope(const struct daomesh_delegation_scope *a, const struct daomesh_delegation_scope *b)
{
    return a->pathway == b->pathway && a->tag.len == b->tag.len &&
           memcmp(a->tag.bytes, b->tag.bytes, a->tag.len) == 0;
}

int32_t daomesh__delegations_of(struct state *state, const struct daomesh_delegations_record **out,
                                uint64_t dao, uint32_t number)
{
    const struct daomesh_member_slot *slot;
    TRY(daomesh__member_find(state, &slot, dao, number));
    TRY(find_delegations(state, out, dao, number));
    if (*out && !is_member_since(slot, (*out)->party, (*out)->joined)) *out = NULL;
    return DAOMESH_OK;
}

/* Whether a delegate is still the active member who was meant. */
static int32_t delegate_stands(struct state *state, int *stands, uint64_t dao,
                               const struct daomesh_slot_delegate *delegate)
{
    const struct daomesh_member_slot *slot;
    TRY(daomesh__member_find(state, &slot, dao, delegate->slot));
    *stands = slot->state == MEMBER_ACTIVE && is_member_since(slot, delegate->party, delegate->joined);
    return DAOMESH_OK;
}

static int holds(const struct daomesh_scoped_delegation *delegation, uint64_t now)
{
    return delegation->until == 0 || now <= delegation->until;
}

static const struct daomesh_scoped_delegation *find_entry(const struct daomesh_delegations_record *record,
                                                          const struct daomesh_delegation_scope *scope)
{
    for (uint32_t i = 0; record && i < record->entries_count; i++) {
        if (is_same_scope(&record->entries[i].scope, scope)) return &record->entries[i];
    }
    return NULL;
}

/* --- Which holds ----------------------------------------------------------------------------------------------- */

/* How specific a scope is that a subject is in; -1 where it is not. */
static int rank_of(const struct daomesh_delegation_scope *scope, const struct matter *subject)
{
    if (scope->tag.len > 0)
        return scope->tag.len == subject->tag.len &&
                       memcmp(scope->tag.bytes, subject->tag.at, subject->tag.len) == 0
                   ? RANK_TAG
                   : -1;
    if (scope->pathway > 0) return scope->pathway == subject->pathway ? 1 : -1;
    return 0;
}

/* With those who still speak; *found is 0 when none of several does. To speak for nobody holds by itself. */
static int32_t keep_speakers(struct state *state, struct daomesh_scoped_delegation *out, int *found,
                             uint64_t dao, const struct daomesh_scoped_delegation *delegation)
{
    out->scope = delegation->scope;
    out->until = delegation->until;
    out->to_count = 0;
    for (uint32_t i = 0; i < delegation->to_count; i++) {
        int stands;
        TRY(delegate_stands(state, &stands, dao, &delegation->to[i]));
        if (stands) out->to[out->to_count++] = delegation->to[i];
    }
    *found = out->to_count > 0 || delegation->to_count == 0;
    return DAOMESH_OK;
}

int32_t daomesh__delegation_choose(struct state *state, struct daomesh_scoped_delegation *out, uint64_t dao,
                                   uint32_t slot, const struct matter *subject)
{
    const struct daomesh_delegations_record *record;
    int found = 0;
    out->to_count = 0;
    TRY(daomesh__delegations_of(state, &record, dao, slot));
    for (int rank = RANK_TAG; record && rank >= 0 && !found; rank--) {
        for (uint32_t i = 0; i < record->entries_count && !found; i++) {
            const struct daomesh_scoped_delegation *entry = &record->entries[i];
            if (rank_of(&entry->scope, subject) == rank && holds(entry, subject->now))
                TRY(keep_speakers(state, out, &found, dao, entry));
        }
    }
    return DAOMESH_OK;
}

/* --- What is asked for ----------------------------------------------------------------------------------------- */

static int32_t check_scope(struct turn *turn, uint64_t dao, const struct daomesh_delegation_scope *scope)
{
    const struct daomesh_pathway_record *pathway;
    if (scope->pathway == 0) return DAOMESH_OK;
    if (scope->tag.len > 0) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "scope");
    TRY(find_pathway(turn->state, &pathway, dao, scope->pathway));
    return pathway ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "scope.pathway");
}

/* Delegates are kept in the order of their slots, which is that of electors. */
static void insert(struct daomesh_scoped_delegation *delegation, const struct daomesh_slot_delegate *delegate)
{
    uint32_t place = delegation->to_count++;
    for (; place > 0 && delegation->to[place - 1].slot > delegate->slot; place--)
        delegation->to[place] = delegation->to[place - 1];
    delegation->to[place] = *delegate;
}

static int32_t read_delegates(struct turn *turn, struct daomesh_scoped_delegation *out,
                              const struct daomesh_delegation_set *act)
{
    for (uint32_t i = 0; i < act->delegates_count; i++) {
        struct member_place place;
        if (i > 0)
            TRY(daomesh__check_ascends(turn, &act->delegates[i - 1].party, &act->delegates[i].party,
                                       "delegates"));
        if (act->delegates_count > 1 && act->delegates[i].parts == 0)
            return daomesh__refuse(turn, DAOMESH_E_RANGE, "delegates");
        if (id_equal(&act->delegates[i].party, &turn->actor_id))
            return daomesh__refuse(turn, DAOMESH_E_SELF_DELEGATION, "delegates");
        int32_t status = daomesh__member_active(turn, &place, &act->dao, &act->delegates[i].party);
        if (status == DAOMESH_E_NOT_A_MEMBER || status == DAOMESH_E_JAILED)
            return daomesh__refuse(turn, status, "delegates");
        TRY(status);
        const struct daomesh_slot_delegate delegate = { .slot = place.number,
                                                        .party = place.slot->party,
                                                        .joined = place.slot->joined,
                                                        .parts = act->delegates[i].parts };
        insert(out, &delegate);
    }
    return DAOMESH_OK;
}

/* Whom a delegation gives all the weight to; NULL where it does not. */
static const struct daomesh_slot_delegate *whole_of(const struct daomesh_scoped_delegation *delegation)
{
    return delegation->to_count == 1 && delegation->to[0].parts == 0 ? &delegation->to[0] : NULL;
}

/*
 * Within one scope no way leads back to who begins it. Across scopes one may; then it counts for nothing until somebody on it votes.
 * Longer ways than there are electors are not looked at.
 */
static int32_t check_circle(struct turn *turn, const struct member_place *giver,
                            const struct daomesh_scoped_delegation *given)
{
    const struct daomesh_slot_delegate *to = whole_of(given);
    for (uint32_t hops = 0; to && hops < DAOMESH_ELECTORATE_MAX; hops++) {
        const struct daomesh_delegations_record *record;
        int stands;
        if (to->slot == giver->number) return daomesh__refuse(turn, DAOMESH_E_DELEGATION_CYCLE, "delegates");
        TRY(delegate_stands(turn->state, &stands, giver->dao, to));
        if (!stands) return DAOMESH_OK;
        TRY(daomesh__delegations_of(turn->state, &record, giver->dao, to->slot));
        const struct daomesh_scoped_delegation *next = find_entry(record, &given->scope);
        to = next && holds(next, turn->now) ? whole_of(next) : NULL;
    }
    return DAOMESH_OK;
}

/* --- What is written ------------------------------------------------------------------------------------------- */

/* The giver's list, to be changed; one that somebody else left in the slot is emptied. */
static int32_t edit_own(struct turn *turn, struct daomesh_delegations_record **out,
                        const struct member_place *giver)
{
    const struct daomesh_delegations_record *present, *own;
    TRY(find_delegations(turn->state, &present, giver->dao, giver->number));
    TRY(daomesh__delegations_of(turn->state, &own, giver->dao, giver->number));
    TRY(present ? edit_delegations(turn->state, out, giver->dao, giver->number)
                : create_delegations(turn->state, out, giver->dao, giver->number));
    if (own) return DAOMESH_OK;
    **out = (struct daomesh_delegations_record){ .party = giver->slot->party, .joined = giver->slot->joined };
    return DAOMESH_OK;
}

static int32_t put(struct turn *turn, const struct member_place *giver,
                   const struct daomesh_scoped_delegation *given)
{
    struct daomesh_delegations_record *record;
    TRY(edit_own(turn, &record, giver));
    const struct daomesh_scoped_delegation *present = find_entry(record, &given->scope);
    const uint32_t place = present ? (uint32_t)(present - record->entries) : record->entries_count;
    if (place == DAOMESH_DELEGATIONS_MAX) return daomesh__refuse(turn, DAOMESH_E_LIMIT, "scope");
    record->entries[place] = *given;
    if (!present) record->entries_count++;
    return DAOMESH_OK;
}

/* A list without entries has no record. */
static int32_t take_out(struct turn *turn, const struct member_place *giver,
                        const struct daomesh_delegation_scope *scope)
{
    struct daomesh_delegations_record *record;
    TRY(edit_delegations(turn->state, &record, giver->dao, giver->number));
    const struct daomesh_scoped_delegation *present = find_entry(record, scope);
    MUST(present != NULL);
    const uint32_t place = (uint32_t)(present - record->entries), last = record->entries_count - 1;
    if (last == 0) return delete_delegations(turn->state, giver->dao, giver->number);
    memmove(&record->entries[place], &record->entries[place + 1], (last - place) * sizeof record->entries[0]);
    memset(&record->entries[last], 0, sizeof record->entries[0]);
    record->entries_count = last;
    return DAOMESH_OK;
}

/* --- Handlers -------------------------------------------------------------------------------------------------- */

static int32_t announce_change(struct turn *turn, const struct daomesh_delegation_set *act)
{
    struct daomesh_delegation_changed_event event = { .dao = act->dao,
                                                      .party = turn->actor_id,
                                                      .scope = act->scope,
                                                      .delegates_count = act->delegates_count,
                                                      .until = act->until };
    memcpy(event.delegates, act->delegates, sizeof event.delegates);
    return daomesh__emit(turn, DAOMESH_EVENT_DELEGATION_CHANGED, &event);
}

int32_t daomesh__delegation_set(struct turn *turn, const void *body)
{
    const struct daomesh_delegation_set *act = body;
    struct daomesh_scoped_delegation given = { .scope = act->scope, .until = act->until };
    struct member_place giver;
    TRY(daomesh__member_active(turn, &giver, &act->dao, &turn->actor_id));
    TRY(check_scope(turn, giver.dao, &act->scope));
    if (!holds(&given, turn->now)) return daomesh__refuse(turn, DAOMESH_E_PAST, "until");
    TRY(read_delegates(turn, &given, act));
    TRY(check_circle(turn, &giver, &given));
    TRY(put(turn, &giver, &given));
    return announce_change(turn, act);
}

int32_t daomesh__delegation_clear(struct turn *turn, const void *body)
{
    const struct daomesh_delegation_clear *act = body;
    const struct daomesh_delegations_record *record;
    struct member_place giver;
    TRY(daomesh__member_active(turn, &giver, &act->dao, &turn->actor_id));
    TRY(check_scope(turn, giver.dao, &act->scope));
    TRY(daomesh__delegations_of(turn->state, &record, giver.dao, giver.number));
    if (!find_entry(record, &act->scope)) return daomesh__refuse(turn, DAOMESH_E_NO_DELEGATION, "scope");
    TRY(take_out(turn, &giver, &act->scope));
    const struct daomesh_delegation_cleared_event event = { .dao = act->dao,
                                                            .party = turn->actor_id,
                                                            .scope = act->scope };
    return daomesh__emit(turn, DAOMESH_EVENT_DELEGATION_CLEARED, &event);
}
