/* Standing by the votes that were a duty: worked examples, what follows, what fades, who begins anew, and what an audit finds. */
#include "bounties.h"

#include <daomesh/standing.h>

Suite *standing_suite(void);

#define MEMBERS 5
#define VOTING 100
#define PERIOD 1000000 /* longer than any of these lives, unless one waits */

enum { LATE = MEMBERS - 1, STRANGER = MEMBERS, PEOPLE };

static struct world world;
static daomesh_id dao, token;
static uint64_t home;

static const daomesh_span nothing = { NULL, 0 };

/* --- Short forms ------------------------------------------------------------------------------------------------------- */

static int32_t set_terms(struct daomesh_charter_standing terms)
{
    terms.dao = dao;
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_STANDING, &terms);
}

/* Of two duties one must be done; one may be missing, and three before a member is suspended. */
static struct daomesh_charter_standing dozen(void)
{
    return (struct daomesh_charter_standing){
        .demand = 2, .slack_throttle = 1, .slack_ban = 3, .period_s = PERIOD
    };
}

static struct daomesh_pathway on_duty(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.duty_count = 1;
    pathway.duty[0] = (struct daomesh_voting_duty){ 16, 16, 0 };
    return pathway;
}

static void set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act), DAOMESH_OK);
}

static void open_world(void)
{
    const struct daomesh_pathway pathway = on_duty();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    dao = world_dao(&world, MEMBERS, &pathway);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    ck_assert_int_eq(set_terms(dozen()), DAOMESH_OK);
    world_pass(&world, 1); /* only who was there a second before is bound */
}

static void close_world(void)
{
    world_close(&world);
}

static void begin(void)
{
    if (!world.open) world_begin(&world, 0);
}

/* A vote on which those vote whose bits are set; it is over, and so is the round of duties, in the batch that is then open. */
static void poll(uint32_t voters)
{
    begin();
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number > 0, "%s", daomesh_status_name(world.result.status));
    world_pass(&world, 1);
    for (uint32_t i = 0; i < MEMBERS; i++) {
        if (voters >> i & 1) ck_assert_int_eq(world_vote(&world, i, &dao, number, 1), DAOMESH_OK);
    }
    world_pass(&world, VOTING + 1);
    world_pass(&world, 1);
}

static void polls(uint32_t count, uint32_t voters)
{
    for (uint32_t i = 0; i < count; i++)
        poll(voters);
}

static daomesh_standing_report report_at(uint32_t person, uint64_t now)
{
    daomesh_standing_report report;
    daomesh_reader *reader;
    if (world.open) world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_standing(&report, reader, &dao, &world.people[person], now), DAOMESH_OK);
    daomesh_reader_close(reader);
    begin();
    return report;
}

static uint32_t standing_of(uint32_t person)
{
    return report_at(person, 0).standing;
}

static void expect(uint32_t person, uint32_t standing, uint64_t seen, uint64_t done)
{
    const daomesh_standing_report report = report_at(person, 0);
    ck_assert_uint_eq(report.standing, standing);
    ck_assert_uint_eq(report.seen, seen << 32);
    ck_assert_uint_eq(report.done, done << 32);
}

/* Opens a proposal, and withdraws it before it is a duty to vote on. */
static int32_t propose(uint32_t person)
{
    const uint64_t number = world_propose(&world, person, &dao, 1, nothing);
    const struct daomesh_proposal_cancel back = { .dao = dao, .proposal = number };
    return number == 0 ? world.result.status
                       : world_act(&world, person, DAOMESH_ACTION_PROPOSAL_CANCEL, &back);
}

static const uint32_t all = (1 << MEMBERS) - 1, without_late = (1 << LATE) - 1;

/* --- What duties come to ----------------------------------------------------------------------------------------------- */

/* 3 missed: healthy; 4: throttled; one done leads back; 8 of 9 missed: banned. */
START_TEST(missed_votes_count_as_missed_duties)
{
    polls(3, without_late);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 3, 0);
    poll(without_late);
    expect(LATE, DAOMESH_STANDING_THROTTLED, 4, 0);
    ck_assert_uint_eq(report_at(LATE, 0).duties, 1);
    poll(all);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 5, 1);
    polls(4, without_late);
    expect(LATE, DAOMESH_STANDING_THROTTLED, 9, 1);
    poll(without_late);
    expect(LATE, DAOMESH_STANDING_BANNED, 10, 1);
    expect(0, DAOMESH_STANDING_HEALTHY, 10, 10);
}
END_TEST

START_TEST(changes_are_told)
{
    char said[500];
    polls(4, without_late);
    world_commit(&world);
    world_last_event(&world, said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, " takes no new work in "));
    ck_assert_ptr_nonnull(strstr(said, ", and has 1 duties to do"));
}
END_TEST

/* --- What follows ------------------------------------------------------------------------------------------------------ */

static int32_t take(struct named bounty, uint32_t person)
{
    return bounty_take(&world, &world.people[person], bounty, 0);
}

static struct named post(const daomesh_id *poster)
{
    const struct daomesh_bounty_post terms = bounty_terms(poster, &token, 10);
    money_mint(&world, &token, poster, 10);
    return bounty_posted(&world, &terms);
}

START_TEST(who_is_throttled_takes_no_new_work_and_keeps_the_vote)
{
    polls(4, without_late);
    begin();
    const struct named bounty = post(&dao), private = post(&world.people[STRANGER]);
    ck_assert_int_eq(take(bounty, LATE), DAOMESH_E_THROTTLED);
    ck_assert_int_eq(take(private, LATE),
                     DAOMESH_OK); /* what the DAO does not pay for is none of its business */
    ck_assert_int_eq(propose(LATE), DAOMESH_OK);
    poll(all);
    begin();
    const struct named again = post(&dao);
    ck_assert_int_eq(take(again, LATE), DAOMESH_OK);
    ck_assert_int_eq(take(post(&dao), STRANGER), DAOMESH_OK); /* who is no member has no duties */
}
END_TEST

static int32_t sponsor(uint32_t person)
{
    const struct daomesh_member_sponsor act = { .dao = dao, .application = 1 };
    return world_act(&world, person, DAOMESH_ACTION_MEMBER_SPONSOR, &act);
}

static int32_t request(uint32_t person)
{
    const struct daomesh_conviction_request act = {
        .dao = dao, .token = token, .amount = amount_from_u64(1), .to = world.people[person]
    };
    return world_act(&world, person, DAOMESH_ACTION_CONVICTION_REQUEST, &act);
}

/* What is left is to vote, until it is worked off. */
START_TEST(who_is_suspended_only_votes)
{
    const struct daomesh_charter_amend joining = { .dao = dao, .joining_pathway = 1, .sponsors = 2 };
    const struct daomesh_charter_conviction funding = { .dao = dao, .by = 1, .dials = { 9, 9, 9, 0 } };
    const struct daomesh_member_apply apply = { .party = world.people[STRANGER],
                                                .dao = dao,
                                                .shares = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &joining), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CONVICTION, &funding), DAOMESH_OK);
    polls(8, without_late);
    ck_assert_uint_eq(standing_of(LATE), DAOMESH_STANDING_BANNED);
    ck_assert_int_eq(world_act(&world, STRANGER, DAOMESH_ACTION_MEMBER_APPLY, &apply), DAOMESH_OK);
    ck_assert_int_eq(propose(LATE), DAOMESH_E_SUSPENDED);
    ck_assert_int_eq(sponsor(LATE), DAOMESH_E_SUSPENDED);
    ck_assert_int_eq(request(LATE), DAOMESH_E_SUSPENDED);
    ck_assert_int_eq(take(post(&dao), LATE), DAOMESH_E_THROTTLED);
    poll(all);
    expect(LATE, DAOMESH_STANDING_THROTTLED, 9, 1);
    ck_assert_int_eq(propose(LATE), DAOMESH_OK);
    ck_assert_int_eq(sponsor(LATE), DAOMESH_OK);
    ck_assert_int_eq(request(LATE), DAOMESH_OK);
    polls(3, all); /* (12, 4): 6 <= 4 + 1 is not, (13, 5): 6 is */
    ck_assert_uint_eq(standing_of(LATE), DAOMESH_STANDING_THROTTLED);
    poll(all);
    ck_assert_uint_eq(standing_of(LATE), DAOMESH_STANDING_HEALTHY);
}
END_TEST

/* --- Time -------------------------------------------------------------------------------------------------------------- */

static uint64_t faded(uint64_t counter, uint64_t periods)
{
    for (uint64_t i = 0; i < periods; i++)
        counter = counter * 23 / 24; /* of a few duties: far below 2^64 */
    return counter;
}

/* Nobody has to do anything for it: after a while nothing is left of what was missed. */
START_TEST(duties_fade_with_time_alone)
{
    polls(8, without_late);
    const uint64_t now = world.time, eight = (uint64_t)8 << 32;
    static const uint64_t periods[] = { 1, 2, 10, 100, 982 };
    for (size_t i = 0; i < COUNT_OF(periods); i++) {
        const uint64_t later = now + periods[i] * PERIOD;
        ck_assert_uint_eq(report_at(LATE, later).seen, faded(eight, periods[i]));
    }
    ck_assert_uint_eq(report_at(LATE, now + PERIOD).standing, DAOMESH_STANDING_THROTTLED);
    ck_assert_uint_eq(report_at(LATE, now + 20 * PERIOD).standing, DAOMESH_STANDING_HEALTHY);
    ck_assert_uint_eq(report_at(LATE, now + 982 * (uint64_t)PERIOD).seen, 0);
    world_pass(&world, 20 * PERIOD);
    ck_assert_int_eq(propose(LATE), DAOMESH_OK);
    poll(all); /* counted on top of what is left, to the last of 32 bits */
    ck_assert_uint_eq(report_at(LATE, 0).seen, faded(eight, 20) + (1ull << 32));
}
END_TEST

/* --- Whom it is about -------------------------------------------------------------------------------------------------- */

START_TEST(nobody_is_charged_who_was_not_bound)
{
    const struct daomesh_member_jail jail = { .dao = dao, .party = world.people[1] };
    const struct daomesh_member_add join = { .dao = dao,
                                             .party = world.people[STRANGER],
                                             .shares = amount_from_u64(1) };
    struct daomesh_pathway pathway = on_duty();
    pathway.rule.weight = 2;
    set_pathway(pathway);
    const struct daomesh_member_reweight light = { .dao = dao, .party = world.people[LATE] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &light), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, VOTING + 1);
    world_pass(&world, 1);
    expect(0, DAOMESH_STANDING_HEALTHY, 1, 1);
    expect(1, DAOMESH_STANDING_HEALTHY, 0, 0);        /* in jail */
    expect(2, DAOMESH_STANDING_HEALTHY, 1, 0);        /* had a vote */
    expect(LATE, DAOMESH_STANDING_HEALTHY, 0, 0);     /* weighs nothing */
    expect(STRANGER, DAOMESH_STANDING_HEALTHY, 0, 0); /* came later */
}
END_TEST

START_TEST(votes_that_are_no_duty_do_not_count)
{
    struct daomesh_pathway pathway = on_duty();
    pathway.duty_count = 0;
    begin();
    set_pathway(pathway);
    polls(5, without_late);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 0, 0);
    begin();
    set_pathway(on_duty());
    ck_assert_int_eq(set_terms((struct daomesh_charter_standing){ 0 }), DAOMESH_OK);
    polls(5, without_late);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 0, 0);
}
END_TEST

START_TEST(new_terms_and_new_members_begin_anew)
{
    const struct daomesh_member_remove leave = { .dao = dao, .party = world.people[LATE] };
    const struct daomesh_member_add join = { .dao = dao, .party = world.people[LATE] };
    polls(4, without_late);
    ck_assert_uint_eq(standing_of(LATE), DAOMESH_STANDING_THROTTLED);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &join), DAOMESH_OK);
    world_pass(&world, 1);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 0, 0);
    polls(4, without_late);
    expect(LATE, DAOMESH_STANDING_THROTTLED, 4, 0);
    begin();
    ck_assert_int_eq(set_terms(dozen()), DAOMESH_OK);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 0, 0);
    expect(0, DAOMESH_STANDING_HEALTHY, 0, 0);
    poll(without_late);
    expect(LATE, DAOMESH_STANDING_HEALTHY, 1, 0);
}
END_TEST

START_TEST(who_left_with_a_bad_standing_may_work)
{
    const struct daomesh_member_resign leave = { .dao = dao };
    polls(4, without_late);
    begin();
    const struct named bounty = post(&dao);
    ck_assert_int_eq(take(bounty, LATE), DAOMESH_E_THROTTLED);
    ck_assert_int_eq(world_act(&world, LATE, DAOMESH_ACTION_MEMBER_RESIGN, &leave), DAOMESH_OK);
    ck_assert_int_eq(take(bounty, LATE), DAOMESH_OK);
}
END_TEST

/* --- Random lives ------------------------------------------------------------------------------------------------------ */

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

/* Whatever they do: the standing is that of plain counts by the dials, as the page on the rule writes it. */
START_TEST(standings_are_those_of_plain_counts)
{
    uint64_t seed = (uint64_t)_i + 1, done[MEMBERS] = { 0 };
    for (uint64_t seen = 1; seen <= 14; seen++) {
        const uint32_t voters = (uint32_t)(next(&seed) & next(&seed)) & all;
        poll(voters | 1);
        for (uint32_t i = 0; i < MEMBERS; i++) {
            done[i] += (voters | 1) >> i & 1;
            const uint64_t missing = seen / 2;
            expect(i,
                   missing <= done[i] + 1   ? DAOMESH_STANDING_HEALTHY
                   : missing <= done[i] + 3 ? DAOMESH_STANDING_THROTTLED
                                            : DAOMESH_STANDING_BANNED,
                   seen, done[i]);
        }
    }
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

static void refuses(int32_t status, struct daomesh_charter_standing terms, const char *field)
{
    ck_assert_int_eq(set_terms(terms), status);
    ck_assert_str_eq(world.diag.path, field);
}

START_TEST(terms_that_do_not_fit_are_refused)
{
    struct daomesh_charter_standing terms = dozen();
    terms.period_s = 0;
    refuses(DAOMESH_E_RANGE, terms, "period_s");
    terms.period_s = DAOMESH_PERIOD_MAX_S;
    ck_assert_int_eq(set_terms(terms), DAOMESH_OK);
    terms.period_s++;
    refuses(DAOMESH_E_RANGE, terms, "period_s");
    terms = dozen();
    terms.slack_ban = 0;
    refuses(DAOMESH_E_RANGE, terms, "slack_ban");
    terms.slack_throttle = 0;
    ck_assert_int_eq(set_terms(terms), DAOMESH_OK);
    terms = (struct daomesh_charter_standing){ .slack_ban = 1 };
    refuses(DAOMESH_E_CONTRADICTION, terms, "demand");
    terms = (struct daomesh_charter_standing){ .slack_throttle = 1 };
    refuses(DAOMESH_E_CONTRADICTION, terms, "demand");
    terms = (struct daomesh_charter_standing){ .period_s = 1 };
    refuses(DAOMESH_E_CONTRADICTION, terms, "demand");
    terms = (struct daomesh_charter_standing){ .counters = 1 };
    refuses(DAOMESH_E_CONTRADICTION, terms, "demand");
    terms = dozen();
    terms.dao = dao;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_STANDING, &terms), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(questions_that_do_not_fit_are_refused)
{
    const daomesh_standing_report zero = { 0 };
    daomesh_standing_report report;
    daomesh_reader *reader;
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    const struct {
        const daomesh_id *dao, *party;
        uint64_t now;
        int32_t status;
    } cases[] = {
        { NULL, &world.people[0], 0, DAOMESH_E_ARG },
        { &dao, NULL, 0, DAOMESH_E_ARG },
        { &token, &world.people[0], 0, DAOMESH_E_UNKNOWN_DAO },
        { &dao, &token, 0, DAOMESH_E_UNKNOWN_PARTY },
        { &dao, &world.people[STRANGER], 0, DAOMESH_E_NOT_A_MEMBER },
        { &dao, &world.people[0], 1, DAOMESH_E_TIME },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        memset(&report, 1, sizeof report);
        ck_assert_int_eq(daomesh_reader_standing(&report, reader, cases[i].dao, cases[i].party, cases[i].now),
                         cases[i].status);
        ck_assert_mem_eq(&report, &zero, sizeof report);
    }
    ck_assert_int_eq(daomesh_reader_standing(&report, NULL, &dao, &world.people[0], 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_standing(NULL, reader, &dao, &world.people[0], 0), DAOMESH_E_ARG);
    daomesh_reader_close(reader);
}
END_TEST

/* --- What an audit finds ----------------------------------------------------------------------------------------------- */

static void open_sound_world(void)
{
    open_world();
    polls(2, without_late);
    begin();
}

static void close_forged_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static struct daomesh_standing_record *record(void)
{
    struct daomesh_standing_record *standing;
    ck_assert_int_eq(edit_standing(world.ledger->state, &standing, home, 0), DAOMESH_OK);
    return standing;
}

static void more_done_than_seen(void)
{
    record()->done = record()->seen + 1;
}

static void counted_in_times_to_come(void)
{
    record()->since = world.time + 1;
}

static void under_terms_to_come(void)
{
    record()->serial = 2;
}

static void of_no_slot(void)
{
    struct daomesh_standing_record *standing;
    ck_assert_int_eq(create_standing(world.ledger->state, &standing, home, 99), DAOMESH_OK);
    standing->serial = 1;
}

static void without_terms(void)
{
    ck_assert_int_eq(delete_standing_terms(world.ledger->state, home), DAOMESH_OK);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { more_done_than_seen, "duties done that nobody saw" },
    { counted_in_times_to_come, "duties done that nobody saw" },
    { under_terms_to_come, "duties of nobody" },
    { of_no_slot, "duties of nobody" },
    { without_terms, "duties of nobody" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *standing_suite(void)
{
    Suite *suite = suite_create("standing");
    TCase *tests = tcase_create("standing");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, missed_votes_count_as_missed_duties);
    tcase_add_test(tests, changes_are_told);
    tcase_add_test(tests, who_is_throttled_takes_no_new_work_and_keeps_the_vote);
    tcase_add_test(tests, who_is_suspended_only_votes);
    tcase_add_test(tests, duties_fade_with_time_alone);
    tcase_add_test(tests, nobody_is_charged_who_was_not_bound);
    tcase_add_test(tests, votes_that_are_no_duty_do_not_count);
    tcase_add_test(tests, new_terms_and_new_members_begin_anew);
    tcase_add_test(tests, who_left_with_a_bad_standing_may_work);
    tcase_add_loop_test(tests, standings_are_those_of_plain_counts, 0, 4);
    tcase_add_test(tests, terms_that_do_not_fit_are_refused);
    tcase_add_test(tests, questions_that_do_not_fit_are_refused);
    suite_add_tcase(suite, tests);
    TCase *forged = tcase_create("forged");
    tcase_add_checked_fixture(forged, open_sound_world, close_forged_world);
    tcase_add_loop_test(forged, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, forged);
    return suite;
}
