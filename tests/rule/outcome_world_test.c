/*
 * Rule `outcome` in small worlds, all of them: every tally of up to six units of weight on up to three choices, under every
 * setting of the dials from a coarse grid. What the documentation promises must hold in each.
 */
#include <check.h>

#include <daomesh/number.h>
#include <daomesh/outcome.h>

#include "../support/turns.h"

#define UNITS_MOST 6
#define CHOICES_MOST 3
#define TALLIES_MOST 210 /* ways to put at most 6 units on abstain and three choices */

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Check notes each of its assertions in a file; some hundred million of them are only noted when they fail. */
#define EXPECT(promise)                                                                                      \
    do {                                                                                                     \
        if (!(promise)) ck_abort_msg("broken: %s", #promise);                                                \
    } while (0)

/* Every tally of one electorate. A unit of 50 lets dividing first see totals of 100 and more. */
struct world {
    uint64_t unit;
    uint64_t total;
    uint32_t choices;
    size_t count;
    uint64_t tally[TALLIES_MOST][CHOICES_MOST + 1];
};

typedef void visit_rule(const struct world *world, const daomesh_outcome_rule *rule);

static struct world make_world(uint64_t unit, uint64_t units, uint32_t choices)
{
    struct world world = { .unit = unit, .total = units * unit, .choices = choices };
    const uint64_t second = choices >= 2 ? units : 0, third = choices >= 3 ? units : 0;
    for (uint64_t a = 0; a <= units; a++)
        for (uint64_t b = 0; a + b <= units; b++)
            for (uint64_t c = 0; a + b + c <= units && c <= second; c++)
                for (uint64_t d = 0; a + b + c + d <= units && d <= third; d++) {
                    const uint64_t tally[] = { a * unit, b * unit, c * unit, d * unit };
                    for (size_t i = 0; i < COUNT_OF(tally); i++)
                        world.tally[world.count][i] = tally[i];
                    world.count++;
                }
    return world;
}

/* --- The grid of dials --------------------------------------------------------------------------------------- */

static const struct {
    uint32_t threshold, bar_ppm, bar_inclusive;
} thresholds[] = {
    { DAOMESH_THRESHOLD_MAJORITY, 0, 0 },         { DAOMESH_THRESHOLD_PLURALITY, 0, 0 },
    { DAOMESH_THRESHOLD_CAST, 330000, 0 },        { DAOMESH_THRESHOLD_CAST, 500000, 0 },
    { DAOMESH_THRESHOLD_CAST, 670000, 0 },        { DAOMESH_THRESHOLD_CAST, 1000000, 0 },
    { DAOMESH_THRESHOLD_ABSOLUTE, 330000, 0 },    { DAOMESH_THRESHOLD_ABSOLUTE, 330000, 1 },
    { DAOMESH_THRESHOLD_ABSOLUTE, 500000, 0 },    { DAOMESH_THRESHOLD_ABSOLUTE, 500000, 1 },
    { DAOMESH_THRESHOLD_ABSOLUTE, 1000000, 1 },   { DAOMESH_THRESHOLD_OPTIMISTIC, 330000, 0 },
    { DAOMESH_THRESHOLD_OPTIMISTIC, 1000000, 0 },
};
static const uint32_t quorums[] = { 0, 200000, 500000, 1000000 };

static const struct {
    uint32_t early, early_bar_ppm;
} early_bars[] = {
    { DAOMESH_EARLY_BAR, 200000 },    { DAOMESH_EARLY_BAR, 500000 },    { DAOMESH_EARLY_BAR, 670000 },
    { DAOMESH_EARLY_QUORUM, 200000 }, { DAOMESH_EARLY_QUORUM, 500000 }, { DAOMESH_EARLY_QUORUM, 670000 },
};

static void visit_if_sound(const struct world *world, const daomesh_outcome_rule *rule, visit_rule *visit)
{
    if (daomesh_outcome_check(NULL, rule) == DAOMESH_OK) visit(world, rule);
}

/* Every rounding, quorum and voter dial on top of a rule. */
static void each_turnout(const struct world *world, daomesh_outcome_rule rule, visit_rule *visit)
{
    for (rule.rounding = DAOMESH_ROUND_CROSS; rule.rounding <= DAOMESH_ROUND_DIVIDE_FIRST; rule.rounding++)
        for (size_t i = 0; i < COUNT_OF(quorums); i++)
            for (rule.quorum_counts = 0; rule.quorum_counts <= DAOMESH_COUNTS_ALL; rule.quorum_counts++)
                for (rule.min_voters = 0; rule.min_voters <= 2; rule.min_voters += 2) {
                    rule.quorum_ppm = quorums[i];
                    visit_if_sound(world, &rule, visit);
                }
}

static void each_threshold(const struct world *world, daomesh_outcome_rule rule, visit_rule *visit)
{
    for (size_t i = 0; i < COUNT_OF(thresholds); i++) {
        rule.threshold = thresholds[i].threshold;
        rule.bar_ppm = thresholds[i].bar_ppm;
        rule.bar_inclusive = thresholds[i].bar_inclusive;
        each_turnout(world, rule, visit);
    }
}

static void each_early_bar(const struct world *world, daomesh_outcome_rule rule, visit_rule *visit)
{
    for (size_t i = 0; i < COUNT_OF(early_bars); i++) {
        rule.early = early_bars[i].early;
        rule.early_bar_ppm = early_bars[i].early_bar_ppm;
        each_threshold(world, rule, visit);
    }
}

typedef void visit_world(const struct world *world, daomesh_outcome_rule rule, visit_rule *visit);

static void in_every_world(visit_world *each, uint32_t early, visit_rule *visit)
{
    static const uint64_t units_of[] = { 1, 50 };
    const daomesh_outcome_rule rule = { .size = sizeof rule, .early = early, .voting_s = 1 };
    const uint64_t most = is_instrumented() ? UNITS_MOST - 2 : UNITS_MOST;
    for (size_t i = 0; i < COUNT_OF(units_of); i++)
        for (uint64_t units = 0; units <= most; units++)
            for (uint32_t choices = 1; choices <= CHOICES_MOST; choices++) {
                const struct world world = make_world(units_of[i], units, choices);
                each(&world, rule, visit);
            }
}

/* --- What the rule says -------------------------------------------------------------------------------------- */

static daomesh_outcome_facts facts_of(const struct world *world, size_t at, uint32_t voters)
{
    daomesh_outcome_facts facts = { .size = sizeof facts, .choices = world->choices, .voters = voters };
    facts.total.limb[0] = world->total;
    for (size_t i = 0; i <= world->choices; i++)
        facts.tally[i].limb[0] = world->tally[at][i];
    return facts;
}

static uint32_t final_winner(const struct world *world, const daomesh_outcome_rule *rule, size_t at,
                             uint32_t voters)
{
    const daomesh_outcome_facts facts = facts_of(world, at, voters);
    daomesh_outcome_decision decision;
    EXPECT(daomesh_outcome_final(&decision, rule, &facts) == DAOMESH_OK);
    return decision.winner;
}

static daomesh_outcome_decision early_decision(const struct world *world, const daomesh_outcome_rule *rule,
                                               size_t at, uint32_t voters)
{
    const daomesh_outcome_facts facts = facts_of(world, at, voters);
    daomesh_outcome_decision decision;
    EXPECT(daomesh_outcome_early(&decision, rule, &facts) == DAOMESH_OK);
    return decision;
}

/* Whether the votes of `at` can still become those of `then`. */
static int can_become(const struct world *world, size_t at, size_t then)
{
    for (size_t i = 0; i <= world->choices; i++) {
        if (world->tally[at][i] > world->tally[then][i]) return 0;
    }
    return 1;
}

/* --- A model in small numbers, straight from docs/rules/outcome.md ------------------------------------------ */

static uint64_t sum_of(const struct world *world, size_t at, size_t first)
{
    uint64_t sum = 0;
    for (size_t i = first; i <= world->choices; i++)
        sum += world->tally[at][i];
    return sum;
}

/* -1, 0 or 1 as votes are below, at or above the share of all weight. */
static int model_order(const struct world *world, const daomesh_outcome_rule *rule, uint64_t votes,
                       uint64_t ppm)
{
    uint64_t left = votes * 1000000, right = world->total * ppm;
    if (rule->rounding == DAOMESH_ROUND_FLOOR) right = right / 1000000 * 1000000;
    if (rule->rounding == DAOMESH_ROUND_DIVIDE_FIRST) right = world->total / 100 * (ppm / 10000) * 1000000;
    return (left > right) - (left < right);
}

static int model_quorum(const struct world *world, const daomesh_outcome_rule *rule, size_t at)
{
    const uint64_t *tally = world->tally[at];
    const uint64_t counted[] = { 0, tally[1], tally[1] + tally[0], sum_of(world, at, 0) };
    return rule->quorum_ppm == 0 ||
           model_order(world, rule, counted[rule->quorum_counts], rule->quorum_ppm) >= 0;
}

static uint32_t model_final(const struct world *world, const daomesh_outcome_rule *rule, size_t at,
                            uint32_t voters)
{
    const uint64_t *tally = world->tally[at];
    uint64_t against = 0;
    uint32_t leader = 1;
    for (uint32_t i = 2; i <= world->choices; i++) {
        if (tally[i] > against) against = tally[i];
        if (tally[i] > tally[leader]) leader = i;
    }
    if (voters < rule->min_voters || !model_quorum(world, rule, at)) return 0;
    if (rule->threshold == DAOMESH_THRESHOLD_PLURALITY) return tally[leader] > 0 ? leader : 0;
    if (rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC) {
        uint64_t objections = sum_of(world, at, 2);
        return objections == 0 || model_order(world, rule, objections, rule->bar_ppm) < 0;
    }
    if (tally[1] == 0) return 0;
    if (rule->threshold == DAOMESH_THRESHOLD_MAJORITY) return tally[1] > against;
    if (rule->threshold == DAOMESH_THRESHOLD_CAST)
        return tally[1] * 1000000 >= rule->bar_ppm * sum_of(world, at, 1);
    int order = model_order(world, rule, tally[1], rule->bar_ppm);
    return order > 0 || (order == 0 && rule->bar_inclusive);
}

/* The winner of an early bar or early quorum, -1 when voting goes on. */
static int model_early_bar(const struct world *world, const daomesh_outcome_rule *rule, size_t at)
{
    const uint64_t *tally = world->tally[at];
    int leader = 0, first = -1;
    for (int i = (int)world->choices; i >= 0; i--) {
        if (tally[i] >= tally[leader]) leader = i;
        if (model_order(world, rule, tally[i], rule->early_bar_ppm) > 0) first = i;
    }
    if (!model_quorum(world, rule, at)) return -1;
    if (rule->early == DAOMESH_EARLY_BAR) return first;
    return model_order(world, rule, sum_of(world, at, 0), rule->early_bar_ppm) > 0 ? leader : -1;
}

/* --- Promises ------------------------------------------------------------------------------------------------ */

static void expect_model_final(const struct world *world, const daomesh_outcome_rule *rule)
{
    for (size_t at = 0; at < world->count; at++)
        for (uint32_t voters = 0; voters <= 2; voters++)
            EXPECT(final_winner(world, rule, at, voters) == model_final(world, rule, at, voters));
}

START_TEST(the_final_decision_is_what_the_formulas_say)
{
    in_every_world(each_threshold, 0, expect_model_final);
}
END_TEST

static void expect_model_early(const struct world *world, const daomesh_outcome_rule *rule)
{
    for (size_t at = 0; at < world->count; at++) {
        const daomesh_outcome_decision decision = early_decision(world, rule, at, 2);
        EXPECT((decision.decided ? (int)decision.winner : -1) == model_early_bar(world, rule, at));
    }
}

START_TEST(early_bars_decide_what_the_formulas_say)
{
    in_every_world(each_early_bar, 0, expect_model_early);
}
END_TEST

/* All final decisions of a world, for few voters and for enough. */
static void all_finals(uint32_t *finals, const struct world *world, const daomesh_outcome_rule *rule,
                       uint32_t voters)
{
    for (size_t at = 0; at < world->count; at++)
        finals[at] = final_winner(world, rule, at, voters);
}

static void expect_certain_holds(const struct world *world, const daomesh_outcome_rule *rule)
{
    uint32_t enough[TALLIES_MOST], few[TALLIES_MOST];
    all_finals(enough, world, rule, 2);
    all_finals(few, world, rule, 0);
    for (uint32_t voters = 0; voters <= 2; voters += 2)
        for (size_t at = 0; at < world->count; at++) {
            const daomesh_outcome_decision decision = early_decision(world, rule, at, voters);
            for (size_t then = 0; decision.decided && then < world->count; then++) {
                if (!can_become(world, at, then)) continue;
                EXPECT(enough[then] == decision.winner);
                if (voters == 0) EXPECT(few[then] == decision.winner);
            }
        }
}

START_TEST(a_certain_decision_holds_however_the_rest_votes)
{
    in_every_world(each_threshold, DAOMESH_EARLY_CERTAIN, expect_certain_holds);
}
END_TEST

static void expect_certain_is_prompt(const struct world *world, const daomesh_outcome_rule *rule)
{
    uint32_t finals[TALLIES_MOST];
    all_finals(finals, world, rule, 2);
    for (size_t at = 0; at < world->count; at++) {
        if (early_decision(world, rule, at, 2).decided) continue;
        int is_open = 0;
        for (size_t then = 0; then < world->count; then++)
            is_open |= can_become(world, at, then) && finals[then] != finals[at];
        EXPECT(is_open);
    }
}

START_TEST(what_is_undecided_can_still_end_both_ways)
{
    in_every_world(each_threshold, DAOMESH_EARLY_CERTAIN, expect_certain_is_prompt);
}
END_TEST

/* More for, or more abstaining, and as much of everything else. */
static int is_friendlier(const struct world *world, size_t at, size_t then)
{
    for (size_t i = 2; i <= world->choices; i++) {
        if (world->tally[at][i] != world->tally[then][i]) return 0;
    }
    return can_become(world, at, then);
}

static void expect_monotonic(const struct world *world, const daomesh_outcome_rule *rule)
{
    uint32_t finals[TALLIES_MOST];
    all_finals(finals, world, rule, 2);
    for (size_t at = 0; at < world->count; at++) {
        if (finals[at] != 1) continue;
        for (size_t then = 0; then < world->count; then++)
            EXPECT(finals[then] == 1 || !is_friendlier(world, at, then));
    }
}

START_TEST(more_votes_for_never_turn_a_pass_into_a_defeat)
{
    in_every_world(each_threshold, 0, expect_monotonic);
}
END_TEST

static void expect_votes_needed(const struct world *world, const daomesh_outcome_rule *rule)
{
    if (rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC) return;
    for (size_t at = 0; at < world->count; at++) {
        if (world->tally[at][1] > 0) continue;
        EXPECT(final_winner(world, rule, at, 2) != 1);
        EXPECT(early_decision(world, rule, at, 2).winner != 1);
    }
}

START_TEST(without_a_vote_for_it_nothing_passes_but_by_consent)
{
    in_every_world(each_threshold, DAOMESH_EARLY_CERTAIN, expect_votes_needed);
    in_every_world(each_early_bar, 0, expect_votes_needed);
}
END_TEST

static void expect_no_way_around(const struct world *world, const daomesh_outcome_rule *rule)
{
    uint32_t finals[TALLIES_MOST];
    if (rule->bar_ppm == 0) return;
    all_finals(finals, world, rule, 2);
    for (size_t at = 0; at < world->count; at++) {
        if (early_decision(world, rule, at, 2).winner != 1) continue;
        for (size_t then = 0; then < world->count; then++)
            EXPECT(finals[then] == 1 || !can_become(world, at, then));
    }
}

START_TEST(an_early_bar_passes_nothing_that_the_bar_would_refuse)
{
    in_every_world(each_early_bar, 0, expect_no_way_around);
}
END_TEST

Suite *outcome_world_suite(void);
Suite *outcome_world_suite(void)
{
    Suite *suite = suite_create("outcome_world");
    TCase *promises = tcase_create("promises");
    tcase_set_timeout(promises, 300);
    tcase_add_test(promises, the_final_decision_is_what_the_formulas_say);
    tcase_add_test(promises, early_bars_decide_what_the_formulas_say);
    tcase_add_test(promises, a_certain_decision_holds_however_the_rest_votes);
    tcase_add_test(promises, what_is_undecided_can_still_end_both_ways);
    tcase_add_test(promises, more_votes_for_never_turn_a_pass_into_a_defeat);
    tcase_add_test(promises, without_a_vote_for_it_nothing_passes_but_by_consent);
    tcase_add_test(promises, an_early_bar_passes_nothing_that_the_bar_would_refuse);
    suite_add_tcase(suite, promises);
    return suite;
}
