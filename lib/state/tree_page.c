/* Pages of the state tree: their names, their bytes and the hashing inside of them. */
#include "number/number.h"
#include "state/tree_page.h"

#define FORM_LEAVES 1u
#define FORM_BRANCH 2u
#define ID_BYTES sizeof(daomesh_id)
#define COUNT_BYTES 8u
#define BRANCH_BYTES (PAGE_HEAD_BYTES + PAGE_CHILDREN * COUNT_BYTES + (2u * PAGE_CHILDREN - 1u) * ID_BYTES)

static const daomesh_id empty;

/* --- Names -------------------------------------------------------------------------------------------------------- */

struct page daomesh__page_first(uint64_t home)
{
    return (struct page){ .home = home, .kind = DAOMESH_RECORD_TREE_PAGE };
}

struct page daomesh__page_of_homes(void)
{
    return (struct page){ .kind = DAOMESH_RECORD_HOMES_PAGE };
}

struct page daomesh__page_child(const struct page *page, uint32_t digit)
{
    struct page child = *page;
    child.prefix = page->prefix << PAGE_LEVELS | digit;
    child.depth += PAGE_LEVELS;
    return child;
}

uint64_t daomesh__page_local(const struct page *page)
{
    return (uint64_t)1 << page->depth | page->prefix;
}

uint32_t daomesh__page_digit(uint64_t start, uint32_t depth)
{
    return (uint32_t)(start >> (64 - PAGE_LEVELS - depth)) % PAGE_CHILDREN;
}

/* --- Leaves ------------------------------------------------------------------------------------------------------- */

size_t daomesh__tree_record_key(uint8_t key[TREE_KEY_MAX], uint32_t kind, uint64_t local)
{
    key[0] = (uint8_t)kind;
    store_be64(key + 1, local);
    return 9;
}

size_t daomesh__tree_home_key(uint8_t key[TREE_KEY_MAX], uint64_t home)
{
    store_be64(key, home);
    return 8;
}

void daomesh__leaf_path(daomesh_id *path, const struct leaf *leaf)
{
    uint8_t key[TREE_KEY_MAX];
    const size_t len = leaf->kind ? daomesh__tree_record_key(key, leaf->kind, leaf->number)
                                  : daomesh__tree_home_key(key, leaf->number);
    daomesh__hash(path, &(daomesh_span){ key, len }, 1);
}

void daomesh__leaf_set(struct leaf *leaf, daomesh_span value)
{
    daomesh_id path, value_hash;
    daomesh__leaf_path(&path, leaf);
    daomesh__hash(&value_hash, &value, 1);
    daomesh__smt_leaf(&leaf->hash, &path, &value_hash);
    leaf->start = load_be64(path.bytes);
}

/* Two paths may be made to begin alike; only then the rest is looked at. */
static uint32_t common_behind_start(const struct leaf *a, const struct leaf *b, int *order)
{
    daomesh_id one, other;
    daomesh__leaf_path(&one, a);
    daomesh__leaf_path(&other, b);
    *order = 0;
    for (uint32_t i = sizeof a->start; i < ID_BYTES; i++) {
        const uint32_t differs = (uint32_t)(one.bytes[i] ^ other.bytes[i]);
        if (differs == 0) continue;
        *order = one.bytes[i] < other.bytes[i] ? -1 : 1;
        uint32_t bits = 8 * i;
        for (uint32_t mask = 0x80; !(differs & mask); mask >>= 1)
            bits++;
        return bits;
    }
    return 8 * (uint32_t)ID_BYTES;
}

int daomesh__leaf_compare(const struct leaf *a, const struct leaf *b)
{
    int order;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    if (a->number == b->number && a->kind == b->kind) return 0;
    (void)common_behind_start(a, b, &order);
    return order;
}

uint32_t daomesh__leaf_common(const struct leaf *a, const struct leaf *b)
{
    int order;
    const uint64_t differs = a->start ^ b->start;
    return differs == 0 ? common_behind_start(a, b, &order) : 64 - word_bits(differs);
}

uint32_t daomesh__leaf_bit(const struct leaf *leaf, uint32_t level)
{
    daomesh_id path;
    if (level < 64) return (uint32_t)(leaf->start >> (63 - level)) & 1;
    daomesh__leaf_path(&path, leaf);
    return (uint32_t)(path.bytes[level / 8] >> (7 - level % 8)) & 1;
}

/* --- Folding ------------------------------------------------------------------------------------------------------ */

struct fold {
    struct leaf *leaves;
    uint16_t common[DEEPEST_LEAVES_MAX]; /* bits that a leaf has in common with the next */
    uint16_t fresh_before[DEEPEST_LEAVES_MAX + 1];
};

/* From the node at `from` up to `depth` the way has nothing beside it. */
static void raise(daomesh_id *hash, const struct leaf *leaf, uint32_t from, uint32_t depth)
{
    for (uint32_t level = from; level-- > depth;) {
        if (daomesh__leaf_bit(leaf, level))
            daomesh__merkle_node(hash, &empty, hash);
        else
            daomesh__merkle_node(hash, hash, &empty);
    }
}

/* The last leaf on the left side of the node under which leaves [first, last] stand. Without jumps: which way is chance. */
static size_t parting(const struct fold *fold, size_t first, size_t last)
{
    size_t at = first;
    uint32_t least = fold->common[first];
    for (size_t i = first + 1; i < last; i++) {
        const int less = fold->common[i] < least;
        at = less ? i : at;
        least = less ? fold->common[i] : least;
    }
    return at;
}

static int has_fresh(const struct fold *fold, size_t first, size_t last)
{
    return fold->fresh_before[last + 1] > fold->fresh_before[first];
}

/* Leaves [first, last] that share `depth` bits. Each call takes at least one leaf away: DEEPEST_LEAVES_MAX deep at most. */
static void fold_range(const struct fold *fold, daomesh_id *hash, size_t first, size_t last, uint32_t depth)
{
    if (first == last) {
        *hash = fold->leaves[first].hash;
        return;
    }
    const size_t at = parting(fold, first, last);
    struct leaf *leaf = &fold->leaves[at];
    const uint32_t level = fold->common[at];
    if (has_fresh(fold, first, last)) {
        daomesh_id left, right;
        fold_range(fold, &left, first, at, level + 1);
        fold_range(fold, &right, at + 1, last, level + 1);
        daomesh__merkle_node(&leaf->node, &left, &right);
    }
    *hash = leaf->node;
    raise(hash, leaf, level, depth);
}

void daomesh__leaves_fold(daomesh_id *hash, struct leaf *leaves, size_t count, uint32_t depth)
{
    struct fold fold;
    fold.leaves = leaves;
    *hash = empty;
    if (count == 0 || NEVER(count > DEEPEST_LEAVES_MAX)) return;
    for (size_t i = 0; i + 1 < count; i++)
        fold.common[i] = (uint16_t)daomesh__leaf_common(&leaves[i], &leaves[i + 1]);
    fold.fresh_before[0] = 0;
    for (size_t i = 0; i < count; i++)
        fold.fresh_before[i + 1] = (uint16_t)(fold.fresh_before[i] + leaves[i].fresh);
    fold_range(&fold, hash, 0, count - 1, depth);
}

uint64_t daomesh__branch_total(const struct branch *branch)
{
    uint64_t total = 0;
    for (size_t i = 0; i < PAGE_CHILDREN; i++)
        total += branch->count[i];
    return total;
}

void daomesh__branch_fold(struct branch *branch, uint32_t touched)
{
    uint64_t count[2 * PAGE_CHILDREN];
    uint8_t fresh[2 * PAGE_CHILDREN];
    for (size_t i = 0; i < PAGE_CHILDREN; i++) {
        count[PAGE_CHILDREN + i] = branch->count[i];
        fresh[PAGE_CHILDREN + i] = touched >> i & 1;
    }
    for (size_t i = PAGE_CHILDREN - 1; i > 0; i--) {
        const daomesh_id *left = &branch->node[2 * i], *right = &branch->node[2 * i + 1];
        count[i] = count[2 * i] + count[2 * i + 1];
        fresh[i] = fresh[2 * i] | fresh[2 * i + 1];
        if (!fresh[i]) continue;
        if (count[i] > 1)
            daomesh__merkle_node(&branch->node[i], left, right);
        else
            branch->node[i] = count[2 * i] ? *left : *right;
    }
}

/* --- Bytes -------------------------------------------------------------------------------------------------------- */

static size_t leaves_bytes(size_t count)
{
    return PAGE_HEAD_BYTES + count * LEAF_BYTES - ID_BYTES; /* no node behind the last */
}

int32_t daomesh__page_leaf_count(daomesh_span bytes, size_t *leaf_count)
{
    *leaf_count = 0;
    if (bytes.len < PAGE_HEAD_BYTES || bytes.at[1] != 0) return DAOMESH_E_CORRUPT;
    const size_t count = load_be16(bytes.at + 2);
    if (bytes.at[0] == FORM_BRANCH)
        return bytes.len == BRANCH_BYTES && count == 0 ? DAOMESH_OK : DAOMESH_E_CORRUPT;
    if (bytes.at[0] != FORM_LEAVES || count == 0 || count > DEEPEST_LEAVES_MAX) return DAOMESH_E_CORRUPT;
    if (bytes.len != leaves_bytes(count)) return DAOMESH_E_CORRUPT;
    *leaf_count = count;
    return DAOMESH_OK;
}

void daomesh__page_leaf(daomesh_span bytes, struct leaf *leaf, size_t index)
{
    const uint8_t *at = bytes.at + PAGE_HEAD_BYTES + index * LEAF_BYTES;
    const int is_last = bytes.at + bytes.len == at + LEAF_BYTES - ID_BYTES;
    leaf->kind = at[0];
    leaf->number = load_be64(at + 1);
    leaf->start = load_be64(at + 9);
    memcpy(leaf->hash.bytes, at + 17, ID_BYTES);
    memcpy(leaf->node.bytes, is_last ? empty.bytes : at + 49, ID_BYTES);
    leaf->fresh = leaf->gone = 0;
}

static void write_head(uint8_t *out, uint8_t form, size_t count)
{
    out[0] = form;
    out[1] = 0;
    store_be16(out + 2, (uint16_t)count);
}

size_t daomesh__page_write_leaves(uint8_t *out, const struct leaf *leaves, size_t count)
{
    write_head(out, FORM_LEAVES, count);
    for (size_t i = 0; i < count; i++) {
        uint8_t *at = out + PAGE_HEAD_BYTES + i * LEAF_BYTES;
        at[0] = leaves[i].kind;
        store_be64(at + 1, leaves[i].number);
        store_be64(at + 9, leaves[i].start);
        memcpy(at + 17, leaves[i].hash.bytes, ID_BYTES);
        if (i + 1 < count) memcpy(at + 49, leaves[i].node.bytes, ID_BYTES);
    }
    return leaves_bytes(count);
}

void daomesh__page_branch(daomesh_span bytes, struct branch *branch)
{
    const uint8_t *at = bytes.at + PAGE_HEAD_BYTES;
    for (size_t i = 0; i < PAGE_CHILDREN; i++, at += COUNT_BYTES)
        branch->count[i] = load_be64(at);
    branch->node[0] = empty;
    memcpy(branch->node + 1, at, (2 * PAGE_CHILDREN - 1) * ID_BYTES);
}

size_t daomesh__page_write_branch(uint8_t *out, const struct branch *branch)
{
    uint8_t *at = out + PAGE_HEAD_BYTES;
    write_head(out, FORM_BRANCH, 0);
    for (size_t i = 0; i < PAGE_CHILDREN; i++, at += COUNT_BYTES)
        store_be64(at, branch->count[i]);
    memcpy(at, branch->node + 1, (2 * PAGE_CHILDREN - 1) * ID_BYTES);
    return BRANCH_BYTES;
}

int32_t daomesh__page_root(daomesh_id *root, daomesh_span bytes)
{
    struct branch branch;
    struct leaf leaves[PAGE_LEAVES_MAX];
    size_t count;
    TRY(daomesh__page_leaf_count(bytes, &count));
    if (count > PAGE_LEAVES_MAX) return DAOMESH_E_CORRUPT;
    for (size_t i = 0; i < count; i++)
        daomesh__page_leaf(bytes, &leaves[i], i);
    daomesh__leaves_fold(root, leaves, count, 0);
    if (count > 0) return DAOMESH_OK;
    daomesh__page_branch(bytes, &branch);
    *root = branch.node[1];
    return DAOMESH_OK;
}
