/* Several amounts over steps of time, a line each, and who holds a seat below them. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#define EDGE (24 * PX)
#define TOP (92 * PX)
#define WIDTH (640 * PX)
#define HEIGHT (240 * PX)
#define STRIP (16 * PX)
#define NAME_MOST 26

static int x_of(const struct lines_chart *chart, size_t step)
{
    return EDGE + (int)((uint64_t)WIDTH * step / (chart->steps > 0 ? chart->steps : 1));
}

static int y_of(const struct lines_chart *chart, const daomesh_amount *amount)
{
    return TOP + HEIGHT - draw_part(amount, chart->most, HEIGHT);
}

/* A line begins at nothing, before the first step. */
static void put_line(struct drawing *drawing, const struct lines_chart *chart, size_t line)
{
    scoped_bytes path = { 0 };
    scoped_text begin = text_join("M%d %d", EDGE, TOP + HEIGHT);
    bytes_append(&path, begin, strlen(begin));
    for (size_t step = 0; step < chart->steps; step++) {
        scoped_text point =
            text_join("L%d %d", x_of(chart, step + 1), y_of(chart, &chart->at[step * chart->count + line]));
        bytes_append(&path, point, strlen(point));
    }
    bytes_append(&path, "", 1);
    draw_path(drawing, (const char *)path.at, "none", draw_colour(line));
}

/* A strip of the colours of whoever holds the seat; grey when nobody does. */
static void put_strip(struct drawing *drawing, const struct lines_chart *chart, int y)
{
    for (size_t step = 0, next; step < chart->steps; step = next) {
        int seat = chart->seat[step];
        for (next = step + 1; next < chart->steps && chart->seat[next] == seat;)
            next++;
        draw_box(drawing, x_of(chart, step), y, x_of(chart, next) - x_of(chart, step), STRIP, 0,
                 seat < 0 ? INK_PALE : draw_colour((size_t)seat));
    }
    draw_text(drawing, EDGE + WIDTH + 8 * PX, y + 12 * PX, LEFT, LETTERS_NAME, INK_SOFT, "holds the seat", 0);
}

static int legend(struct drawing *drawing, const struct lines_chart *chart, int y)
{
    int x = EDGE;
    for (size_t line = 0; line < chart->count; line++) {
        int width = 40 * PX + draw_columns(chart->names[line], NAME_MOST);
        if (x + width > EDGE + WIDTH && x > EDGE) {
            x = EDGE;
            y += 22 * PX;
        }
        draw_box(drawing, x, y - 10 * PX, 12 * PX, 12 * PX, 3 * PX, draw_colour(line));
        draw_text(drawing, x + 18 * PX, y, LEFT, LETTERS_NAME, INK_DARK, chart->names[line], NAME_MOST);
        x += width;
    }
    return y;
}

int draw_lines(struct tool *tool, const char *path, const struct lines_chart *chart)
{
    struct drawing drawing = { .title = NULL };
    int bottom = TOP + HEIGHT, bar = y_of(chart, chart->bar);
    scoped_text last = text_join("%zu", chart->steps);
    draw_head(&drawing, EDGE, chart->title, chart->note);
    draw_line(&drawing, EDGE, bar, EDGE + WIDTH, bar, SECOND);
    draw_text(&drawing, EDGE + WIDTH + 8 * PX, bar + 45, LEFT, LETTERS_NAME, INK_SOFT, chart->bar_text, 0);
    for (size_t line = 0; line < chart->count; line++)
        put_line(&drawing, chart, line);
    draw_line(&drawing, EDGE, bottom, EDGE + WIDTH, bottom, INK_SOFT);
    put_strip(&drawing, chart, bottom + 8 * PX);
    draw_text(&drawing, EDGE, bottom + 42 * PX, LEFT, LETTERS_NAME, INK_SOFT, chart->left, 0);
    draw_text(&drawing, EDGE + WIDTH, bottom + 42 * PX, RIGHT, LETTERS_NAME, INK_SOFT, last, 0);
    int end = legend(&drawing, chart, bottom + 68 * PX);
    int right = draw_columns(chart->bar_text, NAME_MOST), seat = draw_columns("holds the seat", NAME_MOST);
    return draw_finish(tool, &drawing, path, EDGE + WIDTH + 8 * PX + (right > seat ? right : seat) + EDGE,
                       end + EDGE);
}
