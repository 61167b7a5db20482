/* Drawing by lot without replacement: the seed picks among those who are left, in their order. */
#include "rule/rule.h"

#include <daomesh/lot.h>

static uint32_t remainder_of(const daomesh_id *seed, uint32_t divisor)
{
    uint64_t rest = 0;
    for (size_t i = 0; i < sizeof seed->bytes; i++)
        rest = (rest << 8 | seed->bytes[i]) % divisor;
    return (uint32_t)rest;
}

/* The place-th, from 0, of the numbers that are not in `taken`, which ascends. */
static uint32_t untaken(const uint32_t *taken, uint32_t count, uint32_t place)
{
    for (uint32_t i = 0; i < count && taken[i] <= place; i++)
        place++;
    return place;
}

static void insert(uint32_t *taken, uint32_t count, uint32_t number)
{
    uint32_t i = count;
    for (; i > 0 && taken[i - 1] > number; i--)
        taken[i] = taken[i - 1];
    taken[i] = number;
}

int32_t daomesh_lot_draw(uint32_t *drawn, const daomesh_id *seeds, uint32_t seats, uint32_t candidates)
{
    uint32_t taken[DAOMESH_LOT_SEATS_MAX];
    if (!drawn || !seeds) return DAOMESH_E_ARG;
    if (seats > DAOMESH_LOT_SEATS_MAX) return DAOMESH_E_LIMIT;
    memset(drawn, 0, seats * sizeof drawn[0]);
    if (seats == 0 || seats > candidates) return DAOMESH_E_RANGE;
    for (uint32_t i = 0; i < seats; i++) {
        drawn[i] = untaken(taken, i, remainder_of(&seeds[i], candidates - i));
        insert(taken, i, drawn[i]);
    }
    return DAOMESH_OK;
}

size_t daomesh_lot_seats_max(void)
{
    return DAOMESH_LOT_SEATS_MAX;
}
