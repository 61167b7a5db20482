/* Applications: the tribute waits in escrow, sponsors bring it to the vote, and it goes to the treasury or back, never elsewhere. */
#include "money.h"

Suite *application_suite(void);

static struct world world;
static daomesh_id dao, token;

static int32_t amend(struct daomesh_charter_amend act)
{
    act.dao = dao;
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &act);
}

/* Three members; persons 3, 4, 5 stand outside with 100 each. */
static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 6; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.expiry_s = 1000;
    dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    for (uint32_t i = 3; i < 6; i++)
        money_mint(&world, &token, &world.people[i], 100);
    ck_assert_int_eq(amend((struct daomesh_charter_amend){ .joining_pathway = 1 }), DAOMESH_OK);
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t purse(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static int32_t apply(const daomesh_id *who, uint64_t shares, uint64_t tribute)
{
    struct daomesh_member_apply act;
    memset(&act, 0, sizeof act);
    act.party = *who;
    act.dao = dao;
    act.shares = amount_from_u64(shares);
    act.tribute_count = tribute > 0;
    act.tribute[0] = (struct daomesh_token_amount){ token, amount_from_u64(tribute) };
    if (tribute == 0) memset(act.tribute, 0, sizeof act.tribute);
    return world_act_as(&world, who, DAOMESH_ACTION_MEMBER_APPLY, &act);
}

static int32_t person_applies(uint32_t person)
{
    return apply(&world.people[person], 5, 40);
}

static int32_t sponsor(uint32_t person, uint64_t application)
{
    struct daomesh_member_sponsor act = { .dao = dao, .application = application };
    return world_act(&world, person, DAOMESH_ACTION_MEMBER_SPONSOR, &act);
}

static int32_t withdraw(uint32_t person, uint64_t application)
{
    struct daomesh_member_withdraw act = { .party = world.people[person],
                                           .dao = dao,
                                           .application = application };
    return world_act(&world, person, DAOMESH_ACTION_MEMBER_WITHDRAW, &act);
}

/* Everybody votes; the vote ends and what it decides is carried out. */
static void decide(uint64_t proposal, uint8_t choice)
{
    world_pass(&world, 1);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, proposal, choice), DAOMESH_OK);
    world_pass(&world, 1001);
    world_pass(&world, 1);
}

START_TEST(the_tribute_waits_where_nobody_can_spend_it)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_uint_eq(purse(3), 60);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 0);
}
END_TEST

START_TEST(an_admitted_applicant_has_shares_and_the_treasury_the_tribute)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    decide(1, 1);
    ck_assert_uint_eq(world_member(&world, &dao, 3).shares.limb[0], 5);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 40);
    ck_assert_uint_eq(purse(3), 60);
}
END_TEST

START_TEST(a_refused_applicant_has_the_tribute_back)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    decide(1, 2);
    ck_assert_uint_eq(world_member(&world, &dao, 3).slot, UINT32_MAX);
    ck_assert_uint_eq(purse(3), 100);
}
END_TEST

START_TEST(a_cancelled_decision_gives_the_tribute_back)
{
    struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = 1 };
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_uint_eq(purse(3), 100);
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
}
END_TEST

START_TEST(an_admission_that_fails_gives_the_tribute_back)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    ck_assert_int_eq(amend((struct daomesh_charter_amend){ .member_cap = 3 }), DAOMESH_OK);
    decide(1, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, 1).state, DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(purse(3), 100);
}
END_TEST

START_TEST(a_decision_that_expires_gives_the_tribute_back)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, 1, 1), DAOMESH_OK);
    world_pass(&world, 5000); /* nobody began a batch while it could be carried out */
    ck_assert_uint_eq(world_proposal(&world, &dao, 1).state, DAOMESH_STATE_EXPIRED);
    ck_assert_uint_eq(purse(3), 100);
}
END_TEST

START_TEST(an_admission_by_other_ways_ends_the_vote_without_effect)
{
    struct daomesh_member_admit admit = { .dao = dao, .application = 1 };
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADMIT, &admit), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADMIT, &admit),
                     DAOMESH_E_UNKNOWN_APPLICATION);
    decide(1, 1);
    ck_assert_uint_eq(world_proposal(&world, &dao, 1).state, DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 40);
}
END_TEST

START_TEST(without_sponsors_in_time_the_tribute_goes_back)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    world_pass(&world, DAOMESH_JOINING_S_DEFAULT - 1);
    ck_assert_uint_eq(purse(3), 60);
    world_pass(&world, 1);
    ck_assert_uint_eq(purse(3), 100);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_E_UNKNOWN_APPLICATION);
}
END_TEST

START_TEST(an_applicant_withdraws_until_it_is_put_to_the_vote)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(withdraw(4, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(withdraw(3, 2), DAOMESH_E_UNKNOWN_APPLICATION);
    ck_assert_int_eq(withdraw(3, 1), DAOMESH_OK);
    ck_assert_uint_eq(purse(3), 100);
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 2), DAOMESH_OK);
    ck_assert_int_eq(withdraw(3, 2), DAOMESH_E_SPONSORED);
    ck_assert_int_eq(sponsor(0, 2), DAOMESH_E_SPONSORED);
}
END_TEST

START_TEST(as_many_vouch_as_the_charter_asks)
{
    ck_assert_int_eq(amend((struct daomesh_charter_amend){ .sponsors = 2 }), DAOMESH_OK);
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(4, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(sponsor(0, 1), DAOMESH_OK);
    ck_assert_int_eq(sponsor(0, 1), DAOMESH_E_VOUCHED);
    ck_assert_int_eq(withdraw(4, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, 1).state, DAOMESH_STATE_PENDING);
}
END_TEST

START_TEST(a_sponsor_who_left_does_not_count)
{
    struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(amend((struct daomesh_charter_amend){ .sponsors = 2 }), DAOMESH_OK);
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(0, 1), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_OK);
    ck_assert_int_eq(withdraw(3, 1), DAOMESH_OK); /* not yet put to the vote */
}
END_TEST

START_TEST(where_the_charter_names_no_way_nobody_applies)
{
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, 1, &pathway);
    ck_assert_int_eq(person_applies(3), DAOMESH_E_NO_JOINING);
    ck_assert_int_eq(amend((struct daomesh_charter_amend){ .joining_pathway = 3 }),
                     DAOMESH_E_UNKNOWN_PATHWAY);
}
END_TEST

START_TEST(a_pathway_that_does_not_carry_admissions_takes_none)
{
    ck_assert_int_eq(amend((struct daomesh_charter_amend){ .joining_pathway = 2 }), DAOMESH_OK);
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(sponsor(1, 1), DAOMESH_E_KIND_NOT_CARRIED);
}
END_TEST

START_TEST(a_member_applies_for_more)
{
    ck_assert_int_eq(apply(&world.people[1], 7, 0), DAOMESH_OK);
    ck_assert_int_eq(sponsor(0, 1), DAOMESH_OK);
    decide(1, 1);
    ck_assert_uint_eq(world_member(&world, &dao, 1).shares.limb[0], 17);
}
END_TEST

START_TEST(nobody_is_admitted_from_jail)
{
    struct daomesh_member_jail jail = { .dao = dao, .party = world.people[1] };
    ck_assert_int_eq(apply(&world.people[1], 7, 0), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    struct daomesh_member_admit admit = { .dao = dao, .application = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADMIT, &admit), DAOMESH_E_JAILED);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_MEMBER_ADMIT, &admit), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(a_party_applies_once_at_a_time_and_never_to_itself)
{
    ck_assert_int_eq(person_applies(3), DAOMESH_OK);
    ck_assert_int_eq(person_applies(3), DAOMESH_E_EXISTS);
    ck_assert_int_eq(person_applies(4), DAOMESH_OK);
    ck_assert_int_eq(apply(&dao, 1, 0), DAOMESH_E_SELF_MEMBER);
}
END_TEST

START_TEST(a_tribute_is_a_sorted_bundle_that_is_held)
{
    struct daomesh_member_apply act;
    memset(&act, 0, sizeof act);
    act.party = world.people[3];
    act.dao = dao;
    act.tribute_count = 2;
    act.tribute[0] = act.tribute[1] = (struct daomesh_token_amount){ token, amount_from_u64(1) };
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_E_REPEATED);
    memset(&act.tribute[1].token, 0, sizeof act.tribute[1].token);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_E_NOT_SORTED);
    act.tribute_count = 1;
    act.tribute[0].amount = amount_from_u64(0);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_E_RANGE);
    act.tribute[0].amount = amount_from_u64(101);
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_E_BALANCE);
    act.tribute[0].token = dao;
    ck_assert_int_eq(world_act(&world, 3, DAOMESH_ACTION_MEMBER_APPLY, &act), DAOMESH_E_UNKNOWN_TOKEN);
    ck_assert_uint_eq(purse(3), 100);
}
END_TEST

START_TEST(a_dao_has_so_many_applications_and_no_more)
{
    while (world.people_count < WORLD_PEOPLE)
        world_person(&world);
    for (uint32_t i = 0; i < DAOMESH_APPLICATIONS_MAX; i++)
        ck_assert_int_eq(apply(&world.people[i], 1, 0), DAOMESH_OK);
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id one_more = dao;
    dao = world_dao(&world, 1, &pathway);
    const daomesh_id applicant = dao;
    dao = one_more;
    ck_assert_int_eq(apply(&applicant, 1, 0), DAOMESH_E_LIMIT);
    ck_assert_int_eq(withdraw(7, 8), DAOMESH_OK);
    ck_assert_int_eq(apply(&applicant, 1, 0), DAOMESH_OK);
}
END_TEST

/* More become due than one batch runs; the last to come waits for the next, and is over all the same. */
START_TEST(late_timers_give_no_more_time)
{
    enum { OTHERS = DAOMESH_TIMERS_PER_BEGIN / DAOMESH_APPLICATIONS_MAX + 1 };
    struct daomesh_pathway pathway = world_pathway();
    world.joining = 1;
    while (world.people_count < WORLD_PEOPLE)
        world_person(&world);
    for (uint32_t i = 0; i < OTHERS; i++) {
        dao = world_dao(&world, 1, &pathway);
        for (uint32_t person = 0; person < DAOMESH_APPLICATIONS_MAX; person++)
            ck_assert_int_eq(apply(&world.people[person], 1, 0), DAOMESH_OK);
    }
    const uint64_t last = DAOMESH_APPLICATIONS_MAX;
    world_pass(&world, DAOMESH_JOINING_S_DEFAULT);
    ck_assert_int_eq(sponsor(0, last), DAOMESH_E_ENDED);
    world_pass(&world, 1);
    ck_assert_int_eq(sponsor(0, last), DAOMESH_E_UNKNOWN_APPLICATION);
}
END_TEST

Suite *application_suite(void)
{
    Suite *suite = suite_create("application");
    TCase *tcase = tcase_create("application");
    tcase_add_checked_fixture(tcase, open_world, close_world);
    tcase_add_test(tcase, the_tribute_waits_where_nobody_can_spend_it);
    tcase_add_test(tcase, an_admitted_applicant_has_shares_and_the_treasury_the_tribute);
    tcase_add_test(tcase, a_refused_applicant_has_the_tribute_back);
    tcase_add_test(tcase, a_cancelled_decision_gives_the_tribute_back);
    tcase_add_test(tcase, an_admission_that_fails_gives_the_tribute_back);
    tcase_add_test(tcase, a_decision_that_expires_gives_the_tribute_back);
    tcase_add_test(tcase, an_admission_by_other_ways_ends_the_vote_without_effect);
    tcase_add_test(tcase, without_sponsors_in_time_the_tribute_goes_back);
    tcase_add_test(tcase, an_applicant_withdraws_until_it_is_put_to_the_vote);
    tcase_add_test(tcase, as_many_vouch_as_the_charter_asks);
    tcase_add_test(tcase, a_sponsor_who_left_does_not_count);
    tcase_add_test(tcase, where_the_charter_names_no_way_nobody_applies);
    tcase_add_test(tcase, a_pathway_that_does_not_carry_admissions_takes_none);
    tcase_add_test(tcase, a_member_applies_for_more);
    tcase_add_test(tcase, nobody_is_admitted_from_jail);
    tcase_add_test(tcase, a_party_applies_once_at_a_time_and_never_to_itself);
    tcase_add_test(tcase, a_tribute_is_a_sorted_bundle_that_is_held);
    tcase_add_test(tcase, a_dao_has_so_many_applications_and_no_more);
    tcase_add_test(tcase, late_timers_give_no_more_time);
    suite_add_tcase(suite, tcase);
    return suite;
}
