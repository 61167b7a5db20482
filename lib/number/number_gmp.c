/*
 * The kernels on GMP, the native default.
 *
 * Of GMP only functions that never allocate and never end the process are called, with the preconditions they do not
 * check themselves: sizes of at least 1, divisors whose top limb is not 0. GMP's limbs may be narrower than our words,
 * so numbers are carried over explicitly.
 */
#include "number/number.h"

#if !defined(DAOMESH_NUMBER_PORTABLE)

#include <gmp.h>

_Static_assert(GMP_NAIL_BITS == 0, "GMP with nails leaves bits of a limb unused; build with NUMBER=portable");
_Static_assert(GMP_NUMB_BITS == 64 || GMP_NUMB_BITS == 32, "a limb is a word or half a word");

#define LIMBS_PER_WORD (64 / GMP_NUMB_BITS)
#define AMOUNT_LIMBS (AMOUNT_WORDS * LIMBS_PER_WORD)
#define PRODUCT_LIMBS (PRODUCT_WORDS * LIMBS_PER_WORD)
/* mpn_sec_div_qr of GMP 6 asks for less; should another one ask for more, the portable kernel does the work. */
#define DIVIDE_SCRATCH_LIMBS (4 * PRODUCT_LIMBS)

static void to_limbs(mp_limb_t *limbs, const uint64_t *words, size_t word_count)
{
    for (size_t i = 0; i < word_count * LIMBS_PER_WORD; i++)
        limbs[i] = (mp_limb_t)(words[i / LIMBS_PER_WORD] >> (i % LIMBS_PER_WORD * GMP_NUMB_BITS));
}

static void to_words(uint64_t *words, const mp_limb_t *limbs, size_t word_count)
{
    for (size_t i = 0; i < word_count; i++) {
        words[i] = 0;
        for (size_t part = 0; part < LIMBS_PER_WORD; part++)
            words[i] |= (uint64_t)limbs[i * LIMBS_PER_WORD + part] << (part * GMP_NUMB_BITS);
    }
}

/* Limbs without the leading zeros; at least 1, as GMP wants it. */
static mp_size_t used_limbs(const mp_limb_t *limbs, mp_size_t count)
{
    while (count > 1 && limbs[count - 1] == 0)
        count--;
    return count;
}

void daomesh__gmp_multiply(uint64_t *product, const uint64_t *a, const uint64_t *b)
{
    mp_limb_t left[AMOUNT_LIMBS], right[AMOUNT_LIMBS], both[PRODUCT_LIMBS];
    to_limbs(left, a, AMOUNT_WORDS);
    to_limbs(right, b, AMOUNT_WORDS);
    mpn_mul_n(both, left, right, AMOUNT_LIMBS);
    to_words(product, both, PRODUCT_WORDS);
}

void daomesh__gmp_divide(uint64_t *quotient, uint64_t *remainder, const uint64_t *dividend,
                         const uint64_t *divisor)
{
    mp_limb_t rest[PRODUCT_LIMBS], by[AMOUNT_LIMBS], times[PRODUCT_LIMBS] = { 0 };
    to_limbs(rest, dividend, PRODUCT_WORDS);
    to_limbs(by, divisor, AMOUNT_WORDS);
    mp_size_t rest_len = used_limbs(rest, PRODUCT_LIMBS);
    mp_size_t by_len = used_limbs(by, AMOUNT_LIMBS);

    if (by_len == 1) {
        rest[0] = mpn_divrem_1(times, 0, rest, rest_len, by[0]);
    } else if (rest_len >= by_len) {
        mp_limb_t scratch[DIVIDE_SCRATCH_LIMBS];
        if (NEVER(mpn_sec_div_qr_itch(rest_len, by_len) > DIVIDE_SCRATCH_LIMBS)) {
            daomesh__portable_divide(quotient, remainder, dividend, divisor);
            return;
        }
        times[rest_len - by_len] = mpn_sec_div_qr(times, rest, rest_len, by, by_len, scratch);
    }
    /* GMP leaves the remainder in the limbs that the divisor has, and anything above them. */
    memset(rest + by_len, 0, (size_t)(PRODUCT_LIMBS - by_len) * sizeof rest[0]);
    to_words(quotient, times, PRODUCT_WORDS);
    to_words(remainder, rest, AMOUNT_WORDS);
}

/* Where limbs are not words, carrying numbers over costs more than it saves. */
#if GMP_NUMB_BITS == 64
#define ON_LIMBS(kernel, out, a, count, by)                                                                  \
    ((count) == 0 ? 0 : mpn_##kernel((mp_limb_t *)(out), (const mp_limb_t *)(a), (mp_size_t)(count), (by)))
#define SCALE(out, a, count, by) ON_LIMBS(mul_1, out, a, count, by)
#define ADD_SCALED(out, a, count, by) ON_LIMBS(addmul_1, out, a, count, by)
#define SUBTRACT_SCALED(out, a, count, by) ON_LIMBS(submul_1, out, a, count, by)
#else
#define SCALE daomesh__portable_scale
#define ADD_SCALED daomesh__portable_add_scaled
#define SUBTRACT_SCALED daomesh__portable_subtract_scaled
#endif

uint64_t daomesh__gmp_scale(uint64_t *out, const uint64_t *a, size_t count, uint64_t by)
{
    return SCALE(out, a, count, by);
}

uint64_t daomesh__gmp_add_scaled(uint64_t *out, const uint64_t *a, size_t count, uint64_t by)
{
    return ADD_SCALED(out, a, count, by);
}

uint64_t daomesh__gmp_subtract_scaled(uint64_t *out, const uint64_t *a, size_t count, uint64_t by)
{
    return SUBTRACT_SCALED(out, a, count, by);
}

#endif
