/*
 * What the files of this layer share: numbers as 64-bit words, least significant first, and the two sets of kernels that
 * multiply and divide them.
 *
 * Sums and comparisons are a few instructions in C and stand here. Products and quotients come from GMP or from plain C;
 * both sets are held to the same contract and give the same words, and tests/number compares them. Any output may be the
 * same array as any input.
 */
#ifndef DAOMESH_LIB_NUMBER_H
#define DAOMESH_LIB_NUMBER_H

#include "base/base.h"

#include <daomesh/number.h>

/* Words of an amount, and of the product of two amounts. */
#define AMOUNT_WORDS 4
#define PRODUCT_WORDS 8

/* a + b + *carry, which becomes the new carry. */
static inline uint64_t word_add(uint64_t a, uint64_t b, uint64_t *carry)
{
    const uint64_t left = a + *carry, sum = left + b;
    *carry = (uint64_t)(left < a) | (uint64_t)(sum < b);
    return sum;
}

/* a - b - *borrow, which becomes the new borrow. */
static inline uint64_t word_subtract(uint64_t a, uint64_t b, uint64_t *borrow)
{
    const uint64_t left = a - b, difference = left - *borrow;
    *borrow = (uint64_t)(a < b) | (uint64_t)(left < *borrow);
    return difference;
}

/* sum = a + b over AMOUNT_WORDS words; returns the carry, 0 or 1. Word by word: a compiler at -O2 leaves a loop a loop. */
static inline uint64_t words_add(uint64_t *sum, const uint64_t *a, const uint64_t *b)
{
    uint64_t carry = 0;
    sum[0] = word_add(a[0], b[0], &carry);
    sum[1] = word_add(a[1], b[1], &carry);
    sum[2] = word_add(a[2], b[2], &carry);
    sum[3] = word_add(a[3], b[3], &carry);
    return carry;
}

/* difference = a - b over AMOUNT_WORDS words; returns the borrow, 0 or 1. */
static inline uint64_t words_subtract(uint64_t *difference, const uint64_t *a, const uint64_t *b)
{
    uint64_t borrow = 0;
    difference[0] = word_subtract(a[0], b[0], &borrow);
    difference[1] = word_subtract(a[1], b[1], &borrow);
    difference[2] = word_subtract(a[2], b[2], &borrow);
    difference[3] = word_subtract(a[3], b[3], &borrow);
    return borrow;
}

/* words >>= bits over AMOUNT_WORDS words; bits < 256. */
static inline void words_shift_right(uint64_t *words, uint32_t bits)
{
    const uint32_t shift = bits % 64, rest = 63 - shift;
    const uint64_t from[2 * AMOUNT_WORDS] = { words[0], words[1], words[2], words[3] }, *at = from + bits / 64;
    words[0] = at[0] >> shift | at[1] << 1 << rest;
    words[1] = at[1] >> shift | at[2] << 1 << rest;
    words[2] = at[2] >> shift | at[3] << 1 << rest;
    words[3] = at[3] >> shift | at[4] << 1 << rest;
}

/* words <<= bits over AMOUNT_WORDS words; bits < 256. */
static inline void words_shift_left(uint64_t *words, uint32_t bits)
{
    const uint32_t shift = bits % 64, rest = 63 - shift;
    const uint64_t from[2 * AMOUNT_WORDS] = { 0, 0, 0, 0, words[0], words[1], words[2], words[3] };
    const uint64_t *at = from + AMOUNT_WORDS - bits / 64;
    words[3] = at[3] << shift | at[2] >> 1 >> rest;
    words[2] = at[2] << shift | at[1] >> 1 >> rest;
    words[1] = at[1] << shift | at[0] >> 1 >> rest;
    words[0] = at[0] << shift | at[-1] >> 1 >> rest;
}

/* Bits that a word takes, which is not 0. */
static inline uint32_t word_bits(uint64_t word)
{
#if defined(__GNUC__)
    return 64 - (uint32_t)__builtin_clzll(word);
#else
    uint32_t bits = 0;
    for (; word > 0; word >>= 1)
        bits++;
    return bits;
#endif
}

/* -1, 0 or 1 as a is less than, equal to or more than b. */
static inline int words_compare(const uint64_t *a, const uint64_t *b, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

static inline int amount_order(const daomesh_amount *a, const daomesh_amount *b)
{
    return words_compare(a->limb, b->limb, AMOUNT_WORDS);
}

/* product (2 words) = a * b, one word each. In halves of a word, so that no type wider than one is needed. */
static inline void word_multiply(uint64_t *product, uint64_t a, uint64_t b)
{
    const uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX), high = (a >> 32) * (b >> 32);
    const uint64_t one = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
    const uint64_t other = (a & UINT32_MAX) * (b >> 32) + (one & UINT32_MAX);
    product[0] = other << 32 | (low & UINT32_MAX);
    product[1] = high + (one >> 32) + (other >> 32);
}

/*
 * multiply   product (PRODUCT_WORDS) = a * b (AMOUNT_WORDS each)
 * divide     quotient (PRODUCT_WORDS) and remainder (AMOUNT_WORDS) of dividend (PRODUCT_WORDS) by divisor (AMOUNT_WORDS),
 *            which is not 0
 *
 * and over `count` words, for numbers of any length (wide.c):
 * scale             out = a * by; returns the word above
 * add_scaled        out += a * by; returns the word to add above
 * subtract_scaled   out -= a * by; returns the word to take away above
 */
#define NUMBER_KERNELS(prefix)                                                                               \
    uint64_t prefix##_scale(uint64_t *out, const uint64_t *a, size_t count, uint64_t by);                    \
    uint64_t prefix##_add_scaled(uint64_t *out, const uint64_t *a, size_t count, uint64_t by);               \
    uint64_t prefix##_subtract_scaled(uint64_t *out, const uint64_t *a, size_t count, uint64_t by);          \
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

/* quotient = floor(a * b / d) and what is left over, elsewhere than quotient. Statuses of daomesh_amount_muldiv_floor. */
int32_t daomesh__muldiv(daomesh_amount *quotient, daomesh_amount *remainder, const daomesh_amount *a,
                        const daomesh_amount *b, const daomesh_amount *d);

/* root = floor(sqrt(a) * 2^bits): a below 2^128, bits at most 32. Returns DAOMESH_OK; _E_RANGE. */
int32_t daomesh__scaled_root(daomesh_amount *root, const daomesh_amount *a, uint32_t bits);

/* root = floor(sqrt(a * b)), the product in 512 bits. */
void daomesh__root_of_product(daomesh_amount *root, const daomesh_amount *a, const daomesh_amount *b);

/* Zeroes an output (NULL is fine) and returns `status`: how every function here says no. */
static inline int32_t amount_refuse(daomesh_amount *out, int32_t status)
{
    if (out) *out = amount_from_u64(0);
    return status;
}

#endif
