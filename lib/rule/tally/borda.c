/*
 * Borda: of n options the first place gives n points, the second n - 1, ...; tied options share the mean of their places.
 *
 * Points are doubled, so that every mean is whole. What unranked options get, the mean of the last places, every option gets; those
 * that a ballot ranks get the rest on top.
 */
#include "rule/tally/tally.h"

/* Sums may wrap; whether they did shows at the end. */
static int32_t visit_places(struct tally *tally, const struct ballot *ballot)
{
    const struct ranking *ranking = &tally->ranking;
    const uint32_t unranked = tally->options - ranking->count + 1;
    daomesh_amount part;
    (void)amount_scale(&part, ballot->weight, unranked);
    (void)amount_add_to(&tally->unit, &part);
    for (uint32_t first = 0; first < ranking->count; first = ranking->until[first]) {
        const uint32_t until = ranking->until[first];
        (void)amount_scale(&part, ballot->weight, 2 * tally->options + 1 - first - until - unranked);
        for (uint32_t i = first; i < until; i++)
            (void)amount_add_to(&tally->plus[ranking->option[i]], &part);
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_borda(struct tally *tally)
{
    tally->unit = amount_from_u64(0);
    TRY(daomesh__tally_each(tally, visit_places));
    /* No option has more than the first place on every ballot. */
    daomesh_amount most;
    if (amount_scale(&most, &tally->out->weight, 2 * tally->options)) return DAOMESH_E_OVERFLOW;
    for (uint32_t option = 0; option < tally->options; option++)
        (void)amount_add_to(&tally->plus[option], &tally->unit);
    tally->scale = amount_from_u64(2);
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}
