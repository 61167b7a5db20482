/* Sealed votes: hashes until voting is over, then opened by who handed them in. What nobody opens stays, and counts for nothing. */
#include "ledger/vote.h"

#include <daomesh/action.h>

int32_t daomesh__proposal_seal(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_seal *act = body;
    const daomesh_amount all = amount_from_u64(0);
    const struct daomesh_sealed_ballot_record *present;
    const struct daomesh_proposal_record *proposal;
    struct daomesh_sealed_ballot_record *sealed;
    struct poll poll;
    daomesh_amount weight;
    TRY(daomesh__poll_find(turn, &poll, &proposal, &act->dao, act->proposal, PHASE_VOTING));
    if (poll.rule.reveal_s == 0) return DAOMESH_E_NOT_SEALED;
    TRY(daomesh__poll_weight(turn, &weight, &poll, proposal, &all));
    if (id_is_zero(&act->seal)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "seal");
    const uint64_t local = voter_key(poll.number, poll.slot);
    TRY(find_sealed_ballot(turn->state, &present, poll.dao, local));
    if (present && !poll.rule.revote) return DAOMESH_E_ALREADY_VOTED;
    TRY(present ? edit_sealed_ballot(turn->state, &sealed, poll.dao, local)
                : create_sealed_ballot(turn->state, &sealed, poll.dao, local));
    sealed->seal = act->seal;
    const struct daomesh_proposal_sealed_event event = { .dao = act->dao,
                                                         .proposal = act->proposal,
                                                         .party = turn->actor_id };
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_SEALED, &event);
}

/* What the voter handed in is the hash of what is opened. */
static int32_t check_seal(struct turn *turn, const struct poll *poll, const daomesh_id *opened)
{
    const struct daomesh_sealed_ballot_record *sealed;
    TRY(find_sealed_ballot(turn->state, &sealed, poll->dao, voter_key(poll->number, poll->slot)));
    if (!sealed) return DAOMESH_E_NOT_SEALED;
    return id_equal(opened, &sealed->seal) ? DAOMESH_OK : DAOMESH_E_OTHER_VOTE;
}

static int32_t drop_seal(struct turn *turn, const struct poll *poll)
{
    return delete_sealed_ballot(turn->state, poll->dao, voter_key(poll->number, poll->slot));
}

/* The seal binds the voter, so that nobody hands in another's. */
static daomesh_sealed_vote opened_vote(const struct turn *turn, const struct daomesh_proposal_reveal *act)
{
    return (daomesh_sealed_vote){ .size = sizeof(daomesh_sealed_vote),
                                  .choice = act->choice,
                                  .ledger = *turn->ledger,
                                  .dao = act->dao,
                                  .proposal = act->proposal,
                                  .party = turn->actor_id,
                                  .weight = act->weight,
                                  .salt = act->salt };
}

int32_t daomesh__proposal_reveal(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_reveal *act = body;
    const daomesh_sealed_vote opened = opened_vote(turn, act);
    const struct daomesh_proposal_record *seen;
    struct poll poll;
    struct vote vote = { .dao = &act->dao };
    daomesh_id seal;
    TRY(daomesh__poll_find(turn, &poll, &seen, &act->dao, act->proposal, PHASE_REVEAL));
    if (seen->options) return DAOMESH_E_BALLOT;
    SURE(daomesh_vote_seal(&seal, &opened));
    TRY(check_seal(turn, &poll, &seal));
    TRY(daomesh__poll_read(turn, &vote, &poll, seen, act->choice, &act->weight));
    TRY(drop_seal(turn, &poll));
    return daomesh__poll_count(turn, &poll, &vote);
}

int32_t daomesh__proposal_reveal_ballot(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_reveal_ballot *act = body;
    const struct daomesh_proposal_record *seen;
    struct poll poll;
    struct vote vote = { .dao = &act->dao, .marks = act->marks, .count = act->marks_count };
    daomesh_id seal;
    TRY(daomesh__poll_find(turn, &poll, &seen, &act->dao, act->proposal, PHASE_REVEAL));
    if (seen->options == 0) return DAOMESH_E_BALLOT;
    SURE(daomesh_ballot_seal(&seal, turn->ledger, &turn->actor_id, turn->body.at, turn->body.len));
    TRY(check_seal(turn, &poll, &seal));
    TRY(daomesh__ballot_read(turn, &vote, &poll, seen));
    TRY(drop_seal(turn, &poll));
    TRY(daomesh__ballot_put(turn, &poll, act->marks, act->marks_count));
    return daomesh__poll_count(turn, &poll, &vote);
}
