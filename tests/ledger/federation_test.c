/* DAOs in DAOs: no DAO becomes a member of itself through others, and looking for that ends. */
#include "money.h"

Suite *federation_suite(void);

static struct world world;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    world_person(&world);
    world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static daomesh_id found(void)
{
    struct daomesh_pathway pathway = world_pathway();
    return world_dao(&world, 1, &pathway);
}

static int32_t add(const daomesh_id *dao, const daomesh_id *party)
{
    struct daomesh_member_add act = { .dao = *dao, .party = *party };
    return world_act_as(&world, dao, DAOMESH_ACTION_MEMBER_ADD, &act);
}

static int32_t about(uint32_t kind, const daomesh_id *dao, const daomesh_id *party)
{
    struct daomesh_member_remove act = { .dao = *dao, .party = *party };
    return world_act_as(&world, dao, kind, &act);
}

START_TEST(no_ring_of_any_length_closes)
{
    enum { LENGTH = 12 };
    daomesh_id ring[LENGTH];
    for (int i = 0; i < LENGTH; i++)
        ring[i] = found();
    for (int i = 0; i + 1 < LENGTH; i++)
        ck_assert_int_eq(add(&ring[i], &ring[i + 1]), DAOMESH_OK);
    for (int i = 0; i + 1 < LENGTH; i++)
        ck_assert_int_eq(add(&ring[LENGTH - 1], &ring[i]), DAOMESH_E_MEMBER_CYCLE);
    ck_assert_int_eq(add(&ring[0], &ring[LENGTH - 1]), DAOMESH_OK); /* twice from above is no ring */
}
END_TEST

START_TEST(jail_keeps_the_way_shut_and_removal_opens_it)
{
    daomesh_id one = found(), two = found(), three = found();
    ck_assert_int_eq(add(&one, &two), DAOMESH_OK);
    ck_assert_int_eq(add(&two, &three), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_JAIL, &two, &three), DAOMESH_OK);
    ck_assert_int_eq(add(&three, &one), DAOMESH_E_MEMBER_CYCLE);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, &two, &three), DAOMESH_OK);
    ck_assert_int_eq(add(&three, &one), DAOMESH_OK);
    ck_assert_int_eq(add(&two, &three), DAOMESH_E_MEMBER_CYCLE);
}
END_TEST

/* Whether one DAO is among another's members, and theirs, by a slow way of looking. */
static int reaches(const uint8_t *edges, uint32_t count, uint32_t from, uint32_t to, uint32_t depth)
{
    if (from == to) return 1;
    for (uint32_t next = 0; depth > 0 && next < count; next++) {
        if (edges[from * count + next] && reaches(edges, count, next, to, depth - 1)) return 1;
    }
    return 0;
}

START_TEST(random_federations_agree_with_a_plain_search)
{
    enum { DAOS = 7, STEPS = 400 };
    daomesh_id daos[DAOS];
    uint8_t edges[DAOS * DAOS] = { 0 };
    uint64_t random = 77;
    for (int i = 0; i < DAOS; i++)
        daos[i] = found();
    for (int i = 0; i < STEPS; i++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        uint32_t dao = (uint32_t)(random >> 40) % DAOS, party = (uint32_t)(random >> 20) % DAOS;
        if (dao == party) continue;
        uint8_t *edge = &edges[dao * DAOS + party];
        if (*edge) {
            ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, &daos[dao], &daos[party]), DAOMESH_OK);
            *edge = 0;
            continue;
        }
        int closes = reaches(edges, DAOS, party, dao, DAOS);
        ck_assert_int_eq(add(&daos[dao], &daos[party]), closes ? DAOMESH_E_MEMBER_CYCLE : DAOMESH_OK);
        *edge = !closes;
        if (i % 50 == 0) world_commit(&world);
    }
}
END_TEST

/* A meta-DAO of as many DAOs as are looked through joins another; one more and it does not. */
START_TEST(the_search_is_as_long_as_its_limit_and_no_longer)
{
    daomesh_id meta = found(), other = found();
    struct daomesh_charter_amend amend = { .dao = meta, .member_cap = 1000 };
    ck_assert_int_eq(world_act_as(&world, &meta, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    for (uint32_t i = 1; i < DAOMESH_FEDERATION_DAOS_MAX; i++) {
        daomesh_id member = found();
        ck_assert_int_eq(add(&meta, &member), DAOMESH_OK);
        if (i % 64 == 0) world_commit(&world);
    }
    ck_assert_int_eq(add(&other, &meta), DAOMESH_OK);
    ck_assert_int_eq(about(DAOMESH_ACTION_MEMBER_REMOVE, &other, &meta), DAOMESH_OK);
    daomesh_id last = found();
    ck_assert_int_eq(add(&meta, &last), DAOMESH_OK);
    ck_assert_int_eq(add(&other, &meta), DAOMESH_E_LIMIT);
}
END_TEST

/* A meta-DAO's member votes by its own pathway: the vote is what its proposal carries out. */
START_TEST(a_member_dao_votes_by_its_own_pathway)
{
    daomesh_id meta = found(), guild = found();
    struct inner_list list = { .count = 0 };
    ck_assert_int_eq(add(&meta, &guild), DAOMESH_OK);
    struct daomesh_proposal_vote vote = { .dao = meta, .proposal = 1, .choice = 1 };
    inner_add(&list, DAOMESH_ACTION_PROPOSAL_VOTE, &vote);
    struct daomesh_pathway slow = world_pathway();
    slow.rule.voting_s = 9000;
    struct daomesh_charter_pathway change = { .dao = meta, .number = 1, .pathway = slow };
    ck_assert_int_eq(world_act_as(&world, &meta, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    ck_assert_uint_eq(world_propose(&world, 0, &meta, 1, (daomesh_span){ NULL, 0 }), 1);
    ck_assert_uint_eq(world_propose(&world, 0, &guild, 1, inner_span(&list)), 1);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &guild, 1, 1), DAOMESH_OK);
    world_pass(&world, 1001);
    world_pass(&world, 1);
    daomesh_proposal_info info = world_proposal(&world, &meta, 1);
    ck_assert_uint_eq(info.voters, 1);
    ck_assert_uint_eq(info.tally[1].limb[0], 1);
}
END_TEST

Suite *federation_suite(void)
{
    Suite *suite = suite_create("federation");
    TCase *tcase = tcase_create("federation");
    tcase_add_checked_fixture(tcase, open_world, close_world);
    tcase_add_test(tcase, no_ring_of_any_length_closes);
    tcase_add_test(tcase, jail_keeps_the_way_shut_and_removal_opens_it);
    tcase_add_test(tcase, random_federations_agree_with_a_plain_search);
    tcase_add_test(tcase, the_search_is_as_long_as_its_limit_and_no_longer);
    tcase_add_test(tcase, a_member_dao_votes_by_its_own_pathway);
    suite_add_tcase(suite, tcase);
    return suite;
}
