/* Actions, events and log entries as sentences and as JSON. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

char *sentence_of(struct tool *tool, const uint8_t *bytes, size_t len)
{
    size_t need = 0;
    (void)daomesh_describe(NULL, 0, &need, bytes, len, namer, tool);
    char *text = must_allocate(need + 1);
    if (daomesh_describe(text, need + 1, &need, bytes, len, namer, tool) != DAOMESH_OK) text[0] = '\0';
    return text;
}

/* The same action bare, as in host mode: without an expiry, which matters before it is applied and not after. */
char *deed_of(struct tool *tool, const uint8_t *bytes, size_t len)
{
    scoped_bytes bare = { 0 };
    daomesh_action_view view = { .size = sizeof view };
    if (daomesh_action_read(&view, bytes, len, NULL) != DAOMESH_OK) return must_copy("", 0);
    const daomesh_action_head head = { .size = sizeof head,
                                       .kind = view.head.kind,
                                       .actor = view.head.actor };
    bytes_room(&bare, len + 64);
    int32_t status =
        daomesh_action_build(bare.at, bare.cap, &bare.len, &head, view.body.at, view.body.len, NULL);
    return status == DAOMESH_OK ? sentence_of(tool, bare.at, bare.len) : must_copy("", 0);
}

json_t *schema_value(uint32_t family, uint32_t number, const uint8_t *bytes, size_t len)
{
    size_t need = 0;
    int32_t status = daomesh_schema_json(NULL, 0, &need, family, number, bytes, len);
    if (status != DAOMESH_OK && status != DAOMESH_E_BUFFER) return NULL;
    scoped_text text = must_allocate(need + 1);
    status = daomesh_schema_json(text, need + 1, &need, family, number, bytes, len);
    return status == DAOMESH_OK ? json_loads(text, 0, NULL) : NULL;
}

static json_t *signers_json(const daomesh_action_view *view)
{
    json_t *keys = json_array();
    daomesh_action_signature signature;
    for (uint32_t i = 0; daomesh_action_signature_at(&signature, view, i) == DAOMESH_OK; i++) {
        scoped_text hex = hex_of(signature.key.bytes, sizeof signature.key.bytes);
        json_array_append_new(keys, json_string(hex));
    }
    return keys;
}

/* Everything an envelope or a bare action says; empty when it cannot be read. */
json_t *action_json(struct tool *tool, const uint8_t *bytes, size_t len)
{
    json_t *object = json_object();
    daomesh_action_view view = { .size = sizeof view };
    daomesh_schema_info action = { .size = sizeof action };
    if (daomesh_action_read(&view, bytes, len, NULL) != DAOMESH_OK ||
        daomesh_schema_number(&action, DAOMESH_SCHEMA_ACTION, view.head.kind) != DAOMESH_OK)
        return object;
    scoped_text sentence = deed_of(tool, bytes, len);
    json_object_set_new(object, "action", json_string(action.name));
    json_object_set_new(object, "actor", party_json(tool, &view.head.actor));
    json_object_set_new(object, "sentence", json_string(sentence));
    json_object_set_new(object, "body",
                        schema_value(DAOMESH_SCHEMA_ACTION, view.head.kind, view.body.at, view.body.len));
    if (view.signature_count == 0) return object;
    json_object_set_new(object, "lane", json_integer(view.head.lane));
    json_object_set_new(object, "sequence", json_integer((json_int_t)view.head.sequence));
    json_object_set_new(object, "expires", json_integer((json_int_t)view.head.expires));
    json_object_set_new(object, "signed_by", signers_json(&view));
    return object;
}

static int event_bytes(struct tool *tool, struct bytes *out, uint64_t index)
{
    size_t len = 0;
    bytes_room(out, 1024);
    int32_t status = daomesh_reader_event(out->at, out->cap, &len, tool->reader, index);
    if (status == DAOMESH_E_BUFFER) {
        bytes_room(out, len);
        status = daomesh_reader_event(out->at, out->cap, &len, tool->reader, index);
    }
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "event %llu", (unsigned long long)index);
    out->len = len;
    return DONE;
}

static char *event_sentence(struct tool *tool, const uint8_t *event, size_t len)
{
    size_t need = 0;
    (void)daomesh_describe_event(NULL, 0, &need, event, len, namer, tool);
    char *text = must_allocate(need + 1);
    if (daomesh_describe_event(text, need + 1, &need, event, len, namer, tool) != DAOMESH_OK) text[0] = '\0';
    return text;
}

/* { 1: number, 2: sequence, 3: time, 4: entry, 5: fields }: the fields are what is left after the fifth key. */
int event_of(struct tool *tool, json_t **out, const uint8_t *event, size_t len)
{
    uint64_t heads[5] = { 0 };
    *out = NULL;
    struct cbor in = { event, event + len, 0 };
    (void)cbor_map(&in);
    for (size_t i = 1; i < COUNT_OF(heads); i++) {
        (void)cbor_number(&in);
        heads[i] = cbor_number(&in);
    }
    (void)cbor_number(&in);
    daomesh_schema_info entry = { .size = sizeof entry };
    if (in.bad || daomesh_schema_number(&entry, DAOMESH_SCHEMA_EVENT, (uint32_t)heads[1]) != DAOMESH_OK)
        return fail(tool, "event %llu cannot be read", (unsigned long long)heads[2]);

    scoped_text sentence = event_sentence(tool, event, len);
    json_t *fields = schema_value(DAOMESH_SCHEMA_EVENT, entry.number, in.at, (size_t)(in.end - in.at));
    *out = json_pack("{s:I, s:s, s:I, s:I, s:s, s:o?}", "number", (json_int_t)heads[2], "event", entry.name,
                     "time", (json_int_t)heads[3], "entry", (json_int_t)heads[4], "sentence", sentence,
                     "fields", fields);
    return DONE;
}

int event_json(struct tool *tool, json_t **out, uint64_t index)
{
    scoped_bytes event = { 0 };
    *out = NULL;
    TRY(event_bytes(tool, &event, index));
    return event_of(tool, out, event.at, event.len);
}

static int entry_bytes(struct tool *tool, struct bytes *out, uint64_t index)
{
    size_t len = 0;
    bytes_room(out, 4096);
    int32_t status = daomesh_reader_entry(out->at, out->cap, &len, tool->reader, index);
    if (status == DAOMESH_E_BUFFER) {
        bytes_room(out, len);
        status = daomesh_reader_entry(out->at, out->cap, &len, tool->reader, index);
    }
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "log entry %llu", (unsigned long long)index);
    out->len = len;
    return DONE;
}

static json_t *seal_json(const daomesh_entry_info *seal)
{
    scoped_text root = hex_of(seal->root.bytes, sizeof seal->root.bytes);
    return json_pack("{s:I, s:I, s:I, s:I, s:s}", "height", (json_int_t)seal->height, "time",
                     (json_int_t)seal->time, "actions", (json_int_t)seal->actions, "rules",
                     (json_int_t)seal->rules, "root", root);
}

int entry_json(struct tool *tool, json_t **out, uint64_t index)
{
    scoped_bytes entry = { 0 };
    daomesh_entry_info info = { .size = sizeof info };
    *out = NULL;
    TRY(entry_bytes(tool, &entry, index));
    int32_t status = daomesh_entry_read(&info, entry.at, entry.len);
    if (status != DAOMESH_OK)
        return fail_status(tool, status, NULL, "log entry %llu", (unsigned long long)index);
    *out = json_pack("{s:I}", "entry", (json_int_t)index);
    if (info.seal) {
        json_object_set_new(*out, "seal", seal_json(&info));
        return DONE;
    }
    json_object_set_new(*out, "status", json_string(daomesh_status_name(info.status)));
    json_auto_t *action = action_json(tool, info.bytes.at, info.bytes.len);
    json_object_update(*out, action);
    return DONE;
}

void print_lines(const char *first, const char *prefix, const char *text)
{
    const char *before = first;
    do {
        size_t len = strcspn(text, "\n");
        printf("%s%.*s\n", before, (int)len, text);
        text += len + (text[len] == '\n');
        before = prefix;
    } while (*text);
}
