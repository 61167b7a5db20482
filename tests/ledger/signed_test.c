/* Signed mode: what is refused, in which order, what fails and is logged, keys and thresholds. */
#include "world.h"

Suite *signed_suite(void);

static struct world world;
static uint8_t bytes[DAOMESH_ENVELOPE_BYTES_MAX];

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_SIGNED, NULL, NULL);
    world_person(&world);
    world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

static daomesh_id seed_key(uint8_t fill)
{
    uint8_t seed[32];
    daomesh_id key;
    memset(seed, fill, sizeof seed);
    ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
    return key;
}

/* An action by hand: any actor, lane, sequence, expiry; signed by the seeds given. */
struct hand {
    daomesh_id actor;
    uint32_t lane;
    uint64_t sequence;
    uint64_t expires;
    uint8_t seeds[3];
    int seed_count;
    uint8_t ledger_fill;
};

static struct hand by_person(uint32_t person)
{
    return (struct hand){ .actor = world.people[person],
                          .lane = 1,
                          .sequence = ++world.sequences[person],
                          .expires = world.time + 100,
                          .seeds = { (uint8_t)(person + 1) },
                          .seed_count = 1,
                          .ledger_fill = 0x5a };
}

static int32_t act(const struct hand *hand, uint32_t kind, const void *fields)
{
    static uint8_t body[4096], action[8192], other[8192];
    size_t body_len = 0, len = 0, signed_len = 0;
    daomesh_id ledger;
    memset(ledger.bytes, hand->ledger_fill, sizeof ledger.bytes);
    daomesh_action_head head = { .size = sizeof head,
                                 .kind = kind,
                                 .actor = hand->actor,
                                 .lane = hand->lane,
                                 .sequence = hand->sequence,
                                 .expires = hand->expires };
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &body_len, daomesh__schema_action(kind), fields),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_action_build(action, sizeof action, &len, &head, body, body_len, NULL),
                     DAOMESH_OK);
    for (int i = 0; i < hand->seed_count; i++) {
        uint8_t seed[32];
        memset(seed, hand->seeds[i], sizeof seed);
        ck_assert_int_eq(
            daomesh_action_sign(other, sizeof other, &signed_len, &ledger, action, len, seed, NULL),
            DAOMESH_OK);
        memcpy(action, other, signed_len);
        len = signed_len;
    }
    return world_apply(&world, action, len);
}

/* Something that always works in form: processing a proposal of no DAO fails with UNKNOWN_DAO. */
static int32_t poke(const struct hand *hand)
{
    struct daomesh_proposal_process process = { .proposal = 1 };
    return act(hand, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
}

START_TEST(what_a_rule_refuses_is_logged_and_its_nonce_spent)
{
    struct hand hand = by_person(0);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_uint_eq(world.result.logged, 1);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_NONCE);
    ck_assert_uint_eq(world.result.logged, 0);
}
END_TEST

START_TEST(bare_actions_are_refused)
{
    struct hand hand = by_person(0);
    hand.seed_count = 0;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNSIGNED);
}
END_TEST

START_TEST(strangers_are_refused)
{
    struct hand hand = by_person(0);
    memset(hand.actor.bytes, 1, 32);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_PARTY);
}
END_TEST

START_TEST(an_expiry_is_needed_near_and_not_yet_past)
{
    struct hand hand = by_person(0);
    hand.expires = world.time - 1;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_EXPIRED);
    hand.expires = world.time + DAOMESH_EXPIRY_MAX_S + 1;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_EXPIRY);
    hand.expires = world.time + DAOMESH_EXPIRY_MAX_S;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
    hand = by_person(0);
    hand.expires = world.time;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

START_TEST(keys_must_be_the_actors)
{
    struct hand hand = by_person(0);
    hand.seeds[0] = 99;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_NOT_THE_KEY);
    hand.seeds[0] = 2;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_NOT_THE_KEY);
}
END_TEST

START_TEST(the_lane_must_be_the_signers)
{
    struct hand hand = by_person(0);
    hand.lane = 2;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_LANE);
}
END_TEST

START_TEST(a_signature_holds_for_one_ledger)
{
    struct hand hand = by_person(0);
    hand.ledger_fill = 0x5b;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_SIGNATURE);
    hand.ledger_fill = 0x5a;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO); /* the refused one spent nothing */
}
END_TEST

START_TEST(no_flipped_bit_gets_through)
{
    struct daomesh_proposal_process process = { .proposal = 1 };
    size_t len = world_bytes(&world, bytes, sizeof bytes, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
    daomesh_id before = world_digest(&world);
    world_begin(&world, 0);
    for (size_t i = 0; i < len; i++) {
        for (int bit = 0; bit < 8; bit++) {
            bytes[i] ^= (uint8_t)(1u << bit);
            (void)world_apply(&world, bytes, len);
            ck_assert_uint_eq(world.result.logged, 0);
            ck_assert_int_ne(world.result.status, DAOMESH_OK);
            bytes[i] ^= (uint8_t)(1u << bit);
        }
    }
    for (size_t cut = 0; cut < len; cut++) {
        (void)world_apply(&world, bytes, cut);
        ck_assert_uint_eq(world.result.logged, 0);
    }
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    daomesh_id after = world_digest(&world);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    ck_assert_int_eq(world_apply(&world, bytes, len), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

START_TEST(several_keys_sign_to_a_threshold)
{
    struct daomesh_party_key_add add = { .key = seed_key(50), .weight = 1, .threshold = 2 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &add), DAOMESH_OK);
    struct hand hand = by_person(0);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_THRESHOLD);
    hand.seeds[1] = 50;
    hand.seed_count = 2;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
    hand.lane = 2; /* the other signer's lane counts by itself */
    hand.sequence = 1;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

START_TEST(a_rotated_key_is_dead_and_the_new_one_has_a_lane_of_its_own)
{
    struct daomesh_party_key_rotate rotate = { .old = seed_key(1), .new_ = seed_key(60) };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ROTATE, &rotate), DAOMESH_OK);
    struct hand hand = by_person(0);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_NOT_THE_KEY);
    hand.seeds[0] = 60;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_LANE);
    hand.lane = 2;
    hand.sequence = 1;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

/* What was signed before a key went stays dead when the key comes back: it has another lane then. */
START_TEST(a_key_that_comes_back_revives_nothing)
{
    struct hand kept_back = by_person(0), hand = by_person(0);
    struct daomesh_party_key_rotate away = { .old = seed_key(1), .new_ = seed_key(60) };
    struct daomesh_party_key_rotate back = { .old = seed_key(60), .new_ = seed_key(1) };
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_KEY_ROTATE, &away), DAOMESH_OK);
    hand = (struct hand){ .actor = world.people[0],
                          .lane = 2,
                          .sequence = 1,
                          .expires = world.time + 100,
                          .seeds = { 60 },
                          .seed_count = 1,
                          .ledger_fill = 0x5a };
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_KEY_ROTATE, &back), DAOMESH_OK);
    ck_assert_int_eq(poke(&kept_back), DAOMESH_E_LANE);
    kept_back.lane = 3;
    ck_assert_int_eq(poke(&kept_back), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

/* The threshold that counts is the one in force when an action arrives; what falls short leaves no trace and may come again. */
START_TEST(a_threshold_holds_for_what_is_on_its_way)
{
    struct hand on_its_way = by_person(0), hand = by_person(0);
    struct daomesh_party_key_add stricter = { .key = seed_key(50), .weight = 1, .threshold = 2 };
    struct daomesh_party_key_remove looser = { .key = seed_key(50), .threshold = 1 };
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_KEY_ADD, &stricter), DAOMESH_OK);
    ck_assert_int_eq(poke(&on_its_way), DAOMESH_E_THRESHOLD);
    ck_assert_uint_eq(world.result.logged, 0);
    hand = by_person(0);
    hand.seeds[1] = 50;
    hand.seed_count = 2;
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_KEY_REMOVE, &looser), DAOMESH_OK);
    ck_assert_int_eq(poke(&on_its_way), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

/* The handler that moves keys fails after the nonce was spent on the old slot: only the nonce stays. */
START_TEST(a_key_change_that_fails_spends_its_nonce_and_changes_no_key)
{
    struct daomesh_party_key_remove last = { .key = seed_key(1) };
    struct hand hand = by_person(0);
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_KEY_REMOVE, &last), DAOMESH_E_LAST_KEY);
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_KEY_REMOVE, &last), DAOMESH_E_NONCE);
    hand = by_person(0);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

START_TEST(a_person_cannot_be_locked_out_by_its_own_keys)
{
    struct daomesh_party_key_remove last = { .key = seed_key(1) };
    struct daomesh_party_key_add high = { .key = seed_key(50), .weight = 1, .threshold = 3 };
    struct daomesh_party_key_add none = { .key = seed_key(50), .weight = 0 };
    struct daomesh_party_key_add twice = { .key = seed_key(1), .weight = 1 };
    struct daomesh_party_key_add bad = { .key = { { 1 } }, .weight = 1 };
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_REMOVE, &last), DAOMESH_E_LAST_KEY);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &high), DAOMESH_E_THRESHOLD);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &none), DAOMESH_E_RANGE);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &twice), DAOMESH_E_EXISTS);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &bad), DAOMESH_E_KEY);
    struct hand hand = by_person(0);
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_DAO);
}
END_TEST

START_TEST(sixteen_keys_are_the_most)
{
    for (uint8_t i = 1; i <= DAOMESH_KEYS_MAX; i++) {
        struct daomesh_party_key_add add = { .key = seed_key((uint8_t)(100 + i)), .weight = 1 };
        ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &add),
                         i < DAOMESH_KEYS_MAX ? DAOMESH_OK : DAOMESH_E_LIMIT);
    }
}
END_TEST

START_TEST(a_person_is_made_once_and_only_as_its_keys_say)
{
    struct daomesh_party_create create = { .keys_count = 1, .threshold = 1 };
    create.keys[0].key = seed_key(70);
    create.keys[0].weight = 1;
    struct hand hand = by_person(0);
    hand.seeds[0] = 70;
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_CREATE, &create),
                     DAOMESH_E_NOT_THE_KEY); /* acts as another */
    uint8_t body[256];
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                     daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_party_id(&hand.actor, body, len), DAOMESH_OK);
    hand.seeds[0] = 71;
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_CREATE, &create), DAOMESH_E_NOT_THE_KEY);
    hand.seeds[0] = 70;
    hand.sequence = 5;
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_CREATE, &create), DAOMESH_OK);
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_CREATE, &create), DAOMESH_E_NONCE);
    hand.sequence = 6;
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_PARTY_CREATE, &create), DAOMESH_E_EXISTS);
    ck_assert_uint_eq(world.result.logged, 1);
}
END_TEST

static void swap_keys(struct daomesh_party_create *create)
{
    const struct daomesh_party_key first = create->keys[0];
    create->keys[0] = create->keys[1];
    create->keys[1] = first;
}

static void repeat_key(struct daomesh_party_create *create)
{
    create->keys[1] = create->keys[0];
}

static void take_weight(struct daomesh_party_create *create)
{
    create->keys[1].weight = 0;
}

static void spoil_key(struct daomesh_party_create *create)
{
    memset(&create->keys[0].key, 0, sizeof create->keys[0].key);
}

static void ask_nothing(struct daomesh_party_create *create)
{
    create->threshold = 0;
}

static void ask_too_much(struct daomesh_party_create *create)
{
    create->threshold = 3;
}

static void leave_keys_out(struct daomesh_party_create *create)
{
    create->keys_count = 0;
}

START_TEST(a_person_begins_with_sound_keys)
{
    static const struct {
        void (*spoil)(struct daomesh_party_create *create);
        int32_t status;
        const char *field;
    } cases[] = {
        { swap_keys, DAOMESH_E_NOT_SORTED, "keys" },       { repeat_key, DAOMESH_E_NOT_SORTED, "keys" },
        { take_weight, DAOMESH_E_RANGE, "keys.weight" },   { spoil_key, DAOMESH_E_KEY, "keys.key" },
        { ask_nothing, DAOMESH_E_THRESHOLD, "threshold" }, { ask_too_much, DAOMESH_E_THRESHOLD, "threshold" },
        { leave_keys_out, DAOMESH_E_THRESHOLD, "keys" },   { NULL, DAOMESH_OK, "" }
    };
    struct world host;
    world_open(&host, DAOMESH_MODE_HOST, NULL, NULL);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        uint8_t body[512];
        size_t len = 0;
        daomesh_id person;
        struct daomesh_party_create create = { .keys_count = 2, .threshold = 2 };
        for (uint8_t j = 0; j < 2; j++)
            create.keys[j] = (struct daomesh_party_key){ seed_key((uint8_t)(70 + j)), 1 };
        if (memcmp(&create.keys[0].key, &create.keys[1].key, sizeof create.keys[0].key) > 0)
            swap_keys(&create);
        if (cases[i].spoil) cases[i].spoil(&create);
        ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                         daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create),
                         DAOMESH_OK);
        ck_assert_int_eq(daomesh_party_id(&person, body, len), DAOMESH_OK);
        ck_assert_int_eq(world_act_as(&host, &person, DAOMESH_ACTION_PARTY_CREATE, &create), cases[i].status);
        ck_assert_str_eq(host.diag.path, cases[i].field);
    }
    world_close(&host);
}
END_TEST

START_TEST(nobody_signs_for_a_dao)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 2, &pathway);
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 5 };
    struct hand hand = by_person(0);
    hand.actor = dao;
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_E_NOT_THE_KEY);
    hand = by_person(0);
    ck_assert_int_eq(act(&hand, DAOMESH_ACTION_CHARTER_AMEND, &amend), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

START_TEST(form_comes_before_actor_and_actor_before_expiry)
{
    struct hand hand = by_person(0);
    memset(hand.actor.bytes, 1, 32);
    hand.expires = 1;
    hand.ledger_fill = 0;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_UNKNOWN_PARTY);
    hand.actor = world.people[0];
    ck_assert_int_eq(poke(&hand), DAOMESH_E_EXPIRED);
    hand.expires = world.time + 5;
    hand.seeds[0] = 9;
    hand.sequence = 0;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_NOT_THE_KEY);
    hand.seeds[0] = 1;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_NONCE);
    hand.sequence = 40;
    ck_assert_int_eq(poke(&hand), DAOMESH_E_SIGNATURE);
}
END_TEST

/* --- The other mode ------------------------------------------------------------------------------------------------ */

START_TEST(host_mode_takes_no_envelope)
{
    static uint8_t bare[DAOMESH_ACTION_BYTES_MAX];
    struct world host;
    daomesh_ledger_info info = { .size = sizeof info };
    size_t len;
    world_open(&host, DAOMESH_MODE_HOST, NULL, NULL);
    world_person(&host);
    ck_assert_int_eq(daomesh_ledger_info_get(&info, host.ledger), DAOMESH_OK);
    struct daomesh_party_key_add add = { .key = seed_key(50), .weight = 1 };
    const size_t bare_len = world_bytes(&host, bare, sizeof bare, 0, DAOMESH_ACTION_PARTY_KEY_ADD, &add);
    ck_assert_int_eq(
        daomesh_action_sign(bytes, sizeof bytes, &len, &info.ledger, bare, bare_len, world.seeds[0], NULL),
        DAOMESH_OK);
    ck_assert_int_eq(world_apply(&host, bytes, len), DAOMESH_E_SIGNED);
    ck_assert_uint_eq(host.result.logged, 0);
    world_close(&host);
}
END_TEST

/* Lane, number and time of validity are what signatures need; each of them alone is refused where there are none. */
START_TEST(host_mode_takes_no_head_of_a_signed_action)
{
    static uint8_t bare[DAOMESH_ACTION_BYTES_MAX];
    const struct daomesh_party_create create = { .salt = 77 };
    daomesh_action_view view = { .size = sizeof view };
    struct world host;
    size_t len;
    world_open(&host, DAOMESH_MODE_HOST, NULL, NULL);
    world_person(&host);
    const size_t bare_len = world_bytes(&host, bare, sizeof bare, 0, DAOMESH_ACTION_PARTY_CREATE, &create);
    ck_assert_int_eq(daomesh_action_read(&view, bare, bare_len, NULL), DAOMESH_OK);
    for (int i = 3; i >= 0; i--) {
        daomesh_action_head head = view.head;
        ck_assert_int_eq(daomesh_party_id(&head.actor, view.body.at, view.body.len), DAOMESH_OK);
        head.lane = i == 1;
        head.sequence = i == 2;
        head.expires = i == 3 ? host.time + 5 : 0;
        ck_assert_int_eq(
            daomesh_action_build(bytes, sizeof bytes, &len, &head, view.body.at, view.body.len, NULL),
            DAOMESH_OK);
        ck_assert_int_eq(world_apply(&host, bytes, len), i == 0 ? DAOMESH_OK : DAOMESH_E_SIGNED);
        ck_assert_uint_eq(host.result.logged, i == 0);
    }
    world_close(&host);
}
END_TEST

START_TEST(a_dao_has_no_keys)
{
    struct world host;
    world_open(&host, DAOMESH_MODE_HOST, NULL, NULL);
    world_person(&host);
    struct daomesh_pathway pathway = world_pathway();
    const daomesh_id dao = world_dao(&host, 1, &pathway);
    struct daomesh_party_key_add add = { .key = seed_key(50), .weight = 1 };
    struct daomesh_party_key_rotate rotate = { .old = seed_key(50), .new_ = seed_key(51) };
    struct daomesh_party_key_remove gone = { .key = seed_key(50) };
    ck_assert_int_eq(world_act_as(&host, &dao, DAOMESH_ACTION_PARTY_KEY_ADD, &add), DAOMESH_E_NOT_A_PERSON);
    ck_assert_int_eq(world_act_as(&host, &dao, DAOMESH_ACTION_PARTY_KEY_ROTATE, &rotate),
                     DAOMESH_E_NOT_A_PERSON);
    ck_assert_int_eq(world_act_as(&host, &dao, DAOMESH_ACTION_PARTY_KEY_REMOVE, &gone),
                     DAOMESH_E_NOT_A_PERSON);
    world_close(&host);
}
END_TEST

Suite *signed_suite(void)
{
    Suite *suite = suite_create("signed");
    TCase *tests = tcase_create("signed");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, what_a_rule_refuses_is_logged_and_its_nonce_spent);
    tcase_add_test(tests, bare_actions_are_refused);
    tcase_add_test(tests, strangers_are_refused);
    tcase_add_test(tests, an_expiry_is_needed_near_and_not_yet_past);
    tcase_add_test(tests, keys_must_be_the_actors);
    tcase_add_test(tests, the_lane_must_be_the_signers);
    tcase_add_test(tests, a_signature_holds_for_one_ledger);
    tcase_add_test(tests, no_flipped_bit_gets_through);
    tcase_add_test(tests, several_keys_sign_to_a_threshold);
    tcase_add_test(tests, a_rotated_key_is_dead_and_the_new_one_has_a_lane_of_its_own);
    tcase_add_test(tests, a_key_that_comes_back_revives_nothing);
    tcase_add_test(tests, a_threshold_holds_for_what_is_on_its_way);
    tcase_add_test(tests, a_key_change_that_fails_spends_its_nonce_and_changes_no_key);
    tcase_add_test(tests, a_person_cannot_be_locked_out_by_its_own_keys);
    tcase_add_test(tests, sixteen_keys_are_the_most);
    tcase_add_test(tests, a_person_is_made_once_and_only_as_its_keys_say);
    tcase_add_test(tests, a_person_begins_with_sound_keys);
    tcase_add_test(tests, nobody_signs_for_a_dao);
    tcase_add_test(tests, form_comes_before_actor_and_actor_before_expiry);
    tcase_add_test(tests, host_mode_takes_no_envelope);
    tcase_add_test(tests, host_mode_takes_no_head_of_a_signed_action);
    tcase_add_test(tests, a_dao_has_no_keys);
    suite_add_tcase(suite, tests);
    return suite;
}
