/*
 * Every call to the system fails in turn, once and from then on, and is the last thing the program did in turn. Whoever looks finds
 * the old log or the new one, and doing it again ends in the same bytes as if nothing had been.
 */
#include "log_test.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/failing_allocator.h"

#define ORIGIN "example.org/log"
#define KILLED 9

/* What happens at which call. One at a time: tests run one by one. */
static struct {
    uint64_t calls;
    uint64_t at; /* from 1; 0: nothing happens */
    int forever;
    int error;       /* errno of a call that fails; 0: the process ends there */
    int moved_bytes; /* the call that failed was a read or a write */
} fault;

static int fails(void)
{
    fault.calls++;
    if (fault.at == 0 || (fault.forever ? fault.calls < fault.at : fault.calls != fault.at)) return 0;
    if (fault.error == 0) end_child(KILLED);
    errno = fault.error;
    return 1;
}

static int faulty_open(int folder, const char *path, int flags, mode_t mode)
{
    return fails() ? -1 : daomesh__file_calls.open(folder, path, flags, mode);
}

static ssize_t faulty_read(int file, void *out, size_t cap)
{
    if (!fails()) return daomesh__file_calls.read(file, out, cap);
    fault.moved_bytes = 1;
    return -1;
}

/* A write that fails has written half, unless it was only interrupted. */
static ssize_t faulty_write(int file, const void *bytes, size_t len)
{
    if (fault.calls + 1 == fault.at && fault.error != EINTR) (void)!write(file, bytes, len / 2);
    if (!fails()) return daomesh__file_calls.write(file, bytes, len);
    fault.moved_bytes = 1;
    return -1;
}

static int faulty_sync(int file)
{
    return fails() ? -1 : daomesh__file_calls.sync(file);
}

static int faulty_rename(int folder, const char *from, const char *to)
{
    return fails() ? -1 : daomesh__file_calls.rename(folder, from, to);
}

static int faulty_make_folder(int folder, const char *path, mode_t mode)
{
    return fails() ? -1 : daomesh__file_calls.make_folder(folder, path, mode);
}

static int faulty_remove(int folder, const char *path, int flags)
{
    return fails() ? -1 : daomesh__file_calls.remove(folder, path, flags);
}

static const struct file_calls faulty_calls = { faulty_open,   faulty_read,        faulty_write, faulty_sync,
                                                faulty_rename, faulty_make_folder, faulty_remove };

/* Sizes before and after: full tiles are added, a partial one goes, another stays. */
#define SIZE_BEFORE 300u
#define SIZE_AFTER 800u

static int32_t publish_size(const char *path, uint64_t size, const struct file_calls *calls)
{
    struct test_log log = test_log(size);
    daomesh_log_folder *folder;
    TRY(daomesh__log_folder_open(&folder, path, NULL, calls));
    int32_t status = publish(folder, &log, ORIGIN);
    daomesh_log_folder_close(folder);
    return status;
}

static int32_t publish_faulty(const char *path, uint64_t at, int forever, int error)
{
    fault.calls = 0;
    fault.at = at;
    fault.forever = forever;
    fault.error = error;
    fault.moved_bytes = 0;
    int32_t status = publish_size(path, SIZE_AFTER, &faulty_calls);
    fault.at = 0;
    return status;
}

/* The digest of a folder that nothing happened to. */
static daomesh_id good_digest(void)
{
    char path[FOLDER_PATH_BYTES];
    folder_make(path);
    ck_assert_int_eq(publish_size(path, SIZE_BEFORE, &daomesh__file_calls), DAOMESH_OK);
    ck_assert_int_eq(publish_size(path, SIZE_AFTER, &daomesh__file_calls), DAOMESH_OK);
    const daomesh_id digest = folder_digest(path);
    folder_remove(path);
    return digest;
}

/* Tiles lead to the root of the checkpoint that stands there, be it the old or the new one. */
static void assert_whole(const char *path)
{
    daomesh_log_folder *folder;
    daomesh_tile_source tiles;
    daomesh_merkle_tree tree;
    daomesh_checkpoint checkpoint;
    daomesh_note note;
    daomesh_id root;
    uint8_t bytes[1024];
    size_t len;
    ck_assert_int_eq(daomesh_log_folder_open(&folder, path, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_log_folder_checkpoint(bytes, sizeof bytes, &len, folder), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_read(&note, bytes, len), DAOMESH_OK);
    ck_assert_int_eq(daomesh_checkpoint_read(&checkpoint, note.text.at, note.text.len), DAOMESH_OK);
    ck_assert(checkpoint.size == SIZE_BEFORE || checkpoint.size == SIZE_AFTER);
    ck_assert_int_eq(daomesh_log_folder_tiles(&tiles, folder), DAOMESH_OK);
    ck_assert_int_eq(daomesh_log_tree_at(&tree, checkpoint.size, checkpoint.size, &tiles), DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
    ck_assert_mem_eq(&root, &checkpoint.root, sizeof root);
    daomesh_log_folder_close(folder);
}

static void assert_done_again(const char *path, const daomesh_id *good)
{
    assert_whole(path);
    ck_assert_int_eq(publish_size(path, SIZE_AFTER, &daomesh__file_calls), DAOMESH_OK);
    const daomesh_id digest = folder_digest(path);
    ck_assert_mem_eq(&digest, good, sizeof digest);
}

static void make_before(char path[FOLDER_PATH_BYTES])
{
    folder_make(path);
    ck_assert_int_eq(publish_size(path, SIZE_BEFORE, &daomesh__file_calls), DAOMESH_OK);
}

static uint64_t all_calls(void)
{
    char path[FOLDER_PATH_BYTES];
    make_before(path);
    ck_assert_int_eq(publish_faulty(path, 0, 0, 0), DAOMESH_OK);
    folder_remove(path);
    ck_assert_uint_gt(fault.calls, 50);
    return fault.calls;
}

static uint64_t step(void)
{
    return shares_process() ? 17 : 1;
}

START_TEST(a_program_killed_at_any_call_leaves_a_log_that_goes_on)
{
    const daomesh_id good = good_digest();
    const uint64_t calls = all_calls();
    for (uint64_t at = 1; at <= calls; at += step()) {
        char path[FOLDER_PATH_BYTES];
        int ended;
        make_before(path);
        pid_t child = fork();
        ck_assert_int_ge(child, 0);
        if (child == 0) end_child(publish_faulty(path, at, 0, 0) == DAOMESH_OK ? 0 : 1);
        ck_assert_int_eq(waitpid(child, &ended, 0), child);
        /* Valgrind puts its own code in place: what was killed had memory left. */
        ck_assert(WIFEXITED(ended) && (WEXITSTATUS(ended) == KILLED || shares_process()));
        assert_done_again(path, &good);
        folder_remove(path);
    }
}
END_TEST

static void fail_each(int forever, int error, int32_t status)
{
    const daomesh_id good = good_digest();
    const uint64_t calls = all_calls();
    for (uint64_t at = 1; at <= calls; at += step()) {
        char path[FOLDER_PATH_BYTES];
        make_before(path);
        int32_t found = publish_faulty(path, at, forever, error);
        ck_assert_msg(found == status || (status == DAOMESH_E_STORE_FULL && found == DAOMESH_E_STORE_IO),
                      "call %llu: %s", (unsigned long long)at, daomesh_status_name(found));
        assert_done_again(path, &good);
        folder_remove(path);
    }
}

START_TEST(a_call_that_fails_once_is_told_and_can_be_done_again)
{
    fail_each(0, EIO, DAOMESH_E_STORE_IO);
}
END_TEST

START_TEST(a_full_disk_is_told_and_can_be_gone_on_from)
{
    fail_each(1, ENOSPC, DAOMESH_E_STORE_FULL);
}
END_TEST

/* Reads and writes that a signal interrupted go on. */
START_TEST(interrupted_calls_go_on)
{
    const daomesh_id good = good_digest();
    const uint64_t calls = all_calls();
    uint64_t through = 0;
    for (uint64_t at = 1; at <= calls; at += step()) {
        char path[FOLDER_PATH_BYTES];
        make_before(path);
        int32_t status = publish_faulty(path, at, 0, EINTR);
        if (fault.moved_bytes) {
            through++;
            ck_assert_int_eq(status, DAOMESH_OK);
            assert_done_again(path, &good);
        }
        folder_remove(path);
    }
    ck_assert_uint_gt(through, 0);
}
END_TEST

/* --- What is durable when ------------------------------------------------------------------------------------------- */

#define PATHS 64
#define WATCHED_PATH 128

/* Folders that a file was moved into since they were synced, and what descriptors are open on. */
static struct {
    char opened[1024][WATCHED_PATH];
    char dirty[PATHS][WATCHED_PATH];
    size_t dirty_count;
    int new_is_synced; /* the file that is being written */
    uint64_t announced;
} disk;

static void folder_of(char out[WATCHED_PATH], const char *path)
{
    const char *slash = strrchr(path, '/');
    snprintf(out, WATCHED_PATH, "%.*s", slash ? (int)(slash - path) : 1, slash ? path : ".");
}

static int is_dirty(const char *folder)
{
    for (size_t i = 0; i < disk.dirty_count; i++)
        if (strcmp(disk.dirty[i], folder) == 0) return 1;
    return 0;
}

static int watched_open(int folder, const char *path, int flags, mode_t mode)
{
    int file = daomesh__file_calls.open(folder, path, flags, mode);
    if (file >= 0) snprintf(disk.opened[file % 1024], WATCHED_PATH, "%s", path);
    return file;
}

static ssize_t watched_write(int file, const void *bytes, size_t len)
{
    disk.new_is_synced = 0;
    return daomesh__file_calls.write(file, bytes, len);
}

static int watched_sync(int file)
{
    const char *path = disk.opened[file % 1024];
    if (strcmp(path, ".new") == 0) disk.new_is_synced = 1;
    for (size_t i = 0; i < disk.dirty_count; i++)
        if (strcmp(disk.dirty[i], path) == 0) {
            memcpy(disk.dirty[i], disk.dirty[--disk.dirty_count], WATCHED_PATH);
            i--;
        }
    return 0;
}

/* A file is durable before it is moved into its place, and everything else before the checkpoint is. */
static int watched_rename(int folder, const char *from, const char *to)
{
    ck_assert(disk.new_is_synced);
    if (strcmp(to, "checkpoint") == 0) {
        ck_assert_uint_eq(disk.dirty_count, 0);
        disk.announced++;
    }
    ck_assert_uint_lt(disk.dirty_count, PATHS);
    folder_of(disk.dirty[disk.dirty_count++], to);
    return daomesh__file_calls.rename(folder, from, to);
}

/* A new folder is an entry of the one above it. */
static int watched_make_folder(int folder, const char *path, mode_t mode)
{
    int result = daomesh__file_calls.make_folder(folder, path, mode);
    if (result != 0) return result;
    ck_assert_uint_lt(disk.dirty_count, PATHS);
    folder_of(disk.dirty[disk.dirty_count++], path);
    return 0;
}

/* Partial tiles go when the full one, which lies where their folder does, cannot be lost. */
static int watched_remove(int folder, const char *path, int flags)
{
    char above[WATCHED_PATH];
    folder_of(above, disk.opened[folder % 1024]);
    ck_assert(!is_dirty(above));
    return daomesh__file_calls.remove(folder, path, flags);
}

START_TEST(nothing_is_announced_or_removed_before_it_is_durable)
{
    const struct file_calls calls = { watched_open,  read,           watched_write,
                                      watched_sync,  watched_rename, watched_make_folder,
                                      watched_remove };
    char path[FOLDER_PATH_BYTES];
    folder_make(path);
    memset(&disk, 0, sizeof disk);
    ck_assert_int_eq(publish_size(path, SIZE_BEFORE, &calls), DAOMESH_OK);
    ck_assert_int_eq(publish_size(path, SIZE_AFTER, &calls), DAOMESH_OK);
    ck_assert_uint_eq(disk.announced, 2);
    ck_assert(!is_dirty("."));
    folder_remove(path);
}
END_TEST

/* From nothing: the folder itself is made, and begun again after each failure. */
START_TEST(a_new_folder_survives_calls_that_fail)
{
    char path[FOLDER_PATH_BYTES], folder[FOLDER_PATH_BYTES + 8];
    const int error = _i == 0 ? EIO : ENOSPC;
    uint64_t at = 0;
    int32_t status;
    folder_make(path);
    snprintf(folder, sizeof folder, "%s/log", path);
    do {
        status = publish_faulty(folder, ++at, 1, error);
        ck_assert(status == DAOMESH_OK || status == DAOMESH_E_STORE_IO || status == DAOMESH_E_STORE_FULL);
    } while (status != DAOMESH_OK);
    assert_whole(folder);
    folder_remove(path);
}
END_TEST

/* Where level 1 gets its first full tile. One call more succeeds each time, so the folder gets there in the end. */
START_TEST(a_level_that_begins_survives_calls_that_fail)
{
    if (shares_process()) return; /* hundreds of thousands of hashes */
    struct test_log log = test_log(65700), before = test_log(65500);
    const daomesh_bundle_source bundles = bundles_of(&log);
    const daomesh_id root = test_root(&log, log.size);
    daomesh_log_folder *folder;
    char path[FOLDER_PATH_BYTES];
    int32_t status;
    folder_make(path);
    ck_assert_int_eq(daomesh_log_folder_open(&folder, path, NULL), DAOMESH_OK);
    ck_assert_int_eq(publish(folder, &before, ORIGIN), DAOMESH_OK);
    daomesh_log_folder_close(folder);
    ck_assert_int_eq(daomesh__log_folder_open(&folder, path, NULL, &faulty_calls), DAOMESH_OK);
    fault.at = 0;
    fault.error = EIO;
    fault.forever = 1;
    do {
        fault.calls = 0;
        fault.at++;
        status = daomesh_log_folder_extend(folder, log.size, &root, &bundles);
        ck_assert(status == DAOMESH_OK || status == DAOMESH_E_STORE_IO);
    } while (status != DAOMESH_OK);
    fault.at = 0;
    ck_assert_int_eq(publish(folder, &log, ORIGIN), DAOMESH_OK);
    ck_assert_int_eq(file_size(path, "tile/1/000"), 8192);
    ck_assert_int_eq(file_size(path, "tile/1/000.p"), -1);
    daomesh_log_folder_close(folder);
    folder_remove(path);
}
END_TEST

START_TEST(memory_that_is_not_there_is_told)
{
    char path[FOLDER_PATH_BYTES];
    make_before(path);
    for (uint64_t at = 1; at <= 2; at++) {
        struct failing_allocator failing;
        daomesh_log_folder *folder;
        failing_allocator_init(&failing);
        failing_allocator_arm(&failing, at, 0);
        ck_assert_int_eq(daomesh_log_folder_open(&folder, path, &failing.allocator), DAOMESH_E_NO_MEMORY);
        ck_assert_ptr_null(folder);
        ck_assert_uint_eq(failing.blocks, 0);
        ck_assert_uint_eq(failing.misuses, 0);
    }
    folder_remove(path);
}
END_TEST

/* A system that opens a file where a folder is asked for. */
static int open_anything(int folder, const char *path, int flags, mode_t mode)
{
    return daomesh__file_calls.open(folder, path, flags & ~O_DIRECTORY, mode);
}

START_TEST(an_error_of_the_system_has_a_status)
{
    static const struct {
        int error;
        int32_t status;
    } told[] = { { ENOSPC, DAOMESH_E_STORE_FULL }, { EDQUOT, DAOMESH_E_STORE_FULL },
                 { EFBIG, DAOMESH_E_STORE_FULL },  { EIO, DAOMESH_E_STORE_IO },
                 { EACCES, DAOMESH_E_STORE_IO },   { ENOENT, DAOMESH_E_NOT_FOUND } };
    const struct files files = { &faulty_calls, AT_FDCWD };
    for (size_t i = 0; i < COUNT_OF(told); i++) {
        int file, equal;
        memset(&fault, 0, sizeof fault);
        fault.at = 1;
        fault.forever = 1;
        fault.error = told[i].error;
        ck_assert_int_eq(daomesh__file_open(&file, &files, "."), told[i].status);
        ck_assert_int_eq(daomesh__file_equals(&equal, &files, ".", (daomesh_span){ NULL, 0 }),
                         told[i].status);
        /* what is not there need not be removed */
        ck_assert_int_eq(daomesh__file_remove_folder(&files, "."),
                         told[i].error == ENOENT ? DAOMESH_OK : told[i].status);
    }
    memset(&fault, 0, sizeof fault);
}
END_TEST

START_TEST(a_folder_that_cannot_be_listed_is_not_removed)
{
    char path[] = "/tmp/daomesh-log-XXXXXX";
    struct file_calls calls = daomesh__file_calls;
    const struct files files = { &calls, AT_FDCWD };
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    (void)close(file);
    calls.open = open_anything;
    ck_assert_int_eq(daomesh__file_remove_folder(&files, path), DAOMESH_E_NO_MEMORY);
    ck_assert_int_eq(unlink(path), 0);
}
END_TEST

Suite *crash_suite(void)
{
    Suite *suite = suite_create("crash");
    TCase *tests = tcase_create("crash");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_program_killed_at_any_call_leaves_a_log_that_goes_on);
    tcase_add_test(tests, a_call_that_fails_once_is_told_and_can_be_done_again);
    tcase_add_test(tests, a_full_disk_is_told_and_can_be_gone_on_from);
    tcase_add_test(tests, interrupted_calls_go_on);
    tcase_add_test(tests, nothing_is_announced_or_removed_before_it_is_durable);
    tcase_add_loop_test(tests, a_new_folder_survives_calls_that_fail, 0, 2);
    tcase_add_test(tests, a_level_that_begins_survives_calls_that_fail);
    tcase_add_test(tests, memory_that_is_not_there_is_told);
    tcase_add_test(tests, an_error_of_the_system_has_a_status);
    tcase_add_test(tests, a_folder_that_cannot_be_listed_is_not_removed);
    suite_add_tcase(suite, tests);
    return suite;
}
