/* A feed's value: the median of what its reporters said lately. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/feed.h>

_Static_assert(sizeof(daomesh_feed_reading) == 40, "a reading is 40 bytes in every build of 0.x");

/* Puts a value where it belongs among `count` ascending ones. */
static void insert(daomesh_amount *sorted, size_t count, const daomesh_amount *value)
{
    for (; count > 0 && amount_order(&sorted[count - 1], value) > 0; count--)
        sorted[count] = sorted[count - 1];
    sorted[count] = *value;
}

/* floor((low + high) / 2), whose sum may not fit: the difference is halved instead. */
static daomesh_amount middle_of(const daomesh_amount *low, const daomesh_amount *high)
{
    daomesh_amount half, middle;
    (void)words_subtract(half.limb, high->limb, low->limb);
    words_shift_right(half.limb, 1);
    (void)words_add(middle.limb, low->limb, half.limb);
    return middle;
}

static int32_t gather(daomesh_amount *sorted, size_t *counted, const daomesh_feed_reading *readings,
                      size_t count, uint64_t window_s, uint64_t now)
{
    for (size_t i = 0; i < count; i++) {
        if (readings[i].at > now) return DAOMESH_E_RANGE;
        if (now - readings[i].at >= window_s) continue;
        insert(sorted, *counted, &readings[i].value);
        (*counted)++;
    }
    return DAOMESH_OK;
}

int32_t daomesh_feed_median(daomesh_amount *value, const daomesh_feed_reading *readings, size_t count,
                            size_t needed, uint64_t window_s, uint64_t now)
{
    daomesh_amount sorted[DAOMESH_FEED_REPORTERS_MAX];
    size_t counted = 0;
    if (value) *value = amount_from_u64(0);
    if (!value || (!readings && count > 0)) return DAOMESH_E_ARG;
    if (count > DAOMESH_FEED_REPORTERS_MAX) return DAOMESH_E_LIMIT;
    if (needed == 0 || window_s == 0) return DAOMESH_E_RANGE;
    TRY(gather(sorted, &counted, readings, count, window_s, now));
    if (counted < needed) return DAOMESH_E_FEED_SILENT;
    const daomesh_amount *upper = &sorted[counted / 2];
    *value = counted % 2 == 1 ? *upper : middle_of(upper - 1, upper);
    return DAOMESH_OK;
}

size_t daomesh_feed_reporters_max(void)
{
    return DAOMESH_FEED_REPORTERS_MAX;
}
