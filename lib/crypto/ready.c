/*
 * Readying the cryptography of a process: which hash, which way to verify, and proof that both give known answers.
 *
 * Two threads may do it at once; they compute the same and write the same.
 */
#include <sodium.h>
#include <stdatomic.h>

#include "crypto/crypto.h"

enum readiness { NOT_YET, READY, BROKEN };

static atomic_uint readiness;
static atomic_uint ed25519_path;
static atomic_uint sha256_path;
static _Atomic(daomesh__sha256_compress *) sha256_compress;

/* What a processor may offer beyond the library's way; NULL from those that it does not. */
static const struct {
    daomesh__sha256_compress *(*find)(void);
    uint32_t path;
} sha256_instructions[] = { { daomesh__sha256_x86, 2 }, { daomesh__sha256_arm, 3 } };

static void choose_sha256(void)
{
    uint32_t path = 1;
    daomesh__sha256_compress *compress = daomesh__sha256_library;
    for (size_t i = 0; i < COUNT_OF(sha256_instructions); i++) {
        daomesh__sha256_compress *found = sha256_instructions[i].find();
        if (!found) continue;
        compress = found;
        path = sha256_instructions[i].path;
    }
    atomic_store(&sha256_compress, compress);
    atomic_store(&sha256_path, path);
}

/* FIPS 180-4's example of two blocks, with the compression that was chosen. */
static int sha256_is_right(void)
{
    static const char message[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    static const uint8_t known[DAOMESH_HASH_BYTES] = {
        0x24, 0x8d, 0x6a, 0x61, 0xd2, 0x06, 0x38, 0xb8, 0xe5, 0xc0, 0x26, 0x93, 0x0c, 0x3e, 0x60, 0x39,
        0xa3, 0x3c, 0xe4, 0x59, 0x64, 0xff, 0x21, 0x67, 0xf6, 0xec, 0xed, 0xd4, 0x19, 0xdb, 0x06, 0xc1,
    };
    struct sha256 hash;
    daomesh_id out;
    daomesh__sha256_init_with(&hash, daomesh__sha256_chosen());
    daomesh__sha256_update(&hash, (const uint8_t *)message, sizeof message - 1);
    daomesh__sha256_final(&out, &hash);
    return memcmp(out.bytes, known, sizeof known) == 0;
}

static enum readiness get_ready(void)
{
    if (NEVER(sodium_init() < 0)) return BROKEN;
    choose_sha256();
    if (NEVER(!sha256_is_right()) || NEVER(!daomesh__ed25519_signs_right())) return BROKEN;
    /* The own way serves long messages even where the library agrees, so it is never left unchecked. */
    if (NEVER(!daomesh__ed25519_agrees(daomesh__ed25519_verify_own))) return BROKEN;
    atomic_store(&ed25519_path, daomesh__ed25519_agrees(daomesh__ed25519_verify_library) ? 1u : 2u);
    return READY;
}

int32_t daomesh_crypto_ready(void)
{
    unsigned int now = atomic_load_explicit(&readiness, memory_order_acquire);
    if (now == NOT_YET) {
        now = get_ready();
        atomic_store(&readiness, now);
    }
    return ALWAYS(now == READY) ? DAOMESH_OK : DAOMESH_E_CRYPTO;
}

uint32_t daomesh_crypto_ed25519_path(void)
{
    return atomic_load_explicit(&ed25519_path, memory_order_relaxed);
}

uint32_t daomesh_crypto_sha256_path(void)
{
    return atomic_load_explicit(&sha256_path, memory_order_relaxed);
}

daomesh__sha256_compress *daomesh__sha256_chosen(void)
{
    return atomic_load_explicit(&sha256_compress, memory_order_relaxed);
}
