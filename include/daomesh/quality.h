/**
 * Pay by quality: evaluators score a work, the middle of what they say moves the pay along a curve (MECHANISMS 8). Part of
 * core.
 *
 * The curve is a line through a few points: it never falls, and nowhere does a small difference of opinion move the pay by much.
 */
#ifndef DAOMESH_QUALITY_H
#define DAOMESH_QUALITY_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most evaluators of one work. */
#define DAOMESH_QUALITY_SCORES_MAX 65536
/** Most points of a curve. */
#define DAOMESH_QUALITY_POINTS_MAX 16
/** Steepest that a curve may rise: so many parts of the pay for one part of the score. */
#define DAOMESH_QUALITY_SLOPE_MAX 20

/** A point of a curve. */
typedef struct daomesh_quality_point {
    uint32_t score_ppm; /* 0..1 000 000 */
    uint32_t pay_ppm;   /* 0..1 000 000 of the reward */
} daomesh_quality_point;

/** A curve. Points from `count` on are 0. */
typedef struct daomesh_quality_curve {
    uint32_t size;  /* sizeof(daomesh_quality_curve) */
    uint32_t count; /* 2..DAOMESH_QUALITY_POINTS_MAX; 0: pay in proportion to the score */
    daomesh_quality_point points[DAOMESH_QUALITY_POINTS_MAX]; /* scores ascend strictly from 0 to 1 000 000 */
} daomesh_quality_curve;

/**
 * Whether this is a curve: scores ascend strictly from 0 to 1 000 000, pay never falls, no part is steeper than
 * DAOMESH_QUALITY_SLOPE_MAX.
 *
 * point        out, optional (NULL): the first point that is wrong; 0 otherwise
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (one point, too many, a
 *         coordinate above 1 000 000, something set in a point that does not count); DAOMESH_E_NOT_SORTED (scores that do not ascend, or do not
 *         reach from end to end); DAOMESH_E_CONTRADICTION (pay that falls, or rises too steeply). Since 0.1.
 */
DAOMESH_API int32_t daomesh_quality_check(uint32_t *point, const daomesh_quality_curve *curve);

/**
 * The median of what evaluators say: the middle score, or floor of the mean of the middle two.
 *
 * score_ppm    out; 0 on any error
 * scores       count of them, 0..1 000 000 each, in any order; not changed
 * count        1..DAOMESH_QUALITY_SCORES_MAX
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (no scores, a score above 1 000 000); DAOMESH_E_LIMIT (too many).
 * Cost: 21 passes over the scores, for an even number 42; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_quality_median(uint32_t *score_ppm, const uint32_t *scores, size_t count);

/**
 * What a work of that score is paid, and what goes back.
 *
 *     paid     = max(minimum, floor(reward * curve(score)))
 *     returned = reward - paid
 *
 * The curve is read exactly: one floor, on the amount. Source: MECHANISMS 8.
 *
 * paid         out; smallest units; 0 on any error
 * returned     out; 0 on any error
 * reward       smallest units
 * minimum      what is paid whatever the score, at most the reward
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a curve that daomesh_quality_check refuses); DAOMESH_E_RANGE (a score above 1 000 000;
 *         minimum > reward). Cost: a 512-bit division; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_quality_pay(daomesh_amount *paid, daomesh_amount *returned, const daomesh_quality_curve *curve,
                                        const daomesh_amount *reward, const daomesh_amount *minimum, uint32_t score_ppm);

/** Twin of DAOMESH_QUALITY_SCORES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_quality_scores_max(void);
/** Twin of DAOMESH_QUALITY_POINTS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_quality_points_max(void);
/** Twin of DAOMESH_QUALITY_SLOPE_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_quality_slope_max(void);

#ifdef __cplusplus
}
#endif

#endif
