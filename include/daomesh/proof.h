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

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_merkle_hashes_max(void);

#ifdef __cplusplus
}
#endif

#endif
