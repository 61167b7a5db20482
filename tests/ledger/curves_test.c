/* Pathways whose bars fall with time, whose votes are sealed, or that a party may veto. */
#include <daomesh/action.h>

#include "world.h"

Suite *curves_suite(void);

#define MEMBERS 10
#define VOTING 1000
#define PERCENT 10000000u

static struct world world;
static daomesh_id dao;
static uint64_t opened;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static struct daomesh_bar_curve line(uint32_t from, uint32_t to)
{
    return (struct daomesh_bar_curve){
        .shape = 1, .from_ppb = from * PERCENT, .to_ppb = to * PERCENT, .length_ppb = 1000000000
    };
}

/* Approval falls from 100 % to 50 %, support from 50 % to 0 %; both must hold for 100 s. */
static struct daomesh_pathway track(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.threshold = DAOMESH_THRESHOLD_CURVES;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway.rule.voting_s = VOTING;
    pathway.rule.confirm_s = 100;
    pathway.rule.curves_count = 2;
    pathway.rule.curves[0] = line(100, 50);
    pathway.rule.curves[1] = line(50, 0);
    return pathway;
}

static uint64_t propose_on(struct daomesh_pathway pathway)
{
    dao = world_dao(&world, MEMBERS, &pathway);
    uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    opened = world.time;
    return number;
}

/* The next batch is so many seconds after the opening. */
static void at(uint64_t seconds)
{
    if (world.open) world_commit(&world);
    world_begin(&world, opened + seconds);
}

static void vote(uint64_t number, uint32_t first, uint32_t count, uint8_t choice)
{
    for (uint32_t i = first; i < first + count; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, choice), DAOMESH_OK);
}

static uint32_t state_at(uint64_t number, uint64_t seconds)
{
    at(seconds);
    world_commit(&world);
    return world_proposal(&world, &dao, number).state;
}

/* --- Curves ------------------------------------------------------------------------------------------------------------ */

/* Three of ten are 30 % of support, which the bar has come down to after 400 s. */
START_TEST(a_proposal_passes_when_the_bars_have_come_down_and_it_held)
{
    uint64_t number = propose_on(track());
    at(20);
    vote(number, 0, 3, 1);
    ck_assert_uint_eq(state_at(number, 399), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_at(number, 410), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, 500), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, 501), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).decided_by, DAOMESH_BY_CONFIRM);
}
END_TEST

/* One against three makes 75 % of approval, which passes after 500 s: the 100 s begin again. */
START_TEST(a_vote_against_breaks_the_confirmation)
{
    uint64_t number = propose_on(track());
    at(20);
    vote(number, 0, 3, 1);
    at(450);
    vote(number, 5, 1, 2);
    ck_assert_uint_eq(state_at(number, 499), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_at(number, 501), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, 600), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, 601), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_vote_for_does_not_begin_it_again)
{
    uint64_t number = propose_on(track());
    at(20);
    vote(number, 0, 3, 1);
    at(450);
    vote(number, 3, 1, 1);
    ck_assert_uint_eq(state_at(number, 500), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, 501), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(what_does_not_pass_by_the_end_is_defeated)
{
    uint64_t number = propose_on(track());
    at(20);
    vote(number, 0, 1, 1);
    vote(number, 5, 2, 2);
    ck_assert_uint_eq(state_at(number, VOTING), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_at(number, VOTING + 1), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(a_vote_taken_back_counts_no_more)
{
    struct daomesh_pathway pathway = track();
    pathway.rule.revote = 1;
    uint64_t number = propose_on(pathway);
    at(20);
    vote(number, 0, 3, 1);
    at(450);
    struct daomesh_proposal_unvote act = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_OK);
    ck_assert_uint_eq(state_at(number, 599), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_at(number, 601), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, 701), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* OpenGov's stepped and reciprocal curves are dials of a pathway too. */
START_TEST(curves_of_every_shape_are_taken)
{
    struct daomesh_pathway pathway = track();
    pathway.rule.curves[0] = (struct daomesh_bar_curve){ .shape = 2,
                                                         .from_ppb = 80 * PERCENT,
                                                         .to_ppb = 30 * PERCENT,
                                                         .length_ppb = 15 * PERCENT,
                                                         .step_ppb = 10 * PERCENT };
    pathway.rule.curves[1] = (struct daomesh_bar_curve){
        .shape = 3, .factor_ppb = 222222224, .x_offset_ppb = 333333335, .y_less_ppb = 166666668
    };
    uint64_t number = propose_on(pathway);
    at(20);
    vote(number, 0, 9, 1);
    ck_assert_uint_eq(state_at(number, 200), DAOMESH_STATE_EXECUTED);
}
END_TEST

static int32_t found(struct daomesh_pathway pathway)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

START_TEST(dials_that_do_not_fit_are_refused)
{
    (void)propose_on(world_pathway());
    struct daomesh_pathway pathway = track();
    pathway.rule.curves_count = 1;
    ck_assert_int_eq(found(pathway), DAOMESH_E_CONTRADICTION);
    pathway = track();
    pathway.rule.curves_count = 0;
    ck_assert_int_eq(found(pathway), DAOMESH_E_RANGE);
    pathway = track();
    pathway.rule.confirm_s = 0;
    ck_assert_int_eq(found(pathway), DAOMESH_OK); /* passing once is enough */
    pathway = track();
    pathway.rule.reveal_s = 10;
    ck_assert_int_eq(found(pathway), DAOMESH_E_CONTRADICTION);
    pathway = track();
    pathway.rule.curves[1] = (struct daomesh_bar_curve){
        .shape = 3, .factor_ppb = 1, .x_offset_ppb = 1, .y_offset_ppb = 1, .y_less_ppb = 1
    };
    ck_assert_int_eq(found(pathway), DAOMESH_E_CONTRADICTION);
    pathway = world_pathway();
    pathway.veto_until = 1;
    ck_assert_int_eq(found(pathway), DAOMESH_E_CONTRADICTION);
    pathway.veto.bytes[0] = 1;
    ck_assert_int_eq(found(pathway), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

/* --- Sealed votes ------------------------------------------------------------------------------------------------------ */

static struct daomesh_pathway sealed(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.reveal_s = 500;
    return pathway;
}

static daomesh_id seal_of(uint32_t person, uint64_t number, uint32_t choice)
{
    const daomesh_sealed_vote vote_made = { .size = sizeof vote_made,
                                            .choice = choice,
                                            .ledger = world.ledger->id,
                                            .dao = dao,
                                            .proposal = number,
                                            .party = world.people[person],
                                            .salt = { { 42 } } };
    daomesh_id seal;
    ck_assert_int_eq(daomesh_vote_seal(&seal, &vote_made), DAOMESH_OK);
    return seal;
}

static int32_t hand_in(uint32_t person, uint64_t number, daomesh_id seal)
{
    struct daomesh_proposal_seal act = { .dao = dao, .proposal = number, .seal = seal };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_SEAL, &act);
}

static int32_t reveal(uint32_t person, uint64_t number, uint8_t choice)
{
    struct daomesh_proposal_reveal act = {
        .dao = dao, .proposal = number, .choice = choice, .salt = { { 42 } }
    };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_REVEAL, &act);
}

START_TEST(sealed_votes_count_when_they_are_opened)
{
    uint64_t number = propose_on(sealed());
    at(20);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(hand_in(i, number, seal_of(i, number, i == 2 ? 2 : 1)), DAOMESH_OK);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_VOTING_NOT_OPEN);
    ck_assert_uint_eq(state_at(number, VOTING + 1), DAOMESH_STATE_REVEAL);
    at(VOTING + 10);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(reveal(i, number, i == 2 ? 2 : 1), DAOMESH_OK);
    ck_assert_uint_eq(state_at(number, VOTING + 500), DAOMESH_STATE_REVEAL);
    ck_assert_uint_eq(state_at(number, VOTING + 501), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).voters, 3);
}
END_TEST

START_TEST(what_nobody_opens_is_absent)
{
    uint64_t number = propose_on(sealed());
    at(20);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(hand_in(i, number, seal_of(i, number, 1)), DAOMESH_OK);
    at(VOTING + 10);
    ck_assert_uint_eq(state_at(number, VOTING + 501), DAOMESH_STATE_DEFEATED);
}
END_TEST

START_TEST(only_the_vote_that_was_sealed_opens)
{
    uint64_t number = propose_on(sealed());
    at(20);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 1)), DAOMESH_OK);
    ck_assert_int_eq(hand_in(1, number, seal_of(0, number, 1)), DAOMESH_OK); /* copied */
    at(VOTING + 10);
    ck_assert_int_eq(reveal(0, number, 2), DAOMESH_E_OTHER_VOTE);
    ck_assert_int_eq(reveal(1, number, 1), DAOMESH_E_OTHER_VOTE);
    ck_assert_int_eq(reveal(2, number, 1), DAOMESH_E_NOT_SEALED);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_OK);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_NOT_SEALED);
}
END_TEST

START_TEST(nobody_votes_openly_where_votes_are_sealed)
{
    uint64_t number = propose_on(sealed());
    at(20);
    ck_assert_int_eq(world_vote(&world, 0, &dao, number, 1), DAOMESH_E_SEALED);
    struct daomesh_proposal_unvote act = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_UNVOTE, &act), DAOMESH_E_SEALED);
    ck_assert_int_eq(hand_in(0, number, (daomesh_id){ { 0 } }), DAOMESH_E_RANGE);
    ck_assert_int_eq(hand_in(MEMBERS, number, seal_of(0, number, 1)), DAOMESH_E_NOT_A_MEMBER);
    at(VOTING + 1);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 1)), DAOMESH_E_VOTING_NOT_OPEN);
}
END_TEST

START_TEST(nobody_seals_where_votes_are_open)
{
    uint64_t number = propose_on(world_pathway());
    at(20);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 1)), DAOMESH_E_NOT_SEALED);
}
END_TEST

START_TEST(a_seal_is_replaced_where_votes_may_be_changed)
{
    struct daomesh_pathway pathway = sealed();
    uint64_t number = propose_on(pathway);
    at(20);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 1)), DAOMESH_OK);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 2)), DAOMESH_E_ALREADY_VOTED);
    pathway.rule.revote = 1;
    ck_assert_int_eq(found(pathway), DAOMESH_OK);
    number = world_propose(&world, 0, &dao, 1, nothing);
    opened = world.time;
    at(20);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 1)), DAOMESH_OK);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 2)), DAOMESH_OK);
    at(VOTING + 10);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_OTHER_VOTE);
    ck_assert_int_eq(reveal(0, number, 2), DAOMESH_OK);
}
END_TEST

/* A seal hides what no vote can be; opening it shows it. */
START_TEST(a_sealed_vote_must_be_a_vote)
{
    uint64_t number = propose_on(sealed());
    const daomesh_sealed_vote heavy = { .size = sizeof heavy,
                                        .choice = 1,
                                        .ledger = world.ledger->id,
                                        .dao = dao,
                                        .proposal = number,
                                        .party = world.people[1],
                                        .weight = { { 2, 0, 0, 0 } } };
    struct daomesh_proposal_reveal act = {
        .dao = dao, .proposal = number, .choice = 1, .weight = amount_from_u64(2)
    };
    daomesh_id seal;
    ck_assert_int_eq(daomesh_vote_seal(&seal, &heavy), DAOMESH_OK);
    at(20);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 9)), DAOMESH_OK);
    ck_assert_int_eq(hand_in(1, number, seal), DAOMESH_OK);
    at(VOTING + 10);
    ck_assert_int_eq(reveal(0, number, 9), DAOMESH_E_CHOICE);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_REVEAL, &act), DAOMESH_E_RANGE);
    ck_assert_int_eq(reveal(MEMBERS, number, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(reveal(0, number + 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(hand_in(0, number + 1, seal), DAOMESH_E_UNKNOWN_PROPOSAL);
    dao = world.people[0];
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(hand_in(0, number, seal), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

START_TEST(who_came_later_seals_nothing_and_nobody_does_after_the_end)
{
    uint64_t number = propose_on(sealed());
    struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number };
    struct daomesh_member_add join = { .dao = dao, .party = world.people[MEMBERS] };
    join.shares = amount_from_u64(1);
    at(20);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    ck_assert_int_eq(hand_in(MEMBERS, number, seal_of(MEMBERS, number, 1)), DAOMESH_E_NO_WEIGHT);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_int_eq(hand_in(0, number, seal_of(0, number, 1)), DAOMESH_E_PROPOSAL_CLOSED);
    ck_assert_int_eq(reveal(0, number, 1), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(a_seal_asks_for_its_arguments)
{
    daomesh_id seal;
    daomesh_sealed_vote made = { .size = sizeof made, .choice = 256 };
    ck_assert_int_eq(daomesh_vote_seal(NULL, &made), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_vote_seal(&seal, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_vote_seal(&seal, &made), DAOMESH_E_RANGE);
    ck_assert(id_is_zero(&seal));
    made.size--;
    ck_assert_int_eq(daomesh_vote_seal(&seal, &made), DAOMESH_E_ARG);
}
END_TEST

/* SHA-256 of the bytes that the header names, by another implementation. */
START_TEST(a_seal_is_what_the_header_says)
{
    const daomesh_sealed_vote made = { .size = sizeof made,
                                       .choice = 2,
                                       .ledger = { { 1 } },
                                       .dao = { { 2 } },
                                       .proposal = 3,
                                       .party = { { 4 } },
                                       .weight = { { 5, 0, 0, 0 } },
                                       .salt = { { 6 } } };
    const uint8_t expected[] = { 0xdd, 0xb1, 0x15, 0xbe, 0x9a, 0xc6, 0x58, 0xa8, 0x15, 0xdc, 0x43,
                                 0x1b, 0x4d, 0x1f, 0xb2, 0x90, 0x2b, 0xc6, 0x7c, 0x56, 0x1d, 0x7b,
                                 0xc9, 0x39, 0x17, 0xbf, 0x2a, 0xc8, 0x1c, 0x9b, 0x4d, 0xce };
    daomesh_id seal;
    ck_assert_int_eq(daomesh_vote_seal(&seal, &made), DAOMESH_OK);
    ck_assert_mem_eq(seal.bytes, expected, sizeof expected);
}
END_TEST

/* --- Vetoes ------------------------------------------------------------------------------------------------------------ */

static struct daomesh_pathway guarded(uint8_t until)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.grace_s = 500;
    pathway.veto = world.people[MEMBERS];
    pathway.veto_until = until;
    return pathway;
}

static int32_t veto(uint32_t person, uint64_t number)
{
    struct daomesh_proposal_veto act = { .party = world.people[person], .dao = dao, .proposal = number };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_VETO, &act);
}

START_TEST(a_guardian_ends_what_has_passed)
{
    uint64_t number = propose_on(guarded(0));
    at(20);
    vote(number, 0, 9, 1);
    at(VOTING + 100);
    ck_assert_int_eq(veto(0, number), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(veto(MEMBERS, number), DAOMESH_OK);
    ck_assert_int_eq(veto(MEMBERS, number), DAOMESH_E_PROPOSAL_CLOSED);
    ck_assert_uint_eq(state_at(number, VOTING + 900), DAOMESH_STATE_VETOED);
}
END_TEST

/* ZKsync's token governor: its guardian may veto while it is pending or active, not when it has succeeded. */
START_TEST(a_guardian_of_the_vote_comes_too_late_after_it)
{
    uint64_t number = propose_on(guarded(2));
    at(20);
    vote(number, 0, 9, 1);
    at(VOTING + 1);
    ck_assert_int_eq(veto(MEMBERS, number), DAOMESH_E_VOTING_NOT_OPEN);
    number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_int_eq(veto(MEMBERS, number), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_VETOED);
}
END_TEST

START_TEST(without_a_guardian_nobody_vetoes)
{
    uint64_t number = propose_on(world_pathway());
    ck_assert_int_eq(veto(0, number), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

/* A guardian of tomorrow does not veto what was opened today. */
START_TEST(the_guardian_is_the_one_at_the_opening)
{
    uint64_t number = propose_on(guarded(0));
    struct daomesh_pathway pathway = guarded(0);
    pathway.veto = world.people[1];
    ck_assert_int_eq(found(pathway), DAOMESH_OK);
    ck_assert_int_eq(veto(1, number), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(veto(MEMBERS, number), DAOMESH_OK);
}
END_TEST

Suite *curves_suite(void)
{
    Suite *suite = suite_create("curves");
    TCase *tests = tcase_create("curves");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_proposal_passes_when_the_bars_have_come_down_and_it_held);
    tcase_add_test(tests, a_vote_against_breaks_the_confirmation);
    tcase_add_test(tests, a_vote_for_does_not_begin_it_again);
    tcase_add_test(tests, what_does_not_pass_by_the_end_is_defeated);
    tcase_add_test(tests, a_vote_taken_back_counts_no_more);
    tcase_add_test(tests, curves_of_every_shape_are_taken);
    tcase_add_test(tests, dials_that_do_not_fit_are_refused);
    tcase_add_test(tests, sealed_votes_count_when_they_are_opened);
    tcase_add_test(tests, what_nobody_opens_is_absent);
    tcase_add_test(tests, only_the_vote_that_was_sealed_opens);
    tcase_add_test(tests, nobody_votes_openly_where_votes_are_sealed);
    tcase_add_test(tests, nobody_seals_where_votes_are_open);
    tcase_add_test(tests, a_seal_is_replaced_where_votes_may_be_changed);
    tcase_add_test(tests, a_sealed_vote_must_be_a_vote);
    tcase_add_test(tests, who_came_later_seals_nothing_and_nobody_does_after_the_end);
    tcase_add_test(tests, a_seal_asks_for_its_arguments);
    tcase_add_test(tests, a_seal_is_what_the_header_says);
    tcase_add_test(tests, a_guardian_ends_what_has_passed);
    tcase_add_test(tests, a_guardian_of_the_vote_comes_too_late_after_it);
    tcase_add_test(tests, without_a_guardian_nobody_vetoes);
    tcase_add_test(tests, the_guardian_is_the_one_at_the_opening);
    suite_add_tcase(suite, tests);
    return suite;
}
