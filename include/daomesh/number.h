/**
 * Amounts: unsigned 256-bit integers that never wrap. Overflow, underflow and division by zero are statuses. Part of core.
 *
 * Names say the rounding: _floor pays out, _ceil requires. Any out pointer may equal any in pointer.
 */
#ifndef DAOMESH_NUMBER_H
#define DAOMESH_NUMBER_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Parts per million in one whole. */
#define DAOMESH_PPM 1000000u
/** Bytes that a decimal amount may take, the terminator included (78 digits). */
#define DAOMESH_DECIMAL_BYTES 79

/** out = value. Returns DAOMESH_OK; _E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_amount_from_u64(daomesh_amount *out, uint64_t value);
/** Reads len decimal digits; no sign, space or separator; leading zeros are refused. Returns DAOMESH_OK; _E_ARG; _E_SYNTAX; _E_OVERFLOW. */
DAOMESH_API int32_t daomesh_amount_from_text(daomesh_amount *out, const char *text, size_t len);
/** Writes decimal digits and a terminator. len (optional) gets the digits. Returns DAOMESH_OK; _E_ARG; _E_BUFFER (cap < digits + 1; out is then "" and len what it would be). */
DAOMESH_API int32_t daomesh_amount_to_text(char *out, size_t cap, size_t *len, const daomesh_amount *value);
/** Reads at most 32 big-endian bytes; bytes may be NULL when len is 0. Returns DAOMESH_OK; _E_ARG; _E_OVERFLOW (len > 32). */
DAOMESH_API int32_t daomesh_amount_from_bytes(daomesh_amount *out, const uint8_t *bytes, size_t len);
/** Writes 32 big-endian bytes. Returns DAOMESH_OK; _E_ARG. */
DAOMESH_API int32_t daomesh_amount_to_bytes(uint8_t *out32, const daomesh_amount *value);
/** -1, 0 or 1 in *order. Returns DAOMESH_OK; _E_ARG. */
DAOMESH_API int32_t daomesh_amount_compare(int32_t *order, const daomesh_amount *a, const daomesh_amount *b);
/** out = a + b. Returns DAOMESH_OK; _E_ARG; _E_OVERFLOW. */
DAOMESH_API int32_t daomesh_amount_add(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b);
/** out = a - b. Returns DAOMESH_OK; _E_ARG; _E_UNDERFLOW. */
DAOMESH_API int32_t daomesh_amount_subtract(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b);
/** out = a * b. Returns DAOMESH_OK; _E_ARG; _E_OVERFLOW. */
DAOMESH_API int32_t daomesh_amount_multiply(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b);
/** quotient = floor(a / b); remainder optional, elsewhere than quotient. Returns DAOMESH_OK; _E_ARG; _E_ZERO_DIVISOR. */
DAOMESH_API int32_t daomesh_amount_divide(daomesh_amount *quotient, daomesh_amount *remainder, const daomesh_amount *a,
                                          const daomesh_amount *b);
/** out = floor(a * b / d), product in 512 bits. Returns DAOMESH_OK; _E_ARG; _E_ZERO_DIVISOR; _E_OVERFLOW. */
DAOMESH_API int32_t daomesh_amount_muldiv_floor(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b,
                                                const daomesh_amount *d);
/** out = ceil(a * b / d). As muldiv_floor. */
DAOMESH_API int32_t daomesh_amount_muldiv_ceil(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b,
                                               const daomesh_amount *d);
/** Compares a * b with c * d in 512 bits: -1, 0 or 1. Returns DAOMESH_OK; _E_ARG. */
DAOMESH_API int32_t daomesh_amount_compare_products(int32_t *order, const daomesh_amount *a, const daomesh_amount *b,
                                                    const daomesh_amount *c, const daomesh_amount *d);
/** out = floor(sqrt(a)). Returns DAOMESH_OK; _E_ARG. */
DAOMESH_API int32_t daomesh_amount_sqrt_floor(daomesh_amount *out, const daomesh_amount *a);
/** out = ceil(sqrt(a)). Returns DAOMESH_OK; _E_ARG. */
DAOMESH_API int32_t daomesh_amount_sqrt_ceil(daomesh_amount *out, const daomesh_amount *a);
/** floor(log2(a)); 0 for 0 (as OpenZeppelin's Math). Returns DAOMESH_OK; _E_ARG. */
DAOMESH_API int32_t daomesh_amount_log2(uint32_t *out, const daomesh_amount *a);

/** Twin of DAOMESH_DECIMAL_BYTES. Since 0.1. */
DAOMESH_API size_t daomesh_decimal_bytes(void);
/** Twin of DAOMESH_PPM. Since 0.1. */
DAOMESH_API uint32_t daomesh_ppm(void);

#ifdef __cplusplus
}
#endif

#endif
