/* Rows of cells: separated by comma, semicolon or tab, quoted as RFC 4180 says. */
#include "read.h"

#include <stdlib.h>
#include <string.h>

/* The one of the three that the first line has most of. */
static char delimiter_of(const struct source *source)
{
    static const char candidates[] = { ',', ';', '\t' };
    size_t most = 0;
    char best = ',';
    for (size_t i = 0; i < sizeof candidates; i++) {
        size_t count = 0;
        for (const char *at = source->at; at < source->end && *at != '\n'; at++)
            count += *at == candidates[i];
        if (count <= most) continue;
        most = count;
        best = candidates[i];
    }
    return best;
}

void csv_begin(struct csv *csv, struct source *source, char delimiter)
{
    *csv = (struct csv){ .source = source, .delimiter = delimiter };
    if (delimiter == '\0') csv->delimiter = delimiter_of(source);
}

void csv_free(struct csv *csv)
{
    free(csv->cells);
    bytes_free(&csv->unquoted);
    *csv = (struct csv){ 0 };
}

static void skip_blank_lines(struct source *source)
{
    for (;;) {
        const char *before = source->at;
        struct piece line;
        if (!source_line(source, &line)) return;
        line = piece_trim(line);
        if (line.at < line.end) {
            source->at = before;
            return;
        }
    }
}

static int is_cell_end(const struct csv *csv)
{
    const struct source *source = csv->source;
    return source->at >= source->end || *source->at == csv->delimiter || *source->at == '\n' ||
           (*source->at == '\r' && source->at[1] == '\n');
}

static void skip_spaces(struct source *source)
{
    while (source->at < source->end && *source->at == ' ')
        source->at++;
}

/* Quotes around, doubled ones inside. Those with doubled ones are copied, all others stay where they are. */
static int quoted_cell(struct csv *csv, struct cell *cell)
{
    struct source *source = csv->source;
    const char *begin = ++source->at;
    size_t doubled = 0;
    for (; source->at < source->end; source->at++) {
        if (*source->at != '"') continue;
        if (source->at[1] != '"') break;
        doubled++;
        source->at++;
    }
    if (source->at >= source->end)
        return source_fault(source, cell->place, "quotes are opened and never closed");
    cell->text = (struct piece){ begin, source->at++ };
    skip_spaces(source);
    if (!is_cell_end(csv))
        return source_fault(source, source->at,
                            "text behind closed quotes; quotes inside a cell are doubled: \"\"");
    cell->place = begin;
    if (doubled == 0) return DONE;

    size_t from = csv->unquoted.len;
    bytes_room(&csv->unquoted,
               source->bytes.len + 1); /* once, for any row: copies must not move while it is read */
    for (const char *at = begin; at < cell->text.end; at++) {
        bytes_append(&csv->unquoted, at, 1);
        if (*at == '"') at++;
    }
    const char *copy = (const char *)csv->unquoted.at + from;
    cell->text = (struct piece){ copy, (const char *)csv->unquoted.at + csv->unquoted.len };
    return DONE;
}

static int one_cell(struct csv *csv)
{
    struct source *source = csv->source;
    if (csv->count == CELLS_MAX) return source_fault(source, source->at, "more than %d columns", CELLS_MAX);
    if (csv->count == csv->cap) {
        csv->cap = csv->cap ? 2 * csv->cap : 16;
        csv->cells = must_resize(csv->cells, csv->cap * sizeof *csv->cells);
    }
    struct cell *cell = &csv->cells[csv->count++];
    skip_spaces(source);
    *cell = (struct cell){ { source->at, source->at }, source->at };
    if (*source->at == '"') return quoted_cell(csv, cell);
    while (!is_cell_end(csv))
        source->at++;
    cell->text.end = source->at;
    cell->text = piece_trim(cell->text);
    return DONE;
}

int csv_row(struct csv *csv, int *more)
{
    struct source *source = csv->source;
    skip_blank_lines(source);
    csv->count = 0;
    *more = source->at < source->end;
    if (!*more) return DONE;
    csv->unquoted.len = 0;
    for (;;) {
        TRY(one_cell(csv));
        if (source->at < source->end && *source->at == csv->delimiter) {
            source->at++;
            continue;
        }
        if (source->at < source->end && *source->at == '\r') source->at++;
        if (source->at < source->end) source->at++;
        return DONE;
    }
}
