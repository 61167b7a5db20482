/* Square roots and logarithms: exact on both sides of every square and every power of two. */
#include "help.h"
#include "number/number.h"

static int less(const daomesh_amount *a, const daomesh_amount *b, const daomesh_amount *c,
                const daomesh_amount *d)
{
    int32_t order;
    ck_assert_int_eq(daomesh_amount_compare_products(&order, a, b, c, d), DAOMESH_OK);
    return order < 0;
}

START_TEST(small_roots_are_all_exact)
{
    uint64_t root = 0;
    for (uint64_t a = 0; a <= 20000; a++) {
        while ((root + 1) * (root + 1) <= a)
            root++;
        daomesh_amount value = small(a), floor, ceiling;
        ck_assert_int_eq(daomesh_amount_sqrt_floor(&floor, &value), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_sqrt_ceil(&ceiling, &value), DAOMESH_OK);
        ck_assert_uint_eq(floor.limb[0], root);
        ck_assert_uint_eq(ceiling.limb[0], root * root == a ? root : root + 1);
    }
}
END_TEST

/* root^2 <= a < (root + 1)^2 */
START_TEST(large_roots_bracket_their_number)
{
    uint64_t state = 31;
    const daomesh_amount one = small(1);
    for (int i = 0; i < 20000; i++) {
        daomesh_amount a = random_amount(&state), root, above;
        ck_assert_int_eq(daomesh_amount_sqrt_floor(&root, &a), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_add(&above, &root, &one), DAOMESH_OK);
        ck_assert(!less(&a, &one, &root, &root));
        ck_assert(less(&a, &one, &above, &above));
    }
}
END_TEST

START_TEST(roots_of_squares_and_their_neighbours_are_exact)
{
    uint64_t state = 32;
    const daomesh_amount one = small(1);
    for (int i = 0; i < 5000; i++) {
        daomesh_amount root = { { next_random(&state) | 2, next_random(&state), 0, 0 } }, square, got;
        ck_assert_int_eq(daomesh_amount_multiply(&square, &root, &root), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_sqrt_floor(&got, &square), DAOMESH_OK);
        ck_assert(same(&got, &root));
        ck_assert_int_eq(daomesh_amount_sqrt_ceil(&got, &square), DAOMESH_OK);
        ck_assert(same(&got, &root));
        daomesh_amount below;
        ck_assert_int_eq(daomesh_amount_subtract(&below, &square, &one), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_sqrt_ceil(&got, &below), DAOMESH_OK);
        ck_assert(same(&got, &root));
        ck_assert_int_eq(daomesh_amount_sqrt_floor(&got, &below), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_add(&got, &got, &one), DAOMESH_OK);
        ck_assert(same(&got, &root));
    }
}
END_TEST

START_TEST(the_root_of_the_largest_amount_has_128_bits)
{
    const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    daomesh_amount root;
    ck_assert_int_eq(daomesh_amount_sqrt_floor(&root, &most), DAOMESH_OK);
    expect_amount(&root, "340282366920938463463374607431768211455");
    ck_assert_int_eq(daomesh_amount_sqrt_ceil(&root, &most), DAOMESH_OK);
    expect_amount(&root, "340282366920938463463374607431768211456");
}
END_TEST

START_TEST(a_root_may_replace_its_number)
{
    daomesh_amount value = small(145);
    ck_assert_int_eq(daomesh_amount_sqrt_ceil(&value, &value), DAOMESH_OK);
    expect_amount(&value, "13");
}
END_TEST

START_TEST(log2_is_the_place_of_the_highest_bit)
{
    for (uint32_t bit = 0; bit < 256; bit++) {
        daomesh_amount value = small(0), one = small(1);
        uint32_t got;
        value.limb[bit / 64] = UINT64_C(1) << (bit % 64);
        ck_assert_int_eq(daomesh_amount_log2(&got, &value), DAOMESH_OK);
        ck_assert_uint_eq(got, bit);
        ck_assert_int_eq(daomesh_amount_subtract(&value, &value, &one), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_log2(&got, &value), DAOMESH_OK);
        ck_assert_uint_eq(got, bit > 0 ? bit - 1 : 0);
    }
}
END_TEST

START_TEST(a_null_is_an_argument_error)
{
    daomesh_amount value = small(4), out = small(9);
    uint32_t log = 9;
    ck_assert_int_eq(daomesh_amount_sqrt_floor(NULL, &value), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_sqrt_floor(&out, NULL), DAOMESH_E_ARG);
    expect_amount(&out, "0");
    ck_assert_int_eq(daomesh_amount_sqrt_ceil(NULL, &value), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_sqrt_ceil(&out, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_log2(NULL, &value), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_log2(&log, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(log, 0);
}
END_TEST

/* floor(sqrt(a) * 2^bits) against the plain root of a * 2^(2 bits), for numbers of every width and next to squares. */
START_TEST(scaled_roots_are_roots_of_the_scaled_number)
{
    uint64_t state = 37;
    for (int i = 0; i < 60000; i++) {
        daomesh_amount a = random_amount(&state), scale = small(1), scaled, root, expected;
        const uint32_t bits = (uint32_t)i % 33;
        a.limb[2] = a.limb[3] = 0;
        if (i % 3 == 0) {
            const daomesh_amount half = small(a.limb[0]), one = small(1);
            ck_assert_int_eq(daomesh_amount_multiply(&a, &half, &half), DAOMESH_OK);
            if (i % 2 == 0 && a.limb[0] > 0)
                ck_assert_int_eq(daomesh_amount_subtract(&a, &a, &one), DAOMESH_OK);
        }
        scale = bits == 32 ? (daomesh_amount){ { 0, 1, 0, 0 } } : small((uint64_t)1 << 2 * bits);
        ck_assert_int_eq(daomesh_amount_multiply(&scaled, &a, &scale), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_sqrt_floor(&expected, &scaled), DAOMESH_OK);
        ck_assert_int_eq(daomesh__scaled_root(&root, &a, bits), DAOMESH_OK);
        ck_assert_mem_eq(&root, &expected, sizeof root);
    }
}
END_TEST

/* Where a digit of the root is as large, or as small, as can be, a guess at it goes wrong first. */
START_TEST(scaled_roots_hold_at_the_ends_of_every_digit)
{
    static const uint64_t digits[] = { 0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff };
    for (size_t i = 0; i < COUNT_OF(digits) * COUNT_OF(digits); i++) {
        const daomesh_amount root = small(digits[i / COUNT_OF(digits)] << 32 | digits[i % COUNT_OF(digits)]);
        daomesh_amount square, last, got;
        ck_assert_int_eq(daomesh_amount_multiply(&square, &root, &root), DAOMESH_OK);
        ck_assert_int_eq(daomesh__scaled_root(&got, &square, 0), DAOMESH_OK);
        ck_assert_mem_eq(&got, &root, sizeof root);
        ck_assert_int_eq(daomesh_amount_add(&last, &square, &root), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_add(&last, &last, &root), DAOMESH_OK);
        ck_assert_int_eq(daomesh__scaled_root(&got, &last, 0), DAOMESH_OK);
        ck_assert_mem_eq(&got, &root, sizeof root);
        ck_assert_int_eq(daomesh__scaled_root(&got, &square, 32), DAOMESH_OK);
        ck_assert_uint_eq(got.limb[0], root.limb[0] << 32);
        ck_assert_uint_eq(got.limb[1], root.limb[0] >> 32);
    }
}
END_TEST

START_TEST(scaled_roots_of_wide_numbers_or_scales_are_refused)
{
    daomesh_amount root, wide = { { 0, 0, 1, 0 } }, widest = { { UINT64_MAX, UINT64_MAX, 0, 0 } };
    ck_assert_int_eq(daomesh__scaled_root(&root, &wide, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh__scaled_root(&root, &widest, 33), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh__scaled_root(&root, &widest, 0), DAOMESH_OK);
    ck_assert_uint_eq(root.limb[0], UINT64_MAX);
}
END_TEST

/* root^2 <= a * b < (root + 1)^2, in 512 bits. */
START_TEST(roots_of_products_bracket_them)
{
    uint64_t state = 41;
    for (int i = 0; i < 5000; i++) {
        const daomesh_amount a = random_amount(&state), b = i % 5 == 0 ? a : random_amount(&state),
                             one = small(1);
        daomesh_amount root, above;
        daomesh__root_of_product(&root, &a, &b);
        ck_assert(!less(&a, &b, &root, &root));
        if (i % 5 == 0) ck_assert_mem_eq(&root, &a, sizeof root);
        if (daomesh_amount_add(&above, &root, &one) == DAOMESH_OK) ck_assert(less(&a, &b, &above, &above));
    }
}
END_TEST

Suite *root_suite(void);
Suite *root_suite(void)
{
    Suite *suite = suite_create("root");
    TCase *group = tcase_create("root");
    tcase_set_timeout(group, 60);
    tcase_add_test(group, small_roots_are_all_exact);
    tcase_add_test(group, large_roots_bracket_their_number);
    tcase_add_test(group, roots_of_squares_and_their_neighbours_are_exact);
    tcase_add_test(group, the_root_of_the_largest_amount_has_128_bits);
    tcase_add_test(group, a_root_may_replace_its_number);
    tcase_add_test(group, scaled_roots_are_roots_of_the_scaled_number);
    tcase_add_test(group, scaled_roots_hold_at_the_ends_of_every_digit);
    tcase_add_test(group, scaled_roots_of_wide_numbers_or_scales_are_refused);
    tcase_add_test(group, roots_of_products_bracket_them);
    tcase_add_test(group, log2_is_the_place_of_the_highest_bit);
    tcase_add_test(group, a_null_is_an_argument_error);
    suite_add_tcase(suite, group);
    return suite;
}
