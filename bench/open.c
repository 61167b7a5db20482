/* What a vote costs with ten proposals open and with ten thousand: nothing more. */
#include "bench.h"

#define VOTED 10u   /* DAOs that vote in a batch, on a proposal each */
#define ROUNDS 200u /* ledgers of ten open proposals; their median counts */
#define CAP 32u     /* proposals that a DAO has open at most, unless its charter says more */

/* Every member of ten DAOs votes on one proposal of theirs; nanoseconds a vote. */
static double run_round(struct world *world, const struct ballots *ballots)
{
    const double began = now_s();
    world_begin(world, world->time + 1);
    for (size_t i = 0; i < ballots->count; i++) {
        const daomesh_span vote = ballot_at(ballots, i);
        world_apply(world, vote.at, vote.len);
    }
    must(daomesh_ledger_commit(world->ledger), "committing");
    return (now_s() - began) * 1e9 / (double)ballots->count;
}

/* Ballots of the DAOs from `first` on. */
static void make_ballots(struct ballots *out, struct world *world, size_t first, uint64_t proposal)
{
    struct world part = *world;
    part.daos = world->daos + first;
    part.people = world->people + first * MEMBERS;
    part.dao_count = VOTED;
    uint8_t action[ACTION_BYTES];
    size_t len = 0;
    out->count = VOTED * MEMBERS;
    out->bytes = allocate(out->count, 512);
    out->ends = allocate(out->count, sizeof *out->ends);
    for (size_t i = 0; i < out->count; i++) {
        const size_t vote_len = world_vote(&part, action, i % VOTED, i / VOTED, proposal);
        memcpy(out->bytes + len, action, vote_len);
        len += vote_len;
        out->ends[i] = len;
    }
}

/* A new ledger for each round: ten proposals are voted on once. */
static double with_ten(void)
{
    double costs[ROUNDS];
    for (size_t round = 0; round < ROUNDS; round++) {
        struct world world;
        struct ballots ballots;
        world_open(&world, NULL, DAOMESH_MODE_HOST, VOTED, 1);
        make_ballots(&ballots, &world, 0, 1);
        costs[round] = run_round(&world, &ballots);
        ballots_free(&ballots);
        world_close(&world, NULL);
    }
    return median(costs, ROUNDS);
}

/* One ledger. The same ten DAOs vote on one of their proposals after the other, or every round others do: those come from memory. */
static double with_many(size_t daos, int wandering)
{
    double costs[CAP];
    struct world world;
    world_open(&world, NULL, DAOMESH_MODE_HOST, daos, CAP);
    for (size_t round = 0; round < CAP; round++) {
        struct ballots ballots;
        make_ballots(&ballots, &world, wandering ? round * VOTED : 0, wandering ? 1 : 1 + round);
        costs[round] = run_round(&world, &ballots);
        ballots_free(&ballots);
    }
    world_close(&world, NULL);
    return median(costs, CAP);
}

static void report(size_t daos, double ten)
{
    const double same = with_many(daos, 0), wandering = with_many(daos, 1);
    printf("  %8zu open %8.0f ns a vote, %.2f of that; %.0f ns, %.2f, in other DAOs each time\n", daos * CAP,
           same, same / ten, wandering, wandering / ten);
}

int main(void)
{
    heading("a vote, by how many proposals are open: memory, 120 votes a batch, median batch");
    const double ten = with_ten();
    printf("  %8u open %8.0f ns a vote\n", VOTED, ten);
    report(320, ten);
    report(3200, ten);
    return 0;
}
