/*
 * The contract of rule `budget`: published outcomes, ties, ballots and dials that are refused, limits; in small worlds what the
 * methods promise. tests/reference/budget.py compares every field of random elections with a slow model.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/budget.h>
#include <daomesh/number.h>

Suite *budget_suite(void);

#define PROJECTS 64
#define GROUPS 128
#define MARKS 2048
#define TIES 64

static struct {
    daomesh_ballots ballots;
    daomesh_ballot_group group[GROUPS];
    daomesh_mark mark[MARKS];
    uint32_t lots[PROJECTS];
    daomesh_amount money;
    daomesh_amount costs[PROJECTS];
    int has_costs;
    uint32_t chosen[PROJECTS];
    uint8_t selected[PROJECTS];
    daomesh_amount totals[PROJECTS];
    daomesh_amount support[PROJECTS];
    daomesh_budget_price prices[PROJECTS];
    daomesh_budget_tie ties[TIES];
    daomesh_budget_result result;
    uint8_t scratch[1 << 18];
} vote;

static daomesh_amount amount(uint64_t value)
{
    return (daomesh_amount){ { value, 0, 0, 0 } };
}

/* Projects a, b, c, ... that cost what the list says. */
static void open_vote(uint64_t money, uint32_t projects, const uint64_t *costs)
{
    memset(&vote, 0, sizeof vote);
    vote.money = amount(money);
    vote.has_costs = costs != NULL;
    for (uint32_t i = 0; costs && i < projects; i++)
        vote.costs[i] = amount(costs[i]);
    vote.ballots = (daomesh_ballots){
        .size = sizeof vote.ballots, .options = projects, .group = vote.group, .mark = vote.mark
    };
}

/* Projects that cost `cost` each. */
static void open_even(uint64_t money, uint32_t projects, uint64_t cost)
{
    uint64_t costs[PROJECTS];
    for (uint32_t i = 0; i < projects; i++)
        costs[i] = cost;
    open_vote(money, projects, costs);
}

/* A ballot on "ab" (approvals) or "a5b2" (values), of any weight. */
static void cast_amount(const daomesh_amount *weight, const char *marks)
{
    ck_assert_uint_lt(vote.ballots.groups, GROUPS);
    daomesh_ballot_group *group = &vote.group[vote.ballots.groups++];
    *group = (daomesh_ballot_group){ .weight = *weight, .first = vote.ballots.marks };
    while (*marks) {
        ck_assert_uint_lt(vote.ballots.marks, MARKS);
        daomesh_mark *mark = &vote.mark[vote.ballots.marks++];
        *mark = (daomesh_mark){ .option = (uint32_t)((unsigned char)*marks++ - 'a'), .value = 1 };
        char *end;
        if (*marks && strchr("-0123456789", *marks)) {
            mark->value = (int32_t)strtol(marks, &end, 10);
            marks = end;
        }
        group->count++;
    }
}

static void cast(uint64_t weight, const char *marks)
{
    const daomesh_amount whole = amount(weight);
    cast_amount(&whole, marks);
}

static void draw_lots(const char *lots)
{
    for (size_t i = 0; lots[i]; i++)
        vote.lots[i] = (uint32_t)(lots[i] - 'a');
    vote.ballots.lots = vote.lots;
}

static daomesh_budget_rule rule_of(uint32_t method)
{
    return (daomesh_budget_rule){ .size = sizeof(daomesh_budget_rule),
                                  .method = method,
                                  .ballots = DAOMESH_BUDGET_APPROVAL };
}

static daomesh_budget_rule shares_of(uint32_t utility, uint32_t completion)
{
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_EQUAL_SHARES);
    rule.utility = utility;
    rule.completion = completion;
    return rule;
}

static int32_t spend_with(const daomesh_budget_rule *rule, void *scratch, size_t scratch_len,
                          daomesh_progress *progress, void *ctx)
{
    vote.result = (daomesh_budget_result){ .size = sizeof vote.result,
                                           .chosen = vote.chosen,
                                           .selected = vote.selected,
                                           .totals = vote.totals,
                                           .support = vote.support,
                                           .prices = vote.prices,
                                           .ties = vote.ties,
                                           .ties_cap = TIES };
    return daomesh_budget(&vote.result, rule, &vote.money, vote.has_costs ? vote.costs : NULL, &vote.ballots,
                          scratch, scratch_len, progress, ctx);
}

/* At an odd address, and with not a byte too many. */
static int32_t spend(const daomesh_budget_rule *rule)
{
    const size_t len = daomesh_budget_scratch_size(rule, &vote.ballots);
    ck_assert_uint_lt(len, sizeof vote.scratch);
    return spend_with(rule, vote.scratch + 1, len, NULL, NULL);
}

/* The projects chosen, in their order, as letters. */
static const char *outcome(const daomesh_budget_rule *rule)
{
    static char text[PROJECTS + 1];
    uint64_t spent = 0;
    ck_assert_int_eq(spend(rule), DAOMESH_OK);
    memset(text, 0, sizeof text);
    for (uint32_t i = 0; i < vote.result.chosen_count; i++) {
        text[i] = (char)('a' + vote.chosen[i]);
        ck_assert_uint_eq(vote.selected[vote.chosen[i]], 1);
        spent += vote.has_costs ? vote.costs[vote.chosen[i]].limb[0] : 1;
    }
    ck_assert_uint_eq(vote.result.spent.limb[0], spent);
    ck_assert_uint_le(spent, vote.money.limb[0]);
    return text;
}

static void expect_price(uint32_t at, uint64_t over, uint64_t under)
{
    ck_assert_uint_eq(vote.prices[at].over.limb[0], over);
    ck_assert_uint_eq(vote.prices[at].under.limb[0], under);
}

static void expect_tie(uint32_t at, uint32_t round, char chosen, char other, uint32_t by)
{
    ck_assert_uint_eq(vote.ties[at].round, round);
    ck_assert_uint_eq(vote.ties[at].chosen, (uint32_t)(chosen - 'a'));
    ck_assert_uint_eq(vote.ties[at].other, (uint32_t)(other - 'a'));
    ck_assert_uint_eq(vote.ties[at].by, by);
}

/* --- Published outcomes -------------------------------------------------------------------------------------- */

/* pabutools' AppEx_2, costs in hundredths: 1, 0.9, 2 and 1.09 of 4. */
static void open_appex_2(void)
{
    static const uint64_t costs[] = { 100, 90, 200, 109 };
    open_vote(400, 4, costs);
    cast(1, "a");
    cast(2, "bcd");
    cast(1, "c");
}

START_TEST(equal_shares_by_cardinality_on_appex_2)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    open_appex_2();
    ck_assert_str_eq(outcome(&rule), "bda");
    expect_price(0, 45, 1); /* 9/20, 109/200 and 1, in hundredths */
    expect_price(1, 109, 2);
    expect_price(2, 100, 1);
}
END_TEST

START_TEST(equal_shares_by_cost_on_appex_2)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_COST, 0);
    open_appex_2();
    ck_assert_str_eq(outcome(&rule), "ca");
    expect_price(0, 1, 3);
    expect_price(1, 1, 1);
}
END_TEST

START_TEST(phragmen_on_appex_2)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_appex_2();
    ck_assert_str_eq(outcome(&rule), "bca");
    expect_price(0, 45, 1); /* 9/20, 29/30 and 1 */
    expect_price(1, 290, 3);
    expect_price(2, 100, 1);
}
END_TEST

START_TEST(greedy_on_appex_2)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_appex_2();
    ck_assert_str_eq(outcome(&rule), "cbd");
    expect_price(0, 0, 0);
}
END_TEST

/* Six approve a to f, four g to j; five of them can be paid. */
static void open_two_parties(void)
{
    open_even(100, 10, 20);
    cast(6, "abcdef");
    cast(4, "ghij");
}

START_TEST(greedy_gives_the_majority_everything)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_two_parties();
    ck_assert_str_eq(outcome(&rule), "abcde");
}
END_TEST

START_TEST(equal_shares_gives_both_parties_their_part)
{
    const daomesh_budget_rule rule = shares_of(0, 0);
    open_two_parties();
    ck_assert_str_eq(outcome(&rule), "abcgh");
}
END_TEST

START_TEST(phragmen_gives_both_parties_their_part_in_turn)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_two_parties();
    ck_assert_str_eq(outcome(&rule), "agbch");
    expect_price(0, 10, 3);
    expect_price(1, 5, 1);
    expect_price(4, 10, 1);
}
END_TEST

/* --- Greedy -------------------------------------------------------------------------------------------------- */

START_TEST(greedy_passes_over_what_does_not_fit_or_ends_there)
{
    static const uint64_t costs[] = { 60, 50, 40 };
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_vote(100, 3, costs);
    cast(5, "a");
    cast(4, "b");
    cast(3, "c");
    ck_assert_str_eq(outcome(&rule), "ac");
    rule.stop = DAOMESH_BUDGET_SKIP;
    ck_assert_str_eq(outcome(&rule), "ac");
    rule.stop = DAOMESH_BUDGET_STOP;
    ck_assert_str_eq(outcome(&rule), "a");
}
END_TEST

START_TEST(greedy_leaves_out_what_is_below_the_threshold)
{
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_even(10, 4, 1);
    cast(3, "ab");
    cast(2, "bc");
    ck_assert_str_eq(outcome(&rule), "bacd"); /* nobody asked for d */
    rule.threshold = amount(3);
    ck_assert_str_eq(outcome(&rule), "ba");
    rule.threshold = amount(6);
    ck_assert_str_eq(outcome(&rule), "");
}
END_TEST

START_TEST(greedy_counts_points_by_weight)
{
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    rule.ballots = DAOMESH_BUDGET_CUMULATIVE;
    rule.points = 10;
    open_even(2, 3, 1);
    cast(2, "a6b4");
    cast(3, "c10");
    cast(1, "b9");
    ck_assert_str_eq(outcome(&rule), "cb");
    ck_assert_uint_eq(vote.totals[0].limb[0], 12);
    ck_assert_uint_eq(vote.totals[1].limb[0], 17);
    ck_assert_uint_eq(vote.totals[2].limb[0], 30);
    ck_assert_uint_eq(vote.support[1].limb[0], 3);
    ck_assert_uint_eq(vote.result.weight.limb[0], 6);
}
END_TEST

/* --- Ties ---------------------------------------------------------------------------------------------------- */

START_TEST(greedy_ties_go_to_support_then_cost_then_lot)
{
    static const uint64_t costs[] = { 5, 5, 4, 5, 9 };
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    rule.ballots = DAOMESH_BUDGET_SCORE;
    rule.value_max = 9;
    open_vote(30, 5, costs);
    draw_lots("edcba");
    cast(1, "a2b2c2e9"); /* a to d have two points each, d from two voters */
    cast(2, "d1");
    ck_assert_str_eq(outcome(&rule), "edcba");
    ck_assert_uint_eq(vote.result.ties_count, 3);
    expect_tie(0, 1, 'd', 'c', DAOMESH_BUDGET_BY_SUPPORT);
    expect_tie(1, 1, 'c', 'b', DAOMESH_BUDGET_BY_COST);
    expect_tie(2, 1, 'b', 'a', DAOMESH_BUDGET_BY_LOT);
}
END_TEST

START_TEST(shares_ties_go_to_support_then_cost_then_lot)
{
    static const uint64_t costs[] = { 6, 6, 3, 12, 6 };
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    open_vote(100, 5, costs);
    draw_lots("ebacd");
    cast(2, "abe"); /* everything costs 3 a supporter */
    cast(1, "c");
    cast(4, "d");
    ck_assert_str_eq(outcome(&rule), "debac");
    expect_tie(0, 0, 'd', 'a', DAOMESH_BUDGET_BY_SUPPORT);
    ck_assert_uint_eq(vote.result.ties_count, 4 + 3 + 2 + 1);
    for (uint32_t i = 0; i < vote.result.ties_count; i++) {
        if (vote.ties[i].chosen == 4) ck_assert_uint_ne(vote.ties[i].by, DAOMESH_BUDGET_BY_COST);
    }
}
END_TEST

START_TEST(phragmen_ties_are_told_in_full)
{
    static const uint64_t costs[] = { 4, 2, 2 };
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_vote(8, 3, costs);
    cast(2, "a");
    cast(1, "b");
    cast(1, "c");
    ck_assert_str_eq(outcome(&rule), "abc");
    ck_assert_uint_eq(vote.result.ties_count, 3);
    expect_tie(2, 1, 'b', 'c', DAOMESH_BUDGET_BY_LOT);
}
END_TEST

START_TEST(ties_beyond_the_room_are_counted)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_even(100, PROJECTS, 1);
    cast(1, "");
    ck_assert_int_eq(spend(&rule), DAOMESH_OK);
    ck_assert_uint_eq(vote.result.ties_count, PROJECTS - 1);
    vote.result.ties_cap = 2;
    memset(vote.ties, 0xff, sizeof vote.ties);
    ck_assert_int_eq(daomesh_budget(&vote.result, &rule, &vote.money, vote.costs, &vote.ballots, vote.scratch,
                                    sizeof vote.scratch, NULL, NULL),
                     DAOMESH_OK);
    ck_assert_uint_eq(vote.result.ties_count, PROJECTS - 1);
    ck_assert_uint_eq(vote.ties[2].by, UINT32_MAX);
}
END_TEST

/* --- Equal Shares -------------------------------------------------------------------------------------------- */

START_TEST(a_project_that_supporters_cannot_pay_is_left)
{
    static const uint64_t costs[] = { 8, 18, 3 };
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    open_vote(30, 3, costs); /* ten each */
    cast(1, "ab");
    cast(1, "bc");
    cast(1, "b");
    ck_assert_str_eq(outcome(&rule), "cb"); /* 3 for c, 6 each for b: of a's 8 the first voter has 4 */
}
END_TEST

START_TEST(a_poor_supporter_gives_all_and_the_others_pay_the_rest)
{
    static const uint64_t costs[] = { 8, 15 };
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_COST, 0);
    open_vote(30, 2, costs);
    cast(1, "ab");
    cast(1, "b");
    cast(1, "a");
    ck_assert_str_eq(outcome(&rule), "ab");
    expect_price(0, 1, 2); /* 4 of 8 each */
    expect_price(1, 3, 5); /* the first has 6 left, the second pays 9 of 15 */
}
END_TEST

START_TEST(supporters_pay_in_the_proportion_of_their_points)
{
    static const uint64_t costs[] = { 9, 15, 2 };
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    rule.ballots = DAOMESH_BUDGET_CUMULATIVE;
    open_vote(30, 3, costs);
    cast(1, "a2c4"); /* 9 / 3 a point: 6 and 3 */
    cast(1, "a1b3");
    cast(1, "b5");
    ck_assert_str_eq(outcome(&rule), "cba");
    expect_price(0, 1, 2);
    expect_price(1, 15, 8); /* 45/8 and 75/8 of ten */
    expect_price(2, 3, 1);
}
END_TEST

START_TEST(points_weigh_more_where_the_project_costs_more)
{
    static const uint64_t costs[] = { 4, 12 };
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_COST, 0);
    rule.ballots = DAOMESH_BUDGET_SCORE;
    rule.value_max = 5;
    open_vote(24, 2, costs);
    cast(2, "a5b4");
    ck_assert_str_eq(outcome(&rule), "ab");
    expect_price(0, 1, 10);
    expect_price(1, 1, 8);
    rule.utility = DAOMESH_BUDGET_CARDINALITY;
    ck_assert_str_eq(outcome(&rule), "ab");
    expect_price(0, 2, 5);
    expect_price(1, 3, 2);
}
END_TEST

START_TEST(what_costs_nothing_is_chosen_where_somebody_wants_it)
{
    static const uint64_t costs[] = { 0, 0, 5 };
    open_vote(4, 3, costs);
    cast(1, "ac");
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_COST, 0);
    ck_assert_str_eq(outcome(&rule), "a");
    expect_price(0, 0, 1);
    rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    ck_assert_str_eq(outcome(&rule), "a");
    rule = rule_of(DAOMESH_BUDGET_GREEDY);
    ck_assert_str_eq(outcome(&rule), "ab");
}
END_TEST

START_TEST(without_money_nothing_is_bought)
{
    const daomesh_budget_rule rules[] = { rule_of(DAOMESH_BUDGET_GREEDY), shares_of(0, 0),
                                          rule_of(DAOMESH_BUDGET_PHRAGMEN) };
    open_vote(0, 2, NULL);
    cast(3, "ab");
    for (size_t i = 0; i < 3; i++)
        ck_assert_str_eq(outcome(&rules[i]), "");
}
END_TEST

START_TEST(a_committee_has_seats_instead_of_costs)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_vote(3, 6, NULL);
    cast(6, "abc");
    cast(3, "def");
    ck_assert_str_eq(outcome(&rule),
                     "abd"); /* the second and the fourth load are 1/3: a and b have more support */
    expect_price(1, 1, 3);
    expect_price(2, 1, 3);
}
END_TEST

/* --- Raising the endowments ---------------------------------------------------------------------------------- */

/* Two voters; each alone wants 60 of 100. */
static void open_raise(void)
{
    static const uint64_t costs[] = { 60, 40, 70 };
    open_vote(100, 3, costs);
    cast(1, "ac");
    cast(1, "b");
}

START_TEST(endowments_are_raised_until_the_outcome_costs_too_much)
{
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    open_raise();
    ck_assert_str_eq(outcome(&rule), "b");
    ck_assert_uint_eq(vote.result.raises, 0);
    rule.completion = DAOMESH_BUDGET_ADD1;
    ck_assert_str_eq(outcome(&rule), "ba"); /* from 60 on; 130 each would pay for c, too */
    ck_assert_uint_eq(vote.result.raises, 79);
}
END_TEST

START_TEST(raising_may_end_when_nothing_more_fits)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1_FULL);
    open_raise();
    ck_assert_str_eq(outcome(&rule), "ba");
    ck_assert_uint_eq(vote.result.raises, 10);
}
END_TEST

START_TEST(raising_ends_when_all_that_is_wanted_is_chosen)
{
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1);
    open_raise();
    vote.money = amount(1000);
    ck_assert_str_eq(outcome(&rule), "bac");
    ck_assert_uint_eq(vote.result.raises, 0);
    vote.money = amount(170);
    ck_assert_str_eq(outcome(&rule), "bac");
    ck_assert_uint_eq(vote.result.raises, 45);
    rule.step = amount(10);
    ck_assert_str_eq(outcome(&rule), "bac");
    ck_assert_uint_eq(vote.result.raises, 5);
}
END_TEST

/* One of three voters has a third of the cost, and needs the other two. */
START_TEST(endowments_are_raised_so_often_and_no_more)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1);
    const uint64_t most[] = { 3 * (DAOMESH_BUDGET_RAISES_MAX / 2) };
    open_vote(most[0], 1, most);
    cast(2, "");
    cast(1, "a");
    ck_assert_str_eq(outcome(&rule), "a");
    ck_assert_uint_eq(vote.result.raises, DAOMESH_BUDGET_RAISES_MAX);
    vote.money = vote.costs[0] = amount(most[0] + 3);
    ck_assert_int_eq(spend(&rule), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(vote.result.raises, 0);
}
END_TEST

START_TEST(prices_and_ties_are_those_of_the_last_run)
{
    static const uint64_t costs[] = { 10, 10, 10 };
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1);
    open_vote(20, 3, costs);
    cast(1, "a");
    cast(1, "b");
    cast(1, "c");
    ck_assert_str_eq(outcome(&rule), ""); /* none at first, all three at once later */
    ck_assert_uint_eq(vote.result.raises, 3);
    ck_assert_uint_eq(vote.result.ties_count, 0);
    expect_price(0, 0, 0);
    expect_tie(0, 0, 'a', 'a', 0);
    rule.fill = 1;
    ck_assert_str_eq(outcome(&rule), "ab");
    expect_price(1, 0, 0);
    expect_tie(1, 0, 'b', 'c', DAOMESH_BUDGET_BY_LOT);
}
END_TEST

START_TEST(what_is_left_can_be_spent_by_votes)
{
    static const uint64_t costs[] = { 60, 30, 20, 10 };
    daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_COST, 0);
    open_vote(100, 4, costs);
    cast(3, "a");
    cast(2, "b");
    ck_assert_str_eq(outcome(&rule), "ab");
    rule.fill = 1;
    ck_assert_str_eq(outcome(&rule), "abd");
    rule.threshold = amount(1);
    ck_assert_str_eq(outcome(&rule), "ab");
}
END_TEST

/* --- Phragmen ------------------------------------------------------------------------------------------------ */

START_TEST(phragmen_ends_when_one_of_the_cheapest_does_not_fit)
{
    static const uint64_t costs[] = { 4, 2, 1 };
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_vote(4, 3, costs);
    cast(2, "a");
    cast(1, "b");
    cast(1, "c");
    ck_assert_str_eq(outcome(&rule), "c"); /* a and b would have loads of 2: b fits, a does not */
    vote.money = amount(7);
    ck_assert_str_eq(outcome(&rule), "cab");
}
END_TEST

START_TEST(phragmen_does_not_look_at_what_no_money_pays)
{
    static const uint64_t costs[] = { 6, 5 };
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_vote(5, 2, costs);
    cast(9, "a");
    cast(1, "b");
    ck_assert_str_eq(outcome(&rule), "b");
}
END_TEST

/* --- A group is its voters ----------------------------------------------------------------------------------- */

/* Three ballots, each cast once with a weight and then as often as it weighs. */
START_TEST(a_weight_counts_as_so_many_voters)
{
    static const uint64_t costs[] = { 7, 5, 9, 4 };
    static const char *ballots[] = { "ab", "bcd", "ad", "c", "" };
    daomesh_budget_rule rules[] = { rule_of(DAOMESH_BUDGET_GREEDY), shares_of(DAOMESH_BUDGET_COST, 0),
                                    shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1),
                                    rule_of(DAOMESH_BUDGET_PHRAGMEN) };
    for (size_t i = 0; i < 4; i++) {
        char together[PROJECTS + 1];
        daomesh_budget_price prices[4];
        open_vote(19, 4, costs);
        for (uint64_t kind = 0; kind < 5; kind++)
            cast(kind + 1, ballots[kind]);
        (void)snprintf(together, sizeof together, "%s", outcome(&rules[i]));
        memcpy(prices, vote.prices, sizeof prices);
        open_vote(19, 4, costs);
        for (uint64_t kind = 0; kind < 5; kind++) {
            for (uint64_t copy = 0; copy <= kind; copy++)
                cast(1, ballots[kind]);
        }
        ck_assert_str_eq(outcome(&rules[i]), together);
        ck_assert_mem_eq(vote.prices, prices, sizeof prices);
    }
}
END_TEST

/* --- In small worlds ----------------------------------------------------------------------------------------- */

/* Whether voters who deserve a seat, and agree on somebody, have none of theirs elected. */
static int is_justice_missing(uint64_t voters, uint64_t seats)
{
    uint32_t elected = 0;
    for (uint32_t i = 0; i < vote.ballots.options; i++)
        elected |= (uint32_t)vote.selected[i] << i;
    uint64_t unheard[4] = { 0 };
    for (uint64_t i = 0; i < vote.ballots.groups; i++) {
        const daomesh_ballot_group *group = &vote.group[i];
        uint32_t named = 0;
        for (uint32_t k = 0; k < group->count; k++)
            named |= 1u << vote.mark[group->first + k].option;
        for (uint32_t option = 0; (named & elected) == 0 && option < 4; option++)
            unheard[option] += named >> option & 1;
    }
    for (uint32_t option = 0; option < 4; option++) {
        if (unheard[option] * seats >= voters) return 1;
    }
    return 0;
}

/* Justified representation, in every committee election of four voters on four candidates. */
START_TEST(a_group_that_deserves_a_seat_is_heard)
{
    static const char *ballots[] = { "",  "a",  "b",  "ab",  "c",  "ac",  "bc",  "abc",
                                     "d", "ad", "bd", "abd", "cd", "acd", "bcd", "abcd" };
    const daomesh_budget_rule rules[] = { shares_of(DAOMESH_BUDGET_CARDINALITY, 0), shares_of(0, 0),
                                          rule_of(DAOMESH_BUDGET_PHRAGMEN) };
    for (uint32_t world = 0; world < 16 * 16 * 16 * 16; world++) {
        const uint32_t a = world % 16, b = world / 16 % 16, c = world / 256 % 16, d = world / 4096;
        if (a > b || b > c || c > d) continue; /* who is who does not matter */
        for (uint64_t seats = 1; seats <= 3; seats++) {
            const daomesh_budget_rule *rule = &rules[(world / 7 + seats) % 3];
            open_vote(seats, 4, NULL);
            cast(1, ballots[a]);
            cast(1, ballots[b]);
            cast(1, ballots[c]);
            cast(1, ballots[d]);
            (void)outcome(rule);
            ck_assert_msg(!is_justice_missing(4, seats), "world %u, %u seats", world, (unsigned)seats);
        }
    }
}
END_TEST

/* --- Fractions that grow long -------------------------------------------------------------------------------- */

/* 2^bits - less */
static daomesh_amount near_power(uint32_t bits, uint64_t less)
{
    daomesh_amount out = { { 0 } };
    const daomesh_amount off = amount(less);
    out.limb[bits / 64] = (uint64_t)1 << bits % 64;
    ck_assert_int_eq(daomesh_amount_subtract(&out, &out, &off), DAOMESH_OK);
    return out;
}

/*
 * Voter group 0 buys `count` projects with another group each: every load has the last one in it, times an odd weight, divided
 * by 2^128, so the denominator gains 128 bits each time, and `bits` at the end.
 */
static void open_chain(uint32_t count, uint32_t bits)
{
    const daomesh_amount first = near_power(64, 1);
    open_even(1000, count + 1, 1);
    cast_amount(&first, "");
    for (uint32_t i = 0; i <= count; i++) {
        daomesh_amount weight = near_power(i < count ? 128 : bits, 0);
        const char name[2] = { (char)('a' + i), 0 };
        ck_assert_int_eq(daomesh_amount_subtract(&weight, &weight, &first), DAOMESH_OK);
        cast_amount(&weight, name);
        vote.mark[MARKS - 1 - i] = (daomesh_mark){ .option = i, .value = 1 };
    }
    vote.ballots.marks = MARKS;
    vote.group[0].first = MARKS - 1 - count;
    vote.group[0].count = count + 1;
}

START_TEST(fractions_may_have_as_many_bits_as_the_limit_says)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_chain(31, 127); /* 31 * 128 + 127 = 4095: 2^4095 has 4096 bits */
    ck_assert_int_eq(spend(&rule), DAOMESH_OK);
    ck_assert_uint_eq(vote.result.chosen_count, 32);
    ck_assert_uint_eq(vote.prices[0].under.limb[2], 1); /* 1 / 2^128 */
    expect_price(31, 0, 0);                             /* too long to be told */
}
END_TEST

START_TEST(fractions_of_more_bits_are_refused)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_chain(31, 128);
    ck_assert_int_eq(spend(&rule), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(vote.result.chosen_count, 0);
    ck_assert_uint_eq(vote.selected[0], 0);
    ck_assert_uint_eq(vote.chosen[1], 0);
}
END_TEST

Suite *budget_suite(void)
{
    Suite *suite = suite_create("budget");
    TCase *tests = tcase_create("budget");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, equal_shares_by_cardinality_on_appex_2);
    tcase_add_test(tests, equal_shares_by_cost_on_appex_2);
    tcase_add_test(tests, phragmen_on_appex_2);
    tcase_add_test(tests, greedy_on_appex_2);
    tcase_add_test(tests, greedy_gives_the_majority_everything);
    tcase_add_test(tests, equal_shares_gives_both_parties_their_part);
    tcase_add_test(tests, phragmen_gives_both_parties_their_part_in_turn);
    tcase_add_test(tests, greedy_passes_over_what_does_not_fit_or_ends_there);
    tcase_add_test(tests, greedy_leaves_out_what_is_below_the_threshold);
    tcase_add_test(tests, greedy_counts_points_by_weight);
    tcase_add_test(tests, greedy_ties_go_to_support_then_cost_then_lot);
    tcase_add_test(tests, shares_ties_go_to_support_then_cost_then_lot);
    tcase_add_test(tests, phragmen_ties_are_told_in_full);
    tcase_add_test(tests, ties_beyond_the_room_are_counted);
    tcase_add_test(tests, a_project_that_supporters_cannot_pay_is_left);
    tcase_add_test(tests, a_poor_supporter_gives_all_and_the_others_pay_the_rest);
    tcase_add_test(tests, supporters_pay_in_the_proportion_of_their_points);
    tcase_add_test(tests, points_weigh_more_where_the_project_costs_more);
    tcase_add_test(tests, what_costs_nothing_is_chosen_where_somebody_wants_it);
    tcase_add_test(tests, without_money_nothing_is_bought);
    tcase_add_test(tests, a_committee_has_seats_instead_of_costs);
    tcase_add_test(tests, endowments_are_raised_until_the_outcome_costs_too_much);
    tcase_add_test(tests, raising_may_end_when_nothing_more_fits);
    tcase_add_test(tests, raising_ends_when_all_that_is_wanted_is_chosen);
    tcase_add_test(tests, endowments_are_raised_so_often_and_no_more);
    tcase_add_test(tests, prices_and_ties_are_those_of_the_last_run);
    tcase_add_test(tests, what_is_left_can_be_spent_by_votes);
    tcase_add_test(tests, phragmen_ends_when_one_of_the_cheapest_does_not_fit);
    tcase_add_test(tests, phragmen_does_not_look_at_what_no_money_pays);
    tcase_add_test(tests, a_weight_counts_as_so_many_voters);
    tcase_add_test(tests, a_group_that_deserves_a_seat_is_heard);
    tcase_add_test(tests, fractions_may_have_as_many_bits_as_the_limit_says);
    tcase_add_test(tests, fractions_of_more_bits_are_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
