/*
 * The matrix of duels: how much weight ranks each option above each other.
 *
 * While ballots are read, cell (a, b) holds the weight of the ballots that rank a but do not rank it above b, and cell (a, a) that
 * of all ballots that rank a. A ballot then touches the options it ranks and no others, and
 *
 *     votes of a over b = cell (a, a) - cell (a, b)
 *
 * This is the hot loop of all pairwise methods, so cells are as wide as all weights together need: one, two or four words.
 */
#include "rule/tally/tally.h"

static int32_t weigh(daomesh_amount *sum, const daomesh_ballots *ballots)
{
    *sum = amount_from_u64(0);
    for (uint64_t i = 0; i < ballots->groups; i++) {
        if (amount_add_to(sum, &ballots->group[i].weight)) return DAOMESH_E_OVERFLOW;
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_open_matrix(struct tally *tally)
{
    daomesh_amount sum;
    TRY(weigh(&sum, tally->ballots));
    tally->cell_words = AMOUNT_WORDS;
    if ((sum.limb[3] | sum.limb[2]) == 0) tally->cell_words = sum.limb[1] == 0 ? 1 : 2;
    memset(tally->matrix, 0, (size_t)tally->options * tally->options * tally->cell_words * sizeof(uint64_t));
    return DAOMESH_OK;
}

/* cell += weight, over so many words; no sum exceeds that of all weights. */
static inline void add_words(uint64_t *cell, const uint64_t *weight, size_t words)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < words; i++) {
        uint64_t left = cell[i] + carry;
        cell[i] = left + weight[i];
        carry = (uint64_t)(left < carry) | (uint64_t)(cell[i] < left);
    }
}

/* Every option of the ranking is not above those before it, those tied with it and itself. The weight is a copy: it stays in registers. */
static inline void add_ranking(uint64_t *cells, size_t options, const struct ranking *ranking,
                               daomesh_amount weight, size_t words)
{
    for (uint32_t i = 0; i < ranking->count; i++) {
        uint64_t *row = cells + ranking->option[i] * options * words;
        const uint32_t until = ranking->until[i];
        for (uint32_t k = 0; k < until; k++)
            add_words(row + ranking->option[k] * words, weight.limb, words);
    }
}

void daomesh__tally_add_duels(struct tally *tally, const daomesh_amount *weight)
{
    uint64_t *cells = tally->matrix->limb;
    switch (tally->cell_words) {
    case 1:
        add_ranking(cells, tally->options, &tally->ranking, *weight, 1);
        break;
    case 2:
        add_ranking(cells, tally->options, &tally->ranking, *weight, 2);
        break;
    default:
        add_ranking(cells, tally->options, &tally->ranking, *weight, AMOUNT_WORDS);
        break;
    }
}

/* From the last cell on, each moves to where its amount will be; nothing that is still needed lies there. */
static void widen(struct tally *tally)
{
    const size_t words = tally->cell_words, cells = (size_t)tally->options * tally->options;
    const uint64_t *from = tally->matrix->limb;
    for (size_t i = cells; i-- > 0;) {
        daomesh_amount wide = { { 0 } };
        memcpy(wide.limb, from + i * words, words * sizeof *from);
        tally->matrix[i] = wide;
    }
}

void daomesh__tally_close_matrix(struct tally *tally)
{
    widen(tally);
    for (uint32_t a = 0; a < tally->options; a++) {
        daomesh_amount *row = &tally->matrix[(size_t)a * tally->options];
        const daomesh_amount ranked = row[a];
        for (uint32_t b = 0; b < tally->options; b++)
            (void)words_subtract(row[b].limb, ranked.limb, row[b].limb);
    }
}

static int32_t visit_ranking(struct tally *tally, const struct ballot *ballot)
{
    daomesh__tally_add_duels(tally, ballot->weight);
    return DAOMESH_OK;
}

int32_t daomesh__tally_pairwise(struct tally *tally)
{
    TRY(daomesh__tally_open_matrix(tally));
    TRY(daomesh__tally_each(tally, visit_ranking));
    daomesh__tally_close_matrix(tally);
    return DAOMESH_OK;
}
