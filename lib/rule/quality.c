/* Pay by quality: the median of scores, and a line through points that says what part of the reward it earns. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/quality.h>

_Static_assert(sizeof(daomesh_quality_point) == 8, "a point is 8 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_quality_curve) == 136, "a curve is 136 bytes in every build of 0.x");

/* What a curve without points says. */
static const daomesh_quality_point in_proportion[] = { { 0, 0 }, { DAOMESH_PPM, DAOMESH_PPM } };

/* --- Curves -------------------------------------------------------------------------------------------------- */

static int is_set(const daomesh_quality_point *point)
{
    return point->score_ppm != 0 || point->pay_ppm != 0;
}

/* Whether a line may go from a to b. */
static int32_t check_step(const daomesh_quality_point *a, const daomesh_quality_point *b)
{
    if (b->score_ppm <= a->score_ppm) return DAOMESH_E_NOT_SORTED;
    if (b->pay_ppm < a->pay_ppm) return DAOMESH_E_CONTRADICTION;
    const uint64_t most = (uint64_t)DAOMESH_QUALITY_SLOPE_MAX * (b->score_ppm - a->score_ppm);
    return b->pay_ppm - a->pay_ppm > most ? DAOMESH_E_CONTRADICTION : DAOMESH_OK;
}

static int32_t check_point(const daomesh_quality_curve *curve, uint32_t i)
{
    const daomesh_quality_point *point = &curve->points[i];
    if (i >= curve->count) return is_set(point) ? DAOMESH_E_RANGE : DAOMESH_OK;
    if (point->score_ppm > DAOMESH_PPM || point->pay_ppm > DAOMESH_PPM) return DAOMESH_E_RANGE;
    if (i == 0) return point->score_ppm == 0 ? DAOMESH_OK : DAOMESH_E_NOT_SORTED;
    if (i + 1 == curve->count && point->score_ppm != DAOMESH_PPM) return DAOMESH_E_NOT_SORTED;
    return check_step(point - 1, point);
}

int32_t daomesh_quality_check(uint32_t *point, const daomesh_quality_curve *curve)
{
    if (point) *point = 0;
    if (!curve || !rule_size_fits(curve, curve->size, sizeof *curve)) return DAOMESH_E_ARG;
    if (curve->count == 1 || curve->count > DAOMESH_QUALITY_POINTS_MAX) return DAOMESH_E_RANGE;
    for (uint32_t i = 0; i < DAOMESH_QUALITY_POINTS_MAX; i++) {
        int32_t status = check_point(curve, i);
        if (status == DAOMESH_OK) continue;
        if (point) *point = i;
        return status;
    }
    return DAOMESH_OK;
}

/* --- Scores -------------------------------------------------------------------------------------------------- */

/* The score that `below` others precede, by halving the range: scores stay where they are. */
static uint32_t score_at(const uint32_t *scores, size_t count, size_t below)
{
    uint32_t low = 0, high = DAOMESH_PPM;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        size_t reached = 0;
        for (size_t i = 0; i < count; i++)
            reached += scores[i] <= middle;
        if (reached > below)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

int32_t daomesh_quality_median(uint32_t *score_ppm, const uint32_t *scores, size_t count)
{
    if (score_ppm) *score_ppm = 0;
    if (!score_ppm || !scores) return DAOMESH_E_ARG;
    if (count == 0) return DAOMESH_E_RANGE;
    if (count > DAOMESH_QUALITY_SCORES_MAX) return DAOMESH_E_LIMIT;
    for (size_t i = 0; i < count; i++) {
        if (scores[i] > DAOMESH_PPM) return DAOMESH_E_RANGE;
    }
    const uint32_t upper = score_at(scores, count, count / 2);
    *score_ppm = count % 2 == 1 ? upper : (score_at(scores, count, count / 2 - 1) + upper) / 2;
    return DAOMESH_OK;
}

/* --- Pay ----------------------------------------------------------------------------------------------------- */

/* Where the line from a to b stands at that score, as parts of *whole. */
static uint64_t height_at(uint64_t *whole, const daomesh_quality_point *a, const daomesh_quality_point *b,
                          uint32_t score_ppm)
{
    const uint64_t width = b->score_ppm - a->score_ppm;
    *whole = width * DAOMESH_PPM;
    return a->pay_ppm * width + (uint64_t)(b->pay_ppm - a->pay_ppm) * (score_ppm - a->score_ppm);
}

int32_t daomesh_quality_pay(daomesh_amount *paid, daomesh_amount *returned,
                            const daomesh_quality_curve *curve, const daomesh_amount *reward,
                            const daomesh_amount *minimum, uint32_t score_ppm)
{
    if (paid) *paid = amount_from_u64(0);
    if (returned) *returned = amount_from_u64(0);
    if (!paid || !returned || !reward || !minimum || daomesh_quality_check(NULL, curve) != DAOMESH_OK)
        return DAOMESH_E_ARG;
    if (score_ppm > DAOMESH_PPM || words_compare(minimum->limb, reward->limb, AMOUNT_WORDS) > 0)
        return DAOMESH_E_RANGE;

    const daomesh_quality_point *to = curve->count > 0 ? &curve->points[1] : &in_proportion[1];
    while (to->score_ppm < score_ppm)
        to++;
    uint64_t whole;
    const daomesh_amount part = amount_from_u64(height_at(&whole, to - 1, to, score_ppm)),
                         all = amount_from_u64(whole);
    daomesh_amount pay;
    MUST(daomesh_amount_muldiv_floor(&pay, reward, &part, &all) == DAOMESH_OK);
    if (words_compare(pay.limb, minimum->limb, AMOUNT_WORDS) < 0) pay = *minimum;
    MUST(daomesh_amount_subtract(returned, reward, &pay) == DAOMESH_OK);
    *paid = pay;
    return DAOMESH_OK;
}

size_t daomesh_quality_scores_max(void)
{
    return DAOMESH_QUALITY_SCORES_MAX;
}

size_t daomesh_quality_points_max(void)
{
    return DAOMESH_QUALITY_POINTS_MAX;
}

uint32_t daomesh_quality_slope_max(void)
{
    return DAOMESH_QUALITY_SLOPE_MAX;
}
