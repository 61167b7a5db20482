/* Sums what each contributor gives each project, and takes the roots: the one pass over all contributions. */
#include "rule/funding/funding.h"

#define DIGIT_BITS 11
#define DIGITS ((uint32_t)1 << DIGIT_BITS)
#define KEY_BITS 64

/* Sorted entries point all over the contributions: asking for them this far ahead hides most of the wait for memory. */
#define AHEAD 24
#if defined(__GNUC__)
#define PREFETCH(at) __builtin_prefetch(at)
#else
#define PREFETCH(at) ((void)(at))
#endif

static uint64_t key_of(const struct entry *entry)
{
    return (uint64_t)entry->major << 32 | entry->minor;
}

/* One pass of a radix sort: stable, by one digit. */
static void sort_by_digit(struct entry *to, const struct entry *from, size_t count, unsigned shift)
{
    uint32_t place[DIGITS] = { 0 }; /* counts, then where the next entry of a digit goes */
    for (size_t i = 0; i < count; i++)
        place[key_of(&from[i]) >> shift & (DIGITS - 1)]++;
    uint32_t before = 0;
    for (size_t digit = 0; digit < DIGITS; digit++) {
        uint32_t here = place[digit];
        place[digit] = before;
        before += here;
    }
    for (size_t i = 0; i < count; i++)
        to[place[key_of(&from[i]) >> shift & (DIGITS - 1)]++] = from[i];
}

struct entry *daomesh__funding_sort(struct entry *entries, struct entry *spare, size_t count)
{
    uint64_t varying = 0;
    int is_sorted = 1;
    for (size_t i = 1; i < count; i++) {
        uint64_t key = key_of(&entries[i]), before = key_of(&entries[i - 1]);
        varying |= key ^ before;
        is_sorted &= before <= key;
    }
    for (unsigned shift = 0; !is_sorted && shift < KEY_BITS; shift += DIGIT_BITS) {
        if ((varying >> shift & (DIGITS - 1)) == 0) continue;
        sort_by_digit(spare, entries, count, shift);
        struct entry *sorted = spare;
        spare = entries;
        entries = sorted;
    }
    return entries;
}

static int32_t refuse(struct work *work, size_t index, int32_t status)
{
    work->totals->refused = index;
    return status;
}

static int is_wide(const daomesh_amount *amount)
{
    return (amount->limb[2] | amount->limb[3]) != 0;
}

/* An entry for each contribution, sorted, so that repeats are neighbours. */
static int32_t line_up(struct work *work)
{
    const daomesh_funding_round *round = work->round;
    for (size_t i = 0; i < round->contributions; i++) {
        const daomesh_contribution *given = &round->contribution[i];
        if (given->project >= round->projects || is_wide(&given->amount))
            return refuse(work, i, DAOMESH_E_RANGE);
        work->entries[i] = (struct entry){ given->project, given->contributor, (uint32_t)i };
        TRY(funding_step(work, 1));
    }
    struct entry *sorted = daomesh__funding_sort(work->entries, work->spare, round->contributions);
    if (sorted == work->entries) return DAOMESH_OK;
    work->spare = work->entries;
    work->entries = sorted;
    return DAOMESH_OK;
}

/* All of one contributor to one project. No sum here overflows: 2^24 amounts below 2^128, as many roots below 2^96. */
static int32_t count_gift(struct work *work, const struct entry *entry, const daomesh_amount *amount)
{
    const daomesh_funding_rule *rule = work->rule;
    daomesh_funding_line *line = &work->lines[entry->major];
    if (amount_is_zero(amount) || words_compare(amount->limb, rule->minimum.limb, AMOUNT_WORDS) < 0)
        return DAOMESH_OK;

    daomesh_amount root;
    MUST(daomesh__scaled_root(&root, amount, funding_root_bits(rule)) == DAOMESH_OK);
    (void)words_add(line->contributed.limb, line->contributed.limb, amount->limb);
    (void)words_add(line->roots.limb, line->roots.limb, root.limb);
    line->contributors++;
    work->totals->gifts++;
    if (rule->own ==
        DAOMESH_OWN_SQUARES) { /* `asked` holds what will be taken off, until the sums are complete */
        daomesh_amount square;
        MUST(daomesh_amount_multiply(&square, &root, &root) == DAOMESH_OK);
        (void)words_add(line->asked.limb, line->asked.limb, square.limb);
    }
    if (work->gifts) {
        const daomesh_amount *value = rule->method == DAOMESH_FUNDING_COCM ? amount : &root;
        work->gifts[work->gift_count++] =
            (struct gift){ entry->major, entry->minor, { value->limb[0], value->limb[1] } };
    }
    return DAOMESH_OK;
}

int32_t daomesh__funding_gather(struct work *work)
{
    const size_t count = work->round->contributions;
    TRY(line_up(work));
    for (size_t i = 0; i < count;) {
        const struct entry *entry = &work->entries[i];
        daomesh_amount sum = work->round->contribution[entry->index].amount;
        size_t first = i++;
        if (first + AHEAD < count) PREFETCH(&work->round->contribution[work->entries[first + AHEAD].index]);
        for (; i < count && key_of(&work->entries[i]) == key_of(entry); i++) {
            const uint32_t index = work->entries[i].index;
            (void)words_add(sum.limb, sum.limb, work->round->contribution[index].amount.limb);
            if (is_wide(&sum)) return refuse(work, index, DAOMESH_E_OVERFLOW);
        }
        TRY(count_gift(work, entry, &sum));
        TRY(funding_step(work, i - first));
    }
    return DAOMESH_OK;
}
