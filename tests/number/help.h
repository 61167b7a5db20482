/* What the suites of this layer share: amounts from decimal text, and numbers that look random but never change. */
#ifndef DAOMESH_TESTS_NUMBER_HELP_H
#define DAOMESH_TESTS_NUMBER_HELP_H

#include <string.h>

#include <check.h>

#include "../support/turns.h"

#include <daomesh/number.h>

#define MAX_TEXT "115792089237316195423570985008687907853269984665640564039457584007913129639935"

static inline daomesh_amount amount(const char *text)
{
    daomesh_amount value;
    ck_assert_int_eq(daomesh_amount_from_text(&value, text, strlen(text)), DAOMESH_OK);
    return value;
}

static inline daomesh_amount small(uint64_t value)
{
    return (daomesh_amount){ { value, 0, 0, 0 } };
}

static inline void expect_amount(const daomesh_amount *got, const char *expected)
{
    char text[DAOMESH_DECIMAL_BYTES];
    ck_assert_int_eq(daomesh_amount_to_text(text, sizeof text, NULL, got), DAOMESH_OK);
    ck_assert_str_eq(text, expected);
}

static inline int same(const daomesh_amount *a, const daomesh_amount *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

/* xorshift64*: the same sequence on every machine. */
static inline uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717);
}

/* Half words are often 0, all ones or a lone high bit: there carries run far and guessed quotient digits go wrong. */
static inline uint32_t random_half(uint64_t *state)
{
    static const uint32_t edges[] = { 0,           0,           1,           2,          0x7fffffffu,
                                      0x80000000u, 0x80000001u, 0xfffffffeu, 0xffffffffu };
    uint64_t pick = next_random(state);
    if (pick >> 63) return (uint32_t)next_random(state);
    return edges[(pick >> 32) % (sizeof edges / sizeof edges[0])];
}

/* `count` words of which a random number of the lower ones is used. */
static inline void random_words(uint64_t *words, size_t count, uint64_t *state)
{
    size_t halves = (size_t)((next_random(state) >> 32) % (2 * count + 1));
    memset(words, 0, count * sizeof *words);
    for (size_t i = 0; i < halves; i++)
        words[i / 2] |= (uint64_t)random_half(state) << (32 * (i % 2));
}

static inline daomesh_amount random_amount(uint64_t *state)
{
    daomesh_amount value;
    random_words(value.limb, 4, state);
    return value;
}

#endif
