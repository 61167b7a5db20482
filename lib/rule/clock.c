/* A clock that can be stopped: what it shows, and what stopping and starting leave in its record. */
#include "rule/rule.h"

#include <daomesh/clock.h>

_Static_assert(sizeof(daomesh_clock) == 32, "a clock is 32 bytes in every build of 0.x");

static int32_t check(const daomesh_clock *clock, uint64_t now)
{
    if (!clock || !rule_size_fits(clock, clock->size, sizeof *clock)) return DAOMESH_E_ARG;
    if (clock->stopped > 1 || clock->lost > clock->changed || now < clock->changed) return DAOMESH_E_RANGE;
    return DAOMESH_OK;
}

/* Whether the stop has come to the end that `longest` sets. */
static int has_lapsed(const daomesh_clock *clock, uint64_t now)
{
    return clock->longest > 0 && now - clock->changed >= clock->longest;
}

/* What the present stop, if there is one, has taken; with what was lost before it, never more than now. */
static uint64_t standing(const daomesh_clock *clock, uint64_t now)
{
    if (!clock->stopped) return 0;
    return has_lapsed(clock, now) ? clock->longest : now - clock->changed;
}

int32_t daomesh_clock_read(uint64_t *reading, uint32_t *stopped, const daomesh_clock *clock, uint64_t now)
{
    if (reading) *reading = 0;
    if (stopped) *stopped = 0;
    if (!reading) return DAOMESH_E_ARG;
    TRY(check(clock, now));
    *reading = now - clock->lost - standing(clock, now);
    if (stopped) *stopped = clock->stopped && !has_lapsed(clock, now);
    return DAOMESH_OK;
}

int32_t daomesh_clock_due(uint64_t *due, const daomesh_clock *clock, uint64_t reading, uint64_t now)
{
    if (!due) return DAOMESH_E_ARG;
    *due = 0;
    uint64_t shown;
    TRY(daomesh_clock_read(&shown, NULL, clock, now));
    const uint64_t behind = now - shown;
    *due = reading > UINT64_MAX - behind ? UINT64_MAX : reading + behind;
    return DAOMESH_OK;
}

/* Ends the present stop, if there is one, and says that something changed now. */
static void settle(daomesh_clock *clock, uint32_t stopped, uint64_t now)
{
    clock->lost += standing(clock, now);
    clock->stopped = stopped;
    clock->changed = now;
}

int32_t daomesh_clock_stop(daomesh_clock *clock, uint64_t now)
{
    TRY(check(clock, now));
    if (clock->stopped && !has_lapsed(clock, now)) return DAOMESH_E_PAUSED;
    settle(clock, 1, now);
    return DAOMESH_OK;
}

int32_t daomesh_clock_start(daomesh_clock *clock, uint64_t now)
{
    TRY(check(clock, now));
    if (!clock->stopped) return DAOMESH_E_NOT_PAUSED;
    settle(clock, 0, now);
    return DAOMESH_OK;
}
