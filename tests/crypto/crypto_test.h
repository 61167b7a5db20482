/* What the suites of the crypto layer share: hex, and numbers that are random yet the same on every run. */
#ifndef DAOMESH_TESTS_CRYPTO_H
#define DAOMESH_TESTS_CRYPTO_H

#include <check.h>
#include <sodium.h>
#include <stdlib.h>

#include "../support/turns.h"
#include "crypto/crypto.h"

Suite *ed25519_suite(void);
Suite *derive_suite(void);
Suite *keyfile_suite(void);
Suite *ready_suite(void);
Suite *sha256_suite(void);

static inline size_t unhex(uint8_t *out, size_t cap, const char *hex)
{
    size_t len = 0;
    ck_assert_int_eq(sodium_hex2bin(out, cap, hex, strlen(hex), NULL, &len, NULL), 0);
    return len;
}

static inline void expect_hex(const uint8_t *bytes, size_t len, const char *hex)
{
    char text[2 * 64 + 1];
    ck_assert_uint_le(len, 64);
    ck_assert_str_eq(sodium_bin2hex(text, sizeof text, bytes, len), hex);
}

/* splitmix64 */
static inline uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static inline void fill_random(uint64_t *state, uint8_t *out, size_t len)
{
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t)next_random(state);
}

#endif
