/*
 * Foundings with pooled deposits, all or nothing: each founder pays in, the last one's payment founds the DAO and the deposits are
 * its treasury. Past the deadline everybody gets back what they paid.
 */
#include "ledger/ledger.h"

/* What the last payment needs besides founding: each token of each deposit leaves an escrow and comes into the treasury. */
#define FUEL_TO_PAY_OUT (2 * DAOMESH_FOUNDERS_MAX * (DAOMESH_BUNDLE_MAX + 2))

static uint64_t deposit_key(uint64_t founding, uint32_t place)
{
    return founding * DAOMESH_FOUNDERS_MAX + place;
}

/* Runs the dao.found that waits, as its founder. */
static int32_t found_dao(struct turn *turn, uint64_t founder, daomesh_span body)
{
    struct turn inner = *turn;
    inner.actor = founder;
    TRY(daomesh__id_of(turn->state, &inner.actor_id, founder));
    return daomesh__turn_run(&inner, DAOMESH_ACTION_DAO_FOUND, body);
}

/* What could not be founded now, with fuel left for the deposits, is not opened: founds, and takes it back. */
static int32_t try_founding(struct turn *turn, daomesh_span body)
{
    const struct turn_mark mark = daomesh__turn_mark(turn);
    int32_t status = found_dao(turn, turn->actor, body);
    daomesh__turn_undo(turn, &mark);
    if (status == DAOMESH_OK && daomesh__state_fuel_left(turn->state) < FUEL_TO_PAY_OUT)
        return DAOMESH_E_FUEL;
    return status;
}

/* --- Opening ------------------------------------------------------------------------------------------------------ */

static int32_t add_deposit(struct turn *turn, uint64_t founding, uint32_t place,
                           const struct daomesh_founding_deposit *asked)
{
    struct daomesh_deposit_record *deposit;
    TRY(create_deposit(turn->state, &deposit, deposit_key(founding, place)));
    TRY(daomesh__known_party(turn, &deposit->party, &asked->party, "deposits.party"));
    if (asked->tokens_count == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "deposits.tokens");
    TRY(daomesh__bundle_read(turn, deposit->tokens, asked->tokens, asked->tokens_count, "deposits.tokens"));
    deposit->tokens_count = asked->tokens_count;
    return DAOMESH_OK;
}

static int32_t add_deposits(struct turn *turn, uint32_t *count, uint64_t founding, daomesh_list list)
{
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_FOUNDING_OPEN, 2);
    struct daomesh_founding_deposit asked;
    daomesh_id before = { { 0 } };
    for (*count = 0;; (*count)++) {
        int32_t status = daomesh__list_next(&asked, &list, field);
        if (status == DAOMESH_E_END) break;
        SURE(status); /* the body was read whole before */
        if (*count > 0) TRY(daomesh__check_ascends(turn, &before, &asked.party, "deposits"));
        TRY(add_deposit(turn, founding, *count, &asked));
        before = asked.party;
    }
    return *count > 0 ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_RANGE, "deposits");
}

/* A deposit stays in until the deadline: nobody's money waits for ever for somebody who never pays. */
static int32_t check_deadline(struct turn *turn, uint64_t deadline)
{
    return deadline >= turn->now && deadline - turn->now <= DAOMESH_PERIOD_MAX_S
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_RANGE, "deadline");
}

int32_t daomesh__founding_open(struct turn *turn, const void *body)
{
    const struct daomesh_founding_open *act = body;
    struct daomesh_founding_record *founding;
    struct daomesh_founding_opened_event event = { .founder = turn->actor_id, .deadline = act->deadline };
    const uint64_t number = turn->counters->foundings + 1;
    TRY(check_deadline(turn, act->deadline));
    TRY(try_founding(turn, act->body));
    turn->counters->foundings = event.founding = number;
    TRY(create_founding(turn->state, &founding, number));
    founding->founder = turn->actor;
    founding->deadline = act->deadline;
    TRY(add_deposits(turn, &founding->deposits, number, act->deposits));
    TRY(put_founding_body_blob(turn->state, number, act->body.at, act->body.len));
    TRY(daomesh__timer_set(turn, &founding->timer, daomesh__later(act->deadline, 1), TIMER_FOUNDING,
                           HOME_LEDGER, number));
    TRY(daomesh_dao_id(&event.dao, turn->ledger, &turn->actor_id, act->body.at, act->body.len));
    return daomesh__emit(turn, DAOMESH_EVENT_FOUNDING_OPENED, &event);
}

/* --- The end ---------------------------------------------------------------------------------------------------------- */

/* What was paid in goes to the DAO, or where heir is 0 back to whom it came from. */
static int32_t empty_deposit(struct turn *turn, uint64_t local, uint64_t heir)
{
    const struct daomesh_deposit_record *deposit;
    struct account to;
    TRY(find_deposit(turn->state, &deposit, local));
    MUST(deposit != NULL);
    if (deposit->escrow != 0) {
        const struct account escrow = daomesh__escrow_at(HOME_LEDGER, deposit->escrow);
        TRY(daomesh__account_of(turn, &to, heir ? heir : deposit->party));
        TRY(daomesh__bundle_move(turn, deposit->tokens, deposit->tokens_count, &escrow, &to));
    }
    return delete_deposit(turn->state, local);
}

static int32_t end_founding(struct turn *turn, uint64_t number, uint64_t heir)
{
    const struct daomesh_founding_record *founding;
    struct daomesh_founding_ended_event event = { .founding = number, .founded = heir != 0 };
    TRY(find_founding(turn->state, &founding, number));
    MUST(founding != NULL);
    for (uint32_t place = 0; place < founding->deposits; place++)
        TRY(empty_deposit(turn, deposit_key(number, place), heir));
    if (founding->timer != 0) TRY(daomesh__state_cancel(turn->state, founding->timer));
    TRY(delete_founding_body(turn->state, number));
    TRY(delete_founding(turn->state, number));
    return daomesh__emit(turn, DAOMESH_EVENT_FOUNDING_ENDED, &event);
}

int32_t daomesh__founding_timer_gone(struct turn *turn, uint64_t home, uint64_t founding)
{
    struct daomesh_founding_record *record;
    (void)home;
    TRY(edit_founding(turn->state, &record, founding));
    record->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__founding_timeout(struct turn *turn, uint64_t home, uint64_t founding)
{
    (void)home;
    return end_founding(turn, founding, 0);
}

/* --- Paying in ---------------------------------------------------------------------------------------------------------- */

static int32_t find_place(struct turn *turn, uint64_t *local, uint64_t number,
                          const struct daomesh_founding_record *founding)
{
    for (uint32_t place = 0; place < founding->deposits; place++) {
        const struct daomesh_deposit_record *deposit;
        *local = deposit_key(number, place);
        TRY(find_deposit(turn->state, &deposit, *local));
        MUST(deposit != NULL);
        if (deposit->party == turn->party) return deposit->escrow == 0 ? DAOMESH_OK : DAOMESH_E_JOINED;
    }
    return DAOMESH_E_NOT_ALLOWED;
}

static int32_t pay_in(struct turn *turn, uint64_t local)
{
    struct daomesh_deposit_record *deposit;
    struct account from, escrow;
    TRY(edit_deposit(turn->state, &deposit, local));
    TRY(daomesh__escrow_new(turn, &escrow, HOME_LEDGER));
    TRY(daomesh__account_of(turn, &from, turn->party));
    deposit->escrow = escrow.holder;
    return daomesh__bundle_move(turn, deposit->tokens, deposit->tokens_count, &from, &escrow);
}

static int32_t begin_dao(struct turn *turn, uint64_t number, uint64_t founder)
{
    daomesh_span body;
    daomesh_id founder_id, dao_id;
    uint64_t dao;
    TRY(find_founding_body_blob(turn->state, &body, number));
    TRY(found_dao(turn, founder, body));
    TRY(daomesh__id_of(turn->state, &founder_id, founder));
    TRY(daomesh_dao_id(&dao_id, turn->ledger, &founder_id, body.at, body.len));
    TRY(daomesh__dao_row(turn->state, &dao, &dao_id));
    return end_founding(turn, number, dao);
}

int32_t daomesh__founding_join(struct turn *turn, const void *body)
{
    const struct daomesh_founding_join *act = body;
    struct daomesh_founding_joined_event event = { .founding = act->founding, .party = act->party };
    const struct daomesh_founding_record *seen;
    struct daomesh_founding_record *founding;
    uint64_t local = 0;
    TRY(find_founding(turn->state, &seen, act->founding));
    if (!seen) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_FOUNDING, "founding");
    if (turn->now > seen->deadline) return DAOMESH_E_ENDED;
    TRY(find_place(turn, &local, act->founding, seen));
    TRY(pay_in(turn, local));
    TRY(edit_founding(turn->state, &founding, act->founding));
    founding->paid++;
    TRY(daomesh__emit(turn, DAOMESH_EVENT_FOUNDING_JOINED, &event));
    return founding->paid == founding->deposits ? begin_dao(turn, act->founding, founding->founder)
                                                : DAOMESH_OK;
}
