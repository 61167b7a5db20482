/*
 * Budgets: so much is set aside at the beginning of each period, ballots that stand at its end divide it among the lines (rule `lines`),
 * and a timer pays. What is left is carried on or goes back. A decision holds for the period that ends, never for one before.
 */
#include "ledger/budget.h"

#include <daomesh/number.h>

/* --- Opening -------------------------------------------------------------------------------------------------------- */

static int32_t check_terms(struct turn *turn, const struct daomesh_budget_terms *terms)
{
    const daomesh_amount given = amount_from_u64(terms->period_s),
                         least = amount_from_u64(DAOMESH_BUDGET_PERIOD_MIN_S),
                         most = amount_from_u64(DAOMESH_PERIOD_MAX_S);
    if (amount_is_zero(&terms->amount)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.amount");
    if (terms->period_s < DAOMESH_BUDGET_PERIOD_MIN_S)
        return daomesh__say(turn->diag, DAOMESH_E_RANGE, "terms.period_s", &given, &least);
    if (terms->period_s > DAOMESH_PERIOD_MAX_S)
        return daomesh__say(turn->diag, DAOMESH_E_RANGE, "terms.period_s", &given, &most);
    return terms->starts != 0 && terms->starts < turn->now
               ? daomesh__refuse(turn, DAOMESH_E_PAST, "terms.starts")
               : DAOMESH_OK;
}

/* A minter that is not there, or makes another token, would be found out only when the first period begins. */
static int32_t check_minter(struct turn *turn, const struct daomesh_budget_terms *terms, uint64_t token)
{
    const struct daomesh_minter_record *minter;
    if (terms->minter == 0) return DAOMESH_OK;
    TRY(find_minter(turn->state, &minter, terms->minter));
    if (!minter) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "terms.minter");
    return minter->token == token ? DAOMESH_OK
                                  : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.minter");
}

static const char *field_name(uint32_t field)
{
    switch (field) {
    case offsetof(daomesh_lines_rule, method):
        return "decision.method";
    case offsetof(daomesh_lines_rule, tally):
        return "decision.tally";
    case offsetof(daomesh_lines_rule, choice):
        return "decision.choice";
    default:
        return "decision.points";
    }
}

/* Fixed shares weigh nobody; a round hears every member alike. */
static int32_t check_decision(struct turn *turn, const struct daomesh_budget_decision *decision)
{
    daomesh_lines_rule rule;
    uint32_t field;
    daomesh__budget_rule(&rule, decision);
    const int32_t status = daomesh_lines_check(&field, &rule);
    if (status != DAOMESH_OK) return daomesh__refuse(turn, status, field_name(field));
    const int weighs = decision->weight != 0, alike = decision->weight == 1;
    if (weighs == (decision->method == DAOMESH_LINES_SHARES) ||
        (decision->method == DAOMESH_LINES_ROUND && !alike))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "decision.weight");
    return DAOMESH_OK;
}

/* An amount says something by shares, order and chosen; one of the shares is above 0. */
static int32_t check_amounts(struct turn *turn, const struct daomesh_budget_open *act)
{
    const int says =
        act->decision.method != DAOMESH_LINES_TOTALS && act->decision.method != DAOMESH_LINES_ROUND;
    daomesh_amount sum = amount_from_u64(0);
    for (uint32_t i = 0; i < act->lines_count; i++) {
        if (!says && !amount_is_zero(&act->lines[i].amount))
            return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "lines.amount");
        if (daomesh_amount_add(&sum, &sum, &act->lines[i].amount) != DAOMESH_OK)
            return daomesh__refuse(turn, DAOMESH_E_RANGE, "lines.amount");
    }
    return says && amount_is_zero(&sum) ? daomesh__refuse(turn, DAOMESH_E_RANGE, "lines.amount") : DAOMESH_OK;
}

static int32_t read_lines(struct turn *turn, struct daomesh_budget_record *record,
                          const struct daomesh_budget_open *act)
{
    if (act->lines_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "lines");
    TRY(check_amounts(turn, act));
    record->lines_count = act->lines_count;
    for (uint32_t i = 0; i < act->lines_count; i++) {
        struct daomesh_budget_payee *line = &record->lines[i];
        TRY(daomesh__known_party(turn, &line->payee, &act->lines[i].payee, "lines.payee"));
        COPY_TEXT(line->title, act->lines[i].title);
        line->amount = act->lines[i].amount;
    }
    return DAOMESH_OK;
}

static int32_t take_number(struct turn *turn, struct budget *budget)
{
    struct daomesh_dao_record *dao;
    struct account escrow;
    TRY(edit_dao(turn->state, &dao, budget->dao));
    if (dao->open_budgets == DAOMESH_BUDGETS_MAX || dao->budgets == UINT32_MAX)
        return daomesh__refuse(turn, DAOMESH_E_LIMIT, "dao");
    dao->open_budgets++;
    budget->number = ++dao->budgets;
    TRY(create_budget(turn->state, &budget->record, budget->dao, budget->number));
    TRY(daomesh__escrow_new(turn, &escrow, budget->dao));
    budget->record->escrow = escrow.holder;
    return DAOMESH_OK;
}

/* Who spends within an allowance decides on all periods at once; one without an end is beyond every allowance. */
static int32_t spend_planned(struct turn *turn, const struct budget *budget)
{
    const struct daomesh_budget_terms *terms = &budget->record->terms;
    daomesh_amount planned;
    if (terms->periods == 0 || daomesh_lines_planned(&planned, &terms->amount, terms->periods) != DAOMESH_OK)
        memset(&planned, 0xff, sizeof planned);
    return daomesh__purse_spend(turn, budget->dao, budget->record->token, &planned);
}

static int32_t announce_opened(struct turn *turn, const struct budget *budget,
                               const struct daomesh_budget_open *act)
{
    const struct daomesh_budget_opened_event event = { .dao = act->dao,
                                                       .budget = budget->number,
                                                       .token = act->token,
                                                       .amount = act->terms.amount,
                                                       .period_s = act->terms.period_s };
    return daomesh__emit(turn, DAOMESH_EVENT_BUDGET_OPENED, &event);
}

/* --- Periods -------------------------------------------------------------------------------------------------------- */

static struct account escrow_of(const struct budget *budget)
{
    return daomesh__escrow_at(budget->dao, budget->record->escrow);
}

/* The treasury gives what it has, up to the amount. Not daomesh__move: it was spent when the budget was decided on. */
static int32_t draw_treasury(struct turn *turn, const struct budget *budget, daomesh_amount *drawn)
{
    struct account treasury;
    daomesh_amount free;
    int32_t order;
    const struct account escrow = escrow_of(budget);
    TRY(daomesh__account_of(turn, &treasury, budget->dao));
    TRY(daomesh__account_balance(turn->state, &free, &treasury, budget->record->token));
    *drawn = budget->record->terms.amount;
    SURE(daomesh_amount_compare(&order, &free, drawn));
    if (order < 0) *drawn = free;
    TRY(daomesh__account_move(turn->state, budget->record->token, &treasury, &escrow, drawn));
    return order < 0 ? daomesh__say(turn->diag, DAOMESH_E_BALANCE, "terms.amount",
                                    &budget->record->terms.amount, &free)
                     : DAOMESH_OK;
}

/* The DAO mints in its own name, whoever decided on the budget; under the boundaries of the minter it is a mint of now. */
static int32_t draw_minter(struct turn *turn, const struct budget *budget, daomesh_amount *drawn)
{
    const struct daomesh_budget_record *record = budget->record;
    const struct account escrow = escrow_of(budget);
    const struct turn_mark mark = daomesh__turn_mark(turn);
    struct turn own = *turn;
    own.role = own.pathway = 0;
    own.party = budget->dao;
    *drawn = record->terms.amount;
    const struct daomesh_release_plan mint = {
        .parts = 1, .starts = turn->now, .total = *drawn, .until = UINT64_MAX
    };
    int32_t status = daomesh__minter_reserve(&own, record->terms.minter, record->token, &mint);
    if (status == DAOMESH_OK) status = daomesh__minter_make(&own, record->terms.minter, &escrow, drawn);
    if (status == DAOMESH_OK || daomesh__is_fault(status)) return status;
    daomesh__turn_undo(turn, &mark);
    *drawn = amount_from_u64(0);
    return status;
}

/* A period begins with what there is; *status says why that is less than it should be. */
static int32_t begin_period(struct turn *turn, const struct budget *budget, int32_t *status)
{
    struct daomesh_budget_record *record = budget->record;
    struct daomesh_budget_begun_event event = { .budget = budget->number };
    *status = record->terms.minter ? draw_minter(turn, budget, &event.drawn)
                                   : draw_treasury(turn, budget, &event.drawn);
    if (daomesh__is_fault(*status)) return *status;
    MUST(daomesh_amount_add(&record->held, &record->held, &event.drawn) == DAOMESH_OK);
    record->period++;
    record->ends = daomesh__later(record->ends, record->terms.period_s);
    TRY(daomesh__timer_set(turn, &record->timer, record->ends, TIMER_BUDGET, budget->dao, budget->number));
    event.period = record->period;
    event.held = record->held;
    event.ends = record->ends;
    event.status = (uint16_t)*status;
    TRY(daomesh__id_of(turn->state, &event.dao, budget->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_BUDGET_BEGUN, &event);
}

/* Back to the treasury, or out of the world again. */
static int32_t give_back(struct turn *turn, const struct budget *budget, const daomesh_amount *amount)
{
    struct daomesh_budget_record *record = budget->record;
    const struct account escrow = escrow_of(budget);
    struct account treasury;
    TRY(daomesh__account_of(turn, &treasury, budget->dao));
    MUST(daomesh_amount_subtract(&record->held, &record->held, amount) == DAOMESH_OK);
    return record->terms.minter ? daomesh__account_burn(turn->state, record->token, &escrow, amount)
                                : daomesh__hand_out(turn, record->token, &escrow, &treasury, amount);
}

static int32_t pay_line(struct turn *turn, const struct budget *budget, uint64_t payee,
                        const daomesh_amount *part)
{
    struct daomesh_budget_record *record = budget->record;
    const struct payment payment = { .token = record->token,
                                     .from = escrow_of(budget),
                                     .payer = budget->dao,
                                     .payee = payee,
                                     .amount = *part,
                                     .number = budget->number,
                                     .why = PAY_BUDGET };
    MUST(daomesh_amount_subtract(&record->held, &record->held, part) == DAOMESH_OK);
    return daomesh__pay(turn, &payment);
}

static int32_t end_period(struct turn *turn, const struct budget *budget)
{
    struct daomesh_budget_record *record = budget->record;
    daomesh_amount parts[DAOMESH_BUDGET_LINES_MAX];
    daomesh_lines_totals totals;
    int32_t status;
    struct daomesh_budget_settled_event event = { .budget = budget->number, .period = record->period };
    TRY(daomesh__budget_divide(turn, parts, &totals, &event.voters, &status, budget));
    event.spent = totals.spent;
    event.carried = totals.carried;
    event.returned = totals.returned;
    event.status = (uint16_t)status;
    TRY(daomesh__id_of(turn->state, &event.dao, budget->dao));
    TRY(daomesh__emit(turn, DAOMESH_EVENT_BUDGET_SETTLED, &event));
    for (uint32_t i = 0; i < record->lines_count; i++)
        TRY(pay_line(turn, budget, record->lines[i].payee, &parts[i]));
    TRY(give_back(turn, budget, &totals.returned));
    return daomesh__budget_sweep(turn, budget, 0);
}

static int32_t finish(struct turn *turn, const struct budget *budget)
{
    struct daomesh_budget_record *record = budget->record;
    struct daomesh_dao_record *dao;
    struct daomesh_budget_closed_event event = { .budget = budget->number, .returned = record->held };
    TRY(give_back(turn, budget, &event.returned));
    TRY(daomesh__budget_sweep(turn, budget, 1));
    TRY(daomesh__timer_drop(turn, &record->timer));
    record->closed = 1;
    TRY(edit_dao(turn->state, &dao, budget->dao));
    dao->open_budgets--;
    TRY(daomesh__id_of(turn->state, &event.dao, budget->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_BUDGET_CLOSED, &event);
}

/* --- Time ----------------------------------------------------------------------------------------------------------- */

static int32_t edit_running(struct turn *turn, struct budget *budget, uint64_t dao, uint32_t number)
{
    const struct daomesh_budget_record *seen;
    budget->dao = dao;
    budget->number = number;
    TRY(find_budget(turn->state, &seen, dao, number));
    if (!seen) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_BUDGET, "budget");
    if (seen->closed) return daomesh__refuse(turn, DAOMESH_E_CLOSED, "budget");
    return edit_budget(turn->state, &budget->record, dao, number);
}

int32_t daomesh__budget_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_budget_record *record;
    TRY(edit_budget(turn->state, &record, dao, number));
    record->timer = 0;
    return DAOMESH_OK;
}

/* One period each time: the one that is over, and the beginning of the next. */
int32_t daomesh__budget_turn(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct budget budget;
    int32_t status;
    TRY(edit_running(turn, &budget, dao, (uint32_t)number));
    struct daomesh_budget_record *record = budget.record;
    if (turn->now < record->ends) return DAOMESH_E_NOT_DUE;
    TRY(daomesh__timer_drop(turn, &record->timer));
    if (record->period > 0) TRY(end_period(turn, &budget));
    /* At the end of time no further period could end. */
    if ((record->terms.periods != 0 && record->period == record->terms.periods) ||
        record->ends == UINT64_MAX || record->period == UINT32_MAX)
        return finish(turn, &budget);
    struct turn quiet = *turn; /* that less is set aside is no failure of this */
    quiet.diag = NULL;
    return begin_period(&quiet, &budget, &status);
}

/* --- Handlers ------------------------------------------------------------------------------------------------------- */

int32_t daomesh__budget_open(struct turn *turn, const void *body)
{
    const struct daomesh_budget_open *act = body;
    struct budget budget;
    uint64_t token;
    int32_t status;
    TRY(daomesh__dao_row(turn->state, &budget.dao, &act->dao));
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(check_terms(turn, &act->terms));
    TRY(check_minter(turn, &act->terms, token));
    TRY(check_decision(turn, &act->decision));
    TRY(take_number(turn, &budget));
    struct daomesh_budget_record *record = budget.record;
    COPY_TEXT(record->title, act->title);
    record->token = token;
    record->terms = act->terms;
    record->decision = act->decision;
    if (record->terms.starts == 0) record->terms.starts = turn->now;
    record->ends = record->terms.starts;
    TRY(read_lines(turn, record, act));
    TRY(spend_planned(turn, &budget));
    TRY(announce_opened(turn, &budget, act));
    if (record->ends > turn->now)
        return daomesh__timer_set(turn, &record->timer, record->ends, TIMER_BUDGET, budget.dao,
                                  budget.number);
    TRY(begin_period(turn, &budget, &status));
    return status;
}

/* Named lines ascend, and are there. */
static int32_t check_marks(struct turn *turn, const struct daomesh_budget_vote *act, uint32_t lines)
{
    for (uint32_t i = 0; i < act->marks_count; i++) {
        const uint8_t line = act->marks[i].line;
        if (line == 0 || line > lines) return daomesh__refuse(turn, DAOMESH_E_RANGE, "marks.line");
        if (i == 0 || line > act->marks[i - 1].line) continue;
        return daomesh__refuse(
            turn, line == act->marks[i - 1].line ? DAOMESH_E_REPEATED : DAOMESH_E_NOT_SORTED, "marks.line");
    }
    return DAOMESH_OK;
}

static uint32_t place_of(const struct daomesh_budget_record *record, uint32_t slot)
{
    uint32_t place = 0;
    while (place < record->voters_count && record->voters[place] != slot)
        place++;
    return place;
}

/* Where those who left take up room, they make it. */
static int32_t list_voter(struct turn *turn, const struct budget *budget, uint32_t slot)
{
    struct daomesh_budget_record *record = budget->record;
    struct daomesh_budget_ballot_record *ballot;
    if (record->voters_count == DAOMESH_BUDGET_VOTERS_MAX) TRY(daomesh__budget_sweep(turn, budget, 0));
    if (record->voters_count == DAOMESH_BUDGET_VOTERS_MAX)
        return daomesh__refuse(turn, DAOMESH_E_LIMIT, "budget");
    record->voters[record->voters_count++] = slot;
    return create_budget_ballot(turn->state, &ballot, budget->dao, budget_ballot_key(budget->number, slot));
}

static int32_t withdraw(struct turn *turn, const struct budget *budget, uint32_t slot)
{
    struct daomesh_budget_record *record = budget->record;
    const uint32_t place = place_of(record, slot);
    if (place == record->voters_count) return DAOMESH_OK;
    record->voters[place] = record->voters[--record->voters_count];
    record->voters[record->voters_count] = 0;
    return delete_budget_ballot(turn->state, budget->dao, budget_ballot_key(budget->number, slot));
}

static int32_t put_ballot(struct turn *turn, const struct budget *budget, const struct member_place *member,
                          const struct daomesh_budget_vote *act)
{
    struct daomesh_budget_ballot_record *ballot;
    if (act->marks_count == 0) return withdraw(turn, budget, member->number);
    TRY(daomesh__budget_check_ballot(turn, budget->record, act->marks, act->marks_count));
    if (place_of(budget->record, member->number) == budget->record->voters_count)
        TRY(list_voter(turn, budget, member->number));
    TRY(edit_budget_ballot(turn->state, &ballot, budget->dao,
                           budget_ballot_key(budget->number, member->number)));
    ballot->party = member->slot->party;
    ballot->joined = member->slot->joined;
    ballot->marks_count = act->marks_count;
    memcpy(ballot->marks, act->marks, sizeof ballot->marks);
    return DAOMESH_OK;
}

int32_t daomesh__budget_vote(struct turn *turn, const void *body)
{
    const struct daomesh_budget_vote *act = body;
    const struct daomesh_budget_voted_event event = {
        .dao = act->dao, .budget = act->budget, .party = turn->actor_id, .lines = (uint8_t)act->marks_count
    };
    struct member_place member;
    struct budget budget;
    TRY(daomesh__member_active(turn, &member, &act->dao, &turn->actor_id));
    TRY(edit_running(turn, &budget, member.dao, act->budget));
    if (turn->now >= budget.record->ends) return daomesh__refuse(turn, DAOMESH_E_UNSETTLED, "budget");
    if (budget.record->decision.method == DAOMESH_LINES_SHARES)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "budget");
    TRY(check_marks(turn, act, budget.record->lines_count));
    TRY(put_ballot(turn, &budget, &member, act));
    return daomesh__emit(turn, DAOMESH_EVENT_BUDGET_VOTED, &event);
}

int32_t daomesh__budget_process(struct turn *turn, const void *body)
{
    const struct daomesh_budget_process *act = body;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    return daomesh__budget_turn(turn, dao, act->budget);
}

int32_t daomesh__budget_close(struct turn *turn, const void *body)
{
    const struct daomesh_budget_close *act = body;
    struct budget budget;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(edit_running(turn, &budget, dao, act->budget));
    if (turn->now >= budget.record->ends) return daomesh__refuse(turn, DAOMESH_E_UNSETTLED, "budget");
    return finish(turn, &budget);
}
