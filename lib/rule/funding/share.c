/* Divides the pool among the projects by what they ask: to the last unit, or by floors as pluralistic.js does. */
#include "rule/funding/funding.h"

#include <daomesh/split.h>

size_t daomesh__funding_share_size(const daomesh_funding_rule *rule, const daomesh_funding_round *round)
{
    if (rule->division == DAOMESH_DIVISION_FLOOR) return 0;
    const size_t split = daomesh_split_scratch_size(round->projects);
    return 2 * room_for(round->projects, sizeof(daomesh_amount)) + room_for(split, 1) +
           (rule->has_cap ? room_for(round->projects, sizeof(uint32_t)) : 0);
}

static int is_less(const daomesh_amount *a, const daomesh_amount *b)
{
    return words_compare(a->limb, b->limb, AMOUNT_WORDS) < 0;
}

/* What is left to divide, and what those ask who are still to get a share. */
struct rest {
    daomesh_amount pool;
    daomesh_amount asked;
};

/* What of the pool is divided: with ASKED no more than is asked. */
static const daomesh_amount *divided(const daomesh_funding_rule *rule, const struct rest *rest)
{
    return rule->pool_use == DAOMESH_POOL_ASKED && is_less(&rest->asked, &rest->pool) ? &rest->asked
                                                                                      : &rest->pool;
}

/* Lets the project at `at` of a heap sink below those that ask more. */
static void sink(uint32_t *heap, size_t count, size_t at, const daomesh_amount *asked)
{
    const uint32_t sinking = heap[at];
    for (size_t below; (below = 2 * at + 1) < count; at = below) {
        if (below + 1 < count && is_less(&asked[heap[below]], &asked[heap[below + 1]])) below++;
        if (!is_less(&asked[sinking], &asked[heap[below]])) break;
        heap[at] = heap[below];
    }
    heap[at] = sinking;
}

/* Whether the exact share, divided * asked / rest.asked, passes the cap. */
static int passes_cap(const struct work *work, const struct rest *rest, const daomesh_amount *asked)
{
    int32_t order = 0;
    (void)daomesh_amount_compare_products(&order, divided(work->rule, rest), asked, &work->rule->cap,
                                          &rest->asked);
    return order > 0;
}

/*
 * Gives the cap to those whose share passes it, from the one who asks most on: what they do not get raises the shares of the
 * others, so that once a share does not pass, no smaller one does. Their weight is 0 from then on.
 */
static int32_t cut_off(struct work *work, struct rest *rest, daomesh_amount *weights, uint32_t *heap)
{
    size_t count = work->round->projects;
    for (uint32_t i = 0; i < count; i++)
        heap[i] = i;
    for (size_t at = count / 2; at-- > 0;)
        sink(heap, count, at, weights);
    for (; count > 0 && passes_cap(work, rest, &weights[heap[0]]); sink(heap, count, 0, weights)) {
        daomesh_funding_line *line = &work->lines[heap[0]];
        line->paid = work->rule->cap;
        line->capped = 1;
        MUST(words_subtract(rest->pool.limb, rest->pool.limb, line->paid.limb) == 0);
        MUST(words_subtract(rest->asked.limb, rest->asked.limb, line->asked.limb) == 0);
        weights[heap[0]] = amount_from_u64(0);
        heap[0] = heap[--count];
    }
    return DAOMESH_OK;
}

static int32_t share_exactly(struct work *work)
{
    const size_t count = work->round->projects, split_len = daomesh_split_scratch_size(count);
    daomesh_amount *weights = room_take(&work->room, count * sizeof *weights);
    daomesh_amount *parts = room_take(&work->room, count * sizeof *parts);
    struct rest rest = { work->round->pool, work->totals->asked };
    for (size_t i = 0; i < count; i++)
        weights[i] = work->lines[i].asked;
    if (work->rule->has_cap) {
        uint32_t *heap = room_take(&work->room, count * sizeof *heap);
        MUST(cut_off(work, &rest, weights, heap) == DAOMESH_OK);
    }
    if (amount_is_zero(&rest.asked)) return DAOMESH_OK; /* nobody left to pay */

    void *scratch = room_take(&work->room, split_len);
    MUST(daomesh_split_largest_remainder(parts, divided(work->rule, &rest), weights, count, scratch,
                                         split_len) == DAOMESH_OK);
    for (size_t i = 0; i < count; i++) {
        if (!work->lines[i].capped) work->lines[i].paid = parts[i];
    }
    return DAOMESH_OK;
}

/* Clips at the cap. *excess is what that cut off, *uncapped what those below the cap have. */
static void clip(struct work *work, daomesh_amount *excess, daomesh_amount *uncapped)
{
    *excess = *uncapped = amount_from_u64(0);
    for (size_t i = 0; i < work->round->projects; i++) {
        daomesh_funding_line *line = &work->lines[i];
        daomesh_amount over;
        if (is_less(&line->paid, &work->rule->cap)) {
            (void)words_add(uncapped->limb, uncapped->limb, line->paid.limb);
        } else if (is_less(&work->rule->cap, &line->paid)) {
            (void)words_subtract(over.limb, line->paid.limb, work->rule->cap.limb);
            (void)words_add(excess->limb, excess->limb, over.limb);
            line->paid = work->rule->cap;
            line->capped = 1;
        }
    }
}

/* Clips and shares the excess by floors among those below the cap, until there is none or nobody to take it. */
static int32_t clip_and_share(struct work *work)
{
    for (;;) {
        daomesh_amount excess, uncapped, more;
        clip(work, &excess, &uncapped);
        if (amount_is_zero(&excess) || amount_is_zero(&uncapped)) return DAOMESH_OK;
        for (size_t i = 0; i < work->round->projects; i++) {
            daomesh_amount *paid = &work->lines[i].paid;
            if (!is_less(paid, &work->rule->cap)) continue;
            MUST(daomesh_amount_muldiv_floor(&more, paid, &excess, &uncapped) == DAOMESH_OK);
            (void)words_add(paid->limb, paid->limb, more.limb); /* all together stay within the pool */
        }
        TRY(funding_step(work, work->round->projects));
    }
}

static int32_t share_by_floors(struct work *work)
{
    const struct rest rest = { work->round->pool, work->totals->asked };
    if (amount_is_zero(&rest.asked)) return DAOMESH_OK;
    for (size_t i = 0; i < work->round->projects; i++) {
        daomesh_funding_line *line = &work->lines[i];
        MUST(daomesh_amount_muldiv_floor(&line->paid, &line->asked, divided(work->rule, &rest),
                                         &rest.asked) == DAOMESH_OK);
    }
    return work->rule->has_cap ? clip_and_share(work) : DAOMESH_OK;
}

int32_t daomesh__funding_share(struct work *work)
{
    return work->rule->division == DAOMESH_DIVISION_FLOOR ? share_by_floors(work) : share_exactly(work);
}
