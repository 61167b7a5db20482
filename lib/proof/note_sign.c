/* Writing and signing notes; a cosignature is over a checkpoint alone. */
#include "proof/note.h"

/* What may stand before the empty line. */
static int32_t check_text(const uint8_t *text, size_t len)
{
    if (len > DAOMESH_NOTE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    if (len == 0 || text[len - 1] != '\n') return DAOMESH_E_TRUNCATED;
    return daomesh__text_check(text, len, 1);
}

/* Key id and signature, after the time in a cosignature; gives their length. All was checked, so signing cannot fail. */
static size_t sign_blob(uint8_t *blob, daomesh_span text, const daomesh_note_key *key, const uint8_t *seed32,
                        uint64_t time)
{
    char buffer[NOTE_STATEMENT_BYTES];
    daomesh_span spans[2] = { { NULL, 0 }, text };
    size_t len = NOTE_KEY_ID_BYTES;
    store_be32(blob, key->id);
    if (key->kind == DAOMESH_NOTE_COSIGNATURE) {
        store_be64(blob + len, time);
        len += NOTE_TIME_BYTES;
        spans[0] = daomesh__note_statement(buffer, time);
    }
    (void)daomesh__sign_spans(blob + len, seed32, spans, COUNT_OF(spans));
    return len + DAOMESH_SIGNATURE_BYTES;
}

static int32_t check_signing(daomesh_span text, const daomesh_note_key *key, const uint8_t *seed32,
                             uint64_t time)
{
    daomesh_checkpoint checkpoint;
    daomesh_id of_seed;
    TRY(daomesh__note_key_check(key));
    if (time > (key->kind == DAOMESH_NOTE_COSIGNATURE ? INT64_MAX : 0)) return DAOMESH_E_RANGE;
    TRY(check_text(text.at, text.len));
    if (key->kind == DAOMESH_NOTE_COSIGNATURE) TRY(daomesh_checkpoint_read(&checkpoint, text.at, text.len));
    MUST(daomesh_key_public(&of_seed, seed32) == DAOMESH_OK);
    return id_equal(&of_seed, &key->key) ? DAOMESH_OK : DAOMESH_E_NOT_THE_KEY;
}

int32_t daomesh_note_sign(char *out, size_t cap, size_t *out_len, const uint8_t *text, size_t text_len,
                          const daomesh_note_key *key, const uint8_t *seed32, uint64_t time)
{
    struct text_out line;
    uint8_t blob[NOTE_KEY_ID_BYTES + NOTE_TIME_BYTES + DAOMESH_SIGNATURE_BYTES];
    const daomesh_span signed_text = { text, text_len };
    TRY(daomesh__text_begin(&line, out, cap, out_len));
    if (!text || !key || !seed32) return DAOMESH_E_ARG;
    TRY(check_signing(signed_text, key, seed32, time));
    size_t blob_len = sign_blob(blob, signed_text, key, seed32, time);

    daomesh__text(&line, NOTE_LINE_HEAD);
    daomesh__text_bytes(&line, (const char *)key->name.at, key->name.len);
    daomesh__text(&line, " ");
    daomesh__base64_write(&line, blob, blob_len);
    daomesh__text(&line, "\n");
    return daomesh__text_end(&line, out_len);
}

int32_t daomesh_note_write(char *out, size_t cap, size_t *out_len, const uint8_t *text, size_t text_len,
                           const uint8_t *lines, size_t lines_len)
{
    struct text_out note;
    uint32_t count;
    const daomesh_span line_span = { lines, lines_len };
    TRY(daomesh__text_begin(&note, out, cap, out_len));
    if (!text || !lines) return DAOMESH_E_ARG;
    TRY(check_text(text, text_len));
    if (lines_len >= DAOMESH_NOTE_BYTES_MAX - text_len) return DAOMESH_E_TOO_LARGE;
    TRY(daomesh__note_lines_check(&count, line_span));

    daomesh__text_bytes(&note, (const char *)text, text_len);
    daomesh__text(&note, "\n");
    daomesh__text_bytes(&note, (const char *)lines, lines_len);
    return daomesh__text_end(&note, out_len);
}
