/* The contract of rule `pool`: pieces of time in which nobody's share begins or ends. */
#include <daomesh/pool.h>

#include "amounts.h"

Suite *pool_suite(void);

static daomesh_amount weights[DAOMESH_POOL_SHARES_MAX + 1];
static uint64_t end;

START_TEST(a_piece_ends_where_a_share_begins_or_ends)
{
    const daomesh_pool_part parts[] = { { 3, 0, 50 }, { 5, 20, UINT64_MAX }, { 7, 100, UINT64_MAX } };
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, parts, 3, 10, 1000), DAOMESH_OK);
    ck_assert_uint_eq(end, 20);
    expect_amount(weights[0], 3);
    expect_amount(weights[1], 0);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, parts, 3, 20, 1000), DAOMESH_OK);
    ck_assert_uint_eq(end, 50);
    expect_amount(weights[1], 5);
    expect_amount(weights[2], 0);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, &parts[1], 2, 50, 1000), DAOMESH_OK);
    ck_assert_uint_eq(end, 100);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, &parts[1], 2, 100, 1000), DAOMESH_OK);
    ck_assert_uint_eq(end, 1000);
    expect_amount(weights[1], 7);
}
END_TEST

START_TEST(a_moment_is_an_empty_piece)
{
    const daomesh_pool_part part = { 3, 10, 11 };
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, &part, 1, 10, 10), DAOMESH_OK);
    ck_assert_uint_eq(end, 10);
    expect_amount(weights[0], 3);
    ck_assert_int_eq(daomesh_pool_piece(NULL, &end, NULL, 0, 4, 9), DAOMESH_OK);
    ck_assert_uint_eq(end, 9);
}
END_TEST

/* What never begins or ends does not in the last moment there is either. */
START_TEST(never_is_not_the_end_of_time)
{
    const daomesh_pool_part parts[] = { { 3, 0, UINT64_MAX }, { 5, UINT64_MAX, UINT64_MAX } };
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, parts, 2, UINT64_MAX, UINT64_MAX), DAOMESH_OK);
    ck_assert_uint_eq(end, UINT64_MAX);
    expect_amount(weights[0], 3);
    expect_amount(weights[1], 0);
}
END_TEST

START_TEST(questions_without_an_answer_are_refused)
{
    const daomesh_pool_part parts[] = { { 1, 0, 90 }, { 3, 10, 11 } };
    weights[0] = amount(5);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, parts, 2, 11, 12), DAOMESH_E_RANGE);
    ck_assert_uint_eq(end, 0);
    expect_amount(weights[0], 0);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, parts, 1, 6, 5), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, NULL, 1, 5, 6), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_pool_piece(weights, NULL, parts, DAOMESH_POOL_SHARES_MAX + 1, 5, 6),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_pool_piece(NULL, &end, parts, 1, 5, 6), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_pool_piece(weights, NULL, parts, 1, 5, 6), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_pool_piece(weights, &end, parts, DAOMESH_POOL_SHARES_MAX + 1, 5, 6),
                     DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(its_limits_have_twins)
{
    ck_assert_uint_eq(daomesh_pool_shares_max(), DAOMESH_POOL_SHARES_MAX);
    ck_assert_uint_eq(daomesh_pool_inflows_max(), DAOMESH_POOL_INFLOWS_MAX);
    ck_assert_uint_eq(daomesh_pool_steps_max(), DAOMESH_POOL_STEPS_MAX);
}
END_TEST

Suite *pool_suite(void)
{
    Suite *suite = suite_create("pool");
    TCase *tests = tcase_create("pool");
    tcase_add_test(tests, a_piece_ends_where_a_share_begins_or_ends);
    tcase_add_test(tests, a_moment_is_an_empty_piece);
    tcase_add_test(tests, never_is_not_the_end_of_time);
    tcase_add_test(tests, questions_without_an_answer_are_refused);
    tcase_add_test(tests, its_limits_have_twins);
    suite_add_tcase(suite, tests);
    return suite;
}
