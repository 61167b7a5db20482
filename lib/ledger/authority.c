/*
 * Who may do what. By the kind of action (the schema's `may`): anyone, oneself, a member, the DAO itself, the DAO through its
 * charter pathway, or the party that the first field names. For what a DAO may do, a role may stand in.
 */
#include "ledger/ledger.h"

/* Actions that concern a DAO, or that a party does, have its id as their first field. */
static const daomesh_id *first_id(const void *body)
{
    return (const daomesh_id *)body;
}

/* A dial names the role that turns it. */
static int32_t may_by_role(struct turn *turn, uint64_t dao, const daomesh_id *dao_id)
{
    uint32_t role = 0;
    TRY(turn->kind == DAOMESH_ACTION_DIAL_TURN
            ? daomesh__dial_role(turn, &role, dao, dao_id)
            : daomesh__role_find(turn, &role, dao, turn->actor, turn->kind));
    if (role == 0) return DAOMESH_E_NOT_ALLOWED;
    turn->role = role;
    turn->role_dao = dao;
    return daomesh__role_announce(turn, dao_id, dao, role);
}

static int32_t may_as_dao(struct turn *turn, const daomesh_id *dao_id)
{
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, dao_id));
    return turn->actor == dao ? DAOMESH_OK : may_by_role(turn, dao, dao_id);
}

int32_t daomesh__party_may(struct turn *turn, uint64_t *row, const daomesh_id *party)
{
    const struct daomesh_party_record *record;
    TRY(daomesh__known_party(turn, row, party, schema_field_name(&turn->action->fields[0])));
    if (turn->actor == *row) return DAOMESH_OK;
    TRY(find_party(turn->state, &record, *row));
    MUST(record != NULL);
    return record->sort == SORT_DAO ? may_by_role(turn, *row, party) : DAOMESH_E_NOT_ALLOWED;
}

/* A charter changes only by its own pathway; in host mode the embedding program may speak for the DAO. */
int32_t daomesh__may_change_charter(struct turn *turn, const daomesh_id *dao_id)
{
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, dao_id));
    if (turn->actor != dao) return DAOMESH_E_NOT_ALLOWED;
    if (turn->depth == 0) return turn->mode == DAOMESH_MODE_HOST ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED;
    const struct daomesh_dao_record *record;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    return turn->pathway == record->charter_pathway ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED;
}

int32_t daomesh__may(struct turn *turn, const void *body)
{
    switch (turn->action->may) {
    case MAY_SELF:
    case MAY_ANYONE:
    case MAY_MEMBER: /* the handler reads the membership it needs anyway */
        return DAOMESH_OK;
    case MAY_DAO:
        return may_as_dao(turn, first_id(body));
    case MAY_CHARTER:
        return daomesh__may_change_charter(turn, first_id(body));
    default:
        MUST(turn->action->may == MAY_PARTY);
        return daomesh__party_may(turn, &turn->party, first_id(body));
    }
}

/* A list of action kinds in a pathway or role: known, ascending, charter changes only where allowed. */
int32_t daomesh__check_kinds(struct turn *turn, const uint16_t *kinds, size_t count, int charter_allowed)
{
    for (size_t i = 0; i < count; i++) {
        const struct schema_struct *action = daomesh__schema_action(kinds[i]);
        if (!action) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_KIND, "kinds");
        if (i > 0 && kinds[i] <= kinds[i - 1]) return daomesh__refuse(turn, DAOMESH_E_NOT_SORTED, "kinds");
        if (!charter_allowed && action->may != MAY_DAO && action->may != MAY_PARTY)
            return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "kinds");
    }
    return DAOMESH_OK;
}
