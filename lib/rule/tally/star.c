/*
 * STAR: the two options with the highest sums of scores meet; who is scored higher on more ballots wins.
 *
 * The runoff looks at scores alone: two options with the same score are no preference, whatever the order they were written in.
 * Ties for the runoff go by lot; the official protocol asks before that who loses fewest duels among the tied, then who has more
 * ballots with the highest score. A tied runoff goes to the higher sum of scores, then (protocol) the highest scores, then the lot.
 */
#include "rule/tally/tally.h"

/* Options that are sure of the runoff, those that are tied for what is left of it, and how many places that is. */
struct finalists {
    struct options sure;
    struct options tied;
    uint32_t wanted;
};

/* --- Reading ballots ----------------------------------------------------------------------------------------- */

/* plus: sums of scores. minus: ballots with the highest score. */
static int32_t visit_stars(struct tally *tally, const struct ballot *ballot)
{
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_mark mark = ballot->mark[i];
        daomesh_amount part;
        if (amount_scale(&part, ballot->weight, (uint32_t)mark.value) ||
            amount_add_to(&tally->plus[mark.option], &part))
            return DAOMESH_E_OVERFLOW;
        if (mark.value == tally->most) (void)amount_add_to(&tally->minus[mark.option], ballot->weight);
    }
    daomesh__tally_add_duels(tally, ballot->weight);
    return DAOMESH_OK;
}

/* --- Who reaches the runoff ---------------------------------------------------------------------------------- */

/* How two options compare within the tied: more than 0 when a is ahead. */
typedef int compare_options(const struct tally *tally, const struct options *tied, uint32_t a, uint32_t b);

static int by_score(const struct tally *tally, const struct options *tied, uint32_t a, uint32_t b)
{
    (void)tied;
    return amount_order(&tally->plus[a], &tally->plus[b]);
}

static int by_top_scores(const struct tally *tally, const struct options *tied, uint32_t a, uint32_t b)
{
    (void)tied;
    return amount_order(&tally->minus[a], &tally->minus[b]);
}

static int duel(const struct tally *tally, uint32_t a, uint32_t b)
{
    return amount_order(votes_over(tally, a, b), votes_over(tally, b, a));
}

static int by_duels_lost(const struct tally *tally, const struct options *tied, uint32_t a, uint32_t b)
{
    int lost_a = 0, lost_b = 0;
    for (uint32_t other = 0; other < tally->options; other++) {
        if (!set_has(tied, other)) continue;
        lost_a += duel(tally, a, other) < 0;
        lost_b += duel(tally, b, other) < 0;
    }
    return lost_b - lost_a;
}

/* Those of the tied that nobody is ahead of, or (last) that nobody is behind. */
static struct options end_of(const struct tally *tally, const struct options *tied, compare_options *compare,
                             int last)
{
    struct options end = { { 0 } };
    for (uint32_t a = 0; a < tally->options; a++) {
        int is_end = set_has(tied, a);
        for (uint32_t b = 0; is_end && b < tally->options; b++) {
            if (!set_has(tied, b)) continue;
            int order = compare(tally, tied, a, b);
            is_end = last ? order <= 0 : order >= 0;
        }
        if (is_end) set_add(&end, a);
    }
    return end;
}

static void take_away(struct options *set, const struct options *less)
{
    for (size_t i = 0; i < SET_WORDS; i++)
        set->word[i] &= ~less->word[i];
}

/* The best of the tied are sure as long as there is a place for all of them; when there is not, they stay tied. */
static void advance(const struct tally *tally, struct finalists *finalists, compare_options *compare)
{
    while (finalists->wanted > 0) {
        const struct options best = end_of(tally, &finalists->tied, compare, 0);
        const uint32_t count = set_count(&best, tally->options);
        if (NEVER(count == 0) || count > finalists->wanted) {
            finalists->tied = best;
            return;
        }
        set_join(&finalists->sure, &best);
        take_away(&finalists->tied, &best);
        finalists->wanted -= count;
    }
}

/* The protocol drops who lost most duels, counts anew among the rest, and ends when all lost as many or too few would stay. */
static void drop_losers(const struct tally *tally, struct finalists *finalists)
{
    for (;;) {
        const struct options worst = end_of(tally, &finalists->tied, by_duels_lost, 1);
        struct options rest = finalists->tied;
        take_away(&rest, &worst);
        const uint32_t count = set_count(&rest, tally->options);
        if (count == 0) return;
        if (count > finalists->wanted) {
            finalists->tied = rest;
            continue;
        }
        set_join(&finalists->sure, &rest);
        finalists->wanted -= count;
        finalists->tied = worst;
        if (finalists->wanted == 0) return;
    }
}

static void draw(const struct tally *tally, struct finalists *finalists)
{
    for (; finalists->wanted > 0; finalists->wanted--) {
        const uint32_t option = daomesh__tally_first_lot(tally, &finalists->tied);
        set_add(&finalists->sure, option);
        set_remove(&finalists->tied, option);
    }
}

/* Breaks the tie that the scores left, if any. */
static void break_tie(struct tally *tally, struct finalists *finalists)
{
    const struct options met = finalists->tied;
    uint32_t by = DAOMESH_TIE_BY_LOT;
    if (finalists->wanted == 0) return;
    if (tally->rule->ties == DAOMESH_TIES_PROTOCOL) {
        by = DAOMESH_TIE_BY_DUELS;
        drop_losers(tally, finalists);
        if (finalists->wanted > 0) {
            by = DAOMESH_TIE_BY_TOP;
            advance(tally, finalists, by_top_scores);
        }
    }
    if (finalists->wanted > 0) by = DAOMESH_TIE_BY_LOT;
    draw(tally, finalists);
    struct options reached = met;
    for (size_t i = 0; i < SET_WORDS; i++)
        reached.word[i] &= finalists->sure.word[i];
    daomesh__tally_tie(tally, 0, DAOMESH_TIE_FINALISTS, by, daomesh__tally_first_lot(tally, &reached), &met);
}

/* --- The runoff ---------------------------------------------------------------------------------------------- */

static uint32_t winner_of(struct tally *tally, const struct options *finalists)
{
    const uint32_t a = daomesh__tally_first_lot(tally, finalists),
                   b = daomesh__tally_last_lot(tally, finalists);
    int order = duel(tally, a, b);
    if (order != 0) return order > 0 ? a : b;
    uint32_t by = DAOMESH_TIE_BY_SCORE;
    order = by_score(tally, finalists, a, b);
    if (order == 0 && tally->rule->ties == DAOMESH_TIES_PROTOCOL) {
        by = DAOMESH_TIE_BY_TOP;
        order = by_top_scores(tally, finalists, a, b);
    }
    if (order == 0) by = DAOMESH_TIE_BY_LOT;
    const uint32_t winner = order >= 0 ? a : b;
    daomesh__tally_tie(tally, 1, DAOMESH_TIE_RUNOFF, by, winner, finalists);
    return winner;
}

/* Round 0: the scores. Round 1: the ballots that prefer each finalist to the other. */
static void tell_rounds(struct tally *tally, const struct options *finalists)
{
    const daomesh_amount none = { { 0 } };
    daomesh_tally_total *scores = daomesh__tally_round(tally), *runoff = daomesh__tally_round(tally);
    const uint32_t a = daomesh__tally_first_lot(tally, finalists),
                   b = daomesh__tally_last_lot(tally, finalists);
    for (uint32_t option = 0; option < tally->options; option++) {
        int is_in = set_has(finalists, option);
        if (scores) {
            scores[option] = daomesh__tally_difference(&tally->plus[option], &none);
            scores[option].state = is_in ? DAOMESH_OPTION_IN : DAOMESH_OPTION_LEAVES;
        }
        if (!runoff) continue;
        if (is_in)
            runoff[option] = daomesh__tally_difference(votes_over(tally, option, option == a ? b : a), &none);
        runoff[option].state = is_in ? DAOMESH_OPTION_IN : DAOMESH_OPTION_OUT;
    }
}

/* The winner, the other finalist, the rest by their scores. */
static void place_options(struct tally *tally, const struct options *finalists, uint32_t winner)
{
    for (uint32_t a = 0; a < tally->options; a++) {
        tally->place[a] = a == winner ? 0 : 1;
        if (set_has(finalists, a)) continue;
        tally->place[a] = 2;
        for (uint32_t b = 0; b < tally->options; b++)
            tally->place[a] += !set_has(finalists, b) && by_score(tally, finalists, b, a) > 0;
    }
}

int32_t daomesh__tally_star(struct tally *tally)
{
    TRY(daomesh__tally_open_matrix(tally));
    TRY(daomesh__tally_each(tally, visit_stars));
    daomesh__tally_close_matrix(tally);

    struct finalists finalists = { .tied = set_of_all(tally->options), .wanted = tally->options < 2 ? 1 : 2 };
    advance(tally, &finalists, by_score);
    break_tie(tally, &finalists);
    tell_rounds(tally, &finalists.sure);
    place_options(tally, &finalists.sure, tally->options < 2 ? 0 : winner_of(tally, &finalists.sure));
    for (uint32_t option = 0; option < tally->options; option++)
        tally->minus[option] = amount_from_u64(0);
    daomesh__tally_totals(tally);
    return DAOMESH_OK;
}
