/* What follows from single duels: Copeland, minimax, and the duels in the order of their strength. */
#include "rule/tally/tally.h"

/* --- Copeland ------------------------------------------------------------------------------------------------ */

/* Half points: 2 for each duel won, 1 for each drawn. */
int32_t daomesh__tally_copeland(struct tally *tally)
{
    tally->scale = amount_from_u64(2);
    TRY(daomesh__tally_pairwise(tally));
    for (uint32_t a = 0; a < tally->options; a++) {
        uint64_t points = 0;
        for (uint32_t b = 0; b < tally->options; b++) {
            if (a != b)
                points += (uint64_t)(amount_order(votes_over(tally, a, b), votes_over(tally, b, a)) + 1);
        }
        tally->plus[a] = amount_from_u64(points);
    }
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* --- Minimax ------------------------------------------------------------------------------------------------- */

/* What option a has against b: by margins what it is ahead, by winning votes what beats it, below zero. */
static daomesh_tally_total stand(const struct tally *tally, uint32_t a, uint32_t b)
{
    const daomesh_amount *for_a = votes_over(tally, a, b), *for_b = votes_over(tally, b, a);
    daomesh_tally_total lead = daomesh__tally_difference(for_a, for_b);
    if (tally->rule->strength == DAOMESH_STRENGTH_MARGINS) return lead;
    if (lead.sign < 0) return (daomesh_tally_total){ .amount = *for_b, .sign = -1 };
    return (daomesh_tally_total){ .sign = 0 };
}

/* The total is the worst that an option has against any other. */
int32_t daomesh__tally_minimax(struct tally *tally)
{
    TRY(daomesh__tally_pairwise(tally));
    for (uint32_t a = 0; a < tally->options; a++) {
        daomesh_tally_total worst = { .sign = 0 };
        int is_first = 1;
        for (uint32_t b = 0; b < tally->options; b++) {
            if (a == b) continue;
            const daomesh_tally_total next = stand(tally, a, b);
            if (is_first || daomesh__tally_order_of(&next, &worst) < 0) worst = next;
            is_first = 0;
        }
        if (worst.sign > 0) tally->plus[a] = worst.amount;
        if (worst.sign < 0) tally->minus[a] = worst.amount;
    }
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* --- Strengths ----------------------------------------------------------------------------------------------- */

static const daomesh_amount *votes_of_winner(const struct tally *tally, const struct duel *duel)
{
    return votes_over(tally, duel->winner, duel->loser);
}

static const daomesh_amount *votes_of_loser(const struct tally *tally, const struct duel *duel)
{
    return votes_over(tally, duel->loser, duel->winner);
}

static int by_winning_votes(const struct tally *tally, const struct duel *a, const struct duel *b)
{
    return amount_order(votes_of_winner(tally, a), votes_of_winner(tally, b));
}

static int by_margins(const struct tally *tally, const struct duel *a, const struct duel *b)
{
    daomesh_amount lead_a, lead_b;
    (void)words_subtract(lead_a.limb, votes_of_winner(tally, a)->limb, votes_of_loser(tally, a)->limb);
    (void)words_subtract(lead_b.limb, votes_of_winner(tally, b)->limb, votes_of_loser(tally, b)->limb);
    return amount_order(&lead_a, &lead_b);
}

/* a / b > c / d as a * d > c * b. Two duels without any opposition are as strong as their votes. */
static int by_ratio(const struct tally *tally, const struct duel *a, const struct duel *b)
{
    const daomesh_amount *against_a = votes_of_loser(tally, a), *against_b = votes_of_loser(tally, b);
    if (amount_is_zero(against_a) && amount_is_zero(against_b)) return by_winning_votes(tally, a, b);
    int32_t order;
    (void)daomesh_amount_compare_products(&order, votes_of_winner(tally, a), against_b,
                                          votes_of_winner(tally, b), against_a);
    return order;
}

static int by_opposition(const struct tally *tally, const struct duel *a, const struct duel *b)
{
    int order = by_winning_votes(tally, a, b);
    return order != 0 ? order : amount_order(votes_of_loser(tally, b), votes_of_loser(tally, a));
}

compare_duels *daomesh__tally_strength(uint32_t strength)
{
    switch (strength) {
    case DAOMESH_STRENGTH_MARGINS:
        return by_margins;
    case DAOMESH_STRENGTH_RATIO:
        return by_ratio;
    case DAOMESH_STRENGTH_OPPOSED:
        return by_opposition;
    default:
        return by_winning_votes;
    }
}

/* --- In the order of strength -------------------------------------------------------------------------------- */

/* Merges two sorted runs; of equally strong duels the one that came first stays first. */
static void merge(struct duel *to, const struct duel *from, size_t middle, size_t end,
                  const struct tally *tally, compare_duels *order)
{
    size_t left = 0, right = middle;
    for (size_t i = 0; i < end; i++) {
        int takes_left = right == end || (left < middle && order(tally, &from[left], &from[right]) >= 0);
        to[i] = takes_left ? from[left++] : from[right++];
    }
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void sort(struct tally *tally, size_t count, compare_duels *order)
{
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t at = 0; at < count; at += 2 * run)
            merge(&tally->spare[at], &tally->duel[at], least(run, count - at), least(2 * run, count - at),
                  tally, order);
        memcpy(tally->duel, tally->spare, count * sizeof *tally->duel);
    }
}

size_t daomesh__tally_duels(struct tally *tally, const struct options *set, compare_duels *order)
{
    size_t count = 0;
    for (uint32_t a = 0; a < tally->options; a++) {
        for (uint32_t b = 0; b < tally->options; b++) {
            if (!set_has(set, a) || !set_has(set, b)) continue;
            if (amount_order(votes_over(tally, a, b), votes_over(tally, b, a)) <= 0) continue;
            tally->duel[count++] = (struct duel){ .winner = (uint16_t)a, .loser = (uint16_t)b };
        }
    }
    sort(tally, count, order);
    return count;
}
