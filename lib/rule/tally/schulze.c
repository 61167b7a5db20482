/*
 * Schulze: an option stands above another when its strongest path to it is stronger than the strongest path back.
 *
 * A path is a chain of duels won, as strong as its weakest. Only the order of strengths matters, so each is replaced by its
 * number among all, and the paths of any measure of strength are found on small integers.
 */
#include "rule/tally/tally.h"

/* Numbers the strengths of the duels from 1, the weakest, up; equal ones equally. No duel: 0. */
static void number_strengths(struct tally *tally, size_t duels, compare_duels *order)
{
    uint32_t number = 0;
    for (size_t i = duels; i-- > 0;) {
        const struct duel *duel = &tally->duel[i];
        if (i + 1 == duels || order(tally, duel, duel + 1) != 0) number++;
        tally->path[(size_t)duel->winner * tally->options + duel->loser] = number;
    }
}

/* Floyd and Warshall, for the widest path: through `via` where that is stronger. */
static int32_t widen_paths(struct tally *tally)
{
    const size_t options = tally->options;
    for (size_t via = 0; via < options; via++) {
        const uint32_t *onward = &tally->path[via * options];
        for (size_t from = 0; from < options; from++) {
            uint32_t *path = &tally->path[from * options];
            const uint32_t first = path[via];
            if (first == 0) continue;
            for (size_t to = 0; to < options; to++) {
                const uint32_t through = first < onward[to] ? first : onward[to];
                path[to] = path[to] < through ? through : path[to];
            }
        }
        TRY(daomesh__tally_step(tally, 1));
    }
    return DAOMESH_OK;
}

static void place_by_paths(struct tally *tally, const struct options *set)
{
    const size_t options = tally->options;
    for (uint32_t a = 0; a < options; a++) {
        uint64_t below = 0;
        for (uint32_t b = 0; b < options; b++) {
            uint32_t to = tally->path[a * options + b], back = tally->path[b * options + a];
            if (a == b || to == back) continue;
            if (to > back)
                below++;
            else
                set_add(&tally->above[a], b);
        }
        tally->plus[a] = amount_from_u64(below);
    }
    daomesh__tally_layer(tally, set, 0);
}

int32_t daomesh__tally_schulze(struct tally *tally, const struct options *set, compare_duels *order)
{
    memset(tally->path, 0, (size_t)tally->options * tally->options * sizeof *tally->path);
    number_strengths(tally, daomesh__tally_duels(tally, set, order), order);
    TRY(widen_paths(tally));
    place_by_paths(tally, set);
    daomesh__tally_totals(tally);
    return DAOMESH_OK;
}

int32_t daomesh__tally_by_paths(struct tally *tally)
{
    const struct options all = set_of_all(tally->options);
    TRY(daomesh__tally_pairwise(tally));
    return daomesh__tally_schulze(tally, &all, daomesh__tally_strength(tally->rule->strength));
}

/* --- Debian -------------------------------------------------------------------------------------------------- */

/* Whether an option has the quorum and its majority against the default option (constitution A.6, points 2 and 3). */
static int stays(const struct tally *tally, uint32_t option)
{
    static const daomesh_tally_majority simple = { 1, 1 };
    const daomesh_tally_rule *rule = tally->rule;
    if (option == rule->default_option) return 1;
    const daomesh_amount *votes_for = votes_over(tally, option, rule->default_option);
    const daomesh_amount *votes_against = votes_over(tally, rule->default_option, option);
    if (amount_order(votes_for, &rule->quorum) < 0) return 0;
    const daomesh_tally_majority *majority = rule->majorities ? &rule->majorities[option] : &simple;
    const daomesh_amount over = amount_from_u64(majority->over), under = amount_from_u64(majority->under);
    int32_t order;
    (void)daomesh_amount_compare_products(&order, votes_for, &under, votes_against, &over);
    return order > 0;
}

int32_t daomesh__tally_debian(struct tally *tally)
{
    TRY(daomesh__tally_pairwise(tally));
    struct options staying = { { 0 } };
    for (uint32_t option = 0; option < tally->options; option++) {
        if (stays(tally, option)) set_add(&staying, option);
    }
    const uint32_t count = set_count(&staying, tally->options);
    for (uint32_t option = 0; option < tally->options; option++)
        tally->place[option] = count;
    return daomesh__tally_schulze(tally, &staying, daomesh__tally_strength(DAOMESH_STRENGTH_OPPOSED));
}
