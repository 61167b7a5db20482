/*
 * The decision when voting is over, and the state of a proposal at any moment, in one house or several. State is a function of
 * rule, facts and time alone.
 */
#include "rule/outcome/outcome.h"

_Static_assert(sizeof(daomesh_outcome_decision) == 16, "a decision is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_outcome_times) == 48, "times are 48 bytes in every build of 0.x");

/* The electorates that have to agree; what happened to the proposal is in the first one's facts. */
struct houses {
    const daomesh_outcome_rule *const *rules;
    const daomesh_outcome_facts *const *facts;
    size_t count;
    uint32_t needed; /* houses in which it must win; 0 all */
};

/* --- When voting is over ----------------------------------------------------------------------------------------- */

static uint32_t final_winner(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->threshold == DAOMESH_THRESHOLD_CURVES)
        return daomesh__outcome_passing(rule, facts) == NEVER_PASSES ? 0 : FOR;
    /* What was not boosted in time needed more than a majority of votes, and did not get it. */
    if (rule->boost_alpha_ppm > 0 && !daomesh__outcome_is_boosted(facts)) return 0;
    return daomesh__outcome_enough_took_part(rule, facts) ? daomesh__outcome_choice(rule, facts) : 0;
}

int32_t daomesh_outcome_final(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(daomesh__outcome_votes(rule, facts));
    out->decided = 1;
    out->winner = final_winner(rule, facts);
    out->by = rule->threshold == DAOMESH_THRESHOLD_CURVES && out->winner == FOR ? DAOMESH_BY_CONFIRM
                                                                                : DAOMESH_BY_MAJORITY;
    return DAOMESH_OK;
}

int32_t daomesh_outcome_quorum(uint32_t *reached, const daomesh_outcome_rule *rule,
                               const daomesh_outcome_facts *facts)
{
    if (!reached) return DAOMESH_E_ARG;
    *reached = 0;
    TRY(daomesh__outcome_votes(rule, facts));
    *reached = (uint32_t)daomesh__outcome_quorum_is_met(rule, facts);
    return DAOMESH_OK;
}

/* --- Houses ------------------------------------------------------------------------------------------------------- */

static int have_same_periods(const daomesh_outcome_rule *a, const daomesh_outcome_rule *b)
{
    return a->delay_s == b->delay_s && a->voting_s == b->voting_s && a->reveal_s == b->reveal_s &&
           a->grace_s == b->grace_s && a->execution_delay_s == b->execution_delay_s &&
           a->expiry_s == b->expiry_s;
}

/* The votes of each house add up, and, where there are several, they can meet in one proposal. */
static int32_t check_houses(const struct houses *houses)
{
    if (!houses->rules || !houses->facts) return DAOMESH_E_ARG;
    if (houses->count < 1 || houses->count > DAOMESH_HOUSES_MAX) return DAOMESH_E_LIMIT;
    if (houses->needed > houses->count) return DAOMESH_E_RANGE;
    for (size_t i = 0; i < houses->count; i++) {
        const daomesh_outcome_rule *rule = houses->rules[i];
        TRY(daomesh__outcome_votes(rule, houses->facts[i]));
        if (houses->count == 1) return DAOMESH_OK;
        if (rule->threshold == DAOMESH_THRESHOLD_PLURALITY || rule->boost_alpha_ppm > 0 ||
            !have_same_periods(rule, houses->rules[0]))
            return DAOMESH_E_CONTRADICTION;
    }
    return DAOMESH_OK;
}

typedef int32_t house_decision(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                               const daomesh_outcome_facts *facts);

/* The house with which enough have decided for it, or too many otherwise, decides for all. */
static int32_t decide_all(daomesh_outcome_decision *out, const struct houses *houses, house_decision *decide)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(check_houses(houses));
    const size_t needed = houses->needed ? houses->needed : houses->count;
    size_t won = 0, lost = 0;
    for (size_t i = 0; i < houses->count; i++) {
        daomesh_outcome_decision decision = { 0 };
        MUST(decide(&decision, houses->rules[i], houses->facts[i]) == DAOMESH_OK);
        if (!decision.decided) continue;
        if (decision.winner == FOR)
            won++;
        else
            lost++;
        if (won < needed && lost <= houses->count - needed) continue;
        *out = decision;
        return DAOMESH_OK;
    }
    return DAOMESH_OK;
}

int32_t daomesh_houses_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *const *rules,
                             const daomesh_outcome_facts *const *facts, size_t count, uint32_t needed)
{
    const struct houses houses = { rules, facts, count, needed };
    return decide_all(out, &houses, daomesh_outcome_early);
}

int32_t daomesh_houses_final(daomesh_outcome_decision *out, const daomesh_outcome_rule *const *rules,
                             const daomesh_outcome_facts *const *facts, size_t count, uint32_t needed)
{
    const struct houses houses = { rules, facts, count, needed };
    return decide_all(out, &houses, daomesh_outcome_final);
}

size_t daomesh_houses_max(void)
{
    return DAOMESH_HOUSES_MAX;
}

/* --- States ------------------------------------------------------------------------------------------------------- */

/* The states that a flag alone decides, in their precedence; 0 when no such flag is set. */
static uint32_t state_of_flags(uint32_t flags)
{
    if (flags & DAOMESH_FACT_CANCELLED) return DAOMESH_STATE_CANCELLED;
    if (flags & DAOMESH_FACT_VETOED) return DAOMESH_STATE_VETOED;
    if (flags & DAOMESH_FACT_EXECUTED) return DAOMESH_STATE_EXECUTED;
    if (flags & DAOMESH_FACT_FAILED) return DAOMESH_STATE_FAILED;
    if (flags & DAOMESH_FACT_UNSPONSORED) return DAOMESH_STATE_SUBMITTED;
    if (flags & DAOMESH_FACT_FELL_SHORT) return DAOMESH_STATE_DEFEATED;
    return 0;
}

static int is_confirming(const struct houses *houses, uint64_t now)
{
    for (size_t i = 0; i < houses->count; i++) {
        if (houses->rules[i]->threshold != DAOMESH_THRESHOLD_CURVES) continue;
        if (daomesh__outcome_passing(houses->rules[i], houses->facts[i]) <= now) return 1;
    }
    return 0;
}

static uint32_t state_of_open(const struct houses *houses, const daomesh_outcome_times *times, uint64_t now)
{
    if (now <= times->opens) return DAOMESH_STATE_PENDING;
    if (now > times->closes) return DAOMESH_STATE_REVEAL;
    if (daomesh__outcome_is_boosted(houses->facts[0])) return DAOMESH_STATE_BOOSTED;
    return is_confirming(houses, now) ? DAOMESH_STATE_CONFIRMING : DAOMESH_STATE_ACTIVE;
}

/* What is asked when a proposal is processed, and not before. */
static int stands(const struct houses *houses)
{
    for (size_t i = 0; i < houses->count; i++) {
        const daomesh_outcome_rule *rule = houses->rules[i];
        const daomesh_outcome_facts *facts = houses->facts[i];
        if (!daomesh__outcome_is_retained(rule, facts)) return 0;
        if (rule->quorum_late && !daomesh__outcome_quorum_is_met(rule, facts)) return 0;
    }
    return 1;
}

static uint32_t state_of_passed(const struct houses *houses, const daomesh_outcome_times *times, uint64_t now)
{
    if (houses->rules[0]->grace_s > 0 && now <= times->grace_ends) return DAOMESH_STATE_GRACE;
    if (now < times->executes) return DAOMESH_STATE_QUEUED;
    if (!stands(houses)) return DAOMESH_STATE_DEFEATED;
    if (now > times->expires) return DAOMESH_STATE_EXPIRED;
    return DAOMESH_STATE_SUCCEEDED;
}

/* The winner that was recorded, or that the votes give now that voting is over. */
static uint32_t winner_of(const struct houses *houses)
{
    if (houses->facts[0]->flags & DAOMESH_FACT_DECIDED) return houses->facts[0]->winner;
    daomesh_outcome_decision decision = { 0 };
    (void)decide_all(&decision, houses, daomesh_outcome_final);
    return decision.winner;
}

static void find_times(daomesh_outcome_times *out, const struct houses *houses)
{
    uint64_t closes = 0;
    for (size_t i = 0; i < houses->count; i++) {
        const uint64_t house_closes = daomesh__outcome_closes(houses->rules[i], houses->facts[i]);
        if (house_closes > closes) closes = house_closes;
    }
    daomesh__outcome_times(out, houses->rules[0], houses->facts[0], closes);
}

int32_t daomesh_houses_state(uint32_t *state, const daomesh_outcome_rule *const *rules,
                             const daomesh_outcome_facts *const *facts, size_t count, uint32_t needed,
                             uint64_t now)
{
    if (!state) return DAOMESH_E_ARG;
    *state = 0;
    const struct houses houses = { rules, facts, count, needed };
    TRY(check_houses(&houses));
    *state = state_of_flags(facts[0]->flags);
    if (*state != 0) return DAOMESH_OK;
    daomesh_outcome_times times;
    find_times(&times, &houses);
    if (!(facts[0]->flags & DAOMESH_FACT_DECIDED) && now <= times.reveal_ends)
        *state = state_of_open(&houses, &times, now);
    else
        *state = winner_of(&houses) == FOR ? state_of_passed(&houses, &times, now) : DAOMESH_STATE_DEFEATED;
    return DAOMESH_OK;
}

int32_t daomesh_outcome_state(uint32_t *state, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts, uint64_t now)
{
    return daomesh_houses_state(state, &rule, &facts, 1, 0, now);
}
