/*
 * Every call on files that the store makes, in turn: refused once and from then on, half done, the last before the process is
 * killed, the last before the power is cut. A life of a few batches is lived each time, in a child. A call that fails gives its
 * status and the ledger goes on, or is poisoned and goes on after it was opened again; whatever happened, the file opens, holds
 * what was committed, has the bytes of its height and passes its audit. The same on a disk that is full after some sectors.
 *
 *     disk [--seed N] [--cuts N]       N power cuts before each call
 */
#define _DEFAULT_SOURCE

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../simulator/life.h"
#include "../support/child.h"
#include "calls.h"
#include "../support/options.h"

enum { OLD_HEIGHT = 5, LAST_HEIGHT = 7, PROBLEMS_MOST = 20 };
enum { SECTOR = 512, GROWTH_MOST = 80 * SECTOR };

/* What a child says to its parent. */
struct word {
    uint64_t committed;    /* last height that it was told of */
    char call[CALLS_NAME]; /* the planned call; empty: it did not come */
    char problem[160];     /* empty: none */
};

struct trial {
    struct calls_plan plan;
    uint32_t no_sync;
    int is_new;      /* 1: the file is made in the trial; 0: it is there at OLD_HEIGHT */
    uint64_t growth; /* bytes that there is room for at first; 0: any number */
};

static struct life life;
static struct life_batch batch;
static daomesh_id digests[LAST_HEIGHT + 1];
static uint8_t *old_file; /* at OLD_HEIGHT */
static size_t old_len;
static char folder[40], path[64];
static struct word *word; /* shared with the child */
static int has_met_lmdb;  /* a call that LMDB alone makes came by */
static uint64_t passed, failed;

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

static void write_old_file(void)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(old_file, 1, old_len, file) != old_len) abort();
    (void)fclose(file);
}

static void read_old_file(void)
{
    FILE *file = fopen(path, "rb");
    if (!file) abort();
    (void)fseek(file, 0, SEEK_END);
    old_len = (size_t)ftell(file);
    rewind(file);
    old_file = malloc(old_len);
    if (!old_file || fread(old_file, 1, old_len, file) != old_len) abort();
    (void)fclose(file);
}

static int32_t open_ledger(daomesh_ledger **ledger, uint32_t no_sync)
{
    daomesh_ledger_options options = life_options(&life, path);
    options.no_sync = no_sync;
    options.map_bytes = 1 << 26;
    return daomesh_ledger_open(ledger, &options, NULL);
}

static uint64_t height_of(daomesh_ledger *ledger)
{
    daomesh_ledger_info info = { .size = sizeof info };
    return daomesh_ledger_info_get(&info, ledger) == DAOMESH_OK ? info.height : UINT64_MAX;
}

/* The life as it is without faults: its digests, and the file at OLD_HEIGHT. */
static void live_well(void)
{
    daomesh_ledger *ledger;
    if (open_ledger(&ledger, 1) != DAOMESH_OK) abort();
    for (uint64_t height = 0; height < LAST_HEIGHT; height++) {
        if (daomesh_ledger_digest(&digests[height], ledger) != DAOMESH_OK) abort();
        if (height == OLD_HEIGHT) read_old_file();
        if (life_next(&batch, &life, ledger) != DAOMESH_OK || life_live(ledger, &batch, NULL) != DAOMESH_OK)
            abort();
    }
    if (daomesh_ledger_digest(&digests[LAST_HEIGHT], ledger) != DAOMESH_OK) abort();
    daomesh_ledger_close(ledger);
}

/* --- In the child ----------------------------------------------------------------------------------------------------- */

static _Noreturn void complain(const char *what, int32_t status)
{
    (void)snprintf(word->problem, sizeof word->problem, "%s: %s", what, daomesh_status_name(status));
    _exit(1);
}

/* The status that a failing call must come out as. */
static int32_t status_of(const struct calls_plan *plan)
{
    if (plan->way == CALLS_SHORT || plan->error == ENOSPC) return DAOMESH_E_STORE_FULL;
    return plan->error == ENOMEM ? DAOMESH_E_NO_MEMORY : DAOMESH_E_STORE_IO;
}

/* Room for `growth` more bytes than the old file has, or for any number. */
static void limit_room(uint64_t growth)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0) complain("getrlimit", DAOMESH_E_INTERNAL);
    limit.rlim_cur = growth ? old_len + growth : limit.rlim_max;
    (void)signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) complain("setrlimit", DAOMESH_E_INTERNAL);
}

/* A failure is the planned one, and says so. That reading finds no room is no errno of this world: any fault will do. */
static void explain(const struct trial *trial, int32_t status, const char *what)
{
    static const char *const writing[] = { "write", "writev",    "pwrite", "ftruncate",
                                           "fsync", "fdatasync", "open" };
    int writes = 0;
    if (trial->growth > 0 && status == DAOMESH_E_STORE_FULL) return;
    for (size_t i = 0; i < COUNT_OF(writing); i++)
        writes |= strcmp(word->call, writing[i]) == 0;
    if (!word->call[0]) complain(what, status);
    if (!writes && status == DAOMESH_E_STORE_IO) return;
    if (status != status_of(&trial->plan)) complain(what, status);
}

static daomesh_ledger *open_at_last(const struct trial *trial)
{
    daomesh_ledger *ledger;
    const int32_t status = open_ledger(&ledger, trial->no_sync);
    if (status == DAOMESH_OK) return ledger;
    if (ledger) complain("an open that failed gave a ledger", status);
    explain(trial, status, "open");
    calls_let_pass();
    const int32_t again = open_ledger(&ledger, trial->no_sync);
    if (again != DAOMESH_OK) complain("open once more", again);
    return ledger;
}

/* What a poisoned ledger answers, and what is there after opening it again. */
static daomesh_ledger *recover(daomesh_ledger *ledger, const struct trial *trial)
{
    const int32_t status = daomesh_ledger_begin(ledger, batch.height, batch.time);
    if (status != DAOMESH_E_POISONED) complain("begin after a commit that failed", status);
    daomesh_ledger_close(ledger);
    calls_let_pass();
    limit_room(0);
    ledger = open_at_last(trial);
    if (height_of(ledger) != word->committed) complain("a commit that failed is there after all", DAOMESH_OK);
    return ledger;
}

static void live_in_trial(const struct trial *trial)
{
    struct calls_plan plan = trial->plan;
    plan.told = word->call;
    calls_watch(&plan, path);
    limit_room(trial->growth);
    daomesh_ledger *ledger = open_at_last(trial);
    while (word->committed < LAST_HEIGHT) {
        const int32_t next = life_next(&batch, &life, ledger);
        if (next != DAOMESH_OK) complain("reading", next);
        const int32_t status = life_live(ledger, &batch, NULL);
        if (status == DAOMESH_OK) {
            word->committed = batch.height;
            continue;
        }
        explain(trial, status, "commit");
        ledger = recover(ledger, trial);
    }
    daomesh_ledger_close(ledger);
}

/* --- After it --------------------------------------------------------------------------------------------------------- */

static const char *problem_with_file(const struct trial *trial, uint64_t committed)
{
    static char text[160];
    daomesh_ledger *ledger;
    daomesh_id digest;
    const int32_t status = open_ledger(&ledger, trial->no_sync);
    if (status != DAOMESH_OK) {
        (void)snprintf(text, sizeof text, "it does not open: %s", daomesh_status_name(status));
        return text;
    }
    const char *problem = NULL;
    const uint64_t height = height_of(ledger);
    const uint64_t least =
        trial->plan.way == CALLS_POWER_CUT && trial->no_sync && committed > 0 ? committed - 1 : committed;
    if (height < least || height > committed + 1 || height > LAST_HEIGHT) {
        (void)snprintf(text, sizeof text, "height %llu, but %llu was committed", (unsigned long long)height,
                       (unsigned long long)committed);
        problem = text;
    } else if (daomesh_ledger_digest(&digest, ledger) != DAOMESH_OK || !id_equal(&digest, &digests[height])) {
        problem = "it holds other bytes";
    } else if (daomesh_ledger_audit(ledger, NULL) != DAOMESH_OK) {
        problem = "it does not pass its audit";
    } else if (height < LAST_HEIGHT && (life_next(&batch, &life, ledger) != DAOMESH_OK ||
                                        life_live(ledger, &batch, NULL) != DAOMESH_OK)) {
        problem = "it does not go on";
    }
    daomesh_ledger_close(ledger);
    return problem;
}

static void report(const struct trial *trial, const char *problem)
{
    static const char *const ways[] = { "pass",       "fail",     "fail late", "short",
                                        "die before", "die half", "die after", "power cut" };
    printf("%s: call %llu (%s), errno %d%s, %s, %s file: %s\n", ways[trial->plan.way],
           (unsigned long long)trial->plan.at, word->call, trial->plan.error,
           trial->plan.forever ? " from then on" : "", trial->no_sync ? "no_sync" : "sync",
           trial->is_new ? "new" : "old", problem);
    failed++;
}

/* Whether the planned call came. */
static int try_once(const struct trial *trial)
{
    int how;
    remove_files();
    if (!trial->is_new) write_old_file();
    memset(word, 0, sizeof *word);
    word->committed = trial->is_new ? 0 : OLD_HEIGHT;
    (void)fflush(stdout);
    const pid_t child = fork();
    if (child < 0) abort();
    if (child == 0) {
        live_in_trial(trial);
        end_child(0);
    }
    if (waitpid(child, &how, 0) != child) abort();
    const int killed = WIFSIGNALED(how) && WTERMSIG(how) == SIGKILL && trial->plan.way >= CALLS_DIE_BEFORE;
    const char *problem = NULL;
    if (word->problem[0])
        problem = word->problem;
    else if (!killed && (!WIFEXITED(how) || WEXITSTATUS(how) != 0))
        problem = "the child died";
    else
        problem = problem_with_file(trial, word->committed);
    if (problem)
        report(trial, problem);
    else
        passed++;
    has_met_lmdb |= strcmp(word->call, "fdatasync") == 0;
    return word->call[0] != 0;
}

/* Every call in turn, until the life has fewer. */
static void try_all(struct trial trial)
{
    const uint64_t seed = trial.plan.seed;
    trial.plan.at = 1;
    for (int came = 1; came && failed < PROBLEMS_MOST; trial.plan.at++) {
        trial.plan.seed = seed + trial.plan.at;
        came = try_once(&trial);
    }
}

/* A disk that is full after some pages, and has room again later. */
static void try_room(void)
{
    for (uint64_t growth = SECTOR; growth < GROWTH_MOST; growth += SECTOR)
        (void)try_once(&(struct trial){ .growth = growth });
}

static void try_files(uint32_t no_sync, struct calls_plan plan)
{
    try_all((struct trial){ .plan = plan, .no_sync = no_sync });
    try_all((struct trial){ .plan = plan, .no_sync = no_sync, .is_new = 1 });
}

/* What a call says makes no difference to the next ones; a signal that comes again and again is no fault. */
static void try_errors(void)
{
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL, .error = EIO });
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL, .error = EIO, .forever = 1 });
    try_files(1, (struct calls_plan){ .way = CALLS_FAIL, .error = EIO });
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL, .error = ENOSPC });
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL, .error = ENOSPC, .forever = 1 });
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL, .error = ENOMEM });
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL, .error = EINTR });
    try_files(0, (struct calls_plan){ .way = CALLS_FAIL_LATE, .error = EIO });
    try_files(0, (struct calls_plan){ .way = CALLS_SHORT });
}

static void try_ends(uint64_t seed, uint64_t cuts)
{
    try_files(0, (struct calls_plan){ .way = CALLS_DIE_BEFORE });
    try_files(0, (struct calls_plan){ .way = CALLS_DIE_HALF });
    try_files(1, (struct calls_plan){ .way = CALLS_DIE_AFTER });
    for (uint64_t cut = 0; cut < cuts; cut++)
        try_files(cut % 2 != 0,
                  (struct calls_plan){ .way = CALLS_POWER_CUT, .seed = (seed * cuts + cut) << 32 });
}

int main(int count, char **words)
{
    uint64_t seed = 1, cuts = 4;
    const struct number_option options[] = { { "--seed", &seed }, { "--cuts", &cuts } };
    options_read(count, words, options, COUNT_OF(options));
    life_begin(&life, seed, DAOMESH_MODE_HOST);
    (void)snprintf(folder, sizeof folder, "%s/daomesh-disk-XXXXXX",
                   access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    word = mmap(NULL, sizeof *word, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (!mkdtemp(folder) || word == MAP_FAILED) return 2;
    (void)snprintf(path, sizeof path, "%s/ledger", folder);
    live_well();
    try_errors();
    try_room();
    try_ends(seed, cuts);
    remove_files();
    (void)rmdir(folder);
    free(old_file);
    if (!has_met_lmdb) printf("LMDB's calls did not come by here\n");
    failed += !has_met_lmdb;
    printf("%llu passed, %llu failed\n", (unsigned long long)passed, (unsigned long long)failed);
    return failed ? 1 : 0;
}
