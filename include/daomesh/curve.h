/**
 * Bars that fall while a vote goes on: linear, stepped, reciprocal.
 *
 * Both axes are in billionths (ppb): x of the voting period that has passed, the bar of what is measured. Source: OpenGov's
 * tracks, bit-exact.
 */
#ifndef DAOMESH_CURVE_H
#define DAOMESH_CURVE_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One whole on both axes. */
#define DAOMESH_PPB 1000000000u

/** kind: 0 is no curve. */
#define DAOMESH_CURVE_LINEAR 1     /* from - floor(floor(min(x, length) / length) * (from - to)) */
#define DAOMESH_CURVE_STEPPED 2    /* max(to, from - step * floor(x / length)) */
#define DAOMESH_CURVE_RECIPROCAL 3 /* floor(factor / (x + x_offset)) + y_offset, kept within 0..1 */

/** A curve. What its kind does not read is 0. */
typedef struct daomesh_curve {
    uint32_t kind;        /* DAOMESH_CURVE_... */
    uint32_t from_ppb;    /* linear, stepped: the bar at the beginning, at most 1e9 */
    uint32_t to_ppb;      /* linear, stepped: the lowest bar, at most from_ppb */
    uint32_t length_ppb;  /* linear: when it is reached; stepped: how long a step is; 1..1e9 */
    uint32_t step_ppb;    /* stepped: how much each step falls; 1..1e9 */
    uint32_t reserved;    /* 0 */
    int64_t factor_ppb;   /* reciprocal: 0..1e10 */
    int64_t x_offset_ppb; /* reciprocal: 1..1e10 */
    int64_t y_offset_ppb; /* reciprocal: -1e10..1e10 */
} daomesh_curve;

/**
 * Whether it is a curve. Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (a number out of its range, or set where the kind does not
 * read it). Since 0.1.
 */
DAOMESH_API int32_t daomesh_curve_check(const daomesh_curve *curve);

/**
 * The bar at x. It never rises with x.
 *
 * bar_ppb  out; 0..1e9
 * x_ppb    0..1e9
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (x, or a curve that daomesh_curve_check refuses). Cost: two divisions. Since 0.1.
 */
DAOMESH_API int32_t daomesh_curve_bar(uint32_t *bar_ppb, const daomesh_curve *curve, uint32_t x_ppb);

/**
 * The least x at which y reaches the bar; 1e9 when there is none.
 *
 * x_ppb  out
 * y_ppb  0..1e9
 *
 * Returns as daomesh_curve_bar. Cost: at most 31 bars. Since 0.1.
 */
DAOMESH_API int32_t daomesh_curve_delay(uint32_t *x_ppb, const daomesh_curve *curve, uint32_t y_ppb);

/** Twin of DAOMESH_PPB. Since 0.1. */
DAOMESH_API uint32_t daomesh_ppb(void);

#ifdef __cplusplus
}
#endif

#endif
