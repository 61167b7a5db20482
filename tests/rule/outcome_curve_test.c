/* Bars that fall with time, and votes that must pass them for a while without a break. */
#include <string.h>

#include "outcome_help.h"

#define PPB UINT32_C(1000000000)
#define PERCENT UINT32_C(10000000)

/* --- Curves ------------------------------------------------------------------------------------------------------ */

static daomesh_curve linear(uint32_t from, uint32_t to, uint32_t length)
{
    daomesh_curve curve = {
        .kind = DAOMESH_CURVE_LINEAR, .from_ppb = from, .to_ppb = to, .length_ppb = length
    };
    return curve;
}

static daomesh_curve stepped(uint32_t from, uint32_t to, uint32_t length, uint32_t step)
{
    daomesh_curve curve = linear(from, to, length);
    curve.kind = DAOMESH_CURVE_STEPPED;
    curve.step_ppb = step;
    return curve;
}

static daomesh_curve reciprocal(int64_t factor, int64_t x_offset, int64_t y_offset)
{
    daomesh_curve curve = { .kind = DAOMESH_CURVE_RECIPROCAL,
                            .factor_ppb = factor,
                            .x_offset_ppb = x_offset,
                            .y_offset_ppb = y_offset };
    return curve;
}

static uint32_t bar_at(daomesh_curve curve, uint32_t x)
{
    uint32_t bar_ppb = 7;
    ck_assert_int_eq(daomesh_curve_bar(&bar_ppb, &curve, x), DAOMESH_OK);
    return bar_ppb;
}

static uint32_t delay_of(daomesh_curve curve, uint32_t y)
{
    uint32_t x_ppb = 7;
    ck_assert_int_eq(daomesh_curve_delay(&x_ppb, &curve, y), DAOMESH_OK);
    return x_ppb;
}

/* OpenGov's own test: from 80 % by 10 % every 15 % down to 30 %. */
START_TEST(a_stepped_bar_falls_at_the_end_of_each_step)
{
    const daomesh_curve curve = stepped(80 * PERCENT, 30 * PERCENT, 15 * PERCENT, 10 * PERCENT);
    for (uint32_t step = 1; step <= 5; step++) {
        ck_assert_uint_eq(bar_at(curve, 15 * step * PERCENT - 1), (90 - 10 * step) * PERCENT);
        ck_assert_uint_eq(bar_at(curve, 15 * step * PERCENT), (80 - 10 * step) * PERCENT);
    }
    ck_assert_uint_eq(bar_at(curve, 0), 80 * PERCENT);
    ck_assert_uint_eq(bar_at(curve, PPB), 30 * PERCENT);
}
END_TEST

START_TEST(the_delay_of_a_stepped_bar_is_where_a_step_begins)
{
    const daomesh_curve curve = stepped(80 * PERCENT, 30 * PERCENT, 15 * PERCENT, 10 * PERCENT);
    ck_assert_uint_eq(delay_of(curve, PPB), 0);
    for (uint32_t step = 0; step < 5; step++) {
        ck_assert_uint_eq(delay_of(curve, (80 - 10 * step) * PERCENT), 15 * step * PERCENT);
        ck_assert_uint_eq(delay_of(curve, (80 - 10 * step) * PERCENT - 1), 15 * (step + 1) * PERCENT);
    }
    ck_assert_uint_eq(delay_of(curve, 30 * PERCENT - 1), PPB);
    ck_assert_uint_eq(delay_of(curve, 0), PPB);
}
END_TEST

START_TEST(a_linear_bar_rounds_its_fall_down)
{
    const uint32_t length = 357142857; /* 10 of 28 days */
    const daomesh_curve curve = linear(PPB, 50 * PERCENT, length);
    ck_assert_uint_eq(bar_at(curve, 0), PPB);
    ck_assert_uint_eq(bar_at(curve, 1), 999999999);
    ck_assert_uint_eq(bar_at(curve, 100000000), 860000000);
    ck_assert_uint_eq(bar_at(curve, length - 1), 500000002);
    ck_assert_uint_eq(bar_at(curve, length), 500000000);
    ck_assert_uint_eq(bar_at(curve, PPB), 500000000);
    ck_assert_uint_eq(bar_at(linear(PPB, 0, PPB), 1), 999999999);
    ck_assert_uint_eq(bar_at(linear(3, 3, 1), PPB), 3);
}
END_TEST

/* Polkadot's root and whitelist approval, and a support curve that ends at 0. */
START_TEST(a_reciprocal_bar_is_that_of_the_tracks)
{
    const daomesh_curve root = reciprocal(222222224, 333333335, 333333332);
    const daomesh_curve whitelist = reciprocal(270899180, 389830523, 305084738);
    const daomesh_curve support = reciprocal(1620729, 3231018, -1615648);
    static const struct {
        uint32_t x, root, whitelist, support;
    } bars[] = {
        { 0, 1000000000, 999999999, 499999941 },
        { 142857142, 800000001, 813636367, 9478536 },
        { 500000000, 600000000, 609523811, 1604998 },
        { 1000000000, 499999999, 499999999, 0 },
    };
    for (size_t i = 0; i < sizeof bars / sizeof bars[0]; i++) {
        ck_assert_uint_eq(bar_at(root, bars[i].x), bars[i].root);
        ck_assert_uint_eq(bar_at(whitelist, bars[i].x), bars[i].whitelist);
        ck_assert_uint_eq(bar_at(support, bars[i].x), bars[i].support);
    }
}
END_TEST

START_TEST(a_reciprocal_bar_stays_within_the_whole)
{
    const int64_t most = INT64_C(10000000000);
    ck_assert_uint_eq(bar_at(reciprocal(most, 1, -most), 0), PPB);
    ck_assert_uint_eq(bar_at(reciprocal(most, most, most), 0), PPB);
    ck_assert_uint_eq(bar_at(reciprocal(0, 1, -most), PPB), 0);
    ck_assert_uint_eq(bar_at(reciprocal(0, 1, 5), PPB), 5);
    ck_assert_uint_eq(bar_at(reciprocal(PPB, PPB, 0), 0), PPB);
    ck_assert_uint_eq(bar_at(reciprocal(PPB, PPB, 0), PPB), PPB / 2);
}
END_TEST

static void expect_no_curve(daomesh_curve curve)
{
    uint32_t got = 7;
    ck_assert_int_eq(daomesh_curve_check(&curve), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_curve_bar(&got, &curve, 0), DAOMESH_E_ARG);
    ck_assert_uint_eq(got, 0);
    ck_assert_int_eq(daomesh_curve_delay(&got, &curve, 0), DAOMESH_E_ARG);
}

START_TEST(numbers_out_of_range_make_no_slope)
{
    expect_no_curve(linear(PPB + 1, 0, 1));
    expect_no_curve(linear(5, 6, 1));
    expect_no_curve(linear(5, 4, 0));
    expect_no_curve(linear(5, 4, PPB + 1));
    expect_no_curve(stepped(PPB + 1, 0, 1, 1));
    expect_no_curve(stepped(5, 4, 1, 0));
    expect_no_curve(stepped(5, 4, 1, PPB + 1));
}
END_TEST

START_TEST(numbers_out_of_range_make_no_reciprocal)
{
    const int64_t most = INT64_C(10000000000);
    ck_assert_uint_eq(bar_at(reciprocal(most, most, most), 0), PPB);
    expect_no_curve(reciprocal(-1, 1, 0));
    expect_no_curve(reciprocal(most + 1, 1, 0));
    expect_no_curve(reciprocal(0, 0, 0));
    expect_no_curve(reciprocal(0, most + 1, 0));
    expect_no_curve(reciprocal(0, 1, -most - 1));
    expect_no_curve(reciprocal(0, 1, most + 1));
}
END_TEST

START_TEST(a_number_that_the_kind_does_not_read_is_refused)
{
    daomesh_curve curve = linear(5, 4, 1);
    curve.step_ppb = 1;
    expect_no_curve(curve);
    for (int i = 0; i < 3; i++) {
        curve = linear(5, 4, 1);
        (&curve.factor_ppb)[i] = 1;
        expect_no_curve(curve);
    }
    for (int i = 0; i < 4; i++) {
        curve = reciprocal(1, 1, 1);
        (&curve.from_ppb)[i] = 1;
        expect_no_curve(curve);
    }
    const daomesh_curve each[] = { linear(5, 4, 1), stepped(5, 4, 1, 1), reciprocal(1, 1, 1) };
    for (int i = 0; i < 3; i++) {
        curve = each[i];
        curve.reserved = 1;
        expect_no_curve(curve);
    }
    curve = linear(5, 4, 1);
    curve.kind = 0;
    expect_no_curve(curve);
    curve.kind = 4;
    expect_no_curve(curve);
}
END_TEST

START_TEST(curves_need_all_arguments)
{
    const daomesh_curve curve = linear(5, 4, 1);
    uint32_t got = 7;
    ck_assert_uint_eq(daomesh_ppb(), DAOMESH_PPB);
    ck_assert_int_eq(daomesh_curve_check(NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_curve_bar(NULL, &curve, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_curve_bar(&got, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_curve_bar(&got, &curve, PPB + 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_curve_delay(NULL, &curve, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_curve_delay(&got, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_curve_delay(&got, &curve, PPB + 1), DAOMESH_E_ARG);
    ck_assert_uint_eq(got, 0);
}
END_TEST

static uint64_t seed = 2026;

static uint32_t random_to(uint32_t most)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((seed >> 33) % (most + UINT64_C(1)));
}

static daomesh_curve random_curve(void)
{
    const uint32_t from = random_to(PPB);
    switch (random_to(2)) {
    case 0:
        return linear(from, random_to(from), 1 + random_to(PPB - 1));
    case 1:
        return stepped(from, random_to(from), 1 + random_to(PPB / 4), 1 + random_to(PPB / 8));
    default:
        return reciprocal(random_to(PPB), 1 + random_to(PPB), (int64_t)random_to(PPB) - PPB / 2);
    }
}

START_TEST(the_delay_is_the_first_moment_at_which_the_bar_is_reached)
{
    for (int i = 0; i < 3000; i++) {
        const daomesh_curve curve = random_curve();
        const uint32_t y = random_to(PPB), x = delay_of(curve, y);
        if (x < PPB) ck_assert(bar_at(curve, x) <= y);
        if (x > 0) ck_assert(bar_at(curve, x - 1) > y);
    }
}
END_TEST

START_TEST(a_bar_never_rises)
{
    for (int i = 0; i < 3000; i++) {
        const daomesh_curve curve = random_curve();
        const uint32_t x = random_to(PPB), earlier = random_to(x);
        ck_assert(bar_at(curve, earlier) >= bar_at(curve, x));
    }
}
END_TEST

/* --- Votes against curves ------------------------------------------------------------------------------------------ */

#define VOTING 100
#define CONFIRM 10
#define OPENS (OPENED + 5)
#define ENDS (OPENS + VOTING)

/* Approval from 100 % to 50 %, support from 50 % to 0 %, both over the whole period. */
static daomesh_outcome_rule track(void)
{
    daomesh_outcome_rule rule = majority();
    rule.threshold = DAOMESH_THRESHOLD_CURVES;
    rule.quorum_counts = DAOMESH_COUNTS_FOR;
    rule.delay_s = 5;
    rule.voting_s = VOTING;
    rule.confirm_s = CONFIRM;
    rule.approval = linear(PPB, PPB / 2, PPB);
    rule.support = linear(PPB / 2, 0, PPB);
    return rule;
}

static daomesh_outcome_facts voted_at(daomesh_outcome_facts facts, uint64_t time)
{
    facts.tallied = time;
    return facts;
}

static uint64_t passing(daomesh_outcome_rule rule, daomesh_outcome_facts facts)
{
    uint64_t since = 7;
    ck_assert_int_eq(daomesh_outcome_passing(&since, &rule, &facts), DAOMESH_OK);
    return since;
}

START_TEST(votes_pass_when_both_bars_have_fallen_to_them)
{
    ck_assert_uint_eq(passing(track(), voted_at(votes(100, 30, 0, 0), OPENS + 1)), OPENS + 40);
    ck_assert_uint_eq(passing(track(), voted_at(votes(100, 30, 10, 0), OPENS + 1)), OPENS + 50);
    ck_assert_uint_eq(passing(track(), voted_at(votes(100, 60, 0, 0), OPENS + 7)), OPENS + 7);
    ck_assert_uint_eq(passing(track(), voted_at(votes(100, 10, 10, 0), OPENS + 1)), ENDS);
    ck_assert_uint_eq(passing(track(), voted_at(votes(100, 10, 11, 0), OPENS + 1)), UINT64_MAX);
    ck_assert_uint_eq(passing(track(), votes(100, 0, 0, 0)), UINT64_MAX);
}
END_TEST

START_TEST(support_counts_what_the_dial_says)
{
    daomesh_outcome_rule rule = track();
    const daomesh_outcome_facts facts = voted_at(votes(100, 20, 0, 10), OPENS + 1);
    ck_assert_uint_eq(passing(rule, facts), OPENS + 60);
    rule.quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN;
    ck_assert_uint_eq(passing(rule, facts), OPENS + 40);
}
END_TEST

START_TEST(too_few_voters_do_not_pass)
{
    daomesh_outcome_rule rule = track();
    rule.min_voters = 2;
    ck_assert_uint_eq(passing(rule, voted_at(votes(100, 60, 0, 0), OPENS + 1)), UINT64_MAX);
    ck_assert_uint_eq(passing(rule, voted_at(votes(100, 60, 0, 1), OPENS + 1)), OPENS + 1);
}
END_TEST

START_TEST(what_passes_is_confirmed_while_voting_goes_on)
{
    const daomesh_outcome_facts facts = voted_at(votes(100, 30, 0, 0), OPENS + 1);
    static const struct {
        uint64_t at;
        uint32_t state;
    } life[] = {
        { 0, DAOMESH_STATE_PENDING },     { 1, DAOMESH_STATE_ACTIVE },      { 39, DAOMESH_STATE_ACTIVE },
        { 40, DAOMESH_STATE_CONFIRMING }, { 50, DAOMESH_STATE_CONFIRMING }, { 51, DAOMESH_STATE_SUCCEEDED },
    };
    for (size_t i = 0; i < sizeof life / sizeof life[0]; i++)
        ck_assert_uint_eq(state(track(), facts, OPENS + life[i].at), life[i].state);
}
END_TEST

START_TEST(voting_closes_when_it_is_confirmed)
{
    const daomesh_outcome_rule rule = track();
    const daomesh_outcome_facts facts = voted_at(votes(100, 30, 0, 0), OPENS + 1);
    daomesh_outcome_times times;
    ck_assert_int_eq(daomesh_outcome_times_of(&times, &rule, &facts), DAOMESH_OK);
    ck_assert_uint_eq(times.closes, OPENS + 40 + CONFIRM);
}
END_TEST

START_TEST(confirming_may_outlast_the_period)
{
    const daomesh_outcome_facts facts = voted_at(votes(100, 10, 10, 0), OPENS + 1);
    ck_assert_uint_eq(state(track(), facts, ENDS - 1), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state(track(), facts, ENDS), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state(track(), facts, ENDS + CONFIRM), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state(track(), facts, ENDS + CONFIRM + 1), DAOMESH_STATE_SUCCEEDED);
}
END_TEST

START_TEST(what_never_passes_ends_with_the_period)
{
    const daomesh_outcome_facts facts = voted_at(votes(100, 10, 11, 0), OPENS + 1);
    ck_assert_uint_eq(state(track(), facts, ENDS), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state(track(), facts, ENDS + 1), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_vote_that_keeps_it_passing_does_not_begin_anew)
{
    daomesh_outcome_facts facts = voted_at(votes(100, 60, 1, 0), OPENS + 30);
    facts.flags = DAOMESH_FACT_PASSING;
    facts.passing_since = OPENS + 20;
    ck_assert_uint_eq(passing(track(), facts), OPENS + 20);
    facts.flags = 0;
    ck_assert_uint_eq(passing(track(), facts), OPENS + 30);
}
END_TEST

START_TEST(a_vote_that_breaks_it_makes_it_wait_again)
{
    daomesh_outcome_facts facts = voted_at(votes(100, 30, 10, 0), OPENS + 45);
    facts.flags = DAOMESH_FACT_PASSING;
    facts.passing_since = OPENS + 40;
    ck_assert_uint_eq(passing(track(), facts), OPENS + 50);
}
END_TEST

START_TEST(after_the_period_only_what_has_passed_all_along_can_go_on)
{
    daomesh_outcome_facts facts = voted_at(votes(100, 60, 0, 0), ENDS + 3);
    ck_assert_uint_eq(passing(track(), facts), UINT64_MAX);
    facts.flags = DAOMESH_FACT_PASSING;
    facts.passing_since = ENDS - 2;
    ck_assert_uint_eq(passing(track(), facts), ENDS - 2);
    facts.tally[2] = amount_of(61);
    ck_assert_uint_eq(passing(track(), facts), UINT64_MAX);
    ck_assert_uint_eq(state(track(), facts, ENDS + 3), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(the_final_decision_says_that_it_was_confirmed)
{
    const daomesh_outcome_rule rule = track();
    const daomesh_outcome_facts passed = voted_at(votes(100, 30, 0, 0), OPENS + 1), lost = votes(9, 1, 3, 0);
    daomesh_outcome_decision decision;
    ck_assert_int_eq(daomesh_outcome_final(&decision, &rule, &passed), DAOMESH_OK);
    ck_assert_uint_eq(decision.winner, 1);
    ck_assert_uint_eq(decision.by, DAOMESH_BY_CONFIRM);
    ck_assert_int_eq(daomesh_outcome_final(&decision, &rule, &lost), DAOMESH_OK);
    ck_assert_uint_eq(decision.winner, 0);
    ck_assert_uint_eq(decision.by, DAOMESH_BY_MAJORITY);
}
END_TEST

START_TEST(votes_too_large_for_curves_are_a_status)
{
    const daomesh_outcome_rule rule = track(), other = majority();
    daomesh_outcome_facts facts = votes(1, 0, 0, 0);
    daomesh_outcome_times times;
    uint64_t since = 7;
    memset(&facts.tally[1], 0xff, sizeof facts.tally[1]);
    facts.tally[2] = amount_of(1);
    ck_assert_int_eq(daomesh_outcome_passing(&since, &rule, &facts), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(since, 0);
    ck_assert_int_eq(daomesh_outcome_times_of(&times, &rule, &facts), DAOMESH_E_OVERFLOW);
    facts.tally[2] = amount_of(0);
    ck_assert_int_eq(daomesh_outcome_passing(&since, &other, &facts), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_outcome_passing(NULL, &rule, &facts), DAOMESH_E_ARG);
}
END_TEST

START_TEST(curves_stand_where_a_threshold_reads_them)
{
    daomesh_outcome_rule rule = track();
    expect_fine(rule);
    rule.approval = linear(5, 6, 1);
    expect_refused(rule, DAOMESH_E_RANGE, DIAL(approval));
    rule = track();
    rule.support.kind = 0;
    expect_refused(rule, DAOMESH_E_RANGE, DIAL(support));
    rule = track();
    rule.threshold = DAOMESH_THRESHOLD_MAJORITY;
    rule.quorum_counts = 0;
    expect_contradiction(rule, DIAL(confirm_s));
    rule.confirm_s = 0;
    expect_contradiction(rule, DIAL(approval));
    memset(&rule.approval, 0, sizeof rule.approval);
    expect_contradiction(rule, DIAL(support));
}
END_TEST

START_TEST(curves_say_what_supports_and_leave_no_room_for_other_ends)
{
    daomesh_outcome_rule rule = track();
    rule.quorum_counts = 0;
    expect_contradiction(rule, DIAL(quorum_counts));
    rule = track();
    rule.quorum_ppm = 1;
    expect_contradiction(rule, DIAL(quorum_ppm));
    rule = track();
    rule.bar_ppm = 1;
    expect_contradiction(rule, DIAL(bar_ppm));
    rule = track();
    rule.early = DAOMESH_EARLY_CERTAIN;
    expect_contradiction(rule, DIAL(early));
    rule = track();
    rule.reveal_s = 1;
    expect_contradiction(rule, DIAL(reveal_s));
}
END_TEST

/* --- Against a clock that ticks second by second ------------------------------------------------------------------- */

static int model_passes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts, uint64_t now)
{
    const uint64_t elapsed = now - OPENS < VOTING ? now - OPENS : VOTING;
    const uint64_t yes = facts->tally[1].limb[0], no = facts->tally[2].limb[0];
    const uint32_t x = (uint32_t)(elapsed * PPB / VOTING);
    return yes > 0 && yes * PPB >= bar_at(rule->approval, x) * (yes + no) &&
           yes * PPB >= bar_at(rule->support, x) * facts->total.limb[0];
}

/* What the peer's scheduler keeps: since when it passes, asked every second, before and after a vote. */
struct ticker {
    int is_passing;
    uint64_t since;
};

static void tick(struct ticker *ticker, int passes, uint64_t now)
{
    if (passes && !ticker->is_passing) ticker->since = now;
    ticker->is_passing = passes;
}

static uint32_t model_state(const struct ticker *ticker, uint64_t now)
{
    if (!ticker->is_passing) return now <= ENDS ? DAOMESH_STATE_ACTIVE : DAOMESH_STATE_DEFEATED;
    return now <= ticker->since + CONFIRM ? DAOMESH_STATE_CONFIRMING : DAOMESH_STATE_SUCCEEDED;
}

/* Counts a vote the way daomesh_outcome_passing asks for. */
static void count(daomesh_outcome_facts *facts, const daomesh_outcome_rule *rule, uint32_t choice,
                  uint64_t now)
{
    const uint64_t since = passing(*rule, *facts);
    facts->flags = since <= now ? DAOMESH_FACT_PASSING : 0;
    facts->passing_since = since <= now ? since : 0;
    facts->tally[choice].limb[0] += 1 + random_to(9);
    facts->tallied = now;
}

static void live(const daomesh_outcome_rule *rule)
{
    daomesh_outcome_facts facts = votes(100, 0, 0, 0);
    struct ticker ticker = { 0, 0 };
    for (uint64_t now = OPENS + 1; now <= ENDS + CONFIRM + 2; now++) {
        tick(&ticker, model_passes(rule, &facts, now), now);
        uint32_t is = model_state(&ticker, now);
        ck_assert_uint_eq(state(*rule, facts, now), is);
        if (is == DAOMESH_STATE_SUCCEEDED || is == DAOMESH_STATE_DEFEATED) return;
        if (random_to(9) > 0) continue;
        count(&facts, rule, 1 + random_to(1), now);
        tick(&ticker, model_passes(rule, &facts, now), now);
        ck_assert_uint_eq(state(*rule, facts, now), model_state(&ticker, now));
    }
}

START_TEST(any_life_is_that_of_a_clock_that_asks_every_second)
{
    for (int i = 0; i < 300; i++) {
        daomesh_outcome_rule rule = track();
        if (i % 2) rule.approval = random_curve();
        if (i % 3) rule.support = random_curve();
        live(&rule);
    }
}
END_TEST

Suite *outcome_curve_suite(void);
Suite *outcome_curve_suite(void)
{
    Suite *suite = suite_create("outcome_curve");
    TCase *curves = tcase_create("curves");
    tcase_add_test(curves, a_stepped_bar_falls_at_the_end_of_each_step);
    tcase_add_test(curves, the_delay_of_a_stepped_bar_is_where_a_step_begins);
    tcase_add_test(curves, a_linear_bar_rounds_its_fall_down);
    tcase_add_test(curves, a_reciprocal_bar_is_that_of_the_tracks);
    tcase_add_test(curves, a_reciprocal_bar_stays_within_the_whole);
    tcase_add_test(curves, numbers_out_of_range_make_no_slope);
    tcase_add_test(curves, numbers_out_of_range_make_no_reciprocal);
    tcase_add_test(curves, a_number_that_the_kind_does_not_read_is_refused);
    tcase_add_test(curves, curves_need_all_arguments);
    tcase_add_test(curves, the_delay_is_the_first_moment_at_which_the_bar_is_reached);
    tcase_add_test(curves, a_bar_never_rises);
    suite_add_tcase(suite, curves);

    TCase *confirming = tcase_create("confirming");
    tcase_add_test(confirming, votes_pass_when_both_bars_have_fallen_to_them);
    tcase_add_test(confirming, support_counts_what_the_dial_says);
    tcase_add_test(confirming, too_few_voters_do_not_pass);
    tcase_add_test(confirming, what_passes_is_confirmed_while_voting_goes_on);
    tcase_add_test(confirming, voting_closes_when_it_is_confirmed);
    tcase_add_test(confirming, confirming_may_outlast_the_period);
    tcase_add_test(confirming, what_never_passes_ends_with_the_period);
    tcase_add_test(confirming, a_vote_that_keeps_it_passing_does_not_begin_anew);
    tcase_add_test(confirming, a_vote_that_breaks_it_makes_it_wait_again);
    tcase_add_test(confirming, after_the_period_only_what_has_passed_all_along_can_go_on);
    tcase_add_test(confirming, the_final_decision_says_that_it_was_confirmed);
    tcase_add_test(confirming, votes_too_large_for_curves_are_a_status);
    tcase_add_test(confirming, curves_stand_where_a_threshold_reads_them);
    tcase_add_test(confirming, curves_say_what_supports_and_leave_no_room_for_other_ends);
    tcase_add_test(confirming, any_life_is_that_of_a_clock_that_asks_every_second);
    suite_add_tcase(suite, confirming);
    return suite;
}
