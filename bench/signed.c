/*
 * Signed votes end to end on LMDB against the machine's bare signature checks.
 *
 * Threads check signatures ahead (daomesh_action_verify needs no state); the main thread applies and commits a batch as soon as
 * all of it is checked. What the ledger costs beyond the signatures is the distance of the ratio from 1.
 */
#include "bench.h"

#include <pthread.h>
#include <sodium.h>
#include <stdatomic.h>

#define LEDGER_FILE "bench-signed.dmesh"
#define DAOS 1000u
#define BATCH 10000u
#define BATCHES 6u
#define VOTES (BATCH * BATCHES)
#define CHUNK 50u /* signatures that a thread takes at a time; divides BATCH */
#define THREADS_MAX 256

struct message {
    uint8_t bytes[256];
    size_t len;
    daomesh_action_signature signature;
};

struct pool {
    const struct world *world;
    const struct ballots *ballots;
    const struct message *messages; /* bare checks; NULL: whole envelopes */
    atomic_size_t next;             /* first vote that nobody has taken */
    atomic_size_t checked[BATCHES]; /* votes of each batch that are checked */
    pthread_t threads[THREADS_MAX];
    size_t thread_count;
};

static void check(struct pool *pool, size_t i)
{
    if (pool->messages) {
        const struct message *message = &pool->messages[i];
        must(crypto_sign_verify_detached(message->signature.signature, message->bytes, message->len,
                                         message->signature.key.bytes),
             "libsodium");
        return;
    }
    const daomesh_span vote = ballot_at(pool->ballots, i);
    must(daomesh_action_verify(&pool->world->id, vote.at, vote.len, NULL), "verifying");
}

static void *work(void *context)
{
    struct pool *pool = context;
    for (;;) {
        const size_t first = atomic_fetch_add(&pool->next, CHUNK);
        if (first >= VOTES) return NULL;
        for (size_t i = first; i < first + CHUNK; i++)
            check(pool, i);
        atomic_fetch_add(&pool->checked[first / BATCH], CHUNK);
    }
}

static void pool_start(struct pool *pool)
{
    atomic_init(&pool->next, 0);
    for (size_t i = 0; i < BATCHES; i++)
        atomic_init(&pool->checked[i], 0);
    pool->thread_count = cores() < THREADS_MAX ? (size_t)cores() : THREADS_MAX;
    for (size_t i = 0; i < pool->thread_count; i++)
        must(pthread_create(&pool->threads[i], NULL, work, pool), "starting a thread");
}

static void pool_join(struct pool *pool)
{
    for (size_t i = 0; i < pool->thread_count; i++)
        pthread_join(pool->threads[i], NULL);
}

/* Every core checks signatures and does nothing else. */
static struct rate bare_rate(const struct ballots *ballots, const struct message *messages)
{
    struct pool pool = { .ballots = ballots, .messages = messages };
    const double began = now_s(), cpu_began = cpu_s();
    pool_start(&pool);
    pool_join(&pool);
    return rate_since(VOTES, began, cpu_began);
}

static void wait_for(struct pool *pool, size_t batch)
{
    const struct timespec pause = { .tv_nsec = 200000 };
    while (atomic_load(&pool->checked[batch]) < BATCH)
        nanosleep(&pause, NULL);
}

static struct rate whole_rate(struct world *world, const struct ballots *ballots)
{
    struct pool pool = { .world = world, .ballots = ballots };
    const double began = now_s(), cpu_began = cpu_s();
    pool_start(&pool);
    for (size_t batch = 0; batch < BATCHES; batch++) {
        wait_for(&pool, batch);
        world_begin(world, world->time + 1);
        for (size_t i = 0; i < BATCH; i++) {
            const daomesh_span vote = ballot_at(ballots, batch * BATCH + i);
            world_apply(world, vote.at, vote.len);
        }
        must(daomesh_ledger_commit(world->ledger), "committing");
    }
    pool_join(&pool);
    return rate_since(VOTES, began, cpu_began);
}

/* The bytes that were signed, for libsodium alone. */
static void make_message(struct message *out, const struct world *world, daomesh_span envelope)
{
    static const char domain[] = "daomesh/action/v1"; /* its terminator is signed too */
    daomesh_action_view view = { .size = sizeof view };
    must(daomesh_action_read(&view, envelope.at, envelope.len, NULL), "reading");
    must(daomesh_action_signature_at(&out->signature, &view, 0), "reading");
    memcpy(out->bytes, domain, sizeof domain);
    memcpy(out->bytes + sizeof domain, world->id.bytes, sizeof world->id.bytes);
    memcpy(out->bytes + sizeof domain + sizeof world->id.bytes, view.action.at, view.action.len);
    out->len = sizeof domain + sizeof world->id.bytes + view.action.len;
}

static void compare(const char *name, uint32_t commitment)
{
    struct world world;
    struct ballots ballots;
    world_open_with(&world, LEDGER_FILE, DAOMESH_MODE_SIGNED, commitment, DAOS, VOTES / (DAOS * MEMBERS));
    ballots_make(&ballots, &world, VOTES);
    struct message *messages = allocate(VOTES, sizeof *messages);
    for (size_t i = 0; i < VOTES; i++)
        make_message(&messages[i], &world, ballot_at(&ballots, i));

    const struct rate before = bare_rate(&ballots, messages);
    const struct rate whole = whole_rate(&world, &ballots);
    const struct rate after = bare_rate(&ballots, messages);
    const double bare = (before.wall + after.wall) / 2, bare_cpu = (before.cpu + after.cpu) / 2;
    printf("  commitment %s\n", name);
    printf("    signed votes, end to end   %9.0f /s\n", whole.wall);
    printf("    libsodium's checks alone   %9.0f /s, all cores, the same messages\n", bare);
    printf("    ratio                      %9.2f, of processor time %.2f\n", whole.wall / bare,
           whole.cpu / bare_cpu);

    free(messages);
    ballots_free(&ballots);
    world_close(&world, LEDGER_FILE);
}

int main(void)
{
    heading("signed: votes in envelopes on LMDB, every commit synced");
    compare("none", DAOMESH_COMMITMENT_NONE);
    compare("smt-v1", DAOMESH_COMMITMENT_SMT);
    return 0;
}
