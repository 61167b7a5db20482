/* budget: which projects are paid for, or who sits on a committee: greedy, Equal Shares, Phragmen. */
#include "rule.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define TIES_MAX 4096
#define TIES_TOLD 16

struct spending {
    const char *path;
    const char *format;
    const char *method;
    const char *money;
    const char *seats;
    const char *ballots;
    const char *stop;
    const char *utility;
    const char *complete;
    const char *step;
    const char *fill;
    const char *points;
    const char *threshold;
    const char *lots;
    const char *skip;
    const char *svg;
};

/* A choice being made: what was voted, in one unit of money, and what came out. */
struct choice {
    const struct spending *asked;
    struct vote vote;
    struct money unit;
    daomesh_budget_rule rule;
    daomesh_amount money;
    daomesh_amount *costs; /* NULL: seats */
    uint32_t *lots;
    daomesh_budget_result result;
};

static void choice_free(struct choice *choice)
{
    free(choice->costs);
    free(choice->lots);
    free(choice->result.chosen);
    free(choice->result.selected);
    free(choice->result.totals);
    free(choice->result.support);
    free(choice->result.prices);
    free(choice->result.ties);
    vote_free(&choice->vote);
}

/* --- reading ------------------------------------------------------------------------------------------------------- */

static int read_as(struct vote *vote, struct source *source, const struct format *format, enum wanted wanted)
{
    *vote = (struct vote){ .wanted = wanted, .value_unit = 1, .options_max = DAOMESH_BUDGET_PROJECTS_MAX };
    return read_vote(vote, source, format);
}

/* Files of points are read as points, those of approvals as approvals, unless --ballots says otherwise. */
static int read_projects(struct tool *tool, struct choice *choice, struct source *source,
                         const struct format *format)
{
    const char *ballots = choice->asked->ballots;
    if (ballots && strcmp(ballots, "approvals") != 0 && strcmp(ballots, "points") != 0)
        return misuse(tool, "--ballots: \"%s\" is none of approvals, points", ballots);
    int as_points = ballots && strcmp(ballots, "points") == 0;
    if (!as_points) {
        TRY(read_as(&choice->vote, source, format, WANT_APPROVALS));
        as_points = !ballots && !choice->vote.has_approvals && choice->vote.cost &&
                    strcmp(choice->asked->method, "phragmen") != 0;
    }
    choice->rule.ballots = as_points ? DAOMESH_BUDGET_CUMULATIVE : DAOMESH_BUDGET_APPROVAL;
    if (!as_points) return DONE;
    vote_free(&choice->vote);
    return read_as(&choice->vote, source, format, WANT_VALUES);
}

static int read_costs(struct tool *tool, struct choice *choice, const char *name)
{
    const struct spending *asked = choice->asked;
    struct decimal money = choice->vote.budget;
    int given;
    TRY(money_begin(tool, &choice->unit, NULL));
    if (asked->seats || !choice->vote.cost) {
        if (!asked->seats)
            return misuse(tool, "%s: no costs in this file; --seats N chooses a committee", name);
        if (asked->money) return misuse(tool, "--money and --seats exclude each other");
        if (!read_amount(&choice->money, asked->seats))
            return misuse(tool, "--seats: \"%s\" is not a number", asked->seats);
        return DONE;
    }
    if (asked->money) TRY(money_option(tool, &choice->unit, &money, &given, "--money", asked->money));
    TRY(money_see(tool, &choice->unit, &money, name));
    for (size_t i = 0; i < choice->vote.options.count; i++)
        TRY(money_see(tool, &choice->unit, &choice->vote.cost[i], name));
    choice->money = money.units;
    TRY(money_scale(tool, &choice->unit, &choice->money, money.places, name));
    choice->costs = must_allocate(choice->vote.options.count * sizeof *choice->costs);
    for (size_t i = 0; i < choice->vote.options.count; i++) {
        choice->costs[i] = choice->vote.cost[i].units;
        TRY(money_scale(tool, &choice->unit, &choice->costs[i], choice->vote.cost[i].places, name));
    }
    return DONE;
}

/* --- the rule --------------------------------------------------------------------------------------------------------- */

static const char *option_of(uint32_t field)
{
    static const struct {
        size_t offset;
        const char *option;
    } fields[] = { { offsetof(daomesh_budget_rule, stop), "--stop" },
                   { offsetof(daomesh_budget_rule, utility), "--utility" },
                   { offsetof(daomesh_budget_rule, completion), "--complete" },
                   { offsetof(daomesh_budget_rule, fill), "--fill" },
                   { offsetof(daomesh_budget_rule, points), "--points" },
                   { offsetof(daomesh_budget_rule, threshold), "--threshold" },
                   { offsetof(daomesh_budget_rule, step), "--step" },
                   { offsetof(daomesh_budget_rule, ballots), "--ballots" } };
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (fields[i].offset == field) return fields[i].option;
    return "a dial";
}

static int read_rule(struct tool *tool, struct choice *choice)
{
    static const char *const methods[] = { "greedy", "equal-shares", "phragmen", NULL };
    static const char *const utilities[] = { "cost", "votes", NULL };
    static const char *const completions[] = { "add1", "add1-full", NULL };
    const struct spending *asked = choice->asked;
    daomesh_budget_rule *rule = &choice->rule;
    struct decimal step, threshold;
    int given;
    rule->size = sizeof *rule;
    TRY(pick(tool, &rule->method, "--method", asked->method, methods));
    TRY(pick(tool, &rule->utility, "--utility", asked->utility, utilities));
    TRY(pick(tool, &rule->completion, "--complete", asked->complete, completions));
    rule->flags = asked->skip ? DAOMESH_BALLOT_SKIP_INVALID : 0;
    rule->stop = asked->stop ? DAOMESH_BUDGET_STOP : 0;
    rule->fill = asked->fill != NULL;
    if (asked->points && !read_u64(&rule->points, asked->points))
        return misuse(tool, "--points: \"%s\" is not a number", asked->points);
    TRY(money_option(tool, &choice->unit, &step, &given, "--step", asked->step));
    if (asked->threshold && (!decimal_read(&threshold, piece_of(asked->threshold)) || threshold.negative ||
                             threshold.places > choice->vote.decimals))
        return misuse(tool, "--threshold: \"%s\" is not a number of votes", asked->threshold);
    if (asked->threshold) {
        rule->threshold = threshold.units;
        TRY(money_scale(tool, &(struct money){ .decimals = choice->vote.decimals }, &rule->threshold,
                        threshold.places, "--threshold"));
    }
    TRY(money_scale(tool, &choice->unit, &step.units, step.places, "--step"));
    rule->step = step.units;

    uint32_t field = 0;
    int32_t status = daomesh_budget_check(&field, rule);
    if (status == DAOMESH_OK) return DONE;
    if (status == DAOMESH_E_CONTRADICTION)
        return misuse(tool, "%s: %s does not read it", option_of(field), asked->method);
    return misuse(tool, "%s: not in the range that %s takes", option_of(field), asked->method);
}

/* What the city says it used, when nothing was asked for. */
static void take_usual(struct spending *asked, const struct vote *vote)
{
    const char *rule = vote->rule ? vote->rule : "";
    int shares = strstr(rule, "equalshares") != NULL;
    asked->method = shares ? "equal-shares" : strstr(rule, "phragmen") ? "phragmen" : "greedy";
    if (shares && strstr(rule, "add1") && !asked->complete) asked->complete = "add1";
    if (strstr(rule, "no-skip")) asked->stop = "";
}

/* --- choosing ------------------------------------------------------------------------------------------------------------ */

static void make_arrays(struct choice *choice)
{
    size_t projects = choice->vote.options.count;
    daomesh_budget_result *result = &choice->result;
    *result = (daomesh_budget_result){ .size = sizeof *result, .ties_cap = TIES_MAX };
    result->chosen = must_allocate(projects * sizeof *result->chosen);
    result->selected = must_allocate(projects);
    result->totals = must_allocate(projects * sizeof *result->totals);
    result->support = must_allocate(projects * sizeof *result->support);
    result->prices = must_allocate(projects * sizeof *result->prices);
    result->ties = must_allocate(TIES_MAX * sizeof *result->ties);
}

static int tell_fault(struct tool *tool, const struct choice *choice, const struct source *source,
                      int32_t status)
{
    static const struct {
        int32_t status;
        const char *reason;
    } reasons[] = {
        { DAOMESH_E_NO_WEIGHT, "this ballot weighs nothing; 1 or more would be right" },
        { DAOMESH_E_CHOICE, "this ballot names a project that there is not" },
        { DAOMESH_E_REPEATED, "this ballot names a project twice; --skip-invalid leaves such ballots out" },
        { DAOMESH_E_RANGE, "this ballot has points below 0" },
        { DAOMESH_E_UNDERFLOW, "this ballot gives more points than it has" },
    };
    const struct vote *vote = &choice->vote;
    if (vote->groups == 0) return source_fault(source, NULL, "no ballots");
    size_t group = (size_t)choice->result.fault_group;
    const daomesh_ballot_group *ballot = &vote->group[group];
    const char *place = vote->group_place[group];
    if (choice->result.fault_mark < ballot->count)
        place = vote->mark_place[ballot->first + choice->result.fault_mark];
    for (size_t i = 0; i < COUNT_OF(reasons); i++) {
        if (reasons[i].status != status) continue;
        return place ? source_fault(source, place, "%s", reasons[i].reason)
                     : source_fault(source, NULL, "ballot %zu: %s", group, reasons[i].reason);
    }
    return fail_status(tool, status, NULL, "%s", source->name);
}

static int choose(struct tool *tool, struct choice *choice, const struct source *source)
{
    const struct vote *vote = &choice->vote;
    daomesh_ballots ballots = { .size = sizeof ballots,
                                .options = (uint32_t)vote->options.count,
                                .groups = vote->groups,
                                .marks = vote->marks,
                                .group = vote->group,
                                .mark = vote->mark,
                                .lots = choice->lots };
    make_arrays(choice);
    size_t size = daomesh_budget_scratch_size(&choice->rule, &ballots);
    void *scratch = must_allocate(size);
    struct bar bar;
    bar_begin(&bar, "choosing");
    int32_t status = daomesh_budget(&choice->result, &choice->rule, &choice->money, choice->costs, &ballots,
                                    scratch, size, bar_step, &bar);
    bar_end(&bar);
    free(scratch);
    return status == DAOMESH_OK ? DONE : tell_fault(tool, choice, source, status);
}

/* --- telling ----------------------------------------------------------------------------------------------------------------- */

static json_t *votes_json(const struct choice *choice, const daomesh_amount *votes)
{
    char text[VALUE_BYTES];
    decimal_write(text, votes, choice->vote.decimals);
    return json_string(text);
}

static json_t *price_json(const daomesh_budget_price *price)
{
    char over[VALUE_BYTES], under[VALUE_BYTES];
    write_amount(over, &price->over);
    write_amount(under, &price->under);
    if (strcmp(under, "0") == 0) return json_null();
    scoped_text text = text_join("%s/%s", over, under);
    return json_string(text);
}

static json_t *project_json(const struct choice *choice, uint32_t project, const daomesh_budget_price *price)
{
    const struct vote *vote = &choice->vote;
    json_t *row = json_pack("{s:s, s:s, s:b, s:o, s:o}", "project", vote->options.name[project], "name",
                            vote_name(vote, project), "chosen", choice->result.selected[project], "votes",
                            votes_json(choice, &choice->result.totals[project]), "support",
                            votes_json(choice, &choice->result.support[project]));
    if (choice->costs) json_object_set_new(row, "cost", money_json(&choice->unit, &choice->costs[project]));
    if (price) json_object_set_new(row, "price", price_json(price));
    return row;
}

/* Projects that were not chosen, those with most votes first. */
struct left {
    const daomesh_amount *votes;
    uint32_t project;
};

static int by_votes(const void *a, const void *b)
{
    const struct left *left = a, *right = b;
    int32_t order = 0;
    daomesh_amount_compare(&order, right->votes, left->votes);
    if (order != 0) return order;
    return left->project < right->project ? -1 : 1;
}

/* All projects: the chosen ones as they were chosen, then the others. */
static uint32_t *order_of(const struct choice *choice)
{
    size_t projects = choice->vote.options.count, chosen = choice->result.chosen_count, count = 0;
    uint32_t *order = must_allocate(projects * sizeof *order);
    struct left *left = must_allocate(projects * sizeof *left);
    memcpy(order, choice->result.chosen, chosen * sizeof *order);
    for (uint32_t i = 0; i < projects; i++)
        if (!choice->result.selected[i]) left[count++] = (struct left){ &choice->result.totals[i], i };
    qsort(left, count, sizeof *left, by_votes);
    for (size_t i = 0; i < count; i++)
        order[chosen + i] = left[i].project;
    free(left);
    return order;
}

static json_t *tie_json(const struct choice *choice, const daomesh_budget_tie *tie)
{
    static const char *const bys[] = { "support", "cost", "lot" };
    const char *by = tie->by >= 1 && tie->by <= COUNT_OF(bys) ? bys[tie->by - 1] : "?";
    return json_pack("{s:I, s:s, s:s, s:s}", "round", (json_int_t)tie->round + 1, "by", by, "chosen",
                     vote_name(&choice->vote, tie->chosen), "other", vote_name(&choice->vote, tie->other));
}

static json_t *choice_json(const struct choice *choice, const uint32_t *order)
{
    const daomesh_budget_result *result = &choice->result;
    json_t *projects = json_array(), *ties = json_array();
    for (size_t i = 0; i < choice->vote.options.count; i++)
        json_array_append_new(
            projects, project_json(choice, order[i], i < result->chosen_count ? &result->prices[i] : NULL));
    for (uint32_t i = 0; i < result->ties_count && i < result->ties_cap; i++)
        json_array_append_new(ties, tie_json(choice, &result->ties[i]));
    json_t *json = json_pack(
        "{s:s, s:o, s:o, s:I, s:o, s:I, s:I, s:o, s:o, s:I}", "method", choice->asked->method, "money",
        money_json(&choice->unit, &choice->money), "spent", money_json(&choice->unit, &result->spent),
        "chosen", (json_int_t)result->chosen_count, "weight", votes_json(choice, &result->weight), "invalid",
        (json_int_t)result->invalid, "raises", (json_int_t)result->raises, "projects", projects, "ties", ties,
        "ties_count", (json_int_t)result->ties_count);
    if (choice->vote.title) json_object_set_new(json, "title", json_string(choice->vote.title));
    return json;
}

static char *note_of(const struct choice *choice)
{
    char money[VALUE_BYTES], spent[VALUE_BYTES];
    decimal_write(money, &choice->money, choice->unit.decimals);
    decimal_write(spent, &choice->result.spent, choice->unit.decimals);
    return text_join("%s: %u of %zu chosen, %s of %s %s", choice->asked->method, choice->result.chosen_count,
                     choice->vote.options.count, spent, money, choice->costs ? "spent" : "seats filled");
}

/* parts.c shows amounts of money; here it is votes that bars show, and colour says what was chosen. */
static int draw(struct tool *tool, const struct choice *choice, const uint32_t *order, const char *note)
{
    size_t count = choice->vote.options.count < 200 ? choice->vote.options.count : 200;
    struct bar_row *rows = must_allocate(count * sizeof *rows);
    char **values = must_allocate(count * sizeof *values);
    for (size_t i = 0; i < count; i++) {
        char votes[VALUE_BYTES], cost[VALUE_BYTES] = "";
        decimal_write(votes, &choice->result.totals[order[i]], choice->vote.decimals);
        if (choice->costs) decimal_write(cost, &choice->costs[order[i]], choice->unit.decimals);
        values[i] = text_join(choice->costs ? "%s, costs %s" : "%s%s", votes, cost);
        rows[i] =
            (struct bar_row){ vote_name(&choice->vote, order[i]), values[i], &choice->result.totals[order[i]],
                              NULL, choice->result.selected[order[i]] };
    }
    struct bar_chart chart = { .title = choice->vote.title ? choice->vote.title : "Budget",
                               .note = note,
                               .rows = rows,
                               .count = count };
    int code = draw_bars(tool, choice->asked->svg, &chart);
    for (size_t i = 0; i < count; i++)
        free(values[i]);
    free(values);
    free(rows);
    return code;
}

static void print_ties(const json_t *ties, uint32_t count)
{
    for (size_t i = 0; i < json_array_size(ties) && i < TIES_TOLD; i++) {
        const json_t *tie = json_array_get(ties, i);
        char chosen[LABEL_BYTES], other[LABEL_BYTES];
        text_escape(chosen, sizeof chosen, json_string_value(json_object_get(tie, "chosen")));
        text_escape(other, sizeof other, json_string_value(json_object_get(tie, "other")));
        printf("%stie: %s before %s by %s\n", i == 0 ? "\n" : "", chosen, other,
               json_string_value(json_object_get(tie, "by")));
    }
    if (count > TIES_TOLD) printf("%u ties; --json has %zu\n", count, json_array_size(ties));
}

static void print_choice(struct tool *tool, const struct choice *choice, const json_t *json, const char *note)
{
    static const struct column columns[] = { { "chosen", "chosen", LOOK_PLAIN },
                                             { "name", "project", LOOK_PLAIN },
                                             { "votes", "votes", LOOK_NUMBER },
                                             { "support", "voters", LOOK_NUMBER },
                                             { "cost", "cost", LOOK_NUMBER } };
    json_auto_t *rows = json_array();
    const json_t *projects = json_object_get(json, "projects");
    char title[LABEL_BYTES];
    text_escape(title, sizeof title, choice->vote.title ? choice->vote.title : "");
    if (*title) printf("%s%s%s\n", ink(tool, INK_BOLD), title, ink(tool, INK_PLAIN));
    printf("%s\n\n", note);
    for (size_t i = 0; i < json_array_size(projects); i++) {
        json_t *row = json_copy(json_array_get(projects, i));
        const char *whole = json_string_value(json_object_get(row, "name"));
        scoped_text name = must_allocate(strlen(whole) + 4);
        memcpy(name, whole, strlen(whole));
        text_cut(name, 60);
        json_object_set_new(row, "name", json_string(name));
        json_array_append_new(rows, row);
    }
    print_table(tool, rows, columns, COUNT_OF(columns) - (choice->costs == NULL));
    if (choice->result.raises)
        printf("\nendowments raised %llu times\n", (unsigned long long)choice->result.raises);
    if (choice->result.invalid)
        printf("\n%llu invalid ballots left out\n", (unsigned long long)choice->result.invalid);
    print_ties(json_object_get(json, "ties"), choice->result.ties_count);
}

static int tell(struct tool *tool, const struct choice *choice)
{
    uint32_t *order = order_of(choice);
    json_auto_t *json = choice_json(choice, order);
    scoped_text note = note_of(choice);
    const char *svg = choice->asked->svg;
    int code = svg ? draw(tool, choice, order, note) : DONE;
    free(order);
    if (code != DONE || (svg && strcmp(svg, "-") == 0)) return code;
    if (tool->as_json)
        print_json(json);
    else
        print_choice(tool, choice, json, note);
    if (svg && !tool->as_json) printf("\npicture in %s\n", svg);
    return DONE;
}

static int decide(struct tool *tool, struct choice *choice, struct spending *asked)
{
    scoped_source_text source = { 0 };
    const struct format *format;
    TRY(source_open(tool, &source, asked->path));
    TRY(find_format(tool, &format, &source, asked->format));
    if (!asked->method) {
        TRY(read_as(&choice->vote, &source, format, WANT_APPROVALS));
        take_usual(asked, &choice->vote);
        vote_free(&choice->vote);
    }
    TRY(read_projects(tool, choice, &source, format));
    TRY(read_costs(tool, choice, source.name));
    TRY(read_rule(tool, choice));
    if (asked->lots) {
        choice->lots = must_allocate(choice->vote.options.count * sizeof *choice->lots);
        TRY(read_lots(tool, &choice->vote, asked->lots, choice->lots));
    }
    TRY(choose(tool, choice, &source));
    return tell(tool, choice);
}

int run_budget(struct tool *tool, struct words *args)
{
    struct spending asked = { 0 };
    struct choice choice = { .asked = &asked };
    const struct option options[] = {
        { "--method", "NAME", "greedy, equal-shares, phragmen; else what the file says", &asked.method,
          NULL },
        { "--money", "AMOUNT", "what may be spent; else what the file says", &asked.money, NULL },
        { "--seats", "N", "chooses a committee instead: every option costs 1", &asked.seats, NULL },
        { "--ballots", "WORD", "approvals or points; else what the file has", &asked.ballots, NULL },
        { "--stop", NULL, "greedy: the first project that does not fit ends it", &asked.stop, NULL },
        { "--threshold", "N", "greedy and --fill: votes that a project needs", &asked.threshold, NULL },
        { "--utility", "WORD", "equal-shares: cost, votes", &asked.utility, NULL },
        { "--complete", "WORD", "equal-shares: add1, add1-full", &asked.complete, NULL },
        { "--step", "AMOUNT", "of add1; else the smallest unit", &asked.step, NULL },
        { "--fill", NULL, "spends what is left by greedy", &asked.fill, NULL },
        { "--points", "N", "most points of a ballot", &asked.points, NULL },
        { "--lots", "A,B,...", "who wins a tie: all options, in the order drawn before the vote", &asked.lots,
          NULL },
        { "--skip-invalid", NULL, "leave invalid ballots out, and count them", &asked.skip, NULL },
        { "--format", "NAME", "pabulib, abif, preflib, blt, csv, json; else by name or content",
          &asked.format, NULL },
        { "--svg", "FILE|-", "draws votes, and what was chosen", &asked.svg, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &asked.path, "the file of votes"));
    TRY(take_no_more(tool, args));
    int code = decide(tool, &choice, &asked);
    choice_free(&choice);
    return code;
}
