/*
 * Replays what 62 DAOs really decided, as signed actions on a ledger file, and compares every outcome with the record. Then tells
 * the project's own story on the same ledger: DAOs that split work among DAOs, are paid, and found a DAO of DAOs.
 *
 *     demo [FOLDER]        FOLDER holds the record, examples/data/daostack if not given
 *
 * The ledger stays in ./demo.dmesh, or in $DAOMESH_DEMO_FILE, to be looked around in.
 */
#include "demo.h"

#include <inttypes.h>
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

static void print_commands(const char *path)
{
    heading("Look around");
    printf("  build/daomesh --ledger %s list daos\n", path);
    printf("  build/daomesh --ledger %s show dao FestDAO\n", path);
    printf("  build/daomesh --ledger %s show proposal FestDAO 1\n", path);
    printf("  build/daomesh --ledger %s show dao phone\n", path);
    printf("  build/daomesh --ledger %s show proposal commons 1\n", path);
    printf("  build/daomesh --ledger %s mesh --svg mesh.svg\n", path);
    printf("  build/daomesh --ledger %s list programmes software --time 2022-02-14\n", path);
    printf("  build/daomesh --ledger %s programme forecast software --time 2022-02-14\n", path);
    printf("  build/daomesh --ledger %s events --limit 20\n", path);
    printf("  build/daomesh --ledger %s audit\n", path);
    printf("  build/daomesh rebuild %s copy.dmesh     replays all of it\n\n", path);
}

/*
 * Outcomes: the recorded proposals whose votes are all known, and the amounts, states and votes of the story. Tokens: all cents
 * of the story's euro, added up over everybody who has any.
 */
static int verdict(const struct outcomes *outcomes)
{
    const int ok = outcomes->sound && outcomes->differ == 0;
    printf("demo: %s, %zu outcomes compared, %zu differ, %" PRIu64 " tokens conserved\n",
           ok ? "ok" : "FAILED", outcomes->compared, outcomes->differ, outcomes->tokens);
    return ok ? 0 : 1;
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
    struct outcomes outcomes = { .sound = 1 };
    report(&outcomes, &replay, file, seconds_now() - began);
    tell_story(&outcomes, &replay.session);
    print_commands(file);

    replay_close(&replay);
    plan_free(&plan);
    history_free(&history);
    return verdict(&outcomes);
}
