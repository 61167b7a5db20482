/**
 * Who does the duties they answer for, and who does not: healthy, throttled, banned (MECHANISMS 6). Part of core.
 *
 * For whoever is answerable for a duty it is counted as seen, and when they do it, as done. Both counters fade, so that old
 * times are forgiven and forgotten; what is left of them decides. No one has to judge. For members who go on leave every time
 * here is the reading of their clock (clock.h): obligation and bans stand while it does.
 */
#ifndef DAOMESH_STANDING_H
#define DAOMESH_STANDING_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Standings, best first. */
#define DAOMESH_STANDING_HEALTHY 1
#define DAOMESH_STANDING_THROTTLED 2 /* keeps the vote, takes no new work */
#define DAOMESH_STANDING_BANNED 3    /* suspended; may still do duties and so work it off */

/** counters: how finely they fade. */
#define DAOMESH_COUNTERS_FINE 1  /* to 32 fractional bits (0 means this too) */
#define DAOMESH_COUNTERS_WHOLE 2 /* to whole duties (profile erc-4337): counters below 24 lose one a period */

/** preset of daomesh_standing_preset: demand, slack_throttle, slack_ban. */
#define DAOMESH_STANDING_DOZEN 1   /* 2, 1, 3: bites among a dozen people */
#define DAOMESH_STANDING_ERC4337 2 /* 10, 10, 50, whole counters; its period is an hour */
#define DAOMESH_STANDING_SEED 3    /* 48, 10, 50 */

/** The dials. */
typedef struct daomesh_standing_rule {
    uint32_t size;           /* sizeof(daomesh_standing_rule) */
    uint32_t counters;       /* DAOMESH_COUNTERS_... */
    uint32_t demand;         /* of so many duties seen one must be done; 1 or more */
    uint32_t slack_throttle; /* whole duties that may be missing */
    uint32_t slack_ban;      /* at least slack_throttle */
    uint32_t reserved;       /* 0 */
    uint64_t period;         /* the duty period: counters fade once in each; 1 or more */
} daomesh_standing_rule;

/** What a record keeps. Counters are in 2^-32 duties. All 0 but `size`: never seen, healthy. */
typedef struct daomesh_standing {
    uint32_t size;     /* sizeof(daomesh_standing) */
    uint32_t banned;   /* 0, 1: an explicit ban, whatever the counters say */
    uint64_t seen;
    uint64_t done;
    uint64_t since;    /* when the counters last faded; whole periods are counted from here */
    uint64_t ban_ends; /* with banned: the first time at which it holds no more; UINT64_MAX: never. 0 without */
} daomesh_standing;

/** How it stands at a time. */
typedef struct daomesh_standing_report {
    uint32_t standing; /* DAOMESH_STANDING_... */
    uint32_t banned;   /* 1: an explicit ban holds */
    uint64_t seen;     /* faded to that time, 2^-32 duties */
    uint64_t done;
    uint64_t deficit;  /* max(0, floor(seen / demand) - done - slack_throttle), 2^-32 duties */
    uint64_t duties;   /* whole duties to do, now, to be healthy by the counters: the deficit rounded up */
} daomesh_standing_report;

/**
 * Fills in the dials of a preset.
 *
 * rule    out; zeroed on any error
 * size    sizeof(daomesh_standing_rule)
 * preset  DAOMESH_STANDING_DOZEN, _ERC4337, _SEED
 * period  the duty period, 1 or more
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE. Since 0.1.
 */
DAOMESH_API int32_t daomesh_standing_preset(daomesh_standing_rule *rule, size_t size, uint32_t preset, uint64_t period);

/**
 * Whether the dials fit together.
 *
 * field  out, optional (NULL): offset of the offending field in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range).
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_standing_check(uint32_t *field, const daomesh_standing_rule *rule);

/**
 * How a record stands at `now`.
 *
 *     m = floor(seen / demand)
 *     HEALTHY    m <= done + slack_throttle
 *     THROTTLED  m <= done + slack_ban
 *     BANNED     otherwise, and while an explicit ban holds: now < ban_ends
 *
 * The counters are those at now: each faded by floor(counter * 23 / 24) for each whole period since `since`.
 * Source: ERC-7562 (entity reputation of ERC-4337).
 *
 * report  out; zeroed on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range,
 *         now < since, banned > 1).
 * Cost: a division for each period that passed, at most 982. Allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_standing_report_of(daomesh_standing_report *report, const daomesh_standing_rule *rule,
                                               const daomesh_standing *standing, uint64_t now);

/**
 * Makes a record one of now: counters fade, since rises by whole periods, a ban that is over goes.
 *
 * standing  in and out; unchanged on any error. To settle twice is to settle once
 *
 * Statuses and cost as daomesh_standing_report_of. Since 0.1.
 */
DAOMESH_API int32_t daomesh_standing_settle(daomesh_standing *standing, const daomesh_standing_rule *rule, uint64_t now);

/**
 * Counts duties that fell to them. Settles first.
 *
 * Returns as daomesh_standing_settle; DAOMESH_E_OVERFLOW (2^32 duties and more). Since 0.1.
 */
DAOMESH_API int32_t daomesh_standing_seen(daomesh_standing *standing, const daomesh_standing_rule *rule, uint32_t duties,
                                          uint64_t now);

/** Counts duties that they did. As daomesh_standing_seen. Since 0.1. */
DAOMESH_API int32_t daomesh_standing_done(daomesh_standing *standing, const daomesh_standing_rule *rule, uint32_t duties,
                                          uint64_t now);

/**
 * Bans explicitly until `ends`, for what is proven and not counted. A ban is never shortened by another.
 *
 * standing  in and out; unchanged on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (banned > 1). Since 0.1.
 */
DAOMESH_API int32_t daomesh_standing_ban(daomesh_standing *standing, uint64_t ends);

#ifdef __cplusplus
}
#endif

#endif
