/*
 * Applications: a party asks to be taken in, members vouch for it, a pathway decides.
 *
 * The tribute lies in escrow until then. It goes to the treasury with the admission, and back to the applicant in every other
 * case: withdrawn, not sponsored in time, or a proposal that ends without carrying it out.
 */
#include "ledger/ledger.h"

static int32_t find_open(struct turn *turn, const struct daomesh_application_record **out, uint64_t dao,
                         uint64_t number)
{
    TRY(find_application(turn->state, out, dao, number));
    return *out ? DAOMESH_OK : daomesh__refuse(turn, DAOMESH_E_UNKNOWN_APPLICATION, "application");
}

/* --- The list of open applications --------------------------------------------------------------------------------- */

static int32_t edit_list(struct turn *turn, struct daomesh_application_list_record **out, uint64_t dao)
{
    const struct daomesh_application_list_record *present;
    TRY(find_application_list(turn->state, &present, dao));
    return present ? edit_application_list(turn->state, out, dao)
                   : create_application_list(turn->state, out, dao);
}

/* One party has one application to a DAO at a time. */
static int32_t list_application(struct turn *turn, uint64_t dao, uint64_t number, uint64_t party)
{
    struct daomesh_application_list_record *list;
    TRY(edit_list(turn, &list, dao));
    for (uint32_t i = 0; i < list->entries_count; i++) {
        if (list->entries[i].party == party) return daomesh__refuse(turn, DAOMESH_E_EXISTS, "party");
    }
    if (list->entries_count == DAOMESH_APPLICATIONS_MAX) return daomesh__refuse(turn, DAOMESH_E_LIMIT, "dao");
    list->entries[list->entries_count++] = (struct daomesh_open_application){ number, party };
    return DAOMESH_OK;
}

static int32_t unlist_application(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_application_list_record *list;
    uint32_t place = 0;
    TRY(edit_application_list(turn->state, &list, dao));
    while (place < list->entries_count && list->entries[place].number != number)
        place++;
    MUST(place < list->entries_count);
    if (list->entries_count == 1) return delete_application_list(turn->state, dao);
    list->entries_count--;
    memmove(&list->entries[place], &list->entries[place + 1],
            (list->entries_count - place) * sizeof list->entries[0]);
    list->entries[list->entries_count] = (struct daomesh_open_application){ 0, 0 };
    return DAOMESH_OK;
}

/* --- The end of an application -------------------------------------------------------------------------------------- */

/* The tribute goes to `heir`, and the application is gone. */
static int32_t end_application(struct turn *turn, uint64_t dao, uint64_t number, uint64_t heir,
                               uint8_t admitted)
{
    const struct daomesh_application_record *seen;
    struct daomesh_member_answered_event event = { .application = number, .admitted = admitted };
    struct account to;
    TRY(find_application(turn->state, &seen, dao, number));
    MUST(seen != NULL);
    const struct account escrow = daomesh__escrow_at(dao, seen->escrow);
    TRY(daomesh__account_of(turn, &to, heir));
    TRY(daomesh__bundle_move(turn, seen->tribute, seen->tribute_count, &escrow, &to));
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    TRY(daomesh__id_of(turn->state, &event.party, seen->party));
    if (seen->timer != 0) TRY(daomesh__state_cancel(turn->state, seen->timer));
    TRY(delete_application(turn->state, dao, number));
    TRY(unlist_application(turn, dao, number));
    return daomesh__emit(turn, DAOMESH_EVENT_MEMBER_ANSWERED, &event);
}

static int32_t refund(struct turn *turn, uint64_t dao, uint64_t number)
{
    const struct daomesh_application_record *seen;
    TRY(find_application(turn->state, &seen, dao, number));
    MUST(seen != NULL);
    return end_application(turn, dao, number, seen->party, 0);
}

/* The application may be gone: accepted by another decision of the DAO. */
int32_t daomesh__application_closed(struct turn *turn, uint64_t dao, uint64_t application)
{
    const struct daomesh_application_record *seen;
    TRY(find_application(turn->state, &seen, dao, application));
    return seen ? refund(turn, dao, application) : DAOMESH_OK;
}

int32_t daomesh__application_timer_gone(struct turn *turn, uint64_t dao, uint64_t application)
{
    struct daomesh_application_record *record;
    TRY(edit_application(turn->state, &record, dao, application));
    record->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__application_timeout(struct turn *turn, uint64_t dao, uint64_t application)
{
    return refund(turn, dao, application);
}

/* --- Applying and withdrawing ---------------------------------------------------------------------------------------- */

static int32_t hold_tribute(struct turn *turn, struct daomesh_application_record *record, uint64_t dao,
                            const struct daomesh_member_apply *act)
{
    struct account from, escrow;
    TRY(daomesh__bundle_read(turn, record->tribute, act->tribute, act->tribute_count, "tribute"));
    record->tribute_count = act->tribute_count;
    if (record->tribute_count == 0) return DAOMESH_OK;
    TRY(daomesh__escrow_new(turn, &escrow, dao));
    TRY(daomesh__account_of(turn, &from, turn->party));
    record->escrow = escrow.holder;
    return daomesh__bundle_move(turn, record->tribute, record->tribute_count, &from, &escrow);
}

int32_t daomesh__member_apply(struct turn *turn, const void *body)
{
    const struct daomesh_member_apply *act = body;
    struct daomesh_application_record *application;
    struct daomesh_dao_record *record;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    if (turn->party == dao) return DAOMESH_E_SELF_MEMBER;
    TRY(edit_dao(turn->state, &record, dao));
    if (record->joining_pathway == 0) return daomesh__refuse(turn, DAOMESH_E_NO_JOINING, "dao");
    const uint64_t number = ++record->applications;
    TRY(list_application(turn, dao, number, turn->party));
    TRY(create_application(turn->state, &application, dao, number));
    application->party = turn->party;
    application->shares = act->shares;
    application->loot = act->loot;
    application->content = act->content;
    application->made = turn->now;
    application->ends = daomesh__later(turn->now, record->joining_s);
    TRY(hold_tribute(turn, application, dao, act));
    TRY(daomesh__timer_set(turn, &application->timer, application->ends, TIMER_APPLICATION, dao, number));
    struct daomesh_member_applied_event event = { .dao = act->dao,
                                                  .application = number,
                                                  .party = act->party };
    return daomesh__emit(turn, DAOMESH_EVENT_MEMBER_APPLIED, &event);
}

int32_t daomesh__member_withdraw(struct turn *turn, const void *body)
{
    const struct daomesh_member_withdraw *act = body;
    const struct daomesh_application_record *application;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(find_open(turn, &application, dao, act->application));
    if (application->party != turn->party) return DAOMESH_E_NOT_ALLOWED;
    if (application->proposal != 0) return DAOMESH_E_SPONSORED;
    return refund(turn, dao, act->application);
}

/* --- Sponsoring -------------------------------------------------------------------------------------------------------- */

static int32_t is_active(struct turn *turn, int *active, uint64_t dao, uint64_t party)
{
    const struct daomesh_member_slot *slot;
    uint32_t number = 0;
    *active = 0;
    int32_t status = daomesh__member_slot(turn->state, &number, dao, party);
    if (status == DAOMESH_E_NOT_A_MEMBER) return DAOMESH_OK;
    TRY(status);
    TRY(daomesh__member_find(turn->state, &slot, dao, number));
    *active = slot->state == MEMBER_ACTIVE;
    return DAOMESH_OK;
}

/* Who vouched and is no member any more does not count. */
static int32_t drop_former(struct turn *turn, struct daomesh_application_record *application, uint64_t dao)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < application->sponsors_count; i++) {
        int active;
        TRY(is_active(turn, &active, dao, application->sponsors[i]));
        if (active) application->sponsors[kept++] = application->sponsors[i];
    }
    for (uint32_t i = kept; i < application->sponsors_count; i++)
        application->sponsors[i] = 0;
    application->sponsors_count = kept;
    return DAOMESH_OK;
}

static int32_t add_sponsor(struct turn *turn, struct daomesh_application_record *application, uint64_t dao)
{
    TRY(drop_former(turn, application, dao));
    for (uint32_t i = 0; i < application->sponsors_count; i++) {
        if (application->sponsors[i] == turn->actor) return DAOMESH_E_VOUCHED;
    }
    MUST(application->sponsors_count < DAOMESH_SPONSORS_MAX);
    application->sponsors[application->sponsors_count++] = turn->actor;
    return DAOMESH_OK;
}

/* The list of inner actions that holds one member.admit alone. */
static int32_t write_admission(uint8_t *bytes, size_t cap, daomesh_span *out,
                               const struct daomesh_member_admit *admit)
{
    struct cbor_out head = { bytes, cap, 0 };
    size_t len = 0;
    daomesh__cbor_put_array(&head, 1);
    daomesh__cbor_put_array(&head, 2);
    daomesh__cbor_put_uint(&head, DAOMESH_ACTION_MEMBER_ADMIT);
    TRY(daomesh__encode(bytes + head.len, cap - head.len, &len,
                        daomesh__schema_action(DAOMESH_ACTION_MEMBER_ADMIT), admit));
    *out = (daomesh_span){ bytes, head.len + len };
    return DAOMESH_OK;
}

/* The last sponsor is the proposer. */
static int32_t put_to_vote(struct turn *turn, struct daomesh_application_record *application,
                           const struct daomesh_dao_record *dao, uint64_t row,
                           const struct daomesh_member_sponsor *act)
{
    const struct daomesh_member_admit admit = { .dao = act->dao, .application = act->application };
    struct daomesh_proposal_open open = { .dao = act->dao,
                                          .pathway = dao->joining_pathway,
                                          .content = application->content };
    struct daomesh_proposal_record *proposal;
    uint8_t actions[96];
    TRY(write_admission(actions, sizeof actions, &open.actions, &admit));
    TRY(daomesh__proposal_open(turn, &open));
    TRY(edit_proposal(turn->state, &proposal, row, dao->proposals));
    proposal->application = act->application;
    application->proposal = dao->proposals;
    MUST(application->timer != 0);
    return daomesh__timer_drop(turn, &application->timer);
}

int32_t daomesh__member_sponsor(struct turn *turn, const void *body)
{
    const struct daomesh_member_sponsor *act = body;
    const struct daomesh_application_record *seen;
    const struct daomesh_dao_record *dao;
    struct daomesh_application_record *application;
    struct member_place place;
    TRY(daomesh__member_active(turn, &place, &act->dao, &turn->actor_id));
    TRY(daomesh__standing_may_act(turn, &place));
    TRY(find_open(turn, &seen, place.dao, act->application));
    if (seen->proposal != 0) return DAOMESH_E_SPONSORED;
    if (turn->now >= seen->ends) return DAOMESH_E_ENDED;
    TRY(edit_application(turn->state, &application, place.dao, act->application));
    TRY(add_sponsor(turn, application, place.dao));
    TRY(find_dao(turn->state, &dao, place.dao));
    if (application->sponsors_count >= dao->sponsors)
        TRY(put_to_vote(turn, application, dao, place.dao, act));
    struct daomesh_member_sponsored_event event = { .dao = act->dao,
                                                    .application = act->application,
                                                    .party = turn->actor_id,
                                                    .proposal = application->proposal };
    return daomesh__emit(turn, DAOMESH_EVENT_MEMBER_SPONSORED, &event);
}

/* --- Admission ---------------------------------------------------------------------------------------------------------- */

/* A member who applied for more gets it on top of what they hold. */
static int32_t raise_member(struct turn *turn, const struct member_place *place, const struct weights *more)
{
    struct weights sum = { place->slot->shares, place->slot->loot, place->slot->reputation };
    int32_t status = daomesh_amount_add(&sum.shares, &sum.shares, &more->shares);
    if (status == DAOMESH_OK) status = daomesh_amount_add(&sum.loot, &sum.loot, &more->loot);
    if (status != DAOMESH_OK) return daomesh__refuse(turn, status, "application");
    return daomesh__member_set(turn, place->dao, place->number, MEMBER_ACTIVE, &sum);
}

int32_t daomesh__member_admit(struct turn *turn, const void *body)
{
    const struct daomesh_member_admit *act = body;
    const struct daomesh_application_record *application;
    struct member_place place;
    daomesh_id applicant;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(find_open(turn, &application, dao, act->application));
    const struct weights weights = { .shares = application->shares, .loot = application->loot };
    TRY(daomesh__id_of(turn->state, &applicant, application->party));
    int32_t status = daomesh__member_active(turn, &place, &act->dao, &applicant);
    if (status == DAOMESH_E_NOT_A_MEMBER)
        TRY(daomesh__member_join(turn, dao, application->party, &weights));
    else
        TRY(status == DAOMESH_OK ? raise_member(turn, &place, &weights) : status);
    return end_application(turn, dao, act->application, dao, 1);
}
