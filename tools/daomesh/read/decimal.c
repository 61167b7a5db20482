/* Decimal numbers as people and programs write them: whole units and how many places of them stand behind the point. */
#include "read.h"

#include <string.h>

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* What stands behind the e: e6, e+6, e-6. */
static int exponent_read(int *out, struct piece piece)
{
    uint64_t size;
    int negative = piece.at < piece.end && *piece.at == '-';
    if (piece.at < piece.end && (*piece.at == '-' || *piece.at == '+')) piece.at++;
    if (!piece_u64(&size, piece) || size > 2 * PLACES_MAX + DAOMESH_DECIMAL_BYTES) return 0;
    *out = negative ? -(int)size : (int)size;
    return 1;
}

/* The digits without point, and how many stand behind it. Returns where they end, NULL when there are none or too many. */
static const char *digits_read(char digits[DAOMESH_DECIMAL_BYTES], size_t *len, int *places,
                               struct piece piece)
{
    int any = 0, point = 0;
    const char *at = piece.at;
    *len = 0;
    *places = 0;
    for (; at < piece.end && (is_digit(*at) || (*at == '_' && any) || (*at == '.' && !point)); at++) {
        if (*at == '.') point = 1;
        if (!is_digit(*at)) continue;
        any = 1;
        *places += point;
        if (*len == 0 && *at == '0') continue;
        if (*len + 1 >= DAOMESH_DECIMAL_BYTES) return NULL;
        digits[(*len)++] = *at;
    }
    return any ? at : NULL;
}

int decimal_read(struct decimal *out, struct piece piece)
{
    char digits[DAOMESH_DECIMAL_BYTES];
    size_t len;
    int places, exponent = 0;
    *out = (struct decimal){ 0 };
    piece = piece_trim(piece);
    out->negative = piece.at < piece.end && *piece.at == '-';
    if (out->negative) piece.at++;
    const char *end = digits_read(digits, &len, &places, piece);
    if (!end) return 0;
    if (end < piece.end && (*end == 'e' || *end == 'E')) {
        if (!exponent_read(&exponent, (struct piece){ end + 1, piece.end })) return 0;
        end = piece.end;
    }
    if (end != piece.end) return 0;

    places -= exponent;
    for (; places > PLACES_MAX && len > 0 && digits[len - 1] == '0'; places--)
        len--;
    if (len == 0) {
        digits[len++] = '0';
        places = places > PLACES_MAX ? PLACES_MAX : places < 0 ? 0 : places;
    }
    if (places > PLACES_MAX || daomesh_amount_from_text(&out->units, digits, len) != DAOMESH_OK) return 0;
    out->places = places > 0 ? (unsigned)places : 0;
    return places >= 0 || decimal_scale(&out->units, (unsigned)-places);
}

int decimal_scale(daomesh_amount *amount, unsigned places)
{
    daomesh_amount ten;
    daomesh_amount_from_u64(&ten, 10);
    for (; places > 0; places--)
        if (daomesh_amount_multiply(amount, amount, &ten) != DAOMESH_OK) return 0;
    return 1;
}

/* 3.00 is 3 where whole numbers are wanted. */
static void drop_zeros(struct decimal *decimal, unsigned wanted)
{
    daomesh_amount ten, quotient, rest;
    daomesh_amount_from_u64(&ten, 10);
    for (; decimal->places > wanted; decimal->places--) {
        if (daomesh_amount_divide(&quotient, &rest, &decimal->units, &ten) != DAOMESH_OK || rest.limb[0] != 0)
            return;
        decimal->units = quotient;
    }
}

int decimal_small(int32_t *out, struct piece piece, int32_t of)
{
    struct decimal decimal;
    unsigned places = 0;
    if (!decimal_read(&decimal, piece)) return 0;
    for (int32_t unit = of; unit >= 10; unit /= 10)
        places++;
    drop_zeros(&decimal, places);
    if (decimal.places > places || !decimal_scale(&decimal.units, places - decimal.places)) return 0;
    const uint64_t *limb = decimal.units.limb;
    if (limb[1] || limb[2] || limb[3] || limb[0] > INT32_MAX) return 0;
    *out = decimal.negative ? -(int32_t)limb[0] : (int32_t)limb[0];
    return 1;
}

int32_t decimal_unit(int32_t unit, struct piece piece)
{
    struct decimal decimal;
    int32_t power = 1;
    if (!decimal_read(&decimal, piece)) return unit;
    for (unsigned i = 0; i < decimal.places && power < 100000000; i++)
        power *= 10;
    return power > unit ? power : unit;
}

void decimal_write(char out[VALUE_BYTES], const daomesh_amount *units, unsigned places)
{
    char digits[DAOMESH_DECIMAL_BYTES];
    size_t len = 0;
    daomesh_amount_to_text(digits, sizeof digits, &len, units);
    if (places == 0) {
        memcpy(out, digits, len + 1);
        return;
    }
    size_t whole = len > places ? len - places : 0, at = 0;
    if (whole == 0) out[at++] = '0';
    memcpy(out + at, digits, whole);
    at += whole;
    size_t point = at;
    out[at++] = '.';
    for (size_t i = len; i < places; i++)
        out[at++] = '0';
    memcpy(out + at, digits + whole, len - whole);
    at += len - whole;
    while (out[at - 1] == '0' && at - 1 > point)
        at--;
    if (at - 1 == point) at = point;
    out[at] = '\0';
}
