/* Hashing in pieces, and signatures over spans, for the layers above. The only folder that sees sodium.h. */
#ifndef DAOMESH_LIB_CRYPTO_H
#define DAOMESH_LIB_CRYPTO_H

#include "base/base.h"
#include <daomesh/crypto.h>

#define SHA256_BLOCK_BYTES 64u

/* SHA-256 of bytes that come in pieces. Lives on the stack of whoever hashes; final leaves it unusable. */
struct sha256 {
    void (*compress)(uint32_t *state, const uint8_t *blocks, size_t count);
    uint64_t len; /* bytes so far */
    uint32_t state[8];
    uint8_t block[SHA256_BLOCK_BYTES]; /* the last len % 64 of them */
};

int32_t daomesh__sha256_init(struct sha256 *hash); /* CRYPTO */
void daomesh__sha256_update(struct sha256 *hash, const uint8_t *bytes, size_t len);
void daomesh__sha256_final(daomesh_id *out, struct sha256 *hash);

/* SHA-512 of spans that stand one after the other; HMAC with it, under a key of at most 128 bytes. */
#define SHA512_BYTES 64
void daomesh__sha512(uint8_t out[SHA512_BYTES], const daomesh_span *spans, size_t count);
void daomesh__hmac_sha512(uint8_t out[SHA512_BYTES], const uint8_t *key, size_t key_len,
                          const daomesh_span *spans, size_t count);

/* SHA-256 of a byte and two hashes, as trees are made of it, without a copy more than needed. Only when crypto is ready. */
void daomesh__sha256_pair(daomesh_id *out, uint8_t prefix, const daomesh_id *left, const daomesh_id *right);

/*
 * daomesh_sign and daomesh_verify over spans that stand one after the other, so that a domain in front of a long message
 * costs no copy. ARG, CRYPTO, SIGNATURE.
 */
int32_t daomesh__sign_spans(uint8_t *signature64, const uint8_t *seed32, const daomesh_span *spans,
                            size_t count);
int32_t daomesh__verify_spans(const uint8_t *signature64, const daomesh_id *key, const daomesh_span *spans,
                              size_t count);

/* Messages of several spans are joined on the stack up to this many bytes, for the linked library's own verifier. */
#define VERIFY_JOINED_MAX 2048

/* Everything below is shared inside lib/crypto and with its tests. */

/* The predicate, computed in one of two ways. Both answer OK or SIGNATURE. */
typedef int32_t daomesh__verifier(const uint8_t *signature64, const daomesh_id *key,
                                  const daomesh_span *spans, size_t count);
daomesh__verifier
    daomesh__ed25519_verify_library;           /* the linked library's verifier; several spans are joined */
daomesh__verifier daomesh__ed25519_verify_own; /* the library's group operations, our predicate */

/* RFC 8032 signing, and the rest of daomesh/crypto.h, without readying anything. */
void daomesh__ed25519_sign(uint8_t *signature64, const uint8_t *seed32, const daomesh_span *spans,
                           size_t count);
void daomesh__ed25519_public(daomesh_id *key, const uint8_t *seed32);
int32_t daomesh__ed25519_key_check(const daomesh_id *key); /* OK or KEY */

/* Edge cases on which verifiers are known to differ, with the verdict of the predicate. All strings are hex. */
struct ed25519_case {
    const char *name;
    const char *key;
    const char *signature;
    const char *message;
    uint8_t accepted;
};
const struct ed25519_case *daomesh__ed25519_case_at(size_t index); /* NULL past the last */
/* 1 when the verifier gives the predicate's verdict on every case. */
int daomesh__ed25519_agrees(daomesh__verifier *verifier);
/* 1 when signing gives the signature of RFC 8032. */
int daomesh__ed25519_signs_right(void);

/* One way to fold whole 64-byte blocks into a state. */
typedef void daomesh__sha256_compress(uint32_t *state, const uint8_t *blocks, size_t count);
daomesh__sha256_compress daomesh__sha256_library;
daomesh__sha256_compress *daomesh__sha256_x86(void); /* NULL where the machine has no such instructions */
daomesh__sha256_compress *daomesh__sha256_arm(void);
extern const uint32_t daomesh__sha256_constants[64];
/* As daomesh__sha256_init, with a compression of the caller's choice and without readying anything. */
void daomesh__sha256_init_with(struct sha256 *hash, daomesh__sha256_compress *compress);
/* The compression this process uses; only after daomesh_crypto_ready. */
daomesh__sha256_compress *daomesh__sha256_chosen(void);

#endif
