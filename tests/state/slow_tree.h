/* A slow and plain model of the state tree, from the definition: every record of the store, split by the bits of its path. */
#ifndef DAOMESH_TESTS_STATE_SLOW_TREE_H
#define DAOMESH_TESTS_STATE_SLOW_TREE_H

#include "store/store.h"

struct slow_leaf {
    uint64_t home;
    uint64_t local;
    uint32_t kind;
    daomesh_id path;
    daomesh_id hash;
};

struct slow_tree {
    struct slow_leaf *leaves;
    size_t count;
    size_t cap;
};

/* All records of these kinds, kinds being terminated by 0. The caller frees. */
void slow_tree_read(struct slow_tree *tree, struct store *store, const uint8_t *kinds);
void slow_tree_free(struct slow_tree *tree);

/* Of all homes; of one, zero when it has no record. */
daomesh_id slow_tree_root(const struct slow_tree *tree);
daomesh_id slow_tree_home_root(const struct slow_tree *tree, uint64_t home);

/* Every page of the trees as docs/formats/state-tree.md describes them: home, kind and local number, and its bytes. */
typedef void slow_page_visit(uint64_t home, uint32_t kind, uint64_t local, daomesh_span bytes);
void slow_tree_pages(const struct slow_tree *tree, slow_page_visit *visit);

/* Of leaves in any order that share the first `depth` bits; they are moved about. */
daomesh_id slow_fold(struct slow_leaf *leaves, size_t count, size_t depth);
daomesh_id slow_hash(uint8_t prefix, const daomesh_id *a, const daomesh_id *b);

#endif
