/* The one decoder's own state, shared by decode.c and inner.c. */
#ifndef DAOMESH_LIB_CODEC_DECODER_H
#define DAOMESH_LIB_CODEC_DECODER_H

#include "codec/codec.h"

/* Fields on the way to the value that is read: the generator bounds one body, the depth of inner actions the bodies. */
#define DECODE_STEPS_MAX (DAOMESH_CBOR_DEPTH_MAX * (DAOMESH_INNER_DEPTH_MAX + 1))

struct decode_step {
    const struct schema_field *field; /* NULL: the map itself */
    uint32_t element;                 /* of an array or list, from 1; 0: the field itself */
};

struct decoder {
    struct cbor_in in;
    const uint8_t *item;  /* where the value that is read begins */
    uint64_t given;       /* what was too much ... */
    uint64_t limit;       /* ... and the most it may be */
    uint32_t inner_depth; /* levels of inner actions entered */
    uint32_t inner_count; /* inner actions so far, of all levels */
    uint32_t depth;       /* steps in use */
    struct decode_step steps[DECODE_STEPS_MAX];
};

void daomesh__decoder_begin(struct decoder *decoder, daomesh_span bytes);

/* One map into a zeroed struct; `out` NULL only checks. Recursion: as deep as the schema, which the generator bounds. */
int32_t daomesh__decode_map(struct decoder *decoder, uint8_t *out, const struct schema_struct *schema);

/* The array of inner actions that `actions` holds. Recursion: to DAOMESH_INNER_DEPTH_MAX. */
int32_t daomesh__decode_inner(struct decoder *decoder, daomesh_span actions);

/* Too much of something: notes the numbers for the diagnostic. */
int32_t daomesh__decode_refuse(struct decoder *decoder, int32_t status, uint64_t given, uint64_t limit);

/* Says in `diag` which field was wrong and where; returns `status`. */
int32_t daomesh__decode_report(const struct decoder *decoder, int32_t status, uint32_t kind,
                               daomesh_diag *diag);

/* Checks one body and everything in it. */
int32_t daomesh__decode_check(const struct schema_struct *schema, daomesh_span bytes, daomesh_diag *diag);

/* Checks the elements of a list that did not come from the decoder. */
int32_t daomesh__list_check(const struct schema_field *field, const daomesh_list *list);

#endif
