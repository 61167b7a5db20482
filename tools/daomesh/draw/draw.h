/*
 * Pictures as SVG, from whole numbers alone. A unit is a tenth of a pixel; colours are told apart by people who see fewer of
 * them, and nothing is said by colour only.
 */
#ifndef DAOMESH_TOOL_DRAW_H
#define DAOMESH_TOOL_DRAW_H

#include "../tool.h"

#define PX 10 /* units of a pixel */

/* --- drawing.c: shapes and text ------------------------------------------------------------------------------- */

enum anchor { LEFT, MIDDLE, RIGHT };
enum letters { LETTERS_TITLE, LETTERS_NOTE, LETTERS_NAME, LETTERS_STRONG, LETTERS_SMALL };

/* Title and note are borrowed until the end: only then is it known how much of them fits. */
struct drawing {
    struct bytes out;
    const char *title;
    const char *note;
    int head_x;
    int darkens; /* drawn in the colours below alone, it is dark on a dark page; others are white everywhere */
};

#define INK_DARK "#1f2933"
#define INK_SOFT "#616e7c"
#define INK_PALE "#e4e7eb"
#define ACCENT "#2f6fb0"
#define SECOND "#e39b3b"
#define GREY "#9aa5b1"
#define BAND "#fbeed5"
#define PAPER "#ffffff"

void draw_box(struct drawing *drawing, int x, int y, int width, int height, int round, const char *fill);
void draw_line(struct drawing *drawing, int x1, int y1, int x2, int y2, const char *stroke);
/* A band from a vertical edge of `height` at (x1, y1) to one at (x2, y2). */
void draw_band(struct drawing *drawing, int x1, int y1, int x2, int y2, int height, const char *fill);
void draw_path(struct drawing *drawing, const char *path, const char *fill, const char *stroke);
/* Text is cut to `columns` when that is not 0. */
void draw_text(struct drawing *drawing, int x, int y, enum anchor anchor, enum letters letters, const char *fill,
               const char *text, size_t columns);
void draw_head(struct drawing *drawing, int x, const char *title, const char *note);
const char *draw_colour(size_t index);
int draw_columns(const char *text, size_t most); /* units that a name takes, cut to `most` columns */
int draw_finish(struct tool *tool, struct drawing *drawing, const char *path, int width, int height);
int draw_part(const daomesh_amount *part, const daomesh_amount *whole, int length); /* floor; 0 of nothing */

/* --- bars.c: a bar for each of many ---------------------------------------------------------------------------- */

/* `second` follows `first` in the same bar, in another colour; NULL when no row has one. */
struct bar_row {
    const char *name;
    const char *value;
    const daomesh_amount *first;
    const daomesh_amount *second;
    int strong;
};
struct bar_chart {
    const char *title;
    const char *note;
    const char *first_is; /* the legend, NULL without one */
    const char *second_is;
    const struct bar_row *rows;
    size_t count;
    int alone; /* rows are of different things: each bar is as long as it can be */
};
int draw_bars(struct tool *tool, const char *path, const struct bar_chart *chart);

/* --- matrix.c: who beats whom ------------------------------------------------------------------------------------- */

struct matrix_chart {
    const char *title;
    const char *note;
    const char *const *names;  /* in the order of rows */
    const char *const *shorts; /* for columns */
    const daomesh_amount *cells; /* count * count, row over column, in the order of rows */
    unsigned places;             /* decimals of the cells */
    size_t count;
};
int draw_matrix(struct tool *tool, const char *path, const struct matrix_chart *chart);

/* --- rounds.c: where votes go when options leave ------------------------------------------------------------------- */

struct rounds_chart {
    const char *title;
    const char *note;
    const char *const *names;           /* in the order of the result, best first */
    const char *const *shorts;          /* where there is little room */
    const char *const *values;          /* rounds * count texts */
    const daomesh_tally_total *totals;  /* rounds * count, in the same order */
    const daomesh_amount *weight;       /* of all ballots, in the units of the totals */
    size_t count;
    size_t rounds;
};
int draw_rounds(struct tool *tool, const char *path, const struct rounds_chart *chart);

/* --- curve.c: an amount over time ------------------------------------------------------------------------------------- */

struct curve_chart {
    const char *title;
    const char *note;
    const char *left; /* below the first and the last point */
    const char *right;
    const char *top; /* beside the highest */
    const daomesh_amount *at;
    const daomesh_amount *whole;
    size_t count;
    int marked; /* point that a line stands at, -1 for none */
    const char *mark_text;
};
int draw_curve(struct tool *tool, const char *path, const struct curve_chart *chart);

/* --- lines.c: several amounts over steps, and a seat ---------------------------------------------------------------------- */

struct lines_chart {
    const char *title;
    const char *note;
    const char *const *names;
    const daomesh_amount *at;   /* steps * count */
    const daomesh_amount *most; /* the top of the picture */
    const daomesh_amount *bar;  /* a line across it */
    const char *bar_text;
    const char *left; /* below the first step */
    const int *seat;  /* the line whose turn it is at each step, -1 for none */
    size_t count;
    size_t steps;
};
int draw_lines(struct tool *tool, const char *path, const struct lines_chart *chart);

#endif
