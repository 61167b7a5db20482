/*
 * Records in memory: found by key, read from the source once, kept until there are too many.
 *
 * Absent records are entries too, so that asking again costs nothing. The order of the table never shows: changes are
 * sorted before they are written, and everything else asks by key.
 */
#include "state/inside.h"

#define SLOTS_FIRST 256u
#define CHUNK_CELLS_FIRST 8u
#define CHUNK_BYTES_MOST 65536u
#define BLOB_BYTES_A_RECORD 256u /* blobs may take this for each record that is kept */

struct free_cell {
    struct free_cell *next;
};

struct chunk {
    struct chunk *next;
    size_t bytes;
};

struct store_key daomesh__state_key(uint64_t home, uint32_t kind, uint64_t local)
{
    struct store_key key;
    store_be64(key.bytes, home);
    key.bytes[8] = (uint8_t)kind;
    store_be64(key.bytes + 9, local);
    return key;
}

/* --- Memory ------------------------------------------------------------------------------------------------- */

int32_t daomesh__reserve(struct state *state, void **array, size_t *cap, size_t needed, size_t element_bytes)
{
    if (needed <= *cap) return DAOMESH_OK;
    size_t more = *cap > SIZE_MAX / 2 / element_bytes ? needed : *cap * 2;
    if (more < needed) more = needed;
    if (more > SIZE_MAX / element_bytes) return DAOMESH_E_NO_MEMORY;
    void *grown = daomesh__resize(&state->allocator, *array, *cap * element_bytes, more * element_bytes);
    if (!grown) return DAOMESH_E_NO_MEMORY;
    *array = grown;
    *cap = more;
    return DAOMESH_OK;
}

uint8_t *daomesh__blob_allocate(struct state *state, size_t cap)
{
    uint8_t *bytes = daomesh__allocate(&state->allocator, cap);
    if (bytes) state->blob_bytes += cap;
    return bytes;
}

void daomesh__blob_free(struct state *state, struct blob *blob)
{
    daomesh__free(&state->allocator, blob->at, blob->cap);
    state->blob_bytes -= blob->cap;
    *blob = (struct blob){ NULL, 0, 0 };
}

static int32_t add_chunk(struct state *state, struct pool *pool)
{
    size_t cells = pool->chunk_cells ? pool->chunk_cells : CHUNK_CELLS_FIRST;
    size_t bytes = sizeof(struct chunk) + cells * pool->cell_bytes;
    struct chunk *chunk = daomesh__allocate(&state->allocator, bytes);
    if (!chunk) return DAOMESH_E_NO_MEMORY;
    *chunk = (struct chunk){ pool->chunks, bytes };
    pool->chunks = chunk;
    if (2 * bytes <= CHUNK_BYTES_MOST) pool->chunk_cells = 2 * cells;
    for (size_t i = cells; i-- > 0;) {
        struct free_cell *cell = (void *)((uint8_t *)(chunk + 1) + i * pool->cell_bytes);
        cell->next = pool->free;
        pool->free = cell;
    }
    return DAOMESH_OK;
}

static void free_chunks(struct state *state, struct pool *pool)
{
    for (struct chunk *chunk = pool->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        daomesh__free(&state->allocator, chunk, chunk->bytes);
    }
    pool->chunks = NULL;
    pool->free = NULL;
    pool->chunk_cells = 0;
}

static struct entry *make_entry(struct state *state, uint64_t home, uint32_t kind, uint64_t local)
{
    struct pool *pool = &state->pools[kind];
    if (!pool->free && add_chunk(state, pool) != DAOMESH_OK) return NULL;
    struct free_cell *cell = pool->free;
    pool->free = cell->next;
    struct entry *entry = (void *)cell;
    *entry = (struct entry){ .home = home, .local = local, .kind = (uint8_t)kind, .flags = ENTRY_UNKNOWN };
    if (pool->schema->blob) *blob_of(entry) = (struct blob){ NULL, 0, 0 };
    return entry;
}

static void free_entry(struct state *state, struct entry *entry)
{
    struct pool *pool = &state->pools[entry->kind];
    if (pool->schema->blob) daomesh__blob_free(state, blob_of(entry));
    struct free_cell *cell = (void *)entry;
    cell->next = pool->free;
    pool->free = cell;
}

/* --- The table ---------------------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t x)
{
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

/* The seed makes collisions unpredictable for those who choose keys. */
static uint64_t hash_of(const struct state *state, uint64_t home, uint32_t kind, uint64_t local)
{
    return mix(mix(state->seed ^ local) ^ home ^ (uint64_t)kind << 56);
}

static int is_entry(const struct entry *entry, uint64_t home, uint32_t kind, uint64_t local)
{
    return entry->local == local && entry->home == home && entry->kind == kind;
}

/* The record's slot, or the empty one where it would go. */
static struct slot *slot_of(const struct state *state, uint64_t hash, uint64_t home, uint32_t kind,
                            uint64_t local)
{
    size_t mask = state->slot_count - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        struct slot *slot = &state->slots[i];
        if (!slot->entry || (slot->hash == hash && is_entry(slot->entry, home, kind, local))) return slot;
    }
}

static void put_in_table(struct slot *slots, size_t slot_count, struct slot added)
{
    size_t i = added.hash & (slot_count - 1);
    while (slots[i].entry)
        i = (i + 1) & (slot_count - 1);
    slots[i] = added;
}

static int32_t grow_table(struct state *state)
{
    size_t slot_count = state->slot_count ? state->slot_count * 2 : SLOTS_FIRST;
    struct slot *slots = daomesh__allocate(&state->allocator, slot_count * sizeof *slots);
    if (!slots) return DAOMESH_E_NO_MEMORY;
    memset(slots, 0, slot_count * sizeof *slots);
    for (size_t i = 0; i < state->slot_count; i++) {
        if (state->slots[i].entry) put_in_table(slots, slot_count, state->slots[i]);
    }
    daomesh__free(&state->allocator, state->slots, state->slot_count * sizeof *slots);
    state->slots = slots;
    state->slot_count = slot_count;
    return DAOMESH_OK;
}

/* Empties a slot and moves later ones back into the gap, as far as their probing allows. */
static void take_from_table(struct state *state, size_t gap)
{
    size_t mask = state->slot_count - 1;
    for (size_t i = (gap + 1) & mask; state->slots[i].entry; i = (i + 1) & mask) {
        size_t home = state->slots[i].hash & mask;
        if (((i - home) & mask) < ((i - gap) & mask)) continue; /* it would come to stand before its home */
        state->slots[gap] = state->slots[i];
        gap = i;
    }
    state->slots[gap].entry = NULL;
    state->entries--;
}

/* --- Reading ------------------------------------------------------------------------------------------------ */

static int32_t read_source(const struct state_source *source, daomesh_span *value,
                           const struct store_key *key)
{
    const struct store_ops *ops = source->store->ops;
    return source->snapshot ? ops->snapshot_get(source->snapshot, value, key)
                            : ops->get(source->store, value, key);
}

int32_t daomesh__state_stored(const struct state *state, daomesh_span *value, uint64_t home, uint32_t kind,
                              uint64_t local)
{
    const struct store_key key = daomesh__state_key(home, kind, local);
    *value = (daomesh_span){ NULL, 0 };
    return read_source(&state->source, value, &key);
}

static int32_t load_blob(struct state *state, struct blob *blob, daomesh_span value)
{
    if (value.len == 0) return DAOMESH_OK;
    blob->at = daomesh__blob_allocate(state, value.len);
    if (!blob->at) return DAOMESH_E_NO_MEMORY;
    memcpy(blob->at, value.at, value.len);
    blob->len = blob->cap = value.len;
    return DAOMESH_OK;
}

static int32_t load(struct state *state, struct entry *entry)
{
    const struct schema_struct *schema = state->pools[entry->kind].schema;
    struct store_key key = daomesh__state_key(entry->home, entry->kind, entry->local);
    daomesh_span value;
    int32_t status = read_source(&state->source, &value, &key);
    if (status == DAOMESH_E_NOT_FOUND) {
        entry->flags = 0;
        return DAOMESH_OK;
    }
    TRY(status);
    TRY(schema->blob ? load_blob(state, blob_of(entry), value)
                     : daomesh__unpack(record_of(entry), schema, value));
    entry->flags = ENTRY_PRESENT;
    return DAOMESH_OK;
}

static int32_t add_entry(struct state *state, struct entry **out, uint64_t hash, uint64_t home, uint32_t kind,
                         uint64_t local)
{
    if ((state->entries + 1) * 3 > state->slot_count * 2) TRY(grow_table(state));
    struct entry *entry = make_entry(state, home, kind, local);
    if (!entry) return DAOMESH_E_NO_MEMORY;
    put_in_table(state->slots, state->slot_count, (struct slot){ hash, entry });
    state->entries++;
    *out = entry;
    return DAOMESH_OK;
}

int32_t daomesh__cache_reach(struct state *state, struct entry **out, uint64_t home, uint32_t kind,
                             uint64_t local)
{
    if (kind >= KIND_COUNT || !state->pools[kind].schema) return DAOMESH_E_ARG;
    uint64_t hash = hash_of(state, home, kind, local);
    struct entry *entry = state->slot_count ? slot_of(state, hash, home, kind, local)->entry : NULL;
    if (!entry) TRY(add_entry(state, &entry, hash, home, kind, local));
    if (entry->flags & ENTRY_UNKNOWN) TRY(load(state, entry));
    if (entry->batch != state->batch) entry->batch = state->batch;
    *out = entry;
    return DAOMESH_OK;
}

/* --- Letting go --------------------------------------------------------------------------------------------- */

static int is_over(const struct state *state, size_t keep)
{
    return state->entries > keep || state->blob_bytes / BLOB_BYTES_A_RECORD > keep;
}

/* All but what the batch that ends has asked for. */
static void evict_unused(struct state *state)
{
    for (size_t i = 0; i < state->slot_count;) {
        struct entry *entry = state->slots[i].entry;
        if (!entry || entry->batch == state->batch) {
            i++;
            continue;
        }
        free_entry(state, entry);
        take_from_table(state, i); /* another entry may have moved here: look again */
    }
}

static void evict_all(struct state *state)
{
    for (size_t i = 0; i < state->slot_count; i++) {
        if (state->slots[i].entry) free_entry(state, state->slots[i].entry);
    }
    if (state->slots) memset(state->slots, 0, state->slot_count * sizeof *state->slots);
    state->entries = 0;
    for (size_t kind = 0; kind < KIND_COUNT; kind++)
        free_chunks(state, &state->pools[kind]);
}

/* What the last batch used stays, unless that alone is so much that the next sweep would come too soon. */
void daomesh__cache_sweep(struct state *state)
{
    if (is_over(state, state->keep)) {
        evict_unused(state);
        if (is_over(state, state->keep / 4 * 3)) evict_all(state);
    }
    state->batch++;
}

void daomesh__cache_close(struct state *state)
{
    evict_all(state);
    daomesh__free(&state->allocator, state->slots, state->slot_count * sizeof *state->slots);
}
