/* The text that notes are made of: UTF-8 and base64 in their one form each, and texts that a caller gets. */
#include "proof/proof.h"

#define NO_POINT UINT32_MAX

static const char base64_digits[65] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int daomesh__same_bytes(daomesh_span a, daomesh_span b)
{
    return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}

const uint8_t *daomesh__find_byte(const uint8_t *bytes, uint8_t byte, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (bytes[i] == byte) return bytes + i;
    return NULL;
}

int32_t daomesh__text_begin(struct text_out *text, char *out, size_t cap, size_t *len)
{
    if (len) *len = 0;
    if (!out && cap > 0) return DAOMESH_E_ARG;
    if (cap > 0) out[0] = '\0';
    if (!len) return DAOMESH_E_ARG;
    *text = (struct text_out){ out, cap, 0 };
    return DAOMESH_OK;
}

int32_t daomesh__text_end(const struct text_out *text, size_t *len)
{
    *len = text->len;
    return text->len < text->cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}

static int base64_value(uint8_t digit)
{
    if (digit >= 'A' && digit <= 'Z') return digit - 'A';
    if (digit >= 'a' && digit <= 'z') return digit - 'a' + 26;
    if (digit >= '0' && digit <= '9') return digit - '0' + 52;
    if (digit == '+') return 62;
    return digit == '/' ? 63 : -1;
}

static size_t padding(const uint8_t *quad)
{
    if (quad[3] != '=') return 0;
    return quad[2] == '=' ? 2 : 1;
}

int32_t daomesh__base64_read(uint8_t *out, size_t cap, size_t *len, const uint8_t *text, size_t text_len)
{
    *len = 0;
    if (text_len % 4 != 0) return DAOMESH_E_NOT_CANONICAL;
    for (size_t i = 0; i < text_len; i += 4) {
        size_t pads = i + 4 == text_len ? padding(text + i) : 0;
        uint32_t bits = 0;
        for (size_t j = 0; j < 4; j++) {
            int value = j < 4 - pads ? base64_value(text[i + j]) : 0;
            if (value < 0) return DAOMESH_E_NOT_CANONICAL;
            bits = bits << 6 | (uint32_t)value;
        }
        if (bits & ((1u << 8 * pads) - 1)) return DAOMESH_E_NOT_CANONICAL;
        for (size_t j = 0; j < 3 - pads; j++, (*len)++)
            if (*len < cap) out[*len] = (uint8_t)(bits >> (16 - 8 * j));
    }
    return DAOMESH_OK;
}

void daomesh__base64_write(struct text_out *out, const uint8_t *bytes, size_t len)
{
    for (size_t i = 0; i < len; i += 3) {
        size_t left = len - i < 3 ? len - i : 3;
        uint32_t bits = 0;
        for (size_t j = 0; j < 3; j++)
            bits = bits << 8 | (j < left ? bytes[i + j] : 0u);
        char quad[4];
        for (size_t j = 0; j < 4; j++)
            quad[j] = j <= left ? base64_digits[bits >> (18 - 6 * j) & 63] : '=';
        daomesh__text_bytes(out, quad, sizeof quad);
    }
}

/* Bytes after the first one of a character; 4 where no character begins so. */
static size_t continuation(uint8_t first)
{
    if (first < 0x80) return 0;
    if (first >= 0xc2 && first <= 0xdf) return 1;
    if (first >= 0xe0 && first <= 0xef) return 2;
    return first >= 0xf0 && first <= 0xf4 ? 3 : 4;
}

/* The character at the beginning, taken off; NO_POINT where there is none. */
static uint32_t take_point(daomesh_span *text)
{
    static const uint32_t least[4] = { 0, 0x80, 0x800, 0x10000 };
    size_t more = continuation(text->at[0]);
    if (more >= text->len || more > 3) return NO_POINT;
    uint32_t point = text->at[0] & (more == 0 ? 0x7fu : 0x3fu >> more);
    for (size_t i = 1; i <= more; i++) {
        if ((text->at[i] & 0xc0) != 0x80) return NO_POINT;
        point = point << 6 | (text->at[i] & 0x3fu);
    }
    if (point < least[more] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return NO_POINT;
    text->at += more + 1;
    text->len -= more + 1;
    return point;
}

int32_t daomesh__text_check(const uint8_t *text, size_t len, int newlines)
{
    daomesh_span rest = { text, len };
    while (rest.len > 0) {
        uint32_t point = take_point(&rest);
        if (point == NO_POINT || (point < ' ' && !(newlines && point == '\n'))) return DAOMESH_E_TEXT;
    }
    return DAOMESH_OK;
}

/* White_Space of Unicode, but for control characters. */
static int is_space(uint32_t point)
{
    static const uint32_t spaces[] = { 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 };
    for (size_t i = 0; i < COUNT_OF(spaces); i++)
        if (point == spaces[i]) return 1;
    return point >= 0x2000 && point <= 0x200a;
}

int32_t daomesh__name_check(daomesh_span name)
{
    if (name.len > DAOMESH_NOTE_NAME_MAX) return DAOMESH_E_TOO_LARGE;
    if (name.len == 0) return DAOMESH_E_TEXT;
    TRY(daomesh__text_check(name.at, name.len, 0));
    while (name.len > 0) {
        uint32_t point = take_point(&name);
        if (point == '+' || is_space(point)) return DAOMESH_E_TEXT;
    }
    return DAOMESH_OK;
}
