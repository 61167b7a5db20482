/*
 * Programmes: an allocation under a minter's cap that streams to its recipients, is evaluated in its last days, and ends, waits or
 * goes on by what was decided then. What it still pays by when is the streams' business; what state it is in, rule `programme`'s.
 *
 * Everything a verdict brings is reserved when it is given, so that nothing that was decided can fail later: a successor is
 * there, queued, from the day on which it was decided.
 */
#include "ledger/programme.h"

#include <daomesh/escalation.h>
#include <daomesh/split.h>

#define OWN_GROUP ((uint64_t)1 << 32)

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
                               const struct daomesh_programme_share *shares, uint32_t count,
                               const char *field)
{
    if (count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) TRY(daomesh__check_ascends(turn, &shares[i - 1].to, &shares[i].to, field));
        if (shares[i].weight == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
        programme->parts[i].weight = shares[i].weight;
        TRY(daomesh__known_party(turn, &programme->parts[i].to, &shares[i].to, field));
    }
    programme->parts_count = count;
    return DAOMESH_OK;
}

/* The game by which anybody may have it killed. */
static int32_t read_game(struct turn *turn, struct daomesh_programme_record *programme,
                         const struct daomesh_programme_terms *terms)
{
    const struct daomesh_kill_terms *kill = &terms->kill[0];
    if (terms->kill_count == 0) return DAOMESH_OK;
    if (amount_is_zero(&kill->bond)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.kill");
    if (kill->window_s == 0 || kill->window_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.kill");
    if (kill->rounds < 2 || kill->rounds > DAOMESH_ESCALATION_ROUNDS_MAX)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.kill");
    int32_t status = daomesh__token_row(turn->state, &programme->kill_token, &kill->token);
    if (status == DAOMESH_E_UNKNOWN_TOKEN) return daomesh__refuse(turn, status, "terms.kill");
    TRY(status);
    programme->kill_bond = kill->bond;
    programme->kill_window_s = kill->window_s;
    programme->kill_rounds = kill->rounds;
    return DAOMESH_OK;
}

static int32_t read_terms(struct turn *turn, struct daomesh_programme_record *programme, uint64_t dao,
                          const struct daomesh_programme_terms *terms)
{
    const struct daomesh_minter_record *minter;
    TRY(find_minter(turn->state, &minter, terms->minter));
    if (!minter) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "terms.minter");
    if (amount_is_zero(&terms->total)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.total");
    TRY(check_times(turn, terms));
    TRY(read_recipients(turn, programme, terms->recipients, terms->recipients_count, "terms.recipients"));
    TRY(read_game(turn, programme, terms));
    TRY(daomesh__questions_read(turn, programme, terms, dao));
    TRY(daomesh__contest_read(turn, programme, terms));
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
                                                     .ends = daomesh__programme_end(programme),
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
    TRY(daomesh__programme_enter(turn, course));
    SURE(divide(&division, programme));
    TRY(reserve(turn, course, &division));
    TRY(open_streams(turn, course, &division));
    TRY(daomesh__contest_open(turn, course));
    TRY(daomesh__timer_set(turn, &programme->timer, daomesh__programme_end(programme) + 1, TIMER_PROGRAMME,
                           course->dao, course->number));
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
    TRY(daomesh__programme_new(turn, course, dao));
    return read_terms(turn, course->programme, dao, terms);
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

/* What an instance says itself, and what it leaves to its draft_of. */
static int32_t read_instance(struct turn *turn, struct daomesh_programme_record *programme,
                             const struct daomesh_programme_instance *act)
{
    int32_t order;
    SURE(daomesh_amount_compare(&order, &act->total, &programme->total));
    if (order > 0) return daomesh__say(turn->diag, DAOMESH_E_RANGE, "total", &act->total, &programme->total);
    if (!amount_is_zero(&act->total)) programme->total = act->total;
    if (act->starts != 0) programme->starts = act->starts;
    if (programme->starts > UINT64_MAX - programme->duration - 1)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "starts");
    if (act->title.len > 0) COPY_TEXT(programme->title, act->title);
    if (act->recipients_count == 0) return DAOMESH_OK;
    memset(programme->parts, 0, sizeof programme->parts);
    return read_recipients(turn, programme, act->recipients, act->recipients_count, "recipients");
}

int32_t daomesh__programme_instance(struct turn *turn, const void *body)
{
    const struct daomesh_programme_instance *act = body;
    struct course draft_of, course;
    TRY(daomesh__programme_find(turn, &draft_of, &act->dao, act->draft));
    if (draft_of.state != DAOMESH_PROGRAMME_DRAFT)
        return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "draft");
    TRY(daomesh__programme_new(turn, &course, draft_of.dao));
    *course.programme = *draft_of.programme;
    course.programme->made_from = draft_of.number;
    TRY(read_instance(turn, course.programme, act));
    return start(turn, &course, group_of(turn, &course));
}

int32_t daomesh__programme_start(struct turn *turn, const void *body)
{
    const struct daomesh_programme_start *act = body;
    struct course course;
    uint64_t group = 0;
    if (act->programmes_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "programmes");
    for (uint32_t i = 0; i < act->programmes_count; i++) {
        TRY(daomesh__programme_find(turn, &course, &act->dao, act->programmes[i]));
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
    TRY(daomesh__programme_new(turn, &next, course->dao));
    struct daomesh_programme_record *programme = next.programme;
    *programme = *course->programme;
    programme->stage = PROGRAMME_DRAFT;
    programme->verdict = 0;
    programme->predecessor = course->number;
    programme->successor = 0;
    programme->decided = 0;
    programme->last_day = 0;
    programme->feed = 0;
    programme->feed_bound = amount_from_u64(0);
    programme->feed_under = 0;
    programme->timer = 0;
    for (uint32_t i = 0; i < programme->parts_count; i++)
        programme->parts[i].stream = 0;
    TRY(daomesh__programme_place(turn, programme, course->dao, earliest));
    course->programme->successor = next.number;
    return start(turn, &next, programme->group);
}

static int32_t iterate(struct turn *turn, const struct course *course,
                       const struct daomesh_programme_terms *terms)
{
    struct course next;
    const uint64_t end = daomesh__programme_end(course->programme);
    TRY(daomesh__programme_new(turn, &next, course->dao));
    TRY(read_terms(turn, next.programme, course->dao, terms));
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
    if (act->verdict != DAOMESH_VERDICT_PAUSE && act->feed != 0)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "feed");
    if (act->feed == 0 && (act->feed_under || !amount_is_zero(&act->feed_bound)))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "feed_bound");
    if (act->pause_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "pause_s");
    return (act->verdict == DAOMESH_VERDICT_ITERATE) == (act->terms_count == 1)
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms");
}

/* Whoever wakes a programme spends nothing: what its successor takes is spent by who decides that a feed may wake it. */
static int32_t spend_ahead(struct turn *turn, const struct course *course)
{
    const struct daomesh_programme_record *programme = course->programme;
    TRY(daomesh__purse_spend(turn, course->dao, programme->token, &programme->total));
    return programme->contest_token == 0
               ? DAOMESH_OK
               : daomesh__purse_spend(turn, course->dao, programme->contest_token, &programme->contest_pot);
}

/* A pause, until a last day, and perhaps a condition that ends it before. */
static int32_t pause_it(struct turn *turn, const struct course *course,
                        const struct daomesh_programme_verdict *act)
{
    struct daomesh_programme_record *programme = course->programme;
    const struct daomesh_feed_record *feed;
    programme->last_day = daomesh__later(daomesh__programme_end(programme), act->pause_s);
    if (act->feed == 0) return DAOMESH_OK;
    TRY(find_feed(turn->state, &feed, course->dao, act->feed));
    if (!feed) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FEED, "feed");
    programme->feed = act->feed;
    programme->feed_bound = act->feed_bound;
    programme->feed_under = act->feed_under;
    return spend_ahead(turn, course);
}

static int32_t carry_out(struct turn *turn, const struct course *course,
                         const struct daomesh_programme_verdict *act)
{
    const uint64_t end = daomesh__programme_end(course->programme);
    if (act->verdict == DAOMESH_VERDICT_PAUSE) return pause_it(turn, course, act);
    if (act->verdict == DAOMESH_VERDICT_CONTINUE) return go_on(turn, course, end);
    if (act->verdict == DAOMESH_VERDICT_ITERATE) return iterate(turn, course, &act->terms[0]);
    return DAOMESH_OK;
}

int32_t daomesh__programme_verdict(struct turn *turn, const void *body)
{
    const struct daomesh_programme_verdict *act = body;
    struct course course;
    TRY(check_verdict(turn, act));
    TRY(daomesh__programme_find(turn, &course, &act->dao, act->programme));
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

static int32_t take_up(struct turn *turn, struct course *course)
{
    TRY(daomesh__state_cancel(turn->state, course->programme->timer));
    course->programme->timer = 0;
    course->programme->stage = PROGRAMME_OVER;
    return go_on(turn, course, turn->now);
}

/* What its timer has not yet ended does not wait yet. */
static int32_t find_waiting(struct turn *turn, struct course *course, const daomesh_id *dao, uint32_t number)
{
    TRY(daomesh__programme_find(turn, course, dao, number));
    return course->state == DAOMESH_PROGRAMME_PAUSED && course->programme->stage == PROGRAMME_WAITING
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "programme");
}

int32_t daomesh__programme_resume(struct turn *turn, const void *body)
{
    const struct daomesh_programme_resume *act = body;
    struct course course;
    TRY(find_waiting(turn, &course, &act->dao, act->programme));
    return take_up(turn, &course);
}

static int32_t check_condition(struct turn *turn, const struct course *course)
{
    const struct daomesh_programme_record *programme = course->programme;
    daomesh_amount value;
    int32_t order;
    int holds;
    if (programme->feed == 0) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "programme");
    TRY(daomesh__feed_read(turn->state, &value, &holds, course->dao, programme->feed, turn->now));
    if (!holds) return daomesh__refuse(turn, DAOMESH_E_FEED_SILENT, "programme");
    SURE(daomesh_amount_compare(&order, &value, &programme->feed_bound));
    return (programme->feed_under ? order <= 0 : order >= 0)
               ? DAOMESH_OK
               : daomesh__say(turn->diag, DAOMESH_E_NOT_DUE, "programme", &value, &programme->feed_bound);
}

/* What the verdict named has come true; anybody may say so, and the programme is taken up by the right of that verdict. */
int32_t daomesh__programme_wake(struct turn *turn, const void *body)
{
    const struct daomesh_programme_wake *act = body;
    struct course course;
    TRY(find_waiting(turn, &course, &act->dao, act->programme));
    TRY(check_condition(turn, &course));
    return take_up(turn, &course);
}

/* --- Time ------------------------------------------------------------------------------------------------------------------ */

int32_t daomesh__programme_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_programme_record *programme;
    TRY(edit_programme(turn->state, &programme, dao, number));
    programme->timer = 0;
    return DAOMESH_OK;
}

static int32_t wait(struct turn *turn, struct course *course)
{
    course->programme->stage = PROGRAMME_WAITING;
    TRY(daomesh__timer_set(turn, &course->programme->timer, daomesh__later(course->programme->last_day, 1),
                           TIMER_PROGRAMME, course->dao, course->number));
    return daomesh__programme_announce_end(turn, course, HOW_PAUSED);
}

/* At its end, and, where it waits, after its last day. */
int32_t daomesh__programme_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct course course = { .dao = dao, .number = (uint32_t)number };
    TRY(edit_programme(turn->state, &course.programme, dao, number));
    const uint8_t how = course.programme->stage == PROGRAMME_WAITING ? HOW_LAPSED : HOW_ENDED;
    if (how == HOW_ENDED) {
        TRY(daomesh__programme_leave(turn, &course));
        TRY(daomesh__programme_void(turn, &course));
        TRY(daomesh__questions_measure(turn, &course));
        TRY(daomesh__contest_close(turn, &course));
        TRY(daomesh__programme_state(&course.state, course.programme, turn->now));
        if (course.state == DAOMESH_PROGRAMME_PAUSED) return wait(turn, &course);
    }
    course.programme->stage = PROGRAMME_OVER;
    return daomesh__programme_announce_end(turn, &course, how);
}
