/*
 * Spending a budget: looks at the rule and the ballots' frame, lays out the scratch, calls the method, clears up on error.
 *
 * The methods are in the files beside this one; greedy.c needs nothing but totals, the others purses.
 */
#include "rule/budget/budget.h"

#include "rule/rule.h"

/* Scratch is aligned by ourselves; a caller may bring any bytes. */
#define SCRATCH_ALIGNMENT 16

_Static_assert(sizeof(daomesh_budget_tie) == 16, "a tie is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_budget_price) == 64, "a price is 64 bytes in every build of 0.x");

/* --- Scratch ------------------------------------------------------------------------------------------------- */

/* What is wrong with the frame of the ballots, before any of them is read. */
static int32_t check_frame(const daomesh_ballots *ballots)
{
    if (!ballots || !rule_size_fits(ballots, ballots->size, sizeof *ballots)) return DAOMESH_E_ARG;
    if (ballots->options == 0) return DAOMESH_E_ARG;
    if (ballots->options > DAOMESH_BUDGET_PROJECTS_MAX) return DAOMESH_E_LIMIT;
    if ((ballots->groups > 0 && !ballots->group) || (ballots->marks > 0 && !ballots->mark))
        return DAOMESH_E_ARG;
    return DAOMESH_OK;
}

static int has_too_many_groups(const daomesh_budget_rule *rule, const daomesh_ballots *ballots)
{
    return ballots->groups >
           (uint64_t)(has_purses(rule) ? DAOMESH_BUDGET_PURSES_MAX : DAOMESH_BUDGET_GROUPS_MAX);
}

/* A piece of scratch for `bytes`; with no scratch to cut from only the sum of the pieces is kept. */
static void *cut(uint8_t *scratch, uint64_t *used, uint64_t bytes)
{
    void *piece = scratch ? scratch + (size_t)*used : NULL;
    *used += (bytes + SCRATCH_ALIGNMENT - 1) / SCRATCH_ALIGNMENT * SCRATCH_ALIGNMENT;
    return piece;
}

/* Most supporters that the ballots can name. One with more marks than projects repeats itself. */
static uint64_t count_supporters(const daomesh_ballots *ballots)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < ballots->groups; i++) {
        const uint32_t marks = ballots->group[i].count;
        count += marks < ballots->options ? marks : ballots->options;
    }
    return count;
}

/* Cuts the scratch into what the method needs; the bytes of all of it. */
static uint64_t lay_out(struct budget *budget, const daomesh_budget_rule *rule, uint8_t *scratch)
{
    const uint64_t projects = budget->ballots->options, groups = budget->ballots->groups;
    uint64_t used = 0;
    budget->project = cut(scratch, &used, projects * sizeof *budget->project);
    budget->heap = cut(scratch, &used, projects * sizeof *budget->heap);
    if (!has_purses(rule)) return used;
    budget->aside = cut(scratch, &used, projects * sizeof *budget->aside);
    budget->tied = cut(scratch, &used, projects * sizeof *budget->tied);
    budget->supporter = cut(scratch, &used, count_supporters(budget->ballots) * sizeof *budget->supporter);
    budget->purses.word = cut(scratch, &used, groups * PURSE_WORDS * sizeof *budget->purses.word);
    return used;
}

size_t daomesh_budget_scratch_size(const daomesh_budget_rule *rule, const daomesh_ballots *ballots)
{
    if (daomesh_budget_check(NULL, rule) != DAOMESH_OK || check_frame(ballots) != DAOMESH_OK) return 0;
    if (has_too_many_groups(rule, ballots)) return 0;
    struct budget budget = { .ballots = ballots };
    const uint64_t size = lay_out(&budget, rule, NULL) + SCRATCH_ALIGNMENT;
    return NEVER(size > SIZE_MAX) ? 0 : (size_t)size;
}

/* Scratch from its first aligned byte on. */
static uint8_t *align(void *scratch)
{
    const size_t past = (uintptr_t)scratch % SCRATCH_ALIGNMENT;
    return (uint8_t *)scratch + (past == 0 ? 0 : SCRATCH_ALIGNMENT - past);
}

/* --- A count ------------------------------------------------------------------------------------------------- */

static void clear_values(daomesh_budget_result *out)
{
    out->chosen_count = 0;
    out->ties_count = 0;
    out->spent = amount_from_u64(0);
    out->weight = amount_from_u64(0);
    out->weight_invalid = amount_from_u64(0);
    out->invalid = 0;
    out->raises = 0;
}

/* Zeroes an array; NULL is fine. */
static void clear(void *array, size_t count, size_t item_size)
{
    if (array) memset(array, 0, count * item_size);
}

static void clear_arrays(daomesh_budget_result *out, uint32_t projects)
{
    clear(out->chosen, projects, sizeof *out->chosen);
    clear(out->selected, projects, sizeof *out->selected);
    clear(out->totals, projects, sizeof *out->totals);
    clear(out->support, projects, sizeof *out->support);
    clear(out->prices, projects, sizeof *out->prices);
    clear(out->ties, out->ties_cap, sizeof *out->ties);
}

/* The position of each project among the lots, which name all of them once. */
static int32_t read_lots(struct budget *budget)
{
    const uint32_t *lots = budget->ballots->lots;
    for (uint32_t i = 0; i < budget->projects; i++)
        budget->project[i].lot = lots ? budget->projects : i;
    for (uint32_t i = 0; lots && i < budget->projects; i++) {
        if (lots[i] >= budget->projects) return DAOMESH_E_CHOICE;
        if (budget->project[lots[i]].lot < budget->projects) return DAOMESH_E_REPEATED;
        budget->project[lots[i]].lot = i;
    }
    return DAOMESH_OK;
}

/* Prices and ties that runs which cost too much have left behind those of the last run. */
static void clear_leftovers(const struct budget *budget)
{
    const daomesh_budget_result *out = budget->out;
    if (out->prices)
        clear(out->prices + out->chosen_count, budget->projects - out->chosen_count, sizeof *out->prices);
    if (out->ties && out->ties_count < out->ties_cap)
        clear(out->ties + out->ties_count, out->ties_cap - out->ties_count, sizeof *out->ties);
}

static int32_t run_method(struct budget *budget)
{
    if (!has_purses(budget->rule)) return daomesh__budget_greedy(budget);
    TRY(daomesh__budget_list(budget));
    if (budget->rule->method == DAOMESH_BUDGET_PHRAGMEN)
        TRY(daomesh__budget_phragmen(budget));
    else
        TRY(daomesh__budget_equal_shares(budget));
    clear_leftovers(budget);
    return budget->rule->fill ? daomesh__budget_greedy(budget) : DAOMESH_OK;
}

static void write_result(const struct budget *budget)
{
    daomesh_budget_result *out = budget->out;
    clear(out->chosen + out->chosen_count, budget->projects - out->chosen_count, sizeof *out->chosen);
    (void)daomesh_amount_subtract(&out->spent, budget->money, &budget->left);
    for (uint32_t i = 0; i < budget->projects; i++) {
        const struct project *project = &budget->project[i];
        if (out->selected) out->selected[i] = (uint8_t)project->is_chosen;
        if (out->totals) out->totals[i] = project->total;
        if (out->support) out->support[i] = project->support;
    }
}

static int32_t count(struct budget *budget)
{
    clear(budget->project, budget->projects, sizeof *budget->project);
    TRY(read_lots(budget));
    TRY(daomesh__budget_read(budget));
    daomesh__budget_restart(budget);
    TRY(run_method(budget));
    write_result(budget);
    return DAOMESH_OK;
}

int32_t daomesh_budget(daomesh_budget_result *out, const daomesh_budget_rule *rule,
                       const daomesh_amount *money, const daomesh_amount *costs,
                       const daomesh_ballots *ballots, void *scratch, size_t scratch_len,
                       daomesh_progress *progress, void *ctx)
{
    if (!out || !rule_size_fits(out, out->size, sizeof *out)) return DAOMESH_E_ARG;
    clear_values(out);
    out->fault_group = 0;
    out->fault_mark = 0;
    TRY(check_frame(ballots));
    clear_arrays(out, ballots->options);
    if (!out->chosen || !money || daomesh_budget_check(NULL, rule) != DAOMESH_OK) return DAOMESH_E_ARG;
    if (has_too_many_groups(rule, ballots)) return DAOMESH_E_LIMIT;
    if (!scratch || scratch_len < daomesh_budget_scratch_size(rule, ballots)) return DAOMESH_E_BUFFER;

    struct budget budget = { .out = out,
                             .rule = rule,
                             .ballots = ballots,
                             .money = money,
                             .costs = costs,
                             .projects = ballots->options,
                             .progress = progress,
                             .progress_ctx = ctx,
                             .purses.count = (size_t)ballots->groups };
    (void)lay_out(&budget, rule, align(scratch));
    const int32_t status = count(&budget);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    clear_values(out);
    clear_arrays(out, ballots->options);
    return status;
}

size_t daomesh_budget_projects_max(void)
{
    return DAOMESH_BUDGET_PROJECTS_MAX;
}

size_t daomesh_budget_groups_max(void)
{
    return DAOMESH_BUDGET_GROUPS_MAX;
}

size_t daomesh_budget_purses_max(void)
{
    return DAOMESH_BUDGET_PURSES_MAX;
}

size_t daomesh_budget_fraction_bits_max(void)
{
    return DAOMESH_BUDGET_FRACTION_BITS_MAX;
}

uint64_t daomesh_budget_raises_max(void)
{
    return DAOMESH_BUDGET_RAISES_MAX;
}
