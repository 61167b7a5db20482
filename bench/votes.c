/* How many votes a second one core takes in host mode: decoded, judged, counted, logged, committed. */
#include "bench.h"

#include <sys/stat.h>

#define LEDGER_FILE "bench-votes.dmesh"
#define BATCH 10000u
#define BATCHES 12u

static double bytes_on_disk(const char *path)
{
    struct stat status;
    return path && stat(path, &status) == 0 ? (double)status.st_blocks * 512.0 : 0.0;
}

static double run_batch(struct world *world, const struct ballots *ballots, size_t first)
{
    const double began = now_s();
    world_begin(world, world->time + 1);
    for (size_t i = 0; i < BATCH; i++) {
        const daomesh_span vote = ballot_at(ballots, first + i);
        world_apply(world, vote.at, vote.len);
    }
    must(daomesh_ledger_commit(world->ledger), "committing");
    return now_s() - began;
}

static double measure(const char *title, const char *path, size_t daos)
{
    const size_t proposals = (BATCH * BATCHES + daos * MEMBERS - 1) / (daos * MEMBERS);
    struct world world;
    struct ballots ballots;
    double seconds[BATCHES], total = 0;
    world_open(&world, path, DAOMESH_MODE_HOST, daos, proposals);
    ballots_make(&ballots, &world, BATCH * BATCHES);

    const double before = bytes_on_disk(path);
    for (size_t i = 0; i < BATCHES; i++) {
        seconds[i] = run_batch(&world, &ballots, i * BATCH);
        total += seconds[i];
    }
    const double grown = bytes_on_disk(path) - before;
    const double rate = BATCH / median(seconds, BATCHES);
    printf("  %-26s %9.0f votes/s  %6.0f ns a vote  (all batches: %.0f votes/s", title, rate, 1e9 / rate,
           BATCH * BATCHES / total);
    printf(path ? "; %.0f bytes a vote)\n" : ")\n", grown / (BATCH * BATCHES));
    fflush(stdout);
    ballots_free(&ballots);
    world_close(&world, path);
    return rate;
}

int main(void)
{
    heading("votes: host mode, one core, batches of 10 000, median batch");
    const double memory = measure("memory,   1 000 DAOs", NULL, 1000);
    const double lmdb = measure("LMDB,     1 000 DAOs", LEDGER_FILE, 1000);
    const double memory_spread = measure("memory, 100 000 DAOs", NULL, 100000);
    const double lmdb_spread = measure("LMDB,   100 000 DAOs", LEDGER_FILE, 100000);
    printf("  LMDB / memory: %.2f; spread / dense: memory %.2f, LMDB %.2f\n", lmdb / memory,
           memory_spread / memory, lmdb_spread / lmdb);
    return 0;
}
