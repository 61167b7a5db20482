/* Reads a file of comma-separated fields that are never quoted, as the recorded history comes. */
#include "demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) die("cannot open", path);
    if (fseek(file, 0, SEEK_END) != 0) die("cannot read", path);
    long size = ftell(file);
    if (size < 0) die("cannot read", path);
    rewind(file);
    char *text = allocate((size_t)size + 1, 1);
    if (fread(text, 1, (size_t)size, file) != (size_t)size) die("cannot read", path);
    fclose(file);
    return text;
}

/* The next line, cut off its end; NULL when there is none. */
static char *next_line(char **at)
{
    char *line = *at;
    if (*line == '\0') return NULL;
    char *end = line + strcspn(line, "\n");
    *at = *end ? end + 1 : end;
    *end = '\0';
    return line;
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static void cut_fields(char **fields, char *line, size_t columns, const char *path)
{
    for (size_t i = 0; i < columns; i++) {
        fields[i] = line;
        line += strcspn(line, ",");
        const int last = i + 1 == columns;
        if ((*line == '\0') != last) die("a row has another number of fields than expected in", path);
        if (!last) *line++ = '\0';
    }
}

void csv_read(struct csv *out, const char *folder, const char *name, size_t columns)
{
    char path[4096];
    int len = snprintf(path, sizeof path, "%s/%s", folder, name);
    if (len < 0 || (size_t)len >= sizeof path) die("the path is too long:", folder);

    out->text = read_whole(path);
    out->columns = columns;
    out->rows = 0;
    out->fields = allocate((count_lines(out->text) + 1) * columns, sizeof *out->fields);
    char *at = out->text;
    next_line(&at); /* the heading */
    for (char *line = next_line(&at); line; line = next_line(&at))
        cut_fields(out->fields + columns * out->rows++, line, columns, path);
}

const char *csv_text(const struct csv *csv, size_t row, size_t column)
{
    return csv->fields[row * csv->columns + column];
}

uint64_t csv_number(const struct csv *csv, size_t row, size_t column)
{
    return strtoull(csv_text(csv, row, column), NULL, 10);
}

/* 18 decimals exceed 64 bits. */
daomesh_amount csv_amount(const struct csv *csv, size_t row, size_t column)
{
    const char *text = csv_text(csv, row, column);
    daomesh_amount amount;
    must(daomesh_amount_from_text(&amount, text, strlen(text)), "a number in the record");
    return amount;
}

void csv_free(struct csv *csv)
{
    free(csv->fields);
    free(csv->text);
}
