/* Where the amounts of parties and of objects lie, and moving them with an answer that says what is missing. */
#include "ledger/ledger.h"

/* A DAO's amounts lie with its other records, a person's with the ledger's. */
int32_t daomesh__account_of(struct turn *turn, struct account *out, uint64_t party)
{
    const struct daomesh_party_record *record;
    TRY(find_party(turn->state, &record, party));
    MUST(record != NULL);
    *out = (struct account){ record->sort == SORT_DAO ? party : HOME_LEDGER, DAOMESH_RECORD_ACCOUNT, party };
    return DAOMESH_OK;
}

int32_t daomesh__reserve_of(struct turn *turn, struct account *out, uint64_t dao)
{
    TRY(daomesh__account_of(turn, out, dao));
    out->kind = DAOMESH_RECORD_RESERVE;
    return DAOMESH_OK;
}

struct account daomesh__escrow_at(uint64_t home, uint64_t escrow)
{
    return (struct account){ home, DAOMESH_RECORD_ESCROW, escrow };
}

int32_t daomesh__escrow_new(struct turn *turn, struct account *out, uint64_t home)
{
    if (turn->counters->escrows == DAOMESH_ESCROWS_MAX) return DAOMESH_E_LIMIT;
    *out = daomesh__escrow_at(home, ++turn->counters->escrows);
    return DAOMESH_OK;
}

static int32_t say_held(struct turn *turn, uint64_t token, const struct account *account,
                        const daomesh_amount *amount)
{
    daomesh_amount held;
    TRY(daomesh__account_balance(turn->state, &held, account, token));
    return daomesh__say(turn->diag, DAOMESH_E_BALANCE, "amount", amount, &held);
}

/* What goes from a party's own accounts to somebody else, or into escrow, is spent. */
static int32_t note_spending(struct turn *turn, uint64_t token, const struct account *from,
                             const struct account *to, const daomesh_amount *amount)
{
    if (from->kind == DAOMESH_RECORD_ESCROW) return DAOMESH_OK;
    if (to && to->kind != DAOMESH_RECORD_ESCROW && to->holder == from->holder) return DAOMESH_OK;
    return daomesh__purse_spend(turn, from->holder, token, amount);
}

/* What waits for a fuller treasury hears of it. */
static int32_t note_income(struct turn *turn, const struct account *to)
{
    const int is_treasury = to->kind == DAOMESH_RECORD_ACCOUNT && to->home != HOME_LEDGER;
    return is_treasury ? daomesh__conviction_notice(turn, to->home) : DAOMESH_OK;
}

int32_t daomesh__hand_out(struct turn *turn, uint64_t token, const struct account *from,
                          const struct account *to, const daomesh_amount *amount)
{
    TRY(daomesh__account_move(turn->state, token, from, to, amount));
    return note_income(turn, to);
}

int32_t daomesh__make(struct turn *turn, uint64_t token, const struct account *to,
                      const daomesh_amount *amount)
{
    TRY(daomesh__account_mint(turn->state, token, to, amount));
    return note_income(turn, to);
}

int32_t daomesh__move(struct turn *turn, uint64_t token, const struct account *from, const struct account *to,
                      const daomesh_amount *amount)
{
    TRY(note_spending(turn, token, from, to, amount));
    int32_t status = daomesh__hand_out(turn, token, from, to, amount);
    return status == DAOMESH_E_BALANCE ? say_held(turn, token, from, amount) : status;
}

int32_t daomesh__burn(struct turn *turn, uint64_t token, const struct account *from,
                      const daomesh_amount *amount)
{
    TRY(note_spending(turn, token, from, NULL, amount));
    int32_t status = daomesh__account_burn(turn->state, token, from, amount);
    return status == DAOMESH_E_BALANCE ? say_held(turn, token, from, amount) : status;
}

/* --- Bundles ----------------------------------------------------------------------------------------------------- */

int32_t daomesh__bundle_read(struct turn *turn, struct daomesh_token_part *parts,
                             const struct daomesh_token_amount *amounts, uint32_t count, const char *field)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) TRY(daomesh__check_ascends(turn, &amounts[i - 1].token, &amounts[i].token, field));
        if (amount_is_zero(&amounts[i].amount)) return daomesh__refuse(turn, DAOMESH_E_RANGE, field);
        int32_t status = daomesh__token_row(turn->state, &parts[i].token, &amounts[i].token);
        if (status == DAOMESH_E_UNKNOWN_TOKEN) return daomesh__refuse(turn, status, field);
        TRY(status);
        parts[i].amount = amounts[i].amount;
    }
    return DAOMESH_OK;
}

int32_t daomesh__bundle_move(struct turn *turn, const struct daomesh_token_part *parts, uint32_t count,
                             const struct account *from, const struct account *to)
{
    for (uint32_t i = 0; i < count; i++)
        TRY(daomesh__move(turn, parts[i].token, from, to, &parts[i].amount));
    return DAOMESH_OK;
}
