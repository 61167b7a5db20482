/* The state's front: records and blobs found, created, changed and deleted by (home, kind, local). */
#include "state/inside.h"

#define KEEP_DEFAULT ((size_t)1 << 18)
#define CELL_ALIGNMENT 16u

static void set_up_pools(struct state *state)
{
    const struct schema_struct *schema;
    for (size_t i = 0; (schema = daomesh__schema_record_at(i)) != NULL; i++) {
        struct pool *pool = &state->pools[schema->number];
        size_t bytes = sizeof(struct entry) + (schema->blob ? sizeof(struct blob) : schema->size);
        pool->schema = schema;
        pool->cell_bytes = (bytes + CELL_ALIGNMENT - 1) / CELL_ALIGNMENT * CELL_ALIGNMENT;
        if (schema->packed_max > state->packed_cap) state->packed_cap = schema->packed_max;
    }
}

int32_t daomesh__state_open(struct state **out, const struct state_source *source, size_t keep,
                            const daomesh_allocator *allocator)
{
    *out = NULL;
    struct state *state = daomesh__allocate(allocator, sizeof *state);
    if (!state) return DAOMESH_E_NO_MEMORY;
    memset(state, 0, sizeof *state);
    state->allocator = *allocator;
    state->source = *source;
    state->keep = keep ? keep : KEEP_DEFAULT;
    state->seed = (uint64_t)(uintptr_t)state; /* differs from run to run; no result depends on it */
    state->newest = NO_IMAGE;
    state->fuel = UINT64_MAX;
    set_up_pools(state);
    state->packed = daomesh__allocate(allocator, state->packed_cap);
    if (!state->packed) {
        daomesh__free(allocator, state, sizeof *state);
        return DAOMESH_E_NO_MEMORY;
    }
    *out = state;
    return DAOMESH_OK;
}

const daomesh_allocator *daomesh__state_allocator(const struct state *state)
{
    return &state->allocator;
}

void daomesh__state_close(struct state *state)
{
    if (!state) return;
    daomesh_allocator allocator = state->allocator;
    daomesh__state_clear(state);
    daomesh__cache_close(state);
    daomesh__free(&allocator, state->journal, state->journal_cap);
    daomesh__free(&allocator, state->changes, 2 * state->changes_cap * sizeof *state->changes);
    daomesh__free(&allocator, state->packed, state->packed_cap);
    daomesh__free(&allocator, state->tree_writes, state->tree_writes_cap * sizeof *state->tree_writes);
    daomesh__free(&allocator, state->tree_bytes, state->tree_bytes_cap);
    daomesh__free(&allocator, state->timers, state->timers_cap * sizeof *state->timers);
    daomesh__free(&allocator, state, sizeof *state);
}

/* --- Records ------------------------------------------------------------------------------------------------ */

static int32_t reach_record(struct state *state, struct entry **out, uint64_t home, uint32_t kind,
                            uint64_t local)
{
    TRY(daomesh__cache_reach(state, out, home, kind, local));
    return is_blob(state, *out) ? DAOMESH_E_ARG : DAOMESH_OK;
}

int32_t daomesh__state_find(struct state *state, const void **out, uint64_t home, uint32_t kind,
                            uint64_t local)
{
    struct entry *entry;
    *out = NULL;
    TRY(reach_record(state, &entry, home, kind, local));
    if (entry->flags & ENTRY_PRESENT) *out = record_of(entry);
    return DAOMESH_OK;
}

int32_t daomesh__state_edit(struct state *state, void **out, uint64_t home, uint32_t kind, uint64_t local)
{
    struct entry *entry;
    *out = NULL;
    TRY(reach_record(state, &entry, home, kind, local));
    if (!(entry->flags & ENTRY_PRESENT)) return DAOMESH_E_NOT_FOUND;
    TRY(daomesh__journal_change(state, entry));
    *out = record_of(entry);
    return DAOMESH_OK;
}

int32_t daomesh__state_create(struct state *state, void **out, uint64_t home, uint32_t kind, uint64_t local)
{
    struct entry *entry;
    *out = NULL;
    TRY(reach_record(state, &entry, home, kind, local));
    if (entry->flags & ENTRY_PRESENT) return DAOMESH_E_EXISTS;
    TRY(daomesh__journal_change(state, entry));
    memset(record_of(entry), 0, state->pools[kind].schema->size);
    entry->flags |= ENTRY_PRESENT;
    *out = record_of(entry);
    return DAOMESH_OK;
}

int32_t daomesh__state_delete(struct state *state, uint64_t home, uint32_t kind, uint64_t local)
{
    struct entry *entry;
    TRY(daomesh__cache_reach(state, &entry, home, kind, local));
    if (!(entry->flags & ENTRY_PRESENT)) return DAOMESH_E_NOT_FOUND;
    TRY(daomesh__journal_change(state, entry));
    entry->flags &= (uint8_t)~ENTRY_PRESENT;
    return DAOMESH_OK;
}

/* --- Blobs -------------------------------------------------------------------------------------------------- */

static int32_t reach_blob(struct state *state, struct entry **out, uint64_t home, uint32_t kind,
                          uint64_t local)
{
    TRY(daomesh__cache_reach(state, out, home, kind, local));
    return is_blob(state, *out) ? DAOMESH_OK : DAOMESH_E_ARG;
}

int32_t daomesh__state_blob(struct state *state, daomesh_span *value, uint64_t home, uint32_t kind,
                            uint64_t local)
{
    static const uint8_t nothing; /* where an empty blob is, since NULL says absent */
    struct entry *entry;
    *value = (daomesh_span){ NULL, 0 };
    TRY(reach_blob(state, &entry, home, kind, local));
    if (!(entry->flags & ENTRY_PRESENT)) return DAOMESH_OK;
    const struct blob *blob = blob_of(entry);
    *value = (daomesh_span){ blob->len > 0 ? blob->at : &nothing, blob->len };
    return DAOMESH_OK;
}

int32_t daomesh__state_blob_put(struct state *state, uint64_t home, uint32_t kind, uint64_t local,
                                const uint8_t *bytes, size_t len)
{
    struct entry *entry;
    struct blob blob = { NULL, len, len };
    if (len > STORE_VALUE_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(reach_blob(state, &entry, home, kind, local));
    if (len > 0) {
        blob.at = daomesh__blob_allocate(state, len);
        if (!blob.at) return DAOMESH_E_NO_MEMORY;
        memcpy(blob.at, bytes, len);
    }
    int32_t status = daomesh__journal_change(state, entry);
    if (status != DAOMESH_OK) {
        daomesh__blob_free(state, &blob);
        return status;
    }
    *blob_of(entry) = blob;
    entry->flags |= ENTRY_PRESENT;
    return DAOMESH_OK;
}

/* --- Many --------------------------------------------------------------------------------------------------- */

struct each {
    const struct schema_struct *schema;
    void *record;
    state_visit *visit;
    void *ctx;
};

static int32_t visit_stored(void *ctx, const uint8_t *key, daomesh_span value)
{
    const struct each *each = ctx;
    uint64_t local = load_be64(key + 9);
    if (each->schema->blob) return each->visit(each->ctx, local, &value);
    TRY(daomesh__unpack(each->record, each->schema, value));
    return each->visit(each->ctx, local, each->record);
}

int32_t daomesh__state_each(struct state *state, uint64_t home, uint32_t kind, uint64_t first_local,
                            state_visit *visit, void *ctx)
{
    if (kind >= KIND_COUNT || !state->pools[kind].schema) return DAOMESH_E_ARG;
    const struct state_source *source = &state->source;
    const struct schema_struct *schema = state->pools[kind].schema;
    const size_t bytes = schema->blob ? 1 : schema->size;
    const struct store_key first = daomesh__state_key(home, kind, first_local);
    const struct store_key last = daomesh__state_key(home, kind + 1, 0);
    struct each each = { schema, daomesh__allocate(&state->allocator, bytes), visit, ctx };
    if (!each.record) return DAOMESH_E_NO_MEMORY;
    int32_t status =
        source->snapshot
            ? source->store->ops->snapshot_scan(source->snapshot, &first, &last, visit_stored, &each)
            : source->store->ops->scan(source->store, &first, &last, visit_stored, &each);
    daomesh__free(&state->allocator, each.record, bytes);
    return status;
}
