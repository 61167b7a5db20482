/* Bounties split into bounties: what those below may cost, who bears a shortfall, settling from above, work as a tree of hashes. */
#include "bounties.h"

Suite *bounty_tree_suite(void);

enum { POSTER, LEAD, ANNE, BEN, CLEO, PEOPLE };

static struct world world;
static daomesh_id euro, gold;

static const daomesh_id *person(uint32_t i)
{
    return &world.people[i];
}

static uint64_t held(uint32_t i)
{
    return money_free(&world, person(i), &euro);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    euro = money_token(&world, 0, 0, 0);
    gold = money_token(&world, 0, 0, 0);
    money_mint(&world, &euro, person(POSTER), 1000);
}

static void close_world(void)
{
    world_close(&world);
}

/* Works of a tree last longer than what is below them. */
static struct named root_of(uint64_t reward)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, reward);
    terms.parts[0].work_s = 10000;
    struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, person(LEAD), root, 0), DAOMESH_OK);
    return root;
}

static struct named child_of(struct named parent, uint32_t poster, uint64_t reward)
{
    struct daomesh_bounty_post terms = bounty_terms(person(poster), &euro, reward);
    terms.parts[0].work_s = 5000;
    bounty_under(&terms, parent);
    return bounty_posted(&world, &terms);
}

static void finish(struct named bounty, uint32_t taker)
{
    bounty_done(&world, person(taker), bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
}

static void hand_in(struct named bounty, uint32_t taker)
{
    ck_assert_int_eq(bounty_submit(&world, person(taker), bounty, 1), DAOMESH_OK);
}

static void settle_at(struct named bounty, uint32_t taker, uint32_t pay)
{
    ck_assert_int_eq(bounty_agree(&world, person(taker), bounty, pay, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, &bounty.poster, bounty, pay, 1), DAOMESH_OK);
}

/* --- Paying down ----------------------------------------------------------------------------------------------------- */

START_TEST(what_is_below_is_paid_when_what_is_above_is)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 200);
    finish(child, ANNE);
    ck_assert_uint_eq(bounty_state(&world, child), DAOMESH_BOUNTY_ENDED);
    ck_assert_uint_eq(held(ANNE), 0);
    hand_in(root, LEAD);
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    ck_assert_uint_eq(held(LEAD), 100);
    ck_assert_uint_eq(bounty_state(&world, child), DAOMESH_BOUNTY_SETTLING);
    world_pass(&world, 1);
    ck_assert_uint_eq(bounty_state(&world, child), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE), 200);
}
END_TEST

START_TEST(a_back_to_back_bounty_takes_nothing_from_its_poster)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 200);
    ck_assert_uint_eq(bounty_held(&world, child, &euro), 0);
    ck_assert_uint_eq(bounty_held(&world, root, &euro), 300);
}
END_TEST

START_TEST(a_tree_pays_exactly_its_roots_reward)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 200), b = child_of(root, LEAD, 50);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), a, 0), DAOMESH_OK);
    struct named below = child_of(a, ANNE, 120);
    finish(below, BEN);
    hand_in(a, ANNE);
    ck_assert_int_eq(bounty_accept(&world, a), DAOMESH_OK);
    finish(b, CLEO);
    hand_in(root, LEAD);
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 50);
    ck_assert_uint_eq(held(ANNE), 80);
    ck_assert_uint_eq(held(BEN), 120);
    ck_assert_uint_eq(held(CLEO), 50);
    ck_assert_uint_eq(held(POSTER), 700);
}
END_TEST

START_TEST(who_splits_bears_a_shortfall_first)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 200);
    finish(child, ANNE);
    settle_at(root, LEAD, 750000); /* 225 */
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 25);
    ck_assert_uint_eq(held(ANNE), 200);
    ck_assert_uint_eq(held(POSTER), 775);
}
END_TEST

START_TEST(then_those_below_bear_it_in_proportion)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 200), b = child_of(root, LEAD, 80);
    finish(a, ANNE);
    finish(b, BEN);
    settle_at(root, LEAD, 333333); /* 99 of the 280: 70.7 and 28.3 */
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 0);
    ck_assert_uint_eq(held(ANNE), 71);
    ck_assert_uint_eq(held(BEN), 28);
}
END_TEST

START_TEST(a_shortfall_goes_all_the_way_down)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 200);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), a, 0), DAOMESH_OK);
    struct named below = child_of(a, ANNE, 150);
    finish(below, BEN);
    hand_in(a, ANNE);
    ck_assert_int_eq(bounty_accept(&world, a), DAOMESH_OK);
    settle_at(root, LEAD, 333334); /* 100 */
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD) + held(ANNE), 0);
    ck_assert_uint_eq(held(BEN), 100);
}
END_TEST

START_TEST(when_nothing_comes_from_above_nothing_goes_down)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 200);
    finish(child, ANNE);
    world_pass(&world, 10000);
    ck_assert_uint_eq(bounty_state(&world, root), DAOMESH_BOUNTY_OPEN);
    ck_assert_uint_eq(bounty_state(&world, child), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE), 0);
    ck_assert_uint_eq(bounty_held(&world, root, &euro), 300);
}
END_TEST

START_TEST(work_under_way_below_is_cut_off_and_the_bond_comes_back)
{
    struct named root = root_of(300);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 200);
    terms.parts[0].work_s = 5000;
    terms.bond_token = gold;
    terms.bond = amount_from_u64(5);
    bounty_under(&terms, root);
    struct named child = bounty_posted(&world, &terms);
    money_mint(&world, &gold, person(ANNE), 5);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), child, 0), DAOMESH_OK);
    settle_at(root, LEAD, 1000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 300);
    ck_assert_uint_eq(held(ANNE), 0);
    ck_assert_uint_eq(money_free(&world, person(ANNE), &gold), 5);
}
END_TEST

START_TEST(work_that_waits_for_review_below_counts_as_accepted)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 200);
    bounty_done(&world, person(ANNE), child);
    settle_at(root, LEAD, 1000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 100);
    ck_assert_uint_eq(held(ANNE), 200);
}
END_TEST

START_TEST(a_dispute_below_is_cut_off_at_half)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 200);
    bounty_done(&world, person(ANNE), child);
    ck_assert_int_eq(bounty_reject(&world, child), DAOMESH_OK);
    ck_assert_int_eq(bounty_dispute(&world, person(ANNE), child), DAOMESH_OK);
    settle_at(root, LEAD, 1000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 200);
    ck_assert_uint_eq(held(ANNE), 100);
}
END_TEST

START_TEST(work_below_may_still_be_accepted_while_its_parent_waits)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 200);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), a, 0), DAOMESH_OK);
    struct named below = child_of(a, ANNE, 150);
    hand_in(a, ANNE);
    ck_assert_int_eq(bounty_accept(&world, a), DAOMESH_OK);
    finish(below, BEN);
    settle_at(root, LEAD, 1000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 100);
    ck_assert_uint_eq(held(ANNE), 50);
    ck_assert_uint_eq(held(BEN), 150);
}
END_TEST

/* Each part is held until the end, since before it nobody knows what those below will have earned. */
START_TEST(parts_of_a_split_bounty_are_paid_at_its_end)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 300);
    terms.parts_count = 2;
    terms.parts[0] = terms.parts[1] = (struct daomesh_bounty_part){ .weight = 1, .work_s = 10000 };
    struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, person(LEAD), root, 0), DAOMESH_OK);
    struct named child = child_of(root, LEAD, 200);
    finish(child, ANNE);
    hand_in(root, LEAD);
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    ck_assert_uint_eq(held(LEAD), 0);
    world_pass(&world, 10000); /* the second part is never handed in */
    ck_assert_uint_eq(held(LEAD), 0);
    ck_assert_uint_eq(held(ANNE), 150);
    ck_assert_uint_eq(bounty_state(&world, root), DAOMESH_BOUNTY_OPEN);
    ck_assert_uint_eq(bounty_held(&world, root, &euro), 150);
}
END_TEST

START_TEST(a_team_below_that_fails_after_a_part_ends_the_bounty)
{
    struct named root = root_of(300);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 200);
    terms.parts_count = 2;
    terms.parts[0] = terms.parts[1] = (struct daomesh_bounty_part){ .weight = 1, .work_s = 1000 };
    bounty_under(&terms, root);
    struct named child = bounty_posted(&world, &terms);
    finish(child, ANNE);
    world_pass(&world, 1000);
    ck_assert_uint_eq(bounty_state(&world, child), DAOMESH_BOUNTY_ENDED);
    struct named rest = child_of(root, LEAD, 200); /* 100 are spoken for, 200 are free again */
    finish(rest, BEN);
    settle_at(root, LEAD, 1000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 0);
    ck_assert_uint_eq(held(ANNE), 100);
    ck_assert_uint_eq(held(BEN), 200);
}
END_TEST

START_TEST(a_bounty_that_earned_nothing_makes_room_for_another)
{
    struct named root = root_of(300), child = child_of(root, LEAD, 300);
    ck_assert_int_eq(bounty_withdraw(&world, child), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, child), DAOMESH_BOUNTY_SETTLED);
    (void)child_of(root, LEAD, 300);
}
END_TEST

START_TEST(a_bounty_of_own_funds_under_a_parent_is_paid_on_its_own)
{
    struct named root = root_of(300);
    money_mint(&world, &euro, person(LEAD), 500);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 500);
    bounty_under(&terms, root);
    terms.back_to_back = 0;
    struct named child = bounty_posted(&world, &terms);
    finish(child, ANNE);
    ck_assert_uint_eq(held(ANNE), 500);
    settle_at(root, LEAD, 1000000);
    ck_assert_uint_eq(held(LEAD), 300);
}
END_TEST

/* Its parts are paid as they are accepted, and its work stays part of the parent's. */
START_TEST(a_bounty_of_own_funds_holds_up_nothing)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 300);
    terms.parts_count = 2;
    terms.parts[0] = terms.parts[1] = (struct daomesh_bounty_part){ .weight = 1, .work_s = 10000 };
    struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, person(LEAD), root, 0), DAOMESH_OK);
    money_mint(&world, &euro, person(LEAD), 50);
    terms = bounty_terms(person(LEAD), &euro, 50);
    bounty_under(&terms, root);
    terms.back_to_back = 0;
    struct named child = bounty_posted(&world, &terms);
    finish(child, ANNE);
    hand_in(root, LEAD);
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    ck_assert_uint_eq(held(LEAD), 150);

    daomesh_id content = { { 1 } }, expected, before = bounty_record(&world, root)->accepted;
    daomesh_id work = bounty_record(&world, child)->accepted;
    hand_in(root, LEAD);
    ck_assert_int_eq(daomesh_bounty_work_id(&expected, &before, &content, &work, 1), DAOMESH_OK);
    ck_assert_mem_eq(&bounty_record(&world, root)->work, &expected, sizeof expected);
}
END_TEST

START_TEST(what_a_dao_keeps_is_its_income)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id guild = world_dao(&world, 2, &pathway);
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 300);
    terms.parts[0].work_s = 10000;
    struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, &guild, root, 0), DAOMESH_OK);
    terms = bounty_terms(&guild, &euro, 200);
    bounty_under(&terms, root);
    struct named child = bounty_posted(&world, &terms);
    finish(child, ANNE);
    ck_assert_int_eq(bounty_submit(&world, &guild, root, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_accept(&world, root), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(money_free(&world, &guild, &euro), 100);
    ck_assert_uint_eq(held(ANNE), 200);
}
END_TEST

/* --- Nothing changes meanwhile --------------------------------------------------------------------------------------- */

START_TEST(a_tree_that_is_being_settled_stands_still)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 200);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), a, 0), DAOMESH_OK);
    struct named below = child_of(a, ANNE, 150), open = child_of(a, ANNE, 50);
    bounty_done(&world, person(BEN), below);
    settle_at(root, LEAD, 1000000);
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), a, 1), DAOMESH_E_SETTLING);
    ck_assert_int_eq(bounty_accept(&world, below), DAOMESH_E_SETTLING);
    ck_assert_int_eq(bounty_reject(&world, below), DAOMESH_E_SETTLING);
    ck_assert_int_eq(bounty_agree(&world, person(BEN), below, 0, 1), DAOMESH_E_SETTLING);
    ck_assert_int_eq(bounty_take(&world, person(CLEO), open, 0), DAOMESH_E_SETTLING);
    ck_assert_int_eq(bounty_withdraw(&world, open), DAOMESH_E_SETTLING);
    ck_assert_int_eq(bounty_process(&world, below), DAOMESH_E_SETTLING);
    struct daomesh_bounty_post terms = bounty_terms(person(BEN), &euro, 1);
    bounty_under(&terms, below);
    ck_assert_uint_eq(bounty_post(&world, &terms), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_SETTLING);
}
END_TEST

START_TEST(a_slice_may_be_asked_for)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 200);
    finish(a, ANNE);
    settle_at(root, LEAD, 1000000);
    ck_assert_int_eq(bounty_process(&world, a), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 200);
}
END_TEST

/* --- What may be posted below ------------------------------------------------------------------------------------------ */

static void expect_refused(const struct daomesh_bounty_post *terms, int32_t status, const char *path)
{
    ck_assert_uint_eq(bounty_post(&world, terms), 0);
    ck_assert_int_eq(world.result.status, status);
    ck_assert_str_eq(world.diag.path, path);
}

START_TEST(a_child_is_not_dearer_than_its_parent)
{
    struct named root = root_of(300);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 301);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_CHILD_DEARER, "reward");
    ck_assert_uint_eq(world.diag.limit.limb[0], 300);
    terms = bounty_terms(person(LEAD), &gold, 1);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_CHILD_DEARER, "reward");
    terms.reward[0].amount = (daomesh_amount){ { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    expect_refused(&terms, DAOMESH_E_CHILD_DEARER, "reward");
}
END_TEST

START_TEST(children_share_what_the_parent_pays)
{
    struct named root = root_of(300);
    (void)child_of(root, LEAD, 200);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 101);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_PARENT_SPENT, "reward");
    ck_assert_uint_eq(world.diag.limit.limb[0], 100);
    (void)child_of(root, LEAD, 100);
}
END_TEST

START_TEST(what_was_paid_for_parts_cannot_be_split_any_more)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 300);
    terms.parts_count = 2;
    terms.parts[0] = terms.parts[1] = (struct daomesh_bounty_part){ .weight = 1, .work_s = 10000 };
    struct named root = bounty_posted(&world, &terms);
    finish(root, LEAD);
    terms = bounty_terms(person(LEAD), &euro, 151);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_PARENT_SPENT, "reward");
    (void)child_of(root, LEAD, 150);
}
END_TEST

START_TEST(only_the_taker_splits_a_bounty)
{
    struct named root = root_of(300);
    struct daomesh_bounty_post terms = bounty_terms(person(ANNE), &euro, 100);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_NOT_A_TAKER, "parent");
}
END_TEST

START_TEST(a_team_does_not_split_a_bounty)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 300);
    terms.places_count = 2;
    terms.places[0] = terms.places[1] = 1;
    struct named root = bounty_posted(&world, &terms);
    ck_assert_int_eq(bounty_take(&world, person(LEAD), root, 0), DAOMESH_OK);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), root, 1), DAOMESH_OK);
    terms = bounty_terms(person(LEAD), &euro, 100);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_NOT_A_TAKER, "parent");
}
END_TEST

START_TEST(only_work_under_way_is_split)
{
    struct named root = root_of(300);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 100);
    bounty_under(&terms, root);
    hand_in(root, LEAD);
    ck_assert_uint_eq(bounty_post(&world, &terms), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_BOUNTY_STATE);
}
END_TEST

START_TEST(a_parent_is_named_in_full)
{
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 100);
    terms.back_to_back = 1;
    expect_refused(&terms, DAOMESH_E_CONTRADICTION, "parent");
    terms.parent = 1;
    expect_refused(&terms, DAOMESH_E_CONTRADICTION, "parent");
    terms.parent_poster = *person(POSTER);
    expect_refused(&terms, DAOMESH_E_UNKNOWN_BOUNTY, "bounty");
}
END_TEST

START_TEST(a_bounty_is_split_into_64_at_most)
{
    struct named root = root_of(300);
    for (int i = 0; i < DAOMESH_BOUNTY_CHILDREN_MAX; i++)
        (void)child_of(root, LEAD, 1);
    struct daomesh_bounty_post terms = bounty_terms(person(LEAD), &euro, 1);
    bounty_under(&terms, root);
    expect_refused(&terms, DAOMESH_E_LIMIT, "parent");
    settle_at(root, LEAD, 1000000);
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 300);
}
END_TEST

/* Two persons who take from each other in turn. */
START_TEST(a_tree_is_32_deep_at_most)
{
    struct named bounty = root_of(300);
    uint32_t taker = LEAD;
    for (int i = 0; i < DAOMESH_BOUNTY_DEPTH_MAX; i++) {
        struct named child = child_of(bounty, taker, 300);
        taker = taker == LEAD ? ANNE : LEAD;
        ck_assert_int_eq(bounty_take(&world, person(taker), child, 0), DAOMESH_OK);
        bounty = child;
    }
    struct daomesh_bounty_post terms = bounty_terms(person(taker), &euro, 1);
    bounty_under(&terms, bounty);
    expect_refused(&terms, DAOMESH_E_LIMIT, "parent");
}
END_TEST

START_TEST(a_chain_passes_the_money_all_the_way)
{
    struct named chain[DAOMESH_BOUNTY_DEPTH_MAX + 1];
    uint32_t taker = LEAD;
    chain[0] = root_of(300);
    for (int i = 1; i <= DAOMESH_BOUNTY_DEPTH_MAX; i++) {
        chain[i] = child_of(chain[i - 1], taker, 300);
        taker = taker == LEAD ? ANNE : LEAD;
        ck_assert_int_eq(bounty_take(&world, person(taker), chain[i], 0), DAOMESH_OK);
    }
    for (int i = DAOMESH_BOUNTY_DEPTH_MAX; i >= 0; i--) {
        hand_in(chain[i], taker);
        ck_assert_int_eq(bounty_accept(&world, chain[i]), DAOMESH_OK);
        taker = taker == LEAD ? ANNE : LEAD;
    }
    world_pass(&world, 1);
    ck_assert_uint_eq(held(LEAD), 300);
    ck_assert_uint_eq(held(ANNE), 0);
}
END_TEST

/* --- The tree of hashes ----------------------------------------------------------------------------------------------- */

START_TEST(the_roots_work_stands_for_all_below)
{
    struct named root = root_of(300), a = child_of(root, LEAD, 100), b = child_of(root, LEAD, 100);
    daomesh_id zero = { { 0 } }, content = { { 1 } }, works[2], expected;
    (void)child_of(root, LEAD, 50); /* nobody takes it */
    finish(a, ANNE);
    finish(b, BEN);
    hand_in(root, LEAD);
    works[0] = bounty_record(&world, a)->work;
    works[1] = bounty_record(&world, b)->work;
    ck_assert_int_eq(daomesh_bounty_work_id(&expected, &zero, &content, works, 2), DAOMESH_OK);
    ck_assert_mem_eq(&bounty_record(&world, root)->work, &expected, sizeof expected);
}
END_TEST

Suite *bounty_tree_suite(void)
{
    Suite *suite = suite_create("bounty_tree");
    TCase *tests = tcase_create("bounty_tree");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, what_is_below_is_paid_when_what_is_above_is);
    tcase_add_test(tests, a_back_to_back_bounty_takes_nothing_from_its_poster);
    tcase_add_test(tests, a_tree_pays_exactly_its_roots_reward);
    tcase_add_test(tests, who_splits_bears_a_shortfall_first);
    tcase_add_test(tests, then_those_below_bear_it_in_proportion);
    tcase_add_test(tests, a_shortfall_goes_all_the_way_down);
    tcase_add_test(tests, when_nothing_comes_from_above_nothing_goes_down);
    tcase_add_test(tests, work_under_way_below_is_cut_off_and_the_bond_comes_back);
    tcase_add_test(tests, work_that_waits_for_review_below_counts_as_accepted);
    tcase_add_test(tests, a_dispute_below_is_cut_off_at_half);
    tcase_add_test(tests, work_below_may_still_be_accepted_while_its_parent_waits);
    tcase_add_test(tests, parts_of_a_split_bounty_are_paid_at_its_end);
    tcase_add_test(tests, a_team_below_that_fails_after_a_part_ends_the_bounty);
    tcase_add_test(tests, a_bounty_that_earned_nothing_makes_room_for_another);
    tcase_add_test(tests, a_bounty_of_own_funds_under_a_parent_is_paid_on_its_own);
    tcase_add_test(tests, a_bounty_of_own_funds_holds_up_nothing);
    tcase_add_test(tests, what_a_dao_keeps_is_its_income);
    tcase_add_test(tests, a_tree_that_is_being_settled_stands_still);
    tcase_add_test(tests, a_slice_may_be_asked_for);
    tcase_add_test(tests, a_child_is_not_dearer_than_its_parent);
    tcase_add_test(tests, children_share_what_the_parent_pays);
    tcase_add_test(tests, what_was_paid_for_parts_cannot_be_split_any_more);
    tcase_add_test(tests, only_the_taker_splits_a_bounty);
    tcase_add_test(tests, a_team_does_not_split_a_bounty);
    tcase_add_test(tests, only_work_under_way_is_split);
    tcase_add_test(tests, a_parent_is_named_in_full);
    tcase_add_test(tests, a_bounty_is_split_into_64_at_most);
    tcase_add_test(tests, a_tree_is_32_deep_at_most);
    tcase_add_test(tests, a_chain_passes_the_money_all_the_way);
    tcase_add_test(tests, the_roots_work_stands_for_all_below);
    suite_add_tcase(suite, tests);
    return suite;
}
