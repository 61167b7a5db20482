/* Sums what each contributor gives each project, and takes the roots: the one pass over all contributions. */
#include "rule/funding/funding.h"

#define DIGIT_BITS 11
#define DIGITS ((uint32_t)1 << DIGIT_BITS)
#define KEY_BITS 64

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
    /* A digit begins where keys begin to differ. */
    for (unsigned shift = 0; !is_sorted && shift < KEY_BITS;) {
        if ((varying >> shift & 1) == 0) {
            shift++;
            continue;
        }
        sort_by_digit(spare, entries, count, shift);
        struct entry *sorted = spare;
        spare = entries;
        entries = sorted;
        shift += DIGIT_BITS;
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
        const uint64_t *amount = given->amount.limb;
        if (given->project >= round->projects || is_wide(&given->amount))
            return refuse(work, i, DAOMESH_E_RANGE);
        work->gifts[i] = (struct entry){ given->project, given->contributor, { amount[0], amount[1] } };
        TRY(funding_step(work, 1));
    }
    struct entry *sorted = daomesh__funding_sort(work->gifts, work->spare, round->contributions);
    if (sorted == work->gifts) return DAOMESH_OK;
    work->spare = work->gifts;
    work->gifts = sorted;
    return DAOMESH_OK;
}

/* All of one contributor to one project. No sum here overflows: 2^24 amounts below 2^128, as many roots below 2^96. */
static int32_t count_gift(struct work *work, struct entry gift, const daomesh_amount *amount)
{
    const daomesh_funding_rule *rule = work->rule;
    daomesh_funding_line *line = &work->lines[gift.major];
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
    const uint64_t *value = rule->method == DAOMESH_FUNDING_COCM ? amount->limb : root.limb;
    gift.value[0] = value[0];
    gift.value[1] = value[1];
    work->gifts[work->gift_count++] = gift; /* not after the contributions that it sums up */
    return DAOMESH_OK;
}

/* The index of the contribution that is the `nth`, from 0 on, of its giver to its project. */
static size_t find_repeat(const struct work *work, const struct entry *gift, size_t nth)
{
    const daomesh_contribution *given = work->round->contribution;
    for (;; given++) {
        if (given->project == gift->major && given->contributor == gift->minor && nth-- == 0)
            return (size_t)(given - work->round->contribution);
    }
}

int32_t daomesh__funding_gather(struct work *work)
{
    const size_t count = work->round->contributions;
    TRY(line_up(work));
    for (size_t first = 0, i; first < count; first = i) {
        const struct entry gift = work->gifts[first];
        daomesh_amount sum = { { gift.value[0], gift.value[1], 0, 0 } };
        for (i = first + 1; i < count && key_of(&work->gifts[i]) == key_of(&gift); i++) {
            const daomesh_amount more = { { work->gifts[i].value[0], work->gifts[i].value[1], 0, 0 } };
            (void)words_add(sum.limb, sum.limb, more.limb);
            if (is_wide(&sum)) return refuse(work, find_repeat(work, &gift, i - first), DAOMESH_E_OVERFLOW);
        }
        MUST(count_gift(work, gift, &sum) == DAOMESH_OK);
        TRY(funding_step(work, i - first));
    }
    return DAOMESH_OK;
}
