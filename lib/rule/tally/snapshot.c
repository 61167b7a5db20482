/*
 * What Snapshot computes with floating point, in whole numbers: its quadratic, weighted and Copeland votes.
 *
 * Totals are in units of 1/DAOMESH_TALLY_FRACTION of a unit of weight, rounded down, so that all of them together fall short of the
 * valid weight by less than one such unit for each option; weighted votes are exact as long as 256 bits allow. All weights together
 * stay below 2^128.
 */
#include "rule/tally/tally.h"

/* Roots carry 64 bits behind the point: 128 below the root. */
#define ROOT_SHIFT_WORDS 2
/* Sums of roots are cut to so many bits before they are squared, so that the squares of all options add up in 256. */
#define ROOT_BITS 123

static int32_t check_weight(const struct tally *tally)
{
    const daomesh_amount *weight = &tally->out->weight;
    return (weight->limb[2] | weight->limb[3]) != 0 ? DAOMESH_E_OVERFLOW : DAOMESH_OK;
}

static uint64_t points_of(const struct ballot *ballot)
{
    uint64_t points = 0;
    for (uint32_t i = 0; i < ballot->count; i++)
        points += (uint64_t)ballot->mark[i].value;
    return points;
}

/* total = weight * share / whole, in fractions. A whole of 0 gives 0. */
static int32_t scale_to(daomesh_amount *total, const daomesh_amount *weight, const daomesh_amount *share,
                        const daomesh_amount *whole)
{
    const daomesh_amount fraction = amount_from_u64(DAOMESH_TALLY_FRACTION);
    daomesh_amount all;
    if (amount_is_zero(whole)) {
        *total = amount_from_u64(0);
        return DAOMESH_OK;
    }
    TRY(daomesh_amount_multiply(&all, weight, &fraction));
    return daomesh_amount_muldiv_floor(total, &all, share, whole);
}

/* Divides the weight of all valid ballots in the proportion of `plus`, which adds up to less than 2^256. */
static int32_t distribute(struct tally *tally)
{
    daomesh_amount whole = { { 0 } };
    for (uint32_t option = 0; option < tally->options; option++)
        MUST(!amount_add_to(&whole, &tally->plus[option]));
    for (uint32_t option = 0; option < tally->options; option++)
        TRY(scale_to(&tally->plus[option], &tally->out->weight, &tally->plus[option], &whole));
    tally->scale = amount_from_u64(DAOMESH_TALLY_FRACTION);
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* --- Quadratic ----------------------------------------------------------------------------------------------- */

/* plus += sqrt(weight * points on the option / all points of the ballot) */
static int32_t visit_roots(struct tally *tally, const struct ballot *ballot)
{
    const daomesh_amount shift = { .limb[ROOT_SHIFT_WORDS] = 1 };
    const daomesh_amount points = amount_from_u64(points_of(ballot));
    TRY(check_weight(tally));
    for (uint32_t i = 0; i < ballot->count; i++) {
        daomesh_amount part;
        if (amount_scale(&part, ballot->weight, (uint32_t)ballot->mark[i].value)) return DAOMESH_E_OVERFLOW;
        TRY(daomesh_amount_muldiv_floor(&part, &part, &shift, &points));
        TRY(daomesh_amount_sqrt_floor(&part, &part));
        MUST(!amount_add_to(&tally->plus[ballot->mark[i].option], &part));
    }
    return DAOMESH_OK;
}

static uint32_t bits_of(const daomesh_amount *a)
{
    uint32_t log2 = 0;
    (void)daomesh_amount_log2(&log2, a);
    return log2 + 1;
}

/* a / 2^bits */
static int32_t cut_bits(daomesh_amount *a, uint32_t bits)
{
    daomesh_amount divisor = { { 0 } };
    divisor.limb[bits / 64] = (uint64_t)1 << (bits % 64);
    return daomesh_amount_divide(a, NULL, a, &divisor);
}

/* (sum of roots)^2 for each option, to as many bits as the sum of all squares leaves. */
static int32_t square(struct tally *tally)
{
    uint32_t most = 0;
    for (uint32_t option = 0; option < tally->options; option++) {
        const uint32_t bits = bits_of(&tally->plus[option]);
        if (bits > most) most = bits;
    }
    for (uint32_t option = 0; option < tally->options; option++) {
        daomesh_amount *sum = &tally->plus[option];
        if (most > ROOT_BITS) TRY(cut_bits(sum, most - ROOT_BITS));
        TRY(daomesh_amount_multiply(sum, sum, sum));
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_snapshot_quadratic(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_roots));
    TRY(square(tally));
    return distribute(tally);
}

/* --- Weighted ------------------------------------------------------------------------------------------------ */

static int32_t visit_shares(struct tally *tally, const struct ballot *ballot)
{
    const daomesh_amount points = amount_from_u64(points_of(ballot));
    TRY(check_weight(tally));
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_amount share = amount_from_u64((uint64_t)ballot->mark[i].value);
        daomesh_amount part;
        TRY(scale_to(&part, ballot->weight, &share, &points));
        MUST(!amount_add_to(&tally->plus[ballot->mark[i].option], &part));
    }
    return DAOMESH_OK;
}

/* As exact fractions, so that what is tied there ties here, too; where their common denominator is too large, in units of FRACTION. */
int32_t daomesh__tally_snapshot_weighted(struct tally *tally)
{
    int32_t status = daomesh__tally_weighted(tally);
    if (status != DAOMESH_E_LIMIT) return status;
    tally->scale = amount_from_u64(DAOMESH_TALLY_FRACTION);
    for (uint32_t option = 0; option < tally->options; option++)
        tally->plus[option] = amount_from_u64(0);
    TRY(daomesh__tally_each(tally, visit_shares));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* --- Copeland ------------------------------------------------------------------------------------------------ */

/*
 * An option's score is 2 for each duel won and 1 for each drawn, plus half its average support: the votes that it has in all its
 * duels, over all weight in as many. Multiplied by twice that weight:
 *
 *     points * 2 * (options - 1) * weight + support
 */
static int32_t score_of(daomesh_amount *score, const struct tally *tally, uint32_t a)
{
    daomesh_amount support = { { 0 } };
    uint32_t points = 0;
    for (uint32_t b = 0; b < tally->options; b++) {
        if (a == b) continue;
        points += (uint32_t)(amount_order(votes_over(tally, a, b), votes_over(tally, b, a)) + 1);
        MUST(!amount_add_to(&support, votes_over(tally, a, b)));
    }
    MUST(!amount_scale(score, &tally->out->weight, points * 2 * (tally->options - 1)));
    MUST(!amount_add_to(score, &support));
    return DAOMESH_OK;
}

int32_t daomesh__tally_snapshot_copeland(struct tally *tally)
{
    TRY(daomesh__tally_pairwise(tally));
    TRY(check_weight(tally));
    for (uint32_t option = 0; option < tally->options; option++)
        TRY(score_of(&tally->plus[option], tally, option));
    /* With one option there are no duels: it has all weight. */
    if (tally->options == 1) tally->plus[0] = amount_from_u64(1);
    return distribute(tally);
}
