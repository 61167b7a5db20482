/* Checkpoints of a log (C2SP tlog-checkpoint): their three lines, whom to believe about them, and what may follow on what. */
#include "proof/proof.h"

/* Takes the first line off, without its newline. */
static int32_t take_line(daomesh_span *line, daomesh_span *text)
{
    const uint8_t *end = daomesh__find_byte(text->at, '\n', text->len);
    if (!end) return DAOMESH_E_TRUNCATED;
    *line = (daomesh_span){ text->at, (size_t)(end - text->at) };
    text->at += line->len + 1;
    text->len -= line->len + 1;
    return DAOMESH_OK;
}

static int32_t check_origin(daomesh_span origin)
{
    if (origin.len == 0) return DAOMESH_E_TRUNCATED;
    return daomesh__text_check(origin.at, origin.len, 0);
}

static int32_t read_size(uint64_t *size, daomesh_span digits)
{
    *size = 0;
    if (digits.len == 0) return DAOMESH_E_SYNTAX;
    if (digits.len > 1 && digits.at[0] == '0') return DAOMESH_E_NOT_CANONICAL;
    for (size_t i = 0; i < digits.len; i++) {
        const uint8_t digit = (uint8_t)(digits.at[i] - '0');
        if (digit > 9) return DAOMESH_E_SYNTAX;
        if (*size > (UINT64_MAX - digit) / 10) return DAOMESH_E_RANGE;
        *size = *size * 10 + digit;
    }
    return DAOMESH_OK;
}

static int32_t read_root(daomesh_id *root, daomesh_span base64)
{
    size_t len;
    TRY(daomesh__base64_read(root->bytes, sizeof root->bytes, &len, base64.at, base64.len));
    return len == sizeof root->bytes ? DAOMESH_OK : DAOMESH_E_SYNTAX;
}

static int32_t read_lines(daomesh_checkpoint *checkpoint, daomesh_span text)
{
    daomesh_span size, root;
    TRY(take_line(&checkpoint->origin, &text));
    TRY(check_origin(checkpoint->origin));
    TRY(take_line(&size, &text));
    TRY(read_size(&checkpoint->size, size));
    TRY(take_line(&root, &text));
    TRY(read_root(&checkpoint->root, root));
    return text.len > 0 ? DAOMESH_E_TRAILING : DAOMESH_OK;
}

int32_t daomesh_checkpoint_read(daomesh_checkpoint *out, const uint8_t *text, size_t len)
{
    daomesh_checkpoint checkpoint = { 0 };
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!text) return DAOMESH_E_ARG;
    if (len > DAOMESH_NOTE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(read_lines(&checkpoint, (daomesh_span){ text, len }));
    *out = checkpoint;
    return DAOMESH_OK;
}

int32_t daomesh_checkpoint_write(char *out, size_t cap, size_t *len, const daomesh_checkpoint *checkpoint)
{
    struct text_out text;
    TRY(daomesh__text_begin(&text, out, cap, len));
    if (!checkpoint || !checkpoint->origin.at) return DAOMESH_E_ARG;
    if (checkpoint->origin.len > DAOMESH_NOTE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(check_origin(checkpoint->origin));

    daomesh__text_bytes(&text, (const char *)checkpoint->origin.at, checkpoint->origin.len);
    daomesh__text(&text, "\n");
    daomesh__text_u64(&text, checkpoint->size);
    daomesh__text(&text, "\n");
    daomesh__base64_write(&text, checkpoint->root.bytes, sizeof checkpoint->root.bytes);
    daomesh__text(&text, "\n");
    return daomesh__text_end(&text, len);
}

static int32_t check_policy(const daomesh_checkpoint_policy *policy)
{
    if (policy->size != sizeof *policy || !policy->origin.at) return DAOMESH_E_ARG;
    if (!policy->cosigners && policy->cosigner_count > 0) return DAOMESH_E_ARG;
    if (policy->cosigner_count >= DAOMESH_NOTE_KEYS_MAX) return DAOMESH_E_LIMIT;
    if (policy->required > policy->cosigner_count) return DAOMESH_E_RANGE;
    if (policy->log.kind != DAOMESH_NOTE_ED25519) return DAOMESH_E_ARG;
    for (size_t i = 0; i < policy->cosigner_count; i++)
        if (policy->cosigners[i].kind != DAOMESH_NOTE_COSIGNATURE) return DAOMESH_E_ARG;
    return DAOMESH_OK;
}

/* The log is key 0, cosigner i is key i + 1. */
static int32_t check_signers(const daomesh_note *note, const daomesh_checkpoint_policy *policy)
{
    daomesh_note_key keys[DAOMESH_NOTE_KEYS_MAX];
    daomesh_note_verdict verdict;
    keys[0] = policy->log;
    for (size_t i = 0; i < policy->cosigner_count; i++)
        keys[i + 1] = policy->cosigners[i];
    TRY(daomesh__note_verdict(&verdict, note, keys, policy->cosigner_count + 1, policy->not_before));
    if (!(verdict.signers & 1)) return DAOMESH_E_LOG_UNSIGNED;
    return daomesh__note_enough(verdict.signers >> 1, verdict.stale >> 1, policy->required);
}

int32_t daomesh_checkpoint_check(daomesh_checkpoint *out, const uint8_t *note, size_t len,
                                 const daomesh_checkpoint_policy *policy)
{
    daomesh_checkpoint checkpoint;
    daomesh_note parts;
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!note || !policy) return DAOMESH_E_ARG;
    TRY(check_policy(policy));
    TRY(daomesh_note_read(&parts, note, len));
    TRY(check_signers(&parts, policy));
    TRY(daomesh_checkpoint_read(&checkpoint, parts.text.at, parts.text.len));
    if (!daomesh__same_bytes(checkpoint.origin, policy->origin)) return DAOMESH_E_ORIGIN;
    *out = checkpoint;
    return DAOMESH_OK;
}

int32_t daomesh_checkpoint_extends(const daomesh_checkpoint *newer, const daomesh_checkpoint *older,
                                   const daomesh_id *proof, size_t count)
{
    if (!newer || !older || !newer->origin.at || !older->origin.at) return DAOMESH_E_ARG;
    if (!daomesh__same_bytes(newer->origin, older->origin)) return DAOMESH_E_ORIGIN;
    return daomesh_merkle_check_consistency(&older->root, older->size, &newer->root, newer->size, proof,
                                            count);
}
