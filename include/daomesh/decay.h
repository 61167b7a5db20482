/**
 * How reputation fades: by a fixed factor each step of time, rounded down (MECHANISMS 6). Part of core.
 *
 * Nothing runs in the background: a record keeps what was held and since when, and what is left is read from those two and the
 * time. Whole steps only. For members who go on leave the time is the reading of their clock (clock.h), in both places.
 */
#ifndef DAOMESH_DECAY_H
#define DAOMESH_DECAY_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most steps that EACH goes through in one call; a century of hours. */
#define DAOMESH_DECAY_STEPS_MAX 1048576

/** form: where the floors are. f = numerator / denominator, n = steps. */
#define DAOMESH_DECAY_POWER 1   /* f = numerator / 2^128; value times f^n, computed to 256 bits by squaring (0 means this too) */
#define DAOMESH_DECAY_EACH 2    /* after each step (profile colony) */
#define DAOMESH_DECAY_SQUARES 3 /* of each square of f, to the denominator, and of the value at each bit of n (profile colony-bootstrap) */

/** The dials. */
typedef struct daomesh_decay {
    uint32_t size;              /* sizeof(daomesh_decay) */
    uint32_t form;              /* DAOMESH_DECAY_... */
    uint64_t step;              /* length of one, 1 or more */
    daomesh_amount numerator;   /* 0..denominator; 0: all is gone after one step, denominator: nothing ever is */
    daomesh_amount denominator; /* 1..2^128; with POWER 0, which stands for 2^128 */
} daomesh_decay;

/**
 * Whether the dials fit together.
 *
 * field  out, optional (NULL): offset of the offending field in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range).
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_decay_check(uint32_t *field, const daomesh_decay *rule);

/**
 * What is left of a value.
 *
 *     n = floor((now - since) / step)
 *     POWER    floor(value * P)        f^n - n * 2^-256 < P <= f^n; P = f^n for n <= 2
 *     EACH     value = floor(value * f), n times
 *     SQUARES  for each bit of n from the lowest: where it is set value = floor(value * f); f = floor(f * f * denominator) / denominator
 *
 * EACH may be read in parts: reading after a steps and from there after b is reading after a + b. The others must be read
 * from where the record begins. Source: Colony, whose two forms EACH and SQUARES are.
 *
 * left   out; 0 on any error. May be value
 * value  held at `since`, smallest units
 *
 * Returns as daomesh_decay_check; DAOMESH_E_RANGE (now < since, too); DAOMESH_E_LIMIT (EACH: more than DAOMESH_DECAY_STEPS_MAX
 *         steps). Cost: two products of 256 bits for each bit of n; EACH a division for each step. Allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_decay_left(daomesh_amount *left, const daomesh_decay *rule, const daomesh_amount *value,
                                       uint64_t since, uint64_t now);

/**
 * Makes a record one of now, before something is added to it or taken away: value = what is left, and since rises by whole
 * steps. The part of a step that has passed is kept, so that touching a record often does not stop its decay.
 *
 * value, since  in and out; unchanged on any error
 *
 * Returns as daomesh_decay_left. Since 0.1.
 */
DAOMESH_API int32_t daomesh_decay_settle(daomesh_amount *value, uint64_t *since, const daomesh_decay *rule, uint64_t now);

/**
 * The factor by which a value halves in so many steps: the largest numerator whose POWER takes 2^255 to 2^254 or less.
 *
 * numerator  out, of 2^128; 0 on any error
 * steps      1 or more
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (steps). Cost: 128 powers. Since 0.1.
 */
DAOMESH_API int32_t daomesh_decay_halving(daomesh_amount *numerator, uint64_t steps);

/** Twin of DAOMESH_DECAY_STEPS_MAX. Since 0.1. */
DAOMESH_API uint64_t daomesh_decay_steps_max(void);

#ifdef __cplusplus
}
#endif

#endif
