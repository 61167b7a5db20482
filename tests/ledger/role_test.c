/* Roles: who names their holders, what stands above what, what a number that is given again means. */
#include "money.h"

Suite *role_suite(void);

static struct world world;
static daomesh_id dao, token;
static uint64_t row;

static void done(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 6; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
    done(daomesh__party_row(world.ledger->state, &row, &dao));
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 1000);
}

static void close_world(void)
{
    world_close(&world);
}

/* A role that pays and admits; nobody's where there is an admin and no person. */
static int32_t grant_to(const daomesh_id *party, uint32_t admin, uint64_t ends)
{
    struct daomesh_role_grant act = { .dao = dao, .role = { .admin = admin, .ends = ends } };
    if (party) act.role.party = *party;
    act.role.kinds_count = 2;
    act.role.kinds[0] = DAOMESH_ACTION_REPUTATION_MINT;
    act.role.kinds[1] = DAOMESH_ACTION_TOKEN_TRANSFER;
    act.role.allowances_count = 1;
    act.role.allowances[0] = (struct daomesh_allowance){ .token = token, .most = amount_from_u64(100) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act);
}

static int32_t grant(uint32_t person, uint32_t admin)
{
    return grant_to(&world.people[person], admin, 0);
}

static int32_t link_role(uint32_t role, uint32_t admin)
{
    const struct daomesh_role_admin act = { .dao = dao, .role = role, .admin = admin };
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_ADMIN, &act);
}

static int32_t appoint(uint32_t actor, uint32_t role, uint32_t person, uint64_t ends)
{
    const struct daomesh_role_appoint act = {
        .dao = dao, .role = role, .party = world.people[person], .ends = ends
    };
    return world_act(&world, actor, DAOMESH_ACTION_ROLE_APPOINT, &act);
}

static int32_t dismiss(uint32_t actor, uint32_t role)
{
    const struct daomesh_role_dismiss act = { .dao = dao, .role = role };
    return world_act(&world, actor, DAOMESH_ACTION_ROLE_DISMISS, &act);
}

static int32_t revoke(struct daomesh_role_revoke act)
{
    act.dao = dao;
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &act);
}

static int32_t pay(uint32_t actor, uint64_t amount)
{
    const struct daomesh_token_transfer act = {
        .party = dao, .token = token, .to = world.people[5], .amount = amount_from_u64(amount)
    };
    return world_act(&world, actor, DAOMESH_ACTION_TOKEN_TRANSFER, &act);
}

static const struct daomesh_role_record *role(uint32_t number)
{
    const struct daomesh_role_record *record;
    done(find_role(world.ledger->state, &record, row, number));
    return record;
}

START_TEST(who_holds_a_role_names_the_holders_below)
{
    done(grant(0, 0));
    done(grant_to(NULL, 1, 0));
    done(grant_to(NULL, 2, 0));
    ck_assert_int_eq(appoint(1, 2, 1, 0), DAOMESH_E_NOT_ALLOWED);
    done(appoint(0, 2, 1, 0));
    done(pay(1, 10));
    done(appoint(1, 3, 2, 0)); /* from just above */
    done(appoint(0, 3, 3, 0)); /* from farther up */
    ck_assert_int_eq(pay(2, 10), DAOMESH_E_NOT_ALLOWED);
    done(pay(3, 10));
    ck_assert_int_eq(appoint(3, 3, 2, 0), DAOMESH_E_NOT_ALLOWED); /* nobody names their own follower */
    ck_assert_int_eq(appoint(1, 1, 1, 0), DAOMESH_E_NOT_ALLOWED); /* nor who stands above */
    done(dismiss(0, 2));
    ck_assert_int_eq(appoint(1, 3, 2, 0), DAOMESH_E_NOT_ALLOWED); /* not an admin any more */
    ck_assert_int_eq(dismiss(0, 2), DAOMESH_E_NO_HOLDER);
}
END_TEST

START_TEST(an_appointment_leaves_the_allowance_as_it_is)
{
    done(grant(0, 0));
    done(grant(1, 1));
    done(pay(1, 60));
    for (uint32_t person = 2; person < 5; person++)
        done(appoint(0, 2, person, 0));
    ck_assert_int_eq(pay(4, 41), DAOMESH_E_ALLOWANCE);
    done(pay(4, 40));
    done(dismiss(0, 2));
    done(appoint(0, 2, 1, 0));
    ck_assert_int_eq(pay(1, 1), DAOMESH_E_ALLOWANCE);
}
END_TEST

START_TEST(an_appointment_ends_with_its_last_moment)
{
    done(grant(0, 0));
    done(grant_to(NULL, 1, world.time + 200));
    done(appoint(0, 2, 1, world.time + 50));
    ck_assert_int_eq(appoint(0, 2, 1, world.time - 1), DAOMESH_E_PAST);
    world_pass(&world, 50);
    done(pay(1, 1));
    world_pass(&world, 1);
    ck_assert_int_eq(pay(1, 1), DAOMESH_E_NOT_ALLOWED);
    done(appoint(0, 2, 1, 0));
    world_pass(&world, 149);
    done(pay(1, 1));
    world_pass(&world, 1);
    ck_assert_int_eq(pay(1, 1), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(an_admin_whose_time_is_over_names_nobody)
{
    done(grant_to(&world.people[0], 0, world.time + 10));
    done(grant_to(NULL, 1, 0));
    done(appoint(0, 2, 1, 0));
    world_pass(&world, 11);
    ck_assert_int_eq(appoint(0, 2, 2, 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(dismiss(0, 2), DAOMESH_E_NOT_ALLOWED);
    done(pay(1, 1)); /* what was named stays */
}
END_TEST

START_TEST(the_charter_names_holders_too_and_no_other_pathway)
{
    const struct daomesh_role_appoint act = { .dao = dao, .role = 1, .party = world.people[4] };
    done(grant(0, 0));
    done(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_APPOINT, &act));
    done(pay(4, 1));
    static struct inner_list list;
    memset(&list, 0, sizeof list);
    inner_add(&list, DAOMESH_ACTION_ROLE_APPOINT, &act);
    const uint64_t number = world_propose(&world, 0, &dao, 1, inner_span(&list));
    world_pass(&world, 10);
    for (uint32_t i = 0; i < 3; i++)
        done(world_vote(&world, i, &dao, number, 1));
    world_pass(&world, 2000);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_FAILED);
}
END_TEST

START_TEST(no_role_stands_above_itself)
{
    for (uint32_t i = 0; i < 3; i++)
        done(grant(0, i));
    ck_assert_int_eq(link_role(1, 1), DAOMESH_E_SELF_ROLE);
    ck_assert_int_eq(link_role(1, 3), DAOMESH_E_ROLE_CYCLE);
    ck_assert_int_eq(link_role(1, 4), DAOMESH_E_UNKNOWN_ROLE);
    ck_assert_int_eq(link_role(4, 1), DAOMESH_E_UNKNOWN_ROLE);
    ck_assert_int_eq(grant(0, 4), DAOMESH_E_SELF_ROLE); /* the number that it would get */
    ck_assert_int_eq(grant(0, 5), DAOMESH_E_UNKNOWN_ROLE);
    done(link_role(3, 0));
    done(link_role(1, 3)); /* 2 below 1 below 3 */
    ck_assert_int_eq(link_role(3, 2), DAOMESH_E_ROLE_CYCLE);
}
END_TEST

START_TEST(chains_end_at_their_depth)
{
    for (uint32_t i = 0; i < DAOMESH_ROLE_DEPTH_MAX; i++)
        done(grant(0, i));
    ck_assert_int_eq(grant(0, DAOMESH_ROLE_DEPTH_MAX), DAOMESH_E_ROLE_DEPTH);
    done(grant(1, 0));
    ck_assert_int_eq(link_role(1, DAOMESH_ROLE_DEPTH_MAX + 1), DAOMESH_E_ROLE_DEPTH); /* eight below it */
    done(link_role(2, DAOMESH_ROLE_DEPTH_MAX + 1));
    done(appoint(1, DAOMESH_ROLE_DEPTH_MAX, 2, 0));
    done(pay(2, 1));
}
END_TEST

START_TEST(a_number_given_again_is_another_role)
{
    done(grant(0, 0));
    done(grant_to(NULL, 1, 0));
    const uint64_t serial = role(1)->serial;
    done(revoke((struct daomesh_role_revoke){ .role = 1, .serial = serial }));
    done(grant(1, 0)); /* number 1 again */
    ck_assert_uint_gt(role(1)->serial, serial);
    ck_assert_int_eq(appoint(1, 2, 3, 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(revoke((struct daomesh_role_revoke){ .role = 1, .serial = serial }),
                     DAOMESH_E_UNKNOWN_ROLE);
    struct daomesh_role_appoint act = { .dao = dao, .role = 1, .party = dao, .serial = serial };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_APPOINT, &act), DAOMESH_E_UNKNOWN_ROLE);
    const struct daomesh_role_dismiss out = { .dao = dao, .role = 1, .serial = serial };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_DISMISS, &out), DAOMESH_E_UNKNOWN_ROLE);
    done(link_role(2, 1));
    done(appoint(1, 2, 3, 0));
}
END_TEST

START_TEST(a_role_is_revoked_with_all_below_it)
{
    for (uint32_t i = 0; i < 3; i++)
        done(grant(0, i));
    done(grant(0, 0));
    done(revoke((struct daomesh_role_revoke){ .role = 3 }));
    done(grant(0, 2)); /* number 3 again, again below 2 */
    done(revoke((struct daomesh_role_revoke){ .role = 2, .below = 1 }));
    ck_assert_ptr_nonnull(role(1));
    ck_assert_ptr_null(role(2));
    ck_assert_ptr_null(role(3));
    ck_assert_ptr_nonnull(role(4));
    done(revoke((struct daomesh_role_revoke){ .role = 1, .below = 1 }));
    ck_assert_int_eq(revoke((struct daomesh_role_revoke){ .role = 2, .below = 1 }), DAOMESH_E_UNKNOWN_ROLE);
}
END_TEST

START_TEST(holders_that_do_not_fit_are_refused)
{
    const daomesh_id nobody = { { 9 } };
    done(grant(0, 0));
    done(grant_to(NULL, 1, 0));
    ck_assert_int_eq(grant_to(NULL, 0, 0), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(grant_to(&nobody, 1, 0), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(grant_to(&world.people[1], 0, world.time - 1), DAOMESH_E_PAST);
    done(grant_to(&world.people[1], 0, world.time));
    struct daomesh_role_appoint act = { .dao = dao, .role = 2, .party = nobody };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_ROLE_APPOINT, &act), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(appoint(0, 9, 1, 0), DAOMESH_E_UNKNOWN_ROLE);
    ck_assert_int_eq(dismiss(0, 9), DAOMESH_E_UNKNOWN_ROLE);
    act.dao = nobody;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_ROLE_APPOINT, &act), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

/* An event's sentence. */
static void told(char *out, size_t cap, uint64_t event)
{
    uint8_t bytes[1024];
    size_t len;
    daomesh_reader *reader;
    world_commit(&world);
    done(daomesh_reader_open(&reader, world.ledger));
    done(daomesh_reader_event(bytes, sizeof bytes, &len, reader, event));
    daomesh_reader_close(reader);
    done(daomesh_describe_event(out, cap, &len, bytes, len, NULL, NULL));
    world_begin(&world, 0);
}

START_TEST(a_use_says_which_grant_it_was_and_who_named_the_holder)
{
    char text[1024];
    done(grant(0, 0));
    done(grant_to(NULL, 1, 0));
    done(appoint(0, 2, 1, 0));
    const uint64_t before = world.ledger->counters.events;
    done(pay(1, 5));
    told(text, sizeof text, before);
    ck_assert_msg(strstr(text, "used role 2") && strstr(text, "grant 2"), "%s", text);
}
END_TEST

/* --- The audit ----------------------------------------------------------------------------------------------------- */

static const char *const forgeries[] = {
    "a role's serial was never given",
    "a role's serial was never given",
    "a role's serial was never given",
    "two roles share a serial",
    "a role of one who is no party",
    "a role of one who is no party",
    "roles stand above one another in a circle",
};

START_TEST(the_audit_finds_a_forged_role)
{
    struct daomesh_role_record *first, *second;
    open_world();
    done(grant(0, 0));
    done(grant(1, 1));
    world_commit(&world);
    world_begin(&world, 0);
    done(edit_role(world.ledger->state, &first, row, 1));
    done(edit_role(world.ledger->state, &second, row, 2));
    if (_i == 0) first->serial = 0;
    if (_i == 1) first->serial = 3;
    if (_i == 2) second->admin_serial = 3;
    if (_i == 3) second->serial = first->serial;
    if (_i == 4) first->party = 1000;
    if (_i == 5) first->named_by = 1000;
    if (_i == 6) first->admin = 2, first->admin_serial = second->serial;
    done(daomesh_ledger_commit(world.ledger));
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i]);
    daomesh_ledger_close(world.ledger);
}
END_TEST

Suite *role_suite(void)
{
    Suite *suite = suite_create("role");
    TCase *tests = tcase_create("role"), *audit = tcase_create("audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, who_holds_a_role_names_the_holders_below);
    tcase_add_test(tests, an_appointment_leaves_the_allowance_as_it_is);
    tcase_add_test(tests, an_appointment_ends_with_its_last_moment);
    tcase_add_test(tests, an_admin_whose_time_is_over_names_nobody);
    tcase_add_test(tests, the_charter_names_holders_too_and_no_other_pathway);
    tcase_add_test(tests, no_role_stands_above_itself);
    tcase_add_test(tests, chains_end_at_their_depth);
    tcase_add_test(tests, a_number_given_again_is_another_role);
    tcase_add_test(tests, a_role_is_revoked_with_all_below_it);
    tcase_add_test(tests, holders_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_use_says_which_grant_it_was_and_who_named_the_holder);
    tcase_add_loop_test(audit, the_audit_finds_a_forged_role, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    suite_add_tcase(suite, audit);
    return suite;
}
