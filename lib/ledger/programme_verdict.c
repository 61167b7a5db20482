/*
 * What is decided about a programme in its evaluation: it ends, waits, goes on or goes on changed; and when one that waits is
 * taken up again.
 */
#include "ledger/programme.h"

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
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        struct daomesh_programme_part *part = &programme->parts[i];
        part->stream = 0;
        part->passed = part->drawn = amount_from_u64(0);
    }
    TRY(daomesh__fund_inherit(turn, programme, course));
    TRY(daomesh__programme_place(turn, programme, course->dao, earliest));
    course->programme->successor = next.number;
    return daomesh__programme_launch(turn, &next, programme->group);
}

static int32_t iterate(struct turn *turn, const struct course *course,
                       const struct daomesh_programme_terms *terms)
{
    struct course next;
    const uint64_t end = daomesh__programme_end(course->programme);
    TRY(daomesh__programme_new(turn, &next, course->dao));
    TRY(daomesh__programme_read_terms(turn, next.programme, course->dao, terms));
    if (next.programme->starts == 0) next.programme->starts = end;
    if (next.programme->starts < end) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.starts");
    next.programme->predecessor = course->number;
    TRY(daomesh__fund_inherit(turn, next.programme, course));
    course->programme->successor = next.number;
    return daomesh__programme_launch(turn, &next, daomesh__programme_group(turn, &next));
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

/* --- After a pause ------------------------------------------------------------------------------------------------------- */

static int32_t take_up(struct turn *turn, struct course *course)
{
    TRY(daomesh__timer_drop(turn, &course->programme->timer));
    course->programme->stage = PROGRAMME_OVER;
    TRY(go_on(turn, course, turn->now));
    return daomesh__fund_end(turn, course);
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
