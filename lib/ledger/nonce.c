/* Nonce lanes: each key counts its own actions, and 64 of them may arrive in any order. */
#include "ledger/ledger.h"

int32_t daomesh__nonce_check(const struct daomesh_key_slot *slot, uint64_t sequence)
{
    if (sequence == 0) return DAOMESH_E_NONCE;
    if (sequence > slot->highest) {
        uint64_t ahead = sequence - slot->highest;
        return ahead > DAOMESH_NONCE_AHEAD_MAX ? DAOMESH_E_NONCE_WINDOW : DAOMESH_OK;
    }
    uint64_t behind = slot->highest - sequence;
    if (behind >= DAOMESH_NONCE_WINDOW) return DAOMESH_E_NONCE_WINDOW;
    return (slot->window >> behind) & 1 ? DAOMESH_E_NONCE : DAOMESH_OK;
}

void daomesh__nonce_spend(struct daomesh_key_slot *slot, uint64_t sequence)
{
    if (sequence <= slot->highest) {
        slot->window |= (uint64_t)1 << (slot->highest - sequence);
        return;
    }
    uint64_t ahead = sequence - slot->highest;
    slot->window = ahead >= DAOMESH_NONCE_WINDOW ? 0 : slot->window << ahead;
    slot->window |= 1;
    slot->highest = sequence;
}
