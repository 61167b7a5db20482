/* Hex, repeatable randomness, and structs filled by the tables. */
#include "material.h"

#include <stdlib.h>

daomesh_span hex(const char *text)
{
    static uint8_t rooms[8][512];
    static size_t turn;
    uint8_t *room = rooms[turn++ % 8];
    size_t len = 0;
    for (; *text; text += 2) {
        while (*text == ' ')
            text++;
        if (!*text) break;
        char pair[3] = { text[0], text[1], 0 };
        ck_assert_uint_lt(len, sizeof rooms[0]);
        room[len++] = (uint8_t)strtoul(pair, NULL, 16);
    }
    return (daomesh_span){ room, len };
}

void assert_bytes(const uint8_t *bytes, size_t len, const char *expected_hex)
{
    daomesh_span expected = hex(expected_hex);
    char text[2048];
    struct text_out out = { text, sizeof text, 0 };
    daomesh__text_hex(&out, bytes, len);
    ck_assert_msg(len == expected.len && memcmp(bytes, expected.at, len) == 0, "got %s", text);
}

uint64_t random_u64(struct random *random)
{
    uint64_t z = random->state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

uint64_t random_below(struct random *random, uint64_t bound)
{
    return random_u64(random) % bound;
}

void filler_begin(struct filler *filler, uint64_t seed)
{
    filler->random.state = seed;
    filler->inner_levels = DAOMESH_INNER_DEPTH_MAX;
    filler->used = 0;
}

/* Edges as often as the middle. */
static uint64_t value_up_to(struct random *random, uint64_t max)
{
    switch (random_below(random, 4)) {
    case 0:
        return 0;
    case 1:
        return max;
    default:
        return max == UINT64_MAX ? random_u64(random) >> random_below(random, 64)
                                 : random_below(random, max + 1);
    }
}

static void fill_native(void *out, size_t size, uint64_t value)
{
    uint8_t one = (uint8_t)value;
    uint16_t two = (uint16_t)value;
    uint32_t four = (uint32_t)value;
    if (size == 1) memcpy(out, &one, size);
    if (size == 2) memcpy(out, &two, size);
    if (size == 4) memcpy(out, &four, size);
    if (size == 8) memcpy(out, &value, size);
}

static void fill_amount(struct random *random, uint8_t *out)
{
    daomesh_amount amount = { { 0, 0, 0, 0 } };
    uint64_t limbs = random_below(random, 5);
    for (uint64_t i = 0; i < limbs; i++)
        amount.limb[i] = random_u64(random) >> random_below(random, 64);
    memcpy(out, &amount, sizeof amount);
}

/* ASCII, two-, three- and four-byte characters, as many as fit. */
static void fill_text(struct random *random, uint8_t *out, const struct schema_field *field)
{
    static const char *const characters[] = { "a", "Z",        "\"",           "\\",
                                              " ", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x8c\xbe" };
    uint64_t least = field->optional ? 0 : 1, wanted = least + random_below(random, field->max + 1 - least);
    if (wanted > 0) out[++out[0]] = 'x';
    for (;;) {
        const char *next = characters[random_below(random, COUNT_OF(characters))];
        size_t bytes = strlen(next);
        if (out[0] + bytes > wanted) return;
        memcpy(out + 1 + out[0], next, bytes);
        out[0] = (uint8_t)(out[0] + bytes);
    }
}

static uint8_t *room_for(struct filler *filler, size_t len)
{
    ck_assert_uint_le(filler->used + len, sizeof filler->bytes);
    filler->used += len;
    return filler->bytes + filler->used - len;
}

static void fill_bytes(struct filler *filler, uint8_t *out, const struct schema_field *field)
{
    size_t len = (size_t)random_below(&filler->random, field->max < 64 ? field->max : 64);
    uint8_t *bytes = room_for(filler, len);
    for (size_t i = 0; i < len; i++)
        bytes[i] = (uint8_t)random_u64(&filler->random);
    daomesh_span span = { bytes, len };
    memcpy(out, &span, sizeof span);
}

/* A body of any action, written behind what `cbor` holds. Recursion: to inner_levels. */
static void put_inner(struct filler *filler, struct cbor_out *cbor)
{
    uint64_t value[STRUCT_ROOM / 8];
    size_t actions = 0, len;
    while (daomesh__schema_action_at(actions))
        actions++;
    const struct schema_struct *schema =
        daomesh__schema_action_at((size_t)random_below(&filler->random, actions));
    fill(filler, value, schema);
    daomesh__cbor_put_array(cbor, 2);
    daomesh__cbor_put_uint(cbor, schema->number);
    ck_assert_int_eq(daomesh__encode(cbor->at + cbor->len, cbor->cap - cbor->len, &len, schema, value),
                     DAOMESH_OK);
    cbor->len += len;
}

static void fill_actions(struct filler *filler, uint8_t *out)
{
    uint8_t bytes[16384];
    struct cbor_out cbor = { bytes, sizeof bytes, 0 };
    uint64_t count = filler->inner_levels > 0 ? random_below(&filler->random, 3) : 0;
    if (count == 0) return;
    filler->inner_levels--;
    daomesh__cbor_put_array(&cbor, count);
    for (uint64_t i = 0; i < count; i++)
        put_inner(filler, &cbor);
    filler->inner_levels++;
    daomesh_span span = { room_for(filler, cbor.len), cbor.len };
    memcpy(filler->bytes + filler->used - cbor.len, bytes, cbor.len);
    memcpy(out, &span, sizeof span);
}

/* A scalar as a list holds it: what a map of that one field has behind its head and key. */
static size_t put_scalar(struct filler *filler, uint8_t *out, size_t cap, const struct schema_field *field)
{
    uint64_t value[STRUCT_ROOM / 8];
    uint8_t map[300];
    size_t len;
    struct schema_field one = *field;
    one.shape = FIELD_ONE;
    one.optional = 0;
    one.key = 1;
    one.offset = 0;
    const struct schema_struct holder = { .fields = &one, .field_count = 1, .size = field->element_size };
    fill(filler, value, &holder);
    ck_assert_int_eq(daomesh__encode(map, sizeof map, &len, &holder, value), DAOMESH_OK);
    ck_assert_uint_le(len - 2, cap);
    memcpy(out, map + 2, len - 2);
    return len - 2;
}

static void fill_list(struct filler *filler, uint8_t *out, const struct schema_field *field)
{
    uint64_t value[STRUCT_ROOM / 8];
    uint8_t bytes[8192];
    size_t used = 0, len;
    uint32_t count = (uint32_t)random_below(&filler->random, field->count_max < 5 ? field->count_max + 1 : 5);
    for (uint32_t i = 0; i < count; i++, used += len) {
        if (field->type != FIELD_STRUCT) {
            len = put_scalar(filler, bytes + used, sizeof bytes - used, field);
            continue;
        }
        fill(filler, value, schema_field_struct(field));
        ck_assert_int_eq(
            daomesh__encode(bytes + used, sizeof bytes - used, &len, schema_field_struct(field), value),
            DAOMESH_OK);
    }
    daomesh_list list = { room_for(filler, used), used, count, 0 };
    memcpy(filler->bytes + filler->used - used, bytes, used);
    memcpy(out, &list, sizeof list);
}

static void fill_value(struct filler *filler, uint8_t *out, const struct schema_field *field)
{
    switch (field->type) {
    case FIELD_AMOUNT:
        fill_amount(&filler->random, out);
        return;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        for (size_t i = 0; i < DAOMESH_ID_BYTES; i++)
            out[i] = (uint8_t)random_u64(&filler->random);
        return;
    case FIELD_TEXT:
        fill_text(&filler->random, out, field);
        return;
    case FIELD_BYTES:
        fill_bytes(filler, out, field);
        return;
    case FIELD_ACTIONS:
        fill_actions(filler, out);
        return;
    case FIELD_STRUCT:
        fill(filler, out, schema_field_struct(field));
        return;
    default:
        fill_native(out, field->element_size, value_up_to(&filler->random, field->max));
    }
}

void fill(struct filler *filler, void *out, const struct schema_struct *schema)
{
    uint8_t *value = out;
    ck_assert_uint_le(schema->size, STRUCT_ROOM);
    memset(out, 0, schema->size);
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (field->shape == FIELD_LIST) {
            fill_list(filler, value + field->offset, field);
            continue;
        }
        uint64_t count = 1;
        if (field->shape == FIELD_ARRAY) {
            count = value_up_to(&filler->random, field->count_max);
            fill_native(value + field->count_offset, sizeof(uint32_t), count);
        }
        for (size_t element = 0; element < count; element++)
            fill_value(filler, value + field->offset + element * field->element_size, field);
    }
}

const struct schema_struct *entry_with_fields(size_t index, uint32_t *family)
{
    const struct schema_struct *(*const families[])(size_t) = {
        daomesh__schema_action_at,
        daomesh__schema_record_at,
        daomesh__schema_event_at,
        daomesh__schema_struct_at,
    };
    for (uint32_t i = 0; i < COUNT_OF(families); i++) {
        const struct schema_struct *entry;
        for (size_t at = 0; (entry = families[i](at)); at++) {
            if (entry->field_count == 0 || index-- > 0) continue;
            *family = i + 1;
            return entry;
        }
    }
    return NULL;
}
