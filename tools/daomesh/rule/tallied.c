/* fund by tallies that another system counted: clr.fund's votes and credits, VeBetterDAO's weights. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

/* Votes and credits stand in `votes` and `spent`; weights in `votes`, with `spent` zero. */
struct tallied {
    struct roster projects;
    daomesh_funding_tally *tallies;
    daomesh_amount *weights;
    daomesh_amount *paid;
    daomesh_amount *second; /* what a cap took */
};

static void tallied_free(struct tallied *tallied)
{
    roster_free(&tallied->projects);
    free(tallied->tallies);
    free(tallied->weights);
    free(tallied->paid);
    free(tallied->second);
}

enum { PROJECT, VOTES, SPENT };

static int read_whole(const struct records *records, daomesh_amount *out, size_t field)
{
    struct decimal decimal;
    TRY(records_decimal(records, &decimal, field));
    if (decimal.places > 0)
        return records_fault(records, field, "%s is not a whole number", records->fields[field].name);
    *out = decimal.units;
    return DONE;
}

static int read_tallies(struct tallied *tallied, struct records *records)
{
    for (int more;;) {
        TRY(records_next(records, &more));
        if (!more) break;
        size_t index = tallied->projects.count;
        scoped_text project = piece_copy(records->cell[PROJECT].text);
        if (roster_add(&tallied->projects, project) < index)
            return records_fault(records, PROJECT, "%s stands there twice", project);
        tallied->tallies = must_resize(tallied->tallies, (index + 1) * sizeof *tallied->tallies);
        tallied->tallies[index] = (daomesh_funding_tally){ { { 0 } }, { { 0 } } };
        TRY(read_whole(records, &tallied->tallies[index].votes, VOTES));
        if (records->field_count > SPENT) TRY(read_whole(records, &tallied->tallies[index].spent, SPENT));
    }
    size_t count = tallied->projects.count;
    tallied->weights = must_allocate(count * sizeof *tallied->weights);
    tallied->paid = must_allocate(count * sizeof *tallied->paid);
    tallied->second = must_allocate(count * sizeof *tallied->second);
    for (size_t i = 0; i < count; i++)
        tallied->weights[i] = tallied->tallies[i].votes;
    return DONE;
}

static int show(struct tool *tool, const struct fund *fund, const struct tallied *tallied,
                const struct money *money, const daomesh_amount *pool, const daomesh_amount *unspent,
                const daomesh_amount *alpha)
{
    static const struct column columns[] = { { "project", "project", LOOK_PLAIN },
                                             { "votes", "votes", LOOK_NUMBER },
                                             { "paid", "paid", LOOK_NUMBER },
                                             { "lost", "lost to the cap", LOOK_NUMBER } };
    scoped_parts rows = {
        .money = money, .columns = columns, .rows = "projects", .title = "What each project gets"
    };
    struct money whole = { 0 };
    char text[VALUE_BYTES], rest[VALUE_BYTES];
    rows.column_count = COUNT_OF(columns) - !fund->cap;
    parts_make(&rows, tallied->projects.count);
    for (size_t i = 0; i < rows.count; i++) {
        const char *name = tallied->projects.name[i];
        rows.at[i] = (struct part){ .name = name, .paid = tallied->paid[i] };
        rows.at[i].json =
            json_pack("{s:s, s:o, s:o}", "project", name, "votes", money_json(&whole, &tallied->weights[i]),
                      "paid", money_json(money, &tallied->paid[i]));
        if (fund->cap) json_object_set_new(rows.at[i].json, "lost", money_json(money, &tallied->second[i]));
    }
    parts_sort(&rows);
    decimal_write(text, pool, money->decimals);
    decimal_write(rest, unspent, money->decimals);
    scoped_text note = text_join("%s: pool %s, unspent %s", fund->method, text, rest);
    rows.note = note;
    json_object_set_new(rows.json, "method", json_string(fund->method));
    json_object_set_new(rows.json, "pool", json_string(text));
    json_object_set_new(rows.json, "unspent", json_string(rest));
    if (alpha) json_object_set_new(rows.json, "alpha", money_json(&whole, alpha));
    return parts_show(tool, &rows, fund->svg, note);
}

static int tell_status(struct tool *tool, const struct fund *fund, int32_t status)
{
    if (status == DAOMESH_E_ZERO_DIVISOR && strcmp(fund->method, "clrfund-alpha") == 0)
        return fail(tool, "%s: squares of votes add up to the credits spent, so no match is asked for",
                    fund->path);
    if (status == DAOMESH_E_ZERO_DIVISOR)
        return fail(tool, "%s: nobody voted, so nothing can be divided", fund->path);
    if (status == DAOMESH_E_RANGE)
        return fail(tool, "%s: the pool does not cover the credits that were spent", fund->path);
    return fail_status(tool, status, NULL, "%s", fund->path);
}

static int pay_clrfund(struct tool *tool, const struct fund *fund, const struct tallied *tallied,
                       const daomesh_amount *pool, const struct money *money)
{
    daomesh_amount factor, unspent, alpha;
    size_t count = tallied->projects.count;
    int is_alpha = strcmp(fund->method, "clrfund-alpha") == 0;
    if (!fund->factor) return misuse(tool, "--factor is missing: smallest units a credit");
    if (!read_amount(&factor, fund->factor))
        return misuse(tool, "--factor: \"%s\" is not a whole number", fund->factor);
    int32_t status = is_alpha ? daomesh_funding_clrfund_alpha(tallied->paid, &alpha, &unspent,
                                                              tallied->tallies, count, pool, &factor)
                              : daomesh_funding_clrfund_linear(tallied->paid, &unspent, tallied->tallies,
                                                               count, pool, &factor);
    if (status != DAOMESH_OK) return tell_status(tool, fund, status);
    return show(tool, fund, tallied, money, pool, &unspent, is_alpha ? &alpha : NULL);
}

static int pay_points(struct tool *tool, const struct fund *fund, const struct tallied *tallied,
                      const daomesh_amount *pool, const struct money *money)
{
    uint32_t cap = DAOMESH_PPM, base = 0;
    daomesh_amount unspent = *pool;
    if (fund->cap && (!read_ppm(&cap, fund->cap) || cap % 100 != 0))
        return misuse(tool, "--cap: \"%s\" is not a part; 20%% or 12.34%% would be right", fund->cap);
    if (fund->base && (!read_ppm(&base, fund->base) || base % 10000 != 0))
        return misuse(tool, "--base: \"%s\" is not a whole percent; 30%% would be right", fund->base);
    int32_t status = daomesh_funding_points(tallied->paid, tallied->second, tallied->weights,
                                            tallied->projects.count, pool, cap / 100, base / 10000);
    if (status != DAOMESH_OK) return tell_status(tool, fund, status);
    for (size_t i = 0; i < tallied->projects.count; i++)
        daomesh_amount_subtract(&unspent, &unspent, &tallied->paid[i]);
    return show(tool, fund, tallied, money, pool, &unspent, NULL);
}

static int pay(struct tool *tool, const struct fund *fund, struct tallied *tallied)
{
    static const struct field fields[] = { { "project", "recipient recipient_index grant app name", 0 },
                                           { "votes", "tally_votes weight score", 0 },
                                           { "spent", "spent_voice_credits spent_credits credits", 0 } };
    scoped_records records = { 0 };
    struct money money;
    struct decimal pool;
    int is_points = strcmp(fund->method, "vebetter") == 0;
    TRY(money_begin(tool, &money, fund->decimals));
    TRY(records_open(tool, &records, fund->path, fund->format, "projects", fields,
                     is_points ? SPENT : COUNT_OF(fields), fund->columns));
    TRY(read_tallies(tallied, &records));
    TRY(fund_pool(tool, &money, &pool, fund, &records));
    TRY(money_scale(tool, &money, &pool.units, pool.places, "--pool"));
    if (tallied->projects.count == 0) return fail(tool, "%s: no projects", records.source.name);
    return is_points ? pay_points(tool, fund, tallied, &pool.units, &money)
                     : pay_clrfund(tool, fund, tallied, &pool.units, &money);
}

int fund_tallied(struct tool *tool, const struct fund *fund)
{
    struct tallied tallied = { .paid = NULL };
    int code = pay(tool, fund, &tallied);
    tallied_free(&tallied);
    return code;
}
