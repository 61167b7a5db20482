/*
 * A ledger file damaged in every place: each sector zeroed, each with one bit changed, each page in its neighbour's place or as it
 * was batches ago, the file cut at every sector. Each damaged copy is opened, audited, hashed and replayed in a child. Either a
 * status tells of it, or the child ends by a signal and nobody else does, or what it read is the ledger all the same, now or as it
 * was some batches ago. Nothing hangs, and no other bytes are taken for the ledger's.
 *
 *     damage [--seed N]
 */
#define _DEFAULT_SOURCE

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../simulator/life.h"
#include "../support/child.h"
#include "../support/options.h"

enum { OLD_HEIGHT = 12, LAST_HEIGHT = 16, SECTOR = 512, PAGE = 4096, SECONDS_MOST = 60 };

/* What a child read. */
struct word {
    int32_t status; /* of the first call that was not OK */
    uint64_t height;
    daomesh_id digest;
};

static struct life life;
static daomesh_id digests[LAST_HEIGHT + 1];
static uint8_t *old_file, *last_file, *bad_file;
static size_t old_len, last_len;
static char folder[40], path[64];
static struct word *word;
static uint64_t told, ended, harmless, earlier, failed;

/* --- Files ----------------------------------------------------------------------------------------------------------- */

static void remove_files(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        char name[96];
        (void)snprintf(name, sizeof name, "%s%s", path, beside[i]);
        (void)unlink(name);
    }
}

static uint8_t *read_file(size_t *len)
{
    FILE *file = fopen(path, "rb");
    if (!file) abort();
    (void)fseek(file, 0, SEEK_END);
    *len = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(*len);
    if (!bytes || fread(bytes, 1, *len, file) != *len) abort();
    (void)fclose(file);
    return bytes;
}

static void write_file(const uint8_t *bytes, size_t len)
{
    remove_files();
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, len, file) != len) abort();
    (void)fclose(file);
}

static int32_t open_ledger(daomesh_ledger **ledger, const char *where, uint32_t create)
{
    daomesh_ledger_options options = life_options(&life, where);
    options.create = create;
    options.no_sync = 1;
    options.map_bytes = 1 << 26;
    return daomesh_ledger_open(ledger, &options, NULL);
}

static void live_well(void)
{
    static struct life_batch batch;
    daomesh_ledger *ledger;
    if (open_ledger(&ledger, path, 1) != DAOMESH_OK) abort();
    for (uint64_t height = 0;; height++) {
        if (daomesh_ledger_digest(&digests[height], ledger) != DAOMESH_OK) abort();
        if (height == OLD_HEIGHT) old_file = read_file(&old_len);
        if (height == LAST_HEIGHT) break;
        if (life_next(&batch, &life, ledger) != DAOMESH_OK || life_live(ledger, &batch, NULL) != DAOMESH_OK)
            abort();
    }
    daomesh_ledger_close(ledger);
    last_file = read_file(&last_len);
    bad_file = malloc(last_len);
    if (!bad_file) abort();
}

/* --- A damaged copy --------------------------------------------------------------------------------------------------- */

static int32_t replay(daomesh_ledger *ledger)
{
    daomesh_ledger *again;
    daomesh_id digest;
    TRY(open_ledger(&again, NULL, 1));
    TRY(life_replay(again, ledger, NULL, NULL));
    TRY(daomesh_ledger_digest(&digest, again));
    daomesh_ledger_close(again);
    return id_equal(&digest, &word->digest) ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

/* As verify does. */
static int32_t read_all(void)
{
    daomesh_ledger *ledger;
    daomesh_ledger_info info = { .size = sizeof info };
    TRY(open_ledger(&ledger, path, 0));
    TRY(daomesh_ledger_info_get(&info, ledger));
    word->height = info.height;
    TRY(daomesh_ledger_audit(ledger, NULL));
    TRY(daomesh_ledger_digest(&word->digest, ledger));
    TRY(replay(ledger));
    daomesh_ledger_close(ledger);
    return DAOMESH_OK;
}

static int is_whole(void)
{
    return word->height <= LAST_HEIGHT && id_equal(&word->digest, &digests[word->height]);
}

/* A head or a root from before brings back a batch before, whole; who has seen a later checkpoint of the log knows. */
static void judge(const char *damage, size_t place, int how)
{
    if (WIFSIGNALED(how) && WTERMSIG(how) != SIGALRM)
        ended++;
    else if (WIFEXITED(how) && word->status != DAOMESH_OK)
        told++;
    else if (WIFEXITED(how) && is_whole())
        *(word->height == LAST_HEIGHT ? &harmless : &earlier) += 1;
    else {
        printf("%s at %zu of %zu: %s\n", damage, place, last_len,
               WIFSIGNALED(how) ? "it hangs" : "other bytes than the ledger's");
        failed++;
    }
}

static void try_bytes(const char *damage, size_t place, const uint8_t *bytes, size_t len)
{
    int how;
    write_file(bytes, len);
    memset(word, 0, sizeof *word);
    (void)fflush(stdout);
    const pid_t child = fork();
    if (child < 0) abort();
    if (child == 0) {
        (void)freopen("/dev/null", "w", stderr); /* LMDB's last words */
        (void)alarm(SECONDS_MOST);
        word->status = read_all();
        end_child(0);
    }
    if (waitpid(child, &how, 0) != child) abort();
    judge(damage, place, how);
}

static void try_sectors(void)
{
    uint64_t random = life.seed;
    for (size_t at = 0; at + SECTOR <= last_len; at += SECTOR) {
        memcpy(bad_file, last_file, last_len);
        memset(bad_file + at, 0, SECTOR);
        try_bytes("a sector of zeros", at, bad_file, last_len);
        memcpy(bad_file, last_file, last_len);
        const uint64_t bit = life_random(&random) % (SECTOR * 8);
        bad_file[at + bit / 8] ^= (uint8_t)(1u << bit % 8);
        try_bytes("a changed bit", at, bad_file, last_len);
    }
}

static void try_pages(void)
{
    for (size_t at = 0; at + PAGE <= last_len; at += PAGE) {
        memcpy(bad_file, last_file, last_len);
        if (at + PAGE <= old_len) {
            memcpy(bad_file + at, old_file + at, PAGE);
            try_bytes("an old page", at, bad_file, last_len);
        }
        if (at + 2 * PAGE > last_len) continue;
        memcpy(bad_file, last_file, last_len);
        memcpy(bad_file + at, last_file + at + PAGE, PAGE);
        memcpy(bad_file + at + PAGE, last_file + at, PAGE);
        try_bytes("exchanged pages", at, bad_file, last_len);
    }
}

static void try_cuts(void)
{
    for (size_t len = SECTOR; len < last_len; len += SECTOR)
        try_bytes("a cut", len, last_file, len);
}

int main(int count, char **words)
{
    uint64_t seed = 2;
    const struct number_option options[] = { { "--seed", &seed } };
    options_read(count, words, options, COUNT_OF(options));
    life_begin(&life, seed, DAOMESH_MODE_HOST);
    (void)snprintf(folder, sizeof folder, "%s/daomesh-bad-XXXXXX",
                   access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    word = mmap(NULL, sizeof *word, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (!mkdtemp(folder) || word == MAP_FAILED) return 2;
    (void)snprintf(path, sizeof path, "%s/ledger", folder);
    live_well();
    try_sectors();
    try_pages();
    try_cuts();
    remove_files();
    (void)rmdir(folder);
    printf("%zu bytes; told %llu, child ended %llu, harmless %llu, a batch before %llu\n", last_len,
           (unsigned long long)told, (unsigned long long)ended, (unsigned long long)harmless,
           (unsigned long long)earlier);
    printf("%llu passed, %llu failed\n", (unsigned long long)(told + ended + harmless + earlier),
           (unsigned long long)failed);
    return failed ? 1 : 0;
}
