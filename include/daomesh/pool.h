/**
 * A pool: what flows in is shared by points, by those who hold a share at the time (MECHANISMS 10). Part of core.
 *
 * A share counts from a moment on, after an unbroken holding time, and until one: a condition that ends, or that may. Between two such
 * moments nothing changes, so a flow of any length is divided piece by piece, exactly, whenever somebody asks.
 */
#ifndef DAOMESH_POOL_H
#define DAOMESH_POOL_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most shares of one pool. */
#define DAOMESH_POOL_SHARES_MAX 64
/** Most streams that feed one pool at a time. */
#define DAOMESH_POOL_INFLOWS_MAX 4
/** Most pieces of time, checkpoints and values of feeds that one action settles a pool by; another action goes on from there. */
#define DAOMESH_POOL_STEPS_MAX 128

/** One share: it counts at t when from <= t < until. */
typedef struct daomesh_pool_part {
    uint64_t points; /* 0: it does not count */
    uint64_t from;   /* seconds; UINT64_MAX never */
    uint64_t until;  /* after `now` of daomesh_pool_piece: the next moment at which it has to be looked at again; UINT64_MAX never */
} daomesh_pool_part;

/**
 * The piece of time from now on in which no share begins or ends, and what each weighs in it.
 *
 * weights   out; count amounts: the points of a share that counts at now, 0 for one that does not; all 0 on any error but LIMIT
 * end       out; the first moment after now at which a share begins or ends, no later than `to`; 0 on any error
 * parts     count of them, each with until > now, or UINT64_MAX
 * now, to   now <= to; where they are the same the piece is empty and the weights are those of the moment
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (too many shares); DAOMESH_E_RANGE (now > to, or an until that is past).
 * Cost: one look at each share; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_pool_piece(daomesh_amount *weights, uint64_t *end, const daomesh_pool_part *parts,
                                       size_t count, uint64_t now, uint64_t to);

/** Twin of DAOMESH_POOL_SHARES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_pool_shares_max(void);

/** Twin of DAOMESH_POOL_INFLOWS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_pool_inflows_max(void);

/** Twin of DAOMESH_POOL_STEPS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_pool_steps_max(void);

#ifdef __cplusplus
}
#endif

#endif
