/* The contract of rule `decay`: published values to the unit, whole steps, and floors where each form has them. */
#include <stddef.h>

#include <daomesh/decay.h>

#include "amounts.h"

#define HOUR 3600

static daomesh_decay colony(uint32_t form)
{
    daomesh_decay rule = { .size = sizeof rule,
                           .form = form,
                           .step = HOUR,
                           .numerator = amount(999679150010889),
                           .denominator = amount(1000000000000000) };
    return rule;
}

static daomesh_decay decay(uint32_t form, uint64_t numerator, uint64_t denominator)
{
    daomesh_decay rule = { .size = sizeof rule,
                           .form = form,
                           .step = 1,
                           .numerator = amount(numerator),
                           .denominator = amount(denominator) };
    return rule;
}

/* Of 2^128. */
static daomesh_decay power(daomesh_amount numerator)
{
    daomesh_decay rule = { .size = sizeof rule, .step = 1, .numerator = numerator };
    return rule;
}

static daomesh_amount left(const daomesh_decay *rule, daomesh_amount value, uint64_t steps)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_decay_left(&out, rule, &value, 0, steps * rule->step), DAOMESH_OK);
    return out;
}

/* B 1.3. */
START_TEST(decay_of_an_hour_is_colonys)
{
    const daomesh_amount one = digits("1000000000000000000");
    for (uint32_t form = DAOMESH_DECAY_EACH; form <= DAOMESH_DECAY_SQUARES; form++) {
        const daomesh_decay rule = colony(form);
        expect_digits(left(&rule, one, 1), "999679150010889000");
    }
}
END_TEST

START_TEST(decay_of_ninety_days_with_a_floor_each_hour_is_colonys)
{
    const daomesh_decay rule = colony(DAOMESH_DECAY_EACH);
    expect_digits(left(&rule, digits("1000000000000000000"), 2160), "500000000000121114");
}
END_TEST

/* The second is a literal of Colony's own test. */
START_TEST(decay_by_squares_is_that_of_colonys_bootstrapper)
{
    const daomesh_decay rule = colony(DAOMESH_DECAY_SQUARES);
    expect_digits(left(&rule, digits("1000000000000000000"), 2160), "499999999999593425");
    expect_digits(left(&rule, digits("1000000000000000000"), 2161), "499839575005038055");
}
END_TEST

/* floor(10^18 * f^n) of whole numbers of any length, for f = floor(2^128 * 0.999679150010889) / 2^128. */
START_TEST(decay_by_power_is_rounded_once)
{
    const daomesh_decay rule = power(digits("340173187327217215050774482617626414725"));
    expect_digits(left(&rule, digits("1000000000000000000"), 1), "999679150010888999");
    expect_digits(left(&rule, digits("1000000000000000000"), 2160), "500000000000121892");
    expect_digits(left(&rule, digits("1000000000000000000"), 100000), "11572");
}
END_TEST

START_TEST(decay_goes_by_whole_steps)
{
    const daomesh_decay rule = colony(DAOMESH_DECAY_EACH);
    const daomesh_amount value = amount(1000000);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, &value, 50, 50), DAOMESH_OK);
    expect_amount(out, 1000000u);
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, &value, 50, 50 + HOUR - 1), DAOMESH_OK);
    expect_amount(out, 1000000u);
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, &value, 50, 50 + HOUR), DAOMESH_OK);
    expect_amount(out, 999679u);
}
END_TEST

START_TEST(decay_settled_keeps_the_part_of_a_step_that_has_passed)
{
    const daomesh_decay rule = colony(DAOMESH_DECAY_EACH);
    daomesh_amount value = amount(1000000), whole = amount(1000000);
    uint64_t since = 0;
    for (uint64_t now = 0; now <= 10 * HOUR; now += HOUR / 2 + 7)
        ck_assert_int_eq(daomesh_decay_settle(&value, &since, &rule, now), DAOMESH_OK);
    ck_assert_int_eq(daomesh_decay_settle(&value, &since, &rule, 10 * HOUR + 5), DAOMESH_OK);
    ck_assert_uint_eq(since, 10 * HOUR);
    ck_assert_int_eq(order_of(value, left(&rule, whole, 10)), 0);
}
END_TEST

/* In small numbers: a floor a step, or floors of the squares. */
START_TEST(decay_follows_its_form_in_every_small_world)
{
    for (uint64_t world = 0; world < 20 * 6 * 7 * 7; world++) {
        const uint64_t value = world % 20, n = world / 20 % 6, den = 1 + world / 120 % 7, num = world / 840;
        if (num > den) continue;
        uint64_t each = value, squares = value, square = num;
        for (uint64_t i = 0; i < n; i++)
            each = each * num / den;
        for (uint64_t bits = n; bits > 0; bits >>= 1) {
            if (bits & 1) squares = squares * square / den;
            square = square * square / den;
        }
        const daomesh_decay by_each = decay(DAOMESH_DECAY_EACH, num, den);
        const daomesh_decay by_squares = decay(DAOMESH_DECAY_SQUARES, num, den);
        expect_amount(left(&by_each, amount(value), n), each);
        expect_amount(left(&by_squares, amount(value), n), squares);
    }
}
END_TEST

/* Quarters of 2^128 in every small world: their powers are exact, so the floor of the product is. */
START_TEST(decay_by_power_is_the_exact_floor_where_powers_are_exact)
{
    for (uint64_t world = 0; world < 100 * 9 * 5; world++) {
        const uint64_t value = world % 100, n = world / 100 % 9, quarters = world / 900;
        const daomesh_decay rule = power((daomesh_amount){ { 0, quarters << 62, quarters == 4, 0 } });
        uint64_t product = value;
        for (uint64_t i = 0; i < n; i++)
            product *= quarters;
        expect_amount(left(&rule, amount(value), n), product >> 2 * n);
    }
}
END_TEST

START_TEST(decay_by_power_halves_the_largest_value_bit_by_bit)
{
    const daomesh_decay rule = power((daomesh_amount){ { 0, 1ull << 63, 0, 0 } });
    const daomesh_amount two = amount(2);
    daomesh_amount value = most();
    for (uint64_t n = 0; n <= 256; n++) {
        const daomesh_amount got = left(&rule, most(), n);
        ck_assert_mem_eq(&got, &value, sizeof got);
        ck_assert_int_eq(daomesh_amount_divide(&value, NULL, &value, &two), DAOMESH_OK);
    }
    expect_amount(left(&rule, most(), UINT64_MAX), 0u);
}
END_TEST

/* A unit of 2^128 more, and less than half is gone. */
START_TEST(decay_halving_is_the_largest_factor_that_halves)
{
    static const uint64_t spans[] = { 1, 2, 3, 24, 2160, 7776000, UINT64_MAX };
    const daomesh_amount start = { { 0, 0, 0, 1ull << 63 } }, half = { { 0, 0, 0, 1ull << 62 } };
    for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++) {
        daomesh_amount numerator;
        ck_assert_int_eq(daomesh_decay_halving(&numerator, spans[i]), DAOMESH_OK);
        const daomesh_decay rule = power(numerator), slower = power(sum(numerator, amount(1)));
        ck_assert_int_le(order_of(left(&rule, start, spans[i]), half), 0);
        ck_assert_int_gt(order_of(left(&slower, start, spans[i]), half), 0);
    }
}
END_TEST

/* Half of 2^128 and, for two steps, floor(2^128 / sqrt(2)). */
START_TEST(decay_halving_gives_known_factors)
{
    daomesh_amount numerator = amount(9);
    ck_assert_int_eq(daomesh_decay_halving(&numerator, 1), DAOMESH_OK);
    expect_digits(numerator, "170141183460469231731687303715884105728");
    ck_assert_int_eq(daomesh_decay_halving(&numerator, 2), DAOMESH_OK);
    expect_digits(numerator, "240615969168004511545033772477625056927");
    ck_assert_int_eq(daomesh_decay_halving(&numerator, 0), DAOMESH_E_RANGE);
    expect_amount(numerator, 0u);
    ck_assert_int_eq(daomesh_decay_halving(NULL, 1), DAOMESH_E_ARG);
}
END_TEST

START_TEST(decay_with_a_floor_each_step_may_be_read_in_parts)
{
    const daomesh_decay rule = decay(DAOMESH_DECAY_EACH, 23, 24);
    for (uint64_t first = 0; first < 30; first++) {
        for (uint64_t second = 0; second < 30; second++)
            ck_assert_int_eq(order_of(left(&rule, left(&rule, amount(12345678901), first), second),
                                      left(&rule, amount(12345678901), first + second)),
                             0);
    }
}
END_TEST

START_TEST(decay_never_grows)
{
    for (uint32_t form = DAOMESH_DECAY_POWER; form <= DAOMESH_DECAY_SQUARES; form++) {
        daomesh_decay rule = colony(form);
        if (form == DAOMESH_DECAY_POWER) rule = power((daomesh_amount){ { 0, UINT64_MAX - 99, 0, 0 } });
        daomesh_amount before = digits("123456789012345678901234567890");
        for (uint64_t n = 0; n < 300; n++) {
            const daomesh_amount now = left(&rule, digits("123456789012345678901234567890"), n);
            if (form != DAOMESH_DECAY_SQUARES) ck_assert_int_le(order_of(now, before), 0);
            before = now;
        }
    }
}
END_TEST

START_TEST(decay_factor_of_one_keeps_all_and_of_zero_nothing)
{
    for (uint32_t form = DAOMESH_DECAY_POWER; form <= DAOMESH_DECAY_SQUARES; form++) {
        daomesh_decay rule = decay(form, 0, form != DAOMESH_DECAY_POWER);
        expect_amount(left(&rule, amount(7), 0), 7u);
        expect_amount(left(&rule, amount(7), 1), 0u);
        expect_amount(left(&rule, amount(7), 9), 0u);
        rule.numerator = (daomesh_amount){ { 0, 0, 1, 0 } };
        if (form != DAOMESH_DECAY_POWER) rule.denominator = rule.numerator;
        const daomesh_amount got = left(&rule, most(), UINT64_MAX), whole = most();
        ck_assert_mem_eq(&got, &whole, sizeof got);
    }
}
END_TEST

/* The slowest decay there is: 2^128 - 1 of 2^128, of the largest value, for as long as there is time. */
START_TEST(decay_takes_the_largest_numbers)
{
    for (uint32_t form = DAOMESH_DECAY_POWER; form <= DAOMESH_DECAY_SQUARES; form++) {
        daomesh_decay rule = decay(form, 0, 1);
        rule.denominator = (daomesh_amount){ { 0, 0, form != DAOMESH_DECAY_POWER, 0 } };
        rule.numerator = (daomesh_amount){ { UINT64_MAX, UINT64_MAX, 0, 0 } };
        const daomesh_amount expected = { { UINT64_MAX, UINT64_MAX, UINT64_MAX - 1, UINT64_MAX } };
        daomesh_amount got = left(&rule, most(), 1);
        ck_assert_mem_eq(&got, &expected, sizeof got);
        if (form != DAOMESH_DECAY_EACH)
            ck_assert_int_eq(order_of(left(&rule, most(), UINT64_MAX), expected), -1);
    }
}
END_TEST

START_TEST(decay_with_a_floor_each_step_goes_as_far_as_its_limit_and_no_further)
{
    const daomesh_decay rule = decay(DAOMESH_DECAY_EACH, 999999, 1000000);
    const uint64_t most_steps = daomesh_decay_steps_max();
    const daomesh_amount value = amount(1000);
    daomesh_amount out = amount(9);
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, &value, 5, 5 + most_steps), DAOMESH_OK);
    expect_amount(out, 0u);
    out = amount(9);
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, &value, 5, 6 + most_steps), DAOMESH_E_LIMIT);
    expect_amount(out, 0u);
}
END_TEST

static void expect_field(const daomesh_decay *rule, size_t field)
{
    uint32_t offending;
    ck_assert_int_eq(daomesh_decay_check(&offending, rule), DAOMESH_E_RANGE);
    ck_assert_uint_eq(offending, field);
}

START_TEST(decay_names_the_dial_that_is_out_of_range)
{
    daomesh_decay rule = decay(DAOMESH_DECAY_EACH, 1, 2);
    uint32_t field = 9;
    ck_assert_int_eq(daomesh_decay_check(&field, &rule), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    rule.form = 4;
    expect_field(&rule, offsetof(daomesh_decay, form));
    rule = decay(DAOMESH_DECAY_EACH, 1, 2);
    rule.step = 0;
    expect_field(&rule, offsetof(daomesh_decay, step));
    rule = decay(DAOMESH_DECAY_EACH, 0, 0);
    expect_field(&rule, offsetof(daomesh_decay, denominator));
    rule.denominator = (daomesh_amount){ { 1, 0, 1, 0 } };
    expect_field(&rule, offsetof(daomesh_decay, denominator));
    rule = decay(DAOMESH_DECAY_EACH, 3, 2);
    expect_field(&rule, offsetof(daomesh_decay, numerator));
    rule = decay(DAOMESH_DECAY_POWER, 1, 2);
    expect_field(&rule, offsetof(daomesh_decay, denominator));
    rule = power((daomesh_amount){ { 1, 0, 1, 0 } });
    expect_field(&rule, offsetof(daomesh_decay, numerator));
}
END_TEST

START_TEST(decay_refuses_time_that_runs_back_nulls_and_unknown_sizes)
{
    daomesh_decay rule = decay(DAOMESH_DECAY_EACH, 1, 2), small = decay(DAOMESH_DECAY_EACH, 1, 2);
    daomesh_amount value = amount(8), out = amount(9);
    uint64_t since = 5;
    uint32_t field = 9;
    small.size--;
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, &value, 5, 4), DAOMESH_E_RANGE);
    expect_amount(out, 0u);
    ck_assert_int_eq(daomesh_decay_settle(&value, &since, &rule, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_decay_settle(&value, &since, &small, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_decay_settle(NULL, &since, &rule, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_decay_settle(&value, NULL, &rule, 9), DAOMESH_E_ARG);
    ck_assert_uint_eq(since, 5);
    expect_amount(value, 8u);
    ck_assert_int_eq(daomesh_decay_left(NULL, &rule, &value, 5, 6), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_decay_left(&out, &rule, NULL, 5, 6), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_decay_left(&out, NULL, &value, 5, 6), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_decay_check(&field, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(field, 0);
    ck_assert_int_eq(daomesh_decay_left(&value, &rule, &value, 5, 6), DAOMESH_OK);
    expect_amount(value, 4u);
}
END_TEST

Suite *decay_suite(void);
Suite *decay_suite(void)
{
    Suite *suite = suite_create("decay");
    TCase *tests = tcase_create("decay");
    tcase_add_test(tests, decay_of_an_hour_is_colonys);
    tcase_add_test(tests, decay_of_ninety_days_with_a_floor_each_hour_is_colonys);
    tcase_add_test(tests, decay_by_squares_is_that_of_colonys_bootstrapper);
    tcase_add_test(tests, decay_by_power_is_rounded_once);
    tcase_add_test(tests, decay_goes_by_whole_steps);
    tcase_add_test(tests, decay_settled_keeps_the_part_of_a_step_that_has_passed);
    tcase_add_test(tests, decay_follows_its_form_in_every_small_world);
    tcase_add_test(tests, decay_by_power_is_the_exact_floor_where_powers_are_exact);
    tcase_add_test(tests, decay_by_power_halves_the_largest_value_bit_by_bit);
    tcase_add_test(tests, decay_halving_is_the_largest_factor_that_halves);
    tcase_add_test(tests, decay_halving_gives_known_factors);
    tcase_add_test(tests, decay_with_a_floor_each_step_may_be_read_in_parts);
    tcase_add_test(tests, decay_never_grows);
    tcase_add_test(tests, decay_factor_of_one_keeps_all_and_of_zero_nothing);
    tcase_add_test(tests, decay_takes_the_largest_numbers);
    tcase_add_test(tests, decay_with_a_floor_each_step_goes_as_far_as_its_limit_and_no_further);
    tcase_add_test(tests, decay_names_the_dial_that_is_out_of_range);
    tcase_add_test(tests, decay_refuses_time_that_runs_back_nulls_and_unknown_sizes);
    suite_add_tcase(suite, tests);
    return suite;
}
