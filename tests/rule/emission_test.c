/* The contract of rule `emission`: lines, cliffs, unlocks, steps and inflation, exact at every time and at the end. */
#include <stddef.h>

#include <daomesh/clock.h>
#include <daomesh/emission.h>

#include "amounts.h"

static daomesh_emission line(uint64_t total, uint64_t starts, uint64_t duration)
{
    daomesh_emission plan = {
        .size = sizeof plan, .starts = starts, .duration = duration, .total = amount(total)
    };
    return plan;
}

static daomesh_amount released(const daomesh_emission *plan, uint64_t time)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_emission_released(&out, plan, time), DAOMESH_OK);
    return out;
}

START_TEST(emission_rounds_down_and_ends_exactly)
{
    const daomesh_emission plan = line(100, 1000, 7);
    expect_amount(released(&plan, 999), 0u);
    expect_amount(released(&plan, 1000), 0u);
    expect_amount(released(&plan, 1001), 14u);
    expect_amount(released(&plan, 1006), 85u);
    expect_amount(released(&plan, 1007), 100u);
    expect_amount(released(&plan, UINT64_MAX), 100u);
}
END_TEST

START_TEST(emission_without_duration_is_all_at_the_start)
{
    const daomesh_emission plan = line(100, 1000, 0);
    expect_amount(released(&plan, 999), 0u);
    expect_amount(released(&plan, 1000), 100u);
}
END_TEST

START_TEST(emission_takes_the_largest_numbers)
{
    daomesh_emission plan = line(0, 0, UINT64_MAX);
    plan.total = most();
    /* 2^256 - 1 = (2^64 - 1) * (1 + 2^64 + 2^128 + 2^192) */
    daomesh_amount each = { { 1, 1, 1, 1 } }, got = released(&plan, 1);
    ck_assert_mem_eq(&got, &each, sizeof got);
    got = released(&plan, UINT64_MAX);
    ck_assert_mem_eq(&got, &plan.total, sizeof got);
}
END_TEST

/* S1, S2: Sablier's own test; 2534 was chosen there so that two floors give a round number. */
static daomesh_emission sablier(uint32_t floors)
{
    daomesh_emission plan = line(0, 0, 10000);
    plan.floors = floors;
    plan.cliff = 2500;
    plan.total = digits("10000000000000000000000");
    plan.unlock_cliff = digits("2500000000000000002534");
    return plan;
}

START_TEST(emission_by_two_floors_is_that_of_sablier_2)
{
    const daomesh_emission plan = sablier(DAOMESH_FLOOR_TWICE);
    expect_digits(released(&plan, 2600), "2600000000000000000000");
}
END_TEST

START_TEST(emission_by_one_floor_is_that_of_sablier_4)
{
    const daomesh_emission plan = sablier(DAOMESH_FLOOR_ONCE);
    expect_digits(released(&plan, 2600), "2600000000000000002500");
}
END_TEST

/* 26 % of Sablier's 10 000, without a cliff; seven sixtieths of OpenZeppelin's 100. */
START_TEST(emission_without_a_cliff_is_that_of_sablier_and_openzeppelin)
{
    daomesh_emission plan = line(0, 0, 10000);
    plan.total = digits("10000000000000000000000");
    expect_digits(released(&plan, 2600), "2600000000000000000000");
    plan.duration = 60;
    plan.total = digits("100000000000000000000");
    expect_digits(released(&plan, 7), "11666666666666666666");
}
END_TEST

START_TEST(emission_before_the_cliff_is_what_the_start_unlocks)
{
    daomesh_emission plan = sablier(0);
    plan.unlock_start = amount(1);
    expect_amount(released(&plan, 0), 1u);
    expect_amount(released(&plan, 2499), 1u);
    expect_digits(released(&plan, 2500), "2500000000000000002535");
}
END_TEST

START_TEST(emission_cliff_delays_the_line_or_hides_it)
{
    daomesh_emission plan = line(100, 0, 10);
    plan.cliff = 5;
    plan.cliff_form = DAOMESH_CLIFF_DELAYS;
    expect_amount(released(&plan, 4), 0u);
    expect_amount(released(&plan, 5), 0u);
    expect_amount(released(&plan, 6), 20u);
    plan.cliff_form = DAOMESH_CLIFF_HIDES;
    expect_amount(released(&plan, 4), 0u);
    expect_amount(released(&plan, 5), 50u);
    expect_amount(released(&plan, 6), 60u);
}
END_TEST

START_TEST(emission_cliff_at_the_end_holds_all_back)
{
    daomesh_emission plan = line(100, 0, 10);
    plan.cliff = 10;
    plan.unlock_start = amount(3);
    for (uint32_t form = DAOMESH_CLIFF_DELAYS; form <= DAOMESH_CLIFF_HIDES; form++) {
        plan.cliff_form = form;
        expect_amount(released(&plan, 9), 3u);
        expect_amount(released(&plan, 10), 100u);
    }
}
END_TEST

START_TEST(emission_with_granularity_moves_in_steps_from_where_the_line_begins)
{
    daomesh_emission plan = line(100, 50, 10);
    plan.granularity = 4;
    expect_amount(released(&plan, 53), 0u);
    expect_amount(released(&plan, 54), 40u);
    expect_amount(released(&plan, 57), 40u);
    expect_amount(released(&plan, 58), 80u);
    expect_amount(released(&plan, 60), 100u);
    plan.cliff = 5;
    expect_amount(released(&plan, 58), 0u);
    expect_amount(released(&plan, 59), 80u);
    plan.granularity = 6;
    expect_amount(released(&plan, 59), 0u);
    expect_amount(released(&plan, 60), 100u);
}
END_TEST

/* floor(unlocks + ...) from the definition, small enough for 64 bits. */
static uint64_t plain(const daomesh_emission *plan, uint64_t time)
{
    const uint64_t total = plan->total.limb[0], first = plan->unlock_start.limb[0],
                   both = first + plan->unlock_cliff.limb[0], ends = plan->starts + plan->duration;
    const uint64_t begins =
        plan->cliff_form == DAOMESH_CLIFF_HIDES ? plan->starts : plan->starts + plan->cliff;
    const uint64_t step = plan->granularity > 1 ? plan->granularity : 1;
    if (time < plan->starts) return 0;
    if (time < plan->starts + plan->cliff) return first;
    if (time >= ends) return total;
    return both + (time - begins) / step * (total - both) * step / (ends - begins);
}

/* All plans of up to six units over up to five times: by the formula, never falling, the total at the end. */
START_TEST(emission_follows_its_formula_in_every_small_world)
{
    for (uint32_t world = 0; world < 7 * 6 * 6 * 4 * 3 * 3 * 2; world++) {
        daomesh_emission plan = line(world % 7, 2, world / 7 % 6);
        plan.cliff = world / 42 % 6;
        plan.granularity = world / 252 % 4;
        plan.unlock_start = amount(world / 1008 % 3);
        plan.unlock_cliff = amount(world / 3024 % 3);
        plan.cliff_form = world / 9072 + 1;
        if (daomesh_emission_check(NULL, &plan) != DAOMESH_OK) continue;
        uint64_t before = 0;
        for (uint64_t time = 0; time < 9; time++) {
            const daomesh_amount got = released(&plan, time);
            expect_amount(got, plain(&plan, time));
            ck_assert_uint_ge(got.limb[0], before);
            before = got.limb[0];
        }
        ck_assert_uint_eq(before, plan.total.limb[0]);
    }
}
END_TEST

START_TEST(emission_due_is_additive_over_intervals)
{
    const daomesh_emission plan = line(1000003, 10, 97);
    uint64_t state = 1;
    for (int life = 0; life < 200; life++) {
        daomesh_amount claimed = amount(0), due;
        for (uint64_t time = 0; time < 120; time += 1 + next_random(&state) % 9) {
            ck_assert_int_eq(daomesh_emission_due(&due, &plan, &claimed, time), DAOMESH_OK);
            claimed = sum(claimed, due);
            ck_assert_int_eq(order_of(claimed, released(&plan, time)), 0);
        }
        ck_assert_int_eq(daomesh_emission_due(&due, &plan, &claimed, 107), DAOMESH_OK);
        expect_amount(sum(claimed, due), 1000003u);
    }
}
END_TEST

START_TEST(emission_due_refuses_more_claimed_than_released)
{
    const daomesh_emission plan = line(100, 0, 10);
    daomesh_amount claimed = amount(51), due = amount(9);
    ck_assert_int_eq(daomesh_emission_due(&due, &plan, &claimed, 5), DAOMESH_E_UNDERFLOW);
    expect_amount(due, 0u);
    claimed = amount(50);
    ck_assert_int_eq(daomesh_emission_due(&due, &plan, &claimed, 5), DAOMESH_OK);
    expect_amount(due, 0u);
}
END_TEST

/* A pause stops the clock and moves the end; the total is preserved. */
START_TEST(emission_stands_while_its_clock_is_stopped_and_ends_later)
{
    const daomesh_emission plan = line(100, 1000, 10);
    daomesh_clock clock = { .size = sizeof clock };
    uint64_t reading, ends;
    ck_assert_int_eq(daomesh_clock_stop(&clock, 1004), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &clock, 1050), DAOMESH_OK);
    expect_amount(released(&plan, reading), 40u);
    ck_assert_int_eq(daomesh_clock_start(&clock, 1050), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_due(&ends, &clock, plan.starts + plan.duration, 1050), DAOMESH_OK);
    ck_assert_uint_eq(ends, 1056);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &clock, ends - 1), DAOMESH_OK);
    expect_amount(released(&plan, reading), 90u);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &clock, ends), DAOMESH_OK);
    expect_amount(released(&plan, reading), 100u);
}
END_TEST

START_TEST(emission_of_a_balance_counts_late_deposits_from_the_start)
{
    const daomesh_emission plan = line(0, 0, 10);
    daomesh_amount balance = amount(100), claimed = amount(0), due;
    ck_assert_int_eq(daomesh_emission_due_of_balance(&due, &plan, &balance, &claimed, 5), DAOMESH_OK);
    expect_amount(due, 50u);
    balance = amount(50 + 100);
    claimed = amount(50);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&due, &plan, &balance, &claimed, 5), DAOMESH_OK);
    expect_amount(due, 50u);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&claimed, &plan, &balance, &claimed, 10), DAOMESH_OK);
    expect_amount(claimed, 150u);
}
END_TEST

START_TEST(emission_of_a_balance_refuses_a_plan_with_a_total_and_sums_that_overflow)
{
    daomesh_emission plan = line(1, 0, 10);
    const daomesh_amount whole = most(), one = amount(1);
    daomesh_amount due = amount(9);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&due, &plan, &one, &one, 5), DAOMESH_E_CONTRADICTION);
    expect_amount(due, 0u);
    plan.total = amount(0);
    due = amount(9);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&due, &plan, &whole, &one, 5), DAOMESH_E_OVERFLOW);
    expect_amount(due, 0u);
    plan.unlock_start = amount(3);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&due, &plan, &one, &one, 5), DAOMESH_E_RANGE);
}
END_TEST

static daomesh_amount inflation(uint64_t supply, uint32_t ppm, uint64_t period, uint64_t elapsed)
{
    const daomesh_amount start = amount(supply);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_emission_inflation(&out, &start, ppm, period, elapsed), DAOMESH_OK);
    return out;
}

START_TEST(emission_inflation_is_linear_in_a_period_and_compounds_over_periods)
{
    expect_amount(inflation(1000, 50000, 10, 0), 0u);
    expect_amount(inflation(1000, 50000, 10, 5), 25u);
    expect_amount(inflation(1000, 50000, 10, 9), 45u);
    expect_amount(inflation(1000, 50000, 10, 10), 50u);
    expect_amount(inflation(1000, 50000, 10, 15), 50u + 26u); /* 1050 * 5 % / 2 = 26.25 */
    expect_amount(inflation(1000, 50000, 10, 20), 50u + 52u);
}
END_TEST

START_TEST(emission_inflation_can_begin_anew_at_every_period)
{
    for (uint64_t elapsed = 0; elapsed < 40; elapsed++) {
        const uint64_t first = inflation(123457, 33333, 7, 14).limb[0];
        if (elapsed < 14) continue;
        expect_amount(inflation(123457, 33333, 7, elapsed),
                      first + inflation(123457 + first, 33333, 7, elapsed - 14).limb[0]);
    }
}
END_TEST

START_TEST(emission_inflation_takes_the_largest_numbers)
{
    daomesh_amount half = { { 0, 0, 0, 1ull << 63 } }, out;
    ck_assert_int_eq(daomesh_emission_inflation(&out, &half, 1000000, UINT64_MAX, UINT64_MAX - 1),
                     DAOMESH_OK);
    ck_assert_int_eq(order_of(out, half), -1);
    ck_assert_int_eq(daomesh_emission_inflation(&out, &half, 1000000, UINT64_MAX, UINT64_MAX),
                     DAOMESH_E_OVERFLOW);
    expect_amount(out, 0u);
    half.limb[0] = 1;
    ck_assert_int_eq(daomesh_emission_inflation(&half, &half, 999999, 1, 1), DAOMESH_OK);
    half = most();
    ck_assert_int_eq(daomesh_emission_inflation(&out, &half, 1, 2, 1), DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(emission_inflation_goes_through_as_many_periods_as_its_limit_and_no_more)
{
    const uint64_t periods = daomesh_emission_periods_max();
    const daomesh_amount supply = amount(1000000);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_emission_inflation(&out, &supply, 1, 3, periods * 3 + 2), DAOMESH_OK);
    expect_amount(out, periods);
    ck_assert_int_eq(daomesh_emission_inflation(&out, &supply, 1, 3, periods * 3 + 3), DAOMESH_E_LIMIT);
    expect_amount(out, 0u);
    ck_assert_int_eq(daomesh_emission_inflation(&out, &supply, 1000001, 3, 3), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_emission_inflation(&out, &supply, 1, 0, 3), DAOMESH_E_RANGE);
}
END_TEST

static void expect_field(const daomesh_emission *plan, size_t field)
{
    uint32_t offending;
    daomesh_amount out = amount(9);
    ck_assert_int_eq(daomesh_emission_check(&offending, plan), DAOMESH_E_RANGE);
    ck_assert_uint_eq(offending, field);
    ck_assert_int_eq(daomesh_emission_released(&out, plan, 5), DAOMESH_E_RANGE);
    expect_amount(out, 0u);
}

START_TEST(emission_names_the_field_that_is_out_of_range)
{
    daomesh_emission plan = line(10, 5, 5);
    uint32_t field = 9;
    ck_assert_int_eq(daomesh_emission_check(&field, &plan), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    plan.cliff_form = 3;
    expect_field(&plan, offsetof(daomesh_emission, cliff_form));
    plan = line(10, 5, 5);
    plan.floors = 3;
    expect_field(&plan, offsetof(daomesh_emission, floors));
    plan = line(10, 5, 5);
    plan.reserved = 1;
    expect_field(&plan, offsetof(daomesh_emission, reserved));
    plan = line(10, 5, UINT64_MAX - 4);
    expect_field(&plan, offsetof(daomesh_emission, duration));
    plan = line(10, 5, 5);
    plan.cliff = 6;
    expect_field(&plan, offsetof(daomesh_emission, cliff));
    plan = line(10, 5, 5);
    plan.unlock_start = amount(11);
    expect_field(&plan, offsetof(daomesh_emission, unlock_start));
    plan.unlock_start = amount(5);
    plan.unlock_cliff = amount(6);
    expect_field(&plan, offsetof(daomesh_emission, unlock_cliff));
    plan.unlock_cliff = most();
    expect_field(&plan, offsetof(daomesh_emission, unlock_cliff));
    plan.unlock_cliff = amount(5);
    expect_amount(released(&plan, 5), 10u);
}
END_TEST

START_TEST(emission_refuses_nulls_and_unknown_sizes)
{
    daomesh_emission plan = line(0, 5, 5), small = line(0, 5, 5);
    daomesh_amount one = amount(1), out = amount(9);
    uint32_t field = 9;
    small.size--;
    ck_assert_int_eq(daomesh_emission_check(&field, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(field, 0);
    ck_assert_int_eq(daomesh_emission_check(NULL, &small), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_released(NULL, &plan, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_released(&out, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due(NULL, &plan, &one, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due(&out, &plan, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due_of_balance(NULL, &plan, &one, &one, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&out, NULL, &one, &one, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&out, &small, &one, &one, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&out, &plan, NULL, &one, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_due_of_balance(&out, &plan, &one, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_emission_inflation(NULL, &one, 1, 1, 1), DAOMESH_E_ARG);
    out = amount(9);
    ck_assert_int_eq(daomesh_emission_inflation(&out, NULL, 1, 1, 1), DAOMESH_E_ARG);
    expect_amount(out, 0u);
}
END_TEST

Suite *emission_suite(void);
Suite *emission_suite(void)
{
    Suite *suite = suite_create("emission");
    TCase *tests = tcase_create("emission");
    tcase_add_test(tests, emission_rounds_down_and_ends_exactly);
    tcase_add_test(tests, emission_without_duration_is_all_at_the_start);
    tcase_add_test(tests, emission_takes_the_largest_numbers);
    tcase_add_test(tests, emission_by_two_floors_is_that_of_sablier_2);
    tcase_add_test(tests, emission_by_one_floor_is_that_of_sablier_4);
    tcase_add_test(tests, emission_without_a_cliff_is_that_of_sablier_and_openzeppelin);
    tcase_add_test(tests, emission_before_the_cliff_is_what_the_start_unlocks);
    tcase_add_test(tests, emission_cliff_delays_the_line_or_hides_it);
    tcase_add_test(tests, emission_cliff_at_the_end_holds_all_back);
    tcase_add_test(tests, emission_with_granularity_moves_in_steps_from_where_the_line_begins);
    tcase_add_test(tests, emission_follows_its_formula_in_every_small_world);
    tcase_add_test(tests, emission_due_is_additive_over_intervals);
    tcase_add_test(tests, emission_due_refuses_more_claimed_than_released);
    tcase_add_test(tests, emission_stands_while_its_clock_is_stopped_and_ends_later);
    tcase_add_test(tests, emission_of_a_balance_counts_late_deposits_from_the_start);
    tcase_add_test(tests, emission_of_a_balance_refuses_a_plan_with_a_total_and_sums_that_overflow);
    tcase_add_test(tests, emission_inflation_is_linear_in_a_period_and_compounds_over_periods);
    tcase_add_test(tests, emission_inflation_can_begin_anew_at_every_period);
    tcase_add_test(tests, emission_inflation_takes_the_largest_numbers);
    tcase_add_test(tests, emission_inflation_goes_through_as_many_periods_as_its_limit_and_no_more);
    tcase_add_test(tests, emission_names_the_field_that_is_out_of_range);
    tcase_add_test(tests, emission_refuses_nulls_and_unknown_sizes);
    suite_add_tcase(suite, tests);
    return suite;
}
