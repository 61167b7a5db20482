/*
 * programme forecast: what a DAO's minters will make day by day, how far that is from their bounds, what the DAO will pay out of what it has,
 * and which evaluations come.
 */
#include "draw/draw.h"

#include <stdlib.h>
#include <string.h>

#define DAYS_USUAL 30
#define DAY_S 86400u

struct forecast {
    const struct party *dao;
    uint64_t from;
    uint64_t days;
    daomesh_amount *steps;
    json_t *view;    /* what is printed with --json */
    json_t *minters; /* of it */
    json_t *payments;
    json_t *evaluations;
};

static void forecast_free(struct forecast *forecast)
{
    free(forecast->steps);
    json_decref(forecast->view);
}
#define scoped_forecast __attribute__((cleanup(forecast_free))) struct forecast

/* --- Gathering ---------------------------------------------------------------------------------------------------- */

static void set_amount(json_t *object, const char *key, const daomesh_amount *amount)
{
    json_object_set_new(object, key, json_amount(amount));
}

/* Day by day: what is made, how much that is so far, and what it leaves of the cap besides what was released before. */
static json_t *days_json(const struct forecast *forecast, const daomesh_forecast *found)
{
    json_t *days = json_array();
    daomesh_amount sum, left, most = { { 0 } };
    (void)daomesh_amount_subtract(&left, &found->cap, &found->minted);
    (void)daomesh_amount_subtract(&left, &left, &found->released);
    sum = most;
    for (uint64_t i = 0; i < forecast->days; i++) {
        json_t *day = json_pack("{s:I}", "begins", (json_int_t)(forecast->from + i * DAY_S));
        (void)daomesh_amount_add(&sum, &sum, &forecast->steps[i]);
        set_amount(day, "made", &forecast->steps[i]);
        set_amount(day, "so_far", &sum);
        if (daomesh_amount_subtract(&most, &left, &sum) == DAOMESH_OK) set_amount(day, "left", &most);
        json_array_append_new(days, day);
    }
    return days;
}

static json_t *bound_json(const daomesh_forecast *found)
{
    if (!found->bounded) return json_null();
    json_t *bound = json_pack("{s:I, s:I}", "inflation_ppm", (json_int_t)found->inflation_ppm, "window_s",
                              (json_int_t)found->window_s);
    set_amount(bound, "amount", &found->bound);
    set_amount(bound, "peak", &found->peak);
    return bound;
}

static int add_minter(struct tool *tool, struct forecast *forecast, uint64_t number, const json_t *record)
{
    daomesh_forecast found = { .size = sizeof found };
    int32_t status = daomesh_reader_forecast(&found, forecast->steps, (size_t)forecast->days, tool->reader,
                                             number, forecast->from, DAY_S);
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "minter %llu", (unsigned long long)number);
    const struct token *token = token_of_id(tool, &found.token);
    json_t *minter = json_pack("{s:I, s:I, s:I}", "minter", (json_int_t)number, "running",
                               (json_int_t)found.running, "queued", (json_int_t)found.queued);
    json_object_set(minter, "title", json_object_get(record, "title"));
    json_object_set_new(minter, "token", token ? token_json(token) : json_null());
    set_amount(minter, "cap", &found.cap);
    set_amount(minter, "minted", &found.minted);
    set_amount(minter, "reserved", &found.reserved);
    set_amount(minter, "released", &found.released);
    set_amount(minter, "room", &found.room);
    json_object_set_new(minter, "bound", bound_json(&found));
    json_object_set_new(minter, "days", days_json(forecast, &found));
    json_array_append_new(forecast->minters, minter);
    return DONE;
}

/* Those that the DAO administers; with --minter that one, whoever does. */
static int gather_minters(struct tool *tool, struct forecast *forecast, uint64_t only)
{
    uint64_t cursor = 0;
    do {
        daomesh_item items[DAOMESH_PAGE_MAX];
        size_t count = 0;
        int32_t status = daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, tool->reader, 0,
                                             DAOMESH_RECORD_MINTER);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "minters");
        for (size_t i = 0; i < count; i++) {
            json_auto_t *record = NULL;
            TRY(session_record(tool, &record, 0, DAOMESH_RECORD_MINTER, items[i].local));
            const uint64_t admin = json_number(json_object_get(record, "admin"));
            if (only ? items[i].local == only : admin == forecast->dao->row)
                TRY(add_minter(tool, forecast, items[i].local, record));
        }
    } while (cursor != 0);
    return DONE;
}

/* Day by day: what is paid, and how much that is so far. */
static json_t *paid_json(const struct forecast *forecast)
{
    json_t *days = json_array();
    daomesh_amount sum = { { 0 } };
    for (uint64_t i = 0; i < forecast->days; i++) {
        json_t *day = json_pack("{s:I}", "begins", (json_int_t)(forecast->from + i * DAY_S));
        (void)daomesh_amount_add(&sum, &sum, &forecast->steps[i]);
        set_amount(day, "paid", &forecast->steps[i]);
        set_amount(day, "so_far", &sum);
        json_array_append_new(days, day);
    }
    return days;
}

/* Of each token that the DAO streams from its account, or has a budget of. */
static int gather_payments(struct tool *tool, struct forecast *forecast)
{
    const struct token *token;
    for (size_t i = 0; (token = token_at(tool, i)) != NULL; i++) {
        daomesh_payments found = { .size = sizeof found };
        int32_t status =
            daomesh_reader_payments(&found, forecast->steps, (size_t)forecast->days, tool->reader,
                                    &forecast->dao->id, &token->id, forecast->from, DAY_S);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "payments");
        if (found.streams == 0 && found.budgets == 0) continue;
        json_t *payments = json_pack("{s:o, s:I, s:I}", "token", token_json(token), "streams",
                                     (json_int_t)found.streams, "budgets", (json_int_t)found.budgets);
        set_amount(payments, "released", &found.released);
        json_object_set_new(payments, "days", paid_json(forecast));
        json_array_append_new(forecast->payments, payments);
    }
    return DONE;
}

/* The windows of the calendar that are not over. */
static int gather_evaluations(struct tool *tool, struct forecast *forecast)
{
    json_auto_t *book = NULL;
    TRY(session_record(tool, &book, forecast->dao->row, DAOMESH_RECORD_PROGRAMMES, 0));
    size_t i;
    json_t *slot;
    json_array_foreach(json_object_get(book, "slots"), i, slot)
    {
        json_auto_t *programme = NULL;
        const uint64_t number = json_number(json_object_get(slot, "programme"));
        if (json_number(json_object_get(slot, "ends")) < forecast->from) continue;
        TRY(session_record(tool, &programme, forecast->dao->row, DAOMESH_RECORD_PROGRAMME, number));
        json_t *evaluation =
            json_pack("{s:O, s:O, s:O}", "programme", json_object_get(slot, "programme"), "begins",
                      json_object_get(slot, "begins"), "ends", json_object_get(slot, "ends"));
        json_object_set(evaluation, "title", json_object_get(programme, "title"));
        json_array_append_new(forecast->evaluations, evaluation);
    }
    return DONE;
}

/* --- Telling ------------------------------------------------------------------------------------------------------ */

static const char *text_of(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

static char *bound_text(const json_t *bound)
{
    char window[VALUE_BYTES];
    if (!json_is_object(bound)) return text_join("nothing bounds a window");
    write_duration(window, json_number(json_object_get(bound, "window_s")));
    return text_join("at most %s in any %s, the bound is %s (without what was planned before it)",
                     text_of(bound, "peak"), window, text_of(bound, "amount"));
}

static char *minter_text(const json_t *minter)
{
    return text_join("minter %llu: %s of %s made, %s reserved, %s left",
                     (unsigned long long)json_number(json_object_get(minter, "minter")),
                     text_of(minter, "minted"), text_of(minter, "cap"), text_of(minter, "reserved"),
                     text_of(minter, "room"));
}

static const char *token_name(const json_t *object)
{
    return text_of(json_object_get(object, "token"), "name");
}

/* "EUR paid from 2 streams and 1 budget" */
static char *payments_text(const json_t *payments)
{
    const uint64_t streams = json_number(json_object_get(payments, "streams")),
                   budgets = json_number(json_object_get(payments, "budgets"));
    return text_join("%s paid from %llu stream%s and %llu budget%s", token_name(payments),
                     (unsigned long long)streams, streams == 1 ? "" : "s", (unsigned long long)budgets,
                     budgets == 1 ? "" : "s");
}

static char *released_text(const json_t *payments)
{
    return text_join("%s released and not yet claimed", text_of(payments, "released"));
}

static void print_minter(struct tool *tool, const json_t *minter)
{
    static const struct column columns[] = { { "begins", "day from", LOOK_TIME },
                                             { "made", "made", LOOK_NUMBER },
                                             { "so_far", "so far", LOOK_NUMBER },
                                             { "left", "left of the cap", LOOK_NUMBER } };
    scoped_text head = minter_text(minter);
    scoped_text bound = bound_text(json_object_get(minter, "bound"));
    printf("%s%s%s\n%s; %llu streams run, %llu wait\n", ink(tool, INK_BOLD), head, ink(tool, INK_PLAIN),
           bound, (unsigned long long)json_number(json_object_get(minter, "running")),
           (unsigned long long)json_number(json_object_get(minter, "queued")));
    print_table(tool, json_object_get(minter, "days"), columns, COUNT_OF(columns));
}

static void print_payments(struct tool *tool, const json_t *payments)
{
    static const struct column columns[] = { { "begins", "day from", LOOK_TIME },
                                             { "paid", "paid", LOOK_NUMBER },
                                             { "so_far", "so far", LOOK_NUMBER } };
    scoped_text head = payments_text(payments);
    scoped_text released = released_text(payments);
    printf("%s%s%s\n%s\n", ink(tool, INK_BOLD), head, ink(tool, INK_PLAIN), released);
    print_table(tool, json_object_get(payments, "days"), columns, COUNT_OF(columns));
}

static void print_forecast(struct tool *tool, const struct forecast *forecast)
{
    static const struct column columns[] = { { "programme", "evaluation of", LOOK_NUMBER },
                                             { "title", "title", LOOK_PLAIN },
                                             { "begins", "from", LOOK_TIME },
                                             { "ends", "until", LOOK_TIME } };
    size_t i;
    json_t *minter, *payments;
    json_array_foreach(forecast->minters, i, minter) print_minter(tool, minter);
    json_array_foreach(forecast->payments, i, payments) print_payments(tool, payments);
    if (json_array_size(forecast->minters) == 0)
        puts("the DAO is admin of no minter; --minter N looks at one");
    if (json_array_size(forecast->evaluations) > 0)
        print_table(tool, forecast->evaluations, columns, COUNT_OF(columns));
}

/* --- Drawing ------------------------------------------------------------------------------------------------------ */

#define EDGE (24 * PX)
#define TOP (84 * PX)   /* of the first minter's panel */
#define ABOVE (64 * PX) /* a panel's words, and room for the names of evaluations */
#define BELOW (52 * PX) /* its dates, and room for the next one */
#define WIDTH (640 * PX)
#define HEIGHT (220 * PX)
#define PANEL (ABOVE + HEIGHT + BELOW)
#define LINE_MOST 92 /* columns of a panel's words */

static int x_of(const struct forecast *forecast, uint64_t time)
{
    const uint64_t span = forecast->days * DAY_S;
    const uint64_t after = time > forecast->from ? time - forecast->from : 0;
    return EDGE + (int)((uint64_t)WIDTH * (after < span ? after : span) / span);
}

/* Evaluation windows are bands behind the bars, named above them. */
static void draw_evaluations(struct drawing *drawing, const struct forecast *forecast, int top)
{
    size_t i;
    json_t *slot;
    json_array_foreach(forecast->evaluations, i, slot)
    {
        const uint64_t begins = json_number(json_object_get(slot, "begins"));
        const int x = x_of(forecast, begins),
                  end = x_of(forecast, json_number(json_object_get(slot, "ends")));
        if (begins >= forecast->from + forecast->days * DAY_S) continue;
        scoped_text name = text_join("evaluation of %llu",
                                     (unsigned long long)json_number(json_object_get(slot, "programme")));
        draw_box(drawing, x, top, end - x > 2 * PX ? end - x : 2 * PX, HEIGHT, 0, BAND);
        draw_text(drawing, x > EDGE + WIDTH * 3 / 4 ? end : x, top - 6 * PX,
                  x > EDGE + WIDTH * 3 / 4 ? RIGHT : LEFT, LETTERS_SMALL, INK_SOFT, name, 0);
    }
}

static void draw_days(struct drawing *drawing, const struct forecast *forecast, const daomesh_amount *most,
                      const daomesh_amount *made, int bottom)
{
    for (uint64_t i = 0; i < forecast->days; i++) {
        const int x = x_of(forecast, forecast->from + i * DAY_S);
        const int width = x_of(forecast, forecast->from + (i + 1) * DAY_S) - x, gap = width > 4 * PX ? PX : 0;
        const int height = draw_part(&made[i], most, HEIGHT);
        draw_box(drawing, x + gap, bottom - height, width - 2 * gap > 0 ? width - 2 * gap : 1, height, 0,
                 ACCENT);
    }
}

/* What is made or paid each day, and on the most of them. */
static daomesh_amount *made_of(const struct forecast *forecast, const json_t *panel, const char *series,
                               daomesh_amount *most)
{
    daomesh_amount *made = must_allocate((size_t)forecast->days * sizeof *made);
    *most = (daomesh_amount){ { 0 } };
    for (uint64_t i = 0; i < forecast->days; i++) {
        int32_t order = 0;
        (void)read_amount(&made[i], text_of(json_array_get(json_object_get(panel, "days"), i), series));
        (void)daomesh_amount_compare(&order, &made[i], most);
        if (order > 0) *most = made[i];
    }
    return made;
}

static void draw_words(struct drawing *drawing, const char *name, const char *note, int top)
{
    draw_text(drawing, EDGE, top + 14 * PX, LEFT, LETTERS_STRONG, INK_DARK, name, LINE_MOST);
    draw_text(drawing, EDGE, top + 32 * PX, LEFT, LETTERS_NOTE, INK_SOFT, note, LINE_MOST);
}

static void draw_minter_words(struct drawing *drawing, const json_t *minter, int top)
{
    const char *title = text_of(minter, "title");
    scoped_text name = text_join("%s, minter %llu%s%s: %s of %s left", token_name(minter),
                                 (unsigned long long)json_number(json_object_get(minter, "minter")),
                                 *title ? ", " : "", title, text_of(minter, "room"), text_of(minter, "cap"));
    scoped_text bound = bound_text(json_object_get(minter, "bound"));
    draw_words(drawing, name, bound, top);
}

static void draw_payments_words(struct drawing *drawing, const json_t *payments, int top)
{
    scoped_text name = payments_text(payments);
    scoped_text released = released_text(payments);
    draw_words(drawing, name, released, top);
}

/* The days of a minter, or of payments, and the scale they have to themselves; how wide that is. */
static int draw_panel(struct drawing *drawing, const struct forecast *forecast, const json_t *panel,
                      const char *series, int above)
{
    const int top = above + ABOVE, bottom = top + HEIGHT;
    daomesh_amount most;
    char highest[VALUE_BYTES], from[VALUE_BYTES], until[VALUE_BYTES];
    daomesh_amount *made = made_of(forecast, panel, series, &most);
    write_amount(highest, &most);
    write_time(from, forecast->from);
    write_time(until, forecast->from + forecast->days * DAY_S);
    draw_evaluations(drawing, forecast, top);
    for (int i = 1; i <= 4; i++)
        draw_line(drawing, EDGE, bottom - i * HEIGHT / 4, EDGE + WIDTH, bottom - i * HEIGHT / 4, INK_PALE);
    draw_days(drawing, forecast, &most, made, bottom);
    free(made);
    draw_line(drawing, EDGE, bottom, EDGE + WIDTH, bottom, INK_SOFT);
    draw_text(drawing, EDGE, bottom + 18 * PX, LEFT, LETTERS_NAME, INK_SOFT, from, 0);
    draw_text(drawing, EDGE + WIDTH, bottom + 18 * PX, RIGHT, LETTERS_NAME, INK_SOFT, until, 0);
    draw_text(drawing, EDGE + WIDTH + 8 * PX, top + 45, LEFT, LETTERS_NAME, INK_SOFT, highest, 0);
    return EDGE + WIDTH + 8 * PX + draw_columns(highest, VALUE_BYTES) + EDGE;
}

static int draw_all(struct tool *tool, const struct forecast *forecast, const char *path)
{
    struct drawing drawing = { .darkens = 1 };
    char dao[LABEL_BYTES];
    label(tool, dao, &forecast->dao->id);
    int width = 0, above = TOP;
    size_t i;
    json_t *panel;
    scoped_text title = text_join("%s day by day, %s",
                                  json_array_size(forecast->minters) == 0    ? "Paid"
                                  : json_array_size(forecast->payments) == 0 ? "Made"
                                                                             : "Made and paid",
                                  dao);
    scoped_text note = text_join("%llu days from now on, each picture at a scale of its own",
                                 (unsigned long long)forecast->days);
    draw_head(&drawing, EDGE, title, note);
    json_array_foreach(forecast->minters, i, panel)
    {
        const int needed = draw_panel(&drawing, forecast, panel, "made", above);
        draw_minter_words(&drawing, panel, above);
        if (needed > width) width = needed;
        above += PANEL;
    }
    json_array_foreach(forecast->payments, i, panel)
    {
        const int needed = draw_panel(&drawing, forecast, panel, "paid", above);
        draw_payments_words(&drawing, panel, above);
        if (needed > width) width = needed;
        above += PANEL;
    }
    return draw_finish(tool, &drawing, path, width, above);
}

/* --- The command -------------------------------------------------------------------------------------------------- */

static int gather(struct tool *tool, struct forecast *forecast, uint64_t only)
{
    forecast->from = session_now(tool);
    forecast->steps = must_allocate((size_t)forecast->days * sizeof *forecast->steps);
    forecast->minters = json_array();
    forecast->payments = json_array();
    forecast->evaluations = json_array();
    forecast->view =
        json_pack("{s:o, s:I, s:I, s:o, s:o, s:o}", "dao", party_json(tool, &forecast->dao->id), "from",
                  (json_int_t)forecast->from, "days", (json_int_t)forecast->days, "minters",
                  forecast->minters, "payments", forecast->payments, "evaluations", forecast->evaluations);
    TRY(gather_minters(tool, forecast, only));
    if (only && json_array_size(forecast->minters) == 0)
        return fail(tool, "the ledger has no minter %llu", (unsigned long long)only);
    if (!only) TRY(gather_payments(tool, forecast));
    return gather_evaluations(tool, forecast);
}

static int tell(struct tool *tool, const struct forecast *forecast, const char *svg)
{
    if (svg && json_array_size(forecast->minters) == 0 && json_array_size(forecast->payments) == 0)
        return fail(tool, "there is no minter to draw, and nothing that is paid");
    if (svg) TRY(draw_all(tool, forecast, svg));
    if (svg && strcmp(svg, "-") == 0) return DONE;
    if (tool->as_json)
        print_json(forecast->view);
    else
        print_forecast(tool, forecast);
    if (svg && !tool->as_json) printf("picture in %s\n", svg);
    return DONE;
}

int run_programme(struct tool *tool, struct words *args)
{
    const char *verb, *name, *days = NULL, *minter = NULL, *svg = NULL;
    uint64_t only = 0;
    scoped_forecast forecast = { .days = DAYS_USUAL };
    const struct option options[] = {
        { "--days", "N", "how many days ahead; else 30", &days, NULL },
        { "--minter", "N", "this minter alone, whoever its admin is", &minter, NULL },
        { "--svg", "FILE|-", "draws the days of each minter, and of what is paid", &svg, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &verb, "forecast"));
    if (strcmp(verb, "forecast") != 0)
        return misuse(tool, "no programme %s; programme forecast DAO would be right", verb);
    TRY(take_word(tool, args, &name, "a DAO's name or id"));
    TRY(take_no_more(tool, args));
    if (days &&
        (!read_u64(&forecast.days, days) || forecast.days == 0 || forecast.days > DAOMESH_FORECAST_STEPS_MAX))
        return misuse(tool, "--days: \"%s\" is not a number from 1 to %d", days, DAOMESH_FORECAST_STEPS_MAX);
    if (minter && (!read_u64(&only, minter) || only == 0))
        return misuse(tool, "--minter: \"%s\" is not the number of a minter", minter);
    TRY(session_read(tool));
    TRY(resolve_party(tool, &forecast.dao, name, SORT_DAO));
    TRY(gather(tool, &forecast, only));
    return tell(tool, &forecast, svg);
}
