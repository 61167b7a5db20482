/* Sequences: entries of the log and events, 256 to a blob, each behind its length as a big-endian u16. */
#include "state/inside.h"

#define BUNDLE_ENTRIES 256u
#define LENGTH_BYTES 2u
#define ENTRY_BYTES_MAX UINT16_MAX
#define BUNDLE_BYTES_FIRST 1024u

uint64_t daomesh__sequence_bundle(uint64_t index)
{
    return index / BUNDLE_ENTRIES;
}

static size_t total_of(const daomesh_span *spans, size_t count)
{
    size_t total = 0;
    for (size_t i = 0; i < count && total <= ENTRY_BYTES_MAX; i++)
        total = spans[i].len > ENTRY_BYTES_MAX ? spans[i].len : total + spans[i].len;
    return total;
}

/* A buffer for what the blob holds and `more` bytes: a larger copy, or {NULL} when the blob's own has room. */
static int32_t larger_copy(struct state *state, struct blob *copy, const struct blob *blob, size_t more)
{
    *copy = (struct blob){ NULL, 0, 0 };
    if (blob->len + more <= blob->cap) return DAOMESH_OK;
    size_t cap = blob->cap ? 2 * blob->cap : BUNDLE_BYTES_FIRST;
    if (cap < blob->len + more) cap = blob->len + more;
    uint8_t *at = daomesh__blob_allocate(state, cap);
    if (!at) return DAOMESH_E_NO_MEMORY;
    if (blob->len > 0) memcpy(at, blob->at, blob->len);
    *copy = (struct blob){ at, blob->len, cap };
    return DAOMESH_OK;
}

/* Journals the entry and gives its blob room; after an error nothing has changed. */
static int32_t make_room(struct state *state, struct entry *entry, size_t more)
{
    struct blob larger;
    TRY(larger_copy(state, &larger, blob_of(entry), more));
    int32_t status = entry->flags & ENTRY_PRESENT ? daomesh__journal_append(state, entry)
                                                  : daomesh__journal_change(state, entry);
    if (status != DAOMESH_OK) {
        daomesh__blob_free(state, &larger);
        return status;
    }
    if (!larger.at) return DAOMESH_OK;
    daomesh__blob_free(state, blob_of(entry));
    *blob_of(entry) = larger;
    return DAOMESH_OK;
}

int32_t daomesh__sequence_append_spans(struct state *state, uint32_t kind, uint64_t count,
                                       const daomesh_span *spans, size_t span_count)
{
    struct entry *entry;
    size_t total = total_of(spans, span_count);
    if (total > ENTRY_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(daomesh__cache_reach(state, &entry, 0, kind, daomesh__sequence_bundle(count)));
    if (!is_blob(state, entry)) return DAOMESH_E_ARG;
    int begun = count % BUNDLE_ENTRIES != 0;
    if (begun != !!(entry->flags & ENTRY_PRESENT)) return DAOMESH_E_CORRUPT;
    TRY(make_room(state, entry, LENGTH_BYTES + total));

    struct blob *blob = blob_of(entry);
    store_be16(blob->at + blob->len, (uint16_t)total);
    blob->len += LENGTH_BYTES;
    for (size_t i = 0; i < span_count; i++) {
        if (spans[i].len > 0) memcpy(blob->at + blob->len, spans[i].at, spans[i].len);
        blob->len += spans[i].len;
    }
    entry->flags |= ENTRY_PRESENT;
    return DAOMESH_OK;
}

int32_t daomesh__sequence_append(struct state *state, uint32_t kind, uint64_t count, const uint8_t *bytes,
                                 size_t len)
{
    const daomesh_span span = { bytes, len };
    return daomesh__sequence_append_spans(state, kind, count, &span, 1);
}

/* Takes the next entry off the front of a bundle. */
static int32_t take_entry(daomesh_span *entry, daomesh_span *bundle)
{
    if (bundle->len == 0) return DAOMESH_E_NOT_FOUND;
    if (bundle->len < LENGTH_BYTES) return DAOMESH_E_CORRUPT;
    size_t len = load_be16(bundle->at);
    if (len > bundle->len - LENGTH_BYTES) return DAOMESH_E_CORRUPT;
    *entry = (daomesh_span){ bundle->at + LENGTH_BYTES, len };
    bundle->at += LENGTH_BYTES + len;
    bundle->len -= LENGTH_BYTES + len;
    return DAOMESH_OK;
}

int32_t daomesh__sequence_read(struct state *state, daomesh_span *entry, uint32_t kind, uint64_t index)
{
    daomesh_span bundle, found = { NULL, 0 };
    *entry = found;
    TRY(daomesh__state_blob(state, &bundle, 0, kind, daomesh__sequence_bundle(index)));
    for (uint64_t i = 0; i <= index % BUNDLE_ENTRIES; i++)
        TRY(take_entry(&found, &bundle));
    *entry = found;
    return DAOMESH_OK;
}
