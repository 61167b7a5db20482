/* Divides a total in proportion to weights, so that the parts add up to it: by largest remainder, by running sums, or as it grows. */
#include "number/number.h"
#include "rule/room.h"

#include <daomesh/split.h>

/* Who may get one of the units that the floors left. */
struct claim {
    daomesh_amount remainder;
    size_t index;
};

static int32_t refuse(daomesh_amount *parts, size_t count, int32_t status)
{
    if (parts && count <= DAOMESH_SPLIT_PARTS_MAX) memset(parts, 0, count * sizeof *parts);
    return status;
}

static int32_t check(const daomesh_amount *parts, const daomesh_amount *total, const daomesh_amount *weights,
                     size_t count, size_t most)
{
    if (!total || (count > 0 && (!parts || !weights))) return DAOMESH_E_ARG;
    return count > most ? DAOMESH_E_LIMIT : DAOMESH_OK;
}

/* The sum of the weights, which may only be 0 when there is nothing to divide. */
static int32_t sum_weights(daomesh_amount *sum, const daomesh_amount *total, const daomesh_amount *weights,
                           size_t count)
{
    *sum = amount_from_u64(0);
    for (size_t i = 0; i < count; i++)
        TRY(daomesh_amount_add(sum, sum, &weights[i]));
    return amount_is_zero(sum) && !amount_is_zero(total) ? DAOMESH_E_ZERO_DIVISOR : DAOMESH_OK;
}

/* Whether a is served before b: the larger remainder, then the lower index. */
static int is_before(const struct claim *a, const struct claim *b)
{
    int order = words_compare(a->remainder.limb, b->remainder.limb, AMOUNT_WORDS);
    return order > 0 || (order == 0 && a->index < b->index);
}

/* Lets the claim at `at` sink until no claim below it is served before it. */
static void sink(struct claim *claims, size_t count, size_t at)
{
    const struct claim sinking = claims[at];
    for (size_t below; (below = 2 * at + 1) < count; at = below) {
        if (below + 1 < count && is_before(&claims[below + 1], &claims[below])) below++;
        if (!is_before(&claims[below], &sinking)) break;
        claims[at] = claims[below];
    }
    claims[at] = sinking;
}

/* One unit each to the first `units` claims; units < count. A heap: only as much is put in order as is handed out. */
static void hand_out(daomesh_amount *parts, struct claim *claims, size_t count, uint64_t units)
{
    const daomesh_amount one = amount_from_u64(1);
    for (size_t at = count / 2; at-- > 0;)
        sink(claims, count, at);
    for (; units > 0; units--) {
        daomesh_amount *part = &parts[claims[0].index];
        (void)words_add(part->limb, part->limb, one.limb); /* a part never passes the total */
        claims[0] = claims[--count];
        sink(claims, count, 0);
    }
}

int32_t daomesh_split_largest_remainder(daomesh_amount *parts, const daomesh_amount *total,
                                        const daomesh_amount *weights, size_t count, void *scratch,
                                        size_t scratch_len)
{
    int32_t status = check(parts, total, weights, count, DAOMESH_SPLIT_PARTS_MAX);
    if (status == DAOMESH_OK && count > 0 && !scratch) status = DAOMESH_E_ARG;
    if (status == DAOMESH_OK && scratch_len < daomesh_split_scratch_size(count)) status = DAOMESH_E_BUFFER;
    daomesh_amount sum;
    if (status == DAOMESH_OK) status = sum_weights(&sum, total, weights, count);
    if (status != DAOMESH_OK) return refuse(parts, count, status);
    if (amount_is_zero(&sum)) return refuse(parts, count, DAOMESH_OK);

    struct room room = room_of(scratch, scratch_len);
    struct claim *claims = room_take(&room, count * sizeof *claims);
    daomesh_amount left = *total;
    for (size_t i = 0; i < count; i++) {
        claims[i].index = i;
        MUST(daomesh__muldiv(&parts[i], &claims[i].remainder, total, &weights[i], &sum) == DAOMESH_OK);
        MUST(words_subtract(left.limb, left.limb, parts[i].limb) == 0);
    }
    MUST(left.limb[0] < count);
    hand_out(parts, claims, count, left.limb[0]);
    return DAOMESH_OK;
}

size_t daomesh_split_scratch_size(size_t count)
{
    if (count == 0 || count > DAOMESH_SPLIT_PARTS_MAX) return 0;
    return ROOM_SLACK + room_for(count, sizeof(struct claim));
}

int32_t daomesh_split_cumulative(daomesh_amount *parts, const daomesh_amount *total,
                                 const daomesh_amount *weights, size_t count)
{
    daomesh_amount sum, running = amount_from_u64(0), before = amount_from_u64(0);
    int32_t status = check(parts, total, weights, count, DAOMESH_SPLIT_PARTS_MAX);
    if (status == DAOMESH_OK) status = sum_weights(&sum, total, weights, count);
    if (status != DAOMESH_OK) return refuse(parts, count, status);
    if (amount_is_zero(&sum)) return refuse(parts, count, DAOMESH_OK);

    for (size_t i = 0; i < count; i++) {
        daomesh_amount upto, rest;
        (void)words_add(running.limb, running.limb, weights[i].limb);
        MUST(daomesh__muldiv(&upto, &rest, total, &running, &sum) == DAOMESH_OK);
        MUST(words_subtract(parts[i].limb, upto.limb, before.limb) == 0);
        before = upto;
    }
    return DAOMESH_OK;
}

/* Whether the next unit is rather a's: weight_a / (part_a + 1) is the larger one. A part with units left to give is no largest amount. */
static int wants_more(const daomesh_amount *parts, const daomesh_amount *weights, size_t a, size_t b)
{
    const daomesh_amount one = amount_from_u64(1);
    uint64_t after_a[AMOUNT_WORDS], after_b[AMOUNT_WORDS], of_a[PRODUCT_WORDS], of_b[PRODUCT_WORDS];
    (void)words_add(after_a, parts[a].limb, one.limb);
    (void)words_add(after_b, parts[b].limb, one.limb);
    NUMBER(multiply)(of_a, weights[a].limb, after_b);
    NUMBER(multiply)(of_b, weights[b].limb, after_a);
    return words_compare(of_a, of_b, PRODUCT_WORDS) > 0;
}

static void give_one(daomesh_amount *parts, const daomesh_amount *weights, size_t count)
{
    const daomesh_amount one = amount_from_u64(1);
    size_t next = 0;
    for (size_t i = 1; i < count; i++) {
        if (wants_more(parts, weights, i, next)) next = i;
    }
    (void)words_add(parts[next].limb, parts[next].limb, one.limb);
}

int32_t daomesh_split_growing(daomesh_amount *parts, const daomesh_amount *total,
                              const daomesh_amount *weights, size_t count)
{
    daomesh_amount sum, rest, left;
    int32_t status = check(parts, total, weights, count, DAOMESH_SPLIT_GROWING_MAX);
    if (status == DAOMESH_OK) status = sum_weights(&sum, total, weights, count);
    if (status != DAOMESH_OK) return refuse(parts, count, status);
    if (amount_is_zero(&sum)) return refuse(parts, count, DAOMESH_OK);

    left = *total;
    for (size_t i = 0; i < count; i++) {
        MUST(daomesh__muldiv(&parts[i], &rest, total, &weights[i], &sum) == DAOMESH_OK);
        MUST(words_subtract(left.limb, left.limb, parts[i].limb) == 0);
    }
    MUST(left.limb[0] < count);
    for (uint64_t units = left.limb[0]; units > 0; units--)
        give_one(parts, weights, count);
    return DAOMESH_OK;
}

size_t daomesh_split_growing_max(void)
{
    return DAOMESH_SPLIT_GROWING_MAX;
}

size_t daomesh_split_parts_max(void)
{
    return DAOMESH_SPLIT_PARTS_MAX;
}
