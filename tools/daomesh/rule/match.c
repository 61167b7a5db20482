/* fund by gifts: quadratic, pairwise and cluster matching. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

struct gifts {
    struct roster projects;
    struct roster contributors;
    daomesh_contribution *at;
    uint8_t *places;
    size_t count;
    size_t cap;
    daomesh_cluster_member *membership;
    size_t memberships;
    struct roster clusters;
};

static void gifts_free(struct gifts *gifts)
{
    roster_free(&gifts->projects);
    roster_free(&gifts->contributors);
    roster_free(&gifts->clusters);
    free(gifts->at);
    free(gifts->places);
    free(gifts->membership);
}

static void add_gift(struct gifts *gifts, uint32_t project, uint32_t contributor,
                     const struct decimal *amount)
{
    if (gifts->count == gifts->cap) {
        gifts->cap = gifts->cap ? 2 * gifts->cap : 1024;
        gifts->at = must_resize(gifts->at, gifts->cap * sizeof *gifts->at);
        gifts->places = must_resize(gifts->places, gifts->cap);
    }
    gifts->places[gifts->count] = (uint8_t)amount->places;
    gifts->at[gifts->count++] = (daomesh_contribution){ project, contributor, amount->units };
}

static uint32_t enrol(struct roster *roster, struct piece name)
{
    scoped_text text = piece_copy(name);
    return roster_add(roster, text);
}

enum { PROJECT, CONTRIBUTOR, AMOUNT };

static int read_gifts(struct tool *tool, struct gifts *gifts, struct money *money, struct records *records)
{
    for (int more;;) {
        struct decimal amount;
        TRY(records_next(records, &more));
        if (!more) return DONE;
        if (gifts->count == DAOMESH_FUNDING_CONTRIBUTIONS_MAX)
            return records_fault(records, PROJECT, "more than %d gifts", DAOMESH_FUNDING_CONTRIBUTIONS_MAX);
        TRY(records_decimal(records, &amount, AMOUNT));
        TRY(money_see(tool, money, &amount, records->source.name));
        uint32_t contributor = enrol(&gifts->contributors, records->cell[CONTRIBUTOR].text);
        add_gift(gifts, enrol(&gifts->projects, records->cell[PROJECT].text), contributor, &amount);
    }
}

/* Somebody who gave nothing is in no gift, and so counts for nothing. */
static int read_clusters(struct tool *tool, struct gifts *gifts, const struct fund *fund)
{
    static const struct field fields[] = { { "contributor", "voter donor from address user member", 0 },
                                           { "cluster", "group", 0 } };
    scoped_records records = { 0 };
    int more;
    TRY(records_open(tool, &records, fund->clusters, NULL, "clusters", fields, COUNT_OF(fields), NULL));
    for (size_t cap = 0;;) {
        uint32_t contributor;
        TRY(records_next(&records, &more));
        if (!more) return DONE;
        scoped_text name = piece_copy(records.cell[0].text);
        if (!roster_find(&gifts->contributors, &contributor, name)) continue;
        if (gifts->memberships == cap) {
            cap = cap ? 2 * cap : 256;
            gifts->membership = must_resize(gifts->membership, cap * sizeof *gifts->membership);
        }
        gifts->membership[gifts->memberships++] =
            (daomesh_cluster_member){ contributor, enrol(&gifts->clusters, records.cell[1].text) };
    }
}

static int read_rule(struct tool *tool, daomesh_funding_rule *rule, const struct fund *fund)
{
    static const char *const roots[] = { "fine", "whole", NULL }, *const owns[] = { "subtract", "keep",
                                                                                    "squares", NULL };
    static const char *const uses[] = { "all", "asked", NULL }, *const divisions[] = { "exact", "floor", NULL,
                                                                                       NULL };
    *rule = (daomesh_funding_rule){ .size = sizeof *rule, .method = DAOMESH_FUNDING_QUADRATIC };
    TRY(pick(tool, &rule->roots, "--roots", fund->roots, roots));
    TRY(pick(tool, &rule->own, "--own", fund->own, owns));
    TRY(pick(tool, &rule->pool_use, "--use", fund->use, uses));
    TRY(pick(tool, &rule->division, "--division", fund->division, divisions));
    if (strcmp(fund->method, "pairwise") == 0) rule->method = DAOMESH_FUNDING_PAIRWISE;
    if (strcmp(fund->method, "cocm") == 0) rule->method = DAOMESH_FUNDING_COCM;
    if (rule->method == DAOMESH_FUNDING_PAIRWISE && !fund->pair_bound)
        return misuse(tool, "--pair-bound is missing: K, about what two people together may move");
    if (rule->method == DAOMESH_FUNDING_COCM && !fund->clusters)
        return misuse(tool, "--clusters is missing: a file of contributors and their clusters");
    if (strcmp(fund->method, "pluralistic") != 0) return DONE;
    rule->roots = DAOMESH_ROOTS_WHOLE;
    rule->own = DAOMESH_OWN_SQUARES;
    rule->division = DAOMESH_DIVISION_FLOOR;
    if (!fund->use) rule->pool_use = DAOMESH_POOL_ASKED;
    return DONE;
}

/* Amounts of the command line, then everything in the finest unit that any has. */
static int read_amounts(struct tool *tool, struct money *money, daomesh_funding_rule *rule,
                        daomesh_funding_round *round, const struct fund *fund, struct gifts *gifts,
                        const struct records *records)
{
    struct decimal pool, cap, minimum, bound;
    int given, has_cap;
    TRY(fund_pool(tool, money, &pool, fund, records));
    TRY(money_option(tool, money, &cap, &has_cap, "--cap", fund->cap));
    TRY(money_option(tool, money, &minimum, &given, "--minimum", fund->minimum));
    TRY(money_option(tool, money, &bound, &given, "--pair-bound", fund->pair_bound));
    TRY(money_scale(tool, money, &pool.units, pool.places, "--pool"));
    TRY(money_scale(tool, money, &cap.units, cap.places, "--cap"));
    TRY(money_scale(tool, money, &minimum.units, minimum.places, "--minimum"));
    TRY(money_scale(tool, money, &bound.units, bound.places, "--pair-bound"));
    for (size_t i = 0; i < gifts->count; i++)
        TRY(money_scale(tool, money, &gifts->at[i].amount, gifts->places[i], records->source.name));
    rule->has_cap = (uint32_t)has_cap;
    rule->cap = cap.units;
    rule->minimum = minimum.units;
    rule->pair_bound = bound.units;
    round->pool = pool.units;
    return DONE;
}

static int tell_status(struct tool *tool, int32_t status, const daomesh_funding_totals *totals,
                       const struct fund *fund, size_t gifts)
{
    if ((status == DAOMESH_E_RANGE || status == DAOMESH_E_OVERFLOW) && totals->refused < gifts)
        return fail_status(tool, status, NULL, "%s: gift %llu", fund->path,
                           (unsigned long long)totals->refused + 1);
    return fail_status(tool, status, NULL, "%s", fund->path);
}

static void fill_row(struct part *row, const daomesh_funding_line *line, const char *name,
                     const struct money *money)
{
    row->name = name;
    row->before = line->contributed;
    row->paid = line->paid;
    row->json = json_pack("{s:s, s:I, s:o, s:o, s:o, s:b}", "project", name, "contributors",
                          (json_int_t)line->contributors, "contributed",
                          money_json(money, &line->contributed), "asked", money_json(money, &line->asked),
                          "matched", money_json(money, &line->paid), "capped", (int)line->capped);
}

static int show(struct tool *tool, const struct fund *fund, const struct gifts *gifts,
                const daomesh_funding_line *lines, const daomesh_funding_totals *totals,
                const daomesh_funding_round *round, const struct money *money)
{
    static const struct column columns[] = {
        { "project", "project", LOOK_PLAIN },    { "contributors", "givers", LOOK_NUMBER },
        { "contributed", "given", LOOK_NUMBER }, { "asked", "asked", LOOK_NUMBER },
        { "matched", "matched", LOOK_NUMBER },   { "capped", "capped", LOOK_PLAIN }
    };
    scoped_parts rows = {
        .money = money, .columns = columns, .rows = "projects", .title = "Matching of the pool"
    };
    char pool[VALUE_BYTES], unspent[VALUE_BYTES], given[VALUE_BYTES];
    rows.column_count = COUNT_OF(columns) - !fund->cap;
    parts_make(&rows, gifts->projects.count);
    for (size_t i = 0; i < rows.count; i++)
        fill_row(&rows.at[i], &lines[i], gifts->projects.name[i], money);
    parts_sort(&rows);
    decimal_write(pool, &round->pool, money->decimals);
    decimal_write(unspent, &totals->unspent, money->decimals);
    decimal_write(given, &totals->contributed, money->decimals);
    scoped_text note = text_join("%s: pool %s, unspent %s, given %s by %zu", fund->method, pool, unspent,
                                 given, gifts->contributors.count);
    rows.note = note;
    rows.before_is = "given";
    rows.paid_is = "matched from the pool (number)";
    json_object_set_new(rows.json, "method", json_string(fund->method));
    json_object_set_new(rows.json, "pool", json_string(pool));
    json_object_set_new(rows.json, "contributed", json_string(given));
    json_object_set_new(rows.json, "asked", money_json(money, &totals->asked));
    json_object_set_new(rows.json, "matched", money_json(money, &totals->paid));
    json_object_set_new(rows.json, "unspent", json_string(unspent));
    return parts_show(tool, &rows, fund->svg, note);
}

static int match(struct tool *tool, const struct fund *fund, struct gifts *gifts)
{
    static const struct field fields[] = {
        { "project", "grant recipient application project_id recipient_index option", 0 },
        { "contributor", "voter donor from address contributor_id user", 0 },
        { "amount", "amount_usd op_amount donation contribution value credits", 0 },
    };
    scoped_records records = { 0 };
    struct money money;
    daomesh_funding_rule rule;
    daomesh_funding_totals totals;
    daomesh_funding_round round = { .size = sizeof round };
    TRY(read_rule(tool, &rule, fund));
    TRY(money_begin(tool, &money, fund->decimals));
    TRY(records_open(tool, &records, fund->path, fund->format, "contributions", fields, COUNT_OF(fields),
                     fund->columns));
    TRY(read_gifts(tool, gifts, &money, &records));
    if (fund->clusters) TRY(read_clusters(tool, gifts, fund));
    TRY(read_amounts(tool, &money, &rule, &round, fund, gifts, &records));
    if (gifts->projects.count == 0) return fail(tool, "%s: no gifts", records.source.name);
    if (fund->clusters && gifts->clusters.count == 0)
        return fail(tool, "%s: nobody of these clusters gave anything", fund->clusters);

    round.projects = (uint32_t)gifts->projects.count;
    round.contributions = gifts->count;
    round.contribution = gifts->at;
    round.clusters = (uint32_t)gifts->clusters.count;
    round.memberships = gifts->memberships;
    round.membership = gifts->membership;
    size_t size = daomesh_funding_scratch_size(&rule, &round);
    void *scratch = must_allocate(size);
    daomesh_funding_line *lines = must_allocate(round.projects * sizeof *lines);
    struct bar bar;
    bar_begin(&bar, "matching");
    int32_t status = daomesh_funding_match(lines, &totals, &rule, &round, scratch, size, bar_step, &bar);
    bar_end(&bar);
    int code = status == DAOMESH_OK ? show(tool, fund, gifts, lines, &totals, &round, &money)
                                    : tell_status(tool, status, &totals, fund, gifts->count);
    free(lines);
    free(scratch);
    return code;
}

int fund_match(struct tool *tool, const struct fund *fund)
{
    struct gifts gifts = { .count = 0 };
    int code = match(tool, fund, &gifts);
    gifts_free(&gifts);
    return code;
}
