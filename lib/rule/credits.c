/* Credits for votes: a grant a period, n votes for n * n of them. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/credits.h>

_Static_assert(sizeof(daomesh_credits_rule) == 56, "a rule is 56 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_credits_state) == 40, "a state is 40 bytes in every build of 0.x");

static int32_t period_at(uint64_t *period, const daomesh_credits_rule *rule, uint64_t now)
{
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    if (rule->period == 0 || rule->carry > 1 || now < rule->starts) return DAOMESH_E_RANGE;
    *period = (now - rule->starts) / rule->period;
    return DAOMESH_OK;
}

int32_t daomesh_credits_begin(daomesh_credits_state *state, const daomesh_credits_rule *rule, uint64_t now)
{
    uint64_t period;
    if (!state) return DAOMESH_E_ARG;
    memset(state, 0, sizeof *state);
    TRY(period_at(&period, rule, now));
    *state = (daomesh_credits_state){ period, rule->grant };
    return DAOMESH_OK;
}

int32_t daomesh_credits_settle(daomesh_credits_state *state, const daomesh_credits_rule *rule, uint64_t now)
{
    uint64_t period;
    daomesh_amount left;
    if (!state) return DAOMESH_E_ARG;
    TRY(period_at(&period, rule, now));
    if (period < state->period) return DAOMESH_E_RANGE;
    if (period == state->period) return DAOMESH_OK;
    const daomesh_amount periods = amount_from_u64(period - state->period);
    left = rule->grant;
    if (rule->carry) {
        TRY(daomesh_amount_multiply(&left, &rule->grant, &periods));
        TRY(daomesh_amount_add(&left, &left, &state->left));
    }
    *state = (daomesh_credits_state){ period, left };
    return DAOMESH_OK;
}

int32_t daomesh_credits_cost(daomesh_amount *out, const daomesh_amount *votes)
{
    if (!out || !votes) return amount_refuse(out, DAOMESH_E_ARG);
    return daomesh_amount_multiply(out, votes, votes);
}

int32_t daomesh_credits_charge(daomesh_credits_state *state, const daomesh_credits_rule *rule,
                               const daomesh_amount *before, const daomesh_amount *after)
{
    daomesh_amount back, cost, left;
    if (!state || !rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    TRY(daomesh_credits_cost(&back, before));
    TRY(daomesh_credits_cost(&cost, after));
    TRY(daomesh_amount_add(&left, &state->left, &back));
    if (daomesh_amount_subtract(&left, &left, &cost) != DAOMESH_OK) return DAOMESH_E_CREDITS;
    if (!rule->carry && words_compare(left.limb, rule->grant.limb, AMOUNT_WORDS) > 0) left = rule->grant;
    state->left = left;
    return DAOMESH_OK;
}
