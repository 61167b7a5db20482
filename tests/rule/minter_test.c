/* The contract of rule `minter`: the order of refusals, times inclusive at both ends, caps of every minter above. */
#include <stddef.h>

#include <daomesh/minter.h>

#include "amounts.h"

static daomesh_minter minter(uint64_t cap)
{
    daomesh_minter out = {
        .size = sizeof out, .flags = DAOMESH_MINTER_ROLE, .starts = 100, .expires = 200, .cap = amount(cap)
    };
    return out;
}

static int32_t mint(daomesh_minter *one, uint64_t value, uint64_t now)
{
    const daomesh_amount asked = amount(value);
    daomesh_amount minted;
    int32_t status = daomesh_minter_mint(&minted, NULL, one, 1, &asked, now);
    if (status == DAOMESH_OK) one->minted = minted;
    return status;
}

/* As a ledger would: the new counters are written back when all agreed. */
static int32_t mint_through(daomesh_minter *chain, size_t count, size_t *refused_by, uint64_t value)
{
    const daomesh_amount asked = amount(value);
    daomesh_amount minted[4];
    int32_t status = daomesh_minter_mint(minted, refused_by, chain, count, &asked, 150);
    for (size_t i = 0; i < count; i++) {
        if (status == DAOMESH_OK)
            chain[i].minted = minted[i];
        else
            expect_amount(minted[i], 0u);
    }
    return status;
}

/* Z1. */
START_TEST(minter_mints_up_to_its_cap_and_not_a_unit_more)
{
    daomesh_minter one = minter(10);
    ck_assert_int_eq(mint(&one, 10, 150), DAOMESH_OK);
    ck_assert_int_eq(mint(&one, 1, 150), DAOMESH_E_CAP);
    ck_assert_int_eq(mint(&one, 0, 150), DAOMESH_OK);
    expect_amount(one.minted, 10u);
}
END_TEST

/* Z5. */
START_TEST(minter_mints_from_its_start_to_its_end_both_inclusive)
{
    daomesh_minter one = minter(10);
    ck_assert_int_eq(mint(&one, 1, 99), DAOMESH_E_NOT_STARTED);
    ck_assert_int_eq(mint(&one, 1, 100), DAOMESH_OK);
    ck_assert_int_eq(mint(&one, 1, 200), DAOMESH_OK);
    ck_assert_int_eq(mint(&one, 1, 201), DAOMESH_E_ENDED);
}
END_TEST

START_TEST(minter_may_end_when_it_starts)
{
    daomesh_minter one = minter(10);
    one.expires = one.starts;
    ck_assert_int_eq(daomesh_minter_check(NULL, &one), DAOMESH_OK);
    ck_assert_int_eq(mint(&one, 1, 99), DAOMESH_E_NOT_STARTED);
    ck_assert_int_eq(mint(&one, 1, 100), DAOMESH_OK);
    ck_assert_int_eq(mint(&one, 1, 101), DAOMESH_E_ENDED);
}
END_TEST

/* Z6, and every other combination: the first reason in the order closed, time, paused, role, cap. */
START_TEST(minter_gives_the_first_reason_to_refuse)
{
    for (unsigned world = 0; world < 48; world++) {
        const int closed = world & 1, paused = world & 2, no_role = world & 4, too_much = world & 8;
        const uint64_t now = world < 16 ? 99 : world < 32 ? 150 : 201;
        daomesh_minter one = minter(10);
        one.flags = (closed ? DAOMESH_MINTER_CLOSED : 0) | (paused ? DAOMESH_MINTER_PAUSED : 0) |
                    (no_role ? 0 : DAOMESH_MINTER_ROLE);
        int32_t expected = too_much ? DAOMESH_E_CAP : DAOMESH_OK;
        if (no_role) expected = DAOMESH_E_NOT_ALLOWED;
        if (paused) expected = DAOMESH_E_PAUSED;
        if (now < 100) expected = DAOMESH_E_NOT_STARTED;
        if (now > 200) expected = DAOMESH_E_ENDED;
        if (closed) expected = DAOMESH_E_CLOSED;
        ck_assert_int_eq(mint(&one, too_much ? 11 : 10, now), expected);
    }
}
END_TEST

START_TEST(minter_cap_holds_where_sums_pass_256_bits)
{
    daomesh_minter one = minter(0);
    const daomesh_amount whole = most();
    daomesh_amount minted;
    one.cap = whole;
    one.minted = amount(1);
    ck_assert_int_eq(daomesh_minter_mint(&minted, NULL, &one, 1, &whole, 150), DAOMESH_E_CAP);
    one.minted = amount(0);
    ck_assert_int_eq(daomesh_minter_mint(&minted, NULL, &one, 1, &whole, 150), DAOMESH_OK);
    ck_assert_mem_eq(&minted, &whole, sizeof minted);
}
END_TEST

/* Z2, Z3. */
START_TEST(minter_counts_for_every_minter_above_and_for_none_below)
{
    daomesh_minter chain[3] = { minter(10), minter(20), minter(30) };
    ck_assert_int_eq(mint_through(chain, 3, NULL, 4), DAOMESH_OK);
    ck_assert_int_eq(mint_through(chain, 3, NULL, 5), DAOMESH_OK);
    ck_assert_int_eq(mint_through(chain + 1, 2, NULL, 7), DAOMESH_OK);
    expect_amount(chain[0].minted, 9u);
    expect_amount(chain[1].minted, 16u);
    expect_amount(chain[2].minted, 16u);
}
END_TEST

/* Z4. */
START_TEST(minter_above_refuses_what_a_larger_cap_below_would_let_through)
{
    daomesh_minter chain[2] = { minter(100), minter(10) };
    size_t refused_by = 9;
    ck_assert_int_eq(mint_through(chain, 2, &refused_by, 11), DAOMESH_E_CAP);
    ck_assert_uint_eq(refused_by, 1);
    ck_assert_int_eq(mint_through(chain, 2, &refused_by, 10), DAOMESH_OK);
    ck_assert_uint_eq(refused_by, 0);
    ck_assert_int_eq(mint_through(chain, 2, &refused_by, 91), DAOMESH_E_CAP);
    ck_assert_uint_eq(refused_by, 0);
}
END_TEST

START_TEST(minter_above_refuses_by_its_own_time_pause_close_and_role)
{
    static const struct {
        uint32_t flags;
        uint64_t starts;
        int32_t expected;
    } parents[] = {
        { DAOMESH_MINTER_ROLE | DAOMESH_MINTER_CLOSED, 100, DAOMESH_E_CLOSED },
        { DAOMESH_MINTER_ROLE | DAOMESH_MINTER_PAUSED, 100, DAOMESH_E_PAUSED },
        { DAOMESH_MINTER_ROLE, 151, DAOMESH_E_NOT_STARTED },
        { 0, 100, DAOMESH_E_NOT_ALLOWED },
    };
    for (size_t i = 0; i < sizeof parents / sizeof parents[0]; i++) {
        daomesh_minter chain[2] = { minter(10), minter(10) };
        size_t refused_by;
        chain[1].flags = parents[i].flags;
        chain[1].starts = parents[i].starts;
        ck_assert_int_eq(mint_through(chain, 2, &refused_by, 1), parents[i].expected);
        ck_assert_uint_eq(refused_by, 1);
    }
}
END_TEST

/* Three minters, random caps and amounts: no counter ever passes a cap or falls, and a refusal changes nothing. */
START_TEST(minter_never_passes_a_cap_in_random_trees)
{
    uint64_t state = 7;
    for (int life = 0; life < 300; life++) {
        daomesh_minter chain[3];
        uint64_t minted[3] = { 0, 0, 0 };
        for (size_t i = 0; i < 3; i++)
            chain[i] = minter(next_random(&state) % 50);
        for (int step = 0; step < 30; step++) {
            const size_t from = next_random(&state) % 3;
            const uint64_t value = next_random(&state) % 12;
            daomesh_amount room;
            int fits = 1;
            for (size_t i = from; i < 3; i++)
                fits = fits && minted[i] + value <= chain[i].cap.limb[0];
            ck_assert_int_eq(daomesh_minter_room(&room, chain + from, 3 - from), DAOMESH_OK);
            ck_assert_int_eq(value <= room.limb[0], fits);
            ck_assert_int_eq(mint_through(chain + from, 3 - from, NULL, value),
                             fits ? DAOMESH_OK : DAOMESH_E_CAP);
            for (size_t i = from; fits && i < 3; i++)
                minted[i] += value;
            for (size_t i = 0; i < 3; i++)
                expect_amount(chain[i].minted, minted[i]);
        }
    }
}
END_TEST

START_TEST(minter_closes_for_good)
{
    daomesh_minter one = minter(10);
    uint32_t flags;
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, DAOMESH_MINTER_CLOSE), DAOMESH_OK);
    ck_assert_uint_eq(flags, DAOMESH_MINTER_ROLE | DAOMESH_MINTER_CLOSED);
    one.flags = flags;
    for (uint32_t change = DAOMESH_MINTER_CLOSE; change <= DAOMESH_MINTER_RESUME; change++) {
        ck_assert_int_eq(daomesh_minter_change(&flags, &one, change), DAOMESH_E_CLOSED);
        ck_assert_uint_eq(flags, 0);
    }
}
END_TEST

START_TEST(minter_pauses_and_resumes_once_each)
{
    daomesh_minter one = minter(10);
    uint32_t flags;
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, DAOMESH_MINTER_RESUME), DAOMESH_E_NOT_PAUSED);
    ck_assert_int_eq(daomesh_minter_change(&one.flags, &one, DAOMESH_MINTER_PAUSE), DAOMESH_OK);
    ck_assert_uint_eq(one.flags, DAOMESH_MINTER_ROLE | DAOMESH_MINTER_PAUSED);
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, DAOMESH_MINTER_PAUSE), DAOMESH_E_PAUSED);
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, DAOMESH_MINTER_CLOSE), DAOMESH_OK);
    ck_assert_int_eq(daomesh_minter_change(&one.flags, &one, DAOMESH_MINTER_RESUME), DAOMESH_OK);
    ck_assert_uint_eq(one.flags, DAOMESH_MINTER_ROLE);
}
END_TEST

START_TEST(minter_room_is_that_of_the_tightest)
{
    daomesh_minter chain[3] = { minter(10), minter(7), minter(30) };
    daomesh_amount room;
    chain[0].minted = amount(2);
    chain[2].minted = amount(24);
    ck_assert_int_eq(daomesh_minter_room(&room, chain, 1), DAOMESH_OK);
    expect_amount(room, 8u);
    ck_assert_int_eq(daomesh_minter_room(&room, chain, 2), DAOMESH_OK);
    expect_amount(room, 7u);
    ck_assert_int_eq(daomesh_minter_room(&room, chain, 3), DAOMESH_OK);
    expect_amount(room, 6u);
}
END_TEST

START_TEST(minter_chain_is_as_long_as_its_limit_and_no_longer)
{
    static daomesh_minter chain[DAOMESH_MINTER_DEPTH_MAX + 1];
    static daomesh_amount minted[DAOMESH_MINTER_DEPTH_MAX + 1];
    const size_t count = daomesh_minter_depth_max();
    const daomesh_amount asked = amount(3);
    daomesh_amount room = amount(9);
    for (size_t i = 0; i <= count; i++)
        chain[i] = minter(10);
    ck_assert_int_eq(daomesh_minter_mint(minted, NULL, chain, count, &asked, 150), DAOMESH_OK);
    expect_amount(minted[count - 1], 3u);
    ck_assert_int_eq(daomesh_minter_room(&room, chain, count), DAOMESH_OK);
    ck_assert_int_eq(daomesh_minter_mint(minted, NULL, chain, count + 1, &asked, 150), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_minter_room(&room, chain, count + 1), DAOMESH_E_LIMIT);
    expect_amount(room, 0u);
}
END_TEST

START_TEST(minter_names_the_field_that_is_out_of_range)
{
    daomesh_minter one = minter(10);
    daomesh_amount room = amount(9);
    uint32_t field = 9, flags;
    ck_assert_int_eq(daomesh_minter_check(&field, &one), DAOMESH_OK);
    ck_assert_uint_eq(field, 0);
    one.flags = 8;
    ck_assert_int_eq(daomesh_minter_check(&field, &one), DAOMESH_E_RANGE);
    ck_assert_uint_eq(field, offsetof(daomesh_minter, flags));
    one = minter(10);
    one.expires = 99;
    ck_assert_int_eq(daomesh_minter_check(&field, &one), DAOMESH_E_RANGE);
    ck_assert_uint_eq(field, offsetof(daomesh_minter, expires));
    one = minter(10);
    one.minted = amount(11);
    ck_assert_int_eq(daomesh_minter_check(&field, &one), DAOMESH_E_RANGE);
    ck_assert_uint_eq(field, offsetof(daomesh_minter, minted));
    ck_assert_int_eq(mint(&one, 0, 150), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_minter_room(&room, &one, 1), DAOMESH_E_RANGE);
    expect_amount(room, 0u);
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, DAOMESH_MINTER_CLOSE), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(minter_refuses_nulls_unknown_sizes_and_unknown_changes)
{
    daomesh_minter one = minter(10), small = minter(10);
    const daomesh_amount asked = amount(1);
    daomesh_amount minted = amount(9);
    uint32_t flags = 9;
    size_t refused_by = 9;
    small.size--;
    ck_assert_int_eq(daomesh_minter_check(&flags, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(flags, 0);
    ck_assert_int_eq(daomesh_minter_mint(NULL, &refused_by, &one, 1, &asked, 150), DAOMESH_E_ARG);
    ck_assert_uint_eq(refused_by, 0);
    ck_assert_int_eq(daomesh_minter_mint(&minted, NULL, &one, 0, &asked, 150), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_mint(&minted, NULL, &one, 1, NULL, 150), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_mint(&minted, NULL, NULL, 1, &asked, 150), DAOMESH_E_ARG);
    expect_amount(minted, 0u);
    ck_assert_int_eq(daomesh_minter_mint(&minted, NULL, &small, 1, &asked, 150), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_room(NULL, &one, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_room(&minted, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_room(&minted, &one, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_change(NULL, &one, DAOMESH_MINTER_CLOSE), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_change(&flags, NULL, DAOMESH_MINTER_CLOSE), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_minter_change(&flags, &one, 4), DAOMESH_E_RANGE);
}
END_TEST

Suite *minter_suite(void);
Suite *minter_suite(void)
{
    Suite *suite = suite_create("minter");
    TCase *tests = tcase_create("minter");
    tcase_add_test(tests, minter_mints_up_to_its_cap_and_not_a_unit_more);
    tcase_add_test(tests, minter_mints_from_its_start_to_its_end_both_inclusive);
    tcase_add_test(tests, minter_may_end_when_it_starts);
    tcase_add_test(tests, minter_gives_the_first_reason_to_refuse);
    tcase_add_test(tests, minter_cap_holds_where_sums_pass_256_bits);
    tcase_add_test(tests, minter_counts_for_every_minter_above_and_for_none_below);
    tcase_add_test(tests, minter_above_refuses_what_a_larger_cap_below_would_let_through);
    tcase_add_test(tests, minter_above_refuses_by_its_own_time_pause_close_and_role);
    tcase_add_test(tests, minter_never_passes_a_cap_in_random_trees);
    tcase_add_test(tests, minter_closes_for_good);
    tcase_add_test(tests, minter_pauses_and_resumes_once_each);
    tcase_add_test(tests, minter_room_is_that_of_the_tightest);
    tcase_add_test(tests, minter_chain_is_as_long_as_its_limit_and_no_longer);
    tcase_add_test(tests, minter_names_the_field_that_is_out_of_range);
    tcase_add_test(tests, minter_refuses_nulls_unknown_sizes_and_unknown_changes);
    suite_add_tcase(suite, tests);
    return suite;
}
