/*
 * Ranked pairs: duels are taken from the strongest down, and each holds unless it would close a circle with those before.
 *
 * Equally strong ones go by lot: first the one whose winner has the earlier lot. Which of one winner's goes first changes nothing:
 * neither can close a circle for the other.
 */
#include "rule/tally/tally.h"

static uint32_t strength_of(const struct tally *tally)
{
    return tally->rule->strength == 0 ? DAOMESH_STRENGTH_OPPOSED : tally->rule->strength;
}

static int by_strength_and_lot(const struct tally *tally, const struct duel *a, const struct duel *b)
{
    int order = daomesh__tally_strength(strength_of(tally))(tally, a, b);
    if (order != 0) return order;
    const uint32_t lot_a = tally->lot[a->winner], lot_b = tally->lot[b->winner];
    return (lot_a < lot_b) - (lot_a > lot_b);
}

/* Whoever is below the loser is from now on below the winner, and below all that are above the winner. */
static void hold(struct tally *tally, const struct duel *duel)
{
    struct options higher = tally->above[duel->winner];
    set_add(&higher, duel->winner);
    for (uint32_t option = 0; option < tally->options; option++) {
        if (option != duel->loser && !set_has(&tally->above[option], duel->loser)) continue;
        set_join(&tally->above[option], &higher);
    }
}

static void tell_equal_duels(struct tally *tally, size_t duels)
{
    compare_duels *order = daomesh__tally_strength(strength_of(tally));
    for (size_t at = 0, end; at < duels; at = end) {
        struct options tied = { { 0 } };
        for (end = at; end < duels && order(tally, &tally->duel[at], &tally->duel[end]) == 0; end++) {
            set_add(&tied, tally->duel[end].winner);
            set_add(&tied, tally->duel[end].loser);
        }
        if (end - at > 1)
            daomesh__tally_tie(tally, (uint32_t)at, DAOMESH_TIE_PAIRS, DAOMESH_TIE_BY_LOT,
                               tally->duel[at].winner, &tied);
    }
}

int32_t daomesh__tally_ranked_pairs(struct tally *tally)
{
    const struct options all = set_of_all(tally->options);
    TRY(daomesh__tally_pairwise(tally));
    size_t duels = daomesh__tally_duels(tally, &all, by_strength_and_lot);
    tell_equal_duels(tally, duels);
    for (size_t i = 0; i < duels; i++) {
        const struct duel *duel = &tally->duel[i];
        if (!set_has(&tally->above[duel->winner], duel->loser)) hold(tally, duel);
    }
    for (uint32_t option = 0; option < tally->options; option++) {
        for (uint32_t other = 0; other < tally->options; other++)
            tally->plus[option].limb[0] += (uint64_t)set_has(&tally->above[other], option);
    }
    daomesh__tally_totals(tally);
    daomesh__tally_layer(tally, &all, 0);
    return DAOMESH_OK;
}
