/* What the treasury pays a member who leaves: a fair share of each token they ask for, rounded down. */
#include "base/base.h"

#include <daomesh/exit.h>
#include <daomesh/number.h>

int32_t daomesh_exit_pay(daomesh_amount *paid, const daomesh_amount *balance, const daomesh_amount *burned,
                         const daomesh_amount *total)
{
    if (!paid) return DAOMESH_E_ARG;
    int32_t order = 0;
    int32_t status = daomesh_amount_compare(&order, burned, total);
    if (status == DAOMESH_OK && order > 0) status = DAOMESH_E_RANGE;
    if (status == DAOMESH_OK) status = daomesh_amount_muldiv_floor(paid, balance, burned, total);
    if (status != DAOMESH_OK) *paid = amount_from_u64(0);
    return status;
}

static int32_t check_listed(const uint32_t *listed, size_t listed_count, size_t balance_count)
{
    for (size_t i = 0; i < listed_count; i++) {
        if (i > 0 && listed[i] <= listed[i - 1]) return DAOMESH_E_NOT_SORTED;
        if (listed[i] >= balance_count) return DAOMESH_E_RANGE;
    }
    return DAOMESH_OK;
}

/* Pays the listed tokens; paid may be the array of the balances. */
static int32_t pay_listed(daomesh_amount *paid, const daomesh_amount *balances, size_t balance_count,
                          const uint32_t *listed, size_t listed_count, const daomesh_amount *burned,
                          const daomesh_amount *total)
{
    size_t next = 0;
    for (size_t i = 0; i < balance_count; i++) {
        if (next == listed_count || listed[next] != i) {
            paid[i] = amount_from_u64(0);
            continue;
        }
        TRY(daomesh_exit_pay(&paid[i], &balances[i], burned, total));
        next++;
    }
    return DAOMESH_OK;
}

int32_t daomesh_exit_pay_listed(daomesh_amount *paid, const daomesh_amount *balances, size_t balance_count,
                                const uint32_t *listed, size_t listed_count, const daomesh_amount *burned,
                                const daomesh_amount *total)
{
    if (!paid && balance_count > 0) return DAOMESH_E_ARG;
    int32_t order = 0, status = DAOMESH_OK;
    if ((!balances && balance_count > 0) || (!listed && listed_count > 0)) status = DAOMESH_E_ARG;
    if (status == DAOMESH_OK) status = daomesh_amount_compare(&order, burned, total);
    if (status == DAOMESH_OK && order > 0) status = DAOMESH_E_RANGE;
    if (status == DAOMESH_OK) status = check_listed(listed, listed_count, balance_count);
    if (status == DAOMESH_OK)
        status = pay_listed(paid, balances, balance_count, listed, listed_count, burned, total);
    if (status != DAOMESH_OK && balance_count > 0) memset(paid, 0, balance_count * sizeof *paid);
    return status;
}
