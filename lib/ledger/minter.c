/*
 * Capped minters: who may make how much of a token by when. A mint goes up the chain of minters to the topmost; each must allow it
 * (rule `minter`), and each counts it. What streams will make is reserved under the same caps.
 *
 * This file makes minters, grants rights to them, pauses and closes them; minter_mint.c mints, minter_reserve.c reserves, and
 * minter_chain.c, on which all stand, asks a chain and counts.
 */
#include "ledger/minter.h"

#define CHANGED_CLOSED 1
#define CHANGED_PAUSED 2
#define CHANGED_RESUMED 3
#define CHANGED_ADMIN 4

/* --- Rights -------------------------------------------------------------------------------------------------------- */

/* The minter, to be changed by its admin; what is closed changes no more. */
static int32_t edit_as_admin(struct turn *turn, struct daomesh_minter_record **out, uint64_t number)
{
    const struct daomesh_minter_record *minter;
    TRY(daomesh__minter_known(turn, &minter, number));
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
    const uint64_t local = minter_key(act->minter, party);
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
    int32_t status = delete_minter_grant(turn->state, minter_key(act->minter, party));
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

/* --- Making a minter ----------------------------------------------------------------------------------------------- */

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
    TRY(daomesh__minter_known(turn, parent, number));
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

/* --- Pausing and closing ------------------------------------------------------------------------------------------- */

static int32_t change_flags(struct daomesh_minter_record *minter, uint32_t change)
{
    daomesh_minter rule;
    uint32_t flags;
    SURE(daomesh__minter_as_rule(&rule, minter, 0));
    TRY(daomesh_minter_change(&flags, &rule, change));
    minter->flags = (uint8_t)flags;
    return DAOMESH_OK;
}

static int32_t halt(struct turn *turn, uint64_t number, uint32_t change, uint8_t what)
{
    const struct daomesh_minter_record *seen;
    struct daomesh_minter_record *minter;
    struct daomesh_minter_rights rights;
    TRY(daomesh__minter_known(turn, &seen, number));
    TRY(daomesh__minter_rights_of(turn, &rights, number, turn->party));
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
