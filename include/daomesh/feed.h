/**
 * A feed: a number that named reporters say, and the middle of what enough of them say (MECHANISMS 10). Part of core.
 *
 * One reporter out of n moves the value no further than to what another one said, as long as the rest are honest and more than half.
 */
#ifndef DAOMESH_FEED_H
#define DAOMESH_FEED_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most reporters of one feed. */
#define DAOMESH_FEED_REPORTERS_MAX 16

/** The last that a reporter said. */
typedef struct daomesh_feed_reading {
    uint64_t at;          /* when; seconds */
    daomesh_amount value; /* what */
} daomesh_feed_reading;

/**
 * The median of the readings in a window: the middle one, or floor of the mean of the middle two.
 *
 * A reading counts while now - at < window_s.
 *
 * value      out; 0 on any error
 * readings   count of them, one a reporter, in any order; not changed; may be NULL when count is 0
 * count      0..DAOMESH_FEED_REPORTERS_MAX
 * needed     how many must count, 1 or more
 * window_s   seconds, 1 or more
 * now        not before any reading
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (needed or window_s is 0, a reading after now);
 *         DAOMESH_E_FEED_SILENT (fewer than needed count).
 * Cost: at most count^2 comparisons; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_feed_median(daomesh_amount *value, const daomesh_feed_reading *readings, size_t count,
                                        size_t needed, uint64_t window_s, uint64_t now);

/** Twin of DAOMESH_FEED_REPORTERS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_feed_reporters_max(void);

#ifdef __cplusplus
}
#endif

#endif
