/* The contract of rule `funding`: published rounds, caps, dust, what is refused, and that no unit appears or is lost. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/funding.h>
#include <daomesh/number.h>

#define MILLION UINT64_C(1000000)
#define PROJECTS_MOST 8

static daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static daomesh_amount text(const char *digits)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_from_text(&out, digits, strlen(digits)), DAOMESH_OK);
    return out;
}

static int is_equal(const daomesh_amount *a, const daomesh_amount *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static daomesh_amount power(uint32_t of_two)
{
    daomesh_amount out = amount(0);
    out.limb[of_two / 64] = UINT64_C(1) << of_two % 64;
    return out;
}

static int is_zero(const daomesh_amount *a)
{
    const daomesh_amount zero = amount(0);
    return is_equal(a, &zero);
}

#define GIFT(project, contributor, value)                                                                    \
    {                                                                                                        \
        project, contributor,                                                                                \
        {                                                                                                    \
            {                                                                                                \
                value, 0, 0, 0                                                                               \
            }                                                                                                \
        }                                                                                                    \
    }

/* V 2.4, the three projects of pluralistic's own tests; a to g are 0 to 6. */
static const daomesh_contribution three[] = {
    GIFT(0, 0, 1 * MILLION), GIFT(0, 1, 4 * MILLION), GIFT(0, 2, 1 * MILLION), GIFT(0, 3, 9 * MILLION),
    GIFT(1, 0, 1 * MILLION), GIFT(1, 1, 1 * MILLION), GIFT(1, 2, 1 * MILLION), GIFT(1, 3, 1 * MILLION),
    GIFT(1, 4, 1 * MILLION), GIFT(1, 5, 1 * MILLION), GIFT(1, 6, 4 * MILLION), GIFT(2, 0, 1 * MILLION),
    GIFT(2, 1, 9 * MILLION), GIFT(2, 2, 1 * MILLION), GIFT(2, 3, 9 * MILLION), GIFT(2, 4, 1 * MILLION),
    GIFT(2, 5, 9 * MILLION), GIFT(2, 6, 4 * MILLION),
};
#define THREE (sizeof three / sizeof three[0])

static daomesh_funding_rule plain(void)
{
    daomesh_funding_rule rule = { .size = sizeof rule };
    return rule;
}

static daomesh_funding_rule pluralistic(void)
{
    daomesh_funding_rule rule = plain();
    rule.roots = DAOMESH_ROOTS_WHOLE;
    rule.own = DAOMESH_OWN_SQUARES;
    rule.pool_use = DAOMESH_POOL_ASKED;
    rule.division = DAOMESH_DIVISION_FLOOR;
    return rule;
}

static daomesh_funding_rule capped(daomesh_funding_rule rule, uint64_t cap)
{
    rule.has_cap = 1;
    rule.cap = amount(cap);
    return rule;
}

static daomesh_funding_round given(const daomesh_contribution *gifts, size_t count, uint32_t projects,
                                   uint64_t pool)
{
    daomesh_funding_round round = { .size = sizeof round,
                                    .projects = projects,
                                    .contributions = count,
                                    .contribution = gifts,
                                    .pool = amount(pool) };
    return round;
}

static daomesh_funding_line lines[PROJECTS_MOST];
static daomesh_funding_totals totals;

/* Runs a round and sees that paid and unspent come to the pool. */
static int32_t run(const daomesh_funding_rule *rule, const daomesh_funding_round *round)
{
    const size_t len = daomesh_funding_scratch_size(rule, round);
    uint8_t *scratch = malloc(len + 2);
    daomesh_amount sum = amount(0);
    ck_assert_ptr_nonnull(scratch);
    scratch[len + 1] = 0xa5;
    int32_t status = daomesh_funding_match(lines, &totals, rule, round, scratch + 1, len, NULL, NULL);
    ck_assert_uint_eq(scratch[len + 1], 0xa5);
    free(scratch);
    if (status != DAOMESH_OK) return status;
    for (size_t i = 0; i < round->projects; i++)
        ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &lines[i].paid), DAOMESH_OK);
    ck_assert(is_equal(&sum, &totals.paid));
    ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &totals.unspent), DAOMESH_OK);
    ck_assert(is_equal(&sum, &round->pool));
    return DAOMESH_OK;
}

static void expect_paid(const daomesh_funding_rule *rule, const daomesh_funding_round *round,
                        const uint64_t *paid)
{
    ck_assert_int_eq(run(rule, round), DAOMESH_OK);
    for (size_t i = 0; i < round->projects; i++) {
        daomesh_amount expected = amount(paid[i]);
        ck_assert_msg(is_equal(&lines[i].paid, &expected), "project %zu got %lu, expected %lu", i,
                      (unsigned long)lines[i].paid.limb[0], (unsigned long)paid[i]);
    }
}

static void expect_asked(const daomesh_funding_rule *rule, const daomesh_funding_round *round,
                         const uint64_t *asked)
{
    ck_assert_int_eq(run(rule, round), DAOMESH_OK);
    for (size_t i = 0; i < round->projects; i++) {
        daomesh_amount expected = amount(asked[i]);
        ck_assert_msg(is_equal(&lines[i].asked, &expected), "project %zu asks %lu, expected %lu", i,
                      (unsigned long)lines[i].asked.limb[0], (unsigned long)asked[i]);
    }
}

/* One project; gifts of as many people. */
static uint64_t asked_by(const daomesh_funding_rule *rule, const uint64_t *gifts, size_t count)
{
    daomesh_contribution contributions[16];
    for (size_t i = 0; i < count; i++)
        contributions[i] = (daomesh_contribution){ 0, (uint32_t)(100 - i), amount(gifts[i]) };
    const daomesh_funding_round round = given(contributions, count, 1, 1000);
    ck_assert_int_eq(run(rule, &round), DAOMESH_OK);
    return lines[0].asked.limb[0];
}

START_TEST(funding_matches_the_three_projects)
{
    const daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    expect_asked(&rule, &round, (uint64_t[]){ 34 * MILLION, 54 * MILLION, 162 * MILLION });
    expect_paid(&rule, &round, (uint64_t[]){ 13600000, 21600000, 64800000 });
    round.pool = amount(10 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 1360000, 2160000, 6480000 });
    round.pool = amount(1000 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 136 * MILLION, 216 * MILLION, 648 * MILLION });
}
END_TEST

START_TEST(funding_says_what_it_counted)
{
    const daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    const daomesh_amount roots = { { 0, 0, 0, 0 } };
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
    ck_assert_uint_eq(lines[0].contributors, 4);
    ck_assert_uint_eq(lines[1].contributors, 7);
    ck_assert_uint_eq(lines[0].contributed.limb[0], 15 * MILLION);
    ck_assert_uint_eq(lines[2].contributed.limb[0], 34 * MILLION);
    ck_assert_uint_eq(totals.contributed.limb[0], 59 * MILLION);
    ck_assert_uint_eq(totals.asked.limb[0], 250 * MILLION);
    ck_assert_uint_eq(totals.gifts, 18);
    ck_assert_uint_eq(lines[0].roots.limb[0] >> 32 | lines[0].roots.limb[1] << 32, 7000);
    ck_assert(!is_equal(&lines[0].roots, &roots));
}
END_TEST

START_TEST(funding_that_asks_less_than_the_pool_leaves_the_rest_when_told_to)
{
    daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(three, THREE, 3, 1000 * MILLION);
    rule.pool_use = DAOMESH_POOL_ASKED;
    expect_paid(&rule, &round, (uint64_t[]){ 34 * MILLION, 54 * MILLION, 162 * MILLION });
    ck_assert_uint_eq(totals.unspent.limb[0], 750 * MILLION);
}
END_TEST

START_TEST(funding_shares_what_a_cap_cuts_off_to_the_last_unit)
{
    const daomesh_funding_rule rule = capped(plain(), 50 * MILLION);
    const daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 19318182, 30681818, 50 * MILLION });
    ck_assert_uint_eq(lines[2].capped, 1);
    ck_assert_uint_eq(lines[0].capped, 0);
}
END_TEST

START_TEST(funding_that_caps_everybody_leaves_the_rest)
{
    const daomesh_funding_rule rule = capped(plain(), 30 * MILLION);
    const daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 30 * MILLION, 30 * MILLION, 30 * MILLION });
    ck_assert_uint_eq(totals.unspent.limb[0], 10 * MILLION);
}
END_TEST

/* A share that is the cap to the unit is not cut. */
START_TEST(funding_at_the_cap_is_not_capped)
{
    const daomesh_funding_rule rule = capped(plain(), 64800000), none = capped(plain(), 0);
    const daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 13600000, 21600000, 64800000 });
    ck_assert_uint_eq(lines[2].capped, 0);
    expect_paid(&none, &round, (uint64_t[]){ 0, 0, 0 });
}
END_TEST

/* The same rounds through pluralistic.js. */
START_TEST(funding_pluralistic_leaves_dust)
{
    daomesh_funding_rule rule = capped(pluralistic(), 50 * MILLION);
    daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 19318181, 30681818, 50 * MILLION });
    rule = pluralistic();
    expect_paid(&rule, &round, (uint64_t[]){ 13600000, 21600000, 64800000 });
    round.pool = amount(1000 * MILLION);
    expect_paid(&rule, &round, (uint64_t[]){ 34 * MILLION, 54 * MILLION, 162 * MILLION });
    rule.pool_use = DAOMESH_POOL_ALL;
    expect_paid(&rule, &round, (uint64_t[]){ 136 * MILLION, 216 * MILLION, 648 * MILLION });
}
END_TEST

START_TEST(funding_pluralistic_agrees_on_edge_cases)
{
    const daomesh_contribution one[] = { GIFT(0, 0, 100) };
    const daomesh_contribution apart[] = { GIFT(0, 0, 100), GIFT(1, 1, 200) };
    const daomesh_contribution two[] = { GIFT(0, 0, 99), GIFT(0, 1, 99) };
    const daomesh_contribution equal[] = { GIFT(0, 0, 4), GIFT(0, 1, 4), GIFT(1, 0, 4),
                                           GIFT(1, 1, 4), GIFT(2, 0, 4), GIFT(2, 1, 4) };
    daomesh_funding_rule rule = pluralistic();
    rule.pool_use = DAOMESH_POOL_ALL;
    daomesh_funding_round round = given(one, 1, 1, 1000);
    expect_paid(&rule, &round, (uint64_t[]){ 0 });
    round = given(apart, 2, 2, 1000);
    expect_paid(&rule, &round, (uint64_t[]){ 0, 0 });
    round = given(two, 2, 1, 1000);
    expect_paid(&rule, &round, (uint64_t[]){ 1000 });
    round = given(equal, 6, 3, 100);
    expect_paid(&rule, &round, (uint64_t[]){ 33, 33, 33 });
}
END_TEST

START_TEST(funding_pluralistic_shares_the_excess_until_there_is_none)
{
    const daomesh_contribution four[] = { GIFT(0, 0, 100), GIFT(0, 1, 100), GIFT(0, 2, 100), GIFT(0, 3, 100),
                                          GIFT(1, 0, 100), GIFT(1, 1, 100), GIFT(1, 2, 100), GIFT(2, 0, 100),
                                          GIFT(2, 1, 100), GIFT(3, 0, 25),  GIFT(3, 1, 25) };
    daomesh_funding_rule rule = capped(pluralistic(), 400);
    daomesh_funding_round round = given(four, 11, 4, 1000);
    expect_paid(&rule, &round, (uint64_t[]){ 400, 400, 157, 38 });
    ck_assert_uint_eq(totals.unspent.limb[0], 5);
    rule = capped(plain(), 400);
    expect_paid(&rule, &round, (uint64_t[]){ 400, 400, 160, 40 });
    rule = capped(pluralistic(), 300);
    round = given(four, 7, 2, 1000);
    expect_paid(&rule, &round, (uint64_t[]){ 300, 300 });
}
END_TEST

/* V 2.2: what integer conventions make of 2, 3, 5 (18.97), 7, 11 (17.55) and others. */
START_TEST(funding_roots_decide_how_much_rounding_takes)
{
    const daomesh_funding_rule fine = plain(), whole = pluralistic();
    const uint64_t ones[10] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
    ck_assert_uint_eq(asked_by(&fine, (uint64_t[]){ 2, 3, 5 }, 3), 18);
    ck_assert_uint_eq(asked_by(&whole, (uint64_t[]){ 2, 3, 5 }, 3), 10);
    ck_assert_uint_eq(asked_by(&fine, (uint64_t[]){ 7, 11 }, 2), 17);
    ck_assert_uint_eq(asked_by(&whole, (uint64_t[]){ 7, 11 }, 2), 12);
    ck_assert_uint_eq(asked_by(&fine, (uint64_t[]){ 99, 99 }, 2), 197);
    ck_assert_uint_eq(asked_by(&whole, (uint64_t[]){ 99, 99 }, 2), 162);
    ck_assert_uint_eq(asked_by(&fine, (uint64_t[]){ 2, 2 }, 2), 3);
    ck_assert_uint_eq(asked_by(&whole, (uint64_t[]){ 2, 2 }, 2), 2);
    ck_assert_uint_eq(asked_by(&fine, ones, 10), 90);
    ck_assert_uint_eq(asked_by(&whole, ones, 10), 90);
}
END_TEST

START_TEST(funding_keeps_or_takes_off_own_contributions_but_never_goes_below_zero)
{
    daomesh_funding_rule rule = plain();
    rule.own = DAOMESH_OWN_KEEP;
    ck_assert_uint_eq(asked_by(&rule, (uint64_t[]){ 4, 9 }, 2), 25);
    rule.own = DAOMESH_OWN_SUBTRACT;
    ck_assert_uint_eq(asked_by(&rule, (uint64_t[]){ 4, 9 }, 2), 12);
    ck_assert_uint_eq(asked_by(&rule, (uint64_t[]){ 7 }, 1), 0);
    rule.roots = DAOMESH_ROOTS_WHOLE;
    ck_assert_uint_eq(asked_by(&rule, (uint64_t[]){ 3, 3 }, 2), 0);
    rule.own = DAOMESH_OWN_SQUARES;
    ck_assert_uint_eq(asked_by(&rule, (uint64_t[]){ 3, 3 }, 2), 2);
}
END_TEST

START_TEST(funding_sums_repeats_before_the_root)
{
    const daomesh_contribution repeated[] = { GIFT(1, 7, 1), GIFT(0, 7, 50), GIFT(1, 7, 3), GIFT(1, 8, 9),
                                              GIFT(1, 7, 0) };
    const daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(repeated, 5, 2, 1000);
    expect_asked(&rule, &round, (uint64_t[]){ 0, 12 });
    ck_assert_uint_eq(lines[1].contributors, 2);
    ck_assert_uint_eq(totals.gifts, 3);
}
END_TEST

START_TEST(funding_does_not_count_gifts_of_nothing)
{
    const daomesh_contribution gifts[] = { GIFT(0, 1, 0), GIFT(0, 2, 9), GIFT(1, 1, 0) };
    const daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(gifts, 3, 2, 1000);
    expect_asked(&rule, &round, (uint64_t[]){ 0, 0 });
    ck_assert_uint_eq(lines[0].contributors, 1);
    ck_assert_uint_eq(lines[1].contributors, 0);
    ck_assert_uint_eq(totals.gifts, 1);
}
END_TEST

START_TEST(funding_does_not_count_less_than_the_minimum)
{
    const daomesh_contribution gifts[] = { GIFT(0, 1, 4), GIFT(0, 2, 9), GIFT(0, 3, 2), GIFT(0, 4, 2),
                                           GIFT(0, 4, 2) };
    daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(gifts, 5, 1, 1000);
    rule.minimum = amount(4);
    expect_asked(&rule, &round, (uint64_t[]){ 49 - 17 });
    ck_assert_uint_eq(lines[0].contributors, 3);
    ck_assert_uint_eq(lines[0].contributed.limb[0], 17);
}
END_TEST

START_TEST(funding_in_another_order_is_the_same)
{
    daomesh_contribution shuffled[THREE];
    daomesh_funding_line sorted[3];
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION - 1);
    for (uint32_t method = DAOMESH_FUNDING_QUADRATIC; method <= DAOMESH_FUNDING_PAIRWISE; method++) {
        rule.method = method;
        rule.pair_bound = amount(method == DAOMESH_FUNDING_PAIRWISE ? MILLION : 0);
        for (size_t step = 1; step < THREE; step++) {
            if (THREE % step == 0 && step > 1) continue; /* steps that visit everybody */
            for (size_t i = 0, at = 0; i < THREE; i++, at = (at + step) % THREE)
                shuffled[i] = three[at];
            if (step % 2 == 0 || step % 3 == 0) continue;
            round.contribution = three;
            ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
            memcpy(sorted, lines, sizeof sorted);
            round.contribution = shuffled;
            ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
            ck_assert_mem_eq(sorted, lines, sizeof sorted);
        }
    }
}
END_TEST

/* V 2.4, "pairwise (2x form)". */
START_TEST(funding_pairwise_bounds_what_a_pair_can_ask)
{
    daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    rule.method = DAOMESH_FUNDING_PAIRWISE;
    rule.pair_bound = amount(1 * MILLION);
    expect_asked(&rule, &round, (uint64_t[]){ 3848739, 9119378, 21779169 });
    ck_assert_uint_eq(totals.unspent.limb[0], 0);
    rule.pair_bound = amount(25 * MILLION);
    expect_asked(&rule, &round, (uint64_t[]){ 24929400, 43973305, 124711356 });
    rule.pair_bound = amount(100 * MILLION);
    expect_asked(&rule, &round, (uint64_t[]){ 31048698, 51000677, 150361487 });
}
END_TEST

/* However much two people give to however many projects: less than 2K. */
START_TEST(funding_pairwise_gives_no_pair_more_than_twice_the_bound)
{
    daomesh_contribution gifts[2 * PROJECTS_MOST];
    daomesh_funding_rule rule = plain();
    for (uint32_t i = 0; i < 2 * PROJECTS_MOST; i++)
        gifts[i] = (daomesh_contribution){ i / 2, i % 2, text("99999999999999999999999999999999999999") };
    rule.method = DAOMESH_FUNDING_PAIRWISE;
    rule.pair_bound = amount(1000);
    const daomesh_funding_round round = given(gifts, 2 * PROJECTS_MOST, PROJECTS_MOST, 1);
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
    ck_assert_uint_lt(totals.asked.limb[0], 2000);
    ck_assert_uint_ge(totals.asked.limb[0], 2000 - PROJECTS_MOST);
}
END_TEST

/* V 2.4: clusters a:X b:XY c:Y d:Z e:ZX f:W g:WY; X Y Z W are 0 to 3. */
/* Of squares whole roots are exact, and the bound is scaled with the roots: both ask the same. */
START_TEST(funding_pairwise_of_squares_is_the_same_with_whole_roots)
{
    daomesh_funding_rule rule = plain();
    daomesh_contribution squares[THREE];
    const daomesh_funding_round round = given(squares, THREE, 3, 100 * MILLION);
    daomesh_funding_line fine[3];
    rule.method = DAOMESH_FUNDING_PAIRWISE;
    rule.pair_bound = amount(MILLION);
    memcpy(squares, three, sizeof squares);
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
    memcpy(fine, lines, sizeof fine);
    rule.roots = DAOMESH_ROOTS_WHOLE;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
    for (size_t i = 0; i < 3; i++) {
        ck_assert(is_equal(&lines[i].asked, &fine[i].asked));
        ck_assert(is_equal(&lines[i].paid, &fine[i].paid));
    }
}
END_TEST

START_TEST(funding_cocm_matches_what_strangers_give)
{
    const daomesh_cluster_member seats[] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 2, 1 }, { 3, 2 }, { 4, 2 },
                                             { 4, 0 }, { 5, 3 }, { 6, 3 }, { 6, 1 }, { 6, 1 } };
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    rule.method = DAOMESH_FUNDING_COCM;
    round.clusters = 4;
    round.membership = seats;
    round.memberships = sizeof seats / sizeof seats[0];
    expect_asked(&rule, &round, (uint64_t[]){ 20251452, 21094089, 79328617 });
}
END_TEST

START_TEST(funding_cocm_counts_nobody_without_a_cluster)
{
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(three, THREE, 3, 100 * MILLION);
    rule.method = DAOMESH_FUNDING_COCM;
    round.clusters = 4;
    expect_asked(&rule, &round, (uint64_t[]){ 0, 0, 0 });
    ck_assert_uint_eq(totals.unspent.limb[0], 100 * MILLION);
}
END_TEST

/* Whoever has no cluster stands between two who have; what one cluster gives alone is not matched. */
START_TEST(funding_cocm_matches_two_clusters_and_not_one)
{
    const daomesh_cluster_member seats[] = { { 1, 0 }, { 7, 1 } };
    const daomesh_contribution gifts[] = { GIFT(0, 1, 16), GIFT(0, 4, 100), GIFT(0, 7, 25), GIFT(1, 7, 9) };
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(gifts, 4, 2, 1000);
    rule.method = DAOMESH_FUNDING_COCM;
    round.clusters = 2;
    round.membership = seats;
    round.memberships = 2;
    expect_asked(&rule, &round, (uint64_t[]){ 40, 0 }); /* 2 * sqrt(16 * 25) */
}
END_TEST

START_TEST(funding_of_nothing_leaves_the_pool)
{
    const daomesh_funding_rule rule = plain(), floors = pluralistic();
    const daomesh_funding_round round = given(NULL, 0, 2, 77);
    expect_paid(&rule, &round, (uint64_t[]){ 0, 0 });
    ck_assert_uint_eq(totals.unspent.limb[0], 77);
    expect_paid(&floors, &round, (uint64_t[]){ 0, 0 });
}
END_TEST

START_TEST(funding_takes_the_largest_amounts)
{
    const daomesh_amount largest = { { UINT64_MAX, UINT64_MAX, 0, 0 } };
    daomesh_contribution gifts[4];
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(gifts, 4, 2, 0);
    for (uint32_t i = 0; i < 4; i++)
        gifts[i] = (daomesh_contribution){ i / 2, i, largest };
    round.pool = (daomesh_amount){ { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
    ck_assert_uint_eq(lines[0].paid.limb[3], UINT64_C(1) << 63); /* the one unit that is left */
    ck_assert_uint_eq(lines[1].paid.limb[3], UINT64_MAX >> 1);
    rule.method = DAOMESH_FUNDING_PAIRWISE;
    rule.pair_bound = largest;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
    ck_assert_uint_eq(totals.unspent.limb[0], 0);
}
END_TEST

START_TEST(funding_names_the_contribution_it_refuses)
{
    daomesh_contribution gifts[] = { GIFT(0, 1, 4), GIFT(1, 2, 9), GIFT(0, 1, 2) };
    const daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(gifts, 3, 2, 100);
    gifts[1].project = 2;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 1);
    ck_assert_uint_eq(lines[0].contributors, 0);
    gifts[1].project = 1;
    gifts[2].amount.limb[2] = 1;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 2);
    gifts[2].amount = (daomesh_amount){ { UINT64_MAX - 3, UINT64_MAX, 0, 0 } };
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(totals.refused, 2);
    const daomesh_contribution most = gifts[2], little[] = { GIFT(0, 1, 1), GIFT(1, 1, 3), GIFT(0, 2, 5) };
    const daomesh_contribution many[] = { little[1], little[0], little[2], most, little[0], gifts[0] };
    const daomesh_funding_round repeats = given(many, 6, 2, 100);
    ck_assert_int_eq(run(&rule, &repeats), DAOMESH_E_OVERFLOW); /* 1, most, 1 fit; the last 4 do not */
    ck_assert_uint_eq(totals.refused, 5);
    gifts[2].amount.limb[0]--;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_OK);
}
END_TEST

START_TEST(funding_refuses_a_membership_of_no_cluster)
{
    const daomesh_cluster_member seats[] = { { 0, 3 }, { 1, 4 } };
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(three, THREE, 3, 100);
    rule.method = DAOMESH_FUNDING_COCM;
    round.clusters = 4;
    round.membership = seats;
    round.memberships = 2;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_RANGE);
    ck_assert_uint_eq(totals.refused, 1);
}
END_TEST

/* One dial wrong at a time. */
START_TEST(funding_refuses_dials_out_of_range_and_dials_nothing_reads)
{
    const daomesh_funding_round round = given(three, THREE, 3, 100);
    const struct {
        size_t dial;
        uint32_t value;
        int32_t status;
    } wrong[] = {
        { offsetof(daomesh_funding_rule, size), sizeof(daomesh_funding_rule) - 4, DAOMESH_E_ARG },
        { offsetof(daomesh_funding_rule, size), sizeof(daomesh_funding_rule) + 5000, DAOMESH_E_ARG },
        { offsetof(daomesh_funding_rule, method), 4, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, method), DAOMESH_FUNDING_PAIRWISE, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, method), DAOMESH_FUNDING_COCM, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, roots), 3, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, own), 4, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, pool_use), 3, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, division), 3, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, has_cap), 2, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, reserved), 1, DAOMESH_E_RANGE },
        { offsetof(daomesh_funding_rule, cap), 1, DAOMESH_E_CONTRADICTION },
        { offsetof(daomesh_funding_rule, pair_bound), 1, DAOMESH_E_CONTRADICTION },
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        daomesh_funding_rule rule = plain();
        memcpy((uint8_t *)&rule + wrong[i].dial, &wrong[i].value, sizeof wrong[i].value);
        ck_assert_uint_eq(daomesh_funding_scratch_size(&rule, &round), 0);
        ck_assert_int_eq(run(&rule, &round), wrong[i].status);
    }
    const daomesh_cluster_member seat = { 0, 0 };
    daomesh_funding_rule rule = plain();
    daomesh_funding_round stray = round;
    stray.membership = &seat;
    stray.memberships = 1;
    ck_assert_int_eq(run(&rule, &stray), DAOMESH_E_CONTRADICTION);
    stray = round;
    stray.size--;
    ck_assert_int_eq(run(&rule, &stray), DAOMESH_E_ARG);
    rule.method = DAOMESH_FUNDING_PAIRWISE;
    rule.pair_bound.limb[2] = 1;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_RANGE);
    rule.pair_bound = amount(1);
    rule.own = DAOMESH_OWN_KEEP;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(funding_refuses_rounds_over_the_limits_before_it_looks_at_them)
{
    const daomesh_funding_rule rule = plain();
    daomesh_funding_rule cocm = plain();
    daomesh_funding_round round = given(three, THREE, 3, 100);
    uint8_t scratch[1];
    cocm.method = DAOMESH_FUNDING_COCM;
    round.projects = daomesh_funding_projects_max();
    ck_assert_uint_gt(daomesh_funding_scratch_size(&rule, &round), 0);
    round.projects++;
    ck_assert_int_eq(daomesh_funding_match(lines, &totals, &rule, &round, scratch, 1, NULL, NULL),
                     DAOMESH_E_LIMIT);
    round.projects = 3;
    round.contributions = daomesh_funding_contributions_max();
    ck_assert_uint_gt(daomesh_funding_scratch_size(&rule, &round), 0);
    round.contributions++;
    ck_assert_int_eq(daomesh_funding_match(lines, &totals, &rule, &round, scratch, 1, NULL, NULL),
                     DAOMESH_E_LIMIT);
    round.contributions = THREE;
    round.clusters = daomesh_funding_clusters_max();
    ck_assert_uint_gt(daomesh_funding_scratch_size(&cocm, &round), 0);
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_CONTRADICTION);
    round.clusters++;
    ck_assert_int_eq(run(&cocm, &round), DAOMESH_E_LIMIT);
    round.clusters = 1;
    round.memberships = daomesh_funding_contributions_max() + 1;
    ck_assert_int_eq(run(&cocm, &round), DAOMESH_E_LIMIT);
    round.memberships = 1;
    ck_assert_int_eq(run(&cocm, &round), DAOMESH_E_ARG);
    round = given(three, THREE, 0, 100);
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_RANGE);
    round = given(NULL, THREE, 3, 100);
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_ARG);
    round = given(three, THREE, 3, 100);
    round.reserved = 1;
    ck_assert_int_eq(run(&rule, &round), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(funding_refuses_nulls_and_too_little_scratch)
{
    const daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(three, THREE, 3, 100);
    uint8_t scratch[4096];
    const size_t len = daomesh_funding_scratch_size(&rule, &round);
    ck_assert_uint_le(len, sizeof scratch);
    ck_assert_int_eq(daomesh_funding_match(NULL, &totals, &rule, &round, scratch, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_match(lines, NULL, &rule, &round, scratch, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_match(lines, &totals, NULL, &round, scratch, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_match(lines, &totals, &rule, NULL, scratch, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_match(lines, &totals, &rule, &round, NULL, len, NULL, NULL),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_match(lines, &totals, &rule, &round, scratch, len - 1, NULL, NULL),
                     DAOMESH_E_BUFFER);
    ck_assert_uint_eq(daomesh_funding_scratch_size(NULL, &round), 0);
}
END_TEST

START_TEST(funding_zeroes_all_lines_when_it_refuses_the_rule)
{
    daomesh_funding_rule rule = plain();
    daomesh_funding_line out[3];
    static const daomesh_funding_line zero;
    const daomesh_funding_round round = given(three, THREE, sizeof out / sizeof out[0], 100);
    uint8_t scratch[4096];
    memset(out, 0xff, sizeof out);
    rule.method = 4;
    ck_assert_int_eq(daomesh_funding_match(out, &totals, &rule, &round, scratch, sizeof scratch, NULL, NULL),
                     DAOMESH_E_RANGE);
    for (size_t i = 0; i < sizeof out / sizeof out[0]; i++)
        ck_assert_mem_eq(&out[i], &zero, sizeof zero);
}
END_TEST

struct watch {
    uint64_t calls;
    uint64_t last;
    uint64_t cancel_at;
};

static int32_t watch_progress(void *ctx, uint64_t done, uint64_t total)
{
    struct watch *watch = ctx;
    ck_assert_uint_gt(done, watch->last);
    ck_assert_uint_le(done, total);
    watch->last = done;
    return ++watch->calls == watch->cancel_at;
}

/* A hundred projects, a hundred thousand people, each gives to ten. */
START_TEST(funding_tells_how_far_it_is_and_can_be_cancelled)
{
    enum { PROJECTS = 100, COUNT = 1000000 };
    static daomesh_funding_line many[PROJECTS];
    daomesh_contribution *gifts = malloc(COUNT * sizeof *gifts);
    const daomesh_funding_rule rule = plain();
    const daomesh_funding_round round = given(gifts, COUNT, PROJECTS, 12345678901);
    const size_t len = daomesh_funding_scratch_size(&rule, &round);
    void *scratch = malloc(len);
    struct watch watch = { 0, 0, 0 };
    ck_assert(gifts && scratch);
    for (uint32_t i = 0; i < COUNT; i++)
        gifts[i] = (daomesh_contribution){ i * 37 % PROJECTS, i / 10, amount(1 + i % 1000 * MILLION) };
    ck_assert_int_eq(
        daomesh_funding_match(many, &totals, &rule, &round, scratch, len, watch_progress, &watch),
        DAOMESH_OK);
    ck_assert_uint_ge(watch.calls, 20);
    ck_assert_uint_eq(totals.gifts, COUNT);
    ck_assert(is_equal(&totals.paid, &round.pool));
    watch = (struct watch){ 0, 0, 3 };
    ck_assert_int_eq(
        daomesh_funding_match(many, &totals, &rule, &round, scratch, len, watch_progress, &watch),
        DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(watch.calls, 3);
    ck_assert_uint_eq(totals.gifts, 0);
    ck_assert_uint_eq(many[0].contributors, 0);
    free(gifts);
    free(scratch);
}
END_TEST

/*
 * A round in which each stage of a method takes long enough to tell of it, cancelled at every call that is made: nothing of it is left.
 * Many projects that all pass the cap but the last take long to share; people with all clusters take long to compare.
 */
static void cancel_everywhere(const daomesh_funding_rule *rule, const daomesh_funding_round *round,
                              uint64_t least)
{
    const size_t len = daomesh_funding_scratch_size(rule, round);
    daomesh_funding_line *many = malloc(round->projects * sizeof *many);
    void *scratch = malloc(len);
    struct watch watch = { 0, 0, 0 };
    ck_assert(many && scratch);
    ck_assert_int_eq(daomesh_funding_match(many, &totals, rule, round, scratch, len, watch_progress, &watch),
                     DAOMESH_OK);
    const uint64_t calls = watch.calls;
    ck_assert_uint_ge(calls, least);
    for (uint64_t i = 1; i <= calls; i++) {
        watch = (struct watch){ 0, 0, i };
        ck_assert_int_eq(
            daomesh_funding_match(many, &totals, rule, round, scratch, len, watch_progress, &watch),
            DAOMESH_E_CANCELLED);
        ck_assert_uint_eq(watch.calls, i);
        ck_assert_uint_eq(totals.gifts, 0);
        ck_assert_uint_eq(many[0].contributors, 0);
    }
    free(many);
    free(scratch);
}

START_TEST(funding_by_floors_can_be_cancelled_while_it_shares)
{
    enum { PROJECTS = 70000 };
    daomesh_contribution *gifts = malloc(PROJECTS * sizeof *gifts);
    const daomesh_funding_rule rule = capped(pluralistic(), 100);
    daomesh_funding_rule all = rule;
    all.pool_use = DAOMESH_POOL_ALL;
    all.own = DAOMESH_OWN_KEEP;
    ck_assert_ptr_nonnull(gifts);
    for (uint32_t i = 0; i < PROJECTS; i++)
        gifts[i] = (daomesh_contribution){ i, i, amount(i % 2 ? 10000 : 100) };
    const daomesh_funding_round round = given(gifts, PROJECTS, PROJECTS, PROJECTS * 60);
    cancel_everywhere(&all, &round, 3); /* read, summed, shared */
    free(gifts);
}
END_TEST

START_TEST(funding_pairwise_can_be_cancelled_while_it_pairs)
{
    enum { GIVERS = 500 };
    daomesh_contribution gifts[GIVERS];
    daomesh_funding_rule rule = plain();
    rule.method = DAOMESH_FUNDING_PAIRWISE;
    rule.pair_bound = amount(5);
    for (uint32_t i = 0; i < GIVERS; i++)
        gifts[i] = (daomesh_contribution){ 0, i, amount(1 + i) };
    const daomesh_funding_round round = given(gifts, GIVERS, 1, 1000);
    cancel_everywhere(&rule, &round, 1);
}
END_TEST

START_TEST(funding_cocm_can_be_cancelled_at_every_stage)
{
    enum { CLUSTERS = 256, MEMBERS = 3 };
    static daomesh_cluster_member seats[MEMBERS * CLUSTERS];
    const daomesh_contribution gifts[MEMBERS] = { GIFT(0, 0, 7), GIFT(0, 1, 9), GIFT(1, 2, 4) };
    daomesh_funding_rule rule = plain();
    daomesh_funding_round round = given(gifts, MEMBERS, 2, 1000);
    rule.method = DAOMESH_FUNDING_COCM;
    round.clusters = CLUSTERS;
    round.membership = seats;
    round.memberships = MEMBERS * CLUSTERS - 1; /* one cluster less for the last, so that two are not alike */
    for (uint32_t i = 0; i < MEMBERS * CLUSTERS; i++)
        seats[i] = (daomesh_cluster_member){ i / CLUSTERS, i % CLUSTERS };
    cancel_everywhere(&rule, &round, 6); /* three people, three gifts or two projects */
}
END_TEST

/* MECHANISMS 5: alpha depends on S and T alone; four squares make the T of clr.fund's own vector. */
START_TEST(funding_clrfund_alpha_is_the_official_one)
{
    const daomesh_amount budget = text("440274000000000000000000"), factor = text("10000000000000");
    daomesh_amount paid[4], alpha, unspent, sum;
    const daomesh_funding_tally tallies[4] = { { amount(2864079), amount(6457377088) },
                                               { amount(1580), amount(0) },
                                               { amount(13), amount(0) },
                                               { amount(2), amount(0) } };
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 4, &budget, &factor),
                     DAOMESH_OK);
    ck_assert_uint_eq(alpha.limb[0], 4583670112189981);
    sum = unspent;
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(daomesh_amount_add(&sum, &sum, &paid[i]), DAOMESH_OK);
    ck_assert(is_equal(&sum, &budget));
    ck_assert_uint_lt(unspent.limb[0], 1000000);
}
END_TEST

START_TEST(funding_clrfund_alpha_refuses_what_the_contract_refuses)
{
    const daomesh_amount factor = amount(10), budget = amount(1000);
    daomesh_amount paid[2], alpha, unspent;
    daomesh_funding_tally tallies[2] = { { amount(3), amount(9) }, { amount(5), amount(25) } };
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &budget, &factor),
                     DAOMESH_E_ZERO_DIVISOR);
    tallies[0].spent = amount(10);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &budget, &factor),
                     DAOMESH_E_RANGE);
    tallies[0].spent = amount(5);
    const daomesh_amount little = amount(299), enough = amount(300);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &little, &factor),
                     DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &enough, &factor),
                     DAOMESH_OK);
    ck_assert_uint_eq(alpha.limb[0], 0);
    ck_assert_uint_eq(paid[1].limb[0], 250);
    tallies[0].votes.limb[2] = 1;
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &budget, &factor),
                     DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(paid[1].limb[0], 0);
}
END_TEST

/* Each sum and each product that outgrows 256 bits, in the order in which the formula meets them. */
START_TEST(funding_clrfund_alpha_refuses_what_outgrows_256_bits)
{
    static const struct {
        uint32_t votes, spent, budget, factor; /* powers of two; 0 is none */
    } cases[] = {
        { 20, 255, 255, 1 }, /* twice 2^255 is spent */
        { 0, 250, 255, 10 }, /* spent * factor */
        { 126, 0, 255, 20 }, /* factor * (T - S) */
        { 0, 0, 250, 60 },   /* alpha * factor */
        { 99, 0, 255, 1 },   /* alpha * factor * votes^2 */
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        daomesh_amount paid[2], alpha, unspent, budget = power(cases[i].budget),
                                                factor = power(cases[i].factor);
        daomesh_funding_tally tallies[2] = { { power(cases[i].votes), amount(0) }, { amount(1), amount(0) } };
        if (cases[i].spent > 0) tallies[0].spent = tallies[1].spent = power(cases[i].spent);
        ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &budget, &factor),
                         DAOMESH_E_OVERFLOW);
        ck_assert(is_zero(&paid[0]) && is_zero(&alpha) && is_zero(&unspent));
    }
}
END_TEST

/* One tally: votes^2 just above what is spent makes alpha large, a budget of just what is spent makes it 0. */
START_TEST(funding_clrfund_alpha_refuses_credits_that_outgrow_256_bits)
{
    const daomesh_amount one = amount(1), rich = power(150), just = power(200);
    daomesh_amount paid, alpha, unspent;
    daomesh_funding_tally tally = { power(50), power(100) };
    tally.votes.limb[0]++;
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(&paid, &alpha, &unspent, &tally, 1, &rich, &one),
                     DAOMESH_E_OVERFLOW); /* alpha * factor * spent */
    tally = (daomesh_funding_tally){ power(101), power(200) };
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(&paid, &alpha, &unspent, &tally, 1, &just, &one),
                     DAOMESH_E_OVERFLOW); /* 10^18 * factor * spent */
    ck_assert(is_zero(&paid) && is_zero(&alpha) && is_zero(&unspent));
}
END_TEST

START_TEST(funding_clrfund_refuses_a_null_for_what_it_needs)
{
    const daomesh_amount one = amount(1);
    const daomesh_funding_tally tally = { amount(1), amount(1) };
    daomesh_amount paid, alpha, unspent;
    ck_assert_int_eq(daomesh_funding_clrfund_linear(&paid, &unspent, &tally, 1, NULL, &one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_clrfund_linear(&paid, &unspent, &tally, 1, &one, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(&paid, &alpha, NULL, &tally, 1, &one, &one),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(&paid, &alpha, &unspent, &tally, 1, NULL, &one),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(&paid, &alpha, &unspent, &tally, 1, &one, NULL),
                     DAOMESH_E_ARG);
}
END_TEST

START_TEST(funding_clrfund_linear_refuses_votes_that_outgrow_256_bits)
{
    const daomesh_amount one = amount(1);
    const daomesh_funding_tally tallies[2] = { { power(255), amount(0) }, { power(255), amount(0) } };
    daomesh_amount paid[2], unspent = one;
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, &unspent, tallies, 2, &one, &one),
                     DAOMESH_E_OVERFLOW);
    ck_assert(is_zero(&unspent));
}
END_TEST

/* Votes far below what the credits allow make the difference negative; nobody is paid more than there is. */
START_TEST(funding_clrfund_alpha_refuses_tallies_that_cannot_be)
{
    const daomesh_amount factor = amount(1), budget = text("100000000");
    daomesh_amount paid[2], alpha, unspent;
    daomesh_funding_tally tallies[2] = { { amount(0), amount(100) }, { amount(11), amount(20) } };
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, 2, &budget, &factor),
                     DAOMESH_E_UNDERFLOW);
    ck_assert_uint_eq(alpha.limb[0], 0);
}
END_TEST

START_TEST(funding_clrfund_linear_pays_the_floor_and_what_was_given)
{
    const daomesh_amount pool = amount(100), factor = amount(10);
    daomesh_amount paid[3], unspent;
    daomesh_funding_tally tallies[3] = { { amount(1), amount(1) },
                                         { amount(1), amount(0) },
                                         { amount(1), amount(2) } };
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, &unspent, tallies, 3, &pool, &factor), DAOMESH_OK);
    ck_assert_uint_eq(paid[0].limb[0], 43);
    ck_assert_uint_eq(paid[1].limb[0], 33);
    ck_assert_uint_eq(paid[2].limb[0], 53);
    ck_assert_uint_eq(unspent.limb[0], 1);
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, &unspent, tallies, 0, &pool, &factor),
                     DAOMESH_E_ZERO_DIVISOR);
    ck_assert_int_eq(daomesh_funding_clrfund_linear(NULL, &unspent, tallies, 3, &pool, &factor),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, NULL, tallies, 3, &pool, &factor), DAOMESH_E_ARG);
    tallies[2].spent.limb[3] = UINT64_MAX;
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, &unspent, tallies, 3, &pool, &factor),
                     DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(paid[0].limb[0], 0);
    ck_assert_int_eq(daomesh_funding_clrfund_linear(paid, &unspent, tallies,
                                                    DAOMESH_FUNDING_PROJECTS_MAX + 1u, &pool, &factor),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, &unspent, &unspent, NULL, 1, &pool, &factor),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_clrfund_alpha(paid, NULL, &unspent, tallies, 1, &pool, &factor),
                     DAOMESH_E_ARG);
}
END_TEST

/* As VeBetterDAO divides; a cap of 50 % takes 4816 of 9816 points. */
START_TEST(funding_points_are_whole_and_capped)
{
    const daomesh_amount weights[2] = { amount(184), amount(9816) };
    const daomesh_amount pool = text("150520000000000000000000");
    daomesh_amount paid[2], lost[2], expected;
    ck_assert_int_eq(daomesh_funding_points(paid, lost, weights, 2, &pool, 10000, 0), DAOMESH_OK);
    expected = text("147750432000000000000000");
    ck_assert(is_equal(&paid[1], &expected));
    ck_assert_int_eq(daomesh_funding_points(paid, lost, weights, 2, &pool, 5000, 0), DAOMESH_OK);
    expected = text("75260000000000000000000");
    ck_assert(is_equal(&paid[1], &expected));
    expected = text("72490432000000000000000");
    ck_assert(is_equal(&lost[1], &expected));
}
END_TEST

START_TEST(funding_points_share_the_base_equally_even_of_no_votes)
{
    const daomesh_amount none[3] = { { { 0 } } }, pool = amount(1000);
    daomesh_amount paid[3], lost[3];
    ck_assert_int_eq(daomesh_funding_points(paid, lost, none, 3, &pool, 10000, 40), DAOMESH_OK);
    ck_assert_uint_eq(paid[2].limb[0], 133);
    ck_assert_uint_eq(lost[2].limb[0], 0);
    ck_assert_int_eq(daomesh_funding_points(NULL, NULL, NULL, 0, &pool, 10000, 40), DAOMESH_OK);
    ck_assert_int_eq(daomesh_funding_points(paid, lost, none, 3, &pool, 10001, 40), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_funding_points(paid, lost, none, 3, &pool, 10000, 101), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_funding_points(paid, NULL, none, 3, &pool, 10000, 40), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_funding_points(paid, lost, none, 3, NULL, 10000, 40), DAOMESH_E_ARG);
}
END_TEST

START_TEST(funding_points_refuse_weights_that_outgrow_256_bits_and_too_many)
{
    const daomesh_amount weights[2] = { power(255), power(255) }, pool = amount(1000);
    daomesh_amount paid[2] = { pool, pool }, lost[2] = { pool, pool };
    ck_assert_int_eq(daomesh_funding_points(paid, lost, weights, 2, &pool, 10000, 0), DAOMESH_E_OVERFLOW);
    ck_assert(is_zero(&paid[1]) && is_zero(&lost[1]));
    paid[0] = pool;
    ck_assert_int_eq(
        daomesh_funding_points(paid, lost, weights, DAOMESH_FUNDING_PROJECTS_MAX + 1u, &pool, 10000, 0),
        DAOMESH_E_LIMIT);
    ck_assert(is_equal(&paid[0], &pool));
    ck_assert_int_eq(daomesh_funding_points(NULL, lost, weights, 2, &pool, 10000, 0), DAOMESH_E_ARG);
}
END_TEST

Suite *funding_suite(void);
Suite *funding_suite(void)
{
    Suite *suite = suite_create("funding");
    TCase *tests = tcase_create("funding");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, funding_matches_the_three_projects);
    tcase_add_test(tests, funding_says_what_it_counted);
    tcase_add_test(tests, funding_that_asks_less_than_the_pool_leaves_the_rest_when_told_to);
    tcase_add_test(tests, funding_shares_what_a_cap_cuts_off_to_the_last_unit);
    tcase_add_test(tests, funding_that_caps_everybody_leaves_the_rest);
    tcase_add_test(tests, funding_at_the_cap_is_not_capped);
    tcase_add_test(tests, funding_pluralistic_leaves_dust);
    tcase_add_test(tests, funding_pluralistic_agrees_on_edge_cases);
    tcase_add_test(tests, funding_pluralistic_shares_the_excess_until_there_is_none);
    tcase_add_test(tests, funding_roots_decide_how_much_rounding_takes);
    tcase_add_test(tests, funding_keeps_or_takes_off_own_contributions_but_never_goes_below_zero);
    tcase_add_test(tests, funding_sums_repeats_before_the_root);
    tcase_add_test(tests, funding_does_not_count_gifts_of_nothing);
    tcase_add_test(tests, funding_does_not_count_less_than_the_minimum);
    tcase_add_test(tests, funding_in_another_order_is_the_same);
    tcase_add_test(tests, funding_pairwise_bounds_what_a_pair_can_ask);
    tcase_add_test(tests, funding_pairwise_gives_no_pair_more_than_twice_the_bound);
    tcase_add_test(tests, funding_pairwise_of_squares_is_the_same_with_whole_roots);
    tcase_add_test(tests, funding_cocm_matches_what_strangers_give);
    tcase_add_test(tests, funding_cocm_counts_nobody_without_a_cluster);
    tcase_add_test(tests, funding_cocm_matches_two_clusters_and_not_one);
    tcase_add_test(tests, funding_of_nothing_leaves_the_pool);
    tcase_add_test(tests, funding_takes_the_largest_amounts);
    tcase_add_test(tests, funding_names_the_contribution_it_refuses);
    tcase_add_test(tests, funding_refuses_a_membership_of_no_cluster);
    tcase_add_test(tests, funding_refuses_dials_out_of_range_and_dials_nothing_reads);
    tcase_add_test(tests, funding_refuses_rounds_over_the_limits_before_it_looks_at_them);
    tcase_add_test(tests, funding_refuses_nulls_and_too_little_scratch);
    tcase_add_test(tests, funding_zeroes_all_lines_when_it_refuses_the_rule);
    tcase_add_test(tests, funding_tells_how_far_it_is_and_can_be_cancelled);
    tcase_add_test(tests, funding_by_floors_can_be_cancelled_while_it_shares);
    tcase_add_test(tests, funding_pairwise_can_be_cancelled_while_it_pairs);
    tcase_add_test(tests, funding_cocm_can_be_cancelled_at_every_stage);
    tcase_add_test(tests, funding_clrfund_alpha_is_the_official_one);
    tcase_add_test(tests, funding_clrfund_alpha_refuses_what_the_contract_refuses);
    tcase_add_test(tests, funding_clrfund_alpha_refuses_what_outgrows_256_bits);
    tcase_add_test(tests, funding_clrfund_alpha_refuses_credits_that_outgrow_256_bits);
    tcase_add_test(tests, funding_clrfund_refuses_a_null_for_what_it_needs);
    tcase_add_test(tests, funding_clrfund_linear_refuses_votes_that_outgrow_256_bits);
    tcase_add_test(tests, funding_points_refuse_weights_that_outgrow_256_bits_and_too_many);
    tcase_add_test(tests, funding_clrfund_alpha_refuses_tallies_that_cannot_be);
    tcase_add_test(tests, funding_clrfund_linear_pays_the_floor_and_what_was_given);
    tcase_add_test(tests, funding_points_are_whole_and_capped);
    tcase_add_test(tests, funding_points_share_the_base_equally_even_of_no_votes);
    suite_add_tcase(suite, tests);
    return suite;
}
