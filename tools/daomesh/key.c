/* key: makes, derives, lists, shows and encrypts the Ed25519 keys that sign. */
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
        { "name", "name", LOOK_PLAIN },          { "key", "public key", LOOK_PLAIN },
        { "party", "party id", LOOK_PLAIN },     { "did", "did", LOOK_PLAIN },
        { "log", "verifies a log", LOOK_PLAIN }, { "witness", "verifies cosignatures", LOOK_PLAIN },
    };
    const int is_verifier = json_object_get(json, "log") || json_object_get(json, "witness");
    if (tool->as_json)
        print_json(json);
    else
        print_card(tool, json, lines, is_verifier ? COUNT_OF(lines) : COUNT_OF(lines) - 2);
    return DONE;
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

/* What the command line asked for. */
struct request {
    const char *name;
    const char *did, *log, *witness;          /* of show */
    const char *encrypt, *new_file;           /* of what writes a file */
    const char *from, *path_text, *seed_file; /* of derive */
};

static int show_key(struct tool *tool, const struct request *request)
{
    scoped_key key = { 0 };
    char did[DAOMESH_DID_BYTES];
    TRY(keyfile_load(tool, &key, request->name));
    json_auto_t *json = key_json(&key);
    if (request->did && daomesh_did_write(did, &key.key) == DAOMESH_OK)
        json_object_set_new(json, "did", json_string(did));
    TRY(add_verifier(tool, json, "log", &key, request->log, DAOMESH_NOTE_ED25519));
    TRY(add_verifier(tool, json, "witness", &key, request->witness, DAOMESH_NOTE_COSIGNATURE));
    return print_key(tool, json);
}

/* All that can be read; what is said of the others, and the exit code, do not keep these back. */
static int list_keys(struct tool *tool, const struct request *request)
{
    (void)request;
    int code = DONE;
    static const struct column columns[] = { { "name", "name", LOOK_PLAIN },
                                             { "key", "public key", LOOK_PLAIN } };
    json_auto_t *names = json_array(), *rows = json_array();
    TRY(keyfile_names(tool, names));
    for (size_t i = 0; i < json_array_size(names); i++) {
        scoped_key key = { 0 };
        if (keyfile_load(tool, &key, json_string_value(json_array_get(names, i))) != DONE) {
            code = FAILED;
            continue;
        }
        json_array_append_new(rows, key_json(&key));
    }
    if (tool->as_json)
        print_json(rows);
    else
        print_table(tool, rows, columns, COUNT_OF(columns));
    return code;
}

/* --- Files --------------------------------------------------------------------------------------------------------------------- */

/* The file of a key whose seed is there, in the clear or, with --encrypt, not. */
static int write_key(struct tool *tool, struct keyfile *key, const struct request *request)
{
    scoped_passphrase passphrase = { .len = 0 };
    if (request->encrypt)
        TRY(passphrase_new(tool, &passphrase, request->name, tool->passphrase_file, "--passphrase-file"));
    TRY(keyfile_create(tool, key, request->name, request->encrypt ? &passphrase : NULL));
    json_auto_t *json = key_json(key);
    return print_key(tool, json);
}

static int new_key(struct tool *tool, const struct request *request)
{
    scoped_key key = { 0 };
    TRY(fill_random(tool, key.seed, sizeof key.seed));
    return write_key(tool, &key, request);
}

static int told(struct tool *tool, const struct keyfile *key, const char *what)
{
    json_auto_t *json = key_json(key);
    if (tool->as_json)
        print_json(json);
    else
        printf("%s: %s\n", key->name, what);
    return DONE;
}

static int encrypt_key(struct tool *tool, const struct request *request)
{
    scoped_key key = { 0 };
    scoped_passphrase passphrase = { .len = 0 };
    TRY(keyfile_load(tool, &key, request->name));
    if (key.in_agent || key.is_sealed) return fail(tool, "key %s is not in the clear", request->name);
    TRY(passphrase_new(tool, &passphrase, key.name, tool->passphrase_file, "--passphrase-file"));
    TRY(keyfile_replace(tool, &key, &passphrase));
    return told(tool, &key, "encrypted; without its passphrase it is lost");
}

static int decrypt_key(struct tool *tool, const struct request *request)
{
    scoped_key key = { 0 };
    TRY(keyfile_load(tool, &key, request->name));
    if (!key.is_sealed) return fail(tool, "key %s is not encrypted", request->name);
    TRY(keyfile_unlock(tool, &key));
    TRY(keyfile_replace(tool, &key, NULL));
    return told(tool, &key, "in the clear");
}

static int change_passphrase(struct tool *tool, const struct request *request)
{
    scoped_key key = { 0 };
    scoped_passphrase passphrase = { .len = 0 };
    TRY(keyfile_load(tool, &key, request->name));
    if (!key.is_sealed) return fail(tool, "key %s is not encrypted", request->name);
    TRY(keyfile_unlock(tool, &key));
    TRY(passphrase_new(tool, &passphrase, key.name, request->new_file, "--new-passphrase-file"));
    TRY(keyfile_replace(tool, &key, &passphrase));
    return told(tool, &key, "encrypted with the new passphrase");
}

/* --- Derived keys ------------------------------------------------------------------------------------------------------------- */

struct path {
    uint32_t steps[DAOMESH_DERIVE_DEPTH_MAX];
    size_t depth;
};

/* m/44'/1'/0': every step is hardened and says so. */
static int read_path(struct tool *tool, struct path *out, const char *text)
{
    const char *at = text;
    int good = *at == 'm';
    for (at += good; good && *at; out->depth++) {
        uint64_t step = 0;
        const char *digits = ++at;
        good = at[-1] == '/' && out->depth < DAOMESH_DERIVE_DEPTH_MAX;
        for (; good && *at >= '0' && *at <= '9'; at++) {
            step = step * 10 + (uint64_t)(*at - '0');
            good = step < 0x80000000u;
        }
        good = good && at > digits && (*at == '\'' || *at == 'h');
        if (!good) break;
        out->steps[out->depth] = (uint32_t)step;
        at++;
    }
    return good ? DONE
                : misuse(tool, "--path: \"%s\" is not a path of hardened steps; m/44'/1'/0' would be right",
                         text);
}

static int derive(struct tool *tool, const struct request *request, const uint8_t *master, size_t master_len)
{
    scoped_key key = { 0 };
    struct path path = { .depth = 0 };
    TRY(read_path(tool, &path, request->path_text));
    int32_t status = daomesh_key_derive(key.seed, NULL, master, master_len, path.steps, path.depth);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "--path");
    return write_key(tool, &key, request);
}

static int derive_from_file(struct tool *tool, const struct request *request)
{
    scoped_bytes file = { 0 };
    uint8_t master[DAOMESH_MASTER_BYTES_MAX];
    TRY(file_read(tool, &file, request->seed_file));
    size_t len = 0;
    while (len < file.len && file.at[len] > ' ')
        len++;
    len = file.at ? hex_read(master, sizeof master, (const char *)file.at, len) : 0;
    int code = len < DAOMESH_MASTER_BYTES_MIN
                   ? fail(tool, "%s: not a master seed; %d to %d bytes in hex would be right",
                          request->seed_file, DAOMESH_MASTER_BYTES_MIN, DAOMESH_MASTER_BYTES_MAX)
                   : derive(tool, request, master, len);
    daomesh_wipe(master, sizeof master);
    daomesh_wipe(file.at, file.cap);
    return code;
}

static int derive_key(struct tool *tool, const struct request *request)
{
    scoped_key parent = { 0 };
    if (!request->path_text || (request->from != NULL) == (request->seed_file != NULL))
        return misuse(tool, "--path and one of --from and --seed-file would be right");
    if (request->seed_file) return derive_from_file(tool, request);
    TRY(keyfile_load_seed(tool, &parent, request->from));
    return derive(tool, request, parent.seed, sizeof parent.seed);
}

/* --- The verbs ----------------------------------------------------------------------------------------------------------------- */

struct verb {
    const char *name;
    int (*run)(struct tool *tool, const struct request *request);
};

static const struct verb verbs[] = {
    { "new", new_key },
    { "derive", derive_key },
    { "list", list_keys },
    { "show", show_key },
    { "encrypt", encrypt_key },
    { "decrypt", decrypt_key },
    { "passphrase", change_passphrase },
};

int run_key(struct tool *tool, struct words *args)
{
    const char *name = NULL;
    struct request request = { .name = NULL };
    const struct option options[] = {
        { "--did", NULL, "of show: its did:key name", &request.did, NULL },
        { "--log", "ORIGIN", "of show: the verifier key of a log that it signs", &request.log, NULL },
        { "--witness", "NAME", "of show: the verifier key of its cosignatures", &request.witness, NULL },
        { "--encrypt", NULL, "of new and derive: under a passphrase", &request.encrypt, NULL },
        { "--from", "KEY", "of derive: the key whose seed is the master seed (SLIP-0010)", &request.from,
          NULL },
        { "--seed-file", "FILE", "of derive: a master seed of 16 to 64 bytes in hex", &request.seed_file,
          NULL },
        { "--path", "PATH", "of derive: m/44'/1'/0'", &request.path_text, NULL },
        { "--new-passphrase-file", "FILE", "of passphrase: the new one", &request.new_file, NULL },
    };
    static const char known[] = "new, derive, list, show, encrypt, decrypt or passphrase";
    TRY(take_options(tool, args, options, COUNT_OF(options), NULL));
    TRY(take_word(tool, args, &name, known));
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        if (strcmp(verbs[i].name, name) != 0) continue;
        if (verbs[i].run != list_keys) TRY(take_word(tool, args, &request.name, "the key's name"));
        TRY(take_no_more(tool, args));
        return verbs[i].run(tool, &request);
    }
    return misuse(tool, "no key %s; %s would be right", name, known);
}
