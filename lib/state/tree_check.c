/*
 * Checking the whole state tree against the records: every page is made again from the records that it names and compared
 * byte by byte. Leaves ascend along their paths, so none comes twice; who counts all records knows that none is left out.
 */
#include "state/inside.h"
#include "state/tree_page.h"

struct check {
    struct state *state;
    struct tree_tally *tally;
    struct leaf *leaves[2]; /* of the page that is looked at, in the tree of homes and in a home's own */
    uint8_t *bytes;         /* the page as it should be */
};

static int32_t wrong(struct check *check, uint64_t home, uint32_t kind, uint64_t local, const char *what)
{
    check->tally->home = home;
    check->tally->kind = kind;
    check->tally->local = local;
    check->tally->what = what;
    return DAOMESH_E_CORRUPT;
}

static int32_t wrong_page(struct check *check, const struct page *page, const char *what)
{
    return wrong(check, page->home, page->kind, daomesh__page_local(page), what);
}

static int32_t read_page(struct check *check, daomesh_span *bytes, size_t *leaf_count,
                         const struct page *page)
{
    int32_t status =
        daomesh__state_stored(check->state, bytes, page->home, page->kind, daomesh__page_local(page));
    *leaf_count = 0;
    if (status == DAOMESH_E_NOT_FOUND) return wrong_page(check, page, "a page of the state tree is missing");
    TRY(status);
    if (daomesh__page_leaf_count(*bytes, leaf_count) != DAOMESH_OK)
        return wrong_page(check, page, "a page of the state tree has another form");
    return DAOMESH_OK;
}

static int32_t compare_page(struct check *check, const struct page *page, daomesh_span bytes, size_t len)
{
    if (bytes.len == len && memcmp(bytes.at, check->bytes, len) == 0) return DAOMESH_OK;
    return wrong_page(check, page, "a page of the state tree does not fit the records");
}

static int32_t check_home(struct check *check, daomesh_id *root, uint64_t home);

static int32_t check_record(struct check *check, struct leaf *leaf, uint64_t home)
{
    daomesh_span value;
    int32_t status = daomesh__tree_value(check->state, &value, home, leaf->kind, leaf->number);
    if (status == DAOMESH_E_NOT_FOUND || status == DAOMESH_E_ARG)
        return wrong(check, home, leaf->kind, leaf->number, "a leaf of the state tree without its record");
    TRY(status);
    if (value.len == 0)
        return wrong(check, home, leaf->kind, leaf->number, "an empty record in the state tree");
    daomesh__leaf_set(leaf, value);
    return DAOMESH_OK;
}

/* Start and hash, from what the leaf stands for. */
static int32_t check_leaf(struct check *check, struct leaf *leaf, const struct page *page)
{
    daomesh_id root;
    if (page->kind == DAOMESH_RECORD_TREE_PAGE) return check_record(check, leaf, page->home);
    if (leaf->kind != 0) return wrong_page(check, page, "a leaf of the tree of homes is no home");
    TRY(check_home(check, &root, leaf->number));
    daomesh__leaf_set(leaf, (daomesh_span){ root.bytes, sizeof root.bytes });
    return DAOMESH_OK;
}

static int stands_here(const struct leaf *leaf, const struct page *page)
{
    return page->depth == 0 || leaf->start >> (64 - page->depth) == page->prefix;
}

static int32_t check_leaves(struct check *check, struct subtree *out, const struct page *page,
                            daomesh_span bytes, size_t count)
{
    struct leaf *leaves = check->leaves[page->kind == DAOMESH_RECORD_TREE_PAGE];
    if (count > PAGE_LEAVES_MAX && page->depth < PAGE_DEEPEST)
        return wrong_page(check, page, "a page of the state tree has too many leaves");
    for (size_t i = 0; i < count; i++) {
        daomesh__page_leaf(bytes, &leaves[i], i);
        TRY(check_leaf(check, &leaves[i], page));
        leaves[i].fresh = 1;
        if (!stands_here(&leaves[i], page) ||
            (i > 0 && daomesh__leaf_compare(&leaves[i - 1], &leaves[i]) >= 0))
            return wrong_page(check, page, "a page of the state tree has leaves out of place");
    }
    daomesh__leaves_fold(&out->hash, leaves, count, page->depth);
    out->count = count;
    return compare_page(check, page, bytes, daomesh__page_write_leaves(check->bytes, leaves, count));
}

/* A level for each digit of a path: PAGE_DEEPEST / PAGE_LEVELS deep, twice where homes lead into homes. */
static int32_t check_page(struct check *check, struct subtree *out, const struct page *page)
{
    struct branch stored, branch = { .count = { 0 } };
    daomesh_span bytes;
    size_t leaf_count;
    TRY(read_page(check, &bytes, &leaf_count, page));
    if (page->kind == DAOMESH_RECORD_TREE_PAGE)
        check->tally->pages++;
    else
        check->tally->home_pages++;
    if (leaf_count > 0) return check_leaves(check, out, page, bytes, leaf_count);
    if (page->depth == PAGE_DEEPEST) return wrong_page(check, page, "a page of the state tree lies too deep");
    daomesh__page_branch(bytes, &stored);
    for (uint32_t digit = 0; digit < PAGE_CHILDREN; digit++) {
        const struct page child = daomesh__page_child(page, digit);
        struct subtree below;
        if (stored.count[digit] == 0) continue;
        TRY(check_page(check, &below, &child));
        branch.count[digit] = below.count;
        branch.node[PAGE_CHILDREN + digit] = below.hash;
    }
    daomesh__branch_fold(&branch, UINT32_MAX);
    *out = (struct subtree){ branch.node[1], daomesh__branch_total(&branch) };
    if (out->count <= PAGE_LEAVES_MAX)
        return wrong_page(check, page, "a page of the state tree has children without need");
    return compare_page(check, page, bytes, daomesh__page_write_branch(check->bytes, &branch));
}

static int32_t check_home(struct check *check, daomesh_id *root, uint64_t home)
{
    struct subtree tree;
    const struct page first = daomesh__page_first(home);
    TRY(check_page(check, &tree, &first));
    check->tally->records += tree.count;
    *root = tree.hash;
    return DAOMESH_OK;
}

static int32_t check_all(struct check *check, const daomesh_id *root)
{
    struct subtree tree;
    const struct page homes = daomesh__page_of_homes();
    TRY(check_page(check, &tree, &homes));
    return id_equal(&tree.hash, root)
               ? DAOMESH_OK
               : wrong_page(check, &homes, "the root of the state tree is not the one that was sealed");
}

int32_t daomesh__tree_check(struct state *state, struct tree_tally *tally, const daomesh_id *root)
{
    const size_t leaves = DEEPEST_LEAVES_MAX * sizeof(struct leaf);
    struct check check = { .state = state, .tally = tally };
    *tally = (struct tree_tally){ .records = 0 };
    READY();
    uint8_t *memory = daomesh__allocate(&state->allocator, 2 * leaves + PAGE_BYTES_MAX);
    if (!memory) return DAOMESH_E_NO_MEMORY;
    check.leaves[0] = (void *)memory;
    check.leaves[1] = (void *)(memory + leaves);
    check.bytes = memory + 2 * leaves;
    int32_t status = check_all(&check, root);
    daomesh__free(&state->allocator, memory, 2 * leaves + PAGE_BYTES_MAX);
    return status;
}
