/* Packed records: the bytes that are stored and hashed. One value, one form: what unpack takes, pack gives back. */
#include "codec/value.h"

/* Kind and version. */
#define HEAD_BYTES 2

/* Where the next packed byte goes; the caller's buffer holds packed_max bytes, so nothing here can overrun it. */
struct packing {
    uint8_t *at;
};

static int32_t pack_fields(struct packing *out, const struct schema_struct *schema, const uint8_t *value);
static int32_t unpack_fields(struct cbor_in *in, uint8_t *out, const struct schema_struct *schema);

int32_t daomesh__pack(uint8_t *out, size_t cap, size_t *len, const struct schema_struct *record,
                      const void *value)
{
    struct packing packing = { out + HEAD_BYTES };
    *len = 0;
    if (record->blob) return DAOMESH_E_ARG; /* its bytes are the value */
    if (cap < record->packed_max) {
        *len = record->packed_max;
        return DAOMESH_E_BUFFER;
    }
    out[0] = (uint8_t)record->number;
    out[1] = (uint8_t)record->version;
    TRY(pack_fields(&packing, record, value));
    *len = (size_t)(packing.at - out);
    return DAOMESH_OK;
}

int32_t daomesh__unpack(void *out, const struct schema_struct *record, daomesh_span packed)
{
    if (record->blob) return DAOMESH_E_ARG;
    memset(out, 0, record->size);
    if (packed.len < HEAD_BYTES || packed.at[0] != record->number || packed.at[1] != record->version)
        return DAOMESH_E_CORRUPT;

    struct cbor_in in = { packed.at, packed.at + HEAD_BYTES, packed.at + packed.len };
    int32_t status = unpack_fields(&in, out, record);
    if (status == DAOMESH_OK && in.at == in.end) return DAOMESH_OK;
    memset(out, 0, record->size);
    return DAOMESH_E_CORRUPT;
}

static void pack_integer(struct packing *out, uint64_t value, size_t size)
{
    for (size_t i = 0; i < size; i++)
        *out->at++ = (uint8_t)(value >> (8 * i));
}

static int32_t pack_text(struct packing *out, const struct schema_field *field, const uint8_t *at)
{
    size_t len = at[0];
    if (len > field->max) return DAOMESH_E_TOO_LARGE;
    if (!daomesh__text_is_clean(at + 1, len)) return DAOMESH_E_TEXT;
    memcpy(out->at, at, 1 + len);
    out->at += 1 + len;
    return DAOMESH_OK;
}

static int32_t pack_value(struct packing *out, const struct schema_field *field, const uint8_t *at)
{
    daomesh_amount amount;
    uint64_t value;
    switch (field->type) {
    case FIELD_AMOUNT:
        memcpy(&amount, at, sizeof amount);
        out->at[0] = (uint8_t)daomesh__amount_write(out->at + 1, &amount);
        out->at += 1 + out->at[0];
        return DAOMESH_OK;
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        memcpy(out->at, at, DAOMESH_ID_BYTES);
        out->at += DAOMESH_ID_BYTES;
        return DAOMESH_OK;
    case FIELD_TEXT:
        return pack_text(out, field, at);
    case FIELD_STRUCT:
        return pack_fields(out, schema_field_struct(field), at);
    default:
        value = load_integer(at, field->element_size);
        if (value > field->max) return DAOMESH_E_RANGE;
        pack_integer(out, value, field->element_size);
        return DAOMESH_OK;
    }
}

/* Recursion here and in unpack_fields: as deep as the schema, which the generator bounds. */
static int32_t pack_fields(struct packing *out, const struct schema_struct *schema, const uint8_t *value)
{
    for (uint32_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        size_t count = 1;
        if (field->shape == FIELD_ARRAY) {
            count = (size_t)load_integer(value + field->count_offset, sizeof(uint32_t));
            if (count > field->count_max) return DAOMESH_E_LIMIT;
            pack_integer(out, count, sizeof(uint16_t));
        }
        for (size_t element = 0; element < count; element++)
            TRY(pack_value(out, field, value + field->offset + element * field->element_size));
    }
    return DAOMESH_OK;
}

/* The next `len` bytes. */
static int32_t unpack_bytes(struct cbor_in *in, const uint8_t **bytes, size_t len)
{
    if (len > (size_t)(in->end - in->at)) return DAOMESH_E_TRUNCATED;
    *bytes = in->at;
    in->at += len;
    return DAOMESH_OK;
}

static int32_t unpack_integer(struct cbor_in *in, uint64_t *value, size_t size)
{
    const uint8_t *bytes;
    TRY(unpack_bytes(in, &bytes, size));
    *value = 0;
    for (size_t i = 0; i < size; i++)
        *value |= (uint64_t)bytes[i] << (8 * i);
    return DAOMESH_OK;
}

/* Bytes behind a length byte. */
static int32_t unpack_short(struct cbor_in *in, const uint8_t **bytes, size_t *len)
{
    const uint8_t *head;
    TRY(unpack_bytes(in, &head, 1));
    *len = head[0];
    return unpack_bytes(in, bytes, *len);
}

static int32_t unpack_amount(struct cbor_in *in, uint8_t *out)
{
    const uint8_t *bytes;
    daomesh_amount amount;
    size_t len;
    TRY(unpack_short(in, &bytes, &len));
    TRY(daomesh__amount_read(&amount, bytes, len));
    memcpy(out, &amount, sizeof amount);
    return DAOMESH_OK;
}

static int32_t unpack_text(struct cbor_in *in, uint8_t *out, const struct schema_field *field)
{
    const uint8_t *bytes;
    size_t len;
    TRY(unpack_short(in, &bytes, &len));
    if (len > field->max) return DAOMESH_E_TOO_LARGE;
    if (!daomesh__text_is_clean(bytes, len)) return DAOMESH_E_TEXT;
    out[0] = (uint8_t)len;
    memcpy(out + 1, bytes, len);
    return DAOMESH_OK;
}

static int32_t unpack_value(struct cbor_in *in, uint8_t *out, const struct schema_field *field)
{
    const uint8_t *bytes;
    uint64_t value;
    switch (field->type) {
    case FIELD_AMOUNT:
        return unpack_amount(in, out);
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        TRY(unpack_bytes(in, &bytes, DAOMESH_ID_BYTES));
        memcpy(out, bytes, DAOMESH_ID_BYTES);
        return DAOMESH_OK;
    case FIELD_TEXT:
        return unpack_text(in, out, field);
    case FIELD_STRUCT:
        return unpack_fields(in, out, schema_field_struct(field));
    default:
        TRY(unpack_integer(in, &value, field->element_size));
        if (value > field->max) return DAOMESH_E_RANGE;
        store_integer(out, field->element_size, value);
        return DAOMESH_OK;
    }
}

static int32_t unpack_fields(struct cbor_in *in, uint8_t *out, const struct schema_struct *schema)
{
    for (uint32_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        uint64_t count = 1;
        if (field->shape == FIELD_ARRAY) {
            TRY(unpack_integer(in, &count, sizeof(uint16_t)));
            if (count > field->count_max) return DAOMESH_E_LIMIT;
            store_integer(out + field->count_offset, sizeof(uint32_t), count);
        }
        for (size_t element = 0; element < count; element++)
            TRY(unpack_value(in, out + field->offset + element * field->element_size, field));
    }
    return DAOMESH_OK;
}
