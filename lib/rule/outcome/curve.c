/* Bars that fall with time. */
#include "rule/outcome/outcome.h"

/* Keeps factor * PPB, and x + x_offset, within 64 bits. */
#define CURVE_MOST (10 * (int64_t)DAOMESH_PPB)

_Static_assert(sizeof(daomesh_curve) == 48, "a curve is 48 bytes in every build of 0.x");

/* --- Is it a curve? ---------------------------------------------------------------------------------------------- */

static int has_no_slope(const daomesh_curve *curve)
{
    return curve->from_ppb == 0 && curve->to_ppb == 0 && curve->length_ppb == 0;
}

static int has_no_offsets(const daomesh_curve *curve)
{
    return curve->factor_ppb == 0 && curve->x_offset_ppb == 0 && curve->y_offset_ppb == 0;
}

static int is_slope(const daomesh_curve *curve)
{
    return curve->from_ppb <= DAOMESH_PPB && curve->to_ppb <= curve->from_ppb && curve->length_ppb >= 1 &&
           curve->length_ppb <= DAOMESH_PPB && has_no_offsets(curve);
}

static int is_reciprocal(const daomesh_curve *curve)
{
    return curve->factor_ppb >= 0 && curve->factor_ppb <= CURVE_MOST && curve->x_offset_ppb >= 1 &&
           curve->x_offset_ppb <= CURVE_MOST && curve->y_offset_ppb >= -CURVE_MOST &&
           curve->y_offset_ppb <= CURVE_MOST && has_no_slope(curve);
}

int32_t daomesh_curve_check(const daomesh_curve *curve)
{
    if (!curve) return DAOMESH_E_ARG;
    int fits = curve->reserved == 0;
    if (curve->kind == DAOMESH_CURVE_LINEAR)
        fits = fits && is_slope(curve) && curve->step_ppb == 0;
    else if (curve->kind == DAOMESH_CURVE_STEPPED)
        fits = fits && is_slope(curve) && curve->step_ppb >= 1 && curve->step_ppb <= DAOMESH_PPB;
    else if (curve->kind == DAOMESH_CURVE_RECIPROCAL)
        fits = fits && is_reciprocal(curve) && curve->step_ppb == 0;
    else
        fits = 0;
    return fits ? DAOMESH_OK : DAOMESH_E_RANGE;
}

/* --- Its bar ------------------------------------------------------------------------------------------------------ */

static uint64_t linear_bar(const daomesh_curve *curve, uint64_t x)
{
    const uint64_t passed = x < curve->length_ppb ? x : curve->length_ppb;
    const uint64_t part = passed * DAOMESH_PPB / curve->length_ppb;
    return curve->from_ppb - part * (curve->from_ppb - curve->to_ppb) / DAOMESH_PPB;
}

static uint64_t stepped_bar(const daomesh_curve *curve, uint64_t x)
{
    const uint64_t fallen = curve->step_ppb * (x / curve->length_ppb);
    return fallen < curve->from_ppb - curve->to_ppb ? curve->from_ppb - fallen : curve->to_ppb;
}

static uint64_t reciprocal_bar(const daomesh_curve *curve, uint64_t x)
{
    const uint64_t part = (uint64_t)curve->factor_ppb * DAOMESH_PPB / (x + (uint64_t)curve->x_offset_ppb);
    /* A smallest offset makes the quotient up to 1e19; above the greatest fall nothing changes. */
    const int64_t quotient = part > 2 * (uint64_t)CURVE_MOST ? 2 * CURVE_MOST : (int64_t)part;
    const int64_t bar = quotient + curve->y_offset_ppb;
    if (bar < 0) return 0;
    return bar > (int64_t)DAOMESH_PPB ? DAOMESH_PPB : (uint64_t)bar;
}

uint32_t daomesh__outcome_bar_at(const daomesh_curve *curve, uint32_t x)
{
    if (curve->kind == DAOMESH_CURVE_LINEAR) return (uint32_t)linear_bar(curve, x);
    if (curve->kind == DAOMESH_CURVE_STEPPED) return (uint32_t)stepped_bar(curve, x);
    return (uint32_t)reciprocal_bar(curve, x);
}

int32_t daomesh_curve_bar(uint32_t *bar_ppb, const daomesh_curve *curve, uint32_t x_ppb)
{
    if (!bar_ppb) return DAOMESH_E_ARG;
    *bar_ppb = 0;
    if (x_ppb > DAOMESH_PPB || daomesh_curve_check(curve) != DAOMESH_OK) return DAOMESH_E_ARG;
    *bar_ppb = daomesh__outcome_bar_at(curve, x_ppb);
    return DAOMESH_OK;
}

int32_t daomesh_curve_delay(uint32_t *x_ppb, const daomesh_curve *curve, uint32_t y_ppb)
{
    if (!x_ppb) return DAOMESH_E_ARG;
    *x_ppb = 0;
    if (y_ppb > DAOMESH_PPB || daomesh_curve_check(curve) != DAOMESH_OK) return DAOMESH_E_ARG;
    uint32_t low = 0, high = DAOMESH_PPB; /* the least x is in low..high */
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (y_ppb >= daomesh__outcome_bar_at(curve, middle))
            high = middle;
        else
            low = middle + 1;
    }
    *x_ppb = low;
    return DAOMESH_OK;
}

uint32_t daomesh_ppb(void)
{
    return DAOMESH_PPB;
}
