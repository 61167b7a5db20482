/* The contract of rule `feed`: the middle of what was said in the window. */
#include <daomesh/feed.h>

#include "amounts.h"

Suite *feed_suite(void);

static daomesh_feed_reading at(uint64_t when, uint64_t value)
{
    return (daomesh_feed_reading){ .at = when, .value = amount(value) };
}

START_TEST(feed_is_the_middle_of_an_odd_number)
{
    const daomesh_feed_reading readings[] = { at(1, 900), at(2, 5), at(3, 7) };
    daomesh_amount value;
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 3, 3, 10, 3), DAOMESH_OK);
    expect_amount(value, 7);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 1, 1, 10, 3), DAOMESH_OK);
    expect_amount(value, 900);
}
END_TEST

START_TEST(feed_is_the_floor_of_the_middle_two_of_an_even_number)
{
    const daomesh_feed_reading readings[] = { at(1, 900), at(2, 4), at(3, 7), at(3, 0) };
    daomesh_amount value;
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 4, 1, 10, 3), DAOMESH_OK);
    expect_amount(value, 5);
    const daomesh_feed_reading largest[] = { { 0, most() }, { 0, most() } };
    ck_assert_int_eq(daomesh_feed_median(&value, largest, 2, 1, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(order_of(value, most()), 0);
    const daomesh_feed_reading ends[] = { { 0, most() }, { 0, amount(0) } };
    ck_assert_int_eq(daomesh_feed_median(&value, ends, 2, 1, 1, 0), DAOMESH_OK);
    expect_digits(value, "57896044618658097711785492504343953926634992332820282019728792003956564819967");
}
END_TEST

START_TEST(feed_counts_readings_until_the_window_is_over)
{
    const daomesh_feed_reading readings[] = { at(100, 1), at(105, 3) };
    daomesh_amount value;
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 2, 2, 10, 109), DAOMESH_OK);
    expect_amount(value, 2);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 2, 1, 10, 110), DAOMESH_OK);
    expect_amount(value, 3);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 2, 2, 10, 110), DAOMESH_E_FEED_SILENT);
    expect_amount(value, 0);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 2, 2, UINT64_MAX, UINT64_MAX - 1), DAOMESH_OK);
}
END_TEST

START_TEST(feed_refuses_what_is_no_question)
{
    daomesh_feed_reading readings[DAOMESH_FEED_REPORTERS_MAX + 1] = { at(5, 1) };
    daomesh_amount value = amount(1);
    ck_assert_int_eq(daomesh_feed_median(NULL, readings, 1, 1, 1, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_feed_median(&value, NULL, 1, 1, 1, 5), DAOMESH_E_ARG);
    expect_amount(value, 0);
    ck_assert_int_eq(daomesh_feed_median(&value, NULL, 0, 1, 1, 5), DAOMESH_E_FEED_SILENT);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 1, 0, 1, 5), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 1, 1, 0, 5), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, 1, 1, 1, 4), DAOMESH_E_RANGE);
    const size_t all = daomesh_feed_reporters_max();
    ck_assert_int_eq(daomesh_feed_median(&value, readings, all, all, 10, 5), DAOMESH_OK);
    ck_assert_int_eq(daomesh_feed_median(&value, readings, all + 1, 1, 10, 5), DAOMESH_E_LIMIT);
}
END_TEST

/* Against counting: as many at or below as at or above, and one of the readings when their number is odd. */
START_TEST(feed_median_has_half_on_each_side)
{
    uint64_t random = 1;
    for (int round = 0; round < 20000; round++) {
        daomesh_feed_reading readings[DAOMESH_FEED_REPORTERS_MAX];
        const size_t count = 1 + next_random(&random) % DAOMESH_FEED_REPORTERS_MAX;
        size_t below = 0, above = 0, same = 0;
        daomesh_amount value;
        for (size_t i = 0; i < count; i++)
            readings[i] = at(0, next_random(&random) % 20);
        ck_assert_int_eq(daomesh_feed_median(&value, readings, count, count, 1, 0), DAOMESH_OK);
        for (size_t i = 0; i < count; i++) {
            below += readings[i].value.limb[0] <= value.limb[0];
            above += readings[i].value.limb[0] >= value.limb[0];
            same += readings[i].value.limb[0] == value.limb[0];
        }
        ck_assert_uint_ge(2 * below, count);
        ck_assert(2 * above >= count || count % 2 == 0);
        ck_assert(same > 0 || count % 2 == 0);
    }
}
END_TEST

Suite *feed_suite(void)
{
    Suite *suite = suite_create("feed");
    TCase *tests = tcase_create("feed");
    tcase_add_test(tests, feed_is_the_middle_of_an_odd_number);
    tcase_add_test(tests, feed_is_the_floor_of_the_middle_two_of_an_even_number);
    tcase_add_test(tests, feed_counts_readings_until_the_window_is_over);
    tcase_add_test(tests, feed_refuses_what_is_no_question);
    tcase_add_test(tests, feed_median_has_half_on_each_side);
    suite_add_tcase(suite, tests);
    return suite;
}
