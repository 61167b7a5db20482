/* The contract of rule `lot`: vectors by hand, everybody equally often, and what is refused. */
#include <string.h>

#include <check.h>

#include <daomesh/lot.h>

Suite *lot_suite(void);

static daomesh_id seed(uint64_t value)
{
    daomesh_id out = { { 0 } };
    for (int i = 0; i < 8; i++)
        out.bytes[31 - i] = (uint8_t)(value >> (8 * i));
    return out;
}

/* 7 mod 5 is 2. Of 0 1 3 4, number 7 mod 4 = 3 is 4. Of 0 1 3, number 7 mod 3 = 1 is 1. */
START_TEST(each_seed_picks_among_those_who_are_left)
{
    const daomesh_id seeds[] = { seed(7), seed(7), seed(7) };
    uint32_t drawn[3];
    ck_assert_int_eq(daomesh_lot_draw(drawn, seeds, 3, 5), DAOMESH_OK);
    ck_assert_uint_eq(drawn[0], 2);
    ck_assert_uint_eq(drawn[1], 4);
    ck_assert_uint_eq(drawn[2], 1);
}
END_TEST

/* 2^256 - 1 is 3 * 5 * 17 * ...: divisible by 5, and 1 mod 7 with 2^256 = 2 mod 7. */
START_TEST(a_seed_is_one_big_number)
{
    daomesh_id all;
    uint32_t drawn;
    memset(all.bytes, 0xff, sizeof all.bytes);
    ck_assert_int_eq(daomesh_lot_draw(&drawn, &all, 1, 5), DAOMESH_OK);
    ck_assert_uint_eq(drawn, 0);
    ck_assert_int_eq(daomesh_lot_draw(&drawn, &all, 1, 7), DAOMESH_OK);
    ck_assert_uint_eq(drawn, 1);
    ck_assert_int_eq(daomesh_lot_draw(&drawn, &all, 1, UINT32_MAX), DAOMESH_OK);
    ck_assert_uint_eq(drawn, 0); /* 2^32 - 1 divides it */
}
END_TEST

/* Every pair of seeds once: each order of two out of four comes up equally often. */
START_TEST(every_order_is_equally_likely)
{
    uint32_t times[4][4] = { { 0 } };
    for (uint64_t a = 0; a < 12; a++) {
        for (uint64_t b = 0; b < 12; b++) {
            const daomesh_id seeds[] = { seed(a), seed(b) };
            uint32_t drawn[2];
            ck_assert_int_eq(daomesh_lot_draw(drawn, seeds, 2, 4), DAOMESH_OK);
            times[drawn[0]][drawn[1]]++;
        }
    }
    for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++)
            ck_assert_uint_eq(times[a][b], a == b ? 0 : 12);
    }
}
END_TEST

START_TEST(all_candidates_are_drawn_once_when_there_is_a_seat_for_each)
{
    daomesh_id seeds[DAOMESH_LOT_SEATS_MAX];
    uint32_t drawn[DAOMESH_LOT_SEATS_MAX];
    uint64_t seen = 0;
    for (uint64_t i = 0; i < DAOMESH_LOT_SEATS_MAX; i++)
        seeds[i] = seed(i * 0x9e3779b97f4a7c15u);
    ck_assert_int_eq(daomesh_lot_draw(drawn, seeds, DAOMESH_LOT_SEATS_MAX, DAOMESH_LOT_SEATS_MAX),
                     DAOMESH_OK);
    for (uint32_t i = 0; i < DAOMESH_LOT_SEATS_MAX; i++)
        seen |= UINT64_C(1) << drawn[i];
    ck_assert_uint_eq(seen, UINT64_MAX);
}
END_TEST

START_TEST(what_cannot_be_drawn_is_refused)
{
    daomesh_id seeds[DAOMESH_LOT_SEATS_MAX + 1] = { { { 0 } } };
    uint32_t drawn[DAOMESH_LOT_SEATS_MAX + 1] = { 7, 7 };
    ck_assert_int_eq(daomesh_lot_draw(NULL, seeds, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lot_draw(drawn, NULL, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_lot_draw(drawn, seeds, DAOMESH_LOT_SEATS_MAX + 1, 100), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_lot_draw(drawn, seeds, 0, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_lot_draw(drawn, seeds, 2, 1), DAOMESH_E_RANGE);
    ck_assert_uint_eq(drawn[0] | drawn[1], 0);
    ck_assert_uint_eq(daomesh_lot_seats_max(), DAOMESH_LOT_SEATS_MAX);
}
END_TEST

Suite *lot_suite(void)
{
    Suite *suite = suite_create("lot");
    TCase *tests = tcase_create("lot");
    tcase_add_test(tests, each_seed_picks_among_those_who_are_left);
    tcase_add_test(tests, a_seed_is_one_big_number);
    tcase_add_test(tests, every_order_is_equally_likely);
    tcase_add_test(tests, all_candidates_are_drawn_once_when_there_is_a_seat_for_each);
    tcase_add_test(tests, what_cannot_be_drawn_is_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
