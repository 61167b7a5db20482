/*
 * Bounties inside the ledger: one at hand with what was fixed and where it stands.
 *
 * bounty_find.c finds bounties, bounty_post.c posts them, bounty.c makes moves, also those of time alone, bounty_act.c is what
 * posters, takers and arbiters do, bounty_pay.c is where the money goes; audit_bounty.c checks all that.
 */
#ifndef DAOMESH_LIB_LEDGER_BOUNTY_H
#define DAOMESH_LIB_LEDGER_BOUNTY_H

#include <daomesh/bounty.h>

#include "ledger/ledger.h"
#include "number/number.h"

/* A bounty at hand. The records stay where they are until the turn is over. */
struct bounty {
    uint64_t home;
    uint64_t local; /* poster's row, and the number in the lower half */
    const struct daomesh_bounty_terms_record *terms;
    struct daomesh_bounty_record *record; /* to change */
    daomesh_bounty_terms rule;
};

#define PLACE_ALL UINT32_MAX

static inline uint64_t bounty_poster(const struct bounty *bounty)
{
    return bounty->local >> 32;
}

static inline uint32_t bounty_number(const struct bounty *bounty)
{
    return (uint32_t)bounty->local;
}

static inline uint64_t bounty_local(uint64_t poster, uint32_t number)
{
    return poster << 32 | number;
}

static inline struct account bounty_escrow(const struct bounty *bounty)
{
    return daomesh__escrow_at(bounty->home, bounty->record->escrow);
}

static inline uint8_t bounty_timer(const struct daomesh_bounty_record *record)
{
    return record->state == DAOMESH_BOUNTY_SETTLING ? TIMER_SETTLEMENT : TIMER_BOUNTY;
}

/* --- bounty_find.c ------------------------------------------------------------------------------------------------ */

/* The home of a party's bounties: a DAO's own, or the ledger's. */
int32_t daomesh__bounty_home(struct turn *turn, uint64_t *home, uint64_t poster);

/* The bounty at a place, to change. UNKNOWN_BOUNTY when there is none. */
int32_t daomesh__bounty_at(struct turn *turn, struct bounty *out, uint64_t home, uint64_t local);

/*
 * By its poster's id and its number: UNKNOWN_PARTY, UNKNOWN_BOUNTY. As an action opens it: SETTLING when it or one above it is being
 * settled.
 */
int32_t daomesh__bounty_named(struct turn *turn, struct bounty *out, const daomesh_id *poster,
                              uint32_t number);
int32_t daomesh__bounty_open(struct turn *turn, struct bounty *out, const daomesh_id *poster,
                             uint32_t number);
int32_t daomesh__bounty_check_above(struct turn *turn, const struct bounty *bounty);

/* The child numbers of a bounty; count 0 when there are none. */
int32_t daomesh__bounty_children(struct turn *turn, const uint32_t **numbers, uint32_t *count,
                                 const struct bounty *bounty);
/* Where a bounty below lies: its poster is the one taker of its parent. */
int32_t daomesh__bounty_place_below(struct turn *turn, uint64_t *home, uint64_t *local,
                                    const struct bounty *parent, uint32_t number);
/* A child by its number, to change. */
int32_t daomesh__bounty_child(struct turn *turn, struct bounty *out, const struct bounty *parent,
                              uint32_t number);

/* Amount of a token in a reward; 0 when it is not in it. */
daomesh_amount daomesh__bounty_reward(const struct daomesh_bounty_terms_record *terms, uint64_t token);

/* What was fixed, as rule `bounty` takes it; whether a move can be made, and its making: the rule's part of it alone. */
daomesh_bounty_terms daomesh__bounty_rule(const struct daomesh_bounty_terms_record *terms);
int32_t daomesh__bounty_can(const struct turn *turn, const struct bounty *bounty,
                            uint32_t move); /* as play would say */
int32_t daomesh__bounty_rule_move(uint32_t *effects, struct bounty *bounty, uint32_t move, uint32_t pay_ppm,
                                  uint64_t now);

int32_t daomesh__bounty_set_timer(struct turn *turn, struct bounty *bounty, uint64_t due); /* 0: none */
int32_t daomesh__bounty_tell(struct turn *turn, const struct bounty *bounty, const daomesh_id *reason);

/* --- bounty.c ------------------------------------------------------------------------------------------------------ */

/*
 * Makes a move, pays what it earned, moves bonds, sets the timer and tells. place: who leaves, or PLACE_ALL; reason: what the mover
 * gave as one, or NULL.
 */
int32_t daomesh__bounty_play(struct turn *turn, struct bounty *bounty, uint32_t move, uint32_t pay_ppm,
                             uint32_t place, const daomesh_id *reason);
int32_t daomesh__bounty_free_place(struct turn *turn, struct bounty *bounty, uint32_t place, int forfeited);

/* --- bounty_post.c ------------------------------------------------------------------------------------------------ */

/* A back-to-back bounty that earned nothing is none of its parent's any more, which may post another in its place. */
int32_t daomesh__bounty_leave_parent(struct turn *turn, const struct bounty *bounty);

/* --- bounty_pay.c ------------------------------------------------------------------------------------------------ */

/* A place's bond goes back to its taker, or to the poster when it is lost. Nothing when there is none. */
int32_t daomesh__bounty_bond_out(struct turn *turn, struct bounty *bounty, uint32_t place, int forfeited);

/* Whether a part of what it pays goes on to back-to-back bounties below it. */
int32_t daomesh__bounty_passes_on(struct turn *turn, int *passes_on, const struct bounty *bounty);

/* What was earned and not paid goes to the takers: of one that passes nothing on. */
int32_t daomesh__bounty_pay_part(struct turn *turn, struct bounty *bounty);

/* The same when a team's work is over: first to the back-to-back bounties below, which are cut off, then to the takers. */
int32_t daomesh__bounty_pay_team(struct turn *turn, struct bounty *bounty);

/* The poster's part of an ended bounty goes back. */
int32_t daomesh__bounty_refund(struct turn *turn, struct bounty *bounty);

/* A slice: a bounty that was cut off passes on what came from above, and is settled. */
int32_t daomesh__bounty_slice(struct turn *turn, struct bounty *bounty);

/* What the back-to-back bounties below this one can cost of a token at most. */
int32_t daomesh__bounty_spoken_for(struct turn *turn, daomesh_amount *sum, const struct bounty *parent,
                                   uint64_t token);

#endif
