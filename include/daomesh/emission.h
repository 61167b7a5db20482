/**
 * How much of a total is released by when: emissions, vestings, streams, a stable inflation (MECHANISMS 10). Part of core.
 *
 * Pure: a plan and a time in, an amount out. What is released is always counted from the start with one floor, so that what
 * is released in two intervals one after the other is what is released in both together, and at the end it is the total.
 * Times are seconds or heights, as the plan's owner counts; for a plan that can be paused the reading of its clock (clock.h).
 */
#ifndef DAOMESH_EMISSION_H
#define DAOMESH_EMISSION_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most whole periods that one call of daomesh_emission_inflation goes through. */
#define DAOMESH_EMISSION_PERIODS_MAX 65536

/** cliff_form: where the line begins that a cliff cuts. */
#define DAOMESH_CLIFF_DELAYS 1 /* at the cliff: the line is steeper (profiles sablier-4, sablier-2; 0 means this too) */
#define DAOMESH_CLIFF_HIDES 2  /* at the start: what the line gave before the cliff comes with it (profile openzeppelin) */

/** floors. */
#define DAOMESH_FLOOR_ONCE 1  /* of the product (0 means this too) */
#define DAOMESH_FLOOR_TWICE 2 /* of the share of time to 18 decimals, then of the product (profile sablier-2) */

/** The plan. */
typedef struct daomesh_emission {
    uint32_t size;               /* sizeof(daomesh_emission) */
    uint32_t cliff_form;         /* DAOMESH_CLIFF_...; says nothing where cliff is 0 */
    uint32_t floors;             /* DAOMESH_FLOOR_... */
    uint32_t reserved;           /* 0 */
    uint64_t starts;             /* time */
    uint64_t duration;           /* 0: all at the start */
    uint64_t cliff;              /* after the start, 0..duration; 0: none */
    uint64_t granularity;        /* length of a step of the line; 0, 1: none, it is smooth */
    daomesh_amount total;        /* all that will be released, the unlocks among it */
    daomesh_amount unlock_start; /* at the start */
    daomesh_amount unlock_cliff; /* at the cliff; without a cliff at the start, too. Both together at most the total */
} daomesh_emission;

/**
 * Whether the numbers of a plan fit together.
 *
 * field  out, optional (NULL): offset of the offending field in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range, an
 *         end past 2^64-1, a cliff past the end, unlocks of more than the total). Since 0.1.
 */
DAOMESH_API int32_t daomesh_emission_check(uint32_t *field, const daomesh_emission *plan);

/**
 * What is released up to and with `time`.
 *
 *     0                                                        time < starts
 *     unlock_start                                             time < starts + cliff
 *     total                                                    time >= starts + duration
 *     u + floor(run * (total - u) / (starts + duration - from))     otherwise
 *
 * u = unlock_start + unlock_cliff; from = where the line begins; run = time - from, down to a whole number of granularities.
 * FLOOR_TWICE: u + floor(floor(run * 10^18 / (starts + duration - from)) * (total - u) / 10^18).
 *
 * The first line that holds; it never falls while time does not. Source: Sablier Lockup 4 and 2, OpenZeppelin's VestingWallet.
 *
 * released  out; 0 on any error
 *
 * Returns as daomesh_emission_check. Cost: one 512-bit division; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_emission_released(daomesh_amount *released, const daomesh_emission *plan, uint64_t time);

/**
 * What may be claimed: what is released, less what was claimed before.
 *
 * Returns as daomesh_emission_released; DAOMESH_E_UNDERFLOW (more was claimed than is released). Since 0.1.
 */
DAOMESH_API int32_t daomesh_emission_due(daomesh_amount *due, const daomesh_emission *plan, const daomesh_amount *claimed,
                                         uint64_t time);

/**
 * The same for a pot that is topped up as it goes: the total is its balance and all that was claimed from it, so that what
 * comes late is released as if it had been there from the start (profile openzeppelin). The plan's own total is 0.
 *
 * Returns as daomesh_emission_due; DAOMESH_E_CONTRADICTION (the plan has a total); DAOMESH_E_OVERFLOW (balance + claimed).
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_emission_due_of_balance(daomesh_amount *due, const daomesh_emission *plan,
                                                    const daomesh_amount *balance, const daomesh_amount *claimed,
                                                    uint64_t time);

/**
 * A stable inflation: what is released in `elapsed` at so many ppm of the supply a period.
 *
 *     supply_0 = supply, supply_(k+1) = supply_k + floor(supply_k * ppm / 10^6)               k whole periods
 *     released = supply_k - supply + floor(supply_k * ppm * rest / (10^6 * period))           rest = elapsed - k * period
 *
 * Within a period it is linear and counted from its beginning, so that the differences of two calls add up; to begin anew from
 * the supply at the end of a period gives the same. Where others mint or burn too, each period begins with the supply of then.
 *
 * released  out; 0 on any error
 * supply    at the beginning of the first period
 * ppm       0..1 000 000
 * period    1 or more
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (ppm or period); DAOMESH_E_LIMIT (more than
 *         DAOMESH_EMISSION_PERIODS_MAX whole periods); DAOMESH_E_OVERFLOW (the supply passes 2^256-1).
 * Cost: a 512-bit division for each period; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_emission_inflation(daomesh_amount *released, const daomesh_amount *supply, uint32_t ppm,
                                               uint64_t period, uint64_t elapsed);

/** Twin of DAOMESH_EMISSION_PERIODS_MAX. Since 0.1. */
DAOMESH_API uint64_t daomesh_emission_periods_max(void);

#ifdef __cplusplus
}
#endif

#endif
