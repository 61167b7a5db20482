/* award by quality: the median of what reviewers say moves the pay of each work along a curve. */
#include "rule.h"

#include <stdlib.h>
#include <string.h>

/* What was said of one work. */
struct review {
    uint32_t *scores;
    size_t count;
};

struct reviews {
    struct roster works;
    struct roster pairs; /* of work and reviewer */
    struct review *at;
};

static void reviews_free(struct reviews *reviews)
{
    for (size_t i = 0; i < reviews->works.count; i++)
        free(reviews->at[i].scores);
    free(reviews->at);
    roster_free(&reviews->works);
    roster_free(&reviews->pairs);
}

enum { WORK, SCORE, REVIEWER };

static int add_review(struct reviews *reviews, const struct records *records)
{
    scoped_text work = piece_copy(records->cell[WORK].text);
    scoped_text said = piece_copy(records->cell[SCORE].text);
    scoped_text reviewer = piece_copy(records->cell[REVIEWER].text);
    size_t before = reviews->works.count;
    uint32_t score, number = roster_add(&reviews->works, work);
    if (number == before) {
        reviews->at = must_resize(reviews->at, (before + 1) * sizeof *reviews->at);
        reviews->at[number] = (struct review){ NULL, 0 };
    }
    if (!read_ppm(&score, said))
        return records_fault(records, SCORE, "score \"%s\" is not a part; 62%% or 620000 would be right",
                             said);
    scoped_text pair = text_join("%u %s", number, reviewer);
    size_t pairs = reviews->pairs.count;
    if (*reviewer && roster_add(&reviews->pairs, pair) < pairs)
        return records_fault(records, REVIEWER, "%s has scored %s already", reviewer, work);
    struct review *review = &reviews->at[number];
    if (review->count == DAOMESH_QUALITY_SCORES_MAX)
        return records_fault(records, SCORE, "more than %d scores", DAOMESH_QUALITY_SCORES_MAX);
    if ((review->count & (review->count - 1)) == 0) /* a power of two: room for as many more */
        review->scores = must_resize(review->scores, (2 * review->count + 2) * sizeof *review->scores);
    review->scores[review->count++] = score;
    return DONE;
}

/* "0=0, 50%=50%, 100%=100%"; the usual one pays in proportion. */
static int read_curve(struct tool *tool, daomesh_quality_curve *curve, const char *text)
{
    json_auto_t *points = phrase_list(text ? text : "", ",");
    size_t count = json_array_size(points);
    *curve = (daomesh_quality_curve){ .size = sizeof *curve, .count = (uint32_t)count };
    if (count > DAOMESH_QUALITY_POINTS_MAX)
        return misuse(tool, "--curve: more than %d points", DAOMESH_QUALITY_POINTS_MAX);
    for (size_t i = 0; i < count; i++) {
        const char *point = json_string_value(json_array_get(points, i)), *equals = strchr(point, '=');
        scoped_text score = must_copy(point, equals ? (size_t)(equals - point) : strlen(point));
        if (!equals || !read_ppm(&curve->points[i].score_ppm, score) ||
            !read_ppm(&curve->points[i].pay_ppm, equals + 1))
            return misuse(tool, "--curve: \"%s\" is not a point; 50%%=40%% would be right", point);
    }
    uint32_t wrong = 0;
    int32_t status = daomesh_quality_check(&wrong, curve);
    if (status == DAOMESH_OK) return DONE;
    if (status == DAOMESH_E_CONTRADICTION)
        return misuse(tool,
                      "--curve: at point %u pay falls, or rises more than %u times as fast as the score",
                      wrong + 1, DAOMESH_QUALITY_SLOPE_MAX);
    return misuse(tool, "--curve: scores that ascend from 0 to 100%% would be right");
}

/* The rewards of one round. */
struct pay_list {
    const struct reviews *reviews;
    daomesh_quality_curve curve;
    struct money money;
    daomesh_amount reward;
    daomesh_amount minimum;
};

static int fill_row(struct tool *tool, struct part *row, const struct pay_list *list, size_t work)
{
    const struct review *review = &list->reviews->at[work];
    uint32_t median;
    char score[VALUE_BYTES];
    int32_t status = daomesh_quality_median(&median, review->scores, review->count);
    if (status == DAOMESH_OK)
        status = daomesh_quality_pay(&row->paid, &row->before, &list->curve, &list->reward, &list->minimum,
                                     median);
    if (status == DAOMESH_E_RANGE) return misuse(tool, "--minimum: more than the reward");
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", list->reviews->works.name[work]);
    write_ppm(score, median);
    row->name = list->reviews->works.name[work];
    row->json =
        json_pack("{s:s, s:I, s:I, s:s, s:o, s:o}", "work", row->name, "scores", (json_int_t)review->count,
                  "median_ppm", (json_int_t)median, "median", score, "paid",
                  money_json(&list->money, &row->paid), "returned", money_json(&list->money, &row->before));
    return DONE;
}

static int show(struct tool *tool, const struct contest *contest, const struct pay_list *list)
{
    static const struct column columns[] = { { "work", "work", LOOK_PLAIN },
                                             { "scores", "scores", LOOK_NUMBER },
                                             { "median", "median", LOOK_NUMBER },
                                             { "paid", "paid", LOOK_NUMBER },
                                             { "returned", "goes back", LOOK_NUMBER } };
    scoped_parts rows = {
        .money = &list->money, .columns = columns, .column_count = COUNT_OF(columns), .rows = "works"
    };
    char reward[VALUE_BYTES];
    parts_make(&rows, list->reviews->works.count);
    for (size_t i = 0; i < rows.count; i++)
        TRY(fill_row(tool, &rows.at[i], list, i));
    decimal_write(reward, &list->reward, list->money.decimals);
    scoped_text note = text_join("reward of each work: %s", reward);
    rows.title = "Pay by quality";
    rows.note = note;
    rows.before_is = "goes back";
    rows.paid_is = "is paid (number)";
    json_object_set_new(rows.json, "reward", json_string(reward));
    return parts_show(tool, &rows, contest->svg, note);
}

static int pay(struct tool *tool, const struct contest *contest, struct reviews *reviews)
{
    static const struct field fields[] = { { "work", "submission name id", 0 },
                                           { "score", "quality", 0 },
                                           { "reviewer", "evaluator who member", 1 } };
    scoped_records records = { 0 };
    struct pay_list list = { .reviews = reviews };
    struct decimal reward, minimum;
    int given;
    TRY(read_curve(tool, &list.curve, contest->curve));
    TRY(money_begin(tool, &list.money, NULL));
    TRY(money_option(tool, &list.money, &reward, &given, "--reward", contest->reward));
    TRY(money_option(tool, &list.money, &minimum, &given, "--minimum", contest->minimum));
    list.reward = reward.units;
    list.minimum = minimum.units;
    TRY(money_scale(tool, &list.money, &list.reward, reward.places, "--reward"));
    TRY(money_scale(tool, &list.money, &list.minimum, minimum.places, "--minimum"));
    TRY(records_open(tool, &records, contest->path, contest->format, "reviews", fields, COUNT_OF(fields),
                     contest->columns));
    for (int more;;) {
        TRY(records_next(&records, &more));
        if (!more) break;
        TRY(add_review(reviews, &records));
    }
    return show(tool, contest, &list);
}

int award_quality(struct tool *tool, const struct contest *contest)
{
    struct reviews reviews = { .at = NULL };
    int code = pay(tool, contest, &reviews);
    reviews_free(&reviews);
    return code;
}
