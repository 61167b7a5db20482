/* The contract of rule `lines`: each method's worked example, what is carried, bad dials and ballots, sums that are whole. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/budget.h>
#include <daomesh/lines.h>

Suite *lines_suite(void);

enum { LINES = 4, BALLOTS = 8, MARKS = 32 };

static daomesh_amount parts[DAOMESH_LINES_MAX];
static daomesh_lines_totals totals;
static daomesh_ballot_group groups[BALLOTS];
static daomesh_mark marks[MARKS];
static daomesh_ballots ballots;
static uint8_t scratch[1 << 16];

static daomesh_amount amount(uint64_t value)
{
    return (daomesh_amount){ { value, 0, 0, 0 } };
}

static void begin(uint32_t lines)
{
    ballots = (daomesh_ballots){ .size = sizeof ballots, .options = lines, .group = groups, .mark = marks };
}

/* A ballot with the values of the lines from the first on; those of 0 are left out. */
static void ballot(uint64_t weight, int32_t a, int32_t b, int32_t c)
{
    const int32_t values[] = { a, b, c };
    daomesh_ballot_group *group = &groups[ballots.groups++];
    *group = (daomesh_ballot_group){ .weight = amount(weight), .first = ballots.marks };
    for (uint32_t i = 0; i < 3; i++) {
        if (values[i] == 0) continue;
        marks[ballots.marks++] = (daomesh_mark){ i, values[i] };
        group->count++;
    }
}

static daomesh_lines_rule by(uint32_t method, uint32_t count, uint64_t points)
{
    daomesh_lines_rule rule = { .size = sizeof rule, .method = method, .points = points };
    if (method == DAOMESH_LINES_CHOSEN)
        rule.choice = count;
    else
        rule.tally = count;
    return rule;
}

static int32_t divide(daomesh_lines_rule rule, uint64_t money, const daomesh_amount *amounts)
{
    const daomesh_amount all = amount(money);
    const size_t room = daomesh_lines_scratch_size(&rule, &ballots);
    ck_assert_uint_le(room, sizeof scratch);
    return daomesh_lines_divide(parts, &totals, &rule, &all, amounts, &ballots, scratch, room);
}

static void got(uint64_t a, uint64_t b, uint64_t c)
{
    ck_assert_uint_eq(parts[0].limb[0], a);
    ck_assert_uint_eq(parts[1].limb[0], b);
    ck_assert_uint_eq(parts[2].limb[0], c);
    ck_assert_uint_eq(totals.spent.limb[0], a + b + c);
}

static const daomesh_amount *amounts_of(uint64_t a, uint64_t b, uint64_t c)
{
    static daomesh_amount amounts[3];
    amounts[0] = amount(a);
    amounts[1] = amount(b);
    amounts[2] = amount(c);
    return amounts;
}

/* --- docs/rules/lines.md ---------------------------------------------------------------------------------------------- */

START_TEST(fixed_shares_divide_to_the_last_unit)
{
    begin(3);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_SHARES, 0, 0), 1000, amounts_of(1, 1, 1)), DAOMESH_OK);
    got(334, 333, 333);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_SHARES, 0, 0), 1000, amounts_of(0, 0, 0)),
                     DAOMESH_E_ZERO_DIVISOR);
}
END_TEST

/* Two of weight 1 and one of 2, a hundred points each: 100 + 50 : 50 + 60 : 140 of 400. */
START_TEST(points_divide_in_proportion_to_weight)
{
    begin(3);
    ballot(1, 100, 0, 0);
    ballot(1, 50, 50, 0);
    ballot(2, 0, 30, 70);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_WEIGHTED, 100), 1000, NULL), DAOMESH_OK);
    got(375, 275, 350);
}
END_TEST

/* Nine points of one for the first line, one point of each of four for the second: 9 : 16, as a square of a sum of roots. */
START_TEST(a_quadratic_round_prefers_many)
{
    begin(3);
    ballot(1, 9, 0, 0);
    for (int i = 0; i < 4; i++)
        ballot(1, 0, 1, 0);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_ROUND, 0, 9), 1000, NULL), DAOMESH_OK);
    got(360, 640, 0);
    begin(3); /* 2 and 8 points: (sqrt 2 + sqrt 8)^2 = 18, more exactly than whole points could say */
    ballot(1, 2, 1, 0);
    ballot(1, 8, 0, 1);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_ROUND, 0, 9), 2000, NULL), DAOMESH_OK);
    got(1800, 100, 100);
}
END_TEST

/* Approvals 3 : 2 : 1 and 1000 in all: 600, then 500 does not fit, then 400 does. */
START_TEST(in_order_each_line_gets_what_it_asks_or_nothing)
{
    begin(3);
    ballot(1, 1, 1, 1);
    ballot(1, 1, 1, 0);
    ballot(1, 1, 0, 0);
    ck_assert_int_eq(
        divide(by(DAOMESH_LINES_ORDER, DAOMESH_TALLY_APPROVAL, 0), 1000, amounts_of(600, 500, 400)),
        DAOMESH_OK);
    got(600, 0, 400);
}
END_TEST

/* The same three ballots as ranks, where the first beats all: every method by ranks agrees. */
START_TEST(ranked_methods_give_an_order)
{
    static const uint32_t methods[] = { DAOMESH_TALLY_PLURALITY,   DAOMESH_TALLY_IRV,
                                        DAOMESH_TALLY_BORDA,       DAOMESH_TALLY_COPELAND,
                                        DAOMESH_TALLY_MINIMAX,     DAOMESH_TALLY_SCHULZE,
                                        DAOMESH_TALLY_RANKED_PAIRS };
    begin(3);
    ballot(2, 1, 2, 3);
    ballot(1, 1, 3, 2);
    ballot(1, 2, 1, 3);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_ORDER, methods[_i], 0), 1000, amounts_of(600, 400, 1)),
                     DAOMESH_OK);
    got(600, 400, 0);
}
END_TEST

/* Ten voters, 100 of money; three want the first for 60, seven the two others for 40 each: equal shares give both groups theirs. */
START_TEST(chosen_lines_get_what_they_ask)
{
    begin(3);
    ballot(6, 1, 0, 0);
    ballot(4, 0, 1, 1);
    ck_assert_int_eq(
        divide(by(DAOMESH_LINES_CHOSEN, DAOMESH_BUDGET_EQUAL_SHARES, 0), 100, amounts_of(60, 20, 20)),
        DAOMESH_OK);
    got(60, 20, 20);
    ck_assert_int_eq(
        divide(by(DAOMESH_LINES_CHOSEN, DAOMESH_BUDGET_PHRAGMEN, 0), 100, amounts_of(60, 20, 20)),
        DAOMESH_OK);
    got(60, 20, 20);
    begin(3); /* what nobody wants is left out */
    ballot(6, 5, 0, 0);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_CHOSEN, DAOMESH_BUDGET_GREEDY, 5), 100, amounts_of(60, 20, 20)),
                     DAOMESH_OK);
    got(60, 0, 0);
}
END_TEST

START_TEST(what_is_left_is_carried_in_part)
{
    daomesh_lines_rule rule = by(DAOMESH_LINES_ORDER, DAOMESH_TALLY_APPROVAL, 0);
    begin(3);
    ballot(1, 1, 0, 0);
    rule.carry_ppm = 333333;
    ck_assert_int_eq(divide(rule, 110, amounts_of(99, 1, 1)), DAOMESH_OK);
    got(99, 0, 0);
    ck_assert_uint_eq(totals.carried.limb[0], 3);
    ck_assert_uint_eq(totals.returned.limb[0], 8);
    rule.carry_ppm = 1000000;
    ck_assert_int_eq(divide(rule, 110, amounts_of(99, 1, 1)), DAOMESH_OK);
    ck_assert_uint_eq(totals.carried.limb[0], 11);
    ck_assert_uint_eq(totals.returned.limb[0], 0);
}
END_TEST

START_TEST(without_votes_nothing_is_spent)
{
    static const daomesh_lines_rule rules[] = {
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_TOTALS, DAOMESH_TALLY_WEIGHTED, 0, 0, 0, 100 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_TOTALS, DAOMESH_TALLY_SCORE, 0, 0, 0, 5 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_ROUND, 0, 0, 0, 0, 100 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_ORDER, DAOMESH_TALLY_SCHULZE, 0, 0, 0, 0 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_CHOSEN, 0, DAOMESH_BUDGET_EQUAL_SHARES, 0, 0, 0 },
    };
    const daomesh_lines_rule *rule = &rules[_i];
    const daomesh_amount *amounts = rule->method >= DAOMESH_LINES_ORDER ? amounts_of(1, 2, 3) : NULL;
    for (int abstains = 0; abstains < 2; abstains++) {
        begin(3);
        if (abstains && rule->tally != DAOMESH_TALLY_WEIGHTED) ballot(1, 0, 0, 0);
        ck_assert_int_eq(divide(*rule, 77, amounts), DAOMESH_OK);
        got(0, 0, 0);
        ck_assert_uint_eq(totals.returned.limb[0], 77);
    }
}
END_TEST

/* Votes against: a line that is wanted less than not at all gets nothing, and takes nothing from the others. */
START_TEST(less_than_nothing_is_nothing)
{
    begin(3);
    ballot(1, 2, -1, 0);
    ballot(1, 0, -2, 2);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_QUADRATIC, 9), 100, NULL), DAOMESH_OK);
    got(50, 0, 50);
}
END_TEST

START_TEST(what_is_planned_is_every_period)
{
    const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } }, some = amount(7);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_lines_planned(&out, &some, 12), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[0], 84);
    ck_assert_int_eq(daomesh_lines_planned(&out, &most, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_lines_planned(&out, &most, 2), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(out.limb[3], 0);
    ck_assert_int_eq(daomesh_lines_planned(NULL, &most, 2), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_planned(&out, NULL, 2), DAOMESH_E_ARG);
}
END_TEST

/* --- Bad input -------------------------------------------------------------------------------------------------------- */

static void is_bad(daomesh_lines_rule rule, size_t field, int32_t status)
{
    uint32_t at = 99;
    ck_assert_int_eq(daomesh_lines_check(&at, &rule), status);
    ck_assert_uint_eq(at, field);
    begin(3);
    ck_assert_int_eq(divide(rule, 1, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_lines_scratch_size(&rule, &ballots), 0);
}

#define FIELD(name) offsetof(daomesh_lines_rule, name)

START_TEST(dials_that_do_not_fit_are_named)
{
    daomesh_lines_rule rule = by(DAOMESH_LINES_SHARES, 0, 0);
    is_bad(by(0, 0, 0), FIELD(method), DAOMESH_E_RANGE);
    is_bad(by(6, 0, 0), FIELD(method), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_SHARES, 1, 0), FIELD(tally), DAOMESH_E_CONTRADICTION);
    is_bad(by(DAOMESH_LINES_SHARES, 0, 1), FIELD(points), DAOMESH_E_CONTRADICTION);
    is_bad(by(DAOMESH_LINES_ROUND, 0, 0), FIELD(points), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_ROUND, 0, (uint64_t)INT32_MAX + 1), FIELD(points), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_TOTALS, 0, 0), FIELD(tally), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_STAR, 5), FIELD(tally), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_WEIGHTED, 0), FIELD(points), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_APPROVAL, 1), FIELD(points), DAOMESH_E_CONTRADICTION);
    is_bad(by(DAOMESH_LINES_ORDER, DAOMESH_TALLY_QUADRATIC_RANGE, 0), FIELD(tally), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_ORDER, DAOMESH_TALLY_DEBIAN, 0), FIELD(tally), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_ORDER, DAOMESH_TALLY_STAR, 0), FIELD(points), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_CHOSEN, 0, 0), FIELD(choice), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_CHOSEN, 4, 0), FIELD(choice), DAOMESH_E_RANGE);
    is_bad(by(DAOMESH_LINES_CHOSEN, DAOMESH_BUDGET_PHRAGMEN, 2), FIELD(points), DAOMESH_E_CONTRADICTION);
    rule.choice = 1;
    is_bad(rule, FIELD(choice), DAOMESH_E_CONTRADICTION);
    rule.choice = 0;
    rule.carry_ppm = 1000001;
    is_bad(rule, FIELD(carry_ppm), DAOMESH_E_RANGE);
    rule.carry_ppm = 0;
    rule.reserved = 1;
    is_bad(rule, FIELD(reserved), DAOMESH_E_RANGE);
    rule.reserved = 0;
    rule.size--;
    is_bad(rule, 0, DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_check(NULL, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(arguments_that_are_not_there_are_refused)
{
    const daomesh_lines_rule rule = by(DAOMESH_LINES_SHARES, 0, 0), round = by(DAOMESH_LINES_ROUND, 0, 9);
    const daomesh_amount money = amount(10), *amounts = amounts_of(1, 2, 3);
    begin(3);
    const size_t room = daomesh_lines_scratch_size(&rule, &ballots);
    ck_assert_int_eq(daomesh_lines_divide(NULL, &totals, &rule, &money, amounts, &ballots, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, NULL, &rule, &money, amounts, &ballots, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, NULL, &money, amounts, &ballots, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, &rule, NULL, amounts, &ballots, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, &rule, &money, amounts, NULL, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, &rule, &money, NULL, &ballots, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, &round, &money, amounts, &ballots, scratch, room),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, &rule, &money, amounts, &ballots, NULL, room),
                     DAOMESH_E_BUFFER);
    ck_assert_int_eq(
        daomesh_lines_divide(parts, &totals, &rule, &money, amounts, &ballots, scratch, room - 1),
        DAOMESH_E_BUFFER);
    ck_assert_int_eq(daomesh_lines_divide(parts, &totals, &rule, &money, amounts, &ballots, scratch, room),
                     DAOMESH_OK);
    ck_assert_uint_eq(daomesh_lines_scratch_size(&rule, NULL), 0);
    ballots.group = NULL;
    ballots.groups = 1;
    ck_assert_int_eq(divide(round, 10, NULL), DAOMESH_E_ARG);
    begin(3);
    ballots.mark = NULL;
    ballots.groups = ballots.marks = 1;
    ck_assert_int_eq(divide(round, 10, NULL), DAOMESH_E_ARG);
    ballots.marks = DAOMESH_LINES_MAX + 1;
    ck_assert_uint_eq(daomesh_lines_scratch_size(&round, &ballots), 0);
    begin(3);
    ballots.group = NULL;
    ballots.mark = NULL;
    ballots.groups = ballots.marks = 0; /* nobody voted */
    ck_assert_int_eq(divide(round, 10, NULL), DAOMESH_OK);
    begin(3);
    ballots.size--;
    ck_assert_int_eq(divide(round, 10, NULL), DAOMESH_E_ARG);
    begin(0);
    ck_assert_int_eq(divide(round, 10, NULL), DAOMESH_E_ARG);
}
END_TEST

START_TEST(there_are_limits)
{
    static daomesh_amount amounts[DAOMESH_LINES_MAX + 1];
    const daomesh_lines_rule rule = by(DAOMESH_LINES_SHARES, 0, 0);
    ck_assert_uint_eq(daomesh_lines_max(), DAOMESH_LINES_MAX);
    ck_assert_uint_eq(daomesh_lines_ballots_max(), DAOMESH_LINES_BALLOTS_MAX);
    for (size_t i = 0; i <= DAOMESH_LINES_MAX; i++)
        amounts[i] = amount(1);
    begin(DAOMESH_LINES_MAX);
    ck_assert_int_eq(divide(rule, DAOMESH_LINES_MAX, amounts), DAOMESH_OK);
    begin(DAOMESH_LINES_MAX + 1);
    ck_assert_int_eq(divide(rule, 1, amounts), DAOMESH_E_LIMIT);
    begin(3);
    ballots.groups = DAOMESH_LINES_BALLOTS_MAX;
    ck_assert_uint_gt(daomesh_lines_scratch_size(&rule, &ballots), 0);
    ballots.groups++;
    ck_assert_int_eq(divide(rule, 1, amounts), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(ballots_of_a_round_are_read_with_care)
{
    const daomesh_lines_rule rule = by(DAOMESH_LINES_ROUND, 0, 9);
    static const daomesh_lines_totals nothing;
    for (int what = 0; what < 7; what++) {
        static const int32_t wanted[] = { DAOMESH_E_UNDERFLOW, DAOMESH_E_RANGE, DAOMESH_E_CHOICE,
                                          DAOMESH_E_RANGE,     DAOMESH_E_RANGE, DAOMESH_E_RANGE,
                                          DAOMESH_E_RANGE };
        begin(3);
        ballot(1, 1, 2, 0);
        ballot(1, 3, 3, 3);
        if (what == 0) marks[4].value = 4;
        if (what == 1) marks[4].value = -1;
        if (what == 2) marks[4].option = 3;
        if (what == 3) groups[1].count = 4;
        if (what == 4) groups[1].first = 6;
        if (what == 5) groups[1].count = 2; /* a mark that no ballot has */
        if (what == 6) groups[0].count = 3; /* one that two have */
        ck_assert_int_eq(divide(rule, 10, NULL), wanted[what]);
        ck_assert_mem_eq(&totals, &nothing, sizeof totals);
        ck_assert_uint_eq(parts[0].limb[0] | parts[1].limb[0] | parts[2].limb[0], 0);
    }
}
END_TEST

/* Points that do not add up to what each has are the ballot's fault, and told as such. */
START_TEST(ballots_of_a_tally_are_its_business)
{
    begin(3);
    ballot(1, 50, 49, 0);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_WEIGHTED, 100), 10, NULL),
                     DAOMESH_E_RANGE);
    begin(3);
    ballot(1, 7, 0, 0);
    ck_assert_int_eq(divide(by(DAOMESH_LINES_CHOSEN, DAOMESH_BUDGET_GREEDY, 6), 10, amounts_of(1, 1, 1)),
                     DAOMESH_E_UNDERFLOW);
}
END_TEST

/* --- Whole sums ------------------------------------------------------------------------------------------------------- */

static uint64_t random_below(uint64_t *seed, uint64_t most)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (*seed >> 33) % most;
}

START_TEST(what_is_spent_carried_and_returned_is_the_money)
{
    static const daomesh_lines_rule rules[] = {
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_SHARES, 0, 0, 250000, 0, 0 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_TOTALS, DAOMESH_TALLY_SCORE, 0, 999999, 0, 9 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_ROUND, 0, 0, 1, 0, 27 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_ORDER, DAOMESH_TALLY_BORDA, 0, 500000, 0, 0 },
        { sizeof(daomesh_lines_rule), DAOMESH_LINES_CHOSEN, 0, DAOMESH_BUDGET_EQUAL_SHARES, 1000000, 0, 27 },
    };
    const daomesh_lines_rule *rule = &rules[_i];
    uint64_t seed = 11;
    for (int round = 0; round < 300; round++) {
        begin(3);
        for (uint64_t i = random_below(&seed, 6); i > 0; i--)
            ballot(1 + random_below(&seed, 20), (int32_t)random_below(&seed, 10),
                   (int32_t)random_below(&seed, 10), (int32_t)random_below(&seed, 10));
        const uint64_t money = random_below(&seed, 1000);
        const daomesh_amount *amounts =
            amounts_of(1 + random_below(&seed, 500), random_below(&seed, 500), random_below(&seed, 500));
        const int reads = rule->method != DAOMESH_LINES_TOTALS && rule->method != DAOMESH_LINES_ROUND;
        ck_assert_int_eq(divide(*rule, money, reads ? amounts : NULL), DAOMESH_OK);
        const uint64_t spent = parts[0].limb[0] + parts[1].limb[0] + parts[2].limb[0];
        ck_assert_uint_eq(spent, totals.spent.limb[0]);
        ck_assert_uint_eq(totals.carried.limb[0], (money - spent) * rule->carry_ppm / 1000000);
        ck_assert_uint_eq(totals.returned.limb[0], money - spent - totals.carried.limb[0]);
    }
}
END_TEST

Suite *lines_suite(void)
{
    Suite *suite = suite_create("lines");
    TCase *tests = tcase_create("lines");
    tcase_add_test(tests, fixed_shares_divide_to_the_last_unit);
    tcase_add_test(tests, points_divide_in_proportion_to_weight);
    tcase_add_test(tests, a_quadratic_round_prefers_many);
    tcase_add_test(tests, in_order_each_line_gets_what_it_asks_or_nothing);
    tcase_add_loop_test(tests, ranked_methods_give_an_order, 0, 7);
    tcase_add_test(tests, chosen_lines_get_what_they_ask);
    tcase_add_test(tests, what_is_left_is_carried_in_part);
    tcase_add_loop_test(tests, without_votes_nothing_is_spent, 0, 5);
    tcase_add_test(tests, less_than_nothing_is_nothing);
    tcase_add_test(tests, what_is_planned_is_every_period);
    tcase_add_test(tests, dials_that_do_not_fit_are_named);
    tcase_add_test(tests, arguments_that_are_not_there_are_refused);
    tcase_add_test(tests, there_are_limits);
    tcase_add_test(tests, ballots_of_a_round_are_read_with_care);
    tcase_add_test(tests, ballots_of_a_tally_are_its_business);
    tcase_add_loop_test(tests, what_is_spent_carried_and_returned_is_the_money, 0, 5);
    suite_add_tcase(suite, tests);
    return suite;
}
