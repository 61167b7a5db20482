/* Amounts: the laws of arithmetic, text and back, and the two sets of kernels beside each other. */
#include "fuzz.h"

#include "number/number.h"
#include "number/wide.h"

static int same(const daomesh_amount *a, const daomesh_amount *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static int order_of(const daomesh_amount *a, const daomesh_amount *b)
{
    int32_t order;
    HOLDS(daomesh_amount_compare(&order, a, b) == DAOMESH_OK);
    return order;
}

/* --- decimal: digits --------------------------------------------------------------------------------------------- */

void fuzz_decimal(const uint8_t *bytes, size_t len)
{
    char text[DAOMESH_DECIMAL_BYTES];
    daomesh_amount amount;
    size_t text_len;
    const int32_t status = daomesh_amount_from_text(&amount, len > 0 ? (const char *)bytes : "", len);
    if (status == DAOMESH_OK) {
        HOLDS(daomesh_amount_to_text(text, sizeof text, &text_len, &amount) == DAOMESH_OK);
        HOLDS(same_bytes(text, text_len, bytes, len));
    } else {
        HOLDS(amount_is_zero(&amount));
    }
    if (daomesh_amount_from_bytes(&amount, bytes, len) == DAOMESH_OK) {
        uint8_t again[32];
        HOLDS(daomesh_amount_to_bytes(again, &amount) == DAOMESH_OK);
        HOLDS(all_zero(again, sizeof again - len));
        HOLDS(same_bytes(again + sizeof again - len, len, bytes, len));
    }
}

/* --- number: four amounts --------------------------------------------------------------------------------------------- */

static void sums(const daomesh_amount *a, const daomesh_amount *b)
{
    daomesh_amount sum, back;
    if (daomesh_amount_add(&sum, a, b) == DAOMESH_OK) {
        HOLDS(daomesh_amount_subtract(&back, &sum, b) == DAOMESH_OK && same(&back, a));
    } else {
        HOLDS(amount_is_zero(&sum));
    }
    HOLDS((daomesh_amount_subtract(&back, a, b) == DAOMESH_OK) == (order_of(a, b) >= 0));
}

static void quotients(const daomesh_amount *a, const daomesh_amount *b)
{
    daomesh_amount product, quotient, remainder, back;
    if (daomesh_amount_multiply(&product, a, b) == DAOMESH_OK && !amount_is_zero(b)) {
        HOLDS(daomesh_amount_divide(&quotient, &remainder, &product, b) == DAOMESH_OK);
        HOLDS(same(&quotient, a) && amount_is_zero(&remainder));
    }
    if (daomesh_amount_divide(&quotient, &remainder, a, b) != DAOMESH_OK) {
        HOLDS(amount_is_zero(b));
        return;
    }
    HOLDS(order_of(&remainder, b) < 0);
    HOLDS(daomesh_amount_multiply(&back, &quotient, b) == DAOMESH_OK);
    HOLDS(daomesh_amount_add(&back, &back, &remainder) == DAOMESH_OK && same(&back, a));
}

/* floor * d <= a * b < (floor + 1) * d, and ceil is one more exactly when something is left. */
static void proportions(const daomesh_amount *a, const daomesh_amount *b, const daomesh_amount *d)
{
    const daomesh_amount one = amount_from_u64(1);
    daomesh_amount floor, ceil, next;
    int32_t order;
    if (daomesh_amount_muldiv_floor(&floor, a, b, d) != DAOMESH_OK) return;
    HOLDS(daomesh_amount_compare_products(&order, &floor, d, a, b) == DAOMESH_OK && order <= 0);
    if (daomesh_amount_add(&next, &floor, &one) != DAOMESH_OK) return;
    HOLDS(daomesh_amount_muldiv_ceil(&ceil, a, b, d) == DAOMESH_OK);
    HOLDS(same(&ceil, order == 0 ? &floor : &next));
    HOLDS(daomesh_amount_compare_products(&order, &next, d, a, b) == DAOMESH_OK && order > 0);
}

static void roots(const daomesh_amount *a)
{
    const daomesh_amount one = amount_from_u64(1);
    daomesh_amount floor, ceil, next;
    uint32_t log;
    int32_t order;
    HOLDS(daomesh_amount_sqrt_floor(&floor, a) == DAOMESH_OK);
    HOLDS(daomesh_amount_sqrt_ceil(&ceil, a) == DAOMESH_OK);
    HOLDS(daomesh_amount_add(&next, &floor, &one) == DAOMESH_OK);
    HOLDS(daomesh_amount_compare_products(&order, &floor, &floor, a, &one) == DAOMESH_OK && order <= 0);
    HOLDS(same(&ceil, order == 0 ? &floor : &next));
    HOLDS(daomesh_amount_compare_products(&order, &next, &next, a, &one) == DAOMESH_OK && order > 0);
    HOLDS(daomesh_amount_log2(&log, a) == DAOMESH_OK && log < 256);
    HOLDS(amount_is_zero(a) || (a->limb[log / 64] >> (log % 64)) == 1);
}

static void kernels(const daomesh_amount *a, const daomesh_amount *b, const daomesh_amount *d)
{
    uint64_t product[PRODUCT_WORDS], quotient[PRODUCT_WORDS], remainder[AMOUNT_WORDS];
    uint64_t other[PRODUCT_WORDS], other_rest[AMOUNT_WORDS];
    NUMBER(multiply)(product, a->limb, b->limb);
    daomesh__portable_multiply(other, a->limb, b->limb);
    HOLDS(memcmp(product, other, sizeof product) == 0);
    if (amount_is_zero(d)) return;
    NUMBER(divide)(quotient, remainder, product, d->limb);
    daomesh__portable_divide(other, other_rest, product, d->limb);
    HOLDS(memcmp(quotient, other, sizeof quotient) == 0);
    HOLDS(memcmp(remainder, other_rest, sizeof remainder) == 0);
}

static void roots_of_products(const daomesh_amount *a, const daomesh_amount *b, uint32_t bits)
{
    const daomesh_amount one = amount_from_u64(1);
    daomesh_amount root, next;
    int32_t order;
    daomesh__root_of_product(&root, a, b);
    HOLDS(daomesh_amount_compare_products(&order, &root, &root, a, b) == DAOMESH_OK && order <= 0);
    if (daomesh_amount_add(&next, &root, &one) == DAOMESH_OK)
        HOLDS(daomesh_amount_compare_products(&order, &next, &next, a, b) == DAOMESH_OK && order > 0);
    if (daomesh__scaled_root(&root, a, bits) != DAOMESH_OK) return;
    daomesh_amount square = { { 1, 0, 0, 0 } };
    words_shift_left(square.limb, 2 * bits);
    HOLDS(daomesh_amount_compare_products(&order, &root, &root, a, &square) == DAOMESH_OK && order <= 0);
}

void fuzz_number(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    const daomesh_amount a = feed_amount(&feed), b = feed_amount(&feed), c = feed_amount(&feed);
    sums(&a, &b);
    quotients(&a, &b);
    proportions(&a, &b, &c);
    roots(&a);
    kernels(&a, &b, &c);
    roots_of_products(&a, &b, (uint32_t)feed_below(&feed, 34));
}

/* --- wide: numbers of thousands of bits ------------------------------------------------------------------------------ */

static void wide_from(struct wide *out, struct feed *feed)
{
    uint64_t words[WIDE_WORDS];
    const size_t count = (size_t)feed_below(feed, 12) * (feed_below(feed, 8) == 0 ? 8 : 1);
    for (size_t i = 0; i < count; i++)
        words[i] = feed_u64(feed);
    daomesh__wide_from_words(out, words, count);
}

static void wide_laws(const struct wide *a, const struct wide *b)
{
    static struct wide sum, back, product, quotient, remainder;
    if (daomesh__wide_add(&sum, a, b) == DAOMESH_OK)
        HOLDS(daomesh__wide_subtract(&back, &sum, b) == DAOMESH_OK && daomesh__wide_compare(&back, a) == 0);
    HOLDS((daomesh__wide_subtract(&back, a, b) == DAOMESH_OK) == (daomesh__wide_compare(a, b) >= 0));
    if (daomesh__wide_divide(&quotient, &remainder, a, b) != DAOMESH_OK) {
        HOLDS(wide_is_zero(b));
        return;
    }
    HOLDS(daomesh__wide_compare(&remainder, b) < 0);
    HOLDS(daomesh__wide_multiply(&product, &quotient, b) == DAOMESH_OK);
    HOLDS(daomesh__wide_add(&product, &product, &remainder) == DAOMESH_OK);
    HOLDS(daomesh__wide_compare(&product, a) == 0);
    daomesh__wide_gcd(&sum, a, b);
    HOLDS(daomesh__wide_divide(NULL, &remainder, a, &sum) == DAOMESH_OK && wide_is_zero(&remainder));
    HOLDS(daomesh__wide_divide(NULL, &remainder, b, &sum) == DAOMESH_OK && wide_is_zero(&remainder));
}

void fuzz_wide(const uint8_t *bytes, size_t len)
{
    static struct wide a, b, c;
    struct feed feed = feed_of(bytes, len);
    wide_from(&a, &feed);
    wide_from(&b, &feed);
    wide_laws(&a, &b);
    if (daomesh__wide_multiply(&c, &a, &b) != DAOMESH_OK || wide_is_zero(&b)) return;
    HOLDS(daomesh__wide_divide(&c, &b, &c, &b) == DAOMESH_OK);
    HOLDS(wide_is_zero(&b) && daomesh__wide_compare(&c, &a) == 0);
}
