/*
 * The mesh as a picture: parties in rows by level, the highest on top. Money is a band from payer to payee, as wide as its part of
 * the largest; work is a dashed arrow the other way.
 */
#include "mesh.h"

#include <stdlib.h>
#include <string.h>

#define ROW_MOST 12          /* parties drawn one by one in a row; the last place then stands for the rest */
#define LEFT_EDGE (112 * PX) /* where rows begin; their names stand left of it */
#define TOP_EDGE (96 * PX)
#define EDGE (24 * PX)
#define ROW_HEIGHT (168 * PX)
#define BOX_HEIGHT (38 * PX)
#define BOX_GAP (28 * PX)
#define NAME_MOST 20
#define PORT_WIDTH (34 * PX)
#define PORTS_MOST 10
#define BAND_MOST (24 * PX)
#define BAND_LEAST (2 * PX)
#define WIDTH_LEAST (640 * PX)
#define LABEL_STEPS 3
#define LABEL_STEP (13 * PX)
#define SWEEPS 6

static const char *const kind_ink[FLOW_KINDS] = {
    [FLOW_SALE] = "#3d9970", [FLOW_BOUNTY] = ACCENT, [FLOW_SHARE] = SECOND, [FLOW_GRANT] = "#8367b8"
};

/* A box: a party, or the parties of a row that have no box of their own. */
struct box {
    char name[LABEL_BYTES];
    uint32_t level;
    int is_dao;
    int x; /* its left side */
    int width;
    int ports[2]; /* bands that begin or end at its top and at its bottom */
    int used[2];
};

/* What is drawn between two boxes. */
struct band {
    size_t from;
    size_t to;
    enum flow_kind kind;
    int reach; /* the middles of both boxes, added up */
    daomesh_amount amount;
};

struct picture {
    struct drawing drawing;
    struct box *boxes;
    size_t box_count;
    size_t *box_of; /* by party */
    struct band *bands;
    size_t band_count;
    daomesh_amount largest;
    const struct token *token;
    uint32_t top;
    int width;
};

static void picture_free(struct picture *picture)
{
    free(picture->boxes);
    free(picture->box_of);
    free(picture->bands);
}

/* --- Boxes -------------------------------------------------------------------------------------------------------- */

static void name_rest(struct box *box, size_t count)
{
    snprintf(box->name, sizeof box->name, "%zu more", count);
    box->is_dao = box->level > 0;
}

static void make_row(struct tool *tool, struct picture *picture, const struct mesh *mesh, uint32_t level)
{
    size_t in_row = 0, met = 0;
    for (size_t i = 0; i < mesh->party_count; i++)
        in_row += mesh->levels[i] == level;
    const size_t boxes = in_row > ROW_MOST ? ROW_MOST : in_row, first = picture->box_count;
    for (size_t i = 0; i < mesh->party_count; i++) {
        if (mesh->levels[i] != level) continue;
        const size_t place = met < boxes ? met : boxes - 1;
        struct box *box = &picture->boxes[first + place];
        picture->box_of[i] = first + place;
        box->level = level;
        box->is_dao = mesh->is_dao[i];
        label(tool, box->name, &party_of_row(tool, mesh->rows[i])->id);
        met++;
    }
    picture->box_count += boxes;
    if (in_row > boxes) name_rest(&picture->boxes[picture->box_count - 1], in_row - boxes + 1);
}

static void make_boxes(struct tool *tool, struct picture *picture, const struct mesh *mesh)
{
    picture->boxes = must_allocate((mesh->party_count + 1) * sizeof *picture->boxes);
    picture->box_of = must_allocate((mesh->party_count + 1) * sizeof *picture->box_of);
    for (uint32_t level = mesh->top + 1; level-- > 0;)
        make_row(tool, picture, mesh, level);
}

/* --- Bands -------------------------------------------------------------------------------------------------------- */

static int add_band(struct tool *tool, struct picture *picture, const struct flow *flow)
{
    const struct band added = { .from = picture->box_of[flow->from],
                                .to = picture->box_of[flow->to],
                                .kind = flow->kind,
                                .amount = flow->amount };
    int32_t order = 0;
    struct band *band = picture->bands;
    while (band < picture->bands + picture->band_count &&
           (band->from != added.from || band->to != added.to || band->kind != added.kind))
        band++;
    if (band < picture->bands + picture->band_count)
        TRY(mesh_add(tool, &band->amount, &added.amount));
    else
        picture->bands[picture->band_count++] = added;
    daomesh_amount_compare(&order, &band->amount, &picture->largest);
    if (order > 0) picture->largest = band->amount;
    return DONE;
}

/* A side of a box: 0 its top, 1 its bottom. Between boxes of one row a band hangs below both. */
static int side_of(const struct picture *picture, size_t box, size_t other)
{
    return picture->boxes[box].level >= picture->boxes[other].level;
}

static int make_bands(struct tool *tool, struct picture *picture, const struct mesh *mesh, size_t token)
{
    picture->bands = must_allocate((mesh->flow_count + 1) * sizeof *picture->bands);
    for (size_t i = 0; i < mesh->flow_count; i++)
        if (mesh->flows[i].token == token) TRY(add_band(tool, picture, &mesh->flows[i]));
    for (size_t i = 0; i < picture->band_count; i++) {
        const struct band *band = &picture->bands[i];
        picture->boxes[band->from].ports[side_of(picture, band->from, band->to)]++;
        picture->boxes[band->to].ports[side_of(picture, band->to, band->from)]++;
    }
    return DONE;
}

/* Wide enough for its name and for the bands on each side. */
static void size_boxes(struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];
        const int ports = box->ports[0] > box->ports[1] ? box->ports[0] : box->ports[1];
        const int name = draw_columns(box->name, NAME_MOST) + 28 * PX;
        const int bands = (ports < PORTS_MOST ? ports : PORTS_MOST) * PORT_WIDTH;
        box->width = name > bands ? name : bands;
    }
}

/* --- Places ------------------------------------------------------------------------------------------------------- */

static int middle_of(const struct box *box)
{
    return box->x + box->width / 2;
}

/* Boxes of a row one after the other, the row in the middle of `width` (0: from the left). Gives the row's width. */
static int place_row(struct picture *picture, const size_t *order, size_t count, int width)
{
    int sum = -BOX_GAP;
    for (size_t i = 0; i < count; i++)
        sum += picture->boxes[order[i]].width + BOX_GAP;
    int x = LEFT_EDGE + (width > sum ? (width - sum) / 2 : 0);
    for (size_t i = 0; i < count; i++) {
        picture->boxes[order[i]].x = x;
        x += picture->boxes[order[i]].width + BOX_GAP;
    }
    return sum;
}

/* The middle of all boxes that a box has bands with; its own where it has none. */
static int pull_of(const struct picture *picture, size_t box)
{
    long sum = 0, count = 0;
    for (size_t i = 0; i < picture->band_count; i++) {
        const struct band *band = &picture->bands[i];
        if (band->from != box && band->to != box) continue;
        sum += middle_of(&picture->boxes[band->from == box ? band->to : band->from]);
        count++;
    }
    return count > 0 ? (int)(sum / count) : middle_of(&picture->boxes[box]);
}

/* Insertion sort: a row is short, and boxes that are pulled alike stay in order. */
static void order_row(const struct picture *picture, size_t *order, size_t count)
{
    int pulls[ROW_MOST];
    for (size_t i = 0; i < count; i++) {
        const size_t box = order[i];
        const int pull = pull_of(picture, box);
        size_t at = i;
        for (; at > 0 && pulls[at - 1] > pull; at--) {
            pulls[at] = pulls[at - 1];
            order[at] = order[at - 1];
        }
        pulls[at] = pull;
        order[at] = box;
    }
}

/* Boxes of a row lie together. Rows are ordered by what pulls them, over and over, so that few bands cross. */
static void place_boxes(struct picture *picture)
{
    size_t *order = must_allocate((picture->box_count + 1) * sizeof *order);
    for (size_t i = 0; i < picture->box_count; i++)
        order[i] = i;
    picture->width = WIDTH_LEAST;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
        for (size_t first = 0, end; first < picture->box_count; first = end) {
            for (end = first;
                 end < picture->box_count && picture->boxes[end].level == picture->boxes[first].level;)
                end++;
            if (sweep > 0) order_row(picture, order + first, end - first);
            const int width = place_row(picture, order + first, end - first, picture->width);
            if (width > picture->width) picture->width = width;
        }
    }
    free(order);
}

static int row_y(const struct picture *picture, uint32_t level)
{
    return TOP_EDGE + (int)(picture->top - level) * ROW_HEIGHT;
}

static int by_reach(const void *a, const void *b)
{
    const struct band *left = a, *right = b;
    return (left->reach > right->reach) - (left->reach < right->reach);
}

/* Bands take the ports of a box in the order of where they come from or lead to. */
static void sort_bands(struct picture *picture)
{
    for (size_t i = 0; i < picture->band_count; i++) {
        struct band *band = &picture->bands[i];
        band->reach = middle_of(&picture->boxes[band->from]) + middle_of(&picture->boxes[band->to]);
    }
    qsort(picture->bands, picture->band_count, sizeof *picture->bands, by_reach);
}

/* --- Drawing ------------------------------------------------------------------------------------------------------ */

static void put_curve(struct drawing *drawing, int x1, int y1, int x2, int y2, int lean, int width,
                      const char *stroke, const char *more)
{
    scoped_text path = text_join(
        "<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" %s/>\n", x1, y1,
        x1, y1 + lean, x2, y2 + (y1 == y2 ? lean : -lean), x2, y2, stroke, width, more);
    bytes_append(&drawing->out, path, strlen(path));
}

static void put_arrow(struct drawing *drawing, int x, int y, int up, const char *fill)
{
    const int tip = up ? -6 * PX : 6 * PX;
    scoped_text path = text_join("<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"%s\"/>\n", x - 4 * PX, y - tip,
                                 x + 4 * PX, y - tip, x, y, fill);
    bytes_append(&drawing->out, path, strlen(path));
}

/* Amounts that arrive side by side stand on steps, so that none covers the next. */
static int step_of(const struct box *box, int side)
{
    return (box->used[side] - 1) % LABEL_STEPS * LABEL_STEP;
}

/* The next free port on a side of a box. */
static int port_x(struct box *box, int side)
{
    return box->x + box->width * (2 * box->used[side]++ + 1) / (2 * box->ports[side]);
}

static int port_y(const struct picture *picture, const struct box *box, int side)
{
    return row_y(picture, box->level) + (side ? BOX_HEIGHT : 0);
}

static void draw_flow(struct picture *picture, const struct band *band)
{
    struct box *from = &picture->boxes[band->from], *to = &picture->boxes[band->to];
    const int from_side = side_of(picture, band->from, band->to),
              to_side = side_of(picture, band->to, band->from);
    const int x1 = port_x(from, from_side), x2 = port_x(to, to_side);
    const int y1 = port_y(picture, from, from_side), y2 = port_y(picture, to, to_side);
    const int width = BAND_LEAST + draw_part(&band->amount, &picture->largest, BAND_MOST);
    const int step = step_of(to, to_side);
    const int lean = from_side ? ROW_HEIGHT / 2 : -ROW_HEIGHT / 2, beside = width / 2 + 5 * PX;
    char amount[VALUE_BYTES];
    put_curve(&picture->drawing, x1, y1, x2, y2, lean, width, kind_ink[band->kind], "stroke-opacity=\".38\"");
    put_arrow(&picture->drawing, x2, y2, to_side, kind_ink[band->kind]);
    if (band->kind != FLOW_SHARE) {
        put_curve(&picture->drawing, x1 + beside, y1, x2 + beside, y2, lean, 12, INK_SOFT,
                  "stroke-dasharray=\"40 36\"");
        put_arrow(&picture->drawing, x1 + beside, y1, from_side, INK_SOFT);
    }
    write_amount(amount, &band->amount);
    draw_text(&picture->drawing, x2 - width / 2 - 3 * PX, y2 + (to_side ? 24 * PX + step : -12 * PX - step),
              RIGHT, LETTERS_SMALL, INK_DARK, amount, 16);
}

static void draw_box_of(struct picture *picture, const struct box *box)
{
    const int y = row_y(picture, box->level);
    draw_box(&picture->drawing, box->x, y, box->width, BOX_HEIGHT, box->is_dao ? 6 * PX : BOX_HEIGHT / 2,
             box->is_dao ? INK_DARK : "#cfd6de");
    draw_text(&picture->drawing, middle_of(box), y + BOX_HEIGHT / 2 + 45, MIDDLE, LETTERS_STRONG,
              box->is_dao ? "#ffffff" : INK_DARK, box->name, NAME_MOST);
}

static void draw_levels(struct picture *picture)
{
    for (uint32_t level = 0; level <= picture->top; level++) {
        const int y = row_y(picture, level) + BOX_HEIGHT / 2;
        scoped_text name = level > 0 ? text_join("level %u", level) : text_join("persons");
        draw_line(&picture->drawing, LEFT_EDGE - 16 * PX, y, LEFT_EDGE + picture->width + 16 * PX, y,
                  INK_PALE);
        draw_text(&picture->drawing, EDGE, y + 45, LEFT, LETTERS_STRONG, INK_SOFT, name, 0);
    }
}

static int draw_legend_word(struct picture *picture, int x, int y, const char *fill, const char *text)
{
    draw_box(&picture->drawing, x, y - 10 * PX, 12 * PX, 12 * PX, 3 * PX, fill);
    draw_text(&picture->drawing, x + 18 * PX, y, LEFT, LETTERS_NAME, INK_SOFT, text, 0);
    return x + 44 * PX + draw_columns(text, 60);
}

static int has_grants(const struct picture *picture)
{
    for (size_t i = 0; i < picture->band_count; i++)
        if (picture->bands[i].kind == FLOW_GRANT) return 1;
    return 0;
}

static void draw_legend(struct picture *picture, int y)
{
    int x = EDGE;
    x = draw_legend_word(picture, x, y, kind_ink[FLOW_BOUNTY], "paid for bounties");
    x = draw_legend_word(picture, x, y, kind_ink[FLOW_SALE], "paid for sales");
    x = draw_legend_word(picture, x, y, kind_ink[FLOW_SHARE], "parts of income to members");
    if (has_grants(picture))
        x = draw_legend_word(picture, x, y, kind_ink[FLOW_GRANT], "streams, budgets, pools");
    put_curve(&picture->drawing, x, y - 40, x + 26 * PX, y - 40, 0, 12, INK_SOFT,
              "stroke-dasharray=\"40 36\"");
    draw_text(&picture->drawing, x + 34 * PX, y, LEFT, LETTERS_NAME, INK_SOFT, "work", 0);
}

static int draw_all(struct tool *tool, struct picture *picture, const char *path)
{
    /* Below the bands between persons, the widest too. */
    const int bottom = row_y(picture, 0) + BOX_HEIGHT + ROW_HEIGHT / 2 + BAND_MOST / 2;
    char symbol[LABEL_BYTES] = "";
    if (picture->token) label(tool, symbol, &picture->token->id);
    scoped_text note = picture->token ? text_join("Money goes down, work goes up. Amounts in %s.", symbol)
                                      : text_join("No payments yet.");
    draw_head(&picture->drawing, EDGE, "The mesh by level", note);
    draw_levels(picture);
    for (size_t i = 0; i < picture->band_count; i++)
        draw_flow(picture, &picture->bands[i]);
    for (size_t i = 0; i < picture->box_count; i++)
        draw_box_of(picture, &picture->boxes[i]);
    draw_legend(picture, bottom);
    return draw_finish(tool, &picture->drawing, path, LEFT_EDGE + picture->width + 2 * EDGE, bottom + EDGE);
}

int mesh_draw(struct tool *tool, const struct mesh *mesh, size_t token, const char *path)
{
    struct picture picture = { .top = mesh->top };
    if (mesh->flow_count > 0) picture.token = token_at(tool, token);
    make_boxes(tool, &picture, mesh);
    int code = make_bands(tool, &picture, mesh, token);
    if (code == DONE) {
        size_boxes(&picture);
        place_boxes(&picture);
        sort_bands(&picture);
        code = draw_all(tool, &picture, path);
    }
    picture_free(&picture);
    return code;
}
