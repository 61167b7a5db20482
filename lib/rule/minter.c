/* How much a capped minter may still mint: its own checks in their order, and those of every minter above it. */
#include "number/number.h"
#include "rule/rule.h"

#include <daomesh/minter.h>

#define KNOWN_FLAGS (DAOMESH_MINTER_CLOSED | DAOMESH_MINTER_PAUSED | DAOMESH_MINTER_ROLE)

_Static_assert(sizeof(daomesh_minter) == 88, "a minter is 88 bytes in every build of 0.x");

/* The offset of the first field outside its range; 0 (which is `size`) when there is none. */
static uint32_t field_out_of_range(const daomesh_minter *minter)
{
    if (minter->flags & ~KNOWN_FLAGS) return offsetof(daomesh_minter, flags);
    if (minter->expires < minter->starts) return offsetof(daomesh_minter, expires);
    if (words_compare(minter->minted.limb, minter->cap.limb, AMOUNT_WORDS) > 0)
        return offsetof(daomesh_minter, minted);
    return 0;
}

int32_t daomesh_minter_check(uint32_t *field, const daomesh_minter *minter)
{
    if (field) *field = 0;
    if (!minter || !rule_size_fits(minter, minter->size, sizeof *minter)) return DAOMESH_E_ARG;
    const uint32_t offending = field_out_of_range(minter);
    if (field) *field = offending;
    return offending == 0 ? DAOMESH_OK : DAOMESH_E_RANGE;
}

/* The published order: the same bad call always gives the same status. */
static int32_t may_mint(const daomesh_minter *minter, uint64_t now)
{
    if (minter->flags & DAOMESH_MINTER_CLOSED) return DAOMESH_E_CLOSED;
    if (now < minter->starts) return DAOMESH_E_NOT_STARTED;
    if (now > minter->expires) return DAOMESH_E_ENDED;
    if (minter->flags & DAOMESH_MINTER_PAUSED) return DAOMESH_E_PAUSED;
    return minter->flags & DAOMESH_MINTER_ROLE ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED;
}

/* minted = what this one has minted with so much more. */
static int32_t mint(daomesh_amount *minted, const daomesh_minter *minter, const daomesh_amount *amount,
                    uint64_t now)
{
    TRY(daomesh_minter_check(NULL, minter));
    TRY(may_mint(minter, now));
    if (words_add(minted->limb, minter->minted.limb, amount->limb) != 0 ||
        words_compare(minted->limb, minter->cap.limb, AMOUNT_WORDS) > 0)
        return DAOMESH_E_CAP;
    return DAOMESH_OK;
}

/* The children have said yes and written nothing down but `minted`, which a refusal above them clears. */
int32_t daomesh_minter_mint(daomesh_amount *minted, size_t *refused_by, const daomesh_minter *chain,
                            size_t count, const daomesh_amount *amount, uint64_t now)
{
    if (refused_by) *refused_by = 0;
    if (!minted) return DAOMESH_E_ARG;
    if (count > DAOMESH_MINTER_DEPTH_MAX) return DAOMESH_E_LIMIT;
    int32_t status = chain && amount && count > 0 ? DAOMESH_OK : DAOMESH_E_ARG;
    for (size_t i = 0; status == DAOMESH_OK && i < count; i++) {
        status = mint(&minted[i], &chain[i], amount, now);
        if (status != DAOMESH_OK && refused_by) *refused_by = i;
    }
    if (status != DAOMESH_OK) memset(minted, 0, count * sizeof *minted);
    return status;
}

int32_t daomesh_minter_room(daomesh_amount *room, const daomesh_minter *chain, size_t count)
{
    if (!room || !chain || count == 0) return amount_refuse(room, DAOMESH_E_ARG);
    if (count > DAOMESH_MINTER_DEPTH_MAX) return amount_refuse(room, DAOMESH_E_LIMIT);
    daomesh_amount least = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };
    for (size_t i = 0; i < count; i++) {
        daomesh_amount left;
        int32_t status = daomesh_minter_check(NULL, &chain[i]);
        if (status != DAOMESH_OK) return amount_refuse(room, status);
        (void)words_subtract(left.limb, chain[i].cap.limb,
                             chain[i].minted.limb); /* minted is at most the cap */
        if (words_compare(left.limb, least.limb, AMOUNT_WORDS) < 0) least = left;
    }
    *room = least;
    return DAOMESH_OK;
}

/* The flags that a change leaves behind; untouched on a refusal. */
static int32_t change_flags(uint32_t *flags, const daomesh_minter *minter, uint32_t change)
{
    TRY(daomesh_minter_check(NULL, minter));
    if (change < DAOMESH_MINTER_CLOSE || change > DAOMESH_MINTER_RESUME) return DAOMESH_E_RANGE;
    if (minter->flags & DAOMESH_MINTER_CLOSED) return DAOMESH_E_CLOSED;

    const int is_paused = (minter->flags & DAOMESH_MINTER_PAUSED) != 0;
    if (change == DAOMESH_MINTER_PAUSE && is_paused) return DAOMESH_E_PAUSED;
    if (change == DAOMESH_MINTER_RESUME && !is_paused) return DAOMESH_E_NOT_PAUSED;
    if (change == DAOMESH_MINTER_CLOSE) *flags = minter->flags | DAOMESH_MINTER_CLOSED;
    if (change == DAOMESH_MINTER_PAUSE) *flags = minter->flags | DAOMESH_MINTER_PAUSED;
    if (change == DAOMESH_MINTER_RESUME) *flags = minter->flags & ~DAOMESH_MINTER_PAUSED;
    return DAOMESH_OK;
}

int32_t daomesh_minter_change(uint32_t *flags, const daomesh_minter *minter, uint32_t change)
{
    if (!flags) return DAOMESH_E_ARG;
    uint32_t changed = 0;
    const int32_t status = change_flags(&changed, minter, change);
    *flags = changed; /* may be the minter's own */
    return status;
}

size_t daomesh_minter_depth_max(void)
{
    return DAOMESH_MINTER_DEPTH_MAX;
}
