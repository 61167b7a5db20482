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

#define PARTY 25

/*
 * A party of PARTY groups that have nothing in common: each pays `quarters` of its purse for a project of its own. Where there is a
 * last project, all of them together then pay what they have left for it.
 */
static void join_party(uint32_t first, uint64_t quarters, int has_last, uint64_t seed)
{
    const daomesh_amount part = amount(quarters), four = amount(4);
    const uint32_t last = first + PARTY;
    for (uint32_t i = 0; i < PARTY; i++) {
        const char marks[3] = { (char)('a' + first + i), (char)(has_last ? 'a' + last : 0), 0 };
        const daomesh_amount weight = near_power(120, seed + 1000 * i * i);
        daomesh_amount *cost = &vote.costs[first + i], *rest = &vote.costs[last];
        cast_amount(&weight, marks);
        ck_assert_int_eq(daomesh_amount_muldiv_floor(cost, &weight, &part, &four), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_add(&vote.money, &vote.money, &weight), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_add(rest, rest, &weight), DAOMESH_OK);
        ck_assert_int_eq(daomesh_amount_subtract(rest, rest, cost), DAOMESH_OK);
    }
}

/*
 * Each party's purses come to a common denominator of more than 2800 bits, which together are too long. The first party's are
 * empty when the second one begins to buy, unless it keeps its money.
 */
START_TEST(fractions_that_nobody_has_any_more_do_not_count)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    for (int has_last = 0; has_last <= 1; has_last++) {
        open_even(0, 2 * PARTY + 2, 0);
        join_party(0, 2, has_last, 1);
        join_party(PARTY + 1, 3, 0, 501);
        ck_assert_int_eq(spend(&rule), has_last ? DAOMESH_OK : DAOMESH_E_LIMIT);
        ck_assert_uint_eq(vote.result.chosen_count, has_last ? 2 * PARTY + 1 : 0);
    }
}
END_TEST

/* Nobody can pay at first; with one more each, fifty groups buy until the fractions are too long. */
START_TEST(fractions_may_grow_too_long_once_endowments_are_raised)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1);
    const daomesh_amount part = amount(24), all = amount(100);
    open_even(0, 2 * PARTY + 2, 0);
    join_party(0, 1, 0, 1);
    join_party(PARTY + 1, 1, 0, 501);
    ck_assert_int_eq(daomesh_amount_muldiv_floor(&vote.money, &vote.money, &part, &all), DAOMESH_OK);
    ck_assert_int_eq(spend(&rule), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(vote.result.raises, 0);
}
END_TEST

START_TEST(loads_may_be_longer_than_a_word)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_even(0, 2, 0);
    vote.money = near_power(72, 0);
    vote.costs[0] = near_power(70, 0);
    vote.costs[1] = near_power(71, 0);
    cast(1, "ab");
    ck_assert_int_eq(spend(&rule), DAOMESH_OK);
    ck_assert_uint_eq(vote.result.chosen_count, 2);
    ck_assert_uint_eq(vote.prices[1].over.limb[1], 3 << 6);
    ck_assert_uint_eq(vote.prices[1].under.limb[0], 1);
}
END_TEST

/* --- Rubbish -------------------------------------------------------------------------------------------------- */

/* xorshift64*: the same sequence on every machine. */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717) >> 33;
}

/* Mostly small and plausible, now and then anything at all. */
static uint64_t guess(uint64_t *state, uint64_t most)
{
    const uint64_t pick = next_random(state);
    return pick % 64 == 0 ? pick << 33 | pick : pick % (most + 1);
}

static daomesh_budget_rule random_rule(uint64_t *state)
{
    daomesh_budget_rule rule = rule_of((uint32_t)guess(state, 3));
    rule.ballots = (uint32_t)guess(state, 3);
    rule.flags = next_random(state) % 2 ? DAOMESH_BALLOT_SKIP_INVALID : 0;
    rule.utility = rule.method == 2 ? (uint32_t)guess(state, 2) : 0;
    rule.fill = rule.method > 1 ? (uint32_t)guess(state, 1) : 0;
    rule.value_max = rule.ballots == 3 ? (int32_t)(guess(state, 9) & INT32_MAX) : 0;
    return rule;
}

static void random_vote(uint64_t *state)
{
    open_even(guess(state, 100), 1 + (uint32_t)(next_random(state) % 8), 1);
    for (uint32_t i = 0; i < PROJECTS; i++)
        vote.costs[i] = (daomesh_amount){ { guess(state, 20), 0, 0, guess(state, 0) } };
    vote.ballots.groups = next_random(state) % 8;
    vote.ballots.marks = next_random(state) % 16;
    for (uint32_t i = 0; i < 8; i++)
        vote.group[i] = (daomesh_ballot_group){ .weight = { { guess(state, 5), 0, 0, guess(state, 0) } },
                                                .first = guess(state, 8),
                                                .count = (uint32_t)guess(state, 3),
                                                .reserved = (uint32_t)guess(state, 0) };
    for (uint32_t i = 0; i < 16; i++)
        vote.mark[i] = (daomesh_mark){ (uint32_t)guess(state, 7), (int32_t)(guess(state, 3) & UINT32_MAX) };
}

START_TEST(rubbish_gets_a_status_and_never_more_than_the_money)
{
    uint64_t state = 77, chosen = 0;
    for (int round = 0; round < 20000; round++) {
        const daomesh_budget_rule rule = random_rule(&state);
        random_vote(&state);
        const int32_t status = spend_with(&rule, vote.scratch, sizeof vote.scratch, NULL, NULL);
        int32_t order;
        ck_assert_int_eq(daomesh_amount_compare(&order, &vote.result.spent, &vote.money), DAOMESH_OK);
        ck_assert_int_le(order, 0);
        if (status != DAOMESH_OK) ck_assert_uint_eq(vote.result.chosen_count | vote.chosen[0], 0);
        chosen += vote.result.chosen_count;
    }
    ck_assert_uint_gt(chosen, 2000);
}
END_TEST

/* --- Ballots that are refused -------------------------------------------------------------------------------- */

static const struct {
    const char *what;
    uint32_t ballots;
    const char *marks;
    int32_t status;
    uint64_t at;
} wrong_ballots[] = {
    { "no such project", DAOMESH_BUDGET_APPROVAL, "abd", DAOMESH_E_CHOICE, 2 },
    { "a project twice", DAOMESH_BUDGET_APPROVAL, "aba", DAOMESH_E_REPEATED, 2 },
    { "more than approved", DAOMESH_BUDGET_APPROVAL, "a1b2", DAOMESH_E_RANGE, 1 },
    { "less than nothing", DAOMESH_BUDGET_APPROVAL, "a-1", DAOMESH_E_RANGE, 0 },
    { "negative points", DAOMESH_BUDGET_CUMULATIVE, "a3b-1", DAOMESH_E_RANGE, 1 },
    { "too many points", DAOMESH_BUDGET_CUMULATIVE, "a5b6", DAOMESH_E_UNDERFLOW, 2 },
    { "too high a score", DAOMESH_BUDGET_SCORE, "a7b8", DAOMESH_E_RANGE, 1 },
};

static daomesh_budget_rule rule_for(uint32_t ballots)
{
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_EQUAL_SHARES);
    rule.ballots = ballots;
    if (ballots == DAOMESH_BUDGET_CUMULATIVE) rule.points = 10;
    if (ballots == DAOMESH_BUDGET_SCORE) rule.value_max = 7;
    return rule;
}

START_TEST(a_wrong_ballot_is_refused_with_its_place)
{
    const daomesh_budget_rule rule = rule_for(wrong_ballots[_i].ballots);
    open_even(10, 3, 1);
    cast(1, "a1");
    cast(2, wrong_ballots[_i].marks);
    ck_assert_msg(spend(&rule) == wrong_ballots[_i].status, "%s", wrong_ballots[_i].what);
    ck_assert_uint_eq(vote.result.fault_group, 1);
    ck_assert_uint_eq(vote.result.fault_mark, wrong_ballots[_i].at);
    ck_assert_uint_eq(vote.result.weight.limb[0], 0);
    ck_assert_uint_eq(vote.totals[0].limb[0], 0);
}
END_TEST

START_TEST(a_wrong_ballot_is_skipped_where_the_rule_says_so)
{
    daomesh_budget_rule rule = rule_for(wrong_ballots[_i].ballots);
    rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    open_even(10, 3, 1);
    cast(1, "a1");
    cast(2, wrong_ballots[_i].marks);
    cast(0, "b1"); /* weighs nothing */
    ck_assert_str_eq(outcome(&rule), "a");
    ck_assert_uint_eq(vote.result.invalid, 1);
    ck_assert_uint_eq(vote.result.weight_invalid.limb[0], 2);
    ck_assert_uint_eq(vote.result.weight.limb[0], 1);
    expect_price(0, 1, 1);
}
END_TEST

START_TEST(the_most_points_and_the_highest_score_are_valid)
{
    daomesh_budget_rule rule = rule_for(DAOMESH_BUDGET_CUMULATIVE);
    open_even(10, 3, 1);
    cast(1, "a5b5");
    ck_assert_str_eq(outcome(&rule), "ab");
    rule.points = 0; /* any */
    vote.mark[0].value = INT32_MAX;
    ck_assert_str_eq(outcome(&rule), "ab");
    rule = rule_for(DAOMESH_BUDGET_SCORE);
    vote.mark[0].value = 7;
    ck_assert_str_eq(outcome(&rule), "ab");
}
END_TEST

START_TEST(a_project_marked_with_zero_is_not_supported)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_even(10, 3, 1);
    cast(1, "a0b1");
    ck_assert_str_eq(outcome(&rule), "b");
    ck_assert_uint_eq(vote.support[0].limb[0], 0);
}
END_TEST

START_TEST(a_ballot_without_weight_is_refused)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_even(10, 3, 1);
    cast(1, "a");
    cast(0, "ab");
    ck_assert_int_eq(spend(&rule), DAOMESH_E_NO_WEIGHT);
    ck_assert_uint_eq(vote.result.fault_group, 1);
    ck_assert_uint_eq(vote.result.fault_mark, 2);
}
END_TEST

START_TEST(no_valid_ballots_are_refused)
{
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_even(10, 3, 1);
    vote.ballots.group = NULL;
    vote.ballots.mark = NULL;
    ck_assert_int_eq(spend(&rule), DAOMESH_E_NO_WEIGHT);
    vote.ballots.group = vote.group;
    vote.ballots.mark = vote.mark;
    rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    cast(1, "aa");
    ck_assert_int_eq(spend(&rule), DAOMESH_E_NO_WEIGHT);
}
END_TEST

START_TEST(marks_that_do_not_exist_are_refused_even_where_others_are_skipped)
{
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    open_even(10, 3, 1);
    cast(1, "ab");
    vote.group[0].first = 1;
    ck_assert_int_eq(spend(&rule), DAOMESH_E_RANGE);
    vote.group[0].first = 3;
    ck_assert_int_eq(spend(&rule), DAOMESH_E_RANGE);
    vote.group[0].first = 0;
    vote.group[0].reserved = 1;
    ck_assert_int_eq(spend(&rule), DAOMESH_E_ARG);
}
END_TEST

START_TEST(sums_beyond_256_bits_are_refused)
{
    const daomesh_amount half = near_power(255, 0);
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_even(10, 2, 1);
    cast_amount(&half, "a");
    cast_amount(&half, "b");
    ck_assert_int_eq(spend(&rule), DAOMESH_E_OVERFLOW);
    vote.mark[0].option = vote.mark[1].option = 5;
    rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    ck_assert_int_eq(spend(&rule), DAOMESH_E_OVERFLOW);
    rule = rule_for(DAOMESH_BUDGET_SCORE);
    open_even(10, 2, 1);
    cast_amount(&half, "a2");
    ck_assert_int_eq(spend(&rule), DAOMESH_E_OVERFLOW);
    open_even(10, 2, 1);
    cast_amount(&half, "a1");
    vote.group[0].weight.limb[3] >>= 1;
    vote.ballots.groups = 2;
    vote.group[1] = vote.group[0];
    vote.mark[0].value = 2;
    ck_assert_int_eq(spend(&rule), DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(lots_name_every_project_once)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    open_even(10, 3, 1);
    cast(1, "abc");
    draw_lots("abd");
    ck_assert_int_eq(spend(&rule), DAOMESH_E_CHOICE);
    draw_lots("aba");
    ck_assert_int_eq(spend(&rule), DAOMESH_E_REPEATED);
    draw_lots("cab");
    ck_assert_str_eq(outcome(&rule), "cab");
}
END_TEST

/* --- Dials ---------------------------------------------------------------------------------------------------- */

static const struct {
    size_t dial;
    uint32_t method;
    uint32_t ballots;
    uint32_t value;
    int32_t status;
} dials[] = {
#define DIAL(name) offsetof(daomesh_budget_rule, name)
    { DIAL(method), 1, 1, 0, DAOMESH_E_RANGE },
    { DIAL(method), 1, 1, 4, DAOMESH_E_RANGE },
    { DIAL(ballots), 1, 1, 0, DAOMESH_E_RANGE },
    { DIAL(ballots), 1, 1, 4, DAOMESH_E_RANGE },
    { DIAL(flags), 1, 1, DAOMESH_BALLOT_STRICT, DAOMESH_E_RANGE },
    { DIAL(flags), 1, 1, DAOMESH_BALLOT_SKIP_INVALID, DAOMESH_OK },
    { DIAL(stop), 1, 1, 3, DAOMESH_E_RANGE },
    { DIAL(stop), 1, 1, 2, DAOMESH_OK },
    { DIAL(stop), 2, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(utility), 2, 1, 3, DAOMESH_E_RANGE },
    { DIAL(utility), 2, 1, 2, DAOMESH_OK },
    { DIAL(utility), 3, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(completion), 2, 1, 3, DAOMESH_E_RANGE },
    { DIAL(completion), 2, 1, 2, DAOMESH_OK },
    { DIAL(completion), 1, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(fill), 3, 1, 2, DAOMESH_E_RANGE },
    { DIAL(fill), 3, 1, 1, DAOMESH_OK },
    { DIAL(fill), 1, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(value_max), 1, 3, 0, DAOMESH_E_RANGE },
    { DIAL(value_max), 1, 3, 0x80000000u, DAOMESH_E_RANGE },
    { DIAL(value_max), 1, 3, 0x7fffffffu, DAOMESH_OK },
    { DIAL(value_max), 1, 2, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(reserved), 1, 1, 1, DAOMESH_E_RANGE },
    { DIAL(points), 1, 2, 1, DAOMESH_OK },
    { DIAL(points), 1, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(threshold), 1, 1, 1, DAOMESH_OK },
    { DIAL(threshold), 2, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(step), 2, 1, 1, DAOMESH_E_CONTRADICTION },
    { DIAL(ballots), 3, 1, 2, DAOMESH_E_CONTRADICTION },
    { DIAL(ballots), 2, 1, 2, DAOMESH_OK },
#undef DIAL
};

START_TEST(a_dial_that_does_not_fit_is_named)
{
    uint32_t field = 1;
    daomesh_budget_rule rule = rule_of(dials[_i].method);
    rule.ballots = dials[_i].ballots;
    if (rule.ballots == DAOMESH_BUDGET_SCORE) rule.value_max = 1;
    memcpy((uint8_t *)&rule + dials[_i].dial, &dials[_i].value, sizeof dials[_i].value);
    ck_assert_int_eq(daomesh_budget_check(&field, &rule), dials[_i].status);
    ck_assert_uint_eq(field, dials[_i].status == DAOMESH_OK ? 0 : dials[_i].dial);
    ck_assert_int_eq(daomesh_budget_check(NULL, &rule), dials[_i].status);
}
END_TEST

START_TEST(a_rule_of_another_length_is_refused_unless_the_rest_is_zero)
{
    struct {
        daomesh_budget_rule rule;
        uint64_t later;
    } longer = { rule_of(DAOMESH_BUDGET_GREEDY), 0 };
    longer.rule.size = sizeof longer;
    ck_assert_int_eq(daomesh_budget_check(NULL, &longer.rule), DAOMESH_OK);
    longer.later = 1;
    ck_assert_int_eq(daomesh_budget_check(NULL, &longer.rule), DAOMESH_E_ARG);
    longer.rule.size = sizeof longer.rule - 1;
    ck_assert_int_eq(daomesh_budget_check(NULL, &longer.rule), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_budget_check(NULL, NULL), DAOMESH_E_ARG);
}
END_TEST

/* --- The frame ------------------------------------------------------------------------------------------------ */

static int32_t spend_plainly(daomesh_budget_result *out, const daomesh_budget_rule *rule,
                             const daomesh_amount *money, const daomesh_ballots *ballots)
{
    return daomesh_budget(out, rule, money, NULL, ballots, vote.scratch, sizeof vote.scratch, NULL, NULL);
}

START_TEST(what_is_missing_is_refused)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    daomesh_budget_rule wrong = rule;
    wrong.method = 9;
    open_even(10, 3, 1);
    cast(1, "a");
    daomesh_budget_result out = { .size = sizeof out, .chosen = vote.chosen };
    daomesh_ballots ballots = vote.ballots;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_OK);
    ck_assert_int_eq(spend_plainly(NULL, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
    ck_assert_int_eq(spend_plainly(&out, NULL, &vote.money, &ballots), DAOMESH_E_ARG);
    ck_assert_int_eq(spend_plainly(&out, &wrong, &vote.money, &ballots), DAOMESH_E_ARG);
    ck_assert_int_eq(spend_plainly(&out, &rule, NULL, &ballots), DAOMESH_E_ARG);
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, NULL), DAOMESH_E_ARG);
    out.chosen = NULL;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
    out.chosen = vote.chosen;
    out.size = 8;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
}
END_TEST

START_TEST(ballots_out_of_frame_are_refused)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    daomesh_budget_result out = { .size = sizeof out, .chosen = vote.chosen };
    open_even(10, 3, 1);
    cast(1, "a");
    daomesh_ballots ballots = vote.ballots;
    ballots.size = 4;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
    ballots = vote.ballots;
    ballots.options = 0;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
    ballots = vote.ballots;
    ballots.group = NULL;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
    ballots = vote.ballots;
    ballots.mark = NULL;
    ck_assert_int_eq(spend_plainly(&out, &rule, &vote.money, &ballots), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_budget_scratch_size(&rule, &ballots), 0);
}
END_TEST

START_TEST(scratch_that_is_too_small_is_refused)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_PHRAGMEN);
    open_even(10, 3, 1);
    cast(1, "ab");
    const size_t len = daomesh_budget_scratch_size(&rule, &vote.ballots);
    ck_assert_int_eq(spend_with(&rule, vote.scratch, len - 1, NULL, NULL), DAOMESH_E_BUFFER);
    ck_assert_int_eq(spend_with(&rule, NULL, len, NULL, NULL), DAOMESH_E_BUFFER);
    for (size_t past = 0; past < 16; past++)
        ck_assert_int_eq(spend_with(&rule, vote.scratch + past, len, NULL, NULL), DAOMESH_OK);
    daomesh_budget_rule wrong = rule;
    wrong.method = 0;
    ck_assert_uint_eq(daomesh_budget_scratch_size(&wrong, &vote.ballots), 0);
}
END_TEST

/* One ballot on as many projects as there may be. */
START_TEST(projects_have_a_limit)
{
    const daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_EQUAL_SHARES);
    const daomesh_amount money = amount(3);
    const daomesh_mark mark = { DAOMESH_BUDGET_PROJECTS_MAX - 1, 1 };
    const daomesh_ballot_group group = { .weight = amount(1), .count = 1 };
    daomesh_ballots ballots = { .size = sizeof ballots,
                                .options = DAOMESH_BUDGET_PROJECTS_MAX,
                                .groups = 1,
                                .marks = 1,
                                .group = &group,
                                .mark = &mark };
    const size_t len = daomesh_budget_scratch_size(&rule, &ballots);
    uint32_t *chosen = calloc(DAOMESH_BUDGET_PROJECTS_MAX, sizeof *chosen);
    void *scratch = malloc(len);
    ck_assert(chosen && scratch);
    daomesh_budget_result out = { .size = sizeof out, .chosen = chosen };
    ck_assert_int_eq(daomesh_budget(&out, &rule, &money, NULL, &ballots, scratch, len, NULL, NULL),
                     DAOMESH_OK);
    ck_assert_uint_eq(out.chosen_count, 1);
    ck_assert_uint_eq(chosen[0], DAOMESH_BUDGET_PROJECTS_MAX - 1);
    ballots.options++;
    ck_assert_int_eq(daomesh_budget(&out, &rule, &money, NULL, &ballots, scratch, len, NULL, NULL),
                     DAOMESH_E_LIMIT);
    free(scratch);
    free(chosen);
}
END_TEST

/* All groups share one mark. Calling with one too many reads none of them. */
START_TEST(purses_and_groups_have_a_limit)
{
    static const daomesh_mark mark = { 0, 1 };
    daomesh_budget_rule rule = rule_of(DAOMESH_BUDGET_GREEDY);
    daomesh_ballot_group *group = malloc(DAOMESH_BUDGET_PURSES_MAX * sizeof *group);
    ck_assert_ptr_nonnull(group);
    for (size_t i = 0; i < DAOMESH_BUDGET_PURSES_MAX; i++)
        group[i] = (daomesh_ballot_group){ .weight = amount(1), .count = 1 };
    open_even(10, 2, 1);
    vote.ballots.group = group;
    vote.ballots.mark = &mark;
    vote.ballots.marks = 1;
    vote.ballots.groups = (uint64_t)DAOMESH_BUDGET_GROUPS_MAX + 1;
    ck_assert_int_eq(spend_with(&rule, vote.scratch, sizeof vote.scratch, NULL, NULL), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(daomesh_budget_scratch_size(&rule, &vote.ballots), 0);
    vote.ballots.groups = DAOMESH_BUDGET_PURSES_MAX;
    ck_assert_int_eq(spend(&rule), DAOMESH_OK);
    ck_assert_uint_eq(vote.support[0].limb[0], DAOMESH_BUDGET_PURSES_MAX);
    rule = shares_of(0, 0);
    const size_t len = daomesh_budget_scratch_size(&rule, &vote.ballots);
    void *scratch = malloc(len);
    ck_assert_ptr_nonnull(scratch);
    ck_assert_int_eq(spend_with(&rule, scratch, len, NULL, NULL), DAOMESH_OK);
    ck_assert_uint_eq(vote.result.chosen_count, 1);
    free(scratch);
    vote.ballots.groups++;
    ck_assert_uint_eq(daomesh_budget_scratch_size(&rule, &vote.ballots), 0);
    ck_assert_int_eq(spend_with(&rule, vote.scratch, sizeof vote.scratch, NULL, NULL), DAOMESH_E_LIMIT);
    free(group);
}
END_TEST

START_TEST(limits_have_twins)
{
    ck_assert_uint_eq(daomesh_budget_projects_max(), DAOMESH_BUDGET_PROJECTS_MAX);
    ck_assert_uint_eq(daomesh_budget_groups_max(), DAOMESH_BUDGET_GROUPS_MAX);
    ck_assert_uint_eq(daomesh_budget_purses_max(), DAOMESH_BUDGET_PURSES_MAX);
    ck_assert_uint_eq(daomesh_budget_fraction_bits_max(), DAOMESH_BUDGET_FRACTION_BITS_MAX);
    ck_assert_uint_eq(daomesh_budget_raises_max(), DAOMESH_BUDGET_RAISES_MAX);
}
END_TEST

/* --- Progress ------------------------------------------------------------------------------------------------- */

struct patience {
    uint64_t calls;
    uint64_t last;
    uint64_t ends; /* the call that cancels; 0 none */
};

static int32_t wait_for(void *ctx, uint64_t done, uint64_t total)
{
    struct patience *patience = ctx;
    ck_assert_uint_gt(done, patience->last);
    ck_assert_uint_le(done, total);
    patience->last = done;
    return ++patience->calls == patience->ends;
}

START_TEST(a_caller_may_cancel_wherever_it_is_asked)
{
    daomesh_budget_rule rules[] = { rule_of(DAOMESH_BUDGET_GREEDY),
                                    shares_of(DAOMESH_BUDGET_CARDINALITY, DAOMESH_BUDGET_ADD1),
                                    rule_of(DAOMESH_BUDGET_PHRAGMEN) };
    const uint32_t projects = 8192;
    const daomesh_amount money = amount(5000);
    daomesh_ballot_group *group = calloc(projects, sizeof *group);
    daomesh_mark *mark = calloc(projects, sizeof *mark);
    uint32_t *chosen = calloc(projects, sizeof *chosen);
    ck_assert(group && mark && chosen);
    for (uint32_t i = 0; i < projects; i++) {
        mark[i] = (daomesh_mark){ i % 64, 1 };
        group[i] = (daomesh_ballot_group){ .weight = amount(1), .first = i, .count = 1 };
    }
    const daomesh_ballots ballots = { .size = sizeof ballots,
                                      .options = projects,
                                      .groups = projects,
                                      .marks = projects,
                                      .group = group,
                                      .mark = mark };
    rules[2].fill = 1;
    for (size_t i = 0; i < 3; i++) {
        const size_t len = daomesh_budget_scratch_size(&rules[i], &ballots);
        void *scratch = malloc(len);
        ck_assert_ptr_nonnull(scratch);
        daomesh_budget_result out = { .size = sizeof out, .chosen = chosen };
        struct patience patience = { 0, 0, 0 };
        ck_assert_int_eq(
            daomesh_budget(&out, &rules[i], &money, NULL, &ballots, scratch, len, wait_for, &patience),
            DAOMESH_OK);
        const uint64_t calls = patience.calls;
        ck_assert_uint_ge(calls, 4);
        for (uint64_t ends = 1; ends <= calls && ends < 200; ends++) {
            patience = (struct patience){ 0, 0, ends };
            ck_assert_int_eq(
                daomesh_budget(&out, &rules[i], &money, NULL, &ballots, scratch, len, wait_for, &patience),
                DAOMESH_E_CANCELLED);
            ck_assert_uint_eq(out.chosen_count, 0);
            ck_assert_uint_eq(chosen[0], 0);
        }
        free(scratch);
    }
    free(chosen);
    free(mark);
    free(group);
}
END_TEST

/* Fifty ballots only, but fractions of thousands of bits: each common divisor of two of them is a while. */
START_TEST(a_caller_is_asked_while_few_ballots_have_wide_fractions)
{
    const daomesh_budget_rule rule = shares_of(DAOMESH_BUDGET_CARDINALITY, 0);
    open_even(0, 2 * PARTY + 2, 0);
    join_party(0, 2, 1, 1);
    join_party(PARTY + 1, 3, 0, 501);
    struct patience patience = { 0, 0, 0 };
    ck_assert_int_eq(spend_with(&rule, vote.scratch, sizeof vote.scratch, wait_for, &patience), DAOMESH_OK);
    const uint64_t calls = patience.calls;
    ck_assert_uint_ge(calls, 100);
    for (uint64_t ends = 1; ends <= calls; ends++) {
        patience = (struct patience){ 0, 0, ends };
        ck_assert_int_eq(spend_with(&rule, vote.scratch, sizeof vote.scratch, wait_for, &patience),
                         DAOMESH_E_CANCELLED);
        ck_assert_uint_eq(vote.result.chosen_count, 0);
    }
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
    tcase_add_test(tests, fractions_that_nobody_has_any_more_do_not_count);
    tcase_add_test(tests, fractions_may_grow_too_long_once_endowments_are_raised);
    tcase_add_test(tests, loads_may_be_longer_than_a_word);
    tcase_add_test(tests, a_project_marked_with_zero_is_not_supported);
    tcase_add_test(tests, rubbish_gets_a_status_and_never_more_than_the_money);
    tcase_add_loop_test(tests, a_wrong_ballot_is_refused_with_its_place, 0,
                        sizeof wrong_ballots / sizeof wrong_ballots[0]);
    tcase_add_loop_test(tests, a_wrong_ballot_is_skipped_where_the_rule_says_so, 0,
                        sizeof wrong_ballots / sizeof wrong_ballots[0]);
    tcase_add_test(tests, the_most_points_and_the_highest_score_are_valid);
    tcase_add_test(tests, a_ballot_without_weight_is_refused);
    tcase_add_test(tests, no_valid_ballots_are_refused);
    tcase_add_test(tests, marks_that_do_not_exist_are_refused_even_where_others_are_skipped);
    tcase_add_test(tests, sums_beyond_256_bits_are_refused);
    tcase_add_test(tests, lots_name_every_project_once);
    tcase_add_loop_test(tests, a_dial_that_does_not_fit_is_named, 0, sizeof dials / sizeof dials[0]);
    tcase_add_test(tests, a_rule_of_another_length_is_refused_unless_the_rest_is_zero);
    tcase_add_test(tests, what_is_missing_is_refused);
    tcase_add_test(tests, ballots_out_of_frame_are_refused);
    tcase_add_test(tests, scratch_that_is_too_small_is_refused);
    tcase_add_test(tests, projects_have_a_limit);
    tcase_add_test(tests, purses_and_groups_have_a_limit);
    tcase_add_test(tests, limits_have_twins);
    tcase_add_test(tests, a_caller_may_cancel_wherever_it_is_asked);
    tcase_add_test(tests, a_caller_is_asked_while_few_ballots_have_wide_fractions);
    suite_add_tcase(suite, tests);
    return suite;
}
