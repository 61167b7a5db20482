/* Adding up and comparing: votes, exactly or rounded as a rule says, and times. All of rule `outcome` stands on it. */
#include "rule/outcome/outcome.h"

int daomesh__outcome_order(const daomesh_amount *a, const daomesh_amount *b)
{
    int32_t order = 0;
    (void)daomesh_amount_compare(&order, a, b);
    return order;
}

daomesh_amount daomesh__outcome_floor_of_share(const daomesh_amount *whole, uint32_t ppm)
{
    const daomesh_amount part = amount_from_u64(ppm), all = amount_from_u64(DAOMESH_PPM);
    daomesh_amount share;
    (void)daomesh_amount_muldiv_floor(&share, whole, &part, &all);
    return share;
}

static daomesh_amount divided_first(const daomesh_amount *whole, uint32_t ppm)
{
    const daomesh_amount percent = amount_from_u64(ppm / PPM_PER_PERCENT), hundred = amount_from_u64(100);
    daomesh_amount share;
    (void)daomesh_amount_divide(&share, NULL, whole, &hundred);
    (void)daomesh_amount_multiply(&share, &share, &percent);
    return share;
}

/* -1, 0 or 1 as votes / whole is less than, equal to or more than ppm / 1 000 000; exact. */
int daomesh__outcome_order_of_ratio(const daomesh_amount *votes, const daomesh_amount *whole, uint32_t ppm)
{
    const daomesh_amount part = amount_from_u64(ppm), all = amount_from_u64(DAOMESH_PPM);
    int32_t order;
    (void)daomesh_amount_compare_products(&order, votes, &all, whole, &part);
    return order;
}

/* The same against a share that is rounded as the rule says. */
int daomesh__outcome_order_of_share(const daomesh_outcome_rule *rule, const daomesh_amount *votes,
                                    const daomesh_amount *whole, uint32_t ppm)
{
    daomesh_amount required;
    if (rule->rounding <= DAOMESH_ROUND_CROSS) return daomesh__outcome_order_of_ratio(votes, whole, ppm);
    required = rule->rounding == DAOMESH_ROUND_FLOOR ? daomesh__outcome_floor_of_share(whole, ppm)
                                                     : divided_first(whole, ppm);
    return daomesh__outcome_order(votes, &required);
}

/* The votes for the choices from `first` on. Fails when they overflow; a sum of fewer of them then never does. */
int32_t daomesh__outcome_sum(daomesh_amount *sum, const daomesh_outcome_facts *facts, uint32_t first)
{
    *sum = amount_from_u64(0);
    for (uint32_t choice = first; choice <= facts->choices; choice++)
        TRY(daomesh_amount_add(sum, sum, &facts->tally[choice]));
    return DAOMESH_OK;
}

/* The choice from `first` on that has most votes, ties to the lower; ABSTAIN when all but `except` are none. */
uint32_t daomesh__outcome_strongest(const daomesh_outcome_facts *facts, uint32_t first, uint32_t except)
{
    uint32_t best = ABSTAIN;
    for (uint32_t choice = first; choice <= facts->choices; choice++) {
        if (choice == except) continue;
        if (best < first || daomesh__outcome_order(&facts->tally[choice], &facts->tally[best]) > 0)
            best = choice;
    }
    return best;
}

/* Times add up to the end of time at most. */
uint64_t daomesh__outcome_later(uint64_t time, uint64_t seconds)
{
    return time > UINT64_MAX - seconds ? UINT64_MAX : time + seconds;
}
