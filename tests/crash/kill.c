/*
 * Kills a writer under load at random moments, thousands of times. The writer says through a pipe what it has committed. After each
 * kill the ledger must open, hold every batch that was told of, and nothing but whole batches: its bytes are compared with those of
 * a twin in memory that lived the same life to this height. It must pass its audit, its log must give these bytes again, and it
 * must go on.
 *
 *     kill [--kills N] [--seed N]
 */
#define _DEFAULT_SOURCE

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../simulator/life.h"

enum { KILLS_A_LEDGER = 50, BATCHES_A_LEDGER = 300, SOON_US = 12000, LATE_US = 60000 };

struct writer {
    struct life life;
    char folder[40];
    char path[64];
    uint32_t no_sync; /* of every second ledger */
    daomesh_ledger *twin;
    uint64_t height; /* found last */
};

static struct writer writer;
static struct life_batch batch;
static uint64_t kills, in_commit, at_work, batches;

static void remove_files(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        char name[96];
        (void)snprintf(name, sizeof name, "%s%s", writer.path, beside[i]);
        (void)unlink(name);
    }
    (void)rmdir(writer.folder);
}

/* The files stay, to be looked at. */
static _Noreturn void fail(const char *format, ...)
{
    va_list arguments;
    printf("seed %llu, kill %llu, %s: ", (unsigned long long)writer.life.seed, (unsigned long long)kills,
           writer.path);
    va_start(arguments, format);
    (void)vprintf(format, arguments);
    va_end(arguments);
    printf("\n%llu passed, 1 failed\n", (unsigned long long)kills);
    exit(1);
}

static void must(int32_t status, const char *what)
{
    if (status != DAOMESH_OK) fail("%s: %s", what, daomesh_status_name(status));
}

static int32_t open_file(daomesh_ledger **ledger)
{
    daomesh_ledger_options options = life_options(&writer.life, writer.path);
    options.no_sync = writer.no_sync;
    options.map_bytes = 1 << 28;
    return daomesh_ledger_open(ledger, &options, NULL);
}

static daomesh_ledger_info info_of(daomesh_ledger *ledger)
{
    daomesh_ledger_info info = { .size = sizeof info };
    must(daomesh_ledger_info_get(&info, ledger), "info");
    return info;
}

static daomesh_id digest_of(daomesh_ledger *ledger)
{
    daomesh_id digest;
    must(daomesh_ledger_digest(&digest, ledger), "digest");
    return digest;
}

/* --- The writer ------------------------------------------------------------------------------------------------------ */

/* Commits until it is killed, mostly with a reader open, which then is left behind. Another end has a number. */
static _Noreturn void write_until_killed(int acknowledge)
{
    daomesh_ledger *ledger;
    daomesh_reader *reader = NULL;
    if (open_file(&ledger) != DAOMESH_OK) _exit(1);
    for (;;) {
        if (life_next(&batch, &writer.life, ledger) != DAOMESH_OK) _exit(2);
        if (life_live(ledger, &batch, NULL) != DAOMESH_OK) _exit(3);
        if (write(acknowledge, &batch.height, sizeof batch.height) != (ssize_t)sizeof batch.height) _exit(4);
        if (batch.height % 4 != 0) continue;
        daomesh_reader_close(reader);
        if (daomesh_reader_open(&reader, ledger) != DAOMESH_OK) _exit(5);
    }
}

/* The last height that it was sure of; 0: it did not come to a commit. */
static uint64_t run_and_kill(uint64_t delay_us)
{
    int pipes[2], how;
    uint64_t told = 0, next;
    const struct timespec delay = { 0, (long)delay_us * 1000 };
    if (pipe(pipes) != 0) fail("no pipe");
    (void)fflush(stdout);
    const pid_t child = fork();
    if (child < 0) fail("no child process");
    if (child == 0) write_until_killed(pipes[1]);
    (void)close(pipes[1]);
    (void)nanosleep(&delay, NULL);
    (void)kill(child, SIGKILL);
    if (waitpid(child, &how, 0) != child) fail("the child is lost");
    if (!WIFSIGNALED(how)) fail("the writer ended by itself: %d", WEXITSTATUS(how));
    while (read(pipes[0], &next, sizeof next) == (ssize_t)sizeof next)
        told = next;
    (void)close(pipes[0]);
    return told;
}

/* --- What it left ----------------------------------------------------------------------------------------------------- */

static void let_twin_follow(uint64_t height)
{
    while (info_of(writer.twin).height < height) {
        must(life_next(&batch, &writer.life, writer.twin), "the next batch");
        must(life_live(writer.twin, &batch, NULL), "a batch of the twin");
        batches++;
    }
}

static void compare(daomesh_ledger *ledger)
{
    daomesh_diag diag = { .size = sizeof diag };
    const daomesh_id expected = digest_of(writer.twin), found = digest_of(ledger);
    const daomesh_ledger_info twin = info_of(writer.twin), info = info_of(ledger);
    if (memcmp(&twin, &info, sizeof twin) != 0) fail("it stands at another place than its twin");
    if (!id_equal(&expected, &found))
        fail("at height %llu it holds other bytes than its twin", (unsigned long long)info.height);
    if (daomesh_ledger_audit(ledger, &diag) != DAOMESH_OK) fail("audit: %s %s", diag.path, diag.text);
}

static void check_after(uint64_t told)
{
    daomesh_ledger *ledger;
    const int32_t status = open_file(&ledger);
    if (status != DAOMESH_OK) fail("open: %s", daomesh_status_name(status));
    const uint64_t height = info_of(ledger).height;
    if (told < writer.height) told = writer.height;
    if (height < told || height > told + 1)
        fail("height %llu, but %llu was committed", (unsigned long long)height, (unsigned long long)told);
    in_commit += height > told; /* committed, and killed before it could tell */
    at_work += height > writer.height;
    let_twin_follow(height);
    compare(ledger);
    writer.height = height;
    daomesh_ledger_close(ledger);
}

/* The log of the file gives the same bytes in an empty ledger. */
static void check_log(void)
{
    daomesh_ledger *ledger, *again;
    daomesh_diag diag = { .size = sizeof diag };
    const daomesh_ledger_options options = life_options(&writer.life, NULL);
    must(open_file(&ledger), "open");
    must(daomesh_ledger_open(&again, &options, NULL), "open for a replay");
    const int32_t status = life_replay(again, ledger, &diag);
    if (status != DAOMESH_OK) fail("replay: %s: %s", daomesh_status_name(status), diag.text);
    compare(again);
    daomesh_ledger_close(again);
    daomesh_ledger_close(ledger);
}

/* One ledger, killed `most` times. */
static void torment(uint64_t seed, uint64_t most)
{
    uint64_t random = seed;
    memset(&writer, 0, sizeof writer);
    life_begin(&writer.life, seed, seed % 2 ? DAOMESH_MODE_SIGNED : DAOMESH_MODE_HOST);
    writer.no_sync = seed / 2 % 2;
    (void)snprintf(writer.folder, sizeof writer.folder, "/tmp/daomesh-kill-XXXXXX");
    if (!mkdtemp(writer.folder)) fail("no folder");
    (void)snprintf(writer.path, sizeof writer.path, "%s/ledger", writer.folder);
    const daomesh_ledger_options options = life_options(&writer.life, NULL);
    must(daomesh_ledger_open(&writer.twin, &options, NULL), "open the twin");
    for (uint64_t i = 0; i < most && writer.height < BATCHES_A_LEDGER; i++) {
        check_after(run_and_kill(life_random(&random) % (i % 4 ? SOON_US : LATE_US)));
        kills++;
    }
    check_log();
    daomesh_ledger_close(writer.twin);
    remove_files();
}

static uint64_t option(int count, char **words, const char *name, uint64_t otherwise)
{
    for (int i = 1; i + 1 < count; i++) {
        if (strcmp(words[i], name) == 0) return strtoull(words[i + 1], NULL, 10);
    }
    return otherwise;
}

int main(int count, char **words)
{
    const uint64_t wanted = option(count, words, "--kills", 300);
    uint64_t seed = option(count, words, "--seed", 1), ledgers = 0;
    for (; kills < wanted; seed++, ledgers++)
        torment(seed, wanted - kills < KILLS_A_LEDGER ? wanted - kills : KILLS_A_LEDGER);
    printf("%llu ledgers, %llu batches found again, %llu writers killed at work, %llu of them between commit "
           "and telling\n",
           (unsigned long long)ledgers, (unsigned long long)batches, (unsigned long long)at_work,
           (unsigned long long)in_commit);
    printf("%llu passed, 0 failed\n", (unsigned long long)kills);
    return 0;
}
