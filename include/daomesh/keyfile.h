/**
 * Secret keys at rest: a seed under a passphrase, by Argon2id and XChaCha20-Poly1305 (docs/formats/key-file.md).
 *
 * Not part of core: to stretch a passphrase takes memory, which libsodium gets from the system. Randomness and the file itself are
 * the caller's.
 */
#ifndef DAOMESH_KEYFILE_H
#define DAOMESH_KEYFILE_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a sealed seed, and of the randomness that sealing takes. */
#define DAOMESH_KEYFILE_BYTES 136
#define DAOMESH_KEYFILE_RANDOM_BYTES 40

/** Bounds of what a passphrase is stretched with: a hostile file can ask for no more. */
#define DAOMESH_KEYFILE_MEMORY_KIB_MIN 8
#define DAOMESH_KEYFILE_MEMORY_KIB_MAX 1048576 /* 1 GiB */
#define DAOMESH_KEYFILE_PASSES_MAX 16
/** What `daomesh key encrypt` takes: a tenth to half a second. */
#define DAOMESH_KEYFILE_MEMORY_KIB_DEFAULT 65536
#define DAOMESH_KEYFILE_PASSES_DEFAULT 3
/** Longest passphrase, bytes. */
#define DAOMESH_PASSPHRASE_MAX 1024

/** What a sealed seed says without its passphrase. Nothing of it can be trusted before it was opened. */
typedef struct daomesh_keyfile_info {
    uint32_t size;       /* in: sizeof(daomesh_keyfile_info) */
    uint32_t memory_kib; /* Argon2id, one lane */
    uint32_t passes;
    uint32_t reserved;
    daomesh_id key;      /* the public key */
} daomesh_keyfile_info;

/**
 * Seals a seed.
 *
 * out136      gets DAOMESH_KEYFILE_BYTES; zero on any error
 * passphrase  1 to DAOMESH_PASSPHRASE_MAX bytes
 * random40    fresh random bytes, never used before: salt and nonce
 *
 * Returns DAOMESH_OK; _E_ARG; _E_RANGE (passphrase, memory_kib or passes); _E_NO_MEMORY; _E_CRYPTO. Cost: memory_kib of memory, `passes`
 * times over. Since 0.1.
 */
DAOMESH_API int32_t daomesh_keyfile_seal(uint8_t *out136, const uint8_t *seed32, const char *passphrase, size_t passphrase_len,
                                         uint32_t memory_kib, uint32_t passes, const uint8_t *random40);

/**
 * Opens a sealed seed. The caller wipes it after use.
 *
 * seed32   out; zero on any error
 * Returns DAOMESH_OK; _E_PASSPHRASE (a wrong one, or a damaged file); _E_KEY (the seed is not that of the public key); and what
 *         daomesh_keyfile_read and daomesh_keyfile_seal return. Cost: as sealing. Since 0.1.
 */
DAOMESH_API int32_t daomesh_keyfile_open(uint8_t *seed32, const uint8_t *sealed, size_t len, const char *passphrase,
                                         size_t passphrase_len);

/** What a sealed seed says of itself. Returns DAOMESH_OK; _E_ARG; _E_TRUNCATED; _E_TRAILING; _E_SYNTAX (no sealed seed); _E_VERSION; _E_RANGE. Since 0.1. */
DAOMESH_API int32_t daomesh_keyfile_read(daomesh_keyfile_info *out, const uint8_t *sealed, size_t len);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_keyfile_bytes(void);
DAOMESH_API size_t daomesh_keyfile_random_bytes(void);
DAOMESH_API uint32_t daomesh_keyfile_memory_kib_min(void);
DAOMESH_API uint32_t daomesh_keyfile_memory_kib_max(void);
DAOMESH_API uint32_t daomesh_keyfile_memory_kib_default(void);
DAOMESH_API uint32_t daomesh_keyfile_passes_max(void);
DAOMESH_API uint32_t daomesh_keyfile_passes_default(void);
DAOMESH_API size_t daomesh_passphrase_max(void);

#ifdef __cplusplus
}
#endif

#endif
