/**
 * Counting votes: every single-winner and multi-option method over one shape of ballots, with one shape of result. Part of
 * core.
 *
 * Exact and deterministic: integers and exact fractions only; ties are broken by lots that the caller published before the
 * vote, and each of them is told. docs/rules/tally.md has the formula, source and a worked example of each method.
 */
#ifndef DAOMESH_TALLY_H
#define DAOMESH_TALLY_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most options of a vote. */
#define DAOMESH_TALLY_OPTIONS_MAX 256
/** Most ballot groups of a vote. */
#define DAOMESH_TALLY_GROUPS_MAX 16777216
/** Totals of the fractional profiles are in units of 1/this of a unit of weight, rounded down. */
#define DAOMESH_TALLY_FRACTION 1000000000000000000u

/** method. In brackets what a mark's value says. */
#define DAOMESH_TALLY_PLURALITY 1    /* most first places [rank] */
#define DAOMESH_TALLY_APPROVAL 2     /* most approvals [1 approved, 0 not] */
#define DAOMESH_TALLY_SCORE 3        /* highest sum of scores; a missing one is 0 [score] */
#define DAOMESH_TALLY_WEIGHTED 4     /* each ballot divides its weight in the proportion of its points [points] */
#define DAOMESH_TALLY_QUADRATIC 5    /* n votes cost n^2 credits [votes, either sign] */
#define DAOMESH_TALLY_CREDITS 6      /* the same from what was paid: votes = sign * sqrt(credits) [credits, either sign] */
#define DAOMESH_TALLY_QUADRATIC_RANGE 7 /* score * sqrt(weight) [score in thousandths, -1000..1000] */
#define DAOMESH_TALLY_STAR 8         /* two highest scores, then who is scored higher on more ballots [score from 0] */
#define DAOMESH_TALLY_IRV 9          /* the last option goes out, its ballots move on, until one has a majority [rank] */
#define DAOMESH_TALLY_BORDA 10       /* n points for the first place, n - 1 for the second, ... [rank] */
#define DAOMESH_TALLY_COPELAND 11    /* most duels won, a drawn one counts half [rank] */
#define DAOMESH_TALLY_MINIMAX 12     /* the mildest worst defeat [rank] */
#define DAOMESH_TALLY_SCHULZE 13     /* strongest paths of duels [rank] */
#define DAOMESH_TALLY_RANKED_PAIRS 14 /* the strongest duels first, those that would close a circle left out [rank] */
#define DAOMESH_TALLY_DEBIAN 15      /* quorum and majority against a default option, then Schulze [rank] */
/** Profiles: what Snapshot computes. Invalid ballots are skipped and counted, as there. */
#define DAOMESH_TALLY_SNAPSHOT_SINGLE 32    /* [1 on one option] */
#define DAOMESH_TALLY_SNAPSHOT_APPROVAL 33  /* [1 approved] */
#define DAOMESH_TALLY_SNAPSHOT_RANKED 34    /* [rank, all options, no two equal] */
#define DAOMESH_TALLY_SNAPSHOT_QUADRATIC 35 /* [points]; fractional */
#define DAOMESH_TALLY_SNAPSHOT_WEIGHTED 36  /* [points]; exact, fractional where no common denominator fits */
#define DAOMESH_TALLY_SNAPSHOT_COPELAND 37  /* [rank, all options, no two equal]; fractional */

/** flags: what a ballot must be beyond what its method asks. Ranks only, except for SKIP_INVALID. */
#define DAOMESH_BALLOT_STRICT 1u       /* no two equal ranks */
#define DAOMESH_BALLOT_COMPLETE 2u     /* every option ranked */
#define DAOMESH_BALLOT_SKIP_INVALID 4u /* an invalid ballot is skipped and counted instead of refused */

/**
 * strength of a duel that a wins against b, with a's votes over b and b's votes over a: MINIMAX, SCHULZE, RANKED_PAIRS.
 * MINIMAX takes the first two.
 */
#define DAOMESH_STRENGTH_WINNING 1  /* a's votes (0 means this for SCHULZE and MINIMAX) */
#define DAOMESH_STRENGTH_MARGINS 2  /* a's less b's */
#define DAOMESH_STRENGTH_RATIO 3    /* a's over b's; unopposed ones are stronger than all others, more votes first */
#define DAOMESH_STRENGTH_OPPOSED 4  /* a's, where equal the one with fewer of b's (0 means this for RANKED_PAIRS) */

/** ties: IRV, STAR. */
#define DAOMESH_TIES_LOT 1      /* IRV: one option goes out, the last by lot. STAR: finalists by lot (0 means this too) */
#define DAOMESH_TIES_TOGETHER 2 /* IRV: all that are tied last go out together */
#define DAOMESH_TIES_PROTOCOL 3 /* STAR: its official protocol first: duels among the tied, highest scores given, then lot */

/** stop: IRV. */
#define DAOMESH_STOP_MAJORITY 1 /* when an option has more than half of the weight still counted (0 means this too) */
#define DAOMESH_STOP_LAST 2     /* when one option is left: rounds after a majority are counted, too */

/** rule of a tie record: where the tie was met. */
#define DAOMESH_TIE_ORDER 1       /* in the final order: equal places */
#define DAOMESH_TIE_ELIMINATION 2 /* which option goes out of an IRV round */
#define DAOMESH_TIE_FINALISTS 3   /* which options reach STAR's runoff */
#define DAOMESH_TIE_RUNOFF 4      /* who wins STAR's runoff */
#define DAOMESH_TIE_PAIRS 5       /* which of equally strong duels ranked pairs takes first: one that `chosen` won */

/** by of a tie record: what broke it. */
#define DAOMESH_TIE_BY_LOT 1
#define DAOMESH_TIE_BY_SCORE 2    /* the higher sum of scores */
#define DAOMESH_TIE_BY_DUELS 3    /* fewer lost among the tied */
#define DAOMESH_TIE_BY_TOP 4      /* more ballots that gave the highest score */
#define DAOMESH_TIE_BY_NUMBER 5   /* the lowest number goes out (profile SNAPSHOT_RANKED) */
#define DAOMESH_TIE_TOGETHER 6    /* nothing: all of them went out */

/** state of a total within a round. */
#define DAOMESH_OPTION_IN 0       /* still counted after this round */
#define DAOMESH_OPTION_OUT 1      /* went out before this round: it has no votes here */
#define DAOMESH_OPTION_LEAVES 2   /* goes out at the end of this round */

/** One entry of a ballot. */
typedef struct daomesh_mark {
    uint32_t option; /* from 0 on */
    int32_t value;   /* rank (1 best, equal ones allowed), score, 1 approved, votes, credits or points */
} daomesh_mark;

/** Ballots that say the same, or one. Its marks are mark[first .. first + count), in any order, an option once at most. */
typedef struct daomesh_ballot_group {
    daomesh_amount weight; /* of all of them together; not 0 */
    uint64_t first;
    uint32_t count;        /* 0: abstains; counts towards the weight, for no option */
    uint32_t reserved;     /* 0 */
} daomesh_ballot_group;

/** What was voted. Borrowed for the length of the call. */
typedef struct daomesh_ballots {
    uint32_t size;    /* sizeof(daomesh_ballots) */
    uint32_t options; /* 1..DAOMESH_TALLY_OPTIONS_MAX */
    uint64_t groups;  /* 1..DAOMESH_TALLY_GROUPS_MAX; the profiles of Snapshot take none, too */
    uint64_t marks;
    const daomesh_ballot_group *group;
    const daomesh_mark *mark; /* NULL only when marks is 0 */
    const uint32_t *lots;     /* every option once, the earlier wins a tie; NULL: 0, 1, 2, ... */
} daomesh_ballots;

/**
 * The majority that an option needs against the default option, as the ratio `over : under`, neither 0: the option stays when
 * votes(option over default) * under > votes(default over option) * over.
 */
typedef struct daomesh_tally_majority {
    uint32_t over;  /* 3 of 3 : 1 */
    uint32_t under; /* 1 of 3 : 1 */
} daomesh_tally_majority;

/** The dials. Zero means "off" unless a dial says otherwise; a dial that the method does not read must be 0. */
typedef struct daomesh_tally_rule {
    uint32_t size;           /* sizeof(daomesh_tally_rule) */
    uint32_t method;         /* DAOMESH_TALLY_... */
    uint32_t flags;          /* DAOMESH_BALLOT_... */
    uint32_t strength;       /* DAOMESH_STRENGTH_... */
    uint32_t ties;           /* DAOMESH_TIES_... */
    uint32_t stop;           /* DAOMESH_STOP_... */
    int32_t value_min;       /* SCORE, QUADRATIC: least value of a mark, at most 0 */
    int32_t value_max;       /* SCORE, STAR: greatest value, more than 0. QUADRATIC: greatest; both 0 set no bounds */
    uint64_t budget;         /* QUADRATIC, CREDITS: most credits of a ballot, 0 any. WEIGHTED: points of each, 0 any */
    uint32_t default_option; /* DEBIAN */
    uint32_t reserved;       /* 0 */
    daomesh_amount quorum;   /* DEBIAN: votes over the default option that any other needs; round a fraction up */
    const daomesh_tally_majority *majorities; /* DEBIAN: one for each option, the default's is not read; NULL: 1 : 1 */
} daomesh_tally_rule;

/** A total with its sign. */
typedef struct daomesh_tally_total {
    daomesh_amount amount;
    int32_t sign;   /* -1, 0, 1 */
    uint32_t state; /* DAOMESH_OPTION_...; 0 outside of rounds */
} daomesh_tally_total;

/** A tie that was met, and what broke it. */
typedef struct daomesh_tally_tie {
    uint32_t round;  /* of IRV and STAR, from 0 on; ORDER: the place that is shared; PAIRS: duels taken before */
    uint32_t rule;   /* DAOMESH_TIE_... */
    uint32_t by;     /* DAOMESH_TIE_BY_..., DAOMESH_TIE_TOGETHER */
    uint32_t chosen; /* the option that came first; ELIMINATION: that went out */
    uint64_t tied[4]; /* bit i % 64 of word i / 64: option i was tied; PAIRS: the options of the equally strong duels */
} daomesh_tally_tie;

/**
 * What came out. The caller sets size and the arrays, each for `options` entries unless said otherwise; every one but
 * `order` may be NULL. The call writes the rest, and the arrays.
 */
typedef struct daomesh_tally_result {
    uint32_t size;               /* in: sizeof(daomesh_tally_result) */
    uint32_t winner_count;       /* options in the first place before lots */
    uint32_t *order;             /* all options, best first */
    uint8_t *winners;            /* 1: in the first place before lots. order[0] is the one that lots choose among them */
    uint32_t *places;            /* before lots: how many options stand above this one, so equal ones are tied */
    daomesh_tally_total *totals; /* in units of 1/scale; what they count is the method's */
    daomesh_amount *matrix;      /* options * options: row a, column b: weight of the ballots that rank a above b */
    daomesh_tally_total *rounds; /* rounds_cap * options: IRV, STAR */
    daomesh_tally_tie *ties;     /* ties_cap */
    uint32_t rounds_cap;         /* in */
    uint32_t rounds_count;       /* there were so many; those beyond the cap are not written */
    uint32_t ties_cap;           /* in */
    uint32_t ties_count;         /* there were so many; those beyond the cap are not written */
    daomesh_amount scale;
    daomesh_amount weight;         /* of all valid ballots */
    daomesh_amount weight_invalid; /* of those skipped */
    uint64_t invalid;              /* groups skipped */
    uint64_t fault_group;          /* when a ballot is refused: which group; else 0 */
    uint64_t fault_mark;           /* and which of its marks; its count when it is the ballot as a whole */
} daomesh_tally_result;

/**
 * Whether the dials fit together.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (a dial outside its range); DAOMESH_E_CONTRADICTION (a dial set that the
 *         method does not read).
 *
 * field  out, optional (NULL): offset of the offending dial in the struct. Since 0.1.
 */
DAOMESH_API int32_t daomesh_tally_check(uint32_t *field, const daomesh_tally_rule *rule);

/**
 * Bytes of scratch that daomesh_tally takes for such a rule and as many groups and options; 0 when it would refuse them.
 *
 * At most 3 MiB for 256 options; IRV and SNAPSHOT_RANKED take 4 bytes a group besides. Cost: none. Since 0.1.
 */
DAOMESH_API size_t daomesh_tally_scratch_size(const daomesh_tally_rule *rule, const daomesh_ballots *ballots);

/**
 * Counts the ballots.
 *
 * out          arrays and fields as the struct says; all zero on error, except fault_group and fault_mark (arrays are touched
 *              when the number of options is within its limit)
 * rule         the method and its dials
 * ballots      borrowed
 * scratch      scratch_len bytes of any alignment and content; keeps nothing
 * progress     optional (NULL); called now and then with ballots read and steps done; non-zero cancels
 * ctx          handed to progress
 *
 * Returns DAOMESH_OK;
 *         DAOMESH_E_ARG (a NULL, a rule that daomesh_tally_check refuses, a reserved field that is not 0, no options);
 *         DAOMESH_E_LIMIT (more options or groups than the limits; WEIGHTED, PLURALITY, IRV: the common denominator of the
 *         parts takes more than 256 bits with the weights);
 *         DAOMESH_E_BUFFER (no scratch, or scratch_len is less than daomesh_tally_scratch_size);
 *         DAOMESH_E_OVERFLOW (the weights, or sums of weight times value, reach 2^256; BORDA: all weight times twice the options;
 *         fractional profiles: all weight reaches 2^128);
 *         DAOMESH_E_CANCELLED;
 *         of lots, default_option and majorities: DAOMESH_E_CHOICE (no such option), DAOMESH_E_REPEATED (an option twice),
 *         DAOMESH_E_RANGE (a majority with a 0);
 *         of ballots, with fault_group: DAOMESH_E_NO_WEIGHT (weight 0; or no ballots at all), DAOMESH_E_CHOICE (no such
 *         option), DAOMESH_E_REPEATED (an option twice; STRICT: a rank twice), DAOMESH_E_MISSING_FIELD (COMPLETE: an option
 *         unranked; a Snapshot ballot without the marks it needs), DAOMESH_E_RANGE (a value outside what the method takes;
 *         WEIGHTED: points that do not add up to the budget; marks that do not exist, which is refused even where invalid
 *         ballots are skipped), DAOMESH_E_UNDERFLOW (it spends more credits than the budget), DAOMESH_E_CONTRADICTION
 *         (QUADRATIC_RANGE: scores of both signs under one weight), DAOMESH_E_ARG (reserved is not 0).
 *
 * Cost: one pass over groups and marks. Duels: k^2 / 2 additions for a ballot of k marks, and the weights read once before;
 *       SCHULZE, DEBIAN options^3 steps, RANKED_PAIRS a sort of options^2 / 2 duels. IRV: a ballot is read again each time its
 *       best option goes out. SNAPSHOT_WEIGHTED: a second pass where fractions do not fit. Allocates nothing; reentrant.
 *       Since 0.1.
 */
DAOMESH_API int32_t daomesh_tally(daomesh_tally_result *out, const daomesh_tally_rule *rule, const daomesh_ballots *ballots,
                                  void *scratch, size_t scratch_len, daomesh_progress *progress, void *ctx);

/**
 * What a change of votes on one option costs: after^2 - before^2 credits, a refund when negative.
 *
 * Never the square of the difference: one vote more, taken ten times, costs what ten at once do.
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG. Since 0.1.
 */
DAOMESH_API int32_t daomesh_quadratic_charge(int64_t *credits, int32_t before, int32_t after);

/** Twin of DAOMESH_TALLY_OPTIONS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_tally_options_max(void);
/** Twin of DAOMESH_TALLY_GROUPS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_tally_groups_max(void);
/** Twin of DAOMESH_TALLY_FRACTION. Since 0.1. */
DAOMESH_API uint64_t daomesh_tally_fraction(void);

#ifdef __cplusplus
}
#endif

#endif
