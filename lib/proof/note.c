/*
 * Signed notes of C2SP: reading them, telling which known keys signed, making verifier keys, signing.
 *
 *     text, ended by a newline
 *     an empty line
 *     — name base64(key id, signature)      one line or more
 */
#include "proof/proof.h"

#define LINE_HEAD "\xe2\x80\x94 " /* an em dash and a space */
#define LINE_HEAD_BYTES 4u
#define KEY_ID_BYTES 4u
#define TIME_BYTES 8u
#define VKEY_BYTES (1u + DAOMESH_KEY_BYTES) /* kind and key */
#define ID_DIGITS 8u
#define STATEMENT_BYTES 64u /* "cosignature/v1\ntime 18446744073709551615\n" and its terminator fit */

/* --- Keys ------------------------------------------------------------------------------------------------------- */

static uint32_t key_id(const daomesh_note_key *key)
{
    const uint8_t separator[2] = { '\n', (uint8_t)key->kind };
    const daomesh_span spans[3] = { key->name,
                                    { separator, sizeof separator },
                                    { key->key.bytes, sizeof key->key.bytes } };
    daomesh_id hash;
    daomesh__hash(&hash, spans, COUNT_OF(spans));
    return load_be32(hash.bytes);
}

/* Kind and name; whether the public key is a good one is asked when the key is made. */
static int32_t check_owner(const daomesh_note_key *key)
{
    if (key->kind != DAOMESH_NOTE_ED25519 && key->kind != DAOMESH_NOTE_COSIGNATURE)
        return DAOMESH_E_ALGORITHM;
    return key->name.at ? daomesh__name_check(key->name) : DAOMESH_E_ARG;
}

static int32_t check_key(const daomesh_note_key *key)
{
    TRY(check_owner(key));
    READY();
    return key_id(key) == key->id ? DAOMESH_OK : DAOMESH_E_KEY_ID;
}

static int32_t make_key(daomesh_note_key *key)
{
    TRY(check_owner(key));
    READY();
    key->id = key_id(key);
    return daomesh_key_check(&key->key);
}

int32_t daomesh_note_key_make(daomesh_note_key *out, const char *name, size_t name_len, uint32_t kind,
                              const daomesh_id *key)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!name || !key) return DAOMESH_E_ARG;
    daomesh_note_key made = { .name = { (const uint8_t *)name, name_len }, .key = *key, .kind = kind };
    TRY(make_key(&made));
    *out = made;
    return DAOMESH_OK;
}

static int32_t read_hex(uint32_t *out, const uint8_t *digits)
{
    *out = 0;
    for (size_t i = 0; i < ID_DIGITS; i++) {
        uint8_t digit = digits[i];
        if (digit >= '0' && digit <= '9')
            digit = (uint8_t)(digit - '0');
        else if (digit >= 'a' && digit <= 'f')
            digit = (uint8_t)(digit - 'a' + 10);
        else
            return DAOMESH_E_SYNTAX;
        *out = *out << 4 | digit;
    }
    return DAOMESH_OK;
}

static int32_t read_key(daomesh_note_key *key, const uint8_t *text, size_t len)
{
    uint8_t material[VKEY_BYTES];
    size_t material_len;
    uint32_t id;
    const uint8_t *plus = daomesh__find_byte(text, '+', len);
    if (!plus) return DAOMESH_E_SYNTAX;
    key->name = (daomesh_span){ text, (size_t)(plus - text) };
    size_t rest = len - key->name.len - 1;
    if (rest <= ID_DIGITS || plus[1 + ID_DIGITS] != '+') return DAOMESH_E_SYNTAX;
    TRY(read_hex(&id, plus + 1));
    TRY(daomesh__base64_read(material, sizeof material, &material_len, plus + 2 + ID_DIGITS,
                             rest - ID_DIGITS - 1));
    if (material_len < sizeof material) return DAOMESH_E_TRUNCATED;
    if (material_len > sizeof material) return DAOMESH_E_TRAILING;
    key->kind = material[0];
    memcpy(key->key.bytes, material + 1, sizeof key->key.bytes);
    TRY(make_key(key));
    return id == key->id ? DAOMESH_OK : DAOMESH_E_KEY_ID;
}

int32_t daomesh_note_key_read(daomesh_note_key *out, const char *text, size_t len)
{
    daomesh_note_key key = { 0 };
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!text) return DAOMESH_E_ARG;
    TRY(read_key(&key, (const uint8_t *)text, len));
    *out = key;
    return DAOMESH_OK;
}

int32_t daomesh_note_key_write(char *out, size_t cap, size_t *len, const daomesh_note_key *key)
{
    struct text_out text;
    uint8_t id[KEY_ID_BYTES], material[VKEY_BYTES];
    TRY(daomesh__text_begin(&text, out, cap, len));
    if (!key) return DAOMESH_E_ARG;
    TRY(check_key(key));
    store_be32(id, key->id);
    material[0] = (uint8_t)key->kind;
    memcpy(material + 1, key->key.bytes, sizeof key->key.bytes);

    daomesh__text_bytes(&text, (const char *)key->name.at, key->name.len);
    daomesh__text(&text, "+");
    daomesh__text_hex(&text, id, sizeof id);
    daomesh__text(&text, "+");
    daomesh__base64_write(&text, material, sizeof material);
    return daomesh__text_end(&text, len);
}

/* --- Reading ---------------------------------------------------------------------------------------------------- */

/* Takes the first line off. */
static int32_t take_line(daomesh_note_signature *out, daomesh_span *lines)
{
    uint8_t blob[KEY_ID_BYTES + sizeof out->bytes];
    size_t blob_len;
    const uint8_t *end = daomesh__find_byte(lines->at, '\n', lines->len);
    if (!end) return DAOMESH_E_TRUNCATED;
    const size_t line_len = (size_t)(end - lines->at);
    if (line_len < LINE_HEAD_BYTES || memcmp(lines->at, LINE_HEAD, LINE_HEAD_BYTES) != 0)
        return DAOMESH_E_SYNTAX;

    const uint8_t *name = lines->at + LINE_HEAD_BYTES;
    const uint8_t *space = daomesh__find_byte(name, ' ', line_len - LINE_HEAD_BYTES);
    if (!space) return DAOMESH_E_SYNTAX;
    memset(out, 0, sizeof *out);
    out->name = (daomesh_span){ name, (size_t)(space - name) };
    TRY(daomesh__name_check(out->name));
    TRY(daomesh__base64_read(blob, sizeof blob, &blob_len, space + 1, (size_t)(end - space) - 1));
    if (blob_len <= KEY_ID_BYTES) return DAOMESH_E_TRUNCATED;

    out->key_id = load_be32(blob);
    out->len = (uint32_t)(blob_len - KEY_ID_BYTES);
    memcpy(out->bytes, blob + KEY_ID_BYTES, out->len < sizeof out->bytes ? out->len : sizeof out->bytes);
    lines->at += line_len + 1;
    lines->len -= line_len + 1;
    return DAOMESH_OK;
}

/* All lines well-formed, those of unknown keys too. */
static int32_t check_lines(uint32_t *count, daomesh_span lines)
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
    TRY(check_lines(&note.signatures, note.lines));
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

/* --- Checking --------------------------------------------------------------------------------------------------- */

/* What a cosigner signs before the text: "cosignature/v1\ntime 1679315147\n". */
static daomesh_span write_statement(char *buffer, uint64_t time)
{
    struct text_out statement = { buffer, STATEMENT_BYTES, 0 };
    daomesh__text(&statement, "cosignature/v1\ntime ");
    daomesh__text_u64(&statement, time);
    daomesh__text(&statement, "\n");
    return (daomesh_span){ (const uint8_t *)buffer, statement.len };
}

/* time gets that of a cosignature, 0 otherwise. */
static int32_t check_line(uint64_t *time, const daomesh_note_key *key, const daomesh_note_signature *line,
                          daomesh_span text)
{
    char buffer[STATEMENT_BYTES];
    daomesh_span signed_spans[2] = { { NULL, 0 }, text };
    const uint8_t *signature = line->bytes;
    uint32_t expected = DAOMESH_SIGNATURE_BYTES;
    *time = 0;
    if (key->kind == DAOMESH_NOTE_COSIGNATURE) {
        expected += TIME_BYTES;
        signature += TIME_BYTES;
        *time = load_be64(line->bytes);
        signed_spans[0] = write_statement(buffer, *time);
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
        TRY(check_key(&keys[i]));
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

/* --- Writing ---------------------------------------------------------------------------------------------------- */

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
    char buffer[STATEMENT_BYTES];
    daomesh_span spans[2] = { { NULL, 0 }, text };
    size_t len = KEY_ID_BYTES;
    store_be32(blob, key->id);
    if (key->kind == DAOMESH_NOTE_COSIGNATURE) {
        store_be64(blob + len, time);
        len += TIME_BYTES;
        spans[0] = write_statement(buffer, time);
    }
    (void)daomesh__sign_spans(blob + len, seed32, spans, COUNT_OF(spans));
    return len + DAOMESH_SIGNATURE_BYTES;
}

static int32_t check_signing(daomesh_span text, const daomesh_note_key *key, const uint8_t *seed32,
                             uint64_t time)
{
    daomesh_checkpoint checkpoint;
    daomesh_id of_seed;
    TRY(check_key(key));
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
    uint8_t blob[KEY_ID_BYTES + TIME_BYTES + DAOMESH_SIGNATURE_BYTES];
    const daomesh_span signed_text = { text, text_len };
    TRY(daomesh__text_begin(&line, out, cap, out_len));
    if (!text || !key || !seed32) return DAOMESH_E_ARG;
    TRY(check_signing(signed_text, key, seed32, time));
    size_t blob_len = sign_blob(blob, signed_text, key, seed32, time);

    daomesh__text(&line, LINE_HEAD);
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
    TRY(check_lines(&count, line_span));

    daomesh__text_bytes(&note, (const char *)text, text_len);
    daomesh__text(&note, "\n");
    daomesh__text_bytes(&note, (const char *)lines, lines_len);
    return daomesh__text_end(&note, out_len);
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
