/* The money of a period among the lines of a budget: each method hands the ballots to the rule that counts them and divides by its answer. */
#include "rule/room.h"
#include "rule/rule.h"

#include <daomesh/budget.h>
#include <daomesh/funding.h>
#include <daomesh/lines.h>
#include <daomesh/number.h>
#include <daomesh/split.h>

_Static_assert(sizeof(daomesh_lines_rule) == 32, "a rule is 32 bytes in every build of 0.x");

struct lines {
    const daomesh_lines_rule *rule;
    const daomesh_amount *money;
    const daomesh_amount *amounts;
    const daomesh_ballots *ballots;
    daomesh_amount *parts;
    struct room room;
};

/* --- Dials -------------------------------------------------------------------------------------------------------- */

static int32_t at_field(uint32_t *field, size_t offset, int32_t status)
{
    if (field) *field = (uint32_t)offset;
    return status;
}
#define AT(name, status) at_field(field, offsetof(daomesh_lines_rule, name), status)

/* Those whose totals say how much, not only who is first. */
static int has_totals(uint32_t tally)
{
    return tally >= DAOMESH_TALLY_PLURALITY && tally <= DAOMESH_TALLY_CREDITS;
}

static int has_order(uint32_t tally)
{
    return has_totals(tally) || (tally >= DAOMESH_TALLY_STAR && tally < DAOMESH_TALLY_DEBIAN);
}

static int tally_takes_points(uint32_t tally)
{
    return tally == DAOMESH_TALLY_WEIGHTED || tally == DAOMESH_TALLY_SCORE ||
           tally == DAOMESH_TALLY_QUADRATIC || tally == DAOMESH_TALLY_CREDITS || tally == DAOMESH_TALLY_STAR;
}

static int32_t check_points(uint32_t *field, const daomesh_lines_rule *rule)
{
    const int by_tally = rule->method == DAOMESH_LINES_TOTALS || rule->method == DAOMESH_LINES_ORDER;
    if (rule->points > INT32_MAX) return AT(points, DAOMESH_E_RANGE);
    if (rule->method == DAOMESH_LINES_CHOSEN)
        return rule->points > 0 && rule->choice == DAOMESH_BUDGET_PHRAGMEN
                   ? AT(points, DAOMESH_E_CONTRADICTION)
                   : DAOMESH_OK;
    const int takes = rule->method == DAOMESH_LINES_ROUND || (by_tally && tally_takes_points(rule->tally));
    if (takes) return rule->points > 0 ? DAOMESH_OK : AT(points, DAOMESH_E_RANGE);
    return rule->points == 0 ? DAOMESH_OK : AT(points, DAOMESH_E_CONTRADICTION);
}

static int32_t check_count(uint32_t *field, const daomesh_lines_rule *rule)
{
    switch (rule->method) {
    case DAOMESH_LINES_TOTALS:
        if (!has_totals(rule->tally)) return AT(tally, DAOMESH_E_RANGE);
        break;
    case DAOMESH_LINES_ORDER:
        if (!has_order(rule->tally)) return AT(tally, DAOMESH_E_RANGE);
        break;
    default:
        if (rule->tally != 0) return AT(tally, DAOMESH_E_CONTRADICTION);
    }
    if (rule->method != DAOMESH_LINES_CHOSEN)
        return rule->choice == 0 ? DAOMESH_OK : AT(choice, DAOMESH_E_CONTRADICTION);
    return rule->choice >= DAOMESH_BUDGET_GREEDY && rule->choice <= DAOMESH_BUDGET_PHRAGMEN
               ? DAOMESH_OK
               : AT(choice, DAOMESH_E_RANGE);
}

int32_t daomesh_lines_check(uint32_t *field, const daomesh_lines_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    if (rule->method < DAOMESH_LINES_SHARES || rule->method > DAOMESH_LINES_CHOSEN)
        return AT(method, DAOMESH_E_RANGE);
    if (rule->carry_ppm > DAOMESH_PPM) return AT(carry_ppm, DAOMESH_E_RANGE);
    if (rule->reserved != 0) return AT(reserved, DAOMESH_E_RANGE);
    TRY(check_count(field, rule));
    return check_points(field, rule);
}

/* --- The rules that count ------------------------------------------------------------------------------------------- */

static daomesh_tally_rule tally_rule(const daomesh_lines_rule *rule)
{
    daomesh_tally_rule out = { .size = sizeof out, .method = rule->tally };
    if (rule->tally == DAOMESH_TALLY_SCORE || rule->tally == DAOMESH_TALLY_STAR)
        out.value_max = (int32_t)rule->points;
    else
        out.budget = rule->points;
    return out;
}

static daomesh_budget_rule budget_rule(const daomesh_lines_rule *rule)
{
    daomesh_budget_rule out = { .size = sizeof out, .method = rule->choice, .points = rule->points };
    out.ballots = rule->points > 0 ? DAOMESH_BUDGET_CUMULATIVE : DAOMESH_BUDGET_APPROVAL;
    if (rule->choice == DAOMESH_BUDGET_GREEDY) out.threshold = amount_from_u64(1);
    return out;
}

/* The gifts are points, which nobody gets back: the match is the whole square. */
static const daomesh_funding_rule round_rule = { .size = sizeof(daomesh_funding_rule),
                                                 .own = DAOMESH_OWN_KEEP };

static daomesh_funding_round round_of(const daomesh_ballots *ballots, const daomesh_amount *money,
                                      const daomesh_contribution *gifts)
{
    return (daomesh_funding_round){ .size = sizeof(daomesh_funding_round),
                                    .projects = ballots->options,
                                    .contributions = ballots->marks,
                                    .contribution = gifts,
                                    .pool = *money };
}

/* Marks are counted by daomesh_tally and daomesh_budget alone where they read them; a round reads them here. */
static size_t method_bytes(const daomesh_lines_rule *rule, const daomesh_ballots *ballots)
{
    const size_t count = ballots->options;
    const daomesh_amount none = amount_from_u64(0);
    const daomesh_contribution there = { .project = 0 }; /* that they are is all that their size looks at */
    const daomesh_funding_round round = round_of(ballots, &none, &there);
    const daomesh_budget_rule budget = budget_rule(rule);
    const daomesh_tally_rule tally = tally_rule(rule);
    switch (rule->method) {
    case DAOMESH_LINES_SHARES:
        return room_for(1, 1);
    case DAOMESH_LINES_ROUND:
        return room_for((size_t)ballots->marks, sizeof(daomesh_contribution)) +
               room_for(count, sizeof(daomesh_funding_line)) +
               daomesh_funding_scratch_size(&round_rule, &round);
    case DAOMESH_LINES_CHOSEN:
        return room_for(count, sizeof(uint32_t)) + daomesh_budget_scratch_size(&budget, ballots);
    default:
        return room_for(count, sizeof(uint32_t)) + room_for(count, sizeof(daomesh_tally_total)) +
               daomesh_tally_scratch_size(&tally, ballots);
    }
}

/* Room for the weights of a split, and for its own; they are taken when the other rule is done, but not in its place. */
size_t daomesh_lines_scratch_size(const daomesh_lines_rule *rule, const daomesh_ballots *ballots)
{
    if (daomesh_lines_check(NULL, rule) != DAOMESH_OK || !ballots || ballots->options == 0 ||
        ballots->options > DAOMESH_LINES_MAX || ballots->groups > DAOMESH_LINES_BALLOTS_MAX ||
        ballots->marks > ballots->groups * DAOMESH_LINES_MAX)
        return 0;
    return ROOM_SLACK + method_bytes(rule, ballots) + room_for(ballots->options, sizeof(daomesh_amount)) +
           room_for(1, daomesh_split_scratch_size(ballots->options));
}

/* --- Dividing ------------------------------------------------------------------------------------------------------- */

/* By weights, to the last unit; nothing where all of them are 0. */
static int32_t split(struct lines *lines, const daomesh_amount *weights)
{
    const size_t count = lines->ballots->options, bytes = daomesh_split_scratch_size(count);
    void *scratch = room_take(&lines->room, bytes);
    MUST(scratch != NULL);
    return daomesh_split_largest_remainder(lines->parts, lines->money, weights, count, scratch, bytes);
}

static int32_t split_or_none(struct lines *lines, const daomesh_amount *weights)
{
    const int32_t status = split(lines, weights);
    return status == DAOMESH_E_ZERO_DIVISOR ? DAOMESH_OK : status;
}

static int is_named(const daomesh_ballots *ballots, uint32_t option)
{
    for (uint64_t i = 0; i < ballots->marks; i++) {
        if (ballots->mark[i].option == option) return 1;
    }
    return 0;
}

/* The line gets all it asks, or nothing. */
static void grant(daomesh_amount *left, struct lines *lines, uint32_t line)
{
    daomesh_amount rest;
    if (daomesh_amount_subtract(&rest, left, &lines->amounts[line]) != DAOMESH_OK) return;
    lines->parts[line] = lines->amounts[line];
    *left = rest;
}

static int32_t divide_down(struct lines *lines, const uint32_t *order)
{
    daomesh_amount left = *lines->money;
    for (uint32_t i = 0; i < lines->ballots->options; i++) {
        if (is_named(lines->ballots, order[i])) grant(&left, lines, order[i]);
    }
    return DAOMESH_OK;
}

static int32_t divide_by_totals(struct lines *lines, const daomesh_tally_total *totals)
{
    const size_t count = lines->ballots->options;
    daomesh_amount *weights = room_take(&lines->room, count * sizeof *weights);
    MUST(weights != NULL);
    for (size_t i = 0; i < count; i++)
        weights[i] = totals[i].sign > 0 ? totals[i].amount : amount_from_u64(0);
    return split_or_none(lines, weights);
}

static int32_t divide_by_tally(struct lines *lines)
{
    const size_t count = lines->ballots->options;
    const daomesh_tally_rule rule = tally_rule(lines->rule);
    const size_t bytes = daomesh_tally_scratch_size(&rule, lines->ballots);
    daomesh_tally_result result = { .size = sizeof result };
    result.order = room_take(&lines->room, count * sizeof *result.order);
    result.totals = room_take(&lines->room, count * sizeof *result.totals);
    void *scratch = room_take(&lines->room, bytes);
    MUST(result.order != NULL);
    MUST(result.totals != NULL);
    MUST(scratch != NULL);
    TRY(daomesh_tally(&result, &rule, lines->ballots, scratch, bytes, NULL, NULL));
    return lines->rule->method == DAOMESH_LINES_ORDER ? divide_down(lines, result.order)
                                                      : divide_by_totals(lines, result.totals);
}

static int32_t divide_by_choice(struct lines *lines)
{
    const daomesh_budget_rule rule = budget_rule(lines->rule);
    const size_t bytes = daomesh_budget_scratch_size(&rule, lines->ballots);
    daomesh_budget_result result = { .size = sizeof result };
    result.chosen = room_take(&lines->room, lines->ballots->options * sizeof *result.chosen);
    void *scratch = room_take(&lines->room, bytes);
    MUST(result.chosen != NULL);
    MUST(scratch != NULL);
    TRY(daomesh_budget(&result, &rule, lines->money, lines->amounts, lines->ballots, scratch, bytes, NULL,
                       NULL));
    for (uint32_t i = 0; i < result.chosen_count; i++)
        lines->parts[result.chosen[i]] = lines->amounts[result.chosen[i]];
    return DAOMESH_OK;
}

/* Points as gifts, in units of 2^-64 so that their roots keep 64 fractional bits; a ballot has no more than the rule allows. */
static int32_t read_gifts(daomesh_contribution *gifts, const struct lines *lines)
{
    const daomesh_ballots *ballots = lines->ballots;
    uint64_t given = 0;
    for (uint64_t i = 0; i < ballots->groups; i++) {
        const daomesh_ballot_group *group = &ballots->group[i];
        uint64_t points = 0;
        if (group->first > ballots->marks || group->count > ballots->marks - group->first)
            return DAOMESH_E_RANGE;
        for (uint32_t j = 0; j < group->count; j++) {
            const daomesh_mark *mark = &ballots->mark[group->first + j];
            if (mark->option >= ballots->options) return DAOMESH_E_CHOICE;
            if (mark->value < 0) return DAOMESH_E_RANGE;
            points += (uint64_t)mark->value;
            if (given == ballots->marks) return DAOMESH_E_RANGE; /* groups that share marks */
            gifts[given++] = (daomesh_contribution){ .project = mark->option,
                                                     .contributor = (uint32_t)i,
                                                     .amount = { { 0, (uint64_t)mark->value, 0, 0 } } };
        }
        if (points > lines->rule->points) return DAOMESH_E_UNDERFLOW;
    }
    return given == ballots->marks ? DAOMESH_OK : DAOMESH_E_RANGE;
}

static int32_t divide_by_round(struct lines *lines)
{
    const size_t count = lines->ballots->options;
    daomesh_contribution *gifts = room_take(&lines->room, (size_t)lines->ballots->marks * sizeof *gifts);
    daomesh_funding_line *matches = room_take(&lines->room, count * sizeof *matches);
    daomesh_funding_totals totals;
    MUST(gifts != NULL);
    MUST(matches != NULL);
    TRY(read_gifts(gifts, lines));
    const daomesh_funding_round round = round_of(lines->ballots, lines->money, gifts);
    const size_t bytes = daomesh_funding_scratch_size(&round_rule, &round);
    void *scratch = room_take(&lines->room, bytes);
    MUST(scratch != NULL);
    SURE(daomesh_funding_match(matches, &totals, &round_rule, &round, scratch, bytes, NULL, NULL));
    for (size_t i = 0; i < count; i++)
        lines->parts[i] = matches[i].paid;
    return DAOMESH_OK;
}

static int32_t divide(struct lines *lines)
{
    if (lines->rule->method == DAOMESH_LINES_SHARES) return split(lines, lines->amounts);
    if (lines->ballots->groups == 0) return DAOMESH_OK;
    switch (lines->rule->method) {
    case DAOMESH_LINES_ROUND:
        return divide_by_round(lines);
    case DAOMESH_LINES_CHOSEN:
        return divide_by_choice(lines);
    default:
        return divide_by_tally(lines);
    }
}

static int32_t sum_up(daomesh_lines_totals *totals, const struct lines *lines)
{
    const daomesh_amount part = amount_from_u64(lines->rule->carry_ppm), whole = amount_from_u64(DAOMESH_PPM);
    daomesh_amount rest = *lines->money;
    for (uint32_t i = 0; i < lines->ballots->options; i++) {
        MUST(daomesh_amount_subtract(&rest, &rest, &lines->parts[i]) == DAOMESH_OK);
        MUST(daomesh_amount_add(&totals->spent, &totals->spent, &lines->parts[i]) == DAOMESH_OK);
    }
    MUST(daomesh_amount_muldiv_floor(&totals->carried, &rest, &part, &whole) == DAOMESH_OK);
    return daomesh_amount_subtract(&totals->returned, &rest, &totals->carried);
}

/* Amounts are there where the method reads them, and nowhere else. */
static int32_t check_arguments(const daomesh_lines_rule *rule, const daomesh_amount *amounts,
                               const daomesh_ballots *ballots, size_t needed)
{
    if (daomesh_lines_check(NULL, rule) != DAOMESH_OK) return DAOMESH_E_ARG;
    const int reads_amounts = rule->method != DAOMESH_LINES_TOTALS && rule->method != DAOMESH_LINES_ROUND;
    if (reads_amounts != (amounts != NULL) || ballots->size < sizeof *ballots || ballots->options == 0)
        return DAOMESH_E_ARG;
    if ((!ballots->group && ballots->groups > 0) || (!ballots->mark && ballots->marks > 0))
        return DAOMESH_E_ARG;
    return needed == 0 ? DAOMESH_E_LIMIT : DAOMESH_OK;
}

int32_t daomesh_lines_divide(daomesh_amount *parts, daomesh_lines_totals *totals,
                             const daomesh_lines_rule *rule, const daomesh_amount *money,
                             const daomesh_amount *amounts, const daomesh_ballots *ballots, void *scratch,
                             size_t scratch_len)
{
    if (totals) memset(totals, 0, sizeof *totals);
    if (parts && ballots && ballots->options <= DAOMESH_LINES_MAX)
        memset(parts, 0, ballots->options * sizeof *parts);
    if (!parts || !totals || !money || !ballots) return DAOMESH_E_ARG;
    const size_t needed = daomesh_lines_scratch_size(rule, ballots);
    TRY(check_arguments(rule, amounts, ballots, needed));
    if (!scratch || scratch_len < needed) return DAOMESH_E_BUFFER;
    struct lines lines = { rule, money, amounts, ballots, parts, room_of(scratch, scratch_len) };
    const int32_t status = divide(&lines);
    if (status == DAOMESH_OK) return sum_up(totals, &lines);
    memset(parts, 0, ballots->options * sizeof *parts);
    return status;
}

int32_t daomesh_lines_planned(daomesh_amount *out, const daomesh_amount *amount, uint64_t periods)
{
    const daomesh_amount times = amount_from_u64(periods);
    return daomesh_amount_multiply(out, amount, &times);
}

size_t daomesh_lines_max(void)
{
    return DAOMESH_LINES_MAX;
}

size_t daomesh_lines_ballots_max(void)
{
    return DAOMESH_LINES_BALLOTS_MAX;
}
