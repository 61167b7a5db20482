/*
 * What a vote costs with ten proposals open and with ten thousand: nothing more. The DAOs and their members are the same ones, so that nothing
 * but proposals is added. What lies in the processor's caches differs all the same; so both are also asked when these hold neither.
 */
#include "bench.h"

#define VOTED 10u   /* DAOs that vote in a batch, on a proposal each */
#define ROUNDS 100u /* ledgers of ten open proposals; their median counts */
#define CAP 256u    /* proposals that a DAO has open at most */
#define DAOS 40u    /* times CAP: 10 240 */
#define MANY_ROUNDS 64u
#define OTHER_BYTES (64u << 20) /* more than the caches hold */

/* Fills the caches with something else. */
static void empty_caches(void)
{
    static unsigned char *other;
    if (!other) other = allocate(OTHER_BYTES, 1);
    for (size_t i = 0; i < OTHER_BYTES; i += 64)
        other[i]++;
}

/* Every member of ten DAOs votes on one proposal of theirs; nanoseconds a vote. */
static double run_round(struct world *world, uint64_t proposal, int cold)
{
    struct world part = *world;
    struct ballots ballots = { .bytes = allocate(VOTED * MEMBERS, 512),
                               .ends = allocate(VOTED * MEMBERS, sizeof *ballots.ends),
                               .count = VOTED * MEMBERS };
    uint8_t action[ACTION_BYTES];
    size_t len = 0;
    for (size_t i = 0; i < ballots.count; i++) {
        const size_t vote_len = world_vote(&part, action, i % VOTED, i / VOTED, proposal);
        memcpy(ballots.bytes + len, action, vote_len);
        len += vote_len;
        ballots.ends[i] = len;
    }
    if (cold) empty_caches();
    const double began = now_s();
    world_begin(world, world->time + 1);
    for (size_t i = 0; i < ballots.count; i++) {
        const daomesh_span vote = ballot_at(&ballots, i);
        world_apply(world, vote.at, vote.len);
    }
    must(daomesh_ledger_commit(world->ledger), "committing");
    const double cost = (now_s() - began) * 1e9 / (double)ballots.count;
    ballots_free(&ballots);
    return cost;
}

/* A new ledger for each round: ten proposals are voted on once. */
static double with_ten(size_t daos, int cold)
{
    double costs[ROUNDS];
    for (size_t round = 0; round < ROUNDS; round++) {
        struct world world;
        world_open(&world, NULL, DAOMESH_MODE_HOST, daos, 0);
        world_begin(&world, world.time + 1);
        for (size_t i = 0; i < VOTED; i++)
            world_proposal(&world, i);
        must(daomesh_ledger_commit(world.ledger), "committing");
        costs[round] = run_round(&world, 1, cold);
        world_close(&world, NULL);
    }
    return median(costs, ROUNDS);
}

/* One ledger: the same ten DAOs vote on one of their proposals after the other. */
static double with_many(size_t daos, int cold)
{
    double costs[MANY_ROUNDS];
    struct world world;
    world_open(&world, NULL, DAOMESH_MODE_HOST, daos, CAP);
    for (size_t round = 0; round < MANY_ROUNDS; round++)
        costs[round] = run_round(&world, 1 + round, cold);
    world_close(&world, NULL);
    return median(costs, MANY_ROUNDS);
}

int main(void)
{
    heading("a vote, by how many proposals are open: memory, 120 votes a batch, median batch");
    const double ten = with_ten(DAOS, 0), ten_cold = with_ten(DAOS, 1);
    const double many = with_many(DAOS, 0), many_cold = with_many(DAOS, 1);
    printf("  %8u open %8.0f ns a vote; caches emptied: %.0f ns\n", VOTED, ten, ten_cold);
    printf("  %8u open %8.0f ns a vote, %.2f of that; caches emptied: %.0f ns, %.2f\n", DAOS * CAP, many,
           many / ten, many_cold, many_cold / ten_cold);
    return 0;
}
