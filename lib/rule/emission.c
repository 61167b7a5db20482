/* How much of a total is released by when: a line with cliff, unlocks and steps, and an inflation by the period. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/emission.h>

/* The share of time that FLOOR_TWICE rounds has 18 decimals. */
#define SHARE_ONE 1000000000000000000u

_Static_assert(sizeof(daomesh_emission) == 144, "a plan is 144 bytes in every build of 0.x");

/* The offset of the first field outside its range; 0 (which is `size`) when there is none. */
static uint32_t field_out_of_range(const daomesh_emission *plan)
{
    daomesh_amount unlocks;
    if (plan->cliff_form > DAOMESH_CLIFF_HIDES) return offsetof(daomesh_emission, cliff_form);
    if (plan->floors > DAOMESH_FLOOR_TWICE) return offsetof(daomesh_emission, floors);
    if (plan->reserved != 0) return offsetof(daomesh_emission, reserved);
    if (plan->duration > UINT64_MAX - plan->starts) return offsetof(daomesh_emission, duration);
    if (plan->cliff > plan->duration) return offsetof(daomesh_emission, cliff);
    if (words_compare(plan->unlock_start.limb, plan->total.limb, AMOUNT_WORDS) > 0)
        return offsetof(daomesh_emission, unlock_start);
    if (words_add(unlocks.limb, plan->unlock_start.limb, plan->unlock_cliff.limb) != 0 ||
        words_compare(unlocks.limb, plan->total.limb, AMOUNT_WORDS) > 0)
        return offsetof(daomesh_emission, unlock_cliff);
    return 0;
}

int32_t daomesh_emission_check(uint32_t *field, const daomesh_emission *plan)
{
    if (field) *field = 0;
    if (!plan || !rule_size_fits(plan, plan->size, sizeof *plan)) return DAOMESH_E_ARG;
    const uint32_t offending = field_out_of_range(plan);
    if (field) *field = offending;
    return offending == 0 ? DAOMESH_OK : DAOMESH_E_RANGE;
}

/* floor(whole * run / length), or with the share of time rounded first; run < length. */
static int32_t part_of(daomesh_amount *part, const daomesh_amount *whole, uint64_t run, uint64_t length,
                       uint32_t floors)
{
    daomesh_amount numerator = amount_from_u64(run), denominator = amount_from_u64(length);
    if (floors == DAOMESH_FLOOR_TWICE) {
        const daomesh_amount one = amount_from_u64(SHARE_ONE);
        MUST(daomesh_amount_muldiv_floor(&numerator, &numerator, &one, &denominator) == DAOMESH_OK);
        denominator = one;
    }
    return daomesh_amount_muldiv_floor(part, whole, &numerator, &denominator);
}

/* What the line and the unlocks before it give, between cliff and end. */
static int32_t on_the_line(daomesh_amount *released, const daomesh_emission *plan, uint64_t elapsed)
{
    const uint64_t from = plan->cliff_form == DAOMESH_CLIFF_HIDES ? 0 : plan->cliff;
    uint64_t run = elapsed - from;
    if (plan->granularity > 1) run -= run % plan->granularity;

    daomesh_amount unlocks, rest;
    (void)words_add(unlocks.limb, plan->unlock_start.limb, plan->unlock_cliff.limb); /* at most the total */
    (void)words_subtract(rest.limb, plan->total.limb, unlocks.limb);
    MUST(part_of(&rest, &rest, run, plan->duration - from, plan->floors) == DAOMESH_OK);
    (void)words_add(released->limb, unlocks.limb, rest.limb);
    return DAOMESH_OK;
}

int32_t daomesh_emission_released(daomesh_amount *released, const daomesh_emission *plan, uint64_t time)
{
    if (!released) return DAOMESH_E_ARG;
    *released = amount_from_u64(0);
    TRY(daomesh_emission_check(NULL, plan));
    if (time < plan->starts) return DAOMESH_OK;

    const uint64_t elapsed = time - plan->starts;
    if (elapsed >= plan->cliff && elapsed < plan->duration) return on_the_line(released, plan, elapsed);
    *released = elapsed < plan->cliff ? plan->unlock_start : plan->total;
    return DAOMESH_OK;
}

int32_t daomesh_emission_due(daomesh_amount *due, const daomesh_emission *plan, const daomesh_amount *claimed,
                             uint64_t time)
{
    if (!due) return DAOMESH_E_ARG;
    daomesh_amount released;
    int32_t status = daomesh_emission_released(&released, plan, time);
    if (status == DAOMESH_OK) status = daomesh_amount_subtract(due, &released, claimed);
    return status == DAOMESH_OK ? DAOMESH_OK : amount_refuse(due, status);
}

int32_t daomesh_emission_due_of_balance(daomesh_amount *due, const daomesh_emission *plan,
                                        const daomesh_amount *balance, const daomesh_amount *claimed,
                                        uint64_t time)
{
    if (!due) return DAOMESH_E_ARG;
    const daomesh_amount before = claimed ? *claimed : amount_from_u64(0); /* due may be claimed */
    if (!plan || !rule_size_fits(plan, plan->size, sizeof *plan)) return amount_refuse(due, DAOMESH_E_ARG);
    if (!amount_is_zero(&plan->total)) return amount_refuse(due, DAOMESH_E_CONTRADICTION);
    daomesh_emission whole = *plan;
    whole.size = sizeof whole;
    int32_t status = daomesh_amount_add(&whole.total, balance, claimed);
    return status == DAOMESH_OK ? daomesh_emission_due(due, &whole, &before, time)
                                : amount_refuse(due, status);
}

/* grown = floor(supply * ppm * rest / (10^6 * period)), rest at most the period. */
static int32_t growth(daomesh_amount *grown, const daomesh_amount *supply, uint32_t ppm, uint64_t period,
                      uint64_t rest)
{
    daomesh_amount share = amount_from_u64(ppm), million = amount_from_u64(DAOMESH_PPM);
    const daomesh_amount run = amount_from_u64(rest), whole = amount_from_u64(period);
    MUST(daomesh_amount_multiply(&share, &share, &run) == DAOMESH_OK);
    MUST(daomesh_amount_multiply(&million, &million, &whole) == DAOMESH_OK);
    return daomesh_amount_muldiv_floor(grown, supply, &share, &million);
}

/* supply += what it grows in `rest`. */
static int32_t grow(daomesh_amount *supply, uint32_t ppm, uint64_t period, uint64_t rest)
{
    daomesh_amount grown;
    MUST(growth(&grown, supply, ppm, period, rest) == DAOMESH_OK); /* at most the supply */
    return daomesh_amount_add(supply, supply, &grown);
}

int32_t daomesh_emission_inflation(daomesh_amount *released, const daomesh_amount *supply, uint32_t ppm,
                                   uint64_t period, uint64_t elapsed)
{
    if (!released || !supply) return amount_refuse(released, DAOMESH_E_ARG);
    const daomesh_amount before = *supply; /* released may be supply */
    *released = amount_from_u64(0);
    if (ppm > DAOMESH_PPM || period == 0) return DAOMESH_E_RANGE;
    if (elapsed / period > DAOMESH_EMISSION_PERIODS_MAX) return DAOMESH_E_LIMIT;
    daomesh_amount now = before;
    for (; elapsed >= period; elapsed -= period)
        TRY(grow(&now, ppm, period, period));
    TRY(grow(&now, ppm, period, elapsed));
    (void)words_subtract(released->limb, now.limb, before.limb);
    return DAOMESH_OK;
}

uint64_t daomesh_emission_periods_max(void)
{
    return DAOMESH_EMISSION_PERIODS_MAX;
}
