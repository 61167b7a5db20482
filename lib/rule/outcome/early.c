/* Whether a vote is decided before it is over. */
#include "rule/outcome/outcome.h"

static void decide(daomesh_outcome_decision *out, uint32_t winner, uint32_t by)
{
    out->decided = 1;
    out->winner = winner;
    out->by = by;
}

/* All weight that has not voted. Where weights are read at the vote, more than all may have: then nothing is left. */
static daomesh_amount rest_of(const daomesh_outcome_facts *facts)
{
    daomesh_amount cast, rest;
    (void)daomesh__outcome_sum(&cast, facts, ABSTAIN);
    return daomesh_amount_subtract(&rest, &facts->total, &cast) == DAOMESH_OK ? rest : amount_from_u64(0);
}

/*
 * Certain means: however the rest votes, in whole, in part or not at all, the final decision stays the same.
 *
 * A choice wins for certain when enough took part already (votes to come can only add to that) and it still wins with
 * all the rest given to its strongest rival. No choice can win any more when even all the rest given to choice 1 leaves the quorum
 * missed or gives no winner; how many voters may still come is not known, so too few voters never make it certain.
 */
static void decide_when_certain(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                                const daomesh_outcome_facts *facts)
{
    daomesh_outcome_facts whole = *facts; /* and the rest given to one choice */
    const daomesh_amount rest = rest_of(facts);
    (void)daomesh_amount_add(&whole.tally[FOR], &whole.tally[FOR], &rest);
    if (!daomesh__outcome_quorum_is_met(rule, &whole) || daomesh__outcome_choice(rule, &whole) == 0) {
        decide(out, 0, DAOMESH_BY_CERTAIN);
        return;
    }
    const uint32_t leader = daomesh__outcome_choice(rule, facts);
    if (leader == 0 || !daomesh__outcome_enough_took_part(rule, facts)) return;
    const uint32_t rival = daomesh__outcome_strongest(facts, FOR, leader);
    whole.tally[FOR] = facts->tally[FOR];
    (void)daomesh_amount_add(&whole.tally[rival], &whole.tally[rival], &rest);
    if (daomesh__outcome_choice(rule, &whole) == leader) decide(out, leader, DAOMESH_BY_CERTAIN);
}

/* The first choice, abstain among them, with more than the early bar of all weight. */
static void decide_at_bar(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                          const daomesh_outcome_facts *facts)
{
    for (uint32_t choice = ABSTAIN; choice <= facts->choices; choice++) {
        if (daomesh__outcome_order_of_share(rule, &facts->tally[choice], &facts->total,
                                            rule->early_bar_ppm) <= 0)
            continue;
        decide(out, choice, DAOMESH_BY_BAR);
        return;
    }
}

/* The choice with most votes, abstain among them, when more than the early bar of all weight has voted. */
static void decide_at_quorum(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                             const daomesh_outcome_facts *facts)
{
    daomesh_amount cast;
    (void)daomesh__outcome_sum(&cast, facts, ABSTAIN);
    if (daomesh__outcome_order_of_share(rule, &cast, &facts->total, rule->early_bar_ppm) <= 0) return;
    decide(out, daomesh__outcome_strongest(facts, ABSTAIN, UINT32_MAX), DAOMESH_BY_QUORUM);
}

static void decide_at_super_quorum(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                                   const daomesh_outcome_facts *facts)
{
    if (daomesh__outcome_order_of_share(rule, &facts->tally[FOR], &facts->total, rule->early_bar_ppm) < 0)
        return;
    if (daomesh__outcome_choice(rule, facts) == FOR) decide(out, FOR, DAOMESH_BY_SUPER);
}

int32_t daomesh_outcome_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(daomesh__outcome_votes(rule, facts));
    if (rule->early <= DAOMESH_EARLY_NEVER) return DAOMESH_OK;
    if (rule->early == DAOMESH_EARLY_CERTAIN) {
        decide_when_certain(out, rule, facts);
        return DAOMESH_OK;
    }
    if (!daomesh__outcome_enough_took_part(rule, facts)) return DAOMESH_OK;
    if (rule->early == DAOMESH_EARLY_BAR) decide_at_bar(out, rule, facts);
    if (rule->early == DAOMESH_EARLY_QUORUM) decide_at_quorum(out, rule, facts);
    if (rule->early == DAOMESH_EARLY_SUPER) decide_at_super_quorum(out, rule, facts);
    return DAOMESH_OK;
}
