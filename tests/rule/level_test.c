/* The contract of rule `level`: persons at 0, a DAO one above the highest it paid, a cycle on one level. */
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <daomesh/level.h>

#define PARTIES 24
#define PAYMENTS 64

/* Levels of parties of which `daos` says, one letter each, d a DAO and p a person, who is which. */
static int32_t levels_of(uint32_t *levels, const char *daos, const daomesh_level_payment *payments,
                         size_t payment_count)
{
    static uint8_t scratch[8192];
    uint8_t is_dao[PARTIES];
    const size_t count = strlen(daos);
    for (size_t i = 0; i < count; i++)
        is_dao[i] = daos[i] == 'd';
    ck_assert_uint_le(daomesh_level_scratch_size(count, payment_count), sizeof scratch);
    return daomesh_levels(levels, is_dao, count, payments, payment_count, scratch, sizeof scratch);
}

static void expect_levels(const uint32_t *levels, const uint32_t *expected, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(levels[i] == expected[i], "party %zu: %u, expected %u", i, levels[i], expected[i]);
}

START_TEST(level_of_who_paid_nobody_is_zero_for_a_person_and_one_for_a_dao)
{
    uint32_t levels[2];
    ck_assert_int_eq(levels_of(levels, "pd", NULL, 0), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 0, 1 }, 2);
}
END_TEST

/* A board pays a phone DAO, that one a chip DAO and a person, the chip DAO a person. */
START_TEST(level_is_one_above_the_highest_that_was_paid)
{
    const daomesh_level_payment payments[] = { { 0, 1 }, { 1, 3 }, { 1, 2 }, { 2, 4 } };
    uint32_t levels[5];
    ck_assert_int_eq(levels_of(levels, "dddpp", payments, 4), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 3, 2, 1, 0, 0 }, 5);
}
END_TEST

START_TEST(level_does_not_depend_on_repeated_payments_or_payments_to_oneself)
{
    const daomesh_level_payment payments[] = { { 0, 0 }, { 0, 1 }, { 0, 1 }, { 1, 1 }, { 0, 1 } };
    uint32_t levels[2];
    ck_assert_int_eq(levels_of(levels, "dd", payments, 5), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 2, 1 }, 2);
}
END_TEST

START_TEST(level_is_shared_by_a_cycle_that_pays_nobody_else)
{
    const daomesh_level_payment payments[] = { { 0, 1 }, { 1, 2 }, { 2, 0 } };
    uint32_t levels[3];
    ck_assert_int_eq(levels_of(levels, "ddd", payments, 3), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 1, 1, 1 }, 3);
}
END_TEST

/* 0 and 1 pay each other; 1 pays 2, who pays 3; 4 pays 0. */
START_TEST(level_of_a_cycle_is_above_the_highest_that_any_of_it_paid_outside)
{
    const daomesh_level_payment payments[] = { { 0, 1 }, { 1, 0 }, { 1, 2 }, { 2, 3 }, { 4, 0 } };
    uint32_t levels[5];
    ck_assert_int_eq(levels_of(levels, "ddddd", payments, 5), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 3, 3, 2, 1, 4 }, 5);
}
END_TEST

START_TEST(level_of_a_person_who_pays_is_zero_and_closes_no_cycle)
{
    const daomesh_level_payment payments[] = { { 0, 1 }, { 1, 2 }, { 2, 0 } };
    uint32_t levels[3];
    ck_assert_int_eq(levels_of(levels, "dpd", payments, 3), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 1, 0, 2 }, 3);
}
END_TEST

/* --- Compared with a slow model ----------------------------------------------------------------------------------- */

/* By definition: who reaches whom through DAOs, then levels raised until nothing rises. */
static void model(uint32_t *levels, const char *daos, const daomesh_level_payment *payments, size_t count)
{
    const size_t parties = strlen(daos);
    int reaches[PARTIES][PARTIES] = { { 0 } }, rising = 1;
    for (size_t i = 0; i < count; i++)
        reaches[payments[i].from][payments[i].to] |= daos[payments[i].from] == 'd';
    for (size_t via = 0; via < parties; via++)
        for (size_t i = 0; i < parties; i++)
            for (size_t j = 0; j < parties; j++)
                reaches[i][j] |= reaches[i][via] && reaches[via][j];
    for (size_t i = 0; i < parties; i++)
        levels[i] = daos[i] == 'd';
    while (rising) {
        rising = 0;
        for (size_t i = 0; i < parties; i++)
            for (size_t j = 0; j < parties; j++) {
                if (!reaches[i][j] || levels[i] > levels[j] || reaches[j][i]) continue;
                levels[i] = levels[j] + 1;
                rising = 1;
            }
    }
}

/* Every choice of persons and DAOs among four parties, with every set of payments between them. */
START_TEST(level_is_the_models_in_every_world_of_four_parties)
{
    for (uint32_t world = 0; world < 1u << 16; world++) {
        daomesh_level_payment payments[12];
        char daos[5] = "pppp";
        uint32_t levels[4], expected[4], count = 0, bit = 4;
        for (uint32_t i = 0; i < 4; i++) {
            if (world >> i & 1) daos[i] = 'd';
            for (uint32_t j = 0; j < 4; j++) {
                if (i != j && world >> bit++ & 1) payments[count++] = (daomesh_level_payment){ i, j };
            }
        }
        model(expected, daos, payments, count);
        ck_assert_int_eq(levels_of(levels, daos, payments, count), DAOMESH_OK);
        expect_levels(levels, expected, 4);
    }
}
END_TEST

static uint32_t below(uint64_t *seed, uint32_t bound)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % bound;
}

START_TEST(level_is_the_models_in_random_worlds)
{
    uint64_t seed = 8;
    for (int world = 0; world < 5000; world++) {
        const uint32_t parties = 1 + below(&seed, PARTIES - 1), count = below(&seed, PAYMENTS);
        daomesh_level_payment payments[PAYMENTS];
        char daos[PARTIES] = { 0 };
        uint32_t levels[PARTIES], expected[PARTIES];
        for (uint32_t i = 0; i < parties; i++)
            daos[i] = below(&seed, 5) > 0 ? 'd' : 'p';
        for (uint32_t i = 0; i < count; i++)
            payments[i] = (daomesh_level_payment){ below(&seed, parties), below(&seed, parties) };
        model(expected, daos, payments, count);
        ck_assert_int_eq(levels_of(levels, daos, payments, count), DAOMESH_OK);
        expect_levels(levels, expected, parties);
    }
}
END_TEST

/* --- Bounds ------------------------------------------------------------------------------------------------------- */

struct large {
    uint32_t *levels;
    uint8_t *is_dao;
    daomesh_level_payment *payments;
    void *scratch;
    size_t parties, payment_count, len;
};

static struct large large_world(size_t parties, size_t payment_count)
{
    struct large world = { .parties = parties, .payment_count = payment_count };
    world.len = daomesh_level_scratch_size(parties, payment_count);
    world.levels = malloc(parties * sizeof *world.levels);
    world.is_dao = malloc(parties);
    world.payments = malloc(payment_count * sizeof *world.payments);
    world.scratch = malloc(world.len);
    ck_assert(world.levels && world.is_dao && world.payments && world.scratch);
    memset(world.is_dao, 1, parties);
    return world;
}

static int32_t large_levels(const struct large *world)
{
    return daomesh_levels(world->levels, world->is_dao, world->parties, world->payments, world->payment_count,
                          world->scratch, world->len);
}

static void large_free(struct large *world)
{
    free(world->levels);
    free(world->is_dao);
    free(world->payments);
    free(world->scratch);
}

START_TEST(level_takes_the_longest_chain_and_the_longest_cycle)
{
    const size_t parties = daomesh_level_parties_max();
    struct large world = large_world(parties, parties);
    for (uint32_t i = 0; i + 1 < parties; i++)
        world.payments[i] = (daomesh_level_payment){ i, i + 1 };
    world.payments[parties - 1] = world.payments[0];
    ck_assert_int_eq(large_levels(&world), DAOMESH_OK);
    for (uint32_t i = 0; i < parties; i++)
        ck_assert_uint_eq(world.levels[i], parties - i);

    world.payments[parties - 1] = (daomesh_level_payment){ (uint32_t)parties - 1, 0 };
    ck_assert_int_eq(large_levels(&world), DAOMESH_OK);
    for (uint32_t i = 0; i < parties; i++)
        ck_assert_uint_eq(world.levels[i], 1);
    large_free(&world);
}
END_TEST

START_TEST(level_takes_as_many_payments_as_its_limit_and_no_more)
{
    const size_t count = daomesh_level_payments_max();
    struct large world = large_world(2, count);
    memset(world.payments, 0, count * sizeof *world.payments);
    world.payments[count - 1] = (daomesh_level_payment){ 1, 0 };
    ck_assert_int_eq(large_levels(&world), DAOMESH_OK);
    expect_levels(world.levels, (uint32_t[]){ 1, 2 }, 2);
    world.payment_count++;
    ck_assert_int_eq(large_levels(&world), DAOMESH_E_LIMIT);
    expect_levels(world.levels, (uint32_t[]){ 0, 0 }, 2);
    ck_assert_uint_eq(daomesh_level_scratch_size(2, count + 1), 0);
    large_free(&world);
}
END_TEST

START_TEST(level_refuses_more_parties_than_its_limit)
{
    uint32_t level = 7;
    uint8_t is_dao = 1, scratch[64];
    const size_t over = daomesh_level_parties_max() + 1;
    ck_assert_int_eq(daomesh_levels(&level, &is_dao, over, NULL, 0, scratch, sizeof scratch),
                     DAOMESH_E_LIMIT);
    ck_assert_uint_eq(level, 7);
    ck_assert_uint_eq(daomesh_level_scratch_size(over, 0), 0);
}
END_TEST

START_TEST(level_of_nobody_is_nothing)
{
    const daomesh_level_payment payment = { 0, 0 };
    ck_assert_int_eq(daomesh_levels(NULL, NULL, 0, NULL, 0, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh_levels(NULL, NULL, 0, &payment, 1, NULL, 0), DAOMESH_E_RANGE);
    ck_assert_uint_eq(daomesh_level_scratch_size(0, 0), 0);
}
END_TEST

START_TEST(level_refuses_a_payment_of_or_to_nobody)
{
    uint32_t levels[2] = { 9, 9 };
    ck_assert_int_eq(levels_of(levels, "dd", &(daomesh_level_payment){ 2, 0 }, 1), DAOMESH_E_RANGE);
    expect_levels(levels, (uint32_t[]){ 0, 0 }, 2);
    ck_assert_int_eq(levels_of(levels, "dd", &(daomesh_level_payment){ 0, 2 }, 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(levels_of(levels, "dd", &(daomesh_level_payment){ 0, UINT32_MAX }, 1), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(level_refuses_a_flag_that_is_neither)
{
    uint8_t scratch[128], is_dao[2] = { 1, 2 };
    uint32_t levels[2] = { 9, 9 };
    ck_assert_int_eq(daomesh_levels(levels, is_dao, 2, NULL, 0, scratch, sizeof scratch), DAOMESH_E_RANGE);
    expect_levels(levels, (uint32_t[]){ 0, 0 }, 2);
}
END_TEST

START_TEST(level_refuses_nulls_and_too_little_scratch)
{
    const daomesh_level_payment payment = { 0, 1 };
    const uint8_t is_dao[2] = { 1, 1 };
    const size_t len = daomesh_level_scratch_size(2, 1);
    uint8_t scratch[256];
    uint32_t levels[2] = { 9, 9 };
    ck_assert_uint_lt(len, sizeof scratch);
    ck_assert_int_eq(daomesh_levels(NULL, is_dao, 2, &payment, 1, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_levels(levels, NULL, 2, &payment, 1, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_levels(levels, is_dao, 2, NULL, 1, scratch, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_levels(levels, is_dao, 2, &payment, 1, NULL, len), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_levels(levels, is_dao, 2, &payment, 1, scratch, len - 1), DAOMESH_E_BUFFER);
    expect_levels(levels, (uint32_t[]){ 0, 0 }, 2);
    ck_assert_int_eq(daomesh_levels(levels, is_dao, 2, &payment, 1, scratch + 1, len), DAOMESH_OK);
    expect_levels(levels, (uint32_t[]){ 2, 1 }, 2);
}
END_TEST

Suite *level_suite(void);
Suite *level_suite(void)
{
    Suite *suite = suite_create("level");
    TCase *tests = tcase_create("level");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, level_of_who_paid_nobody_is_zero_for_a_person_and_one_for_a_dao);
    tcase_add_test(tests, level_is_one_above_the_highest_that_was_paid);
    tcase_add_test(tests, level_does_not_depend_on_repeated_payments_or_payments_to_oneself);
    tcase_add_test(tests, level_is_shared_by_a_cycle_that_pays_nobody_else);
    tcase_add_test(tests, level_of_a_cycle_is_above_the_highest_that_any_of_it_paid_outside);
    tcase_add_test(tests, level_of_a_person_who_pays_is_zero_and_closes_no_cycle);
    tcase_add_test(tests, level_is_the_models_in_every_world_of_four_parties);
    tcase_add_test(tests, level_is_the_models_in_random_worlds);
    tcase_add_test(tests, level_takes_the_longest_chain_and_the_longest_cycle);
    tcase_add_test(tests, level_takes_as_many_payments_as_its_limit_and_no_more);
    tcase_add_test(tests, level_refuses_more_parties_than_its_limit);
    tcase_add_test(tests, level_of_nobody_is_nothing);
    tcase_add_test(tests, level_refuses_a_payment_of_or_to_nobody);
    tcase_add_test(tests, level_refuses_a_flag_that_is_neither);
    tcase_add_test(tests, level_refuses_nulls_and_too_little_scratch);
    suite_add_tcase(suite, tests);
    return suite;
}
