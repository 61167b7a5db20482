/*
 * Pairwise-bounded quadratic funding: two people who give to the same projects count for less the more they do so.
 *
 *     T_ij = sum over projects s_i s_j        k_ij = floor(2^128 * K' / (K' + T_ij))        K' = K * 2^(2k)
 *     asked_p = floor(2 * sum over i<j of s_ip s_jp k_ij / 2^(128 + 2k))
 *
 * A pair that shares no project never meets: for each contributor, only those before them in their own projects are visited.
 */
#include "rule/funding/funding.h"

/* Words of a root, and of a fraction k_ij, which is below 1 with 128 bits behind the point. */
#define FACTOR_WORDS 2

struct pairs {
    struct work *work;
    size_t people;
    size_t *project_first;   /* gifts of project p: project_first[p] .. project_first[p + 1] */
    struct entry *by_person; /* gifts by contributor, then project; the value says which gift it is */
    daomesh_amount *shared;  /* T_ij of the i at hand, then k_ij; 0 for whom they share nothing with */
    uint32_t *met;           /* whose `shared` is not 0 */
    size_t met_count;
    uint64_t (*sums)[PRODUCT_WORDS]; /* of each project: sum over pairs s_i s_j k_ij */
};

size_t daomesh__funding_pairwise_size(const daomesh_funding_round *round)
{
    return room_for((size_t)round->projects + 1, sizeof(size_t)) +
           room_for(round->contributions, sizeof(daomesh_amount)) +
           room_for(round->contributions, sizeof(uint32_t)) +
           room_for(round->projects, sizeof(uint64_t[PRODUCT_WORDS]));
}

/* a * b, two words each, of which the higher ones are mostly 0. */
static daomesh_amount product_of(const uint64_t *a, const uint64_t *b)
{
    daomesh_amount product = { { 0 } };
    for (size_t i = 0; i < FACTOR_WORDS * FACTOR_WORDS; i++) {
        const size_t left = i / FACTOR_WORDS, right = i % FACTOR_WORDS;
        daomesh_amount part = { { 0 } };
        if (a[left] == 0 || b[right] == 0) continue;
        word_multiply(&part.limb[left + right], a[left], b[right]);
        (void)words_add(product.limb, product.limb, part.limb);
    }
    return product;
}

/* sum += inner * root; the sum fits in PRODUCT_WORDS words. */
static void add_product(uint64_t *sum, const daomesh_amount *inner, const uint64_t *root)
{
    const uint64_t factor[AMOUNT_WORDS] = { root[0], root[1], 0, 0 };
    uint64_t product[PRODUCT_WORDS];
    NUMBER(multiply)(product, inner->limb, factor);
    const uint64_t carried[AMOUNT_WORDS] = { words_add(sum, sum, product), 0, 0, 0 };
    (void)words_add(sum + AMOUNT_WORDS, sum + AMOUNT_WORDS, carried);
    (void)words_add(sum + AMOUNT_WORDS, sum + AMOUNT_WORDS, product + AMOUNT_WORDS);
}

/* Where the gifts of each project begin. They are sorted by project. */
static void find_projects(struct pairs *pairs)
{
    const struct work *work = pairs->work;
    size_t at = 0;
    for (size_t project = 0; project <= work->round->projects; project++) {
        while (at < work->gift_count && work->gifts[at].major < project)
            at++;
        pairs->project_first[project] = at;
    }
}

/* Sorts the gifts by contributor too, and numbers the contributors from 0 on, in the order they had. */
static void number_people(struct pairs *pairs)
{
    struct work *work = pairs->work;
    for (size_t i = 0; i < work->gift_count; i++)
        work->other[i] = (struct entry){ work->gifts[i].minor, work->gifts[i].major, { i } };
    pairs->by_person = daomesh__funding_sort(work->other, work->spare, work->gift_count);
    for (size_t i = 0; i < work->gift_count; i++) {
        struct entry *entry = &pairs->by_person[i];
        if (i == 0 || entry->major != pairs->by_person[i - 1].major) pairs->people++;
        work->gifts[entry->value[0]].minor = (uint32_t)(pairs->people - 1);
    }
}

/* T of the giver with everybody before them in this project. */
static void meet(struct pairs *pairs, size_t mine)
{
    const struct entry *gifts = pairs->work->gifts;
    for (size_t i = pairs->project_first[gifts[mine].major]; i < mine; i++) {
        daomesh_amount *shared = &pairs->shared[gifts[i].minor];
        const daomesh_amount product = product_of(gifts[mine].value, gifts[i].value);
        if (amount_is_zero(shared)) pairs->met[pairs->met_count++] = gifts[i].minor;
        (void)words_add(shared->limb, shared->limb, product.limb); /* below 2^(192 + 20) */
    }
}

/* T becomes k for everybody met. */
static void weigh(struct pairs *pairs, const daomesh_amount *bound)
{
    const uint64_t dividend[PRODUCT_WORDS] = {
        0, 0, bound->limb[0], bound->limb[1], bound->limb[2], bound->limb[3]
    };
    for (size_t i = 0; i < pairs->met_count; i++) {
        daomesh_amount *shared = &pairs->shared[pairs->met[i]], divisor;
        uint64_t quotient[PRODUCT_WORDS], rest[AMOUNT_WORDS];
        (void)words_add(divisor.limb, shared->limb, bound->limb);
        NUMBER(divide)(quotient, rest, dividend, divisor.limb);
        *shared = (daomesh_amount){ { quotient[0], quotient[1], 0, 0 } };
    }
}

/* Adds s_i * (sum of s_j k_ij) over everybody before them in this project. The inner sum is below 2^(96 + 128 + 24). */
static void add_pairs(struct pairs *pairs, size_t mine)
{
    const struct entry *gifts = pairs->work->gifts;
    daomesh_amount inner = { { 0 } };
    for (size_t i = pairs->project_first[gifts[mine].major]; i < mine; i++) {
        const daomesh_amount product = product_of(pairs->shared[gifts[i].minor].limb, gifts[i].value);
        (void)words_add(inner.limb, inner.limb, product.limb);
    }
    add_product(pairs->sums[gifts[mine].major], &inner, gifts[mine].value);
}

/* All pairs of one contributor, whose gifts are by_person[first .. end), with those before them. */
static int32_t pair_up(struct pairs *pairs, size_t first, size_t end, const daomesh_amount *bound)
{
    struct work *work = pairs->work;
    for (size_t i = first; i < end; i++) {
        const size_t mine = pairs->by_person[i].value[0];
        meet(pairs, mine);
        TRY(funding_step(work, 1 + mine - pairs->project_first[work->gifts[mine].major]));
    }
    weigh(pairs, bound);
    for (size_t i = first; i < end; i++)
        add_pairs(pairs, pairs->by_person[i].value[0]);
    for (; pairs->met_count > 0; pairs->met_count--)
        pairs->shared[pairs->met[pairs->met_count - 1]] = amount_from_u64(0);
    return DAOMESH_OK;
}

/* asked = floor(2 * sum / 2^(128 + 2k)) */
static void ask(daomesh_funding_line *line, const uint64_t *sum, uint32_t root_bits)
{
    for (size_t i = 0; i < AMOUNT_WORDS; i++)
        line->asked.limb[i] = sum[i + FACTOR_WORDS] << 1 | sum[i + FACTOR_WORDS - 1] >> 63;
    words_shift_right(line->asked.limb, 2 * root_bits);
}

int32_t daomesh__funding_pairwise(struct work *work)
{
    const size_t projects = work->round->projects, gifts = work->gift_count;
    struct pairs pairs = { .work = work };
    pairs.project_first = room_take(&work->room, (projects + 1) * sizeof *pairs.project_first);
    pairs.shared = room_take(&work->room, work->round->contributions * sizeof *pairs.shared);
    pairs.met = room_take(&work->room, work->round->contributions * sizeof *pairs.met);
    pairs.sums = room_take(&work->room, projects * sizeof *pairs.sums);

    daomesh_amount bound = work->rule->pair_bound;
    if (funding_root_bits(work->rule) > 0) bound = (daomesh_amount){ { 0, bound.limb[0], bound.limb[1], 0 } };
    find_projects(&pairs);
    for (size_t i = 0; i < projects; i++)
        work->steps += (pairs.project_first[i + 1] - pairs.project_first[i]) *
                       (pairs.project_first[i + 1] - pairs.project_first[i]) / 2;
    number_people(&pairs);
    memset(pairs.shared, 0, pairs.people * sizeof *pairs.shared);
    memset(pairs.sums, 0, projects * sizeof *pairs.sums);
    for (size_t first = 0, end; first < gifts; first = end) {
        for (end = first + 1; end < gifts && pairs.by_person[end].major == pairs.by_person[first].major;)
            end++;
        TRY(pair_up(&pairs, first, end, &bound));
    }
    for (size_t i = 0; i < projects; i++)
        ask(&work->lines[i], pairs.sums[i], funding_root_bits(work->rule));
    return DAOMESH_OK;
}
