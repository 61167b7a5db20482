/* Methods that add up what each ballot gives each option: approval, scores, votes for credits, quadratic range voting. */
#include "rule/tally/tally.h"

/* Roots are in micro-votes: sqrt(x * 10^12) = sqrt(x) * 10^6. */
#define MICRO 1000000u
#define SCORE_SCALE 1000u

/* --- weight * value ------------------------------------------------------------------------------------------ */

static int32_t visit_approvals(struct tally *tally, const struct ballot *ballot)
{
    for (uint32_t i = 0; i < ballot->count; i++) {
        /* No sum exceeds that of all weights, which has been checked. */
        if (ballot->mark[i].value == 1)
            (void)amount_add_to(&tally->plus[ballot->mark[i].option], ballot->weight);
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_approval(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_approvals));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

static daomesh_amount *side_of(struct tally *tally, const daomesh_mark *mark)
{
    return mark->value < 0 ? &tally->minus[mark->option] : &tally->plus[mark->option];
}

static uint32_t magnitude(int32_t value)
{
    return value < 0 ? (uint32_t)(-(int64_t)value) : (uint32_t)value;
}

static int32_t visit_scores(struct tally *tally, const struct ballot *ballot)
{
    for (uint32_t i = 0; i < ballot->count; i++) {
        daomesh_amount part;
        if (amount_scale(&part, ballot->weight, magnitude(ballot->mark[i].value)) ||
            amount_add_to(side_of(tally, &ballot->mark[i]), &part))
            return DAOMESH_E_OVERFLOW;
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_score(struct tally *tally)
{
    TRY(daomesh__tally_each(tally, visit_scores));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* --- Roots --------------------------------------------------------------------------------------------------- */

/* floor(sqrt(a) * 10^6) */
static int32_t micro_root(daomesh_amount *root, const daomesh_amount *a)
{
    if (amount_scale(root, a, MICRO) || amount_scale(root, root, MICRO)) return DAOMESH_E_OVERFLOW;
    if (amount_words(root) <= 2) return daomesh__scaled_root(root, root, 0);
    return daomesh_amount_sqrt_floor(root, root);
}

/* The credits on an option buy their root in votes, for every voter of the group. */
static int32_t visit_credits(struct tally *tally, const struct ballot *ballot)
{
    for (uint32_t i = 0; i < ballot->count; i++) {
        const daomesh_amount credits = amount_from_u64(magnitude(ballot->mark[i].value));
        daomesh_amount part;
        (void)micro_root(&part, &credits);
        TRY(daomesh_amount_multiply(&part, &part, ballot->weight));
        if (amount_add_to(side_of(tally, &ballot->mark[i]), &part)) return DAOMESH_E_OVERFLOW;
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_credits(struct tally *tally)
{
    tally->scale = amount_from_u64(MICRO);
    TRY(daomesh__tally_each(tally, visit_credits));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}

/* score * root of the weight, towards zero, for each voter and option; then the sum. */
static int32_t visit_range(struct tally *tally, const struct ballot *ballot)
{
    const daomesh_amount whole = amount_from_u64(SCORE_SCALE);
    daomesh_amount root;
    TRY(micro_root(&root, ballot->weight));
    for (uint32_t i = 0; i < ballot->count; i++) {
        daomesh_amount part;
        /* A root has 128 bits at most: neither product nor sum comes near 256. */
        (void)amount_scale(&part, &root, magnitude(ballot->mark[i].value));
        (void)daomesh_amount_divide(&part, NULL, &part, &whole);
        (void)amount_add_to(side_of(tally, &ballot->mark[i]), &part);
    }
    return DAOMESH_OK;
}

int32_t daomesh__tally_range(struct tally *tally)
{
    tally->scale = amount_from_u64(MICRO);
    TRY(daomesh__tally_each(tally, visit_range));
    daomesh__tally_totals(tally);
    daomesh__tally_rank(tally);
    return DAOMESH_OK;
}
