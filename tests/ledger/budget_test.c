/* Budgets: set aside, decided, paid by timers, carried on and given back; ballots that stand; bad input; a random life. */
#include <daomesh/budget.h>
#include <daomesh/lines.h>

#include "../support/failing_allocator.h"
#include "ledger/budget.h"
#include "money.h"

Suite *budget_suite(void);

enum { MEMBERS = 4, PEOPLE = 8, DAY = 86400 };

/* Person 0 issues the token; persons 0 to 3 are members, 4 to 7 are paid. */
static struct world world;
static daomesh_id token, dao;
static uint64_t home;

static void furnish(const daomesh_allocator *allocator)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, allocator);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    const struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 10000);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
}

static void open_world(void)
{
    furnish(NULL);
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t held(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static uint64_t treasury(void)
{
    return money_free(&world, &dao, &token);
}

static const struct daomesh_budget_record *budget_of(uint32_t number)
{
    const struct daomesh_budget_record *record;
    ck_assert_int_eq(find_budget(world.ledger->state, &record, home, number), DAOMESH_OK);
    return record;
}

/* --- Short forms ------------------------------------------------------------------------------------------------------ */

/* 1000 a day over three lines to persons 4, 5 and 6, until it is closed. */
static struct daomesh_budget_open a_budget(uint8_t method, uint8_t count, uint32_t points)
{
    struct daomesh_budget_open act = { .dao = dao,
                                       .token = token,
                                       .terms = { .amount = amount_from_u64(1000), .period_s = DAY },
                                       .decision = { .method = method, .points = points },
                                       .lines_count = 3 };
    if (method == DAOMESH_LINES_CHOSEN)
        act.decision.choice = count;
    else
        act.decision.tally = count;
    if (method != DAOMESH_LINES_SHARES) act.decision.weight = 1;
    for (uint32_t i = 0; i < 3; i++)
        act.lines[i].payee = world.people[4 + i];
    return act;
}

static void set_amounts(struct daomesh_budget_open *act, uint64_t a, uint64_t b, uint64_t c)
{
    act->lines[0].amount = amount_from_u64(a);
    act->lines[1].amount = amount_from_u64(b);
    act->lines[2].amount = amount_from_u64(c);
}

static int32_t open_budget(const struct daomesh_budget_open *act)
{
    return world_act_as(&world, &dao, DAOMESH_ACTION_BUDGET_OPEN, act);
}

static void opened(const struct daomesh_budget_open *act)
{
    const int32_t status = open_budget(act);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static struct daomesh_budget_open shares(uint64_t a, uint64_t b, uint64_t c)
{
    struct daomesh_budget_open act = a_budget(DAOMESH_LINES_SHARES, 0, 0);
    set_amounts(&act, a, b, c);
    return act;
}

static struct daomesh_budget_open points(void)
{
    return a_budget(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_WEIGHTED, 100);
}

/* Marks of the lines from the first on; those of 0 are left out. */
static int32_t vote(uint32_t person, uint32_t budget, int a, int b, int c)
{
    const int values[] = { a, b, c };
    struct daomesh_budget_vote act = { .dao = dao, .budget = budget };
    for (uint8_t i = 0; i < 3; i++) {
        if (values[i] == 0) continue;
        act.marks[act.marks_count++] =
            (struct daomesh_budget_mark){ .line = (uint8_t)(i + 1),
                                          .value = (uint32_t)(values[i] < 0 ? -values[i] : values[i]),
                                          .against = values[i] < 0 };
    }
    return world_act(&world, person, DAOMESH_ACTION_BUDGET_VOTE, &act);
}

static int32_t process(uint32_t budget)
{
    const struct daomesh_budget_process act = { .dao = dao, .budget = budget };
    return world_act(&world, 7, DAOMESH_ACTION_BUDGET_PROCESS, &act);
}

static int32_t close_budget(uint32_t budget)
{
    const struct daomesh_budget_close act = { .dao = dao, .budget = budget };
    return world_act_as(&world, &dao, DAOMESH_ACTION_BUDGET_CLOSE, &act);
}

static void paid(uint64_t a, uint64_t b, uint64_t c)
{
    ck_assert_uint_eq(held(4), a);
    ck_assert_uint_eq(held(5), b);
    ck_assert_uint_eq(held(6), c);
}

/* --- By itself --------------------------------------------------------------------------------------------------------- */

START_TEST(a_budget_pays_at_the_end_of_each_period)
{
    const struct daomesh_budget_open act = shares(1, 2, 1);
    opened(&act);
    ck_assert_uint_eq(treasury(), 9000);
    world_pass(&world, DAY - 1);
    paid(0, 0, 0);
    world_pass(&world, 1);
    paid(250, 500, 250);
    ck_assert_uint_eq(treasury(), 8000);
    world_pass(&world, 2 * DAY); /* two periods while nobody looked */
    paid(750, 1500, 750);
    ck_assert_uint_eq(budget_of(1)->period, 4);
    ck_assert_int_eq(close_budget(1), DAOMESH_OK);
    ck_assert_uint_eq(treasury(), 7000);
    ck_assert_int_eq(close_budget(1), DAOMESH_E_CLOSED);
    world_pass(&world, 10 * DAY);
    paid(750, 1500, 750);
}
END_TEST

START_TEST(a_budget_ends_after_its_last_period)
{
    struct daomesh_budget_open act = points();
    act.terms.periods = 2;
    act.decision.carry_ppm = 1000000;
    opened(&act);
    world_pass(&world, 2 * DAY); /* nobody votes: what was carried goes back with the end */
    ck_assert_uint_eq(treasury(), 10000);
    ck_assert_int_eq(process(1), DAOMESH_E_CLOSED);
    ck_assert_uint_eq(budget_of(1)->period, 2);
}
END_TEST

START_TEST(a_budget_may_begin_later)
{
    struct daomesh_budget_open act = shares(1, 0, 0);
    act.terms.starts = world.time + DAY;
    opened(&act);
    ck_assert_uint_eq(treasury(), 10000);
    ck_assert_int_eq(process(1), DAOMESH_E_NOT_DUE);
    world_pass(&world, DAY);
    ck_assert_uint_eq(treasury(), 9000);
    ck_assert_uint_eq(budget_of(1)->period, 1);
    world_pass(&world, DAY);
    paid(1000, 0, 0);
}
END_TEST

START_TEST(a_treasury_that_has_less_gives_what_it_has)
{
    struct daomesh_budget_open act = shares(1, 1, 0);
    act.terms.amount = amount_from_u64(6000);
    opened(&act);
    world_pass(&world, DAY);
    paid(3000, 3000, 0);
    ck_assert_uint_eq(treasury(), 0);
    ck_assert_uint_eq(budget_of(1)->held.limb[0], 4000);
    world_pass(&world, DAY);
    paid(5000, 5000, 0);
    ck_assert_uint_eq(budget_of(1)->held.limb[0], 0);
    money_mint(&world, &token, &dao, 100); /* too late for this period */
    world_pass(&world, DAY);
    paid(5000, 5000, 0);
    world_pass(&world, DAY);
    paid(5050, 5050, 0);
}
END_TEST

/* Whoever decides on a budget has the first period's money. */
START_TEST(the_first_period_must_be_there)
{
    struct daomesh_budget_open act = shares(1, 1, 0);
    act.terms.amount = amount_from_u64(10001);
    ck_assert_int_eq(open_budget(&act), DAOMESH_E_BALANCE);
    ck_assert_str_eq(world.diag.path, "terms.amount");
    ck_assert_uint_eq(world.diag.limit.limb[0], 10000);
    ck_assert_ptr_null(budget_of(1));
}
END_TEST

/* --- By votes ---------------------------------------------------------------------------------------------------------- */

START_TEST(ballots_stand_until_they_are_changed)
{
    const struct daomesh_budget_open act = points();
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 1, 50, 50, 0), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(750, 250, 0);
    ck_assert_int_eq(vote(0, 1, 0, 0, 100), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(1000, 500, 500);
    ck_assert_int_eq(vote(0, 1, 0, 0, 0), DAOMESH_OK); /* taken back */
    ck_assert_int_eq(vote(2, 1, 0, 0, 0), DAOMESH_OK); /* there was none */
    world_pass(&world, DAY);
    paid(1500, 1000, 500);
}
END_TEST

/* The same three ballots, one period each: what each method makes of them. */
START_TEST(each_method_divides_in_its_way)
{
    struct daomesh_budget_open act;
    static const struct {
        uint8_t method, count;
        uint32_t points;
        uint64_t amounts[3];
        int ballots[3][3];
        uint64_t paid[3];
    } cases[] = {
        { DAOMESH_LINES_ROUND,
          0,
          9,
          { 0, 0, 0 },
          { { 9, 0, 0 }, { 0, 4, 0 }, { 0, 1, 0 } },
          { 500, 500, 0 } },
        { DAOMESH_LINES_ORDER,
          DAOMESH_TALLY_APPROVAL,
          0,
          { 600, 500, 400 },
          { { 1, 1, 1 }, { 1, 1, 0 }, { 1, 0, 0 } },
          { 600, 0, 400 } },
        { DAOMESH_LINES_ORDER,
          DAOMESH_TALLY_SCHULZE,
          0,
          { 700, 700, 300 },
          { { 2, 1, 3 }, { 2, 1, 3 }, { 1, 2, 3 } },
          { 0, 700, 300 } },
        { DAOMESH_LINES_ORDER,
          DAOMESH_TALLY_STAR,
          5,
          { 700, 700, 300 },
          { { 5, 1, 0 }, { 4, 0, 0 }, { 1, 2, 3 } },
          { 700, 0, 300 } },
        { DAOMESH_LINES_CHOSEN,
          DAOMESH_BUDGET_EQUAL_SHARES,
          0,
          { 600, 300, 900 },
          { { 1, 0, 1 }, { 1, 0, 1 }, { 0, 1, 0 } },
          { 600, 300, 0 } },
        { DAOMESH_LINES_CHOSEN,
          DAOMESH_BUDGET_PHRAGMEN,
          0,
          { 600, 300, 900 },
          { { 1, 0, 1 }, { 1, 0, 1 }, { 0, 1, 0 } },
          { 600, 300, 0 } },
        { DAOMESH_LINES_CHOSEN,
          DAOMESH_BUDGET_GREEDY,
          10,
          { 600, 300, 900 },
          { { 1, 0, 9 }, { 1, 0, 1 }, { 0, 1, 0 } },
          { 0, 0, 900 } },
        { DAOMESH_LINES_TOTALS,
          DAOMESH_TALLY_QUADRATIC,
          9,
          { 0, 0, 0 },
          { { 2, -1, 0 }, { 0, -2, 2 }, { 0, 1, 0 } },
          { 500, 0, 500 } },
    };
    act = a_budget(cases[_i].method, cases[_i].count, cases[_i].points);
    set_amounts(&act, cases[_i].amounts[0], cases[_i].amounts[1], cases[_i].amounts[2]);
    opened(&act);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(
            vote(i, 1, cases[_i].ballots[i][0], cases[_i].ballots[i][1], cases[_i].ballots[i][2]),
            DAOMESH_OK);
    world_pass(&world, DAY);
    paid(cases[_i].paid[0], cases[_i].paid[1], cases[_i].paid[2]);
}
END_TEST

START_TEST(what_is_not_spent_is_carried_in_part)
{
    struct daomesh_budget_open act = a_budget(DAOMESH_LINES_ORDER, DAOMESH_TALLY_APPROVAL, 0);
    set_amounts(&act, 400, 1200, 5000);
    act.decision.carry_ppm = 500000;
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 1, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 1, 0, 1, 0), DAOMESH_OK);
    world_pass(&world,
               DAY); /* 1200 does not fit into 1000; 400 does; half of 600 is carried, half goes back */
    paid(400, 0, 0);
    ck_assert_uint_eq(budget_of(1)->held.limb[0], 1300);
    ck_assert_uint_eq(treasury(), 10000 - 400 - 1300);
    world_pass(&world, DAY); /* now it fits */
    paid(400, 1200, 0);
    ck_assert_uint_eq(budget_of(1)->held.limb[0], 1050);
}
END_TEST

START_TEST(ballots_weigh_what_members_hold_at_the_end)
{
    struct daomesh_budget_open act = points();
    act.decision.weight = 2;
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 1, 0, 100, 0), DAOMESH_OK);
    const struct daomesh_member_reweight more = { .dao = dao,
                                                  .party = world.people[1],
                                                  .shares = amount_from_u64(30) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &more), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(250, 750, 0);
    const struct daomesh_member_reweight none = { .dao = dao, .party = world.people[1] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &none), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(1250, 750, 0);
}
END_TEST

static void remove_member(uint32_t person)
{
    const struct daomesh_member_remove act = { .dao = dao, .party = world.people[person] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
}

static void add_member(uint32_t person)
{
    const struct daomesh_member_add act = { .dao = dao,
                                            .party = world.people[person],
                                            .shares = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &act), DAOMESH_OK);
}

START_TEST(who_left_or_is_in_jail_decides_nothing)
{
    const struct daomesh_budget_open act = points();
    const struct daomesh_member_jail jail = { .dao = dao, .party = world.people[2] };
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 1, 0, 100, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(2, 1, 0, 0, 100), DAOMESH_OK);
    remove_member(1);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 1, 0, 100, 0), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(vote(2, 1, 0, 0, 100), DAOMESH_E_JAILED);
    world_pass(&world, DAY);
    paid(1000, 0, 0);
    ck_assert_uint_eq(budget_of(1)->voters_count, 1); /* and their ballots are forgotten */
    add_member(1);                                    /* who comes back votes anew */
    world_pass(&world, DAY);
    paid(2000, 0, 0);
}
END_TEST

/* A new membership has no ballot, whatever slot it gets. */
START_TEST(who_comes_back_at_once_has_not_voted)
{
    const struct daomesh_budget_open act = points();
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    for (uint32_t person = 1; person < MEMBERS; person++) {
        ck_assert_int_eq(vote(person, 1, 0, 100, 0), DAOMESH_OK);
        remove_member(person);
        world_pass(&world, 1);
        add_member(person);
    }
    world_pass(&world, DAY);
    paid(1000, 0, 0);
    ck_assert_uint_eq(budget_of(1)->voters_count, 1);
}
END_TEST

/* Each ballot is good by itself; weights of 2^250 times a million points are more than 256 bits. */
START_TEST(ballots_that_cannot_be_counted_spend_nothing)
{
    struct daomesh_budget_open act = a_budget(DAOMESH_LINES_TOTALS, DAOMESH_TALLY_SCORE, 1000000);
    struct daomesh_member_reweight huge = { .dao = dao, .party = world.people[0] };
    huge.shares.limb[3] = (uint64_t)1 << 58;
    act.decision.weight = 2;
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 1000000, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &huge), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(0, 0, 0);
    ck_assert_uint_eq(treasury(), 9000); /* all of it went back, and was set aside again */
    ck_assert_uint_eq(budget_of(1)->voters_count, 1);
}
END_TEST

static daomesh_id join_guild(void)
{
    const struct daomesh_pathway pathway = world_pathway();
    const daomesh_id guild = world_dao(&world, 1, &pathway);
    const struct daomesh_member_add act = { .dao = dao, .party = guild, .shares = amount_from_u64(1) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &act), DAOMESH_OK);
    return guild;
}

/* Guilds that are members vote, until there is no room; where one of them leaves, there is. */
START_TEST(no_more_ballots_stand_than_allowed)
{
    const struct daomesh_budget_open act = points();
    const struct daomesh_charter_amend room = { .dao = dao, .member_cap = 400 };
    const struct daomesh_budget_vote ballot = {
        .dao = dao, .budget = 1, .marks_count = 1, .marks = { { .line = 2, .value = 100 } }
    };
    struct daomesh_member_remove leave = { .dao = dao };
    daomesh_id guild;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &room), DAOMESH_OK);
    opened(&act);
    for (int i = 0; i < DAOMESH_BUDGET_VOTERS_MAX; i++) {
        guild = join_guild();
        ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_BUDGET_VOTE, &ballot), DAOMESH_OK);
    }
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_E_LIMIT);
    ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_BUDGET_VOTE, &ballot), DAOMESH_OK);
    leave.party = guild;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &leave), DAOMESH_OK);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(4, 996, 0); /* 1 of 256 */
}
END_TEST

/* --- From a minter ------------------------------------------------------------------------------------------------------- */

static uint64_t supply(void)
{
    daomesh_token_info info = { .size = sizeof info };
    daomesh_reader *reader;
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_token(&info, reader, &token), DAOMESH_OK);
    daomesh_reader_close(reader);
    world_begin(&world, world.time);
    return info.supply.limb[0];
}

static void make_minter(uint64_t cap)
{
    const struct daomesh_minter_create make = { .party = world.people[0],
                                                .token = token,
                                                .terms = { .cap = amount_from_u64(cap) } };
    const struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = 1, .to = dao, .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
}

START_TEST(a_minter_makes_what_is_paid_and_what_goes_back_is_burned)
{
    struct daomesh_budget_open act = points();
    act.terms.minter = 1;
    ck_assert_int_eq(open_budget(&act), DAOMESH_E_UNKNOWN_MINTER);
    make_minter(2500);
    opened(&act);
    ck_assert_uint_eq(treasury(), 10000);
    ck_assert_uint_eq(supply(), 11000);
    world_pass(&world, DAY); /* nobody votes */
    ck_assert_uint_eq(supply(), 11000);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(1000, 0, 0);
    ck_assert_uint_eq(budget_of(1)->held.limb[0], 0); /* the cap leaves 500 */
    world_pass(&world, DAY);
    paid(1000, 0, 0);
    ck_assert_uint_eq(supply(), 11000);
    ck_assert_int_eq(close_budget(1), DAOMESH_OK);
}
END_TEST

/* Not only when the first period begins. */
START_TEST(a_budget_that_begins_later_has_its_minter_already)
{
    struct daomesh_budget_open act = points();
    act.terms.minter = 1;
    act.terms.starts = world.time + DAY;
    ck_assert_int_eq(open_budget(&act), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_str_eq(world.diag.path, "terms.minter");
    make_minter(2500);
    act.token = money_token(&world, 1, 0, 0);
    ck_assert_int_eq(open_budget(&act), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "terms.minter");
    ck_assert_ptr_null(budget_of(1));
    act.token = token;
    opened(&act);
    world_pass(&world, DAY);
    ck_assert_uint_eq(supply(), 11000);
}
END_TEST

START_TEST(who_may_not_mint_has_no_budget_from_a_minter)
{
    struct daomesh_budget_open act = points();
    const struct daomesh_minter_revoke revoke = { .party = world.people[0], .minter = 1, .from = dao };
    act.terms.minter = 1;
    make_minter(5000);
    opened(&act);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_REVOKE, &revoke), DAOMESH_OK);
    ck_assert_int_eq(open_budget(&act), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(1000, 0, 0); /* what was set aside is there */
    ck_assert_uint_eq(budget_of(1)->held.limb[0], 0);
}
END_TEST

/* --- Who may ------------------------------------------------------------------------------------------------------------- */

/* A role that may spend 1500 opens a budget of one period of 1000, not of two, and none without an end. */
START_TEST(a_role_decides_on_no_more_than_its_allowance)
{
    struct daomesh_budget_open act = shares(1, 0, 0);
    struct daomesh_role_grant grant = { .dao = dao };
    grant.role.party = world.people[3];
    grant.role.kinds_count = 1;
    grant.role.kinds[0] = DAOMESH_ACTION_BUDGET_OPEN;
    grant.role.allowances_count = 1;
    grant.role.allowances[0] = (struct daomesh_allowance){ .token = token, .most = amount_from_u64(1500) };
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_E_ALLOWANCE);
    act.terms.periods = 2;
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_E_ALLOWANCE);
    act.terms.periods = 1;
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_OK);
    world_pass(&world, 2 * DAY);
    paid(1000, 0, 0);
}
END_TEST

/* From a minter too, what is decided on is spent once, not again when it is minted. */
START_TEST(a_role_spends_a_minted_budget_once)
{
    struct daomesh_budget_open act = shares(1, 0, 0);
    struct daomesh_role_grant grant = { .dao = dao };
    grant.role.party = world.people[3];
    grant.role.kinds_count = 1;
    grant.role.kinds[0] = DAOMESH_ACTION_BUDGET_OPEN;
    grant.role.allowances_count = 1;
    grant.role.allowances[0] = (struct daomesh_allowance){ .token = token, .most = amount_from_u64(1500) };
    act.terms.periods = 1;
    act.terms.minter = 1;
    make_minter(5000);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_BUDGET_OPEN, &act), DAOMESH_E_ALLOWANCE);
    world_pass(&world, 2 * DAY);
    paid(1000, 0, 0);
}
END_TEST

START_TEST(a_dao_that_is_paid_divides_it_as_income)
{
    const struct daomesh_pathway pathway = world_pathway();
    const daomesh_id guild = world_dao(&world, 2, &pathway);
    const struct daomesh_charter_distribution equal = { .dao = guild, .by = BY_EQUAL };
    struct daomesh_budget_open act = shares(1, 0, 0);
    act.lines[0].payee = guild;
    ck_assert_int_eq(world_act_as(&world, &guild, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &equal), DAOMESH_OK);
    opened(&act);
    world_pass(&world, DAY);
    ck_assert_uint_eq(held(0), 500);
    ck_assert_uint_eq(held(1), 500);
}
END_TEST

/* --- Bad input ----------------------------------------------------------------------------------------------------------- */

static void refused(const struct daomesh_budget_open *act, int32_t status, const char *path)
{
    ck_assert_int_eq(open_budget(act), status);
    ck_assert_str_eq(world.diag.path, path);
}

START_TEST(a_budget_with_bad_terms_is_refused_by_name)
{
    struct daomesh_budget_open good = shares(1, 1, 1), act = good;
    act.terms.amount = amount_from_u64(0);
    refused(&act, DAOMESH_E_RANGE, "terms.amount");
    act = good;
    act.terms.period_s = DAOMESH_BUDGET_PERIOD_MIN_S - 1;
    refused(&act, DAOMESH_E_RANGE, "terms.period_s");
    act.terms.period_s = DAOMESH_PERIOD_MAX_S + 1;
    refused(&act, DAOMESH_E_RANGE, "terms.period_s");
    act = good;
    act.terms.starts = world.time - 1;
    refused(&act, DAOMESH_E_PAST, "terms.starts");
    act = good;
    act.token = dao;
    refused(&act, DAOMESH_E_UNKNOWN_TOKEN, "");
    act = good;
    act.lines_count = 0;
    refused(&act, DAOMESH_E_RANGE, "lines");
    act = good;
    act.lines[1].payee = token;
    refused(&act, DAOMESH_E_UNKNOWN_PARTY, "lines.payee");
    act = good;
    set_amounts(&act, 0, 0, 0);
    refused(&act, DAOMESH_E_RANGE, "lines.amount");
    memset(&act.lines[0].amount, 0xff, sizeof act.lines[0].amount);
    act.lines[1].amount = amount_from_u64(1);
    refused(&act, DAOMESH_E_RANGE, "lines.amount");
    act = points();
    act.lines[0].amount = amount_from_u64(1);
    refused(&act, DAOMESH_E_CONTRADICTION, "lines.amount");
}
END_TEST

START_TEST(a_decision_that_contradicts_itself_is_refused_by_name)
{
    struct daomesh_budget_open act = shares(1, 1, 1);
    act.decision.weight = 1;
    refused(&act, DAOMESH_E_CONTRADICTION, "decision.weight");
    act = points();
    act.decision.weight = 0;
    refused(&act, DAOMESH_E_CONTRADICTION, "decision.weight");
    act = a_budget(DAOMESH_LINES_ROUND, 0, 9);
    act.decision.weight = 2;
    refused(&act, DAOMESH_E_CONTRADICTION, "decision.weight");
    act = points();
    act.decision.points = 0;
    refused(&act, DAOMESH_E_RANGE, "decision.points");
    act.decision.tally = DAOMESH_TALLY_STAR;
    refused(&act, DAOMESH_E_RANGE, "decision.tally");
    act = a_budget(DAOMESH_LINES_CHOSEN, 0, 0);
    refused(&act, DAOMESH_E_RANGE, "decision.choice");
    act.decision.method = 0;
    refused(&act, DAOMESH_E_RANGE, "decision.method");
}
END_TEST

START_TEST(a_bad_ballot_is_refused_and_the_old_one_stands)
{
    const struct daomesh_budget_open act = points(), fixed = shares(1, 1, 1);
    struct daomesh_budget_vote bad = { .dao = dao, .budget = 1, .marks_count = 2 };
    opened(&act);
    opened(&fixed);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(0, 1, 50, 49, 0), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "marks");
    ck_assert_int_eq(vote(0, 1, 150, -50, 0), DAOMESH_E_RANGE);
    bad.marks[0] = bad.marks[1] = (struct daomesh_budget_mark){ .line = 2, .value = 50 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_BUDGET_VOTE, &bad), DAOMESH_E_REPEATED);
    bad.marks[1].line = 1;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_BUDGET_VOTE, &bad), DAOMESH_E_NOT_SORTED);
    bad.marks[1].line = 4;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_BUDGET_VOTE, &bad), DAOMESH_E_RANGE);
    bad.marks[0].line = 0;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_BUDGET_VOTE, &bad), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "marks.line");
    ck_assert_int_eq(vote(0, 2, 1, 0, 0), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(vote(0, 3, 1, 0, 0), DAOMESH_E_UNKNOWN_BUDGET);
    ck_assert_int_eq(vote(4, 1, 100, 0, 0), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(process(3), DAOMESH_E_UNKNOWN_BUDGET);
    ck_assert_int_eq(process(1), DAOMESH_E_NOT_DUE);
    ck_assert_int_eq(close_budget(3), DAOMESH_E_UNKNOWN_BUDGET);
    const struct daomesh_budget_close alone = { .dao = dao, .budget = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_BUDGET_CLOSE, &alone), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(close_budget(2), DAOMESH_OK);
    world_pass(&world, DAY);
    paid(1000, 0, 0);
}
END_TEST

START_TEST(a_dao_runs_no_more_budgets_than_allowed)
{
    struct daomesh_budget_open act = shares(1, 0, 0);
    act.terms.amount = amount_from_u64(1);
    for (int i = 0; i < DAOMESH_BUDGETS_MAX; i++)
        opened(&act);
    refused(&act, DAOMESH_E_LIMIT, "dao");
    ck_assert_int_eq(close_budget(7), DAOMESH_OK);
    opened(&act);
}
END_TEST

/* --- Time that was not looked at --------------------------------------------------------------------------------------------- */

/* More timers are due than a batch runs: what is over is settled before anything else is done with it. */
START_TEST(what_is_over_is_settled_before_it_is_touched)
{
    struct daomesh_budget_open act = points();
    act.terms.period_s = DAOMESH_BUDGET_PERIOD_MIN_S;
    act.terms.amount = amount_from_u64(1);
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    world_pass(&world, (uint64_t)DAOMESH_BUDGET_PERIOD_MIN_S * (DAOMESH_TIMERS_PER_BEGIN + 2));
    ck_assert_uint_eq(budget_of(1)->period, DAOMESH_TIMERS_PER_BEGIN + 1);
    ck_assert_int_eq(vote(0, 1, 0, 100, 0), DAOMESH_E_UNSETTLED);
    ck_assert_int_eq(close_budget(1), DAOMESH_E_UNSETTLED);
    ck_assert_int_eq(process(1), DAOMESH_OK);
    ck_assert_int_eq(process(1), DAOMESH_OK);
    ck_assert_int_eq(process(1), DAOMESH_E_NOT_DUE);
    ck_assert_int_eq(vote(0, 1, 0, 100, 0), DAOMESH_OK);
    paid(DAOMESH_TIMERS_PER_BEGIN + 2, 0, 0);
}
END_TEST

START_TEST(at_the_end_of_time_a_budget_ends)
{
    struct daomesh_budget_open act = shares(1, 0, 0);
    world_begin(&world, 0);
    world_commit(&world);
    world_begin(&world, UINT64_MAX - 10);
    opened(&act);
    world_pass(&world, 10);
    paid(1000, 0, 0);
    ck_assert_uint_eq(budget_of(1)->closed, 1);
    ck_assert_uint_eq(treasury(), 9000);
}
END_TEST

/* Wherever memory ends, in a ballot or in the period's end that counts it: again, and it is as if nothing had been. */
START_TEST(without_memory_nothing_is_half_done)
{
    static struct failing_allocator failing; /* the ledger is closed after this function */
    const struct daomesh_budget_open act = points();
    const struct daomesh_budget_vote ballot = {
        .dao = dao, .budget = 1, .marks_count = 1, .marks = { { .line = 1, .value = 100 } }
    };
    uint8_t bytes[512];
    world_close(&world);
    failing_allocator_init(&failing);
    furnish(&failing.allocator);
    opened(&act);
    world_commit(&world);
    const size_t len = world_bytes(&world, bytes, sizeof bytes, 0, DAOMESH_ACTION_BUDGET_VOTE, &ballot);
    int32_t status = DAOMESH_E_NO_MEMORY;
    for (uint64_t at = 1; status != DAOMESH_OK; at++) {
        daomesh_result result = { .size = sizeof result };
        failing_allocator_arm(&failing, at, 0);
        status = daomesh_ledger_begin(world.ledger, world.height + 1, world.time + DAY);
        if (status == DAOMESH_OK) status = daomesh_ledger_apply(world.ledger, &result, bytes, len, 0, NULL);
        failing_allocator_arm(&failing, 0, 0);
        if (status != DAOMESH_OK) ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
        if (status != DAOMESH_OK) ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    world.height++;
    world.time += DAY;
    ck_assert_uint_eq(budget_of(1)->period, 2);
    ck_assert_uint_eq(budget_of(1)->voters_count, 1);
    ck_assert_uint_eq(failing.misuses, 0);
}
END_TEST

/* --- Audit --------------------------------------------------------------------------------------------------------------------- */

static void spoil(void (*change)(struct daomesh_budget_record *), const char *found)
{
    struct daomesh_budget_record *record;
    daomesh_diag diag = { .size = sizeof diag };
    world_begin(&world, 0);
    ck_assert_int_eq(edit_budget(world.ledger->state, &record, home, 1), DAOMESH_OK);
    change(record);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height = world.ledger->committed_height;
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &diag), DAOMESH_E_CORRUPT);
    ck_assert_msg(strstr(diag.text, found) != NULL, "%s", diag.text);
}

static void hold_more(struct daomesh_budget_record *record)
{
    record->held.limb[0]++;
}
static void lose_timer(struct daomesh_budget_record *record)
{
    record->timer = 0;
}
static void end_early(struct daomesh_budget_record *record)
{
    record->closed = 1;
}
static void end_with_money(struct daomesh_budget_record *record)
{
    record->closed = 1;
    record->voters_count = 0;
    record->timer = 0;
}
static void end_with_a_timer(struct daomesh_budget_record *record)
{
    record->closed = 1;
    record->voters_count = 0;
}
static void pay_a_stranger(struct daomesh_budget_record *record)
{
    record->lines[0].payee = 1000;
}
static void pay_nobody(struct daomesh_budget_record *record)
{
    record->lines[0].payee = 0;
}
static struct daomesh_budget_ballot_record *ballot_of(const struct daomesh_budget_record *record)
{
    struct daomesh_budget_ballot_record *ballot;
    ck_assert_int_eq(
        edit_budget_ballot(world.ledger->state, &ballot, home, budget_ballot_key(1, record->voters[0])),
        DAOMESH_OK);
    return ballot;
}
static void vote_as_nobody(struct daomesh_budget_record *record)
{
    ballot_of(record)->party = 0;
}
static void vote_for_nothing(struct daomesh_budget_record *record)
{
    ballot_of(record)->marks_count = 0;
}
static void vote_for_no_line(struct daomesh_budget_record *record)
{
    ballot_of(record)->marks[0].line = 0;
}
static void lose_all(struct daomesh_budget_record *record)
{
    (void)record;
    ck_assert_int_eq(delete_budget(world.ledger->state, home, 1), DAOMESH_OK);
}
static void lose_lines(struct daomesh_budget_record *record)
{
    record->lines_count = 0;
}
static void vote_twice(struct daomesh_budget_record *record)
{
    record->voters[1] = record->voters[0];
}
static void invent_voter(struct daomesh_budget_record *record)
{
    record->voters[1] = 77;
}
static void cut_lines(struct daomesh_budget_record *record)
{
    record->lines_count = 1;
}
static void overstay(struct daomesh_budget_record *record)
{
    record->terms.periods = 1;
    record->period = 2;
}

START_TEST(the_audit_finds_what_does_not_fit)
{
    static const struct {
        void (*change)(struct daomesh_budget_record *);
        const char *found;
    } cases[] = {
        { hold_more, "an escrow holds something else" },
        { lose_timer, "a budget without a timer" },
        { end_early, "still holds something" },
        { end_with_money, "still holds something" },
        { end_with_a_timer, "still holds something" },
        { pay_a_stranger, "pays nobody" },
        { pay_nobody, "pays nobody" },
        { vote_as_nobody, "missing or empty" },
        { vote_for_nothing, "missing or empty" },
        { vote_for_no_line, "names a line" },
        { lose_all, "a budget is missing" },
        { lose_lines, "without lines" },
        { vote_twice, "listed twice" },
        { invent_voter, "missing or empty" },
        { cut_lines, "names a line" },
        { overstay, "after its last period" },
    };
    const struct daomesh_budget_open act = points();
    opened(&act);
    ck_assert_int_eq(vote(0, 1, 100, 0, 0), DAOMESH_OK);
    ck_assert_int_eq(vote(1, 1, 0, 50, 50), DAOMESH_OK);
    world_commit(&world);
    spoil(cases[_i].change, cases[_i].found);
    daomesh_ledger_close(world.ledger);
}
END_TEST

/* --- A random life --------------------------------------------------------------------------------------------------------------- */

static uint64_t random_state;

static uint32_t pick(uint32_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33) % below;
}

/* What of it came about. */
static struct {
    uint32_t opened, closed, voted;
} did;

static void open_any(void)
{
    static const uint8_t methods[][2] = { { DAOMESH_LINES_SHARES, 0 },
                                          { DAOMESH_LINES_TOTALS, DAOMESH_TALLY_SCORE },
                                          { DAOMESH_LINES_ROUND, 0 },
                                          { DAOMESH_LINES_ORDER, DAOMESH_TALLY_BORDA },
                                          { DAOMESH_LINES_CHOSEN, DAOMESH_BUDGET_EQUAL_SHARES } };
    const uint32_t which = pick(5);
    const uint32_t allowed = which == 1 || which == 2 || which == 4 ? 20 : 0;
    struct daomesh_budget_open act = a_budget(methods[which][0], methods[which][1], allowed);
    const uint32_t first = 1 + pick(300), second = pick(600), third = pick(900);
    if (which == 0 || which > 2) set_amounts(&act, first, second, third);
    act.terms.amount = amount_from_u64(1 + pick(1500));
    act.terms.periods = pick(4);
    act.terms.period_s = DAOMESH_BUDGET_PERIOD_MIN_S * (1 + pick(30));
    act.terms.minter = pick(3) == 0;
    act.decision.carry_ppm = pick(4) * 333333;
    if (which == 3 || which == 4 || which == 1) act.decision.weight = (uint8_t)(1 + pick(3));
    did.opened += open_budget(&act) == DAOMESH_OK;
}

/* What is drawn is drawn in order, which arguments of a call need not be. */
static void vote_any(uint32_t budgets)
{
    const uint32_t who = pick(5), number = 1 + pick(budgets + 1);
    const int a = (int)pick(6), b = (int)pick(6), c = (int)pick(6);
    did.voted += vote(who, number, a, b, c) == DAOMESH_OK;
}

static void step_any(uint32_t budgets)
{
    switch (pick(8)) {
    case 0:
        open_any();
        return;
    case 1:
        did.closed += close_budget(1 + pick(budgets + 1)) == DAOMESH_OK;
        return;
    case 2:
        (void)process(1 + pick(budgets + 1));
        return;
    case 3:
        if (pick(4) == 0) money_mint(&world, &token, &dao, pick(900) + 1);
        return;
    default:
        vote_any(budgets);
    }
}

/* Every commit audits; what the DAO and its payees hold and what is set aside is what was made. */
START_TEST(lives_of_budgets_lose_nothing)
{
    const struct daomesh_dao_record *record;
    random_state = (uint64_t)_i * 977;
    memset(&did, 0, sizeof did);
    make_minter(20000);
    for (int batch = 0; batch < 60; batch++) {
        for (uint32_t i = pick(8); i > 0; i--) {
            ck_assert_int_eq(find_dao(world.ledger->state, &record, home), DAOMESH_OK);
            step_any(record->budgets);
        }
        world_pass(&world, pick(3) == 0 ? pick(4 * DAY) : pick(2 * DAOMESH_BUDGET_PERIOD_MIN_S));
    }
    uint64_t sum = treasury();
    for (uint32_t i = 0; i < PEOPLE; i++)
        sum += held(i);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, home), DAOMESH_OK);
    for (uint32_t i = 1; i <= record->budgets; i++)
        sum += budget_of(i)->held.limb[0];
    ck_assert_uint_eq(sum, supply());
    ck_assert_uint_gt(did.opened, 3);
    ck_assert_uint_gt(did.closed, 0);
    ck_assert_uint_gt(did.voted, 3);
    uint64_t paid = 0;
    for (uint32_t i = 0; i < PEOPLE; i++)
        paid += held(i);
    ck_assert_uint_gt(paid, 0);
}
END_TEST

static void add_money(TCase *tests)
{
    tcase_add_test(tests, a_budget_pays_at_the_end_of_each_period);
    tcase_add_test(tests, a_budget_ends_after_its_last_period);
    tcase_add_test(tests, a_budget_may_begin_later);
    tcase_add_test(tests, a_treasury_that_has_less_gives_what_it_has);
    tcase_add_test(tests, the_first_period_must_be_there);
    tcase_add_test(tests, a_minter_makes_what_is_paid_and_what_goes_back_is_burned);
    tcase_add_test(tests, a_budget_that_begins_later_has_its_minter_already);
    tcase_add_test(tests, who_may_not_mint_has_no_budget_from_a_minter);
    tcase_add_test(tests, a_role_decides_on_no_more_than_its_allowance);
    tcase_add_test(tests, a_role_spends_a_minted_budget_once);
    tcase_add_test(tests, a_dao_that_is_paid_divides_it_as_income);
    tcase_add_test(tests, what_is_over_is_settled_before_it_is_touched);
    tcase_add_test(tests, without_memory_nothing_is_half_done);
    tcase_add_test(tests, at_the_end_of_time_a_budget_ends);
    tcase_add_loop_test(tests, lives_of_budgets_lose_nothing, 1, 9);
}

Suite *budget_suite(void)
{
    Suite *suite = suite_create("budget");
    TCase *tests = tcase_create("budget"), *audit = tcase_create("audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    add_money(tests);
    tcase_add_test(tests, ballots_stand_until_they_are_changed);
    tcase_add_loop_test(tests, each_method_divides_in_its_way, 0, 8);
    tcase_add_test(tests, what_is_not_spent_is_carried_in_part);
    tcase_add_test(tests, ballots_weigh_what_members_hold_at_the_end);
    tcase_add_test(tests, who_left_or_is_in_jail_decides_nothing);
    tcase_add_test(tests, ballots_that_cannot_be_counted_spend_nothing);
    tcase_add_test(tests, no_more_ballots_stand_than_allowed);
    tcase_add_test(tests, who_comes_back_at_once_has_not_voted);
    tcase_add_test(tests, a_budget_with_bad_terms_is_refused_by_name);
    tcase_add_test(tests, a_decision_that_contradicts_itself_is_refused_by_name);
    tcase_add_test(tests, a_bad_ballot_is_refused_and_the_old_one_stands);
    tcase_add_test(tests, a_dao_runs_no_more_budgets_than_allowed);
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(audit, open_world, NULL);
    tcase_add_loop_test(audit, the_audit_finds_what_does_not_fit, 0, 16);
    suite_add_tcase(suite, audit);
    return suite;
}
