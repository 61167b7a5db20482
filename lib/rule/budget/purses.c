/*
 * Purses: what each voter has left, or has paid, as whole numbers over one denominator.
 *
 * One denominator for all is what keeps a long count cheap: sums and comparisons are those of whole numbers, and a purchase
 * multiplies every purse by the same small factor. It is the least common one whenever it gets near its limit.
 */
#include "rule/budget/budget.h"

static uint64_t *row(const struct purses *purses, size_t group)
{
    return purses->word + group * purses->width;
}

void daomesh__purses_open(struct purses *purses, const struct wide *over, const struct wide *under)
{
    struct wide common, value;
    daomesh__wide_gcd(&common, over, under);
    (void)daomesh__wide_divide(&value, NULL, over, &common);
    (void)daomesh__wide_divide(&purses->under, NULL, under, &common);
    purses->width = value.used > 0 ? value.used : 1;
    for (size_t i = 0; i < purses->count; i++)
        (void)daomesh__wide_to_words(row(purses, i), purses->width, &value);
}

void daomesh__purse_read(struct wide *out, const struct purses *purses, uint32_t group)
{
    daomesh__wide_from_words(out, row(purses, group), purses->width);
}

void daomesh__purse_write(struct purses *purses, uint32_t group, const struct wide *value)
{
    (void)daomesh__wide_to_words(row(purses, group), purses->width, value);
}

void daomesh__purse_add(struct wide *sum, const struct purses *purses, uint32_t group, const uint64_t *by,
                        size_t count)
{
    (void)daomesh__wide_add_product(sum, row(purses, group), purses->width, by, count);
}

int daomesh__purse_order(const struct purses *purses, uint32_t a, uint32_t b)
{
    return words_compare(row(purses, a), row(purses, b), purses->width);
}

/* Moves every row, times a factor, into wider ones, from the last on so that none is written over. */
static void spread(struct purses *purses, const struct wide *times, size_t width)
{
    const struct purses old = { .word = purses->word, .width = purses->width };
    purses->width = width;
    for (size_t i = purses->count; i-- > 0;) {
        struct wide value = { .used = 0 };
        (void)daomesh__wide_add_product(&value, row(&old, i), old.width, times->word, times->used);
        daomesh__purse_write(purses, (uint32_t)i, &value);
    }
}

void daomesh__purses_refine(struct purses *purses, const struct wide *times, size_t words)
{
    const size_t product = purses->width + times->used;
    const int is_same = times->used == 1 && times->word[0] == 1;
    if (is_same && words <= purses->width) return;
    spread(purses, times, product > words ? product : words);
    (void)daomesh__wide_multiply(&purses->under, &purses->under, times);
}

/* --- Between purchases --------------------------------------------------------------------------------------- */

/* Words of the largest purse. */
static size_t widest(const struct purses *purses)
{
    size_t words = 0;
    for (size_t i = 0; i < purses->count && words < purses->width; i++) {
        const uint64_t *value = row(purses, i);
        size_t used = purses->width;
        while (used > words && value[used - 1] == 0)
            used--;
        words = used;
    }
    return words;
}

/* Divides denominator and purses by what they have in common. */
static int32_t reduce(struct budget *budget)
{
    struct purses *purses = &budget->purses;
    struct wide common = purses->under, value;
    for (uint32_t i = 0; i < purses->count; i++) {
        daomesh__purse_read(&value, purses, i);
        TRY(daomesh__budget_step(budget, divisor_steps(&value, &common)));
        daomesh__wide_gcd(&common, &value, &common);
    }
    (void)daomesh__wide_divide(&purses->under, NULL, &purses->under, &common);
    for (uint32_t i = 0; i < purses->count; i++) {
        TRY(daomesh__budget_step(budget, purse_steps(budget, 1)));
        daomesh__purse_read(&value, purses, i);
        (void)daomesh__wide_divide(&value, NULL, &value, &common);
        daomesh__purse_write(purses, i, &value);
    }
    return DAOMESH_OK;
}

/* Rows of fewer words, from the first on. */
static void narrow(struct purses *purses, size_t width)
{
    const struct purses old = { .word = purses->word, .width = purses->width };
    purses->width = width > 0 ? width : 1;
    for (size_t i = 0; purses->width < old.width && i < purses->count; i++)
        memmove(row(purses, i), row(&old, i), purses->width * sizeof *purses->word);
}

int32_t daomesh__purses_settle(struct budget *budget)
{
    struct purses *purses = &budget->purses;
    size_t words = widest(purses);
    if (words > FRACTION_WORDS || purses->under.used > FRACTION_WORDS) {
        TRY(reduce(budget));
        words = widest(purses);
    }
    if (words > FRACTION_WORDS || purses->under.used > FRACTION_WORDS) return DAOMESH_E_LIMIT;
    narrow(purses, words);
    return DAOMESH_OK;
}
