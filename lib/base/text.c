/* Text building without stdio and without locale. */
#include "base/base.h"

void daomesh__text_bytes(struct text_out *out, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++, out->len++) {
        if (out->len + 1 < out->cap) out->at[out->len] = bytes[i];
    }
    if (out->cap > 0) out->at[out->len < out->cap ? out->len : out->cap - 1] = '\0';
}

void daomesh__text(struct text_out *out, const char *text)
{
    daomesh__text_bytes(out, text, strlen(text));
}

void daomesh__text_u64(struct text_out *out, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + (int)(value % 10));
        value /= 10;
    } while (value > 0);
    daomesh__text_bytes(out, digits + at, sizeof digits - at);
}

void daomesh__text_hex(struct text_out *out, const uint8_t *bytes, size_t len)
{
    static const char hex[] = "0123456789abcdef";
    for (size_t i = 0; i < len; i++) {
        char pair[2] = { hex[bytes[i] >> 4], hex[bytes[i] & 15] };
        daomesh__text_bytes(out, pair, 2);
    }
}
