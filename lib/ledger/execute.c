/* A passed proposal's inner actions run as the DAO, all or nothing. What fails is undone and recorded, and never tried again. */
#include "ledger/ledger.h"

/* Room to record a failure after the inner actions used up their fuel. */
#define FUEL_TO_RECORD 64

/* An inner action costs fuel even where it only writes what was written before; the more, the longer it is to read. */
#define BYTES_PER_FUEL 64

static int32_t spend_fuel(struct turn *turn, daomesh_span body)
{
    uint64_t left = daomesh__state_fuel_left(turn->state), cost = 1 + body.len / BYTES_PER_FUEL;
    if (left < cost) return DAOMESH_E_FUEL;
    daomesh__state_fuel(turn->state, left - cost);
    return DAOMESH_OK;
}

/* `count` of them, the first being number `first` from 0 on. */
static int32_t run_some(struct turn *inner, uint16_t *at, daomesh_span actions, uint32_t first,
                        uint32_t count)
{
    struct inner_cursor cursor;
    uint32_t kind;
    daomesh_span body;
    SURE(daomesh__inner_begin(&cursor, actions)); /* what was proposed was read whole */
    for (*at = 1; *at <= first + count; (*at)++) {
        SURE(daomesh__inner_next(&cursor, &kind, &body));
        if (*at <= first) continue;
        TRY(spend_fuel(inner, body));
        TRY(daomesh__turn_run(inner, kind, body));
    }
    return DAOMESH_OK;
}

static int32_t run_payload(struct turn *turn, uint16_t *at, uint64_t dao, uint64_t number,
                           const struct daomesh_proposal_record *proposal)
{
    daomesh_span actions;
    uint32_t first = 0, count = proposal->actions;
    if (proposal->options) TRY(daomesh__ballot_actions(turn->state, &first, &count, dao, number, proposal));
    if (count == 0) return DAOMESH_OK;
    if (turn->depth + 1 > DAOMESH_FUEL_DEPTH) return DAOMESH_E_FUEL;
    TRY(find_payload_blob(turn->state, &actions, dao, number));
    MUST(actions.len > 0);
    struct turn inner = *turn;
    inner.actor = dao;
    inner.depth = turn->depth + 1;
    inner.pathway = proposal->pathway;
    inner.proposal = number;
    TRY(daomesh__id_of(turn->state, &inner.actor_id, dao));
    return run_some(&inner, at, actions, first, count);
}

/* Marked executed first: its own actions then find it closed and cannot run it again. */
int32_t daomesh__proposal_run(struct turn *turn, uint16_t *at, uint64_t dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    *at = 0;
    TRY(find_proposal(turn->state, &proposal, dao, number));
    MUST(proposal != NULL);
    TRY(daomesh__proposal_finish(turn, dao, number, DAOMESH_FACT_EXECUTED, DAOMESH_STATE_EXECUTED));
    return run_payload(turn, at, dao, number, proposal);
}

int32_t daomesh__proposal_execute(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    struct turn quiet = *turn; /* why an inner action failed is not why the one that is being done does */
    uint16_t at;
    quiet.diag = NULL;
    struct turn_mark mark = daomesh__turn_mark(turn);
    int32_t status = daomesh__proposal_run(&quiet, &at, dao, number);
    if (status == DAOMESH_OK || daomesh__is_fault(status)) return status;
    /* Inside another proposal the fuel is the other's: running out of it must not end this one for good. */
    if (status == DAOMESH_E_FUEL && turn->depth > 0) return status;

    /* What was undone was done: its fuel is gone. New fuel inside another proposal would let failures multiply for ever. */
    daomesh__turn_undo(turn, &mark);
    if (turn->depth == 0 && daomesh__state_fuel_left(turn->state) < FUEL_TO_RECORD)
        daomesh__state_fuel(turn->state, FUEL_TO_RECORD);
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    proposal->status = (uint16_t)status;
    proposal->failed_at = at;
    return daomesh__proposal_finish(turn, dao, number, DAOMESH_FACT_FAILED, DAOMESH_STATE_FAILED);
}
