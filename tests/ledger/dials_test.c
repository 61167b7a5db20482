/* Dials of a pathway that ask more of a proposal than votes at the deadline: what members still hold, and when the quorum came. */
#include "world.h"

Suite *dials_suite(void);

#define MEMBERS 5
#define SHARES 10
#define CLOSES 1000 /* seconds from opening */

static struct world world;
static daomesh_id dao;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

/* Founds the DAO and opens a proposal on a pathway that `dial` has set; ten seconds later it can be voted on. */
static uint64_t found_and_open(void (*dial)(struct daomesh_pathway *pathway))
{
    struct daomesh_pathway pathway = world_pathway();
    dial(&pathway);
    dao = world_dao(&world, MEMBERS, &pathway);
    uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 10);
    return number;
}

static void vote(uint64_t number, uint32_t person, uint8_t choice)
{
    ck_assert_int_eq(world_vote(&world, person, &dao, number, choice), DAOMESH_OK);
}

/* What a member holds is set by the DAO itself, as the host says. */
static void hold(uint32_t person, uint64_t shares, uint64_t loot)
{
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[person],
                                           .shares = amount_from_u64(shares),
                                           .loot = amount_from_u64(loot) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
}

static uint32_t state_of(uint64_t number)
{
    return world_proposal(&world, &dao, number).state;
}

static uint32_t state_after(uint64_t number, uint64_t seconds)
{
    world_begin(&world, 0);
    world_pass(&world, seconds);
    return state_of(number);
}

/* --- Retention ----------------------------------------------------------------------------------------------------- */

static void keeps_nine_tenths(struct daomesh_pathway *pathway)
{
    pathway->rule.high_water = DAOMESH_HIGH_WATER_ANY_VOTE;
    pathway->rule.retention_ppm = 900000;
    pathway->rule.grace_s = 100;
}

START_TEST(a_proposal_is_carried_out_while_enough_members_stay)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    vote(number, 0, 1);
    hold(1, 5, 0); /* 45 of 50 */
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_proposal_that_too_many_leave_over_is_defeated_after_all)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    vote(number, 0, 1);
    world_pass(&world, CLOSES);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_GRACE);
    world_begin(&world, 0);
    hold(1, 4, 0); /* 44 of 50 */
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state_after(number, 200), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(what_comes_back_after_the_defeat_does_not_undo_it)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    vote(number, 0, 1);
    hold(1, 0, 0);
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_DEFEATED);
    world_begin(&world, 0);
    hold(1, SHARES, 0);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_DEFEATED);
    struct daomesh_proposal_process process = { .dao = dao, .proposal = number };
    world_begin(&world, 0);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &process),
                     DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(loot_is_held_too)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    hold(1, 10, 50);
    vote(number, 0, 1); /* 100 */
    hold(1, 0, 50);
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(any_vote_raises_the_mark)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    vote(number, 0, 1);
    vote(number, 2, 1);
    hold(1, 100, 0);
    vote(number, 3, 2); /* 140 */
    hold(1, SHARES, 0);
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(the_opening_raises_the_mark_where_any_vote_does)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    hold(1, 4, 0);
    vote(number, 0, 1); /* 44, after 50 */
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_later_vote_at_less_leaves_the_mark)
{
    uint64_t number = found_and_open(keeps_nine_tenths);
    vote(number, 0, 1); /* 50 */
    hold(1, 4, 0);
    vote(number, 2, 1); /* 44 */
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_DEFEATED);
}
END_TEST

static void bounds_dilution(struct daomesh_pathway *pathway)
{
    pathway->rule.high_water = DAOMESH_HIGH_WATER_YES_VOTE;
    pathway->rule.dilution_bound = 3;
}

START_TEST(only_votes_for_it_raise_the_mark_where_the_pathway_says_so)
{
    uint64_t number = found_and_open(bounds_dilution);
    vote(number, 0, 1);
    vote(number, 2, 1);
    hold(1, 1000, 0);
    vote(number, 3, 2);
    vote(number, 4, 0);
    hold(1, SHARES, 0);
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_dilution_bound_of_three_needs_a_third)
{
    uint64_t number = found_and_open(bounds_dilution);
    vote(number, 0, 1); /* 50 */
    for (uint32_t person = 1; person < 4; person++)
        hold(person, 0, 0);
    hold(4, 6, 0); /* 16 * 3 < 50 */
    ck_assert_uint_eq(state_after(number, CLOSES + 200), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* --- Quorum and time ----------------------------------------------------------------------------------------------- */

static void asks_late(struct daomesh_pathway *pathway)
{
    pathway->rule.quorum_ppm = 600000;
    pathway->rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway->rule.quorum_late = 1;
    pathway->rule.grace_s = 100;
}

START_TEST(a_late_quorum_is_asked_when_it_is_processed)
{
    uint64_t number = found_and_open(asks_late);
    vote(number, 0, 1);
    world_pass(&world, CLOSES);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state_after(number, 200), DAOMESH_STATE_DEFEATED);
}
END_TEST

static void goes_on_after_quorum(struct daomesh_pathway *pathway)
{
    pathway->rule.quorum_ppm = 400000;
    pathway->rule.quorum_counts = DAOMESH_COUNTS_ALL;
    pathway->rule.late_quorum_s = 300;
}

START_TEST(voting_goes_on_after_a_quorum_in_the_last_moment)
{
    uint64_t number = found_and_open(goes_on_after_quorum);
    const uint64_t closes = world_proposal(&world, &dao, number).closes;
    world_begin(&world, 0);
    vote(number, 0, 1);
    world_commit(&world);
    world_begin(&world, closes);
    vote(number, 1, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).closes, closes + 300);
    world_begin(&world, closes + 300);
    vote(number, 2, 2);
    vote(number, 3, 2);
    vote(number, 4, 2);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).closes, closes + 300);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_ACTIVE);
    world_begin(&world, closes + 301);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_quorum_in_time_moves_nothing)
{
    uint64_t number = found_and_open(goes_on_after_quorum);
    const uint64_t closes = world_proposal(&world, &dao, number).closes;
    world_begin(&world, 0);
    vote(number, 0, 1);
    vote(number, 1, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).closes, closes);
    world_begin(&world, closes + 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_EXECUTED);
}
END_TEST

static void passes_at_super_quorum(struct daomesh_pathway *pathway)
{
    pathway->rule.early = DAOMESH_EARLY_SUPER;
    pathway->rule.early_bar_ppm = 600000;
}

START_TEST(a_super_quorum_decides_at_once)
{
    uint64_t number = found_and_open(passes_at_super_quorum);
    vote(number, 0, 1);
    vote(number, 1, 1);
    vote(number, 2, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).decided_by, DAOMESH_BY_SUPER);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

static void passes_by_consent(struct daomesh_pathway *pathway)
{
    pathway->rule.threshold = DAOMESH_THRESHOLD_OPTIMISTIC;
    pathway->rule.bar_ppm = 400000;
}

START_TEST(what_nobody_objects_to_happens)
{
    uint64_t number = found_and_open(passes_by_consent);
    vote(number, 0, 2);
    ck_assert_uint_eq(state_after(number, CLOSES), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(objections_that_reach_the_bar_stop_it)
{
    uint64_t number = found_and_open(passes_by_consent);
    vote(number, 0, 2);
    vote(number, 1, 2);
    ck_assert_uint_eq(state_after(number, CLOSES), DAOMESH_STATE_DEFEATED);
}
END_TEST

Suite *dials_suite(void)
{
    Suite *suite = suite_create("dials");
    TCase *retention = tcase_create("retention");
    tcase_add_checked_fixture(retention, open_world, close_world);
    tcase_add_test(retention, a_proposal_is_carried_out_while_enough_members_stay);
    tcase_add_test(retention, a_proposal_that_too_many_leave_over_is_defeated_after_all);
    tcase_add_test(retention, what_comes_back_after_the_defeat_does_not_undo_it);
    tcase_add_test(retention, loot_is_held_too);
    tcase_add_test(retention, any_vote_raises_the_mark);
    tcase_add_test(retention, the_opening_raises_the_mark_where_any_vote_does);
    tcase_add_test(retention, a_later_vote_at_less_leaves_the_mark);
    tcase_add_test(retention, only_votes_for_it_raise_the_mark_where_the_pathway_says_so);
    tcase_add_test(retention, a_dilution_bound_of_three_needs_a_third);
    suite_add_tcase(suite, retention);

    TCase *times = tcase_create("quorum");
    tcase_add_checked_fixture(times, open_world, close_world);
    tcase_add_test(times, a_late_quorum_is_asked_when_it_is_processed);
    tcase_add_test(times, voting_goes_on_after_a_quorum_in_the_last_moment);
    tcase_add_test(times, a_quorum_in_time_moves_nothing);
    tcase_add_test(times, a_super_quorum_decides_at_once);
    tcase_add_test(times, what_nobody_objects_to_happens);
    tcase_add_test(times, objections_that_reach_the_bar_stop_it);
    suite_add_tcase(suite, times);
    return suite;
}
