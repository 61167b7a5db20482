/* Income: the one way in which a party is paid. */
#include "ledger/ledger.h"

int32_t daomesh__pay(struct turn *turn, const struct payment *payment)
{
    struct account to;
    struct daomesh_money_paid_event event = { .amount = payment->amount,
                                              .why = payment->why,
                                              .number = payment->number };
    if (amount_is_zero(&payment->amount)) return DAOMESH_OK;
    TRY(daomesh__account_of(turn, &to, payment->payee));
    TRY(daomesh__move(turn, payment->token, &payment->from, &to, &payment->amount));
    TRY(daomesh__token_id_of(turn->state, &event.token, payment->token));
    TRY(daomesh__id_of(turn->state, &event.from, payment->payer));
    TRY(daomesh__id_of(turn->state, &event.to, payment->payee));
    return daomesh__emit(turn, DAOMESH_EVENT_MONEY_PAID, &event);
}
