/*
 * Votes in parts: where the rule allows it a member spreads the weight over several choices, in as many votes as it takes, until all of it
 * is cast. The ballot page keeps the first choice; a record of the member's keeps the others.
 */
#include "ledger/vote.h"

static int32_t take(daomesh_amount *left, const daomesh_amount *cast)
{
    MUST(daomesh_amount_subtract(left, left, cast) == DAOMESH_OK); /* no more was cast than there was */
    return DAOMESH_OK;
}

/* What of a weight is not cast yet. */
static int32_t find_left(struct turn *turn, daomesh_amount *left, const struct poll *poll,
                         const daomesh_amount *held)
{
    const struct daomesh_ballot *ballot;
    const struct daomesh_vote_parts_record *record;
    *left = *held;
    TRY(daomesh__ballot_find(turn->state, &ballot, poll->dao, poll->number, poll->slot));
    if (!ballot || !ballot->cast) return DAOMESH_OK;
    SURE(take(left, &ballot->weight));
    TRY(find_vote_parts(turn->state, &record, poll->dao, voter_key(poll->number, poll->slot)));
    for (uint32_t i = 0; record && i < record->parts_count; i++)
        SURE(take(left, &record->parts[i].weight));
    return DAOMESH_OK;
}

int32_t daomesh__part_weight(struct turn *turn, daomesh_amount *out, const struct poll *poll,
                             const daomesh_amount *held, const daomesh_amount *asked)
{
    daomesh_amount left;
    int32_t order;
    TRY(find_left(turn, &left, poll, held));
    if (amount_is_zero(&left)) return DAOMESH_E_ALREADY_VOTED;
    SURE(daomesh_amount_compare(&order, asked, &left));
    if (order > 0) return daomesh__say(turn->diag, DAOMESH_E_RANGE, "weight", asked, &left);
    *out = amount_is_zero(asked) ? left : *asked;
    return DAOMESH_OK;
}

static int32_t edit_part(struct turn *turn, daomesh_amount **weight, const struct poll *poll, uint8_t choice)
{
    const struct daomesh_vote_parts_record *present;
    struct daomesh_vote_parts_record *record;
    const uint64_t local = voter_key(poll->number, poll->slot);
    uint32_t i = 0;
    TRY(find_vote_parts(turn->state, &present, poll->dao, local));
    TRY(present ? edit_vote_parts(turn->state, &record, poll->dao, local)
                : create_vote_parts(turn->state, &record, poll->dao, local));
    while (i < record->parts_count && record->parts[i].choice != choice)
        i++;
    if (i == record->parts_count) record->parts[record->parts_count++].choice = choice;
    *weight = &record->parts[i].weight;
    return DAOMESH_OK;
}

int32_t daomesh__part_cast(struct turn *turn, const struct poll *poll,
                           struct daomesh_proposal_record *proposal, struct daomesh_ballot *ballot,
                           const struct vote *vote)
{
    daomesh_amount *tally = &proposal->tally[vote->choice], *part = &ballot->weight;
    if (vote->choice != ballot->choice) TRY(edit_part(turn, &part, poll, vote->choice));
    MUST(daomesh_amount_add(part, part, &vote->weight) == DAOMESH_OK);
    MUST(daomesh_amount_add(tally, tally, &vote->weight) ==
         DAOMESH_OK); /* all tallies are within the total */
    return DAOMESH_OK;
}

/* A later vote must not replace an earlier part, and what is hidden, delegated or marked has one choice. */
int32_t daomesh__part_check(struct turn *turn, const struct daomesh_passing_rule *rule)
{
    const int has_one_choice =
        rule->revote || rule->reveal_s > 0 || rule->ballot_count > 0 || rule->delegated;
    return rule->in_parts && has_one_choice ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "rule.in_parts")
                                            : DAOMESH_OK;
}
