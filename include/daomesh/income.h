/**
 * What a DAO keeps of its income, and what each member gets (MECHANISMS 7). Part of core.
 *
 * Which weights count, equal, shares, reputation, a table, patronage or points from peers, is the caller's.
 */
#ifndef DAOMESH_INCOME_H
#define DAOMESH_INCOME_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Divides an income between the treasury and the members, to the last unit.
 *
 *     retained = total * treasury_ppm / 1 000 000, to the nearest unit, halves up
 *     part_i   = (total - retained) * weight_i / W by largest remainder, ties to the lower index        W = sum of the weights
 *
 * Both are rule `split` by largest remainder, the treasury standing first. Where W is 0 nobody can take a part: the treasury keeps
 * everything, so that no income is ever stuck. retained and the parts always add up to total.
 *
 * retained      out; 0 on any error
 * parts         out; count amounts; all 0 on any error but LIMIT. Not the array of the weights. May be NULL when count is 0
 * total         the income, smallest units of a token
 * treasury_ppm  0..1 000 000
 * weights       count amounts, any unit; may be NULL when count is 0
 * count         0..DAOMESH_SPLIT_PARTS_MAX
 * scratch       scratch_len bytes, at least daomesh_split_scratch_size(count); any alignment; may be NULL when count is 0
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (treasury_ppm); DAOMESH_E_LIMIT (too many parts);
 *         DAOMESH_E_OVERFLOW (the weights add up to more than 2^256-1); DAOMESH_E_BUFFER (too little scratch).
 * Cost: as daomesh_split_largest_remainder; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_income_split(daomesh_amount *retained, daomesh_amount *parts,
                                         const daomesh_amount *total, uint32_t treasury_ppm,
                                         const daomesh_amount *weights, size_t count, void *scratch,
                                         size_t scratch_len);

#ifdef __cplusplus
}
#endif

#endif
