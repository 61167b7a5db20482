/* DAOs: founding one with its members, pathways and roles. */
#include "ledger/ledger.h"

#define FOUND_MEMBERS 2
#define FOUND_PATHWAYS 3
#define FOUND_ROLES 7

static const struct schema_field *found_field(uint16_t key)
{
    return daomesh__action_field(DAOMESH_ACTION_DAO_FOUND, key);
}

static int32_t found_pathways(struct turn *turn, uint64_t dao, daomesh_list list)
{
    struct daomesh_pathway pathway;
    for (uint32_t number = 1;; number++) {
        int32_t status = daomesh__list_next(&pathway, &list, found_field(FOUND_PATHWAYS));
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        SURE(status); /* the body was read whole before */
        TRY(daomesh__pathway_check(turn, &pathway));
        struct daomesh_pathway_record *record;
        TRY(create_pathway(turn->state, &record, dao, number));
        record->revision = 1;
        record->pathway = pathway;
        TRY(daomesh__purse_open(turn, dao, daomesh__purse_of_pathway(number), pathway.limits,
                                pathway.limits_count, "pathways.limits"));
    }
}

static int32_t found_members(struct turn *turn, uint64_t dao, daomesh_list list)
{
    struct daomesh_founding_member member;
    daomesh_id before = { { 0 } };
    for (uint32_t count = 0;; count++) {
        int32_t status = daomesh__list_next(&member, &list, found_field(FOUND_MEMBERS));
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        SURE(status); /* the body was read whole before */
        if (count > 0 && memcmp(before.bytes, member.party.bytes, sizeof before.bytes) >= 0)
            return daomesh__refuse(turn, DAOMESH_E_NOT_SORTED, "members");
        uint64_t party;
        TRY(daomesh__party_row(turn->state, &party, &member.party));
        if (party == 0) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PARTY, "members.party");
        const struct weights weights = { member.shares, member.loot, member.reputation };
        TRY(daomesh__member_join(turn, dao, party, &weights));
        before = member.party;
    }
}

static int32_t found_roles(struct turn *turn, uint64_t dao, daomesh_list list)
{
    struct daomesh_role_terms terms;
    for (;;) {
        int32_t status = daomesh__list_next(&terms, &list, found_field(FOUND_ROLES));
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        SURE(status); /* the body was read whole before */
        uint32_t number;
        TRY(daomesh__role_add(turn, dao, &terms, &number));
    }
}

static int32_t check_founding(struct turn *turn, const struct daomesh_dao_found *act)
{
    if (act->pathways.count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "pathways");
    if (act->charter_pathway == 0 || act->charter_pathway > act->pathways.count)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "charter_pathway");
    if (act->joining_pathway > act->pathways.count)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "joining_pathway");
    return DAOMESH_OK;
}

static int32_t new_dao(struct turn *turn, struct daomesh_dao_record **out, uint64_t *row,
                       const struct daomesh_dao_found *act)
{
    daomesh_id id;
    struct daomesh_party_record *party;
    TRY(daomesh_dao_id(&id, turn->ledger, &turn->actor_id, turn->body.at, turn->body.len));
    TRY(daomesh__party_new(turn, &party, row, &id, SORT_DAO));
    COPY_TEXT(party->name, act->name);
    TRY(create_dao(turn->state, out, *row));
    struct daomesh_dao_record *dao = *out;
    dao->id = id;
    dao->founder = turn->actor;
    COPY_TEXT(dao->name, act->name);
    dao->member_cap = act->member_cap ? act->member_cap : DAOMESH_MEMBER_CAP_DEFAULT;
    dao->open_cap = act->open_cap ? act->open_cap : DAOMESH_OPEN_CAP_DEFAULT;
    dao->charter_pathway = act->charter_pathway;
    dao->pathways = act->pathways.count;
    dao->exit = act->exit ? act->exit : EXIT_OPEN;
    dao->joining_pathway = act->joining_pathway;
    dao->sponsors = act->sponsors ? act->sponsors : 1;
    dao->joining_s = act->joining_s ? act->joining_s : DAOMESH_JOINING_S_DEFAULT;
    turn->counters->daos++;
    return DAOMESH_OK;
}

int32_t daomesh__dao_found(struct turn *turn, const void *body)
{
    const struct daomesh_dao_found *act = body;
    struct daomesh_dao_record *dao;
    uint64_t row;
    TRY(check_founding(turn, act));
    TRY(new_dao(turn, &dao, &row, act));
    struct daomesh_dao_founded_event event = { .dao = dao->id,
                                               .founder = turn->actor_id,
                                               .members = act->members.count };
    TRY(daomesh__emit(turn, DAOMESH_EVENT_DAO_FOUNDED, &event));
    TRY(found_pathways(turn, row, act->pathways));
    TRY(found_members(turn, row, act->members));
    return found_roles(turn, row, act->roles);
}
