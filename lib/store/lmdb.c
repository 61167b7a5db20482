/*
 * The LMDB engine: one durable file, read through a memory map. The only file that sees lmdb.h.
 *
 * LMDB leaves four things to its users, which are done here: one writer at a time without waiting (the "-owner" lock),
 * no use after a fork (a page that a child finds empty), damaged files (inspect.c), and a commit that failed (poisoned). LMDB's own
 * memory does not come from the caller's allocator, and an assertion inside LMDB still aborts.
 */
#define _DEFAULT_SOURCE /* madvise, and what it may be asked for */
#include <errno.h>
#include <fcntl.h>
#include <lmdb.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/inspect.h"
#include "store/store.h"

#define FILE_MODE 0600 /* who governs whom is nobody else's business */
#define PATH_BYTES 4096
#define MAP_BYTES_DEFAULT (sizeof(void *) >= 8 ? (uint64_t)1 << 40 : (uint64_t)1 << 30)
#define MAP_BYTES_MIN ((uint64_t)1 << 26) /* below, a map that does not fit is NO_MEMORY */
#define DATA ((MDB_dbi)1)                 /* the unnamed database, which is always there */

struct store_snapshot {
    struct lmdb *lmdb;
    MDB_txn *txn;
    atomic_flag taken;
};

struct lmdb {
    struct store base;
    daomesh_allocator allocator;
    MDB_env *env;
    MDB_txn *writer;    /* NULL: no transaction is open */
    MDB_cursor *cursor; /* of the writer: keeps its place between ascending puts */
    MDB_txn *reader;    /* of get and scan */
    int reading;        /* 1: the reader sees a commit; 0: it is at rest and pins nothing */
    int owner;          /* descriptor of the locked "-owner" file; -1: none */
    int read_only;
    pid_t process;
    volatile uint8_t *own; /* 1, and 0 in a forked child; NULL: the process tells */
    atomic_int poisoned;
    struct store_snapshot snapshots[STORE_SNAPSHOTS_MAX];
};

static struct lmdb *lmdb_of(struct store *store)
{
    return (struct lmdb *)store;
}

static int32_t status_of_errno(int code)
{
    switch (code) {
    case ENOENT:
        return DAOMESH_E_NOT_FOUND;
    case ENOMEM:
        return DAOMESH_E_NO_MEMORY;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return DAOMESH_E_STORE_FULL;
    default:
        return DAOMESH_E_STORE_IO;
    }
}

static int32_t status_of(int code)
{
    switch (code) {
    case MDB_SUCCESS:
        return DAOMESH_OK;
    case MDB_NOTFOUND:
        return DAOMESH_E_NOT_FOUND;
    case MDB_MAP_FULL:
    case MDB_MAP_RESIZED: /* another process grew the file beyond this one's map */
    case MDB_TXN_FULL:
        return DAOMESH_E_STORE_FULL;
    case MDB_READERS_FULL:
        return DAOMESH_E_LIMIT;
    case MDB_INVALID:
        return DAOMESH_E_FOREIGN;
    case MDB_VERSION_MISMATCH:
        return DAOMESH_E_VERSION;
    case MDB_CORRUPTED:
    case MDB_PAGE_NOTFOUND:
        return DAOMESH_E_CORRUPT;
    default:
        return code > 0 ? status_of_errno(code) : DAOMESH_E_INTERNAL;
    }
}

/* Asked at every read and write, so it is no call of the system. */
static int is_own(const struct lmdb *lmdb)
{
    return lmdb->own ? *lmdb->own : lmdb->process == getpid();
}

/* The system empties the page in a child; where it cannot, the process is asked for each time. */
static void mark_own(struct lmdb *lmdb)
{
    lmdb->process = getpid();
    void *page = mmap(NULL, sizeof *lmdb->own, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return;
    if (madvise(page, sizeof *lmdb->own, MADV_WIPEONFORK) != 0) {
        (void)munmap(page, sizeof *lmdb->own);
        return;
    }
    lmdb->own = page;
    *lmdb->own = 1;
}

/* What every call asks first. */
static int32_t ready(const struct lmdb *lmdb)
{
    if (!is_own(lmdb)) return DAOMESH_E_FORKED;
    return atomic_load(&lmdb->poisoned) ? DAOMESH_E_POISONED : DAOMESH_OK;
}

static int32_t lmdb_usable(struct store *store)
{
    return ready(lmdb_of(store));
}

static MDB_val val_of(const uint8_t *bytes, size_t len)
{
    union {
        const uint8_t *in;
        void *out;
    } pointer = { bytes }; /* LMDB's struct serves both ways and has no const */
    return (MDB_val){ len, pointer.out };
}

/* --- Reading ------------------------------------------------------------------------------------------------ */

static int32_t get_from(MDB_txn *txn, daomesh_span *value, const struct store_key *key)
{
    MDB_val name = val_of(key->bytes, sizeof key->bytes), found;
    TRY(status_of(mdb_get(txn, DATA, &name, &found)));
    if (found.mv_size > STORE_VALUE_MAX) return DAOMESH_E_CORRUPT;
    *value = (daomesh_span){ found.mv_data, found.mv_size };
    return DAOMESH_OK;
}

static int32_t visit_from(MDB_cursor *cursor, const struct store_key *first, const struct store_key *last,
                          store_visit *visit, void *ctx)
{
    MDB_val key = val_of(first->bytes, sizeof first->bytes), value;
    int code = mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE);
    for (; code == MDB_SUCCESS; code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT)) {
        if (key.mv_size != STORE_KEY_BYTES || value.mv_size > STORE_VALUE_MAX) return DAOMESH_E_CORRUPT;
        if (last && memcmp(key.mv_data, last->bytes, STORE_KEY_BYTES) >= 0) return DAOMESH_OK;
        TRY(visit(ctx, key.mv_data, (daomesh_span){ value.mv_data, value.mv_size }));
    }
    return code == MDB_NOTFOUND ? DAOMESH_OK : status_of(code);
}

static int32_t scan_from(MDB_txn *txn, const struct store_key *first, const struct store_key *last,
                         store_visit *visit, void *ctx)
{
    MDB_cursor *cursor;
    TRY(status_of(mdb_cursor_open(txn, DATA, &cursor)));
    int32_t status = visit_from(cursor, first, last, visit, ctx);
    mdb_cursor_close(cursor);
    return status;
}

/* Lets the reader see the last commit; it stays there until rest_reader. */
static int32_t wake_reader(struct lmdb *lmdb)
{
    TRY(ready(lmdb));
    if (lmdb->reading) return DAOMESH_OK;
    TRY(status_of(mdb_txn_renew(lmdb->reader)));
    lmdb->reading = 1;
    return DAOMESH_OK;
}

static void rest_reader(struct lmdb *lmdb)
{
    if (lmdb->reading) mdb_txn_reset(lmdb->reader);
    lmdb->reading = 0;
}

static int32_t lmdb_get(struct store *store, daomesh_span *value, const struct store_key *key)
{
    struct lmdb *lmdb = lmdb_of(store);
    *value = (daomesh_span){ NULL, 0 };
    TRY(wake_reader(lmdb));
    return get_from(lmdb->reader, value, key);
}

static int32_t lmdb_scan(struct store *store, const struct store_key *first, const struct store_key *last,
                         store_visit *visit, void *ctx)
{
    struct lmdb *lmdb = lmdb_of(store);
    TRY(wake_reader(lmdb));
    return scan_from(lmdb->reader, first, last, visit, ctx);
}

static struct store_snapshot *take_snapshot(struct lmdb *lmdb)
{
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++) {
        if (!atomic_flag_test_and_set(&lmdb->snapshots[i].taken)) return &lmdb->snapshots[i];
    }
    return NULL;
}

static int32_t lmdb_snapshot(struct store *store, struct store_snapshot **out)
{
    struct lmdb *lmdb = lmdb_of(store);
    *out = NULL;
    TRY(ready(lmdb));
    struct store_snapshot *snapshot = take_snapshot(lmdb);
    if (!snapshot) return DAOMESH_E_LIMIT;
    snapshot->lmdb = lmdb;
    int32_t status = status_of(mdb_txn_begin(lmdb->env, NULL, MDB_RDONLY, &snapshot->txn));
    if (status != DAOMESH_OK) {
        atomic_flag_clear(&snapshot->taken);
        return status;
    }
    *out = snapshot;
    return DAOMESH_OK;
}

static int32_t lmdb_snapshot_get(struct store_snapshot *snapshot, daomesh_span *value,
                                 const struct store_key *key)
{
    *value = (daomesh_span){ NULL, 0 };
    if (!is_own(snapshot->lmdb)) return DAOMESH_E_FORKED;
    return get_from(snapshot->txn, value, key);
}

static int32_t lmdb_snapshot_scan(struct store_snapshot *snapshot, const struct store_key *first,
                                  const struct store_key *last, store_visit *visit, void *ctx)
{
    if (!is_own(snapshot->lmdb)) return DAOMESH_E_FORKED;
    return scan_from(snapshot->txn, first, last, visit, ctx);
}

static void lmdb_snapshot_close(struct store_snapshot *snapshot)
{
    if (!snapshot || !is_own(snapshot->lmdb)) return;
    mdb_txn_abort(snapshot->txn);
    atomic_flag_clear(&snapshot->taken);
}

/* --- Writing ------------------------------------------------------------------------------------------------ */

static int32_t lmdb_begin(struct store *store)
{
    struct lmdb *lmdb = lmdb_of(store);
    TRY(ready(lmdb));
    if (lmdb->writer) return DAOMESH_E_BUSY;
    if (lmdb->read_only) {
        rest_reader(lmdb);
        return DAOMESH_E_READ_ONLY;
    }
    (void)mdb_reader_check(lmdb->env,
                           NULL); /* readers that died would keep old pages from being used again */
    TRY(status_of(mdb_txn_begin(lmdb->env, NULL, 0, &lmdb->writer)));
    int32_t status = status_of(mdb_cursor_open(lmdb->writer, DATA, &lmdb->cursor));
    if (status != DAOMESH_OK) {
        mdb_txn_abort(lmdb->writer);
        lmdb->writer = NULL;
    }
    return status;
}

static int32_t writing(const struct lmdb *lmdb)
{
    TRY(ready(lmdb));
    return lmdb->writer ? DAOMESH_OK : DAOMESH_E_STATE;
}

static int32_t lmdb_put(struct store *store, const struct store_key *key, daomesh_span bytes)
{
    struct lmdb *lmdb = lmdb_of(store);
    TRY(writing(lmdb));
    if (bytes.len > STORE_VALUE_MAX) return DAOMESH_E_TOO_LARGE;
    MDB_val name = val_of(key->bytes, sizeof key->bytes), value = val_of(bytes.at, bytes.len);
    return status_of(mdb_cursor_put(lmdb->cursor, &name, &value, 0));
}

static int32_t lmdb_remove(struct store *store, const struct store_key *key)
{
    struct lmdb *lmdb = lmdb_of(store);
    TRY(writing(lmdb));
    MDB_val name = val_of(key->bytes, sizeof key->bytes);
    int code = mdb_cursor_get(lmdb->cursor, &name, NULL, MDB_SET);
    if (code == MDB_NOTFOUND) return DAOMESH_OK;
    TRY(status_of(code));
    return status_of(mdb_cursor_del(lmdb->cursor, 0));
}

static void end_writing(struct lmdb *lmdb)
{
    lmdb->writer = NULL;
    lmdb->cursor = NULL;
}

/*
 * Pages that a transaction took and gave back are not written, so the file may end before the last page that LMDB counts.
 * Stretched, it passes the short check at open; should this fail, the longer check there decides.
 */
static void stretch_file(MDB_env *env)
{
    MDB_envinfo info;
    MDB_stat pages;
    struct stat about;
    int file;
    if (mdb_env_info(env, &info) != 0 || mdb_env_stat(env, &pages) != 0 || mdb_env_get_fd(env, &file) != 0)
        return;
    off_t needed = (off_t)(info.me_last_pgno + 1) * (off_t)pages.ms_psize;
    if (fstat(file, &about) == 0 && about.st_size < needed) (void)!ftruncate(file, needed);
}

static int32_t lmdb_commit(struct store *store)
{
    struct lmdb *lmdb = lmdb_of(store);
    TRY(writing(lmdb));
    mdb_cursor_close(lmdb->cursor);
    errno = 0;
    int code = mdb_txn_commit(lmdb->writer);
    end_writing(lmdb);
    if (code != MDB_SUCCESS) {
        atomic_store(&lmdb->poisoned, 1);
        /* LMDB says EIO when the system took only a part of the bytes, which it does on a full disk. */
        return code == EIO && errno == 0 ? DAOMESH_E_STORE_FULL : status_of(code);
    }
    rest_reader(lmdb);
    stretch_file(lmdb->env);
    return DAOMESH_OK;
}

static void lmdb_abort(struct store *store)
{
    struct lmdb *lmdb = lmdb_of(store);
    if (!lmdb->writer || !is_own(lmdb)) return;
    mdb_cursor_close(lmdb->cursor);
    mdb_txn_abort(lmdb->writer);
    end_writing(lmdb);
}

/* --- Opening and closing ------------------------------------------------------------------------------------ */

/* In a forked child the environment is left alone: closing it would take the parent's locks away. */
static void lmdb_close(struct store *store)
{
    if (!store) return;
    struct lmdb *lmdb = lmdb_of(store);
    lmdb_abort(store);
    if (is_own(lmdb) && lmdb->env) {
        if (lmdb->reader) mdb_txn_abort(lmdb->reader);
        mdb_env_close(lmdb->env);
        if (lmdb->owner >= 0) (void)!ftruncate(lmdb->owner, 0);
    }
    if (lmdb->owner >= 0) (void)close(lmdb->owner); /* the parent's copy keeps the lock */
    if (lmdb->own) (void)munmap((void *)(uintptr_t)lmdb->own, sizeof *lmdb->own);
    daomesh_allocator allocator = lmdb->allocator;
    daomesh__free(&allocator, lmdb, sizeof *lmdb);
}

/* "<path>-owner" */
static int32_t owner_path(char *out, const char *path)
{
    struct text_out text = { out, PATH_BYTES, 0 };
    daomesh__text(&text, path);
    daomesh__text(&text, "-owner");
    return text.len < PATH_BYTES ? DAOMESH_OK : DAOMESH_E_ARG;
}

/* The lock belongs to the open file, not to the process: two opens in one process exclude each other too. */
static int32_t take_owner_lock(int *owner, const char *path)
{
    char name[PATH_BYTES], digits[24];
    TRY(owner_path(name, path));
    *owner = open(name, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
    if (*owner < 0) return status_of_errno(errno);
    if (flock(*owner, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? DAOMESH_E_LOCKED : status_of_errno(errno);

    struct text_out text = { digits, sizeof digits, 0 };
    daomesh__text_u64(&text, (uint64_t)getpid());
    if (ftruncate(*owner, 0) != 0) return status_of_errno(errno);
    ssize_t written = pwrite(*owner, digits, text.len, 0);
    if (written < 0) return status_of_errno(errno);
    return (size_t)written == text.len ? DAOMESH_OK : DAOMESH_E_STORE_FULL;
}

/* LMDB must not be open twice in one process: closing one would take away the locks of the other. */
static int32_t refuse_own_writer(const char *path)
{
    char name[PATH_BYTES], digits[24], mine[24];
    TRY(owner_path(name, path));
    int owner = open(name, O_RDONLY | O_CLOEXEC);
    if (owner < 0) return DAOMESH_OK;
    struct text_out text = { mine, sizeof mine, 0 };
    daomesh__text_u64(&text, (uint64_t)getpid());
    ssize_t len = pread(owner, digits, sizeof digits, 0);
    int named = len == (ssize_t)text.len && memcmp(digits, mine, text.len) == 0;
    int held = named && flock(owner, LOCK_SH | LOCK_NB) != 0;
    (void)close(owner);
    return held ? DAOMESH_E_LOCKED : DAOMESH_OK;
}

/* Opens the file to look at it, and makes an empty one where that is asked for. */
static int32_t open_data(int *file, const struct store_options *options)
{
    int flags = options->create && !options->read_only ? O_RDWR | O_CREAT : O_RDONLY;
    *file = open(options->path, flags | O_CLOEXEC | O_NONBLOCK, FILE_MODE);
    if (*file >= 0) return DAOMESH_OK;
    return errno == EISDIR ? DAOMESH_E_FOREIGN : status_of_errno(errno);
}

/* Through whatever links a file is opened, it has one real path, so one "-owner" and one "-lock". */
static int32_t real_path(char *out, const char *path)
{
    char *real = realpath(path, NULL);
    if (!real) return status_of_errno(errno);
    struct text_out text = { out, PATH_BYTES, 0 };
    daomesh__text(&text, real);
    free(real);
    return text.len < PATH_BYTES ? DAOMESH_OK : DAOMESH_E_ARG;
}

/*
 * Looks at the file and locks it. Twice: first so that no lock file is left beside what is no ledger, then because the
 * end of a file means something only while nobody writes.
 */
static int32_t claim_file(struct lmdb *lmdb, int *empty, const char *path, int file)
{
    int32_t status = daomesh__store_inspect(empty, file);
    if (status != DAOMESH_OK && status != DAOMESH_E_CORRUPT) return status;
    if (lmdb->read_only) {
        TRY(refuse_own_writer(path));
    } else {
        TRY(take_owner_lock(&lmdb->owner, path));
    }
    return daomesh__store_inspect(empty, file);
}

static int open_env(MDB_env **out, const char *path, uint64_t map_bytes, const struct store_options *options)
{
    unsigned flags = MDB_NOSUBDIR | MDB_NOTLS;
    if (options->read_only) flags |= MDB_RDONLY;
    if (options->no_sync) flags |= MDB_NOMETASYNC;
    MDB_env *env;
    int code = mdb_env_create(&env);
    if (code != MDB_SUCCESS) return code;
    code = mdb_env_set_mapsize(env, (size_t)map_bytes);
    if (code == MDB_SUCCESS) code = mdb_env_set_maxreaders(env, 2 * STORE_SNAPSHOTS_MAX);
    if (code == MDB_SUCCESS) code = mdb_env_open(env, path, flags, FILE_MODE);
    if (code != MDB_SUCCESS) {
        mdb_env_close(env);
        return code;
    }
    *out = env;
    return MDB_SUCCESS;
}

/* The map is only reserved addresses; where the system (ENOMEM) or Valgrind (EINVAL) has fewer, half are asked for. */
static int32_t map_file(MDB_env **out, const char *path, const struct store_options *options)
{
    const uint64_t page_bytes = 65536;
    uint64_t map_bytes = options->map_bytes ? options->map_bytes : MAP_BYTES_DEFAULT;
    if (map_bytes > SIZE_MAX / 2) map_bytes = SIZE_MAX / 2;
    for (;; map_bytes /= 2) {
        uint64_t whole = (map_bytes + page_bytes - 1) / page_bytes * page_bytes;
        int code = open_env(out, path, whole, options);
        if ((code != ENOMEM && code != EINVAL) || map_bytes / 2 < MAP_BYTES_MIN) return status_of(code);
    }
}

static int32_t check_data(MDB_txn *txn)
{
    MDB_dbi data;
    unsigned flags;
    TRY(status_of(mdb_dbi_open(txn, NULL, 0, &data)));
    MUST(data == DATA);
    TRY(status_of(mdb_dbi_flags(txn, data, &flags)));
    return flags == 0 ? DAOMESH_OK : DAOMESH_E_FOREIGN;
}

static int32_t start_reader(struct lmdb *lmdb)
{
    (void)mdb_reader_check(lmdb->env, NULL);
    TRY(status_of(mdb_txn_begin(lmdb->env, NULL, MDB_RDONLY, &lmdb->reader)));
    lmdb->reading = 1;
    TRY(check_data(lmdb->reader));
    rest_reader(lmdb);
    return DAOMESH_OK;
}

/* A new file is there for good once its name is. */
static int32_t sync_folder(const char *path)
{
    char folder[PATH_BYTES];
    const char *slash = strrchr(path, '/');
    struct text_out text = { folder, sizeof folder, 0 };
    daomesh__text_bytes(&text, path, slash == path ? 1 : (size_t)(slash - path));
    int file = open(folder, O_RDONLY | O_CLOEXEC);
    if (file < 0) return status_of_errno(errno);
    int32_t status = fsync(file) == 0 ? DAOMESH_OK : status_of_errno(errno);
    (void)close(file);
    return status;
}

/*
 * Both heads are on the disk before anything is committed, so that what a cut made of an unfinished file can be told: see inspect.c.
 * Also without sync: the last commits may be lost then, but not the file.
 */
static int32_t sync_new_file(struct lmdb *lmdb, const char *path)
{
    TRY(status_of(mdb_env_sync(lmdb->env, 1)));
    return sync_folder(path);
}

static int32_t open_file(struct lmdb *lmdb, const struct store_options *options)
{
    int file, empty = 0;
    char path[PATH_BYTES];
    TRY(open_data(&file, options));
    int32_t status = real_path(path, options->path);
    if (status == DAOMESH_OK) status = claim_file(lmdb, &empty, path, file);
    if (status == DAOMESH_OK && empty && (lmdb->read_only || !options->create)) status = DAOMESH_E_FOREIGN;
    if (status == DAOMESH_OK && empty && ftruncate(file, 0) != 0) status = status_of_errno(errno);
    (void)close(file);
    TRY(status);

    TRY(map_file(&lmdb->env, path, options));
    TRY(start_reader(lmdb));
    return empty ? sync_new_file(lmdb, path) : DAOMESH_OK;
}

static const struct store_ops lmdb_ops = {
    .close = lmdb_close,
    .usable = lmdb_usable,
    .begin = lmdb_begin,
    .put = lmdb_put,
    .remove = lmdb_remove,
    .commit = lmdb_commit,
    .abort = lmdb_abort,
    .get = lmdb_get,
    .scan = lmdb_scan,
    .snapshot = lmdb_snapshot,
    .snapshot_get = lmdb_snapshot_get,
    .snapshot_scan = lmdb_snapshot_scan,
    .snapshot_close = lmdb_snapshot_close,
};

int32_t daomesh__store_lmdb(struct store **out, const struct store_options *options)
{
    *out = NULL;
    if (!options->path || options->path[0] == '\0') return DAOMESH_E_ARG;
    const daomesh_allocator *allocator = options->allocator ? options->allocator : &daomesh__libc_allocator;
    struct lmdb *lmdb = daomesh__allocate(allocator, sizeof *lmdb);
    if (!lmdb) return DAOMESH_E_NO_MEMORY;
    memset(lmdb, 0, sizeof *lmdb);
    lmdb->base.ops = &lmdb_ops;
    lmdb->allocator = *allocator;
    lmdb->owner = -1;
    lmdb->read_only = options->read_only != 0;
    mark_own(lmdb);
    atomic_init(&lmdb->poisoned, 0);
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++)
        atomic_flag_clear(&lmdb->snapshots[i].taken);

    int32_t status = open_file(lmdb, options);
    if (status != DAOMESH_OK) {
        lmdb_close(&lmdb->base);
        return status;
    }
    *out = &lmdb->base;
    return DAOMESH_OK;
}
