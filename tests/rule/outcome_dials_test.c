/* The contract of rule `outcome` beyond bars: what must still be there later, who decides by silence, what moves the end of a vote. */
#include <string.h>

#include "outcome_help.h"

static daomesh_outcome_rule with_grace(daomesh_outcome_rule rule)
{
    rule.voting_s = 100;
    rule.grace_s = 20;
    return rule;
}

#define DUE (OPENED + 100 + 20 + 1)

/* --- Retention and dilution -------------------------------------------------------------------------------------- */

static daomesh_outcome_rule retaining(uint32_t ppm)
{
    daomesh_outcome_rule rule = with_grace(majority());
    rule.high_water = DAOMESH_HIGH_WATER_ANY_VOTE;
    rule.retention_ppm = ppm;
    return rule;
}

static daomesh_outcome_rule bounded(uint64_t bound)
{
    daomesh_outcome_rule rule = with_grace(majority());
    rule.high_water = DAOMESH_HIGH_WATER_YES_VOTE;
    rule.dilution_bound = bound;
    return rule;
}

static daomesh_outcome_facts claiming(uint64_t most, uint64_t now)
{
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    facts.claims_most = amount_of(most);
    facts.claims = amount_of(now);
    return facts;
}

/* Baal's own tests: 1300 at 90 %. */
START_TEST(nine_tenths_of_1300_may_lose_130_and_not_131)
{
    ck_assert_uint_eq(state(retaining(900000), claiming(1300, 1170), DUE), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(retaining(900000), claiming(1300, 1169), DUE), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(what_must_be_retained_is_rounded_down)
{
    ck_assert_uint_eq(state(retaining(900000), claiming(1309, 1178), DUE), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(retaining(900000), claiming(1309, 1177), DUE), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state(retaining(1), claiming(999999, 0), DUE), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(retaining(1), claiming(1000000, 0), DUE), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* Moloch's own test: dilution bound 3, 174 at the yes vote. */
START_TEST(a_dilution_bound_of_three_lets_174_fall_to_58)
{
    ck_assert_uint_eq(state(bounded(3), claiming(174, 58), DUE), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(bounded(3), claiming(174, 57), DUE), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state(bounded(3), claiming(174, 54), DUE), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_dilution_bound_of_any_size_does_not_overflow)
{
    daomesh_outcome_facts facts = claiming(0, 0);
    memset(&facts.claims, 0xff, sizeof facts.claims);
    memset(&facts.claims_most, 0xff, sizeof facts.claims_most);
    ck_assert_uint_eq(state(bounded(UINT64_MAX), facts, DUE), DAOMESH_STATE_SUCCEEDED);
    ck_assert_uint_eq(state(retaining(1000000), facts, DUE), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(retention_is_asked_when_it_is_due_and_not_before)
{
    daomesh_outcome_facts lost = claiming(1300, 0);
    ck_assert_uint_eq(state(retaining(900000), lost, DUE - 1), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state(retaining(900000), lost, DUE), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state(majority(), lost, OPENED + DAY + 1), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(what_fell_short_stays_defeated)
{
    daomesh_outcome_facts facts = claiming(1300, 1300);
    facts.flags = DAOMESH_FACT_DECIDED | DAOMESH_FACT_FELL_SHORT;
    facts.winner = 1;
    ck_assert_uint_eq(state(retaining(900000), facts, DUE), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(what_is_not_retained_is_defeated_rather_than_expired)
{
    daomesh_outcome_rule rule = retaining(900000);
    rule.expiry_s = 5;
    ck_assert_uint_eq(state(rule, claiming(1300, 1300), DUE + 6), DAOMESH_STATE_EXPIRED);
    ck_assert_uint_eq(state(rule, claiming(1300, 0), DUE + 6), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(retention_says_what_raises_the_mark)
{
    daomesh_outcome_rule rule = retaining(900000);
    expect_fine(rule);
    expect_fine(bounded(1));
    rule.high_water = 0;
    expect_contradiction(rule, DIAL(high_water));
    rule = majority();
    rule.high_water = DAOMESH_HIGH_WATER_ANY_VOTE;
    expect_contradiction(rule, DIAL(high_water));
    rule = retaining(900000);
    rule.dilution_bound = 3;
    expect_contradiction(rule, DIAL(dilution_bound));
}
END_TEST

/* --- Quorum: whose, when ----------------------------------------------------------------------------------------- */

/* Baal's own tests: 10 % of the shares at sponsorship. */
START_TEST(a_quorum_can_be_of_the_weight_at_sponsorship)
{
    daomesh_outcome_rule rule = quorum(100000, DAOMESH_COUNTS_FOR);
    daomesh_outcome_facts facts = votes(5000, 200, 0, 0);
    rule.quorum_base = DAOMESH_BASE_SPONSORSHIP;
    facts.sponsored = amount_of(2000);
    ck_assert(passes(rule, facts));
    facts.sponsored = amount_of(2001);
    ck_assert(!passes(rule, facts));
    rule.quorum_base = DAOMESH_BASE_SNAPSHOT;
    facts.total = amount_of(2000);
    ck_assert(passes(rule, facts));
}
END_TEST

START_TEST(a_base_needs_a_quorum)
{
    daomesh_outcome_rule rule = majority();
    rule.quorum_base = DAOMESH_BASE_SPONSORSHIP;
    expect_contradiction(rule, DIAL(quorum_base));
    rule.quorum_base = DAOMESH_BASE_SNAPSHOT;
    expect_fine(rule);
}
END_TEST

static daomesh_outcome_rule asked_late(void)
{
    daomesh_outcome_rule rule = with_grace(quorum(500000, DAOMESH_COUNTS_FOR));
    rule.quorum_late = 1;
    return rule;
}

START_TEST(a_late_quorum_is_asked_when_it_is_due)
{
    ck_assert(passes(asked_late(), votes(10, 1, 0, 0)));
    ck_assert_uint_eq(state(asked_late(), votes(10, 1, 0, 0), DUE - 1), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state(asked_late(), votes(10, 1, 0, 0), DUE), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state(asked_late(), votes(10, 5, 0, 0), DUE), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(a_late_quorum_does_not_excuse_voters)
{
    daomesh_outcome_rule rule = asked_late();
    rule.min_voters = 2;
    ck_assert(!passes(rule, votes(10, 9, 0, 0)));
    ck_assert(passes(rule, votes(10, 8, 1, 0)));
}
END_TEST

START_TEST(a_late_quorum_needs_one_choice_one_quorum_and_time)
{
    daomesh_outcome_rule rule = majority();
    rule.quorum_late = 1;
    expect_contradiction(rule, DIAL(quorum_late));
    rule = asked_late();
    expect_fine(rule);
    rule.early = DAOMESH_EARLY_NEVER;
    expect_fine(rule);
    rule.early = DAOMESH_EARLY_CERTAIN;
    expect_contradiction(rule, DIAL(quorum_late));
    rule = asked_late();
    rule.threshold = DAOMESH_THRESHOLD_PLURALITY;
    rule.quorum_counts = DAOMESH_COUNTS_ALL;
    expect_contradiction(rule, DIAL(quorum_late));
}
END_TEST

START_TEST(the_quorum_can_be_asked_alone)
{
    daomesh_outcome_rule rule = asked_late();
    daomesh_outcome_facts below = votes(10, 4, 0, 0), at = votes(10, 5, 0, 0);
    uint32_t reached = 9;
    ck_assert_int_eq(daomesh_outcome_quorum(&reached, &rule, &below), DAOMESH_OK);
    ck_assert_uint_eq(reached, 0);
    ck_assert_int_eq(daomesh_outcome_quorum(&reached, &rule, &at), DAOMESH_OK);
    ck_assert_uint_eq(reached, 1);
    rule = majority();
    ck_assert_int_eq(daomesh_outcome_quorum(&reached, &rule, &below), DAOMESH_OK);
    ck_assert_uint_eq(reached, 1);
    ck_assert_int_eq(daomesh_outcome_quorum(NULL, &rule, &below), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_quorum(&reached, NULL, &below), DAOMESH_E_ARG);
    ck_assert_uint_eq(reached, 0);
}
END_TEST

/* OpenZeppelin's own test: delay 4, period 16, extension 8, quorum 1. */
static daomesh_outcome_rule extending(void)
{
    daomesh_outcome_rule rule = quorum(100000, DAOMESH_COUNTS_FOR_ABSTAIN);
    rule.delay_s = 4;
    rule.voting_s = 16;
    rule.late_quorum_s = 8;
    return rule;
}

static daomesh_outcome_facts reached_at(uint64_t time)
{
    daomesh_outcome_facts facts = votes(10, 1, 0, 0);
    facts.flags = DAOMESH_FACT_QUORUM;
    facts.quorum_reached = time;
    return facts;
}

static uint64_t closes(daomesh_outcome_rule rule, daomesh_outcome_facts facts)
{
    daomesh_outcome_times times;
    ck_assert_int_eq(daomesh_outcome_times_of(&times, &rule, &facts), DAOMESH_OK);
    return times.closes;
}

START_TEST(a_quorum_in_the_last_moment_keeps_voting_open)
{
    const uint64_t deadline = OPENED + 20, later = deadline - 1 + 8;
    ck_assert_uint_eq(closes(extending(), votes(10, 0, 0, 0)), deadline);
    ck_assert_uint_eq(closes(extending(), reached_at(deadline - 1)), later);
    ck_assert_uint_eq(state(extending(), reached_at(deadline - 1), later), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state(extending(), reached_at(deadline - 1), later + 1), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(an_early_quorum_does_not_shorten_the_vote)
{
    ck_assert_uint_eq(closes(extending(), reached_at(OPENED + 12)), OPENED + 20);
    ck_assert_uint_eq(closes(extending(), reached_at(OPENED + 13)), OPENED + 21);
    ck_assert_uint_eq(closes(extending(), reached_at(0)), OPENED + 20);
}
END_TEST

START_TEST(an_extension_needs_a_quorum_and_is_no_longer_than_the_vote)
{
    daomesh_outcome_rule rule = extending();
    rule.late_quorum_s = 16;
    expect_fine(rule);
    rule.late_quorum_s = 17;
    expect_contradiction(rule, DIAL(late_quorum_s));
    rule = majority();
    rule.late_quorum_s = 1;
    expect_contradiction(rule, DIAL(late_quorum_s));
    rule = asked_late();
    rule.late_quorum_s = 1;
    expect_contradiction(rule, DIAL(late_quorum_s));
}
END_TEST

/* --- Super-quorum ------------------------------------------------------------------------------------------------ */

START_TEST(a_super_quorum_is_reached_by_votes_for_alone)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_SUPER, 600000);
    daomesh_outcome_decision decision;
    daomesh_outcome_facts facts = votes(10, 6, 0, 0);
    ck_assert_int_eq(early_winner(rule, votes(10, 5, 0, 5)), -1);
    ck_assert_int_eq(early_winner(rule, facts), 1);
    ck_assert_int_eq(daomesh_outcome_early(&decision, &rule, &facts), DAOMESH_OK);
    ck_assert_uint_eq(decision.by, DAOMESH_BY_SUPER);
}
END_TEST

START_TEST(a_super_quorum_alone_does_not_pass)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_SUPER, 200000);
    ck_assert_int_eq(early_winner(rule, votes(10, 3, 3, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 3, 2, 0)), 1);
    rule.min_voters = 3;
    ck_assert_int_eq(early_winner(rule, votes(10, 3, 2, 0)), -1);
}
END_TEST

START_TEST(a_super_quorum_of_cast_votes_passes_at_their_bar)
{
    daomesh_outcome_rule rule = bar(DAOMESH_THRESHOLD_CAST, 750000, 0);
    rule.early = DAOMESH_EARLY_SUPER;
    rule.early_bar_ppm = 300000;
    expect_fine(rule);
    ck_assert_int_eq(early_winner(rule, votes(10, 5, 2, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 6, 2, 0)), 1);
}
END_TEST

START_TEST(a_super_quorum_is_no_less_than_the_quorum)
{
    daomesh_outcome_rule rule = quorum(600000, DAOMESH_COUNTS_FOR);
    rule.early = DAOMESH_EARLY_SUPER;
    rule.early_bar_ppm = 600000;
    expect_fine(rule);
    rule.early_bar_ppm = 599999;
    expect_contradiction(rule, DIAL(early_bar_ppm));
}
END_TEST

START_TEST(a_super_quorum_decides_what_cannot_change_about_one_choice)
{
    daomesh_outcome_rule rule = early(DAOMESH_EARLY_SUPER, 600000);
    rule.revote = 1;
    expect_contradiction(rule, DIAL(revote));
    rule.revote = 0;
    rule.threshold = DAOMESH_THRESHOLD_PLURALITY;
    expect_contradiction(rule, DIAL(early));
}
END_TEST

/* --- Consent ------------------------------------------------------------------------------------------------------ */

static daomesh_outcome_rule consent(uint32_t ppm)
{
    return bar(DAOMESH_THRESHOLD_OPTIMISTIC, ppm, 0);
}

START_TEST(silence_is_consent)
{
    ck_assert(passes(consent(200000), votes(10, 0, 0, 0)));
    ck_assert(passes(consent(200000), votes(0, 0, 0, 0)));
    ck_assert_uint_eq(state(consent(200000), votes(10, 0, 0, 0), OPENED + DAY + 1), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(objections_stop_it_when_they_reach_the_bar)
{
    ck_assert(passes(consent(200000), votes(10, 0, 1, 0)));
    ck_assert(!passes(consent(200000), votes(10, 0, 2, 0)));
    ck_assert(!passes(consent(200000), votes(10, 8, 2, 0)));
    ck_assert(passes(consent(200001), votes(10, 0, 2, 0)));
}
END_TEST

START_TEST(all_choices_but_the_first_object)
{
    daomesh_outcome_facts facts = votes(10, 0, 1, 0);
    facts.choices = 3;
    facts.tally[3] = amount_of(1);
    ck_assert(!passes(consent(200000), facts));
}
END_TEST

START_TEST(nobody_objecting_never_reaches_a_bar_of_nothing)
{
    daomesh_outcome_rule rule = consent(200000);
    rule.rounding = DAOMESH_ROUND_DIVIDE_FIRST;
    ck_assert(passes(rule, votes(99, 9, 0, 0)));
    ck_assert(!passes(rule, votes(99, 9, 1, 0)));
}
END_TEST

START_TEST(consent_can_be_certain_both_ways)
{
    daomesh_outcome_rule rule = consent(300000);
    rule.early = DAOMESH_EARLY_CERTAIN;
    expect_fine(rule);
    ck_assert_int_eq(early_winner(rule, votes(10, 7, 0, 0)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 8, 0, 0)), 1);
    ck_assert_int_eq(early_winner(rule, votes(10, 0, 2, 6)), -1);
    ck_assert_int_eq(early_winner(rule, votes(10, 0, 2, 8)), 1);
    ck_assert_int_eq(early_winner(rule, votes(10, 0, 3, 0)), 0);
}
END_TEST

START_TEST(consent_asks_for_no_quorum_no_voters_and_no_early_bar)
{
    daomesh_outcome_rule rule = consent(300000);
    expect_fine(rule);
    expect_contradiction(consent(0), DIAL(bar_ppm));
    rule.quorum_ppm = 1;
    rule.quorum_counts = DAOMESH_COUNTS_ALL;
    expect_contradiction(rule, DIAL(quorum_ppm));
    rule = consent(300000);
    rule.min_voters = 1;
    expect_contradiction(rule, DIAL(min_voters));
    rule = consent(300000);
    rule.early = DAOMESH_EARLY_BAR;
    rule.early_bar_ppm = 500000;
    expect_contradiction(rule, DIAL(early));
}
END_TEST

/* --- Sealed ballots ------------------------------------------------------------------------------------------------ */

static daomesh_outcome_rule sealed(void)
{
    daomesh_outcome_rule rule = with_grace(majority());
    rule.reveal_s = 50;
    return rule;
}

START_TEST(sealed_ballots_are_opened_after_voting)
{
    static const struct {
        uint64_t at;
        uint32_t state;
    } life[] = {
        { 100, DAOMESH_STATE_ACTIVE }, { 101, DAOMESH_STATE_REVEAL }, { 150, DAOMESH_STATE_REVEAL },
        { 151, DAOMESH_STATE_GRACE },  { 170, DAOMESH_STATE_GRACE },  { 171, DAOMESH_STATE_SUCCEEDED },
    };
    for (size_t i = 0; i < sizeof life / sizeof life[0]; i++)
        ck_assert_uint_eq(state(sealed(), votes(10, 6, 0, 0), OPENED + life[i].at), life[i].state);
    ck_assert_uint_eq(state(sealed(), votes(10, 0, 0, 0), OPENED + 151), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_decision_after_the_reveal_moves_nothing)
{
    daomesh_outcome_rule rule = sealed();
    daomesh_outcome_facts open = votes(10, 6, 0, 0), decided = open;
    daomesh_outcome_times before, after;
    decided.flags = DAOMESH_FACT_DECIDED;
    decided.winner = 1;
    decided.decided = OPENED + 151;
    ck_assert_int_eq(daomesh_outcome_times_of(&before, &rule, &open), DAOMESH_OK);
    ck_assert_int_eq(daomesh_outcome_times_of(&after, &rule, &decided), DAOMESH_OK);
    ck_assert_mem_eq(&before, &after, sizeof before);
    ck_assert_uint_eq(before.reveal_ends, OPENED + 150);
    ck_assert_uint_eq(before.grace_ends, OPENED + 170);
}
END_TEST

START_TEST(what_is_sealed_decides_nothing_early)
{
    daomesh_outcome_rule rule = sealed();
    expect_fine(rule);
    rule.early = DAOMESH_EARLY_CERTAIN;
    expect_contradiction(rule, DIAL(early));
    rule = sealed();
    rule.quorum_ppm = 1;
    rule.quorum_counts = DAOMESH_COUNTS_ALL;
    rule.late_quorum_s = 1;
    expect_contradiction(rule, DIAL(reveal_s));
}
END_TEST

/* --- Votes in parts ------------------------------------------------------------------------------------------------- */

/* The parts in the order of OpenZeppelin's tests: against, for, abstain. */
static int32_t cast(daomesh_outcome_facts *facts, uint64_t *spent, uint64_t weight, uint64_t against,
                    uint64_t yes, uint64_t abstain)
{
    const daomesh_amount parts[] = { amount_of(abstain), amount_of(yes), amount_of(against) };
    const daomesh_amount held = amount_of(weight);
    daomesh_amount used = amount_of(*spent);
    int32_t status = daomesh_outcome_cast(facts, &used, &held, parts);
    *spent = used.limb[0];
    return status;
}

static void expect_tallies(const daomesh_outcome_facts *facts, uint64_t against, uint64_t yes,
                           uint64_t abstain)
{
    ck_assert_uint_eq(facts->tally[2].limb[0], against);
    ck_assert_uint_eq(facts->tally[1].limb[0], yes);
    ck_assert_uint_eq(facts->tally[0].limb[0], abstain);
}

START_TEST(a_vote_may_be_cast_in_parts)
{
    daomesh_outcome_facts facts = votes(100, 0, 0, 0);
    uint64_t spent = 0;
    ck_assert_int_eq(cast(&facts, &spent, 7, 0, 2, 1), DAOMESH_OK);
    ck_assert_int_eq(cast(&facts, &spent, 7, 1, 0, 1), DAOMESH_OK);
    expect_tallies(&facts, 1, 2, 2);
    ck_assert_uint_eq(spent, 5);
    ck_assert_int_eq(cast(&facts, &spent, 7, 0, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(cast(&facts, &spent, 7, 2, 0, 0), DAOMESH_OK);
    ck_assert_uint_eq(spent, 7);
}
END_TEST

START_TEST(parts_are_no_more_than_what_is_left)
{
    daomesh_outcome_facts facts = votes(100, 0, 0, 0);
    uint64_t spent = 0;
    ck_assert_int_eq(cast(&facts, &spent, 7, 0, 1000, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(cast(&facts, &spent, 7, 1, 2, 1), DAOMESH_OK);
    ck_assert_int_eq(cast(&facts, &spent, 7, 1, 2, 1), DAOMESH_E_RANGE);
    expect_tallies(&facts, 1, 2, 1);
    ck_assert_uint_eq(spent, 4);
    ck_assert_int_eq(cast(&facts, &spent, 7, 3, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(cast(&facts, &spent, 7, 0, 0, 0), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(cast(&facts, &spent, 0, 0, 0, 0), DAOMESH_E_ALREADY_VOTED);
}
END_TEST

START_TEST(parts_that_add_up_to_too_much_change_nothing)
{
    daomesh_outcome_facts facts = votes(100, 1, 0, 0), before;
    daomesh_amount spent = amount_of(0), weight, parts[3] = { { { 0 } } };
    memset(&weight, 0xff, sizeof weight);
    parts[1] = parts[2] = weight;
    before = facts;
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, &weight, parts), DAOMESH_E_RANGE);
    parts[2] = amount_of(0);
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, &weight, parts), DAOMESH_E_OVERFLOW);
    parts[2] = parts[1];
    parts[1] = amount_of(0);
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, &weight, parts), DAOMESH_E_OVERFLOW);
    ck_assert_mem_eq(&facts, &before, sizeof facts);
    ck_assert_uint_eq(spent.limb[0], 0);
}
END_TEST

START_TEST(parts_need_all_arguments)
{
    daomesh_outcome_facts facts = votes(100, 1, 0, 0);
    daomesh_amount spent = amount_of(0), weight = amount_of(1), parts[3] = { { { 0 } } };
    ck_assert_int_eq(daomesh_outcome_cast(NULL, &spent, &weight, parts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_cast(&facts, NULL, &weight, parts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, NULL, parts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, &weight, NULL), DAOMESH_E_ARG);
    facts.boost.phase = DAOMESH_PHASE_QUIET + 1;
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, &weight, parts), DAOMESH_E_ARG);
    facts.boost.phase = DAOMESH_PHASE_QUIET;
    facts.boost.reserved = 1;
    ck_assert_int_eq(daomesh_outcome_cast(&facts, &spent, &weight, parts), DAOMESH_E_ARG);
}
END_TEST

/* --- Houses ---------------------------------------------------------------------------------------------------------- */

/* Members, one vote each, and shares. */
struct two_houses {
    daomesh_outcome_rule rule[2];
    daomesh_outcome_facts facts[2];
    const daomesh_outcome_rule *rules[2];
    const daomesh_outcome_facts *all_facts[2];
};

static void make_houses(struct two_houses *houses, daomesh_outcome_rule first,
                        daomesh_outcome_facts votes_first, daomesh_outcome_rule second,
                        daomesh_outcome_facts votes_second)
{
    houses->rule[0] = first;
    houses->rule[1] = second;
    houses->facts[0] = votes_first;
    houses->facts[1] = votes_second;
    for (int i = 0; i < 2; i++) {
        houses->rules[i] = &houses->rule[i];
        houses->all_facts[i] = &houses->facts[i];
    }
}

static uint32_t state_of_houses(const struct two_houses *houses, uint64_t now)
{
    uint32_t got;
    ck_assert_int_eq(daomesh_houses_state(&got, houses->rules, houses->all_facts, 2, 0, now), DAOMESH_OK);
    return got;
}

static daomesh_outcome_decision final_of_houses(const struct two_houses *houses)
{
    daomesh_outcome_decision decision;
    ck_assert_int_eq(daomesh_houses_final(&decision, houses->rules, houses->all_facts, 2, 0), DAOMESH_OK);
    return decision;
}

static int early_of_houses(const struct two_houses *houses)
{
    daomesh_outcome_decision decision;
    ck_assert_int_eq(daomesh_houses_early(&decision, houses->rules, houses->all_facts, 2, 0), DAOMESH_OK);
    return decision.decided ? (int)decision.winner : -1;
}

START_TEST(each_house_has_to_pass)
{
    struct two_houses houses;
    make_houses(&houses, majority(), votes(10, 6, 0, 0), majority(), votes(100, 50, 20, 0));
    ck_assert_uint_eq(final_of_houses(&houses).winner, 1);
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + DAY + 1), DAOMESH_STATE_SUCCEEDED);
    make_houses(&houses, majority(), votes(10, 6, 0, 0), majority(), votes(100, 20, 20, 0));
    ck_assert_uint_eq(final_of_houses(&houses).winner, 0);
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + DAY + 1), DAOMESH_STATE_DEFEATED);
    make_houses(&houses, majority(), votes(10, 0, 6, 0), majority(), votes(100, 50, 20, 0));
    ck_assert_uint_eq(final_of_houses(&houses).winner, 0);
}
END_TEST

START_TEST(one_house_can_end_it_and_only_all_can_pass_it_early)
{
    const daomesh_outcome_rule rule = early(DAOMESH_EARLY_CERTAIN, 0);
    struct two_houses houses;
    make_houses(&houses, rule, votes(10, 6, 0, 0), rule, votes(10, 3, 0, 0));
    ck_assert_int_eq(early_of_houses(&houses), -1);
    make_houses(&houses, rule, votes(10, 3, 0, 0), rule, votes(10, 6, 0, 0));
    ck_assert_int_eq(early_of_houses(&houses), -1);
    make_houses(&houses, rule, votes(10, 6, 0, 0), rule, votes(10, 6, 0, 0));
    ck_assert_int_eq(early_of_houses(&houses), 1);
    make_houses(&houses, rule, votes(10, 3, 0, 0), rule, votes(10, 0, 6, 0));
    ck_assert_int_eq(early_of_houses(&houses), 0);
}
END_TEST

START_TEST(some_of_the_houses_can_be_enough)
{
    const daomesh_outcome_rule rule = early(DAOMESH_EARLY_CERTAIN, 0), *rules[] = { &rule, &rule, &rule };
    const daomesh_outcome_facts yes = votes(10, 6, 0, 0), no = votes(10, 0, 6, 0), open = votes(10, 3, 0, 0);
    const daomesh_outcome_facts *passes[] = { &yes, &no, &yes }, *fails[] = { &no, &yes, &no };
    const daomesh_outcome_facts *waits[] = { &yes, &no, &open };
    daomesh_outcome_decision decision;
    uint32_t state;
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, passes, 3, 2), DAOMESH_OK);
    ck_assert_uint_eq(decision.winner, 1);
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, passes, 3, 3), DAOMESH_OK);
    ck_assert_uint_eq(decision.winner, 0);
    ck_assert_int_eq(daomesh_houses_early(&decision, rules, passes, 3, 2), DAOMESH_OK);
    ck_assert_uint_eq(decision.decided + decision.winner, 2);
    ck_assert_int_eq(daomesh_houses_early(&decision, rules, fails, 3, 2), DAOMESH_OK);
    ck_assert_uint_eq(decision.decided + decision.winner, 1);
    ck_assert_int_eq(daomesh_houses_early(&decision, rules, waits, 3, 2), DAOMESH_OK);
    ck_assert_uint_eq(decision.decided, 0);
    ck_assert_int_eq(daomesh_houses_early(&decision, rules, waits, 3, 1), DAOMESH_OK);
    ck_assert_uint_eq(decision.winner, 1);
    ck_assert_int_eq(daomesh_houses_state(&state, rules, passes, 3, 2, OPENED + DAY + 1), DAOMESH_OK);
    ck_assert_uint_eq(state, DAOMESH_STATE_SUCCEEDED);
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, passes, 3, 4), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(voting_closes_with_the_last_house)
{
    struct two_houses houses;
    daomesh_outcome_rule other = quorum(100000, DAOMESH_COUNTS_FOR_ABSTAIN);
    other.delay_s = 4;
    other.voting_s = 16;
    make_houses(&houses, other, votes(10, 6, 0, 0), extending(), reached_at(OPENED + 19));
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + 27), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + 28), DAOMESH_STATE_SUCCEEDED);
    make_houses(&houses, extending(), reached_at(OPENED + 19), other, votes(10, 6, 0, 0));
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + 27), DAOMESH_STATE_ACTIVE);
}
END_TEST

START_TEST(the_first_house_says_what_happened_to_the_proposal)
{
    struct two_houses houses;
    make_houses(&houses, majority(), votes(10, 6, 0, 0), majority(), votes(10, 6, 0, 0));
    houses.facts[1].flags = DAOMESH_FACT_EXECUTED;
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + 1), DAOMESH_STATE_ACTIVE);
    houses.facts[0].flags = DAOMESH_FACT_EXECUTED;
    ck_assert_uint_eq(state_of_houses(&houses, OPENED + 1), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(retention_is_asked_in_each_house)
{
    struct two_houses houses;
    make_houses(&houses, with_grace(majority()), votes(10, 6, 0, 0), retaining(900000), claiming(1300, 1169));
    ck_assert_uint_eq(state_of_houses(&houses, DUE), DAOMESH_STATE_DEFEATED);
}
END_TEST

static int32_t check_houses(const struct two_houses *houses)
{
    daomesh_outcome_decision decision;
    return daomesh_houses_final(&decision, houses->rules, houses->all_facts, 2, 0);
}

START_TEST(houses_share_their_periods)
{
    static const size_t periods[] = { DIAL(delay_s), DIAL(voting_s),          DIAL(reveal_s),
                                      DIAL(grace_s), DIAL(execution_delay_s), DIAL(expiry_s) };
    struct two_houses houses;
    for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++) {
        const uint64_t other = 77;
        daomesh_outcome_rule rule = majority();
        memcpy((uint8_t *)&rule + periods[i], &other, sizeof other);
        make_houses(&houses, majority(), votes(10, 6, 0, 0), rule, votes(10, 6, 0, 0));
        ck_assert_int_eq(check_houses(&houses), DAOMESH_E_CONTRADICTION);
        make_houses(&houses, rule, votes(10, 6, 0, 0), rule, votes(10, 6, 0, 0));
        ck_assert_int_eq(check_houses(&houses), DAOMESH_OK);
    }
}
END_TEST

START_TEST(houses_answer_yes_or_no)
{
    struct two_houses houses;
    daomesh_outcome_rule many = majority(), boosting = early(DAOMESH_EARLY_BAR, 500000);
    many.threshold = DAOMESH_THRESHOLD_PLURALITY;
    boosting.boost_alpha_ppm = 2000000;
    boosting.boosted_s = 10;
    expect_fine(boosting);
    make_houses(&houses, majority(), votes(10, 6, 0, 0), many, votes(10, 6, 0, 0));
    ck_assert_int_eq(check_houses(&houses), DAOMESH_E_CONTRADICTION);
    make_houses(&houses, boosting, votes(10, 6, 0, 0), majority(), votes(10, 6, 0, 0));
    ck_assert_int_eq(check_houses(&houses), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(there_are_one_to_eight_houses)
{
    const daomesh_outcome_rule rule = majority(), *rules[DAOMESH_HOUSES_MAX];
    const daomesh_outcome_facts facts = votes(10, 6, 0, 0), *all_facts[DAOMESH_HOUSES_MAX];
    daomesh_outcome_decision decision;
    uint32_t got = 9;
    for (size_t i = 0; i < DAOMESH_HOUSES_MAX; i++) {
        rules[i] = &rule;
        all_facts[i] = &facts;
    }
    ck_assert_uint_eq(daomesh_houses_max(), DAOMESH_HOUSES_MAX);
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, all_facts, DAOMESH_HOUSES_MAX, 0), DAOMESH_OK);
    ck_assert_uint_eq(decision.winner, 1);
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, all_facts, DAOMESH_HOUSES_MAX + 1, 0),
                     DAOMESH_E_LIMIT);
    ck_assert_uint_eq(decision.decided, 0);
    ck_assert_int_eq(daomesh_houses_early(&decision, rules, all_facts, 0, 0), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_houses_state(&got, rules, all_facts, 0, 0, OPENED), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(got, 0);
    ck_assert_int_eq(daomesh_houses_early(NULL, rules, all_facts, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_houses_state(NULL, rules, all_facts, 1, 0, OPENED), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_houses_final(&decision, NULL, all_facts, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, NULL, 1, 0), DAOMESH_E_ARG);
    rules[1] = NULL;
    ck_assert_int_eq(daomesh_houses_final(&decision, rules, all_facts, 2, 0), DAOMESH_E_ARG);
}
END_TEST

Suite *outcome_dials_suite(void);
Suite *outcome_dials_suite(void)
{
    Suite *suite = suite_create("outcome_dials");
    TCase *retention = tcase_create("retention");
    tcase_add_test(retention, nine_tenths_of_1300_may_lose_130_and_not_131);
    tcase_add_test(retention, what_must_be_retained_is_rounded_down);
    tcase_add_test(retention, a_dilution_bound_of_three_lets_174_fall_to_58);
    tcase_add_test(retention, a_dilution_bound_of_any_size_does_not_overflow);
    tcase_add_test(retention, retention_is_asked_when_it_is_due_and_not_before);
    tcase_add_test(retention, what_fell_short_stays_defeated);
    tcase_add_test(retention, what_is_not_retained_is_defeated_rather_than_expired);
    tcase_add_test(retention, retention_says_what_raises_the_mark);
    suite_add_tcase(suite, retention);

    TCase *quorums = tcase_create("quorum");
    tcase_add_test(quorums, a_quorum_can_be_of_the_weight_at_sponsorship);
    tcase_add_test(quorums, a_base_needs_a_quorum);
    tcase_add_test(quorums, a_late_quorum_is_asked_when_it_is_due);
    tcase_add_test(quorums, a_late_quorum_does_not_excuse_voters);
    tcase_add_test(quorums, a_late_quorum_needs_one_choice_one_quorum_and_time);
    tcase_add_test(quorums, the_quorum_can_be_asked_alone);
    tcase_add_test(quorums, a_quorum_in_the_last_moment_keeps_voting_open);
    tcase_add_test(quorums, an_early_quorum_does_not_shorten_the_vote);
    tcase_add_test(quorums, an_extension_needs_a_quorum_and_is_no_longer_than_the_vote);
    tcase_add_test(quorums, a_super_quorum_is_reached_by_votes_for_alone);
    tcase_add_test(quorums, a_super_quorum_alone_does_not_pass);
    tcase_add_test(quorums, a_super_quorum_of_cast_votes_passes_at_their_bar);
    tcase_add_test(quorums, a_super_quorum_is_no_less_than_the_quorum);
    tcase_add_test(quorums, a_super_quorum_decides_what_cannot_change_about_one_choice);
    suite_add_tcase(suite, quorums);

    TCase *silence = tcase_create("consent");
    tcase_add_test(silence, silence_is_consent);
    tcase_add_test(silence, objections_stop_it_when_they_reach_the_bar);
    tcase_add_test(silence, all_choices_but_the_first_object);
    tcase_add_test(silence, nobody_objecting_never_reaches_a_bar_of_nothing);
    tcase_add_test(silence, consent_can_be_certain_both_ways);
    tcase_add_test(silence, consent_asks_for_no_quorum_no_voters_and_no_early_bar);
    suite_add_tcase(suite, silence);

    TCase *ballots = tcase_create("ballots");
    tcase_add_test(ballots, sealed_ballots_are_opened_after_voting);
    tcase_add_test(ballots, a_decision_after_the_reveal_moves_nothing);
    tcase_add_test(ballots, what_is_sealed_decides_nothing_early);
    tcase_add_test(ballots, a_vote_may_be_cast_in_parts);
    tcase_add_test(ballots, parts_are_no_more_than_what_is_left);
    tcase_add_test(ballots, parts_that_add_up_to_too_much_change_nothing);
    tcase_add_test(ballots, parts_need_all_arguments);
    suite_add_tcase(suite, ballots);

    TCase *houses = tcase_create("houses");
    tcase_add_test(houses, each_house_has_to_pass);
    tcase_add_test(houses, one_house_can_end_it_and_only_all_can_pass_it_early);
    tcase_add_test(houses, some_of_the_houses_can_be_enough);
    tcase_add_test(houses, voting_closes_with_the_last_house);
    tcase_add_test(houses, the_first_house_says_what_happened_to_the_proposal);
    tcase_add_test(houses, retention_is_asked_in_each_house);
    tcase_add_test(houses, houses_share_their_periods);
    tcase_add_test(houses, houses_answer_yes_or_no);
    tcase_add_test(houses, there_are_one_to_eight_houses);
    suite_add_tcase(suite, houses);
    return suite;
}
