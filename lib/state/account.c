/* Moving amounts between accounts: the only place where a balance changes. */
#include "state/account.h"

#include <daomesh/number.h>

/* Accounts, reserves and escrows are one form under three names. */
_Static_assert(sizeof(struct daomesh_account_record) == sizeof(daomesh_amount), "an amount alone");
_Static_assert(sizeof(struct daomesh_reserve_record) == sizeof(daomesh_amount), "an amount alone");
_Static_assert(sizeof(struct daomesh_escrow_record) == sizeof(daomesh_amount), "an amount alone");

static uint64_t account_key(const struct account *account, uint64_t token)
{
    return account->holder << 32 | token;
}

int32_t daomesh__account_balance(struct state *state, daomesh_amount *out, const struct account *account,
                                 uint64_t token)
{
    const void *record = NULL;
    *out = amount_from_u64(0);
    TRY(daomesh__state_find(state, &record, account->home, account->kind, account_key(account, token)));
    if (record) *out = *(const daomesh_amount *)record;
    return DAOMESH_OK;
}

static int32_t set_balance(struct state *state, const struct account *account, uint64_t token,
                           const daomesh_amount *held, const daomesh_amount *balance)
{
    const uint64_t local = account_key(account, token);
    void *record = NULL;
    if (amount_is_zero(balance)) return daomesh__state_delete(state, account->home, account->kind, local);
    TRY(amount_is_zero(held) ? daomesh__state_create(state, &record, account->home, account->kind, local)
                             : daomesh__state_edit(state, &record, account->home, account->kind, local));
    *(daomesh_amount *)record = *balance;
    return DAOMESH_OK;
}

/* amount is above 0 */
static int32_t take(struct state *state, const struct account *account, uint64_t token,
                    const daomesh_amount *amount)
{
    daomesh_amount held, left;
    TRY(daomesh__account_balance(state, &held, account, token));
    if (daomesh_amount_subtract(&left, &held, amount) != DAOMESH_OK) return DAOMESH_E_BALANCE;
    return set_balance(state, account, token, &held, &left);
}

/* amount is above 0; no account can hold more than the supply, which fits */
static int32_t give(struct state *state, const struct account *account, uint64_t token,
                    const daomesh_amount *amount)
{
    daomesh_amount held, sum;
    TRY(daomesh__account_balance(state, &held, account, token));
    MUST(daomesh_amount_add(&sum, &held, amount) == DAOMESH_OK);
    return set_balance(state, account, token, &held, &sum);
}

int32_t daomesh__account_move(struct state *state, uint64_t token, const struct account *from,
                              const struct account *to, const daomesh_amount *amount)
{
    if (amount_is_zero(amount)) return DAOMESH_OK;
    TRY(take(state, from, token, amount));
    return give(state, to, token, amount);
}

int32_t daomesh__account_mint(struct state *state, uint64_t token, const struct account *to,
                              const daomesh_amount *amount)
{
    struct daomesh_token_record *record;
    daomesh_amount supply;
    int32_t order;
    if (amount_is_zero(amount)) return DAOMESH_OK;
    TRY(edit_token(state, &record, token));
    TRY(daomesh_amount_add(&supply, &record->supply, amount));
    SURE(daomesh_amount_compare(&order, &supply, &record->cap));
    if (order > 0 && !amount_is_zero(&record->cap)) return DAOMESH_E_CAP;
    record->supply = supply;
    return give(state, to, token, amount);
}

int32_t daomesh__account_burn(struct state *state, uint64_t token, const struct account *from,
                              const daomesh_amount *amount)
{
    struct daomesh_token_record *record;
    if (amount_is_zero(amount)) return DAOMESH_OK;
    TRY(take(state, from, token, amount));
    TRY(edit_token(state, &record, token));
    MUST(daomesh_amount_subtract(&record->supply, &record->supply, amount) == DAOMESH_OK);
    return DAOMESH_OK;
}
