/* Square roots and the binary logarithm, exact, by shifting and comparing: no division, no guess to start from. */
#include "number/number.h"

/* Bits that a number takes: 0 for 0, 256 at most. */
static uint32_t bit_length(const daomesh_amount *a)
{
    uint32_t words = AMOUNT_WORDS;
    while (words > 0 && a->limb[words - 1] == 0)
        words--;
    if (words == 0) return 0;
    uint32_t bits = 64 * (words - 1);
    for (uint64_t top = a->limb[words - 1]; top > 0; top >>= 1)
        bits++;
    return bits;
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

/* floor(sqrt(a)) for 2^62 <= a: a line through the curve, and Newton's steps from there. */
static uint64_t root_of_word(uint64_t a)
{
    uint64_t root =
        1503238553 + (a >> 33) + (a >> 34) / 2; /* 2^32 * (0.35 + 0.625 a / 2^64), off by 3 % at most */
    for (int step = 0; step < 3; step++)
        root = (root + a / root) / 2;
    if (root > UINT32_MAX) root = UINT32_MAX;
    while (root * root > a)
        root--;
    while (root < UINT32_MAX && (root + 1) * (root + 1) <= a)
        root++;
    return root;
}

/* A guess at floor(sqrt(high * 2^128 + low * 2^64)), 2^62 <= high: two digits of 32 bits after the first. Off by a few units. */
static daomesh_amount guess_root(uint64_t high, uint64_t low)
{
    const uint64_t first = root_of_word(high);
    uint64_t second = ((high - first * first) << 31 | low >> 33) / first;
    if (second > UINT32_MAX) second = UINT32_MAX;

    /* what the two digits leave of high and low; at most one too many */
    const daomesh_amount square = { { low, high, 0, 0 } };
    uint64_t two = first << 32 | second;
    daomesh_amount rest, product = { { 0, first * first, 0, 0 } };
    const uint64_t cross = first * second, both = second * second;
    const daomesh_amount crossed = { { cross << 33, cross >> 31, 0, 0 } }, last = { { both, 0, 0, 0 } };
    (void)words_add(product.limb, product.limb, crossed.limb);
    (void)words_add(product.limb, product.limb, last.limb);
    if (words_subtract(rest.limb, square.limb, product.limb)) {
        const daomesh_amount back = { { two << 1, two >> 63, 0, 0 } }, one = { { 1, 0, 0, 0 } };
        (void)words_add(rest.limb, rest.limb, back.limb);
        (void)words_subtract(rest.limb, rest.limb, one.limb);
        two--;
    }
    uint64_t third = (rest.limb[0] >> 1 | rest.limb[1] << 63) / (two >> 32);
    if (third > UINT32_MAX) third = UINT32_MAX;
    return (daomesh_amount){ { two << 32 | third, two >> 32, 0, 0 } };
}

/* Moves the guess until root^2 <= square < (root + 1)^2: whatever was guessed, this decides. */
static void settle_root(daomesh_amount *root, const daomesh_amount *square)
{
    const daomesh_amount one = amount_from_u64(1);
    for (;;) {
        uint64_t product[PRODUCT_WORDS];
        daomesh_amount rest, twice;
        NUMBER(multiply)(product, root->limb, root->limb);
        if (words_subtract(rest.limb, square->limb, product)) {
            (void)words_subtract(root->limb, root->limb, one.limb);
            continue;
        }
        (void)words_add(twice.limb, root->limb, root->limb);
        if (words_compare(rest.limb, twice.limb, AMOUNT_WORDS) <= 0) return;
        (void)words_add(root->limb, root->limb, one.limb);
    }
}

/* The root of a * 2^(64 + zeros), where a * 2^zeros has its highest bits in place, is that of a times 2^(32 + zeros / 2). */
int32_t daomesh__scaled_root(daomesh_amount *root, const daomesh_amount *a, uint32_t bits)
{
    if ((a->limb[2] | a->limb[3]) != 0 || bits > 32) return amount_refuse(root, DAOMESH_E_RANGE);
    if (amount_is_zero(a)) return amount_refuse(root, DAOMESH_OK);
    const uint32_t zeros = (128 - bit_length(a)) / 2 * 2;
    uint64_t high = zeros < 64 ? a->limb[1] : a->limb[0], low = zeros < 64 ? a->limb[0] : 0;
    if (zeros % 64 > 0) {
        high = high << zeros % 64 | low >> (64 - zeros % 64);
        low <<= zeros % 64;
    }
    const daomesh_amount square = { { 0, low, high, 0 } };
    *root = guess_root(high, low);
    settle_root(root, &square);
    words_shift_right(root->limb, 32 - bits + zeros / 2);
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
