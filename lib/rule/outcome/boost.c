/* Boosting (holographic consensus): stakes move a proposal to a relative majority. The numbers are GenesisProtocol's. */
#include "rule/outcome/outcome.h"

#define FRACTION_BITS 40

static daomesh_amount fraction_one(void)
{
    return amount_from_u64((uint64_t)1 << FRACTION_BITS);
}

/* The power up to which alpha^boosted keeps within 172 bits. */
static uint32_t power_most(uint32_t alpha_ppm)
{
    if (alpha_ppm <= 2 * DAOMESH_PPM) return 172;
    if (alpha_ppm <= 4 * DAOMESH_PPM) return 86;
    if (alpha_ppm <= 8 * DAOMESH_PPM) return 57;
    return 43;
}

static void multiply(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b)
{
    const daomesh_amount one = fraction_one();
    (void)daomesh_amount_muldiv_floor(out, a, b, &one);
}

int32_t daomesh_boost_bar(daomesh_amount *bar, uint32_t alpha_ppm, uint32_t boosted)
{
    if (!bar) return DAOMESH_E_ARG;
    *bar = amount_from_u64(0);
    if (alpha_ppm <= DAOMESH_PPM || alpha_ppm > 16 * DAOMESH_PPM) return DAOMESH_E_RANGE;
    uint32_t power = boosted < power_most(alpha_ppm) ? boosted : power_most(alpha_ppm);
    daomesh_amount base = amount_from_u64(((uint64_t)alpha_ppm << FRACTION_BITS) / DAOMESH_PPM);
    *bar = fraction_one();
    for (; power > 0; power >>= 1) {
        if (power & 1) multiply(bar, bar, &base);
        if (power > 1) multiply(&base, &base, &base);
    }
    return DAOMESH_OK;
}

/* Whether floor(stake_for * 2^40 / stake_against) exceeds the bar, or (strict 0) reaches it. */
static int exceeds(const daomesh_amount *stake_for, const daomesh_amount *stake_against, daomesh_amount bar,
                   int strict)
{
    const daomesh_amount one = amount_from_u64(1), fraction = fraction_one();
    int32_t order;
    if (strict && daomesh_amount_add(&bar, &bar, &one) != DAOMESH_OK) return 0;
    (void)daomesh_amount_compare_products(&order, stake_for, &fraction, stake_against, &bar);
    return order >= 0;
}

static void enter(daomesh_boost *boost, uint32_t phase, uint64_t now, const daomesh_amount *bar)
{
    *boost = (daomesh_boost){ .phase = phase, .since = now, .bar = *bar };
}

static int32_t check_boost(const daomesh_boost *boost, const daomesh_outcome_rule *rule)
{
    if (!boost || boost->phase > DAOMESH_PHASE_QUIET || boost->reserved != 0) return DAOMESH_E_ARG;
    if (daomesh_outcome_check(NULL, rule) != DAOMESH_OK || rule->boost_alpha_ppm == 0) return DAOMESH_E_ARG;
    return DAOMESH_OK;
}

int32_t daomesh_boost_step(daomesh_boost *boost, const daomesh_outcome_rule *rule,
                           const daomesh_amount *stake_for, const daomesh_amount *stake_against,
                           uint32_t boosted, uint64_t now)
{
    const daomesh_amount none = amount_from_u64(0);
    daomesh_amount bar;
    TRY(check_boost(boost, rule));
    if (!stake_for || !stake_against) return DAOMESH_E_ARG;
    if (amount_is_zero(stake_against)) return DAOMESH_E_ZERO_DIVISOR;
    if (boost->phase >= DAOMESH_PHASE_BOOSTED) return DAOMESH_OK;
    (void)daomesh_boost_bar(&bar, rule->boost_alpha_ppm, boosted);
    const int is_above = exceeds(stake_for, stake_against, bar, 1);
    if (boost->phase != DAOMESH_PHASE_PREBOOSTED) {
        if (is_above) enter(boost, DAOMESH_PHASE_PREBOOSTED, now, &bar);
        return DAOMESH_OK;
    }
    if (now >= daomesh__outcome_later(boost->since, rule->preboost_s)) {
        enter(boost, is_above ? DAOMESH_PHASE_BOOSTED : DAOMESH_PHASE_QUEUED, now, &none);
        return DAOMESH_OK;
    }
    if (is_above || exceeds(stake_for, stake_against, boost->bar, 1)) {
        /* Above one of the two bars. One that fell below what it crossed need only stay above today's. */
        if (!exceeds(stake_for, stake_against, boost->bar, 0)) boost->bar = bar;
        return DAOMESH_OK;
    }
    enter(boost, DAOMESH_PHASE_QUEUED, now, &none);
    return DAOMESH_OK;
}

static int leads(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    return daomesh__outcome_choice(rule, facts) == FOR;
}

int32_t daomesh_boost_voted(daomesh_boost *boost, const daomesh_outcome_rule *rule,
                            const daomesh_outcome_facts *before, const daomesh_outcome_facts *after,
                            uint64_t now)
{
    TRY(check_boost(boost, rule));
    TRY(daomesh__outcome_facts(before));
    TRY(daomesh__outcome_facts(after));
    if (boost->phase < DAOMESH_PHASE_BOOSTED || leads(rule, before) == leads(rule, after)) return DAOMESH_OK;
    const uint64_t quiet_from = daomesh__outcome_later(boost->since, rule->boosted_s - rule->quiet_s);
    if (boost->phase == DAOMESH_PHASE_BOOSTED && now < quiet_from) return DAOMESH_OK;
    boost->phase = DAOMESH_PHASE_QUIET;
    boost->since = now;
    return DAOMESH_OK;
}

int32_t daomesh_boost_downstake(daomesh_amount *out, const daomesh_amount *least, uint64_t ppm,
                                const daomesh_amount *sum, uint64_t count)
{
    if (!out || !least || !sum) return DAOMESH_E_ARG;
    const daomesh_amount items = amount_from_u64(count), part = amount_from_u64(ppm);
    const daomesh_amount whole = amount_from_u64(DAOMESH_PPM), floor = *least;
    daomesh_amount mean = amount_from_u64(0), share;
    if (count > 0) (void)daomesh_amount_divide(&mean, NULL, sum, &items);
    *out = amount_from_u64(0);
    TRY(daomesh_amount_muldiv_floor(&share, &mean, &part, &whole));
    *out = daomesh__outcome_order(&share, &floor) > 0 ? share : floor;
    return DAOMESH_OK;
}
