/* The contract of rule `split`: parts add up, each is its floor or one more, and who gets the units that are left. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/number.h>
#include <daomesh/split.h>

#define PARTS 6

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

static int32_t split(daomesh_amount *parts, uint64_t total, const uint64_t *weights, size_t count)
{
    uint8_t scratch[4096];
    daomesh_amount given = amount(total), wide[PARTS];
    for (size_t i = 0; i < count; i++)
        wide[i] = amount(weights[i]);
    return daomesh_split_largest_remainder(parts, &given, wide, count, scratch, sizeof scratch);
}

static int32_t accumulate(daomesh_amount *parts, uint64_t total, const uint64_t *weights, size_t count)
{
    daomesh_amount given = amount(total), wide[PARTS];
    for (size_t i = 0; i < count; i++)
        wide[i] = amount(weights[i]);
    return daomesh_split_cumulative(parts, &given, wide, count);
}

static void expect_parts(const daomesh_amount *parts, const uint64_t *expected, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        daomesh_amount wide = amount(expected[i]);
        ck_assert_mem_eq(&parts[i], &wide, sizeof wide);
    }
}

/* MECHANISMS 1. */
START_TEST(split_gives_the_largest_remainders_one_unit_more)
{
    daomesh_amount parts[3];
    ck_assert_int_eq(split(parts, 500000000, (uint64_t[]){ 10, 20, 30 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 83333333, 166666667, 250000000 }, 3);
}
END_TEST

START_TEST(split_breaks_equal_remainders_by_the_lower_index)
{
    daomesh_amount parts[3];
    ck_assert_int_eq(split(parts, 100, (uint64_t[]){ 1, 1, 1 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 34, 33, 33 }, 3);
    ck_assert_int_eq(split(parts, 101, (uint64_t[]){ 7, 7, 7 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 34, 34, 33 }, 3);
}
END_TEST

START_TEST(split_gives_a_weight_of_zero_nothing)
{
    daomesh_amount parts[3];
    ck_assert_int_eq(split(parts, 5, (uint64_t[]){ 0, 3, 0 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 0, 5, 0 }, 3);
    ck_assert_int_eq(accumulate(parts, 5, (uint64_t[]){ 0, 3, 0 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 0, 5, 0 }, 3);
}
END_TEST

START_TEST(split_of_weights_that_are_all_zero_is_refused_unless_nothing_is_divided)
{
    daomesh_amount parts[2] = { amount(9), amount(9) };
    ck_assert_int_eq(split(parts, 1, (uint64_t[]){ 0, 0 }, 2), DAOMESH_E_ZERO_DIVISOR);
    expect_parts(parts, (uint64_t[]){ 0, 0 }, 2);
    ck_assert_int_eq(accumulate(parts, 1, (uint64_t[]){ 0, 0 }, 2), DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(split(parts, 0, (uint64_t[]){ 0, 0 }, 2), DAOMESH_OK);
    ck_assert_int_eq(accumulate(parts, 0, (uint64_t[]){ 0, 0 }, 2), DAOMESH_OK);
}
END_TEST

START_TEST(split_among_nobody_divides_nothing)
{
    daomesh_amount none = amount(0), one = amount(1);
    ck_assert_int_eq(daomesh_split_largest_remainder(NULL, &none, NULL, 0, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_split_largest_remainder(NULL, &one, NULL, 0, NULL, 0), DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(daomesh_split_cumulative(NULL, &none, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_split_cumulative(NULL, &one, NULL, 0), DAOMESH_E_ZERO_DIVISOR);
}
END_TEST

START_TEST(split_of_the_largest_total_adds_up)
{
    uint8_t scratch[1024];
    daomesh_amount total = most(), parts[3], sum = amount(0);
    daomesh_amount weights[3] = { amount(1), most(), amount(0) };
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, 3, scratch, sizeof scratch),
                     DAOMESH_E_OVERFLOW);
    weights[1].limb[0]--;
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, 3, scratch, sizeof scratch),
                     DAOMESH_OK);
    for (size_t i = 0; i < 3; i++)
        ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &parts[i]), DAOMESH_OK);
    ck_assert_mem_eq(&sum, &total, sizeof sum);
}
END_TEST

START_TEST(split_cumulative_keeps_the_parts_before_a_new_weight)
{
    daomesh_amount parts[4];
    ck_assert_int_eq(accumulate(parts, 100, (uint64_t[]){ 1, 1, 1 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 33, 33, 34 }, 3);
    ck_assert_int_eq(accumulate(parts, 100, (uint64_t[]){ 30, 30, 10, 30 }, 4), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 30, 30, 10, 30 }, 4);
}
END_TEST

/* Tests of Drips: halves of 3, and 40 % and 20 % of 9 with the rest kept. Then SourceCred's budgets. */
START_TEST(split_cumulative_gives_what_drips_and_sourcecred_give)
{
    daomesh_amount parts[4];
    ck_assert_int_eq(accumulate(parts, 3, (uint64_t[]){ 50, 50 }, 2), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 1, 2 }, 2);
    ck_assert_int_eq(accumulate(parts, 9, (uint64_t[]){ 40, 20, 40 }, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 3, 2, 4 }, 3);
    ck_assert_int_eq(accumulate(parts, 2, (uint64_t[]){ 1, 1 }, 2), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 1, 1 }, 2);
    ck_assert_int_eq(accumulate(parts, 1, (uint64_t[]){ 1, 1 }, 2), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 0, 1 }, 2);
    ck_assert_int_eq(accumulate(parts, 3, (uint64_t[]){ 1, 1, 1, 1 }, 4), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 0, 1, 1, 1 }, 4);
    ck_assert_int_eq(accumulate(parts, 0, (uint64_t[]){ 1, 1 }, 2), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 0, 0 }, 2);
}
END_TEST

/* Every total to 12 over every list of three weights to 5: exact sum, floor or one more, larger remainder never behind. */
START_TEST(split_keeps_its_promises_in_every_small_world)
{
    for (uint64_t world = 0; world < 13 * 6 * 6 * 6; world++) {
        const uint64_t total = world % 13;
        const uint64_t weights[3] = { world / 13 % 6, world / 78 % 6, world / 468 % 6 };
        const uint64_t sum = weights[0] + weights[1] + weights[2];
        daomesh_amount parts[3], running[3];
        if (sum == 0) continue;
        ck_assert_int_eq(split(parts, total, weights, 3), DAOMESH_OK);
        ck_assert_int_eq(accumulate(running, total, weights, 3), DAOMESH_OK);
        ck_assert_uint_eq(parts[0].limb[0] + parts[1].limb[0] + parts[2].limb[0], total);
        ck_assert_uint_eq(running[0].limb[0] + running[1].limb[0] + running[2].limb[0], total);
        for (size_t i = 0; i < 3; i++) {
            uint64_t more = parts[i].limb[0] - total * weights[i] / sum;
            ck_assert_uint_le(more, 1);
            for (size_t j = 0; j < 3; j++) {
                uint64_t mine = total * weights[i] % sum, other = total * weights[j] % sum;
                uint64_t others = parts[j].limb[0] - total * weights[j] / sum;
                if (other > mine || (other == mine && j < i)) ck_assert_uint_ge(others, more);
            }
        }
    }
}
END_TEST

static int32_t grow(daomesh_amount *parts, uint64_t total, const uint64_t *weights, size_t count)
{
    daomesh_amount given = amount(total), wide[PARTS];
    for (size_t i = 0; i < count; i++)
        wide[i] = amount(weights[i]);
    return daomesh_split_growing(parts, &given, wide, count);
}

START_TEST(split_growing_never_takes_a_unit_back)
{
    daomesh_amount parts[3];
    const uint64_t alabama[] = { 6, 6, 2 }, weights[] = { 6, 3, 1 };
    ck_assert_int_eq(split(parts, 10, alabama, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 4, 4, 2 }, 3);
    ck_assert_int_eq(split(parts, 11, alabama, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 5, 5, 1 }, 3);
    ck_assert_int_eq(grow(parts, 10, alabama, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 5, 4, 1 }, 3);
    ck_assert_int_eq(grow(parts, 11, alabama, 3), DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 5, 5, 1 }, 3);
    static const uint64_t wanted[][3] = { { 6, 3, 1 }, { 7, 3, 1 }, { 8, 3, 1 }, { 8, 4, 1 } };
    for (uint64_t i = 0; i < 4; i++) {
        ck_assert_int_eq(grow(parts, 10 + i, weights, 3), DAOMESH_OK);
        expect_parts(parts, wanted[i], 3);
    }
}
END_TEST

/* Unit by unit from nothing: each goes to the largest weight / (part + 1), the lower index first. */
static void hand_out_one(uint64_t *model, const uint64_t *weights, size_t count)
{
    size_t next = 0;
    for (size_t i = 1; i < count; i++) {
        if (weights[i] * (model[next] + 1) > weights[next] * (model[i] + 1)) next = i;
    }
    model[next]++;
}

START_TEST(split_growing_is_d_hondts_in_every_small_world)
{
    daomesh_amount parts[3];
    for (uint64_t code = 1; code < 216; code++) {
        const uint64_t weights[] = { code % 6, code / 6 % 6, code / 36 };
        uint64_t model[3] = { 0 };
        for (uint64_t total = 0; total < 40; total++) {
            ck_assert_int_eq(grow(parts, total, weights, 3), DAOMESH_OK);
            expect_parts(parts, model, 3);
            hand_out_one(model, weights, 3);
        }
    }
}
END_TEST

START_TEST(split_growing_takes_the_largest_amounts)
{
    const daomesh_amount all = most();
    daomesh_amount weights[3] = { amount(0), amount(0), amount(0) }, parts[3], sum = amount(0);
    weights[0] = weights[1] = (daomesh_amount){ { 0, 0, 0, 1 } };
    weights[2] = (daomesh_amount){ { 1, 0, 0, 0 } };
    ck_assert_int_eq(daomesh_split_growing(parts, &all, weights, 3), DAOMESH_OK);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &parts[i]), DAOMESH_OK);
    ck_assert_mem_eq(&sum, &all, sizeof sum);
    ck_assert_int_eq(daomesh_split_growing(parts, &all, &all, 1), DAOMESH_OK);
    ck_assert_mem_eq(parts, &all, sizeof all);
}
END_TEST

START_TEST(split_growing_refuses_what_the_others_do)
{
    static daomesh_amount weights[DAOMESH_SPLIT_GROWING_MAX + 1], parts[DAOMESH_SPLIT_GROWING_MAX + 1];
    daomesh_amount total = amount(DAOMESH_SPLIT_GROWING_MAX + 5);
    const size_t count = daomesh_split_growing_max();
    for (size_t i = 0; i <= count; i++)
        weights[i] = amount(1);
    ck_assert_int_eq(daomesh_split_growing(parts, &total, weights, count), DAOMESH_OK);
    ck_assert_uint_eq(parts[4].limb[0], 2);
    ck_assert_uint_eq(parts[5].limb[0], 1);
    ck_assert_int_eq(daomesh_split_growing(parts, &total, weights, count + 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_split_growing(NULL, &total, weights, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_growing(parts, NULL, weights, 2), DAOMESH_E_ARG);
    ck_assert_uint_eq(parts[0].limb[0], 0);
    ck_assert_int_eq(daomesh_split_growing(parts, &total, NULL, 2), DAOMESH_E_ARG);
    weights[0] = weights[1] = most();
    ck_assert_int_eq(daomesh_split_growing(parts, &total, weights, 2), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(grow(parts, 5, (uint64_t[]){ 0, 0 }, 2), DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(grow(parts, 0, (uint64_t[]){ 0, 0 }, 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh_split_growing(NULL, &total, NULL, 0), DAOMESH_E_ZERO_DIVISOR);
}
END_TEST

START_TEST(split_takes_as_many_parts_as_its_limit_and_no_more)
{
    const size_t count = daomesh_split_parts_max();
    const size_t len = daomesh_split_scratch_size(count);
    daomesh_amount *weights = malloc(count * sizeof *weights), *parts = malloc(count * sizeof *parts);
    void *scratch = malloc(len);
    daomesh_amount total = amount(count + 7), sum = amount(0);
    ck_assert(weights && parts && scratch && len > 0);
    for (size_t i = 0; i < count; i++)
        weights[i] = amount(1);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, count, scratch, len),
                     DAOMESH_OK);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(parts[i].limb[0], i < 7 ? 2 : 1);
        ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &parts[i]), DAOMESH_OK);
    }
    ck_assert_mem_eq(&sum, &total, sizeof sum);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, count + 1, scratch, len),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_split_cumulative(parts, &total, weights, count + 1), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(daomesh_split_scratch_size(count + 1), 0);
    ck_assert_uint_eq(daomesh_split_scratch_size(0), 0);
    free(weights);
    free(parts);
    free(scratch);
}
END_TEST

START_TEST(split_refuses_nulls_and_too_little_scratch)
{
    uint8_t scratch[256];
    daomesh_amount total = amount(10), weights[2] = { amount(1), amount(2) }, parts[2];
    size_t len = daomesh_split_scratch_size(2);
    ck_assert_uint_le(len + 1, sizeof scratch);
    ck_assert_int_eq(daomesh_split_largest_remainder(NULL, &total, weights, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, NULL, weights, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, NULL, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, 2, NULL, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_cumulative(NULL, &total, weights, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_cumulative(parts, NULL, weights, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_cumulative(parts, &total, NULL, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, 2, scratch, len - 1),
                     DAOMESH_E_BUFFER);
    expect_parts(parts, (uint64_t[]){ 0, 0 }, 2);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &total, weights, 2, scratch + 1, len),
                     DAOMESH_OK);
    expect_parts(parts, (uint64_t[]){ 3, 7 }, 2);
}
END_TEST

Suite *split_suite(void);
Suite *split_suite(void)
{
    Suite *suite = suite_create("split");
    TCase *tests = tcase_create("split");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, split_gives_the_largest_remainders_one_unit_more);
    tcase_add_test(tests, split_breaks_equal_remainders_by_the_lower_index);
    tcase_add_test(tests, split_gives_a_weight_of_zero_nothing);
    tcase_add_test(tests, split_of_weights_that_are_all_zero_is_refused_unless_nothing_is_divided);
    tcase_add_test(tests, split_among_nobody_divides_nothing);
    tcase_add_test(tests, split_of_the_largest_total_adds_up);
    tcase_add_test(tests, split_cumulative_keeps_the_parts_before_a_new_weight);
    tcase_add_test(tests, split_cumulative_gives_what_drips_and_sourcecred_give);
    tcase_add_test(tests, split_keeps_its_promises_in_every_small_world);
    tcase_add_test(tests, split_growing_never_takes_a_unit_back);
    tcase_add_test(tests, split_growing_is_d_hondts_in_every_small_world);
    tcase_add_test(tests, split_growing_takes_the_largest_amounts);
    tcase_add_test(tests, split_growing_refuses_what_the_others_do);
    tcase_add_test(tests, split_takes_as_many_parts_as_its_limit_and_no_more);
    tcase_add_test(tests, split_refuses_nulls_and_too_little_scratch);
    suite_add_tcase(suite, tests);
    return suite;
}
