/* The arithmetic of amounts: whole, checked, never wrapping. The kernels compute; here is what may go wrong. */
#include "number/number.h"

int32_t daomesh_amount_from_u64(daomesh_amount *out, uint64_t value)
{
    if (!out) return DAOMESH_E_ARG;
    *out = amount_from_u64(value);
    return DAOMESH_OK;
}

int32_t daomesh_amount_from_bytes(daomesh_amount *out, const uint8_t *bytes, size_t len)
{
    if (!out || (!bytes && len > 0)) return amount_refuse(out, DAOMESH_E_ARG);
    if (len > sizeof out->limb) return amount_refuse(out, DAOMESH_E_OVERFLOW);
    uint8_t whole[sizeof out->limb] = { 0 };
    if (len > 0) memcpy(whole + sizeof whole - len, bytes, len);
    for (size_t i = 0; i < AMOUNT_WORDS; i++)
        out->limb[AMOUNT_WORDS - 1 - i] = load_be64(whole + 8 * i);
    return DAOMESH_OK;
}

int32_t daomesh_amount_to_bytes(uint8_t *out32, const daomesh_amount *value)
{
    if (!out32) return DAOMESH_E_ARG;
    memset(out32, 0, sizeof value->limb);
    if (!value) return DAOMESH_E_ARG;
    for (size_t i = 0; i < AMOUNT_WORDS; i++)
        store_be64(out32 + 8 * i, value->limb[AMOUNT_WORDS - 1 - i]);
    return DAOMESH_OK;
}

int32_t daomesh_amount_compare(int32_t *order, const daomesh_amount *a, const daomesh_amount *b)
{
    if (!order) return DAOMESH_E_ARG;
    *order = 0;
    if (!a || !b) return DAOMESH_E_ARG;
    *order = words_compare(a->limb, b->limb, AMOUNT_WORDS);
    return DAOMESH_OK;
}

int32_t daomesh_amount_add(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b)
{
    if (!out || !a || !b) return amount_refuse(out, DAOMESH_E_ARG);
    if (words_add(out->limb, a->limb, b->limb)) return amount_refuse(out, DAOMESH_E_OVERFLOW);
    return DAOMESH_OK;
}

int32_t daomesh_amount_subtract(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b)
{
    if (!out || !a || !b) return amount_refuse(out, DAOMESH_E_ARG);
    if (words_subtract(out->limb, a->limb, b->limb)) return amount_refuse(out, DAOMESH_E_UNDERFLOW);
    return DAOMESH_OK;
}

static int words_are_zero(const uint64_t *words)
{
    return (words[0] | words[1] | words[2] | words[3]) == 0;
}

/* Keeps the low half of eight words when the high half is zero. */
static int32_t narrow(daomesh_amount *out, const uint64_t *wide)
{
    if (!words_are_zero(wide + AMOUNT_WORDS)) return amount_refuse(out, DAOMESH_E_OVERFLOW);
    memcpy(out->limb, wide, sizeof out->limb);
    return DAOMESH_OK;
}

int32_t daomesh_amount_multiply(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b)
{
    if (!out || !a || !b) return amount_refuse(out, DAOMESH_E_ARG);
    uint64_t product[PRODUCT_WORDS];
    NUMBER(multiply)(product, a->limb, b->limb);
    return narrow(out, product);
}

static int32_t refuse_division(daomesh_amount *quotient, daomesh_amount *remainder, int32_t status)
{
    (void)amount_refuse(remainder, status);
    return amount_refuse(quotient, status);
}

int32_t daomesh_amount_divide(daomesh_amount *quotient, daomesh_amount *remainder, const daomesh_amount *a,
                              const daomesh_amount *b)
{
    if (!quotient || quotient == remainder || !a || !b)
        return refuse_division(quotient, remainder, DAOMESH_E_ARG);
    if (amount_is_zero(b)) return refuse_division(quotient, remainder, DAOMESH_E_ZERO_DIVISOR);
    uint64_t dividend[PRODUCT_WORDS] = { a->limb[0], a->limb[1], a->limb[2], a->limb[3] };
    uint64_t times[PRODUCT_WORDS], rest[AMOUNT_WORDS];
    NUMBER(divide)(times, rest, dividend, b->limb);
    memcpy(quotient->limb, times, sizeof quotient->limb);
    if (remainder) memcpy(remainder->limb, rest, sizeof remainder->limb);
    return DAOMESH_OK;
}

int32_t daomesh__muldiv(daomesh_amount *quotient, daomesh_amount *remainder, const daomesh_amount *a,
                        const daomesh_amount *b, const daomesh_amount *d)
{
    if (!quotient || !a || !b || !d) return refuse_division(quotient, remainder, DAOMESH_E_ARG);
    if (amount_is_zero(d)) return refuse_division(quotient, remainder, DAOMESH_E_ZERO_DIVISOR);
    uint64_t product[PRODUCT_WORDS], times[PRODUCT_WORDS], rest[AMOUNT_WORDS];
    NUMBER(multiply)(product, a->limb, b->limb);
    NUMBER(divide)(times, rest, product, d->limb);
    memcpy(remainder->limb, rest, sizeof remainder->limb);
    return narrow(quotient, times);
}

int32_t daomesh_amount_muldiv_floor(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b,
                                    const daomesh_amount *d)
{
    daomesh_amount rest;
    return daomesh__muldiv(out, &rest, a, b, d);
}

int32_t daomesh_amount_muldiv_ceil(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b,
                                   const daomesh_amount *d)
{
    daomesh_amount rest;
    TRY(daomesh__muldiv(out, &rest, a, b, d));
    if (amount_is_zero(&rest)) return DAOMESH_OK;
    const daomesh_amount one = amount_from_u64(1);
    return daomesh_amount_add(out, out, &one);
}

int32_t daomesh_amount_compare_products(int32_t *order, const daomesh_amount *a, const daomesh_amount *b,
                                        const daomesh_amount *c, const daomesh_amount *d)
{
    if (!order) return DAOMESH_E_ARG;
    *order = 0;
    if (!a || !b || !c || !d) return DAOMESH_E_ARG;
    uint64_t left[PRODUCT_WORDS], right[PRODUCT_WORDS];
    NUMBER(multiply)(left, a->limb, b->limb);
    NUMBER(multiply)(right, c->limb, d->limb);
    *order = words_compare(left, right, PRODUCT_WORDS);
    return DAOMESH_OK;
}

uint32_t daomesh_ppm(void)
{
    return DAOMESH_PPM;
}
