/*
 * Programmes: an allocation under a minter's cap that streams to its recipients, is evaluated in its last days, and ends, waits or
 * goes on by what was decided then. What it still pays by when is the streams' business; what state it is in, rule `programme`'s.
 *
 * Everything a verdict brings is reserved when it is given, so that nothing that was decided can fail later: a successor is
 * there, queued, from the day on which it was decided.
 */
#include "ledger/ledger.h"

#include <daomesh/programme.h>
#include <daomesh/split.h>

#define OWN_GROUP ((uint64_t)1 << 32)

#define HOW_ENDED 1
#define HOW_PAUSED 2
#define HOW_LAPSED 3

/* A programme, and where it stands. */
struct course {
    uint64_t dao;
    uint32_t number;
    uint32_t state;
    struct daomesh_programme_record *programme;
};

/* --- Reading ----------------------------------------------------------------------------------------------------------- */

int32_t daomesh__programme_state(uint32_t *state, const struct daomesh_programme_record *programme,
                                 uint64_t now)
{
    const daomesh_programme facts = { .size = sizeof facts,
                                      .started = programme->stage != PROGRAMME_DRAFT,
                                      .verdict = programme->verdict,
                                      .resumed = programme->verdict == DAOMESH_VERDICT_PAUSE &&
                                                 programme->successor != 0,
                                      .starts = programme->starts,
                                      .ends = daomesh__later(programme->starts, programme->duration),
                                      .evaluation = programme->evaluation_s,
                                      .killed = programme->over,
                                      .last_day = programme->last_day };
    return daomesh_programme_state(state, NULL, &facts, now) == DAOMESH_OK ? DAOMESH_OK : DAOMESH_E_CORRUPT;
}

static uint64_t end_of(const struct daomesh_programme_record *programme)
{
    return daomesh__later(programme->starts, programme->duration);
}

static int32_t find_course(struct turn *turn, struct course *course, const daomesh_id *dao, uint32_t number)
{
    const struct daomesh_programme_record *seen;
    TRY(daomesh__dao_row(turn->state, &course->dao, dao));
    TRY(find_programme(turn->state, &seen, course->dao, number));
    if (!seen) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROGRAMME, "programme");
    course->number = number;
    TRY(daomesh__programme_state(&course->state, seen, turn->now));
    return edit_programme(turn->state, &course->programme, course->dao, number);
}

static int32_t edit_book(struct turn *turn, struct daomesh_programmes_record **out, uint64_t dao)
{
    const struct daomesh_programmes_record *present;
    TRY(find_programmes(turn->state, &present, dao));
    return present ? edit_programmes(turn->state, out, dao) : create_programmes(turn->state, out, dao);
}

/* --- Terms ------------------------------------------------------------------------------------------------------------- */

static int32_t check_times(struct turn *turn, const struct daomesh_programme_terms *terms)
{
    if (terms->duration == 0 || terms->duration > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.duration");
    if (terms->evaluation_s == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.evaluation_s");
    if (terms->evaluation_s > terms->duration)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.evaluation_s");
    if (terms->cliff > terms->duration) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.cliff");
    if (terms->starts != 0 && terms->starts < turn->now)
        return daomesh__refuse(turn, DAOMESH_E_PAST, "terms.starts");
    return terms->starts <= UINT64_MAX - terms->duration - 1
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.starts");
}

static int32_t read_recipients(struct turn *turn, struct daomesh_programme_record *programme,
                               const struct daomesh_programme_terms *terms)
{
    if (terms->recipients_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.recipients");
    for (uint32_t i = 0; i < terms->recipients_count; i++) {
        const struct daomesh_programme_share *share = &terms->recipients[i];
        struct daomesh_programme_part *part = &programme->parts[i];
        if (i > 0)
            TRY(daomesh__check_ascends(turn, &terms->recipients[i - 1].to, &share->to, "terms.recipients"));
        if (share->weight == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.recipients");
        part->weight = share->weight;
        TRY(daomesh__known_party(turn, &part->to, &share->to, "terms.recipients"));
    }
    programme->parts_count = terms->recipients_count;
    return DAOMESH_OK;
}

static int32_t read_terms(struct turn *turn, struct daomesh_programme_record *programme,
                          const struct daomesh_programme_terms *terms)
{
    const struct daomesh_minter_record *minter;
    TRY(find_minter(turn->state, &minter, terms->minter));
    if (!minter) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "terms.minter");
    if (amount_is_zero(&terms->total)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.total");
    TRY(check_times(turn, terms));
    TRY(read_recipients(turn, programme, terms));
    programme->stage = PROGRAMME_DRAFT;
    programme->minter = terms->minter;
    programme->token = minter->token;
    programme->total = terms->total;
    programme->starts = terms->starts;
    programme->duration = terms->duration;
    programme->cliff = terms->cliff;
    programme->cliff_form = terms->cliff_form;
    programme->unlock_ppm = terms->unlock_ppm;
    programme->evaluation_s = terms->evaluation_s;
    COPY_TEXT(programme->title, terms->title);
    programme->purpose = terms->purpose;
    return DAOMESH_OK;
}

static int32_t new_programme(struct turn *turn, struct course *course, uint64_t dao)
{
    struct daomesh_programmes_record *book;
    TRY(edit_book(turn, &book, dao));
    if (book->count == UINT32_MAX) return DAOMESH_E_LIMIT;
    course->dao = dao;
    course->number = ++book->count;
    course->state = DAOMESH_PROGRAMME_DRAFT;
    return create_programme(turn->state, &course->programme, dao, course->number);
}

/* --- The calendar ------------------------------------------------------------------------------------------------------ */

/* The windows that are in the way of a group's: those of others, and the last one that is over. */
struct calendar {
    size_t count;
    daomesh_programme_window windows[DAOMESH_PROGRAMMES_LIVE_MAX + 1];
};

static daomesh_programme_window window_of(const struct daomesh_programme_record *programme)
{
    const uint64_t end = end_of(programme);
    return (daomesh_programme_window){ .begins = end - programme->evaluation_s, .ends = end };
}

static int same_window(const struct daomesh_programme_slot *slot, const daomesh_programme_window *window)
{
    return slot->begins == window->begins && slot->ends == window->ends;
}

/* share: the group and the window that may be shared; NULL where every window is in the way. */
static void read_calendar(struct calendar *calendar, const struct daomesh_programmes_record *book,
                          uint64_t group, const daomesh_programme_window *share)
{
    calendar->count = 0;
    if (book->latest != 0)
        calendar->windows[calendar->count++] = (daomesh_programme_window){ book->latest, book->latest };
    for (uint32_t i = 0; i < book->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &book->slots[i];
        if (share && slot->group == group && same_window(slot, share)) continue;
        calendar->windows[calendar->count++] = (daomesh_programme_window){ slot->begins, slot->ends };
    }
}

static int32_t check_calendar(struct turn *turn, const struct daomesh_programmes_record *book,
                              const struct daomesh_programme_record *programme, uint64_t gap)
{
    struct calendar calendar;
    const daomesh_programme_window window = window_of(programme);
    read_calendar(&calendar, book, programme->group, &window);
    int32_t status = daomesh_programme_fits(calendar.windows, calendar.count, &window, gap);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "terms.starts");
}

/* The window of one's group that is not before a moment, where it has one of this length. */
static int group_window(uint64_t *begins, const struct daomesh_programmes_record *book,
                        const struct daomesh_programme_record *programme, uint64_t earliest)
{
    int found = 0;
    for (uint32_t i = 0; i < book->slots_count; i++) {
        const struct daomesh_programme_slot *slot = &book->slots[i];
        if (slot->group != programme->group || slot->begins < earliest) continue;
        if (slot->ends - slot->begins != programme->evaluation_s) continue;
        if (!found || slot->begins < *begins) *begins = slot->begins;
        found = 1;
    }
    return found;
}

/* Moves the start to where the evaluation falls into its group's window, or the next free one, not before `earliest`. */
static int32_t find_place(struct turn *turn, struct daomesh_programme_record *programme, uint64_t dao,
                          uint64_t earliest)
{
    struct daomesh_programmes_record *book;
    struct calendar calendar;
    uint64_t gap, begins;
    const uint64_t until_window = programme->duration - programme->evaluation_s;
    const uint64_t first = daomesh__later(earliest, until_window);
    TRY(edit_book(turn, &book, dao));
    TRY(daomesh__bounds_programme(turn, &gap, programme));
    read_calendar(&calendar, book, 0, NULL);
    if (!group_window(&begins, book, programme, first)) {
        int32_t status = daomesh_programme_next(&begins, calendar.windows, calendar.count, first,
                                                programme->evaluation_s, gap);
        if (status != DAOMESH_OK) return daomesh__refuse(turn, status, "programme");
    }
    programme->starts = begins - until_window;
    return DAOMESH_OK;
}

static int32_t take_slot(struct turn *turn, const struct course *course)
{
    struct daomesh_programmes_record *book;
    uint64_t gap;
    TRY(edit_book(turn, &book, course->dao));
    TRY(daomesh__bounds_programme(turn, &gap, course->programme));
    TRY(check_calendar(turn, book, course->programme, gap));
    if (book->slots_count == DAOMESH_PROGRAMMES_LIVE_MAX) return DAOMESH_E_LIMIT;
    const daomesh_programme_window window = window_of(course->programme);
    book->slots[book->slots_count++] =
        (struct daomesh_programme_slot){ course->number, window.begins, window.ends,
                                         course->programme->group };
    return DAOMESH_OK;
}

/* A window that was open at all counts for the cadence, up to where it came. */
static int32_t leave_slot(struct turn *turn, const struct course *course)
{
    struct daomesh_programmes_record *book;
    TRY(edit_programmes(turn->state, &book, course->dao));
    uint32_t at = 0;
    while (at < book->slots_count && book->slots[at].programme != course->number)
        at++;
    MUST(at < book->slots_count);
    const uint64_t end = book->slots[at].ends < turn->now ? book->slots[at].ends : turn->now;
    if (end >= book->slots[at].begins && end > book->latest) book->latest = end;
    book->slots_count--;
    for (; at < book->slots_count; at++)
        book->slots[at] = book->slots[at + 1];
    memset(&book->slots[at], 0, sizeof book->slots[at]);
    return DAOMESH_OK;
}

/* --- Starting ----------------------------------------------------------------------------------------------------------- */

/* What each recipient gets, and what of it at once. */
struct division {
    daomesh_amount parts[DAOMESH_PROGRAMME_RECIPIENTS_MAX];
    daomesh_amount unlocks[DAOMESH_PROGRAMME_RECIPIENTS_MAX];
    daomesh_amount unlocked; /* all of them together */
};

static int32_t divide(struct division *division, const struct daomesh_programme_record *programme)
{
    daomesh_amount weights[DAOMESH_PROGRAMME_RECIPIENTS_MAX];
    uint8_t scratch[64 * DAOMESH_PROGRAMME_RECIPIENTS_MAX];
    for (uint32_t i = 0; i < programme->parts_count; i++)
        weights[i] = amount_from_u64(programme->parts[i].weight);
    SURE(daomesh_split_largest_remainder(division->parts, &programme->total, weights, programme->parts_count,
                                         scratch, sizeof scratch));
    division->unlocked = amount_from_u64(0);
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        SURE(daomesh_programme_bound(&division->unlocks[i], &division->parts[i], programme->unlock_ppm));
        MUST(daomesh_amount_add(&division->unlocked, &division->unlocked, &division->unlocks[i]) ==
             DAOMESH_OK);
    }
    return DAOMESH_OK;
}

static struct daomesh_release_plan plan_of(const struct turn *turn,
                                           const struct daomesh_programme_record *programme,
                                           const struct division *division)
{
    return (struct daomesh_release_plan){ .stream = turn->counters->streams + 1,
                                          .parts = programme->parts_count,
                                          .cliff_form = programme->cliff_form,
                                          .starts = programme->starts,
                                          .duration = programme->duration,
                                          .cliff = programme->cliff,
                                          .total = programme->total,
                                          .unlock_start = division->unlocked,
                                          .until = UINT64_MAX };
}

static int32_t open_streams(struct turn *turn, const struct course *course, const struct division *division)
{
    struct daomesh_programme_record *programme = course->programme;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        const struct daomesh_stream_record stream = { .payer = course->dao,
                                                      .payee = programme->parts[i].to,
                                                      .token = programme->token,
                                                      .minter = programme->minter,
                                                      .total = division->parts[i],
                                                      .plan = { .starts = programme->starts,
                                                                .duration = programme->duration,
                                                                .cliff = programme->cliff,
                                                                .cliff_form = programme->cliff_form,
                                                                .unlock_start = division->unlocks[i] } };
        if (amount_is_zero(&stream.total)) continue;
        TRY(daomesh__stream_make(turn, &programme->parts[i].stream, &stream));
    }
    return DAOMESH_OK;
}

/* The DAO itself must have the right to mint; whoever acts for it acts under its own purse. */
static int32_t reserve(struct turn *turn, const struct course *course, const struct division *division)
{
    const struct daomesh_release_plan plan = plan_of(turn, course->programme, division);
    turn->party = course->dao;
    return daomesh__minter_reserve(turn, course->programme->minter, course->programme->token, &plan);
}

static int32_t announce_start(struct turn *turn, const struct course *course)
{
    const struct daomesh_programme_record *programme = course->programme;
    struct daomesh_programme_started_event event = { .programme = course->number,
                                                     .minter = programme->minter,
                                                     .total = programme->total,
                                                     .starts = programme->starts,
                                                     .ends = end_of(programme),
                                                     .predecessor = programme->predecessor };
    TRY(daomesh__id_of(turn->state, &event.dao, course->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_STARTED, &event);
}

static int32_t start(struct turn *turn, struct course *course, uint64_t group)
{
    struct daomesh_programme_record *programme = course->programme;
    struct division division;
    if (programme->starts == 0) programme->starts = turn->now;
    if (programme->starts < turn->now) return daomesh__refuse(turn, DAOMESH_E_PAST, "terms.starts");
    if (programme->starts > UINT64_MAX - programme->duration - 1) /* its timer is the second after its end */
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.starts");
    programme->group = group;
    programme->stage = PROGRAMME_STARTED;
    TRY(take_slot(turn, course));
    SURE(divide(&division, programme));
    TRY(reserve(turn, course, &division));
    TRY(open_streams(turn, course, &division));
    TRY(daomesh__timer_set(turn, &programme->timer, end_of(programme) + 1, TIMER_PROGRAMME, course->dao,
                           course->number));
    return announce_start(turn, course);
}

/* Programmes that one vote starts are a group. */
static uint64_t group_of(const struct turn *turn, const struct course *course)
{
    return turn->proposal != 0 && turn->actor == course->dao ? turn->proposal : OWN_GROUP | course->number;
}

static int32_t draft(struct turn *turn, struct course *course, const daomesh_id *dao_id,
                     const struct daomesh_programme_terms *terms)
{
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, dao_id));
    TRY(new_programme(turn, course, dao));
    return read_terms(turn, course->programme, terms);
}

int32_t daomesh__programme_draft(struct turn *turn, const void *body)
{
    const struct daomesh_programme_draft *act = body;
    struct course course;
    TRY(draft(turn, &course, &act->dao, &act->terms));
    const struct daomesh_programme_drafted_event event = {
        .dao = act->dao, .programme = course.number, .total = act->terms.total, .minter = act->terms.minter
    };
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_DRAFTED, &event);
}

int32_t daomesh__programme_open(struct turn *turn, const void *body)
{
    const struct daomesh_programme_open *act = body;
    struct course course;
    TRY(draft(turn, &course, &act->dao, &act->terms));
    return start(turn, &course, group_of(turn, &course));
}

int32_t daomesh__programme_start(struct turn *turn, const void *body)
{
    const struct daomesh_programme_start *act = body;
    struct course course;
    uint64_t group = 0;
    if (act->programmes_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "programmes");
    for (uint32_t i = 0; i < act->programmes_count; i++) {
        TRY(find_course(turn, &course, &act->dao, act->programmes[i]));
        if (course.state != DAOMESH_PROGRAMME_DRAFT)
            return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "programmes");
        if (i == 0) group = group_of(turn, &course);
        TRY(start(turn, &course, group));
    }
    return DAOMESH_OK;
}

/* --- Verdicts ------------------------------------------------------------------------------------------------------------ */

/* A successor with the same terms, in the same group, from the first moment on at which its evaluation has a place. */
static int32_t go_on(struct turn *turn, const struct course *course, uint64_t earliest)
{
    struct course next;
    TRY(new_programme(turn, &next, course->dao));
    struct daomesh_programme_record *programme = next.programme;
    *programme = *course->programme;
    programme->stage = PROGRAMME_DRAFT;
    programme->verdict = 0;
    programme->predecessor = course->number;
    programme->successor = 0;
    programme->decided = 0;
    programme->last_day = 0;
    programme->timer = 0;
    for (uint32_t i = 0; i < programme->parts_count; i++)
        programme->parts[i].stream = 0;
    TRY(find_place(turn, programme, course->dao, earliest));
    course->programme->successor = next.number;
    return start(turn, &next, programme->group);
}

static int32_t iterate(struct turn *turn, const struct course *course,
                       const struct daomesh_programme_terms *terms)
{
    struct course next;
    const uint64_t end = end_of(course->programme);
    TRY(new_programme(turn, &next, course->dao));
    TRY(read_terms(turn, next.programme, terms));
    if (next.programme->starts == 0) next.programme->starts = end;
    if (next.programme->starts < end) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.starts");
    next.programme->predecessor = course->number;
    course->programme->successor = next.number;
    return start(turn, &next, group_of(turn, &next));
}

static int32_t check_verdict(struct turn *turn, const struct daomesh_programme_verdict *act)
{
    if (act->verdict < DAOMESH_VERDICT_STOP || act->verdict > DAOMESH_VERDICT_ITERATE)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "verdict");
    if ((act->verdict == DAOMESH_VERDICT_PAUSE) != (act->pause_s != 0))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "pause_s");
    if (act->pause_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "pause_s");
    return (act->verdict == DAOMESH_VERDICT_ITERATE) == (act->terms_count == 1)
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms");
}

static int32_t carry_out(struct turn *turn, const struct course *course,
                         const struct daomesh_programme_verdict *act)
{
    const uint64_t end = end_of(course->programme);
    if (act->verdict == DAOMESH_VERDICT_PAUSE)
        course->programme->last_day = daomesh__later(end, act->pause_s);
    if (act->verdict == DAOMESH_VERDICT_CONTINUE) return go_on(turn, course, end);
    if (act->verdict == DAOMESH_VERDICT_ITERATE) return iterate(turn, course, &act->terms[0]);
    return DAOMESH_OK;
}

int32_t daomesh__programme_verdict(struct turn *turn, const void *body)
{
    const struct daomesh_programme_verdict *act = body;
    struct course course;
    TRY(check_verdict(turn, act));
    TRY(find_course(turn, &course, &act->dao, act->programme));
    if (course.state != DAOMESH_PROGRAMME_EVALUATING || course.programme->verdict != 0)
        return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "programme");
    TRY(carry_out(turn, &course, act));
    course.programme->verdict = act->verdict;
    course.programme->decided = turn->now;
    const struct daomesh_programme_judged_event event = { .dao = act->dao,
                                                          .programme = act->programme,
                                                          .verdict = act->verdict,
                                                          .successor = course.programme->successor,
                                                          .last_day = course.programme->last_day };
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_JUDGED, &event);
}

static int32_t drop_timer(struct turn *turn, struct daomesh_programme_record *programme)
{
    if (programme->timer == 0) return DAOMESH_OK;
    TRY(daomesh__state_cancel(turn->state, programme->timer));
    programme->timer = 0;
    return DAOMESH_OK;
}

/* The pause is over when the timer has said so; until then its evaluation window still stands in the calendar. */
int32_t daomesh__programme_resume(struct turn *turn, const void *body)
{
    const struct daomesh_programme_resume *act = body;
    struct course course;
    TRY(find_course(turn, &course, &act->dao, act->programme));
    if (course.state != DAOMESH_PROGRAMME_PAUSED)
        return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "programme");
    if (course.programme->stage == PROGRAMME_STARTED) TRY(leave_slot(turn, &course));
    TRY(drop_timer(turn, course.programme));
    course.programme->stage = PROGRAMME_OVER;
    return go_on(turn, &course, turn->now);
}

/* --- Time ------------------------------------------------------------------------------------------------------------------ */

int32_t daomesh__programme_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_programme_record *programme;
    TRY(edit_programme(turn->state, &programme, dao, number));
    programme->timer = 0;
    return DAOMESH_OK;
}

static int32_t announce_end(struct turn *turn, const struct course *course, uint8_t how)
{
    struct daomesh_programme_over_event event = { .programme = course->number, .how = how };
    TRY(daomesh__id_of(turn->state, &event.dao, course->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_OVER, &event);
}

static int32_t wait(struct turn *turn, struct course *course)
{
    course->programme->stage = PROGRAMME_WAITING;
    TRY(daomesh__timer_set(turn, &course->programme->timer, daomesh__later(course->programme->last_day, 1),
                           TIMER_PROGRAMME, course->dao, course->number));
    return announce_end(turn, course, HOW_PAUSED);
}

/* At its end, and, where it waits, after its last day. */
int32_t daomesh__programme_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct course course = { .dao = dao, .number = (uint32_t)number };
    TRY(edit_programme(turn->state, &course.programme, dao, number));
    const uint8_t how = course.programme->stage == PROGRAMME_WAITING ? HOW_LAPSED : HOW_ENDED;
    if (how == HOW_ENDED) {
        TRY(leave_slot(turn, &course));
        TRY(daomesh__programme_state(&course.state, course.programme, turn->now));
        if (course.state == DAOMESH_PROGRAMME_PAUSED) return wait(turn, &course);
    }
    course.programme->stage = PROGRAMME_OVER;
    return announce_end(turn, &course, how);
}
