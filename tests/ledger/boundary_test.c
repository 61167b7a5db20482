/* Boundaries of a minter: what is released in a window, how large a programme may be, how long and how often it is evaluated. */
#include "money.h"

#include <daomesh/programme.h>

Suite *boundary_suite(void);

/* Minter 1 is the DAO's, of a cap of 100 000; minter 2 below it is person 1's; the token's supply is 10 000. */
static struct world world;
static daomesh_id token, dao;
static uint64_t row, opened;

enum { TOP = 1, BELOW };

#define DAY 86400u

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void grant(const daomesh_id *admin, uint64_t minter, const daomesh_id *to)
{
    const struct daomesh_minter_grant act = {
        .party = *admin, .minter = minter, .to = *to, .rights = { .mint = 1 }
    };
    done(world_act_as(&world, admin, DAOMESH_ACTION_MINTER_GRANT, &act));
}

static void make_minter(const daomesh_id *party, const daomesh_id *admin, uint64_t parent)
{
    struct daomesh_minter_create make = { .party = *party, .token = token };
    make.terms =
        (struct daomesh_minter_terms){ .cap = amount_from_u64(100000), .parent = parent, .admin = *admin };
    done(world_act_as(&world, party, DAOMESH_ACTION_MINTER_CREATE, &make));
    grant(admin, world.ledger->counters.minters, admin);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[4], 10000);
    done(daomesh__dao_row(world.ledger->state, &row, &dao));
    make_minter(&world.people[0], &dao, 0);
    make_minter(&dao, &world.people[1], TOP);
    opened = world.time;
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Short forms --------------------------------------------------------------------------------------------------------- */

static int32_t bound(uint64_t minter, struct daomesh_boundaries terms)
{
    const struct daomesh_charter_boundaries act = { .dao = dao, .minter = minter, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act);
}

/* Ten per cent of a supply of 10 000, so 1000, in a week. */
static void bound_inflation(void)
{
    done(bound(TOP, (struct daomesh_boundaries){ .inflation_ppm = 100000, .window_s = 7 * DAY }));
}

static int32_t mint(uint64_t minter, uint64_t amount)
{
    const daomesh_id *party = minter == TOP ? &dao : &world.people[1];
    const struct daomesh_minter_mint act = {
        .party = *party, .minter = minter, .to = world.people[2], .amount = amount_from_u64(amount)
    };
    return world_act_as(&world, party, DAOMESH_ACTION_MINTER_MINT, &act);
}

static struct daomesh_programme_terms lasting(uint64_t total, uint64_t duration)
{
    return (struct daomesh_programme_terms){ .minter = TOP,
                                             .total = amount_from_u64(total),
                                             .duration = duration,
                                             .evaluation_s = DAY,
                                             .recipients_count = 1,
                                             .recipients = { { .to = world.people[3], .weight = 1 } } };
}

static int32_t open_terms(struct daomesh_programme_terms terms)
{
    const struct daomesh_programme_open act = { .dao = dao, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

static int32_t stream(struct daomesh_stream_terms terms)
{
    const struct daomesh_stream_open act = {
        .party = world.people[1], .to = world.people[2], .token = token, .terms = terms
    };
    return world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act);
}

static struct daomesh_stream_terms streamed(uint64_t total, uint64_t duration)
{
    return (struct daomesh_stream_terms){
        .total = amount_from_u64(total), .plan.duration = duration, .minter = BELOW, .cancelable = 1
    };
}

static void pass_to(uint64_t moment)
{
    world_pass(&world, opened + moment - world.time);
}

static const struct daomesh_minter_bounds_record *bounds(void)
{
    const struct daomesh_minter_bounds_record *record;
    done(find_minter_bounds(world.ledger->state, &record, TOP));
    return record;
}

/* --- Inflation -------------------------------------------------------------------------------------------------------------- */

START_TEST(mints_in_a_window_keep_to_a_part_of_the_supply)
{
    bound_inflation();
    done(mint(TOP, 600));
    ck_assert_int_eq(mint(BELOW, 401), DAOMESH_E_INFLATION);
    ck_assert_uint_eq(world.diag.given.limb[0], 1001);
    ck_assert_uint_eq(world.diag.limit.limb[0], 1000);
    done(mint(BELOW, 400));
    pass_to(7 * DAY - 1);
    ck_assert_int_eq(mint(TOP, 1), DAOMESH_E_INFLATION);
    pass_to(7 * DAY);
    done(mint(TOP, 1000));
}
END_TEST

/* 995 a week, and 2 units for rounding. */
START_TEST(what_a_programme_will_release_counts_when_it_is_started)
{
    bound_inflation();
    ck_assert_int_eq(open_terms(lasting(10010, 70 * DAY)), DAOMESH_E_INFLATION);
    done(open_terms(lasting(9950, 70 * DAY)));
    ck_assert_int_eq(mint(TOP, 5),
                     DAOMESH_E_INFLATION); /* with a week of the line but its last second: 994 */
    done(mint(TOP, 4));
    pass_to(30 * DAY);
    ck_assert_int_eq(mint(BELOW, 4), DAOMESH_E_INFLATION);
    done(mint(BELOW, 3));
    pass_to(73 * DAY);
    done(mint(BELOW, 400));
}
END_TEST

START_TEST(a_small_whole_counts_as_itself)
{
    bound_inflation();
    done(open_terms(lasting(1000, 10 * DAY)));
    ck_assert_int_eq(mint(TOP, 400), DAOMESH_E_INFLATION);
}
END_TEST

START_TEST(a_stream_counts_until_it_is_cancelled)
{
    bound_inflation();
    done(stream(streamed(990, 10 * DAY)));
    ck_assert_int_eq(mint(TOP, 500), DAOMESH_E_INFLATION);
    pass_to(DAY);
    const struct daomesh_stream_cancel cancel = { world.people[1], 1 };
    done(world_act(&world, 1, DAOMESH_ACTION_STREAM_CANCEL, &cancel));
    ck_assert_int_eq(mint(TOP, 902), DAOMESH_E_INFLATION);
    done(mint(TOP, 1000 - 99 - 2));
}
END_TEST

START_TEST(a_stream_whose_plan_may_change_is_not_for_a_bounded_minter)
{
    struct daomesh_stream_terms terms = streamed(10, 10 * DAY);
    terms.pausable = 1;
    done(stream(terms));
    bound_inflation();
    ck_assert_int_eq(stream(terms), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "terms.pausable");
    terms.pausable = 0;
    terms.plan.floors = DAOMESH_FLOOR_TWICE;
    ck_assert_int_eq(stream(terms), DAOMESH_E_CONTRADICTION);
    ck_assert_str_eq(world.diag.path, "terms.plan.floors");
    terms.plan.floors = 0;
    done(stream(terms));
}
END_TEST

START_TEST(what_was_planned_before_is_not_looked_at)
{
    done(mint(TOP, 5000));
    done(open_terms(lasting(50000, 10 * DAY)));
    bound_inflation();
    done(mint(TOP, 1000));
    ck_assert_uint_eq(bounds()->plans_count, 1);
}
END_TEST

START_TEST(a_bound_that_is_lowered_holds_for_what_comes)
{
    const struct daomesh_boundaries lower = { .inflation_ppm = 10000,
                                              .window_s = 7 * DAY,
                                              .base = amount_from_u64(20000) };
    bound_inflation();
    done(mint(TOP, 600));
    done(bound(TOP, lower));
    ck_assert_uint_eq(bounds()->allowed.limb[0], 600);
    ck_assert_int_eq(mint(TOP, 1), DAOMESH_E_INFLATION);
    pass_to(7 * DAY);
    ck_assert_int_eq(mint(TOP, 201), DAOMESH_E_INFLATION);
    done(mint(TOP, 200));
}
END_TEST

START_TEST(a_supply_that_is_named_does_not_move)
{
    bound_inflation();
    const struct daomesh_token_burn burn = { world.people[4], token, amount_from_u64(10000) };
    done(world_act(&world, 4, DAOMESH_ACTION_TOKEN_BURN, &burn));
    done(mint(TOP, 1000));
}
END_TEST

/* The oldest mints are counted together: never less than there was, and no mint is refused for being one too many. */
START_TEST(many_mints_are_counted_together)
{
    bound_inflation();
    for (uint64_t i = 0; i < DAOMESH_BOUNDED_PLANS_MAX + 10; i++) {
        pass_to(i + 1);
        done(mint(TOP, 10));
    }
    ck_assert_uint_eq(bounds()->plans_count, DAOMESH_BOUNDED_PLANS_MAX);
    ck_assert_int_eq(mint(TOP, 261), DAOMESH_E_INFLATION);
    done(mint(TOP, 260));
    pass_to(7 * DAY + 11);
    ck_assert_int_eq(mint(TOP, 1), DAOMESH_E_INFLATION); /* twelve of them count until the twelfth is out */
    pass_to(7 * DAY + 12);
    ck_assert_int_eq(mint(TOP, 121), DAOMESH_E_INFLATION);
    done(mint(TOP, 120));
}
END_TEST

START_TEST(so_many_plans_at_once_and_no_more)
{
    bound_inflation();
    for (uint64_t i = 0; i < DAOMESH_BOUNDED_PLANS_MAX; i++)
        done(stream(streamed(1, 100 * DAY)));
    ck_assert_int_eq(stream(streamed(1, 100 * DAY)), DAOMESH_E_LIMIT);
    ck_assert_int_eq(mint(TOP, 1), DAOMESH_E_LIMIT);
    pass_to(107 * DAY);
    done(mint(TOP, 1));
}
END_TEST

START_TEST(a_mint_that_waited_keeps_to_the_bound_of_its_day)
{
    struct daomesh_minter_create make = { .party = dao, .token = token };
    make.terms = (struct daomesh_minter_terms){ .cap = amount_from_u64(9000), .parent = TOP, .delay_s = DAY };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_CREATE, &make));
    grant(&dao, 3, &dao);
    bound_inflation();
    const struct daomesh_minter_mint slow = { dao, 3, world.people[2], amount_from_u64(700) };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_MINTER_MINT, &slow));
    done(mint(TOP, 400));
    pass_to(2 * DAY);
    const struct daomesh_minter_execute execute = { 3, 1 };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_MINTER_EXECUTE, &execute), DAOMESH_E_INFLATION);
    pass_to(7 * DAY);
    done(world_act(&world, 2, DAOMESH_ACTION_MINTER_EXECUTE, &execute));
}
END_TEST

START_TEST(sums_that_do_not_fit_are_refused)
{
    struct daomesh_minter_create make = { .party = world.people[0], .token = token };
    make.terms.cap = (daomesh_amount){ { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    make.terms.admin = dao;
    done(world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &make));
    grant(&dao, 3, &dao);
    done(bound(
        3, (struct daomesh_boundaries){ .inflation_ppm = 1000000, .window_s = DAY, .base = make.terms.cap }));
    struct daomesh_stream_open open = { .party = dao, .to = world.people[2], .token = token };
    open.terms = (struct daomesh_stream_terms){
        .total = make.terms.cap, .plan.duration = 10 * DAY, .minter = 3, .cancelable = 1
    };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_OPEN, &open));
    const struct daomesh_stream_cancel cancel = { dao, 1 };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_CANCEL, &cancel));
    const int32_t status = world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_OPEN, &open);
    ck_assert_int_eq(status, DAOMESH_E_INFLATION); /* until the first is out of the window */
    world_pass(&world, DAY);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_STREAM_OPEN, &open));
}
END_TEST

/* --- Programmes --------------------------------------------------------------------------------------------------------------- */

START_TEST(a_programme_takes_no_more_than_its_share_of_what_is_left)
{
    done(bound(TOP, (struct daomesh_boundaries){ .share_ppm = 500000 }));
    ck_assert_int_eq(open_terms(lasting(50001, 10 * DAY)), DAOMESH_E_SHARE);
    ck_assert_uint_eq(world.diag.limit.limb[0], 50000);
    done(open_terms(lasting(50000, 10 * DAY)));
    struct daomesh_programme_terms next = lasting(25001, 10 * DAY);
    next.starts = opened + 20 * DAY;
    ck_assert_int_eq(open_terms(next), DAOMESH_E_SHARE);
    next.total = amount_from_u64(25000);
    done(open_terms(next));
    ck_assert_uint_eq(bounds()->plans_count, 0);
}
END_TEST

START_TEST(evaluations_are_as_long_and_as_far_apart_as_they_must)
{
    done(bound(TOP, (struct daomesh_boundaries){
                        .evaluation_min_s = DAY, .evaluation_max_s = 2 * DAY, .cadence_s = 5 * DAY }));
    struct daomesh_programme_terms terms = lasting(10, 10 * DAY);
    terms.evaluation_s = DAY - 1;
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_RANGE);
    terms.evaluation_s = 2 * DAY + 1;
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "terms.evaluation_s");
    terms.evaluation_s = DAY;
    done(open_terms(terms));
    terms.starts = opened + 6 * DAY - 1;
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_CADENCE);
    terms.starts++;
    done(open_terms(terms));
    pass_to(16 * DAY + 1); /* both are over, the second a moment ago */
    terms.starts = world.time;
    terms.duration = 5 * DAY;
    ck_assert_int_eq(open_terms(terms), DAOMESH_E_CADENCE);
    terms.duration = 6 * DAY - 1;
    done(open_terms(terms));
}
END_TEST

START_TEST(what_goes_on_is_as_far_off_as_the_cadence)
{
    done(bound(TOP, (struct daomesh_boundaries){ .cadence_s = 12 * DAY }));
    done(open_terms(lasting(10, 10 * DAY)));
    pass_to(9 * DAY);
    const struct daomesh_programme_verdict act = { .dao = dao,
                                                   .programme = 1,
                                                   .verdict = DAOMESH_VERDICT_CONTINUE };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act));
    const struct daomesh_programme_record *next;
    done(find_programme(world.ledger->state, &next, row, 2));
    ck_assert_uint_eq(next->starts, opened + 13 * DAY);
}
END_TEST

/* --- Setting them --------------------------------------------------------------------------------------------------------------- */

START_TEST(boundaries_that_say_nothing_are_gone)
{
    bound_inflation();
    done(mint(TOP, 900));
    done(bound(TOP, (struct daomesh_boundaries){ .cadence_s = DAY }));
    ck_assert_uint_eq(bounds()->plans_count, 0);
    done(bound(TOP, (struct daomesh_boundaries){ .cadence_s = 0 }));
    ck_assert_ptr_null(bounds());
    done(bound(TOP, (struct daomesh_boundaries){ .cadence_s = 0 }));
    const struct daomesh_boundaries something[] = { { .evaluation_min_s = 1 },
                                                    { .evaluation_max_s = 1 },
                                                    { .share_ppm = 1 } };
    for (size_t i = 0; i < COUNT_OF(something); i++) {
        done(bound(TOP, something[i]));
        ck_assert_ptr_nonnull(bounds());
    }
    done(bound(TOP, (struct daomesh_boundaries){ .cadence_s = 0 }));
    done(mint(TOP, 9000));
}
END_TEST

START_TEST(boundaries_that_cannot_be_say_where)
{
    static const struct {
        struct daomesh_boundaries terms;
        int32_t status;
        const char *field;
    } bad[] = {
        { { .inflation_ppm = 1 }, DAOMESH_E_CONTRADICTION, "terms.window_s" },
        { { .window_s = 1 }, DAOMESH_E_CONTRADICTION, "terms.window_s" },
        { { .base = { { 1 } } }, DAOMESH_E_CONTRADICTION, "terms.base" },
        { { .inflation_ppm = 1, .window_s = DAOMESH_PERIOD_MAX_S + 1 }, DAOMESH_E_RANGE, "terms.window_s" },
        { { .cadence_s = DAOMESH_PERIOD_MAX_S + 1 }, DAOMESH_E_RANGE, "terms.cadence_s" },
        { { .evaluation_min_s = 2, .evaluation_max_s = 1 },
          DAOMESH_E_CONTRADICTION,
          "terms.evaluation_max_s" },
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        ck_assert_int_eq(bound(TOP, bad[i].terms), bad[i].status);
        ck_assert_str_eq(world.diag.path, bad[i].field);
    }
    const struct daomesh_boundaries good = { .cadence_s = 1 };
    ck_assert_int_eq(bound(9, good), DAOMESH_E_UNKNOWN_MINTER);
    ck_assert_int_eq(bound(BELOW, good), DAOMESH_E_NOT_ALLOWED);
    const struct daomesh_charter_boundaries act = { dao, TOP, good };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

/* Pathway 1 carries everything but what changes the charter, pathway 2 is the charter's and now for this. */
START_TEST(only_the_charters_own_pathway_moves_them)
{
    struct inner_list list = { .len = 0 };
    struct daomesh_charter_pathway renew = { .dao = dao, .number = 2, .pathway = world_pathway() };
    renew.pathway.kinds_count = 1;
    renew.pathway.kinds[0] = DAOMESH_ACTION_CHARTER_BOUNDARIES;
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &renew));
    const struct daomesh_charter_boundaries act = { dao, TOP, { .cadence_s = 7 } };
    inner_add(&list, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act);
    const daomesh_span actions = inner_span(&list);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, actions), 0);
    const uint64_t proposal = world_propose(&world, 0, &dao, 2, actions);
    world_pass(&world, 1);
    done(world_vote(&world, 0, &dao, proposal, 1));
    done(world_vote(&world, 1, &dao, proposal, 1));
    world_pass(&world, 2000);
    ck_assert_uint_eq(bounds()->terms.cadence_s, 7);
}
END_TEST

Suite *boundary_suite(void)
{
    Suite *suite = suite_create("boundary");
    TCase *tests = tcase_create("boundary");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, mints_in_a_window_keep_to_a_part_of_the_supply);
    tcase_add_test(tests, what_a_programme_will_release_counts_when_it_is_started);
    tcase_add_test(tests, a_small_whole_counts_as_itself);
    tcase_add_test(tests, a_stream_counts_until_it_is_cancelled);
    tcase_add_test(tests, a_stream_whose_plan_may_change_is_not_for_a_bounded_minter);
    tcase_add_test(tests, what_was_planned_before_is_not_looked_at);
    tcase_add_test(tests, a_bound_that_is_lowered_holds_for_what_comes);
    tcase_add_test(tests, a_supply_that_is_named_does_not_move);
    tcase_add_test(tests, many_mints_are_counted_together);
    tcase_add_test(tests, so_many_plans_at_once_and_no_more);
    tcase_add_test(tests, a_mint_that_waited_keeps_to_the_bound_of_its_day);
    tcase_add_test(tests, sums_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_programme_takes_no_more_than_its_share_of_what_is_left);
    tcase_add_test(tests, evaluations_are_as_long_and_as_far_apart_as_they_must);
    tcase_add_test(tests, what_goes_on_is_as_far_off_as_the_cadence);
    tcase_add_test(tests, boundaries_that_say_nothing_are_gone);
    tcase_add_test(tests, boundaries_that_cannot_be_say_where);
    tcase_add_test(tests, only_the_charters_own_pathway_moves_them);
    suite_add_tcase(suite, tests);
    return suite;
}
