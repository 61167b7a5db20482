/* Robberies: what parties try to get more than theirs, or to keep others from theirs, by combining what each is allowed to do. */
#include "bounties.h"

Suite *robbery_suite(void);

enum { POSTER, LEAD, ANNE, BEN, PEOPLE = 8, TOKENS = DAOMESH_BUNDLE_MAX };

static struct world world;
static daomesh_id tokens[TOKENS];

static const daomesh_id *person(uint32_t i)
{
    return &world.people[i];
}

static uint64_t held(const daomesh_id *party)
{
    return money_free(&world, party, &tokens[0]);
}

static void sort_tokens(void)
{
    for (int i = 1; i < TOKENS; i++) {
        for (int j = i; j > 0 && memcmp(&tokens[j - 1], &tokens[j], sizeof tokens[j]) > 0; j--) {
            daomesh_id swap = tokens[j];
            tokens[j] = tokens[j - 1];
            tokens[j - 1] = swap;
        }
    }
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    for (int i = 0; i < TOKENS; i++)
        tokens[i] = money_token(&world, 0, 0, 0);
    sort_tokens();
    for (int i = 0; i < TOKENS; i++)
        money_mint(&world, &tokens[i], person(POSTER), 1000000);
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Tools -------------------------------------------------------------------------------------------------------- */

static void act_as(const daomesh_id *actor, uint32_t kind, const void *fields)
{
    int32_t status = world_act_as(&world, actor, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "action %u: %s %s", kind, daomesh_status_name(status),
                  world.diag.path);
}

static int32_t add_member(const daomesh_id *dao, const daomesh_id *party)
{
    struct daomesh_member_add act = { .dao = *dao, .party = *party };
    return world_act_as(&world, dao, DAOMESH_ACTION_MEMBER_ADD, &act);
}

/* A DAO of person 0 with `others` DAOs beside, which divides all of its income in equal parts. */
static daomesh_id wide_dao(uint32_t others)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id dao = world_dao(&world, 1, &pathway);
    struct daomesh_charter_amend most = { .dao = dao, .member_cap = DAOMESH_MEMBER_CAP_MAX };
    struct daomesh_charter_distribution policy = { .dao = dao, .by = BY_EQUAL };
    act_as(&dao, DAOMESH_ACTION_CHARTER_AMEND, &most);
    act_as(&dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy);
    for (uint32_t i = 0; i < others; i++) {
        const daomesh_id other = world_dao(&world, 1, &pathway);
        ck_assert_int_eq(add_member(&dao, &other), DAOMESH_OK);
    }
    return dao;
}

/* Terms with all tokens in the reward. */
static struct daomesh_bounty_post rich_terms(const daomesh_id *poster, uint64_t reward)
{
    struct daomesh_bounty_post terms = bounty_terms(poster, &tokens[0], reward);
    terms.reward_count = TOKENS;
    for (int i = 0; i < TOKENS; i++)
        terms.reward[i] = (struct daomesh_token_amount){ tokens[i], amount_from_u64(reward) };
    return terms;
}

/* --- Fuel --------------------------------------------------------------------------------------------------------- */

/* All that can hang on one acceptance: a wide DAO, all tokens, all children with bonds, each taken by a wide DAO. */
START_TEST(the_heaviest_settlement_there_can_be_has_fuel)
{
    static struct named children[DAOMESH_BOUNTY_CHILDREN_MAX];
    const daomesh_id lead = wide_dao(DAOMESH_DISTRIBUTION_MEMBERS_MAX - 1);
    const daomesh_id guild = wide_dao(DAOMESH_DISTRIBUTION_MEMBERS_MAX - 1);
    struct daomesh_bounty_post terms = rich_terms(person(POSTER), 100000);
    terms.parts[0].work_s = 10000;
    const struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, &lead, root, 0), DAOMESH_OK);
    money_mint(&world, &tokens[0], &guild, 1000);
    for (int i = 0; i < DAOMESH_BOUNTY_CHILDREN_MAX; i++) {
        struct daomesh_bounty_post below = rich_terms(&lead, 1000);
        bounty_under(&below, root);
        below.bond_token = tokens[0];
        below.bond = amount_from_u64(1);
        children[i] = bounty_posted(&world, &below);
        bounty_done(&world, &guild, children[i]);
    }
    ck_assert_int_eq(bounty_submit(&world, &lead, root, 1), DAOMESH_OK);
    world_pass(&world, 10); /* what was touched before costs nothing more in the same batch */
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    world_pass(&world, 1);
    world_pass(&world, 1);
    for (int i = 0; i < DAOMESH_BOUNTY_CHILDREN_MAX; i++)
        ck_assert_uint_eq(bounty_state(&world, children[i]), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(&lead), 0);
    ck_assert_uint_eq(held(&guild), 1000);
    ck_assert_uint_eq(held(person(POSTER)), 900000 + (36000 + 255) / 256 + 64 * ((1000 + 255) / 256));
}
END_TEST

/* A DAO that accepts too much at once accepts nothing, and what it wanted to accept goes its own way. */
START_TEST(accepting_too_much_at_once_blocks_nothing)
{
    enum { BOUNTIES = 6 };
    struct daomesh_pathway pathway = world_pathway();
    struct named bounties[BOUNTIES];
    struct inner_list list = { .count = 0 };
    const daomesh_id board = world_dao(&world, 1, &pathway);
    for (int i = 0; i < TOKENS; i++)
        money_mint(&world, &tokens[i], &board, 600000);
    for (int i = 0; i < BOUNTIES; i++) {
        const daomesh_id guild = wide_dao(DAOMESH_DISTRIBUTION_MEMBERS_MAX - 1);
        struct daomesh_bounty_post terms = rich_terms(&board, 100000);
        terms.review_s = 5000;
        bounties[i] = bounty_posted(&world, &terms);
        bounty_done(&world, &guild, bounties[i]);
        struct daomesh_bounty_accept accept = { .poster = board,
                                                .bounty = bounties[i].number,
                                                .work = bounty_record(&world, bounties[i])->work };
        inner_add(&list, DAOMESH_ACTION_BOUNTY_ACCEPT, &accept);
    }
    uint64_t proposal = world_propose(&world, 0, &board, 1, inner_span(&list));
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &board, proposal, 1), DAOMESH_OK);
    world_pass(&world, 2000);
    ck_assert_uint_eq(world_proposal(&world, &board, proposal).state, DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(bounty_state(&world, bounties[0]), DAOMESH_BOUNTY_SUBMITTED);
    world_pass(&world, 5000);
    for (int i = 0; i < BOUNTIES; i++)
        ck_assert_uint_eq(bounty_state(&world, bounties[i]), DAOMESH_BOUNTY_SETTLED);
}
END_TEST

/* --- DAOs that pay each other ------------------------------------------------------------------------------------- */

/* The poster is a member of the taker: what it pays comes back to it in part, once. */
START_TEST(who_pays_a_dao_it_is_a_member_of_gets_its_part)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id board = world_dao(&world, 1, &pathway), guild = wide_dao(0);
    ck_assert_int_eq(add_member(&guild, &board), DAOMESH_OK);
    money_mint(&world, &tokens[0], &board, 1001);
    struct daomesh_bounty_post terms = bounty_terms(&board, &tokens[0], 1001);
    const struct named bounty = bounty_posted(&world, &terms);
    bounty_done(&world, &guild, bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(&board) + held(person(0)) - 1000000, 1001);
    ck_assert_uint_eq(held(&board), 500);
}
END_TEST

/* Posting to oneself through another gains nothing: the money goes round. */
START_TEST(a_bounty_that_comes_back_to_its_poster_pays_once)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &tokens[0], 300);
    terms.parts[0].work_s = 10000;
    const struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, person(LEAD), root, 0), DAOMESH_OK);
    struct daomesh_bounty_post below = bounty_terms(person(LEAD), &tokens[0], 300);
    bounty_under(&below, root);
    const struct named child = bounty_posted(&world, &below);
    bounty_done(&world, person(POSTER), child);
    ck_assert_int_eq(bounty_accept(&world, child), DAOMESH_OK);
    ck_assert_int_eq(bounty_submit(&world, person(LEAD), root, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(person(POSTER)), 1000000);
    ck_assert_uint_eq(held(person(LEAD)), 0);
}
END_TEST

/* --- Words that come late ----------------------------------------------------------------------------------------- */

/* Signed while the first part waited for review, applied when silence had accepted it: it would pay for nothing. */
START_TEST(an_agreement_on_a_part_that_is_over_does_not_pay_for_the_next)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &tokens[0], 300);
    terms.parts_count = 2;
    terms.parts[1] = terms.parts[0];
    const struct named bounty = bounty_posted(&world, &terms);
    bounty_done(&world, person(ANNE), bounty);
    const struct daomesh_bounty_agree late = { .party = *person(POSTER),
                                               .poster = *person(POSTER),
                                               .bounty = bounty.number,
                                               .pay = 1000000,
                                               .binding = 1 };
    world_pass(&world, 201);
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 1000000, 1), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, POSTER, DAOMESH_ACTION_BOUNTY_AGREE, &late), DAOMESH_E_OTHER_WORK);
    ck_assert_str_eq(world.diag.path, "part");
    ck_assert_uint_eq(held(person(ANNE)), 150);
}
END_TEST

/* --- Members who go ----------------------------------------------------------------------------------------------- */

/* What a DAO promised stays promised when everybody leaves with the rest. */
START_TEST(leaving_does_not_empty_what_is_promised)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id board = world_dao(&world, 1, &pathway);
    uint8_t list[64];
    struct cbor_out out = { list, sizeof list, 0 };
    money_mint(&world, &tokens[0], &board, 500);
    struct daomesh_bounty_post terms = bounty_terms(&board, &tokens[0], 300);
    const struct named bounty = bounty_posted(&world, &terms);
    bounty_done(&world, person(ANNE), bounty);
    daomesh__cbor_put_bytes(&out, tokens[0].bytes, sizeof tokens[0].bytes);
    struct daomesh_member_exit leave = { .dao = board,
                                         .shares = amount_from_u64(10),
                                         .tokens = { list, out.len, 1, 0 } };
    act_as(person(0), DAOMESH_ACTION_MEMBER_EXIT, &leave);
    struct daomesh_member_resign resign = { .dao = board };
    act_as(person(0), DAOMESH_ACTION_MEMBER_RESIGN, &resign);
    ck_assert_uint_eq(held(person(0)), 1000200);
    world_pass(&world, 201);
    ck_assert_uint_eq(held(person(ANNE)), 300);
    ck_assert_uint_eq(held(&board), 0);
}
END_TEST

/* --- Bad input ---------------------------------------------------------------------------------------------------- */

static const daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

static void refused(const daomesh_id *actor, uint32_t kind, const void *fields, int32_t expected)
{
    int32_t status = world_act_as(&world, actor, kind, fields);
    ck_assert_msg(status == expected, "action %u: %s for %s", kind, daomesh_status_name(status),
                  daomesh_status_name(expected));
}

static void bad_bundles(void)
{
    struct daomesh_bounty_post terms = rich_terms(person(POSTER), 5);
    terms.reward[1] = terms.reward[0];
    refused(person(POSTER), DAOMESH_ACTION_BOUNTY_POST, &terms, DAOMESH_E_REPEATED);
    terms.reward[0].token = tokens[2];
    refused(person(POSTER), DAOMESH_ACTION_BOUNTY_POST, &terms, DAOMESH_E_NOT_SORTED);
    terms = rich_terms(person(POSTER), 0);
    refused(person(POSTER), DAOMESH_ACTION_BOUNTY_POST, &terms, DAOMESH_E_RANGE);
    terms.reward[0].amount = terms.reward[1].amount = most;
    terms.reward_count = 2;
    refused(person(POSTER), DAOMESH_ACTION_BOUNTY_POST, &terms, DAOMESH_E_BALANCE);
}

/* root: 300, taken by the lead, with 200 of it passed on to nobody yet. */
static void bad_bounties(struct named root)
{
    struct daomesh_bounty_post below = bounty_terms(person(LEAD), &tokens[0], 301);
    const struct daomesh_bounty_take other = {
        .party = *person(ANNE), .poster = *person(LEAD), .bounty = 1, .terms = { { 9 } }
    };
    bounty_under(&below, root);
    refused(person(LEAD), DAOMESH_ACTION_BOUNTY_POST, &below, DAOMESH_E_CHILD_DEARER);
    below.reward[0].amount = most;
    refused(person(LEAD), DAOMESH_ACTION_BOUNTY_POST, &below, DAOMESH_E_CHILD_DEARER);
    below.reward[0].amount = amount_from_u64(101);
    refused(person(LEAD), DAOMESH_ACTION_BOUNTY_POST, &below, DAOMESH_E_PARENT_SPENT);
    const struct named child = { *person(LEAD), 1 };
    ck_assert_int_eq(bounty_take(&world, person(LEAD), child, 0), DAOMESH_E_TAKER_IS_POSTER);
    refused(person(ANNE), DAOMESH_ACTION_BOUNTY_TAKE, &other, DAOMESH_E_OTHER_TERMS);
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), root, 1), DAOMESH_E_NOT_A_TAKER);
    const struct daomesh_bounty_submit elsewhere = {
        .party = *person(LEAD), .poster = *person(POSTER), .bounty = root.number, .terms = { { 9 } }
    };
    refused(person(LEAD), DAOMESH_ACTION_BOUNTY_SUBMIT, &elsewhere, DAOMESH_E_OTHER_TERMS);
}

/* The DAO `upper` has `lower` as its member. */
static void bad_members(const daomesh_id *upper, const daomesh_id *lower)
{
    const struct daomesh_member_exit more = { .dao = *upper, .shares = amount_from_u64(11) };
    const struct daomesh_member_exit all = { .dao = *upper, .shares = most, .loot = most };
    const struct daomesh_member_reweight heavy = {
        .dao = *upper, .party = *person(0), .shares = most, .loot = most
    };
    refused(person(0), DAOMESH_ACTION_MEMBER_EXIT, &more, DAOMESH_E_BALANCE);
    refused(person(0), DAOMESH_ACTION_MEMBER_EXIT, &all, DAOMESH_E_BALANCE);
    refused(person(BEN), DAOMESH_ACTION_MEMBER_EXIT, &more, DAOMESH_E_NOT_A_MEMBER);
    refused(upper, DAOMESH_ACTION_MEMBER_REWEIGHT, &heavy, DAOMESH_E_OVERFLOW);
    ck_assert_int_eq(add_member(upper, upper), DAOMESH_E_SELF_MEMBER);
    ck_assert_int_eq(add_member(lower, upper), DAOMESH_E_MEMBER_CYCLE);
}

static void bad_amounts(const daomesh_id *issuer)
{
    const struct daomesh_token_mint mint = {
        .party = *issuer, .token = tokens[0], .to = *person(BEN), .amount = most
    };
    refused(issuer, DAOMESH_ACTION_TOKEN_MINT, &mint, DAOMESH_E_OVERFLOW);
    struct daomesh_token_transfer give = {
        .party = *person(BEN), .token = tokens[0], .to = *person(BEN), .amount = most
    };
    refused(person(BEN), DAOMESH_ACTION_TOKEN_TRANSFER, &give, DAOMESH_E_BALANCE);
    give.amount = amount_from_u64(0);
    refused(person(BEN), DAOMESH_ACTION_TOKEN_TRANSFER, &give, DAOMESH_E_RANGE);
}

static daomesh_id digest_of_a_life(int with_bad_input)
{
    struct daomesh_pathway pathway = world_pathway();
    open_world();
    const daomesh_id upper = world_dao(&world, 1, &pathway), lower = world_dao(&world, 1, &pathway);
    ck_assert_int_eq(add_member(&upper, &lower), DAOMESH_OK);
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &tokens[0], 300);
    const struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, person(LEAD), root, 0), DAOMESH_OK);
    struct daomesh_bounty_post below = bounty_terms(person(LEAD), &tokens[0], 200);
    bounty_under(&below, root);
    (void)bounty_posted(&world, &below);
    if (with_bad_input) {
        bad_bundles();
        bad_bounties(root);
        bad_members(&upper, &lower);
        bad_amounts(person(0));
    }
    const daomesh_id digest = world_digest(&world);
    close_world();
    return digest;
}

/* Each has its own status, and the ledger has the same bytes as one that was never asked. */
START_TEST(what_is_refused_leaves_no_trace)
{
    const daomesh_id calm = digest_of_a_life(0), tried = digest_of_a_life(1);
    ck_assert_mem_eq(calm.bytes, tried.bytes, sizeof calm.bytes);
}
END_TEST

Suite *robbery_suite(void)
{
    Suite *suite = suite_create("robbery");
    TCase *tests = tcase_create("robbery");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, the_heaviest_settlement_there_can_be_has_fuel);
    tcase_add_test(tests, accepting_too_much_at_once_blocks_nothing);
    tcase_add_test(tests, who_pays_a_dao_it_is_a_member_of_gets_its_part);
    tcase_add_test(tests, a_bounty_that_comes_back_to_its_poster_pays_once);
    tcase_add_test(tests, an_agreement_on_a_part_that_is_over_does_not_pay_for_the_next);
    tcase_add_test(tests, leaving_does_not_empty_what_is_promised);
    suite_add_tcase(suite, tests);
    TCase *twins = tcase_create("bad input");
    tcase_add_test(twins, what_is_refused_leaves_no_trace);
    suite_add_tcase(suite, twins);
    return suite;
}
