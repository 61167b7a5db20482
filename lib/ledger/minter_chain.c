/*
 * The chain of minters from one up to the topmost: what all of them together allow by rule `minter`, and counting in each what
 * was made.
 */
#include "ledger/minter.h"

#include <daomesh/window.h>

#define RATE_ENTRIES_MAX 64

int32_t daomesh__minter_known(struct turn *turn, const struct daomesh_minter_record **out, uint64_t number)
{
    TRY(find_minter(turn->state, out, number));
    return *out ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "minter");
}

int32_t daomesh__minter_rights_of(struct turn *turn, struct daomesh_minter_rights *out, uint64_t minter,
                                  uint64_t party)
{
    const struct daomesh_minter_grant_record *grant;
    TRY(find_minter_grant(turn->state, &grant, minter_key(minter, party)));
    *out = grant ? grant->rights : (struct daomesh_minter_rights){ 0, 0, 0 };
    return DAOMESH_OK;
}

/* --- Asking -------------------------------------------------------------------------------------------------------- */

/* What a minter has given away: minted, and reserved for streams. Both together are within its cap. */
int32_t daomesh__minter_as_rule(daomesh_minter *out, const struct daomesh_minter_record *record, int may)
{
    *out = (daomesh_minter){ .size = sizeof *out,
                             .flags = record->flags | (may ? DAOMESH_MINTER_ROLE : 0u),
                             .starts = record->starts,
                             .expires = record->expires,
                             .cap = record->cap };
    MUST(daomesh_amount_add(&out->minted, &record->minted, &record->reserved) == DAOMESH_OK);
    return DAOMESH_OK;
}

int32_t daomesh__minter_read_chain(struct turn *turn, struct minter_chain *chain, uint64_t number, int may)
{
    const struct daomesh_minter_record *record;
    chain->count = 0;
    for (uint64_t at = number; at != 0; at = record->parent) {
        TRY(daomesh__minter_known(turn, &record, at));
        MUST(chain->count < DAOMESH_MINTER_DEPTH_MAX);
        SURE(daomesh__minter_as_rule(&chain->minter[chain->count++], record, may || at != number));
    }
    return DAOMESH_OK;
}

int32_t daomesh__minter_room(struct state *state, daomesh_amount *room, uint64_t number)
{
    struct turn turn = { .state = state };
    struct minter_chain chain;
    TRY(daomesh__minter_read_chain(&turn, &chain, number, 1));
    return daomesh_minter_room(room, chain.minter, chain.count);
}

int32_t daomesh__minter_ask_chain(struct turn *turn, const struct minter_chain *chain,
                                  const daomesh_amount *amount, uint64_t when)
{
    daomesh_amount minted[DAOMESH_MINTER_DEPTH_MAX], room;
    int32_t status = daomesh_minter_mint(minted, NULL, chain->minter, chain->count, amount, when);
    if (status != DAOMESH_E_CAP) return status;
    SURE(daomesh_minter_room(&room, chain->minter, chain->count));
    return daomesh__say(turn->diag, status, "amount", amount, &room);
}

/* --- Rates --------------------------------------------------------------------------------------------------------- */

static int32_t edit_window(struct turn *turn, struct daomesh_minter_window_record **out, uint64_t number)
{
    const struct daomesh_minter_window_record *present;
    TRY(find_minter_window(turn->state, &present, number));
    return present ? edit_minter_window(turn->state, out, number)
                   : create_minter_window(turn->state, out, number);
}

static int32_t take_rate(struct turn *turn, uint64_t number, const struct daomesh_minter_record *minter,
                         const daomesh_amount *amount)
{
    struct daomesh_minter_window_record *window;
    daomesh_window_entry entries[RATE_ENTRIES_MAX];
    if (minter->rate_s == 0) return DAOMESH_OK;
    TRY(edit_window(turn, &window, number));
    size_t count = window->entries_count;
    for (size_t i = 0; i < count; i++)
        entries[i] = (daomesh_window_entry){ window->entries[i].at, window->entries[i].amount };
    int32_t status = daomesh_window_take(entries, &count, RATE_ENTRIES_MAX, amount, &minter->rate,
                                         minter->rate_s, turn->now);
    if (status != DAOMESH_OK) return daomesh__say(turn->diag, status, "amount", amount, &minter->rate);
    memset(window->entries, 0, sizeof window->entries);
    window->entries_count = (uint32_t)count;
    for (size_t i = 0; i < count; i++)
        window->entries[i] = (struct daomesh_rate_entry){ entries[i].at, entries[i].amount };
    return DAOMESH_OK;
}

/* --- Counting ------------------------------------------------------------------------------------------------------ */

static int32_t count_minted(struct turn *turn, uint64_t number, const daomesh_amount *amount, int own)
{
    struct daomesh_minter_record *minter;
    TRY(edit_minter(turn->state, &minter, number));
    MUST(daomesh_amount_add(&minter->minted, &minter->minted, amount) == DAOMESH_OK);
    if (own) MUST(daomesh_amount_add(&minter->own_minted, &minter->own_minted, amount) == DAOMESH_OK);
    return take_rate(turn, number, minter, amount);
}

/* All from a minter up have minted. */
static int32_t count_up(struct turn *turn, uint64_t number, const daomesh_amount *amount)
{
    const struct daomesh_minter_record *minter;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(count_minted(turn, at, amount, at == number));
        TRY(daomesh__minter_known(turn, &minter, at));
    }
    return DAOMESH_OK;
}

int32_t daomesh__minter_make_units(struct turn *turn, uint64_t number, const struct account *to,
                                   const daomesh_amount *amount)
{
    const struct daomesh_minter_record *minter;
    TRY(count_up(turn, number, amount));
    TRY(daomesh__minter_known(turn, &minter, number));
    int32_t status = daomesh__make(turn, minter->token, to, amount);
    return status == DAOMESH_E_OVERFLOW || status == DAOMESH_E_CAP
               ? daomesh__say(turn->diag, status, "amount", amount, NULL)
               : status;
}
