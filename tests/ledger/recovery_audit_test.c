/* The audit of guardians finds what does not fit: one number of a sound record is forged, and it says what. */
#include "world.h"

Suite *recovery_audit_suite(void);

enum { OWNER, FIRST, SECOND, THIRD, PEOPLE };

static struct world world;

static void act(uint32_t person, uint32_t kind, const void *fields)
{
    ck_assert_int_eq(world_act(&world, person, kind, fields), DAOMESH_OK);
}

static uint64_t row_of(uint32_t person)
{
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[person]), DAOMESH_OK);
    return row;
}

/* Ids of people in ascending order; two is all that is needed. */
static void name_guardians(uint32_t one, uint32_t other)
{
    const daomesh_id *a = &world.people[one], *b = &world.people[other];
    const int ascending = memcmp(a->bytes, b->bytes, sizeof a->bytes) < 0;
    const struct daomesh_party_guard guard = { .guardians_count = 2,
                                               .guardians = { ascending ? *a : *b, ascending ? *b : *a },
                                               .threshold = 2,
                                               .delay = DAOMESH_RECOVERY_DELAY_MIN_S };
    act(OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard);
}

/* Two guardians approved, the delay runs, and a change of guardians waits. */
static void open_world(void)
{
    struct daomesh_party_recover plan = { .keys_count = 1, .threshold = 1, .keys = { { .weight = 1 } } };
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    const uint8_t seed[32] = { 7 };
    ck_assert_int_eq(daomesh_key_public(&plan.keys[0].key, seed), DAOMESH_OK);
    plan.person = world.people[OWNER];
    name_guardians(FIRST, SECOND);
    name_guardians(FIRST, THIRD);
    act(FIRST, DAOMESH_ACTION_PARTY_RECOVER, &plan);
    act(SECOND, DAOMESH_ACTION_PARTY_RECOVER, &plan);
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static struct daomesh_guardianship_record *record(void)
{
    struct daomesh_guardianship_record *found;
    ck_assert_int_eq(edit_guardianship(world.ledger->state, &found, row_of(OWNER)), DAOMESH_OK);
    return found;
}

/* --- Forgeries ------------------------------------------------------------------------------------------------------- */

static void nobody_in_force(void)
{
    record()->present.guardians_count = 0;
}

static void guardian_of_oneself(void)
{
    record()->present.guardians[0] = row_of(OWNER);
}

static void guardian_who_is_no_party(void)
{
    record()->present.guardians[0] = 99;
}

static void guardian_twice(void)
{
    record()->present.guardians[0] = record()->present.guardians[1];
}

static void threshold_too_high(void)
{
    record()->present.threshold = 3;
}

static void threshold_of_nobody(void)
{
    record()->present.threshold = 0;
}

static void delay_too_short(void)
{
    record()->present.delay = DAOMESH_RECOVERY_DELAY_MIN_S - 1;
}

static void delay_too_long(void)
{
    record()->present.delay = DAOMESH_RECOVERY_DELAY_MAX_S + 1;
}

static void next_threshold_too_high(void)
{
    record()->next.threshold = 3;
}

static void next_without_a_time(void)
{
    record()->next_due = 0;
}

static void approval_by_a_stranger(void)
{
    record()->approvals[0].guardian = row_of(THIRD);
}

static void approval_twice(void)
{
    record()->approvals[0].guardian = record()->approvals[1].guardian;
}

static void approval_of_tomorrow(void)
{
    record()->approvals[0].made = UINT64_MAX;
}

static void approval_of_other_keys(void)
{
    record()->approvals[0].plan.bytes[0] ^= 1;
}

static void approval_lost(void)
{
    record()->approvals_count = 1;
}

static void keys_of_nothing(void)
{
    record()->due = 0;
}

static void keys_too_light(void)
{
    record()->keys[0].weight = 0;
}

static void keys_to_no_threshold(void)
{
    record()->threshold = 0;
}

static void recovery_without_a_number(void)
{
    record()->recovery = 0;
}

static void timers_exchanged(void)
{
    record()->timer = record()->next_timer;
}

static void timer_of_a_change_lost(void)
{
    record()->next_timer = 99;
}

static void record_of_nobody(void)
{
    struct daomesh_guardianship_record *stray;
    ck_assert_int_eq(create_guardianship(world.ledger->state, &stray, 77), DAOMESH_OK);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { nobody_in_force, "guardians that cannot be" },
    { guardian_of_oneself, "guardians that cannot be" },
    { guardian_who_is_no_party, "guardians that cannot be" },
    { guardian_twice, "guardians that cannot be" },
    { threshold_too_high, "guardians that cannot be" },
    { threshold_of_nobody, "guardians that cannot be" },
    { delay_too_short, "guardians that cannot be" },
    { delay_too_long, "guardians that cannot be" },
    { next_threshold_too_high, "guardians that cannot be" },
    { next_without_a_time, "guardians that wait for no time" },
    { approval_by_a_stranger, "an approval by no guardian" },
    { approval_twice, "an approval by no guardian" },
    { approval_of_tomorrow, "an approval by no guardian" },
    { approval_of_other_keys, "a recovery without its approvals" },
    { approval_lost, "a recovery without its approvals" },
    { keys_of_nothing, "keys of a recovery that does not run" },
    { keys_too_light, "the keys of a recovery cannot reach their threshold" },
    { keys_to_no_threshold, "the keys of a recovery cannot reach their threshold" },
    { recovery_without_a_number, "the keys of a recovery cannot reach their threshold" },
    { timers_exchanged, "something without its timer" },
    { timer_of_a_change_lost, "something without its timer" },
    { record_of_nobody, "records that nothing points to, or lost ones" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

START_TEST(a_dao_with_guardians_is_told)
{
    struct daomesh_pathway pathway = world_pathway();
    struct daomesh_guardianship_record *stray;
    uint64_t row;
    daomesh_id dao = world_dao(&world, 1, &pathway);
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(create_guardianship(world.ledger->state, &stray, row), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, "a DAO with guardians");
}
END_TEST

Suite *recovery_audit_suite(void)
{
    Suite *suite = suite_create("recovery_audit");
    TCase *tests = tcase_create("recovery_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    tcase_add_test(tests, a_dao_with_guardians_is_told);
    suite_add_tcase(suite, tests);
    return suite;
}
