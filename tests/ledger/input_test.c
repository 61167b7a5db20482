/*
 * Rubbish and near misses: random bytes, valid actions of every kind changed by the schema's tables, calls from inside a call.
 *
 * The judge is a twin: it gets only what the ledger logged. If what was refused left anything behind, the two differ at the end.
 */
#include <stdlib.h>

#include "../support/turns.h"
#include "money.h"

Suite *input_suite(void);

#define STRUCT_ROOM 4096 /* the fields of any action, checked */

enum { PEOPLE = 12, DAOS = 2, TOKENS = 2, ROUNDS_A_KIND = 150 };

static struct world world, twin;
static daomesh_id daos[DAOS], tokens[TOKENS];
static uint64_t random_state;

static uint64_t random_u64(void)
{
    uint64_t z = random_state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static uint32_t pick(uint32_t below)
{
    return (uint32_t)(random_u64() % below);
}

/* Some people, two DAOs with an open proposal each: something for every kind of action to meet. */
static void furnish(struct world *furnished, uint32_t mode)
{
    world_open(furnished, mode, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(furnished);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.revote = 1;
    for (uint32_t i = 0; i < DAOS; i++) {
        daos[i] = world_dao(furnished, 4 + i, &pathway);
        ck_assert_uint_eq(world_propose(furnished, 0, &daos[i], 1, (daomesh_span){ NULL, 0 }), 1);
    }
    for (uint8_t i = 0; i < TOKENS; i++) {
        tokens[i] = money_token(furnished, 0, 0, i % 2);
        for (uint32_t person = 0; person < PEOPLE && i % 2 == 0; person++)
            money_mint(furnished, &tokens[i], &furnished->people[person], 1000);
    }
    world_commit(furnished);
}

static void furnish_twins(uint32_t mode)
{
    furnish(&world, mode);
    furnish(&twin, mode);
    random_state = mode;
}

/* --- Values that may fit ------------------------------------------------------------------------------------ */

/* Lists and inner actions lie here until they are encoded. */
static uint8_t attic[1 << 16];
static size_t attic_used;

static daomesh_span keep(const uint8_t *bytes, size_t len)
{
    ck_assert_uint_le(attic_used + len, sizeof attic);
    uint8_t *at = attic + attic_used;
    if (len > 0) memcpy(at, bytes, len);
    attic_used += len;
    return (daomesh_span){ at, len };
}

static void fill(void *out, const struct schema_struct *schema, int depth);

/* Mostly small: rows, numbers of proposals and pathways, dials. */
static uint64_t some_number(uint64_t max)
{
    if (max == 0) max = UINT64_MAX;
    uint64_t value = pick(4) == 0 ? random_u64() >> pick(64) : pick(4);
    if (pick(12) == 0) value = max;
    return value <= max ? value : value % (max + 1);
}

/* A key that somebody has, or one that somebody may add. */
static daomesh_id some_key(void)
{
    daomesh_id key;
    uint8_t seed[32];
    memset(seed, (int)pick(2 * PEOPLE), sizeof seed);
    ck_assert_int_eq(daomesh_key_public(&key, seed), DAOMESH_OK);
    return key;
}

static daomesh_id some_id(const char *name)
{
    daomesh_id id = { { 0 } };
    if (pick(16) == 0) return id;
    if (strncmp(name, "token", 5) == 0) return tokens[pick(TOKENS)];
    if (pick(16) == 0) return some_key();
    if (strcmp(name, "dao") == 0) return daos[pick(DAOS)];
    if (pick(16) != 0) return pick(4) == 0 ? daos[pick(DAOS)] : world.people[pick(PEOPLE)];
    for (size_t i = 0; i < sizeof id.bytes; i++)
        id.bytes[i] = (uint8_t)random_u64();
    return id;
}

static uint16_t some_kind(void)
{
    size_t count = 0;
    while (daomesh__schema_action_at(count))
        count++;
    return daomesh__schema_action_at(pick((uint32_t)count))->number;
}

static daomesh_amount some_amount(void)
{
    daomesh_amount amount = amount_from_u64(some_number(UINT64_MAX));
    if (pick(8) == 0) memset(&amount, 0xff, sizeof amount);
    return amount;
}

static void fill_text(uint8_t *out, const struct schema_field *field)
{
    uint64_t len = pick(6) == 0 ? field->max : pick(8);
    if (len == 0 && !field->optional) len = 1;
    out[0] = (uint8_t)len;
    memset(out + 1, 'x', (size_t)len);
}

static daomesh_span some_actions(int depth)
{
    uint8_t bytes[16384], body[8192];
    uint64_t fields[STRUCT_ROOM / 8];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    uint32_t count = depth < 2 ? pick(3) : 0;
    if (count == 0) return (daomesh_span){ NULL, 0 };
    daomesh__cbor_put_array(&out, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct schema_struct *schema = daomesh__schema_action(some_kind());
        size_t len = 0;
        fill(fields, schema, depth + 1);
        if (daomesh__encode(body, sizeof body, &len, schema, fields) != DAOMESH_OK) len = 0;
        daomesh__cbor_put_array(&out, 2);
        daomesh__cbor_put_uint(&out, schema->number);
        daomesh__cbor_put_raw(&out, body, len);
    }
    return out.len <= sizeof bytes ? keep(bytes, out.len) : (daomesh_span){ NULL, 0 };
}

/* Lists of plain values are lists of ids. */
static daomesh_list some_ids(const struct schema_field *field)
{
    uint8_t bytes[256];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    uint32_t count = pick(4);
    for (uint32_t i = 0; i < count; i++) {
        const daomesh_id id = some_id(schema_field_name(field));
        daomesh__cbor_put_bytes(&out, id.bytes, sizeof id.bytes);
    }
    return (daomesh_list){ keep(bytes, out.len).at, out.len, count, 0 };
}

static daomesh_list some_list(const struct schema_field *field, int depth)
{
    uint8_t bytes[8192];
    uint64_t element[STRUCT_ROOM / 8];
    size_t used = 0;
    if (!schema_field_struct(field)) return some_ids(field);
    uint32_t count = pick(4);
    for (uint32_t i = 0; i < count; i++) {
        size_t len = 0;
        fill(element, schema_field_struct(field), depth);
        if (daomesh__encode(bytes + used, sizeof bytes - used, &len, schema_field_struct(field), element) !=
            DAOMESH_OK)
            len = 0;
        used += len;
    }
    return (daomesh_list){ keep(bytes, used).at, used, count, 0 };
}

/* Bytes inside an action are the body of a dao.found. */
static daomesh_span some_body(int depth)
{
    const struct schema_struct *schema = daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND);
    uint64_t fields[STRUCT_ROOM / 8];
    uint8_t bytes[16384];
    size_t len = 0;
    fill(fields, schema, depth);
    int32_t status = daomesh__encode(bytes, sizeof bytes, &len, schema, fields);
    return keep(bytes, status == DAOMESH_OK ? len : 0);
}

static void fill_value(uint8_t *out, const struct schema_field *field, int depth)
{
    const uint64_t number = field->type == FIELD_KIND ? some_kind() : some_number(field->max);
    const uint32_t four = (uint32_t)number;
    const uint16_t two = (uint16_t)number;
    const daomesh_amount amount = some_amount();
    const daomesh_id id =
        field->type == FIELD_KEY && pick(8) != 0 ? some_key() : some_id(schema_field_name(field));
    daomesh_span actions;
    switch (field->type) {
    case FIELD_AMOUNT:
        memcpy(out, &amount, sizeof amount);
        return;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        memcpy(out, &id, sizeof id);
        return;
    case FIELD_TEXT:
        fill_text(out, field);
        return;
    case FIELD_ACTIONS:
        actions = some_actions(depth);
        memcpy(out, &actions, sizeof actions);
        return;
    case FIELD_BYTES:
        actions = some_body(depth);
        memcpy(out, &actions, sizeof actions);
        return;
    case FIELD_STRUCT:
        fill(out, schema_field_struct(field), depth);
        return;
    default:
        if (field->element_size == 1) *out = (uint8_t)number;
        if (field->element_size == 2) memcpy(out, &two, sizeof two);
        if (field->element_size == 4) memcpy(out, &four, sizeof four);
        if (field->element_size == 8) memcpy(out, &number, sizeof number);
    }
}

/* Fields by their tables. Recursion: structs in structs, and inner actions to a depth of two. */
static void fill(void *out, const struct schema_struct *schema, int depth)
{
    uint8_t *value = out;
    ck_assert_uint_le(schema->size, STRUCT_ROOM);
    memset(out, 0, schema->size);
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        uint32_t count = 1;
        if (field->optional && pick(2) == 0) continue;
        if (field->shape == FIELD_LIST) {
            daomesh_list list = some_list(field, depth);
            memcpy(value + field->offset, &list, sizeof list);
            continue;
        }
        if (field->shape == FIELD_ARRAY) {
            count = pick(field->count_max < 3 ? field->count_max + 1 : 4);
            memcpy(value + field->count_offset, &count, sizeof count);
        }
        for (uint32_t element = 0; element < count; element++)
            fill_value(value + field->offset + element * field->element_size, field, depth);
    }
}

/* --- Changes ------------------------------------------------------------------------------------------------ */

struct buffer {
    uint8_t bytes[DAOMESH_ENVELOPE_BYTES_MAX];
    size_t len;
};

/* Puts `len` bytes where `old` bytes were. */
static void splice(struct buffer *buffer, size_t at, size_t old, const uint8_t *bytes, size_t len)
{
    if (buffer->len - old + len > sizeof buffer->bytes) return;
    memmove(buffer->bytes + at + len, buffer->bytes + at + old, buffer->len - at - old);
    if (len > 0) memcpy(buffer->bytes + at, bytes, len);
    buffer->len = buffer->len - old + len;
}

/* Where the CBOR items of a buffer begin and end; of arrays and maps, the head alone. */
static size_t find_items(size_t *begins, size_t *ends, size_t cap, const struct buffer *buffer)
{
    struct cbor_in in = { buffer->bytes, buffer->bytes, buffer->bytes + buffer->len };
    size_t count = 0;
    uint8_t major;
    uint64_t value;
    while (count < cap && in.at < in.end) {
        begins[count] = (size_t)(in.at - in.begin);
        if (daomesh__cbor_head(&in, &major, &value) != DAOMESH_OK) return count;
        if (major == 2 || major == 3) {
            if (value > (uint64_t)(in.end - in.at)) return count;
            in.at += value;
        }
        ends[count++] = (size_t)(in.at - in.begin);
    }
    return count;
}

/* Any item, allowed here or not: edges of integers, wrong lengths, and what strict CBOR does not know at all. */
static size_t odd_item(uint8_t *out, size_t cap)
{
    static const uint64_t edges[] = { 0,     1,     2,       23,         24,         255,       256,
                                      65535, 65536, 1000001, UINT32_MAX, 1ull << 32, UINT64_MAX };
    static const char *const strange[] = { "\x20",
                                           "\x18\x01",
                                           "\xf6",
                                           "\xf4",
                                           "\xfb\x3f\xf0\0\0\0\0\0\0",
                                           "\xc0\x01",
                                           "\x5f\xff",
                                           "\x9f",
                                           "\xbf",
                                           "\xff",
                                           "\x1c",
                                           "\x62\xc3\x28",
                                           "\x9b\xff\xff\xff\xff\xff\xff\xff\xff" };
    static const uint8_t zeros[40];
    struct cbor_out item = { out, cap, 0 };
    const char *odd;
    switch (pick(6)) {
    case 0:
    case 1:
        daomesh__cbor_put_uint(&item, edges[pick(COUNT_OF(edges))]);
        return item.len;
    case 2:
        daomesh__cbor_put_bytes(&item, zeros, 30 + pick(4));
        return item.len;
    case 3:
        daomesh__cbor_put_array(&item, pick(4));
        return item.len;
    case 4:
        daomesh__cbor_put_map(&item, pick(4));
        return item.len;
    default:
        odd = strange[pick(COUNT_OF(strange))];
        item.len = odd[0] == '\xfb' ? 9 : strlen(odd);
        memcpy(out, odd, item.len);
        return item.len;
    }
}

/* One item becomes another, is doubled, or goes. */
static void change_item(struct buffer *buffer)
{
    size_t begins[256], ends[256];
    uint8_t item[64];
    size_t count = find_items(begins, ends, COUNT_OF(begins), buffer);
    if (count == 0) return;
    const uint32_t which = pick((uint32_t)count);
    const size_t begin = begins[which], len = ends[which] - begin;
    switch (pick(4)) {
    case 0:
        splice(buffer, begin, len, NULL, 0);
        return;
    case 1:
        if (len > sizeof item) return;
        memcpy(item, buffer->bytes + begin, len);
        splice(buffer, begin, 0, item, len);
        return;
    default:
        splice(buffer, begin, len, item, odd_item(item, sizeof item));
    }
}

/* Bits, cuts, additions. */
static void change_bytes(struct buffer *buffer)
{
    const uint8_t byte = (uint8_t)random_u64();
    if (buffer->len == 0) return;
    const size_t at = pick((uint32_t)buffer->len);
    switch (pick(5)) {
    case 0:
        buffer->len = at;
        return;
    case 1:
        splice(buffer, at, 0, &byte, 1);
        return;
    case 2:
        splice(buffer, at, 1, NULL, 0);
        return;
    case 3:
        splice(buffer, buffer->len, 0, &byte, 1);
        return;
    default:
        buffer->bytes[at] ^= (uint8_t)(1u << pick(8));
    }
}

/* --- Actions ------------------------------------------------------------------------------------------------ */

/* Any sound body of a kind; one in three with an item or two changed. */
static void make_body(struct buffer *body, const struct schema_struct *schema)
{
    uint64_t fields[STRUCT_ROOM / 8];
    do {
        attic_used = 0;
        fill(fields, schema, 0);
    } while (daomesh__encode(body->bytes, sizeof body->bytes, &body->len, schema, fields) != DAOMESH_OK);
    for (uint32_t i = pick(3); i == 1; i = pick(2))
        change_item(body);
}

/* The person's own action with the head that its mode asks for; the body goes in as it is. */
static void make_action(struct buffer *action, uint32_t person, const daomesh_id *actor, uint32_t kind,
                        const struct buffer *body)
{
    struct cbor_out out = { action->bytes, sizeof action->bytes, 0 };
    const int is_signed = world.mode == DAOMESH_MODE_SIGNED;
    daomesh__cbor_put_map(&out, is_signed ? 6 : 3);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_uint(&out, kind);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_bytes(&out, actor->bytes, sizeof actor->bytes);
    if (is_signed) {
        const uint64_t head[] = { 1, ++world.sequences[person], world.time + pick(2000) };
        for (uint64_t i = 0; i < COUNT_OF(head); i++) {
            daomesh__cbor_put_uint(&out, 3 + i);
            daomesh__cbor_put_uint(&out, head[i]);
        }
    }
    daomesh__cbor_put_uint(&out, 6);
    daomesh__cbor_put_raw(&out, body->bytes, body->len);
    action->len = out.len <= sizeof action->bytes ? out.len : 0;
}

/* An envelope around any bytes, sound or not, with a signature that holds for them. */
static void sign(struct buffer *buffer, uint32_t person)
{
    static const char domain[] = "daomesh/action/v1";
    static struct buffer message;
    daomesh_id key;
    uint8_t signature[64];
    memcpy(message.bytes, domain, sizeof domain);
    memset(message.bytes + sizeof domain, 0x5a, 32); /* the ledger's id */
    message.len = sizeof domain + 32;
    splice(&message, message.len, 0, buffer->bytes, buffer->len);
    ck_assert_int_eq(daomesh_key_public(&key, world.seeds[person]), DAOMESH_OK);
    ck_assert_int_eq(daomesh_sign(signature, world.seeds[person], message.bytes, message.len), DAOMESH_OK);

    struct cbor_out out = { message.bytes, sizeof message.bytes, 0 };
    daomesh__cbor_put_map(&out, 2);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_bytes(&out, buffer->bytes, buffer->len);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_array(&out, 1);
    daomesh__cbor_put_map(&out, 3);
    daomesh__cbor_put_uint(&out, 1);
    daomesh__cbor_put_uint(&out, DAOMESH_ALGORITHM_ED25519);
    daomesh__cbor_put_uint(&out, 2);
    daomesh__cbor_put_bytes(&out, key.bytes, sizeof key.bytes);
    daomesh__cbor_put_uint(&out, 3);
    daomesh__cbor_put_bytes(&out, signature, sizeof signature);
    memcpy(buffer->bytes, message.bytes, out.len);
    buffer->len = out.len;
}

/* --- The judge ---------------------------------------------------------------------------------------------- */

/* Gives bytes to the ledger and, if they were logged, to its twin, which must answer alike. Gives whether they were. */
static int give(const uint8_t *bytes, size_t len)
{
    daomesh_result checked = { .size = sizeof checked };
    world_begin(&world, 0);
    world_begin(&twin, 0);
    ck_assert_int_eq(daomesh_ledger_check(world.ledger, &checked, bytes, len, world.time, 0, NULL),
                     DAOMESH_OK);
    int32_t status = world_apply(&world, bytes, len);
    if (status != DAOMESH_OK) ck_assert_int_eq(world.diag.status, status);
    if (!world.result.logged) {
        ck_assert_int_ne(status, DAOMESH_OK);
        ck_assert_uint_eq(world.result.events, 0);
        return 0;
    }
    ck_assert_int_eq(world_apply(&twin, bytes, len), status);
    ck_assert_mem_eq(&world.result, &twin.result, sizeof world.result);
    return 1;
}

static void both_pass(uint64_t seconds)
{
    world_pass(&world, seconds);
    world_pass(&twin, seconds);
}

/* What was refused left no trace: the twin, who never saw it, holds the same records. */
static void compare_twins(void)
{
    daomesh_id one = world_digest(&world), other = world_digest(&twin);
    ck_assert_mem_eq(one.bytes, other.bytes, 32);
    world_close(&world);
    world_close(&twin);
}

/* --- Tests -------------------------------------------------------------------------------------------------- */

static const uint32_t modes[] = { DAOMESH_MODE_SIGNED, DAOMESH_MODE_HOST };

START_TEST(random_bytes_are_refused)
{
    static uint8_t bytes[1 << 17];
    static const size_t sizes[] = { DAOMESH_ACTION_BYTES_MAX, DAOMESH_ENVELOPE_BYTES_MAX,
                                    DAOMESH_ENVELOPE_BYTES_MAX + 1, 65536, sizeof bytes };
    furnish_twins(modes[_i]);
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)random_u64();
    for (int i = 0; i < turns(20000); i++)
        ck_assert_int_eq(give(bytes + pick(65536), pick(300)), 0);
    for (size_t i = 0; i < COUNT_OF(sizes); i++)
        ck_assert_int_eq(give(bytes, sizes[i]), 0);
    compare_twins();
}
END_TEST

/* Every byte may come first, and be followed by what it announces. */
START_TEST(short_bytes_are_refused)
{
    uint8_t bytes[3];
    furnish_twins(modes[_i]);
    for (uint32_t first = 0; first < 256; first++) {
        for (uint32_t second = 0; second < 256; second += shares_process() ? 16 : 1) {
            memcpy(bytes, (uint8_t[]){ (uint8_t)first, (uint8_t)second, 0 }, sizeof bytes);
            ck_assert_int_eq(give(bytes, 1 + second % 3), 0);
        }
    }
    compare_twins();
}
END_TEST

START_TEST(random_entries_are_no_replay)
{
    uint8_t entry[256];
    static const char *const heads[] = { "daomesh/action/1", "daomesh/sealed/1", "daomesh/action/2" };
    furnish_twins(modes[_i]);
    both_pass(10);
    for (int i = 0; i < turns(20000); i++) {
        for (size_t at = 0; at < sizeof entry; at++)
            entry[at] = (uint8_t)random_u64();
        if (pick(4) != 0) memcpy(entry, heads[pick(COUNT_OF(heads))], 16);
        daomesh_entry_info info = { .size = sizeof info };
        (void)daomesh_entry_read(&info, entry, pick(sizeof entry));
        ck_assert_int_ne(daomesh_ledger_replay(world.ledger, entry, pick(sizeof entry), 0, NULL), DAOMESH_OK);
        ck_assert_int_ne(daomesh_ledger_replay(world.ledger, entry, 76, 0, NULL), DAOMESH_OK);
    }
    compare_twins();
}
END_TEST

/* Who acts: the person who is made, a DAO where that may be, somebody else; mostly the person. */
static daomesh_id some_actor(uint32_t person, const struct schema_struct *schema, const struct buffer *body)
{
    daomesh_id actor = world.people[person];
    if (pick(16) == 0) return some_id("");
    if (schema->number == DAOMESH_ACTION_PARTY_CREATE)
        ck_assert_int_eq(daomesh_party_id(&actor, body->bytes, body->len), DAOMESH_OK);
    else if (schema->may >= MAY_DAO && world.mode == DAOMESH_MODE_HOST)
        actor = daos[pick(DAOS)];
    return actor;
}

static int logged_of_kind, refused_of_kind;

static void try_near_miss(const struct schema_struct *schema)
{
    static struct buffer body, action, sound;
    const uint32_t person = pick(PEOPLE);
    make_body(&body, schema);
    const daomesh_id actor = some_actor(person, schema, &body);
    make_action(&action, person, &actor, schema->number, &body);
    if (world.mode == DAOMESH_MODE_SIGNED) sign(&action, person);
    sound = action;
    const int changed_last = pick(6) == 0;
    if (changed_last) change_bytes(&action);

    const int is_other = action.len != sound.len || memcmp(action.bytes, sound.bytes, sound.len) != 0;
    const int logged = give(action.bytes, action.len);
    if (world.mode == DAOMESH_MODE_SIGNED && logged) {
        ck_assert_int_eq(is_other, 0); /* what was changed after signing is nobody's action */
        ck_assert_int_eq(give(action.bytes, action.len), 0);
    }
    logged_of_kind += logged;
    refused_of_kind += !logged;
    if (pick(40) == 0) both_pass(pick(30)); /* voting goes on for most of the test */
}

START_TEST(near_misses_of_every_kind_leave_a_trace_only_when_they_are_logged)
{
    const struct schema_struct *schema;
    furnish_twins(modes[_i]);
    for (int round = 0; round < turns(ROUNDS_A_KIND); round++) {
        for (size_t i = 0; (schema = daomesh__schema_action_at(i)); i++)
            try_near_miss(schema);
    }
    ck_assert_int_gt(logged_of_kind, 0);
    ck_assert_int_gt(refused_of_kind, 0);
    compare_twins();
}
END_TEST

/* --- Arguments of apply ------------------------------------------------------------------------------------- */

START_TEST(unknown_flags_are_refused)
{
    struct daomesh_proposal_process process = { .dao = { { 0 } }, .proposal = 1 };
    uint8_t bytes[512];
    furnish_twins(modes[_i]);
    process.dao = daos[0];
    size_t len = world_bytes(&world, bytes, sizeof bytes, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
    world_begin(&world, 0);
    world_begin(&twin, 0);
    for (uint32_t bit = 1; bit < 32; bit++) {
        daomesh_result result = { .size = sizeof result };
        const uint32_t flags = (uint32_t)1 << bit | (bit % 2 ? DAOMESH_APPLY_VERIFIED : 0);
        ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, bytes, len, flags, NULL), DAOMESH_E_ARG);
        ck_assert_int_eq(daomesh_ledger_check(world.ledger, &result, bytes, len, 0, flags, NULL),
                         DAOMESH_E_ARG);
        ck_assert_int_eq(daomesh_ledger_replay(world.ledger, bytes, len, flags, NULL), DAOMESH_E_ARG);
        ck_assert_uint_eq(result.logged, 0);
    }
    compare_twins();
}
END_TEST

/* --- Calls from inside a call ------------------------------------------------------------------------------- */

struct nosy {
    daomesh_ledger *ledger; /* NULL: not now */
    int calls;
};

/* Every call to the ledger that its own allocator makes must find it busy. */
static void call_back(struct nosy *nosy)
{
    daomesh_ledger *ledger = nosy->ledger;
    const uint8_t byte = 0xa0;
    daomesh_result result = { .size = sizeof result };
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_id id;
    ck_assert_int_eq(daomesh_ledger_begin(ledger, 1, 1), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_apply(ledger, &result, &byte, 1, 0, NULL), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_check(ledger, &result, &byte, 1, 0, 0, NULL), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_replay(ledger, &byte, 1, 0, NULL), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_seal(ledger, &id), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_commit(ledger), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_drop(ledger), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_audit(ledger, NULL), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_digest(&id, ledger), DAOMESH_E_BUSY);
    ck_assert_int_eq(daomesh_ledger_info_get(&info, ledger), DAOMESH_E_BUSY);
    nosy->calls++;
}

static void *resize_and_call_back(void *ctx, void *old, size_t old_size, size_t new_size)
{
    struct nosy *nosy = ctx;
    (void)old_size;
    if (nosy->ledger) call_back(nosy);
    if (new_size > 0) return realloc(old, new_size);
    free(old);
    return NULL;
}

static void call_in(struct nosy *nosy, int on)
{
    nosy->ledger = on ? world.ledger : NULL;
    nosy->calls = 0;
}

START_TEST(a_call_from_inside_a_call_finds_the_ledger_busy)
{
    struct nosy nosy = { NULL, 0 };
    const daomesh_allocator allocator = { resize_and_call_back, &nosy };
    struct daomesh_party_create create;
    static uint8_t bytes[1024];
    memset(&create, 0, sizeof create);
    world_open(&world, DAOMESH_MODE_HOST, NULL, &allocator);
    for (int i = 0; i < 10; i++)
        world_person(&world);
    size_t len = world_bytes(&world, bytes, sizeof bytes, 0, DAOMESH_ACTION_PARTY_CREATE, &create);
    daomesh_result result = { .size = sizeof result };

    call_in(&nosy, 1);
    ck_assert_int_eq(daomesh_ledger_check(world.ledger, &result, bytes, len, 0, 0, NULL), DAOMESH_OK);
    ck_assert_int_gt(nosy.calls, 0);
    call_in(&nosy, 0);
    for (int i = 0; i < 40; i++) {
        call_in(&nosy, 1);
        ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, bytes, len, 0, NULL), DAOMESH_OK);
        call_in(&nosy, 0);
        world_person(&world);
    }
    call_in(&nosy, 1);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_gt(nosy.calls, 0);
    world.open = 0;
    call_in(&nosy, 1);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, NULL), DAOMESH_OK);
    ck_assert_int_gt(nosy.calls, 0);
    call_in(&nosy, 0);
    world_close(&world);
}
END_TEST

Suite *input_suite(void)
{
    Suite *suite = suite_create("input");
    TCase *tests = tcase_create("input");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, random_bytes_are_refused, 0, 2);
    tcase_add_loop_test(tests, short_bytes_are_refused, 0, 2);
    tcase_add_loop_test(tests, random_entries_are_no_replay, 0, 2);
    tcase_add_loop_test(tests, near_misses_of_every_kind_leave_a_trace_only_when_they_are_logged, 0, 2);
    tcase_add_loop_test(tests, unknown_flags_are_refused, 0, 2);
    tcase_add_test(tests, a_call_from_inside_a_call_finds_the_ledger_busy);
    suite_add_tcase(suite, tests);
    return suite;
}
