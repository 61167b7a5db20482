/* Many signatures at once: threads take envelopes from one counter until there are none left. */
#include "tool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#define THREADS_MAX 64
#define CHECKS_A_THREAD 8 /* fewer are done sooner than a thread is started */

struct work {
    struct check *checks;
    size_t count;
    const daomesh_id *ledger;
    atomic_size_t next;
};

static void *check_until_none_left(void *ctx)
{
    struct work *work = ctx;
    for (size_t i; (i = atomic_fetch_add(&work->next, 1)) < work->count;) {
        struct check *check = &work->checks[i];
        check->status = daomesh_action_verify(work->ledger, check->at, check->len, NULL);
    }
    return NULL;
}

static size_t threads_for(size_t count)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t threads = cores > 1 ? (size_t)cores : 1;
    if (threads > THREADS_MAX) threads = THREADS_MAX;
    size_t useful = count / CHECKS_A_THREAD + 1;
    return threads < useful ? threads : useful;
}

void check_signatures(struct check *checks, size_t count, const daomesh_id *ledger)
{
    struct work work = { .checks = checks, .count = count, .ledger = ledger };
    pthread_t threads[THREADS_MAX];
    size_t started = 0;
    for (size_t wanted = threads_for(count) - 1; started < wanted; started++)
        if (pthread_create(&threads[started], NULL, check_until_none_left, &work) != 0) break;
    check_until_none_left(&work); /* this thread works too, and alone where no other could be started */
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}
