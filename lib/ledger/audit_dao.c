/* The audit of DAOs: their members, charters, roles and purses. */
#include "ledger/audit.h"

static int32_t audit_slot(struct audit *audit, const struct daomesh_member_slot *slot, uint64_t dao,
                          uint32_t number)
{
    uint32_t indexed = 0;
    if (slot->state == MEMBER_EMPTY || slot->state > MEMBER_FORMER)
        return daomesh__broken(audit, "a slot without a state", NULL, NULL);
    if (slot->since > audit->ledger->committed.sequence)
        return daomesh__broken(audit, "a weight from the future", NULL, NULL);
    if (slot->party == 0 || slot->party > audit->ledger->committed.parties)
        return daomesh__broken(audit, "a member who is no party", NULL, NULL);
    int32_t status = daomesh__member_slot(audit->state, &indexed, dao, slot->party);
    if (status == DAOMESH_E_NOT_A_MEMBER || (status == DAOMESH_OK && indexed != number))
        return daomesh__broken(audit, "a member whom the index does not know", NULL, NULL);
    TRY(status);
    for (uint32_t i = slot->old_first; i < slot->old_next; i++) {
        const struct daomesh_old_weight_record *old;
        TRY(find_old_weight(audit->state, &old, dao, (uint64_t)number << 32 | i));
        if (!old || old->since >= old->until || old->until > slot->since)
            return daomesh__broken(audit, "an old weight out of order", NULL, NULL);
        audit->expected[DAOMESH_RECORD_OLD_WEIGHT]++;
    }
    audit->expected[DAOMESH_RECORD_MEMBERSHIP]++;
    return DAOMESH_OK;
}

/* What a slot may hold follows from its state. */
static int32_t audit_holding(struct audit *audit, const struct daomesh_member_slot *slot)
{
    int votes = !amount_is_zero(&slot->shares) || !amount_is_zero(&slot->reputation);
    int remembers = !amount_is_zero(&slot->jailed_shares) || !amount_is_zero(&slot->jailed_reputation);
    if (votes && slot->state != MEMBER_ACTIVE)
        return daomesh__broken(audit, "a vote without a membership", NULL, NULL);
    if (remembers && slot->state != MEMBER_JAILED)
        return daomesh__broken(audit, "a jail remembered without one", NULL, NULL);
    if (amount_is_zero(&slot->loot) == (slot->state == MEMBER_FORMER) && slot->state != MEMBER_ACTIVE &&
        slot->state != MEMBER_JAILED)
        return daomesh__broken(audit, "loot and being gone do not fit", NULL, NULL);
    return DAOMESH_OK;
}

static int32_t count_member_dao(struct audit *audit, uint32_t *daos, const struct daomesh_member_slot *slot)
{
    const struct daomesh_party_record *party;
    TRY(audit_holding(audit, slot));
    if (slot->state != MEMBER_ACTIVE && slot->state != MEMBER_JAILED) return DAOMESH_OK;
    TRY(find_party(audit->state, &party, slot->party));
    *daos += party && party->sort == SORT_DAO;
    return DAOMESH_OK;
}

struct yes_lists {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
};

static int32_t audit_yes_list(void *ctx, uint64_t local, const void *record)
{
    const struct yes_lists *lists = ctx;
    const struct daomesh_yes_list_record *list = record;
    int fits = local < lists->dao->slots && list->proposals_count > 0;
    for (uint32_t i = 0; i < list->proposals_count; i++)
        fits = fits && list->proposals[i] > 0 && list->proposals[i] <= lists->dao->proposals;
    if (!fits) return daomesh__broken(lists->audit, "a list of votes that fits nobody", NULL, NULL);
    lists->audit->expected[DAOMESH_RECORD_YES_LIST]++;
    return DAOMESH_OK;
}

static int32_t audit_yes_lists(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct yes_lists lists = { audit, dao };
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_YES_LIST, 0, audit_yes_list, &lists);
}

static int32_t audit_members(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct weights sum = { { { 0 } }, { { 0 } }, { { 0 } } };
    uint32_t in_state[MEMBER_FORMER + 1] = { 0 }, daos = 0;
    audit->expected[DAOMESH_RECORD_MEMBER_PAGE] += (dao->slots + SLOTS_PER_PAGE - 1) / SLOTS_PER_PAGE;
    for (uint32_t number = 0; number < dao->slots; number++) {
        const struct daomesh_member_slot *slot;
        audit->object = number;
        TRY(daomesh__member_find(audit->state, &slot, row, number));
        TRY(audit_slot(audit, slot, row, number));
        in_state[slot->state]++;
        TRY(count_member_dao(audit, &daos, slot));
        TRY(daomesh__audit_add(audit, &sum.shares, &slot->shares));
        TRY(daomesh__audit_add(audit, &sum.loot, &slot->loot));
        TRY(daomesh__audit_add(audit, &sum.reputation, &slot->reputation));
    }
    audit->object = 0;
    TRY(audit_yes_lists(audit, dao, row));
    TRY(daomesh__same_number(audit, dao->members, in_state[MEMBER_ACTIVE], "members are miscounted"));
    TRY(daomesh__same_number(audit, dao->jailed, in_state[MEMBER_JAILED], "members in jail are miscounted"));
    TRY(daomesh__same_number(audit, dao->left, in_state[MEMBER_LEFT],
                             "slots of members who left are miscounted"));
    TRY(daomesh__same_number(audit, dao->member_daos, daos, "members that are DAOs are miscounted"));
    TRY(daomesh__same_amount(audit, &dao->shares, &sum.shares, "shares do not add up to the total"));
    TRY(daomesh__same_amount(audit, &dao->loot, &sum.loot, "loot does not add up to the total"));
    return daomesh__same_amount(audit, &dao->reputation, &sum.reputation,
                                "reputation does not add up to the total");
}

/* A role or pathway with allowances has a purse of as many, never with more in it than fits. */
static int32_t audit_purse(struct audit *audit, uint64_t row, uint64_t number, uint32_t allowances)
{
    const struct daomesh_purse_record *purse;
    TRY(find_purse(audit->state, &purse, row, number));
    TRY(daomesh__same_number(audit, purse ? purse->entries_count : 0, allowances,
                             "a purse has other allowances than its terms"));
    audit->expected[DAOMESH_RECORD_PURSE] += purse != NULL;
    for (uint32_t i = 0; i < allowances; i++) {
        int32_t order;
        SURE(daomesh_amount_compare(&order, &purse->entries[i].left, &purse->entries[i].most));
        if (order > 0 || purse->entries[i].token == 0 ||
            purse->entries[i].token > audit->ledger->committed.tokens)
            return daomesh__broken(audit, "a purse with too much in it, or of no token", NULL, NULL);
    }
    return DAOMESH_OK;
}

/* Serials are given once; what stands above a role is no circle. */
static int32_t audit_role(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                          uint32_t number, const struct daomesh_role_record *role)
{
    int fits;
    if (role->serial == 0 || role->serial > dao->role_serials || role->admin_serial > dao->role_serials)
        return daomesh__broken(audit, "a role's serial was never given", NULL, NULL);
    for (uint32_t other = 1; other < number; other++) {
        const struct daomesh_role_record *before;
        TRY(find_role(audit->state, &before, row, other));
        if (before && before->serial == role->serial)
            return daomesh__broken(audit, "two roles share a serial", NULL, NULL);
    }
    if (role->party > audit->ledger->committed.parties || role->named_by > audit->ledger->committed.parties)
        return daomesh__broken(audit, "a role of one who is no party", NULL, NULL);
    TRY(daomesh__role_depth_fits(audit->state, &fits, row, number));
    if (!fits) return daomesh__broken(audit, "roles stand above one another in a circle", NULL, NULL);
    return audit_purse(audit, row, number, role->allowances);
}

static int32_t audit_charter(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    if (dao->charter_pathway == 0 || dao->charter_pathway > dao->pathways)
        return daomesh__broken(audit, "no pathway can change the charter", NULL, NULL);
    audit->expected[DAOMESH_RECORD_PATHWAY] += dao->pathways;
    for (uint32_t number = 1; number <= dao->pathways; number++) {
        const struct daomesh_pathway_record *pathway;
        TRY(find_pathway(audit->state, &pathway, row, number));
        if (!pathway) return daomesh__broken(audit, "a pathway is missing", NULL, NULL);
        TRY(audit_purse(audit, row, daomesh__purse_of_pathway(number), pathway->pathway.limits_count));
    }
    for (uint32_t number = 1; number <= dao->roles; number++) {
        const struct daomesh_role_record *role;
        TRY(find_role(audit->state, &role, row, number));
        audit->expected[DAOMESH_RECORD_ROLE] += role != NULL;
        if (role) TRY(audit_role(audit, dao, row, number, role));
    }
    return DAOMESH_OK;
}

int32_t daomesh__audit_dao(struct audit *audit, const struct daomesh_party_record *party, uint64_t row)
{
    const struct daomesh_dao_record *dao;
    TRY(find_dao(audit->state, &dao, row));
    if (!dao || !id_equal(&dao->id, &party->id))
        return daomesh__broken(audit, "a DAO without its record", NULL, NULL);
    audit->daos++;
    audit->expected[DAOMESH_RECORD_DAO]++;
    TRY(audit_charter(audit, dao, row));
    TRY(audit_members(audit, dao, row));
    TRY(daomesh__audit_income(audit, dao, row));
    TRY(daomesh__audit_programmes(audit, row));
    TRY(daomesh__audit_dials(audit, dao, row));
    TRY(daomesh__audit_feeds(audit, dao, row));
    TRY(daomesh__audit_delegations(audit, dao, row));
    TRY(daomesh__audit_credits(audit, dao, row));
    TRY(daomesh__audit_standing(audit, dao, row));
    TRY(daomesh__audit_conviction(audit, dao, row));
    TRY(daomesh__audit_budgets(audit, dao, row));
    TRY(daomesh__audit_locks(audit, dao, row));
    TRY(daomesh__audit_proposals(audit, dao, row));
    TRY(daomesh__audit_duties(audit, dao, row));
    TRY(daomesh__audit_boosted(audit, dao, row));
    return daomesh__audit_applications(audit, row, dao->applications);
}
