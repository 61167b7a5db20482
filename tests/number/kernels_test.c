/* Both sets of kernels against a model that works byte by byte, on edges, on small numbers and on many random ones. */
#include "help.h"

#include "number/number.h"

#define RANDOM_CASES 120000
#define SMALL_MOST 40

struct kernels {
    const char *name;
    void (*multiply)(uint64_t *, const uint64_t *, const uint64_t *);
    void (*divide)(uint64_t *, uint64_t *, const uint64_t *, const uint64_t *);
};

#define KERNELS(prefix)                                                                                      \
    {                                                                                                        \
#prefix, prefix##_multiply, prefix##_divide                                                          \
    }

static const struct kernels sets[] = {
    KERNELS(daomesh__portable),
#if !defined(DAOMESH_NUMBER_PORTABLE)
    KERNELS(daomesh__gmp),
#endif
};

/* --- The model: sums and products byte by byte, as one does them on paper ----------------------------------- */

static unsigned byte_of(const uint64_t *words, size_t at)
{
    return (unsigned)(words[at / 8] >> (at % 8 * 8)) & 255u;
}

static void put_byte(uint64_t *words, size_t at, unsigned byte)
{
    words[at / 8] &= ~((uint64_t)255 << (at % 8 * 8));
    words[at / 8] |= (uint64_t)(byte & 255u) << (at % 8 * 8);
}

static unsigned model_add(uint64_t *sum, const uint64_t *a, const uint64_t *b, size_t words)
{
    unsigned carry = 0;
    for (size_t i = 0; i < 8 * words; i++) {
        carry += byte_of(a, i) + byte_of(b, i);
        put_byte(sum, i, carry);
        carry >>= 8;
    }
    return carry;
}

static unsigned model_subtract(uint64_t *difference, const uint64_t *a, const uint64_t *b, size_t words)
{
    unsigned borrow = 0;
    for (size_t i = 0; i < 8 * words; i++) {
        unsigned digit = 256u + byte_of(a, i) - byte_of(b, i) - borrow;
        put_byte(difference, i, digit);
        borrow = digit < 256;
    }
    return borrow;
}

static int model_compare(const uint64_t *a, const uint64_t *b, size_t words)
{
    for (size_t i = 8 * words; i-- > 0;) {
        if (byte_of(a, i) != byte_of(b, i)) return byte_of(a, i) > byte_of(b, i) ? 1 : -1;
    }
    return 0;
}

static void model_multiply(uint64_t *product, const uint64_t *a, const uint64_t *b)
{
    memset(product, 0, PRODUCT_WORDS * sizeof *product);
    for (size_t i = 0; i < 32; i++) {
        unsigned carry = 0, digit = byte_of(a, i);
        for (size_t j = 0; digit > 0 && j < 32; j++) {
            carry += digit * byte_of(b, j) + byte_of(product, i + j);
            put_byte(product, i + j, carry);
            carry >>= 8;
        }
        if (digit > 0) put_byte(product, i + 32, carry);
    }
}

/* a = q * b + r and r < b say all there is to say about a division. */
static int is_division(const uint64_t *quotient, const uint64_t *remainder, const uint64_t *dividend,
                       const uint64_t *divisor)
{
    uint64_t low[PRODUCT_WORDS], high[PRODUCT_WORDS];
    uint64_t sum[PRODUCT_WORDS] = { remainder[0], remainder[1], remainder[2], remainder[3] };
    if (model_compare(remainder, divisor, AMOUNT_WORDS) >= 0) return 0;
    model_multiply(low, quotient, divisor);
    model_multiply(high, quotient + AMOUNT_WORDS, divisor);
    if (high[4] | high[5] | high[6] | high[7]) return 0;
    memmove(high + AMOUNT_WORDS, high, AMOUNT_WORDS * sizeof *high);
    memset(high, 0, AMOUNT_WORDS * sizeof *high);
    if (model_add(sum, sum, low, PRODUCT_WORDS) || model_add(sum, sum, high, PRODUCT_WORDS)) return 0;
    return model_compare(sum, dividend, PRODUCT_WORDS) == 0;
}

/* --- One pair of numbers through every kernel ---------------------------------------------------------------- */

static void check_sums(const uint64_t *a, const uint64_t *b)
{
    uint64_t got[PRODUCT_WORDS] = { 0 }, expected[PRODUCT_WORDS] = { 0 };
    ck_assert_uint_eq(words_add(got, a, b), model_add(expected, a, b, AMOUNT_WORDS));
    ck_assert_mem_eq(got, expected, sizeof got);
    ck_assert_uint_eq(words_subtract(got, a, b), model_subtract(expected, a, b, AMOUNT_WORDS));
    ck_assert_mem_eq(got, expected, sizeof got);
    ck_assert_int_eq(words_compare(a, b, AMOUNT_WORDS), model_compare(a, b, AMOUNT_WORDS));
}

static void check_product(const struct kernels *set, const uint64_t *a, const uint64_t *b)
{
    uint64_t got[PRODUCT_WORDS], expected[PRODUCT_WORDS];
    set->multiply(got, a, b);
    model_multiply(expected, a, b);
    ck_assert_msg(memcmp(got, expected, sizeof got) == 0, "%s: product", set->name);
}

static void check_division(const struct kernels *set, const uint64_t *dividend, const uint64_t *divisor)
{
    uint64_t quotient[PRODUCT_WORDS], remainder[AMOUNT_WORDS];
    if ((divisor[0] | divisor[1] | divisor[2] | divisor[3]) == 0) return;
    set->divide(quotient, remainder, dividend, divisor);
    ck_assert_msg(is_division(quotient, remainder, dividend, divisor), "%s: division", set->name);
}

/* `wide` has eight words; its lower four and `b` go through the sums, too. */
static void check_all(const uint64_t *wide, const uint64_t *b)
{
    check_sums(wide, b);
    for (size_t i = 0; i < COUNT_OF(sets); i++) {
        check_product(&sets[i], wide, b);
        check_division(&sets[i], wide, b);
    }
}

START_TEST(kernels_agree_with_the_model_on_random_numbers)
{
    uint64_t state = 20260101;
    for (int i = 0; i < turns(RANDOM_CASES); i++) {
        uint64_t wide[PRODUCT_WORDS], b[AMOUNT_WORDS];
        random_words(wide, PRODUCT_WORDS, &state);
        random_words(b, AMOUNT_WORDS, &state);
        check_all(wide, b);
    }
}
END_TEST

START_TEST(kernels_agree_with_the_model_on_all_small_numbers)
{
    for (uint64_t a = 0; a <= SMALL_MOST; a++) {
        for (uint64_t b = 0; b <= SMALL_MOST; b++) {
            uint64_t wide[PRODUCT_WORDS] = { a }, right[AMOUNT_WORDS] = { b };
            check_all(wide, right);
        }
    }
}
END_TEST

/* Every pair of numbers whose words are each 0, 1 or all ones. */
START_TEST(kernels_agree_with_the_model_where_carries_run_far)
{
    static const uint64_t values[] = { 0, 1, UINT64_MAX };
    for (unsigned pick = 0; pick < 3 * 3 * 3 * 3 * 3 * 3; pick++) {
        uint64_t wide[PRODUCT_WORDS] = { 0 }, b[AMOUNT_WORDS] = { 0 };
        unsigned left = pick;
        for (size_t i = 0; i < 3; i++, left /= 3)
            wide[i] = values[left % 3];
        for (size_t i = 0; i < 3; i++, left /= 3)
            b[i] = values[left % 3];
        check_all(wide, b);
        wide[3] = b[3] = UINT64_MAX;
        check_all(wide, b);
    }
}
END_TEST

/* Knuth's rare step: the guessed digit is one too large after its correction, and the divisor is added back. */
START_TEST(division_survives_a_quotient_digit_guessed_too_large)
{
    static const uint64_t dividend[PRODUCT_WORDS] = { 0, UINT64_C(0x7fffffff80000000) };
    static const uint64_t divisor[AMOUNT_WORDS] = { 1, UINT64_C(0x80000000) };
    for (size_t i = 0; i < COUNT_OF(sets); i++)
        check_division(&sets[i], dividend, divisor);
}
END_TEST

START_TEST(an_output_may_be_an_input)
{
    uint64_t state = 7;
    for (int round = 0; round < 2000; round++) {
        uint64_t wide[PRODUCT_WORDS], b[PRODUCT_WORDS] = { 0 };
        random_words(wide, PRODUCT_WORDS, &state);
        random_words(b, AMOUNT_WORDS, &state);
        b[0] |= 1;
        for (size_t i = 0; i < COUNT_OF(sets); i++) {
            uint64_t apart[PRODUCT_WORDS], rest[AMOUNT_WORDS], over[PRODUCT_WORDS], over_rest[AMOUNT_WORDS];
            sets[i].multiply(apart, wide, b);
            memcpy(over, b, sizeof over);
            sets[i].multiply(over, wide, over);
            ck_assert_mem_eq(over, apart, sizeof over);
            sets[i].divide(apart, rest, wide, b);
            memcpy(over, wide, sizeof over);
            memcpy(over_rest, b, sizeof over_rest);
            sets[i].divide(over, over_rest, over, over_rest);
            ck_assert_mem_eq(over, apart, sizeof over);
            ck_assert_mem_eq(over_rest, rest, sizeof over_rest);
        }
    }
}
END_TEST

Suite *kernels_suite(void);
Suite *kernels_suite(void)
{
    Suite *suite = suite_create("kernels");
    TCase *group = tcase_create("kernels");
    tcase_set_timeout(group, 120);
    tcase_add_test(group, kernels_agree_with_the_model_on_random_numbers);
    tcase_add_test(group, kernels_agree_with_the_model_on_all_small_numbers);
    tcase_add_test(group, kernels_agree_with_the_model_where_carries_run_far);
    tcase_add_test(group, division_survives_a_quotient_digit_guessed_too_large);
    tcase_add_test(group, an_output_may_be_an_input);
    suite_add_tcase(suite, group);
    return suite;
}
