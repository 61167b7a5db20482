/* Templates: every one founds a DAO, and what is known of the original holds in it. */
#include <daomesh/template.h>

#include "world.h"

Suite *template_suite(void);

#define MEMBERS 5
#define DAY 86400u

static struct world world;
static daomesh_id dao;

static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static daomesh_template made(uint32_t which)
{
    return (daomesh_template){ .size = sizeof(daomesh_template), .which = which };
}

static daomesh_template signers(uint32_t required)
{
    daomesh_template with = made(DAOMESH_TEMPLATE_MULTISIG);
    with.required = required;
    with.members = MEMBERS;
    return with;
}

/* A DAO of five with ten shares each; gives how many pathways it has. */
static uint32_t found(daomesh_template with)
{
    static uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    struct daomesh_dao_found act;
    ck_assert_int_eq(
        daomesh_template_pathways(&act.pathways, &act.charter_pathway, bytes, sizeof bytes, &with),
        DAOMESH_OK);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    daomesh_list list = act.pathways;
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_DAO_FOUND, 3);
    for (uint32_t number = 1; number <= act.pathways.count; number++) {
        struct daomesh_charter_pathway change = { .dao = dao, .number = number };
        ck_assert_int_eq(daomesh__list_next(&change.pathway, &list, field), DAOMESH_OK);
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &change), DAOMESH_OK);
    }
    struct daomesh_charter_amend amend = { .dao = dao, .charter_pathway = act.charter_pathway };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    return act.pathways.count;
}

static uint64_t propose(uint32_t pathway)
{
    uint64_t number = world_propose(&world, 0, &dao, pathway, nothing);
    ck_assert_msg(number != 0, "%s", daomesh_status_name(world.result.status));
    return number;
}

static void vote(uint64_t number, uint32_t first, uint32_t count, uint8_t choice)
{
    for (uint32_t i = first; i < first + count; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, choice), DAOMESH_OK);
}

static uint32_t state_after(uint64_t number, uint64_t seconds)
{
    world_pass(&world, seconds);
    world_commit(&world);
    uint32_t state = world_proposal(&world, &dao, number).state;
    world_begin(&world, 0);
    return state;
}

START_TEST(every_template_founds_a_dao)
{
    for (uint32_t which = DAOMESH_TEMPLATE_MOLOCH; which <= DAOMESH_TEMPLATE_ZKSYNC; which++)
        ck_assert_uint_gt(found(which == DAOMESH_TEMPLATE_MULTISIG ? signers(3) : made(which)), 0);
}
END_TEST

START_TEST(three_of_five_sign_and_it_is_done)
{
    (void)found(signers(3));
    uint64_t number = propose(1);
    world_pass(&world, 10);
    vote(number, 0, 2, 1);
    ck_assert_uint_eq(state_after(number, 10), DAOMESH_STATE_ACTIVE);
    vote(number, 2, 1, 1);
    ck_assert_uint_eq(state_after(number, 10), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_moloch_waits_for_those_who_leave)
{
    (void)found(made(DAOMESH_TEMPLATE_MOLOCH));
    uint64_t number = propose(1);
    world_pass(&world, 10);
    vote(number, 0, 1, 1);
    ck_assert_uint_eq(state_after(number, 7 * DAY), DAOMESH_STATE_GRACE);
    ck_assert_uint_eq(state_after(number, 7 * DAY), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_governor_waits_before_and_after)
{
    (void)found(made(DAOMESH_TEMPLATE_GOVERNOR));
    uint64_t number = propose(1);
    ck_assert_uint_eq(state_after(number, 10), DAOMESH_STATE_PENDING);
    world_pass(&world, DAY);
    vote(number, 0, 1, 1);
    ck_assert_uint_eq(state_after(number, 7 * DAY), DAOMESH_STATE_QUEUED);
    ck_assert_uint_eq(state_after(number, 2 * DAY), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_cooperative_counts_heads)
{
    ck_assert_uint_eq(found(made(DAOMESH_TEMPLATE_COOPERATIVE)), 2);
    uint64_t number = propose(1);
    world_pass(&world, 10);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).total.limb[0], MEMBERS);
    vote(number, 0, 3, 1);
    ck_assert_uint_eq(state_after(number, 10), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(a_track_passes_when_its_bars_have_come_down)
{
    (void)found(made(DAOMESH_TEMPLATE_OPENGOV));
    uint64_t number = propose(1);
    world_pass(&world, 10);
    vote(number, 0, 2, 1); /* 40 % of support, which the bar reaches after a fifth of seven days */
    ck_assert_uint_eq(state_after(number, DAY), DAOMESH_STATE_ACTIVE);
    ck_assert_uint_eq(state_after(number, DAY), DAOMESH_STATE_EXECUTED);
}
END_TEST

START_TEST(zksyncs_guardian_vetoes_token_programmes_but_not_the_protocol)
{
    daomesh_template with = made(DAOMESH_TEMPLATE_ZKSYNC);
    with.guardian = world.people[MEMBERS];
    ck_assert_uint_eq(found(with), 3);
    struct daomesh_proposal_veto act = { .party = with.guardian, .dao = dao, .proposal = propose(1) };
    ck_assert_int_eq(world_act(&world, MEMBERS, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_E_NOT_ALLOWED);
    act.proposal = propose(2);
    ck_assert_int_eq(world_act(&world, MEMBERS, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_OK);
    act.proposal = propose(3);
    ck_assert_int_eq(world_act(&world, MEMBERS, DAOMESH_ACTION_PROPOSAL_VETO, &act), DAOMESH_OK);
}
END_TEST

static int carries(const struct daomesh_pathway *pathway, uint16_t kind)
{
    for (uint32_t i = 0; i < pathway->kinds_count; i++)
        if (pathway->kinds[i] == kind) return 1;
    return 0;
}

START_TEST(zksyncs_token_programmes_are_those_of_the_library)
{
    static uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    static const uint16_t kinds[] = { DAOMESH_ACTION_TOKEN_MINT,        DAOMESH_ACTION_MINTER_CREATE,
                                      DAOMESH_ACTION_STREAM_ADD,        DAOMESH_ACTION_PROGRAMME_OPEN,
                                      DAOMESH_ACTION_PROGRAMME_VERDICT, DAOMESH_ACTION_PROGRAMME_SETTLE,
                                      DAOMESH_ACTION_POOL_OPEN,         DAOMESH_ACTION_POOL_CLOSE };
    const daomesh_template with = made(DAOMESH_TEMPLATE_ZKSYNC);
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_DAO_FOUND, 3);
    daomesh_list list;
    uint32_t charter;
    struct daomesh_pathway pathway;
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_OK);
    ck_assert_int_eq(daomesh__list_next(&pathway, &list, field), DAOMESH_OK);
    ck_assert_int_eq(daomesh__list_next(&pathway, &list, field), DAOMESH_OK);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        ck_assert_msg(carries(&pathway, kinds[i]), "kind %x", kinds[i]);
    ck_assert(!carries(&pathway, DAOMESH_ACTION_CHARTER_BOUNDARIES));
    ck_assert(!carries(&pathway, DAOMESH_ACTION_PROGRAMME_BOND)); /* for whoever bonds, and no pathway */
    ck_assert_uint_lt(pathway.kinds_count,
                      sizeof pathway.kinds / sizeof pathway.kinds[0]); /* none was left out */
}
END_TEST

START_TEST(the_vote_can_be_longer_or_shorter)
{
    daomesh_template with = made(DAOMESH_TEMPLATE_ZKSYNC);
    with.voting_s = DAY; /* the late quorum's extension follows */
    (void)found(with);
    uint64_t number = propose(1);
    world_pass(&world, 3 * DAY + 10);
    vote(number, 0, 5, 1);
    ck_assert_uint_eq(state_after(number, DAY + 20), DAOMESH_STATE_QUEUED);
}
END_TEST

static int32_t refused(daomesh_template with)
{
    uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    daomesh_list list = { .count = 7 };
    uint32_t charter = 7;
    int32_t status = daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with);
    ck_assert_uint_eq(list.count + charter, 0);
    return status;
}

START_TEST(what_a_template_does_not_read_is_refused)
{
    ck_assert_int_eq(refused(made(0)), DAOMESH_E_RANGE);
    ck_assert_int_eq(refused(made(7)), DAOMESH_E_RANGE);
    ck_assert_int_eq(refused(signers(0)), DAOMESH_E_RANGE);
    ck_assert_int_eq(refused(signers(MEMBERS + 1)), DAOMESH_E_RANGE);
    daomesh_template with = signers(1);
    with.members = 65537;
    ck_assert_int_eq(refused(with), DAOMESH_E_RANGE);
    with = made(DAOMESH_TEMPLATE_MOLOCH);
    with.required = 1;
    ck_assert_int_eq(refused(with), DAOMESH_E_ARG);
    with = made(DAOMESH_TEMPLATE_MOLOCH);
    with.guardian.bytes[5] = 1;
    ck_assert_int_eq(refused(with), DAOMESH_E_ARG);
    with = made(DAOMESH_TEMPLATE_MOLOCH);
    with.voting_s = UINT64_MAX;
    ck_assert_int_eq(refused(with), DAOMESH_E_RANGE);
    with = made(DAOMESH_TEMPLATE_MOLOCH);
    with.size = 1;
    ck_assert_int_eq(refused(with), DAOMESH_E_ARG);
}
END_TEST

START_TEST(too_little_room_is_told)
{
    uint8_t bytes[DAOMESH_TEMPLATE_BYTES_MAX];
    daomesh_list list;
    uint32_t charter;
    const daomesh_template with = made(DAOMESH_TEMPLATE_ZKSYNC);
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, sizeof bytes, &with), DAOMESH_OK);
    const size_t needed = list.len;
    for (size_t cap = 0; cap < needed; cap++)
        ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, cap, &with), DAOMESH_E_BUFFER);
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, needed, &with), DAOMESH_OK);
    ck_assert_int_eq(daomesh_template_pathways(NULL, &charter, bytes, needed, &with), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_template_pathways(&list, NULL, bytes, needed, &with), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, NULL, needed, &with), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_template_pathways(&list, &charter, bytes, needed, NULL), DAOMESH_E_ARG);
    ck_assert_uint_eq(daomesh_template_bytes_max(), DAOMESH_TEMPLATE_BYTES_MAX);
}
END_TEST

Suite *template_suite(void)
{
    Suite *suite = suite_create("template");
    TCase *tests = tcase_create("template");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, every_template_founds_a_dao);
    tcase_add_test(tests, three_of_five_sign_and_it_is_done);
    tcase_add_test(tests, a_moloch_waits_for_those_who_leave);
    tcase_add_test(tests, a_governor_waits_before_and_after);
    tcase_add_test(tests, a_cooperative_counts_heads);
    tcase_add_test(tests, a_track_passes_when_its_bars_have_come_down);
    tcase_add_test(tests, zksyncs_guardian_vetoes_token_programmes_but_not_the_protocol);
    tcase_add_test(tests, zksyncs_token_programmes_are_those_of_the_library);
    tcase_add_test(tests, the_vote_can_be_longer_or_shorter);
    tcase_add_test(tests, what_a_template_does_not_read_is_refused);
    tcase_add_test(tests, too_little_room_is_told);
    suite_add_tcase(suite, tests);
    return suite;
}
