/* Who beats whom: a cell for each pair, the row's votes over the column's, green where the row wins. */
#include "draw.h"

#include "../read/read.h"

#define CELL_WIDTH (76 * PX)
#define CELL_HEIGHT (36 * PX)
#define EDGE (24 * PX)
#define TOP (112 * PX)
#define NAME_MOST 34

/* Stronger colours for clearer duels, in five steps. */
static const char *shade(const daomesh_amount *row, const daomesh_amount *column)
{
    static const char *const wins[] = { "#e3f3ea", "#c9e7d6", "#a8d8bd", "#7fc5a0", "#55b083" };
    static const char *const losses[] = { "#fbeceb", "#f6dcda", "#f0c8c5", "#e8b0ac", "#de9691" };
    daomesh_amount both, lead;
    int32_t order = 0;
    daomesh_amount_compare(&order, row, column);
    if (order == 0) return "#eef0f2";
    daomesh_amount_add(&both, row, column);
    daomesh_amount_subtract(&lead, order > 0 ? row : column, order > 0 ? column : row);
    int step = draw_part(&lead, &both, 9);
    if (step > 4) step = 4;
    return order > 0 ? wins[step] : losses[step];
}

static void cell(struct drawing *drawing, const struct matrix_chart *chart, size_t i, size_t j, int x, int y)
{
    const daomesh_amount *value = &chart->cells[i * chart->count + j];
    const daomesh_amount *other = &chart->cells[j * chart->count + i];
    char text[VALUE_BYTES];
    int32_t order = 0;
    if (i == j) {
        draw_box(drawing, x + 10, y + 10, CELL_WIDTH - 20, CELL_HEIGHT - 20, 3 * PX, "#f7f8f9");
        return;
    }
    daomesh_amount_compare(&order, value, other);
    decimal_write(text, value, chart->places);
    draw_box(drawing, x + 10, y + 10, CELL_WIDTH - 20, CELL_HEIGHT - 20, 3 * PX, shade(value, other));
    draw_text(drawing, x + CELL_WIDTH / 2, y + CELL_HEIGHT / 2 + 45, MIDDLE,
              order > 0 ? LETTERS_STRONG : LETTERS_NAME, INK_DARK, text, 10);
}

int draw_matrix(struct tool *tool, const char *path, const struct matrix_chart *chart)
{
    struct drawing drawing = { .title = NULL };
    int left = 0, count = (int)chart->count;
    for (size_t i = 0; i < chart->count; i++) {
        int width = draw_columns(chart->names[i], NAME_MOST);
        if (width > left) left = width;
    }
    left += EDGE + 10 * PX;
    draw_head(&drawing, EDGE, chart->title, chart->note);
    for (size_t i = 0; i < chart->count; i++) {
        int x = left + (int)i * CELL_WIDTH, y = TOP + (int)i * CELL_HEIGHT;
        draw_text(&drawing, x + CELL_WIDTH / 2, TOP - 8 * PX, MIDDLE, LETTERS_SMALL, INK_SOFT,
                  chart->shorts[i], 11);
        draw_text(&drawing, left - 10 * PX, y + CELL_HEIGHT / 2 + 45, RIGHT,
                  i == 0 ? LETTERS_STRONG : LETTERS_NAME, INK_DARK, chart->names[i], NAME_MOST);
        for (size_t j = 0; j < chart->count; j++)
            cell(&drawing, chart, i, j, left + (int)j * CELL_WIDTH, y);
    }
    return draw_finish(tool, &drawing, path, left + count * CELL_WIDTH + EDGE,
                       TOP + count * CELL_HEIGHT + EDGE);
}
