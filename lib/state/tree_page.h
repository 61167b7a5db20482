/* Pages of the state tree: what the files that update, prove and check it share. Nobody else includes this. */
#ifndef DAOMESH_LIB_STATE_TREE_PAGE_H
#define DAOMESH_LIB_STATE_TREE_PAGE_H

#include "proof/proof.h"
#include "state/tree.h"

#define PAGE_LEVELS 4u /* of the tree that a branch spans: a digit of the path in hex */
#define PAGE_CHILDREN 16u
#define PAGE_LEAVES_MAX 24u     /* of a subtree that is one page; a larger one has a branch */
#define PAGE_DEEPEST 60u        /* a page there holds all its leaves ... */
#define DEEPEST_LEAVES_MAX 256u /* ... up to this many */
#define LEAF_BYTES 81u
#define PAGE_HEAD_BYTES 4u
#define PAGE_BYTES_MAX (PAGE_HEAD_BYTES + DEEPEST_LEAVES_MAX * LEAF_BYTES)

/* A page: that of the paths whose first `depth` bits are `prefix`. */
struct page {
    uint64_t home;   /* that it lies under */
    uint64_t prefix; /* below 2^depth */
    uint32_t kind;   /* DAOMESH_RECORD_TREE_PAGE or _HOMES_PAGE */
    uint32_t depth;  /* a multiple of PAGE_LEVELS, at most PAGE_DEEPEST */
};

struct leaf {
    daomesh_id hash;
    daomesh_id node; /* where its way parts from that of the next leaf of its page; nothing behind the last */
    uint64_t start;  /* the first 64 bits of its path */
    uint64_t number; /* the record's local number, or the home */
    uint8_t kind;    /* the record's; 0 for a home */
    uint8_t fresh;   /* nodes above it are to be computed again */
    uint8_t gone;    /* a change that takes the leaf away */
    uint8_t pad[5];
};

/* A subtree, seen from above. Of no leaves the hash is zero, of one it is that leaf's. */
struct subtree {
    daomesh_id hash;
    uint64_t count;
};

/* A page with children. Nodes stand as in a heap: 1 is the page's own, 2n and 2n + 1 are below n, the children's from 16 on. */
struct branch {
    uint64_t count[PAGE_CHILDREN];
    daomesh_id node[2 * PAGE_CHILDREN];
};

struct page daomesh__page_first(uint64_t home); /* of a home's own tree */
struct page daomesh__page_of_homes(void);       /* of the tree of homes */
struct page daomesh__page_child(const struct page *page, uint32_t digit);
uint64_t daomesh__page_local(const struct page *page);
/* The digit of a path, by its first 64 bits, that names the child of a page at `depth`. */
uint32_t daomesh__page_digit(uint64_t start, uint32_t depth);

/* --- Leaves ------------------------------------------------------------------------------------------------------- */

void daomesh__leaf_path(daomesh_id *path, const struct leaf *leaf);
/* Number and kind are set: start follows, and the hash of what the value's hash is. */
void daomesh__leaf_set(struct leaf *leaf, daomesh_span value);
/* Below, at or above 0, as the paths are ordered. */
int daomesh__leaf_compare(const struct leaf *a, const struct leaf *b);
/* Bits that the paths of two different leaves have in common. */
uint32_t daomesh__leaf_common(const struct leaf *a, const struct leaf *b);
uint32_t daomesh__leaf_bit(const struct leaf *leaf, uint32_t level);

/*
 * The hash of neighbours that share the first `depth` bits, all at one page. Nodes above fresh leaves are computed and kept in
 * the leaves, the others are taken from there.
 */
void daomesh__leaves_fold(daomesh_id *hash, struct leaf *leaves, size_t count, uint32_t depth);

/* --- Changes ------------------------------------------------------------------------------------------------------ */

/* A changed leaf in the order of homes and paths. */
struct ref {
    uint64_t home;
    uint64_t start; /* the leaf's */
    struct leaf *leaf;
};

/*
 * Makes the pages of the tree that begins with `first`, with `count` changes in the order of their paths. `room` is for as many
 * leaves and DEEPEST_LEAVES_MAX. As daomesh__tree_update.
 */
int32_t daomesh__pages_update(struct state *state, struct subtree *out, const struct page *first,
                              const struct ref *refs, size_t count, struct leaf *room);

/* --- Bytes -------------------------------------------------------------------------------------------------------- */

/* What a page holds: CORRUPT when it is none. A branch has leaf_count 0. */
int32_t daomesh__page_leaf_count(daomesh_span bytes, size_t *leaf_count);
/* leaf_count of them, of a page that daomesh__page_leaf_count has read. */
void daomesh__page_leaf(daomesh_span bytes, struct leaf *leaf, size_t index);
void daomesh__page_branch(daomesh_span bytes, struct branch *branch);
size_t daomesh__page_write_leaves(uint8_t *out, const struct leaf *leaves, size_t count);
size_t daomesh__page_write_branch(uint8_t *out, const struct branch *branch);
int32_t daomesh__page_root(daomesh_id *root, daomesh_span bytes); /* of the tree that begins with the page */
uint64_t daomesh__branch_total(const struct branch *branch);
/* Nodes above the children that `touched` has a bit for. */
void daomesh__branch_fold(struct branch *branch, uint32_t touched);

#endif
