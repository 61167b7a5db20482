/*
 * Contest awards: slices that shrink with every copy, and a pool in proportion to them, with one floor at the end.
 *
 * Powers of the decay are kept exact: as natural numbers of up to WIDE_DIGITS digits, least significant first.
 */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/award.h>

#define DIGIT_BITS 32
/* Room for a denominator of 8000 bits and what is multiplied to it: copies and weights. */
#define WIDE_DIGITS 256
/* Sums of 65 536 of them, and three times such a sum, take so many more. */
#define SUM_DIGITS 2
/* Halved so often, nothing is left of an amount. */
#define DECAYED_COPIES 256

_Static_assert(sizeof(daomesh_award_rule) == 16, "a rule is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_award_finding) == 16, "a finding is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_award_totals) == 72, "totals are 72 bytes in every build of 0.x");

/* A natural number; digits from `len` on are not looked at. */
struct wide {
    uint32_t digit[WIDE_DIGITS + SUM_DIGITS];
    size_t len;
};

/* The decay as a fraction in lowest terms. */
struct decay {
    uint32_t over;
    uint32_t under;
};

struct award {
    const daomesh_award_rule *rule;
    const daomesh_amount *pool;
    const daomesh_award_finding *findings;
    size_t count;
    struct decay decay;
    uint64_t weight;     /* of all distinct findings */
    uint32_t most;       /* copies of any finding */
    struct wide divisor; /* SLICES: the sum of all slices times under^(most - 1) */
};

/* --- Wide numbers -------------------------------------------------------------------------------------------- */

static void wide_set(struct wide *wide, uint64_t value)
{
    wide->len = 0;
    for (; value > 0; value >>= DIGIT_BITS)
        wide->digit[wide->len++] = (uint32_t)value;
}

static int32_t wide_times(struct wide *wide, uint32_t by)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < wide->len; i++) {
        carry += (uint64_t)wide->digit[i] * by;
        wide->digit[i] = (uint32_t)carry;
        carry >>= DIGIT_BITS;
    }
    if (carry == 0) return DAOMESH_OK;
    if (wide->len >= WIDE_DIGITS) return DAOMESH_E_LIMIT;
    wide->digit[wide->len++] = (uint32_t)carry;
    return DAOMESH_OK;
}

/* wide *= base^exponent, as many bases at a time as a digit holds. */
static int32_t wide_times_power(struct wide *wide, uint32_t base, uint32_t exponent)
{
    if (base == 0 && exponent > 0) wide->len = 0;
    if (base <= 1) return DAOMESH_OK;
    while (exponent > 0 && wide->len > 0) {
        uint32_t by = base;
        for (exponent--; exponent > 0 && by <= UINT32_MAX / base; exponent--)
            by *= base;
        TRY(wide_times(wide, by));
    }
    return DAOMESH_OK;
}

/* sum = twice * sum + part, twice 1 or 2. */
static void wide_add(struct wide *sum, uint32_t twice, const struct wide *part)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < sum->len || i < part->len; i++) {
        carry += i < sum->len ? (uint64_t)sum->digit[i] * twice : 0;
        carry += i < part->len ? part->digit[i] : 0;
        sum->digit[i] = (uint32_t)carry;
        carry >>= DIGIT_BITS;
    }
    if (sum->len < part->len) sum->len = part->len;
    if (carry > 0) sum->digit[sum->len++] = (uint32_t)carry;
}

static int wide_is_less(const struct wide *a, const struct wide *b)
{
    if (a->len != b->len) return a->len < b->len;
    for (size_t i = a->len; i-- > 0;) {
        if (a->digit[i] != b->digit[i]) return a->digit[i] < b->digit[i];
    }
    return 0;
}

/* a -= b, which is not more. */
static void wide_subtract(struct wide *a, const struct wide *b)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < a->len; i++) {
        uint64_t difference = (uint64_t)a->digit[i] - (i < b->len ? b->digit[i] : 0) - borrow;
        a->digit[i] = (uint32_t)difference;
        borrow = difference >> 63;
    }
    while (a->len > 0 && a->digit[a->len - 1] == 0)
        a->len--;
}

/*
 * share = floor(whole * part / divisor), part <= divisor, as on paper: the bits of `whole` come in from the top, and what the
 * divisor leaves of them stays below it, so that each bit asks for two subtractions at most.
 */
static void share_of(daomesh_amount *share, const daomesh_amount *whole, const struct wide *part,
                     const struct wide *divisor)
{
    static const struct wide nothing;
    struct wide rest;
    wide_set(&rest, 0);
    *share = amount_from_u64(0);
    for (uint32_t bit = 64 * AMOUNT_WORDS; bit-- > 0;) {
        daomesh_amount units = amount_from_u64(0);
        wide_add(&rest, 2, whole->limb[bit / 64] >> bit % 64 & 1 ? part : &nothing);
        for (; !wide_is_less(&rest, divisor); units.limb[0]++)
            wide_subtract(&rest, divisor);
        (void)words_add(share->limb, share->limb, share->limb);
        (void)words_add(share->limb, share->limb, units.limb);
    }
}

/* --- Slices -------------------------------------------------------------------------------------------------- */

static struct decay decay_of(const daomesh_award_rule *rule)
{
    uint32_t common = DAOMESH_PPM, other = rule->decay_ppm;
    while (other > 0) {
        uint32_t left = common % other;
        common = other;
        other = left;
    }
    return (struct decay){ rule->decay_ppm / common, DAOMESH_PPM / common };
}

/* A slice that has no whole unit of any amount any more, and need not be multiplied out. */
static int is_nothing(const struct decay *decay, uint32_t copies)
{
    return copies > DECAYED_COPIES && 2 * decay->over <= decay->under;
}

/* part / divisor = weight * d^(copies - 1) / (copies * whole) */
static int32_t distinct_slice(struct wide *part, struct wide *divisor, const struct decay *decay,
                              uint64_t weight, uint32_t copies, uint64_t whole)
{
    wide_set(part, weight);
    TRY(wide_times_power(part, decay->over, copies - 1));
    wide_set(divisor, whole);
    TRY(wide_times(divisor, copies));
    return wide_times_power(divisor, decay->under, copies - 1);
}

/* All slices of a finding, times under^(most - 1). */
static int32_t all_slices(struct wide *part, const struct award *award, const daomesh_award_finding *finding)
{
    wide_set(part, finding->weight);
    TRY(wide_times_power(part, award->decay.over, finding->copies - 1));
    return wide_times_power(part, award->decay.under, award->most - finding->copies);
}

static int32_t sum_slices(struct award *award)
{
    wide_set(&award->divisor, 0);
    for (size_t i = 0; i < award->count; i++) {
        struct wide part;
        TRY(all_slices(&part, award, &award->findings[i]));
        wide_add(&award->divisor, 1, &part);
    }
    return DAOMESH_OK;
}

/* --- Pay ----------------------------------------------------------------------------------------------------- */

static int32_t check_rule(const daomesh_award_rule *rule)
{
    if (!rule || !rule_size_fits(rule, rule->size, sizeof *rule)) return DAOMESH_E_ARG;
    if (rule->form < DAOMESH_AWARD_DISTINCT || rule->form > DAOMESH_AWARD_SLICES || rule->reserved != 0)
        return DAOMESH_E_RANGE;
    return rule->decay_ppm > (rule->form == DAOMESH_AWARD_SLICES ? DAOMESH_PPM : DAOMESH_AWARD_DECAY_MAX)
               ? DAOMESH_E_RANGE
               : DAOMESH_OK;
}

static int is_finding(const daomesh_award_finding *finding)
{
    return finding->copies > 0 && finding->reserved == 0;
}

/* Adds up what findings weigh; the first one that cannot be ends it. */
static int32_t read_findings(struct award *award, uint64_t *refused)
{
    for (size_t i = 0; i < award->count; i++) {
        const daomesh_award_finding *finding = &award->findings[i];
        if (!is_finding(finding)) {
            *refused = i;
            return DAOMESH_E_RANGE;
        }
        if (finding->weight > UINT64_MAX - award->weight) return DAOMESH_E_OVERFLOW;
        award->weight += finding->weight;
        if (finding->copies > award->most) award->most = finding->copies;
    }
    return award->rule->form == DAOMESH_AWARD_SLICES ? sum_slices(award) : DAOMESH_OK;
}

/* What one copy is paid. A part that is 0 pays 0, whatever it would be divided by. */
static int32_t pay_copy(daomesh_amount *pay, const struct award *award, const daomesh_award_finding *finding)
{
    struct wide part, divisor;
    *pay = amount_from_u64(0);
    if (award->rule->form == DAOMESH_AWARD_DISTINCT) {
        if (is_nothing(&award->decay, finding->copies)) return DAOMESH_OK;
        TRY(distinct_slice(&part, &divisor, &award->decay, finding->weight, finding->copies, award->weight));
    } else {
        TRY(all_slices(&part, award, finding));
        divisor = award->divisor;
        TRY(wide_times(&divisor, finding->copies));
    }
    if (part.len > 0) share_of(pay, award->pool, &part, &divisor);
    return DAOMESH_OK;
}

static int32_t pay_all(daomesh_amount *pays, daomesh_award_totals *totals, const struct award *award,
                       daomesh_progress *progress, void *ctx)
{
    totals->rest = *award->pool;
    for (size_t i = 0; i < award->count; i++) {
        if (progress && progress(ctx, i, award->count) != 0) return DAOMESH_E_CANCELLED;
        const daomesh_amount copies = amount_from_u64(award->findings[i].copies);
        daomesh_amount all;
        TRY(pay_copy(&pays[i], award, &award->findings[i]));
        MUST(daomesh_amount_multiply(&all, &pays[i], &copies) == DAOMESH_OK);
        MUST(words_subtract(totals->rest.limb, totals->rest.limb, all.limb) == 0);
    }
    MUST(words_subtract(totals->paid.limb, award->pool->limb, totals->rest.limb) == 0);
    return DAOMESH_OK;
}

int32_t daomesh_award_pay(daomesh_amount *pays, daomesh_award_totals *totals, const daomesh_award_rule *rule,
                          const daomesh_amount *pool, const daomesh_award_finding *findings, size_t count,
                          daomesh_progress *progress, void *ctx)
{
    if (totals) memset(totals, 0, sizeof *totals);
    if (pays && count <= DAOMESH_AWARD_FINDINGS_MAX) memset(pays, 0, count * sizeof *pays);
    TRY(check_rule(rule));
    if (!totals || !pool || (count > 0 && (!pays || !findings))) return DAOMESH_E_ARG;
    if (count > DAOMESH_AWARD_FINDINGS_MAX) return DAOMESH_E_LIMIT;

    struct award award = {
        .rule = rule, .pool = pool, .findings = findings, .count = count, .decay = decay_of(rule)
    };
    uint64_t refused = 0;
    int32_t status = read_findings(&award, &refused);
    if (status == DAOMESH_OK) status = pay_all(pays, totals, &award, progress, ctx);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    if (count > 0) memset(pays, 0, count * sizeof *pays);
    memset(totals, 0, sizeof *totals);
    totals->refused = refused;
    return status;
}

int32_t daomesh_award_slice(daomesh_amount *out, const daomesh_award_rule *rule,
                            const daomesh_award_finding *finding, const daomesh_amount *scale)
{
    struct wide part, divisor;
    daomesh_amount whole;
    if (out) *out = amount_from_u64(0);
    TRY(check_rule(rule));
    if (!out || !finding || !scale) return DAOMESH_E_ARG;
    if (!is_finding(finding)) return DAOMESH_E_RANGE;
    const struct decay decay = decay_of(rule);
    const daomesh_amount weight = amount_from_u64(finding->weight);
    TRY(daomesh_amount_multiply(&whole, scale, &weight));
    if (is_nothing(&decay, finding->copies)) return DAOMESH_OK;
    TRY(distinct_slice(&part, &divisor, &decay, 1, finding->copies, 1));
    share_of(out, &whole, &part, &divisor);
    return DAOMESH_OK;
}

size_t daomesh_award_findings_max(void)
{
    return DAOMESH_AWARD_FINDINGS_MAX;
}

uint32_t daomesh_award_decay_max(void)
{
    return DAOMESH_AWARD_DECAY_MAX;
}
