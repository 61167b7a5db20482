/* Programmes that are killed, by a game of bonds or by the DAO; pauses that a feed ends; templates. */
#include "money.h"

#include <daomesh/escalation.h>
#include <daomesh/programme.h>

Suite *programme_kill_suite(void);

/* Person 0 issues GRAIN, 1 receives; 2 and 3 hold 1000 of the token of the bonds each. The DAO is of persons 0 to 2. */
static struct world world;
static daomesh_id token, coin, dao;
static uint64_t row, opened;

#define DAY 86400u

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
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
    money_mint(&world, &coin, &world.people[2], 1000);
    money_mint(&world, &coin, &world.people[3], 1000);
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(10000), .admin = dao };
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
    opened = world.time;
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms --------------------------------------------------------------------------------------------------------- */

/* Ten days, two of them evaluated; bonds from 10 on, a day to answer, four rounds. */
static struct daomesh_programme_terms terms_of(uint64_t total)
{
    return (struct daomesh_programme_terms){
        .minter = 1,
        .total = amount_from_u64(total),
        .duration = 10 * DAY,
        .evaluation_s = 2 * DAY,
        .recipients_count = 1,
        .recipients = { { .to = world.people[1], .weight = 1 } },
        .kill_count = 1,
        .kill = { { .token = coin, .bond = amount_from_u64(10), .window_s = DAY, .rounds = 4 } }
    };
}

static int32_t open_terms(struct daomesh_programme_terms terms)
{
    const struct daomesh_programme_open act = { dao, terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static int32_t draft_terms(struct daomesh_programme_terms terms)
{
    const struct daomesh_programme_draft act = { dao, terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_DRAFT, &act);
}

static int32_t bond(uint32_t person, uint32_t programme, uint8_t side, uint64_t amount)
{
    const struct daomesh_programme_bond act = { world.people[person], dao, programme, side,
                                                amount_from_u64(amount) };
    return world_act(&world, person, DAOMESH_ACTION_PROGRAMME_BOND, &act);
}

static int32_t settle(uint32_t programme, uint8_t side)
{
    const struct daomesh_programme_settle act = { dao, programme, side };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_SETTLE, &act);
}

static int32_t judge(struct daomesh_programme_verdict act)
{
    act.dao = dao;
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

static int32_t claim(uint64_t stream)
{
    const struct daomesh_stream_claim act = { .party = world.people[1], .stream = stream };
    return world_act(&world, 1, DAOMESH_ACTION_STREAM_CLAIM, &act);
}

static const struct daomesh_programme_record *record_of(uint32_t programme)
{
    const struct daomesh_programme_record *record;
    done(find_programme(world.ledger->state, &record, row, programme));
    return record;
}

static int is_played(uint32_t programme)
{
    const struct daomesh_kill_game_record *game;
    done(find_kill_game(world.ledger->state, &game, row, programme));
    return game != NULL;
}

static uint64_t coins(uint32_t person)
{
    return money_free(&world, &world.people[person], &coin);
}

static uint64_t paid(void)
{
    return money_free(&world, &world.people[1], &token);
}

static uint64_t reserved(void)
{
    const struct daomesh_minter_record *record;
    done(find_minter(world.ledger->state, &record, 1));
    return record->reserved.limb[0];
}

static void pass_to(uint64_t moment)
{
    world_pass(&world, opened + moment - world.time);
}

/* --- The game ------------------------------------------------------------------------------------------------------------- */

START_TEST(silence_kills_and_what_was_released_stays)
{
    done(open_terms(terms_of(1000)));
    pass_to(3 * DAY);
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    ck_assert_uint_eq(coins(2), 990);
    pass_to(4 * DAY);
    ck_assert(is_played(1));
    pass_to(4 * DAY + 1);
    ck_assert(!is_played(1));
    ck_assert_uint_eq(coins(2), 1000);
    ck_assert_uint_eq(record_of(1)->verdict, DAOMESH_VERDICT_KILL);
    ck_assert_uint_eq(record_of(1)->over, world.time);
    pass_to(50 * DAY);
    done(claim(1));
    ck_assert_uint_eq(paid(), 400);
    ck_assert_uint_eq(reserved(), 0);
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_CHANGE, 10), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

START_TEST(whoever_answers_twice_as_much_keeps_it_and_is_paid)
{
    done(open_terms(terms_of(1000)));
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 100));
    ck_assert_int_eq(bond(3, 1, DAOMESH_SIDE_KEEP, 199), DAOMESH_E_BOND);
    ck_assert_uint_eq(world.diag.limit.limb[0], 200);
    done(bond(3, 1, DAOMESH_SIDE_KEEP, 200));
    pass_to(DAY + 1);
    ck_assert_uint_eq(coins(2), 900);
    ck_assert_uint_eq(coins(3), 1100);
    ck_assert_uint_eq(record_of(1)->stage, PROGRAMME_STARTED);
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10)); /* another game */
}
END_TEST

START_TEST(at_the_top_the_dao_decides)
{
    done(open_terms(terms_of(1000)));
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    done(bond(3, 1, DAOMESH_SIDE_KEEP, 20));
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 40));
    ck_assert_int_eq(settle(1, DAOMESH_SIDE_CHANGE), DAOMESH_E_NOT_DUE);
    done(bond(3, 1, DAOMESH_SIDE_KEEP, 80));
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_CHANGE, 160), DAOMESH_E_LIMIT);
    ck_assert_int_eq(settle(1, 0), DAOMESH_E_CHOICE);
    pass_to(DAY);
    done(settle(1, DAOMESH_SIDE_CHANGE));
    ck_assert_uint_eq(coins(2), 1100);
    ck_assert_uint_eq(coins(3), 900);
    ck_assert_uint_eq(record_of(1)->stage, PROGRAMME_OVER);
}
END_TEST

START_TEST(at_the_top_the_dao_may_keep_it_or_be_silent)
{
    for (uint32_t programme = 1; programme <= 2; programme++) {
        struct daomesh_programme_terms terms = terms_of(1000);
        terms.kill[0].rounds = 2;
        terms.starts = opened + programme * 5 * DAY;
        done(open_terms(terms));
        done(bond(2, programme, DAOMESH_SIDE_CHANGE, 10));
        done(bond(3, programme, DAOMESH_SIDE_KEEP, 20));
    }
    done(settle(1, DAOMESH_SIDE_KEEP));
    ck_assert_uint_eq(coins(3), 990);
    pass_to(DAY + 1);
    ck_assert_uint_eq(coins(3), 1020);
    ck_assert_uint_eq(record_of(1)->stage, PROGRAMME_STARTED);
    ck_assert_uint_eq(record_of(2)->stage, PROGRAMME_STARTED);
}
END_TEST

START_TEST(a_game_about_what_ended_gives_all_bonds_back)
{
    done(open_terms(terms_of(1000)));
    pass_to(9 * DAY + 10);
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    done(bond(3, 1, DAOMESH_SIDE_KEEP, 20));
    pass_to(10 * DAY + 1);
    ck_assert(!is_played(1));
    ck_assert_uint_eq(coins(2), 1000);
    ck_assert_uint_eq(coins(3), 1000);
    ck_assert_uint_eq(record_of(1)->verdict, 0);
}
END_TEST

/* The timer is taken away, as if it had failed when the window was over. */
START_TEST(a_game_whose_timer_failed_is_carried_out_by_anybody)
{
    const struct daomesh_programme_process act = { dao, 1 };
    struct daomesh_kill_game_record *game;
    done(open_terms(terms_of(1000)));
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_PROGRAMME_PROCESS, &act), DAOMESH_E_NOT_DUE);
    pass_to(2 * DAY);
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_PROGRAMME_PROCESS, &act), DAOMESH_E_NOT_DUE);
    world_pass(&world, 1);
    done(edit_kill_game(world.ledger->state, &game, row, 1));
    done(daomesh__state_cancel(world.ledger->state, game->timer));
    game->timer = 0;
    game->since -= 2 * DAY;
    world_pass(&world, 1);
    ck_assert(is_played(1));
    done(world_act(&world, 4, DAOMESH_ACTION_PROGRAMME_PROCESS, &act));
    ck_assert_uint_eq(record_of(1)->verdict, DAOMESH_VERDICT_KILL);
    ck_assert_uint_eq(coins(2), 1000);
    ck_assert_int_eq(world_act(&world, 4, DAOMESH_ACTION_PROGRAMME_PROCESS, &act), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

/* A pool is a recipient like any other: what flowed into it until the kill is shared, and no more. */
START_TEST(a_programme_pays_a_pool_until_it_is_killed)
{
    struct daomesh_pool_open open = { .dao = dao, .title = { 4, "pool" }, .token = token };
    struct daomesh_programme_terms terms = terms_of(1000);
    const struct daomesh_pool_record *record;
    uint64_t parties = world.ledger->counters.parties;
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_OPEN, &open));
    done(find_pool(world.ledger->state, &record, parties + 1));
    daomesh_id pool;
    done(daomesh__id_of(world.ledger->state, &pool, parties + 1));
    const struct daomesh_pool_share share = {
        .dao = dao, .pool = pool, .shares_count = 1, .shares = { { .party = world.people[1], .points = 1 } }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &share));
    terms.recipients[0].to = pool;
    terms.kill_count = 0;
    terms.starts = opened;
    done(open_terms(terms));
    pass_to(3 * DAY);
    done(settle(1, DAOMESH_SIDE_CHANGE));
    pass_to(20 * DAY);
    const struct daomesh_pool_claim act = { .party = world.people[1], .pool = pool };
    done(world_act(&world, 1, DAOMESH_ACTION_POOL_CLAIM, &act));
    ck_assert_uint_eq(paid(), 300);
}
END_TEST

START_TEST(what_waits_in_the_queue_is_killed_whole_and_its_place_is_free)
{
    struct daomesh_programme_terms terms = terms_of(1000);
    terms.starts = opened + 5 * DAY;
    done(open_terms(terms));
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_OVERLAP);
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    pass_to(2 * DAY);
    ck_assert_uint_eq(reserved(), 0);
    done(open_terms(terms));
    ck_assert_int_eq(claim(1), DAOMESH_E_CLOSED);
}
END_TEST

/* A successor was decided on before: it stays. */
START_TEST(a_programme_killed_after_its_verdict_leaves_its_successor)
{
    done(open_terms(terms_of(1000)));
    pass_to(8 * DAY);
    done(judge((struct daomesh_programme_verdict){ .programme = 1, .verdict = DAOMESH_VERDICT_CONTINUE }));
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    pass_to(9 * DAY + 1);
    ck_assert_uint_eq(record_of(1)->verdict, DAOMESH_VERDICT_KILL);
    ck_assert_uint_eq(record_of(2)->stage, PROGRAMME_STARTED);
    pass_to(20 * DAY);
    done(claim(1));
    done(claim(2));
    ck_assert_uint_eq(paid(), 900 + 1000);
}
END_TEST

START_TEST(a_paused_verdict_does_not_outlive_a_kill)
{
    done(open_terms(terms_of(1000)));
    pass_to(8 * DAY);
    done(judge((struct daomesh_programme_verdict){
        .programme = 1, .verdict = DAOMESH_VERDICT_PAUSE, .pause_s = DAY }));
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    pass_to(11 * DAY);
    const struct daomesh_programme_resume resume = { dao, 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_RESUME, &resume),
                     DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

START_TEST(without_a_game_the_dao_kills)
{
    struct daomesh_programme_terms terms = terms_of(1000);
    terms.kill_count = 0;
    done(open_terms(terms));
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_CHANGE, 10), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(settle(1, DAOMESH_SIDE_KEEP), DAOMESH_E_CHOICE);
    pass_to(DAY);
    done(settle(1, DAOMESH_SIDE_CHANGE));
    ck_assert_int_eq(settle(1, DAOMESH_SIDE_CHANGE), DAOMESH_E_PROGRAMME_STATE);
    done(claim(1));
    ck_assert_uint_eq(paid(), 100);
}
END_TEST

/* A part of nothing has no stream to cut off. */
START_TEST(a_programme_of_one_unit_for_two_is_killed)
{
    struct daomesh_programme_terms terms = terms_of(1);
    const uint32_t first = memcmp(&world.people[1], &world.people[2], sizeof(daomesh_id)) < 0 ? 1 : 2;
    terms.recipients_count = 2;
    terms.recipients[0] = (struct daomesh_programme_share){ .to = world.people[first], .weight = 1 };
    terms.recipients[1] = (struct daomesh_programme_share){ .to = world.people[3 - first], .weight = 1 };
    done(open_terms(terms));
    ck_assert_uint_eq(reserved(), 1);
    pass_to(DAY);
    done(bond(2, 1, DAOMESH_SIDE_CHANGE, 10));
    pass_to(2 * DAY + 1);
    ck_assert_uint_eq(record_of(1)->verdict, DAOMESH_VERDICT_KILL);
    ck_assert_uint_eq(reserved(), 0);
}
END_TEST

START_TEST(bonds_that_cannot_be)
{
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_CHANGE, 10), DAOMESH_E_UNKNOWN_PROGRAMME);
    done(open_terms(terms_of(1000)));
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_KEEP, 10), DAOMESH_E_CHOICE);
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_CHANGE, 9), DAOMESH_E_BOND);
    ck_assert_int_eq(bond(2, 1, DAOMESH_SIDE_CHANGE, 1001), DAOMESH_E_BALANCE);
    ck_assert_int_eq(settle(1, DAOMESH_SIDE_CHANGE), DAOMESH_E_NOT_DUE);
    const struct daomesh_programme_bond act = { world.people[2], dao, 1, DAOMESH_SIDE_CHANGE,
                                                amount_from_u64(10) };
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_PROGRAMME_BOND, &act), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

static void expect_refused(struct daomesh_kill_terms kill, int32_t status)
{
    struct daomesh_programme_terms terms = terms_of(100);
    terms.kill[0] = kill;
    ck_assert_int_eq(open_terms(terms), status);
    ck_assert_str_eq(world.diag.path, "terms.kill");
}

START_TEST(games_that_cannot_be)
{
    const struct daomesh_kill_terms good = terms_of(100).kill[0];
    struct daomesh_kill_terms kill = good;
    kill.bond = amount_from_u64(0);
    expect_refused(kill, DAOMESH_E_RANGE);
    kill = good;
    kill.window_s = 0;
    expect_refused(kill, DAOMESH_E_RANGE);
    kill.window_s = DAOMESH_PERIOD_MAX_S + 1;
    expect_refused(kill, DAOMESH_E_RANGE);
    kill = good;
    kill.rounds = 1;
    expect_refused(kill, DAOMESH_E_RANGE);
    kill = good;
    kill.token = dao;
    expect_refused(kill, DAOMESH_E_UNKNOWN_TOKEN);
}
END_TEST

START_TEST(a_kill_gives_room_under_the_boundaries)
{
    const struct daomesh_charter_boundaries bounds = {
        dao, 1, { .inflation_ppm = 1000000, .window_s = 10 * DAY, .base = amount_from_u64(1000) }
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &bounds));
    struct daomesh_programme_terms terms = terms_of(900);
    terms.kill_count = 0;
    done(open_terms(terms));
    const struct daomesh_minter_mint mint = { dao, 1, world.people[1], amount_from_u64(800) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_MINT, &mint), DAOMESH_E_INFLATION);
    pass_to(DAY);
    done(settle(1, DAOMESH_SIDE_CHANGE));
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_MINT, &mint));
}
END_TEST

/* --- A feed ends a pause ---------------------------------------------------------------------------------------------------- */

static void report(uint64_t value)
{
    const struct daomesh_feed_report act = {
        .party = world.people[4], .dao = dao, .feed = 1, .value = amount_from_u64(value)
    };
    done(world_act(&world, 4, DAOMESH_ACTION_FEED_REPORT, &act));
}

static int32_t wake(uint32_t programme)
{
    const struct daomesh_programme_wake act = { dao, programme };
    return world_act(&world, 3, DAOMESH_ACTION_PROGRAMME_WAKE, &act);
}

static void open_feed(void)
{
    const struct daomesh_feed_open act = { .dao = dao,
                                           .title = { 1, "k" },
                                           .terms = { .reporters_count = 1,
                                                      .reporters = { world.people[4] },
                                                      .needed = 1,
                                                      .window_s = DAY,
                                                      .stale_s = DAY } };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_FEED_OPEN, &act));
}

static void pause_for(struct daomesh_programme_verdict act)
{
    open_feed();
    done(open_terms(terms_of(1000)));
    pass_to(9 * DAY);
    act.programme = 1;
    act.verdict = DAOMESH_VERDICT_PAUSE;
    act.pause_s = 50 * DAY;
    done(judge(act));
    ck_assert_int_eq(wake(1), DAOMESH_E_PROGRAMME_STATE);
    pass_to(11 * DAY);
}

START_TEST(a_feed_that_is_high_enough_ends_a_pause)
{
    pause_for((struct daomesh_programme_verdict){ .feed = 1, .feed_bound = amount_from_u64(70) });
    ck_assert_int_eq(wake(1), DAOMESH_E_FEED_SILENT);
    report(69);
    ck_assert_int_eq(wake(1), DAOMESH_E_NOT_DUE);
    world_pass(&world, 1);
    report(70);
    done(wake(1));
    ck_assert_uint_eq(record_of(2)->predecessor, 1);
    ck_assert_uint_eq(record_of(2)->starts, world.time);
    ck_assert_uint_eq(record_of(2)->feed, 0);
    ck_assert_int_eq(wake(1), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

START_TEST(a_feed_that_is_low_enough_ends_a_pause)
{
    pause_for(
        (struct daomesh_programme_verdict){ .feed = 1, .feed_bound = amount_from_u64(70), .feed_under = 1 });
    report(71);
    ck_assert_int_eq(wake(1), DAOMESH_E_NOT_DUE);
    world_pass(&world, 1);
    report(70);
    done(wake(1));
}
END_TEST

START_TEST(conditions_that_cannot_be)
{
    open_feed();
    done(open_terms(terms_of(1000)));
    pass_to(9 * DAY);
    struct daomesh_programme_verdict act = { .programme = 1, .verdict = DAOMESH_VERDICT_STOP, .feed = 1 };
    ck_assert_int_eq(judge(act), DAOMESH_E_CONTRADICTION);
    act = (struct daomesh_programme_verdict){ .programme = 1,
                                              .verdict = DAOMESH_VERDICT_PAUSE,
                                              .pause_s = DAY };
    act.feed_under = 1;
    ck_assert_int_eq(judge(act), DAOMESH_E_CONTRADICTION);
    act.feed_under = 0;
    act.feed_bound = amount_from_u64(1);
    ck_assert_int_eq(judge(act), DAOMESH_E_CONTRADICTION);
    act.feed = 2;
    ck_assert_int_eq(judge(act), DAOMESH_E_UNKNOWN_FEED);
    act.feed = 0;
    act.feed_bound = amount_from_u64(0);
    done(judge(act));
    pass_to(10 * DAY + 1);
    ck_assert_int_eq(wake(1), DAOMESH_E_CONTRADICTION);
}
END_TEST

/* Person 3 acts for the DAO, within what it may spend: 250 of each token. */
static void grant_role(void)
{
    struct daomesh_role_grant act = { .dao = dao };
    act.role = (struct daomesh_role_terms){ .party = world.people[3],
                                            .kinds_count = 2,
                                            .kinds = { DAOMESH_ACTION_PROGRAMME_OPEN,
                                                       DAOMESH_ACTION_PROGRAMME_VERDICT },
                                            .allowances_count = 2 };
    const int order = memcmp(&token, &coin, sizeof token);
    act.role.allowances[0] =
        (struct daomesh_allowance){ .token = order < 0 ? token : coin, .most = amount_from_u64(250) };
    act.role.allowances[1] =
        (struct daomesh_allowance){ .token = order < 0 ? coin : token, .most = amount_from_u64(250) };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act));
}

/* Starts a programme of `total` with a pot, by the role, and pauses it for the feed; gives the status of that. */
static int32_t pause_by_role(uint64_t total, uint64_t pot)
{
    struct daomesh_programme_open open = { dao, terms_of(total) };
    struct daomesh_programme_verdict act = { .dao = dao, .programme = 1, .verdict = DAOMESH_VERDICT_PAUSE };
    money_mint(&world, &coin, &dao, 1000);
    open_feed();
    grant_role();
    open.terms.contest_count = 1;
    open.terms.contest[0] = (struct daomesh_token_amount){ coin, amount_from_u64(pot) };
    done(world_act(&world, 3, DAOMESH_ACTION_PROGRAMME_OPEN, &open));
    pass_to(9 * DAY);
    act.pause_s = 50 * DAY;
    act.feed = 1;
    return world_act(&world, 3, DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

START_TEST(who_lets_a_feed_wake_a_programme_spends_what_that_takes)
{
    done(pause_by_role(125, 125));
}
END_TEST

START_TEST(a_role_lets_a_feed_wake_no_more_than_it_may_spend)
{
    ck_assert_int_eq(pause_by_role(126, 1), DAOMESH_E_ALLOWANCE);
}
END_TEST

START_TEST(a_role_lets_a_feed_fill_no_pot_that_it_may_not)
{
    ck_assert_int_eq(pause_by_role(1, 126), DAOMESH_E_ALLOWANCE);
}
END_TEST

/* --- Templates ---------------------------------------------------------------------------------------------------------------- */

static int32_t make_instance(struct daomesh_programme_instance act)
{
    act.dao = dao;
    act.draft = act.draft ? act.draft : 1;
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_INSTANCE, &act);
}

START_TEST(many_programmes_are_made_from_one_draft)
{
    done(draft_terms(terms_of(1000)));
    done(make_instance((struct daomesh_programme_instance){ .total = amount_from_u64(0) }));
    ck_assert_uint_eq(record_of(2)->total.limb[0], 1000);
    ck_assert_uint_eq(record_of(2)->made_from, 1);
    ck_assert_uint_eq(record_of(1)->stage, PROGRAMME_DRAFT);
    done(make_instance(
        (struct daomesh_programme_instance){ .total = amount_from_u64(500),
                                             .starts = opened + 5 * DAY,
                                             .title = { 3, "two" },
                                             .recipients_count = 1,
                                             .recipients = { { .to = world.people[3], .weight = 2 } } }));
    ck_assert_uint_eq(record_of(3)->total.limb[0], 500);
    ck_assert_uint_eq(record_of(3)->title.len, 3);
    ck_assert_uint_eq(record_of(3)->kill_rounds, 4);
    ck_assert_uint_eq(reserved(), 1500);
    pass_to(15 * DAY);
    const struct daomesh_stream_claim act = { .party = world.people[3], .stream = 2 };
    done(world_act(&world, 3, DAOMESH_ACTION_STREAM_CLAIM, &act));
    ck_assert_uint_eq(money_free(&world, &world.people[3], &token), 500);
}
END_TEST

START_TEST(instances_that_cannot_be)
{
    struct daomesh_programme_instance act = { .draft = 2 };
    done(draft_terms(terms_of(1000)));
    ck_assert_int_eq(make_instance(act), DAOMESH_E_UNKNOWN_PROGRAMME);
    act = (struct daomesh_programme_instance){ .total = amount_from_u64(1001) };
    ck_assert_int_eq(make_instance(act), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "total");
    act = (struct daomesh_programme_instance){ .starts = UINT64_MAX };
    ck_assert_int_eq(make_instance(act), DAOMESH_E_RANGE);
    act = (struct daomesh_programme_instance){ .starts = 1 };
    ck_assert_int_eq(make_instance(act), DAOMESH_E_PAST);
    act = (struct daomesh_programme_instance){ .recipients_count = 1,
                                               .recipients = { { .to = dao, .weight = 0 } } };
    ck_assert_int_eq(make_instance(act), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "recipients");
    done(make_instance((struct daomesh_programme_instance){ .starts = 0 }));
    act = (struct daomesh_programme_instance){ .draft = 2 };
    ck_assert_int_eq(make_instance(act), DAOMESH_E_PROGRAMME_STATE);
}
END_TEST

Suite *programme_kill_suite(void)
{
    Suite *suite = suite_create("programme_kill");
    TCase *tests = tcase_create("programme_kill");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, silence_kills_and_what_was_released_stays);
    tcase_add_test(tests, whoever_answers_twice_as_much_keeps_it_and_is_paid);
    tcase_add_test(tests, at_the_top_the_dao_decides);
    tcase_add_test(tests, at_the_top_the_dao_may_keep_it_or_be_silent);
    tcase_add_test(tests, a_game_about_what_ended_gives_all_bonds_back);
    tcase_add_test(tests, a_game_whose_timer_failed_is_carried_out_by_anybody);
    tcase_add_test(tests, a_programme_pays_a_pool_until_it_is_killed);
    tcase_add_test(tests, what_waits_in_the_queue_is_killed_whole_and_its_place_is_free);
    tcase_add_test(tests, a_programme_killed_after_its_verdict_leaves_its_successor);
    tcase_add_test(tests, a_paused_verdict_does_not_outlive_a_kill);
    tcase_add_test(tests, without_a_game_the_dao_kills);
    tcase_add_test(tests, a_programme_of_one_unit_for_two_is_killed);
    tcase_add_test(tests, bonds_that_cannot_be);
    tcase_add_test(tests, games_that_cannot_be);
    tcase_add_test(tests, a_kill_gives_room_under_the_boundaries);
    tcase_add_test(tests, a_feed_that_is_high_enough_ends_a_pause);
    tcase_add_test(tests, a_feed_that_is_low_enough_ends_a_pause);
    tcase_add_test(tests, conditions_that_cannot_be);
    tcase_add_test(tests, who_lets_a_feed_wake_a_programme_spends_what_that_takes);
    tcase_add_test(tests, a_role_lets_a_feed_wake_no_more_than_it_may_spend);
    tcase_add_test(tests, a_role_lets_a_feed_fill_no_pot_that_it_may_not);
    tcase_add_test(tests, many_programmes_are_made_from_one_draft);
    tcase_add_test(tests, instances_that_cannot_be);
    suite_add_tcase(suite, tests);
    return suite;
}
