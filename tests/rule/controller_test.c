/* The contract of rule `controller`: EIP-1559's base fee, bounds, and no way to leave the range. */
#include <stddef.h>

#include <daomesh/controller.h>

#include "amounts.h"

static daomesh_controller fee(uint64_t target, uint32_t denominator)
{
    daomesh_controller rule = {
        .size = sizeof rule, .denominator = denominator, .target = amount(target), .most = most()
    };
    return rule;
}

static daomesh_amount next(const daomesh_controller *rule, uint64_t value, uint64_t measure)
{
    const daomesh_amount now = amount(value), measured = amount(measure);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_controller_next(&out, rule, &now, &measured), DAOMESH_OK);
    return out;
}

/* EIP-1559: a limit of 20 million, elasticity 2, 10^9 wei; usage equal to, below and above the target. */
START_TEST(controller_is_the_base_fee_of_eip_1559)
{
    const daomesh_controller rule = fee(10000000, 8);
    expect_amount(next(&rule, 1000000000, 10000000), 1000000000u);
    expect_amount(next(&rule, 1000000000, 9000000), 987500000u);
    expect_amount(next(&rule, 1000000000, 11000000), 1012500000u);
    expect_amount(next(&rule, 1000000000, 20000000), 1125000000u);
    expect_amount(next(&rule, 1000000000, 0), 875000000u);
}
END_TEST

START_TEST(controller_moves_by_at_least_one_upward_and_not_downward)
{
    const daomesh_controller rule = fee(100, 8);
    expect_amount(next(&rule, 7, 101), 8u);
    expect_amount(next(&rule, 7, 99), 7u);
    expect_amount(next(&rule, 0, 101), 1u);
    expect_amount(next(&rule, 0, 0), 0u);
}
END_TEST

START_TEST(controller_that_falls_goes_the_other_way)
{
    daomesh_controller rule = fee(100, 8);
    rule.direction = DAOMESH_CONTROLLER_FALLS;
    expect_amount(next(&rule, 800, 200), 700u);
    expect_amount(next(&rule, 800, 50), 850u);
    expect_amount(next(&rule, 800, 100), 800u);
    expect_amount(next(&rule, 7, 99), 8u);
    expect_amount(next(&rule, 800, 901), 0u);
    expect_amount(next(&rule, 800, 5000), 0u);
}
END_TEST

START_TEST(controller_stays_within_its_bounds)
{
    daomesh_controller rule = fee(100, 1);
    rule.least = amount(50);
    rule.most = amount(150);
    expect_amount(next(&rule, 100, 200), 150u);
    expect_amount(next(&rule, 100, 0), 50u);
    expect_amount(next(&rule, 10, 100), 50u);
    expect_amount(next(&rule, 900, 100), 150u);
    expect_amount(next(&rule, 149, 101), 150u);
}
END_TEST

START_TEST(controller_moves_by_its_stride_at_most)
{
    daomesh_controller rule = fee(100, 1);
    rule.stride = amount(5);
    expect_amount(next(&rule, 100, 105), 105u);
    expect_amount(next(&rule, 100, 106), 105u);
    expect_amount(next(&rule, 100, 0), 95u);
    rule.stride = amount(0);
    expect_amount(next(&rule, 100, 106), 106u);
}
END_TEST

START_TEST(controller_keeps_to_its_bounds_where_steps_pass_256_bits)
{
    daomesh_controller rule = fee(1, 1);
    const daomesh_amount whole = most(), one = amount(1);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_controller_next(&out, &rule, &whole, &whole), DAOMESH_OK);
    ck_assert_mem_eq(&out, &whole, sizeof out);
    ck_assert_int_eq(daomesh_controller_next(&out, &rule, &one, &whole), DAOMESH_OK);
    ck_assert_mem_eq(&out, &whole, sizeof out);
    rule.direction = DAOMESH_CONTROLLER_FALLS;
    ck_assert_int_eq(daomesh_controller_next(&out, &rule, &whole, &whole), DAOMESH_OK);
    expect_amount(out, 0u);
    rule.stride = amount(3);
    out = whole;
    ck_assert_int_eq(daomesh_controller_next(&out, &rule, &out, &whole), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], UINT64_MAX - 3);
}
END_TEST

/* Two divisions one after the other, as the reference writes them. */
static uint64_t plain(uint64_t value, uint64_t measure, uint64_t target, uint64_t denominator)
{
    if (measure > target) {
        const uint64_t step = value * (measure - target) / target / denominator;
        return value + (step > 0 ? step : 1);
    }
    return value - value * (target - measure) / target / denominator;
}

START_TEST(controller_follows_the_reference_in_every_small_world)
{
    for (uint64_t world = 0; world < 40 * 20 * 9 * 9; world++) {
        const uint64_t value = world % 40, measure = world / 40 % 20, target = 1 + world / 800 % 9;
        const uint32_t denominator = (uint32_t)(1 + world / 7200);
        const daomesh_controller rule = fee(target, denominator);
        expect_amount(next(&rule, value, measure), plain(value, measure, target, denominator));
    }
}
END_TEST

static void expect_field(const daomesh_controller *rule, int32_t status, size_t field)
{
    const daomesh_amount one = amount(1);
    daomesh_amount out = amount(9);
    uint32_t offending;
    ck_assert_int_eq(daomesh_controller_check(&offending, rule), status);
    ck_assert_uint_eq(offending, field);
    ck_assert_int_eq(daomesh_controller_next(&out, rule, &one, &one), status);
    expect_amount(out, 0u);
}

START_TEST(controller_names_the_dial_that_does_not_fit)
{
    daomesh_controller rule = fee(100, 8);
    uint32_t field = 9;
    ck_assert_int_eq(daomesh_controller_check(&field, &rule), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    rule.direction = 3;
    expect_field(&rule, DAOMESH_E_RANGE, offsetof(daomesh_controller, direction));
    rule = fee(100, 0);
    expect_field(&rule, DAOMESH_E_ZERO_DIVISOR, offsetof(daomesh_controller, denominator));
    rule = fee(0, 8);
    expect_field(&rule, DAOMESH_E_ZERO_DIVISOR, offsetof(daomesh_controller, target));
    rule.target = most();
    expect_field(&rule, DAOMESH_E_OVERFLOW, offsetof(daomesh_controller, target));
    rule = fee(100, 8);
    rule.reserved = 1;
    expect_field(&rule, DAOMESH_E_RANGE, offsetof(daomesh_controller, reserved));
    rule = fee(100, 8);
    rule.least = amount(6);
    rule.most = amount(5);
    expect_field(&rule, DAOMESH_E_RANGE, offsetof(daomesh_controller, most));
}
END_TEST

START_TEST(controller_refuses_nulls_and_unknown_sizes)
{
    daomesh_controller rule = fee(100, 8), small = fee(100, 8);
    const daomesh_amount one = amount(1);
    daomesh_amount out = amount(9);
    uint32_t field = 9;
    small.size--;
    ck_assert_int_eq(daomesh_controller_check(&field, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(field, 0);
    ck_assert_int_eq(daomesh_controller_check(NULL, &small), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_controller_next(NULL, &rule, &one, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_controller_next(&out, NULL, &one, &one), DAOMESH_E_ARG);
    expect_amount(out, 0u);
    ck_assert_int_eq(daomesh_controller_next(&out, &rule, NULL, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_controller_next(&out, &rule, &one, NULL), DAOMESH_E_ARG);
}
END_TEST

Suite *controller_suite(void);
START_TEST(controller_measures_a_part_in_ppm)
{
    daomesh_amount out = most();
    ck_assert_int_eq(daomesh_controller_share(&out, 2, 3), DAOMESH_OK);
    expect_amount(out, 666666u);
    ck_assert_int_eq(daomesh_controller_share(&out, 0, 3), DAOMESH_OK);
    expect_amount(out, 0u);
    ck_assert_int_eq(daomesh_controller_share(&out, UINT64_MAX, 1), DAOMESH_OK);
    expect_digits(out, "18446744073709551615000000");
    ck_assert_int_eq(daomesh_controller_share(&out, 1, 0), DAOMESH_E_ZERO_DIVISOR);
    expect_amount(out, 0u);
    ck_assert_int_eq(daomesh_controller_share(NULL, 1, 1), DAOMESH_E_ARG);
}
END_TEST

Suite *controller_suite(void)
{
    Suite *suite = suite_create("controller");
    TCase *tests = tcase_create("controller");
    tcase_add_test(tests, controller_is_the_base_fee_of_eip_1559);
    tcase_add_test(tests, controller_moves_by_at_least_one_upward_and_not_downward);
    tcase_add_test(tests, controller_that_falls_goes_the_other_way);
    tcase_add_test(tests, controller_stays_within_its_bounds);
    tcase_add_test(tests, controller_moves_by_its_stride_at_most);
    tcase_add_test(tests, controller_keeps_to_its_bounds_where_steps_pass_256_bits);
    tcase_add_test(tests, controller_follows_the_reference_in_every_small_world);
    tcase_add_test(tests, controller_names_the_dial_that_does_not_fit);
    tcase_add_test(tests, controller_refuses_nulls_and_unknown_sizes);
    tcase_add_test(tests, controller_measures_a_part_in_ppm);
    suite_add_tcase(suite, tests);
    return suite;
}
