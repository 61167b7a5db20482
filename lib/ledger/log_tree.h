/* The log's tree as a record: see log_tree.c. */
#ifndef DAOMESH_LIB_LEDGER_LOG_TREE_H
#define DAOMESH_LIB_LEDGER_LOG_TREE_H

#include <daomesh/proof.h>

struct state;

/* The tree of all entries before the last seal, and the seal's leaf. NOT_FOUND before the first seal; CORRUPT. */
int32_t daomesh__log_tree_read(struct state *state, daomesh_merkle_tree *before, daomesh_id *seal);
/* A seal was appended, the last of `entries`: it and those of its batch join the tree. */
int32_t daomesh__log_tree_grow(struct state *state, uint64_t entries);
/* Whether the record is what all entries give. CORRUPT. */
int32_t daomesh__log_tree_check(struct state *state, uint64_t entries);

#endif
