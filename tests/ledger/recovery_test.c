/* Recovery by guardians: who may, when it begins, what stops it, what it leaves behind. */
#include <stdlib.h>

#include "world.h"

Suite *recovery_suite(void);

#define OWNER 0
#define PEOPLE 6
#define DAY 86400u
#define DELAY (7 * DAY)

static struct world world;

static void open_in(uint32_t mode)
{
    world_open(&world, mode, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
}

static void open_signed(void)
{
    open_in(DAOMESH_MODE_SIGNED);
}

static void open_host(void)
{
    open_in(DAOMESH_MODE_HOST);
}

static void close_world(void)
{
    world_close(&world);
}

static daomesh_id seed_key(uint8_t fill)
{
    uint8_t seed[32];
    daomesh_id key;
    memset(seed, fill, sizeof seed);
    ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
    return key;
}

/* --- Acts ------------------------------------------------------------------------------------------------------------- */

static int by_bytes(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

static struct daomesh_party_guard guard_of(const daomesh_id *guardians, uint32_t count, uint32_t threshold)
{
    struct daomesh_party_guard guard = { .guardians_count = count, .threshold = threshold, .delay = DELAY };
    memcpy(guard.guardians, guardians, count * sizeof *guardians);
    qsort(guard.guardians, count, sizeof *guardians, by_bytes);
    return guard;
}

static int32_t guard_by(uint32_t person, const uint32_t *guardians, uint32_t count, uint32_t threshold)
{
    daomesh_id ids[DAOMESH_GUARDIANS_MAX];
    for (uint32_t i = 0; i < count; i++)
        ids[i] = world.people[guardians[i]];
    struct daomesh_party_guard guard = guard_of(ids, count, threshold);
    return world_act(&world, person, DAOMESH_ACTION_PARTY_GUARD, &guard);
}

/* Two of persons 1, 2, 3. */
static void have_guardians(void)
{
    const uint32_t three[] = { 1, 2, 3 };
    ck_assert_int_eq(guard_by(OWNER, three, 3, 2), DAOMESH_OK);
}

static struct daomesh_party_recover plan_of(const daomesh_id *person, uint8_t seed)
{
    struct daomesh_party_recover plan = { .person = *person, .keys_count = 1, .threshold = 1 };
    plan.keys[0] = (struct daomesh_party_key){ .key = seed_key(seed), .weight = 1 };
    return plan;
}

static int32_t approve(uint32_t guardian, uint8_t seed)
{
    struct daomesh_party_recover plan = plan_of(&world.people[OWNER], seed);
    return world_act(&world, guardian, DAOMESH_ACTION_PARTY_RECOVER, &plan);
}

static int32_t take_back(uint32_t guardian)
{
    struct daomesh_party_recover_withdraw withdraw = { .person = world.people[OWNER] };
    return world_act(&world, guardian, DAOMESH_ACTION_PARTY_RECOVER_WITHDRAW, &withdraw);
}

static int32_t veto(uint32_t person, uint64_t recovery)
{
    struct daomesh_party_recover_veto stop = { .recovery = recovery };
    return world_act(&world, person, DAOMESH_ACTION_PARTY_RECOVER_VETO, &stop);
}

/* An action of the owner by one key, whatever it was given. */
static int32_t act_with(uint8_t seed_fill, uint32_t lane, uint64_t sequence)
{
    static uint8_t body[256], action[512], envelope[1024];
    struct daomesh_proposal_process process = { .proposal = 1 };
    daomesh_id ledger;
    uint8_t seed[32];
    size_t body_len, len, signed_len;
    memset(ledger.bytes, 0x5a, sizeof ledger.bytes);
    memset(seed, seed_fill, sizeof seed);
    world_begin(&world, 0);
    daomesh_action_head head = { .size = sizeof head,
                                 .kind = DAOMESH_ACTION_PROPOSAL_PROCESS,
                                 .actor = world.people[OWNER],
                                 .lane = lane,
                                 .sequence = sequence,
                                 .expires = world.time + 100 };
    ck_assert_int_eq(
        daomesh__encode(body, sizeof body, &body_len, daomesh__schema_action(head.kind), &process),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_build(action, sizeof action, &len, &head, body, body_len, NULL),
                     DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_action_sign(envelope, sizeof envelope, &signed_len, &ledger, action, len, seed, NULL),
        DAOMESH_OK);
    return world_apply(&world, envelope, signed_len);
}

/* UNKNOWN_DAO means that the signature was let in. */
#define LET_IN DAOMESH_E_UNKNOWN_DAO
static int32_t old_key_acts(void)
{
    return act_with(OWNER + 1, 1, ++world.sequences[OWNER]);
}

/* --- Naming guardians ---------------------------------------------------------------------------------------------- */

START_TEST(guardians_must_make_sense)
{
    const uint32_t three[] = { 1, 2, 3 }, self[] = { 1, OWNER };
    ck_assert_int_eq(guard_by(OWNER, three, 3, 0), DAOMESH_E_THRESHOLD);
    ck_assert_int_eq(guard_by(OWNER, three, 3, 4), DAOMESH_E_THRESHOLD);
    ck_assert_int_eq(guard_by(OWNER, self, 2, 1), DAOMESH_E_SELF_GUARDIAN);
    struct daomesh_party_guard guard = guard_of(&world.people[1], 3, 2);
    daomesh_id kept = guard.guardians[0];
    guard.guardians[0] = guard.guardians[2];
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_E_NOT_SORTED);
    guard.guardians[0] = guard.guardians[1];
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_E_REPEATED);
    memset(&guard.guardians[0], 0, sizeof guard.guardians[0]);
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_E_UNKNOWN_PARTY);
    guard.guardians[0] = kept;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_OK);
}
END_TEST

START_TEST(the_delay_has_bounds)
{
    struct daomesh_party_guard guard = guard_of(&world.people[1], 1, 1);
    guard.delay = DAOMESH_RECOVERY_DELAY_MIN_S - 1;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_E_RANGE);
    guard.delay = DAOMESH_RECOVERY_DELAY_MAX_S + 1;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_E_RANGE);
    guard.delay = DAOMESH_RECOVERY_DELAY_MAX_S;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_OK);
    guard.delay = DAOMESH_RECOVERY_DELAY_MIN_S;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_GUARD,
                               &(struct daomesh_party_guard){ .guardians_count = 1,
                                                              .guardians = { world.people[OWNER] },
                                                              .threshold = 1,
                                                              .delay = DAOMESH_RECOVERY_DELAY_MIN_S }),
                     DAOMESH_OK); /* one's guardian may be one's ward */
}
END_TEST

START_TEST(nobody_needs_no_dials_and_must_replace_somebody)
{
    struct daomesh_party_guard nobody = { .guardians_count = 0 };
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &nobody), DAOMESH_E_NOT_FOUND);
    have_guardians();
    nobody.delay = DAY;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &nobody), DAOMESH_E_RANGE);
    nobody.delay = 0;
    nobody.threshold = 1;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &nobody), DAOMESH_E_THRESHOLD);
}
END_TEST

START_TEST(guardians_can_be_let_go_after_their_delay)
{
    struct daomesh_party_guard nobody = { .guardians_count = 0 };
    have_guardians();
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &nobody), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(approve(1, 90), DAOMESH_E_NOT_A_GUARDIAN);
}
END_TEST

START_TEST(sixteen_guardians_are_the_most)
{
    struct daomesh_party_guard guard;
    while (world.people_count < DAOMESH_GUARDIANS_MAX + 1)
        world_person(&world);
    guard = guard_of(&world.people[1], DAOMESH_GUARDIANS_MAX, DAOMESH_GUARDIANS_MAX);
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_OK);
    for (uint32_t i = 1; i <= DAOMESH_GUARDIANS_MAX; i++)
        ck_assert_int_eq(approve(i, 90), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
    ck_assert_uint_eq(daomesh_guardians_max(), COUNT_OF(guard.guardians));
}
END_TEST

/* --- The way of a recovery ----------------------------------------------------------------------------------------- */

START_TEST(new_keys_come_at_the_end_of_the_delay_and_old_ones_stop)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(old_key_acts(), LET_IN);
    ck_assert_int_eq(act_with(90, 2, 1), DAOMESH_E_NOT_THE_KEY);
    world_pass(&world, 1);
    ck_assert_int_eq(old_key_acts(), DAOMESH_E_NOT_THE_KEY);
    ck_assert_int_eq(act_with(90, 1, 50), DAOMESH_E_LANE); /* the old lane died with its key */
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
}
END_TEST

/* What the old key signed before stays dead even when the guardians bring the very same key back. */
START_TEST(a_recovered_key_revives_nothing_that_it_signed)
{
    have_guardians();
    ck_assert_int_eq(approve(1, OWNER + 1), DAOMESH_OK);
    ck_assert_int_eq(approve(3, OWNER + 1), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(old_key_acts(), DAOMESH_E_LANE);
    ck_assert_int_eq(act_with(OWNER + 1, 2, 1), LET_IN);
}
END_TEST

START_TEST(strangers_and_the_person_itself_approve_nothing)
{
    have_guardians();
    ck_assert_int_eq(approve(4, 90), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(OWNER, 90), DAOMESH_E_NOT_A_GUARDIAN);
    struct daomesh_party_recover plan = plan_of(&world.people[4], 90);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_NOT_A_GUARDIAN);
    memset(plan.person.bytes, 3, sizeof plan.person.bytes);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

START_TEST(keys_that_could_not_sign_are_refused)
{
    have_guardians();
    struct daomesh_party_recover plan = plan_of(&world.people[OWNER], 90);
    plan.threshold = 2;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_THRESHOLD);
    plan.threshold = 0;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_THRESHOLD);
    plan = plan_of(&world.people[OWNER], 90);
    plan.keys[0].weight = 0;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_RANGE);
    plan.keys[0].weight = 1;
    memset(plan.keys[0].key.bytes, 0, sizeof plan.keys[0].key.bytes);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_KEY);
    plan.keys_count = 0;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_THRESHOLD);
}
END_TEST

START_TEST(approving_twice_counts_once)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_E_NO_RECOVERY); /* none began */
}
END_TEST

START_TEST(approvals_of_different_keys_do_not_add_up)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 91), DAOMESH_OK);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_E_NO_RECOVERY);
    ck_assert_int_eq(approve(3, 91), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(91, 2, 1), LET_IN);
}
END_TEST

/* A word of 30 days ago counts, one second later it does not. */
START_TEST(approvals_grow_stale)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    world_pass(&world, DAOMESH_APPROVAL_MAX_S + 1);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_E_NO_RECOVERY);
    world_pass(&world, DAOMESH_APPROVAL_MAX_S);
    ck_assert_int_eq(approve(3, 90), DAOMESH_OK);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_OK);
}
END_TEST

/* The delay may be longer than approvals count by themselves: what a running recovery stands on stays. */
START_TEST(approvals_of_a_running_recovery_do_not_grow_stale)
{
    struct daomesh_party_guard guard = guard_of(&world.people[1], 3, 2);
    guard.delay = DAOMESH_RECOVERY_DELAY_MAX_S;
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DAOMESH_APPROVAL_MAX_S + 1);
    ck_assert_int_eq(approve(3, 91), DAOMESH_OK);
    world_pass(&world, guard.delay - DAOMESH_APPROVAL_MAX_S - 1);
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
}
END_TEST

/* --- What stops it --------------------------------------------------------------------------------------------------- */

START_TEST(the_person_stops_it_and_every_approval_is_gone)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(veto(OWNER, 2), DAOMESH_E_NO_RECOVERY); /* another one */
    ck_assert_int_eq(veto(1, 1), DAOMESH_E_NO_RECOVERY);     /* a guardian's veto is no veto */
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_OK);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_E_NO_RECOVERY);
    ck_assert_int_eq(approve(3, 90), DAOMESH_OK); /* alone again */
    world_pass(&world, 2 * DELAY);
    ck_assert_int_eq(old_key_acts(), LET_IN);
}
END_TEST

START_TEST(a_guardian_who_takes_back_its_word_stops_it)
{
    have_guardians();
    ck_assert_int_eq(take_back(1), DAOMESH_E_NO_RECOVERY);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    ck_assert_int_eq(take_back(3), DAOMESH_E_NO_RECOVERY);
    ck_assert_int_eq(take_back(2), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(old_key_acts(), LET_IN);
}
END_TEST

START_TEST(the_delay_begins_anew_when_it_is_approved_again)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(take_back(2), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(old_key_acts(), LET_IN);
    world_pass(&world, 1);
    ck_assert_int_eq(old_key_acts(), DAOMESH_E_NOT_THE_KEY);
}
END_TEST

START_TEST(more_approvals_than_it_takes_keep_it_running)
{
    have_guardians();
    for (uint32_t i = 1; i <= 3; i++)
        ck_assert_int_eq(approve(i, 90), DAOMESH_OK);
    ck_assert_int_eq(take_back(1), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(old_key_acts(), DAOMESH_E_NOT_THE_KEY);
}
END_TEST

/* Two of four: while one recovery runs another may gather approvals, but not run. */
START_TEST(of_two_recoveries_the_one_that_runs_stays)
{
    const uint32_t four[] = { 1, 2, 3, 4 };
    ck_assert_int_eq(guard_by(OWNER, four, 4, 2), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(3, 91), DAOMESH_OK);
    ck_assert_int_eq(approve(4, 91), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(91, 2, 1), DAOMESH_E_NOT_THE_KEY);
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(90, 2, 2), LET_IN); /* and the other one is forgotten */
}
END_TEST

START_TEST(a_guardian_who_changes_sides_stops_one_and_begins_the_other)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(3, 91), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 91), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(91, 2, 1), LET_IN);
}
END_TEST

/* --- Changing guardians ------------------------------------------------------------------------------------------------ */

/* Who stole a key names an accomplice: until the change is due the true guardians are in force. */
START_TEST(a_thief_cannot_swap_the_guardians_at_once)
{
    const uint32_t accomplice[] = { 5 };
    have_guardians();
    ck_assert_int_eq(guard_by(OWNER, accomplice, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(approve(5, 66), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(approve(5, 66), DAOMESH_E_NOT_A_GUARDIAN);
    world_pass(&world, 1);
    ck_assert_int_eq(approve(5, 66), DAOMESH_E_NOT_A_GUARDIAN); /* the recovery forgot the change */
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
    world_pass(&world, 2 * DELAY);
    ck_assert_int_eq(approve(5, 66), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(3, 91), DAOMESH_OK);
    ck_assert_int_eq(approve(5, 66), DAOMESH_E_NOT_A_GUARDIAN);
}
END_TEST

/* Named while the recovery ran, due after its end. */
START_TEST(a_recovery_forgets_a_change_that_would_come_later)
{
    const uint32_t accomplice[] = { 5 };
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DAY);
    ck_assert_int_eq(guard_by(OWNER, accomplice, 1, 1), DAOMESH_OK);
    world_pass(&world, DELAY - DAY);
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
    world_pass(&world, DELAY);
    ck_assert_int_eq(approve(5, 66), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(1, 91), DAOMESH_OK);
}
END_TEST

START_TEST(a_change_waits_for_the_recovery_that_runs_and_follows_its_veto)
{
    const uint32_t other[] = { 4 };
    have_guardians();
    ck_assert_int_eq(guard_by(OWNER, other, 1, 1), DAOMESH_OK);
    world_pass(&world, DAY);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - DAY);
    ck_assert_int_eq(approve(4, 91), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(4, 91), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(91, 2, 1), LET_IN);
}
END_TEST

/* The same when the recovery falls apart instead of being vetoed, by a word taken back or moved. */
START_TEST(a_change_follows_a_recovery_that_lost_its_approvals)
{
    const uint32_t other[] = { 4 };
    have_guardians();
    ck_assert_int_eq(guard_by(OWNER, other, 1, 1), DAOMESH_OK);
    world_pass(&world, DAY);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    world_pass(&world, DELAY - DAY);
    if (_i == 0)
        ck_assert_int_eq(take_back(2), DAOMESH_OK);
    else
        ck_assert_int_eq(approve(2, 91), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(4, 91), DAOMESH_OK);
}
END_TEST

/* A guardian who is replaced before enough approved: its word goes with it. */
START_TEST(approvals_end_with_the_guardians_who_gave_them)
{
    const uint32_t others[] = { 2, 3, 4 };
    have_guardians();
    ck_assert_int_eq(guard_by(OWNER, others, 3, 2), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    ck_assert_int_eq(veto(OWNER, 1), DAOMESH_E_NO_RECOVERY);
    ck_assert_int_eq(take_back(1), DAOMESH_E_NO_RECOVERY);
}
END_TEST

START_TEST(naming_the_present_guardians_takes_a_change_back)
{
    const uint32_t other[] = { 4 };
    have_guardians();
    ck_assert_int_eq(guard_by(OWNER, other, 1, 1), DAOMESH_OK);
    have_guardians();
    world_pass(&world, DELAY);
    ck_assert_int_eq(approve(4, 90), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
}
END_TEST

START_TEST(another_change_waits_anew)
{
    const uint32_t four[] = { 4 }, five[] = { 5 };
    have_guardians();
    ck_assert_int_eq(guard_by(OWNER, four, 1, 1), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(guard_by(OWNER, five, 1, 1), DAOMESH_OK);
    world_pass(&world, DELAY - 1);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(approve(4, 90), DAOMESH_E_NOT_A_GUARDIAN);
    ck_assert_int_eq(approve(5, 90), DAOMESH_OK);
}
END_TEST

/* --- The person acts meanwhile -------------------------------------------------------------------------------------- */

START_TEST(rotating_keys_does_not_stop_a_recovery)
{
    have_guardians();
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    ck_assert_int_eq(approve(2, 90), DAOMESH_OK);
    struct daomesh_party_key_rotate rotate = { .old = seed_key(OWNER + 1), .new_ = seed_key(60) };
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_KEY_ROTATE, &rotate), DAOMESH_OK);
    ck_assert_int_eq(act_with(60, 2, 1), LET_IN);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(60, 2, 2), DAOMESH_E_NOT_THE_KEY);
    ck_assert_int_eq(act_with(90, 3, 1), LET_IN);
}
END_TEST

START_TEST(guardians_who_guard_each_other_recover_each_other)
{
    const uint32_t owner[] = { OWNER }, other[] = { 1 };
    ck_assert_int_eq(guard_by(OWNER, other, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(guard_by(1, owner, 1, 1), DAOMESH_OK);
    ck_assert_int_eq(approve(1, 90), DAOMESH_OK);
    world_pass(&world, DELAY);
    ck_assert_int_eq(act_with(90, 2, 1), LET_IN);
}
END_TEST

/* --- DAOs ---------------------------------------------------------------------------------------------------------------- */

START_TEST(a_dao_has_no_guardians)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 2, &pathway);
    struct daomesh_party_guard guard = guard_of(&world.people[1], 1, 1);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_E_NOT_A_PERSON);
}
END_TEST

/* Its members decide, on any pathway that may carry the act. */
START_TEST(a_dao_is_guardian_by_its_pathway)
{
    static struct inner_list list;
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 2, &pathway);
    struct daomesh_party_guard guard = guard_of(&dao, 1, 1);
    struct daomesh_party_recover plan = plan_of(&world.people[5], 90);
    ck_assert_int_eq(world_act(&world, 5, DAOMESH_ACTION_PARTY_GUARD, &guard), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, OWNER, DAOMESH_ACTION_PARTY_RECOVER, &plan), DAOMESH_E_NOT_A_GUARDIAN);
    memset(&list, 0, sizeof list);
    inner_add(&list, DAOMESH_ACTION_PARTY_RECOVER, &plan);
    uint64_t proposal = world_propose(&world, OWNER, &dao, 1, inner_span(&list));
    ck_assert_uint_eq(proposal, 1);
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, OWNER, &dao, proposal, 1), DAOMESH_OK);
    world_pass(&world, 2000);
    ck_assert_uint_eq(world_proposal(&world, &dao, proposal).state, DAOMESH_STATE_EXECUTED);
    ck_assert_int_eq(veto(5, 1), DAOMESH_OK);
}
END_TEST

static TCase *in_world(Suite *suite, const char *name, void (*setup)(void))
{
    TCase *tests = tcase_create(name);
    tcase_add_checked_fixture(tests, setup, close_world);
    suite_add_tcase(suite, tests);
    return tests;
}

Suite *recovery_suite(void)
{
    Suite *suite = suite_create("recovery");
    TCase *tests = in_world(suite, "signed", open_signed);
    tcase_add_test(tests, guardians_must_make_sense);
    tcase_add_test(tests, the_delay_has_bounds);
    tcase_add_test(tests, nobody_needs_no_dials_and_must_replace_somebody);
    tcase_add_test(tests, guardians_can_be_let_go_after_their_delay);
    tcase_add_test(tests, sixteen_guardians_are_the_most);
    tcase_add_test(tests, new_keys_come_at_the_end_of_the_delay_and_old_ones_stop);
    tcase_add_test(tests, a_recovered_key_revives_nothing_that_it_signed);
    tcase_add_test(tests, strangers_and_the_person_itself_approve_nothing);
    tcase_add_test(tests, keys_that_could_not_sign_are_refused);
    tcase_add_test(tests, approving_twice_counts_once);
    tcase_add_test(tests, approvals_of_different_keys_do_not_add_up);
    tcase_add_test(tests, approvals_grow_stale);
    tcase_add_test(tests, approvals_of_a_running_recovery_do_not_grow_stale);
    tcase_add_test(tests, the_person_stops_it_and_every_approval_is_gone);
    tcase_add_test(tests, a_guardian_who_takes_back_its_word_stops_it);
    tcase_add_test(tests, the_delay_begins_anew_when_it_is_approved_again);
    tcase_add_test(tests, more_approvals_than_it_takes_keep_it_running);
    tcase_add_test(tests, of_two_recoveries_the_one_that_runs_stays);
    tcase_add_test(tests, a_guardian_who_changes_sides_stops_one_and_begins_the_other);
    tcase_add_test(tests, a_thief_cannot_swap_the_guardians_at_once);
    tcase_add_test(tests, a_recovery_forgets_a_change_that_would_come_later);
    tcase_add_test(tests, a_change_waits_for_the_recovery_that_runs_and_follows_its_veto);
    tcase_add_loop_test(tests, a_change_follows_a_recovery_that_lost_its_approvals, 0, 2);
    tcase_add_test(tests, approvals_end_with_the_guardians_who_gave_them);
    tcase_add_test(tests, naming_the_present_guardians_takes_a_change_back);
    tcase_add_test(tests, another_change_waits_anew);
    tcase_add_test(tests, rotating_keys_does_not_stop_a_recovery);
    tcase_add_test(tests, guardians_who_guard_each_other_recover_each_other);
    tests = in_world(suite, "daos", open_host);
    tcase_add_test(tests, a_dao_has_no_guardians);
    tcase_add_test(tests, a_dao_is_guardian_by_its_pathway);
    return suite;
}
