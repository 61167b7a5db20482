/* Sales: what each side may do when, what time decides, and that the price always ends somewhere. Every test ends with an audit. */
#include "../support/turns.h"
#include "money.h"

Suite *sale_suite(void);

enum { SELLER, BUYER, ARBITER, OTHER };
#define PRICE 101
#define DELIVERY 100
#define REVIEW 200
#define DISPUTE 300
#define RULING 400
#define FUNDS 1000000

static struct world world;
static daomesh_id dao, token;

static const daomesh_id *id_of(uint32_t person)
{
    return &world.people[person];
}

static void open_world(void)
{
    struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 4; i++)
        world_person(&world);
    dao = world_dao(&world, 2, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, id_of(BUYER), FUNDS);
}

static void close_world(void)
{
    world_close(&world);
}

static daomesh_id hash(uint8_t byte)
{
    daomesh_id out;
    memset(out.bytes, byte, sizeof out.bytes);
    return out;
}

static struct daomesh_sale_offer terms(const daomesh_id *seller)
{
    return (struct daomesh_sale_offer){ .party = *seller,
                                        .goods = hash(7),
                                        .token = token,
                                        .price = amount_from_u64(PRICE),
                                        .delivery_s = DELIVERY,
                                        .review_s = REVIEW,
                                        .dispute_s = DISPUTE,
                                        .ruling_s = RULING,
                                        .arbiter = *id_of(ARBITER) };
}

static int32_t offer(const struct daomesh_sale_offer *act)
{
    return world_act_as(&world, &act->party, DAOMESH_ACTION_SALE_OFFER, act);
}

static void offer_by(const daomesh_id *seller)
{
    const struct daomesh_sale_offer act = terms(seller);
    ck_assert_int_eq(offer(&act), DAOMESH_OK);
}

static int32_t buy(const daomesh_id *buyer, const daomesh_id *seller, uint32_t number)
{
    const struct daomesh_sale_buy act = { .party = *buyer, .seller = *seller, .offer = number };
    return world_act_as(&world, buyer, DAOMESH_ACTION_SALE_BUY, &act);
}

static int32_t close_offer(uint32_t seller, uint32_t number)
{
    const struct daomesh_sale_close act = { .party = *id_of(seller), .offer = number };
    return world_act(&world, seller, DAOMESH_ACTION_SALE_CLOSE, &act);
}

/* What follows is about the seller's sales. */
static int32_t deliver(uint32_t actor, uint32_t sale, uint8_t content)
{
    const struct daomesh_sale_deliver act = { .party = *id_of(actor),
                                              .sale = sale,
                                              .content = hash(content) };
    return world_act(&world, actor, DAOMESH_ACTION_SALE_DELIVER, &act);
}

static int32_t accept(uint32_t actor, uint32_t sale)
{
    const struct daomesh_sale_accept act = { .party = *id_of(actor), .seller = *id_of(SELLER), .sale = sale };
    return world_act(&world, actor, DAOMESH_ACTION_SALE_ACCEPT, &act);
}

static int32_t refuse(uint32_t actor, uint32_t sale)
{
    const struct daomesh_sale_refuse act = { .party = *id_of(actor), .seller = *id_of(SELLER), .sale = sale };
    return world_act(&world, actor, DAOMESH_ACTION_SALE_REFUSE, &act);
}

static int32_t dispute(uint32_t actor, uint32_t sale)
{
    const struct daomesh_sale_dispute act = { .party = *id_of(actor), .sale = sale };
    return world_act(&world, actor, DAOMESH_ACTION_SALE_DISPUTE, &act);
}

static int32_t rule(uint32_t actor, uint32_t sale, uint64_t to_seller)
{
    const struct daomesh_sale_rule act = { .party = *id_of(actor),
                                           .seller = *id_of(SELLER),
                                           .sale = sale,
                                           .to_seller = amount_from_u64(to_seller) };
    return world_act(&world, actor, DAOMESH_ACTION_SALE_RULE, &act);
}

static int32_t settle(uint32_t actor, uint32_t sale, uint64_t to_seller)
{
    const struct daomesh_sale_settle act = { .party = *id_of(actor),
                                             .seller = *id_of(SELLER),
                                             .sale = sale,
                                             .to_seller = amount_from_u64(to_seller) };
    return world_act(&world, actor, DAOMESH_ACTION_SALE_SETTLE, &act);
}

static int32_t process(uint32_t sale)
{
    const struct daomesh_sale_process act = { .seller = *id_of(SELLER), .sale = sale };
    return world_act(&world, OTHER, DAOMESH_ACTION_SALE_PROCESS, &act);
}

static void expect(uint64_t seller, uint64_t buyer)
{
    ck_assert_uint_eq(money_free(&world, id_of(SELLER), &token), seller);
    ck_assert_uint_eq(money_free(&world, id_of(BUYER), &token), FUNDS - buyer);
}

static const struct daomesh_sale_record *sale_record(uint32_t number)
{
    const struct daomesh_sale_record *sale;
    uint64_t seller;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &seller, id_of(SELLER)), DAOMESH_OK);
    ck_assert_int_eq(find_sale(world.ledger->state, &sale, HOME_LEDGER, seller << 32 | number), DAOMESH_OK);
    ck_assert_ptr_nonnull(sale);
    return sale;
}

static void bought(void)
{
    offer_by(id_of(SELLER));
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
}

static void delivered(void)
{
    bought();
    ck_assert_int_eq(deliver(SELLER, 1, 7), DAOMESH_OK);
}

static void refused(void)
{
    delivered();
    ck_assert_int_eq(refuse(BUYER, 1), DAOMESH_OK);
}

static void disputed(void)
{
    refused();
    ck_assert_int_eq(dispute(SELLER, 1), DAOMESH_OK);
}

/* --- Offers ------------------------------------------------------------------------------------------------------- */

START_TEST(the_price_waits_in_escrow)
{
    bought();
    expect(0, PRICE);
}
END_TEST

START_TEST(an_offer_needs_a_price_periods_a_token_and_another_arbiter)
{
    struct daomesh_sale_offer act = terms(id_of(SELLER));
    act.price = amount_from_u64(0);
    ck_assert_int_eq(offer(&act), DAOMESH_E_RANGE);
    uint64_t *const periods[] = { &act.delivery_s, &act.review_s, &act.dispute_s, &act.ruling_s };
    for (size_t i = 0; i < COUNT_OF(periods); i++) {
        act = terms(id_of(SELLER));
        *periods[i] = 0;
        ck_assert_int_eq(offer(&act), DAOMESH_E_RANGE);
        *periods[i] = DAOMESH_PERIOD_MAX_S + 1;
        ck_assert_int_eq(offer(&act), DAOMESH_E_RANGE);
        *periods[i] = DAOMESH_PERIOD_MAX_S;
        ck_assert_int_eq(offer(&act), DAOMESH_OK);
    }
    act = terms(id_of(SELLER));
    act.token = hash(1);
    ck_assert_int_eq(offer(&act), DAOMESH_E_UNKNOWN_TOKEN);
    act = terms(id_of(SELLER));
    act.arbiter = hash(1);
    ck_assert_int_eq(offer(&act), DAOMESH_E_UNKNOWN_PARTY);
    act.arbiter = *id_of(SELLER);
    ck_assert_int_eq(offer(&act), DAOMESH_E_CONTRADICTION);
}
END_TEST

START_TEST(a_closed_offer_cannot_be_bought_or_closed_again)
{
    bought();
    ck_assert_int_eq(close_offer(SELLER, 1), DAOMESH_OK);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_E_SOLD_OUT);
    ck_assert_int_eq(close_offer(SELLER, 1), DAOMESH_E_SOLD_OUT);
    ck_assert_int_eq(deliver(SELLER, 1, 7), DAOMESH_OK); /* what was bought goes on */
}
END_TEST

START_TEST(only_as_many_copies_as_offered_are_sold)
{
    struct daomesh_sale_offer act = terms(id_of(SELLER));
    act.copies = 2;
    ck_assert_int_eq(offer(&act), DAOMESH_OK);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_E_SOLD_OUT);
    expect(0, 2 * PRICE);
}
END_TEST

START_TEST(sellers_and_arbiters_do_not_buy_and_others_need_the_money)
{
    offer_by(id_of(SELLER));
    ck_assert_int_eq(buy(id_of(SELLER), id_of(SELLER), 1), DAOMESH_E_OWN_OFFER);
    ck_assert_int_eq(buy(id_of(ARBITER), id_of(SELLER), 1), DAOMESH_E_OWN_OFFER);
    ck_assert_int_eq(buy(id_of(OTHER), id_of(SELLER), 1), DAOMESH_E_BALANCE);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 2), DAOMESH_E_UNKNOWN_OFFER);
    ck_assert_int_eq(buy(id_of(BUYER), &token, 1), DAOMESH_E_UNKNOWN_PARTY);
    ck_assert_int_eq(close_offer(OTHER, 1), DAOMESH_E_UNKNOWN_OFFER);
    expect(0, 0);
}
END_TEST

START_TEST(the_exact_thing_cannot_be_replaced_by_another)
{
    struct daomesh_sale_offer act = terms(id_of(SELLER));
    act.exact = 1;
    ck_assert_int_eq(offer(&act), DAOMESH_OK);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    ck_assert_int_eq(deliver(SELLER, 1, 8), DAOMESH_E_OTHER_GOODS);
    ck_assert_int_eq(deliver(SELLER, 1, 7), DAOMESH_OK);
}
END_TEST

/* --- Ways to end -------------------------------------------------------------------------------------------------- */

START_TEST(acceptance_pays_the_seller)
{
    delivered();
    ck_assert_int_eq(accept(BUYER, 1), DAOMESH_OK);
    expect(PRICE, PRICE);
    ck_assert_int_eq(accept(BUYER, 1), DAOMESH_E_SALE_STATE);
}
END_TEST

START_TEST(a_buyer_may_accept_after_refusing_and_in_dispute)
{
    refused();
    ck_assert_int_eq(accept(BUYER, 1), DAOMESH_OK);
    expect(PRICE, PRICE);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    ck_assert_int_eq(deliver(SELLER, 2, 7), DAOMESH_OK);
    ck_assert_int_eq(refuse(BUYER, 2), DAOMESH_OK);
    ck_assert_int_eq(dispute(SELLER, 2), DAOMESH_OK);
    ck_assert_int_eq(accept(BUYER, 2), DAOMESH_OK);
    expect(2 * PRICE, 2 * PRICE);
}
END_TEST

START_TEST(without_delivery_the_buyer_gets_the_money_back)
{
    bought();
    world_pass(&world, DELIVERY);
    ck_assert_int_eq(sale_record(1)->state, 1); /* the last moment is included */
    world_pass(&world, 1);
    expect(0, 0);
    ck_assert_int_eq(deliver(SELLER, 1, 7), DAOMESH_E_SALE_STATE);
}
END_TEST

START_TEST(silence_of_the_buyer_pays)
{
    delivered();
    world_pass(&world, REVIEW);
    ck_assert_int_eq(sale_record(1)->state, 2);
    world_pass(&world, 1);
    expect(PRICE, PRICE);
    ck_assert_int_eq(refuse(BUYER, 1), DAOMESH_E_SALE_STATE);
}
END_TEST

START_TEST(an_undisputed_refusal_refunds)
{
    refused();
    world_pass(&world, DISPUTE + 1);
    expect(0, 0);
    ck_assert_int_eq(dispute(SELLER, 1), DAOMESH_E_SALE_STATE);
}
END_TEST

START_TEST(silence_of_the_arbiter_gives_half_each_and_the_odd_unit_back)
{
    disputed();
    world_pass(&world, RULING + 1);
    expect(50, 50);
    ck_assert_int_eq(rule(ARBITER, 1, 1), DAOMESH_E_SALE_STATE);
}
END_TEST

START_TEST(the_arbiter_divides_the_price)
{
    disputed();
    ck_assert_int_eq(rule(BUYER, 1, 0), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(rule(ARBITER, 1, PRICE + 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(rule(ARBITER, 1, 30), DAOMESH_OK);
    expect(30, 30);
}
END_TEST

START_TEST(without_an_arbiter_a_dispute_ends_in_halves)
{
    struct daomesh_sale_offer act = terms(id_of(SELLER));
    act.arbiter = (daomesh_id){ { 0 } };
    ck_assert_int_eq(offer(&act), DAOMESH_OK);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    ck_assert_int_eq(deliver(SELLER, 1, 7), DAOMESH_OK);
    ck_assert_int_eq(refuse(BUYER, 1), DAOMESH_OK);
    ck_assert_int_eq(dispute(SELLER, 1), DAOMESH_OK);
    ck_assert_int_eq(rule(ARBITER, 1, 0), DAOMESH_E_NOT_ALLOWED);
    world_pass(&world, RULING + 1);
    expect(50, 50);
}
END_TEST

START_TEST(both_sides_end_it_by_naming_the_same)
{
    bought();
    ck_assert_int_eq(settle(SELLER, 1, 60), DAOMESH_OK);
    ck_assert_int_eq(settle(BUYER, 1, 40), DAOMESH_OK);
    expect(0, PRICE);
    ck_assert_int_eq(settle(OTHER, 1, 40), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(settle(SELLER, 1, PRICE + 1), DAOMESH_E_RANGE);
    ck_assert_int_eq(settle(SELLER, 1, 40), DAOMESH_OK);
    expect(40, 40);
    ck_assert_int_eq(settle(SELLER, 1, 40), DAOMESH_E_SALE_STATE);
}
END_TEST

START_TEST(who_gives_the_other_everything_needs_no_answer)
{
    bought();
    ck_assert_int_eq(settle(SELLER, 1, 0), DAOMESH_OK);
    expect(0, 0);
    ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    ck_assert_int_eq(settle(BUYER, 2, PRICE), DAOMESH_OK);
    expect(PRICE, PRICE);
}
END_TEST

START_TEST(others_do_nothing_to_a_sale)
{
    delivered();
    ck_assert_int_eq(deliver(OTHER, 1, 7), DAOMESH_E_UNKNOWN_SALE);
    ck_assert_int_eq(accept(OTHER, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(refuse(OTHER, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(accept(SELLER, 1), DAOMESH_E_NOT_ALLOWED);
    ck_assert_int_eq(accept(BUYER, 2), DAOMESH_E_UNKNOWN_SALE);
    ck_assert_int_eq(process(1), DAOMESH_E_NOT_DUE);
    ck_assert_int_eq(process(2), DAOMESH_E_UNKNOWN_SALE);
    expect(0, PRICE);
}
END_TEST

START_TEST(a_sale_that_is_over_cannot_be_processed)
{
    delivered();
    ck_assert_int_eq(accept(BUYER, 1), DAOMESH_OK);
    ck_assert_int_eq(process(1), DAOMESH_E_SALE_STATE);
}
END_TEST

/* More sales than one beginning has timers for: the deadline holds for those that wait, and anyone may process them. */
START_TEST(a_deadline_holds_before_its_timer_runs)
{
    offer_by(id_of(SELLER));
    for (uint32_t i = 0; i < DAOMESH_TIMERS_PER_BEGIN + 2; i++)
        ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
    world_pass(&world, DELIVERY + 1);
    const uint32_t last = DAOMESH_TIMERS_PER_BEGIN + 2;
    ck_assert_int_eq(sale_record(last)->state, 1);
    ck_assert_int_eq(deliver(SELLER, last, 7), DAOMESH_E_SALE_STATE);
    expect(0, 2 * PRICE);
    ck_assert_int_eq(process(last), DAOMESH_OK);
    expect(0, PRICE);
    world_pass(&world, 1);
    expect(0, 0);
}
END_TEST

/* --- DAOs --------------------------------------------------------------------------------------------------------- */

START_TEST(a_dao_sells_and_divides_what_it_is_paid)
{
    const struct daomesh_charter_distribution policy = { .dao = dao, .treasury_ppm = 0, .by = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy), DAOMESH_OK);
    offer_by(&dao);
    money_mint(&world, &token, id_of(OTHER), PRICE);
    ck_assert_int_eq(buy(id_of(OTHER), &dao, 1), DAOMESH_OK);
    const struct daomesh_sale_deliver act = { .party = dao, .sale = 1, .content = hash(7) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_SALE_DELIVER, &act), DAOMESH_OK);
    world_pass(&world, REVIEW + 1);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 0);
    ck_assert_uint_eq(
        money_free(&world, id_of(SELLER), &token) + money_free(&world, id_of(BUYER), &token) - FUNDS, PRICE);
}
END_TEST

START_TEST(a_dao_buys_and_a_refund_is_no_income)
{
    const struct daomesh_charter_distribution policy = { .dao = dao, .treasury_ppm = 0, .by = 1 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy), DAOMESH_OK);
    money_mint(&world, &token, &dao, 200);
    offer_by(id_of(OTHER));
    ck_assert_int_eq(buy(&dao, id_of(OTHER), 1), DAOMESH_OK);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 200 - PRICE);
    world_pass(&world, DELIVERY + 1);
    ck_assert_uint_eq(money_free(&world, &dao, &token), 200);
}
END_TEST

/* --- Every order of everything ------------------------------------------------------------------------------------ */

/* What should be: rules as the page has them, for one sale of a buyer with FUNDS. */
struct model {
    uint32_t state;
    uint64_t time, ends;
    int64_t asks, bids; /* -1: no word yet */
    uint64_t paid;
};

static void model_end(struct model *model, uint64_t paid)
{
    model->paid = paid;
    model->state = paid == PRICE ? 5 : paid == 0 ? 6 : 7;
}

static void model_enter(struct model *model, uint32_t state, uint64_t duration)
{
    model->state = state;
    model->ends = model->time + duration;
}

static void model_pass(struct model *model, uint64_t seconds)
{
    const uint64_t by_time[] = { 0, 0, PRICE, 0, PRICE / 2 };
    model->time += seconds;
    if (model->state <= 4 && model->time > model->ends) model_end(model, by_time[model->state]);
}

static int32_t model_settle(struct model *model, int seller, uint64_t to_seller)
{
    if (model->state > 4) return DAOMESH_E_SALE_STATE;
    *(seller ? &model->asks : &model->bids) = (int64_t)to_seller;
    if (model->asks == model->bids || (seller && to_seller == 0) || (!seller && to_seller == PRICE))
        model_end(model, to_seller);
    return DAOMESH_OK;
}

enum { DELIVER, ACCEPT, REFUSE, DISPUTE_IT, RULE, ASK, BID, GIVE_UP, WAIT_SHORT, WAIT_LONG, STEPS };

static int32_t model_step(struct model *model, int step)
{
    const struct {
        uint32_t first, last;
    } may[] = { [DELIVER] = { 1, 1 },
                [ACCEPT] = { 2, 4 },
                [REFUSE] = { 2, 2 },
                [DISPUTE_IT] = { 3, 3 },
                [RULE] = { 4, 4 } };
    if (step <= RULE && (model->state < may[step].first || model->state > may[step].last))
        return DAOMESH_E_SALE_STATE;
    if (step == DELIVER) model_enter(model, 2, REVIEW);
    if (step == ACCEPT) model_end(model, PRICE);
    if (step == REFUSE) model_enter(model, 3, DISPUTE);
    if (step == DISPUTE_IT) model_enter(model, 4, RULING);
    if (step == RULE) model_end(model, 30);
    if (step == ASK) return model_settle(model, 1, 40);
    if (step == BID) return model_settle(model, 0, 40);
    if (step == GIVE_UP) return model_settle(model, 1, 0);
    if (step == WAIT_SHORT) model_pass(model, DELIVERY / 2);
    if (step == WAIT_LONG) model_pass(model, RULING + 1);
    return DAOMESH_OK;
}

static int32_t do_step(int step, uint32_t sale)
{
    switch (step) {
    case DELIVER:
        return deliver(SELLER, sale, 7);
    case ACCEPT:
        return accept(BUYER, sale);
    case REFUSE:
        return refuse(BUYER, sale);
    case DISPUTE_IT:
        return dispute(SELLER, sale);
    case RULE:
        return rule(ARBITER, sale, 30);
    case ASK:
        return settle(SELLER, sale, 40);
    case BID:
        return settle(BUYER, sale, 40);
    case GIVE_UP:
        return settle(SELLER, sale, 0);
    default:
        ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
        world.open = 0;
        world_begin(&world, world.time + (step == WAIT_SHORT ? DELIVERY / 2 : RULING + 1));
        return DAOMESH_OK;
    }
}

/* After every sequence of four steps the sale is as the model says, and time alone ends it. */
START_TEST(every_order_of_every_step_ends_as_the_model_says)
{
    uint64_t paid = 0;
    offer_by(id_of(SELLER));
    for (int sequence = _i * 1000; sequence < _i * 1000 + turns(1000); sequence++) {
        ck_assert_int_eq(buy(id_of(BUYER), id_of(SELLER), 1), DAOMESH_OK);
        const uint32_t sale = (uint32_t)(sequence - _i * 1000 + 1);
        struct model model = {
            .state = 1, .time = world.time, .ends = world.time + DELIVERY, .asks = -1, .bids = -2
        };
        for (int at = 0, steps = sequence; at < 4; at++, steps /= STEPS) {
            ck_assert_int_eq(do_step(steps % STEPS, sale), model_step(&model, steps % STEPS));
            ck_assert_uint_eq(sale_record(sale)->state, model.state);
        }
        for (int at = 0; at < 4; at++)
            ck_assert_int_eq(do_step(WAIT_LONG, sale), model_step(&model, WAIT_LONG));
        ck_assert_uint_ge(model.state, 5);
        ck_assert_uint_eq(sale_record(sale)->state, model.state);
        paid += model.paid;
        expect(paid, paid);
    }
}
END_TEST

Suite *sale_suite(void)
{
    Suite *suite = suite_create("sale");
    TCase *tests = tcase_create("sale");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_price_waits_in_escrow);
    tcase_add_test(tests, an_offer_needs_a_price_periods_a_token_and_another_arbiter);
    tcase_add_test(tests, a_closed_offer_cannot_be_bought_or_closed_again);
    tcase_add_test(tests, only_as_many_copies_as_offered_are_sold);
    tcase_add_test(tests, sellers_and_arbiters_do_not_buy_and_others_need_the_money);
    tcase_add_test(tests, the_exact_thing_cannot_be_replaced_by_another);
    tcase_add_test(tests, acceptance_pays_the_seller);
    tcase_add_test(tests, a_buyer_may_accept_after_refusing_and_in_dispute);
    tcase_add_test(tests, without_delivery_the_buyer_gets_the_money_back);
    tcase_add_test(tests, silence_of_the_buyer_pays);
    tcase_add_test(tests, an_undisputed_refusal_refunds);
    tcase_add_test(tests, silence_of_the_arbiter_gives_half_each_and_the_odd_unit_back);
    tcase_add_test(tests, the_arbiter_divides_the_price);
    tcase_add_test(tests, without_an_arbiter_a_dispute_ends_in_halves);
    tcase_add_test(tests, both_sides_end_it_by_naming_the_same);
    tcase_add_test(tests, who_gives_the_other_everything_needs_no_answer);
    tcase_add_test(tests, others_do_nothing_to_a_sale);
    tcase_add_test(tests, a_sale_that_is_over_cannot_be_processed);
    tcase_add_test(tests, a_deadline_holds_before_its_timer_runs);
    tcase_add_test(tests, a_dao_sells_and_divides_what_it_is_paid);
    tcase_add_test(tests, a_dao_buys_and_a_refund_is_no_income);
    tcase_add_loop_test(tests, every_order_of_every_step_ends_as_the_model_says, 0, 10);
    suite_add_tcase(suite, tests);
    return suite;
}
