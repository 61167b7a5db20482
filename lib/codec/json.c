/* CBOR as JSON text for people and scripts: names for keys, decimal amounts, inner actions unfolded. */
#include <daomesh/number.h>

#include "codec/codec.h"

/* Integers above this lose digits in readers that hold numbers as doubles; they become strings. */
#define EXACT_MAX (((uint64_t)1 << 53) - 1)

static int32_t write_field(struct text_out *out, struct cbor_in *in, const struct schema_field *field);

/* Clean text: nothing but quotes and backslashes needs escaping. */
static void write_string(struct text_out *out, const uint8_t *bytes, size_t len)
{
    daomesh__text(out, "\"");
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] == '"' || bytes[i] == '\\') daomesh__text(out, "\\");
        daomesh__text_bytes(out, (const char *)bytes + i, 1);
    }
    daomesh__text(out, "\"");
}

static void write_name(struct text_out *out, const char *name)
{
    daomesh__text(out, "\"");
    daomesh__text(out, name);
    daomesh__text(out, "\"");
}

static void write_hex(struct text_out *out, daomesh_span bytes)
{
    daomesh__text(out, "\"");
    daomesh__text_hex(out, bytes.at, bytes.len);
    daomesh__text(out, "\"");
}

static void write_number(struct text_out *out, uint64_t value)
{
    const char *quote = value > EXACT_MAX ? "\"" : "";
    daomesh__text(out, quote);
    daomesh__text_u64(out, value);
    daomesh__text(out, quote);
}

static int32_t write_amount(struct text_out *out, struct cbor_in *in)
{
    daomesh_amount amount;
    char digits[DAOMESH_DECIMAL_BYTES];
    SURE(daomesh__cbor_amount(in, &amount));
    SURE(daomesh_amount_to_text(digits, sizeof digits, NULL, &amount));
    write_name(out, digits);
    return DAOMESH_OK;
}

/* Kinds and statuses by name; a number that has none stays a number. */
static int32_t write_integer(struct text_out *out, struct cbor_in *in, uint8_t type)
{
    uint64_t value;
    SURE(daomesh__cbor_uint(in, &value));
    if (type == FIELD_KIND) {
        const struct schema_struct *action = daomesh__schema_action((uint32_t)value);
        if (action) {
            write_name(out, schema_name(action));
            return DAOMESH_OK;
        }
    }
    if (type == FIELD_STATUS) {
        const char *name = daomesh_status_name((int32_t)value);
        if (strcmp(name, "UNKNOWN") != 0) {
            write_name(out, name);
            return DAOMESH_OK;
        }
    }
    write_number(out, value);
    return DAOMESH_OK;
}

/* The pairs of a map whose brace is open; `first` says that nothing stands in it yet. */
static int32_t write_pairs(struct text_out *out, struct cbor_in *in, const struct schema_struct *schema,
                           int first)
{
    uint64_t pairs;
    const struct schema_field *field = schema->fields, *end = field + schema->field_count;
    SURE(daomesh__cbor_map(in, &pairs));
    for (; pairs > 0; pairs--, field++) {
        uint64_t key;
        SURE(daomesh__cbor_uint(in, &key));
        while (ALWAYS(field < end) && field->key != key)
            field++;
        MUST(field < end);
        if (!first) daomesh__text(out, ",");
        first = 0;
        write_name(out, schema_field_name(field));
        daomesh__text(out, ":");
        SURE(write_field(out, in, field));
    }
    daomesh__text(out, "}");
    return DAOMESH_OK;
}

static int32_t write_actions(struct text_out *out, daomesh_span actions)
{
    struct inner_cursor cursor;
    SURE(daomesh__inner_begin(&cursor, actions));
    daomesh__text(out, "[");
    for (int first = 1;; first = 0) {
        uint32_t kind;
        daomesh_span body;
        int32_t status = daomesh__inner_next(&cursor, &kind, &body);
        if (status == DAOMESH_E_END) break;
        SURE(status);

        const struct schema_struct *schema = daomesh__schema_action(kind);
        struct cbor_in in = { body.at, body.at, body.at + body.len };
        MUST(schema);
        daomesh__text(out, first ? "{\"action\":" : ",{\"action\":");
        write_name(out, schema_name(schema));
        SURE(write_pairs(out, &in, schema, 0));
    }
    daomesh__text(out, "]");
    return DAOMESH_OK;
}

static int32_t write_value(struct text_out *out, struct cbor_in *in, const struct schema_field *field)
{
    daomesh_span span;
    switch (field->type) {
    case FIELD_AMOUNT:
        return write_amount(out, in);
    case FIELD_TEXT:
        SURE(daomesh__cbor_text(in, &span));
        write_string(out, span.at, span.len);
        return DAOMESH_OK;
    case FIELD_ACTIONS:
        SURE(daomesh__cbor_bytes(in, &span));
        return write_actions(out, span);
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
    case FIELD_BYTES:
        SURE(daomesh__cbor_bytes(in, &span));
        write_hex(out, span);
        return DAOMESH_OK;
    case FIELD_STRUCT:
        daomesh__text(out, "{");
        return write_pairs(out, in, schema_field_struct(field), 1);
    default:
        return write_integer(out, in, field->type);
    }
}

static int32_t write_field(struct text_out *out, struct cbor_in *in, const struct schema_field *field)
{
    uint64_t count;
    if (field->shape == FIELD_ONE) return write_value(out, in, field);
    SURE(daomesh__cbor_array(in, &count));
    daomesh__text(out, "[");
    for (uint64_t i = 0; i < count; i++) {
        if (i > 0) daomesh__text(out, ",");
        SURE(write_value(out, in, field));
    }
    daomesh__text(out, "]");
    return DAOMESH_OK;
}

int32_t daomesh_schema_json(char *out, size_t cap, size_t *len, uint32_t family, uint32_t number,
                            const uint8_t *bytes, size_t bytes_len)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0)) return DAOMESH_E_ARG;
    if (cap > 0) out[0] = '\0';
    TRY(daomesh_schema_check(family, number, bytes, bytes_len, NULL));

    /* From here on the bytes are known to fit: recursion is bounded as the check's was, and no status can come but BUFFER. */
    struct text_out text = { out, cap, 0 };
    struct cbor_in in = { bytes, bytes, bytes + bytes_len };
    daomesh__text(&text, "{");
    SURE(write_pairs(&text, &in, daomesh__schema_entry(family, number), 1));
    *len = text.len;
    return text.len < cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}
