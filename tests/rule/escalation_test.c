/* The contract of rule `escalation`: turns, doubling, windows, the top, and who pays whom. */
#include <daomesh/escalation.h>

#include "amounts.h"

static daomesh_escalation new_game(void)
{
    daomesh_escalation game = { .size = sizeof game, .rounds = 4, .window = 100, .first = amount(10) };
    return game;
}

static uint32_t state_of(const daomesh_escalation *game, uint64_t now, uint32_t *side)
{
    uint32_t state;
    ck_assert_int_eq(daomesh_escalation_state(&state, side, game, now), DAOMESH_OK);
    return state;
}

static int32_t bond(daomesh_escalation *game, uint32_t side, uint64_t units, uint64_t now)
{
    const daomesh_amount put_up = amount(units);
    return daomesh_escalation_bond(game, side, &put_up, now);
}

static uint64_t least(const daomesh_escalation *game)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_escalation_least(&out, game), DAOMESH_OK);
    return out.limb[0];
}

START_TEST(game_goes_from_side_to_side_and_doubles)
{
    daomesh_escalation game = new_game();
    uint32_t side;
    ck_assert_uint_eq(state_of(&game, 0, &side), DAOMESH_ESCALATION_IDLE);
    ck_assert_uint_eq(side, 0);
    ck_assert_uint_eq(least(&game), 10);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_KEEP, 10, 1000), DAOMESH_E_CHOICE);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_CHANGE, 9, 1000), DAOMESH_E_BOND);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_CHANGE, 15, 1000), DAOMESH_OK);
    ck_assert_uint_eq(state_of(&game, 1000, &side), DAOMESH_ESCALATION_OPEN);
    ck_assert_uint_eq(side, DAOMESH_SIDE_CHANGE);
    ck_assert_uint_eq(least(&game), 30);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_CHANGE, 30, 1050), DAOMESH_E_CHOICE);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_KEEP, 29, 1050), DAOMESH_E_BOND);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_KEEP, 30, 1100), DAOMESH_OK);
    ck_assert_uint_eq(state_of(&game, 1200, &side), DAOMESH_ESCALATION_OPEN);
    ck_assert_uint_eq(side, DAOMESH_SIDE_KEEP);
}
END_TEST

START_TEST(game_is_won_when_nobody_answers_in_the_window)
{
    daomesh_escalation game = new_game();
    uint32_t side;
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_CHANGE, 10, 1000), DAOMESH_OK);
    ck_assert_uint_eq(state_of(&game, 1100, NULL), DAOMESH_ESCALATION_OPEN);
    ck_assert_uint_eq(state_of(&game, 1101, &side), DAOMESH_ESCALATION_WON);
    ck_assert_uint_eq(side, DAOMESH_SIDE_CHANGE);
    const daomesh_escalation before = game;
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_KEEP, 20, 1101), DAOMESH_E_ENDED);
    ck_assert_mem_eq(&before, &game, sizeof game);
}
END_TEST

START_TEST(game_has_a_top)
{
    daomesh_escalation game = new_game();
    daomesh_amount out = amount(1);
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_int_eq(bond(&game, 1 + i % 2, (uint64_t)10 << i, 1000 + i), DAOMESH_OK);
    ck_assert_uint_eq(state_of(&game, 1103, NULL), DAOMESH_ESCALATION_TOP);
    ck_assert_int_eq(bond(&game, DAOMESH_SIDE_CHANGE, 160, 1050), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_escalation_least(&out, &game), DAOMESH_E_LIMIT);
    expect_amount(out, 0);
    ck_assert_uint_eq(state_of(&game, 1104, NULL), DAOMESH_ESCALATION_WON);
}
END_TEST

START_TEST(game_of_the_largest_bonds_ends_with_the_numbers)
{
    daomesh_escalation game = new_game();
    const daomesh_amount all = most();
    daomesh_amount out;
    ck_assert_int_eq(daomesh_escalation_bond(&game, DAOMESH_SIDE_CHANGE, &all, 5), DAOMESH_OK);
    ck_assert_int_eq(daomesh_escalation_least(&out, &game), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_escalation_bond(&game, DAOMESH_SIDE_KEEP, &all, 6), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(state_of(&game, UINT64_MAX, NULL), DAOMESH_ESCALATION_WON);
}
END_TEST

/* 10 and 40 for a change, 20 and 80 against it: the 50 go to 20 and 80 as 10 and 40, the 100 to 10 and 40 as 20 and 80. */
START_TEST(losers_pay_winners_in_proportion)
{
    const daomesh_amount bonds[] = { amount(10), amount(20), amount(40), amount(80) };
    daomesh_amount pays[4];
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 4, DAOMESH_SIDE_KEEP), DAOMESH_OK);
    expect_amount(pays[0], 0);
    expect_amount(pays[1], 30);
    expect_amount(pays[2], 0);
    expect_amount(pays[3], 120);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 4, DAOMESH_SIDE_CHANGE), DAOMESH_OK);
    expect_amount(pays[0], 30);
    expect_amount(pays[1], 0);
    expect_amount(pays[2], 120);
    expect_amount(pays[3], 0);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 1, DAOMESH_SIDE_CHANGE), DAOMESH_OK);
    expect_amount(pays[0], 10);
}
END_TEST

START_TEST(settlements_add_up_to_all_bonds)
{
    uint64_t random = 3;
    for (int world = 0; world < 500; world++) {
        daomesh_amount bonds[DAOMESH_ESCALATION_ROUNDS_MAX], pays[DAOMESH_ESCALATION_ROUNDS_MAX];
        daomesh_amount put_up = amount(0), paid = amount(0);
        const size_t count = 2 + next_random(&random) % (DAOMESH_ESCALATION_ROUNDS_MAX - 1);
        for (size_t i = 0; i < count; i++) {
            bonds[i] = amount(1 + next_random(&random) % 1000);
            put_up = sum(put_up, bonds[i]);
        }
        const uint32_t winner = 1 + (uint32_t)(next_random(&random) % 2);
        ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, count, winner), DAOMESH_OK);
        for (size_t i = 0; i < count; i++) {
            paid = sum(paid, pays[i]);
            if ((i % 2 == 0) == (winner == DAOMESH_SIDE_CHANGE))
                ck_assert_int_ge(order_of(pays[i], bonds[i]), 0);
            else
                expect_amount(pays[i], 0u);
        }
        ck_assert_int_eq(order_of(paid, put_up), 0);
    }
}
END_TEST

START_TEST(settlements_that_cannot_be_are_refused)
{
    const daomesh_amount bonds[17] = { most(), amount(1) };
    daomesh_amount pays[17] = { amount(1) };
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 1, DAOMESH_SIDE_KEEP), DAOMESH_E_ZERO_DIVISOR);
    expect_amount(pays[0], 0);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 2, DAOMESH_SIDE_KEEP), DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 1, 3), DAOMESH_E_CHOICE);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 1, 0), DAOMESH_E_CHOICE);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_settle(pays, NULL, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_settle(NULL, bonds, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_settle(pays, bonds, 17, 1), DAOMESH_E_LIMIT);
    ck_assert_uint_eq(daomesh_escalation_rounds_max(), DAOMESH_ESCALATION_ROUNDS_MAX);
}
END_TEST

static void expect_refused(daomesh_escalation game, int32_t status)
{
    uint32_t state = 9, side = 9;
    ck_assert_int_eq(daomesh_escalation_state(&state, &side, &game, 5), status);
    ck_assert_uint_eq(state | side, 0);
}

START_TEST(games_that_cannot_be_are_refused)
{
    daomesh_escalation game = new_game();
    uint32_t state;
    daomesh_amount out;
    game.rounds = 0;
    expect_refused(game, DAOMESH_E_RANGE);
    game.rounds = DAOMESH_ESCALATION_ROUNDS_MAX + 1;
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.played = 5;
    game.last = amount(1);
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.reserved = 1;
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.window = 0;
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.first = amount(0);
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.last = amount(1);
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.since = 6;
    expect_refused(game, DAOMESH_E_RANGE);
    game = new_game();
    game.size--;
    expect_refused(game, DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_state(&state, NULL, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_state(NULL, &state, &game, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_least(NULL, &game), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_least(&out, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_bond(&game, 1, NULL, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_escalation_bond(NULL, 1, &out, 5), DAOMESH_E_ARG);
}
END_TEST

Suite *escalation_suite(void);
Suite *escalation_suite(void)
{
    Suite *suite = suite_create("escalation");
    TCase *tests = tcase_create("escalation");
    tcase_add_test(tests, game_goes_from_side_to_side_and_doubles);
    tcase_add_test(tests, game_is_won_when_nobody_answers_in_the_window);
    tcase_add_test(tests, game_has_a_top);
    tcase_add_test(tests, game_of_the_largest_bonds_ends_with_the_numbers);
    tcase_add_test(tests, losers_pay_winners_in_proportion);
    tcase_add_test(tests, settlements_add_up_to_all_bonds);
    tcase_add_test(tests, settlements_that_cannot_be_are_refused);
    tcase_add_test(tests, games_that_cannot_be_are_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
