/*
 * A log into a ledger: whole batches at a time, their signatures on all cores, then entry by entry in order. While one chunk is
 * applied, the signatures of the next are checked. A batch is begun with the height and time of the seal at its end, so it is
 * read to that end first.
 */
#include "tool.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_ENTRIES 4096 /* read at least so many, then on to the end of the batch */

struct entry {
    size_t offset; /* in the chunk's data */
    size_t len;
    daomesh_entry_info info; /* its span is set once the data no longer moves */
};

struct chunk {
    struct bytes data;
    struct entry *entries;
    struct check *checks; /* one for each entry; of seals there is nothing to check */
    struct checking *checking;
    uint64_t first; /* number of its first entry */
    size_t count;
    size_t cap;
};

static void chunk_free(struct chunk *chunk)
{
    check_finish(&chunk->checking);
    bytes_free(&chunk->data);
    free(chunk->entries);
    free(chunk->checks);
}

static void chunk_add(struct chunk *chunk, const struct bytes *bytes)
{
    if (chunk->count == chunk->cap) {
        chunk->cap = chunk->cap > 0 ? 2 * chunk->cap : CHUNK_ENTRIES;
        chunk->entries = must_resize(chunk->entries, chunk->cap * sizeof *chunk->entries);
        chunk->checks = must_resize(chunk->checks, chunk->cap * sizeof *chunk->checks);
    }
    chunk->entries[chunk->count++] = (struct entry){ .offset = chunk->data.len, .len = bytes->len };
    bytes_append(&chunk->data, bytes->at, bytes->len);
}

static int refuse_entry(struct tool *tool, const struct chunk *chunk, size_t index, int32_t status,
                        const daomesh_diag *diag)
{
    return fail_status(tool, status, diag, "log entry %llu", (unsigned long long)(chunk->first + index));
}

/* Borrowed spans into data that no longer moves. */
static int read_entries(struct tool *tool, struct chunk *chunk)
{
    for (size_t i = 0; i < chunk->count; i++) {
        struct entry *entry = &chunk->entries[i];
        entry->info = (daomesh_entry_info){ .size = sizeof entry->info };
        int32_t status = daomesh_entry_read(&entry->info, chunk->data.at + entry->offset, entry->len);
        if (status != DAOMESH_OK) return refuse_entry(tool, chunk, i, status, NULL);
        chunk->checks[i] = (struct check){ .at = entry->info.bytes.at, .len = entry->info.bytes.len };
    }
    return DONE;
}

static int fill_chunk(struct tool *tool, struct chunk *chunk, struct log_source *source)
{
    scoped_bytes bytes = { 0 };
    int more = 1, sealed = 1;
    chunk->count = 0;
    chunk->data.len = 0;
    chunk->first = log_source_read(source);
    while (more && (chunk->count < CHUNK_ENTRIES || !sealed)) {
        TRY(log_source_next(tool, source, &bytes, &more));
        if (!more) break;
        daomesh_entry_info info = { .size = sizeof info };
        chunk_add(chunk, &bytes);
        sealed = daomesh_entry_read(&info, bytes.at, bytes.len) == DAOMESH_OK && info.seal;
    }
    if (!sealed) return fail(tool, "the log ends before its last batch is sealed");
    return read_entries(tool, chunk);
}

static void start_checks(struct chunk *chunk, const struct log_source *source)
{
    if (log_source_mode(source) == DAOMESH_MODE_SIGNED)
        chunk->checking = check_start(chunk->checks, chunk->count, log_source_id(source));
}

static int finish_checks(struct tool *tool, struct chunk *chunk)
{
    check_finish(&chunk->checking);
    for (size_t i = 0; i < chunk->count; i++)
        if (chunk->checks[i].status != DAOMESH_OK)
            return refuse_entry(tool, chunk, i, chunk->checks[i].status, NULL);
    return DONE;
}

static const struct entry *seal_after(const struct entry *entry)
{
    while (!entry->info.seal)
        entry++;
    return entry;
}

static int apply_chunk(struct tool *tool, daomesh_ledger *target, const struct chunk *chunk,
                       struct replay_count *total)
{
    const struct entry *seal = NULL; /* of the batch that is open */
    for (size_t i = 0; i < chunk->count; i++) {
        const struct entry *entry = &chunk->entries[i];
        daomesh_diag diag = { .size = sizeof diag };
        int32_t status = DAOMESH_OK;
        if (!seal) {
            seal = seal_after(entry);
            status = daomesh_ledger_begin(target, seal->info.height, seal->info.time);
        }
        if (status == DAOMESH_OK)
            status = daomesh_ledger_replay(target, chunk->data.at + entry->offset, entry->len,
                                           DAOMESH_APPLY_VERIFIED, &diag);
        if (status != DAOMESH_OK) return refuse_entry(tool, chunk, i, status, &diag);
        total->batches += entry == seal;
        total->actions += entry != seal;
        if (entry == seal) seal = NULL;
    }
    return DONE;
}

static void show_progress(const struct replay_count *total, int last)
{
    if (!isatty(STDERR_FILENO)) return;
    fprintf(stderr, "\r%llu actions checked%s", (unsigned long long)total->actions, last ? "\r\033[K" : "");
}

/* One chunk is being checked while the next is read, then applied while that one is checked. */
static int replay_chunks(struct tool *tool, daomesh_ledger *target, struct log_source *source,
                         struct replay_count *total, struct chunk chunks[2])
{
    struct chunk *now = &chunks[0], *next = &chunks[1];
    TRY(fill_chunk(tool, now, source));
    start_checks(now, source);
    while (now->count > 0) {
        TRY(fill_chunk(tool, next, source));
        TRY(finish_checks(tool, now));
        start_checks(next, source);
        TRY(apply_chunk(tool, target, now, total));
        show_progress(total, next->count == 0);
        struct chunk *done = now;
        now = next;
        next = done;
    }
    return DONE;
}

int replay_log(struct tool *tool, daomesh_ledger *target, struct log_source *source,
               struct replay_count *total)
{
    struct chunk chunks[2] = { { .count = 0 }, { .count = 0 } };
    *total = (struct replay_count){ 0 };
    int code = replay_chunks(tool, target, source, total, chunks);
    chunk_free(&chunks[0]);
    chunk_free(&chunks[1]);
    return code;
}

int replay_target(struct tool *tool, daomesh_ledger **out, const struct log_source *source, const char *path)
{
    daomesh_ledger_options options;
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_ledger_options_init(&options, sizeof options);
    options.path = path;
    options.create = 2;
    options.no_sync = 1; /* a replay that is cut short is begun again */
    options.mode = log_source_mode(source);
    options.commitment = log_source_commitment(source);
    options.ledger = *log_source_id(source);
    int32_t status = daomesh_ledger_open(out, &options, &diag);
    if (status == DAOMESH_E_EXISTS) return fail(tool, "%s: there is a ledger already", path);
    return status == DAOMESH_OK ? DONE : fail_status(tool, status, &diag, "%s", path ? path : "memory");
}

int digest_of(struct tool *tool, char **out, daomesh_ledger *ledger)
{
    daomesh_id digest;
    int32_t status = daomesh_ledger_digest(&digest, ledger);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "the digest");
    *out = hex_of(digest.bytes, sizeof digest.bytes);
    return DONE;
}
