/**
 * Who is drawn by lot: seats among candidates, each as likely as any other, from seeds that nobody chose.
 *
 * Pure: the seeds are the caller's, such as hashes of what nobody knew when the candidates were fixed. Part of core.
 */
#ifndef DAOMESH_LOT_H
#define DAOMESH_LOT_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most seats of one drawing. */
#define DAOMESH_LOT_SEATS_MAX 64

/**
 * Draws `seats` different candidates of 0..candidates - 1, in the order of drawing.
 *
 *     seat i: the (seed_i mod (candidates - i))-th, from 0, of those who are not drawn yet
 *
 * seed_i is read as a big-endian number of 256 bits, so no candidate is likelier than another by more than 2^-224.
 *
 * drawn  out; `seats` entries; zeroed on any error but ARG and LIMIT
 * seeds  `seats` of them
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (more seats than DAOMESH_LOT_SEATS_MAX);
 *         DAOMESH_E_RANGE (no seats, or more than candidates). Cost: seats^2 steps; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_lot_draw(uint32_t *drawn, const daomesh_id *seeds, uint32_t seats,
                                     uint32_t candidates);

/** Twin of DAOMESH_LOT_SEATS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_lot_seats_max(void);

#ifdef __cplusplus
}
#endif

#endif
