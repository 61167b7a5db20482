/*
 * Reading the ballots of a budget: which are valid, what they weigh, what each project gets from them and from whom.
 *
 * An invalid ballot ends the count with its status and place, or is skipped and counted where the rule says so.
 */
#include "rule/budget/budget.h"

/* Stamps of the second reading are above all of the first. */
#define SECOND_READING ((uint32_t)DAOMESH_BUDGET_GROUPS_MAX)

typedef int32_t visit_mark(struct budget *budget, uint32_t group, const daomesh_mark *mark);

static int32_t greatest_value(const daomesh_budget_rule *rule)
{
    if (rule->ballots == DAOMESH_BUDGET_APPROVAL) return 1;
    return rule->ballots == DAOMESH_BUDGET_SCORE ? rule->value_max : INT32_MAX;
}

/* What is wrong with the marks of a ballot, and which it is: projects that there are, once, with values that fit. */
static int32_t check_marks(struct budget *budget, const daomesh_ballot_group *group, uint32_t stamp,
                           uint32_t *at)
{
    const int32_t most = greatest_value(budget->rule);
    uint64_t points = 0;
    for (*at = 0; *at < group->count; ++*at) {
        const daomesh_mark mark = budget->ballots->mark[group->first + *at];
        if (mark.option >= budget->projects) return DAOMESH_E_CHOICE;
        if (budget->project[mark.option].stamp == stamp) return DAOMESH_E_REPEATED;
        if (mark.value < 0 || mark.value > most) return DAOMESH_E_RANGE;
        budget->project[mark.option].stamp = stamp;
        points += (uint64_t)mark.value;
    }
    return budget->rule->points > 0 && points > budget->rule->points ? DAOMESH_E_UNDERFLOW : DAOMESH_OK;
}

/* What is not let pass even where invalid ballots are skipped. */
static int32_t check_group(const struct budget *budget, const daomesh_ballot_group *group)
{
    const uint64_t marks = budget->ballots->marks;
    if (group->reserved != 0) return DAOMESH_E_ARG;
    return group->first > marks || group->count > marks - group->first ? DAOMESH_E_RANGE : DAOMESH_OK;
}

static int32_t visit_marks(struct budget *budget, uint32_t index, visit_mark *visit)
{
    const daomesh_ballot_group *group = &budget->ballots->group[index];
    for (uint32_t i = 0; i < group->count; i++) {
        const daomesh_mark *mark = &budget->ballots->mark[group->first + i];
        if (mark->value > 0) TRY(visit(budget, index, mark));
    }
    return DAOMESH_OK;
}

/* --- First reading: sums ------------------------------------------------------------------------------------- */

static int32_t add_votes(struct budget *budget, uint32_t group, const daomesh_mark *mark)
{
    struct project *project = &budget->project[mark->option];
    const daomesh_amount *weight = &budget->ballots->group[group].weight;
    const daomesh_amount value = amount_from_u64((uint64_t)mark->value);
    daomesh_amount votes = *weight;
    if (mark->value > 1) TRY(daomesh_amount_multiply(&votes, weight, &value));
    TRY(daomesh_amount_add(&project->total, &project->total, &votes));
    project->count++;
    /* No more than all weight. */
    (void)daomesh_amount_add(&project->support, &project->support, weight);
    return DAOMESH_OK;
}

static int32_t fault(struct budget *budget, uint64_t group, uint64_t mark, int32_t status)
{
    budget->out->fault_group = group;
    budget->out->fault_mark = mark;
    return status;
}

static int32_t read_ballot(struct budget *budget, uint32_t index)
{
    const daomesh_ballot_group *group = &budget->ballots->group[index];
    daomesh_budget_result *out = budget->out;
    int32_t status = check_group(budget, group);
    if (status != DAOMESH_OK) return fault(budget, index, group->count, status);

    /* Where invalid ballots are skipped, one that weighs nothing is valid and adds nothing. */
    const int skips = (budget->rule->flags & DAOMESH_BALLOT_SKIP_INVALID) != 0;
    if (!skips && amount_is_zero(&group->weight))
        return fault(budget, index, group->count, DAOMESH_E_NO_WEIGHT);
    uint32_t at;
    status = check_marks(budget, group, index + 1, &at);
    if (status == DAOMESH_OK) {
        TRY(daomesh_amount_add(&out->weight, &out->weight, &group->weight));
        return visit_marks(budget, index, add_votes);
    }
    if (!skips) return fault(budget, index, at, status);
    out->invalid++;
    return daomesh_amount_add(&out->weight_invalid, &out->weight_invalid, &group->weight);
}

int32_t daomesh__budget_read(struct budget *budget)
{
    for (uint32_t index = 0; index < budget->ballots->groups; index++) {
        TRY(daomesh__budget_step(budget, 1));
        TRY(read_ballot(budget, index));
    }
    return amount_is_zero(&budget->out->weight) ? DAOMESH_E_NO_WEIGHT : DAOMESH_OK;
}

/* --- Second reading: who supports what ----------------------------------------------------------------------- */

static int32_t add_supporter(struct budget *budget, uint32_t group, const daomesh_mark *mark)
{
    struct project *project = &budget->project[mark->option];
    budget->supporter[project->first + project->count++] = (uint64_t)group << 32 | (uint32_t)mark->value;
    return DAOMESH_OK;
}

int32_t daomesh__budget_list(struct budget *budget)
{
    uint64_t first = 0;
    for (uint32_t i = 0; i < budget->projects; i++) {
        struct project *project = &budget->project[i];
        project->first = first;
        first += project->count;
        project->count = 0;
    }
    for (uint32_t index = 0; index < budget->ballots->groups; index++) {
        const daomesh_ballot_group *group = &budget->ballots->group[index];
        uint32_t at;
        TRY(daomesh__budget_step(budget, 1));
        if (amount_is_zero(&group->weight)) continue;
        if (check_marks(budget, group, SECOND_READING + index + 1, &at) != DAOMESH_OK) continue;
        (void)visit_marks(budget, index, add_supporter);
    }
    return DAOMESH_OK;
}
