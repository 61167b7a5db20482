/* The part of the digest that the rules of programmes, budgets and dials make; as rules.c does, no expression draws twice. */
#include "digest.h"

#include <daomesh/budget.h>
#include <daomesh/credits.h>
#include <daomesh/dial.h>
#include <daomesh/escalation.h>
#include <daomesh/feed.h>
#include <daomesh/forecast.h>
#include <daomesh/lines.h>
#include <daomesh/lot.h>
#include <daomesh/number.h>
#include <daomesh/pool.h>
#include <daomesh/programme.h>
#include <daomesh/split.h>

#define ROUNDS 3000
#define DIVISIONS 600
#define PARTS 12
#define LINES 6
#define BALLOTS 10

void feeds(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_feed_reading readings[PARTS];
        daomesh_amount value;
        const uint64_t now = random_to(1000), window = random_to(1000);
        const size_t count = (size_t)random_to(PARTS), needed = (size_t)random_to(PARTS / 2);
        for (size_t k = 0; k < count; k++) {
            readings[k].at = random_to(now);
            readings[k].value = random_amount_of(256);
        }
        take_status(daomesh_feed_median(&value, readings, count, needed, window, now)), take_amount(&value);
    }
}

void dials(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_dial dial = { .size = sizeof dial, .step_ppm = random_u32(DAOMESH_PPM) };
        daomesh_amount stride;
        uint32_t field;
        dial.cooldown_s = random_to(50);
        dial.turned = random_to(1000);
        dial.least = random_amount_of(60);
        dial.value = random_amount_of(160);
        dial.most = random_amount_of(256);
        dial.step = random_amount_of(160);
        const daomesh_amount to = random_amount_of(160);
        const uint64_t from = random_to(1100), now = random_to(1000);
        take_status(daomesh_dial_check(&field, &dial)), take_u64(field);
        take_status(daomesh_dial_stride(&stride, &dial)), take_amount(&stride);
        take_status(daomesh_dial_turn(&dial, &to, from, now));
    }
}

static void take_credits(const daomesh_credits_state *state)
{
    take_u64(state->period), take_amount(&state->left);
}

void credit_lives(void)
{
    daomesh_credits_rule rule = { .size = sizeof rule };
    daomesh_credits_state state;
    daomesh_amount votes = { { 0 } };
    uint64_t now = 0;
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_amount cost;
        const daomesh_amount after = random_amount_of(90);
        if (i % 20 == 0) {
            rule.carry = random_u32(1);
            rule.starts = random_to(100);
            rule.period = 1 + random_to(30);
            rule.grant = random_amount_of(200);
            now = random_to(200);
            votes = amount_from_u64(0);
            take_status(daomesh_credits_begin(&state, &rule, now)), take_credits(&state);
        }
        now += random_to(20);
        take_status(daomesh_credits_settle(&state, &rule, now)), take_credits(&state);
        take_status(daomesh_credits_cost(&cost, &after)), take_amount(&cost);
        const int32_t status = daomesh_credits_charge(&state, &rule, &votes, &after);
        if (status == DAOMESH_OK) votes = after;
        take_status(status), take_credits(&state);
    }
}

void lots(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_id seeds[PARTS];
        uint32_t drawn[PARTS] = { 0 };
        const uint32_t seats = random_u32(PARTS), candidates = random_u32(40);
        for (size_t k = 0; k < COUNT_OF(seeds); k++)
            for (size_t byte = 0; byte < sizeof seeds[k].bytes; byte++)
                seeds[k].bytes[byte] = (uint8_t)next_random();
        take_status(daomesh_lot_draw(drawn, seeds, seats, candidates));
        for (size_t k = 0; k < COUNT_OF(drawn); k++)
            take_u64(drawn[k]);
    }
}

/* Each of the three roundings. */
void splits(void)
{
    static uint8_t scratch[1u << 12];
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_amount weights[PARTS], parts[PARTS];
        const daomesh_amount total = random_amount_of(256);
        const uint64_t bits = 1 + random_to(252);
        for (size_t k = 0; k < COUNT_OF(weights); k++)
            weights[k] = random_amount_of(bits);
        take_status(daomesh_split_largest_remainder(parts, &total, weights, PARTS, scratch, sizeof scratch));
        for (size_t k = 0; k < COUNT_OF(parts); k++)
            take_amount(&parts[k]);
        take_status(daomesh_split_cumulative(parts, &total, weights, PARTS));
        for (size_t k = 0; k < COUNT_OF(parts); k++)
            take_amount(&parts[k]);
        take_status(daomesh_split_growing(parts, &total, weights, PARTS));
        for (size_t k = 0; k < COUNT_OF(parts); k++)
            take_amount(&parts[k]);
    }
}

void pools(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_pool_part parts[PARTS];
        daomesh_amount weights[PARTS] = { { { 0 } } };
        uint64_t end;
        const uint64_t now = random_to(100), to = random_to(300);
        for (size_t k = 0; k < COUNT_OF(parts); k++) {
            parts[k].points = next_random();
            parts[k].from = random_to(200);
            parts[k].until = now + random_to(200);
            if (random_to(3) == 0) parts[k].from = UINT64_MAX;
            if (random_to(3) > 0) parts[k].until = UINT64_MAX;
        }
        take_status(daomesh_pool_piece(weights, &end, parts, COUNT_OF(parts), now, to)), take_u64(end);
        for (size_t k = 0; k < COUNT_OF(weights); k++)
            take_amount(&weights[k]);
    }
}

/* --- Lines ------------------------------------------------------------------------------------------------------------- */

/* By shares, points, scores, roots, an order by ranks, chosen projects: points of a ballot are 100. */
static const daomesh_lines_rule line_rules[] = {
    { .size = sizeof *line_rules, .method = DAOMESH_LINES_SHARES },
    { .size = sizeof *line_rules, .method = DAOMESH_LINES_TOTALS, .tally = DAOMESH_TALLY_APPROVAL },
    { .size = sizeof *line_rules,
      .method = DAOMESH_LINES_TOTALS,
      .tally = DAOMESH_TALLY_SCORE,
      .points = 100 },
    { .size = sizeof *line_rules, .method = DAOMESH_LINES_ROUND, .points = 100 },
    { .size = sizeof *line_rules, .method = DAOMESH_LINES_ORDER, .tally = DAOMESH_TALLY_SCHULZE },
    { .size = sizeof *line_rules, .method = DAOMESH_LINES_CHOSEN, .choice = DAOMESH_BUDGET_EQUAL_SHARES },
    { .size = sizeof *line_rules,
      .method = DAOMESH_LINES_CHOSEN,
      .choice = DAOMESH_BUDGET_GREEDY,
      .points = 100 },
};

static void take_lines(daomesh_lines_rule rule, const daomesh_ballots *ballots)
{
    static uint8_t scratch[1u << 20];
    daomesh_amount parts[LINES], amounts[LINES], money = random_amount_of(100);
    daomesh_lines_totals totals;
    uint32_t field;
    const int asks = rule.method != DAOMESH_LINES_TOTALS && rule.method != DAOMESH_LINES_ROUND;
    rule.carry_ppm = random_u32(DAOMESH_PPM);
    for (size_t k = 0; k < COUNT_OF(amounts); k++)
        amounts[k] = random_amount_of(100);
    take_status(daomesh_lines_check(&field, &rule)), take_u64(field);
    take_status(daomesh_lines_divide(parts, &totals, &rule, &money, asks ? amounts : NULL, ballots, scratch,
                                     sizeof scratch));
    for (size_t k = 0; k < COUNT_OF(parts); k++)
        take_amount(&parts[k]);
    take_amount(&totals.spent), take_amount(&totals.carried), take_amount(&totals.returned);
}

void line_divisions(void)
{
    static const uint32_t lot[LINES] = { 3, 0, 5, 1, 4, 2 };
    for (uint32_t i = 0; i < DIVISIONS; i++) {
        const daomesh_lines_rule *rule = &line_rules[i % COUNT_OF(line_rules)];
        const uint64_t most = rule->points > 0                      ? rule->points / LINES
                              : rule->method == DAOMESH_LINES_ORDER ? LINES
                                                                    : 1;
        daomesh_ballot_group groups[BALLOTS];
        daomesh_mark marks[BALLOTS * LINES];
        daomesh_ballots ballots = { .size = sizeof ballots,
                                    .options = LINES,
                                    .groups = BALLOTS,
                                    .group = groups,
                                    .mark = marks,
                                    .lots = lot };
        for (size_t k = 0; k < COUNT_OF(groups); k++) {
            const uint32_t count = random_u32(LINES);
            groups[k] = (daomesh_ballot_group){ .first = ballots.marks, .count = count };
            groups[k].weight = amount_from_u64(1 + random_to(1000));
            for (uint32_t option = 0; option < count; option++)
                marks[ballots.marks++] = (daomesh_mark){ option, (int32_t)(1 + random_to(most - 1)) };
        }
        take_lines(*rule, &ballots);
    }
}

/* --- Programmes ---------------------------------------------------------------------------------------------------------- */

static void take_state(void)
{
    daomesh_programme programme = { .size = sizeof programme, .started = random_u32(1) };
    uint32_t state, verdict;
    programme.verdict = random_u32(DAOMESH_VERDICT_KILL);
    programme.starts = random_to(100);
    programme.ends = programme.starts + random_to(100);
    programme.evaluation = random_to(20);
    if (programme.verdict == DAOMESH_VERDICT_KILL) programme.killed = random_to(200);
    if (programme.verdict == DAOMESH_VERDICT_PAUSE) programme.last_day = programme.ends + random_to(50);
    take_status(daomesh_programme_state(&state, &verdict, &programme, random_to(300)));
    take_u64(state), take_u64(verdict);
}

static void take_calendar(void)
{
    daomesh_programme_window windows[PARTS / 2], window;
    uint64_t begins;
    const uint64_t gap = random_to(20), length = random_to(30);
    for (size_t k = 0; k < COUNT_OF(windows); k++) {
        windows[k].begins = random_to(500);
        windows[k].ends = windows[k].begins + random_to(30);
    }
    window.begins = random_to(500);
    window.ends = window.begins + length;
    take_status(daomesh_programme_fits(windows, COUNT_OF(windows), &window, gap));
    take_status(daomesh_programme_next(&begins, windows, COUNT_OF(windows), window.begins, length, gap));
    take_u64(begins);
}

static daomesh_emission random_plan(uint64_t bits)
{
    daomesh_emission plan = { .size = sizeof plan, .cliff_form = random_u32(2) };
    plan.starts = random_to(300);
    plan.duration = random_to(300);
    plan.cliff = random_to(plan.duration);
    plan.granularity = random_to(9);
    plan.total = random_amount_of(bits);
    return plan;
}

static void take_peak(void)
{
    daomesh_programme_plan plans[3];
    daomesh_amount most;
    uint64_t at;
    const uint64_t length = 1 + random_to(60), first = random_to(100), last = first + random_to(600);
    for (size_t k = 0; k < COUNT_OF(plans); k++) {
        plans[k] = (daomesh_programme_plan){ .size = sizeof plans[k], .parts = 1 + random_u32(5) };
        if (random_to(1)) plans[k].begins = random_to(300);
        plans[k].until = random_to(2) == 0 ? plans[k].begins + random_to(300) : UINT64_MAX;
        plans[k].emission = random_plan(240);
    }
    take_status(daomesh_programme_peak(&most, &at, plans, COUNT_OF(plans), length, first, last));
    take_amount(&most), take_u64(at);
}

static void take_contest(void)
{
    daomesh_amount pays[PARTS], rest, bound;
    const daomesh_amount pot = random_amount_of(256);
    uint32_t scores[PARTS];
    const size_t count = (size_t)random_to(PARTS);
    for (size_t k = 0; k < count; k++)
        scores[k] = random_u32(random_to(1) ? DAOMESH_PPM : 90000);
    take_status(daomesh_programme_contest(pays, &rest, &pot, scores, count)), take_amount(&rest);
    for (size_t k = 0; k < count; k++)
        take_amount(&pays[k]);
    take_status(daomesh_programme_bound(&bound, &pot, random_u32(DAOMESH_PPM))), take_amount(&bound);
}

void programmes(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        take_state();
        take_calendar();
        take_peak();
        take_contest();
    }
}

void escalations(void)
{
    for (int i = 0; i < ROUNDS / 10; i++) {
        daomesh_escalation game = { .size = sizeof game, .rounds = 1 + random_u32(15) };
        daomesh_amount bonds[DAOMESH_ESCALATION_ROUNDS_MAX], pays[DAOMESH_ESCALATION_ROUNDS_MAX], least;
        uint64_t now = random_to(100);
        uint32_t state, side, count = 0;
        game.window = 1 + random_to(50);
        game.first = random_amount_of(250);
        game.first.limb[0] |= 1;
        for (int k = 0; k < 20; k++) {
            now += random_to(40);
            take_status(daomesh_escalation_state(&state, &side, &game, now)), take_u64(state), take_u64(side);
            take_status(daomesh_escalation_least(&least, &game)), take_amount(&least);
            const daomesh_amount more = random_amount_of(120);
            daomesh_amount bond;
            take_status(daomesh_amount_add(&bond, &least, &more));
            const int32_t status = daomesh_escalation_bond(&game, count % 2 + 1, &bond, now);
            if (status == DAOMESH_OK) bonds[count++] = bond;
            take_status(status);
        }
        if (count == 0) continue;
        take_status(daomesh_escalation_settle(pays, bonds, count, 1 + random_u32(1)));
        for (uint32_t k = 0; k < count; k++)
            take_amount(&pays[k]);
    }
}

void forecasts(void)
{
    for (int i = 0; i < ROUNDS / 3; i++) {
        daomesh_amount steps[PARTS] = { { { 0 } } }, most;
        size_t first;
        const uint64_t from = random_to(300), length = 1 + random_to(60);
        for (int k = 0; k < 3; k++) {
            const daomesh_emission plan = random_plan(200);
            daomesh_clock clock = { .size = sizeof clock, .stopped = random_u32(1) };
            clock.changed = random_to(from);
            clock.lost = random_to(clock.changed);
            const uint64_t until = random_to(1) ? random_to(900) : UINT64_MAX;
            take_status(daomesh_forecast_add(steps, COUNT_OF(steps), from, length, &plan, &clock, until));
        }
        for (size_t k = 0; k < COUNT_OF(steps); k++)
            take_amount(&steps[k]);
        take_status(daomesh_forecast_most(&most, &first, steps, COUNT_OF(steps), 1 + (size_t)random_to(15)));
        take_amount(&most), take_u64(first);
    }
}
