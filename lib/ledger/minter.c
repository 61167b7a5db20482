/*
 * Capped minters: who may make how much of a token by when. A mint goes up the chain of minters to the topmost; each must allow it
 * (rule `minter`), and each counts it. What streams will make is reserved under the same caps.
 */
#include "ledger/ledger.h"

#include <daomesh/minter.h>
#include <daomesh/window.h>

#define CHANGED_CLOSED 1
#define CHANGED_PAUSED 2
#define CHANGED_RESUMED 3
#define CHANGED_ADMIN 4

#define RATE_ENTRIES_MAX 64

static int32_t find_known(struct turn *turn, const struct daomesh_minter_record **out, uint64_t number)
{
    TRY(find_minter(turn->state, out, number));
    return *out ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_MINTER, "minter");
}

/* --- Rights --------------------------------------------------------------------------------------------------------- */

static uint64_t pair_key(uint64_t minter, uint64_t other)
{
    return minter << 32 | other;
}

/* What a party was granted; nothing when there is no grant. */
static int32_t rights_of(struct turn *turn, struct daomesh_minter_rights *out, uint64_t minter,
                         uint64_t party)
{
    const struct daomesh_minter_grant_record *grant;
    TRY(find_minter_grant(turn->state, &grant, pair_key(minter, party)));
    *out = grant ? grant->rights : (struct daomesh_minter_rights){ 0, 0, 0 };
    return DAOMESH_OK;
}

/* The minter, to be changed by its admin; what is closed changes no more. */
static int32_t edit_as_admin(struct turn *turn, struct daomesh_minter_record **out, uint64_t number)
{
    const struct daomesh_minter_record *minter;
    TRY(find_known(turn, &minter, number));
    if (minter->admin != turn->party) return DAOMESH_E_NOT_ALLOWED;
    if (minter->flags & DAOMESH_MINTER_CLOSED) return DAOMESH_E_CLOSED;
    return edit_minter(turn->state, out, number);
}

static int32_t announce_change(struct turn *turn, uint64_t number, uint8_t what)
{
    struct daomesh_minter_changed_event event = { .minter = number, .what = what };
    TRY(daomesh__id_of(turn->state, &event.party, turn->party));
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_CHANGED, &event);
}

static int32_t announce_rights(struct turn *turn, uint64_t number, const daomesh_id *party,
                               const struct daomesh_minter_rights *rights)
{
    const struct daomesh_minter_granted_event event = { .minter = number,
                                                        .party = *party,
                                                        .rights = *rights };
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_GRANTED, &event);
}

int32_t daomesh__minter_grant(struct turn *turn, const void *body)
{
    const struct daomesh_minter_grant *act = body;
    const struct daomesh_minter_grant_record *present;
    struct daomesh_minter_grant_record *grant;
    struct daomesh_minter_record *minter;
    uint64_t party;
    TRY(edit_as_admin(turn, &minter, act->minter));
    TRY(daomesh__known_party(turn, &party, &act->to, "to"));
    if (!act->rights.mint && !act->rights.pause && !act->rights.veto)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "rights");
    const uint64_t local = pair_key(act->minter, party);
    TRY(find_minter_grant(turn->state, &present, local));
    TRY(present ? edit_minter_grant(turn->state, &grant, local)
                : create_minter_grant(turn->state, &grant, local));
    grant->rights = act->rights;
    return announce_rights(turn, act->minter, &act->to, &act->rights);
}

int32_t daomesh__minter_revoke(struct turn *turn, const void *body)
{
    const struct daomesh_minter_revoke *act = body;
    const struct daomesh_minter_rights none = { 0, 0, 0 };
    struct daomesh_minter_record *minter;
    uint64_t party;
    TRY(edit_as_admin(turn, &minter, act->minter));
    TRY(daomesh__known_party(turn, &party, &act->from, "from"));
    int32_t status = delete_minter_grant(turn->state, pair_key(act->minter, party));
    if (status == DAOMESH_E_NOT_FOUND) return daomesh__refuse(turn, DAOMESH_E_NO_GRANT, "from");
    TRY(status);
    return announce_rights(turn, act->minter, &act->from, &none);
}

int32_t daomesh__minter_admin(struct turn *turn, const void *body)
{
    const struct daomesh_minter_admin *act = body;
    struct daomesh_minter_record *minter;
    uint64_t party;
    TRY(edit_as_admin(turn, &minter, act->minter));
    TRY(daomesh__known_party(turn, &party, &act->to, "to"));
    minter->admin = party;
    return announce_change(turn, act->minter, CHANGED_ADMIN);
}

/* --- Making a minter --------------------------------------------------------------------------------------------- */

static int32_t check_terms(struct turn *turn, const struct daomesh_minter_terms *terms)
{
    const uint64_t starts = terms->starts ? terms->starts : turn->now;
    if (amount_is_zero(&terms->cap)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.cap");
    if (starts < turn->now) return daomesh__refuse(turn, DAOMESH_E_PAST, "terms.starts");
    if (terms->expires != 0 && terms->expires < starts)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.expires");
    if (amount_is_zero(&terms->rate) != (terms->rate_s == 0))
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.rate_s");
    if (terms->rate_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.rate_s");
    if (terms->delay_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "terms.delay_s");
    return DAOMESH_OK;
}

/* Who may make a minter: of the token itself its issuer, below another minter the admin of that one. */
static int32_t check_maker(struct turn *turn, const struct daomesh_minter_record **parent, uint64_t token,
                           uint64_t number)
{
    const struct daomesh_token_record *record;
    *parent = NULL;
    TRY(find_token(turn->state, &record, token));
    MUST(record != NULL);
    if (record->backed) return daomesh__refuse(turn, DAOMESH_E_BACKING, "token");
    if (number == 0) return record->issuer == turn->party ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED;
    TRY(find_known(turn, parent, number));
    if ((*parent)->token != token) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.parent");
    if ((*parent)->admin != turn->party) return DAOMESH_E_NOT_ALLOWED;
    if ((*parent)->flags & DAOMESH_MINTER_CLOSED)
        return daomesh__refuse(turn, DAOMESH_E_CLOSED, "terms.parent");
    return (*parent)->depth < DAOMESH_MINTER_DEPTH_MAX
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_LIMIT, "terms.parent");
}

static int32_t new_minter(struct turn *turn, uint64_t *number, uint64_t token, uint64_t admin,
                          const struct daomesh_minter_terms *terms,
                          const struct daomesh_minter_record *parent)
{
    struct daomesh_minter_record *minter;
    if (turn->counters->minters == DAOMESH_MINTERS_MAX) return DAOMESH_E_LIMIT;
    *number = ++turn->counters->minters;
    TRY(create_minter(turn->state, &minter, *number));
    minter->token = token;
    minter->parent = terms->parent;
    minter->admin = admin;
    minter->depth = (uint8_t)(1 + (parent ? parent->depth : 0));
    minter->starts = terms->starts ? terms->starts : turn->now;
    minter->expires = terms->expires ? terms->expires : UINT64_MAX;
    minter->delay_s = parent && parent->delay_s > terms->delay_s ? parent->delay_s : terms->delay_s;
    minter->rate_s = terms->rate_s;
    minter->rate = terms->rate;
    minter->cap = terms->cap;
    COPY_TEXT(minter->title, terms->title);
    minter->purpose = terms->purpose;
    return DAOMESH_OK;
}

int32_t daomesh__minter_create(struct turn *turn, const void *body)
{
    const struct daomesh_minter_create *act = body;
    const struct daomesh_minter_record *parent;
    struct daomesh_minter_created_event event = { .token = act->token,
                                                  .parent = act->terms.parent,
                                                  .cap = act->terms.cap };
    uint64_t token, admin = turn->party;
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(check_terms(turn, &act->terms));
    TRY(check_maker(turn, &parent, token, act->terms.parent));
    if (!id_is_zero(&act->terms.admin))
        TRY(daomesh__known_party(turn, &admin, &act->terms.admin, "terms.admin"));
    TRY(new_minter(turn, &event.minter, token, admin, &act->terms, parent));
    TRY(daomesh__id_of(turn->state, &event.admin, admin));
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_CREATED, &event);
}

/* --- The chain ------------------------------------------------------------------------------------------------------- */

/* A minter and all above it, as rule `minter` asks them. */
struct chain {
    size_t count;
    daomesh_minter minter[DAOMESH_MINTER_DEPTH_MAX];
};

/* What a minter has given away: minted, and reserved for streams. Both together are within its cap. */
static int32_t as_rule(daomesh_minter *out, const struct daomesh_minter_record *record, int may)
{
    *out = (daomesh_minter){ .size = sizeof *out,
                             .flags = record->flags | (may ? DAOMESH_MINTER_ROLE : 0u),
                             .starts = record->starts,
                             .expires = record->expires,
                             .cap = record->cap };
    MUST(daomesh_amount_add(&out->minted, &record->minted, &record->reserved) == DAOMESH_OK);
    return DAOMESH_OK;
}

/* may: whether who asks may mint with the first; those above are asked by the one below. */
static int32_t read_chain(struct turn *turn, struct chain *chain, uint64_t number, int may)
{
    const struct daomesh_minter_record *record;
    chain->count = 0;
    for (uint64_t at = number; at != 0; at = record->parent) {
        TRY(find_known(turn, &record, at));
        MUST(chain->count < DAOMESH_MINTER_DEPTH_MAX);
        SURE(as_rule(&chain->minter[chain->count++], record, may || at != number));
    }
    return DAOMESH_OK;
}

int32_t daomesh__minter_room(struct state *state, daomesh_amount *room, uint64_t number)
{
    struct turn turn = { .state = state };
    struct chain chain;
    TRY(read_chain(&turn, &chain, number, 1));
    return daomesh_minter_room(room, chain.minter, chain.count);
}

static int32_t ask_chain(struct turn *turn, const struct chain *chain, const daomesh_amount *amount,
                         uint64_t when)
{
    daomesh_amount minted[DAOMESH_MINTER_DEPTH_MAX], room;
    int32_t status = daomesh_minter_mint(minted, NULL, chain->minter, chain->count, amount, when);
    if (status != DAOMESH_E_CAP) return status;
    SURE(daomesh_minter_room(&room, chain->minter, chain->count));
    return daomesh__say(turn->diag, status, "amount", amount, &room);
}

/* --- Rates ------------------------------------------------------------------------------------------------------------- */

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

/* --- Counting ------------------------------------------------------------------------------------------------------------ */

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
        TRY(find_known(turn, &minter, at));
    }
    return DAOMESH_OK;
}

typedef int32_t change_amount(daomesh_amount *out, const daomesh_amount *a, const daomesh_amount *b);

static int32_t change_reserved(struct turn *turn, uint64_t number, const daomesh_amount *amount,
                               change_amount *change)
{
    struct daomesh_minter_record *minter;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(edit_minter(turn->state, &minter, at));
        MUST(change(&minter->reserved, &minter->reserved, amount) == DAOMESH_OK);
        if (at == number) MUST(change(&minter->own_reserved, &minter->own_reserved, amount) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

static int32_t make_units(struct turn *turn, uint64_t number, const struct account *to,
                          const daomesh_amount *amount)
{
    const struct daomesh_minter_record *minter;
    TRY(count_up(turn, number, amount));
    TRY(find_known(turn, &minter, number));
    int32_t status = daomesh__account_mint(turn->state, minter->token, to, amount);
    return status == DAOMESH_E_OVERFLOW || status == DAOMESH_E_CAP
               ? daomesh__say(turn->diag, status, "amount", amount, NULL)
               : status;
}

/* --- Minting ------------------------------------------------------------------------------------------------------------- */

static int32_t mint_now(struct turn *turn, uint64_t number, uint64_t party, const daomesh_amount *amount,
                        uint32_t request)
{
    const struct daomesh_minter_record *minter;
    struct daomesh_minter_minted_event event = { .minter = number, .amount = *amount, .request = request };
    struct account to;
    TRY(daomesh__account_of(turn, &to, party));
    TRY(daomesh__bounds_mint(turn, number, amount));
    TRY(make_units(turn, number, &to, amount));
    TRY(find_known(turn, &minter, number));
    TRY(daomesh__token_id_of(turn->state, &event.token, minter->token));
    TRY(daomesh__id_of(turn->state, &event.to, party));
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_MINTED, &event);
}

/* The delay is the minter's of now, whatever becomes of it later. */
static int32_t ask_for(struct turn *turn, const struct daomesh_minter_mint *act, uint64_t party)
{
    struct daomesh_minter_record *minter;
    struct daomesh_mint_request_record *request;
    TRY(edit_minter(turn->state, &minter, act->minter));
    if (minter->requests == UINT32_MAX) return DAOMESH_E_LIMIT;
    const uint32_t number = ++minter->requests;
    const uint64_t local = pair_key(act->minter, number);
    TRY(create_mint_request(turn->state, &request, local));
    request->by = turn->party;
    request->to = party;
    request->amount = act->amount;
    request->due = daomesh__later(turn->now, minter->delay_s);
    request->state = REQUEST_WAITING;
    TRY(daomesh__timer_set(turn, &request->timer, request->due, TIMER_MINT, HOME_LEDGER, local));
    const struct daomesh_minter_requested_event event = {
        .minter = act->minter, .request = number, .to = act->to, .amount = act->amount, .due = request->due
    };
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_REQUESTED, &event);
}

int32_t daomesh__minter_mint(struct turn *turn, const void *body)
{
    const struct daomesh_minter_mint *act = body;
    const struct daomesh_minter_record *minter;
    struct daomesh_minter_rights rights;
    struct chain chain;
    uint64_t party;
    TRY(find_known(turn, &minter, act->minter));
    TRY(daomesh__known_party(turn, &party, &act->to, "to"));
    TRY(daomesh__amount_some(turn, &act->amount));
    TRY(rights_of(turn, &rights, act->minter, turn->party));
    TRY(read_chain(turn, &chain, act->minter, rights.mint));
    TRY(ask_chain(turn, &chain, &act->amount, turn->now));
    TRY(daomesh__purse_spend(turn, turn->party, minter->token, &act->amount));
    return minter->delay_s > 0 ? ask_for(turn, act, party)
                               : mint_now(turn, act->minter, party, &act->amount, 0);
}

/* --- Mints that wait -------------------------------------------------------------------------------------------------- */

static int32_t edit_waiting(struct turn *turn, struct daomesh_mint_request_record **out, uint64_t local)
{
    const struct daomesh_mint_request_record *request;
    TRY(find_mint_request(turn->state, &request, local));
    if (!request) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_REQUEST, "request");
    if (request->state != REQUEST_WAITING) return DAOMESH_E_REQUEST_STATE;
    return edit_mint_request(turn->state, out, local);
}

static int32_t end_request(struct turn *turn, struct daomesh_mint_request_record *request, uint8_t state)
{
    request->state = state;
    if (request->timer == 0) return DAOMESH_OK;
    TRY(daomesh__state_cancel(turn->state, request->timer));
    request->timer = 0;
    return DAOMESH_OK;
}

/* Who asked had the right to; that the admin took it back since is what vetoes are for. */
static int32_t carry_out(struct turn *turn, uint64_t local)
{
    struct daomesh_mint_request_record *request;
    struct chain chain;
    const uint64_t minter = local >> 32;
    TRY(edit_waiting(turn, &request, local));
    if (turn->now < request->due) return DAOMESH_E_NOT_DUE;
    TRY(read_chain(turn, &chain, minter, 1));
    TRY(ask_chain(turn, &chain, &request->amount, turn->now));
    TRY(end_request(turn, request, REQUEST_MINTED));
    return mint_now(turn, minter, request->to, &request->amount, (uint32_t)local);
}

int32_t daomesh__minter_execute(struct turn *turn, const void *body)
{
    const struct daomesh_minter_execute *act = body;
    const struct daomesh_minter_record *minter;
    TRY(find_known(turn, &minter, act->minter));
    return carry_out(turn, pair_key(act->minter, act->request));
}

int32_t daomesh__mint_timer_gone(struct turn *turn, uint64_t home, uint64_t local)
{
    struct daomesh_mint_request_record *request;
    (void)home;
    TRY(edit_mint_request(turn->state, &request, local));
    request->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__mint_step(struct turn *turn, uint64_t home, uint64_t local)
{
    (void)home;
    return carry_out(turn, local);
}

int32_t daomesh__minter_veto(struct turn *turn, const void *body)
{
    const struct daomesh_minter_veto *act = body;
    const struct daomesh_minter_record *minter;
    struct daomesh_mint_request_record *request;
    struct daomesh_minter_rights rights;
    struct daomesh_minter_vetoed_event event = { .minter = act->minter, .request = act->request };
    TRY(find_known(turn, &minter, act->minter));
    TRY(rights_of(turn, &rights, act->minter, turn->party));
    if (!rights.veto) return DAOMESH_E_NOT_ALLOWED;
    TRY(edit_waiting(turn, &request, pair_key(act->minter, act->request)));
    TRY(end_request(turn, request, REQUEST_VETOED));
    TRY(daomesh__id_of(turn->state, &event.by, turn->party));
    return daomesh__emit(turn, DAOMESH_EVENT_MINTER_VETOED, &event);
}

/* --- Pausing and closing ----------------------------------------------------------------------------------------------- */

static int32_t change_flags(struct daomesh_minter_record *minter, uint32_t change)
{
    daomesh_minter rule;
    uint32_t flags;
    SURE(as_rule(&rule, minter, 0));
    TRY(daomesh_minter_change(&flags, &rule, change));
    minter->flags = (uint8_t)flags;
    return DAOMESH_OK;
}

static int32_t halt(struct turn *turn, uint64_t number, uint32_t change, uint8_t what)
{
    const struct daomesh_minter_record *seen;
    struct daomesh_minter_record *minter;
    struct daomesh_minter_rights rights;
    TRY(find_known(turn, &seen, number));
    TRY(rights_of(turn, &rights, number, turn->party));
    if (!rights.pause) return DAOMESH_E_NOT_ALLOWED;
    TRY(edit_minter(turn->state, &minter, number));
    TRY(change_flags(minter, change));
    return announce_change(turn, number, what);
}

int32_t daomesh__minter_pause(struct turn *turn, const void *body)
{
    const struct daomesh_minter_pause *act = body;
    return halt(turn, act->minter, DAOMESH_MINTER_PAUSE, CHANGED_PAUSED);
}

int32_t daomesh__minter_resume(struct turn *turn, const void *body)
{
    const struct daomesh_minter_resume *act = body;
    return halt(turn, act->minter, DAOMESH_MINTER_RESUME, CHANGED_RESUMED);
}

int32_t daomesh__minter_close(struct turn *turn, const void *body)
{
    const struct daomesh_minter_close *act = body;
    struct daomesh_minter_record *minter;
    TRY(edit_as_admin(turn, &minter, act->minter));
    SURE(change_flags(minter, DAOMESH_MINTER_CLOSE)); /* edit_as_admin has seen that it is not */
    minter->closed = turn->now;
    return announce_change(turn, act->minter, CHANGED_CLOSED);
}

/* --- For streams --------------------------------------------------------------------------------------------------------- */

int32_t daomesh__minter_end(struct state *state, uint64_t *end, uint64_t number)
{
    const struct daomesh_minter_record *minter;
    *end = UINT64_MAX;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(find_minter(state, &minter, at));
        MUST(minter != NULL);
        if (minter->expires < *end) *end = minter->expires;
        if ((minter->flags & DAOMESH_MINTER_CLOSED) && minter->closed < *end) *end = minter->closed;
    }
    return DAOMESH_OK;
}

int32_t daomesh__minter_reserve(struct turn *turn, uint64_t number, uint64_t token,
                                const struct daomesh_release_plan *plan)
{
    const struct daomesh_minter_record *minter;
    struct daomesh_minter_rights rights;
    struct chain chain;
    uint64_t end;
    TRY(find_known(turn, &minter, number));
    if (minter->token != token) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "token");
    if (minter->delay_s > 0) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.minter");
    TRY(rights_of(turn, &rights, number, turn->party));
    TRY(read_chain(turn, &chain, number, rights.mint));
    TRY(ask_chain(turn, &chain, &plan->total, plan->starts));
    TRY(daomesh__minter_end(turn->state, &end, number));
    if (plan->starts + plan->duration > end)
        return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "terms.plan.duration");
    TRY(daomesh__bounds_take(turn, number, plan));
    TRY(daomesh__purse_spend(turn, turn->party, token, &plan->total));
    return change_reserved(turn, number, &plan->total, daomesh_amount_add);
}

int32_t daomesh__minter_unreserve(struct turn *turn, uint64_t number, const daomesh_amount *amount)
{
    return change_reserved(turn, number, amount, daomesh_amount_subtract);
}

int32_t daomesh__minter_make(struct turn *turn, uint64_t number, const struct account *to,
                             const daomesh_amount *amount)
{
    const struct daomesh_minter_record *minter;
    for (uint64_t at = number; at != 0; at = minter->parent) {
        TRY(find_known(turn, &minter, at));
        if (minter->flags & DAOMESH_MINTER_PAUSED) return daomesh__refuse(turn, DAOMESH_E_PAUSED, "stream");
    }
    TRY(change_reserved(turn, number, amount, daomesh_amount_subtract));
    return make_units(turn, number, to, amount);
}
