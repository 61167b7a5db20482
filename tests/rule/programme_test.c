/* The contract of rule `programme`: states from facts and time, a calendar without overlaps, a peak that nothing exceeds. */
#include <stddef.h>

#include <daomesh/programme.h>
#include <daomesh/split.h>

#include "amounts.h"

/* --- States ---------------------------------------------------------------------------------------------------------- */

static daomesh_programme running(void)
{
    daomesh_programme programme = {
        .size = sizeof programme, .started = 1, .starts = 100, .ends = 200, .evaluation = 30
    };
    return programme;
}

static uint32_t state_of(daomesh_programme programme, uint64_t now)
{
    uint32_t state;
    ck_assert_int_eq(daomesh_programme_state(&state, NULL, &programme, now), DAOMESH_OK);
    return state;
}

static uint32_t verdict_of(daomesh_programme programme, uint64_t now)
{
    uint32_t state, verdict;
    ck_assert_int_eq(daomesh_programme_state(&state, &verdict, &programme, now), DAOMESH_OK);
    return verdict;
}

START_TEST(programme_lives_from_draft_to_end)
{
    daomesh_programme programme = running();
    static const struct {
        uint64_t now;
        uint32_t state;
    } life[] = { { 0, DAOMESH_PROGRAMME_QUEUED },       { 99, DAOMESH_PROGRAMME_QUEUED },
                 { 100, DAOMESH_PROGRAMME_ACTIVE },     { 169, DAOMESH_PROGRAMME_ACTIVE },
                 { 170, DAOMESH_PROGRAMME_EVALUATING }, { 200, DAOMESH_PROGRAMME_EVALUATING },
                 { 201, DAOMESH_PROGRAMME_ENDED },      { UINT64_MAX, DAOMESH_PROGRAMME_ENDED } };
    for (size_t i = 0; i < sizeof life / sizeof life[0]; i++)
        ck_assert_uint_eq(state_of(programme, life[i].now), life[i].state);
    programme.started = 0;
    ck_assert_uint_eq(state_of(programme, 150), DAOMESH_PROGRAMME_DRAFT);
}
END_TEST

START_TEST(programme_without_a_verdict_stops)
{
    ck_assert_uint_eq(verdict_of(running(), 200), 0);
    ck_assert_uint_eq(verdict_of(running(), 201), DAOMESH_VERDICT_STOP);
    daomesh_programme programme = running();
    programme.verdict = DAOMESH_VERDICT_CONTINUE;
    ck_assert_uint_eq(verdict_of(programme, 180), DAOMESH_VERDICT_CONTINUE);
    ck_assert_uint_eq(verdict_of(programme, 201), DAOMESH_VERDICT_CONTINUE);
    ck_assert_uint_eq(state_of(programme, 201), DAOMESH_PROGRAMME_ENDED);
}
END_TEST

START_TEST(programme_that_is_paused_waits_until_its_last_day)
{
    daomesh_programme programme = running();
    programme.verdict = DAOMESH_VERDICT_PAUSE;
    programme.last_day = 250;
    ck_assert_uint_eq(state_of(programme, 200), DAOMESH_PROGRAMME_EVALUATING);
    ck_assert_uint_eq(state_of(programme, 201), DAOMESH_PROGRAMME_PAUSED);
    ck_assert_uint_eq(state_of(programme, 250), DAOMESH_PROGRAMME_PAUSED);
    ck_assert_uint_eq(state_of(programme, 251), DAOMESH_PROGRAMME_ENDED);
    programme.resumed = 1;
    ck_assert_uint_eq(state_of(programme, 240), DAOMESH_PROGRAMME_ENDED);
}
END_TEST

START_TEST(programme_that_is_killed_ends_at_once_from_any_state)
{
    daomesh_programme programme = running();
    programme.verdict = DAOMESH_VERDICT_KILL;
    for (uint64_t killed = 50; killed <= 200; killed += 50) {
        programme.killed = killed;
        ck_assert_uint_ne(state_of(programme, killed - 1), DAOMESH_PROGRAMME_ENDED);
        ck_assert_uint_eq(state_of(programme, killed), DAOMESH_PROGRAMME_ENDED);
        ck_assert_uint_eq(verdict_of(programme, killed), DAOMESH_VERDICT_KILL);
    }
}
END_TEST

static void expect_refused(daomesh_programme programme)
{
    uint32_t state = 9, verdict = 9;
    ck_assert_int_eq(daomesh_programme_state(&state, &verdict, &programme, 150), DAOMESH_E_RANGE);
    ck_assert_uint_eq(state | verdict, 0);
}

START_TEST(programme_that_contradicts_itself_is_refused)
{
    daomesh_programme programme = running();
    programme.started = 2;
    expect_refused(programme);
    programme = running();
    programme.resumed = 2;
    expect_refused(programme);
    programme = running();
    programme.resumed = 1; /* of what pause? */
    expect_refused(programme);
    programme = running();
    programme.verdict = DAOMESH_VERDICT_KILL + 1;
    expect_refused(programme);
    programme = running();
    programme.ends = 99;
    expect_refused(programme);
    programme = running();
    programme.evaluation = 101;
    expect_refused(programme);
    programme = running();
    programme.last_day = 300; /* without a pause */
    expect_refused(programme);
    programme = running();
    programme.verdict = DAOMESH_VERDICT_PAUSE; /* without a last day */
    expect_refused(programme);
    programme.last_day = 199;
    expect_refused(programme);
    programme = running();
    programme.killed = 150; /* without that verdict */
    expect_refused(programme);
}
END_TEST

START_TEST(programme_refuses_nulls_and_unknown_sizes)
{
    daomesh_programme programme = running();
    uint32_t state, verdict = 9;
    ck_assert_int_eq(daomesh_programme_state(NULL, &verdict, &programme, 1), DAOMESH_E_ARG);
    ck_assert_uint_eq(verdict, 0);
    ck_assert_int_eq(daomesh_programme_state(&state, NULL, NULL, 1), DAOMESH_E_ARG);
    programme.size--;
    ck_assert_int_eq(daomesh_programme_state(&state, NULL, &programme, 1), DAOMESH_E_ARG);
}
END_TEST

/* --- The calendar ------------------------------------------------------------------------------------------------------ */

static const daomesh_programme_window taken[] = { { 10, 20 }, { 40, 50 }, { 30, 35 } };

static int32_t fits(uint64_t begins, uint64_t ends, uint64_t gap)
{
    const daomesh_programme_window window = { begins, ends };
    return daomesh_programme_fits(taken, 3, &window, gap);
}

static uint64_t next(uint64_t earliest, uint64_t length, uint64_t gap)
{
    uint64_t begins;
    ck_assert_int_eq(daomesh_programme_next(&begins, taken, 3, earliest, length, gap), DAOMESH_OK);
    return begins;
}

START_TEST(calendar_refuses_a_moment_in_common)
{
    ck_assert_int_eq(fits(0, 9, 0), DAOMESH_OK);
    ck_assert_int_eq(fits(0, 10, 0), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(fits(12, 15, 0), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(fits(20, 22, 0), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(fits(21, 29, 0), DAOMESH_OK);
    ck_assert_int_eq(fits(0, 100, 0), DAOMESH_E_OVERLAP);
    ck_assert_int_eq(fits(51, UINT64_MAX, 0), DAOMESH_OK);
}
END_TEST

START_TEST(calendar_keeps_the_cadence_on_both_sides)
{
    ck_assert_int_eq(fits(0, 5, 5), DAOMESH_OK);
    ck_assert_int_eq(fits(0, 6, 5), DAOMESH_E_CADENCE);
    ck_assert_int_eq(fits(25, 25, 5), DAOMESH_OK);
    ck_assert_int_eq(fits(25, 26, 5), DAOMESH_E_CADENCE);
    ck_assert_int_eq(fits(24, 25, 5), DAOMESH_E_CADENCE);
    ck_assert_int_eq(fits(24, 31, 5), DAOMESH_E_OVERLAP);
}
END_TEST

START_TEST(calendar_finds_the_next_free_window)
{
    ck_assert_uint_eq(next(0, 9, 0), 0);
    ck_assert_uint_eq(next(1, 9, 0), 51);
    ck_assert_uint_eq(next(1, 8, 0), 1);
    ck_assert_uint_eq(next(2, 8, 0), 21);
    ck_assert_uint_eq(next(12, 3, 0), 21);
    ck_assert_uint_eq(next(12, 3, 5), 55);
    ck_assert_uint_eq(next(12, 0, 5), 25);
    ck_assert_uint_eq(next(100, 3, 5), 100);
    uint64_t begins;
    ck_assert_int_eq(daomesh_programme_next(&begins, NULL, 0, 7, 3, 0), DAOMESH_OK);
    ck_assert_uint_eq(begins, 7);
}
END_TEST

/* What is found fits, and nothing earlier does. */
START_TEST(calendar_finds_the_earliest_in_every_small_world)
{
    uint64_t random = 1;
    for (int world = 0; world < 2000; world++) {
        daomesh_programme_window windows[4];
        for (int i = 0; i < 4; i++) {
            windows[i].begins = next_random(&random) % 30;
            windows[i].ends = windows[i].begins + next_random(&random) % 6;
        }
        const uint64_t earliest = next_random(&random) % 30, length = next_random(&random) % 8,
                       gap = next_random(&random) % 4;
        uint64_t begins;
        ck_assert_int_eq(daomesh_programme_next(&begins, windows, 4, earliest, length, gap), DAOMESH_OK);
        for (uint64_t at = earliest; at <= begins; at++) {
            const daomesh_programme_window window = { at, at + length };
            const int32_t status = daomesh_programme_fits(windows, 4, &window, gap);
            ck_assert_int_eq(status == DAOMESH_OK, at == begins);
        }
    }
}
END_TEST

START_TEST(calendar_ends_with_time)
{
    const daomesh_programme_window last = { 5, UINT64_MAX };
    uint64_t begins = 9;
    ck_assert_int_eq(daomesh_programme_next(&begins, &last, 1, 5, 1, 0), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(begins, 0);
    ck_assert_int_eq(daomesh_programme_next(&begins, taken, 3, 45, UINT64_MAX - 44, 0), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_programme_next(&begins, taken, 3, 45, UINT64_MAX - 50, 0), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_programme_next(&begins, taken, 3, 45, UINT64_MAX - 51, 0), DAOMESH_OK);
    ck_assert_uint_eq(begins, 51);
}
END_TEST

START_TEST(calendar_refuses_what_it_cannot_read)
{
    static daomesh_programme_window many[DAOMESH_PROGRAMME_WINDOWS_MAX + 1];
    const daomesh_programme_window window = { 5, 6 }, backwards = { 6, 5 };
    uint64_t begins = 9;
    ck_assert_int_eq(daomesh_programme_fits(taken, 3, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_fits(NULL, 1, &window, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_fits(taken, 3, &backwards, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_programme_fits(&backwards, 1, &window, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_programme_fits(many, DAOMESH_PROGRAMME_WINDOWS_MAX, &window, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_programme_fits(many, DAOMESH_PROGRAMME_WINDOWS_MAX + 1, &window, 0),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_programme_next(NULL, taken, 3, 0, 1, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_next(&begins, &backwards, 1, 0, 1, 0), DAOMESH_E_RANGE);
    ck_assert_uint_eq(begins, 0);
    ck_assert_uint_eq(daomesh_programme_windows_max(), DAOMESH_PROGRAMME_WINDOWS_MAX);
    ck_assert_uint_eq(daomesh_programme_plans_max(), DAOMESH_PROGRAMME_PLANS_MAX);
}
END_TEST

/* --- Boundaries -------------------------------------------------------------------------------------------------------- */

START_TEST(bound_is_a_part_rounded_down)
{
    daomesh_amount bound;
    const daomesh_amount whole = amount(1999999), all = most();
    ck_assert_int_eq(daomesh_programme_bound(&bound, &whole, 1), DAOMESH_OK);
    expect_amount(bound, 1);
    ck_assert_int_eq(daomesh_programme_bound(&bound, &all, 1000000), DAOMESH_OK);
    ck_assert_int_eq(order_of(bound, all), 0);
    ck_assert_int_eq(daomesh_programme_bound(&bound, &whole, 1000001), DAOMESH_E_RANGE);
    expect_amount(bound, 0);
    ck_assert_int_eq(daomesh_programme_bound(&bound, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_bound(NULL, &whole, 1), DAOMESH_E_ARG);
}
END_TEST

static daomesh_programme_plan line(uint64_t total, uint64_t starts, uint64_t duration)
{
    return (daomesh_programme_plan){ .size = sizeof(daomesh_programme_plan),
                                     .parts = 1,
                                     .until = UINT64_MAX,
                                     .emission = { .size = sizeof(daomesh_emission),
                                                   .starts = starts,
                                                   .duration = duration,
                                                   .total = amount(total) } };
}

static uint64_t peak(const daomesh_programme_plan *plans, size_t count, uint64_t length, uint64_t *at)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_programme_peak(&out, at, plans, count, length, 0, UINT64_MAX), DAOMESH_OK);
    ck_assert_uint_eq(out.limb[1] | out.limb[2] | out.limb[3], 0);
    return out.limb[0];
}

/* 1000 a day over 100 days, and 5000 a day over 10 in the middle: a week in the ten holds 42 000; 2 units each for rounding. */
START_TEST(peak_is_where_plans_meet)
{
    const daomesh_programme_plan plans[] = { line(100000, 0, 100), line(50000, 50, 10) };
    uint64_t at;
    ck_assert_uint_eq(peak(plans, 2, 7, &at), 42000 + 4);
    ck_assert_uint_eq(at, 57);
    ck_assert_uint_eq(peak(plans, 1, 7, &at), 7000 + 2);
    ck_assert_uint_eq(at, 7);
    ck_assert_uint_eq(peak(plans, 2, 1000, &at), 150000);
    ck_assert_uint_eq(peak(plans, 0, 7, &at), 0);
    ck_assert_uint_eq(peak(NULL, 0, 7, &at), 0);
}
END_TEST

START_TEST(peak_counts_what_comes_at_once)
{
    const daomesh_programme_plan mints[] = { line(10, 5, 0), line(20, 14, 0), line(30, 15, 0) };
    uint64_t at;
    ck_assert_uint_eq(peak(mints, 3, 10, &at), 50); /* 5 is out when 15 comes in: (5, 15] */
    ck_assert_uint_eq(at, 15);
    ck_assert_uint_eq(peak(mints, 3, 11, &at), 60);
    ck_assert_uint_eq(peak(mints, 3, 1, &at), 30);
    daomesh_amount out;
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, mints, 3, 10, 0, 14), DAOMESH_OK);
    expect_amount(out, 30);
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, mints, 3, 10, 16, 20), DAOMESH_OK);
    expect_amount(out, 50);
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, mints, 3, 10, 24, 30), DAOMESH_OK);
    expect_amount(out, 30);
    ck_assert_uint_eq(at, 24);
}
END_TEST

/* The last window that begins before time does holds what comes at 0, and most of what comes then. */
START_TEST(peak_counts_what_comes_at_the_beginning_of_time)
{
    const daomesh_programme_plan plans[] = { line(10, 0, 0), line(100, 0, 100) };
    uint64_t at;
    ck_assert_uint_eq(peak(plans, 2, 8, &at), 10 + 7 + 2);
    ck_assert_uint_eq(at, 7);
}
END_TEST

START_TEST(peak_counts_only_the_part_of_a_plan_that_is_there)
{
    daomesh_programme_plan plan = line(1000, 0, 10);
    plan.begins = 3;
    plan.until = 5;
    ck_assert_uint_eq(peak(&plan, 1, 100, NULL), 202);
    plan.begins = 0;
    ck_assert_uint_eq(peak(&plan, 1, 100, NULL), 502);
    plan.begins = 3;
    plan.until = 3;
    ck_assert_uint_eq(peak(&plan, 1, 100, NULL), 2);
}
END_TEST

/* What recipients really get in a window: each part for itself. */
static uint64_t released_in(const daomesh_programme_plan *plan, uint64_t from, uint64_t to, int whole)
{
    daomesh_amount parts[4], weights[4];
    uint8_t scratch[1024];
    uint64_t released = 0;
    for (uint32_t i = 0; i < plan->parts; i++)
        weights[i] = amount(i + 1);
    ck_assert_int_eq(daomesh_split_largest_remainder(parts, &plan->emission.total, weights, plan->parts,
                                                     scratch, sizeof scratch),
                     DAOMESH_OK);
    from = from < plan->begins ? plan->begins : from > plan->until ? plan->until : from;
    to = to < plan->begins ? plan->begins : to > plan->until ? plan->until : to;
    for (uint32_t i = 0; i < plan->parts; i++) {
        daomesh_emission own = plan->emission;
        daomesh_amount late, early = amount(0);
        own.total = parts[i];
        own.unlock_start = own.unlock_cliff = amount(0);
        ck_assert_int_eq(daomesh_emission_released(&late, &own, to), DAOMESH_OK);
        if (!whole || plan->begins > 0)
            ck_assert_int_eq(daomesh_emission_released(&early, &own, from), DAOMESH_OK);
        released += late.limb[0] - early.limb[0];
    }
    return released;
}

/* Lines with cliffs, steps, beginnings and ends, divided among up to four: no window holds more than the peak. */
START_TEST(peak_is_never_exceeded_and_hardly_more)
{
    uint64_t random = 7;
    for (int world = 0; world < 1500; world++) {
        daomesh_programme_plan plans[3];
        uint64_t slack = 0, truth = 0, steps = 0;
        const uint64_t length = 1 + next_random(&random) % 25;
        for (int i = 0; i < 3; i++) {
            plans[i] = line(next_random(&random) % 500, next_random(&random) % 30, next_random(&random) % 20);
            daomesh_emission *emission = &plans[i].emission;
            plans[i].parts = 1 + (uint32_t)(next_random(&random) % 4);
            emission->cliff = emission->duration ? next_random(&random) % emission->duration : 0;
            emission->cliff_form = (uint32_t)(next_random(&random) % 3);
            if (next_random(&random) % 4 == 0) emission->granularity = 1 + next_random(&random) % 5;
            if (next_random(&random) % 4 == 0) plans[i].until = next_random(&random) % 50;
            if (next_random(&random) % 4 == 0) plans[i].begins = next_random(&random) % 30;
            if (plans[i].until < plans[i].begins) plans[i].until = plans[i].begins;
            steps += emission->granularity > 1;
            slack += 2 * (uint64_t)plans[i].parts + 2;
        }
        const uint64_t first = next_random(&random) % 40, last = first + next_random(&random) % 40;
        for (uint64_t to = first; to <= last; to++) {
            uint64_t held = 0;
            for (int i = 0; i < 3; i++)
                held += released_in(&plans[i], to < length ? 0 : to - length, to, to < length);
            if (held > truth) truth = held;
        }
        daomesh_amount out;
        ck_assert_int_eq(daomesh_programme_peak(&out, NULL, plans, 3, length, first, last), DAOMESH_OK);
        ck_assert_uint_ge(out.limb[0], truth);
        if (steps == 0) ck_assert_uint_le(out.limb[0], truth + slack);
    }
}
END_TEST

START_TEST(peak_takes_the_largest_numbers)
{
    daomesh_programme_plan plans[2] = { line(0, 0, UINT64_MAX), line(0, UINT64_MAX, 0) };
    plans[0].emission.total = most();
    plans[0].emission.granularity = UINT64_MAX;
    daomesh_amount out;
    uint64_t at;
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, plans, 2, UINT64_MAX, 0, UINT64_MAX), DAOMESH_OK);
    ck_assert_int_eq(order_of(out, most()), 0);
    plans[1].emission.total = amount(1);
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, plans, 2, 5, 0, UINT64_MAX), DAOMESH_E_OVERFLOW);
    expect_amount(out, 0);
    ck_assert_uint_eq(at, 0);
    plans[0].emission.total = amount(3); /* the units for rounding do not go past everything */
    plans[1] = line(0, 3, 4);
    plans[1].emission.total = most();
    plans[1].emission.total.limb[0] -= 3;
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, plans, 2, 50, 0, UINT64_MAX), DAOMESH_OK);
    ck_assert_int_eq(order_of(out, most()), 0);
}
END_TEST

static void expect_no_peak(daomesh_programme_plan plan, int32_t status)
{
    daomesh_amount out = amount(1);
    uint64_t at = 9;
    ck_assert_int_eq(daomesh_programme_peak(&out, &at, &plan, 1, 5, 0, 100), status);
    expect_amount(out, 0);
    ck_assert_uint_eq(at, 0);
}

START_TEST(peak_refuses_what_it_cannot_read)
{
    static daomesh_programme_plan many[DAOMESH_PROGRAMME_PLANS_MAX + 1];
    daomesh_programme_plan plan = line(10, 1, 10);
    daomesh_amount out;
    plan.size--;
    expect_no_peak(plan, DAOMESH_E_ARG);
    plan = line(10, 1, 10);
    plan.emission.size--;
    expect_no_peak(plan, DAOMESH_E_ARG);
    plan = line(10, 1, 10);
    plan.emission.floors = DAOMESH_FLOOR_TWICE;
    expect_no_peak(plan, DAOMESH_E_RANGE);
    plan = line(10, 1, 10);
    plan.parts = 0;
    expect_no_peak(plan, DAOMESH_E_RANGE);
    plan = line(10, 1, 10);
    plan.begins = 5;
    plan.until = 4;
    expect_no_peak(plan, DAOMESH_E_RANGE);
    plan = line(10, UINT64_MAX, 10);
    expect_no_peak(plan, DAOMESH_E_RANGE);
    plan = line(10, 1, 10);
    ck_assert_int_eq(daomesh_programme_peak(&out, NULL, &plan, 1, 0, 0, 100), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_programme_peak(&out, NULL, &plan, 1, 5, 101, 100), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_programme_peak(NULL, NULL, &plan, 1, 5, 0, 100), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_peak(&out, NULL, NULL, 1, 5, 0, 100), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_peak(&out, NULL, many, DAOMESH_PROGRAMME_PLANS_MAX + 1, 5, 0, 100),
                     DAOMESH_E_LIMIT);
    for (size_t i = 0; i < DAOMESH_PROGRAMME_PLANS_MAX; i++)
        many[i] = line(1, i, 0);
    ck_assert_int_eq(daomesh_programme_peak(&out, NULL, many, DAOMESH_PROGRAMME_PLANS_MAX, 5, 3, 3),
                     DAOMESH_OK);
    expect_amount(out, 4);
}
END_TEST

/* --- Evaluations ---------------------------------------------------------------------------------------------------------- */

static void contest(uint64_t pot, const uint32_t *scores, size_t count, const uint64_t *pays, uint64_t rest)
{
    daomesh_amount paid[4], left;
    const daomesh_amount whole = amount(pot);
    ck_assert_int_eq(daomesh_programme_contest(paid, &left, &whole, scores, count), DAOMESH_OK);
    for (size_t i = 0; i < count; i++)
        expect_amount(paid[i], pays[i]);
    expect_amount(left, rest);
}

START_TEST(contest_pays_by_score_and_never_more_than_the_pot)
{
    contest(1000, (const uint32_t[]){ 500000 }, 1, (const uint64_t[]){ 500 }, 500);
    contest(1000, (const uint32_t[]){ 500000, 300001 }, 2, (const uint64_t[]){ 500, 300 }, 200);
    contest(1000, (const uint32_t[]){ 500000, 500000 }, 2, (const uint64_t[]){ 500, 500 }, 0);
    contest(1000, (const uint32_t[]){ 900000, 600000, 0 }, 3, (const uint64_t[]){ 600, 400, 0 }, 0);
    contest(100, (const uint32_t[]){ 1000000, 1000000, 1000000 }, 3, (const uint64_t[]){ 34, 33, 33 }, 0);
    contest(1000, NULL, 0, NULL, 1000);
}
END_TEST

START_TEST(contest_refuses_what_it_cannot_read)
{
    daomesh_amount paid[2] = { amount(1), amount(1) }, left = amount(1);
    const daomesh_amount pot = amount(10);
    const uint32_t scores[17] = { 1, 1000001 };
    ck_assert_int_eq(daomesh_programme_contest(paid, &left, &pot, scores, 2), DAOMESH_E_RANGE);
    expect_amount(paid[0], 0);
    expect_amount(paid[1], 0);
    expect_amount(left, 0);
    ck_assert_int_eq(daomesh_programme_contest(paid, &left, &pot, scores, 17), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_programme_contest(paid, &left, &pot, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_contest(NULL, &left, &pot, scores, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_contest(paid, NULL, &pot, scores, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_programme_contest(paid, &left, NULL, scores, 1), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_programme_reports_max(), DAOMESH_PROGRAMME_REPORTS_MAX);
}
END_TEST

Suite *programme_rule_suite(void);
Suite *programme_rule_suite(void)
{
    Suite *suite = suite_create("programme");
    TCase *tests = tcase_create("programme");
    tcase_add_test(tests, programme_lives_from_draft_to_end);
    tcase_add_test(tests, programme_without_a_verdict_stops);
    tcase_add_test(tests, programme_that_is_paused_waits_until_its_last_day);
    tcase_add_test(tests, programme_that_is_killed_ends_at_once_from_any_state);
    tcase_add_test(tests, programme_that_contradicts_itself_is_refused);
    tcase_add_test(tests, programme_refuses_nulls_and_unknown_sizes);
    tcase_add_test(tests, calendar_refuses_a_moment_in_common);
    tcase_add_test(tests, calendar_keeps_the_cadence_on_both_sides);
    tcase_add_test(tests, calendar_finds_the_next_free_window);
    tcase_add_test(tests, calendar_finds_the_earliest_in_every_small_world);
    tcase_add_test(tests, calendar_ends_with_time);
    tcase_add_test(tests, calendar_refuses_what_it_cannot_read);
    tcase_add_test(tests, bound_is_a_part_rounded_down);
    tcase_add_test(tests, peak_is_where_plans_meet);
    tcase_add_test(tests, peak_counts_what_comes_at_once);
    tcase_add_test(tests, peak_counts_what_comes_at_the_beginning_of_time);
    tcase_add_test(tests, peak_counts_only_the_part_of_a_plan_that_is_there);
    tcase_add_test(tests, peak_is_never_exceeded_and_hardly_more);
    tcase_add_test(tests, peak_takes_the_largest_numbers);
    tcase_add_test(tests, peak_refuses_what_it_cannot_read);
    tcase_add_test(tests, contest_pays_by_score_and_never_more_than_the_pot);
    tcase_add_test(tests, contest_refuses_what_it_cannot_read);
    suite_add_tcase(suite, tests);
    return suite;
}
