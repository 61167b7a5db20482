/* Recovery when memory fails: every act of guardians and both timers, told again at each request that fails. */
#include "retelling.h"

Suite *recovery_fault_suite(void);

enum { OWNER, ONE, OTHER, NEXT, PEOPLE };

static struct world world;

static void act(uint32_t person, uint32_t kind, const void *fields)
{
    ck_assert_int_eq(world_act(&world, person, kind, fields), DAOMESH_OK);
}

static void guard(const uint32_t *guardians, uint32_t count, uint32_t threshold)
{
    struct daomesh_party_guard fields = { .guardians_count = count,
                                          .threshold = threshold,
                                          .delay = count > 0 ? DAOMESH_RECOVERY_DELAY_MIN_S : 0 };
    for (uint32_t i = 0; i < count; i++)
        fields.guardians[i] = world.people[guardians[i]];
    if (count == 2 && memcmp(&fields.guardians[0], &fields.guardians[1], sizeof(daomesh_id)) > 0) {
        fields.guardians[0] = world.people[guardians[1]];
        fields.guardians[1] = world.people[guardians[0]];
    }
    act(OWNER, DAOMESH_ACTION_PARTY_GUARD, &fields);
}

static void approve(uint32_t guardian, uint8_t seed_fill)
{
    uint8_t seed[32];
    struct daomesh_party_recover plan = { .person = world.people[OWNER], .keys_count = 1, .threshold = 1 };
    memset(seed, seed_fill, sizeof seed);
    plan.keys[0].weight = 1;
    ck_assert_int_eq(daomesh_key_public(&plan.keys[0].key, seed), DAOMESH_OK);
    act(guardian, DAOMESH_ACTION_PARTY_RECOVER, &plan);
}

static void take_back(uint32_t guardian)
{
    const struct daomesh_party_recover_withdraw fields = { world.people[OWNER] };
    act(guardian, DAOMESH_ACTION_PARTY_RECOVER_WITHDRAW, &fields);
}

static void veto(uint64_t recovery)
{
    const struct daomesh_party_recover_veto fields = { recovery };
    act(OWNER, DAOMESH_ACTION_PARTY_RECOVER_VETO, &fields);
}

/* Each act at the beginning of a batch, where nothing is in memory yet. */
static void tell(void)
{
    const uint32_t pair[] = { ONE, OTHER }, next[] = { NEXT };
    const uint64_t delay = DAOMESH_RECOVERY_DELAY_MIN_S;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    world_pass(&world, 1);
    guard(pair, 2, 2);
    world_pass(&world, 1);
    approve(ONE, 7);
    world_pass(&world, 1);
    approve(OTHER, 7);
    world_pass(&world, 1);
    take_back(ONE);
    world_pass(&world, 1);
    approve(ONE, 7);
    world_pass(&world, 1);
    guard(next, 1, 1);
    world_pass(&world, 1);
    veto(2);
    world_pass(&world, delay); /* the change takes effect */
    approve(NEXT, 8);
    world_pass(&world, 1);
    guard(pair, 2, 1);
    world_pass(&world, delay); /* the keys come, the change is forgotten */
    guard(NULL, 0, 0);
    world_pass(&world, 1);
    approve(NEXT, 9);
    world_pass(&world, 1);
    world_pass(&world, delay - 2); /* nobody may, but for the recovery that runs */
    veto(4);
    world_commit(&world);
}

START_TEST(a_recovery_told_with_failing_memory_ends_the_same)
{
    tell();
    retell(&world);
    world_close(&world);
}
END_TEST

Suite *recovery_fault_suite(void)
{
    Suite *suite = suite_create("recovery_fault");
    TCase *tests = tcase_create("recovery_fault");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_recovery_told_with_failing_memory_ends_the_same);
    suite_add_tcase(suite, tests);
    return suite;
}
