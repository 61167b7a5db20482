/* Whether the dials of a rule fit together, and whether facts can be. docs/rules/outcome.md lists what is refused. */
#include "rule/outcome/outcome.h"
#include "rule/rule.h"

#define ALPHA_MOST (16 * DAOMESH_PPM)

_Static_assert(sizeof(daomesh_outcome_rule) == 256, "a rule is 256 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_boost) == 48, "a boost is 48 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_outcome_facts) == 784, "facts are 784 bytes in every build of 0.x");

#define DIAL(name) offsetof(daomesh_outcome_rule, name)

/* --- Each dial by itself ------------------------------------------------------------------------------------------ */

static const struct {
    size_t dial;
    uint32_t least;
    uint32_t most;
} ranges[] = {
    { DIAL(threshold), DAOMESH_THRESHOLD_MAJORITY, DAOMESH_THRESHOLD_CURVES },
    { DIAL(bar_ppm), 0, DAOMESH_PPM },
    { DIAL(bar_inclusive), 0, 1 },
    { DIAL(rounding), 0, DAOMESH_ROUND_DIVIDE_FIRST },
    { DIAL(quorum_ppm), 0, DAOMESH_PPM },
    { DIAL(quorum_counts), 0, DAOMESH_COUNTS_ALL },
    { DIAL(quorum_base), 0, DAOMESH_BASE_SPONSORSHIP },
    { DIAL(quorum_late), 0, 1 },
    { DIAL(early), 0, DAOMESH_EARLY_SUPER },
    { DIAL(early_bar_ppm), 0, DAOMESH_PPM },
    { DIAL(revote), 0, 1 },
    { DIAL(high_water), 0, DAOMESH_HIGH_WATER_YES_VOTE },
    { DIAL(retention_ppm), 0, DAOMESH_PPM },
    { DIAL(boost_alpha_ppm), 0, ALPHA_MOST },
};

static const struct {
    size_t dial;
    uint64_t least;
} periods[] = {
    { DIAL(delay_s), 0 },           { DIAL(voting_s), 1 },  { DIAL(grace_s), 0 },
    { DIAL(execution_delay_s), 0 }, { DIAL(expiry_s), 0 },  { DIAL(late_quorum_s), 0 },
    { DIAL(reveal_s), 0 },          { DIAL(confirm_s), 0 }, { DIAL(preboost_s), 0 },
    { DIAL(boosted_s), 0 },         { DIAL(quiet_s), 0 },
};

static uint32_t dial_u32(const daomesh_outcome_rule *rule, size_t dial)
{
    uint32_t value;
    memcpy(&value, (const uint8_t *)rule + dial, sizeof value);
    return value;
}

static uint64_t dial_u64(const daomesh_outcome_rule *rule, size_t dial)
{
    uint64_t value;
    memcpy(&value, (const uint8_t *)rule + dial, sizeof value);
    return value;
}

static int has_curves(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_CURVES;
}

/* The offset of the first dial outside its range; 0 (which is `size`, no dial) when there is none. */
static size_t dial_out_of_range(const daomesh_outcome_rule *rule)
{
    for (size_t i = 0; i < COUNT_OF(ranges); i++) {
        uint32_t value = dial_u32(rule, ranges[i].dial);
        if (value < ranges[i].least || value > ranges[i].most) return ranges[i].dial;
    }
    for (size_t i = 0; i < COUNT_OF(periods); i++) {
        uint64_t value = dial_u64(rule, periods[i].dial);
        if (value < periods[i].least || value > DAOMESH_PERIOD_MAX_S) return periods[i].dial;
    }
    if (rule->boost_alpha_ppm > 0 && rule->boost_alpha_ppm <= DAOMESH_PPM) return DIAL(boost_alpha_ppm);
    if (has_curves(rule) && daomesh_curve_check(&rule->approval) != DAOMESH_OK) return DIAL(approval);
    if (has_curves(rule) && daomesh_curve_check(&rule->support) != DAOMESH_OK) return DIAL(support);
    return 0;
}

/* --- Dials that read, need or exclude each other; each function gives the first that contradicts, or 0 ------------ */

static int has_early_end(const daomesh_outcome_rule *rule)
{
    return rule->early > DAOMESH_EARLY_NEVER;
}

static int has_early_bar(const daomesh_outcome_rule *rule)
{
    return rule->early >= DAOMESH_EARLY_BAR;
}

static int has_bar(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_CAST || rule->threshold == DAOMESH_THRESHOLD_ABSOLUTE ||
           rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC;
}

/* A dial that nothing reads, or that is read and missing. */
static int is_stray(int is_read, uint64_t value)
{
    return is_read != (value > 0);
}

static int is_partial_percent(const daomesh_outcome_rule *rule, uint32_t ppm)
{
    return rule->rounding == DAOMESH_ROUND_DIVIDE_FIRST && ppm % PPM_PER_PERCENT != 0;
}

/* An absolute bar of everything that must be exceeded: no vote ever passes. */
static int is_out_of_reach(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_ABSOLUTE && rule->bar_ppm == DAOMESH_PPM &&
           !rule->bar_inclusive;
}

static size_t contradiction_of_threshold(const daomesh_outcome_rule *rule)
{
    static const daomesh_curve none;
    if (is_stray(has_bar(rule), rule->bar_ppm) || is_partial_percent(rule, rule->bar_ppm) ||
        is_out_of_reach(rule))
        return DIAL(bar_ppm);
    if (rule->bar_inclusive && rule->threshold != DAOMESH_THRESHOLD_ABSOLUTE) return DIAL(bar_inclusive);
    if (has_curves(rule)) return 0;
    if (rule->confirm_s > 0) return DIAL(confirm_s);
    if (memcmp(&rule->approval, &none, sizeof none) != 0) return DIAL(approval);
    return memcmp(&rule->support, &none, sizeof none) != 0 ? DIAL(support) : 0;
}

/* With more than one choice that can win, counting only choice 1 towards the quorum means nothing. */
static int is_blind_quorum(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_PLURALITY && rule->quorum_ppm > 0 &&
           rule->quorum_counts != DAOMESH_COUNTS_ALL;
}

/* Silence is consent, or support has a curve: asking for a quorum as well takes that back. */
static int is_quorum_excluded(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC || has_curves(rule);
}

static size_t contradiction_of_turnout(const daomesh_outcome_rule *rule)
{
    const int has_quorum = rule->quorum_ppm > 0;
    if (is_partial_percent(rule, rule->quorum_ppm) || (has_quorum && is_quorum_excluded(rule)))
        return DIAL(quorum_ppm);
    if (is_stray(has_quorum || has_curves(rule), rule->quorum_counts) || is_blind_quorum(rule))
        return DIAL(quorum_counts);
    if (rule->quorum_base == DAOMESH_BASE_SPONSORSHIP && !has_quorum) return DIAL(quorum_base);
    if (rule->quorum_late &&
        (!has_quorum || has_early_end(rule) || rule->threshold == DAOMESH_THRESHOLD_PLURALITY))
        return DIAL(quorum_late);
    if (rule->late_quorum_s > 0 && (!has_quorum || rule->quorum_late || rule->late_quorum_s > rule->voting_s))
        return DIAL(late_quorum_s);
    if (rule->min_voters > 0 && rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC) return DIAL(min_voters);
    return 0;
}

/*
 * An early decision that could pass what the bar refuses when voting is over: by most votes, at a lower bar, or at one that
 * dividing first has lowered while the other is exact.
 */
static int is_way_around_bar(const daomesh_outcome_rule *rule)
{
    if (!has_bar(rule) || rule->early == DAOMESH_EARLY_SUPER || !has_early_bar(rule)) return 0;
    if (rule->early == DAOMESH_EARLY_QUORUM || rule->early_bar_ppm < rule->bar_ppm) return 1;
    return rule->threshold == DAOMESH_THRESHOLD_CAST && rule->rounding == DAOMESH_ROUND_DIVIDE_FIRST;
}

/* Early ends that the threshold, or ballots that are still sealed, leave nothing to go by. */
static int is_early_excluded(const daomesh_outcome_rule *rule)
{
    if (has_curves(rule) || rule->reveal_s > 0) return has_early_end(rule);
    if (rule->threshold == DAOMESH_THRESHOLD_OPTIMISTIC) return has_early_bar(rule);
    return rule->threshold == DAOMESH_THRESHOLD_PLURALITY && rule->early == DAOMESH_EARLY_SUPER;
}

static size_t contradiction_of_early(const daomesh_outcome_rule *rule)
{
    const int is_super = rule->early == DAOMESH_EARLY_SUPER;
    if (is_early_excluded(rule)) return DIAL(early);
    if (rule->revote && (is_super || rule->early == DAOMESH_EARLY_CERTAIN)) return DIAL(revote);
    if (is_stray(has_early_bar(rule), rule->early_bar_ppm) || is_partial_percent(rule, rule->early_bar_ppm) ||
        (is_super && rule->early_bar_ppm < rule->quorum_ppm))
        return DIAL(early_bar_ppm);
    return is_way_around_bar(rule) ? DIAL(early) : 0;
}

static size_t contradiction_of_retention(const daomesh_outcome_rule *rule)
{
    if (rule->retention_ppm > 0 && rule->dilution_bound > 0) return DIAL(dilution_bound);
    const int is_asked = rule->retention_ppm > 0 || rule->dilution_bound > 0;
    return is_stray(is_asked, rule->high_water) ? DIAL(high_water) : 0;
}

/* Boosting is a way past an absolute majority, so there must be one; sealed ballots and late quorums move the same times. */
static size_t contradiction_of_boost(const daomesh_outcome_rule *rule)
{
    if (rule->reveal_s > 0 && (has_curves(rule) || rule->late_quorum_s > 0)) return DIAL(reveal_s);
    if (rule->boost_alpha_ppm == 0) {
        if (rule->preboost_s > 0) return DIAL(preboost_s);
        if (rule->boosted_s > 0) return DIAL(boosted_s);
        return rule->quiet_s > 0 ? DIAL(quiet_s) : 0;
    }
    if (rule->threshold != DAOMESH_THRESHOLD_MAJORITY || rule->late_quorum_s > 0 ||
        rule->early != DAOMESH_EARLY_BAR || rule->early_bar_ppm < DAOMESH_PPM / 2)
        return DIAL(boost_alpha_ppm);
    if (rule->boosted_s == 0) return DIAL(boosted_s);
    return rule->quiet_s > rule->boosted_s ? DIAL(quiet_s) : 0;
}

static size_t contradicting_dial(const daomesh_outcome_rule *rule)
{
    size_t dial = contradiction_of_threshold(rule);
    if (dial == 0) dial = contradiction_of_turnout(rule);
    if (dial == 0) dial = contradiction_of_early(rule);
    if (dial == 0) dial = contradiction_of_retention(rule);
    if (dial == 0) dial = contradiction_of_boost(rule);
    return dial;
}

int32_t daomesh_outcome_check(uint32_t *field, const daomesh_outcome_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    int32_t status = DAOMESH_E_RANGE;
    size_t dial = dial_out_of_range(rule);
    if (dial == 0) {
        status = DAOMESH_E_CONTRADICTION;
        dial = contradicting_dial(rule);
    }
    if (dial == 0) return DAOMESH_OK;
    if (field) *field = (uint32_t)dial;
    return status;
}

/* --- Inputs of the other files ------------------------------------------------------------------------------------ */

int32_t daomesh__outcome_facts(const daomesh_outcome_facts *facts)
{
    if (!facts || !rule_size_fits(facts, facts->size, sizeof *facts)) return DAOMESH_E_ARG;
    if (facts->choices < 1 || facts->choices > DAOMESH_CHOICES_MAX) return DAOMESH_E_ARG;
    if (facts->winner > facts->choices || facts->reserved != 0) return DAOMESH_E_ARG;
    if (facts->boost.phase > DAOMESH_PHASE_QUIET || facts->boost.reserved != 0) return DAOMESH_E_ARG;
    return DAOMESH_OK;
}

int32_t daomesh__outcome_shapes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    return daomesh__outcome_facts(facts);
}

int32_t daomesh__outcome_votes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_amount cast;
    if (daomesh_outcome_check(NULL, rule) != DAOMESH_OK) return DAOMESH_E_ARG;
    TRY(daomesh__outcome_facts(facts));
    return daomesh__outcome_sum(&cast, facts, ABSTAIN);
}
