/* Funding requests when memory or the store fails: staked on, brought forward, paid, cancelled, told again at each call that fails. */
#include "money.h"
#include "retelling.h"

Suite *conviction_fault_suite(void);

#define MEMBERS 4

static struct world world;
static daomesh_id dao, token;

/* Each act at the beginning of a batch, where nothing is in memory yet. */
static int32_t act(uint32_t person, uint32_t kind, const void *fields)
{
    world_pass(&world, 1);
    return world_act(&world, person, kind, fields);
}

static void take_requests(void)
{
    const struct daomesh_charter_conviction terms = {
        .dao = dao, .by = WEIGHT_SHARES, .dials = { .decay = 9000000, .max_ratio = 2000000, .factor = 20000 }
    };
    world_pass(&world, 1);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CONVICTION, &terms), DAOMESH_OK);
}

static void ask(uint64_t amount)
{
    const struct daomesh_conviction_request fields = {
        .dao = dao, .token = token, .amount = amount_from_u64(amount), .to = world.people[MEMBERS]
    };
    ck_assert_int_eq(act(0, DAOMESH_ACTION_CONVICTION_REQUEST, &fields), DAOMESH_OK);
}

static void stake(uint32_t person, uint64_t request, uint64_t amount)
{
    const struct daomesh_conviction_stake fields = { .dao = dao,
                                                     .request = request,
                                                     .amount = amount_from_u64(amount) };
    ck_assert_int_eq(act(person, DAOMESH_ACTION_CONVICTION_STAKE, &fields), DAOMESH_OK);
}

/* Member 3 leaves and takes stakes along; money makes the second request possible and brings the third forward. */
static void tell(void)
{
    const struct daomesh_member_resign resign = { .dao = dao };
    const struct daomesh_conviction_cancel cancel = { .dao = dao, .request = 4 };
    const struct daomesh_conviction_process process = { .dao = dao, .request = 3 };
    take_requests();
    ask(10);
    ask(30000);
    ask(1500);
    ask(1);
    stake(0, 1, 2);
    stake(1, 2, 10);
    stake(2, 3, 5);
    stake(3, 2, 1);
    stake(3, 3, 2);
    stake(3, 3, 0);
    ck_assert_int_eq(act(MEMBERS, DAOMESH_ACTION_CONVICTION_PROCESS, &process), DAOMESH_E_NOT_DUE);
    ck_assert_int_eq(act(3, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    ck_assert_int_eq(act(0, DAOMESH_ACTION_CONVICTION_CANCEL, &cancel), DAOMESH_OK);
    world_pass(&world, 1);
    money_mint(&world, &token, &dao, 1000000);
    world_pass(&world, 1);
    world_pass(&world, 1000);
    ck_assert_uint_eq(money_free(&world, &world.people[MEMBERS], &token), 31510);
}

START_TEST(a_story_told_with_failing_memory_and_store_ends_the_same)
{
    const struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    dao = world_dao(&world, MEMBERS, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 10000);
    tell();
    if (world.open) world_commit(&world);
    retell(&world);
    world_close(&world);
}
END_TEST

Suite *conviction_fault_suite(void)
{
    Suite *suite = suite_create("conviction_fault");
    TCase *tests = tcase_create("conviction_fault");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_story_told_with_failing_memory_and_store_ends_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
