/*
 * Votes: ballots in packed pages, tallies in the proposal, an early decision as soon as the rule allows one.
 */
#include "ledger/electorate.h"
#include "ledger/vote.h"

static int32_t check_open(struct turn *turn, const struct poll *poll, enum phase phase)
{
    daomesh_outcome_times times;
    if (poll->facts.flags & ~(DAOMESH_FACT_QUORUM | DAOMESH_FACT_PASSING)) return DAOMESH_E_PROPOSAL_CLOSED;
    SURE(daomesh_outcome_times_of(&times, &poll->rule,
                                  &poll->facts)); /* rules are checked when they are made */
    const uint64_t after = phase == PHASE_VOTING ? times.opens : times.closes;
    const uint64_t until = phase == PHASE_VOTING ? times.closes : times.reveal_ends;
    return turn->now > after && turn->now <= until ? DAOMESH_OK : DAOMESH_E_VOTING_NOT_OPEN;
}

int32_t daomesh__poll_find(struct turn *turn, struct poll *out,
                           const struct daomesh_proposal_record **proposal, const daomesh_id *dao,
                           uint64_t number, enum phase phase)
{
    TRY(daomesh__dao_row(turn->state, &out->dao, dao));
    out->number = number;
    TRY(find_proposal(turn->state, proposal, out->dao, number));
    if (!*proposal) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROPOSAL, "proposal");
    if ((*proposal)->rule.boost_count) TRY(daomesh__boost_settle(turn, out->dao, number));
    TRY(daomesh__proposal_facts(turn->state, &out->facts, &out->rule, out->dao, *proposal));
    TRY(check_open(turn, out, phase));
    return daomesh__member_slot(turn->state, &out->slot, out->dao, turn->actor);
}

/* Who had no weight may speak for others where members had delegated; whether they do is seen when it is counted. */
static int32_t check_elector(struct turn *turn, const struct poll *poll,
                             const struct daomesh_proposal_record *proposal)
{
    const struct chamber own = own_chamber(poll->dao, poll->number, proposal);
    int listed = 0;
    if (proposal->delegators > 0) TRY(daomesh__electorate_lists(turn->state, &listed, &own, poll->slot));
    return listed ? DAOMESH_OK : DAOMESH_E_NO_WEIGHT;
}

int32_t daomesh__asked_weight(struct turn *turn, daomesh_amount *out, uint32_t by, const daomesh_amount *held,
                              const daomesh_amount *asked)
{
    int32_t order;
    if (by == WEIGHT_CREDITS) { /* as many votes as are paid for */
        *out = amount_is_zero(asked) ? amount_from_u64(1) : *asked;
        return DAOMESH_OK;
    }
    SURE(daomesh_amount_compare(&order, asked, held));
    if (order > 0) return daomesh__say(turn->diag, DAOMESH_E_RANGE, "weight", asked, held);
    *out = amount_is_zero(asked) ? *held : *asked;
    return DAOMESH_OK;
}

/* The weight of this vote: all that the member had at the snapshot, or the part that was asked for. */
int32_t daomesh__poll_weight(struct turn *turn, daomesh_amount *out, const struct poll *poll,
                             const struct daomesh_proposal_record *proposal, const daomesh_amount *asked)
{
    daomesh_amount held;
    TRY(daomesh__member_weight(turn->state, &held, poll->dao, poll->slot, proposal->rule.weight,
                               proposal->snapshot));
    if (proposal->rule.delegated && !amount_is_zero(asked))
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "weight");
    if (amount_is_zero(&held)) TRY(check_elector(turn, poll, proposal));
    if (proposal->rule.in_parts) return daomesh__part_weight(turn, out, poll, &held, asked);
    return daomesh__asked_weight(turn, out, proposal->rule.weight, &held, asked);
}

int32_t daomesh__ballot_find(struct state *state, const struct daomesh_ballot **out, uint64_t dao,
                             uint64_t number, uint32_t slot)
{
    const struct daomesh_ballot_page_record *page;
    const uint32_t place = slot % SLOTS_PER_PAGE;
    TRY(find_ballot_page(state, &page, dao, ballots_key(number, slot / SLOTS_PER_PAGE)));
    *out = page && place < page->ballots_count ? &page->ballots[place] : NULL;
    return DAOMESH_OK;
}

static int32_t edit_ballot(struct turn *turn, struct daomesh_ballot **out, const struct poll *poll)
{
    const struct daomesh_ballot_page_record *present;
    struct daomesh_ballot_page_record *page;
    uint64_t local = ballots_key(poll->number, poll->slot / SLOTS_PER_PAGE);
    uint32_t place = poll->slot % SLOTS_PER_PAGE;
    TRY(find_ballot_page(turn->state, &present, poll->dao, local));
    TRY(present ? edit_ballot_page(turn->state, &page, poll->dao, local)
                : create_ballot_page(turn->state, &page, poll->dao, local));
    if (page->ballots_count <= place) page->ballots_count = place + 1;
    *out = &page->ballots[place];
    return DAOMESH_OK;
}

static int32_t withdraw(struct daomesh_proposal_record *proposal, struct daomesh_ballot *ballot)
{
    daomesh_amount *tally = &proposal->tally[ballot->choice];
    MUST(proposal->voters > 0);
    if (proposal->delegators == 0) MUST(daomesh_amount_subtract(tally, tally, &ballot->weight) == DAOMESH_OK);
    proposal->voters--;
    memset(ballot, 0, sizeof *ballot);
    return DAOMESH_OK;
}

static int32_t cast(struct daomesh_proposal_record *proposal, struct daomesh_ballot *ballot, uint8_t choice,
                    const daomesh_amount *weight)
{
    daomesh_amount *tally = &proposal->tally[choice];
    if (proposal->delegators == 0)
        MUST(daomesh_amount_add(tally, tally, weight) == DAOMESH_OK); /* all tallies are within the total */
    proposal->voters++;
    *ballot = (struct daomesh_ballot){ .cast = 1, .choice = choice, .weight = *weight };
    return DAOMESH_OK;
}

/* Where members had delegated, a vote moves the weight of others too: all of it is counted again. */
static int32_t recount(struct turn *turn, const struct poll *poll, struct daomesh_proposal_record *proposal,
                       const struct daomesh_ballot *ballot)
{
    const struct chamber own = own_chamber(poll->dao, poll->number, proposal);
    daomesh_amount power;
    if (proposal->delegators == 0) return DAOMESH_OK;
    TRY(daomesh__electorate_tally(turn->state, proposal->tally, &power, &own, poll->slot));
    return ballot->cast && amount_is_zero(&power) ? DAOMESH_E_NO_WEIGHT : DAOMESH_OK;
}

static int32_t announce(struct turn *turn, const daomesh_id *dao, uint64_t number, uint8_t choice,
                        daomesh_amount weight)
{
    struct daomesh_proposal_voted_event event = {
        .dao = *dao, .proposal = number, .party = turn->actor_id, .choice = choice, .weight = weight
    };
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_VOTED, &event);
}

/* Where the rule asks what is still there when it is processed: the most of it at a vote that counts for that. */
static int32_t raise_high_water(struct turn *turn, const struct poll *poll,
                                struct daomesh_proposal_record *proposal, uint8_t choice)
{
    const uint32_t by = poll->rule.high_water;
    daomesh_amount claims;
    int32_t order;
    if (by == 0 || (by == DAOMESH_HIGH_WATER_YES_VOTE && choice != 1)) return DAOMESH_OK;
    TRY(daomesh__proposal_claims(turn->state, &claims, poll->dao));
    SURE(daomesh_amount_compare(&order, &claims, &proposal->claims_most));
    if (order > 0) proposal->claims_most = claims;
    return DAOMESH_OK;
}

/* The first time that a quorum is reached late, voting goes on for a while: nobody wins by speaking last. */
static int32_t note_quorum(struct turn *turn, struct poll *poll, struct daomesh_proposal_record *proposal)
{
    uint32_t reached;
    if (poll->rule.late_quorum_s == 0 || (proposal->flags & DAOMESH_FACT_QUORUM)) return DAOMESH_OK;
    TRY(daomesh__proposal_facts(turn->state, &poll->facts, &poll->rule, poll->dao, proposal));
    SURE(daomesh_outcome_quorum(&reached, &poll->rule, &poll->facts));
    if (!reached) return DAOMESH_OK;
    proposal->flags |= DAOMESH_FACT_QUORUM;
    proposal->quorum_reached = turn->now;
    return daomesh__proposal_wind(turn, poll->dao, poll->number);
}

static int32_t decide_early(struct turn *turn, struct poll *poll,
                            const struct daomesh_proposal_record *proposal)
{
    daomesh_outcome_decision decision;
    if (poll->rule.early <= DAOMESH_EARLY_NEVER) return DAOMESH_OK; /* most rules */
    TRY(daomesh__proposal_facts(turn->state, &poll->facts, &poll->rule, poll->dao, proposal));
    if (proposal->houses)
        TRY(daomesh__houses_early(turn, &decision, poll->dao, poll->number, proposal));
    else if (proposal->options)
        SURE(daomesh__ballot_early(&decision, &poll->rule, &poll->facts));
    else
        SURE(daomesh_outcome_early(&decision, &poll->rule, &poll->facts));
    return decision.decided ? daomesh__proposal_decide(turn, poll->dao, poll->number, &decision) : DAOMESH_OK;
}

/*
 * Bars that fall with time: since when the votes so far have passed, asked before each change of them, because only then it is
 * known; the rule counts on from there.
 */
static int32_t note_passing(struct turn *turn, struct poll *poll, struct daomesh_proposal_record *proposal)
{
    uint64_t since;
    if (poll->rule.threshold != DAOMESH_THRESHOLD_CURVES) return DAOMESH_OK;
    SURE(daomesh_outcome_passing(&since, &poll->rule, &poll->facts));
    const int passes = since <= turn->now;
    proposal->flags &= (uint16_t)~DAOMESH_FACT_PASSING;
    if (passes) proposal->flags |= DAOMESH_FACT_PASSING;
    proposal->passing_since = passes ? since : 0;
    proposal->tallied = turn->now;
    return DAOMESH_OK;
}

/* The end of the vote follows from the votes where bars fall with time, and where it was boosted. */
static int32_t wind(struct turn *turn, const struct poll *poll)
{
    if (poll->rule.boost_alpha_ppm) return daomesh__boost_voted(turn, poll->dao, poll->number, &poll->facts);
    return poll->rule.threshold == DAOMESH_THRESHOLD_CURVES
               ? daomesh__proposal_wind(turn, poll->dao, poll->number)
               : DAOMESH_OK;
}

/* Where votes are paid for, a change costs the difference. An empty ballot had no votes. */
static int32_t pay(struct turn *turn, const struct poll *poll, const struct daomesh_proposal_record *proposal,
                   const struct daomesh_ballot *before, const daomesh_amount *after)
{
    if (proposal->rule.weight != WEIGHT_CREDITS) return DAOMESH_OK;
    return daomesh__credits_charge(turn, poll->dao, poll->slot, &before->weight, after);
}

int32_t daomesh__poll_count(struct turn *turn, struct poll *poll, const struct vote *vote)
{
    struct daomesh_proposal_record *proposal;
    struct daomesh_ballot *ballot;
    TRY(edit_proposal(turn->state, &proposal, poll->dao, poll->number));
    TRY(edit_ballot(turn, &ballot, poll));
    const int is_another_part = ballot->cast && proposal->rule.in_parts;
    if (ballot->cast && !proposal->rule.revote && !is_another_part) return DAOMESH_E_ALREADY_VOTED;
    TRY(pay(turn, poll, proposal, ballot, &vote->weight));
    SURE(note_passing(turn, poll, proposal));
    if (is_another_part) {
        TRY(daomesh__part_cast(turn, poll, proposal, ballot, vote));
    } else {
        if (ballot->cast) SURE(withdraw(proposal, ballot));
        SURE(cast(proposal, ballot, vote->choice, &vote->weight));
    }
    TRY(recount(turn, poll, proposal, ballot));
    if (vote->choice == 1 || !is_another_part)
        TRY(daomesh__member_note_vote(turn, poll->dao, poll->slot, poll->number, vote->choice == 1));
    TRY(raise_high_water(turn, poll, proposal, vote->choice));
    TRY(note_quorum(turn, poll, proposal));
    TRY(wind(turn, poll));
    TRY(proposal->options ? daomesh__ballot_announce(turn, poll, vote)
                          : announce(turn, vote->dao, poll->number, vote->choice, vote->weight));
    return decide_early(turn, poll, proposal);
}

int32_t daomesh__poll_read(struct turn *turn, struct vote *out, const struct poll *poll,
                           const struct daomesh_proposal_record *proposal, uint8_t choice,
                           const daomesh_amount *asked)
{
    if (choice > proposal->choices) return daomesh__refuse(turn, DAOMESH_E_CHOICE, "choice");
    out->choice = choice;
    return daomesh__poll_weight(turn, &out->weight, poll, proposal, asked);
}

static struct lock_terms lock_terms_of(const struct poll *poll,
                                       const struct daomesh_proposal_record *proposal)
{
    return (struct lock_terms){ .dao = poll->dao,
                                .proposal = poll->number,
                                .period = proposal->rule.lock_s,
                                .total = &proposal->total,
                                .slot = poll->slot };
}

int32_t daomesh__proposal_vote(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_vote *act = body;
    const struct daomesh_proposal_record *seen;
    struct poll poll;
    struct vote vote = { .dao = &act->dao };
    TRY(daomesh__poll_find(turn, &poll, &seen, &act->dao, act->proposal, PHASE_VOTING));
    if (poll.rule.reveal_s > 0) return DAOMESH_E_SEALED;
    if (seen->options) return DAOMESH_E_BALLOT;
    TRY(daomesh__poll_read(turn, &vote, &poll, seen, act->choice, &act->weight));
    const struct lock_terms terms = lock_terms_of(&poll, seen);
    TRY(daomesh__lock_vote(turn, &terms, &vote.weight, vote.choice, act->level));
    return daomesh__poll_count(turn, &poll, &vote);
}

static int32_t has_vote(struct turn *turn, int *voted, const struct poll *poll)
{
    const struct daomesh_ballot *ballot;
    TRY(daomesh__ballot_find(turn->state, &ballot, poll->dao, poll->number, poll->slot));
    *voted = ballot && ballot->cast;
    return DAOMESH_OK;
}

int32_t daomesh__proposal_unvote(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_unvote *act = body;
    const struct daomesh_proposal_record *seen;
    struct poll poll;
    int voted;
    if (act->house > 0) return daomesh__house_unvote(turn, act);
    TRY(daomesh__poll_find(turn, &poll, &seen, &act->dao, act->proposal, PHASE_VOTING));
    if (poll.rule.reveal_s > 0) return DAOMESH_E_SEALED;
    TRY(has_vote(turn, &voted, &poll));
    if (!voted) return DAOMESH_OK;
    if (!seen->rule.revote) return DAOMESH_E_ALREADY_VOTED;

    struct daomesh_proposal_record *proposal;
    struct daomesh_ballot *ballot;
    TRY(edit_proposal(turn->state, &proposal, poll.dao, poll.number));
    TRY(edit_ballot(turn, &ballot, &poll));
    const uint8_t choice = ballot->choice;
    const daomesh_amount none = amount_from_u64(0);
    TRY(pay(turn, &poll, proposal, ballot, &none));
    SURE(note_passing(turn, &poll, proposal));
    SURE(withdraw(proposal, ballot));
    TRY(recount(turn, &poll, proposal, ballot));
    TRY(wind(turn, &poll));
    TRY(daomesh__member_note_vote(turn, poll.dao, poll.slot, act->proposal, 0));
    TRY(daomesh__ballot_put(turn, &poll, NULL, 0));
    const struct lock_terms terms = lock_terms_of(&poll, proposal);
    if (terms.period > 0) TRY(daomesh__lock_put(turn, &terms, NULL));
    return announce(turn, &act->dao, act->proposal, choice, none);
}
