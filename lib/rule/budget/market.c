/*
 * Buying what is cheapest, again and again: what Equal Shares and Phragmen have in common.
 *
 * A project's price never falls, so one that was dearer than another's is now needs no second look. Each project stands in a
 * heap by the key of the price it last had; exact prices, which are long, are only taken of those whose key is near the least.
 */
#include "rule/budget/budget.h"

/* The most significant bits that a key keeps, and what makes its exponent positive. */
#define KEY_BITS 32
#define KEY_BIAS (128 * WIDE_WORDS)
/*
 * Keys are cut off below: with 31 bits each of divisor and quotient, and once more when it is shifted, a key is less than 7 steps
 * below its price. One that is 8 steps above another belongs to a higher price.
 */
#define KEY_SLACK 8

/* The 64 highest bits of a number that is not 0. */
static uint64_t leading_bits(const struct wide *a, size_t bits)
{
    return bits >= 64 ? daomesh__wide_slice(a, bits - 64, 64) : a->word[0] << (64 - bits);
}

/* A number that is ordered as prices are: exponent and leading bits, rounded down; 0 for 0. */
static uint64_t key_of(const struct price *price, const struct wide *unit)
{
    if (wide_is_zero(&price->over)) return 0;
    struct wide under;
    (void)daomesh__wide_multiply(&under, unit, &price->under);
    const size_t over_bits = daomesh__wide_bits(&price->over), under_bits = daomesh__wide_bits(&under);
    const uint64_t divisor = (leading_bits(&under, under_bits) >> 32) + 1;
    uint64_t leading = leading_bits(&price->over, over_bits) / divisor;
    uint64_t exponent = KEY_BIAS + over_bits - under_bits;
    if (leading >> KEY_BITS) {
        leading >>= 1;
        exponent++;
    }
    return (exponent << (KEY_BITS - 1)) + leading;
}

static int is_nearer(const struct budget *budget, uint64_t a, uint64_t b)
{
    return budget->project[a].key < budget->project[b].key;
}

/* -1, 0 or 1; the purses' denominator is the same on both sides. */
static int price_order(const struct price *a, const struct price *b)
{
    struct wide left, right;
    (void)daomesh__wide_multiply(&left, &a->over, &b->under);
    (void)daomesh__wide_multiply(&right, &b->over, &a->under);
    return daomesh__wide_compare(&left, &right);
}

/* --- The cheapest -------------------------------------------------------------------------------------------- */

/* Puts aside what was looked at, and keeps those that are cheapest among it. */
static void compare_price(struct budget *budget, uint32_t project, const struct price *price)
{
    budget->project[project].key = key_of(price, &budget->purses.under);
    budget->aside[budget->aside_count++] = project;
    const int order = budget->tied_count == 0 ? -1 : price_order(price, &budget->least);
    if (order > 0) return;
    if (order < 0) {
        budget->tied_count = 0;
        budget->least = *price;
    }
    budget->tied[budget->tied_count++] = project;
}

/* Whether the next on the heap may be as cheap as the cheapest found so far. */
static int may_be_cheapest(const struct budget *budget)
{
    if (budget->heap_count == 0) return 0;
    if (budget->tied_count == 0) return 1;
    return budget->project[budget->heap[0]].key < budget->project[budget->tied[0]].key + KEY_SLACK;
}

static void put_back(struct budget *budget)
{
    for (uint32_t i = 0; i < budget->aside_count; i++) {
        if (budget->project[budget->aside[i]].is_chosen) continue;
        budget->heap[budget->heap_count] = budget->aside[i];
        daomesh__budget_push(budget, budget->heap, budget->heap_count++, is_nearer);
    }
    budget->aside_count = 0;
}

/* All projects that are cheapest, and their price. Those that cannot be paid any more are left off the heap for good. */
static int32_t find_cheapest(struct budget *budget)
{
    budget->tied_count = 0;
    while (may_be_cheapest(budget)) {
        struct price price;
        const uint32_t project =
            (uint32_t)daomesh__budget_pop(budget, budget->heap, budget->heap_count--, is_nearer);
        TRY(daomesh__budget_step(budget, purse_steps(budget, (uint64_t)budget->project[project].count + 1)));
        if (budget->market->price(budget, project, &price)) compare_price(budget, project, &price);
    }
    return DAOMESH_OK;
}

/* --- Buying -------------------------------------------------------------------------------------------------- */

/* Which of those that are tied comes first. Its price is as high as theirs, but it is paid by others and for another cost. */
static uint32_t preferred(struct budget *budget)
{
    uint32_t best = budget->tied[0], by;
    for (uint32_t i = 1; i < budget->tied_count; i++) {
        if (daomesh__budget_prefers(budget, budget->tied[i], best, &by)) best = budget->tied[i];
    }
    if (best != budget->tied[0]) (void)budget->market->price(budget, best, &budget->least);
    return best;
}

static int one_is_unfit(const struct budget *budget)
{
    for (uint32_t i = 0; i < budget->tied_count; i++) {
        if (is_too_dear(budget, budget->tied[i])) return 1;
    }
    return 0;
}

static void tell_ties(struct budget *budget, uint32_t chosen)
{
    for (uint32_t i = 0; i < budget->tied_count; i++) {
        if (budget->tied[i] != chosen)
            daomesh__budget_tie(budget, budget->out->chosen_count, chosen, budget->tied[i]);
    }
}

/* The price of the project that is chosen next, reduced. */
static int32_t tell_price(struct budget *budget)
{
    if (!budget->out->prices) return DAOMESH_OK;
    daomesh_budget_price *price = &budget->out->prices[budget->out->chosen_count];
    struct wide under, common;
    (void)daomesh__wide_multiply(&under, &budget->least.under, &budget->purses.under);
    TRY(daomesh__budget_step(budget, divisor_steps(&under, &budget->least.over)));
    daomesh__wide_gcd(&common, &under, &budget->least.over);
    (void)daomesh__wide_divide(&under, NULL, &under, &common);
    (void)daomesh__wide_divide(&common, NULL, &budget->least.over, &common);
    memset(price, 0, sizeof *price);
    if (common.used > AMOUNT_WORDS || under.used > AMOUNT_WORDS) return DAOMESH_OK;
    (void)daomesh__wide_to_words(price->over.limb, AMOUNT_WORDS, &common);
    (void)daomesh__wide_to_words(price->under.limb, AMOUNT_WORDS, &under);
    return DAOMESH_OK;
}

/* Everything that somebody supports; Phragmen leaves out what no money could ever pay. */
static void open_market(struct budget *budget)
{
    daomesh__budget_restart(budget);
    budget->heap_count = 0;
    budget->aside_count = 0;
    for (uint32_t i = 0; i < budget->projects; i++) {
        struct project *project = &budget->project[i];
        project->key = 0;
        if (project->count == 0 || (budget->market->ends_unfit && is_too_dear(budget, i))) continue;
        budget->heap[budget->heap_count++] = i;
    }
}

int32_t daomesh__budget_buy(struct budget *budget)
{
    open_market(budget);
    for (;;) {
        TRY(find_cheapest(budget));
        if (budget->tied_count == 0) return DAOMESH_OK;
        const uint32_t project = preferred(budget);
        if (budget->market->ends_unfit && one_is_unfit(budget)) return DAOMESH_OK;
        budget->is_overspent = is_too_dear(budget, project);
        if (budget->is_overspent) return DAOMESH_OK;
        tell_ties(budget, project);
        TRY(tell_price(budget));
        daomesh__budget_choose(budget, project);
        TRY(daomesh__budget_step(budget, purse_steps(budget, budget->purses.count)));
        budget->market->pay(budget, project);
        TRY(daomesh__purses_settle(budget));
        put_back(budget);
    }
}
