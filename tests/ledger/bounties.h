/* Short forms for tests about bounties: terms with defaults, one line an action, where a bounty stands. */
#ifndef DAOMESH_TEST_BOUNTIES_H
#define DAOMESH_TEST_BOUNTIES_H

#include <daomesh/bounty.h>

#include "money.h"

/* Names a bounty: its poster and its number. */
struct named {
    daomesh_id poster;
    uint32_t number;
};

/* One part of 100 s for one taker; open 1000 s, review 200 s, dispute 300 s, ruling 400 s; no arbiter, bond or parent. */
struct daomesh_bounty_post bounty_terms(const daomesh_id *poster, const daomesh_id *token, uint64_t reward);
void bounty_under(struct daomesh_bounty_post *terms, struct named parent);

/* The number of the bounty that was posted; 0 when it was refused (world.result.status says why). */
uint32_t bounty_post(struct world *world, const struct daomesh_bounty_post *terms);
/* Posting that must work. */
struct named bounty_posted(struct world *world, const struct daomesh_bounty_post *terms);

int32_t bounty_take(struct world *world, const daomesh_id *party, struct named bounty, uint8_t place);
int32_t bounty_leave(struct world *world, const daomesh_id *party, struct named bounty);
int32_t bounty_submit(struct world *world, const daomesh_id *party, struct named bounty, uint8_t content);
int32_t bounty_withdraw(struct world *world, struct named bounty);
int32_t bounty_accept(struct world *world, struct named bounty);
int32_t bounty_revise(struct world *world, struct named bounty);
int32_t bounty_reject(struct world *world, struct named bounty);
int32_t bounty_dispute(struct world *world, const daomesh_id *party, struct named bounty);
int32_t bounty_rule(struct world *world, const daomesh_id *arbiter, struct named bounty, uint32_t pay);
int32_t bounty_agree(struct world *world, const daomesh_id *party, struct named bounty, uint32_t pay,
                     uint8_t binding);
int32_t bounty_process(struct world *world, struct named bounty);

/* Taken by `party` and handed in, both of which must work. */
void bounty_done(struct world *world, const daomesh_id *party, struct named bounty);

/* The records, as they are in the open batch. */
const struct daomesh_bounty_record *bounty_record(struct world *world, struct named bounty);
const struct daomesh_bounty_terms_record *bounty_fixed(struct world *world, struct named bounty);
uint32_t bounty_state(struct world *world, struct named bounty);

/* What its escrow holds of a token. */
uint64_t bounty_held(struct world *world, struct named bounty, const daomesh_id *token);

#endif
