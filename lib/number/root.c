/* Square roots and the binary logarithm, exact: bit by bit for what is wide, digit by digit for what rules take by the million. */
#include "number/number.h"

/* Bits that a number takes: 0 for 0, 256 at most. */
static uint32_t bit_length(const daomesh_amount *a)
{
    uint32_t words = AMOUNT_WORDS;
    while (words > 0 && a->limb[words - 1] == 0)
        words--;
    if (words == 0) return 0;
    return 64 * (words - 1) + word_bits(a->limb[words - 1]);
}

static void halve(daomesh_amount *a)
{
    for (size_t i = 0; i + 1 < AMOUNT_WORDS; i++)
        a->limb[i] = a->limb[i] >> 1 | a->limb[i + 1] << 63;
    a->limb[AMOUNT_WORDS - 1] >>= 1;
}

/*
 * root = floor(sqrt(a)), rest = a - root^2, two bits of `a` for each bit of the root as one does it on paper.
 *
 * Before the step of the bit 4^k, root holds the bits found so far times 2 * 2^k, and rest what of `a` they leave; the bit
 * belongs to the root when the rest still holds root + 4^k. Nothing overflows: with the bit, the root is below 2^128.
 */
static void square_root(daomesh_amount *root, daomesh_amount *rest, const daomesh_amount *a)
{
    *rest = *a;
    *root = amount_from_u64(0);
    uint32_t pairs = (bit_length(a) + 1) / 2;
    while (pairs-- > 0) {
        daomesh_amount bit = amount_from_u64(0), candidate;
        bit.limb[pairs / 32] = (uint64_t)1 << (2 * (pairs % 32));
        (void)words_add(candidate.limb, root->limb, bit.limb);
        halve(root);
        if (words_compare(rest->limb, candidate.limb, AMOUNT_WORDS) < 0) continue;
        (void)words_subtract(rest->limb, rest->limb, candidate.limb);
        (void)words_add(root->limb, root->limb, bit.limb);
    }
}

int32_t daomesh_amount_sqrt_floor(daomesh_amount *out, const daomesh_amount *a)
{
    if (!out || !a) return amount_refuse(out, DAOMESH_E_ARG);
    daomesh_amount root, rest;
    square_root(&root, &rest, a);
    *out = root;
    return DAOMESH_OK;
}

int32_t daomesh_amount_sqrt_ceil(daomesh_amount *out, const daomesh_amount *a)
{
    if (!out || !a) return amount_refuse(out, DAOMESH_E_ARG);
    daomesh_amount root, rest;
    square_root(&root, &rest, a);
    *out = root;
    if (amount_is_zero(&rest)) return DAOMESH_OK;
    const daomesh_amount one = amount_from_u64(1);
    return daomesh_amount_add(out, out, &one);
}

/*
 * floor(sqrt(a)) for 2^62 <= a, the first digit of 32 bits: a parabola along the curve, 0.26 + 1.052 x - 0.3163 x^2 with x = a / 2^64,
 * off by half a percent; two of Newton's steps leave less than one too many, and never too little.
 */
static uint64_t root_of_word(uint64_t a)
{
    const uint64_t x = a >> 48;
    uint64_t root = 1113577653 + 68946 * x - (20731 * x * x >> 16);
    root = (root + a / root) / 2;
    root = (root + a / root) / 2;
    if (root > UINT32_MAX) root = UINT32_MAX;
    return root * root > a ? root - 1 : root;
}

/* What a root leaves of its square, two words, least significant first; below zero while the root is too large. */
struct rest {
    uint64_t low;
    uint64_t high;
};

static int is_below_zero(const struct rest *rest)
{
    return rest->high >> 63 != 0;
}

static void add(struct rest *rest, uint64_t high, uint64_t low)
{
    rest->low += low;
    rest->high += high + (rest->low < low);
}

static void subtract(struct rest *rest, uint64_t high, uint64_t low)
{
    const uint64_t borrow = rest->low < low;
    rest->low -= low;
    rest->high -= high + borrow;
}

/*
 * Two digits: root = floor(sqrt(high:low)) for 2^62 <= high, and what it leaves. What is left by the first digit, divided by twice that
 * digit, is the second, or one too many (Zimmermann, Karatsuba Square Root, 1999).
 */
static uint64_t root_of_two_words(struct rest *rest, uint64_t high, uint64_t low)
{
    const uint64_t first = root_of_word(high), left = high - first * first;
    uint64_t second = (left << 31 | low >> 33) / first;
    if (second > UINT32_MAX) second = UINT32_MAX;
    uint64_t root = first << 32 | second;
    const uint64_t cross = first * second;
    *rest = (struct rest){ .low = low, .high = left };
    subtract(rest, cross >> 31, cross << 33);
    subtract(rest, 0, second * second);
    if (!is_below_zero(rest)) return root;
    root--;
    add(rest, root >> 63, root << 1 | 1);
    return root;
}

/* Three digits: floor(sqrt(high:low:0)) from the first two and what they leave. The third is found too large by a few at most. */
static daomesh_amount add_third_digit(uint64_t two, const struct rest *of_two)
{
    uint64_t third = ((of_two->high << 63 | of_two->low >> 1) + (of_two->low & 1)) / (two >> 32), cross[2];
    if (third > UINT32_MAX) third = UINT32_MAX;
    /* Modulo 2^128: the result is far from there. */
    struct rest rest = { .low = 0, .high = of_two->low };
    word_multiply(cross, two, third);
    subtract(&rest, cross[1] << 33 | cross[0] >> 31, cross[0] << 33);
    subtract(&rest, 0, third * third);
    while (is_below_zero(&rest)) {
        third--;
        add(&rest, two >> 31, two << 33 | third << 1 | 1);
    }
    return (daomesh_amount){ { two << 32 | third, two >> 32, 0, 0 } };
}

/* The root of a * 2^(64 + zeros), where a * 2^zeros has its highest bits in place, is that of a times 2^(32 + zeros / 2). */
int32_t daomesh__scaled_root(daomesh_amount *root, const daomesh_amount *a, uint32_t bits)
{
    if ((a->limb[2] | a->limb[3]) != 0 || bits > 32) return amount_refuse(root, DAOMESH_E_RANGE);
    if (amount_is_zero(a)) return amount_refuse(root, DAOMESH_OK);
    const uint32_t zeros = (128 - bit_length(a)) / 2 * 2, surplus = 32 - bits + zeros / 2;
    uint64_t high = zeros < 64 ? a->limb[1] : a->limb[0], low = zeros < 64 ? a->limb[0] : 0;
    if (zeros % 64 > 0) {
        high = high << zeros % 64 | low >> (64 - zeros % 64);
        low <<= zeros % 64;
    }
    struct rest rest;
    const uint64_t two = root_of_two_words(&rest, high, low);
    if (surplus >= 32) {
        *root = amount_from_u64(two >> (surplus - 32));
        return DAOMESH_OK;
    }
    *root = add_third_digit(two, &rest);
    words_shift_right(root->limb, surplus);
    return DAOMESH_OK;
}

/* words -= other over PRODUCT_WORDS words, which is not more. */
static void take_wide(uint64_t *words, const uint64_t *other)
{
    uint64_t borrow = words_subtract(words, words, other);
    const uint64_t carried[AMOUNT_WORDS] = { borrow, 0, 0, 0 };
    (void)words_subtract(words + AMOUNT_WORDS, words + AMOUNT_WORDS, carried);
    (void)words_subtract(words + AMOUNT_WORDS, words + AMOUNT_WORDS, other + AMOUNT_WORDS);
}

/* As square_root, over PRODUCT_WORDS words; `root` ends below 2^256. */
void daomesh__root_of_product(daomesh_amount *root, const daomesh_amount *a, const daomesh_amount *b)
{
    uint64_t rest[PRODUCT_WORDS], found[PRODUCT_WORDS] = { 0 };
    NUMBER(multiply)(rest, a->limb, b->limb);
    uint32_t pairs = (bit_length(a) + bit_length(b) + 1) / 2;
    while (pairs-- > 0) {
        uint64_t candidate[PRODUCT_WORDS];
        const uint64_t bit = (uint64_t)1 << (2 * (pairs % 32));
        memcpy(candidate, found, sizeof candidate);
        candidate[pairs / 32] |= bit; /* what was found lies above it */
        for (size_t i = 0; i + 1 < PRODUCT_WORDS; i++)
            found[i] = found[i] >> 1 | found[i + 1] << 63;
        found[PRODUCT_WORDS - 1] >>= 1;
        if (words_compare(rest, candidate, PRODUCT_WORDS) < 0) continue;
        take_wide(rest, candidate);
        found[pairs / 32] |= bit;
    }
    memcpy(root->limb, found, sizeof root->limb);
}

int32_t daomesh_amount_log2(uint32_t *out, const daomesh_amount *a)
{
    if (!out) return DAOMESH_E_ARG;
    *out = 0;
    if (!a) return DAOMESH_E_ARG;
    uint32_t bits = bit_length(a);
    if (bits > 0) *out = bits - 1;
    return DAOMESH_OK;
}
