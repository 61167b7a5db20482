/*
 * Purses: what a role or a pathway may still spend of its DAO's, token by token, refilled by the period (rule `window`, as Zodiac's
 * allowances). Whatever leaves the DAO's accounts, or is made in its name, on its word counts; without a purse there is no bound.
 */
#include "ledger/ledger.h"

#include <daomesh/window.h>

#define PURSE_OF_PATHWAY 65536u

uint64_t daomesh__purse_of_pathway(uint32_t pathway)
{
    return PURSE_OF_PATHWAY + pathway;
}

/* --- Terms ------------------------------------------------------------------------------------------------------------ */

static int32_t check_allowance(struct turn *turn, const struct daomesh_allowance *terms, const char *field)
{
    if (amount_is_zero(&terms->most)) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
    if (terms->period_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
    return amount_is_zero(&terms->refill) == (terms->period_s == 0)
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, field);
}

static int32_t fill_entry(struct turn *turn, struct daomesh_purse_entry *entry,
                          const struct daomesh_allowance *terms, const char *field)
{
    TRY(check_allowance(turn, terms, field));
    int32_t status = daomesh__token_row(turn->state, &entry->token, &terms->token);
    if (status == DAOMESH_E_UNKNOWN_TOKEN) return daomesh__refuse(turn, status, field);
    TRY(status);
    entry->left = entry->most = terms->most;
    entry->since = turn->now;
    entry->refill = terms->refill;
    entry->period_s = terms->period_s;
    return DAOMESH_OK;
}

int32_t daomesh__purse_close(struct turn *turn, uint64_t dao, uint64_t purse)
{
    int32_t status = delete_purse(turn->state, dao, purse);
    return status == DAOMESH_E_NOT_FOUND ? DAOMESH_OK : status;
}

int32_t daomesh__purse_open(struct turn *turn, uint64_t dao, uint64_t purse,
                            const struct daomesh_allowance *terms, uint32_t count, const char *field)
{
    struct daomesh_purse_record *record;
    TRY(daomesh__purse_close(turn, dao, purse));
    if (count == 0) return DAOMESH_OK;
    TRY(create_purse(turn->state, &record, dao, purse));
    record->entries_count = count;
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) TRY(daomesh__check_ascends(turn, &terms[i - 1].token, &terms[i].token, field));
        TRY(fill_entry(turn, &record->entries[i], &terms[i], field));
    }
    return DAOMESH_OK;
}

/* --- Spending -------------------------------------------------------------------------------------------------------- */

static int32_t take(struct turn *turn, struct daomesh_purse_entry *entry, const daomesh_amount *amount)
{
    daomesh_window_allowance allowance = { .size = sizeof allowance,
                                           .since = entry->since,
                                           .period = entry->period_s,
                                           .balance = entry->left,
                                           .refill = entry->refill,
                                           .most = entry->most };
    int32_t status = daomesh_window_spend(&allowance, amount, turn->now);
    if (status != DAOMESH_OK) return daomesh__say(turn->diag, status, "amount", amount, &entry->left);
    entry->left = allowance.balance;
    entry->since = allowance.since;
    return DAOMESH_OK;
}

static int32_t spend_from(struct turn *turn, uint64_t dao, uint64_t purse, uint64_t token,
                          const daomesh_amount *amount)
{
    const struct daomesh_purse_record *present;
    struct daomesh_purse_record *record;
    TRY(find_purse(turn->state, &present, dao, purse));
    if (!present) return DAOMESH_OK;
    TRY(edit_purse(turn->state, &record, dao, purse));
    for (uint32_t i = 0; i < record->entries_count; i++) {
        if (record->entries[i].token == token) return take(turn, &record->entries[i], amount);
    }
    return daomesh__refuse(turn, DAOMESH_E_ALLOWANCE, "token");
}

int32_t daomesh__purse_spend(struct turn *turn, uint64_t party, uint64_t token, const daomesh_amount *amount)
{
    if (turn->role != 0 && turn->role_dao == party) TRY(spend_from(turn, party, turn->role, token, amount));
    if (turn->pathway != 0 && turn->actor == party)
        TRY(spend_from(turn, party, daomesh__purse_of_pathway(turn->pathway), token, amount));
    return DAOMESH_OK;
}
