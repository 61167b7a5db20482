/* Rules that divide money: whatever they are given, the parts and what is left are the whole. */
#include "base/base.h"
#include "fuzz.h"

#include <stdlib.h>

#include <daomesh/award.h>
#include <daomesh/budget.h>
#include <daomesh/exit.h>
#include <daomesh/funding.h>
#include <daomesh/income.h>
#include <daomesh/lines.h>
#include <daomesh/number.h>
#include <daomesh/quality.h>
#include <daomesh/retro.h>
#include <daomesh/split.h>

#define PARTS 16
#define GIFTS 48

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

/* The sum of amounts, which must fit. */
static daomesh_amount sum_of(const daomesh_amount *amounts, size_t count)
{
    daomesh_amount sum = amount_from_u64(0);
    for (size_t i = 0; i < count; i++)
        HOLDS(daomesh_amount_add(&sum, &sum, &amounts[i]) == DAOMESH_OK);
    return sum;
}

static void add(daomesh_amount *sum, const daomesh_amount *more)
{
    HOLDS(daomesh_amount_add(sum, sum, more) == DAOMESH_OK);
}

static size_t feed_amounts(struct feed *feed, daomesh_amount *amounts, size_t most)
{
    const size_t count = (size_t)feed_below(feed, most + 1);
    for (size_t i = 0; i < count; i++)
        amounts[i] = feed_amount(feed);
    return count;
}

/* Scratch of the size that was asked for, or a byte less. */
static void *some_scratch(struct feed *feed, size_t *len)
{
    if (*len > 0 && feed_below(feed, 16) == 15) --*len;
    void *scratch = malloc(*len + 1);
    HOLDS(scratch);
    return scratch;
}

/* --- split, income, exit ---------------------------------------------------------------------------------------------- */

static void splits(const daomesh_amount *total, const daomesh_amount *weights, size_t count,
                   struct feed *feed)
{
    daomesh_amount parts[PARTS], sum;
    size_t len = daomesh_split_scratch_size(count);
    const size_t needed = len;
    void *scratch = some_scratch(feed, &len);
    int32_t status = daomesh_split_largest_remainder(parts, total, weights, count, scratch, len);
    if (status == DAOMESH_OK) {
        HOLDS(len == needed);
        sum = sum_of(parts, count);
        HOLDS(same(&sum, total));
    } else {
        HOLDS(count == 0 || all_zero(parts, count * sizeof *parts));
    }
    free(scratch);
    status = daomesh_split_growing(parts, total, weights, count);
    sum = sum_of(parts, count);
    HOLDS(status != DAOMESH_OK || same(&sum, total));
    HOLDS(daomesh_split_cumulative(parts, total, weights, count) == status);
    if (status != DAOMESH_OK) return;
    sum = sum_of(parts, count);
    HOLDS(same(&sum, total));
}

static void incomes(const daomesh_amount *total, const daomesh_amount *weights, size_t count,
                    struct feed *feed)
{
    daomesh_amount parts[PARTS], retained;
    size_t len = daomesh_split_scratch_size(count + 1);
    const uint32_t ppm = (uint32_t)feed_near(feed, DAOMESH_PPM);
    void *scratch = some_scratch(feed, &len);
    if (daomesh_income_split(&retained, parts, total, ppm, weights, count, scratch, len) == DAOMESH_OK) {
        daomesh_amount sum = sum_of(parts, count);
        add(&sum, &retained);
        HOLDS(same(&sum, total));
    } else {
        HOLDS(amount_is_zero(&retained));
    }
    free(scratch);
}

static void exits(const daomesh_amount *balances, size_t count, struct feed *feed)
{
    const daomesh_amount burned = feed_amount(feed), total = feed_amount(feed);
    daomesh_amount paid[PARTS], one;
    uint32_t listed[PARTS];
    const size_t listed_count = (size_t)feed_below(feed, PARTS + 1);
    for (size_t i = 0; i < listed_count; i++)
        listed[i] = (uint32_t)feed_below(feed, PARTS + 2);
    for (size_t i = 0; i < count; i++) {
        if (daomesh_exit_pay(&one, &balances[i], &burned, &total) == DAOMESH_OK)
            HOLDS(at_most(&one, &balances[i]));
    }
    if (daomesh_exit_pay_listed(paid, balances, count, listed, listed_count, &burned, &total) != DAOMESH_OK)
        return;
    for (size_t i = 0; i < count; i++)
        HOLDS(at_most(&paid[i], &balances[i]));
}

void fuzz_split(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    const daomesh_amount total = feed_amount(&feed);
    daomesh_amount weights[PARTS];
    const size_t count = feed_amounts(&feed, weights, PARTS);
    splits(&total, weights, count, &feed);
    incomes(&total, weights, count, &feed);
    exits(weights, count, &feed);
}

/* --- funding ------------------------------------------------------------------------------------------------------------ */

static daomesh_funding_rule feed_funding(struct feed *feed)
{
    daomesh_funding_rule rule = { .size = sizeof rule };
    rule.method = (uint32_t)feed_near(feed, 3);
    rule.roots = (uint32_t)feed_near(feed, 2);
    rule.own = rule.method <= 1 ? (uint32_t)feed_near(feed, 3) : 0;
    rule.pool_use = (uint32_t)feed_near(feed, 2);
    rule.division = (uint32_t)feed_near(feed, 2);
    rule.has_cap = (uint32_t)feed_below(feed, 2);
    if (rule.has_cap) rule.cap = feed_amount(feed);
    if (feed_below(feed, 2)) rule.minimum = feed_amount(feed);
    if (rule.method == DAOMESH_FUNDING_PAIRWISE) rule.pair_bound = feed_amount(feed);
    return rule;
}

void fuzz_funding(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_contribution gifts[GIFTS];
    daomesh_cluster_member members[GIFTS];
    daomesh_funding_line lines[PARTS];
    daomesh_funding_totals totals;
    const daomesh_funding_rule rule = feed_funding(&feed);
    daomesh_funding_round round = { .size = sizeof round, .contribution = gifts };
    round.pool = feed_amount(&feed);
    round.projects = 1 + (uint32_t)feed_below(&feed, PARTS);
    if (rule.method == DAOMESH_FUNDING_COCM) {
        round.clusters = 1 + (uint32_t)feed_below(&feed, 4);
        round.memberships = feed_below(&feed, GIFTS);
        round.membership = members;
    }
    for (uint64_t i = 0; i < round.memberships; i++)
        members[i] = (daomesh_cluster_member){ (uint32_t)feed_below(&feed, 12),
                                               (uint32_t)feed_below(&feed, round.clusters) };
    round.contributions = feed_below(&feed, GIFTS);
    for (uint64_t i = 0; i < round.contributions; i++) {
        gifts[i].project = (uint32_t)feed_near(&feed, round.projects - 1);
        gifts[i].contributor = (uint32_t)feed_below(&feed, 12);
        gifts[i].amount = feed_amount(&feed);
        if (feed_below(&feed, 8) < 7) gifts[i].amount.limb[2] = gifts[i].amount.limb[3] = 0;
    }
    size_t scratch_len = daomesh_funding_scratch_size(&rule, &round);
    void *scratch = some_scratch(&feed, &scratch_len);
    if (daomesh_funding_match(lines, &totals, &rule, &round, scratch, scratch_len, NULL, NULL) ==
        DAOMESH_OK) {
        daomesh_amount sum = amount_from_u64(0);
        for (uint32_t i = 0; i < round.projects; i++) {
            add(&sum, &lines[i].paid);
            HOLDS(!rule.has_cap || at_most(&lines[i].paid, &rule.cap));
        }
        HOLDS(same(&sum, &totals.paid));
        add(&sum, &totals.unspent);
        HOLDS(same(&sum, &round.pool));
    } else {
        HOLDS(all_zero(lines, round.projects * sizeof *lines));
    }
    free(scratch);
}

/* Rounds whose votes were counted elsewhere. */
void fuzz_tallied(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_funding_tally tallies[PARTS];
    daomesh_amount paid[PARTS], lost[PARTS], weights[PARTS], unspent, alpha, sum;
    const daomesh_amount pool = feed_amount(&feed), factor = feed_amount(&feed);
    const size_t count = (size_t)feed_below(&feed, PARTS + 1);
    for (size_t i = 0; i < count; i++) {
        tallies[i].votes = feed_amount(&feed);
        tallies[i].spent = feed_amount(&feed);
        weights[i] = tallies[i].votes;
    }
    if (daomesh_funding_clrfund_linear(paid, &unspent, tallies, count, &pool, &factor) == DAOMESH_OK)
        HOLDS(at_most(&unspent, &pool));
    if (daomesh_funding_clrfund_alpha(paid, &alpha, &unspent, tallies, count, &pool, &factor) == DAOMESH_OK) {
        sum = sum_of(paid, count);
        add(&sum, &unspent);
        HOLDS(same(&sum, &pool));
    }
    const uint32_t cap_bps = (uint32_t)feed_near(&feed, 10000), base = (uint32_t)feed_near(&feed, 100);
    if (daomesh_funding_points(paid, lost, weights, count, &pool, cap_bps, base) == DAOMESH_OK) {
        sum = sum_of(paid, count);
        HOLDS(at_most(&sum, &pool));
    }
}

void fuzz_retro(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_retro_rule rule = { .size = sizeof rule };
    daomesh_retro_vote votes[GIFTS];
    daomesh_retro_line lines[PARTS];
    daomesh_retro_totals totals;
    rule.score = (uint32_t)feed_near(&feed, 2);
    rule.quorum = (uint32_t)feed_below(&feed, 6);
    rule.minimum = feed_amount(&feed);
    const daomesh_amount pool = feed_amount(&feed);
    const uint32_t projects = 1 + (uint32_t)feed_below(&feed, PARTS);
    const uint64_t count = feed_below(&feed, GIFTS);
    for (uint64_t i = 0; i < count; i++)
        votes[i] = (daomesh_retro_vote){ .project = (uint32_t)feed_near(&feed, projects - 1),
                                         .amount = feed_amount(&feed) };
    size_t scratch_len = daomesh_retro_scratch_size(projects, count);
    void *scratch = some_scratch(&feed, &scratch_len);
    if (daomesh_retro_share(lines, &totals, &rule, &pool, projects, votes, count, scratch, scratch_len, NULL,
                            NULL) == DAOMESH_OK) {
        daomesh_amount sum = amount_from_u64(0);
        for (uint32_t i = 0; i < projects; i++)
            add(&sum, &lines[i].paid);
        HOLDS(same(&sum, &totals.paid));
        add(&sum, &totals.unspent);
        HOLDS(same(&sum, &pool));
    }
    free(scratch);
}

/* --- award and quality ------------------------------------------------------------------------------------------------------ */

void fuzz_award(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_award_rule rule = { .size = sizeof rule };
    daomesh_award_finding findings[PARTS];
    daomesh_award_totals totals;
    daomesh_amount pays[PARTS], slice;
    rule.form = (uint32_t)feed_near(&feed, 2);
    rule.decay_ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM);
    const daomesh_amount pool = feed_amount(&feed), scale = feed_amount(&feed);
    const size_t count = (size_t)feed_below(&feed, PARTS + 1);
    for (size_t i = 0; i < count; i++)
        findings[i] = (daomesh_award_finding){ .weight = feed_u64(&feed), .copies = feed_u32(&feed) };
    if (count > 0) (void)daomesh_award_slice(&slice, &rule, &findings[0], &scale);
    if (daomesh_award_pay(pays, &totals, &rule, &pool, findings, count, NULL, NULL) != DAOMESH_OK) {
        HOLDS(count == 0 || all_zero(pays, count * sizeof *pays));
        return;
    }
    daomesh_amount sum = amount_from_u64(0);
    for (size_t i = 0; i < count; i++) {
        const daomesh_amount copies = amount_from_u64(findings[i].copies);
        daomesh_amount all;
        HOLDS(daomesh_amount_multiply(&all, &pays[i], &copies) == DAOMESH_OK);
        add(&sum, &all);
    }
    HOLDS(same(&sum, &totals.paid));
    add(&sum, &totals.rest);
    HOLDS(same(&sum, &pool));
}

/* --- lines --------------------------------------------------------------------------------------------------------------------- */

void fuzz_lines(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_ballot_group groups[PARTS];
    daomesh_mark marks[PARTS * 4];
    daomesh_amount amounts[PARTS], parts[PARTS];
    daomesh_lines_totals totals;
    daomesh_lines_rule rule = { .size = sizeof rule };
    daomesh_ballots ballots = { .size = sizeof ballots, .group = groups, .mark = marks };
    uint32_t field;
    rule.method = (uint32_t)feed_near(&feed, DAOMESH_LINES_CHOSEN);
    rule.tally = feed_below(&feed, 3) == 0 ? 0 : (uint32_t)feed_near(&feed, DAOMESH_TALLY_DEBIAN);
    rule.choice = feed_below(&feed, 3) > 0 ? 0 : (uint32_t)feed_near(&feed, DAOMESH_BUDGET_PHRAGMEN);
    rule.carry_ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM);
    rule.points = feed_below(&feed, 3) == 0 ? 0 : feed_near(&feed, 100);
    ballots.options = 1 + (uint32_t)feed_below(&feed, PARTS);
    ballots.groups = feed_below(&feed, PARTS + 1);
    const daomesh_amount money = feed_amount(&feed);
    for (uint32_t i = 0; i < ballots.options; i++)
        amounts[i] = feed_amount(&feed);
    for (uint64_t i = 0; i < ballots.groups; i++) {
        groups[i] = (daomesh_ballot_group){ .weight = feed_amount(&feed), .first = ballots.marks };
        groups[i].count = (uint32_t)feed_below(&feed, 4);
        for (uint32_t j = 0; j < groups[i].count; j++)
            marks[ballots.marks++] =
                (daomesh_mark){ (uint32_t)feed_near(&feed, ballots.options), (int32_t)feed_near(&feed, 100) };
    }
    if (daomesh_lines_planned(&amounts[0], &amounts[0], rule.points) != DAOMESH_OK)
        HOLDS(amount_is_zero(&amounts[0]));
    const int reads = rule.method != DAOMESH_LINES_TOTALS && rule.method != DAOMESH_LINES_ROUND;
    size_t room = daomesh_lines_scratch_size(&rule, &ballots);
    void *scratch = some_scratch(&feed, &room);
    const int32_t good = daomesh_lines_check(&field, &rule);
    const int32_t status =
        daomesh_lines_divide(parts, &totals, &rule, &money, reads ? amounts : NULL, &ballots, scratch, room);
    HOLDS(good == DAOMESH_OK || status == DAOMESH_E_ARG);
    if (status == DAOMESH_OK) {
        daomesh_amount sum = amount_from_u64(0);
        for (uint32_t i = 0; i < ballots.options; i++)
            add(&sum, &parts[i]);
        HOLDS(same(&sum, &totals.spent));
        add(&sum, &totals.carried);
        add(&sum, &totals.returned);
        HOLDS(same(&sum, &money));
    } else {
        HOLDS(all_zero(parts, ballots.options * sizeof *parts) && all_zero(&totals, sizeof totals));
    }
    free(scratch);
}

void fuzz_quality(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_quality_curve curve = { .size = sizeof curve };
    uint32_t scores[PARTS], point, score;
    daomesh_amount paid, returned;
    uint64_t along = 0;
    curve.count = (uint32_t)feed_near(&feed, DAOMESH_QUALITY_POINTS_MAX);
    for (uint32_t i = 0; i < curve.count && i < DAOMESH_QUALITY_POINTS_MAX; i++) {
        const int last = i + 1 == curve.count;
        curve.points[i].score_ppm = last ? DAOMESH_PPM : (uint32_t)along;
        curve.points[i].pay_ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM);
        along += 1 + feed_below(&feed, 200000);
    }
    const int32_t status = daomesh_quality_check(&point, &curve);
    const daomesh_amount reward = feed_amount(&feed), minimum = feed_amount(&feed);
    const uint32_t ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM);
    if (daomesh_quality_pay(&paid, &returned, &curve, &reward, &minimum, ppm) == DAOMESH_OK) {
        daomesh_amount sum = paid;
        HOLDS(status == DAOMESH_OK);
        add(&sum, &returned);
        HOLDS(same(&sum, &reward));
    }
    const size_t count = (size_t)feed_below(&feed, PARTS + 1);
    for (size_t i = 0; i < count; i++)
        scores[i] = (uint32_t)feed_near(&feed, DAOMESH_PPM);
    if (daomesh_quality_median(&score, scores, count) == DAOMESH_OK) HOLDS(count > 0 && score <= DAOMESH_PPM);
}
