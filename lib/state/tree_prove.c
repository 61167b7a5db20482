/*
 * Proofs out of the state tree's pages: the way from a root to where a key stands or would stand, in both forms that
 * proof/smt.c checks.
 */
#include "state/inside.h"
#include "state/tree_page.h"

#define NATIVE_VERSION 1
#define DEPTH_MAX 256u
#define ID_BYTES sizeof(daomesh_id)

/* What stands at the end of a way; the numbers of the native form. */
enum ending { END_EMPTY, END_LEAF, END_OTHER };

/* From the root down to where the path of a key ends. */
struct way {
    daomesh_id path;
    daomesh_id sibling[DEPTH_MAX]; /* of each level from the root; zero where nothing is */
    uint32_t depth;
    enum ending ending;
    struct leaf leaf; /* that stands there, unless nothing does */
};

static const daomesh_id empty;

static int32_t stored_page(struct state *state, daomesh_span *bytes, size_t *leaf_count,
                           const struct page *page)
{
    *leaf_count = 0;
    int32_t status = daomesh__state_stored(state, bytes, page->home, page->kind, daomesh__page_local(page));
    if (status == DAOMESH_E_NOT_FOUND) return page->depth == 0 ? DAOMESH_OK : DAOMESH_E_CORRUPT;
    TRY(status);
    return daomesh__page_leaf_count(*bytes, leaf_count);
}

/* The bit of a path, which has 256. */
static uint32_t path_bit(const daomesh_id *path, uint32_t level)
{
    return (uint32_t)(path->bytes[level / 8] >> (7 - level % 8)) & 1;
}

/* --- The way ------------------------------------------------------------------------------------------------------ */

static void end_at_leaf(struct way *way, const struct leaf *leaf)
{
    daomesh_id path;
    daomesh__leaf_path(&path, leaf);
    way->leaf = *leaf;
    way->ending = id_equal(&path, &way->path) ? END_LEAF : END_OTHER;
}

/* The last leaf on the left side of the topmost node over leaves that are more than one. */
static size_t parting(const struct leaf *leaves, size_t count, uint32_t *level)
{
    size_t at = 0;
    *level = DEPTH_MAX;
    for (size_t i = 0; i + 1 < count; i++) {
        const uint32_t common = daomesh__leaf_common(&leaves[i], &leaves[i + 1]);
        if (common >= *level) continue;
        *level = common;
        at = i;
    }
    return at;
}

/* Through a page of leaves. CORRUPT when they cannot stand together. */
static int32_t walk_leaves(struct way *way, struct leaf *leaves, size_t count)
{
    while (count > 1) {
        uint32_t level;
        const size_t left = parting(leaves, count, &level) + 1;
        if (level >= DEPTH_MAX || level < way->depth) return DAOMESH_E_CORRUPT;
        while (way->depth < level) {
            const uint32_t bit = path_bit(&way->path, way->depth);
            daomesh_id *sibling = &way->sibling[way->depth++];
            *sibling = empty;
            if (bit == daomesh__leaf_bit(leaves, way->depth - 1)) continue;
            daomesh__leaves_fold(sibling, leaves, count, way->depth); /* all of them are on the other side */
            return DAOMESH_OK;
        }
        const uint32_t bit = path_bit(&way->path, level);
        if (bit)
            daomesh__leaves_fold(&way->sibling[way->depth++], leaves, left, level + 1);
        else
            daomesh__leaves_fold(&way->sibling[way->depth++], leaves + left, count - left, level + 1);
        leaves += bit ? left : 0;
        count = bit ? count - left : left;
    }
    if (count == 1) end_at_leaf(way, leaves);
    return DAOMESH_OK;
}

/* Leaves under each node of a branch. */
static void count_nodes(uint64_t count[2 * PAGE_CHILDREN], const struct branch *branch)
{
    memcpy(count + PAGE_CHILDREN, branch->count, sizeof branch->count);
    for (size_t i = PAGE_CHILDREN - 1; i > 0; i--)
        count[i] = count[2 * i] + count[2 * i + 1];
}

/* Through a branch, as long as more than one leaf is left; *count is that of the child where it ends. */
static void walk_branch(struct way *way, uint64_t *count, const struct branch *branch)
{
    uint64_t counts[2 * PAGE_CHILDREN];
    size_t at = 1;
    count_nodes(counts, branch);
    while (at < PAGE_CHILDREN && counts[at] > 1) {
        at = 2 * at + path_bit(&way->path, way->depth);
        way->sibling[way->depth++] = counts[at ^ 1] > 0 ? branch->node[at ^ 1] : empty;
    }
    *count = counts[at];
}

/* The one leaf below a branch's node, whose way there ended. */
static int32_t lone_leaf(struct state *state, struct way *way, const struct branch *branch,
                         const struct page *page)
{
    const uint32_t levels = way->depth - page->depth, below = PAGE_LEVELS - levels;
    const uint32_t digit = daomesh__page_digit(load_be64(way->path.bytes), page->depth) >> below << below;
    for (uint32_t i = 0; ALWAYS(i < (uint32_t)1 << below); i++) { /* one of them has it, by the sum */
        const struct page child = daomesh__page_child(page, digit + i);
        struct leaf leaf;
        daomesh_span bytes;
        size_t count;
        if (branch->count[digit + i] == 0) continue;
        TRY(stored_page(state, &bytes, &count, &child));
        if (count != 1) return DAOMESH_E_CORRUPT;
        daomesh__page_leaf(bytes, &leaf, 0);
        end_at_leaf(way, &leaf);
        return DAOMESH_OK;
    }
    return DAOMESH_E_CORRUPT;
}

static int32_t walk_page_leaves(struct state *state, struct way *way, daomesh_span bytes, size_t count)
{
    const size_t size = count * sizeof(struct leaf);
    struct leaf *leaves = daomesh__allocate(&state->allocator, size);
    if (!leaves) return DAOMESH_E_NO_MEMORY;
    for (size_t i = 0; i < count; i++)
        daomesh__page_leaf(bytes, &leaves[i], i);
    int32_t status = walk_leaves(way, leaves, count);
    daomesh__free(&state->allocator, leaves, size);
    return status;
}

/* way->path is set. */
static int32_t walk(struct state *state, struct way *way, struct page page)
{
    way->depth = 0;
    way->ending = END_EMPTY;
    for (;;) {
        struct branch branch;
        daomesh_span bytes;
        size_t leaf_count;
        uint64_t count;
        TRY(stored_page(state, &bytes, &leaf_count, &page));
        if (!bytes.at) return DAOMESH_OK;
        if (leaf_count > 0) return walk_page_leaves(state, way, bytes, leaf_count);
        if (page.depth == PAGE_DEEPEST) return DAOMESH_E_CORRUPT;
        daomesh__page_branch(bytes, &branch);
        walk_branch(way, &count, &branch);
        if (count == 0) return DAOMESH_OK;
        if (count == 1) return lone_leaf(state, way, &branch, &page);
        page = daomesh__page_child(&page, daomesh__page_digit(load_be64(way->path.bytes), page.depth));
    }
}

/* --- Neighbours --------------------------------------------------------------------------------------------------- */

/* The outermost leaf on one side of what is below a page: of the rightmost with on_the_right. */
static int32_t outermost(struct state *state, struct leaf *leaf, struct page page, int on_the_right)
{
    for (;;) {
        struct branch branch;
        daomesh_span bytes;
        size_t count;
        TRY(stored_page(state, &bytes, &count, &page));
        if (!bytes.at) return DAOMESH_E_CORRUPT;
        if (count > 0) {
            daomesh__page_leaf(bytes, leaf, on_the_right ? count - 1 : 0);
            return DAOMESH_OK;
        }
        if (page.depth == PAGE_DEEPEST) return DAOMESH_E_CORRUPT;
        daomesh__page_branch(bytes, &branch);
        uint32_t i = 0;
        while (i < PAGE_CHILDREN && branch.count[on_the_right ? PAGE_CHILDREN - 1 - i : i] == 0)
            i++;
        if (i == PAGE_CHILDREN) return DAOMESH_E_CORRUPT;
        page = daomesh__page_child(&page, on_the_right ? PAGE_CHILDREN - 1 - i : i);
    }
}

/* The nearest child with leaves on one side of a digit. */
static int beside(uint32_t *digit, const struct branch *branch, uint32_t from, int on_the_left)
{
    for (uint32_t i = 1; i < PAGE_CHILDREN; i++) {
        *digit = on_the_left ? from - i : from + i;
        if (*digit >= PAGE_CHILDREN) return 0;
        if (branch->count[*digit] > 0) return 1;
    }
    return 0;
}

/* Nearest leaf of a page on one side of the path. */
static int leaf_beside(struct leaf *leaf, daomesh_span bytes, size_t count, const daomesh_id *path,
                       int on_the_left)
{
    int found = 0;
    for (size_t i = 0; i < count; i++) {
        struct leaf each;
        daomesh_id other;
        daomesh__page_leaf(bytes, &each, i);
        daomesh__leaf_path(&other, &each);
        const int order = memcmp(other.bytes, path->bytes, ID_BYTES);
        if (on_the_left ? order >= 0 : order <= 0 || found) continue;
        *leaf = each;
        found = 1;
    }
    return found;
}

/* The leaf that comes before the path, or behind it. *found 0: there is none. */
static int32_t neighbour(struct state *state, struct leaf *leaf, int *found, struct page page,
                         const daomesh_id *path, int on_the_left)
{
    struct page nearest = page;
    int has_nearest = 0;
    for (*found = 0;;) {
        struct branch branch;
        daomesh_span bytes = { NULL, 0 };
        size_t count = 0;
        int32_t status =
            daomesh__state_stored(state, &bytes, page.home, page.kind, daomesh__page_local(&page));
        if (status != DAOMESH_E_NOT_FOUND) TRY(status);
        if (bytes.at) TRY(daomesh__page_leaf_count(bytes, &count));
        if (!bytes.at || count > 0) {
            *found = leaf_beside(leaf, bytes, count, path, on_the_left);
            break;
        }
        if (page.depth == PAGE_DEEPEST) return DAOMESH_E_CORRUPT;
        const uint32_t digit = daomesh__page_digit(load_be64(path->bytes), page.depth);
        uint32_t other;
        daomesh__page_branch(bytes, &branch);
        if (beside(&other, &branch, digit, on_the_left)) {
            nearest = daomesh__page_child(&page, other);
            has_nearest = 1;
        }
        page = daomesh__page_child(&page, digit);
    }
    if (*found || !has_nearest) return DAOMESH_OK;
    *found = 1;
    return outermost(state, leaf, nearest, on_the_left);
}

/* --- Values ------------------------------------------------------------------------------------------------------- */

static int32_t root_of(struct state *state, daomesh_id *root, const struct page *page)
{
    daomesh_span bytes;
    size_t leaf_count;
    *root = empty;
    TRY(stored_page(state, &bytes, &leaf_count, page));
    return bytes.at ? daomesh__page_root(root, bytes) : DAOMESH_OK;
}

int32_t daomesh__tree_root(struct state *state, daomesh_id *root)
{
    const struct page homes = daomesh__page_of_homes();
    *root = empty;
    READY();
    return root_of(state, root, &homes);
}

int32_t daomesh__tree_home_root(struct state *state, daomesh_id *root, uint64_t home)
{
    const struct page first = daomesh__page_first(home);
    *root = empty;
    READY();
    return root_of(state, root, &first);
}

int32_t daomesh__tree_value(struct state *state, daomesh_span *value, uint64_t home, uint32_t kind,
                            uint64_t local)
{
    *value = (daomesh_span){ NULL, 0 };
    if (kind >= KIND_COUNT || !state->pools[kind].schema || !state->pools[kind].schema->proven)
        return DAOMESH_E_ARG;
    return daomesh__state_stored(state, value, home, kind, local);
}

/* What a leaf of the tree that begins with `page` stands for. `root` is where a home's value lies. */
static int32_t leaf_value(struct state *state, daomesh_span *value, daomesh_id *root, const struct page *page,
                          const struct leaf *leaf)
{
    if (page->kind == DAOMESH_RECORD_HOMES_PAGE) {
        TRY(daomesh__tree_home_root(state, root, leaf->number));
        *value = (daomesh_span){ root->bytes, ID_BYTES };
        return DAOMESH_OK;
    }
    int32_t status = daomesh__tree_value(state, value, page->home, leaf->kind, leaf->number);
    return status == DAOMESH_E_NOT_FOUND || status == DAOMESH_E_ARG ? DAOMESH_E_CORRUPT : status;
}

static size_t leaf_key(uint8_t key[TREE_KEY_MAX], const struct leaf *leaf)
{
    return leaf->kind ? daomesh__tree_record_key(key, leaf->kind, leaf->number)
                      : daomesh__tree_home_key(key, leaf->number);
}

/* --- Our own form ------------------------------------------------------------------------------------------------- */

/* Bytes past `cap` are counted, not written. */
struct bytes_out {
    uint8_t *at;
    size_t cap;
    size_t len;
};

static void put(struct bytes_out *out, const void *bytes, size_t len)
{
    if (out->len <= out->cap && len <= out->cap - out->len) memcpy(out->at + out->len, bytes, len);
    out->len += len;
}

static void put_byte(struct bytes_out *out, uint8_t byte)
{
    put(out, &byte, 1);
}

static void put_bitmap(struct bytes_out *out, const struct way *way)
{
    uint8_t bitmap[DEPTH_MAX / 8] = { 0 };
    for (uint32_t level = 0; level < way->depth; level++)
        if (!id_is_zero(&way->sibling[level])) bitmap[level / 8] |= (uint8_t)(0x80 >> level % 8);
    put(out, bitmap, (way->depth + 7) / 8);
}

static int32_t write_native(struct state *state, struct bytes_out *out, const struct way *way,
                            const struct page *page)
{
    const uint8_t head[4] = { NATIVE_VERSION, (uint8_t)way->ending, (uint8_t)(way->depth >> 8),
                              (uint8_t)way->depth };
    put(out, head, sizeof head);
    put_bitmap(out, way);
    if (way->ending == END_OTHER) {
        daomesh_id path, value_hash, root;
        daomesh_span value;
        TRY(leaf_value(state, &value, &root, page, &way->leaf));
        daomesh__leaf_path(&path, &way->leaf);
        daomesh__hash(&value_hash, &value, 1);
        put(out, path.bytes, ID_BYTES);
        put(out, value_hash.bytes, ID_BYTES);
    }
    for (uint32_t level = way->depth; level-- > 0;)
        if (!id_is_zero(&way->sibling[level])) put(out, way->sibling[level].bytes, ID_BYTES);
    return DAOMESH_OK;
}

/* --- ICS-23's form ------------------------------------------------------------------------------------------------ */

static void put_length(struct bytes_out *out, size_t len)
{
    for (; len >= 0x80; len >>= 7)
        put_byte(out, (uint8_t)(len | 0x80));
    put_byte(out, (uint8_t)len);
}

static void put_field(struct bytes_out *out, uint8_t number, const void *bytes, size_t len)
{
    put_byte(out, (uint8_t)(number << 3 | 2));
    put_length(out, len);
    put(out, bytes, len);
}

/* An InnerOp: SHA-256, prefix 01 and a left sibling, or prefix 01 and the right sibling as suffix. */
static void put_step(struct bytes_out *out, const daomesh_id *sibling, int sibling_is_left)
{
    static const uint8_t left[] = { 0x22, 0x25, 0x08, 0x01, 0x12, 0x21, 0x01 };
    static const uint8_t right[] = { 0x22, 0x27, 0x08, 0x01, 0x12, 0x01, 0x01, 0x1a, 0x20 };
    put(out, sibling_is_left ? left : right, sibling_is_left ? sizeof left : sizeof right);
    put(out, sibling->bytes, ID_BYTES);
}

/* An ExistenceProof of the leaf where a way ends. */
static int32_t put_existence(struct state *state, struct bytes_out *out, const struct way *way,
                             const struct page *page)
{
    static const uint8_t leaf_form[] = { 0x08, 0x01, 0x10, 0x01, 0x18, 0x01, 0x2a, 0x01, 0x00 };
    uint8_t key[TREE_KEY_MAX];
    daomesh_id root;
    daomesh_span value;
    TRY(leaf_value(state, &value, &root, page, &way->leaf));
    put_field(out, 1, key, leaf_key(key, &way->leaf));
    put_field(out, 2, value.at, value.len);
    put_field(out, 3, leaf_form, sizeof leaf_form);
    for (uint32_t level = way->depth; level-- > 0;)
        put_step(out, &way->sibling[level], (int)path_bit(&way->path, level));
    return DAOMESH_OK;
}

/* The same behind its tag and length: it is written twice, the first time to be counted. */
static int32_t put_existence_field(struct state *state, struct bytes_out *out, uint8_t number,
                                   const struct way *way, const struct page *page)
{
    struct bytes_out counted = { NULL, 0, 0 };
    TRY(put_existence(state, &counted, way, page));
    put_byte(out, (uint8_t)(number << 3 | 2));
    put_length(out, counted.len);
    return put_existence(state, out, way, page);
}

static int32_t put_neighbour(struct state *state, struct bytes_out *out, int *found, const struct page *page,
                             const daomesh_id *path, int on_the_left)
{
    struct leaf leaf;
    struct way way;
    TRY(neighbour(state, &leaf, found, *page, path, on_the_left));
    if (!*found) return DAOMESH_OK;
    daomesh__leaf_path(&way.path, &leaf);
    TRY(walk(state, &way, *page));
    if (way.ending != END_LEAF) return DAOMESH_E_CORRUPT;
    return put_existence_field(state, out, on_the_left ? 2 : 3, &way, page);
}

/* A NonExistenceProof: the path, and who stands on either side. */
static int32_t put_absence(struct state *state, struct bytes_out *out, const struct page *page,
                           const daomesh_id *path)
{
    int has_left, has_right;
    put_field(out, 1, path->bytes, ID_BYTES);
    TRY(put_neighbour(state, out, &has_left, page, path, 1));
    TRY(put_neighbour(state, out, &has_right, page, path, 0));
    return has_left || has_right ? DAOMESH_OK : DAOMESH_E_NOT_FOUND;
}

static int32_t write_ics23(struct state *state, struct bytes_out *out, const struct way *way,
                           const struct page *page)
{
    struct bytes_out counted = { NULL, 0, 0 };
    if (way->ending == END_LEAF) return put_existence_field(state, out, 1, way, page);
    TRY(put_absence(state, &counted, page, &way->path));
    put_byte(out, 2 << 3 | 2);
    put_length(out, counted.len);
    return put_absence(state, out, page, &way->path);
}

/* --- Asking ------------------------------------------------------------------------------------------------------- */

static int32_t prove(struct state *state, uint8_t *out, size_t cap, size_t *len, const struct page *page,
                     const struct leaf *asked, uint32_t form)
{
    struct bytes_out bytes = { out, cap, 0 };
    struct way way;
    *len = 0;
    if (form != TREE_FORM_NATIVE && form != TREE_FORM_ICS23) return DAOMESH_E_ARG;
    READY();
    daomesh__leaf_path(&way.path, asked);
    TRY(walk(state, &way, *page));
    TRY(form == TREE_FORM_NATIVE ? write_native(state, &bytes, &way, page)
                                 : write_ics23(state, &bytes, &way, page));
    *len = bytes.len;
    return bytes.len <= cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}

int32_t daomesh__tree_prove_record(struct state *state, uint8_t *out, size_t cap, size_t *len, uint64_t home,
                                   uint32_t kind, uint64_t local, uint32_t form)
{
    const struct page first = daomesh__page_first(home);
    const struct leaf asked = { .kind = (uint8_t)kind, .number = local };
    *len = 0;
    if (kind >= KIND_COUNT || !state->pools[kind].schema || !state->pools[kind].schema->proven)
        return DAOMESH_E_ARG;
    return prove(state, out, cap, len, &first, &asked, form);
}

int32_t daomesh__tree_prove_home(struct state *state, uint8_t *out, size_t cap, size_t *len, uint64_t home,
                                 uint32_t form)
{
    const struct page homes = daomesh__page_of_homes();
    const struct leaf asked = { .number = home };
    return prove(state, out, cap, len, &homes, &asked, form);
}
