/*
 * Conviction: exponential growth towards stake / (1 - a) in fixed point, the threshold it is held against, and lock multipliers.
 *
 * The roundings are those of 1Hive's contract, one for one: other sequences of the same formula differ in the last digits.
 */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/conviction.h>

#define SCALE DAOMESH_CONVICTION_SCALE

_Static_assert(sizeof(daomesh_conviction_rule) == 24, "a rule is 24 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_conviction_state) == 72, "a state is 72 bytes in every build of 0.x");

static const daomesh_amount one_64 = { { 0, 1, 0, 0 } };                   /* one with 64 fractional bits */
static const daomesh_amount one_128 = { { 0, 0, 1, 0 } };                  /* one with 128 */
static const daomesh_amount half_128 = { { 0, UINT64_C(1) << 63, 0, 0 } }; /* one half with 128 */

/* The dials and where each may stand. */
static const struct {
    size_t dial;
    uint32_t least;
    uint32_t most;
} ranges[] = {
    { offsetof(daomesh_conviction_rule, decay), 0, SCALE - 1 },
    { offsetof(daomesh_conviction_rule, max_ratio), 1, SCALE },
    { offsetof(daomesh_conviction_rule, weight), 0, SCALE },
    { offsetof(daomesh_conviction_rule, min_stake_ppm), 0, DAOMESH_PPM },
    { offsetof(daomesh_conviction_rule, reserved), 0, 0 },
};

int32_t daomesh_conviction_check(uint32_t *field, const daomesh_conviction_rule *rule)
{
    if (field) *field = 0;
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    for (size_t i = 0; i < COUNT_OF(ranges); i++) {
        uint32_t value;
        memcpy(&value, (const uint8_t *)rule + ranges[i].dial, sizeof value);
        if (value >= ranges[i].least && value <= ranges[i].most) continue;
        if (field) *field = (uint32_t)ranges[i].dial;
        return DAOMESH_E_RANGE;
    }
    return DAOMESH_OK;
}

/* --- Growth -------------------------------------------------------------------------------------------------- */

/* a * b to the nearest, both with 128 fractional bits and at most one, and not both one. */
static daomesh_amount times(const daomesh_amount *a, const daomesh_amount *b)
{
    uint64_t product[PRODUCT_WORDS];
    NUMBER(multiply)(product, a->limb, b->limb);
    (void)words_add(product, product, half_128.limb);
    return (daomesh_amount){ { product[2], product[3], 0, 0 } };
}

/* base^exponent with 128 fractional bits; base is below one. */
static daomesh_amount power(daomesh_amount base, uint64_t exponent)
{
    daomesh_amount result = one_128;
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1) result = times(&result, &base);
        base = times(&base, &base);
    }
    return result;
}

/* 2^bits * part / SCALE, floor; unit is 2^bits. */
static daomesh_amount fraction(uint32_t part, const daomesh_amount *unit)
{
    const daomesh_amount over = amount_from_u64(part), scale = amount_from_u64(SCALE);
    daomesh_amount out;
    (void)daomesh_amount_muldiv_floor(&out, unit, &over, &scale); /* at most the unit */
    return out;
}

/* out = kept * y + floor(x * SCALE * (1 - kept) / (SCALE - decay)) to the nearest, kept = a^t with 128 fractional bits */
static int32_t grow(daomesh_amount *out, uint32_t decay, const daomesh_amount *conviction,
                    const daomesh_amount *staked, uint64_t steps)
{
    const daomesh_amount kept = power(fraction(decay, &one_128), steps);
    const daomesh_amount scale = amount_from_u64(SCALE), rest = amount_from_u64(SCALE - decay);
    daomesh_amount old, gained, grown, sum;
    (void)words_subtract(grown.limb, one_128.limb, kept.limb);
    TRY(daomesh_amount_multiply(&old, &kept, conviction));
    TRY(daomesh_amount_multiply(&gained, staked, &scale));
    TRY(daomesh_amount_muldiv_floor(&gained, &gained, &grown, &rest));
    TRY(daomesh_amount_add(&sum, &old, &gained));
    TRY(daomesh_amount_add(&sum, &sum, &half_128));
    *out = (daomesh_amount){ { sum.limb[2], sum.limb[3], 0, 0 } };
    return DAOMESH_OK;
}

int32_t daomesh_conviction_grow(daomesh_amount *out, const daomesh_conviction_rule *rule,
                                const daomesh_amount *conviction, const daomesh_amount *staked,
                                uint64_t steps)
{
    if (!out || !conviction || !staked || daomesh_conviction_check(NULL, rule) != DAOMESH_OK)
        return amount_refuse(out, DAOMESH_E_ARG);
    daomesh_amount grown;
    int32_t status = grow(&grown, rule->decay, conviction, staked, steps);
    if (status != DAOMESH_OK) return amount_refuse(out, status);
    *out = grown;
    return DAOMESH_OK;
}

int32_t daomesh_conviction_read(daomesh_amount *out, const daomesh_conviction_rule *rule,
                                const daomesh_conviction_state *state, uint64_t now)
{
    if (!out || !state) return amount_refuse(out, DAOMESH_E_ARG);
    if (now < state->since) return amount_refuse(out, DAOMESH_E_RANGE);
    return daomesh_conviction_grow(out, rule, &state->conviction, &state->staked, now - state->since);
}

int32_t daomesh_conviction_settle(daomesh_conviction_state *state, const daomesh_conviction_rule *rule,
                                  const daomesh_amount *staked, uint64_t now)
{
    daomesh_amount conviction;
    if (!staked) return DAOMESH_E_ARG;
    TRY(daomesh_conviction_read(&conviction, rule, state, now));
    *state = (daomesh_conviction_state){ conviction, *staked, now };
    return DAOMESH_OK;
}

/* --- The threshold ------------------------------------------------------------------------------------------- */

/*
 * How far the request stays below the largest one allowed, squared: (beta - requested / funds)^2 with 64 fractional bits. RANGE
 * when nothing is left of it.
 */
static int32_t square_of_margin(daomesh_amount *square, uint32_t max_ratio, const daomesh_amount *requested,
                                const daomesh_amount *funds)
{
    const daomesh_amount ratio = amount_from_u64(max_ratio), scale = amount_from_u64(SCALE);
    daomesh_amount share, margin = fraction(max_ratio, &one_64);
    int32_t order;
    MUST(daomesh_amount_compare_products(&order, &ratio, funds, requested, &scale) == DAOMESH_OK);
    if (order <= 0) return DAOMESH_E_RANGE;
    MUST(daomesh_amount_muldiv_floor(&share, requested, &one_64, funds) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(&margin, &margin, &share) == DAOMESH_OK);
    MUST(daomesh_amount_multiply(&margin, &margin, &margin) == DAOMESH_OK); /* at most 2^128 */
    *square = (daomesh_amount){ { margin.limb[1], margin.limb[2], 0, 0 } };
    return amount_is_zero(square) ? DAOMESH_E_RANGE : DAOMESH_OK;
}

/* The larger of what is staked and the least that counts as staked. */
static daomesh_amount counted_stake(const daomesh_conviction_rule *rule, const daomesh_amount *all_staked,
                                    const daomesh_amount *supply)
{
    const daomesh_amount part = amount_from_u64(rule->min_stake_ppm), whole = amount_from_u64(DAOMESH_PPM);
    daomesh_amount least;
    (void)daomesh_amount_muldiv_floor(&least, supply, &part, &whole); /* at most the supply */
    return words_compare(all_staked->limb, least.limb, AMOUNT_WORDS) < 0 ? least : *all_staked;
}

int32_t daomesh_conviction_threshold(daomesh_amount *out, const daomesh_conviction_rule *rule,
                                     const daomesh_amount *requested, const daomesh_amount *funds,
                                     const daomesh_amount *all_staked, const daomesh_amount *supply)
{
    if (!out || !requested || !funds || !all_staked || !supply ||
        daomesh_conviction_check(NULL, rule) != DAOMESH_OK)
        return amount_refuse(out, DAOMESH_E_ARG);
    const daomesh_amount scale = amount_from_u64(SCALE), rest = amount_from_u64(SCALE - rule->decay);
    const daomesh_amount stake = counted_stake(rule, all_staked, supply);
    daomesh_amount square, height = fraction(rule->weight, &one_128);
    int32_t status = square_of_margin(&square, rule->max_ratio, requested, funds);
    if (status != DAOMESH_OK) return amount_refuse(out, status);
    MUST(daomesh_amount_divide(&height, NULL, &height, &square) == DAOMESH_OK);
    MUST(daomesh_amount_muldiv_floor(&height, &height, &scale, &rest) == DAOMESH_OK);
    return daomesh_amount_muldiv_floor(out, &height, &stake, &one_64);
}

/* --- Waiting ------------------------------------------------------------------------------------------------- */

static int32_t exceeds(int *is, const daomesh_conviction_rule *rule, const daomesh_conviction_state *state,
                       const daomesh_amount *threshold, uint64_t steps)
{
    daomesh_amount reached;
    TRY(daomesh_conviction_grow(&reached, rule, &state->conviction, &state->staked, steps));
    *is = words_compare(reached.limb, threshold->limb, AMOUNT_WORDS) > 0;
    return DAOMESH_OK;
}

/* Conviction goes one way while the stake stays, up to where it ends: so halving finds the step, of `below` and `above`. */
static int32_t find_step(uint64_t *steps, const daomesh_conviction_rule *rule,
                         const daomesh_conviction_state *state, const daomesh_amount *threshold,
                         uint64_t below, uint64_t above)
{
    while (above - below > 1) {
        const uint64_t middle = below + (above - below) / 2;
        int is;
        TRY(exceeds(&is, rule, state, threshold, middle));
        if (is)
            above = middle;
        else
            below = middle;
    }
    *steps = above;
    return DAOMESH_OK;
}

int32_t daomesh_conviction_when(uint64_t *steps, const daomesh_conviction_rule *rule,
                                const daomesh_conviction_state *state, const daomesh_amount *threshold,
                                uint64_t now)
{
    int is;
    if (!steps) return DAOMESH_E_ARG;
    *steps = 0;
    if (!state || !threshold) return DAOMESH_E_ARG;
    if (now < state->since) return DAOMESH_E_RANGE;
    const uint64_t first = now - state->since;
    const uint64_t last =
        first > UINT64_MAX - DAOMESH_CONVICTION_STEPS_MAX ? UINT64_MAX : first + DAOMESH_CONVICTION_STEPS_MAX;
    TRY(exceeds(&is, rule, state, threshold, first));
    if (is) {
        *steps = first;
        return DAOMESH_OK;
    }
    TRY(exceeds(&is, rule, state, threshold, last));
    if (is) return find_step(steps, rule, state, threshold, first, last);
    *steps = UINT64_MAX;
    return DAOMESH_OK;
}

/* --- Locks --------------------------------------------------------------------------------------------------- */

int32_t daomesh_conviction_votes(daomesh_amount *votes, const daomesh_amount *amount, uint32_t level)
{
    if (!votes || !amount) return amount_refuse(votes, DAOMESH_E_ARG);
    if (level > DAOMESH_CONVICTION_LEVEL_MAX) return amount_refuse(votes, DAOMESH_E_RANGE);
    const daomesh_amount times_level = amount_from_u64(level), ten = amount_from_u64(10);
    return level == 0 ? daomesh_amount_divide(votes, NULL, amount, &ten)
                      : daomesh_amount_multiply(votes, amount, &times_level);
}

int32_t daomesh_conviction_lock_periods(uint32_t *periods, uint32_t level)
{
    if (!periods) return DAOMESH_E_ARG;
    *periods = 0;
    if (level > DAOMESH_CONVICTION_LEVEL_MAX) return DAOMESH_E_RANGE;
    *periods = level == 0 ? 0 : 1u << (level - 1);
    return DAOMESH_OK;
}

int32_t daomesh_conviction_lock_ends(uint64_t *ends, uint64_t ended, uint64_t period, uint32_t level)
{
    uint32_t periods;
    if (!ends) return DAOMESH_E_ARG;
    *ends = 0;
    TRY(daomesh_conviction_lock_periods(&periods, level));
    if (periods == 0) return DAOMESH_OK;
    *ends = period > (UINT64_MAX - ended) / periods ? UINT64_MAX : ended + periods * period;
    return DAOMESH_OK;
}

uint32_t daomesh_conviction_scale(void)
{
    return SCALE;
}

uint64_t daomesh_conviction_steps_max(void)
{
    return DAOMESH_CONVICTION_STEPS_MAX;
}

uint32_t daomesh_conviction_level_max(void)
{
    return DAOMESH_CONVICTION_LEVEL_MAX;
}
