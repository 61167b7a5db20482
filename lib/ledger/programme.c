/*
 * Programmes: an allocation under a minter's cap that streams to its recipients, is evaluated in its last days, and ends, waits or
 * goes on by what was decided then. What it still pays by when is the streams' business; what state it is in, rule `programme`'s.
 *
 * Everything a verdict brings is reserved when it is given, so that nothing that was decided can fail later: a successor is
 * there, queued, from the day on which it was decided. This file starts programmes and ends them; programme_terms.c reads what
 * they are, programme_verdict.c decides how they go on.
 */
#include "ledger/programme.h"

#include <daomesh/split.h>

#define OWN_GROUP ((uint64_t)1 << 32)

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

/* One for each part; none for a part of nothing, unless it is not known yet how much it will be. */
static int32_t open_streams(struct turn *turn, const struct course *course, const struct division *division)
{
    struct daomesh_programme_record *programme = course->programme;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        const struct daomesh_stream_record stream = { .payer = course->dao,
                                                      .payee = programme->parts[i].to,
                                                      .token = programme->token,
                                                      .minter = programme->minter,
                                                      .programme = course->number,
                                                      .part = (uint8_t)i,
                                                      .flags =
                                                          programme->parts[i].programme ? STREAM_FUNDS : 0,
                                                      .total = division->parts[i],
                                                      .plan = { .starts = programme->starts,
                                                                .duration = programme->duration,
                                                                .cliff = programme->cliff,
                                                                .cliff_form = programme->cliff_form,
                                                                .unlock_start = division->unlocks[i] } };
        if (amount_is_zero(&stream.total) && programme->minter != 0) continue;
        TRY(daomesh__stream_make(turn, &programme->parts[i].stream, &stream));
    }
    return daomesh__fund_begin(turn, course);
}

/* The DAO itself must have the right to mint; whoever acts for it acts under its own purse. */
static int32_t reserve(struct turn *turn, const struct course *course, const struct division *division)
{
    const struct daomesh_release_plan plan = plan_of(turn, course->programme, division);
    if (course->programme->minter == 0) return DAOMESH_OK; /* who funds it has reserved it */
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

int32_t daomesh__programme_launch(struct turn *turn, struct course *course, uint64_t group)
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
    TRY(daomesh__fund_check(turn, course));
    SURE(divide(&division, programme));
    TRY(reserve(turn, course, &division));
    TRY(open_streams(turn, course, &division));
    TRY(daomesh__contest_open(turn, course));
    TRY(daomesh__timer_set(turn, &programme->timer, daomesh__programme_end(programme) + 1, TIMER_PROGRAMME,
                           course->dao, course->number));
    return announce_start(turn, course);
}

/* Programmes that one vote starts are a group. */
uint64_t daomesh__programme_group(const struct turn *turn, const struct course *course)
{
    return turn->proposal != 0 && turn->actor == course->dao ? turn->proposal : OWN_GROUP | course->number;
}

/* --- The actions ------------------------------------------------------------------------------------------------------ */

static int32_t draft(struct turn *turn, struct course *course, const daomesh_id *dao_id,
                     const struct daomesh_programme_terms *terms)
{
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, dao_id));
    TRY(daomesh__programme_new(turn, course, dao));
    return daomesh__programme_read_terms(turn, course->programme, dao, terms);
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
    return daomesh__programme_launch(turn, &course, daomesh__programme_group(turn, &course));
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
    TRY(daomesh__programme_read_instance(turn, course.programme, course.dao, act));
    return daomesh__programme_launch(turn, &course, daomesh__programme_group(turn, &course));
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
        if (i == 0) group = daomesh__programme_group(turn, &course);
        TRY(daomesh__programme_launch(turn, &course, group));
    }
    return DAOMESH_OK;
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
    TRY(daomesh__fund_end(turn, &course));
    return daomesh__programme_announce_end(turn, &course, how);
}
