/* Rules that count votes, and what is decided by them. */
#include "base/base.h"
#include "fuzz.h"

#include <stdlib.h>

#include <daomesh/budget.h>
#include <daomesh/conviction.h>
#include <daomesh/credits.h>
#include <daomesh/delegation.h>
#include <daomesh/election.h>
#include <daomesh/lot.h>
#include <daomesh/number.h>
#include <daomesh/outcome.h>
#include <daomesh/tally.h>

#define OPTIONS 8
#define GROUPS 16
#define MARKS 64
#define ROUNDS 4
#define TIES 6

static int same(const daomesh_amount *a, const daomesh_amount *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static int at_most(const daomesh_amount *a, const daomesh_amount *b)
{
    int32_t order;
    HOLDS(daomesh_amount_compare(&order, a, b) == DAOMESH_OK);
    return order <= 0;
}

static daomesh_amount feed_weight(struct feed *feed)
{
    return feed_below(feed, 8) == 0 ? feed_amount(feed) : amount_from_u64(1 + feed_below(feed, 40));
}

/* --- ballots ------------------------------------------------------------------------------------------------------------ */

struct paper {
    daomesh_ballots ballots;
    daomesh_ballot_group groups[GROUPS];
    daomesh_mark marks[MARKS];
    uint32_t lots[OPTIONS];
};

static int32_t feed_value(struct feed *feed)
{
    const uint64_t value = feed_near(feed, 6);
    if (feed_below(feed, 16) == 0) return (int32_t)(uint32_t)feed_u64(feed);
    return (int32_t)(feed_below(feed, 8) == 0 ? -(int64_t)(value & 0xff) : (int64_t)(value & 0xff));
}

static void feed_paper(struct paper *paper, struct feed *feed)
{
    memset(paper, 0, sizeof *paper);
    daomesh_ballots *ballots = &paper->ballots;
    ballots->size = sizeof *ballots;
    ballots->options = 1 + (uint32_t)feed_below(feed, OPTIONS);
    ballots->groups = feed_below(feed, GROUPS + 1);
    ballots->group = paper->groups;
    ballots->mark = paper->marks;
    for (uint64_t i = 0; i < ballots->groups; i++) {
        daomesh_ballot_group *group = &paper->groups[i];
        const uint64_t room = MARKS - ballots->marks;
        uint64_t count = feed_below(feed, ballots->options + 1);
        if (count > room) count = room;
        *group = (daomesh_ballot_group){ .weight = feed_weight(feed),
                                         .first = ballots->marks,
                                         .count = (uint32_t)count };
        if (feed_below(feed, 40) == 39) group->first = feed_u64(feed);
        for (uint64_t k = 0; k < count; k++) {
            const uint32_t option = (uint32_t)feed_near(feed, ballots->options - 1);
            paper->marks[ballots->marks++] = (daomesh_mark){ option, feed_value(feed) };
        }
    }
    if (feed_below(feed, 2)) return;
    for (uint32_t i = 0; i < ballots->options; i++)
        paper->lots[i] = (i + (uint32_t)feed_below(feed, 2)) % ballots->options;
    ballots->lots = paper->lots;
}

/* Every option stands in the order once; winners come first; places never fall along it. */
static void holds_order(const daomesh_tally_result *result, uint32_t options)
{
    uint8_t seen[OPTIONS] = { 0 };
    uint32_t winners = 0;
    for (uint32_t i = 0; i < options; i++) {
        HOLDS(result->order[i] < options && !seen[result->order[i]]++);
        winners += result->winners[i];
        if (i > 0) HOLDS(result->places[result->order[i - 1]] <= result->places[result->order[i]]);
    }
    HOLDS(winners == result->winner_count);
}

static daomesh_tally_rule feed_tally(struct feed *feed)
{
    static const uint32_t snapshot = DAOMESH_TALLY_SNAPSHOT_SINGLE;
    daomesh_tally_rule rule = { .size = sizeof rule };
    rule.method = (uint32_t)feed_below(feed, 22);
    if (rule.method > DAOMESH_TALLY_DEBIAN) rule.method += snapshot - DAOMESH_TALLY_DEBIAN - 1;
    if (feed_below(feed, 2)) rule.flags = (uint32_t)feed_below(feed, 8);
    if (feed_below(feed, 4) == 0) rule.strength = (uint32_t)feed_below(feed, 5);
    if (feed_below(feed, 4) == 0) rule.ties = (uint32_t)feed_below(feed, 4);
    if (feed_below(feed, 4) == 0) rule.stop = (uint32_t)feed_below(feed, 3);
    if (rule.method == DAOMESH_TALLY_SCORE || rule.method == DAOMESH_TALLY_STAR) rule.value_max = 5;
    if (feed_below(feed, 8) == 0) rule.value_max = (int32_t)(uint32_t)feed_u64(feed);
    if (feed_below(feed, 8) == 0) rule.value_min = -(int32_t)feed_below(feed, 1000);
    if (feed_below(feed, 8) == 0) rule.budget = feed_u64(feed);
    if (rule.method == DAOMESH_TALLY_DEBIAN) rule.default_option = (uint32_t)feed_below(feed, OPTIONS);
    if (rule.method == DAOMESH_TALLY_DEBIAN) rule.quorum = amount_from_u64(feed_below(feed, 30));
    return rule;
}

void fuzz_tally(const uint8_t *bytes, size_t len)
{
    static struct paper paper;
    struct feed feed = feed_of(bytes, len);
    uint32_t order[OPTIONS], places[OPTIONS];
    uint8_t winners[OPTIONS];
    daomesh_tally_total totals[OPTIONS], rounds[ROUNDS * OPTIONS];
    daomesh_amount matrix[OPTIONS * OPTIONS];
    daomesh_tally_tie ties[TIES];
    const daomesh_tally_rule rule = feed_tally(&feed);
    feed_paper(&paper, &feed);
    daomesh_tally_result result = { .size = sizeof result,
                                    .order = order,
                                    .winners = winners,
                                    .places = places,
                                    .totals = totals,
                                    .matrix = matrix,
                                    .rounds = rounds,
                                    .ties = ties,
                                    .rounds_cap = (uint32_t)feed_below(&feed, ROUNDS + 1),
                                    .ties_cap = (uint32_t)feed_below(&feed, TIES + 1) };
    const size_t scratch_len = daomesh_tally_scratch_size(&rule, &paper.ballots);
    void *scratch = malloc(scratch_len + 1);
    HOLDS(scratch);
    const int32_t checked = daomesh_tally_check(NULL, &rule);
    if (daomesh_tally(&result, &rule, &paper.ballots, scratch, scratch_len, NULL, NULL) == DAOMESH_OK) {
        HOLDS(checked == DAOMESH_OK);
        holds_order(&result, paper.ballots.options);
    } else {
        HOLDS(all_zero(order, paper.ballots.options * sizeof *order));
        HOLDS(all_zero(totals, paper.ballots.options * sizeof *totals));
    }
    free(scratch);
    int64_t credits;
    (void)daomesh_quadratic_charge(&credits, feed_value(&feed), feed_value(&feed));
}

/* --- budget ----------------------------------------------------------------------------------------------------------------- */

static daomesh_budget_rule feed_budget(struct feed *feed)
{
    daomesh_budget_rule rule = { .size = sizeof rule };
    rule.method = 1 + (uint32_t)feed_below(feed, 3);
    rule.ballots = 1 + (uint32_t)feed_below(feed, 3);
    if (feed_below(feed, 2)) rule.flags = DAOMESH_BALLOT_SKIP_INVALID;
    if (rule.method == DAOMESH_BUDGET_GREEDY) rule.stop = (uint32_t)feed_below(feed, 3);
    if (rule.method == DAOMESH_BUDGET_EQUAL_SHARES) {
        rule.utility = (uint32_t)feed_below(feed, 3);
        rule.completion = (uint32_t)feed_below(feed, 3);
        if (rule.completion) rule.step = amount_from_u64(1 + feed_below(feed, 1000));
    }
    if (rule.method != DAOMESH_BUDGET_GREEDY) rule.fill = (uint32_t)feed_below(feed, 2);
    if (rule.method == DAOMESH_BUDGET_PHRAGMEN) rule.ballots = DAOMESH_BUDGET_APPROVAL;
    if (rule.ballots == DAOMESH_BUDGET_SCORE) rule.value_max = 5;
    if (rule.ballots == DAOMESH_BUDGET_CUMULATIVE) rule.points = feed_below(feed, 20);
    if (feed_below(feed, 8) == 0) rule.threshold = amount_from_u64(feed_below(feed, 20));
    if (feed_below(feed, 16) == 0) rule.utility = (uint32_t)feed_u64(feed);
    return rule;
}

/* Raising purses by little may go on for a million rounds of wide fractions: nobody waits so long here. */
static int32_t lose_patience(void *ctx, uint64_t done, uint64_t total)
{
    uint32_t *calls = ctx;
    (void)done, (void)total;
    return ++*calls > 400;
}

void fuzz_budget(const uint8_t *bytes, size_t len)
{
    static struct paper paper;
    struct feed feed = feed_of(bytes, len);
    uint32_t chosen[OPTIONS];
    uint8_t selected[OPTIONS];
    daomesh_amount totals[OPTIONS], support[OPTIONS], costs[OPTIONS];
    daomesh_budget_price prices[OPTIONS];
    daomesh_budget_tie ties[TIES];
    const daomesh_budget_rule rule = feed_budget(&feed);
    const daomesh_amount money =
        feed_below(&feed, 8) == 0 ? feed_amount(&feed) : amount_from_u64(feed_below(&feed, 500));
    feed_paper(&paper, &feed);
    for (size_t i = 0; i < OPTIONS; i++)
        costs[i] = feed_weight(&feed);
    daomesh_budget_result result = { .size = sizeof result,
                                     .chosen = chosen,
                                     .selected = selected,
                                     .totals = totals,
                                     .support = support,
                                     .prices = prices,
                                     .ties = ties,
                                     .ties_cap = TIES };
    const size_t scratch_len = daomesh_budget_scratch_size(&rule, &paper.ballots);
    void *scratch = malloc(scratch_len + 1);
    uint32_t calls = 0;
    HOLDS(scratch);
    if (daomesh_budget(&result, &rule, &money, costs, &paper.ballots, scratch, scratch_len, lose_patience,
                       &calls) == DAOMESH_OK) {
        daomesh_amount spent = amount_from_u64(0);
        HOLDS(daomesh_budget_check(NULL, &rule) == DAOMESH_OK);
        for (uint32_t i = 0; i < result.chosen_count; i++) {
            HOLDS(chosen[i] < paper.ballots.options && selected[chosen[i]] == 1);
            HOLDS(daomesh_amount_add(&spent, &spent, &costs[chosen[i]]) == DAOMESH_OK);
        }
        HOLDS(same(&spent, &result.spent) && at_most(&spent, &money));
    } else {
        HOLDS(all_zero(selected, paper.ballots.options));
    }
    free(scratch);
}

/* --- delegation ----------------------------------------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
    const daomesh_delegation *one = a, *two = b;
    if (one->from != two->from) return one->from < two->from ? -1 : 1;
    if (one->scope != two->scope) return one->scope < two->scope ? -1 : 1;
    return one->to < two->to ? -1 : one->to > two->to;
}

void fuzz_delegation(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_delegation_member members[GROUPS];
    daomesh_delegation delegations[MARKS];
    daomesh_delegation_line lines[GROUPS];
    daomesh_delegation_totals totals;
    daomesh_amount all = amount_from_u64(0), counted = amount_from_u64(0);
    const uint32_t count = 1 + (uint32_t)feed_below(&feed, GROUPS),
                   given = (uint32_t)feed_below(&feed, MARKS);
    for (uint32_t i = 0; i < count; i++)
        members[i] = (daomesh_delegation_member){ .weight = feed_weight(&feed),
                                                  .voted = (uint32_t)feed_below(&feed, 4) == 0 };
    for (uint32_t i = 0; i < given; i++) {
        delegations[i] = (daomesh_delegation){ .from = (uint32_t)feed_below(&feed, count),
                                               .to = (uint32_t)feed_near(&feed, count - 1) };
        const uint64_t form = feed_bytes(&feed, 1);
        delegations[i].scope = form & 1;
        delegations[i].share = form & 2 ? 1 + (uint32_t)feed_below(&feed, 9) : 0;
        delegations[i].expires = form & 4 ? feed_below(&feed, 8) : 0;
        if (form > 250) delegations[i].to = DAOMESH_DELEGATION_NOBODY;
    }
    if (feed_below(&feed, 16) != 15) qsort(delegations, given, sizeof *delegations, by_place);
    const size_t scratch_len = daomesh_delegation_scratch_size(count);
    void *scratch = malloc(scratch_len + 1);
    HOLDS(scratch);
    if (daomesh_delegation_resolve(lines, &totals, members, count, delegations, given, 4, scratch,
                                   scratch_len, NULL, NULL) == DAOMESH_OK) {
        for (uint32_t i = 0; i < count; i++) {
            HOLDS(daomesh_amount_add(&all, &all, &members[i].weight) == DAOMESH_OK);
            HOLDS(daomesh_amount_add(&counted, &counted, &lines[i].power) == DAOMESH_OK);
            HOLDS(members[i].voted ? at_most(&members[i].weight, &lines[i].power)
                                   : amount_is_zero(&lines[i].power));
        }
        HOLDS(same(&counted, &totals.counted));
        HOLDS(daomesh_amount_add(&counted, &counted, &totals.lost) == DAOMESH_OK && same(&counted, &all));
    } else {
        HOLDS(all_zero(lines, count * sizeof *lines));
    }
    free(scratch);
}

/* --- elections that never close ------------------------------------------------------------------------------------------------- */

void fuzz_election(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_election_candidacy candidacies[OPTIONS];
    daomesh_tally_total votes[OPTIONS], vote;
    daomesh_election_result result;
    daomesh_amount fill;
    daomesh_election_rule rule = { .size = sizeof rule, .flags = (uint32_t)feed_below(&feed, 33) };
    const size_t count = (size_t)feed_below(&feed, OPTIONS + 1);
    rule.nomination = feed_weight(&feed);
    rule.fill = feed_weight(&feed);
    if (feed_below(&feed, 2)) rule.cap = feed_amount(&feed);
    memset(candidacies, 0, sizeof candidacies);
    memset(votes, 0, sizeof votes);
    for (size_t i = 0; i < count; i++)
        candidacies[i].state = 1 + (uint32_t)feed_below(&feed, 2);
    for (uint64_t tick = 1; feed_left(&feed) > 0 && tick < 40; tick++) {
        const size_t who = count > 0 ? (size_t)feed_below(&feed, count) : 0;
        daomesh_tally_total before = { .sign = 0 };
        if (daomesh_election_vote(&vote, 1 + (uint32_t)feed_below(&feed, 2), feed_u64(&feed), feed_u64(&feed),
                                  (int32_t)((int64_t)(feed_near(&feed, 1000) & INT32_MAX) - 500)) ==
            DAOMESH_OK)
            (void)daomesh_election_move(&votes[who], &before, &vote);
        (void)daomesh_election_fill(&fill, (uint32_t)feed_below(&feed, 4), (uint32_t)feed_below(&feed, 4),
                                    feed_u32(&feed), feed_u64(&feed), (uint32_t)feed_below(&feed, 5),
                                    feed_u32(&feed));
        if (daomesh_election_tick(&result, candidacies, &rule, votes, count, tick) != DAOMESH_OK) return;
        uint32_t winners = 0;
        for (size_t i = 0; i < count; i++) {
            HOLDS(candidacies[i].state >= 1 && candidacies[i].state <= DAOMESH_CANDIDACY_REMOVED);
            winners += candidacies[i].state == DAOMESH_CANDIDACY_WINNER;
        }
        HOLDS(winners == (result.winner != DAOMESH_ELECTION_NONE));
        if (rule.flags & DAOMESH_ELECTION_DEFER && feed_below(&feed, 2))
            HOLDS(daomesh_election_install(&result, candidacies, &rule, count, result.due, tick) ==
                  DAOMESH_OK);
    }
}

void fuzz_conviction(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_conviction_rule rule = { .size = sizeof rule };
    daomesh_conviction_state state = { .since = feed_u64(&feed) };
    daomesh_amount out, again;
    uint32_t periods;
    rule.decay = (uint32_t)feed_near(&feed, DAOMESH_CONVICTION_SCALE - 1);
    rule.max_ratio = 1 + (uint32_t)feed_near(&feed, DAOMESH_CONVICTION_SCALE - 1);
    rule.weight = (uint32_t)feed_near(&feed, DAOMESH_CONVICTION_SCALE);
    rule.min_stake_ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM);
    const int32_t checked = daomesh_conviction_check(NULL, &rule);
    for (int i = 0; i < 8; i++) {
        const daomesh_amount staked = feed_amount(&feed), funds = feed_amount(&feed),
                             supply = feed_amount(&feed);
        const uint64_t now = state.since + feed_below(&feed, 1000);
        const int32_t status = daomesh_conviction_read(&out, &rule, &state, now);
        uint64_t steps;
        HOLDS(status != DAOMESH_OK || checked == DAOMESH_OK);
        if (status == DAOMESH_OK && daomesh_conviction_read(&again, &rule, &state, now) == DAOMESH_OK)
            HOLDS(same(&out, &again));
        (void)daomesh_conviction_grow(&out, &rule, &state.conviction, &staked, feed_u64(&feed));
        (void)daomesh_conviction_threshold(&out, &rule, &staked, &funds, &supply, &supply);
        (void)daomesh_conviction_votes(&out, &staked, (uint32_t)feed_below(&feed, 9));
        (void)daomesh_conviction_lock_ends(&steps, now, feed_u64(&feed), (uint32_t)feed_below(&feed, 9));
        (void)daomesh_conviction_lock_periods(&periods, (uint32_t)feed_below(&feed, 9));
        if (daomesh_conviction_when(&steps, &rule, &state, &funds, now) == DAOMESH_OK && steps != UINT64_MAX)
            HOLDS(steps >= now - state.since);
        (void)daomesh_conviction_settle(&state, &rule, &staked, now);
    }
}

void fuzz_credits(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_credits_rule rule = { .size = sizeof rule, .carry = (uint32_t)feed_below(&feed, 3) };
    daomesh_credits_state state;
    daomesh_amount before = amount_from_u64(0), cost;
    int32_t order;
    rule.starts = feed_u64(&feed);
    rule.period = feed_below(&feed, 1000);
    rule.grant = feed_amount(&feed);
    uint64_t now = feed_u64(&feed);
    if (daomesh_credits_begin(&state, &rule, now) != DAOMESH_OK) return;
    for (int i = 0; i < 8; i++) {
        const daomesh_amount after = feed_amount(&feed);
        const uint64_t step = feed_below(&feed, 5000);
        if (now + step >= now) now += step;
        (void)daomesh_credits_settle(&state, &rule, now);
        const int32_t status = daomesh_credits_charge(&state, &rule, &before, &after);
        if (status == DAOMESH_OK) HOLDS(daomesh_credits_cost(&cost, &after) == DAOMESH_OK);
        if (status == DAOMESH_OK) before = after;
        HOLDS(daomesh_amount_compare(&order, &state.left, &rule.grant) == DAOMESH_OK);
        HOLDS(rule.carry || order <= 0);
    }
}

/* --- outcome --------------------------------------------------------------------------------------------------------------------- */

static daomesh_curve feed_curve(struct feed *feed)
{
    daomesh_curve curve = { .kind = 1 + (uint32_t)feed_below(feed, 3) };
    if (curve.kind == DAOMESH_CURVE_RECIPROCAL) {
        curve.factor_ppb = (int64_t)(feed_u64(feed) % 11000000000u);
        curve.x_offset_ppb = 1 + (int64_t)(feed_u64(feed) % 11000000000u);
        curve.y_offset_ppb = (int64_t)(feed_u64(feed) % 22000000000u) - 11000000000;
        return curve;
    }
    curve.from_ppb = (uint32_t)feed_near(feed, DAOMESH_PPB);
    curve.to_ppb = (uint32_t)feed_near(feed, curve.from_ppb);
    curve.length_ppb = 1 + (uint32_t)feed_near(feed, DAOMESH_PPB - 1);
    if (curve.kind == DAOMESH_CURVE_STEPPED) curve.step_ppb = 1 + (uint32_t)feed_near(feed, DAOMESH_PPB - 1);
    return curve;
}

/* The bar never rises, and the delay is the first place where it is reached. */
static void holds_curve(const daomesh_curve *curve, struct feed *feed)
{
    uint32_t bar, later, at;
    const uint32_t x = (uint32_t)feed_near(feed, DAOMESH_PPB), more = (uint32_t)feed_near(feed, 1000000);
    const int32_t checked = daomesh_curve_check(curve);
    if (daomesh_curve_bar(&bar, curve, x) != DAOMESH_OK) return;
    HOLDS(checked == DAOMESH_OK && bar <= DAOMESH_PPB);
    if (x <= DAOMESH_PPB && more <= DAOMESH_PPB - x &&
        daomesh_curve_bar(&later, curve, x + more) == DAOMESH_OK)
        HOLDS(later <= bar);
    HOLDS(daomesh_curve_delay(&at, curve, bar) == DAOMESH_OK && at <= x);
}

static daomesh_outcome_rule feed_outcome(struct feed *feed)
{
    daomesh_outcome_rule rule = { .size = sizeof rule };
    rule.threshold = 1 + (uint32_t)feed_below(feed, 6);
    rule.bar_ppm = (uint32_t)feed_near(feed, DAOMESH_PPM);
    if (feed_below(feed, 4) == 0) rule.bar_inclusive = (uint32_t)feed_below(feed, 2);
    if (feed_below(feed, 4) == 0) rule.rounding = (uint32_t)feed_below(feed, 4);
    if (feed_below(feed, 2)) {
        rule.quorum_ppm = (uint32_t)feed_near(feed, DAOMESH_PPM);
        rule.quorum_counts = 1 + (uint32_t)feed_below(feed, 3);
        rule.quorum_base = (uint32_t)feed_below(feed, 3);
        rule.quorum_late = feed_below(feed, 8) == 0;
        if (feed_below(feed, 8) == 0) rule.late_quorum_s = feed_below(feed, 100);
    }
    if (feed_below(feed, 2)) {
        rule.early = (uint32_t)feed_below(feed, 6);
        if (rule.early > DAOMESH_EARLY_CERTAIN) rule.early_bar_ppm = (uint32_t)feed_near(feed, DAOMESH_PPM);
    }
    if (feed_below(feed, 4) == 0) rule.revote = 1;
    if (feed_below(feed, 4) == 0) rule.min_voters = (uint32_t)feed_below(feed, 5);
    if (feed_below(feed, 8) == 0) {
        rule.high_water = 1 + (uint32_t)feed_below(feed, 2);
        rule.retention_ppm = (uint32_t)feed_near(feed, DAOMESH_PPM);
        rule.dilution_bound = feed_below(feed, 4);
    }
    if (feed_below(feed, 8) == 0) {
        rule.boost_alpha_ppm = 1000001 + (uint32_t)feed_below(feed, 15000000);
        rule.preboost_s = feed_below(feed, 50);
        rule.boosted_s = feed_below(feed, 100);
        rule.quiet_s = feed_below(feed, 50);
    }
    rule.voting_s = feed_below(feed, 8) == 0 ? feed_u64(feed) : 1 + feed_below(feed, 200);
    if (feed_below(feed, 4) == 0) rule.delay_s = feed_below(feed, 100);
    if (feed_below(feed, 4) == 0) rule.grace_s = feed_below(feed, 100);
    if (feed_below(feed, 4) == 0) rule.execution_delay_s = feed_below(feed, 100);
    if (feed_below(feed, 4) == 0) rule.expiry_s = feed_near(feed, 100);
    if (feed_below(feed, 4) == 0) rule.reveal_s = feed_below(feed, 100);
    if (rule.threshold != DAOMESH_THRESHOLD_CURVES) return rule;
    rule.bar_ppm = 0;
    rule.quorum_counts = 1 + (uint32_t)feed_below(feed, 3);
    rule.confirm_s = feed_below(feed, 100);
    rule.approval = feed_curve(feed);
    rule.support = feed_curve(feed);
    return rule;
}

/* A time at which something can have become of a proposal. */
static uint64_t after(uint64_t opened, struct feed *feed)
{
    const uint64_t seconds = feed_below(feed, 300);
    return opened < UINT64_MAX - seconds ? opened + seconds : UINT64_MAX;
}

static daomesh_outcome_facts feed_facts(struct feed *feed)
{
    daomesh_outcome_facts facts = { .size = sizeof facts };
    facts.choices = 1 + (uint32_t)feed_below(feed, feed_below(feed, 2) ? 2 : DAOMESH_CHOICES_MAX);
    facts.opened = feed_below(feed, 8) == 0 ? feed_u64(feed) : 1000;
    facts.total = feed_amount(feed);
    facts.sponsored = feed_amount(feed);
    facts.claims_most = feed_amount(feed);
    facts.claims = feed_amount(feed);
    facts.tallied = feed_below(feed, 2) ? after(facts.opened, feed) : 0;
    if (feed_below(feed, 4) == 0) {
        facts.flags = (uint32_t)feed_u64(feed);
        facts.decided = after(facts.opened, feed);
        facts.winner = (uint32_t)feed_below(feed, 3);
        facts.quorum_reached = after(facts.opened, feed);
        facts.passing_since = after(facts.opened, feed);
    }
    return facts;
}

/* Votes are cast: the tally of all choices is what the voters had. */
static void cast_votes(daomesh_outcome_facts *facts, struct feed *feed)
{
    for (uint64_t i = feed_below(feed, 6); i > 0; i--) {
        daomesh_amount parts[DAOMESH_CHOICES_MAX + 1], spent = amount_from_u64(0);
        const daomesh_amount weight = feed_weight(feed);
        const daomesh_outcome_facts before = *facts;
        memset(parts, 0, sizeof parts);
        parts[feed_below(feed, facts->choices + 1)] = weight;
        if (feed_below(feed, 4) == 0) parts[feed_below(feed, facts->choices + 1)] = feed_weight(feed);
        if (daomesh_outcome_cast(facts, &spent, &weight, parts) == DAOMESH_OK)
            HOLDS(at_most(&spent, &weight));
        else
            HOLDS(memcmp(&before, facts, sizeof before) == 0);
    }
}

static void holds_times(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_outcome_times times;
    if (daomesh_outcome_times_of(&times, rule, facts) != DAOMESH_OK) return;
    HOLDS(times.opens <= times.closes && times.closes <= times.reveal_ends);
    HOLDS(times.grace_ends <= times.executes && times.executes <= times.expires);
}

static void boosts(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts, struct feed *feed)
{
    const daomesh_amount stake_for = feed_amount(feed), against = feed_amount(feed);
    daomesh_outcome_facts after = *facts;
    daomesh_boost boost = facts->boost;
    daomesh_amount bar;
    uint64_t now = facts->opened;
    (void)daomesh_boost_bar(&bar, (uint32_t)feed_u64(feed), (uint32_t)feed_below(feed, 300));
    for (int i = 0; i < 4; i++) {
        now += feed_below(feed, 60);
        (void)daomesh_boost_step(&boost, rule, &stake_for, &against, (uint32_t)feed_below(feed, 9), now);
        cast_votes(&after, feed);
        (void)daomesh_boost_voted(&boost, rule, facts, &after, now);
    }
    (void)daomesh_boost_downstake(&bar, &stake_for, feed_u64(feed), &against, feed_u64(feed));
}

static void houses(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts, uint64_t now)
{
    const daomesh_outcome_rule *rules[2] = { rule, rule };
    const daomesh_outcome_facts *all[2] = { facts, facts };
    daomesh_outcome_decision decision;
    uint32_t state;
    (void)daomesh_houses_early(&decision, rules, all, 2, 0);
    (void)daomesh_houses_final(&decision, rules, all, 2, 0);
    (void)daomesh_houses_state(&state, rules, all, 2, 0, now);
    (void)daomesh_houses_final(&decision, rules, all, 2, 1 + (uint32_t)(now % 3));
}

void fuzz_lot(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_id seeds[DAOMESH_LOT_SEATS_MAX + 1];
    uint32_t drawn[DAOMESH_LOT_SEATS_MAX + 1];
    const uint32_t seats = (uint32_t)feed_below(&feed, DAOMESH_LOT_SEATS_MAX + 2);
    const uint32_t candidates = (uint32_t)feed_below(&feed, 80);
    for (uint32_t i = 0; i < seats; i++)
        for (size_t k = 0; k < sizeof seeds[i].bytes; k++)
            seeds[i].bytes[k] = (uint8_t)feed_below(&feed, 256);
    const int32_t status = daomesh_lot_draw(drawn, seeds, seats, candidates);
    HOLDS((status == DAOMESH_OK) == (seats > 0 && seats <= DAOMESH_LOT_SEATS_MAX && seats <= candidates));
    for (uint32_t i = 0; status == DAOMESH_OK && i < seats; i++) {
        HOLDS(drawn[i] < candidates);
        for (uint32_t k = 0; k < i; k++)
            HOLDS(drawn[k] != drawn[i]);
    }
}

void fuzz_outcome(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    const daomesh_outcome_rule rule = feed_outcome(&feed);
    daomesh_outcome_facts facts = feed_facts(&feed);
    daomesh_outcome_decision decision;
    uint32_t field, state, reached;
    uint64_t since;
    const int32_t checked = daomesh_outcome_check(&field, &rule);
    cast_votes(&facts, &feed);
    if (daomesh_outcome_early(&decision, &rule, &facts) == DAOMESH_OK)
        HOLDS(checked == DAOMESH_OK && (decision.decided || decision.winner == 0));
    if (daomesh_outcome_final(&decision, &rule, &facts) == DAOMESH_OK)
        HOLDS(checked == DAOMESH_OK && decision.winner <= facts.choices);
    (void)daomesh_outcome_quorum(&reached, &rule, &facts);
    (void)daomesh_outcome_passing(&since, &rule, &facts);
    holds_times(&rule, &facts);
    const uint64_t now = facts.opened + feed_below(&feed, 1000);
    if (daomesh_outcome_state(&state, &rule, &facts, now) == DAOMESH_OK)
        HOLDS(state >= DAOMESH_STATE_CANCELLED && state <= DAOMESH_STATE_SUCCEEDED);
    houses(&rule, &facts, now);
    boosts(&rule, &facts, &feed);
    const daomesh_curve curve = feed_curve(&feed);
    holds_curve(&curve, &feed);
}
