/* One bounty: who may do what in each state, what time alone brings, where reward and bond end up. */
#include "bounties.h"

Suite *bounty_suite(void);

enum { POSTER, ANNE, BEN, JUDGE, STRANGER, PEOPLE };

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
    for (uint32_t i = 0; i < PEOPLE; i++)
        money_mint(&world, &euro, person(i), 1000);
}

static void close_world(void)
{
    world_close(&world);
}

/* 300 euros, bond 50, an arbiter, at least a tenth for whatever is handed in. */
static struct daomesh_bounty_post terms_of(void)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 300);
    terms.arbiter = *person(JUDGE);
    terms.bond_token = euro;
    terms.bond = amount_from_u64(50);
    terms.min_pay = 100000;
    terms.revisions = 1;
    return terms;
}

static struct named posted(void)
{
    struct daomesh_bounty_post terms = terms_of();
    return bounty_posted(&world, &terms);
}

static struct named taken(void)
{
    struct named bounty = posted();
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 0), DAOMESH_OK);
    return bounty;
}

static struct named submitted(void)
{
    struct named bounty = taken();
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), bounty, 1), DAOMESH_OK);
    return bounty;
}

static struct named rejected(void)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_reject(&world, bounty), DAOMESH_OK);
    return bounty;
}

static struct named disputed(void)
{
    struct named bounty = rejected();
    ck_assert_int_eq(bounty_dispute(&world, person(ANNE), bounty), DAOMESH_OK);
    return bounty;
}

/* --- Where the money is --------------------------------------------------------------------------------------------- */

START_TEST(the_reward_waits_in_escrow)
{
    struct named bounty = posted();
    ck_assert_uint_eq(held(POSTER), 700);
    ck_assert_uint_eq(bounty_held(&world, bounty, &euro), 300);
}
END_TEST

START_TEST(the_bond_waits_with_the_reward)
{
    struct named bounty = taken();
    ck_assert_uint_eq(held(ANNE), 950);
    ck_assert_uint_eq(bounty_held(&world, bounty, &euro), 350);
}
END_TEST

START_TEST(accepted_work_is_paid_and_the_bond_comes_back)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1300);
    ck_assert_uint_eq(held(POSTER), 700);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
}
END_TEST

START_TEST(a_silent_poster_accepts)
{
    struct named bounty = submitted();
    world_pass(&world, 200);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE), 1300);
}
END_TEST

START_TEST(nobody_is_silent_before_the_last_second)
{
    struct named bounty = submitted();
    world_pass(&world, 199);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SUBMITTED);
}
END_TEST

START_TEST(a_silent_taker_loses_the_bond_and_the_bounty_opens_again)
{
    struct named bounty = taken();
    world_pass(&world, 100);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_OPEN);
    ck_assert_uint_eq(held(ANNE), 950);
    ck_assert_uint_eq(held(POSTER), 750);
    ck_assert_uint_eq(bounty_held(&world, bounty, &euro), 300);
}
END_TEST

START_TEST(another_takes_the_place_of_one_who_failed)
{
    struct named bounty = taken();
    ck_assert_int_eq(bounty_leave(&world, person(ANNE), bounty), DAOMESH_OK);
    bounty_done(&world, person(BEN), bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 950);
    ck_assert_uint_eq(held(BEN), 1300);
    ck_assert_uint_eq(held(POSTER), 750);
}
END_TEST

START_TEST(what_nobody_takes_goes_back)
{
    struct named bounty = posted();
    world_pass(&world, 1000);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(POSTER), 1000);
}
END_TEST

START_TEST(a_poster_takes_back_what_is_open)
{
    struct named bounty = posted();
    ck_assert_int_eq(bounty_withdraw(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(POSTER), 1000);
}
END_TEST

START_TEST(nothing_is_taken_back_under_a_takers_hands)
{
    struct named bounty = taken();
    ck_assert_int_eq(bounty_withdraw(&world, bounty), DAOMESH_E_BOUNTY_STATE);
}
END_TEST

START_TEST(an_undisputed_rejection_pays_the_minimum)
{
    struct named bounty = rejected();
    world_pass(&world, 300);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE), 1030);
    ck_assert_uint_eq(held(POSTER), 970);
}
END_TEST

START_TEST(a_silent_arbiter_leaves_half)
{
    struct named bounty = disputed();
    world_pass(&world, 400);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE), 1150);
    ck_assert_uint_eq(held(POSTER), 850);
}
END_TEST

START_TEST(a_silent_arbiter_leaves_what_both_agreed_to_last)
{
    struct named bounty = disputed();
    ck_assert_int_eq(bounty_agree(&world, person(POSTER), bounty, 200000, 0), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 200000, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 900000, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_DISPUTED);
    world_pass(&world, 400);
    ck_assert_uint_eq(held(ANNE), 1060);
}
END_TEST

START_TEST(the_arbiter_says_what_the_work_is_worth)
{
    struct named bounty = disputed();
    ck_assert_int_eq(bounty_rule(&world, person(JUDGE), bounty, 333333), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1099);
    ck_assert_uint_eq(held(POSTER), 901);
    ck_assert_uint_eq(held(JUDGE), 1000);
}
END_TEST

START_TEST(a_poster_may_relent)
{
    struct named bounty = disputed();
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1300);
}
END_TEST

/* In every state from taken to disputed. */
START_TEST(both_may_settle_at_any_time)
{
    struct named (*const states[])(void) = { taken, submitted, rejected, disputed };
    struct named bounty = states[_i]();
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 500000, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(POSTER), bounty, 500000, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE), 1150);
    ck_assert_uint_eq(held(POSTER), 850);
}
END_TEST

START_TEST(one_side_alone_settles_nothing)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 500000, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(POSTER), bounty, 400000, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SUBMITTED);
}
END_TEST

START_TEST(settling_below_the_minimum_takes_both)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 0, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(POSTER), bounty, 0, 1), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1000);
    ck_assert_uint_eq(held(POSTER), 1000);
}
END_TEST

START_TEST(work_that_is_sent_back_is_handed_in_again)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_revise(&world, bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), bounty, 2), DAOMESH_OK);
    ck_assert_int_eq(bounty_revise(&world, bounty), DAOMESH_E_REVISIONS);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1300);
}
END_TEST

START_TEST(everything_of_a_bundle_is_paid)
{
    struct daomesh_bounty_post terms = terms_of();
    const int euro_first = memcmp(euro.bytes, gold.bytes, sizeof euro.bytes) < 0;
    money_mint(&world, &gold, person(POSTER), 9);
    terms.reward_count = 2;
    terms.reward[euro_first ? 0 : 1] = (struct daomesh_token_amount){ euro, amount_from_u64(300) };
    terms.reward[euro_first ? 1 : 0] = (struct daomesh_token_amount){ gold, amount_from_u64(9) };
    struct named bounty = bounty_posted(&world, &terms);
    bounty_done(&world, person(ANNE), bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1300);
    ck_assert_uint_eq(money_free(&world, person(ANNE), &gold), 9);
}
END_TEST

/* --- Milestones ------------------------------------------------------------------------------------------------------ */

static struct named in_parts(void)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.parts_count = 3;
    for (uint32_t i = 0; i < 3; i++)
        terms.parts[i] = (struct daomesh_bounty_part){ .weight = i + 1, .work_s = 100 };
    terms.reward[0].amount = amount_from_u64(100);
    return bounty_posted(&world, &terms);
}

START_TEST(each_part_is_paid_when_it_is_accepted)
{
    const uint64_t paid[] = { 16, 50, 100 }; /* of 100, by weights 1, 2, 3 */
    struct named bounty = in_parts();
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 0), DAOMESH_OK);
    for (uint8_t i = 0; i < 3; i++) {
        ck_assert_int_eq(bounty_submit(&world, person(ANNE), bounty, i), DAOMESH_OK);
        ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
        ck_assert_uint_eq(held(ANNE), 950 + paid[i] + (i == 2 ? 50 : 0));
    }
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
}
END_TEST

START_TEST(who_comes_after_a_team_that_failed_gets_the_parts_that_are_left)
{
    struct named bounty = in_parts();
    bounty_done(&world, person(ANNE), bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    world_pass(&world, 100);
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 0), DAOMESH_OK);
    for (uint8_t i = 1; i < 3; i++) {
        ck_assert_int_eq(bounty_submit(&world, person(BEN), bounty, i), DAOMESH_OK);
        ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    }
    ck_assert_uint_eq(held(ANNE), 950 + 16);
    ck_assert_uint_eq(held(BEN), 1000 + 84);
    ck_assert_uint_eq(held(POSTER), 900 + 50);
}
END_TEST

START_TEST(a_dispute_over_one_part_ends_all)
{
    struct named bounty = in_parts();
    bounty_done(&world, person(ANNE), bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), bounty, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_reject(&world, bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_dispute(&world, person(ANNE), bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_rule(&world, person(JUDGE), bounty, 1000000), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1050);
    ck_assert_uint_eq(held(POSTER), 950);
}
END_TEST

START_TEST(work_stands_on_the_work_before)
{
    struct named bounty = in_parts();
    daomesh_id first, second, zero = { { 0 } }, content = { { 1 } };
    bounty_done(&world, person(ANNE), bounty);
    ck_assert_int_eq(daomesh_bounty_work_id(&first, &zero, &content, NULL, 0), DAOMESH_OK);
    ck_assert_mem_eq(&bounty_record(&world, bounty)->work, &first, sizeof first);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), bounty, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh_bounty_work_id(&second, &first, &content, NULL, 0), DAOMESH_OK);
    ck_assert_mem_eq(&bounty_record(&world, bounty)->work, &second, sizeof second);
}
END_TEST

/* --- Teams ------------------------------------------------------------------------------------------------------------ */

/* Two places, shares 1 and 2, of 100 euros. */
static struct named for_two(void)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.places_count = 2;
    terms.places[0] = 1;
    terms.places[1] = 2;
    terms.reward[0].amount = amount_from_u64(100);
    return bounty_posted(&world, &terms);
}

static struct named by_two(void)
{
    struct named bounty = for_two();
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 0), DAOMESH_OK);
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 1), DAOMESH_OK);
    return bounty;
}

START_TEST(work_begins_when_the_team_is_complete)
{
    struct named bounty = for_two();
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_OPEN);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 0), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_WORKING);
}
END_TEST

START_TEST(a_team_is_paid_by_its_shares)
{
    struct named bounty = by_two();
    ck_assert_int_eq(bounty_submit(&world, person(BEN), bounty, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1033);
    ck_assert_uint_eq(held(BEN), 1067);
}
END_TEST

START_TEST(who_waits_for_others_may_leave)
{
    struct named bounty = for_two();
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_leave(&world, person(BEN), bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(BEN), 1000);
    ck_assert_uint_eq(bounty_held(&world, bounty, &euro), 100);
}
END_TEST

START_TEST(who_leaves_a_team_loses_the_bond_alone)
{
    struct named bounty = by_two();
    ck_assert_int_eq(bounty_leave(&world, person(BEN), bounty), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_OPEN);
    ck_assert_uint_eq(held(BEN), 950);
    ck_assert_uint_eq(held(POSTER), 950);
    ck_assert_int_eq(bounty_take(&world, person(STRANGER), bounty, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_submit(&world, person(ANNE), bounty, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1033);
    ck_assert_uint_eq(held(STRANGER), 1067);
}
END_TEST

START_TEST(a_team_that_never_was_gets_its_bonds_back)
{
    struct named bounty = for_two();
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 1), DAOMESH_OK);
    world_pass(&world, 1000);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(BEN), 1000);
    ck_assert_uint_eq(held(POSTER), 1000);
}
END_TEST

START_TEST(a_team_settles_when_all_of_it_agree)
{
    struct named bounty = by_two();
    ck_assert_int_eq(bounty_agree(&world, person(POSTER), bounty, 900000, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 900000, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_WORKING);
    ck_assert_int_eq(bounty_agree(&world, person(BEN), bounty, 900000, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_SETTLED);
    ck_assert_uint_eq(held(ANNE) + held(BEN), 2090);
}
END_TEST

/* What was offered before was offered to others. */
START_TEST(a_new_team_begins_without_offers)
{
    struct named bounty = taken();
    ck_assert_int_eq(bounty_agree(&world, person(POSTER), bounty, 500000, 1), DAOMESH_OK);
    ck_assert_int_eq(bounty_leave(&world, person(ANNE), bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 0), DAOMESH_OK);
    ck_assert_int_eq(bounty_agree(&world, person(BEN), bounty, 500000, 1), DAOMESH_OK);
    ck_assert_uint_eq(bounty_state(&world, bounty), DAOMESH_BOUNTY_WORKING);
}
END_TEST

/* --- DAOs ---------------------------------------------------------------------------------------------------------------- */

START_TEST(a_dao_posts_and_another_takes)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id board = world_dao(&world, 2, &pathway), guild = world_dao(&world, 3, &pathway);
    money_mint(&world, &euro, &board, 500);
    struct daomesh_bounty_post terms = bounty_terms(&board, &euro, 300);
    struct named bounty = bounty_posted(&world, &terms);
    ck_assert_uint_eq(money_free(&world, &board, &euro), 200);
    bounty_done(&world, &guild, bounty);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, &guild, &euro), 300);
}
END_TEST

START_TEST(nobody_posts_for_a_dao_without_a_role)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id board = world_dao(&world, 2, &pathway);
    money_mint(&world, &euro, &board, 500);
    struct daomesh_bounty_post terms = bounty_terms(&board, &euro, 300);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_BOUNTY_POST, &terms), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

/* As in a signed ledger: the DAO posts by a vote, and whom it gave a role accepts for it. */
START_TEST(a_dao_posts_by_a_vote_and_accepts_through_a_role)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id board = world_dao(&world, 2, &pathway);
    struct daomesh_bounty_post terms = bounty_terms(&board, &euro, 300);
    struct inner_list list = { .count = 0 };
    money_mint(&world, &euro, &board, 300);
    inner_add(&list, DAOMESH_ACTION_BOUNTY_POST, &terms);
    uint64_t proposal = world_propose(&world, 0, &board, 1, inner_span(&list));
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 0, &board, proposal, 1), DAOMESH_OK);
    world_pass(&world, 1001);
    world_pass(&world, 1);
    struct named bounty = { board, 1 };
    bounty_done(&world, person(ANNE), bounty);

    struct daomesh_bounty_accept act = { .poster = board,
                                         .bounty = 1,
                                         .work = bounty_record(&world, bounty)->work };
    ck_assert_int_eq(world_act(&world, BEN, DAOMESH_ACTION_BOUNTY_ACCEPT, &act), DAOMESH_E_NOT_ALLOWED);
    struct daomesh_role_grant grant = { .dao = board, .role = { .party = *person(BEN) } };
    grant.role.kinds_count = 1;
    grant.role.kinds[0] = DAOMESH_ACTION_BOUNTY_ACCEPT;
    ck_assert_int_eq(world_act_as(&world, &board, DAOMESH_ACTION_ROLE_GRANT, &grant), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, BEN, DAOMESH_ACTION_BOUNTY_ACCEPT, &act), DAOMESH_OK);
    ck_assert_uint_eq(held(ANNE), 1300);
}
END_TEST

/* --- Refusals ------------------------------------------------------------------------------------------------------------ */

static void expect_refused(const struct daomesh_bounty_post *terms, int32_t status, const char *path)
{
    ck_assert_uint_eq(bounty_post(&world, terms), 0);
    ck_assert_int_eq(world.result.status, status);
    ck_assert_str_eq(world.diag.path, path);
}

START_TEST(a_reward_must_be_held)
{
    struct daomesh_bounty_post terms = bounty_terms(person(POSTER), &euro, 1001);
    expect_refused(&terms, DAOMESH_E_BALANCE, "amount");
}
END_TEST

START_TEST(amounts_may_be_as_large_as_can_be)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.reward[0].amount = (daomesh_amount){ { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    expect_refused(&terms, DAOMESH_E_BALANCE, "amount");
}
END_TEST

START_TEST(a_reward_must_be_something)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.reward[0].amount = amount_from_u64(0);
    expect_refused(&terms, DAOMESH_E_RANGE, "reward");
    terms.reward_count = 0;
    expect_refused(&terms, DAOMESH_E_RANGE, "reward");
}
END_TEST

START_TEST(a_bundle_ascends)
{
    struct daomesh_bounty_post terms = terms_of();
    const int euro_first = memcmp(euro.bytes, gold.bytes, sizeof euro.bytes) < 0;
    terms.reward_count = 2;
    terms.reward[0] = (struct daomesh_token_amount){ euro_first ? gold : euro, amount_from_u64(1) };
    terms.reward[1] = (struct daomesh_token_amount){ euro_first ? euro : gold, amount_from_u64(1) };
    expect_refused(&terms, DAOMESH_E_NOT_SORTED, "reward");
}
END_TEST

START_TEST(windows_and_parts_are_checked)
{
    static const struct {
        size_t offset;
        const char *path;
    } windows[] = { { offsetof(struct daomesh_bounty_post, open_s), "open_s" },
                    { offsetof(struct daomesh_bounty_post, review_s), "review_s" },
                    { offsetof(struct daomesh_bounty_post, dispute_s), "dispute_s" },
                    { offsetof(struct daomesh_bounty_post, ruling_s), "ruling_s" } };
    for (size_t i = 0; i < COUNT_OF(windows); i++) {
        struct daomesh_bounty_post terms = terms_of();
        memset((uint8_t *)&terms + windows[i].offset, 0, sizeof(uint64_t));
        expect_refused(&terms, DAOMESH_E_RANGE, windows[i].path);
    }
    struct daomesh_bounty_post terms = terms_of();
    terms.parts[0].weight = 0;
    expect_refused(&terms, DAOMESH_E_RANGE, "parts");
    terms.parts_count = 0;
    expect_refused(&terms, DAOMESH_E_RANGE, "parts");
}
END_TEST

START_TEST(each_place_has_shares)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.places_count = 2;
    terms.places[0] = 1;
    expect_refused(&terms, DAOMESH_E_RANGE, "places");
}
END_TEST

START_TEST(places_times_tokens_are_bounded)
{
    struct daomesh_bounty_post terms = terms_of();
    const int euro_first = memcmp(euro.bytes, gold.bytes, sizeof euro.bytes) < 0;
    money_mint(&world, &gold, person(POSTER), 9);
    terms.places_count = DAOMESH_BOUNTY_PLACES_MAX;
    for (uint32_t i = 0; i < terms.places_count; i++)
        terms.places[i] = 1;
    ck_assert_uint_eq(bounty_post(&world, &terms), 1);
    terms.reward_count = 2;
    terms.reward[0] = (struct daomesh_token_amount){ euro_first ? euro : gold, amount_from_u64(1) };
    terms.reward[1] = (struct daomesh_token_amount){ euro_first ? gold : euro, amount_from_u64(1) };
    expect_refused(&terms, DAOMESH_E_LIMIT, "places");
    terms.places_count = 4;
    ck_assert_uint_eq(bounty_post(&world, &terms), 2);
}
END_TEST

START_TEST(a_poster_is_no_arbiter)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.arbiter = *person(POSTER);
    expect_refused(&terms, DAOMESH_E_CONTRADICTION, "arbiter");
    terms.arbiter = (daomesh_id){ { 99 } };
    expect_refused(&terms, DAOMESH_E_UNKNOWN_PARTY, "arbiter");
}
END_TEST

START_TEST(a_bond_is_of_a_token)
{
    struct daomesh_bounty_post terms = terms_of();
    terms.bond = amount_from_u64(0);
    expect_refused(&terms, DAOMESH_E_CONTRADICTION, "bond");
    terms = terms_of();
    terms.bond_token = (daomesh_id){ { 0 } };
    expect_refused(&terms, DAOMESH_E_CONTRADICTION, "bond");
    terms.bond_token = (daomesh_id){ { 99 } };
    expect_refused(&terms, DAOMESH_E_UNKNOWN_TOKEN, "bond_token");
}
END_TEST

START_TEST(a_poster_is_no_taker)
{
    struct named bounty = posted();
    ck_assert_int_eq(bounty_take(&world, person(POSTER), bounty, 0), DAOMESH_E_TAKER_IS_POSTER);
}
END_TEST

START_TEST(an_arbiter_is_no_taker)
{
    struct named bounty = posted();
    ck_assert_int_eq(bounty_take(&world, person(JUDGE), bounty, 0), DAOMESH_E_TAKER_IS_ARBITER);
}
END_TEST

START_TEST(a_place_is_taken_once)
{
    struct named bounty = for_two();
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 0), DAOMESH_OK);
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 0), DAOMESH_E_PLACE);
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 2), DAOMESH_E_PLACE);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 1), DAOMESH_E_REPEATED);
}
END_TEST

START_TEST(nobody_takes_without_the_bond)
{
    struct named bounty = posted();
    ck_assert_int_eq(money_give(&world, person(ANNE), person(BEN), &euro, 951), DAOMESH_OK);
    ck_assert_int_eq(bounty_take(&world, person(ANNE), bounty, 0), DAOMESH_E_BALANCE);
}
END_TEST

START_TEST(a_taker_names_the_terms)
{
    struct named bounty = posted();
    struct daomesh_bounty_take act = {
        .party = *person(ANNE), .poster = *person(POSTER), .bounty = bounty.number, .terms = { { 1 } }
    };
    ck_assert_int_eq(world_act(&world, ANNE, DAOMESH_ACTION_BOUNTY_TAKE, &act), DAOMESH_E_OTHER_TERMS);
}
END_TEST

START_TEST(work_answers_the_terms)
{
    struct named bounty = taken();
    struct daomesh_bounty_submit act = { .party = *person(ANNE),
                                         .poster = *person(POSTER),
                                         .bounty = bounty.number,
                                         .terms = { { 1 } },
                                         .content = { { 1 } } };
    ck_assert_int_eq(world_act(&world, ANNE, DAOMESH_ACTION_BOUNTY_SUBMIT, &act), DAOMESH_E_OTHER_TERMS);
}
END_TEST

START_TEST(only_what_was_handed_in_is_judged)
{
    struct named bounty = submitted();
    struct daomesh_bounty_accept act = { .poster = *person(POSTER),
                                         .bounty = bounty.number,
                                         .work = { { 1 } } };
    ck_assert_int_eq(world_act(&world, POSTER, DAOMESH_ACTION_BOUNTY_ACCEPT, &act), DAOMESH_E_OTHER_WORK);
}
END_TEST

START_TEST(what_a_taker_does_only_a_taker_does)
{
    struct named bounty = taken();
    ck_assert_int_eq(bounty_submit(&world, person(BEN), bounty, 1), DAOMESH_E_NOT_A_TAKER);
    ck_assert_int_eq(bounty_leave(&world, person(BEN), bounty), DAOMESH_E_NOT_A_TAKER);
    ck_assert_int_eq(bounty_dispute(&world, person(BEN), bounty), DAOMESH_E_NOT_A_TAKER);
    ck_assert_int_eq(bounty_agree(&world, person(BEN), bounty, 1, 1), DAOMESH_E_NOT_A_TAKER);
}
END_TEST

START_TEST(only_the_arbiter_rules)
{
    struct named bounty = disputed();
    ck_assert_int_eq(bounty_rule(&world, person(BEN), bounty, 500000), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(bounty_rule(&world, person(JUDGE), bounty, 99999), DAOMESH_E_RANGE);
}
END_TEST

START_TEST(only_the_poster_judges)
{
    struct named bounty = submitted();
    struct daomesh_bounty_accept act = { .poster = *person(POSTER),
                                         .bounty = bounty.number,
                                         .work = bounty_record(&world, bounty)->work };
    ck_assert_int_eq(world_act(&world, ANNE, DAOMESH_ACTION_BOUNTY_ACCEPT, &act), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(there_must_be_such_a_bounty)
{
    struct daomesh_bounty_withdraw act = { .poster = *person(POSTER), .bounty = 1 };
    ck_assert_int_eq(world_act(&world, POSTER, DAOMESH_ACTION_BOUNTY_WITHDRAW, &act),
                     DAOMESH_E_UNKNOWN_BOUNTY);
    struct daomesh_bounty_process process = { .poster = { { 99 } }, .bounty = 1 };
    ck_assert_int_eq(world_act(&world, POSTER, DAOMESH_ACTION_BOUNTY_PROCESS, &process),
                     DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

START_TEST(a_settled_bounty_stays_as_it_is)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_OK);
    ck_assert_int_eq(bounty_accept(&world, bounty), DAOMESH_E_BOUNTY_STATE);
    ck_assert_int_eq(bounty_agree(&world, person(ANNE), bounty, 1, 1), DAOMESH_E_BOUNTY_STATE);
    ck_assert_int_eq(bounty_take(&world, person(BEN), bounty, 0), DAOMESH_E_BOUNTY_STATE);
    ck_assert_int_eq(bounty_process(&world, bounty), DAOMESH_E_BOUNTY_STATE);
}
END_TEST

START_TEST(nothing_is_processed_before_its_time)
{
    struct named bounty = submitted();
    ck_assert_int_eq(bounty_process(&world, bounty), DAOMESH_E_NOT_DUE);
}
END_TEST

Suite *bounty_suite(void)
{
    Suite *suite = suite_create("bounty");
    TCase *tests = tcase_create("bounty");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, the_reward_waits_in_escrow);
    tcase_add_test(tests, the_bond_waits_with_the_reward);
    tcase_add_test(tests, accepted_work_is_paid_and_the_bond_comes_back);
    tcase_add_test(tests, a_silent_poster_accepts);
    tcase_add_test(tests, nobody_is_silent_before_the_last_second);
    tcase_add_test(tests, a_silent_taker_loses_the_bond_and_the_bounty_opens_again);
    tcase_add_test(tests, another_takes_the_place_of_one_who_failed);
    tcase_add_test(tests, what_nobody_takes_goes_back);
    tcase_add_test(tests, a_poster_takes_back_what_is_open);
    tcase_add_test(tests, nothing_is_taken_back_under_a_takers_hands);
    tcase_add_test(tests, an_undisputed_rejection_pays_the_minimum);
    tcase_add_test(tests, a_silent_arbiter_leaves_half);
    tcase_add_test(tests, a_silent_arbiter_leaves_what_both_agreed_to_last);
    tcase_add_test(tests, the_arbiter_says_what_the_work_is_worth);
    tcase_add_test(tests, a_poster_may_relent);
    tcase_add_loop_test(tests, both_may_settle_at_any_time, 0, 4);
    tcase_add_test(tests, one_side_alone_settles_nothing);
    tcase_add_test(tests, settling_below_the_minimum_takes_both);
    tcase_add_test(tests, work_that_is_sent_back_is_handed_in_again);
    tcase_add_test(tests, everything_of_a_bundle_is_paid);
    tcase_add_test(tests, each_part_is_paid_when_it_is_accepted);
    tcase_add_test(tests, who_comes_after_a_team_that_failed_gets_the_parts_that_are_left);
    tcase_add_test(tests, a_dispute_over_one_part_ends_all);
    tcase_add_test(tests, work_stands_on_the_work_before);
    tcase_add_test(tests, work_begins_when_the_team_is_complete);
    tcase_add_test(tests, a_team_is_paid_by_its_shares);
    tcase_add_test(tests, who_waits_for_others_may_leave);
    tcase_add_test(tests, who_leaves_a_team_loses_the_bond_alone);
    tcase_add_test(tests, a_team_that_never_was_gets_its_bonds_back);
    tcase_add_test(tests, a_team_settles_when_all_of_it_agree);
    tcase_add_test(tests, a_new_team_begins_without_offers);
    tcase_add_test(tests, a_dao_posts_and_another_takes);
    tcase_add_test(tests, nobody_posts_for_a_dao_without_a_role);
    tcase_add_test(tests, a_dao_posts_by_a_vote_and_accepts_through_a_role);
    tcase_add_test(tests, a_reward_must_be_held);
    tcase_add_test(tests, amounts_may_be_as_large_as_can_be);
    tcase_add_test(tests, a_reward_must_be_something);
    tcase_add_test(tests, a_bundle_ascends);
    tcase_add_test(tests, windows_and_parts_are_checked);
    tcase_add_test(tests, each_place_has_shares);
    tcase_add_test(tests, places_times_tokens_are_bounded);
    tcase_add_test(tests, a_poster_is_no_arbiter);
    tcase_add_test(tests, a_bond_is_of_a_token);
    tcase_add_test(tests, a_poster_is_no_taker);
    tcase_add_test(tests, an_arbiter_is_no_taker);
    tcase_add_test(tests, a_place_is_taken_once);
    tcase_add_test(tests, nobody_takes_without_the_bond);
    tcase_add_test(tests, a_taker_names_the_terms);
    tcase_add_test(tests, work_answers_the_terms);
    tcase_add_test(tests, only_what_was_handed_in_is_judged);
    tcase_add_test(tests, what_a_taker_does_only_a_taker_does);
    tcase_add_test(tests, only_the_arbiter_rules);
    tcase_add_test(tests, only_the_poster_judges);
    tcase_add_test(tests, there_must_be_such_a_bounty);
    tcase_add_test(tests, a_settled_bounty_stays_as_it_is);
    tcase_add_test(tests, nothing_is_processed_before_its_time);
    suite_add_tcase(suite, tests);
    return suite;
}
