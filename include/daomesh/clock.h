/**
 * A clock that can be stopped: a programme that is paused, a member on leave (MECHANISMS 6, 10). Part of core.
 *
 * What runs by such a clock does not move while it stands, and all that had not happened yet comes as much later. Rules that
 * take a time (emission, decay, standing) are given its reading instead.
 */
#ifndef DAOMESH_CLOCK_H
#define DAOMESH_CLOCK_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a record keeps of a clock. All 0 but `size`: it has always run. Units are the caller's: seconds, or heights. */
typedef struct daomesh_clock {
    uint32_t size;    /* sizeof(daomesh_clock) */
    uint32_t stopped; /* 0, 1 */
    uint64_t changed; /* when it was last stopped or started; 0: never */
    uint64_t lost;    /* what the stops that are over took, at most `changed` */
    uint64_t longest; /* after so long a stop it runs again by itself; 0: it stands until it is started */
} daomesh_clock;

/**
 * What the clock shows.
 *
 *     reading = now - lost - (stopped: now - changed, but at most longest)
 *
 * reading  out; 0 on any error. It never falls while now does not
 * stopped  out, optional (NULL); 1 while it stands. Not at changed + longest: then it runs
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (now < changed, stopped > 1,
 *         lost > changed).
 * Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_clock_read(uint64_t *reading, uint32_t *stopped, const daomesh_clock *clock, uint64_t now);

/**
 * When the clock will show `reading` if it runs from now on: reading + (now - what it shows now), at most UINT64_MAX.
 *
 * due  out; 0 on any error. At most now when the reading is reached already
 *
 * Statuses and cost as daomesh_clock_read. Since 0.1.
 */
DAOMESH_API int32_t daomesh_clock_due(uint64_t *due, const daomesh_clock *clock, uint64_t reading, uint64_t now);

/**
 * Stops it. One that ran again by itself is stopped anew.
 *
 * clock  in and out; unchanged on any error
 *
 * Returns as daomesh_clock_read; DAOMESH_E_PAUSED (it stands already). Since 0.1.
 */
DAOMESH_API int32_t daomesh_clock_stop(daomesh_clock *clock, uint64_t now);

/**
 * Starts it again. One that ran again by itself has lost `longest`.
 *
 * clock  in and out; unchanged on any error
 *
 * Returns as daomesh_clock_read; DAOMESH_E_NOT_PAUSED (it was not stopped, or started since). Since 0.1.
 */
DAOMESH_API int32_t daomesh_clock_start(daomesh_clock *clock, uint64_t now);

#ifdef __cplusplus
}
#endif

#endif
