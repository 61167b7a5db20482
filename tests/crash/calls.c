/*
 * The system calls on files, taken over: a program's own functions stand before those of shared libraries, so LMDB and the
 * library meet these. What a power cut loses is kept as the bytes that were there before each write since the last sync.
 */
#define _GNU_SOURCE /* RTLD_NEXT */

#include "calls.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SECTOR = 512, WRITES_MOST = 4096, SECTORS_MOST = 1 << 16 };

/* A write that is not on the disk for sure, and what was there before. */
struct pending {
    off_t at;
    size_t len;
    uint8_t *old;
};

static struct {
    struct calls_plan plan;
    int watching;
    uint64_t count;
    char path[PATH_MAX];
    struct pending pending[WRITES_MOST];
    size_t pending_count;
    off_t synced_bytes; /* length of the file that is on the disk for sure */
    int name_synced;
} calls;

/* The function behind ours. */
#define BEHIND(result, name, ...)                                                                            \
    static result (*behind)(__VA_ARGS__);                                                                    \
    if (!behind) *(void **)&behind = dlsym(RTLD_NEXT, #name)

/* --- The plan -------------------------------------------------------------------------------------------------------- */

void calls_watch(const struct calls_plan *plan, const char *path)
{
    struct stat about;
    memset(&calls, 0, sizeof calls);
    calls.plan = *plan;
    strncpy(calls.path, path, sizeof calls.path - 1);
    if (stat(path, &about) == 0) {
        calls.synced_bytes = about.st_size;
        calls.name_synced = 1;
    }
    calls.watching = 1;
}

void calls_let_pass(void)
{
    calls.watching = 0;
}

static _Noreturn void die(void)
{
    (void)kill(getpid(), SIGKILL);
    for (;;)
        (void)pause();
}

static uint64_t chance(void)
{
    uint64_t z = (calls.plan.seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* --- A power cut ----------------------------------------------------------------------------------------------------- */

/* From the newest write to the oldest: a sector goes back write by write until one has reached the disk. */
static void lose_writes(int file)
{
    static uint8_t reached[SECTORS_MOST];
    for (size_t i = calls.pending_count; i > 0; i--) {
        const struct pending *write = &calls.pending[i - 1];
        for (size_t done = 0; done < write->len;) {
            const size_t sector = (size_t)(write->at + (off_t)done) / SECTOR;
            const size_t to_end = SECTOR - (size_t)(write->at + (off_t)done) % SECTOR;
            const size_t len = to_end < write->len - done ? to_end : write->len - done;
            if (sector < SECTORS_MOST && !reached[sector]) {
                reached[sector] = chance() % 2 != 0;
                if (!reached[sector]) (void)!pwrite(file, write->old + done, len, write->at + (off_t)done);
            }
            done += len;
        }
    }
}

static _Noreturn void cut_power(void)
{
    calls.watching = 0;
    const int file = open(calls.path, O_RDWR | O_CLOEXEC);
    if (file >= 0) {
        lose_writes(file);
        if (chance() % 2 && calls.pending_count > 0) (void)!ftruncate(file, calls.synced_bytes);
        if (!calls.name_synced && chance() % 2) (void)unlink(calls.path);
    }
    die();
}

static int is_tracked(int file, struct stat *about)
{
    struct stat tracked;
    return fstat(file, about) == 0 && stat(calls.path, &tracked) == 0 && tracked.st_ino == about->st_ino &&
           tracked.st_dev == about->st_dev;
}

static void remember(int file, off_t at, size_t len)
{
    struct stat about;
    if (calls.plan.way != CALLS_POWER_CUT || calls.pending_count == WRITES_MOST || !is_tracked(file, &about))
        return;
    if (fcntl(file, F_GETFL) & O_DSYNC) return;
    struct pending *write = &calls.pending[calls.pending_count];
    *write = (struct pending){ at, len, calloc(1, len) };
    if (!write->old) return;
    const int reading = open(calls.path, O_RDONLY | O_CLOEXEC); /* LMDB's may be for writing alone */
    if (reading < 0) return;
    (void)!pread(reading, write->old, len, at);
    (void)close(reading);
    calls.pending_count++;
}

static void note_sync(int file)
{
    struct stat about;
    if (calls.plan.way != CALLS_POWER_CUT) return;
    if (fstat(file, &about) == 0 && S_ISDIR(about.st_mode)) calls.name_synced = 1;
    if (!is_tracked(file, &about)) return;
    while (calls.pending_count > 0)
        free(calls.pending[--calls.pending_count].old);
    calls.synced_bytes = about.st_size;
}

/* --- One call -------------------------------------------------------------------------------------------------------- */

/* Counts it; whether the plan is about it. Nothing that is called from here is counted. */
static int is_planned(const char *what)
{
    if (!calls.watching) return 0;
    calls.count++;
    const int is_it = calls.plan.at != 0 &&
                      (calls.count == calls.plan.at || (calls.plan.forever && calls.count > calls.plan.at));
    if (is_it && calls.plan.told[0] == 0) strncpy(calls.plan.told, what, CALLS_NAME - 1);
    return is_it;
}

static int fails_before(int planned)
{
    if (!planned) return 0;
    if (calls.plan.way == CALLS_DIE_BEFORE) die();
    if (calls.plan.way == CALLS_POWER_CUT) cut_power();
    if (calls.plan.way != CALLS_FAIL) return 0;
    errno = calls.plan.error;
    return 1;
}

static int fails_after(int planned)
{
    if (!planned) return 0;
    if (calls.plan.way == CALLS_DIE_AFTER || calls.plan.way == CALLS_DIE_HALF) die();
    if (calls.plan.way != CALLS_FAIL_LATE) return 0;
    errno = calls.plan.error;
    return 1;
}

static size_t part_of(size_t len, int planned)
{
    return planned && (calls.plan.way == CALLS_SHORT || calls.plan.way == CALLS_DIE_HALF) ? len / 2 : len;
}

/* What this file itself calls is nobody's business. */
static int pause_watching(void)
{
    const int before = calls.watching;
    calls.watching = 0;
    return before;
}

static void remember_quietly(int file, off_t at, size_t len)
{
    const int watching = pause_watching();
    remember(file, at, len);
    calls.watching = watching;
}

static void note_sync_quietly(int file)
{
    const int watching = pause_watching();
    note_sync(file);
    calls.watching = watching;
}

/* The build hides what is not public; these must be seen by the shared libraries. */
#pragma GCC visibility push(default)

/* --- Writes ---------------------------------------------------------------------------------------------------------- */

ssize_t pwrite(int file, const void *bytes, size_t len, off_t at)
{
    BEHIND(ssize_t, pwrite, int, const void *, size_t, off_t);
    const int planned = is_planned("pwrite");
    if (fails_before(planned)) return -1;
    if (calls.watching) remember_quietly(file, at, len);
    const ssize_t result = behind(file, bytes, part_of(len, planned), at);
    return fails_after(planned) ? -1 : result;
}

ssize_t write(int file, const void *bytes, size_t len)
{
    BEHIND(ssize_t, write, int, const void *, size_t);
    const int planned = is_planned("write");
    if (fails_before(planned)) return -1;
    const ssize_t result = behind(file, bytes, part_of(len, planned));
    return fails_after(planned) ? -1 : result;
}

static size_t length_of(const struct iovec *parts, int count)
{
    size_t len = 0;
    for (int i = 0; i < count; i++)
        len += parts[i].iov_len;
    return len;
}

/* Half of it: the first parts. */
ssize_t writev(int file, const struct iovec *parts, int count)
{
    BEHIND(ssize_t, writev, int, const struct iovec *, int);
    const int planned = is_planned("writev");
    if (fails_before(planned)) return -1;
    if (calls.watching) remember_quietly(file, lseek(file, 0, SEEK_CUR), length_of(parts, count));
    const int half = part_of(2, planned) == 1;
    const ssize_t result = behind(file, parts, half ? (count + 1) / 2 : count);
    return fails_after(planned) ? -1 : result;
}

int ftruncate(int file, off_t len)
{
    BEHIND(int, ftruncate, int, off_t);
    const int planned = is_planned("ftruncate");
    if (fails_before(planned)) return -1;
    const int result = behind(file, len);
    return fails_after(planned) ? -1 : result;
}

int fsync(int file)
{
    BEHIND(int, fsync, int);
    const int planned = is_planned("fsync");
    if (fails_before(planned)) return -1;
    const int result = behind(file);
    note_sync_quietly(file);
    return fails_after(planned) ? -1 : result;
}

int fdatasync(int file)
{
    BEHIND(int, fdatasync, int);
    const int planned = is_planned("fdatasync");
    if (fails_before(planned)) return -1;
    const int result = behind(file);
    note_sync_quietly(file);
    return fails_after(planned) ? -1 : result;
}

int msync(void *at, size_t len, int flags)
{
    BEHIND(int, msync, void *, size_t, int);
    const int planned = is_planned("msync");
    if (fails_before(planned)) return -1;
    const int result = behind(at, len, flags);
    return fails_after(planned) ? -1 : result;
}

/* --- The others ------------------------------------------------------------------------------------------------------- */

int open(const char *path, int flags, ...)
{
    BEHIND(int, open, const char *, int, ...);
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    const int planned = is_planned("open");
    if (fails_before(planned)) return -1;
    const int result = behind(path, flags, mode);
    if (!fails_after(planned)) return result;
    if (result >= 0) (void)close(result);
    return -1;
}

ssize_t pread(int file, void *bytes, size_t len, off_t at)
{
    BEHIND(ssize_t, pread, int, void *, size_t, off_t);
    if (fails_before(is_planned("pread"))) return -1;
    return behind(file, bytes, len, at);
}

off_t lseek(int file, off_t at, int whence)
{
    BEHIND(off_t, lseek, int, off_t, int);
    if (fails_before(is_planned("lseek"))) return -1;
    return behind(file, at, whence);
}

int flock(int file, int how)
{
    BEHIND(int, flock, int, int);
    if (fails_before(is_planned("flock"))) return -1;
    return behind(file, how);
}

/* Its argument is a number or a pointer; both come as one word. */
int fcntl(int file, int command, ...)
{
    BEHIND(int, fcntl, int, int, ...);
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (fails_before(is_planned("fcntl"))) return -1;
    return behind(file, command, argument);
}

void *mmap(void *at, size_t len, int protection, int flags, int file, off_t offset)
{
    BEHIND(void *, mmap, void *, size_t, int, int, int, off_t);
    if (fails_before(is_planned("mmap"))) return MAP_FAILED;
    return behind(at, len, protection, flags, file, offset);
}

char *realpath(const char *restrict path, char *restrict resolved)
{
    BEHIND(char *, realpath, const char *, char *);
    if (fails_before(is_planned("realpath"))) return NULL;
    return behind(path, resolved);
}

#pragma GCC visibility pop
