/* The contract of rule `award`: slices of published contests, a pool paid once, copies that never pay, bounds. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/award.h>
#include <daomesh/number.h>

#define FINDINGS_MOST 8

static daomesh_amount pays[FINDINGS_MOST];
static daomesh_award_totals totals;

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static const daomesh_amount everything = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

static daomesh_award_rule distinct(uint32_t decay_ppm)
{
    return (daomesh_award_rule){ sizeof(daomesh_award_rule), DAOMESH_AWARD_DISTINCT, decay_ppm, 0 };
}

static daomesh_award_rule slices(uint32_t decay_ppm)
{
    return (daomesh_award_rule){ sizeof(daomesh_award_rule), DAOMESH_AWARD_SLICES, decay_ppm, 0 };
}

static int32_t run(daomesh_award_rule rule, daomesh_amount pool, const daomesh_award_finding *findings,
                   size_t count)
{
    return daomesh_award_pay(pays, &totals, &rule, &pool, findings, count, NULL, NULL);
}

static uint64_t slice_of(daomesh_award_rule rule, uint64_t weight, uint32_t copies, uint64_t scale)
{
    const daomesh_award_finding finding = { weight, copies, 0 };
    const daomesh_amount units = amount(scale);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_award_slice(&out, &rule, &finding, &units), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[1] | out.limb[2] | out.limb[3], 0);
    return out.limb[0];
}

/* docs/rules/award.md */
START_TEST(award_default_pays_the_worked_example)
{
    const daomesh_award_finding findings[] = { { 10, 1, 0 }, { 3, 2, 0 }, { 1, 3, 0 } };
    ck_assert_int_eq(run(distinct(500000), amount(1000), findings, 3), DAOMESH_OK);
    ck_assert_uint_eq(pays[0].limb[0], 714);
    ck_assert_uint_eq(pays[1].limb[0], 53);
    ck_assert_uint_eq(pays[2].limb[0], 5);
    ck_assert_uint_eq(totals.paid.limb[0], 714 + 2 * 53 + 3 * 5);
    ck_assert_uint_eq(totals.rest.limb[0], 165);
}
END_TEST

START_TEST(award_slices_pays_the_worked_example)
{
    const daomesh_award_finding findings[] = { { 10, 1, 0 }, { 3, 2, 0 }, { 1, 3, 0 } };
    ck_assert_int_eq(run(slices(900000), amount(1000), findings, 3), DAOMESH_OK);
    ck_assert_uint_eq(pays[0].limb[0], 740); /* 10, 2 * 1.35 and 3 * 0.27 of 13.51 */
    ck_assert_uint_eq(pays[1].limb[0], 99);
    ck_assert_uint_eq(pays[2].limb[0], 19);
    ck_assert_uint_eq(totals.rest.limb[0], 1000 - 740 - 198 - 57);
}
END_TEST

/* Code4rena's, Sherlock's and Immunefi's documents, tenths and 0.85; of Immunefi nine tenths, without the chief finder's. */
START_TEST(award_slice_is_that_of_published_tables)
{
    ck_assert_uint_eq(slice_of(slices(900000), 10, 1, 1000), 10000);
    ck_assert_uint_eq(slice_of(slices(900000), 10, 2, 1000), 4500);
    ck_assert_uint_eq(slice_of(slices(900000), 1, 2, 1000), 450);
    ck_assert_uint_eq(slice_of(slices(900000), 5, 2, 10000), 22500);
    ck_assert_uint_eq(slice_of(slices(900000), 5, 3, 10000), 13500);
    ck_assert_uint_eq(slice_of(slices(900000), 5, 5, 10000), 6561);
    ck_assert_uint_eq(slice_of(slices(900000), 1, 5, 100000), 13122);
    ck_assert_uint_eq(slice_of(slices(850000), 10, 3, 3000), 7225);
    ck_assert_uint_eq(slice_of(slices(900000), 81, 1, 1), 81);
    ck_assert_uint_eq(slice_of(slices(900000), 81, 2, 100), 3645);
    ck_assert_uint_eq(slice_of(slices(900000), 81, 3, 100), 2187);
    ck_assert_uint_eq(slice_of(slices(900000), 324, 2, 10), 1458);
}
END_TEST

START_TEST(award_slice_is_half_and_half_again_by_default)
{
    ck_assert_uint_eq(slice_of(distinct(500000), 12, 1, 1), 12);
    ck_assert_uint_eq(slice_of(distinct(500000), 12, 2, 1), 3);
    ck_assert_uint_eq(slice_of(distinct(500000), 12, 3, 1), 1);
    ck_assert_uint_eq(slice_of(distinct(0), 12, 1, 1), 12);
    ck_assert_uint_eq(slice_of(distinct(0), 12, 2, 1), 0);
}
END_TEST

/* Whoever holds k of m + k copies and makes one more, in all small worlds, floors included. */
START_TEST(award_copying_ones_own_finding_never_pays)
{
    static const uint32_t decays[] = { 0, 100000, 333333, 499999, 500000 };
    for (size_t at = 0; at < sizeof decays / sizeof decays[0]; at++) {
        for (uint64_t pool = 0; pool < 130; pool += 3) {
            for (uint32_t others = 0; others < 4; others++) {
                uint64_t best = UINT64_MAX;
                for (uint32_t own = 1; own < 6; own++) {
                    const daomesh_award_finding findings[] = { { 7, others + own, 0 }, { 2, 1, 0 } };
                    ck_assert_int_eq(run(distinct(decays[at]), amount(pool), findings, 2), DAOMESH_OK);
                    ck_assert_uint_le(own * pays[0].limb[0], best);
                    best = own * pays[0].limb[0];
                }
            }
        }
    }
}
END_TEST

START_TEST(award_by_slices_can_be_gamed_as_documented)
{
    const daomesh_award_finding alone[] = { { 1, 1, 0 }, { 1, 2, 0 } },
                                copied[] = { { 1, 1, 0 }, { 1, 3, 0 } };
    ck_assert_int_eq(run(slices(900000), amount(10000), alone, 2), DAOMESH_OK);
    const uint64_t before = pays[1].limb[0];
    ck_assert_int_eq(run(slices(900000), amount(10000), copied, 2), DAOMESH_OK);
    ck_assert_uint_gt(2 * pays[1].limb[0], before);
}
END_TEST

START_TEST(award_without_findings_or_weights_leaves_the_pool)
{
    const daomesh_award_finding nothing[] = { { 0, 1, 0 }, { 0, 2, 0 } }, shared[] = { { 5, 2, 0 } };
    ck_assert_int_eq(run(distinct(500000), everything, NULL, 0), DAOMESH_OK);
    ck_assert_mem_eq(&totals.rest, &everything, sizeof everything);
    ck_assert_int_eq(run(slices(900000), everything, NULL, 0), DAOMESH_OK);
    ck_assert_mem_eq(&totals.rest, &everything, sizeof everything);
    ck_assert_int_eq(run(distinct(500000), amount(9), nothing, 2), DAOMESH_OK);
    ck_assert_uint_eq(totals.rest.limb[0], 9);
    ck_assert_int_eq(run(slices(900000), amount(9), nothing, 2), DAOMESH_OK);
    ck_assert_uint_eq(totals.rest.limb[0], 9);
    ck_assert_int_eq(run(slices(0), amount(9), shared, 1), DAOMESH_OK);
    ck_assert_uint_eq(totals.rest.limb[0], 9);
}
END_TEST

START_TEST(award_pays_the_largest_pool_exactly)
{
    const daomesh_award_finding alone = { UINT64_MAX, 1, 0 }, many = { 3, 5, 0 };
    ck_assert_int_eq(run(distinct(500000), everything, &alone, 1), DAOMESH_OK);
    ck_assert_mem_eq(&pays[0], &everything, sizeof everything);
    ck_assert_uint_eq(totals.rest.limb[0], 0);
    ck_assert_int_eq(run(slices(1000000), everything, &many, 1), DAOMESH_OK);
    ck_assert_uint_eq(pays[0].limb[0], UINT64_MAX / 5); /* 2^256-1 is a multiple of 5 */
    ck_assert_uint_eq(pays[0].limb[3], UINT64_MAX / 5);
    ck_assert_uint_eq(totals.rest.limb[0], 0);
}
END_TEST

START_TEST(award_takes_any_number_of_copies_by_default)
{
    const daomesh_award_finding findings[] = {
        { 1, UINT32_MAX, 0 }, { 1, 256, 0 }, { 1, 257, 0 }, { 1, 200, 0 }
    };
    ck_assert_int_eq(run(distinct(499999), everything, findings, 3), DAOMESH_OK);
    ck_assert_uint_eq(totals.paid.limb[0] | totals.paid.limb[3], 0);
    ck_assert_mem_eq(&totals.rest, &everything, sizeof everything);
    /* 2^256 / (200 * 2^199) = 2^57 / 200 */
    ck_assert_int_eq(run(distinct(500000), everything, &findings[3], 1), DAOMESH_OK);
    ck_assert_uint_eq(pays[0].limb[0], (UINT64_C(1) << 57) / 200);
    ck_assert_uint_eq(slice_of(distinct(500000), 1, UINT32_MAX, UINT64_MAX), 0);
}
END_TEST

START_TEST(award_by_slices_has_a_limit_of_copies)
{
    daomesh_award_finding findings[] = { { 1, 1, 0 }, { 1, 1700, 0 } };
    ck_assert_int_eq(run(slices(900000), everything, findings, 2), DAOMESH_OK);
    ck_assert_uint_gt(totals.rest.limb[0], 0);
    findings[1].copies = 280;
    ck_assert_int_eq(run(slices(999999), everything, findings, 2), DAOMESH_OK);
    findings[1].copies = 2500;
    ck_assert_int_eq(run(slices(900000), everything, findings, 2), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(pays[0].limb[0], 0);
    ck_assert_uint_eq(totals.rest.limb[0], 0);
    findings[0].copies = 2500; /* the numerator is too wide, too */
    ck_assert_int_eq(run(slices(999999), everything, findings, 1), DAOMESH_E_LIMIT);

    const daomesh_award_rule rule = slices(900000);
    const daomesh_amount one = amount(1);
    daomesh_amount out = one;
    findings[1].copies = 2500;
    ck_assert_int_eq(daomesh_award_slice(&out, &rule, &findings[1], &one), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(out.limb[0], 0);
    const daomesh_award_rule tenth = slices(100000); /* 1^n over 10^n: the denominator alone */
    ck_assert_int_eq(daomesh_award_slice(&out, &tenth, &findings[1], &one), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 0);
}
END_TEST

/* A number of 6144 bits may be each slice, but not their sum, nor what divides or multiplies them. */
START_TEST(award_never_answers_from_numbers_that_do_not_fit)
{
    const uint64_t large = UINT64_C(1) << 61;
    const daomesh_award_finding sum[] = { { large, 1, 0 }, { large, 1, 0 }, { 1, 1832, 0 } };
    const daomesh_award_finding divisor[] = { { 1, 1849, 0 }, { 1, 1, 0 } };
    const daomesh_award_finding product[] = { { 1, 1, 0 }, { 1, 1800, 0 } };
    ck_assert_int_eq(run(slices(900000), amount(1), sum, 3), DAOMESH_E_LIMIT);
    ck_assert_int_eq(run(slices(900000), amount(1), divisor, 2), DAOMESH_E_LIMIT);
    ck_assert_int_eq(run(slices(900000), everything, product, 2), DAOMESH_E_LIMIT);
    ck_assert_int_eq(run(slices(900000), amount(1), product, 2), DAOMESH_OK);
}
END_TEST

START_TEST(award_refuses_what_is_out_of_range)
{
    daomesh_award_finding findings[] = { { 1, 1, 0 }, { 1, 0, 0 } };
    const daomesh_amount one = amount(1);
    daomesh_award_rule rule = distinct(500000);
    ck_assert_int_eq(run(rule, one, findings, 2), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 1);
    ck_assert_uint_eq(totals.rest.limb[0], 0);
    findings[1].copies = 1;
    findings[1].reserved = 1;
    ck_assert_int_eq(run(rule, one, findings, 2), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_award_slice(&pays[0], &rule, &findings[1], &one), DAOMESH_E_RANGE);
    findings[1].reserved = 0;
    ck_assert_int_eq(run(rule, one, findings, 2), DAOMESH_OK);
    findings[1].weight = UINT64_MAX;
    ck_assert_int_eq(run(rule, one, findings, 2), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_award_slice(&pays[0], &rule, &findings[1], &everything), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(run(distinct(DAOMESH_AWARD_DECAY_MAX + 1), one, findings, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(run(slices(1000001), one, findings, 1), DAOMESH_E_RANGE);
    rule.form = 3;
    ck_assert_int_eq(run(rule, one, findings, 1), DAOMESH_E_RANGE);
    rule.form = 0;
    ck_assert_int_eq(run(rule, one, findings, 1), DAOMESH_E_RANGE);
    rule = distinct(500000);
    rule.reserved = 1;
    ck_assert_int_eq(run(rule, one, findings, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(run(distinct(0), one, findings, daomesh_award_findings_max() + 1), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(daomesh_award_decay_max(), 500000);
}
END_TEST

START_TEST(award_refuses_null_and_unknown_sizes)
{
    struct {
        daomesh_award_rule rule;
        uint32_t later;
    } longer = { distinct(500000), 0 };
    const daomesh_award_finding finding = { 1, 1, 0 };
    const daomesh_amount one = amount(1);
    const daomesh_award_rule *rule = &longer.rule;
    ck_assert_int_eq(daomesh_award_pay(NULL, &totals, rule, &one, &finding, 1, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_pay(pays, NULL, rule, &one, &finding, 1, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, NULL, &one, &finding, 1, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, rule, NULL, &finding, 1, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, rule, &one, NULL, 1, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_slice(NULL, rule, &finding, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_slice(pays, NULL, &finding, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_slice(pays, rule, NULL, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_award_slice(pays, rule, &finding, NULL), DAOMESH_E_ARG);
    longer.rule.size = sizeof longer;
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, rule, &one, &finding, 1, NULL, NULL), DAOMESH_OK);
    longer.later = 1;
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, rule, &one, &finding, 1, NULL, NULL), DAOMESH_E_ARG);
    longer.rule.size = sizeof longer.rule - 1;
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, rule, &one, &finding, 1, NULL, NULL), DAOMESH_E_ARG);
}
END_TEST

static int32_t cancel_third(void *ctx, uint64_t done, uint64_t total)
{
    ck_assert_uint_lt(done, total);
    return ++*(int *)ctx == 3;
}

START_TEST(award_can_be_cancelled)
{
    const daomesh_award_finding findings[] = { { 1, 1, 0 }, { 1, 1, 0 }, { 1, 1, 0 } };
    const daomesh_award_rule rule = distinct(500000);
    int calls = 0;
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, &rule, &everything, findings, 3, cancel_third, &calls),
                     DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(pays[0].limb[0] | totals.rest.limb[0] | totals.paid.limb[0], 0);
    calls = 3;
    ck_assert_int_eq(daomesh_award_pay(pays, &totals, &rule, &everything, findings, 3, cancel_third, &calls),
                     DAOMESH_OK);
}
END_TEST

START_TEST(award_takes_as_many_findings_as_it_says)
{
    const size_t count = daomesh_award_findings_max();
    const daomesh_award_rule rule = distinct(500000);
    const daomesh_amount pool = amount(3 * count);
    daomesh_award_finding *findings = calloc(count, sizeof *findings);
    daomesh_amount *all = calloc(count, sizeof *all);
    ck_assert(findings && all);
    for (size_t i = 0; i < count; i++)
        findings[i] = (daomesh_award_finding){ 1, 1, 0 };
    ck_assert_int_eq(daomesh_award_pay(all, &totals, &rule, &pool, findings, count, NULL, NULL), DAOMESH_OK);
    ck_assert_uint_eq(all[count - 1].limb[0], 3);
    ck_assert_uint_eq(totals.rest.limb[0], 0);
    free(findings);
    free(all);
}
END_TEST

Suite *award_suite(void);
Suite *award_suite(void)
{
    Suite *suite = suite_create("award");
    TCase *tests = tcase_create("award");
    tcase_add_test(tests, award_default_pays_the_worked_example);
    tcase_add_test(tests, award_slices_pays_the_worked_example);
    tcase_add_test(tests, award_slice_is_that_of_published_tables);
    tcase_add_test(tests, award_slice_is_half_and_half_again_by_default);
    tcase_add_test(tests, award_copying_ones_own_finding_never_pays);
    tcase_add_test(tests, award_by_slices_can_be_gamed_as_documented);
    tcase_add_test(tests, award_without_findings_or_weights_leaves_the_pool);
    tcase_add_test(tests, award_pays_the_largest_pool_exactly);
    tcase_add_test(tests, award_takes_any_number_of_copies_by_default);
    tcase_add_test(tests, award_by_slices_has_a_limit_of_copies);
    tcase_add_test(tests, award_never_answers_from_numbers_that_do_not_fit);
    tcase_add_test(tests, award_refuses_what_is_out_of_range);
    tcase_add_test(tests, award_refuses_null_and_unknown_sizes);
    tcase_add_test(tests, award_can_be_cancelled);
    tcase_add_test(tests, award_takes_as_many_findings_as_it_says);
    suite_add_tcase(suite, tests);
    return suite;
}
