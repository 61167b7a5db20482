/* Shared by the files of lib/proof, and with the layers that build what is proven: tree hashing, base64, text. */
#ifndef DAOMESH_LIB_PROOF_H
#define DAOMESH_LIB_PROOF_H

#include "crypto/crypto.h"
#include <daomesh/proof.h>

/* Before the first hash. No test can make the self-test of a working machine fail, so that side is not counted. */
#define READY()                                                                                              \
    do {                                                                                                     \
        if (NEVER(daomesh_crypto_ready() != DAOMESH_OK)) return DAOMESH_E_CRYPTO;                            \
    } while (0)

/* SHA-256 of spans in a row, none of them empty; only after READY, as what follows. */
void daomesh__hash(daomesh_id *out, const daomesh_span *spans, size_t count);

/* A node of either tree: SHA-256(0x01 || left || right). */
void daomesh__merkle_node(daomesh_id *node, const daomesh_id *left, const daomesh_id *right);

/* A leaf of the state tree: SHA-256(0x00 || path || SHA-256(value)), path being SHA-256(key). */
void daomesh__smt_leaf(daomesh_id *leaf, const daomesh_id *path, const daomesh_id *value_hash);

int daomesh__same_bytes(daomesh_span a, daomesh_span b);
/* memchr, which machines without a C library do not have. */
const uint8_t *daomesh__find_byte(const uint8_t *bytes, uint8_t byte, size_t len);

/* Around the writing of a text into out, cap bytes: both check, `end` gives the length. ARG; BUFFER. */
int32_t daomesh__text_begin(struct text_out *text, char *out, size_t cap, size_t *len);
int32_t daomesh__text_end(const struct text_out *text, size_t *len);

/*
 * Standard base64 (RFC 4648 4) in its one form: padded, no unused bit set. Reading keeps the first cap bytes and counts all;
 * everything else is NOT_CANONICAL.
 */
int32_t daomesh__base64_read(uint8_t *out, size_t cap, size_t *len, const uint8_t *text, size_t text_len);
void daomesh__base64_write(struct text_out *out, const uint8_t *bytes, size_t len);

/* UTF-8 without ASCII control characters, but for newlines where `newlines` allows them. TEXT. */
int32_t daomesh__text_check(const uint8_t *text, size_t len, int newlines);
/* The name of a key: such text of 1..255 bytes without spaces of any script, and without '+'. TEXT, TOO_LARGE. */
int32_t daomesh__name_check(daomesh_span name);

/* Who of the keys signed a note that was read. As daomesh_note_check, but for how many are enough. */
int32_t daomesh__note_verdict(daomesh_note_verdict *verdict, const daomesh_note *note,
                              const daomesh_note_key *keys, size_t count, uint64_t not_before);
/* OK, STALE or COSIGNERS for sets of keys that signed, or cosigned too early. */
int32_t daomesh__note_enough(uint64_t signers, uint64_t stale, uint32_t required);

#endif
