/*
 * What the files of this layer share: the kernels that do the arithmetic on 64-bit words, and which of the two sets of
 * kernels the library uses.
 *
 * Both sets are held to the same contract and give the same words; tests/number compares them. Words stand least
 * significant first. Any output may be the same array as any input.
 */
#ifndef DAOMESH_LIB_NUMBER_H
#define DAOMESH_LIB_NUMBER_H

#include "base/base.h"

#include <daomesh/number.h>

/* Words of an amount, and of the product of two amounts. */
#define AMOUNT_WORDS 4
#define PRODUCT_WORDS 8

/*
 * add        sum = a + b over AMOUNT_WORDS words; returns the carry, 0 or 1
 * subtract   difference = a - b over AMOUNT_WORDS words; returns the borrow, 0 or 1
 * compare    -1, 0 or 1 as a is less than, equal to or more than b; `words` is 1..PRODUCT_WORDS
 * multiply   product (PRODUCT_WORDS) = a * b
 * divide     quotient (PRODUCT_WORDS) and remainder (AMOUNT_WORDS) of dividend (PRODUCT_WORDS) by divisor; divisor != 0
 */
#define NUMBER_KERNELS(prefix)                                                                               \
    uint64_t prefix##_add(uint64_t *sum, const uint64_t *a, const uint64_t *b);                              \
    uint64_t prefix##_subtract(uint64_t *difference, const uint64_t *a, const uint64_t *b);                  \
    int prefix##_compare(const uint64_t *a, const uint64_t *b, size_t words);                                \
    void prefix##_multiply(uint64_t *product, const uint64_t *a, const uint64_t *b);                         \
    void prefix##_divide(uint64_t *quotient, uint64_t *remainder, const uint64_t *dividend,                  \
                         const uint64_t *divisor);

NUMBER_KERNELS(daomesh__portable)
#if defined(DAOMESH_NUMBER_PORTABLE)
#define NUMBER(kernel) daomesh__portable_##kernel
#else
NUMBER_KERNELS(daomesh__gmp)
#define NUMBER(kernel) daomesh__gmp_##kernel
#endif

/* Zeroes an output (NULL is fine) and returns `status`: how every function here says no. */
static inline int32_t amount_refuse(daomesh_amount *out, int32_t status)
{
    if (out) *out = amount_from_u64(0);
    return status;
}

#endif
