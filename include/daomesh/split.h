/**
 * Divides a total in proportion to weights, to the last unit (MECHANISMS 1). Part of core.
 *
 * The parts always add up to the total. Three roundings, each with its name: by largest remainder, the fairest one;
 * cumulative, under which the parts of earlier weights stay where they are when a list of known sum grows at its end; and
 * growing, under which nobody's part falls when the total grows.
 */
#ifndef DAOMESH_SPLIT_H
#define DAOMESH_SPLIT_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most parts of one split. */
#define DAOMESH_SPLIT_PARTS_MAX 1048576

/** Most parts of one split of a total that grows. */
#define DAOMESH_SPLIT_GROWING_MAX 1024

/**
 * Everybody's floor, then one unit more for each of the largest remainders.
 *
 *     part_i = floor(total * weight_i / W) + (0 or 1)        W = sum of the weights
 *
 * The units that the floors leave, fewer than there are parts, go to the largest remainders of total * weight_i / W, one
 * each, equal remainders to the lower index. A weight of 0 gets 0. Source: Hamilton's method; 10/20/30 of 500 000 000 is
 * 83 333 333, 166 666 667, 250 000 000.
 *
 * parts        out; count amounts that add up to total; all 0 on any error but LIMIT. Not the array of the weights
 * total        what is divided, any unit
 * weights      count amounts, any unit
 * count        0..DAOMESH_SPLIT_PARTS_MAX
 * scratch      scratch_len bytes, at least daomesh_split_scratch_size(count); any alignment
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL where count is not 0); DAOMESH_E_LIMIT (too many parts); DAOMESH_E_OVERFLOW (the
 *         weights add up to more than 2^256-1); DAOMESH_E_ZERO_DIVISOR (W is 0 and total is not); DAOMESH_E_BUFFER (too
 *         little scratch).
 * Cost: a 512-bit division for each part and at most count * log2(count) comparisons; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_split_largest_remainder(daomesh_amount *parts, const daomesh_amount *total,
                                                    const daomesh_amount *weights, size_t count,
                                                    void *scratch, size_t scratch_len);

/** Bytes of scratch for count parts; 0 when count is 0 or over the limit. Since 0.1. */
DAOMESH_API size_t daomesh_split_scratch_size(size_t count);

/**
 * Differences of a running sum.
 *
 *     part_i = floor(total * W_i / W) - floor(total * W_(i-1) / W)        W_i = weight_0 + ... + weight_i, W = W_(count-1)
 *
 * A weight of 0 gets 0. parts may be the array of the weights. Arguments and statuses as daomesh_split_largest_remainder,
 * without the scratch. Cost: a 512-bit division for each part. Since 0.1.
 */
DAOMESH_API int32_t daomesh_split_cumulative(daomesh_amount *parts, const daomesh_amount *total,
                                             const daomesh_amount *weights, size_t count);

/**
 * Everybody's floor, then one unit after another to whom it takes least above their weight: for a total that grows.
 *
 *     part_i = floor(total * weight_i / W) + what of the units left goes to i
 *     the next unit goes to the largest weight_i / (part_i + 1), of equal ones to the lower index
 *
 * With the same weights no part is ever less for a larger total, so that what somebody took of a smaller one stays theirs; by
 * largest remainder a part may fall by a unit. No part is below its floor; one may be a few units above. A weight of 0 gets 0.
 * Source: the method of d'Hondt (Jefferson).
 *
 * parts        out; count amounts that add up to total; all 0 on any error but LIMIT. Not the array of the weights
 * count        0..DAOMESH_SPLIT_GROWING_MAX
 *
 * Returns as daomesh_split_largest_remainder, without the scratch. Cost: a 512-bit division for each part, and for each unit that the floors
 * leave, fewer than there are parts, a 512-bit comparison with each part; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_split_growing(daomesh_amount *parts, const daomesh_amount *total,
                                          const daomesh_amount *weights, size_t count);

/** Twins of the limits. Since 0.1. */
DAOMESH_API size_t daomesh_split_parts_max(void);
DAOMESH_API size_t daomesh_split_growing_max(void);

#ifdef __cplusplus
}
#endif

#endif
