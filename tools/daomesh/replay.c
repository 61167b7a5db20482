/*
 * A log into an empty ledger: whole batches at a time, their signatures on all cores, then entry by entry in order.
 * A batch is begun with the height and time of the seal at its end, so it is read to that end first.
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
    size_t count;
    size_t cap;
};

static void chunk_free(struct chunk *chunk)
{
    bytes_free(&chunk->data);
    free(chunk->entries);
}

static void chunk_add(struct chunk *chunk, const struct bytes *bytes)
{
    if (chunk->count == chunk->cap) {
        chunk->cap = chunk->cap > 0 ? 2 * chunk->cap : CHUNK_ENTRIES;
        chunk->entries = must_resize(chunk->entries, chunk->cap * sizeof *chunk->entries);
    }
    chunk->entries[chunk->count++] = (struct entry){ .offset = chunk->data.len, .len = bytes->len };
    bytes_append(&chunk->data, bytes->at, bytes->len);
}

static int refuse_entry(struct tool *tool, const struct log_source *source, const struct chunk *chunk,
                        const struct entry *entry, int32_t status, const daomesh_diag *diag)
{
    uint64_t number = log_source_read(source) - chunk->count + (uint64_t)(entry - chunk->entries);
    return fail_status(tool, status, diag, "log entry %llu", (unsigned long long)number);
}

/* Borrowed spans into data that no longer moves. */
static int read_entries(struct tool *tool, struct chunk *chunk, const struct log_source *source)
{
    for (size_t i = 0; i < chunk->count; i++) {
        struct entry *entry = &chunk->entries[i];
        entry->info = (daomesh_entry_info){ .size = sizeof entry->info };
        int32_t status = daomesh_entry_read(&entry->info, chunk->data.at + entry->offset, entry->len);
        if (status != DAOMESH_OK) return refuse_entry(tool, source, chunk, entry, status, NULL);
    }
    return DONE;
}

static int fill_chunk(struct tool *tool, struct chunk *chunk, struct log_source *source)
{
    scoped_bytes bytes = { 0 };
    int more = 1, sealed = 1;
    chunk->count = 0;
    chunk->data.len = 0;
    while (more && (chunk->count < CHUNK_ENTRIES || !sealed)) {
        TRY(log_source_next(tool, source, &bytes, &more));
        if (!more) break;
        daomesh_entry_info info = { .size = sizeof info };
        chunk_add(chunk, &bytes);
        sealed = daomesh_entry_read(&info, bytes.at, bytes.len) == DAOMESH_OK && info.seal;
    }
    if (!sealed) return fail(tool, "the log ends before its last batch is sealed");
    return read_entries(tool, chunk, source);
}

static int check_chunk(struct tool *tool, const struct chunk *chunk, struct replay_count *total,
                       const struct log_source *source)
{
    size_t count = 0;
    struct check *checks = must_allocate(chunk->count * sizeof *checks);
    const struct entry **checked = must_allocate(chunk->count * sizeof *checked);
    for (size_t i = 0; i < chunk->count; i++) {
        const struct entry *entry = &chunk->entries[i];
        if (entry->info.seal) continue;
        checked[count] = entry;
        checks[count++] = (struct check){ .at = entry->info.bytes.at, .len = entry->info.bytes.len };
    }
    total->actions += count;
    total->batches += chunk->count - count;
    int code = DONE;
    if (log_source_mode(source) == DAOMESH_MODE_SIGNED)
        check_signatures(checks, count, log_source_id(source));
    for (size_t i = 0; i < count && code == DONE; i++)
        if (checks[i].status != DAOMESH_OK)
            code = refuse_entry(tool, source, chunk, checked[i], checks[i].status, NULL);
    free(checks);
    free(checked);
    return code;
}

static const struct entry *seal_after(const struct entry *entry)
{
    while (!entry->info.seal)
        entry++;
    return entry;
}

static int apply_chunk(struct tool *tool, daomesh_ledger *target, const struct chunk *chunk,
                       const struct log_source *source)
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
        if (status != DAOMESH_OK) return refuse_entry(tool, source, chunk, entry, status, &diag);
        if (entry == seal) seal = NULL;
    }
    return DONE;
}

static void show_progress(const struct replay_count *total, int last)
{
    if (!isatty(STDERR_FILENO)) return;
    fprintf(stderr, "\r%llu actions checked%s", (unsigned long long)total->actions, last ? "\r\033[K" : "");
}

static int replay_chunks(struct tool *tool, daomesh_ledger *target, struct log_source *source,
                         struct replay_count *total, struct chunk *chunk)
{
    for (;;) {
        TRY(fill_chunk(tool, chunk, source));
        show_progress(total, chunk->count == 0);
        if (chunk->count == 0) return DONE;
        TRY(check_chunk(tool, chunk, total, source));
        TRY(apply_chunk(tool, target, chunk, source));
    }
}

int replay_log(struct tool *tool, daomesh_ledger *target, struct log_source *source,
               struct replay_count *total)
{
    struct chunk chunk = { .count = 0 };
    *total = (struct replay_count){ 0 };
    int code = replay_chunks(tool, target, source, total, &chunk);
    chunk_free(&chunk);
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
