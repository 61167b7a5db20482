/**
 * Does a proposal pass? One rule with dials; deployed systems are settings of it (MECHANISMS 3).
 *
 * Pure: numbers in, numbers out. State is a function of (rule, facts, now); nothing else.
 */
#ifndef DAOMESH_OUTCOME_H
#define DAOMESH_OUTCOME_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most choices besides abstain. */
#define DAOMESH_CHOICES_MAX 16
/** Longest of each period of a rule, seconds (ten years). */
#define DAOMESH_PERIOD_MAX_S 315360000u

/**
 * threshold: what choice 1 needs when voting is over. Abstain never counts against it, and without a vote for choice 1 it
 * never passes. "against" is all choices from 2 on.
 */
#define DAOMESH_THRESHOLD_MAJORITY 1 /* tally[1] > every other choice; two choices: for > against, strict */
#define DAOMESH_THRESHOLD_CAST 2     /* for * 1e6 >= bar_ppm * (for + against) and for > 0; always exact */
#define DAOMESH_THRESHOLD_ABSOLUTE 3 /* of all weight: strict unless bar_inclusive */
#define DAOMESH_THRESHOLD_PLURALITY 4 /* the choice with most votes wins, ties to the lower choice; needs one vote */

/** rounding of what is required of all weight: quorum, bar of ABSOLUTE, early bar. */
#define DAOMESH_ROUND_CROSS 1        /* cross-multiply, exact (0 means this too) */
#define DAOMESH_ROUND_FLOOR 2        /* requirement = floor(total * ppm / 1e6) (profile governor) */
#define DAOMESH_ROUND_DIVIDE_FIRST 3 /* requirement = floor(total / 100) * percent (profiles absolute-vote, quorum-vote) */

/** quorum_counts. */
#define DAOMESH_COUNTS_FOR 1
#define DAOMESH_COUNTS_FOR_ABSTAIN 2
#define DAOMESH_COUNTS_ALL 3

/** early: when voting may end before its time. Each needs quorum and min_voters, too, before a choice wins. */
#define DAOMESH_EARLY_NEVER 1   /* 0 means this too */
#define DAOMESH_EARLY_CERTAIN 2 /* when no weight that is left can change the outcome */
#define DAOMESH_EARLY_BAR 3     /* the first choice, abstain among them, with more than early_bar_ppm of all weight wins */
#define DAOMESH_EARLY_QUORUM 4  /* all votes cast are more than early_bar_ppm of all weight: most votes, abstain among them, win */

/** decided_by. */
#define DAOMESH_BY_BAR 1
#define DAOMESH_BY_MAJORITY 2 /* at the deadline */
#define DAOMESH_BY_CERTAIN 3
#define DAOMESH_BY_QUORUM 4

/** flags of daomesh_outcome_facts. */
#define DAOMESH_FACT_DECIDED 1u
#define DAOMESH_FACT_CANCELLED 2u
#define DAOMESH_FACT_EXECUTED 4u
#define DAOMESH_FACT_FAILED 8u
#define DAOMESH_FACT_VETOED 32u

/** States, in the order of their precedence. 6 to 11 of later mechanisms keep their numbers. */
#define DAOMESH_STATE_CANCELLED 1
#define DAOMESH_STATE_VETOED 2
#define DAOMESH_STATE_EXECUTED 3
#define DAOMESH_STATE_FAILED 4
#define DAOMESH_STATE_SUBMITTED 5
#define DAOMESH_STATE_PENDING 6
#define DAOMESH_STATE_ACTIVE 7
#define DAOMESH_STATE_BOOSTED 8
#define DAOMESH_STATE_REVEAL 9
#define DAOMESH_STATE_DEFEATED 10
#define DAOMESH_STATE_CONFIRMING 11
#define DAOMESH_STATE_GRACE 12
#define DAOMESH_STATE_QUEUED 13
#define DAOMESH_STATE_EXPIRED 14
#define DAOMESH_STATE_SUCCEEDED 15

/** The dials. Zero means "off" unless a dial says otherwise. */
typedef struct daomesh_outcome_rule {
    uint32_t size;              /* sizeof(daomesh_outcome_rule) */
    uint32_t threshold;         /* DAOMESH_THRESHOLD_... */
    uint32_t bar_ppm;           /* 0..1 000 000 */
    uint32_t bar_inclusive;     /* 0, 1 */
    uint32_t rounding;          /* DAOMESH_ROUND_... */
    uint32_t quorum_ppm;        /* 0..1 000 000, inclusive */
    uint32_t quorum_counts;     /* DAOMESH_COUNTS_...; needed when quorum_ppm > 0 */
    uint32_t early;             /* DAOMESH_EARLY_... */
    uint32_t early_bar_ppm;     /* strict */
    uint32_t revote;            /* 0, 1 */
    uint32_t min_voters;        /* parties, not weight */
    uint32_t reserved;          /* 0 */
    uint64_t delay_s;
    uint64_t voting_s;
    uint64_t grace_s;
    uint64_t execution_delay_s;
    uint64_t expiry_s;          /* 0: never */
} daomesh_outcome_rule;

/** What happened to one proposal. */
typedef struct daomesh_outcome_facts {
    uint32_t size;              /* sizeof(daomesh_outcome_facts) */
    uint32_t flags;             /* DAOMESH_FACT_... */
    uint32_t choices;           /* 1..DAOMESH_CHOICES_MAX */
    uint32_t voters;            /* parties that have a vote in */
    uint32_t winner;            /* with DECIDED: the choice, 0 none */
    uint32_t reserved;          /* 0 */
    uint64_t opened;            /* time */
    uint64_t decided;           /* with DECIDED: time */
    daomesh_amount total;       /* all weight at the snapshot */
    daomesh_amount tally[DAOMESH_CHOICES_MAX + 1]; /* abstain, choice 1 (for), choice 2 (against), ... */
} daomesh_outcome_facts;

/** A decision. */
typedef struct daomesh_outcome_decision {
    uint32_t decided;           /* 0, 1 */
    uint32_t winner;            /* the choice that wins; 0 when none does, or abstain does */
    uint32_t by;                /* DAOMESH_BY_... */
    uint32_t reserved;
} daomesh_outcome_decision;

/**
 * When things happen. Voting is open for opens < now <= closes; executable from executes (inclusive) to expires (inclusive).
 * Without an early decision before it, the decision stands at closes, whenever somebody records it.
 */
typedef struct daomesh_outcome_times {
    uint64_t opens;
    uint64_t closes;
    uint64_t grace_ends;        /* grace_s from the decision; inclusive */
    uint64_t executes;          /* execution_delay_s later; a second later at least where voting or grace takes that one */
    uint64_t expires;           /* expiry_s later; UINT64_MAX: never */
} daomesh_outcome_times;

/**
 * Whether the dials fit together.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (a dial outside its range); DAOMESH_E_CONTRADICTION:
 *
 * - a bar, early bar or quorum count that is missing where it is read, or set where nothing reads it; bar_inclusive without ABSOLUTE;
 * - divide-first with a ppm that is no whole percent; an ABSOLUTE bar of all weight that must be exceeded (nothing ever passes);
 * - a PLURALITY quorum that counts less than all votes;
 * - changeable votes with early CERTAIN;
 * - an early decision that passes what the bar refuses: with CAST or ABSOLUTE early QUORUM, early BAR below the bar, and with CAST
 *   early BAR that divides first.
 *
 * field  out, optional (NULL): offset of the offending dial in the struct. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_check(uint32_t *field, const daomesh_outcome_rule *rule);

/**
 * Whether the votes so far decide it early, as the rule allows. Called after each vote; flags and times are not looked at.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a rule that daomesh_outcome_check refuses, choices or winner out of range);
 *         DAOMESH_E_OVERFLOW (the tallies add up to more than 2^256-1). Cost: one pass over the choices. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                                          const daomesh_outcome_facts *facts);

/**
 * The decision when voting is over: always decided, winner 1 or 0, or with PLURALITY any choice. Statuses and cost as
 * daomesh_outcome_early. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_final(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                                          const daomesh_outcome_facts *facts);

/** The times. Sums saturate at UINT64_MAX. Returns DAOMESH_OK; DAOMESH_E_ARG. Since 0.1. */
DAOMESH_API int32_t daomesh_outcome_times_of(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                                             const daomesh_outcome_facts *facts);

/**
 * The state at `now`: the highest in precedence that holds. A proposal whose voting is over but which nobody has touched
 * is in the state that its final decision gives. Choice 1 carries the proposal's actions: any other winner is DEFEATED.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_OVERFLOW. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_state(uint32_t *state, const daomesh_outcome_rule *rule,
                                          const daomesh_outcome_facts *facts, uint64_t now);

/** Twin of DAOMESH_CHOICES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_choices_max(void);
/** Twin of DAOMESH_PERIOD_MAX_S. Since 0.1. */
DAOMESH_API uint64_t daomesh_period_max_s(void);

#ifdef __cplusplus
}
#endif

#endif
