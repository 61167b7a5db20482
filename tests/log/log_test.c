/* What the suites of lib/log share: see log_test.h. */
#include "log_test.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

struct test_log test_log(uint64_t size)
{
    return (struct test_log){ .size = size, .fork_at = UINT64_MAX, .broken = UINT64_MAX };
}

static void write_entry(uint8_t out[ENTRY_BYTES], const struct test_log *log, uint64_t index)
{
    memset(out, 0, ENTRY_BYTES);
    store_be16(out, ENTRY_BYTES - 2);
    store_be32(out + 2, (uint32_t)index);
    out[6] = index >= log->fork_at;
}

static int32_t read_bundle(void *ctx, daomesh_span *bundle, uint64_t index, uint32_t width)
{
    struct test_log *log = ctx;
    if (++log->reads == log->fail_at) return DAOMESH_E_STORE_IO;
    uint64_t left = log->size - index * DAOMESH_TILE_WIDTH;
    uint64_t count = left < DAOMESH_TILE_WIDTH ? left : DAOMESH_TILE_WIDTH;
    ck_assert(width <= count);
    for (uint64_t i = 0; i < count; i++)
        write_entry(log->bundle + i * ENTRY_BYTES, log, index * DAOMESH_TILE_WIDTH + i);
    *bundle = (daomesh_span){ log->bundle, count * ENTRY_BYTES - (index == log->broken) };
    return DAOMESH_OK;
}

daomesh_bundle_source bundles_of(struct test_log *log)
{
    return (daomesh_bundle_source){ read_bundle, log };
}

daomesh_id test_leaf(const struct test_log *log, uint64_t index)
{
    uint8_t entry[ENTRY_BYTES];
    daomesh_id leaf;
    write_entry(entry, log, index);
    ck_assert_int_eq(daomesh_merkle_leaf(&leaf, entry + 2, ENTRY_BYTES - 2), DAOMESH_OK);
    return leaf;
}

daomesh_id *model_leaves(const struct test_log *log)
{
    daomesh_id *leaves = malloc((log->size + 1) * sizeof *leaves);
    ck_assert_ptr_nonnull(leaves);
    for (uint64_t i = 0; i < log->size; i++)
        leaves[i] = test_leaf(log, i);
    return leaves;
}

/* Recursion is as deep as the tree is high. */
daomesh_id model_root(const daomesh_id *leaves, uint64_t count)
{
    daomesh_id root;
    uint64_t left = 1;
    if (count == 0) {
        ck_assert_int_eq(daomesh_sha256(&root, NULL, 0), DAOMESH_OK);
        return root;
    }
    if (count == 1) return leaves[0];
    while (2 * left < count)
        left *= 2;
    const daomesh_id low = model_root(leaves, left), high = model_root(leaves + left, count - left);
    ck_assert_int_eq(daomesh_merkle_node(&root, &low, &high), DAOMESH_OK);
    return root;
}

static daomesh_id count_root(const struct test_log *log, uint64_t size)
{
    daomesh_merkle_tree tree = { 0 };
    daomesh_id root;
    for (uint64_t i = 0; i < size; i++) {
        const daomesh_id leaf = test_leaf(log, i);
        ck_assert_int_eq(daomesh_merkle_add(&tree, &leaf), DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
    return root;
}

/* Remembered: the same few sizes are asked for hundreds of times. */
daomesh_id test_root(const struct test_log *log, uint64_t size)
{
    static struct {
        uint64_t size;
        daomesh_id root;
    } known[4];
    static size_t next;
    if (log->fork_at != UINT64_MAX) return count_root(log, size);
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (size > 0 && known[i].size == size) return known[i].root;
    known[next].size = size;
    known[next].root = count_root(log, size);
    const daomesh_id root = known[next].root;
    next = (next + 1) % COUNT_OF(known);
    return root;
}

/* --- Folders ----------------------------------------------------------------------------------------------------------- */

void folder_make(char path[FOLDER_PATH_BYTES])
{
    /* In memory where there is such a place: no test pulls the plug. */
    const char *above = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    snprintf(path, FOLDER_PATH_BYTES, "%s/daomesh-log-XXXXXX", above);
    ck_assert_ptr_nonnull(mkdtemp(path));
}

static char *join(const char *folder, const char *name)
{
    size_t cap = strlen(folder) + strlen(name) + 2;
    char *path = malloc(cap);
    ck_assert_ptr_nonnull(path);
    snprintf(path, cap, "%s/%s", folder, name);
    return path;
}

static int is_file_name(const char *name)
{
    return strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* Visits what a folder holds in order of names, folders after what is in them. */
typedef void file_visit(void *ctx, const char *path, int is_folder);
static void walk(const char *folder, file_visit *visit, void *ctx)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, NULL, by_name);
    ck_assert_int_ge(count, 0);
    for (int i = 0; i < count; i++) {
        char *path = join(folder, entries[i]->d_name);
        struct stat about;
        if (is_file_name(entries[i]->d_name)) {
            ck_assert_int_eq(lstat(path, &about), 0);
            if (S_ISDIR(about.st_mode)) walk(path, visit, ctx);
            visit(ctx, path, S_ISDIR(about.st_mode));
        }
        free(path);
        free(entries[i]);
    }
    free(entries);
}

static void remove_one(void *ctx, const char *path, int is_folder)
{
    (void)ctx;
    ck_assert_int_eq(is_folder ? rmdir(path) : unlink(path), 0);
}

void folder_remove(const char *path)
{
    walk(path, remove_one, NULL);
    ck_assert_int_eq(rmdir(path), 0);
}

struct digest {
    size_t skip; /* bytes of the folder's own path */
    struct sha256 hash;
};

static void digest_one(void *ctx, const char *path, int is_folder)
{
    struct digest *digest = ctx;
    uint8_t piece[4096];
    size_t len;
    const char *name = path + digest->skip;
    if (strcmp(name, "/.lock") == 0) return;
    daomesh__sha256_update(&digest->hash, (const uint8_t *)name, strlen(name) + 1);
    if (is_folder) return;
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    while ((len = fread(piece, 1, sizeof piece, file)) > 0)
        daomesh__sha256_update(&digest->hash, piece, len);
    fclose(file);
}

daomesh_id folder_digest(const char *path)
{
    struct digest digest = { .skip = strlen(path) };
    daomesh_id out;
    ck_assert_int_eq(daomesh__sha256_init(&digest.hash), DAOMESH_OK);
    walk(path, digest_one, &digest);
    daomesh__sha256_final(&out, &digest.hash);
    return out;
}

long file_size(const char *folder, const char *name)
{
    char *path = join(folder, name);
    struct stat about;
    int found = stat(path, &about);
    free(path);
    return found == 0 ? (long)about.st_size : -1;
}

void file_flip(const char *folder, const char *name, size_t at)
{
    char *path = join(folder, name);
    FILE *file = fopen(path, "r+b");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, (long)at, SEEK_SET), 0);
    int byte = fgetc(file);
    ck_assert_int_ge(byte, 0);
    ck_assert_int_eq(fseek(file, (long)at, SEEK_SET), 0);
    fputc(byte ^ 1, file);
    ck_assert_int_eq(fclose(file), 0);
    free(path);
}

void file_write(const char *folder, const char *name, size_t len)
{
    char *path = join(folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < len; i++)
        fputc('\n', file);
    ck_assert_int_eq(fclose(file), 0);
    free(path);
}

void file_make_folder(const char *folder, const char *name)
{
    char *path = join(folder, name);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    free(path);
}

void file_cut(const char *folder, const char *name, long len)
{
    char *path = join(folder, name);
    ck_assert_int_eq(truncate(path, len), 0);
    free(path);
}

/* --- Notes --------------------------------------------------------------------------------------------------------------- */

size_t make_note(char *out, size_t cap, const char *origin, uint64_t size, const daomesh_id *root)
{
    static const uint8_t seed[32] = { 1 };
    daomesh_checkpoint checkpoint = { { (const uint8_t *)origin, strlen(origin) }, size, *root };
    daomesh_note_key key;
    daomesh_id public;
    char text[512], line[512];
    size_t text_len, line_len, len;
    ck_assert_int_eq(daomesh_key_public(&public, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, origin, strlen(origin), DAOMESH_NOTE_ED25519, &public),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_checkpoint_write(text, sizeof text, &text_len, &checkpoint), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_note_sign(line, sizeof line, &line_len, (const uint8_t *)text, text_len, &key, seed, 0),
        DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_note_write(out, cap, &len, (const uint8_t *)text, text_len, (const uint8_t *)line, line_len),
        DAOMESH_OK);
    return len;
}

int32_t publish(daomesh_log_folder *folder, struct test_log *log, const char *origin)
{
    const daomesh_id root = test_root(log, log->size);
    const daomesh_bundle_source bundles = bundles_of(log);
    char note[1024];
    size_t len = make_note(note, sizeof note, origin, log->size, &root);
    TRY(daomesh_log_folder_extend(folder, log->size, &root, &bundles));
    return daomesh_log_folder_announce(folder, (const uint8_t *)note, len);
}
