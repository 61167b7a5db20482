/* A batch as a whole: begun, written in key order, kept or dropped. */
#include "state/inside.h"
#include "state/tree.h"

int32_t daomesh__state_begin(struct state *state)
{
    if (state->dirty > 0) return DAOMESH_E_STATE;
    daomesh__state_keep(state);
    daomesh__cache_sweep(state);
    daomesh__timers_sweep(state);
    return DAOMESH_OK;
}

static int is_before(const struct change *a, const struct change *b)
{
    if (a->home != b->home) return a->home < b->home;
    if (a->kind != b->kind) return a->kind < b->kind;
    return a->local < b->local;
}

/* Merges from[left, middle) and from[middle, right) into the same places of `to`. */
static void merge(struct change *to, const struct change *from, size_t left, size_t middle, size_t right)
{
    size_t a = left, b = middle;
    for (size_t i = left; i < right; i++) {
        int take_a = b == right || (a < middle && !is_before(&from[b], &from[a]));
        to[i] = from[take_a ? a++ : b++];
    }
}

/* Merge sort from the bottom up between the two halves of the array; returns the half that holds the result. */
static const struct change *sort_changes(const struct state *state)
{
    const size_t count = state->changes_len;
    if (count < 2) return state->changes;
    struct change *from = state->changes, *to = state->changes + state->changes_cap;
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t left = 0; left < count; left += 2 * run) {
            size_t middle = left + run < count ? left + run : count;
            size_t right = middle + run < count ? middle + run : count;
            merge(to, from, left, middle, right);
        }
        struct change *swap = from;
        from = to;
        to = swap;
    }
    return from;
}

static int32_t write_change(struct state *state, const struct change *change)
{
    struct store *store = state->source.store;
    struct entry *entry = change->entry;
    const struct store_key key = daomesh__state_key(change->home, (uint32_t)change->kind, change->local);
    if (!(entry->flags & ENTRY_DIRTY)) return DAOMESH_OK; /* undone */
    if (!(entry->flags & ENTRY_PRESENT)) return store->ops->remove(store, &key);
    if (is_blob(state, entry)) {
        const struct blob *blob = blob_of(entry);
        return store->ops->put(store, &key, (daomesh_span){ blob->at, blob->len });
    }
    size_t len;
    TRY(daomesh__pack(state->packed, state->packed_cap, &len, state->pools[entry->kind].schema,
                      record_of(entry)));
    return store->ops->put(store, &key, (daomesh_span){ state->packed, len });
}

int32_t daomesh__state_write(struct state *state)
{
    if (state->source.snapshot) return DAOMESH_E_READ_ONLY;
    const struct change *changes = sort_changes(state);
    for (size_t i = 0; i < state->changes_len; i++)
        TRY(write_change(state, &changes[i]));
    return daomesh__tree_write(state);
}

/* Ends the batch: every listed entry gets rid of the flags of changes and takes `flag`. */
static void forget_changes(struct state *state, uint8_t flag)
{
    daomesh__state_clear(state);
    daomesh__tree_forget(state);
    for (size_t i = 0; i < state->changes_len; i++) {
        struct entry *entry = state->changes[i].entry;
        entry->flags = (uint8_t)((entry->flags & ~(ENTRY_DIRTY | ENTRY_LISTED)) | flag);
        if (flag && is_blob(state, entry)) daomesh__blob_free(state, blob_of(entry));
    }
    state->changes_len = 0;
    state->dirty = 0;
}

void daomesh__state_keep(struct state *state)
{
    forget_changes(state, 0);
}

/* Changed entries are read from the source again when they are asked for next. */
int32_t daomesh__state_drop(struct state *state)
{
    size_t count = state->changes_len;
    forget_changes(state, ENTRY_UNKNOWN);
    daomesh__timers_dropped(state, state->changes,
                            count); /* finding a record lists no change: the old list is whole */
    return DAOMESH_OK;
}

size_t daomesh__state_dirty(const struct state *state)
{
    return state->dirty;
}
