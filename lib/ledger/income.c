/* Income: the one way in which a party is paid. What a DAO is paid it divides in the same action. */
#include "ledger/ledger.h"

#include <daomesh/income.h>
#include <daomesh/split.h>

static int32_t announce_payment(struct turn *turn, const struct payment *payment)
{
    struct daomesh_money_paid_event event = { .amount = payment->amount,
                                              .why = payment->why,
                                              .number = payment->number };
    TRY(daomesh__token_id_of(turn->state, &event.token, payment->token));
    TRY(daomesh__id_of(turn->state, &event.from, payment->payer));
    TRY(daomesh__id_of(turn->state, &event.to, payment->payee));
    return daomesh__emit(turn, DAOMESH_EVENT_MONEY_PAID, &event);
}

/* What a member DAO gets goes to its treasury and is not divided again: a chain of DAOs would have no bound. */
static int32_t credit(struct turn *turn, const struct account *treasury, const struct payment *income,
                      uint64_t member, const daomesh_amount *part)
{
    struct account to;
    struct daomesh_income_credited_event event = { .amount = *part };
    if (amount_is_zero(part)) return DAOMESH_OK;
    TRY(daomesh__account_of(turn, &to, member));
    /* Not daomesh__move: what the charter divides is nobody's spending. */
    TRY(daomesh__hand_out(turn, income->token, treasury, &to, part));
    TRY(daomesh__id_of(turn->state, &event.dao, income->payee));
    TRY(daomesh__token_id_of(turn->state, &event.token, income->token));
    TRY(daomesh__id_of(turn->state, &event.party, member));
    return daomesh__emit(turn, DAOMESH_EVENT_INCOME_CREDITED, &event);
}

static int32_t announce_split(struct turn *turn, const struct payment *income, const daomesh_amount *retained,
                              const daomesh_amount *parts, uint32_t count)
{
    struct daomesh_income_split_event event = { .retained = *retained };
    TRY(daomesh__id_of(turn->state, &event.dao, income->payee));
    TRY(daomesh__token_id_of(turn->state, &event.token, income->token));
    MUST(daomesh_amount_subtract(&event.distributed, &income->amount, retained) == DAOMESH_OK);
    for (uint32_t i = 0; i < count; i++)
        event.members += !amount_is_zero(&parts[i]);
    return daomesh__emit(turn, DAOMESH_EVENT_INCOME_SPLIT, &event);
}

static int32_t divide(struct turn *turn, const struct account *treasury, const struct payment *income)
{
    struct sharers sharers;
    daomesh_amount retained, parts[DAOMESH_DISTRIBUTION_MEMBERS_MAX];
    uint8_t scratch[DAOMESH_DISTRIBUTION_MEMBERS_MAX * SPLIT_BYTES_A_PART];
    uint32_t treasury_ppm;
    TRY(daomesh__sharers(turn, &sharers, &treasury_ppm, income->payee));
    if (sharers.count == 0) return DAOMESH_OK;
    int32_t status = daomesh_income_split(&retained, parts, &income->amount, treasury_ppm, sharers.weight,
                                          sharers.count, scratch, sizeof scratch);
    /* Weights that do not add up within 256 bits divide nothing; a payment must not fail for them. */
    if (status == DAOMESH_E_OVERFLOW) return DAOMESH_OK;
    MUST(status == DAOMESH_OK);
    TRY(announce_split(turn, income, &retained, parts, sharers.count));
    for (uint32_t i = 0; i < sharers.count; i++)
        TRY(credit(turn, treasury, income, sharers.party[i], &parts[i]));
    return DAOMESH_OK;
}

int32_t daomesh__pay(struct turn *turn, const struct payment *payment)
{
    struct account to;
    if (amount_is_zero(&payment->amount)) return DAOMESH_OK;
    TRY(daomesh__account_of(turn, &to, payment->payee));
    TRY(daomesh__move(turn, payment->token, &payment->from, &to, &payment->amount));
    TRY(announce_payment(turn, payment));
    return to.home == HOME_LEDGER ? DAOMESH_OK : divide(turn, &to, payment);
}
