/*
 * The store: ordered bytes that are committed all or nothing. An engine is a table of functions; everything above sees
 * this file only. Keys are 17 bytes (home u64, kind u8, local u64, big-endian), so key order is record order.
 *
 * One writer; readers take snapshots that stay as they were while the writer goes on. Functions return a status and
 * never abort. STORE_IO or STORE_FULL from a write or a commit leaves the committed data as it was.
 */
#ifndef DAOMESH_LIB_STORE_H
#define DAOMESH_LIB_STORE_H

#include "base/base.h"

#define STORE_KEY_BYTES 17
#define STORE_VALUE_MAX (1u << 25) /* bytes of one value, above 256 log entries; a larger one is TOO_LARGE */
#define STORE_SNAPSHOTS_MAX 120    /* open at a time; one more is LIMIT */

struct store;          /* an open engine */
struct store_snapshot; /* a reader's view of the last commit before it was taken */

struct store_key {
    uint8_t bytes[STORE_KEY_BYTES];
};

/* Called for each pair of a scan, in ascending key order; another status than OK ends the scan and is returned. */
typedef int32_t store_visit(void *ctx, const uint8_t *key, daomesh_span value);

struct store_ops {
    void (*close)(struct store *store);

    /* OK, or why nothing more may be done with it: FORKED, POISONED. Cheap enough to be asked before every action. */
    int32_t (*usable)(struct store *store);

    /*
     * The writer's transaction, begun and ended on one thread. begin: BUSY when one is open. put, remove, commit: STATE
     * when none is. A commit ends the transaction whatever it returns; abort never fails. When a put or a remove
     * fails, the caller aborts. A read-only store answers begin with READ_ONLY, and get and scan then move on to the
     * newest commit.
     */
    int32_t (*begin)(struct store *store);
    int32_t (*put)(struct store *store, const struct store_key *key, daomesh_span value);
    int32_t (*remove)(struct store *store, const struct store_key *key); /* an absent key is OK */
    int32_t (*commit)(struct store *store);
    void (*abort)(struct store *store);

    /*
     * Reads the last committed data through the writer's own handle, outside its transaction. The span is valid until
     * the next commit or close. NOT_FOUND when absent.
     */
    int32_t (*get)(struct store *store, daomesh_span *value, const struct store_key *key);

    /* Visits first <= key < last of the committed data. last NULL: to the end. */
    int32_t (*scan)(struct store *store, const struct store_key *first, const struct store_key *last,
                    store_visit *visit, void *ctx);

    /*
     * Readers. They may be opened, used and closed by other threads while the writer works; one snapshot serves one
     * call at a time, its spans stay valid until it is closed, and all are closed before the store is.
     */
    int32_t (*snapshot)(struct store *store, struct store_snapshot **out);
    int32_t (*snapshot_get)(struct store_snapshot *snapshot, daomesh_span *value, const struct store_key *key);
    int32_t (*snapshot_scan)(struct store_snapshot *snapshot, const struct store_key *first,
                             const struct store_key *last, store_visit *visit, void *ctx);
    void (*snapshot_close)(struct store_snapshot *snapshot);
};

/* Every engine's struct begins with this. */
struct store {
    const struct store_ops *ops;
};

struct store_options {
    const char *path;          /* file engines: the file */
    uint64_t map_bytes;        /* LMDB: most the file may grow to; 0: 1 TiB on 64-bit, 1 GiB on 32-bit */
    uint32_t create;           /* 1: make it when absent */
    uint32_t read_only;        /* 1: no writer, no lock */
    uint32_t no_sync;          /* 1: commit is atomic but not durable (the OS may lose the last ones) */
    const daomesh_allocator *allocator;
};

/*
 * Memory: a copy-on-write B+tree. NO_MEMORY from any call leaves the committed data and the open transaction's earlier
 * puts as they were. The allocator is called by the writer's thread alone.
 */
int32_t daomesh__store_memory(struct store **out, const struct store_options *options);

/*
 * LMDB: one file (MDB_NOSUBDIR) and its "-lock" beside it, plus "-owner", which the writer holds locked: a second
 * writer gets LOCKED, and so does a read-only open in the writer's own process, which takes snapshots instead. Every
 * call after a fork gets FORKED; close then lets go of nothing that the parent uses. A commit that failed poisons:
 * POISONED from then on, except for snapshots that are open. FOREIGN, VERSION, CORRUPT, PLATFORM, STORE_FULL, STORE_IO,
 * NOT_FOUND (absent and not create) at open. docs/formats/store.md says more.
 */
int32_t daomesh__store_lmdb(struct store **out, const struct store_options *options);

#endif
