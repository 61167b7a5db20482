/* Wide numbers against a model that works byte by byte, and both sets of their kernels against each other. */
#include "help.h"

#include "number/number.h"
#include "number/wide.h"

#define RANDOM_CASES 6000
#define SMALL_MOST 40
#define MODEL_BYTES (16 * WIDE_WORDS)

/* --- The model: digits of one byte --------------------------------------------------------------------------- */

struct model {
    uint8_t digit[MODEL_BYTES];
};

static struct model model_of(const struct wide *a)
{
    struct model model = { { 0 } };
    for (size_t i = 0; i < 8 * a->used; i++)
        model.digit[i] = (uint8_t)(a->word[i / 8] >> (i % 8 * 8));
    return model;
}

/* a += b, shifted up by so many bytes. */
static void model_add(struct model *a, const struct model *b, size_t shift)
{
    unsigned carry = 0;
    for (size_t i = shift; i < MODEL_BYTES; i++) {
        carry += a->digit[i] + (unsigned)b->digit[i - shift];
        a->digit[i] = (uint8_t)carry;
        carry >>= 8;
    }
}

static struct model model_product(const struct wide *a, const struct wide *b)
{
    const struct model left = model_of(a), right = model_of(b);
    struct model product = { { 0 } };
    for (size_t i = 0; i < 8 * a->used; i++) {
        unsigned carry = 0;
        for (size_t j = 0; j <= 8 * b->used; j++) {
            carry += (unsigned)left.digit[i] * right.digit[j] + product.digit[i + j];
            product.digit[i + j] = (uint8_t)carry;
            carry >>= 8;
        }
    }
    return product;
}

static int is_model(const struct wide *a, const struct model *expected)
{
    const struct model model = model_of(a);
    if (a->used > 0 && a->word[a->used - 1] == 0) return 0;
    return memcmp(&model, expected, sizeof model) == 0;
}

/* --- Numbers to try ------------------------------------------------------------------------------------------ */

static struct wide random_wide(uint64_t *state, size_t words)
{
    uint64_t word[WIDE_WORDS];
    struct wide out;
    random_words(word, words, state);
    daomesh__wide_from_words(&out, word, words);
    return out;
}

static struct wide all_ones(size_t words)
{
    struct wide out = { .used = words };
    memset(out.word, 0xff, words * sizeof *out.word);
    return out;
}

static struct wide from_u64(uint64_t value)
{
    struct wide out;
    daomesh__wide_from_u64(&out, value);
    return out;
}

/* --- What holds for every pair ------------------------------------------------------------------------------- */

static void check_sums(const struct wide *a, const struct wide *b)
{
    struct wide sum, back;
    struct model expected = model_of(a), other = model_of(b);
    model_add(&expected, &other, 0);
    ck_assert_int_eq(daomesh__wide_add(&sum, a, b), DAOMESH_OK);
    ck_assert(is_model(&sum, &expected));
    ck_assert_int_eq(daomesh__wide_subtract(&back, &sum, b), DAOMESH_OK);
    ck_assert_int_eq(daomesh__wide_compare(&back, a), 0);
    ck_assert_int_eq(daomesh__wide_compare(&sum, a), wide_is_zero(b) ? 0 : 1);
    ck_assert_int_eq(daomesh__wide_compare(a, &sum), wide_is_zero(b) ? 0 : -1);
}

static void check_product(const struct wide *a, const struct wide *b)
{
    struct wide product, sum = from_u64(77);
    struct model expected = model_product(a, b);
    const struct model more = { { 77 } };
    ck_assert_int_eq(daomesh__wide_multiply(&product, a, b), DAOMESH_OK);
    ck_assert(is_model(&product, &expected));
    model_add(&expected, &more, 0);
    ck_assert_int_eq(daomesh__wide_add_product(&sum, a->word, a->used, b->word, b->used), DAOMESH_OK);
    ck_assert(is_model(&sum, &expected));
}

/* a = quotient * b + remainder and remainder < b say all there is to say. */
static void check_division(const struct wide *a, const struct wide *b)
{
    struct wide quotient, remainder;
    if (wide_is_zero(b)) return;
    ck_assert_int_eq(daomesh__wide_divide(&quotient, &remainder, a, b), DAOMESH_OK);
    ck_assert_int_lt(daomesh__wide_compare(&remainder, b), 0);
    struct model sum = model_product(&quotient, b), rest = model_of(&remainder);
    model_add(&sum, &rest, 0);
    ck_assert(is_model(a, &sum));
    ck_assert(quotient.used == 0 || quotient.word[quotient.used - 1] != 0);
}

static void check_pair(const struct wide *a, const struct wide *b)
{
    check_sums(a, b);
    check_product(a, b);
    check_division(a, b);
    check_division(b, a);
}

START_TEST(small_numbers_add_multiply_and_divide)
{
    for (uint64_t a = 0; a <= SMALL_MOST; a++) {
        for (uint64_t b = 0; b <= SMALL_MOST; b++) {
            const struct wide left = from_u64(a), right = from_u64(b);
            check_pair(&left, &right);
        }
    }
}
END_TEST

START_TEST(random_numbers_add_multiply_and_divide)
{
    uint64_t state = 20260301;
    for (int i = 0; i < turns(RANDOM_CASES); i++) {
        const size_t words = 1 + (size_t)(next_random(&state) >> 32) % (i % 16 == 0 ? 47 : 6);
        const struct wide a = random_wide(&state, words), b = random_wide(&state, i % 2 ? 2 : words);
        check_pair(&a, &b);
    }
}
END_TEST

/* Every pair of numbers of three words that are each 0, 1 or all ones. */
START_TEST(carries_run_far)
{
    static const uint64_t values[] = { 0, 1, UINT64_MAX };
    for (unsigned pick = 0; pick < 3 * 3 * 3 * 3 * 3 * 3; pick++) {
        uint64_t word[6];
        unsigned left = pick;
        for (size_t i = 0; i < 6; i++, left /= 3)
            word[i] = values[left % 3];
        struct wide a, b;
        daomesh__wide_from_words(&a, word, 3);
        daomesh__wide_from_words(&b, word + 3, 3);
        check_pair(&a, &b);
    }
}
END_TEST

/* Knuth's rare step, and a leading word that is the divisor's own. */
START_TEST(a_quotient_word_that_is_guessed_too_large_is_put_right)
{
    static const struct {
        uint64_t dividend[4], divisor[3];
    } cases[] = {
        { { 0, 0, UINT64_C(1) << 63, (UINT64_C(1) << 63) - 1 }, { 1, 0, UINT64_C(1) << 63 } },
        { { 0, UINT64_MAX - 1, UINT64_C(1) << 63, 0 }, { UINT64_MAX, UINT64_C(1) << 63, 0 } },
        { { 3, 0, UINT64_C(1) << 63, 0 }, { 1, 0, UINT64_C(1) << 61 } },
        { { 0, 0, UINT64_C(1) << 63, UINT64_C(1) << 62 }, { UINT64_MAX, UINT64_MAX, UINT64_C(1) << 62 } },
        { { 0, 0, UINT64_MAX, UINT64_MAX - 1 }, { UINT64_MAX, UINT64_MAX, UINT64_MAX } },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct wide a, b;
        daomesh__wide_from_words(&a, cases[i].dividend, 4);
        daomesh__wide_from_words(&b, cases[i].divisor, 3);
        check_division(&a, &b);
    }
}
END_TEST

START_TEST(a_greatest_common_divisor_divides_both_and_leaves_nothing_in_common)
{
    uint64_t state = 11;
    for (int i = 0; i < turns(300); i++) {
        struct wide common = random_wide(&state, 8), a = random_wide(&state, 12), b = random_wide(&state, 5);
        struct wide found, left, right, rest;
        (void)daomesh__wide_multiply(&a, &a, &common);
        (void)daomesh__wide_multiply(&b, &b, &common);
        daomesh__wide_gcd(&found, &a, &b);
        if (wide_is_zero(&found)) continue;
        (void)daomesh__wide_divide(&left, &rest, &a, &found);
        ck_assert(wide_is_zero(&rest));
        (void)daomesh__wide_divide(&right, &rest, &b, &found);
        ck_assert(wide_is_zero(&rest));
        daomesh__wide_gcd(&found, &left, &right);
        ck_assert(found.used == 1 && found.word[0] == 1);
    }
}
END_TEST

START_TEST(zero_has_every_number_as_its_divisor)
{
    const struct wide zero = from_u64(0), six = from_u64(6), four = from_u64(4);
    struct wide found;
    daomesh__wide_gcd(&found, &zero, &six);
    ck_assert_int_eq(daomesh__wide_compare(&found, &six), 0);
    daomesh__wide_gcd(&found, &six, &zero);
    ck_assert_int_eq(daomesh__wide_compare(&found, &six), 0);
    daomesh__wide_gcd(&found, &zero, &zero);
    ck_assert(wide_is_zero(&found));
    daomesh__wide_gcd(&found, &four, &six);
    ck_assert_uint_eq(found.word[0], 2);
}
END_TEST

START_TEST(an_output_may_be_an_input)
{
    uint64_t state = 5;
    for (int i = 0; i < turns(500); i++) {
        const struct wide a = random_wide(&state, 9), b = random_wide(&state, 4);
        struct wide apart, over = a, rest;
        (void)daomesh__wide_add(&apart, &a, &b);
        (void)daomesh__wide_add(&over, &over, &b);
        ck_assert_int_eq(daomesh__wide_compare(&apart, &over), 0);
        over = b;
        (void)daomesh__wide_multiply(&apart, &a, &b);
        (void)daomesh__wide_multiply(&over, &a, &over);
        ck_assert_int_eq(daomesh__wide_compare(&apart, &over), 0);
        if (wide_is_zero(&b)) continue;
        over = a;
        (void)daomesh__wide_divide(&apart, NULL, &a, &b);
        (void)daomesh__wide_divide(&over, &rest, &over, &b);
        ck_assert_int_eq(daomesh__wide_compare(&apart, &over), 0);
        over = a;
        (void)daomesh__wide_divide(NULL, &over, &over, &b);
        ck_assert_int_eq(daomesh__wide_compare(&over, &rest), 0);
    }
}
END_TEST

START_TEST(a_sum_beyond_the_room_is_refused)
{
    const struct wide most = all_ones(WIDE_WORDS), one = from_u64(1), nothing = from_u64(0);
    struct wide sum;
    ck_assert_int_eq(daomesh__wide_add(&sum, &most, &nothing), DAOMESH_OK);
    ck_assert_int_eq(daomesh__wide_compare(&sum, &most), 0);
    ck_assert_int_eq(daomesh__wide_add(&sum, &most, &one), DAOMESH_E_LIMIT);
    ck_assert(wide_is_zero(&sum));
}
END_TEST

START_TEST(a_product_beyond_the_room_is_refused)
{
    const struct wide half = all_ones(WIDE_WORDS / 2), two = from_u64(2), one = from_u64(1);
    const struct wide most = all_ones(WIDE_WORDS), longer = all_ones(WIDE_WORDS / 2 + 2);
    struct wide product;
    ck_assert_int_eq(daomesh__wide_multiply(&product, &half, &half), DAOMESH_OK);
    ck_assert_uint_eq(product.used, WIDE_WORDS);
    ck_assert_int_eq(daomesh__wide_multiply(&product, &most, &one), DAOMESH_OK);
    ck_assert_int_eq(daomesh__wide_compare(&product, &most), 0);
    ck_assert_int_eq(daomesh__wide_multiply(&product, &most, &two), DAOMESH_E_LIMIT);
    ck_assert(wide_is_zero(&product));
    ck_assert_int_eq(daomesh__wide_multiply(&product, &longer, &longer), DAOMESH_E_LIMIT);
    product = most;
    ck_assert_int_eq(daomesh__wide_add_product(&product, most.word, WIDE_WORDS, one.word, 1),
                     DAOMESH_E_LIMIT);
    product = most;
    ck_assert_int_eq(daomesh__wide_add_product(&product, half.word, 1, half.word, 1), DAOMESH_E_LIMIT);
    product = most;
    const uint64_t twice[2] = { 0, 1 };
    ck_assert_int_eq(daomesh__wide_add_product(&product, most.word, WIDE_WORDS - 1, twice, 2),
                     DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(a_difference_below_zero_is_refused)
{
    const struct wide one = from_u64(1), two = from_u64(2);
    struct wide out = two;
    ck_assert_int_eq(daomesh__wide_subtract(&out, &one, &two), DAOMESH_E_UNDERFLOW);
    ck_assert(wide_is_zero(&out));
}
END_TEST

START_TEST(division_by_zero_is_refused)
{
    const struct wide one = from_u64(1), zero = from_u64(0);
    struct wide quotient = one, rest = one;
    ck_assert_int_eq(daomesh__wide_divide(&quotient, &rest, &one, &zero), DAOMESH_E_ZERO_DIVISOR);
    ck_assert(wide_is_zero(&quotient) && wide_is_zero(&rest));
    ck_assert_int_eq(daomesh__wide_divide(NULL, NULL, &one, &zero), DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(daomesh__wide_divide(&quotient, NULL, &zero, &one), DAOMESH_OK);
    ck_assert(wide_is_zero(&quotient));
}
END_TEST

START_TEST(words_go_in_and_out)
{
    const uint64_t given[4] = { 7, 0, 9, 0 };
    uint64_t taken[4] = { 1, 1, 1, 1 };
    struct wide a;
    daomesh__wide_from_words(&a, given, 4);
    ck_assert_uint_eq(a.used, 3);
    ck_assert_int_eq(daomesh__wide_to_words(taken, 4, &a), DAOMESH_OK);
    ck_assert_mem_eq(taken, given, sizeof given);
    ck_assert_int_eq(daomesh__wide_to_words(taken, 2, &a), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(taken[0] | taken[1], 0);
}
END_TEST

START_TEST(bits_are_counted_and_cut_out)
{
    const uint64_t words[2] = { UINT64_C(0x8000000000000001), 5 };
    struct wide a, zero = from_u64(0);
    daomesh__wide_from_words(&a, words, 2);
    ck_assert_uint_eq(daomesh__wide_bits(&zero), 0);
    ck_assert_uint_eq(daomesh__wide_bits(&a), 67);
    ck_assert_uint_eq(daomesh__wide_slice(&a, 0, 64), words[0]);
    ck_assert_uint_eq(daomesh__wide_slice(&a, 63, 4), 11);
    ck_assert_uint_eq(daomesh__wide_slice(&a, 3, 64), UINT64_C(0xb000000000000000));
    ck_assert_uint_eq(daomesh__wide_slice(&a, 64, 2), 1);
    ck_assert_uint_eq(daomesh__wide_slice(&a, 65, 64), 2);
    ck_assert_uint_eq(daomesh__wide_slice(&a, 640, 8), 0);
}
END_TEST

#if !defined(DAOMESH_NUMBER_PORTABLE)
START_TEST(both_sets_of_kernels_give_the_same_words)
{
    uint64_t state = 3;
    for (int i = 0; i < turns(20000); i++) {
        uint64_t a[6], out[6], mine[6], theirs[6];
        random_words(a, 6, &state);
        random_words(out, 6, &state);
        const uint64_t by = (uint64_t)random_half(&state) << 32 | random_half(&state);
        const size_t count = (size_t)i % 7;
        memcpy(mine, out, sizeof out);
        memcpy(theirs, out, sizeof out);
        ck_assert_uint_eq(daomesh__portable_add_scaled(mine, a, count, by),
                          daomesh__gmp_add_scaled(theirs, a, count, by));
        ck_assert_mem_eq(mine, theirs, sizeof mine);
        ck_assert_uint_eq(daomesh__portable_subtract_scaled(mine, a, count, by),
                          daomesh__gmp_subtract_scaled(theirs, a, count, by));
        ck_assert_mem_eq(mine, theirs, sizeof mine);
        ck_assert_mem_eq(mine, out, sizeof mine);
        ck_assert_uint_eq(daomesh__portable_scale(mine, a, count, by),
                          daomesh__gmp_scale(theirs, a, count, by));
        ck_assert_mem_eq(mine, theirs, sizeof mine);
    }
}
END_TEST
#endif

Suite *wide_suite(void);
Suite *wide_suite(void)
{
    Suite *suite = suite_create("wide");
    TCase *group = tcase_create("wide");
    tcase_set_timeout(group, 120);
    tcase_add_test(group, small_numbers_add_multiply_and_divide);
    tcase_add_test(group, random_numbers_add_multiply_and_divide);
    tcase_add_test(group, carries_run_far);
    tcase_add_test(group, a_quotient_word_that_is_guessed_too_large_is_put_right);
    tcase_add_test(group, a_greatest_common_divisor_divides_both_and_leaves_nothing_in_common);
    tcase_add_test(group, zero_has_every_number_as_its_divisor);
    tcase_add_test(group, an_output_may_be_an_input);
    tcase_add_test(group, a_sum_beyond_the_room_is_refused);
    tcase_add_test(group, a_product_beyond_the_room_is_refused);
    tcase_add_test(group, a_difference_below_zero_is_refused);
    tcase_add_test(group, division_by_zero_is_refused);
    tcase_add_test(group, words_go_in_and_out);
    tcase_add_test(group, bits_are_counted_and_cut_out);
#if !defined(DAOMESH_NUMBER_PORTABLE)
    tcase_add_test(group, both_sets_of_kernels_give_the_same_words);
#endif
    suite_add_tcase(suite, group);
    return suite;
}
