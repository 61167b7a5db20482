/* The contract of rule `forecast`: steps are differences of what is released, clocks and ends count, sums fit or nothing changes. */
#include <string.h>

#include <check.h>

#include <daomesh/forecast.h>

Suite *forecast_suite(void);

enum { STEPS = 12 };

static daomesh_amount steps[DAOMESH_FORECAST_STEPS_MAX];

static daomesh_amount amount(uint64_t value)
{
    return (daomesh_amount){ { value, 0, 0, 0 } };
}

static daomesh_emission plan_of(uint64_t total, uint64_t starts, uint64_t duration)
{
    return (daomesh_emission){
        .size = sizeof(daomesh_emission), .starts = starts, .duration = duration, .total = amount(total)
    };
}

static int32_t add(const daomesh_emission *plan, const daomesh_clock *clock, uint64_t until)
{
    return daomesh_forecast_add(steps, STEPS, 100, 10, plan, clock, until);
}

static void clear(void)
{
    memset(steps, 0, sizeof steps);
}

/* 1000 over 40 seconds from 115 on: half a step, three whole ones, half a step. */
START_TEST(steps_are_what_is_released_in_them)
{
    const daomesh_emission plan = plan_of(1000, 115, 40);
    static const uint64_t wanted[STEPS] = { 0, 125, 250, 250, 250, 125 };
    ck_assert_int_eq(add(&plan, NULL, UINT64_MAX), DAOMESH_OK);
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], wanted[i]);
    ck_assert_int_eq(add(&plan, NULL, UINT64_MAX), DAOMESH_OK); /* twice as much */
    ck_assert_uint_eq(steps[2].limb[0], 500);
}
END_TEST

/* What comes at the very moment of `from` is past; at a step's last moment it is in it. */
START_TEST(a_step_ends_with_its_last_moment)
{
    const daomesh_emission past = plan_of(7, 100, 0), first = plan_of(5, 110, 0), second = plan_of(3, 111, 0);
    ck_assert_int_eq(add(&past, NULL, UINT64_MAX), DAOMESH_OK);
    ck_assert_int_eq(add(&first, NULL, UINT64_MAX), DAOMESH_OK);
    ck_assert_int_eq(add(&second, NULL, UINT64_MAX), DAOMESH_OK);
    ck_assert_uint_eq(steps[0].limb[0], 5);
    ck_assert_uint_eq(steps[1].limb[0], 3);
}
END_TEST

START_TEST(a_clock_that_stands_releases_nothing)
{
    const daomesh_emission plan = plan_of(1000, 90, 100);
    const daomesh_clock stands = { .size = sizeof stands, .stopped = 1, .changed = 95 },
                        late = { .size = sizeof late, .changed = 95, .lost = 20 };
    ck_assert_int_eq(add(&plan, &stands, UINT64_MAX), DAOMESH_OK);
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], 0);
    ck_assert_int_eq(add(&plan, &late, UINT64_MAX), DAOMESH_OK); /* it shows 80 at 100 */
    ck_assert_uint_eq(steps[0].limb[0], 0);
    ck_assert_uint_eq(steps[1].limb[0], 100);
}
END_TEST

START_TEST(an_end_cuts_what_comes_later)
{
    const daomesh_emission plan = plan_of(1000, 100, 100);
    ck_assert_int_eq(add(&plan, NULL, 115), DAOMESH_OK);
    ck_assert_uint_eq(steps[0].limb[0], 100);
    ck_assert_uint_eq(steps[1].limb[0], 50);
    ck_assert_uint_eq(steps[2].limb[0], 0);
}
END_TEST

/* What the clock showed then is no longer known, and does not matter. */
START_TEST(what_is_over_releases_nothing)
{
    const daomesh_emission plan = plan_of(1000, 10, 100);
    const daomesh_clock clock = { .size = sizeof clock, .stopped = 1, .changed = 60 };
    ck_assert_int_eq(add(&plan, &clock, 50), DAOMESH_OK);
    ck_assert_int_eq(add(&plan, NULL, 99), DAOMESH_OK);
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], 0);
    const daomesh_clock late = { .size = sizeof late, .changed = 101 };
    ck_assert_int_eq(add(&plan, &late, 50), DAOMESH_E_RANGE);
}
END_TEST

/* However it is cut into steps, all of them are what is released in all. */
START_TEST(steps_add_up_whatever_their_length)
{
    const daomesh_emission plan = plan_of(999983, 1000, 77777);
    for (uint64_t length = 1; length < 40000; length = length * 3 + 1) {
        const size_t count = (size_t)(80000 / length + 1) < DAOMESH_FORECAST_STEPS_MAX
                                 ? (size_t)(80000 / length + 1)
                                 : DAOMESH_FORECAST_STEPS_MAX;
        daomesh_amount released, sum = amount(0);
        clear();
        ck_assert_int_eq(daomesh_forecast_add(steps, count, 0, length, &plan, NULL, UINT64_MAX), DAOMESH_OK);
        for (size_t i = 0; i < count; i++)
            sum.limb[0] += steps[i].limb[0];
        ck_assert_int_eq(daomesh_emission_released(&released, &plan, length * count), DAOMESH_OK);
        ck_assert_uint_eq(sum.limb[0], released.limb[0]);
    }
}
END_TEST

START_TEST(bad_input_changes_nothing)
{
    daomesh_emission plan = plan_of(1000, 115, 40);
    const daomesh_clock later = { .size = sizeof later, .changed = 101 };
    steps[3] = amount(9);
    ck_assert_int_eq(daomesh_forecast_add(NULL, 1, 0, 1, &plan, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_forecast_add(steps, 1, 0, 1, NULL, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_forecast_add(steps, 0, 0, 1, &plan, NULL, 0), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_add(steps, DAOMESH_FORECAST_STEPS_MAX + 1, 0, 1, &plan, NULL, 0),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_add(steps, 1, 0, 0, &plan, NULL, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_forecast_add(steps, 2, UINT64_MAX - 1, 1, &plan, NULL, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_forecast_add(steps, 1, UINT64_MAX - 1, 1, &plan, NULL, UINT64_MAX), DAOMESH_OK);
    ck_assert_int_eq(add(&plan, &later, UINT64_MAX), DAOMESH_E_RANGE);
    memset(&steps[4], 0xff, sizeof steps[4]);
    ck_assert_int_eq(add(&plan, NULL, UINT64_MAX), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(steps[3].limb[0], 9);
    plan.cliff = 41;
    ck_assert_int_eq(add(&plan, NULL, UINT64_MAX), DAOMESH_E_RANGE);
    ck_assert_uint_eq(daomesh_forecast_steps_max(), DAOMESH_FORECAST_STEPS_MAX);
}
END_TEST

START_TEST(the_most_of_a_width_is_found)
{
    static const uint64_t values[] = { 3, 9, 1, 5, 6, 9 };
    daomesh_amount most;
    size_t first = 77;
    for (int i = 0; i < 6; i++)
        steps[i] = amount(values[i]);
    static const struct {
        size_t width, first;
        uint64_t most;
    } cases[] = { { 1, 1, 9 }, { 2, 4, 15 }, { 3, 3, 20 }, { 6, 0, 33 }, { 9, 0, 33 }, { SIZE_MAX, 0, 33 } };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(daomesh_forecast_most(&most, &first, steps, 6, cases[i].width), DAOMESH_OK);
        ck_assert_uint_eq(most.limb[0], cases[i].most);
        ck_assert_uint_eq(first, cases[i].first);
    }
    ck_assert_int_eq(daomesh_forecast_most(&most, NULL, steps, 6, 2), DAOMESH_OK);
    clear();
    ck_assert_int_eq(daomesh_forecast_most(&most, &first, steps, 6, 2), DAOMESH_OK);
    ck_assert_uint_eq(most.limb[0] + first, 0);
    ck_assert_int_eq(daomesh_forecast_most(NULL, &first, steps, 6, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_forecast_most(&most, &first, NULL, 6, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_forecast_most(&most, &first, steps, 0, 2), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_most(&most, &first, steps, DAOMESH_FORECAST_STEPS_MAX + 1, 2),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_most(&most, &first, steps, 6, 0), DAOMESH_E_RANGE);
    memset(&steps[1], 0xff, sizeof steps[1]);
    steps[2] = amount(1);
    ck_assert_int_eq(daomesh_forecast_most(&most, &first, steps, 6, 2), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(most.limb[0] + first, 0);
}
END_TEST

START_TEST(the_end_is_the_last_moment_of_all_steps)
{
    uint64_t end = 1;
    ck_assert_int_eq(daomesh_forecast_end(&end, 100, 10, STEPS), DAOMESH_OK);
    ck_assert_uint_eq(end, 220);
    ck_assert_int_eq(daomesh_forecast_end(&end, UINT64_MAX - 20, 10, 2), DAOMESH_OK);
    ck_assert_uint_eq(end, UINT64_MAX);
    ck_assert_int_eq(daomesh_forecast_end(&end, UINT64_MAX - 19, 10, 2), DAOMESH_E_RANGE);
    ck_assert_uint_eq(end, 0);
    ck_assert_int_eq(daomesh_forecast_end(&end, 0, 0, 2), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_forecast_end(&end, 0, 1, 0), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_end(&end, 0, 1, DAOMESH_FORECAST_STEPS_MAX + 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_end(NULL, 0, 1, 1), DAOMESH_E_ARG);
}
END_TEST

static int32_t repeat(uint64_t amount_each, uint64_t first, uint64_t every, uint64_t times)
{
    const daomesh_amount each = amount(amount_each);
    return daomesh_forecast_repeat(steps, STEPS, 100, 10, &each, first, every, times);
}

START_TEST(what_is_paid_again_and_again_falls_into_its_steps)
{
    static const uint64_t wanted[STEPS] = { 0, 7, 0, 14 }, twice[STEPS] = { 7, 7, 7, 21 };
    ck_assert_int_eq(repeat(7, 116, 10, 0), DAOMESH_OK);
    ck_assert_int_eq(repeat(7, 100, 10, 1), DAOMESH_OK); /* at the moment before all steps */
    ck_assert_uint_eq(steps[0].limb[0] + steps[1].limb[0], 0);
    ck_assert_int_eq(repeat(7, 120, 1, 1), DAOMESH_OK); /* a step's last moment is in it */
    ck_assert_int_eq(repeat(7, 131, 5, 2), DAOMESH_OK);
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], wanted[i]);
    ck_assert_int_eq(repeat(7, 5, 35, UINT64_MAX), DAOMESH_OK); /* 110, 145, 180, 215 */
    clear();
    ck_assert_int_eq(repeat(7, 110, 10, 4), DAOMESH_OK);
    ck_assert_int_eq(repeat(7, 131, 5, 2), DAOMESH_OK);
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], twice[i]);
    clear();
    ck_assert_int_eq(repeat(1, 0, 1, UINT64_MAX), DAOMESH_OK);
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], 10);
}
END_TEST

START_TEST(what_cannot_be_paid_again_changes_nothing)
{
    const daomesh_amount all = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } }, one = amount(1);
    const daomesh_amount nothing = amount(0);
    ck_assert_int_eq(repeat(7, 110, 0, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_forecast_repeat(NULL, 1, 0, 1, &one, 0, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_forecast_repeat(steps, 1, 0, 1, NULL, 0, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_forecast_repeat(steps, 0, 0, 1, &one, 0, 1, 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_forecast_repeat(steps, 1, 0, 0, &one, 0, 1, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_forecast_repeat(steps, 2, 0, 5, &all, 1, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_forecast_repeat(steps, 2, 0, 5, &one, 1, 1, 1), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_forecast_repeat(steps, 2, 0, 5, &all, 6, 1, 2), DAOMESH_E_OVERFLOW);
    ck_assert_mem_eq(&steps[0], &all, sizeof all);
    ck_assert_mem_eq(&steps[1], &nothing, sizeof nothing);
    clear();
}
END_TEST

Suite *forecast_suite(void)
{
    Suite *suite = suite_create("forecast");
    TCase *tests = tcase_create("forecast");
    tcase_add_checked_fixture(tests, clear, NULL);
    tcase_add_test(tests, steps_are_what_is_released_in_them);
    tcase_add_test(tests, a_step_ends_with_its_last_moment);
    tcase_add_test(tests, a_clock_that_stands_releases_nothing);
    tcase_add_test(tests, an_end_cuts_what_comes_later);
    tcase_add_test(tests, what_is_over_releases_nothing);
    tcase_add_test(tests, steps_add_up_whatever_their_length);
    tcase_add_test(tests, bad_input_changes_nothing);
    tcase_add_test(tests, what_is_paid_again_and_again_falls_into_its_steps);
    tcase_add_test(tests, what_cannot_be_paid_again_changes_nothing);
    tcase_add_test(tests, the_end_is_the_last_moment_of_all_steps);
    tcase_add_test(tests, the_most_of_a_width_is_found);
    suite_add_tcase(suite, tests);
    return suite;
}
