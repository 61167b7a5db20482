/* How reputation fades: the power of a factor by squaring, to 256 bits, and two forms with other floors. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/decay.h>

_Static_assert(sizeof(daomesh_decay) == 80, "a decay is 80 bytes in every build of 0.x");

/* 2^128. */
static const daomesh_amount whole = { { 0, 0, 1, 0 } };

static int is_power(const daomesh_decay *rule)
{
    return rule->form <= DAOMESH_DECAY_POWER;
}

static const daomesh_amount *denominator_of(const daomesh_decay *rule)
{
    return is_power(rule) ? &whole : &rule->denominator;
}

/* The offset of the first dial outside its range; 0 (which is `size`) when there is none. */
static uint32_t field_out_of_range(const daomesh_decay *rule)
{
    if (rule->form > DAOMESH_DECAY_SQUARES) return offsetof(daomesh_decay, form);
    if (rule->step == 0) return offsetof(daomesh_decay, step);
    if (is_power(rule) != amount_is_zero(&rule->denominator) ||
        words_compare(rule->denominator.limb, whole.limb, AMOUNT_WORDS) > 0)
        return offsetof(daomesh_decay, denominator);
    if (words_compare(rule->numerator.limb, denominator_of(rule)->limb, AMOUNT_WORDS) > 0)
        return offsetof(daomesh_decay, numerator);
    return 0;
}

int32_t daomesh_decay_check(uint32_t *field, const daomesh_decay *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    const uint32_t offending = field_out_of_range(rule);
    if (field) *field = offending;
    return offending == 0 ? DAOMESH_OK : DAOMESH_E_RANGE;
}

/* product = floor(a * b), where b is a number of 2^256ths. */
static void scale(daomesh_amount *product, const daomesh_amount *a, const daomesh_amount *b)
{
    uint64_t words[PRODUCT_WORDS];
    NUMBER(multiply)(words, a->limb, b->limb);
    memcpy(product->limb, words + AMOUNT_WORDS, sizeof product->limb);
}

/* value = floor(value * (numerator / 2^128)^steps); the power is taken first, so that the value is rounded once. */
static void decay_by_power(daomesh_amount *value, const daomesh_amount *numerator, uint64_t steps)
{
    daomesh_amount square = { { 0, 0, numerator->limb[0], numerator->limb[1] } };
    for (; (steps & 1) == 0; steps >>= 1)
        scale(&square, &square, &square);
    daomesh_amount power = square;
    while (steps >>= 1) {
        scale(&square, &square, &square);
        if (steps & 1) scale(&power, &power, &square);
    }
    scale(value, value, &power);
}

static int32_t decay_by_each(daomesh_amount *value, const daomesh_decay *rule, uint64_t steps)
{
    if (steps > DAOMESH_DECAY_STEPS_MAX) return DAOMESH_E_LIMIT;
    for (; steps > 0 && !amount_is_zero(value); steps--)
        MUST(daomesh_amount_muldiv_floor(value, value, &rule->numerator, &rule->denominator) == DAOMESH_OK);
    return DAOMESH_OK;
}

static int32_t decay_by_squares(daomesh_amount *value, const daomesh_decay *rule, uint64_t steps)
{
    daomesh_amount square = rule->numerator;
    for (; steps > 0; steps >>= 1) {
        if (steps & 1)
            MUST(daomesh_amount_muldiv_floor(value, value, &square, &rule->denominator) == DAOMESH_OK);
        MUST(daomesh_amount_muldiv_floor(&square, &square, &square, &rule->denominator) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

static int32_t decay(daomesh_amount *value, const daomesh_decay *rule, uint64_t steps)
{
    const int is_whole = words_compare(rule->numerator.limb, denominator_of(rule)->limb, AMOUNT_WORDS) == 0;
    if (steps == 0 || is_whole) return DAOMESH_OK;
    if (rule->form == DAOMESH_DECAY_EACH) return decay_by_each(value, rule, steps);
    if (rule->form == DAOMESH_DECAY_SQUARES) return decay_by_squares(value, rule, steps);
    decay_by_power(value, &rule->numerator, steps);
    return DAOMESH_OK;
}

int32_t daomesh_decay_settle(daomesh_amount *value, uint64_t *since, const daomesh_decay *rule, uint64_t now)
{
    if (!value || !since) return DAOMESH_E_ARG;
    TRY(daomesh_decay_check(NULL, rule));
    if (now < *since) return DAOMESH_E_RANGE;
    const uint64_t steps = (now - *since) / rule->step;
    daomesh_amount left = *value;
    TRY(decay(&left, rule, steps));
    *value = left;
    *since += steps * rule->step;
    return DAOMESH_OK;
}

int32_t daomesh_decay_left(daomesh_amount *left, const daomesh_decay *rule, const daomesh_amount *value,
                           uint64_t since, uint64_t now)
{
    if (!left || !value) return amount_refuse(left, DAOMESH_E_ARG);
    *left = *value;
    const int32_t status = daomesh_decay_settle(left, &since, rule, now);
    return status == DAOMESH_OK ? DAOMESH_OK : amount_refuse(left, status);
}

/* Bit by bit from the highest: a larger numerator never gives a smaller power. */
int32_t daomesh_decay_halving(daomesh_amount *numerator, uint64_t steps)
{
    if (!numerator) return DAOMESH_E_ARG;
    *numerator = amount_from_u64(0);
    if (steps == 0) return DAOMESH_E_RANGE;
    const daomesh_amount half = { { 0, 0, 0, 1ull << 62 } };
    for (int bit = 127; bit >= 0; bit--) {
        daomesh_amount tried = *numerator, left = { { 0, 0, 0, 1ull << 63 } };
        tried.limb[bit / 64] |= 1ull << bit % 64;
        decay_by_power(&left, &tried, steps);
        if (words_compare(left.limb, half.limb, AMOUNT_WORDS) <= 0) *numerator = tried;
    }
    return DAOMESH_OK;
}

uint64_t daomesh_decay_steps_max(void)
{
    return DAOMESH_DECAY_STEPS_MAX;
}
