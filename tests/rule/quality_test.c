/* The contract of rule `quality`: medians by all orders, curves that may and may not be, pay along them, bounds. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/number.h>
#include <daomesh/quality.h>

static daomesh_amount paid, returned;

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static const daomesh_amount everything = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

/* points: score, pay, score, pay, ... */
static daomesh_quality_curve curve_of(const uint32_t *points, uint32_t count)
{
    daomesh_quality_curve curve = { .size = sizeof curve, .count = count };
    for (uint32_t i = 0; i < count; i++)
        curve.points[i] = (daomesh_quality_point){ points[2 * i], points[2 * i + 1] };
    return curve;
}

/* docs/rules/quality.md: nothing up to 30 %, half at 50 %, all from 90 % on */
static daomesh_quality_curve example(void)
{
    static const uint32_t points[] = { 0, 0, 300000, 0, 500000, 500000, 900000, 1000000, 1000000, 1000000 };
    return curve_of(points, 5);
}

static uint64_t pay(const daomesh_quality_curve *curve, uint64_t reward, uint64_t minimum, uint32_t score)
{
    const daomesh_amount whole = amount(reward), least = amount(minimum);
    ck_assert_int_eq(daomesh_quality_pay(&paid, &returned, curve, &whole, &least, score), DAOMESH_OK);
    ck_assert_uint_eq(paid.limb[0] + returned.limb[0], reward);
    return paid.limb[0];
}

static uint32_t median(const uint32_t *scores, size_t count)
{
    uint32_t out;
    ck_assert_int_eq(daomesh_quality_median(&out, scores, count), DAOMESH_OK);
    return out;
}

START_TEST(quality_pays_the_worked_example)
{
    const uint32_t scores[] = { 700000, 250000, 620000, 640001 };
    const daomesh_quality_curve curve = example();
    ck_assert_uint_eq(median(scores, 4), 630000);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 630000), 662);
    ck_assert_uint_eq(returned.limb[0], 338);
}
END_TEST

START_TEST(quality_reads_points_of_the_curve_exactly)
{
    const daomesh_quality_curve curve = example();
    ck_assert_uint_eq(pay(&curve, 1000, 0, 0), 0);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 300000), 0);
    ck_assert_uint_eq(pay(&curve, 1000000, 0, 300001), 2); /* half over a fifth: 2.5 ppm for one */
    ck_assert_uint_eq(pay(&curve, 1000, 0, 500000), 500);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 900000), 1000);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 1000000), 1000);
}
END_TEST

START_TEST(quality_without_points_pays_in_proportion)
{
    const daomesh_quality_curve curve = { .size = sizeof curve };
    ck_assert_uint_eq(pay(&curve, 1000, 0, 0), 0);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 333333), 333);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 999999), 999);
    ck_assert_uint_eq(pay(&curve, 1000, 0, 1000000), 1000);
    ck_assert_int_eq(daomesh_quality_pay(&paid, &returned, &curve, &everything, &everything, 0), DAOMESH_OK);
    ck_assert_mem_eq(&paid, &everything, sizeof paid);
    const daomesh_amount none = amount(0);
    ck_assert_int_eq(daomesh_quality_pay(&paid, &returned, &curve, &everything, &none, 1000000), DAOMESH_OK);
    ck_assert_mem_eq(&paid, &everything, sizeof paid);
}
END_TEST

START_TEST(quality_minimum_is_paid_whatever_the_score)
{
    const daomesh_quality_curve curve = example();
    ck_assert_uint_eq(pay(&curve, 1000, 200, 0), 200);
    ck_assert_uint_eq(pay(&curve, 1000, 200, 380000), 200);
    ck_assert_uint_eq(pay(&curve, 1000, 200, 384000), 210);
    ck_assert_uint_eq(pay(&curve, 1000, 1000, 0), 1000);
    ck_assert_uint_eq(pay(&curve, 0, 0, 700000), 0);
}
END_TEST

/* Over the whole scale: never less for more, and never more than the slope allows between neighbours. */
START_TEST(quality_pay_has_no_cliffs)
{
    const daomesh_quality_curve curve = example();
    uint64_t before = 0;
    for (uint32_t score = 0; score <= 1000000; score += 7) {
        uint64_t now = pay(&curve, UINT64_C(1000000000000), 0, score);
        ck_assert_uint_ge(now, before);
        ck_assert_uint_le(now - before, 7 * UINT64_C(1000000) * daomesh_quality_slope_max());
        before = now;
    }
}
END_TEST

/* All orders of five values, and of four, and so on. */
START_TEST(quality_median_is_the_middle_in_every_order)
{
    static const uint32_t values[] = { 0, 1, 500000, 999999, 1000000 };
    for (uint32_t world = 0; world < 5 * 5 * 5 * 5 * 5; world++) {
        uint32_t scores[5], sorted[5], rest = world;
        for (size_t i = 0; i < 5; i++, rest /= 5)
            scores[i] = values[rest % 5];
        for (size_t count = 1; count <= 5; count++) {
            size_t used = 0;
            for (size_t value = 0; value < 5; value++) {
                for (size_t i = 0; i < count; i++) {
                    if (scores[i] == values[value]) sorted[used++] = scores[i];
                }
            }
            ck_assert_uint_eq(median(scores, count), (sorted[count / 2] + sorted[(count - 1) / 2]) / 2);
        }
    }
}
END_TEST

START_TEST(quality_median_takes_as_many_scores_as_it_says)
{
    const size_t most = daomesh_quality_scores_max();
    uint32_t *scores = calloc(most + 1, sizeof *scores), out = 1;
    ck_assert_ptr_nonnull(scores);
    for (size_t i = 0; i < most / 2; i++)
        scores[i] = 1000000;
    ck_assert_uint_eq(median(scores, most), 500000);
    ck_assert_uint_eq(median(scores, most - 1), 1000000);
    ck_assert_int_eq(daomesh_quality_median(&out, scores, most + 1), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(out, 0);
    free(scores);
}
END_TEST

START_TEST(quality_median_refuses_what_is_no_score)
{
    const uint32_t scores[] = { 0, 1000001 };
    uint32_t out = 1;
    ck_assert_int_eq(daomesh_quality_median(&out, scores, 2), DAOMESH_E_RANGE);
    ck_assert_uint_eq(out, 0);
    ck_assert_int_eq(daomesh_quality_median(&out, scores, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_quality_median(&out, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_quality_median(NULL, scores, 1), DAOMESH_E_ARG);
}
END_TEST

static int32_t verdict(const uint32_t *points, uint32_t count, uint32_t at)
{
    const daomesh_quality_curve curve = curve_of(points, count);
    uint32_t point = 99;
    int32_t status = daomesh_quality_check(&point, &curve);
    ck_assert_uint_eq(point, at);
    ck_assert_int_eq(daomesh_quality_check(NULL, &curve), status);
    return status;
}

START_TEST(quality_says_what_is_no_curve_and_where)
{
    const uint32_t late[] = { 1, 0, 1000000, 1000000 }, early[] = { 0, 0, 999999, 1000000 };
    const uint32_t equal[] = { 0, 0, 5, 0, 5, 0, 1000000, 0 }, falling[] = { 0, 2, 500000, 1, 1000000, 1 };
    const uint32_t beyond[] = { 0, 0, 1000001, 5 }, above[] = { 0, 0, 1000000, 1000001 };
    ck_assert_int_eq(verdict(late, 2, 0), DAOMESH_E_NOT_SORTED);
    ck_assert_int_eq(verdict(early, 2, 1), DAOMESH_E_NOT_SORTED);
    ck_assert_int_eq(verdict(equal, 4, 2), DAOMESH_E_NOT_SORTED);
    ck_assert_int_eq(verdict(falling, 3, 1), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(verdict(beyond, 2, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(verdict(above, 2, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(verdict(late, 1, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(verdict(late, 0, 0), DAOMESH_OK);
}
END_TEST

START_TEST(quality_bounds_the_slope_of_each_part)
{
    const uint32_t steep[] = { 0, 0, 50000, 1000000, 1000000, 1000000 };
    const uint32_t cliff[] = { 0, 0, 50000, 0, 99999, 1000000, 1000000, 1000000 };
    ck_assert_int_eq(verdict(steep, 3, 0), DAOMESH_OK);
    ck_assert_int_eq(verdict(cliff, 4, 2), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(quality_takes_as_many_points_as_it_says)
{
    daomesh_quality_curve curve = { .size = sizeof curve, .count = DAOMESH_QUALITY_POINTS_MAX };
    ck_assert_uint_eq(daomesh_quality_points_max(), DAOMESH_QUALITY_POINTS_MAX);
    for (uint32_t i = 0; i < curve.count; i++)
        curve.points[i] = (daomesh_quality_point){ i * 66666, i * 66666 };
    curve.points[curve.count - 1].score_ppm = 1000000;
    ck_assert_int_eq(daomesh_quality_check(NULL, &curve), DAOMESH_OK);
    ck_assert_uint_eq(pay(&curve, 1000000, 0, 400000), 400000);
    curve.count++;
    ck_assert_int_eq(daomesh_quality_check(NULL, &curve), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(quality_refuses_points_beyond_the_count)
{
    daomesh_quality_curve curve = example();
    uint32_t point;
    curve.points[5].pay_ppm = 1;
    ck_assert_int_eq(daomesh_quality_check(&point, &curve), DAOMESH_E_RANGE);
    ck_assert_uint_eq(point, 5);
    curve.points[5].pay_ppm = 0;
    curve.points[15].score_ppm = 1;
    ck_assert_int_eq(daomesh_quality_check(&point, &curve), DAOMESH_E_RANGE);
    ck_assert_uint_eq(point, 15);
}
END_TEST

START_TEST(quality_refuses_what_is_out_of_range)
{
    daomesh_quality_curve curve = example();
    const daomesh_amount one = amount(1), two = amount(2);
#define PAY(curve, reward, minimum, score)                                                                   \
    daomesh_quality_pay(&paid, &returned, curve, reward, minimum, score)
    paid = returned = one;
    ck_assert_int_eq(PAY(&curve, &two, &one, 1000001), DAOMESH_E_RANGE);
    ck_assert_uint_eq(paid.limb[0] | returned.limb[0], 0);
    ck_assert_int_eq(PAY(&curve, &one, &two, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(PAY(NULL, &two, &one, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(PAY(&curve, NULL, &one, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(PAY(&curve, &two, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_quality_pay(NULL, &returned, &curve, &two, &one, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_quality_pay(&paid, NULL, &curve, &two, &one, 0), DAOMESH_E_ARG);
    curve.count = 1;
    ck_assert_int_eq(PAY(&curve, &two, &one, 0), DAOMESH_E_ARG);
    curve = example();
    curve.size--;
    ck_assert_int_eq(PAY(&curve, &two, &one, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_quality_check(NULL, NULL), DAOMESH_E_ARG);
#undef PAY
}
END_TEST

Suite *quality_suite(void);
Suite *quality_suite(void)
{
    Suite *suite = suite_create("quality");
    TCase *tests = tcase_create("quality");
    tcase_add_test(tests, quality_pays_the_worked_example);
    tcase_add_test(tests, quality_reads_points_of_the_curve_exactly);
    tcase_add_test(tests, quality_without_points_pays_in_proportion);
    tcase_add_test(tests, quality_minimum_is_paid_whatever_the_score);
    tcase_add_test(tests, quality_pay_has_no_cliffs);
    tcase_add_test(tests, quality_median_is_the_middle_in_every_order);
    tcase_add_test(tests, quality_median_takes_as_many_scores_as_it_says);
    tcase_add_test(tests, quality_median_refuses_what_is_no_score);
    tcase_add_test(tests, quality_says_what_is_no_curve_and_where);
    tcase_add_test(tests, quality_bounds_the_slope_of_each_part);
    tcase_add_test(tests, quality_takes_as_many_points_as_it_says);
    tcase_add_test(tests, quality_refuses_points_beyond_the_count);
    tcase_add_test(tests, quality_refuses_what_is_out_of_range);
    suite_add_tcase(suite, tests);
    return suite;
}
