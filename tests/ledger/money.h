/* Short forms for tests about money: tokens by name, balances, mints in one line. */
#ifndef DAOMESH_TEST_MONEY_H
#define DAOMESH_TEST_MONEY_H

#include "world.h"

/* Issues a token by person `issuer`; cap 0: none. Gives its id. */
daomesh_id money_token(struct world *world, uint32_t issuer, uint64_t cap, uint8_t backed);

/* Mints of a token that person 0 issued. */
void money_mint(struct world *world, const daomesh_id *token, const daomesh_id *to, uint64_t amount);

/* What a party may spend, or has set aside (kind DAOMESH_RECORD_ACCOUNT or _RESERVE), in the open batch. */
uint64_t money_held(struct world *world, uint32_t kind, const daomesh_id *party, const daomesh_id *token);
uint64_t money_free(struct world *world, const daomesh_id *party, const daomesh_id *token);

int32_t money_give(struct world *world, const daomesh_id *from, const daomesh_id *to, const daomesh_id *token,
                   uint64_t amount);

/* The newest programme of a DAO in a state; 0 none. */
uint32_t money_programme(struct world *world, uint64_t dao, uint32_t state);

#endif
