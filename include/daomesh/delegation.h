/**
 * Who votes for whom: weight flows outward from those who voted, over each member's delegate (MECHANISMS 4). Part of core.
 */
#ifndef DAOMESH_DELEGATION_H
#define DAOMESH_DELEGATION_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most members of one vote. */
#define DAOMESH_DELEGATION_MEMBERS_MAX 16777216
/** Most delegations. */
#define DAOMESH_DELEGATION_ENTRIES_MAX 16777216
/** Most parts that one member divides their weight into. */
#define DAOMESH_DELEGATION_PARTS_MAX 32

/** `to`: in this scope nobody speaks for the member, whoever does in a wider one. `voice`: nobody spoke for them. */
#define DAOMESH_DELEGATION_NOBODY 0xffffffffu
/** `voice` of a member who divided their weight. */
#define DAOMESH_DELEGATION_SPLIT 0xfffffffeu

/** One who may vote. Their index is their name. */
typedef struct daomesh_delegation_member {
    daomesh_amount weight;
    uint32_t voted;    /* 0, 1: a vote of one's own overrides all one's delegations */
    uint32_t reserved; /* 0 */
} daomesh_delegation_member;

/**
 * A delegation. Of each member's delegations, those of the most specific scope hold, among those that have not expired. They
 * are either one whole (share 0) or several parts (shares, in proportion).
 */
typedef struct daomesh_delegation {
    uint32_t from;    /* a member */
    uint32_t scope;   /* how specific it is: 0 everything, more is narrower. Scopes that the question is not in are left out */
    uint32_t to;      /* another member, or DAOMESH_DELEGATION_NOBODY */
    uint32_t share;   /* 0: all of the weight, and all that others gave `from`. Else a part, which goes no further than `to` */
    uint64_t expires; /* last second at which it holds; 0: it does not expire */
} daomesh_delegation;

/** What became of a member's weight. */
typedef struct daomesh_delegation_line {
    daomesh_amount power; /* what a voter speaks for, their own weight included; 0 without a vote */
    uint32_t voice;       /* who spoke for the member: themselves, a voter, _NOBODY or _SPLIT */
    uint32_t hops;        /* delegations from the member to the voice; 0 when they voted or nobody did */
} daomesh_delegation_line;

/** The vote. counted + lost = all weight, always. */
typedef struct daomesh_delegation_totals {
    daomesh_amount counted; /* the power of all voters */
    daomesh_amount lost;    /* weight that reached no voter */
    uint32_t voters;
    uint32_t represented; /* members who did not vote and whose whole weight counts */
    uint64_t refused;     /* on a status of a member or a delegation: its index; otherwise 0 */
} daomesh_delegation_totals;

/**
 * Resolves delegations.
 *
 * A member who voted speaks for themselves. Everybody else follows their one delegate, that one's delegate and so on to the
 * first who voted; a way that ends elsewhere, or goes round in a circle, counts for nothing. Parts (by largest remainder, ties to the lower
 * member) count when the member they are given to voted; they are not delegated on, nor is what others gave the one who divides.
 * Source: LiquidFeedback, whose weights grow outward from each direct voter; the answer is the same in any order.
 *
 * lines        out; member_count of them; zeroed on error
 * totals       out; zeroed on error, but for `refused`
 * members      member_count of them
 * delegations  delegation_count of them, strictly ascending by from, scope, to; NULL only when there are none
 * now          time, seconds
 * scratch      scratch_len bytes, at least daomesh_delegation_scratch_size(member_count); any alignment
 * progress     optional (NULL), with ctx; a step is a delegation, then a member
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (too many members or delegations); DAOMESH_E_BUFFER (too little
 *         scratch); DAOMESH_E_CANCELLED; and at totals->refused: DAOMESH_E_RANGE (no members; a member whose voted is neither 0
 *         nor 1 or whose reserved is set; a delegation of or to a member that there is not, to oneself, or a part to nobody),
 *         DAOMESH_E_OVERFLOW (the weights up to that member add up to 2^256 or more), DAOMESH_E_NOT_SORTED, DAOMESH_E_CONTRADICTION (a
 *         whole beside another one of the same member and scope), DAOMESH_E_LIMIT (too many parts).
 * Cost: one pass over delegations, two steps for each on the ways; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_delegation_resolve(daomesh_delegation_line *lines, daomesh_delegation_totals *totals,
                                               const daomesh_delegation_member *members, uint32_t member_count,
                                               const daomesh_delegation *delegations, uint32_t delegation_count,
                                               uint64_t now, void *scratch, size_t scratch_len,
                                               daomesh_progress *progress, void *ctx);

/** Bytes of scratch for so many members; 0 when there are none or more than the limit. Since 0.1. */
DAOMESH_API size_t daomesh_delegation_scratch_size(uint32_t member_count);

/** Twin of DAOMESH_DELEGATION_MEMBERS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_delegation_members_max(void);
/** Twin of DAOMESH_DELEGATION_ENTRIES_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_delegation_entries_max(void);
/** Twin of DAOMESH_DELEGATION_PARTS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_delegation_parts_max(void);

#ifdef __cplusplus
}
#endif

#endif
