/*
 * Bytes in and out: strict CBOR, the generated schema tables, packed records, text. Pure; allocates nothing.
 *
 * The tables drive everything: one decoder, one encoder, one packer and one renderer serve every action, record and
 * event. The generated struct of a name mirrors its table entry (offsets are in the table).
 */
#ifndef DAOMESH_LIB_CODEC_H
#define DAOMESH_LIB_CODEC_H

#include "base/base.h"
#include <daomesh/codec.h>
#include <daomesh/schema.h> /* generated: struct daomesh_member_add, ..., DAOMESH_ACTION_..., DAOMESH_EVENT_... */

enum field_type {
    FIELD_U8 = 1, FIELD_U16, FIELD_U32, FIELD_U64, FIELD_FLAG, FIELD_PPM, FIELD_TIME, FIELD_DURATION,
    FIELD_ROW, FIELD_KIND, FIELD_STATUS, FIELD_AMOUNT, FIELD_ID, FIELD_KEY, FIELD_HASH, FIELD_TEXT, FIELD_BYTES,
    FIELD_ACTIONS, FIELD_STRUCT
};

enum field_shape { FIELD_ONE = 0, FIELD_ARRAY = 1, FIELD_LIST = 2 };

/* Texts are places in the one block that daomesh__schema_text reads: see schema_field_name and its siblings below. */
struct schema_field {
    uint64_t max;                   /* integers: largest value; text, bytes, actions: most bytes; 0 for the rest */
    uint32_t doc;
    uint32_t count_max;             /* array and list: most elements */
    uint16_t name;
    uint16_t of;                    /* FIELD_STRUCT: number of its struct; with words: of its words; from 1, 0 none */
    uint16_t key;
    uint16_t offset;                /* in the C struct; ARRAY: of the elements, its count stands at count_offset */
    uint16_t count_offset;
    uint16_t element_size;          /* sizeof one value in C */
    uint8_t type;                   /* enum field_type; of the elements when shape is not ONE */
    uint8_t shape;                  /* enum field_shape */
    uint8_t optional;
    uint8_t word_count;
};

struct schema_struct {
    const struct schema_field *fields;
    uint32_t doc;
    uint32_t say;                   /* actions and events: the sentence; structs that are told: their phrases, one text
                                       behind the other, the last one empty; 0: none */
    uint32_t size;                  /* sizeof the C struct */
    uint32_t packed_max;            /* records: most bytes that pack writes */
    uint16_t name;                  /* "member.add", "party_key", "proposal" */
    uint16_t field_count;
    uint16_t number;                /* action or event number, record kind; 0 for plain structs */
    uint16_t version;               /* records */
    uint8_t may;                    /* actions: enum schema_may */
    uint8_t home;                   /* records: 0 ledger, 1 dao */
    uint8_t blob;                   /* records without fields */
    uint8_t proven;                 /* records: leaves of the state tree */
};

struct schema_words {
    const char *const *words;       /* of value 0, 1, ...; NULL where a value has none */
    uint32_t says;                  /* the same in sentences, one text behind the other, empty where a value has none;
                                       0: the words do */
};

enum schema_may { MAY_SELF = 1, MAY_ANYONE, MAY_MEMBER, MAY_DAO, MAY_CHARTER, MAY_PARTY };

/* NULL when there is none. */
const struct schema_struct *daomesh__schema_action(uint32_t number);
const struct schema_struct *daomesh__schema_event(uint32_t number);
const struct schema_struct *daomesh__schema_record(uint32_t kind);
const struct schema_struct *daomesh__schema_entry(uint32_t family, uint32_t number); /* family: DAOMESH_SCHEMA_... */
/* The n-th of each, in ascending number; NULL past the end. */
const struct schema_struct *daomesh__schema_action_at(size_t index);
const struct schema_struct *daomesh__schema_event_at(size_t index);
const struct schema_struct *daomesh__schema_record_at(size_t index);
const struct schema_struct *daomesh__schema_struct_at(size_t index); /* the n-th plain struct, in no order of meaning */

const char *daomesh__schema_text(uint32_t place);                                           /* "" at 0 */
const struct schema_words *daomesh__schema_words(const struct schema_field *field); /* of a field with words */

static inline const char *schema_field_name(const struct schema_field *field)
{
    return daomesh__schema_text(field->name);
}

static inline const char *schema_name(const struct schema_struct *schema)
{
    return daomesh__schema_text(schema->name);
}

/* The struct of a FIELD_STRUCT; NULL for the rest. */
static inline const struct schema_struct *schema_field_struct(const struct schema_field *field)
{
    return field->type == FIELD_STRUCT ? daomesh__schema_struct_at((size_t)field->of - 1) : NULL;
}

/* Strict CBOR reading. `at` never passes `end`; the first error sticks in the reader's caller by TRY. */
struct cbor_in {
    const uint8_t *begin;
    const uint8_t *at;
    const uint8_t *end;
};
int32_t daomesh__cbor_head(struct cbor_in *in, uint8_t *major, uint64_t *value); /* any item's head, shortest form */
int32_t daomesh__cbor_uint(struct cbor_in *in, uint64_t *value);
int32_t daomesh__cbor_bytes(struct cbor_in *in, daomesh_span *bytes);
int32_t daomesh__cbor_text(struct cbor_in *in, daomesh_span *text);              /* UTF-8, no control characters */
int32_t daomesh__cbor_array(struct cbor_in *in, uint64_t *count);
int32_t daomesh__cbor_map(struct cbor_in *in, uint64_t *count);
int32_t daomesh__cbor_amount(struct cbor_in *in, daomesh_amount *amount);
int32_t daomesh__cbor_key(struct cbor_in *in, uint64_t *key, const uint64_t *last); /* NOT_CANONICAL unless above *last */
int32_t daomesh__cbor_skip(struct cbor_in *in);                                  /* one item of any allowed kind, checked */

/* Writing. Bytes past `cap` are counted, not written; `at` may be NULL with cap 0. */
struct cbor_out {
    uint8_t *at;
    size_t cap;
    size_t len;
};
void daomesh__cbor_put_uint(struct cbor_out *out, uint64_t value);
void daomesh__cbor_put_bytes(struct cbor_out *out, const uint8_t *bytes, size_t len);
void daomesh__cbor_put_text(struct cbor_out *out, const char *text, size_t len);
void daomesh__cbor_put_array(struct cbor_out *out, uint64_t count);
void daomesh__cbor_put_map(struct cbor_out *out, uint64_t count);
void daomesh__cbor_put_amount(struct cbor_out *out, const daomesh_amount *amount);
void daomesh__cbor_put_raw(struct cbor_out *out, const uint8_t *bytes, size_t len); /* items that are CBOR already */

/*
 * A schema struct from and to a CBOR map. Decoding zeroes `out` first, checks every rule of the schema (types, maxima,
 * required fields, ascending keys, nothing after the end; inner actions the same) and borrows `bytes` for spans and lists. On error `diag` holds the
 * field's path. Statuses: TRUNCATED, TRAILING, NOT_CANONICAL, TYPE, DEPTH, TOO_LARGE, UNKNOWN_KEY, MISSING_FIELD, TEXT,
 * RANGE, LIMIT (too many elements).
 */
int32_t daomesh__decode(void *out, const struct schema_struct *schema, daomesh_span bytes, daomesh_diag *diag);

/* Optional fields whose value is 0 or empty are left out. BUFFER when cap is too small; *len is then what is needed. */
int32_t daomesh__encode(uint8_t *out, size_t cap, size_t *len, const struct schema_struct *schema, const void *value);

/* The cursor over a list field: element by element into `element` (of the field's element struct or scalar type). END. */
int32_t daomesh__list_next(void *element, daomesh_list *list, const struct schema_field *field);

/* Packed records: what is stored and hashed. `out` holds at least schema->packed_max bytes. */
int32_t daomesh__pack(uint8_t *out, size_t cap, size_t *len, const struct schema_struct *record, const void *value);
int32_t daomesh__unpack(void *out, const struct schema_struct *record, daomesh_span packed); /* CORRUPT on any doubt */

/*
 * Inner actions: a CBOR array of [kind, body] pairs. Checks every body against its schema (nested ones too, to
 * DAOMESH_INNER_DEPTH_MAX levels) and counts them.
 */
int32_t daomesh__inner_check(uint32_t *count, daomesh_span actions, daomesh_diag *diag);
/* The next pair; END after the last. */
struct inner_cursor {
    struct cbor_in in;
    uint64_t left;
};
int32_t daomesh__inner_begin(struct inner_cursor *cursor, daomesh_span actions);
int32_t daomesh__inner_next(struct inner_cursor *cursor, uint32_t *kind, daomesh_span *body);

#endif
