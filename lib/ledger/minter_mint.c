/* Minting by hand: at once, or, where the minter has a delay, when it is over and nobody vetoed it. */
#include "ledger/minter.h"

static int32_t mint_now(struct turn *turn, uint64_t number, uint64_t party, const daomesh_amount *amount,
                        uint32_t request)
{
    const struct daomesh_minter_record *minter;
    struct daomesh_minter_minted_event event = { .minter = number, .amount = *amount, .request = request };
    struct account to;
    TRY(daomesh__account_of(turn, &to, party));
    TRY(daomesh__bounds_mint(turn, number, amount));
    TRY(daomesh__minter_make_units(turn, number, &to, amount));
    TRY(daomesh__minter_known(turn, &minter, number));
    TRY(daomesh__token_id_of(turn->state, &event.token, minter->token));
    TRY(daomesh__id_of(turn->state, &event.to, party));
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_MINTED, &event);
}

/* The delay is the minter's of now, whatever becomes of it later. */
static int32_t ask_for(struct turn *turn, const struct daomesh_minter_mint *act, uint64_t party)
{
    struct daomesh_minter_record *minter;
    struct daomesh_mint_request_record *request;
    TRY(edit_minter(turn->state, &minter, act->minter));
    if (minter->requests == UINT32_MAX) return DAOMESH_E_LIMIT;
    const uint32_t number = ++minter->requests;
    const uint64_t local = minter_key(act->minter, number);
    TRY(create_mint_request(turn->state, &request, local));
    request->by = turn->party;
    request->to = party;
    request->amount = act->amount;
    request->due = daomesh__later(turn->now, minter->delay_s);
    request->state = REQUEST_WAITING;
    TRY(daomesh__timer_set(turn, &request->timer, request->due, TIMER_MINT, HOME_LEDGER, local));
    const struct daomesh_minter_requested_event event = {
        .minter = act->minter, .request = number, .to = act->to, .amount = act->amount, .due = request->due
    };
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_REQUESTED, &event);
}

int32_t daomesh__minter_mint(struct turn *turn, const void *body)
{
    const struct daomesh_minter_mint *act = body;
    const struct daomesh_minter_record *minter;
    struct daomesh_minter_rights rights;
    struct minter_chain chain;
    uint64_t party;
    TRY(daomesh__minter_known(turn, &minter, act->minter));
    TRY(daomesh__known_party(turn, &party, &act->to, "to"));
    TRY(daomesh__amount_some(turn, &act->amount));
    TRY(daomesh__minter_rights_of(turn, &rights, act->minter, turn->party));
    TRY(daomesh__minter_read_chain(turn, &chain, act->minter, rights.mint));
    TRY(daomesh__minter_ask_chain(turn, &chain, &act->amount, turn->now));
    TRY(daomesh__purse_spend(turn, turn->party, minter->token, &act->amount));
    return minter->delay_s > 0 ? ask_for(turn, act, party)
                               : mint_now(turn, act->minter, party, &act->amount, 0);
}

/* --- Mints that wait ----------------------------------------------------------------------------------------------- */

static int32_t edit_waiting(struct turn *turn, struct daomesh_mint_request_record **out, uint64_t local)
{
    const struct daomesh_mint_request_record *request;
    TRY(find_mint_request(turn->state, &request, local));
    if (!request) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_REQUEST, "request");
    if (request->state != REQUEST_WAITING) return DAOMESH_E_REQUEST_STATE;
    return edit_mint_request(turn->state, out, local);
}

static int32_t end_request(struct turn *turn, struct daomesh_mint_request_record *request, uint8_t state)
{
    request->state = state;
    return daomesh__timer_drop(turn, &request->timer);
}

/* Who asked had the right to; that the admin took it back since is what vetoes are for. */
static int32_t carry_out(struct turn *turn, uint64_t local)
{
    struct daomesh_mint_request_record *request;
    struct minter_chain chain;
    const uint64_t minter = local >> 32;
    TRY(edit_waiting(turn, &request, local));
    if (turn->now < request->due) return DAOMESH_E_NOT_DUE;
    TRY(daomesh__minter_read_chain(turn, &chain, minter, 1));
    TRY(daomesh__minter_ask_chain(turn, &chain, &request->amount, turn->now));
    TRY(end_request(turn, request, REQUEST_MINTED));
    return mint_now(turn, minter, request->to, &request->amount, (uint32_t)local);
}

int32_t daomesh__minter_execute(struct turn *turn, const void *body)
{
    const struct daomesh_minter_execute *act = body;
    const struct daomesh_minter_record *minter;
    TRY(daomesh__minter_known(turn, &minter, act->minter));
    return carry_out(turn, minter_key(act->minter, act->request));
}

int32_t daomesh__mint_timer_gone(struct turn *turn, uint64_t home, uint64_t local)
{
    struct daomesh_mint_request_record *request;
    (void)home;
    TRY(edit_mint_request(turn->state, &request, local));
    request->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__mint_step(struct turn *turn, uint64_t home, uint64_t local)
{
    (void)home;
    return carry_out(turn, local);
}

int32_t daomesh__minter_veto(struct turn *turn, const void *body)
{
    const struct daomesh_minter_veto *act = body;
    const struct daomesh_minter_record *minter;
    struct daomesh_mint_request_record *request;
    struct daomesh_minter_rights rights;
    struct daomesh_minter_vetoed_event event = { .minter = act->minter, .request = act->request };
    TRY(daomesh__minter_known(turn, &minter, act->minter));
    TRY(daomesh__minter_rights_of(turn, &rights, act->minter, turn->party));
    if (!rights.veto) return DAOMESH_E_NOT_ALLOWED;
    TRY(edit_waiting(turn, &request, minter_key(act->minter, act->request)));
    TRY(end_request(turn, request, REQUEST_VETOED));
    TRY(daomesh__id_of(turn->state, &event.by, turn->party));
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_VETOED, &event);
}
