/* What plans will release, step by step: differences of rule `emission`, added up. */
#include "rule/rule.h"

#include <daomesh/forecast.h>
#include <daomesh/number.h>

struct course {
    const daomesh_emission *plan;
    const daomesh_clock *clock;
    uint64_t from;
    uint64_t length;
    uint64_t until;
};

static int32_t released_at(daomesh_amount *out, const struct course *course, size_t step)
{
    const uint64_t time = course->from + (uint64_t)step * course->length;
    uint64_t reading = time < course->until ? time : course->until;
    if (course->clock) TRY(daomesh_clock_read(&reading, NULL, course->clock, reading));
    return daomesh_emission_released(out, course->plan, reading);
}

/* Goes through the steps twice: the first time only to see that each sum fits. */
static int32_t go(daomesh_amount *steps, size_t count, const struct course *course, int write)
{
    daomesh_amount before, after, part, sum;
    TRY(released_at(&before, course, 0));
    for (size_t i = 0; i < count; i++, before = after) {
        TRY(released_at(&after, course, i + 1));
        MUST(daomesh_amount_subtract(&part, &after, &before) == DAOMESH_OK);
        TRY(daomesh_amount_add(&sum, &steps[i], &part));
        if (write) steps[i] = sum;
    }
    return DAOMESH_OK;
}

int32_t daomesh_forecast_end(uint64_t *until, uint64_t from, uint64_t length, size_t count)
{
    if (!until) return DAOMESH_E_ARG;
    *until = 0;
    if (count == 0 || count > DAOMESH_FORECAST_STEPS_MAX) return DAOMESH_E_LIMIT;
    if (length == 0 || length > (UINT64_MAX - from) / count) return DAOMESH_E_RANGE;
    *until = from + count * length;
    return DAOMESH_OK;
}

/* It was over before; the record of the clock need not say what it showed then. */
static int32_t nothing(const daomesh_emission *plan, const daomesh_clock *clock, uint64_t from)
{
    daomesh_amount released;
    const struct course course = { plan, clock, from, 0, from };
    return released_at(&released, &course, 0);
}

int32_t daomesh_forecast_add(daomesh_amount *steps, size_t count, uint64_t from, uint64_t length,
                             const daomesh_emission *plan, const daomesh_clock *clock, uint64_t until)
{
    const struct course course = { plan, clock, from, length, until };
    uint64_t end;
    if (!steps || !plan) return DAOMESH_E_ARG;
    TRY(daomesh_forecast_end(&end, from, length, count));
    if (until < from) return nothing(plan, clock, from);
    TRY(go(steps, count, &course, 0));
    return go(steps, count, &course, 1);
}

/* What is paid in equal amounts. */
struct payments {
    const daomesh_amount *amount;
    uint64_t first;
    uint64_t every;
    uint64_t times;
};

/* How many up to and with a moment. */
static uint64_t paid_by(const struct payments *payments, uint64_t time)
{
    if (time < payments->first || payments->times == 0) return 0;
    const uint64_t after_first = (time - payments->first) / payments->every;
    return after_first < payments->times - 1 ? after_first + 1 : payments->times;
}

/* As go(): the first time only to see that each sum fits. */
static int32_t repeat(daomesh_amount *steps, size_t count, uint64_t from, uint64_t length,
                      const struct payments *payments, int write)
{
    for (size_t i = 0; i < count; i++) {
        const uint64_t begins = from + (uint64_t)i * length;
        const daomesh_amount number =
            amount_from_u64(paid_by(payments, begins + length) - paid_by(payments, begins));
        daomesh_amount sum;
        TRY(daomesh_amount_multiply(&sum, payments->amount, &number));
        TRY(daomesh_amount_add(&sum, &sum, &steps[i]));
        if (write) steps[i] = sum;
    }
    return DAOMESH_OK;
}

int32_t daomesh_forecast_repeat(daomesh_amount *steps, size_t count, uint64_t from, uint64_t length,
                                const daomesh_amount *amount, uint64_t first, uint64_t every, uint64_t times)
{
    const struct payments payments = { amount, first, every, times };
    uint64_t end;
    if (!steps || !amount) return DAOMESH_E_ARG;
    TRY(daomesh_forecast_end(&end, from, length, count));
    if (every == 0) return DAOMESH_E_RANGE;
    TRY(repeat(steps, count, from, length, &payments, 0));
    return repeat(steps, count, from, length, &payments, 1);
}

static int32_t slide(daomesh_amount *most, size_t *first, const daomesh_amount *steps, size_t count,
                     size_t width)
{
    daomesh_amount sum = amount_from_u64(0);
    int32_t order;
    for (size_t i = 0; i < count; i++) {
        if (i >= width) MUST(daomesh_amount_subtract(&sum, &sum, &steps[i - width]) == DAOMESH_OK);
        TRY(daomesh_amount_add(&sum, &sum, &steps[i]));
        SURE(daomesh_amount_compare(&order, &sum, most));
        if (order <= 0) continue;
        *most = sum;
        *first = i + 1 > width ? i + 1 - width : 0;
    }
    return DAOMESH_OK;
}

int32_t daomesh_forecast_most(daomesh_amount *most, size_t *first, const daomesh_amount *steps, size_t count,
                              size_t width)
{
    size_t at = 0;
    if (first) *first = 0;
    if (!most) return DAOMESH_E_ARG;
    *most = amount_from_u64(0);
    if (!steps) return DAOMESH_E_ARG;
    if (count == 0 || count > DAOMESH_FORECAST_STEPS_MAX) return DAOMESH_E_LIMIT;
    if (width == 0) return DAOMESH_E_RANGE;
    const int32_t status = slide(most, &at, steps, count, width);
    if (status != DAOMESH_OK) *most = amount_from_u64(0);
    if (status == DAOMESH_OK && first) *first = at;
    return status;
}

size_t daomesh_forecast_steps_max(void)
{
    return DAOMESH_FORECAST_STEPS_MAX;
}
