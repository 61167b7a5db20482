/* Conviction in a DAO: stakes that grow into payments, by themselves too; weight that goes takes its stakes along. */
#include "money.h"

#include <daomesh/conviction.h>

Suite *conviction_suite(void);

#define MEMBERS 5

static struct world world;
static daomesh_id dao, token;

/* 1Hive's own numbers: a 0.9 a second, beta 0.2, rho 0.002. */
static struct daomesh_charter_conviction usual(void)
{
    return (struct daomesh_charter_conviction){
        .dao = dao, .by = WEIGHT_SHARES, .dials = { .decay = 9000000, .max_ratio = 2000000, .factor = 20000 }
    };
}

static int32_t amend(struct daomesh_charter_conviction act)
{
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_CONVICTION, &act);
}

static void hold(uint32_t person, uint64_t shares)
{
    const struct daomesh_member_reweight act = { .dao = dao,
                                                 .party = world.people[person],
                                                 .shares = amount_from_u64(shares) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
}

/* Members with 15000 shares each, a treasury of 15000. */
static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS + 1; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &dao, 15000);
    ck_assert_int_eq(amend(usual()), DAOMESH_OK);
    for (uint32_t i = 0; i < MEMBERS; i++)
        hold(i, 15000);
}

static void close_world(void)
{
    world_close(&world);
}

static struct daomesh_conviction_request ask_for(uint64_t amount)
{
    return (struct daomesh_conviction_request){
        .dao = dao, .token = token, .amount = amount_from_u64(amount), .to = world.people[MEMBERS]
    };
}

static void ask(uint64_t amount)
{
    const struct daomesh_conviction_request act = ask_for(amount);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &act), DAOMESH_OK);
}

static int32_t stake(uint32_t person, uint64_t request, uint64_t amount)
{
    const struct daomesh_conviction_stake act = { .dao = dao,
                                                  .request = request,
                                                  .amount = amount_from_u64(amount) };
    return world_act(&world, person, DAOMESH_ACTION_CONVICTION_STAKE, &act);
}

static int32_t cancel(uint32_t person, uint64_t request)
{
    const struct daomesh_conviction_cancel act = { .dao = dao, .request = request };
    return world_act(&world, person, DAOMESH_ACTION_CONVICTION_CANCEL, &act);
}

static int32_t process(uint64_t request)
{
    const struct daomesh_conviction_process act = { .dao = dao, .request = request };
    return world_act(&world, MEMBERS, DAOMESH_ACTION_CONVICTION_PROCESS, &act);
}

static uint64_t home_of_dao(void)
{
    uint64_t home;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    return home;
}

static struct daomesh_funding_request_record *request(uint64_t number)
{
    struct daomesh_funding_request_record *record;
    ck_assert_int_eq(edit_funding_request(world.ledger->state, &record, home_of_dao(), number), DAOMESH_OK);
    return record;
}

static uint64_t paid(void)
{
    return money_free(&world, &world.people[MEMBERS], &token);
}

/* MECHANISMS 4: with 45000 staked 1000 of 15000 need 50625; 15000 alone come to 97698 after 10 s. */
START_TEST(a_request_is_paid_when_its_conviction_exceeds_the_threshold)
{
    ask(1000);
    ask(1000);
    ck_assert_int_eq(stake(0, 2, 15000), DAOMESH_OK);
    ck_assert_int_eq(stake(1, 2, 15000), DAOMESH_OK);
    ck_assert_int_eq(cancel(0, 2), DAOMESH_OK);
    ask(3001); /* above beta: nothing would suffice, but its stakes count */
    ck_assert_int_eq(stake(0, 3, 15000), DAOMESH_OK);
    ck_assert_int_eq(stake(1, 3, 15000), DAOMESH_OK);
    ck_assert_int_eq(stake(2, 1, 15000), DAOMESH_OK);
    const uint64_t began = world.time;
    world_commit(&world);
    for (uint64_t second = 1; second <= 4; second++) { /* 51584 after 4: above 50625 */
        world_begin(&world, began + second);
        ck_assert_uint_eq(paid(), second < 4 ? 0 : 1000);
        world_commit(&world);
    }
    world_begin(&world, 0);
    ck_assert_uint_eq(request(1)->state, 2);
    ck_assert_int_eq(process(1), DAOMESH_E_FUNDING_CLOSED);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 14000);
}
END_TEST

START_TEST(conviction_is_the_rules)
{
    ask(3001);
    ck_assert_int_eq(stake(0, 1, 15000), DAOMESH_OK);
    world_pass(&world, 10);
    ck_assert_int_eq(stake(0, 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(request(1)->conviction.limb[0], 97698);
    world_pass(&world, 10);
    ck_assert_int_eq(stake(1, 1, 5), DAOMESH_OK);
    ck_assert_uint_eq(request(1)->conviction.limb[0], 34065);
}
END_TEST

START_TEST(a_fuller_treasury_is_noticed_at_once_by_who_asks)
{
    ask(3000); /* a fifth: nothing would suffice */
    ck_assert_int_eq(stake(0, 1, 15000), DAOMESH_OK);
    world_pass(&world, 1000);
    ck_assert_int_eq(process(1), DAOMESH_E_NOT_DUE);
    money_mint(&world, &token, &dao, 1000000);
    ck_assert_uint_eq(paid(), 0);
    ck_assert_int_eq(process(1), DAOMESH_OK);
    ck_assert_uint_eq(paid(), 3000);
}
END_TEST

START_TEST(a_fuller_treasury_is_noticed_in_the_next_batch)
{
    ask(3000);
    ask(14000);
    ck_assert_int_eq(stake(4, 1, 15000), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 2, 15000), DAOMESH_OK);
    ck_assert_uint_eq(request(1)->timer, 0);
    world_pass(&world, 1000);
    money_mint(&world, &token, &world.people[0], 85000);
    ck_assert_int_eq(money_give(&world, &world.people[0], &dao, &token, 20000), DAOMESH_OK);
    ck_assert_uint_eq(paid(), 0);
    world_pass(&world, 1);
    ck_assert_uint_eq(paid(), 3000);
    ck_assert_uint_eq(request(2)->state, 1);
    ck_assert_int_eq(money_give(&world, &world.people[0], &dao, &token, 65000), DAOMESH_OK);
    world_pass(&world, 1);
    ck_assert_uint_eq(paid(), 17000);
}
END_TEST

/* 50625 with 45000 staked, 16875 with 15000: what takes 4 seconds takes 2 when the others go. */
START_TEST(stakes_that_go_bring_the_others_forward)
{
    ask(1000);
    ask(3001);
    ck_assert_int_eq(stake(0, 2, 15000), DAOMESH_OK);
    ck_assert_int_eq(stake(1, 2, 15000), DAOMESH_OK);
    ck_assert_int_eq(stake(2, 1, 15000), DAOMESH_OK);
    const uint64_t began = world.time;
    ck_assert_int_eq(stake(0, 2, 0), DAOMESH_OK);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    world_commit(&world);
    world_begin(&world, began + 1);
    ck_assert_uint_eq(paid(), 0);
    world_commit(&world);
    world_begin(&world, began + 2);
    ck_assert_uint_eq(paid(), 1000);
}
END_TEST

/* Where nothing is staked nobody waits; where somebody does, one timer serves all that comes in. */
START_TEST(one_timer_serves_all_that_comes_in)
{
    const struct daomesh_conviction_terms_record *terms;
    money_mint(&world, &token, &dao, 1);
    ask(100000);
    money_mint(&world, &token, &dao, 1);
    ck_assert_int_eq(find_conviction_terms(world.ledger->state, &terms, home_of_dao()), DAOMESH_OK);
    ck_assert_uint_eq(terms->timer, 0);
    ck_assert_int_eq(stake(0, 1, 5), DAOMESH_OK);
    money_mint(&world, &token, &dao, 1);
    ck_assert_int_eq(find_conviction_terms(world.ledger->state, &terms, home_of_dao()), DAOMESH_OK);
    const uint64_t timer = terms->timer, timers = world.ledger->counters.timers;
    ck_assert_uint_ne(timer, 0);
    ck_assert_uint_eq(terms->left, MEMBERS);
    money_mint(&world, &token, &dao, 1);
    ck_assert_uint_eq(world.ledger->counters.timers, timers);
    world_pass(&world, 1);
    ck_assert_int_eq(find_conviction_terms(world.ledger->state, &terms, home_of_dao()), DAOMESH_OK);
    ck_assert_uint_eq(terms->timer, 0);
    ck_assert_uint_eq(terms->left, 0);
}
END_TEST

/* More members than one timer looks at: the last one's request is found, from wherever the round begins. */
START_TEST(a_round_goes_through_all_members_some_at_a_time)
{
    const struct daomesh_conviction_terms_record *terms;
    const struct daomesh_charter_amend wide = { .dao = dao, .member_cap = 200 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &wide), DAOMESH_OK);
    while (world.people_count < WORLD_PEOPLE)
        world_person(&world);
    for (uint32_t i = MEMBERS + 1; i < WORLD_PEOPLE; i++) {
        const struct daomesh_member_add add = { .dao = dao,
                                                .party = world.people[i],
                                                .shares = amount_from_u64(15000) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    }
    struct daomesh_conviction_terms_record *edited;
    ask(UINT32_MAX); /* somebody always waits: a payment in the middle of a round begins it anew */
    ck_assert_int_eq(stake(0, 1, 1), DAOMESH_OK);
    for (uint32_t next = 0; next < 3; next++) {
        const uint64_t funds = money_free(&world, &dao, &token), before = paid(), asked = funds / 5 + 1;
        ask(asked);
        ck_assert_int_eq(stake(WORLD_PEOPLE - 1, next + 2, 15000), DAOMESH_OK);
        ck_assert_int_eq(edit_conviction_terms(world.ledger->state, &edited, home_of_dao()), DAOMESH_OK);
        edited->next = next * 31;
        world_pass(&world, 1000);
        ck_assert_uint_eq(paid(), before);
        money_mint(&world, &token, &dao, funds);
        world_pass(&world, 1);
        ck_assert_uint_eq(paid(), before + asked);
        ck_assert_int_eq(find_conviction_terms(world.ledger->state, &terms, home_of_dao()), DAOMESH_OK);
        ck_assert_uint_eq(terms->left, 0);
    }
}
END_TEST

START_TEST(an_emptier_treasury_raises_the_bar_again)
{
    ask(1000);
    ck_assert_int_eq(stake(2, 1, 1000), DAOMESH_OK);
    ck_assert_uint_ne(request(1)->timer, 0);
    ck_assert_int_eq(money_give(&world, &dao, &world.people[0], &token, 14999), DAOMESH_OK);
    world_pass(&world, 100000);
    ck_assert_uint_eq(request(1)->state, 1);
    ck_assert_uint_eq(request(1)->timer, 0);
    ck_assert_uint_eq(paid(), 0);
}
END_TEST

START_TEST(a_bar_that_rose_is_waited_for_again)
{
    ask(1000);
    ck_assert_int_eq(stake(2, 1, 15000), DAOMESH_OK);
    ask(3001);
    ck_assert_int_eq(stake(0, 2, 15000), DAOMESH_OK); /* the timer of 1 knows nothing of it */
    ck_assert_int_eq(stake(1, 2, 15000), DAOMESH_OK);
    const uint64_t began = world.time;
    world_commit(&world);
    world_begin(&world, began + 3);
    ck_assert_uint_eq(request(1)->state, 1);
    ck_assert_uint_ne(request(1)->timer, 0);
    world_commit(&world);
    world_begin(&world, began + 4);
    ck_assert_uint_eq(paid(), 1000);
}
END_TEST

START_TEST(weight_is_staked_once)
{
    ask(3001);
    ask(3001);
    ck_assert_int_eq(stake(0, 1, 15001), DAOMESH_E_BALANCE);
    ck_assert_int_eq(stake(0, 1, 10000), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 2, 5001), DAOMESH_E_BALANCE);
    ck_assert_int_eq(stake(0, 2, 5000), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 1, 10001), DAOMESH_E_BALANCE);
    ck_assert_int_eq(stake(0, 1, 9000), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 2, 6000), DAOMESH_OK);
    ck_assert_int_eq(cancel(0, 2), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 1, 15000), DAOMESH_OK);
}
END_TEST

START_TEST(weight_that_goes_takes_its_stakes_along)
{
    ask(3001);
    ask(3001);
    ck_assert_int_eq(stake(0, 1, 10000), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 2, 4000), DAOMESH_OK);
    ck_assert_int_eq(stake(1, 2, 1), DAOMESH_OK);
    hold(0, 14000); /* still enough */
    ck_assert_uint_eq(request(1)->staked.limb[0], 10000);
    hold(0, 13999);
    ck_assert_uint_eq(request(1)->staked.limb[0], 0);
    ck_assert_uint_eq(request(2)->staked.limb[0], 1);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    ck_assert_uint_eq(request(2)->staked.limb[0], 0);
    ck_assert_int_eq(stake(1, 2, 1), DAOMESH_E_NOT_A_MEMBER);
}
END_TEST

START_TEST(a_member_stakes_on_as_many_requests_as_the_limit)
{
    for (uint64_t i = 1; i <= DAOMESH_STAKES_MAX + 1; i++) {
        ask(3001);
        ck_assert_int_eq(stake(0, i, 10), i <= DAOMESH_STAKES_MAX ? DAOMESH_OK : DAOMESH_E_LIMIT);
    }
    ck_assert_int_eq(stake(0, DAOMESH_STAKES_MAX + 1, 0), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 1, 0), DAOMESH_OK);
    ck_assert_int_eq(stake(0, DAOMESH_STAKES_MAX + 1, 10), DAOMESH_OK);
}
END_TEST

START_TEST(what_is_wrong_has_its_status)
{
    struct daomesh_conviction_request act = ask_for(0);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &act), DAOMESH_E_RANGE);
    act = ask_for(1);
    ck_assert_int_eq(world_act(&world, MEMBERS, DAOMESH_ACTION_CONVICTION_REQUEST, &act),
                     DAOMESH_E_NOT_A_MEMBER);
    act.token.bytes[0] ^= 1;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &act), DAOMESH_E_UNKNOWN_TOKEN);
    act = ask_for(1);
    act.to.bytes[0] ^= 1;
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &act), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(stake(0, 1, 1), DAOMESH_E_UNKNOWN_FUNDING);
    ck_assert_int_eq(process(1), DAOMESH_E_UNKNOWN_FUNDING);
    ask(1);
    ck_assert_int_eq(stake(MEMBERS, 1, 1), DAOMESH_E_NOT_A_MEMBER);
    ck_assert_int_eq(cancel(1, 1), DAOMESH_E_NOT_ALLOWED);
    const struct daomesh_conviction_cancel by_dao = { .dao = dao, .request = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CONVICTION_CANCEL, &by_dao), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 1, 1), DAOMESH_E_FUNDING_CLOSED);
    ck_assert_int_eq(cancel(0, 1), DAOMESH_E_FUNDING_CLOSED);
}
END_TEST

START_TEST(terms_hold_for_new_requests)
{
    ask(1000);
    struct daomesh_charter_conviction act = usual();
    act.by = WEIGHT_REPUTATION;
    ck_assert_int_eq(amend(act), DAOMESH_E_CONTRADICTION); /* while some are open */
    act = usual();
    act.dials.max_ratio = 1;
    ck_assert_int_eq(amend(act), DAOMESH_OK);
    act.by = 0;
    ck_assert_int_eq(amend(act), DAOMESH_OK);
    const struct daomesh_conviction_request more = ask_for(1);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &more), DAOMESH_E_NO_CONVICTION);
    ck_assert_int_eq(stake(0, 1, 15000), DAOMESH_OK);
    world_pass(&world, 100);
    ck_assert_uint_eq(paid(), 1000); /* by the dials it began with */
    act.by = WEIGHT_REPUTATION;
    ck_assert_int_eq(amend(act), DAOMESH_OK);
    act.dials.max_ratio = 0;
    ck_assert_int_eq(amend(act), DAOMESH_E_RANGE);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_CONVICTION, &act), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(without_terms_no_request_is_taken)
{
    struct daomesh_pathway pathway = world_pathway();
    struct daomesh_conviction_request act = ask_for(1);
    act.dao = world_dao(&world, 2, &pathway);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &act), DAOMESH_E_NO_CONVICTION);
}
END_TEST

/* Its terms wait for the day that it takes some. */
START_TEST(a_dao_may_begin_by_taking_no_requests)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id other = world_dao(&world, MEMBERS, &pathway);
    struct daomesh_charter_conviction act = usual();
    struct daomesh_conviction_request request = ask_for(10);
    act.dao = request.dao = other;
    act.by = 0;
    ck_assert_int_eq(world_act_as(&world, &other, DAOMESH_ACTION_CHARTER_CONVICTION, &act), DAOMESH_OK);
    world_commit(&world); /* and audits */
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &request),
                     DAOMESH_E_NO_CONVICTION);
    act.by = WEIGHT_SHARES;
    ck_assert_int_eq(world_act_as(&world, &other, DAOMESH_ACTION_CHARTER_CONVICTION, &act), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_REQUEST, &request), DAOMESH_OK);
    world_commit(&world);
}
END_TEST

START_TEST(more_conviction_than_numbers_hold_is_refused)
{
    const struct daomesh_member_reweight act = { .dao = dao,
                                                 .party = world.people[0],
                                                 .shares = { { 0, 1u << 30, 1, 0 } } };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ask(1);
    const struct daomesh_conviction_stake all = { .dao = dao, .request = 1, .amount = { { 0, 0, 1, 0 } } };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_STAKE, &all), DAOMESH_E_OVERFLOW);
}
END_TEST

/* 2^120 of a stake that fades by 1 in 10 000 000 a second come to more than 2^128, months later. */
START_TEST(a_stake_that_would_grow_beyond_is_refused_also_where_nothing_suffices)
{
    const struct daomesh_member_reweight act = { .dao = dao,
                                                 .party = world.people[0],
                                                 .shares = { { 0, UINT64_C(1) << 56, 0, 0 } } };
    struct daomesh_charter_conviction terms = usual();
    terms.dials.decay = 9999999;
    ck_assert_int_eq(amend(terms), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    ask(3001);
    ck_assert_int_eq(stake(1, 1, 1), DAOMESH_OK);
    const struct daomesh_conviction_stake all = { .dao = dao, .request = 1, .amount = act.shares };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CONVICTION_STAKE, &all), DAOMESH_E_OVERFLOW);
    ck_assert_str_eq(world.diag.path, "amount");
    world_pass(&world, UINT32_MAX);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
}
END_TEST

/* Stakes of random members on random requests; the audit adds them up after each batch. */
START_TEST(random_lives_add_up)
{
    uint64_t random = (uint64_t)_i + 11, stood = 0, asked = 4;
    for (uint64_t i = 1; i <= 4; i++)
        ask(300 * i);
    for (int i = 0; i < 60; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
        const uint32_t who = (uint32_t)(random >> 33) % MEMBERS;
        const uint64_t which = asked - (random >> 40) % 4, amount = (random >> 20) % 9000;
        const int32_t status = stake(who, which, amount);
        ck_assert(status == DAOMESH_OK || status == DAOMESH_E_BALANCE || status == DAOMESH_E_FUNDING_CLOSED);
        stood += status == DAOMESH_OK;
        if (i % 13 == 7) hold(who, 5000 + amount);
        if (i % 5 == 4) world_pass(&world, 1 + which);
        if (i % 4 != 3) continue;
        ask(100 + amount / 10);
        asked++;
    }
    world_pass(&world, 100000);
    const daomesh_amount all = amount_from_u64(15000);
    const uint64_t left = money_free(&world, &dao, &token);
    ck_assert_uint_eq(left + paid(), all.limb[0]);
    ck_assert_uint_gt(stood, 10);
    ck_assert_uint_gt(paid(), 0);
}
END_TEST

/* Money comes, stakes come and go: at the beginning of a batch no request that somebody stands behind has enough and is not paid. */
START_TEST(no_request_waits_that_has_enough)
{
    uint64_t random = (uint64_t)_i + 101, requests = 0, payments = 0;
    for (int i = 0; i < 120; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
        const uint32_t who = (uint32_t)(random >> 33) % MEMBERS;
        const uint64_t pick = (random >> 40) % 100;
        if (pick < 15) ask(500 + 100 * pick), requests++;
        if (pick >= 15 && pick < 60 && requests > 0)
            (void)stake(who, 1 + pick % requests, pick % 4 == 0 ? 0 : (random >> 20) % 6000);
        if (pick >= 60 && pick < 75) money_mint(&world, &token, &dao, (random >> 20) % 3000);
        if (pick >= 75 && pick < 80) hold(who, 8000 + (random >> 20) % 7000);
        if (pick < 80) continue;
        const uint64_t before = paid();
        world_pass(&world, 1 + pick % 7);
        payments += paid() > before;
        for (uint64_t number = 1; number <= requests; number++) {
            const struct daomesh_funding_request_record *record;
            ck_assert_int_eq(find_funding_request(world.ledger->state, &record, home_of_dao(), number),
                             DAOMESH_OK);
            if (record->state == 1 && !amount_is_zero(&record->staked))
                ck_assert_int_eq(process(number), DAOMESH_E_NOT_DUE);
        }
    }
    ck_assert_uint_gt(payments, 0);
}
END_TEST

/* --- The audit ------------------------------------------------------------------------------------------------- */

static struct daomesh_stakes_record *stakes_of(uint32_t person)
{
    struct daomesh_stakes_record *record;
    uint64_t row;
    uint32_t slot;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[person]), DAOMESH_OK);
    ck_assert_int_eq(daomesh__member_slot(world.ledger->state, &slot, home_of_dao(), row), DAOMESH_OK);
    ck_assert_int_eq(edit_stakes(world.ledger->state, &record, home_of_dao(), slot), DAOMESH_OK);
    return record;
}

static struct daomesh_conviction_terms_record *terms(void)
{
    struct daomesh_conviction_terms_record *record;
    ck_assert_int_eq(edit_conviction_terms(world.ledger->state, &record, home_of_dao()), DAOMESH_OK);
    return record;
}

static void stake_on_nothing(void)
{
    stakes_of(0)->entries[0].request = 9;
}

static void stake_of_nothing(void)
{
    stakes_of(0)->entries[0].amount = amount_from_u64(0);
}

static void stakes_beyond_all_numbers(void)
{
    struct daomesh_stakes_record *record = stakes_of(0);
    memset(record->entries[0].amount.limb, 0xff, sizeof record->entries[0].amount.limb);
    record->entries[1] = record->entries[0];
    record->entries_count = 2;
}

static void list_without_stakes(void)
{
    stakes_of(0)->entries_count = 0;
}

static void stakes_of_no_slot(void)
{
    struct daomesh_stakes_record *record;
    ck_assert_int_eq(create_stakes(world.ledger->state, &record, home_of_dao(), 99), DAOMESH_OK);
    record->entries_count = 1;
}

static void more_than_held(void)
{
    stakes_of(0)->entries[0].amount = amount_from_u64(15001);
}

static void total_made_up(void)
{
    terms()->staked = amount_from_u64(1);
}

static void request_made_up(void)
{
    request(1)->staked = amount_from_u64(1);
}

static void request_missing(void)
{
    terms()->requests = 4;
}

static void request_in_no_state(void)
{
    request(2)->state = 4;
}

static void request_before_all_states(void)
{
    request(2)->state = 0;
}

static void closed_with_a_timer(void)
{
    request(3)->timer = 1;
}

static void open_miscounted(void)
{
    terms()->open = 1;
}

static void by_nothing(void)
{
    terms()->by = 4;
}

static void by_nothing_once_it_took_some(void)
{
    terms()->by = 0;
}

static void without_its_timer(void)
{
    request(1)->timer = 99;
}

static void round_beyond_all_slots(void)
{
    terms()->left = MEMBERS + 1;
}

static void round_from_no_slot(void)
{
    terms()->next = MEMBERS;
}

static void round_of_nobody(void)
{
    terms()->left = 0;
}

static void round_without_its_timer(void)
{
    terms()->timer = 99;
}

static void terms_lost(void)
{
    ck_assert_int_eq(delete_conviction_terms(world.ledger->state, home_of_dao()), DAOMESH_OK);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { stake_on_nothing, "a stake on nothing" },
    { stake_of_nothing, "a stake on nothing" },
    { stakes_beyond_all_numbers, "a sum does not fit" },
    { list_without_stakes, "stakes of nobody" },
    { stakes_of_no_slot, "stakes of nobody" },
    { more_than_held, "a member staked more than they hold" },
    { total_made_up, "stakes do not add up to all that is staked" },
    { request_made_up, "stakes do not add up to the request's" },
    { request_missing, "a funding request is missing" },
    { request_in_no_state, "a funding request in no such state" },
    { request_before_all_states, "a funding request in no such state" },
    { closed_with_a_timer, "a funding request in no such state" },
    { open_miscounted, "open funding requests are miscounted" },
    { by_nothing, "conviction by nothing that is known" },
    { by_nothing_once_it_took_some, "conviction by nothing that is known" },
    { without_its_timer, "something without its timer" },
    { round_beyond_all_slots, "funding requests looked at out of turn" },
    { round_from_no_slot, "funding requests looked at out of turn" },
    { round_of_nobody, "funding requests looked at out of turn" },
    { round_without_its_timer, "something without its timer" },
    { terms_lost, "records that nothing points to, or lost ones" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    ask(3001);
    ask(3001);
    ask(1);
    ck_assert_int_eq(stake(0, 1, 100), DAOMESH_OK);
    ck_assert_int_eq(stake(0, 3, 100), DAOMESH_OK);
    ck_assert_int_eq(cancel(0, 3), DAOMESH_OK);
    world_pass(&world, 1);
    money_mint(&world, &token, &dao, 1); /* a round of all members is to come */
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

static void close_forged(void)
{
    daomesh_ledger_close(world.ledger);
}

Suite *conviction_suite(void)
{
    Suite *suite = suite_create("conviction");
    TCase *tests = tcase_create("conviction");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_dao_may_begin_by_taking_no_requests);
    tcase_add_test(tests, a_request_is_paid_when_its_conviction_exceeds_the_threshold);
    tcase_add_test(tests, conviction_is_the_rules);
    tcase_add_test(tests, a_fuller_treasury_is_noticed_at_once_by_who_asks);
    tcase_add_test(tests, a_fuller_treasury_is_noticed_in_the_next_batch);
    tcase_add_test(tests, stakes_that_go_bring_the_others_forward);
    tcase_add_test(tests, one_timer_serves_all_that_comes_in);
    tcase_add_test(tests, a_round_goes_through_all_members_some_at_a_time);
    tcase_add_test(tests, an_emptier_treasury_raises_the_bar_again);
    tcase_add_test(tests, a_bar_that_rose_is_waited_for_again);
    tcase_add_test(tests, weight_is_staked_once);
    tcase_add_test(tests, weight_that_goes_takes_its_stakes_along);
    tcase_add_test(tests, a_member_stakes_on_as_many_requests_as_the_limit);
    tcase_add_test(tests, what_is_wrong_has_its_status);
    tcase_add_test(tests, terms_hold_for_new_requests);
    tcase_add_test(tests, without_terms_no_request_is_taken);
    tcase_add_test(tests, more_conviction_than_numbers_hold_is_refused);
    tcase_add_test(tests, a_stake_that_would_grow_beyond_is_refused_also_where_nothing_suffices);
    tcase_add_loop_test(tests, no_request_waits_that_has_enough, 0, 12);
    tcase_add_loop_test(tests, random_lives_add_up, 0, 10);
    suite_add_tcase(suite, tests);
    TCase *forged = tcase_create("conviction_audit");
    tcase_add_checked_fixture(forged, open_world, close_forged);
    tcase_add_loop_test(forged, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, forged);
    return suite;
}
