/**
 * How much a capped minter may still mint, alone or below others (MECHANISMS 10). Part of core.
 *
 * A minter has a cap and a time; a child mints through its parent, so that a mint consumes the cap of every minter above it
 * and the tightest one wins. What was minted never falls: burning gives no room.
 */
#ifndef DAOMESH_MINTER_H
#define DAOMESH_MINTER_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most minters of a chain, from the one that is asked up to the topmost. */
#define DAOMESH_MINTER_DEPTH_MAX 64

/** flags of daomesh_minter. */
#define DAOMESH_MINTER_CLOSED 1u /* for good, for everybody */
#define DAOMESH_MINTER_PAUSED 2u
#define DAOMESH_MINTER_ROLE 4u   /* a fact of the call: who asks this minter, a party or the child below it, may mint */

/** change of daomesh_minter_change. */
#define DAOMESH_MINTER_CLOSE 1
#define DAOMESH_MINTER_PAUSE 2
#define DAOMESH_MINTER_RESUME 3

/** One minter. Times are seconds or heights; both bounds are inclusive, so that starts == expires is one second. */
typedef struct daomesh_minter {
    uint32_t size;         /* sizeof(daomesh_minter) */
    uint32_t flags;        /* DAOMESH_MINTER_... */
    uint64_t starts;       /* the first time at which it mints */
    uint64_t expires;      /* the last one; UINT64_MAX: never */
    daomesh_amount cap;    /* smallest units; may be more than the parent's */
    daomesh_amount minted; /* so far, by itself and all below it */
} daomesh_minter;

/**
 * Whether the numbers of a minter fit together.
 *
 * field  out, optional (NULL): offset of the offending field in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (an unknown flag, expires before
 *         starts, more minted than the cap). Since 0.1.
 */
DAOMESH_API int32_t daomesh_minter_check(uint32_t *field, const daomesh_minter *minter);

/**
 * Mints through a chain of minters: all of them agree, or nothing is minted.
 *
 * Each is asked in turn, the first that refuses gives the status, and of its reasons the first of: closed, not started, ended,
 * paused, role, cap. Source: ZkCappedMinterV2.
 *
 * minted      out; count amounts: what each has minted afterwards; all 0 on any error
 * refused_by  out, optional (NULL): the index of the minter that refused; 0 otherwise
 * chain       count minters: first the one that is asked, then its parent, last the topmost
 * count       1..DAOMESH_MINTER_DEPTH_MAX
 * amount      smallest units; 0 mints nothing, but is refused like any other
 * now         time
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, count is 0, a size this version does not know); DAOMESH_E_LIMIT (count);
 *         DAOMESH_E_RANGE (as daomesh_minter_check); DAOMESH_E_CLOSED; DAOMESH_E_NOT_STARTED; DAOMESH_E_ENDED; DAOMESH_E_PAUSED;
 *         DAOMESH_E_NOT_ALLOWED (the role); DAOMESH_E_CAP.
 * Cost: one pass over the chain; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_minter_mint(daomesh_amount *minted, size_t *refused_by, const daomesh_minter *chain,
                                        size_t count, const daomesh_amount *amount, uint64_t now);

/**
 * The most that the caps of a chain leave, whatever time and roles say: the least of cap - minted.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_LIMIT; DAOMESH_E_RANGE. Since 0.1.
 */
DAOMESH_API int32_t daomesh_minter_room(daomesh_amount *room, const daomesh_minter *chain, size_t count);

/**
 * The flags after a change. What is closed changes no more, for the admin either; what was minted stays.
 *
 * flags  out; 0 on any error. May be those of the minter
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (no such change; as daomesh_minter_check); DAOMESH_E_CLOSED;
 *         DAOMESH_E_PAUSED (PAUSE: it is paused already); DAOMESH_E_NOT_PAUSED (RESUME). Since 0.1.
 */
DAOMESH_API int32_t daomesh_minter_change(uint32_t *flags, const daomesh_minter *minter, uint32_t change);

/** Twin of DAOMESH_MINTER_DEPTH_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_minter_depth_max(void);

#ifdef __cplusplus
}
#endif

#endif
