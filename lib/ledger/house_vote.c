/* Votes in further houses of a proposal: who has one there, what it weighs, and what the houses come to with it. */
#include "ledger/electorate.h"
#include "ledger/vote.h"

/* Where a vote goes: a further house of a proposal whose vote is open. */
struct sitting {
    uint64_t dao;
    uint64_t number;
    uint64_t key; /* of the house */
    uint8_t place;
    const struct daomesh_proposal_record *proposal;
    const struct daomesh_house_record *house;
};

/* --- Who may vote ---------------------------------------------------------------------------------------------------- */

/* A voter in a house: the key of the vote, and the weight held. */
struct elector {
    uint32_t place;
    daomesh_amount weight;
};

static int32_t not_an_elector(int32_t status)
{
    return status == DAOMESH_E_NOT_A_MEMBER ? DAOMESH_E_NOT_AN_ELECTOR : status;
}

static int32_t elect_member(struct turn *turn, struct elector *out, const struct daomesh_house_record *house,
                            const struct daomesh_proposal_record *proposal)
{
    TRY(not_an_elector(daomesh__member_slot(turn->state, &out->place, house->home, turn->actor)));
    return daomesh__member_weight(turn->state, &out->weight, house->home, out->place,
                                  daomesh__house_weight(&house->rule), proposal->snapshot);
}

/* Old weights are kept for a DAO's own proposals alone: of another DAO whoever was there before and is there still has one vote. */
static int32_t elect_stranger(struct turn *turn, struct elector *out,
                              const struct daomesh_house_record *house,
                              const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_member_slot *member;
    TRY(not_an_elector(daomesh__member_slot(turn->state, &out->place, house->home, turn->actor)));
    TRY(daomesh__member_find(turn->state, &member, house->home, out->place));
    out->weight = amount_from_u64(member->state == MEMBER_ACTIVE && member->joined < proposal->opened);
    return DAOMESH_OK;
}

static int32_t elect_listed(struct turn *turn, struct elector *out, const struct daomesh_house_record *house)
{
    if (house->rule.electorate == BY_PANEL && house->electors_count == 0) return DAOMESH_E_VOTING_NOT_OPEN;
    for (out->place = 0; out->place < house->electors_count; out->place++) {
        if (house->electors[out->place] != turn->actor) continue;
        out->weight = amount_from_u64(1);
        return DAOMESH_OK;
    }
    return DAOMESH_E_NOT_AN_ELECTOR;
}

/* Who has no weight may speak for others where members had delegated; recount sees whether they do. */
static int32_t elect(struct turn *turn, struct elector *out, const struct sitting *sitting)
{
    const struct daomesh_house_record *house = sitting->house;
    out->weight = amount_from_u64(0);
    switch (house->rule.electorate) {
    case BY_MEMBERS:
        TRY(elect_member(turn, out, house, sitting->proposal));
        break;
    case BY_DAO:
        TRY(elect_stranger(turn, out, house, sitting->proposal));
        break;
    default:
        return elect_listed(turn, out, house);
    }
    return amount_is_zero(&out->weight) && house->delegators == 0 ? DAOMESH_E_NOT_AN_ELECTOR : DAOMESH_OK;
}

/* --- Votes ----------------------------------------------------------------------------------------------------------- */

static int32_t check_open(struct turn *turn, uint64_t dao, const struct daomesh_proposal_record *proposal)
{
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    if (proposal->flags & (DAOMESH_FACT_DECIDED | FLAG_CLOSED)) return DAOMESH_E_PROPOSAL_CLOSED;
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    return turn->now > times.opens && turn->now <= times.closes ? DAOMESH_OK : DAOMESH_E_VOTING_NOT_OPEN;
}

static int32_t find_sitting(struct turn *turn, struct sitting *out, const daomesh_id *dao, uint64_t number,
                            uint8_t house)
{
    *out = (struct sitting){ .number = number, .place = house, .key = house_key(number, house) };
    TRY(daomesh__dao_row(turn->state, &out->dao, dao));
    TRY(find_proposal(turn->state, &out->proposal, out->dao, number));
    if (!out->proposal) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROPOSAL, "proposal");
    if (house == 0 || house > out->proposal->houses)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_HOUSE, "house");
    TRY(check_open(turn, out->dao, out->proposal));
    TRY(find_house(turn->state, &out->house, out->dao, out->key));
    MUST(out->house != NULL);
    return DAOMESH_OK;
}

static struct lock_terms lock_terms_of(const struct sitting *sitting, const struct elector *elector)
{
    return (struct lock_terms){ .dao = sitting->dao,
                                .proposal = sitting->number,
                                .period = sitting->house->rule.lock_s,
                                .total = &sitting->house->total,
                                .slot = elector->place,
                                .house = sitting->place };
}

static int32_t find_vote(struct turn *turn, const struct daomesh_house_vote_record **out,
                         const struct sitting *sitting, const struct elector *elector)
{
    return find_house_vote(turn->state, out, sitting->dao, voter_key(sitting->key, elector->place));
}

/* The weight of this vote: all that is held, the part that was asked for, or what credits pay for; by its level where shares are locked. */
static int32_t weigh(struct turn *turn, daomesh_amount *weight, const struct sitting *sitting,
                     const struct elector *elector, const struct daomesh_proposal_house_vote *act)
{
    const struct daomesh_house_record *house = sitting->house;
    const struct lock_terms terms = lock_terms_of(sitting, elector);
    if (house->rule.delegated && !amount_is_zero(&act->weight))
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "weight");
    TRY(daomesh__asked_weight(turn, weight, house->rule.weight, &elector->weight, &act->weight));
    return daomesh__lock_vote(turn, &terms, weight, act->choice, act->level);
}

/* Where votes are paid for, a change costs the difference. */
static int32_t pay(struct turn *turn, const struct sitting *sitting, const struct elector *elector,
                   const struct daomesh_house_vote_record *before, const daomesh_amount *after)
{
    const daomesh_amount none = amount_from_u64(0);
    if (sitting->house->rule.weight != WEIGHT_CREDITS) return DAOMESH_OK;
    return daomesh__credits_charge(turn, sitting->dao, elector->place, before ? &before->weight : &none,
                                   after);
}

static int32_t withdraw(struct daomesh_house_record *house, const struct daomesh_house_vote_record *vote)
{
    daomesh_amount *tally = &house->tally[vote->choice];
    MUST(house->voters > 0);
    if (house->delegators == 0) MUST(daomesh_amount_subtract(tally, tally, &vote->weight) == DAOMESH_OK);
    house->voters--;
    return DAOMESH_OK;
}

static int32_t cast(struct daomesh_house_record *house, struct daomesh_house_vote_record *vote,
                    uint8_t choice, const daomesh_amount *weight)
{
    daomesh_amount *tally = &house->tally[choice];
    if (house->delegators == 0) MUST(daomesh_amount_add(tally, tally, weight) == DAOMESH_OK);
    house->voters++;
    *vote = (struct daomesh_house_vote_record){ .choice = choice, .weight = *weight };
    return DAOMESH_OK;
}

/* Where members had delegated, all of it is counted again; *power is what the elector speaks for. */
static int32_t recount(struct turn *turn, daomesh_amount *power, struct daomesh_house_record *house,
                       const struct sitting *sitting, const struct elector *elector)
{
    const struct chamber chamber =
        house_chamber(sitting->dao, sitting->number, sitting->place, sitting->proposal);
    return house->delegators == 0
               ? DAOMESH_OK
               : daomesh__electorate_tally(turn->state, house->tally, power, &chamber, elector->place);
}

static int32_t count_vote(struct turn *turn, const struct sitting *sitting, const struct elector *elector,
                          uint8_t choice, const daomesh_amount *weight)
{
    const struct daomesh_house_vote_record *present;
    struct daomesh_house_vote_record *vote;
    struct daomesh_house_record *house;
    const uint64_t local = voter_key(sitting->key, elector->place);
    daomesh_amount power = *weight;
    TRY(find_vote(turn, &present, sitting, elector));
    if (present && !sitting->proposal->rule.revote) return DAOMESH_E_ALREADY_VOTED;
    TRY(pay(turn, sitting, elector, present, weight));
    TRY(edit_house(turn->state, &house, sitting->dao, sitting->key));
    if (present) SURE(withdraw(house, present));
    TRY(present ? edit_house_vote(turn->state, &vote, sitting->dao, local)
                : create_house_vote(turn->state, &vote, sitting->dao, local));
    SURE(cast(house, vote, choice, weight));
    TRY(recount(turn, &power, house, sitting, elector));
    return amount_is_zero(&power) ? DAOMESH_E_NOT_AN_ELECTOR : DAOMESH_OK;
}

static int32_t announce(struct turn *turn, const struct sitting *sitting, uint8_t choice,
                        const daomesh_amount *weight)
{
    struct daomesh_proposal_house_voted_event event = { .proposal = sitting->number,
                                                        .house = sitting->place,
                                                        .party = turn->actor_id,
                                                        .choice = choice,
                                                        .weight = *weight };
    TRY(daomesh__id_of(turn->state, &event.dao, sitting->dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_HOUSE_VOTED, &event);
}

/* --- Handlers -------------------------------------------------------------------------------------------------------- */

int32_t daomesh__proposal_house_vote(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_house_vote *act = body;
    struct sitting sitting;
    struct elector elector;
    daomesh_amount weight;
    daomesh_outcome_decision decision;
    TRY(find_sitting(turn, &sitting, &act->dao, act->proposal, act->house));
    TRY(elect(turn, &elector, &sitting));
    TRY(weigh(turn, &weight, &sitting, &elector, act));
    TRY(count_vote(turn, &sitting, &elector, act->choice, &weight));
    TRY(announce(turn, &sitting, act->choice, &weight));
    TRY(daomesh__houses_early(turn, &decision, sitting.dao, act->proposal, sitting.proposal));
    return decision.decided ? daomesh__proposal_decide(turn, sitting.dao, act->proposal, &decision)
                            : DAOMESH_OK;
}

int32_t daomesh__house_unvote(struct turn *turn, const struct daomesh_proposal_unvote *act)
{
    const daomesh_amount none = amount_from_u64(0);
    const struct daomesh_house_vote_record *vote;
    struct daomesh_house_record *house;
    struct sitting sitting;
    struct elector elector;
    daomesh_amount power;
    TRY(find_sitting(turn, &sitting, &act->dao, act->proposal, act->house));
    TRY(elect(turn, &elector, &sitting));
    TRY(find_vote(turn, &vote, &sitting, &elector));
    if (!vote) return DAOMESH_OK;
    if (!sitting.proposal->rule.revote) return DAOMESH_E_ALREADY_VOTED;

    const uint8_t choice = vote->choice;
    TRY(pay(turn, &sitting, &elector, vote, &none));
    TRY(edit_house(turn->state, &house, sitting.dao, sitting.key));
    SURE(withdraw(house, vote));
    TRY(delete_house_vote(turn->state, sitting.dao, voter_key(sitting.key, elector.place)));
    TRY(recount(turn, &power, house, &sitting, &elector));
    const struct lock_terms terms = lock_terms_of(&sitting, &elector);
    if (terms.period > 0) TRY(daomesh__lock_put(turn, &terms, NULL));
    return announce(turn, &sitting, choice, &none);
}
