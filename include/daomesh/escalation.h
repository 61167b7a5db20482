/**
 * An escalation game: two sides put up bonds, each at least twice the last, until one is silent (MECHANISMS 10). Part of core.
 *
 * It decides a question without a vote where nobody disagrees enough to pay for it: after each bond the other side has a window to
 * answer, and the side whose bond stands when it is over wins. Who puts up bonds for the losing side pays the winners. Because
 * every bond doubles, the game is short; when all its rounds are played, those in charge decide.
 *
 * All of it allocates nothing, is reentrant, and takes constant time; settling takes one pass over the bonds. Source: the dispute bonds of
 * Augur and Reality.eth.
 */
#ifndef DAOMESH_ESCALATION_H
#define DAOMESH_ESCALATION_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most rounds of a game. */
#define DAOMESH_ESCALATION_ROUNDS_MAX 16

/** Sides. The first one asks for a change and begins. */
#define DAOMESH_SIDE_CHANGE 1
#define DAOMESH_SIDE_KEEP 2

/** States. */
#define DAOMESH_ESCALATION_IDLE 1 /* nobody has put up anything */
#define DAOMESH_ESCALATION_OPEN 2 /* the other side may answer */
#define DAOMESH_ESCALATION_TOP 3  /* all rounds are played: those in charge decide */
#define DAOMESH_ESCALATION_WON 4  /* nobody answered in time; at the top nobody decided */

/** A game. */
typedef struct daomesh_escalation {
    uint32_t size;        /* sizeof(daomesh_escalation) */
    uint32_t rounds;      /* 1..DAOMESH_ESCALATION_ROUNDS_MAX: bonds that may be put up */
    uint32_t played;      /* so far; odd: the last one is for a change */
    uint32_t reserved;    /* 0 */
    uint64_t window;      /* how long the other side may answer, 1 or more */
    uint64_t since;       /* when the last bond was put up; 0 where there is none */
    daomesh_amount first; /* the least first bond, 1 or more */
    daomesh_amount last;  /* the last bond; 0 where there is none */
} daomesh_escalation;

/**
 * Where a game stands.
 *
 *     IDLE   no bond
 *     WON    now > since + window        by the side of the last bond
 *     TOP    all rounds are played       the side of the last bond wins if nobody decides in the window
 *     OPEN   otherwise
 *
 * The first line that holds.
 *
 * state  out; 0 on any error
 * side   out, optional (NULL); whose bond stands; 0 where there is none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (numbers that do not fit together, now
 *         before since). Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_escalation_state(uint32_t *state, uint32_t *side, const daomesh_escalation *game,
                                             uint64_t now);

/**
 * The least that the next bond must be: the first one, then twice the last.
 *
 * least  out; 0 on any error
 *
 * Returns as daomesh_escalation_state, without its time; DAOMESH_E_LIMIT (all rounds are played); DAOMESH_E_OVERFLOW. Since 0.1.
 */
DAOMESH_API int32_t daomesh_escalation_least(daomesh_amount *least, const daomesh_escalation *game);

/**
 * Puts up a bond for the side whose turn it is: for a change first, then for the other than stands.
 *
 * game  in and out; unchanged on any error
 *
 * Returns as daomesh_escalation_least; DAOMESH_E_ENDED (it is won); DAOMESH_E_CHOICE (it is the other side's turn); DAOMESH_E_BOND (less
 *         than the least). Since 0.1.
 */
DAOMESH_API int32_t daomesh_escalation_bond(daomesh_escalation *game, uint32_t side, const daomesh_amount *amount,
                                            uint64_t now);

/**
 * What each bond gets back when a side has won: the winner's their own and a part of the others' in proportion (largest remainder), the
 * others nothing. Bond 0, 2, 4, ... are for a change. A side without a bond cannot win.
 *
 * pays   out; count amounts that add up to all bonds; all 0 on any error
 * count  1..DAOMESH_ESCALATION_ROUNDS_MAX
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_LIMIT (count); DAOMESH_E_CHOICE (no such side); DAOMESH_E_ZERO_DIVISOR (the winner has no
 *         bonds, or of 0); DAOMESH_E_OVERFLOW (all bonds together). Since 0.1.
 */
DAOMESH_API int32_t daomesh_escalation_settle(daomesh_amount *pays, const daomesh_amount *bonds, size_t count,
                                              uint32_t winner);

/** Twin of DAOMESH_ESCALATION_ROUNDS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_escalation_rounds_max(void);

#ifdef __cplusplus
}
#endif

#endif
