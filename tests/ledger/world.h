/*
 * A small world for ledger tests: a ledger in memory, people by letter, DAOs in one line, actions as C structs.
 * Every helper aborts the test when something that must work does not.
 */
#ifndef DAOMESH_TEST_WORLD_H
#define DAOMESH_TEST_WORLD_H

#include <check.h>

#include "ledger/ledger.h"

#define WORLD_PEOPLE 64

struct world {
    daomesh_ledger *ledger;
    uint32_t mode;
    uint64_t height;
    uint64_t time;
    int open; /* a batch is open */
    daomesh_id people[WORLD_PEOPLE];
    uint8_t seeds[WORLD_PEOPLE][32];  /* signed mode: one key each */
    uint64_t sequences[WORLD_PEOPLE]; /* last used in lane 1 */
    uint32_t people_count;
    uint32_t joining;      /* joining pathway of the DAOs that world_dao founds */
    daomesh_result result; /* of the last action */
    daomesh_diag diag;
};

void world_open(struct world *world, uint32_t mode, const char *path, const daomesh_allocator *allocator);
void world_close(struct world *world); /* audits first */

/* Begins the next batch at `time` (0: ten seconds later) when none is open; ends it with commit and audit. */
void world_begin(struct world *world, uint64_t time);
void world_commit(struct world *world);
void world_pass(struct world *world, uint64_t seconds); /* commits, and begins a batch that much later */

/* Adds a person and gives its number. Begins a batch if none is open. */
uint32_t world_person(struct world *world);

/*
 * Applies an action of `kind` whose fields are the generated struct, as person `actor` (or as any id). Gives the action's status;
 * the call itself must succeed. Result and diag are in the world.
 */
int32_t world_act(struct world *world, uint32_t actor, uint32_t kind, const void *fields);
int32_t world_act_as(struct world *world, const daomesh_id *actor, uint32_t kind, const void *fields);

/* The bytes of an action as person `actor` would send it: bare in host mode, signed with the next sequence otherwise. */
size_t world_bytes(struct world *world, uint8_t *out, size_t cap, uint32_t actor, uint32_t kind,
                   const void *fields);
int32_t world_apply(struct world *world, const uint8_t *bytes, size_t len);

/* --- Short forms ----------------------------------------------------------------------------------------------- */

/* One member a vote, more for than against, 1000 s of voting, nothing early; carries everything but charter changes. */
struct daomesh_pathway world_pathway(void);

/*
 * Founds a DAO by person 0 with the first `members` people; shares 10, loot 0, reputation 100 each. Its pathways: 1 as given, 2 the
 * same but for charter changes as well (it is the charter pathway).
 */
daomesh_id world_dao(struct world *world, uint32_t members, const struct daomesh_pathway *pathway);

/* Opens a proposal on a pathway, with inner actions or none; gives its number, or 0 and the status in world->result. */
uint64_t world_propose(struct world *world, uint32_t actor, const daomesh_id *dao, uint32_t pathway,
                       daomesh_span actions);
int32_t world_vote(struct world *world, uint32_t actor, const daomesh_id *dao, uint64_t proposal,
                   uint8_t choice);
daomesh_proposal_info world_proposal(struct world *world, const daomesh_id *dao, uint64_t proposal);
daomesh_member_info world_member(struct world *world, const daomesh_id *dao,
                                 uint32_t person); /* slot 0xffffffff: none */

/* Collects inner actions into a CBOR array of [kind, body]. */
struct inner_list {
    uint8_t bytes[DAOMESH_ACTION_BYTES_MAX];
    size_t len;
    uint32_t count;
};
void inner_add(struct inner_list *list, uint32_t kind, const void *fields);
daomesh_span inner_span(struct inner_list *list); /* closes the list */

daomesh_id world_digest(struct world *world);

/* The sentence of the last event, which a commit has kept. */
void world_last_event(struct world *world, char *out, size_t cap);

#endif
