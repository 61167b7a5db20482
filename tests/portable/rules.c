/*
 * The part of the digest that the rules make: random rules, mostly valid ones, on random input; every status and every field that comes
 * out goes into the digest, field by field, as structs have gaps. No expression draws twice: compilers choose the order.
 */
#include "digest.h"

#include <daomesh/award.h>
#include <daomesh/budget.h>
#include <daomesh/controller.h>
#include <daomesh/conviction.h>
#include <daomesh/decay.h>
#include <daomesh/delegation.h>
#include <daomesh/emission.h>
#include <daomesh/funding.h>
#include <daomesh/minter.h>
#include <daomesh/quality.h>
#include <daomesh/standing.h>
#include <daomesh/tally.h>
#include <daomesh/window.h>

#define ROUNDS 3000
#define ELECTIONS 400
#define OPTIONS 6
#define GROUPS 24
#define PARTS 12
#define SCRATCH_BYTES (1u << 20)

static uint8_t scratch[SCRATCH_BYTES];

static void take_amounts(const daomesh_amount *amounts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        take_amount(&amounts[i]);
}

void emissions(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_emission plan = { .size = sizeof plan };
        daomesh_amount out, claimed = random_amount_of(64), balance = random_amount_of(250);
        uint32_t field;
        plan.cliff_form = random_u32(2);
        plan.floors = random_u32(2);
        plan.starts = random_to(1000);
        plan.duration = random_to(10000);
        if (random_to(1)) plan.cliff = random_to(plan.duration);
        plan.granularity = random_to(50);
        plan.total = random_amount_of(256);
        plan.unlock_start = random_amount_of(60);
        plan.unlock_cliff = random_amount_of(60);
        const uint64_t time = random_to(12000);
        take_status(daomesh_emission_check(&field, &plan)), take_u64(field);
        take_status(daomesh_emission_released(&out, &plan, time)), take_amount(&out);
        take_status(daomesh_emission_due(&out, &plan, &claimed, time)), take_amount(&out);
        plan.total = plan.unlock_start = plan.unlock_cliff = amount_from_u64(0);
        take_status(daomesh_emission_due_of_balance(&out, &plan, &balance, &claimed, time)),
            take_amount(&out);
        const uint32_t ppm = random_u32(1000000);
        const uint64_t period = 1 + random_to(100);
        take_status(daomesh_emission_inflation(&out, &balance, ppm, period, time)), take_amount(&out);
    }
}

void minters(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_minter chain[3];
        daomesh_amount minted[COUNT_OF(chain)], room, amount = random_amount_of(100);
        size_t refused_by;
        uint32_t flags;
        for (size_t k = 0; k < COUNT_OF(chain); k++) {
            chain[k] = (daomesh_minter){ .size = sizeof chain[k], .flags = DAOMESH_MINTER_ROLE };
            if (random_to(5) == 0) chain[k].flags = random_u32(7);
            chain[k].starts = random_to(100);
            chain[k].expires = chain[k].starts + random_to(1000);
            chain[k].cap = random_amount_of(256);
            chain[k].minted = random_amount_of(20);
        }
        take_status(
            daomesh_minter_mint(minted, &refused_by, chain, COUNT_OF(chain), &amount, random_to(1000)));
        take_amounts(minted, COUNT_OF(minted)), take_u64(refused_by);
        take_status(daomesh_minter_room(&room, chain, COUNT_OF(chain))), take_amount(&room);
        take_status(daomesh_minter_change(&flags, &chain[0], random_u32(4))), take_u64(flags);
    }
}

static void take_allowance(const daomesh_window_allowance *allowance)
{
    take_u64(allowance->since);
    take_amount(&allowance->balance);
}

void windows(void)
{
    daomesh_window_entry entries[PARTS];
    daomesh_window_fixed fixed = { .size = sizeof fixed };
    daomesh_window_allowance allowance = {
        .size = sizeof allowance, .period = 7, .refill = { { 5, 9, 1, 0 } }, .most = { { 0, 40, 3, 0 } }
    };
    size_t count = 0;
    uint64_t now = 0;
    for (int i = 0; i < ROUNDS; i++) {
        const daomesh_amount amount = random_amount_of(140), limit = { { 0, 0, 1u << 14, 0 } };
        daomesh_amount used;
        now += random_to(9);
        take_status(daomesh_window_take(entries, &count, COUNT_OF(entries), &amount, &limit, 60, now));
        take_status(daomesh_window_used(&used, entries, count, 60, now)), take_amount(&used), take_u64(count);
        take_status(daomesh_window_fixed_take(&fixed, &amount, &limit, 60, now));
        take_u64(fixed.started), take_amount(&fixed.used);
        take_status(daomesh_window_spend(&allowance, &amount, now)), take_allowance(&allowance);
    }
}

void decays(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_decay rule = { .size = sizeof rule, .form = random_u32(3) };
        daomesh_amount value = random_amount_of(256), left, half;
        uint64_t since = random_to(50), now = since + random_to(500);
        uint32_t field;
        rule.step = 1 + random_to(20);
        rule.numerator = random_amount_of(128);
        if (rule.form > DAOMESH_DECAY_POWER) {
            rule.denominator = rule.numerator;
            rule.denominator.limb[0] |= random_to(UINT64_MAX);
        }
        take_status(daomesh_decay_check(&field, &rule)), take_u64(field);
        take_status(daomesh_decay_left(&left, &rule, &value, since, now)), take_amount(&left);
        take_status(daomesh_decay_settle(&value, &since, &rule, now)), take_amount(&value), take_u64(since);
        take_status(daomesh_decay_halving(&half, 1 + random_to(2000))), take_amount(&half);
    }
}

static void take_standing(const daomesh_standing *standing)
{
    take_u64(standing->banned), take_u64(standing->seen), take_u64(standing->done);
    take_u64(standing->since), take_u64(standing->ban_ends);
}

void standings(void)
{
    daomesh_standing standing = { .size = sizeof standing };
    uint64_t now = 0;
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_standing_rule rule;
        daomesh_standing_report report;
        const uint32_t preset = 1 + random_u32(2);
        take_status(daomesh_standing_preset(&rule, sizeof rule, preset, 1 + random_to(30)));
        take_u64(rule.counters), take_u64(rule.demand), take_u64(rule.slack_throttle),
            take_u64(rule.slack_ban);
        if (i % 50 == 0) standing = (daomesh_standing){ .size = sizeof standing, .since = now };
        now += random_to(10) == 0 ? random_to(2000) : random_to(20);
        take_status(daomesh_standing_seen(&standing, &rule, random_u32(20), now)), take_standing(&standing);
        take_status(daomesh_standing_done(&standing, &rule, random_u32(10), now)), take_standing(&standing);
        if (random_to(20) == 0) take_status(daomesh_standing_ban(&standing, now + random_to(100)));
        take_status(daomesh_standing_report_of(&report, &rule, &standing, now));
        take_u64(report.standing), take_u64(report.banned), take_u64(report.seen), take_u64(report.done);
        take_u64(report.deficit), take_u64(report.duties);
    }
}

void controllers(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_controller rule = { .size = sizeof rule, .direction = random_u32(2) };
        const daomesh_amount value = random_amount_of(256), measure = random_amount_of(256);
        daomesh_amount next;
        uint32_t field;
        rule.denominator = random_u32(50);
        rule.target = random_amount_of(200);
        rule.least = random_amount_of(100);
        rule.most = random_amount_of(256);
        rule.stride = random_amount_of(200);
        take_status(daomesh_controller_check(&field, &rule)), take_u64(field);
        take_status(daomesh_controller_next(&next, &rule, &value, &measure)), take_amount(&next);
    }
}

void awards(void)
{
    for (int i = 0; i < ROUNDS / 10; i++) {
        daomesh_award_rule rule = { .size = sizeof rule, .form = 1 + random_u32(1) };
        daomesh_award_finding findings[PARTS];
        daomesh_award_totals totals;
        daomesh_amount pays[PARTS], slice, pool = random_amount_of(250);
        rule.decay_ppm = random_u32(DAOMESH_AWARD_DECAY_MAX);
        for (size_t k = 0; k < PARTS; k++) {
            findings[k] = (daomesh_award_finding){ .weight = random_to(1000) };
            findings[k].copies = 1 + random_u32(40);
        }
        take_status(daomesh_award_pay(pays, &totals, &rule, &pool, findings, PARTS, NULL, NULL));
        take_amounts(pays, PARTS), take_amount(&totals.paid), take_amount(&totals.rest);
        take_status(daomesh_award_slice(&slice, &rule, &findings[0], &pool)), take_amount(&slice);
    }
}

void qualities(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_quality_curve curve = { .size = sizeof curve, .count = 3 };
        daomesh_amount paid, returned, reward = random_amount_of(256), minimum = random_amount_of(40);
        uint32_t scores[PARTS], median, point;
        const size_t count = 1 + random_u32(PARTS - 1);
        curve.points[1].score_ppm = 1 + random_u32(999998);
        curve.points[1].pay_ppm = random_u32(1000000);
        curve.points[2] = (daomesh_quality_point){ 1000000, 1000000 };
        for (size_t k = 0; k < count; k++)
            scores[k] = random_u32(1000000);
        take_status(daomesh_quality_check(&point, &curve)), take_u64(point);
        take_status(daomesh_quality_median(&median, scores, count)), take_u64(median);
        take_status(daomesh_quality_pay(&paid, &returned, &curve, &reward, &minimum, median));
        take_amount(&paid), take_amount(&returned);
    }
}

void delegations(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_delegation_member members[PARTS];
        daomesh_delegation given[PARTS];
        daomesh_delegation_line lines[PARTS];
        daomesh_delegation_totals totals;
        uint32_t count = 0;
        for (uint32_t k = 0; k < PARTS; k++) {
            members[k] = (daomesh_delegation_member){ .weight = random_amount_of(200) };
            members[k].voted = random_u32(4) == 0;
            if (random_to(4) == 0) continue;
            daomesh_delegation *next = &given[count++];
            *next = (daomesh_delegation){ .from = k, .scope = random_u32(2) };
            next->to = (k + 1 + random_u32(PARTS - 2)) % PARTS;
            if (random_to(3) == 0) next->share = random_u32(9);
            next->expires = random_to(3) * 50;
        }
        take_status(daomesh_delegation_resolve(lines, &totals, members, PARTS, given, count, random_to(120),
                                               scratch, sizeof scratch, NULL, NULL));
        for (uint32_t k = 0; k < PARTS; k++)
            take_amount(&lines[k].power), take_u64(lines[k].voice), take_u64(lines[k].hops);
        take_amount(&totals.counted), take_amount(&totals.lost);
        take_u64(totals.voters), take_u64(totals.represented), take_u64(totals.refused);
    }
}

void convictions(void)
{
    for (int i = 0; i < ROUNDS; i++) {
        daomesh_conviction_rule rule = { .size = sizeof rule };
        daomesh_conviction_state state = { .conviction = random_amount_of(126) };
        const daomesh_amount requested = random_amount_of(90), funds = random_amount_of(100),
                             staked = random_amount_of(90), supply = random_amount_of(100);
        daomesh_amount out;
        uint32_t field, periods;
        state.staked = random_amount_of(80);
        state.since = random_to(100);
        const uint64_t now = state.since + random_to(100000);
        rule.decay = daomesh_conviction_scale() - random_u32(daomesh_conviction_scale() / 100);
        rule.max_ratio = random_u32(daomesh_conviction_scale());
        rule.weight = random_u32(daomesh_conviction_scale());
        rule.min_stake_ppm = random_u32(1000000);
        take_status(daomesh_conviction_check(&field, &rule)), take_u64(field);
        take_status(daomesh_conviction_read(&out, &rule, &state, now)), take_amount(&out);
        take_status(daomesh_conviction_settle(&state, &rule, &staked, now));
        take_amount(&state.conviction), take_amount(&state.staked), take_u64(state.since);
        take_status(daomesh_conviction_threshold(&out, &rule, &requested, &funds, &staked, &supply)),
            take_amount(&out);
        take_status(daomesh_conviction_votes(&out, &supply, random_u32(7))), take_amount(&out);
        take_status(daomesh_conviction_lock_periods(&periods, random_u32(7))), take_u64(periods);
    }
}

/* --- Ballots ----------------------------------------------------------------------------------------------------- */

struct election {
    daomesh_ballots ballots;
    daomesh_ballot_group group[GROUPS];
    daomesh_mark mark[GROUPS * OPTIONS];
    uint32_t lots[OPTIONS];
};

/* Values from 1 to `most`, or with most 0 ranks without ties; a ballot leaves some options out. */
static void fill_ballot(struct election *election, daomesh_ballot_group *group, uint32_t most)
{
    const uint32_t count = most == 0 ? OPTIONS : 1 + random_u32(OPTIONS - 1);
    const uint32_t first = random_u32(OPTIONS - 1),
                   stride = 1 + 4 * random_u32(1); /* 1 and 5: every option once */
    *group = (daomesh_ballot_group){ .first = election->ballots.marks, .count = count };
    group->weight = random_amount_of(100);
    group->weight.limb[0] |= 1;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t option = (first + i * stride) % OPTIONS;
        election->mark[election->ballots.marks++] =
            (daomesh_mark){ option, (int32_t)(most == 0 ? i + 1 : 1 + random_u32(most - 1)) };
    }
}

static void fill_election(struct election *election, uint32_t most)
{
    memset(election, 0, sizeof *election);
    const uint32_t start = random_u32(OPTIONS - 1);
    for (uint32_t i = 0; i < OPTIONS; i++)
        election->lots[i] = (start + i) % OPTIONS;
    for (uint32_t i = 0; i < GROUPS; i++)
        fill_ballot(election, &election->group[i], most);
    election->ballots.size = sizeof election->ballots;
    election->ballots.options = OPTIONS;
    election->ballots.groups = GROUPS;
    election->ballots.group = election->group;
    election->ballots.mark = election->mark;
    election->ballots.lots = election->lots;
}

static void take_totals(const daomesh_tally_total *totals, size_t count)
{
    for (size_t i = 0; i < count; i++)
        take_amount(&totals[i].amount), take_u64((uint32_t)totals[i].sign), take_u64(totals[i].state);
}

static void take_count(const daomesh_tally_rule *rule, const daomesh_ballots *ballots)
{
    static daomesh_tally_total totals[OPTIONS], rounds[OPTIONS * OPTIONS];
    static daomesh_amount matrix[OPTIONS * OPTIONS];
    static daomesh_tally_tie ties[OPTIONS];
    uint32_t order[OPTIONS], places[OPTIONS];
    daomesh_tally_result result = { .size = sizeof result,
                                    .order = order,
                                    .places = places,
                                    .totals = totals,
                                    .matrix = matrix,
                                    .rounds = rounds,
                                    .ties = ties,
                                    .rounds_cap = OPTIONS,
                                    .ties_cap = OPTIONS };
    take_status(daomesh_tally(&result, rule, ballots, scratch, sizeof scratch, NULL, NULL));
    for (size_t i = 0; i < OPTIONS; i++) {
        take_u64(order[i]), take_u64(places[i]);
        take_u64(ties[i].round), take_u64(ties[i].rule), take_u64(ties[i].by);
        take_u64(ties[i].chosen), take_u64(ties[i].tied[0]);
    }
    take_totals(totals, OPTIONS), take_totals(rounds, COUNT_OF(rounds));
    take_amounts(matrix, COUNT_OF(matrix));
    take_amount(&result.scale), take_amount(&result.weight), take_amount(&result.weight_invalid);
    take_u64(result.fault_group), take_u64(result.fault_mark);
}

/* Each method on ranks, on small values, on values of 1. */
void tallies(void)
{
    static struct election election;
    for (uint32_t i = 0; i < ELECTIONS; i++) {
        for (uint32_t method = DAOMESH_TALLY_PLURALITY; method <= DAOMESH_TALLY_SNAPSHOT_COPELAND; method++) {
            const int is_scored = method == DAOMESH_TALLY_SCORE || method == DAOMESH_TALLY_STAR;
            const daomesh_tally_rule rule = { .size = sizeof rule,
                                              .method = method,
                                              .value_max = is_scored ? 5 : 0 };
            if (daomesh_tally_check(NULL, &rule) != DAOMESH_OK) continue;
            fill_election(&election, (uint32_t[]){ 0, 5, 1 }[i % 3]);
            take_count(&rule, &election.ballots);
        }
    }
}

/* Seats by approvals. */
void committees(void)
{
    static struct election election;
    for (uint32_t i = 0; i < ELECTIONS; i++) {
        const daomesh_budget_rule rule = { .size = sizeof rule,
                                           .method = 1 + i % 3,
                                           .ballots = DAOMESH_BUDGET_APPROVAL,
                                           .fill = i % 3 > 0 && random_to(1) };
        const daomesh_amount seats = amount_from_u64(random_to(OPTIONS));
        uint32_t chosen[OPTIONS];
        daomesh_budget_price prices[OPTIONS];
        daomesh_budget_result result = { .size = sizeof result, .chosen = chosen, .prices = prices };
        fill_election(&election, 1);
        take_status(daomesh_budget(&result, &rule, &seats, NULL, &election.ballots, scratch, sizeof scratch,
                                   NULL, NULL));
        take_u64(result.chosen_count), take_amount(&result.spent), take_amount(&result.weight);
        for (size_t k = 0; k < OPTIONS; k++)
            take_u64(chosen[k]), take_amount(&prices[k].over), take_amount(&prices[k].under);
    }
}

void fundings(void)
{
    for (int i = 0; i < ELECTIONS; i++) {
        daomesh_contribution gifts[GROUPS];
        daomesh_cluster_member seats[GROUPS];
        daomesh_funding_line lines[OPTIONS];
        daomesh_funding_totals totals;
        daomesh_funding_rule rule = { .size = sizeof rule, .method = 1 + random_u32(2) };
        daomesh_funding_round round = { .size = sizeof round,
                                        .projects = OPTIONS,
                                        .contributions = GROUPS,
                                        .contribution = gifts,
                                        .pool = random_amount_of(120) };
        rule.roots = random_u32(2);
        rule.pool_use = random_u32(2);
        rule.division = random_u32(2);
        if (rule.method == DAOMESH_FUNDING_QUADRATIC) rule.own = random_u32(3);
        if (rule.method == DAOMESH_FUNDING_PAIRWISE) rule.pair_bound.limb[0] = 1 + random_to(UINT64_MAX - 1);
        if (rule.method == DAOMESH_FUNDING_COCM) {
            round.clusters = 4;
            round.membership = seats;
            round.memberships = GROUPS;
        }
        for (size_t k = 0; k < GROUPS; k++) {
            gifts[k] = (daomesh_contribution){ .project = random_u32(OPTIONS - 1) };
            gifts[k].contributor = random_u32(PARTS);
            gifts[k].amount = random_amount_of(120);
            seats[k] = (daomesh_cluster_member){ .contributor = random_u32(PARTS) };
            seats[k].cluster = random_u32(3);
        }
        take_status(
            daomesh_funding_match(lines, &totals, &rule, &round, scratch, sizeof scratch, NULL, NULL));
        for (size_t k = 0; k < OPTIONS; k++) {
            take_amount(&lines[k].contributed), take_amount(&lines[k].roots);
            take_amount(&lines[k].asked), take_amount(&lines[k].paid), take_u64(lines[k].contributors);
        }
        take_amount(&totals.unspent), take_u64(totals.gifts);
    }
}
