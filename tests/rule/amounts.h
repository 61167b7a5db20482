/* Amounts in tests of rules: made from numbers and digits, and compared as digits so that a difference can be read. */
#ifndef DAOMESH_TESTS_RULE_AMOUNTS_H
#define DAOMESH_TESTS_RULE_AMOUNTS_H

#include <string.h>

#include <check.h>

#include <daomesh/number.h>

static inline daomesh_amount amount(uint64_t value)
{
    daomesh_amount out = { { value, 0, 0, 0 } };
    return out;
}

static inline daomesh_amount most(void)
{
    daomesh_amount out = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    return out;
}

static inline daomesh_amount digits(const char *text)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_from_text(&out, text, strlen(text)), DAOMESH_OK);
    return out;
}

static inline daomesh_amount sum(daomesh_amount a, daomesh_amount b)
{
    daomesh_amount out;
    ck_assert_int_eq(daomesh_amount_add(&out, &a, &b), DAOMESH_OK);
    return out;
}

static inline int order_of(daomesh_amount a, daomesh_amount b)
{
    int32_t order;
    ck_assert_int_eq(daomesh_amount_compare(&order, &a, &b), DAOMESH_OK);
    return order;
}

#define expect_digits(got, text)                                                                             \
    do {                                                                                                     \
        char digits_[DAOMESH_DECIMAL_BYTES];                                                                 \
        const daomesh_amount got_ = (got);                                                                   \
        ck_assert_int_eq(daomesh_amount_to_text(digits_, sizeof digits_, NULL, &got_), DAOMESH_OK);          \
        ck_assert_str_eq(digits_, text);                                                                     \
    } while (0)

#define expect_amount(got, value)                                                                            \
    do {                                                                                                     \
        const daomesh_amount got_ = (got);                                                                   \
        ck_assert_uint_eq(got_.limb[0], value);                                                              \
        ck_assert_uint_eq(got_.limb[1] | got_.limb[2] | got_.limb[3], 0);                                    \
    } while (0)

/* A number from a row of its own, the same on every run. */
static inline uint64_t next_random(uint64_t *state)
{
    *state += 0x9e3779b97f4a7c15u;
    uint64_t mixed = (*state ^ *state >> 30) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
    return mixed ^ mixed >> 31;
}

#endif
