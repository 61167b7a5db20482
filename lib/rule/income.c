/* What a DAO keeps of its income, and what each member gets: two splits by largest remainder, one after the other. */
#include "number/number.h"

#include <daomesh/income.h>
#include <daomesh/number.h>
#include <daomesh/split.h>

#define PPM 1000000u

static int32_t refuse(daomesh_amount *retained, daomesh_amount *parts, size_t count, int32_t status)
{
    if (retained) *retained = amount_from_u64(0);
    if (parts && count <= DAOMESH_SPLIT_PARTS_MAX) memset(parts, 0, count * sizeof *parts);
    return status;
}

/* The larger of two remainders gets the unit that is left; of equal ones the treasury's. */
static int32_t treasury_part(daomesh_amount *retained, const daomesh_amount *total, uint32_t treasury_ppm)
{
    const daomesh_amount ppm = amount_from_u64(treasury_ppm), all = amount_from_u64(PPM),
                         one = amount_from_u64(1);
    daomesh_amount rest;
    MUST(daomesh__muldiv(retained, &rest, total, &ppm, &all) == DAOMESH_OK);
    if (rest.limb[0] >= PPM - rest.limb[0]) MUST(daomesh_amount_add(retained, retained, &one) == DAOMESH_OK);
    return DAOMESH_OK;
}

int32_t daomesh_income_split(daomesh_amount *retained, daomesh_amount *parts, const daomesh_amount *total,
                             uint32_t treasury_ppm, const daomesh_amount *weights, size_t count,
                             void *scratch, size_t scratch_len)
{
    daomesh_amount distributed;
    if (!retained || !total) return refuse(retained, parts, count, DAOMESH_E_ARG);
    if (treasury_ppm > PPM) return refuse(retained, parts, count, DAOMESH_E_RANGE);
    MUST(treasury_part(retained, total, treasury_ppm) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(&distributed, total, retained) == DAOMESH_OK);
    int32_t status =
        daomesh_split_largest_remainder(parts, &distributed, weights, count, scratch, scratch_len);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    if (status != DAOMESH_E_ZERO_DIVISOR) return refuse(retained, parts, count, status);
    *retained = *total;
    return DAOMESH_OK;
}
