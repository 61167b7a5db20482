/*
 * Boundaries of a minter: how much of a supply may be released in any window of time, how large a programme may be, how long it is
 * evaluated and how soon after another. Only a charter's own pathway sets them; every mint and every plan below keeps to them.
 *
 * What is released counts when it is released by plan, not when it is claimed (rule `programme`, its peak). What was planned before
 * boundaries were set is not looked at: a decision never reaches back.
 */
#include "ledger/ledger.h"

#include <daomesh/programme.h>

/* --- Plans ------------------------------------------------------------------------------------------------------------ */

static daomesh_programme_plan as_rule(const struct daomesh_release_plan *plan)
{
    return (daomesh_programme_plan){ .size = sizeof(daomesh_programme_plan),
                                     .parts = plan->parts,
                                     .begins = plan->begins,
                                     .until = plan->until,
                                     .emission = { .size = sizeof(daomesh_emission),
                                                   .cliff_form = plan->cliff_form,
                                                   .starts = plan->starts,
                                                   .duration = plan->duration,
                                                   .cliff = plan->cliff,
                                                   .granularity = plan->granularity,
                                                   .total = plan->total,
                                                   .unlock_start = plan->unlock_start,
                                                   .unlock_cliff = plan->unlock_cliff } };
}

/* The last moment at which a plan releases something. */
static uint64_t last_of(const struct daomesh_release_plan *plan)
{
    const uint64_t end = daomesh__later(plan->starts, plan->duration);
    return plan->until < end ? plan->until : end;
}

int32_t daomesh__bounds_peak(daomesh_amount *most, const struct daomesh_minter_bounds_record *bounds,
                             uint64_t first, uint64_t last)
{
    daomesh_programme_plan plans[DAOMESH_BOUNDED_PLANS_MAX];
    for (uint32_t i = 0; i < bounds->plans_count; i++)
        plans[i] = as_rule(&bounds->plans[i]);
    return daomesh_programme_peak(most, NULL, plans, bounds->plans_count, bounds->terms.window_s, first,
                                  last);
}

/* What is planned already may be more than the bound: that was lowered, or mints were counted together. */
static int32_t raise_allowed(struct daomesh_minter_bounds_record *bounds, uint64_t now)
{
    daomesh_amount planned;
    int32_t order;
    SURE(daomesh__bounds_peak(&planned, bounds, now, UINT64_MAX));
    SURE(daomesh_amount_compare(&order, &bounds->allowed, &planned));
    if (order < 0) bounds->allowed = planned;
    return DAOMESH_OK;
}

static void drop_plan(struct daomesh_minter_bounds_record *bounds, uint32_t at)
{
    bounds->plans_count--;
    for (uint32_t i = at; i < bounds->plans_count; i++)
        bounds->plans[i] = bounds->plans[i + 1];
    memset(&bounds->plans[bounds->plans_count], 0, sizeof bounds->plans[0]);
}

/* What is in no window any more that could still hold something new. */
static void forget(struct daomesh_minter_bounds_record *bounds, uint64_t now)
{
    for (uint32_t i = bounds->plans_count; i > 0; i--) {
        if (daomesh__later(last_of(&bounds->plans[i - 1]), bounds->terms.window_s) <= now)
            drop_plan(bounds, i - 1);
    }
}

/*
 * Room by counting the oldest mint together with the next: as late as that one, so that it stays longer in windows than it would.
 * Mints stand in order of time. LIMIT where all are plans.
 */
static int32_t make_room(struct turn *turn, struct daomesh_minter_bounds_record *bounds)
{
    uint32_t first = DAOMESH_BOUNDED_PLANS_MAX;
    for (uint32_t i = 0; i < bounds->plans_count; i++) {
        if (bounds->plans[i].stream != 0) continue;
        if (first == DAOMESH_BOUNDED_PLANS_MAX) {
            first = i;
            continue;
        }
        struct daomesh_release_plan *next = &bounds->plans[i];
        MUST(daomesh_amount_add(&next->total, &next->total, &bounds->plans[first].total) == DAOMESH_OK);
        drop_plan(bounds, first);
        return raise_allowed(bounds, turn->now);
    }
    return daomesh__refuse(turn, DAOMESH_E_LIMIT, "minter");
}

/* --- Keeping to them ---------------------------------------------------------------------------------------------------- */

/* Whether what is released stays below the bound wherever the new plan has a part in a window. */
static int32_t check_peak(struct turn *turn, const struct daomesh_minter_bounds_record *bounds,
                          const struct daomesh_release_plan *plan)
{
    daomesh_amount most, bound;
    int32_t order;
    const uint64_t last = daomesh__later(last_of(plan), bounds->terms.window_s);
    int32_t status = daomesh__bounds_peak(&most, bounds, plan->starts, last);
    if (status == DAOMESH_E_OVERFLOW) return daomesh__refuse(turn, DAOMESH_E_INFLATION, "amount");
    SURE(status);
    SURE(daomesh_programme_bound(&bound, &bounds->terms.base, bounds->terms.inflation_ppm));
    SURE(daomesh_amount_compare(&order, &most, &bound));
    return order <= 0 ? DAOMESH_OK : daomesh__say(turn->diag, DAOMESH_E_INFLATION, "amount", &most, &bound);
}

static int32_t take_one(struct turn *turn, uint64_t minter, const struct daomesh_release_plan *plan)
{
    struct daomesh_minter_bounds_record *bounds;
    TRY(edit_minter_bounds(turn->state, &bounds, minter));
    if (bounds->terms.inflation_ppm == 0) return DAOMESH_OK;
    forget(bounds, turn->now);
    if (bounds->plans_count == DAOMESH_BOUNDED_PLANS_MAX) TRY(make_room(turn, bounds));
    bounds->plans[bounds->plans_count++] = *plan;
    return check_peak(turn, bounds, plan);
}

int32_t daomesh__bounds_take(struct turn *turn, uint64_t minter, const struct daomesh_release_plan *plan)
{
    const struct daomesh_minter_record *record;
    for (uint64_t at = minter; at != 0; at = record->parent) {
        TRY(find_minter(turn->state, &record, at));
        MUST(record != NULL);
        if (record->bounded) TRY(take_one(turn, at, plan));
    }
    return DAOMESH_OK;
}

int32_t daomesh__bounds_mint(struct turn *turn, uint64_t minter, const daomesh_amount *amount)
{
    const struct daomesh_release_plan mint = {
        .parts = 1, .starts = turn->now, .total = *amount, .until = UINT64_MAX
    };
    return daomesh__bounds_take(turn, minter, &mint);
}

static void cut_plans(struct daomesh_minter_bounds_record *bounds, uint64_t stream, uint64_t now)
{
    for (uint32_t i = 0; i < bounds->plans_count; i++) {
        struct daomesh_release_plan *plan = &bounds->plans[i];
        if (plan->stream != stream || plan->until <= now) continue;
        plan->until = now > plan->begins ? now : plan->begins;
    }
}

int32_t daomesh__bounds_cut(struct turn *turn, uint64_t minter, uint64_t stream)
{
    const struct daomesh_minter_record *record;
    for (uint64_t at = minter; at != 0; at = record->parent) {
        struct daomesh_minter_bounds_record *bounds;
        TRY(find_minter(turn->state, &record, at));
        MUST(record != NULL);
        if (!record->bounded) continue;
        TRY(edit_minter_bounds(turn->state, &bounds, at));
        cut_plans(bounds, stream, turn->now);
    }
    return DAOMESH_OK;
}

/* What a programme keeps to besides, by one minter's boundaries. */
static int32_t check_terms_of(struct turn *turn, uint64_t minter, const struct daomesh_minter_record *record,
                              const struct daomesh_programme_record *programme, uint64_t *gap)
{
    const struct daomesh_minter_bounds_record *bounds;
    daomesh_amount left = record->cap, most;
    int32_t order;
    TRY(find_minter_bounds(turn->state, &bounds, minter));
    MUST(bounds != NULL);
    const struct daomesh_boundaries *terms = &bounds->terms;
    if (terms->cadence_s > *gap) *gap = terms->cadence_s;
    if (programme->evaluation_s < terms->evaluation_min_s ||
        (terms->evaluation_max_s != 0 && programme->evaluation_s > terms->evaluation_max_s))
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.evaluation_s");
    if (terms->share_ppm == 0) return DAOMESH_OK;
    MUST(daomesh_amount_subtract(&left, &left, &record->minted) == DAOMESH_OK);
    MUST(daomesh_amount_subtract(&left, &left, &record->reserved) == DAOMESH_OK);
    SURE(daomesh_programme_bound(&most, &left, terms->share_ppm));
    SURE(daomesh_amount_compare(&order, &programme->total, &most));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__say(turn->diag, DAOMESH_E_SHARE, "terms.total", &programme->total, &most);
}

int32_t daomesh__bounds_programme(struct turn *turn, uint64_t *gap,
                                  const struct daomesh_programme_record *programme)
{
    const struct daomesh_minter_record *record;
    *gap = 0;
    for (uint64_t at = programme->minter; at != 0; at = record->parent) {
        TRY(find_minter(turn->state, &record, at));
        MUST(record != NULL);
        if (record->bounded) TRY(check_terms_of(turn, at, record, programme, gap));
    }
    return DAOMESH_OK;
}

int32_t daomesh__bounded(struct turn *turn, int *bounded, uint64_t minter)
{
    const struct daomesh_minter_record *record;
    *bounded = 0;
    for (uint64_t at = minter; at != 0; at = record->parent) {
        TRY(find_minter(turn->state, &record, at));
        if (!record) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "minter");
        if (record->bounded) *bounded = 1;
    }
    return DAOMESH_OK;
}

/* --- Setting them --------------------------------------------------------------------------------------------------------- */

static int says_nothing(const struct daomesh_boundaries *terms)
{
    return terms->inflation_ppm == 0 && terms->cadence_s == 0 && terms->evaluation_min_s == 0 &&
           terms->evaluation_max_s == 0 && terms->share_ppm == 0;
}

static int32_t check_boundaries(struct turn *turn, const struct daomesh_boundaries *terms)
{
    if ((terms->inflation_ppm == 0) != (terms->window_s == 0))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.window_s");
    if (terms->inflation_ppm == 0 && !amount_is_zero(&terms->base))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.base");
    if (terms->window_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.window_s");
    if (terms->cadence_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.cadence_s");
    if (terms->evaluation_max_s != 0 && terms->evaluation_max_s < terms->evaluation_min_s)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.evaluation_max_s");
    return DAOMESH_OK;
}

static int32_t drop_bounds(struct turn *turn, struct daomesh_minter_record *minter, uint64_t number)
{
    if (!minter->bounded) return DAOMESH_OK;
    minter->bounded = 0;
    return delete_minter_bounds(turn->state, number);
}

/* Without a base the supply of now is it, so that nobody moves the bound by minting or burning. */
static int32_t read_base(struct turn *turn, struct daomesh_boundaries *terms, uint64_t token)
{
    const struct daomesh_token_record *record;
    if (terms->inflation_ppm == 0 || !amount_is_zero(&terms->base)) return DAOMESH_OK;
    TRY(find_token(turn->state, &record, token));
    MUST(record != NULL);
    terms->base = record->supply;
    return DAOMESH_OK;
}

static int32_t set_bounds(struct turn *turn, struct daomesh_minter_record *minter, uint64_t number,
                          uint64_t dao, const struct daomesh_boundaries *terms)
{
    struct daomesh_minter_bounds_record *bounds;
    TRY(minter->bounded ? edit_minter_bounds(turn->state, &bounds, number)
                        : create_minter_bounds(turn->state, &bounds, number));
    minter->bounded = 1;
    bounds->dao = dao;
    bounds->terms = *terms;
    TRY(read_base(turn, &bounds->terms, minter->token));
    bounds->allowed = amount_from_u64(0);
    if (terms->inflation_ppm == 0) {
        memset(bounds->plans, 0, sizeof bounds->plans);
        bounds->plans_count = 0;
        return DAOMESH_OK;
    }
    forget(bounds, turn->now);
    SURE(daomesh_programme_bound(&bounds->allowed, &bounds->terms.base, terms->inflation_ppm));
    return raise_allowed(bounds, turn->now);
}

int32_t daomesh__charter_boundaries(struct turn *turn, const void *body)
{
    const struct daomesh_charter_boundaries *act = body;
    const struct daomesh_charter_bounded_event event = { .dao = act->dao,
                                                         .minter = act->minter,
                                                         .terms = act->terms };
    const struct daomesh_minter_record *seen;
    struct daomesh_minter_record *minter;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(find_minter(turn->state, &seen, act->minter));
    if (!seen) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "minter");
    if (seen->admin != dao) return daomesh__refuse(turn, DAOMESH_E_NOT_ALLOWED, "minter");
    TRY(check_boundaries(turn, &act->terms));
    TRY(edit_minter(turn->state, &minter, act->minter));
    TRY(says_nothing(&act->terms) ? drop_bounds(turn, minter, act->minter)
                                  : set_bounds(turn, minter, act->minter, dao, &act->terms));
    return daomesh__emit(turn, DAOMESH_EVENT_CHARTER_BOUNDED, &event);
}
