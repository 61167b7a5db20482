/*
 * Two checkpoints that one log signed and that cannot both be true: how that is found out, written down, and checked again by
 * anyone who has the file (docs/formats/conflict.md).
 */
#include "mirror.h"

#include <stdlib.h>
#include <string.h>

#define FORMAT_NAME "daomesh-conflict 1"

int32_t verdict_make(struct verdict *out, const daomesh_checkpoint *smaller, const daomesh_checkpoint *larger,
                     const daomesh_tile_source *tiles_of_larger)
{
    daomesh_merkle_tree tree;
    *out = (struct verdict){ .root = larger->root };
    if (smaller->size == larger->size) return DAOMESH_OK;
    int32_t status = daomesh_log_tree_at(&tree, smaller->size, larger->size, tiles_of_larger);
    if (status == DAOMESH_OK) status = daomesh_merkle_root(&out->root, &tree);
    if (status == DAOMESH_OK)
        status = daomesh_log_prove_consistency(out->proof, DAOMESH_MERKLE_HASHES_MAX, &out->count,
                                               smaller->size, larger->size, larger->size, tiles_of_larger);
    if (status != DAOMESH_OK) return status;
    return daomesh_merkle_check_consistency(&out->root, smaller->size, &larger->root, larger->size,
                                            out->proof, out->count);
}

/* --- Written down --------------------------------------------------------------------------------------------------- */

static json_t *hex_json(const daomesh_id *hash)
{
    scoped_text hex = hex_of(hash->bytes, sizeof hash->bytes);
    return json_string(hex);
}

static json_t *note_json(const struct claim *claim)
{
    return json_stringn((const char *)claim->note.at, claim->note.len);
}

json_t *conflict_json(const struct claim *smaller, const struct claim *larger, const struct verdict *verdict,
                      const daomesh_note_key *log)
{
    char key[2 * DAOMESH_NOTE_NAME_MAX];
    size_t len;
    json_t *proof = json_array();
    (void)daomesh_note_key_write(key, sizeof key, &len, log);
    for (size_t i = 0; i < verdict->count; i++)
        json_array_append_new(proof, hex_json(&verdict->proof[i]));
    return json_pack("{s:s, s:s, s:o, s:o, s:o, s:o}", "format", FORMAT_NAME, "log", key, "smaller",
                     note_json(smaller), "larger", note_json(larger), "root", hex_json(&verdict->root),
                     "proof", proof);
}

/* --- Read again ------------------------------------------------------------------------------------------------------- */

struct conflict {
    daomesh_checkpoint_policy policy; /* of the log alone */
    struct claim smaller;
    struct claim larger;
    struct verdict verdict;
};
#define scoped_conflict __attribute__((cleanup(conflict_free))) struct conflict

static void conflict_free(struct conflict *conflict)
{
    claim_free(&conflict->smaller);
    claim_free(&conflict->larger);
}

static int take_claim(struct tool *tool, struct claim *claim, const json_t *object, const char *name,
                      const daomesh_checkpoint_policy *policy)
{
    const json_t *text = json_object_get(object, name);
    bytes_append(&claim->note, json_string_value(text), json_string_length(text));
    if (claim->note.len == 0) return fail(tool, "%s: there is no such checkpoint in the file", name);
    int32_t status = claim_read(claim, policy);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, NULL, "%s checkpoint", name);
}

static int take_hash(struct tool *tool, daomesh_id *out, const json_t *text, const char *name)
{
    return json_is_string(text) && id_read(out, json_string_value(text))
               ? DONE
               : fail(tool, "%s: 64 hex digits would be right", name);
}

static int take_conflict(struct tool *tool, struct conflict *out, const json_t *object)
{
    const char *format = json_string_value(json_object_get(object, "format"));
    const json_t *log = json_object_get(object, "log"), *proof = json_object_get(object, "proof");
    if (!format || strcmp(format, FORMAT_NAME) != 0) return fail(tool, "the file is not a " FORMAT_NAME);
    out->policy = (daomesh_checkpoint_policy){ .size = sizeof out->policy };
    int32_t status = daomesh_note_key_read(&out->policy.log, json_string_value(log), json_string_length(log));
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "log");
    out->policy.origin = out->policy.log.name;
    TRY(take_claim(tool, &out->smaller, object, "smaller", &out->policy));
    TRY(take_claim(tool, &out->larger, object, "larger", &out->policy));
    TRY(take_hash(tool, &out->verdict.root, json_object_get(object, "root"), "root"));
    out->verdict.count = json_array_size(proof);
    if (out->verdict.count > DAOMESH_MERKLE_HASHES_MAX) return fail(tool, "proof: too many hashes");
    for (size_t i = 0; i < out->verdict.count; i++)
        TRY(take_hash(tool, &out->verdict.proof[i], json_array_get(proof, i), "proof"));
    return DONE;
}

/* The larger tree says something of the smaller one's size, and it is not what the smaller one says. */
static int check_conflict(struct tool *tool, const struct conflict *conflict)
{
    const daomesh_checkpoint *smaller = &conflict->smaller.head, *larger = &conflict->larger.head;
    const struct verdict *verdict = &conflict->verdict;
    int32_t status = daomesh_merkle_check_consistency(&verdict->root, smaller->size, &larger->root,
                                                      larger->size, verdict->proof, verdict->count);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "proof");
    if (memcmp(&verdict->root, &smaller->root, sizeof verdict->root) == 0)
        return fail(tool, "no conflict: the larger checkpoint goes on from the smaller one");
    return DONE;
}

static int report(struct tool *tool, const struct conflict *conflict, const char *log)
{
    const daomesh_checkpoint *smaller = &conflict->smaller.head, *larger = &conflict->larger.head;
    scoped_text claimed = hex_of(smaller->root.bytes, sizeof smaller->root.bytes);
    scoped_text proven = hex_of(conflict->verdict.root.bytes, sizeof conflict->verdict.root.bytes);
    if (tool->as_json) {
        json_auto_t *object = json_pack(
            "{s:b, s:s, s:I, s:I, s:s, s:s}", "conflict", 1, "log", log, "smaller", (json_int_t)smaller->size,
            "larger", (json_int_t)larger->size, "smaller_root", claimed, "larger_says", proven);
        print_json(object);
        return DONE;
    }
    printf("%sproven%s: the log signed two histories\nlog %s\n", ink(tool, INK_RED), ink(tool, INK_PLAIN),
           log);
    printf("one checkpoint gives its first %llu entries the root %s\n", (unsigned long long)smaller->size,
           claimed);
    printf("the one of %llu entries gives them              %s\n", (unsigned long long)larger->size, proven);
    return DONE;
}

int run_conflict(struct tool *tool, struct words *args)
{
    const char *path;
    scoped_bytes text = { 0 };
    scoped_conflict conflict = { .verdict = { .count = 0 } };
    TRY(take_options(tool, args, NULL, 0, NULL));
    TRY(take_word(tool, args, &path, "the file that daomesh mirror saved"));
    TRY(take_no_more(tool, args));
    TRY(file_read(tool, &text, path));
    json_auto_t *object = json_loadb((const char *)text.at, text.len, JSON_REJECT_DUPLICATES, NULL);
    if (!object) return fail(tool, "%s: not JSON", path);
    TRY(take_conflict(tool, &conflict, object));
    TRY(check_conflict(tool, &conflict));
    return report(tool, &conflict, json_string_value(json_object_get(object, "log")));
}
