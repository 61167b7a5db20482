/* What the votes reach: shares of all weight, quorum, threshold, retention. docs/rules/outcome.md has the formulas. */
#include "rule/outcome/outcome.h"

/* --- Taking part ------------------------------------------------------------------------------------------------ */

/* What counts towards the quorum, or supports. */
daomesh_amount daomesh__outcome_counted(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_amount counted = facts->tally[FOR];
    if (rule->quorum_counts == DAOMESH_COUNTS_FOR_ABSTAIN)
        (void)daomesh_amount_add(&counted, &counted, &facts->tally[ABSTAIN]);
    if (rule->quorum_counts == DAOMESH_COUNTS_ALL) (void)daomesh__outcome_sum(&counted, facts, ABSTAIN);
    return counted;
}

int daomesh__outcome_quorum_is_met(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->quorum_ppm == 0) return 1;
    const daomesh_amount counted = daomesh__outcome_counted(rule, facts);
    const daomesh_amount *base =
        rule->quorum_base == DAOMESH_BASE_SPONSORSHIP ? &facts->sponsored : &facts->total;
    return daomesh__outcome_order_of_share(rule, &counted, base, rule->quorum_ppm) >= 0;
}

/* What is asked of voters when voting is over. */
int daomesh__outcome_enough_took_part(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (facts->voters < rule->min_voters) return 0;
    return rule->quorum_late || daomesh__outcome_quorum_is_met(rule, facts);
}

/* Whether enough of what members held at the votes is still there. */
int daomesh__outcome_is_retained(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->retention_ppm > 0) {
        const daomesh_amount least =
            daomesh__outcome_floor_of_share(&facts->claims_most, rule->retention_ppm);
        return daomesh__outcome_order(&facts->claims, &least) >= 0;
    }
    if (rule->dilution_bound > 0) {
        const daomesh_amount bound = amount_from_u64(rule->dilution_bound), one = amount_from_u64(1);
        int32_t order;
        (void)daomesh_amount_compare_products(&order, &facts->claims, &bound, &facts->claims_most, &one);
        return order >= 0;
    }
    return 1;
}

/* --- Thresholds -------------------------------------------------------------------------------------------------- */

static int is_majority(const daomesh_outcome_facts *facts)
{
    uint32_t rival = daomesh__outcome_strongest(facts, FOR, FOR);
    return rival == ABSTAIN || daomesh__outcome_order(&facts->tally[FOR], &facts->tally[rival]) > 0;
}

static int is_share_of_cast(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_amount decisive;
    (void)daomesh__outcome_sum(&decisive, facts, FOR);
    return daomesh__outcome_order_of_ratio(&facts->tally[FOR], &decisive, rule->bar_ppm) >= 0;
}

static int is_share_of_all(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    int order = daomesh__outcome_order_of_share(rule, &facts->tally[FOR], &facts->total, rule->bar_ppm);
    return order >= (rule->bar_inclusive ? 0 : 1);
}

static int nobody_objects_enough(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_amount against;
    (void)daomesh__outcome_sum(&against, facts, FOR + 1);
    if (amount_is_zero(&against)) return 1;
    return daomesh__outcome_order_of_share(rule, &against, &facts->total, rule->bar_ppm) < 0;
}

/* Whether choice 1 passes the threshold of a rule that asks about choice 1 alone. */
static int threshold_is_met(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC) return nobody_objects_enough(rule, facts);
    if (amount_is_zero(&facts->tally[FOR])) return 0;
    if (rule->threshold == DAOMESH_THRESHOLD_CAST) return is_share_of_cast(rule, facts);
    if (rule->threshold == DAOMESH_THRESHOLD_ABSOLUTE) return is_share_of_all(rule, facts);
    return is_majority(facts);
}

/* The choice that these votes give, quorum and voters aside; 0 none. */
uint32_t daomesh__outcome_choice(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->threshold != DAOMESH_THRESHOLD_PLURALITY) return threshold_is_met(rule, facts) ? FOR : 0;
    uint32_t leader = daomesh__outcome_strongest(facts, FOR, ABSTAIN);
    return amount_is_zero(&facts->tally[leader]) ? 0 : leader;
}

/* --- Ballots ------------------------------------------------------------------------------------------------------ */

static int32_t add_parts(daomesh_outcome_facts *facts, const daomesh_amount *parts)
{
    for (uint32_t choice = ABSTAIN; choice <= facts->choices; choice++)
        TRY(daomesh_amount_add(&facts->tally[choice], &facts->tally[choice], &parts[choice]));
    daomesh_amount cast;
    return daomesh__outcome_sum(&cast, facts, ABSTAIN);
}

int32_t daomesh_outcome_cast(daomesh_outcome_facts *facts, daomesh_amount *spent,
                             const daomesh_amount *weight, const daomesh_amount *parts)
{
    if (!spent || !weight || !parts) return DAOMESH_E_ARG;
    TRY(daomesh__outcome_facts(facts));
    daomesh_amount left, used = amount_from_u64(0);
    if (daomesh__outcome_order(spent, weight) >= 0) return DAOMESH_E_ALREADY_VOTED;
    (void)daomesh_amount_subtract(&left, weight, spent);
    for (uint32_t choice = ABSTAIN; choice <= facts->choices; choice++) {
        if (daomesh_amount_add(&used, &used, &parts[choice]) != DAOMESH_OK) return DAOMESH_E_RANGE;
    }
    if (daomesh__outcome_order(&used, &left) > 0) return DAOMESH_E_RANGE;
    daomesh_outcome_facts next = *facts;
    TRY(add_parts(&next, parts));
    *facts = next;
    (void)daomesh_amount_add(spent, spent, &used);
    return DAOMESH_OK;
}

size_t daomesh_choices_max(void)
{
    return DAOMESH_CHOICES_MAX;
}
