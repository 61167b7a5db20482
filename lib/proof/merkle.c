/* The log's tree, RFC 6962: hashing, growing it leaf by leaf, checking inclusion and consistency proofs (RFC 9162 2.1). */
#include "proof/proof.h"

/* How a proof's walk from a leaf to the root goes: the node we are at, and the last node of that level. */
struct walk {
    uint64_t at;
    uint64_t last;
};

static void climb(struct walk *walk)
{
    walk->at >>= 1;
    walk->last >>= 1;
}

/* Whether the next hash of a proof stands left of the node. A last node without a right neighbour moves up to where it has one. */
static int is_left_neighbour(struct walk *walk)
{
    if (walk->at & 1) return 1;
    if (walk->at != walk->last) return 0;
    while (ALWAYS(walk->at > 0) && !(walk->at & 1))
        climb(walk);
    return 1;
}

static int is_power_of_2(uint64_t number)
{
    return (number & (number - 1)) == 0;
}

int32_t daomesh_merkle_leaf(daomesh_id *leaf, const uint8_t *entry, size_t len)
{
    static const uint8_t prefix = 0;
    const daomesh_span spans[2] = { { &prefix, 1 }, { entry, len } };
    return daomesh_sha256_spans(leaf, spans, COUNT_OF(spans));
}

void daomesh__hash(daomesh_id *out, const daomesh_span *spans, size_t count)
{
    struct sha256 hash;
    daomesh__sha256_init_with(&hash, daomesh__sha256_chosen());
    for (size_t i = 0; i < count; i++)
        daomesh__sha256_update(&hash, spans[i].at, spans[i].len);
    daomesh__sha256_final(out, &hash);
}

void daomesh__merkle_node(daomesh_id *node, const daomesh_id *left, const daomesh_id *right)
{
    daomesh__sha256_pair(node, 1, left, right);
}

int32_t daomesh_merkle_node(daomesh_id *node, const daomesh_id *left, const daomesh_id *right)
{
    if (!node) return DAOMESH_E_ARG;
    if (!left || !right) {
        memset(node, 0, sizeof *node);
        return DAOMESH_E_ARG;
    }
    READY();
    daomesh__merkle_node(node, left, right);
    return DAOMESH_OK;
}

/* As adding one to the size carries from bit to bit, the leaf joins the full subtrees from the smallest up. */
int32_t daomesh_merkle_add(daomesh_merkle_tree *tree, const daomesh_id *leaf)
{
    if (!tree || !leaf) return DAOMESH_E_ARG;
    if (tree->size == UINT64_MAX) return DAOMESH_E_LIMIT;
    READY();
    daomesh_id carried = *leaf;
    size_t level = 0;
    for (; tree->size >> level & 1; level++)
        daomesh__merkle_node(&carried, &tree->subtree[level], &carried);
    tree->subtree[level] = carried;
    tree->size++;
    return DAOMESH_OK;
}

int32_t daomesh_merkle_root(daomesh_id *root, const daomesh_merkle_tree *tree)
{
    if (!root) return DAOMESH_E_ARG;
    memset(root, 0, sizeof *root);
    if (!tree) return DAOMESH_E_ARG;
    READY();
    if (tree->size == 0) {
        daomesh__hash(root, NULL, 0);
        return DAOMESH_OK;
    }
    size_t level = 0;
    while (!(tree->size >> level & 1))
        level++;
    *root = tree->subtree[level];
    for (level++; level < 64; level++)
        if (tree->size >> level & 1) daomesh__merkle_node(root, &tree->subtree[level], root);
    return DAOMESH_OK;
}

int32_t daomesh_merkle_check_inclusion(const daomesh_id *root, uint64_t size, const daomesh_id *leaf,
                                       uint64_t index, const daomesh_id *proof, size_t count)
{
    if (!root || !leaf || (!proof && count > 0)) return DAOMESH_E_ARG;
    if (index >= size) return DAOMESH_E_RANGE;
    READY();

    struct walk walk = { index, size - 1 };
    daomesh_id hash = *leaf;
    for (size_t i = 0; i < count; i++) {
        if (walk.last == 0) return DAOMESH_E_TRAILING;
        if (is_left_neighbour(&walk))
            daomesh__merkle_node(&hash, &proof[i], &hash);
        else
            daomesh__merkle_node(&hash, &hash, &proof[i]);
        climb(&walk);
    }
    if (walk.last != 0) return DAOMESH_E_TRUNCATED;
    return id_equal(&hash, root) ? DAOMESH_OK : DAOMESH_E_PROOF;
}

static int32_t check_empty(const daomesh_id *root, size_t count)
{
    daomesh_id none;
    if (count > 0) return DAOMESH_E_TRAILING;
    daomesh__hash(&none, NULL, 0);
    return id_equal(root, &none) ? DAOMESH_OK : DAOMESH_E_PROOF;
}

/* Walks from `hash`, the largest full subtree that ends the older tree, to both roots at once. */
static int32_t walk_to_both(const daomesh_id *older_root, const daomesh_id *newer_root, struct walk walk,
                            const daomesh_id *hash, const daomesh_id *proof, size_t count)
{
    daomesh_id older = *hash, newer = *hash;
    for (size_t i = 0; i < count; i++) {
        if (walk.last == 0) return DAOMESH_E_TRAILING;
        if (is_left_neighbour(&walk)) {
            daomesh__merkle_node(&older, &proof[i], &older);
            daomesh__merkle_node(&newer, &proof[i], &newer);
        } else {
            daomesh__merkle_node(&newer, &newer, &proof[i]);
        }
        climb(&walk);
    }
    if (walk.last != 0) return DAOMESH_E_TRUNCATED;
    return id_equal(&older, older_root) && id_equal(&newer, newer_root) ? DAOMESH_OK : DAOMESH_E_PROOF;
}

int32_t daomesh_merkle_check_consistency(const daomesh_id *older_root, uint64_t older_size,
                                         const daomesh_id *newer_root, uint64_t newer_size,
                                         const daomesh_id *proof, size_t count)
{
    if (!older_root || !newer_root || (!proof && count > 0)) return DAOMESH_E_ARG;
    if (older_size > newer_size) return DAOMESH_E_SHRINKS;
    READY();
    if (older_size == newer_size && !id_equal(older_root, newer_root)) return DAOMESH_E_FORK;
    if (older_size == 0) return check_empty(older_root, count);
    if (older_size == newer_size) return count > 0 ? DAOMESH_E_TRAILING : DAOMESH_OK;

    struct walk walk = { older_size - 1, newer_size - 1 };
    while (walk.at & 1)
        climb(&walk);
    /* An older tree that is one full subtree begins the walk itself, so the proof leaves it out. */
    if (is_power_of_2(older_size))
        return walk_to_both(older_root, newer_root, walk, older_root, proof, count);
    if (count == 0) return DAOMESH_E_TRUNCATED;
    return walk_to_both(older_root, newer_root, walk, &proof[0], proof + 1, count - 1);
}

size_t daomesh_merkle_hashes_max(void)
{
    return DAOMESH_MERKLE_HASHES_MAX;
}
