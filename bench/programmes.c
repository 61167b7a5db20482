/*
 * Tokens by rule: claims a second from many live streams, and what the beginning of a batch costs with few timers due among many
 * that wait. Host mode, memory, one core.
 */
#include "bench.h"

#include <daomesh/encode.h>

#define DAOS 1000u
#define STREAMS 100000u
#define BATCH 10000u
#define BATCHES (STREAMS / BATCH)
#define WAITING 1000000u
#define DUE 1000u
#define ROUNDS 9u
#define SOON 1000u
#define YEAR 31536000u

static daomesh_id token;

#define DO(world, actor, KIND, name, ...)                                                                    \
    do {                                                                                                     \
        uint8_t body_bytes[512];                                                                             \
        daomesh_cbor body = { .at = body_bytes, .cap = sizeof body_bytes, .len = 0 };                        \
        const struct daomesh_##name act = { __VA_ARGS__ };                                                   \
        daomesh_encode_##name(&body, &act);                                                                  \
        world_set_up(world, actor, KIND, &body);                                                             \
    } while (0)

static daomesh_amount amount_of(uint64_t value)
{
    return (daomesh_amount){ { value, 0, 0, 0 } };
}

static void commit(struct world *world)
{
    must(daomesh_ledger_commit(world->ledger), "committing");
}

/* Person 0 issues a token, and may mint it with a minter whose mints wait so long. */
static void issue(struct world *world)
{
    struct resident *issuer = &world->people[0];
    uint8_t bytes[128];
    daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
    const struct daomesh_token_issue act = { .party = issuer->id, .symbol = { 3, "PAY" } };
    daomesh_encode_token_issue(&body, &act);
    must(daomesh_token_id(&token, &world->id, &issuer->id, body.at, body.len), "naming the token");
    world_set_up(world, issuer, DAOMESH_ACTION_TOKEN_ISSUE, &body);
}

static void make_minter(struct world *world, uint64_t number, uint64_t delay)
{
    struct resident *issuer = &world->people[0];
    DO(world, issuer, DAOMESH_ACTION_MINTER_CREATE, minter_create, .party = issuer->id, .token = token,
       .terms = { .cap = amount_of(UINT64_MAX), .delay_s = delay });
    DO(world, issuer, DAOMESH_ACTION_MINTER_GRANT, minter_grant, .party = issuer->id, .minter = number,
       .to = issuer->id, .rights = { .mint = 1 });
}

/* --- Claims --------------------------------------------------------------------------------------------------------- */

static struct resident *receiver(const struct world *world, size_t stream)
{
    return &world->people[stream % (DAOS * MEMBERS)];
}

static void open_streams(struct world *world, uint64_t minter)
{
    struct resident *payer = &world->people[0];
    for (size_t i = 0; i < STREAMS; i++)
        DO(world, payer, DAOMESH_ACTION_STREAM_OPEN, stream_open, .party = payer->id,
           .to = receiver(world, i)->id, .token = token,
           .terms = { .total = amount_of(YEAR), .plan = { .duration = YEAR }, .minter = minter });
}

static double claim_batch(struct world *world, size_t first)
{
    static uint8_t actions[BATCH][ACTION_BYTES / 4];
    static size_t lengths[BATCH];
    for (size_t i = 0; i < BATCH; i++) {
        uint8_t bytes[128];
        struct resident *actor = receiver(world, first + i);
        daomesh_cbor body = { .at = bytes, .cap = sizeof bytes, .len = 0 };
        const struct daomesh_stream_claim act = { .party = actor->id, .stream = first + i + 1 };
        daomesh_encode_stream_claim(&body, &act);
        lengths[i] = world_action(world, actions[i], actor, DAOMESH_ACTION_STREAM_CLAIM, &body);
    }
    const double began = now_s();
    world_begin(world, world->time + 3600);
    for (size_t i = 0; i < BATCH; i++)
        world_apply(world, actions[i], lengths[i]);
    commit(world);
    return now_s() - began;
}

static void measure_claims(const char *title, uint64_t minter)
{
    struct world world;
    double seconds[BATCHES];
    world_open(&world, NULL, DAOMESH_MODE_HOST, DAOS, 0);
    world_begin(&world, world.time);
    issue(&world);
    make_minter(&world, 1, 0);
    DO(&world, &world.people[0], DAOMESH_ACTION_TOKEN_MINT, token_mint, .party = world.people[0].id,
       .token = token, .to = world.people[0].id, .amount = amount_of((uint64_t)STREAMS * YEAR));
    open_streams(&world, minter);
    commit(&world);
    for (size_t i = 0; i < BATCHES; i++)
        seconds[i] = claim_batch(&world, i * BATCH);
    const double rate = BATCH / median(seconds, BATCHES);
    printf("  %-34s %9.0f claims/s  %6.0f ns a claim\n", title, rate, 1e9 / rate);
    world_close(&world, NULL);
}

/* --- Timers --------------------------------------------------------------------------------------------------------- */

static void ask_for(struct world *world, uint64_t minter, size_t count)
{
    struct resident *issuer = &world->people[0];
    for (size_t i = 0; i < count; i++)
        DO(world, issuer, DAOMESH_ACTION_MINTER_MINT, minter_mint, .party = issuer->id, .minter = minter,
           .to = world->people[1].id, .amount = amount_of(1));
}

/* A thousand mints become due, as many as one beginning carries out, while `waiting` others wait for a year. */
static double measure_timers(size_t waiting)
{
    struct world world;
    double seconds[ROUNDS];
    world_open(&world, NULL, DAOMESH_MODE_HOST, 1, 0);
    world_begin(&world, world.time);
    issue(&world);
    make_minter(&world, 1, YEAR);
    make_minter(&world, 2, SOON);
    ask_for(&world, 1, waiting);
    commit(&world);
    for (size_t i = 0; i < ROUNDS; i++) {
        world_begin(&world, world.time + 1);
        ask_for(&world, 2, DUE);
        commit(&world);
        const double began = now_s();
        world_begin(&world, world.time + SOON);
        seconds[i] = now_s() - began;
        commit(&world);
    }
    const double middle = median(seconds, ROUNDS);
    printf("  %7zu timers waiting, %u due     %9.0f us a beginning  %6.0f ns a timer\n", waiting, DUE,
           1e6 * middle, 1e9 * middle / DUE);
    world_close(&world, NULL);
    return middle;
}

int main(void)
{
    heading("programmes: 100 000 live streams, host mode, one core, batches of 10 000, median batch");
    measure_claims("out of escrow", 0);
    measure_claims("made by a minter when claimed", 1);
    const double few = measure_timers(0), many = measure_timers(WAITING);
    printf("  with a million waiting / without: %.2f (aim 1)\n", many / few);
    return 0;
}
