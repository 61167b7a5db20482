/* A slow and plain model of the state tree, from the definition: every record of the store, split by the bits of its path. */
#include <stdlib.h>

#include <daomesh/crypto.h>
#include <daomesh/schema.h>

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

/* --- Pages -------------------------------------------------------------------------------------------------------- */

struct slow_pages {
    slow_page_visit *visit;
    uint64_t home;
    uint32_t kind;
};

static int by_path(const void *a, const void *b)
{
    return memcmp(((const struct slow_leaf *)a)->path.bytes, ((const struct slow_leaf *)b)->path.bytes, 32);
}

static size_t common_bits(const struct slow_leaf *a, const struct slow_leaf *b)
{
    size_t bits = 0;
    while ((a->path.bytes[bits / 8] ^ b->path.bytes[bits / 8]) >> (7 - bits % 8) == 0)
        bits++;
    return bits;
}

/* The hash of those leaves whose first `depth` bits are those of `like`. */
static daomesh_id node_of(const struct slow_leaf *leaves, size_t count, const struct slow_leaf *like,
                          size_t depth, size_t *members)
{
    struct slow_leaf *under = malloc((count + 1) * sizeof *under);
    if (!under) abort();
    *members = 0;
    for (size_t i = 0; i < count; i++)
        if (memcmp(&leaves[i], like, sizeof *like) == 0 || common_bits(&leaves[i], like) >= depth)
            under[(*members)++] = leaves[i];
    const daomesh_id hash = slow_fold(under, *members, depth);
    free(under);
    return hash;
}

static void visit_leaves(const struct slow_pages *pages, const struct slow_leaf *leaves, size_t count,
                         uint64_t local)
{
    uint8_t bytes[4 + 256 * 81] = { 1, 0, (uint8_t)(count >> 8), (uint8_t)count };
    size_t len = 4, members;
    for (size_t i = 0; i < count; i++) {
        bytes[len] = (uint8_t)leaves[i].kind;
        store_be64(bytes + len + 1, leaves[i].local);
        memcpy(bytes + len + 9, leaves[i].path.bytes, 8);
        memcpy(bytes + len + 17, leaves[i].hash.bytes, 32);
        len += 49;
        if (i + 1 == count) break;
        const size_t depth = common_bits(&leaves[i], &leaves[i + 1]);
        const daomesh_id node = node_of(leaves, count, &leaves[i], depth, &members);
        memcpy(bytes + len, node.bytes, 32);
        len += 32;
    }
    pages->visit(pages->home, pages->kind, local, (daomesh_span){ bytes, len });
}

/* The leaves that a node of a branch stands above: at `level` below the page, the `index`th from the left. */
static daomesh_id branch_node(const struct slow_leaf *leaves, size_t count, size_t depth, size_t level,
                              size_t index, uint64_t *members)
{
    struct slow_leaf *under = malloc((count + 1) * sizeof *under);
    size_t found = 0;
    if (!under) abort();
    for (size_t i = 0; i < count; i++) {
        const uint64_t start = load_be64(leaves[i].path.bytes) << depth;
        if (level == 0 || start >> (64 - level) == index) under[found++] = leaves[i];
    }
    const daomesh_id hash = slow_fold(under, found, depth + level);
    free(under);
    *members = found;
    return hash;
}

static void visit_page(const struct slow_pages *pages, struct slow_leaf *leaves, size_t count, size_t depth,
                       uint64_t local)
{
    uint8_t bytes[4 + 16 * 8 + 31 * 32] = { 2 };
    size_t at = 4 + 16 * 8;
    if (count <= 24) {
        if (count > 0) visit_leaves(pages, leaves, count, local);
        return;
    }
    for (size_t level = 0; level <= 4; level++) {
        for (size_t i = 0; i < (size_t)1 << level; i++, at += 32) {
            uint64_t members;
            const daomesh_id node = branch_node(leaves, count, depth, level, i, &members);
            memcpy(bytes + at, node.bytes, 32);
            if (level == 4) store_be64(bytes + 4 + 8 * i, members);
        }
    }
    pages->visit(pages->home, pages->kind, local, (daomesh_span){ bytes, sizeof bytes });
    for (size_t i = 0, first = 0; i < 16; i++) {
        const size_t members = (size_t)load_be64(bytes + 4 + 8 * i);
        visit_page(pages, leaves + first, members, depth + 4, local << 4 | i);
        first += members;
    }
}

static void visit_tree(slow_page_visit *visit, uint64_t home, uint32_t kind, struct slow_leaf *leaves,
                       size_t count)
{
    const struct slow_pages pages = { visit, home, kind };
    qsort(leaves, count, sizeof *leaves, by_path);
    visit_page(&pages, leaves, count, 0, 1);
}

/* --- Trees -------------------------------------------------------------------------------------------------------- */

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

/* A leaf for each home. The store gives records in the order of homes. */
static size_t leaves_of_homes(struct slow_leaf *homes, const struct slow_tree *tree)
{
    size_t count = 0;
    for (size_t i = 0; i < tree->count; i++) {
        uint8_t key[8];
        if (i > 0 && tree->leaves[i].home == tree->leaves[i - 1].home) continue;
        struct slow_leaf *leaf = &homes[count++];
        const daomesh_id root = slow_tree_home_root(tree, tree->leaves[i].home);
        memset(leaf, 0, sizeof *leaf);
        leaf->local = tree->leaves[i].home;
        store_be64(key, leaf->local);
        leaf->path = sha256(key, sizeof key);
        const daomesh_id value_hash = sha256(root.bytes, sizeof root.bytes);
        leaf->hash = slow_hash(0, &leaf->path, &value_hash);
    }
    return count;
}

daomesh_id slow_tree_root(const struct slow_tree *tree)
{
    struct slow_leaf *homes = malloc((tree->count + 1) * sizeof *homes);
    if (!homes) abort();
    const daomesh_id root = slow_fold(homes, leaves_of_homes(homes, tree), 0);
    free(homes);
    return root;
}

void slow_tree_pages(const struct slow_tree *tree, slow_page_visit *visit)
{
    struct slow_leaf *leaves = malloc((tree->count + 1) * sizeof *leaves);
    if (!leaves) abort();
    for (size_t i = 0; i < tree->count; i++) {
        const uint64_t home = tree->leaves[i].home;
        if (i > 0 && home == tree->leaves[i - 1].home) continue;
        visit_tree(visit, home, DAOMESH_RECORD_TREE_PAGE, leaves, home_leaves(leaves, tree, home));
    }
    visit_tree(visit, 0, DAOMESH_RECORD_HOMES_PAGE, leaves, leaves_of_homes(leaves, tree));
    free(leaves);
}
