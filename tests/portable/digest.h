/* What the parts of the digest share: the fixed stream of input, and the one number that all output goes into. */
#ifndef DAOMESH_TESTS_DIGEST_H
#define DAOMESH_TESTS_DIGEST_H

#include "base/base.h"

uint64_t next_random(void);
/* 0 to `last`. */
uint64_t random_to(uint64_t last);
uint32_t random_u32(uint32_t last);
/* Below 2^bits_most, every width alike. */
daomesh_amount random_amount_of(uint64_t bits_most);

void take(const void *bytes, size_t len);
void take_u64(uint64_t value);
void take_status(int32_t status);
void take_amount(const daomesh_amount *amount);

/* rules.c: the rules beside the outcome of proposals. */
void emissions(void);
void minters(void);
void windows(void);
void decays(void);
void standings(void);
void controllers(void);
void awards(void);
void qualities(void);
void delegations(void);
void convictions(void);
void tallies(void);
void committees(void);
void fundings(void);

/* programmes.c: the rules of programmes, budgets and dials. */
void feeds(void);
void dials(void);
void credit_lives(void);
void lots(void);
void splits(void);
void pools(void);
void line_divisions(void);
void programmes(void);
void escalations(void);
void forecasts(void);

#endif
