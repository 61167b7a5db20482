/* CBOR items, strictly: a reader that takes the one canonical form only, and a writer that makes no other. */
#include "codec/value.h"

enum major { MAJOR_UINT = 0, MAJOR_BYTES = 2, MAJOR_TEXT = 3, MAJOR_ARRAY = 4, MAJOR_MAP = 5 };

/* Heads whose low five bits are 24..27 hold the value in the 1, 2, 4 or 8 bytes that follow. */
#define INFO_ONE_BYTE 24
#define INFO_EIGHT_BYTES 27

/* The allowed majors as bits: no negative integers, no tags, no floats or simple values. */
static int is_allowed(uint8_t major)
{
    return (1u << major & (1u << MAJOR_UINT | 1u << MAJOR_BYTES | 1u << MAJOR_TEXT | 1u << MAJOR_ARRAY |
                           1u << MAJOR_MAP)) != 0;
}

int32_t daomesh__cbor_head(struct cbor_in *in, uint8_t *major, uint64_t *value)
{
    *major = 0;
    *value = 0;
    if (in->at == in->end) return DAOMESH_E_TRUNCATED;
    uint8_t first = in->at[0], info = first & 31;
    if (!is_allowed(first >> 5) || info > INFO_EIGHT_BYTES) return DAOMESH_E_NOT_CANONICAL;

    uint64_t read = info;
    size_t extra = 0;
    if (info >= INFO_ONE_BYTE) {
        extra = (size_t)1 << (info - INFO_ONE_BYTE);
        if ((size_t)(in->end - in->at) - 1 < extra) return DAOMESH_E_TRUNCATED;
        read = 0;
        for (size_t i = 1; i <= extra; i++)
            read = read << 8 | in->at[i];
        uint64_t least =
            extra == 1 ? INFO_ONE_BYTE : (uint64_t)1 << (4 * extra); /* what a shorter head could not hold */
        if (read < least) return DAOMESH_E_NOT_CANONICAL;
    }
    *major = first >> 5;
    *value = read;
    in->at += 1 + extra;
    return DAOMESH_OK;
}

/* A head of the kind that is wanted; on error the reader stays where it was. */
static inline int32_t expect(struct cbor_in *in, uint8_t wanted, uint64_t *value)
{
    /* The common case, short values, without the general path. */
    if (in->at < in->end && (in->at[0] >> 5) == wanted && (in->at[0] & 31) < INFO_ONE_BYTE) {
        *value = *in->at++ & 31;
        return DAOMESH_OK;
    }
    const uint8_t *before = in->at;
    uint8_t major;
    TRY(daomesh__cbor_head(in, &major, value));
    if (major == wanted) return DAOMESH_OK;
    in->at = before;
    *value = 0;
    return DAOMESH_E_TYPE;
}

static inline int32_t take(struct cbor_in *in, uint8_t wanted, daomesh_span *bytes)
{
    const uint8_t *before = in->at;
    uint64_t len;
    bytes->at = NULL;
    bytes->len = 0;
    TRY(expect(in, wanted, &len));
    if (len > (uint64_t)(in->end - in->at)) {
        in->at = before;
        return DAOMESH_E_TRUNCATED;
    }
    bytes->at = in->at;
    bytes->len = (size_t)len;
    in->at += len;
    return DAOMESH_OK;
}

int32_t daomesh__cbor_uint(struct cbor_in *in, uint64_t *value)
{
    return expect(in, MAJOR_UINT, value);
}

int32_t daomesh__cbor_bytes(struct cbor_in *in, daomesh_span *bytes)
{
    return take(in, MAJOR_BYTES, bytes);
}

int32_t daomesh__cbor_text(struct cbor_in *in, daomesh_span *text)
{
    const uint8_t *before = in->at;
    TRY(take(in, MAJOR_TEXT, text));
    if (daomesh__text_is_clean(text->at, text->len)) return DAOMESH_OK;
    text->at = NULL;
    text->len = 0;
    in->at = before;
    return DAOMESH_E_TEXT;
}

int32_t daomesh__cbor_array(struct cbor_in *in, uint64_t *count)
{
    return expect(in, MAJOR_ARRAY, count);
}

int32_t daomesh__cbor_map(struct cbor_in *in, uint64_t *count)
{
    return expect(in, MAJOR_MAP, count);
}

int32_t daomesh__cbor_amount(struct cbor_in *in, daomesh_amount *amount)
{
    const uint8_t *before = in->at;
    daomesh_span bytes;
    memset(amount, 0, sizeof *amount);
    TRY(take(in, MAJOR_BYTES, &bytes));
    int32_t status = daomesh__amount_read(amount, bytes.at, bytes.len);
    if (status != DAOMESH_OK) in->at = before;
    return status;
}

int32_t daomesh__cbor_key(struct cbor_in *in, uint64_t *key, const uint64_t *last)
{
    const uint8_t *before = in->at;
    int32_t status = expect(in, MAJOR_UINT, key);
    if (status == DAOMESH_E_TYPE) return DAOMESH_E_NOT_CANONICAL;
    if (status != DAOMESH_OK || !last || *last < *key) return status;
    in->at = before;
    return DAOMESH_E_NOT_CANONICAL;
}

/* An array or map that is being skipped. */
struct level {
    uint64_t left; /* elements or pairs still to come */
    uint64_t key;  /* of the pair before */
    uint8_t is_map;
    uint8_t has_key;
};

/* Reads the key before the next element, where there is one. */
static int32_t enter_element(struct cbor_in *in, struct level *level)
{
    level->left--;
    if (!level->is_map) return DAOMESH_OK;
    uint64_t last = level->key;
    TRY(daomesh__cbor_key(in, &level->key, level->has_key ? &last : NULL));
    level->has_key = 1;
    return DAOMESH_OK;
}

int32_t daomesh__cbor_skip(struct cbor_in *in)
{
    struct level levels[DAOMESH_CBOR_DEPTH_MAX];
    size_t depth = 0;
    for (;;) {
        struct cbor_in item = *in;
        daomesh_span span;
        uint8_t major;
        uint64_t value;
        TRY(daomesh__cbor_head(&item, &major, &value));
        if (major == MAJOR_BYTES) {
            TRY(daomesh__cbor_bytes(in, &span));
        } else if (major == MAJOR_TEXT) {
            TRY(daomesh__cbor_text(in, &span));
        } else {
            in->at = item.at;
        }
        if (major == MAJOR_ARRAY || major == MAJOR_MAP) {
            if (depth == COUNT_OF(levels)) return DAOMESH_E_DEPTH;
            levels[depth++] = (struct level){ .left = value, .is_map = major == MAJOR_MAP };
        }
        while (depth > 0 && levels[depth - 1].left == 0)
            depth--;
        if (depth == 0) return DAOMESH_OK;
        TRY(enter_element(in, &levels[depth - 1]));
    }
}

/* Writes all of it or, past `cap`, nothing; an item that does not fit leaves no room for a later one. */
static inline void put(struct cbor_out *out, const uint8_t *bytes, size_t len)
{
    if (len > 0 && out->len <= out->cap && len <= out->cap - out->len) memcpy(out->at + out->len, bytes, len);
    out->len += len;
}

static void put_long_head(struct cbor_out *out, uint8_t major, uint64_t value)
{
    uint8_t head[9];
    uint8_t kind = (uint8_t)(major << 5);
    size_t extra = 0;
    if (value < INFO_ONE_BYTE) {
        head[0] = (uint8_t)(kind | value);
    } else if (value <= UINT8_MAX) {
        head[0] = kind | INFO_ONE_BYTE;
        head[1] = (uint8_t)value;
        extra = 1;
    } else if (value <= UINT16_MAX) {
        head[0] = kind | (INFO_ONE_BYTE + 1);
        store_be16(head + 1, (uint16_t)value);
        extra = 2;
    } else if (value <= UINT32_MAX) {
        head[0] = kind | (INFO_ONE_BYTE + 2);
        store_be32(head + 1, (uint32_t)value);
        extra = 4;
    } else {
        head[0] = kind | INFO_EIGHT_BYTES;
        store_be64(head + 1, value);
        extra = 8;
    }
    put(out, head, 1 + extra);
}

/* The common cases, small numbers and short strings, go without the general path. */
static inline void put_head(struct cbor_out *out, uint8_t major, uint64_t value)
{
    if (value > UINT8_MAX || out->len + 2 > out->cap) {
        put_long_head(out, major, value);
    } else if (value < INFO_ONE_BYTE) {
        out->at[out->len++] = (uint8_t)((uint64_t)major << 5 | value);
    } else {
        out->at[out->len++] = (uint8_t)(major << 5 | INFO_ONE_BYTE);
        out->at[out->len++] = (uint8_t)value;
    }
}

void daomesh__cbor_put_uint(struct cbor_out *out, uint64_t value)
{
    put_head(out, MAJOR_UINT, value);
}

void daomesh__cbor_put_bytes(struct cbor_out *out, const uint8_t *bytes, size_t len)
{
    put_head(out, MAJOR_BYTES, len);
    put(out, bytes, len);
}

void daomesh__cbor_put_text(struct cbor_out *out, const char *text, size_t len)
{
    put_head(out, MAJOR_TEXT, len);
    put(out, (const uint8_t *)text, len);
}

void daomesh__cbor_put_array(struct cbor_out *out, uint64_t count)
{
    put_head(out, MAJOR_ARRAY, count);
}

void daomesh__cbor_put_map(struct cbor_out *out, uint64_t count)
{
    put_head(out, MAJOR_MAP, count);
}

void daomesh__cbor_put_amount(struct cbor_out *out, const daomesh_amount *amount)
{
    uint8_t bytes[AMOUNT_BYTES];
    daomesh__cbor_put_bytes(out, bytes, daomesh__amount_write(bytes, amount));
}

void daomesh__cbor_put_raw(struct cbor_out *out, const uint8_t *bytes, size_t len)
{
    put(out, bytes, len);
}
