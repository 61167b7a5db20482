/*
 * A published log taken over as a mirror does it, on LMDB, against the machine's bare signature checks: every entry hashed
 * into the log's tree, every signature, every vote applied, every root of the state compared, every batch synced. The
 * founding of the DAOs is in the log too; it is taken over before the clock starts.
 */
#include "pool.h"

#include <sodium.h>

#define COPY_FILE "bench-mirror.dmesh"
#define DAOS 1000u
#define BATCH 10000u
#define BATCHES 6u
#define VOTES (BATCH * BATCHES)
#define ENTRY_BYTES (2 * ACTION_BYTES)

struct entry {
    const uint8_t *at;
    size_t len;
    daomesh_entry_info info;
    daomesh_action_signature signature; /* of an action, and what it signs; for libsodium alone */
    daomesh_span message;
};

struct log {
    daomesh_id ledger;
    struct entry *entries;
    uint8_t *bytes;
    size_t count;
    size_t votes; /* the first entry behind the founding */
    daomesh_id root;
};

static void check(const void *context, size_t i)
{
    const struct log *log = context;
    const daomesh_entry_info *info = &log->entries[i].info;
    if (!info->seal)
        must(daomesh_action_verify(&log->ledger, info->bytes.at, info->bytes.len, NULL), "verifying");
}

static void check_bare(const void *context, size_t i)
{
    const struct entry *entry = &((const struct log *)context)->entries[i];
    if (!entry->info.seal)
        must(crypto_sign_verify_detached(entry->signature.signature, entry->message.at, entry->message.len,
                                         entry->signature.key.bytes),
             "libsodium");
}

static struct rate bare_rate(const struct log *log)
{
    const struct rate entries = pool_rate(check_bare, log, log->votes, log->count);
    const double votes = (double)VOTES / (double)(log->count - log->votes);
    return (struct rate){ entries.wall * votes, entries.cpu * votes };
}

static size_t seal_after(const struct log *log, size_t first)
{
    while (!log->entries[first].info.seal)
        first++;
    return first;
}

static void replay_batch(daomesh_ledger *copy, const struct log *log, size_t first, size_t seal)
{
    const daomesh_entry_info *info = &log->entries[seal].info;
    must(daomesh_ledger_begin(copy, info->height, info->time), "beginning");
    for (size_t i = first; i <= seal; i++) {
        const struct entry *entry = &log->entries[i];
        must(daomesh_ledger_replay(copy, entry->at, entry->len, DAOMESH_APPLY_VERIFIED, NULL), "replaying");
    }
}

/* The copy keeps the tree of its log by itself: its root says that every entry is the one that was published. */
static void check_root(const struct log *log, daomesh_ledger *copy)
{
    daomesh_reader *reader;
    daomesh_log_head head = { .size = sizeof head };
    must(daomesh_reader_open(&reader, copy), "reading");
    must(daomesh_reader_log_head(&head, reader), "reading");
    must(memcmp(&head.root, &log->root, sizeof head.root) == 0 ? DAOMESH_OK : DAOMESH_E_PROOF,
         "the log's root");
    daomesh_reader_close(reader);
}

static struct rate mirror_rate(const struct log *log, daomesh_ledger *copy)
{
    struct pool pool;
    size_t first = 0, seal;
    for (; first < log->votes; first = seal + 1) {
        seal = seal_after(log, first);
        replay_batch(copy, log, first, seal);
    }
    const double began = now_s(), cpu_began = cpu_s();
    pool_start(&pool, check, log, log->votes, log->count);
    for (; first < log->count; first = seal + 1) {
        seal = seal_after(log, first);
        pool_wait(&pool, seal + 1);
        replay_batch(copy, log, first, seal);
    }
    pool_join(&pool);
    check_root(log, copy);
    return rate_since(VOTES, began, cpu_began);
}

/* The bytes that were signed go to `at`; how many. */
static size_t make_message(uint8_t *at, struct entry *out, const daomesh_id *ledger)
{
    static const char domain[] = "daomesh/action/v1"; /* its terminator is signed too */
    daomesh_action_view view = { .size = sizeof view };
    must(daomesh_action_read(&view, out->info.bytes.at, out->info.bytes.len, NULL), "reading");
    must(daomesh_action_signature_at(&out->signature, &view, 0), "reading");
    memcpy(at, domain, sizeof domain);
    memcpy(at + sizeof domain, ledger->bytes, sizeof ledger->bytes);
    memcpy(at + sizeof domain + sizeof ledger->bytes, view.action.at, view.action.len);
    out->message = (daomesh_span){ at, sizeof domain + sizeof ledger->bytes + view.action.len };
    return out->message.len;
}

static void read_entry(struct log *log, uint8_t **at, daomesh_reader *reader)
{
    struct entry *entry = &log->entries[log->count];
    entry->at = *at;
    entry->info.size = sizeof entry->info;
    must(daomesh_reader_entry(*at, ENTRY_BYTES, &entry->len, reader, log->count), "reading");
    must(daomesh_entry_read(&entry->info, entry->at, entry->len), "reading");
    *at += entry->len;
    if (!entry->info.seal) *at += make_message(*at, entry, &log->ledger);
    log->count++;
}

static void read_log(struct log *log, daomesh_ledger *ledger, uint64_t votes)
{
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_log_head head = { .size = sizeof head };
    must(daomesh_reader_open(&reader, ledger), "reading");
    must(daomesh_reader_info(&info, reader), "reading");
    must(daomesh_reader_log_head(&head, reader), "reading");
    *log = (struct log){ .ledger = info.ledger, .root = head.root, .votes = votes };
    log->bytes = allocate(info.entries, 2 * ENTRY_BYTES);
    log->entries = allocate(info.entries, sizeof *log->entries);
    for (uint8_t *at = log->bytes; log->count < info.entries;)
        read_entry(log, &at, reader);
    daomesh_reader_close(reader);
}

/* A ledger of members and votes, as it was published. */
static void make_log(struct log *log)
{
    struct world world;
    struct ballots ballots;
    daomesh_ledger_info info = { .size = sizeof info };
    world_open_with(&world, NULL, DAOMESH_MODE_SIGNED, DAOMESH_COMMITMENT_SMT, DAOS,
                    VOTES / (DAOS * MEMBERS));
    ballots_make(&ballots, &world, VOTES);
    must(daomesh_ledger_info_get(&info, world.ledger), "reading");
    for (size_t batch = 0; batch < BATCHES; batch++) {
        world_begin(&world, world.time + 1);
        for (size_t i = 0; i < BATCH; i++) {
            const daomesh_span vote = ballot_at(&ballots, batch * BATCH + i);
            world_apply(&world, vote.at, vote.len);
        }
        must(daomesh_ledger_commit(world.ledger), "committing");
    }
    read_log(log, world.ledger, info.entries);
    ballots_free(&ballots);
    world_close(&world, NULL);
}

int main(void)
{
    heading("mirror: a published log checked and applied, on LMDB, every commit synced");
    struct log log;
    daomesh_ledger *copy;
    daomesh_ledger_options options;
    make_log(&log);
    world_remove_files(COPY_FILE);
    must(daomesh_ledger_options_init(&options, sizeof options), "options");
    options.path = COPY_FILE;
    options.mode = DAOMESH_MODE_SIGNED;
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.ledger = log.ledger;
    must(daomesh_ledger_open(&copy, &options, NULL), "opening");

    const struct rate before = bare_rate(&log), whole = mirror_rate(&log, copy), after = bare_rate(&log);
    const double bare = (before.wall + after.wall) / 2, bare_cpu = (before.cpu + after.cpu) / 2;
    printf("  votes of a published log   %9.0f /s\n", whole.wall);
    printf("  libsodium's checks alone   %9.0f /s, all cores, the same messages\n", bare);
    printf("  ratio                      %9.2f, of processor time %.2f\n", whole.wall / bare,
           whole.cpu / bare_cpu);

    daomesh_ledger_close(copy);
    world_remove_files(COPY_FILE);
    free(log.entries);
    free(log.bytes);
    return 0;
}
