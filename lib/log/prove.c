/*
 * Proofs from tiles. Every full subtree is in some tile, or is a fold of at most 128 hashes side by side in one. A proof asks for
 * its hashes from the leaf up, so one tile at a time is kept.
 */
#include "log/log.h"

#define LEVELS 64 /* of full subtrees: one of level n has 2^n leaves */

struct tiles {
    const daomesh_tile_source *source;
    uint64_t log_size;
    daomesh_tile tile; /* what is in hashes; width 0 for nothing */
    daomesh_id hashes[DAOMESH_TILE_WIDTH];
};

static int32_t load(struct tiles *tiles, uint32_t level, uint64_t index)
{
    daomesh_tile tile = { .level = level, .index = index };
    if (tiles->tile.width > 0 && tiles->tile.level == level && tiles->tile.index == index) return DAOMESH_OK;
    (void)daomesh_tile_width(&tile.width, level, index, tiles->log_size);
    MUST(tile.width > 0);
    tiles->tile.width = 0;
    TRY(tiles->source->read(tiles->source->ctx, tiles->hashes, &tile));
    tiles->tile = tile;
    return DAOMESH_OK;
}

/* The full subtree of 2^level leaves, the index-th of that size from the left. */
static int32_t full_subtree(struct tiles *tiles, daomesh_id *out, uint32_t level, uint64_t index)
{
    uint32_t inside = level % TILE_WIDTH_BITS;
    uint64_t first = index << inside;
    TRY(load(tiles, level / TILE_WIDTH_BITS, first >> TILE_WIDTH_BITS));
    daomesh__tile_fold(out, &tiles->hashes[first % DAOMESH_TILE_WIDTH], (size_t)1 << inside);
    return DAOMESH_OK;
}

/* Leaves `begin` to `end`, fewer than the full subtree that would begin there: folded from the smallest full one up. */
static int32_t ragged_subtree(struct tiles *tiles, daomesh_id *out, uint64_t begin, uint64_t end)
{
    uint64_t count = end - begin;
    int is_first = 1;
    for (uint32_t level = 0; level < LEVELS; level++) {
        daomesh_id part;
        if (!(count >> level & 1)) continue;
        TRY(full_subtree(tiles, &part, level, (end >> level) - 1));
        if (is_first)
            *out = part;
        else
            daomesh__merkle_node(out, &part, out);
        is_first = 0;
    }
    return DAOMESH_OK;
}

static int32_t subtree(struct tiles *tiles, daomesh_id *out, uint32_t level, uint64_t index, uint64_t size)
{
    if (size >> level > index) return full_subtree(tiles, out, level, index);
    return ragged_subtree(tiles, out, index << level, size);
}

struct proof {
    daomesh_id *hashes;
    size_t cap;
    size_t *count;
};

static int32_t add_hash(struct proof *proof, struct tiles *tiles, uint32_t level, uint64_t index,
                        uint64_t size)
{
    if (*proof->count == proof->cap) return DAOMESH_E_BUFFER;
    TRY(subtree(tiles, &proof->hashes[*proof->count], level, index, size));
    (*proof->count)++;
    return DAOMESH_OK;
}

/* The hashes beside the way from a full subtree to the root; where the way is the last of its level, there may be none. */
static int32_t add_way_up(struct proof *proof, struct tiles *tiles, uint32_t level, uint64_t leaf,
                          uint64_t size)
{
    for (uint64_t at = leaf >> level, last = (size - 1) >> level; last > 0; level++, at >>= 1, last >>= 1) {
        if ((at ^ 1) <= last) TRY(add_hash(proof, tiles, level, at ^ 1, size));
    }
    return DAOMESH_OK;
}

/* An error leaves nothing behind. */
static int32_t end_proof(const struct proof *proof, int32_t status)
{
    if (status == DAOMESH_OK) return DAOMESH_OK;
    if (*proof->count > 0) memset(proof->hashes, 0, *proof->count * sizeof *proof->hashes);
    *proof->count = 0;
    return status;
}

static int source_is_there(const daomesh_tile_source *source)
{
    return source && source->read;
}

int32_t daomesh_log_tree_at(daomesh_merkle_tree *tree, uint64_t size, uint64_t log_size,
                            const daomesh_tile_source *source)
{
    if (!tree) return DAOMESH_E_ARG;
    memset(tree, 0, sizeof *tree);
    if (!source_is_there(source)) return DAOMESH_E_ARG;
    if (size > log_size) return DAOMESH_E_RANGE;
    READY();
    struct tiles tiles = { .source = source, .log_size = log_size };
    daomesh_merkle_tree found = { .size = size };
    for (uint32_t level = 0; level < LEVELS; level++) {
        if (size >> level & 1) TRY(full_subtree(&tiles, &found.subtree[level], level, (size >> level) - 1));
    }
    *tree = found;
    return DAOMESH_OK;
}

int32_t daomesh_log_prove_inclusion(daomesh_id *hashes, size_t cap, size_t *count, uint64_t index,
                                    uint64_t size, uint64_t log_size, const daomesh_tile_source *source)
{
    if (!count) return DAOMESH_E_ARG;
    *count = 0;
    if ((!hashes && cap > 0) || !source_is_there(source)) return DAOMESH_E_ARG;
    if (index >= size || size > log_size) return DAOMESH_E_RANGE;
    READY();
    struct tiles tiles = { .source = source, .log_size = log_size };
    struct proof proof = { hashes, cap, count };
    return end_proof(&proof, add_way_up(&proof, &tiles, 0, index, size));
}

/* From the smallest full subtree that ends the older tree; the proof begins with it, unless it is all of that tree. */
static int32_t prove_consistency(struct proof *proof, struct tiles *tiles, uint64_t older, uint64_t newer)
{
    uint32_t level = 0;
    while (!(older >> level & 1))
        level++;
    if (older >> level > 1) TRY(add_hash(proof, tiles, level, (older >> level) - 1, newer));
    return add_way_up(proof, tiles, level, older - 1, newer);
}

int32_t daomesh_log_prove_consistency(daomesh_id *hashes, size_t cap, size_t *count, uint64_t older,
                                      uint64_t newer, uint64_t log_size, const daomesh_tile_source *source)
{
    if (!count) return DAOMESH_E_ARG;
    *count = 0;
    if ((!hashes && cap > 0) || !source_is_there(source)) return DAOMESH_E_ARG;
    if (older > newer) return DAOMESH_E_SHRINKS;
    if (newer > log_size) return DAOMESH_E_RANGE;
    if (older == 0 || older == newer) return DAOMESH_OK;
    READY();
    struct tiles tiles = { .source = source, .log_size = log_size };
    struct proof proof = { hashes, cap, count };
    return end_proof(&proof, prove_consistency(&proof, &tiles, older, newer));
}
