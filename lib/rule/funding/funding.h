/* What the parts of rule `funding` share: the work on one round, its memory, and the numbers they hand to each other. */
#ifndef DAOMESH_LIB_RULE_FUNDING_H
#define DAOMESH_LIB_RULE_FUNDING_H

#include "number/number.h"
#include "rule/room.h"
#include "rule/rule.h"

#include <daomesh/funding.h>

/*
 * What is sorted: by major, then minor. A gift, all that one contributor gives one project, has the project as major, the contributor
 * as minor, and as value its root or (COCM) its amount, below 2^128.
 */
struct entry {
    uint32_t major;
    uint32_t minor;
    uint64_t value[2];
};

struct work {
    const daomesh_funding_rule *rule;
    const daomesh_funding_round *round;
    daomesh_funding_line *lines;
    daomesh_funding_totals *totals;
    struct room room;
    struct entry *gifts; /* one array of three of the same length; first the contributions, then the gifts, sorted */
    struct entry *spare; /* to sort into */
    struct entry *other; /* what the method sorts besides; NULL with QUADRATIC */
    size_t gift_count;
    daomesh_progress *progress;
    void *progress_ctx;
    uint64_t done;
    uint64_t steps;
    uint64_t told; /* `done` when progress was last told */
};

/* Steps between two calls of progress. */
#define FUNDING_STEPS 65536

/* Counts steps and tells of them now and then. CANCELLED when the caller has enough. */
static inline int32_t funding_step(struct work *work, uint64_t steps)
{
    work->done += steps;
    if (!work->progress || work->done - work->told < FUNDING_STEPS) return DAOMESH_OK;
    work->told = work->done;
    if (work->steps < work->done) work->steps = work->done;
    return work->progress(work->progress_ctx, work->done, work->steps) == 0 ? DAOMESH_OK
                                                                            : DAOMESH_E_CANCELLED;
}

/* Bits by which a root of the round is scaled. */
static inline uint32_t funding_root_bits(const daomesh_funding_rule *rule)
{
    return rule->roots == DAOMESH_ROOTS_WHOLE ? 0 : 32;
}

/* Sorts and returns the array that holds the result, one of the two. */
struct entry *daomesh__funding_sort(struct entry *entries, struct entry *spare, size_t count);

/* Sums the gifts of each contributor to each project: contributed, roots and contributors of the lines, and what the gifts are. */
int32_t daomesh__funding_gather(struct work *work);

/* Fills `asked` of every line. Scratch beyond the gifts is from work->room. */
int32_t daomesh__funding_quadratic(struct work *work);
int32_t daomesh__funding_pairwise(struct work *work);
size_t daomesh__funding_pairwise_size(const daomesh_funding_round *round);
int32_t daomesh__funding_cocm(struct work *work);
size_t daomesh__funding_cocm_size(const daomesh_funding_round *round);

/* Fills `paid` and `capped` of every line from what is asked. */
int32_t daomesh__funding_share(struct work *work);
size_t daomesh__funding_share_size(const daomesh_funding_rule *rule, const daomesh_funding_round *round);

#endif
