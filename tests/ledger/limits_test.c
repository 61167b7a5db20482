/* Every public limit: what is at it works, one more is refused, and function twins agree with the macros. */
#include "../support/turns.h"
#include "money.h"

Suite *limits_suite(void);

static struct world world;
static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 4; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

/* Makes a party outside the world's list of people; gives the status. */
static int32_t make_stranger(daomesh_id *id, uint64_t number)
{
    struct daomesh_party_create create = { .salt = 1000000 + number };
    uint8_t body[256];
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                     daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_party_id(id, body, len), DAOMESH_OK);
    return world_act_as(&world, id, DAOMESH_ACTION_PARTY_CREATE, &create);
}

static daomesh_id stranger(uint64_t number)
{
    daomesh_id id;
    ck_assert_int_eq(make_stranger(&id, number), DAOMESH_OK);
    return id;
}

static struct daomesh_pathway quick(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    return pathway;
}

START_TEST(twins_agree)
{
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_KEYS), DAOMESH_KEYS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_MINTERS), DAOMESH_MINTERS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PROGRAMMES_LIVE), DAOMESH_PROGRAMMES_LIVE_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PROGRAMME_RECIPIENTS), DAOMESH_PROGRAMME_RECIPIENTS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PROGRAMME_INFLOWS), DAOMESH_PROGRAMME_INFLOWS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PROGRAMME_LEVELS), DAOMESH_PROGRAMME_LEVELS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_REPORT_SCORES), DAOMESH_REPORT_SCORES_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BOUNDED_PLANS), DAOMESH_BOUNDED_PLANS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_STREAMS), DAOMESH_STREAMS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_DIALS), DAOMESH_DIALS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BUDGETS), DAOMESH_BUDGETS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BUDGET_LINES), DAOMESH_BUDGET_LINES_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BUDGET_VOTERS), DAOMESH_BUDGET_VOTERS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BUDGET_PERIOD_MIN_S), DAOMESH_BUDGET_PERIOD_MIN_S);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FEEDS), DAOMESH_FEEDS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FEED_ROUNDS), DAOMESH_FEED_ROUNDS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_MEMBER_CAP_DEFAULT), DAOMESH_MEMBER_CAP_DEFAULT);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_MEMBER_CAP), DAOMESH_MEMBER_CAP_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_OPEN_CAP_DEFAULT), DAOMESH_OPEN_CAP_DEFAULT);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_OPEN_CAP), DAOMESH_OPEN_CAP_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PATHWAYS), DAOMESH_PATHWAYS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_ROLES), DAOMESH_ROLES_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_ROLE_DEPTH), DAOMESH_ROLE_DEPTH_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PARTIES), DAOMESH_PARTIES_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FUEL_RECORDS), DAOMESH_FUEL_RECORDS);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FUEL_DEPTH), DAOMESH_FUEL_DEPTH);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_TIMERS_PER_BEGIN), DAOMESH_TIMERS_PER_BEGIN);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_NONCE_WINDOW), DAOMESH_NONCE_WINDOW);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_NONCE_AHEAD), DAOMESH_NONCE_AHEAD_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_PAGE), DAOMESH_PAGE_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FUEL_PER_BEGIN), DAOMESH_FUEL_PER_BEGIN);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_TOKENS), DAOMESH_TOKENS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_ESCROWS), DAOMESH_ESCROWS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_BUNDLE), DAOMESH_BUNDLE_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_EXIT_TOKENS), DAOMESH_EXIT_TOKENS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_SPONSORS), DAOMESH_SPONSORS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_APPLICATIONS), DAOMESH_APPLICATIONS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_JOINING_S_DEFAULT), DAOMESH_JOINING_S_DEFAULT);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FOUNDERS), DAOMESH_FOUNDERS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FEDERATION_DAOS), DAOMESH_FEDERATION_DAOS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_FEDERATION_SLOTS), DAOMESH_FEDERATION_SLOTS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_YES_VOTES), DAOMESH_YES_VOTES_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_DISTRIBUTION_MEMBERS), DAOMESH_DISTRIBUTION_MEMBERS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_ELECTORATE), DAOMESH_ELECTORATE_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_VOTE_LOCKS), DAOMESH_VOTE_LOCKS_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_STAKES), DAOMESH_STAKES_MAX);
    ck_assert_uint_eq(daomesh_limit(DAOMESH_LIMIT_DELEGATIONS), DAOMESH_DELEGATIONS_MAX);
    ck_assert_uint_eq(daomesh_limit(0), 0);
}
END_TEST

START_TEST(the_default_member_cap_is_150)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 1, &pathway);
    for (uint64_t i = 2; i <= DAOMESH_MEMBER_CAP_DEFAULT + 1; i++) {
        struct daomesh_member_add add = { .dao = dao, .party = stranger(i) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add),
                         i <= DAOMESH_MEMBER_CAP_DEFAULT ? DAOMESH_OK : DAOMESH_E_MEMBER_CAP);
    }
}
END_TEST

START_TEST(caps_of_a_charter_end_at_their_maximum)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 1, &pathway);
    struct daomesh_charter_amend most = { .dao = dao,
                                          .member_cap = DAOMESH_MEMBER_CAP_MAX,
                                          .open_cap = DAOMESH_OPEN_CAP_MAX };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &most), DAOMESH_OK);
    uint8_t body[128];
    size_t len = 0;
    most.member_cap++;
    ck_assert_int_eq(
        daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_CHARTER_AMEND), &most),
        DAOMESH_E_RANGE);
}
END_TEST

START_TEST(open_proposals_end_at_256)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 1, &pathway);
    struct daomesh_charter_amend most = { .dao = dao, .open_cap = DAOMESH_OPEN_CAP_MAX };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &most), DAOMESH_OK);
    for (uint64_t i = 1; i <= DAOMESH_OPEN_CAP_MAX; i++)
        ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), i);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_OPEN_PROPOSALS);
}
END_TEST

START_TEST(rows_of_parties_end_at_32_bits)
{
    daomesh_id id;
    world_pass(&world, 1);
    world.ledger->counters.parties = DAOMESH_PARTIES_MAX - 1;
    ck_assert_int_eq(make_stranger(&id, 1), DAOMESH_OK);
    ck_assert_int_eq(make_stranger(&id, 2), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

static int32_t issue(uint64_t salt)
{
    struct daomesh_token_issue act;
    memset(&act, 0, sizeof act);
    act.party = world.people[0];
    act.symbol.len = 1;
    act.symbol.bytes[0] = 't';
    act.salt = salt;
    return world_act(&world, 0, DAOMESH_ACTION_TOKEN_ISSUE, &act);
}

START_TEST(rows_of_tokens_end_at_32_bits)
{
    world_pass(&world, 1);
    world.ledger->counters.tokens = DAOMESH_TOKENS_MAX - 1;
    ck_assert_int_eq(issue(1), DAOMESH_OK);
    ck_assert_int_eq(issue(2), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

START_TEST(rows_of_escrows_end_at_32_bits)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 1, &pathway), token = money_token(&world, 0, 0, 0);
    struct daomesh_charter_amend open = { .dao = dao, .joining_pathway = 1 };
    struct daomesh_member_apply act;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &open), DAOMESH_OK);
    money_mint(&world, &token, &world.people[0], 1);
    money_mint(&world, &token, &dao, 1);
    world_pass(&world, 1);
    world.ledger->counters.escrows = DAOMESH_ESCROWS_MAX;
    memset(&act, 0, sizeof act);
    act.party = world.people[0];
    act.dao = dao;
    act.tribute_count = 1;
    act.tribute[0] = (struct daomesh_token_amount){ token, amount_from_u64(1) };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_E_LIMIT);
    world.ledger->counters.escrows--;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

static uint64_t pass(const daomesh_id *dao, daomesh_span actions)
{
    uint64_t number = world_propose(&world, 0, dao, 1, actions);
    ck_assert_msg(number != 0, "%s %s", daomesh_status_name(world.result.status), world.diag.text);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, dao, number, 1), DAOMESH_OK);
    return number;
}

static int32_t failure_of(const daomesh_id *dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, dao), DAOMESH_OK);
    ck_assert_int_eq(find_proposal(world.ledger->state, &proposal, row, number), DAOMESH_OK);
    return proposal->status;
}

/* Proposals that wait for their grace, then one that processes them all in one go. */
START_TEST(one_action_writes_a_bounded_number_of_records)
{
    enum { NEWCOMERS = 200, PROPOSALS = 45 };
    if (shares_process()) return; /* thousands of records show an instrument nothing that a few do not */
    struct daomesh_pathway patient = quick(), now = quick();
    patient.rule.grace_s = 100;
    daomesh_id big = world_dao(&world, 1, &patient), dao = world_dao(&world, 1, &now);
    struct daomesh_charter_amend most = { .dao = big,
                                          .member_cap = DAOMESH_MEMBER_CAP_MAX,
                                          .open_cap = DAOMESH_OPEN_CAP_MAX };
    ck_assert_int_eq(world_act_as(&world, &big, DAOMESH_ACTION_CHARTER_AMEND, &most), DAOMESH_OK);
    struct inner_list sweep = { .count = 0 };
    for (uint64_t p = 0; p < PROPOSALS; p++) {
        struct inner_list list = { .count = 0 };
        for (uint64_t i = 0; i < NEWCOMERS; i++) {
            struct daomesh_member_add add = { .dao = big, .party = stranger(p * NEWCOMERS + i) };
            inner_add(&list, DAOMESH_ACTION_MEMBER_ADD, &add);
        }
        struct daomesh_proposal_process process = { .dao = big, .proposal = pass(&big, inner_span(&list)) };
        inner_add(&sweep, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
    }
    /* the sweep is due before the others' own timers, and when it runs they are executable: it alone tries to write them all */
    uint64_t number = pass(&dao, inner_span(&sweep));
    world_commit(&world);
    world_pass(&world, 200);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_FAILED);
    ck_assert_int_eq(failure_of(&dao, number), DAOMESH_E_FUEL);
    ck_assert_uint_eq(world_proposal(&world, &big, 1).state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &big, PROPOSALS).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

/* Each proposal processes the one before it; the first of them to run is the last one. */
START_TEST(executions_nest_to_a_bounded_depth)
{
    enum { CHAIN = DAOMESH_FUEL_DEPTH + 1 };
    struct daomesh_pathway patient = quick(), now = quick();
    patient.rule.grace_s = 100;
    daomesh_id slow = world_dao(&world, 1, &patient), dao = world_dao(&world, 1, &now);
    uint64_t before = 0;
    for (int i = 0; i <= CHAIN; i++) {
        struct inner_list list = { .count = 0 };
        struct daomesh_proposal_process process = { .dao = slow, .proposal = before };
        if (i > 0) inner_add(&list, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
        daomesh_span actions = i > 0 ? inner_span(&list) : nothing;
        before = pass(i < CHAIN ? &slow : &dao, actions);
    }
    world_commit(&world);
    world_pass(&world, 200);
    ck_assert_uint_eq(world_proposal(&world, &dao, before).state, DAOMESH_STATE_FAILED);
    ck_assert_int_eq(failure_of(&dao, before), DAOMESH_E_FUEL);
    /* nothing of it happened: the first of the chain ran by its own timer, and the second found it closed */
    ck_assert_uint_eq(world_proposal(&world, &slow, 1).state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &slow, 2).state, DAOMESH_STATE_FAILED);
    ck_assert_int_eq(failure_of(&slow, 2), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

START_TEST(begin_and_list_arguments_are_checked)
{
    daomesh_item items[DAOMESH_PAGE_MAX + 1];
    size_t count;
    uint64_t cursor = 0;
    daomesh_reader *reader;
    for (uint64_t i = 0; i < DAOMESH_PAGE_MAX + 10; i++)
        stranger(i);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_reader_list(items, DAOMESH_PAGE_MAX + 1, &count, &cursor, reader, 0, DAOMESH_RECORD_PARTY),
        DAOMESH_OK);
    ck_assert_uint_eq(count, DAOMESH_PAGE_MAX);
    ck_assert_int_eq(daomesh_reader_list(items, 0, &count, &cursor, reader, 0, DAOMESH_RECORD_PARTY),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_list(items, 1, &count, &cursor, reader, 0, 250), DAOMESH_E_ARG);
    daomesh_reader_close(reader);
}
END_TEST

Suite *limits_suite(void)
{
    Suite *suite = suite_create("limits");
    TCase *tests = tcase_create("limits");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, twins_agree);
    tcase_add_test(tests, the_default_member_cap_is_150);
    tcase_add_test(tests, caps_of_a_charter_end_at_their_maximum);
    tcase_add_test(tests, open_proposals_end_at_256);
    tcase_add_test(tests, rows_of_parties_end_at_32_bits);
    tcase_add_test(tests, one_action_writes_a_bounded_number_of_records);
    tcase_add_test(tests, executions_nest_to_a_bounded_depth);
    tcase_add_test(tests, rows_of_tokens_end_at_32_bits);
    tcase_add_test(tests, rows_of_escrows_end_at_32_bits);
    tcase_add_test(tests, begin_and_list_arguments_are_checked);
    suite_add_tcase(suite, tests);
    return suite;
}
