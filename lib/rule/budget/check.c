/* Whether the dials of a budget fit together, each by itself and with the method. */
#include "rule/budget/budget.h"
#include "rule/rule.h"

_Static_assert(sizeof(daomesh_budget_rule) == 112, "a rule is 112 bytes in every build of 0.x");

/* The dials that are plain numbers with a range. */
static const struct {
    size_t dial;
    uint32_t least;
    uint32_t most;
} ranges[] = {
    { offsetof(daomesh_budget_rule, method), DAOMESH_BUDGET_GREEDY, DAOMESH_BUDGET_PHRAGMEN },
    { offsetof(daomesh_budget_rule, ballots), DAOMESH_BUDGET_APPROVAL, DAOMESH_BUDGET_SCORE },
    { offsetof(daomesh_budget_rule, stop), 0, DAOMESH_BUDGET_STOP },
    { offsetof(daomesh_budget_rule, utility), 0, DAOMESH_BUDGET_CARDINALITY },
    { offsetof(daomesh_budget_rule, completion), 0, DAOMESH_BUDGET_ADD1_FULL },
    { offsetof(daomesh_budget_rule, fill), 0, 1 },
    { offsetof(daomesh_budget_rule, reserved), 0, 0 },
};

/* The offset of the first dial outside its range; 0 (which is `size`, no dial) when there is none. */
static size_t dial_out_of_range(const daomesh_budget_rule *rule)
{
    for (size_t i = 0; i < COUNT_OF(ranges); i++) {
        uint32_t value;
        memcpy(&value, (const uint8_t *)rule + ranges[i].dial, sizeof value);
        if (value < ranges[i].least || value > ranges[i].most) return ranges[i].dial;
    }
    if ((rule->flags & ~DAOMESH_BALLOT_SKIP_INVALID) != 0) return offsetof(daomesh_budget_rule, flags);
    const int needs_most = rule->ballots == DAOMESH_BUDGET_SCORE;
    if (rule->value_max < 0 || (needs_most && rule->value_max == 0))
        return offsetof(daomesh_budget_rule, value_max);
    return 0;
}

/* The offset of the first dial that is set and that nothing reads, or does not go with the method; 0 when there is none. */
static size_t stray_dial(const daomesh_budget_rule *rule)
{
    const int shares = rule->method == DAOMESH_BUDGET_EQUAL_SHARES;
    const int is_greedy = rule->method == DAOMESH_BUDGET_GREEDY;
    if (rule->method == DAOMESH_BUDGET_PHRAGMEN && rule->ballots != DAOMESH_BUDGET_APPROVAL)
        return offsetof(daomesh_budget_rule, ballots);
    if (!is_greedy && rule->stop != 0) return offsetof(daomesh_budget_rule, stop);
    if (!shares && rule->utility != 0) return offsetof(daomesh_budget_rule, utility);
    if (!shares && rule->completion != 0) return offsetof(daomesh_budget_rule, completion);
    if (is_greedy && rule->fill != 0) return offsetof(daomesh_budget_rule, fill);
    if (rule->ballots != DAOMESH_BUDGET_SCORE && rule->value_max != 0)
        return offsetof(daomesh_budget_rule, value_max);
    if (rule->ballots != DAOMESH_BUDGET_CUMULATIVE && rule->points != 0)
        return offsetof(daomesh_budget_rule, points);
    if (!is_greedy && rule->fill == 0 && !amount_is_zero(&rule->threshold))
        return offsetof(daomesh_budget_rule, threshold);
    if (rule->completion == 0 && !amount_is_zero(&rule->step)) return offsetof(daomesh_budget_rule, step);
    return 0;
}

int32_t daomesh_budget_check(uint32_t *field, const daomesh_budget_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    int32_t status = DAOMESH_E_RANGE;
    size_t dial = dial_out_of_range(rule);
    if (dial == 0) {
        status = DAOMESH_E_CONTRADICTION;
        dial = stray_dial(rule);
    }
    if (dial == 0) return DAOMESH_OK;
    if (field) *field = (uint32_t)dial;
    return status;
}
