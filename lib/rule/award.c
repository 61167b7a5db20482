/*
 * Contest awards: slices that shrink with every copy, and a pool in proportion to them, with one floor at the end.
 *
 * Powers of the decay are kept exact, as wide numbers.
 */
#include "number/number.h"
#include "number/wide.h"
#include "rule/rule.h"

#include <daomesh/award.h>

/* Halved so often, nothing is left of an amount. */
#define DECAYED_COPIES 256

_Static_assert(sizeof(daomesh_award_rule) == 16, "a rule is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_award_finding) == 16, "a finding is 16 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_award_totals) == 72, "totals are 72 bytes in every build of 0.x");

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

/* --- Powers and shares --------------------------------------------------------------------------------------- */

static int32_t times(struct wide *wide, uint64_t by)
{
    struct wide factor;
    daomesh__wide_from_u64(&factor, by);
    return daomesh__wide_multiply(wide, wide, &factor);
}

/* wide *= base^exponent, as many bases at a time as a word holds. */
static int32_t times_power(struct wide *wide, uint64_t base, uint32_t exponent)
{
    if (base == 0 && exponent > 0) daomesh__wide_from_u64(wide, 0);
    if (base <= 1) return DAOMESH_OK;
    while (exponent > 0 && !wide_is_zero(wide)) {
        uint64_t by = base;
        for (exponent--; exponent > 0 && by <= UINT64_MAX / base; exponent--)
            by *= base;
        TRY(times(wide, by));
    }
    return DAOMESH_OK;
}

/* share = floor(whole * part / divisor), part <= divisor */
static int32_t share_of(daomesh_amount *share, const daomesh_amount *whole, const struct wide *part,
                        const struct wide *divisor)
{
    struct wide number;
    daomesh__wide_from_words(&number, whole->limb, AMOUNT_WORDS);
    TRY(daomesh__wide_multiply(&number, &number, part));
    MUST(daomesh__wide_divide(&number, NULL, &number, divisor) == DAOMESH_OK);
    return daomesh__wide_to_words(share->limb, AMOUNT_WORDS, &number);
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
    daomesh__wide_from_u64(part, weight);
    TRY(times_power(part, decay->over, copies - 1));
    daomesh__wide_from_u64(divisor, whole);
    MUST(times(divisor, copies) == DAOMESH_OK);
    return times_power(divisor, decay->under, copies - 1);
}

/* All slices of a finding, times under^(most - 1). */
static int32_t all_slices(struct wide *part, const struct award *award, const daomesh_award_finding *finding)
{
    daomesh__wide_from_u64(part, finding->weight);
    TRY(times_power(part, award->decay.over, finding->copies - 1));
    return times_power(part, award->decay.under, award->most - finding->copies);
}

static int32_t sum_slices(struct award *award)
{
    daomesh__wide_from_u64(&award->divisor, 0);
    for (size_t i = 0; i < award->count; i++) {
        struct wide part;
        TRY(all_slices(&part, award, &award->findings[i]));
        TRY(daomesh__wide_add(&award->divisor, &award->divisor, &part));
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
    const struct decay *decay = &award->decay;
    struct wide part, divisor;
    *pay = amount_from_u64(0);
    if (award->rule->form == DAOMESH_AWARD_DISTINCT) {
        if (is_nothing(decay, finding->copies)) return DAOMESH_OK;
        MUST(distinct_slice(&part, &divisor, decay, finding->weight, finding->copies, award->weight) ==
             DAOMESH_OK);
    } else {
        MUST(all_slices(&part, award, finding) == DAOMESH_OK); /* as in their sum */
        daomesh__wide_copy(&divisor, &award->divisor);
        TRY(times(&divisor, finding->copies));
    }
    return wide_is_zero(&part) ? DAOMESH_OK : share_of(pay, award->pool, &part, &divisor);
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
    memset(pays, 0, count * sizeof *pays); /* there are findings: nothing else fails here */
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
    return share_of(out, &whole, &part, &divisor);
}

size_t daomesh_award_findings_max(void)
{
    return DAOMESH_AWARD_FINDINGS_MAX;
}

uint32_t daomesh_award_decay_max(void)
{
    return DAOMESH_AWARD_DECAY_MAX;
}
