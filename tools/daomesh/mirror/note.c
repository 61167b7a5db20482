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

static int is_by(const daomesh_note_signature *signature, const daomesh_note_key *key)
{
    return key && signature->key_id == key->id && signature->name.len == key->name.len &&
           memcmp(signature->name.at, key->name.at, key->name.len) == 0;
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
