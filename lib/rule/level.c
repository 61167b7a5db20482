/* How high a party stands by whom it pays: levels on the cycles of the payments, found by Tarjan's algorithm without recursion. */
#include "rule/room.h"

#include <daomesh/level.h>

#define LEVEL_UNKNOWN UINT32_MAX

/* The payments of DAOs, gathered by who pays, and where the search stands. Arrays are by party unless they say otherwise. */
struct search {
    uint32_t *levels; /* LEVEL_UNKNOWN until its cycle is complete; persons are known from the start */
    uint32_t *first;  /* place of its first payment in paid; one more at the end */
    uint32_t *paid;   /* by place: who was paid */
    uint32_t *next;   /* place of the payment that is followed next */
    uint32_t *order;  /* when it was reached, from 1; 0 not yet */
    uint32_t *low; /* the earliest reached party of a cycle not complete that it is known to lead back to */
    uint32_t *waiting; /* stack: reached, their cycles not complete */
    uint32_t *path;    /* stack: from where the search began to where it is */
    uint32_t waiting_count;
    uint32_t path_count;
    uint32_t reached;
};

static int32_t refuse(uint32_t *levels, size_t party_count, int32_t status)
{
    if (levels && party_count <= DAOMESH_LEVEL_PARTIES_MAX) memset(levels, 0, party_count * sizeof *levels);
    return status;
}

static int32_t check(const uint32_t *levels, const uint8_t *is_dao, size_t party_count,
                     const daomesh_level_payment *payments, size_t payment_count)
{
    if (party_count > 0 && (!levels || !is_dao)) return DAOMESH_E_ARG;
    if (payment_count > 0 && !payments) return DAOMESH_E_ARG;
    if (party_count > DAOMESH_LEVEL_PARTIES_MAX || payment_count > DAOMESH_LEVEL_PAYMENTS_MAX)
        return DAOMESH_E_LIMIT;
    return DAOMESH_OK;
}

static int32_t check_values(const uint8_t *is_dao, size_t party_count, const daomesh_level_payment *payments,
                            size_t payment_count)
{
    for (size_t i = 0; i < party_count; i++) {
        if (is_dao[i] > 1) return DAOMESH_E_RANGE;
    }
    for (size_t i = 0; i < payment_count; i++) {
        if (payments[i].from >= party_count || payments[i].to >= party_count) return DAOMESH_E_RANGE;
    }
    return DAOMESH_OK;
}

static void make_room(struct search *search, uint32_t *levels, size_t party_count, size_t payment_count,
                      void *scratch, size_t scratch_len)
{
    struct room room = room_of(scratch, scratch_len);
    const size_t bytes = party_count * sizeof(uint32_t);
    memset(search, 0, sizeof *search);
    search->levels = levels;
    search->first = room_take(&room, bytes + sizeof(uint32_t));
    search->paid = room_take(&room, payment_count * sizeof(uint32_t));
    search->next = room_take(&room, bytes);
    search->order = room_take(&room, bytes);
    search->low = room_take(&room, bytes);
    search->waiting = room_take(&room, bytes);
    search->path = room_take(&room, bytes);
}

/* Counted, summed, filled: what DAOs paid lies together by payer. Persons pay nothing here. */
static void gather(struct search *search, const uint8_t *is_dao, size_t party_count,
                   const daomesh_level_payment *payments, size_t payment_count)
{
    memset(search->first, 0, (party_count + 1) * sizeof *search->first);
    for (size_t i = 0; i < payment_count; i++)
        search->first[payments[i].from + 1] += is_dao[payments[i].from];
    for (size_t i = 0; i < party_count; i++)
        search->first[i + 1] += search->first[i];
    memcpy(search->next, search->first, party_count * sizeof *search->next);
    for (size_t i = 0; i < payment_count; i++) {
        if (is_dao[payments[i].from]) search->paid[search->next[payments[i].from]++] = payments[i].to;
    }
    memcpy(search->next, search->first, party_count * sizeof *search->next);
}

static void reach(struct search *search, uint32_t party)
{
    search->order[party] = search->low[party] = ++search->reached;
    search->waiting[search->waiting_count++] = party;
    search->path[search->path_count++] = party;
}

/* Everybody whom a cycle pays outside itself has a level already: the search ends there first. */
static uint32_t highest_paid(const struct search *search, uint32_t from_waiting)
{
    uint32_t highest = 0;
    for (uint32_t i = from_waiting; i < search->waiting_count; i++) {
        const uint32_t party = search->waiting[i];
        for (uint32_t place = search->first[party]; place < search->first[party + 1]; place++) {
            const uint32_t level = search->levels[search->paid[place]];
            if (level != LEVEL_UNKNOWN && level > highest) highest = level;
        }
    }
    return highest;
}

/* Whoever waits since `party` was reached is of its cycle. */
static void complete_cycle(struct search *search, uint32_t party)
{
    uint32_t begin = search->waiting_count - 1;
    while (search->waiting[begin] != party)
        begin--;
    const uint32_t level = 1 + highest_paid(search, begin);
    while (search->waiting_count > begin)
        search->levels[search->waiting[--search->waiting_count]] = level;
}

static void lower(uint32_t *low, uint32_t to)
{
    if (to < *low) *low = to;
}

/* Back to whom the search came from, with what was learned. */
static void leave(struct search *search, uint32_t party)
{
    if (search->low[party] == search->order[party]) complete_cycle(search, party);
    search->path_count--;
    if (search->path_count > 0) lower(&search->low[search->path[search->path_count - 1]], search->low[party]);
}

/* Follows one payment of the party at the end of the path, or leaves it when there is none left. */
static void step(struct search *search)
{
    const uint32_t party = search->path[search->path_count - 1];
    if (search->next[party] == search->first[party + 1]) {
        leave(search, party);
        return;
    }
    const uint32_t to = search->paid[search->next[party]++];
    if (search->levels[to] != LEVEL_UNKNOWN) return;
    if (search->order[to] == 0)
        reach(search, to);
    else
        lower(&search->low[party], search->order[to]);
}

int32_t daomesh_levels(uint32_t *levels, const uint8_t *is_dao, size_t party_count,
                       const daomesh_level_payment *payments, size_t payment_count, void *scratch,
                       size_t scratch_len)
{
    struct search search;
    int32_t status = check(levels, is_dao, party_count, payments, payment_count);
    if (status == DAOMESH_OK && party_count > 0 && !scratch) status = DAOMESH_E_ARG;
    if (status == DAOMESH_OK && scratch_len < daomesh_level_scratch_size(party_count, payment_count))
        status = DAOMESH_E_BUFFER;
    if (status == DAOMESH_OK) status = check_values(is_dao, party_count, payments, payment_count);
    if (status != DAOMESH_OK) return refuse(levels, party_count, status);
    if (party_count == 0) return DAOMESH_OK;

    make_room(&search, levels, party_count, payment_count, scratch, scratch_len);
    gather(&search, is_dao, party_count, payments, payment_count);
    for (size_t i = 0; i < party_count; i++)
        levels[i] = is_dao[i] ? LEVEL_UNKNOWN : 0;
    memset(search.order, 0, party_count * sizeof *search.order);
    for (uint32_t party = 0; party < party_count; party++) {
        if (levels[party] == LEVEL_UNKNOWN) reach(&search, party);
        while (search.path_count > 0)
            step(&search);
    }
    return DAOMESH_OK;
}

size_t daomesh_level_scratch_size(size_t party_count, size_t payment_count)
{
    if (party_count == 0 || party_count > DAOMESH_LEVEL_PARTIES_MAX) return 0;
    if (payment_count > DAOMESH_LEVEL_PAYMENTS_MAX) return 0;
    return ROOM_SLACK + room_for(party_count + 1, sizeof(uint32_t)) +
           room_for(payment_count, sizeof(uint32_t)) + 5 * room_for(party_count, sizeof(uint32_t));
}

size_t daomesh_level_parties_max(void)
{
    return DAOMESH_LEVEL_PARTIES_MAX;
}

size_t daomesh_level_payments_max(void)
{
    return DAOMESH_LEVEL_PAYMENTS_MAX;
}
