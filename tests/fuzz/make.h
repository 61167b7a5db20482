/* Makes what the schema allows out of an input's bytes: mostly what makes sense, so that inputs come far. */
#ifndef DAOMESH_TESTS_FUZZ_MAKE_H
#define DAOMESH_TESTS_FUZZ_MAKE_H

#include "codec/codec.h"
#include "fuzz.h"

#define MAKE_STRUCT_BYTES 16384
#define MAKE_ROOM 131072
#define MAKE_PARTIES_MAX 32
#define MAKE_TOKENS_MAX 8

/* Whom and what values name. Ids ascend, since lists do. */
struct cast {
    daomesh_id parties[MAKE_PARTIES_MAX]; /* persons and DAOs */
    size_t party_count;
    daomesh_id daos[MAKE_PARTIES_MAX];
    size_t dao_count;
    daomesh_id tokens[MAKE_TOKENS_MAX];
    size_t token_count;
    daomesh_id keys[MAKE_PARTIES_MAX]; /* that are keys; 0 or more */
    size_t key_count;
    uint64_t now;
};
void cast_add(daomesh_id *ids, size_t *count, size_t most, const daomesh_id *id); /* in its place; known ones once */

struct maker {
    struct feed feed;
    struct cast cast;
    daomesh_id dao;       /* the one that is mostly meant */
    uint32_t inner_level; /* how deep in inner actions */
    size_t from;          /* elements of a list: from where on in the pool their ids are */
    size_t used;
    uint8_t room[MAKE_ROOM];
};
void maker_begin(struct maker *maker, const uint8_t *bytes, size_t len); /* keeps the cast */
void make_struct(struct maker *maker, void *out, const struct schema_struct *schema);

/* An action kind, mostly one that anybody can act on by hand. */
const struct schema_struct *make_kind(struct maker *maker);

/* The field of that name in a struct that was made; NULL when there is none of these types. */
uint8_t *make_field(void *value, const struct schema_struct *schema, const char *name);

#endif
