/**
 * The published log: a folder of files in the form of C2SP tlog-tiles that any static file server can serve.
 *
 *     checkpoint                       the newest signed checkpoint (checkpoint.md)
 *     ledger                           "daomesh-log 1 signed 1111...\n": mode and id of the ledger that the log is of
 *     tile/0/x001/x234/067             256 hashes of entries; tile/1/... of 256 of such tiles each, and so on up
 *     tile/0/x001/x234/068.p/17        the 17 hashes that there are so far
 *     tile/entries/x001/x234/067       the same 256 entries, each behind its length; tile/entries/....p/17 alike
 *
 * Who reads tiles gives a source: a folder of this machine, or files that were fetched. A proof made from tiles is as good as
 * the tiles: what counts is that daomesh_merkle_check_inclusion or _consistency accepts it. docs/formats/log.md says more.
 */
#ifndef DAOMESH_LOG_H
#define DAOMESH_LOG_H

#include <daomesh/proof.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Hashes of a full tile, entries of a full bundle. */
#define DAOMESH_TILE_WIDTH 256
/** Bytes of the longest path of a tile, its terminator included. */
#define DAOMESH_TILE_PATH_BYTES 64
/** Bytes of the largest entry of a log. */
#define DAOMESH_LOG_ENTRY_MAX 65535
/** The level of entry bundles, which lie beside the tiles; those of hashes are 0..7. */
#define DAOMESH_TILE_ENTRIES 64u

/* --- Tiles ------------------------------------------------------------------------------------------------------ */

/** A tile: hashes index * 256 and on of a level; on level 0 those of entries, above each stands for a full tile below. */
typedef struct daomesh_tile {
    uint64_t index;
    uint32_t level; /* 0..7, or DAOMESH_TILE_ENTRIES */
    uint32_t width; /* 1..256; below 256 it is partial */
} daomesh_tile;

/**
 * How wide a tile is in a log of `size` entries.
 *
 * width   out; 0..256, 0 when there is no such tile
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (level). Since 0.1.
 */
DAOMESH_API int32_t daomesh_tile_width(uint32_t *width, uint32_t level, uint64_t index, uint64_t size);

/**
 * Where a tile lies: "tile/0/x001/x234/067", "tile/entries/000.p/17".
 *
 * out    terminated when cap > 0; DAOMESH_TILE_PATH_BYTES are always enough; len gets the whole length
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (level, width, or an index that no log reaches); DAOMESH_E_BUFFER. Since 0.1.
 */
DAOMESH_API int32_t daomesh_tile_path(char *out, size_t cap, size_t *len, const daomesh_tile *tile);

/**
 * Takes the next entry off the front of an entry bundle.
 *
 * entry    out; points into the bundle
 * bundle   in: what is left of it; out: what is left behind the entry
 *
 * Returns DAOMESH_OK; DAOMESH_E_END (nothing is left); DAOMESH_E_TRUNCATED; DAOMESH_E_ARG. Since 0.1.
 */
DAOMESH_API int32_t daomesh_bundle_next(daomesh_span *entry, daomesh_span *bundle);

/**
 * Adds the entries of a bundle to a log's tree.
 *
 * tree     unchanged on error
 * bundle   entries as they follow the tree's last
 * count    how many there must be
 *
 * Returns DAOMESH_OK; DAOMESH_E_TRUNCATED, DAOMESH_E_TRAILING (fewer, more, or a part of one); DAOMESH_E_LIMIT; DAOMESH_E_ARG.
 * Cost: two hashes an entry. Since 0.1.
 */
DAOMESH_API int32_t daomesh_bundle_add(daomesh_merkle_tree *tree, const uint8_t *bundle, size_t len, uint64_t count);

/* --- Proofs from tiles -------------------------------------------------------------------------------------------- */

/** Where tiles come from. */
typedef struct daomesh_tile_source {
    /**
     * Gives the hashes of a tile (never of entries): tile->width of them, to be taken off the front of a wider tile where that
     * one is gone. Any status but DAOMESH_OK ends the call that asked, which returns it. It must not call back into that call.
     */
    int32_t (*read)(void *ctx, daomesh_id *hashes, const daomesh_tile *tile);
    void *ctx;
} daomesh_tile_source;

/**
 * The tree of a log's first `size` entries: its root is what a checkpoint of that size says, and it can be gone on from.
 *
 * log_size   entries that the source has tiles for, at least size
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (size > log_size); and what the source returns.
 * Cost: at most 17 tiles, 8 KiB of stack. Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_tree_at(daomesh_merkle_tree *tree, uint64_t size, uint64_t log_size,
                                        const daomesh_tile_source *source);

/**
 * Proves that the entry `index` is in the tree of the first `size` entries.
 *
 * proof      out; room for cap hashes, DAOMESH_MERKLE_HASHES_MAX are always enough; count gets how many there are
 * log_size   entries that the source has tiles for, at least size
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (index >= size, size > log_size); DAOMESH_E_BUFFER; and what the source
 *         returns. Cost: at most 17 tiles, 8 KiB of stack. Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_prove_inclusion(daomesh_id *proof, size_t cap, size_t *count, uint64_t index,
                                                uint64_t size, uint64_t log_size,
                                                const daomesh_tile_source *source);

/**
 * Proves that the tree of the first `newer` entries begins with that of the first `older`.
 *
 * Arguments as daomesh_log_prove_inclusion.
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_SHRINKS (older > newer); DAOMESH_E_RANGE (newer > log_size); DAOMESH_E_BUFFER;
 *         and what the source returns. Cost: at most 17 tiles, 8 KiB of stack. Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_prove_consistency(daomesh_id *proof, size_t cap, size_t *count, uint64_t older,
                                                  uint64_t newer, uint64_t log_size,
                                                  const daomesh_tile_source *source);

/* --- The folder ----------------------------------------------------------------------------------------------------- */

/** A folder that a log is published in. One call at a time, from any thread; one writer, that others cannot open beside. */
typedef struct daomesh_log_folder daomesh_log_folder;

/** Where entry bundles come from. */
typedef struct daomesh_bundle_source {
    /**
     * Gives bundle `index`, which holds at least `width` entries: those of the log from index * 256 on. The bytes must stay
     * until the next call. Any status but DAOMESH_OK ends the call that asked, which returns it.
     */
    int32_t (*read)(void *ctx, daomesh_span *bundle, uint64_t index, uint32_t width);
    void *ctx;
} daomesh_bundle_source;

/**
 * Opens a folder for writing, and makes it when it is not there. Its file ".lock" keeps other processes out.
 *
 * out         the caller closes it; NULL on error
 * allocator   NULL: malloc. Copied; it is asked for about 70 KiB, and for a note while one is read
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_NO_MEMORY; DAOMESH_E_LOCKED; DAOMESH_E_TOO_LARGE (path); DAOMESH_E_STORE_IO;
 *         DAOMESH_E_STORE_FULL; and, of a checkpoint that is there, what daomesh_note_read and daomesh_checkpoint_read return.
 * Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_folder_open(daomesh_log_folder **out, const char *path,
                                            const daomesh_allocator *allocator);

/** Closes. NULL is fine. Since 0.1. */
DAOMESH_API void daomesh_log_folder_close(daomesh_log_folder *folder);

/**
 * The checkpoint that stands in the folder, a note as it was announced. Its signatures are not checked.
 *
 * out    cap bytes; len gets what is needed
 *
 * Returns DAOMESH_OK; DAOMESH_E_NOT_FOUND (none yet); DAOMESH_E_BUFFER; DAOMESH_E_ARG. Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_folder_checkpoint(uint8_t *out, size_t cap, size_t *len, daomesh_log_folder *folder);

/** The folder's tiles as a source; good while it is open. Returns DAOMESH_OK; DAOMESH_E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_log_folder_tiles(daomesh_tile_source *out, daomesh_log_folder *folder);

/**
 * Writes the tiles and bundles up to `size` that are not there yet. Nobody sees them before a checkpoint announces them.
 *
 * Every entry behind the folder's checkpoint is read twice: nothing is written before it is known that the log goes on from that
 * checkpoint and ends in `root`. A call that was interrupted, or killed, is done again and finishes. A full tile is never written
 * over with other bytes; partial ones go when theirs is full.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_SHRINKS (the folder's checkpoint is of more entries); DAOMESH_E_FORK (the folder's
 *         log and this one differ, or the bundles do not lead to root); DAOMESH_E_CORRUPT (the folder's tiles do not fit its
 *         checkpoint); DAOMESH_E_STORE_IO; DAOMESH_E_STORE_FULL; and what the source and daomesh_bundle_add return. Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_folder_extend(daomesh_log_folder *folder, uint64_t size, const daomesh_id *root,
                                              const daomesh_bundle_source *bundles);

/**
 * Puts a signed checkpoint up, for all to see, in place of the last one. A note of the same size and root replaces it too: that
 * is how cosignatures are added. Its signatures are not checked.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_ORIGIN (the folder's checkpoint names another log); DAOMESH_E_SHRINKS; DAOMESH_E_FORK
 *         (another root than the tiles have); DAOMESH_E_NOT_FOUND (tiles are missing: extend comes first); DAOMESH_E_CORRUPT;
 *         DAOMESH_E_STORE_IO; DAOMESH_E_STORE_FULL; and what daomesh_note_read and daomesh_checkpoint_read return. Since 0.1.
 */
DAOMESH_API int32_t daomesh_log_folder_announce(daomesh_log_folder *folder, const uint8_t *note, size_t len);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_tile_width_max(void);
DAOMESH_API size_t daomesh_tile_path_bytes(void);
DAOMESH_API size_t daomesh_log_entry_max(void);

#ifdef __cplusplus
}
#endif

#endif
