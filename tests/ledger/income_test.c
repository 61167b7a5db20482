/* Income: what a party is paid, how a DAO divides it, and by which weights. Every test ends with an audit. */
#include <stdlib.h>

#include "../support/turns.h"
#include "money.h"

Suite *income_suite(void);

#define PEOPLE 8

static struct world world;
static daomesh_id dao, token;

static void open_world(void)
{
    struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    dao = world_dao(&world, 3, &pathway); /* persons 0, 1, 2 */
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[7], 1000000);
}

static void close_world(void)
{
    world_close(&world);
}

static uint64_t held_by(uint32_t person)
{
    return money_free(&world, &world.people[person], &token);
}

static uint64_t row_of(const daomesh_id *id)
{
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, id), DAOMESH_OK);
    return row;
}

/* Person 7 pays, as the handlers of sales and bounties do. Gives the fuel that it took. */
static uint64_t pay(const daomesh_id *to, const daomesh_amount *amount)
{
    struct daomesh_ledger *ledger = world.ledger;
    world_begin(&world, 0);
    struct turn turn = { .state = ledger->state,
                         .counters = &ledger->counters,
                         .ledger = &ledger->id,
                         .now = ledger->time,
                         .mode = ledger->mode,
                         .entry = ledger->counters.entries };
    struct payment payment = { .payer = row_of(&world.people[7]),
                               .payee = row_of(to),
                               .amount = *amount,
                               .why = PAY_BOUNTY,
                               .number = 4 };
    ck_assert_int_eq(daomesh__token_row(ledger->state, &payment.token, &token), DAOMESH_OK);
    ck_assert_int_eq(daomesh__account_of(&turn, &payment.from, payment.payer), DAOMESH_OK);
    daomesh__state_fuel(ledger->state, DAOMESH_FUEL_RECORDS);
    ck_assert_int_eq(daomesh__pay(&turn, &payment), DAOMESH_OK);
    uint64_t used = DAOMESH_FUEL_RECORDS - daomesh__state_fuel_left(ledger->state);
    daomesh__state_fuel(ledger->state, UINT64_MAX);
    return used;
}

static void pay_dao(uint64_t units)
{
    const daomesh_amount amount = amount_from_u64(units);
    pay(&dao, &amount);
}

static void expect_held(uint64_t treasury, uint64_t first, uint64_t second, uint64_t third)
{
    ck_assert_uint_eq(money_free(&world, &dao, &token), treasury);
    ck_assert_uint_eq(held_by(0), first);
    ck_assert_uint_eq(held_by(1), second);
    ck_assert_uint_eq(held_by(2), third);
}

/* --- Lists of members --------------------------------------------------------------------------------------------- */

struct entry {
    daomesh_id party;
    uint64_t weight;
};

static int by_party(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

/* As an action's list of party_weight, or of party_points. */
static daomesh_list encode(const struct entry *entries, uint32_t count, int points)
{
    static uint8_t bytes[DAOMESH_ACTION_BYTES_MAX];
    size_t len = 0;
    const uint32_t kind = points ? DAOMESH_ACTION_PEER_ALLOCATE : DAOMESH_ACTION_PATRONAGE_RECORD;
    for (uint32_t i = 0; i < count; i++) {
        const struct daomesh_party_weight weight = { entries[i].party, amount_from_u64(entries[i].weight) };
        const struct daomesh_party_points given = { entries[i].party, (uint32_t)entries[i].weight };
        size_t more = 0;
        ck_assert_int_eq(daomesh__encode(bytes + len, sizeof bytes - len, &more,
                                         schema_field_struct(&daomesh__schema_action(kind)->fields[1]),
                                         points ? (const void *)&given : (const void *)&weight),
                         DAOMESH_OK);
        len += more;
    }
    return (daomesh_list){ bytes, len, count, 0 };
}

/* Weights of persons 0, 1, ...; 0 leaves one out. */
static uint32_t gather(struct entry *entries, const uint64_t *weights, uint32_t count)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (weights[i] > 0) entries[found++] = (struct entry){ world.people[i], weights[i] };
    }
    qsort(entries, found, sizeof *entries, by_party);
    return found;
}

static int32_t set_policy(uint32_t ppm, uint8_t by, daomesh_list table, uint32_t points)
{
    struct daomesh_charter_distribution act = {
        .dao = dao, .treasury_ppm = ppm, .by = by, .table = table, .points = points
    };
    return world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &act);
}

static void policy(uint32_t ppm, uint8_t by)
{
    const daomesh_list none = { NULL, 0, 0, 0 };
    ck_assert_int_eq(set_policy(ppm, by, none, by == BY_POINTS ? 100 : 0), DAOMESH_OK);
}

static int32_t set_table(uint32_t ppm, const uint64_t *weights, uint32_t count)
{
    struct entry entries[PEOPLE];
    const uint32_t found = gather(entries, weights, count);
    return set_policy(ppm, BY_TABLE, encode(entries, found, 0), 0);
}

static int32_t record(const uint64_t *weights, uint32_t count)
{
    struct entry entries[PEOPLE];
    const uint32_t found = gather(entries, weights, count);
    struct daomesh_patronage_record act = { .dao = dao, .entries = encode(entries, found, 0) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PATRONAGE_RECORD, &act);
}

static int32_t give_points(uint32_t person, const uint64_t *points, uint32_t count)
{
    struct entry entries[PEOPLE];
    const uint32_t found = gather(entries, points, count);
    struct daomesh_peer_allocate act = { .dao = dao, .entries = encode(entries, found, 1) };
    return world_act(&world, person, DAOMESH_ACTION_PEER_ALLOCATE, &act);
}

static int32_t begin_period(void)
{
    struct daomesh_income_period act = { .dao = dao };
    return world_act_as(&world, &dao, DAOMESH_ACTION_INCOME_PERIOD, &act);
}

static int32_t add(const daomesh_id *party, uint64_t shares, uint64_t reputation)
{
    struct daomesh_member_add act = { .dao = dao,
                                      .party = *party,
                                      .shares = amount_from_u64(shares),
                                      .reputation = amount_from_u64(reputation) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &act);
}

/* Without shares nothing is left to hold, and the slot is free at once. */
static void leave(uint32_t person)
{
    struct daomesh_member_reweight nothing = { .dao = dao, .party = world.people[person] };
    struct daomesh_member_remove act = { .dao = dao, .party = world.people[person] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &nothing), DAOMESH_OK);
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
}

/* --- Who gets what ------------------------------------------------------------------------------------------------ */

START_TEST(a_person_is_credited_with_all_of_it)
{
    const daomesh_amount amount = amount_from_u64(12);
    pay(&world.people[3], &amount);
    ck_assert_uint_eq(held_by(3), 12);
}
END_TEST

START_TEST(a_dao_without_a_policy_keeps_everything)
{
    pay_dao(100);
    expect_held(100, 0, 0, 0);
    ck_assert_int_eq(begin_period(), DAOMESH_OK);
    pay_dao(100);
    expect_held(200, 0, 0, 0);
}
END_TEST

START_TEST(equal_parts_give_the_odd_units_to_the_first_slots)
{
    uint64_t part[3] = { 251, 251, 250 };
    uint32_t slot[3];
    for (uint32_t i = 0; i < 3; i++)
        slot[i] = world_member(&world, &dao, i).slot;
    policy(250000, BY_EQUAL);
    pay_dao(1003); /* 250.75 kept, 752 = 250 * 3 + 2 */
    expect_held(251, part[slot[0]], part[slot[1]], part[slot[2]]);
}
END_TEST

START_TEST(shares_weigh_but_not_loot)
{
    struct daomesh_member_reweight act = {
        .dao = dao, .party = world.people[1], .shares = amount_from_u64(30), .loot = amount_from_u64(500)
    };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &act), DAOMESH_OK);
    policy(0, BY_SHARES);
    pay_dao(100);
    expect_held(0, 20, 60, 20);
}
END_TEST

START_TEST(reputation_weighs)
{
    struct daomesh_reputation_mint act = { .dao = dao,
                                           .party = world.people[2],
                                           .amount = amount_from_u64(200) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_REPUTATION_MINT, &act), DAOMESH_OK);
    policy(0, BY_REPUTATION);
    pay_dao(100);
    expect_held(0, 20, 20, 60);
}
END_TEST

START_TEST(the_table_weighs_and_who_is_not_in_it_gets_nothing)
{
    ck_assert_int_eq(set_table(500000, (uint64_t[]){ 3, 0, 1 }, 3), DAOMESH_OK);
    pay_dao(80);
    expect_held(40, 30, 0, 10);
}
END_TEST

START_TEST(a_new_table_replaces_all_of_the_old_one)
{
    ck_assert_int_eq(set_table(0, (uint64_t[]){ 3, 0, 1 }, 3), DAOMESH_OK);
    ck_assert_int_eq(set_table(0, (uint64_t[]){ 0, 5 }, 2), DAOMESH_OK);
    pay_dao(80);
    expect_held(0, 0, 80, 0);
}
END_TEST

START_TEST(patronage_adds_up_within_a_period)
{
    ck_assert_int_eq(record((uint64_t[]){ 5, 1 }, 2), DAOMESH_OK);
    policy(0, BY_PATRONAGE);
    ck_assert_int_eq(record((uint64_t[]){ 0, 2, 2 }, 3), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 50, 30, 20);
    ck_assert_int_eq(begin_period(), DAOMESH_OK);
    ck_assert_int_eq(record((uint64_t[]){ 0, 0, 1 }, 3), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 50, 30, 120);
}
END_TEST

START_TEST(points_from_peers_weigh)
{
    policy(0, BY_POINTS);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60, 40 }, 3), DAOMESH_OK);
    ck_assert_int_eq(give_points(1, (uint64_t[]){ 0, 0, 50 }, 3), DAOMESH_OK);
    ck_assert_int_eq(give_points(2, (uint64_t[]){ 50 }, 1), DAOMESH_OK);
    pay_dao(200);
    expect_held(0, 50, 60, 90);
}
END_TEST

START_TEST(points_are_given_anew_or_taken_back)
{
    policy(0, BY_POINTS);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60, 40 }, 3), DAOMESH_OK);
    ck_assert_int_eq(give_points(1, (uint64_t[]){ 10 }, 1), DAOMESH_OK);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 10 }, 2), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 50, 50, 0);
    ck_assert_int_eq(give_points(0, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(give_points(2, NULL, 0), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 150, 50, 0);
}
END_TEST

START_TEST(a_new_period_or_another_number_of_points_begins_from_nothing)
{
    const daomesh_list none = { NULL, 0, 0, 0 };
    policy(0, BY_POINTS);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60 }, 2), DAOMESH_OK);
    ck_assert_int_eq(begin_period(), DAOMESH_OK);
    pay_dao(100);
    expect_held(100, 0, 0, 0);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60 }, 2), DAOMESH_OK);
    ck_assert_int_eq(set_policy(0, BY_POINTS, none, 50), DAOMESH_OK);
    pay_dao(100);
    expect_held(200, 0, 0, 0);
}
END_TEST

START_TEST(what_the_treasury_keeps_changes_without_a_new_period)
{
    policy(0, BY_POINTS);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60 }, 2), DAOMESH_OK);
    policy(500000, BY_POINTS);
    pay_dao(100);
    expect_held(50, 0, 50, 0);
}
END_TEST

START_TEST(what_nobody_can_take_stays_in_the_treasury)
{
    policy(100000, BY_PATRONAGE);
    pay_dao(100);
    expect_held(100, 0, 0, 0);
}
END_TEST

START_TEST(weights_beyond_256_bits_divide_nothing)
{
    struct entry entries[2] = { { world.people[0], 1 }, { world.people[1], 1 } };
    qsort(entries, 2, sizeof *entries, by_party);
    policy(0, BY_REPUTATION);
    daomesh_amount most = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    struct daomesh_party_weight weight = { .weight = most };
    uint8_t bytes[256];
    size_t len = 0, more = 0;
    for (int i = 0; i < 2; i++) {
        weight.party = entries[i].party;
        ck_assert_int_eq(
            daomesh__encode(
                bytes + len, sizeof bytes - len, &more,
                schema_field_struct(&daomesh__schema_action(DAOMESH_ACTION_PATRONAGE_RECORD)->fields[1]),
                &weight),
            DAOMESH_OK);
        len += more;
    }
    ck_assert_int_eq(set_policy(0, BY_TABLE, (daomesh_list){ bytes, len, 2, 0 }, 0), DAOMESH_OK);
    pay_dao(100);
    expect_held(100, 0, 0, 0);
}
END_TEST

START_TEST(a_member_dao_gets_its_part_and_does_not_divide_it_again)
{
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id parent = dao;
    dao = world_dao(&world, 2, &pathway);
    const daomesh_id child = dao;
    policy(0, BY_EQUAL);
    dao = parent;
    ck_assert_int_eq(add(&child, 10, 0), DAOMESH_OK);
    policy(0, BY_EQUAL);
    pay_dao(100);
    expect_held(0, 25, 25, 25);
    ck_assert_uint_eq(money_free(&world, &child, &token), 25);
}
END_TEST

/* --- Coming and going --------------------------------------------------------------------------------------------- */

START_TEST(who_left_gets_nothing_and_newcomers_get_their_part)
{
    policy(0, BY_EQUAL);
    leave(1);
    ck_assert_int_eq(add(&world.people[3], 1, 0), DAOMESH_OK);
    ck_assert_int_eq(add(&world.people[4], 1, 0), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 25, 0, 25);
    ck_assert_uint_eq(held_by(3), 25);
    ck_assert_uint_eq(held_by(4), 25);
}
END_TEST

START_TEST(who_gets_the_slot_of_another_does_not_inherit_weights)
{
    ck_assert_int_eq(set_table(0, (uint64_t[]){ 1, 9 }, 2), DAOMESH_OK);
    uint32_t slot = world_member(&world, &dao, 1).slot;
    leave(1);
    ck_assert_int_eq(add(&world.people[3], 1, 0), DAOMESH_OK);
    ck_assert_uint_eq(world_member(&world, &dao, 3).slot, slot);
    pay_dao(100);
    expect_held(0, 100, 0, 0);
    ck_assert_uint_eq(held_by(3), 0);
}
END_TEST

START_TEST(points_from_or_for_who_left_do_not_count)
{
    policy(0, BY_POINTS);
    ck_assert_int_eq(add(&world.people[3], 1, 0), DAOMESH_OK);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60, 20 }, 3), DAOMESH_OK);
    ck_assert_int_eq(give_points(1, (uint64_t[]){ 100 }, 1), DAOMESH_OK);
    ck_assert_int_eq(give_points(2, (uint64_t[]){ 0, 0, 0, 20 }, 4), DAOMESH_OK);
    leave(1);
    pay_dao(100);
    expect_held(0, 0, 0, 50);
    ck_assert_uint_eq(held_by(3), 50);
    ck_assert_int_eq(add(&world.people[4], 1, 0), DAOMESH_OK); /* in the slot of 1 */
    pay_dao(100);
    ck_assert_uint_eq(held_by(4), 0);
    expect_held(0, 0, 0, 100);
}
END_TEST

START_TEST(who_comes_back_begins_anew)
{
    ck_assert_int_eq(set_table(0, (uint64_t[]){ 1, 9 }, 2), DAOMESH_OK);
    leave(1);
    world_pass(&world, 10);
    ck_assert_int_eq(add(&world.people[1], 1, 0), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 100, 0, 0);
}
END_TEST

START_TEST(who_is_in_jail_gets_nothing_until_released)
{
    ck_assert_int_eq(set_table(0, (uint64_t[]){ 1, 9 }, 2), DAOMESH_OK);
    struct daomesh_member_jail jail = { .dao = dao, .party = world.people[1] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_JAIL, &jail), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 100, 0, 0);
    ck_assert_int_eq(give_points(1, NULL, 0), DAOMESH_E_JAILED);
    struct daomesh_member_release release = { .dao = dao, .party = world.people[1] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_RELEASE, &release), DAOMESH_OK);
    pay_dao(100);
    expect_held(0, 110, 90, 0);
}
END_TEST

/* --- Bounds ------------------------------------------------------------------------------------------------------- */

/* A person beyond the world's list. */
static daomesh_id extra_person(uint32_t number, struct daomesh_party_create *create)
{
    uint8_t body[256];
    size_t len = 0;
    daomesh_id id;
    memset(create, 0, sizeof *create);
    create->salt = 5000 + number;
    ck_assert_int_eq(
        daomesh__encode(body, sizeof body, &len, daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), create),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_party_id(&id, body, len), DAOMESH_OK);
    return id;
}

static void fill_up(uint32_t members)
{
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 65536 };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_OK);
    for (uint32_t i = 3; i < members; i++) {
        struct daomesh_party_create create;
        const daomesh_id id = extra_person(i, &create);
        ck_assert_int_eq(world_act_as(&world, &id, DAOMESH_ACTION_PARTY_CREATE, &create), DAOMESH_OK);
        ck_assert_int_eq(add(&id, 0, 0), DAOMESH_OK);
    }
}

static void empty_down(uint32_t members, uint32_t to)
{
    for (uint32_t i = to; i < members; i++) {
        struct daomesh_party_create create;
        const struct daomesh_member_remove act = { .dao = dao, .party = extra_person(i, &create) };
        ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REMOVE, &act), DAOMESH_OK);
    }
}

START_TEST(as_many_members_as_the_limit_share_an_income_within_its_fuel)
{
    const daomesh_amount amount = amount_from_u64(DAOMESH_DISTRIBUTION_MEMBERS_MAX * 3);
    fill_up(DAOMESH_DISTRIBUTION_MEMBERS_MAX);
    policy(0, BY_EQUAL);
    uint64_t used = pay(&dao, &amount);
    ck_assert_uint_gt(used, DAOMESH_DISTRIBUTION_MEMBERS_MAX);
    ck_assert_uint_le(used, PAY_FUEL_MAX);
    expect_held(0, 3, 3, 3);
}
END_TEST

START_TEST(with_one_member_more_the_treasury_keeps_everything)
{
    fill_up(DAOMESH_DISTRIBUTION_MEMBERS_MAX + 1);
    policy(0, BY_EQUAL);
    pay_dao(1000);
    expect_held(1000, 0, 0, 0);
}
END_TEST

/* Slots stay when members leave; docs/domains/income.md says how many are looked through. */
START_TEST(a_past_of_too_many_slots_keeps_everything_too)
{
    const uint32_t slots = 16 * DAOMESH_DISTRIBUTION_MEMBERS_MAX;
    if (shares_process()) return; /* thousands of members show an instrument nothing that a few do not */
    fill_up(slots + 1);
    empty_down(slots + 1, 3);
    policy(0, BY_EQUAL);
    pay_dao(300);
    expect_held(300, 0, 0, 0);
}
END_TEST

START_TEST(a_past_of_as_many_slots_as_are_looked_through_does_not_matter)
{
    const uint32_t slots = 16 * DAOMESH_DISTRIBUTION_MEMBERS_MAX;
    if (shares_process()) return; /* thousands of members show an instrument nothing that a few do not */
    fill_up(slots);
    empty_down(slots, 3);
    policy(0, BY_EQUAL);
    pay_dao(300);
    expect_held(0, 100, 100, 100);
}
END_TEST

/* --- Events ------------------------------------------------------------------------------------------------------- */

/* The fields of the event at `index` of the open batch, which must be of this number. */
static void read_event(void *fields, uint64_t index, uint32_t number)
{
    daomesh_span bytes;
    uint64_t count, key = 0, value = 0;
    ck_assert_int_eq(daomesh__sequence_read(world.ledger->state, &bytes, DAOMESH_RECORD_EVENT_BUNDLE, index),
                     DAOMESH_OK);
    struct cbor_in in = { bytes.at, bytes.at, bytes.at + bytes.len };
    ck_assert_int_eq(daomesh__cbor_map(&in, &count), DAOMESH_OK);
    while (key < 4) {
        ck_assert_int_eq(daomesh__cbor_uint(&in, &key), DAOMESH_OK);
        ck_assert_int_eq(daomesh__cbor_uint(&in, &value), DAOMESH_OK);
        if (key == 1) ck_assert_uint_eq(value, number);
    }
    ck_assert_int_eq(daomesh__cbor_uint(&in, &key), DAOMESH_OK);
    ck_assert_int_eq(daomesh__decode(fields, daomesh__schema_event(number),
                                     (daomesh_span){ in.at, (size_t)(in.end - in.at) }, NULL),
                     DAOMESH_OK);
}

START_TEST(events_say_who_paid_what_was_kept_and_who_got_what)
{
    struct daomesh_money_paid_event paid;
    struct daomesh_income_split_event split;
    struct daomesh_income_credited_event credited;
    ck_assert_int_eq(set_table(100000, (uint64_t[]){ 1, 0, 2 }, 3), DAOMESH_OK);
    uint64_t first = world.ledger->counters.events;
    pay_dao(100);
    ck_assert_uint_eq(world.ledger->counters.events, first + 4);

    read_event(&paid, first, DAOMESH_EVENT_MONEY_PAID);
    ck_assert(id_equal(&paid.from, &world.people[7]) && id_equal(&paid.to, &dao));
    ck_assert_uint_eq(paid.amount.limb[0], 100);
    ck_assert_uint_eq(paid.why, PAY_BOUNTY);
    ck_assert_uint_eq(paid.number, 4);

    read_event(&split, first + 1, DAOMESH_EVENT_INCOME_SPLIT);
    ck_assert_uint_eq(split.retained.limb[0], 10);
    ck_assert_uint_eq(split.distributed.limb[0], 90);
    ck_assert_uint_eq(split.members, 2);

    read_event(&credited, first + 3, DAOMESH_EVENT_INCOME_CREDITED);
    ck_assert(id_equal(&credited.dao, &dao) && id_equal(&credited.token, &token));
    ck_assert(id_equal(&credited.party, &world.people[2]));
    ck_assert_uint_eq(credited.amount.limb[0], 60);
}
END_TEST

/* --- Bad input: each its own status, nothing changed -------------------------------------------------------------- */

START_TEST(only_the_charter_pathway_sets_a_policy)
{
    struct daomesh_charter_distribution act = { .dao = dao, .by = BY_EQUAL };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &act), DAOMESH_E_NOT_ALLOWED);
    struct daomesh_income_period period = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_INCOME_PERIOD, &period), DAOMESH_E_NOT_ALLOWED);
    struct daomesh_patronage_record patronage = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PATRONAGE_RECORD, &patronage),
                     DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(a_policy_that_contradicts_itself_is_refused)
{
    const daomesh_list none = { NULL, 0, 0, 0 };
    struct entry entry = { world.people[0], 1 };
    const daomesh_list table = encode(&entry, 1, 0);
    ck_assert_int_eq(set_policy(0, 0, none, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(set_policy(0, BY_TABLE, none, 0), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_policy(0, BY_EQUAL, table, 0), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_policy(0, BY_POINTS, none, 0), DAOMESH_E_CONTRADICTION);
    ck_assert_int_eq(set_policy(0, BY_EQUAL, none, 5), DAOMESH_E_CONTRADICTION);
    pay_dao(100);
    expect_held(100, 0, 0, 0);
}
END_TEST

static int32_t table_of(const struct entry *entries, uint32_t count)
{
    return set_policy(0, BY_TABLE, encode(entries, count, 0), 0);
}

static int32_t patronage_of(const struct entry *entries, uint32_t count)
{
    struct daomesh_patronage_record act = { .dao = dao, .entries = encode(entries, count, 0) };
    return world_act_as(&world, &dao, DAOMESH_ACTION_PATRONAGE_RECORD, &act);
}

static int32_t points_of(const struct entry *entries, uint32_t count)
{
    struct daomesh_peer_allocate act = { .dao = dao, .entries = encode(entries, count, 1) };
    return world_act(&world, 0, DAOMESH_ACTION_PEER_ALLOCATE, &act);
}

START_TEST(lists_of_members_are_ascending_known_and_above_zero)
{
    int32_t (*const actions[])(const struct entry *, uint32_t) = { table_of, patronage_of, points_of };
    struct entry entries[2] = { { world.people[1], 1 }, { world.people[2], 1 } };
    qsort(entries, 2, sizeof *entries, by_party);
    policy(0, BY_POINTS);
    for (size_t i = 0; i < COUNT_OF(actions); i++) {
        const struct entry turned[2] = { entries[1], entries[0] };
        const struct entry twice[2] = { entries[0], entries[0] };
        const struct entry zero = { world.people[1], 0 };
        const struct entry outsider = { world.people[5], 1 };
        const struct entry unknown = { token, 1 };
        ck_assert_int_eq(actions[i](turned, 2), DAOMESH_E_NOT_SORTED);
        ck_assert_int_eq(actions[i](twice, 2), DAOMESH_E_REPEATED);
        ck_assert_int_eq(actions[i](&zero, 1), DAOMESH_E_RANGE);
        ck_assert_int_eq(actions[i](&outsider, 1), DAOMESH_E_NOT_A_MEMBER);
        ck_assert_int_eq(actions[i](&unknown, 1), DAOMESH_E_UNKNOWN_PARTY);
    }
    ck_assert_int_eq(points_of(entries, 2), DAOMESH_OK);
}
END_TEST

START_TEST(points_stay_within_what_the_charter_gives_and_go_to_others)
{
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 1 }, 2), DAOMESH_E_POINTS);
    policy(0, BY_POINTS);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60, 41 }, 3), DAOMESH_E_POINTS);
    ck_assert_uint_eq(world.diag.given.limb[0], 101);
    ck_assert_uint_eq(world.diag.limit.limb[0], 100);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 60, 40 }, 3), DAOMESH_OK);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 1 }, 1), DAOMESH_E_SELF_POINTS);
    ck_assert_int_eq(give_points(5, (uint64_t[]){ 1 }, 1), DAOMESH_E_NOT_A_MEMBER);
    policy(0, BY_EQUAL);
    ck_assert_int_eq(give_points(0, (uint64_t[]){ 0, 1 }, 2), DAOMESH_E_POINTS);
}
END_TEST

START_TEST(patronage_of_one_member_stays_within_256_bits)
{
    struct daomesh_party_weight weight = { .party = world.people[0],
                                           .weight = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } } };
    uint8_t bytes[128];
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(bytes, sizeof bytes, &len,
                                     schema_field_struct(
                                         &daomesh__schema_action(DAOMESH_ACTION_PATRONAGE_RECORD)->fields[1]),
                                     &weight),
                     DAOMESH_OK);
    struct daomesh_patronage_record act = { .dao = dao, .entries = { bytes, len, 1, 0 } };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_PATRONAGE_RECORD, &act), DAOMESH_OK);
    ck_assert_int_eq(record((uint64_t[]){ 1 }, 1), DAOMESH_E_OVERFLOW);
}
END_TEST

START_TEST(everything_asks_for_a_dao)
{
    const daomesh_id real = dao;
    dao = world.people[3];
    const daomesh_list none = { NULL, 0, 0, 0 };
    ck_assert_int_eq(set_policy(0, BY_EQUAL, none, 0), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(begin_period(), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(record(NULL, 0), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_int_eq(give_points(0, NULL, 0), DAOMESH_E_UNKNOWN_DAO);
    dao = real;
}
END_TEST

/* --- A random life against a slow model --------------------------------------------------------------------------- */

struct model {
    uint8_t by, member[PEOPLE];
    uint32_t ppm, points;
    uint64_t shares[PEOPLE], reputation[PEOPLE], table[PEOPLE], patronage[PEOPLE];
    uint64_t given[PEOPLE][PEOPLE];
    uint64_t held[PEOPLE], treasury;
};

static struct model model;
static uint64_t random_state;

static uint32_t pick(uint32_t below)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33) % below;
}

static uint64_t model_weight(uint32_t person)
{
    uint64_t points = 0;
    if (!model.member[person]) return 0;
    if (model.by == BY_EQUAL) return 1;
    if (model.by == BY_SHARES) return model.shares[person];
    if (model.by == BY_REPUTATION) return model.reputation[person];
    if (model.by == BY_TABLE) return model.table[person];
    if (model.by == BY_PATRONAGE) return model.patronage[person];
    for (uint32_t giver = 0; giver < PEOPLE; giver++)
        points += model.member[giver] ? model.given[giver][person] : 0;
    return points;
}

/* Largest remainder by trying: the units that are left go one by one to the largest remainder, ties to the lower slot. */
static void model_pay(uint64_t total, const uint32_t *slots)
{
    uint64_t weights[PEOPLE], sum = 0, rests[PEOPLE];
    for (uint32_t i = 0; i < PEOPLE; i++)
        sum += weights[i] = model_weight(i);
    if (sum == 0 || model.by == 0) {
        model.treasury += total;
        return;
    }
    const uint64_t kept = (total * model.ppm + 500000) / 1000000, shared = total - kept;
    uint64_t left = shared;
    for (uint32_t i = 0; i < PEOPLE; i++) {
        model.held[i] += shared * weights[i] / sum;
        left -= shared * weights[i] / sum;
        rests[i] = shared * weights[i] % sum;
    }
    for (; left > 0; left--) {
        uint32_t best = PEOPLE;
        for (uint32_t i = 0; i < PEOPLE; i++) {
            if (rests[i] == 0) continue;
            if (best == PEOPLE || rests[i] > rests[best] ||
                (rests[i] == rests[best] && slots[i] < slots[best]))
                best = i;
        }
        model.held[best]++;
        rests[best] = 0;
    }
    model.treasury += kept;
}

static void forget(uint32_t person)
{
    model.shares[person] = model.reputation[person] = model.table[person] = model.patronage[person] = 0;
    for (uint32_t i = 0; i < PEOPLE; i++)
        model.given[i][person] = model.given[person][i] = 0;
}

static void new_period(void)
{
    memset(model.patronage, 0, sizeof model.patronage);
    memset(model.given, 0, sizeof model.given);
}

/* Random weights of some members. */
static void some_weights(uint64_t *weights, uint32_t below, uint32_t not )
{
    for (uint32_t i = 0; i < PEOPLE; i++)
        weights[i] = model.member[i] && i != not &&pick(3) > 0 ? pick(below) : 0;
}

static void random_policy(void)
{
    const daomesh_list none = { NULL, 0, 0, 0 };
    uint64_t weights[PEOPLE];
    const uint8_t by = (uint8_t)(1 + pick(6));
    const uint32_t ppm = pick(3) * 333333, points = by == BY_POINTS ? 50 + 50 * pick(2) : 0;
    some_weights(weights, 9, PEOPLE);
    int32_t status = by == BY_TABLE ? set_table(ppm, weights, PEOPLE) : set_policy(ppm, by, none, points);
    if (status == DAOMESH_E_CONTRADICTION) return; /* an empty table */
    ck_assert_int_eq(status, DAOMESH_OK);
    model.by = by;
    model.ppm = ppm;
    if (by == BY_TABLE) memcpy(model.table, weights, sizeof weights);
    if (by != BY_POINTS) return;
    if (points != model.points) new_period();
    model.points = points;
}

static void random_member(void)
{
    const uint32_t person = pick(PEOPLE - 1);
    if (model.member[person]) {
        leave(person);
        forget(person);
    } else {
        model.shares[person] = pick(50);
        model.reputation[person] = pick(50);
        ck_assert_int_eq(add(&world.people[person], model.shares[person], model.reputation[person]),
                         DAOMESH_OK);
    }
    model.member[person] = !model.member[person];
    world_pass(&world, 10); /* who comes back in the second they left keeps what was written for them */
}

static void random_weights(void)
{
    uint64_t weights[PEOPLE];
    const uint32_t person = pick(PEOPLE);
    if (pick(2) == 0) {
        some_weights(weights, 9, PEOPLE);
        ck_assert_int_eq(record(weights, PEOPLE), DAOMESH_OK);
        for (uint32_t i = 0; i < PEOPLE; i++)
            model.patronage[i] += weights[i];
    } else if (model.member[person] && model.by == BY_POINTS) {
        some_weights(weights, 50 / PEOPLE, person);
        ck_assert_int_eq(give_points(person, weights, PEOPLE), DAOMESH_OK);
        memcpy(model.given[person], weights, sizeof weights);
    }
}

static void random_payment(void)
{
    uint32_t slots[PEOPLE] = { 0 };
    const uint64_t total = pick(1000);
    for (uint32_t i = 0; i < PEOPLE; i++) {
        uint64_t row = row_of(&world.people[i]);
        if (model.member[i])
            ck_assert_int_eq(daomesh__member_slot(world.ledger->state, &slots[i], row_of(&dao), row),
                             DAOMESH_OK);
    }
    pay_dao(total);
    model_pay(total, slots);
}

START_TEST(a_random_life_pays_what_the_model_pays)
{
    random_state = (uint64_t)_i + 7;
    memset(&model, 0, sizeof model);
    for (uint32_t i = 0; i < 3; i++) {
        model.member[i] = 1;
        model.shares[i] = 10;
        model.reputation[i] = 100;
    }
    for (int turn = 0; turn < turns(400); turn++) {
        switch (pick(8)) {
        case 0:
            random_policy();
            break;
        case 1:
            random_member();
            break;
        case 2:
        case 3:
            random_weights();
            break;
        case 4:
            if (pick(4) > 0) break;
            ck_assert_int_eq(begin_period(), DAOMESH_OK);
            new_period();
            break;
        default:
            random_payment();
        }
        for (uint32_t i = 0; i < PEOPLE - 1; i++)
            ck_assert_uint_eq(held_by(i), model.held[i]);
        ck_assert_uint_eq(money_free(&world, &dao, &token), model.treasury);
        if (pick(10) == 0) world_pass(&world, 10);
    }
}
END_TEST

Suite *income_suite(void)
{
    Suite *suite = suite_create("income");
    TCase *tests = tcase_create("income");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, a_person_is_credited_with_all_of_it);
    tcase_add_test(tests, a_dao_without_a_policy_keeps_everything);
    tcase_add_test(tests, equal_parts_give_the_odd_units_to_the_first_slots);
    tcase_add_test(tests, shares_weigh_but_not_loot);
    tcase_add_test(tests, reputation_weighs);
    tcase_add_test(tests, the_table_weighs_and_who_is_not_in_it_gets_nothing);
    tcase_add_test(tests, a_new_table_replaces_all_of_the_old_one);
    tcase_add_test(tests, patronage_adds_up_within_a_period);
    tcase_add_test(tests, points_from_peers_weigh);
    tcase_add_test(tests, points_are_given_anew_or_taken_back);
    tcase_add_test(tests, a_new_period_or_another_number_of_points_begins_from_nothing);
    tcase_add_test(tests, what_the_treasury_keeps_changes_without_a_new_period);
    tcase_add_test(tests, what_nobody_can_take_stays_in_the_treasury);
    tcase_add_test(tests, weights_beyond_256_bits_divide_nothing);
    tcase_add_test(tests, a_member_dao_gets_its_part_and_does_not_divide_it_again);
    tcase_add_test(tests, who_left_gets_nothing_and_newcomers_get_their_part);
    tcase_add_test(tests, who_gets_the_slot_of_another_does_not_inherit_weights);
    tcase_add_test(tests, who_comes_back_begins_anew);
    tcase_add_test(tests, who_is_in_jail_gets_nothing_until_released);
    tcase_add_test(tests, points_from_or_for_who_left_do_not_count);
    tcase_add_test(tests, as_many_members_as_the_limit_share_an_income_within_its_fuel);
    tcase_add_test(tests, with_one_member_more_the_treasury_keeps_everything);
    tcase_add_test(tests, a_past_of_too_many_slots_keeps_everything_too);
    tcase_add_test(tests, a_past_of_as_many_slots_as_are_looked_through_does_not_matter);
    tcase_add_test(tests, events_say_who_paid_what_was_kept_and_who_got_what);
    tcase_add_test(tests, only_the_charter_pathway_sets_a_policy);
    tcase_add_test(tests, a_policy_that_contradicts_itself_is_refused);
    tcase_add_test(tests, lists_of_members_are_ascending_known_and_above_zero);
    tcase_add_test(tests, points_stay_within_what_the_charter_gives_and_go_to_others);
    tcase_add_test(tests, patronage_of_one_member_stays_within_256_bits);
    tcase_add_test(tests, everything_asks_for_a_dao);
    tcase_add_loop_test(tests, a_random_life_pays_what_the_model_pays, 0, 6);
    suite_add_tcase(suite, tests);
    return suite;
}
