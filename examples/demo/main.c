/*
 * Replays what 62 DAOs really decided, as signed actions on a ledger file, and compares every outcome with the record.
 *
 *     demo [FOLDER]        FOLDER holds the record, examples/data/daostack if not given
 *
 * The ledger stays in ./demo.dmesh, or in $DAOMESH_DEMO_FILE, to be looked around in.
 */
#include "demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FOLDER "examples/data/daostack"
#define LEDGER_FILE "demo.dmesh"

_Noreturn void die(const char *what, const char *detail)
{
    fprintf(stderr, "demo: %s %s\n", what, detail);
    exit(1);
}

void must(int32_t status, const char *what)
{
    if (status == DAOMESH_OK) return;
    fprintf(stderr, "demo: %s: %s: %s\n", what, daomesh_status_name(status), daomesh_status_text(status));
    exit(1);
}

void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count > 0 ? count : 1, size);
    if (!memory) die("out of memory", "");
    return memory;
}

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    const char *folder = argc > 1 ? argv[1] : FOLDER;
    const char *file = getenv("DAOMESH_DEMO_FILE");
    if (!file || file[0] == '\0') file = LEDGER_FILE;

    struct history history;
    struct plan plan;
    struct replay replay;
    history_load(&history, folder);
    plan_make(&plan, &history);

    const double began = seconds_now();
    replay_open(&replay, &history, file);
    replay_run(&replay, &plan);
    const int ok = report(&replay, file, seconds_now() - began);

    replay_close(&replay);
    plan_free(&plan);
    history_free(&history);
    return ok ? 0 : 1;
}
