/*
 * What the files of rule `outcome` share. bars.c says what votes reach, early.c and state.c decide by it, times.c says when,
 * boost.c and curve.c what moves a bar; check.c whether the dials of a rule fit together.
 */
#ifndef DAOMESH_LIB_OUTCOME_H
#define DAOMESH_LIB_OUTCOME_H

#include "base/base.h"

#include <daomesh/number.h>
#include <daomesh/outcome.h>

#define ABSTAIN 0
#define FOR 1
#define NEVER_PASSES UINT64_MAX

/* check.c: what the functions here ask of their inputs. Facts that can be; with a rule of the right size; with a sound rule and
 * tallies that add up. */
int32_t daomesh__outcome_facts(const daomesh_outcome_facts *facts);
int32_t daomesh__outcome_shapes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
int32_t daomesh__outcome_votes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);

/* bars.c. Tallies add up by now. */
int32_t daomesh__outcome_sum(daomesh_amount *sum, const daomesh_outcome_facts *facts, uint32_t first);
int daomesh__outcome_order(const daomesh_amount *a, const daomesh_amount *b);
int daomesh__outcome_order_of_share(const daomesh_outcome_rule *rule, const daomesh_amount *votes,
                                    const daomesh_amount *whole, uint32_t ppm);
int daomesh__outcome_quorum_is_met(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
daomesh_amount daomesh__outcome_counted(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
int daomesh__outcome_enough_took_part(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
int daomesh__outcome_is_retained(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
uint32_t daomesh__outcome_strongest(const daomesh_outcome_facts *facts, uint32_t first, uint32_t except);
uint32_t daomesh__outcome_choice(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);

/* curve.c: since when the votes pass, of a rule with curves. */
uint64_t daomesh__outcome_passing(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);

/* times.c */
uint64_t daomesh__outcome_later(uint64_t time, uint64_t seconds);
uint64_t daomesh__outcome_closes(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts);
void daomesh__outcome_times(daomesh_outcome_times *out, const daomesh_outcome_rule *rule,
                            const daomesh_outcome_facts *facts, uint64_t closes);

static inline int daomesh__outcome_is_boosted(const daomesh_outcome_facts *facts)
{
    return facts->boost.phase == DAOMESH_PHASE_BOOSTED || facts->boost.phase == DAOMESH_PHASE_QUIET;
}

#endif
