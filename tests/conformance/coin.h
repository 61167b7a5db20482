/* Tokens of runners. One that stands for a peer's ether comes into the ledger and goes out: what exists of it is what is held. */
#ifndef DAOMESH_TESTS_CONFORMANCE_COIN_H
#define DAOMESH_TESTS_CONFORMANCE_COIN_H

#include "host.h"

struct coin {
    daomesh_id id;
    uint64_t row;
};

/* Its issuer is party 0. Each of a ledger's coins has a number of its own. */
void coin_issue(struct host *host, struct coin *coin, uint64_t number);

/* One that is minted and burned instead, up to a cap. */
void coin_issue_capped(struct host *host, struct coin *coin, const daomesh_amount *cap);

/* Within a batch. */
void coin_in(struct host *host, const struct coin *coin, const daomesh_id *to, const daomesh_amount *amount);
void coin_out(struct host *host, const struct coin *coin, const daomesh_id *actor, const daomesh_id *holder,
              const daomesh_amount *amount);

daomesh_amount coin_supply(struct host *host, const struct coin *coin);
daomesh_amount coin_balance(struct host *host, const struct coin *coin, const daomesh_id *holder);

/* What lies in a person's object's escrow; 0 when it is empty. */
daomesh_amount coin_escrowed(struct host *host, const struct coin *coin, uint64_t escrow);

#endif
