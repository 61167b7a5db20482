/*
 * Natural numbers of thousands of bits in the caller's memory, for exact fractions whose parts outgrow an amount.
 *
 * A number has fixed room and never allocates: what does not fit is LIMIT. Any output may be the same number as any input.
 */
#ifndef DAOMESH_LIB_WIDE_H
#define DAOMESH_LIB_WIDE_H

#include "base/base.h"

/* Room of a number: 4096 bits, and what their products with a few amounts take. */
#define WIDE_WORDS 96
#define WIDE_SPARE_WORDS 2

/*
 * Words, least significant first; those from `used` on mean nothing, the last used one is not 0. Zero uses none. What a
 * sum has too much goes to the spare words before it is refused.
 */
struct wide {
    size_t used;
    uint64_t word[WIDE_WORDS + WIDE_SPARE_WORDS];
};

static inline int wide_is_zero(const struct wide *a)
{
    return a->used == 0;
}

/* The number that `count` words make, leading zeros and all; count is at most WIDE_WORDS. */
void daomesh__wide_from_words(struct wide *out, const uint64_t *words, size_t count);
void daomesh__wide_from_u64(struct wide *out, uint64_t value);
void daomesh__wide_copy(struct wide *out, const struct wide *a);

/* Writes `count` words, leading zeros included. Returns DAOMESH_OK; _E_LIMIT (it takes more words; all are 0 then). */
int32_t daomesh__wide_to_words(uint64_t *words, size_t count, const struct wide *a);

/* -1, 0 or 1 as a is less than, equal to or more than b. */
int daomesh__wide_compare(const struct wide *a, const struct wide *b);

/* Bits that a number takes: 0 for 0. */
size_t daomesh__wide_bits(const struct wide *a);

/* The `bits` bits (1..64) from bit `from` on, as a number. */
uint64_t daomesh__wide_slice(const struct wide *a, size_t from, uint32_t bits);

/* out = a + b. Returns DAOMESH_OK; _E_LIMIT (no room; out is 0 then, as on every error below). */
int32_t daomesh__wide_add(struct wide *out, const struct wide *a, const struct wide *b);

/* out = a - b. Returns DAOMESH_OK; _E_UNDERFLOW (a is less). */
int32_t daomesh__wide_subtract(struct wide *out, const struct wide *a, const struct wide *b);

/* out = a * b. Returns DAOMESH_OK; _E_LIMIT. Cost: words of a times words of b. */
int32_t daomesh__wide_multiply(struct wide *out, const struct wide *a, const struct wide *b);

/* sum += a * b over words of the caller's, a_count and b_count of them, elsewhere than sum. Returns DAOMESH_OK; _E_LIMIT. */
int32_t daomesh__wide_add_product(struct wide *sum, const uint64_t *a, size_t a_count, const uint64_t *b,
                                  size_t b_count);

/* quotient = floor(a / b), remainder what is left; each may be NULL. Returns DAOMESH_OK; _E_ZERO_DIVISOR. */
int32_t daomesh__wide_divide(struct wide *quotient, struct wide *remainder, const struct wide *a,
                             const struct wide *b);

/* The greatest number that divides both; the other one when one is 0. Cost: a division for each digit of the smaller. */
void daomesh__wide_gcd(struct wide *out, const struct wide *a, const struct wide *b);

#endif
