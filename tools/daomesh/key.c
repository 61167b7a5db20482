/* key: makes, lists and shows the Ed25519 keys that sign. */
#include "tool.h"

#include <string.h>

static json_t *key_json(const struct keyfile *key)
{
    scoped_text public = hex_of(key->key.bytes, sizeof key->key.bytes);
    scoped_text party = hex_of(key->party.bytes, sizeof key->party.bytes);
    return json_pack("{s:s, s:s, s:s}", "name", key->name, "key", public, "party", party);
}

static int print_key(struct tool *tool, const json_t *json)
{
    static const struct column lines[] = {
        { "name", "name", LOOK_PLAIN },
        { "key", "public key", LOOK_PLAIN },
        { "party", "party id", LOOK_PLAIN },
        { "log", "verifies a log", LOOK_PLAIN },
        { "witness", "verifies cosignatures", LOOK_PLAIN },
    };
    if (tool->as_json)
        print_json(json);
    else
        print_card(tool, json, lines, json_object_size(json) > 3 ? COUNT_OF(lines) : 3);
    return DONE;
}

static int new_key(struct tool *tool, const char *name)
{
    scoped_key key = { 0 };
    TRY(keyfile_create(tool, &key, name));
    json_auto_t *json = key_json(&key);
    return print_key(tool, json);
}

/* The key as policy files and other clients of transparency logs write it: name+id+base64. */
static int add_verifier(struct tool *tool, json_t *json, const char *field, const struct keyfile *key,
                        const char *name, uint32_t kind)
{
    daomesh_note_key verifier;
    char text[DAOMESH_NOTE_NAME_MAX + 64];
    size_t len;
    if (!name) return DONE;
    int32_t status = daomesh_note_key_make(&verifier, name, strlen(name), kind, &key->key);
    if (status == DAOMESH_OK) status = daomesh_note_key_write(text, sizeof text, &len, &verifier);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "--%s %s", field, name);
    json_object_set_new(json, field, json_string(text));
    return DONE;
}

static int show_key(struct tool *tool, const char *name, const char *log, const char *witness)
{
    scoped_key key = { 0 };
    TRY(keyfile_load(tool, &key, name));
    json_auto_t *json = key_json(&key);
    TRY(add_verifier(tool, json, "log", &key, log, DAOMESH_NOTE_ED25519));
    TRY(add_verifier(tool, json, "witness", &key, witness, DAOMESH_NOTE_COSIGNATURE));
    return print_key(tool, json);
}

static int list_keys(struct tool *tool)
{
    static const struct column columns[] = { { "name", "name", LOOK_PLAIN },
                                             { "key", "public key", LOOK_PLAIN } };
    json_auto_t *names = json_array(), *rows = json_array();
    TRY(keyfile_names(tool, names));
    for (size_t i = 0; i < json_array_size(names); i++) {
        scoped_key key = { 0 };
        TRY(keyfile_load(tool, &key, json_string_value(json_array_get(names, i))));
        json_array_append_new(rows, key_json(&key));
    }
    if (tool->as_json)
        print_json(rows);
    else
        print_table(tool, rows, columns, COUNT_OF(columns));
    return DONE;
}

int run_key(struct tool *tool, struct words *args)
{
    const char *verb = NULL, *name = NULL, *log = NULL, *witness = NULL;
    const struct option options[] = {
        { "--log", "ORIGIN", "of show: the verifier key of a log that it signs", &log, NULL },
        { "--witness", "NAME", "of show: the verifier key of its cosignatures", &witness, NULL },
    };
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &verb, "new, list or show"));
    int is_list = strcmp(verb, "list") == 0, is_new = strcmp(verb, "new") == 0,
        is_show = strcmp(verb, "show") == 0;
    if (!is_list && !is_new && !is_show)
        return misuse(tool, "no key %s; new, list or show would be right", verb);
    if (!is_list) TRY(take_word(tool, args, &name, "the key's name"));
    TRY(take_no_more(tool, args));
    if (is_list) return list_keys(tool);
    return is_new ? new_key(tool, name) : show_key(tool, name, log, witness);
}
