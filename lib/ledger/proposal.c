/*
 * Proposals: opening, deciding, finishing. What passes is rule `outcome`'s business; here its facts are kept and its
 * answers carried out.
 */
#include "ledger/electorate.h"

/* Shares and loot fit together in every DAO. */
int32_t daomesh__proposal_claims(struct state *state, daomesh_amount *out, uint64_t dao)
{
    const struct daomesh_dao_record *record;
    *out = amount_from_u64(0);
    TRY(find_dao(state, &record, dao));
    MUST(record != NULL);
    MUST(daomesh_amount_add(out, &record->shares, &record->loot) == DAOMESH_OK);
    return DAOMESH_OK;
}

int32_t daomesh__proposal_facts(struct state *state, daomesh_outcome_facts *facts, daomesh_outcome_rule *rule,
                                uint64_t dao, const struct daomesh_proposal_record *proposal)
{
    daomesh__outcome_rule(rule, &proposal->rule);
    memset(facts, 0, sizeof *facts);
    facts->size = sizeof *facts;
    facts->flags = proposal->flags & ~(uint32_t)FLAG_CLOSED;
    facts->choices = proposal->choices;
    facts->voters = proposal->voters;
    facts->winner = proposal->winner;
    facts->opened = proposal->opened;
    facts->decided = proposal->decided;
    facts->quorum_reached = proposal->quorum_reached;
    facts->tallied = proposal->tallied;
    facts->passing_since = proposal->passing_since;
    facts->total = proposal->total;
    facts->sponsored = proposal->total; /* opening it is sponsoring it */
    facts->claims_most = proposal->claims_most;
    facts->boost = (daomesh_boost){ .phase = proposal->boost_phase,
                                    .since = proposal->boost_since,
                                    .bar = proposal->boost_bar };
    if (rule->high_water) TRY(daomesh__proposal_claims(state, &facts->claims, dao));
    MUST(proposal->tally_count <= COUNT_OF(facts->tally));
    memcpy(facts->tally, proposal->tally, proposal->tally_count * sizeof facts->tally[0]);
    return DAOMESH_OK;
}

/* --- The list of open proposals -------------------------------------------------------------------------------- */

static int32_t list_open(struct turn *turn, uint64_t dao, uint64_t number, uint64_t snapshot)
{
    const struct daomesh_open_list_record *present;
    struct daomesh_open_list_record *list;
    TRY(find_open_list(turn->state, &present, dao));
    TRY(present ? edit_open_list(turn->state, &list, dao) : create_open_list(turn->state, &list, dao));
    MUST(list->entries_count < DAOMESH_OPEN_CAP_MAX);
    list->entries[list->entries_count++] = (struct daomesh_open_proposal){ number, snapshot };
    return DAOMESH_OK;
}

static int32_t unlist_open(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_dao_record *record;
    struct daomesh_open_list_record *list;
    TRY(edit_dao(turn->state, &record, dao));
    TRY(edit_open_list(turn->state, &list, dao));
    uint32_t place = 0;
    while (ALWAYS(place < list->entries_count) && list->entries[place].number != number)
        place++;
    MUST(place < list->entries_count);
    MUST(record->open > 0);
    record->open--;
    list->entries_count--;
    memmove(&list->entries[place], &list->entries[place + 1],
            (list->entries_count - place) * sizeof list->entries[0]);
    list->entries[list->entries_count] = (struct daomesh_open_proposal){ 0, 0 };
    return DAOMESH_OK;
}

/* --- Opening --------------------------------------------------------------------------------------------------- */

static int carries(const struct daomesh_pathway *pathway, uint32_t kind)
{
    const struct schema_struct *action = daomesh__schema_action(kind);
    if (pathway->kinds_count == 0) return ALWAYS(action) && (action->may != MAY_CHARTER || pathway->charter);
    for (uint32_t i = 0; i < pathway->kinds_count; i++) {
        if (pathway->kinds[i] == kind) return 1;
    }
    return 0;
}

static int32_t check_carried(struct turn *turn, uint32_t *count, const struct daomesh_pathway *pathway,
                             daomesh_span actions)
{
    struct inner_cursor cursor;
    uint32_t kind;
    daomesh_span body;
    *count = 0;
    if (actions.len == 0) return DAOMESH_OK;
    SURE(daomesh__inner_begin(&cursor, actions)); /* what is proposed was read whole before */
    for (*count = 0;; (*count)++) {
        int32_t status = daomesh__inner_next(&cursor, &kind, &body);
        if (status == DAOMESH_E_END) return DAOMESH_OK;
        SURE(status);
        if (!carries(pathway, kind)) return daomesh__refuse(turn, DAOMESH_E_KIND_NOT_CARRIED, "actions");
    }
}

daomesh_amount daomesh__total_weight(const struct daomesh_dao_record *dao, uint32_t by)
{
    switch (by) {
    case WEIGHT_SHARES:
        return dao->shares;
    case WEIGHT_REPUTATION:
        return dao->reputation;
    case WEIGHT_CREDITS: /* nobody knows what members will pay for */
        return amount_from_u64(0);
    default:
        return amount_from_u64(dao->members);
    }
}

/* The actor must be a member now, with the weight that the pathway asks of proposers. */
static int32_t check_proposer(struct turn *turn, uint64_t dao, const struct daomesh_pathway *pathway)
{
    struct member_place member = { .dao = dao };
    daomesh_amount held;
    int32_t order;
    TRY(daomesh__member_slot(turn->state, &member.number, dao, turn->actor));
    TRY(daomesh__member_find(turn->state, &member.slot, dao, member.number));
    if (member.slot->state != MEMBER_ACTIVE) return DAOMESH_E_NOT_A_MEMBER;
    TRY(daomesh__standing_may_act(turn, &member));
    TRY(daomesh__member_weight(turn->state, &held, dao, member.number, pathway->rule.weight,
                               turn->counters->sequence));
    SURE(daomesh_amount_compare(&order, &held, &pathway->propose_min));
    return order >= 0
               ? DAOMESH_OK
               : daomesh__say(turn->diag, DAOMESH_E_NO_WEIGHT, "pathway", &held, &pathway->propose_min);
}

static int32_t find_route(struct turn *turn, const struct daomesh_pathway **out, uint64_t dao,
                          uint32_t number)
{
    const struct daomesh_pathway_record *record;
    TRY(find_pathway(turn->state, &record, dao, number));
    if (!record) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PATHWAY, "pathway");
    *out = &record->pathway;
    return DAOMESH_OK;
}

static uint64_t after(uint64_t time)
{
    return time == UINT64_MAX ? time : time + 1;
}

/* Everything that is fixed at opening: weights, total, rule, times. */
static int32_t new_proposal(struct turn *turn, struct daomesh_proposal_record **out, uint64_t dao,
                            const struct daomesh_dao_record *record, const struct daomesh_proposal_open *act,
                            const struct daomesh_pathway *pathway)
{
    TRY(create_proposal(turn->state, out, dao, record->proposals));
    struct daomesh_proposal_record *proposal = *out;
    proposal->proposer = turn->actor;
    proposal->pathway = act->pathway;
    COPY_TEXT(proposal->title, act->title);
    COPY_TEXT(proposal->tag, act->tag);
    proposal->content = act->content;
    proposal->choices = act->choices ? act->choices : 2;
    proposal->opened = turn->now;
    proposal->snapshot = turn->counters->sequence;
    proposal->total = daomesh__total_weight(record, pathway->rule.weight);
    proposal->electors = record->members;
    proposal->rule = pathway->rule;
    proposal->veto_until = pathway->veto_until == VETO_VOTED ? VETO_VOTED : VETO_EXECUTED;
    TRY(daomesh__party_row(turn->state, &proposal->veto, &pathway->veto));
    proposal->tally_count = proposal->choices + 1u;
    if (proposal->rule.high_water == DAOMESH_HIGH_WATER_ANY_VOTE)
        return daomesh__proposal_claims(turn->state, &proposal->claims_most, dao);
    return DAOMESH_OK;
}

static int32_t has_one_open(struct turn *turn, int *found, uint64_t dao)
{
    const struct daomesh_open_list_record *list;
    *found = 0;
    TRY(find_open_list(turn->state, &list, dao));
    for (uint32_t i = 0; list && i < list->entries_count && !*found; i++) {
        const struct daomesh_proposal_record *proposal;
        TRY(find_proposal(turn->state, &proposal, dao, list->entries[i].number));
        MUST(proposal != NULL);
        *found = proposal->proposer == turn->actor;
    }
    return DAOMESH_OK;
}

/* Whoever has none open may always open one: nobody is kept out by those who took all the places. */
static int32_t check_room(struct turn *turn, uint64_t dao)
{
    const struct daomesh_dao_record *record;
    int found = 1;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    if (record->open < record->open_cap) return DAOMESH_OK;
    if (record->open < DAOMESH_OPEN_CAP_MAX) TRY(has_one_open(turn, &found, dao));
    if (!found) return DAOMESH_OK;
    const daomesh_amount given = amount_from_u64(record->open), limit = amount_from_u64(record->open_cap);
    return daomesh__say(turn->diag, DAOMESH_E_OPEN_PROPOSALS, "dao", &given, &limit);
}

int32_t daomesh__proposal_open(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_open *act = body;
    const struct daomesh_pathway *pathway = NULL;
    uint64_t dao;
    uint32_t actions;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(find_route(turn, &pathway, dao, act->pathway));
    TRY(check_proposer(turn, dao, pathway));
    TRY(check_carried(turn, &actions, pathway, act->actions));

    struct daomesh_dao_record *record;
    struct daomesh_proposal_record *proposal;
    TRY(check_room(turn, dao));
    TRY(edit_dao(turn->state, &record, dao));
    record->proposals++;
    record->open++;
    TRY(new_proposal(turn, &proposal, dao, record, act, pathway));
    proposal->actions = (uint16_t)actions;
    TRY(daomesh__ballot_open(turn, dao, proposal, act));
    const struct chamber own = own_chamber(dao, record->proposals, proposal);
    if (proposal->rule.delegated)
        TRY(daomesh__electorate_open(turn, &proposal->delegators, &own, proposal->rule.weight, proposal));
    TRY(daomesh__houses_open(turn, dao, record->proposals, proposal, pathway));
    TRY(daomesh__turnout_open(turn, proposal, pathway));
    TRY(daomesh__boost_open(turn, dao, record->proposals, proposal));
    if (actions > 0)
        TRY(put_payload_blob(turn->state, dao, record->proposals, act->actions.at, act->actions.len));
    TRY(list_open(turn, dao, record->proposals, proposal->snapshot));

    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    TRY(daomesh__timer_set(turn, &proposal->timer, after(times.reveal_ends), TIMER_PROPOSAL, dao,
                           record->proposals));

    struct daomesh_proposal_opened_event event = { .dao = act->dao,
                                                   .proposal = record->proposals,
                                                   .proposer = turn->actor_id,
                                                   .pathway = act->pathway,
                                                   .ends = times.closes };
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_OPENED, &event);
}

/* --- Deciding and finishing ------------------------------------------------------------------------------------- */

int32_t daomesh__proposal_timer_gone(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    proposal->timer = 0;
    return DAOMESH_OK;
}

/* The moment after the vote; before that, when it is seen whether what is preboosted is boosted. */
static uint64_t next_due(const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts,
                         const daomesh_outcome_times *times)
{
    return facts->boost.phase == DAOMESH_PHASE_PREBOOSTED
               ? daomesh__later(facts->boost.since, rule->preboost_s)
               : after(times->reveal_ends);
}

/* Voting closes later than it did: the timer moves. */
int32_t daomesh__proposal_wind(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    TRY(daomesh__timer_drop(turn, &proposal->timer));
    return daomesh__timer_set(turn, &proposal->timer, next_due(&rule, &facts, &times), TIMER_PROPOSAL, dao,
                              number);
}

static int32_t announce_decision(struct turn *turn, uint64_t dao, uint64_t number,
                                 const struct daomesh_proposal_record *proposal)
{
    struct daomesh_proposal_decided_event event = { .proposal = number,
                                                    .winner = proposal->winner,
                                                    .by = proposal->decided_by };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_DECIDED, &event);
}

/* Reading a ballot costs what writing a record does, so that many tallies in one action are no way to hold the ledger up. */
static int32_t spend_on_ballots(struct turn *turn, uint64_t ballots)
{
    const uint64_t left = daomesh__state_fuel_left(turn->state);
    if (left < ballots) return DAOMESH_E_FUEL;
    daomesh__state_fuel(turn->state, left - ballots);
    return DAOMESH_OK;
}

/* Enough took part: the ballots say which option it is, if any. */
static int32_t choose_option(struct turn *turn, uint64_t dao, uint64_t number,
                             struct daomesh_proposal_record *proposal)
{
    struct daomesh_proposal_chosen_event event = { .proposal = number };
    if (proposal->options == 0 || proposal->winner != 1) return DAOMESH_OK;
    TRY(spend_on_ballots(turn, daomesh__ballot_most(proposal)));
    TRY(daomesh__ballot_winner(turn->state, &proposal->option, dao, number, proposal));
    proposal->winner = proposal->option > 0;
    event.option = proposal->option;
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_CHOSEN, &event);
}

/* Whoever waits for a proposal that ends without being carried out: the applicant whose tribute it was about. */
static int32_t tell_waiting(struct turn *turn, uint64_t dao, const struct daomesh_proposal_record *proposal)
{
    return proposal->application == 0 ? DAOMESH_OK
                                      : daomesh__application_closed(turn, dao, proposal->application);
}

/* The vote is over. A proposal that passed waits for its execution time with a timer of its own; another one is closed. */
int32_t daomesh__proposal_decide(struct turn *turn, uint64_t dao, uint64_t number,
                                 const daomesh_outcome_decision *decision)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    MUST(decision->decided);
    MUST(!(proposal->flags & DAOMESH_FACT_DECIDED));
    proposal->flags |= DAOMESH_FACT_DECIDED;
    proposal->winner = (uint8_t)decision->winner;
    proposal->decided_by = (uint8_t)decision->by;
    proposal->decided = turn->now;
    TRY(unlist_open(turn, dao, number));
    TRY(daomesh__timer_drop(turn, &proposal->timer));
    TRY(choose_option(turn, dao, number, proposal));
    TRY(announce_decision(turn, dao, number, proposal));
    TRY(daomesh__turnout_decided(turn, dao, number));
    TRY(daomesh__boost_end(turn, dao, number));
    if (proposal->winner != 1) {
        proposal->flags |= FLAG_CLOSED;
        return tell_waiting(turn, dao, proposal);
    }
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    return daomesh__timer_set(turn, &proposal->timer, times.executes, TIMER_PROPOSAL, dao, number);
}

int32_t daomesh__proposal_finish(struct turn *turn, uint64_t dao, uint64_t number, uint32_t flag,
                                 uint32_t state)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    if (!(proposal->flags & DAOMESH_FACT_DECIDED)) TRY(unlist_open(turn, dao, number));
    TRY(daomesh__timer_drop(turn, &proposal->timer));
    proposal->flags |= (uint16_t)(flag | FLAG_CLOSED);
    proposal->finished = turn->now;
    TRY(daomesh__boost_end(turn, dao, number));
    if (flag != DAOMESH_FACT_EXECUTED) TRY(tell_waiting(turn, dao, proposal));
    struct daomesh_proposal_finished_event event = { .proposal = number,
                                                     .state = (uint8_t)state,
                                                     .status = proposal->status,
                                                     .failed_at = proposal->failed_at };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_FINISHED, &event);
}

static int32_t decide_at_deadline(struct turn *turn, uint64_t dao, uint64_t number,
                                  const struct daomesh_proposal_record *proposal,
                                  const daomesh_outcome_rule *rule, const daomesh_outcome_facts *facts)
{
    daomesh_outcome_decision decision;
    if (proposal->houses)
        TRY(daomesh__houses_final(turn, &decision, dao, number, proposal));
    else
        SURE(daomesh_outcome_final(&decision, rule, facts));
    return daomesh__proposal_decide(turn, dao, number, &decision);
}

/* Whatever time has brought about, one step: the end of the vote, then execution, expiry, or a defeat after all. */
int32_t daomesh__proposal_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    uint32_t state;
    TRY(find_proposal(turn->state, &proposal, dao, number));
    MUST(proposal != NULL);
    if (proposal->flags & FLAG_CLOSED) return DAOMESH_E_PROPOSAL_CLOSED;
    const uint8_t phase = proposal->boost_phase;
    if (proposal->stakes == STAKES_OPEN) TRY(daomesh__boost_settle(turn, dao, number));
    TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
    SURE(daomesh_outcome_times_of(&times, &rule, &facts));
    if (!(facts.flags & DAOMESH_FACT_DECIDED)) {
        if (turn->now > times.reveal_ends)
            return decide_at_deadline(turn, dao, number, proposal, &rule, &facts);
        return proposal->boost_phase == phase ? DAOMESH_E_NOT_DUE : DAOMESH_OK;
    }
    if (turn->now < times.executes) return DAOMESH_E_NOT_DUE;
    SURE(daomesh_outcome_state(&state, &rule, &facts, turn->now));
    if (state == DAOMESH_STATE_DEFEATED)
        return daomesh__proposal_finish(turn, dao, number, DAOMESH_FACT_FELL_SHORT, state);
    if (state == DAOMESH_STATE_EXPIRED) return daomesh__proposal_finish(turn, dao, number, 0, state);
    return daomesh__proposal_execute(turn, dao, number);
}

/* --- Handlers --------------------------------------------------------------------------------------------------- */

static int32_t find_live(struct turn *turn, const struct daomesh_proposal_record **out, uint64_t *dao,
                         const daomesh_id *dao_id, uint64_t number)
{
    TRY(daomesh__dao_row(turn->state, dao, dao_id));
    TRY(find_proposal(turn->state, out, *dao, number));
    if (!*out) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROPOSAL, "proposal");
    return (*out)->flags & FLAG_CLOSED ? DAOMESH_E_PROPOSAL_CLOSED : DAOMESH_OK;
}

int32_t daomesh__proposal_cancel(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_cancel *act = body;
    const struct daomesh_proposal_record *proposal;
    uint64_t dao;
    TRY(find_live(turn, &proposal, &dao, &act->dao, act->proposal));
    int own = turn->actor == proposal->proposer && proposal->voters == 0 &&
              !(proposal->flags & DAOMESH_FACT_DECIDED);
    if (!own && turn->actor != dao) return DAOMESH_E_NOT_ALLOWED;
    return daomesh__proposal_finish(turn, dao, act->proposal, DAOMESH_FACT_CANCELLED,
                                    DAOMESH_STATE_CANCELLED);
}

/* A veto ends it, whatever the votes say: until it is executed, or for as long as the vote goes on. */
int32_t daomesh__proposal_veto(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_veto *act = body;
    const struct daomesh_proposal_record *proposal;
    daomesh_outcome_facts facts;
    daomesh_outcome_rule rule;
    daomesh_outcome_times times;
    uint64_t dao;
    TRY(find_live(turn, &proposal, &dao, &act->dao, act->proposal));
    if (proposal->veto == 0 || proposal->veto != turn->party) return DAOMESH_E_NOT_ALLOWED;
    if (proposal->veto_until == VETO_VOTED) {
        TRY(daomesh__proposal_facts(turn->state, &facts, &rule, dao, proposal));
        SURE(daomesh_outcome_times_of(&times, &rule, &facts));
        if ((facts.flags & DAOMESH_FACT_DECIDED) || turn->now > times.reveal_ends)
            return DAOMESH_E_VOTING_NOT_OPEN;
    }
    return daomesh__proposal_finish(turn, dao, act->proposal, DAOMESH_FACT_VETOED, DAOMESH_STATE_VETOED);
}

/* Steps until nothing is due: a vote that is over may be executable at once. Each step has the fuel that its timer has. */
int32_t daomesh__proposal_process(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_process *act = body;
    const struct daomesh_proposal_record *proposal;
    uint64_t dao;
    TRY(find_live(turn, &proposal, &dao, &act->dao, act->proposal));
    TRY(daomesh__proposal_step(turn, dao, act->proposal));
    if (turn->depth == 0) daomesh__state_fuel(turn->state, DAOMESH_FUEL_RECORDS);
    int32_t status = daomesh__proposal_step(turn, dao, act->proposal);
    return status == DAOMESH_E_NOT_DUE || status == DAOMESH_E_PROPOSAL_CLOSED ? DAOMESH_OK : status;
}
