/* The arithmetic of amounts: exact results, exact rounding, and a status where there is no result. */
#include "help.h"

#define RANDOM_CASES 20000

static daomesh_amount max_amount(void)
{
    return (daomesh_amount){ { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
}

START_TEST(from_u64_takes_every_word)
{
    daomesh_amount value;
    ck_assert_int_eq(daomesh_amount_from_u64(&value, UINT64_MAX), DAOMESH_OK);
    expect_amount(&value, "18446744073709551615");
}
END_TEST

START_TEST(bytes_are_big_endian_and_may_be_few)
{
    static const uint8_t bytes[] = { 0x01, 0x00, 0x02 };
    daomesh_amount value;
    ck_assert_int_eq(daomesh_amount_from_bytes(&value, bytes, sizeof bytes), DAOMESH_OK);
    expect_amount(&value, "65538");
}
END_TEST

START_TEST(one_byte_is_enough)
{
    static const uint8_t byte = 200;
    daomesh_amount value;
    ck_assert_int_eq(daomesh_amount_from_bytes(&value, &byte, 1), DAOMESH_OK);
    expect_amount(&value, "200");
}
END_TEST

START_TEST(no_bytes_are_zero)
{
    daomesh_amount value = small(5);
    ck_assert_int_eq(daomesh_amount_from_bytes(&value, NULL, 0), DAOMESH_OK);
    expect_amount(&value, "0");
}
END_TEST

START_TEST(more_than_32_bytes_overflow)
{
    static const uint8_t bytes[33] = { 0 };
    daomesh_amount value = small(5);
    ck_assert_int_eq(daomesh_amount_from_bytes(&value, bytes, sizeof bytes), DAOMESH_E_OVERFLOW);
    expect_amount(&value, "0");
}
END_TEST

START_TEST(bytes_come_back_as_they_went)
{
    uint8_t bytes[32], back[32];
    for (unsigned i = 0; i < 32; i++)
        bytes[i] = (uint8_t)(200u + i);
    daomesh_amount value;
    ck_assert_int_eq(daomesh_amount_from_bytes(&value, bytes, 32), DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_to_bytes(back, &value), DAOMESH_OK);
    ck_assert_mem_eq(back, bytes, 32);
}
END_TEST

START_TEST(compare_orders_by_the_highest_word_that_differs)
{
    const daomesh_amount low = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, 1 } }, high = { { 0, 0, 0, 2 } };
    int32_t order;
    ck_assert_int_eq(daomesh_amount_compare(&order, &low, &high), DAOMESH_OK);
    ck_assert_int_eq(order, -1);
    ck_assert_int_eq(daomesh_amount_compare(&order, &high, &low), DAOMESH_OK);
    ck_assert_int_eq(order, 1);
    ck_assert_int_eq(daomesh_amount_compare(&order, &high, &high), DAOMESH_OK);
    ck_assert_int_eq(order, 0);
}
END_TEST

START_TEST(add_reaches_the_largest_amount)
{
    daomesh_amount almost = max_amount(), sum, one = small(1);
    almost.limb[0]--;
    ck_assert_int_eq(daomesh_amount_add(&sum, &almost, &one), DAOMESH_OK);
    expect_amount(&sum, MAX_TEXT);
}
END_TEST

START_TEST(add_past_the_largest_amount_overflows)
{
    daomesh_amount most = max_amount(), sum = small(9), one = small(1);
    ck_assert_int_eq(daomesh_amount_add(&sum, &most, &one), DAOMESH_E_OVERFLOW);
    expect_amount(&sum, "0");
}
END_TEST

START_TEST(subtract_to_zero_works)
{
    daomesh_amount most = max_amount(), rest;
    ck_assert_int_eq(daomesh_amount_subtract(&rest, &most, &most), DAOMESH_OK);
    expect_amount(&rest, "0");
}
END_TEST

START_TEST(subtract_below_zero_underflows)
{
    daomesh_amount one = small(1), two = small(2), rest = small(9);
    ck_assert_int_eq(daomesh_amount_subtract(&rest, &one, &two), DAOMESH_E_UNDERFLOW);
    expect_amount(&rest, "0");
}
END_TEST

START_TEST(multiply_gives_the_exact_product)
{
    daomesh_amount a = amount("340282366920938463463374607431768211455"), product;
    ck_assert_int_eq(daomesh_amount_multiply(&product, &a, &a), DAOMESH_OK);
    expect_amount(&product, "115792089237316195423570985008687907852589419931798687112530834793049593217025");
}
END_TEST

START_TEST(multiply_past_256_bits_overflows)
{
    daomesh_amount a = amount("340282366920938463463374607431768211456"), product = small(9);
    ck_assert_int_eq(daomesh_amount_multiply(&product, &a, &a), DAOMESH_E_OVERFLOW);
    expect_amount(&product, "0");
}
END_TEST

START_TEST(divide_gives_quotient_and_remainder)
{
    daomesh_amount most = max_amount(), by = amount("1000000000000000000000000000000"), quotient, remainder;
    ck_assert_int_eq(daomesh_amount_divide(&quotient, &remainder, &most, &by), DAOMESH_OK);
    expect_amount(&quotient, "115792089237316195423570985008687907853269984665");
    expect_amount(&remainder, "640564039457584007913129639935");
}
END_TEST

START_TEST(divide_needs_no_place_for_the_remainder)
{
    daomesh_amount seven = small(7), two = small(2), quotient;
    ck_assert_int_eq(daomesh_amount_divide(&quotient, NULL, &seven, &two), DAOMESH_OK);
    expect_amount(&quotient, "3");
}
END_TEST

START_TEST(divide_by_zero_is_a_status)
{
    daomesh_amount seven = small(7), zero = small(0), quotient = small(9), remainder = small(9);
    ck_assert_int_eq(daomesh_amount_divide(&quotient, &remainder, &seven, &zero), DAOMESH_E_ZERO_DIVISOR);
    expect_amount(&quotient, "0");
    expect_amount(&remainder, "0");
}
END_TEST

START_TEST(divide_refuses_one_place_for_two_results)
{
    daomesh_amount seven = small(7), two = small(2), both;
    ck_assert_int_eq(daomesh_amount_divide(&both, &both, &seven, &two), DAOMESH_E_ARG);
}
END_TEST

/* MECHANISMS 2: T = 23, burn 1 of 1e18 pays 43478260869565217. */
START_TEST(muldiv_floor_rounds_down)
{
    daomesh_amount balance = amount("1000000000000000000"), one = small(1), total = small(23), paid;
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&paid, &balance, &one, &total), DAOMESH_OK);
    expect_amount(&paid, "43478260869565217");
}
END_TEST

START_TEST(muldiv_ceil_rounds_up)
{
    daomesh_amount balance = amount("1000000000000000000"), one = small(1), total = small(23), paid;
    ck_assert_int_eq(daomesh_amount_muldiv_ceil(&paid, &balance, &one, &total), DAOMESH_OK);
    expect_amount(&paid, "43478260869565218");
}
END_TEST

START_TEST(muldiv_ceil_adds_nothing_to_an_exact_result)
{
    daomesh_amount six = small(6), four = small(4), three = small(3), out;
    ck_assert_int_eq(daomesh_amount_muldiv_ceil(&out, &six, &four, &three), DAOMESH_OK);
    expect_amount(&out, "8");
}
END_TEST

START_TEST(muldiv_takes_products_of_512_bits)
{
    daomesh_amount most = max_amount(), out;
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, &most, &most, &most), DAOMESH_OK);
    expect_amount(&out, MAX_TEXT);
}
END_TEST

START_TEST(muldiv_overflows_when_the_quotient_does)
{
    daomesh_amount most = max_amount(), two = small(2), one = small(1), out = small(9);
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, &most, &two, &one), DAOMESH_E_OVERFLOW);
    expect_amount(&out, "0");
}
END_TEST

/* (2^255 + 1) (2^255 - 1) = 2^510 - 1 = 2^254 (2^256 - 1) + (2^254 - 1): the floor is the largest amount. */
START_TEST(muldiv_ceil_overflows_when_rounding_up_does)
{
    const daomesh_amount a = { { 1, 0, 0, UINT64_C(1) << 63 } };
    const daomesh_amount b = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX >> 1 } };
    const daomesh_amount d = { { 0, 0, 0, UINT64_C(1) << 62 } };
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, &a, &b, &d), DAOMESH_OK);
    expect_amount(&out, MAX_TEXT);
    ck_assert_int_eq(daomesh_amount_muldiv_ceil(&out, &a, &b, &d), DAOMESH_E_OVERFLOW);
    expect_amount(&out, "0");
}
END_TEST

START_TEST(muldiv_by_zero_is_a_status)
{
    daomesh_amount one = small(1), zero = small(0), out = small(9);
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, &one, &one, &zero), DAOMESH_E_ZERO_DIVISOR);
    expect_amount(&out, "0");
    ck_assert_int_eq(daomesh_amount_muldiv_ceil(&out, &one, &one, &zero), DAOMESH_E_ZERO_DIVISOR);
}
END_TEST

START_TEST(compare_products_sees_the_last_bit_of_512)
{
    daomesh_amount most = max_amount(), less = max_amount();
    int32_t order;
    less.limb[0]--;
    ck_assert_int_eq(daomesh_amount_compare_products(&order, &most, &most, &most, &less), DAOMESH_OK);
    ck_assert_int_eq(order, 1);
    ck_assert_int_eq(daomesh_amount_compare_products(&order, &less, &most, &most, &most), DAOMESH_OK);
    ck_assert_int_eq(order, -1);
    ck_assert_int_eq(daomesh_amount_compare_products(&order, &less, &most, &most, &less), DAOMESH_OK);
    ck_assert_int_eq(order, 0);
}
END_TEST

START_TEST(an_output_may_be_any_input)
{
    uint64_t state = 11;
    for (int i = 0; i < turns(RANDOM_CASES); i++) {
        daomesh_amount a = random_amount(&state), b = random_amount(&state), apart, over = b;
        int32_t status = daomesh_amount_add(&apart, &a, &b);
        ck_assert_int_eq(daomesh_amount_add(&over, &a, &over), status);
        ck_assert(same(&apart, &over));
        status = daomesh_amount_subtract(&apart, &a, &b);
        over = b;
        ck_assert_int_eq(daomesh_amount_subtract(&over, &a, &over), status);
        ck_assert(same(&apart, &over));
        status = daomesh_amount_muldiv_ceil(&apart, &a, &a, &b);
        over = b;
        ck_assert_int_eq(daomesh_amount_muldiv_ceil(&over, &a, &a, &over), status);
        ck_assert(same(&apart, &over));
    }
}
END_TEST

START_TEST(what_was_added_can_be_subtracted)
{
    uint64_t state = 12;
    for (int i = 0; i < turns(RANDOM_CASES); i++) {
        daomesh_amount a = random_amount(&state), b = random_amount(&state), sum, back;
        if (daomesh_amount_add(&sum, &a, &b) != DAOMESH_OK) continue;
        ck_assert_int_eq(daomesh_amount_subtract(&back, &sum, &b), DAOMESH_OK);
        ck_assert(same(&back, &a));
    }
}
END_TEST

START_TEST(the_ceiling_is_the_floor_or_one_more)
{
    uint64_t state = 13;
    for (int i = 0; i < turns(RANDOM_CASES); i++) {
        daomesh_amount a = random_amount(&state), b = random_amount(&state), d = random_amount(&state);
        daomesh_amount floor, ceiling, gap;
        if (daomesh_amount_muldiv_ceil(&ceiling, &a, &b, &d) != DAOMESH_OK) continue;
        ck_assert_int_eq(daomesh_amount_muldiv_floor(&floor, &a, &b, &d), DAOMESH_OK);
        int32_t order;
        ck_assert_int_eq(daomesh_amount_compare_products(&order, &floor, &d, &a, &b), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_subtract(&gap, &ceiling, &floor), DAOMESH_OK);
        expect_amount(&gap, order == 0 ? "0" : "1");
    }
}
END_TEST

START_TEST(a_null_is_an_argument_error)
{
    daomesh_amount a = small(1), out = small(9);
    int32_t order = 9;
    uint8_t bytes[32] = { 9 };
    static const uint8_t zeros[32];
    ck_assert_int_eq(daomesh_amount_from_u64(NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_from_bytes(NULL, bytes, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_from_bytes(&out, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_to_bytes(NULL, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_to_bytes(bytes, NULL), DAOMESH_E_ARG);
    ck_assert_mem_eq(bytes, zeros, sizeof bytes);
    ck_assert_int_eq(daomesh_amount_compare(NULL, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_compare(&order, NULL, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_compare(&order, &a, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(order, 0);
    ck_assert_int_eq(daomesh_amount_compare_products(NULL, &a, &a, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_compare_products(&order, NULL, &a, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_compare_products(&order, &a, NULL, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_compare_products(&order, &a, &a, NULL, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_compare_products(&order, &a, &a, &a, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_null_operand_is_an_argument_error_and_zeroes_the_result)
{
    typedef int32_t operation(daomesh_amount *, const daomesh_amount *, const daomesh_amount *);
    operation *const operations[] = { daomesh_amount_add, daomesh_amount_subtract, daomesh_amount_multiply };
    daomesh_amount a = small(1), out = small(9);
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        ck_assert_int_eq(operations[i](NULL, &a, &a), DAOMESH_E_ARG);
        ck_assert_int_eq(operations[i](&out, &a, NULL), DAOMESH_E_ARG);
        out = small(9);
        ck_assert_int_eq(operations[i](&out, NULL, &a), DAOMESH_E_ARG);
        expect_amount(&out, "0");
    }
    ck_assert_int_eq(daomesh_amount_divide(NULL, &out, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_divide(&out, NULL, NULL, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_divide(&out, NULL, &a, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_muldiv_floor(NULL, &a, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, NULL, &a, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&out, &a, NULL, &a), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_amount_muldiv_ceil(&out, &a, &a, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_ppm(), DAOMESH_PPM);
    ck_assert_uint_eq(daomesh_decimal_bytes(), DAOMESH_DECIMAL_BYTES);
}
END_TEST

Suite *amount_suite(void);
Suite *amount_suite(void)
{
    Suite *suite = suite_create("amount");
    TCase *group = tcase_create("amount");
    tcase_set_timeout(group, 60);
    tcase_add_test(group, from_u64_takes_every_word);
    tcase_add_test(group, bytes_are_big_endian_and_may_be_few);
    tcase_add_test(group, one_byte_is_enough);
    tcase_add_test(group, no_bytes_are_zero);
    tcase_add_test(group, more_than_32_bytes_overflow);
    tcase_add_test(group, bytes_come_back_as_they_went);
    tcase_add_test(group, compare_orders_by_the_highest_word_that_differs);
    tcase_add_test(group, add_reaches_the_largest_amount);
    tcase_add_test(group, add_past_the_largest_amount_overflows);
    tcase_add_test(group, subtract_to_zero_works);
    tcase_add_test(group, subtract_below_zero_underflows);
    tcase_add_test(group, multiply_gives_the_exact_product);
    tcase_add_test(group, multiply_past_256_bits_overflows);
    tcase_add_test(group, divide_gives_quotient_and_remainder);
    tcase_add_test(group, divide_needs_no_place_for_the_remainder);
    tcase_add_test(group, divide_by_zero_is_a_status);
    tcase_add_test(group, divide_refuses_one_place_for_two_results);
    tcase_add_test(group, muldiv_floor_rounds_down);
    tcase_add_test(group, muldiv_ceil_rounds_up);
    tcase_add_test(group, muldiv_ceil_adds_nothing_to_an_exact_result);
    tcase_add_test(group, muldiv_takes_products_of_512_bits);
    tcase_add_test(group, muldiv_overflows_when_the_quotient_does);
    tcase_add_test(group, muldiv_ceil_overflows_when_rounding_up_does);
    tcase_add_test(group, muldiv_by_zero_is_a_status);
    tcase_add_test(group, compare_products_sees_the_last_bit_of_512);
    tcase_add_test(group, an_output_may_be_any_input);
    tcase_add_test(group, what_was_added_can_be_subtracted);
    tcase_add_test(group, the_ceiling_is_the_floor_or_one_more);
    tcase_add_test(group, a_null_is_an_argument_error);
    tcase_add_test(group, a_null_operand_is_an_argument_error_and_zeroes_the_result);
    tcase_add_test(group, constants_have_twins);
    suite_add_tcase(suite, group);
    return suite;
}
