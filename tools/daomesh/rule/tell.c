/* A count as JSON for programs and as tables and sentences for people. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

#define TABLE_OPTIONS 16 /* more do not fit side by side */
#define NAME_COLUMNS 60

static json_t *name_json(const struct count *count, uint32_t option)
{
    return json_string(vote_name(count->vote, option));
}

static json_t *amount_json(const daomesh_amount *amount, unsigned places)
{
    char text[VALUE_BYTES];
    decimal_write(text, amount, places);
    return json_string(text);
}

static json_t *total_json(const struct count *count, const daomesh_tally_total *total)
{
    char text[VALUE_BYTES];
    count_total(text, count, total);
    return json_string(text);
}

static json_t *exact_json(const daomesh_tally_total *total)
{
    char text[VALUE_BYTES];
    write_amount(text, &total->amount);
    scoped_text whole = text_join("%s%s", total->sign < 0 ? "-" : "", text);
    return json_string(whole);
}

/* All valid weight in the units of totals, for shares. 0 when it does not fit. */
static daomesh_amount whole_of(const struct count *count)
{
    daomesh_amount whole = { { 0 } };
    daomesh_amount_multiply(&whole, &count->result.weight, &count->result.scale);
    return whole;
}

/* Parts per million, rounded down; not for totals that are no parts of the weight. */
static void add_share(json_t *row, const struct count *count, const daomesh_tally_total *total)
{
    daomesh_amount whole = whole_of(count);
    int32_t order = 0;
    static const daomesh_amount nothing = { { 0 } };
    daomesh_amount_compare(&order, &whole, &nothing);
    if (count->method->shares && order > 0)
        json_object_set_new(row, "share_ppm",
                            json_integer(draw_part(&total->amount, &whole, (int)DAOMESH_PPM)));
}

static json_t *options_json(const struct count *count)
{
    json_t *rows = json_array();
    const daomesh_tally_result *result = &count->result;
    for (size_t i = 0; i < count->vote->options.count; i++) {
        uint32_t option = result->order[i];
        const daomesh_tally_total *total = &result->totals[option];
        json_t *row =
            json_pack("{s:I, s:s, s:o, s:b, s:o, s:o}", "place", (json_int_t)result->places[option] + 1,
                      "option", count->vote->options.name[option], "name", name_json(count, option), "winner",
                      result->winners[option], "total", total_json(count, total), "units", exact_json(total));
        add_share(row, count, total);
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *matrix_json(const struct count *count)
{
    json_t *rows = json_array();
    size_t options = count->vote->options.count;
    for (size_t i = 0; i < options; i++) {
        json_t *row = json_array();
        for (size_t j = 0; j < options; j++)
            json_array_append_new(
                row,
                amount_json(&count->result.matrix[count->result.order[i] * options + count->result.order[j]],
                            count->vote->decimals));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *round_json(const struct count *count, uint32_t round)
{
    json_t *totals = json_array(), *leaves = json_array();
    size_t options = count->vote->options.count;
    for (size_t i = 0; i < options; i++) {
        uint32_t option = count->result.order[i];
        const daomesh_tally_total *total = &count->result.rounds[round * options + option];
        if (total->state == DAOMESH_OPTION_OUT)
            json_array_append_new(totals, json_null());
        else
            json_array_append_new(totals, total_json(count, total));
        if (total->state == DAOMESH_OPTION_LEAVES) json_array_append_new(leaves, name_json(count, option));
    }
    return json_pack("{s:o, s:o}", "totals", totals, "leaves", leaves);
}

static const char *word_at(const char *const *words, size_t count, uint32_t number)
{
    return number >= 1 && number <= count ? words[number - 1] : "?";
}

static json_t *tie_json(const struct count *count, const daomesh_tally_tie *tie)
{
    static const char *const rules[] = { "order", "elimination", "finalists", "runoff", "pairs" };
    static const char *const bys[] = { "lot", "score", "duels", "top scores", "number", "together" };
    json_t *tied = json_array();
    for (uint32_t i = 0; i < count->vote->options.count; i++)
        if (tie->tied[i / 64] >> i % 64 & 1) json_array_append_new(tied, name_json(count, i));
    return json_pack("{s:s, s:I, s:s, s:o, s:o}", "of", word_at(rules, COUNT_OF(rules), tie->rule), "round",
                     (json_int_t)tie->round + 1, "by", word_at(bys, COUNT_OF(bys), tie->by), "chosen",
                     name_json(count, tie->chosen), "tied", tied);
}

static json_t *ties_json(const struct count *count)
{
    json_t *ties = json_array();
    for (uint32_t i = 0; i < count->result.ties_count && i < count->result.ties_cap; i++)
        json_array_append_new(ties, tie_json(count, &count->result.ties[i]));
    return ties;
}

static json_t *winners_json(const struct count *count)
{
    json_t *winners = json_array();
    for (size_t i = 0; i < count->vote->options.count; i++)
        if (count->result.winners[count->result.order[i]])
            json_array_append_new(winners, name_json(count, count->result.order[i]));
    return winners;
}

json_t *count_json(const struct count *count)
{
    const daomesh_tally_result *result = &count->result;
    json_t *json = json_object();
    if (count->vote->title) json_object_set_new(json, "title", json_string(count->vote->title));
    json_object_set_new(json, "method", json_string(count->method->name));
    json_object_set_new(json, "first", name_json(count, result->order[0]));
    json_object_set_new(json, "winners", winners_json(count));
    json_object_set_new(json, "weight", amount_json(&result->weight, count->vote->decimals));
    json_object_set_new(json, "ballots", json_integer((json_int_t)count->vote->groups));
    json_object_set_new(json, "invalid", json_integer((json_int_t)result->invalid));
    if (count->vote->voters) {
        json_object_set_new(json, "represented", json_integer(count->vote->represented));
        json_object_set_new(json, "lost", amount_json(&count->vote->lost, count->vote->decimals));
    }
    json_object_set_new(json, "scale", amount_json(&count->unit, 0));
    json_object_set_new(json, "options", options_json(count));
    if (count->method->has_matrix) json_object_set_new(json, "matrix", matrix_json(count));
    if (count->method->has_rounds) {
        json_t *rounds = json_array();
        for (uint32_t i = 0; i < result->rounds_count && i < result->rounds_cap; i++)
            json_array_append_new(rounds, round_json(count, i));
        json_object_set_new(json, "rounds", rounds);
    }
    json_object_set_new(json, "ties", ties_json(count));
    json_object_set_new(json, "ties_count", json_integer(result->ties_count));
    return json;
}

static char *join_names(const json_t *names, const char *between)
{
    char *text = must_copy("", 0);
    for (size_t i = 0; i < json_array_size(names); i++) {
        char name[LABEL_BYTES];
        text_escape(name, sizeof name, json_string_value(json_array_get(names, i)));
        char *longer = text_join("%s%s%s", text, i ? between : "", name);
        free(text);
        text = longer;
    }
    return text;
}

static void print_head(struct tool *tool, const struct count *count, const json_t *json)
{
    char weight[VALUE_BYTES], title[LABEL_BYTES];
    const json_t *winners = json_object_get(json, "winners");
    scoped_text names = join_names(winners, ", ");
    decimal_write(weight, &count->result.weight, count->vote->decimals);
    text_escape(title, sizeof title, count->vote->title ? count->vote->title : "");
    if (*title) printf("%s%s%s\n", ink(tool, INK_BOLD), title, ink(tool, INK_PLAIN));
    printf("%s: %s votes on %zu options", count->method->name, weight, count->vote->options.count);
    if (count->vote->voters) {
        decimal_write(weight, &count->vote->lost, count->vote->decimals);
        printf(", %u voters represented, %s lost", count->vote->represented, weight);
    }
    if (count->result.invalid) printf(", %llu invalid left out", (unsigned long long)count->result.invalid);
    printf("\n%s: %s%s%s", json_array_size(winners) > 1 ? "tied first" : "first", ink(tool, INK_GREEN), names,
           ink(tool, INK_PLAIN));
    scoped_text chosen = text_shown(json_string_value(json_object_get(json, "first")));
    if (json_array_size(winners) > 1) printf("; lots choose %s", chosen);
    printf("\n\n");
}

/* Keys and titles of columns that are numbered. */
static const char *const numbers[TABLE_OPTIONS] = { "1", "2",  "3",  "4",  "5",  "6",  "7",  "8",
                                                    "9", "10", "11", "12", "13", "14", "15", "16" };

/* A row an option, a column a round. */
static void print_rounds(struct tool *tool, const struct count *count)
{
    struct column columns[TABLE_OPTIONS + 1] = { { "name", "round", LOOK_PLAIN } };
    size_t options = count->vote->options.count, rounds = count->result.rounds_count;
    json_auto_t *rows = json_array();
    if (rounds > TABLE_OPTIONS) rounds = TABLE_OPTIONS;
    for (size_t i = 0; i < rounds; i++)
        columns[i + 1] = (struct column){ numbers[i], numbers[i], LOOK_NUMBER };
    for (size_t i = 0; i < options; i++) {
        uint32_t option = count->result.order[i];
        json_t *row = json_pack("{s:o}", "name", name_json(count, option));
        for (size_t round = 0; round < rounds; round++) {
            const daomesh_tally_total *total = &count->result.rounds[round * options + option];
            json_object_set_new(row, numbers[round],
                                total->state == DAOMESH_OPTION_OUT ? json_string("")
                                                                   : total_json(count, total));
        }
        json_array_append_new(rows, row);
    }
    putchar('\n');
    print_table(tool, rows, columns, rounds + 1);
    if (count->result.rounds_count > rounds)
        printf("%u rounds; --json has them all\n", count->result.rounds_count);
}

/* Rows over columns, both in the order of the result; columns are called by their places. */
static void print_matrix(struct tool *tool, const struct count *count)
{
    struct column columns[TABLE_OPTIONS + 1] = { { "name", "over", LOOK_PLAIN } };
    size_t options = count->vote->options.count;
    json_auto_t *rows = json_array(), *matrix = matrix_json(count);
    if (options > TABLE_OPTIONS) return;
    for (size_t i = 0; i < options; i++) {
        scoped_text name = text_join("%zu %s", i + 1, vote_name(count->vote, count->result.order[i]));
        json_t *row = json_pack("{s:s}", "name", name);
        columns[i + 1] = (struct column){ numbers[i], numbers[i], LOOK_NUMBER };
        for (size_t j = 0; j < options; j++)
            json_object_set_new(row, numbers[j],
                                i == j ? json_string("")
                                       : json_incref(json_array_get(json_array_get(matrix, i), j)));
        json_array_append_new(rows, row);
    }
    putchar('\n');
    print_table(tool, rows, columns, options + 1);
}

static void print_ties(const json_t *ties, uint32_t count)
{
    for (size_t i = 0; i < json_array_size(ties) && i < TABLE_OPTIONS; i++) {
        const json_t *tie = json_array_get(ties, i);
        const char *of = json_string_value(json_object_get(tie, "of"));
        const char *by = json_string_value(json_object_get(tie, "by"));
        long long round = (long long)json_integer_value(json_object_get(tie, "round"));
        char chosen[LABEL_BYTES];
        scoped_text tied = join_names(json_object_get(tie, "tied"), ", ");
        text_escape(chosen, sizeof chosen, json_string_value(json_object_get(tie, "chosen")));
        if (i == 0) putchar('\n');
        if (strcmp(by, "together") == 0)
            printf("tie in round %lld: %s go out together\n", round, tied);
        else if (strcmp(of, "order") == 0)
            printf("tie for place %lld: %s; %s puts %s first\n", round, tied, by, chosen);
        else if (strcmp(of, "pairs") == 0)
            printf("tie of duels: %s; %s takes one that %s won first\n", tied, by, chosen);
        else
            printf("tie of %s in round %lld: %s; %s %s %s\n", of, round, tied, by,
                   strcmp(of, "elimination") == 0 ? "puts out" : "chooses", chosen);
    }
    if (count > TABLE_OPTIONS) printf("%u ties; --json has %zu\n", count, json_array_size(ties));
}

/* For people: names that leave room, shares with one decimal. */
static json_t *table_rows(const json_t *options)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < json_array_size(options); i++) {
        json_t *row = json_copy(json_array_get(options, i));
        const char *whole = json_string_value(json_object_get(row, "name"));
        unsigned long long tenths =
            (unsigned long long)json_integer_value(json_object_get(row, "share_ppm")) / 1000;
        scoped_text name = must_allocate(strlen(whole) + sizeof "\u2026");
        scoped_text share = text_join("%llu.%llu%%", tenths / 10, tenths % 10);
        memcpy(name, whole, strlen(whole));
        text_cut(name, NAME_COLUMNS);
        json_object_set_new(row, "name", json_string(name));
        json_object_set_new(row, "share", json_string(share));
        json_array_append_new(rows, row);
    }
    return rows;
}

void print_count(struct tool *tool, const struct count *count)
{
    const struct column columns[] = { { "place", "place", LOOK_NUMBER },
                                      { "name", "option", LOOK_PLAIN },
                                      { "total", count->method->totals, LOOK_NUMBER },
                                      { "share", "share", LOOK_NUMBER } };
    json_auto_t *json = count_json(count), *rows = table_rows(json_object_get(json, "options"));
    print_head(tool, count, json);
    print_table(tool, rows, columns, COUNT_OF(columns) - !count->method->shares);
    if (count->method->has_rounds) print_rounds(tool, count);
    if (count->method->has_matrix) print_matrix(tool, count);
    print_ties(json_object_get(json, "ties"), count->result.ties_count);
}
