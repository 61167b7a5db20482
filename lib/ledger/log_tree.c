/*
 * The tree of the log, kept with commitment 1 by what each seal adds to it: the full subtrees of all entries before the seal, and
 * the seal's own leaf. From these the root follows, and the proof that the seal is in the tree; nothing more is kept of it.
 */
#include "ledger/ledger.h"
#include "ledger/log_tree.h"

#include <daomesh/log.h>

#define SUBTREES COUNT_OF(((daomesh_merkle_tree *)0)->subtree)

/* The tree before the last seal. A record whose subtrees are not those of its number was not written by us. */
static int32_t tree_before(daomesh_merkle_tree *tree, const struct daomesh_log_tree_record *record)
{
    uint32_t used = 0;
    memset(tree, 0, sizeof *tree);
    for (size_t level = SUBTREES; level-- > 0;) {
        if (!(record->before >> level & 1)) continue;
        if (used == record->subtrees_count) return DAOMESH_E_CORRUPT;
        tree->subtree[level] = record->subtrees[used++];
    }
    tree->size = record->before;
    return used == record->subtrees_count ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

static void write_tree(struct daomesh_log_tree_record *record, const daomesh_merkle_tree *tree)
{
    record->before = tree->size;
    record->subtrees_count = 0;
    for (size_t level = SUBTREES; level-- > 0;) {
        if (tree->size >> level & 1) record->subtrees[record->subtrees_count++] = tree->subtree[level];
    }
}

int32_t daomesh__log_tree_read(struct state *state, daomesh_merkle_tree *before, daomesh_id *seal)
{
    const struct daomesh_log_tree_record *record;
    TRY(find_log_tree(state, &record));
    if (!record) return DAOMESH_E_NOT_FOUND;
    *seal = record->seal;
    return tree_before(before, record);
}

/* Adds entries from the tree's size on, up to `end`. */
static int32_t add_entries(struct state *state, daomesh_merkle_tree *tree, uint64_t end)
{
    daomesh_span bundle = { NULL, 0 }, entry;
    for (uint64_t i = tree->size - tree->size % DAOMESH_TILE_WIDTH; i < end; i++) {
        daomesh_id leaf;
        if (i % DAOMESH_TILE_WIDTH == 0) TRY(find_log_bundle_blob(state, &bundle, i / DAOMESH_TILE_WIDTH));
        if (daomesh_bundle_next(&entry, &bundle) != DAOMESH_OK) return DAOMESH_E_CORRUPT;
        if (i < tree->size) continue;
        TRY(daomesh_merkle_leaf(&leaf, entry.at, entry.len));
        TRY(daomesh_merkle_add(tree, &leaf));
    }
    return DAOMESH_OK;
}

static int32_t leaf_at(struct state *state, daomesh_id *leaf, uint64_t index)
{
    daomesh_span entry;
    TRY(daomesh__sequence_read(state, &entry, DAOMESH_RECORD_LOG_BUNDLE, index));
    return daomesh_merkle_leaf(leaf, entry.at, entry.len);
}

int32_t daomesh__log_tree_grow(struct state *state, uint64_t entries)
{
    struct daomesh_log_tree_record *record;
    daomesh_merkle_tree tree = { .size = 0 };
    daomesh_id seal;
    int32_t status = daomesh__log_tree_read(state, &tree, &seal);
    int is_first = status == DAOMESH_E_NOT_FOUND;
    if (!is_first) TRY(status);
    if (!is_first) TRY(daomesh_merkle_add(&tree, &seal));
    MUST(tree.size < entries);
    TRY(add_entries(state, &tree, entries - 1));
    TRY(leaf_at(state, &seal, entries - 1));
    TRY(is_first ? create_log_tree(state, &record) : edit_log_tree(state, &record));
    write_tree(record, &tree);
    record->seal = seal;
    return DAOMESH_OK;
}

int32_t daomesh__log_tree_check(struct state *state, uint64_t entries)
{
    daomesh_merkle_tree kept, tree = { .size = 0 };
    daomesh_id kept_seal, seal;
    int32_t status = daomesh__log_tree_read(state, &kept, &kept_seal);
    if (status == DAOMESH_E_NOT_FOUND) return entries == 0 ? DAOMESH_OK : DAOMESH_E_CORRUPT;
    TRY(status);
    if (entries == 0 || kept.size != entries - 1) return DAOMESH_E_CORRUPT;
    TRY(add_entries(state, &tree, entries - 1));
    TRY(leaf_at(state, &seal, entries - 1));
    for (size_t level = 0; level < SUBTREES; level++) {
        if ((tree.size >> level & 1) && !id_equal(&tree.subtree[level], &kept.subtree[level]))
            return DAOMESH_E_CORRUPT;
    }
    return id_equal(&seal, &kept_seal) ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}
