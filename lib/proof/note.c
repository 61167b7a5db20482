/*
 * Signed notes of C2SP: reading them, and telling which known keys signed.
 *
 *     text, ended by a newline
 *     an empty line
 *     — name base64(key id, signature)      one line or more
 */
#include "proof/note.h"

/* Takes the first line off. */
static int32_t take_line(daomesh_note_signature *out, daomesh_span *lines)
{
    uint8_t blob[NOTE_KEY_ID_BYTES + sizeof out->bytes];
    size_t blob_len;
    const uint8_t *end = daomesh__find_byte(lines->at, '\n', lines->len);
    if (!end) return DAOMESH_E_TRUNCATED;
    const size_t line_len = (size_t)(end - lines->at);
    if (line_len < NOTE_LINE_HEAD_BYTES || memcmp(lines->at, NOTE_LINE_HEAD, NOTE_LINE_HEAD_BYTES) != 0)
        return DAOMESH_E_SYNTAX;

    const uint8_t *name = lines->at + NOTE_LINE_HEAD_BYTES;
    const uint8_t *space = daomesh__find_byte(name, ' ', line_len - NOTE_LINE_HEAD_BYTES);
    if (!space) return DAOMESH_E_SYNTAX;
    memset(out, 0, sizeof *out);
    out->name = (daomesh_span){ name, (size_t)(space - name) };
    TRY(daomesh__name_check(out->name));
    TRY(daomesh__base64_read(blob, sizeof blob, &blob_len, space + 1, (size_t)(end - space) - 1));
    if (blob_len <= NOTE_KEY_ID_BYTES) return DAOMESH_E_TRUNCATED;

    out->key_id = load_be32(blob);
    out->len = (uint32_t)(blob_len - NOTE_KEY_ID_BYTES);
    memcpy(out->bytes, blob + NOTE_KEY_ID_BYTES, out->len < sizeof out->bytes ? out->len : sizeof out->bytes);
    lines->at += line_len + 1;
    lines->len -= line_len + 1;
    return DAOMESH_OK;
}

int32_t daomesh__note_lines_check(uint32_t *count, daomesh_span lines)
{
    *count = 0;
    if (lines.len == 0) return DAOMESH_E_TRUNCATED;
    for (; lines.len > 0; ++*count) {
        daomesh_note_signature line;
        if (*count == DAOMESH_NOTE_SIGNATURES_MAX) return DAOMESH_E_LIMIT;
        TRY(take_line(&line, &lines));
    }
    return DAOMESH_OK;
}

/* The last empty line parts text and signatures; its place, or 0 where there is none. */
static size_t find_parting(const uint8_t *bytes, size_t len)
{
    for (size_t i = len; i-- > 1;)
        if (bytes[i] == '\n' && bytes[i - 1] == '\n') return i;
    return 0;
}

int32_t daomesh_note_read(daomesh_note *out, const uint8_t *bytes, size_t len)
{
    daomesh_note note = { 0 };
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!bytes) return DAOMESH_E_ARG;
    if (len > DAOMESH_NOTE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(daomesh__text_check(bytes, len, 1));
    size_t parting = find_parting(bytes, len);
    if (parting == 0) return DAOMESH_E_SYNTAX;
    note.text = (daomesh_span){ bytes, parting };
    note.lines = (daomesh_span){ bytes + parting + 1, len - parting - 1 };
    TRY(daomesh__note_lines_check(&note.signatures, note.lines));
    *out = note;
    return DAOMESH_OK;
}

int32_t daomesh_note_signature_at(daomesh_note_signature *out, const daomesh_note *note, uint32_t index)
{
    daomesh_note_signature line;
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!note || !note->lines.at) return DAOMESH_E_ARG;
    daomesh_span lines = note->lines;
    for (uint32_t i = 0; i <= index; i++) {
        if (lines.len == 0) return DAOMESH_E_END;
        TRY(take_line(&line, &lines));
    }
    *out = line;
    return DAOMESH_OK;
}

daomesh_span daomesh__note_statement(char *buffer, uint64_t time)
{
    struct text_out statement = { buffer, NOTE_STATEMENT_BYTES, 0 };
    daomesh__text(&statement, "cosignature/v1\ntime ");
    daomesh__text_u64(&statement, time);
    daomesh__text(&statement, "\n");
    return (daomesh_span){ (const uint8_t *)buffer, statement.len };
}

/* time gets that of a cosignature, 0 otherwise. */
static int32_t check_line(uint64_t *time, const daomesh_note_key *key, const daomesh_note_signature *line,
                          daomesh_span text)
{
    char buffer[NOTE_STATEMENT_BYTES];
    daomesh_span signed_spans[2] = { { NULL, 0 }, text };
    const uint8_t *signature = line->bytes;
    uint32_t expected = DAOMESH_SIGNATURE_BYTES;
    *time = 0;
    if (key->kind == DAOMESH_NOTE_COSIGNATURE) {
        expected += NOTE_TIME_BYTES;
        signature += NOTE_TIME_BYTES;
        *time = load_be64(line->bytes);
        signed_spans[0] = daomesh__note_statement(buffer, *time);
    }
    if (line->len != expected || *time > INT64_MAX) return DAOMESH_E_NOTE_SIGNATURE;
    int32_t status = daomesh__verify_spans(signature, &key->key, signed_spans, COUNT_OF(signed_spans));
    return status == DAOMESH_E_SIGNATURE ? DAOMESH_E_NOTE_SIGNATURE : status;
}

/* The place of a line's key among those known; count where it is not. */
static size_t find_key(const daomesh_note_key *keys, size_t count, const daomesh_note_signature *line)
{
    size_t i = 0;
    while (i < count && !(keys[i].id == line->key_id && daomesh__same_bytes(keys[i].name, line->name)))
        i++;
    return i;
}

/* One public key under two names, or for two kinds of signature, would let one signer count as two. */
static int32_t check_keys(const daomesh_note_key *keys, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        TRY(daomesh__note_key_check(&keys[i]));
        for (size_t j = 0; j < i; j++) {
            if (id_equal(&keys[i].key, &keys[j].key)) return DAOMESH_E_REPEATED;
            if (keys[i].id == keys[j].id && daomesh__same_bytes(keys[i].name, keys[j].name))
                return DAOMESH_E_REPEATED;
        }
    }
    return DAOMESH_OK;
}

static void count_signer(daomesh_note_verdict *verdict, size_t index, uint64_t time, int stale)
{
    const uint64_t bit = UINT64_C(1) << index;
    if (stale) {
        verdict->stale |= bit;
        return;
    }
    verdict->signers |= bit;
    verdict->count++;
    if (time > 0 && (verdict->oldest == 0 || time < verdict->oldest)) verdict->oldest = time;
}

int32_t daomesh__note_verdict(daomesh_note_verdict *verdict, const daomesh_note *note,
                              const daomesh_note_key *keys, size_t count, uint64_t not_before)
{
    memset(verdict, 0, sizeof *verdict);
    TRY(check_keys(keys, count));
    daomesh_span lines = note->lines;
    while (lines.len > 0) {
        daomesh_note_signature line;
        uint64_t time;
        MUST(take_line(&line, &lines) == DAOMESH_OK);
        size_t index = find_key(keys, count, &line);
        if (index == count) {
            verdict->unknown++;
            continue;
        }
        if ((verdict->signers | verdict->stale) >> index & 1) return DAOMESH_E_SIGNED_TWICE;
        TRY(check_line(&time, &keys[index], &line, note->text));
        count_signer(verdict, index, time, keys[index].kind == DAOMESH_NOTE_COSIGNATURE && time < not_before);
    }
    return DAOMESH_OK;
}

static uint32_t bits_of(uint64_t set)
{
    uint32_t bits = 0;
    for (; set != 0; set &= set - 1)
        bits++;
    return bits;
}

int32_t daomesh__note_enough(uint64_t signers, uint64_t stale, uint32_t required)
{
    if (bits_of(signers) >= required) return DAOMESH_OK;
    return bits_of(signers | stale) >= required ? DAOMESH_E_STALE : DAOMESH_E_COSIGNERS;
}

int32_t daomesh_note_check(daomesh_note_verdict *out, const uint8_t *bytes, size_t len,
                           const daomesh_note_key *keys, size_t count, uint32_t required, uint64_t not_before)
{
    daomesh_note_verdict verdict;
    daomesh_note note;
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!bytes || !keys) return DAOMESH_E_ARG;
    if (count > DAOMESH_NOTE_KEYS_MAX) return DAOMESH_E_LIMIT;
    if (required == 0 || required > count) return DAOMESH_E_RANGE;
    TRY(daomesh_note_read(&note, bytes, len));
    TRY(daomesh__note_verdict(&verdict, &note, keys, count, not_before));
    TRY(daomesh__note_enough(verdict.signers, verdict.stale, required));
    *out = verdict;
    return DAOMESH_OK;
}

size_t daomesh_note_bytes_max(void)
{
    return DAOMESH_NOTE_BYTES_MAX;
}

size_t daomesh_note_signatures_max(void)
{
    return DAOMESH_NOTE_SIGNATURES_MAX;
}

size_t daomesh_note_name_max(void)
{
    return DAOMESH_NOTE_NAME_MAX;
}

size_t daomesh_note_keys_max(void)
{
    return DAOMESH_NOTE_KEYS_MAX;
}
