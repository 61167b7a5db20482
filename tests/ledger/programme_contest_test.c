/* Research questions that feeds answer, and contests of evaluations that members score. */
#include "money.h"

#include <daomesh/escalation.h>
#include <daomesh/programme.h>

Suite *programme_contest_suite(void);

/* The DAO is of persons 0 to 2 and has 1000 of the pots' token; 3 and 4 evaluate. Feed 1 is reported by person 4. */
static struct world world;
static daomesh_id token, coin, dao;
static uint64_t row, opened;

#define DAY 86400u

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static int32_t as_dao(uint32_t kind, const void *act)
{
    return world_act_as(&world, &dao, kind, act);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    token = money_token(&world, 0, 0, 0);
    coin = money_token(&world, 0, 0, 0);
    money_mint(&world, &coin, &dao, 1000);
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(10000), .admin = dao };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    done(as_dao(DAOMESH_ACTION_MINTER_GRANT, &grant));
    struct daomesh_feed_open feed = { .dao = dao, .title = { 1, "k" } };
    feed.terms = (struct daomesh_feed_terms){
        .reporters_count = 1, .reporters = { world.people[4] }, .needed = 1, .window_s = DAY, .stale_s = DAY
    };
    done(as_dao(DAOMESH_ACTION_FEED_OPEN, &feed));
    opened = world.time;
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms --------------------------------------------------------------------------------------------------------- */

static struct daomesh_programme_terms terms_of(uint64_t pot)
{
    struct daomesh_programme_terms terms = { .minter = 1,
                                             .total = amount_from_u64(100),
                                             .duration = 10 * DAY,
                                             .evaluation_s = 2 * DAY,
                                             .recipients_count = 1,
                                             .recipients = { { .to = world.people[1], .weight = 1 } } };
    if (pot == 0) return terms;
    terms.contest_count = 1;
    terms.contest[0] = (struct daomesh_token_amount){ coin, amount_from_u64(pot) };
    return terms;
}

static int32_t open_terms(struct daomesh_programme_terms terms)
{
    const struct daomesh_programme_open act = { dao, terms };
    return as_dao(DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static int32_t report(uint32_t person, uint32_t programme)
{
    const struct daomesh_programme_report act = { world.people[person], dao, programme, { { 7 } } };
    return world_act(&world, person, DAOMESH_ACTION_PROGRAMME_REPORT, &act);
}

static int32_t score(uint32_t person, uint8_t number, uint32_t score_ppm)
{
    const struct daomesh_programme_score act = { dao, 1, number, score_ppm };
    return world_act(&world, person, DAOMESH_ACTION_PROGRAMME_SCORE, &act);
}

static uint64_t coins(uint32_t person)
{
    return money_free(&world, &world.people[person], &coin);
}

static uint64_t treasury(void)
{
    return money_free(&world, &dao, &coin);
}

static void pass_to(uint64_t moment)
{
    world_pass(&world, opened + moment - world.time);
}

/* --- The contest -------------------------------------------------------------------------------------------------------------- */

START_TEST(reports_are_paid_by_the_median_of_their_scores)
{
    done(open_terms(terms_of(600)));
    ck_assert_uint_eq(treasury(), 400);
    pass_to(8 * DAY);
    done(report(3, 1));
    done(report(4, 1));
    done(score(0, 1, 100000));
    done(score(1, 1, 500000));
    done(score(2, 1, 900000));
    done(score(0, 2, 250000));
    done(score(0, 2, 300000)); /* instead */
    pass_to(10 * DAY);
    ck_assert_uint_eq(coins(3), 0);
    pass_to(10 * DAY + 1);
    ck_assert_uint_eq(coins(3), 300);
    ck_assert_uint_eq(coins(4), 180);
    ck_assert_uint_eq(treasury(), 520);
}
END_TEST

START_TEST(many_good_reports_share_the_pot)
{
    done(open_terms(terms_of(600)));
    pass_to(8 * DAY);
    done(report(3, 1));
    done(report(4, 1));
    done(score(0, 1, 1000000));
    done(score(1, 2, 500000));
    pass_to(11 * DAY);
    ck_assert_uint_eq(coins(3), 400);
    ck_assert_uint_eq(coins(4), 200);
    ck_assert_uint_eq(treasury(), 400);
}
END_TEST

START_TEST(a_report_that_nobody_scored_earns_nothing)
{
    done(open_terms(terms_of(600)));
    pass_to(8 * DAY);
    done(report(3, 1));
    pass_to(11 * DAY);
    ck_assert_uint_eq(coins(3), 0);
    ck_assert_uint_eq(treasury(), 1000);
}
END_TEST

START_TEST(a_contest_is_in_the_window_and_of_members)
{
    done(open_terms(terms_of(600)));
    ck_assert_int_eq(report(3, 1), DAOMESH_E_PROGRAMME_STATE);
    pass_to(8 * DAY);
    ck_assert_int_eq(report(3, 2), DAOMESH_E_UNKNOWN_PROGRAMME);
    ck_assert_int_eq(score(0, 1, 1), DAOMESH_E_UNKNOWN_REPORT);
    done(report(1, 1));
    ck_assert_int_eq(report(1, 1), DAOMESH_E_EXISTS);
    ck_assert_int_eq(score(0, 0, 1), DAOMESH_E_UNKNOWN_REPORT);
    ck_assert_int_eq(score(0, 2, 1), DAOMESH_E_UNKNOWN_REPORT);
    ck_assert_int_eq(score(1, 1, 1000000), DAOMESH_E_SELF_POINTS);
    ck_assert_int_eq(score(3, 1, 1), DAOMESH_E_NOT_A_MEMBER);
    const struct daomesh_programme_report act = { world.people[2], dao, 1, { { 7 } } };
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_PROGRAMME_REPORT, &act), DAOMESH_E_NOT_ALLOWED);
    pass_to(10 * DAY + 1);
    ck_assert_int_eq(report(3, 1), DAOMESH_E_PROGRAMME_STATE);
    ck_assert_int_eq(score(0, 1, 1), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

START_TEST(without_a_contest_nobody_reports)
{
    done(open_terms(terms_of(0)));
    pass_to(8 * DAY);
    ck_assert_int_eq(report(3, 1), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(so_many_reports_and_no_more)
{
    done(open_terms(terms_of(600)));
    pass_to(8 * DAY);
    for (uint32_t i = 0; i < DAOMESH_PROGRAMME_REPORTS_MAX; i++)
        done(report(world_person(&world), 1));
    ck_assert_int_eq(report(3, 1), DAOMESH_E_LIMIT);
    for (uint8_t i = 1; i <= DAOMESH_PROGRAMME_REPORTS_MAX; i++)
        done(score(0, i, 1000000));
    pass_to(11 * DAY);
    ck_assert_uint_eq(coins(5), 38); /* 600 / 16 */
}
END_TEST

START_TEST(so_many_scores_of_a_report_and_no_more)
{
    struct daomesh_evaluation_record *record;
    done(open_terms(terms_of(600)));
    pass_to(8 * DAY);
    done(report(3, 1));
    world_pass(&world, 1);
    done(edit_evaluation(world.ledger->state, &record, row, 1 << 8 | 1));
    record->scores_count = DAOMESH_REPORT_SCORES_MAX;
    ck_assert_int_eq(score(0, 1, 1), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

START_TEST(a_killed_programme_pays_what_was_scored_until_then)
{
    done(open_terms(terms_of(600)));
    pass_to(9 * DAY);
    done(report(3, 1));
    done(score(0, 1, 500000));
    const struct daomesh_programme_settle kill = { dao, 1, DAOMESH_SIDE_CHANGE };
    done(as_dao(DAOMESH_ACTION_PROGRAMME_SETTLE, &kill));
    ck_assert_uint_eq(coins(3), 300);
    ck_assert_uint_eq(treasury(), 700);
}
END_TEST

START_TEST(each_of_a_line_has_a_pot_of_its_own)
{
    const struct daomesh_programme_verdict act = { .dao = dao,
                                                   .programme = 1,
                                                   .verdict = DAOMESH_VERDICT_CONTINUE };
    done(open_terms(terms_of(600)));
    pass_to(9 * DAY);
    ck_assert_int_eq(as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &act), DAOMESH_E_BALANCE);
    money_mint(&world, &coin, &dao, 200);
    done(as_dao(DAOMESH_ACTION_PROGRAMME_VERDICT, &act));
    ck_assert_uint_eq(treasury(), 0);
    pass_to(30 * DAY);
    ck_assert_uint_eq(treasury(), 1200);
}
END_TEST

START_TEST(pots_that_cannot_be)
{
    struct daomesh_programme_terms terms = terms_of(1);
    ck_assert_int_eq(open_terms(terms_of(1001)), DAOMESH_E_BALANCE);
    terms.contest[0].amount = amount_from_u64(0);
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "terms.contest");
    terms = terms_of(1);
    terms.contest[0].token = dao;
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_str_eq(world.diag.path, "terms.contest");
}
END_TEST

/* --- Questions ------------------------------------------------------------------------------------------------------------------ */

static struct daomesh_programme_question asking(uint32_t feed, uint64_t target, uint8_t under)
{
    return (struct daomesh_programme_question){
        .asks = { 3, "how" }, .feed = feed, .target = amount_from_u64(target), .under = under
    };
}

static void say(uint64_t value)
{
    const struct daomesh_feed_report act = { world.people[4], dao, 1, amount_from_u64(value) };
    done(world_act(&world, 4, DAOMESH_ACTION_FEED_REPORT, &act));
}

/* What the event says about the one question, when its feed held `value`; 0: nothing. */
static void expect_answer(struct daomesh_programme_question question, uint64_t value, const char *expected)
{
    static uint8_t event[4096];
    char text[300];
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    struct daomesh_programme_terms terms = terms_of(0);
    size_t len, text_len;
    terms.questions_count = 1;
    terms.questions[0] = question;
    done(open_terms(terms));
    pass_to(10 * DAY);
    if (value > 0) say(value);
    pass_to(10 * DAY + 1);
    world_commit(&world);
    done(daomesh_reader_open(&reader, world.ledger));
    done(daomesh_reader_info(&info, reader));
    done(daomesh_reader_event(event, sizeof event, &len, reader, info.events - 2)); /* the last: it is over */
    done(daomesh_describe_event(text, sizeof text, &text_len, event, len, NULL, NULL));
    daomesh_reader_close(reader);
    ck_assert_msg(strstr(text, expected) != NULL, "%s", text);
    world_begin(&world, 0);
}

START_TEST(an_indicator_that_is_high_enough_is_met)
{
    expect_answer(asking(1, 70, 0), 70, "question 1: met, 70");
}
END_TEST

START_TEST(an_indicator_that_is_too_low_is_missed)
{
    expect_answer(asking(1, 70, 0), 69, "question 1: missed, 69");
}
END_TEST

START_TEST(an_indicator_may_have_to_be_low)
{
    expect_answer(asking(1, 70, 1), 71, "question 1: missed, 71");
}
END_TEST

START_TEST(an_indicator_that_is_low_is_met)
{
    expect_answer(asking(1, 70, 1), 70, "question 1: met, 70");
}
END_TEST

START_TEST(a_feed_that_holds_nothing_answers_nothing)
{
    expect_answer(asking(1, 70, 0), 0, "question 1: silent");
}
END_TEST

START_TEST(questions_that_cannot_be)
{
    struct daomesh_programme_terms terms = terms_of(0);
    terms.questions_count = 1;
    terms.questions[0] = asking(0, 1, 0);
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_CONTRADICTION);
    terms.questions[0] = asking(0, 0, 1);
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_CONTRADICTION);
    terms.questions[0] = asking(2, 1, 0);
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_UNKNOWN_FEED);
    ck_assert_str_eq(world.diag.path, "terms.questions");
    terms.questions[0] = asking(0, 0, 0);
    done(open_terms(terms));
    pass_to(11 * DAY);
}
END_TEST

Suite *programme_contest_suite(void)
{
    Suite *suite = suite_create("programme_contest");
    TCase *tests = tcase_create("programme_contest");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, reports_are_paid_by_the_median_of_their_scores);
    tcase_add_test(tests, many_good_reports_share_the_pot);
    tcase_add_test(tests, a_report_that_nobody_scored_earns_nothing);
    tcase_add_test(tests, a_contest_is_in_the_window_and_of_members);
    tcase_add_test(tests, without_a_contest_nobody_reports);
    tcase_add_test(tests, so_many_reports_and_no_more);
    tcase_add_test(tests, so_many_scores_of_a_report_and_no_more);
    tcase_add_test(tests, a_killed_programme_pays_what_was_scored_until_then);
    tcase_add_test(tests, each_of_a_line_has_a_pot_of_its_own);
    tcase_add_test(tests, pots_that_cannot_be);
    tcase_add_test(tests, an_indicator_that_is_high_enough_is_met);
    tcase_add_test(tests, an_indicator_that_is_too_low_is_missed);
    tcase_add_test(tests, an_indicator_may_have_to_be_low);
    tcase_add_test(tests, an_indicator_that_is_low_is_met);
    tcase_add_test(tests, a_feed_that_holds_nothing_answers_nothing);
    tcase_add_test(tests, questions_that_cannot_be);
    suite_add_tcase(suite, tests);
    return suite;
}
