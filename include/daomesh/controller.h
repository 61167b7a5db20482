/**
 * A dial that steers itself: it rises while a measure is above its target and falls while it is below (MECHANISMS 10). Part of core.
 */
#ifndef DAOMESH_CONTROLLER_H
#define DAOMESH_CONTROLLER_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** direction: what a measure above the target does. */
#define DAOMESH_CONTROLLER_RISES 1 /* a price: too much demand makes it dearer (0 means this too) */
#define DAOMESH_CONTROLLER_FALLS 2 /* a reward: too much supply makes it smaller */

/** The dials. Measure and target are in one unit, the value and its bounds in another. */
typedef struct daomesh_controller {
    uint32_t size;          /* sizeof(daomesh_controller) */
    uint32_t direction;     /* DAOMESH_CONTROLLER_... */
    uint32_t denominator;   /* how slowly it moves: a measure of twice the target adds a denominator-th; 1 or more */
    uint32_t reserved;      /* 0 */
    daomesh_amount target;  /* 1 or more */
    daomesh_amount least;   /* the value is never below it */
    daomesh_amount most;    /* nor above it; at least `least` */
    daomesh_amount stride;  /* most that it moves at once; 0: no such bound */
} daomesh_controller;

/**
 * Whether the dials fit together.
 *
 * field  out, optional (NULL): offset of the offending field in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range);
 *         DAOMESH_E_ZERO_DIVISOR (target or denominator is 0); DAOMESH_E_OVERFLOW (target * denominator). Since 0.1.
 */
DAOMESH_API int32_t daomesh_controller_check(uint32_t *field, const daomesh_controller *rule);

/**
 * The value after one step.
 *
 *     step = floor(value * |measure - target| / (target * denominator)), at least 1 upward, at most stride
 *     next = value + step or value - step, then at least `least` and at most `most`
 *
 * On target it stays. Up is where measure > target with RISES, measure < target with FALLS. Dividing by target and by the
 * denominator one after the other, as EIP-1559 does, gives the same. A value outside its bounds is brought inside at once.
 *
 * next   out; 0 on any error. May be value
 *
 * Returns as daomesh_controller_check. A step of 2^256 and more is bounded like any other.
 * Cost: one 512-bit division; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_controller_next(daomesh_amount *next, const daomesh_controller *rule,
                                            const daomesh_amount *value, const daomesh_amount *measure);

/**
 * What a part is of a whole, as a measure: floor(part * 1 000 000 / whole), in ppm.
 *
 * measure  out; 0 on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_ZERO_DIVISOR (whole is 0). Cost: one division. Since 0.1.
 */
DAOMESH_API int32_t daomesh_controller_share(daomesh_amount *measure, uint64_t part, uint64_t whole);

#ifdef __cplusplus
}
#endif

#endif
