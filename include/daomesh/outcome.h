/**
 * Does a proposal pass? One rule with dials; deployed systems are settings of it (MECHANISMS 3).
 *
 * Pure: numbers in, numbers out. State is a function of (rule, facts, now); nothing else.
 */
#ifndef DAOMESH_OUTCOME_H
#define DAOMESH_OUTCOME_H

#include <daomesh/base.h>
#include <daomesh/curve.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most choices besides abstain. */
#define DAOMESH_CHOICES_MAX 16
/** Longest of each period of a rule, seconds (ten years). A ledger that counts heights gives heights instead, here and everywhere. */
#define DAOMESH_PERIOD_MAX_S 315360000u
/** Most houses that one proposal needs. */
#define DAOMESH_HOUSES_MAX 8

/**
 * threshold: what choice 1 needs when voting is over. Abstain never counts against it, and without a vote for choice 1 it
 * never passes, OPTIMISTIC aside. "against" is all choices from 2 on.
 */
#define DAOMESH_THRESHOLD_MAJORITY 1 /* tally[1] > every other choice; two choices: for > against, strict */
#define DAOMESH_THRESHOLD_CAST 2     /* for * 1e6 >= bar_ppm * (for + against) and for > 0; always exact */
#define DAOMESH_THRESHOLD_ABSOLUTE 3 /* of all weight: strict unless bar_inclusive */
#define DAOMESH_THRESHOLD_PLURALITY 4 /* the choice with most votes wins, ties to the lower choice; needs one vote */
#define DAOMESH_THRESHOLD_OPTIMISTIC 5 /* passes unless against reaches bar_ppm of all weight */
#define DAOMESH_THRESHOLD_CURVES 6     /* both curves, for confirm_s without a break; see daomesh_outcome_passing */

/** rounding of what is required of all weight: quorum, bar of ABSOLUTE and OPTIMISTIC, early bar. */
#define DAOMESH_ROUND_CROSS 1        /* cross-multiply, exact (0 means this too) */
#define DAOMESH_ROUND_FLOOR 2        /* requirement = floor(total * ppm / 1e6) (profile governor) */
#define DAOMESH_ROUND_DIVIDE_FIRST 3 /* requirement = floor(total / 100) * percent (profiles absolute-vote, quorum-vote) */

/** quorum_counts. */
#define DAOMESH_COUNTS_FOR 1
#define DAOMESH_COUNTS_FOR_ABSTAIN 2
#define DAOMESH_COUNTS_ALL 3

/** quorum_base. */
#define DAOMESH_BASE_SNAPSHOT 1    /* facts->total (0 means this too) */
#define DAOMESH_BASE_SPONSORSHIP 2 /* facts->sponsored (profile baal) */

/** high_water: what raises facts->claims_most to the shares and loot of its moment. */
#define DAOMESH_HIGH_WATER_ANY_VOTE 1 /* the opening and any vote (profile baal) */
#define DAOMESH_HIGH_WATER_YES_VOTE 2 /* profile moloch-v2 */

/** early: when voting may end before its time. Each needs quorum and min_voters, too, before a choice wins. */
#define DAOMESH_EARLY_NEVER 1   /* 0 means this too */
#define DAOMESH_EARLY_CERTAIN 2 /* when no weight that is left can change the outcome */
#define DAOMESH_EARLY_BAR 3     /* the first choice, abstain among them, with more than early_bar_ppm of all weight wins */
#define DAOMESH_EARLY_QUORUM 4  /* all votes cast are more than early_bar_ppm of all weight: most votes, abstain among them, win */
#define DAOMESH_EARLY_SUPER 5   /* super-quorum: choice 1 reaches early_bar_ppm of all weight and the votes so far pass */

/** decided_by. */
#define DAOMESH_BY_BAR 1
#define DAOMESH_BY_MAJORITY 2 /* at the deadline */
#define DAOMESH_BY_CERTAIN 3
#define DAOMESH_BY_QUORUM 4
#define DAOMESH_BY_SUPER 5
#define DAOMESH_BY_CONFIRM 6

/** flags of daomesh_outcome_facts. */
#define DAOMESH_FACT_DECIDED 1u
#define DAOMESH_FACT_CANCELLED 2u
#define DAOMESH_FACT_EXECUTED 4u
#define DAOMESH_FACT_FAILED 8u
#define DAOMESH_FACT_VETOED 32u
#define DAOMESH_FACT_FELL_SHORT 64u    /* when it was processed, retention or a late quorum was missed */
#define DAOMESH_FACT_UNSPONSORED 128u  /* submitted; it opens when somebody sponsors it */
#define DAOMESH_FACT_QUORUM 256u       /* quorum_reached holds */
#define DAOMESH_FACT_PASSING 512u      /* passing_since holds */

/** phase of daomesh_boost (holographic consensus). */
#define DAOMESH_PHASE_QUEUED 1 /* 0 means this too */
#define DAOMESH_PHASE_PREBOOSTED 2
#define DAOMESH_PHASE_BOOSTED 3
#define DAOMESH_PHASE_QUIET 4

/** States, in the order of their precedence. */
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
    uint32_t quorum_counts;     /* DAOMESH_COUNTS_...; needed when quorum_ppm > 0, and for CURVES: what supports */
    uint32_t quorum_base;       /* DAOMESH_BASE_... */
    uint32_t quorum_late;       /* 0, 1: the quorum is asked when it is processed, not when voting is over (profile baal) */
    uint32_t early;             /* DAOMESH_EARLY_... */
    uint32_t early_bar_ppm;     /* strict, for SUPER inclusive */
    uint32_t revote;            /* 0, 1 */
    uint32_t min_voters;        /* parties, not weight */
    uint32_t high_water;        /* DAOMESH_HIGH_WATER_...; needed with one of the next two */
    uint32_t retention_ppm;     /* processed only while claims >= floor(claims_most * ppm / 1e6) */
    uint32_t boost_alpha_ppm;   /* 1 000 001..16 000 000: boosting; 0 off */
    uint64_t dilution_bound;    /* processed only while claims * bound >= claims_most (profile moloch-v2) */
    uint64_t delay_s;
    uint64_t voting_s;
    uint64_t grace_s;
    uint64_t execution_delay_s;
    uint64_t expiry_s;          /* 0: never */
    uint64_t late_quorum_s;     /* voting stays open so long after the quorum was first reached; at most voting_s */
    uint64_t reveal_s;          /* sealed ballots: how long after voting they may be opened */
    uint64_t confirm_s;         /* CURVES: how long it must pass without a break */
    uint64_t preboost_s;        /* boosting: how long the stakes must hold */
    uint64_t boosted_s;         /* boosting: how long a boosted vote is open */
    uint64_t quiet_s;           /* boosting: how long before its end a flip makes it begin again; at most boosted_s */
    daomesh_curve approval;     /* CURVES: bar of for / (for + against), from opens to the end of voting_s */
    daomesh_curve support;      /* CURVES: bar of what counts / all weight */
} daomesh_outcome_rule;

/** How far a proposal came on its way to a relative majority. */
typedef struct daomesh_boost {
    uint32_t phase;             /* DAOMESH_PHASE_... */
    uint32_t reserved;          /* 0 */
    uint64_t since;             /* PREBOOSTED on: when the phase began */
    daomesh_amount bar;         /* PREBOOSTED: the bar that it crossed; see daomesh_boost_bar */
} daomesh_boost;

/** What happened to one proposal. What a rule's dials do not ask for may be 0. */
typedef struct daomesh_outcome_facts {
    uint32_t size;              /* sizeof(daomesh_outcome_facts) */
    uint32_t flags;             /* DAOMESH_FACT_... */
    uint32_t choices;           /* 1..DAOMESH_CHOICES_MAX */
    uint32_t voters;            /* parties that have a vote in */
    uint32_t winner;            /* with DECIDED: the choice, 0 none */
    uint32_t reserved;          /* 0 */
    uint64_t opened;            /* time; of the sponsorship where there is one */
    uint64_t decided;           /* with DECIDED: time */
    uint64_t quorum_reached;    /* with QUORUM: when daomesh_outcome_quorum first said so */
    uint64_t tallied;           /* CURVES: time of the last vote; 0 none yet */
    uint64_t passing_since;     /* with PASSING: what daomesh_outcome_passing said just before that vote */
    daomesh_boost boost;
    daomesh_amount total;       /* all weight at the snapshot */
    daomesh_amount sponsored;   /* BASE_SPONSORSHIP: all weight when it was sponsored */
    daomesh_amount claims;      /* retention, dilution: shares and loot now */
    daomesh_amount claims_most; /* the most of them at what raises it */
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
 * Without an early decision before it, the decision stands at reveal_ends, whenever somebody records it.
 */
typedef struct daomesh_outcome_times {
    uint64_t opens;
    uint64_t closes;            /* later than voting_s with a late quorum, a boost, or curves that pass and wait */
    uint64_t reveal_ends;       /* reveal_s later; inclusive */
    uint64_t grace_ends;        /* grace_s from the decision; inclusive */
    uint64_t executes;          /* execution_delay_s later; a second later at least where voting or grace takes that one */
    uint64_t expires;           /* expiry_s later; UINT64_MAX: never */
} daomesh_outcome_times;

/**
 * Whether the dials fit together.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (a dial outside its range); DAOMESH_E_CONTRADICTION: dials that need, exclude or
 * circumvent each other; docs/rules/outcome.md lists them.
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
 * The decision when voting is over: always decided, winner 1 or 0, or with PLURALITY any choice. With CURVES: as the votes stand.
 * Statuses and cost as daomesh_outcome_early. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_final(daomesh_outcome_decision *out, const daomesh_outcome_rule *rule,
                                          const daomesh_outcome_facts *facts);

/**
 * Whether the votes so far reach the quorum: 1 in *reached; 1 without a quorum. Who keeps facts of a rule with late_quorum_s asks
 * after each vote until it is reached, and puts down when. Statuses and cost as daomesh_outcome_early. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_quorum(uint32_t *reached, const daomesh_outcome_rule *rule,
                                           const daomesh_outcome_facts *facts);

/**
 * CURVES: the first moment from which the votes pass without a break, if no more come; UINT64_MAX: never.
 *
 * Bars fall while voting_s runs, so votes that fail now may pass later. Who keeps the facts asks just before each vote: when the
 * answer is not later than now, PASSING is set with it as passing_since, else cleared; the vote is counted; tallied becomes now.
 *
 * Statuses as daomesh_outcome_early. Cost: at most 31 evaluations of both curves. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_passing(uint64_t *since, const daomesh_outcome_rule *rule,
                                            const daomesh_outcome_facts *facts);

/**
 * The times. Sums saturate at UINT64_MAX. Dials that no time depends on are not looked at.
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_OVERFLOW (CURVES). Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_times_of(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                                             const daomesh_outcome_facts *facts);

/**
 * The state at `now`: the highest in precedence that holds. A proposal whose voting is over but which nobody has touched
 * is in the state that its final decision gives. Choice 1 carries the proposal's actions: any other winner is DEFEATED, and so
 * is one that may be processed but whose retention, or late quorum, is missed now.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_OVERFLOW. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_state(uint32_t *state, const daomesh_outcome_rule *rule,
                                          const daomesh_outcome_facts *facts, uint64_t now);

/**
 * Adds a member's vote to the tallies in parts; what is left may be cast later (profile governor, fractional).
 *
 * facts   in and out: the tallies
 * spent   in and out: weight of this member that has voted
 * weight  all that the member holds
 * parts   one for each tally: abstain, choice 1, ...
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_ALREADY_VOTED (nothing is left); DAOMESH_E_RANGE (the parts are more than is left);
 *         DAOMESH_E_OVERFLOW. On an error nothing changes. Since 0.1.
 */
DAOMESH_API int32_t daomesh_outcome_cast(daomesh_outcome_facts *facts, daomesh_amount *spent, const daomesh_amount *weight,
                                         const daomesh_amount *parts);

/**
 * Several houses, each with its rule and its votes: choice 1 wins when it wins in as many of them as are needed. Early: as soon as
 * it has won in so many, or can no longer.
 *
 * rules, facts  `count` pointers each, 1..DAOMESH_HOUSES_MAX; house 0's facts also say what happened to the proposal (flags, winner,
 *               opened, decided)
 * needed        1..count; 0: all
 *
 * Returns what the functions for one house return; DAOMESH_E_LIMIT (count); DAOMESH_E_RANGE (needed); DAOMESH_E_CONTRADICTION
 *         (PLURALITY or boosting in a house, or delay, voting, reveal, grace, execution delay and expiry that are not the same in
 *         all). Since 0.1.
 */
DAOMESH_API int32_t daomesh_houses_early(daomesh_outcome_decision *out, const daomesh_outcome_rule *const *rules,
                                         const daomesh_outcome_facts *const *facts, size_t count, uint32_t needed);
DAOMESH_API int32_t daomesh_houses_final(daomesh_outcome_decision *out, const daomesh_outcome_rule *const *rules,
                                         const daomesh_outcome_facts *const *facts, size_t count, uint32_t needed);
/** Voting closes when it does in the last house. Since 0.1. */
DAOMESH_API int32_t daomesh_houses_state(uint32_t *state, const daomesh_outcome_rule *const *rules,
                                         const daomesh_outcome_facts *const *facts, size_t count, uint32_t needed,
                                         uint64_t now);

/**
 * The score that stakes must exceed: alpha^boosted, in units of 2^-40.
 *
 *     alpha = floor(alpha_ppm * 2^40 / 1e6);  x * y = floor(x * y / 2^40), by square-and-multiply from the lowest bit
 *
 * boosted    proposals of the DAO that are boosted now; beyond 172, 86, 57, 43 (alpha up to 2, 4, 8, 16) the bar rises no more
 *
 * Source: DAOstack GenesisProtocol, bit-exact. Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (alpha_ppm). Since 0.1.
 */
DAOMESH_API int32_t daomesh_boost_bar(daomesh_amount *bar, uint32_t alpha_ppm, uint32_t boosted);

/**
 * What time and stakes make of the phase, one step: queued -> preboosted when floor(stake_for * 2^40 / stake_against) exceeds the bar;
 * preboosted -> queued when it falls to the lower of the bar it crossed and today's, or does not exceed today's once preboost_s are
 * over; -> boosted when it then does. Boosted phases stay: their end is a time.
 *
 * boost          in and out
 * stake_against  with the DAO's own downstake in it, so never 0
 * boosted        as in daomesh_boost_bar
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a rule without boosting too); DAOMESH_E_ZERO_DIVISOR. Since 0.1.
 */
DAOMESH_API int32_t daomesh_boost_step(daomesh_boost *boost, const daomesh_outcome_rule *rule,
                                       const daomesh_amount *stake_for, const daomesh_amount *stake_against,
                                       uint32_t boosted, uint64_t now);

/**
 * What a vote makes of the phase: when the winner flips in the last quiet_s of a boosted vote, or in its quiet ending, the quiet
 * ending (again) begins now. Ties are against.
 *
 * boost          in and out
 * before, after  the facts without and with the vote
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG. Since 0.1.
 */
DAOMESH_API int32_t daomesh_boost_voted(daomesh_boost *boost, const daomesh_outcome_rule *rule,
                                        const daomesh_outcome_facts *before, const daomesh_outcome_facts *after,
                                        uint64_t now);

/**
 * The stake that a DAO itself puts against each proposal: the larger of `least` and ppm of the mean over its boosted ones.
 *
 *     downstake = max(least, floor(floor(sum / count) * ppm / 1e6))
 *
 * sum, count  over the proposals that are boosted now; kept as they are, for a running mean drifts; count 0 gives `least`
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_OVERFLOW. Since 0.1.
 */
DAOMESH_API int32_t daomesh_boost_downstake(daomesh_amount *out, const daomesh_amount *least, uint64_t ppm,
                                            const daomesh_amount *sum, uint64_t count);

/** Twin of DAOMESH_CHOICES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_choices_max(void);
/** Twin of DAOMESH_HOUSES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_houses_max(void);
/** Twin of DAOMESH_PERIOD_MAX_S. Since 0.1. */
DAOMESH_API uint64_t daomesh_period_max_s(void);

#ifdef __cplusplus
}
#endif

#endif
