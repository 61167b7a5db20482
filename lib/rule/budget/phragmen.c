/*
 * Sequential Phragmen: everybody earns at the same pace, and supporters buy a project as soon as they have its cost together.
 *
 * A purse holds the load: the moment up to which its voter has spent all earnings. The price of a project is the moment at which
 * its supporters can pay it: (cost + sum of weight * load) / support, which is their load from then on.
 */
#include "rule/budget/budget.h"

static int load_after(struct budget *budget, uint32_t index, struct price *price)
{
    const struct project *project = &budget->project[index];
    const struct purses *loads = &budget->purses;
    price->over.used = 0;
    (void)daomesh__wide_add_product(&price->over, loads->under.word, loads->under.used,
                                    cost_of(budget, index)->limb, AMOUNT_WORDS);
    for (uint32_t i = 0; i < project->count; i++) {
        const uint32_t group = supporter_group(budget->supporter[project->first + i]);
        daomesh__purse_add(&price->over, loads, group, budget->ballots->group[group].weight.limb,
                           AMOUNT_WORDS);
    }
    daomesh__wide_from_words(&price->under, project->support.limb, AMOUNT_WORDS);
    return 1;
}

static void take_load(struct budget *budget, uint32_t index)
{
    const struct project *project = &budget->project[index];
    struct wide divisor, load, finer;
    daomesh__wide_gcd(&divisor, &budget->least.over, &budget->least.under);
    (void)daomesh__wide_divide(&load, NULL, &budget->least.over, &divisor);
    (void)daomesh__wide_divide(&finer, NULL, &budget->least.under, &divisor);
    daomesh__purses_refine(&budget->purses, &finer, load.used);
    for (uint32_t i = 0; i < project->count; i++)
        daomesh__purse_write(&budget->purses, supporter_group(budget->supporter[project->first + i]), &load);
}

int32_t daomesh__budget_phragmen(struct budget *budget)
{
    static const struct market market = { .price = load_after, .pay = take_load, .ends_unfit = 1 };
    const struct wide nothing = { .used = 0 };
    struct wide one;
    daomesh__wide_from_u64(&one, 1);
    budget->market = &market;
    daomesh__purses_open(&budget->purses, &nothing, &one);
    return daomesh__budget_buy(budget);
}
