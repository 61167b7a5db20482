/* What the suites of rule `outcome` share: rules of one dial, votes for two choices, and questions that must be answered. */
#ifndef DAOMESH_TESTS_OUTCOME_HELP_H
#define DAOMESH_TESTS_OUTCOME_HELP_H

#include <check.h>

#include <daomesh/outcome.h>

#define DAY UINT64_C(86400)
#define OPENED UINT64_C(1000000)

static inline daomesh_outcome_rule majority(void)
{
    daomesh_outcome_rule rule = { .size = sizeof rule,
                                  .threshold = DAOMESH_THRESHOLD_MAJORITY,
                                  .voting_s = DAY };
    return rule;
}

static inline daomesh_outcome_rule bar(uint32_t threshold, uint32_t ppm, uint32_t inclusive)
{
    daomesh_outcome_rule rule = majority();
    rule.threshold = threshold;
    rule.bar_ppm = ppm;
    rule.bar_inclusive = inclusive;
    return rule;
}

static inline daomesh_outcome_rule quorum(uint32_t ppm, uint32_t counts)
{
    daomesh_outcome_rule rule = majority();
    rule.quorum_ppm = ppm;
    rule.quorum_counts = counts;
    return rule;
}

static inline daomesh_outcome_rule early(uint32_t when, uint32_t ppm)
{
    daomesh_outcome_rule rule = majority();
    rule.early = when;
    rule.early_bar_ppm = ppm;
    return rule;
}

/* Votes for two choices, one voter for each that has any. */
static inline daomesh_outcome_facts votes(uint64_t total, uint64_t yes, uint64_t no, uint64_t abstain)
{
    daomesh_outcome_facts facts = { .size = sizeof facts, .choices = 2, .opened = OPENED };
    facts.total.limb[0] = total;
    facts.tally[0].limb[0] = abstain;
    facts.tally[1].limb[0] = yes;
    facts.tally[2].limb[0] = no;
    facts.voters = (yes > 0 ? 1u : 0u) + (no > 0 ? 1u : 0u) + (abstain > 0 ? 1u : 0u);
    return facts;
}

static inline uint32_t final_winner(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_outcome_decision decision;
    ck_assert_int_eq(daomesh_outcome_final(&decision, rule, facts), DAOMESH_OK);
    ck_assert_uint_eq(decision.decided, 1);
    ck_assert_uint_eq(decision.by, DAOMESH_BY_MAJORITY);
    return decision.winner;
}

static inline int passes(daomesh_outcome_rule rule, daomesh_outcome_facts facts)
{
    return final_winner(&rule, &facts) == 1;
}

/* The winner of an early decision, or -1 when voting goes on. */
static inline int early_winner(daomesh_outcome_rule rule, daomesh_outcome_facts facts)
{
    daomesh_outcome_decision decision;
    ck_assert_int_eq(daomesh_outcome_early(&decision, &rule, &facts), DAOMESH_OK);
    return decision.decided ? (int)decision.winner : -1;
}

static inline uint32_t state(daomesh_outcome_rule rule, daomesh_outcome_facts facts, uint64_t now)
{
    uint32_t got;
    ck_assert_int_eq(daomesh_outcome_state(&got, &rule, &facts, now), DAOMESH_OK);
    return got;
}

static inline void expect_refused(daomesh_outcome_rule rule, int32_t status, size_t dial)
{
    uint32_t field = 12345;
    ck_assert_int_eq(daomesh_outcome_check(&field, &rule), status);
    ck_assert_uint_eq(field, dial);
    ck_assert_int_eq(daomesh_outcome_check(NULL, &rule), status);
}

static inline void expect_fine(daomesh_outcome_rule rule)
{
    expect_refused(rule, DAOMESH_OK, 0);
}

#define DIAL(name) offsetof(daomesh_outcome_rule, name)

/* A rule that a dial makes contradict itself. */
static inline void expect_contradiction(daomesh_outcome_rule rule, size_t dial)
{
    expect_refused(rule, DAOMESH_E_CONTRADICTION, dial);
}

static inline daomesh_amount amount_of(uint64_t value)
{
    daomesh_amount amount = { { value } };
    return amount;
}

#endif
