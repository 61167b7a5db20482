/* Shapes and text of a picture, and the file they end in. */
#include "draw.h"

#include <stdarg.h>
#include <string.h>

#define NAME_COLUMN 88 /* units a column of a name takes in bold letters, at most */
#define NOTE_COLUMN 76
#define TITLE_COLUMN 122
#define HEAD_MOST 90u
#define SPOKEN_MOST 200
#define WIDE_ENOUGH (640 * PX)

static void put(struct drawing *drawing, const char *format, ...) FORMAT(2);
static void put(struct drawing *drawing, const char *format, ...)
{
    char text[512];
    va_list list;
    va_start(list, format);
    int len = vsnprintf(text, sizeof text, format, list);
    va_end(list);
    if (len > 0) bytes_append(&drawing->out, text, (size_t)len < sizeof text ? (size_t)len : sizeof text - 1);
}

static void put_raw(struct drawing *drawing, const char *text)
{
    bytes_append(&drawing->out, text, strlen(text));
}

void draw_box(struct drawing *drawing, int x, int y, int width, int height, int round, const char *fill)
{
    if (width <= 0 || height <= 0) return;
    put(drawing, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"/>\n", x, y, width,
        height, round, fill);
}

void draw_line(struct drawing *drawing, int x1, int y1, int x2, int y2, const char *stroke)
{
    put(drawing, "<path d=\"M%d %dL%d %d\" stroke=\"%s\" stroke-width=\"10\" fill=\"none\"/>\n", x1, y1, x2,
        y2, stroke);
}

void draw_band(struct drawing *drawing, int x1, int y1, int x2, int y2, int height, const char *fill)
{
    int middle = (x1 + x2) / 2;
    if (height <= 0) return;
    put(drawing,
        "<path d=\"M%d %dC%d %d %d %d %d %dL%d %dC%d %d %d %d %d %dZ\" fill=\"%s\" fill-opacity=\".32\"/>\n",
        x1, y1, middle, y1, middle, y2, x2, y2, x2, y2 + height, middle, y2 + height, middle, y1 + height, x1,
        y1 + height, fill);
}

void draw_path(struct drawing *drawing, const char *path, const char *fill, const char *stroke)
{
    put_raw(drawing, "<path d=\"");
    put_raw(drawing, path);
    put(drawing, "\" fill=\"%s\" stroke=\"%s\" stroke-width=\"22\" stroke-linejoin=\"round\"/>\n", fill,
        stroke);
}

/* Control characters and odd spaces are shown as in a terminal; then what XML reserves. */
static void put_escaped(struct drawing *drawing, const char *text)
{
    for (const char *at = text; *at; at++) {
        const char *entity = *at == '&'   ? "&amp;"
                             : *at == '<' ? "&lt;"
                             : *at == '>' ? "&gt;"
                             : *at == '"' ? "&quot;"
                                          : NULL;
        if (entity)
            put_raw(drawing, entity);
        else
            bytes_append(&drawing->out, at, 1);
    }
}

/* Text as a terminal would be shown it, cut to `columns` when that is not 0. */
static void put_shown(struct drawing *drawing, const char *text, size_t columns)
{
    scoped_text shown = text_shown(text);
    text_cut(shown, columns);
    put_escaped(drawing, shown);
}

void draw_text(struct drawing *drawing, int x, int y, enum anchor anchor, enum letters letters,
               const char *fill, const char *text, size_t columns)
{
    static const char *const anchors[] = { "start", "middle", "end" };
    static const struct {
        int size;
        int weight;
    } looks[] = { { 190, 600 }, { 130, 400 }, { 130, 400 }, { 130, 600 }, { 110, 400 } };
    put(drawing,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" font-weight=\"%d\" fill=\"%s\">", x, y,
        anchors[anchor], looks[letters].size, looks[letters].weight, fill);
    put_shown(drawing, text, columns);
    put_raw(drawing, "</text>\n");
}

void draw_head(struct drawing *drawing, int x, const char *title, const char *note)
{
    drawing->title = title;
    drawing->note = note;
    drawing->head_x = x;
}

/* Title and note, cut where the picture is not wide enough for them. */
static void put_heading(struct drawing *drawing, const struct drawing *of, int width)
{
    size_t room = width > 2 * of->head_x ? (size_t)(width - 2 * of->head_x) : 1;
    if (!of->title) return;
    draw_text(drawing, of->head_x, 38 * PX, LEFT, LETTERS_TITLE, INK_DARK, of->title,
              room / TITLE_COLUMN + 1);
    draw_text(drawing, of->head_x, 60 * PX, LEFT, LETTERS_NOTE, INK_SOFT, of->note, room / NOTE_COLUMN + 1);
}

/* What a screen reader says of the picture. */
static void put_spoken(struct drawing *drawing, const struct drawing *of)
{
    if (!of->title) return;
    put_raw(drawing, "<title>");
    put_shown(drawing, of->title, SPOKEN_MOST);
    put_raw(drawing, ": ");
    put_shown(drawing, of->note, SPOKEN_MOST);
    put_raw(drawing, "</title>\n");
}

/* Narrow pictures are made wider for what stands above them. */
static int width_for_head(const struct drawing *drawing, int width)
{
    if (!drawing->title) return width;
    size_t note = text_columns(drawing->note), title = text_columns(drawing->title);
    int of_note = (int)(note < HEAD_MOST ? note : HEAD_MOST) * NOTE_COLUMN;
    int of_title = (int)(title < HEAD_MOST ? title : HEAD_MOST) * TITLE_COLUMN;
    int wanted = 2 * drawing->head_x + (of_note > of_title ? of_note : of_title);
    return width > wanted || width > WIDE_ENOUGH ? width : wanted < WIDE_ENOUGH ? wanted : WIDE_ENOUGH;
}

const char *draw_colour(size_t index)
{
    static const char *const colours[] = { "#2f6fb0", "#e39b3b", "#3d9970", "#c8505a", "#8367b8",
                                           "#7a6a58", "#d17bb0", "#35a3b4", "#a3a03a", "#5c6b7a" };
    return colours[index % COUNT_OF(colours)];
}

int draw_columns(const char *text, size_t most)
{
    size_t columns = text_columns(text);
    return (int)(columns < most ? columns : most) * NAME_COLUMN;
}

int draw_part(const daomesh_amount *part, const daomesh_amount *whole, int length)
{
    daomesh_amount factor, result;
    daomesh_amount_from_u64(&factor, (uint64_t)length);
    if (daomesh_amount_muldiv_floor(&result, part, &factor, whole) != DAOMESH_OK) return 0;
    const uint64_t *limb = result.limb;
    return limb[1] || limb[2] || limb[3] || limb[0] > (uint64_t)length ? length : (int)limb[0];
}

/* Attributes are weaker than rules of style: where a reader does not know these, the picture is the light one. */
static void put_dark(struct drawing *drawing)
{
    static const char *const pairs[][2] = { { PAPER, "#14191f" },    { INK_DARK, "#e6eaee" },
                                            { INK_SOFT, "#a8b3be" }, { INK_PALE, "#2c3641" },
                                            { ACCENT, "#5a9bd8" },   { SECOND, "#e8ac5a" },
                                            { GREY, "#7b8794" },     { BAND, "#453820" } };
    put_raw(drawing, "<style>@media (prefers-color-scheme: dark) {\n");
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        put(drawing, "[fill=\"%s\"] { fill: %s } [stroke=\"%s\"] { stroke: %s }\n", pairs[i][0], pairs[i][1],
            pairs[i][0], pairs[i][1]);
    put_raw(drawing, "}</style>\n");
}

int draw_finish(struct tool *tool, struct drawing *drawing, const char *path, int width, int height)
{
    struct drawing whole = { .title = NULL };
    width = width_for_head(drawing, width);
    put(&whole,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\" viewBox=\"0 0 %d "
        "%d\" "
        "font-family=\"system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif\">\n",
        width / PX, height / PX, width, height);
    put_spoken(&whole, drawing);
    if (drawing->darkens) put_dark(&whole);
    draw_box(&whole, 0, 0, width, height, 0, PAPER);
    put_heading(&whole, drawing, width);
    bytes_append(&whole.out, drawing->out.at, drawing->out.len);
    put_raw(&whole, "</svg>\n");
    int code = file_write(tool, path, whole.out.at, whole.out.len);
    bytes_free(&whole.out);
    bytes_free(&drawing->out);
    return code;
}
