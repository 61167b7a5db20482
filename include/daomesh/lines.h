/**
 * How the money of a period is divided among the lines of a budget, and what of the rest is carried into the next (MECHANISMS 10).
 * Part of core.
 *
 * The lines are fixed; what they get follows from fixed shares, from ballots by any tally (daomesh/tally.h), from a quadratic round
 * (daomesh/funding.h) or from a way to choose projects (daomesh/budget.h). docs/rules/lines.md has a worked example of each.
 */
#ifndef DAOMESH_LINES_H
#define DAOMESH_LINES_H

#include <daomesh/base.h>
#include <daomesh/tally.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most lines. */
#define DAOMESH_LINES_MAX 64
/** Most ballots. */
#define DAOMESH_LINES_BALLOTS_MAX 65536

/** method */
#define DAOMESH_LINES_SHARES 1 /* by fixed shares; ballots are not looked at */
#define DAOMESH_LINES_TOTALS 2 /* in proportion to what the lines get in a tally; less than nothing is nothing */
#define DAOMESH_LINES_ROUND 3  /* a quadratic round: in proportion to (sum of roots of points)^2; weights are not looked at */
#define DAOMESH_LINES_ORDER 4  /* in the order of a tally each line gets what it asks, as long as that fits; what does not is passed over */
#define DAOMESH_LINES_CHOSEN 5 /* as projects of a budget: the chosen get what they ask */

/** The dials. A dial that the method does not read must be 0. */
typedef struct daomesh_lines_rule {
    uint32_t size;      /* sizeof(daomesh_lines_rule) */
    uint32_t method;    /* DAOMESH_LINES_... */
    uint32_t tally;     /* TOTALS: PLURALITY, WEIGHTED, APPROVAL, SCORE, QUADRATIC, CREDITS. ORDER: those, STAR and every one by ranks but DEBIAN */
    uint32_t choice;    /* CHOSEN: DAOMESH_BUDGET_GREEDY, _EQUAL_SHARES, _PHRAGMEN */
    uint32_t carry_ppm; /* of what is not spent, how much is carried, rounded down; the rest goes back */
    uint32_t reserved;  /* 0 */
    uint64_t points;    /* of a ballot: WEIGHTED all of them, SCORE, STAR the greatest, QUADRATIC, CREDITS, ROUND, CHOSEN the most;
                           0 with the others, and with CHOSEN for approvals; at most 2^31-1 */
} daomesh_lines_rule;

/** What came out. spent + carried + returned is the money. */
typedef struct daomesh_lines_totals {
    daomesh_amount spent;
    daomesh_amount carried;
    daomesh_amount returned;
} daomesh_lines_totals;

/**
 * Whether the dials fit together.
 *
 * field  out, optional (NULL): offset of the offending dial in the struct; 0 where the status speaks of none
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range);
 *         DAOMESH_E_CONTRADICTION (a dial set that the method does not read, PHRAGMEN with points). Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_lines_check(uint32_t *field, const daomesh_lines_rule *rule);

/** Bytes of scratch for daomesh_lines_divide; 0 when it would refuse rule or ballots. ballots as there. Since 0.1. */
DAOMESH_API size_t daomesh_lines_scratch_size(const daomesh_lines_rule *rule, const daomesh_ballots *ballots);

/**
 * Divides the money of a period.
 *
 *     SHARES  all of it by `amounts`, largest remainder
 *     TOTALS  all of it by the totals of the tally, largest remainder
 *     ROUND   all of it by (sum of sqrt(points))^2, roots and squares to 64 fractional bits, largest remainder
 *     ORDER   down the order: part = amount where that fits what is left
 *     CHOSEN  part = amount of the lines that daomesh_budget chooses with all the money; GREEDY leaves out what nobody wants
 *
 * A line that no ballot names gets nothing but by SHARES. Where nobody votes nothing is spent.
 *
 * parts    out; one for each line; 0 on any error (none is written where the lines are too many)
 * totals   out; 0 on any error
 * money    what there is, smallest units
 * amounts  of each line: its share by SHARES, what it asks by ORDER and CHOSEN; NULL with the others
 * ballots  borrowed; options are the lines. Groups may be none. SHARES reads the number of options alone
 * scratch  scratch_len bytes of any alignment, at least daomesh_lines_scratch_size
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a rule that daomesh_lines_check refuses); DAOMESH_E_LIMIT (too many lines or ballots; fractions
 *         that daomesh_budget or daomesh_tally gives up on); DAOMESH_E_BUFFER; DAOMESH_E_ZERO_DIVISOR (money for SHARES that are all 0);
 *         DAOMESH_E_OVERFLOW; of ballots what daomesh_tally, daomesh_budget and daomesh_funding_match say of them.
 * Cost: that of the method. Allocates nothing; reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_lines_divide(daomesh_amount *parts, daomesh_lines_totals *totals, const daomesh_lines_rule *rule,
                                         const daomesh_amount *money, const daomesh_amount *amounts,
                                         const daomesh_ballots *ballots, void *scratch, size_t scratch_len);

/**
 * What a budget takes in so many periods: amount * periods.
 *
 * out  smallest units; 0 on any error
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL); DAOMESH_E_OVERFLOW (2^256 or more). Cost: constant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_lines_planned(daomesh_amount *out, const daomesh_amount *amount, uint64_t periods);

/** Twin of DAOMESH_LINES_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_lines_max(void);
/** Twin of DAOMESH_LINES_BALLOTS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_lines_ballots_max(void);

#ifdef __cplusplus
}
#endif

#endif
