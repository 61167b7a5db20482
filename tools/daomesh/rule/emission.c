/* emission: how much of a total is released by when, as a table and as a curve. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_USUAL 12
#define ROWS_MOST 1000
#define POINTS 256 /* of a curve */

struct plan_words {
    const char *path;
    const char *total;
    const char *starts;
    const char *duration;
    const char *cliff;
    const char *unlock_start;
    const char *unlock_cliff;
    const char *granularity;
    const char *profile;
    const char *inflation;
    const char *period;
    const char *rows;
    const char *claimed;
    const char *heights;
    const char *svg;
    struct words at;
    struct words pauses;
};

struct pause {
    uint64_t from;
    uint64_t until;
};

/* A plan, or a stable inflation when ppm is set; `lasts` counts the pauses too. */
struct release {
    daomesh_emission plan;
    uint32_t ppm;
    uint64_t period;
    struct pause *pauses;
    size_t pause_count;
    uint64_t lasts;
    struct money money;
    daomesh_amount end; /* all that is released */
    int dated;          /* times are dates, not time since the start */
    int heights;        /* times are block heights */
};

/* --- what is released ----------------------------------------------------------------------------------------------------- */

/* What a clock shows that stood during the pauses before `time`. */
static uint64_t reading_at(const struct release *release, uint64_t time)
{
    daomesh_clock clock = { .size = sizeof clock };
    uint64_t reading = time;
    for (size_t i = 0; i < release->pause_count && release->pauses[i].from <= time; i++) {
        (void)daomesh_clock_stop(&clock, release->pauses[i].from);
        if (release->pauses[i].until <= time) (void)daomesh_clock_start(&clock, release->pauses[i].until);
    }
    (void)daomesh_clock_read(&reading, NULL, &clock, time);
    return reading;
}

static int released_at(struct tool *tool, const struct release *release, uint64_t time, daomesh_amount *out)
{
    uint64_t reading = reading_at(release, time);
    const daomesh_emission *plan = &release->plan;
    uint64_t elapsed = reading > plan->starts ? reading - plan->starts : 0;
    if (elapsed > plan->duration) elapsed = plan->duration;
    int32_t status =
        release->ppm ? daomesh_emission_inflation(out, &plan->total, release->ppm, release->period, elapsed)
                     : daomesh_emission_released(out, plan, reading);
    if (status == DAOMESH_E_LIMIT)
        return fail(tool, "--period: more than %d periods; a longer one would be right",
                    DAOMESH_EMISSION_PERIODS_MAX);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "emission");
}

/* --- reading ---------------------------------------------------------------------------------------------------------- */

static int read_span(struct tool *tool, uint64_t *out, const char *option, const char *text)
{
    if (!text || read_duration(out, text)) return DONE;
    return misuse(tool, "%s: \"%s\" is not a duration; 30d, 4h or seconds would be right", option, text);
}

static int read_when(struct tool *tool, uint64_t *out, const char *option, const char *text)
{
    if (!text || read_time(out, text) || read_duration(out, text)) return DONE;
    return misuse(tool, "%s: \"%s\" is not a time; 2026-11-21, seconds or 30d would be right", option, text);
}

static int read_profile(struct tool *tool, daomesh_emission *plan, const char *name)
{
    static const char *const profiles[] = { "sablier-4", "sablier-2", "openzeppelin", NULL };
    uint32_t profile;
    TRY(pick(tool, &profile, "--profile", name, profiles));
    if (profile == 2) plan->floors = DAOMESH_FLOOR_TWICE;
    if (profile == 3) plan->cliff_form = DAOMESH_CLIFF_HIDES;
    return DONE;
}

static int read_amounts(struct tool *tool, struct release *release, const struct plan_words *words)
{
    daomesh_emission *plan = &release->plan;
    struct {
        daomesh_amount *out;
        const char *option;
        const char *text;
        struct decimal value;
    } amounts[] = { { &plan->total, "--total", words->total, { { { 0 } }, 0, 0 } },
                    { &plan->unlock_start, "--unlock-start", words->unlock_start, { { { 0 } }, 0, 0 } },
                    { &plan->unlock_cliff, "--unlock-cliff", words->unlock_cliff, { { { 0 } }, 0, 0 } } };
    int given;
    for (size_t i = 0; i < COUNT_OF(amounts); i++)
        TRY(money_option(tool, &release->money, &amounts[i].value, &given, amounts[i].option,
                         amounts[i].text));
    for (size_t i = 0; i < COUNT_OF(amounts); i++) {
        *amounts[i].out = amounts[i].value.units;
        TRY(money_scale(tool, &release->money, amounts[i].out, amounts[i].value.places, amounts[i].option));
    }
    return DONE;
}

static int check_plan(struct tool *tool, const struct release *release)
{
    const daomesh_emission *plan = &release->plan;
    int32_t status = daomesh_emission_check(NULL, plan);
    if (plan->cliff > plan->duration) return misuse(tool, "--cliff: it lies behind the end");
    if (status == DAOMESH_OK) return DONE;
    return misuse(tool,
                  "--unlock-start and --unlock-cliff: together more than the total, or an end past 2^64");
}

/* FROM..UNTIL, each a time or a duration since the start. */
static int read_pause(struct tool *tool, struct release *release, const char *text)
{
    const char *dots = strstr(text, "..");
    struct pause pause = { 0, 0 };
    if (!dots) return misuse(tool, "--pause: \"%s\"; FROM..UNTIL would be right", text);
    scoped_text from = must_copy(text, (size_t)(dots - text));
    TRY(read_when(tool, &pause.from, "--pause", from));
    TRY(read_when(tool, &pause.until, "--pause", dots + 2));
    uint64_t before =
        release->pause_count ? release->pauses[release->pause_count - 1].until : release->plan.starts;
    if (!release->dated) {
        pause.from += release->plan.starts;
        pause.until += release->plan.starts;
    }
    if (pause.from >= pause.until || pause.from < before)
        return misuse(tool, "--pause: \"%s\" does not lie behind the start and the pause before", text);
    if (release->lasts > UINT64_MAX - (pause.until - pause.from))
        return misuse(tool, "--pause: the end is past 2^64");
    release->lasts += pause.until - pause.from;
    release->pauses[release->pause_count++] = pause;
    return DONE;
}

static int read_release(struct tool *tool, struct release *release, const struct plan_words *words)
{
    daomesh_emission *plan = &release->plan;
    plan->size = sizeof *plan;
    if (!words->total)
        return misuse(tool, "--total is missing: all that is released, or with --inflation the supply");
    if (!words->duration) return misuse(tool, "--duration is missing: 4w, 365d or seconds");
    TRY(money_begin(tool, &release->money, NULL));
    TRY(read_when(tool, &plan->starts, "--starts", words->starts));
    TRY(read_span(tool, &plan->duration, "--duration", words->duration));
    TRY(read_span(tool, &plan->cliff, "--cliff", words->cliff));
    TRY(read_span(tool, &plan->granularity, "--granularity", words->granularity));
    TRY(read_span(tool, &release->period, "--period", words->period));
    TRY(read_profile(tool, plan, words->profile));
    TRY(read_amounts(tool, release, words));
    if (words->inflation && (!read_ppm(&release->ppm, words->inflation) || release->ppm == 0))
        return misuse(tool, "--inflation: \"%s\" is not a part; 5%% or 50000 would be right",
                      words->inflation);
    if (!words->inflation != !words->period) return misuse(tool, "--inflation and --period go together");
    if (words->inflation &&
        (words->cliff || words->granularity || words->profile || words->unlock_start || words->unlock_cliff))
        return misuse(tool, "--inflation has no cliff, steps, unlocks or profile");
    TRY(check_plan(tool, release));
    release->dated = words->starts != NULL;
    release->heights = words->heights != NULL;
    release->lasts = plan->duration;
    release->pauses = must_allocate(words->pauses.count * sizeof *release->pauses);
    for (size_t i = 0; i < words->pauses.count; i++)
        TRY(read_pause(tool, release, words->pauses.at[i]));
    return released_at(tool, release, plan->starts + release->lasts, &release->end);
}

/* --- telling ------------------------------------------------------------------------------------------------------------------ */

static char *time_text(const struct release *release, uint64_t time)
{
    char text[VALUE_BYTES];
    if (release->heights) return text_join("%llu", (unsigned long long)time);
    if (release->dated)
        write_time(text, time);
    else
        write_duration(text, time);
    return must_copy(text, strlen(text));
}

/* Shares are of what is released at the end. */
static int add_row(struct tool *tool, const struct release *release, json_t *rows, uint64_t time,
                   const daomesh_amount *before, daomesh_amount *released)
{
    daomesh_amount since = { { 0 } };
    TRY(released_at(tool, release, time, released));
    daomesh_amount_subtract(&since, released, before);
    scoped_text when = time_text(release, time);
    json_t *row =
        json_pack("{s:s, s:I, s:o, s:o, s:I}", "when", when, "time", (json_int_t)time, "released",
                  money_json(&release->money, released), "since", money_json(&release->money, &since),
                  "share_ppm", (json_int_t)draw_part(released, &release->end, (int)DAOMESH_PPM));
    json_array_append_new(rows, row);
    return DONE;
}

static int make_rows(struct tool *tool, const struct release *release, const struct plan_words *words,
                     json_t *rows)
{
    uint64_t count = ROWS_USUAL;
    daomesh_amount before = { { 0 } }, released;
    if (words->rows && (!read_u64(&count, words->rows) || count < 1 || count > ROWS_MOST))
        return misuse(tool, "--rows: \"%s\" is not a number from 1 to %d", words->rows, ROWS_MOST);
    if (release->lasts < count) count = release->lasts ? release->lasts : 1;
    for (size_t i = 0; i < words->at.count; i++) {
        uint64_t time;
        TRY(read_when(tool, &time, "--at", words->at.at[i]));
        if (!release->dated) time += release->plan.starts;
        TRY(add_row(tool, release, rows, time, &before, &released));
        before = released;
    }
    for (uint64_t i = 0; i <= count && words->at.count == 0; i++) {
        uint64_t time =
            release->plan.starts + release->lasts / count * i + release->lasts % count * i / count;
        TRY(add_row(tool, release, rows, time, &before, &released));
        before = released;
    }
    return DONE;
}

/* One --at is marked in the curve. */
static int mark(struct tool *tool, const struct release *release, const struct plan_words *words,
                struct curve_chart *chart, char **text)
{
    uint64_t time = 0, starts = release->plan.starts;
    daomesh_amount released;
    char amount[VALUE_BYTES];
    chart->marked = -1;
    if (words->at.count != 1) return DONE;
    TRY(read_when(tool, &time, "--at", words->at.at[0]));
    if (!release->dated) time += starts;
    if (time < starts || time > starts + release->lasts || release->lasts < POINTS) return DONE;
    TRY(released_at(tool, release, time, &released));
    decimal_write(amount, &released, release->money.decimals);
    scoped_text when = time_text(release, time);
    *text = text_join("%s: %s", when, amount);
    chart->mark_text = *text;
    chart->marked = (int)((time - starts) / (release->lasts / POINTS));
    if (chart->marked > POINTS) chart->marked = POINTS;
    return DONE;
}

static int draw(struct tool *tool, const struct release *release, const struct plan_words *words,
                const char *note)
{
    daomesh_amount points[POINTS + 1];
    uint64_t starts = release->plan.starts, lasts = release->lasts;
    char top[VALUE_BYTES];
    for (uint64_t i = 0; i <= POINTS; i++)
        TRY(released_at(tool, release, starts + lasts / POINTS * i + lasts % POINTS * i / POINTS,
                        &points[i]));
    decimal_write(top, &release->end, release->money.decimals);
    scoped_text left = time_text(release, starts);
    scoped_text right = time_text(release, starts + lasts);
    struct curve_chart chart = {
        .title = "Released so far", .note = note, .left = left, .right = right, .top = top
    };
    chart.at = points;
    chart.whole = &release->end;
    chart.count = POINTS + 1;
    scoped_text marked = NULL;
    TRY(mark(tool, release, words, &chart, &marked));
    return draw_curve(tool, words->svg, &chart);
}

static char *note_of(const struct release *release)
{
    char total[VALUE_BYTES], lasts[VALUE_BYTES], cliff[VALUE_BYTES];
    decimal_write(total, &release->plan.total, release->money.decimals);
    write_duration(lasts, release->lasts);
    write_duration(cliff, release->plan.cliff);
    if (release->heights) snprintf(lasts, sizeof lasts, "%llu blocks", (unsigned long long)release->lasts);
    if (release->heights) snprintf(cliff, sizeof cliff, "%llu", (unsigned long long)release->plan.cliff);
    if (release->ppm) {
        char part[VALUE_BYTES], period[VALUE_BYTES];
        write_ppm(part, release->ppm);
        write_duration(period, release->period);
        if (release->heights)
            snprintf(period, sizeof period, "%llu blocks", (unsigned long long)release->period);
        return text_join("%s of %s each %s, for %s", part, total, period, lasts);
    }
    return text_join("%s over %s%s%s%s", total, lasts, release->plan.cliff ? ", cliff at " : "",
                     release->plan.cliff ? cliff : "", release->pause_count ? ", with pauses" : "");
}

/* What --claimed leaves at the last of the rows. */
static int add_due(struct tool *tool, const struct release *release, const struct plan_words *words,
                   json_t *json, const json_t *rows)
{
    struct decimal claimed;
    struct money money = release->money;
    daomesh_amount released, due;
    int given;
    TRY(money_option(tool, &money, &claimed, &given, "--claimed", words->claimed));
    if (!given) return DONE;
    if (claimed.places > release->money.decimals)
        return misuse(tool, "--claimed: more decimals than --total has; --total with %u would be right",
                      claimed.places);
    TRY(money_scale(tool, &money, &claimed.units, claimed.places, "--claimed"));
    const json_t *last = json_array_get(rows, json_array_size(rows) - 1);
    TRY(released_at(tool, release, json_number(json_object_get(last, "time")), &released));
    if (daomesh_amount_subtract(&due, &released, &claimed.units) != DAOMESH_OK)
        return fail(tool, "--claimed: %s is more than is released", words->claimed);
    json_object_set_new(json, "due", money_json(&release->money, &due));
    return DONE;
}

static void print_rows(struct tool *tool, const json_t *rows)
{
    static const struct column columns[] = { { "when", "when", LOOK_PLAIN },
                                             { "released", "released", LOOK_NUMBER },
                                             { "share", "share", LOOK_NUMBER },
                                             { "since", "since the row before", LOOK_NUMBER } };
    json_auto_t *shown = json_array();
    for (size_t i = 0; i < json_array_size(rows); i++) {
        json_t *row = json_copy(json_array_get(rows, i));
        unsigned long long tenths = json_number(json_object_get(row, "share_ppm")) / 1000;
        scoped_text share = text_join("%llu.%llu%%", tenths / 10, tenths % 10);
        json_object_set_new(row, "share", json_string(share));
        json_array_append_new(shown, row);
    }
    print_table(tool, shown, columns, COUNT_OF(columns));
}

static int tell(struct tool *tool, const struct release *release, const struct plan_words *words)
{
    json_auto_t *json = json_object(), *rows = json_array();
    scoped_text note = note_of(release);
    TRY(make_rows(tool, release, words, rows));
    TRY(add_due(tool, release, words, json, rows));
    if (words->svg) TRY(draw(tool, release, words, note));
    if (words->svg && strcmp(words->svg, "-") == 0) return DONE;
    json_object_set_new(json, "total", money_json(&release->money, &release->plan.total));
    json_object_set_new(json, "starts", json_integer((json_int_t)release->plan.starts));
    json_object_set_new(json, "ends", json_integer((json_int_t)(release->plan.starts + release->lasts)));
    json_object_set(json, "rows", rows);
    if (tool->as_json) {
        print_json(json);
        return DONE;
    }
    printf("%s\n\n", note);
    print_rows(tool, rows);
    if (json_object_get(json, "due"))
        printf("\ndue then: %s\n", json_string_value(json_object_get(json, "due")));
    if (words->svg) printf("\npicture in %s\n", words->svg);
    return DONE;
}

int run_emission(struct tool *tool, struct words *args)
{
    struct plan_words words = { .path = NULL };
    struct release release = { .ppm = 0 };
    json_auto_t *settings = NULL;
    const struct option options[] = {
        { "--total", "AMOUNT", "all that is released; with --inflation the supply before", &words.total,
          NULL },
        { "--duration", "D", "how long it takes: 365d, 4w, seconds", &words.duration, NULL },
        { "--starts", "TIME", "when; else times are counted from the start", &words.starts, NULL },
        { "--cliff", "D", "nothing but --unlock-start before it", &words.cliff, NULL },
        { "--unlock-start", "AMOUNT", "at the start", &words.unlock_start, NULL },
        { "--unlock-cliff", "AMOUNT", "at the cliff", &words.unlock_cliff, NULL },
        { "--granularity", "D", "length of a step", &words.granularity, NULL },
        { "--profile", "NAME", "sablier-4, sablier-2, openzeppelin", &words.profile, NULL },
        { "--inflation", "PART", "of the supply each --period, instead of a line", &words.inflation, NULL },
        { "--period", "D", "of the inflation", &words.period, NULL },
        { "--pause", "FROM..UNTIL", "the clock stands, the end moves; again for more", NULL, &words.pauses },
        { "--at", "TIME", "rows at these times alone; again for more", NULL, &words.at },
        { "--rows", "N", "so many steps of the table; else 12", &words.rows, NULL },
        { "--claimed", "AMOUNT", "tells what is due in the last row", &words.claimed, NULL },
        { "--heights", NULL, "times are block heights", &words.heights, NULL },
        { "--svg", "FILE|-", "draws the curve", &words.svg, NULL },
    };
    int code = take_options(tool, args, options, COUNT_OF(options), NULL);
    if (code == DONE && args->count > 0) code = take_word(tool, args, &words.path, "the file of settings");
    if (code == DONE) code = take_no_more(tool, args);
    if (code == DONE && words.path)
        code = take_settings(tool, &settings, words.path, options, COUNT_OF(options));
    if (code == DONE) code = read_release(tool, &release, &words);
    if (code == DONE) code = tell(tool, &release, &words);
    words_free(&words.at);
    words_free(&words.pauses);
    free(release.pauses);
    return code;
}
