/* The life of a token programme: its state from facts and time, the calendar of evaluations, and the peak of what is released. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/number.h>
#include <daomesh/programme.h>
#include <daomesh/split.h>

_Static_assert(sizeof(daomesh_programme) == 56, "a programme is 56 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_programme_plan) == 168, "a plan is 168 bytes in every build of 0.x");

/* --- States ---------------------------------------------------------------------------------------------------------- */

static int times_in_order(const daomesh_programme *programme)
{
    if (programme->ends < programme->starts) return 0;
    if (programme->evaluation > programme->ends - programme->starts) return 0;
    if ((programme->verdict == DAOMESH_VERDICT_PAUSE) != (programme->last_day != 0)) return 0;
    if (programme->last_day != 0 && programme->last_day < programme->ends) return 0;
    return programme->killed == 0 || programme->verdict == DAOMESH_VERDICT_KILL;
}

static int32_t check_programme(const daomesh_programme *programme)
{
    if (!programme || !rule_size_fits(programme, programme->size, sizeof *programme)) return DAOMESH_E_ARG;
    if (programme->started > 1 || programme->resumed > 1) return DAOMESH_E_RANGE;
    if (programme->verdict > DAOMESH_VERDICT_KILL) return DAOMESH_E_RANGE;
    if (programme->resumed && programme->verdict != DAOMESH_VERDICT_PAUSE) return DAOMESH_E_RANGE;
    return times_in_order(programme) ? DAOMESH_OK : DAOMESH_E_RANGE;
}

static uint32_t state_at(const daomesh_programme *programme, uint64_t now)
{
    if (!programme->started) return DAOMESH_PROGRAMME_DRAFT;
    if (programme->verdict == DAOMESH_VERDICT_KILL && now >= programme->killed)
        return DAOMESH_PROGRAMME_ENDED;
    if (now < programme->starts) return DAOMESH_PROGRAMME_QUEUED;
    if (now < programme->ends - programme->evaluation) return DAOMESH_PROGRAMME_ACTIVE;
    if (now <= programme->ends) return DAOMESH_PROGRAMME_EVALUATING;
    return programme->last_day != 0 && now <= programme->last_day && !programme->resumed
               ? DAOMESH_PROGRAMME_PAUSED
               : DAOMESH_PROGRAMME_ENDED;
}

int32_t daomesh_programme_state(uint32_t *state, uint32_t *verdict, const daomesh_programme *programme,
                                uint64_t now)
{
    if (verdict) *verdict = 0;
    if (!state) return DAOMESH_E_ARG;
    *state = 0;
    TRY(check_programme(programme));
    *state = state_at(programme, now);
    if (verdict)
        *verdict = programme->verdict == 0 && *state == DAOMESH_PROGRAMME_ENDED ? DAOMESH_VERDICT_STOP
                                                                                : programme->verdict;
    return DAOMESH_OK;
}

/* --- The calendar ------------------------------------------------------------------------------------------------------ */

/* Two windows, the first of which ends before the other begins. */
static int far_enough(const daomesh_programme_window *before, const daomesh_programme_window *after,
                      uint64_t gap)
{
    return after->begins > before->ends && after->begins - before->ends >= gap;
}

static int overlap(const daomesh_programme_window *a, const daomesh_programme_window *b)
{
    return a->begins <= b->ends && b->begins <= a->ends;
}

static int far_apart(const daomesh_programme_window *a, const daomesh_programme_window *b, uint64_t gap)
{
    return far_enough(a, b, gap) || far_enough(b, a, gap);
}

static int32_t check_windows(const daomesh_programme_window *windows, size_t count)
{
    if (!windows && count > 0) return DAOMESH_E_ARG;
    if (count > DAOMESH_PROGRAMME_WINDOWS_MAX) return DAOMESH_E_LIMIT;
    for (size_t i = 0; i < count; i++) {
        if (windows[i].ends < windows[i].begins) return DAOMESH_E_RANGE;
    }
    return DAOMESH_OK;
}

int32_t daomesh_programme_fits(const daomesh_programme_window *windows, size_t count,
                               const daomesh_programme_window *window, uint64_t gap)
{
    if (!window) return DAOMESH_E_ARG;
    TRY(check_windows(windows, count));
    if (window->ends < window->begins) return DAOMESH_E_RANGE;
    int near = 0;
    for (size_t i = 0; i < count; i++) {
        if (overlap(&windows[i], window)) return DAOMESH_E_OVERLAP;
        near |= !far_apart(&windows[i], window, gap);
    }
    return near ? DAOMESH_E_CADENCE : DAOMESH_OK;
}

/* The end of the latest window that is in the way; 0 when none is. */
static int in_the_way(uint64_t *end, const daomesh_programme_window *windows, size_t count,
                      const daomesh_programme_window *window, uint64_t gap)
{
    int found = 0;
    for (size_t i = 0; i < count; i++) {
        if (far_apart(&windows[i], window, gap)) continue;
        if (!found || windows[i].ends > *end) *end = windows[i].ends;
        found = 1;
    }
    return found;
}

/* Each pass leaves another window behind for good, so that there are no more passes than windows. */
static int32_t next_window(uint64_t *begins, const daomesh_programme_window *windows, size_t count,
                           uint64_t length, uint64_t gap)
{
    const uint64_t apart = gap > 1 ? gap : 1;
    uint64_t end = 0;
    for (;;) {
        if (length > UINT64_MAX - *begins) return DAOMESH_E_OVERFLOW;
        const daomesh_programme_window window = { *begins, *begins + length };
        if (!in_the_way(&end, windows, count, &window, gap)) return DAOMESH_OK;
        if (apart > UINT64_MAX - end) return DAOMESH_E_OVERFLOW;
        *begins = end + apart;
    }
}

int32_t daomesh_programme_next(uint64_t *begins, const daomesh_programme_window *windows, size_t count,
                               uint64_t earliest, uint64_t length, uint64_t gap)
{
    if (!begins) return DAOMESH_E_ARG;
    *begins = earliest;
    int32_t status = check_windows(windows, count);
    if (status == DAOMESH_OK) status = next_window(begins, windows, count, length, gap);
    if (status != DAOMESH_OK) *begins = 0;
    return status;
}

/* --- Boundaries -------------------------------------------------------------------------------------------------------- */

int32_t daomesh_programme_bound(daomesh_amount *bound, const daomesh_amount *whole, uint32_t ppm)
{
    const daomesh_amount part = amount_from_u64(ppm), million = amount_from_u64(DAOMESH_PPM);
    if (!bound || !whole) return amount_refuse(bound, DAOMESH_E_ARG);
    if (ppm > DAOMESH_PPM) return amount_refuse(bound, DAOMESH_E_RANGE);
    return daomesh_amount_muldiv_floor(bound, whole, &part, &million);
}

static int32_t check_plan(const daomesh_programme_plan *plan)
{
    if (!rule_size_fits(plan, plan->size, sizeof *plan)) return DAOMESH_E_ARG;
    TRY(daomesh_emission_check(NULL, &plan->emission));
    if (plan->emission.floors > DAOMESH_FLOOR_ONCE) return DAOMESH_E_RANGE;
    return plan->parts > 0 && plan->until >= plan->begins ? DAOMESH_OK : DAOMESH_E_RANGE;
}

/* What a plan's steps hold back at most, in time. */
static uint64_t held_back(const daomesh_programme_plan *plan)
{
    return plan->emission.granularity > 1 ? plan->emission.granularity - 1 : 0;
}

static uint64_t before(uint64_t time, uint64_t duration)
{
    return time > duration ? time - duration : 0;
}

static uint64_t after(uint64_t time, uint64_t duration)
{
    return duration > UINT64_MAX - time ? UINT64_MAX : time + duration;
}

static uint64_t last_moment(const daomesh_programme_plan *plan)
{
    const uint64_t end = plan->emission.starts + plan->emission.duration;
    return plan->until < end ? plan->until : end;
}

/* A moment, within the part of the plan that counts. */
static uint64_t within(const daomesh_programme_plan *plan, uint64_t time)
{
    if (time < plan->begins) return plan->begins;
    return time < plan->until ? time : plan->until;
}

/* The smooth line at a moment. */
static int32_t line_at(daomesh_amount *out, const daomesh_programme_plan *plan, uint64_t time)
{
    daomesh_emission line = plan->emission;
    line.granularity = 0;
    return daomesh_emission_released(out, &line, time);
}

/* Whether a plan has a part in the window of `length` that ends at `to`; its corners are in it. */
static int has_part(const daomesh_programme_plan *plan, uint64_t length, uint64_t to)
{
    const uint64_t from = before(to, length), end = last_moment(plan);
    if (to < plan->emission.starts || to < plan->begins) return 0;
    return from <= end || from - end <= held_back(plan);
}

/* What it may release in that window; a window that begins before time does holds what is released at 0, too. */
static int32_t line_between(daomesh_amount *out, const daomesh_programme_plan *plan, uint64_t length,
                            uint64_t to)
{
    daomesh_amount earlier = amount_from_u64(0);
    if (to >= length || plan->begins > 0)
        SURE(line_at(&earlier, plan, before(within(plan, before(to, length)), held_back(plan))));
    SURE(line_at(out, plan, within(plan, to)));
    MUST(words_subtract(out->limb, out->limb, earlier.limb) == 0);
    return DAOMESH_OK;
}

static int32_t all_of(daomesh_amount *all, const daomesh_programme_plan *plans, size_t count)
{
    *all = amount_from_u64(0);
    for (size_t i = 0; i < count; i++)
        TRY(daomesh_amount_add(all, all, &plans[i].emission.total));
    return DAOMESH_OK;
}

/* sum += part, but never more than everything. */
static void add_up_to(daomesh_amount *sum, const daomesh_amount *part, const daomesh_amount *all)
{
    if (words_add(sum->limb, sum->limb, part->limb) != 0 ||
        words_compare(sum->limb, all->limb, AMOUNT_WORDS) > 0)
        *sum = *all;
}

/* What one window holds. */
static int32_t hold(daomesh_amount *out, const daomesh_programme_plan *plans, size_t count, uint64_t length,
                    uint64_t to, const daomesh_amount *all)
{
    *out = amount_from_u64(0);
    for (size_t i = 0; i < count; i++) {
        const daomesh_amount slack = amount_from_u64((uint64_t)plans[i].parts + 1);
        daomesh_amount line;
        if (!has_part(&plans[i], length, to)) continue;
        SURE(line_between(&line, &plans[i], length, to));
        add_up_to(out, &line, all);
        if (plans[i].emission.duration > 0) add_up_to(out, &slack, all);
    }
    return DAOMESH_OK;
}

/* The search: what it looks through, and the best so far. */
struct search {
    const daomesh_programme_plan *plans;
    size_t count;
    uint64_t length;
    uint64_t first;
    uint64_t last;
    daomesh_amount all;
    daomesh_amount most;
    uint64_t at;
};

static int32_t look_at(struct search *search, uint64_t to)
{
    daomesh_amount held;
    if (to < search->first || to > search->last) return DAOMESH_OK;
    SURE(hold(&held, search->plans, search->count, search->length, to, &search->all));
    const int order = words_compare(held.limb, search->most.limb, AMOUNT_WORDS);
    if (order < 0 || (order == 0 && to >= search->at)) return DAOMESH_OK;
    search->most = held;
    search->at = to;
    return DAOMESH_OK;
}

/* Windows that end at a corner or begin there; a jump at the corner is in the window that begins right before it, be it before time does. */
static int32_t look_around(struct search *search, uint64_t corner)
{
    const uint64_t ends[] = { before(corner, 1), corner, after(corner, search->length - 1),
                              after(corner, search->length) };
    for (size_t i = 0; i < COUNT_OF(ends); i++)
        SURE(look_at(search, ends[i]));
    return DAOMESH_OK;
}

static int32_t look_at_plan(struct search *search, const daomesh_programme_plan *plan)
{
    const uint64_t starts = plan->emission.starts;
    const uint64_t corners[] = { starts, starts + plan->emission.cliff, starts + plan->emission.duration,
                                 plan->begins, plan->until };
    const uint64_t later = held_back(plan);
    for (size_t i = 0; i < COUNT_OF(corners); i++) {
        SURE(look_around(search, corners[i]));
        if (later > 0) SURE(look_around(search, after(corners[i], later)));
    }
    return DAOMESH_OK;
}

static int32_t check_search(const daomesh_programme_plan *plans, size_t count, uint64_t length,
                            uint64_t first, uint64_t last)
{
    if (!plans && count > 0) return DAOMESH_E_ARG;
    if (count > DAOMESH_PROGRAMME_PLANS_MAX) return DAOMESH_E_LIMIT;
    if (length == 0 || last < first) return DAOMESH_E_RANGE;
    for (size_t i = 0; i < count; i++)
        TRY(check_plan(&plans[i]));
    return DAOMESH_OK;
}

static int32_t search_all(struct search *search)
{
    TRY(all_of(&search->all, search->plans, search->count));
    SURE(look_at(search, search->first));
    SURE(look_at(search, search->last));
    for (size_t i = 0; i < search->count; i++)
        SURE(look_at_plan(search, &search->plans[i]));
    return DAOMESH_OK;
}

int32_t daomesh_programme_peak(daomesh_amount *most, uint64_t *at, const daomesh_programme_plan *plans,
                               size_t count, uint64_t length, uint64_t first, uint64_t last)
{
    if (at) *at = 0;
    if (!most) return DAOMESH_E_ARG;
    *most = amount_from_u64(0);
    TRY(check_search(plans, count, length, first, last));
    struct search search = {
        .plans = plans, .count = count, .length = length, .first = first, .last = last, .at = UINT64_MAX
    };
    TRY(search_all(&search));
    *most = search.most;
    if (at) *at = search.at;
    return DAOMESH_OK;
}

/* --- Evaluations ---------------------------------------------------------------------------------------------------------- */

static int32_t add_scores(uint64_t *sum, const uint32_t *scores_ppm, size_t count)
{
    *sum = 0;
    for (size_t i = 0; i < count; i++) {
        if (scores_ppm[i] > DAOMESH_PPM) return DAOMESH_E_RANGE;
        *sum += scores_ppm[i];
    }
    return DAOMESH_OK;
}

static int32_t divide_pot(daomesh_amount *pays, const daomesh_amount *pot, const uint32_t *scores_ppm,
                          size_t count)
{
    daomesh_amount weights[DAOMESH_PROGRAMME_REPORTS_MAX];
    uint8_t scratch[64 * DAOMESH_PROGRAMME_REPORTS_MAX];
    uint64_t sum;
    TRY(add_scores(&sum, scores_ppm, count));
    for (size_t i = 0; i < count; i++) {
        weights[i] = amount_from_u64(scores_ppm[i]);
        if (sum <= DAOMESH_PPM) SURE(daomesh_programme_bound(&pays[i], pot, scores_ppm[i]));
    }
    return sum <= DAOMESH_PPM
               ? DAOMESH_OK
               : daomesh_split_largest_remainder(pays, pot, weights, count, scratch, sizeof scratch);
}

int32_t daomesh_programme_contest(daomesh_amount *pays, daomesh_amount *rest, const daomesh_amount *pot,
                                  const uint32_t *scores_ppm, size_t count)
{
    if (rest) *rest = amount_from_u64(0);
    if (!rest || !pot || (count > 0 && !pays)) return DAOMESH_E_ARG;
    if (count > DAOMESH_PROGRAMME_REPORTS_MAX) return DAOMESH_E_LIMIT;
    const daomesh_amount whole = *pot; /* rest may be the pot */
    int32_t status = scores_ppm || count == 0 ? divide_pot(pays, &whole, scores_ppm, count) : DAOMESH_E_ARG;
    if (status != DAOMESH_OK) {
        memset(pays, 0, count * sizeof *pays);
        return status;
    }
    *rest = whole;
    for (size_t i = 0; i < count; i++)
        MUST(words_subtract(rest->limb, rest->limb, pays[i].limb) == 0);
    return DAOMESH_OK;
}

size_t daomesh_programme_reports_max(void)
{
    return DAOMESH_PROGRAMME_REPORTS_MAX;
}

size_t daomesh_programme_windows_max(void)
{
    return DAOMESH_PROGRAMME_WINDOWS_MAX;
}

size_t daomesh_programme_plans_max(void)
{
    return DAOMESH_PROGRAMME_PLANS_MAX;
}
