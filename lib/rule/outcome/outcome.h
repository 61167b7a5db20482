/*
 * What the files of rule `outcome` share, each standing on those before it: sums.c adds up and compares, curve.c has bars that
 * fall with time, check.c says whether the dials of a rule fit together, bars.c what votes reach, passing.c since when they pass
 * a curve, times.c when things happen; boost.c moves a bar, early.c and state.c decide.
 */
#ifndef DAOMESH_LIB_OUTCOME_H
#define DAOMESH_LIB_OUTCOME_H

#include "base/base.h"

#include <daomesh/number.h>
#include <daomesh/outcome.h>

#define ABSTAIN 0
#define FOR 1
#define NEVER_PASSES UINT64_MAX
#define PPM_PER_PERCENT (DAOMESH_PPM / 100) /* DIVIDE_FIRST counts in whole percent */

/* sums.c */
int daomesh__outcome_order(const daomesh_amount *a, const daomesh_amount *b);
daomesh_amount daomesh__outcome_floor_of_share(const daomesh_amount *whole, uint32_t ppm);
int daomesh__outcome_order_of_ratio(const daomesh_amount *votes, const daomesh_amount *whole, uint32_t ppm);
int daomesh__outcome_order_of_share(const daomesh_outcome_rule *rule, const daomesh_amount *votes,
                                    const daomesh_amount *whole, uint32_t ppm);
int32_t daomesh__outcome_sum(daomesh_amount *sum, const daomesh_outcome_facts *facts, uint32_t first);
uint32_t daomesh__outcome_strongest(const daomesh_outcome_facts *facts, uint32_t first, uint32_t except);
uint64_t daomesh__outcome_later(uint64_t time, uint64_t seconds);

/* curve.c: the bar of a sound curve when x billionths of the time are over. */
uint32_t daomesh__outcome_bar_at(const daomesh_curve *curve, uint32_t x);

/* check.c: what the functions here ask of their inputs. Facts that can be; with a rule of the right size; with a sound rule and
 * tallies that add up. */
int32_t daomesh__outcome_facts(const daomesh_outcome_facts *facts);
int32_t daomesh__outcome_shapes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
int32_t daomesh__outcome_votes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);

/* bars.c. Tallies add up by now. */
int daomesh__outcome_quorum_is_met(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
daomesh_amount daomesh__outcome_counted(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
int daomesh__outcome_enough_took_part(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
int daomesh__outcome_is_retained(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
uint32_t daomesh__outcome_choice(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);

/* passing.c: since when the votes pass, of a rule with curves. */
uint64_t daomesh__outcome_passing(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);

/* times.c */
uint64_t daomesh__outcome_closes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
void daomesh__outcome_times(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                            const daomesh_outcome_facts *facts, uint64_t closes);

static inline int daomesh__outcome_is_boosted(const daomesh_outcome_facts *facts)
{
    return facts->boost.phase == DAOMESH_PHASE_BOOSTED || facts->boost.phase == DAOMESH_PHASE_QUIET;
}

#endif
