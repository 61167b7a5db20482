/*
 * Members: slots in packed pages, the index from parties to slots, and what a member weighed when a proposal opened.
 *
 * A weight that changes is kept as an old weight only while an open proposal counts it. The slot of a member who left stays
 * theirs until no open proposal can ask for it; then the next newcomer gets it.
 */
#include "ledger/ledger.h"

#define SLOTS_MAX ((1u << PAGE_BITS) * SLOTS_PER_PAGE)
#define SLOTS_LOOKED_AT 64u
#define FORGOTTEN_AT_ONCE 8

_Static_assert(SLOTS_MAX == 1u << SLOT_BITS, "keys of voters tell all slots apart");

/* A party's memberships lie together; both rows are below 2^32. */
static uint64_t membership_key(uint64_t dao, uint64_t party)
{
    return party << 32 | dao;
}

static uint64_t old_weight_key(uint32_t slot, uint32_t number)
{
    return (uint64_t)slot << 32 | number;
}

/* --- The index party -> (DAO, slot) -------------------------------------------------------------------------- */

int32_t daomesh__member_slot(struct state *state, uint32_t *slot, uint64_t dao, uint64_t party)
{
    const struct daomesh_membership_record *membership;
    TRY(find_membership(state, &membership, membership_key(dao, party)));
    if (!membership) return DAOMESH_E_NOT_A_MEMBER;
    *slot = membership->slot;
    return DAOMESH_OK;
}

static int32_t index_member(struct turn *turn, uint64_t dao, uint64_t party, uint32_t slot)
{
    struct daomesh_membership_record *membership;
    TRY(create_membership(turn->state, &membership, membership_key(dao, party)));
    membership->slot = slot;
    return DAOMESH_OK;
}

/* --- Slots ---------------------------------------------------------------------------------------------------- */

int32_t daomesh__member_find(struct state *state, const struct daomesh_member_slot **out, uint64_t dao,
                             uint32_t slot)
{
    const struct daomesh_member_page_record *page;
    TRY(find_member_page(state, &page, dao, slot / SLOTS_PER_PAGE));
    MUST(page != NULL);
    MUST(slot % SLOTS_PER_PAGE < page->slots_count);
    *out = &page->slots[slot % SLOTS_PER_PAGE];
    return DAOMESH_OK;
}

int32_t daomesh__member_edit(struct state *state, struct daomesh_member_slot **out, uint64_t dao,
                             uint32_t slot)
{
    struct daomesh_member_page_record *page;
    TRY(edit_member_page(state, &page, dao, slot / SLOTS_PER_PAGE));
    *out = &page->slots[slot % SLOTS_PER_PAGE];
    return DAOMESH_OK;
}

/* The first and last snapshot that open proposals of a DAO read; none open: *open is 0. */
struct open_span {
    uint32_t open;
    uint64_t oldest;
    uint64_t newest;
};

static int32_t open_snapshots(struct state *state, struct open_span *out, uint64_t dao)
{
    const struct daomesh_open_list_record *list;
    memset(out, 0, sizeof *out);
    TRY(find_open_list(state, &list, dao));
    if (!list || list->entries_count == 0) return DAOMESH_OK;
    out->open = list->entries_count;
    out->oldest = list->entries[0].snapshot;
    out->newest = list->entries[list->entries_count - 1].snapshot;
    return DAOMESH_OK;
}

/* A few at a time: more than the one that a change adds, so that they go, but no past makes a change dear. */
static int32_t forget_old_weights(struct turn *turn, struct daomesh_member_slot *slot, uint64_t dao,
                                  uint32_t number, const struct open_span *open)
{
    for (int i = 0; i < FORGOTTEN_AT_ONCE && slot->old_first < slot->old_next; i++) {
        const struct daomesh_old_weight_record *old;
        TRY(find_old_weight(turn->state, &old, dao, old_weight_key(number, slot->old_first)));
        MUST(old != NULL);
        if (open->open > 0 && old->until > open->oldest) return DAOMESH_OK;
        TRY(delete_old_weight(turn->state, dao, old_weight_key(number, slot->old_first)));
        slot->old_first++;
    }
    if (slot->old_first == slot->old_next) slot->old_first = slot->old_next = 0;
    return DAOMESH_OK;
}

static int32_t keep_old_weight(struct turn *turn, struct daomesh_member_slot *slot, uint64_t dao,
                               uint32_t number)
{
    struct daomesh_old_weight_record *old;
    TRY(create_old_weight(turn->state, &old, dao, old_weight_key(number, slot->old_next)));
    old->since = slot->since;
    old->until = turn->counters->sequence;
    old->member = slot->state == MEMBER_ACTIVE;
    old->shares = slot->shares;
    old->loot = slot->loot;
    old->reputation = slot->reputation;
    slot->old_next++;
    return DAOMESH_OK;
}

/* Opens a slot for a change of weight or state: takes the next sequence number and keeps what open proposals still count. */
static int32_t touch_slot(struct turn *turn, struct daomesh_member_slot **out, uint64_t dao, uint32_t number)
{
    struct open_span open;
    struct daomesh_member_slot *slot;
    TRY(open_snapshots(turn->state, &open, dao));
    TRY(daomesh__member_edit(turn->state, &slot, dao, number));
    turn->counters->sequence++;
    TRY(forget_old_weights(turn, slot, dao, number, &open));
    if (open.open > 0 && slot->state != MEMBER_EMPTY && slot->since <= open.newest)
        TRY(keep_old_weight(turn, slot, dao, number));
    slot->since = turn->counters->sequence;
    *out = slot;
    return DAOMESH_OK;
}

static int32_t append_slot(struct turn *turn, uint32_t *number, uint64_t dao,
                           struct daomesh_dao_record *record)
{
    struct daomesh_member_page_record *page;
    *number = record->slots;
    uint32_t place = *number % SLOTS_PER_PAGE;
    if (*number == SLOTS_MAX) return DAOMESH_E_LIMIT;
    TRY(place == 0 ? create_member_page(turn->state, &page, dao, *number / SLOTS_PER_PAGE)
                   : edit_member_page(turn->state, &page, dao, *number / SLOTS_PER_PAGE));
    page->slots_count = place + 1;
    record->slots++;
    return DAOMESH_OK;
}

/* A slot whose member left before every open proposal. Looks at a few, from a place that moves on with every change. */
static int32_t find_free_slot(struct turn *turn, uint32_t *number, int *found, uint64_t dao,
                              const struct daomesh_dao_record *record, const struct open_span *open)
{
    *found = 0;
    uint32_t looks = record->slots < SLOTS_LOOKED_AT ? record->slots : SLOTS_LOOKED_AT;
    for (uint32_t i = 0; record->left > 0 && i < looks; i++) {
        const struct daomesh_member_slot *slot;
        *number = (uint32_t)((turn->counters->sequence * SLOTS_LOOKED_AT + i) % record->slots);
        TRY(daomesh__member_find(turn->state, &slot, dao, *number));
        *found = slot->state == MEMBER_LEFT && (open->open == 0 || slot->since <= open->oldest);
        if (*found) return DAOMESH_OK;
    }
    return DAOMESH_OK;
}

static int32_t forget_votes(struct turn *turn, uint64_t dao, uint32_t number)
{
    const struct daomesh_yes_list_record *list;
    TRY(find_yes_list(turn->state, &list, dao, number));
    return list ? delete_yes_list(turn->state, dao, number) : DAOMESH_OK;
}

/* Its old weights go, as many as go at once, and with the last of them its index entry. */
static int32_t reuse_slot(struct turn *turn, uint32_t *number, int *found, uint64_t dao,
                          struct daomesh_dao_record *record)
{
    struct open_span open;
    struct daomesh_member_slot *slot;
    TRY(open_snapshots(turn->state, &open, dao));
    TRY(find_free_slot(turn, number, found, dao, record, &open));
    if (!*found) return DAOMESH_OK;
    TRY(daomesh__member_edit(turn->state, &slot, dao, *number));
    TRY(forget_old_weights(turn, slot, dao, *number, &open));
    *found = slot->old_next == 0;
    if (!*found) return DAOMESH_OK;
    TRY(forget_votes(turn, dao, *number));
    TRY(delete_membership(turn->state, membership_key(dao, slot->party)));
    memset(slot, 0, sizeof *slot);
    record->left--;
    return DAOMESH_OK;
}

static int is_member(uint8_t state)
{
    return state == MEMBER_ACTIVE || state == MEMBER_JAILED;
}

/* The slot of a newcomer: their own from before, a reused one, or a new one. */
static int32_t take_slot(struct turn *turn, uint32_t *number, uint64_t dao, uint64_t party,
                         struct daomesh_dao_record *record)
{
    int32_t status = daomesh__member_slot(turn->state, number, dao, party);
    if (status == DAOMESH_OK) {
        const struct daomesh_member_slot *slot;
        TRY(daomesh__member_find(turn->state, &slot, dao, *number));
        return is_member(slot->state) ? DAOMESH_E_MEMBER_EXISTS : DAOMESH_OK;
    }
    if (status != DAOMESH_E_NOT_A_MEMBER) return status;
    int found;
    TRY(reuse_slot(turn, number, &found, dao, record));
    if (!found) TRY(append_slot(turn, number, dao, record));
    return index_member(turn, dao, party, *number);
}

/* --- Weights -------------------------------------------------------------------------------------------------- */

/* Shares and loot fit together, so that shares can always become loot and any exit can be computed. */
static int32_t add_totals(struct daomesh_dao_record *dao, const struct weights *weights)
{
    daomesh_amount both;
    TRY(daomesh_amount_add(&dao->shares, &dao->shares, &weights->shares));
    TRY(daomesh_amount_add(&dao->loot, &dao->loot, &weights->loot));
    TRY(daomesh_amount_add(&both, &dao->shares, &dao->loot));
    return daomesh_amount_add(&dao->reputation, &dao->reputation, &weights->reputation);
}

static int32_t add_to_totals(struct turn *turn, struct daomesh_dao_record *dao, const struct weights *weights)
{
    int32_t status = add_totals(dao, weights);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "the DAO's total");
}

static int32_t take_from_totals(struct daomesh_dao_record *dao, const struct daomesh_member_slot *slot)
{
    MUST(daomesh_amount_subtract(&dao->shares, &dao->shares, &slot->shares) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(&dao->loot, &dao->loot, &slot->loot) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(&dao->reputation, &dao->reputation, &slot->reputation) == DAOMESH_OK);
    return DAOMESH_OK;
}

static int32_t announce(struct turn *turn, const daomesh_id *dao, const struct daomesh_member_slot *slot)
{
    struct daomesh_member_changed_event event = { .dao = *dao,
                                                  .state = slot->state,
                                                  .shares = slot->shares,
                                                  .loot = slot->loot,
                                                  .reputation = slot->reputation };
    TRY(daomesh__id_of(turn->state, &event.party, slot->party));
    return daomesh__emit(turn, DAOMESH_EVENT_MEMBER_CHANGED, &event);
}

/* The DAO's count of slots in a state; NULL where none is kept. */
static uint32_t *count_of(struct daomesh_dao_record *dao, uint8_t state)
{
    switch (state) {
    case MEMBER_ACTIVE:
        return &dao->members;
    case MEMBER_LEFT:
        return &dao->left;
    case MEMBER_JAILED:
        return &dao->jailed;
    default:
        return NULL;
    }
}

static int32_t count_change(struct turn *turn, struct daomesh_dao_record *dao,
                            const struct daomesh_member_slot *slot, uint8_t state)
{
    const struct daomesh_party_record *party;
    uint32_t *before = count_of(dao, slot->state), *after = count_of(dao, state);
    if (before) --*before;
    if (after) ++*after;
    if (is_member(slot->state) == is_member(state)) return DAOMESH_OK;
    TRY(find_party(turn->state, &party, slot->party));
    MUST(party != NULL);
    if (party->sort != SORT_DAO) return DAOMESH_OK;
    if (is_member(state))
        dao->member_daos++;
    else
        dao->member_daos--;
    return DAOMESH_OK;
}

int32_t daomesh__member_set(struct turn *turn, uint64_t dao, uint32_t number, uint8_t state,
                            const struct weights *weights)
{
    struct daomesh_dao_record *record;
    struct daomesh_member_slot *slot;
    TRY(edit_dao(turn->state, &record, dao));
    TRY(touch_slot(turn, &slot, dao, number));
    TRY(take_from_totals(record, slot));
    TRY(add_to_totals(turn, record, weights));
    TRY(count_change(turn, record, slot, state));
    slot->state = state;
    slot->shares = weights->shares;
    slot->loot = weights->loot;
    slot->reputation = weights->reputation;
    TRY(announce(turn, &record->id, slot));
    return daomesh__conviction_follow(turn, dao, number);
}

static int32_t check_cap(struct turn *turn, const struct daomesh_dao_record *dao)
{
    if (dao->members + dao->jailed < dao->member_cap) return DAOMESH_OK;
    const daomesh_amount limit = amount_from_u64(dao->member_cap);
    return daomesh__say(turn->diag, DAOMESH_E_MEMBER_CAP, "party", NULL, &limit);
}

/* A former member who comes back still has the loot that was not burned. */
int32_t daomesh__member_join(struct turn *turn, uint64_t dao, uint64_t party, const struct weights *weights)
{
    struct daomesh_dao_record *record;
    struct daomesh_member_slot *slot;
    struct weights sum = *weights;
    uint32_t number = 0;
    if (party == dao) return DAOMESH_E_SELF_MEMBER;
    TRY(daomesh__check_cycle(turn, dao, party));
    TRY(edit_dao(turn->state, &record, dao));
    TRY(take_slot(turn, &number, dao, party, record));
    TRY(check_cap(turn, record));
    TRY(daomesh__member_edit(turn->state, &slot, dao, number));
    slot->party = party;
    slot->joined = turn->now;
    int32_t status = daomesh_amount_add(&sum.loot, &sum.loot, &slot->loot);
    if (status != DAOMESH_OK) return daomesh__say(turn->diag, status, "loot", &weights->loot, NULL);
    return daomesh__member_set(turn, dao, number, MEMBER_ACTIVE, &sum);
}

static int32_t weight_by(daomesh_amount *out, uint32_t by, int member, const daomesh_amount *shares,
                         const daomesh_amount *reputation)
{
    *out = amount_from_u64(0);
    if (!member) return DAOMESH_OK;
    switch (by) {
    case WEIGHT_MEMBERS:
    case WEIGHT_CREDITS:
        *out = amount_from_u64(1);
        return DAOMESH_OK;
    case WEIGHT_SHARES:
        *out = *shares;
        return DAOMESH_OK;
    default:
        MUST(by == WEIGHT_REPUTATION);
        *out = *reputation;
        return DAOMESH_OK;
    }
}

uint32_t daomesh__slot_among(const uint32_t *slots, uint32_t count, uint32_t slot)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (slots[middle] < slot)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && slots[low] == slot ? low : count;
}

/* The last old weight that began at or before a snapshot, NULL when there is none. They lie in order of time. */
static int32_t find_old(struct state *state, const struct daomesh_old_weight_record **out, uint64_t dao,
                        uint32_t slot, const struct daomesh_member_slot *member, uint64_t snapshot)
{
    uint32_t low = member->old_first, high = member->old_next;
    *out = NULL;
    while (low < high) {
        const struct daomesh_old_weight_record *old;
        uint32_t middle = low + (high - low) / 2;
        TRY(find_old_weight(state, &old, dao, old_weight_key(slot, middle)));
        MUST(old != NULL);
        if (old->since > snapshot) {
            high = middle;
            continue;
        }
        *out = old;
        low = middle + 1;
    }
    return DAOMESH_OK;
}

int32_t daomesh__member_weight(struct state *state, daomesh_amount *out, uint64_t dao, uint32_t slot,
                               uint32_t by, uint64_t snapshot)
{
    const struct daomesh_member_slot *member;
    const struct daomesh_old_weight_record *old;
    TRY(daomesh__member_find(state, &member, dao, slot));
    if (member->since <= snapshot)
        return weight_by(out, by, member->state == MEMBER_ACTIVE, &member->shares, &member->reputation);
    *out = amount_from_u64(0);
    TRY(find_old(state, &old, dao, slot, member, snapshot));
    if (!old) return DAOMESH_OK;
    return weight_by(out, by, snapshot < old->until && old->member, &old->shares, &old->reputation);
}

/* --- Handlers ------------------------------------------------------------------------------------------------- */

int32_t daomesh__member_place(struct turn *turn, struct member_place *out, const daomesh_id *dao,
                              const daomesh_id *party)
{
    uint64_t row;
    TRY(daomesh__dao_row(turn->state, &out->dao, dao));
    TRY(daomesh__known_party(turn, &row, party, "party"));
    int32_t status = daomesh__member_slot(turn->state, &out->number, out->dao, row);
    if (status == DAOMESH_OK) status = daomesh__member_find(turn->state, &out->slot, out->dao, out->number);
    if (status == DAOMESH_OK && out->slot->state == MEMBER_LEFT) status = DAOMESH_E_NOT_A_MEMBER;
    return status == DAOMESH_E_NOT_A_MEMBER ? daomesh__refuse(turn, status, "party") : status;
}

int32_t daomesh__member_active(struct turn *turn, struct member_place *out, const daomesh_id *dao,
                               const daomesh_id *party)
{
    TRY(daomesh__member_place(turn, out, dao, party));
    if (out->slot->state == MEMBER_ACTIVE) return DAOMESH_OK;
    return daomesh__refuse(
        turn, out->slot->state == MEMBER_JAILED ? DAOMESH_E_JAILED : DAOMESH_E_NOT_A_MEMBER, "party");
}

int32_t daomesh__member_add(struct turn *turn, const void *body)
{
    const struct daomesh_member_add *act = body;
    uint64_t dao, party;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__known_party(turn, &party, &act->party, "party"));
    const struct weights weights = { act->shares, act->loot, act->reputation };
    return daomesh__member_join(turn, dao, party, &weights);
}

int32_t daomesh__member_reweight(struct turn *turn, const void *body)
{
    const struct daomesh_member_reweight *act = body;
    struct member_place place;
    TRY(daomesh__member_active(turn, &place, &act->dao, &act->party));
    const struct weights weights = { act->shares, act->loot, place.slot->reputation };
    return daomesh__member_set(turn, place.dao, place.number, MEMBER_ACTIVE, &weights);
}

int32_t daomesh__reputation_mint(struct turn *turn, const void *body)
{
    const struct daomesh_reputation_mint *act = body;
    struct member_place place;
    TRY(daomesh__member_active(turn, &place, &act->dao, &act->party));
    struct weights weights = { place.slot->shares, place.slot->loot, place.slot->reputation };
    int32_t status = daomesh_amount_add(&weights.reputation, &weights.reputation, &act->amount);
    if (status != DAOMESH_OK) return daomesh__say(turn->diag, status, "amount", &act->amount, NULL);
    return daomesh__member_set(turn, place.dao, place.number, MEMBER_ACTIVE, &weights);
}

int32_t daomesh__reputation_burn(struct turn *turn, const void *body)
{
    const struct daomesh_reputation_burn *act = body;
    struct member_place place;
    TRY(daomesh__member_active(turn, &place, &act->dao, &act->party));
    struct weights weights = { place.slot->shares, place.slot->loot, place.slot->reputation };
    const daomesh_amount held = weights.reputation;
    if (daomesh_amount_subtract(&weights.reputation, &held, &act->amount) != DAOMESH_OK)
        return daomesh__say(turn->diag, DAOMESH_E_RANGE, "amount", &act->amount, &held);
    return daomesh__member_set(turn, place.dao, place.number, MEMBER_ACTIVE, &weights);
}
