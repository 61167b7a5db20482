/*
 * Turnout: voting as a duty, and a reward that those who vote share. When a proposal is decided, a timer goes through the members,
 * some at a time: who voted has a part, who missed too many votes is named, or jailed.
 */
#include "ledger/vote.h"

#include <daomesh/exit.h>

/* Members that one timer goes through; each takes at most some ten records of its fuel. */
#define SLOTS_PER_SWEEP 256

/* --- The dials ------------------------------------------------------------------------------------------------------- */

static int32_t check_duty(struct turn *turn, const struct daomesh_pathway *pathway)
{
    if (pathway->duty_count == 0) return DAOMESH_OK;
    const struct daomesh_voting_duty *duty = &pathway->duty[0];
    if (duty->missed == 0 || duty->missed > duty->of) return daomesh__refuse(turn, DAOMESH_E_RANGE, "duty");
    /* Whoever lets another speak has done what the pathway asks. */
    return pathway->rule.delegated ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "duty") : DAOMESH_OK;
}

int32_t daomesh__turnout_check(struct turn *turn, const struct daomesh_pathway *pathway)
{
    uint64_t token;
    TRY(check_duty(turn, pathway));
    if (pathway->reward_count == 0) return DAOMESH_OK;
    TRY(daomesh__token_row(turn->state, &token, &pathway->reward[0].token));
    return amount_is_zero(&pathway->reward[0].amount) ? daomesh__refuse(turn, DAOMESH_E_RANGE, "reward")
                                                      : DAOMESH_OK;
}

int32_t daomesh__turnout_open(struct turn *turn, struct daomesh_proposal_record *proposal,
                              const struct daomesh_pathway *pathway)
{
    proposal->duty_count = pathway->duty_count;
    proposal->duty[0] = pathway->duty[0];
    if (pathway->reward_count == 0) return DAOMESH_OK;
    proposal->reward = pathway->reward[0].amount;
    return daomesh__token_row(turn->state, &proposal->reward_token, &pathway->reward[0].token);
}

/* --- When it is decided ---------------------------------------------------------------------------------------------- */

/* The last of the pathway's proposals that voting was a duty on. */
static int32_t list_duty(struct turn *turn, uint64_t dao, uint64_t number,
                         const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_duty_list_record *present;
    struct daomesh_duty_list_record *list;
    if (proposal->duty_count == 0) return DAOMESH_OK;
    TRY(find_duty_list(turn->state, &present, dao, proposal->pathway));
    TRY(present ? edit_duty_list(turn->state, &list, dao, proposal->pathway)
                : create_duty_list(turn->state, &list, dao, proposal->pathway));
    if (list->proposals_count == COUNT_OF(list->proposals)) {
        memmove(&list->proposals[0], &list->proposals[1], sizeof list->proposals - sizeof list->proposals[0]);
        list->proposals_count--;
    }
    list->proposals[list->proposals_count++] = number;
    return DAOMESH_OK;
}

/* As much as is set aside of it goes into escrow. */
static int32_t hold_reward(struct turn *turn, uint64_t dao, struct daomesh_proposal_record *proposal)
{
    struct account reserve, escrow;
    daomesh_amount balance;
    int32_t order;
    if (proposal->reward_token == 0) return DAOMESH_OK;
    TRY(daomesh__reserve_of(turn, &reserve, dao));
    TRY(daomesh__account_balance(turn->state, &balance, &reserve, proposal->reward_token));
    SURE(daomesh_amount_compare(&order, &proposal->reward, &balance));
    if (order > 0) proposal->reward = balance;
    if (proposal->voters == 0) proposal->reward = amount_from_u64(0);
    if (amount_is_zero(&proposal->reward)) return DAOMESH_OK;
    TRY(daomesh__escrow_new(turn, &escrow, dao));
    proposal->reward_escrow = escrow.holder;
    proposal->unpaid = proposal->voters;
    return daomesh__account_move(turn->state, proposal->reward_token, &reserve, &escrow, &proposal->reward);
}

int32_t daomesh__turnout_decided(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    TRY(daomesh__timer_drop(turn, &proposal->side_timer));
    if (proposal->duty_count == 0 && proposal->reward_token == 0) return DAOMESH_OK;
    TRY(list_duty(turn, dao, number, proposal));
    TRY(hold_reward(turn, dao, proposal));
    return daomesh__timer_set(turn, &proposal->side_timer, turn->now, TIMER_VOTERS, dao, number);
}

/* --- Rewards --------------------------------------------------------------------------------------------------------- */

/* A member who left since then, and whose slot is another's, is passed over. */
static int is_same_member(const struct daomesh_member_slot *member,
                          const struct daomesh_proposal_record *proposal)
{
    return member->joined <= proposal->opened;
}

static int32_t announce_reward(struct turn *turn, uint64_t dao, uint64_t number, uint64_t party,
                               uint64_t token, const daomesh_amount *amount)
{
    struct daomesh_proposal_rewarded_event event = { .proposal = number, .amount = *amount };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    TRY(daomesh__id_of(turn->state, &event.party, party));
    TRY(daomesh__token_id_of(turn->state, &event.token, token));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_REWARDED, &event);
}

/* An equal part of what is left for those who are left: parts differ by one unit at most, and add up. */
static int32_t reward_voter(struct turn *turn, uint64_t dao, uint64_t number,
                            struct daomesh_proposal_record *proposal,
                            const struct daomesh_member_slot *member)
{
    const struct account escrow = daomesh__escrow_at(dao, proposal->reward_escrow);
    const daomesh_amount one = amount_from_u64(1), voters = amount_from_u64(proposal->unpaid);
    struct account to;
    daomesh_amount part;
    if (proposal->reward_escrow == 0 || !is_same_member(member, proposal)) return DAOMESH_OK;
    MUST(proposal->unpaid > 0);
    SURE(daomesh_exit_pay(&part, &proposal->reward, &one, &voters));
    proposal->unpaid--;
    if (amount_is_zero(&part)) return DAOMESH_OK;
    MUST(daomesh_amount_subtract(&proposal->reward, &proposal->reward, &part) == DAOMESH_OK);
    TRY(daomesh__account_of(turn, &to, member->party));
    TRY(daomesh__hand_out(turn, proposal->reward_token, &escrow, &to, &part));
    return announce_reward(turn, dao, number, member->party, proposal->reward_token, &part);
}

/* What nobody could be given goes back to what was set aside. */
static int32_t return_rest(struct turn *turn, uint64_t dao, struct daomesh_proposal_record *proposal)
{
    const struct account escrow = daomesh__escrow_at(dao, proposal->reward_escrow);
    struct account reserve;
    if (proposal->reward_escrow == 0) return DAOMESH_OK;
    TRY(daomesh__reserve_of(turn, &reserve, dao));
    TRY(daomesh__account_move(turn->state, proposal->reward_token, &escrow, &reserve, &proposal->reward));
    proposal->reward = amount_from_u64(0);
    proposal->reward_escrow = 0;
    proposal->unpaid = 0;
    return DAOMESH_OK;
}

/* --- The duty -------------------------------------------------------------------------------------------------------- */

static int32_t did_vote(struct turn *turn, int *voted, uint64_t dao, uint64_t number, uint32_t slot)
{
    const struct daomesh_ballot *ballot;
    TRY(daomesh__ballot_find(turn->state, &ballot, dao, number, slot));
    *voted = ballot && ballot->cast;
    return DAOMESH_OK;
}

/* How many of the last votes the member of a slot missed who was there before they opened. */
static int32_t count_missed(struct turn *turn, uint32_t *missed, const struct member_place *place,
                            const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_duty_list_record *list;
    *missed = 0;
    TRY(find_duty_list(turn->state, &list, place->dao, proposal->pathway));
    MUST(list != NULL);
    for (uint32_t i = 0; i < list->proposals_count && i < proposal->duty[0].of; i++) {
        const uint64_t number = list->proposals[list->proposals_count - 1 - i];
        const struct daomesh_proposal_record *past;
        int voted;
        TRY(find_proposal(turn->state, &past, place->dao, number));
        MUST(past != NULL);
        if (place->slot->joined >= past->opened) return DAOMESH_OK;
        TRY(did_vote(turn, &voted, place->dao, number, place->number));
        *missed += !voted;
    }
    return DAOMESH_OK;
}

/* Who has no weight could not vote; who is in jail, or gone, need not. */
static int32_t is_bound(struct turn *turn, int *bound, const struct member_place *place,
                        const struct daomesh_proposal_record *proposal)
{
    daomesh_amount weight;
    *bound = 0;
    if (proposal->duty_count == 0 || place->slot->state != MEMBER_ACTIVE) return DAOMESH_OK;
    TRY(daomesh__member_weight(turn->state, &weight, place->dao, place->number, proposal->rule.weight,
                               turn->counters->sequence));
    *bound = !amount_is_zero(&weight);
    return DAOMESH_OK;
}

static int32_t hold_to_duty(struct turn *turn, uint64_t number, const struct member_place *place,
                            const struct daomesh_proposal_record *proposal)
{
    struct daomesh_member_absent_event event = { .proposal = number };
    uint32_t missed;
    TRY(count_missed(turn, &missed, place, proposal));
    if (missed < proposal->duty[0].missed) return DAOMESH_OK;
    event.missed = (uint8_t)missed;
    TRY(daomesh__id_of(turn->state, &event.dao, place->dao));
    TRY(daomesh__id_of(turn->state, &event.party, place->slot->party));
    TRY(daomesh__emit(turn, DAOMESH_EVENT_MEMBER_ABSENT, &event));
    return proposal->duty[0].jail ? daomesh__jail(turn, place) : DAOMESH_OK;
}

/* --- Going through the members --------------------------------------------------------------------------------------- */

static int32_t sweep_slot(struct turn *turn, uint64_t dao, uint64_t number, uint32_t slot,
                          struct daomesh_proposal_record *proposal)
{
    struct member_place place = { .dao = dao, .number = slot };
    int voted, bound;
    TRY(daomesh__member_find(turn->state, &place.slot, dao, slot));
    TRY(did_vote(turn, &voted, dao, number, slot));
    TRY(is_bound(turn, &bound, &place, proposal));
    if (bound && place.slot->joined < proposal->opened) TRY(daomesh__standing_count(turn, &place, voted));
    if (voted) return reward_voter(turn, dao, number, proposal, place.slot);
    return bound ? hold_to_duty(turn, number, &place, proposal) : DAOMESH_OK;
}

static int32_t sweep(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    const struct daomesh_dao_record *record;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    for (uint32_t i = 0; i < SLOTS_PER_SWEEP && proposal->swept < record->slots; i++)
        TRY(sweep_slot(turn, dao, number, proposal->swept++, proposal));
    if (proposal->swept == record->slots) return return_rest(turn, dao, proposal);
    return daomesh__timer_set(turn, &proposal->side_timer, turn->now, TIMER_VOTERS, dao, number);
}

int32_t daomesh__voters_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    proposal->side_timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__voters_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    TRY(find_proposal(turn->state, &proposal, dao, number));
    MUST(proposal != NULL);
    if (proposal->flags & DAOMESH_FACT_DECIDED) return sweep(turn, dao, number);
    return proposal->flags & FLAG_CLOSED ? DAOMESH_OK : daomesh__panels_step(turn, dao, number);
}
