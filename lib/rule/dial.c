/* A dial: whether it may be turned to a value. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/dial.h>

_Static_assert(sizeof(daomesh_dial) == 152, "a dial is 152 bytes in every build of 0.x");

static int is_within(const daomesh_dial *dial, const daomesh_amount *value)
{
    return amount_order(value, &dial->least) >= 0 && amount_order(value, &dial->most) <= 0;
}

static int32_t refuse(uint32_t *field, size_t offending, int32_t status)
{
    if (field) *field = (uint32_t)offending;
    return status;
}

int32_t daomesh_dial_check(uint32_t *field, const daomesh_dial *dial)
{
    if (!dial || !rule_size_fits(dial, dial->size, sizeof *dial)) return refuse(field, 0, DAOMESH_E_ARG);
    if (dial->step_ppm > DAOMESH_PPM) return refuse(field, offsetof(daomesh_dial, step_ppm), DAOMESH_E_RANGE);
    if (amount_order(&dial->least, &dial->most) > 0)
        return refuse(field, offsetof(daomesh_dial, most), DAOMESH_E_RANGE);
    if (!is_within(dial, &dial->value))
        return refuse(field, offsetof(daomesh_dial, value), DAOMESH_E_DIAL_BOUND);
    return refuse(field, 0, DAOMESH_OK);
}

/* A part of the value, at least 1: or a dial at 0 would never leave it. */
static int32_t part_of(daomesh_amount *part, const daomesh_dial *dial)
{
    const daomesh_amount parts = amount_from_u64(dial->step_ppm), whole = amount_from_u64(DAOMESH_PPM);
    MUST(daomesh_amount_muldiv_floor(part, &dial->value, &parts, &whole) == DAOMESH_OK);
    if (amount_is_zero(part)) *part = amount_from_u64(1);
    return DAOMESH_OK;
}

int32_t daomesh_dial_stride(daomesh_amount *stride, const daomesh_dial *dial)
{
    if (!stride) return DAOMESH_E_ARG;
    const int32_t status = daomesh_dial_check(NULL, dial);
    if (status != DAOMESH_OK) return amount_refuse(stride, status);
    *stride = dial->step;
    if (dial->step_ppm == 0) return DAOMESH_OK;
    daomesh_amount part;
    SURE(part_of(&part, dial));
    if (amount_is_zero(stride) || amount_order(stride, &part) > 0) *stride = part;
    return DAOMESH_OK;
}

static int32_t check_step(const daomesh_dial *dial, const daomesh_amount *value)
{
    daomesh_amount stride, distance;
    SURE(daomesh_dial_stride(&stride, dial)); /* which was checked */
    if (amount_order(value, &dial->value) > 0)
        (void)words_subtract(distance.limb, value->limb, dial->value.limb);
    else
        (void)words_subtract(distance.limb, dial->value.limb, value->limb);
    return !amount_is_zero(&stride) && amount_order(&distance, &stride) > 0 ? DAOMESH_E_DIAL_STEP
                                                                            : DAOMESH_OK;
}

static int is_rested(const daomesh_dial *dial, uint64_t from)
{
    return dial->turned == 0 || (from >= dial->turned && from - dial->turned >= dial->cooldown_s);
}

int32_t daomesh_dial_turn(const daomesh_dial *dial, const daomesh_amount *value, uint64_t from, uint64_t now)
{
    if (!value) return DAOMESH_E_ARG;
    TRY(daomesh_dial_check(NULL, dial));
    if (from < now) return DAOMESH_E_PAST;
    if (amount_order(value, &dial->value) == 0) return DAOMESH_E_DIAL_SAME;
    if (!is_within(dial, value)) return DAOMESH_E_DIAL_BOUND;
    TRY(check_step(dial, value));
    return is_rested(dial, from) ? DAOMESH_OK : DAOMESH_E_DIAL_COOLDOWN;
}
