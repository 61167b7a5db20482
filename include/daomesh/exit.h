/**
 * What the treasury pays a member who leaves (rage-quit, MECHANISMS 2). Part of core.
 *
 * Which balances are free, who may leave when and what is burned is the caller's; here is the one formula.
 */
#ifndef DAOMESH_EXIT_H
#define DAOMESH_EXIT_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What one token of the treasury pays a member who leaves.
 *
 *     paid = floor(balance * burned / total)
 *
 * The product is taken in 512 bits and cannot overflow. What the floors leave stays with the treasury. Source: Moloch v2 and
 * Baal, fair share.
 *
 * paid      out; smallest units of the token; 0 on any error
 * balance   free treasury of that token, smallest units
 * burned    shares and loot given up; 0 pays 0
 * total     all shares and loot before the burn
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (burned > total);
 *         DAOMESH_E_ZERO_DIVISOR (total is 0).
 * Cost: one 512-bit division; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_exit_pay(daomesh_amount *paid, const daomesh_amount *balance,
                                     const daomesh_amount *burned, const daomesh_amount *total);

/**
 * What each listed token of the treasury pays; a token that is not listed pays 0 and is forfeited.
 *
 * paid          out; balance_count amounts, one a token; all 0 on any error. May be the array of the balances
 * balances      free treasury of each token
 * listed        indexes of the tokens asked for, strictly ascending; may be NULL when listed_count is 0
 * burned, total as in daomesh_exit_pay
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (burned > total, a listed index without a balance);
 *         DAOMESH_E_NOT_SORTED (listed is not strictly ascending); DAOMESH_E_ZERO_DIVISOR (total is 0 and a token is listed).
 * Cost: one 512-bit division a listed token; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_exit_pay_listed(daomesh_amount *paid, const daomesh_amount *balances,
                                            size_t balance_count, const uint32_t *listed, size_t listed_count,
                                            const daomesh_amount *burned, const daomesh_amount *total);

#ifdef __cplusplus
}
#endif

#endif
