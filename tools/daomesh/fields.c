/*
 * The body of an action from JSON, field by field as the schema says. Texts stand for everything: "3d", "50%", a party's
 * name, "bob shares=10". What is wrong is named by its path, with what would be right.
 */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

/* Maps in maps: deeper than anything the library takes, which says so itself in better words. */
#define DEPTH_MAX 16

struct encoder {
    struct tool *tool;
    const char *dao; /* where inner actions name no DAO: the one of the proposal around them; or NULL */
    uint32_t depth;
    char path[256];
};

static int encode_map(struct encoder *encoder, struct bytes *out, const daomesh_schema_info *entry,
                      json_t *object);

/* --- Inner actions --------------------------------------------------------------------------------------------------- */

static int encode_inner(struct encoder *encoder, struct bytes *out, json_t *inner)
{
    daomesh_schema_info action = { .size = sizeof action };
    daomesh_field_info first = { .size = sizeof first };
    const char *name = json_string_value(json_object_get(inner, "action"));
    if (!name)
        return misuse(encoder->tool, "%s: {\"action\": \"member.add\", ...} would be right", encoder->path);
    TRY(find_action(encoder->tool, &action, name));

    json_auto_t *fields = json_deep_copy(inner);
    json_object_del(fields, "action");
    int about_dao = daomesh_schema_field(&first, &action, 0) == DAOMESH_OK && strcmp(first.name, "dao") == 0;
    if (about_dao && encoder->dao && !json_object_get(fields, "dao"))
        json_object_set_new(fields, "dao", json_string(encoder->dao));
    put_head(out, HEAD_ARRAY, 2);
    put_head(out, HEAD_NUMBER, action.number);
    return encode_map(encoder, out, &action, fields);
}

static int encode_actions(struct encoder *encoder, struct bytes *out, json_t *value)
{
    scoped_bytes inner = { 0 };
    json_auto_t *phrases = json_is_string(value) ? phrase_actions(json_string_value(value)) : NULL;
    json_t *list = phrases ? phrases : value;
    if (json_is_object(list)) {
        phrases = json_pack("[O]", list);
        list = phrases;
    }
    if (!json_is_array(list))
        return misuse(encoder->tool, "%s: a list of actions would be right", encoder->path);

    size_t path_len = strlen(encoder->path);
    put_head(&inner, HEAD_ARRAY, json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++) {
        json_t *item = json_array_get(list, i);
        json_auto_t *phrase = json_is_string(item) ? phrase_object(json_string_value(item), "action") : NULL;
        snprintf(encoder->path + path_len, sizeof encoder->path - path_len, "[%zu]", i);
        TRY(encode_inner(encoder, &inner, phrase ? phrase : item));
        encoder->path[path_len] = '\0';
    }
    /* No action at all is written as no bytes, which an optional field leaves out. */
    put_string(out, 0, inner.at, json_array_size(list) > 0 ? inner.len : 0);
    return DONE;
}

/* --- Structs, lists, maps ---------------------------------------------------------------------------------------------- */

static int encode_struct(struct encoder *encoder, struct bytes *out, const daomesh_field_info *field,
                         json_t *value)
{
    daomesh_schema_info entry = { .size = sizeof entry };
    daomesh_field_info first = { .size = sizeof first };
    if (daomesh_schema_find(&entry, DAOMESH_SCHEMA_STRUCT, field->of) != DAOMESH_OK ||
        daomesh_schema_field(&first, &entry, 0) != DAOMESH_OK)
        return fail(encoder->tool, "%s: the schema has no struct %s", encoder->path, field->of);
    json_auto_t *phrase = json_is_string(value) ? phrase_object(json_string_value(value), first.name) : NULL;
    return encode_map(encoder, out, &entry, phrase ? phrase : value);
}

/* A scalar as text, whatever JSON gave it as; NULL when it is none. */
static const char *scalar(char room[32], json_t *value)
{
    if (json_is_string(value)) return json_string_value(value);
    if (json_is_boolean(value)) return json_is_true(value) ? "1" : "0";
    if (!json_is_integer(value)) return NULL;
    snprintf(room, 32, "%lld", (long long)json_integer_value(value));
    return room;
}

static int encode_one(struct encoder *encoder, struct bytes *out, const char *entry,
                      const daomesh_field_info *field, json_t *value)
{
    if (field->type == DAOMESH_TYPE_STRUCT) return encode_struct(encoder, out, field, value);
    if (field->type == DAOMESH_TYPE_ACTIONS) return encode_actions(encoder, out, value);
    char room[32];
    const char *text = scalar(room, value);
    if (json_is_array(value)) return misuse(encoder->tool, "%s: takes one value, not several", encoder->path);
    if (!text) return misuse(encoder->tool, "%s: one text or number would be right", encoder->path);
    return encode_scalar(encoder->tool, out, encoder->path, entry, field, text);
}

/* Lists that the ledger wants ascending say so; people write them in any order, and know no ids. */
static int is_sorted(const daomesh_field_info *field)
{
    return strstr(field->doc, "ascending") != NULL;
}

/* Canonical CBOR sorts as its bytes do; of a struct the head is left aside, which depends on absent fields. */
static int by_bytes(const void *a, const void *b)
{
    const struct bytes *left = a, *right = b;
    size_t skip = left->at[0] >> 5 == 5;
    size_t shorter = left->len < right->len ? left->len : right->len;
    int order = memcmp(left->at + skip, right->at + skip, shorter - skip);
    return order != 0 ? order : (left->len > right->len) - (left->len < right->len);
}

static int encode_elements(struct encoder *encoder, struct bytes *elements, const char *entry,
                           const daomesh_field_info *field, json_t *list)
{
    size_t path_len = strlen(encoder->path);
    for (size_t i = 0; i < json_array_size(list); i++) {
        snprintf(encoder->path + path_len, sizeof encoder->path - path_len, "[%zu]", i);
        TRY(encode_one(encoder, &elements[i], entry, field, json_array_get(list, i)));
        encoder->path[path_len] = '\0';
    }
    return DONE;
}

/* One text for a whole list: structs are separated by ";", or by "," where none names a field; the rest by ",". */
static json_t *list_of(const daomesh_field_info *field, json_t *value)
{
    if (json_is_array(value)) return json_deep_copy(value);
    if (!json_is_string(value)) return json_pack("[O]", value);
    const char *text = json_string_value(value);
    int by_semicolon = field->type == DAOMESH_TYPE_STRUCT && strpbrk(text, ";=") != NULL;
    return phrase_list(text, by_semicolon ? ";" : ",");
}

static int encode_many(struct encoder *encoder, struct bytes *out, const char *entry,
                       const daomesh_field_info *field, json_t *value)
{
    json_auto_t *list = list_of(field, value);
    size_t count = json_array_size(list);
    if (count > field->count_max)
        return misuse(encoder->tool, "%s: %zu are more than %u", encoder->path, count,
                      (unsigned)field->count_max);
    struct bytes *elements = must_allocate(count * sizeof *elements);
    int code = encode_elements(encoder, elements, entry, field, list);
    if (code == DONE && is_sorted(field)) qsort(elements, count, sizeof *elements, by_bytes);
    put_head(out, HEAD_ARRAY, count);
    for (size_t i = 0; i < count; i++) {
        bytes_append(out, elements[i].at, elements[i].len);
        bytes_free(&elements[i]);
    }
    free(elements);
    return code;
}

/* 0, empty and absent mean the same, and only absent is canonical. */
static int is_empty(const uint8_t *value, size_t len)
{
    if (len == 1) return (value[0] & 31) == 0 && value[0] >> 5 != 5;
    for (size_t i = 2; i < len; i++)
        if (value[i] != 0) return 0;
    return len == 2 + DAOMESH_ID_BYTES && value[0] == 0x58;
}

/* A struct that needs no field of its own may be left out: it is there, and empty. */
static json_t *left_out(const daomesh_field_info *field)
{
    daomesh_schema_info entry = { .size = sizeof entry };
    daomesh_field_info inside = { .size = sizeof inside };
    if (field->many || field->type != DAOMESH_TYPE_STRUCT ||
        daomesh_schema_find(&entry, DAOMESH_SCHEMA_STRUCT, field->of) != DAOMESH_OK)
        return NULL;
    for (uint32_t i = 0; daomesh_schema_field(&inside, &entry, i) == DAOMESH_OK; i++)
        if (!inside.optional) return NULL;
    return json_object();
}

static int encode_field(struct encoder *encoder, struct bytes *out, uint64_t *pairs, const char *entry,
                        const daomesh_field_info *field, json_t *value)
{
    size_t path_len = strlen(encoder->path), begin = out->len;
    snprintf(encoder->path + path_len, sizeof encoder->path - path_len, "%s%s", path_len > 0 ? "." : "",
             field->name);
    json_auto_t *usual = value ? NULL : usual_value(entry, field->name);
    if (!value && !usual) usual = left_out(field);
    if (!value) value = usual;
    if (!value && !field->optional)
        return misuse(encoder->tool, "%s is missing: %s", encoder->path, field->doc);
    if (value) {
        put_head(out, HEAD_NUMBER, field->key);
        size_t value_begin = out->len;
        TRY(field->many ? encode_many(encoder, out, entry, field, value)
                        : encode_one(encoder, out, entry, field, value));
        if (field->optional && is_empty(out->at + value_begin, out->len - value_begin))
            out->len = begin;
        else
            (*pairs)++;
    }
    encoder->path[path_len] = '\0';
    return DONE;
}

static int has_field(const daomesh_schema_info *entry, const char *name, struct suggestion *near)
{
    daomesh_field_info field = { .size = sizeof field };
    for (uint32_t i = 0; daomesh_schema_field(&field, entry, i) == DAOMESH_OK; i++) {
        if (strcmp(field.name, name) == 0) return 1;
        suggest(near, field.name);
    }
    return 0;
}

/* "; did you mean terms.minter?", where a struct of the entry has a field of this name; else NULL. */
static char *inside_hint(const daomesh_schema_info *entry, const char *name)
{
    daomesh_field_info field = { .size = sizeof field };
    daomesh_schema_info of = { .size = sizeof of };
    for (uint32_t i = 0; daomesh_schema_field(&field, entry, i) == DAOMESH_OK; i++) {
        struct suggestion near = { .wanted = name };
        if (field.type != DAOMESH_TYPE_STRUCT ||
            daomesh_schema_find(&of, DAOMESH_SCHEMA_STRUCT, field.of) != DAOMESH_OK)
            continue;
        if (has_field(&of, name, &near)) return text_join("; did you mean %s.%s?", field.name, name);
    }
    return NULL;
}

static int check_names(const struct encoder *encoder, const daomesh_schema_info *entry, json_t *object)
{
    const char *name;
    json_t *value;
    json_object_foreach(object, name, value)
    {
        struct suggestion near = { .wanted = name };
        if (has_field(entry, name, &near)) continue;
        scoped_text inside = inside_hint(entry, name);
        scoped_text hint = did_you_mean(&near);
        return misuse(encoder->tool, "%s has no field %s%s", entry->name, name, inside ? inside : hint);
    }
    return DONE;
}

static int encode_map(struct encoder *encoder, struct bytes *out, const daomesh_schema_info *entry,
                      json_t *object)
{
    scoped_bytes body = { 0 };
    uint64_t pairs = 0;
    if (!json_is_object(object))
        return misuse(encoder->tool, "%s: an object with the fields of %s would be right", encoder->path,
                      entry->name);
    if (encoder->depth >= DEPTH_MAX) return misuse(encoder->tool, "%s: nested too deep", encoder->path);
    TRY(check_names(encoder, entry, object));

    const char *outer_dao = encoder->dao, *dao = json_string_value(json_object_get(object, "dao"));
    if (dao) encoder->dao = dao;
    encoder->depth++;
    daomesh_field_info field = { .size = sizeof field };
    for (uint32_t i = 0; daomesh_schema_field(&field, entry, i) == DAOMESH_OK; i++)
        TRY(encode_field(encoder, &body, &pairs, entry->name, &field, json_object_get(object, field.name)));
    encoder->depth--;
    encoder->dao = outer_dao;
    put_head(out, HEAD_MAP, pairs);
    bytes_append(out, body.at, body.len);
    return DONE;
}

int encode_body(struct tool *tool, struct bytes *out, const daomesh_schema_info *action, json_t *body)
{
    struct encoder encoder = { .tool = tool };
    daomesh_diag diag = { .size = sizeof diag };
    out->len = 0;
    TRY(encode_map(&encoder, out, action, body));
    int32_t status = daomesh_schema_check(DAOMESH_SCHEMA_ACTION, action->number, out->at, out->len, &diag);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, &diag, "%s", action->name);
}

int find_action(struct tool *tool, daomesh_schema_info *out, const char *name)
{
    struct suggestion near = { .wanted = name };
    *out = (daomesh_schema_info){ .size = sizeof *out };
    if (daomesh_schema_find(out, DAOMESH_SCHEMA_ACTION, name) == DAOMESH_OK) return DONE;
    for (uint32_t i = 0; daomesh_schema_at(out, DAOMESH_SCHEMA_ACTION, i) == DAOMESH_OK; i++)
        suggest(&near, out->name);
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "no action %s%s", name, near.best ? hint : "; daomesh act --help lists them");
}
