/*
 * What does not fit together, by name: each is refused with a status of its own and the field that it is about, and the ledger is what it
 * was. The judge is a twin that was never asked.
 */
#include <daomesh/template.h>

#include "money.h"

Suite *refusal_suite(void);

/* Person 0 issues the token and is admin of minter 1, which person 1 mints with. The DAO is of persons 0 to 2. */
enum { PEOPLE = 5 };

static struct world world, twin;
static daomesh_id dao, token;

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

/* --- All ----------------------------------------------------------------------------------------------------------------- */

static const struct attempt {
    int32_t (*make)(void);
    int32_t status;
    const char *path;
} attempts[] = {
    { a_cap_of_nothing, DAOMESH_E_RANGE, "terms.cap" },
    { a_minter_that_began_before_now, DAOMESH_E_PAST, "terms.starts" },
    { a_minter_that_ends_before_it_begins, DAOMESH_E_CONTRADICTION, "terms.expires" },
    { a_rate_without_a_window, DAOMESH_E_CONTRADICTION, "terms.rate_s" },
    { a_minter_below_nothing, DAOMESH_E_UNKNOWN_MINTER, "minter" },
    { a_stream_of_nothing, DAOMESH_E_RANGE, "terms.total" },
    { a_stream_that_began_before_now, DAOMESH_E_PAST, "terms.plan.starts" },
    { an_end_before_a_cliff, DAOMESH_E_RANGE, "terms.plan.cliff" },
    { an_end_past_the_end_of_time, DAOMESH_E_RANGE, "terms.plan.duration" },
    { a_start_that_gives_more_than_all, DAOMESH_E_RANGE, "terms.plan.unlock_start" },
    { a_cliff_that_gives_more_than_the_rest, DAOMESH_E_RANGE, "terms.plan.unlock_cliff" },
    { a_stream_that_outlives_its_minter, DAOMESH_E_CONTRADICTION, "terms.plan.duration" },
    { a_stream_above_its_minters_cap, DAOMESH_E_CAP, "amount" },
    { an_extension_longer_than_the_vote, DAOMESH_E_CONTRADICTION, "rule" },
    { one_curve_of_two, DAOMESH_E_CONTRADICTION, "rule.curves" },
    { a_role_to_do_nothing, DAOMESH_E_RANGE, "kinds" },
    { a_role_to_grant_roles, DAOMESH_E_CONTRADICTION, "kinds" },
    { a_role_for_nobody, DAOMESH_E_UNKNOWN_PARTY, "role.party" },
    { a_feed_with_no_reporters, DAOMESH_E_NO_REPORTERS, "terms.reporters" },
    { a_feed_that_needs_more_than_there_are, DAOMESH_E_TOO_FEW_REPORTERS, "terms.needed" },
    { a_feed_that_needs_nobody, DAOMESH_E_RANGE, "terms.needed" },
    { a_feed_that_hears_one_reporter_twice, DAOMESH_E_REPEATED, "terms.reporters" },
    { a_feed_whose_reports_never_count, DAOMESH_E_RANGE, "terms.window_s" },
    { a_feed_that_is_always_stale, DAOMESH_E_RANGE, "terms.stale_s" },
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
            ck_assert_msg(attempts[i].status != attempts[j].status ||
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
        .party = world.people[0], .minter = 2, .to = world.people[1], .rights = { .mint = 1 }
    };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MINTER_GRANT, &grant), DAOMESH_OK);
    struct daomesh_minter_mint act = {
        .party = world.people[1], .minter = 2, .to = world.people[2], .amount = most
    };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_OVERFLOW);
    act.amount.limb[0] -= 2000; /* what is there already */
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_OK);
    act.amount = amount_from_u64(1);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MINTER_MINT, &act), DAOMESH_E_OVERFLOW);
    struct daomesh_stream_open open = { .party = world.people[1],
                                        .to = world.people[2],
                                        .token = token,
                                        .terms = { .total = most, .minter = 2, .plan.duration = 10 } };
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
