/*
 * The kernels in plain C: for WASM, freestanding builds and whoever cannot take GMP. Numbers are taken apart into 32-bit
 * digits, so that a product of two digits fits a 64-bit integer.
 */
#include "number/number.h"

#define DIGITS_PER_WORD 2
#define AMOUNT_DIGITS (AMOUNT_WORDS * DIGITS_PER_WORD)
#define PRODUCT_DIGITS (PRODUCT_WORDS * DIGITS_PER_WORD)
#define DIGIT_BITS 32
#define DIGIT_MAX UINT32_MAX

static void to_digits(uint32_t *digits, const uint64_t *words, size_t word_count)
{
    for (size_t i = 0; i < word_count; i++) {
        digits[2 * i] = (uint32_t)words[i];
        digits[2 * i + 1] = (uint32_t)(words[i] >> DIGIT_BITS);
    }
}

static void to_words(uint64_t *words, const uint32_t *digits, size_t word_count)
{
    for (size_t i = 0; i < word_count; i++)
        words[i] = (uint64_t)digits[2 * i + 1] << DIGIT_BITS | digits[2 * i];
}

/* Digits without the leading zeros; 0 for zero. */
static size_t used_digits(const uint32_t *digits, size_t count)
{
    while (count > 0 && digits[count - 1] == 0)
        count--;
    return count;
}

void daomesh__portable_multiply(uint64_t *product, const uint64_t *a, const uint64_t *b)
{
    uint32_t left[AMOUNT_DIGITS], right[AMOUNT_DIGITS], both[PRODUCT_DIGITS] = { 0 };
    to_digits(left, a, AMOUNT_WORDS);
    to_digits(right, b, AMOUNT_WORDS);
    for (size_t i = 0; i < AMOUNT_DIGITS; i++) {
        uint64_t carry = 0;
        for (size_t j = 0; j < AMOUNT_DIGITS; j++) {
            /* (2^32-1)^2 + 2 (2^32-1) = 2^64-1: this sum just fits. */
            carry += (uint64_t)left[i] * right[j] + both[i + j];
            both[i + j] = (uint32_t)carry;
            carry >>= DIGIT_BITS;
        }
        both[i + AMOUNT_DIGITS] = (uint32_t)carry;
    }
    to_words(product, both, PRODUCT_WORDS);
}

/* Divides `rest` by one digit: the quotient digits go to `times`, `rest` keeps the remainder. */
static void divide_by_digit(uint32_t *times, uint32_t *rest, size_t rest_len, uint32_t by)
{
    uint64_t left = 0;
    for (size_t i = rest_len; i-- > 0;) {
        left = left << DIGIT_BITS | rest[i];
        rest[i] = 0;
        times[i] = (uint32_t)(left / by);
        left %= by;
    }
    rest[0] = (uint32_t)left;
}

static int leading_zero_bits(uint32_t digit)
{
    int bits = 0;
    for (; !(digit & 0x80000000u); digit <<= 1)
        bits++;
    return bits;
}

/* Shifts left by 0..31 bits; returns the bits that fall out at the top. */
static uint32_t shift_left(uint32_t *digits, size_t count, int bits)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < count; i++) {
        carry |= (uint64_t)digits[i] << bits;
        digits[i] = (uint32_t)carry;
        carry >>= DIGIT_BITS;
    }
    return (uint32_t)carry;
}

/* Shifts right by 0..31 bits; the bits that fall out are zero here. */
static void shift_right(uint32_t *digits, size_t count, int bits)
{
    uint64_t above = 0;
    for (size_t i = count; i-- > 0;) {
        above = above << DIGIT_BITS | digits[i];
        digits[i] = (uint32_t)(above >> bits);
    }
}

/*
 * One quotient digit from the two leading digits of the rest, corrected by the third (Knuth 4.3.1, step D3): exact or one
 * too large. `top` points at the leading digit of the rest, by[by_len - 1] has its highest bit set.
 */
static uint32_t guess_digit(const uint32_t *top, const uint32_t *by, size_t by_len)
{
    uint64_t lead = (uint64_t)top[0] << DIGIT_BITS | top[-1];
    uint64_t guess = lead / by[by_len - 1];
    uint64_t left = lead % by[by_len - 1];
    if (guess > DIGIT_MAX) {
        left += (guess - DIGIT_MAX) * by[by_len - 1];
        guess = DIGIT_MAX;
    }
    while (left <= DIGIT_MAX && guess * by[by_len - 2] > (left << DIGIT_BITS | top[-2])) {
        guess--;
        left += by[by_len - 1];
    }
    return (uint32_t)guess;
}

/* rest -= by * digit over by_len + 1 digits; returns 1 when it fell below zero. */
static uint32_t subtract_times(uint32_t *rest, const uint32_t *by, size_t by_len, uint32_t digit)
{
    uint64_t carry = 0, borrow = 0;
    for (size_t i = 0; i <= by_len; i++) {
        carry += i < by_len ? (uint64_t)by[i] * digit : 0;
        uint64_t difference = (uint64_t)rest[i] - (uint32_t)carry - borrow;
        rest[i] = (uint32_t)difference;
        borrow = difference >> 63;
        carry >>= DIGIT_BITS;
    }
    return (uint32_t)borrow;
}

static void add_back(uint32_t *rest, const uint32_t *by, size_t by_len)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < by_len; i++) {
        carry += (uint64_t)rest[i] + by[i];
        rest[i] = (uint32_t)carry;
        carry >>= DIGIT_BITS;
    }
    rest[by_len] += (uint32_t)carry;
}

/*
 * Long division (Knuth 4.3.1, algorithm D) by at least two digits. `rest` has rest_len + 1 digits and keeps the remainder.
 * Both sides are shifted first so that the divisor's highest bit is set, which bounds the error of each guess.
 */
static void divide_long(uint32_t *times, uint32_t *rest, size_t rest_len, uint32_t *by, size_t by_len)
{
    int shift = leading_zero_bits(by[by_len - 1]);
    (void)shift_left(by, by_len, shift);
    rest[rest_len] = shift_left(rest, rest_len, shift);
    for (size_t at = rest_len - by_len + 1; at-- > 0;) {
        times[at] = guess_digit(rest + at + by_len, by, by_len);
        if (subtract_times(rest + at, by, by_len, times[at])) {
            times[at]--;
            add_back(rest + at, by, by_len);
        }
    }
    shift_right(rest, by_len, shift);
}

void daomesh__portable_divide(uint64_t *quotient, uint64_t *remainder, const uint64_t *dividend,
                              const uint64_t *divisor)
{
    uint32_t rest[PRODUCT_DIGITS + 1] = { 0 }, by[AMOUNT_DIGITS], times[PRODUCT_DIGITS] = { 0 };
    to_digits(rest, dividend, PRODUCT_WORDS);
    to_digits(by, divisor, AMOUNT_WORDS);
    size_t rest_len = used_digits(rest, PRODUCT_DIGITS);
    size_t by_len = used_digits(by, AMOUNT_DIGITS);

    if (by_len == 1) {
        divide_by_digit(times, rest, rest_len, by[0]);
    } else if (rest_len >= by_len) {
        divide_long(times, rest, rest_len, by, by_len);
    }
    to_words(quotient, times, PRODUCT_WORDS);
    to_words(remainder, rest, AMOUNT_WORDS);
}

/* --- Numbers of any length ----------------------------------------------------------------------------------- */

/* a * b + more, which just fits two words: the lower one, and the upper one in *high. */
static uint64_t multiply_words(uint64_t *high, uint64_t a, uint64_t b, uint64_t more)
{
    const uint64_t a_low = a & DIGIT_MAX, a_high = a >> DIGIT_BITS, b_low = b & DIGIT_MAX,
                   b_high = b >> DIGIT_BITS;
    const uint64_t first = a_low * b_low + (more & DIGIT_MAX);
    const uint64_t second = a_high * b_low + (more >> DIGIT_BITS) + (first >> DIGIT_BITS);
    const uint64_t third = a_low * b_high + (second & DIGIT_MAX);
    *high = a_high * b_high + (second >> DIGIT_BITS) + (third >> DIGIT_BITS);
    return third << DIGIT_BITS | (first & DIGIT_MAX);
}

uint64_t daomesh__portable_scale(uint64_t *out, const uint64_t *a, size_t count, uint64_t by)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < count; i++)
        out[i] = multiply_words(&carry, a[i], by, carry);
    return carry;
}

uint64_t daomesh__portable_add_scaled(uint64_t *out, const uint64_t *a, size_t count, uint64_t by)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < count; i++) {
        const uint64_t low = multiply_words(&carry, a[i], by, carry);
        out[i] += low;
        carry += out[i] < low;
    }
    return carry;
}

uint64_t daomesh__portable_subtract_scaled(uint64_t *out, const uint64_t *a, size_t count, uint64_t by)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < count; i++) {
        const uint64_t low = multiply_words(&carry, a[i], by, carry);
        carry += out[i] < low;
        out[i] -= low;
    }
    return carry;
}
