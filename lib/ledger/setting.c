/* The settings of a DAO that dials turn: what each may be, reading and writing them, and that nothing else changes one then. */
#include "ledger/ledger.h"

#define ALL_PPM 1000000

static const struct range {
    uint64_t least, most;
} ranges[] = {
    [SETTING_MEMBER_CAP] = { 1, DAOMESH_MEMBER_CAP_MAX },
    [SETTING_OPEN_CAP] = { 1, DAOMESH_OPEN_CAP_MAX },
    [SETTING_SPONSORS] = { 1, DAOMESH_SPONSORS_MAX },
    [SETTING_JOINING] = { 1, DAOMESH_PERIOD_MAX_S },
    [SETTING_TREASURY] = { 0, ALL_PPM },
};

int daomesh__setting_fits(uint8_t setting, const daomesh_amount *least, const daomesh_amount *most)
{
    const daomesh_amount lowest = amount_from_u64(ranges[setting].least),
                         highest = amount_from_u64(ranges[setting].most);
    int32_t below, above;
    (void)daomesh_amount_compare(&below, least, &lowest);
    (void)daomesh_amount_compare(&above, most, &highest);
    return below >= 0 && above <= 0;
}

static uint64_t charter_value(const struct daomesh_dao_record *dao, uint8_t setting)
{
    switch (setting) {
    case SETTING_MEMBER_CAP:
        return dao->member_cap;
    case SETTING_OPEN_CAP:
        return dao->open_cap;
    case SETTING_SPONSORS:
        return dao->sponsors;
    default:
        return dao->joining_s;
    }
}

int32_t daomesh__setting_read(struct state *state, daomesh_amount *value, uint64_t dao, uint8_t setting)
{
    const struct daomesh_dao_record *record;
    const struct daomesh_distribution_record *policy;
    *value = amount_from_u64(0);
    if (setting == SETTING_TREASURY) {
        TRY(find_distribution(state, &policy, dao));
        if (!policy || policy->by == 0) return DAOMESH_E_CONTRADICTION;
        *value = amount_from_u64(policy->treasury_ppm);
        return DAOMESH_OK;
    }
    TRY(find_dao(state, &record, dao));
    MUST(record != NULL);
    *value = amount_from_u64(charter_value(record, setting));
    return DAOMESH_OK;
}

/* The value is within the setting's range. */
int32_t daomesh__setting_write(struct turn *turn, uint64_t dao, uint8_t setting, const daomesh_amount *value)
{
    struct daomesh_dao_record *record;
    struct daomesh_distribution_record *policy;
    if (setting == SETTING_TREASURY) {
        TRY(edit_distribution(turn->state, &policy, dao));
        policy->treasury_ppm = (uint32_t)value->limb[0];
        return DAOMESH_OK;
    }
    TRY(edit_dao(turn->state, &record, dao));
    if (setting == SETTING_MEMBER_CAP) record->member_cap = (uint32_t)value->limb[0];
    if (setting == SETTING_OPEN_CAP) record->open_cap = (uint32_t)value->limb[0];
    if (setting == SETTING_SPONSORS) record->sponsors = (uint8_t)value->limb[0];
    if (setting == SETTING_JOINING) record->joining_s = value->limb[0];
    return DAOMESH_OK;
}

int32_t daomesh__setting_free(struct turn *turn, const struct daomesh_dao_record *dao, uint8_t setting,
                              const char *field)
{
    return dao->dialled >> setting & 1 ? daomesh__refuse(turn, DAOMESH_E_DIALLED, field) : DAOMESH_OK;
}
