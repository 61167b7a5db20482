/*
 * Methods that divide a ballot's weight among options: plurality, where first places are shared, and weighted voting.
 *
 * Nothing is rounded: totals are counted in units of 1/scale, and scale grows to the least common multiple of all the
 * divisors that ballots ask for, as long as 256 bits hold it.
 */
#include "rule/tally/tally.h"

static uint64_t common_divisor(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* What 256 bits do not hold is LIMIT here, never an approximation. */
static int32_t multiply(daomesh_amount *product, const daomesh_amount *a, const daomesh_amount *b)
{
    return daomesh_amount_multiply(product, a, b) == DAOMESH_OK ? DAOMESH_OK : DAOMESH_E_LIMIT;
}

/* Makes the scale, and all that was counted in it, larger by `factor`. */
static int32_t refine(struct tally *tally, uint64_t factor)
{
    const daomesh_amount by = amount_from_u64(factor);
    TRY(multiply(&tally->scale, &tally->scale, &by));
    for (uint32_t option = 0; option < tally->options; option++)
        TRY(multiply(&tally->plus[option], &tally->plus[option], &by));
    return DAOMESH_OK;
}

/* unit = floor(scale / parts), and what is left, below parts. A scale is mostly one word. */
static uint64_t divide_scale(struct tally *tally, uint64_t parts)
{
    if (amount_words(&tally->scale) == 1) {
        tally->unit = amount_from_u64(tally->scale.limb[0] / parts);
        return tally->scale.limb[0] % parts;
    }
    const daomesh_amount divisor = amount_from_u64(parts);
    daomesh_amount rest;
    (void)daomesh_amount_divide(&tally->unit, &rest, &tally->scale, &divisor);
    return rest.limb[0];
}

/* unit = scale / parts */
static int32_t set_unit(struct tally *tally, uint64_t parts)
{
    const uint64_t rest = divide_scale(tally, parts);
    if (rest != 0) {
        TRY(refine(tally, parts / common_divisor(parts, rest)));
        (void)divide_scale(tally, parts);
    }
    tally->parts = parts;
    return DAOMESH_OK;
}

int32_t daomesh__tally_divide(daomesh_amount *part, struct tally *tally, const daomesh_amount *weight,
                              uint64_t parts)
{
    if (parts != tally->parts) TRY(set_unit(tally, parts));
    const uint64_t *unit = tally->unit.limb;
    if ((unit[1] | unit[2] | unit[3]) != 0 || unit[0] > UINT32_MAX)
        return multiply(part, weight, &tally->unit);
    *part = *weight;
    if (unit[0] == 1) return DAOMESH_OK;
    return amount_scale(part, weight, (uint32_t)unit[0]) ? DAOMESH_E_LIMIT : DAOMESH_OK;
}

int32_t daomesh__tally_give(struct tally *tally, uint32_t option, const daomesh_amount *part, uint32_t parts)
{
    daomesh_amount given;
    if (amount_scale(&given, part, parts) || amount_add_to(&tally->plus[option], &given))
        return DAOMESH_E_LIMIT;
    return DAOMESH_OK;
}

/* --- Plurality ----------------------------------------------------------------------------------------------- */

/* How many options a ballot ranks best, and one of them. */
static uint32_t count_best(const struct ballot *ballot, daomesh_mark *best)
{
    uint32_t count = 0;
    best->value = INT32_MAX;
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_mark mark = ballot->mark[i];
        if (mark.value < best->value) count = 0;
        if (mark.value > best->value) continue;
        *best = mark;
        count++;
    }
    return count;
}

static int32_t visit_first_places(struct tally *tally, const struct ballot *ballot)
{
    daomesh_mark best;
    const uint32_t count = count_best(ballot, &best);
    if (count == 0) return DAOMESH_OK;
    daomesh_amount part;
    TRY(daomesh__tally_divide(&part, tally, ballot->weight, count));
    for (uint32_t i = 0; count > 1 && i < ballot->count; i++) {
        if (ballot->mark[i].value == best.value)
            TRY(daomesh__tally_give(tally, ballot->mark[i].option, &part, 1));
    }
    if (count > 1) return DAOMESH_OK;
    return amount_add_to(&tally->plus[best.option], &part) ? DAOMESH_E_LIMIT : DAOMESH_OK;
}

int32_t daomesh__tally_plurality(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_first_places));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* --- Weighted ------------------------------------------------------------------------------------------------ */

static int32_t visit_points(struct tally *tally, const struct ballot *ballot)
{
    uint64_t points = 0;
    for (uint32_t i = 0; i < ballot->count; i++)
        points += (uint64_t)ballot->mark[i].value;
    if (points == 0) return DAOMESH_OK;
    daomesh_amount part;
    TRY(daomesh__tally_divide(&part, tally, ballot->weight, points));
    for (uint32_t i = 0; i < ballot->count; i++)
        TRY(daomesh__tally_give(tally, ballot->mark[i].option, &part, (uint32_t)ballot->mark[i].value));
    return DAOMESH_OK;
}

int32_t daomesh__tally_weighted(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_points));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}
