/* The generated structs into CBOR maps, by the tables: the reverse of the decoder, and as strict about values. */
#include "codec/decoder.h"
#include "codec/value.h"

static int32_t encode_field(struct cbor_out *out, const struct schema_field *field, const uint8_t *value);

static int is_left_out(const struct schema_field *field, const uint8_t *value)
{
    return field->optional && daomesh__field_is_empty(field, value);
}

/* Recursion: as deep as the schema, which the generator bounds. */
static int32_t encode_map(struct cbor_out *out, const struct schema_struct *schema, const uint8_t *value)
{
    uint32_t pairs = schema->field_count;
    for (uint32_t i = 0; i < schema->field_count; i++)
        pairs -= (uint32_t)is_left_out(&schema->fields[i], value);

    daomesh__cbor_put_map(out, pairs);
    for (uint32_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (is_left_out(field, value)) continue;
        daomesh__cbor_put_uint(out, field->key);
        TRY(encode_field(out, field, value));
    }
    return DAOMESH_OK;
}

int32_t daomesh__encode(uint8_t *out, size_t cap, size_t *len, const struct schema_struct *schema,
                        const void *value)
{
    struct cbor_out writer = { out, cap, 0 };
    *len = 0;
    TRY(encode_map(&writer, schema, value));
    *len = writer.len;
    return writer.len <= cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}

static int32_t encode_integer(struct cbor_out *out, const struct schema_field *field, const uint8_t *at)
{
    uint64_t value = load_integer(at, field->element_size);
    if (value > field->max) return DAOMESH_E_RANGE;
    daomesh__cbor_put_uint(out, value);
    return DAOMESH_OK;
}

static int32_t encode_text(struct cbor_out *out, const struct schema_field *field, const uint8_t *at)
{
    if (at[0] == 0) return DAOMESH_E_MISSING_FIELD;
    if (at[0] > field->max) return DAOMESH_E_TOO_LARGE;
    if (!daomesh__text_is_clean(at + 1, at[0])) return DAOMESH_E_TEXT;
    daomesh__cbor_put_text(out, (const char *)at + 1, at[0]);
    return DAOMESH_OK;
}

static int32_t encode_bytes(struct cbor_out *out, const struct schema_field *field, const uint8_t *at)
{
    daomesh_span bytes;
    memcpy(&bytes, at, sizeof bytes);
    if (bytes.len > field->max) return DAOMESH_E_TOO_LARGE;
    daomesh__cbor_put_bytes(out, bytes.at, bytes.len);
    return DAOMESH_OK;
}

static int32_t encode_value(struct cbor_out *out, const struct schema_field *field, const uint8_t *at)
{
    daomesh_amount amount;
    switch (field->type) {
    case FIELD_AMOUNT:
        memcpy(&amount, at, sizeof amount);
        daomesh__cbor_put_amount(out, &amount);
        return DAOMESH_OK;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        daomesh__cbor_put_bytes(out, at, DAOMESH_ID_BYTES);
        return DAOMESH_OK;
    case FIELD_TEXT:
        return encode_text(out, field, at);
    case FIELD_BYTES:
    case FIELD_ACTIONS:
        return encode_bytes(out, field, at);
    case FIELD_STRUCT:
        return encode_map(out, schema_field_struct(field), at);
    default:
        return encode_integer(out, field, at);
    }
}

static int32_t encode_array(struct cbor_out *out, const struct schema_field *field, const uint8_t *value)
{
    uint64_t count = load_integer(value + field->count_offset, sizeof(uint32_t));
    if (count > field->count_max) return DAOMESH_E_LIMIT;
    daomesh__cbor_put_array(out, count);
    for (size_t i = 0; i < count; i++)
        TRY(encode_value(out, field, value + field->offset + i * field->element_size));
    return DAOMESH_OK;
}

static int32_t encode_list(struct cbor_out *out, const struct schema_field *field, const uint8_t *at)
{
    daomesh_list list;
    memcpy(&list, at, sizeof list);
    if (list.count > field->count_max) return DAOMESH_E_LIMIT;
    TRY(daomesh__list_check(field, &list));
    daomesh__cbor_put_array(out, list.count);
    daomesh__cbor_put_raw(out, list.at, list.len);
    return DAOMESH_OK;
}

static int32_t encode_field(struct cbor_out *out, const struct schema_field *field, const uint8_t *value)
{
    if (field->shape == FIELD_ARRAY) return encode_array(out, field, value);
    if (field->shape == FIELD_LIST) return encode_list(out, field, value + field->offset);
    return encode_value(out, field, value + field->offset);
}
