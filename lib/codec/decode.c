/* CBOR maps into the generated structs, by the tables: the one decoder of actions, events and record views. */
#include "codec/decoder.h"
#include "codec/value.h"

static int32_t decode_field(struct decoder *decoder, uint8_t *out, const struct schema_field *field);
static int32_t decode_value(struct decoder *decoder, uint8_t *out, const struct schema_field *field,
                            int *empty);

static uint32_t action_kind(const struct schema_struct *schema)
{
    return schema->may ? schema->number : 0;
}

/* One map that ends where the bytes end. */
static int32_t decode_whole(struct decoder *decoder, uint8_t *out, const struct schema_struct *schema)
{
    TRY(daomesh__decode_map(decoder, out, schema));
    decoder->item = decoder->in.at;
    return decoder->in.at == decoder->in.end ? DAOMESH_OK : DAOMESH_E_TRAILING;
}

int32_t daomesh__decode(void *out, const struct schema_struct *schema, daomesh_span bytes, daomesh_diag *diag)
{
    struct decoder decoder;
    daomesh__decoder_begin(&decoder, bytes);
    memset(out, 0, schema->size);
    int32_t status = decode_whole(&decoder, out, schema);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    memset(out, 0, schema->size);
    return daomesh__decode_report(&decoder, status, action_kind(schema), diag);
}

int32_t daomesh__decode_check(const struct schema_struct *schema, daomesh_span bytes, daomesh_diag *diag)
{
    struct decoder decoder;
    daomesh__decoder_begin(&decoder, bytes);
    int32_t status = decode_whole(&decoder, NULL, schema);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    return daomesh__decode_report(&decoder, status, action_kind(schema), diag);
}

int32_t daomesh__list_next(void *element, daomesh_list *list, const struct schema_field *field)
{
    struct decoder decoder;
    daomesh_span rest = { list->at, list->len };
    int empty;
    memset(element, 0, field->element_size);
    if (list->count == 0) return DAOMESH_E_END;

    daomesh__decoder_begin(&decoder, rest);
    int32_t status = decode_value(&decoder, element, field, &empty);
    if (status != DAOMESH_OK) {
        memset(element, 0, field->element_size);
        return status;
    }
    list->at = decoder.in.at;
    list->len = (size_t)(decoder.in.end - decoder.in.at);
    list->count--;
    return DAOMESH_OK;
}

int32_t daomesh__list_check(const struct schema_field *field, const daomesh_list *list)
{
    struct decoder decoder;
    daomesh_span rest = { list->at, list->len };
    int empty;
    daomesh__decoder_begin(&decoder, rest);
    for (uint32_t i = 0; i < list->count; i++)
        TRY(decode_value(&decoder, NULL, field, &empty));
    return decoder.in.at == decoder.in.end ? DAOMESH_OK : DAOMESH_E_TRAILING;
}

void daomesh__decoder_begin(struct decoder *decoder, daomesh_span bytes)
{
    static const uint8_t nothing[1];
    const uint8_t *begin = bytes.len > 0 ? bytes.at : nothing;
    decoder->in = (struct cbor_in){ begin, begin, begin + bytes.len };
    decoder->item = begin;
    decoder->given = decoder->limit = 0;
    decoder->inner_depth = decoder->inner_count = 0;
    decoder->depth = 0;
}

/* The first of the fields in [field, until) that must be there. */
static const struct schema_field *first_required(const struct schema_field *field,
                                                 const struct schema_field *until)
{
    while (field < until && field->optional)
        field++;
    return field < until ? field : NULL;
}

int32_t daomesh__decode_map(struct decoder *decoder, uint8_t *out, const struct schema_struct *schema)
{
    const struct schema_field *field = schema->fields, *end = field + schema->field_count, *missing = NULL;
    uint64_t pairs, key = 0;
    MUST(decoder->depth < DECODE_STEPS_MAX);
    struct decode_step *step = &decoder->steps[decoder->depth++];
    *step = (struct decode_step){ NULL, 0 };

    TRY(daomesh__cbor_map(&decoder->in, &pairs));
    for (uint64_t i = 0; i < pairs; i++) {
        uint64_t last = key;
        step->field = NULL;
        decoder->item = decoder->in.at;
        TRY(daomesh__cbor_key(&decoder->in, &key, i > 0 ? &last : NULL));

        const struct schema_field *found = field;
        while (found < end && found->key < key)
            found++;
        if (found == end || found->key != key)
            return daomesh__decode_refuse(decoder, DAOMESH_E_UNKNOWN_KEY, key, 0);
        if (!missing) missing = first_required(field, found);

        step->field = found;
        decoder->item = decoder->in.at;
        TRY(decode_field(decoder, out, found));
        field = found + 1;
    }
    if (!missing) missing = first_required(field, end);
    step->field = missing;
    if (missing) return DAOMESH_E_MISSING_FIELD;
    decoder->depth--;
    return DAOMESH_OK;
}

/* Elements one after the other; `out` NULL only checks. */
static int32_t decode_elements(struct decoder *decoder, uint8_t *out, const struct schema_field *field,
                               uint32_t count)
{
    struct decode_step *step = &decoder->steps[decoder->depth - 1];
    int empty;
    for (uint32_t i = 0; i < count; i++) {
        step->element = i + 1;
        decoder->item = decoder->in.at;
        TRY(decode_value(decoder, out ? out + (size_t)i * field->element_size : NULL, field, &empty));
    }
    step->element = 0;
    return DAOMESH_OK;
}

static int32_t decode_many(struct decoder *decoder, uint8_t *out, const struct schema_field *field)
{
    uint64_t count;
    TRY(daomesh__cbor_array(&decoder->in, &count));
    if (count > field->count_max)
        return daomesh__decode_refuse(decoder, DAOMESH_E_LIMIT, count, field->count_max);
    if (count == 0 && field->optional) return DAOMESH_E_NOT_CANONICAL;

    const uint8_t *first = decoder->in.at;
    if (field->shape == FIELD_ARRAY) {
        if (out) store_integer(out + field->count_offset, sizeof(uint32_t), count);
        return decode_elements(decoder, out ? out + field->offset : NULL, field, (uint32_t)count);
    }
    TRY(decode_elements(decoder, NULL, field, (uint32_t)count));
    daomesh_list list = { first, (size_t)(decoder->in.at - first), (uint32_t)count, 0 };
    if (out) memcpy(out + field->offset, &list, sizeof list);
    return DAOMESH_OK;
}

static int32_t decode_field(struct decoder *decoder, uint8_t *out, const struct schema_field *field)
{
    int empty = 0;
    if (field->shape != FIELD_ONE) return decode_many(decoder, out, field);
    TRY(decode_value(decoder, out ? out + field->offset : NULL, field, &empty));
    /* 0 and absent mean the same: only absent is canonical. */
    return empty && field->optional ? DAOMESH_E_NOT_CANONICAL : DAOMESH_OK;
}

static int32_t decode_integer(struct decoder *decoder, uint8_t *out, const struct schema_field *field,
                              int *empty)
{
    uint64_t value;
    TRY(daomesh__cbor_uint(&decoder->in, &value));
    if (value > field->max) return daomesh__decode_refuse(decoder, DAOMESH_E_RANGE, value, field->max);
    if (out) store_integer(out, field->element_size, value);
    *empty = value == 0;
    return DAOMESH_OK;
}

static int32_t decode_amount(struct decoder *decoder, uint8_t *out, int *empty)
{
    daomesh_amount amount;
    TRY(daomesh__cbor_amount(&decoder->in, &amount));
    if (out) memcpy(out, &amount, sizeof amount);
    *empty = amount_is_zero(&amount);
    return DAOMESH_OK;
}

static int32_t decode_id(struct decoder *decoder, uint8_t *out, int *empty)
{
    static const uint8_t zero[DAOMESH_ID_BYTES];
    daomesh_span bytes;
    TRY(daomesh__cbor_bytes(&decoder->in, &bytes));
    if (bytes.len != DAOMESH_ID_BYTES) return DAOMESH_E_TYPE;
    if (out) memcpy(out, bytes.at, DAOMESH_ID_BYTES);
    *empty = memcmp(bytes.at, zero, DAOMESH_ID_BYTES) == 0;
    return DAOMESH_OK;
}

static int32_t decode_text(struct decoder *decoder, uint8_t *out, const struct schema_field *field,
                           int *empty)
{
    daomesh_span text;
    TRY(daomesh__cbor_text(&decoder->in, &text));
    if (text.len > field->max)
        return daomesh__decode_refuse(decoder, DAOMESH_E_TOO_LARGE, text.len, field->max);
    *empty = text.len == 0;
    if (*empty) return field->optional ? DAOMESH_OK : DAOMESH_E_MISSING_FIELD;
    if (!out) return DAOMESH_OK;
    out[0] = (uint8_t)text.len;
    memcpy(out + 1, text.at, text.len);
    return DAOMESH_OK;
}

static int32_t decode_bytes(struct decoder *decoder, uint8_t *out, const struct schema_field *field,
                            int *empty)
{
    daomesh_span bytes;
    TRY(daomesh__cbor_bytes(&decoder->in, &bytes));
    if (bytes.len > field->max)
        return daomesh__decode_refuse(decoder, DAOMESH_E_TOO_LARGE, bytes.len, field->max);
    if (out) memcpy(out, &bytes, sizeof bytes);
    *empty = bytes.len == 0;
    if (*empty || field->type != FIELD_ACTIONS) return DAOMESH_OK;
    return daomesh__decode_inner(decoder, bytes);
}

static int32_t decode_value(struct decoder *decoder, uint8_t *out, const struct schema_field *field,
                            int *empty)
{
    *empty = 0;
    switch (field->type) {
    case FIELD_AMOUNT:
        return decode_amount(decoder, out, empty);
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
        return decode_id(decoder, out, empty);
    case FIELD_TEXT:
        return decode_text(decoder, out, field, empty);
    case FIELD_BYTES:
    case FIELD_ACTIONS:
        return decode_bytes(decoder, out, field, empty);
    case FIELD_STRUCT:
        return daomesh__decode_map(decoder, out, schema_field_struct(field));
    default:
        return decode_integer(decoder, out, field, empty);
    }
}

int32_t daomesh__decode_refuse(struct decoder *decoder, int32_t status, uint64_t given, uint64_t limit)
{
    decoder->given = given;
    decoder->limit = limit;
    return status;
}

/* "members[3].shares": the names and elements of the steps. Actions on their own stand in no field that has a name. */
static void write_path(struct text_out *path, const struct decoder *decoder)
{
    for (uint32_t i = 0; i < decoder->depth; i++) {
        const struct decode_step *step = &decoder->steps[i];
        if (!step->field) continue;
        if (path->len > 0) daomesh__text(path, ".");
        daomesh__text(path, step->field->name > 0 ? schema_field_name(step->field) : "actions");
        if (step->element == 0) continue;
        daomesh__text(path, "[");
        daomesh__text_u64(path, step->element - 1);
        daomesh__text(path, "]");
    }
}

int32_t daomesh__decode_report(const struct decoder *decoder, int32_t status, uint32_t kind,
                               daomesh_diag *diag)
{
    if (!diag || diag->size < sizeof *diag) return status;
    daomesh_amount given = amount_from_u64(decoder->given), limit = amount_from_u64(decoder->limit);
    char path[sizeof diag->path] = "";
    struct text_out path_out = { path, sizeof path, 0 };
    write_path(&path_out, decoder);

    daomesh__say(diag, status, path, &given, &limit);
    diag->kind = kind;
    diag->field = decoder->depth > 0 && decoder->steps[0].field ? decoder->steps[0].field->key : 0;
    diag->offset = (uint64_t)(decoder->item - decoder->in.begin);
    if (decoder->limit > 0) {
        struct text_out text = { diag->text, sizeof diag->text, 0 };
        daomesh__text_u64(&text, decoder->given);
        daomesh__text(&text, " is more than ");
        daomesh__text_u64(&text, decoder->limit);
    }
    return status;
}
