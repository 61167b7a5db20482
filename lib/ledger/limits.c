/* The limits as functions, for those who cannot read macros. */
#include "ledger/ledger.h"

uint64_t daomesh_limit(uint32_t which)
{
    switch (which) {
    case DAOMESH_LIMIT_KEYS:
        return DAOMESH_KEYS_MAX;
    case DAOMESH_LIMIT_MEMBER_CAP_DEFAULT:
        return DAOMESH_MEMBER_CAP_DEFAULT;
    case DAOMESH_LIMIT_MEMBER_CAP:
        return DAOMESH_MEMBER_CAP_MAX;
    case DAOMESH_LIMIT_OPEN_CAP_DEFAULT:
        return DAOMESH_OPEN_CAP_DEFAULT;
    case DAOMESH_LIMIT_OPEN_CAP:
        return DAOMESH_OPEN_CAP_MAX;
    case DAOMESH_LIMIT_PATHWAYS:
        return DAOMESH_PATHWAYS_MAX;
    case DAOMESH_LIMIT_ROLES:
        return DAOMESH_ROLES_MAX;
    case DAOMESH_LIMIT_PARTIES:
        return DAOMESH_PARTIES_MAX;
    case DAOMESH_LIMIT_FUEL_RECORDS:
        return DAOMESH_FUEL_RECORDS;
    case DAOMESH_LIMIT_FUEL_DEPTH:
        return DAOMESH_FUEL_DEPTH;
    case DAOMESH_LIMIT_TIMERS_PER_BEGIN:
        return DAOMESH_TIMERS_PER_BEGIN;
    case DAOMESH_LIMIT_NONCE_WINDOW:
        return DAOMESH_NONCE_WINDOW;
    case DAOMESH_LIMIT_NONCE_AHEAD:
        return DAOMESH_NONCE_AHEAD_MAX;
    case DAOMESH_LIMIT_PAGE:
        return DAOMESH_PAGE_MAX;
    case DAOMESH_LIMIT_FUEL_PER_BEGIN:
        return DAOMESH_FUEL_PER_BEGIN;
    case DAOMESH_LIMIT_DISTRIBUTION_MEMBERS:
        return DAOMESH_DISTRIBUTION_MEMBERS_MAX;
    default:
        return 0;
    }
}
