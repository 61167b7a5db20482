/* The pages of one tree: changes in the order of their paths go down together, and hashes come up. */
#include "state/inside.h"
#include "state/tree_page.h"

#define COUNT_ANY UINT64_MAX

struct update {
    struct state *state;
    struct leaf *merged; /* the leaves of a page, with its changes */
};

/* --- One page ----------------------------------------------------------------------------------------------------- */

/* The page as it is stored: absent (at NULL), of leaves, or a branch (leaf_count 0). */
static int32_t read_page(const struct state *state, daomesh_span *bytes, size_t *leaf_count,
                         const struct page *page)
{
    *leaf_count = 0;
    int32_t status = daomesh__state_stored(state, bytes, page->home, page->kind, daomesh__page_local(page));
    if (status == DAOMESH_E_NOT_FOUND) return DAOMESH_OK;
    TRY(status);
    return daomesh__page_leaf_count(*bytes, leaf_count);
}

/* Where the bytes of the next page go; there is room for the largest. */
static int32_t next_page(struct state *state, uint8_t **bytes)
{
    void *writes = state->tree_writes, *pages = state->tree_bytes;
    int32_t status = daomesh__reserve(state, &writes, &state->tree_writes_cap, state->tree_writes_len + 1,
                                      sizeof *state->tree_writes);
    state->tree_writes = writes;
    TRY(status);
    status =
        daomesh__reserve(state, &pages, &state->tree_bytes_cap, state->tree_bytes_len + PAGE_BYTES_MAX, 1);
    state->tree_bytes = pages;
    TRY(status);
    *bytes = state->tree_bytes + state->tree_bytes_len;
    return DAOMESH_OK;
}

/* The page whose bytes stand where next_page said; none of them: it is gone. */
static void add_page(struct state *state, const struct page *page, size_t len)
{
    state->tree_writes[state->tree_writes_len++] =
        (struct tree_write){ page->home, daomesh__page_local(page), state->tree_bytes_len, (uint32_t)len,
                             page->kind };
    state->tree_bytes_len += len;
}

static int32_t write_leaves(struct update *update, struct subtree *out, const struct page *page,
                            struct leaf *leaves, size_t count)
{
    out->count = count;
    if (count > DEEPEST_LEAVES_MAX) return DAOMESH_E_LIMIT;
    uint8_t *bytes;
    TRY(next_page(update->state, &bytes));
    daomesh__leaves_fold(&out->hash, leaves, count, page->depth);
    add_page(update->state, page, count > 0 ? daomesh__page_write_leaves(bytes, leaves, count) : 0);
    return DAOMESH_OK;
}

static int32_t write_branch(struct update *update, const struct page *page, const struct branch *branch)
{
    uint8_t *bytes;
    TRY(next_page(update->state, &bytes));
    add_page(update->state, page, daomesh__page_write_branch(bytes, branch));
    return DAOMESH_OK;
}

/* Leaves from `first` on that belong to the child of this digit. */
static size_t leaves_of_child(const struct leaf *leaves, size_t first, size_t count, uint32_t depth,
                              uint32_t digit)
{
    size_t at = first;
    while (at < count && daomesh__page_digit(leaves[at].start, depth) == digit)
        at++;
    return at - first;
}

static int32_t build(struct update *update, struct subtree *out, const struct page *page, struct leaf *leaves,
                     size_t count);

static int32_t build_branch(struct update *update, struct subtree *out, const struct page *page,
                            struct leaf *leaves, size_t count)
{
    struct branch branch = { .count = { 0 } };
    size_t first = 0;
    for (uint32_t digit = 0; digit < PAGE_CHILDREN; digit++) {
        const struct page child = daomesh__page_child(page, digit);
        const size_t part = leaves_of_child(leaves, first, count, page->depth, digit);
        struct subtree below;
        if (part == 0) continue;
        TRY(build(update, &below, &child, leaves + first, part));
        branch.count[digit] = below.count;
        branch.node[PAGE_CHILDREN + digit] = below.hash;
        first += part;
    }
    daomesh__branch_fold(&branch, UINT32_MAX);
    *out = (struct subtree){ branch.node[1], count };
    return write_branch(update, page, &branch);
}

/* The pages of leaves where no page with children was. A level for each digit of a path: PAGE_DEEPEST / PAGE_LEVELS deep. */
static int32_t build(struct update *update, struct subtree *out, const struct page *page, struct leaf *leaves,
                     size_t count)
{
    const int is_page = count <= PAGE_LEAVES_MAX || page->depth == PAGE_DEEPEST;
    return is_page ? write_leaves(update, out, page, leaves, count)
                   : build_branch(update, out, page, leaves, count);
}

/* --- Changes into leaves ------------------------------------------------------------------------------------------ */

/* Leaves of a page as it is stored, one after the other. */
struct reading {
    daomesh_span bytes;
    size_t count;
    size_t next;
};

/* Behind the `count` leaves of `out` that are done stands the old leaf before `next`, unless all are read. */
struct merge {
    struct reading old;
    struct leaf *out;
    size_t count;
    uint8_t gap;     /* a leaf was taken away behind the last that is done */
    uint8_t changed; /* anything */
};

static int has_old(const struct merge *merge)
{
    return merge->old.next <= merge->old.count;
}

static void read_old(struct merge *merge)
{
    struct reading *old = &merge->old;
    if (old->next < old->count) daomesh__page_leaf(old->bytes, &merge->out[merge->count], old->next);
    old->next++;
}

/* The leaf behind those that are done is done. */
static void keep_leaf(struct merge *merge)
{
    merge->out[merge->count++].fresh |= merge->gap;
    merge->gap = 0;
}

/* What stood above the lost leaf stands above one of its neighbours. */
static void lose_leaf(struct merge *merge)
{
    if (merge->count > 0) merge->out[merge->count - 1].fresh = 1;
    merge->gap = merge->changed = 1;
}

static void replace_leaf(struct merge *merge, const struct leaf *change)
{
    struct leaf *at = &merge->out[merge->count];
    const daomesh_id node = at->node;
    const uint8_t fresh = !id_equal(&at->hash, &change->hash);
    *at = *change;
    at->node = node;
    at->fresh = fresh;
    merge->changed |= fresh;
    keep_leaf(merge);
}

static void insert_leaf(struct merge *merge, const struct leaf *change)
{
    struct leaf *at = &merge->out[merge->count];
    if (has_old(merge)) at[1] = at[0];
    *at = *change;
    at->fresh = merge->changed = 1;
    keep_leaf(merge);
}

/* Either side may have come to its end, not both. */
static int compare_next(const struct merge *merge, const struct leaf *change)
{
    if (!change) return -1;
    return has_old(merge) ? daomesh__leaf_compare(&merge->out[merge->count], change) : 1;
}

static void merge_changes(struct merge *merge, const struct ref *refs, size_t ref_count)
{
    size_t next = 0;
    read_old(merge);
    while (has_old(merge) || next < ref_count) {
        const struct leaf *change = next < ref_count ? refs[next].leaf : NULL;
        const int order = compare_next(merge, change);
        if (order < 0)
            keep_leaf(merge);
        else if (order == 0 && change->gone)
            lose_leaf(merge);
        else if (order == 0)
            replace_leaf(merge, change);
        else if (!change->gone)
            insert_leaf(merge, change);
        if (order <= 0) read_old(merge);
        next += order >= 0;
    }
}

static int32_t update_leaves(struct update *update, struct subtree *out, const struct page *page,
                             daomesh_span bytes, size_t leaf_count, const struct ref *refs, size_t ref_count)
{
    struct merge merge = { .old = { .bytes = bytes, .count = leaf_count }, .out = update->merged };
    merge_changes(&merge, refs, ref_count);
    if (merge.changed) return build(update, out, page, merge.out, merge.count);
    daomesh__leaves_fold(&out->hash, merge.out, merge.count, page->depth);
    out->count = merge.count;
    return DAOMESH_OK;
}

/* --- Changes into children ---------------------------------------------------------------------------------------- */

/* A page that may have been made again since the list of pages had `since` of them. */
static int32_t read_newest(const struct state *state, daomesh_span *bytes, size_t *leaf_count,
                           const struct page *page, size_t since)
{
    const uint64_t local = daomesh__page_local(page);
    for (size_t i = state->tree_writes_len; i-- > since;) {
        const struct tree_write *write = &state->tree_writes[i];
        if (write->local != local) continue; /* all of them are of the same tree */
        *bytes = (daomesh_span){ state->tree_bytes + write->at, write->len };
        return daomesh__page_leaf_count(*bytes, leaf_count);
    }
    return read_page(state, bytes, leaf_count, page);
}

static int32_t gather_child(struct update *update, size_t *count, const struct page *child, uint64_t expected,
                            size_t since)
{
    daomesh_span bytes;
    size_t leaf_count;
    uint8_t *none;
    if (expected == 0) return DAOMESH_OK;
    TRY(read_newest(update->state, &bytes, &leaf_count, child, since));
    if (leaf_count != expected || *count + leaf_count > PAGE_LEAVES_MAX) return DAOMESH_E_CORRUPT;
    for (size_t i = 0; i < leaf_count; i++) {
        struct leaf *leaf = &update->merged[(*count)++];
        daomesh__page_leaf(bytes, leaf, i);
        leaf->fresh = i == 0 || i + 1 == leaf_count; /* where children meet no node is known */
    }
    TRY(next_page(update->state, &none));
    add_page(update->state, child, 0);
    return DAOMESH_OK;
}

/* So few leaves are left that the page becomes one of leaves again. */
static int32_t collapse(struct update *update, struct subtree *out, const struct page *page,
                        const struct branch *branch, size_t since)
{
    size_t count = 0;
    for (uint32_t digit = 0; digit < PAGE_CHILDREN; digit++) {
        const struct page child = daomesh__page_child(page, digit);
        TRY(gather_child(update, &count, &child, branch->count[digit], since));
    }
    return write_leaves(update, out, page, update->merged, count);
}

static int32_t update_branch(struct update *update, struct subtree *out, const struct page *page,
                             struct branch *branch, const struct ref *refs, size_t ref_count);

/* `expected` leaves stand under it so far. A level for each digit of a path: PAGE_DEEPEST / PAGE_LEVELS deep. */
static int32_t update_page(struct update *update, struct subtree *out, const struct page *page,
                           uint64_t expected, const struct ref *refs, size_t ref_count)
{
    struct branch branch;
    daomesh_span bytes;
    size_t leaf_count;
    TRY(read_page(update->state, &bytes, &leaf_count, page));
    if (!bytes.at || leaf_count > 0) {
        if (expected != COUNT_ANY && expected != leaf_count) return DAOMESH_E_CORRUPT;
        return update_leaves(update, out, page, bytes, leaf_count, refs, ref_count);
    }
    daomesh__page_branch(bytes, &branch);
    if (expected != COUNT_ANY && expected != daomesh__branch_total(&branch)) return DAOMESH_E_CORRUPT;
    if (page->depth == PAGE_DEEPEST) return DAOMESH_E_CORRUPT;
    return update_branch(update, out, page, &branch, refs, ref_count);
}

static size_t refs_of_child(const struct ref *refs, size_t count, uint32_t depth)
{
    size_t part = 1;
    while (part < count &&
           daomesh__page_digit(refs[part].start, depth) == daomesh__page_digit(refs->start, depth))
        part++;
    return part;
}

static int32_t update_branch(struct update *update, struct subtree *out, const struct page *page,
                             struct branch *branch, const struct ref *refs, size_t ref_count)
{
    const size_t since = update->state->tree_writes_len;
    uint32_t touched = 0;
    for (size_t at = 0, part; at < ref_count; at += part) {
        const uint32_t digit = daomesh__page_digit(refs[at].start, page->depth);
        const struct page child = daomesh__page_child(page, digit);
        daomesh_id *hash = &branch->node[PAGE_CHILDREN + digit];
        struct subtree below;
        part = refs_of_child(refs + at, ref_count - at, page->depth);
        TRY(update_page(update, &below, &child, branch->count[digit], refs + at, part));
        if (below.count == branch->count[digit] && id_equal(&below.hash, hash)) continue;
        branch->count[digit] = below.count;
        *hash = below.hash;
        touched |= (uint32_t)1 << digit;
    }
    *out = (struct subtree){ branch->node[1], daomesh__branch_total(branch) };
    if (touched == 0) return DAOMESH_OK;
    if (out->count <= PAGE_LEAVES_MAX) return collapse(update, out, page, branch, since);
    daomesh__branch_fold(branch, touched);
    out->hash = branch->node[1];
    return write_branch(update, page, branch);
}

int32_t daomesh__pages_update(struct state *state, struct subtree *out, const struct page *first,
                              const struct ref *refs, size_t count, struct leaf *room)
{
    struct update update = { state, room };
    return update_page(&update, out, first, COUNT_ANY, refs, count);
}
