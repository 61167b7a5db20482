/* The contract of rule `retro`: medians and means, quorum and minimum at their bounds, the pool to the last unit. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/number.h>
#include <daomesh/retro.h>

#define PROJECTS 3
#define VOTES_MOST 64

static daomesh_retro_line lines[PROJECTS];
static daomesh_retro_totals totals;

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static daomesh_retro_rule rule_of(uint32_t score, uint32_t quorum, uint64_t minimum)
{
    daomesh_retro_rule rule = {
        .size = sizeof rule, .score = score, .quorum = quorum, .minimum = amount(minimum)
    };
    return rule;
}

/* votes: project, amount, project, amount, ... */
static int32_t run(const daomesh_retro_rule *rule, uint64_t pool, const uint64_t *votes, size_t count)
{
    daomesh_retro_vote given[VOTES_MOST];
    uint8_t scratch[4096];
    const daomesh_amount whole = amount(pool);
    const size_t len = daomesh_retro_scratch_size(PROJECTS, count);
    ck_assert_uint_lt(len, sizeof scratch);
    for (size_t i = 0; i < count; i++)
        given[i] = (daomesh_retro_vote){ (uint32_t)votes[2 * i], 0, amount(votes[2 * i + 1]) };
    int32_t status = daomesh_retro_share(lines, &totals, rule, &whole, PROJECTS, given, count, scratch + 1,
                                         len, NULL, NULL);
    if (status != DAOMESH_OK) return status;
    uint64_t sum = totals.unspent.limb[0];
    for (size_t i = 0; i < PROJECTS; i++)
        sum += lines[i].paid.limb[0];
    ck_assert_uint_eq(sum, pool);
    return DAOMESH_OK;
}

static void expect_scores(uint64_t first, uint64_t second, uint64_t third)
{
    ck_assert_uint_eq(lines[0].score.limb[1], first);
    ck_assert_uint_eq(lines[1].score.limb[1], second);
    ck_assert_uint_eq(lines[2].score.limb[1], third);
}

START_TEST(retro_median_is_the_middle_or_between_the_middle_two)
{
    const daomesh_retro_rule rule = rule_of(DAOMESH_SCORE_MEDIAN, 0, 0);
    const uint64_t votes[] = { 0, 9, 1, 4, 0, 1, 1, 7, 2, 5, 0, 3, 1, 100, 1, 0 };
    ck_assert_int_eq(run(&rule, 1000, votes, 8), DAOMESH_OK);
    expect_scores(3, 5, 5); /* 1 3 9; 0 4 7 100; 5 */
    ck_assert_uint_eq(lines[0].score.limb[0], 0);
    ck_assert_uint_eq(lines[1].score.limb[0], UINT64_C(1) << 63);
    ck_assert_uint_eq(lines[0].paid.limb[0], 222); /* 3, 5.5 and 5 of 13.5 */
    ck_assert_uint_eq(lines[1].paid.limb[0], 408);
    ck_assert_uint_eq(lines[2].paid.limb[0], 370);
}
END_TEST

/* All orders of five values, and of four, give the same median. */
START_TEST(retro_median_does_not_depend_on_the_order_of_votes)
{
    const daomesh_retro_rule rule = rule_of(0, 0, 0);
    for (uint64_t world = 0; world < 5 * 5 * 5 * 5 * 5; world++) {
        uint64_t votes[10], sorted[5], rest = world;
        for (size_t i = 0; i < 5; i++, rest /= 5) {
            votes[2 * i] = 1;
            votes[2 * i + 1] = rest % 5;
        }
        for (size_t count = 1; count <= 5; count++) {
            size_t used = 0;
            for (uint64_t value = 0; value < 5; value++) {
                for (size_t i = 0; i < count; i++) {
                    if (votes[2 * i + 1] == value) sorted[used++] = value;
                }
            }
            uint64_t twice = sorted[count / 2] + sorted[(count - 1) / 2];
            ck_assert_int_eq(run(&rule, 7, votes, count), DAOMESH_OK);
            ck_assert_uint_eq(lines[1].score.limb[1], twice / 2);
            ck_assert_uint_eq(lines[1].score.limb[0], twice % 2 << 63);
        }
    }
}
END_TEST

START_TEST(retro_mean_is_exact_to_2_to_the_minus_64)
{
    const daomesh_retro_rule rule = rule_of(DAOMESH_SCORE_MEAN, 0, 0);
    const uint64_t votes[] = { 0, 1, 0, 1, 0, 2, 1, 4 };
    ck_assert_int_eq(run(&rule, 16, votes, 4), DAOMESH_OK);
    expect_scores(1, 4, 0);
    ck_assert_uint_eq(lines[0].score.limb[0], UINT64_MAX / 3);
    ck_assert_uint_eq(lines[0].paid.limb[0], 4);
    ck_assert_uint_eq(lines[1].paid.limb[0], 12);
}
END_TEST

START_TEST(retro_quorum_and_minimum_are_inclusive)
{
    const uint64_t votes[] = { 0, 10, 0, 10, 1, 10, 1, 11, 1, 9, 2, 9, 2, 9, 2, 9 };
    daomesh_retro_rule rule = rule_of(DAOMESH_SCORE_MEDIAN, 3, 10);
    ck_assert_int_eq(run(&rule, 100, votes, 8), DAOMESH_OK);
    ck_assert_uint_eq(lines[0].passed, 0);
    ck_assert_uint_eq(lines[1].passed, 1);
    ck_assert_uint_eq(lines[2].passed, 0);
    ck_assert_uint_eq(lines[1].paid.limb[0], 100);
    ck_assert_uint_eq(totals.passed, 1);
    rule = rule_of(DAOMESH_SCORE_MEDIAN, 2, 9);
    ck_assert_int_eq(run(&rule, 100, votes, 8), DAOMESH_OK);
    ck_assert_uint_eq(totals.passed, 3);
}
END_TEST

START_TEST(retro_without_anybody_who_passes_leaves_the_pool)
{
    const daomesh_retro_rule rule = rule_of(0, 4, 0), none = rule_of(0, 0, 0);
    const uint64_t votes[] = { 0, 10, 0, 10, 1, 0 };
    ck_assert_int_eq(run(&rule, 100, votes, 3), DAOMESH_OK);
    ck_assert_uint_eq(totals.unspent.limb[0], 100);
    ck_assert_int_eq(run(&none, 100, votes, 0), DAOMESH_OK);
    ck_assert_uint_eq(totals.unspent.limb[0], 100);
    ck_assert_uint_eq(totals.passed, 0);
    ck_assert_int_eq(run(&none, 100, votes + 4, 1), DAOMESH_OK);
    ck_assert_uint_eq(totals.unspent.limb[0], 100);
    ck_assert_uint_eq(totals.passed, 1);
}
END_TEST

START_TEST(retro_refuses_what_is_out_of_range)
{
    const daomesh_amount pool = amount(10);
    daomesh_retro_rule rule = rule_of(0, 0, 0);
    daomesh_retro_vote votes[2] = { { 0, 0, amount(1) }, { PROJECTS, 0, amount(1) } };
    uint8_t scratch[1024];
    const size_t len = daomesh_retro_scratch_size(PROJECTS, 2);
#define SHARE(rule, votes, projects, count, scratch, len)                                                    \
    daomesh_retro_share(lines, &totals, rule, &pool, projects, votes, count, scratch, len, NULL, NULL)
    ck_assert_uint_le(len, sizeof scratch);
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 1);
    ck_assert_uint_eq(lines[0].votes, 0);
    votes[1].project = 1;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_OK);
    votes[1].amount.limb[2] = 1;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_RANGE);
    votes[1].amount.limb[2] = 0;
    votes[0].reserved = 1;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 0);
    votes[0].reserved = 0;
    ck_assert_int_eq(SHARE(&rule, votes, 0, 2, scratch, len), DAOMESH_E_RANGE);
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len - 1), DAOMESH_E_BUFFER);
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, NULL, len), DAOMESH_E_ARG);
    ck_assert_int_eq(SHARE(&rule, NULL, PROJECTS, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(SHARE(NULL, votes, PROJECTS, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(SHARE(&rule, votes, daomesh_retro_projects_max() + 1, 2, scratch, len), DAOMESH_E_LIMIT);
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, daomesh_retro_votes_max() + 1, scratch, len),
                     DAOMESH_E_LIMIT);
    ck_assert_uint_gt(daomesh_retro_scratch_size(daomesh_retro_projects_max(), daomesh_retro_votes_max()), 0);
    rule.score = 3;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_RANGE);
    rule = rule_of(0, 0, 0);
    rule.minimum.limb[2] = 1;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_RANGE);
    rule = rule_of(0, 0, 0);
    rule.reserved = 1;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_RANGE);
    rule = rule_of(0, 0, 0);
    rule.size--;
    ck_assert_int_eq(SHARE(&rule, votes, PROJECTS, 2, scratch, len), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_retro_scratch_size(0, 2), 0);
#undef SHARE
}
END_TEST

START_TEST(retro_refuses_a_null_for_what_it_needs)
{
    const daomesh_amount pool = amount(10);
    const daomesh_retro_rule rule = rule_of(0, 0, 0);
    const daomesh_retro_vote vote = { 0, 0, amount(1) };
    uint8_t scratch[1024];
    const size_t len = daomesh_retro_scratch_size(PROJECTS, 1);
    ck_assert_int_eq(
        daomesh_retro_share(lines, &totals, &rule, NULL, PROJECTS, &vote, 1, scratch, len, NULL, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_retro_share(NULL, &totals, &rule, &pool, PROJECTS, &vote, 1, scratch, len, NULL, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_retro_share(lines, NULL, &rule, &pool, PROJECTS, &vote, 1, scratch, len, NULL, NULL),
        DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh_retro_share(lines, &totals, &rule, &pool, PROJECTS, NULL, 0, scratch, len, NULL, NULL),
        DAOMESH_OK);
}
END_TEST

static int32_t cancel_second(void *ctx, uint64_t done, uint64_t total)
{
    ck_assert_uint_le(done, total);
    return ++*(int *)ctx == 2;
}

START_TEST(retro_can_be_cancelled)
{
    enum { COUNT = 200000 };
    daomesh_retro_vote *votes = calloc(COUNT, sizeof *votes);
    const daomesh_retro_rule rule = rule_of(0, 0, 0);
    const daomesh_amount pool = amount(10);
    const size_t len = daomesh_retro_scratch_size(PROJECTS, COUNT);
    void *scratch = malloc(len);
    int calls = 0;
    ck_assert(votes && scratch);
    for (uint32_t i = 0; i < COUNT; i++) /* few for the last: not every project is told of */
        votes[i] = (daomesh_retro_vote){ i % 1000 == 0 ? 2 : i % 2, 0, amount(i) };
    ck_assert_int_eq(daomesh_retro_share(lines, &totals, &rule, &pool, PROJECTS, votes, COUNT, scratch, len,
                                         cancel_second, &calls),
                     DAOMESH_E_CANCELLED);
    calls = 10; /* past the second: it goes on */
    ck_assert_int_eq(daomesh_retro_share(lines, &totals, &rule, &pool, PROJECTS, votes, COUNT, scratch, len,
                                         cancel_second, &calls),
                     DAOMESH_OK);
    ck_assert_int_eq(calls, 12);
    calls = 0;
    ck_assert_int_eq(daomesh_retro_share(lines, &totals, &rule, &pool, PROJECTS, votes, COUNT, scratch, len,
                                         cancel_second, &calls),
                     DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(totals.passed, 0);
    ck_assert_uint_eq(lines[0].votes, 0);
    free(votes);
    free(scratch);
}
END_TEST

Suite *retro_suite(void);
Suite *retro_suite(void)
{
    Suite *suite = suite_create("retro");
    TCase *tests = tcase_create("retro");
    tcase_add_test(tests, retro_median_is_the_middle_or_between_the_middle_two);
    tcase_add_test(tests, retro_median_does_not_depend_on_the_order_of_votes);
    tcase_add_test(tests, retro_mean_is_exact_to_2_to_the_minus_64);
    tcase_add_test(tests, retro_quorum_and_minimum_are_inclusive);
    tcase_add_test(tests, retro_without_anybody_who_passes_leaves_the_pool);
    tcase_add_test(tests, retro_refuses_what_is_out_of_range);
    tcase_add_test(tests, retro_refuses_a_null_for_what_it_needs);
    tcase_add_test(tests, retro_can_be_cancelled);
    suite_add_tcase(suite, tests);
    return suite;
}
