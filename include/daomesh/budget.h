/**
 * Which projects a budget pays for, and who sits on a committee: greedy, Method of Equal Shares, sequential Phragmen. Part of
 * core.
 *
 * Exact and deterministic: prices and purses are fractions with parts of up to 4096 bits, past which the answer is
 * DAOMESH_E_LIMIT, never an approximation. Ballots are those of daomesh/tally.h, projects are their options. Ties go to more
 * support, then to the cheaper project, then by lots that the caller published before the vote; each of them is told.
 * docs/rules/budget.md has the formulas, sources and a worked example of each method.
 */
#ifndef DAOMESH_BUDGET_H
#define DAOMESH_BUDGET_H

#include <daomesh/base.h>
#include <daomesh/tally.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most projects. */
#define DAOMESH_BUDGET_PROJECTS_MAX 65536
/** Most ballot groups of GREEDY. */
#define DAOMESH_BUDGET_GROUPS_MAX 16777216
/** Most ballot groups where each has a purse: EQUAL_SHARES, PHRAGMEN. */
#define DAOMESH_BUDGET_PURSES_MAX 1048576
/** Most bits of the common denominator of all purses, and of each purse over it. */
#define DAOMESH_BUDGET_FRACTION_BITS_MAX 4096
/** Most times that ADD1 raises the endowments. */
#define DAOMESH_BUDGET_RAISES_MAX 1048576

/** method */
#define DAOMESH_BUDGET_GREEDY 1       /* most votes first, as long as they fit */
#define DAOMESH_BUDGET_EQUAL_SHARES 2 /* everybody gets the same part of the money; supporters buy at the least price */
#define DAOMESH_BUDGET_PHRAGMEN 3     /* everybody earns at the same pace; supporters buy as soon as they can [approvals] */

/** ballots: what the value of a mark says. Projects without a mark have 0. */
#define DAOMESH_BUDGET_APPROVAL 1   /* 1 approved, 0 not */
#define DAOMESH_BUDGET_CUMULATIVE 2 /* points from 0 on, together at most rule.points */
#define DAOMESH_BUDGET_SCORE 3      /* 0..rule.value_max */

/** stop: GREEDY. */
#define DAOMESH_BUDGET_SKIP 1 /* what does not fit is passed over (0 means this too) */
#define DAOMESH_BUDGET_STOP 2 /* the first that does not fit ends it */

/** utility: EQUAL_SHARES, what a project is worth to a supporter. */
#define DAOMESH_BUDGET_COST 1        /* value * cost (0 means this too) */
#define DAOMESH_BUDGET_CARDINALITY 2 /* value */

/** completion: EQUAL_SHARES, which alone may leave money over. */
#define DAOMESH_BUDGET_ADD1 1      /* raises each endowment by rule.step until the outcome costs too much; the last that did not */
#define DAOMESH_BUDGET_ADD1_FULL 2 /* and no further once nothing else with votes fits, as pabutools and equalshares.net */

/** by of a tie record: what broke it. */
#define DAOMESH_BUDGET_BY_SUPPORT 1 /* more weight behind it */
#define DAOMESH_BUDGET_BY_COST 2    /* it is cheaper */
#define DAOMESH_BUDGET_BY_LOT 3

/** The dials. Zero means "off" unless a dial says otherwise; a dial that the method does not read must be 0. */
typedef struct daomesh_budget_rule {
    uint32_t size;            /* sizeof(daomesh_budget_rule) */
    uint32_t method;          /* DAOMESH_BUDGET_GREEDY, ... */
    uint32_t ballots;         /* DAOMESH_BUDGET_APPROVAL, ... */
    uint32_t flags;           /* 0, DAOMESH_BALLOT_SKIP_INVALID */
    uint32_t stop;            /* DAOMESH_BUDGET_SKIP, ... */
    uint32_t utility;         /* DAOMESH_BUDGET_COST, ... */
    uint32_t completion;      /* DAOMESH_BUDGET_ADD1, ... */
    uint32_t fill;            /* EQUAL_SHARES, PHRAGMEN: 1 spends what is left by GREEDY */
    int32_t value_max;        /* SCORE: greatest value, more than 0 */
    uint32_t reserved;        /* 0 */
    uint64_t points;          /* CUMULATIVE: most points of a ballot; 0 any */
    daomesh_amount threshold; /* GREEDY, fill: a project with a lower total is left out; 0 leaves in what nobody wants */
    daomesh_amount step;      /* ADD1: units of money; 0 is 1 */
} daomesh_budget_rule;

/** A reduced fraction; both 0 when a part of it takes more than 256 bits. */
typedef struct daomesh_budget_price {
    daomesh_amount over;
    daomesh_amount under;
} daomesh_budget_price;

/** Two projects that stood equal when one of them was chosen. A tie of more is a record for each of the others. */
typedef struct daomesh_budget_tie {
    uint32_t round;  /* projects chosen before; GREEDY: the place that was shared, in the order of votes */
    uint32_t by;     /* DAOMESH_BUDGET_BY_... */
    uint32_t chosen; /* the project that came first */
    uint32_t other;  /* GREEDY: the one that came next */
} daomesh_budget_tie;

/**
 * What came out. The caller sets size and the arrays, each for as many entries as projects unless said otherwise; every one but
 * `chosen` may be NULL. The call writes the rest, and the arrays.
 */
typedef struct daomesh_budget_result {
    uint32_t size;                /* in: sizeof(daomesh_budget_result) */
    uint32_t chosen_count;
    uint32_t *chosen;             /* the projects that are paid for, in the order in which they were chosen; the rest is 0 */
    uint8_t *selected;            /* 1: paid for */
    daomesh_amount *totals;       /* weight * value */
    daomesh_amount *support;      /* weight of the ballots with a value above 0 */
    daomesh_budget_price *prices; /* beside `chosen`. EQUAL_SHARES: per utility. PHRAGMEN: load of its supporters. Else 0 / 0 */
    daomesh_budget_tie *ties;     /* ties_cap */
    uint32_t ties_cap;            /* in */
    uint32_t ties_count;          /* there were so many; those beyond the cap are not written */
    daomesh_amount spent;
    daomesh_amount weight;         /* of all valid ballots */
    daomesh_amount weight_invalid; /* of those skipped */
    uint64_t invalid;              /* groups skipped */
    uint64_t raises;               /* ADD1: how often each endowment was raised */
    uint64_t fault_group;          /* when a ballot is refused: which group; else 0 */
    uint64_t fault_mark;           /* and which of its marks; its count when it is the ballot as a whole */
} daomesh_budget_result;

/**
 * Whether the dials fit together.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (a dial outside its range); DAOMESH_E_CONTRADICTION (a dial set that the
 *         method does not read; PHRAGMEN with other ballots than approvals).
 *
 * field  out, optional (NULL): offset of the offending dial in the struct. Since 0.1.
 */
DAOMESH_API int32_t daomesh_budget_check(uint32_t *field, const daomesh_budget_rule *rule);

/**
 * Bytes of scratch that daomesh_budget takes for such a rule and such ballots; 0 when it would refuse them.
 *
 * 120 bytes a project; EQUAL_SHARES and PHRAGMEN 560 bytes a group and 8 a mark besides, of which only so much is touched as the
 * fractions grow. Cost: one pass over the groups. Since 0.1.
 */
DAOMESH_API size_t daomesh_budget_scratch_size(const daomesh_budget_rule *rule, const daomesh_ballots *ballots);

/**
 * Chooses the projects.
 *
 *     GREEDY         by total, highest first: chosen when it fits what is left of the money
 *     EQUAL_SHARES   purse = money / weight for each unit of weight; the project with the least rho where
 *                    sum of weight * min(purse, rho * utility) over its supporters = cost; they pay; until none can be paid
 *     PHRAGMEN       the project with the least (cost + sum of weight * load) / support, which becomes the load of its
 *                    supporters; ends when one that is least does not fit. What costs more than all money is not looked at
 *
 * A group of weight w counts exactly as w voters with the same ballot. Groups without marks have purses that they never open.
 * Sources: Aziz and Shah 2021 (greedy); Peters, Pierczynski and Skowron 2021 (Equal Shares, add1 as in equalshares.net);
 * Phragmen 1894, Janson 2016.
 *
 * out          arrays and fields as the struct says; all zero on error, except fault_group and fault_mark (arrays are touched
 *              when the number of projects is within its limit)
 * rule         the method and its dials
 * money        what may be spent, smallest units; for a committee the seats
 * costs        of each project, smallest units, 0 allowed; NULL: 1 each, as on a committee
 * ballots      borrowed; options are the projects, lots an order of all of them
 * scratch      scratch_len bytes of any alignment and content; keeps nothing
 * progress     optional (NULL); called now and then with ballots read and prices taken, more often the longer the fractions are; non-zero cancels
 * ctx          handed to progress
 *
 * Returns DAOMESH_OK;
 *         DAOMESH_E_ARG (a NULL, a rule that daomesh_budget_check refuses, a reserved field that is not 0, no projects);
 *         DAOMESH_E_LIMIT (more projects or groups than the limits; purses whose common denominator, or one over it, takes
 *         more than DAOMESH_BUDGET_FRACTION_BITS_MAX bits; ADD1 beyond DAOMESH_BUDGET_RAISES_MAX: take a larger step);
 *         DAOMESH_E_BUFFER (no scratch, or scratch_len is less than daomesh_budget_scratch_size);
 *         DAOMESH_E_OVERFLOW (the weights, or sums of weight times value, reach 2^256);
 *         DAOMESH_E_CANCELLED;
 *         of lots: DAOMESH_E_CHOICE (no such project), DAOMESH_E_REPEATED (a project twice);
 *         of ballots, with fault_group: DAOMESH_E_NO_WEIGHT (weight 0; or no valid ballots at all), DAOMESH_E_CHOICE (no such
 *         project), DAOMESH_E_REPEATED (a project twice), DAOMESH_E_RANGE (a value outside what the rule takes; marks that do
 *         not exist, which is refused even where invalid ballots are skipped), DAOMESH_E_UNDERFLOW (more points than allowed),
 *         DAOMESH_E_ARG (reserved is not 0).
 *
 * Cost: one pass over groups and marks, a sort of the projects. EQUAL_SHARES and PHRAGMEN: prices are taken again only where
 *       they may be the least; taking one is a step for each supporter, choosing one a step for each group. ADD1 does all of
 *       that once a raise. Allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_budget(daomesh_budget_result *out, const daomesh_budget_rule *rule, const daomesh_amount *money,
                                   const daomesh_amount *costs, const daomesh_ballots *ballots, void *scratch,
                                   size_t scratch_len, daomesh_progress *progress, void *ctx);

/** Twin of DAOMESH_BUDGET_PROJECTS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_budget_projects_max(void);
/** Twin of DAOMESH_BUDGET_GROUPS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_budget_groups_max(void);
/** Twin of DAOMESH_BUDGET_PURSES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_budget_purses_max(void);
/** Twin of DAOMESH_BUDGET_FRACTION_BITS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_budget_fraction_bits_max(void);
/** Twin of DAOMESH_BUDGET_RAISES_MAX. Since 0.1. */
DAOMESH_API uint64_t daomesh_budget_raises_max(void);

#ifdef __cplusplus
}
#endif

#endif
