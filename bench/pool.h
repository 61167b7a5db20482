/* Threads on all cores that check signatures ahead of the one that applies what they checked. */
#ifndef BENCH_POOL_H
#define BENCH_POOL_H

#include "bench.h"

#include <pthread.h>
#include <stdatomic.h>

#define CHUNK 50u /* items that a thread takes at a time */
#define THREADS_MAX 256

struct pool {
    void (*check)(const void *context, size_t item);
    const void *context;
    size_t end;         /* items are those from the first, given at the start, up to this one */
    atomic_size_t next; /* first item that nobody has taken */
    pthread_mutex_t lock;
    pthread_cond_t more;
    size_t done;   /* items that are checked, with those before the first; under the lock */
    size_t wanted; /* so many are waited for; under the lock */
    pthread_t threads[THREADS_MAX];
    size_t thread_count;
};

static void pool_report(struct pool *pool, size_t count)
{
    pthread_mutex_lock(&pool->lock);
    pool->done += count;
    const int enough = pool->done >= pool->wanted;
    pthread_mutex_unlock(&pool->lock);
    if (enough) pthread_cond_signal(&pool->more);
}

static void *pool_work(void *context)
{
    struct pool *pool = context;
    for (size_t first; (first = atomic_fetch_add(&pool->next, CHUNK)) < pool->end;) {
        const size_t end = first + CHUNK < pool->end ? first + CHUNK : pool->end;
        for (size_t i = first; i < end; i++)
            pool->check(pool->context, i);
        pool_report(pool, end - first);
    }
    return NULL;
}

static void pool_start(struct pool *pool, void (*check)(const void *context, size_t item),
                       const void *context, size_t first, size_t end)
{
    *pool = (struct pool){ .check = check, .context = context, .end = end, .done = first };
    atomic_init(&pool->next, first);
    must(pthread_mutex_init(&pool->lock, NULL), "making a lock");
    must(pthread_cond_init(&pool->more, NULL), "making a condition");
    pool->thread_count = cores() < THREADS_MAX ? (size_t)cores() : THREADS_MAX;
    for (size_t i = 0; i < pool->thread_count; i++)
        must(pthread_create(&pool->threads[i], NULL, pool_work, pool), "starting a thread");
}

/* Returns when all items before `item` are checked: so many are done that no thread can still be at one of them. */
static void pool_wait(struct pool *pool, size_t item)
{
    const size_t sure = item + pool->thread_count * CHUNK;
    pthread_mutex_lock(&pool->lock);
    pool->wanted = sure < pool->end ? sure : pool->end;
    while (pool->done < pool->wanted)
        pthread_cond_wait(&pool->more, &pool->lock);
    pool->wanted = SIZE_MAX;
    pthread_mutex_unlock(&pool->lock);
}

static void pool_join(struct pool *pool)
{
    for (size_t i = 0; i < pool->thread_count; i++)
        pthread_join(pool->threads[i], NULL);
    pthread_cond_destroy(&pool->more);
    pthread_mutex_destroy(&pool->lock);
}

/* Every core checks and does nothing else. */
static struct rate pool_rate(void (*check)(const void *context, size_t item), const void *context,
                             size_t first, size_t end)
{
    struct pool pool;
    const double began = now_s(), cpu_began = cpu_s();
    pool_start(&pool, check, context, first, end);
    pool_join(&pool);
    return rate_since((double)(end - first), began, cpu_began);
}

#endif
