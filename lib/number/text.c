/* Amounts as decimal digits, 19 at a time: the most that surely fit a word. */
#include "number/number.h"

#define CHUNK_DIGITS 19
#define CHUNK_VALUE UINT64_C(10000000000000000000)

/* *value = *value * 10^count + the number that `count` digits (1..CHUNK_DIGITS) write. */
static int32_t append_chunk(daomesh_amount *value, const char *digits, size_t count)
{
    uint64_t chunk = 0, power = 1;
    for (size_t i = 0; i < count; i++) {
        if (digits[i] < '0' || digits[i] > '9') return DAOMESH_E_SYNTAX;
        chunk = chunk * 10 + (uint64_t)(digits[i] - '0');
        power *= 10;
    }
    const daomesh_amount scale = amount_from_u64(power), addend = amount_from_u64(chunk);
    TRY(daomesh_amount_multiply(value, value, &scale));
    return daomesh_amount_add(value, value, &addend);
}

int32_t daomesh_amount_from_text(daomesh_amount *out, const char *text, size_t len)
{
    if (!out || !text) return amount_refuse(out, DAOMESH_E_ARG);
    if (len == 0 || (len > 1 && text[0] == '0')) return amount_refuse(out, DAOMESH_E_SYNTAX);
    daomesh_amount value = amount_from_u64(0);
    for (size_t at = 0; at < len; at += CHUNK_DIGITS) {
        size_t count = len - at < CHUNK_DIGITS ? len - at : CHUNK_DIGITS;
        int32_t status = append_chunk(&value, text + at, count);
        if (status != DAOMESH_OK) return amount_refuse(out, status);
    }
    *out = value;
    return DAOMESH_OK;
}

/* Writes the digits so that they end before digits[DAOMESH_DECIMAL_BYTES - 1]; returns where they begin. */
static size_t write_digits(char *digits, const daomesh_amount *value)
{
    const daomesh_amount scale = amount_from_u64(CHUNK_VALUE);
    daomesh_amount rest = *value, chunk;
    size_t at = DAOMESH_DECIMAL_BYTES - 1;
    do {
        (void)daomesh_amount_divide(&rest, &chunk, &rest, &scale);
        /* Every chunk but the first is written with its leading zeros. */
        size_t end = at;
        for (uint64_t left = chunk.limb[0]; left > 0; left /= 10)
            digits[--at] = (char)('0' + (int)(left % 10));
        while (!amount_is_zero(&rest) && end - at < CHUNK_DIGITS)
            digits[--at] = '0';
    } while (!amount_is_zero(&rest));
    if (at == DAOMESH_DECIMAL_BYTES - 1) digits[--at] = '0';
    return at;
}

int32_t daomesh_amount_to_text(char *out, size_t cap, size_t *len, const daomesh_amount *value)
{
    if (len) *len = 0;
    if (!out) return DAOMESH_E_ARG;
    if (cap > 0) out[0] = '\0';
    if (!value) return DAOMESH_E_ARG;
    char digits[DAOMESH_DECIMAL_BYTES];
    digits[DAOMESH_DECIMAL_BYTES - 1] = '\0';
    size_t at = write_digits(digits, value);
    size_t count = DAOMESH_DECIMAL_BYTES - 1 - at;
    if (len) *len = count;
    if (cap < count + 1) return DAOMESH_E_BUFFER;
    memcpy(out, digits + at, count + 1);
    return DAOMESH_OK;
}

size_t daomesh_decimal_bytes(void)
{
    return DAOMESH_DECIMAL_BYTES;
}
