/*
 * What no caller should pass: NULLs and structs of a wrong size, to every public function of the ledger and of the core. Each
 * says ARG, and leaves zeros where a result would be.
 */
#include "world.h"

Suite *arguments_suite(void);

static struct world world;
static daomesh_reader *reader;
static const uint8_t some_bytes[64] = { 0xa1, 1, 1 };
static const daomesh_id some_id = { { 1 } };
static const daomesh_amount one = { { 1, 0, 0, 0 } };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    world_person(&world);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
}

static void close_world(void)
{
    daomesh_reader_close(reader);
    world_close(&world);
}

static int is_zero(const void *bytes, size_t from, size_t len)
{
    const uint8_t *at = bytes;
    for (size_t i = from; i < len; i++) {
        if (at[i] != 0) return 0;
    }
    return 1;
}

#define SAYS_ARG(call) ck_assert_int_eq((call), DAOMESH_E_ARG)

/* The output holds ones before the call, and must hold zeros after it. */
#define REFUSES(out, call)                                                                                   \
    do {                                                                                                     \
        memset(&(out), 0xff, sizeof(out));                                                                   \
        SAYS_ARG(call);                                                                                      \
        ck_assert_msg(is_zero(&(out), 0, sizeof(out)), "%s leaves something in %s", #call, #out);            \
    } while (0)

/* The same for a struct that begins with its size, which stays. */
#define REFUSES_SIZED(out, call)                                                                             \
    do {                                                                                                     \
        memset(&(out), 0xff, sizeof(out));                                                                   \
        (out).size = sizeof(out);                                                                            \
        SAYS_ARG(call);                                                                                      \
        ck_assert_uint_eq((out).size, sizeof(out));                                                          \
        ck_assert_msg(is_zero(&(out), sizeof((out).size), sizeof(out)), "%s leaves something", #call);       \
    } while (0)

/* A struct that says to be smaller than it must be is not written at all. */
#define REFUSES_SMALL(out, call)                                                                             \
    do {                                                                                                     \
        memset(&(out), 0x77, sizeof(out));                                                                   \
        (out).size = sizeof(out) - 1;                                                                        \
        SAYS_ARG(call);                                                                                      \
        ck_assert_uint_eq(((const uint8_t *)&(out))[sizeof(out) - 1], 0x77);                                 \
        (out).size = 0;                                                                                      \
        SAYS_ARG(call);                                                                                      \
        ck_assert_uint_eq(((const uint8_t *)&(out))[sizeof(out) - 1], 0x77);                                 \
    } while (0)

/* --- ledger.h ----------------------------------------------------------------------------------------------- */

START_TEST(ledgers_are_opened_with_arguments)
{
    daomesh_ledger_options options;
    daomesh_ledger *ledger;
    SAYS_ARG(daomesh_ledger_options_init(NULL, sizeof options));
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.ledger = some_id;
    SAYS_ARG(daomesh_ledger_open(NULL, &options, NULL));
    REFUSES(ledger, daomesh_ledger_open(&ledger, NULL, NULL));
    daomesh_ledger_close(NULL);
    daomesh_reader_close(NULL);
}
END_TEST

START_TEST(batches_are_made_with_arguments)
{
    daomesh_ledger *ledger = world.ledger;
    daomesh_result result;
    daomesh_ledger_info info;
    daomesh_id id;
    world_begin(&world, 0);
    SAYS_ARG(daomesh_ledger_begin(NULL, 2, 2000000));
    REFUSES_SIZED(result, daomesh_ledger_apply(NULL, &result, some_bytes, 3, 0, NULL));
    REFUSES_SIZED(result, daomesh_ledger_apply(ledger, &result, NULL, 3, 0, NULL));
    REFUSES_SIZED(result, daomesh_ledger_apply(ledger, &result, some_bytes, 3, 2, NULL));
    REFUSES_SMALL(result, daomesh_ledger_apply(ledger, &result, some_bytes, 3, 0, NULL));
    SAYS_ARG(daomesh_ledger_apply(ledger, NULL, some_bytes, 3, 0, NULL));
    REFUSES_SIZED(result, daomesh_ledger_check(NULL, &result, some_bytes, 3, 0, 0, NULL));
    REFUSES_SIZED(result, daomesh_ledger_check(ledger, &result, NULL, 3, 0, 0, NULL));
    REFUSES_SIZED(result, daomesh_ledger_check(ledger, &result, some_bytes, 3, 0, 2, NULL));
    REFUSES_SMALL(result, daomesh_ledger_check(ledger, &result, some_bytes, 3, 0, 0, NULL));
    SAYS_ARG(daomesh_ledger_check(ledger, NULL, some_bytes, 3, 0, 0, NULL));
    SAYS_ARG(daomesh_ledger_replay(NULL, some_bytes, 3, 0, NULL));
    SAYS_ARG(daomesh_ledger_replay(ledger, NULL, 3, 0, NULL));
    SAYS_ARG(daomesh_ledger_replay(ledger, some_bytes, 3, 2, NULL));
    REFUSES(id, daomesh_ledger_seal(NULL, &id));
    SAYS_ARG(daomesh_ledger_commit(NULL));
    SAYS_ARG(daomesh_ledger_drop(NULL));
    SAYS_ARG(daomesh_ledger_audit(NULL, NULL));
    REFUSES(id, daomesh_ledger_digest(&id, NULL));
    SAYS_ARG(daomesh_ledger_digest(NULL, ledger));
    REFUSES_SIZED(info, daomesh_ledger_info_get(&info, NULL));
    REFUSES_SMALL(info, daomesh_ledger_info_get(&info, ledger));
    SAYS_ARG(daomesh_ledger_info_get(NULL, ledger));
}
END_TEST

START_TEST(what_is_refused_for_its_arguments_or_its_time_leaves_no_result)
{
    daomesh_result result;
    memset(&result, 0xff, sizeof result);
    result.size = sizeof result;
    ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, some_bytes, 3, 0, NULL), DAOMESH_E_STATE);
    ck_assert(is_zero(&result, sizeof result.size, sizeof result));
    daomesh_id root;
    memset(&root, 0xff, sizeof root);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_E_STATE);
    ck_assert(is_zero(&root, 0, sizeof root));
}
END_TEST

START_TEST(readers_read_with_arguments)
{
    daomesh_reader *other;
    daomesh_ledger_info info;
    uint64_t row, cursor = 0;
    uint8_t bytes[512];
    size_t len, count;
    daomesh_item items[4];
    REFUSES(other, daomesh_reader_open(&other, NULL));
    SAYS_ARG(daomesh_reader_open(NULL, world.ledger));
    REFUSES_SIZED(info, daomesh_reader_info(&info, NULL));
    REFUSES_SMALL(info, daomesh_reader_info(&info, reader));
    SAYS_ARG(daomesh_reader_info(NULL, reader));
    REFUSES(row, daomesh_reader_row(&row, NULL, &some_id));
    REFUSES(row, daomesh_reader_row(&row, reader, NULL));
    SAYS_ARG(daomesh_reader_row(NULL, reader, &some_id));
    REFUSES(len, daomesh_reader_record(bytes, sizeof bytes, &len, NULL, 0, DAOMESH_RECORD_TIP, 0));
    REFUSES(len, daomesh_reader_record(NULL, sizeof bytes, &len, reader, 0, DAOMESH_RECORD_TIP, 0));
    REFUSES(len, daomesh_reader_record(bytes, sizeof bytes, &len, reader, 0, 0, 0));
    REFUSES(len, daomesh_reader_record(bytes, sizeof bytes, &len, reader, 0, UINT32_MAX, 0));
    SAYS_ARG(daomesh_reader_record(bytes, sizeof bytes, NULL, reader, 0, DAOMESH_RECORD_TIP, 0));
    REFUSES(count, daomesh_reader_list(NULL, 4, &count, &cursor, reader, 0, DAOMESH_RECORD_PARTY));
    REFUSES(count, daomesh_reader_list(items, 0, &count, &cursor, reader, 0, DAOMESH_RECORD_PARTY));
    REFUSES(count, daomesh_reader_list(items, 4, &count, NULL, reader, 0, DAOMESH_RECORD_PARTY));
    REFUSES(count, daomesh_reader_list(items, 4, &count, &cursor, NULL, 0, DAOMESH_RECORD_PARTY));
    REFUSES(count, daomesh_reader_list(items, 4, &count, &cursor, reader, 0, 9999));
    SAYS_ARG(daomesh_reader_list(items, 4, NULL, &cursor, reader, 0, DAOMESH_RECORD_PARTY));
    REFUSES(len, daomesh_reader_entry(bytes, sizeof bytes, &len, NULL, 0));
    REFUSES(len, daomesh_reader_entry(NULL, sizeof bytes, &len, reader, 0));
    SAYS_ARG(daomesh_reader_entry(bytes, sizeof bytes, NULL, reader, 0));
    REFUSES(len, daomesh_reader_event(bytes, sizeof bytes, &len, NULL, 0));
    REFUSES(len, daomesh_reader_event(NULL, sizeof bytes, &len, reader, 0));
    SAYS_ARG(daomesh_reader_event(bytes, sizeof bytes, NULL, reader, 0));
}
END_TEST

START_TEST(readers_look_up_with_arguments)
{
    daomesh_member_info member;
    daomesh_proposal_info proposal;
    daomesh_entry_info entry;
    daomesh_token_info token;
    daomesh_amount amount;
    REFUSES_SIZED(member, daomesh_reader_member(&member, NULL, &some_id, &some_id));
    REFUSES_SIZED(member, daomesh_reader_member(&member, reader, NULL, &some_id));
    REFUSES_SIZED(member, daomesh_reader_member(&member, reader, &some_id, NULL));
    REFUSES_SMALL(member, daomesh_reader_member(&member, reader, &some_id, &some_id));
    SAYS_ARG(daomesh_reader_member(NULL, reader, &some_id, &some_id));
    REFUSES_SIZED(token, daomesh_reader_token(&token, NULL, &some_id));
    REFUSES_SIZED(token, daomesh_reader_token(&token, reader, NULL));
    REFUSES_SMALL(token, daomesh_reader_token(&token, reader, &some_id));
    SAYS_ARG(daomesh_reader_token(NULL, reader, &some_id));
    REFUSES(amount, daomesh_reader_balance(&amount, NULL, &some_id, &some_id, DAOMESH_BALANCE_FREE));
    REFUSES(amount, daomesh_reader_balance(&amount, reader, NULL, &some_id, DAOMESH_BALANCE_FREE));
    REFUSES(amount, daomesh_reader_balance(&amount, reader, &some_id, NULL, DAOMESH_BALANCE_FREE));
    REFUSES(amount, daomesh_reader_balance(&amount, reader, &some_id, &some_id, 0));
    SAYS_ARG(daomesh_reader_balance(NULL, reader, &some_id, &some_id, DAOMESH_BALANCE_FREE));
    REFUSES_SIZED(proposal, daomesh_reader_proposal(&proposal, NULL, &some_id, 1, 0));
    REFUSES_SIZED(proposal, daomesh_reader_proposal(&proposal, reader, NULL, 1, 0));
    REFUSES_SMALL(proposal, daomesh_reader_proposal(&proposal, reader, &some_id, 1, 0));
    SAYS_ARG(daomesh_reader_proposal(NULL, reader, &some_id, 1, 0));
    REFUSES_SIZED(entry, daomesh_entry_read(&entry, NULL, 3));
    REFUSES_SMALL(entry, daomesh_entry_read(&entry, some_bytes, sizeof some_bytes));
    SAYS_ARG(daomesh_entry_read(NULL, some_bytes, sizeof some_bytes));
}
END_TEST

/* --- number.h ----------------------------------------------------------------------------------------------- */

typedef int32_t amount_of_two(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b);
typedef int32_t amount_of_three(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b,
                                const daomesh_amount *d);
typedef int32_t amount_of_one(daomesh_amount *out, const daomesh_amount *a);

START_TEST(amounts_are_computed_with_arguments)
{
    static amount_of_one *const roots[] = { daomesh_amount_sqrt_floor, daomesh_amount_sqrt_ceil };
    static amount_of_two *const sums[] = { daomesh_amount_add, daomesh_amount_subtract,
                                           daomesh_amount_multiply };
    static amount_of_three *const ratios[] = { daomesh_amount_muldiv_floor, daomesh_amount_muldiv_ceil };
    daomesh_amount out, rest;
    for (size_t i = 0; i < COUNT_OF(roots); i++) {
        REFUSES(out, roots[i](&out, NULL));
        SAYS_ARG(roots[i](NULL, &one));
    }
    for (size_t i = 0; i < COUNT_OF(sums); i++) {
        REFUSES(out, sums[i](&out, NULL, &one));
        REFUSES(out, sums[i](&out, &one, NULL));
        SAYS_ARG(sums[i](NULL, &one, &one));
    }
    for (size_t i = 0; i < COUNT_OF(ratios); i++) {
        REFUSES(out, ratios[i](&out, NULL, &one, &one));
        REFUSES(out, ratios[i](&out, &one, NULL, &one));
        REFUSES(out, ratios[i](&out, &one, &one, NULL));
        SAYS_ARG(ratios[i](NULL, &one, &one, &one));
    }
    REFUSES(out, daomesh_amount_divide(&out, &rest, NULL, &one));
    REFUSES(rest, daomesh_amount_divide(&out, &rest, &one, NULL));
    SAYS_ARG(daomesh_amount_divide(NULL, &rest, &one, &one));
}
END_TEST

START_TEST(amounts_are_read_written_and_compared_with_arguments)
{
    daomesh_amount out;
    uint8_t bytes[32];
    char text[DAOMESH_DECIMAL_BYTES];
    int32_t order;
    uint32_t log;
    size_t len;
    SAYS_ARG(daomesh_amount_from_u64(NULL, 1));
    REFUSES(out, daomesh_amount_from_text(&out, NULL, 1));
    SAYS_ARG(daomesh_amount_from_text(NULL, "1", 1));
    REFUSES(len, daomesh_amount_to_text(text, sizeof text, &len, NULL));
    ck_assert_str_eq(text, "");
    REFUSES(len, daomesh_amount_to_text(NULL, sizeof text, &len, &one));
    REFUSES(out, daomesh_amount_from_bytes(&out, NULL, 1));
    SAYS_ARG(daomesh_amount_from_bytes(NULL, some_bytes, 1));
    REFUSES(bytes, daomesh_amount_to_bytes(bytes, NULL));
    SAYS_ARG(daomesh_amount_to_bytes(NULL, &one));
    REFUSES(order, daomesh_amount_compare(&order, NULL, &one));
    REFUSES(order, daomesh_amount_compare(&order, &one, NULL));
    SAYS_ARG(daomesh_amount_compare(NULL, &one, &one));
    REFUSES(order, daomesh_amount_compare_products(&order, NULL, &one, &one, &one));
    REFUSES(order, daomesh_amount_compare_products(&order, &one, NULL, &one, &one));
    REFUSES(order, daomesh_amount_compare_products(&order, &one, &one, NULL, &one));
    REFUSES(order, daomesh_amount_compare_products(&order, &one, &one, &one, NULL));
    SAYS_ARG(daomesh_amount_compare_products(NULL, &one, &one, &one, &one));
    REFUSES(log, daomesh_amount_log2(&log, NULL));
    SAYS_ARG(daomesh_amount_log2(NULL, &one));
}
END_TEST

/* --- codec.h ------------------------------------------------------------------------------------------------ */

START_TEST(the_schema_is_asked_with_arguments)
{
    daomesh_schema_info entry;
    daomesh_field_info field;
    char text[64];
    size_t len;
    REFUSES_SIZED(entry, daomesh_schema_at(&entry, 0, 0));
    REFUSES_SMALL(entry, daomesh_schema_at(&entry, DAOMESH_SCHEMA_ACTION, 0));
    SAYS_ARG(daomesh_schema_at(NULL, DAOMESH_SCHEMA_ACTION, 0));
    REFUSES_SIZED(entry, daomesh_schema_find(&entry, DAOMESH_SCHEMA_ACTION, NULL));
    REFUSES_SIZED(entry, daomesh_schema_find(&entry, 5, "party.create"));
    REFUSES_SMALL(entry, daomesh_schema_find(&entry, DAOMESH_SCHEMA_ACTION, "party.create"));
    SAYS_ARG(daomesh_schema_find(NULL, DAOMESH_SCHEMA_ACTION, "party.create"));
    REFUSES_SIZED(entry, daomesh_schema_number(&entry, UINT32_MAX, DAOMESH_ACTION_PARTY_CREATE));
    REFUSES_SMALL(entry, daomesh_schema_number(&entry, DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE));
    SAYS_ARG(daomesh_schema_number(NULL, DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE));

    entry.size = sizeof entry;
    ck_assert_int_eq(daomesh_schema_at(&entry, DAOMESH_SCHEMA_ACTION, 0), DAOMESH_OK);
    REFUSES_SIZED(field, daomesh_schema_field(&field, NULL, 0));
    REFUSES_SMALL(field, daomesh_schema_field(&field, &entry, 0));
    SAYS_ARG(daomesh_schema_field(NULL, &entry, 0));
    entry.size = 0;
    REFUSES_SIZED(field, daomesh_schema_field(&field, &entry, 0));

    SAYS_ARG(daomesh_schema_check(DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE, NULL, 1, NULL));
    SAYS_ARG(daomesh_schema_check(0, DAOMESH_ACTION_PARTY_CREATE, some_bytes, 1, NULL));
    REFUSES(len, daomesh_schema_json(text, sizeof text, &len, DAOMESH_SCHEMA_ACTION,
                                     DAOMESH_ACTION_PARTY_CREATE, NULL, 1));
    REFUSES(len, daomesh_schema_json(NULL, 1, &len, DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE,
                                     some_bytes, 1));
    REFUSES(len, daomesh_schema_json(text, sizeof text, &len, 9, DAOMESH_ACTION_PARTY_CREATE, some_bytes, 1));
    SAYS_ARG(daomesh_schema_json(text, sizeof text, NULL, DAOMESH_SCHEMA_ACTION, DAOMESH_ACTION_PARTY_CREATE,
                                 some_bytes, 1));
}
END_TEST

/* A writer that cannot be written to is left as it is. */
START_TEST(cbor_is_written_with_arguments)
{
    uint8_t room[8];
    daomesh_cbor out = { room, sizeof room, 3 }, nowhere = { NULL, 8, 0 };
    SAYS_ARG(daomesh_cbor_uint(NULL, 1));
    SAYS_ARG(daomesh_cbor_bytes(NULL, some_bytes, 1));
    SAYS_ARG(daomesh_cbor_bytes(&out, NULL, 1));
    SAYS_ARG(daomesh_cbor_text(NULL, "a", 1));
    SAYS_ARG(daomesh_cbor_text(&out, NULL, 1));
    SAYS_ARG(daomesh_cbor_amount(NULL, &one));
    SAYS_ARG(daomesh_cbor_amount(&out, NULL));
    SAYS_ARG(daomesh_cbor_array(NULL, 1));
    SAYS_ARG(daomesh_cbor_map(NULL, 1));
    SAYS_ARG(daomesh_cbor_raw(NULL, some_bytes, 1));
    SAYS_ARG(daomesh_cbor_raw(&out, NULL, 1));
    SAYS_ARG(daomesh_cbor_uint(&nowhere, 1));
    SAYS_ARG(daomesh_cbor_raw(&nowhere, some_bytes, 1));
    ck_assert_uint_eq(out.len, 3);
    ck_assert_uint_eq(nowhere.len, 0);
}
END_TEST

/* --- action.h ----------------------------------------------------------------------------------------------- */

static size_t make_action(uint8_t *out, size_t cap)
{
    struct daomesh_proposal_process process = { .dao = some_id, .proposal = 1 };
    return world_bytes(&world, out, cap, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
}

START_TEST(actions_are_built_signed_and_read_with_arguments)
{
    uint8_t action[256], out[512];
    size_t action_len = make_action(action, sizeof action), len;
    daomesh_action_head head = { .size = sizeof head, .kind = DAOMESH_ACTION_PROPOSAL_PROCESS };
    daomesh_action_view view;
    daomesh_action_signature signature;
    REFUSES(len, daomesh_action_build(out, sizeof out, &len, NULL, some_bytes, 3, NULL));
    REFUSES(len, daomesh_action_build(out, sizeof out, &len, &head, NULL, 3, NULL));
    REFUSES(len, daomesh_action_build(NULL, sizeof out, &len, &head, some_bytes, 3, NULL));
    SAYS_ARG(daomesh_action_build(out, sizeof out, NULL, &head, some_bytes, 3, NULL));
    head.size--;
    REFUSES(len, daomesh_action_build(out, sizeof out, &len, &head, some_bytes, 3, NULL));

    REFUSES(len, daomesh_action_sign(out, sizeof out, &len, NULL, action, action_len, some_bytes, NULL));
    REFUSES(len, daomesh_action_sign(out, sizeof out, &len, &some_id, NULL, action_len, some_bytes, NULL));
    REFUSES(len, daomesh_action_sign(out, sizeof out, &len, &some_id, action, action_len, NULL, NULL));
    REFUSES(len, daomesh_action_sign(NULL, sizeof out, &len, &some_id, action, action_len, some_bytes, NULL));
    SAYS_ARG(daomesh_action_sign(out, sizeof out, NULL, &some_id, action, action_len, some_bytes, NULL));

    REFUSES_SIZED(view, daomesh_action_read(&view, NULL, 3, NULL));
    REFUSES_SMALL(view, daomesh_action_read(&view, action, action_len, NULL));
    SAYS_ARG(daomesh_action_read(NULL, action, action_len, NULL));
    REFUSES(signature, daomesh_action_signature_at(&signature, NULL, 0));
    SAYS_ARG(daomesh_action_signature_at(NULL, &view, 0));
    SAYS_ARG(daomesh_action_verify(NULL, action, action_len, NULL));
    SAYS_ARG(daomesh_action_verify(&some_id, NULL, action_len, NULL));
}
END_TEST

START_TEST(ids_are_made_with_arguments)
{
    daomesh_id id;
    REFUSES(id, daomesh_action_id(&id, NULL, some_bytes, 3));
    REFUSES(id, daomesh_action_id(&id, &some_id, NULL, 3));
    SAYS_ARG(daomesh_action_id(NULL, &some_id, some_bytes, 3));
    REFUSES(id, daomesh_party_id(&id, NULL, 3));
    SAYS_ARG(daomesh_party_id(NULL, some_bytes, 3));
    REFUSES(id, daomesh_dao_id(&id, NULL, &some_id, some_bytes, 3));
    REFUSES(id, daomesh_dao_id(&id, &some_id, NULL, some_bytes, 3));
    REFUSES(id, daomesh_dao_id(&id, &some_id, &some_id, NULL, 3));
    SAYS_ARG(daomesh_dao_id(NULL, &some_id, &some_id, some_bytes, 3));
}
END_TEST

START_TEST(actions_are_described_with_arguments)
{
    uint8_t action[256];
    size_t action_len = make_action(action, sizeof action), len;
    char text[256];
    daomesh_field_info field;
    REFUSES(len, daomesh_describe(text, sizeof text, &len, NULL, 3, NULL, NULL));
    REFUSES(len, daomesh_describe(NULL, sizeof text, &len, action, action_len, NULL, NULL));
    SAYS_ARG(daomesh_describe(text, sizeof text, NULL, action, action_len, NULL, NULL));
    REFUSES(len, daomesh_describe_event(text, sizeof text, &len, NULL, 3, NULL, NULL));
    REFUSES(len, daomesh_describe_event(NULL, sizeof text, &len, action, action_len, NULL, NULL));
    SAYS_ARG(daomesh_describe_event(text, sizeof text, NULL, action, action_len, NULL, NULL));
    REFUSES_SIZED(field, daomesh_describe_argument(&field, text, sizeof text, &len, NULL, 3, 0, NULL, NULL));
    REFUSES_SIZED(
        field, daomesh_describe_argument(&field, text, sizeof text, NULL, action, action_len, 0, NULL, NULL));
    REFUSES(len, daomesh_describe_argument(NULL, text, sizeof text, &len, action, action_len, 0, NULL, NULL));
    REFUSES_SMALL(
        field, daomesh_describe_argument(&field, text, sizeof text, &len, action, action_len, 0, NULL, NULL));
}
END_TEST

/* --- outcome.h ---------------------------------------------------------------------------------------------- */

START_TEST(outcomes_are_decided_with_arguments)
{
    daomesh_outcome_rule rule = { .size = sizeof rule,
                                  .threshold = DAOMESH_THRESHOLD_MAJORITY,
                                  .voting_s = 1 };
    daomesh_outcome_facts facts = { .size = sizeof facts, .choices = 2 };
    daomesh_outcome_decision decision;
    daomesh_outcome_times times;
    uint32_t state;
    ck_assert_int_eq(daomesh_outcome_check(NULL, &rule), DAOMESH_OK);
    ck_assert_int_eq(daomesh_outcome_final(&decision, &rule, &facts), DAOMESH_OK);
    for (int turn = 0; turn < 2; turn++) {
        REFUSES(decision, daomesh_outcome_early(&decision, turn ? NULL : &rule, turn ? &facts : NULL));
        REFUSES(decision, daomesh_outcome_final(&decision, turn ? NULL : &rule, turn ? &facts : NULL));
        REFUSES(times, daomesh_outcome_times_of(&times, turn ? NULL : &rule, turn ? &facts : NULL));
        REFUSES(state, daomesh_outcome_state(&state, turn ? NULL : &rule, turn ? &facts : NULL, 1));
    }
    SAYS_ARG(daomesh_outcome_early(NULL, &rule, &facts));
    SAYS_ARG(daomesh_outcome_final(NULL, &rule, &facts));
    SAYS_ARG(daomesh_outcome_times_of(NULL, &rule, &facts));
    SAYS_ARG(daomesh_outcome_state(NULL, &rule, &facts, 1));
    SAYS_ARG(daomesh_outcome_check(NULL, NULL));
    facts.size--;
    REFUSES(decision, daomesh_outcome_early(&decision, &rule, &facts));
    REFUSES(decision, daomesh_outcome_final(&decision, &rule, &facts));
    REFUSES(times, daomesh_outcome_times_of(&times, &rule, &facts));
    REFUSES(state, daomesh_outcome_state(&state, &rule, &facts, 1));
    rule.size--;
    SAYS_ARG(daomesh_outcome_check(NULL, &rule));
}
END_TEST

/* --- crypto.h ----------------------------------------------------------------------------------------------- */

START_TEST(hashes_and_signatures_are_made_with_arguments)
{
    daomesh_id id;
    uint8_t signature[64];
    const daomesh_span hollow = { NULL, 1 };
    REFUSES(id, daomesh_sha256(&id, NULL, 1));
    SAYS_ARG(daomesh_sha256(NULL, some_bytes, 1));
    REFUSES(id, daomesh_sha256_spans(&id, NULL, 1));
    REFUSES(id, daomesh_sha256_spans(&id, &hollow, 1));
    SAYS_ARG(daomesh_sha256_spans(NULL, NULL, 0));
    REFUSES(id, daomesh_key_public(&id, NULL));
    SAYS_ARG(daomesh_key_public(NULL, some_bytes));
    SAYS_ARG(daomesh_key_check(NULL));
    REFUSES(signature, daomesh_sign(signature, NULL, some_bytes, 1));
    REFUSES(signature, daomesh_sign(signature, some_bytes, NULL, 1));
    SAYS_ARG(daomesh_sign(NULL, some_bytes, some_bytes, 1));
    SAYS_ARG(daomesh_verify(NULL, &some_id, some_bytes, 1));
    SAYS_ARG(daomesh_verify(some_bytes, NULL, some_bytes, 1));
    SAYS_ARG(daomesh_verify(some_bytes, &some_id, NULL, 1));
    daomesh_wipe(NULL, 0);
}
END_TEST

/* --- Diagnostics -------------------------------------------------------------------------------------------- */

/* A diag of no size, or of another version's, is not written. */
START_TEST(a_diag_of_a_wrong_size_is_left_alone)
{
    static const uint32_t sizes[] = { 0, 4, sizeof(daomesh_diag) - 1 };
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        daomesh_diag diag, before;
        daomesh_result result = { .size = sizeof result };
        memset(&diag, 0x77, sizeof diag);
        diag.size = sizes[i];
        before = diag;
        world_begin(&world, 0);
        ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, some_bytes, 3, 0, &diag), DAOMESH_OK);
        ck_assert_int_ne(result.status, DAOMESH_OK);
        ck_assert_mem_eq(&diag, &before, sizeof diag);
    }
}
END_TEST

Suite *arguments_suite(void)
{
    Suite *suite = suite_create("arguments");
    TCase *tests = tcase_create("arguments");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, ledgers_are_opened_with_arguments);
    tcase_add_test(tests, batches_are_made_with_arguments);
    tcase_add_test(tests, what_is_refused_for_its_arguments_or_its_time_leaves_no_result);
    tcase_add_test(tests, readers_read_with_arguments);
    tcase_add_test(tests, readers_look_up_with_arguments);
    tcase_add_test(tests, amounts_are_computed_with_arguments);
    tcase_add_test(tests, amounts_are_read_written_and_compared_with_arguments);
    tcase_add_test(tests, the_schema_is_asked_with_arguments);
    tcase_add_test(tests, cbor_is_written_with_arguments);
    tcase_add_test(tests, actions_are_built_signed_and_read_with_arguments);
    tcase_add_test(tests, ids_are_made_with_arguments);
    tcase_add_test(tests, actions_are_described_with_arguments);
    tcase_add_test(tests, outcomes_are_decided_with_arguments);
    tcase_add_test(tests, hashes_and_signatures_are_made_with_arguments);
    tcase_add_test(tests, a_diag_of_a_wrong_size_is_left_alone);
    suite_add_tcase(suite, tests);
    return suite;
}
