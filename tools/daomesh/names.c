/*
 * Ids and the names people use for them.
 *
 * Names in a ledger are neither checked nor unique: whatever is shared by several parties is shown with digits of the
 * id, and is refused as an argument. A local key's name is one's own word and goes first.
 */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

#define PREFIX_MIN 6
#define SHORT_DIGITS 8

/* Fields 1, 2 and 4 of a party record. */
static int party_read(struct party *out, struct bytes record)
{
    struct cbor in = { record.at, record.at + record.len, 0 };
    for (uint64_t left = cbor_map(&in); left > 0 && !in.bad; left--) {
        uint64_t key = cbor_number(&in);
        daomesh_span text;
        switch (key) {
        case 1:
            text = cbor_string(&in);
            if (text.len == sizeof out->id.bytes) memcpy(out->id.bytes, text.at, text.len);
            break;
        case 2:
            out->sort = (uint32_t)cbor_number(&in);
            break;
        case 4:
            text = cbor_string(&in);
            free(out->name);
            out->name = must_copy((const char *)text.at, text.len);
            break;
        default:
            cbor_skip(&in);
        }
    }
    return !in.bad;
}

static int by_name(const void *a, const void *b)
{
    const struct party *const *left = a, *const *right = b;
    return strcmp((*left)->name, (*right)->name);
}

static void mark_shared(struct tool *tool)
{
    struct party **sorted = must_allocate(tool->party_count * sizeof *sorted);
    for (size_t i = 0; i < tool->party_count; i++)
        sorted[i] = &tool->parties[i];
    qsort(sorted, tool->party_count, sizeof *sorted, by_name);
    for (size_t i = 1; i < tool->party_count; i++)
        if (strcmp(sorted[i - 1]->name, sorted[i]->name) == 0) sorted[i - 1]->shared = sorted[i]->shared = 1;
    free(sorted);
}

/* Rows of parties run from 1 without a gap. */
int names_load(struct tool *tool)
{
    scoped_bytes record = { 0 };
    if (tool->parties || !tool->reader) return DONE;
    size_t count = (size_t)tool->info.parties;
    tool->parties = must_allocate(count * sizeof *tool->parties);
    for (size_t i = 0; i < count; i++) {
        struct party *party = &tool->parties[i];
        party->row = i + 1;
        party->name = must_copy("", 0);
        tool->party_count = i + 1;
        TRY(session_bytes(tool, &record, 0, DAOMESH_RECORD_PARTY, party->row));
        if (record.len == 0 || !party_read(party, record))
            return fail(tool, "party %zu cannot be read", i + 1);
    }
    mark_shared(tool);
    return DONE;
}

void names_free(struct tool *tool)
{
    for (size_t i = 0; i < tool->party_count; i++)
        free(tool->parties[i].name);
    free(tool->parties);
    tool->parties = NULL;
    tool->party_count = 0;
    tokens_free(tool);
}

const struct party *party_of_row(struct tool *tool, uint64_t row)
{
    if (names_load(tool) != DONE || row == 0 || row > tool->party_count) return NULL;
    return &tool->parties[row - 1];
}

const struct party *party_of_id(struct tool *tool, const daomesh_id *id)
{
    uint64_t row;
    if (!tool->reader || daomesh_reader_row(&row, tool->reader, id) != DAOMESH_OK) return NULL;
    return party_of_row(tool, row);
}

/* A name that reads as one word and cannot be taken for an id stands bare, any other in quotes. */
static int is_plain(const char *name)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    size_t len = strlen(name);
    int like_hex = len >= PREFIX_MIN && strspn(name, "0123456789abcdef") == len;
    return strspn(name, letters) == len && !like_hex;
}

/* A name cannot end its own quotes, nor pass for one that was escaped. */
static char *guard_quotes(const char *name)
{
    char *guarded = must_allocate(2 * strlen(name) + 1);
    size_t len = 0;
    for (; *name; name++) {
        if (*name == '"' || *name == '\\') guarded[len++] = '\\';
        guarded[len++] = *name;
    }
    guarded[len] = '\0';
    return guarded;
}

static void write_name(char out[LABEL_BYTES], const char *name, const daomesh_id *id, uint32_t shared)
{
    char safe[LABEL_BYTES / 2];
    scoped_text guarded = guard_quotes(name);
    text_escape(safe, sizeof safe, guarded);
    const char *quote = is_plain(name) ? "" : "\"";
    int len = snprintf(out, LABEL_BYTES, "%s%s%s", quote, safe, quote);
    if (!shared) return;
    scoped_text digits = hex_of(id->bytes, SHORT_DIGITS / 2);
    snprintf(out + len, LABEL_BYTES - (size_t)len, "(%s)", digits);
}

/* 0 when neither a party nor a token has this id, or it has no name. */
static int find_name(struct tool *tool, char out[LABEL_BYTES], const daomesh_id *id)
{
    const struct party *party = party_of_id(tool, id);
    const struct token *token = party ? NULL : token_of_id(tool, id);
    if (party && party->name[0]) write_name(out, party->name, id, party->shared);
    if (token) write_name(out, token->symbol, id, token->shared);
    return token || (party && party->name[0]);
}

void label(struct tool *tool, char out[LABEL_BYTES], const daomesh_id *id)
{
    if (find_name(tool, out, id)) return;
    scoped_text digits = hex_of(id->bytes, SHORT_DIGITS / 2);
    snprintf(out, LABEL_BYTES, "%s", digits);
}

size_t namer(void *ctx, char *out, size_t cap, const daomesh_id *id)
{
    struct tool *tool = ctx;
    char text[LABEL_BYTES];
    if (!find_name(tool, text, id)) return 0;
    size_t len = strlen(text);
    if (len >= cap) return 0;
    memcpy(out, text, len + 1);
    return len;
}

json_t *party_json(struct tool *tool, const daomesh_id *id)
{
    scoped_text hex = hex_of(id->bytes, sizeof id->bytes);
    const struct party *party = party_of_id(tool, id);
    json_t *object = json_pack("{s:s}", "id", hex);
    if (party && party->name[0]) json_object_set_new(object, "name", json_string(party->name));
    return object;
}

static int has_prefix(const daomesh_id *id, const char *text)
{
    size_t len = strlen(text);
    scoped_text hex = hex_of(id->bytes, sizeof id->bytes);
    return len >= PREFIX_MIN && strncmp(hex, text, len) == 0;
}

/* How many parties a word could mean; *out is one of them. */
static size_t candidates(struct tool *tool, const struct party **out, const char *text, uint32_t sort)
{
    size_t count = 0;
    for (size_t i = 0; i < tool->party_count; i++) {
        const struct party *party = &tool->parties[i];
        if (sort != 0 && party->sort != sort) continue;
        if (strcmp(party->name, text) != 0 && !has_prefix(&party->id, text)) continue;
        *out = party;
        count++;
    }
    return count;
}

const char *sort_word(uint32_t sort)
{
    if (sort == SORT_POOL) return "pool";
    return sort == SORT_DAO ? "DAO" : sort == SORT_PERSON ? "person" : "party";
}

static int not_found(struct tool *tool, const char *text, uint32_t sort, const char *path)
{
    struct suggestion near = { .wanted = text };
    for (size_t i = 0; i < tool->party_count; i++) {
        const struct party *party = &tool->parties[i];
        if (party->name[0] && (sort == 0 || party->sort == sort)) suggest(&near, party->name);
    }
    scoped_text hint = did_you_mean(&near);
    char safe[LABEL_BYTES];
    text_escape(safe, sizeof safe, text);
    return fail(tool, "%s%sno %s is called %s%s", path ? path : "", path ? ": " : "", sort_word(sort), safe,
                tool->reader ? hint : "; without a ledger an id of 64 hex digits would be right");
}

static int ambiguous(struct tool *tool, const char *text, uint32_t sort, const char *path)
{
    scoped_text ids = must_copy("", 0);
    for (size_t i = 0; i < tool->party_count; i++) {
        const struct party *party = &tool->parties[i];
        if ((sort != 0 && party->sort != sort) ||
            (strcmp(party->name, text) != 0 && !has_prefix(&party->id, text)))
            continue;
        scoped_text before = ids;
        scoped_text hex = hex_of(party->id.bytes, SHORT_DIGITS);
        ids = text_join("%s%s%s", before, *before ? ", " : "", hex);
    }
    return fail(tool, "%s%s\"%s\" could be several: %s; one of these would be right", path ? path : "",
                path ? ": " : "", text, ids);
}

/* The party that a local key stands for: who holds the key in the ledger, else the person it would make. */
static int resolve_key(struct tool *tool, daomesh_id *out, const char *name)
{
    scoped_key key;
    struct key_place place;
    int found = 0;
    TRY(keyfile_load(tool, &key, name));
    if (tool->reader) TRY(place_of_key(tool, &place, &found, &key, NULL));
    *out = found ? place.party : key.party;
    return DONE;
}

int resolve(struct tool *tool, daomesh_id *out, const char *text, uint32_t sort, const char *path)
{
    const struct party *party = NULL;
    if (id_read(out, text)) return DONE;
    int keys_count = tool->info.mode != DAOMESH_MODE_HOST && sort != SORT_DAO;
    if (keys_count && keyfile_exists(text)) return resolve_key(tool, out, text);
    TRY(names_load(tool));
    size_t count = *text ? candidates(tool, &party, text, sort) : 0;
    if (count == 0) return not_found(tool, text, sort, path);
    if (count > 1) return ambiguous(tool, text, sort, path);
    *out = party->id;
    return DONE;
}

int resolve_party(struct tool *tool, const struct party **out, const char *text, uint32_t sort)
{
    daomesh_id id;
    TRY(resolve(tool, &id, text, sort, NULL));
    *out = party_of_id(tool, &id);
    if (*out && (sort == 0 || (*out)->sort == sort)) return DONE;
    return fail(tool, "%s is no %s of this ledger", text, sort_word(sort));
}

int take_dao(struct tool *tool, struct words *args, const struct party **dao)
{
    const char *name;
    TRY(take_word(tool, args, &name, "a DAO's name or id"));
    return resolve_party(tool, dao, name, SORT_DAO);
}

int pathway_names(struct tool *tool, json_t *names, uint64_t dao)
{
    for (uint64_t i = 1; i <= DAOMESH_PATHWAYS_MAX; i++) {
        json_auto_t *record = NULL;
        TRY(session_record(tool, &record, dao, DAOMESH_RECORD_PATHWAY, i));
        json_t *name = json_object_get(json_object_get(record, "pathway"), "name");
        if (!name) break;
        json_array_append(names, name);
    }
    return DONE;
}

char *pathway_choice(const json_t *names)
{
    char *all = must_copy("", 0);
    for (size_t i = 0; i < json_array_size(names); i++) {
        scoped_text before = all;
        scoped_text name = text_shown(json_string_value(json_array_get(names, i)));
        all = text_join("%s%s%zu %s", before, *before ? ", " : "", i + 1, name);
    }
    return all;
}

int resolve_pathway(struct tool *tool, uint64_t *number, uint64_t dao, const char *text)
{
    struct suggestion near = { .wanted = text };
    json_auto_t *names = json_array();
    if (read_u64(number, text)) return DONE;
    TRY(pathway_names(tool, names, dao));
    for (size_t i = 0; i < json_array_size(names); i++) {
        const char *name = json_string_value(json_array_get(names, i));
        suggest(&near, name);
        if (strcmp(name, text) != 0) continue;
        *number = i + 1;
        return DONE;
    }
    scoped_text hint = did_you_mean(&near);
    scoped_text all = pathway_choice(names);
    if (*hint) return fail(tool, "no pathway is called %s%s", text, hint);
    return fail(tool, "no pathway is called %s; there are %s", text, all);
}

static int same_id(const daomesh_id *a, const daomesh_id *b)
{
    return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/* Whether the key's bytes occur in a record at all: most records are ruled out without reading them field by field. */
static int may_hold(struct bytes record, const daomesh_id *key)
{
    for (size_t i = 0; i + sizeof key->bytes <= record.len; i++)
        if (memcmp(record.at + i, key->bytes, sizeof key->bytes) == 0) return 1;
    return 0;
}

static int slot_read(struct key_place *out, struct bytes record, const daomesh_id *key)
{
    json_auto_t *party = schema_value(DAOMESH_SCHEMA_RECORD, DAOMESH_RECORD_PARTY, record.at, record.len);
    scoped_text hex = hex_of(key->bytes, sizeof key->bytes);
    size_t i;
    json_t *slot;
    json_array_foreach(json_object_get(party, "keys"), i, slot)
    {
        const char *held = json_string_value(json_object_get(slot, "key"));
        if (!held || strcmp(held, hex) != 0) continue;
        out->lane = (uint32_t)json_integer_value(json_object_get(slot, "lane"));
        out->highest = json_number(json_object_get(slot, "highest"));
        return 1;
    }
    return 0;
}

/* The person that bears the key's name goes first; of any others there may be only one. */
int place_of_key(struct tool *tool, struct key_place *out, int *found, const struct keyfile *key,
                 const daomesh_id *party)
{
    scoped_bytes record = { 0 };
    size_t holders = 0;
    *found = 0;
    TRY(names_load(tool));
    for (size_t i = 0; i < tool->party_count; i++) {
        const struct party *candidate = &tool->parties[i];
        struct key_place place = { .party = candidate->id };
        if (candidate->sort != SORT_PERSON) continue;
        if (party && !same_id(party, &candidate->id)) continue;
        TRY(session_bytes(tool, &record, 0, DAOMESH_RECORD_PARTY, candidate->row));
        if (!may_hold(record, &key->key) || !slot_read(&place, record, &key->key)) continue;
        *out = place;
        *found = 1;
        if (same_id(&key->party, &candidate->id)) return DONE;
        holders++;
    }
    if (holders > 1) return fail(tool, "several persons hold key %s; --actor says who acts", key->name);
    return DONE;
}
