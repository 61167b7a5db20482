/*
 * Accounts: who holds how much of which token. Every movement names where it comes from and where it goes.
 *
 * Three kinds of records hold amounts in the same form: what a party may spend, what a DAO has set aside, and what is held for an
 * object until it is decided. A balance of 0 has no record. Per token all of them together are the supply.
 */
#ifndef DAOMESH_LIB_STATE_ACCOUNT_H
#define DAOMESH_LIB_STATE_ACCOUNT_H

#include "state/records.h"

struct account {
    uint64_t home;   /* the holder's: a DAO's row, or 0 */
    uint32_t kind;   /* DAOMESH_RECORD_ACCOUNT, _RESERVE or _ESCROW */
    uint64_t holder; /* party row, or escrow row; below 2^32 */
};

/* What one account holds of a token; 0 on any error. */
int32_t daomesh__account_balance(struct state *state, daomesh_amount *out, const struct account *account,
                                 uint64_t token);

/* BALANCE, and nothing changed, when `from` holds less. An amount of 0, or from an account to itself, changes nothing. */
int32_t daomesh__account_move(struct state *state, uint64_t token, const struct account *from,
                              const struct account *to, const daomesh_amount *amount);

/* Supply and balance together. OVERFLOW or CAP, and nothing changed, when there would be too much of the token. */
int32_t daomesh__account_mint(struct state *state, uint64_t token, const struct account *to,
                              const daomesh_amount *amount);

/* BALANCE, and nothing changed, when the account holds less. */
int32_t daomesh__account_burn(struct state *state, uint64_t token, const struct account *from,
                              const daomesh_amount *amount);

#endif
