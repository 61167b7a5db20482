/* Aligned tables, cards and bars for people, from the same JSON that programs get. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

#define BAR_CELLS 24

static char *number_cell(uint64_t value, enum look look)
{
    char text[VALUE_BYTES];
    if ((look == LOOK_TIME || look == LOOK_LINK) && value == 0) return must_copy("-", 1);
    if (look == LOOK_TIME)
        write_time(text, value);
    else if (look == LOOK_DURATION)
        write_duration(text, value);
    else if (look == LOOK_PPM)
        write_ppm(text, value);
    else
        snprintf(text, sizeof text, "%llu", (unsigned long long)value);
    return must_copy(text, strlen(text));
}

static char *text_cell(const char *text, enum look look)
{
    size_t cap = strlen(text) * 10 + 1; /* every byte escaped at worst */
    char *cell = must_allocate(cap);
    text_escape(cell, cap, text);
    if (look == LOOK_SHORT && strlen(cell) > 8) cell[8] = '\0';
    return cell;
}

static char *list_cell(struct tool *tool, const json_t *list, enum look look);

static char *cell_of(struct tool *tool, const json_t *value, enum look look)
{
    daomesh_id id;
    const char *hex = json_string_value(json_object_get(value, "id"));
    if (hex && id_read(&id, hex)) {
        char text[LABEL_BYTES];
        label(tool, text, &id);
        return must_copy(text, strlen(text));
    }
    if (json_is_array(value)) return list_cell(tool, value, look);
    if (json_is_integer(value)) return number_cell((uint64_t)json_integer_value(value), look);
    if (json_is_string(value)) return text_cell(json_string_value(value), look);
    if (json_is_boolean(value))
        return must_copy(json_is_true(value) ? "yes" : "no", json_is_true(value) ? 3 : 2);
    return must_copy("-", 1);
}

/* Elements of a list are scalars or parties, so this goes one level deep. */
static char *list_cell(struct tool *tool, const json_t *list, enum look look)
{
    char *text = NULL;
    for (size_t i = 0; i < json_array_size(list); i++) {
        scoped_text before = text;
        scoped_text element = cell_of(tool, json_array_get(list, i), look);
        text = text_join("%s%s%s", before ? before : "", before ? ", " : "", element);
    }
    return text ? text : must_copy("-", 1);
}

static void print_padding(size_t columns)
{
    for (; columns > 0; columns--)
        putchar(' ');
}

static void print_cell(const char *text, size_t width, int right, int last)
{
    size_t gap = width > text_columns(text) ? width - text_columns(text) : 0;
    if (right) print_padding(gap);
    fputs(text, stdout);
    if (!right && !last) print_padding(gap);
    if (!last) fputs("  ", stdout);
}

static int is_right(enum look look)
{
    return look == LOOK_NUMBER || look == LOOK_LINK;
}

static void print_titles(const struct tool *tool, const struct column *columns, const size_t *widths,
                         size_t count)
{
    fputs(ink(tool, INK_DIM), stdout);
    for (size_t i = 0; i < count; i++)
        print_cell(columns[i].title, widths[i], is_right(columns[i].look), i + 1 == count);
    printf("%s\n", ink(tool, INK_PLAIN));
}

void print_table(struct tool *tool, const json_t *rows, const struct column *columns, size_t count)
{
    size_t row_count = json_array_size(rows);
    char **cells = must_allocate(row_count * count * sizeof *cells);
    size_t *widths = must_allocate(count * sizeof *widths);
    for (size_t i = 0; i < count; i++)
        widths[i] = text_columns(columns[i].title);
    for (size_t i = 0; i < row_count * count; i++) {
        const struct column *column = &columns[i % count];
        cells[i] = cell_of(tool, json_object_get(json_array_get(rows, i / count), column->key), column->look);
        size_t width = text_columns(cells[i]);
        if (width > widths[i % count]) widths[i % count] = width;
    }
    if (row_count > 0) print_titles(tool, columns, widths, count);
    for (size_t i = 0; i < row_count * count; i++) {
        int last = i % count + 1 == count;
        print_cell(cells[i], widths[i % count], is_right(columns[i % count].look), last);
        if (last) putchar('\n');
        free(cells[i]);
    }
    free(cells);
    free(widths);
}

/* What is absent has no line, and neither has a time that never was. */
static int has_line(const json_t *object, const struct column *line)
{
    const json_t *value = json_object_get(object, line->key);
    return value && !(line->look == LOOK_TIME && json_integer_value(value) == 0);
}

void print_card(struct tool *tool, const json_t *object, const struct column *lines, size_t count)
{
    size_t width = 0;
    for (size_t i = 0; i < count; i++)
        if (text_columns(lines[i].title) > width) width = text_columns(lines[i].title);
    for (size_t i = 0; i < count; i++) {
        if (!has_line(object, &lines[i])) continue;
        scoped_text cell = cell_of(tool, json_object_get(object, lines[i].key), lines[i].look);
        fputs(ink(tool, INK_DIM), stdout);
        print_cell(lines[i].title, width, 0, 0);
        printf("%s%s\n", ink(tool, INK_PLAIN), cell);
    }
}

void print_object(struct tool *tool, const json_t *object, const struct column *lines, size_t count)
{
    if (tool->as_json)
        print_json(object);
    else
        print_card(tool, object, lines, count);
}

/* floor(part * scale / total), 0 of nothing. */
static uint64_t scaled(const daomesh_amount *part, const daomesh_amount *total, uint64_t scale)
{
    daomesh_amount factor, result;
    daomesh_amount_from_u64(&factor, scale);
    if (daomesh_amount_muldiv_floor(&result, part, &factor, total) != DAOMESH_OK) return 0;
    return result.limb[0];
}

void print_share(struct tool *tool, const char *title, const daomesh_amount *part,
                 const daomesh_amount *total)
{
    char amount[VALUE_BYTES], of[VALUE_BYTES];
    uint64_t cells = scaled(part, total, BAR_CELLS), tenths = scaled(part, total, 1000);
    write_amount(amount, part);
    write_amount(of, total);
    printf("  %-10s %s", title, ink(tool, INK_GREEN));
    for (uint64_t i = 0; i < BAR_CELLS; i++)
        fputs(i < cells ? "\u2588" : "\u2591", stdout);
    printf("%s %3llu.%llu%%  %*s\n", ink(tool, INK_PLAIN), (unsigned long long)(tenths / 10),
           (unsigned long long)(tenths % 10), (int)strlen(of), amount);
}
