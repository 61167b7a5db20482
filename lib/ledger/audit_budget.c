/* The audit of budgets: what one holds lies in its escrow, who runs has a timer, ballots are the listed ones. */
#include "ledger/audit.h"
#include "ledger/budget.h"

static int32_t audit_ballots(struct audit *audit, const struct daomesh_budget_record *budget, uint64_t dao,
                             uint32_t number)
{
    for (uint32_t i = 0; i < budget->voters_count; i++) {
        const struct daomesh_budget_ballot_record *ballot;
        TRY(find_budget_ballot(audit->state, &ballot, dao, budget_ballot_key(number, budget->voters[i])));
        if (!ballot || ballot->party == 0 || ballot->marks_count == 0)
            return daomesh__broken(audit, "a ballot on a budget is missing or empty", NULL, NULL);
        for (uint32_t j = 0; j < i; j++) {
            if (budget->voters[j] == budget->voters[i])
                return daomesh__broken(audit, "a voter on a budget is listed twice", NULL, NULL);
        }
        for (uint32_t j = 0; j < ballot->marks_count; j++) {
            if (ballot->marks[j].line == 0 || ballot->marks[j].line > budget->lines_count)
                return daomesh__broken(audit, "a ballot names a line that the budget has not", NULL, NULL);
        }
    }
    audit->expected[DAOMESH_RECORD_BUDGET_BALLOT] += budget->voters_count;
    return DAOMESH_OK;
}

static int32_t audit_lines(struct audit *audit, const struct daomesh_budget_record *budget)
{
    for (uint32_t i = 0; i < budget->lines_count; i++) {
        if (budget->lines[i].payee == 0 || budget->lines[i].payee > audit->ledger->committed.parties)
            return daomesh__broken(audit, "a line of a budget pays nobody", NULL, NULL);
    }
    return budget->lines_count > 0 ? DAOMESH_OK
                                   : daomesh__broken(audit, "a budget without lines", NULL, NULL);
}

/* A budget that runs has a timer, or one that failed and waits for somebody who processes it. */
static int32_t audit_time(struct audit *audit, const struct daomesh_budget_record *budget, uint64_t dao,
                          uint32_t number)
{
    if (budget->terms.periods != 0 && budget->period > budget->terms.periods)
        return daomesh__broken(audit, "a budget went on after its last period", NULL, NULL);
    if (budget->closed)
        return budget->voters_count == 0 && budget->timer == 0 && amount_is_zero(&budget->held)
                   ? DAOMESH_OK
                   : daomesh__broken(audit, "a budget that ended still holds something", NULL, NULL);
    if (budget->timer == 0 && budget->ends > audit->ledger->committed_time)
        return daomesh__broken(audit, "a budget without a timer", NULL, NULL);
    return daomesh__audit_timer(audit, budget->timer, TIMER_BUDGET, dao, number);
}

static int32_t audit_budget(struct audit *audit, uint64_t dao, uint32_t number, uint32_t *open)
{
    const struct daomesh_budget_record *budget;
    TRY(find_budget(audit->state, &budget, dao, number));
    if (!budget) return daomesh__broken(audit, "a budget is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_BUDGET]++;
    *open += !budget->closed;
    const struct daomesh_token_part held = { budget->token, budget->held };
    TRY(daomesh__audit_escrow(audit, dao, budget->escrow, &held, !amount_is_zero(&budget->held)));
    TRY(audit_lines(audit, budget));
    TRY(audit_ballots(audit, budget, dao, number));
    return audit_time(audit, budget, dao, number);
}

int32_t daomesh__audit_budgets(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    uint32_t open = 0;
    for (uint32_t number = 1; number <= dao->budgets; number++) {
        audit->object = number;
        TRY(audit_budget(audit, row, number, &open));
    }
    audit->object = 0;
    return daomesh__same_number(audit, dao->open_budgets, open, "running budgets are miscounted");
}
