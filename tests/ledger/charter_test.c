/* Charters: who may change what, pathways that contradict themselves, roles. */
#include "world.h"

Suite *charter_suite(void);

static struct world world;
static daomesh_id dao;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 3, &pathway);
}

static void close_world(void)
{
    world_close(&world);
}

static int32_t set_pathway(uint32_t number, const struct daomesh_pathway *pathway)
{
    struct daomesh_charter_pathway act = { .dao = dao, .number = number, .pathway = *pathway };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

static int32_t grant(uint32_t person, uint16_t kind, uint64_t ends)
{
    struct daomesh_role_grant act = { .dao = dao, .role = { .party = world.people[person], .ends = ends } };
    act.role.kinds_count = 1;
    act.role.kinds[0] = kind;
    return world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &act);
}

static int32_t mint_as(uint32_t actor)
{
    struct daomesh_reputation_mint act = { .dao = dao,
                                           .party = world.people[1],
                                           .amount = amount_from_u64(1) };
    return world_act(&world, actor, DAOMESH_ACTION_REPUTATION_MINT, &act);
}

START_TEST(no_person_changes_a_charter)
{
    struct daomesh_charter_amend act = { .dao = dao, .member_cap = 5 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_AMEND, &act), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act), DAOMESH_OK);
}
END_TEST

/* What is refused is named as the pathway calls it. */
START_TEST(a_dial_that_does_not_fit_is_named)
{
    static const struct {
        const char *path;
        int32_t status;
        struct daomesh_passing_rule rule;
    } attempts[] = {
        { "rule.bar_ppm", DAOMESH_E_CONTRADICTION, { .threshold = 1, .bar_ppm = 10, .voting_s = 60 } },
        { "rule.quorum_counts",
          DAOMESH_E_CONTRADICTION,
          { .threshold = 1, .quorum_ppm = 10, .voting_s = 60 } },
        { "rule.early_bar_ppm", DAOMESH_E_CONTRADICTION, { .threshold = 1, .early = 3, .voting_s = 60 } },
        { "rule.revote",
          DAOMESH_E_CONTRADICTION,
          { .threshold = 1, .early = 2, .revote = 1, .voting_s = 60 } },
        { "rule.delegated",
          DAOMESH_E_CONTRADICTION,
          { .threshold = 1, .early = 2, .delegated = 1, .voting_s = 60 } },
        { "rule.high_water",
          DAOMESH_E_CONTRADICTION,
          { .threshold = 1, .retention_ppm = 9, .voting_s = 60 } },
        { "rule.confirm_s", DAOMESH_E_CONTRADICTION, { .threshold = 1, .confirm_s = 9, .voting_s = 60 } },
        { "rule.threshold", DAOMESH_E_RANGE, { .threshold = 0, .voting_s = 60 } },
        { "rule.voting_s", DAOMESH_E_RANGE, { .threshold = 1 } },
        { "rule.boost.alpha_ppm",
          DAOMESH_E_RANGE,
          { .threshold = 1,
            .early = 3,
            .early_bar_ppm = 500000,
            .voting_s = 60,
            .boost_count = 1,
            .boost = { { .alpha_ppm = 1 } } } },
        { "rule.curves",
          DAOMESH_E_RANGE,
          { .threshold = 6,
            .quorum_counts = 1,
            .voting_s = 60,
            .curves_count = 2,
            .curves = { { .shape = 0 }, { .shape = 0 } } } },
    };
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule = attempts[_i].rule;
    pathway.rule.weight = 2;
    ck_assert_int_eq(set_pathway(2, &pathway), attempts[_i].status);
    ck_assert_str_eq(world.diag.path, attempts[_i].path);
}
END_TEST

START_TEST(pathways_are_replaced_and_added_one_after_the_other)
{
    struct daomesh_pathway pathway = world_pathway();
    ck_assert_int_eq(set_pathway(0, &pathway), DAOMESH_E_UNKNOWN_PATHWAY);
    ck_assert_int_eq(set_pathway(4, &pathway), DAOMESH_E_UNKNOWN_PATHWAY);
    for (uint32_t number = 1; number <= DAOMESH_PATHWAYS_MAX; number++)
        ck_assert_int_eq(set_pathway(number, &pathway), DAOMESH_OK);
    ck_assert_int_eq(set_pathway(DAOMESH_PATHWAYS_MAX + 1, &pathway), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(settings_that_contradict_each_other_are_refused)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.threshold = DAOMESH_THRESHOLD_ABSOLUTE;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_E_CONTRADICTION);
    pathway = world_pathway();
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    pathway.rule.revote = 1;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_E_CONTRADICTION);
    pathway = world_pathway();
    pathway.rule.weight = 0;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_E_RANGE);
    pathway = world_pathway();
    pathway.kinds_count = 2;
    pathway.kinds[0] = DAOMESH_ACTION_MEMBER_REMOVE;
    pathway.kinds[1] = DAOMESH_ACTION_MEMBER_ADD;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_E_NOT_SORTED);
    pathway.kinds[0] = 0x7fff;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_E_UNKNOWN_KIND);
    pathway.kinds_count = 1;
    pathway.kinds[0] = DAOMESH_ACTION_MEMBER_ADD;
    pathway.charter = 1;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_E_CONTRADICTION);
}
END_TEST

/* Person 0 proposes a charter change on pathway 1; the number, or 0. */
static uint64_t propose_charter_change(void)
{
    static struct inner_list list;
    memset(&list, 0, sizeof list);
    struct daomesh_charter_amend act = { .dao = dao, .member_cap = 5 };
    inner_add(&list, DAOMESH_ACTION_CHARTER_AMEND, &act);
    return world_propose(&world, 0, &dao, 1, inner_span(&list));
}

START_TEST(without_kinds_charter_changes_are_carried_only_where_the_pathway_says_so)
{
    struct daomesh_pathway pathway = world_pathway();
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_OK);
    ck_assert_uint_eq(propose_charter_change(), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_KIND_NOT_CARRIED);
    pathway.charter = 1;
    ck_assert_int_eq(set_pathway(1, &pathway), DAOMESH_OK);
    ck_assert_uint_gt(propose_charter_change(), 0);
}
END_TEST

START_TEST(the_charter_pathway_must_exist)
{
    struct daomesh_charter_amend act = { .dao = dao, .charter_pathway = 3 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act),
                     DAOMESH_E_UNKNOWN_PATHWAY);
    act.charter_pathway = 1;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act), DAOMESH_OK);
}
END_TEST

START_TEST(a_role_allows_its_kinds_until_it_ends)
{
    ck_assert_int_eq(mint_as(3), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(grant(3, DAOMESH_ACTION_REPUTATION_MINT, world.time + 100), DAOMESH_OK);
    ck_assert_int_eq(mint_as(3), DAOMESH_OK);
    ck_assert_uint_eq(world.result.events, 2); /* role.used, member.changed */
    ck_assert_int_eq(mint_as(4), DAOMESH_E_NOT_ALLOWED);
    world_pass(&world, 100);
    ck_assert_int_eq(mint_as(3), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(mint_as(3), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(a_revoked_role_is_gone_and_its_number_free)
{
    struct daomesh_role_revoke act = { .dao = dao, .role = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &act), DAOMESH_E_UNKNOWN_ROLE);
    ck_assert_int_eq(grant(3, DAOMESH_ACTION_REPUTATION_MINT, 0), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_REVOKE, &act), DAOMESH_OK);
    ck_assert_int_eq(mint_as(3), DAOMESH_E_NOT_ALLOWED);
    for (int i = 0; i < DAOMESH_ROLES_MAX; i++)
        ck_assert_int_eq(grant(3, DAOMESH_ACTION_REPUTATION_MINT, 0), DAOMESH_OK);
    ck_assert_int_eq(grant(3, DAOMESH_ACTION_REPUTATION_MINT, 0), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(no_role_carries_charter_changes_or_votes)
{
    ck_assert_int_eq(grant(3, DAOMESH_ACTION_CHARTER_AMEND, 0), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(grant(3, DAOMESH_ACTION_PROPOSAL_VOTE, 0), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(the_new_name_shows_on_the_party_too)
{
    struct daomesh_charter_amend act = { .dao = dao };
    act.name.len = 5;
    memcpy(act.name.bytes, "guild", 5);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act), DAOMESH_OK);
    const struct daomesh_party_record *party;
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_party(world.ledger->state, &party, row), DAOMESH_OK);
    ck_assert_uint_eq(party->name.len, 5);
    ck_assert_mem_eq(party->name.bytes, "guild", 5);
}
END_TEST

Suite *charter_suite(void)
{
    Suite *suite = suite_create("charter");
    TCase *tests = tcase_create("charter");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, no_person_changes_a_charter);
    tcase_add_test(tests, pathways_are_replaced_and_added_one_after_the_other);
    tcase_add_test(tests, settings_that_contradict_each_other_are_refused);
    tcase_add_test(tests, the_charter_pathway_must_exist);
    tcase_add_loop_test(tests, a_dial_that_does_not_fit_is_named, 0, 11);
    tcase_add_test(tests, without_kinds_charter_changes_are_carried_only_where_the_pathway_says_so);
    tcase_add_test(tests, a_role_allows_its_kinds_until_it_ends);
    tcase_add_test(tests, a_revoked_role_is_gone_and_its_number_free);
    tcase_add_test(tests, no_role_carries_charter_changes_or_votes);
    tcase_add_test(tests, the_new_name_shows_on_the_party_too);
    suite_add_tcase(suite, tests);
    return suite;
}
