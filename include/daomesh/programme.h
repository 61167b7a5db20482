/**
 * The life of a token programme: its states, its place in the calendar, and the boundaries that hold it (MECHANISMS 10). Part of core.
 *
 * A programme pays for a time and is evaluated at its end, for as long as its evaluation window; what the evaluation says
 * happens then, and nothing said means that it stops. No two evaluation windows of one owner overlap, and what all
 * programmes together release in any window of time stays below a part of a supply.
 *
 * Pure: facts and a time in, a state or an amount out. Times are seconds or heights, as the owner counts.
 */
#ifndef DAOMESH_PROGRAMME_H
#define DAOMESH_PROGRAMME_H

#include <daomesh/base.h>
#include <daomesh/emission.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most windows of a calendar, and most plans whose peak is looked for. */
#define DAOMESH_PROGRAMME_WINDOWS_MAX 1024
#define DAOMESH_PROGRAMME_PLANS_MAX 1024

/** Most reports of an evaluation contest. */
#define DAOMESH_PROGRAMME_REPORTS_MAX 16

/** Verdicts. */
#define DAOMESH_VERDICT_STOP 1     /* it ends; the verdict of silence */
#define DAOMESH_VERDICT_PAUSE 2    /* it ends, and may be taken up again until a last day */
#define DAOMESH_VERDICT_CONTINUE 3 /* a successor with the same terms begins when it ends */
#define DAOMESH_VERDICT_ITERATE 4  /* a successor with other terms begins */
#define DAOMESH_VERDICT_KILL 5     /* it ends at once, at any time */

/** States, in the order of a life. */
#define DAOMESH_PROGRAMME_DRAFT 1
#define DAOMESH_PROGRAMME_QUEUED 2     /* started, its time has not come */
#define DAOMESH_PROGRAMME_ACTIVE 3
#define DAOMESH_PROGRAMME_EVALUATING 4 /* it still pays, and its verdict is due */
#define DAOMESH_PROGRAMME_PAUSED 5     /* over, but may be taken up again */
#define DAOMESH_PROGRAMME_ENDED 6

/** What is known of a programme. */
typedef struct daomesh_programme {
    uint32_t size;       /* sizeof(daomesh_programme) */
    uint32_t started;    /* 0 a draft, 1 */
    uint32_t verdict;    /* DAOMESH_VERDICT_...; 0 none */
    uint32_t resumed;    /* 1: after a pause it was taken up again, by a successor */
    uint64_t starts;     /* when it begins */
    uint64_t ends;       /* its last moment, and that of its evaluation window */
    uint64_t evaluation; /* length of the window, at most ends - starts */
    uint64_t killed;     /* when it was killed; with that verdict alone */
    uint64_t last_day;   /* last moment at which a pause may end, above 0 and not before `ends`; with that verdict alone */
} daomesh_programme;

/**
 * Where a programme stands.
 *
 *     DRAFT                                  until it is started
 *     ENDED       now >= killed              of one that was killed
 *     QUEUED      now < starts
 *     ACTIVE      now < ends - evaluation
 *     EVALUATING  now <= ends                both bounds of the window are in it
 *     PAUSED      now <= last_day            verdict PAUSE, not resumed
 *     ENDED                                  otherwise
 *
 * The first line that holds.
 *
 * state    out; 0 on any error
 * verdict  out, optional (NULL); what holds: the verdict, STOP for one that ended without, 0 while there is none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (flags and verdicts that there are
 *         not, times out of order). Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_programme_state(uint32_t *state, uint32_t *verdict, const daomesh_programme *programme,
                                            uint64_t now);

/** An evaluation window; both moments are in it. */
typedef struct daomesh_programme_window {
    uint64_t begins;
    uint64_t ends;
} daomesh_programme_window;

/**
 * Whether a window fits into a calendar: no moment in common with another one, and at least `gap` between the end of one and the
 * beginning of the next.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (ends before begins); DAOMESH_E_OVERLAP;
 *         DAOMESH_E_CADENCE (the gap is too small). Cost: one pass. Since 0.1.
 */
DAOMESH_API int32_t daomesh_programme_fits(const daomesh_programme_window *windows, size_t count,
                                           const daomesh_programme_window *window, uint64_t gap);

/**
 * The earliest beginning, not before `earliest`, of a window of `length` that fits.
 *
 * begins  out; 0 on any error
 *
 * Returns as daomesh_programme_fits, but for the last two; DAOMESH_E_OVERFLOW (there is none before the end of time).
 * Cost: at most count passes. Since 0.1.
 */
DAOMESH_API int32_t daomesh_programme_next(uint64_t *begins, const daomesh_programme_window *windows, size_t count,
                                           uint64_t earliest, uint64_t length, uint64_t gap);

/**
 * What a bound of so many ppm allows: floor(whole * ppm / 10^6), with 512 bits.
 *
 * bound  out; 0 on any error
 * ppm    0..1 000 000
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (ppm). Cost: one division. Since 0.1.
 */
DAOMESH_API int32_t daomesh_programme_bound(daomesh_amount *bound, const daomesh_amount *whole, uint32_t ppm);

/** Something that releases by a plan, perhaps to several, and perhaps only for a part of the plan. */
typedef struct daomesh_programme_plan {
    uint32_t size;             /* sizeof(daomesh_programme_plan) */
    uint32_t parts;            /* recipients, 1 or more: each of them is rounded for itself */
    uint64_t begins;           /* what is released up to then does not count; 0: all counts */
    uint64_t until;            /* nothing is released later; UINT64_MAX: it runs its course. Not before begins */
    daomesh_emission emission; /* floors: once */
} daomesh_programme_plan;

/**
 * The most that plans together release in any window of a given length.
 *
 *     most = max over moments e in first..last of  released(e) - released(e - length)
 *
 * What is released at a moment t is in the windows that end at t .. t + length - 1. Released is a sum of lines, so that the
 * maximum lies where a window begins or ends at a corner of some plan; only these are looked at. Because every
 * recipient is rounded down for itself, each line may be off by a unit: a plan that takes time counts `parts + 1` units more than its floor.
 * A plan in steps counts as the line that its steps touch from above. So `most` is never less than what is really released in any
 * window, and never more than all plans together.
 *
 * most    out; 0 on any error
 * at      out, optional (NULL): the earliest end of a window that was looked at and holds so much; 0 on any error
 * count   0..DAOMESH_PROGRAMME_PLANS_MAX
 * length  1 or more
 * first   the earliest end of a window, last the latest
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (length is 0,
 *         last < first, parts is 0, until < begins, as daomesh_emission_check; floors that are not once); DAOMESH_E_OVERFLOW
 *         (all plans together pass 2^256-1).
 * Cost: for each of at most 20 corners of a plan two evaluations of each plan that has a part in the window; allocates nothing;
 * reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_programme_peak(daomesh_amount *most, uint64_t *at, const daomesh_programme_plan *plans,
                                           size_t count, uint64_t length, uint64_t first, uint64_t last);

/**
 * A contest's pot by scores.
 *
 *     pay_i = floor(pot * score_i / 10^6)           all scores together at most 10^6
 *     pot in proportion to the scores               otherwise: largest remainder
 *
 * So a lone report of half the worth gets half the pot, and many good ones share it.
 *
 * pays        out; count amounts; all 0 on any error
 * rest        out; what nobody earned; 0 on any error
 * scores_ppm  count scores, 0..1 000 000 each
 * count       0..DAOMESH_PROGRAMME_REPORTS_MAX
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL where count is not 0); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (a score).
 * Cost: one division a report; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_programme_contest(daomesh_amount *pays, daomesh_amount *rest, const daomesh_amount *pot,
                                              const uint32_t *scores_ppm, size_t count);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_programme_windows_max(void);
DAOMESH_API size_t daomesh_programme_plans_max(void);
DAOMESH_API size_t daomesh_programme_reports_max(void);

#ifdef __cplusplus
}
#endif

#endif
