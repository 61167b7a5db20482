/*
 * What the commitment to the state costs: bringing the tree up to the changed records of a batch, beside plain hashing of
 * the same bytes, and beside storing the same batch without a tree.
 */
#include "bench.h"

#include "state/records.h"
#include "state/tree.h"

#define STORE_FILE "bench-seal.dmesh"
#define RECORDS 1000000u
#define BATCH 10000u
#define BATCHES 11u

struct bench {
    struct store *store;
    struct state *state;
    uint32_t homes;
    int with_tree;
    double seal_us[BATCHES]; /* a changed record */
    double store_us[BATCHES];
};

static void open_bench(struct bench *bench)
{
    const struct store_options options = {
        .path = STORE_FILE, .create = 1, .no_sync = 1, .allocator = &daomesh__libc_allocator
    };
    unlink(STORE_FILE);
    must(daomesh__store_lmdb(&bench->store, &options), "opening the store");
    const struct state_source source = { bench->store, NULL };
    must(daomesh__state_open(&bench->state, &source, 0, &daomesh__libc_allocator), "opening the state");
}

static void close_bench(struct bench *bench)
{
    daomesh__state_close(bench->state);
    bench->store->ops->close(bench->store);
    unlink(STORE_FILE);
    unlink(STORE_FILE "-lock");
    unlink(STORE_FILE "-owner");
}

/* An account: some forty bytes, as most of what changes. */
static void change(struct bench *bench, uint64_t number, uint64_t value)
{
    struct daomesh_account_record *record;
    const uint64_t home = number % bench->homes, local = number / bench->homes;
    int32_t status = edit_account(bench->state, &record, home, local);
    if (status == DAOMESH_E_NOT_FOUND) status = create_account(bench->state, &record, home, local);
    must(status, "changing a record");
    record->amount = (daomesh_amount){ { value, value * 3, 0, 0 } };
}

static void end_batch(struct bench *bench, uint32_t batch)
{
    daomesh_id root;
    const double began = cpu_s();
    if (bench->with_tree) must(daomesh__tree_update(bench->state, &root), "updating the tree");
    const double sealed = cpu_s();
    must(bench->store->ops->begin(bench->store), "beginning");
    must(daomesh__state_write(bench->state), "writing");
    must(bench->store->ops->commit(bench->store), "committing");
    daomesh__state_keep(bench->state);
    must(daomesh__state_begin(bench->state), "the next batch");
    bench->seal_us[batch] = (sealed - began) * 1e6 / BATCH;
    bench->store_us[batch] = (cpu_s() - sealed) * 1e6 / BATCH;
}

/* Distinct nodes above so many changed leaves of a full tree, on average: at each level those that are not missed by all. */
static double nodes_above(double leaves, uint32_t changed)
{
    double nodes = 0;
    for (double width = 1; width < leaves; width *= 2) {
        double missed = 1;
        for (uint32_t i = 0; i < changed && missed > 1e-9; i++)
            missed *= 1 - 1 / width;
        nodes += width * (1 - missed);
    }
    return nodes;
}

/* Microseconds a changed record for the hashes alone: paths, values and leaves, and the nodes above them. */
static double plain_hashing_us(uint32_t homes)
{
    const double distinct = (double)BATCH; /* nearly */
    double pairs = distinct, shorts = 2 * distinct, began = cpu_s();
    if (homes == 1)
        pairs += nodes_above(RECORDS, BATCH);
    else {
        for (double width = 1; width < (double)RECORDS / homes; width *= 2)
            pairs += distinct;
        pairs += distinct + nodes_above(homes, BATCH);
        shorts += 2 * distinct;
    }
    daomesh_id left = { { 1 } }, right = { { 2 } }, hash;
    for (double i = 0; i < pairs; i++)
        must(daomesh_merkle_node(&left, &left, &right), "hashing");
    for (double i = 0; i < shorts; i++)
        must(daomesh_sha256(&hash, left.bytes, 32), "hashing");
    return (cpu_s() - began) * 1e6 / BATCH;
}

static void run(struct bench *bench)
{
    open_bench(bench);
    for (uint32_t i = 0; i < RECORDS; i++) {
        change(bench, i, i);
        if (i % BATCH == BATCH - 1) end_batch(bench, 0);
    }
    for (uint32_t i = 0; i < BATCH * BATCHES; i++) {
        change(bench, draw(RECORDS), i);
        if (i % BATCH == BATCH - 1) end_batch(bench, i / BATCH);
    }
    close_bench(bench);
}

static void compare(uint32_t homes)
{
    struct bench with = { .homes = homes, .with_tree = 1 }, without = { .homes = homes };
    double hashing[BATCHES];
    run(&with);
    run(&without);
    for (uint32_t i = 0; i < BATCHES; i++)
        hashing[i] = plain_hashing_us(homes);
    const double tree = median(with.seal_us, BATCHES), limit = 3;
    printf("  %u home%s, us of processor time a changed record\n", homes, homes == 1 ? "" : "s");
    printf("    the tree                  %6.2f   %s %.0f\n", tree, tree <= limit ? "within" : "ABOVE",
           limit);
    printf("    its hashes alone          %6.2f   about\n", median(hashing, BATCHES));
    printf("    storing with its pages    %6.2f\n", median(with.store_us, BATCHES));
    printf("    storing without a tree    %6.2f\n", median(without.store_us, BATCHES));
}

int main(void)
{
    heading("seal: 10 000 changed records a batch, a million records, LMDB");
    must(daomesh_crypto_ready(), "the self-test");
    compare(1);
    compare(80000);
    return 0;
}
