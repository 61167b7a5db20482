/**
 * Contest awards: a pool is paid out over findings that one or several people handed in (MECHANISMS 8). Part of core.
 *
 * A finding that n people have is worth less to each of them, and with the default to all of them together: handing in
 * copies of one's own finding never pays.
 */
#ifndef DAOMESH_AWARD_H
#define DAOMESH_AWARD_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most distinct findings of a contest. */
#define DAOMESH_AWARD_FINDINGS_MAX 65536
/** Largest decay of DISTINCT, and the usual one: one half. */
#define DAOMESH_AWARD_DECAY_MAX 500000u

/** form: what the pool is divided by. */
#define DAOMESH_AWARD_DISTINCT 1 /* the weights of the distinct findings: copies lower what is paid, never raise it */
#define DAOMESH_AWARD_SLICES 2   /* the sum of all slices: all of the pool is paid (Code4rena, with 900 000; not Sybil-proof) */

/** The dials. */
typedef struct daomesh_award_rule {
    uint32_t size;      /* sizeof(daomesh_award_rule) */
    uint32_t form;      /* DAOMESH_AWARD_... */
    uint32_t decay_ppm; /* d: what one more copy leaves. DISTINCT: 0..DAOMESH_AWARD_DECAY_MAX; SLICES: 0..1 000 000 */
    uint32_t reserved;  /* 0 */
} daomesh_award_rule;

/** A distinct finding. */
typedef struct daomesh_award_finding {
    uint64_t weight;   /* what it is worth alone, in units of the contest (10, 3, 1); 0 pays nothing */
    uint32_t copies;   /* who has it, at least 1 */
    uint32_t reserved; /* 0 */
} daomesh_award_finding;

/** The contest. paid + rest = pool, always. */
typedef struct daomesh_award_totals {
    daomesh_amount paid; /* all copies of all findings */
    daomesh_amount rest; /* goes back to the poster */
    uint64_t refused;    /* on RANGE of a finding: its index; otherwise 0 */
} daomesh_award_totals;

/**
 * What each copy of each finding is paid.
 *
 *     slice_i = weight_i * d^(n_i - 1) / n_i                              n_i copies
 *     DISTINCT  pay_i = floor(pool * slice_i / sum of weight_j)           over distinct findings j
 *     SLICES    pay_i = floor(pool * slice_i / sum of n_j * slice_j)
 *
 * One floor, at the end; fractions are exact whatever the number of copies. With d <= 1/2 whoever copies their own finding has
 * less of DISTINCT than before. Source: MECHANISMS 8; SLICES as in code-423n4/awardcalc.
 *
 * pays         out; count amounts, smallest units: the pay of one copy; 0 on error
 * totals       out; zeroed on error, but for `refused`
 * pool         smallest units
 * findings     count of them; NULL only when count is 0
 * count        0..DAOMESH_AWARD_FINDINGS_MAX; none leave all of the pool
 * progress     optional (NULL), with ctx; a step is a finding
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG (a NULL, a size this version does not know); DAOMESH_E_RANGE (a dial outside its range; a
 *         finding without copies or with reserved set, at totals->refused); DAOMESH_E_LIMIT (too many findings; SLICES: the
 *         common denominator takes more than 5700 bits: beyond 1700 copies with nine tenths, 280 with six digits);
 *         DAOMESH_E_OVERFLOW (the weights add up to 2^64 or more); DAOMESH_E_CANCELLED.
 * Cost: a finding takes a few products and a division of numbers of as many bits as the powers of d have; allocates nothing;
 *       reentrant. Since 0.1.
 */
DAOMESH_API int32_t daomesh_award_pay(daomesh_amount *pays, daomesh_award_totals *totals,
                                      const daomesh_award_rule *rule, const daomesh_amount *pool,
                                      const daomesh_award_finding *findings, size_t count,
                                      daomesh_progress *progress, void *ctx);

/**
 * A slice alone: floor(scale * weight * d^(copies - 1) / copies), for showing what a finding counts.
 *
 * out          out; 0 on any error
 * scale        units that the answer counts of one unit of weight
 *
 * Returns DAOMESH_OK; DAOMESH_E_ARG; DAOMESH_E_RANGE (a dial outside its range; the finding without copies or with reserved set);
 *         DAOMESH_E_OVERFLOW (scale * weight is 2^256 or more); DAOMESH_E_LIMIT (more than 5700 bits). Cost: as for one
 *         finding above. Since 0.1.
 */
DAOMESH_API int32_t daomesh_award_slice(daomesh_amount *out, const daomesh_award_rule *rule,
                                        const daomesh_award_finding *finding, const daomesh_amount *scale);

/** Twin of DAOMESH_AWARD_FINDINGS_MAX. Since 0.1. */
DAOMESH_API size_t daomesh_award_findings_max(void);
/** Twin of DAOMESH_AWARD_DECAY_MAX. Since 0.1. */
DAOMESH_API uint32_t daomesh_award_decay_max(void);

#ifdef __cplusplus
}
#endif

#endif
