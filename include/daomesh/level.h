/**
 * How high a party stands in the mesh, by whom it pays (MECHANISMS 8, "Level of a party"). Part of core.
 *
 * Nobody appoints levels: they follow from payments, and change with them. Work goes up, money goes down.
 */
#ifndef DAOMESH_LEVEL_H
#define DAOMESH_LEVEL_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most parties that levels are computed for. */
#define DAOMESH_LEVEL_PARTIES_MAX 1048576
/** Most payments between them. */
#define DAOMESH_LEVEL_PAYMENTS_MAX 4194304

/** One party paid another; both are indexes, from 0. */
typedef struct daomesh_level_payment {
    uint32_t from;
    uint32_t to;
} daomesh_level_payment;

/**
 * The level of every party.
 *
 *     level(person) = 0
 *     level(DAO)    = 1 + the highest level among those whom it, or a DAO of its cycle, paid outside the cycle
 *
 * A cycle is a strongly connected component of the payments that DAOs make: its DAOs pay each other, directly or through others,
 * and share one level. The highest level among nobody is 0, so a DAO that paid nobody stands at 1. What a person pays is not looked at: a
 * person is at 0 whomever it pays, and closes no cycle. How much was paid, and how often, does not matter.
 * Source: Tarjan's algorithm, without recursion.
 *
 * levels         out; party_count levels, 0..party_count; all 0 on any error but LIMIT
 * is_dao         party_count flags: 1 a DAO, 0 a person
 * party_count    0..DAOMESH_LEVEL_PARTIES_MAX
 * payments       payment_count pairs in any order; repeated ones and payments to oneself are harmless; may be NULL when there are none
 * payment_count  0..DAOMESH_LEVEL_PAYMENTS_MAX
 * scratch        scratch_len bytes, at least daomesh_level_scratch_size(party_count, payment_count); any alignment
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL where its count is not 0); DAOMESH_E_LIMIT (too many parties or payments);
 *         DAOMESH_E_BUFFER (too little scratch); DAOMESH_E_RANGE (a flag above 1, a payment that names no party).
 * Cost: linear in parties and payments; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_levels(uint32_t *levels, const uint8_t *is_dao, size_t party_count,
                                   const daomesh_level_payment *payments, size_t payment_count, void *scratch,
                                   size_t scratch_len);

/** Bytes of scratch; 0 when there are no parties or a count is over its limit. Since 0.1. */
DAOMESH_API size_t daomesh_level_scratch_size(size_t party_count, size_t payment_count);

/** Twins of DAOMESH_LEVEL_PARTIES_MAX and DAOMESH_LEVEL_PAYMENTS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_level_parties_max(void);
DAOMESH_API size_t daomesh_level_payments_max(void);

#ifdef __cplusplus
}
#endif

#endif
