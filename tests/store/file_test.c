/* The file engine and the world: locks, forks, full disks, files that are damaged or not ours. */
#define _GNU_SOURCE /* unshare */

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/failing_allocator.h"
#include "engine.h"
#include "failing_lmdb.h"
#include "store/inspect.h"

static int32_t try_open(struct store **store, uint32_t create, uint32_t read_only)
{
    struct store_options options = { .path = file_path, .create = create, .read_only = read_only };
    return daomesh__store_lmdb(store, &options);
}

/* What an open says; closes again. */
static int32_t open_status(uint32_t create, uint32_t read_only)
{
    struct store *store;
    int32_t status = try_open(&store, create, read_only);
    if (store) store->ops->close(store);
    return status;
}

/* Runs `task` in a forked child and returns its answer; a signal fails the test. */
static int32_t in_child(int32_t (*task)(void *ctx), void *ctx)
{
    int32_t *answer = mmap(NULL, sizeof *answer, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    *answer = DAOMESH_E_INTERNAL;
    pid_t child = fork();
    if (child == 0) {
        *answer = task(ctx);
        end_child(0);
    }
    int how;
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert_msg(WIFEXITED(how), "the child died of signal %d", WTERMSIG(how));
    int32_t status = *answer;
    (void)munmap(answer, sizeof *answer);
    return status;
}

static int32_t writer_open_status(void *ctx)
{
    (void)ctx;
    return open_status(1, 0);
}

static int32_t reader_open_status(void *ctx)
{
    (void)ctx;
    return open_status(0, 1);
}

static void write_file(const void *bytes, size_t len)
{
    FILE *file = fopen(file_path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    (void)fclose(file);
}

static uint8_t *read_file(size_t *len)
{
    FILE *file = fopen(file_path, "rb");
    ck_assert_ptr_nonnull(file);
    (void)fseek(file, 0, SEEK_END);
    *len = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(*len);
    ck_assert_uint_eq(fread(bytes, 1, *len, file), *len);
    (void)fclose(file);
    return bytes;
}

static int exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0;
}

static const char *beside(const char *suffix)
{
    static char path[128];
    (void)snprintf(path, sizeof path, "%s%s", file_path, suffix);
    return path;
}

/* --- Opening ------------------------------------------------------------------------------------------------ */

START_TEST(what_was_committed_is_there_after_reopening)
{
    struct store *store = open_file();
    put_text(store, 1, "one");
    store->ops->close(store);
    ck_assert_int_eq(try_open(&store, 0, 0), DAOMESH_OK);
    ck_assert_str_eq(text_at(store, 1), "one");
    store->ops->close(store);
}
END_TEST

START_TEST(an_absent_file_is_not_found_unless_it_may_be_made)
{
    ck_assert_int_eq(open_status(0, 0), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(open_status(0, 1), DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(open_status(1, 1), DAOMESH_E_NOT_FOUND);
    ck_assert(!exists(file_path));
    ck_assert(!exists(beside("-owner")));
    ck_assert_int_eq(open_status(1, 0), DAOMESH_OK);
}
END_TEST

START_TEST(a_path_is_required)
{
    struct store *store;
    ck_assert_int_eq(daomesh__store_lmdb(&store, &(struct store_options){ .path = NULL }), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__store_lmdb(&store, &(struct store_options){ .path = "" }), DAOMESH_E_ARG);
    ck_assert_ptr_null(store);
}
END_TEST

START_TEST(a_new_file_is_readable_by_its_owner_alone)
{
    struct stat about;
    ck_assert_int_eq(open_status(1, 0), DAOMESH_OK);
    ck_assert_int_eq(stat(file_path, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777u, 0600);
}
END_TEST

START_TEST(a_commit_without_sync_survives_the_program)
{
    struct store *store;
    struct store_options options = { .path = file_path, .create = 1, .no_sync = 1 };
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_OK);
    put_text(store, 1, "one");
    store->ops->close(store);
    store = open_file();
    ck_assert_str_eq(text_at(store, 1), "one");
    store->ops->close(store);
}
END_TEST

START_TEST(no_memory_at_open_is_a_status_and_leaves_no_lock)
{
    struct failing_allocator failing;
    failing_allocator_init(&failing);
    failing_allocator_arm(&failing, 1, 0);
    struct store *store;
    struct store_options options = { .path = file_path, .create = 1, .allocator = &failing.allocator };
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_E_NO_MEMORY);
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_OK);
    store->ops->close(store);
    ck_assert_uint_eq(failing.blocks, 0);
    ck_assert_uint_eq(failing.misuses, 0);
}
END_TEST

/* The address sanitizer needs most addresses for itself. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#define SANITIZED (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer))
#else
#define SANITIZED 0
#endif

START_TEST(a_smaller_map_is_used_where_addresses_are_few)
{
    if (SANITIZED) return;
    struct rlimit limit = { (rlim_t)1 << 33, (rlim_t)1 << 33 };
    ck_assert_int_eq(setrlimit(RLIMIT_AS, &limit), 0);
    struct store *store = open_file();
    put_text(store, 1, "one");
    ck_assert_str_eq(text_at(store, 1), "one");
    store->ops->close(store);
}
END_TEST

/* --- One writer --------------------------------------------------------------------------------------------- */

START_TEST(a_second_writer_in_the_same_process_is_locked_out)
{
    struct store *store = open_file();
    ck_assert_int_eq(open_status(1, 0), DAOMESH_E_LOCKED);
    put_text(store, 1, "goes on");
    ck_assert_str_eq(text_at(store, 1), "goes on");
    store->ops->close(store);
}
END_TEST

START_TEST(a_second_writer_in_another_process_is_locked_out)
{
    struct store *store = open_file();
    ck_assert_int_eq(in_child(writer_open_status, NULL), DAOMESH_E_LOCKED);
    store->ops->close(store);
    ck_assert_int_eq(in_child(writer_open_status, NULL), DAOMESH_OK);
}
END_TEST

START_TEST(a_link_is_no_way_around_the_lock)
{
    struct store *store = open_file();
    char link_path[128];
    (void)snprintf(link_path, sizeof link_path, "%s/link", folder);
    ck_assert_int_eq(symlink(file_path, link_path), 0);
    struct store *second;
    ck_assert_int_eq(daomesh__store_lmdb(&second, &(struct store_options){ .path = link_path }),
                     DAOMESH_E_LOCKED);
    ck_assert_ptr_null(second);
    store->ops->close(store);
}
END_TEST

static void commit_begin_and_wait(int ready)
{
    struct store *store = open_file();
    put_text(store, 1, "committed");
    struct store_key key = key_of(0, 1, 1);
    (void)store->ops->begin(store);
    (void)store->ops->put(store, &key, text("not committed"));
    (void)!write(ready, "x", 1);
    for (;;)
        (void)pause();
}

START_TEST(a_killed_writer_leaves_its_last_commit_and_no_lock)
{
    int ready[2];
    char byte;
    ck_assert_int_eq(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) commit_begin_and_wait(ready[1]);
    ck_assert_int_eq(read(ready[0], &byte, 1), 1);
    ck_assert_int_eq(kill(child, SIGKILL), 0);
    ck_assert_int_eq(waitpid(child, NULL, 0), child);
    struct store *store = open_file();
    ck_assert_str_eq(text_at(store, 1), "committed");
    put_text(store, 2, "goes on");
    store->ops->close(store);
}
END_TEST

#define NUMBERED 300u

/* Batch after batch sets every key to the batch's number; in between, keys come and go, so that pages move. */
static void commit_numbers_for_ever(int acknowledge)
{
    struct store *store = open_file();
    for (uint64_t number = 1;; number++) {
        (void)store->ops->begin(store);
        for (uint64_t i = 0; i < NUMBERED; i++) {
            struct store_key key = key_of(1, 1, i), passing = key_of(2, 1, (i * 7 + number) % 2000);
            (void)store->ops->put(store, &key, (daomesh_span){ (const uint8_t *)&number, sizeof number });
            if (number % 2)
                (void)store->ops->put(store, &passing, text("a value that takes some room in its page"));
            else
                (void)store->ops->remove(store, &passing);
        }
        if (store->ops->commit(store) != DAOMESH_OK) _exit(1);
        (void)!write(acknowledge, &number, sizeof number);
    }
}

static uint64_t last_number(int acknowledged)
{
    uint64_t number = 0, next;
    while (read(acknowledged, &next, sizeof next) == (ssize_t)sizeof next)
        number = next;
    return number;
}

/* Killed at any moment, _i times 3 ms after its first commit: the last acknowledged batch is there, whole, or the next. */
START_TEST(a_writer_killed_at_any_moment_leaves_whole_batches)
{
    int acknowledge[2];
    uint64_t number;
    ck_assert_int_eq(pipe(acknowledge), 0);
    pid_t child = fork();
    if (child == 0) commit_numbers_for_ever(acknowledge[1]);
    (void)close(acknowledge[1]);
    ck_assert_int_eq(read(acknowledge[0], &number, sizeof number), (ssize_t)sizeof number);
    (void)nanosleep(&(struct timespec){ 0, 3000000L * _i + 137000 }, NULL);
    ck_assert_int_eq(kill(child, SIGKILL), 0);
    ck_assert_int_eq(waitpid(child, NULL, 0), child);
    uint64_t acknowledged = last_number(acknowledge[0]);
    if (acknowledged == 0) acknowledged = number;

    struct store *store;
    ck_assert_int_eq(try_open(&store, 0, 0), DAOMESH_OK);
    for (uint64_t i = 0; i < NUMBERED; i++) {
        struct store_key key = key_of(1, 1, i);
        daomesh_span value;
        uint64_t found;
        ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_OK);
        memcpy(&found, value.at, sizeof found);
        if (i == 0) number = found;
        ck_assert_uint_eq(found, number);
    }
    ck_assert_uint_ge(number, acknowledged);
    ck_assert_uint_le(number, acknowledged + 1);
    store->ops->close(store);
}
END_TEST

/* --- Readers ------------------------------------------------------------------------------------------------ */

START_TEST(a_read_only_store_has_no_writer)
{
    struct store *store = open_file();
    put_text(store, 1, "one");
    store->ops->close(store);
    ck_assert_int_eq(try_open(&store, 0, 1), DAOMESH_OK);
    struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_E_READ_ONLY);
    ck_assert_int_eq(store->ops->put(store, &key, text("x")), DAOMESH_E_STATE);
    ck_assert_str_eq(text_at(store, 1), "one");
    store->ops->close(store);
}
END_TEST

START_TEST(a_reader_in_the_writers_own_process_is_refused)
{
    struct store *store = open_file();
    ck_assert_int_eq(open_status(0, 1), DAOMESH_E_LOCKED);
    store->ops->close(store);
    ck_assert_int_eq(open_status(0, 1), DAOMESH_OK);
}
END_TEST

/* Reads "one", lets the parent commit "two" and reads again, first as it was, then anew. */
static int32_t read_beside_the_writer(void *ctx)
{
    int *pipes = ctx; /* to the parent: [1]; from the parent: [2] */
    struct store *store;
    char byte;
    TRY(try_open(&store, 0, 1));
    if (strcmp(text_at(store, 1), "one") != 0) return DAOMESH_E_CORRUPT;
    if (write(pipes[1], "x", 1) != 1 || read(pipes[2], &byte, 1) != 1) return DAOMESH_E_STORE_IO;
    if (strcmp(text_at(store, 1), "one") != 0) return DAOMESH_E_STATE;
    if (store->ops->begin(store) != DAOMESH_E_READ_ONLY) return DAOMESH_E_READ_ONLY;
    if (strcmp(text_at(store, 1), "two") != 0) return DAOMESH_E_TIME;
    store->ops->close(store);
    return DAOMESH_OK;
}

START_TEST(a_reader_in_another_process_works_beside_the_writer)
{
    struct store *store = open_file();
    put_text(store, 1, "one");
    store->ops->close(store);
    int pipes[4];
    ck_assert_int_eq(pipe(pipes), 0);
    ck_assert_int_eq(pipe(pipes + 2), 0);
    pid_t child = fork();
    if (child == 0) end_child((int)read_beside_the_writer(pipes));
    char byte;
    int how;
    ck_assert_int_eq(read(pipes[0], &byte, 1), 1);
    store = open_file();
    put_text(store, 1, "two");
    for (int i = 0; i < 50; i++)
        put_text(store, 2, "pages are used again");
    ck_assert_int_eq(write(pipes[3], "x", 1), 1);
    ck_assert_int_eq(waitpid(child, &how, 0), child);
    ck_assert(WIFEXITED(how));
    ck_assert_int_eq(WEXITSTATUS(how), DAOMESH_OK);
    store->ops->close(store);
}
END_TEST

/* --- Forks -------------------------------------------------------------------------------------------------- */

struct held {
    struct store *store;
    struct store_snapshot *snapshot;
};

static int32_t none(void *ctx, const uint8_t *key, daomesh_span value)
{
    (void)ctx;
    (void)key;
    (void)value;
    return DAOMESH_OK;
}

/* FORKED when every call says so. */
static int32_t use_what_the_parent_opened(void *ctx)
{
    struct held *held = ctx;
    struct store_key key = key_of(0, 1, 1);
    daomesh_span value;
    struct store_snapshot *snapshot;
    const struct store_ops *ops = held->store->ops;
    const int32_t answers[] = {
        ops->usable(held->store),
        ops->put(held->store, &key, text("x")),
        ops->remove(held->store, &key),
        ops->commit(held->store),
        ops->begin(held->store),
        ops->get(held->store, &value, &key),
        ops->scan(held->store, &key, NULL, none, NULL),
        ops->snapshot(held->store, &snapshot),
        ops->snapshot_get(held->snapshot, &value, &key),
        ops->snapshot_scan(held->snapshot, &key, NULL, none, NULL),
    };
    for (size_t i = 0; i < COUNT_OF(answers); i++) {
        if (answers[i] != DAOMESH_E_FORKED) return (int32_t)i;
    }
    ops->abort(held->store);
    ops->snapshot_close(held->snapshot);
    ops->close(held->store);
    return open_status(1, 0) == DAOMESH_E_LOCKED ? DAOMESH_E_FORKED : DAOMESH_E_LOCKED;
}

/* Also where the system has no page that a child finds empty. */
START_TEST(a_forked_child_is_told_and_disturbs_nothing)
{
    if (_i) failing_lmdb("madvise", -1);
    struct held held = { open_file(), NULL };
    put_text(held.store, 1, "one");
    ck_assert_int_eq(held.store->ops->snapshot(held.store, &held.snapshot), DAOMESH_OK);
    struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(held.store->ops->begin(held.store), DAOMESH_OK);
    ck_assert_int_eq(held.store->ops->put(held.store, &key, text("two")), DAOMESH_OK);
    ck_assert_int_eq(in_child(use_what_the_parent_opened, &held), DAOMESH_E_FORKED);
    ck_assert_int_eq(held.store->ops->commit(held.store), DAOMESH_OK);
    ck_assert_str_eq(text_at(held.store, 1), "two");
    ck_assert_str_eq(snapshot_text_at(held.store, held.snapshot, 1), "one");
    ck_assert_int_eq(in_child(writer_open_status, NULL), DAOMESH_E_LOCKED);
    ck_assert_int_eq(in_child(reader_open_status, NULL), DAOMESH_OK);
    held.store->ops->snapshot_close(held.snapshot);
    held.store->ops->close(held.store);
    failing_lmdb("", 0);
}
END_TEST

/* --- Full --------------------------------------------------------------------------------------------------- */

/* Puts page-sized values until one is refused or `most` are in; the caller ends the transaction. */
static int32_t put_pages(struct store *store, uint64_t most)
{
    static const uint8_t page[4000];
    TRY(store->ops->begin(store));
    for (uint64_t i = 0; i < most; i++) {
        struct store_key key = key_of(9, 9, i);
        TRY(store->ops->put(store, &key, (daomesh_span){ page, sizeof page }));
    }
    return DAOMESH_OK;
}

START_TEST(a_full_map_refuses_the_put_and_the_store_goes_on)
{
    struct store *store;
    struct store_options options = { .path = file_path, .create = 1, .map_bytes = 1 << 20 };
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_OK);
    put_text(store, 1, "one");
    ck_assert_int_eq(put_pages(store, 1000), DAOMESH_E_STORE_FULL);
    store->ops->abort(store);
    ck_assert_str_eq(text_at(store, 1), "one");
    put_text(store, 1, "two");
    ck_assert_str_eq(text_at(store, 1), "two");
    store->ops->close(store);
}
END_TEST

/* After a commit that failed: nothing works but open snapshots, and reopening shows the commit before. */
static void check_poisoned(struct store *store, struct store_snapshot *snapshot)
{
    struct store_key key = key_of(0, 1, 1);
    daomesh_span value;
    struct store_snapshot *another;
    ck_assert_int_eq(store->ops->usable(store), DAOMESH_E_POISONED);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_E_POISONED);
    ck_assert_int_eq(store->ops->put(store, &key, text("x")), DAOMESH_E_POISONED);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_E_POISONED);
    ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_E_POISONED);
    ck_assert_int_eq(store->ops->snapshot(store, &another), DAOMESH_E_POISONED);
    ck_assert_str_eq(snapshot_text_at(store, snapshot, 1), "one");
    store->ops->abort(store);
    store->ops->snapshot_close(snapshot);
    store->ops->close(store);
}

static void fail_a_commit(void)
{
    struct store *store = open_file();
    struct store_snapshot *snapshot;
    put_text(store, 1, "one");
    ck_assert_int_eq(store->ops->snapshot(store, &snapshot), DAOMESH_OK);
    ck_assert_int_eq(put_pages(store, 2000), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_E_STORE_FULL);
    check_poisoned(store, snapshot);
}

START_TEST(a_commit_beyond_the_file_limit_is_full_and_poisons)
{
    struct rlimit limit = { 1 << 20, RLIM_INFINITY }, none_set;
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &none_set), 0);
    limit.rlim_max = none_set.rlim_max;
    (void)signal(SIGXFSZ, SIG_IGN);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    fail_a_commit();
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &none_set), 0);

    struct store *store = open_file();
    ck_assert_str_eq(text_at(store, 1), "one");
    put_text(store, 1, "two");
    ck_assert_str_eq(text_at(store, 1), "two");
    store->ops->close(store);
}
END_TEST

/* Needs the right to mount; does nothing without. The mount ends with this test's process. */
START_TEST(a_commit_on_a_full_disk_is_full_and_poisons)
{
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) != 0) return;
    if (mount("none", folder, "tmpfs", 0, "size=1m") != 0) return;
    fail_a_commit();
    struct store *store = open_file();
    ck_assert_str_eq(text_at(store, 1), "one");
    put_text(store, 1, "two");
    store->ops->close(store);
    (void)umount(folder);
}
END_TEST

/* --- Files that are damaged or not ours ----------------------------------------------------------------------- */

START_TEST(a_text_file_is_foreign_and_stays_alone)
{
    static const char letter[] =
        "Dear members, this is the letter of the board about the next assembly. Please come.\n"
        "It is long enough to be looked at as if it were the head of a database file.\n";
    write_file(letter, sizeof letter);
    ck_assert_int_eq(open_status(1, 0), DAOMESH_E_FOREIGN);
    ck_assert_int_eq(open_status(0, 1), DAOMESH_E_FOREIGN);
    size_t len;
    uint8_t *bytes = read_file(&len);
    ck_assert_uint_eq(len, sizeof letter);
    ck_assert_int_eq(memcmp(bytes, letter, len), 0);
    ck_assert(!exists(beside("-owner")));
    ck_assert(!exists(beside("-lock")));
    free(bytes);
}
END_TEST

START_TEST(a_short_text_file_is_foreign)
{
    write_file("hello", 5);
    ck_assert_int_eq(open_status(1, 0), DAOMESH_E_FOREIGN);
}
END_TEST

START_TEST(an_empty_file_becomes_a_store_only_where_one_may_be_made)
{
    write_file("", 0);
    ck_assert_int_eq(open_status(0, 0), DAOMESH_E_FOREIGN);
    ck_assert_int_eq(open_status(0, 1), DAOMESH_E_FOREIGN);
    ck_assert_int_eq(open_status(1, 0), DAOMESH_OK);
}
END_TEST

START_TEST(a_folder_is_foreign)
{
    struct store *store;
    struct store_options options = { .path = folder, .create = 1 };
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_E_FOREIGN);
    options.create = 0;
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_E_FOREIGN);
}
END_TEST

/* A file with two levels of pages and big values, as bytes. */
static uint8_t *sample_file(size_t *len)
{
    static const uint8_t big[20000];
    struct store *store = open_file();
    put_text(store, 1, "one");
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < 400; i++) {
        struct store_key key = key_of(1, 1, i);
        daomesh_span value = { big, i % 50 == 0 ? sizeof big : 60 };
        ck_assert_int_eq(store->ops->put(store, &key, value), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    store->ops->close(store);
    return read_file(len);
}

static int32_t count(void *ctx, const uint8_t *key, daomesh_span value)
{
    (void)key;
    size_t *bytes = ctx;
    for (size_t i = 0; i < value.len; i++)
        *bytes += 1 + value.at[i] / 200u;
    return DAOMESH_OK;
}

/* The open's status; when it opens, every byte is read too. */
static int32_t open_and_read_all(void *ctx)
{
    struct store *store;
    struct store_key first = key_of(0, 0, 0);
    TRY(try_open(&store, 0, 0));
    int32_t status = store->ops->scan(store, &first, NULL, count, ctx);
    store->ops->close(store);
    return status;
}

START_TEST(a_truncated_file_is_refused_and_never_a_signal)
{
    size_t len, bytes = 0;
    uint8_t *whole = sample_file(&len);
    ck_assert_int_eq(in_child(open_and_read_all, &bytes), DAOMESH_OK);
    for (size_t cut = 1; cut < len; cut += cut < 200 ? 1 : 1021) {
        write_file(whole, cut);
        int32_t status = in_child(open_and_read_all, &bytes);
        ck_assert_msg(status == DAOMESH_E_CORRUPT || (cut < 200 && status == DAOMESH_E_FOREIGN),
                      "cut at %zu of %zu: status %d", cut, len, status);
    }
    free(whole);
}
END_TEST

/* The sample with many free pages at its end: they were used for what is deleted again. */
static uint8_t *file_with_free_end(size_t *len)
{
    free(sample_file(len));
    struct store *store = open_file();
    ck_assert_int_eq(put_pages(store, 200), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < 200; i++) {
        struct store_key key = key_of(9, 9, i);
        ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    for (int i = 0; i < 6; i++)
        put_text(store, 1, "six"); /* moves what is used to the front */
    store->ops->close(store);
    return read_file(len);
}

#define FREE_END 4096

/* What opens can be read in full; what is cut further is refused. */
START_TEST(a_file_whose_missing_pages_are_unused_opens)
{
    size_t len, bytes = 0, pages = 0;
    uint8_t *whole = file_with_free_end(&len);
    int32_t status = DAOMESH_OK;
    for (; status == DAOMESH_OK; pages++) {
        write_file(whole, len - (pages + 1) * 4096);
        status = in_child(open_and_read_all, &bytes);
    }
    ck_assert_int_eq(status, DAOMESH_E_CORRUPT);
    ck_assert_uint_gt(pages, 1);
    free(whole);
}
END_TEST

/* A batch that gave the file's last pages back itself, while others were free: LMDB counts them, but never wrote them. */
static uint8_t *file_with_unwritten_end(size_t *len)
{
    static const uint8_t big[200000];
    struct store_key key = key_of(9, 9, 9);
    struct store *store = open_file();
    for (int i = 0; i < 5; i++)
        put_text(store, 1, "one");
    ck_assert_int_eq(put_pages(store, 1), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, (daomesh_span){ big, sizeof big }), DAOMESH_OK);
    ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    store->ops->close(store);
    return read_file(len);
}

/* A crash may come between LMDB's commit and the stretching of the file. */
START_TEST(pages_that_were_never_written_are_not_missed)
{
    size_t len, bytes = 0;
    uint8_t *whole = file_with_unwritten_end(&len);
    ck_assert_int_eq(in_child(open_and_read_all, &bytes), DAOMESH_OK);
    size_t written = len;
    while (written > 0 && whole[written - 1] == 0)
        written--;
    written = (written + 4095) / 4096 * 4096;
    ck_assert_uint_lt(written, len);
    write_file(whole, written);
    ck_assert_int_eq(in_child(open_and_read_all, &bytes), DAOMESH_OK);
    free(whole);
}
END_TEST

START_TEST(a_shortened_file_can_be_written_on)
{
    size_t len;
    uint8_t *whole = file_with_free_end(&len);
    write_file(whole, len - FREE_END);
    struct store *store = open_file();
    ck_assert_str_eq(text_at(store, 1), "six");
    ck_assert_int_eq(put_pages(store, 300), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    store->ops->close(store);
    size_t bytes = 0;
    ck_assert_int_eq(in_child(open_and_read_all, &bytes), DAOMESH_OK);
    free(whole);
}
END_TEST

/* The end is missing, so that every page in use is looked at; _i is the seed of the damage. */
START_TEST(looking_at_damaged_pages_ends_with_a_status)
{
    size_t len;
    uint8_t *whole = file_with_free_end(&len);
    uint32_t seed = (uint32_t)_i * 2654435761u + 1;
    for (int damage = 0; damage < _i % 100; damage++) {
        seed = seed * 1664525u + 1013904223u;
        whole[2 * 4096 + (seed >> 8) % (len - 2 * 4096 - FREE_END)] = (uint8_t)seed;
    }
    write_file(whole, len - FREE_END);
    int empty, file = open(file_path, O_RDONLY);
    int32_t status = daomesh__store_inspect(&empty, file);
    ck_assert(status == DAOMESH_OK || status == DAOMESH_E_CORRUPT);
    (void)close(file);
    free(whole);
}
END_TEST

START_TEST(pages_of_no_kind_are_damage)
{
    const size_t flags_at = 10;
    size_t len;
    uint8_t *whole = file_with_free_end(&len);
    for (size_t page = 2 * 4096; page < len; page += 4096)
        memset(whole + page + flags_at, 0, 2);
    write_file(whole, len - FREE_END);
    int empty, file = open(file_path, O_RDONLY);
    ck_assert_int_eq(daomesh__store_inspect(&empty, file), DAOMESH_E_CORRUPT);
    (void)close(file);
    free(whole);
}
END_TEST

/* Changes bytes of both heads (the second one page on) and says what the open says then. */
static int32_t status_with_heads(size_t offset, const uint8_t *bytes, size_t len)
{
    size_t whole_len, ignored = 0;
    uint8_t *whole = sample_file(&whole_len);
    memcpy(whole + offset, bytes, len);
    memcpy(whole + 4096 + offset, bytes, len);
    write_file(whole, whole_len);
    int32_t status = in_child(open_and_read_all, &ignored);
    write_file("", 0);
    free(whole);
    return status;
}

#define MAGIC_AT 16
#define FORMAT_AT 20
#define LAST_PAGE_AT 136
#define TRANSACTION_AT 144

START_TEST(another_format_is_a_version)
{
    const uint8_t format[] = { 2, 0, 0, 0 };
    ck_assert_int_eq(status_with_heads(FORMAT_AT, format, sizeof format), DAOMESH_E_VERSION);
}
END_TEST

START_TEST(another_byte_order_is_another_platform)
{
    const uint8_t magic[] = { 0xBE, 0xEF, 0xC0, 0xDE };
    ck_assert_int_eq(status_with_heads(MAGIC_AT, magic, sizeof magic), DAOMESH_E_PLATFORM);
}
END_TEST

START_TEST(another_word_size_is_another_platform)
{
    const uint8_t magic[] = { 0xDE, 0xC0, 0xEF, 0xBE, 1, 0, 0, 0 };
    ck_assert_int_eq(status_with_heads(12, magic, sizeof magic), DAOMESH_E_PLATFORM);
}
END_TEST

/* A new file's two heads, of which _i says what a crash left. */
START_TEST(a_file_that_was_begun_and_not_finished_can_be_made)
{
    static uint8_t heads[2 * 4096];
    static const struct {
        size_t len;
        int first, second;
    } left[] = {
        { 8192, 0, 0 }, { 4096, 1, 0 }, { 4096, 0, 0 }, { 8192, 0, 1 }, { 8192, 1, 0 }, { 512, 0, 0 }
    };
    size_t len;
    ck_assert_int_eq(open_status(1, 0), DAOMESH_OK);
    uint8_t *whole = read_file(&len);
    ck_assert_uint_eq(len, sizeof heads);
    memset(heads, 0, sizeof heads);
    if (left[_i].first) memcpy(heads, whole, 4096);
    if (left[_i].second) memcpy(heads + 4096, whole + 4096, 4096);
    free(whole);
    write_file(heads, left[_i].len);
    ck_assert_int_eq(open_status(0, 0), DAOMESH_E_FOREIGN);
    struct store *store = open_file();
    put_text(store, 1, "one");
    store->ops->close(store);
    store = open_file();
    ck_assert_str_eq(text_at(store, 1), "one");
    store->ops->close(store);
}
END_TEST

START_TEST(zeros_with_something_behind_are_foreign_and_stay)
{
    static uint8_t bytes[3 * 4096];
    size_t len;
    bytes[_i ? 2 * 4096 : 300] = 1;
    write_file(bytes, _i ? sizeof bytes : 4096);
    ck_assert_int_eq(open_status(1, 0), DAOMESH_E_FOREIGN);
    uint8_t *still = read_file(&len);
    ck_assert_int_eq(memcmp(still, bytes, len), 0);
    free(still);
}
END_TEST

/* After a head that could not be written, LMDB takes its number back and leaves the rest of it. */
START_TEST(what_the_older_head_says_does_not_matter)
{
    size_t len;
    uint8_t *whole = sample_file(&len), last_page[8] = { 0 };
    size_t older = memcmp(whole + TRANSACTION_AT, whole + 4096 + TRANSACTION_AT, 1) < 0 ? 0 : 4096;
    memcpy(whole + older + LAST_PAGE_AT, last_page, sizeof last_page);
    write_file(whole, len);
    free(whole);
    struct store *store = open_file();
    ck_assert_str_eq(text_at(store, 1), "one");
    store->ops->close(store);
}
END_TEST

START_TEST(heads_that_count_impossible_pages_are_damage)
{
    const uint8_t none[8] = { 0 }, all[] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
    ck_assert_int_eq(status_with_heads(LAST_PAGE_AT, none, sizeof none), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(status_with_heads(LAST_PAGE_AT, all, sizeof all), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(any_damaged_byte_of_the_heads_gives_a_status)
{
    size_t len;
    uint8_t *whole = sample_file(&len);
    for (size_t at = 0; at < 2 * 4096; at += at % 4096 < 152 ? 1 : 97) {
        whole[at] ^= 0xFF;
        write_file(whole, len);
        int32_t status = in_child(writer_open_status, NULL);
        ck_assert_int_ne(status, DAOMESH_E_INTERNAL);
        whole[at] ^= 0xFF;
    }
    free(whole);
}
END_TEST

Suite *file_suite(void)
{
    Suite *suite = suite_create("store file");
    TCase *tests = tcase_create("file");
    tcase_add_checked_fixture(tests, folder_make, folder_remove);
    tcase_set_timeout(tests, 120);
    const TTest *const all[] = {
        what_was_committed_is_there_after_reopening,
        an_absent_file_is_not_found_unless_it_may_be_made,
        a_path_is_required,
        a_new_file_is_readable_by_its_owner_alone,
        a_commit_without_sync_survives_the_program,
        no_memory_at_open_is_a_status_and_leaves_no_lock,
        a_smaller_map_is_used_where_addresses_are_few,
        a_second_writer_in_the_same_process_is_locked_out,
        a_second_writer_in_another_process_is_locked_out,
        a_link_is_no_way_around_the_lock,
        a_killed_writer_leaves_its_last_commit_and_no_lock,
        a_read_only_store_has_no_writer,
        a_reader_in_the_writers_own_process_is_refused,
        a_reader_in_another_process_works_beside_the_writer,
        a_full_map_refuses_the_put_and_the_store_goes_on,
        a_commit_beyond_the_file_limit_is_full_and_poisons,
        a_commit_on_a_full_disk_is_full_and_poisons,
        a_text_file_is_foreign_and_stays_alone,
        a_short_text_file_is_foreign,
        an_empty_file_becomes_a_store_only_where_one_may_be_made,
        a_folder_is_foreign,
        a_truncated_file_is_refused_and_never_a_signal,
        a_file_whose_missing_pages_are_unused_opens,
        pages_that_were_never_written_are_not_missed,
        a_shortened_file_can_be_written_on,
        another_format_is_a_version,
        another_byte_order_is_another_platform,
        another_word_size_is_another_platform,
        pages_of_no_kind_are_damage,
        heads_that_count_impossible_pages_are_damage,
        any_damaged_byte_of_the_heads_gives_a_status,
        what_the_older_head_says_does_not_matter,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    tcase_add_loop_test(tests, a_forked_child_is_told_and_disturbs_nothing, 0, 2);
    tcase_add_loop_test(tests, a_writer_killed_at_any_moment_leaves_whole_batches, 0, 25);
    tcase_add_loop_test(tests, looking_at_damaged_pages_ends_with_a_status, 0, 200);
    tcase_add_loop_test(tests, a_file_that_was_begun_and_not_finished_can_be_made, 0, 6);
    tcase_add_loop_test(tests, zeros_with_something_behind_are_foreign_and_stay, 0, 2);
    suite_add_tcase(suite, tests);
    return suite;
}
