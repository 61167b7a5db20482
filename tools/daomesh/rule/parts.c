/* Named amounts in rows: a table for people, JSON for programs, bars to look at. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

#define NAME_COLUMNS 60
#define DRAWN_MOST 200 /* bars; the rest would not be looked at */

void parts_make(struct parts *parts, size_t count)
{
    parts->at = must_allocate(count * sizeof *parts->at);
    parts->count = count;
    parts->json = json_object();
}

void parts_free(struct parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        json_decref(parts->at[i].json);
    free(parts->at);
    json_decref(parts->json);
    *parts = (struct parts){ 0 };
}

/* Equal pay goes by what was there before, then by name; no two names are equal. */
static int by_paid(const void *left, const void *right)
{
    const struct part *a = left, *b = right;
    int32_t order = 0;
    daomesh_amount_compare(&order, &b->paid, &a->paid);
    if (order != 0) return order;
    daomesh_amount_compare(&order, &b->before, &a->before);
    return order != 0 ? order : strcmp(a->name, b->name);
}

void parts_sort(struct parts *parts)
{
    qsort(parts->at, parts->count, sizeof *parts->at, by_paid);
}

static int draw_parts(struct tool *tool, const struct parts *parts, const char *path)
{
    size_t count = parts->count < DRAWN_MOST ? parts->count : DRAWN_MOST;
    struct bar_row *rows = must_allocate(count * sizeof *rows);
    char(*values)[VALUE_BYTES] = must_allocate(count * sizeof *values);
    for (size_t i = 0; i < count; i++) {
        const struct part *part = &parts->at[i];
        decimal_write(values[i], &part->paid, parts->money ? parts->money->decimals : part->decimals);
        rows[i] = (struct bar_row){ part->name, values[i], parts->before_is ? &part->before : &part->paid,
                                    parts->before_is ? &part->paid : NULL, 1 };
    }
    struct bar_chart chart = { .title = parts->title, .note = parts->note, .rows = rows, .count = count };
    chart.first_is = parts->before_is;
    chart.second_is = parts->before_is ? parts->paid_is : NULL;
    chart.alone = parts->money == NULL;
    int code = draw_bars(tool, path, &chart);
    free(rows);
    free(values);
    return code;
}

static json_t *rows_json(const struct parts *parts)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < parts->count; i++)
        json_array_append(rows, parts->at[i].json);
    return rows;
}

/* Long names leave room for the numbers. */
static json_t *table_rows(const struct parts *parts)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < parts->count; i++) {
        json_t *row = json_copy(parts->at[i].json);
        scoped_text name = must_allocate(strlen(parts->at[i].name) + 4);
        memcpy(name, parts->at[i].name, strlen(parts->at[i].name));
        text_cut(name, NAME_COLUMNS);
        json_object_set_new(row, parts->columns[0].key, json_string(name));
        json_array_append_new(rows, row);
    }
    return rows;
}

int parts_show(struct tool *tool, struct parts *parts, const char *svg, const char *summary)
{
    if (svg) TRY(draw_parts(tool, parts, svg));
    if (svg && strcmp(svg, "-") == 0) return DONE;
    if (tool->as_json) {
        json_object_set_new(parts->json, parts->rows, rows_json(parts));
        print_json(parts->json);
        return DONE;
    }
    json_auto_t *rows = table_rows(parts);
    print_table(tool, rows, parts->columns, parts->column_count);
    printf("\n%s\n", summary);
    if (svg) printf("picture in %s\n", svg);
    return DONE;
}
