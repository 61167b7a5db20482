/*
 * Boosting: stakes for a proposal, so many times those against it, make a majority of the votes enough. The phases are rule
 * `outcome`'s; here stakes lie in escrow until it is decided, and whoever was right shares what the others staked.
 */
#include "ledger/vote.h"

#include <daomesh/exit.h>

#define CHOICE_FOR 1
#define CHOICE_AGAINST 2

static uint64_t stake_key(uint64_t number, uint64_t party)
{
    return number << 32 | party;
}

static int is_boosted(uint32_t phase)
{
    return phase >= DAOMESH_PHASE_BOOSTED;
}

/* --- The dials ------------------------------------------------------------------------------------------------------- */

int32_t daomesh__boost_check(struct turn *turn, const struct daomesh_passing_rule *rule)
{
    uint64_t token;
    if (rule->boost_count == 0) return DAOMESH_OK;
    const struct daomesh_boost_rule *dials = &rule->boost[0];
    if (dials->alpha_ppm == 0 || amount_is_zero(&dials->least))
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "rule.boost");
    return daomesh__token_row(turn->state, &token, &dials->token);
}

/* --- How many are boosted -------------------------------------------------------------------------------------------- */

static int32_t find_boosted_of(struct turn *turn, struct daomesh_boosted_record *out, uint64_t dao,
                               const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_boosted_record *record;
    TRY(find_boosted(turn->state, &record, dao, proposal->pathway));
    memset(out, 0, sizeof *out);
    if (record) *out = *record;
    return DAOMESH_OK;
}

static int32_t edit_boosted_of(struct turn *turn, struct daomesh_boosted_record **out, uint64_t dao,
                               const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_boosted_record *record;
    TRY(find_boosted(turn->state, &record, dao, proposal->pathway));
    return record ? edit_boosted(turn->state, out, dao, proposal->pathway)
                  : create_boosted(turn->state, out, dao, proposal->pathway);
}

static int32_t count_boosted(struct turn *turn, uint64_t dao, const struct daomesh_proposal_record *proposal)
{
    struct daomesh_boosted_record *boosted;
    TRY(edit_boosted_of(turn, &boosted, dao, proposal));
    boosted->count++;
    return daomesh_amount_add(&boosted->downstakes, &boosted->downstakes, &proposal->downstake);
}

static int32_t uncount_boosted(struct turn *turn, uint64_t dao,
                               const struct daomesh_proposal_record *proposal)
{
    struct daomesh_boosted_record *boosted;
    TRY(edit_boosted_of(turn, &boosted, dao, proposal));
    MUST(boosted->count > 0);
    boosted->count--;
    MUST(daomesh_amount_subtract(&boosted->downstakes, &boosted->downstakes, &proposal->downstake) ==
         DAOMESH_OK);
    return DAOMESH_OK;
}

/* --- Phases ---------------------------------------------------------------------------------------------------------- */

static int32_t announce_phase(struct turn *turn, uint64_t dao, uint64_t number, uint32_t phase)
{
    struct daomesh_proposal_boost_event event = { .proposal = number, .phase = (uint8_t)phase };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_BOOST, &event);
}

static int32_t keep_phase(struct turn *turn, uint64_t dao, uint64_t number, const daomesh_boost *boost)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    const uint32_t before = proposal->boost_phase ? proposal->boost_phase : DAOMESH_PHASE_QUEUED;
    const int same = before == boost->phase && proposal->boost_since == boost->since;
    proposal->boost_bar = boost->bar;
    if (same || boost->phase == 0) return DAOMESH_OK;
    proposal->boost_phase = (uint8_t)boost->phase;
    proposal->boost_since = boost->since;
    if (is_boosted(boost->phase) && !is_boosted(before)) TRY(count_boosted(turn, dao, proposal));
    TRY(announce_phase(turn, dao, number, boost->phase));
    return daomesh__proposal_wind(turn, dao, number);
}

/* One step of the rule. Where as many are boosted as may be, what would be is queued again. */
static int32_t step(struct turn *turn, daomesh_boost *boost, uint64_t dao,
                    const struct daomesh_proposal_record *proposal, const daomesh_outcome_rule *rule)
{
    const uint32_t most = proposal->rule.boost[0].most;
    struct daomesh_boosted_record boosted;
    TRY(find_boosted_of(turn, &boosted, dao, proposal));
    SURE(daomesh_boost_step(boost, rule, &proposal->stake_for, &proposal->stake_against, boosted.count,
                            turn->now));
    if (boost->phase == DAOMESH_PHASE_BOOSTED && !is_boosted(proposal->boost_phase) && most > 0 &&
        boosted.count >= most)
        boost->phase = DAOMESH_PHASE_QUEUED;
    return DAOMESH_OK;
}

int32_t daomesh__boost_settle(struct turn *turn, uint64_t dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    TRY(find_proposal(turn->state, &proposal, dao, number));
    MUST(proposal != NULL);
    if (proposal->stakes != STAKES_OPEN) return DAOMESH_OK;
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    /* What was queued when voting ended has ended; nothing brings it back. */
    if (facts.boost.phase <= DAOMESH_PHASE_QUEUED && turn->now > times.closes) return DAOMESH_OK;
    TRY(step(turn, &facts.boost, dao, proposal, &rule));
    TRY(keep_phase(turn, dao, number, &facts.boost));
    if (facts.boost.phase != DAOMESH_PHASE_PREBOOSTED || rule.preboost_s > 0) return DAOMESH_OK;
    TRY(step(turn, &facts.boost, dao, proposal, &rule)); /* nothing to wait for */
    return keep_phase(turn, dao, number, &facts.boost);
}

int32_t daomesh__boost_voted(struct turn *turn, uint64_t dao, uint64_t number,
                             const daomesh_outcome_facts *before)
{
    const struct daomesh_proposal_record *proposal;
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    TRY(find_proposal(turn->state, &proposal, dao, number));
    MUST(proposal != NULL);
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_boost_voted(&facts.boost, &rule, before, &facts, turn->now));
    return keep_phase(turn, dao, number, &facts.boost);
}

/* --- Staking --------------------------------------------------------------------------------------------------------- */

static daomesh_amount *side_of(struct daomesh_proposal_record *proposal, uint8_t choice)
{
    return choice == CHOICE_FOR ? &proposal->stake_for : &proposal->stake_against;
}

/* The amount lies in escrow already. */
static int32_t note_stake(struct turn *turn, uint64_t dao, uint64_t number, uint64_t party, uint8_t choice,
                          const daomesh_amount *amount)
{
    const struct daomesh_stake_record *present;
    struct daomesh_stake_record *stake;
    struct daomesh_proposal_record *proposal;
    const uint64_t local = stake_key(number, party);
    TRY(find_stake(turn->state, &present, dao, local));
    if (present && present->choice != choice) return daomesh__refuse(turn, DAOMESH_E_OTHER_SIDE, "choice");
    TRY(present ? edit_stake(turn->state, &stake, dao, local)
                : create_stake(turn->state, &stake, dao, local));
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    stake->choice = choice;
    daomesh_amount *side = side_of(proposal, choice);
    MUST(daomesh_amount_add(&stake->amount, &stake->amount, amount) == DAOMESH_OK); /* within the supply */
    MUST(daomesh_amount_add(side, side, amount) == DAOMESH_OK);
    MUST(daomesh_amount_add(&proposal->stake_pot, &proposal->stake_pot, amount) == DAOMESH_OK);
    return DAOMESH_OK;
}

/* The DAO itself stakes against it, out of its treasury. */
int32_t daomesh__boost_open(struct turn *turn, uint64_t dao, uint64_t number,
                            struct daomesh_proposal_record *proposal)
{
    struct daomesh_boosted_record boosted;
    struct account treasury, escrow;
    if (proposal->rule.boost_count == 0) return DAOMESH_OK;
    const struct daomesh_boost_rule *dials = &proposal->rule.boost[0];
    TRY(daomesh__token_row(turn->state, &proposal->stake_token, &dials->token));
    TRY(find_boosted_of(turn, &boosted, dao, proposal));
    SURE(daomesh_boost_downstake(&proposal->downstake, &dials->least, dials->mean_ppm, &boosted.downstakes,
                                 boosted.count));
    TRY(daomesh__account_of(turn, &treasury, dao));
    TRY(daomesh__escrow_new(turn, &escrow, dao));
    proposal->stakes = STAKES_OPEN;
    proposal->stake_escrow = escrow.holder;
    int32_t status =
        daomesh__account_move(turn->state, proposal->stake_token, &treasury, &escrow, &proposal->downstake);
    if (status == DAOMESH_E_BALANCE) return daomesh__refuse(turn, status, "rule.boost");
    TRY(status);
    return note_stake(turn, dao, number, dao, CHOICE_AGAINST, &proposal->downstake);
}

static int32_t find_staked(struct turn *turn, const struct daomesh_proposal_record **out, uint64_t *dao,
                           const daomesh_id *dao_id, uint64_t number)
{
    TRY(daomesh__dao_row(turn->state, dao, dao_id));
    TRY(find_proposal(turn->state, out, *dao, number));
    if (!*out) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROPOSAL, "proposal");
    return (*out)->stakes ? DAOMESH_OK : DAOMESH_E_NO_STAKES;
}

/* While it is queued or preboosted, and its vote is not over. */
static int32_t check_taken(struct turn *turn, uint64_t dao, const struct daomesh_proposal_record *proposal)
{
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    if (proposal->stakes != STAKES_OPEN) return DAOMESH_E_PROPOSAL_CLOSED;
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    return is_boosted(facts.boost.phase) || turn->now > times.closes ? DAOMESH_E_NO_STAKES : DAOMESH_OK;
}

int32_t daomesh__proposal_stake(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_stake *act = body;
    const struct daomesh_proposal_record *proposal;
    struct account from;
    uint64_t dao;
    TRY(find_staked(turn, &proposal, &dao, &act->dao, act->proposal));
    if (proposal->stakes == STAKES_OPEN) TRY(daomesh__boost_settle(turn, dao, act->proposal));
    TRY(check_taken(turn, dao, proposal));
    if (act->choice == 0) return daomesh__refuse(turn, DAOMESH_E_CHOICE, "choice");
    TRY(daomesh__amount_some(turn, &act->amount));
    const struct account escrow = daomesh__escrow_at(dao, proposal->stake_escrow);
    TRY(daomesh__account_of(turn, &from, turn->party));
    TRY(daomesh__move(turn, proposal->stake_token, &from, &escrow, &act->amount));
    TRY(note_stake(turn, dao, act->proposal, turn->party, act->choice, &act->amount));
    const struct daomesh_proposal_staked_event event = { .dao = act->dao,
                                                         .proposal = act->proposal,
                                                         .party = act->party,
                                                         .choice = act->choice,
                                                         .amount = act->amount };
    TRY(daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_STAKED, &event));
    return daomesh__boost_settle(turn, dao, act->proposal);
}

/* --- The end --------------------------------------------------------------------------------------------------------- */

static int32_t announce_payment(struct turn *turn, uint64_t dao, uint64_t number, uint64_t party,
                                const daomesh_amount *amount)
{
    struct daomesh_proposal_collected_event event = { .proposal = number, .amount = *amount };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    TRY(daomesh__id_of(turn->state, &event.party, party));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_COLLECTED, &event);
}

static int32_t pay_from_pot(struct turn *turn, uint64_t dao, uint64_t number, uint64_t party,
                            const daomesh_amount *amount)
{
    struct daomesh_proposal_record *proposal;
    struct account to;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    const struct account escrow = daomesh__escrow_at(dao, proposal->stake_escrow);
    MUST(daomesh_amount_subtract(&proposal->stake_pot, &proposal->stake_pot, amount) == DAOMESH_OK);
    TRY(daomesh__account_of(turn, &to, party));
    TRY(daomesh__hand_out(turn, proposal->stake_token, &escrow, &to, amount));
    return announce_payment(turn, dao, number, party, amount);
}

/* A part of the pot as large as the stake's part of all that its side still has to collect: the last one takes the rest. */
static int32_t collect(struct turn *turn, uint64_t dao, uint64_t number, uint64_t party)
{
    const struct daomesh_stake_record *stake;
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    TRY(find_stake(turn->state, &stake, dao, stake_key(number, party)));
    const uint8_t right = proposal->stakes == STAKES_FOR ? CHOICE_FOR : CHOICE_AGAINST;
    if (!stake || (proposal->stakes != STAKES_BACK && stake->choice != right)) return DAOMESH_E_NO_STAKES;
    daomesh_amount *side = side_of(proposal, stake->choice), paid = stake->amount;
    if (proposal->stakes != STAKES_BACK)
        SURE(daomesh_exit_pay(&paid, &proposal->stake_pot, &stake->amount, side));
    MUST(daomesh_amount_subtract(side, side, &stake->amount) == DAOMESH_OK);
    TRY(delete_stake(turn->state, dao, stake_key(number, party)));
    return pay_from_pot(turn, dao, number, party, &paid);
}

static uint8_t end_of(const struct daomesh_proposal_record *proposal)
{
    if (!(proposal->flags & DAOMESH_FACT_DECIDED)) return STAKES_BACK;
    if (proposal->winner == CHOICE_FOR) return STAKES_FOR;
    const int judged = is_boosted(proposal->boost_phase) || proposal->decided_by == DAOMESH_BY_BAR;
    return judged ? STAKES_AGAINST : STAKES_BACK; /* it was never voted on in earnest */
}

int32_t daomesh__boost_end(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    if (proposal->stakes != STAKES_OPEN) return DAOMESH_OK;
    proposal->stakes = end_of(proposal);
    if (is_boosted(proposal->boost_phase)) TRY(uncount_boosted(turn, dao, proposal));
    if (proposal->stakes != STAKES_FOR) return collect(turn, dao, number, dao);
    if (!amount_is_zero(&proposal->stake_for)) return DAOMESH_OK;
    const daomesh_amount all =
        proposal->stake_pot; /* nobody was right: the DAO's own stake comes back, and the others' */
    return pay_from_pot(turn, dao, number, dao, &all);
}

int32_t daomesh__proposal_collect(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_collect *act = body;
    const struct daomesh_proposal_record *proposal;
    uint64_t dao, party;
    TRY(find_staked(turn, &proposal, &dao, &act->dao, act->proposal));
    TRY(daomesh__known_party(turn, &party, &act->party, "party"));
    if (proposal->stakes == STAKES_OPEN) return DAOMESH_E_NOT_DUE;
    return collect(turn, dao, act->proposal, party);
}
