/*
 * Roles: a party may do some kinds of actions for a DAO, until the grant is revoked or ends. Numbers are given again, so that they
 * stay few; serials are not, so that what points to a role means that grant and no later one.
 */
#include "ledger/ledger.h"

/* --- Using a role ---------------------------------------------------------------------------------------------------- */

static int is_past(uint64_t ends, uint64_t now)
{
    return ends != 0 && now > ends;
}

int daomesh__role_held(const struct daomesh_role_record *role, uint64_t party, uint64_t now)
{
    return party != 0 && role->party == party && !is_past(role->ends, now) &&
           !is_past(role->named_until, now);
}

int daomesh__role_allows(const struct daomesh_role_record *role, uint32_t kind)
{
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
        if (!role || !daomesh__role_held(role, party, turn->now) || !daomesh__role_allows(role, kind))
            continue;
        *number = i;
        return DAOMESH_OK;
    }
    *number = 0;
    return DAOMESH_OK;
}

int32_t daomesh__role_announce(struct turn *turn, const daomesh_id *dao_id, uint64_t dao, uint32_t number)
{
    const struct daomesh_role_record *role;
    TRY(find_role(turn->state, &role, dao, number));
    MUST(role != NULL);
    struct daomesh_role_used_event event = { .dao = *dao_id,
                                             .party = turn->actor_id,
                                             .role = number,
                                             .kind = (uint16_t)turn->kind,
                                             .serial = role->serial };
    if (role->named_by != 0) TRY(daomesh__id_of(turn->state, &event.named_by, role->named_by));
    return daomesh__emit(turn, DAOMESH_EVENT_ROLE_USED, &event);
}

/* --- Granting -------------------------------------------------------------------------------------------------------- */

/* The lowest number without a role. */
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

static int32_t check_terms(struct turn *turn, uint64_t *party, const struct daomesh_role_terms *terms)
{
    TRY(daomesh__check_kinds(turn, terms->kinds, terms->kinds_count, 0));
    if (terms->kinds_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "kinds");
    if (is_past(terms->ends, turn->now)) return daomesh__refuse(turn, DAOMESH_E_PAST, "role.ends");
    *party = 0;
    if (id_is_zero(&terms->party) && terms->admin != 0) return DAOMESH_OK;
    return daomesh__known_party(turn, party, &terms->party, "role.party");
}

int32_t daomesh__role_add(struct turn *turn, uint64_t dao, const struct daomesh_role_terms *terms,
                          uint32_t *number)
{
    struct daomesh_dao_record *record;
    struct daomesh_role_record *role;
    uint64_t party;
    TRY(check_terms(turn, &party, terms));
    TRY(edit_dao(turn->state, &record, dao));
    TRY(free_number(turn, number, dao, record));
    TRY(create_role(turn->state, &role, dao, *number));
    role->party = party;
    COPY_TEXT(role->name, terms->name);
    role->ends = terms->ends;
    role->kinds_count = terms->kinds_count;
    memcpy(role->kinds, terms->kinds, sizeof terms->kinds);
    role->allowances = (uint8_t)terms->allowances_count;
    role->serial = ++record->role_serials;
    if (terms->admin != 0) TRY(daomesh__role_link(turn, dao, *number, terms->admin));
    return daomesh__purse_open(turn, dao, *number, terms->allowances, terms->allowances_count, "allowances");
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

/* --- Revoking -------------------------------------------------------------------------------------------------------- */

static int32_t revoke(struct turn *turn, const daomesh_id *dao_id, uint64_t dao, uint32_t number)
{
    TRY(delete_role(turn->state, dao, number));
    TRY(daomesh__purse_close(turn, dao, number));
    return daomesh__announce_charter(turn, dao_id, number);
}

/* Before the role itself goes: afterwards nothing is below it any more. */
static int32_t revoke_below(struct turn *turn, const daomesh_id *dao_id, uint64_t dao, uint32_t above)
{
    const struct daomesh_dao_record *record;
    uint32_t below[DAOMESH_ROLES_MAX], count = 0;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    MUST(record->roles <= COUNT_OF(below));
    for (uint32_t number = 1; number <= record->roles; number++) {
        int is_below;
        TRY(daomesh__role_below(turn->state, &is_below, dao, number, above));
        if (is_below) below[count++] = number;
    }
    for (uint32_t i = 0; i < count; i++)
        TRY(revoke(turn, dao_id, dao, below[i]));
    return DAOMESH_OK;
}

int32_t daomesh__role_known(struct turn *turn, const struct daomesh_role_record **out, uint64_t dao,
                            uint32_t number, uint64_t serial)
{
    TRY(find_role(turn->state, out, dao, number));
    return *out && (serial == 0 || (*out)->serial == serial)
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_ROLE, "role");
}

int32_t daomesh__role_revoke(struct turn *turn, const void *body)
{
    const struct daomesh_role_revoke *act = body;
    const struct daomesh_role_record *role;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__role_known(turn, &role, dao, act->role, act->serial));
    if (act->below) TRY(revoke_below(turn, &act->dao, dao, act->role));
    return revoke(turn, &act->dao, dao, act->role);
}
