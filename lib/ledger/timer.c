/* Timers: what becomes due by itself. They run at the beginning of a batch, each time a bounded number with bounded fuel. */
#include "ledger/ledger.h"

/* What a timer is for: its object forgets it, and then does what is due. What fails is undone, but for the forgetting. */
typedef int32_t timer_effect(struct turn *turn, uint64_t home, uint64_t object);
struct timer_kind {
    timer_effect *gone;
    timer_effect *step;
};

static const struct timer_kind timer_kinds[] = {
    [TIMER_PROPOSAL] = { daomesh__proposal_timer_gone, daomesh__proposal_step },
    [TIMER_APPLICATION] = { daomesh__application_timer_gone, daomesh__application_timeout },
    [TIMER_FOUNDING] = { daomesh__founding_timer_gone, daomesh__founding_timeout },
    [TIMER_SALE] = { daomesh__sale_timer_gone, daomesh__sale_step },
    [TIMER_BOUNTY] = { daomesh__bounty_timer_gone, daomesh__bounty_step },
    [TIMER_SETTLEMENT] = { daomesh__bounty_timer_gone, daomesh__bounty_step },
    [TIMER_RECOVERY] = { daomesh__recovery_timer_gone, daomesh__recovery_step },
    [TIMER_GUARDIANS] = { daomesh__guardians_timer_gone, daomesh__guardians_step },
    [TIMER_BUDGET] = { daomesh__budget_timer_gone, daomesh__budget_turn },
    [TIMER_MINT] = { daomesh__mint_timer_gone, daomesh__mint_step },
    [TIMER_CONVICTION] = { daomesh__conviction_timer_gone, daomesh__conviction_step },
    [TIMER_VOTERS] = { daomesh__voters_timer_gone, daomesh__voters_step },
    [TIMER_CONTROLLER] = { daomesh__controller_timer_gone, daomesh__controller_step },
    [TIMER_DIAL] = { daomesh__dial_timer_gone, daomesh__dial_step },
    [TIMER_PROGRAMME] = { daomesh__programme_timer_gone, daomesh__programme_step },
    [TIMER_KILL] = { daomesh__kill_timer_gone, daomesh__kill_step },
};

uint64_t daomesh__later(uint64_t time, uint64_t duration)
{
    return duration > UINT64_MAX - time ? UINT64_MAX : time + duration;
}

int32_t daomesh__timer_set(struct turn *turn, uint64_t *row, uint64_t due, uint8_t what, uint64_t dao,
                           uint64_t object)
{
    uint64_t next = turn->counters->timers + 1;
    TRY(daomesh__state_schedule(turn->state, next, due, what, dao, object));
    turn->counters->timers = next;
    *row = next;
    return DAOMESH_OK;
}

int32_t daomesh__timer_drop(struct turn *turn, uint64_t *row)
{
    if (*row == 0) return DAOMESH_OK;
    TRY(daomesh__state_cancel(turn->state, *row));
    *row = 0;
    return DAOMESH_OK;
}

static int32_t announce_failure(struct turn *turn, const struct daomesh_timer_record *timer, int32_t status)
{
    struct daomesh_timer_failed_event event = { .object = timer->object,
                                                .status = (uint16_t)status,
                                                .what = timer->what };
    if (timer->dao != HOME_LEDGER) TRY(daomesh__id_of(turn->state, &event.dao, timer->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_TIMER_FAILED, &event);
}

/* The timer is gone before its effect runs; an effect that fails is undone and leaves an event. */
static int32_t run_one(struct turn *turn, const struct daomesh_timer_record *due, uint64_t row)
{
    const struct daomesh_timer_record timer = *due;
    MUST(timer.what < COUNT_OF(timer_kinds));
    MUST(timer_kinds[timer.what].step != NULL);
    const struct timer_kind *kind = &timer_kinds[timer.what];
    TRY(daomesh__state_cancel(turn->state, row));
    TRY(kind->gone(turn, timer.dao, timer.object));
    struct turn_mark mark = daomesh__turn_mark(turn);
    int32_t status = kind->step(turn, timer.dao, timer.object);
    if (status == DAOMESH_OK || daomesh__is_fault(status)) return status;
    daomesh__turn_undo(turn, &mark);
    daomesh__state_fuel(turn->state, DAOMESH_FUEL_RECORDS);
    return announce_failure(turn, &timer, status);
}

int32_t daomesh__timers_run(struct daomesh_ledger *ledger)
{
    struct turn turn = { .state = ledger->state,
                         .counters = &ledger->counters,
                         .ledger = &ledger->id,
                         .now = ledger->time,
                         .mode = ledger->mode,
                         .entry = ledger->counters.entries };
    uint64_t fuel = DAOMESH_FUEL_PER_BEGIN;
    for (uint32_t i = 0; i < DAOMESH_TIMERS_PER_BEGIN && fuel > 0; i++) {
        const struct daomesh_timer_record *timer;
        uint64_t row;
        int32_t status = daomesh__state_due(ledger->state, &timer, &row, ledger->time);
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        TRY(status);
        daomesh__state_fuel(ledger->state, DAOMESH_FUEL_RECORDS);
        TRY(run_one(&turn, timer, row));
        uint64_t used = DAOMESH_FUEL_RECORDS - daomesh__state_fuel_left(ledger->state);
        fuel -= used < fuel ? used : fuel;
        daomesh__state_clear(ledger->state);
    }
    return DAOMESH_OK;
}
