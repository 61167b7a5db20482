/* From what counts for each option to places, from places to an order, and what lots decide on the way. */
#include "rule/tally/tally.h"

/* --- Lots ---------------------------------------------------------------------------------------------------- */

uint32_t daomesh__tally_first_lot(const struct tally *tally, const struct options *set)
{
    uint32_t i = 0;
    while (i + 1 < tally->options && !set_has(set, tally->lots[i]))
        i++;
    return tally->lots[i];
}

uint32_t daomesh__tally_last_lot(const struct tally *tally, const struct options *set)
{
    uint32_t i = tally->options - 1;
    while (i > 0 && !set_has(set, tally->lots[i]))
        i--;
    return tally->lots[i];
}

void daomesh__tally_tie(struct tally *tally, uint32_t round, uint32_t rule, uint32_t by, uint32_t chosen,
                        const struct options *tied)
{
    daomesh_tally_result *out = tally->out;
    uint32_t index = out->ties_count++;
    if (!out->ties || index >= out->ties_cap) return;
    daomesh_tally_tie *tie = &out->ties[index];
    *tie = (daomesh_tally_tie){ .round = round, .rule = rule, .by = by, .chosen = chosen };
    memcpy(tie->tied, tied->word, sizeof tie->tied);
}

/* --- Totals -------------------------------------------------------------------------------------------------- */

daomesh_tally_total daomesh__tally_difference(const daomesh_amount *plus, const daomesh_amount *minus)
{
    daomesh_tally_total total = { .sign = amount_order(plus, minus) };
    if (total.sign > 0) (void)words_subtract(total.amount.limb, plus->limb, minus->limb);
    if (total.sign < 0) (void)words_subtract(total.amount.limb, minus->limb, plus->limb);
    return total;
}

void daomesh__tally_totals(struct tally *tally)
{
    daomesh_tally_total *totals = tally->out->totals;
    for (uint32_t option = 0; totals && option < tally->options; option++)
        totals[option] = daomesh__tally_difference(&tally->plus[option], &tally->minus[option]);
}

daomesh_tally_total *daomesh__tally_round(struct tally *tally)
{
    daomesh_tally_result *out = tally->out;
    uint32_t index = out->rounds_count++;
    return out->rounds && index < out->rounds_cap ? &out->rounds[(size_t)index * tally->options] : NULL;
}

/* --- Places -------------------------------------------------------------------------------------------------- */

int daomesh__tally_order_of(const daomesh_tally_total *a, const daomesh_tally_total *b)
{
    if (a->sign != b->sign) return a->sign < b->sign ? -1 : 1;
    int order = amount_order(&a->amount, &b->amount);
    return a->sign < 0 ? -order : order;
}

void daomesh__tally_rank(struct tally *tally)
{
    for (uint32_t a = 0; a < tally->options; a++) {
        const daomesh_tally_total total = daomesh__tally_difference(&tally->plus[a], &tally->minus[a]);
        tally->place[a] = 0;
        for (uint32_t b = 0; b < tally->options; b++) {
            const daomesh_tally_total other = daomesh__tally_difference(&tally->plus[b], &tally->minus[b]);
            tally->place[a] += daomesh__tally_order_of(&other, &total) > 0;
        }
    }
}

void daomesh__tally_layer(struct tally *tally, const struct options *set, uint32_t first)
{
    struct options left = *set;
    for (uint32_t count = set_count(set, tally->options); count > 0;) {
        struct options after = left;
        uint32_t taken = 0;
        for (uint32_t option = 0; option < tally->options; option++) {
            if (!set_has(&left, option) || set_meets(&tally->above[option], &left)) continue;
            set_remove(&after, option);
            tally->place[option] = first;
            taken++;
        }
        if (NEVER(taken == 0)) return; /* a relation with a circle has no first layer */
        left = after;
        first += taken;
        count -= taken;
    }
}

/* --- The order ----------------------------------------------------------------------------------------------- */

/* Options that share a place are ordered by lot; the first of them is told. */
static void tell_shared_places(struct tally *tally)
{
    for (uint32_t at = 0; at < tally->options;) {
        struct options tied = { { 0 } };
        uint32_t first = tally->out->order[at], count = 0;
        for (uint32_t option = 0; option < tally->options; option++) {
            if (tally->place[option] != tally->place[first]) continue;
            set_add(&tied, option);
            count++;
        }
        if (count > 1) daomesh__tally_tie(tally, at, DAOMESH_TIE_ORDER, DAOMESH_TIE_BY_LOT, first, &tied);
        at += count;
    }
}

void daomesh__tally_settle(struct tally *tally)
{
    daomesh_tally_result *out = tally->out;
    uint32_t filled[OPTIONS_MAX] = { 0 };
    for (uint32_t i = 0; i < tally->options; i++) {
        uint32_t option = tally->lots[i], place = tally->place[option];
        out->order[place + filled[place]++] = option;
        if (out->places) out->places[option] = place;
        if (out->winners) out->winners[option] = place == 0;
        out->winner_count += place == 0;
    }
    tell_shared_places(tally);
}
