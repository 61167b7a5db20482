/* Forecasts: what streams and programmes will make under a minter is what they make when the time comes. */
#include <daomesh/forecast.h>

#include "money.h"

Suite *forecast_suite(void);

enum { DAY = 86400, STEPS = 10 };

/* Person 0 issues the token and is the minters' admin; the DAO may mint. */
static struct world world;
static daomesh_id token, dao;
static daomesh_forecast out;
static daomesh_amount steps[STEPS];

static void make_minter(uint64_t parent, uint64_t cap)
{
    const struct daomesh_minter_create make = { .party = world.people[0],
                                                .token = token,
                                                .terms = { .cap = amount_from_u64(cap), .parent = parent } };
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = parent + 1, .to = dao, .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 4; i++)
        world_person(&world);
    const struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    make_minter(0, 5000);
    make_minter(1, 9000);
}

static void close_world(void)
{
    world_close(&world);
}

static void open_stream(uint64_t minter, uint64_t total, uint64_t starts, uint64_t duration, uint8_t pausable)
{
    struct daomesh_stream_open act = { .party = dao, .to = world.people[3], .token = token };
    act.terms = (struct daomesh_stream_terms){
        .total = amount_from_u64(total), .minter = minter, .cancelable = 1, .pausable = pausable
    };
    act.terms.plan.starts = starts;
    act.terms.plan.duration = duration;
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_OPEN, &act);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void stream(uint64_t minter, uint64_t total, uint64_t starts, uint64_t duration)
{
    open_stream(minter, total, starts, duration, 1);
}

static int32_t look(uint64_t minter, uint64_t from, uint64_t length)
{
    daomesh_reader *reader;
    if (world.open) world_commit(&world);
    out = (daomesh_forecast){ .size = sizeof out };
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    const int32_t status = daomesh_reader_forecast(&out, steps, STEPS, reader, minter, from, length);
    daomesh_reader_close(reader);
    world_begin(&world, world.time);
    return status;
}

static void foreseen(const uint64_t *wanted)
{
    for (int i = 0; i < STEPS; i++)
        ck_assert_uint_eq(steps[i].limb[0], wanted[i]);
}

START_TEST(streams_that_run_and_wait_are_foreseen)
{
    static const uint64_t wanted[STEPS] = { 100, 100, 600, 600, 100 };
    stream(1, 500, world.time, 5 * DAY);
    stream(2, 1000, world.time + 2 * DAY, 2 * DAY); /* below it */
    money_mint(&world, &token, &dao, 50);           /* not by the minter */
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    foreseen(wanted);
    ck_assert_uint_eq(out.running, 1);
    ck_assert_uint_eq(out.queued, 1);
    ck_assert_uint_eq(out.from, world.time);
    ck_assert_uint_eq(out.cap.limb[0], 5000);
    ck_assert_uint_eq(out.reserved.limb[0], 1500);
    ck_assert_uint_eq(out.minted.limb[0], 0);
    ck_assert_uint_eq(out.room.limb[0], 3500);
    ck_assert_uint_eq(out.bounded, 0);
    ck_assert_mem_eq(&out.token, &token, sizeof token);
    ck_assert_int_eq(look(2, 0, DAY), DAOMESH_OK); /* its own alone, and no more room than above it */
    static const uint64_t below[STEPS] = { 0, 0, 500, 500 };
    foreseen(below);
    ck_assert_uint_eq(out.room.limb[0], 3500);
}
END_TEST

/* What is foreseen day by day is what can be claimed day by day. */
START_TEST(what_is_foreseen_is_what_comes)
{
    daomesh_amount foreseen_steps[STEPS];
    stream(1, 997, world.time + 1000, 4 * DAY + 17);
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    memcpy(foreseen_steps, steps, sizeof steps);
    uint64_t sum = 0;
    for (int i = 0; i < STEPS; i++) {
        const struct daomesh_stream_claim claim = { .party = world.people[3], .stream = 1 };
        world_pass(&world, DAY);
        (void)world_act(&world, 3, DAOMESH_ACTION_STREAM_CLAIM, &claim);
        sum += foreseen_steps[i].limb[0];
        ck_assert_uint_eq(money_free(&world, &world.people[3], &token), sum);
    }
    ck_assert_uint_eq(sum, 997);
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(out.running + out.queued, 0);
    ck_assert_uint_eq(out.minted.limb[0], 997);
}
END_TEST

START_TEST(what_is_cut_off_paused_or_over_is_not_foreseen)
{
    static const uint64_t nothing[STEPS] = { 0 };
    const struct daomesh_stream_pause pause = { .party = dao, .stream = 1 };
    const struct daomesh_stream_cancel cancel = { .party = dao, .stream = 2 };
    stream(1, 500, world.time, 5 * DAY);
    stream(1, 500, world.time, 5 * DAY);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_PAUSE, &pause), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    foreseen(nothing);
    ck_assert_uint_eq(out.running, 1); /* it stands */
    const struct daomesh_minter_create make = { .party = world.people[0],
                                                .token = token,
                                                .terms = { .cap = amount_from_u64(500),
                                                           .expires = world.time + 5 * DAY } };
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = 3, .to = dao, .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
    stream(3, 500, world.time, 5 * DAY);
    world_pass(&world, DAY);
    const struct daomesh_minter_close close = { .party = world.people[0], .minter = 3 };
    ck_assert_int_eq(look(3, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(steps[3].limb[0], 100);
    ck_assert_uint_eq(steps[4].limb[0], 0); /* with its end */
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CLOSE, &close), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(look(3, 0, DAY), DAOMESH_OK);
    foreseen(nothing);
    ck_assert_uint_eq(out.running, 0);
}
END_TEST

/* 2000 is a fifth of a base of 10000: of 1500 over three days no two days hold more than 1000. */
START_TEST(boundaries_are_told_with_the_peak_below_them)
{
    struct daomesh_minter_admin admin = { .party = world.people[0], .minter = 1, .to = dao };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &admin), DAOMESH_OK);
    struct daomesh_charter_boundaries act = { .dao = dao, .minter = 1 };
    act.terms.inflation_ppm = 200000;
    act.terms.window_s = 2 * DAY;
    act.terms.base = amount_from_u64(10000);
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
    open_stream(1, 1500, world.time, 3 * DAY, 0);
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(out.bounded, 1);
    ck_assert_uint_eq(out.inflation_ppm, 200000);
    ck_assert_uint_eq(out.window_s, 2 * DAY);
    ck_assert_uint_eq(out.bound.limb[0], 2000);
    ck_assert_uint_ge(out.peak.limb[0], 1000);
    ck_assert_uint_le(out.peak.limb[0], 1002);
}
END_TEST

/* Boundaries that say nothing of inflation bound no release. */
START_TEST(a_cadence_alone_is_no_bound_on_what_is_released)
{
    const struct daomesh_minter_admin admin = { .party = world.people[0], .minter = 1, .to = dao };
    const struct daomesh_charter_boundaries act = { .dao = dao, .minter = 1, .terms.cadence_s = DAY };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_ADMIN, &admin), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act), DAOMESH_OK);
    open_stream(1, 500, world.time, 5 * DAY, 0);
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(out.running, 1);
    ck_assert_uint_eq(out.bounded, 0);
    ck_assert_uint_eq(out.window_s, 0);
}
END_TEST

START_TEST(bad_questions_are_refused)
{
    daomesh_reader *reader;
    static daomesh_amount many[DAOMESH_FORECAST_STEPS_MAX + 1];
    const uint64_t now = world.time;
    stream(1, 500, now, 5 * DAY);
    ck_assert_int_eq(look(3, 0, DAY), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(look(0, 0, DAY), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(look(1, now - 1, DAY), DAOMESH_E_TIME);
    ck_assert_int_eq(look(1, 0, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(look(1, 0, UINT64_MAX / STEPS), DAOMESH_E_RANGE);
    ck_assert_int_eq(look(1, UINT64_MAX - STEPS, 1), DAOMESH_OK);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    steps[0] = amount_from_u64(7);
    ck_assert_int_eq(daomesh_reader_forecast(NULL, steps, STEPS, reader, 1, 0, DAY), DAOMESH_E_ARG);
    ck_assert_uint_eq(steps[0].limb[0], 0);
    ck_assert_int_eq(daomesh_reader_forecast(&out, steps, STEPS, NULL, 1, 0, DAY), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_forecast(&out, NULL, STEPS, reader, 1, 0, DAY), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_forecast(&out, steps, 0, reader, 1, 0, DAY), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_reader_forecast(&out, many, DAOMESH_FORECAST_STEPS_MAX + 1, reader, 1, 0, DAY),
                     DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_reader_forecast(&out, many, DAOMESH_FORECAST_STEPS_MAX, reader, 1, 0, DAY),
                     DAOMESH_OK);
    ck_assert_uint_eq(many[4].limb[0], 100);
    out.size--;
    ck_assert_int_eq(daomesh_reader_forecast(&out, steps, STEPS, reader, 1, 0, DAY), DAOMESH_E_ARG);
    daomesh_reader_close(reader);
}
END_TEST

/* What is released and not made yet is told apart from what comes; of what is cut off, too. */
START_TEST(what_is_released_already_is_told)
{
    const struct daomesh_stream_cancel cancel = { .party = dao, .stream = 2 };
    const struct daomesh_stream_claim claim = { .party = world.people[3],
                                                .stream = 1,
                                                .amount = amount_from_u64(30) };
    stream(1, 500, world.time, 5 * DAY);
    stream(2, 500, world.time, 5 * DAY);
    world_pass(&world, DAY);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_STREAM_CLAIM, &claim), DAOMESH_OK);
    ck_assert_int_eq(look(1, 0, DAY), DAOMESH_OK);
    static const uint64_t wanted[STEPS] = { 100, 100, 100, 100 };
    foreseen(wanted);
    ck_assert_uint_eq(out.released.limb[0], 170);
    ck_assert_uint_eq(out.minted.limb[0], 30);
    ck_assert_int_eq(look(1, world.time + 2 * DAY, DAY), DAOMESH_OK);
    ck_assert_uint_eq(out.released.limb[0], 370);
}
END_TEST

/* --- What is paid -------------------------------------------------------------------------------------------------------- */

static daomesh_payments paid;

static int32_t look_at(const daomesh_id *party, const daomesh_id *of, uint64_t from, uint64_t length)
{
    daomesh_reader *reader;
    if (world.open) world_commit(&world);
    paid = (daomesh_payments){ .size = sizeof paid };
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    const int32_t status = daomesh_reader_payments(&paid, steps, STEPS, reader, party, of, from, length);
    daomesh_reader_close(reader);
    world_begin(&world, world.time);
    return status;
}

static void pay_budget(uint64_t amount, uint32_t periods, uint64_t starts, uint64_t minter)
{
    struct daomesh_budget_open act = { .dao = dao, .title = { 1, "b" }, .token = token, .lines_count = 1 };
    act.terms = (struct daomesh_budget_terms){ .amount = amount_from_u64(amount),
                                               .period_s = 2 * DAY,
                                               .periods = periods,
                                               .starts = starts,
                                               .minter = minter };
    act.decision.method = 1; /* shares */
    act.lines[0].payee = world.people[2];
    act.lines[0].amount = amount_from_u64(1);
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_BUDGET_OPEN, &act);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

START_TEST(what_streams_and_budgets_pay_is_foreseen)
{
    static const uint64_t streams[STEPS] = { 100, 100, 100, 100, 100 };
    static const uint64_t all[STEPS] = { 100, 140, 100, 147, 100, 47, 0, 7, 0, 7 };
    const daomesh_id other = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 900);
    stream(0, 500, world.time, 5 * DAY);
    stream(1, 500, world.time, 5 * DAY); /* is made, not paid */
    ck_assert_int_eq(look_at(&dao, &token, 0, DAY), DAOMESH_OK);
    foreseen(streams);
    ck_assert_uint_eq(paid.streams, 1);
    ck_assert_uint_eq(paid.budgets, 0);
    ck_assert_uint_eq(paid.from, world.time);
    pay_budget(40, 3, 0, 0);
    pay_budget(7, 0, world.time + 2 * DAY, 1);
    ck_assert_int_eq(look_at(&dao, &token, 0, DAY), DAOMESH_OK);
    foreseen(all);
    ck_assert_uint_eq(paid.budgets, 2);
    ck_assert_int_eq(look_at(&dao, &other, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(paid.streams + paid.budgets + steps[0].limb[0], 0);
    ck_assert_int_eq(look_at(&world.people[0], &token, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(paid.streams + paid.budgets + steps[0].limb[0], 0);
    /* It comes like that. */
    const uint64_t before = money_free(&world, &world.people[2], &token);
    world_pass(&world, 4 * DAY);
    world_pass(&world, 1);
    ck_assert_uint_eq(money_free(&world, &world.people[2], &token) - before, 40 + 47);
    ck_assert_int_eq(look_at(&dao, &token, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(paid.released.limb[0], 400);
    const struct daomesh_budget_close close = { .dao = dao, .budget = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_BUDGET_CLOSE, &close), DAOMESH_OK);
    ck_assert_int_eq(look_at(&dao, &token, 0, DAY), DAOMESH_OK);
    ck_assert_uint_eq(paid.budgets, 1);
}
END_TEST

/* What flows through a funded programme is made once, and paid by nobody. */
START_TEST(what_flows_through_programmes_is_counted_once)
{
    static const uint64_t wanted[STEPS] = { 50, 50, 50, 50 }, nothing[STEPS] = { 0 };
    struct daomesh_programme_open act = { .dao = dao };
    act.terms = (struct daomesh_programme_terms){ .token = token,
                                                  .duration = 4 * DAY,
                                                  .evaluation_s = 1000,
                                                  .recipients_count = 1,
                                                  .recipients = { { .to = world.people[1], .weight = 1 } } };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act), DAOMESH_OK);
    act.terms.token = (daomesh_id){ { 0 } };
    act.terms.minter = 1;
    act.terms.total = amount_from_u64(200);
    act.terms.evaluation_s = 1000;
    act.terms.starts = world.time + 1001;
    act.terms.recipients[0] = (struct daomesh_programme_share){ .to = dao, .weight = 1, .programme = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act), DAOMESH_OK);
    ck_assert_int_eq(look(1, act.terms.starts, DAY), DAOMESH_OK);
    foreseen(wanted);
    ck_assert_uint_eq(out.running, 1);
    ck_assert_int_eq(look_at(&dao, &token, 0, DAY), DAOMESH_OK);
    foreseen(nothing);
}
END_TEST

START_TEST(bad_questions_about_payments_are_refused)
{
    daomesh_reader *reader;
    const daomesh_id unknown = { { 9 } };
    const uint64_t now = world.time;
    ck_assert_int_eq(look_at(&unknown, &token, 0, DAY), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(look_at(&dao, &unknown, 0, DAY), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_int_eq(look_at(&dao, &token, now - 1, DAY), DAOMESH_E_TIME);
    ck_assert_int_eq(look_at(&dao, &token, 0, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(look_at(&dao, &token, UINT64_MAX - STEPS, 1), DAOMESH_OK);
    ck_assert_int_eq(look_at(&dao, &token, UINT64_MAX - STEPS + 1, 1), DAOMESH_E_RANGE);
    /* A budget of all that there could ever be, twice in a step. */
    struct daomesh_budget_open act = { .dao = dao, .title = { 1, "b" }, .token = token, .lines_count = 1 };
    memset(&act.terms.amount, 0xff, sizeof act.terms.amount);
    act.terms.period_s = DAY;
    act.terms.starts = now + 10;
    act.decision.method = 1;
    act.lines[0].payee = world.people[2];
    act.lines[0].amount = amount_from_u64(1);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_OK);
    ck_assert_int_eq(look_at(&dao, &token, 0, 2 * DAY), DAOMESH_E_OVERFLOW);
    ck_assert_uint_eq(steps[0].limb[0], 0);
    ck_assert_uint_eq(paid.budgets, 0);
    ck_assert_int_eq(look_at(&dao, &token, 0, DAY / 2), DAOMESH_OK);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    paid.size = sizeof paid;
    ck_assert_int_eq(daomesh_reader_payments(NULL, steps, STEPS, reader, &dao, &token, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_payments(&paid, NULL, STEPS, reader, &dao, &token, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_payments(&paid, steps, STEPS, NULL, &dao, &token, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_payments(&paid, steps, STEPS, reader, NULL, &token, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_payments(&paid, steps, STEPS, reader, &dao, NULL, 0, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_payments(&paid, steps, 0, reader, &dao, &token, 0, 1), DAOMESH_E_LIMIT);
    daomesh_reader_close(reader);
}
END_TEST

Suite *forecast_suite(void)
{
    Suite *suite = suite_create("forecast");
    TCase *tests = tcase_create("forecast");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, streams_that_run_and_wait_are_foreseen);
    tcase_add_test(tests, what_is_foreseen_is_what_comes);
    tcase_add_test(tests, what_is_cut_off_paused_or_over_is_not_foreseen);
    tcase_add_test(tests, boundaries_are_told_with_the_peak_below_them);
    tcase_add_test(tests, a_cadence_alone_is_no_bound_on_what_is_released);
    tcase_add_test(tests, bad_questions_are_refused);
    tcase_add_test(tests, what_is_released_already_is_told);
    tcase_add_test(tests, what_streams_and_budgets_pay_is_foreseen);
    tcase_add_test(tests, what_flows_through_programmes_is_counted_once);
    tcase_add_test(tests, bad_questions_about_payments_are_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
