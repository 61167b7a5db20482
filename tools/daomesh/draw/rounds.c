/* Where votes go when options leave: a column a round, a block an option, bands between them. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#define EDGE (24 * PX)
#define TOP (112 * PX)
#define BLOCK (14 * PX)
#define HEIGHT (380 * PX)
#define GAP (8 * PX)
#define COLUMN (170 * PX) /* from round to round, */
#define COLUMN_LEAST (96 * PX)
#define WIDTH (1500 * PX) /* closer where that would be wider than this */
#define NAME_MOST 30
#define LETTER_HEIGHT (14 * PX)

/* Where a block of one round stands; height 0 when it has none. */
struct block {
    int y;
    int height;
    int used_right; /* of its right edge, by bands that left */
    int used_left;
};

struct flow {
    struct drawing drawing;
    const struct rounds_chart *chart;
    struct block *blocks; /* rounds * (count + 1); the last of each round are votes that no longer count */
    int left;
    int value_width;
    int column;
};

static const daomesh_tally_total *total_of(const struct flow *flow, size_t round, size_t option)
{
    return &flow->chart->totals[round * flow->chart->count + option];
}

static struct block *block_of(const struct flow *flow, size_t round, size_t option)
{
    return &flow->blocks[round * (flow->chart->count + 1) + option];
}

static int x_of(const struct flow *flow, size_t round)
{
    return flow->left + (int)round * flow->column;
}

/* Votes of a round that no option has. */
static daomesh_amount exhausted(const struct flow *flow, size_t round)
{
    daomesh_amount left = *flow->chart->weight;
    for (size_t i = 0; i < flow->chart->count; i++)
        daomesh_amount_subtract(&left, &left, &total_of(flow, round, i)->amount);
    return left;
}

static void place_blocks(struct flow *flow, size_t round)
{
    int y = TOP;
    daomesh_amount rest = exhausted(flow, round);
    for (size_t i = 0; i <= flow->chart->count; i++) {
        struct block *block = block_of(flow, round, i);
        const daomesh_amount *amount = i < flow->chart->count ? &total_of(flow, round, i)->amount : &rest;
        block->y = y;
        block->height = draw_part(amount, flow->chart->weight, HEIGHT);
        if (block->height == 0 && (amount->limb[0] | amount->limb[1] | amount->limb[2] | amount->limb[3]))
            block->height = 1; /* too few votes to see, but not none */
        if (block->height > 0) y += (block->height > LETTER_HEIGHT ? block->height : LETTER_HEIGHT) + GAP;
    }
}

static void band(struct flow *flow, size_t round, struct block *from, struct block *to, int height,
                 const char *colour)
{
    draw_band(&flow->drawing, x_of(flow, round) + BLOCK, from->y + from->used_right, x_of(flow, round + 1),
              to->y + to->used_left, height, colour);
    from->used_right += height;
    to->used_left += height;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/*
 * What a block gains comes from those that left. Where several left together nobody knows whose votes went where: their bands
 * share the gain in proportion and are grey.
 */
static void spread(struct flow *flow, size_t round)
{
    size_t count = flow->chart->count, leavers = 0;
    int leaving = 0;
    for (size_t i = 0; i < count; i++) {
        if (total_of(flow, round, i)->state != DAOMESH_OPTION_LEAVES) continue;
        leavers++;
        leaving += block_of(flow, round, i)->height;
    }
    for (size_t to = 0; to <= count; to++) {
        struct block *target = block_of(flow, round + 1, to);
        int gain = target->height - target->used_left;
        for (size_t from = 0; from < count && gain > 0 && leaving > 0; from++) {
            struct block *source = block_of(flow, round, from);
            if (total_of(flow, round, from)->state != DAOMESH_OPTION_LEAVES) continue;
            int part = least(gain * source->height / leaving, source->height - source->used_right);
            if (leavers == 1) part = least(gain, source->height - source->used_right);
            band(flow, round, source, target, part, leavers == 1 ? draw_colour(from) : GREY);
        }
    }
}

static void join_rounds(struct flow *flow, size_t round)
{
    for (size_t i = 0; i <= flow->chart->count; i++) {
        struct block *from = block_of(flow, round, i), *to = block_of(flow, round + 1, i);
        int stays = i == flow->chart->count || total_of(flow, round, i)->state == DAOMESH_OPTION_IN;
        if (stays)
            band(flow, round, from, to, least(from->height, to->height),
                 i == flow->chart->count ? GREY : draw_colour(i));
    }
    spread(flow, round);
}

/* Names of options that leave here stand below the column. */
static void tell_leavers(struct flow *flow, size_t round, int y)
{
    char *text = NULL;
    for (size_t i = 0; i < flow->chart->count; i++) {
        if (total_of(flow, round, i)->state != DAOMESH_OPTION_LEAVES) continue;
        char *longer = text_join("%s%s%s", text ? text : "out: ", text ? ", " : "", flow->chart->shorts[i]);
        free(text);
        text = longer;
    }
    if (text)
        draw_text(&flow->drawing, x_of(flow, round), y, LEFT, LETTERS_SMALL, INK_SOFT, text,
                  (size_t)flow->column / 65);
    free(text);
}

static void round_blocks(struct flow *flow, size_t round)
{
    const struct rounds_chart *chart = flow->chart;
    int x = x_of(flow, round), last = round + 1 == chart->rounds;
    scoped_text head = text_join("Round %zu", round + 1);
    draw_text(&flow->drawing, x, TOP - 14 * PX, LEFT, LETTERS_STRONG, INK_SOFT, head, 0);
    for (size_t i = 0; i <= chart->count; i++) {
        const struct block *block = block_of(flow, round, i);
        int exhausts = i == chart->count, middle = block->y + block->height / 2 + 45;
        const char *name = exhausts ? "no longer counted" : chart->names[i];
        if (block->height == 0) continue;
        if (block->height < LETTER_HEIGHT) middle = block->y + 10 * PX;
        draw_box(&flow->drawing, x, block->y, BLOCK, block->height, 2 * PX, exhausts ? GREY : draw_colour(i));
        if (!exhausts)
            draw_text(&flow->drawing, x + BLOCK + 5 * PX, middle, LEFT, LETTERS_SMALL, INK_DARK,
                      chart->values[round * chart->count + i], 0);
        if (round == 0)
            draw_text(&flow->drawing, x - 8 * PX, middle, RIGHT, LETTERS_NAME, INK_DARK, name, NAME_MOST);
        if (last && round > 0)
            draw_text(&flow->drawing, x + BLOCK + flow->value_width, middle, LEFT,
                      i == 0 ? LETTERS_STRONG : LETTERS_NAME, exhausts ? INK_SOFT : INK_DARK, name,
                      NAME_MOST);
    }
}

/* How much room names and values need, and how far rounds stand apart. */
static int measure(struct flow *flow)
{
    const struct rounds_chart *chart = flow->chart;
    int widest = draw_columns("no longer counted", NAME_MOST), apart = WIDTH / (int)chart->rounds;
    for (size_t i = 0; i < chart->count; i++) {
        int width = draw_columns(chart->names[i], NAME_MOST);
        if (width > widest) widest = width;
    }
    for (size_t i = 0; i < chart->rounds * chart->count; i++) {
        int width = draw_columns(chart->values[i], NAME_MOST) + 12 * PX;
        if (width > flow->value_width) flow->value_width = width;
    }
    flow->left = EDGE + widest + 8 * PX;
    flow->column = apart > COLUMN ? COLUMN : apart < COLUMN_LEAST ? COLUMN_LEAST : apart;
    return widest;
}

static int bottom_of(const struct flow *flow)
{
    int bottom = 0;
    for (size_t i = 0; i < flow->chart->rounds * (flow->chart->count + 1); i++) {
        int end = flow->blocks[i].y + flow->blocks[i].height;
        if (flow->blocks[i].height > 0 && end > bottom) bottom = end;
    }
    return bottom;
}

int draw_rounds(struct tool *tool, const char *path, const struct rounds_chart *chart)
{
    struct flow flow = { .chart = chart };
    int widest = measure(&flow);
    flow.blocks = must_allocate(chart->rounds * (chart->count + 1) * sizeof *flow.blocks);
    draw_head(&flow.drawing, EDGE, chart->title, chart->note);
    for (size_t round = 0; round < chart->rounds; round++)
        place_blocks(&flow, round);
    for (size_t round = 0; round + 1 < chart->rounds; round++)
        join_rounds(&flow, round);
    int below = bottom_of(&flow) + 30 * PX;
    for (size_t round = 0; round < chart->rounds; round++) {
        round_blocks(&flow, round);
        tell_leavers(&flow, round, below);
    }
    int width = x_of(&flow, chart->rounds - 1) + BLOCK + flow.value_width + widest + EDGE;
    free(flow.blocks);
    return draw_finish(tool, &flow.drawing, path, width, below + EDGE);
}
