/* Shared by the files of lib/log: the files of a folder, written so that a crash at any point leaves the old or the new. */
#ifndef DAOMESH_LIB_LOG_H
#define DAOMESH_LIB_LOG_H

#include "base/base.h"
#include "proof/proof.h"
#include <daomesh/log.h>

#include <sys/types.h>

#define TILE_LEVELS 8
#define TILE_WIDTH_BITS 8
#define HASH_BYTES sizeof(daomesh_id)
#define TILE_BYTES (DAOMESH_TILE_WIDTH * HASH_BYTES)

/* tile.c: takes `count` entries off the front of a bundle and hashes them. TRUNCATED when there are fewer. */
int32_t daomesh__bundle_hashes(daomesh_id *hashes, daomesh_span *bundle, uint64_t count);
/* The hash of a full subtree over hashes side by side: `count` is a power of 2, at most 256. */
void daomesh__tile_fold(daomesh_id *out, const daomesh_id *hashes, size_t count);
/* The root of a tree. Only after READY. */
daomesh_id daomesh__log_root(const daomesh_merkle_tree *tree);
/* Where the partial tiles of a full one lie, without their width: "tile/0/000.p". */
void daomesh__tile_partials(char out[DAOMESH_TILE_PATH_BYTES], const daomesh_tile *tile);

/*
 * What the system does to files, paths being below an open folder. A table, so that tests can fail or end each call. As the
 * functions of POSIX: below 0, and errno, is failure.
 */
struct file_calls {
    int (*open)(int folder, const char *path, int flags, mode_t mode);
    ssize_t (*read)(int file, void *out, size_t cap);
    ssize_t (*write)(int file, const void *bytes, size_t len);
    int (*sync)(int file);
    int (*rename)(int folder, const char *from, const char *to);
    int (*make_folder)(int folder, const char *path, mode_t mode);
    int (*remove)(int folder, const char *path, int flags);
};
extern const struct file_calls daomesh__file_calls;

/* A folder of files. STORE_IO and STORE_FULL say what went wrong. */
struct files {
    const struct file_calls *calls;
    int folder; /* descriptor */
};

/* A file that is open for reading. NOT_FOUND. */
int32_t daomesh__file_open(int *out, const struct files *files, const char *path);
/* Reads up to cap bytes, fewer at the end alone. */
int32_t daomesh__file_read(const struct files *files, size_t *len, int file, uint8_t *out, size_t cap);
void daomesh__file_close(int file);
/* Whether a file holds these bytes. NOT_FOUND. */
int32_t daomesh__file_equals(int *equal, const struct files *files, const char *path, daomesh_span bytes);
/* Puts a file in place, whole or not at all. It is durable once its folder is synced. */
int32_t daomesh__file_put(const struct files *files, const char *path, daomesh_span bytes);
/* Makes the folders above a path that are not there, each durably. */
int32_t daomesh__file_make_way(const struct files *files, const char *path);
/* Makes durable what was put into a folder: "." or a path. */
int32_t daomesh__file_sync_folder(const struct files *files, const char *path);
/* Removes a folder of files; one that is not there is fine. */
int32_t daomesh__file_remove_folder(const struct files *files, const char *path);

/* folder.c: as daomesh_log_folder_open, through other calls. */
int32_t daomesh__log_folder_open(daomesh_log_folder **out, const char *path,
                                 const daomesh_allocator *allocator, const struct file_calls *calls);
/* The file "ledger", which says whose log it is: written once. ORIGIN when there is another. */
int32_t daomesh__log_folder_name(daomesh_log_folder *folder, daomesh_span line);

#endif
