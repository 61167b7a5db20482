/* act: builds one action, signs it, and applies it as a batch of one, or writes it down for others. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

#define SIGNERS_MAX DAOMESH_SIGNATURES_MAX
#define EXPIRES_AFTER_S 86400u

/* What the command line asked for. */
struct request {
    struct words signers, inner, fields;
    const char *actor, *body, *out, *offline, *id, *lane, *sequence, *expires, *later;
    struct keyfile keys[SIGNERS_MAX];
    size_t key_count;
    struct keyfile later_key; /* of who signs elsewhere; its public half alone */
};
#define scoped_request __attribute__((cleanup(request_free))) struct request

static void request_free(struct request *request)
{
    for (size_t i = 1; i < request->fields.count; i += 2) /* names were copied, values were not */
        free((void *)(uintptr_t)request->fields.at[i - 1]);
    words_free(&request->signers);
    words_free(&request->inner);
    words_free(&request->fields);
    daomesh_wipe(request->keys, sizeof request->keys);
}

static int load_keys(struct tool *tool, struct request *request)
{
    if (request->signers.count > SIGNERS_MAX) return misuse(tool, "--as: at most %u keys sign", SIGNERS_MAX);
    for (; request->key_count < request->signers.count; request->key_count++) {
        struct keyfile *key = &request->keys[request->key_count];
        TRY(keyfile_load(tool, key, request->signers.at[request->key_count]));
        TRY(keyfile_unlock(tool, key));
    }
    return DONE;
}

/* The key whose lane the action takes: that of the first signer, or of who signs later; NULL without any. */
static const struct keyfile *first_key(const struct request *request)
{
    if (request->key_count > 0) return &request->keys[0];
    return request->later ? &request->later_key : NULL;
}

static int take_later(struct tool *tool, struct request *request)
{
    if (!request->later) return DONE;
    if (!request->out || request->key_count > 0)
        return misuse(tool, "--later is for an action that is written down with --out and signed elsewhere");
    if (!id_read(&request->later_key.key, request->later))
        return misuse(tool, "--later: a public key of 64 hex digits would be right");
    (void)snprintf(request->later_key.name, sizeof request->later_key.name, "%.8s", request->later);
    return DONE;
}

/* --- Body ------------------------------------------------------------------------------------------------------------ */

static int load_body(struct tool *tool, json_t **out, const char *text)
{
    scoped_bytes input = { 0 };
    json_error_t error;
    if (!text) {
        *out = json_object();
        return DONE;
    }
    if (strcmp(text, "-") == 0)
        TRY(file_read(tool, &input, "-"));
    else
        bytes_append(&input, text, strlen(text));
    *out = json_loadb(input.at ? (const char *)input.at : "", input.len, JSON_REJECT_DUPLICATES, &error);
    if (!*out) return misuse(tool, "--body: line %d: %s", error.line, error.text);
    return json_is_object(*out) ? DONE : misuse(tool, "--body: {\"field\": value, ...} would be right");
}

static int compose_body(struct tool *tool, json_t **out, const struct request *request)
{
    TRY(load_body(tool, out, request->body));
    for (size_t i = 1; i < request->fields.count; i += 2) {
        scoped_text name = must_copy(request->fields.at[i - 1], strlen(request->fields.at[i - 1]));
        for (char *dash = name; (dash = strchr(dash, '-')) != NULL;)
            *dash = '_';
        put_field(*out, name, request->fields.at[i]);
    }
    for (size_t i = 0; i < request->inner.count; i++) {
        if (!json_is_array(json_object_get(*out, "actions")))
            json_object_set_new(*out, "actions", json_array());
        json_auto_t *actions = phrase_actions(request->inner.at[i]);
        json_array_extend(json_object_get(*out, "actions"), actions);
    }
    return DONE;
}

/* --- Head ------------------------------------------------------------------------------------------------------------- */

static int key_without_person(struct tool *tool, const char *name, const daomesh_id *actor)
{
    char owner[LABEL_BYTES];
    if (actor) {
        label(tool, owner, actor);
        return fail(tool, "key %s is not among the keys of %s", name, owner);
    }
    return fail(tool,
                "key %s belongs to no person of this ledger; daomesh act party.create --as %s makes one",
                name, name);
}

/* Who acts, and the nonce lane of the first key. A person who is being made has neither yet. */
static int find_actor(struct tool *tool, daomesh_action_head *head, const struct request *request)
{
    struct key_place place = { .highest = 0 };
    int found = 0;
    const struct keyfile *key = first_key(request);
    if (request->actor) TRY(resolve(tool, &head->actor, request->actor, 0, "--actor"));
    if (!request->actor && !key)
        return misuse(tool, "who acts? --as KEY signs, in host mode --actor says it");
    if (!key) return DONE;
    const daomesh_id *actor = request->actor ? &head->actor : NULL;
    if (tool->reader) TRY(place_of_key(tool, &place, &found, key, actor));
    if (!found && tool->reader && !request->lane) return key_without_person(tool, key->name, actor);
    if (!request->actor) head->actor = found ? place.party : key->party;
    head->lane = place.lane;
    head->sequence = place.highest + 1;
    return DONE;
}

/* Lanes of a new person are the places of its keys. */
static int newcomer_head(struct tool *tool, daomesh_action_head *head, const struct bytes *body,
                         const struct request *request)
{
    int32_t status = daomesh_party_id(&head->actor, body->at, body->len);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "party.create");
    if (party_of_id(tool, &head->actor)) {
        char name[LABEL_BYTES];
        label(tool, name, &head->actor);
        return fail(tool, "%s is in the ledger already; --salt N makes another person of the same keys",
                    name);
    }
    const struct keyfile *signer = first_key(request);
    if (!signer) return DONE;

    json_auto_t *fields = schema_value(DAOMESH_SCHEMA_ACTION, head->kind, body->at, body->len);
    scoped_text own = hex_of(signer->key.bytes, sizeof signer->key.bytes);
    size_t i;
    json_t *key;
    head->sequence = 1;
    json_array_foreach(json_object_get(fields, "keys"), i, key)
    {
        const char *hex = json_string_value(json_object_get(key, "key"));
        if (hex && strcmp(hex, own) == 0) head->lane = (uint32_t)i + 1;
    }
    return DONE;
}

static int read_expires(struct tool *tool, uint64_t *out, const char *text)
{
    uint64_t now = session_now(tool), span;
    *out = now + EXPIRES_AFTER_S;
    if (!text || read_time(out, text)) return DONE;
    if (!read_duration(&span, text))
        return misuse(tool, "--expires: \"%s\" is neither a time (2026-11-21T00:00:00Z) nor a duration (3d)",
                      text);
    *out = now + span;
    return DONE;
}

/* Lane, sequence and expiry as the command line wants them, where it does; none of them without a signature. */
static int finish_head(struct tool *tool, daomesh_action_head *head, const struct request *request)
{
    uint64_t lane = head->lane;
    if (!first_key(request)) return DONE;
    if (request->lane && (!read_u64(&lane, request->lane) || lane > UINT32_MAX))
        return misuse(tool, "--lane: \"%s\" is not the number of a lane", request->lane);
    if (request->sequence && !read_u64(&head->sequence, request->sequence))
        return misuse(tool, "--sequence: \"%s\" is not a number", request->sequence);
    if (request->offline && head->kind != DAOMESH_ACTION_PARTY_CREATE &&
        (!request->lane || !request->sequence))
        return misuse(tool, "--offline needs --lane and --sequence: no ledger is there to ask");
    head->lane = (uint32_t)lane;
    return read_expires(tool, &head->expires, request->expires);
}

/* --- Bytes ------------------------------------------------------------------------------------------------------------- */

static int add_signatures(struct tool *tool, struct bytes *envelope, const struct request *request)
{
    daomesh_id ledger;
    if (request->key_count > 0) TRY(signing_ledger(tool, &ledger, request->id));
    for (size_t i = 0; i < request->key_count; i++)
        TRY(add_signature(tool, envelope, &ledger, &request->keys[i]));
    return DONE;
}

static int build(struct tool *tool, struct bytes *out, const daomesh_schema_info *action,
                 const struct request *request)
{
    daomesh_action_head head = { .size = sizeof head, .kind = action->number };
    daomesh_diag diag = { .size = sizeof diag };
    int is_newcomer = action->number == DAOMESH_ACTION_PARTY_CREATE;
    const struct keyfile *key = first_key(request);
    if (!is_newcomer) TRY(find_actor(tool, &head, request));

    const struct author author = { .name = key ? key->name : NULL,
                                   .key = key ? &key->key : NULL,
                                   .party = is_newcomer ? NULL : &head.actor };
    scoped_bytes body = { 0 };
    json_auto_t *fields = NULL;
    TRY(compose_body(tool, &fields, request));
    TRY(fill_defaults(tool, action, fields, &author));
    TRY(encode_body(tool, &body, action, fields));
    if (is_newcomer) TRY(newcomer_head(tool, &head, &body, request));
    TRY(finish_head(tool, &head, request));

    bytes_room(out, DAOMESH_ENVELOPE_BYTES_MAX);
    int32_t status = daomesh_action_build(out->at, out->cap, &out->len, &head, body.at, body.len, &diag);
    if (status == DAOMESH_E_BUFFER) status = DAOMESH_E_TOO_LARGE;
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "%s", action->name);
    return add_signatures(tool, out, request);
}

/* --- Ends --------------------------------------------------------------------------------------------------------------- */

static int apply(struct tool *tool, const struct bytes *action)
{
    daomesh_result result;
    daomesh_diag diag;
    uint64_t first_event = tool->info.events;
    TRY(batch_begin(tool));
    TRY(batch_apply(tool, &result, &diag, action->at, action->len, 0));
    scoped_text reason = explain(tool, &diag, result.status, action->at, action->len);
    TRY(batch_end(tool, result.logged != 0));
    return report_action(tool, &result, reason, action, first_event);
}

/* What the ledger's mode says about who must be named. */
static int check_mode(struct tool *tool, const struct request *request)
{
    const int signs = first_key(request) != NULL;
    if (!tool->reader) return signs ? DONE : misuse(tool, "--offline needs --as KEY");
    if (tool->info.mode == DAOMESH_MODE_HOST && signs)
        return misuse(tool, "this ledger is in host mode and takes no signatures; --actor would be right");
    if (tool->info.mode == DAOMESH_MODE_SIGNED && !signs)
        return misuse(tool, "this ledger takes signed actions; --as KEY says who signs");
    return DONE;
}

static int act(struct tool *tool, struct words *args, struct request *request)
{
    const char *name;
    daomesh_schema_info action;
    scoped_bytes bytes = { 0 };
    if (tool->help) return print_action_help(tool, args);
    TRY(load_keys(tool, request));
    TRY(take_later(tool, request));
    TRY(take_word(tool, args, &name, "the action"));
    TRY(take_no_more(tool, args));
    TRY(find_action(tool, &action, name));
    if (request->out && !request->offline) TRY(session_read(tool));
    if (!request->out && !request->offline) TRY(session_write(tool));
    TRY(check_mode(tool, request));
    TRY(build(tool, &bytes, &action, request));
    if (request->offline || request->out) return write_down(tool, &bytes, request->out ? request->out : "-");
    return apply(tool, &bytes);
}

int run_act(struct tool *tool, struct words *args)
{
    scoped_request request = { 0 };
    const struct option options[] = {
        { "--as", "KEY", "a key that signs, ssh:NAME for one in the ssh-agent; again for more", NULL,
          &request.signers },
        { "--actor", "PARTY", "who acts, where the key does not say it", &request.actor, NULL },
        { "--body", "JSON", "the fields as JSON; - reads them", &request.body, NULL },
        { "--do", "ACTION", "an inner action: 'member.add party=bob shares=10'", NULL, &request.inner },
        { "--out", "FILE", "writes the action instead of applying it", &request.out, NULL },
        { "--later", "HEX", "with --out: the public key that signs elsewhere, instead of --as",
          &request.later, NULL },
        { "--offline", NULL, "works without a ledger; needs --id, --lane, --sequence", &request.offline,
          NULL },
        { "--id", "HEX", "the ledger's id", &request.id, NULL },
        { "--lane", "N", "nonce lane; else the first key's", &request.lane, NULL },
        { "--sequence", "N", "number in the lane; else the next", &request.sequence, NULL },
        { "--expires", "TIME", "last moment to apply it, or a duration; else 1d", &request.expires, NULL },
    };
    int code = take_options(tool, args, options, COUNT_OF(options), &request.fields);
    if (code == DONE && tool->help && args->count == 0) print_command_help(tool, options, COUNT_OF(options));
    return code == DONE ? act(tool, args, &request) : code;
}
