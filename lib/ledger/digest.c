/* One hash over every committed record in key order: equal logs give equal digests, on every machine. */
#include "crypto/crypto.h"
#include "ledger/ledger.h"

static int32_t add_record(void *ctx, const uint8_t *key, daomesh_span value)
{
    uint8_t length[4];
    store_le32(length, (uint32_t)value.len);
    daomesh__sha256_update(ctx, key, STORE_KEY_BYTES);
    daomesh__sha256_update(ctx, length, sizeof length);
    daomesh__sha256_update(ctx, value.at, value.len);
    return DAOMESH_OK;
}

static int32_t digest(struct daomesh_ledger *ledger, daomesh_id *out)
{
    const struct store_key first = { { 0 } };
    struct sha256 hash;
    TRY(daomesh__sha256_init(&hash));
    TRY(ledger->store->ops->scan(ledger->store, &first, NULL, add_record, &hash));
    daomesh__sha256_final(out, &hash);
    return DAOMESH_OK;
}

int32_t daomesh_ledger_digest(daomesh_id *out, daomesh_ledger *ledger)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    TRY(daomesh__enter(ledger));
    int32_t status = digest(ledger, out);
    daomesh__leave(ledger);
    return status;
}
