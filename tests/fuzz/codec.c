/* Bytes that claim to be CBOR, bodies, records: whatever is taken has one form, and comes out as it went in. */
#include "fuzz.h"

#include <stdlib.h>

#include "make.h"

#define STRUCT_ROOM 16384
#define BYTES_ROOM 131072
#define JSON_ROOM 65536

/* --- cbor: any item ------------------------------------------------------------------------------------------------ */

/* The heads of all items in order, written again by the generic writer. */
static void copy_items(daomesh_cbor *out, struct cbor_in *in)
{
    while (in->at < in->end) {
        const uint8_t *item = in->at;
        uint8_t major;
        uint64_t value;
        HOLDS(daomesh__cbor_head(in, &major, &value) == DAOMESH_OK);
        if (major == 0) HOLDS(daomesh_cbor_uint(out, value) == DAOMESH_OK);
        if (major == 2) HOLDS(daomesh_cbor_bytes(out, in->at, (size_t)value) == DAOMESH_OK);
        if (major == 3) HOLDS(daomesh_cbor_text(out, (const char *)in->at, (size_t)value) == DAOMESH_OK);
        if (major == 4) HOLDS(daomesh_cbor_array(out, value) == DAOMESH_OK);
        if (major == 5) HOLDS(daomesh_cbor_map(out, value) == DAOMESH_OK);
        if (major == 2 || major == 3) in->at += value;
        if (major == 1 || major > 5)
            HOLDS(daomesh_cbor_raw(out, item, (size_t)(in->at - item)) == DAOMESH_OK);
    }
}

static void one_scalar(const uint8_t *bytes, size_t len)
{
    struct cbor_in in = { bytes, bytes, bytes + len };
    uint8_t again[64];
    daomesh_cbor out = { again, sizeof again, 0 };
    daomesh_amount amount;
    if (daomesh__cbor_amount(&in, &amount) != DAOMESH_OK) return;
    HOLDS(daomesh_cbor_amount(&out, &amount) == DAOMESH_OK);
    HOLDS(same_bytes(again, out.len, bytes, (size_t)(in.at - in.begin)));
}

void fuzz_cbor(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = exact_copy(bytes, len), *again = malloc(len + 1);
    struct cbor_in in = { copy, copy, len > 0 ? copy + len : copy };
    daomesh_cbor out = { again, len + 1, 0 };
    HOLDS(again);
    if (len > 0) one_scalar(copy, len);
    if (len > 0 && daomesh__cbor_skip(&in) == DAOMESH_OK) {
        const size_t item = (size_t)(in.at - in.begin);
        struct cbor_in items = { copy, copy, copy + item };
        HOLDS(item <= len);
        copy_items(&out, &items);
        HOLDS(same_bytes(again, out.len, copy, item));
    }
    free(again);
    free(copy);
}

/* --- body: the map of an action, a record, an event or a struct ------------------------------------------------------- */

/* An entry by its number where there is such one, so that inputs stay what they are when the schema grows. */
static const struct schema_struct *entry_of(struct feed *feed, uint32_t *family)
{
    static const struct schema_struct *(*const families[])(
        size_t) = { daomesh__schema_action_at, daomesh__schema_record_at, daomesh__schema_event_at,
                    daomesh__schema_struct_at };
    size_t count = 0;
    *family = 1 + (uint32_t)feed_below(feed, COUNT_OF(families));
    const uint32_t number = (uint32_t)feed_bytes(feed, 2);
    const struct schema_struct *entry =
        *family == DAOMESH_SCHEMA_STRUCT ? NULL : daomesh__schema_entry(*family, number);
    if (entry) return entry;
    while (families[*family - 1](count))
        count++;
    return families[*family - 1](number % count);
}

/* Every element of every list comes out, and no more of them. */
static void walk_lists(const struct schema_struct *schema, const uint8_t *value)
{
    static uint64_t element[STRUCT_ROOM / 8];
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        daomesh_list list;
        if (field->shape != FIELD_LIST) continue;
        memcpy(&list, value + field->offset, sizeof list);
        const uint32_t count = list.count;
        HOLDS(count <= field->count_max);
        for (uint32_t k = 0; k < count; k++)
            HOLDS(daomesh__list_next(element, &list, field) == DAOMESH_OK);
        HOLDS(daomesh__list_next(element, &list, field) == DAOMESH_E_END);
    }
}

/* The text is the same whatever room there is for it, as far as the room goes. */
static void write_json(uint32_t family, const struct schema_struct *schema, daomesh_span body)
{
    static char whole[JSON_ROOM], part[64];
    size_t len, part_len;
    const int32_t status =
        daomesh_schema_json(whole, sizeof whole, &len, family, schema->number, body.at, body.len);
    HOLDS(status == DAOMESH_OK || (status == DAOMESH_E_BUFFER && len >= sizeof whole));
    HOLDS(daomesh_schema_json(part, sizeof part, &part_len, family, schema->number, body.at, body.len) ==
          (len < sizeof part ? DAOMESH_OK : DAOMESH_E_BUFFER));
    HOLDS(part_len == len);
    HOLDS(strncmp(part, whole, sizeof part - 1) == 0);
}

static void take_body(uint32_t family, const struct schema_struct *schema, daomesh_span body)
{
    static uint64_t value[STRUCT_ROOM / 8];
    static uint8_t again[BYTES_ROOM];
    daomesh_diag diag = { .size = sizeof diag };
    size_t len;
    const int32_t status = daomesh__decode(value, schema, body, &diag);
    if (family != DAOMESH_SCHEMA_STRUCT)
        HOLDS(schema->blob ||
              daomesh_schema_check(family, schema->number, body.at, body.len, NULL) == status);
    if (status != DAOMESH_OK) {
        HOLDS(diag.status == status);
        HOLDS(all_zero(value, schema->size));
        return;
    }
    HOLDS(daomesh__encode(again, sizeof again, &len, schema, value) == DAOMESH_OK);
    HOLDS(same_bytes(again, len, body.at, body.len));
    walk_lists(schema, (const uint8_t *)value);
    if (family != DAOMESH_SCHEMA_STRUCT) write_json(family, schema, body);
}

void fuzz_body(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    uint32_t family;
    const struct schema_struct *schema = entry_of(&feed, &family);
    const daomesh_span rest = feed_rest(&feed);
    if (schema->blob || rest.len > DAOMESH_ACTION_BYTES_MAX) return;
    uint8_t *copy = exact_copy(rest.at, rest.len);
    take_body(family, schema, (daomesh_span){ copy, rest.len });
    free(copy);
}

/* --- fields: structs that no decoder made -------------------------------------------------------------------------- */

/* The schema itself, asked for by anything. */
void fuzz_fields(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    const uint32_t family = feed_u32(&feed), number = feed_u32(&feed), index = feed_u32(&feed);
    char name[64] = { 0 };
    daomesh_schema_info info = { .size = sizeof info }, found = { .size = sizeof found };
    daomesh_field_info field = { .size = sizeof field };
    feed_fill(&feed, name, sizeof name - 1);
    if (daomesh_schema_at(&info, family, index) == DAOMESH_OK) {
        HOLDS(daomesh_schema_find(&found, family, info.name) == DAOMESH_OK);
        HOLDS(found.number == info.number);
        HOLDS((daomesh_schema_field(&field, &info, number) == DAOMESH_OK) == (number < info.fields));
    }
    if (daomesh_schema_find(&found, family, name) == DAOMESH_OK) HOLDS(strcmp(found.name, name) == 0);
    if (daomesh_schema_number(&info, family, number) == DAOMESH_OK) HOLDS(info.number == number);
    const char *constant;
    uint64_t value, same;
    if (daomesh_constant_at(&constant, &value, index) == DAOMESH_OK)
        HOLDS(daomesh_constant(&same, constant) == DAOMESH_OK && same == value);
    if (daomesh_constant(&value, name) != DAOMESH_OK) HOLDS(value == 0);
    (void)daomesh_status_name((int32_t)number);
    (void)daomesh_status_text((int32_t)index);
}

/* --- record: as it is stored --------------------------------------------------------------------------------------- */

void fuzz_record(const uint8_t *bytes, size_t len)
{
    static uint64_t value[STRUCT_ROOM / 8];
    static uint8_t again[BYTES_ROOM];
    struct feed feed = feed_of(bytes, len);
    const uint32_t number = (uint32_t)feed_bytes(&feed, 2);
    const struct schema_struct *schema = daomesh__schema_record(number);
    size_t again_len, kinds = 0;
    while (daomesh__schema_record_at(kinds))
        kinds++;
    if (!schema) schema = daomesh__schema_record_at(number % kinds);
    if (schema->blob) return;
    const daomesh_span rest = feed_rest(&feed);
    uint8_t *copy = exact_copy(rest.at, rest.len);
    const int32_t status = daomesh__unpack(value, schema, (daomesh_span){ copy, rest.len });
    HOLDS(status == DAOMESH_OK || status == DAOMESH_E_CORRUPT);
    if (status == DAOMESH_OK) {
        HOLDS(daomesh__pack(again, schema->packed_max, &again_len, schema, value) == DAOMESH_OK);
        HOLDS(same_bytes(again, again_len, rest.at, rest.len));
    }
    free(copy);
}

/* --- inner: the actions in a proposal ---------------------------------------------------------------------------------- */

void fuzz_inner(const uint8_t *bytes, size_t len)
{
    static uint64_t value[STRUCT_ROOM / 8];
    if (len > DAOMESH_ACTION_BYTES_MAX) return;
    uint8_t *copy = exact_copy(bytes, len);
    const daomesh_span actions = { copy, len };
    struct inner_cursor cursor;
    uint32_t all = 0, count = 0, kind;
    daomesh_span body;
    if (daomesh__inner_check(&all, actions, NULL) == DAOMESH_OK) {
        HOLDS(all <= DAOMESH_INNER_ACTIONS_MAX);
        HOLDS(daomesh__inner_begin(&cursor, actions) == DAOMESH_OK);
        int32_t status;
        while ((status = daomesh__inner_next(&cursor, &kind, &body)) == DAOMESH_OK) {
            const struct schema_struct *schema = daomesh__schema_action(kind);
            HOLDS(schema && ++count <= all);
            HOLDS(daomesh__decode(value, schema, body, NULL) == DAOMESH_OK);
        }
        HOLDS(status == DAOMESH_E_END);
    } else {
        HOLDS(all == 0);
    }
    free(copy);
}

/* --- made: what the schema allows is taken everywhere ------------------------------------------------------------------- */

static void take_packed(const struct schema_struct *schema, const void *value)
{
    static uint8_t packed[BYTES_ROOM];
    static uint64_t back[STRUCT_ROOM / 8];
    size_t len;
    HOLDS(daomesh__pack(packed, schema->packed_max, &len, schema, value) == DAOMESH_OK);
    HOLDS(daomesh__unpack(back, schema, (daomesh_span){ packed, len }) == DAOMESH_OK);
    HOLDS(memcmp(back, value, schema->size) == 0);
}

/* A body of any entry, whole; then with one byte changed. */
void fuzz_made(const uint8_t *bytes, size_t len)
{
    static struct maker maker;
    static uint64_t value[STRUCT_ROOM / 8];
    uint32_t family;
    memset(&maker.cast, 0, sizeof maker.cast);
    maker_begin(&maker, bytes, len);
    const struct schema_struct *schema = entry_of(&maker.feed, &family);
    const size_t at = (size_t)feed_below(&maker.feed, 4096);
    const uint8_t change = (uint8_t)feed_bytes(&maker.feed, 1);
    if (schema->blob) return;
    make_struct(&maker, value, schema);
    static uint8_t body[BYTES_ROOM];
    size_t body_len;
    HOLDS(daomesh__encode(body, sizeof body, &body_len, schema, value) == DAOMESH_OK);
    if (family == DAOMESH_SCHEMA_RECORD) take_packed(schema, value);
    if (body_len > DAOMESH_ACTION_BYTES_MAX) return;
    HOLDS(daomesh__decode(value, schema, (daomesh_span){ body, body_len }, NULL) == DAOMESH_OK);
    body[at % body_len] ^= change;
    uint8_t *copy = exact_copy(body, body_len);
    take_body(family, schema, (daomesh_span){ copy, body_len });
    free(copy);
}
