/*
 * The memory engine: a copy-on-write B+tree, so that a reader's snapshot is one pointer and never waits for the writer.
 *
 * A transaction copies each node it changes once and leaves the old one to those who still see it. What was replaced
 * waits in a queue until no snapshot is old enough to reach it. Nodes are taken out when they are empty and are not
 * merged before: simpler, and records are rarely deleted.
 */
#include <stdatomic.h>

#include "store/store.h"

#define NODE_KEYS 64u
#define HEIGHT_MAX 16u /* a level takes at least 32 splits of the one below, so 2^75 puts: never reached */

/* Every piece of the tree begins with this. */
struct block {
    uint64_t stamp;     /* the transaction that made it; once replaced, the one that replaced it */
    struct block *next; /* in a list of replaced blocks */
    size_t size;        /* bytes allocated */
};

struct value {
    struct block block;
    uint8_t bytes[];
};

/* In a branch, child i holds the keys from keys[i] up to keys[i + 1]. A key below keys[0] would be in child 0. */
struct node {
    struct block block;
    uint32_t height; /* 0: a leaf */
    uint32_t count;
    struct store_key keys[NODE_KEYS];
    union {
        struct node *child;
        struct value *value;
    } at[NODE_KEYS];
};

struct block_list {
    struct block *first;
    struct block *last;
};

struct store_snapshot {
    struct memory *memory;
    const struct node *root; /* NULL: the place is free */
    uint64_t seen;           /* the transaction whose outcome it sees */
};

struct memory {
    struct store base;
    daomesh_allocator allocator;
    struct node *root;           /* of the open transaction, else of the last commit */
    uint64_t stamp;              /* of the open or last transaction; an aborted one's is never used again */
    uint32_t writing;            /* 1: a transaction is open */
    struct block_list replaced;  /* by the open transaction */
    struct block_list abandoned; /* by committed ones, oldest first; snapshots may still see them */
    atomic_flag lock;            /* guards the rest, which readers share; held for a few instructions */
    struct node *committed_root;
    uint64_t committed;
    struct store_snapshot snapshots[STORE_SNAPSHOTS_MAX];
};

static struct memory *memory_of(struct store *store)
{
    return (struct memory *)store;
}

static void lock(struct memory *memory)
{
    while (atomic_flag_test_and_set_explicit(&memory->lock, memory_order_acquire)) {
    }
}

static void unlock(struct memory *memory)
{
    atomic_flag_clear_explicit(&memory->lock, memory_order_release);
}

/* --- Blocks ------------------------------------------------------------------------------------------------- */

static void *make_block(struct memory *memory, size_t size)
{
    struct block *block = daomesh__allocate(&memory->allocator, size);
    if (!block) return NULL;
    block->stamp = memory->stamp;
    block->next = NULL;
    block->size = size;
    return block;
}

static void free_block(struct memory *memory, struct block *block)
{
    daomesh__free(&memory->allocator, block, block->size);
}

static void append(struct block_list *list, struct block_list *more)
{
    if (!more->first) return;
    if (list->last)
        list->last->next = more->first;
    else
        list->first = more->first;
    list->last = more->last;
    *more = (struct block_list){ NULL, NULL };
}

/* The open transaction no longer needs a block: its own goes at once, an older one when the transaction commits. */
static void replace_block(struct memory *memory, struct block *block)
{
    if (block->stamp == memory->stamp) {
        free_block(memory, block);
        return;
    }
    block->stamp = memory->stamp;
    block->next = NULL;
    append(&memory->replaced, &(struct block_list){ block, block });
}

/* Frees what no reader can see any more. */
static void sweep(struct memory *memory)
{
    uint64_t oldest = memory->committed;
    lock(memory);
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++) {
        const struct store_snapshot *snapshot = &memory->snapshots[i];
        if (snapshot->root && snapshot->seen < oldest) oldest = snapshot->seen;
    }
    unlock(memory);

    struct block_list *list = &memory->abandoned;
    while (list->first && list->first->stamp <= oldest) {
        struct block *block = list->first;
        list->first = block->next;
        free_block(memory, block);
    }
    if (!list->first) list->last = NULL;
}

/* --- Looking ------------------------------------------------------------------------------------------------ */

static int compare(const struct store_key *a, const struct store_key *b)
{
    uint64_t x = load_be64(a->bytes), y = load_be64(b->bytes);
    if (x != y) return x < y ? -1 : 1;
    x = load_be64(a->bytes + 8), y = load_be64(b->bytes + 8);
    if (x != y) return x < y ? -1 : 1;
    return a->bytes[16] - b->bytes[16];
}

/* How many keys are below `key`: the place of `key` in a leaf. */
static uint32_t place_of(const struct node *node, const struct store_key *key)
{
    uint32_t low = 0, high = node->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (compare(&node->keys[middle], key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int holds(const struct node *node, uint32_t place, const struct store_key *key)
{
    return place < node->count && compare(&node->keys[place], key) == 0;
}

static uint32_t child_of(const struct node *branch, const struct store_key *key)
{
    uint32_t place = place_of(branch, key);
    if (holds(branch, place, key) || place == 0) return place;
    return place - 1;
}

static const struct value *find(const struct node *node, const struct store_key *key)
{
    while (node->height > 0)
        node = node->at[child_of(node, key)].child;
    uint32_t place = place_of(node, key);
    return holds(node, place, key) ? node->at[place].value : NULL;
}

static daomesh_span span_of(const struct value *value)
{
    return (daomesh_span){ value->bytes, value->block.size - sizeof *value };
}

static int32_t tree_get(const struct node *root, daomesh_span *out, const struct store_key *key)
{
    *out = (daomesh_span){ NULL, 0 };
    const struct value *value = find(root, key);
    if (!value) return DAOMESH_E_NOT_FOUND;
    *out = span_of(value);
    return DAOMESH_OK;
}

/* The way from the root to the next pair; path[depth] is the node and place[depth] where it goes on there. */
struct walk {
    const struct node *path[HEIGHT_MAX];
    uint32_t place[HEIGHT_MAX];
    uint32_t depth;
};

static void walk_to(struct walk *walk, const struct node *root, const struct store_key *first)
{
    walk->depth = 0;
    walk->path[0] = root;
    for (const struct node *node = root; node->height > 0; walk->path[++walk->depth] = node) {
        walk->place[walk->depth] = child_of(node, first);
        node = node->at[walk->place[walk->depth]].child;
    }
    walk->place[walk->depth] = place_of(walk->path[walk->depth], first);
}

/* The leaf and place of the next pair; NULL after the last. */
static const struct node *walk_next(struct walk *walk, uint32_t *place)
{
    for (;;) {
        const struct node *node = walk->path[walk->depth];
        uint32_t here = walk->place[walk->depth];
        if (here == node->count) {
            if (walk->depth == 0) return NULL;
            walk->place[--walk->depth]++;
        } else if (node->height > 0) {
            walk->path[++walk->depth] = node->at[here].child;
            walk->place[walk->depth] = 0;
        } else {
            *place = walk->place[walk->depth]++;
            return node;
        }
    }
}

static int32_t tree_scan(const struct node *root, const struct store_key *first, const struct store_key *last,
                         store_visit *visit, void *ctx)
{
    struct walk walk;
    walk_to(&walk, root, first);
    uint32_t place;
    for (const struct node *leaf; (leaf = walk_next(&walk, &place)) != NULL;) {
        if (last && compare(&leaf->keys[place], last) >= 0) return DAOMESH_OK;
        TRY(visit(ctx, leaf->keys[place].bytes, span_of(leaf->at[place].value)));
    }
    return DAOMESH_OK;
}

/* --- Changing ----------------------------------------------------------------------------------------------- */
/* Every step here, a copy, a split or a new root, leaves the same pairs in the tree: a failure in between does no harm. */

static struct node *make_leaf(struct memory *memory)
{
    struct node *leaf = make_block(memory, sizeof *leaf);
    if (!leaf) return NULL;
    leaf->height = 0;
    leaf->count = 0;
    return leaf;
}

/* Makes a node the open transaction's own. */
static int32_t own(struct memory *memory, struct node **node)
{
    struct node *old = *node;
    if (old->block.stamp == memory->stamp) return DAOMESH_OK;
    struct node *copy = make_block(memory, sizeof *copy);
    if (!copy) return DAOMESH_E_NO_MEMORY;
    copy->height = old->height;
    copy->count = old->count;
    memcpy(copy->keys, old->keys, old->count * sizeof old->keys[0]);
    memcpy(copy->at, old->at, old->count * sizeof old->at[0]);
    replace_block(memory, &old->block);
    *node = copy;
    return DAOMESH_OK;
}

static void open_gap(struct node *node, uint32_t place)
{
    uint32_t moved = node->count - place;
    memmove(&node->keys[place + 1], &node->keys[place], moved * sizeof node->keys[0]);
    memmove(&node->at[place + 1], &node->at[place], moved * sizeof node->at[0]);
    node->count++;
}

static void close_gap(struct node *node, uint32_t place)
{
    uint32_t moved = node->count - place - 1;
    memmove(&node->keys[place], &node->keys[place + 1], moved * sizeof node->keys[0]);
    memmove(&node->at[place], &node->at[place + 1], moved * sizeof node->at[0]);
    node->count--;
}

/* Splits a full child in two. Behind its last key the cut is at the end, so that ascending puts leave full nodes. */
static int32_t split(struct memory *memory, struct node *parent, uint32_t place, const struct store_key *key)
{
    struct node *left = parent->at[place].child;
    struct node *right = make_block(memory, sizeof *right);
    if (!right) return DAOMESH_E_NO_MEMORY;
    uint32_t cut = compare(key, &left->keys[left->count - 1]) > 0 ? left->count - 1 : left->count / 2;
    right->height = left->height;
    right->count = left->count - cut;
    memcpy(right->keys, &left->keys[cut], right->count * sizeof right->keys[0]);
    memcpy(right->at, &left->at[cut], right->count * sizeof right->at[0]);
    left->count = cut;

    open_gap(parent, place + 1);
    parent->keys[place + 1] = right->keys[0];
    parent->at[place + 1].child = right;
    return DAOMESH_OK;
}

static int32_t add_level(struct memory *memory)
{
    if (NEVER(memory->root->height + 1 == HEIGHT_MAX)) return DAOMESH_E_LIMIT;
    struct node *root = make_block(memory, sizeof *root);
    if (!root) return DAOMESH_E_NO_MEMORY;
    root->height = memory->root->height + 1;
    root->count = 1;
    root->keys[0] = memory->root->keys[0];
    root->at[0].child = memory->root;
    memory->root = root;
    return DAOMESH_OK;
}

/* Whether a node must be split before `key` may come in below it. */
static int lacks_room(const struct node *node, const struct store_key *key)
{
    if (node->count < NODE_KEYS) return 0;
    return node->height > 0 || !holds(node, place_of(node, key), key);
}

/* The leaf for `key`, own and with room; full nodes are split on the way down, so a split never has to climb. */
static int32_t leaf_to_change(struct memory *memory, struct node **leaf, const struct store_key *key)
{
    TRY(own(memory, &memory->root));
    if (lacks_room(memory->root, key)) TRY(add_level(memory));
    struct node *node = memory->root;
    while (node->height > 0) {
        uint32_t place = child_of(node, key);
        if (compare(key, &node->keys[place]) < 0)
            node->keys[place] = *key; /* a new lowest key, so place is 0 */
        TRY(own(memory, &node->at[place].child));
        if (lacks_room(node->at[place].child, key)) {
            TRY(split(memory, node, place, key));
            place = child_of(node, key);
        }
        node = node->at[place].child;
    }
    *leaf = node;
    return DAOMESH_OK;
}

static void put_value(struct memory *memory, struct node *leaf, const struct store_key *key,
                      struct value *value)
{
    uint32_t place = place_of(leaf, key);
    if (holds(leaf, place, key)) {
        replace_block(memory, &leaf->at[place].value->block);
    } else {
        open_gap(leaf, place);
        leaf->keys[place] = *key;
    }
    leaf->at[place].value = value;
}

/* Takes empty nodes out, from the leaf upwards, and levels without a choice from the top. */
static void tidy_path(struct memory *memory, struct node **path, const uint32_t *place, uint32_t depth)
{
    for (; depth > 0 && path[depth]->count == 0; depth--) {
        replace_block(memory, &path[depth]->block);
        close_gap(path[depth - 1], place[depth - 1]);
    }
    if (memory->root->count == 0) memory->root->height = 0;
    while (memory->root->height > 0 && memory->root->count == 1) {
        struct node *root = memory->root;
        memory->root = root->at[0].child;
        replace_block(memory, &root->block);
    }
}

/* Frees what the open transaction made below (and with) `node`. Recursion: at most HEIGHT_MAX deep. */
static void free_own(struct memory *memory, struct node *node)
{
    if (node->block.stamp != memory->stamp) return;
    for (uint32_t i = 0; i < node->count; i++) {
        if (node->height > 0)
            free_own(memory, node->at[i].child);
        else if (node->at[i].value->block.stamp == memory->stamp)
            free_block(memory, &node->at[i].value->block);
    }
    free_block(memory, &node->block);
}

/* Frees a whole tree. Recursion: at most HEIGHT_MAX deep. */
static void free_tree(struct memory *memory, struct node *node)
{
    for (uint32_t i = 0; i < node->count; i++) {
        if (node->height > 0)
            free_tree(memory, node->at[i].child);
        else
            free_block(memory, &node->at[i].value->block);
    }
    free_block(memory, &node->block);
}

/* --- The interface ------------------------------------------------------------------------------------------ */

static int32_t memory_usable(struct store *store)
{
    (void)store;
    return DAOMESH_OK;
}

static int32_t memory_begin(struct store *store)
{
    struct memory *memory = memory_of(store);
    if (memory->writing) return DAOMESH_E_BUSY;
    sweep(memory);
    memory->stamp++;
    memory->writing = 1;
    return DAOMESH_OK;
}

static int32_t memory_put(struct store *store, const struct store_key *key, daomesh_span bytes)
{
    struct memory *memory = memory_of(store);
    if (!memory->writing) return DAOMESH_E_STATE;
    if (bytes.len > STORE_VALUE_MAX) return DAOMESH_E_TOO_LARGE;
    struct value *value = make_block(memory, sizeof *value + bytes.len);
    if (!value) return DAOMESH_E_NO_MEMORY;
    if (bytes.len > 0) memcpy(value->bytes, bytes.at, bytes.len);

    struct node *leaf;
    int32_t status = leaf_to_change(memory, &leaf, key);
    if (status != DAOMESH_OK) {
        free_block(memory, &value->block);
        return status;
    }
    put_value(memory, leaf, key, value);
    return DAOMESH_OK;
}

static int32_t memory_remove(struct store *store, const struct store_key *key)
{
    struct memory *memory = memory_of(store);
    if (!memory->writing) return DAOMESH_E_STATE;
    if (!find(memory->root, key)) return DAOMESH_OK;

    struct node *path[HEIGHT_MAX];
    uint32_t place[HEIGHT_MAX], depth = 0;
    TRY(own(memory, &memory->root));
    path[0] = memory->root;
    while (path[depth]->height > 0) {
        place[depth] = child_of(path[depth], key);
        struct node **child = &path[depth]->at[place[depth]].child;
        TRY(own(memory, child));
        path[++depth] = *child;
    }
    struct node *leaf = path[depth];
    uint32_t here = place_of(leaf, key);
    replace_block(memory, &leaf->at[here].value->block);
    close_gap(leaf, here);
    tidy_path(memory, path, place, depth);
    return DAOMESH_OK;
}

static int32_t memory_commit(struct store *store)
{
    struct memory *memory = memory_of(store);
    if (!memory->writing) return DAOMESH_E_STATE;
    lock(memory);
    memory->committed_root = memory->root;
    memory->committed = memory->stamp;
    unlock(memory);
    append(&memory->abandoned, &memory->replaced);
    memory->writing = 0;
    sweep(memory);
    return DAOMESH_OK;
}

static void memory_abort(struct store *store)
{
    struct memory *memory = memory_of(store);
    if (!memory->writing) return;
    free_own(memory, memory->root);
    memory->root = memory->committed_root;
    memory->replaced = (struct block_list){ NULL, NULL };
    memory->writing = 0;
}

static int32_t memory_get(struct store *store, daomesh_span *value, const struct store_key *key)
{
    return tree_get(memory_of(store)->committed_root, value, key);
}

static int32_t memory_scan(struct store *store, const struct store_key *first, const struct store_key *last,
                           store_visit *visit, void *ctx)
{
    return tree_scan(memory_of(store)->committed_root, first, last, visit, ctx);
}

static int32_t memory_snapshot(struct store *store, struct store_snapshot **out)
{
    struct memory *memory = memory_of(store);
    int32_t status = DAOMESH_E_LIMIT;
    *out = NULL;
    lock(memory);
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++) {
        struct store_snapshot *snapshot = &memory->snapshots[i];
        if (snapshot->root) continue;
        *snapshot = (struct store_snapshot){ memory, memory->committed_root, memory->committed };
        *out = snapshot;
        status = DAOMESH_OK;
        break;
    }
    unlock(memory);
    return status;
}

static int32_t memory_snapshot_get(struct store_snapshot *snapshot, daomesh_span *value,
                                   const struct store_key *key)
{
    return tree_get(snapshot->root, value, key);
}

static int32_t memory_snapshot_scan(struct store_snapshot *snapshot, const struct store_key *first,
                                    const struct store_key *last, store_visit *visit, void *ctx)
{
    return tree_scan(snapshot->root, first, last, visit, ctx);
}

/* What it held is freed by the writer, later: the allocator need not be made for several threads. */
static void memory_snapshot_close(struct store_snapshot *snapshot)
{
    if (!snapshot) return;
    struct memory *memory = snapshot->memory;
    lock(memory);
    snapshot->root = NULL;
    unlock(memory);
}

static void memory_close(struct store *store)
{
    if (!store) return;
    struct memory *memory = memory_of(store);
    memory_abort(store);
    free_tree(memory, memory->root);
    for (struct block *block = memory->abandoned.first, *next; block; block = next) {
        next = block->next;
        free_block(memory, block);
    }
    daomesh_allocator allocator = memory->allocator;
    daomesh__free(&allocator, memory, sizeof *memory);
}

static const struct store_ops memory_ops = {
    .close = memory_close,
    .usable = memory_usable,
    .begin = memory_begin,
    .put = memory_put,
    .remove = memory_remove,
    .commit = memory_commit,
    .abort = memory_abort,
    .get = memory_get,
    .scan = memory_scan,
    .snapshot = memory_snapshot,
    .snapshot_get = memory_snapshot_get,
    .snapshot_scan = memory_snapshot_scan,
    .snapshot_close = memory_snapshot_close,
};

int32_t daomesh__store_memory(struct store **out, const struct store_options *options)
{
    *out = NULL;
    const daomesh_allocator *allocator = options->allocator ? options->allocator : &daomesh__libc_allocator;
    struct memory *memory = daomesh__allocate(allocator, sizeof *memory);
    if (!memory) return DAOMESH_E_NO_MEMORY;
    memset(memory, 0, sizeof *memory);
    memory->base.ops = &memory_ops;
    memory->allocator = *allocator;
    atomic_flag_clear(&memory->lock);
    memory->root = make_leaf(memory);
    if (!memory->root) {
        daomesh__free(allocator, memory, sizeof *memory);
        return DAOMESH_E_NO_MEMORY;
    }
    memory->committed_root = memory->root;
    *out = &memory->base;
    return DAOMESH_OK;
}
