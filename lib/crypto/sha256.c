/* SHA-256 (FIPS 180-4): padding and pieces. What folds a block is the machine's instructions or libsodium. */
#include <sodium.h>

#include "crypto/crypto.h"

const uint32_t daomesh__sha256_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

void daomesh__sha256_init_with(struct sha256 *hash, daomesh__sha256_compress *compress)
{
    static const uint32_t first[8] = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    hash->compress = compress;
    hash->len = 0;
    memcpy(hash->state, first, sizeof first);
}

void daomesh__sha256_update(struct sha256 *hash, const uint8_t *bytes, size_t len)
{
    size_t held = (size_t)(hash->len % SHA256_BLOCK_BYTES);
    hash->len += len;

    if (held > 0) {
        size_t room = SHA256_BLOCK_BYTES - held;
        size_t part = len < room ? len : room;
        if (part > 0) memcpy(hash->block + held, bytes, part);
        if (held + part < SHA256_BLOCK_BYTES) return;
        hash->compress(hash->state, hash->block, 1);
        bytes += part;
        len -= part;
    }
    size_t whole = len / SHA256_BLOCK_BYTES;
    if (whole > 0) hash->compress(hash->state, bytes, whole);
    size_t rest = len % SHA256_BLOCK_BYTES;
    if (rest > 0) memcpy(hash->block, bytes + whole * SHA256_BLOCK_BYTES, rest);
}

void daomesh__sha256_final(daomesh_id *out, struct sha256 *hash)
{
    uint8_t tail[2 * SHA256_BLOCK_BYTES] = { 0 };
    size_t held = (size_t)(hash->len % SHA256_BLOCK_BYTES);
    size_t blocks = held + 1 + sizeof(uint64_t) <= SHA256_BLOCK_BYTES ? 1 : 2;

    memcpy(tail, hash->block, held);
    tail[held] = 0x80;
    store_be64(tail + blocks * SHA256_BLOCK_BYTES - sizeof(uint64_t), hash->len * 8);
    hash->compress(hash->state, tail, blocks);
    for (size_t i = 0; i < 8; i++)
        store_be32(out->bytes + 4 * i, hash->state[i]);
}

/*
 * libsodium offers no compression of its own, but its streaming hash folds every whole block at once, and its state is
 * a public struct: set the state, feed whole blocks, take the state back. The known answers in ready.c watch over it.
 */
void daomesh__sha256_library(uint32_t *state, const uint8_t *blocks, size_t count)
{
    crypto_hash_sha256_state library = { .count = 0 };
    memcpy(library.state, state, sizeof library.state);
    (void)crypto_hash_sha256_update(&library, blocks, (unsigned long long)count * SHA256_BLOCK_BYTES);
    memcpy(state, library.state, sizeof library.state);
}
