/* An amount over time: what has been released so far. */
#include "draw.h"

#define EDGE (24 * PX)
#define TOP (92 * PX)
#define WIDTH (640 * PX)
#define HEIGHT (260 * PX)

static int y_of(const struct curve_chart *chart, size_t i)
{
    return TOP + HEIGHT - draw_part(&chart->at[i], chart->whole, HEIGHT);
}

static int x_of(const struct curve_chart *chart, size_t i)
{
    return EDGE + (chart->count > 1 ? (int)((uint64_t)WIDTH * i / (chart->count - 1)) : 0);
}

static void put_points(struct bytes *path, const struct curve_chart *chart, const char *first)
{
    for (size_t i = 0; i < chart->count; i++) {
        scoped_text point = text_join("%s%d %d", i == 0 ? first : "L", x_of(chart, i), y_of(chart, i));
        bytes_append(path, point, text_columns(point));
    }
}

static void put_curve(struct drawing *drawing, const struct curve_chart *chart)
{
    scoped_bytes area = { 0 }, line = { 0 };
    scoped_text begin = text_join("M%d %dL", EDGE, TOP + HEIGHT);
    scoped_text end = text_join("L%d %dZ", x_of(chart, chart->count - 1), TOP + HEIGHT);
    put_points(&area, chart, begin);
    bytes_append(&area, end, text_columns(end) + 1);
    put_points(&line, chart, "M");
    bytes_append(&line, "", 1);
    draw_path(drawing, (const char *)area.at, "#dce9f5", "none");
    draw_path(drawing, (const char *)line.at, "none", ACCENT);
}

int draw_curve(struct tool *tool, const char *path, const struct curve_chart *chart)
{
    struct drawing drawing = { .title = NULL };
    int bottom = TOP + HEIGHT;
    draw_head(&drawing, EDGE, chart->title, chart->note);
    for (int i = 0; i <= 4; i++)
        draw_line(&drawing, EDGE, bottom - i * HEIGHT / 4, EDGE + WIDTH, bottom - i * HEIGHT / 4, INK_PALE);
    for (int i = 1; i < 4; i++) {
        scoped_text part = text_join("%d%%", 25 * i);
        draw_text(&drawing, EDGE + WIDTH + 8 * PX, bottom - i * HEIGHT / 4 + 45, LEFT, LETTERS_SMALL,
                  INK_SOFT, part, 0);
    }
    put_curve(&drawing, chart);
    draw_line(&drawing, EDGE, bottom, EDGE + WIDTH, bottom, INK_SOFT);
    if (chart->marked >= 0) {
        int x = x_of(chart, (size_t)chart->marked);
        draw_line(&drawing, x, TOP, x, bottom, SECOND);
        draw_text(&drawing, x + (x > EDGE + WIDTH / 2 ? -6 : 6) * PX, bottom - 10 * PX,
                  x > EDGE + WIDTH / 2 ? RIGHT : LEFT, LETTERS_STRONG, INK_DARK, chart->mark_text, 0);
    }
    draw_text(&drawing, EDGE, bottom + 18 * PX, LEFT, LETTERS_NAME, INK_SOFT, chart->left, 0);
    draw_text(&drawing, EDGE + WIDTH, bottom + 18 * PX, RIGHT, LETTERS_NAME, INK_SOFT, chart->right, 0);
    draw_text(&drawing, EDGE + WIDTH + 8 * PX, TOP + 45, LEFT, LETTERS_NAME, INK_SOFT, chart->top, 0);
    int width = EDGE + WIDTH + 8 * PX + draw_columns(chart->top, 30) + EDGE;
    return draw_finish(tool, &drawing, path, width, bottom + 18 * PX + EDGE);
}
