/* What the codec's tests are made of: hex, repeatable randomness, and structs filled by the tables. */
#ifndef TESTS_CODEC_MATERIAL_H
#define TESTS_CODEC_MATERIAL_H

#include <check.h>

#include "codec/codec.h"

/* Room for the largest struct, and for the bytes of one body with everything in it. */
#define STRUCT_ROOM 16384
#define BODY_ROOM 65536

/* Bytes of hex text; spaces are skipped. Valid until the eighth call after it. */
daomesh_span hex(const char *text);

/* Whether bytes are those of the hex text. */
void assert_bytes(const uint8_t *bytes, size_t len, const char *expected_hex);

/* splitmix64: the same sequence on every machine. */
struct random {
    uint64_t state;
};
uint64_t random_u64(struct random *random);
uint64_t random_below(struct random *random, uint64_t bound);

/* Fills a struct with values that its schema allows; borrowed bytes live in `filler`. */
struct filler {
    struct random random;
    uint32_t inner_levels; /* levels of inner actions that may still be made */
    size_t used;
    uint8_t bytes[BODY_ROOM];
};
void filler_begin(struct filler *filler, uint64_t seed);
void fill(struct filler *filler, void *out, const struct schema_struct *schema);

/* Every entry that has fields, family after family; NULL past the end. */
const struct schema_struct *entry_with_fields(size_t index, uint32_t *family);

#endif
