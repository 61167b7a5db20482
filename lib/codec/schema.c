/* The schema at run time: what bindings and generic tools ask about actions, records, events and structs. */
#include "codec/decoder.h"
#include "codec/value.h"

/* The family has been checked. */
static const struct schema_struct *entry_at(uint32_t family, size_t index)
{
    switch (family) {
    case DAOMESH_SCHEMA_ACTION:
        return daomesh__schema_action_at(index);
    case DAOMESH_SCHEMA_RECORD:
        return daomesh__schema_record_at(index);
    case DAOMESH_SCHEMA_EVENT:
        return daomesh__schema_event_at(index);
    default:
        return daomesh__schema_struct_at(index);
    }
}

const struct schema_struct *daomesh__schema_entry(uint32_t family, uint32_t number)
{
    switch (family) {
    case DAOMESH_SCHEMA_ACTION:
        return daomesh__schema_action(number);
    case DAOMESH_SCHEMA_RECORD:
        return daomesh__schema_record(number);
    case DAOMESH_SCHEMA_EVENT:
        return daomesh__schema_event(number);
    default:
        return NULL; /* structs have no numbers */
    }
}

static const struct schema_struct *entry_named(uint32_t family, const char *name)
{
    const struct schema_struct *entry;
    for (size_t i = 0; (entry = entry_at(family, i)); i++) {
        if (strcmp(schema_name(entry), name) == 0) return entry;
    }
    return NULL;
}

static int is_family(uint32_t family)
{
    return family >= DAOMESH_SCHEMA_ACTION && family <= DAOMESH_SCHEMA_STRUCT;
}

/* Empties a caller's info, which has told its size. */
static int32_t begin_info(daomesh_schema_info *out)
{
    if (!out || out->size < sizeof *out) return DAOMESH_E_ARG;
    *out = (daomesh_schema_info){ .size = out->size };
    return DAOMESH_OK;
}

static int32_t fill_info(daomesh_schema_info *out, uint32_t family, const struct schema_struct *entry,
                         int32_t absent)
{
    if (!entry) return absent;
    out->family = family;
    out->number = entry->number;
    out->fields = entry->field_count;
    out->home = entry->home;
    out->blob = entry->blob;
    out->name = schema_name(entry);
    out->doc = daomesh__schema_text(entry->doc);
    out->say = family != DAOMESH_SCHEMA_STRUCT && entry->say > 0 ? daomesh__schema_text(entry->say) : NULL;
    return DAOMESH_OK;
}

int32_t daomesh_schema_at(daomesh_schema_info *out, uint32_t family, uint32_t index)
{
    TRY(begin_info(out));
    if (!is_family(family)) return DAOMESH_E_ARG;
    return fill_info(out, family, entry_at(family, index), DAOMESH_E_END);
}

int32_t daomesh_schema_find(daomesh_schema_info *out, uint32_t family, const char *name)
{
    TRY(begin_info(out));
    if (!is_family(family) || !name) return DAOMESH_E_ARG;
    return fill_info(out, family, entry_named(family, name), DAOMESH_E_NOT_FOUND);
}

int32_t daomesh_schema_number(daomesh_schema_info *out, uint32_t family, uint32_t number)
{
    TRY(begin_info(out));
    if (!is_family(family)) return DAOMESH_E_ARG;
    return fill_info(out, family, daomesh__schema_entry(family, number), DAOMESH_E_NOT_FOUND);
}

int32_t daomesh_schema_field(daomesh_field_info *out, const daomesh_schema_info *entry, uint32_t index)
{
    if (!out || out->size < sizeof *out) return DAOMESH_E_ARG;
    *out = (daomesh_field_info){ .size = out->size };
    if (!entry || entry->size < sizeof *entry || !is_family(entry->family) || !entry->name)
        return DAOMESH_E_ARG;

    const struct schema_struct *found = entry_named(entry->family, entry->name);
    if (!found) return DAOMESH_E_NOT_FOUND;
    if (index >= found->field_count) return DAOMESH_E_END;
    const struct schema_field *field = &found->fields[index];
    out->key = field->key;
    out->type = field->type;
    out->many = field->shape != FIELD_ONE;
    out->count_max = field->count_max;
    out->optional = field->optional;
    out->max = field->max;
    out->name = schema_field_name(field);
    out->doc = daomesh__schema_text(field->doc);
    out->of = field->type == FIELD_STRUCT ? schema_name(schema_field_struct(field)) : NULL;
    out->words = field->word_count > 0 ? daomesh__schema_words(field)->words : NULL;
    out->word_count = field->word_count;
    return DAOMESH_OK;
}

int32_t daomesh_schema_check(uint32_t family, uint32_t number, const uint8_t *bytes, size_t len,
                             daomesh_diag *diag)
{
    if (!is_family(family) || (!bytes && len > 0)) return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    const struct schema_struct *entry = daomesh__schema_entry(family, number);
    if (!entry || entry->blob) return daomesh__say(diag, DAOMESH_E_NOT_FOUND, NULL, NULL, NULL);
    if (len > DAOMESH_ACTION_BYTES_MAX) {
        daomesh_amount given = amount_from_u64(len), limit = amount_from_u64(DAOMESH_ACTION_BYTES_MAX);
        return daomesh__say(diag, DAOMESH_E_TOO_LARGE, NULL, &given, &limit);
    }
    return daomesh__decode_check(entry, (daomesh_span){ bytes, len }, diag);
}

size_t daomesh_action_bytes_max(void)
{
    return DAOMESH_ACTION_BYTES_MAX;
}

size_t daomesh_cbor_depth_max(void)
{
    return DAOMESH_CBOR_DEPTH_MAX;
}

size_t daomesh_inner_depth_max(void)
{
    return DAOMESH_INNER_DEPTH_MAX;
}

size_t daomesh_inner_actions_max(void)
{
    return DAOMESH_INNER_ACTIONS_MAX;
}
