/* split: divides a total in proportion to weights, to the last unit. */
#include "rule.h"

#include <stdlib.h>

struct split {
    const char *total;
    const char *path;
    const char *words;
    const char *cumulative;
    const char *growing;
    const char *decimals;
    const char *format;
    const char *columns;
    const char *svg;
};

static int divide(struct tool *tool, const struct split *split, daomesh_amount *parts,
                  const daomesh_amount *total, const struct weights *weights)
{
    size_t count = weights->names.count, size = daomesh_split_scratch_size(count);
    void *scratch = must_allocate(size);
    int32_t status = split->growing ? daomesh_split_growing(parts, total, weights->at, count)
                     : split->cumulative
                         ? daomesh_split_cumulative(parts, total, weights->at, count)
                         : daomesh_split_largest_remainder(parts, total, weights->at, count, scratch, size);
    free(scratch);
    if (status == DAOMESH_E_ZERO_DIVISOR) return fail(tool, "all weights are 0; nobody could get the total");
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "split");
}

static int show(struct tool *tool, const struct split *split, const daomesh_amount *parts,
                const daomesh_amount *total, const struct weights *weights, const struct money *money,
                const struct money *unit)
{
    static const struct column columns[] = { { "name", "name", LOOK_PLAIN },
                                             { "weight", "weight", LOOK_NUMBER },
                                             { "part", "part", LOOK_NUMBER } };
    scoped_parts rows = {
        .money = money, .columns = columns, .column_count = COUNT_OF(columns), .rows = "parts"
    };
    char text[VALUE_BYTES];
    parts_make(&rows, weights->names.count);
    for (size_t i = 0; i < rows.count; i++) {
        const char *name = weights->names.name[i];
        rows.at[i].name = name;
        rows.at[i].paid = parts[i];
        rows.at[i].json = json_pack("{s:s, s:o, s:o}", "name", name, "weight",
                                    money_json(unit, &weights->at[i]), "part", money_json(money, &parts[i]));
    }
    decimal_write(text, total, money->decimals);
    const char *rounding = split->growing      ? "growing"
                           : split->cumulative ? "cumulative"
                                               : "by largest remainder";
    scoped_text note = text_join("%s in %zu parts, %s", text, rows.count, rounding);
    rows.title = "Split";
    rows.note = note;
    json_object_set_new(rows.json, "total", money_json(money, total));
    return parts_show(tool, &rows, split->svg, note);
}

static int split_total(struct tool *tool, const struct split *split)
{
    static const struct field fields[2] = { { "name", "member party who id", 0 },
                                            { "weight", "shares amount points", 0 } };
    struct money money, unit;
    struct decimal total;
    scoped_weights weights = { 0 };
    int given;
    TRY(money_begin(tool, &money, split->decimals));
    TRY(money_begin(tool, &unit, NULL));
    TRY(money_option(tool, &money, &total, &given, "the total", split->total));
    TRY(read_weights(tool, &weights, &unit, split->words, split->path, split->format, "weights", fields,
                     split->columns));
    TRY(scale_weights(tool, &weights, &unit));
    TRY(money_scale(tool, &money, &total.units, total.places, "the total"));
    if (weights.names.count == 0) return fail(tool, "nobody to divide among");
    daomesh_amount *parts = must_allocate(weights.names.count * sizeof *parts);
    int code = divide(tool, split, parts, &total.units, &weights);
    if (code == DONE) code = show(tool, split, parts, &total.units, &weights, &money, &unit);
    free(parts);
    return code;
}

int run_split(struct tool *tool, struct words *args)
{
    struct split split = { 0 };
    const struct option options[] = {
        { "--weights", "A=1,B=2", "names and weights, instead of a file", &split.words, NULL },
        { "--cumulative", NULL, "differences of a running sum, instead of largest remainders",
          &split.cumulative, NULL },
        { "--growing", NULL, "so that no part falls when the total grows", &split.growing, NULL },
        { "--decimals", "N", "of the total; else as many as it is written with", &split.decimals, NULL },
        { "--format", "NAME", "csv or json; else by content", &split.format, NULL },
        { "--columns", "name=X", "what the file calls its columns name and weight", &split.columns, NULL },
        { "--svg", "FILE|-", "draws the parts", &split.svg, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &split.total, "the total"));
    if (!split.words) TRY(take_word(tool, args, &split.path, "the file of weights, or --weights,"));
    TRY(take_no_more(tool, args));
    if (split.growing && split.cumulative)
        return misuse(tool, "--growing and --cumulative are two roundings");
    return split_total(tool, &split);
}
