/*
 * Signed votes end to end on LMDB against the machine's bare signature checks.
 *
 * Threads check signatures ahead (daomesh_action_verify needs no state); the main thread applies and commits a batch as soon as
 * all of it is checked. What the ledger costs beyond the signatures is the distance of the ratio from 1.
 */
#include "pool.h"

#include <sodium.h>

#define LEDGER_FILE "bench-signed.dmesh"
#define DAOS 1000u
#define BATCH 10000u
#define BATCHES 6u
#define VOTES (BATCH * BATCHES)

struct message {
    uint8_t bytes[256];
    size_t len;
    daomesh_action_signature signature;
};

struct votes {
    const struct world *world;
    const struct ballots *ballots;
    const struct message *messages;
};

static void check(const void *context, size_t i)
{
    const struct votes *votes = context;
    const daomesh_span vote = ballot_at(votes->ballots, i);
    must(daomesh_action_verify(&votes->world->id, vote.at, vote.len, NULL), "verifying");
}

static void check_bare(const void *context, size_t i)
{
    const struct message *message = &((const struct votes *)context)->messages[i];
    must(crypto_sign_verify_detached(message->signature.signature, message->bytes, message->len,
                                     message->signature.key.bytes),
         "libsodium");
}

static struct rate whole_rate(struct world *world, const struct votes *votes)
{
    struct pool pool;
    const double began = now_s(), cpu_began = cpu_s();
    pool_start(&pool, check, votes, 0, VOTES);
    for (size_t batch = 0; batch < BATCHES; batch++) {
        pool_wait(&pool, (batch + 1) * BATCH);
        world_begin(world, world->time + 1);
        for (size_t i = 0; i < BATCH; i++) {
            const daomesh_span vote = ballot_at(votes->ballots, batch * BATCH + i);
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

    const struct votes votes = { &world, &ballots, messages };
    const struct rate before = pool_rate(check_bare, &votes, 0, VOTES);
    const struct rate whole = whole_rate(&world, &votes);
    const struct rate after = pool_rate(check_bare, &votes, 0, VOTES);
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
