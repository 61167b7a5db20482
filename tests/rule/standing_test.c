/* The contract of rule `standing`: published thresholds, counters that fade, bans with an end, leave that freezes all. */
#include <stddef.h>

#include <check.h>

#include <daomesh/clock.h>
#include <daomesh/standing.h>

#define HOUR 3600
#define ONE (1ull << 32)

static daomesh_standing_rule preset(uint32_t name)
{
    daomesh_standing_rule rule;
    ck_assert_int_eq(daomesh_standing_preset(&rule, sizeof rule, name, HOUR), DAOMESH_OK);
    return rule;
}

/* Whole duties, counted at time 0. */
static daomesh_standing record(uint64_t seen, uint64_t done)
{
    daomesh_standing standing = { .size = sizeof standing, .seen = seen * ONE, .done = done * ONE };
    return standing;
}

static daomesh_standing_report report(uint32_t name, daomesh_standing standing, uint64_t now)
{
    const daomesh_standing_rule rule = preset(name);
    daomesh_standing_report out;
    ck_assert_int_eq(daomesh_standing_report_of(&out, &rule, &standing, now), DAOMESH_OK);
    return out;
}

static uint32_t stands(uint32_t name, uint64_t seen, uint64_t done)
{
    return report(name, record(seen, done), 0).standing;
}

/* B 3, vectors of the bundler specification and its tests. */
START_TEST(standing_has_the_thresholds_of_erc_4337)
{
    static const struct {
        uint64_t seen;
        uint64_t done;
        uint32_t standing;
    } vectors[] = {
        { 0, 0, DAOMESH_STANDING_HEALTHY },       { 109, 0, DAOMESH_STANDING_HEALTHY },
        { 110, 0, DAOMESH_STANDING_THROTTLED },   { 509, 0, DAOMESH_STANDING_THROTTLED },
        { 510, 0, DAOMESH_STANDING_BANNED },      { 1000, 90, DAOMESH_STANDING_HEALTHY },
        { 1000, 89, DAOMESH_STANDING_THROTTLED }, { 1000, 50, DAOMESH_STANDING_THROTTLED },
        { 1000, 49, DAOMESH_STANDING_BANNED },    { 100, 0, DAOMESH_STANDING_HEALTHY },
    };
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++)
        ck_assert_uint_eq(stands(DAOMESH_STANDING_ERC4337, vectors[i].seen, vectors[i].done),
                          vectors[i].standing);
}
END_TEST

START_TEST(standing_has_the_thresholds_of_the_seed_form)
{
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 527, 0), DAOMESH_STANDING_HEALTHY);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 528, 0), DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 2447, 0), DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 2448, 0), DAOMESH_STANDING_BANNED);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 2448, 1), DAOMESH_STANDING_THROTTLED);
}
END_TEST

/* D = 2, slacks 1 and 3: m is 0, 0, 1, 1, 2, ... */
START_TEST(standing_of_a_dozen_people_bites_after_a_few_duties)
{
    ck_assert_uint_eq(stands(DAOMESH_STANDING_DOZEN, 3, 0), DAOMESH_STANDING_HEALTHY);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_DOZEN, 4, 0), DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_DOZEN, 7, 0), DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_DOZEN, 8, 0), DAOMESH_STANDING_BANNED);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_DOZEN, 8, 3), DAOMESH_STANDING_HEALTHY);
}
END_TEST

START_TEST(standing_counts_parts_of_duties_done)
{
    daomesh_standing standing = record(6, 2);
    standing.done -= 1;
    daomesh_standing_report out = report(DAOMESH_STANDING_DOZEN, standing, 0);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(out.deficit, 1);
    ck_assert_uint_eq(out.duties, 1);
    standing.done += 1;
    ck_assert_uint_eq(report(DAOMESH_STANDING_DOZEN, standing, 0).standing, DAOMESH_STANDING_HEALTHY);
}
END_TEST

START_TEST(standing_tells_how_many_duties_lead_back)
{
    const daomesh_standing_report out = report(DAOMESH_STANDING_SEED, record(2448, 0), 0);
    ck_assert_uint_eq(out.deficit, 41 * ONE);
    ck_assert_uint_eq(out.duties, 41);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 2448, 41), DAOMESH_STANDING_HEALTHY);
    ck_assert_uint_eq(stands(DAOMESH_STANDING_SEED, 2448, 40), DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(report(DAOMESH_STANDING_SEED, record(2448, 100), 0).duties, 0);
}
END_TEST

static uint64_t seen_after(uint32_t name, uint64_t seen, uint64_t hours)
{
    return report(name, record(seen, 0), hours * HOUR).seen;
}

START_TEST(standing_counters_of_erc_4337_fade_to_whole_numbers)
{
    static const struct {
        uint64_t seen;
        uint64_t hours;
        uint64_t left;
    } vectors[] = { { 1000, 1, 958 },    { 24, 1, 23 },    { 25, 1, 23 },   { 1, 1, 0 },
                    { 23, 1, 22 },       { 20, 24, 0 },    { 1000, 96, 6 }, { 10000, 70, 499 },
                    { 10000, 105, 105 }, { 10000, 156, 0 } };
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++)
        ck_assert_uint_eq(seen_after(DAOMESH_STANDING_ERC4337, vectors[i].seen, vectors[i].hours),
                          vectors[i].left * ONE);
}
END_TEST

/* 20 after 24 steps is 7.2015878; of whole numbers nothing would be left. */
START_TEST(standing_counters_fade_to_32_fractional_bits)
{
    ck_assert_uint_eq(seen_after(DAOMESH_STANDING_DOZEN, 20, 24), 30930584011u);
    ck_assert_uint_eq(seen_after(DAOMESH_STANDING_DOZEN, 24, 1), 23 * ONE);
}
END_TEST

/* A bundler once set done from seen when it let them fade: an amnesty. */
START_TEST(standing_of_the_banned_is_not_forgiven_by_an_hour)
{
    daomesh_standing_report out = report(DAOMESH_STANDING_ERC4337, record(1000, 0), HOUR);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_BANNED);
    ck_assert_uint_eq(out.done, 0);
    out = report(DAOMESH_STANDING_ERC4337, record(10000, 0), 69 * HOUR);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_BANNED);
    out = report(DAOMESH_STANDING_ERC4337, record(10000, 0), 70 * HOUR);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_THROTTLED);
    out = report(DAOMESH_STANDING_ERC4337, record(10000, 0), 105 * HOUR);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_HEALTHY);
}
END_TEST

/* Another dropped the part of a period at every touch, so that who was touched hourly never faded. */
START_TEST(standing_touched_often_fades_as_if_it_were_not)
{
    const daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
    daomesh_standing often = record(1000, 300), once = record(1000, 300);
    for (uint64_t now = 0; now < 500 * HOUR; now += HOUR / 2 + 1)
        ck_assert_int_eq(daomesh_standing_settle(&often, &rule, now), DAOMESH_OK);
    ck_assert_int_eq(daomesh_standing_settle(&often, &rule, 500 * HOUR), DAOMESH_OK);
    ck_assert_int_eq(daomesh_standing_settle(&once, &rule, 500 * HOUR), DAOMESH_OK);
    ck_assert_mem_eq(&often, &once, sizeof once);
    ck_assert_uint_eq(once.since, 500 * HOUR);
}
END_TEST

START_TEST(standing_fades_to_nothing_however_much_it_was_and_long_it_takes)
{
    daomesh_standing standing = { .size = sizeof standing, .seen = UINT64_MAX, .done = UINT64_MAX };
    ck_assert_uint_gt(report(DAOMESH_STANDING_DOZEN, standing, 981 * HOUR).seen, 0);
    ck_assert_uint_eq(report(DAOMESH_STANDING_DOZEN, standing, 982 * HOUR).seen, 0);
    ck_assert_uint_eq(report(DAOMESH_STANDING_DOZEN, standing, UINT64_MAX).done, 0);
    ck_assert_uint_eq(report(DAOMESH_STANDING_ERC4337, standing, UINT64_MAX).done, 0);
}
END_TEST

START_TEST(standing_counts_what_is_seen_and_done)
{
    const daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
    daomesh_standing standing = record(24, 0);
    ck_assert_int_eq(daomesh_standing_seen(&standing, &rule, 2, HOUR + 5), DAOMESH_OK);
    ck_assert_uint_eq(standing.seen, 25 * ONE);
    ck_assert_uint_eq(standing.since, HOUR);
    ck_assert_int_eq(daomesh_standing_done(&standing, &rule, 3, HOUR + 6), DAOMESH_OK);
    ck_assert_uint_eq(standing.seen, 25 * ONE);
    ck_assert_uint_eq(standing.done, 3 * ONE);
}
END_TEST

START_TEST(standing_refuses_to_count_past_its_counters)
{
    const daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
    daomesh_standing standing = record(1, 1), before = standing;
    ck_assert_int_eq(daomesh_standing_seen(&standing, &rule, UINT32_MAX, 5), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_standing_done(&standing, &rule, UINT32_MAX, 5), DAOMESH_E_OVERFLOW);
    ck_assert_mem_eq(&standing, &before, sizeof before);
    ck_assert_int_eq(daomesh_standing_seen(&standing, &rule, UINT32_MAX - 1, 5), DAOMESH_OK);
    ck_assert_uint_eq(report(DAOMESH_STANDING_DOZEN, standing, 5).duties, UINT32_MAX / 2 - 2);
}
END_TEST

START_TEST(standing_ban_holds_until_its_end_whatever_the_counters_say)
{
    daomesh_standing standing = record(0, 0);
    ck_assert_int_eq(daomesh_standing_ban(&standing, 500), DAOMESH_OK);
    daomesh_standing_report out = report(DAOMESH_STANDING_DOZEN, standing, 499);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_BANNED);
    ck_assert_uint_eq(out.banned, 1);
    ck_assert_uint_eq(out.duties, 0);
    out = report(DAOMESH_STANDING_DOZEN, standing, 500);
    ck_assert_uint_eq(out.standing, DAOMESH_STANDING_HEALTHY);
    ck_assert_uint_eq(out.banned, 0);
}
END_TEST

START_TEST(standing_ban_is_never_shortened_by_another)
{
    daomesh_standing standing = record(0, 0);
    ck_assert_int_eq(daomesh_standing_ban(&standing, 500), DAOMESH_OK);
    ck_assert_int_eq(daomesh_standing_ban(&standing, 400), DAOMESH_OK);
    ck_assert_uint_eq(standing.ban_ends, 500);
    ck_assert_int_eq(daomesh_standing_ban(&standing, 600), DAOMESH_OK);
    ck_assert_uint_eq(standing.ban_ends, 600);
}
END_TEST

START_TEST(standing_ban_that_is_over_goes_when_the_record_is_settled)
{
    const daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
    daomesh_standing standing = record(0, 0);
    ck_assert_int_eq(daomesh_standing_ban(&standing, 500), DAOMESH_OK);
    ck_assert_int_eq(daomesh_standing_settle(&standing, &rule, 499), DAOMESH_OK);
    ck_assert_uint_eq(standing.banned, 1);
    ck_assert_int_eq(daomesh_standing_settle(&standing, &rule, 500), DAOMESH_OK);
    ck_assert_uint_eq(standing.banned, 0);
    ck_assert_uint_eq(standing.ban_ends, 0);
}
END_TEST

START_TEST(standing_of_a_member_on_leave_is_frozen_and_so_is_a_ban)
{
    daomesh_clock clock = { .size = sizeof clock };
    daomesh_standing standing = record(20, 0);
    uint64_t reading;
    ck_assert_int_eq(daomesh_standing_ban(&standing, 30 * HOUR), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_stop(&clock, 10 * HOUR), DAOMESH_OK);
    ck_assert_int_eq(daomesh_clock_read(&reading, NULL, &clock, 1000 * HOUR), DAOMESH_OK);
    const daomesh_standing_report away = report(DAOMESH_STANDING_DOZEN, standing, reading);
    const daomesh_standing_report left = report(DAOMESH_STANDING_DOZEN, standing, 10 * HOUR);
    ck_assert_mem_eq(&away, &left, sizeof away);
    ck_assert_uint_eq(away.banned, 1);
}
END_TEST

/* All of seen and done up to 40 under small dials, by the definition in whole numbers. */
START_TEST(standing_follows_its_definition_in_every_small_world)
{
    for (uint32_t world = 0; world < 40 * 40 * 5 * 4 * 4; world++) {
        const uint64_t seen = world % 40, done = world / 40 % 40;
        daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
        rule.demand = 1 + world / 1600 % 5;
        rule.slack_throttle = world / 8000 % 4;
        rule.slack_ban = rule.slack_throttle + world / 32000;
        const daomesh_standing standing = record(seen, done);
        daomesh_standing_report out;
        ck_assert_int_eq(daomesh_standing_report_of(&out, &rule, &standing, 0), DAOMESH_OK);
        const uint64_t m = seen / rule.demand;
        uint32_t expected = DAOMESH_STANDING_BANNED;
        if (m <= done + rule.slack_ban) expected = DAOMESH_STANDING_THROTTLED;
        if (m <= done + rule.slack_throttle) expected = DAOMESH_STANDING_HEALTHY;
        ck_assert_uint_eq(out.standing, expected);
        ck_assert_uint_eq(out.duties, m > done + rule.slack_throttle ? m - done - rule.slack_throttle : 0);
        ck_assert_uint_eq(out.deficit, out.duties * ONE);
    }
}
END_TEST

static void expect_field(const daomesh_standing_rule *rule, size_t field)
{
    uint32_t offending;
    ck_assert_int_eq(daomesh_standing_check(&offending, rule), DAOMESH_E_RANGE);
    ck_assert_uint_eq(offending, field);
}

START_TEST(standing_names_the_dial_that_is_out_of_range)
{
    daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
    uint32_t field = 9;
    ck_assert_int_eq(daomesh_standing_check(&field, &rule), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    rule.counters = 3;
    expect_field(&rule, offsetof(daomesh_standing_rule, counters));
    rule = preset(DAOMESH_STANDING_DOZEN);
    rule.demand = 0;
    expect_field(&rule, offsetof(daomesh_standing_rule, demand));
    rule = preset(DAOMESH_STANDING_DOZEN);
    rule.slack_ban = 0;
    expect_field(&rule, offsetof(daomesh_standing_rule, slack_ban));
    rule = preset(DAOMESH_STANDING_DOZEN);
    rule.reserved = 1;
    expect_field(&rule, offsetof(daomesh_standing_rule, reserved));
    rule = preset(DAOMESH_STANDING_DOZEN);
    rule.period = 0;
    expect_field(&rule, offsetof(daomesh_standing_rule, period));
}
END_TEST

START_TEST(standing_refuses_presets_that_it_does_not_have)
{
    daomesh_standing_rule rule, zero = { 0 };
    ck_assert_int_eq(daomesh_standing_preset(NULL, sizeof rule, 1, HOUR), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_preset(&rule, sizeof rule - 1, 1, HOUR), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_preset(&rule, 4097, 1, HOUR), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_preset(&rule, sizeof rule, 0, HOUR), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_standing_preset(&rule, sizeof rule, 4, HOUR), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_standing_preset(&rule, sizeof rule, 1, 0), DAOMESH_E_RANGE);
    ck_assert_mem_eq(&rule, &zero, sizeof rule);
}
END_TEST

START_TEST(standing_refuses_time_that_runs_back_nulls_and_unknown_sizes)
{
    const daomesh_standing_rule rule = preset(DAOMESH_STANDING_DOZEN);
    daomesh_standing_rule small_rule = rule;
    daomesh_standing standing = record(20, 1), small = record(20, 1), odd = record(20, 1);
    daomesh_standing_report out = { .standing = 9 }, zero = { 0 };
    uint32_t field = 9;
    small_rule.size--;
    small.size--;
    odd.banned = 2;
    standing.since = 5;
    const daomesh_standing before = standing;
    ck_assert_int_eq(daomesh_standing_report_of(&out, &rule, &standing, 4), DAOMESH_E_RANGE);
    ck_assert_mem_eq(&out, &zero, sizeof out);
    ck_assert_int_eq(daomesh_standing_settle(&standing, &rule, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_standing_seen(&standing, &rule, 1, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_standing_settle(&standing, &small_rule, 9), DAOMESH_E_ARG);
    ck_assert_mem_eq(&standing, &before, sizeof before);
    ck_assert_int_eq(daomesh_standing_report_of(NULL, &rule, &standing, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_report_of(&out, NULL, &standing, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_report_of(&out, &rule, NULL, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_settle(NULL, &rule, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_settle(&small, &rule, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_settle(&odd, &rule, 9), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_standing_done(NULL, &rule, 1, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_ban(NULL, 9), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_standing_ban(&odd, 9), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_standing_check(&field, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(field, 0);
}
END_TEST

Suite *standing_suite(void);
Suite *standing_suite(void)
{
    Suite *suite = suite_create("standing");
    TCase *tests = tcase_create("standing");
    tcase_add_test(tests, standing_has_the_thresholds_of_erc_4337);
    tcase_add_test(tests, standing_has_the_thresholds_of_the_seed_form);
    tcase_add_test(tests, standing_of_a_dozen_people_bites_after_a_few_duties);
    tcase_add_test(tests, standing_counts_parts_of_duties_done);
    tcase_add_test(tests, standing_tells_how_many_duties_lead_back);
    tcase_add_test(tests, standing_counters_of_erc_4337_fade_to_whole_numbers);
    tcase_add_test(tests, standing_counters_fade_to_32_fractional_bits);
    tcase_add_test(tests, standing_of_the_banned_is_not_forgiven_by_an_hour);
    tcase_add_test(tests, standing_touched_often_fades_as_if_it_were_not);
    tcase_add_test(tests, standing_fades_to_nothing_however_much_it_was_and_long_it_takes);
    tcase_add_test(tests, standing_counts_what_is_seen_and_done);
    tcase_add_test(tests, standing_refuses_to_count_past_its_counters);
    tcase_add_test(tests, standing_ban_holds_until_its_end_whatever_the_counters_say);
    tcase_add_test(tests, standing_ban_is_never_shortened_by_another);
    tcase_add_test(tests, standing_ban_that_is_over_goes_when_the_record_is_settled);
    tcase_add_test(tests, standing_of_a_member_on_leave_is_frozen_and_so_is_a_ban);
    tcase_add_test(tests, standing_follows_its_definition_in_every_small_world);
    tcase_add_test(tests, standing_names_the_dial_that_is_out_of_range);
    tcase_add_test(tests, standing_refuses_presets_that_it_does_not_have);
    tcase_add_test(tests, standing_refuses_time_that_runs_back_nulls_and_unknown_sizes);
    suite_add_tcase(suite, tests);
    return suite;
}
