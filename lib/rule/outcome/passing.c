/* Since when votes pass bars that fall with time, without a break. */
#include "rule/outcome/outcome.h"

/* Votes against two curves: what is measured, and over what time the bars fall. */
struct contest {
    const daomesh_outcome_rule *rule;
    uint64_t opens;
    daomesh_amount votes;    /* for */
    daomesh_amount decisive; /* for and against */
    daomesh_amount counted;  /* what supports */
    daomesh_amount total;
};

static int reaches(const daomesh_amount *votes, const daomesh_amount *whole, uint32_t bar_ppb)
{
    const daomesh_amount part = amount_from_u64(bar_ppb), all = amount_from_u64(DAOMESH_PPB);
    int32_t order;
    (void)daomesh_amount_compare_products(&order, votes, &all, whole, &part);
    return order >= 0;
}

static int passes_at(const struct contest *contest, uint64_t now)
{
    const uint64_t elapsed = now - contest->opens, period = contest->rule->voting_s;
    const uint32_t x = elapsed >= period ? DAOMESH_PPB : (uint32_t)(elapsed * DAOMESH_PPB / period);
    return reaches(&contest->votes, &contest->decisive,
                   daomesh__outcome_bar_at(&contest->rule->approval, x)) &&
           reaches(&contest->counted, &contest->total, daomesh__outcome_bar_at(&contest->rule->support, x));
}

/* The first moment after `fails` at which the votes pass, which they do at `passes`. */
static uint64_t first_pass(const struct contest *contest, uint64_t fails, uint64_t passes)
{
    while (passes - fails > 1) {
        const uint64_t middle = fails + (passes - fails) / 2;
        if (passes_at(contest, middle))
            passes = middle;
        else
            fails = middle;
    }
    return passes;
}

uint64_t daomesh__outcome_passing(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    struct contest contest = { .rule = rule, .votes = facts->tally[FOR], .total = facts->total };
    if (facts->voters < rule->min_voters || amount_is_zero(&contest.votes)) return NEVER_PASSES;
    contest.opens = daomesh__outcome_later(facts->opened, rule->delay_s);
    contest.counted = daomesh__outcome_counted(rule, facts);
    (void)daomesh__outcome_sum(&contest.decisive, facts, FOR);

    const uint64_t ends = daomesh__outcome_later(contest.opens, rule->voting_s);
    const uint64_t start = facts->tallied > contest.opens ? facts->tallied : contest.opens;
    const int was_passing = (facts->flags & DAOMESH_FACT_PASSING) != 0;
    if (passes_at(&contest, start)) {
        if (was_passing) return facts->passing_since;
        return start <= ends ? start : NEVER_PASSES;
    }
    if (start >= ends || !passes_at(&contest, ends)) return NEVER_PASSES;
    return first_pass(&contest, start, ends);
}

int32_t daomesh_outcome_passing(uint64_t *since, const daomesh_outcome_rule *rule,
                                const daomesh_outcome_facts *facts)
{
    if (!since) return DAOMESH_E_ARG;
    *since = 0;
    TRY(daomesh__outcome_votes(rule, facts));
    if (rule->threshold != DAOMESH_THRESHOLD_CURVES) return DAOMESH_E_ARG;
    *since = daomesh__outcome_passing(rule, facts);
    return DAOMESH_OK;
}
