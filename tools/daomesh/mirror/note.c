/* Notes line by line: a checkpoint that was checked, and the same one with other signatures below it. */
#include "mirror.h"

#include <stdlib.h>
#include <string.h>

int32_t claim_read(struct claim *claim, const daomesh_checkpoint_policy *policy)
{
    if (claim->note.len == 0) return DAOMESH_E_TRUNCATED; /* an empty file */
    return daomesh_checkpoint_check(&claim->head, claim->note.at, claim->note.len, policy);
}

void claim_free(struct claim *claim)
{
    bytes_free(&claim->note);
}

int32_t note_standing(struct bytes *out, daomesh_log_folder *folder)
{
    size_t len = 0;
    int32_t status = daomesh_log_folder_checkpoint(NULL, 0, &len, folder);
    if (status != DAOMESH_E_BUFFER) return status;
    bytes_room(out, len);
    return daomesh_log_folder_checkpoint(out->at, out->cap, &out->len, folder);
}

static int same_text(daomesh_span a, daomesh_span b)
{
    return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}

static int is_by(const daomesh_note_signature *signature, const daomesh_note_key *key)
{
    return key && signature->key_id == key->id && same_text(signature->name, key->name);
}

static int is_wanted(const daomesh_note_signature *signature, const daomesh_checkpoint_policy *policy,
                     const daomesh_note_key *without)
{
    if (is_by(signature, without)) return 0;
    if (is_by(signature, &policy->log)) return 1;
    for (size_t i = 0; i < policy->cosigner_count; i++)
        if (is_by(signature, &policy->cosigners[i])) return 1;
    return 0;
}

/* The wanted lines as they stand in the note. */
static int32_t keep_lines(struct bytes *lines, const daomesh_note *note,
                          const daomesh_checkpoint_policy *policy, const daomesh_note_key *without)
{
    const uint8_t *line = note->lines.at;
    for (uint32_t i = 0; i < note->signatures; i++) {
        daomesh_note_signature signature;
        int32_t status = daomesh_note_signature_at(&signature, note, i);
        if (status != DAOMESH_OK) return status;
        const size_t left = note->lines.len - (size_t)(line - note->lines.at);
        const uint8_t *end = memchr(line, '\n', left);
        if (!end) return DAOMESH_E_TRUNCATED;
        const size_t len = (size_t)(end - line) + 1;
        if (is_wanted(&signature, policy, without)) bytes_append(lines, line, len);
        line += len;
    }
    return DAOMESH_OK;
}

int32_t note_keep(struct bytes *out, const struct claim *claim, const daomesh_checkpoint_policy *policy,
                  const daomesh_note_key *without, const struct bytes *line)
{
    daomesh_note note;
    scoped_bytes lines = { 0 };
    int32_t status = daomesh_note_read(&note, claim->note.at, claim->note.len);
    if (status == DAOMESH_OK) status = keep_lines(&lines, &note, policy, without);
    if (status != DAOMESH_OK) return status;
    if (line) bytes_append(&lines, line->at, line->len);
    bytes_room(out, note.text.len + lines.len + 2);
    return daomesh_note_write((char *)out->at, out->cap, &out->len, note.text.at, note.text.len, lines.at,
                              lines.len);
}

/* --- Two notes of one text ------------------------------------------------------------------------------------------------ */

static int has_line_by(const daomesh_note *note, uint32_t key_id, daomesh_span name)
{
    daomesh_note_signature signature;
    for (uint32_t i = 0; daomesh_note_signature_at(&signature, note, i) == DAOMESH_OK; i++)
        if (signature.key_id == key_id && same_text(signature.name, name)) return 1;
    return 0;
}

int note_has_other_key(const daomesh_note *note, const daomesh_note_key *key)
{
    daomesh_note_signature signature;
    if (has_line_by(note, key->id, key->name)) return 0;
    for (uint32_t i = 0; daomesh_note_signature_at(&signature, note, i) == DAOMESH_OK; i++)
        if (same_text(signature.name, key->name)) return 1;
    return 0;
}

/*
 * The lines of one of two notes of the same text that belong into both together, as they stand: a cosignature of the newer note
 * goes before one by the same signer, which is older or may be false; what the log itself signed stays.
 */
static void gather_lines(struct bytes *lines, const daomesh_note *from, int is_newer,
                         const daomesh_note *other, daomesh_span origin)
{
    const uint8_t *line = from->lines.at, *all = line + from->lines.len;
    daomesh_note_signature signature;
    for (uint32_t i = 0; daomesh_note_signature_at(&signature, from, i) == DAOMESH_OK; i++) {
        const uint8_t *end = (const uint8_t *)memchr(line, '\n', (size_t)(all - line)) + 1;
        if (same_text(signature.name, origin) != is_newer ||
            !has_line_by(other, signature.key_id, signature.name))
            bytes_append(lines, line, (size_t)(end - line));
        line = end;
    }
}

int32_t note_merge(struct bytes *out, int *is_other, const struct bytes *older, const struct bytes *newer)
{
    daomesh_note note, more;
    daomesh_checkpoint head;
    scoped_bytes lines = { 0 };
    int32_t status = daomesh_note_read(&note, older->at, older->len);
    if (status == DAOMESH_OK) status = daomesh_checkpoint_read(&head, note.text.at, note.text.len);
    if (status == DAOMESH_OK) status = daomesh_note_read(&more, newer->at, newer->len);
    if (status != DAOMESH_OK) return status;
    *is_other = !same_text(note.text, more.text);
    if (*is_other) return DAOMESH_OK;
    gather_lines(&lines, &note, 0, &more, head.origin);
    gather_lines(&lines, &more, 1, &note, head.origin);
    bytes_room(out, note.text.len + lines.len + 2);
    return daomesh_note_write((char *)out->at, out->cap, &out->len, note.text.at, note.text.len, lines.at,
                              lines.len);
}
