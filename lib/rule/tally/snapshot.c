/*
 * What Snapshot computes with floating point, in whole numbers: its quadratic, weighted and Copeland votes.
 *
 * Totals are in units of 1/DAOMESH_TALLY_FRACTION of a unit of weight, rounded down, so that all of them together fall short of the
 * valid weight by less than one such unit for each option; weighted votes are exact as long as 256 bits allow. All weights together
 * stay below 2^128.
 */
#include "rule/tally/tally.h"

/* The roots of few points are kept with so many bits behind the point. */
#define POINT_BITS 60
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

/* weight * share / whole, in fractions. A share is no more than the whole, and a whole of 0 has no shares. */
static daomesh_amount fraction_of(const daomesh_amount *weight, const daomesh_amount *share,
                                  const daomesh_amount *whole)
{
    const daomesh_amount fraction = amount_from_u64(DAOMESH_TALLY_FRACTION);
    daomesh_amount part;
    (void)daomesh_amount_multiply(&part, weight, &fraction);
    (void)daomesh_amount_muldiv_floor(&part, &part, share, whole); /* 0 when the whole is 0 */
    return part;
}

/* Divides the weight of all valid ballots in the proportion of `plus`, which adds up to less than 2^256. */
static void distribute(struct tally *tally)
{
    daomesh_amount whole = { { 0 } };
    for (uint32_t option = 0; option < tally->options; option++)
        (void)amount_add_to(&whole, &tally->plus[option]);
    for (uint32_t option = 0; option < tally->options; option++)
        tally->plus[option] = fraction_of(&tally->out->weight, &tally->plus[option], &whole);
    tally->scale = amount_from_u64(DAOMESH_TALLY_FRACTION);
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
}

/* --- Quadratic ----------------------------------------------------------------------------------------------- */

/* digits * 2^-halvings, digits of 62 to 64 bits. */
struct root {
    uint64_t digits;
    int32_t halvings;
};

static int32_t bits_of(const daomesh_amount *a)
{
    const size_t words = amount_words(a);
    return words == 0 ? 0 : (int32_t)(64 * (words - 1) + word_bits(a->limb[words - 1]));
}

/* floor(a * 2^doublings / whole), below 2^128. */
static daomesh_amount scaled_ratio(const daomesh_amount *a, int32_t doublings, uint64_t whole)
{
    const daomesh_amount divisor = amount_from_u64(whole);
    daomesh_amount quotient = *a;
    if (doublings < 0)
        words_shift_right(quotient.limb, (uint32_t)-doublings);
    else
        words_shift_left(quotient.limb, (uint32_t)doublings);
    (void)daomesh_amount_divide(&quotient, NULL, &quotient, &divisor);
    return quotient;
}

/* The same for single words, with digits as long as a word has room for above `whole`. */
static daomesh_amount scaled_ratio_of_words(uint64_t a, uint32_t doublings, uint64_t whole)
{
    const uint32_t room = 64 - word_bits(whole), first = 64 - word_bits(a);
    daomesh_amount quotient = amount_from_u64((a << first) / whole);
    uint64_t rest = (a << first) % whole;
    doublings -= first;
    for (uint32_t step; doublings > 0; doublings -= step) {
        step = doublings < room ? doublings : room;
        rest <<= step;
        quotient.limb[1] = quotient.limb[1] << step | quotient.limb[0] >> (64 - step);
        quotient.limb[0] = quotient.limb[0] << step | rest / whole;
        rest %= whole;
    }
    return quotient;
}

/* sqrt(a / whole) for a below 2^160, rounded down to 62 bits at least. Neither is 0; points of 256 options stay below 2^40. */
static struct root root_of_ratio(const daomesh_amount *a, uint64_t whole)
{
    /* As many doublings as bring the quotient to 126 or 127 bits; an even number of them. */
    const int32_t doublings = (126 - bits_of(a) + (int32_t)word_bits(whole) + 256) / 2 * 2 - 256;
    daomesh_amount quotient = amount_words(a) == 1
                                  ? scaled_ratio_of_words(a->limb[0], (uint32_t)doublings, whole)
                                  : scaled_ratio(a, doublings, whole);
    (void)daomesh__scaled_root(&quotient, &quotient, 0);
    return (struct root){ .digits = quotient.limb[0], .halvings = doublings / 2 };
}

/* What points contribute to a root, times 2^POINT_BITS: few points are so common that their roots are kept. */
static uint64_t root_of_points(struct tally *tally, uint32_t points)
{
    if (tally->roots[points] == 0) {
        daomesh_amount square = { { 0, (uint64_t)points << (2 * POINT_BITS - 64), 0, 0 } };
        (void)daomesh__scaled_root(&square, &square, 0);
        tally->roots[points] = square.limb[0];
    }
    return tally->roots[points];
}

/* root * factor / 2^POINT_BITS, in units of 2^-64. */
static daomesh_amount part_of(const struct root *root, uint64_t factor)
{
    daomesh_amount part = { { 0 } };
    word_multiply(&part.limb[1], root->digits, factor); /* times 2^64, so that every shift goes right */
    words_shift_right(part.limb, (uint32_t)(root->halvings + POINT_BITS));
    return part;
}

/*
 * plus += sqrt(weight * points on the option / all points of the ballot), in units of 2^-64, to 60 binary digits: the root of weight
 * per point, times that of the points.
 */
static int32_t visit_roots(struct tally *tally, const struct ballot *ballot)
{
    const uint64_t points = points_of(ballot);
    TRY(check_weight(tally));
    if (amount_is_zero(ballot->weight)) return DAOMESH_OK;
    const struct root root_of_one = root_of_ratio(ballot->weight, points);
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_mark mark = ballot->mark[i];
        daomesh_amount part;
        if (mark.value < TALLY_ROOTS) {
            part = part_of(&root_of_one, root_of_points(tally, (uint32_t)mark.value));
        } else {
            (void)amount_scale(&part, ballot->weight, (uint32_t)mark.value);
            const struct root root = root_of_ratio(&part, points);
            part = part_of(&root, (uint64_t)1 << POINT_BITS);
        }
        (void)amount_add_to(&tally->plus[mark.option], &part);
    }
    return DAOMESH_OK;
}

/* (sum of roots)^2 for each option, to as many bits as the sum of all squares leaves. */
static void square(struct tally *tally)
{
    int32_t most = ROOT_BITS;
    for (uint32_t option = 0; option < tally->options; option++) {
        const int32_t bits = bits_of(&tally->plus[option]);
        if (bits > most) most = bits;
    }
    for (uint32_t option = 0; option < tally->options; option++) {
        daomesh_amount *sum = &tally->plus[option];
        words_shift_right(sum->limb, (uint32_t)(most - ROOT_BITS));
        (void)daomesh_amount_multiply(sum, sum, sum);
    }
}

int32_t daomesh__tally_snapshot_quadratic(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_roots));
    square(tally);
    distribute(tally);
    return DAOMESH_OK;
}

/* --- Weighted ------------------------------------------------------------------------------------------------ */

static int32_t visit_shares(struct tally *tally, const struct ballot *ballot)
{
    const daomesh_amount points = amount_from_u64(points_of(ballot));
    TRY(check_weight(tally));
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_amount share = amount_from_u64((uint64_t)ballot->mark[i].value);
        const daomesh_amount part = fraction_of(ballot->weight, &share, &points);
        (void)amount_add_to(&tally->plus[ballot->mark[i].option], &part);
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
static daomesh_amount score_of(const struct tally *tally, uint32_t a)
{
    daomesh_amount support = { { 0 } }, score;
    uint32_t points = 0;
    for (uint32_t b = 0; b < tally->options; b++) {
        if (a == b) continue;
        points += (uint32_t)(amount_order(votes_over(tally, a, b), votes_over(tally, b, a)) + 1);
        (void)amount_add_to(&support, votes_over(tally, a, b));
    }
    (void)amount_scale(&score, &tally->out->weight, points * 2 * (tally->options - 1));
    (void)amount_add_to(&score, &support);
    return score;
}

int32_t daomesh__tally_snapshot_copeland(struct tally *tally)
{
    TRY(daomesh__tally_pairwise(tally));
    TRY(check_weight(tally));
    for (uint32_t option = 0; option < tally->options; option++)
        tally->plus[option] = score_of(tally, option);
    /* With one option there are no duels: it has all weight. */
    if (tally->options == 1) tally->plus[0] = amount_from_u64(1);
    distribute(tally);
    return DAOMESH_OK;
}
