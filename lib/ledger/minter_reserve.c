/* What streams will make: kept under the caps and boundaries of a chain of minters, made bit by bit, or let go. */
#include "ledger/minter.h"

int32_t daomesh__minter_end(struct state *state, uint64_t *end, uint64_t number)
{
    const struct daomesh_minter_record *minter;
    *end = UINT64_MAX;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(find_minter(state, &minter, at));
        MUST(minter != NULL);
        if (minter->expires < *end) *end = minter->expires;
        if ((minter->flags & DAOMESH_MINTER_CLOSED) && minter->closed < *end) *end = minter->closed;
    }
    return DAOMESH_OK;
}

typedef int32_t change_amount(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b);

static int32_t change_reserved(struct turn *turn, uint64_t number, const daomesh_amount *amount,
                               change_amount *change)
{
    struct daomesh_minter_record *minter;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(edit_minter(turn->state, &minter, at));
        MUST(change(&minter->reserved, &minter->reserved, amount) == DAOMESH_OK);
        if (at == number) MUST(change(&minter->own_reserved, &minter->own_reserved, amount) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

int32_t daomesh__minter_reserve(struct turn *turn, uint64_t number, uint64_t token,
                                const struct daomesh_release_plan *plan)
{
    const struct daomesh_minter_record *minter;
    struct daomesh_minter_rights rights;
    struct minter_chain chain;
    uint64_t end;
    TRY(daomesh__minter_known(turn, &minter, number));
    if (minter->token != token) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "token");
    if (minter->delay_s > 0) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.minter");
    TRY(daomesh__minter_rights_of(turn, &rights, number, turn->party));
    TRY(daomesh__minter_read_chain(turn, &chain, number, rights.mint));
    TRY(daomesh__minter_ask_chain(turn, &chain, &plan->total, plan->starts));
    TRY(daomesh__minter_end(turn->state, &end, number));
    if (plan->starts + plan->duration > end)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.plan.duration");
    TRY(daomesh__bounds_take(turn, number, plan));
    TRY(daomesh__purse_spend(turn, turn->party, token, &plan->total));
    return change_reserved(turn, number, &plan->total, daomesh_amount_add);
}

int32_t daomesh__minter_unreserve(struct turn *turn, uint64_t number, const daomesh_amount *amount)
{
    return change_reserved(turn, number, amount, daomesh_amount_subtract);
}

int32_t daomesh__minter_make(struct turn *turn, uint64_t number, const struct account *to,
                             const daomesh_amount *amount)
{
    const struct daomesh_minter_record *minter;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(daomesh__minter_known(turn, &minter, at));
        if (minter->flags & DAOMESH_MINTER_PAUSED) return daomesh__refuse(turn, DAOMESH_E_PAUSED, "stream");
    }
    TRY(change_reserved(turn, number, amount, daomesh_amount_subtract));
    return daomesh__minter_make_units(turn, number, to, amount);
}
