/**
 * Quadratic funding: matches what many people give with a pool, so that many small gifts count for more than one large one
 * (MECHANISMS 5). Part of core.
 *
 * One function takes the gifts of a round and gives every project its match; three more divide a pool by tallies that were
 * counted elsewhere, each exactly as a deployed system does. What the dials left at 0 mean is the default. docs/rules/funding.md
 * has the formulas, the rounding and worked examples.
 */
#ifndef DAOMESH_FUNDING_H
#define DAOMESH_FUNDING_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most projects of a round. */
#define DAOMESH_FUNDING_PROJECTS_MAX 1048576
/** Most contributions of a round, and most memberships. */
#define DAOMESH_FUNDING_CONTRIBUTIONS_MAX 16777216
/** Most clusters of contributors. */
#define DAOMESH_FUNDING_CLUSTERS_MAX 256

/** method: what a project asks of the pool. c is what one contributor gives it in all, s its root, floor(sqrt(c * 2^(2k))). */
#define DAOMESH_FUNDING_QUADRATIC 1 /* (sum s)^2 / 2^(2k), less what `own` says (0 means this too) */
#define DAOMESH_FUNDING_PAIRWISE                                                                             \
    2 /* sum over pairs 2 s_i s_j K / (K + sum over projects s_i s_j): a pair gets < 2K in all */
#define DAOMESH_FUNDING_COCM 3 /* connection-oriented cluster match, markov and harsh */

/** roots: how fine. */
#define DAOMESH_ROOTS_FINE 1  /* k = 32 (0 means this too) */
#define DAOMESH_ROOTS_WHOLE 2 /* k = 0: integer roots, as systems do that have no others */

/** own: what QUADRATIC takes off again. Never below 0. */
#define DAOMESH_OWN_SUBTRACT 1 /* the project's contributions (0 means this too) */
#define DAOMESH_OWN_KEEP 2     /* nothing */
#define DAOMESH_OWN_SQUARES                                                                                  \
    3 /* the squares of their roots: what rounding took is not taken twice (profile pluralistic) */

/** pool_use. */
#define DAOMESH_POOL_ALL 1   /* all of it, in proportion to what is asked (0 means this too) */
#define DAOMESH_POOL_ASKED 2 /* nobody gets more than is asked; the rest is unspent */

/** division. */
#define DAOMESH_DIVISION_EXACT 1 /* largest remainder (0 means this too) */
#define DAOMESH_DIVISION_FLOOR 2 /* floors all the way, the dust is unspent (profile pluralistic) */

/**
 * The dials. Profile `pluralistic` (Gitcoin's pluralistic.js): WHOLE, SQUARES, ASKED (or ALL: "ignore saturation"), FLOOR.
 */
typedef struct daomesh_funding_rule {
    uint32_t size;      /* sizeof(daomesh_funding_rule) */
    uint32_t method;    /* DAOMESH_FUNDING_... */
    uint32_t roots;     /* DAOMESH_ROOTS_... */
    uint32_t own;       /* DAOMESH_OWN_...; only with QUADRATIC */
    uint32_t pool_use;  /* DAOMESH_POOL_... */
    uint32_t division;  /* DAOMESH_DIVISION_... */
    uint32_t has_cap;   /* 0, 1 */
    uint32_t reserved;  /* 0 */
    daomesh_amount cap; /* with has_cap: most that one project gets; 0 without */
    daomesh_amount
        minimum; /* who gives a project less than this in all is not counted there; 0: everybody is */
    daomesh_amount pair_bound; /* K of PAIRWISE, 1..2^128-1; 0 without */
} daomesh_funding_rule;

/** One gift. Repeats of the same project and contributor are summed first. */
typedef struct daomesh_contribution {
    uint32_t project;      /* 0..projects-1 */
    uint32_t contributor;  /* any number */
    daomesh_amount amount; /* below 2^128, the sum of repeats too; 0 counts for nothing */
} daomesh_contribution;

/** A contributor belongs to a cluster; repeats count once. Whoever belongs to none counts for nothing in COCM. */
typedef struct daomesh_cluster_member {
    uint32_t contributor;
    uint32_t cluster; /* 0..clusters-1 */
} daomesh_cluster_member;

/** What was given, in any order. Sorted by project and contributor it is faster. */
typedef struct daomesh_funding_round {
    uint32_t size;                            /* sizeof(daomesh_funding_round) */
    uint32_t projects;                        /* 1..DAOMESH_FUNDING_PROJECTS_MAX */
    uint32_t clusters;                        /* with COCM 1..DAOMESH_FUNDING_CLUSTERS_MAX, 0 without */
    uint32_t reserved;                        /* 0 */
    uint64_t contributions;                   /* 0..DAOMESH_FUNDING_CONTRIBUTIONS_MAX */
    uint64_t memberships;                     /* with COCM 0..DAOMESH_FUNDING_CONTRIBUTIONS_MAX, 0 without */
    const daomesh_contribution *contribution; /* may be NULL when there are none */
    const daomesh_cluster_member *membership; /* may be NULL when there are none */
    daomesh_amount pool;                      /* what there is to match with */
} daomesh_funding_round;

/** One project. */
typedef struct daomesh_funding_line {
    daomesh_amount contributed; /* by those who count */
    daomesh_amount roots;       /* sum of s */
    daomesh_amount asked;       /* the match that the formula gives, whole units, before pool and cap */
    daomesh_amount paid;        /* the match, without the contributions */
    uint32_t contributors;      /* who count */
    uint32_t capped;            /* 1: the cap cut it */
} daomesh_funding_line;

/** The round. paid + unspent = pool, always. */
typedef struct daomesh_funding_totals {
    daomesh_amount contributed;
    daomesh_amount asked;
    daomesh_amount paid;
    daomesh_amount unspent;
    uint64_t gifts;   /* pairs of project and contributor that count */
    uint64_t refused; /* on RANGE or OVERFLOW of a contribution or membership: its index; otherwise 0 */
} daomesh_funding_totals;

/**
 * Every project's match.
 *
 * Division EXACT, by largest remainder: a project whose exact share passes the cap gets the cap, largest first, and what it does
 * not get is shared again among the others; so the pool is spent to the last unit unless all are capped, nobody asks, or
 * ASKED leaves some. Division FLOOR: floors, clipped at the cap, the excess shared by floors again until there is none.
 *
 * lines        out; round->projects of them; zeroed on error, unless these are too many
 * totals       out; zeroed on error, but for `refused`
 * rule, round  the dials and the gifts
 * scratch      scratch_len bytes, at least daomesh_funding_scratch_size(rule, round); any alignment
 * progress     optional (NULL), with ctx
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range; a
 *         project or cluster that is not there or an amount of 2^128 and more, at totals->refused); DAOMESH_E_CONTRADICTION (a
 *         dial or field set that nothing reads); DAOMESH_E_LIMIT (too many projects, contributions, memberships or clusters);
 *         DAOMESH_E_OVERFLOW (repeats that add up to 2^128 and more, the last of them at totals->refused); DAOMESH_E_BUFFER
 *         (too little scratch); DAOMESH_E_CANCELLED.
 * Cost: QUADRATIC a sort in linear time and a root for each contributor of each project; PAIRWISE a division for each pair who
 * share a project and a product for each project they share; COCM for each gift clusters times the giver's own, for each
 * project a root for each pair of clusters. FLOOR with a cap: a pass over the projects for each time the excess is shared.
 * Allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_funding_match(daomesh_funding_line *lines, daomesh_funding_totals *totals,
                                          const daomesh_funding_rule *rule,
                                          const daomesh_funding_round *round, void *scratch,
                                          size_t scratch_len, daomesh_progress *progress, void *ctx);

/** Bytes of scratch for a round; 0 where daomesh_funding_match would not look at a contribution. Since 0.1. */
DAOMESH_API size_t daomesh_funding_scratch_size(const daomesh_funding_rule *rule,
                                                const daomesh_funding_round *round);

/** What clr.fund counts for a project: votes (sum of the roots of credits) and the credits spent on it. */
typedef struct daomesh_funding_tally {
    daomesh_amount votes;
    daomesh_amount spent;
} daomesh_funding_tally;

/**
 * Profile `clrfund-linear`: rounds of clr.fund until 2022.
 *
 *     paid_p = floor(pool * votes_p / V) + spent_p * factor         V = sum of votes
 *
 * paid      out; count amounts, contributions included; all 0 on error
 * unspent   out; pool - sum of the floors: the dust; 0 on error
 * tallies   count of them; whoever gets no payout but has votes is listed too
 * pool      matching pool, smallest units
 * factor    smallest units a credit
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_LIMIT (more than DAOMESH_FUNDING_PROJECTS_MAX: nothing is written);
 *         DAOMESH_E_OVERFLOW; DAOMESH_E_ZERO_DIVISOR (V is 0). Cost: a 512-bit division a project. Since 0.1.
 */
DAOMESH_API int32_t daomesh_funding_clrfund_linear(daomesh_amount *paid, daomesh_amount *unspent,
                                                   const daomesh_funding_tally *tallies, size_t count,
                                                   const daomesh_amount *pool, const daomesh_amount *factor);

/**
 * Profile `clrfund-alpha`: capital-constrained, clr.fund since 2022.
 *
 *     alpha  = floor((budget - S * factor) * 10^18 / (factor * (T - S)))        S = sum of spent, T = sum of votes^2
 *     paid_p = floor((alpha * factor * votes_p^2 + 10^18 * factor * spent_p - alpha * factor * spent_p) / 10^18)
 *
 * paid      out; count amounts, contributions included; all 0 on error
 * alpha     out; parts of 10^18; 0 on error
 * unspent   out; budget - sum of paid; 0 on error
 * budget    matching pool and contributions together
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_LIMIT (nothing is written); DAOMESH_E_OVERFLOW; DAOMESH_E_UNDERFLOW (votes^2 far
 *         below the credits spent: no such tally); DAOMESH_E_RANGE (the budget is less than S * factor, or T < S);
 *         DAOMESH_E_ZERO_DIVISOR (T = S, factor 0). Cost: a few products a project. Since 0.1.
 */
DAOMESH_API int32_t daomesh_funding_clrfund_alpha(daomesh_amount *paid, daomesh_amount *alpha,
                                                  daomesh_amount *unspent,
                                                  const daomesh_funding_tally *tallies, size_t count,
                                                  const daomesh_amount *budget, const daomesh_amount *factor);

/**
 * Profile `vebetter`: shares in whole basis points (VeBetterDAO's allocation pools).
 *
 *     share_p = floor(10^4 * weight_p / sum of weights), at most cap_bps; what is cut off is over_p
 *     paid_p  = floor(floor(pool * base_percent / 100) / count) + floor(floor(pool * (100 - base_percent) / 100) * share_p / 10^4)
 *     lost_p  = floor(floor(pool * (100 - base_percent) / 100) * over_p / 10^4)
 *
 * Quadratic weights are squares of sums of roots, linear ones sums of votes. Without any weight all shares are 0.
 *
 * paid      out; count amounts; all 0 on error
 * lost      out; count amounts, what the cap took from each; all 0 on error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_LIMIT (nothing is written); DAOMESH_E_RANGE (cap_bps > 10 000, base_percent > 100);
 *         DAOMESH_E_OVERFLOW. Cost: four 512-bit divisions a project. Since 0.1.
 */
DAOMESH_API int32_t daomesh_funding_points(daomesh_amount *paid, daomesh_amount *lost,
                                           const daomesh_amount *weights, size_t count,
                                           const daomesh_amount *pool, uint32_t cap_bps,
                                           uint32_t base_percent);

/** Twin of DAOMESH_FUNDING_PROJECTS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_funding_projects_max(void);
/** Twin of DAOMESH_FUNDING_CONTRIBUTIONS_MAX. Since 0.1. */
DAOMESH_API uint64_t daomesh_funding_contributions_max(void);
/** Twin of DAOMESH_FUNDING_CLUSTERS_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_funding_clusters_max(void);

#ifdef __cplusplus
}
#endif

#endif
