/*
 * The folder that a log is published in. Tiles are a pure function of the entries, and a checkpoint is put up after everything
 * that it speaks of: whatever is behind the checkpoint that stands there may be half done, and is done again.
 */
#include "log/log.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHECKPOINT_FILE "checkpoint"
#define LEDGER_FILE "ledger"
#define LOCK_FILE ".lock"
#define KINDS_OF_TILES (TILE_LEVELS + 1) /* of hashes, and of entries */

/* The folder of files that tiles of one kind go to at present. */
struct place {
    char path[DAOMESH_TILE_PATH_BYTES]; /* empty: none yet */
    int is_dirty;                       /* something in it is not durable yet */
};

struct daomesh_log_folder {
    daomesh_allocator allocator;
    struct files files;
    int lock;      /* descriptor; -1 none */
    uint64_t size; /* of the checkpoint that stands there; 0 without one */
    daomesh_id root;
    struct place places[KINDS_OF_TILES];
    size_t counts[TILE_LEVELS]; /* while it grows: hashes that each level's last tile has so far */
    daomesh_id hashes[TILE_LEVELS][DAOMESH_TILE_WIDTH];
};

/* --- Reading ------------------------------------------------------------------------------------------------------- */

static int32_t read_hashes(const struct files *files, daomesh_id *hashes, const char *path, size_t count,
                           size_t first)
{
    int file;
    size_t len;
    uint8_t bytes[TILE_BYTES + 1];
    TRY(daomesh__file_open(&file, files, path));
    int32_t status = daomesh__file_read(files, &len, file, bytes, sizeof bytes);
    daomesh__file_close(file);
    TRY(status);
    if (len != count * HASH_BYTES) return DAOMESH_E_CORRUPT;
    memcpy(hashes, bytes, first * HASH_BYTES);
    return DAOMESH_OK;
}

/* A partial tile may be gone when the full one is there. */
static int32_t read_tile(void *ctx, daomesh_id *hashes, const daomesh_tile *tile)
{
    const daomesh_log_folder *folder = ctx;
    const daomesh_tile full = { tile->index, tile->level, DAOMESH_TILE_WIDTH };
    char path[DAOMESH_TILE_PATH_BYTES];
    size_t len;
    MUST(daomesh_tile_path(path, sizeof path, &len, tile) == DAOMESH_OK);
    int32_t status = read_hashes(&folder->files, hashes, path, tile->width, tile->width);
    if (status != DAOMESH_E_NOT_FOUND || tile->width == DAOMESH_TILE_WIDTH) return status;
    MUST(daomesh_tile_path(path, sizeof path, &len, &full) == DAOMESH_OK);
    return read_hashes(&folder->files, hashes, path, DAOMESH_TILE_WIDTH, tile->width);
}

int32_t daomesh_log_folder_tiles(daomesh_tile_source *out, daomesh_log_folder *folder)
{
    if (!out) return DAOMESH_E_ARG;
    *out = (daomesh_tile_source){ read_tile, folder };
    if (folder) return DAOMESH_OK;
    out->read = NULL;
    return DAOMESH_E_ARG;
}

/* The tree of the first entries, `log_size` being those that tiles are there for; they must have that root. */
static int32_t tree_at(daomesh_log_folder *folder, daomesh_merkle_tree *tree, uint64_t size,
                       uint64_t log_size, const daomesh_id *root)
{
    const daomesh_tile_source tiles = { read_tile, folder };
    TRY(daomesh_log_tree_at(tree, size, log_size, &tiles));
    const daomesh_id found = daomesh__log_root(tree);
    return id_equal(&found, root) ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

static int32_t file_length(size_t *len, int file)
{
    struct stat about;
    if (fstat(file, &about) != 0) return DAOMESH_E_STORE_IO;
    if (!S_ISREG(about.st_mode) || about.st_size > DAOMESH_NOTE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    *len = (size_t)about.st_size;
    return DAOMESH_OK;
}

static int32_t read_note(const struct files *files, int file, uint8_t *out, size_t cap, size_t *len)
{
    size_t got;
    TRY(file_length(len, file));
    if (*len > cap) return DAOMESH_E_BUFFER;
    TRY(daomesh__file_read(files, &got, file, out, *len));
    return got == *len ? DAOMESH_OK : DAOMESH_E_STORE_IO;
}

int32_t daomesh_log_folder_checkpoint(uint8_t *out, size_t cap, size_t *len, daomesh_log_folder *folder)
{
    int file;
    if (!len) return DAOMESH_E_ARG;
    *len = 0;
    if (!folder || (!out && cap > 0)) return DAOMESH_E_ARG;
    TRY(daomesh__file_open(&file, &folder->files, CHECKPOINT_FILE));
    int32_t status = read_note(&folder->files, file, out, cap, len);
    daomesh__file_close(file);
    return status;
}

static int32_t read_checkpoint(daomesh_checkpoint *out, const uint8_t *bytes, size_t len)
{
    daomesh_note note;
    TRY(daomesh_note_read(&note, bytes, len));
    return daomesh_checkpoint_read(out, note.text.at, note.text.len);
}

/* Looks at the checkpoint that stands there; without one, what is looked at has size 0 and no origin. */
typedef int32_t checkpoint_visit(daomesh_log_folder *folder, const daomesh_checkpoint *standing,
                                 const daomesh_checkpoint *newer);

static int32_t with_checkpoint(daomesh_log_folder *folder, checkpoint_visit *visit,
                               const daomesh_checkpoint *newer)
{
    daomesh_checkpoint standing = { .size = 0 };
    size_t cap, len;
    int32_t status = daomesh_log_folder_checkpoint(NULL, 0, &cap, folder);
    if (status == DAOMESH_E_NOT_FOUND) return visit(folder, &standing, newer);
    if (status != DAOMESH_OK && status != DAOMESH_E_BUFFER) return status;
    uint8_t *note = daomesh__allocate(&folder->allocator, cap + 1);
    if (!note) return DAOMESH_E_NO_MEMORY;
    status = daomesh_log_folder_checkpoint(note, cap, &len, folder);
    if (status == DAOMESH_OK) status = read_checkpoint(&standing, note, len);
    if (status == DAOMESH_OK) status = visit(folder, &standing, newer);
    daomesh__free(&folder->allocator, note, cap + 1);
    return status;
}

/* --- Opening ------------------------------------------------------------------------------------------------------- */

static int32_t remember(daomesh_log_folder *folder, const daomesh_checkpoint *standing,
                        const daomesh_checkpoint *newer)
{
    (void)newer;
    folder->size = standing->size;
    folder->root = standing->origin.at ? standing->root : daomesh__log_root(&(daomesh_merkle_tree){ 0 });
    return DAOMESH_OK;
}

static int32_t lock(daomesh_log_folder *folder)
{
    folder->lock = folder->files.calls->open(folder->files.folder, LOCK_FILE,
                                             O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (folder->lock < 0) return DAOMESH_E_STORE_IO;
    return flock(folder->lock, LOCK_EX | LOCK_NB) == 0 ? DAOMESH_OK : DAOMESH_E_LOCKED;
}

static int32_t open_files(daomesh_log_folder *folder, const char *path)
{
    const struct file_calls *calls = folder->files.calls;
    int is_new = calls->make_folder(AT_FDCWD, path, 0777) == 0;
    if (!is_new && errno != EEXIST) return errno == ENOSPC ? DAOMESH_E_STORE_FULL : DAOMESH_E_STORE_IO;
    folder->files.folder = calls->open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (folder->files.folder < 0) return DAOMESH_E_STORE_IO;
    if (is_new) TRY(daomesh__file_sync_folder(&folder->files, ".."));
    TRY(lock(folder));
    return with_checkpoint(folder, remember, NULL);
}

int32_t daomesh__log_folder_open(daomesh_log_folder **out, const char *path,
                                 const daomesh_allocator *allocator, const struct file_calls *calls)
{
    if (!out) return DAOMESH_E_ARG;
    *out = NULL;
    if (!path || *path == '\0') return DAOMESH_E_ARG;
    READY();
    if (!allocator) allocator = &daomesh__libc_allocator;
    daomesh_log_folder *folder = daomesh__allocate(allocator, sizeof *folder);
    if (!folder) return DAOMESH_E_NO_MEMORY;
    memset(folder, 0, sizeof *folder);
    folder->allocator = *allocator;
    folder->files = (struct files){ calls, -1 };
    folder->lock = -1;
    int32_t status = open_files(folder, path);
    if (status != DAOMESH_OK) {
        daomesh_log_folder_close(folder);
        return status;
    }
    *out = folder;
    return DAOMESH_OK;
}

int32_t daomesh_log_folder_open(daomesh_log_folder **out, const char *path,
                                const daomesh_allocator *allocator)
{
    return daomesh__log_folder_open(out, path, allocator, &daomesh__file_calls);
}

void daomesh_log_folder_close(daomesh_log_folder *folder)
{
    if (!folder) return;
    if (folder->lock >= 0) daomesh__file_close(folder->lock);
    if (folder->files.folder >= 0) daomesh__file_close(folder->files.folder);
    daomesh_allocator allocator = folder->allocator;
    daomesh__free(&allocator, folder, sizeof *folder);
}

/* --- Putting tiles --------------------------------------------------------------------------------------------------- */

static int32_t sync_place(daomesh_log_folder *folder, struct place *place)
{
    if (!place->is_dirty) return DAOMESH_OK;
    TRY(daomesh__file_sync_folder(&folder->files, place->path));
    place->is_dirty = 0;
    return DAOMESH_OK;
}

/* The folder of the path is there, and the one that was used before is durable. */
static int32_t go_to(daomesh_log_folder *folder, struct place *place, const char *path)
{
    size_t len = (size_t)(strrchr(path, '/') - path);
    if (strncmp(place->path, path, len) == 0 && place->path[len] == '\0') return DAOMESH_OK;
    TRY(sync_place(folder, place));
    place->path[0] = '\0';
    TRY(daomesh__file_make_way(&folder->files, path));
    memcpy(place->path, path, len);
    place->path[len] = '\0';
    return DAOMESH_OK;
}

/* What is there already must be the same: it is of the same log, or nothing is written. */
static int32_t put_once(const struct files *files, const char *path, daomesh_span bytes, int32_t otherwise)
{
    int equal;
    int32_t status = daomesh__file_equals(&equal, files, path, bytes);
    if (status == DAOMESH_E_NOT_FOUND) return daomesh__file_put(files, path, bytes);
    TRY(status);
    return equal ? DAOMESH_OK : otherwise;
}

/* The partial tiles that a full one replaces go when it cannot be lost any more. Most never had any. */
static int32_t remove_partials(daomesh_log_folder *folder, struct place *place, const daomesh_tile *tile)
{
    int file;
    char path[DAOMESH_TILE_PATH_BYTES];
    daomesh__tile_partials(path, tile);
    int32_t status = daomesh__file_open(&file, &folder->files, path);
    if (status == DAOMESH_E_NOT_FOUND) return DAOMESH_OK;
    TRY(status);
    daomesh__file_close(file);
    TRY(sync_place(folder, place));
    return daomesh__file_remove_folder(&folder->files, path);
}

static int32_t put_tile(daomesh_log_folder *folder, const daomesh_tile *tile, daomesh_span bytes)
{
    struct place *place = &folder->places[tile->level == DAOMESH_TILE_ENTRIES ? TILE_LEVELS : tile->level];
    char path[DAOMESH_TILE_PATH_BYTES];
    size_t len;
    MUST(daomesh_tile_path(path, sizeof path, &len, tile) == DAOMESH_OK);
    TRY(go_to(folder, place, path));
    TRY(put_once(&folder->files, path, bytes, DAOMESH_E_FORK));
    place->is_dirty = 1;
    return DAOMESH_OK;
}

static int32_t put_hashes(daomesh_log_folder *folder, uint32_t level, uint64_t index)
{
    const daomesh_tile tile = { index, level, (uint32_t)folder->counts[level] };
    const daomesh_span bytes = { folder->hashes[level][0].bytes, folder->counts[level] * HASH_BYTES };
    return put_tile(folder, &tile, bytes);
}

/* --- Growing ----------------------------------------------------------------------------------------------------------- */

/* Where the log is to go. */
struct growth {
    uint64_t size;
    const daomesh_id *root;
    const daomesh_bundle_source *bundles;
};

static uint32_t width_of(uint64_t bundle, uint64_t size)
{
    uint32_t width = 0;
    (void)daomesh_tile_width(&width, DAOMESH_TILE_ENTRIES, bundle, size);
    return width;
}

/* Entries of the bundle that the tree ends in, up to `size`; the rest of the bundle is left in `bytes`. */
static int32_t add_up_to(daomesh_merkle_tree *tree, daomesh_span *bytes, uint64_t size)
{
    while (tree->size < size) {
        daomesh_id leaf;
        TRY(daomesh__bundle_hashes(&leaf, bytes, 1));
        MUST(daomesh_merkle_add(tree, &leaf) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

static int32_t check_root(const daomesh_merkle_tree *tree, const daomesh_id *root)
{
    const daomesh_id found = daomesh__log_root(tree);
    return id_equal(&found, root) ? DAOMESH_OK : DAOMESH_E_FORK;
}

/* From a tree of full bundles to the end, through the checkpoint that stands in the folder. Nothing is written. */
static int32_t rehearse(daomesh_log_folder *folder, daomesh_merkle_tree *tree, const struct growth *growth)
{
    while (tree->size < growth->size) {
        uint64_t bundle = tree->size / DAOMESH_TILE_WIDTH;
        uint32_t width = width_of(bundle, growth->size);
        uint64_t end = tree->size + width;
        daomesh_span bytes;
        TRY(growth->bundles->read(growth->bundles->ctx, &bytes, bundle, width));
        if (folder->size >= tree->size && folder->size <= end) {
            TRY(add_up_to(tree, &bytes, folder->size));
            TRY(check_root(tree, &folder->root));
        }
        TRY(add_up_to(tree, &bytes, end));
    }
    return check_root(tree, growth->root);
}

/* Loads what the folder has of the unfinished tiles above level 0, as they were at `size` entries. */
static int32_t load_unfinished(daomesh_log_folder *folder, uint64_t size)
{
    for (uint32_t level = 1; level < TILE_LEVELS; level++) {
        daomesh_tile tile = { .level = level };
        uint64_t hashes = size >> (TILE_WIDTH_BITS * level);
        tile.index = hashes / DAOMESH_TILE_WIDTH;
        tile.width = hashes % DAOMESH_TILE_WIDTH;
        folder->counts[level] = tile.width;
        if (tile.width > 0) TRY(read_tile(folder, folder->hashes[level], &tile));
    }
    return DAOMESH_OK;
}

/* A full tile becomes one hash of the level above, which may be full then, and so on. */
static int32_t carry(daomesh_log_folder *folder, uint64_t index)
{
    for (uint32_t level = 1;; level++) {
        MUST(level < TILE_LEVELS);
        daomesh__tile_fold(&folder->hashes[level][folder->counts[level]++], folder->hashes[level - 1],
                           DAOMESH_TILE_WIDTH);
        folder->counts[level - 1] = 0;
        if (folder->counts[level] < DAOMESH_TILE_WIDTH) return DAOMESH_OK;

        index /= DAOMESH_TILE_WIDTH;
        const daomesh_tile full = { index, level, DAOMESH_TILE_WIDTH };
        TRY(put_hashes(folder, level, index));
        TRY(remove_partials(folder, &folder->places[level], &full));
    }
}

static int32_t put_bundle(daomesh_log_folder *folder, const struct growth *growth, uint64_t index)
{
    daomesh_tile tile = { index, DAOMESH_TILE_ENTRIES, width_of(index, growth->size) };
    daomesh_span bytes, rest;
    TRY(growth->bundles->read(growth->bundles->ctx, &bytes, index, tile.width));
    rest = bytes;
    TRY(daomesh__bundle_hashes(folder->hashes[0], &rest, tile.width));
    bytes.len -= rest.len;
    folder->counts[0] = tile.width;
    TRY(put_tile(folder, &tile, bytes));
    TRY(put_hashes(folder, 0, index));
    if (tile.width < DAOMESH_TILE_WIDTH) return DAOMESH_OK;
    TRY(remove_partials(folder, &folder->places[TILE_LEVELS], &tile));
    tile.level = 0;
    TRY(remove_partials(folder, &folder->places[0], &tile));
    return carry(folder, index);
}

static int32_t write_tiles(daomesh_log_folder *folder, const struct growth *growth)
{
    uint64_t first = folder->size / DAOMESH_TILE_WIDTH;
    TRY(load_unfinished(folder, first * DAOMESH_TILE_WIDTH));
    for (uint64_t bundle = first; width_of(bundle, growth->size) > 0; bundle++)
        TRY(put_bundle(folder, growth, bundle));
    for (uint32_t level = 1; level < TILE_LEVELS; level++) {
        const uint64_t hashes = growth->size >> (TILE_WIDTH_BITS * level);
        if (folder->counts[level] > 0) TRY(put_hashes(folder, level, hashes / DAOMESH_TILE_WIDTH));
    }
    for (size_t i = 0; i < KINDS_OF_TILES; i++)
        TRY(sync_place(folder, &folder->places[i]));
    return DAOMESH_OK;
}

int32_t daomesh_log_folder_extend(daomesh_log_folder *folder, uint64_t size, const daomesh_id *root,
                                  const daomesh_bundle_source *bundles)
{
    if (!folder || !root || !bundles || !bundles->read) return DAOMESH_E_ARG;
    if (size < folder->size) return DAOMESH_E_SHRINKS;
    const struct growth growth = { size, root, bundles };
    const daomesh_tile_source tiles = { read_tile, folder };
    daomesh_merkle_tree tree;
    TRY(tree_at(folder, &tree, folder->size, folder->size, &folder->root));
    TRY(daomesh_log_tree_at(&tree, folder->size - folder->size % DAOMESH_TILE_WIDTH, folder->size, &tiles));
    TRY(rehearse(folder, &tree, &growth));
    return size > folder->size ? write_tiles(folder, &growth) : DAOMESH_OK;
}

/* --- Announcing ----------------------------------------------------------------------------------------------------------- */

static int32_t check_extends(daomesh_log_folder *folder, const daomesh_checkpoint *standing,
                             const daomesh_checkpoint *newer)
{
    daomesh_merkle_tree tree;
    if (standing->origin.at && (standing->origin.len != newer->origin.len ||
                                memcmp(standing->origin.at, newer->origin.at, newer->origin.len) != 0))
        return DAOMESH_E_ORIGIN;
    if (newer->size < folder->size) return DAOMESH_E_SHRINKS;
    if (newer->size == folder->size && !id_equal(&newer->root, &folder->root)) return DAOMESH_E_FORK;
    TRY(tree_at(folder, &tree, folder->size, newer->size, &folder->root));
    int32_t status = tree_at(folder, &tree, newer->size, newer->size, &newer->root);
    return status == DAOMESH_E_CORRUPT ? DAOMESH_E_FORK : status;
}

int32_t daomesh_log_folder_announce(daomesh_log_folder *folder, const uint8_t *note, size_t len)
{
    daomesh_checkpoint checkpoint;
    const daomesh_span bytes = { note, len };
    if (!folder || !note) return DAOMESH_E_ARG;
    TRY(read_checkpoint(&checkpoint, note, len));
    TRY(with_checkpoint(folder, check_extends, &checkpoint));
    TRY(daomesh__file_put(&folder->files, CHECKPOINT_FILE, bytes));
    TRY(daomesh__file_sync_folder(&folder->files, "."));
    folder->size = checkpoint.size;
    folder->root = checkpoint.root;
    return DAOMESH_OK;
}

int32_t daomesh__log_folder_name(daomesh_log_folder *folder, daomesh_span line)
{
    TRY(put_once(&folder->files, LEDGER_FILE, line, DAOMESH_E_ORIGIN));
    return daomesh__file_sync_folder(&folder->files, ".");
}
