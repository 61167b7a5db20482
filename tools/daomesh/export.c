/*
 * The portable log: a line of text, then every entry with its length before it. Also one way to read entries from
 * either a ledger, an exported log or elsewhere, so that rebuild, verify and mirror need not know which.
 */
#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define MAGIC "daomesh-log 1 "
#define LENGTH_BYTES 4
#define ENTRY_BYTES_MAX (1u << 20)

struct log_source {
    FILE *file;             /* an exported log */
    daomesh_ledger *ledger; /* or a ledger */
    daomesh_reader *reader;
    struct log_feed feed; /* or whoever gives entries */
    const char *path;
    daomesh_id id;
    uint32_t mode;
    uint32_t commitment;
    uint64_t next;
    uint64_t count; /* of a ledger */
};

static int write_entry(FILE *out, const uint8_t *entry, size_t len)
{
    const uint8_t head[LENGTH_BYTES] = { (uint8_t)(len >> 24), (uint8_t)(len >> 16), (uint8_t)(len >> 8),
                                         (uint8_t)len };
    return fwrite(head, 1, sizeof head, out) == sizeof head && fwrite(entry, 1, len, out) == len;
}

static int write_log(struct tool *tool, FILE *out, struct log_source *source)
{
    scoped_bytes entry = { 0 };
    scoped_text id = hex_of(source->id.bytes, sizeof source->id.bytes);
    int good = fprintf(out, MAGIC "%s %s\n", source->mode == DAOMESH_MODE_HOST ? "host" : "signed", id) > 0;
    for (int more = 1; good;) {
        TRY(log_source_next(tool, source, &entry, &more));
        if (!more) break;
        good = write_entry(out, entry.at, entry.len);
    }
    return good ? DONE : fail(tool, "the log cannot be written: %s", strerror(errno));
}

int export_log(struct tool *tool, const char *path)
{
    struct log_source source = { .ledger = tool->ledger,
                                 .reader = tool->reader,
                                 .path = tool->path,
                                 .id = tool->info.ledger,
                                 .mode = tool->info.mode,
                                 .count = tool->info.entries };
    int to_stdout = strcmp(path, "-") == 0;
    FILE *out = to_stdout ? stdout : fopen(path, "wbx");
    if (!out) return fail(tool, "%s: cannot be made: %s", path, strerror(errno));
    int code = write_log(tool, out, &source);
    int broken = to_stdout ? fflush(out) != 0 : fclose(out) != 0;
    if (code == DONE && broken) return fail(tool, "%s: cannot be written: %s", path, strerror(errno));
    if (code == DONE && !to_stdout && !tool->as_json)
        printf("%llu entries written to %s\n", (unsigned long long)source.count, path);
    return code;
}

/* --- Reading ------------------------------------------------------------------------------------------------------------ */

int log_header_read(daomesh_id *id, uint32_t *mode, const char *line)
{
    char mode_word[8] = "", id_word[65] = "";
    if (sscanf(line, MAGIC "%7s %64s", mode_word, id_word) != 2) return 0;
    *mode = strcmp(mode_word, "host") == 0 ? DAOMESH_MODE_HOST : DAOMESH_MODE_SIGNED;
    return (*mode == DAOMESH_MODE_HOST || strcmp(mode_word, "signed") == 0) && id_read(id, id_word);
}

static int read_header(struct tool *tool, struct log_source *source)
{
    char line[128] = "";
    if (fgets(line, sizeof line, source->file) && log_header_read(&source->id, &source->mode, line))
        return DONE;
    return fail(tool, "%s: not an exported log", source->path);
}

/* A ledger that commits to its state never has a root of zero: the first seal tells. Nothing has been read afterwards. */
static int find_commitment(struct tool *tool, struct log_source *source)
{
    static const daomesh_id none;
    scoped_bytes bytes = { 0 };
    daomesh_entry_info entry = { .size = sizeof entry };
    const long begin = ftell(source->file);
    for (int more = 1; more && !entry.seal;) {
        TRY(log_source_next(tool, source, &bytes, &more));
        if (more && daomesh_entry_read(&entry, bytes.at, bytes.len) != DAOMESH_OK) break; /* replay says so */
    }
    const int has_root = entry.seal && memcmp(&entry.root, &none, sizeof none) != 0;
    source->commitment = has_root ? DAOMESH_COMMITMENT_SMT : DAOMESH_COMMITMENT_NONE;
    source->next = 0;
    if (begin >= 0 && fseek(source->file, begin, SEEK_SET) == 0) return DONE;
    return fail(tool, "%s: cannot be read from its beginning again: %s", source->path, strerror(errno));
}

static int is_exported(const char *path)
{
    char begin[sizeof MAGIC - 1];
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    size_t got = fread(begin, 1, sizeof begin, file);
    fclose(file);
    return got == sizeof begin && memcmp(begin, MAGIC, sizeof begin) == 0;
}

static int open_ledger(struct tool *tool, struct log_source *source)
{
    daomesh_ledger_options options;
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_ledger_options_init(&options, sizeof options);
    options.path = source->path;
    options.create = 0;
    options.read_only = 1;
    int32_t status = daomesh_ledger_open(&source->ledger, &options, &diag);
    if (status == DAOMESH_OK) status = daomesh_reader_open(&source->reader, source->ledger);
    if (status == DAOMESH_OK) status = daomesh_reader_info(&info, source->reader);
    if (status != DAOMESH_OK) return fail_status(tool, status, &diag, "%s", source->path);
    source->id = info.ledger;
    source->mode = info.mode;
    source->commitment = info.commitment;
    source->count = info.entries;
    return DONE;
}

int log_source_open(struct tool *tool, struct log_source **out, const char *path)
{
    struct log_source *source = must_allocate(sizeof *source);
    *out = source;
    source->path = path;
    if (!is_exported(path)) return open_ledger(tool, source);
    source->file = fopen(path, "rb");
    if (!source->file) return fail(tool, "%s: cannot be read: %s", path, strerror(errno));
    TRY(read_header(tool, source));
    return find_commitment(tool, source);
}

struct log_source *log_source_feed(const char *name, const struct log_feed *feed)
{
    struct log_source *source = must_allocate(sizeof *source);
    *source = (struct log_source){
        .feed = *feed, .path = name, .id = feed->id, .mode = feed->mode, .next = feed->from
    };
    return source;
}

static int next_of_file(struct tool *tool, struct log_source *source, struct bytes *entry, int *more)
{
    uint8_t head[LENGTH_BYTES];
    size_t got = fread(head, 1, sizeof head, source->file);
    *more = got == sizeof head;
    if (got == 0) return DONE;
    size_t len = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];
    if (!*more || len == 0 || len > ENTRY_BYTES_MAX)
        return fail(tool, "%s: damaged after entry %llu", source->path, (unsigned long long)source->next);
    bytes_room(entry, len);
    entry->len = fread(entry->at, 1, len, source->file);
    if (entry->len < len)
        return fail(tool, "%s: cut off in entry %llu", source->path, (unsigned long long)source->next);
    return DONE;
}

static int next_of_ledger(struct tool *tool, struct log_source *source, struct bytes *entry, int *more)
{
    *more = source->next < source->count;
    if (!*more) return DONE;
    bytes_room(entry, 4096);
    int32_t status = daomesh_reader_entry(entry->at, entry->cap, &entry->len, source->reader, source->next);
    if (status == DAOMESH_E_BUFFER) {
        bytes_room(entry, entry->len);
        status = daomesh_reader_entry(entry->at, entry->cap, &entry->len, source->reader, source->next);
    }
    if (status == DAOMESH_OK) return DONE;
    return fail_status(tool, status, NULL, "log entry %llu", (unsigned long long)source->next);
}

int log_source_next(struct tool *tool, struct log_source *source, struct bytes *entry, int *more)
{
    if (source->feed.next)
        TRY(source->feed.next(tool, source->feed.ctx, entry, more));
    else
        TRY(source->file ? next_of_file(tool, source, entry, more)
                         : next_of_ledger(tool, source, entry, more));
    source->next += (uint64_t)*more;
    return DONE;
}

const daomesh_id *log_source_id(const struct log_source *source)
{
    return &source->id;
}

uint32_t log_source_mode(const struct log_source *source)
{
    return source->mode;
}

uint32_t log_source_commitment(const struct log_source *source)
{
    return source->commitment;
}

uint64_t log_source_read(const struct log_source *source)
{
    return source->next;
}

daomesh_ledger *log_source_ledger(const struct log_source *source)
{
    return source->ledger;
}

void log_source_close(struct log_source **place)
{
    struct log_source *source = *place;
    if (!source) return;
    if (source->file) fclose(source->file);
    daomesh_reader_close(source->reader);
    daomesh_ledger_close(source->ledger);
    free(source);
    *place = NULL;
}
