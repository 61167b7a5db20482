/**
 * The schema at run time, and bytes as text: what bindings, command lines and explorers need to handle every action,
 * record and event without knowing any of them by name. Part of core: no heap, no I/O.
 */
#ifndef DAOMESH_CODEC_H
#define DAOMESH_CODEC_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most bytes of an action. */
#define DAOMESH_ACTION_BYTES_MAX 60000
/** Deepest nesting of CBOR maps and arrays. */
#define DAOMESH_CBOR_DEPTH_MAX 8
/** Deepest nesting of inner actions (a proposal that carries a proposal ...). */
#define DAOMESH_INNER_DEPTH_MAX 3
/** Most inner actions in one proposal, nested ones counted. */
#define DAOMESH_INNER_ACTIONS_MAX 256

/** Which family of schema entries. */
#define DAOMESH_SCHEMA_ACTION 1
#define DAOMESH_SCHEMA_RECORD 2
#define DAOMESH_SCHEMA_EVENT 3
#define DAOMESH_SCHEMA_STRUCT 4

/** Field types. For arrays and lists: the type of the elements. */
#define DAOMESH_TYPE_U8 1
#define DAOMESH_TYPE_U16 2
#define DAOMESH_TYPE_U32 3
#define DAOMESH_TYPE_U64 4
#define DAOMESH_TYPE_FLAG 5
#define DAOMESH_TYPE_PPM 6
#define DAOMESH_TYPE_TIME 7
#define DAOMESH_TYPE_DURATION 8
#define DAOMESH_TYPE_ROW 9
#define DAOMESH_TYPE_KIND 10
#define DAOMESH_TYPE_STATUS 11
#define DAOMESH_TYPE_AMOUNT 12
#define DAOMESH_TYPE_ID 13
#define DAOMESH_TYPE_KEY 14
#define DAOMESH_TYPE_HASH 15
#define DAOMESH_TYPE_TEXT 16
#define DAOMESH_TYPE_BYTES 17
#define DAOMESH_TYPE_ACTIONS 18
#define DAOMESH_TYPE_STRUCT 19

/** A list inside an action, still as CBOR: elements are read one by one, nothing is copied. */
typedef struct daomesh_list {
    const uint8_t *at;
    size_t len;
    uint32_t count;
    uint32_t reserved;
} daomesh_list;

/** One action, record, event or struct of the schema. Strings are static; a library built with DOCS=no has "" for each doc. */
typedef struct daomesh_schema_info {
    uint32_t size;        /* in: sizeof(daomesh_schema_info) */
    uint32_t family;      /* DAOMESH_SCHEMA_... */
    uint32_t number;      /* action or event number, record kind; 0 for structs */
    uint32_t fields;      /* number of fields */
    uint32_t home;        /* records: 0 the ledger, 1 a DAO */
    uint32_t blob;        /* records: 1 when the value is plain bytes */
    const char *name;     /* "member.add" */
    const char *doc;
    const char *say;      /* sentence template, NULL where there is none */
} daomesh_schema_info;

/** One field. */
typedef struct daomesh_field_info {
    uint32_t size;        /* in: sizeof(daomesh_field_info) */
    uint32_t key;
    uint32_t type;        /* DAOMESH_TYPE_... */
    uint32_t many;        /* 1 for arrays and lists */
    uint32_t count_max;   /* most elements when many */
    uint32_t optional;
    uint64_t max;         /* largest value or most bytes; 0: the type's own limit */
    const char *name;
    const char *doc;
    const char *of;       /* DAOMESH_TYPE_STRUCT: the struct's name, for daomesh_schema_find; else NULL */
    const char *const *words; /* words[value] is the word for a value below word_count, NULL where it has none */
    uint64_t word_count;
} daomesh_field_info;

/** The index-th entry of a family, in ascending number. Returns DAOMESH_OK; _E_ARG; _E_END past the last. Since 0.1. */
DAOMESH_API int32_t daomesh_schema_at(daomesh_schema_info *out, uint32_t family, uint32_t index);

/** The entry of that name. Returns DAOMESH_OK; _E_ARG; _E_NOT_FOUND. Cost: linear in the family. Since 0.1. */
DAOMESH_API int32_t daomesh_schema_find(daomesh_schema_info *out, uint32_t family, const char *name);

/** The entry of that number. Returns DAOMESH_OK; _E_ARG; _E_NOT_FOUND. Since 0.1. */
DAOMESH_API int32_t daomesh_schema_number(daomesh_schema_info *out, uint32_t family, uint32_t number);

/** The index-th field of an entry. Returns DAOMESH_OK; _E_ARG; _E_NOT_FOUND; _E_END. Since 0.1. */
DAOMESH_API int32_t daomesh_schema_field(daomesh_field_info *out, const daomesh_schema_info *entry, uint32_t index);

/**
 * Checks that bytes are one canonical CBOR map that fits an entry of the schema, inner actions included.
 *
 * Returns DAOMESH_OK; _E_ARG; _E_NOT_FOUND (no such entry, or a blob, which has no CBOR form); _E_UNKNOWN_KIND (an inner
 *         action's); _E_TRUNCATED; _E_TRAILING; _E_NOT_CANONICAL; _E_TYPE; _E_DEPTH; _E_TOO_LARGE;
 *         _E_UNKNOWN_KEY; _E_MISSING_FIELD; _E_TEXT; _E_RANGE; _E_LIMIT.
 * diag  optional; names the field. Since 0.1.
 */
DAOMESH_API int32_t daomesh_schema_check(uint32_t family, uint32_t number, const uint8_t *bytes, size_t len,
                                         daomesh_diag *diag);

/**
 * Writes CBOR that fits an entry of the schema as JSON text: names for keys, amounts as decimal strings, ids and bytes
 * as hex strings, inner actions unfolded as {"action": name, ...}.
 *
 * out   cap bytes, may be NULL when cap is 0; terminated when cap > 0
 * len   out; bytes of the whole text without the terminator, also when it did not fit
 * Returns DAOMESH_OK; _E_BUFFER (cap too small: out holds the beginning); and what daomesh_schema_check returns.
 * Cost: linear. Since 0.1.
 */
DAOMESH_API int32_t daomesh_schema_json(char *out, size_t cap, size_t *len, uint32_t family, uint32_t number,
                                        const uint8_t *bytes, size_t bytes_len);

/**
 * CBOR writing for generic tools: append one item at a time into a caller's buffer.
 *
 * Bytes past cap are counted and not written, so a first pass with cap 0 gives the length. The writer checks nothing:
 * daomesh_schema_check does.
 */
typedef struct daomesh_cbor {
    uint8_t *at;
    size_t cap;
    size_t len;
} daomesh_cbor;

/** An unsigned integer in its shortest form. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_uint(daomesh_cbor *out, uint64_t value);
/** A byte string. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_bytes(daomesh_cbor *out, const uint8_t *bytes, size_t len);
/** A text string. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_text(daomesh_cbor *out, const char *text, size_t len);
/** An amount as a minimal big-endian byte string. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_amount(daomesh_cbor *out, const daomesh_amount *amount);
/** The head of an array of count items. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_array(daomesh_cbor *out, uint64_t count);
/** The head of a map of count pairs. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_map(daomesh_cbor *out, uint64_t count);
/** Items that are CBOR already. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_cbor_raw(daomesh_cbor *out, const uint8_t *bytes, size_t len);

/** Twins of the constants above. Since 0.1. */
DAOMESH_API size_t daomesh_action_bytes_max(void);
DAOMESH_API size_t daomesh_cbor_depth_max(void);
DAOMESH_API size_t daomesh_inner_depth_max(void);
DAOMESH_API size_t daomesh_inner_actions_max(void);

#ifdef __cplusplus
}
#endif

#endif
