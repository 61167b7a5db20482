/**
 * Hashes, keys and signatures. Part of core: no heap, no randomness, no I/O.
 *
 * SHA-256 picks the machine's instructions (SHA-NI, ARMv8) where there are any. Ed25519 means one exact predicate, whatever library is
 * linked: S < L; A and R canonical and not of small order; A on the curve; R == S*B - H(R,A,M)*A compared as bytes
 * (cofactorless).
 */
#ifndef DAOMESH_CRYPTO_H
#define DAOMESH_CRYPTO_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

#define DAOMESH_HASH_BYTES 32
#define DAOMESH_KEY_BYTES 32
#define DAOMESH_SEED_BYTES 32
#define DAOMESH_SIGNATURE_BYTES 64

/** Algorithm 1: the Ed25519 predicate above. */
#define DAOMESH_ALGORITHM_ED25519 1
/** Algorithm 3: the same predicate over what an SSH key signs in place of the bytes (docs/formats/action.md). */
#define DAOMESH_ALGORITHM_SSHSIG 3
/** Algorithm 4: the same of an SSH key that a security key holds (FIDO, sk-ssh-ed25519@openssh.com), which somebody touched for it. */
#define DAOMESH_ALGORITHM_SSHSIG_SK 4

/**
 * Readies the cryptography of this process: picks the fastest hash, checks known answers, checks the linked library's
 * Ed25519 on edge cases and falls back to group operations where it differs. Idempotent and thread-safe; every function
 * that needs it calls it.
 *
 * Returns DAOMESH_OK; DAOMESH_E_CRYPTO (a known answer came out wrong: nothing works then). Cost: a few milliseconds, once. Since 0.1.
 */
DAOMESH_API int32_t daomesh_crypto_ready(void);

/** 1 when Ed25519 runs on the linked library's own verifier, 2 when on its group operations. 0 before ready. Since 0.1. */
DAOMESH_API uint32_t daomesh_crypto_ed25519_path(void);

/** 1 portable, 2 x86 SHA-NI, 3 ARMv8. 0 before ready. Since 0.1. */
DAOMESH_API uint32_t daomesh_crypto_sha256_path(void);

/** SHA-256 of len bytes. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_sha256(daomesh_id *out, const uint8_t *bytes, size_t len);

/** SHA-256 of several spans, one after the other. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_sha256_spans(daomesh_id *out, const daomesh_span *spans, size_t count);

/** The public key of a 32-byte seed. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_key_public(daomesh_id *key, const uint8_t *seed32);

/** Whether a key may be registered: canonical, on the curve, in the prime-order group. Returns DAOMESH_OK; _E_ARG; _E_KEY; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_key_check(const daomesh_id *key);

/** Signs len bytes, deterministically (RFC 8032). Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_sign(uint8_t *signature64, const uint8_t *seed32, const uint8_t *bytes, size_t len);

/** Checks a signature by the predicate. Returns DAOMESH_OK; _E_ARG; _E_SIGNATURE; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_verify(const uint8_t *signature64, const daomesh_id *key, const uint8_t *bytes, size_t len);

/** Bounds of a master seed, bytes, and of a path below it, steps. */
#define DAOMESH_MASTER_BYTES_MIN 16
#define DAOMESH_MASTER_BYTES_MAX 64
#define DAOMESH_DERIVE_DEPTH_MAX 255

/**
 * The seed of a key below a master seed, by SLIP-0010 for Ed25519: what wallets write as m/44'/1'/0'. Every step is hardened, there are
 * no others for this curve.
 *
 * seed32   out; chain32 out, optional: the chain code. Both zero on any error
 * path     depth steps, each below 2^31: 44 stands for 44'
 *
 * Returns DAOMESH_OK; _E_ARG; _E_RANGE (master_len or a step); _E_LIMIT (depth); _E_CRYPTO. Cost: four hashes a step. Since 0.1.
 */
DAOMESH_API int32_t daomesh_key_derive(uint8_t *seed32, uint8_t *chain32, const uint8_t *master, size_t master_len,
                                       const uint32_t *path, size_t depth);

/** Room for a did:key name with its terminator. */
#define DAOMESH_DID_BYTES 57

/** The did:key name of an Ed25519 key: 56 characters, terminated; out has DAOMESH_DID_BYTES. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_did_write(char *out, const daomesh_id *key);

/**
 * The key of a did:key name. Whether it may be registered is daomesh_key_check's question.
 *
 * Returns DAOMESH_OK; _E_ARG; _E_SYNTAX (not such a name: prefix, length, digits); _E_ALGORITHM (another kind of key). Since 0.1.
 */
DAOMESH_API int32_t daomesh_did_read(daomesh_id *key, const char *text, size_t len);

/** Overwrites secrets; the compiler cannot leave it out. NULL with 0 is fine. Since 0.1. */
DAOMESH_API void daomesh_wipe(void *secret, size_t len);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_hash_bytes(void);
DAOMESH_API size_t daomesh_key_bytes(void);
DAOMESH_API size_t daomesh_seed_bytes(void);
DAOMESH_API size_t daomesh_signature_bytes(void);
DAOMESH_API size_t daomesh_master_bytes_min(void);
DAOMESH_API size_t daomesh_master_bytes_max(void);
DAOMESH_API size_t daomesh_derive_depth_max(void);
DAOMESH_API size_t daomesh_did_bytes(void);

#ifdef __cplusplus
}
#endif

#endif
