/* A slow and plain model of the state tree, from the definition: every record of the store, split by the bits of its path. */
#include <stdlib.h>

#include <daomesh/crypto.h>

#include "slow_tree.h"

struct reading {
    struct slow_tree *tree;
    const uint8_t *kinds;
};

static daomesh_id sha256(const uint8_t *bytes, size_t len)
{
    daomesh_id hash;
    if (daomesh_sha256(&hash, bytes, len) != DAOMESH_OK) abort();
    return hash;
}

daomesh_id slow_hash(uint8_t prefix, const daomesh_id *a, const daomesh_id *b)
{
    uint8_t bytes[65];
    bytes[0] = prefix;
    memcpy(bytes + 1, a->bytes, 32);
    memcpy(bytes + 33, b->bytes, 32);
    return sha256(bytes, sizeof bytes);
}

static int32_t read_record(void *ctx, const uint8_t *key, daomesh_span value)
{
    const struct reading *reading = ctx;
    struct slow_tree *tree = reading->tree;
    if (!strchr((const char *)reading->kinds, key[8])) return DAOMESH_OK;
    if (tree->count == tree->cap) {
        tree->cap = tree->cap ? 2 * tree->cap : 64;
        tree->leaves = realloc(tree->leaves, tree->cap * sizeof *tree->leaves);
        if (!tree->leaves) abort();
    }
    struct slow_leaf *leaf = &tree->leaves[tree->count++];
    *leaf = (struct slow_leaf){ .home = load_be64(key), .kind = key[8], .local = load_be64(key + 9) };
    leaf->path = sha256(key + 8, 9);
    const daomesh_id value_hash = sha256(value.at, value.len);
    leaf->hash = slow_hash(0, &leaf->path, &value_hash);
    return DAOMESH_OK;
}

void slow_tree_read(struct slow_tree *tree, struct store *store, const uint8_t *kinds)
{
    struct reading reading = { tree, kinds };
    const struct store_key first = { { 0 } };
    *tree = (struct slow_tree){ NULL, 0, 0 };
    if (store->ops->scan(store, &first, NULL, read_record, &reading) != DAOMESH_OK) abort();
}

void slow_tree_free(struct slow_tree *tree)
{
    free(tree->leaves);
}

daomesh_id slow_fold(struct slow_leaf *leaves, size_t count, size_t depth)
{
    size_t left_count = 0;
    if (count == 0) return (daomesh_id){ { 0 } };
    if (count == 1) return leaves->hash;
    for (size_t i = 0; i < count; i++) {
        if (leaves[i].path.bytes[depth / 8] >> (7 - depth % 8) & 1) continue;
        const struct slow_leaf swap = leaves[i];
        leaves[i] = leaves[left_count];
        leaves[left_count++] = swap;
    }
    const daomesh_id left = slow_fold(leaves, left_count, depth + 1);
    const daomesh_id right = slow_fold(leaves + left_count, count - left_count, depth + 1);
    return slow_hash(1, &left, &right);
}

static size_t home_leaves(struct slow_leaf *out, const struct slow_tree *tree, uint64_t home)
{
    size_t count = 0;
    for (size_t i = 0; i < tree->count; i++)
        if (tree->leaves[i].home == home) out[count++] = tree->leaves[i];
    return count;
}

daomesh_id slow_tree_home_root(const struct slow_tree *tree, uint64_t home)
{
    struct slow_leaf *leaves = malloc((tree->count + 1) * sizeof *leaves);
    if (!leaves) abort();
    const daomesh_id root = slow_fold(leaves, home_leaves(leaves, tree, home), 0);
    free(leaves);
    return root;
}

/* The store gives records in the order of homes. */
daomesh_id slow_tree_root(const struct slow_tree *tree)
{
    struct slow_leaf *homes = malloc((tree->count + 1) * sizeof *homes);
    size_t count = 0;
    if (!homes) abort();
    for (size_t i = 0; i < tree->count; i++) {
        uint8_t key[8];
        if (i > 0 && tree->leaves[i].home == tree->leaves[i - 1].home) continue;
        struct slow_leaf *leaf = &homes[count++];
        const daomesh_id root = slow_tree_home_root(tree, tree->leaves[i].home);
        store_be64(key, tree->leaves[i].home);
        leaf->path = sha256(key, sizeof key);
        const daomesh_id value_hash = sha256(root.bytes, sizeof root.bytes);
        leaf->hash = slow_hash(0, &leaf->path, &value_hash);
    }
    const daomesh_id root = slow_fold(homes, count, 0);
    free(homes);
    return root;
}
