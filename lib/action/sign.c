/* Signing an action, by one key after the other or by each apart, and checking what was signed. */
#include "action/action.h"
#include "crypto/crypto.h"

/* The signatures of an envelope that is being made, ascending by key. */
struct signatures {
    daomesh_action_signature at[DAOMESH_SIGNATURES_MAX];
    uint32_t count;
};

/* Of an action that was read: there are no more of them than fit. */
static int32_t load(struct signatures *out, const daomesh_action_view *view)
{
    for (out->count = 0; out->count < view->signature_count; out->count++)
        SURE(daomesh_action_signature_at(&out->at[out->count], view, out->count));
    return DAOMESH_OK;
}

/* One key signs once: EXISTS when it did, LIMIT when there is no room. */
static int32_t insert(struct signatures *to, const daomesh_action_signature *signature)
{
    uint32_t place = 0;
    while (place < to->count && memcmp(to->at[place].key.bytes, signature->key.bytes, DAOMESH_KEY_BYTES) < 0)
        place++;
    if (place < to->count && id_equal(&to->at[place].key, &signature->key)) return DAOMESH_E_EXISTS;
    if (to->count == DAOMESH_SIGNATURES_MAX) return DAOMESH_E_LIMIT;
    memmove(&to->at[place + 1], &to->at[place], (to->count - place) * sizeof to->at[0]);
    to->at[place] = *signature;
    to->count++;
    return DAOMESH_OK;
}

static void put_signature(struct cbor_out *out, const daomesh_action_signature *signature)
{
    daomesh__cbor_put_map(out, 3);
    daomesh__cbor_put_uint(out, SIGNATURE_ALGORITHM);
    daomesh__cbor_put_uint(out, signature->algorithm);
    daomesh__cbor_put_uint(out, SIGNATURE_KEY);
    daomesh__cbor_put_bytes(out, signature->key.bytes, sizeof signature->key.bytes);
    daomesh__cbor_put_uint(out, SIGNATURE_SIGNATURE);
    uint8_t value[sizeof signature->signature + SK_TAIL_BYTES];
    memcpy(value, signature->signature, sizeof signature->signature);
    value[sizeof signature->signature] = signature->flags;
    store_be32(value + sizeof signature->signature + 1, signature->counter);
    const size_t tail = signature->algorithm == DAOMESH_ALGORITHM_SSHSIG_SK ? SK_TAIL_BYTES : 0;
    daomesh__cbor_put_bytes(out, value, sizeof signature->signature + tail);
}

static void put_envelope(struct cbor_out *out, daomesh_span action, const struct signatures *signatures)
{
    daomesh__cbor_put_map(out, 2);
    daomesh__cbor_put_uint(out, ENVELOPE_ACTION);
    daomesh__cbor_put_bytes(out, action.at, action.len);
    daomesh__cbor_put_uint(out, ENVELOPE_SIGNATURES);
    daomesh__cbor_put_array(out, signatures->count);
    for (uint32_t i = 0; i < signatures->count; i++)
        put_signature(out, &signatures->at[i]);
}

static int32_t write_envelope(uint8_t *out, size_t cap, size_t *len, daomesh_span action,
                              const struct signatures *signatures, daomesh_diag *diag)
{
    struct cbor_out envelope = { NULL, 0, 0 };
    put_envelope(&envelope, action, signatures);
    *len = envelope.len;
    if (envelope.len > cap) return daomesh__say(diag, DAOMESH_E_BUFFER, NULL, NULL, NULL);
    envelope = (struct cbor_out){ out, cap, 0 };
    put_envelope(&envelope, action, signatures);
    return DAOMESH_OK;
}

static int32_t refuse(daomesh_diag *diag, int32_t status)
{
    return daomesh__say(diag, status, "signatures", NULL, NULL);
}

/* --- One more signature ---------------------------------------------------------------------------------------------------- */

static int32_t sign(daomesh_action_signature *out, const daomesh_id *ledger, daomesh_span action,
                    const uint8_t *seed32)
{
    daomesh_span spans[SIGNED_SPANS];
    daomesh__signed_spans(spans, ledger, action);
    return daomesh__sign_spans(out->signature, seed32, spans, SIGNED_SPANS);
}

int32_t daomesh_action_sign(uint8_t *out, size_t cap, size_t *len, const daomesh_id *ledger,
                            const uint8_t *action, size_t action_len, const uint8_t *seed32,
                            daomesh_diag *diag)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0) || !ledger || !seed32)
        return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    daomesh_action_view view = { .size = sizeof view };
    daomesh_action_signature added = { .algorithm = DAOMESH_ALGORITHM_ED25519 };
    struct signatures signatures;
    TRY(daomesh_action_read(&view, action, action_len, diag));
    SURE(load(&signatures, &view));
    int32_t status = daomesh_key_public(&added.key, seed32);
    if (status == DAOMESH_OK) status = sign(&added, ledger, view.action, seed32);
    if (status == DAOMESH_OK) status = insert(&signatures, &added);
    if (status != DAOMESH_OK) return refuse(diag, status);
    return write_envelope(out, cap, len, view.action, &signatures, diag);
}

static int32_t verify(const daomesh_action_signature *signature, const daomesh_id *ledger,
                      daomesh_span action)
{
    daomesh_span spans[SIGNED_SPANS];
    daomesh__signed_spans(spans, ledger, action);
    if (signature->algorithm == DAOMESH_ALGORITHM_ED25519)
        return daomesh__verify_spans(signature->signature, &signature->key, spans, SIGNED_SPANS);
    if (!daomesh__is_algorithm(signature->algorithm)) return DAOMESH_E_ALGORITHM;
    uint8_t bytes[SSHSIG_BYTES];
    daomesh__sshsig_bytes(bytes, spans);
    return signature->algorithm == DAOMESH_ALGORITHM_SSHSIG
               ? daomesh_verify(signature->signature, &signature->key, bytes, sizeof bytes)
               : daomesh__sshsig_sk_verify(signature, bytes);
}

/* What only security keys say is 0 in signatures of others, which have one spelling. */
static int is_whole(const daomesh_action_signature *signature)
{
    uint32_t rest = 0;
    for (size_t i = 0; i < sizeof signature->reserved; i++)
        rest |= signature->reserved[i];
    if (signature->algorithm != DAOMESH_ALGORITHM_SSHSIG_SK) rest |= signature->flags | signature->counter;
    return rest == 0;
}

int32_t daomesh_action_attach(uint8_t *out, size_t cap, size_t *len, const daomesh_id *ledger,
                              const uint8_t *action, size_t action_len,
                              const daomesh_action_signature *signature, daomesh_diag *diag)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0) || !ledger || !signature || !is_whole(signature))
        return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    daomesh_action_view view = { .size = sizeof view };
    struct signatures signatures;
    TRY(daomesh_action_read(&view, action, action_len, diag));
    SURE(load(&signatures, &view));
    int32_t status = verify(signature, ledger, view.action);
    if (status == DAOMESH_OK) status = insert(&signatures, signature);
    if (status != DAOMESH_OK) return refuse(diag, status);
    return write_envelope(out, cap, len, view.action, &signatures, diag);
}

/* --- Signatures that were made apart ------------------------------------------------------------------------------------------ */

static int is_same(const daomesh_action_signature *a, const daomesh_action_signature *b)
{
    return a->algorithm == b->algorithm && id_equal(&a->key, &b->key) && a->flags == b->flags &&
           a->counter == b->counter && memcmp(a->signature, b->signature, sizeof a->signature) == 0;
}

/* What both have is one signature; what differs under one key is not. */
static int32_t insert_all(struct signatures *to, const struct signatures *from)
{
    for (uint32_t i = 0; i < from->count; i++) {
        uint32_t j = 0;
        while (j < to->count && !is_same(&to->at[j], &from->at[i]))
            j++;
        if (j == to->count) TRY(insert(to, &from->at[i]));
    }
    return DAOMESH_OK;
}

int32_t daomesh_action_merge(uint8_t *out, size_t cap, size_t *len, const uint8_t *first, size_t first_len,
                             const uint8_t *second, size_t second_len, daomesh_diag *diag)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0)) return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    daomesh_action_view one = { .size = sizeof one }, other = { .size = sizeof other };
    struct signatures signatures, more;
    TRY(daomesh_action_read(&one, first, first_len, diag));
    TRY(daomesh_action_read(&other, second, second_len, diag));
    if (one.action.len != other.action.len || memcmp(one.action.at, other.action.at, one.action.len) != 0)
        return daomesh__say(diag, DAOMESH_E_OTHER_ACTION, "action", NULL, NULL);
    SURE(load(&signatures, &one));
    SURE(load(&more, &other));
    int32_t status = insert_all(&signatures, &more);
    if (status == DAOMESH_OK && signatures.count == 0) status = DAOMESH_E_UNSIGNED;
    if (status != DAOMESH_OK) return refuse(diag, status);
    return write_envelope(out, cap, len, one.action, &signatures, diag);
}

/* --- What is signed, and checking it --------------------------------------------------------------------------------------------- */

int32_t daomesh_action_to_sign(uint8_t *out, size_t cap, size_t *len, uint32_t algorithm,
                               const daomesh_id *ledger, const uint8_t *action, size_t action_len)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0) || !ledger) return DAOMESH_E_ARG;
    daomesh_action_view view = { .size = sizeof view };
    daomesh_span spans[SIGNED_SPANS];
    TRY(daomesh_action_read(&view, action, action_len, NULL));
    if (!daomesh__is_algorithm(algorithm)) return DAOMESH_E_ALGORITHM;
    const int is_ssh = algorithm != DAOMESH_ALGORITHM_ED25519;
    daomesh__signed_spans(spans, ledger, view.action);
    *len = is_ssh ? SSHSIG_BYTES : spans[0].len + spans[1].len + spans[2].len;
    if (*len > cap) return DAOMESH_E_BUFFER;
    if (is_ssh) {
        TRY(daomesh_crypto_ready());
        daomesh__sshsig_bytes(out, spans);
        return DAOMESH_OK;
    }
    for (size_t i = 0; i < SIGNED_SPANS; i++) {
        memcpy(out, spans[i].at, spans[i].len);
        out += spans[i].len;
    }
    return DAOMESH_OK;
}

static int32_t say_signature(daomesh_diag *diag, int32_t status, uint32_t index)
{
    char path[32];
    struct text_out text = { path, sizeof path, 0 };
    daomesh__text(&text, "signatures[");
    daomesh__text_u64(&text, index);
    daomesh__text(&text, "]");
    return daomesh__say(diag, status, path, NULL, NULL);
}

int32_t daomesh_action_verify(const daomesh_id *ledger, const uint8_t *envelope, size_t len,
                              daomesh_diag *diag)
{
    if (!ledger) return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    daomesh_action_view view = { .size = sizeof view };
    daomesh_action_signature signature;
    TRY(daomesh_action_read(&view, envelope, len, diag));
    if (view.signature_count == 0) return daomesh__say(diag, DAOMESH_E_UNSIGNED, NULL, NULL, NULL);

    for (uint32_t i = 0; i < view.signature_count; i++) {
        SURE(daomesh_action_signature_at(&signature, &view, i));
        int32_t status = verify(&signature, ledger, view.action);
        if (status != DAOMESH_OK) return say_signature(diag, status, i);
    }
    return DAOMESH_OK;
}

size_t daomesh_signatures_max(void)
{
    return DAOMESH_SIGNATURES_MAX;
}

size_t daomesh_envelope_bytes_max(void)
{
    return DAOMESH_ENVELOPE_BYTES_MAX;
}

uint64_t daomesh_expiry_max_s(void)
{
    return DAOMESH_EXPIRY_MAX_S;
}

size_t daomesh_guardians_max(void)
{
    return DAOMESH_GUARDIANS_MAX;
}

uint64_t daomesh_recovery_delay_min_s(void)
{
    return DAOMESH_RECOVERY_DELAY_MIN_S;
}

uint64_t daomesh_recovery_delay_max_s(void)
{
    return DAOMESH_RECOVERY_DELAY_MAX_S;
}

uint64_t daomesh_approval_max_s(void)
{
    return DAOMESH_APPROVAL_MAX_S;
}
