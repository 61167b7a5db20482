/**
 * What may happen to a bounty when, and what it has earned (MECHANISMS 8). Part of core.
 *
 * Pure: a bounty moves from state to state by what its parties do and by time alone. Each state has an end; from every state
 * time alone leads to ENDED. Who may make a move, and the money, is the caller's.
 */
#ifndef DAOMESH_BOUNTY_H
#define DAOMESH_BOUNTY_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most parts (milestones) of a bounty. */
#define DAOMESH_BOUNTY_PARTS_MAX 8
/** Longest of each of its windows, seconds (ten years). */
#define DAOMESH_BOUNTY_WINDOW_MAX_S 315360000u
/** Places of a team. */
#define DAOMESH_BOUNTY_PLACES_MAX 8
/** Places of a team times tokens of its reward: so many payments are one action. */
#define DAOMESH_BOUNTY_PAYMENTS_MAX 8
/** Bounties into which one is split. */
#define DAOMESH_BOUNTY_CHILDREN_MAX 64
/** Back-to-back bounties above one another, the uppermost not counted. */
#define DAOMESH_BOUNTY_DEPTH_MAX 32

/** States. A ledger adds SETTLING and SETTLED, in which nothing moves any more. */
#define DAOMESH_BOUNTY_OPEN 1      /* waits for takers; then ENDED */
#define DAOMESH_BOUNTY_WORKING 2   /* work is to be handed in; then OPEN again, and the bonds are lost */
#define DAOMESH_BOUNTY_SUBMITTED 3 /* work is to be reviewed; then it is accepted */
#define DAOMESH_BOUNTY_REJECTED 4  /* a rejection may be disputed; then ENDED with the minimum for the part */
#define DAOMESH_BOUNTY_DISPUTED 5  /* the arbiter rules; then ENDED with what all agreed to, or one half, for the part */
#define DAOMESH_BOUNTY_ENDED 6
#define DAOMESH_BOUNTY_SETTLING 7
#define DAOMESH_BOUNTY_SETTLED 8

/** Moves. Each but TIME and CUT is too late when now >= ends. */
#define DAOMESH_MOVE_TIME 1     /* the state's end has come */
#define DAOMESH_MOVE_CUT 2      /* it must end now; work that was handed in counts as its own silence would have it */
#define DAOMESH_MOVE_WITHDRAW 3 /* OPEN: the poster takes it back */
#define DAOMESH_MOVE_FILL 4     /* OPEN: the last place is taken */
#define DAOMESH_MOVE_LEAVE 5    /* WORKING: a taker gives up */
#define DAOMESH_MOVE_SUBMIT 6   /* WORKING */
#define DAOMESH_MOVE_ACCEPT 7   /* SUBMITTED, REJECTED, DISPUTED: the next part begins, after the last one it ends */
#define DAOMESH_MOVE_REVISE 8   /* SUBMITTED: back to WORKING */
#define DAOMESH_MOVE_REJECT 9   /* SUBMITTED */
#define DAOMESH_MOVE_DISPUTE 10 /* REJECTED */
#define DAOMESH_MOVE_RULE 11    /* DISPUTED: ends with pay_ppm for the part */
#define DAOMESH_MOVE_AGREE 12   /* WORKING to DISPUTED: all call pay_ppm for the part binding: it ends with that */
#define DAOMESH_MOVE_CONSENT 13 /* WORKING to DISPUTED: all say pay_ppm, not all binding: what a silent arbiter leaves */

/** What a move does besides. */
#define DAOMESH_EFFECT_FORFEIT 1u  /* the bond is lost: of all takers, with LEAVE of the one who leaves */
#define DAOMESH_EFFECT_NEW_PART 2u /* what was said about pay is void: another part or team begins */

/** What is fixed at posting. */
typedef struct daomesh_bounty_terms {
    uint32_t size;              /* sizeof(daomesh_bounty_terms) */
    uint32_t parts;             /* 1..DAOMESH_BOUNTY_PARTS_MAX */
    uint32_t weight[DAOMESH_BOUNTY_PARTS_MAX]; /* of each part, at least 1 */
    uint64_t work_s[DAOMESH_BOUNTY_PARTS_MAX]; /* windows: 1..DAOMESH_BOUNTY_WINDOW_MAX_S */
    uint64_t open_s;
    uint64_t review_s;
    uint64_t dispute_s;
    uint64_t ruling_s;
    uint32_t min_pay_ppm;       /* least that a part which was handed in is paid; only AGREE may give less */
    uint32_t revisions;         /* how often a part may be sent back */
    uint32_t paid_at_end;       /* 1: it ends, instead of opening again, when a team fails that has earned something */
    uint32_t reserved;          /* 0 */
} daomesh_bounty_terms;

/** Where a bounty stands. */
typedef struct daomesh_bounty_facts {
    uint32_t size;              /* sizeof(daomesh_bounty_facts) */
    uint32_t state;             /* DAOMESH_BOUNTY_... */
    uint32_t part;              /* under way, from 0 */
    uint32_t revisions;         /* of this part so far */
    uint32_t fallback;          /* pay_ppm that all consented to, plus 1; 0 none */
    uint32_t effects;           /* out of the last move: DAOMESH_EFFECT_... */
    uint64_t ends;              /* from when TIME may be played; UINT64_MAX in ENDED and after */
    uint64_t earned;            /* sum of weight * ppm over the parts */
} daomesh_bounty_facts;

/**
 * Whether terms fit together.
 *
 * field  out, optional (NULL): offset of the offending one in the struct
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, another size, paid_at_end or reserved out of range); DAOMESH_E_LIMIT (too many
 *         parts); DAOMESH_E_RANGE (no part; a weight of 0; a window of 0 or too long; ppm above a million). Since 0.1.
 */
DAOMESH_API int32_t daomesh_bounty_check(uint32_t *field, const daomesh_bounty_terms *terms);

/** A bounty that was just posted: OPEN. Returns DAOMESH_OK; as daomesh_bounty_check. Since 0.1. */
DAOMESH_API int32_t daomesh_bounty_begin(daomesh_bounty_facts *out, const daomesh_bounty_terms *terms, uint64_t now);

/**
 * Makes a move.
 *
 * facts    in and out; unchanged on any error
 * terms    accepted by daomesh_bounty_check
 * move     DAOMESH_MOVE_...
 * pay_ppm  with RULE, AGREE and CONSENT; else 0
 *
 * Returns DAOMESH_OK; DAOMESH_E_BOUNTY_STATE (not in this state); DAOMESH_E_SETTLING (in SETTLING); DAOMESH_E_ENDED (its window is over);
 *         DAOMESH_E_NOT_DUE (TIME, before the end); DAOMESH_E_REVISIONS (REVISE, once too often); DAOMESH_E_RANGE (pay_ppm above
 *         a million, or RULE below the minimum); DAOMESH_E_ARG (a NULL, another size, no such move, state or part).
 * Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_bounty_move(daomesh_bounty_facts *facts, const daomesh_bounty_terms *terms, uint32_t move,
                                        uint32_t pay_ppm, uint64_t now);

/**
 * What is due of a reward between two points of earning.
 *
 *     due = floor(reward * to / whole) - floor(reward * from / whole)        whole = 1 000 000 * sum of the weights
 *
 * So payments add up to the reward to the last unit, in however many steps they come.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (from > to, or to > whole); DAOMESH_E_ZERO_DIVISOR (no weight). Since 0.1.
 */
DAOMESH_API int32_t daomesh_bounty_due(daomesh_amount *due, const daomesh_amount *reward,
                                       const daomesh_bounty_terms *terms, uint64_t from, uint64_t to);

/** whole of daomesh_bounty_due; 0 for NULL or too many parts. Since 0.1. */
DAOMESH_API uint64_t daomesh_bounty_whole(const daomesh_bounty_terms *terms);

/** How much of the whole was earned, in ppm of it, rounded down: for showing. 0 where the whole is, PPM for more than the whole. Since 0.1. */
DAOMESH_API uint32_t daomesh_bounty_earned_ppm(const daomesh_bounty_terms *terms, uint64_t earned);

/** The hash that names a bounty's terms: of the body of its bounty.post. Returns DAOMESH_OK; _E_ARG; _E_CRYPTO. Since 0.1. */
DAOMESH_API int32_t daomesh_bounty_terms_id(daomesh_id *out, const uint8_t *body, size_t len);

/**
 * The hash that names work: over what was accepted before, what is handed in and the work of the bounties it was split into, so
 * that the root's hash stands for every deliverable below it.
 *
 * before    work of the last part that was accepted; zero for the first
 * content   hash of what is handed in
 * children  their accepted work, ascending by number, those without any left out; may be NULL when count is 0
 * count     0..DAOMESH_BOUNTY_CHILDREN_MAX
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT; DAOMESH_E_CRYPTO. Since 0.1.
 */
DAOMESH_API int32_t daomesh_bounty_work_id(daomesh_id *out, const daomesh_id *before, const daomesh_id *content,
                                           const daomesh_id *children, size_t count);

/** Twin of DAOMESH_BOUNTY_PARTS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_bounty_parts_max(void);
/** Twin of DAOMESH_BOUNTY_PLACES_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_bounty_places_max(void);
/** Twin of DAOMESH_BOUNTY_PAYMENTS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_bounty_payments_max(void);
/** Twin of DAOMESH_BOUNTY_CHILDREN_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_bounty_children_max(void);
/** Twin of DAOMESH_BOUNTY_DEPTH_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_bounty_depth_max(void);
/** Twin of DAOMESH_BOUNTY_WINDOW_MAX_S. Since 0.1. */
DAOMESH_API uint64_t daomesh_bounty_window_max_s(void);

#ifdef __cplusplus
}
#endif

#endif
