/* Leaving a DAO, with a part of its treasury or without; being removed from it, being jailed and coming out. */
#include "ledger/ledger.h"

#include <daomesh/exit.h>

/* --- Waiting for what one voted for -------------------------------------------------------------------------------- */

static int32_t is_closed(struct turn *turn, int *closed, uint64_t dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    TRY(find_proposal(turn->state, &proposal, dao, number));
    MUST(proposal != NULL);
    *closed = (proposal->flags & FLAG_CLOSED) != 0;
    return DAOMESH_OK;
}

/* Leaves out `number` and what is closed by now. */
static int32_t shorten(struct turn *turn, struct daomesh_yes_list_record *list, uint64_t dao, uint64_t number)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->proposals_count; i++) {
        int closed;
        TRY(is_closed(turn, &closed, dao, list->proposals[i]));
        if (!closed && list->proposals[i] != number) list->proposals[kept++] = list->proposals[i];
    }
    for (uint32_t i = kept; i < list->proposals_count; i++)
        list->proposals[i] = 0;
    list->proposals_count = kept;
    return DAOMESH_OK;
}

/* Kept where the charter asks for it alone, so that votes cost no more elsewhere. */
int32_t daomesh__member_note_vote(struct turn *turn, uint64_t dao, uint32_t slot, uint64_t proposal,
                                  int in_favour)
{
    const struct daomesh_dao_record *record;
    const struct daomesh_yes_list_record *seen;
    struct daomesh_yes_list_record *list;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    if (record->exit != EXIT_WAIT) return DAOMESH_OK;
    TRY(find_yes_list(turn->state, &seen, dao, slot));
    if (!seen && !in_favour) return DAOMESH_OK;
    TRY(seen ? edit_yes_list(turn->state, &list, dao, slot) : create_yes_list(turn->state, &list, dao, slot));
    TRY(shorten(turn, list, dao, proposal));
    if (!in_favour) return list->proposals_count > 0 ? DAOMESH_OK : delete_yes_list(turn->state, dao, slot);
    if (list->proposals_count == DAOMESH_YES_VOTES_MAX)
        return daomesh__refuse(turn, DAOMESH_E_LIMIT, "proposal");
    list->proposals[list->proposals_count++] = proposal;
    return DAOMESH_OK;
}

static int32_t may_exit(struct turn *turn, const struct daomesh_dao_record *dao,
                        const struct member_place *place)
{
    const struct daomesh_yes_list_record *list;
    if (dao->exit != EXIT_WAIT) return DAOMESH_OK;
    TRY(find_yes_list(turn->state, &list, place->dao, place->number));
    if (!list) return DAOMESH_OK;
    for (uint32_t i = 0; i < list->proposals_count; i++) {
        int closed;
        const daomesh_amount waiting = amount_from_u64(list->proposals[i]);
        TRY(is_closed(turn, &closed, place->dao, list->proposals[i]));
        if (!closed) return daomesh__say(turn->diag, DAOMESH_E_EXIT_LOCKED, "proposal", &waiting, NULL);
    }
    return delete_yes_list(turn->state, place->dao, place->number);
}

/* --- Exit -------------------------------------------------------------------------------------------------------- */

static int32_t burn_part(struct turn *turn, daomesh_amount *left, const daomesh_amount *held,
                         const daomesh_amount *burned, const char *field)
{
    return daomesh_amount_subtract(left, held, burned) == DAOMESH_OK
               ? DAOMESH_OK
               : daomesh__say(turn->diag, DAOMESH_E_BALANCE, field, burned, held);
}

/* One exit on its way: whose, and what part of each token it takes. */
struct leaver {
    struct account treasury;
    struct account credit;
    const daomesh_id *dao;
    daomesh_amount burned;
    daomesh_amount total;
};

static int32_t pay_token(struct turn *turn, const struct leaver *leaver, const daomesh_id *token)
{
    struct daomesh_token_moved_event event = { .token = *token, .from = *leaver->dao, .to = turn->actor_id };
    daomesh_amount balance;
    uint64_t row;
    TRY(daomesh__token_row(turn->state, &row, token));
    TRY(daomesh__account_balance(turn->state, &balance, &leaver->treasury, row));
    TRY(daomesh_exit_pay(&event.amount, &balance, &leaver->burned, &leaver->total));
    TRY(daomesh__move(turn, row, &leaver->treasury, &leaver->credit, &event.amount));
    return daomesh__emit(turn, DAOMESH_EVENT_TOKEN_MOVED, &event);
}

static int32_t pay_tokens(struct turn *turn, const struct leaver *leaver, daomesh_list tokens)
{
    const struct schema_field *field = daomesh__action_field(DAOMESH_ACTION_MEMBER_EXIT, 4);
    daomesh_id before = { { 0 } }, token;
    for (uint32_t count = 0;; count++) {
        int32_t status = daomesh__list_next(&token, &tokens, field);
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        SURE(status); /* the body was read whole before */
        if (count > 0) TRY(daomesh__check_ascends(turn, &before, &token, "tokens"));
        TRY(pay_token(turn, leaver, &token));
        before = token;
    }
}

/* Shares that votes locked stay; without a membership, the loot that they became. */
static int32_t check_locks(struct turn *turn, const struct member_place *place, const struct weights *left)
{
    const daomesh_amount *kept = place->slot->state == MEMBER_ACTIVE ? &left->shares : &left->loot;
    daomesh_amount locked;
    int32_t order;
    TRY(daomesh__lock_held(turn, &locked, place));
    SURE(daomesh_amount_compare(&order, kept, &locked));
    return order >= 0 ? DAOMESH_OK : daomesh__say(turn->diag, DAOMESH_E_VOTE_LOCKED, "shares", kept, &locked);
}

int32_t daomesh__member_exit(struct turn *turn, const void *body)
{
    const struct daomesh_member_exit *act = body;
    const struct daomesh_dao_record *dao;
    struct member_place place;
    struct leaver leaver = { .dao = &act->dao };
    TRY(daomesh__member_place(turn, &place, &act->dao, &turn->actor_id));
    TRY(find_dao(turn->state, &dao, place.dao));
    TRY(may_exit(turn, dao, &place));

    struct weights left = { .reputation = place.slot->reputation };
    TRY(burn_part(turn, &left.shares, &place.slot->shares, &act->shares, "shares"));
    TRY(burn_part(turn, &left.loot, &place.slot->loot, &act->loot, "loot"));
    TRY(check_locks(turn, &place, &left));
    MUST(daomesh_amount_add(&leaver.burned, &act->shares, &act->loot) == DAOMESH_OK);
    MUST(daomesh_amount_add(&leaver.total, &dao->shares, &dao->loot) == DAOMESH_OK);
    TRY(daomesh__account_of(turn, &leaver.treasury, place.dao));
    TRY(daomesh__account_of(turn, &leaver.credit, turn->actor));

    uint8_t state = place.slot->state;
    if (state == MEMBER_FORMER && amount_is_zero(&left.loot)) state = MEMBER_LEFT;
    struct daomesh_member_exited_event event = {
        .dao = act->dao, .party = turn->actor_id, .shares = act->shares, .loot = act->loot
    };
    TRY(daomesh__emit(turn, DAOMESH_EVENT_MEMBER_EXITED, &event));
    TRY(pay_tokens(turn, &leaver, act->tokens));
    return daomesh__member_set(turn, place.dao, place.number, state, &left);
}

/* --- The end of a membership -------------------------------------------------------------------------------------- */

/* What a member holds when shares are loot and reputation does not count; shares and loot fit together in every DAO. */
static int32_t as_loot(struct weights *out, const struct daomesh_member_slot *slot)
{
    memset(out, 0, sizeof *out);
    MUST(daomesh_amount_add(&out->loot, &slot->shares, &slot->loot) == DAOMESH_OK);
    return DAOMESH_OK;
}

static int32_t remember_jailed(struct turn *turn, const struct member_place *place,
                               const daomesh_amount *shares, const daomesh_amount *reputation)
{
    struct daomesh_member_slot *slot;
    TRY(daomesh__member_edit(turn->state, &slot, place->dao, place->number));
    slot->jailed_shares = *shares;
    slot->jailed_reputation = *reputation;
    return DAOMESH_OK;
}

static int32_t end_membership(struct turn *turn, const struct member_place *place)
{
    const daomesh_amount none = amount_from_u64(0);
    struct weights weights;
    if (place->slot->state == MEMBER_FORMER) return DAOMESH_E_NOT_A_MEMBER;
    TRY(as_loot(&weights, place->slot));
    TRY(remember_jailed(turn, place, &none, &none));
    return daomesh__member_set(turn, place->dao, place->number,
                               amount_is_zero(&weights.loot) ? MEMBER_LEFT : MEMBER_FORMER, &weights);
}

int32_t daomesh__member_remove(struct turn *turn, const void *body)
{
    const struct daomesh_member_remove *act = body;
    struct member_place place;
    TRY(daomesh__member_place(turn, &place, &act->dao, &act->party));
    return end_membership(turn, &place);
}

int32_t daomesh__member_resign(struct turn *turn, const void *body)
{
    const struct daomesh_member_resign *act = body;
    struct member_place place;
    TRY(daomesh__member_place(turn, &place, &act->dao, &turn->actor_id));
    return end_membership(turn, &place);
}

/* --- Jail ----------------------------------------------------------------------------------------------------------- */

int32_t daomesh__jail(struct turn *turn, const struct member_place *place)
{
    struct weights weights;
    TRY(as_loot(&weights, place->slot));
    const daomesh_amount shares = place->slot->shares, reputation = place->slot->reputation;
    TRY(daomesh__member_set(turn, place->dao, place->number, MEMBER_JAILED, &weights));
    return remember_jailed(turn, place, &shares, &reputation);
}

int32_t daomesh__member_jail(struct turn *turn, const void *body)
{
    const struct daomesh_member_jail *act = body;
    struct member_place place;
    TRY(daomesh__member_active(turn, &place, &act->dao, &act->party));
    return daomesh__jail(turn, &place);
}

int32_t daomesh__member_release(struct turn *turn, const void *body)
{
    const struct daomesh_member_release *act = body;
    const daomesh_amount none = amount_from_u64(0);
    struct member_place place;
    int32_t order;
    TRY(daomesh__member_place(turn, &place, &act->dao, &act->party));
    const struct daomesh_member_slot *slot = place.slot;
    if (slot->state == MEMBER_FORMER) return DAOMESH_E_NOT_A_MEMBER;
    if (slot->state != MEMBER_JAILED) return daomesh__refuse(turn, DAOMESH_E_NOT_JAILED, "party");

    struct weights weights = { slot->jailed_shares, slot->loot, slot->jailed_reputation };
    SURE(daomesh_amount_compare(&order, &slot->jailed_shares, &slot->loot));
    if (order > 0) weights.shares = slot->loot;
    MUST(daomesh_amount_subtract(&weights.loot, &slot->loot, &weights.shares) == DAOMESH_OK);
    TRY(daomesh__member_set(turn, place.dao, place.number, MEMBER_ACTIVE, &weights));
    return remember_jailed(turn, &place, &none, &none);
}
