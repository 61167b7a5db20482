/*
 * The Method of Equal Shares: everybody has the same part of the money, and supporters buy projects together.
 *
 * The price of a project is rho: what its supporters pay for a unit of utility when those who have less give all they have. Who
 * has less for its value stands first in a heap of supporters, and leaves it as long as the price is more than it can pay.
 */
#include "rule/budget/budget.h"

/* out = purse * by */
static void purse_times(struct wide *out, const struct budget *budget, uint64_t supporter, uint64_t by)
{
    out->used = 0;
    daomesh__purse_add(out, &budget->purses, supporter_group(supporter), &by, 1);
}

/* Whether a has less for its value than b. */
static int is_poorer(const struct budget *budget, uint64_t a, uint64_t b)
{
    if (supporter_value(a) == supporter_value(b))
        return daomesh__purse_order(&budget->purses, supporter_group(a), supporter_group(b)) < 0;
    struct wide left, right;
    purse_times(&left, budget, a, supporter_value(b));
    purse_times(&right, budget, b, supporter_value(a));
    return daomesh__wide_compare(&left, &right) < 0;
}

/* What all of a group have together. */
static void add_purses(struct wide *sum, const struct budget *budget, uint64_t supporter)
{
    const uint32_t group = supporter_group(supporter);
    daomesh__purse_add(sum, &budget->purses, group, budget->ballots->group[group].weight.limb, AMOUNT_WORDS);
}

static int can_pay(const struct budget *budget, const struct project *project, const struct wide *cost)
{
    struct wide sum = { .used = 0 };
    for (uint32_t i = 0; i < project->count; i++)
        add_purses(&sum, budget, budget->supporter[project->first + i]);
    return daomesh__wide_compare(&sum, cost) >= 0;
}

/* Whether a supporter has less than over / share for each unit of value. */
static int is_short(const struct budget *budget, uint64_t supporter, const struct price *price)
{
    const uint64_t value = supporter_value(supporter);
    struct wide has, needs = { .used = 0 };
    purse_times(&has, budget, supporter, 1);
    (void)daomesh__wide_multiply(&has, &has, &price->share);
    (void)daomesh__wide_add_product(&needs, price->over.word, price->over.used, &value, 1);
    return daomesh__wide_compare(&has, &needs) < 0;
}

/* A poor supporter gives all it has, and the rest of the cost is divided among fewer. */
static void give_all(const struct budget *budget, uint64_t supporter, struct price *price)
{
    const daomesh_amount *weight = &budget->ballots->group[supporter_group(supporter)].weight;
    const uint64_t value = supporter_value(supporter);
    struct wide sum = { .used = 0 };
    add_purses(&sum, budget, supporter);
    (void)daomesh__wide_subtract(&price->over, &price->over, &sum);
    sum.used = 0;
    (void)daomesh__wide_add_product(&sum, weight->limb, AMOUNT_WORDS, &value, 1);
    (void)daomesh__wide_subtract(&price->share, &price->share, &sum);
}

static int share_price(struct budget *budget, uint32_t index, struct price *price)
{
    struct project *project = &budget->project[index];
    uint64_t *supporter = &budget->supporter[project->first];
    const daomesh_amount *cost = cost_of(budget, index);
    price->over.used = 0;
    (void)daomesh__wide_add_product(&price->over, budget->purses.under.word, budget->purses.under.used,
                                    cost->limb, AMOUNT_WORDS);
    if (!can_pay(budget, project, &price->over)) return 0;

    daomesh__wide_from_words(&price->share, project->total.limb, AMOUNT_WORDS);
    project->rich = project->count;
    daomesh__budget_heap(budget, supporter, project->rich, is_poorer);
    /* The last one is never short: all of them can pay, and the others gave what they have. */
    while (is_short(budget, supporter[0], price))
        give_all(budget, daomesh__budget_pop(budget, supporter, project->rich--, is_poorer), price);

    daomesh__wide_copy(&price->under, &price->share);
    if (budget->rule->utility == DAOMESH_BUDGET_CARDINALITY || amount_is_zero(cost)) return 1;
    price->under.used = 0;
    (void)daomesh__wide_add_product(&price->under, price->share.word, price->share.used, cost->limb,
                                    AMOUNT_WORDS);
    return 1;
}

/* --- Paying -------------------------------------------------------------------------------------------------- */

/* What all values of those who pay in full are multiples of. */
static uint32_t common_value(const struct budget *budget, const struct project *project)
{
    uint32_t common = 0;
    for (uint32_t i = 0; i < project->rich; i++) {
        uint32_t value = supporter_value(budget->supporter[project->first + i]);
        while (value > 0) {
            const uint32_t rest = common % value;
            common = value;
            value = rest;
        }
    }
    return common;
}

/* purse -= unit * parts, which it holds. */
static void pay_part(struct budget *budget, uint32_t group, const struct wide *unit, uint64_t parts)
{
    struct wide purse, part = { .used = 0 };
    (void)daomesh__wide_add_product(&part, unit->word, unit->used, &parts, 1);
    daomesh__purse_read(&purse, &budget->purses, group);
    (void)daomesh__wide_subtract(&purse, &purse, &part);
    daomesh__purse_write(&budget->purses, group, &purse);
}

/*
 * A supporter pays over * value / (denominator * share), where value is a multiple of `common`. With the denominator
 * share / gcd(over * common, share) times finer all these are whole numbers, and with no smaller one.
 */
static void pay_shares(struct budget *budget, uint32_t index)
{
    const struct project *project = &budget->project[index];
    const struct price *price = &budget->least;
    const uint32_t common = common_value(budget, project);
    struct wide unit, divisor, finer;
    daomesh__wide_from_u64(&unit, common);
    (void)daomesh__wide_multiply(&unit, &unit, &price->over);
    daomesh__wide_gcd(&divisor, &unit, &price->share);
    (void)daomesh__wide_divide(&unit, NULL, &unit, &divisor);
    (void)daomesh__wide_divide(&finer, NULL, &price->share, &divisor);
    daomesh__purses_refine(&budget->purses, &finer, 0);

    const struct wide nothing = { .used = 0 };
    for (uint32_t i = 0; i < project->count; i++) {
        const uint64_t supporter = budget->supporter[project->first + i];
        if (i < project->rich)
            pay_part(budget, supporter_group(supporter), &unit, supporter_value(supporter) / common);
        else
            daomesh__purse_write(&budget->purses, supporter_group(supporter), &nothing);
    }
}

/* --- Raising the endowments ---------------------------------------------------------------------------------- */

static const struct market shares_market = { .price = share_price, .pay = pay_shares };

/* Buys with purses of money / weight + step * raises. */
static int32_t run(struct budget *budget)
{
    const daomesh_amount *step = &budget->rule->step, one = amount_from_u64(1);
    struct wide over, under, raise = { .used = 0 };
    daomesh__wide_from_words(&over, budget->money->limb, AMOUNT_WORDS);
    daomesh__wide_from_words(&under, budget->out->weight.limb, AMOUNT_WORDS);
    (void)daomesh__wide_add_product(&raise, amount_is_zero(step) ? one.limb : step->limb, AMOUNT_WORDS,
                                    &budget->out->raises, 1);
    (void)daomesh__wide_multiply(&raise, &raise, &under);
    (void)daomesh__wide_add(&over, &over, &raise);
    daomesh__purses_open(&budget->purses, &over, &under);
    return daomesh__budget_buy(budget);
}

/* Whether raising further can bring nothing: all that somebody supports is chosen, or nothing more of it fits. */
static int is_complete(const struct budget *budget)
{
    const int is_full = budget->rule->completion == DAOMESH_BUDGET_ADD1_FULL;
    for (uint32_t i = 0; i < budget->projects; i++) {
        const struct project *project = &budget->project[i];
        if (project->count == 0 || project->is_chosen) continue;
        if (!is_full || !is_too_dear(budget, i)) return 0;
    }
    return 1;
}

int32_t daomesh__budget_equal_shares(struct budget *budget)
{
    budget->market = &shares_market;
    TRY(run(budget));
    if (budget->rule->completion == 0) return DAOMESH_OK;
    while (!is_complete(budget)) {
        if (budget->out->raises == DAOMESH_BUDGET_RAISES_MAX) return DAOMESH_E_LIMIT;
        budget->out->raises++;
        TRY(run(budget));
        if (!budget->is_overspent) continue;
        budget->out->raises--;
        return run(budget);
    }
    return DAOMESH_OK;
}
