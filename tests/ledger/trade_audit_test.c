/* The audit of income and sales finds what does not fit: one record is forged in a sound ledger, and the audit says what is wrong. */
#include "money.h"

Suite *trade_audit_suite(void);

enum { SELLER, BUYER, GIVER };

static struct world world;
static daomesh_id dao, token;

static daomesh_list one_entry(uint8_t bytes[64], const daomesh_id *party, int points)
{
    const uint32_t kind = points ? DAOMESH_ACTION_PEER_ALLOCATE : DAOMESH_ACTION_PATRONAGE_RECORD;
    const struct daomesh_party_weight entry = { *party, amount_from_u64(5) };
    const struct daomesh_party_points given = { *party, 5 };
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(bytes, 64, &len,
                                     schema_field_struct(&daomesh__schema_action(kind)->fields[1]),
                                     points ? (const void *)&given : (const void *)&entry),
                     DAOMESH_OK);
    return (daomesh_list){ bytes, len, 1, 0 };
}

/* A DAO that divides by points, with patronage beside, and a sale that was paid and one that is under way. */
static void open_world(void)
{
    struct daomesh_pathway pathway = world_pathway();
    uint8_t bytes[64];
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 4; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    dao = world_dao(&world, 3, &pathway);
    money_mint(&world, &token, &world.people[BUYER], 100);
    const struct daomesh_charter_distribution policy = { .dao = dao, .by = 6, .points = 9 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy), DAOMESH_OK);
    const struct daomesh_patronage_record patronage = { .dao = dao,
                                                        .entries = one_entry(bytes, &world.people[0], 0) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PATRONAGE_RECORD, &patronage), DAOMESH_OK);
    const struct daomesh_peer_allocate points = { .dao = dao,
                                                  .entries = one_entry(bytes, &world.people[0], 1) };
    ck_assert_int_eq(world_act(&world, GIVER, DAOMESH_ACTION_PEER_ALLOCATE, &points), DAOMESH_OK);
    const struct daomesh_sale_offer offer = { .party = world.people[SELLER],
                                              .token = token,
                                              .price = amount_from_u64(10),
                                              .copies = 2,
                                              .delivery_s = 1000,
                                              .review_s = 1000,
                                              .dispute_s = 1000,
                                              .ruling_s = 1000 };
    ck_assert_int_eq(world_act(&world, SELLER, DAOMESH_ACTION_SALE_OFFER, &offer), DAOMESH_OK);
    const struct daomesh_sale_buy buy = { .party = world.people[BUYER],
                                          .seller = world.people[SELLER],
                                          .offer = 1 };
    ck_assert_int_eq(world_act(&world, BUYER, DAOMESH_ACTION_SALE_BUY, &buy), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, BUYER, DAOMESH_ACTION_SALE_BUY, &buy), DAOMESH_OK);
    const struct daomesh_sale_settle settle = { .party = world.people[SELLER],
                                                .seller = world.people[SELLER],
                                                .sale = 1 };
    ck_assert_int_eq(world_act(&world, SELLER, DAOMESH_ACTION_SALE_SETTLE, &settle), DAOMESH_OK);
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static uint64_t row_of(const daomesh_id *id)
{
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, id), DAOMESH_OK);
    return row;
}

static uint64_t local_of(uint32_t person, uint32_t number)
{
    return row_of(&world.people[person]) << 32 | number;
}

static struct daomesh_sale_record *sale(uint32_t number)
{
    struct daomesh_sale_record *record;
    ck_assert_int_eq(edit_sale(world.ledger->state, &record, HOME_LEDGER, local_of(SELLER, number)),
                     DAOMESH_OK);
    return record;
}

static struct daomesh_offer_record *offer(void)
{
    struct daomesh_offer_record *record;
    ck_assert_int_eq(edit_offer(world.ledger->state, &record, HOME_LEDGER, local_of(SELLER, 1)), DAOMESH_OK);
    return record;
}

static struct daomesh_shop_record *shop(uint32_t person)
{
    struct daomesh_shop_record *record;
    ck_assert_int_eq(edit_shop(world.ledger->state, &record, HOME_LEDGER, row_of(&world.people[person])),
                     DAOMESH_OK);
    return record;
}

static struct daomesh_purchase_record *purchase(void)
{
    struct daomesh_purchase_record *record;
    ck_assert_int_eq(edit_purchase(world.ledger->state, &record, HOME_LEDGER, local_of(BUYER, 1)),
                     DAOMESH_OK);
    return record;
}

static struct daomesh_distribution_record *policy(void)
{
    struct daomesh_distribution_record *record;
    ck_assert_int_eq(edit_distribution(world.ledger->state, &record, row_of(&dao)), DAOMESH_OK);
    return record;
}

static struct daomesh_allocation_record *allocation(void)
{
    struct daomesh_allocation_record *record;
    uint32_t slot;
    ck_assert_int_eq(
        daomesh__member_slot(world.ledger->state, &slot, row_of(&dao), row_of(&world.people[GIVER])),
        DAOMESH_OK);
    ck_assert_int_eq(edit_allocation(world.ledger->state, &record, row_of(&dao), slot), DAOMESH_OK);
    return record;
}

static struct daomesh_weight_page_record *weights(void)
{
    struct daomesh_weight_page_record *record;
    ck_assert_int_eq(
        edit_weight_page(world.ledger->state, &record, row_of(&dao), (uint64_t)BY_PATRONAGE << 32),
        DAOMESH_OK);
    return record;
}

/* --- Forgeries ---------------------------------------------------------------------------------------------------- */

static void sold_more_than_offered(void)
{
    offer()->copies = 1;
}

static void sold_for_nothing(void)
{
    offer()->price = amount_from_u64(0);
}

static void price_changed_under_way(void)
{
    offer()->price = amount_from_u64(11);
}

static void sold_and_not_counted(void)
{
    offer()->sold = 1;
}

static void offers_lost(void)
{
    shop(SELLER)->offers = 2;
}

static void sales_lost(void)
{
    shop(SELLER)->sales = 3;
    offer()->copies = offer()->sold = 3;
}

static void purchases_lost(void)
{
    shop(BUYER)->purchases = 3;
}

static void purchases_forgotten(void)
{
    shop(BUYER)->purchases = 1;
}

static void purchase_of_no_sale(void)
{
    purchase()->sale = 9;
}

static void purchase_from_nobody(void)
{
    purchase()->seller = 99;
}

static void sale_without_a_state(void)
{
    sale(2)->state = 0;
}

static void sale_in_no_such_state(void)
{
    sale(2)->state = 8;
}

static void sale_of_no_offer(void)
{
    sale(2)->offer = 7;
}

static void sale_over_with_an_escrow(void)
{
    sale(2)->state = 5;
}

static void sale_under_way_without_an_escrow(void)
{
    sale(2)->escrow = 0;
}

static void sale_with_the_escrow_of_another(void)
{
    sale(2)->escrow = 1;
}

static void sale_without_its_timer(void)
{
    sale(2)->timer = 77;
}

static void sale_over_with_a_timer(void)
{
    sale(1)->timer = sale(2)->timer;
}

static void sale_over_that_lives(void)
{
    sale(1)->state = 2;
}

static void divided_by_nothing_known(void)
{
    policy()->by = 7;
}

static void given_more_than_one_may(void)
{
    allocation()->given[0].points = 10;
}

static void given_to_oneself(void)
{
    allocation()->given[0].party = allocation()->party;
}

static void given_in_the_future(void)
{
    allocation()->period = 5;
}

static void given_to_nobody(void)
{
    allocation()->given_count = 0;
}

static void given_without_a_policy(void)
{
    ck_assert_int_eq(delete_weight_page(world.ledger->state, row_of(&dao), (uint64_t)BY_PATRONAGE << 32),
                     DAOMESH_OK);
    ck_assert_int_eq(delete_distribution(world.ledger->state, row_of(&dao)), DAOMESH_OK);
}

static void given_by_no_slot(void)
{
    struct daomesh_allocation_record *record;
    ck_assert_int_eq(create_allocation(world.ledger->state, &record, row_of(&dao), 99), DAOMESH_OK);
    *record = *allocation();
}

static void weights_of_no_slot(void)
{
    weights()->weights_count = 9;
}

static void weights_of_nobody(void)
{
    weights()->weights_count = 0;
}

static void weights_from_the_future(void)
{
    weights()->weights[0].stamp = 5;
}

static void weights_of_no_sort(void)
{
    struct daomesh_weight_page_record *record;
    ck_assert_int_eq(create_weight_page(world.ledger->state, &record, row_of(&dao), 1ull << 32), DAOMESH_OK);
    *record = *weights();
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { sold_more_than_offered, "more copies were sold than offered, or for nothing" },
    { sold_for_nothing, "more copies were sold than offered, or for nothing" },
    { price_changed_under_way, "an escrow holds something else than it was made for" },
    { sold_and_not_counted, "sales are miscounted" },
    { offers_lost, "an offer is missing" },
    { sales_lost, "a sale is missing" },
    { purchases_lost, "a purchase is missing" },
    { purchases_forgotten, "records that nothing points to, or lost ones" },
    { purchase_of_no_sale, "a purchase of nothing" },
    { purchase_from_nobody, "a purchase of nothing" },
    { sale_without_a_state, "a sale without an offer or a state" },
    { sale_in_no_such_state, "a sale without an offer or a state" },
    { sale_of_no_offer, "a sale without an offer or a state" },
    { sale_over_with_an_escrow, "a sale's state and its escrow do not fit" },
    { sale_under_way_without_an_escrow, "a sale's state and its escrow do not fit" },
    { sale_with_the_escrow_of_another, "an escrow holds something else than it was made for" },
    { sale_without_its_timer, "something without its timer" },
    { sale_over_with_a_timer, "a sale that is over with a timer" },
    { sale_over_that_lives, "a sale's state and its escrow do not fit" },
    { divided_by_nothing_known, "a distribution by nothing that is known" },
    { given_more_than_one_may, "more points than may be given" },
    { given_to_oneself, "points given to oneself" },
    { given_in_the_future, "points from the future" },
    { given_to_nobody, "points from nobody" },
    { given_without_a_policy, "points from nobody" },
    { given_by_no_slot, "points from nobody" },
    { weights_of_no_slot, "weights of slots that there are none of" },
    { weights_of_nobody, "weights of slots that there are none of" },
    { weights_from_the_future, "a weight from the future" },
    { weights_of_no_sort, "weights of no sort" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *trade_audit_suite(void)
{
    Suite *suite = suite_create("trade_audit");
    TCase *tests = tcase_create("trade_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
