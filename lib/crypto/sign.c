/* Signatures and keys for everybody: what is asked for is there, the process is ready, then Ed25519 does it (ed25519.c). */
#include "crypto/crypto.h"

static int spans_fit(const daomesh_span *spans, size_t count)
{
    if (!spans && count > 0) return 0;
    for (size_t i = 0; i < count; i++)
        if (!spans[i].at && spans[i].len > 0) return 0;
    return 1;
}

int32_t daomesh__verify_spans(const uint8_t *signature64, const daomesh_id *key, const daomesh_span *spans,
                              size_t count)
{
    if (!signature64 || !key || !spans_fit(spans, count)) return DAOMESH_E_ARG;
    SURE(daomesh_crypto_ready());
    const int by_library = daomesh_crypto_ed25519_path() == 1;
    return by_library ? daomesh__ed25519_verify_library(signature64, key, spans, count)
                      : daomesh__ed25519_verify_own(signature64, key, spans, count);
}

int32_t daomesh_verify(const uint8_t *signature64, const daomesh_id *key, const uint8_t *bytes, size_t len)
{
    daomesh_span span = { bytes, len };
    return daomesh__verify_spans(signature64, key, &span, 1);
}

int32_t daomesh__sign_spans(uint8_t *signature64, const uint8_t *seed32, const daomesh_span *spans,
                            size_t count)
{
    if (!signature64) return DAOMESH_E_ARG;
    if (!seed32 || !spans_fit(spans, count)) {
        memset(signature64, 0, DAOMESH_SIGNATURE_BYTES);
        return DAOMESH_E_ARG;
    }
    int32_t status = daomesh_crypto_ready();
    if (NEVER(status != DAOMESH_OK)) {
        memset(signature64, 0, DAOMESH_SIGNATURE_BYTES);
        return status;
    }
    daomesh__ed25519_sign(signature64, seed32, spans, count);
    return DAOMESH_OK;
}

int32_t daomesh_sign(uint8_t *signature64, const uint8_t *seed32, const uint8_t *bytes, size_t len)
{
    daomesh_span span = { bytes, len };
    return daomesh__sign_spans(signature64, seed32, &span, 1);
}

int32_t daomesh_key_public(daomesh_id *key, const uint8_t *seed32)
{
    if (!key) return DAOMESH_E_ARG;
    memset(key, 0, sizeof *key);
    if (!seed32) return DAOMESH_E_ARG;
    SURE(daomesh_crypto_ready());
    daomesh__ed25519_public(key, seed32);
    return DAOMESH_OK;
}

int32_t daomesh_key_check(const daomesh_id *key)
{
    if (!key) return DAOMESH_E_ARG;
    SURE(daomesh_crypto_ready());
    return daomesh__ed25519_key_check(key);
}
