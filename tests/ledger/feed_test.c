/* Feeds: who may report, when a value holds, what its history says; against a model that looks at every second. */
#include "../support/turns.h"
#include "world.h"

Suite *feed_suite(void);

enum { PEOPLE = 8, WINDOW = 50, STALE = 100 };

static struct world world;
static daomesh_id dao;
static uint64_t row;

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__party_row(world.ledger->state, &row, &dao));
}

static void close_world(void)
{
    world_close(&world);
}

/* The ids of the people named by bits, ascending. */
static struct daomesh_feed_terms terms_of(uint32_t people, uint8_t needed)
{
    struct daomesh_feed_terms terms = { .needed = needed, .window_s = WINDOW, .stale_s = STALE };
    for (uint32_t i = 0; i < PEOPLE; i++) {
        if (!(people >> i & 1)) continue;
        uint32_t at = terms.reporters_count++;
        for (; at > 0 && memcmp(&terms.reporters[at - 1], &world.people[i], sizeof world.people[i]) > 0; at--)
            terms.reporters[at] = terms.reporters[at - 1];
        terms.reporters[at] = world.people[i];
    }
    return terms;
}

static int32_t open_feed(struct daomesh_feed_terms terms)
{
    const struct daomesh_feed_open act = { .dao = dao, .title = { 5, "users" }, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_FEED_OPEN, &act);
}

static int32_t change(uint32_t feed, struct daomesh_feed_terms terms)
{
    const struct daomesh_feed_change act = { .dao = dao, .feed = feed, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_FEED_CHANGE, &act);
}

static int32_t close_feed(uint32_t feed)
{
    const struct daomesh_feed_close act = { .dao = dao, .feed = feed };
    return world_act_as(&world, &dao, DAOMESH_ACTION_FEED_CLOSE, &act);
}

static int32_t report(uint32_t person, uint32_t feed, uint64_t value)
{
    const struct daomesh_feed_report act = {
        .party = world.people[person], .dao = dao, .feed = feed, .value = amount_from_u64(value)
    };
    return world_act(&world, person, DAOMESH_ACTION_FEED_REPORT, &act);
}

/* The value now, or -1. */
static int64_t value_of(uint32_t feed)
{
    daomesh_amount value;
    int holds;
    done(daomesh__feed_read(world.ledger->state, &value, &holds, row, feed, world.ledger->time));
    ck_assert(holds || amount_is_zero(&value));
    return holds ? (int64_t)value.limb[0] : -1;
}

static uint32_t rounds_of(uint32_t feed)
{
    const struct daomesh_feed_record *record;
    done(find_feed(world.ledger->state, &record, row, feed));
    return record->rounds;
}

START_TEST(a_feed_holds_nothing_before_enough_spoke)
{
    done(open_feed(terms_of(7, 2)));
    ck_assert_int_eq(value_of(1), -1);
    done(report(0, 1, 1200));
    ck_assert_int_eq(value_of(1), -1);
    done(report(0, 1, 1100)); /* the same one again */
    ck_assert_int_eq(value_of(1), -1);
    done(report(1, 1, 1300));
    ck_assert_int_eq(value_of(1), 1200);
    done(report(2, 1, 1000000));
    ck_assert_int_eq(value_of(1), 1300);
}
END_TEST

START_TEST(a_value_is_stale_at_the_second_it_says)
{
    done(open_feed(terms_of(1, 1)));
    done(report(0, 1, 7));
    world_pass(&world, STALE - 1);
    ck_assert_int_eq(value_of(1), 7);
    world_pass(&world, 1);
    ck_assert_int_eq(value_of(1), -1);
    done(report(0, 1, 7));
    ck_assert_int_eq(value_of(1), 7);
    ck_assert_uint_eq(rounds_of(1), 2);
}
END_TEST

START_TEST(a_report_counts_for_the_window)
{
    done(open_feed(terms_of(3, 2)));
    done(report(0, 1, 10));
    world_pass(&world, WINDOW);
    done(report(1, 1, 20));
    ck_assert_int_eq(value_of(1), -1);
    world_pass(&world, WINDOW - 1);
    done(report(0, 1, 30));
    ck_assert_int_eq(value_of(1), 25);
    world_pass(&world, WINDOW);
    done(report(1, 1, 1000)); /* alone: what was agreed stands */
    ck_assert_int_eq(value_of(1), 25);
}
END_TEST

START_TEST(the_same_value_goes_on_in_one_round)
{
    const struct daomesh_feed_round_record *round;
    done(open_feed(terms_of(1, 1)));
    const uint64_t begun = world.ledger->time;
    done(report(0, 1, 7));
    world_pass(&world, 60);
    done(report(0, 1, 7));
    world_pass(&world, 60);
    ck_assert_int_eq(value_of(1), 7);
    done(report(0, 1, 8));
    ck_assert_uint_eq(rounds_of(1), 2);
    done(daomesh__feed_round(world.ledger->state, &round, row, 1, 1));
    ck_assert_uint_eq(round->from, begun);
    ck_assert_uint_eq(round->until, begun + 120);
    done(report(0, 1, 9)); /* in the same second: the round of 8 is empty */
    ck_assert_uint_eq(rounds_of(1), 3);
    ck_assert_int_eq(value_of(1), 9);
}
END_TEST

START_TEST(terms_that_cannot_hold_are_refused)
{
    struct daomesh_feed_terms terms = terms_of(7, 2);
    terms.reporters_count = 0;
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_NO_REPORTERS);
    ck_assert_int_eq(open_feed(terms_of(7, 4)), DAOMESH_E_TOO_FEW_REPORTERS);
    ck_assert_int_eq(open_feed(terms_of(7, 0)), DAOMESH_E_RANGE);
    terms = terms_of(7, 2);
    terms.window_s = 0;
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_RANGE);
    terms.window_s = DAOMESH_PERIOD_MAX_S + 1;
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_RANGE);
    terms = terms_of(7, 2);
    terms.stale_s = 0;
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_RANGE);
    terms = terms_of(7, 2);
    terms.reporters[2] = terms.reporters[1];
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_REPEATED);
    terms.reporters[1] = terms_of(7, 2).reporters[2];
    terms.reporters[2] = terms_of(7, 2).reporters[1];
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_NOT_SORTED);
    memset(&terms.reporters[2], 0xff, sizeof terms.reporters[2]);
    ck_assert_int_eq(open_feed(terms), DAOMESH_E_UNKNOWN_PARTY);
    done(open_feed(terms_of(7, 3)));
    ck_assert_uint_eq(rounds_of(1), 0); /* what was refused took no number */
}
END_TEST

START_TEST(only_the_dao_opens_and_only_reporters_report)
{
    const struct daomesh_feed_open act = { .dao = dao, .title = { 1, "x" }, .terms = terms_of(7, 2) };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_FEED_OPEN, &act), DAOMESH_E_NOT_ALLOWED);
    done(open_feed(terms_of(6, 2)));
    ck_assert_int_eq(report(0, 1, 1), DAOMESH_E_NOT_A_REPORTER);
    ck_assert_int_eq(report(1, 2, 1), DAOMESH_E_UNKNOWN_FEED);
    ck_assert_int_eq(close_feed(2), DAOMESH_E_UNKNOWN_FEED);
    ck_assert_int_eq(change(0, terms_of(1, 1)), DAOMESH_E_UNKNOWN_FEED);
    const struct daomesh_feed_report forged = { .party = world.people[1], .dao = dao, .feed = 1 };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_FEED_REPORT, &forged), DAOMESH_E_NOT_ALLOWED);
    daomesh_amount value;
    int holds;
    ck_assert_int_eq(daomesh__feed_read(world.ledger->state, &value, &holds, row, 2, 0),
                     DAOMESH_E_UNKNOWN_FEED);
}
END_TEST

START_TEST(a_dao_reports_to_another_daos_feed)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id press = world_dao(&world, 2, &pathway);
    struct daomesh_feed_terms terms = terms_of(0, 1);
    terms.reporters_count = 1;
    terms.reporters[0] = press;
    done(open_feed(terms));
    const struct daomesh_feed_report act = {
        .party = press, .dao = dao, .feed = 1, .value = amount_from_u64(5)
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_FEED_REPORT, &act), DAOMESH_E_NOT_ALLOWED);
    done(world_act_as(&world, &press, DAOMESH_ACTION_FEED_REPORT, &act));
    ck_assert_int_eq(value_of(1), 5);
}
END_TEST

START_TEST(a_closed_feed_holds_nothing_for_good)
{
    done(open_feed(terms_of(1, 1)));
    done(report(0, 1, 7));
    done(close_feed(1));
    ck_assert_int_eq(value_of(1), -1);
    ck_assert_int_eq(report(0, 1, 7), DAOMESH_E_CLOSED);
    ck_assert_int_eq(close_feed(1), DAOMESH_E_CLOSED);
    ck_assert_int_eq(change(1, terms_of(1, 1)), DAOMESH_E_CLOSED);
}
END_TEST

START_TEST(who_stays_keeps_what_they_said)
{
    done(open_feed(terms_of(7, 2)));
    done(report(0, 1, 10));
    done(report(1, 1, 20));
    done(report(2, 1, 90));
    ck_assert_int_eq(value_of(1), 20);
    world_pass(&world, 10);
    done(change(1, terms_of(6, 2))); /* 20 and 90 */
    ck_assert_int_eq(value_of(1), 55);
    done(change(1, terms_of(6 | 8, 3)));
    ck_assert_int_eq(value_of(1), -1);
    ck_assert_int_eq(report(0, 1, 5), DAOMESH_E_NOT_A_REPORTER);
    done(change(1, terms_of(7, 3))); /* the first one begins anew */
    ck_assert_int_eq(value_of(1), -1);
    done(report(0, 1, 50));
    ck_assert_int_eq(value_of(1), 50);
}
END_TEST

START_TEST(a_change_makes_no_value_younger)
{
    done(open_feed(terms_of(1, 1)));
    done(report(0, 1, 7));
    world_pass(&world, 40);
    done(change(1, terms_of(1, 1)));
    world_pass(&world, STALE - 40 - 1);
    ck_assert_int_eq(value_of(1), 7);
    struct daomesh_feed_terms shorter = terms_of(1, 1);
    shorter.stale_s = STALE - 1;
    shorter.window_s = 10 * WINDOW;
    done(change(1, shorter));
    ck_assert_int_eq(value_of(1), -1);
    done(change(1, shorter)); /* and nothing that holds cannot end again */
    shorter.stale_s = STALE + 5;
    done(change(1, shorter));
    ck_assert_int_eq(value_of(1), 7);
    world_pass(&world, 6);
    ck_assert_int_eq(value_of(1), -1);
}
END_TEST

START_TEST(feeds_and_rounds_end_at_their_limits)
{
    struct daomesh_dao_record *record;
    struct daomesh_feed_record *feed;
    struct daomesh_feed_round_record *round;
    done(open_feed(terms_of(1, 1)));
    done(edit_feed(world.ledger->state, &feed, row, 1));
    done(create_feed_round(world.ledger->state, &round, row, (uint64_t)1 << 32 | DAOMESH_FEED_ROUNDS_MAX));
    feed->rounds = DAOMESH_FEED_ROUNDS_MAX;
    ck_assert_int_eq(report(0, 1, 7), DAOMESH_E_LIMIT);
    done(edit_dao(world.ledger->state, &record, row));
    record->feeds = DAOMESH_FEEDS_MAX - 1;
    done(open_feed(terms_of(1, 1)));
    ck_assert_int_eq(open_feed(terms_of(1, 1)), DAOMESH_E_LIMIT);
    done(daomesh_ledger_drop(world.ledger));
    world.open = 0;
}
END_TEST

/* --- A random life against a model --------------------------------------------------------------------------------- */

static uint64_t pick(uint64_t *random)
{
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    return *random * 0x2545f4914f6cdd1du;
}

struct model {
    uint32_t people, needed;
    uint64_t window, stale;
    int64_t said[PEOPLE]; /* -1: nothing */
    uint64_t at[PEOPLE];
    int64_t value; /* -1: none */
    uint64_t until;
    int closed;
};

static int ascending(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* -1 when too few count. */
static int64_t middle(const struct model *model, uint64_t now, uint64_t *last)
{
    int64_t values[PEOPLE];
    size_t count = 0;
    *last = 0;
    for (uint32_t i = 0; i < PEOPLE; i++) {
        if (model->said[i] < 0) continue;
        if (model->at[i] > *last) *last = model->at[i];
        if (now - model->at[i] < model->window) values[count++] = model->said[i];
    }
    if (count < model->needed) return -1;
    qsort(values, count, sizeof values[0], ascending);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static void model_report(struct model *model, uint32_t person, int64_t value, uint64_t now)
{
    uint64_t last;
    model->said[person] = value;
    model->at[person] = now;
    const int64_t agreed = middle(model, now, &last);
    if (agreed < 0) return;
    model->value = agreed;
    model->until = now + model->stale;
}

static void model_change(struct model *model, uint32_t people, uint32_t needed, uint64_t now)
{
    uint64_t last;
    model->people = people;
    model->needed = needed;
    for (uint32_t i = 0; i < PEOPLE; i++) {
        if (!(people >> i & 1)) model->said[i] = -1;
    }
    model->value = middle(model, now, &last);
    model->until = last + model->stale;
}

static uint32_t count_of(uint32_t people)
{
    uint32_t count = 0;
    for (; people; people &= people - 1)
        count++;
    return count;
}

START_TEST(a_random_life_holds_what_the_model_holds)
{
    uint64_t random = 7;
    struct model model = { .people = 31, .needed = 3, .window = WINDOW, .stale = STALE, .value = -1 };
    for (uint32_t i = 0; i < PEOPLE; i++)
        model.said[i] = -1;
    done(open_feed(terms_of(31, 3)));
    for (int step = 0; step < turns(600); step++) {
        const uint64_t now = world.ledger->time, draw = pick(&random);
        const uint32_t person = (uint32_t)(draw >> 8) % PEOPLE, value = (uint32_t)(draw >> 16) % 5;
        if (draw % 40 == 0) {
            const uint32_t people = 1 + (uint32_t)(draw >> 32) % 255;
            const uint32_t needed = 1 + (uint32_t)(draw >> 48) % count_of(people);
            done(change(1, terms_of(people, (uint8_t)needed)));
            model_change(&model, people, needed, now);
        } else if (draw % 4 == 0) {
            world_pass(&world, (draw >> 24) % 40);
        } else {
            const int known = model.people >> person & 1;
            ck_assert_int_eq(report(person, 1, value), known ? DAOMESH_OK : DAOMESH_E_NOT_A_REPORTER);
            if (known) model_report(&model, person, value, now);
        }
        ck_assert_int_eq(value_of(1), world.ledger->time < model.until ? model.value : -1);
    }
}
END_TEST

/* --- The audit ----------------------------------------------------------------------------------------------------- */

static void expect_broken(const char *text)
{
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, text);
    daomesh_ledger_close(world.ledger);
}

enum forgery {
    NOBODY,
    NO_ROW,
    FUTURE,
    GHOST,
    GHOSTS_VALUE,
    NEVER_HOLDS,
    HOLDS_BY_ITSELF,
    MISSING_ROUND,
    OVERLAP,
    BACKWARDS,
    LATER,
    REOPENED,
    MISSING,
    FORGERIES
};
static const char *const forgery_texts[FORGERIES] = {
    [NOBODY] = "a reporter who is no party",
    [NO_ROW] = "a reporter who is no party",
    [FUTURE] = "a report from the future",
    [GHOST] = "a report that nobody made",
    [GHOSTS_VALUE] = "a report that nobody made",
    [NEVER_HOLDS] = "a feed that never holds",
    [HOLDS_BY_ITSELF] = "a feed that never holds",
    [MISSING_ROUND] = "a round of a feed is missing",
    [OVERLAP] = "rounds of a feed are out of order",
    [BACKWARDS] = "rounds of a feed are out of order",
    [LATER] = "rounds of a feed are out of order",
    [REOPENED] = "a closed feed that holds",
    [MISSING] = "a feed is missing",
};

static void forge(enum forgery forgery)
{
    struct state *state = world.ledger->state;
    struct daomesh_feed_record *feed;
    struct daomesh_feed_round_record *round;
    struct daomesh_dao_record *record;
    done(edit_feed(state, &feed, row, 1));
    done(edit_feed_round(state, &round, row, (uint64_t)1 << 32 | 2));
    done(edit_dao(state, &record, row));
    if (forgery == NOBODY) feed->reporters[0].party = 0;
    if (forgery == NO_ROW) feed->reporters[0].party = 1000;
    if (forgery == FUTURE) feed->reporters[0].at = world.time + 1;
    if (forgery == GHOST) feed->reporters[0].spoke = 0;
    if (forgery == GHOSTS_VALUE) feed->reporters[0].spoke = 0, feed->reporters[0].at = 0;
    if (forgery == NEVER_HOLDS) feed->needed = 3;
    if (forgery == HOLDS_BY_ITSELF) feed->needed = 0;
    if (forgery == MISSING_ROUND) feed->rounds++;
    if (forgery == OVERLAP) round->from--;
    if (forgery == BACKWARDS) round->until = round->from - 1;
    if (forgery == LATER) round->from = world.time + 1;
    if (forgery == REOPENED) feed->closed = 1;
    if (forgery == MISSING) record->feeds++;
}

START_TEST(the_audit_finds_a_forged_feed)
{
    open_world();
    done(open_feed(terms_of(3, 1)));
    done(report(0, 1, 7));
    done(report(1, 1, 7));
    world_pass(&world, 10);
    done(report(0, 1, 9));
    world_commit(&world);
    world_begin(&world, 0);
    forge((enum forgery)_i);
    expect_broken(forgery_texts[_i]);
}
END_TEST

Suite *feed_suite(void)
{
    Suite *suite = suite_create("feed");
    TCase *tests = tcase_create("feed"), *audit = tcase_create("audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_feed_holds_nothing_before_enough_spoke);
    tcase_add_test(tests, a_value_is_stale_at_the_second_it_says);
    tcase_add_test(tests, a_report_counts_for_the_window);
    tcase_add_test(tests, the_same_value_goes_on_in_one_round);
    tcase_add_test(tests, terms_that_cannot_hold_are_refused);
    tcase_add_test(tests, only_the_dao_opens_and_only_reporters_report);
    tcase_add_test(tests, a_dao_reports_to_another_daos_feed);
    tcase_add_test(tests, a_closed_feed_holds_nothing_for_good);
    tcase_add_test(tests, who_stays_keeps_what_they_said);
    tcase_add_test(tests, a_change_makes_no_value_younger);
    tcase_add_test(tests, feeds_and_rounds_end_at_their_limits);
    tcase_add_test(tests, a_random_life_holds_what_the_model_holds);
    tcase_add_loop_test(audit, the_audit_finds_a_forged_feed, 0, FORGERIES);
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, audit);
    return suite;
}
