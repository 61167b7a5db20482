/**
 * What plans will release in the time to come, step by step: the forecast of an emission (MECHANISMS 10). Part of core.
 *
 * Plans are added one after another, so that any number of them takes the memory of the steps alone.
 */
#ifndef DAOMESH_FORECAST_H
#define DAOMESH_FORECAST_H

#include <daomesh/base.h>
#include <daomesh/clock.h>
#include <daomesh/emission.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most steps of a forecast: eleven years of days. */
#define DAOMESH_FORECAST_STEPS_MAX 4096

/**
 * Adds what a plan releases in each step.
 *
 *     step_i += released(from + (i + 1) * length) - released(from + i * length)            i = 0 .. count - 1
 *
 * So a step holds what is released after its first moment, up to and with its last, and what is released up to `from` is in none. A
 * clock that stands is taken to stand for ever.
 *
 * steps   in and out; count amounts; unchanged on any error
 * count   1..DAOMESH_FORECAST_STEPS_MAX
 * length  of a step, 1 or more
 * plan    what is released by when
 * clock   optional (NULL): the clock that the plan runs by
 * until   nothing is released later; UINT64_MAX: it runs its course
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (length is 0, the
 *         last step passes 2^64-1, as daomesh_emission_check and daomesh_clock_read at `from`); DAOMESH_E_OVERFLOW (a step).
 * Cost: two evaluations of the plan a step; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_forecast_add(daomesh_amount *steps, size_t count, uint64_t from, uint64_t length,
                                         const daomesh_emission *plan, const daomesh_clock *clock, uint64_t until);

/**
 * Adds an amount that is paid again and again: at first, first + every, first + 2 * every, ..., so many times.
 *
 *     step_i += amount * how many of these moments are in the step
 *
 * steps   in and out; count amounts; unchanged on any error
 * count   1..DAOMESH_FORECAST_STEPS_MAX
 * length  of a step, 1 or more
 * every   1 or more
 * times   0 never; UINT64_MAX without end
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (length or every is 0, the last step passes 2^64-1);
 *         DAOMESH_E_OVERFLOW (a step). Cost: two divisions of 64 bits and a product a step; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_forecast_repeat(daomesh_amount *steps, size_t count, uint64_t from, uint64_t length,
                                            const daomesh_amount *amount, uint64_t first, uint64_t every,
                                            uint64_t times);

/**
 * The last moment of the steps, which is in them.
 *
 *     until = from + count * length
 *
 * until  out; 0 on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (length is 0, the last step passes 2^64-1).
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_forecast_end(uint64_t *until, uint64_t from, uint64_t length, size_t count);

/**
 * The most that `width` steps on end hold together.
 *
 * most   out; 0 on any error
 * first  out, optional (NULL): the first of them, of several the earliest; 0 on any error
 * steps  count of them, 1..DAOMESH_FORECAST_STEPS_MAX
 * width  1 or more; with more than count it is all of them
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (width is 0); DAOMESH_E_OVERFLOW (all together).
 * Cost: one pass. Since 0.1.
 */
DAOMESH_API int32_t daomesh_forecast_most(daomesh_amount *most, size_t *first, const daomesh_amount *steps, size_t count,
                                          size_t width);

/** Twin of DAOMESH_FORECAST_STEPS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_forecast_steps_max(void);

#ifdef __cplusplus
}
#endif

#endif
