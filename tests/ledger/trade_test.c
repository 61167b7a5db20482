/*
 * Lives of parties that trade: DAOs divide their income in every way and are members of each other, everybody offers, buys,
 * delivers, refuses and settles, right or wrong. After each batch the audit holds, the log alone gives the same bytes, and memory that
 * fails changes nothing.
 */
#include <stdlib.h>

#include "../support/failing_allocator.h"
#include "../support/turns.h"
#include "money.h"

Suite *trade_suite(void);

enum { PEOPLE = 6, DAOS = 3, PARTIES = PEOPLE + DAOS };

static struct world world;
static struct failing_allocator failing;
static daomesh_id parties[PARTIES], token;
static uint64_t random_state;

static uint32_t pick(uint32_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33) % below;
}

static daomesh_id hash(uint8_t byte)
{
    daomesh_id out;
    memset(out.bytes, byte, sizeof out.bytes);
    return out;
}

static void begin_world(const daomesh_allocator *allocator)
{
    struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, allocator);
    for (uint32_t i = 0; i < PEOPLE; i++) {
        world_person(&world);
        parties[i] = world.people[i];
    }
    token = money_token(&world, 0, 0, 0);
    for (uint32_t i = 0; i < DAOS; i++)
        parties[PEOPLE + i] = world_dao(&world, 2 + i, &pathway);
    for (uint32_t i = 0; i < PARTIES; i++)
        money_mint(&world, &token, &parties[i], 1000);
}

/* --- What can happen ---------------------------------------------------------------------------------------------- */

/* Any status but one that says that the ledger itself is wrong. */
static void act(const daomesh_id *actor, uint32_t kind, const void *fields)
{
    int32_t status = world_act_as(&world, actor, kind, fields);
    ck_assert_int_ne(status, DAOMESH_E_INTERNAL);
    ck_assert_int_ne(status, DAOMESH_E_CORRUPT);
}

/* A list of one member. */
static daomesh_list one_entry(uint8_t bytes[64], const daomesh_id *party, uint32_t weight, int points)
{
    const uint32_t kind = points ? DAOMESH_ACTION_PEER_ALLOCATE : DAOMESH_ACTION_PATRONAGE_RECORD;
    const struct daomesh_party_weight entry = { *party, amount_from_u64(weight) };
    const struct daomesh_party_points given = { *party, weight };
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(bytes, 64, &len,
                                     schema_field_struct(&daomesh__schema_action(kind)->fields[1]),
                                     points ? (const void *)&given : (const void *)&entry),
                     DAOMESH_OK);
    return (daomesh_list){ bytes, len, 1, 0 };
}

static void some_policy(const daomesh_id *dao)
{
    uint8_t bytes[64];
    struct daomesh_charter_distribution policy = { .dao = *dao,
                                                   .treasury_ppm = pick(5) * 250000,
                                                   .by = (uint8_t)(1 + pick(8)) };
    if (policy.by > 6) policy.by = 6;
    if (policy.by == 4) policy.table = one_entry(bytes, &parties[pick(PARTIES)], 1 + pick(5), 0);
    if (policy.by == 6) policy.points = 2 + pick(2);
    act(dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &policy);
}

static void some_weight(const daomesh_id *dao, const daomesh_id *party)
{
    uint8_t bytes[64];
    const struct daomesh_income_period period = { .dao = *dao };
    struct daomesh_patronage_record patronage = { .dao = *dao };
    struct daomesh_peer_allocate points = { .dao = *dao };
    switch (pick(5)) {
    case 0:
        act(dao, DAOMESH_ACTION_INCOME_PERIOD, &period);
        break;
    case 1:
    case 2:
        patronage.entries = one_entry(bytes, &parties[pick(PARTIES)], pick(6), 0);
        act(dao, DAOMESH_ACTION_PATRONAGE_RECORD, &patronage);
        break;
    default:
        points.entries = one_entry(bytes, &parties[pick(4)], pick(4), 1);
        act(party, DAOMESH_ACTION_PEER_ALLOCATE, &points);
    }
}

static void some_member(const daomesh_id *dao, const daomesh_id *party)
{
    const struct daomesh_member_add join = { .dao = *dao,
                                             .party = *party,
                                             .shares = amount_from_u64(pick(9)),
                                             .reputation = amount_from_u64(pick(9)) };
    const struct daomesh_member_remove drop = { .dao = *dao, .party = *party };
    const struct daomesh_member_jail jail = { .dao = *dao, .party = *party };
    const struct daomesh_member_release release = { .dao = *dao, .party = *party };
    const uint32_t kinds[] = { DAOMESH_ACTION_MEMBER_ADD, DAOMESH_ACTION_MEMBER_REMOVE,
                               DAOMESH_ACTION_MEMBER_JAIL, DAOMESH_ACTION_MEMBER_RELEASE };
    const void *const fields[] = { &join, &drop, &jail, &release };
    const uint32_t which = pick(COUNT_OF(kinds));
    act(dao, kinds[which], fields[which]);
}

static void some_offer(const daomesh_id *seller)
{
    struct daomesh_sale_offer offer = { .party = *seller,
                                        .goods = hash(7),
                                        .exact = (uint8_t)pick(2),
                                        .token = token,
                                        .price = amount_from_u64(pick(40)),
                                        .copies = pick(4),
                                        .delivery_s = 30 + pick(300),
                                        .review_s = 30 + pick(300),
                                        .dispute_s = 30 + pick(300),
                                        .ruling_s = 30 + pick(300) };
    if (pick(2) == 0) offer.arbiter = parties[pick(2)];
    act(seller, DAOMESH_ACTION_SALE_OFFER, &offer);
    const struct daomesh_sale_close close = { .party = *seller, .offer = 1 + pick(3) };
    if (pick(5) == 0) act(seller, DAOMESH_ACTION_SALE_CLOSE, &close);
}

/* One of the seller's last sales, and who bought it or would rule on it; else anyone and any number. */
static uint32_t some_sale(const daomesh_id *seller, const daomesh_id **other)
{
    struct state *state = world.ledger->state;
    const struct daomesh_party_record *party;
    const struct daomesh_shop_record *shop;
    const struct daomesh_sale_record *sale;
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(state, &row, seller), DAOMESH_OK);
    ck_assert_int_eq(find_party(state, &party, row), DAOMESH_OK);
    const uint64_t home = party->sort == SORT_DAO ? row : HOME_LEDGER;
    ck_assert_int_eq(find_shop(state, &shop, home, row), DAOMESH_OK);
    if (!shop || shop->sales == 0 || pick(8) == 0) return 1 + pick(4);
    const uint32_t number = shop->sales - pick(shop->sales < 3 ? shop->sales : 3);
    ck_assert_int_eq(find_sale(state, &sale, home, row << 32 | number), DAOMESH_OK);
    for (uint32_t i = 0; i < PARTIES && pick(8) > 0; i++) {
        ck_assert_int_eq(daomesh__party_row(state, &row, &parties[i]), DAOMESH_OK);
        if (row == sale->buyer) *other = &parties[i];
    }
    return number;
}

static void some_step(const daomesh_id *seller, const daomesh_id *other)
{
    const uint32_t sale = some_sale(seller, &other);
    const daomesh_amount amount = amount_from_u64(pick(40));
    const struct daomesh_sale_buy buy = { .party = *other, .seller = *seller, .offer = 1 + pick(4) };
    const struct daomesh_sale_deliver deliver = { .party = *seller,
                                                  .sale = sale,
                                                  .content = hash((uint8_t)(6 + pick(2))) };
    const struct daomesh_sale_accept accept = { .party = *other, .seller = *seller, .sale = sale };
    const struct daomesh_sale_refuse refuse = { .party = *other, .seller = *seller, .sale = sale };
    const struct daomesh_sale_dispute dispute = { .party = *seller, .sale = sale };
    const daomesh_id *arbiter = &parties[pick(2)];
    const struct daomesh_sale_rule rule = {
        .party = *arbiter, .seller = *seller, .sale = sale, .to_seller = amount
    };
    const struct daomesh_sale_settle ask = {
        .party = *seller, .seller = *seller, .sale = sale, .to_seller = amount_from_u64(pick(6) * 8)
    };
    const struct daomesh_sale_settle bid = {
        .party = *other, .seller = *seller, .sale = sale, .to_seller = amount_from_u64(pick(6) * 8)
    };
    const struct daomesh_sale_process process = { .seller = *seller, .sale = sale };
    const struct {
        const daomesh_id *actor;
        const void *fields;
        uint32_t kind;
    } steps[] = {
        { other, &buy, DAOMESH_ACTION_SALE_BUY },          { other, &buy, DAOMESH_ACTION_SALE_BUY },
        { seller, &deliver, DAOMESH_ACTION_SALE_DELIVER }, { seller, &deliver, DAOMESH_ACTION_SALE_DELIVER },
        { other, &accept, DAOMESH_ACTION_SALE_ACCEPT },    { other, &refuse, DAOMESH_ACTION_SALE_REFUSE },
        { seller, &dispute, DAOMESH_ACTION_SALE_DISPUTE }, { arbiter, &rule, DAOMESH_ACTION_SALE_RULE },
        { seller, &ask, DAOMESH_ACTION_SALE_SETTLE },      { other, &bid, DAOMESH_ACTION_SALE_SETTLE },
        { other, &process, DAOMESH_ACTION_SALE_PROCESS },
    };
    const uint32_t which = pick(COUNT_OF(steps));
    act(steps[which].actor, steps[which].kind, steps[which].fields);
}

static void something(void)
{
    const daomesh_id *dao = &parties[PEOPLE + pick(DAOS)];
    const daomesh_id *party = &parties[pick(PARTIES)], *other = &parties[pick(PARTIES)];
    const daomesh_id *seller = &parties[PEOPLE - 1 + pick(3)]; /* a person and two DAOs */
    switch (pick(12)) {
    case 0:
        some_policy(dao);
        break;
    case 1:
        some_weight(dao, &parties[pick(4)]);
        break;
    case 2:
        some_member(dao, party);
        break;
    case 3:
        some_offer(seller);
        break;
    default:
        some_step(seller, other);
    }
}

/* --- Lives -------------------------------------------------------------------------------------------------------- */

static void live(int steps)
{
    for (int i = 0; i < steps; i++) {
        something();
        if (pick(12) == 0) world_pass(&world, 1 + pick(60));
    }
}

/* The next seal says when its batch was. */
static daomesh_entry_info seal_after(daomesh_reader *reader, uint64_t index)
{
    static uint8_t bytes[DAOMESH_ENVELOPE_BYTES_MAX + 64];
    daomesh_entry_info info = { .size = sizeof info };
    size_t len;
    do {
        ck_assert_int_eq(daomesh_reader_entry(bytes, sizeof bytes, &len, reader, index++), DAOMESH_OK);
        ck_assert_int_eq(daomesh_entry_read(&info, bytes, len), DAOMESH_OK);
    } while (!info.seal);
    return info;
}

static daomesh_id replayed_digest(void)
{
    static uint8_t bytes[DAOMESH_ENVELOPE_BYTES_MAX + 64];
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_ledger_options options;
    daomesh_ledger *copy;
    daomesh_reader *reader;
    daomesh_id digest;
    int begun = 0;
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.mode = info.mode;
    options.ledger = info.ledger;
    ck_assert_int_eq(daomesh_ledger_open(&copy, &options, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    for (uint64_t i = 0; i < info.entries; i++) {
        daomesh_entry_info entry = { .size = sizeof entry };
        size_t len;
        const daomesh_entry_info seal = seal_after(reader, i);
        if (!begun) ck_assert_int_eq(daomesh_ledger_begin(copy, seal.height, seal.time), DAOMESH_OK);
        ck_assert_int_eq(daomesh_reader_entry(bytes, sizeof bytes, &len, reader, i), DAOMESH_OK);
        ck_assert_int_eq(daomesh_entry_read(&entry, bytes, len), DAOMESH_OK);
        ck_assert_int_eq(daomesh_ledger_replay(copy, bytes, len, 0, NULL), DAOMESH_OK);
        begun = !entry.seal;
    }
    daomesh_reader_close(reader);
    ck_assert_int_eq(daomesh_ledger_digest(&digest, copy), DAOMESH_OK);
    daomesh_ledger_close(copy);
    return digest;
}

START_TEST(a_life_of_trade_keeps_every_invariant_and_replays_to_the_same_bytes)
{
    random_state = (uint64_t)_i + 1;
    begin_world(NULL);
    live(turns(1500));
    if (world.open) world_commit(&world);
    const daomesh_id original = world_digest(&world), replayed = replayed_digest();
    ck_assert_mem_eq(original.bytes, replayed.bytes, sizeof original.bytes);
    world_close(&world);
}
END_TEST

/* --- Memory that fails -------------------------------------------------------------------------------------------- */

/* A sale to a DAO that divides what it is paid by points; the n-th request for memory from the first action on is refused. */
static int run_history(daomesh_id *digest, uint64_t fail_at)
{
    static uint8_t bytes[8][1024];
    uint8_t list[64];
    size_t lens[8], count = 0;
    const daomesh_id *seller = &parties[PEOPLE + 1], *buyer = &parties[5];
    failing_allocator_init(&failing);
    begin_world(&failing.allocator);
    const struct daomesh_charter_distribution policy = {
        .dao = *seller, .treasury_ppm = 100000, .by = 6, .points = 9
    };
    const struct daomesh_peer_allocate points = { .dao = *seller,
                                                  .entries = one_entry(list, &parties[1], 9, 1) };
    const struct daomesh_sale_offer offer = { .party = *seller,
                                              .goods = hash(7),
                                              .token = token,
                                              .price = amount_from_u64(50),
                                              .delivery_s = 10,
                                              .review_s = 10,
                                              .dispute_s = 10,
                                              .ruling_s = 10 };
    const struct daomesh_sale_buy buy = { .party = *buyer, .seller = *seller, .offer = 1 };
    const struct daomesh_sale_deliver deliver = { .party = *seller, .sale = 1, .content = hash(7) };
    const struct daomesh_sale_accept accept = { .party = *buyer, .seller = *seller, .sale = 1 };
    const struct {
        const daomesh_id *actor;
        const void *fields;
        uint32_t kind;
    } history[] = { { seller, &policy, DAOMESH_ACTION_CHARTER_DISTRIBUTION },
                    { &parties[0], &points, DAOMESH_ACTION_PEER_ALLOCATE },
                    { seller, &offer, DAOMESH_ACTION_SALE_OFFER },
                    { buyer, &buy, DAOMESH_ACTION_SALE_BUY },
                    { seller, &deliver, DAOMESH_ACTION_SALE_DELIVER },
                    { buyer, &accept, DAOMESH_ACTION_SALE_ACCEPT } };
    for (; count < COUNT_OF(history); count++) {
        const struct schema_struct *schema = daomesh__schema_action(history[count].kind);
        static uint8_t body[512];
        size_t len = 0;
        daomesh_action_head head = { .size = sizeof head,
                                     .kind = history[count].kind,
                                     .actor = *history[count].actor };
        ck_assert_int_eq(daomesh__encode(body, sizeof body, &len, schema, history[count].fields), DAOMESH_OK);
        ck_assert_int_eq(
            daomesh_action_build(bytes[count], sizeof bytes[count], &lens[count], &head, body, len, NULL),
            DAOMESH_OK);
    }
    world_pass(&world, 1);
    failing_allocator_arm(&failing, fail_at, 0);
    for (size_t i = 0; i < count; i++) {
        daomesh_result result = { .size = sizeof result };
        int32_t status = daomesh_ledger_apply(world.ledger, &result, bytes[i], lens[i], 0, NULL);
        if (status == DAOMESH_E_NO_MEMORY)
            status = daomesh_ledger_apply(world.ledger, &result, bytes[i], lens[i], 0, NULL);
        ck_assert_int_eq(status, DAOMESH_OK);
        ck_assert_int_eq(result.status, DAOMESH_OK);
    }
    const int refused = fail_at != 0 && failing.fail_at == 0;
    failing_allocator_arm(&failing, 0, 0);
    ck_assert_uint_eq(money_free(&world, &parties[1], &token), 1045);
    *digest = world_digest(&world);
    world_close(&world);
    ck_assert_uint_eq(failing.blocks, 0);
    ck_assert_uint_eq(failing.misuses, 0);
    return refused;
}

START_TEST(memory_that_fails_changes_nothing_about_a_sale)
{
    daomesh_id expected, got;
    run_history(&expected, 0);
    for (uint64_t at = 1; run_history(&got, at); at++)
        ck_assert_mem_eq(got.bytes, expected.bytes, sizeof got.bytes);
}
END_TEST

Suite *trade_suite(void)
{
    Suite *suite = suite_create("trade");
    TCase *tests = tcase_create("trade");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, a_life_of_trade_keeps_every_invariant_and_replays_to_the_same_bytes, 0, 8);
    tcase_add_test(tests, memory_that_fails_changes_nothing_about_a_sale);
    suite_add_tcase(suite, tests);
    return suite;
}
