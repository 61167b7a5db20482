/*
 * DAOs in DAOs: none may be a member of itself through others.
 *
 * When a DAO joins another, the search goes down from the one that joins, through its members that are DAOs, and theirs. Whom a
 * DAO has as members is its own choice, so that no stranger can make this search long; whom it is a member of is not.
 */
#include "ledger/ledger.h"

struct search {
    uint64_t wanted;
    uint64_t daos[DAOMESH_FEDERATION_DAOS_MAX];
    uint32_t count;
    uint32_t slots; /* looked at */
};

static int32_t too_large(struct turn *turn)
{
    return daomesh__refuse(turn, DAOMESH_E_LIMIT, "party");
}

static int32_t visit_dao(struct turn *turn, struct search *search, uint64_t row)
{
    if (row == search->wanted) return daomesh__refuse(turn, DAOMESH_E_MEMBER_CYCLE, "party");
    for (uint32_t i = 0; i < search->count; i++) {
        if (search->daos[i] == row) return DAOMESH_OK;
    }
    if (search->count == DAOMESH_FEDERATION_DAOS_MAX) return too_large(turn);
    search->daos[search->count++] = row;
    return DAOMESH_OK;
}

static int32_t visit_slot(struct turn *turn, struct search *search, uint64_t dao, uint32_t number)
{
    const struct daomesh_member_slot *slot;
    const struct daomesh_party_record *party;
    TRY(daomesh__member_find(turn->state, &slot, dao, number));
    if (slot->state != MEMBER_ACTIVE && slot->state != MEMBER_JAILED) return DAOMESH_OK;
    TRY(find_party(turn->state, &party, slot->party));
    MUST(party != NULL);
    return party->sort == SORT_DAO ? visit_dao(turn, search, slot->party) : DAOMESH_OK;
}

static int32_t visit_members(struct turn *turn, struct search *search, uint64_t dao)
{
    const struct daomesh_dao_record *record;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    if (record->member_daos == 0) return DAOMESH_OK;
    search->slots += record->slots;
    if (search->slots > DAOMESH_FEDERATION_SLOTS_MAX) return too_large(turn);
    for (uint32_t number = 0; number < record->slots; number++)
        TRY(visit_slot(turn, search, dao, number));
    return DAOMESH_OK;
}

int32_t daomesh__check_cycle(struct turn *turn, uint64_t dao, uint64_t party)
{
    const struct daomesh_party_record *record;
    struct search search = { .wanted = dao };
    TRY(find_party(turn->state, &record, party));
    MUST(record != NULL);
    if (record->sort != SORT_DAO) return DAOMESH_OK;
    TRY(visit_dao(turn, &search, party));
    for (uint32_t i = 0; i < search.count; i++)
        TRY(visit_members(turn, &search, search.daos[i]));
    return DAOMESH_OK;
}
