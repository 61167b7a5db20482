/*
 * What other systems say of their votes, in their own tests and documents, asked of a ledger: OpenZeppelin's Governor, Polkadot's
 * OpenGov, Aragon's token voting, the Cosmos SDK's groups, Zodiac's delay, ZKsync's token governor.
 */
#include <daomesh/template.h>

#include "world.h"

Suite *peers_vote_suite(void);

#define PEOPLE 10
#define VOTING 1000
#define PERCENT_PPB 10000000u
#define PERCENT_PPM 10000u

enum { ABSTAIN = 0, FOR = 1, AGAINST = 2 };

static struct world world;
static daomesh_id dao;
static uint64_t opened;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i <= PEOPLE; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms ------------------------------------------------------------------------------------------------------- */

static void hold(uint32_t person, uint64_t shares)
{
    struct daomesh_member_reweight act = { .dao = dao,
                                           .party = world.people[person],
                                           .shares = amount_from_u64(shares) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
}

/* A DAO of `members` who vote by shares; 1000 s of voting. */
static struct daomesh_pathway by_shares(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.voting_s = VOTING;
    return pathway;
}

static void found(uint32_t members, struct daomesh_pathway pathway)
{
    dao = world_dao(&world, members, &pathway);
}

static uint64_t propose(void)
{
    const daomesh_span nothing = { NULL, 0 };
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

static void change_pathway(struct daomesh_pathway pathway)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
}

/* --- OpenZeppelin Governor ------------------------------------------------------------------------------------------------ */

static struct daomesh_pathway governor(uint32_t quorum_percent)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.quorum_ppm = quorum_percent * PERCENT_PPM;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN;
    pathway.rule.rounding = DAOMESH_ROUND_FLOOR;
    return pathway;
}

/* GovernorVotesQuorumFraction: of a supply of 100, 8 % are 8; after an update to 6 % the old proposal still needs 8. */
START_TEST(a_changed_quorum_changes_no_proposal_that_is_open)
{
    found(3, governor(8));
    hold(0, 7);
    hold(1, 6);
    hold(2, 87);
    uint64_t before = propose();
    world_pass(&world, 10);
    change_pathway(governor(6));
    uint64_t after = propose();
    world_pass(&world, 10);
    vote(before, 0, 1, FOR);
    vote(after, 0, 1, FOR);
    ck_assert_uint_eq(state_at(before, VOTING + 1), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state_at(after, VOTING + 2), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* GovernorInvalidQuorumFraction(101, 100): here it cannot even be written down. */
START_TEST(a_quorum_above_all_weight_is_refused)
{
    struct daomesh_charter_pathway act = { .number = 1, .pathway = governor(101) };
    const struct schema_struct *schema = daomesh__schema_action(DAOMESH_ACTION_CHARTER_PATHWAY);
    uint8_t body[1024];
    size_t len;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len, schema, &act), DAOMESH_E_RANGE);
    act.pathway = governor(100);
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len, schema, &act), DAOMESH_OK);
}
END_TEST

/* 8 % of 12 are floor(0.96) = 0: any vote for it passes. Nobody voting still does not. */
START_TEST(a_quorum_that_rounds_to_nothing_needs_one_vote)
{
    found(2, governor(8));
    hold(0, 1);
    hold(1, 11);
    uint64_t one = propose(), none = propose();
    at(10);
    vote(one, 0, 1, FOR);
    ck_assert_uint_eq(state_at(one, VOTING + 1), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(state_at(none, VOTING + 2), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* GovernorPreventLateQuorum: delay 4, period 16, extension 8; the quorum is reached one second before the deadline of 20. */
START_TEST(a_late_quorum_moves_the_deadline_by_the_extension)
{
    struct daomesh_pathway pathway = governor(1);
    pathway.rule.delay_s = 4;
    pathway.rule.voting_s = 16;
    pathway.rule.late_quorum_s = 8;
    found(2, pathway);
    hold(0, 1);
    hold(1, 99);
    uint64_t number = propose();
    ck_assert_uint_eq(world_proposal(&world, &dao, number).closes, opened + 20);
    at(19);
    vote(number, 0, 1, FOR);
    ck_assert_uint_eq(state_at(number, 27), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).closes, opened + 27);
    ck_assert_uint_eq(state_at(number, 28), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* An extension longer than the vote made proposals undecidable in a deployed governor. */
START_TEST(an_extension_longer_than_the_vote_is_refused)
{
    struct daomesh_pathway pathway = governor(1);
    pathway.rule.late_quorum_s = VOTING + 1;
    found(2, governor(1));
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act),
                     DAOMESH_E_CONTRADICTION);
}
END_TEST

/* Who holds the threshold exactly may propose: there `>` to propose and `<` to be cancelled left them unable to do either. */
START_TEST(who_holds_the_threshold_exactly_may_propose)
{
    struct daomesh_pathway pathway = governor(1);
    const daomesh_span nothing = { NULL, 0 };
    pathway.propose_min = amount_from_u64(10);
    found(2, pathway);
    hold(1, 9);
    ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, nothing), 0);
    ck_assert_uint_eq(world_propose(&world, 1, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_NO_WEIGHT);
}
END_TEST

/* --- OpenGov ------------------------------------------------------------------------------------------------------------- */

/* stepped_decreasing_works: from 80 % to 30 %, 10 % each 15 % of the time; support asks for nothing. */
static struct daomesh_pathway stepped(void)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.weight = 1;
    pathway.rule.threshold = DAOMESH_THRESHOLD_CURVES;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN;
    pathway.rule.confirm_s = 10;
    pathway.rule.curves_count = 2;
    pathway.rule.curves[0] = (struct daomesh_bar_curve){ .shape = DAOMESH_CURVE_STEPPED,
                                                         .from_ppb = 80 * PERCENT_PPB,
                                                         .to_ppb = 30 * PERCENT_PPB,
                                                         .step_ppb = 10 * PERCENT_PPB,
                                                         .length_ppb = 15 * PERCENT_PPB };
    pathway.rule.curves[1] =
        (struct daomesh_bar_curve){ .shape = DAOMESH_CURVE_LINEAR, .length_ppb = 100 * PERCENT_PPB };
    return pathway;
}

/* Its inverse: 80 % pass at once, 70 % after 15 % of the time, 60 % after 30 %, 30 % after 75 %, less never. */
START_TEST(a_stepped_bar_comes_down_when_polkadots_does)
{
    static const struct {
        uint32_t ayes;
        uint64_t passes;
    } votes[] = { { 7, 150 }, { 6, 300 }, { 3, 750 } };
    found(PEOPLE, stepped());
    for (size_t i = 0; i < COUNT_OF(votes); i++) {
        uint64_t number = propose();
        at(5);
        vote(number, 0, votes[i].ayes, FOR);
        vote(number, votes[i].ayes, PEOPLE - votes[i].ayes, AGAINST);
        ck_assert_uint_eq(state_at(number, votes[i].passes - 1), DAOMESH_STATE_ACTIVE);
        ck_assert_uint_eq(state_at(number, votes[i].passes), DAOMESH_STATE_CONFIRMING);
        ck_assert_uint_eq(state_at(number, votes[i].passes + 11), DAOMESH_STATE_EXECUTED);
        world_begin(&world, 0);
    }
    uint64_t eight = propose(), two = propose();
    at(5);
    vote(eight, 0, 8, FOR);
    vote(eight, 8, 2, AGAINST);
    vote(two, 0, 2, FOR);
    vote(two, 2, 8, AGAINST);
    ck_assert_uint_eq(state_at(eight, 6), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(two, VOTING), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_at(two, VOTING + 1), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* The root track: approval falls to half and support to nothing in 28 days; a day of confirmation, two hours to prepare. */
START_TEST(the_root_track_takes_four_fifths_of_its_time_for_a_tenth_of_support)
{
    const uint64_t day = 86400, prepare = 7200;
    daomesh_template with = { .size = sizeof with, .which = DAOMESH_TEMPLATE_OPENGOV };
    uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    daomesh_list list;
    uint32_t charter;
    struct daomesh_pathway root;
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_OK);
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_DAO_FOUND, 3);
    for (uint32_t i = 0; i < charter; i++)
        ck_assert_int_eq(daomesh__list_next(&root, &list, field), DAOMESH_OK);
    root.charter = 0; /* here another pathway is the charter's */
    found(PEOPLE, root);
    uint64_t number = propose();
    ck_assert_uint_eq(state_at(number, prepare), DAOMESH_STATE_PENDING);
    at(prepare + 1);
    vote(number, 0, 1, FOR); /* a tenth: the bar of support is there after 80 % of 28 days */
    const uint64_t passes = prepare + 28 * day / 5 * 4;
    ck_assert_uint_eq(state_at(number, passes - 1), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_at(number, passes), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, passes + day), DAOMESH_STATE_CONFIRMING);
    ck_assert_uint_eq(state_at(number, passes + day + 1), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* --- Aragon ---------------------------------------------------------------------------------------------------------------- */

/* More votes for than against, which is Aragon's support of half, and a part of all weight that took part, rounded up. */
static struct daomesh_pathway token_voting(uint32_t participation_ppm)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.quorum_ppm = participation_ppm;
    pathway.rule.quorum_counts = participation_ppm ? DAOMESH_COUNTS_ALL : 0;
    return pathway;
}

/* 15 % of 1001 are 151, not 150. */
START_TEST(participation_is_rounded_up)
{
    found(3, token_voting(15 * PERCENT_PPM));
    hold(0, 150);
    hold(1, 151);
    hold(2, 700);
    uint64_t few = propose(), enough = propose();
    at(10);
    vote(few, 0, 1, FOR);
    vote(enough, 1, 1, FOR);
    ck_assert_uint_eq(state_at(few, VOTING + 1), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state_at(enough, VOTING + 2), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* 33.3333 % of ten are four; abstentions take part. */
START_TEST(a_third_of_ten_is_four)
{
    found(PEOPLE, token_voting(333333));
    for (uint32_t i = 0; i < PEOPLE; i++)
        hold(i, 1);
    uint64_t three = propose(), four = propose();
    at(10);
    vote(three, 0, 3, FOR);
    vote(four, 0, 1, FOR);
    vote(four, 1, 3, ABSTAIN);
    ck_assert_uint_eq(state_at(three, VOTING + 1), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state_at(four, VOTING + 2), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* Support is strict: with a bar of half, one against one fails. */
START_TEST(half_is_not_more_than_half)
{
    found(3, token_voting(0));
    uint64_t tie = propose(), more = propose();
    at(10);
    vote(tie, 0, 1, FOR);
    vote(tie, 1, 1, AGAINST);
    vote(more, 0, 2, FOR);
    vote(more, 2, 1, AGAINST);
    ck_assert_uint_eq(state_at(tie, VOTING + 1), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state_at(more, VOTING + 2), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* Early execution: decided as soon as all others voting no would not change it; never where votes may be replaced. */
START_TEST(early_execution_waits_for_the_worst_case)
{
    struct daomesh_pathway pathway = token_voting(0);
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    found(5, pathway);
    uint64_t number = propose();
    at(10);
    vote(number, 0, 2, FOR);
    ck_assert_uint_eq(state_at(number, 20), DAOMESH_STATE_ACTIVE);
    at(30);
    vote(number, 2, 1, ABSTAIN); /* 2 for, at most 2 against: not more than half */
    ck_assert_uint_eq(state_at(number, 40), DAOMESH_STATE_ACTIVE);
    at(50);
    vote(number, 3, 1, FOR); /* 3 for, at most 1 against */
    ck_assert_uint_eq(state_at(number, 60), DAOMESH_STATE_EXECUTED);
    world_begin(&world, 0);
    pathway.rule.revote = 1;
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act),
                     DAOMESH_E_CONTRADICTION);
}
END_TEST

/* --- Cosmos SDK ------------------------------------------------------------------------------------------------------------ */

/* A group of five that needs all five: it still decides when two have left, as the threshold is never more than all weight. */
START_TEST(a_threshold_shrinks_with_the_group)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.weight = 1;
    pathway.rule.threshold = DAOMESH_THRESHOLD_ABSOLUTE;
    pathway.rule.bar_ppm = DAOMESH_PPM;
    pathway.rule.bar_inclusive = 1;
    found(5, pathway);
    for (uint32_t person = 3; person < 5; person++) {
        struct daomesh_member_remove act = { .dao = dao, .party = world.people[person] };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
    }
    uint64_t number = propose();
    at(10);
    vote(number, 0, 3, FOR);
    ck_assert_uint_eq(state_at(number, VOTING + 1), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* A percentage is of all weight: abstaining and staying away are like voting no. */
START_TEST(a_percentage_counts_abstentions_as_no)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.threshold = DAOMESH_THRESHOLD_ABSOLUTE;
    pathway.rule.bar_ppm = 50 * PERCENT_PPM;
    pathway.rule.bar_inclusive = 1;
    found(4, pathway);
    uint64_t half = propose(), less = propose();
    at(10);
    vote(half, 0, 2, FOR);
    vote(half, 2, 2, ABSTAIN);
    vote(less, 0, 1, FOR);
    vote(less, 1, 1, ABSTAIN);
    ck_assert_uint_eq(state_at(half, VOTING + 1), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(state_at(less, VOTING + 2), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* What cannot reach the threshold any more is rejected at once. */
START_TEST(a_threshold_out_of_reach_ends_the_vote)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.threshold = DAOMESH_THRESHOLD_ABSOLUTE;
    pathway.rule.bar_ppm = 60 * PERCENT_PPM;
    pathway.rule.bar_inclusive = 1;
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    found(5, pathway);
    uint64_t number = propose();
    at(10);
    vote(number, 0, 2, AGAINST);
    ck_assert_uint_eq(state_at(number, 20), DAOMESH_STATE_ACTIVE);
    at(30);
    vote(number, 2, 1, AGAINST);
    ck_assert_uint_eq(state_at(number, 40), DAOMESH_STATE_DEFEATED);
}
END_TEST

/* There an admin could drop who voted against, before the tally; here a vote that was cast stays. */
START_TEST(who_is_removed_after_voting_has_voted)
{
    found(3, by_shares());
    hold(2, 100);
    uint64_t number = propose();
    at(10);
    vote(number, 0, 2, FOR);
    vote(number, 2, 1, AGAINST);
    struct daomesh_member_remove act = { .dao = dao, .party = world.people[2] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
    ck_assert_uint_eq(state_at(number, VOTING + 1), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).tally[AGAINST].limb[0], 100);
}
END_TEST

/* --- Zodiac ---------------------------------------------------------------------------------------------------------------- */

/* The delay modifier: cooldown 100, expiration 60. At 99 it waits, from 100 to 160 it may happen, at 161 it is too late. */
START_TEST(a_delayed_decision_happens_between_cooldown_and_expiration)
{
    static const struct {
        uint64_t at;
        uint32_t state;
    } seen[] = { { 99, DAOMESH_STATE_QUEUED },
                 { 100, DAOMESH_STATE_EXECUTED },
                 { 160, DAOMESH_STATE_EXECUTED },
                 { 161, DAOMESH_STATE_EXPIRED } };
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.execution_delay_s = 100;
    pathway.rule.expiry_s = 60;
    found(3, pathway);
    for (size_t i = 0; i < COUNT_OF(seen); i++) {
        uint64_t number = propose();
        at(10);
        vote(number, 0, 3, FOR);
        ck_assert_uint_eq(state_at(number, VOTING + seen[i].at), seen[i].state);
        world_begin(&world, 0);
    }
}
END_TEST

/* There the cooldown of the moment counts; here that of the opening. */
START_TEST(a_changed_delay_changes_no_decision_that_waits)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.execution_delay_s = 100;
    found(3, pathway);
    uint64_t number = propose();
    at(10);
    vote(number, 0, 3, FOR);
    at(VOTING + 50);
    pathway.rule.execution_delay_s = 0;
    change_pathway(pathway);
    ck_assert_uint_eq(state_at(number, VOTING + 99), DAOMESH_STATE_QUEUED);
    ck_assert_uint_eq(state_at(number, VOTING + 101), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* There a failing transaction holds up all behind it; here each stands for itself. */
START_TEST(one_that_fails_holds_up_no_other)
{
    struct inner_list list = { .count = 0 };
    struct daomesh_member_remove stranger = { .party = world.people[PEOPLE] };
    found(3, by_shares());
    stranger.dao = dao;
    inner_add(&list, DAOMESH_ACTION_MEMBER_REMOVE, &stranger);
    uint64_t failing = world_propose(&world, 0, &dao, 1, inner_span(&list)), next = propose();
    ck_assert_uint_ne(failing, 0);
    at(10);
    vote(failing, 0, 3, FOR);
    vote(next, 0, 3, FOR);
    ck_assert_uint_eq(state_at(next, VOTING + 1), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &dao, failing).state, DAOMESH_STATE_FAILED);
}
END_TEST

/* --- ZKsync ---------------------------------------------------------------------------------------------------------------- */

/* ZkGovOpsGovernor: the veto guardian ends what is pending or active, and nothing that is decided. */
START_TEST(zksyncs_guardian_vetoes_until_the_vote_is_over)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.veto = world.people[PEOPLE];
    pathway.veto_until = 2;
    pathway.rule.delay_s = 100;
    pathway.rule.execution_delay_s = 100;
    found(3, pathway);
    struct daomesh_proposal_veto act = { .party = world.people[PEOPLE], .dao = dao };
    uint64_t pending = propose(), active = propose(), passed = propose(), lost = propose();
    act.proposal = pending;
    ck_assert_int_eq(world_act(&world, PEOPLE, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, PEOPLE, DAOMESH_ACTION_PROPOSAL_VETO, &act),
                     DAOMESH_E_PROPOSAL_CLOSED); /* twice is an error, not silence */
    at(110);
    vote(passed, 0, 3, FOR);
    vote(lost, 0, 3, AGAINST);
    act.proposal = active;
    ck_assert_int_eq(world_act(&world, PEOPLE, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_OK);
    ck_assert_uint_eq(state_at(active, 120), DAOMESH_STATE_VETOED);
    at(VOTING + 101);
    act.proposal = passed;
    ck_assert_int_ne(world_act(&world, PEOPLE, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_OK);
    act.proposal = lost;
    ck_assert_int_ne(world_act(&world, PEOPLE, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_OK);
    ck_assert_uint_eq(state_at(passed, VOTING + 150), DAOMESH_STATE_QUEUED);
    ck_assert_uint_eq(state_at(passed, VOTING + 201), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &dao, lost).state, DAOMESH_STATE_DEFEATED);
}
END_TEST

/* Its quorum counts votes for alone, so that nobody brings a proposal over it by abstaining. */
START_TEST(zksyncs_quorum_is_not_reached_by_abstaining)
{
    struct daomesh_pathway pathway = by_shares();
    pathway.rule.quorum_ppm = 30 * PERCENT_PPM;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    found(PEOPLE, pathway);
    uint64_t few = propose(), enough = propose();
    at(10);
    vote(few, 0, 2, FOR);
    vote(few, 2, 8, ABSTAIN);
    vote(enough, 0, 3, FOR);
    ck_assert_uint_eq(state_at(few, VOTING + 1), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(state_at(enough, VOTING + 2), DAOMESH_STATE_EXECUTED);
}
END_TEST

Suite *peers_vote_suite(void)
{
    Suite *suite = suite_create("peers_vote");
    TCase *tests = tcase_create("peers_vote");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_changed_quorum_changes_no_proposal_that_is_open);
    tcase_add_test(tests, a_quorum_above_all_weight_is_refused);
    tcase_add_test(tests, a_quorum_that_rounds_to_nothing_needs_one_vote);
    tcase_add_test(tests, a_late_quorum_moves_the_deadline_by_the_extension);
    tcase_add_test(tests, an_extension_longer_than_the_vote_is_refused);
    tcase_add_test(tests, who_holds_the_threshold_exactly_may_propose);
    tcase_add_test(tests, a_stepped_bar_comes_down_when_polkadots_does);
    tcase_add_test(tests, the_root_track_takes_four_fifths_of_its_time_for_a_tenth_of_support);
    tcase_add_test(tests, participation_is_rounded_up);
    tcase_add_test(tests, a_third_of_ten_is_four);
    tcase_add_test(tests, half_is_not_more_than_half);
    tcase_add_test(tests, early_execution_waits_for_the_worst_case);
    tcase_add_test(tests, a_threshold_shrinks_with_the_group);
    tcase_add_test(tests, a_percentage_counts_abstentions_as_no);
    tcase_add_test(tests, a_threshold_out_of_reach_ends_the_vote);
    tcase_add_test(tests, who_is_removed_after_voting_has_voted);
    tcase_add_test(tests, a_delayed_decision_happens_between_cooldown_and_expiration);
    tcase_add_test(tests, a_changed_delay_changes_no_decision_that_waits);
    tcase_add_test(tests, one_that_fails_holds_up_no_other);
    tcase_add_test(tests, zksyncs_guardian_vetoes_until_the_vote_is_over);
    tcase_add_test(tests, zksyncs_quorum_is_not_reached_by_abstaining);
    suite_add_tcase(suite, tests);
    return suite;
}
