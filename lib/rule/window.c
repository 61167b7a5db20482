/* How much may be taken in a length of time: an exact sliding window, a fixed one, and an allowance that is refilled. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/window.h>

_Static_assert(sizeof(daomesh_window_entry) == 40, "an entry is 40 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_window_fixed) == 48, "a fixed window is 48 bytes in every build of 0.x");
_Static_assert(sizeof(daomesh_window_allowance) == 120, "an allowance is 120 bytes in every build of 0.x");

/* Whether used + amount <= limit, and what that sum is. */
static int fits(daomesh_amount *sum, const daomesh_amount *used, const daomesh_amount *amount,
                const daomesh_amount *limit)
{
    return words_add(sum->limb, used->limb, amount->limb) == 0 &&
           words_compare(sum->limb, limit->limb, AMOUNT_WORDS) <= 0;
}

/* --- Sliding ------------------------------------------------------------------------------------------------- */

/* How many entries, the first ones, count no more, and what the others add up to. */
static int32_t sum_entries(size_t *gone, daomesh_amount *used, const daomesh_window_entry *entries,
                           size_t count, uint64_t window, uint64_t now)
{
    if (!entries && count > 0) return DAOMESH_E_ARG;
    if (count > DAOMESH_WINDOW_ENTRIES_MAX) return DAOMESH_E_LIMIT;
    if (window == 0) return DAOMESH_E_RANGE;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && entries[i].at <= entries[i - 1].at) return DAOMESH_E_NOT_SORTED;
        if (entries[i].at > now) return DAOMESH_E_RANGE;
        if (now - entries[i].at >= window)
            (*gone)++;
        else
            TRY(daomesh_amount_add(used, used, &entries[i].amount));
    }
    return DAOMESH_OK;
}

int32_t daomesh_window_used(daomesh_amount *used, const daomesh_window_entry *entries, size_t count,
                            uint64_t window, uint64_t now)
{
    if (!used) return DAOMESH_E_ARG;
    *used = amount_from_u64(0);
    size_t gone = 0;
    const int32_t status = sum_entries(&gone, used, entries, count, window, now);
    return status == DAOMESH_OK ? DAOMESH_OK : amount_refuse(used, status);
}

int32_t daomesh_window_take(daomesh_window_entry *entries, size_t *count, size_t room,
                            const daomesh_amount *amount, const daomesh_amount *limit, uint64_t window,
                            uint64_t now)
{
    if (!entries || !count || !amount || !limit || room == 0 || *count > room) return DAOMESH_E_ARG;
    if (room > DAOMESH_WINDOW_ENTRIES_MAX) return DAOMESH_E_LIMIT;
    daomesh_amount used = amount_from_u64(0), sum;
    const daomesh_amount taken = *amount; /* may be one of the entries' */
    size_t gone = 0;
    TRY(sum_entries(&gone, &used, entries, *count, window, now));
    if (!fits(&sum, &used, &taken, limit)) return DAOMESH_E_ALLOWANCE;

    size_t left = *count - gone;
    const int is_zero = amount_is_zero(&taken), is_joined = left > 0 && entries[*count - 1].at == now;
    if (!is_zero && !is_joined && left == room) return DAOMESH_E_LIMIT;
    memmove(entries, entries + gone, left * sizeof *entries);
    if (!is_zero && !is_joined) entries[left++] = (daomesh_window_entry){ .at = now };
    if (!is_zero) (void)words_add(entries[left - 1].amount.limb, entries[left - 1].amount.limb, taken.limb);
    *count = left;
    return DAOMESH_OK;
}

/* --- Fixed --------------------------------------------------------------------------------------------------- */

int32_t daomesh_window_fixed_roll(daomesh_window_fixed *fixed, uint64_t window, uint64_t now)
{
    if (!fixed || !rule_size_fits(fixed, fixed->size, sizeof *fixed)) return DAOMESH_E_ARG;
    if (window == 0 || now < fixed->started || fixed->reserved != 0) return DAOMESH_E_RANGE;
    const uint64_t passed = now - fixed->started;
    if (passed < window) return DAOMESH_OK;
    fixed->started += passed - passed % window;
    fixed->used = amount_from_u64(0);
    return DAOMESH_OK;
}

int32_t daomesh_window_fixed_take(daomesh_window_fixed *fixed, const daomesh_amount *amount,
                                  const daomesh_amount *limit, uint64_t window, uint64_t now)
{
    if (!fixed || !amount || !limit || !rule_size_fits(fixed, fixed->size, sizeof *fixed))
        return DAOMESH_E_ARG;
    daomesh_window_fixed next = *fixed;
    next.size = sizeof next;
    TRY(daomesh_window_fixed_roll(&next, window, now));
    if (!fits(&next.used, &next.used, amount, limit)) return DAOMESH_E_ALLOWANCE;
    fixed->started = next.started;
    fixed->used = next.used;
    return DAOMESH_OK;
}

/* --- Allowance ----------------------------------------------------------------------------------------------- */

/* balance + periods * refill, at most `most`; balance < most. */
static daomesh_amount refilled(const daomesh_window_allowance *allowance, uint64_t periods)
{
    const daomesh_amount times = amount_from_u64(periods);
    daomesh_amount sum;
    if (daomesh_amount_multiply(&sum, &allowance->refill, &times) != DAOMESH_OK ||
        !fits(&sum, &allowance->balance, &sum, &allowance->most))
        return allowance->most;
    return sum;
}

int32_t daomesh_window_refill(daomesh_window_allowance *allowance, uint64_t now)
{
    if (!allowance || !rule_size_fits(allowance, allowance->size, sizeof *allowance)) return DAOMESH_E_ARG;
    if (allowance->reserved != 0) return DAOMESH_E_RANGE;
    if (allowance->period == 0 || now < allowance->since) return DAOMESH_OK;
    const uint64_t periods = (now - allowance->since) / allowance->period;
    if (words_compare(allowance->balance.limb, allowance->most.limb, AMOUNT_WORDS) < 0)
        allowance->balance = refilled(allowance, periods);
    allowance->since += periods * allowance->period;
    return DAOMESH_OK;
}

int32_t daomesh_window_spend(daomesh_window_allowance *allowance, const daomesh_amount *amount, uint64_t now)
{
    if (!allowance || !amount || !rule_size_fits(allowance, allowance->size, sizeof *allowance))
        return DAOMESH_E_ARG;
    daomesh_window_allowance next = *allowance;
    next.size = sizeof next;
    TRY(daomesh_window_refill(&next, now));
    if (words_subtract(next.balance.limb, next.balance.limb, amount->limb) != 0) return DAOMESH_E_ALLOWANCE;
    allowance->balance = next.balance;
    allowance->since = next.since;
    return DAOMESH_OK;
}

size_t daomesh_window_entries_max(void)
{
    return DAOMESH_WINDOW_ENTRIES_MAX;
}
