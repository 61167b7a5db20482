/*
 * Does a proposal pass? One rule with dials: which of them read what, when a vote is decided, in which state a proposal is.
 *
 * The rule never asks for time or records: who calls it brings the tallies. docs/rules/outcome.md has the formulas.
 */
#include "base/base.h"

#include <daomesh/number.h>
#include <daomesh/outcome.h>

#define ABSTAIN 0
#define FOR 1
/* DIVIDE_FIRST counts in whole percent. */
#define PPM_PER_PERCENT (DAOMESH_PPM / 100)
/* A caller built against a later version may bring longer structs, but no arbitrary lengths. */
#define STRUCT_BYTES_MAX 4096

_Static_assert(sizeof(daomesh_outcome_rule) == 88, "a rule is 88 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_outcome_facts) == 616, "facts are 616 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_outcome_decision) == 16, "a decision is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_outcome_times) == 40, "times are 40 bytes in every build of 0.x");

/* Whether a caller's struct has all that this version reads, and says nothing that this version does not know. */
static int size_fits(const void *object, uint32_t size, size_t known)
{
    if (size < known || size > STRUCT_BYTES_MAX) return 0;
    const uint8_t *bytes = object;
    for (size_t i = known; i < size; i++) {
        if (bytes[i] != 0) return 0;
    }
    return 1;
}

/* --- Do the dials fit together? ------------------------------------------------------------------------------ */

/* The dials that are plain numbers with a range. */
static const struct {
    size_t dial;
    uint32_t least;
    uint32_t most;
} ranges[] = {
    { offsetof(daomesh_outcome_rule, threshold), DAOMESH_THRESHOLD_MAJORITY, DAOMESH_THRESHOLD_PLURALITY },
    { offsetof(daomesh_outcome_rule, bar_ppm), 0, DAOMESH_PPM },
    { offsetof(daomesh_outcome_rule, bar_inclusive), 0, 1 },
    { offsetof(daomesh_outcome_rule, rounding), 0, DAOMESH_ROUND_DIVIDE_FIRST },
    { offsetof(daomesh_outcome_rule, quorum_ppm), 0, DAOMESH_PPM },
    { offsetof(daomesh_outcome_rule, quorum_counts), 0, DAOMESH_COUNTS_ALL },
    { offsetof(daomesh_outcome_rule, early), 0, DAOMESH_EARLY_QUORUM },
    { offsetof(daomesh_outcome_rule, early_bar_ppm), 0, DAOMESH_PPM },
    { offsetof(daomesh_outcome_rule, revote), 0, 1 },
    { offsetof(daomesh_outcome_rule, reserved), 0, 0 },
};

static const struct {
    size_t dial;
    uint64_t least;
} periods[] = {
    { offsetof(daomesh_outcome_rule, delay_s), 0 },  { offsetof(daomesh_outcome_rule, voting_s), 1 },
    { offsetof(daomesh_outcome_rule, grace_s), 0 },  { offsetof(daomesh_outcome_rule, execution_delay_s), 0 },
    { offsetof(daomesh_outcome_rule, expiry_s), 0 },
};

static int has_bar(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_CAST || rule->threshold == DAOMESH_THRESHOLD_ABSOLUTE;
}

static int has_early_bar(const daomesh_outcome_rule *rule)
{
    return rule->early == DAOMESH_EARLY_BAR || rule->early == DAOMESH_EARLY_QUORUM;
}

/* A bar that nothing reads, or that is read and missing. */
static int is_stray(int is_read, uint32_t value)
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

/*
 * An early decision that could pass what the bar refuses when voting is over: by most votes, at a lower bar, or at one that
 * dividing first has lowered while the other is exact.
 */
static int is_way_around_bar(const daomesh_outcome_rule *rule)
{
    if (!has_bar(rule) || !has_early_bar(rule)) return 0;
    if (rule->early == DAOMESH_EARLY_QUORUM || rule->early_bar_ppm < rule->bar_ppm) return 1;
    return rule->threshold == DAOMESH_THRESHOLD_CAST && rule->rounding == DAOMESH_ROUND_DIVIDE_FIRST;
}

/* With more than one choice that can win, counting only choice 1 towards the quorum means nothing. */
static int is_blind_quorum(const daomesh_outcome_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_PLURALITY && rule->quorum_ppm > 0 &&
           rule->quorum_counts != DAOMESH_COUNTS_ALL;
}

/* The offset of the first dial that contradicts another; 0 (which is `size`, no dial) when there is none. */
static size_t contradicting_dial(const daomesh_outcome_rule *rule)
{
    if (is_stray(has_bar(rule), rule->bar_ppm) || is_partial_percent(rule, rule->bar_ppm) ||
        is_out_of_reach(rule))
        return offsetof(daomesh_outcome_rule, bar_ppm);
    if (rule->bar_inclusive && rule->threshold != DAOMESH_THRESHOLD_ABSOLUTE)
        return offsetof(daomesh_outcome_rule, bar_inclusive);
    if (is_partial_percent(rule, rule->quorum_ppm)) return offsetof(daomesh_outcome_rule, quorum_ppm);
    if (is_stray(rule->quorum_ppm > 0, rule->quorum_counts) || is_blind_quorum(rule))
        return offsetof(daomesh_outcome_rule, quorum_counts);
    if (rule->early == DAOMESH_EARLY_CERTAIN && rule->revote) return offsetof(daomesh_outcome_rule, revote);
    if (is_stray(has_early_bar(rule), rule->early_bar_ppm) || is_partial_percent(rule, rule->early_bar_ppm))
        return offsetof(daomesh_outcome_rule, early_bar_ppm);
    if (is_way_around_bar(rule)) return offsetof(daomesh_outcome_rule, early);
    return 0;
}

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

/* The offset of the first dial outside its range; 0 when there is none. */
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
    return 0;
}

int32_t daomesh_outcome_check(uint32_t *field, const daomesh_outcome_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
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

/* --- What the votes say -------------------------------------------------------------------------------------- */

static int order_of(const daomesh_amount *a, const daomesh_amount *b)
{
    int32_t order = 0;
    (void)daomesh_amount_compare(&order, a, b);
    return order;
}

/* What `ppm` of all weight comes to where the rule rounds requirements. A share is at most the whole: nothing fails. */
static daomesh_amount rounded_share(const daomesh_outcome_rule *rule, const daomesh_amount *total,
                                    uint32_t ppm)
{
    daomesh_amount required;
    if (rule->rounding == DAOMESH_ROUND_FLOOR) {
        const daomesh_amount part = amount_from_u64(ppm), whole = amount_from_u64(DAOMESH_PPM);
        (void)daomesh_amount_muldiv_floor(&required, total, &part, &whole);
        return required;
    }
    const daomesh_amount percent = amount_from_u64(ppm / PPM_PER_PERCENT), hundred = amount_from_u64(100);
    (void)daomesh_amount_divide(&required, NULL, total, &hundred);
    (void)daomesh_amount_multiply(&required, &required, &percent);
    return required;
}

/* -1, 0 or 1 as votes / whole is less than, equal to or more than ppm / 1 000 000; exact. */
static int order_of_ratio(const daomesh_amount *votes, const daomesh_amount *whole, uint32_t ppm)
{
    const daomesh_amount part = amount_from_u64(ppm), all = amount_from_u64(DAOMESH_PPM);
    int32_t order;
    (void)daomesh_amount_compare_products(&order, votes, &all, whole, &part);
    return order;
}

/* The same against a share of all weight, rounded as the rule says. */
static int order_of_share(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts,
                          const daomesh_amount *votes, uint32_t ppm)
{
    if (rule->rounding == DAOMESH_ROUND_FLOOR || rule->rounding == DAOMESH_ROUND_DIVIDE_FIRST) {
        daomesh_amount required = rounded_share(rule, &facts->total, ppm);
        return order_of(votes, &required);
    }
    return order_of_ratio(votes, &facts->total, ppm);
}

/* The votes for the choices from `first` on. Fails when they overflow; a sum of fewer of them then never does. */
static int32_t votes_from(daomesh_amount *sum, const daomesh_outcome_facts *facts, uint32_t first)
{
    *sum = amount_from_u64(0);
    for (uint32_t choice = first; choice <= facts->choices; choice++)
        TRY(daomesh_amount_add(sum, sum, &facts->tally[choice]));
    return DAOMESH_OK;
}

/* The choice from `first` on that has most votes, ties to the lower; ABSTAIN when all but `except` are none. */
static uint32_t strongest(const daomesh_outcome_facts *facts, uint32_t first, uint32_t except)
{
    uint32_t best = ABSTAIN;
    for (uint32_t choice = first; choice <= facts->choices; choice++) {
        if (choice == except) continue;
        if (best < first || order_of(&facts->tally[choice], &facts->tally[best]) > 0) best = choice;
    }
    return best;
}

static int quorum_is_met(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->quorum_ppm == 0) return 1;
    daomesh_amount counted = facts->tally[FOR];
    if (rule->quorum_counts == DAOMESH_COUNTS_FOR_ABSTAIN)
        (void)daomesh_amount_add(&counted, &counted, &facts->tally[ABSTAIN]);
    if (rule->quorum_counts == DAOMESH_COUNTS_ALL) (void)votes_from(&counted, facts, ABSTAIN);
    return order_of_share(rule, facts, &counted, rule->quorum_ppm) >= 0;
}

static int enough_took_part(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    return facts->voters >= rule->min_voters && quorum_is_met(rule, facts);
}

/* Whether choice 1 passes the threshold of a rule that asks about choice 1 alone. */
static int threshold_is_met(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    const daomesh_amount *votes = &facts->tally[FOR];
    if (amount_is_zero(votes)) return 0;
    if (rule->threshold == DAOMESH_THRESHOLD_CAST) {
        daomesh_amount decisive;
        (void)votes_from(&decisive, facts, FOR);
        return order_of_ratio(votes, &decisive, rule->bar_ppm) >= 0;
    }
    if (rule->threshold == DAOMESH_THRESHOLD_ABSOLUTE)
        return order_of_share(rule, facts, votes, rule->bar_ppm) >= (rule->bar_inclusive ? 0 : 1);
    uint32_t rival = strongest(facts, FOR, FOR);
    return rival == ABSTAIN || order_of(votes, &facts->tally[rival]) > 0;
}

/* The choice that these votes give, quorum and voters aside; 0 none. */
static uint32_t choice_of_votes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (rule->threshold != DAOMESH_THRESHOLD_PLURALITY) return threshold_is_met(rule, facts) ? FOR : 0;
    uint32_t leader = strongest(facts, FOR, ABSTAIN);
    return amount_is_zero(&facts->tally[leader]) ? 0 : leader;
}

/* --- Decisions ----------------------------------------------------------------------------------------------- */

static void decide(daomesh_outcome_decision *out, uint32_t winner, uint32_t by)
{
    out->decided = 1;
    out->winner = winner;
    out->by = by;
}

/* The same votes, and all weight that has not voted given to one choice. */
static daomesh_outcome_facts with_rest_for(const daomesh_outcome_facts *facts, uint32_t choice)
{
    daomesh_outcome_facts whole = *facts;
    daomesh_amount cast, rest;
    (void)votes_from(&cast, facts, ABSTAIN);
    /* Where weights are read at the vote, more than all weight may have voted: then nothing is left. */
    if (daomesh_amount_subtract(&rest, &facts->total, &cast) == DAOMESH_OK)
        (void)daomesh_amount_add(&whole.tally[choice], &whole.tally[choice], &rest);
    return whole;
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
    const daomesh_outcome_facts best = with_rest_for(facts, FOR);
    if (!quorum_is_met(rule, &best) || choice_of_votes(rule, &best) == 0) {
        decide(out, 0, DAOMESH_BY_CERTAIN);
        return;
    }
    uint32_t leader = choice_of_votes(rule, facts);
    if (leader == 0 || !enough_took_part(rule, facts)) return;
    const daomesh_outcome_facts worst = with_rest_for(facts, strongest(facts, FOR, leader));
    if (choice_of_votes(rule, &worst) == leader) decide(out, leader, DAOMESH_BY_CERTAIN);
}

/* The first choice, abstain among them, with more than the early bar of all weight. */
static void decide_at_bar(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                          const daomesh_outcome_facts *facts)
{
    for (uint32_t choice = ABSTAIN; choice <= facts->choices; choice++) {
        if (order_of_share(rule, facts, &facts->tally[choice], rule->early_bar_ppm) <= 0) continue;
        decide(out, choice, DAOMESH_BY_BAR);
        return;
    }
}

/* The choice with most votes, abstain among them, when more than the early bar of all weight has voted. */
static void decide_at_quorum(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                             const daomesh_outcome_facts *facts)
{
    daomesh_amount cast;
    (void)votes_from(&cast, facts, ABSTAIN);
    if (order_of_share(rule, facts, &cast, rule->early_bar_ppm) <= 0) return;
    decide(out, strongest(facts, ABSTAIN, UINT32_MAX), DAOMESH_BY_QUORUM);
}

/* What every function here asks of its inputs. */
static int32_t check_inputs(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    if (daomesh_outcome_check(NULL, rule) != DAOMESH_OK) return DAOMESH_E_ARG;
    if (!facts || !size_fits(facts, facts->size, sizeof *facts)) return DAOMESH_E_ARG;
    if (facts->choices < 1 || facts->choices > DAOMESH_CHOICES_MAX) return DAOMESH_E_ARG;
    if (facts->winner > facts->choices || facts->reserved != 0) return DAOMESH_E_ARG;
    return DAOMESH_OK;
}

/* And of the votes, before any of them are added up. */
static int32_t check_votes(const daomesh_outcome_facts *facts)
{
    daomesh_amount cast;
    return votes_from(&cast, facts, ABSTAIN);
}

int32_t daomesh_outcome_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(check_inputs(rule, facts));
    TRY(check_votes(facts));
    if (rule->early == DAOMESH_EARLY_CERTAIN) decide_when_certain(out, rule, facts);
    if (!has_early_bar(rule) || !enough_took_part(rule, facts)) return DAOMESH_OK;
    if (rule->early == DAOMESH_EARLY_BAR)
        decide_at_bar(out, rule, facts);
    else
        decide_at_quorum(out, rule, facts);
    return DAOMESH_OK;
}

int32_t daomesh_outcome_final(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(check_inputs(rule, facts));
    TRY(check_votes(facts));
    uint32_t winner = enough_took_part(rule, facts) ? choice_of_votes(rule, facts) : 0;
    decide(out, winner, DAOMESH_BY_MAJORITY);
    return DAOMESH_OK;
}

/* --- Times and states ---------------------------------------------------------------------------------------- */

/* Times add up to the end of time at most. */
static uint64_t later(uint64_t time, uint64_t seconds)
{
    return time > UINT64_MAX - seconds ? UINT64_MAX : time + seconds;
}

int32_t daomesh_outcome_times_of(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                                 const daomesh_outcome_facts *facts)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(check_inputs(rule, facts));
    out->opens = later(facts->opened, rule->delay_s);
    out->closes = later(out->opens, rule->voting_s);

    /* A vote that nobody closed when it was over was still decided then: who touches it late changes no time. */
    int is_early = (facts->flags & DAOMESH_FACT_DECIDED) && facts->decided < out->closes;
    out->grace_ends = later(is_early ? facts->decided : out->closes, rule->grace_s);

    /* The last second of voting, or of grace, is inclusive: it belongs to nothing else. */
    int is_taken = !is_early || rule->grace_s > 0;
    uint64_t wait_s = rule->execution_delay_s;
    out->executes = later(out->grace_ends, is_taken && wait_s == 0 ? 1 : wait_s);
    out->expires = rule->expiry_s > 0 ? later(out->executes, rule->expiry_s) : UINT64_MAX;
    return DAOMESH_OK;
}

/* The states that a flag alone decides, in their precedence; 0 when no such flag is set. */
static uint32_t state_of_flags(uint32_t flags)
{
    if (flags & DAOMESH_FACT_CANCELLED) return DAOMESH_STATE_CANCELLED;
    if (flags & DAOMESH_FACT_VETOED) return DAOMESH_STATE_VETOED;
    if (flags & DAOMESH_FACT_EXECUTED) return DAOMESH_STATE_EXECUTED;
    if (flags & DAOMESH_FACT_FAILED) return DAOMESH_STATE_FAILED;
    return 0;
}

static uint32_t state_of_passed(const daomesh_outcome_rule *rule, const daomesh_outcome_times *times,
                                uint64_t now)
{
    if (rule->grace_s > 0 && now <= times->grace_ends) return DAOMESH_STATE_GRACE;
    if (now < times->executes) return DAOMESH_STATE_QUEUED;
    if (now > times->expires) return DAOMESH_STATE_EXPIRED;
    return DAOMESH_STATE_SUCCEEDED;
}

/* The winner that was recorded, or that the votes give now that voting is over. */
static int32_t winner_of(uint32_t *winner, const daomesh_outcome_rule *rule,
                         const daomesh_outcome_facts *facts)
{
    *winner = facts->winner;
    if (facts->flags & DAOMESH_FACT_DECIDED) return DAOMESH_OK;
    daomesh_outcome_decision decision;
    TRY(daomesh_outcome_final(&decision, rule, facts));
    *winner = decision.winner;
    return DAOMESH_OK;
}

int32_t daomesh_outcome_state(uint32_t *state, const daomesh_outcome_rule *rule,
                              const daomesh_outcome_facts *facts, uint64_t now)
{
    if (!state) return DAOMESH_E_ARG;
    *state = 0;
    daomesh_outcome_times times;
    TRY(daomesh_outcome_times_of(&times, rule, facts));
    uint32_t flagged = state_of_flags(facts->flags);
    if (flagged != 0) {
        *state = flagged;
        return DAOMESH_OK;
    }
    if (!(facts->flags & DAOMESH_FACT_DECIDED) && now <= times.closes) {
        *state = now <= times.opens ? DAOMESH_STATE_PENDING : DAOMESH_STATE_ACTIVE;
        return DAOMESH_OK;
    }
    uint32_t winner;
    TRY(winner_of(&winner, rule, facts));
    *state = winner == FOR ? state_of_passed(rule, &times, now) : DAOMESH_STATE_DEFEATED;
    return DAOMESH_OK;
}

size_t daomesh_choices_max(void)
{
    return DAOMESH_CHOICES_MAX;
}

uint64_t daomesh_period_max_s(void)
{
    return DAOMESH_PERIOD_MAX_S;
}
