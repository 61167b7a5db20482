/* SHA-512 (FIPS 180-4) over spans, and HMAC (RFC 2104) with it: what SSH signs, and what derives keys from a seed. */
#include <sodium.h>

#include "crypto/crypto.h"

#define BLOCK_BYTES 128u

static void hash_more(crypto_hash_sha512_state *hash, const daomesh_span *spans, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (spans[i].len > 0) (void)crypto_hash_sha512_update(hash, spans[i].at, spans[i].len);
    }
}

void daomesh__sha512(uint8_t out[SHA512_BYTES], const daomesh_span *spans, size_t count)
{
    crypto_hash_sha512_state hash;
    (void)crypto_hash_sha512_init(&hash);
    hash_more(&hash, spans, count);
    (void)crypto_hash_sha512_final(&hash, out);
    daomesh_wipe(&hash, sizeof hash);
}

/* The key is at most a block here, so it is never hashed first. */
void daomesh__hmac_sha512(uint8_t out[SHA512_BYTES], const uint8_t *key, size_t key_len,
                          const daomesh_span *spans, size_t count)
{
    uint8_t inner[BLOCK_BYTES], outer[BLOCK_BYTES], hash[SHA512_BYTES];
    memset(inner, 0x36, sizeof inner);
    memset(outer, 0x5c, sizeof outer);
    for (size_t i = 0; i < key_len && i < BLOCK_BYTES; i++) {
        inner[i] ^= key[i];
        outer[i] ^= key[i];
    }
    crypto_hash_sha512_state state;
    (void)crypto_hash_sha512_init(&state);
    (void)crypto_hash_sha512_update(&state, inner, sizeof inner);
    hash_more(&state, spans, count);
    (void)crypto_hash_sha512_final(&state, hash);
    const daomesh_span whole[] = { { outer, sizeof outer }, { hash, sizeof hash } };
    daomesh__sha512(out, whole, COUNT_OF(whole));
    daomesh_wipe(inner, sizeof inner);
    daomesh_wipe(outer, sizeof outer);
    daomesh_wipe(hash, sizeof hash);
    daomesh_wipe(&state, sizeof state);
}
