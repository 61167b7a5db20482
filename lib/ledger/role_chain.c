/*
 * Roles above roles: whoever holds a role names the holders of those below it. The charter says what stands above what and what each
 * role may do; an admin says only who. Chains are looked through at each use, and are never long.
 */
#include "ledger/ledger.h"

/* One step up: *number 0 where nothing is above, or what was is gone. */
static int32_t step_up(struct state *state, const struct daomesh_role_record **role, uint32_t *number,
                       uint64_t dao)
{
    const struct daomesh_role_record *above;
    const uint32_t admin = (*role)->admin;
    const uint64_t serial = (*role)->admin_serial;
    *number = 0;
    if (admin == 0) return DAOMESH_OK;
    TRY(find_role(state, &above, dao, admin));
    if (!above || above->serial != serial) return DAOMESH_OK;
    *role = above;
    *number = admin;
    return DAOMESH_OK;
}

int32_t daomesh__role_below(struct state *state, int *is_below, uint64_t dao, uint32_t number, uint32_t above)
{
    const struct daomesh_role_record *role;
    uint32_t at = number;
    *is_below = 0;
    TRY(find_role(state, &role, dao, number));
    for (uint32_t steps = 0; role && at != 0 && steps < DAOMESH_ROLE_DEPTH_MAX; steps++) {
        TRY(step_up(state, &role, &at, dao));
        if (at == above) *is_below = 1;
    }
    return DAOMESH_OK;
}

/* --- Links ----------------------------------------------------------------------------------------------------------- */

/* DAOMESH_ROLE_DEPTH_MAX + 1 for more than that, a circle too. */
static int32_t depth_of(struct state *state, uint32_t *depth, uint64_t dao, uint32_t number)
{
    const struct daomesh_role_record *role;
    uint32_t at = number;
    *depth = 0;
    TRY(find_role(state, &role, dao, number));
    while (role && at != 0 && *depth <= DAOMESH_ROLE_DEPTH_MAX) {
        TRY(step_up(state, &role, &at, dao));
        (*depth)++;
    }
    return DAOMESH_OK;
}

int32_t daomesh__role_depth_fits(struct state *state, int *fits, uint64_t dao, uint32_t number)
{
    uint32_t depth;
    TRY(depth_of(state, &depth, dao, number));
    *fits = depth <= DAOMESH_ROLE_DEPTH_MAX;
    return DAOMESH_OK;
}

static int32_t check_depths(struct turn *turn, uint64_t dao)
{
    const struct daomesh_dao_record *record;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    for (uint32_t number = 1; number <= record->roles; number++) {
        int fits;
        TRY(daomesh__role_depth_fits(turn->state, &fits, dao, number));
        if (!fits) return daomesh__refuse(turn, DAOMESH_E_ROLE_DEPTH, "admin");
    }
    return DAOMESH_OK;
}

int32_t daomesh__role_link(struct turn *turn, uint64_t dao, uint32_t number, uint32_t admin)
{
    const struct daomesh_role_record *above;
    struct daomesh_role_record *role;
    int circles;
    TRY(find_role(turn->state, &above, dao, admin));
    if (!above) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_ROLE, "admin");
    if (admin == number) return daomesh__refuse(turn, DAOMESH_E_SELF_ROLE, "admin");
    TRY(daomesh__role_below(turn->state, &circles, dao, admin, number));
    if (circles) return daomesh__refuse(turn, DAOMESH_E_ROLE_CYCLE, "admin");
    TRY(edit_role(turn->state, &role, dao, number));
    role->admin = admin;
    role->admin_serial = above->serial;
    return check_depths(turn, dao);
}

int32_t daomesh__role_admin(struct turn *turn, const void *body)
{
    const struct daomesh_role_admin *act = body;
    const struct daomesh_role_record *known;
    struct daomesh_role_record *role;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__role_known(turn, &known, dao, act->role, 0));
    if (act->admin != 0) {
        TRY(daomesh__role_link(turn, dao, act->role, act->admin));
    } else {
        TRY(edit_role(turn->state, &role, dao, act->role));
        role->admin = 0;
        role->admin_serial = 0;
    }
    return daomesh__announce_charter(turn, &act->dao, act->role);
}

/* --- Holders --------------------------------------------------------------------------------------------------------- */

/* The nearest role above whose holder acts; *under 0 when none. */
static int32_t find_admin(struct turn *turn, uint32_t *under, uint64_t dao,
                          const struct daomesh_role_record *role)
{
    uint32_t steps = 0;
    do {
        MUST(steps++ < DAOMESH_ROLE_DEPTH_MAX);
        TRY(step_up(turn->state, &role, under, dao));
    } while (*under != 0 && !daomesh__role_held(role, turn->actor, turn->now));
    return DAOMESH_OK;
}

/* Under a role above, whose use is told, or as the charter, with *under 0. */
static int32_t may_name(struct turn *turn, uint32_t *under, const daomesh_id *dao_id, uint64_t dao,
                        const struct daomesh_role_record *role)
{
    TRY(find_admin(turn, under, dao, role));
    if (*under != 0) return daomesh__role_announce(turn, dao_id, dao, *under);
    return daomesh__may_change_charter(turn, dao_id);
}

/* party 0: nobody. */
static int32_t name_holder(struct turn *turn, const daomesh_id *dao_id, uint64_t dao, uint32_t number,
                           uint32_t under, uint64_t party, uint64_t until)
{
    struct daomesh_role_record *role;
    TRY(edit_role(turn->state, &role, dao, number));
    role->party = party;
    role->named_by = under != 0 ? turn->actor : 0;
    role->named_until = until;
    struct daomesh_role_held_event event = {
        .dao = *dao_id, .role = number, .serial = role->serial, .by = turn->actor_id, .under = under
    };
    if (party != 0) TRY(daomesh__id_of(turn->state, &event.party, party));
    return daomesh__emit(turn, DAOMESH_EVENT_ROLE_HELD, &event);
}

int32_t daomesh__role_appoint(struct turn *turn, const void *body)
{
    const struct daomesh_role_appoint *act = body;
    const struct daomesh_role_record *role;
    uint64_t dao, party;
    uint32_t under;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__role_known(turn, &role, dao, act->role, act->serial));
    TRY(may_name(turn, &under, &act->dao, dao, role));
    TRY(daomesh__known_party(turn, &party, &act->party, "party"));
    if (act->ends != 0 && act->ends < turn->now) return daomesh__refuse(turn, DAOMESH_E_PAST, "ends");
    return name_holder(turn, &act->dao, dao, act->role, under, party, act->ends);
}

int32_t daomesh__role_dismiss(struct turn *turn, const void *body)
{
    const struct daomesh_role_dismiss *act = body;
    const struct daomesh_role_record *role;
    uint64_t dao;
    uint32_t under;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(daomesh__role_known(turn, &role, dao, act->role, act->serial));
    TRY(may_name(turn, &under, &act->dao, dao, role));
    if (role->party == 0) return daomesh__refuse(turn, DAOMESH_E_NO_HOLDER, "role");
    return name_holder(turn, &act->dao, dao, act->role, under, 0, 0);
}
