/* What every method does with projects: counts its steps, breaks and tells ties, chooses, begins again. */
#include "rule/budget/budget.h"

/* The caller hears of progress each time so many steps are done. */
#define STEPS_A_CALL 4096

int32_t daomesh__budget_step(struct budget *budget, uint64_t steps)
{
    const uint64_t before = budget->done / STEPS_A_CALL;
    budget->done += steps;
    if (!budget->progress || budget->done / STEPS_A_CALL == before) return DAOMESH_OK;
    /* How often prices are taken again cannot be told before. */
    const uint64_t about = 2 * (budget->ballots->groups + budget->ballots->marks);
    const uint64_t total = about > budget->done ? about : budget->done;
    return budget->progress(budget->progress_ctx, budget->done, total) == 0 ? DAOMESH_OK
                                                                            : DAOMESH_E_CANCELLED;
}

int daomesh__budget_prefers(const struct budget *budget, uint32_t a, uint32_t b, uint32_t *by)
{
    int order = amount_order(&budget->project[a].support, &budget->project[b].support);
    *by = DAOMESH_BUDGET_BY_SUPPORT;
    if (order != 0) return order > 0;
    order = amount_order(cost_of(budget, a), cost_of(budget, b));
    *by = DAOMESH_BUDGET_BY_COST;
    if (order != 0) return order < 0;
    *by = DAOMESH_BUDGET_BY_LOT;
    return budget->project[a].lot < budget->project[b].lot;
}

void daomesh__budget_tie(struct budget *budget, uint32_t round, uint32_t chosen, uint32_t other)
{
    daomesh_budget_result *out = budget->out;
    daomesh_budget_tie tie = { .round = round, .chosen = chosen, .other = other };
    (void)daomesh__budget_prefers(budget, chosen, other, &tie.by);
    if (out->ties && out->ties_count < out->ties_cap) out->ties[out->ties_count] = tie;
    out->ties_count++;
}

void daomesh__budget_choose(struct budget *budget, uint32_t project)
{
    daomesh_budget_result *out = budget->out;
    budget->project[project].is_chosen = 1;
    out->chosen[out->chosen_count++] = project;
    (void)daomesh_amount_subtract(&budget->left, &budget->left, cost_of(budget, project));
}

void daomesh__budget_restart(struct budget *budget)
{
    budget->out->chosen_count = 0;
    budget->out->ties_count = 0;
    budget->left = *budget->money;
    budget->is_overspent = 0;
    for (uint32_t i = 0; i < budget->projects; i++)
        budget->project[i].is_chosen = 0;
}
