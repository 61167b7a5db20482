/* Many signatures at once: threads take envelopes from one counter until there are none left. */
#include "tool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#define THREADS_MAX 64
#define CHECKS_A_THREAD 8 /* fewer are done sooner than a thread is started */

struct checking {
    struct check *checks;
    size_t count;
    daomesh_id ledger;
    atomic_size_t next;
    pthread_t threads[THREADS_MAX];
    size_t started;
};

static void *check_until_none_left(void *ctx)
{
    struct checking *work = ctx;
    for (size_t i; (i = atomic_fetch_add(&work->next, 1)) < work->count;) {
        struct check *check = &work->checks[i];
        if (check->at) check->status = daomesh_action_verify(&work->ledger, check->at, check->len, NULL);
    }
    return NULL;
}

static size_t threads_for(size_t count)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t threads = cores > 1 ? (size_t)cores : 1;
    if (threads > THREADS_MAX) threads = THREADS_MAX;
    size_t useful = count / CHECKS_A_THREAD;
    return threads < useful ? threads : useful;
}

struct checking *check_start(struct check *checks, size_t count, const daomesh_id *ledger)
{
    struct checking *work = must_allocate(sizeof *work);
    work->checks = checks;
    work->count = count;
    work->ledger = *ledger;
    for (size_t wanted = threads_for(count); work->started < wanted; work->started++)
        if (pthread_create(&work->threads[work->started], NULL, check_until_none_left, work) != 0) break;
    return work;
}

void check_finish(struct checking **place)
{
    struct checking *work = *place;
    if (!work) return;
    check_until_none_left(work); /* this thread works too, and alone where no other could be started */
    for (size_t i = 0; i < work->started; i++)
        pthread_join(work->threads[i], NULL);
    free(work);
    *place = NULL;
}

void check_signatures(struct check *checks, size_t count, const daomesh_id *ledger)
{
    struct checking *work = check_start(checks, count, ledger);
    check_finish(&work);
}
