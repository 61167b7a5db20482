/* A round of quadratic funding from gifts to matches: the checks, the plain method, and the order of the parts. */
#include "rule/funding/funding.h"

_Static_assert(sizeof(daomesh_funding_rule) == 128, "a rule is 128 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_contribution) == 40, "a contribution is 40 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_funding_line) == 136, "a line is 136 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_funding_totals) == 144, "totals are 144 bytes in every build of 0.x");

static int is_quadratic(const daomesh_funding_rule *rule)
{
    return rule->method == 0 || rule->method == DAOMESH_FUNDING_QUADRATIC;
}

static int32_t check_rule(const daomesh_funding_rule *rule)
{
    const daomesh_amount *bound = &rule->pair_bound;
    int is_pairwise = rule->method == DAOMESH_FUNDING_PAIRWISE;
    if (rule->method > DAOMESH_FUNDING_COCM || rule->roots > DAOMESH_ROOTS_WHOLE ||
        rule->own > DAOMESH_OWN_SQUARES || rule->pool_use > DAOMESH_POOL_ASKED ||
        rule->division > DAOMESH_DIVISION_FLOOR || rule->has_cap > 1 || rule->reserved != 0)
        return DAOMESH_E_RANGE;
    if (is_pairwise && (amount_is_zero(bound) || (bound->limb[2] | bound->limb[3]) != 0))
        return DAOMESH_E_RANGE;
    if (!is_pairwise && !amount_is_zero(bound)) return DAOMESH_E_CONTRADICTION;
    if (!is_quadratic(rule) && rule->own != 0) return DAOMESH_E_CONTRADICTION;
    if (!rule->has_cap && !amount_is_zero(&rule->cap)) return DAOMESH_E_CONTRADICTION;
    return DAOMESH_OK;
}

static int32_t check_round(const daomesh_funding_rule *rule, const daomesh_funding_round *round)
{
    if (round->reserved != 0 || round->projects == 0) return DAOMESH_E_RANGE;
    if (round->projects > DAOMESH_FUNDING_PROJECTS_MAX ||
        round->contributions > DAOMESH_FUNDING_CONTRIBUTIONS_MAX ||
        round->memberships > DAOMESH_FUNDING_CONTRIBUTIONS_MAX ||
        round->clusters > DAOMESH_FUNDING_CLUSTERS_MAX)
        return DAOMESH_E_LIMIT;
    if ((!round->contribution && round->contributions > 0) || (!round->membership && round->memberships > 0))
        return DAOMESH_E_ARG;
    if (rule->method == DAOMESH_FUNDING_COCM) return round->clusters == 0 ? DAOMESH_E_RANGE : DAOMESH_OK;
    return round->clusters > 0 || round->memberships > 0 ? DAOMESH_E_CONTRADICTION : DAOMESH_OK;
}

static int32_t check(const daomesh_funding_rule *rule, const daomesh_funding_round *round)
{
    if (!rule || !round || !rule_size_fits(rule, rule->size, sizeof *rule) ||
        !rule_size_fits(round, round->size, sizeof *round))
        return DAOMESH_E_ARG;
    TRY(check_rule(rule));
    return check_round(rule, round);
}

static size_t entries_of(const daomesh_funding_round *round)
{
    return round->contributions > round->memberships ? round->contributions : round->memberships;
}

size_t daomesh_funding_scratch_size(const daomesh_funding_rule *rule, const daomesh_funding_round *round)
{
    if (check(rule, round) != DAOMESH_OK) return 0;
    size_t size = ROOM_SLACK + 2 * room_for(entries_of(round), sizeof(struct entry));
    if (!is_quadratic(rule)) size += room_for(entries_of(round), sizeof(struct entry));
    if (rule->method == DAOMESH_FUNDING_PAIRWISE) size += daomesh__funding_pairwise_size(round);
    if (rule->method == DAOMESH_FUNDING_COCM) size += daomesh__funding_cocm_size(round);
    return size + daomesh__funding_share_size(rule, round);
}

/* From the square of the sum of roots to what is asked: whole units, less what `own` says, never below 0. */
static void ask(daomesh_funding_line *line, const daomesh_funding_rule *rule, const daomesh_amount *square)
{
    const uint32_t bits = 2 * funding_root_bits(rule);
    daomesh_amount off = line->asked, raw = *square; /* gathering left the squares there */
    if (rule->own == DAOMESH_OWN_SQUARES) (void)words_subtract(raw.limb, raw.limb, off.limb);
    words_shift_right(raw.limb, bits);
    line->asked = raw;
    if (rule->own == DAOMESH_OWN_SQUARES || rule->own == DAOMESH_OWN_KEEP) return;
    if (words_subtract(line->asked.limb, raw.limb, line->contributed.limb)) line->asked = amount_from_u64(0);
}

int32_t daomesh__funding_quadratic(struct work *work)
{
    for (size_t i = 0; i < work->round->projects; i++) {
        daomesh_funding_line *line = &work->lines[i];
        daomesh_amount square;
        MUST(daomesh_amount_multiply(&square, &line->roots, &line->roots) == DAOMESH_OK);
        ask(line, work->rule, &square);
    }
    return DAOMESH_OK;
}

static int32_t ask_all(struct work *work)
{
    switch (work->rule->method) {
    case DAOMESH_FUNDING_PAIRWISE:
        return daomesh__funding_pairwise(work);
    case DAOMESH_FUNDING_COCM:
        return daomesh__funding_cocm(work);
    default:
        return daomesh__funding_quadratic(work);
    }
}

/* All matches together are below 2^241: the squared sum of 2^24 roots below 2^96 bounds them. */
static int32_t add_up(struct work *work)
{
    daomesh_funding_totals *totals = work->totals;
    for (size_t i = 0; i < work->round->projects; i++) {
        const daomesh_funding_line *line = &work->lines[i];
        MUST(words_add(totals->contributed.limb, totals->contributed.limb, line->contributed.limb) == 0);
        MUST(words_add(totals->asked.limb, totals->asked.limb, line->asked.limb) == 0);
    }
    return DAOMESH_OK;
}

static int32_t settle(struct work *work)
{
    daomesh_funding_totals *totals = work->totals;
    for (size_t i = 0; i < work->round->projects; i++)
        MUST(words_add(totals->paid.limb, totals->paid.limb, work->lines[i].paid.limb) == 0);
    MUST(words_subtract(totals->unspent.limb, work->round->pool.limb, totals->paid.limb) == 0);
    return DAOMESH_OK;
}

static int32_t match(struct work *work)
{
    const size_t entries = entries_of(work->round) * sizeof(struct entry);
    work->gifts = room_take(&work->room, entries);
    work->spare = room_take(&work->room, entries);
    if (!is_quadratic(work->rule)) work->other = room_take(&work->room, entries);
    TRY(daomesh__funding_gather(work));
    TRY(ask_all(work));
    MUST(add_up(work) == DAOMESH_OK);
    TRY(daomesh__funding_share(work));
    return settle(work);
}

/* Whether it is known how many lines there are to be zeroed, whatever else is wrong. */
static int tells_its_size(const daomesh_funding_round *round)
{
    return round && rule_size_fits(round, round->size, sizeof *round) &&
           round->projects <= DAOMESH_FUNDING_PROJECTS_MAX;
}

int32_t daomesh_funding_match(daomesh_funding_line *lines, daomesh_funding_totals *totals,
                              const daomesh_funding_rule *rule, const daomesh_funding_round *round,
                              void *scratch, size_t scratch_len, daomesh_progress *progress, void *ctx)
{
    if (totals) memset(totals, 0, sizeof *totals);
    if (lines && tells_its_size(round)) memset(lines, 0, round->projects * sizeof *lines);
    TRY(check(rule, round));
    if (!lines || !totals || !scratch) return DAOMESH_E_ARG;
    if (scratch_len < daomesh_funding_scratch_size(rule, round)) return DAOMESH_E_BUFFER;

    struct work work = { .rule = rule,
                         .round = round,
                         .lines = lines,
                         .totals = totals,
                         .room = room_of(scratch, scratch_len),
                         .progress = progress,
                         .progress_ctx = ctx,
                         .steps = 2 * round->contributions };
    int32_t status = match(&work);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    const uint64_t refused = totals->refused;
    memset(lines, 0, round->projects * sizeof *lines);
    memset(totals, 0, sizeof *totals);
    totals->refused = refused;
    return status;
}

uint32_t daomesh_funding_projects_max(void)
{
    return DAOMESH_FUNDING_PROJECTS_MAX;
}

uint64_t daomesh_funding_contributions_max(void)
{
    return DAOMESH_FUNDING_CONTRIBUTIONS_MAX;
}

uint32_t daomesh_funding_clusters_max(void)
{
    return DAOMESH_FUNDING_CLUSTERS_MAX;
}
