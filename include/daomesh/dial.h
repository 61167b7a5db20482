/**
 * A dial: a number that may be turned, within bounds, by steps, not too often (MECHANISMS 3). Part of core.
 *
 * Sources: the bounds of Governor Bravo's constants, the checkpoints of OpenZeppelin's quorum.
 */
#ifndef DAOMESH_DIAL_H
#define DAOMESH_DIAL_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A dial, and how it stands. */
typedef struct daomesh_dial {
    uint32_t size;         /* sizeof(daomesh_dial) */
    uint32_t step_ppm;     /* most that one turn moves it, in parts of its value, 0..1 000 000; 0: no such bound */
    uint64_t cooldown_s;   /* seconds between one turn's effect and the next one's; 0 none */
    uint64_t turned;       /* when the last turn took effect, or will; 0: it was never turned */
    daomesh_amount value;  /* where it stands: least..most */
    daomesh_amount least;
    daomesh_amount most;
    daomesh_amount step;   /* most that one turn moves it; 0: no such bound */
} daomesh_dial;

/**
 * Whether the settings fit together.
 *
 * field  out, optional (NULL): offset of the offending field in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (step_ppm; least > most);
 *         DAOMESH_E_DIAL_BOUND (the value outside its bounds). Cost: constant; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_dial_check(uint32_t *field, const daomesh_dial *dial);

/**
 * How far one turn may move the dial now: the smaller of step and max(1, floor(value * step_ppm / 1 000 000)), of those that bound.
 *
 * stride  out; 0: no bound, or any error
 *
 * Returns as daomesh_dial_check. Cost: one 512-bit division; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_dial_stride(daomesh_amount *stride, const daomesh_dial *dial);

/**
 * Whether the dial may be turned to a value, with effect from a moment on. Times are seconds. Asked in this order:
 *
 *     from >= now                                  else DAOMESH_E_PAST
 *     value differs from where it stands           else DAOMESH_E_DIAL_SAME
 *     least <= value <= most                       else DAOMESH_E_DIAL_BOUND
 *     |value - where it stands| <= stride          else DAOMESH_E_DIAL_STEP
 *     from >= turned + cooldown_s, if it was turned, else DAOMESH_E_DIAL_COOLDOWN
 *
 * Returns DAOMESH_OK, these, or as daomesh_dial_check. Cost: as daomesh_dial_stride. Since 0.1.
 */
DAOMESH_API int32_t daomesh_dial_turn(const daomesh_dial *dial, const daomesh_amount *value, uint64_t from, uint64_t now);

#ifdef __cplusplus
}
#endif

#endif
