/* fund by what voters say finished work was worth: medians or means, with a quorum. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

struct verdicts {
    struct roster projects;
    struct roster pairs; /* of project and voter: nobody says twice what one thing was worth */
    daomesh_retro_vote *at;
    uint8_t *places;
    size_t count;
    size_t cap;
};

static void verdicts_free(struct verdicts *verdicts)
{
    roster_free(&verdicts->projects);
    roster_free(&verdicts->pairs);
    free(verdicts->at);
    free(verdicts->places);
}

enum { PROJECT, AMOUNT, VOTER };

static int add_verdict(struct verdicts *verdicts, const struct records *records, const struct decimal *amount)
{
    scoped_text project = piece_copy(records->cell[PROJECT].text);
    scoped_text voter = piece_copy(records->cell[VOTER].text);
    uint32_t number = roster_add(&verdicts->projects, project);
    if (*voter) {
        scoped_text pair = text_join("%u %s", number, voter);
        size_t before = verdicts->pairs.count;
        if (roster_add(&verdicts->pairs, pair) < before)
            return records_fault(records, VOTER, "%s has voted on %s already", voter, project);
    }
    if (verdicts->count == DAOMESH_RETRO_VOTES_MAX)
        return records_fault(records, PROJECT, "more than %d votes", DAOMESH_RETRO_VOTES_MAX);
    if (verdicts->count == verdicts->cap) {
        verdicts->cap = verdicts->cap ? 2 * verdicts->cap : 1024;
        verdicts->at = must_resize(verdicts->at, verdicts->cap * sizeof *verdicts->at);
        verdicts->places = must_resize(verdicts->places, verdicts->cap);
    }
    verdicts->places[verdicts->count] = (uint8_t)amount->places;
    verdicts->at[verdicts->count++] = (daomesh_retro_vote){ .project = number, .amount = amount->units };
    return DONE;
}

static int read_verdicts(struct tool *tool, struct verdicts *verdicts, struct money *money,
                         struct records *records)
{
    for (int more;;) {
        struct decimal amount;
        TRY(records_next(records, &more));
        if (!more) return DONE;
        TRY(records_decimal(records, &amount, AMOUNT));
        TRY(money_see(tool, money, &amount, records->source.name));
        TRY(add_verdict(verdicts, records, &amount));
    }
}

static json_t *score_json(const daomesh_amount *score, const struct money *money)
{
    daomesh_amount unit = { { 0, 1, 0, 0 } }; /* scores are times 2^64 */
    char text[VALUE_BYTES];
    if (!decimal_scale(&unit, money->decimals)) return json_null();
    fraction_write(text, score, &unit);
    return json_string(text);
}

static int show(struct tool *tool, const struct fund *fund, const struct verdicts *verdicts,
                const daomesh_retro_line *lines, const daomesh_retro_totals *totals,
                const daomesh_amount *pool, const struct money *money)
{
    static const struct column columns[] = { { "project", "project", LOOK_PLAIN },
                                             { "votes", "votes", LOOK_NUMBER },
                                             { "score", "score", LOOK_NUMBER },
                                             { "passed", "passed", LOOK_PLAIN },
                                             { "paid", "paid", LOOK_NUMBER } };
    scoped_parts rows = {
        .money = money, .columns = columns, .column_count = COUNT_OF(columns), .rows = "projects"
    };
    char whole[VALUE_BYTES], unspent[VALUE_BYTES];
    parts_make(&rows, verdicts->projects.count);
    for (size_t i = 0; i < rows.count; i++) {
        const char *name = verdicts->projects.name[i];
        rows.at[i] = (struct part){ .name = name, .paid = lines[i].paid };
        rows.at[i].json =
            json_pack("{s:s, s:I, s:o, s:b, s:o}", "project", name, "votes", (json_int_t)lines[i].votes,
                      "score", score_json(&lines[i].score, money), "passed", (int)lines[i].passed, "paid",
                      money_json(money, &lines[i].paid));
    }
    parts_sort(&rows);
    decimal_write(whole, pool, money->decimals);
    decimal_write(unspent, &totals->unspent, money->decimals);
    scoped_text note = text_join("%s: pool %s, unspent %s, %u of %zu projects pass", fund->method, whole,
                                 unspent, totals->passed, rows.count);
    rows.title = "What it was worth";
    rows.note = note;
    json_object_set_new(rows.json, "method", json_string(fund->method));
    json_object_set_new(rows.json, "pool", json_string(whole));
    json_object_set_new(rows.json, "paid", money_json(money, &totals->paid));
    json_object_set_new(rows.json, "unspent", json_string(unspent));
    json_object_set_new(rows.json, "passed", json_integer(totals->passed));
    return parts_show(tool, &rows, fund->svg, note);
}

static int share(struct tool *tool, const struct fund *fund, struct verdicts *verdicts)
{
    static const struct field fields[] = { { "project", "grant recipient application project_id", 0 },
                                           { "amount", "op_amount value", 0 },
                                           { "voter", "badgeholder ballot address", 1 } };
    scoped_records records = { 0 };
    struct money money;
    struct decimal pool, minimum;
    uint64_t quorum = 0;
    int given;
    daomesh_retro_totals totals;
    daomesh_retro_rule rule = { .size = sizeof rule };
    rule.score = strcmp(fund->method, "mean") == 0 ? DAOMESH_SCORE_MEAN : DAOMESH_SCORE_MEDIAN;
    if (fund->quorum && (!read_u64(&quorum, fund->quorum) || quorum > UINT32_MAX))
        return misuse(tool, "--quorum: \"%s\" is not a number of votes", fund->quorum);
    rule.quorum = (uint32_t)quorum;
    TRY(money_begin(tool, &money, fund->decimals));
    TRY(records_open(tool, &records, fund->path, fund->format, "votes", fields, COUNT_OF(fields),
                     fund->columns));
    TRY(read_verdicts(tool, verdicts, &money, &records));
    TRY(fund_pool(tool, &money, &pool, fund, &records));
    TRY(money_option(tool, &money, &minimum, &given, "--minimum", fund->minimum));
    TRY(money_scale(tool, &money, &pool.units, pool.places, "--pool"));
    TRY(money_scale(tool, &money, &minimum.units, minimum.places, "--minimum"));
    for (size_t i = 0; i < verdicts->count; i++)
        TRY(money_scale(tool, &money, &verdicts->at[i].amount, verdicts->places[i], records.source.name));
    if (verdicts->count == 0) return fail(tool, "%s: no votes", records.source.name);
    rule.minimum = minimum.units;

    uint32_t projects = (uint32_t)verdicts->projects.count;
    size_t size = daomesh_retro_scratch_size(projects, verdicts->count);
    void *scratch = must_allocate(size);
    daomesh_retro_line *lines = must_allocate(projects * sizeof *lines);
    struct bar bar;
    bar_begin(&bar, "sharing");
    int32_t status = daomesh_retro_share(lines, &totals, &rule, &pool.units, projects, verdicts->at,
                                         verdicts->count, scratch, size, bar_step, &bar);
    bar_end(&bar);
    int code = status == DAOMESH_OK ? show(tool, fund, verdicts, lines, &totals, &pool.units, &money)
                                    : fail_status(tool, status, NULL, "%s: vote %llu", fund->path,
                                                  (unsigned long long)totals.refused + 1);
    free(lines);
    free(scratch);
    return code;
}

int fund_retro(struct tool *tool, const struct fund *fund)
{
    struct verdicts verdicts = { .count = 0 };
    int code = share(tool, fund, &verdicts);
    verdicts_free(&verdicts);
    return code;
}
