/* A dial that steers itself: the step from one value to the next, and the bounds it keeps to. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/controller.h>

_Static_assert(sizeof(daomesh_controller) == 144, "a controller is 144 bytes in every build of 0.x");

static int32_t divisor_of(daomesh_amount *divisor, const daomesh_controller *rule)
{
    const daomesh_amount denominator = amount_from_u64(rule->denominator);
    return daomesh_amount_multiply(divisor, &rule->target, &denominator);
}

static int32_t refuse(uint32_t *field, size_t offending, int32_t status)
{
    if (field) *field = (uint32_t)offending;
    return status;
}

int32_t daomesh_controller_check(uint32_t *field, const daomesh_controller *rule)
{
    daomesh_amount divisor;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return refuse(field, 0, DAOMESH_E_ARG);
    if (rule->direction > DAOMESH_CONTROLLER_FALLS)
        return refuse(field, offsetof(daomesh_controller, direction), DAOMESH_E_RANGE);
    if (rule->denominator == 0)
        return refuse(field, offsetof(daomesh_controller, denominator), DAOMESH_E_ZERO_DIVISOR);
    if (rule->reserved != 0) return refuse(field, offsetof(daomesh_controller, reserved), DAOMESH_E_RANGE);
    if (amount_is_zero(&rule->target))
        return refuse(field, offsetof(daomesh_controller, target), DAOMESH_E_ZERO_DIVISOR);
    if (divisor_of(&divisor, rule) != DAOMESH_OK)
        return refuse(field, offsetof(daomesh_controller, target), DAOMESH_E_OVERFLOW);
    if (amount_order(&rule->least, &rule->most) > 0)
        return refuse(field, offsetof(daomesh_controller, most), DAOMESH_E_RANGE);
    return refuse(field, 0, DAOMESH_OK);
}

/* floor(value * gap / (target * denominator)), at most the stride, at most 2^256-1. */
static daomesh_amount step_of(const daomesh_controller *rule, const daomesh_amount *value,
                              const daomesh_amount *gap)
{
    daomesh_amount step, divisor;
    (void)divisor_of(&divisor, rule); /* checked */
    if (daomesh_amount_muldiv_floor(&step, value, gap, &divisor) != DAOMESH_OK)
        memset(&step, 0xff, sizeof step);
    return !amount_is_zero(&rule->stride) && amount_order(&step, &rule->stride) > 0 ? rule->stride : step;
}

static daomesh_amount raised(const daomesh_amount *value, daomesh_amount step)
{
    daomesh_amount sum;
    if (amount_is_zero(&step)) step = amount_from_u64(1);
    if (words_add(sum.limb, value->limb, step.limb) != 0) memset(&sum, 0xff, sizeof sum);
    return sum;
}

static daomesh_amount lowered(const daomesh_amount *value, const daomesh_amount *step)
{
    daomesh_amount difference;
    if (words_subtract(difference.limb, value->limb, step->limb) != 0) return amount_from_u64(0);
    return difference;
}

/* The value one step on, before its bounds. */
static daomesh_amount moved(const daomesh_controller *rule, const daomesh_amount *value,
                            const daomesh_amount *measure)
{
    const int order = amount_order(measure, &rule->target);
    if (order == 0) return *value;
    daomesh_amount gap;
    if (order > 0)
        (void)words_subtract(gap.limb, measure->limb, rule->target.limb);
    else
        (void)words_subtract(gap.limb, rule->target.limb, measure->limb);
    const daomesh_amount step = step_of(rule, value, &gap);
    const int is_up = (order > 0) == (rule->direction != DAOMESH_CONTROLLER_FALLS);
    return is_up ? raised(value, step) : lowered(value, &step);
}

int32_t daomesh_controller_next(daomesh_amount *next, const daomesh_controller *rule,
                                const daomesh_amount *value, const daomesh_amount *measure)
{
    if (!next || !value || !measure) return amount_refuse(next, DAOMESH_E_ARG);
    const int32_t status = daomesh_controller_check(NULL, rule);
    if (status != DAOMESH_OK) return amount_refuse(next, status);
    *next = moved(rule, value, measure);
    if (amount_order(next, &rule->most) > 0) *next = rule->most;
    if (amount_order(&rule->least, next) > 0) *next = rule->least;
    return DAOMESH_OK;
}

int32_t daomesh_controller_share(daomesh_amount *measure, uint64_t part, uint64_t whole)
{
    const daomesh_amount parts = amount_from_u64(part), ppm = amount_from_u64(DAOMESH_PPM),
                         divisor = amount_from_u64(whole);
    return daomesh_amount_muldiv_floor(measure, &parts, &ppm, &divisor);
}
