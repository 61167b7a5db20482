/* SHA-256 for everybody: the process is ready, then the compression that was chosen for it does the work (sha256.c). */
#include "crypto/crypto.h"

int32_t daomesh_sha256(daomesh_id *out, const uint8_t *bytes, size_t len)
{
    daomesh_span span = { bytes, len };
    return daomesh_sha256_spans(out, &span, 1);
}

int32_t daomesh_sha256_spans(daomesh_id *out, const daomesh_span *spans, size_t count)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!spans && count > 0) return DAOMESH_E_ARG;

    struct sha256 hash;
    TRY(daomesh__sha256_init(&hash));
    for (size_t i = 0; i < count; i++) {
        if (!spans[i].at && spans[i].len > 0) return DAOMESH_E_ARG;
        daomesh__sha256_update(&hash, spans[i].at, spans[i].len);
    }
    daomesh__sha256_final(out, &hash);
    return DAOMESH_OK;
}

int32_t daomesh__sha256_init(struct sha256 *hash)
{
    TRY(daomesh_crypto_ready());
    daomesh__sha256_init_with(hash, daomesh__sha256_chosen());
    return DAOMESH_OK;
}

void daomesh__sha256_pair(daomesh_id *out, uint8_t prefix, const daomesh_id *left, const daomesh_id *right)
{
    enum { LEN = 1 + 2 * sizeof(daomesh_id) };
    struct sha256 hash;
    uint8_t blocks[2 * SHA256_BLOCK_BYTES] = { prefix };
    memcpy(blocks + 1, left->bytes, sizeof left->bytes);
    memcpy(blocks + 1 + sizeof left->bytes, right->bytes, sizeof right->bytes);
    blocks[LEN] = 0x80;
    store_be64(blocks + sizeof blocks - sizeof(uint64_t), 8 * LEN);
    daomesh__sha256_init_with(&hash, daomesh__sha256_chosen());
    hash.compress(hash.state, blocks, 2);
    for (size_t i = 0; i < 8; i++)
        store_be32(out->bytes + 4 * i, hash.state[i]);
}
