/* Rules that go by the time: nothing falls that only grows, nothing is given twice, and who fails changes nothing. */
#include "base/base.h"
#include "fuzz.h"

#include <stdlib.h>

#include <daomesh/bounty.h>
#include <daomesh/clock.h>
#include <daomesh/controller.h>
#include <daomesh/dial.h>
#include <daomesh/feed.h>
#include <daomesh/decay.h>
#include <daomesh/emission.h>
#include <daomesh/escalation.h>
#include <daomesh/forecast.h>
#include <daomesh/level.h>
#include <daomesh/minter.h>
#include <daomesh/pool.h>
#include <daomesh/number.h>
#include <daomesh/programme.h>
#include <daomesh/standing.h>
#include <daomesh/window.h>

#define CHAIN 4
#define ENTRIES 12

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

/* --- clock ------------------------------------------------------------------------------------------------------------ */

void fuzz_clock(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_clock clock = { .size = sizeof clock };
    uint64_t now = feed_u64(&feed) >> 1, last = 0, reading, due;
    uint32_t stopped;
    clock.longest = feed_below(&feed, 300);
    for (int i = 0; i < 40 && feed_left(&feed) > 0; i++, last = reading) {
        const daomesh_clock before = clock;
        now += feed_below(&feed, 200);
        HOLDS(daomesh_clock_read(&reading, &stopped, &clock, now) == DAOMESH_OK);
        HOLDS(reading >= last && reading <= now);
        HOLDS(daomesh_clock_due(&due, &clock, reading, now) == DAOMESH_OK && due <= now);
        const int stop = (int)feed_below(&feed, 2);
        const int32_t status = stop ? daomesh_clock_stop(&clock, now) : daomesh_clock_start(&clock, now);
        if (status != DAOMESH_OK) HOLDS(memcmp(&before, &clock, sizeof clock) == 0);
        uint64_t after;
        HOLDS(daomesh_clock_read(&after, NULL, &clock, now) == DAOMESH_OK && after == reading);
    }
    clock = (daomesh_clock){
        .size = sizeof clock, .stopped = feed_u32(&feed), .changed = feed_u64(&feed), .lost = feed_u64(&feed)
    };
    (void)daomesh_clock_read(&reading, &stopped, &clock, feed_u64(&feed));
}

/* --- emission and decay --------------------------------------------------------------------------------------------------- */

void fuzz_emission(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_emission plan = { .size = sizeof plan };
    daomesh_amount released, later, due;
    plan.cliff_form = (uint32_t)feed_near(&feed, 2);
    plan.floors = (uint32_t)feed_near(&feed, 2);
    plan.starts = feed_u64(&feed);
    plan.duration = feed_u64(&feed);
    plan.cliff = feed_near(&feed, plan.duration);
    plan.granularity = feed_u64(&feed);
    plan.total = feed_amount(&feed);
    plan.unlock_start = feed_amount(&feed);
    plan.unlock_cliff = feed_amount(&feed);
    const int32_t checked = daomesh_emission_check(NULL, &plan);
    const uint64_t time = plan.starts + feed_u64(&feed), more = feed_u64(&feed);
    if (daomesh_emission_released(&released, &plan, time) == DAOMESH_OK) {
        HOLDS(checked == DAOMESH_OK && at_most(&released, &plan.total));
        if (time <= UINT64_MAX - more &&
            daomesh_emission_released(&later, &plan, time + more) == DAOMESH_OK) {
            HOLDS(at_most(&released, &later));
            HOLDS(daomesh_emission_due(&due, &plan, &released, time + more) == DAOMESH_OK);
            HOLDS(daomesh_amount_add(&due, &due, &released) == DAOMESH_OK && same(&due, &later));
        }
    }
    const daomesh_amount balance = feed_amount(&feed);
    plan.total = plan.unlock_start = plan.unlock_cliff = amount_from_u64(0);
    if (daomesh_emission_due_of_balance(&due, &plan, &balance, &plan.total, time) == DAOMESH_OK)
        HOLDS(at_most(&due, &balance));
    const uint32_t ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM);
    const uint64_t period = feed_u64(&feed), elapsed = period > 0 ? feed_u64(&feed) % (period * 8 + 1) : 0;
    (void)daomesh_emission_inflation(&released, &balance, ppm, period, elapsed);
}

void fuzz_decay(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_decay rule = { .size = sizeof rule, .form = (uint32_t)feed_near(&feed, 3) };
    daomesh_amount left, later, settled;
    rule.step = 1 + feed_u64(&feed);
    rule.numerator = feed_amount(&feed);
    if (rule.form > DAOMESH_DECAY_POWER) rule.denominator = feed_amount(&feed);
    const daomesh_amount value = feed_amount(&feed);
    const uint64_t since = feed_u64(&feed) >> 1, steps = feed_below(&feed, 2000);
    const uint64_t now = rule.step < UINT64_MAX / 8192 ? since + steps * rule.step : since,
                   more = feed_below(&feed, 100);
    const int32_t checked = daomesh_decay_check(NULL, &rule);
    if (daomesh_decay_left(&left, &rule, &value, since, now) != DAOMESH_OK) return;
    HOLDS(checked == DAOMESH_OK && at_most(&left, &value));
    if (daomesh_decay_left(&later, &rule, &value, since, now + more) == DAOMESH_OK &&
        rule.form <= DAOMESH_DECAY_EACH)
        HOLDS(at_most(&later, &left));
    uint64_t from = since;
    settled = value;
    HOLDS(daomesh_decay_settle(&settled, &from, &rule, now) == DAOMESH_OK);
    HOLDS(same(&settled, &left) && from <= now && now - from < rule.step);
    (void)daomesh_decay_halving(&left, feed_u64(&feed) % 5000);
}

/* --- minters and windows -------------------------------------------------------------------------------------------------- */

void fuzz_minter(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_minter chain[CHAIN];
    daomesh_amount minted[CHAIN], room, sum;
    size_t refused_by;
    uint32_t flags;
    const size_t count = 1 + (size_t)feed_below(&feed, CHAIN);
    for (size_t i = 0; i < count; i++) {
        chain[i] = (daomesh_minter){ .size = sizeof chain[i], .flags = (uint32_t)feed_near(&feed, 7) };
        if (feed_below(&feed, 4)) chain[i].flags = DAOMESH_MINTER_ROLE;
        chain[i].starts = feed_below(&feed, 100);
        chain[i].expires = chain[i].starts + feed_u64(&feed);
        chain[i].cap = feed_amount(&feed);
        chain[i].minted = feed_amount(&feed);
    }
    const daomesh_amount amount = feed_amount(&feed);
    if (daomesh_minter_mint(minted, &refused_by, chain, count, &amount, feed_below(&feed, 300)) ==
        DAOMESH_OK) {
        HOLDS(daomesh_minter_room(&room, chain, count) == DAOMESH_OK && at_most(&amount, &room));
        for (size_t i = 0; i < count; i++) {
            HOLDS(daomesh_minter_check(NULL, &chain[i]) == DAOMESH_OK && at_most(&minted[i], &chain[i].cap));
            HOLDS(daomesh_amount_add(&sum, &chain[i].minted, &amount) == DAOMESH_OK &&
                  same(&sum, &minted[i]));
        }
    } else {
        HOLDS(refused_by < count && all_zero(minted, count * sizeof *minted));
    }
    (void)daomesh_minter_change(&flags, &chain[0], (uint32_t)feed_below(&feed, 5));
}

/* --- programme ------------------------------------------------------------------------------------------------------------ */

/* Bonds by chance: turns alternate, each at least doubles, and what is paid back is what was put up. */
static void escalate(struct feed *feed)
{
    daomesh_amount bonds[DAOMESH_ESCALATION_ROUNDS_MAX], pays[DAOMESH_ESCALATION_ROUNDS_MAX], least;
    daomesh_escalation game = { .size = sizeof game, .window = feed_near(feed, 100) };
    uint32_t state, side;
    uint64_t now = feed_below(feed, 100);
    game.rounds = (uint32_t)feed_near(feed, DAOMESH_ESCALATION_ROUNDS_MAX);
    game.first = feed_amount(feed);
    for (int i = 0; i < 20; i++, now += feed_below(feed, 60)) {
        const daomesh_amount amount = feed_amount(feed);
        const int32_t known = daomesh_escalation_least(&least, &game);
        if (daomesh_escalation_bond(&game, 1 + game.played % 2, &amount, now) != DAOMESH_OK) continue;
        HOLDS(known == DAOMESH_OK && at_most(&least, &amount));
        HOLDS(daomesh_escalation_state(&state, &side, &game, now) == DAOMESH_OK);
        HOLDS(side == 2 - game.played % 2 && state != DAOMESH_ESCALATION_IDLE);
        bonds[game.played - 1] = amount;
    }
    if (daomesh_escalation_settle(pays, bonds, game.played, (uint32_t)feed_near(feed, 2)) != DAOMESH_OK)
        return;
    daomesh_amount paid = { { 0 } }, put_up = { { 0 } };
    for (uint32_t i = 0; i < game.played; i++) {
        HOLDS(daomesh_amount_add(&paid, &paid, &pays[i]) == DAOMESH_OK);
        HOLDS(daomesh_amount_add(&put_up, &put_up, &bonds[i]) == DAOMESH_OK);
    }
    HOLDS(same(&paid, &put_up));
}

/* A free window is free, and the one before it is not. */
static void calendar(struct feed *feed)
{
    daomesh_programme_window windows[CHAIN];
    uint64_t begins;
    for (int i = 0; i < CHAIN; i++) {
        windows[i].begins = feed_u64(feed);
        windows[i].ends = windows[i].begins + feed_below(feed, 300);
    }
    const uint64_t earliest = feed_u64(feed), length = feed_below(feed, 300), gap = feed_below(feed, 40);
    if (daomesh_programme_next(&begins, windows, CHAIN, earliest, length, gap) != DAOMESH_OK) return;
    daomesh_programme_window found = { begins, begins + length };
    HOLDS(begins >= earliest && daomesh_programme_fits(windows, CHAIN, &found, gap) == DAOMESH_OK);
    if (begins == earliest) return;
    found.begins--;
    found.ends--;
    HOLDS(daomesh_programme_fits(windows, CHAIN, &found, gap) != DAOMESH_OK);
}

static void feed_plan(struct feed *feed, daomesh_programme_plan *plan)
{
    *plan = (daomesh_programme_plan){ .size = sizeof *plan, .emission.size = sizeof plan->emission };
    plan->parts = (uint32_t)feed_near(feed, 3);
    plan->begins = feed_below(feed, 100);
    plan->until = feed_below(feed, 2) ? UINT64_MAX : feed_u64(feed);
    plan->emission.cliff_form = (uint32_t)feed_near(feed, 2);
    plan->emission.starts = feed_u64(feed);
    plan->emission.duration = feed_u64(feed);
    plan->emission.cliff = feed_near(feed, plan->emission.duration);
    plan->emission.granularity = feed_u64(feed);
    plan->emission.total = feed_amount(feed);
    plan->emission.unlock_start = feed_amount(feed);
}

void fuzz_escalation(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    escalate(&feed);
}

void fuzz_programme(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_programme programme = { .size = sizeof programme };
    daomesh_programme_plan plans[CHAIN];
    daomesh_amount most, wider, bound;
    uint32_t state, verdict, later;
    uint64_t at;
    calendar(&feed);
    programme.started = (uint32_t)feed_near(&feed, 1);
    programme.verdict = (uint32_t)feed_near(&feed, DAOMESH_VERDICT_KILL);
    programme.resumed = (uint32_t)feed_near(&feed, 1);
    programme.starts = feed_u64(&feed);
    programme.ends = feed_u64(&feed);
    programme.evaluation = feed_u64(&feed);
    programme.killed = feed_u64(&feed);
    programme.last_day = feed_u64(&feed);
    const uint64_t now = feed_u64(&feed) >> 1;
    if (daomesh_programme_state(&state, &verdict, &programme, now) == DAOMESH_OK) {
        HOLDS(daomesh_programme_state(&later, NULL, &programme, now + feed_u64(&feed) / 2) == DAOMESH_OK);
        HOLDS(later >= state);
    }
    for (int i = 0; i < CHAIN; i++)
        feed_plan(&feed, &plans[i]);
    const uint64_t length = feed_u64(&feed), first = feed_u64(&feed), last = feed_u64(&feed);
    if (daomesh_programme_peak(&most, &at, plans, CHAIN, length, first, last) == DAOMESH_OK) {
        HOLDS(at >= first && at <= last);
        HOLDS(daomesh_programme_peak(&wider, NULL, plans, CHAIN, length, 0, UINT64_MAX) == DAOMESH_OK);
        HOLDS(at_most(&most, &wider));
    }
    const daomesh_amount whole = feed_amount(&feed);
    uint32_t scores[CHAIN];
    daomesh_amount pays[CHAIN], rest;
    for (int i = 0; i < CHAIN; i++)
        scores[i] = (uint32_t)feed_near(&feed, 1000000);
    if (daomesh_programme_contest(pays, &rest, &whole, scores, CHAIN) == DAOMESH_OK) {
        for (int i = 0; i < CHAIN; i++)
            HOLDS(daomesh_amount_add(&rest, &rest, &pays[i]) == DAOMESH_OK);
        HOLDS(same(&rest, &whole));
    }
    if (daomesh_programme_bound(&bound, &whole, feed_u32(&feed)) == DAOMESH_OK)
        HOLDS(at_most(&bound, &whole));
}

/* Never more than the limit in any window, whatever is asked for when. */
static void sliding(struct feed *feed)
{
    daomesh_window_entry entries[ENTRIES], before[ENTRIES];
    daomesh_amount used;
    size_t count = 0;
    uint64_t now = 0;
    const uint64_t window = 1 + feed_below(feed, 100);
    const daomesh_amount limit = feed_amount(feed);
    for (int i = 0; i < 30 && feed_left(feed) > 0; i++) {
        const daomesh_amount amount = feed_amount(feed);
        const size_t before_count = count;
        memcpy(before, entries, count * sizeof *entries);
        now += feed_below(feed, 40);
        if (daomesh_window_take(entries, &count, ENTRIES, &amount, &limit, window, now) != DAOMESH_OK) {
            HOLDS(count == before_count &&
                  (count == 0 || memcmp(before, entries, count * sizeof *entries) == 0));
            continue;
        }
        HOLDS(daomesh_window_used(&used, entries, count, window, now) == DAOMESH_OK &&
              at_most(&used, &limit));
    }
}

void fuzz_window(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_window_fixed fixed = { .size = sizeof fixed };
    daomesh_window_allowance allowance = { .size = sizeof allowance };
    const daomesh_amount limit = feed_amount(&feed);
    const uint64_t window = feed_below(&feed, 100);
    uint64_t now = feed_u64(&feed) >> 1;
    allowance.period = feed_u64(&feed);
    allowance.refill = feed_amount(&feed);
    allowance.most = feed_amount(&feed);
    allowance.balance = feed_amount(&feed);
    for (int i = 0; i < 8; i++) {
        const daomesh_amount amount = feed_amount(&feed);
        const daomesh_amount held = allowance.balance;
        now += feed_below(&feed, 200);
        if (daomesh_window_fixed_take(&fixed, &amount, &limit, window, now) == DAOMESH_OK)
            HOLDS(at_most(&fixed.used, &limit) && now - fixed.started < window);
        HOLDS(daomesh_window_refill(&allowance, now) == DAOMESH_OK);
        HOLDS(at_most(&held, &allowance.balance));
        HOLDS(at_most(&allowance.balance, &allowance.most) || same(&allowance.balance, &held));
        const int enough = at_most(&amount, &allowance.balance);
        HOLDS((daomesh_window_spend(&allowance, &amount, now) == DAOMESH_OK) == enough);
    }
    (void)daomesh_window_fixed_roll(&fixed, feed_u64(&feed), feed_u64(&feed));
    sliding(&feed);
}

/* --- controller and standing ------------------------------------------------------------------------------------------------ */

void fuzz_controller(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_controller rule = { .size = sizeof rule, .direction = (uint32_t)feed_near(&feed, 2) };
    daomesh_amount next;
    rule.denominator = feed_u32(&feed);
    rule.target = feed_amount(&feed);
    rule.least = feed_amount(&feed);
    rule.most = feed_amount(&feed);
    if (feed_below(&feed, 2)) rule.stride = feed_amount(&feed);
    const daomesh_amount value = feed_amount(&feed), measure = feed_amount(&feed);
    const uint64_t part = feed_u64(&feed), whole = feed_u64(&feed);
    HOLDS((daomesh_controller_share(&next, part, whole) == DAOMESH_OK) == (whole != 0));
    const int32_t checked = daomesh_controller_check(NULL, &rule);
    if (daomesh_controller_next(&next, &rule, &value, &measure) == DAOMESH_OK)
        HOLDS(checked == DAOMESH_OK && at_most(&rule.least, &next) && at_most(&next, &rule.most));
    else
        HOLDS(amount_is_zero(&next));
}

void fuzz_dial(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_dial dial = { .size = sizeof dial, .step_ppm = (uint32_t)feed_near(&feed, DAOMESH_PPM) };
    daomesh_amount stride;
    uint32_t field;
    dial.cooldown_s = feed_u64(&feed);
    dial.turned = feed_u64(&feed);
    dial.value = feed_amount(&feed);
    dial.least = feed_amount(&feed);
    dial.most = feed_amount(&feed);
    if (feed_below(&feed, 2)) dial.step = feed_amount(&feed);
    const daomesh_amount value = feed_amount(&feed);
    const uint64_t from = feed_u64(&feed), now = feed_u64(&feed);
    const int32_t checked = daomesh_dial_check(&field, &dial);
    HOLDS(daomesh_dial_stride(&stride, &dial) == checked);
    HOLDS(checked == DAOMESH_OK || amount_is_zero(&stride));
    if (daomesh_dial_turn(&dial, &value, from, now) != DAOMESH_OK) return;
    HOLDS(checked == DAOMESH_OK && from >= now);
    HOLDS(at_most(&dial.least, &value) && at_most(&value, &dial.most));
}

/* The median lies between two readings that count, as many below it as above. */
static void middle(const daomesh_amount *value, const daomesh_feed_reading *readings, size_t count,
                   uint64_t window, uint64_t now)
{
    size_t counted = 0, below = 0, above = 0;
    for (size_t i = 0; i < count; i++) {
        if (now - readings[i].at >= window) continue;
        counted++;
        below += at_most(&readings[i].value, value) != 0;
        above += at_most(value, &readings[i].value) != 0;
    }
    HOLDS(2 * below >= counted && 2 * above >= counted);
}

void fuzz_feed(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_feed_reading readings[DAOMESH_FEED_REPORTERS_MAX + 1];
    daomesh_amount value;
    const size_t count = feed_below(&feed, DAOMESH_FEED_REPORTERS_MAX + 2);
    const uint64_t window = feed_u64(&feed), now = feed_u64(&feed);
    for (size_t i = 0; i < count; i++)
        readings[i] = (daomesh_feed_reading){ .at = feed_u64(&feed), .value = feed_amount(&feed) };
    const size_t needed = feed_near(&feed, DAOMESH_FEED_REPORTERS_MAX);
    if (daomesh_feed_median(&value, readings, count, needed, window, now) == DAOMESH_OK)
        middle(&value, readings, count, window, now);
    else
        HOLDS(amount_is_zero(&value));
}

/* Pieces follow each other up to the end, and nothing changes inside of one. */
void fuzz_pool(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_pool_part parts[DAOMESH_POOL_SHARES_MAX + 1];
    daomesh_amount weights[DAOMESH_POOL_SHARES_MAX + 1], inside[DAOMESH_POOL_SHARES_MAX + 1];
    const size_t count = feed_below(&feed, DAOMESH_POOL_SHARES_MAX + 2);
    const uint64_t now = feed_u64(&feed), to = feed_u64(&feed);
    uint64_t end, again;
    for (size_t i = 0; i < count; i++)
        parts[i] = (daomesh_pool_part){ feed_u64(&feed), feed_u64(&feed), feed_u64(&feed) };
    if (daomesh_pool_piece(weights, &end, parts, count, now, to) != DAOMESH_OK) {
        HOLDS(end == 0);
        return;
    }
    HOLDS(end <= to && (end > now || now == to));
    const uint64_t middle = now + (end - now) / 2;
    HOLDS(daomesh_pool_piece(inside, &again, parts, count, middle, to) == DAOMESH_OK);
    HOLDS(memcmp(weights, inside, count * sizeof weights[0]) == 0 && again == end);
}

void fuzz_forecast(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_amount steps[16] = { { { 0 } } }, before[16], most, released, start, sum;
    const size_t count = feed_near(&feed, 16) % 17;
    const uint64_t from = feed_u64(&feed), length = feed_u64(&feed), until = feed_u64(&feed);
    const daomesh_clock clock = { .size = sizeof clock,
                                  .stopped = feed_below(&feed, 2) != 0,
                                  .changed = feed_u64(&feed),
                                  .lost = feed_u64(&feed) };
    const daomesh_emission plan = { .size = sizeof plan,
                                    .starts = feed_u64(&feed),
                                    .duration = feed_u64(&feed),
                                    .cliff = feed_u64(&feed),
                                    .total = feed_amount(&feed) };
    const int runs = feed_below(&feed, 2) != 0;
    memcpy(before, steps, sizeof steps);
    if (daomesh_forecast_repeat(steps, count, from, length, &plan.total, clock.changed, plan.duration,
                                until) != DAOMESH_OK)
        HOLDS(memcmp(before, steps, sizeof steps) == 0);
    memcpy(steps, before, sizeof steps);
    if (daomesh_forecast_add(steps, count, from, length, &plan, runs ? NULL : &clock, until) != DAOMESH_OK) {
        HOLDS(memcmp(before, steps, sizeof steps) == 0);
        return;
    }
    if (daomesh_forecast_most(&most, NULL, steps, count, count) != DAOMESH_OK) return;
    if (!runs) return;
    uint64_t end;
    HOLDS(daomesh_forecast_end(&end, from, length, count) == DAOMESH_OK);
    HOLDS(daomesh_emission_released(&start, &plan, from < until ? from : until) == DAOMESH_OK);
    HOLDS(daomesh_emission_released(&released, &plan, end < until ? end : until) == DAOMESH_OK);
    HOLDS(daomesh_amount_add(&sum, &start, &most) == DAOMESH_OK && memcmp(&sum, &released, sizeof sum) == 0);
}

void fuzz_standing(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_standing_rule rule = { .size = sizeof rule };
    daomesh_standing standing = { .size = sizeof standing };
    daomesh_standing_report report;
    uint64_t now = feed_u64(&feed) >> 1;
    if (feed_below(&feed, 4) == 0) {
        (void)daomesh_standing_preset(&rule, sizeof rule, (uint32_t)feed_below(&feed, 5), feed_u64(&feed));
    } else {
        rule.counters = (uint32_t)feed_near(&feed, 2);
        rule.demand = feed_u32(&feed);
        rule.slack_throttle = feed_u32(&feed);
        rule.slack_ban = feed_u32(&feed);
        rule.period = feed_u64(&feed);
    }
    standing.since = now;
    const int32_t checked = daomesh_standing_check(NULL, &rule);
    for (int i = 0; i < 20 && feed_left(&feed) > 0; i++) {
        const daomesh_standing before = standing;
        now += feed_below(&feed, 3000);
        int32_t status = DAOMESH_OK;
        switch (feed_below(&feed, 4)) {
        case 0:
            status = daomesh_standing_seen(&standing, &rule, feed_u32(&feed), now);
            break;
        case 1:
            status = daomesh_standing_done(&standing, &rule, feed_u32(&feed), now);
            break;
        case 2:
            status = daomesh_standing_ban(&standing, feed_u64(&feed));
            HOLDS(status == DAOMESH_OK && (!before.banned || standing.ban_ends >= before.ban_ends));
            break;
        default:
            status = daomesh_standing_settle(&standing, &rule, now);
        }
        if (status != DAOMESH_OK) HOLDS(memcmp(&before, &standing, sizeof standing) == 0);
        if (daomesh_standing_report_of(&report, &rule, &standing, now) != DAOMESH_OK) continue;
        HOLDS(checked == DAOMESH_OK && report.standing >= DAOMESH_STANDING_HEALTHY);
        HOLDS(report.standing <= DAOMESH_STANDING_BANNED);
        HOLDS((report.deficit == 0) == (report.duties == 0));
    }
}

/* --- levels -------------------------------------------------------------------------------------------------------------------- */

void fuzz_level(const uint8_t *bytes, size_t len)
{
    enum { PARTIES = 10, PAYMENTS = 30 };
    struct feed feed = feed_of(bytes, len);
    uint32_t levels[PARTIES];
    uint8_t is_dao[PARTIES];
    daomesh_level_payment payments[PAYMENTS];
    const size_t parties = 1 + (size_t)feed_below(&feed, PARTIES),
                 count = (size_t)feed_below(&feed, PAYMENTS + 1);
    for (size_t i = 0; i < parties; i++)
        is_dao[i] = (uint8_t)feed_near(&feed, 1);
    for (size_t i = 0; i < count; i++)
        payments[i] = (daomesh_level_payment){ (uint32_t)feed_near(&feed, parties - 1),
                                               (uint32_t)feed_near(&feed, parties - 1) };
    const size_t scratch_len = daomesh_level_scratch_size(parties, count);
    void *scratch = malloc(scratch_len + 1);
    HOLDS(scratch);
    if (daomesh_levels(levels, is_dao, parties, payments, count, scratch, scratch_len) == DAOMESH_OK) {
        for (size_t i = 0; i < parties; i++)
            HOLDS(is_dao[i] ? levels[i] >= 1 && levels[i] <= parties : levels[i] == 0);
        for (size_t i = 0; i < count; i++) {
            if (is_dao[payments[i].from]) HOLDS(levels[payments[i].from] >= levels[payments[i].to]);
        }
    } else {
        HOLDS(all_zero(levels, parties * sizeof *levels));
    }
    free(scratch);
}

/* --- bounties ------------------------------------------------------------------------------------------------------------------- */

static daomesh_bounty_terms feed_terms(struct feed *feed)
{
    daomesh_bounty_terms terms = { .size = sizeof terms,
                                   .parts = (uint32_t)feed_near(feed, DAOMESH_BOUNTY_PARTS_MAX) };
    for (uint32_t i = 0; i < terms.parts && i < DAOMESH_BOUNTY_PARTS_MAX; i++) {
        terms.weight[i] = feed_u32(feed);
        terms.work_s[i] = 1 + feed_below(feed, 200);
    }
    terms.open_s = 1 + feed_below(feed, 200);
    terms.review_s = 1 + feed_below(feed, 200);
    terms.dispute_s = 1 + feed_below(feed, 200);
    terms.ruling_s = feed_below(feed, 200);
    terms.min_pay_ppm = (uint32_t)feed_near(feed, DAOMESH_PPM);
    terms.revisions = (uint32_t)feed_below(feed, 3);
    terms.paid_at_end = (uint32_t)feed_below(feed, 2);
    return terms;
}

void fuzz_bounty(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    const daomesh_bounty_terms terms = feed_terms(&feed);
    const daomesh_amount reward = feed_amount(&feed);
    daomesh_bounty_facts facts;
    daomesh_amount paid = amount_from_u64(0), due;
    daomesh_id work = { { 0 } }, next;
    uint32_t field;
    uint64_t now = feed_below(&feed, 1000);
    if (daomesh_bounty_begin(&facts, &terms, now) != DAOMESH_OK) {
        HOLDS(daomesh_bounty_check(&field, &terms) != DAOMESH_OK);
        return;
    }
    for (int i = 0; i < 60 && feed_left(&feed) > 0; i++) {
        const daomesh_bounty_facts before = facts;
        const uint32_t move = (uint32_t)feed_below(&feed, 15);
        const uint32_t ppm = move >= DAOMESH_MOVE_RULE ? (uint32_t)feed_near(&feed, DAOMESH_PPM) : 0;
        now = move == DAOMESH_MOVE_TIME && facts.ends != UINT64_MAX && facts.ends > now
                  ? facts.ends
                  : now + feed_below(&feed, 20);
        if (daomesh_bounty_move(&facts, &terms, move, ppm, now) != DAOMESH_OK) {
            HOLDS(memcmp(&before, &facts, sizeof facts) == 0);
            continue;
        }
        HOLDS(facts.earned >= before.earned && facts.earned <= daomesh_bounty_whole(&terms));
        HOLDS(daomesh_bounty_earned_ppm(&terms, facts.earned) <= DAOMESH_PPM);
        HOLDS(facts.state >= DAOMESH_BOUNTY_OPEN && facts.state <= DAOMESH_BOUNTY_SETTLED &&
              facts.part < terms.parts);
        HOLDS(daomesh_bounty_due(&due, &reward, &terms, before.earned, facts.earned) == DAOMESH_OK);
        HOLDS(daomesh_amount_add(&paid, &paid, &due) == DAOMESH_OK && at_most(&paid, &reward));
        const daomesh_id content = feed_id(&feed);
        HOLDS(daomesh_bounty_work_id(&next, &work, &content, &content, feed_below(&feed, 2)) == DAOMESH_OK);
        work = next;
    }
    HOLDS(daomesh_bounty_due(&due, &reward, &terms, facts.earned, daomesh_bounty_whole(&terms)) ==
          DAOMESH_OK);
    HOLDS(daomesh_amount_add(&paid, &paid, &due) == DAOMESH_OK && same(&paid, &reward));
}
