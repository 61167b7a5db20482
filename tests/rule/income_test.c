/* The contract of rule `income`: the treasury's part, the members' parts, and the sum of both. */
#include <string.h>

#include <check.h>

#include <daomesh/income.h>
#include <daomesh/number.h>
#include <daomesh/split.h>

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static daomesh_amount most(void)
{
    daomesh_amount out = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    return out;
}

static int32_t split(daomesh_amount *retained, daomesh_amount *parts, uint64_t total, uint32_t ppm,
                     const uint64_t *weights, size_t count)
{
    uint8_t scratch[1024];
    daomesh_amount given = amount(total), wide[8];
    for (size_t i = 0; i < count; i++)
        wide[i] = amount(weights[i]);
    return daomesh_income_split(retained, parts, &given, ppm, wide, count, scratch, sizeof scratch);
}

static void expect(const daomesh_amount *retained, const daomesh_amount *parts, uint64_t kept,
                   const uint64_t *expected, size_t count)
{
    daomesh_amount wide = amount(kept);
    ck_assert_mem_eq(retained, &wide, sizeof wide);
    for (size_t i = 0; i < count; i++) {
        wide = amount(expected[i]);
        ck_assert_mem_eq(&parts[i], &wide, sizeof wide);
    }
}

/* docs/rules/income.md */
START_TEST(income_is_split_as_the_page_says)
{
    daomesh_amount retained, parts[3];
    ck_assert_int_eq(split(&retained, parts, 1001, 250000, (uint64_t[]){ 3, 2, 2 }, 3), DAOMESH_OK);
    expect(&retained, parts, 250, (uint64_t[]){ 322, 215, 214 }, 3);
}
END_TEST

START_TEST(income_rounds_the_treasurys_half_unit_up)
{
    daomesh_amount retained, part;
    ck_assert_int_eq(split(&retained, &part, 1, 500000, (uint64_t[]){ 1 }, 1), DAOMESH_OK);
    expect(&retained, &part, 1, (uint64_t[]){ 0 }, 1);
    ck_assert_int_eq(split(&retained, &part, 1, 499999, (uint64_t[]){ 1 }, 1), DAOMESH_OK);
    expect(&retained, &part, 0, (uint64_t[]){ 1 }, 1);
}
END_TEST

START_TEST(income_is_kept_whole_or_given_whole_at_the_ends_of_the_dial)
{
    daomesh_amount retained, parts[2];
    ck_assert_int_eq(split(&retained, parts, 7, 1000000, (uint64_t[]){ 1, 1 }, 2), DAOMESH_OK);
    expect(&retained, parts, 7, (uint64_t[]){ 0, 0 }, 2);
    ck_assert_int_eq(split(&retained, parts, 7, 0, (uint64_t[]){ 1, 1 }, 2), DAOMESH_OK);
    expect(&retained, parts, 0, (uint64_t[]){ 4, 3 }, 2);
}
END_TEST

START_TEST(income_that_nobody_can_take_stays_in_the_treasury)
{
    daomesh_amount retained, parts[2] = { amount(9), amount(9) }, total = amount(7);
    ck_assert_int_eq(split(&retained, parts, 7, 100000, (uint64_t[]){ 0, 0 }, 2), DAOMESH_OK);
    expect(&retained, parts, 7, (uint64_t[]){ 0, 0 }, 2);
    ck_assert_int_eq(daomesh_income_split(&retained, NULL, &total, 0, NULL, 0, NULL, 0), DAOMESH_OK);
    expect(&retained, NULL, 7, NULL, 0);
}
END_TEST

START_TEST(income_of_nothing_is_nothing)
{
    daomesh_amount retained, parts[2];
    ck_assert_int_eq(split(&retained, parts, 0, 300000, (uint64_t[]){ 0, 0 }, 2), DAOMESH_OK);
    expect(&retained, parts, 0, (uint64_t[]){ 0, 0 }, 2);
}
END_TEST

/* The definition: rule `split` twice. Every total to 24, ppm in tenths, every list of three weights to 3. */
START_TEST(income_is_two_splits_in_every_small_world)
{
    uint8_t scratch[1024];
    for (uint64_t world = 0; world < 25 * 11 * 64; world++) {
        const uint64_t total = world % 25, tenths = world / 25 % 11, bits = world / 275;
        const uint64_t weights[3] = { bits % 4, bits / 4 % 4, bits / 16 };
        const daomesh_amount given = amount(total),
                             wide[3] = { amount(weights[0]), amount(weights[1]), amount(weights[2]) };
        const daomesh_amount sides[2] = { amount(tenths), amount(10 - tenths) };
        daomesh_amount halves[2], expected[3], retained, parts[3];
        ck_assert_int_eq(daomesh_split_largest_remainder(halves, &given, sides, 2, scratch, sizeof scratch),
                         DAOMESH_OK);
        int32_t status =
            daomesh_split_largest_remainder(expected, &halves[1], wide, 3, scratch, sizeof scratch);
        if (status == DAOMESH_E_ZERO_DIVISOR) halves[0] = given;
        ck_assert_int_eq(split(&retained, parts, total, (uint32_t)tenths * 100000, weights, 3), DAOMESH_OK);
        ck_assert_mem_eq(&retained, &halves[0], sizeof retained);
        ck_assert_mem_eq(parts, expected, sizeof parts);
        ck_assert_uint_eq(retained.limb[0] + parts[0].limb[0] + parts[1].limb[0] + parts[2].limb[0], total);
    }
}
END_TEST

START_TEST(income_of_the_largest_amount_adds_up)
{
    uint8_t scratch[1024];
    const daomesh_amount total = most(), weights[3] = { amount(1), amount(5), most() };
    daomesh_amount retained, parts[3], sum = amount(0);
    ck_assert_int_eq(
        daomesh_income_split(&retained, parts, &total, 333333, weights, 3, scratch, sizeof scratch),
        DAOMESH_E_OVERFLOW);
    expect(&retained, parts, 0, (uint64_t[]){ 0, 0, 0 }, 3);
    ck_assert_int_eq(
        daomesh_income_split(&retained, parts, &total, 333333, weights, 2, scratch, sizeof scratch),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_add(&sum, &parts[0], &parts[1]), DAOMESH_OK);
    ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &retained), DAOMESH_OK);
    ck_assert_mem_eq(&sum, &total, sizeof sum);
    ck_assert_int_eq(
        daomesh_income_split(&retained, parts, &total, 999999, weights, 2, scratch, sizeof scratch),
        DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_income_split(&retained, parts, &total, 1000000, weights, 2, scratch, sizeof scratch),
        DAOMESH_OK);
    ck_assert_mem_eq(&retained, &total, sizeof total);
}
END_TEST

START_TEST(income_refuses_nulls_ranges_and_too_little_scratch)
{
    uint8_t scratch[1024];
    const daomesh_amount total = amount(10), weights[2] = { amount(1), amount(2) };
    const size_t len = daomesh_split_scratch_size(2), over = daomesh_split_parts_max() + 1;
    daomesh_amount retained = amount(9), parts[2] = { amount(9), amount(9) };
    ck_assert_int_eq(daomesh_income_split(NULL, parts, &total, 0, weights, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_income_split(&retained, parts, NULL, 0, weights, 2, scratch, len),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_income_split(&retained, NULL, &total, 0, weights, 2, scratch, len),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_income_split(&retained, parts, &total, 0, NULL, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_income_split(&retained, parts, &total, 0, weights, 2, NULL, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_income_split(&retained, parts, &total, 1000001, weights, 2, scratch, len),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_income_split(&retained, parts, &total, 0, weights, 2, scratch, len - 1),
                     DAOMESH_E_BUFFER);
    ck_assert_int_eq(daomesh_income_split(&retained, parts, &total, 0, weights, over, scratch, len),
                     DAOMESH_E_LIMIT);
    expect(&retained, parts, 0, (uint64_t[]){ 0, 0 }, 2);
}
END_TEST

Suite *income_rule_suite(void);
Suite *income_rule_suite(void)
{
    Suite *suite = suite_create("income_rule");
    TCase *tests = tcase_create("income");
    tcase_add_test(tests, income_is_split_as_the_page_says);
    tcase_add_test(tests, income_rounds_the_treasurys_half_unit_up);
    tcase_add_test(tests, income_is_kept_whole_or_given_whole_at_the_ends_of_the_dial);
    tcase_add_test(tests, income_that_nobody_can_take_stays_in_the_treasury);
    tcase_add_test(tests, income_of_nothing_is_nothing);
    tcase_add_test(tests, income_is_two_splits_in_every_small_world);
    tcase_add_test(tests, income_of_the_largest_amount_adds_up);
    tcase_add_test(tests, income_refuses_nulls_ranges_and_too_little_scratch);
    suite_add_tcase(suite, tests);
    return suite;
}
