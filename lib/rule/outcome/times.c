/* When things happen to a proposal. */
#include "rule/outcome/outcome.h"

static uint64_t latest(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

static uint64_t closes_with_boost(const daomesh_outcome_rule *rule, const daomesh_boost *boost,
                                  uint64_t queue_ends)
{
    switch (boost->phase) {
    case DAOMESH_PHASE_PREBOOSTED:
        return latest(queue_ends, daomesh__outcome_later(boost->since, rule->preboost_s));
    case DAOMESH_PHASE_BOOSTED:
        return daomesh__outcome_later(boost->since, rule->boosted_s);
    case DAOMESH_PHASE_QUIET:
        return daomesh__outcome_later(boost->since, rule->quiet_s);
    default:
        return queue_ends;
    }
}

/* The last moment to vote, as things are. */
uint64_t daomesh__outcome_closes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    const uint64_t ends =
        daomesh__outcome_later(daomesh__outcome_later(facts->opened, rule->delay_s), rule->voting_s);
    if (rule->threshold == DAOMESH_THRESHOLD_CURVES) {
        const uint64_t since = daomesh__outcome_passing(rule, facts);
        return since == NEVER_PASSES ? ends : daomesh__outcome_later(since, rule->confirm_s);
    }
    if (rule->boost_alpha_ppm > 0) return closes_with_boost(rule, &facts->boost, ends);
    if (rule->late_quorum_s > 0 && (facts->flags & DAOMESH_FACT_QUORUM))
        return latest(ends, daomesh__outcome_later(facts->quorum_reached, rule->late_quorum_s));
    return ends;
}

void daomesh__outcome_times(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                            const daomesh_outcome_facts *facts, uint64_t closes)
{
    out->opens = daomesh__outcome_later(facts->opened, rule->delay_s);
    out->closes = closes;
    out->reveal_ends = daomesh__outcome_later(closes, rule->reveal_s);

    /* A vote that nobody closed when it was over was still decided then: who touches it late changes no time. */
    const uint64_t over = out->reveal_ends;
    int is_early = (facts->flags & DAOMESH_FACT_DECIDED) && facts->decided < over;
    out->grace_ends = daomesh__outcome_later(is_early ? facts->decided : over, rule->grace_s);

    /* The last second of voting, or of grace, is inclusive: it belongs to nothing else. */
    int is_taken = !is_early || rule->grace_s > 0;
    uint64_t wait_s = rule->execution_delay_s;
    out->executes = daomesh__outcome_later(out->grace_ends, is_taken && wait_s == 0 ? 1 : wait_s);
    out->expires = rule->expiry_s > 0 ? daomesh__outcome_later(out->executes, rule->expiry_s) : UINT64_MAX;
}

int32_t daomesh_outcome_times_of(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                                 const daomesh_outcome_facts *facts)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(daomesh__outcome_shapes(rule, facts));
    if (rule->threshold == DAOMESH_THRESHOLD_CURVES) TRY(daomesh__outcome_votes(rule, facts));
    daomesh__outcome_times(out, rule, facts, daomesh__outcome_closes(rule, facts));
    return DAOMESH_OK;
}

uint64_t daomesh_period_max_s(void)
{
    return DAOMESH_PERIOD_MAX_S;
}
