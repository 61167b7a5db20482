/*
 * Structs as phrases: "one vote a member; passes with more votes for than against; voting is open for 3 d".
 *
 * A phrase is said when all that it names is there. Structs nest no deeper than the schema's limit, and the bytes were
 * checked before.
 */
#include "action/action.h"

int daomesh__next_placeholder(struct placeholder *out, const char *text)
{
    const char *open = text;
    while (*open != '\0' && *open != '{')
        open++;
    if (*open == '\0') return 0;
    const char *name = open + 1, *close = name;
    const char asks = *name == '?' || *name == '!' ? *name : '\0';
    if (asks) name++;
    while (ALWAYS(*close != '\0') && *close != '}')
        close++;
    if (NEVER(*close == '\0')) return 0;
    *out = (struct placeholder){
        .open = open,
        .name = name,
        .name_len = (size_t)(close - name),
        .after = close + 1,
        .quoted = open > text && open[-1] == '"',
        .asks = asks,
    };
    return 1;
}

int daomesh__is_named(const struct placeholder *place, const char *name)
{
    return strlen(name) == place->name_len && memcmp(name, place->name, place->name_len) == 0;
}

int32_t daomesh__named_field(uint32_t *index, const struct schema_struct *schema,
                             const struct placeholder *place)
{
    for (*index = 0; ALWAYS(*index < schema->field_count); (*index)++)
        if (daomesh__is_named(place, schema_field_name(&schema->fields[*index]))) return DAOMESH_OK;
    return DAOMESH_E_INTERNAL; /* the generator checks templates */
}

/* --- One phrase -------------------------------------------------------------------------------------------------- */

static int32_t is_said(int *said, const struct schema_struct *schema, daomesh_span fields, const char *phrase)
{
    struct placeholder place;
    for (const char *at = phrase; daomesh__next_placeholder(&place, at); at = place.after) {
        uint32_t index;
        struct cbor_in in;
        SURE(daomesh__named_field(&index, schema, &place));
        SURE(daomesh__find_value(said, &in, fields, schema->fields[index].key));
        if (place.asks == '!') *said = !*said;
        if (!*said) return DAOMESH_OK;
    }
    *said = 1;
    return DAOMESH_OK;
}

/* Elements one after the other, with commas. */
static int32_t tell_elements(struct teller *teller, struct cbor_in *in, const struct schema_field *field)
{
    uint64_t count;
    SURE(daomesh__cbor_array(in, &count));
    for (uint64_t i = 0; i < count; i++) {
        struct cbor_in element = *in;
        if (i > 0) daomesh__text(&teller->out, ", ");
        SURE(daomesh__tell_value(teller, &element, field));
        SURE(daomesh__cbor_skip(in));
    }
    return DAOMESH_OK;
}

static int32_t tell_place(struct teller *teller, const struct schema_struct *schema, daomesh_span fields,
                          const struct placeholder *place)
{
    uint32_t index;
    int found;
    struct cbor_in in;
    if (place->asks) return DAOMESH_OK;
    SURE(daomesh__named_field(&index, schema, place));
    const struct schema_field *field = &schema->fields[index];
    SURE(daomesh__find_value(&found, &in, fields, field->key));
    MUST(found);
    if (field->shape != FIELD_ONE) return tell_elements(teller, &in, field);
    const char *quote = daomesh__is_written(field) ? "\"" : "";
    daomesh__text(&teller->out, quote);
    SURE(daomesh__tell_value(teller, &in, field));
    daomesh__text(&teller->out, quote);
    return DAOMESH_OK;
}

static int32_t tell_phrase(struct teller *teller, const struct schema_struct *schema, daomesh_span fields,
                           const char *phrase)
{
    struct placeholder place;
    const char *at = phrase;
    for (; daomesh__next_placeholder(&place, at); at = place.after) {
        daomesh__text_bytes(&teller->out, at, (size_t)(place.open - at));
        SURE(tell_place(teller, schema, fields, &place));
    }
    daomesh__text(&teller->out, at);
    return DAOMESH_OK;
}

int32_t daomesh__tell_phrases(struct teller *teller, const struct schema_struct *schema, daomesh_span fields)
{
    const char *between = "";
    for (const char *phrase = daomesh__schema_text(schema->say); *phrase != '\0';
         phrase += strlen(phrase) + 1) {
        int said;
        SURE(is_said(&said, schema, fields, phrase));
        if (!said) continue;
        daomesh__text(&teller->out, between);
        SURE(tell_phrase(teller, schema, fields, phrase));
        between = "; ";
    }
    return DAOMESH_OK;
}

/* --- Lines below a sentence ---------------------------------------------------------------------------------------- */

void daomesh__tell_line(struct teller *teller, uint32_t depth)
{
    daomesh__text(&teller->out, "\n");
    for (uint32_t i = 0; i < depth; i++)
        daomesh__text(&teller->out, "  ");
}

/* "member: ..." */
static int32_t tell_detail(struct teller *teller, const struct schema_field *field, struct cbor_in *in,
                           uint32_t depth)
{
    const char *name = schema_field_name(field);
    daomesh__tell_line(teller, depth);
    if (field->shape != FIELD_ONE)
        daomesh__render_singular(&teller->out, name);
    else
        daomesh__text(&teller->out, name);
    daomesh__text(&teller->out, ": ");
    return daomesh__tell_phrases(teller, schema_field_struct(field),
                                 (daomesh_span){ in->at, (size_t)(in->end - in->at) });
}

/* "guardians: bob, carol": the sentence only counts them. */
static int32_t tell_plain_list(struct teller *teller, const struct schema_field *field, struct cbor_in *in,
                               uint32_t depth)
{
    daomesh__tell_line(teller, depth);
    daomesh__text(&teller->out, schema_field_name(field));
    daomesh__text(&teller->out, ": ");
    return tell_elements(teller, in, field);
}

static int is_plain_list(const struct schema_field *field)
{
    return field->shape != FIELD_ONE && field->type != FIELD_STRUCT;
}

/* A single struct without a name has said its phrases in the sentence itself. */
static int has_details(const struct schema_field *field)
{
    if (is_plain_list(field)) return 1;
    if (field->type != FIELD_STRUCT || schema_field_struct(field)->say == 0) return 0;
    return field->shape != FIELD_ONE || daomesh__name_field(schema_field_struct(field)) != NULL;
}

int32_t daomesh__tell_details(struct teller *teller, const struct schema_struct *schema, daomesh_span fields,
                              uint32_t depth)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct schema_field *field = &schema->fields[i];
        int found;
        struct cbor_in in;
        uint64_t count = 1;
        if (!has_details(field)) continue;
        SURE(daomesh__find_value(&found, &in, fields, field->key));
        if (!found) continue;
        if (is_plain_list(field)) {
            SURE(tell_plain_list(teller, field, &in, depth));
            continue;
        }
        if (field->shape != FIELD_ONE) SURE(daomesh__cbor_array(&in, &count));
        for (; count > 0; count--) {
            SURE(tell_detail(teller, field, &in, depth));
            SURE(daomesh__cbor_skip(&in));
        }
    }
    return DAOMESH_OK;
}
