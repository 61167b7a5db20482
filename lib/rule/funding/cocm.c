/*
 * Connection-oriented cluster match, markov and harsh: what connected people give together is not matched, what strangers do is.
 *
 * With t_i the clusters of contributor i and one = 2^64, every division a floor:
 *
 *     near(g, h) = floor(sum over i in g and h of floor(one / t_i) / members of g)
 *     k(i, h)    = one when i is in h, else floor(sum over g of i of near(g, h) / t_i)
 *     give(g, h) = sum over gifts c of i in h of floor((one - k(i, g)) * c / t_i)
 *     asked      = floor(2 * sum over g < h of floor(sqrt(give(g, h) * give(h, g))) / one)
 */
#include "rule/funding/funding.h"

struct clusters {
    struct work *work;
    size_t count;
    size_t seat_count;
    struct entry *seats; /* sorted memberships without repeats: major is the contributor, minor the cluster */
    daomesh_amount *near;     /* count * count */
    daomesh_amount *give;     /* count * count, of the project at hand */
    daomesh_amount *distance; /* one - k(i, h) of the giver at hand */
    uint64_t *members;
};

size_t daomesh__funding_cocm_size(const daomesh_funding_round *round)
{
    const size_t square = (size_t)round->clusters * round->clusters;
    return 2 * room_for(square, sizeof(daomesh_amount)) + room_for(round->clusters, sizeof(daomesh_amount)) +
           room_for(round->clusters, sizeof(uint64_t));
}

static const daomesh_amount one = { { 0, 1, 0, 0 } };

/* amount = floor(amount / by); by is not 0. */
static void divide(daomesh_amount *amount, uint64_t by)
{
    const daomesh_amount divisor = amount_from_u64(by);
    (void)daomesh_amount_divide(amount, NULL, amount, &divisor);
}

/* Sorts the memberships and drops the repeats. */
static int32_t seat(struct clusters *clusters)
{
    struct work *work = clusters->work;
    const daomesh_funding_round *round = work->round;
    for (size_t i = 0; i < round->memberships; i++) {
        const daomesh_cluster_member *membership = &round->membership[i];
        if (membership->cluster >= round->clusters) {
            work->totals->refused = i;
            return DAOMESH_E_RANGE;
        }
        work->other[i] = (struct entry){ membership->contributor, membership->cluster, { 0 } };
    }
    struct entry *seats = daomesh__funding_sort(work->other, work->spare, round->memberships);
    size_t kept = 0;
    for (size_t i = 0; i < round->memberships; i++) {
        if (kept > 0 && seats[kept - 1].major == seats[i].major && seats[kept - 1].minor == seats[i].minor)
            continue;
        seats[kept++] = seats[i];
    }
    clusters->seats = seats;
    clusters->seat_count = kept;
    return DAOMESH_OK;
}

/* The seats of whoever sits at `first` end here. */
static size_t seats_end(const struct clusters *clusters, size_t first)
{
    size_t end = first;
    while (end < clusters->seat_count && clusters->seats[end].major == clusters->seats[first].major)
        end++;
    return end;
}

/* The first seat of a contributor; where it would be, when they have none. */
static size_t find_seat(const struct clusters *clusters, uint32_t contributor)
{
    size_t low = 0, high = clusters->seat_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (clusters->seats[middle].major < contributor)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static daomesh_amount *cell(const struct clusters *clusters, daomesh_amount *matrix, uint32_t from,
                            uint32_t to)
{
    return &matrix[from * clusters->count + to];
}

/* near(g, h): how much of g's people, each whole, belongs to h. */
static int32_t measure_nearness(struct clusters *clusters)
{
    for (size_t first = 0, end; first < clusters->seat_count; first = end) {
        end = seats_end(clusters, first);
        daomesh_amount part = one;
        divide(&part, end - first);
        for (size_t i = first; i < end; i++) {
            clusters->members[clusters->seats[i].minor]++;
            for (size_t j = first; j < end; j++) {
                daomesh_amount *near =
                    cell(clusters, clusters->near, clusters->seats[i].minor, clusters->seats[j].minor);
                (void)words_add(near->limb, near->limb, part.limb);
            }
        }
        TRY(funding_step(clusters->work, (end - first) * (end - first)));
    }
    for (uint32_t g = 0; g < clusters->count; g++) {
        for (uint32_t h = 0; h < clusters->count && clusters->members[g] > 0; h++)
            divide(cell(clusters, clusters->near, g, h), clusters->members[g]);
    }
    return DAOMESH_OK;
}

/* distance[h] = one - k(i, h) for the giver with the seats first .. end. */
static int32_t measure_distance(struct clusters *clusters, size_t first, size_t end)
{
    for (uint32_t h = 0; h < clusters->count; h++) {
        daomesh_amount k = amount_from_u64(0);
        for (size_t i = first; i < end; i++)
            (void)words_add(k.limb, k.limb,
                            cell(clusters, clusters->near, clusters->seats[i].minor, h)->limb);
        divide(&k, end - first);
        MUST(words_subtract(clusters->distance[h].limb, one.limb, k.limb) == 0);
    }
    for (size_t i = first; i < end; i++)
        clusters->distance[clusters->seats[i].minor] = amount_from_u64(0);
    return DAOMESH_OK;
}

/* Adds one gift to give(g, h), for each cluster h of the giver and each g the giver is not near to. */
static int32_t add_gift(struct clusters *clusters, const struct entry *gift)
{
    const daomesh_amount amount = { { gift->value[0], gift->value[1], 0, 0 } };
    const size_t first = find_seat(clusters, gift->minor);
    if (first == clusters->seat_count || clusters->seats[first].major != gift->minor) return DAOMESH_OK;
    const size_t end = seats_end(clusters, first);
    const daomesh_amount seats = amount_from_u64(end - first);
    MUST(measure_distance(clusters, first, end) == DAOMESH_OK);
    for (uint32_t g = 0; g < clusters->count; g++) {
        daomesh_amount part;
        if (amount_is_zero(&clusters->distance[g])) continue;
        MUST(daomesh_amount_muldiv_floor(&part, &clusters->distance[g], &amount, &seats) == DAOMESH_OK);
        for (size_t i = first; i < end; i++) {
            daomesh_amount *give = cell(clusters, clusters->give, g, clusters->seats[i].minor);
            (void)words_add(give->limb, give->limb, part.limb); /* below 2^(128 + 64 + 24) */
        }
    }
    return funding_step(clusters->work, clusters->count * (end - first));
}

/* From the gifts between clusters to what the project asks. */
static int32_t ask(struct clusters *clusters, daomesh_funding_line *line)
{
    daomesh_amount sum = amount_from_u64(0), root;
    for (uint32_t g = 0; g < clusters->count; g++) {
        for (uint32_t h = g + 1; h < clusters->count; h++) {
            const daomesh_amount *there = cell(clusters, clusters->give, g, h),
                                 *back = cell(clusters, clusters->give, h, g);
            if (amount_is_zero(there) || amount_is_zero(back)) continue;
            daomesh__root_of_product(&root, there, back);
            (void)words_add(sum.limb, sum.limb, root.limb);
        }
    }
    (void)words_add(sum.limb, sum.limb, sum.limb); /* below 2^(216 + 17) */
    words_shift_right(sum.limb, 64);
    line->asked = sum;
    return funding_step(clusters->work, clusters->count * clusters->count);
}

int32_t daomesh__funding_cocm(struct work *work)
{
    struct clusters clusters = { .work = work, .count = work->round->clusters };
    const size_t square = clusters.count * clusters.count;
    clusters.near = room_take(&work->room, square * sizeof *clusters.near);
    clusters.give = room_take(&work->room, square * sizeof *clusters.give);
    clusters.distance = room_take(&work->room, clusters.count * sizeof *clusters.distance);
    clusters.members = room_take(&work->room, clusters.count * sizeof *clusters.members);
    memset(clusters.near, 0, square * sizeof *clusters.near);
    memset(clusters.members, 0, clusters.count * sizeof *clusters.members);
    TRY(seat(&clusters));
    TRY(measure_nearness(&clusters));

    for (size_t at = 0; at < work->gift_count;) {
        const uint32_t project = work->gifts[at].major;
        memset(clusters.give, 0, square * sizeof *clusters.give);
        for (; at < work->gift_count && work->gifts[at].major == project; at++)
            TRY(add_gift(&clusters, &work->gifts[at]));
        TRY(ask(&clusters, &work->lines[project]));
    }
    return DAOMESH_OK;
}
