/* Values by the schema's tables, out of the bytes of an input. */
#include "make.h"

void cast_add(daomesh_id *ids, size_t *count, size_t most, const daomesh_id *id)
{
    size_t at = 0;
    while (at < *count && memcmp(&ids[at], id, sizeof *id) < 0)
        at++;
    if (*count == most || (at < *count && id_equal(&ids[at], id))) return;
    memmove(&ids[at + 1], &ids[at], (*count - at) * sizeof *ids);
    ids[at] = *id;
    ++*count;
}

void maker_begin(struct maker *maker, const uint8_t *bytes, size_t len)
{
    maker->feed = feed_of(bytes, len);
    maker->inner_level = 0;
    maker->from = 0;
    maker->used = 0;
}

static int one_in(struct maker *maker, uint64_t times)
{
    return feed_below(&maker->feed, times) == times - 1;
}

static int is_one_of(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, names[i]) == 0) return 1;
    }
    return 0;
}

/* Room that stays until the input is done; NULL when there is no more. */
static uint8_t *room_for(struct maker *maker, size_t len)
{
    if (len > sizeof maker->room - maker->used) return NULL;
    maker->used += len;
    return maker->room + maker->used - len;
}

/* --- single values ------------------------------------------------------------------------------------------------ */

static void store_native(uint8_t *out, size_t size, uint64_t value)
{
    const uint8_t one = (uint8_t)value;
    const uint16_t two = (uint16_t)value;
    const uint32_t four = (uint32_t)value;
    const void *const from = size == 1   ? (const void *)&one
                             : size == 2 ? (const void *)&two
                             : size == 4 ? (const void *)&four
                                         : (const void *)&value;
    memcpy(out, from, size);
}

/* What counts up from 1: few, so that they meet. */
static int is_number_of_something(const char *name)
{
    static const char *const names[] = { "proposal", "application",     "bounty",         "sale",   "offer",
                                         "role",     "founding",        "recovery",       "number", "pathway",
                                         "parent",   "charter_pathway", "joining_pathway" };
    return is_one_of(name, names, COUNT_OF(names));
}

static uint64_t make_integer(struct maker *maker, const struct schema_field *field)
{
    const uint64_t most = field->max ? field->max : UINT64_MAX;
    uint64_t value;
    if (one_in(maker, 16)) {
        value = feed_near(&maker->feed, most);
    } else if (is_number_of_something(schema_field_name(field))) {
        value = 1 + feed_below(&maker->feed, 4);
    } else if (field->type == FIELD_DURATION) {
        value = 1 + feed_below(&maker->feed, 200);
    } else if (field->type == FIELD_TIME) {
        value = maker->cast.now + feed_below(&maker->feed, 500);
    } else if (most <= 16) {
        value = feed_below(&maker->feed, most + 1);
    } else {
        value = feed_u64(&maker->feed);
    }
    return value < most ? value : most;
}

static daomesh_id from_pool(struct maker *maker, const daomesh_id *ids, size_t count)
{
    const size_t from = maker->from < count ? maker->from : 0;
    if (count == 0 || one_in(maker, 24)) return feed_id(&maker->feed);
    const size_t at = from + (size_t)feed_below(&maker->feed, count - from);
    maker->from = at + 1;
    return ids[at];
}

static daomesh_id make_id(struct maker *maker, const struct schema_field *field)
{
    static const char *const token_names[] = { "token", "tokens", "bond_token" };
    const struct cast *cast = &maker->cast;
    if (field->type == FIELD_KEY) return from_pool(maker, cast->keys, cast->key_count);
    if (field->type == FIELD_HASH) return feed_id(&maker->feed);
    if (is_one_of(schema_field_name(field), token_names, COUNT_OF(token_names)))
        return from_pool(maker, cast->tokens, cast->token_count);
    if (strcmp(schema_field_name(field), "dao") != 0)
        return from_pool(maker, cast->parties, cast->party_count);
    return one_in(maker, 6) ? from_pool(maker, cast->daos, cast->dao_count) : maker->dao;
}

static void make_text(struct maker *maker, uint8_t *out, const struct schema_field *field)
{
    static const char *const characters[] = {
        "a", "Z", " ", "\"", "\\", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x8c\xbe"
    };
    size_t wanted = 1 + (size_t)feed_below(&maker->feed, one_in(maker, 8) ? field->max : 4);
    for (out[0] = 0; wanted > 0; wanted--) {
        const char *next = characters[feed_below(&maker->feed, COUNT_OF(characters))];
        const size_t bytes = strlen(next);
        if (out[0] + bytes > field->max) return;
        memcpy(out + 1 + out[0], next, bytes);
        out[0] = (uint8_t)(out[0] + bytes);
    }
}

/* --- bytes that hold something -------------------------------------------------------------------------------------- */

/* Encodes a value into the room; empty when it does not fit. */
static daomesh_span put_away(struct maker *maker, const struct schema_struct *schema, const void *value)
{
    size_t len = 0;
    if (daomesh__encode(NULL, 0, &len, schema, value) != DAOMESH_E_BUFFER) return (daomesh_span){ NULL, 0 };
    uint8_t *at = room_for(maker, len);
    if (!at) return (daomesh_span){ NULL, 0 };
    HOLDS(daomesh__encode(at, len, &len, schema, value) == DAOMESH_OK);
    return (daomesh_span){ at, len };
}

/* The room for one value a level: making is as deep as inner actions and structs in structs are. */
static void *level_room(struct maker *maker)
{
    uint8_t *at = room_for(maker, MAKE_STRUCT_BYTES + 16);
    return at ? at + (16 - (uintptr_t)at % 16) % 16 : NULL;
}

static daomesh_span make_encoded(struct maker *maker, const struct schema_struct *schema)
{
    const size_t before = maker->used;
    static uint8_t copy[MAKE_ROOM];
    void *value = level_room(maker);
    if (!value) return (daomesh_span){ NULL, 0 };
    make_struct(maker, value, schema);
    daomesh_span bytes = put_away(maker, schema, value);
    if (bytes.len == 0) return bytes;
    memcpy(copy, bytes.at, bytes.len); /* moved down to where the value was */
    maker->used = before;
    uint8_t *at = room_for(maker, bytes.len);
    memcpy(at, copy, bytes.len);
    return (daomesh_span){ at, bytes.len };
}

static void make_bytes(struct maker *maker, uint8_t *out, const struct schema_field *field)
{
    daomesh_span span = { NULL, 0 };
    if (strcmp(schema_field_name(field), "body") == 0 && !one_in(maker, 8)) {
        span = make_encoded(maker, daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND));
    } else {
        const size_t len = (size_t)feed_below(&maker->feed, field->max < 40 ? field->max + 1 : 40);
        uint8_t *at = room_for(maker, len);
        if (at && len > 0) {
            feed_fill(&maker->feed, at, len);
            span = (daomesh_span){ at, len };
        }
    }
    memcpy(out, &span, sizeof span);
}

/* Recursion: to DAOMESH_INNER_DEPTH_MAX. */
static void make_actions(struct maker *maker, uint8_t *out)
{
    uint8_t bytes[4096];
    struct cbor_out cbor = { bytes, sizeof bytes, 0 };
    const uint64_t count = maker->inner_level < DAOMESH_INNER_DEPTH_MAX ? feed_below(&maker->feed, 4) : 0;
    if (count == 0) return;
    maker->inner_level++;
    daomesh__cbor_put_array(&cbor, count);
    for (uint64_t i = 0; i < count; i++) {
        const struct schema_struct *schema = make_kind(maker);
        const daomesh_span body = make_encoded(maker, schema);
        daomesh__cbor_put_array(&cbor, 2);
        daomesh__cbor_put_uint(&cbor, schema->number);
        daomesh__cbor_put_raw(&cbor, body.at, body.len);
        if (body.len == 0) cbor.len = sizeof bytes + 1;
    }
    maker->inner_level--;
    uint8_t *at = cbor.len <= sizeof bytes ? room_for(maker, cbor.len) : NULL;
    if (!at) return;
    memcpy(at, bytes, cbor.len);
    const daomesh_span span = { at, cbor.len };
    memcpy(out, &span, sizeof span);
}

/* --- many of them ---------------------------------------------------------------------------------------------------- */

static void make_value(struct maker *maker, uint8_t *out, const struct schema_field *field);

static uint32_t make_count(struct maker *maker, const struct schema_field *field)
{
    const uint64_t most = one_in(maker, 16) ? 40 : 4;
    return (uint32_t)feed_below(&maker->feed, field->count_max < most ? field->count_max + 1 : most + 1);
}

/* Kinds ascend, as those of pathways and roles must. */
static void make_kinds(struct maker *maker, uint8_t *out, uint32_t *count, const struct schema_field *field)
{
    const struct schema_struct *action;
    *count = 0;
    for (size_t i = 0; (action = daomesh__schema_action_at(i)) && *count < field->count_max; i++) {
        if (!one_in(maker, 4)) continue;
        store_native(out + *count * field->element_size, field->element_size, action->number);
        ++*count;
    }
}

static void make_array(struct maker *maker, uint8_t *value, const struct schema_field *field)
{
    uint32_t count = make_count(maker, field);
    maker->from = 0;
    if (field->type == FIELD_KIND && count > 0) {
        make_kinds(maker, value + field->offset, &count, field);
    } else {
        for (uint32_t i = 0; i < count; i++)
            make_value(maker, value + field->offset + (size_t)i * field->element_size, field);
    }
    memcpy(value + field->count_offset, &count, sizeof count);
    maker->from = 0;
}

/* Elements stand one behind the other as CBOR. Scalars are encoded in a map of one field, whose head and key are left out. */
static daomesh_span make_element(struct maker *maker, const struct schema_field *field)
{
    struct schema_field one = *field;
    one.shape = FIELD_ONE;
    one.optional = 0;
    one.key = 1;
    one.offset = 0;
    const struct schema_struct holder = { .fields = &one, .field_count = 1, .size = field->element_size };
    if (field->type == FIELD_STRUCT) return make_encoded(maker, schema_field_struct(field));
    daomesh_span map = make_encoded(maker, &holder);
    return map.len > 2 ? (daomesh_span){ map.at + 2, map.len - 2 } : (daomesh_span){ NULL, 0 };
}

static void make_list(struct maker *maker, uint8_t *out, const struct schema_field *field)
{
    static const size_t most = 4096;
    const uint32_t count = make_count(maker, field);
    uint8_t *bytes = room_for(maker, most);
    daomesh_list list = { bytes, 0, 0, 0 };
    maker->from = 0;
    for (uint32_t i = 0; i < count && bytes; i++) {
        const size_t before = maker->used;
        const daomesh_span element = make_element(maker, field);
        maker->used = before;
        if (element.len == 0 || element.len > most - list.len) break;
        memcpy(bytes + list.len, element.at, element.len);
        list.len += element.len;
        list.count++;
    }
    maker->from = 0;
    memcpy(out, &list, sizeof list);
}

/* --- structs ------------------------------------------------------------------------------------------------------------ */

static void make_value(struct maker *maker, uint8_t *out, const struct schema_field *field)
{
    daomesh_amount amount;
    daomesh_id id;
    switch (field->type) {
    case FIELD_AMOUNT:
        amount = feed_amount(&maker->feed);
        memcpy(out, &amount, sizeof amount);
        return;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        id = make_id(maker, field);
        memcpy(out, &id, sizeof id);
        return;
    case FIELD_TEXT:
        make_text(maker, out, field);
        return;
    case FIELD_BYTES:
        make_bytes(maker, out, field);
        return;
    case FIELD_ACTIONS:
        make_actions(maker, out);
        return;
    case FIELD_STRUCT:
        make_struct(maker, out, schema_field_struct(field));
        return;
    case FIELD_KIND:
        store_native(out, field->element_size, make_kind(maker)->number);
        return;
    default:
        store_native(out, field->element_size, make_integer(maker, field));
    }
}

/* A rule that says how a vote passes has many dials, few of which go together: mostly it has the plain ones. */
static void make_plain(uint8_t *value, const struct schema_struct *schema)
{
    const struct daomesh_passing_rule plain = { .weight = 1, .threshold = 1, .voting_s = 100 };
    if (strcmp(schema_name(schema), "passing_rule") == 0) memcpy(value, &plain, sizeof plain);
}

/* Recursion: as deep as the schema, which the generator bounds, and inner actions. */
void make_struct(struct maker *maker, void *out, const struct schema_struct *schema)
{
    uint8_t *value = out;
    memset(value, 0, schema->size);
    make_plain(value, schema);
    const int is_rule = !all_zero(value, schema->size);
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (is_rule ? !one_in(maker, 8) : field->optional && !one_in(maker, 3)) continue;
        if (field->shape == FIELD_LIST)
            make_list(maker, value + field->offset, field);
        else if (field->shape == FIELD_ARRAY)
            make_array(maker, value, field);
        else
            make_value(maker, value + field->offset, field);
    }
}

const struct schema_struct *make_kind(struct maker *maker)
{
    size_t count = 0;
    const uint32_t number = (uint32_t)feed_bytes(&maker->feed, 1);
    while (daomesh__schema_action_at(count))
        count++;
    return daomesh__schema_action_at(number % count);
}

uint8_t *make_field(void *value, const struct schema_struct *schema, const char *name)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        if (strcmp(schema_field_name(&schema->fields[i]), name) == 0)
            return (uint8_t *)value + schema->fields[i].offset;
    }
    return NULL;
}
