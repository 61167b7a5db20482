/* Single values: how they stand in the generated C structs and in bytes. Shared by decoder, encoder, packer, renderer. */
#ifndef DAOMESH_LIB_CODEC_VALUE_H
#define DAOMESH_LIB_CODEC_VALUE_H

#include "codec/codec.h"

/* Most bytes of an amount. */
#define AMOUNT_BYTES 32

/* Integers of the structs are native and of 1, 2, 4 or 8 bytes. */
static inline uint64_t load_integer(const uint8_t *at, size_t size)
{
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case 1:
        return *at;
    case 2:
        memcpy(&two, at, sizeof two);
        return two;
    case 4:
        memcpy(&four, at, sizeof four);
        return four;
    default:
        memcpy(&eight, at, sizeof eight);
        return eight;
    }
}

static inline void store_integer(uint8_t *at, size_t size, uint64_t value)
{
    uint16_t two = (uint16_t)value;
    uint32_t four = (uint32_t)value;
    switch (size) {
    case 1:
        *at = (uint8_t)value;
        break;
    case 2:
        memcpy(at, &two, sizeof two);
        break;
    case 4:
        memcpy(at, &four, sizeof four);
        break;
    default:
        memcpy(at, &value, sizeof value);
        break;
    }
}

/* Writes an amount big-endian without leading zeros (0: no bytes) and returns its bytes, at most AMOUNT_BYTES. */
size_t daomesh__amount_write(uint8_t *out, const daomesh_amount *amount);

/* The reverse. TOO_LARGE above AMOUNT_BYTES, NOT_CANONICAL with a leading zero. */
int32_t daomesh__amount_read(daomesh_amount *amount, const uint8_t *bytes, size_t len);

/* Whether bytes are UTF-8 (no overlong forms, no surrogates) and free of control characters (C0, DEL, C1). */
int daomesh__text_is_clean(const uint8_t *bytes, size_t len);

/* Whether a field of a struct holds 0 or nothing; an optional field is then left out of CBOR. */
int daomesh__field_is_empty(const struct schema_field *field, const uint8_t *value);

#endif
