/* Roles: a party may do some kinds of actions for a DAO, until the grant is revoked or ends. */
#include "ledger/ledger.h"

/* The lowest number without a role: numbers of revoked roles are given again, so that they stay few. */
static int32_t free_number(struct turn *turn, uint32_t *number, uint64_t dao,
                           struct daomesh_dao_record *record)
{
    for (*number = 1; *number <= record->roles; (*number)++) {
        const struct daomesh_role_record *role;
        TRY(find_role(turn->state, &role, dao, *number));
        if (!role) return DAOMESH_OK;
    }
    if (record->roles == DAOMESH_ROLES_MAX) return DAOMESH_E_LIMIT;
    record->roles = *number;
    return DAOMESH_OK;
}

int32_t daomesh__role_add(struct turn *turn, uint64_t dao, const struct daomesh_role_terms *terms,
                          uint32_t *number)
{
    uint64_t party;
    TRY(daomesh__check_kinds(turn, terms->kinds, terms->kinds_count, 0));
    if (terms->kinds_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "kinds");
    TRY(daomesh__party_row(turn->state, &party, &terms->party));
    if (party == 0) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PARTY, "role.party");

    struct daomesh_dao_record *record;
    struct daomesh_role_record *role;
    TRY(edit_dao(turn->state, &record, dao));
    TRY(free_number(turn, number, dao, record));
    TRY(create_role(turn->state, &role, dao, *number));
    role->party = party;
    COPY_TEXT(role->name, terms->name);
    role->ends = terms->ends;
    role->kinds_count = terms->kinds_count;
    memcpy(role->kinds, terms->kinds, sizeof terms->kinds);
    role->allowances = (uint8_t)terms->allowances_count;
    return daomesh__purse_open(turn, dao, *number, terms->allowances, terms->allowances_count, "allowances");
}

static int allows(const struct daomesh_role_record *role, uint64_t party, uint32_t kind, uint64_t now)
{
    if (role->party != party || (role->ends != 0 && now > role->ends)) return 0;
    for (uint32_t i = 0; i < role->kinds_count; i++) {
        if (role->kinds[i] == kind) return 1;
    }
    return 0;
}

/* The first role that lets a party do this kind of action; *number 0 when none does. */
int32_t daomesh__role_find(struct turn *turn, uint32_t *number, uint64_t dao, uint64_t party, uint32_t kind)
{
    const struct daomesh_dao_record *record;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    for (uint32_t i = 1; i <= record->roles; i++) {
        const struct daomesh_role_record *role;
        TRY(find_role(turn->state, &role, dao, i));
        if (!role || !allows(role, party, kind, turn->now)) continue;
        *number = i;
        return DAOMESH_OK;
    }
    *number = 0;
    return DAOMESH_OK;
}

int32_t daomesh__role_grant(struct turn *turn, const void *body)
{
    const struct daomesh_role_grant *act = body;
    uint64_t dao;
    uint32_t number;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__role_add(turn, dao, &act->role, &number));
    return daomesh__announce_charter(turn, &act->dao, number);
}

int32_t daomesh__role_revoke(struct turn *turn, const void *body)
{
    const struct daomesh_role_revoke *act = body;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    int32_t status = delete_role(turn->state, dao, act->role);
    if (status == DAOMESH_E_NOT_FOUND) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_ROLE, "role");
    TRY(status);
    TRY(daomesh__purse_close(turn, dao, act->role));
    return daomesh__announce_charter(turn, &act->dao, act->role);
}
