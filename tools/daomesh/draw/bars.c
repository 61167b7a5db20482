/* A bar for each of many: totals of a count, matches of a funding round, parts of a split. */
#include "draw.h"

#define ROW (30 * PX)
#define BAR (18 * PX)
#define LENGTH (440 * PX)
#define EDGE (24 * PX)
#define TOP (88 * PX)
#define NAME_MOST 38

static daomesh_amount length_of(const struct bar_row *row)
{
    daomesh_amount sum = *row->first;
    if (row->second) daomesh_amount_add(&sum, &sum, row->second);
    return sum;
}

static daomesh_amount longest_of(const struct bar_chart *chart)
{
    daomesh_amount longest = { { 0 } };
    for (size_t i = 0; i < chart->count; i++) {
        daomesh_amount sum = length_of(&chart->rows[i]);
        int32_t order = 0;
        daomesh_amount_compare(&order, &sum, &longest);
        if (order > 0) longest = sum;
    }
    return longest;
}

static int widest_of(const struct bar_chart *chart, int of_values)
{
    int widest = 0;
    for (size_t i = 0; i < chart->count; i++) {
        int width = draw_columns(of_values ? chart->rows[i].value : chart->rows[i].name, NAME_MOST);
        if (width > widest) widest = width;
    }
    return widest;
}

static void legend(struct drawing *drawing, const struct bar_chart *chart, int x, int y)
{
    if (!chart->first_is) return;
    draw_box(drawing, x, y - 10 * PX, 12 * PX, 12 * PX, 3 * PX, chart->second_is ? GREY : ACCENT);
    draw_text(drawing, x + 18 * PX, y, LEFT, LETTERS_NAME, INK_SOFT, chart->first_is, 0);
    if (!chart->second_is) return;
    x += 40 * PX + draw_columns(chart->first_is, 60);
    draw_box(drawing, x, y - 10 * PX, 12 * PX, 12 * PX, 3 * PX, ACCENT);
    draw_text(drawing, x + 18 * PX, y, LEFT, LETTERS_NAME, INK_SOFT, chart->second_is, 0);
}

static void row(struct drawing *drawing, const struct bar_row *row, const daomesh_amount *longest, int x,
                int y)
{
    int first = draw_part(row->first, longest, LENGTH);
    int second = row->second ? draw_part(row->second, longest, LENGTH) : 0;
    int middle = y + ROW / 2, text = middle + 45;
    draw_text(drawing, x - 10 * PX, text, RIGHT, row->strong ? LETTERS_STRONG : LETTERS_NAME, INK_DARK,
              row->name, NAME_MOST);
    draw_box(drawing, x, middle - BAR / 2, LENGTH, BAR, 3 * PX, "#f3f5f7");
    draw_box(drawing, x, middle - BAR / 2, first, BAR, 3 * PX, row->second || !row->strong ? GREY : ACCENT);
    draw_box(drawing, x + first, middle - BAR / 2, second, BAR, 3 * PX, ACCENT);
    draw_text(drawing, x + LENGTH + 10 * PX, text, LEFT, row->strong ? LETTERS_STRONG : LETTERS_NAME,
              INK_DARK, row->value, 0);
}

int draw_bars(struct tool *tool, const char *path, const struct bar_chart *chart)
{
    struct drawing drawing = { .title = NULL };
    daomesh_amount longest = longest_of(chart);
    int x = EDGE + widest_of(chart, 0) + 10 * PX, y = TOP;
    draw_head(&drawing, EDGE, chart->title, chart->note);
    for (size_t i = 0; i < chart->count; i++, y += ROW) {
        if (chart->alone) longest = length_of(&chart->rows[i]);
        row(&drawing, &chart->rows[i], &longest, x, y);
    }
    if (chart->first_is) y += ROW;
    legend(&drawing, chart, x, y);
    return draw_finish(tool, &drawing, path, x + LENGTH + 10 * PX + widest_of(chart, 1) + EDGE, y + EDGE);
}
