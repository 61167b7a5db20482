/* The state tree of a batch: what changed, home by home, then the tree of homes, and the pages into the store. */
#include "state/inside.h"
#include "state/tree_page.h"

struct update {
    struct state *state;
    struct leaf *changed; /* all of them; a home's first becomes the home's leaf when the home is done */
    struct ref *refs;     /* of each, and as many places behind them for sorting */
    size_t count;
    struct leaf *merged; /* the leaves of a page, with its changes */
};

/* --- What changed ------------------------------------------------------------------------------------------------- */

static int is_proven_change(const struct state *state, const struct change *change)
{
    return (change->entry->flags & ENTRY_DIRTY) && state->pools[change->kind].schema->proven;
}

static size_t count_changes(const struct state *state)
{
    size_t count = 0;
    for (size_t i = 0; i < state->changes_len; i++)
        count += (size_t)is_proven_change(state, &state->changes[i]);
    return count;
}

/* A record's bytes as they will be stored; good until the next one is asked for. */
static int32_t stored_form(struct state *state, daomesh_span *value, struct entry *entry)
{
    if (is_blob(state, entry)) {
        *value = (daomesh_span){ blob_of(entry)->at, blob_of(entry)->len };
        return DAOMESH_OK;
    }
    value->at = state->packed;
    return daomesh__pack(state->packed, state->packed_cap, &value->len, state->pools[entry->kind].schema,
                         record_of(entry));
}

static int32_t read_change(struct leaf *leaf, struct state *state, const struct change *change)
{
    daomesh_span value = { NULL, 0 };
    *leaf = (struct leaf){ .number = change->local, .kind = (uint8_t)change->kind, .fresh = 1 };
    leaf->gone = !(change->entry->flags & ENTRY_PRESENT);
    if (leaf->gone) {
        daomesh_id path;
        daomesh__leaf_path(&path, leaf);
        leaf->start = load_be64(path.bytes);
        return DAOMESH_OK;
    }
    TRY(stored_form(state, &value, change->entry));
    MUST(value.len > 0); /* what proves a leaf cannot tell an empty value from none */
    daomesh__leaf_set(leaf, value);
    return DAOMESH_OK;
}

static int32_t read_changes(struct update *update)
{
    struct state *state = update->state;
    size_t at = 0;
    for (size_t i = 0; i < state->changes_len; i++) {
        const struct change *change = &state->changes[i];
        struct leaf *leaf = &update->changed[at];
        if (!is_proven_change(state, change)) continue;
        TRY(read_change(leaf, state, change));
        update->refs[at++] = (struct ref){ change->home, leaf->start, leaf };
    }
    return DAOMESH_OK;
}

static int comes_first(const struct ref *a, const struct ref *b)
{
    if (a->home != b->home) return a->home < b->home;
    return a->start != b->start ? a->start < b->start : daomesh__leaf_compare(a->leaf, b->leaf) < 0;
}

/* Merge sort from the bottom up, with as many places behind the array. */
static void sort_refs(struct ref *refs, size_t count)
{
    struct ref *from = refs, *to = refs + count;
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t left = 0; left < count; left += 2 * run) {
            const size_t middle = left + run < count ? left + run : count;
            const size_t right = middle + run < count ? middle + run : count;
            size_t a = left, b = middle;
            for (size_t i = left; i < right; i++) {
                const int take_a = b == right || (a < middle && !comes_first(&from[b], &from[a]));
                to[i] = from[take_a ? a++ : b++];
            }
        }
        struct ref *swap = from;
        from = to;
        to = swap;
    }
    if (from != refs) memcpy(refs, from, count * sizeof *refs);
}

/* --- Homes -------------------------------------------------------------------------------------------------------- */

/* A home's tree, and its leaf in the tree of homes in the place of the home's first change. */
static int32_t update_home(struct update *update, struct ref *refs, size_t count)
{
    struct subtree tree;
    const struct page first = daomesh__page_first(refs->home);
    struct leaf *leaf = refs->leaf;
    TRY(daomesh__pages_update(update->state, &tree, &first, refs, count, update->merged));
    *leaf = (struct leaf){ .number = refs->home, .fresh = 1, .gone = tree.count == 0 };
    daomesh__leaf_set(leaf, (daomesh_span){ tree.hash.bytes, sizeof tree.hash.bytes });
    return DAOMESH_OK;
}

static int32_t update_homes(struct update *update, size_t *home_count)
{
    struct ref *refs = update->refs;
    *home_count = 0;
    for (size_t at = 0, part; at < update->count; at += part) {
        struct leaf *leaf = refs[at].leaf;
        for (part = 1; at + part < update->count && refs[at + part].home == refs[at].home;)
            part++;
        TRY(update_home(update, refs + at, part));
        refs[(*home_count)++] =
            (struct ref){ 0, leaf->start, leaf }; /* the places up to here are done with */
    }
    return DAOMESH_OK;
}

static int32_t update_trees(struct update *update, daomesh_id *root)
{
    struct subtree tree;
    size_t home_count;
    const struct page homes = daomesh__page_of_homes();
    TRY(read_changes(update));
    sort_refs(update->refs, update->count);
    TRY(update_homes(update, &home_count));
    sort_refs(update->refs, home_count);
    TRY(daomesh__pages_update(update->state, &tree, &homes, update->refs, home_count, update->merged));
    *root = tree.hash;
    return DAOMESH_OK;
}

/* --- Memory ------------------------------------------------------------------------------------------------------- */

static int32_t with_memory(struct update *update, daomesh_id *root)
{
    const daomesh_allocator *allocator = &update->state->allocator;
    const size_t changed = update->count * sizeof *update->changed;
    const size_t merged = (update->count + DEEPEST_LEAVES_MAX) * sizeof *update->merged;
    const size_t refs = 2 * update->count * sizeof *update->refs;
    update->changed = daomesh__allocate(allocator, changed);
    update->merged = daomesh__allocate(allocator, merged);
    update->refs = daomesh__allocate(allocator, refs);
    const int has_memory = update->changed && update->merged && update->refs;
    const int32_t status = has_memory ? update_trees(update, root) : DAOMESH_E_NO_MEMORY;
    daomesh__free(allocator, update->refs, refs);
    daomesh__free(allocator, update->merged, merged);
    daomesh__free(allocator, update->changed, changed);
    return status;
}

int32_t daomesh__tree_update(struct state *state, daomesh_id *root)
{
    struct update update = { .state = state, .count = count_changes(state) };
    memset(root, 0, sizeof *root);
    daomesh__tree_forget(state);
    READY();
    if (update.count == 0) return daomesh__tree_root(state, root);
    int32_t status = with_memory(&update, root);
    if (status != DAOMESH_OK) daomesh__tree_forget(state);
    return status;
}

/* --- Into the store --------------------------------------------------------------------------------------------- */

int32_t daomesh__tree_write(const struct state *state)
{
    struct store *store = state->source.store;
    for (size_t i = 0; i < state->tree_writes_len; i++) {
        const struct tree_write *page = &state->tree_writes[i];
        const struct store_key key = daomesh__state_key(page->home, page->kind, page->local);
        const daomesh_span bytes = { state->tree_bytes + page->at, page->len };
        TRY(page->len > 0 ? store->ops->put(store, &key, bytes) : store->ops->remove(store, &key));
    }
    return DAOMESH_OK;
}

void daomesh__tree_forget(struct state *state)
{
    state->tree_writes_len = state->tree_bytes_len = 0;
}
