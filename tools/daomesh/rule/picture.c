/* A count as a picture: rounds as flows, duels as a matrix, everything else as bars. */
#include "rule.h"

#include <stdlib.h>

#define MATRIX_MOST 64 /* more than fits on a screen is drawn as bars */

static const char *title_of(const struct count *count)
{
    return count->vote->title ? count->vote->title : "Votes";
}

static char *note_of(const struct count *count)
{
    char weight[VALUE_BYTES];
    decimal_write(weight, &count->result.weight, count->vote->decimals);
    return text_join("%s \u00b7 %s votes, %zu options \u00b7 %s: %s", count->method->name, weight,
                     count->vote->options.count, count->result.winner_count > 1 ? "by lot" : "first",
                     vote_name(count->vote, count->result.order[0]));
}

typedef const char *name_of(const struct vote *vote, uint32_t option);

static const char **names_of(const struct count *count, name_of *name)
{
    size_t options = count->vote->options.count;
    const char **names = must_allocate(options * sizeof *names);
    for (size_t i = 0; i < options; i++)
        names[i] = name(count->vote, count->result.order[i]);
    return names;
}

static int as_bars(struct tool *tool, const struct count *count, const char *note, const char *path)
{
    static const daomesh_amount nothing = { { 0 } };
    size_t options = count->vote->options.count;
    struct bar_row *rows = must_allocate(options * sizeof *rows);
    char(*values)[VALUE_BYTES] = must_allocate(options * sizeof *values);
    for (size_t i = 0; i < options; i++) {
        uint32_t option = count->result.order[i];
        const daomesh_tally_total *total = &count->result.totals[option];
        count_total(values[i], count, total);
        rows[i] = (struct bar_row){ vote_name(count->vote, option), values[i],
                                    total->sign < 0 ? &nothing : &total->amount, NULL,
                                    count->result.winners[option] };
    }
    struct bar_chart chart = { .title = title_of(count), .note = note, .rows = rows, .count = options };
    int code = draw_bars(tool, path, &chart);
    free(rows);
    free(values);
    return code;
}

static int as_matrix(struct tool *tool, const struct count *count, const char *note, const char *path)
{
    size_t options = count->vote->options.count;
    const char **names = names_of(count, vote_name), **shorts = names_of(count, short_name);
    daomesh_amount *cells = must_allocate(options * options * sizeof *cells);
    for (size_t i = 0; i < options; i++)
        for (size_t j = 0; j < options; j++)
            cells[i * options + j] =
                count->result.matrix[count->result.order[i] * options + count->result.order[j]];
    struct matrix_chart chart = {
        title_of(count), note, names, shorts, cells, count->vote->decimals, options
    };
    int code = draw_matrix(tool, path, &chart);
    free(cells);
    free(shorts);
    free(names);
    return code;
}

static int as_rounds(struct tool *tool, const struct count *count, const char *note, const char *path)
{
    size_t options = count->vote->options.count, rounds = count->result.rounds_count;
    const char **names = names_of(count, vote_name), **shorts = names_of(count, short_name);
    const char **values = must_allocate(rounds * options * sizeof *values);
    char(*texts)[VALUE_BYTES] = must_allocate(rounds * options * sizeof *texts);
    daomesh_tally_total *totals = must_allocate(rounds * options * sizeof *totals);
    daomesh_amount whole = { { 0 } };
    daomesh_amount_multiply(&whole, &count->result.weight, &count->result.scale);
    for (size_t i = 0; i < rounds * options; i++) {
        totals[i] = count->result.rounds[i / options * options + count->result.order[i % options]];
        count_total(texts[i], count, &totals[i]);
        values[i] = texts[i];
    }
    struct rounds_chart chart = { title_of(count), note,   names,   shorts, values,
                                  totals,          &whole, options, rounds };
    int code = draw_rounds(tool, path, &chart);
    free(totals);
    free(texts);
    free(values);
    free(shorts);
    free(names);
    return code;
}

int draw_count(struct tool *tool, const struct count *count, const char *path)
{
    scoped_text note = note_of(count);
    if (count->method->number == DAOMESH_TALLY_IRV && count->result.rounds_count > 0)
        return as_rounds(tool, count, note, path);
    if (count->method->has_matrix && count->vote->options.count <= MATRIX_MOST &&
        count->method->number != DAOMESH_TALLY_STAR)
        return as_matrix(tool, count, note, path);
    return as_bars(tool, count, note, path);
}
