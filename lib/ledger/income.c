/* Income: the one way in which a party is paid. */
#include "ledger/ledger.h"

int32_t daomesh__pay(struct turn *turn, uint64_t token, const struct account *from, uint64_t payee,
                     const daomesh_amount *amount, uint8_t why)
{
    struct account to;
    struct daomesh_money_paid_event event = { .amount = *amount, .why = why };
    if (amount_is_zero(amount)) return DAOMESH_OK;
    TRY(daomesh__account_of(turn, &to, payee));
    TRY(daomesh__move(turn, token, from, &to, amount));
    TRY(daomesh__token_id_of(turn->state, &event.token, token));
    TRY(daomesh__id_of(turn->state, &event.to, payee));
    return daomesh__emit(turn, DAOMESH_EVENT_MONEY_PAID, &event);
}
