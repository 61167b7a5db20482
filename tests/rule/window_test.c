/* The contract of rule `window`: nothing beyond the limit in any length of time, in fixed windows, or from an allowance. */
#include <stdlib.h>

#include <daomesh/window.h>

#include "amounts.h"

#define ROOM 4

struct sliding {
    daomesh_window_entry entries[ROOM];
    size_t count;
};

static int32_t take(struct sliding *sliding, uint64_t value, uint64_t limit, uint64_t window, uint64_t now)
{
    const daomesh_amount wide = amount(value), most_of = amount(limit);
    return daomesh_window_take(sliding->entries, &sliding->count, ROOM, &wide, &most_of, window, now);
}

static uint64_t used(const struct sliding *sliding, uint64_t window, uint64_t now)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_window_used(&out, sliding->entries, sliding->count, window, now), DAOMESH_OK);
    return out.limb[0];
}

/* --- Sliding ------------------------------------------------------------------------------------------------- */

START_TEST(window_holds_its_limit_and_not_a_unit_more)
{
    struct sliding sliding = { .count = 0 };
    ck_assert_int_eq(take(&sliding, 60, 100, 10, 5), DAOMESH_OK);
    ck_assert_int_eq(take(&sliding, 41, 100, 10, 6), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(take(&sliding, 40, 100, 10, 6), DAOMESH_OK);
    ck_assert_uint_eq(used(&sliding, 10, 6), 100);
}
END_TEST

START_TEST(window_forgets_an_entry_when_its_length_has_passed)
{
    struct sliding sliding = { .count = 0 };
    ck_assert_int_eq(take(&sliding, 100, 100, 10, 5), DAOMESH_OK);
    ck_assert_uint_eq(used(&sliding, 10, 14), 100);
    ck_assert_int_eq(take(&sliding, 1, 100, 10, 14), DAOMESH_E_ALLOWANCE);
    ck_assert_uint_eq(used(&sliding, 10, 15), 0);
    ck_assert_int_eq(take(&sliding, 100, 100, 10, 15), DAOMESH_OK);
    ck_assert_uint_eq(sliding.count, 1);
}
END_TEST

START_TEST(window_adds_what_is_taken_at_one_time_into_one_entry)
{
    struct sliding sliding = { .count = 0 };
    ck_assert_int_eq(take(&sliding, 3, 100, 10, 5), DAOMESH_OK);
    ck_assert_int_eq(take(&sliding, 4, 100, 10, 5), DAOMESH_OK);
    ck_assert_uint_eq(sliding.count, 1);
    ck_assert_uint_eq(sliding.entries[0].at, 5);
    expect_amount(sliding.entries[0].amount, 7u);
}
END_TEST

START_TEST(window_keeps_no_entry_of_nothing)
{
    struct sliding sliding = { .count = 0 };
    ck_assert_int_eq(take(&sliding, 0, 0, 10, 5), DAOMESH_OK);
    ck_assert_uint_eq(sliding.count, 0);
    ck_assert_int_eq(take(&sliding, 3, 3, 10, 5), DAOMESH_OK);
    ck_assert_int_eq(take(&sliding, 0, 3, 10, 5), DAOMESH_OK);
    expect_amount(sliding.entries[0].amount, 3u);
    ck_assert_int_eq(take(&sliding, 0, 3, 10, 15), DAOMESH_OK);
    ck_assert_uint_eq(sliding.count, 0);
}
END_TEST

START_TEST(window_whose_limit_was_lowered_below_what_it_holds_refuses_all)
{
    struct sliding sliding = { .count = 0 };
    ck_assert_int_eq(take(&sliding, 9, 10, 10, 5), DAOMESH_OK);
    ck_assert_int_eq(take(&sliding, 0, 8, 10, 6), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(take(&sliding, 8, 8, 10, 15), DAOMESH_OK);
}
END_TEST

START_TEST(window_refuses_one_entry_more_than_there_is_room_for)
{
    struct sliding sliding = { .count = 0 }, before;
    for (uint64_t now = 0; now < ROOM; now++)
        ck_assert_int_eq(take(&sliding, 1, 100, 10, now), DAOMESH_OK);
    before = sliding;
    ck_assert_int_eq(take(&sliding, 1, 100, 10, ROOM), DAOMESH_E_LIMIT);
    ck_assert_mem_eq(&sliding, &before, sizeof sliding);
    ck_assert_int_eq(take(&sliding, 1, 100, 10, ROOM - 1), DAOMESH_OK);
    ck_assert_int_eq(take(&sliding, 1, 100, 10, 10), DAOMESH_OK);
    ck_assert_uint_eq(sliding.count, ROOM);
    ck_assert_uint_eq(sliding.entries[0].at, 1);
}
END_TEST

/* Random lives: what was granted within any `window` times in a row never passes the limit, and no grant was refused that fits. */
START_TEST(window_is_exact_wherever_a_length_of_time_begins)
{
    uint64_t state = 3;
    for (int life = 0; life < 400; life++) {
        uint64_t granted[64] = { 0 };
        const uint64_t window = 1 + next_random(&state) % 6, limit = next_random(&state) % 10;
        struct sliding sliding = { .count = 0 };
        for (uint64_t now = 0; now < 64; now++) {
            const uint64_t value = next_random(&state) % 6;
            uint64_t held = 0, entries = 0;
            for (uint64_t at = now + 1 > window ? now + 1 - window : 0; at < now; at++) {
                held += granted[at];
                entries += granted[at] > 0;
            }
            int32_t expected = value > 0 && entries == ROOM ? DAOMESH_E_LIMIT : DAOMESH_OK;
            if (held + value > limit) expected = DAOMESH_E_ALLOWANCE;
            ck_assert_int_eq(take(&sliding, value, limit, window, now), expected);
            if (expected == DAOMESH_OK) granted[now] = value;
            ck_assert_uint_eq(used(&sliding, window, now), held + granted[now]);
        }
    }
}
END_TEST

START_TEST(window_takes_as_many_entries_as_its_limit_and_no_more)
{
    const size_t most_entries = daomesh_window_entries_max();
    daomesh_window_entry *entries = malloc((most_entries + 1) * sizeof *entries);
    const daomesh_amount one = amount(1), limit = most();
    daomesh_amount out = amount(9);
    size_t count = 0;
    ck_assert(entries);
    for (uint64_t now = 0; now < most_entries; now++)
        ck_assert_int_eq(daomesh_window_take(entries, &count, most_entries, &one, &limit, UINT64_MAX, now),
                         DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_window_take(entries, &count, most_entries, &one, &limit, UINT64_MAX, most_entries),
        DAOMESH_E_LIMIT);
    ck_assert_int_eq(
        daomesh_window_take(entries, &count, most_entries + 1, &one, &limit, UINT64_MAX, most_entries),
        DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_window_used(&out, entries, most_entries, UINT64_MAX, most_entries), DAOMESH_OK);
    expect_amount(out, most_entries);
    ck_assert_int_eq(daomesh_window_used(&out, entries, most_entries + 1, UINT64_MAX, most_entries),
                     DAOMESH_E_LIMIT);
    expect_amount(out, 0u);
    free(entries);
}
END_TEST

START_TEST(window_refuses_entries_that_cannot_be)
{
    struct sliding sliding = { .entries = { { 5, { { 1 } } }, { 7, { { 1 } } } }, .count = 2 };
    daomesh_amount out = amount(9);
    ck_assert_int_eq(take(&sliding, 1, 9, 10, 6), DAOMESH_E_RANGE);
    ck_assert_int_eq(take(&sliding, 1, 9, 0, 7), DAOMESH_E_RANGE);
    sliding.entries[1].at = 5;
    ck_assert_int_eq(take(&sliding, 1, 9, 10, 7), DAOMESH_E_NOT_SORTED);
    sliding.entries[1].at = 6;
    sliding.entries[1].amount = most();
    ck_assert_int_eq(take(&sliding, 1, 9, 10, 7), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_window_used(&out, sliding.entries, 2, 10, 7), DAOMESH_E_OVERFLOW);
    expect_amount(out, 0u);
    ck_assert_uint_eq(sliding.count, 2);
}
END_TEST

START_TEST(window_limit_holds_where_sums_pass_256_bits)
{
    daomesh_window_entry entries[2];
    size_t count = 0;
    const daomesh_amount whole = most(), one = amount(1);
    ck_assert_int_eq(daomesh_window_take(entries, &count, 2, &whole, &whole, 10, 5), DAOMESH_OK);
    ck_assert_int_eq(daomesh_window_take(entries, &count, 2, &one, &whole, 10, 5), DAOMESH_E_ALLOWANCE);
}
END_TEST

/* --- Fixed --------------------------------------------------------------------------------------------------- */

static int32_t take_fixed(daomesh_window_fixed *fixed, uint64_t value, uint64_t limit, uint64_t window,
                          uint64_t now)
{
    const daomesh_amount wide = amount(value), most_of = amount(limit);
    return daomesh_window_fixed_take(fixed, &wide, &most_of, window, now);
}

/* Z7: one limit a window, five windows apart. */
START_TEST(window_fixed_has_its_whole_limit_in_every_window)
{
    daomesh_window_fixed fixed = { .size = sizeof fixed };
    for (uint64_t now = 0; now < 5 * 86400; now += 86400) {
        ck_assert_int_eq(take_fixed(&fixed, 100000, 100000, 86400, now), DAOMESH_OK);
        expect_amount(fixed.used, 100000u);
        ck_assert_int_eq(take_fixed(&fixed, 1, 100000, 86400, now + 86399), DAOMESH_E_ALLOWANCE);
    }
}
END_TEST

/* Z9. */
START_TEST(window_fixed_begins_at_whole_windows_from_zero)
{
    daomesh_window_fixed fixed = { .size = sizeof fixed };
    ck_assert_int_eq(take_fixed(&fixed, 1, 10, 86400, 1763688619), DAOMESH_OK);
    ck_assert_uint_eq(fixed.started, 1763683200);
    ck_assert_int_eq(daomesh_window_fixed_roll(&fixed, 86400, 1763688619 + 80980), DAOMESH_OK);
    expect_amount(fixed.used, 1u);
    ck_assert_int_eq(daomesh_window_fixed_roll(&fixed, 86400, 1763688619 + 80981), DAOMESH_OK);
    expect_amount(fixed.used, 0u);
    ck_assert_uint_eq(fixed.started, 1763683200 + 86400);
}
END_TEST

START_TEST(window_fixed_lets_twice_its_limit_meet)
{
    daomesh_window_fixed fixed = { .size = sizeof fixed };
    ck_assert_int_eq(take_fixed(&fixed, 10, 10, 100, 99), DAOMESH_OK);
    ck_assert_int_eq(take_fixed(&fixed, 10, 10, 100, 100), DAOMESH_OK);
}
END_TEST

START_TEST(window_fixed_is_unchanged_by_a_refusal)
{
    daomesh_window_fixed fixed = { .size = sizeof fixed, .started = 5, .used = amount(7) };
    const daomesh_window_fixed before = fixed;
    ck_assert_int_eq(take_fixed(&fixed, 11, 10, 100, 500), DAOMESH_E_ALLOWANCE);
    ck_assert_mem_eq(&fixed, &before, sizeof fixed);
    ck_assert_int_eq(take_fixed(&fixed, 1, 10, 0, 500), DAOMESH_E_RANGE);
    ck_assert_int_eq(take_fixed(&fixed, 1, 10, 100, 4), DAOMESH_E_RANGE);
    fixed.reserved = 1;
    ck_assert_int_eq(take_fixed(&fixed, 1, 10, 100, 500), DAOMESH_E_RANGE);
}
END_TEST

/* --- Allowance ----------------------------------------------------------------------------------------------- */

static daomesh_window_allowance allowance(uint64_t balance, uint64_t most_of, uint64_t refill,
                                          uint64_t period)
{
    daomesh_window_allowance out = { .size = sizeof out,
                                     .period = period,
                                     .balance = amount(balance),
                                     .refill = amount(refill),
                                     .most = amount(most_of) };
    return out;
}

static void expect_refilled(daomesh_window_allowance from, uint64_t now, uint64_t balance, uint64_t since)
{
    ck_assert_int_eq(daomesh_window_refill(&from, now), DAOMESH_OK);
    expect_amount(from.balance, balance);
    ck_assert_uint_eq(from.since, since);
}

/* R1, R2. */
START_TEST(window_allowance_is_refilled_by_whole_periods)
{
    const daomesh_window_allowance start = allowance(10, 100, 30, 3600);
    daomesh_window_allowance later = allowance(40, 100, 30, 3600);
    later.since = 3600;
    expect_refilled(start, 3599, 10u, 0);
    expect_refilled(start, 3600, 40u, 3600);
    expect_refilled(later, 14459, 100u, 14400);
    expect_refilled(start, 14459, 100u, 14400);
}
END_TEST

/* R3. */
START_TEST(window_allowance_above_its_most_is_never_lowered)
{
    expect_refilled(allowance(150, 100, 30, 3600), 7200, 150u, 7200);
    expect_refilled(allowance(100, 100, 30, 3600), 7200, 100u, 7200);
}
END_TEST

START_TEST(window_allowance_without_period_or_from_later_on_stays)
{
    daomesh_window_allowance later = allowance(10, 100, 30, 3600);
    later.since = 5000;
    expect_refilled(allowance(10, 100, 30, 0), 7200, 10u, 0);
    expect_refilled(later, 4999, 10u, 5000);
}
END_TEST

START_TEST(window_allowance_refills_to_its_most_where_sums_pass_256_bits)
{
    daomesh_window_allowance whole = allowance(10, 0, 0, 1);
    whole.most = whole.refill = most();
    daomesh_window_allowance start = whole;
    const daomesh_amount limit = most();
    for (uint64_t now = 1; now < 3; now++) {
        whole = start;
        ck_assert_int_eq(daomesh_window_refill(&whole, now), DAOMESH_OK);
        ck_assert_mem_eq(&whole.balance, &limit, sizeof limit);
    }
}
END_TEST

START_TEST(window_allowance_pays_its_balance_and_not_a_unit_more)
{
    daomesh_window_allowance one = allowance(10, 100, 30, 3600);
    const daomesh_window_allowance before = one;
    const daomesh_amount too_much = amount(41), all = amount(40);
    ck_assert_int_eq(daomesh_window_spend(&one, &too_much, 3600), DAOMESH_E_ALLOWANCE);
    ck_assert_mem_eq(&one, &before, sizeof one);
    ck_assert_int_eq(daomesh_window_spend(&one, &all, 3599), DAOMESH_E_ALLOWANCE);
    ck_assert_int_eq(daomesh_window_spend(&one, &all, 3600), DAOMESH_OK);
    expect_amount(one.balance, 0u);
    ck_assert_uint_eq(one.since, 3600);
}
END_TEST

START_TEST(window_refuses_nulls_and_unknown_sizes)
{
    struct sliding sliding = { .count = 0 };
    daomesh_window_fixed fixed = { .size = sizeof fixed }, small_fixed = { .size = sizeof fixed - 1 };
    daomesh_window_allowance one = allowance(1, 1, 1, 1), small = allowance(1, 1, 1, 1);
    const daomesh_amount given = amount(1);
    daomesh_amount out = amount(9);
    small.size--;
    ck_assert_int_eq(daomesh_window_used(NULL, sliding.entries, 0, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_used(&out, NULL, 1, 1, 1), DAOMESH_E_ARG);
    expect_amount(out, 0u);
    ck_assert_int_eq(daomesh_window_used(&out, NULL, 0, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_window_take(NULL, &sliding.count, 1, &given, &given, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_take(sliding.entries, NULL, 1, &given, &given, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_take(sliding.entries, &sliding.count, 0, &given, &given, 1, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_take(sliding.entries, &sliding.count, 1, NULL, &given, 1, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_take(sliding.entries, &sliding.count, 1, &given, NULL, 1, 1),
                     DAOMESH_E_ARG);
    sliding.count = 2;
    ck_assert_int_eq(daomesh_window_take(sliding.entries, &sliding.count, 1, &given, &given, 1, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_fixed_roll(NULL, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_fixed_roll(&small_fixed, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_fixed_take(NULL, &given, &given, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_fixed_take(&fixed, NULL, &given, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_fixed_take(&fixed, &given, NULL, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_fixed_take(&small_fixed, &given, &given, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_refill(NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_refill(&small, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_spend(NULL, &given, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_spend(&one, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_window_spend(&small, &given, 1), DAOMESH_E_ARG);
    one.reserved = 1;
    ck_assert_int_eq(daomesh_window_spend(&one, &given, 1), DAOMESH_E_RANGE);
}
END_TEST

Suite *window_suite(void);
Suite *window_suite(void)
{
    Suite *suite = suite_create("window");
    TCase *tests = tcase_create("window");
    tcase_add_test(tests, window_holds_its_limit_and_not_a_unit_more);
    tcase_add_test(tests, window_forgets_an_entry_when_its_length_has_passed);
    tcase_add_test(tests, window_adds_what_is_taken_at_one_time_into_one_entry);
    tcase_add_test(tests, window_keeps_no_entry_of_nothing);
    tcase_add_test(tests, window_whose_limit_was_lowered_below_what_it_holds_refuses_all);
    tcase_add_test(tests, window_refuses_one_entry_more_than_there_is_room_for);
    tcase_add_test(tests, window_is_exact_wherever_a_length_of_time_begins);
    tcase_add_test(tests, window_takes_as_many_entries_as_its_limit_and_no_more);
    tcase_add_test(tests, window_refuses_entries_that_cannot_be);
    tcase_add_test(tests, window_limit_holds_where_sums_pass_256_bits);
    tcase_add_test(tests, window_fixed_has_its_whole_limit_in_every_window);
    tcase_add_test(tests, window_fixed_begins_at_whole_windows_from_zero);
    tcase_add_test(tests, window_fixed_lets_twice_its_limit_meet);
    tcase_add_test(tests, window_fixed_is_unchanged_by_a_refusal);
    tcase_add_test(tests, window_allowance_is_refilled_by_whole_periods);
    tcase_add_test(tests, window_allowance_above_its_most_is_never_lowered);
    tcase_add_test(tests, window_allowance_without_period_or_from_later_on_stays);
    tcase_add_test(tests, window_allowance_refills_to_its_most_where_sums_pass_256_bits);
    tcase_add_test(tests, window_allowance_pays_its_balance_and_not_a_unit_more);
    tcase_add_test(tests, window_refuses_nulls_and_unknown_sizes);
    suite_add_tcase(suite, tests);
    return suite;
}
