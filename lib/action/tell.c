/* The fields of a checked map as text, each in the words that its type asks for. */
#include "action/action.h"

/* Hex digits of an id that has no name: enough to tell the ids of one reader apart. */
#define SHORT_ID_BYTES 4
/* Longest name that is asked for. */
#define NAME_BYTES 96

int32_t daomesh__find_value(int *found, struct cbor_in *in, daomesh_span fields, uint32_t wanted)
{
    uint64_t pairs, key;
    *found = 0;
    *in = (struct cbor_in){ fields.at, fields.at, fields.at + fields.len };
    SURE(daomesh__cbor_map(in, &pairs));
    for (; pairs > 0; pairs--) {
        SURE(daomesh__cbor_uint(in, &key));
        *found = key == wanted;
        if (*found) return DAOMESH_OK;
        SURE(daomesh__cbor_skip(in));
    }
    return DAOMESH_OK;
}

void daomesh__tell_id(struct teller *teller, const uint8_t *bytes)
{
    daomesh_id id;
    char name[NAME_BYTES];
    size_t len = 0;
    memcpy(id.bytes, bytes, sizeof id.bytes);
    if (teller->namer) len = teller->namer(teller->ctx, name, sizeof name, &id);
    if (len > 0)
        daomesh__text_bytes(&teller->out, name, len < sizeof name ? len : sizeof name - 1);
    else
        daomesh__text_hex(&teller->out, id.bytes, SHORT_ID_BYTES);
}

static void tell_integer(struct teller *teller, uint8_t type, uint64_t value)
{
    const struct schema_struct *action;
    switch (type) {
    case FIELD_FLAG:
        daomesh__text(&teller->out, value ? "yes" : "no");
        return;
    case FIELD_PPM:
        daomesh__render_ppm(&teller->out, (uint32_t)value);
        return;
    case FIELD_TIME:
        daomesh__render_time(&teller->out, value);
        return;
    case FIELD_DURATION:
        daomesh__render_duration(&teller->out, value);
        return;
    case FIELD_STATUS:
        daomesh__text(&teller->out, daomesh_status_text((int32_t)value));
        return;
    case FIELD_KIND:
        action = daomesh__schema_action((uint32_t)value);
        if (!action) break;
        daomesh__text(&teller->out, schema_name(action));
        return;
    default:
        break;
    }
    daomesh__text_u64(&teller->out, value);
}

/* The field that a struct is called by; NULL when it has none. */
const struct schema_field *daomesh__name_field(const struct schema_struct *schema)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        if (field->type == FIELD_TEXT && strcmp(schema_field_name(field), "name") == 0) return field;
    }
    return NULL;
}

/* A struct with a name is called by it; one without says its phrases. */
static int32_t tell_struct(struct teller *teller, struct cbor_in *in, const struct schema_struct *schema)
{
    const daomesh_span fields = { in->at, (size_t)(in->end - in->at) };
    const struct schema_field *name = daomesh__name_field(schema);
    if (!name) {
        MUST(schema->say > 0); /* a test tells every action and event of the schema */
        return daomesh__tell_phrases(teller, schema, fields);
    }
    int found;
    struct cbor_in inside;
    daomesh_span text;
    SURE(daomesh__find_value(&found, &inside, fields, name->key));
    if (!found) return DAOMESH_OK;
    SURE(daomesh__cbor_text(&inside, &text));
    daomesh__render_text(&teller->out, text);
    return DAOMESH_OK;
}

static int32_t tell_actions(struct teller *teller, daomesh_span actions)
{
    struct inner_cursor cursor;
    SURE(daomesh__inner_begin(&cursor, actions));
    daomesh__render_count(&teller->out, cursor.left, "actions");
    return DAOMESH_OK;
}

/* How a sentence puts a value; NULL when it has no word. */
static const char *word_of(const struct schema_field *field, uint64_t value)
{
    if (value >= field->word_count) return NULL;
    const struct schema_words *words = daomesh__schema_words(field);
    if (words->says == 0) return words->words[value];
    const char *said = daomesh__schema_text(words->says);
    for (; value > 0; value--)
        said += strlen(said) + 1;
    return *said != '\0' ? said : NULL;
}

/* A number that has a word is told by it. */
static void tell_number(struct teller *teller, const struct schema_field *field, uint64_t value)
{
    const char *word = word_of(field, value);
    if (word)
        daomesh__text(&teller->out, word);
    else
        tell_integer(teller, field->type, value);
}

int32_t daomesh__tell_value(struct teller *teller, struct cbor_in *in, const struct schema_field *field)
{
    daomesh_span bytes;
    daomesh_amount amount;
    uint64_t value;
    switch (field->type) {
    case FIELD_AMOUNT:
        SURE(daomesh__cbor_amount(in, &amount));
        daomesh__render_amount(&teller->out, &amount);
        return DAOMESH_OK;
    case FIELD_TEXT:
        SURE(daomesh__cbor_text(in, &bytes));
        daomesh__render_text(&teller->out, bytes);
        return DAOMESH_OK;
    case FIELD_ID:
        SURE(daomesh__cbor_bytes(in, &bytes));
        daomesh__tell_id(teller, bytes.at);
        return DAOMESH_OK;
    case FIELD_KEY:
    case FIELD_HASH: /* in full: they are there to be compared, and 8 digits can be forged */
        SURE(daomesh__cbor_bytes(in, &bytes));
        daomesh__text_hex(&teller->out, bytes.at, bytes.len);
        return DAOMESH_OK;
    case FIELD_BYTES:
        SURE(daomesh__cbor_bytes(in, &bytes));
        daomesh__render_count(&teller->out, bytes.len, "bytes");
        return DAOMESH_OK;
    case FIELD_ACTIONS:
        SURE(daomesh__cbor_bytes(in, &bytes));
        return tell_actions(teller, bytes);
    case FIELD_STRUCT:
        return tell_struct(teller, in, schema_field_struct(field));
    default:
        SURE(daomesh__cbor_uint(in, &value));
        tell_number(teller, field, value);
        return DAOMESH_OK;
    }
}

static void tell_absent(struct teller *teller, const struct schema_field *field)
{
    switch (field->type) {
    case FIELD_TEXT:
        return; /* its quotes stay empty */
    case FIELD_ID:
    case FIELD_KEY:
    case FIELD_HASH:
    case FIELD_TIME:
    case FIELD_STRUCT:
        daomesh__text(&teller->out, "none");
        return;
    case FIELD_BYTES:
        daomesh__render_count(&teller->out, 0, "bytes");
        return;
    case FIELD_ACTIONS:
        daomesh__render_count(&teller->out, 0, "actions");
        return;
    default:
        tell_number(teller, field, 0);
        return;
    }
}

int32_t daomesh__tell_field(struct teller *teller, daomesh_span fields, const struct schema_field *field)
{
    int found;
    struct cbor_in in;
    uint64_t count = 0;
    SURE(daomesh__find_value(&found, &in, fields, field->key));
    if (field->shape != FIELD_ONE) {
        if (found) SURE(daomesh__cbor_array(&in, &count));
        daomesh__render_count(&teller->out, count, schema_field_name(field));
        return DAOMESH_OK;
    }
    if (found) return daomesh__tell_value(teller, &in, field);
    tell_absent(teller, field);
    return DAOMESH_OK;
}

int daomesh__is_written(const struct schema_field *field)
{
    if (field->shape != FIELD_ONE) return 0;
    return field->type == FIELD_TEXT ||
           (field->type == FIELD_STRUCT && daomesh__name_field(schema_field_struct(field)));
}
