/* Foundings with pooled deposits: everybody pays and the DAO begins, or everybody has everything back. */
#include "money.h"

Suite *founding_suite(void);

static struct world world;
static daomesh_id token, dao;
static uint64_t deadline;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    for (uint32_t i = 0; i < 5; i++)
        money_mint(&world, &token, &world.people[i], 100);
    deadline = world.time + 1000;
}

static void close_world(void)
{
    world_close(&world);
}

static const struct schema_struct *element(uint32_t kind, uint16_t key)
{
    return schema_field_struct(daomesh__action_field(kind, key));
}

static size_t encode(uint8_t *out, size_t cap, const struct schema_struct *schema, const void *fields)
{
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(out, cap, &len, schema, fields), DAOMESH_OK);
    return len;
}

/* The body of a dao.found with one member and one pathway. */
static daomesh_span found_body(uint32_t founder, uint64_t salt)
{
    static uint8_t member[256], pathway[512], body[2048];
    struct daomesh_founding_member first = { .party = world.people[founder], .shares = amount_from_u64(1) };
    struct daomesh_pathway way = world_pathway();
    struct daomesh_dao_found found;
    memset(&found, 0, sizeof found);
    found.name.len = 1;
    found.name.bytes[0] = 'd';
    found.members.at = member;
    found.members.len = encode(member, sizeof member, element(DAOMESH_ACTION_DAO_FOUND, 2), &first);
    found.members.count = 1;
    found.pathways.at = pathway;
    found.pathways.len = encode(pathway, sizeof pathway, element(DAOMESH_ACTION_DAO_FOUND, 3), &way);
    found.pathways.count = 1;
    found.charter_pathway = 1;
    found.salt = salt;
    size_t len = encode(body, sizeof body, daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND), &found);
    return (daomesh_span){ body, len };
}

/* People `first`, `second`, ... deposit 10, 20, ... each; ascending by id as the action asks. */
static int32_t open_for(const uint32_t *people, uint32_t count, daomesh_span body)
{
    static uint8_t bytes[DAOMESH_ACTION_BYTES_MAX];
    struct daomesh_founding_open act = { .body = body, .deadline = deadline };
    size_t len = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct daomesh_founding_deposit deposit;
        memset(&deposit, 0, sizeof deposit);
        deposit.party = world.people[people[i]];
        deposit.tokens_count = 1;
        deposit.tokens[0] = (struct daomesh_token_amount){ token, amount_from_u64(10 * (i + 1)) };
        len += encode(bytes + len, sizeof bytes - len, element(DAOMESH_ACTION_FOUNDING_OPEN, 2), &deposit);
    }
    act.deposits = (daomesh_list){ bytes, len, count, 0 };
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_dao_id(&dao, &info.ledger, &world.people[0], body.at, body.len), DAOMESH_OK);
    return world_act(&world, 0, DAOMESH_ACTION_FOUNDING_OPEN, &act);
}

/* Two of the five, in ascending order of their ids. */
static void two_people(uint32_t out[2], uint32_t a, uint32_t b)
{
    int ascends = memcmp(world.people[a].bytes, world.people[b].bytes, DAOMESH_ID_BYTES) < 0;
    out[0] = ascends ? a : b;
    out[1] = ascends ? b : a;
}

static int32_t join(uint32_t person, uint64_t founding)
{
    struct daomesh_founding_join act = { .party = world.people[person], .founding = founding };
    return world_act(&world, person, DAOMESH_ACTION_FOUNDING_JOIN, &act);
}

static uint64_t purse(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static int exists(const daomesh_id *id)
{
    uint64_t row;
    return daomesh__dao_row(world.ledger->state, &row, id) == DAOMESH_OK;
}

START_TEST(the_last_payment_founds_and_the_deposits_are_the_treasury)
{
    uint32_t two[2];
    two_people(two, 1, 2);
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_OK);
    ck_assert_int_eq(join(two[0], 1), DAOMESH_OK);
    ck_assert(!exists(&dao));
    ck_assert_uint_eq(purse(two[0]), 90);
    world_commit(&world);
    ck_assert_int_eq(join(two[1], 1), DAOMESH_OK);
    ck_assert(exists(&dao));
    ck_assert_uint_eq(money_free(&world, &dao, &token), 30);
    ck_assert_int_eq(join(two[1], 1), DAOMESH_E_UNKNOWN_FOUNDING);
}
END_TEST

START_TEST(past_the_deadline_everybody_has_everything_back)
{
    uint32_t two[2];
    two_people(two, 1, 2);
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_OK);
    ck_assert_int_eq(join(two[1], 1), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, deadline);
    ck_assert_uint_eq(purse(two[1]), 80);
    world_commit(&world);
    world_begin(&world, deadline + 1);
    ck_assert_uint_eq(purse(two[1]), 100);
    ck_assert_int_eq(join(two[0], 1), DAOMESH_E_UNKNOWN_FOUNDING);
    ck_assert(!exists(&dao));
}
END_TEST

START_TEST(the_last_moment_still_counts)
{
    const uint32_t one = 1;
    ck_assert_int_eq(open_for(&one, 1, found_body(0, 1)), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, deadline);
    ck_assert_int_eq(join(1, 1), DAOMESH_OK);
    ck_assert(exists(&dao));
}
END_TEST

START_TEST(each_founder_pays_once_and_nobody_else_pays)
{
    uint32_t two[2];
    two_people(two, 1, 2);
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_OK);
    ck_assert_int_eq(join(1, 1), DAOMESH_OK);
    ck_assert_int_eq(join(1, 1), DAOMESH_E_JOINED);
    ck_assert_int_eq(join(3, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(join(2, 2), DAOMESH_E_UNKNOWN_FOUNDING);
}
END_TEST

START_TEST(who_cannot_pay_does_not_join)
{
    const uint32_t one = 1;
    ck_assert_int_eq(open_for(&one, 1, found_body(0, 1)), DAOMESH_OK);
    ck_assert_int_eq(money_give(&world, &world.people[1], &world.people[2], &token, 95), DAOMESH_OK);
    ck_assert_int_eq(join(1, 1), DAOMESH_E_BALANCE);
    ck_assert(!exists(&dao));
}
END_TEST

START_TEST(what_could_not_be_founded_is_not_opened)
{
    const uint32_t one = 1;
    daomesh_span body = found_body(0, 1);
    ck_assert_int_eq(open_for(&one, 1, (daomesh_span){ body.at, body.len - 1 }), DAOMESH_E_TRUNCATED);
    world.people[4].bytes[0] ^= 1;
    ck_assert_int_eq(open_for(&one, 1, found_body(4, 1)), DAOMESH_E_UNKNOWN_PARTY);
    world.people[4].bytes[0] ^= 1;
    ck_assert_int_eq(open_for(&one, 1, found_body(0, 1)), DAOMESH_OK);
    ck_assert(!exists(&dao));
}
END_TEST

/* With this much fuel for all of it; everything is taken back. */
static int32_t open_with_fuel(daomesh_span body, uint64_t fuel)
{
    struct daomesh_ledger *ledger = world.ledger;
    struct turn turn = { .state = ledger->state,
                         .counters = &ledger->counters,
                         .ledger = &ledger->id,
                         .now = world.time,
                         .entry = ledger->counters.entries,
                         .actor_id = world.people[0],
                         .mode = world.mode };
    const struct turn_mark mark = daomesh__turn_mark(&turn);
    ck_assert_int_eq(daomesh__party_row(turn.state, &turn.actor, &turn.actor_id), DAOMESH_OK);
    daomesh__state_fuel(turn.state, fuel);
    int32_t status = daomesh__turn_run(&turn, DAOMESH_ACTION_FOUNDING_OPEN, body);
    daomesh__turn_undo(&turn, &mark);
    daomesh__state_clear(turn.state);
    daomesh__state_fuel(turn.state, UINT64_MAX);
    return status;
}

/* The last payment founds and pays every deposit out at once. */
START_TEST(what_leaves_no_fuel_for_the_deposits_is_not_opened)
{
    static uint8_t deposit_bytes[256], body[4096];
    const daomesh_span found = found_body(0, 1);
    struct daomesh_founding_deposit deposit = { .party = world.people[1],
                                                .tokens_count = 1,
                                                .tokens = { { token, { { 10 } } } } };
    struct daomesh_founding_open act = { .body = found, .deadline = deadline };
    size_t len =
        encode(deposit_bytes, sizeof deposit_bytes, element(DAOMESH_ACTION_FOUNDING_OPEN, 2), &deposit);
    act.deposits = (daomesh_list){ deposit_bytes, len, 1, 0 };
    len = encode(body, sizeof body, daomesh__schema_action(DAOMESH_ACTION_FOUNDING_OPEN), &act);
    const uint64_t deposits = 2 * DAOMESH_FOUNDERS_MAX * (DAOMESH_BUNDLE_MAX + 2);
    ck_assert_int_eq(open_with_fuel((daomesh_span){ body, len }, 3), DAOMESH_E_FUEL);
    ck_assert_int_eq(open_with_fuel((daomesh_span){ body, len }, deposits), DAOMESH_E_FUEL);
    ck_assert_int_eq(open_with_fuel((daomesh_span){ body, len }, 2 * deposits), DAOMESH_OK);
}
END_TEST

/* What the schema does not know has no handler either. */
START_TEST(an_action_of_no_kind_is_not_handled)
{
    const union action_fields none = { { 0 } };
    struct turn turn = { .kind = UINT32_MAX };
    ck_assert_int_eq(daomesh__turn_handle(&turn, &none), DAOMESH_E_UNKNOWN_KIND);
}
END_TEST

START_TEST(deposits_are_listed_once_ascending_and_not_empty)
{
    uint32_t two[2], falling[2], twice[2] = { 1, 1 };
    two_people(two, 1, 2);
    falling[0] = two[1];
    falling[1] = two[0];
    ck_assert_int_eq(open_for(falling, 2, found_body(0, 1)), DAOMESH_E_NOT_SORTED);
    ck_assert_int_eq(open_for(twice, 2, found_body(0, 1)), DAOMESH_E_REPEATED);
    ck_assert_int_eq(open_for(two, 0, found_body(0, 1)), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(a_deadline_is_within_ten_years)
{
    uint32_t two[2];
    two_people(two, 1, 2);
    deadline = world.time - 1;
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_E_RANGE);
    deadline = world.time + DAOMESH_PERIOD_MAX_S + 1;
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "deadline");
    deadline--;
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_OK);
}
END_TEST

START_TEST(a_dao_pays_in_by_its_own_decision)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id guild = world_dao(&world, 1, &pathway);
    struct inner_list list = { .count = 0 };
    world.people[4] = guild; /* stands in for a person, so that the short forms can name it */
    const uint32_t four = 4;
    money_mint(&world, &token, &guild, 10);
    ck_assert_int_eq(open_for(&four, 1, found_body(0, 1)), DAOMESH_OK);
    struct daomesh_founding_join act = { .party = guild, .founding = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_FOUNDING_JOIN, &act), DAOMESH_E_NOT_ALLOWED);
    inner_add(&list, DAOMESH_ACTION_FOUNDING_JOIN, &act);
    uint64_t proposal = world_propose(&world, 0, &guild, 1, inner_span(&list));
    deadline = world.time;
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &guild, proposal, 1), DAOMESH_OK);
    world_pass(&world, 900);
    ck_assert(!exists(&dao));
}
END_TEST

START_TEST(late_timers_give_no_more_time)
{
    const uint32_t one = 1;
    for (uint64_t i = 1; i <= DAOMESH_TIMERS_PER_BEGIN + 1; i++)
        ck_assert_int_eq(open_for(&one, 1, found_body(0, i)), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, deadline + 1);
    ck_assert_int_eq(join(1, DAOMESH_TIMERS_PER_BEGIN), DAOMESH_E_UNKNOWN_FOUNDING);
    ck_assert_int_eq(join(1, DAOMESH_TIMERS_PER_BEGIN + 1), DAOMESH_E_ENDED);
}
END_TEST

/* --- Forged records ------------------------------------------------------------------------------------------------- */

static struct daomesh_deposit_record *deposit(uint64_t place)
{
    struct daomesh_deposit_record *record;
    ck_assert_int_eq(edit_deposit(world.ledger->state, &record, DAOMESH_FOUNDERS_MAX + place), DAOMESH_OK);
    return record;
}

static struct daomesh_founding_record *founding(void)
{
    struct daomesh_founding_record *record;
    ck_assert_int_eq(edit_founding(world.ledger->state, &record, 1), DAOMESH_OK);
    return record;
}

static void deposit_lost(void)
{
    ck_assert_int_eq(delete_deposit(world.ledger->state, DAOMESH_FOUNDERS_MAX + 1), DAOMESH_OK);
}

static void deposits_miscounted(void)
{
    founding()->paid++;
}

static void deposit_in_the_escrow_of_nothing(void)
{
    deposit(1)->escrow = 9;
}

static void deposit_of_another_size(void)
{
    deposit(0)->tokens[0].amount = deposit(1)->tokens[0].amount = amount_from_u64(11);
}

static void founding_without_its_timer(void)
{
    founding()->timer = 99;
}

static void founding_lost(void)
{
    ck_assert_int_eq(delete_founding(world.ledger->state, 1), DAOMESH_OK);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { deposit_lost, "a founder's deposit is missing" },
    { deposits_miscounted, "deposits are miscounted" },
    { deposit_in_the_escrow_of_nothing, "an escrow that was never made" },
    { deposit_of_another_size, "an escrow holds something else than it was made for" },
    { founding_without_its_timer, "something without its timer" },
    { founding_lost, "accounts and escrows do not add up to the token's supply" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    uint32_t two[2];
    two_people(two, 1, 2);
    ck_assert_int_eq(open_for(two, 2, found_body(0, 1)), DAOMESH_OK);
    ck_assert_int_eq(join(two[0], 1), DAOMESH_OK);
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

START_TEST(a_timer_that_fails_is_undone_and_told)
{
    const uint32_t one = 1;
    char told[200];
    ck_assert_int_eq(open_for(&one, 1, found_body(0, 1)), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, 0);
    deposit(0)->escrow = 9; /* which holds nothing that could go back */
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    world.open = 0;
    world_begin(&world, deadline + 1);
    ck_assert_uint_eq(founding()->timer, 0);
    deposit(0)->escrow = 0;
    world_commit(&world);
    world_last_event(&world, told, sizeof told);
    ck_assert_str_eq(told, "a timer of founding 1 failed: less is held than that takes");
}
END_TEST

static void close_forged(void)
{
    daomesh_ledger_close(world.ledger);
}

START_TEST(a_deposit_of_nothing_or_by_nobody_is_refused)
{
    static uint8_t bytes[256];
    struct daomesh_founding_open act = { .body = found_body(0, 1), .deadline = deadline };
    struct daomesh_founding_deposit nothing = { .party = world.people[1] };
    size_t len = encode(bytes, sizeof bytes, element(DAOMESH_ACTION_FOUNDING_OPEN, 2), &nothing);
    act.deposits = (daomesh_list){ bytes, len, 1, 0 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_FOUNDING_OPEN, &act), DAOMESH_E_RANGE);
    ck_assert_str_eq(world.diag.path, "deposits.tokens");
    struct daomesh_founding_deposit stranger = { .party = { { 9 } }, .tokens_count = 1 };
    stranger.tokens[0] = (struct daomesh_token_amount){ token, amount_from_u64(1) };
    len = encode(bytes, sizeof bytes, element(DAOMESH_ACTION_FOUNDING_OPEN, 2), &stranger);
    act.deposits = (daomesh_list){ bytes, len, 1, 0 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_FOUNDING_OPEN, &act), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

Suite *founding_suite(void)
{
    Suite *suite = suite_create("founding");
    TCase *tcase = tcase_create("founding");
    tcase_add_checked_fixture(tcase, open_world, close_world);
    tcase_add_test(tcase, the_last_payment_founds_and_the_deposits_are_the_treasury);
    tcase_add_test(tcase, past_the_deadline_everybody_has_everything_back);
    tcase_add_test(tcase, the_last_moment_still_counts);
    tcase_add_test(tcase, each_founder_pays_once_and_nobody_else_pays);
    tcase_add_test(tcase, who_cannot_pay_does_not_join);
    tcase_add_test(tcase, what_could_not_be_founded_is_not_opened);
    tcase_add_test(tcase, what_leaves_no_fuel_for_the_deposits_is_not_opened);
    tcase_add_test(tcase, an_action_of_no_kind_is_not_handled);
    tcase_add_test(tcase, deposits_are_listed_once_ascending_and_not_empty);
    tcase_add_test(tcase, a_deadline_is_within_ten_years);
    tcase_add_test(tcase, a_dao_pays_in_by_its_own_decision);
    tcase_add_test(tcase, late_timers_give_no_more_time);
    tcase_add_test(tcase, a_deposit_of_nothing_or_by_nobody_is_refused);
    suite_add_tcase(suite, tcase);
    TCase *forged = tcase_create("forged");
    tcase_add_checked_fixture(forged, open_world, close_forged);
    tcase_add_test(forged, a_timer_that_fails_is_undone_and_told);
    tcase_add_loop_test(forged, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, forged);
    return suite;
}
