/**
 * Conviction, both kinds: support that grows while it stays in one place, and votes that weigh more the longer their tokens are
 * locked (MECHANISMS 4). Part of core.
 */
#ifndef DAOMESH_CONVICTION_H
#define DAOMESH_CONVICTION_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One whole of the dials below. */
#define DAOMESH_CONVICTION_SCALE 10000000u
/** Highest lock level. */
#define DAOMESH_CONVICTION_LEVEL_MAX 6

/** How many steps daomesh_conviction_when looks ahead: ten years of seconds. */
#define DAOMESH_CONVICTION_STEPS_MAX 315360000

/** The dials, in parts of DAOMESH_CONVICTION_SCALE. 1Hive's tests: 9 000 000, 2 000 000, 20 000. */
typedef struct daomesh_conviction_rule {
    uint32_t size;          /* sizeof(daomesh_conviction_rule) */
    uint32_t decay;         /* a: what a step leaves of conviction; below 1 */
    uint32_t max_ratio;     /* beta: what a proposal may ask for of the funds, exclusive; above 0, at most 1 */
    uint32_t weight;        /* rho: how high the threshold is; at most 1 */
    uint32_t min_stake_ppm; /* the threshold counts at least so much of the supply as staked; 0..1 000 000 */
    uint32_t reserved;      /* 0 */
} daomesh_conviction_rule;

/** A proposal's conviction as of the last time its stake changed. All zero before the first. */
typedef struct daomesh_conviction_state {
    daomesh_amount conviction; /* below 2^128 */
    daomesh_amount staked;     /* for it since then */
    uint64_t since;            /* seconds, blocks or whatever the rule's steps are */
} daomesh_conviction_state;

/**
 * Whether the dials are in their ranges. field: out, optional (NULL): offset of the offending dial.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_check(uint32_t *field, const daomesh_conviction_rule *rule);

/**
 * Conviction after some steps of unchanged stake.
 *
 *     y' = a^t * y + x * (1 - a^t) / (1 - a)
 *
 * a^t has 128 fractional bits, by square and multiply, each product rounded to nearest; y' is rounded to nearest. Hence it depends on
 * where one stops on the way (20 steps at once give 131764, 10 and 10 give 131763): record it only when the stake changes.
 * Bit-exact with 1Hive's ConvictionVoting wherever that does not revert.
 *
 * out          out; 0 on any error
 * conviction   y, before
 * staked       x, during these steps
 * steps        t
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a rule that daomesh_conviction_check refuses); DAOMESH_E_OVERFLOW (conviction
 *         reaches 2^128). Cost: at most 128 products and one 512-bit division; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_grow(daomesh_amount *out, const daomesh_conviction_rule *rule,
                                            const daomesh_amount *conviction, const daomesh_amount *staked, uint64_t steps);

/** What a state has come to by `now`, without a change. Statuses as daomesh_conviction_grow; DAOMESH_E_RANGE (now < since). Since 0.1. */
DAOMESH_API int32_t daomesh_conviction_read(daomesh_amount *out, const daomesh_conviction_rule *rule,
                                            const daomesh_conviction_state *state, uint64_t now);

/**
 * Settles a state and sets its stake: what a change of stake does. Several changes in one step settle once.
 *
 * Statuses as daomesh_conviction_read; on any error the state stays as it was. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_settle(daomesh_conviction_state *state, const daomesh_conviction_rule *rule,
                                              const daomesh_amount *staked, uint64_t now);

/**
 * The conviction that a proposal must exceed, strictly.
 *
 *     threshold = rho * S / ((1 - a) * (beta - requested / funds)^2)      S = max(all_staked, floor(supply * min_stake))
 *
 * With 64 fractional bits under the square and 128 above, floored as 1Hive does: bit-exact wherever that does not revert.
 *
 * out          out; 0 on any error
 * requested    what the proposal asks for, smallest units
 * funds        what there is
 * all_staked   staked on all proposals
 * supply       of what is staked
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a rule that daomesh_conviction_check refuses); DAOMESH_E_RANGE (requested / funds is not below
 *         max_ratio, or nearer to it than 64 bits tell); DAOMESH_E_OVERFLOW. Cost: a few 512-bit divisions; allocates nothing;
 *         reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_threshold(daomesh_amount *out, const daomesh_conviction_rule *rule,
                                                 const daomesh_amount *requested, const daomesh_amount *funds,
                                                 const daomesh_amount *all_staked, const daomesh_amount *supply);

/**
 * When a state exceeds a threshold, if its stake stays: the first step from `now` on, counted from its `since`; UINT64_MAX: not within
 * DAOMESH_CONVICTION_STEPS_MAX more steps.
 *
 * steps  out; 0 on any error
 *
 * Returns as daomesh_conviction_read; DAOMESH_E_OVERFLOW, too, when it would reach 2^128 in that time. Cost: thirty readings. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_when(uint64_t *steps, const daomesh_conviction_rule *rule,
                                            const daomesh_conviction_state *state, const daomesh_amount *threshold,
                                            uint64_t now);

/**
 * Votes of locked tokens: floor(amount / 10) at level 0, which locks nothing, level * amount above. Source: Polkadot.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (level above DAOMESH_CONVICTION_LEVEL_MAX); DAOMESH_E_OVERFLOW. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_votes(daomesh_amount *votes, const daomesh_amount *amount, uint32_t level);

/**
 * Periods that tokens stay locked after the end, when their side has won: 0, 1, 2, 4, 8, 16, 32.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_lock_periods(uint32_t *periods, uint32_t level);

/** Twin of DAOMESH_CONVICTION_SCALE. Since 0.1. */
DAOMESH_API uint32_t daomesh_conviction_scale(void);
/**
 * When a lock is over: ended + periods * period, or the end of time where that is past it; inclusive, the last moment at which it
 * holds. 0 at level 0.
 *
 * ends    out; seconds; 0 on any error
 * ended   when the vote was decided
 * period  seconds of one lock period
 *
 * Statuses as daomesh_conviction_lock_periods. Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_conviction_lock_ends(uint64_t *ends, uint64_t ended, uint64_t period, uint32_t level);

/** Twin of DAOMESH_CONVICTION_STEPS_MAX. Since 0.1. */
DAOMESH_API uint64_t daomesh_conviction_steps_max(void);
/** Twin of DAOMESH_CONVICTION_LEVEL_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_conviction_level_max(void);

#ifdef __cplusplus
}
#endif

#endif
