/* Greedy: the project with most votes first, as long as it fits what is left; it also spends what other methods leave. */
#include "rule/budget/budget.h"

/* In the order of votes. */
static int has_more_votes(const struct budget *budget, uint64_t a, uint64_t b)
{
    uint32_t by;
    const int order = amount_order(&budget->project[a].total, &budget->project[b].total);
    return order != 0 ? order > 0 : daomesh__budget_prefers(budget, (uint32_t)a, (uint32_t)b, &by);
}

static void gather(struct budget *budget)
{
    budget->heap_count = 0;
    for (uint32_t i = 0; i < budget->projects; i++) {
        const struct project *project = &budget->project[i];
        if (project->is_chosen || amount_order(&project->total, &budget->rule->threshold) < 0) continue;
        budget->heap[budget->heap_count++] = i;
    }
    daomesh__budget_heap(budget, budget->heap, budget->heap_count, has_more_votes);
}

int32_t daomesh__budget_greedy(struct budget *budget)
{
    const uint32_t chosen_before = budget->out->chosen_count;
    const uint32_t stops = budget->rule->stop == DAOMESH_BUDGET_STOP;
    gather(budget);
    uint32_t place = 0, last = 0;
    for (uint32_t i = 0, count = budget->heap_count; i < count; i++) {
        TRY(daomesh__budget_step(budget, 1));
        const uint32_t project =
            (uint32_t)daomesh__budget_pop(budget, budget->heap, count - i, has_more_votes);
        const int is_tied =
            i > 0 && amount_order(&budget->project[last].total, &budget->project[project].total) == 0;
        if (is_tied)
            daomesh__budget_tie(budget, chosen_before + place, last, project);
        else
            place = i;
        last = project;
        if (!is_too_dear(budget, project))
            daomesh__budget_choose(budget, project);
        else if (stops)
            break;
    }
    return DAOMESH_OK;
}
