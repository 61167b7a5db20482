/* Controllers: what is measured turns a dial, period by period, no farther than the dial lets itself be turned. */
#include "money.h"

Suite *controller_suite(void);

enum { PERIOD = 100 };

static struct world world;
static daomesh_id dao, token;
static uint64_t row;

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static int32_t define(struct daomesh_dial_terms terms)
{
    const struct daomesh_dial_define act = { .dao = dao, .number = 1, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_DIAL_DEFINE, &act);
}

/* A fee as EIP-1559's: 10^9 at first, from 10^8 to 2 * 10^9. */
static struct daomesh_dial_terms fee(void)
{
    return (struct daomesh_dial_terms){ .title = { 3, "fee" },
                                        .least = amount_from_u64(100000000),
                                        .most = amount_from_u64(2000000000),
                                        .value = amount_from_u64(1000000000) };
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 4, &pathway);
    done(daomesh__party_row(world.ledger->state, &row, &dao));
    token = money_token(&world, 0, 0, 0);
    struct daomesh_feed_open open = { .dao = dao, .title = { 3, "gas" } };
    open.terms = (struct daomesh_feed_terms){
        .reporters_count = 1, .reporters = { world.people[0] }, .needed = 1, .window_s = 10, .stale_s = 150
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_FEED_OPEN, &open));
    done(define(fee()));
}

static void close_world(void)
{
    world_close(&world);
}

static void report(uint64_t value)
{
    const struct daomesh_feed_report act = {
        .party = world.people[0], .dao = dao, .feed = 1, .value = amount_from_u64(value)
    };
    done(world_act(&world, 0, DAOMESH_ACTION_FEED_REPORT, &act));
}

/* By the feed: its target is 10 million, it moves by an eighth. */
static struct daomesh_controller_terms by_feed(void)
{
    return (struct daomesh_controller_terms){
        .measure = 1, .feed = 1, .target = amount_from_u64(10000000), .denominator = 8, .period_s = PERIOD
    };
}

static struct daomesh_controller_terms by(uint8_t measure, uint64_t target)
{
    struct daomesh_controller_terms terms = {
        .measure = measure, .target = amount_from_u64(target), .denominator = 1, .period_s = PERIOD
    };
    if (measure == 2 || measure == 3) terms.token = token;
    return terms;
}

static int32_t set(struct daomesh_controller_terms terms)
{
    const struct daomesh_controller_set act = { .dao = dao, .dial = 1, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CONTROLLER_SET, &act);
}

static int32_t drop(uint32_t dial)
{
    const struct daomesh_controller_drop act = { .dao = dao, .dial = dial };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CONTROLLER_DROP, &act);
}

static uint64_t value(void)
{
    daomesh_amount out;
    done(daomesh__dial_read(world.ledger->state, &out, row, 1, world.ledger->time));
    return out.limb[0];
}

static void expect_told(const char *words)
{
    char text[512];
    world_commit(&world);
    world_last_event(&world, text, sizeof text);
    ck_assert_msg(strstr(text, words) != NULL, "%s", text);
    world_begin(&world, world.time);
}

/* EIP-1559: a limit of 20 million, 10^9 wei; 11 million, then 9 million, then on target. */
START_TEST(a_fee_follows_its_feed_as_eip_1559_does)
{
    done(set(by_feed()));
    report(11000000);
    world_pass(&world, PERIOD - 1);
    ck_assert_uint_eq(value(), 1000000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(value(), 1012500000);
    report(9000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1012500000 - 12656250);
    report(10000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1012500000 - 12656250);
}
END_TEST

START_TEST(a_step_tells_what_was_measured)
{
    done(set(by_feed()));
    report(11000000);
    world_pass(&world, PERIOD);
    expect_told("from 1000000000 to 1012500000");
}
END_TEST

START_TEST(a_stale_feed_turns_nothing)
{
    done(set(by_feed()));
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1000000000);
    expect_told("fewer reporters than needed");
    report(20000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1125000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1125000000);
}
END_TEST

START_TEST(a_controller_keeps_to_the_dials_bounds_and_step)
{
    struct daomesh_dial_terms terms = fee();
    terms.most = amount_from_u64(1100000000);
    terms.step = amount_from_u64(60000000);
    done(define(terms));
    done(set(by_feed()));
    for (int i = 1; i <= 3; i++) {
        report(20000000);
        world_pass(&world, PERIOD);
        ck_assert_uint_eq(value(), i == 1 ? 1060000000 : 1100000000);
    }
}
END_TEST

START_TEST(a_controller_stops_at_the_lowest_value)
{
    struct daomesh_dial_terms terms = fee();
    terms.least = amount_from_u64(900000000);
    done(define(terms));
    done(set(by_feed()));
    for (int i = 1; i <= 2; i++) {
        report(0);
        world_pass(&world, PERIOD);
        ck_assert_uint_eq(value(), 900000000);
    }
}
END_TEST

START_TEST(a_controller_waits_for_the_dial_to_rest)
{
    struct daomesh_dial_terms terms = fee();
    terms.cooldown_s = PERIOD + 1;
    done(define(terms));
    done(set(by_feed()));
    report(11000000);
    world_pass(&world, PERIOD);
    report(11000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1012500000);
    expect_told("not long enough before");
    report(11000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_gt(value(), 1012500000);
}
END_TEST

START_TEST(a_ledger_that_slept_takes_one_step)
{
    struct daomesh_controller_terms terms = by(4, 2); /* four members where two are wanted */
    terms.denominator = 8;
    terms.starts = world.time + 5;
    done(set(terms));
    world_pass(&world, 50 * PERIOD);
    ck_assert_uint_eq(value(), 1125000000);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1265625000);
}
END_TEST

/* --- Figures of the ledger ------------------------------------------------------------------------------------------- */

START_TEST(the_supply_of_a_token_is_measured)
{
    struct daomesh_controller_terms terms = by(2, 1000);
    terms.direction = 2; /* the more there is, the smaller the reward */
    done(set(terms));
    money_mint(&world, &token, &world.people[1], 1100);
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 900000000);
}
END_TEST

START_TEST(the_free_treasury_is_measured)
{
    const struct daomesh_treasury_reserve aside = { .dao = dao,
                                                    .token = token,
                                                    .amount = amount_from_u64(100) };
    done(set(by(3, 1000)));
    money_mint(&world, &token, &dao, 1300);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_TREASURY_RESERVE, &aside));
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 1200000000);
}
END_TEST

START_TEST(the_turnout_of_the_last_decision_is_measured)
{
    done(set(by(5, 500000)));
    world_pass(&world, PERIOD);
    expect_told("there is no such thing");
    const uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 10);
    for (uint32_t i = 0; i < 3; i++)
        done(world_vote(&world, i, &dao, number, 1));
    world_pass(&world, 2000);
    ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 }), 0);
    world_pass(&world, PERIOD);
    ck_assert_uint_ge(value(), 1500000000); /* 750 000 ppm */
}
END_TEST

/* One that was decided, and then so many that were not. */
START_TEST(the_turnout_is_looked_for_among_the_last_proposals)
{
    const struct daomesh_charter_amend amend = { .dao = dao, .open_cap = DAOMESH_OPEN_CAP_MAX };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend));
    const uint64_t number = world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 10);
    for (uint32_t i = 0; i < 3; i++)
        done(world_vote(&world, i, &dao, number, 1));
    world_pass(&world, 2000);
    for (int i = 0; i < 63; i++)
        ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 }), 0);
    struct daomesh_controller_terms soon = by(5, 500000);
    soon.starts = world.time + 1;
    done(set(soon));
    world_pass(&world, 1);
    ck_assert_uint_eq(value(), 1500000000);
    ck_assert_uint_ne(world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 }), 0);
    soon.starts = world.time + 1;
    done(set(soon));
    world_pass(&world, 1);
    expect_told("there is no such thing");
}
END_TEST

/* --- Terms ----------------------------------------------------------------------------------------------------------- */

START_TEST(terms_that_do_not_fit_are_refused)
{
    struct daomesh_controller_terms terms = by_feed();
    terms.measure = 0;
    ck_assert_int_eq(set(terms), DAOMESH_E_RANGE);
    terms = by_feed();
    terms.feed = 0;
    ck_assert_int_eq(set(terms), DAOMESH_E_CONTRADICTION);
    terms.feed = 2;
    ck_assert_int_eq(set(terms), DAOMESH_E_UNKNOWN_FEED);
    terms = by_feed();
    terms.token = token;
    ck_assert_int_eq(set(terms), DAOMESH_E_CONTRADICTION);
    terms = by(2, 5);
    terms.token = (daomesh_id){ { 0 } };
    ck_assert_int_eq(set(terms), DAOMESH_E_CONTRADICTION);
    terms.token.bytes[0] = 1;
    ck_assert_int_eq(set(terms), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(set(by(4, 0)), DAOMESH_E_ZERO_DIVISOR);
    terms = by(4, 5);
    terms.denominator = 0;
    ck_assert_int_eq(set(terms), DAOMESH_E_ZERO_DIVISOR);
    terms = by(4, 5);
    terms.denominator = 2;
    memset(&terms.target, 0xff, sizeof terms.target);
    ck_assert_int_eq(set(terms), DAOMESH_E_OVERFLOW);
    terms = by(4, 5);
    terms.period_s = 0;
    ck_assert_int_eq(set(terms), DAOMESH_E_RANGE);
    terms.period_s = DAOMESH_PERIOD_MAX_S + 1;
    ck_assert_int_eq(set(terms), DAOMESH_E_RANGE);
    terms = by(4, 5);
    terms.starts = world.time - 1;
    ck_assert_int_eq(set(terms), DAOMESH_E_PAST);
    const struct daomesh_feed_close shut = { .dao = dao, .feed = 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_FEED_CLOSE, &shut));
    ck_assert_int_eq(set(by_feed()), DAOMESH_E_CLOSED);
    const struct daomesh_controller_set foreign = { .dao = dao, .dial = 2, .terms = by(4, 5) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CONTROLLER_SET, &foreign),
                     DAOMESH_E_UNKNOWN_DIAL);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONTROLLER_SET, &foreign), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(a_dropped_controller_turns_no_more)
{
    const struct daomesh_dial_drop away = { .dao = dao, .dial = 1 };
    ck_assert_int_eq(drop(1), DAOMESH_E_NO_CONTROLLER);
    done(set(by(4, 2)));
    done(set(by(4, 3))); /* in its place */
    done(drop(1));
    world_pass(&world, 2 * PERIOD);
    ck_assert_uint_eq(value(), 1000000000);
    done(set(by(4, 2)));
    done(world_act_as(&world, &dao, DAOMESH_ACTION_DIAL_DROP, &away));
    ck_assert_int_eq(drop(1), DAOMESH_E_NO_CONTROLLER);
    world_pass(&world, 2 * PERIOD);
}
END_TEST

START_TEST(a_controller_that_lost_its_timer_is_replaced)
{
    struct daomesh_controller_record *record;
    done(set(by(4, 2)));
    done(edit_controller(world.ledger->state, &record, row, 1));
    done(daomesh__state_cancel(world.ledger->state, record->timer));
    record->timer = 0;
    world_pass(&world, 2 * PERIOD);
    ck_assert_uint_eq(value(), 1000000000);
    done(set(by(4, 2)));
    world_pass(&world, PERIOD);
    ck_assert_uint_eq(value(), 2000000000);
}
END_TEST

/* --- The audit ----------------------------------------------------------------------------------------------------- */

static const char *const forgeries[] = {
    "a controller of no feed",
    "a controller of no feed",
    "a controller of no token",
    "a controller of no token",
    "a controller that measures nothing",
    "something without its timer",
};

START_TEST(the_audit_finds_a_forged_controller)
{
    struct daomesh_controller_record *record;
    open_world();
    done(set(by_feed()));
    world_commit(&world);
    world_begin(&world, 0);
    done(edit_controller(world.ledger->state, &record, row, 1));
    if (_i == 0) record->feed = 2;
    if (_i == 1) record->feed = 0;
    if (_i == 2) record->token = 1;
    if (_i == 3) record->feed = 0, record->measure = 2, record->token = 1000;
    if (_i == 4) record->measure = 0;
    if (_i == 5) record->timer = 1000;
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i]);
    daomesh_ledger_close(world.ledger);
}
END_TEST

Suite *controller_suite(void)
{
    Suite *suite = suite_create("controller");
    TCase *tests = tcase_create("controller"), *audit = tcase_create("audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_fee_follows_its_feed_as_eip_1559_does);
    tcase_add_test(tests, a_step_tells_what_was_measured);
    tcase_add_test(tests, a_stale_feed_turns_nothing);
    tcase_add_test(tests, a_controller_keeps_to_the_dials_bounds_and_step);
    tcase_add_test(tests, a_controller_stops_at_the_lowest_value);
    tcase_add_test(tests, a_controller_waits_for_the_dial_to_rest);
    tcase_add_test(tests, a_ledger_that_slept_takes_one_step);
    tcase_add_test(tests, the_supply_of_a_token_is_measured);
    tcase_add_test(tests, the_free_treasury_is_measured);
    tcase_add_test(tests, the_turnout_of_the_last_decision_is_measured);
    tcase_add_test(tests, the_turnout_is_looked_for_among_the_last_proposals);
    tcase_add_test(tests, terms_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_dropped_controller_turns_no_more);
    tcase_add_test(tests, a_controller_that_lost_its_timer_is_replaced);
    tcase_add_loop_test(audit, the_audit_finds_a_forged_controller, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, audit);
    return suite;
}
