/*
 * What does not fit together, by name: each is refused with a status of its own and the field that it is about, and the ledger is what it
 * was. The judge is a twin that was never asked.
 */
#include <daomesh/action.h>
#include <daomesh/template.h>

#include "money.h"

Suite *refusal_suite(void);

/*
 * Person 0 issues the token and is admin of minter 1, which person 1 mints with. The DAO is of persons 0 to 2, of whom 1 lets 0 speak; it has
 * role 1, role 2 below it, minter 2 with boundaries, programme 1, which is evaluated in the last two of ten days, and dials 1 to 4: one that rests,
 * one that was just turned, one whose turn waits, and one of the cap of members; and a pool in which nobody has a share.
 */
enum { PEOPLE = 5, DAY = 86400, INFLATION = 600 };

static struct world world, twin;
static daomesh_id dao, token, pool;

static struct daomesh_programme_terms programme_terms(const struct world *furnished)
{
    return (struct daomesh_programme_terms){ .minter = 2,
                                             .total = amount_from_u64(100),
                                             .duration = 10 * DAY,
                                             .evaluation_s = 2 * DAY,
                                             .recipients_count = 1,
                                             .recipients = { { .to = furnished->people[1], .weight = 1 } } };
}

static void done(const struct world *furnished, int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), furnished->diag.path);
}

static void furnish_programme(struct world *furnished)
{
    const struct daomesh_minter_create create = { .party = furnished->people[0],
                                                  .token = token,
                                                  .terms = { .cap = amount_from_u64(1000), .admin = dao } };
    const struct daomesh_minter_grant grant = {
        .party = dao, .minter = 2, .to = dao, .rights = { .mint = 1 }
    };
    const struct daomesh_charter_boundaries bounds = { .dao = dao,
                                                       .minter = 2,
                                                       .terms = { .inflation_ppm = 500000,
                                                                  .window_s = 30 * DAY,
                                                                  .base = amount_from_u64(2 * INFLATION),
                                                                  .cadence_s = DAY,
                                                                  .evaluation_min_s = DAY,
                                                                  .share_ppm = 800000 } };
    const struct daomesh_programme_open open = { .dao = dao, .terms = programme_terms(furnished) };
    done(furnished, world_act(furnished, 0, DAOMESH_ACTION_MINTER_CREATE, &create));
    done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_MINTER_GRANT, &grant));
    done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &bounds));
    done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &open));
}

static void furnish_roles(struct world *furnished)
{
    struct daomesh_role_grant grant = { .dao = dao };
    grant.role.party = furnished->people[1];
    grant.role.kinds[grant.role.kinds_count++] = DAOMESH_ACTION_TOKEN_TRANSFER;
    done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant));
    grant.role.admin = 1;
    done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant));
    const struct daomesh_delegation_set set = { .dao = dao,
                                                .delegates_count = 1,
                                                .delegates = { { .party = furnished->people[0] } } };
    done(furnished, world_act(furnished, 1, DAOMESH_ACTION_DELEGATION_SET, &set));
}

static struct daomesh_dial_terms dial_terms(char name)
{
    struct daomesh_dial_terms terms = { .least = amount_from_u64(10),
                                        .most = amount_from_u64(1000),
                                        .value = amount_from_u64(100),
                                        .step = amount_from_u64(20),
                                        .cooldown_s = DAY };
    terms.title.len = 1;
    terms.title.bytes[0] = name;
    return terms;
}

static int32_t turn(struct world *turned, uint32_t dial, uint64_t value, uint64_t from)
{
    const struct daomesh_dial_turn act = {
        .dao = dao, .dial = dial, .value = amount_from_u64(value), .from = from
    };
    return world_act_as(turned, &dao, DAOMESH_ACTION_DIAL_TURN, &act);
}

static void furnish_dials(struct world *furnished)
{
    for (uint32_t number = 1; number <= 4; number++) {
        struct daomesh_dial_define define = { .dao = dao,
                                              .number = number,
                                              .terms = dial_terms((char)('a' + number)) };
        define.terms.setting = number == 4;
        if (number == 4) define.terms.value = amount_from_u64(0);
        done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_DIAL_DEFINE, &define));
    }
    done(furnished, turn(furnished, 2, 110, 0));
    done(furnished, turn(furnished, 3, 110, furnished->time + DAY));
}

static void furnish_pool(struct world *furnished)
{
    struct daomesh_pool_open open = { .dao = dao, .token = token, .title = { 1, "p" } };
    uint8_t body[512];
    size_t len;
    done(furnished, world_act_as(furnished, &dao, DAOMESH_ACTION_POOL_OPEN, &open));
    done(furnished,
         daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_POOL_OPEN), &open));
    done(furnished, daomesh_pool_id(&pool, &furnished->ledger->id, &dao, body, len));
}

static void furnish(struct world *furnished)
{
    world_open(furnished, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(furnished);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(furnished, 3, &pathway);
    token = money_token(furnished, 0, 0, 0);
    money_mint(furnished, &token, &dao, 1000);
    money_mint(furnished, &token, &furnished->people[1], 1000);
    struct daomesh_minter_create create = { .party = furnished->people[0],
                                            .token = token,
                                            .terms = { .cap = amount_from_u64(100),
                                                       .expires = furnished->time + 1000 } };
    ck_assert_int_eq(world_act(furnished, 0, DAOMESH_ACTION_MINTER_CREATE, &create), DAOMESH_OK);
    struct daomesh_minter_grant grant = {
        .party = furnished->people[0], .minter = 1, .to = furnished->people[1], .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(furnished, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
    furnish_programme(furnished);
    furnish_roles(furnished);
    furnish_dials(furnished);
    furnish_pool(furnished);
    world_commit(furnished);
}

static void open_twins(void)
{
    furnish(&world);
    furnish(&twin);
}

static void close_twins(void)
{
    world_close(&world);
    world_close(&twin);
}

/* --- Minters ------------------------------------------------------------------------------------------------------------- */

static int32_t make_minter(struct daomesh_minter_terms terms)
{
    struct daomesh_minter_create act = { .party = world.people[0], .token = token, .terms = terms };
    return world_act(&world, 0, DAOMESH_ACTION_MINTER_CREATE, &act);
}

static int32_t a_cap_of_nothing(void)
{
    return make_minter((struct daomesh_minter_terms){ .rate_s = 0 });
}

static int32_t a_minter_that_began_before_now(void)
{
    return make_minter((struct daomesh_minter_terms){ .cap = amount_from_u64(1), .starts = world.time - 1 });
}

static int32_t a_minter_that_ends_before_it_begins(void)
{
    return make_minter((struct daomesh_minter_terms){
        .cap = amount_from_u64(1), .starts = world.time + 100, .expires = world.time + 99 });
}

static int32_t a_rate_without_a_window(void)
{
    return make_minter(
        (struct daomesh_minter_terms){ .cap = amount_from_u64(1), .rate = amount_from_u64(1) });
}

static int32_t a_minter_below_nothing(void)
{
    return make_minter((struct daomesh_minter_terms){ .cap = amount_from_u64(1), .parent = 77 });
}

/* --- Streams ------------------------------------------------------------------------------------------------------------- */

static int32_t open_stream(struct daomesh_stream_terms terms)
{
    struct daomesh_stream_open act = {
        .party = world.people[1], .to = world.people[2], .token = token, .terms = terms
    };
    return world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &act);
}

static int32_t a_stream_of_nothing(void)
{
    return open_stream((struct daomesh_stream_terms){ .plan.duration = 10 });
}

static int32_t a_stream_that_began_before_now(void)
{
    return open_stream((struct daomesh_stream_terms){ .total = amount_from_u64(10),
                                                      .plan = { .starts = world.time - 1, .duration = 10 } });
}

static int32_t an_end_before_a_cliff(void)
{
    return open_stream((struct daomesh_stream_terms){ .total = amount_from_u64(10),
                                                      .plan = { .duration = 10, .cliff = 11 } });
}

static int32_t an_end_past_the_end_of_time(void)
{
    return open_stream(
        (struct daomesh_stream_terms){ .total = amount_from_u64(10), .plan = { .duration = UINT64_MAX } });
}

static int32_t a_start_that_gives_more_than_all(void)
{
    return open_stream((struct daomesh_stream_terms){
        .total = amount_from_u64(10), .plan = { .duration = 10, .unlock_start = amount_from_u64(11) } });
}

static int32_t a_cliff_that_gives_more_than_the_rest(void)
{
    return open_stream((struct daomesh_stream_terms){
        .total = amount_from_u64(10),
        .plan = { .duration = 10, .unlock_start = amount_from_u64(6), .unlock_cliff = amount_from_u64(5) } });
}

static int32_t a_stream_that_outlives_its_minter(void)
{
    return open_stream((struct daomesh_stream_terms){
        .total = amount_from_u64(10), .minter = 1, .plan = { .duration = 100000 } });
}

static int32_t a_stream_above_its_minters_cap(void)
{
    return open_stream((struct daomesh_stream_terms){
        .total = amount_from_u64(101), .minter = 1, .plan = { .duration = 100 } });
}

/* --- Pathways and roles -------------------------------------------------------------------------------------------------- */

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

static int32_t an_extension_longer_than_the_vote(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.quorum_ppm = 1;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_ALL;
    pathway.rule.late_quorum_s = pathway.rule.voting_s + 1;
    return set_pathway(pathway);
}

static int32_t one_curve_of_two(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.threshold = DAOMESH_THRESHOLD_CURVES;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_FOR;
    pathway.rule.curves_count = 1;
    pathway.rule.curves[0].shape = DAOMESH_CURVE_LINEAR;
    pathway.rule.curves[0].length_ppb = 1;
    return set_pathway(pathway);
}

static int32_t grant_role(struct daomesh_role_terms terms)
{
    struct daomesh_role_grant act = { .dao = dao, .role = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act);
}

static int32_t a_role_to_do_nothing(void)
{
    return grant_role((struct daomesh_role_terms){ .party = world.people[1] });
}

/* A charter change: by granting roles it could give itself everything. */
static int32_t a_role_to_grant_roles(void)
{
    return grant_role((struct daomesh_role_terms){
        .party = world.people[1], .kinds_count = 1, .kinds = { DAOMESH_ACTION_ROLE_GRANT } });
}

static int32_t a_role_for_nobody(void)
{
    return grant_role(
        (struct daomesh_role_terms){ .kinds_count = 1, .kinds = { DAOMESH_ACTION_TOKEN_TRANSFER } });
}

/* --- Feeds --------------------------------------------------------------------------------------------------------------- */

static int32_t open_feed(uint32_t reporters, struct daomesh_feed_terms terms)
{
    struct daomesh_feed_open act = { .dao = dao, .terms = terms };
    act.title.len = 1;
    act.title.bytes[0] = 'x';
    act.terms.reporters_count = reporters;
    return world_act_as(&world, &dao, DAOMESH_ACTION_FEED_OPEN, &act);
}

static int32_t a_feed_with_no_reporters(void)
{
    return open_feed(0, (struct daomesh_feed_terms){ .needed = 1, .window_s = 1, .stale_s = 1 });
}

static int32_t a_feed_that_needs_more_than_there_are(void)
{
    return open_feed(1, (struct daomesh_feed_terms){
                            .reporters = { world.people[0] }, .needed = 2, .window_s = 1, .stale_s = 1 });
}

static int32_t a_feed_that_needs_nobody(void)
{
    return open_feed(
        1, (struct daomesh_feed_terms){ .reporters = { world.people[0] }, .window_s = 1, .stale_s = 1 });
}

static int32_t a_feed_that_hears_one_reporter_twice(void)
{
    return open_feed(
        2, (struct daomesh_feed_terms){
               .reporters = { world.people[0], world.people[0] }, .needed = 1, .window_s = 1, .stale_s = 1 });
}

static int32_t a_feed_whose_reports_never_count(void)
{
    return open_feed(
        1, (struct daomesh_feed_terms){ .reporters = { world.people[0] }, .needed = 1, .stale_s = 1 });
}

static int32_t a_feed_that_is_always_stale(void)
{
    return open_feed(
        1, (struct daomesh_feed_terms){ .reporters = { world.people[0] }, .needed = 1, .window_s = 1 });
}

/* --- Chains of roles, delegation -------------------------------------------------------------------------------------------- */

static int32_t put_under(uint32_t role, uint32_t admin)
{
    const struct daomesh_role_admin act = { .dao = dao, .role = role, .admin = admin };
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_ADMIN, &act);
}

static int32_t a_role_that_grants_itself(void)
{
    return put_under(1, 1);
}

static int32_t roles_that_grant_each_other(void)
{
    return put_under(1, 2);
}

static int32_t a_role_below_none(void)
{
    return put_under(1, 9);
}

static int32_t name_delegate(uint32_t who, uint32_t to, uint64_t until)
{
    const struct daomesh_delegation_set act = {
        .dao = dao, .until = until, .delegates_count = 1, .delegates = { { .party = world.people[to] } }
    };
    return world_act(&world, who, DAOMESH_ACTION_DELEGATION_SET, &act);
}

static int32_t a_delegation_to_oneself(void)
{
    return name_delegate(0, 0, 0);
}

static int32_t a_delegation_cycle(void)
{
    return name_delegate(0, 1, 0);
}

static int32_t a_delegation_that_is_over(void)
{
    return name_delegate(0, 2, world.time - 1);
}

static int32_t a_delegation_on_no_pathway(void)
{
    const struct daomesh_delegation_set act = { .dao = dao,
                                                .scope = { .pathway = 9 },
                                                .delegates_count = 1,
                                                .delegates = { { .party = world.people[2] } } };
    return world_act(&world, 0, DAOMESH_ACTION_DELEGATION_SET, &act);
}

/* --- Programmes ----------------------------------------------------------------------------------------------------------- */

static int32_t open_programme(struct daomesh_programme_terms terms)
{
    const struct daomesh_programme_open act = { .dao = dao, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_OPEN, &act);
}

/* The end comes before the evaluation would begin. */
static int32_t a_programme_shorter_than_its_evaluation(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.evaluation_s = terms.duration + 1;
    return open_programme(terms);
}

static int32_t a_programme_that_ends_before_its_cliff(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.cliff = terms.duration + 1;
    return open_programme(terms);
}

static int32_t a_programme_for_nobody(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.recipients_count = 0;
    return open_programme(terms);
}

static int32_t a_programme_that_began_before_now(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.starts = world.time - 1;
    return open_programme(terms);
}

static int32_t evaluations_that_overlap(void)
{
    return open_programme(programme_terms(&world));
}

static int32_t evaluations_too_near_each_other(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.duration += 2 * DAY + DAY / 2;
    return open_programme(terms);
}

static int32_t an_evaluation_too_short_for_the_charter(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.evaluation_s = DAY - 1;
    terms.starts = world.time + 90 * DAY;
    return open_programme(terms);
}

static int32_t a_programme_of_too_large_a_share(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.starts = world.time + 90 * DAY;
    terms.duration = 300 * DAY;
    terms.total = amount_from_u64(721);
    return open_programme(terms);
}

static int32_t a_programme_beyond_the_inflation_bound(void)
{
    struct daomesh_programme_terms terms = programme_terms(&world);
    terms.starts = world.time + 90 * DAY;
    terms.total = amount_from_u64(INFLATION + 1);
    return open_programme(terms);
}

static int32_t a_verdict_before_the_evaluation(void)
{
    const struct daomesh_programme_verdict act = { .dao = dao, .programme = 1, .verdict = 1 };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PROGRAMME_VERDICT, &act);
}

static int32_t bounds_without_a_window(void)
{
    const struct daomesh_charter_boundaries act = { .dao = dao,
                                                    .minter = 2,
                                                    .terms = { .inflation_ppm = 1 } };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act);
}

static int32_t bounds_of_evaluation_that_exclude_each_other(void)
{
    const struct daomesh_charter_boundaries act = {
        .dao = dao, .minter = 2, .terms = { .evaluation_min_s = 2, .evaluation_max_s = 1 }
    };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_BOUNDARIES, &act);
}

/* --- Dials --------------------------------------------------------------------------------------------------------------- */

static int32_t a_dial_turned_past_its_step(void)
{
    return turn(&world, 1, 121, 0);
}

static int32_t a_dial_turned_past_its_bound(void)
{
    return turn(&world, 1, 1001, 0);
}

static int32_t a_dial_turned_before_it_rested(void)
{
    return turn(&world, 2, 120, 0);
}

static int32_t a_dial_turned_while_a_turn_waits(void)
{
    return turn(&world, 3, 120, 0);
}

static int32_t a_dial_turned_in_the_past(void)
{
    return turn(&world, 1, 110, world.time - 1);
}

static int32_t a_dial_turned_to_where_it_stands(void)
{
    return turn(&world, 1, 100, 0);
}

static int32_t no_dial(void)
{
    return turn(&world, 9, 100, 0);
}

static int32_t define_dial(struct daomesh_dial_terms terms)
{
    const struct daomesh_dial_define act = { .dao = dao, .number = 5, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_DIAL_DEFINE, &act);
}

static int32_t a_dial_with_its_bounds_the_wrong_way_round(void)
{
    struct daomesh_dial_terms terms = dial_terms('x');
    terms.least = amount_from_u64(1001);
    return define_dial(terms);
}

static int32_t a_dial_that_begins_outside_its_bounds(void)
{
    struct daomesh_dial_terms terms = dial_terms('x');
    terms.value = amount_from_u64(9);
    return define_dial(terms);
}

static int32_t a_dial_of_another_ones_name(void)
{
    return define_dial(dial_terms('b'));
}

static int32_t a_setting_that_a_dial_turns(void)
{
    const struct daomesh_charter_amend act = { .dao = dao, .member_cap = 7 };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act);
}

/* --- Pools --------------------------------------------------------------------------------------------------------------- */

static int32_t open_pool(struct daomesh_pool_terms terms)
{
    const struct daomesh_pool_open act = { .dao = dao, .token = token, .title = { 1, "q" }, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_POOL_OPEN, &act);
}

static int32_t a_pool_with_a_first_checkpoint_and_no_next(void)
{
    return open_pool((struct daomesh_pool_terms){ .first = world.time + 10 });
}

static int32_t a_pool_whose_first_checkpoint_is_past(void)
{
    return open_pool((struct daomesh_pool_terms){ .every_s = 10, .first = world.time - 1 });
}

static int32_t a_pool_that_needs_more_attesters_than_there_are(void)
{
    return open_pool(
        (struct daomesh_pool_terms){ .attesters_count = 1, .attesters = { world.people[0] }, .needed = 2 });
}

static int32_t a_pool_with_a_list_of_no_size(void)
{
    return open_pool((struct daomesh_pool_terms){ .list = { { 1 } } });
}

static int32_t a_pool_behind_a_feed_that_is_none(void)
{
    return open_pool((struct daomesh_pool_terms){ .gate_count = 1, .gate = { { .feed = 9 } } });
}

static int32_t a_claim_without_a_share(void)
{
    const struct daomesh_pool_claim act = { .party = world.people[1], .pool = pool };
    return world_act(&world, 1, DAOMESH_ACTION_POOL_CLAIM, &act);
}

static int32_t a_pool_that_shares_with_itself(void)
{
    const struct daomesh_pool_share act = {
        .dao = dao, .pool = pool, .shares_count = 1, .shares = { { .party = pool, .points = 1 } }
    };
    return world_act_as(&world, &dao, DAOMESH_ACTION_POOL_SHARE, &act);
}

static int32_t a_place_on_no_list(void)
{
    const struct daomesh_pool_join act = { .party = world.people[1], .pool = pool, .points = 1 };
    return world_act(&world, 1, DAOMESH_ACTION_POOL_JOIN, &act);
}

/* --- Budgets ------------------------------------------------------------------------------------------------------------- */

static int32_t open_budget(uint32_t lines, struct daomesh_budget_terms terms)
{
    const struct daomesh_budget_open act = {
        .dao = dao,
        .title = { 1, "b" },
        .token = token,
        .terms = terms,
        .decision = { .method = 1 },
        .lines_count = lines,
        .lines = { { .payee = world.people[1], .title = { 1, "l" }, .amount = amount_from_u64(10) } }
    };
    return world_act_as(&world, &dao, DAOMESH_ACTION_BUDGET_OPEN, &act);
}

static int32_t a_budget_of_nothing(void)
{
    return open_budget(1, (struct daomesh_budget_terms){ .period_s = DAY });
}

static int32_t a_budget_without_lines(void)
{
    return open_budget(0, (struct daomesh_budget_terms){ .amount = amount_from_u64(10), .period_s = DAY });
}

static int32_t a_budget_for_seconds(void)
{
    return open_budget(1, (struct daomesh_budget_terms){ .amount = amount_from_u64(10), .period_s = 1 });
}

static int32_t a_budget_that_began_before_now(void)
{
    return open_budget(1, (struct daomesh_budget_terms){
                              .amount = amount_from_u64(10), .period_s = DAY, .starts = world.time - 1 });
}

static int32_t a_budget_beyond_the_treasury(void)
{
    return open_budget(1, (struct daomesh_budget_terms){ .amount = amount_from_u64(1001), .period_s = DAY });
}

static int32_t a_ballot_on_no_budget(void)
{
    const struct daomesh_budget_vote act = { .dao = dao, .budget = 9 };
    return world_act(&world, 1, DAOMESH_ACTION_BUDGET_VOTE, &act);
}

/* --- All ----------------------------------------------------------------------------------------------------------------- */

static const struct attempt {
    int32_t (*make)(void);
    uint32_t kind;
    int32_t status;
    const char *path;
} attempts[] = {
    { a_cap_of_nothing, DAOMESH_ACTION_MINTER_CREATE, DAOMESH_E_RANGE, "terms.cap" },
    { a_minter_that_began_before_now, DAOMESH_ACTION_MINTER_CREATE, DAOMESH_E_PAST, "terms.starts" },
    { a_minter_that_ends_before_it_begins, DAOMESH_ACTION_MINTER_CREATE, DAOMESH_E_CONTRADICTION,
      "terms.expires" },
    { a_rate_without_a_window, DAOMESH_ACTION_MINTER_CREATE, DAOMESH_E_CONTRADICTION, "terms.rate_s" },
    { a_minter_below_nothing, DAOMESH_ACTION_MINTER_CREATE, DAOMESH_E_UNKNOWN_MINTER, "minter" },
    { a_stream_of_nothing, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_RANGE, "terms.total" },
    { a_stream_that_began_before_now, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_PAST, "terms.plan.starts" },
    { an_end_before_a_cliff, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_RANGE, "terms.plan.cliff" },
    { an_end_past_the_end_of_time, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_RANGE, "terms.plan.duration" },
    { a_start_that_gives_more_than_all, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_RANGE,
      "terms.plan.unlock_start" },
    { a_cliff_that_gives_more_than_the_rest, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_RANGE,
      "terms.plan.unlock_cliff" },
    { a_stream_that_outlives_its_minter, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_CONTRADICTION,
      "terms.plan.duration" },
    { a_stream_above_its_minters_cap, DAOMESH_ACTION_STREAM_OPEN, DAOMESH_E_CAP, "amount" },
    { an_extension_longer_than_the_vote, DAOMESH_ACTION_CHARTER_PATHWAY, DAOMESH_E_CONTRADICTION,
      "rule.late_quorum_s" },
    { one_curve_of_two, DAOMESH_ACTION_CHARTER_PATHWAY, DAOMESH_E_CONTRADICTION, "rule.curves" },
    { a_role_to_do_nothing, DAOMESH_ACTION_ROLE_GRANT, DAOMESH_E_RANGE, "kinds" },
    { a_role_to_grant_roles, DAOMESH_ACTION_ROLE_GRANT, DAOMESH_E_CONTRADICTION, "kinds" },
    { a_role_for_nobody, DAOMESH_ACTION_ROLE_GRANT, DAOMESH_E_UNKNOWN_PARTY, "role.party" },
    { a_feed_with_no_reporters, DAOMESH_ACTION_FEED_OPEN, DAOMESH_E_NO_REPORTERS, "terms.reporters" },
    { a_feed_that_needs_more_than_there_are, DAOMESH_ACTION_FEED_OPEN, DAOMESH_E_TOO_FEW_REPORTERS,
      "terms.needed" },
    { a_feed_that_needs_nobody, DAOMESH_ACTION_FEED_OPEN, DAOMESH_E_RANGE, "terms.needed" },
    { a_feed_that_hears_one_reporter_twice, DAOMESH_ACTION_FEED_OPEN, DAOMESH_E_REPEATED, "terms.reporters" },
    { a_feed_whose_reports_never_count, DAOMESH_ACTION_FEED_OPEN, DAOMESH_E_RANGE, "terms.window_s" },
    { a_feed_that_is_always_stale, DAOMESH_ACTION_FEED_OPEN, DAOMESH_E_RANGE, "terms.stale_s" },
    { a_role_that_grants_itself, DAOMESH_ACTION_ROLE_ADMIN, DAOMESH_E_SELF_ROLE, "admin" },
    { roles_that_grant_each_other, DAOMESH_ACTION_ROLE_ADMIN, DAOMESH_E_ROLE_CYCLE, "admin" },
    { a_role_below_none, DAOMESH_ACTION_ROLE_ADMIN, DAOMESH_E_UNKNOWN_ROLE, "admin" },
    { a_delegation_to_oneself, DAOMESH_ACTION_DELEGATION_SET, DAOMESH_E_SELF_DELEGATION, "delegates" },
    { a_delegation_cycle, DAOMESH_ACTION_DELEGATION_SET, DAOMESH_E_DELEGATION_CYCLE, "delegates" },
    { a_delegation_that_is_over, DAOMESH_ACTION_DELEGATION_SET, DAOMESH_E_PAST, "until" },
    { a_delegation_on_no_pathway, DAOMESH_ACTION_DELEGATION_SET, DAOMESH_E_UNKNOWN_PATHWAY, "scope.pathway" },
    { a_programme_shorter_than_its_evaluation, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_CONTRADICTION,
      "terms.evaluation_s" },
    { a_programme_that_ends_before_its_cliff, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_CONTRADICTION,
      "terms.cliff" },
    { a_programme_for_nobody, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_RANGE, "terms.recipients" },
    { a_programme_that_began_before_now, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_PAST, "terms.starts" },
    { evaluations_that_overlap, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_OVERLAP, "terms.starts" },
    { evaluations_too_near_each_other, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_CADENCE, "terms.starts" },
    { an_evaluation_too_short_for_the_charter, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_RANGE,
      "terms.evaluation_s" },
    { a_programme_of_too_large_a_share, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_SHARE, "terms.total" },
    { a_programme_beyond_the_inflation_bound, DAOMESH_ACTION_PROGRAMME_OPEN, DAOMESH_E_INFLATION, "amount" },
    { a_verdict_before_the_evaluation, DAOMESH_ACTION_PROGRAMME_VERDICT, DAOMESH_E_PROGRAMME_STATE,
      "programme" },
    { bounds_without_a_window, DAOMESH_ACTION_CHARTER_BOUNDARIES, DAOMESH_E_CONTRADICTION, "terms.window_s" },
    { bounds_of_evaluation_that_exclude_each_other, DAOMESH_ACTION_CHARTER_BOUNDARIES,
      DAOMESH_E_CONTRADICTION, "terms.evaluation_max_s" },
    { a_dial_turned_past_its_step, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_DIAL_STEP, "value" },
    { a_dial_turned_past_its_bound, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_DIAL_BOUND, "value" },
    { a_dial_turned_before_it_rested, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_DIAL_COOLDOWN, "from" },
    { a_dial_turned_while_a_turn_waits, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_DIAL_WAITS, "dial" },
    { a_dial_turned_in_the_past, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_PAST, "from" },
    { a_dial_turned_to_where_it_stands, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_DIAL_SAME, "value" },
    { no_dial, DAOMESH_ACTION_DIAL_TURN, DAOMESH_E_UNKNOWN_DIAL, "dial" },
    { a_dial_with_its_bounds_the_wrong_way_round, DAOMESH_ACTION_DIAL_DEFINE, DAOMESH_E_RANGE, "terms.most" },
    { a_dial_that_begins_outside_its_bounds, DAOMESH_ACTION_DIAL_DEFINE, DAOMESH_E_DIAL_BOUND,
      "terms.value" },
    { a_dial_of_another_ones_name, DAOMESH_ACTION_DIAL_DEFINE, DAOMESH_E_EXISTS, "terms.title" },
    { a_setting_that_a_dial_turns, DAOMESH_ACTION_CHARTER_AMEND, DAOMESH_E_DIALLED, "member_cap" },
    { a_pool_with_a_first_checkpoint_and_no_next, DAOMESH_ACTION_POOL_OPEN, DAOMESH_E_CONTRADICTION,
      "terms.first" },
    { a_pool_whose_first_checkpoint_is_past, DAOMESH_ACTION_POOL_OPEN, DAOMESH_E_PAST, "terms.first" },
    { a_pool_that_needs_more_attesters_than_there_are, DAOMESH_ACTION_POOL_OPEN, DAOMESH_E_RANGE,
      "terms.needed" },
    { a_pool_with_a_list_of_no_size, DAOMESH_ACTION_POOL_OPEN, DAOMESH_E_CONTRADICTION, "terms.list_size" },
    { a_pool_behind_a_feed_that_is_none, DAOMESH_ACTION_POOL_OPEN, DAOMESH_E_UNKNOWN_FEED, "terms.gate" },
    { a_claim_without_a_share, DAOMESH_ACTION_POOL_CLAIM, DAOMESH_E_NOT_A_CLAIMANT, "party" },
    { a_pool_that_shares_with_itself, DAOMESH_ACTION_POOL_SHARE, DAOMESH_E_CONTRADICTION, "shares.party" },
    { a_place_on_no_list, DAOMESH_ACTION_POOL_JOIN, DAOMESH_E_NO_LIST, "pool" },
    { a_budget_of_nothing, DAOMESH_ACTION_BUDGET_OPEN, DAOMESH_E_RANGE, "terms.amount" },
    { a_budget_without_lines, DAOMESH_ACTION_BUDGET_OPEN, DAOMESH_E_RANGE, "lines" },
    { a_budget_for_seconds, DAOMESH_ACTION_BUDGET_OPEN, DAOMESH_E_RANGE, "terms.period_s" },
    { a_budget_that_began_before_now, DAOMESH_ACTION_BUDGET_OPEN, DAOMESH_E_PAST, "terms.starts" },
    { a_budget_beyond_the_treasury, DAOMESH_ACTION_BUDGET_OPEN, DAOMESH_E_BALANCE, "terms.amount" },
    { a_ballot_on_no_budget, DAOMESH_ACTION_BUDGET_VOTE, DAOMESH_E_UNKNOWN_BUDGET, "budget" },
};

static void commit_both(void)
{
    world_begin(&world, 0);
    world_begin(&twin, 0);
    world_commit(&world);
    world_commit(&twin);
}

START_TEST(what_does_not_fit_is_named_and_changes_nothing)
{
    const struct attempt *attempt = &attempts[_i];
    world_begin(&world, 0);
    const int32_t status = attempt->make();
    ck_assert_msg(status == attempt->status && strcmp(world.diag.path, attempt->path) == 0,
                  "attempt %d: %s at '%s'", _i, daomesh_status_name(status), world.diag.path);
    commit_both();
    const daomesh_id asked = world_digest(&world), never = world_digest(&twin);
    ck_assert_mem_eq(&asked, &never, sizeof asked);
}
END_TEST

START_TEST(no_two_refusals_look_alike)
{
    for (size_t i = 0; i < COUNT_OF(attempts); i++) {
        for (size_t j = 0; j < i; j++)
            ck_assert_msg(attempts[i].kind != attempts[j].kind || attempts[i].status != attempts[j].status ||
                              strcmp(attempts[i].path, attempts[j].path) != 0,
                          "attempts %zu and %zu", j, i);
    }
}
END_TEST

/* 2^256 - 1 is a cap like any other: what it cannot keep from happening, the supply's own end does. */
START_TEST(the_largest_cap_ends_with_the_largest_supply)
{
    const uint64_t top = UINT64_MAX;
    const daomesh_amount most = { { top, top, top, top } };
    world_begin(&world, 0);
    ck_assert_int_eq(make_minter((struct daomesh_minter_terms){ .cap = most }), DAOMESH_OK);
    struct daomesh_minter_grant grant = {
        .party = world.people[0], .minter = 3, .to = world.people[1], .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
    struct daomesh_minter_mint act = {
        .party = world.people[1], .minter = 3, .to = world.people[2], .amount = most
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_OVERFLOW);
    act.amount.limb[0] -= 2000; /* what is there already */
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_OK);
    act.amount = amount_from_u64(1);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_OVERFLOW);
    struct daomesh_stream_open open = { .party = world.people[1],
                                        .to = world.people[2],
                                        .token = token,
                                        .terms = { .total = most, .minter = 3, .plan.duration = 10 } };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_STREAM_OPEN, &open), DAOMESH_E_CAP);
}
END_TEST

/* Templates come without a ledger. */
START_TEST(a_template_with_missing_fields_is_none)
{
    uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    daomesh_list list;
    uint32_t charter;
    daomesh_template with = { .size = sizeof with };
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_E_RANGE);
    with.which = DAOMESH_TEMPLATE_MULTISIG; /* of how many, and of whom? */
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_E_RANGE);
    with.required = 2;
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_E_RANGE);
    with.members = 3;
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_OK);
    with.size = 0;
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_E_ARG);
}
END_TEST

Suite *refusal_suite(void)
{
    Suite *suite = suite_create("refusal");
    TCase *tests = tcase_create("refusal");
    tcase_add_checked_fixture(tests, open_twins, close_twins);
    tcase_add_loop_test(tests, what_does_not_fit_is_named_and_changes_nothing, 0, (int)COUNT_OF(attempts));
    tcase_add_test(tests, no_two_refusals_look_alike);
    tcase_add_test(tests, the_largest_cap_ends_with_the_largest_supply);
    tcase_add_test(tests, a_template_with_missing_fields_is_none);
    suite_add_tcase(suite, tests);
    return suite;
}
