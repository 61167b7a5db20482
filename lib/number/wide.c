/* Natural numbers of thousands of bits, as one adds, multiplies and divides them on paper; see wide.h. */
#include "number/wide.h"

#include "number/number.h"

static size_t used_words(const uint64_t *words, size_t count)
{
    while (count > 0 && words[count - 1] == 0)
        count--;
    return count;
}

static int32_t refuse(struct wide *out, int32_t status)
{
    if (out) out->used = 0;
    return status;
}

/* --- Reading and writing ------------------------------------------------------------------------------------- */

void daomesh__wide_from_words(struct wide *out, const uint64_t *words, size_t count)
{
    out->used = used_words(words, count);
    memmove(out->word, words, out->used * sizeof *words);
}

void daomesh__wide_from_u64(struct wide *out, uint64_t value)
{
    daomesh__wide_from_words(out, &value, 1);
}

void daomesh__wide_copy(struct wide *out, const struct wide *a)
{
    daomesh__wide_from_words(out, a->word, a->used);
}

int32_t daomesh__wide_to_words(uint64_t *words, size_t count, const struct wide *a)
{
    memset(words, 0, count * sizeof *words);
    if (a->used > count) return DAOMESH_E_LIMIT;
    memcpy(words, a->word, a->used * sizeof *words);
    return DAOMESH_OK;
}

int daomesh__wide_compare(const struct wide *a, const struct wide *b)
{
    if (a->used != b->used) return a->used < b->used ? -1 : 1;
    return words_compare(a->word, b->word, a->used);
}

size_t daomesh__wide_bits(const struct wide *a)
{
    return a->used == 0 ? 0 : 64 * (a->used - 1) + word_bits(a->word[a->used - 1]);
}

uint64_t daomesh__wide_slice(const struct wide *a, size_t from, uint32_t bits)
{
    const size_t at = from / 64;
    const uint32_t shift = from % 64;
    uint64_t slice = at < a->used ? a->word[at] >> shift : 0;
    if (shift > 0 && at + 1 < a->used) slice |= a->word[at + 1] << (64 - shift);
    return slice & UINT64_MAX >> (64 - bits);
}

/* --- Sums ---------------------------------------------------------------------------------------------------- */

/* words += carry; returns what comes out at the top. */
static uint64_t carry_up(uint64_t *words, size_t count, uint64_t carry)
{
    for (size_t i = 0; carry > 0 && i < count; i++) {
        words[i] += carry;
        carry = words[i] < carry;
    }
    return carry;
}

/* words -= borrow; the number is not less. */
static void borrow_up(uint64_t *words, uint64_t borrow)
{
    for (size_t i = 0; borrow > 0; i++) {
        const uint64_t before = words[i];
        words[i] -= borrow;
        borrow = words[i] > before;
    }
}

int32_t daomesh__wide_add(struct wide *out, const struct wide *a, const struct wide *b)
{
    const struct wide *longer = a->used < b->used ? b : a, *shorter = a->used < b->used ? a : b;
    struct wide sum;
    daomesh__wide_copy(&sum, longer);
    const uint64_t carry = NUMBER(add_scaled)(sum.word, shorter->word, shorter->used, 1);
    sum.word[sum.used] = carry_up(sum.word + shorter->used, sum.used - shorter->used, carry);
    sum.used += sum.word[sum.used] > 0;
    if (sum.used > WIDE_WORDS) return refuse(out, DAOMESH_E_LIMIT);
    daomesh__wide_copy(out, &sum);
    return DAOMESH_OK;
}

int32_t daomesh__wide_subtract(struct wide *out, const struct wide *a, const struct wide *b)
{
    if (daomesh__wide_compare(a, b) < 0) return refuse(out, DAOMESH_E_UNDERFLOW);
    struct wide difference;
    daomesh__wide_copy(&difference, a);
    const uint64_t borrow = NUMBER(subtract_scaled)(difference.word, b->word, b->used, 1);
    borrow_up(difference.word + b->used, borrow);
    daomesh__wide_from_words(out, difference.word, difference.used);
    return DAOMESH_OK;
}

/* --- Products ------------------------------------------------------------------------------------------------ */

int32_t daomesh__wide_add_product(struct wide *sum, const uint64_t *a, size_t a_count, const uint64_t *b,
                                  size_t b_count)
{
    a_count = used_words(a, a_count);
    b_count = used_words(b, b_count);
    if (a_count == 0 || b_count == 0) return DAOMESH_OK;
    if (a_count + b_count > WIDE_WORDS + 1) return refuse(sum, DAOMESH_E_LIMIT);

    const size_t count = (a_count + b_count > sum->used ? a_count + b_count : sum->used) + 1;
    memset(sum->word + sum->used, 0, (count - sum->used) * sizeof *sum->word);
    for (size_t i = 0; i < b_count; i++) {
        const size_t above = i + a_count;
        const uint64_t carry = NUMBER(add_scaled)(sum->word + i, a, a_count, b[i]);
        (void)carry_up(sum->word + above, count - above, carry);
    }
    sum->used = used_words(sum->word, count);
    return sum->used > WIDE_WORDS ? refuse(sum, DAOMESH_E_LIMIT) : DAOMESH_OK;
}

int32_t daomesh__wide_multiply(struct wide *out, const struct wide *a, const struct wide *b)
{
    struct wide product = { .used = 0 };
    const int32_t status = daomesh__wide_add_product(&product, a->word, a->used, b->word, b->used);
    daomesh__wide_copy(out, &product);
    return status;
}

/* --- Quotients ----------------------------------------------------------------------------------------------- */

/* A division on paper: the divisor's highest bit is set, the rest has a word more than its number takes. */
struct division {
    size_t by_count;
    uint64_t by[WIDE_WORDS];
    uint64_t rest[WIDE_WORDS + 1];
    uint64_t times[WIDE_WORDS];
};

/* out (count + 1 words) = words << bits, bits < 64. */
static void shift_left(uint64_t *out, const uint64_t *words, size_t count, uint32_t bits)
{
    out[count] = NUMBER(scale)(out, words, count, (uint64_t)1 << bits);
}

static void shift_right(uint64_t *words, size_t count, uint32_t bits)
{
    for (size_t i = 0; bits > 0 && i < count; i++) {
        const uint64_t above = i + 1 < count ? words[i + 1] : 0;
        words[i] = words[i] >> bits | above << (64 - bits);
    }
}

/* One half of the quotient of `rest` with `digit` (32 bits) below it by `by`, whose highest bit is set; rest < by. */
static uint64_t half_quotient(uint64_t *rest, uint64_t digit, uint64_t by)
{
    const uint64_t high = by >> 32, low = by & UINT32_MAX;
    uint64_t guess = *rest / high, left = *rest % high;
    while (guess > UINT32_MAX || guess * low > (left << 32 | digit)) {
        guess--;
        left += high;
        if (left > UINT32_MAX) break;
    }
    *rest = (*rest << 32 | digit) - guess * by;
    return guess;
}

/* floor((*rest * 2^64 + word) / by), *rest what is left; *rest < by, whose highest bit is set. */
static uint64_t divide_words(uint64_t *rest, uint64_t word, uint64_t by)
{
    const uint64_t high = half_quotient(rest, word >> 32, by);
    return high << 32 | half_quotient(rest, word & UINT32_MAX, by);
}

/*
 * One quotient word from the leading words of the rest, corrected by the one after them (Knuth 4.3.1, step D3): exact or one
 * too large. The divisor's second word is 0 where it has only one.
 */
static uint64_t guess_word(const struct division *on, size_t at)
{
    const uint64_t *top = on->rest + at + on->by_count, lead = on->by[on->by_count - 1];
    const uint64_t second = on->by_count > 1 ? on->by[on->by_count - 2] : 0;
    uint64_t guess = UINT64_MAX, left = top[0];
    if (left < lead)
        guess = divide_words(&left, top[-1], lead);
    else if ((left = top[-1] + lead) < lead)
        return guess;
    for (;;) {
        uint64_t low;
        const uint64_t high = NUMBER(scale)(&low, &second, 1, guess);
        if (high < left || (high == left && low <= (on->by_count > 1 ? top[-2] : 0))) return guess;
        guess--;
        left += lead;
        if (left < lead) return guess;
    }
}

/* rest -= by * word at a place; returns whether it fell below zero, and is by too small then. */
static int take_times(struct division *on, size_t at, uint64_t word)
{
    uint64_t *top = on->rest + at + on->by_count;
    const uint64_t borrow = NUMBER(subtract_scaled)(on->rest + at, on->by, on->by_count, word);
    const int below = *top < borrow;
    *top -= borrow;
    return below;
}

/* Long division (Knuth 4.3.1, algorithm D). The dividend has at least as many words as the divisor. */
static void divide_long(struct division *on, const struct wide *a, const struct wide *b)
{
    const uint32_t shift = 64 - word_bits(b->word[b->used - 1]);
    uint64_t shifted[WIDE_WORDS + 1];
    shift_left(shifted, b->word, b->used, shift);
    memcpy(on->by, shifted, b->used * sizeof *shifted);
    on->by_count = b->used;
    shift_left(on->rest, a->word, a->used, shift);
    for (size_t at = a->used - b->used + 1; at-- > 0;) {
        on->times[at] = guess_word(on, at);
        if (take_times(on, at, on->times[at])) {
            on->times[at]--;
            on->rest[at + on->by_count] += NUMBER(add_scaled)(on->rest + at, on->by, on->by_count, 1);
        }
    }
    shift_right(on->rest, b->used, shift);
}

int32_t daomesh__wide_divide(struct wide *quotient, struct wide *remainder, const struct wide *a,
                             const struct wide *b)
{
    if (wide_is_zero(b)) {
        (void)refuse(quotient, DAOMESH_E_ZERO_DIVISOR);
        return refuse(remainder, DAOMESH_E_ZERO_DIVISOR);
    }
    if (a->used < b->used) {
        if (remainder) daomesh__wide_copy(remainder, a);
        return refuse(quotient, DAOMESH_OK);
    }
    struct division on;
    const size_t times = a->used - b->used + 1;
    divide_long(&on, a, b);
    if (quotient) daomesh__wide_from_words(quotient, on.times, times);
    if (remainder) daomesh__wide_from_words(remainder, on.rest, on.by_count);
    return DAOMESH_OK;
}

/* Euclid's. */
void daomesh__wide_gcd(struct wide *out, const struct wide *a, const struct wide *b)
{
    struct wide whole, part;
    daomesh__wide_copy(&whole, a);
    daomesh__wide_copy(&part, b);
    while (!wide_is_zero(&part)) {
        struct wide rest;
        (void)daomesh__wide_divide(NULL, &rest, &whole, &part);
        daomesh__wide_copy(&whole, &part);
        daomesh__wide_copy(&part, &rest);
    }
    daomesh__wide_copy(out, &whole);
}
