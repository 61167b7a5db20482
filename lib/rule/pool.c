/* Pools: pieces of time in which nobody's share begins or ends. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/pool.h>

_Static_assert(sizeof(daomesh_pool_part) == 24, "a share is 24 bytes in every build of 0.x");

#define AT_NO_TIME UINT64_MAX /* also when that moment has come */

static int32_t refuse(daomesh_amount *weights, size_t count, int32_t status)
{
    if (weights && count <= DAOMESH_POOL_SHARES_MAX) memset(weights, 0, count * sizeof *weights);
    return status;
}

int32_t daomesh_pool_piece(daomesh_amount *weights, uint64_t *end, const daomesh_pool_part *parts,
                           size_t count, uint64_t now, uint64_t to)
{
    if (end) *end = 0;
    if (!end || ((!weights || !parts) && count > 0)) return refuse(weights, count, DAOMESH_E_ARG);
    if (count > DAOMESH_POOL_SHARES_MAX) return DAOMESH_E_LIMIT;
    if (now > to) return refuse(weights, count, DAOMESH_E_RANGE);
    uint64_t first = to;
    for (size_t i = 0; i < count; i++) {
        const daomesh_pool_part *part = &parts[i];
        if (part->until <= now && part->until != AT_NO_TIME) return refuse(weights, count, DAOMESH_E_RANGE);
        const int counts = part->from <= now && part->from != AT_NO_TIME;
        weights[i] = amount_from_u64(counts ? part->points : 0);
        if (part->until < first) first = part->until;
        if (!counts && part->from < first) first = part->from;
    }
    *end = first;
    return DAOMESH_OK;
}

size_t daomesh_pool_shares_max(void)
{
    return DAOMESH_POOL_SHARES_MAX;
}

size_t daomesh_pool_inflows_max(void)
{
    return DAOMESH_POOL_INFLOWS_MAX;
}

size_t daomesh_pool_steps_max(void)
{
    return DAOMESH_POOL_STEPS_MAX;
}
