/* Boosting: stakes that make a majority enough, who wins them to the last unit, bounds, what is refused, and random lives. */
#include "money.h"

Suite *boost_suite(void);

#define MEMBERS 10
#define VOTING 10000
#define PREBOOST 100
#define BOOSTED 1000
#define QUIET 200
#define LEAST 100

static struct world world;
static daomesh_id dao, token;

static const daomesh_span nothing = { NULL, 0 };

/* Doubling bars; more than half of all weight passes at once. */
static struct daomesh_pathway boosting(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    pathway.rule.revote = 1;
    pathway.rule.boost_count = 1;
    pathway.rule.boost[0] = (struct daomesh_boost_rule){ .token = token,
                                                         .alpha_ppm = 2000000,
                                                         .preboost_s = PREBOOST,
                                                         .boosted_s = BOOSTED,
                                                         .quiet_s = QUIET,
                                                         .least = amount_from_u64(LEAST),
                                                         .mean_ppm = 1000000 };
    return pathway;
}

static int32_t set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    if (!world.open) world_begin(&world, 0);
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act);
}

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS; i++)
        world_person(&world);
    const struct daomesh_pathway plain = world_pathway();
    token = money_token(&world, 0, 0, 0);
    dao = world_dao(&world, MEMBERS, &plain);
    ck_assert_int_eq(set_pathway(boosting()), DAOMESH_OK);
    money_mint(&world, &token, &dao, 1000);
    for (uint32_t i = 0; i < MEMBERS; i++)
        money_mint(&world, &token, &world.people[i], 1000);
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t propose(void)
{
    if (!world.open) world_begin(&world, 0);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_msg(number > 0, "%s %s", daomesh_status_name(world.result.status), world.diag.path);
    world_pass(&world, 1);
    return number;
}

static int32_t stake(uint32_t person, uint64_t number, uint8_t choice, uint64_t amount)
{
    const struct daomesh_proposal_stake act = { .party = world.people[person],
                                                .dao = dao,
                                                .proposal = number,
                                                .choice = choice,
                                                .amount = amount_from_u64(amount) };
    return world_act(&world, person, DAOMESH_ACTION_PROPOSAL_STAKE, &act);
}

static int32_t collect(uint32_t person, uint64_t number)
{
    const struct daomesh_proposal_collect act = { .dao = dao,
                                                  .proposal = number,
                                                  .party = world.people[person] };
    return world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_COLLECT, &act);
}

static uint64_t held(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static uint64_t treasury(void)
{
    return money_free(&world, &dao, &token);
}

static uint32_t phase_of(uint64_t number)
{
    const struct daomesh_proposal_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_proposal(world.ledger->state, &record, row, number), DAOMESH_OK);
    return record->boost_phase;
}

static uint32_t state_of(uint64_t number)
{
    const uint32_t state = world_proposal(&world, &dao, number).state;
    world_begin(&world, 0);
    return state;
}

/* Staked to more than the bar, and that long enough. */
static void boost(uint64_t number, uint64_t amount)
{
    ck_assert_int_eq(stake(1, number, 1, amount), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_PREBOOSTED);
    world_pass(&world, PREBOOST);
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_BOOSTED);
}

/* --- Decisions --------------------------------------------------------------------------------------------------------- */

START_TEST(one_vote_is_enough_when_it_is_boosted)
{
    const uint64_t number = propose();
    ck_assert_uint_eq(treasury(), 1000 - LEAST);
    boost(number, LEAST + 1);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, BOOSTED - 20);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_BOOSTED);
    world_pass(&world, 30);
    world_pass(&world, 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_EXECUTED);
    ck_assert_int_eq(collect(1, number), DAOMESH_OK);
    ck_assert_uint_eq(held(1), 1000 + LEAST); /* the DAO staked against it, and lost */
    ck_assert_int_eq(collect(1, number), DAOMESH_E_NO_STAKES);
    ck_assert_uint_eq(treasury(), 1000 - LEAST);
}
END_TEST

START_TEST(one_vote_is_not_enough_in_the_queue)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(1, number, 1, LEAST), DAOMESH_OK); /* no more than the bar */
    ck_assert_uint_eq(phase_of(number), 0);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, VOTING + 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(treasury(), 1000);
    ck_assert_int_eq(collect(1, number), DAOMESH_OK); /* nobody judged it: stakes go back */
    ck_assert_uint_eq(held(1), 1000);
}
END_TEST

START_TEST(half_of_all_passes_at_once)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(2, number, 2, 50), DAOMESH_OK);
    ck_assert_int_eq(stake(1, number, 1, 30), DAOMESH_OK);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_EXECUTED);
    ck_assert_int_eq(collect(2, number), DAOMESH_E_NO_STAKES);
    ck_assert_int_eq(collect(1, number), DAOMESH_OK);
    ck_assert_uint_eq(held(1), 1000 + 50 + LEAST);
    ck_assert_uint_eq(held(2), 950);
}
END_TEST

/* More than half of all is against it: that is a judgement too, boosted or not. */
START_TEST(half_of_all_refuses_at_once)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(2, number, 2, LEAST), DAOMESH_OK); /* as much as the DAO */
    ck_assert_int_eq(stake(1, number, 1, 30), DAOMESH_OK);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, 2), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_DEFEATED);
    ck_assert_int_eq(collect(1, number), DAOMESH_E_NO_STAKES);
    ck_assert_int_eq(collect(2, number), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 1000 + 15);
    ck_assert_uint_eq(treasury(), 1000 + 15);
}
END_TEST

/* 300 for it are lost to 100 of the DAO and 50 of a member: each has three units for one, on top of the stake. */
START_TEST(those_against_share_what_was_staked_for_it)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(2, number, 2, 50), DAOMESH_OK);
    boost(number, 300);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 2), DAOMESH_OK);
    world_pass(&world, BOOSTED + 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_DEFEATED);
    ck_assert_uint_eq(treasury(), 1000 - LEAST + 300);
    ck_assert_int_eq(collect(1, number), DAOMESH_E_NO_STAKES);
    ck_assert_int_eq(collect(2, number), DAOMESH_OK);
    ck_assert_uint_eq(held(2), 1000 + 100);
    ck_assert_uint_eq(held(1), 700);
}
END_TEST

/* Nobody staked for what passes by half of all: what was staked against it is the DAO's. */
START_TEST(nobody_was_right)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(2, number, 2, 50), DAOMESH_OK);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_int_eq(world_vote(&world, i, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(treasury(), 1050);
}
END_TEST

START_TEST(what_is_cancelled_gives_stakes_back)
{
    const uint64_t number = propose();
    boost(number, 300);
    const struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    ck_assert_uint_eq(treasury(), 1000);
    ck_assert_int_eq(collect(1, number), DAOMESH_OK);
    ck_assert_uint_eq(held(1), 1000);
}
END_TEST

/* A flip in the last 200 s: 200 s more from there, and again. */
START_TEST(a_flip_at_the_end_makes_it_longer)
{
    const uint64_t number = propose();
    boost(number, 300);
    ck_assert_int_eq(world_vote(&world, 3, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, BOOSTED - 100);
    ck_assert_int_eq(world_vote(&world, 4, &dao, number, 2), DAOMESH_OK); /* a tie is against */
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_QUIET);
    world_pass(&world, QUIET - 10);
    ck_assert_int_eq(world_vote(&world, 5, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, QUIET - 50);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_BOOSTED);
    world_pass(&world, 100);
    world_pass(&world, 1);
    ck_assert_uint_eq(state_of(number), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* --- The bar ----------------------------------------------------------------------------------------------------------- */

/* With one boosted the bar is twice as high; what the DAO stakes against the next is the mean of those boosted. */
START_TEST(each_boosted_proposal_raises_the_bar)
{
    const uint64_t first = propose();
    boost(first, LEAST + 1);
    const uint64_t second = propose();
    ck_assert_int_eq(stake(2, second, 1, 2 * LEAST), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(second), 0);
    ck_assert_int_eq(stake(2, second, 1, 1), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(second), DAOMESH_PHASE_PREBOOSTED);
}
END_TEST

START_TEST(stakes_against_it_take_it_back_to_the_queue)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(1, number, 1, 150), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_PREBOOSTED);
    ck_assert_int_eq(stake(2, number, 2, 60), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_QUEUED);
    world_pass(&world, PREBOOST + 1);
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_QUEUED);
}
END_TEST

START_TEST(only_so_many_are_boosted_at_a_time)
{
    struct daomesh_pathway pathway = boosting();
    pathway.rule.boost[0].most = 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    const uint64_t first = propose(), second = propose();
    boost(first, LEAST + 1);
    ck_assert_int_eq(stake(2, second, 1, 900), DAOMESH_OK);
    world_pass(&world, PREBOOST);
    ck_assert_uint_eq(phase_of(second), DAOMESH_PHASE_QUEUED);
    world_pass(&world, BOOSTED); /* the first is over */
    ck_assert_int_eq(stake(2, second, 1, 1), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(second), DAOMESH_PHASE_PREBOOSTED);
    world_pass(&world, PREBOOST);
    ck_assert_uint_eq(phase_of(second), DAOMESH_PHASE_BOOSTED);
}
END_TEST

START_TEST(without_a_wait_it_is_boosted_at_once)
{
    struct daomesh_pathway pathway = boosting();
    pathway.rule.boost[0].preboost_s = 0;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    const uint64_t number = propose();
    ck_assert_int_eq(stake(1, number, 1, 150), DAOMESH_OK);
    ck_assert_uint_eq(phase_of(number), DAOMESH_PHASE_BOOSTED);
    ck_assert_int_eq(stake(1, number, 1, 150), DAOMESH_E_NO_STAKES);
}
END_TEST

/* --- What is refused --------------------------------------------------------------------------------------------------- */

START_TEST(stakes_that_do_not_fit_are_refused)
{
    const uint64_t number = propose();
    ck_assert_int_eq(stake(1, number, 0, 10), DAOMESH_E_CHOICE);
    ck_assert_int_eq(stake(1, number, 1, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(stake(1, number, 1, 1001), DAOMESH_E_BALANCE);
    ck_assert_int_eq(stake(1, number + 1, 1, 1), DAOMESH_E_UNKNOWN_PROPOSAL);
    ck_assert_int_eq(stake(1, number, 1, 10), DAOMESH_OK);
    ck_assert_int_eq(stake(1, number, 2, 10), DAOMESH_E_OTHER_SIDE);
    ck_assert_int_eq(collect(1, number), DAOMESH_E_NOT_DUE);
    world_pass(&world, VOTING + 1);
    ck_assert_int_eq(stake(1, number, 1, 10), DAOMESH_E_PROPOSAL_CLOSED);
    ck_assert_int_eq(collect(2, number), DAOMESH_E_NO_STAKES);
    ck_assert_int_eq(set_pathway(world_pathway()), DAOMESH_OK);
    const uint64_t plain = propose();
    ck_assert_int_eq(stake(1, plain, 1, 10), DAOMESH_E_NO_STAKES);
    ck_assert_int_eq(collect(1, plain), DAOMESH_E_NO_STAKES);
}
END_TEST

START_TEST(a_dao_that_cannot_stake_opens_nothing)
{
    struct daomesh_pathway pathway = boosting();
    pathway.rule.boost[0].least = amount_from_u64(1001);
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, nothing), 0);
    ck_assert_int_eq(world.result.status, DAOMESH_E_BALANCE);
    ck_assert_uint_eq(treasury(), 1000);
}
END_TEST

START_TEST(dials_that_do_not_fit_are_refused)
{
    struct daomesh_pathway pathway = boosting();
    pathway.rule.boost[0].token = dao;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_UNKNOWN_TOKEN);
    pathway = boosting();
    pathway.rule.boost[0].least = amount_from_u64(0);
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_RANGE);
    pathway = boosting();
    pathway.rule.boost[0].alpha_ppm = 1000000;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_RANGE);
    pathway = boosting();
    pathway.rule.boost[0] = (struct daomesh_boost_rule){ .token = token, .least = amount_from_u64(1) };
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_RANGE);
    pathway = boosting();
    pathway.rule.early = 0;
    pathway.rule.early_bar_ppm = 0;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
    pathway = boosting();
    pathway.rule.boost[0].quiet_s = BOOSTED + 1;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_E_CONTRADICTION);
}
END_TEST

/* --- Random lives ------------------------------------------------------------------------------------------------------ */

static uint64_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

/* Everything is done in any order; the audit adds up after each batch, and at the end every unit is somewhere. */
START_TEST(stakes_add_up_in_any_life)
{
    uint64_t seed = (uint64_t)_i + 1, newest = 0, staked = 0, collected = 0, boosted = 0;
    struct daomesh_pathway pathway = boosting();
    pathway.rule.boost[0].most = (uint32_t)_i % 3;
    ck_assert_int_eq(set_pathway(pathway), DAOMESH_OK);
    for (int i = 0; i < 150; i++) {
        const uint32_t person = (uint32_t)(next(&seed) % MEMBERS);
        const uint64_t number = newest > 4 ? newest - next(&seed) % 4 : newest;
        switch (next(&seed) % 7) {
        case 0:
            newest += world_propose(&world, person, &dao, 1, nothing) > 0;
            break;
        case 1:
        case 2:
            staked += stake(person, number, (uint8_t)(1 + next(&seed) % 2), next(&seed) % 300) == DAOMESH_OK;
            break;
        case 3:
            (void)world_vote(&world, person, &dao, number, (uint8_t)(next(&seed) % 3));
            break;
        case 4:
            collected += collect(person, number) == DAOMESH_OK;
            break;
        default:
            world_pass(&world, next(&seed) % 400);
            break;
        }
    }
    world_pass(&world, 2 * VOTING);
    world_pass(&world, 2 * VOTING);
    for (uint64_t number = 1; number <= newest; number++) {
        for (uint32_t person = 0; person < MEMBERS; person++)
            collected += collect(person, number) == DAOMESH_OK;
        boosted += phase_of(number) >= DAOMESH_PHASE_BOOSTED;
    }
    uint64_t sum = treasury();
    for (uint32_t person = 0; person < MEMBERS; person++)
        sum += held(person);
    ck_assert_uint_eq(sum, 1000 + 1000 * MEMBERS);
    ck_assert_uint_gt(staked, 10);
    ck_assert_uint_gt(collected, 5);
    ck_assert_uint_gt(boosted, 0);
}
END_TEST

Suite *boost_suite(void)
{
    Suite *suite = suite_create("boost");
    TCase *tests = tcase_create("boost");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, one_vote_is_enough_when_it_is_boosted);
    tcase_add_test(tests, one_vote_is_not_enough_in_the_queue);
    tcase_add_test(tests, half_of_all_passes_at_once);
    tcase_add_test(tests, half_of_all_refuses_at_once);
    tcase_add_test(tests, those_against_share_what_was_staked_for_it);
    tcase_add_test(tests, nobody_was_right);
    tcase_add_test(tests, what_is_cancelled_gives_stakes_back);
    tcase_add_test(tests, a_flip_at_the_end_makes_it_longer);
    tcase_add_test(tests, each_boosted_proposal_raises_the_bar);
    tcase_add_test(tests, stakes_against_it_take_it_back_to_the_queue);
    tcase_add_test(tests, only_so_many_are_boosted_at_a_time);
    tcase_add_test(tests, without_a_wait_it_is_boosted_at_once);
    tcase_add_test(tests, stakes_that_do_not_fit_are_refused);
    tcase_add_test(tests, a_dao_that_cannot_stake_opens_nothing);
    tcase_add_test(tests, dials_that_do_not_fit_are_refused);
    tcase_add_loop_test(tests, stakes_add_up_in_any_life, 0, 6);
    suite_add_tcase(suite, tests);
    return suite;
}
