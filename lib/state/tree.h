/*
 * The state tree (commitment smt-v1): one hash over all proven records, kept in pages beside them.
 *
 * Two levels. Each home has a tree with a leaf for each of its proven records; the tree of homes has a leaf for each home that
 * has any, whose value is the root of the home's own tree. Both follow from the records alone, not from how these came to
 * be, and so do the pages. Hashing is that of proof/proof.h; docs/formats/state-tree.md describes all of it.
 */
#ifndef DAOMESH_LIB_STATE_TREE_H
#define DAOMESH_LIB_STATE_TREE_H

#include "state/state.h"

#define TREE_KEY_MAX 9

/* A record's key in its home's tree: kind, local. A home's key in the tree of homes: its number. Both give the length. */
size_t daomesh__tree_record_key(uint8_t key[TREE_KEY_MAX], uint32_t kind, uint64_t local);
size_t daomesh__tree_home_key(uint8_t key[TREE_KEY_MAX], uint64_t home);

/*
 * Makes the pages that follow from the records as they are in the state, and gives the root. Behind a batch's last change of a
 * record; the pages are written with the batch, and forgotten when it is dropped or anything is undone, also on an error.
 * NO_MEMORY, CORRUPT, LIMIT (more than 256 paths begin with the same 60 bits), and what the store says.
 */
int32_t daomesh__tree_update(struct state *state, daomesh_id *root);

/* The pages that were made, into the store; and that they are not wanted any more. */
int32_t daomesh__tree_write(const struct state *state);
void daomesh__tree_forget(struct state *state);

/* What follows speaks of the committed tree: pending changes are not seen. */

/* The root of all; of one home, zero when it has no proven record. */
int32_t daomesh__tree_root(struct state *state, daomesh_id *root);
int32_t daomesh__tree_home_root(struct state *state, daomesh_id *root, uint64_t home);

/* A record as it is stored, which is what its leaf hashes. NOT_FOUND; ARG when records of that kind are not proven. */
int32_t daomesh__tree_value(struct state *state, daomesh_span *value, uint64_t home, uint32_t kind,
                            uint64_t local);

#define TREE_FORM_NATIVE 1u
#define TREE_FORM_ICS23 2u

/*
 * A proof for daomesh_smt_check_present and _absent, whichever holds: of a record in its home's tree, of a home in the tree
 * of homes. len gets what is needed, BUFFER when cap is less. ARG: a kind that is not proven, an unknown form. NOT_FOUND: no
 * such home, or for ICS-23 an empty tree, where absence cannot be proven.
 */
int32_t daomesh__tree_prove_record(struct state *state, uint8_t *out, size_t cap, size_t *len, uint64_t home,
                                   uint32_t kind, uint64_t local, uint32_t form);
int32_t daomesh__tree_prove_home(struct state *state, uint8_t *out, size_t cap, size_t *len, uint64_t home,
                                 uint32_t form);

/* What daomesh__tree_check went through, and where it found something wrong. */
struct tree_tally {
    uint64_t records;    /* proven ones, each met once */
    uint64_t pages;      /* of homes' own trees */
    uint64_t home_pages; /* of the tree of homes */
    uint64_t home;       /* the page that is wrong: its home and local number; kind 0: nothing is */
    uint64_t local;
    uint32_t kind;
    const char *what;
};

/*
 * Every page against its children and every leaf against its record, from `root` down, holding no more than a page a level.
 * CORRUPT, and *tally says where. That there are no other records and pages than it counted is the caller's to see.
 */
int32_t daomesh__tree_check(struct state *state, struct tree_tally *tally, const daomesh_id *root);

#endif
