/**
 * Publishing a ledger's log. A ledger with commitment 1 keeps its log's tree; a reader tells it, and writes the files of log.h.
 *
 *     daomesh_reader_publish(&checkpoint, reader, folder, "example.org/log")   tiles, as far as the reader's moment
 *     daomesh_checkpoint_write, daomesh_note_sign, daomesh_note_write          by whoever has the key
 *     daomesh_log_folder_announce(folder, note)                                from now on all can see it
 */
#ifndef DAOMESH_PUBLISH_H
#define DAOMESH_PUBLISH_H

#include <daomesh/ledger.h>
#include <daomesh/log.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a seal entry. */
#define DAOMESH_SEAL_BYTES 76

/** The end of a log: its last entry, which is a seal, and the proof that it is in the tree. */
typedef struct daomesh_log_head {
    uint32_t size;               /* in: sizeof(daomesh_log_head) */
    uint32_t proof_count;        /* hashes in proof */
    uint64_t entries;            /* of the log; the seal is the last, entries - 1 */
    daomesh_id root;             /* of the log's tree: with `entries` what a checkpoint of this moment says */
    daomesh_id proof[64];        /* daomesh_merkle_check_inclusion(&root, entries, leaf of seal, entries - 1, proof, proof_count) */
    uint8_t seal[DAOMESH_SEAL_BYTES]; /* daomesh_entry_read tells what it says, the state's root among it */
    uint32_t reserved;
} daomesh_log_head;

/**
 * The log's tree at the reader's moment. Leaves can be added to it, to see what root a log that goes on from here has.
 *
 * Returns DAOMESH_OK; DAOMESH_E_UNSUPPORTED (the ledger has commitment none); DAOMESH_E_ARG; ... as daomesh_reader_record. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_log_tree(daomesh_merkle_tree *out, daomesh_reader *reader);

/**
 * The end of the log at the reader's moment. No tiles are needed for it.
 *
 * Returns DAOMESH_OK; DAOMESH_E_NOT_FOUND (the log is empty); and what daomesh_reader_log_tree returns. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_log_head(daomesh_log_head *out, daomesh_reader *reader);

/**
 * Writes into a folder what it does not have yet of the log at the reader's moment, and says what its checkpoint is to say.
 * Nobody sees it before a signed checkpoint is announced.
 *
 * out      its origin borrows the argument's bytes
 * origin   names the log: "example.org/log"
 *
 * Returns DAOMESH_OK; DAOMESH_E_NOT_FOUND (the log is empty); DAOMESH_E_ORIGIN (the folder is of another ledger); DAOMESH_E_TEXT (origin);
 *         and what daomesh_reader_log_tree and daomesh_log_folder_extend return. Since 0.1.
 */
DAOMESH_API int32_t daomesh_reader_publish(daomesh_checkpoint *out, daomesh_reader *reader, daomesh_log_folder *folder,
                                           const char *origin, size_t origin_len);

#ifdef __cplusplus
}
#endif

#endif
