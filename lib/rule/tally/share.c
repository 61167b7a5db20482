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

int32_t daomesh__tally_divide(struct tally *tally, uint64_t parts)
{
    if (parts == tally->parts) return DAOMESH_OK;
    const daomesh_amount divisor = amount_from_u64(parts);
    daomesh_amount rest;
    TRY(daomesh_amount_divide(&tally->unit, &rest, &tally->scale, &divisor));
    if (!amount_is_zero(&rest)) {
        TRY(refine(tally, parts / common_divisor(parts, rest.limb[0])));
        TRY(daomesh_amount_divide(&tally->unit, NULL, &tally->scale, &divisor));
    }
    tally->parts = parts;
    return DAOMESH_OK;
}

int32_t daomesh__tally_give(struct tally *tally, uint32_t option, const daomesh_amount *weight,
                            uint32_t parts)
{
    daomesh_amount part;
    TRY(multiply(&part, weight, &tally->unit));
    if (amount_scale(&part, &part, parts) || amount_add_to(&tally->plus[option], &part))
        return DAOMESH_E_LIMIT;
    return DAOMESH_OK;
}

/* --- Plurality ----------------------------------------------------------------------------------------------- */

/* How many options a ballot ranks best. */
static uint32_t count_best(const struct ballot *ballot, int32_t *best)
{
    uint32_t count = 0;
    *best = INT32_MAX;
    for (uint32_t i = 0; i < ballot->count; i++) {
        int32_t rank = ballot->mark[i].value;
        if (rank < *best) count = 0;
        if (rank > *best) continue;
        *best = rank;
        count++;
    }
    return count;
}

static int32_t visit_first_places(struct tally *tally, const struct ballot *ballot)
{
    int32_t best;
    uint32_t count = count_best(ballot, &best);
    if (count == 0) return DAOMESH_OK;
    TRY(daomesh__tally_divide(tally, count));
    for (uint32_t i = 0; i < ballot->count; i++) {
        if (ballot->mark[i].value == best)
            TRY(daomesh__tally_give(tally, ballot->mark[i].option, ballot->weight, 1));
    }
    return DAOMESH_OK;
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
    TRY(daomesh__tally_divide(tally, points));
    for (uint32_t i = 0; i < ballot->count; i++)
        TRY(daomesh__tally_give(tally, ballot->mark[i].option, ballot->weight,
                                (uint32_t)ballot->mark[i].value));
    return DAOMESH_OK;
}

int32_t daomesh__tally_weighted(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_points));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}
