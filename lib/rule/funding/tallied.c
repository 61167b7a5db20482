/* Matches from tallies that were counted elsewhere, each with the arithmetic of one deployed system. */
#include "number/number.h"

#include <daomesh/funding.h>

#define BASIS_POINTS 10000u
#define PERCENT 100u

static const daomesh_amount ether = { { 1000000000000000000u, 0, 0, 0 } };

/* Every output of a refused call is 0. */
static int32_t refuse(daomesh_amount *list, size_t count, daomesh_amount *first, daomesh_amount *second,
                      int32_t status)
{
    if (list && count <= DAOMESH_FUNDING_PROJECTS_MAX) memset(list, 0, count * sizeof *list);
    (void)amount_refuse(first, status);
    return amount_refuse(second, status);
}

static int32_t check(const void *paid, const void *list, size_t count)
{
    if (count > DAOMESH_FUNDING_PROJECTS_MAX) return DAOMESH_E_LIMIT;
    return count > 0 && (!paid || !list) ? DAOMESH_E_ARG : DAOMESH_OK;
}

/* out += a * b */
static int32_t add_product(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b)
{
    daomesh_amount product;
    TRY(daomesh_amount_multiply(&product, a, b));
    return daomesh_amount_add(out, out, &product);
}

/* --- clr.fund until 2022 ---------------------------------------------------------------------------------------- */

static int32_t pay_linear(daomesh_amount *paid, daomesh_amount *unspent, const daomesh_funding_tally *tallies,
                          size_t count, const daomesh_amount *pool, const daomesh_amount *factor)
{
    daomesh_amount votes = amount_from_u64(0);
    for (size_t i = 0; i < count; i++)
        TRY(daomesh_amount_add(&votes, &votes, &tallies[i].votes));
    *unspent = *pool;
    if (amount_is_zero(&votes)) return DAOMESH_E_ZERO_DIVISOR;
    for (size_t i = 0; i < count; i++) {
        daomesh_amount match;
        MUST(daomesh_amount_muldiv_floor(&match, pool, &tallies[i].votes, &votes) == DAOMESH_OK);
        MUST(daomesh_amount_subtract(unspent, unspent, &match) == DAOMESH_OK);
        TRY(add_product(&match, &tallies[i].spent, factor));
        paid[i] = match;
    }
    return DAOMESH_OK;
}

int32_t daomesh_funding_clrfund_linear(daomesh_amount *paid, daomesh_amount *unspent,
                                       const daomesh_funding_tally *tallies, size_t count,
                                       const daomesh_amount *pool, const daomesh_amount *factor)
{
    int32_t status = check(paid, tallies, count);
    if (status == DAOMESH_OK && (!unspent || !pool || !factor)) status = DAOMESH_E_ARG;
    if (status == DAOMESH_OK) status = pay_linear(paid, unspent, tallies, count, pool, factor);
    return status == DAOMESH_OK ? DAOMESH_OK : refuse(paid, count, unspent, NULL, status);
}

/* --- clr.fund since 2022 ---------------------------------------------------------------------------------------- */

/* alpha = floor((budget - S * factor) * 10^18 / (factor * (T - S))) */
static int32_t find_alpha(daomesh_amount *alpha, const daomesh_funding_tally *tallies, size_t count,
                          const daomesh_amount *budget, const daomesh_amount *factor)
{
    daomesh_amount spent = amount_from_u64(0), squares = amount_from_u64(0), contributed, divisor, pool;
    for (size_t i = 0; i < count; i++) {
        TRY(daomesh_amount_add(&spent, &spent, &tallies[i].spent));
        TRY(add_product(&squares, &tallies[i].votes, &tallies[i].votes));
    }
    TRY(daomesh_amount_multiply(&contributed, &spent, factor));
    if (words_compare(budget->limb, contributed.limb, AMOUNT_WORDS) < 0 ||
        words_compare(squares.limb, spent.limb, AMOUNT_WORDS) < 0)
        return DAOMESH_E_RANGE;
    (void)words_subtract(pool.limb, budget->limb, contributed.limb);
    (void)words_subtract(divisor.limb, squares.limb, spent.limb);
    TRY(daomesh_amount_multiply(&divisor, &divisor, factor));
    return daomesh_amount_muldiv_floor(alpha, &pool, &ether, &divisor);
}

/* paid = floor((alpha * factor * votes^2 + 10^18 * factor * spent - alpha * factor * spent) / 10^18) */
static int32_t pay_alpha(daomesh_amount *paid, const daomesh_funding_tally *tally,
                         const daomesh_amount *alpha, const daomesh_amount *factor)
{
    daomesh_amount square, match, given, off;
    MUST(daomesh_amount_multiply(&square, &tally->votes, &tally->votes) == DAOMESH_OK); /* as for T */
    TRY(daomesh_amount_multiply(&match, alpha, factor));
    TRY(daomesh_amount_multiply(&off, &match, &tally->spent));
    TRY(daomesh_amount_multiply(&match, &match, &square));
    MUST(daomesh_amount_multiply(&given, factor, &tally->spent) == DAOMESH_OK); /* as for S */
    TRY(add_product(&match, &given, &ether));
    TRY(daomesh_amount_subtract(&match, &match, &off));
    return daomesh_amount_divide(paid, NULL, &match, &ether);
}

static int32_t pay_all_alpha(daomesh_amount *paid, daomesh_amount *alpha, daomesh_amount *unspent,
                             const daomesh_funding_tally *tallies, size_t count, const daomesh_amount *budget,
                             const daomesh_amount *factor)
{
    TRY(find_alpha(alpha, tallies, count, budget, factor));
    *unspent = *budget;
    for (size_t i = 0; i < count; i++) {
        TRY(pay_alpha(&paid[i], &tallies[i], alpha, factor));
        MUST(words_subtract(unspent->limb, unspent->limb, paid[i].limb) ==
             0); /* alpha is rounded down, and so is each part */
    }
    return DAOMESH_OK;
}

int32_t daomesh_funding_clrfund_alpha(daomesh_amount *paid, daomesh_amount *alpha, daomesh_amount *unspent,
                                      const daomesh_funding_tally *tallies, size_t count,
                                      const daomesh_amount *budget, const daomesh_amount *factor)
{
    int32_t status = check(paid, tallies, count);
    if (status == DAOMESH_OK && (!alpha || !unspent || !budget || !factor)) status = DAOMESH_E_ARG;
    if (status == DAOMESH_OK) status = pay_all_alpha(paid, alpha, unspent, tallies, count, budget, factor);
    return status == DAOMESH_OK ? DAOMESH_OK : refuse(paid, count, alpha, unspent, status);
}

/* --- VeBetterDAO ------------------------------------------------------------------------------------------------ */

/* out = floor(amount * part / whole) */
static int32_t take_part(daomesh_amount *out, const daomesh_amount *amount, uint64_t part, uint64_t whole)
{
    const daomesh_amount of = amount_from_u64(part), by = amount_from_u64(whole);
    return daomesh_amount_muldiv_floor(out, amount, &of, &by);
}

static int32_t pay_points(daomesh_amount *paid, daomesh_amount *lost, const daomesh_amount *weights,
                          size_t count, const daomesh_amount *pool, uint32_t cap_bps, uint32_t base_percent)
{
    daomesh_amount sum = amount_from_u64(0), base, rest;
    const daomesh_amount whole = amount_from_u64(BASIS_POINTS);
    for (size_t i = 0; i < count; i++)
        TRY(daomesh_amount_add(&sum, &sum, &weights[i]));
    MUST(take_part(&base, pool, base_percent, PERCENT) == DAOMESH_OK);
    MUST(take_part(&base, &base, 1, count) == DAOMESH_OK);
    MUST(take_part(&rest, pool, PERCENT - base_percent, PERCENT) == DAOMESH_OK);
    for (size_t i = 0; i < count; i++) {
        daomesh_amount share = amount_from_u64(0);
        if (!amount_is_zero(&sum))
            MUST(daomesh_amount_muldiv_floor(&share, &weights[i], &whole, &sum) == DAOMESH_OK);
        const uint64_t points = share.limb[0] < cap_bps ? share.limb[0] : cap_bps;
        MUST(take_part(&lost[i], &rest, share.limb[0] - points, BASIS_POINTS) == DAOMESH_OK);
        MUST(take_part(&paid[i], &rest, points, BASIS_POINTS) == DAOMESH_OK);
        MUST(words_add(paid[i].limb, paid[i].limb, base.limb) == 0);
    }
    return DAOMESH_OK;
}

int32_t daomesh_funding_points(daomesh_amount *paid, daomesh_amount *lost, const daomesh_amount *weights,
                               size_t count, const daomesh_amount *pool, uint32_t cap_bps,
                               uint32_t base_percent)
{
    int32_t status = check(paid, weights, count);
    if (status == DAOMESH_OK && ((!lost && count > 0) || !pool)) status = DAOMESH_E_ARG;
    if (status == DAOMESH_OK && (cap_bps > BASIS_POINTS || base_percent > PERCENT)) status = DAOMESH_E_RANGE;
    if (status == DAOMESH_OK && count > 0)
        status = pay_points(paid, lost, weights, count, pool, cap_bps, base_percent);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    (void)refuse(lost, count, NULL, NULL, status);
    return refuse(paid, count, NULL, NULL, status);
}
