/**
 * Credits that votes are paid with: so many a period, n votes cost n * n (MECHANISMS 4). Part of core.
 *
 * All of it allocates nothing, is reentrant, and takes constant time. Source: Lalley and Weyl, Quadratic Voting.
 */
#ifndef DAOMESH_CREDITS_H
#define DAOMESH_CREDITS_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What everybody is granted. */
typedef struct daomesh_credits_rule {
    uint32_t size;        /* sizeof(daomesh_credits_rule) */
    uint32_t carry;       /* 0: what is unspent at the end of a period is gone; 1: it is kept */
    uint64_t starts;      /* when period 0 begins: seconds or heights */
    uint64_t period;      /* length of each, 1 or more */
    daomesh_amount grant; /* a period */
} daomesh_credits_rule;

/** What somebody has left. */
typedef struct daomesh_credits_state {
    uint64_t period; /* the last one that was granted */
    daomesh_amount left;
} daomesh_credits_state;

/**
 * Somebody's first grant: that of the period at `now`, in full.
 *
 * state  out; zeroed on any error
 * now    in the unit of starts: seconds or heights
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a rule of another size); DAOMESH_E_RANGE (period is 0, carry above 1, now < starts). Since 0.1.
 */
DAOMESH_API int32_t daomesh_credits_begin(daomesh_credits_state *state, const daomesh_credits_rule *rule, uint64_t now);

/**
 * Brings a state to `now`.
 *
 *     p = floor((now - starts) / period);  when p > state.period: left = grant, or with carry left += grant * (p - state.period)
 *
 * state  in and out; unchanged on any error
 *
 * Returns as daomesh_credits_begin; DAOMESH_E_RANGE, too, when the state is of a later period; DAOMESH_E_OVERFLOW (2^256 credits or
 *         more). Settling often or seldom gives the same. Since 0.1.
 */
DAOMESH_API int32_t daomesh_credits_settle(daomesh_credits_state *state, const daomesh_credits_rule *rule, uint64_t now);

/**
 * What so many votes cost: votes * votes, for or against alike.
 *
 * out  credits; 0 on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_OVERFLOW (2^128 votes or more). Since 0.1.
 */
DAOMESH_API int32_t daomesh_credits_cost(daomesh_amount *out, const daomesh_amount *votes);

/**
 * Puts `after` votes where there were `before`.
 *
 *     left = left + before * before - after * after, and without carry at most the grant
 *
 * So a change costs the difference, and fewer votes give credits back; but no credits of a period that is over.
 *
 * state   in and out, settled; unchanged on any error
 * before  votes that are paid for already, 0 for none
 * after   votes in place of them, 0 to take them back
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a rule of another size); DAOMESH_E_CREDITS (fewer are left than it costs); DAOMESH_E_OVERFLOW
 *         (2^128 votes or more, or more credits than fit).
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_credits_charge(daomesh_credits_state *state, const daomesh_credits_rule *rule,
                                           const daomesh_amount *before, const daomesh_amount *after);

#ifdef __cplusplus
}
#endif

#endif
