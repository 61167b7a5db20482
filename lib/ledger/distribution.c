/*
 * How a DAO divides its income: the policy, and the weights that members have by a table, by patronage or by points from peers.
 *
 * What is written for a slot names the member who was in it, since when, and the table or period it belongs to. It counts only
 * while all that still holds: so a new table, a new period and a slot that passes on cost nothing, and who comes back begins anew.
 */
#include "ledger/ledger.h"

/* More slots than this are not looked through for a payment, whoever is in them. */
#define SLOTS_LOOKED_THROUGH (16u * DAOMESH_DISTRIBUTION_MEMBERS_MAX)
#define ALL_PPM 1000000

/* --- Weights ------------------------------------------------------------------------------------------------------ */

static uint64_t page_key(uint32_t by, uint32_t slot)
{
    return (uint64_t)by << 32 | slot / SLOTS_PER_PAGE;
}

/* What was written for a member, by table or patronage; 0 when it was for another one or another time. */
static int32_t read_weight(struct turn *turn, daomesh_amount *out, const struct member_place *member,
                           uint32_t by, uint64_t stamp)
{
    const struct daomesh_weight_page_record *page;
    *out = amount_from_u64(0);
    TRY(find_weight_page(turn->state, &page, member->dao, page_key(by, member->number)));
    const uint32_t place = member->number % SLOTS_PER_PAGE;
    if (!page || place >= page->weights_count) return DAOMESH_OK;
    const struct daomesh_slot_weight *written = &page->weights[place];
    if (is_member_since(member->slot, written->party, written->joined) && written->stamp == stamp)
        *out = written->weight;
    return DAOMESH_OK;
}

static int32_t write_weight(struct turn *turn, const daomesh_amount *weight,
                            const struct member_place *member, uint32_t by, uint64_t stamp)
{
    const struct daomesh_weight_page_record *present;
    struct daomesh_weight_page_record *page;
    const uint64_t key = page_key(by, member->number);
    const uint32_t place = member->number % SLOTS_PER_PAGE;
    TRY(find_weight_page(turn->state, &present, member->dao, key));
    TRY(present ? edit_weight_page(turn->state, &page, member->dao, key)
                : create_weight_page(turn->state, &page, member->dao, key));
    if (page->weights_count <= place) page->weights_count = place + 1;
    page->weights[place] = (struct daomesh_slot_weight){
        .party = member->slot->party, .joined = member->slot->joined, .stamp = stamp, .weight = *weight
    };
    return DAOMESH_OK;
}

/* Points are counted apart. */
static int32_t weigh(struct turn *turn, daomesh_amount *out, const struct daomesh_distribution_record *policy,
                     const struct member_place *member)
{
    *out = amount_from_u64(policy->by == BY_EQUAL);
    if (policy->by == BY_SHARES) *out = member->slot->shares;
    if (policy->by == BY_REPUTATION) *out = member->slot->reputation;
    if (policy->by == BY_TABLE) return read_weight(turn, out, member, BY_TABLE, policy->table);
    if (policy->by == BY_PATRONAGE) return read_weight(turn, out, member, BY_PATRONAGE, policy->period);
    return DAOMESH_OK;
}

static int is_sharer(const struct sharers *sharers, uint32_t place, uint64_t party, uint64_t joined)
{
    return place < sharers->count && sharers->party[place] == party && sharers->joined[place] == joined;
}

static int32_t count_points(struct turn *turn, struct sharers *sharers, uint64_t period, uint64_t dao)
{
    for (uint32_t i = 0; i < sharers->count; i++) {
        const struct daomesh_allocation_record *allocation;
        TRY(find_allocation(turn->state, &allocation, dao, sharers->slot[i]));
        if (!allocation || allocation->period != period ||
            !is_sharer(sharers, i, allocation->party, allocation->joined))
            continue;
        for (uint32_t j = 0; j < allocation->given_count; j++) {
            const struct daomesh_slot_points *given = &allocation->given[j];
            const daomesh_amount points = amount_from_u64(given->points);
            const uint32_t to = daomesh__slot_among(sharers->slot, sharers->count, given->slot);
            if (!is_sharer(sharers, to, given->party, given->joined)) continue;
            TRY(daomesh_amount_add(&sharers->weight[to], &sharers->weight[to], &points));
        }
    }
    return DAOMESH_OK;
}

static int32_t gather(struct turn *turn, struct sharers *out,
                      const struct daomesh_distribution_record *policy, uint64_t dao, uint32_t slots)
{
    struct member_place member = { .dao = dao };
    for (; member.number < slots; member.number++) {
        TRY(daomesh__member_find(turn->state, &member.slot, dao, member.number));
        if (member.slot->state != MEMBER_ACTIVE) continue;
        MUST(out->count < DAOMESH_DISTRIBUTION_MEMBERS_MAX);
        out->slot[out->count] = member.number;
        out->party[out->count] = member.slot->party;
        out->joined[out->count] = member.slot->joined;
        TRY(weigh(turn, &out->weight[out->count], policy, &member));
        out->count++;
    }
    return policy->by == BY_POINTS ? count_points(turn, out, policy->period, dao) : DAOMESH_OK;
}

int32_t daomesh__sharers(struct turn *turn, struct sharers *out, uint32_t *treasury_ppm, uint64_t dao)
{
    const struct daomesh_distribution_record *policy;
    const struct daomesh_dao_record *record;
    out->count = 0;
    *treasury_ppm = ALL_PPM;
    TRY(find_distribution(turn->state, &policy, dao));
    if (!policy || policy->by == 0) return DAOMESH_OK;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    if (record->members > DAOMESH_DISTRIBUTION_MEMBERS_MAX || record->slots > SLOTS_LOOKED_THROUGH)
        return DAOMESH_OK;
    *treasury_ppm = policy->treasury_ppm;
    return gather(turn, out, policy, dao, record->slots);
}

/* --- Lists of members --------------------------------------------------------------------------------------------- */

/* The member that a list names, after the one before it. */
struct listed {
    struct member_place place;
    uint32_t count; /* members so far */
    daomesh_id id;
};

static int32_t next_listed(struct turn *turn, struct listed *listed, const daomesh_id *dao,
                           const daomesh_id *id, const char *field)
{
    if (listed->count > 0) TRY(daomesh__check_ascends(turn, &listed->id, id, field));
    TRY(daomesh__member_active(turn, &listed->place, dao, id));
    listed->id = *id;
    listed->count++;
    return DAOMESH_OK;
}

static int32_t check_weight(struct turn *turn, const struct daomesh_party_weight *entry, const char *field)
{
    return amount_is_zero(&entry->weight) ? daomesh__refuse(turn, DAOMESH_E_RANGE, field) : DAOMESH_OK;
}

/* --- Handlers ----------------------------------------------------------------------------------------------------- */

static int32_t edit_policy(struct turn *turn, struct daomesh_distribution_record **out, uint64_t dao)
{
    const struct daomesh_distribution_record *present;
    TRY(find_distribution(turn->state, &present, dao));
    return present ? edit_distribution(turn->state, out, dao) : create_distribution(turn->state, out, dao);
}

static int32_t check_treasury(struct turn *turn, uint64_t dao)
{
    const struct daomesh_dao_record *record;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    return daomesh__setting_free(turn, record, SETTING_TREASURY, "treasury_ppm");
}

static int32_t check_policy(struct turn *turn, const struct daomesh_charter_distribution *act)
{
    if (act->by == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "by");
    if ((act->by == BY_TABLE) != (act->table.count > 0))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "table");
    if ((act->by == BY_POINTS) != (act->points > 0))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "points");
    return DAOMESH_OK;
}

static int32_t write_table(struct turn *turn, const struct daomesh_charter_distribution *act, uint64_t stamp)
{
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_CHARTER_DISTRIBUTION, 4);
    daomesh_list list = act->table;
    struct daomesh_party_weight entry;
    struct listed listed = { .count = 0 };
    int32_t status;
    while ((status = daomesh__list_next(&entry, &list, field)) == DAOMESH_OK) {
        TRY(next_listed(turn, &listed, &act->dao, &entry.party, "table"));
        TRY(check_weight(turn, &entry, "table"));
        TRY(write_weight(turn, &entry.weight, &listed.place, BY_TABLE, stamp));
    }
    return status == DAOMESH_E_END ? DAOMESH_OK : status;
}

int32_t daomesh__charter_distribution(struct turn *turn, const void *body)
{
    const struct daomesh_charter_distribution *act = body;
    struct daomesh_distribution_record *policy;
    uint64_t dao;
    TRY(check_policy(turn, act));
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(edit_policy(turn, &policy, dao));
    if (policy->treasury_ppm != act->treasury_ppm) TRY(check_treasury(turn, dao));
    policy->treasury_ppm = act->treasury_ppm;
    policy->by = act->by;
    policy->table += act->by == BY_TABLE;
    if (act->by == BY_POINTS) {
        policy->period += act->points != policy->points;
        policy->points = act->points;
    }
    TRY(write_table(turn, act, policy->table));
    return daomesh__announce_charter(turn, &act->dao, 0);
}

int32_t daomesh__income_period(struct turn *turn, const void *body)
{
    const struct daomesh_income_period *act = body;
    struct daomesh_distribution_record *policy;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(edit_policy(turn, &policy, dao));
    policy->period++;
    const struct daomesh_income_period_begun_event event = { .dao = act->dao, .period = policy->period };
    return daomesh__emit(turn, DAOMESH_EVENT_INCOME_PERIOD_BEGUN, &event);
}

static int32_t current_period(struct turn *turn, uint64_t *period, uint64_t dao)
{
    const struct daomesh_distribution_record *policy;
    TRY(find_distribution(turn->state, &policy, dao));
    *period = policy ? policy->period : 0;
    return DAOMESH_OK;
}

static int32_t add_patronage(struct turn *turn, const struct member_place *member, uint64_t period,
                             const daomesh_amount *more)
{
    daomesh_amount weight;
    TRY(read_weight(turn, &weight, member, BY_PATRONAGE, period));
    if (daomesh_amount_add(&weight, &weight, more) != DAOMESH_OK)
        return daomesh__say(turn->diag, DAOMESH_E_OVERFLOW, "entries", more, NULL);
    return write_weight(turn, &weight, member, BY_PATRONAGE, period);
}

int32_t daomesh__patronage_record(struct turn *turn, const void *body)
{
    const struct daomesh_patronage_record *act = body;
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_PATRONAGE_RECORD, 2);
    daomesh_list list = act->entries;
    struct daomesh_party_weight entry;
    struct listed listed = { .count = 0 };
    uint64_t dao, period;
    int32_t status;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(current_period(turn, &period, dao));
    while ((status = daomesh__list_next(&entry, &list, field)) == DAOMESH_OK) {
        TRY(next_listed(turn, &listed, &act->dao, &entry.party, "entries"));
        TRY(check_weight(turn, &entry, "entries"));
        TRY(add_patronage(turn, &listed.place, period, &entry.weight));
    }
    if (status != DAOMESH_E_END) return status;
    const struct daomesh_patronage_recorded_event event = { .dao = act->dao, .members = listed.count };
    return daomesh__emit(turn, DAOMESH_EVENT_PATRONAGE_RECORDED, &event);
}

static int32_t check_points(struct turn *turn, const struct listed *to, uint32_t points, uint64_t sum,
                            uint64_t most)
{
    const daomesh_amount given = amount_from_u64(sum), limit = amount_from_u64(most);
    if (to->place.slot->party == turn->actor) return daomesh__refuse(turn, DAOMESH_E_SELF_POINTS, "entries");
    if (points == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "entries");
    return sum <= most ? DAOMESH_OK : daomesh__say(turn->diag, DAOMESH_E_POINTS, "entries", &given, &limit);
}

/* `most` is what may be given in all. */
static int32_t read_points(struct turn *turn, struct daomesh_allocation_record *out, uint64_t *sum,
                           const struct daomesh_peer_allocate *act, uint64_t most)
{
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_PEER_ALLOCATE, 2);
    daomesh_list list = act->entries;
    struct daomesh_party_points entry;
    struct listed to = { .count = 0 };
    int32_t status;
    while ((status = daomesh__list_next(&entry, &list, field)) == DAOMESH_OK) {
        TRY(next_listed(turn, &to, &act->dao, &entry.party, "entries"));
        *sum += entry.points;
        TRY(check_points(turn, &to, entry.points, *sum, most));
        out->given[out->given_count++] = (struct daomesh_slot_points){ .slot = to.place.number,
                                                                       .party = to.place.slot->party,
                                                                       .joined = to.place.slot->joined,
                                                                       .points = entry.points };
    }
    return status == DAOMESH_E_END ? DAOMESH_OK : status;
}

/* An allocation of nothing has no record. */
static int32_t put_allocation(struct turn *turn, const struct daomesh_allocation_record *allocation,
                              const struct member_place *giver)
{
    const struct daomesh_allocation_record *present;
    struct daomesh_allocation_record *record;
    TRY(find_allocation(turn->state, &present, giver->dao, giver->number));
    if (allocation->given_count == 0)
        return present ? delete_allocation(turn->state, giver->dao, giver->number) : DAOMESH_OK;
    TRY(present ? edit_allocation(turn->state, &record, giver->dao, giver->number)
                : create_allocation(turn->state, &record, giver->dao, giver->number));
    *record = *allocation;
    return DAOMESH_OK;
}

int32_t daomesh__peer_allocate(struct turn *turn, const void *body)
{
    const struct daomesh_peer_allocate *act = body;
    const struct daomesh_distribution_record *policy;
    struct daomesh_allocation_record allocation = { .party = turn->actor };
    struct daomesh_peer_allocated_event event = { .dao = act->dao, .party = turn->actor_id };
    struct member_place giver;
    TRY(daomesh__member_active(turn, &giver, &act->dao, &turn->actor_id));
    TRY(find_distribution(turn->state, &policy, giver.dao));
    const uint64_t most = policy && policy->by == BY_POINTS ? policy->points : 0;
    allocation.joined = giver.slot->joined;
    allocation.period = policy ? policy->period : 0;
    TRY(read_points(turn, &allocation, &event.points, act, most));
    TRY(put_allocation(turn, &allocation, &giver));
    event.members = allocation.given_count;
    return daomesh__emit(turn, DAOMESH_EVENT_PEER_ALLOCATED, &event);
}
