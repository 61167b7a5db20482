/* Scratch memory of the caller, handed out in pieces; whatever its alignment, every piece fits every type. Its size is checked before. */
#ifndef DAOMESH_LIB_RULE_ROOM_H
#define DAOMESH_LIB_RULE_ROOM_H

#include "base/base.h"

#define ROOM_ALIGN ((size_t)16)
/* What may be lost at the start. */
#define ROOM_SLACK (ROOM_ALIGN - 1)

struct room {
    uint8_t *at;
    size_t left;
};

/* Bytes that `count` items take in a room. */
static inline size_t room_for(size_t count, size_t item_size)
{
    return (count * item_size + ROOM_ALIGN - 1) / ROOM_ALIGN * ROOM_ALIGN;
}

static inline struct room room_of(void *scratch, size_t scratch_len)
{
    size_t lost = (ROOM_ALIGN - (uintptr_t)scratch % ROOM_ALIGN) % ROOM_ALIGN;
    struct room room = { NULL, 0 };
    if (NEVER(!scratch) || NEVER(scratch_len < lost)) return room;
    room.at = (uint8_t *)scratch + lost;
    room.left = scratch_len - lost;
    return room;
}

/* The next `size` bytes; NULL when there is no room for them. */
static inline void *room_take(struct room *room, size_t size)
{
    size_t whole = room_for(size, 1);
    if (NEVER(whole > room->left)) return NULL;
    void *piece = room->at;
    room->at += whole;
    room->left -= whole;
    return piece;
}

#endif
