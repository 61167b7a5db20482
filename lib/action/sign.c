/* Signing an action, one key after the other, and checking what was signed. */
#include "action/action.h"
#include "crypto/crypto.h"

/* The place of a key among the signatures of an envelope; EXISTS when it signed already. */
static int32_t find_place(uint32_t *place, const daomesh_action_view *view, const daomesh_id *key)
{
    daomesh_action_signature signature;
    for (*place = 0; *place < view->signature_count; (*place)++) {
        TRY(daomesh_action_signature_at(&signature, view, *place));
        int order = memcmp(signature.key.bytes, key->bytes, sizeof key->bytes);
        if (order == 0) return DAOMESH_E_EXISTS;
        if (order > 0) break;
    }
    return view->signature_count < DAOMESH_SIGNATURES_MAX ? DAOMESH_OK : DAOMESH_E_LIMIT;
}

static void put_signature(struct cbor_out *out, const daomesh_action_signature *signature)
{
    daomesh__cbor_put_map(out, 3);
    daomesh__cbor_put_uint(out, SIGNATURE_ALGORITHM);
    daomesh__cbor_put_uint(out, signature->algorithm);
    daomesh__cbor_put_uint(out, SIGNATURE_KEY);
    daomesh__cbor_put_bytes(out, signature->key.bytes, sizeof signature->key.bytes);
    daomesh__cbor_put_uint(out, SIGNATURE_SIGNATURE);
    daomesh__cbor_put_bytes(out, signature->signature, sizeof signature->signature);
}

/* The envelope of a view with one more signature at its place. */
static int32_t put_envelope(struct cbor_out *out, const daomesh_action_view *view,
                            const daomesh_action_signature *added, uint32_t place)
{
    daomesh_action_signature signature;
    daomesh__cbor_put_map(out, 2);
    daomesh__cbor_put_uint(out, ENVELOPE_ACTION);
    daomesh__cbor_put_bytes(out, view->action.at, view->action.len);
    daomesh__cbor_put_uint(out, ENVELOPE_SIGNATURES);
    daomesh__cbor_put_array(out, (uint64_t)view->signature_count + 1);
    for (uint32_t i = 0; i < view->signature_count; i++) {
        TRY(daomesh_action_signature_at(&signature, view, i));
        if (i == place) put_signature(out, added);
        put_signature(out, &signature);
    }
    if (place == view->signature_count) put_signature(out, added);
    return DAOMESH_OK;
}

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
    uint32_t place;
    TRY(daomesh_action_read(&view, action, action_len, diag));
    int32_t status = daomesh_key_public(&added.key, seed32);
    if (status == DAOMESH_OK) status = find_place(&place, &view, &added.key);
    if (status == DAOMESH_OK) status = sign(&added, ledger, view.action, seed32);
    if (status != DAOMESH_OK) return daomesh__say(diag, status, "signatures", NULL, NULL);

    struct cbor_out envelope = { NULL, 0, 0 };
    TRY(put_envelope(&envelope, &view, &added, place));
    *len = envelope.len;
    if (envelope.len > cap) return daomesh__say(diag, DAOMESH_E_BUFFER, NULL, NULL, NULL);
    envelope = (struct cbor_out){ out, cap, 0 };
    return put_envelope(&envelope, &view, &added, place);
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
    daomesh_span spans[SIGNED_SPANS];
    TRY(daomesh_action_read(&view, envelope, len, diag));
    if (view.signature_count == 0) return daomesh__say(diag, DAOMESH_E_UNSIGNED, NULL, NULL, NULL);

    daomesh__signed_spans(spans, ledger, view.action);
    for (uint32_t i = 0; i < view.signature_count; i++) {
        TRY(daomesh_action_signature_at(&signature, &view, i));
        int32_t status = daomesh__verify_spans(signature.signature, &signature.key, spans, SIGNED_SPANS);
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
