/**
 * Checking what a ledger publishes, from bytes alone: its log, its checkpoints, its state. Part of core.
 *
 * Log: the tree of RFC 6962 (SHA-256). Notes, checkpoints, cosignatures: C2SP signed-note, tlog-checkpoint and
 * tlog-cosignature v1. State: the compact sparse Merkle tree of ICS-23 (`smt`). Formats and examples:
 * docs/formats/log-proofs.md and docs/formats/checkpoint.md.
 *
 * Every function here is reentrant, allocates nothing, and may end in DAOMESH_E_CRYPTO besides what its comment lists.
 * What a struct borrows points into the bytes that it was read from.
 */
#ifndef DAOMESH_PROOF_H
#define DAOMESH_PROOF_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Hashes of the longest proof: a consistency proof between trees of nearly 2^64 leaves. */
#define DAOMESH_MERKLE_HASHES_MAX 65
/** Bytes of a note. */
#define DAOMESH_NOTE_BYTES_MAX 1048576
/** Signature lines of a note. */
#define DAOMESH_NOTE_SIGNATURES_MAX 100
/** Bytes of a key's name. */
#define DAOMESH_NOTE_NAME_MAX 255
/** Keys that a note is checked against at once. */
#define DAOMESH_NOTE_KEYS_MAX 64
/** Bytes of a policy file, and how many witnesses and groups it names. */
#define DAOMESH_POLICY_BYTES_MAX 65536
#define DAOMESH_POLICY_WITNESSES_MAX 63
#define DAOMESH_POLICY_GROUPS_MAX 32
/** Bytes of a key of the sparse Merkle tree. */
#define DAOMESH_SMT_KEY_MAX 1024

/* --- The log's tree --------------------------------------------------------------------------------------------- */

/**
 * A tree that leaves are added to one by one, remembered by its full subtrees: subtree[i] holds 2^i leaves and counts
 * where bit i of `size` is set. All zero is the empty tree.
 */
typedef struct daomesh_merkle_tree {
    uint64_t size;
    daomesh_id subtree[64];
} daomesh_merkle_tree;

/**
 * The hash of a log entry.
 *
 *     leaf = SHA-256(0x00 || entry)
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG. Since 0.1.
 */
DAOMESH_API int32_t daomesh_merkle_leaf(daomesh_id *leaf, const uint8_t *entry, size_t len);

/**
 * The hash over two subtrees.
 *
 *     node = SHA-256(0x01 || left || right)
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG. Since 0.1.
 */
DAOMESH_API int32_t daomesh_merkle_node(daomesh_id *node, const daomesh_id *left, const daomesh_id *right);

/**
 * Adds a leaf at the end.
 *
 * tree   unchanged on error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_LIMIT (2^64 - 1 leaves). Cost: one hash on average, 64 at most. Since 0.1.
 */
DAOMESH_API int32_t daomesh_merkle_add(daomesh_merkle_tree *tree, const daomesh_id *leaf);

/** The root of all leaves so far; SHA-256 of nothing for none. Returns DAOMESH_OK; DAOMESH_E_ARG. Cost: at most 63 hashes. Since 0.1. */
DAOMESH_API int32_t daomesh_merkle_root(daomesh_id *root, const daomesh_merkle_tree *tree);

/**
 * Whether a leaf stands at `index` of the tree of `size` leaves and this root. Source: RFC 9162 2.1.3.2.
 *
 * index   from 0
 * proof   count hashes, from the leaf's sibling up; may be NULL when count is 0
 *
 * Returns DAOMESH_OK (it does); DAOMESH_E_ARG; DAOMESH_E_RANGE (index >= size); DAOMESH_E_TRUNCATED, DAOMESH_E_TRAILING (too few
 *         hashes, too many); DAOMESH_E_PROOF (another root).
 * Cost: a hash for each of the proof. Since 0.1.
 */
DAOMESH_API int32_t daomesh_merkle_check_inclusion(const daomesh_id *root, uint64_t size, const daomesh_id *leaf,
                                                   uint64_t index, const daomesh_id *proof, size_t count);

/**
 * Whether the tree of `newer_size` leaves begins with all leaves of the older one. Source: RFC 9162 2.1.4.2.
 *
 * proof   count hashes; may be NULL when count is 0, which equal sizes and an empty older tree need
 *
 * Returns DAOMESH_OK (it does); DAOMESH_E_ARG; DAOMESH_E_SHRINKS (older_size > newer_size); DAOMESH_E_FORK (equal sizes, other
 *         roots); DAOMESH_E_TRUNCATED, DAOMESH_E_TRAILING (too few hashes, too many); DAOMESH_E_PROOF (another root on either
 *         side, or an empty tree whose root is not that of none).
 * Cost: two hashes for each of the proof. Since 0.1.
 */
DAOMESH_API int32_t daomesh_merkle_check_consistency(const daomesh_id *older_root, uint64_t older_size,
                                                     const daomesh_id *newer_root, uint64_t newer_size,
                                                     const daomesh_id *proof, size_t count);

/* --- Signed notes ----------------------------------------------------------------------------------------------- */

/** Kinds of signatures: over the text; over "cosignature/v1", a time and a checkpoint's text. */
#define DAOMESH_NOTE_ED25519 1u
#define DAOMESH_NOTE_COSIGNATURE 4u

/** A key that notes are checked against. */
typedef struct daomesh_note_key {
    daomesh_span name; /* borrowed; 1..255 bytes of UTF-8 without spaces, control characters and '+' */
    daomesh_id key;
    uint32_t kind; /* DAOMESH_NOTE_ED25519 or _COSIGNATURE */
    uint32_t id;   /* SHA-256(name || 0x0A || kind || key), its first 4 bytes */
} daomesh_note_key;

/** A note, taken apart. */
typedef struct daomesh_note {
    daomesh_span text;  /* what is signed, its last newline included */
    daomesh_span lines; /* the signature lines */
    uint32_t signatures;
    uint32_t reserved;
} daomesh_note;

/** One signature line. */
typedef struct daomesh_note_signature {
    daomesh_span name;
    uint32_t key_id;
    uint32_t len;      /* bytes of the signature */
    uint8_t bytes[72]; /* the first of them: 64 of Ed25519, after 8 of the time in a cosignature */
} daomesh_note_signature;

/** Who signed a note. */
typedef struct daomesh_note_verdict {
    uint64_t signers;  /* bit i: key i signed, not before the time that was asked for */
    uint64_t stale;    /* bit i: key i cosigned before it */
    uint64_t oldest;   /* Unix seconds of the signers' oldest cosignature; 0 for none */
    uint32_t count;    /* signers */
    uint32_t unknown;  /* lines of keys that were not asked for */
} daomesh_note_verdict;

/**
 * Makes a key from its parts and computes its id.
 *
 * name   borrowed as long as the key is used
 * key    no part of out
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_ALGORITHM (kind); DAOMESH_E_TEXT, DAOMESH_E_TOO_LARGE (name); DAOMESH_E_KEY. Since 0.1.
 */
DAOMESH_API int32_t daomesh_note_key_make(daomesh_note_key *out, const char *name, size_t name_len, uint32_t kind,
                                          const daomesh_id *key);

/**
 * Reads a verifier key: name+id+base64, "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k".
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_SYNTAX (not three parts, not hex); DAOMESH_E_NOT_CANONICAL (base64);
 *         DAOMESH_E_TRUNCATED, DAOMESH_E_TRAILING (not a kind and 32 bytes); DAOMESH_E_KEY_ID (not the id of the rest); and what
 *         daomesh_note_key_make returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_note_key_read(daomesh_note_key *out, const char *text, size_t len);

/** Writes a verifier key. out is terminated when cap > 0; len gets the whole length. Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_BUFFER. Since 0.1. */
DAOMESH_API int32_t daomesh_note_key_write(char *out, size_t cap, size_t *len, const daomesh_note_key *key);

/**
 * Takes a note apart, strictly: every line must be well-formed, those of unknown keys too. Checks no signature.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_TOO_LARGE; DAOMESH_E_TEXT (not UTF-8, control characters); DAOMESH_E_SYNTAX (no
 *         blank line before the signatures, a line that is none); DAOMESH_E_TRUNCATED (no signature, no last newline, a signature
 *         shorter than a key id and a byte); DAOMESH_E_NOT_CANONICAL (base64); DAOMESH_E_LIMIT (too many signatures).
 *         Since 0.1.
 */
DAOMESH_API int32_t daomesh_note_read(daomesh_note *out, const uint8_t *bytes, size_t len);

/** A signature line of a note that was read, from 0. Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_END past the last. Since 0.1. */
DAOMESH_API int32_t daomesh_note_signature_at(daomesh_note_signature *out, const daomesh_note *note, uint32_t index);

/**
 * Which of the keys signed a note. Lines of other keys are counted and passed over, as C2SP asks; a bad signature of a known
 * key refuses the note.
 *
 * keys         count of them, at most 64, no public key twice
 * required     signers that are enough, 1..count
 * not_before   cosignatures of an earlier time do not count; Unix seconds, 0 takes all
 *
 * Returns DAOMESH_OK (enough signed); DAOMESH_E_ARG; DAOMESH_E_LIMIT (too many keys); DAOMESH_E_RANGE (required);
 *         DAOMESH_E_REPEATED (two keys alike); DAOMESH_E_KEY_ID (a key whose id is not its own); DAOMESH_E_NOTE_SIGNATURE;
 *         DAOMESH_E_SIGNED_TWICE (a second line of a known key);
 *         DAOMESH_E_STALE (enough, but for their time); DAOMESH_E_COSIGNERS (too few); and what daomesh_note_key_make and
 *         daomesh_note_read return.
 * Cost: one signature for each line of a known key. Since 0.1.
 */
DAOMESH_API int32_t daomesh_note_check(daomesh_note_verdict *out, const uint8_t *bytes, size_t len,
                                       const daomesh_note_key *keys, size_t count, uint32_t required,
                                       uint64_t not_before);

/**
 * Signs a text and writes the signature line: what follows the text and a blank line in a note, and what a witness answers.
 *
 * out    terminated when cap > 0; out_len gets the whole length
 * text   of the note, its last newline included
 * time   Unix seconds, at most 2^63 - 1, of a cosignature; 0 for DAOMESH_NOTE_ED25519
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_BUFFER; DAOMESH_E_NOT_THE_KEY (the seed is of another key); DAOMESH_E_RANGE (time);
 *         DAOMESH_E_TRUNCATED (no text, no last newline); DAOMESH_E_TEXT; DAOMESH_E_TOO_LARGE; for a cosignature what
 *         daomesh_checkpoint_read returns, since it speaks of a checkpoint; and what daomesh_note_key_make returns.
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_note_sign(char *out, size_t cap, size_t *out_len, const uint8_t *text, size_t text_len,
                                      const daomesh_note_key *key, const uint8_t *seed32, uint64_t time);

/**
 * Writes a note from its text and its signature lines, one after the other.
 *
 * out    not overlapping the inputs; terminated when cap > 0; out_len gets the whole length
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_BUFFER; and what daomesh_note_read would say of the result. Since 0.1.
 */
DAOMESH_API int32_t daomesh_note_write(char *out, size_t cap, size_t *out_len, const uint8_t *text, size_t text_len,
                                       const uint8_t *lines, size_t lines_len);

/* --- Checkpoints ------------------------------------------------------------------------------------------------ */

/** What a log says of itself at one moment. */
typedef struct daomesh_checkpoint {
    daomesh_span origin; /* borrowed; names the log */
    uint64_t size;       /* entries */
    daomesh_id root;
} daomesh_checkpoint;

/** Whom to believe about a log. */
typedef struct daomesh_checkpoint_policy {
    uint32_t size;       /* sizeof(daomesh_checkpoint_policy) */
    uint32_t required;   /* cosigners that are enough; 0 takes the log's word */
    uint64_t not_before; /* cosignatures of an earlier time do not count; Unix seconds, 0 takes all */
    daomesh_span origin;
    daomesh_note_key log; /* DAOMESH_NOTE_ED25519 */
    const daomesh_note_key *cosigners; /* DAOMESH_NOTE_COSIGNATURE; NULL for none */
    size_t cosigner_count;             /* at most 63 */
} daomesh_checkpoint_policy;

/**
 * Reads the text of a checkpoint: origin, size, root, a line each. Extension lines are refused: they would be signed and unread.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_TRUNCATED (a line is missing or not ended); DAOMESH_E_TRAILING (extension lines);
 *         DAOMESH_E_TEXT (origin); DAOMESH_E_SYNTAX (size); DAOMESH_E_RANGE (size of 2^64 and more); DAOMESH_E_NOT_CANONICAL (leading
 *         zeros, base64); DAOMESH_E_TOO_LARGE (more bytes than a note). Since 0.1.
 */
DAOMESH_API int32_t daomesh_checkpoint_read(daomesh_checkpoint *out, const uint8_t *text, size_t len);

/** Writes the text. out is terminated when cap > 0; len gets the whole length. Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_TRUNCATED, _E_TEXT, _E_TOO_LARGE (origin); DAOMESH_E_BUFFER. Since 0.1. */
DAOMESH_API int32_t daomesh_checkpoint_write(char *out, size_t cap, size_t *len, const daomesh_checkpoint *checkpoint);

/**
 * Reads a signed checkpoint and believes it only when the log signed it and enough cosigners did.
 *
 * out   zeroed on any error: nothing of a note that is not believed is given out
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (also a size or kinds of keys that do not fit); DAOMESH_E_ORIGIN (another log);
 *         DAOMESH_E_LOG_UNSIGNED; DAOMESH_E_STALE; DAOMESH_E_COSIGNERS; and what daomesh_note_check and daomesh_checkpoint_read return.
 * Cost: one signature for each line of a known key. Since 0.1.
 */
DAOMESH_API int32_t daomesh_checkpoint_check(daomesh_checkpoint *out, const uint8_t *note, size_t len,
                                             const daomesh_checkpoint_policy *policy);

/**
 * Whether a later checkpoint of a log goes on from an earlier one.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ORIGIN (of two logs); and what daomesh_merkle_check_consistency returns. DAOMESH_E_FORK and, with
 * a proof the log itself gave, DAOMESH_E_PROOF are what to keep both notes for. Since 0.1.
 */
DAOMESH_API int32_t daomesh_checkpoint_extends(const daomesh_checkpoint *newer, const daomesh_checkpoint *older,
                                               const daomesh_id *proof, size_t count);

/**
 * Reads a policy file (C2SP tlog-policy): one log, its witnesses, and how many of which must have cosigned.
 *
 * out        its origin is the name of the log's key; not_before stays 0: what is too old, the caller knows
 * cosigners  room for cap; out borrows those that the quorum counts. DAOMESH_POLICY_WITNESSES_MAX is always enough
 * url        optional: where the log says it is published; empty when the file does not say
 * text       borrowed by all of them
 * diag       path is the line, "line 7"
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_TOO_LARGE; DAOMESH_E_TEXT (control characters); DAOMESH_E_TRUNCATED (no log, no quorum,
 *         a last line that does not end); DAOMESH_E_SYNTAX; DAOMESH_E_REPEATED (a name, a key, a member or the quorum twice);
 *         DAOMESH_E_NOT_FOUND (a name that no line above defines); DAOMESH_E_RANGE (more members wanted than there are, or none);
 *         DAOMESH_E_LIMIT (witnesses, groups); DAOMESH_E_UNSUPPORTED (two logs, a group in a group); DAOMESH_E_ALGORITHM (a log's key in a
 *         witness's place and the other way round); DAOMESH_E_BUFFER (cap); and what daomesh_note_key_read returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_checkpoint_policy_read(daomesh_checkpoint_policy *out, daomesh_note_key *cosigners,
                                                   size_t cap, daomesh_span *url, const char *text, size_t len,
                                                   daomesh_diag *diag);

/* --- The state's tree ------------------------------------------------------------------------------------------- */

/**
 * Whether a key has a value in the state tree of this root.
 *
 * key     1..1024 bytes
 * value   1 byte and more
 * proof   native (first byte 1) or an ICS-23 CommitmentProof (first byte 0x0a), in its one canonical form
 *
 * Returns DAOMESH_OK (it has); DAOMESH_E_ARG; DAOMESH_E_RANGE (no key, no value); DAOMESH_E_TOO_LARGE (key); DAOMESH_E_VERSION (an
 *         unknown form); DAOMESH_E_TRUNCATED; DAOMESH_E_TRAILING; DAOMESH_E_NOT_CANONICAL; DAOMESH_E_DEPTH (deeper than 256);
 *         DAOMESH_E_PROOF_KIND (a proof of absence, or of another key or value); DAOMESH_E_PROOF (another root).
 * Cost: a hash for each level. Since 0.1.
 */
DAOMESH_API int32_t daomesh_smt_check_present(const daomesh_id *root, const uint8_t *key, size_t key_len,
                                              const uint8_t *value, size_t value_len, const uint8_t *proof,
                                              size_t proof_len);

/**
 * Whether a key has no value in the state tree of this root.
 *
 * proof   native (first byte 1) or an ICS-23 CommitmentProof (first byte 0x12), in its one canonical form
 *
 * Returns as daomesh_smt_check_present; DAOMESH_E_NEIGHBOURS (the neighbours are not next to each other, or not around the key).
 * Cost: a hash for each level, of both neighbours. Since 0.1.
 */
DAOMESH_API int32_t daomesh_smt_check_absent(const daomesh_id *root, const uint8_t *key, size_t key_len,
                                             const uint8_t *proof, size_t proof_len);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_merkle_hashes_max(void);
DAOMESH_API size_t daomesh_note_bytes_max(void);
DAOMESH_API size_t daomesh_note_signatures_max(void);
DAOMESH_API size_t daomesh_note_name_max(void);
DAOMESH_API size_t daomesh_note_keys_max(void);
DAOMESH_API size_t daomesh_smt_key_max(void);

#ifdef __cplusplus
}
#endif

#endif
