/* The contract of rule `dial`: bounds, steps, rests, and the order in which they are asked. */
#include <stddef.h>

#include <daomesh/dial.h>

#include "amounts.h"

Suite *dial_suite(void);

static daomesh_dial dial_at(uint64_t value)
{
    return (daomesh_dial){
        .size = sizeof(daomesh_dial), .value = amount(value), .least = amount(10), .most = amount(1000)
    };
}

static int32_t turn(const daomesh_dial *dial, uint64_t to)
{
    const daomesh_amount value = amount(to);
    return daomesh_dial_turn(dial, &value, 500, 500);
}

START_TEST(dial_turns_within_its_bounds)
{
    const daomesh_dial dial = dial_at(100);
    ck_assert_int_eq(turn(&dial, 10), DAOMESH_OK);
    ck_assert_int_eq(turn(&dial, 1000), DAOMESH_OK);
    ck_assert_int_eq(turn(&dial, 9), DAOMESH_E_DIAL_BOUND);
    ck_assert_int_eq(turn(&dial, 1001), DAOMESH_E_DIAL_BOUND);
    ck_assert_int_eq(turn(&dial, 100), DAOMESH_E_DIAL_SAME);
}
END_TEST

START_TEST(dial_turns_no_farther_than_a_step)
{
    daomesh_dial dial = dial_at(100);
    dial.step = amount(20);
    ck_assert_int_eq(turn(&dial, 120), DAOMESH_OK);
    ck_assert_int_eq(turn(&dial, 121), DAOMESH_E_DIAL_STEP);
    ck_assert_int_eq(turn(&dial, 80), DAOMESH_OK);
    ck_assert_int_eq(turn(&dial, 79), DAOMESH_E_DIAL_STEP);
    dial.step_ppm = 155000; /* 15 of 100, rounded down: the smaller of both holds */
    ck_assert_int_eq(turn(&dial, 115), DAOMESH_OK);
    ck_assert_int_eq(turn(&dial, 116), DAOMESH_E_DIAL_STEP);
    dial.step_ppm = 1000000;
    ck_assert_int_eq(turn(&dial, 121), DAOMESH_E_DIAL_STEP);
    dial.step = amount(0);
    ck_assert_int_eq(turn(&dial, 200), DAOMESH_OK);
    ck_assert_int_eq(turn(&dial, 201), DAOMESH_E_DIAL_STEP);
}
END_TEST

START_TEST(dial_can_always_leave_where_it_stands)
{
    daomesh_dial dial = dial_at(0);
    daomesh_amount stride;
    dial.least = amount(0);
    dial.step_ppm = 1;
    ck_assert_int_eq(daomesh_dial_stride(&stride, &dial), DAOMESH_OK);
    expect_amount(stride, 1);
    ck_assert_int_eq(turn(&dial, 1), DAOMESH_OK);
    dial.value = dial.most = most();
    dial.step_ppm = 1000000;
    ck_assert_int_eq(daomesh_dial_stride(&stride, &dial), DAOMESH_OK);
    ck_assert_int_eq(order_of(stride, most()), 0);
    ck_assert_int_eq(turn(&dial, 0), DAOMESH_OK);
}
END_TEST

START_TEST(dial_rests_between_turns)
{
    daomesh_dial dial = dial_at(100);
    dial.cooldown_s = 50;
    ck_assert_int_eq(turn(&dial, 101), DAOMESH_OK); /* never turned */
    dial.turned = 450;
    ck_assert_int_eq(turn(&dial, 101), DAOMESH_OK);
    dial.turned = 451;
    ck_assert_int_eq(turn(&dial, 101), DAOMESH_E_DIAL_COOLDOWN);
    const daomesh_amount value = amount(101);
    ck_assert_int_eq(daomesh_dial_turn(&dial, &value, 501, 500), DAOMESH_OK); /* from then on */
    dial.turned = 600;
    dial.cooldown_s = 0;
    ck_assert_int_eq(turn(&dial, 101), DAOMESH_E_DIAL_COOLDOWN); /* not before the last one's effect */
}
END_TEST

START_TEST(dial_asks_in_order)
{
    daomesh_dial dial = dial_at(100);
    daomesh_amount value = amount(2000);
    dial.step = amount(1);
    dial.cooldown_s = 1000;
    dial.turned = 400;
    ck_assert_int_eq(daomesh_dial_turn(&dial, &value, 499, 500), DAOMESH_E_PAST);
    ck_assert_int_eq(turn(&dial, 100), DAOMESH_E_DIAL_SAME);
    ck_assert_int_eq(turn(&dial, 2000), DAOMESH_E_DIAL_BOUND);
    ck_assert_int_eq(turn(&dial, 102), DAOMESH_E_DIAL_STEP);
    ck_assert_int_eq(turn(&dial, 101), DAOMESH_E_DIAL_COOLDOWN);
}
END_TEST

START_TEST(dial_refuses_settings_that_do_not_fit)
{
    daomesh_dial dial = dial_at(100);
    daomesh_amount stride = amount(1);
    uint32_t field = 1;
    ck_assert_int_eq(daomesh_dial_check(&field, &dial), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    ck_assert_int_eq(daomesh_dial_check(&field, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_dial_stride(NULL, &dial), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_dial_turn(&dial, NULL, 0, 0), DAOMESH_E_ARG);
    dial.step_ppm = 1000001;
    ck_assert_int_eq(daomesh_dial_check(&field, &dial), DAOMESH_E_RANGE);
    ck_assert_uint_eq(field, offsetof(daomesh_dial, step_ppm));
    ck_assert_int_eq(daomesh_dial_stride(&stride, &dial), DAOMESH_E_RANGE);
    expect_amount(stride, 0);
    dial = dial_at(100);
    dial.least = amount(1001);
    ck_assert_int_eq(daomesh_dial_check(&field, &dial), DAOMESH_E_RANGE);
    ck_assert_uint_eq(field, offsetof(daomesh_dial, most));
    dial = dial_at(9);
    ck_assert_int_eq(daomesh_dial_check(&field, &dial), DAOMESH_E_DIAL_BOUND);
    ck_assert_uint_eq(field, offsetof(daomesh_dial, value));
    dial = dial_at(1001);
    ck_assert_int_eq(daomesh_dial_check(NULL, &dial), DAOMESH_E_DIAL_BOUND);
    ck_assert_int_eq(turn(&dial, 100), DAOMESH_E_DIAL_BOUND);
    dial.size--;
    ck_assert_int_eq(daomesh_dial_check(NULL, &dial), DAOMESH_E_ARG);
}
END_TEST

Suite *dial_suite(void)
{
    Suite *suite = suite_create("dial");
    TCase *tests = tcase_create("dial");
    tcase_add_test(tests, dial_turns_within_its_bounds);
    tcase_add_test(tests, dial_turns_no_farther_than_a_step);
    tcase_add_test(tests, dial_can_always_leave_where_it_stands);
    tcase_add_test(tests, dial_rests_between_turns);
    tcase_add_test(tests, dial_asks_in_order);
    tcase_add_test(tests, dial_refuses_settings_that_do_not_fit);
    suite_add_tcase(suite, tests);
    return suite;
}
