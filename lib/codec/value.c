/* Single values: amounts and text in bytes, emptiness in structs. */
#include "codec/value.h"

size_t daomesh__amount_write(uint8_t *out, const daomesh_amount *amount)
{
    size_t top = 3;
    while (top > 0 && amount->limb[top] == 0)
        top--;

    size_t head = 0; /* bytes of the highest limb */
    for (uint64_t rest = amount->limb[top]; rest > 0; rest >>= 8)
        head++;
    for (size_t i = 0; i < head; i++)
        out[i] = (uint8_t)(amount->limb[top] >> (8 * (head - 1 - i)));

    uint8_t *at = out + head;
    for (size_t i = top; i > 0; i--, at += 8)
        store_be64(at, amount->limb[i - 1]);
    return (size_t)(at - out);
}

int32_t daomesh__amount_read(daomesh_amount *amount, const uint8_t *bytes, size_t len)
{
    daomesh_amount read = { { 0, 0, 0, 0 } };
    *amount = read;
    if (len > AMOUNT_BYTES) return DAOMESH_E_TOO_LARGE;
    if (len > 0 && bytes[0] == 0) return DAOMESH_E_NOT_CANONICAL;

    for (size_t i = 0; i < len; i++) {
        uint64_t *limb = &read.limb[(len - 1 - i) / 8];
        *limb = *limb << 8 | bytes[i];
    }
    *amount = read;
    return DAOMESH_OK;
}

/* Bytes of the UTF-8 character at `at`, 0 when it is none. Ranges: Unicode 15, table 3-7. */
static size_t character_bytes(const uint8_t *at, size_t left)
{
    uint8_t first = at[0], low = 0x80, high = 0xbf; /* bounds of the second byte */
    size_t len;
    if (first < 0x80) return 1;
    if (first < 0xc2 || first > 0xf4) return 0;
    if (first < 0xe0) {
        len = 2;
        if (first == 0xc2) low = 0xa0; /* U+0080..U+009F: C1 controls */
    } else if (first < 0xf0) {
        len = 3;
        if (first == 0xe0) low = 0xa0;  /* overlong */
        if (first == 0xed) high = 0x9f; /* surrogates */
    } else {
        len = 4;
        if (first == 0xf0) low = 0x90;  /* overlong */
        if (first == 0xf4) high = 0x8f; /* above U+10FFFF */
    }
    if (left < len || at[1] < low || at[1] > high) return 0;
    for (size_t i = 2; i < len; i++) {
        if ((at[i] & 0xc0) != 0x80) return 0;
    }
    return len;
}

int daomesh__text_is_clean(const uint8_t *bytes, size_t len)
{
    for (size_t i = 0; i < len;) {
        if (bytes[i] < 0x20 || bytes[i] == 0x7f) return 0;
        size_t step = character_bytes(bytes + i, len - i);
        if (step == 0) return 0;
        i += step;
    }
    return 1;
}

static int all_zero(const uint8_t *bytes, size_t len)
{
    uint8_t any = 0;
    for (size_t i = 0; i < len; i++)
        any |= bytes[i];
    return any == 0;
}

int daomesh__field_is_empty(const struct schema_field *field, const uint8_t *value)
{
    daomesh_list list;
    daomesh_span span;
    if (field->shape == FIELD_ARRAY) return load_integer(value + field->count_offset, sizeof(uint32_t)) == 0;

    const uint8_t *at = value + field->offset;
    if (field->shape == FIELD_LIST) {
        memcpy(&list, at, sizeof list);
        return list.count == 0;
    }
    switch (field->type) {
    case FIELD_TEXT:
        return at[0] == 0;
    case FIELD_BYTES:
    case FIELD_ACTIONS:
        memcpy(&span, at, sizeof span);
        return span.len == 0;
    default:
        return all_zero(at, field->element_size);
    }
}
