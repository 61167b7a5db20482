/*
 * Killing a programme: an escalation game (rule `escalation`) that anybody may begin with a bond and anybody may answer; silence
 * decides, and at the top the DAO. A programme whose terms name no game is the DAO's alone to kill.
 *
 * What was released by then stays the recipients'; the rest is never made. A programme that ends before the game does needs no answer
 * any more: everybody gets back what they put up.
 */
#include "ledger/programme.h"

#include <daomesh/escalation.h>

#define BY_SILENCE 1
#define BY_DAO 2
#define BY_END 3

/* A programme, and the game about it; bonds lie in an escrow under the DAO's home. */
struct match {
    struct course course;
    struct daomesh_kill_game_record *record;
    daomesh_escalation game;
};

/* --- Reading ----------------------------------------------------------------------------------------------------------- */

static daomesh_escalation as_rule(const struct daomesh_programme_record *programme,
                                  const struct daomesh_kill_game_record *record)
{
    daomesh_escalation game = { .size = sizeof game,
                                .rounds = programme->kill_rounds,
                                .window = programme->kill_window_s,
                                .first = programme->kill_bond };
    if (!record || record->bonds_count == 0) return game;
    game.played = record->bonds_count;
    game.since = record->since;
    game.last = record->bonds[record->bonds_count - 1].amount;
    return game;
}

/* A programme that runs or will; its game, where there is one. */
static int32_t find_match(struct turn *turn, struct match *match, const daomesh_id *dao, uint32_t number)
{
    const struct daomesh_kill_game_record *seen;
    struct course *course = &match->course;
    match->record = NULL;
    TRY(daomesh__programme_find(turn, course, dao, number));
    if (course->state < DAOMESH_PROGRAMME_QUEUED || course->state > DAOMESH_PROGRAMME_EVALUATING)
        return daomesh__refuse(turn, DAOMESH_E_PROGRAMME_STATE, "programme");
    TRY(find_kill_game(turn->state, &seen, course->dao, number));
    if (seen) TRY(edit_kill_game(turn->state, &match->record, course->dao, number));
    match->game = as_rule(course->programme, match->record);
    return DAOMESH_OK;
}

/* --- Bonds --------------------------------------------------------------------------------------------------------------- */

static int32_t new_game(struct turn *turn, struct match *match)
{
    struct account escrow;
    TRY(daomesh__escrow_new(turn, &escrow, match->course.dao));
    TRY(create_kill_game(turn->state, &match->record, match->course.dao, match->course.number));
    match->record->escrow = escrow.holder;
    return DAOMESH_OK;
}

static int32_t check_bond(struct turn *turn, struct match *match, const struct daomesh_programme_bond *act)
{
    daomesh_amount least = amount_from_u64(0);
    int32_t status = daomesh_escalation_bond(&match->game, act->side, &act->amount, turn->now);
    if (status == DAOMESH_OK) return status;
    if (status == DAOMESH_E_CHOICE) return daomesh__refuse(turn, status, "side");
    if (status != DAOMESH_E_BOND) return daomesh__refuse(turn, status, "programme");
    SURE(daomesh_escalation_least(&least, &match->game));
    return daomesh__say(turn->diag, status, "amount", &act->amount, &least);
}

static int32_t put_up(struct turn *turn, struct match *match, const daomesh_amount *amount)
{
    struct daomesh_kill_game_record *record = match->record;
    const struct account escrow = daomesh__escrow_at(match->course.dao, record->escrow);
    struct account from;
    TRY(daomesh__account_of(turn, &from, turn->party));
    TRY(daomesh__move(turn, match->course.programme->kill_token, &from, &escrow, amount));
    MUST(record->bonds_count < DAOMESH_ESCALATION_ROUNDS_MAX);
    record->bonds[record->bonds_count++] = (struct daomesh_kill_bond){ turn->party, *amount };
    record->since = turn->now;
    TRY(daomesh__timer_drop(turn, &record->timer));
    const uint64_t due = daomesh__later(daomesh__later(turn->now, match->game.window), 1);
    return daomesh__timer_set(turn, &record->timer, due, TIMER_KILL, match->course.dao, match->course.number);
}

int32_t daomesh__programme_bond(struct turn *turn, const void *body)
{
    const struct daomesh_programme_bond *act = body;
    struct match match;
    TRY(find_match(turn, &match, &act->dao, act->programme));
    if (match.course.programme->kill_rounds == 0)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "programme");
    TRY(check_bond(turn, &match, act));
    if (!match.record) TRY(new_game(turn, &match));
    TRY(put_up(turn, &match, &act->amount));
    const struct daomesh_programme_bonded_event event = { .dao = act->dao,
                                                          .programme = act->programme,
                                                          .party = act->party,
                                                          .side = act->side,
                                                          .amount = act->amount,
                                                          .until =
                                                              daomesh__later(turn->now, match.game.window) };
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_BONDED, &event);
}

/* --- The end of a game --------------------------------------------------------------------------------------------------- */

static int32_t pay_back(struct turn *turn, const struct match *match, const daomesh_amount *pays)
{
    const struct daomesh_kill_game_record *record = match->record;
    const struct account escrow = daomesh__escrow_at(match->course.dao, record->escrow);
    for (uint32_t i = 0; i < record->bonds_count; i++) {
        struct account to;
        TRY(daomesh__account_of(turn, &to, record->bonds[i].party));
        TRY(daomesh__move(turn, match->course.programme->kill_token, &escrow, &to, &pays[i]));
    }
    return DAOMESH_OK;
}

static int32_t close_game(struct turn *turn, struct match *match, uint32_t side, uint8_t by)
{
    daomesh_amount bonds[DAOMESH_ESCALATION_ROUNDS_MAX], pays[DAOMESH_ESCALATION_ROUNDS_MAX];
    const uint32_t count = match->record->bonds_count;
    for (uint32_t i = 0; i < count; i++)
        pays[i] = bonds[i] = match->record->bonds[i].amount;
    if (by != BY_END) SURE(daomesh_escalation_settle(pays, bonds, count, side));
    TRY(pay_back(turn, match, pays));
    TRY(daomesh__timer_drop(turn, &match->record->timer));
    return delete_kill_game(turn->state, match->course.dao, match->course.number);
}

static int32_t announce_settled(struct turn *turn, const struct course *course, uint32_t side, uint8_t by)
{
    struct daomesh_programme_settled_event event = { .programme = course->number,
                                                     .side = (uint8_t)side,
                                                     .by = by };
    TRY(daomesh__id_of(turn->state, &event.dao, course->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROGRAMME_SETTLED, &event);
}

/* A successor that was decided on before stays. */
static int32_t kill(struct turn *turn, const struct course *course)
{
    struct daomesh_programme_record *programme = course->programme;
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        if (programme->parts[i].stream != 0) TRY(daomesh__stream_cut(turn, programme->parts[i].stream));
    }
    TRY(daomesh__programme_leave(turn, course));
    TRY(daomesh__contest_close(turn, course));
    programme->stage = PROGRAMME_OVER;
    programme->verdict = DAOMESH_VERDICT_KILL;
    programme->over = turn->now;
    programme->last_day = 0;
    TRY(daomesh__fund_end(turn, course));
    return daomesh__programme_announce_end(turn, course, HOW_KILLED);
}

static int32_t settle(struct turn *turn, struct match *match, uint32_t side, uint8_t by)
{
    if (match->record) TRY(close_game(turn, match, side, by));
    TRY(announce_settled(turn, &match->course, side, by));
    return side == DAOMESH_SIDE_CHANGE && by != BY_END ? kill(turn, &match->course) : DAOMESH_OK;
}

/* The DAO decides at the top of a game, and without one whenever it kills. */
int32_t daomesh__programme_settle(struct turn *turn, const void *body)
{
    const struct daomesh_programme_settle *act = body;
    struct match match;
    uint32_t state = DAOMESH_ESCALATION_TOP;
    TRY(find_match(turn, &match, &act->dao, act->programme));
    if (act->side == 0) return daomesh__refuse(turn, DAOMESH_E_CHOICE, "side");
    if (match.course.programme->kill_rounds != 0)
        SURE(daomesh_escalation_state(&state, NULL, &match.game, turn->now));
    else if (act->side != DAOMESH_SIDE_CHANGE)
        return daomesh__refuse(turn, DAOMESH_E_CHOICE, "side");
    if (state != DAOMESH_ESCALATION_TOP) return daomesh__refuse(turn, DAOMESH_E_NOT_DUE, "programme");
    return settle(turn, &match, act->side, BY_DAO);
}

/* Nobody answered in time, or at the top decided: the bond that stands has won. */
static int32_t settle_won(struct turn *turn, struct match *match)
{
    uint32_t state, side;
    SURE(daomesh_escalation_state(&state, &side, &match->game, turn->now));
    return state == DAOMESH_ESCALATION_WON ? settle(turn, match, side, BY_SILENCE)
                                           : daomesh__refuse(turn, DAOMESH_E_NOT_DUE, "programme");
}

/* For a timer that failed: a pool that the programme pays may have had too much to settle at once. */
int32_t daomesh__programme_process(struct turn *turn, const void *body)
{
    const struct daomesh_programme_process *act = body;
    struct match match;
    TRY(find_match(turn, &match, &act->dao, act->programme));
    if (!match.record) return daomesh__refuse(turn, DAOMESH_E_NOT_DUE, "programme");
    return settle_won(turn, &match);
}

int32_t daomesh__programme_void(struct turn *turn, const struct course *course)
{
    const struct daomesh_kill_game_record *seen;
    struct match match = { .course = *course };
    TRY(find_kill_game(turn->state, &seen, course->dao, course->number));
    if (!seen) return DAOMESH_OK;
    TRY(edit_kill_game(turn->state, &match.record, course->dao, course->number));
    return settle(turn, &match, DAOMESH_SIDE_KEEP, BY_END);
}

int32_t daomesh__kill_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_kill_game_record *record;
    TRY(edit_kill_game(turn->state, &record, dao, number));
    record->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__kill_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct match match = { .course = { .dao = dao, .number = (uint32_t)number } };
    TRY(edit_programme(turn->state, &match.course.programme, dao, number));
    TRY(edit_kill_game(turn->state, &match.record, dao, number));
    match.game = as_rule(match.course.programme, match.record);
    return settle_won(turn, &match);
}
