/**
 * Elections that never close: weights are moved at any time, and who has led for long enough takes the seat (MECHANISMS 11).
 * Part of core.
 *
 * A challenger's bucket fills by the lead over the winner at each tick and drains by the deficit; the seat changes when it is
 * full. Votes are whole micro-votes, DAOMESH_ELECTION_SCALE to one, as daomesh_tally counts them for quadratic range voting.
 */
#ifndef DAOMESH_ELECTION_H
#define DAOMESH_ELECTION_H

#include <daomesh/base.h>
#include <daomesh/tally.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most candidacies of one election. */
#define DAOMESH_ELECTION_CANDIDACIES_MAX 65536
/** Micro-votes in one vote. */
#define DAOMESH_ELECTION_SCALE 1000000u
/** A score that is all of a weight. */
#define DAOMESH_ELECTION_SCORE_MAX 1000

/** method: what a weight is worth. */
#define DAOMESH_ELECTION_LINEAR 1 /* itself */
#define DAOMESH_ELECTION_ROOT 2   /* its square root (quadratic range voting) */

/** flags. */
#define DAOMESH_ELECTION_VACATE_ON_TIE 1u    /* equal votes of full buckets empty the seat; otherwise the winner stays */
#define DAOMESH_ELECTION_RESET_ON_SWITCH 2u  /* a new winner empties the buckets of all others */
#define DAOMESH_ELECTION_POSITIVE_WINNER 4u  /* a winner with no more than 0 votes leaves the seat */
#define DAOMESH_ELECTION_REMOVE_LOSER 8u     /* a winner that loses is removed (documents) instead of standing again (offices) */
#define DAOMESH_ELECTION_DEFER 16u           /* a tick tells who is due; daomesh_election_install seats them at a time of change */

/** state of a candidacy. */
#define DAOMESH_CANDIDACY_NOMINATED 1 /* fills its nomination bucket by its own votes */
#define DAOMESH_CANDIDACY_STANDING 2  /* fills its bucket by its lead over the winner */
#define DAOMESH_CANDIDACY_WINNER 3
#define DAOMESH_CANDIDACY_REMOVED 4   /* takes no part any more */

/** Instead of a candidacy: nobody, or no change. */
#define DAOMESH_ELECTION_NONE 0xffffffffu
/** What is due: the seat falls empty. */
#define DAOMESH_ELECTION_VACANT 0xfffffffeu

/** fill_split: how several elections over one stock of weight lower each other's bucket. */
#define DAOMESH_FILL_BUCKET 1 /* the bucket is divided among them */
#define DAOMESH_FILL_WEIGHT 2 /* everybody's weight is divided among them: with roots the larger one */

/** The dials. Amounts in micro-votes. */
typedef struct daomesh_election_rule {
    uint32_t size;             /* sizeof(daomesh_election_rule) */
    uint32_t flags;            /* DAOMESH_ELECTION_... */
    daomesh_amount nomination; /* bucket that a nominated candidacy fills; new ones start STANDING where this is 0 */
    daomesh_amount fill;       /* bucket that a standing one fills */
    daomesh_amount cap;        /* most that a bucket holds, fill or more; 0: no bound. With fill, nobody wins on an old lead */
} daomesh_election_rule;

/** A candidacy. New ones have a bucket of 0. */
typedef struct daomesh_election_candidacy {
    uint32_t state;        /* DAOMESH_CANDIDACY_... */
    uint32_t reserved;     /* 0 */
    uint64_t since;        /* WINNER: the time of the tick or installation; otherwise 0 */
    daomesh_amount bucket; /* micro-votes times ticks; WINNER and REMOVED: 0 */
} daomesh_election_candidacy;

/** What a tick or an installation did. Indexes of candidacies, or DAOMESH_ELECTION_NONE. */
typedef struct daomesh_election_result {
    uint32_t before; /* who had the seat */
    uint32_t winner; /* who has it now */
    uint32_t due;    /* DEFER: who takes it at the next time of change, _VACANT or _NONE; replaces what was due before */
    uint32_t tied;   /* full buckets that share most votes, when they are several; otherwise 0 */
} daomesh_election_result;

/**
 * What one voter gives one candidacy.
 *
 *     LINEAR  score * weight                            ROOT  trunc(score * floor(sqrt(weight * 10^12)) / 1000)
 *
 * The weight is the one behind scores of that sign. Signed weights on candidacies themselves are scores of all or minus all.
 * Source: B. Hansen, quadratic range voting.
 *
 * out          out; micro-votes; 0 on any error
 * approve      weight behind scores from 0 on
 * disapprove   weight behind negative scores
 * score        -DAOMESH_ELECTION_SCORE_MAX..DAOMESH_ELECTION_SCORE_MAX, thousandths
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (no such method or score). Cost: a square root. Since 0.1.
 */
DAOMESH_API int32_t daomesh_election_vote(daomesh_tally_total *out, uint32_t method, uint64_t approve,
                                          uint64_t disapprove, int32_t score);

/**
 * Moves a vote: votes += after - before, so that a change of mind costs no count.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (a sign that does not fit its amount); DAOMESH_E_OVERFLOW; on any error
 * `votes` stays as it was. Since 0.1.
 */
DAOMESH_API int32_t daomesh_election_move(daomesh_tally_total *votes, const daomesh_tally_total *before,
                                          const daomesh_tally_total *after);

/**
 * The bucket that an electorate fills in `ticks` ticks when all of it votes for one candidacy.
 *
 *     BUCKET  ceil(n * f(W) * ticks / k)      WEIGHT  n * f(W / k) * ticks, rounded as f      f: LINEAR or ROOT, in micro-votes
 *
 * fill         out; 0 on any error
 * voters       n
 * weight       W, everybody's stock
 * elections    k, that share it
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_RANGE (no such method or split; no elections). Since 0.1.
 */
DAOMESH_API int32_t daomesh_election_fill(daomesh_amount *fill, uint32_t method, uint32_t fill_split, uint32_t voters,
                                          uint64_t weight, uint32_t elections, uint32_t ticks);

/**
 * One tick of the update clock.
 *
 *     nominated   b = max(0, b + V); from b >= nomination on it stands, with an empty bucket
 *     standing    b = max(0, b + V - V_winner), at most cap; V_winner is 0 for an empty seat
 *     due         the one with most votes of those that stood, with V > 0 and b >= fill; several: none
 *
 * Most votes, not the fullest bucket. An empty seat does not waive the bucket. A candidacy that stands since this tick fills from the next one
 * on. Without DEFER who is due takes the seat at once.
 *
 * result       out; zeroed on error
 * candidacies  in and out; count of them, one WINNER at most; unchanged on any error
 * votes        count of them, micro-votes; those of REMOVED candidacies are not read
 * count        0..DAOMESH_ELECTION_CANDIDACIES_MAX
 * now          time, for `since`
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_LIMIT (too many candidacies); DAOMESH_E_RANGE (an unknown
 *         flag, no fill, a cap below it, an unknown state, reserved set, a sign that does not fit its amount);
 *         DAOMESH_E_CONTRADICTION (two winners); DAOMESH_E_OVERFLOW (a bucket reaches 2^256).
 * Cost: three passes; allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_election_tick(daomesh_election_result *result, daomesh_election_candidacy *candidacies,
                                          const daomesh_election_rule *rule, const daomesh_tally_total *votes,
                                          size_t count, uint64_t now);

/**
 * Seats who is due, at a time of change: the last tick's `due`. The winner before stands again, or is removed.
 *
 * due          a standing candidacy, DAOMESH_ELECTION_VACANT or DAOMESH_ELECTION_NONE
 *
 * Statuses as daomesh_election_tick; and DAOMESH_E_RANGE (due does not stand). Since 0.1.
 */
DAOMESH_API int32_t daomesh_election_install(daomesh_election_result *result, daomesh_election_candidacy *candidacies,
                                             const daomesh_election_rule *rule, size_t count, uint32_t due, uint64_t now);

/** Twin of DAOMESH_ELECTION_CANDIDACIES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_election_candidacies_max(void);
/** Twin of DAOMESH_ELECTION_SCALE. Since 0.1. */
DAOMESH_API uint32_t daomesh_election_scale(void);
/** Twin of DAOMESH_ELECTION_SCORE_MAX. Since 0.1. */
DAOMESH_API int32_t daomesh_election_score_max(void);

#ifdef __cplusplus
}
#endif

#endif
