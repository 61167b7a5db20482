/* Dials: what may be turned how far, when and by whom; a setting that a dial turns is turned by nothing else. */
#include "../support/turns.h"
#include "world.h"

Suite *dial_suite(void);

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
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__party_row(world.ledger->state, &row, &dao));
}

static void close_world(void)
{
    world_close(&world);
}

/* 10..1000, at 100, by 20. */
static struct daomesh_dial_terms free_terms(void)
{
    return (struct daomesh_dial_terms){ .title = { 3, "fee" },
                                        .least = amount_from_u64(10),
                                        .most = amount_from_u64(1000),
                                        .value = amount_from_u64(100),
                                        .step = amount_from_u64(20) };
}

static struct daomesh_dial_terms terms_of(uint8_t setting, uint64_t least, uint64_t most)
{
    return (struct daomesh_dial_terms){ .title = { 1, { (char)('a' + setting) } },
                                        .setting = setting,
                                        .least = amount_from_u64(least),
                                        .most = amount_from_u64(most) };
}

static int32_t define(uint32_t number, struct daomesh_dial_terms terms)
{
    const struct daomesh_dial_define act = { .dao = dao, .number = number, .terms = terms };
    return world_act_as(&world, &dao, DAOMESH_ACTION_DIAL_DEFINE, &act);
}

static int32_t turn_as(const daomesh_id *actor, uint32_t dial, uint64_t value, uint64_t from)
{
    const struct daomesh_dial_turn act = {
        .dao = dao, .dial = dial, .value = amount_from_u64(value), .from = from
    };
    return world_act_as(&world, actor, DAOMESH_ACTION_DIAL_TURN, &act);
}

static int32_t turn(uint32_t dial, uint64_t value)
{
    return turn_as(&dao, dial, value, 0);
}

static int32_t drop(uint32_t dial)
{
    const struct daomesh_dial_drop act = { .dao = dao, .dial = dial };
    return world_act_as(&world, &dao, DAOMESH_ACTION_DIAL_DROP, &act);
}

static uint64_t value_of(uint32_t dial)
{
    daomesh_amount value;
    done(daomesh__dial_read(world.ledger->state, &value, row, dial, world.ledger->time));
    return value.limb[0];
}

static const struct daomesh_dao_record *charter(void)
{
    const struct daomesh_dao_record *record;
    done(find_dao(world.ledger->state, &record, row));
    return record;
}

static void grant_role(uint32_t person, uint16_t kind)
{
    struct daomesh_role_grant act = { .dao = dao, .role = { .party = world.people[person] } };
    act.role.kinds_count = 1;
    act.role.kinds[0] = kind;
    done(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act));
}

START_TEST(a_dial_turns_by_steps_within_bounds)
{
    struct daomesh_dial_terms terms = free_terms();
    terms.cooldown_s = 50;
    done(define(1, terms));
    ck_assert_uint_eq(value_of(1), 100);
    ck_assert_int_eq(turn(1, 121), DAOMESH_E_DIAL_STEP);
    done(turn(1, 120));
    ck_assert_uint_eq(value_of(1), 120);
    ck_assert_int_eq(turn(1, 110), DAOMESH_E_DIAL_COOLDOWN);
    world_pass(&world, 50);
    ck_assert_int_eq(turn(1, 120), DAOMESH_E_DIAL_SAME);
    ck_assert_int_eq(turn(1, 9), DAOMESH_E_DIAL_BOUND);
    done(turn(1, 110));
    ck_assert_int_eq(turn(2, 1), DAOMESH_E_UNKNOWN_DIAL);
}
END_TEST

START_TEST(a_turn_takes_effect_when_it_says)
{
    done(define(1, free_terms()));
    ck_assert_int_eq(turn_as(&dao, 1, 110, world.time - 1), DAOMESH_E_PAST);
    done(turn_as(&dao, 1, 110, world.time + 30));
    ck_assert_uint_eq(value_of(1), 100);
    ck_assert_int_eq(turn(1, 105), DAOMESH_E_DIAL_WAITS);
    world_pass(&world, 29);
    ck_assert_uint_eq(value_of(1), 100);
    world_pass(&world, 1);
    ck_assert_uint_eq(value_of(1), 110);
    done(turn(1, 130));
    char text[256];
    world_commit(&world);
    world_last_event(&world, text, sizeof text);
    ck_assert_msg(strstr(text, "from 110 to 130") != NULL, "%s", text);
    world_begin(&world, 0);
}
END_TEST

/* Its timer could not run: the turn stands all the same, and whoever touches the dial settles it. */
START_TEST(a_turn_is_decided_by_its_time_not_by_its_timer)
{
    struct daomesh_dial_record *dial;
    done(define(1, free_terms()));
    done(turn_as(&dao, 1, 110, world.time + 30));
    done(edit_dial(world.ledger->state, &dial, row, 1));
    done(daomesh__state_cancel(world.ledger->state, dial->timer));
    dial->timer = 0;
    world_pass(&world, 30);
    ck_assert_uint_eq(value_of(1), 110);
    const struct daomesh_dial_record *record;
    done(find_dial(world.ledger->state, &record, row, 1));
    ck_assert_uint_eq(record->value.limb[0], 100);
    done(turn(1, 130));
    ck_assert_uint_eq(value_of(1), 130);
}
END_TEST

START_TEST(settings_follow_their_dials)
{
    const struct daomesh_charter_distribution policy = { .dao = dao, .treasury_ppm = 500000, .by = 1 };
    const struct daomesh_income_period period = { .dao = dao };
    ck_assert_int_eq(define(1, terms_of(SETTING_TREASURY, 0, 1000000)), DAOMESH_E_CONTRADICTION);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_INCOME_PERIOD,
                      &period)); /* a record that divides nothing */
    ck_assert_int_eq(define(1, terms_of(SETTING_TREASURY, 0, 1000000)), DAOMESH_E_CONTRADICTION);
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy));
    done(define(1, terms_of(SETTING_MEMBER_CAP, 1, DAOMESH_MEMBER_CAP_MAX)));
    done(define(2, terms_of(SETTING_OPEN_CAP, 1, DAOMESH_OPEN_CAP_MAX)));
    done(define(3, terms_of(SETTING_SPONSORS, 1, DAOMESH_SPONSORS_MAX)));
    done(define(4, terms_of(SETTING_JOINING, 1, DAOMESH_PERIOD_MAX_S)));
    done(define(5, terms_of(SETTING_TREASURY, 0, 1000000)));
    done(define(1, terms_of(SETTING_MEMBER_CAP, 1, DAOMESH_MEMBER_CAP_MAX))); /* under its own name */
    ck_assert_uint_eq(value_of(1), DAOMESH_MEMBER_CAP_DEFAULT);
    ck_assert_uint_eq(value_of(2), DAOMESH_OPEN_CAP_DEFAULT);
    ck_assert_uint_eq(value_of(3), 1);
    ck_assert_uint_eq(value_of(4), DAOMESH_JOINING_S_DEFAULT);
    ck_assert_uint_eq(value_of(5), 500000);
    for (uint32_t dial = 1; dial <= 5; dial++)
        done(turn_as(&dao, dial, 5 + dial, world.time + dial));
    world_pass(&world, 10);
    ck_assert_uint_eq(charter()->member_cap, 6);
    ck_assert_uint_eq(charter()->open_cap, 7);
    ck_assert_uint_eq(charter()->sponsors, 8);
    ck_assert_uint_eq(charter()->joining_s, 9);
    const struct daomesh_distribution_record *shared;
    done(find_distribution(world.ledger->state, &shared, row));
    ck_assert_uint_eq(shared->treasury_ppm, 10);
}
END_TEST

START_TEST(amending_a_dialled_setting_is_refused)
{
    struct daomesh_charter_distribution policy = { .dao = dao, .treasury_ppm = 100, .by = 1 };
    const struct daomesh_charter_amend amends[] = { { .dao = dao, .member_cap = 5 },
                                                    { .dao = dao, .open_cap = 5 },
                                                    { .dao = dao, .sponsors = 5 },
                                                    { .dao = dao, .joining_s = 5 } };
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy));
    for (uint8_t setting = SETTING_MEMBER_CAP; setting <= SETTING_JOINING; setting++) {
        const struct daomesh_charter_amend *act = &amends[setting - 1];
        done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, act));
        done(define(setting, terms_of(setting, 1, 16)));
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, act), DAOMESH_E_DIALLED);
    }
    done(define(5, terms_of(SETTING_TREASURY, 0, 1000000)));
    done(
        world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy)); /* the same is no change */
    policy.treasury_ppm++;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy),
                     DAOMESH_E_DIALLED);
    struct daomesh_dial_terms again = terms_of(SETTING_OPEN_CAP, 1, 16);
    again.title.bytes[0] = 'z';
    ck_assert_int_eq(define(6, again), DAOMESH_E_DIALLED);
    done(drop(2));
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amends[1]));
    done(define(6, again));
}
END_TEST

/* --- Who turns ------------------------------------------------------------------------------------------------------- */

START_TEST(the_holder_of_the_dials_role_turns_it)
{
    struct daomesh_dial_terms terms = free_terms();
    grant_role(3, DAOMESH_ACTION_DIAL_TURN);
    grant_role(3, DAOMESH_ACTION_DIAL_TURN);
    grant_role(4, DAOMESH_ACTION_MEMBER_ADD);
    done(define(1, terms));
    ck_assert_int_eq(turn_as(&world.people[3], 1, 110, 0), DAOMESH_E_NOT_ALLOWED); /* names no role */
    terms.role = 2;
    done(define(1, terms));
    done(turn_as(&world.people[3], 1, 110, 0));
    ck_assert_int_eq(turn_as(&world.people[4], 1, 100, 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(turn_as(&world.people[3], 9, 100, 0), DAOMESH_E_NOT_ALLOWED);
    char text[256];
    world_commit(&world);
    world_last_event(&world, text, sizeof text);
    ck_assert_msg(strstr(text, "to 110") != NULL, "%s", text);
    world_begin(&world, 0);
    terms.role = 3; /* which does not allow turning */
    done(define(1, terms));
    ck_assert_int_eq(turn_as(&world.people[4], 1, 110, 0), DAOMESH_E_NOT_ALLOWED);
    terms.role = 4;
    ck_assert_int_eq(define(1, terms), DAOMESH_E_UNKNOWN_ROLE);
}
END_TEST

START_TEST(a_dial_knows_its_role_by_serial)
{
    struct daomesh_dial_terms terms = free_terms();
    const struct daomesh_role_revoke revoke = { .dao = dao, .role = 1 };
    grant_role(3, DAOMESH_ACTION_DIAL_TURN);
    terms.role = 1;
    done(define(1, terms));
    done(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &revoke));
    ck_assert_int_eq(turn_as(&world.people[3], 1, 110, 0), DAOMESH_E_NOT_ALLOWED);
    grant_role(4, DAOMESH_ACTION_DIAL_TURN); /* number 1 again */
    ck_assert_int_eq(turn_as(&world.people[4], 1, 110, 0), DAOMESH_E_NOT_ALLOWED);
    done(define(1, terms));
    done(turn_as(&world.people[4], 1, 110, 0));
}
END_TEST

static uint32_t decided_on(uint32_t pathway, uint64_t value)
{
    const struct daomesh_dial_turn act = { .dao = dao, .dial = 1, .value = amount_from_u64(value) };
    static struct inner_list list;
    memset(&list, 0, sizeof list);
    inner_add(&list, DAOMESH_ACTION_DIAL_TURN, &act);
    const uint64_t number = world_propose(&world, 0, &dao, pathway, inner_span(&list));
    ck_assert_uint_ne(number, 0);
    world_pass(&world, 10);
    for (uint32_t i = 0; i < 3; i++)
        done(world_vote(&world, i, &dao, number, 1));
    world_pass(&world, 2000);
    return world_proposal(&world, &dao, number).state;
}

START_TEST(a_dial_may_name_its_pathway)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = 3, .pathway = world_pathway() };
    struct daomesh_dial_terms terms = free_terms();
    done(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act));
    done(define(1, terms));
    ck_assert_uint_eq(decided_on(1, 110), DAOMESH_STATE_EXECUTED);
    terms.pathway = 3;
    done(define(1, terms));
    ck_assert_uint_eq(decided_on(1, 110), DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(decided_on(3, 110), DAOMESH_STATE_EXECUTED);
    terms.pathway = 4;
    ck_assert_int_eq(define(1, terms), DAOMESH_E_UNKNOWN_PATHWAY);
}
END_TEST

/* --- Terms ----------------------------------------------------------------------------------------------------------- */

START_TEST(terms_that_do_not_fit_are_refused)
{
    struct daomesh_dial_terms terms = free_terms();
    ck_assert_int_eq(define(0, terms), DAOMESH_E_UNKNOWN_DIAL);
    ck_assert_int_eq(define(2, terms), DAOMESH_E_UNKNOWN_DIAL);
    terms.most = amount_from_u64(9);
    ck_assert_int_eq(define(1, terms), DAOMESH_E_RANGE);
    terms = free_terms();
    terms.value = amount_from_u64(1001);
    ck_assert_int_eq(define(1, terms), DAOMESH_E_DIAL_BOUND);
    terms = free_terms();
    terms.cooldown_s = DAOMESH_PERIOD_MAX_S + 1;
    ck_assert_int_eq(define(1, terms), DAOMESH_E_RANGE);
    ck_assert_int_eq(define(1, terms_of(SETTING_MEMBER_CAP, 0, 5)), DAOMESH_E_RANGE);
    ck_assert_int_eq(define(1, terms_of(SETTING_SPONSORS, 1, DAOMESH_SPONSORS_MAX + 1)), DAOMESH_E_RANGE);
    ck_assert_int_eq(define(1, terms_of(SETTING_MEMBER_CAP, 1, 5)), DAOMESH_E_DIAL_BOUND); /* it is 150 */
    terms = terms_of(SETTING_MEMBER_CAP, 1, 500);
    terms.value = amount_from_u64(7);
    ck_assert_int_eq(define(1, terms), DAOMESH_E_CONTRADICTION);
    done(define(1, free_terms()));
    ck_assert_int_eq(define(2, free_terms()), DAOMESH_E_EXISTS);
    terms = terms_of(SETTING_MEMBER_CAP, 1, 500);
    ck_assert_int_eq(define(1, terms), DAOMESH_E_CONTRADICTION); /* another setting */
    const struct daomesh_dial_define foreign = { .dao = dao, .number = 2, .terms = terms };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_DIAL_DEFINE, &foreign), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(new_terms_keep_the_value_and_forget_what_waits)
{
    struct daomesh_dial_terms terms = free_terms();
    done(define(1, terms));
    done(turn_as(&dao, 1, 110, world.time + 30));
    terms.value = amount_from_u64(0);
    terms.step = amount_from_u64(0);
    done(define(1, terms));
    ck_assert_uint_eq(value_of(1), 100);
    world_pass(&world, 40);
    ck_assert_uint_eq(value_of(1), 100);
    done(turn(1, 1000));
    terms.most = amount_from_u64(999);
    ck_assert_int_eq(define(1, terms), DAOMESH_E_DIAL_BOUND);
    terms.value = amount_from_u64(50);
    done(define(1, terms));
    ck_assert_uint_eq(value_of(1), 50);
}
END_TEST

/* It never took effect, so the dial does not rest after it. */
START_TEST(a_turn_that_was_forgotten_leaves_no_rest)
{
    struct daomesh_dial_terms terms = free_terms();
    terms.cooldown_s = 50;
    done(define(1, terms));
    done(turn(1, 110));
    done(turn_as(&dao, 1, 120, UINT64_MAX));
    terms.value = amount_from_u64(0);
    done(define(1, terms));
    ck_assert_int_eq(turn(1, 120), DAOMESH_E_DIAL_COOLDOWN); /* after the first turn */
    world_pass(&world, 50);
    done(turn(1, 120));
    ck_assert_uint_eq(value_of(1), 120);
}
END_TEST

START_TEST(a_dropped_dials_number_is_never_given_again)
{
    uint32_t number;
    struct daomesh_dao_record *record;
    done(define(1, free_terms()));
    done(turn_as(&dao, 1, 110, world.time + 30));
    done(daomesh__dial_named(world.ledger->state, &number, row, "fee", 3));
    ck_assert_uint_eq(number, 1);
    done(drop(1));
    ck_assert_int_eq(drop(1), DAOMESH_E_UNKNOWN_DIAL);
    ck_assert_int_eq(turn(1, 110), DAOMESH_E_UNKNOWN_DIAL);
    ck_assert_int_eq(define(1, free_terms()), DAOMESH_E_UNKNOWN_DIAL);
    done(daomesh__dial_named(world.ledger->state, &number, row, "fee", 3));
    ck_assert_uint_eq(number, 0);
    daomesh_amount value;
    ck_assert_int_eq(daomesh__dial_read(world.ledger->state, &value, row, 1, 0), DAOMESH_E_UNKNOWN_DIAL);
    done(define(2, free_terms()));
    world_pass(&world, 40);
    ck_assert_uint_eq(value_of(2), 100);
    done(edit_dao(world.ledger->state, &record, row));
    record->dials = DAOMESH_DIALS_MAX - 1;
    struct daomesh_dial_terms terms = free_terms();
    terms.title.bytes[0] = 'x';
    done(define(DAOMESH_DIALS_MAX, terms));
    terms.title.bytes[0] = 'y';
    ck_assert_int_eq(define(DAOMESH_DIALS_MAX + 1, terms), DAOMESH_E_LIMIT);
}
END_TEST

/* --- A random life against a model ----------------------------------------------------------------------------------- */

static uint64_t random_state = 11;

static uint64_t pick(uint64_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (random_state >> 20) % below;
}

START_TEST(a_random_life_turns_as_the_model_does)
{
    struct daomesh_dial_terms terms = free_terms();
    uint64_t value = 100, next = 0, next_from = 0, turned = 0, at_once = 0, waited = 0;
    terms.step_ppm = 100000;
    terms.cooldown_s = 40;
    done(define(1, terms));
    for (int step = 0; step < turns(500); step++) {
        if (pick(3) == 0) world_pass(&world, pick(40));
        const uint64_t now = world.time;
        if (next_from != 0 && next_from <= now) value = next, next_from = 0;
        ck_assert_uint_eq(value_of(1), value);
        const uint64_t to = value + pick(26) - 12, from = now + (pick(2) ? pick(60) : 0) - (pick(20) == 0);
        const uint64_t part = value / 10 > 0 ? value / 10 : 1, stride = part < 20 ? part : 20;
        int32_t expected = DAOMESH_OK;
        if (turned != 0 && from < turned + 40) expected = DAOMESH_E_DIAL_COOLDOWN;
        if ((to > value ? to - value : value - to) > stride) expected = DAOMESH_E_DIAL_STEP;
        if (to < 10 || to > 1000) expected = DAOMESH_E_DIAL_BOUND;
        if (to == value) expected = DAOMESH_E_DIAL_SAME;
        if (from < now) expected = DAOMESH_E_PAST;
        if (next_from != 0) expected = DAOMESH_E_DIAL_WAITS;
        ck_assert_int_eq(turn_as(&dao, 1, to, from), expected);
        if (expected != DAOMESH_OK) continue;
        turned = from;
        if (from == now)
            value = to, at_once++;
        else
            next = to, next_from = from, waited++;
    }
    ck_assert_uint_ge(at_once, (uint64_t)turns(500) / 100);
    ck_assert_uint_ge(waited, (uint64_t)turns(500) / 50);
}
END_TEST

/* --- The audit ----------------------------------------------------------------------------------------------------- */

static const char *const forgeries[] = {
    "a dial outside its bounds",
    "two dials of one setting",
    "a dial of a setting that is not there",
    "a dial stands elsewhere than its setting",
    "a dial waits for nothing",
    "a dial will leave its bounds",
    "something without its timer",
    "settings and their dials do not fit",
};

START_TEST(the_audit_finds_a_forged_dial)
{
    struct daomesh_dial_record *first, *second;
    struct daomesh_dao_record *record;
    open_world();
    done(define(1, free_terms()));
    done(define(2, terms_of(SETTING_MEMBER_CAP, 1, 500)));
    done(turn_as(&dao, 1, 110, world.time + 1000));
    world_commit(&world);
    world_begin(&world, 0);
    done(edit_dial(world.ledger->state, &first, row, 1));
    done(edit_dial(world.ledger->state, &second, row, 2));
    done(edit_dao(world.ledger->state, &record, row));
    if (_i == 0) first->value = amount_from_u64(1001);
    if (_i == 1) first->setting = SETTING_MEMBER_CAP, first->value = amount_from_u64(150);
    if (_i == 2) second->setting = SETTING_TREASURY;
    if (_i == 3) second->value = amount_from_u64(151);
    if (_i == 4) first->next_from = 0;
    if (_i == 5) first->next = amount_from_u64(9);
    if (_i == 6) second->next_from = 5, second->next = second->value, second->timer = first->timer;
    if (_i == 7) record->dialled = 0;
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i]);
    daomesh_ledger_close(world.ledger);
}
END_TEST

Suite *dial_suite(void)
{
    Suite *suite = suite_create("dial");
    TCase *tests = tcase_create("dial"), *audit = tcase_create("audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_dial_turns_by_steps_within_bounds);
    tcase_add_test(tests, a_turn_takes_effect_when_it_says);
    tcase_add_test(tests, a_turn_is_decided_by_its_time_not_by_its_timer);
    tcase_add_test(tests, settings_follow_their_dials);
    tcase_add_test(tests, amending_a_dialled_setting_is_refused);
    tcase_add_test(tests, the_holder_of_the_dials_role_turns_it);
    tcase_add_test(tests, a_dial_knows_its_role_by_serial);
    tcase_add_test(tests, a_dial_may_name_its_pathway);
    tcase_add_test(tests, terms_that_do_not_fit_are_refused);
    tcase_add_test(tests, new_terms_keep_the_value_and_forget_what_waits);
    tcase_add_test(tests, a_turn_that_was_forgotten_leaves_no_rest);
    tcase_add_test(tests, a_dropped_dials_number_is_never_given_again);
    tcase_add_test(tests, a_random_life_turns_as_the_model_does);
    tcase_add_loop_test(audit, the_audit_finds_a_forged_dial, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, audit);
    return suite;
}
