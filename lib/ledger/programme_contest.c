/*
 * How a programme is evaluated: research questions whose indicators are feeds, measured when it ends; and a contest of reports, handed in
 * during the evaluation window and paid from a pot by what members score them.
 *
 * The pot leaves the treasury when the programme starts, so that whoever evaluates knows that it is there. What no score earned goes
 * back to the DAO.
 */
#include "ledger/programme.h"

#include <daomesh/quality.h>

#define ANSWER_MET 1
#define ANSWER_MISSED 2
#define ANSWER_SILENT 3

/* --- Questions --------------------------------------------------------------------------------------------------------- */

int32_t daomesh__questions_read(struct turn *turn, struct daomesh_programme_record *programme,
                                const struct daomesh_programme_terms *terms, uint64_t dao)
{
    for (uint32_t i = 0; i < terms->questions_count; i++) {
        const struct daomesh_programme_question *question = &terms->questions[i];
        const struct daomesh_feed_record *feed;
        programme->questions[i] = *question;
        if (question->feed == 0 && (question->under || !amount_is_zero(&question->target)))
            return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.questions");
        if (question->feed == 0) continue;
        TRY(find_feed(turn->state, &feed, dao, question->feed));
        if (!feed) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FEED, "terms.questions");
    }
    programme->questions_count = terms->questions_count;
    return DAOMESH_OK;
}

static int32_t measure(struct turn *turn, const struct course *course, uint32_t number,
                       struct daomesh_programme_measured_event *event)
{
    const struct daomesh_programme_question *question = &course->programme->questions[number];
    int32_t order;
    int holds;
    event->question = (uint8_t)(number + 1);
    event->answer = ANSWER_SILENT;
    TRY(daomesh__feed_read(turn->state, &event->value, &holds, course->dao, question->feed, turn->now));
    if (!holds) return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_MEASURED, event);
    SURE(daomesh_amount_compare(&order, &event->value, &question->target));
    event->answer = (question->under ? order <= 0 : order >= 0) ? ANSWER_MET : ANSWER_MISSED;
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_MEASURED, event);
}

int32_t daomesh__questions_measure(struct turn *turn, const struct course *course)
{
    struct daomesh_programme_measured_event event = { .programme = course->number };
    TRY(daomesh__id_of(turn->state, &event.dao, course->dao));
    for (uint32_t i = 0; i < course->programme->questions_count; i++) {
        if (course->programme->questions[i].feed != 0) TRY(measure(turn, course, i, &event));
    }
    return DAOMESH_OK;
}

/* --- The pot ------------------------------------------------------------------------------------------------------------ */

int32_t daomesh__contest_read(struct turn *turn, struct daomesh_programme_record *programme,
                              const struct daomesh_programme_terms *terms)
{
    if (terms->contest_count == 0) return DAOMESH_OK;
    if (amount_is_zero(&terms->contest[0].amount))
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.contest");
    int32_t status = daomesh__token_row(turn->state, &programme->contest_token, &terms->contest[0].token);
    if (status == DAOMESH_E_UNKNOWN_TOKEN) return daomesh__refuse(turn, status, "terms.contest");
    TRY(status);
    programme->contest_pot = terms->contest[0].amount;
    return DAOMESH_OK;
}

int32_t daomesh__contest_open(struct turn *turn, const struct course *course)
{
    struct daomesh_contest_record *contest;
    struct account escrow, from;
    if (course->programme->contest_token == 0) return DAOMESH_OK;
    TRY(create_contest(turn->state, &contest, course->dao, course->number));
    TRY(daomesh__escrow_new(turn, &escrow, course->dao));
    TRY(daomesh__account_of(turn, &from, course->dao));
    contest->escrow = escrow.holder;
    return daomesh__move(turn, course->programme->contest_token, &from, &escrow,
                         &course->programme->contest_pot);
}

/* --- Reports and scores ---------------------------------------------------------------------------------------------------- */

/* A programme in its evaluation window that has a contest. */
static int32_t find_contest_of(struct turn *turn, struct course *course,
                               struct daomesh_contest_record **contest, const daomesh_id *dao,
                               uint32_t number)
{
    TRY(daomesh__programme_find(turn, course, dao, number));
    if (course->state != DAOMESH_PROGRAMME_EVALUATING)
        return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "programme");
    if (course->programme->contest_token == 0)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "programme");
    return edit_contest(turn->state, contest, course->dao, number);
}

static int32_t check_first(struct turn *turn, const struct course *course,
                           const struct daomesh_contest_record *contest)
{
    for (uint32_t i = 1; i <= contest->reports; i++) {
        const struct daomesh_evaluation_record *report;
        TRY(find_evaluation(turn->state, &report, course->dao, report_key(course->number, i)));
        MUST(report != NULL);
        if (report->by == turn->party) return daomesh__refuse(turn, DAOMESH_E_EXISTS, "party");
    }
    return contest->reports < DAOMESH_PROGRAMME_REPORTS_MAX
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_LIMIT, "programme");
}

int32_t daomesh__programme_report(struct turn *turn, const void *body)
{
    const struct daomesh_programme_report *act = body;
    struct daomesh_programme_reported_event event = {
        .dao = act->dao, .programme = act->programme, .party = act->party, .work = act->work
    };
    struct daomesh_contest_record *contest;
    struct daomesh_evaluation_record *report;
    struct course course;
    TRY(find_contest_of(turn, &course, &contest, &act->dao, act->programme));
    TRY(check_first(turn, &course, contest));
    event.report = ++contest->reports;
    TRY(create_evaluation(turn->state, &report, course.dao, report_key(course.number, event.report)));
    report->by = turn->party;
    report->work = act->work;
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_REPORTED, &event);
}

static int32_t write_score(struct turn *turn, struct daomesh_evaluation_record *report, uint32_t score_ppm)
{
    uint32_t at = 0;
    while (at < report->scores_count && report->scores[at].by != turn->actor)
        at++;
    if (at == DAOMESH_REPORT_SCORES_MAX) return daomesh__refuse(turn, DAOMESH_E_LIMIT, "report");
    if (at == report->scores_count) report->scores_count++;
    report->scores[at] = (struct daomesh_report_score){ turn->actor, score_ppm };
    return DAOMESH_OK;
}

int32_t daomesh__programme_score(struct turn *turn, const void *body)
{
    const struct daomesh_programme_score *act = body;
    const struct daomesh_programme_scored_event event = { .dao = act->dao,
                                                          .programme = act->programme,
                                                          .report = act->report,
                                                          .member = turn->actor_id,
                                                          .score_ppm = act->score_ppm };
    struct daomesh_contest_record *contest;
    struct daomesh_evaluation_record *report;
    struct member_place place;
    struct course course;
    TRY(find_contest_of(turn, &course, &contest, &act->dao, act->programme));
    TRY(daomesh__member_active(turn, &place, &act->dao, &turn->actor_id));
    if (act->report == 0 || act->report > contest->reports)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_REPORT, "report");
    TRY(edit_evaluation(turn->state, &report, course.dao, report_key(course.number, act->report)));
    if (report->by == turn->actor) return daomesh__refuse(turn, DAOMESH_E_SELF_POINTS, "report");
    TRY(write_score(turn, report, act->score_ppm));
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_SCORED, &event);
}

/* --- Paying ---------------------------------------------------------------------------------------------------------------- */

/* What each report is worth, and whose it is. */
struct ranking {
    uint32_t count;
    uint32_t scores[DAOMESH_PROGRAMME_REPORTS_MAX];
    uint64_t by[DAOMESH_PROGRAMME_REPORTS_MAX];
    daomesh_amount pays[DAOMESH_PROGRAMME_REPORTS_MAX];
    daomesh_amount rest;
};

/* A report without a score is worth nothing. */
static int32_t rank(struct turn *turn, struct ranking *ranking, const struct course *course)
{
    uint32_t scores[DAOMESH_REPORT_SCORES_MAX];
    for (uint32_t i = 0; i < ranking->count; i++) {
        const struct daomesh_evaluation_record *report;
        TRY(find_evaluation(turn->state, &report, course->dao, report_key(course->number, i + 1)));
        MUST(report != NULL);
        ranking->by[i] = report->by;
        ranking->scores[i] = 0;
        for (uint32_t j = 0; j < report->scores_count; j++)
            scores[j] = report->scores[j].score_ppm;
        if (report->scores_count > 0)
            SURE(daomesh_quality_median(&ranking->scores[i], scores, report->scores_count));
    }
    return DAOMESH_OK;
}

static int32_t pay_report(struct turn *turn, const struct course *course, const struct account *escrow,
                          const struct ranking *ranking, uint32_t at)
{
    struct daomesh_programme_paid_event event = { .programme = course->number,
                                                  .report = (uint8_t)(at + 1),
                                                  .score_ppm = ranking->scores[at],
                                                  .amount = ranking->pays[at] };
    struct account to;
    TRY(daomesh__account_of(turn, &to, ranking->by[at]));
    TRY(daomesh__move(turn, course->programme->contest_token, escrow, &to, &event.amount));
    TRY(daomesh__id_of(turn->state, &event.dao, course->dao));
    TRY(daomesh__id_of(turn->state, &event.to, ranking->by[at]));
    TRY(daomesh__token_id_of(turn->state, &event.token, course->programme->contest_token));
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_PAID, &event);
}

int32_t daomesh__contest_close(struct turn *turn, const struct course *course)
{
    const struct daomesh_contest_record *contest;
    struct ranking ranking = { .count = 0 };
    struct account back;
    if (course->programme->contest_token == 0) return DAOMESH_OK;
    TRY(find_contest(turn->state, &contest, course->dao, course->number));
    MUST(contest != NULL);
    const struct account escrow = daomesh__escrow_at(course->dao, contest->escrow);
    ranking.count = contest->reports;
    TRY(rank(turn, &ranking, course));
    SURE(daomesh_programme_contest(ranking.pays, &ranking.rest, &course->programme->contest_pot,
                                   ranking.scores, ranking.count));
    for (uint32_t i = 0; i < ranking.count; i++) {
        TRY(pay_report(turn, course, &escrow, &ranking, i));
        TRY(delete_evaluation(turn->state, course->dao, report_key(course->number, i + 1)));
    }
    TRY(daomesh__account_of(turn, &back, course->dao));
    TRY(daomesh__move(turn, course->programme->contest_token, &escrow, &back, &ranking.rest));
    return delete_contest(turn->state, course->dao, course->number);
}
