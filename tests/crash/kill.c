/*
 * Kills a writer under load at random moments, thousands of times. The writer says through a pipe what it has committed. After each
 * kill the ledger must open, hold every batch that was told of, and nothing but whole batches: its bytes are compared with those of
 * a twin in memory that lived the same life to this height. It must pass its audit, its log must give these bytes again, and it
 * must go on. Where the life commits to its state, the writer publishes its log as well, and the folder must hold what was announced
 * and take what follows.
 *
 *     kill [--kills N] [--seed N]
 */
#define _DEFAULT_SOURCE

#include <ftw.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../simulator/look.h"
#include "../support/options.h"

enum { KILLS_A_LEDGER = 50, BATCHES_A_LEDGER = 300, SOON_US = 12000, LATE_US = 60000 };

struct writer {
    struct life life;
    char folder[40];
    char path[64];
    char log[64];     /* the folder it is published in */
    uint32_t no_sync; /* of every second ledger */
    daomesh_ledger *twin;
    uint64_t height;    /* found last */
    uint64_t announced; /* entries that were announced for sure */
};

/* What a writer is sure of. */
struct told {
    uint64_t height;
    uint64_t announced;
};

static struct writer writer;
static struct life_batch batch;
static uint64_t kills, in_commit, at_work, batches, publishings;

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about;
    (void)kind;
    (void)place;
    return remove(path);
}

static void remove_files(void)
{
    (void)nftw(writer.folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* The files stay, to be looked at. */
__attribute__((format(printf, 1, 2))) static _Noreturn void fail(const char *format, ...)
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

static daomesh_log_folder *open_log(void)
{
    daomesh_log_folder *folder;
    must(daomesh_log_folder_open(&folder, writer.log, NULL), "open the published log");
    return folder;
}

static uint64_t publish(daomesh_ledger *ledger, daomesh_log_folder *folder)
{
    daomesh_reader *reader;
    must(daomesh_reader_open(&reader, ledger), "reader");
    must(look_publish(reader, folder), "publish");
    daomesh_reader_close(reader);
    return ledger->committed.entries;
}

/* Commits until it is killed, mostly with a reader open, which then is left behind. Another end has a number. */
static _Noreturn void write_until_killed(int tell)
{
    daomesh_ledger *ledger;
    daomesh_reader *reader = NULL;
    struct told told = { 0, 0 };
    if (open_file(&ledger) != DAOMESH_OK) _exit(2);
    daomesh_log_folder *folder = writer.life.commitment ? open_log() : NULL;
    for (;;) {
        if (life_next(&batch, &writer.life, ledger) != DAOMESH_OK) _exit(3);
        if (life_live(ledger, &batch, NULL) != DAOMESH_OK) _exit(4);
        told.height = batch.height;
        if (write(tell, &told, sizeof told) != (ssize_t)sizeof told) _exit(5);
        if (folder && batch.height % 3 == 0) told.announced = publish(ledger, folder);
        if (batch.height % 4 != 0) continue;
        daomesh_reader_close(reader);
        if (daomesh_reader_open(&reader, ledger) != DAOMESH_OK) _exit(6);
    }
}

/* What it told last; zeros: it did not come to a commit. */
static struct told run_and_kill(uint64_t delay_us)
{
    int pipes[2], how;
    struct told told = { 0, 0 }, next;
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

/* The published log reaches at least as far as was told, no farther than the ledger, and can be gone on with. */
static void check_published(daomesh_ledger *ledger)
{
    uint8_t bytes[2048];
    size_t len;
    daomesh_note note;
    daomesh_checkpoint checkpoint = { .size = 0 };
    daomesh_log_folder *folder = open_log();
    const int32_t status = daomesh_log_folder_checkpoint(bytes, sizeof bytes, &len, folder);
    if (status == DAOMESH_OK) {
        must(daomesh_note_read(&note, bytes, len), "the published note");
        must(daomesh_checkpoint_read(&checkpoint, note.text.at, note.text.len), "the published checkpoint");
    } else if (status != DAOMESH_E_NOT_FOUND) {
        must(status, "the published checkpoint");
    }
    if (checkpoint.size < writer.announced || checkpoint.size > info_of(ledger).entries)
        fail("%llu entries are published, %llu were announced", (unsigned long long)checkpoint.size,
             (unsigned long long)writer.announced);
    if (info_of(ledger).height > 0 && kills % 2) writer.announced = publish(ledger, folder);
    publishings += checkpoint.size > 0;
    daomesh_log_folder_close(folder);
}

static void check_after(struct told told)
{
    daomesh_ledger *ledger;
    const int32_t status = open_file(&ledger);
    if (status != DAOMESH_OK) fail("open: %s", daomesh_status_name(status));
    const uint64_t height = info_of(ledger).height,
                   least = told.height < writer.height ? writer.height : told.height;
    if (height < least || height > least + 1)
        fail("height %llu, but %llu was committed", (unsigned long long)height, (unsigned long long)least);
    in_commit += height > least; /* committed, and killed before it could tell */
    at_work += height > writer.height;
    let_twin_follow(height);
    compare(ledger);
    writer.height = height;
    if (told.announced > writer.announced) writer.announced = told.announced;
    if (writer.life.commitment) check_published(ledger);
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
    const int32_t status = life_replay(again, ledger, NULL, &diag);
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
    (void)snprintf(writer.log, sizeof writer.log, "%s/log", writer.folder);
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

int main(int count, char **words)
{
    uint64_t wanted = 300, seed = 1, ledgers = 0;
    const struct number_option options[] = { { "--kills", &wanted }, { "--seed", &seed } };
    options_read(count, words, options, COUNT_OF(options));
    for (; kills < wanted; seed++, ledgers++)
        torment(seed, wanted - kills < KILLS_A_LEDGER ? wanted - kills : KILLS_A_LEDGER);
    printf("%llu ledgers, %llu batches found again, %llu published logs; ", (unsigned long long)ledgers,
           (unsigned long long)batches, (unsigned long long)publishings);
    printf("%llu writers killed at work, %llu of them between commit and telling\n",
           (unsigned long long)at_work, (unsigned long long)in_commit);
    printf("%llu passed, 0 failed\n", (unsigned long long)kills);
    return 0;
}
