/**
 * How much may be taken in a length of time: three forms of a rate limit (MECHANISMS 10, 4). Part of core.
 *
 *     sliding    exact: no length of time `window`, wherever it begins, holds more than the limit; keeps what was taken when
 *     fixed      windows laid end to end, each with the whole limit: two of them meet in up to twice as much
 *     allowance  a balance that is refilled by so much a period, up to a most: unused periods are saved up
 *
 * Times are seconds or heights. A refusal changes nothing; what is refused is not counted.
 */
#ifndef DAOMESH_WINDOW_H
#define DAOMESH_WINDOW_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most entries that a sliding window keeps. */
#define DAOMESH_WINDOW_ENTRIES_MAX 1024

/** What was taken at one time. */
typedef struct daomesh_window_entry {
    uint64_t at;
    daomesh_amount amount;
} daomesh_window_entry;

/** What a record keeps of a fixed window. All 0 but `size`: windows are laid from time 0 on. */
typedef struct daomesh_window_fixed {
    uint32_t size;       /* sizeof(daomesh_window_fixed) */
    uint32_t reserved;   /* 0 */
    uint64_t started;    /* when the present window did */
    daomesh_amount used; /* in it */
} daomesh_window_fixed;

/** An allowance. */
typedef struct daomesh_window_allowance {
    uint32_t size;          /* sizeof(daomesh_window_allowance) */
    uint32_t reserved;      /* 0 */
    uint64_t since;         /* when it was last refilled; whole periods are counted from here */
    uint64_t period;        /* 0: it is never refilled */
    daomesh_amount balance; /* what is left; may be above `most`, then it is not refilled */
    daomesh_amount refill;  /* a period */
    daomesh_amount most;    /* no refill goes above it */
} daomesh_window_allowance;

/**
 * What a sliding window holds: the sum of the entries with now - at < window.
 *
 * used     out; 0 on any error
 * entries  count of them, strictly ascending in time, none after now; may be NULL when count is 0
 * count    0..DAOMESH_WINDOW_ENTRIES_MAX
 * window   length, 1 or more
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (window is 0, an entry after now);
 *         DAOMESH_E_NOT_SORTED; DAOMESH_E_OVERFLOW (the sum). Cost: one pass over the entries. Since 0.1.
 */
DAOMESH_API int32_t daomesh_window_used(daomesh_amount *used, const daomesh_window_entry *entries, size_t count,
                                        uint64_t window, uint64_t now);

/**
 * Takes from a sliding window: allowed where used + amount <= limit. Drops the entries that no longer count.
 *
 * entries  in and out; room for `room` of them, `*count` in use; unchanged on any error
 * count    in and out; unchanged on any error
 * room     1..DAOMESH_WINDOW_ENTRIES_MAX
 * amount   what is taken; at the time of the last entry it is added to that; 0 leaves no entry
 * limit    most that a window may hold; lowered below what it holds it refuses all, even 0
 * window   length, 1 or more; a longer one than before knows nothing of what was dropped
 *
 * Returns as daomesh_window_used; DAOMESH_E_ALLOWANCE (more than the limit leaves); DAOMESH_E_LIMIT (more entries than there is
 *         room for, too). Cost: two passes over the entries; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_window_take(daomesh_window_entry *entries, size_t *count, size_t room,
                                        const daomesh_amount *amount, const daomesh_amount *limit, uint64_t window,
                                        uint64_t now);

/**
 * Brings a fixed window to now: when now >= started + window, started rises by whole windows and nothing is used.
 *
 * fixed  in and out; unchanged on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (window is 0, now < started,
 *         reserved). Source: the rate limiter of zkminters. Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_window_fixed_roll(daomesh_window_fixed *fixed, uint64_t window, uint64_t now);

/**
 * Takes from a fixed window, brought to now: allowed where used + amount <= limit.
 *
 * Returns as daomesh_window_fixed_roll; DAOMESH_E_ALLOWANCE. Since 0.1.
 */
DAOMESH_API int32_t daomesh_window_fixed_take(daomesh_window_fixed *fixed, const daomesh_amount *amount,
                                              const daomesh_amount *limit, uint64_t window, uint64_t now);

/**
 * Refills an allowance for the whole periods that have passed.
 *
 *     n = floor((now - since) / period), since' = since + n * period
 *     balance' = min(balance + n * refill, most), where balance < most; otherwise as it is
 *
 * allowance  in and out; unchanged on any error, and while now < since + period or period is 0
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (reserved). Source: Zodiac Roles.
 * Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_window_refill(daomesh_window_allowance *allowance, uint64_t now);

/**
 * Refills an allowance and takes from its balance.
 *
 * Returns as daomesh_window_refill; DAOMESH_E_ALLOWANCE (more than the balance). Since 0.1.
 */
DAOMESH_API int32_t daomesh_window_spend(daomesh_window_allowance *allowance, const daomesh_amount *amount, uint64_t now);

/** Twin of DAOMESH_WINDOW_ENTRIES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_window_entries_max(void);

#ifdef __cplusplus
}
#endif

#endif
