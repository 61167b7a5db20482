/*
 * Further houses of a proposal: other members' weights, holders of a role, another DAO's members, a panel drawn by lot. In how many it
 * must pass, and when that is certain, rule `outcome` says.
 */
#include "crypto/crypto.h"
#include "ledger/house.h"

#include <daomesh/lot.h>

#define BY_MEMBERS 1
#define BY_ROLE 2
#define BY_DAO 3
#define BY_PANEL 4

_Static_assert(DAOMESH_LOT_SEATS_MAX == COUNT_OF(((struct daomesh_house_record *)0)->electors),
               "a seat each");

static uint64_t house_key(uint64_t number, uint32_t house)
{
    return number << 8 | house;
}

/* --- The dials ------------------------------------------------------------------------------------------------------- */

/* A house has the periods of the pathway's own rule, and ends early only when that is certain. */
static void house_rule(daomesh_outcome_rule *out, const daomesh_outcome_rule *own,
                       const struct daomesh_house_rule *house)
{
    *out = (daomesh_outcome_rule){
        .size = sizeof *out,
        .threshold = house->threshold,
        .bar_ppm = house->bar_ppm,
        .bar_inclusive = house->bar_inclusive,
        .quorum_ppm = house->quorum_ppm,
        .quorum_counts = house->quorum_counts,
        .min_voters = house->min_voters,
        .early = own->early,
        .revote = own->revote,
        .delay_s = own->delay_s,
        .voting_s = own->voting_s,
        .grace_s = own->grace_s,
        .execution_delay_s = own->execution_delay_s,
        .expiry_s = own->expiry_s,
    };
}

/* Each sort of electorate has its own dials, and no others. */
static int fits_electorate(const struct daomesh_house_rule *house)
{
    if ((house->role.len > 0) != (house->electorate == BY_ROLE)) return 0;
    if (id_is_zero(&house->dao) != (house->electorate != BY_DAO)) return 0;
    if ((house->seats > 0) != (house->electorate == BY_PANEL)) return 0;
    return house->weight <= BY_MEMBERS || house->electorate == BY_MEMBERS;
}

static int32_t check_house(struct turn *turn, const daomesh_outcome_rule *own,
                           const struct daomesh_house_rule *house)
{
    daomesh_outcome_rule rule;
    uint64_t dao;
    if (house->electorate == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "houses");
    if (!fits_electorate(house)) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "houses");
    if (house->electorate == BY_DAO) TRY(daomesh__dao_row(turn->state, &dao, &house->dao));
    house_rule(&rule, own, house);
    int32_t status = daomesh_outcome_check(NULL, &rule);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "houses");
}

/* What has no meaning in several houses: a winner among many, bars that fall, early ends of one alone, seals, options, votes for
 * others, for credits or with locks. */
static int stands_alone(const struct daomesh_passing_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_PLURALITY || rule->threshold == DAOMESH_THRESHOLD_CURVES ||
           rule->early > DAOMESH_EARLY_CERTAIN || rule->reveal_s > 0 || rule->ballot_count > 0 ||
           rule->delegated || rule->weight == WEIGHT_CREDITS || rule->lock_s > 0;
}

int32_t daomesh__houses_check(struct turn *turn, const struct daomesh_pathway *pathway)
{
    daomesh_outcome_rule own;
    if (pathway->houses_count == 0)
        return pathway->houses_needed ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "houses_needed")
                                      : DAOMESH_OK;
    if (pathway->houses_needed > pathway->houses_count + 1)
        return daomesh__refuse(turn, DAOMESH_E_RANGE, "houses_needed");
    if (stands_alone(&pathway->rule)) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "houses");
    daomesh__outcome_rule(&own, &pathway->rule);
    for (uint32_t i = 0; i < pathway->houses_count; i++)
        TRY(check_house(turn, &own, &pathway->houses[i]));
    return DAOMESH_OK;
}

/* --- Opening --------------------------------------------------------------------------------------------------------- */

static int has_role(const struct daomesh_role_record *role, const struct daomesh_house_rule *house,
                    uint64_t now)
{
    return role && role->name.len == house->role.len &&
           memcmp(role->name.bytes, house->role.bytes, house->role.len) == 0 &&
           daomesh__role_held(role, role->party, now);
}

static void add_elector(struct daomesh_house_record *house, uint64_t party)
{
    for (uint32_t i = 0; i < house->electors_count; i++) {
        if (house->electors[i] == party) return;
    }
    house->electors[house->electors_count++] = party;
}

static int32_t gather_holders(struct turn *turn, struct daomesh_house_record *house,
                              const struct daomesh_dao_record *dao, uint64_t row)
{
    _Static_assert(DAOMESH_ROLES_MAX <= COUNT_OF(house->electors), "a place for each holder");
    for (uint32_t i = 1; i <= dao->roles; i++) {
        const struct daomesh_role_record *role;
        TRY(find_role(turn->state, &role, row, i));
        if (has_role(role, &house->rule, turn->now)) add_elector(house, role->party);
    }
    house->total = amount_from_u64(house->electors_count);
    return DAOMESH_OK;
}

/* Those in jail may come out before the vote is over: they are counted. */
static int32_t count_members_of(struct turn *turn, struct daomesh_house_record *house)
{
    const struct daomesh_dao_record *other;
    TRY(daomesh__dao_row(turn->state, &house->home, &house->rule.dao));
    TRY(find_dao(turn->state, &other, house->home));
    MUST(other != NULL);
    house->total = amount_from_u64((uint64_t)other->members + other->jailed);
    return DAOMESH_OK;
}

static int32_t fill_house(struct turn *turn, struct daomesh_house_record *house,
                          const struct daomesh_dao_record *dao, uint64_t row)
{
    const uint32_t seats = house->rule.seats < dao->members ? house->rule.seats : dao->members;
    house->home = row;
    house->tally_count = 3;
    switch (house->rule.electorate) {
    case BY_MEMBERS:
        house->total = daomesh__total_weight(dao, house->rule.weight);
        return DAOMESH_OK;
    case BY_ROLE:
        return gather_holders(turn, house, dao, row);
    case BY_DAO:
        return count_members_of(turn, house);
    default:
        MUST(house->rule.electorate == BY_PANEL);
        house->total = amount_from_u64(seats);
        return DAOMESH_OK;
    }
}

int32_t daomesh__houses_open(struct turn *turn, uint64_t row, uint64_t number,
                             struct daomesh_proposal_record *proposal, const struct daomesh_pathway *pathway)
{
    const struct daomesh_dao_record *dao;
    int panels = 0;
    proposal->houses = (uint8_t)pathway->houses_count;
    proposal->houses_needed = pathway->houses_needed;
    TRY(find_dao(turn->state, &dao, row));
    MUST(dao != NULL);
    for (uint32_t i = 0; i < pathway->houses_count; i++) {
        struct daomesh_house_record *house;
        TRY(create_house(turn->state, &house, row, house_key(number, i + 1)));
        house->rule = pathway->houses[i];
        TRY(fill_house(turn, house, dao, row));
        panels += house->rule.electorate == BY_PANEL;
    }
    if (panels == 0) return DAOMESH_OK;
    return daomesh__timer_set(turn, &proposal->side_timer, daomesh__later(turn->now, 1), TIMER_VOTERS, row,
                              number);
}

/* --- Drawing panels -------------------------------------------------------------------------------------------------- */

static int32_t seed_of(struct turn *turn, daomesh_id *out, uint64_t dao, uint64_t number, uint32_t house)
{
    static const char domain[] = "daomesh/lot/v1";
    const struct daomesh_tip_record *tip;
    daomesh_span bundle;
    daomesh_id id;
    uint8_t what[9];
    struct sha256 hash;
    TRY(find_tip(turn->state, &tip));
    MUST(tip != NULL);
    MUST(turn->counters->entries > 0);
    TRY(find_log_bundle_blob(turn->state, &bundle, (turn->counters->entries - 1) / 256));
    TRY(daomesh__id_of(turn->state, &id, dao));
    store_be64(what, number);
    what[8] = (uint8_t)house;
    TRY(daomesh__sha256_init(&hash));
    daomesh__sha256_update(&hash, (const uint8_t *)domain, sizeof domain);
    daomesh__sha256_update(&hash, tip->root.bytes, sizeof tip->root.bytes);
    daomesh__sha256_update(&hash, bundle.at, bundle.len);
    daomesh__sha256_update(&hash, id.bytes, sizeof id.bytes);
    daomesh__sha256_update(&hash, what, sizeof what);
    daomesh__sha256_final(out, &hash);
    return DAOMESH_OK;
}

static int32_t seeds_of(daomesh_id *seeds, const daomesh_id *seed, uint32_t seats)
{
    for (uint32_t i = 0; i < seats; i++) {
        struct sha256 hash;
        const uint8_t place = (uint8_t)i;
        TRY(daomesh__sha256_init(&hash));
        daomesh__sha256_update(&hash, seed->bytes, sizeof seed->bytes);
        daomesh__sha256_update(&hash, &place, 1);
        daomesh__sha256_final(&seeds[i], &hash);
    }
    return DAOMESH_OK;
}

/* Members at the snapshot, counted in the order of their slots: those whose count was drawn take their seats. */
static int32_t seat_members(struct turn *turn, struct daomesh_house_record *house, uint64_t dao,
                            const struct daomesh_proposal_record *proposal, const uint32_t *drawn)
{
    const struct daomesh_dao_record *record;
    uint32_t place = 0;
    TRY(find_dao(turn->state, &record, dao));
    MUST(record != NULL);
    for (uint32_t slot = 0; slot < record->slots && place < proposal->electors; slot++) {
        const struct daomesh_member_slot *member;
        daomesh_amount weight;
        TRY(daomesh__member_weight(turn->state, &weight, dao, slot, BY_MEMBERS, proposal->snapshot));
        if (amount_is_zero(&weight)) continue;
        TRY(daomesh__member_find(turn->state, &member, dao, slot));
        for (uint32_t i = 0; i < house->electors_count; i++) {
            if (drawn[i] == place) house->electors[i] = member->party;
        }
        place++;
    }
    MUST(place == proposal->electors);
    return DAOMESH_OK;
}

static int32_t announce_seats(struct turn *turn, const struct daomesh_house_record *house, uint64_t dao,
                              uint64_t number, uint32_t place)
{
    struct daomesh_proposal_drawn_event event = { .proposal = number, .house = (uint8_t)place };
    TRY(daomesh__id_of(turn->state, &event.dao, dao));
    for (uint32_t i = 0; i < house->electors_count; i++) {
        TRY(daomesh__id_of(turn->state, &event.party, house->electors[i]));
        TRY(daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_DRAWN, &event));
    }
    return DAOMESH_OK;
}

static int32_t draw_panel(struct turn *turn, uint64_t dao, uint64_t number, uint32_t place,
                          const struct daomesh_proposal_record *proposal)
{
    const struct daomesh_house_record *seen;
    struct daomesh_house_record *house;
    daomesh_id seeds[DAOMESH_LOT_SEATS_MAX];
    uint32_t drawn[DAOMESH_LOT_SEATS_MAX];
    TRY(find_house(turn->state, &seen, dao, house_key(number, place)));
    MUST(seen != NULL);
    if (seen->rule.electorate != BY_PANEL || proposal->electors == 0) return DAOMESH_OK;
    TRY(edit_house(turn->state, &house, dao, house_key(number, place)));
    house->electors_count = house->rule.seats < proposal->electors ? house->rule.seats : proposal->electors;
    TRY(seed_of(turn, &house->seed, dao, number, place));
    SURE(seeds_of(seeds, &house->seed, house->electors_count));
    SURE(daomesh_lot_draw(drawn, seeds, house->electors_count, proposal->electors));
    TRY(seat_members(turn, house, dao, proposal, drawn));
    return announce_seats(turn, house, dao, number, place);
}

/* The seed must be one that nobody knew at the opening: a batch is sealed first, and drawn from the next one's digest. */
int32_t daomesh__panels_step(struct turn *turn, uint64_t dao, uint64_t number)
{
    struct daomesh_proposal_record *proposal;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    if (!proposal->lot_waited) {
        proposal->lot_waited = 1;
        return daomesh__timer_set(turn, &proposal->side_timer, daomesh__later(turn->now, 1), TIMER_VOTERS,
                                  dao, number);
    }
    for (uint32_t place = 1; place <= proposal->houses; place++)
        TRY(draw_panel(turn, dao, number, place, proposal));
    return DAOMESH_OK;
}

/* --- All houses together --------------------------------------------------------------------------------------------- */

static void house_facts(daomesh_outcome_facts *out, const daomesh_outcome_facts *own,
                        const struct daomesh_house_record *house)
{
    memset(out, 0, sizeof *out);
    out->size = sizeof *out;
    out->choices = 2;
    out->opened = own->opened;
    out->voters = house->voters;
    out->total = house->total;
    memcpy(out->tally, house->tally, sizeof house->tally);
}

int32_t daomesh__houses_meet(struct state *state, struct houses_met *out, uint64_t dao, uint64_t number,
                             const struct daomesh_proposal_record *proposal)
{
    out->count = proposal->houses + 1u;
    out->needed = proposal->houses_needed;
    TRY(daomesh__proposal_facts(state, &out->facts[0], &out->rules[0], dao, proposal));
    for (uint32_t i = 0; i < out->count; i++) {
        const struct daomesh_house_record *house;
        out->rule_at[i] = &out->rules[i];
        out->facts_at[i] = &out->facts[i];
        if (i == 0) continue;
        TRY(find_house(state, &house, dao, house_key(number, i)));
        MUST(house != NULL);
        house_rule(&out->rules[i], &out->rules[0], &house->rule);
        house_facts(&out->facts[i], &out->facts[0], house);
    }
    return DAOMESH_OK;
}

int32_t daomesh__houses_final(struct turn *turn, daomesh_outcome_decision *out, uint64_t dao, uint64_t number,
                              const struct daomesh_proposal_record *proposal)
{
    struct houses_met met;
    TRY(daomesh__houses_meet(turn->state, &met, dao, number, proposal));
    SURE(daomesh_houses_final(out, met.rule_at, met.facts_at, met.count, met.needed));
    return DAOMESH_OK;
}

int32_t daomesh__houses_early(struct turn *turn, daomesh_outcome_decision *out, uint64_t dao, uint64_t number,
                              const struct daomesh_proposal_record *proposal)
{
    struct houses_met met;
    TRY(daomesh__houses_meet(turn->state, &met, dao, number, proposal));
    SURE(daomesh_houses_early(out, met.rule_at, met.facts_at, met.count, met.needed));
    return DAOMESH_OK;
}

/* --- Voting ---------------------------------------------------------------------------------------------------------- */

/* A voter in a house: the key of the vote, and its weight. */
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
    const uint32_t by = house->rule.weight ? house->rule.weight : BY_MEMBERS;
    TRY(not_an_elector(daomesh__member_slot(turn->state, &out->place, house->home, turn->actor)));
    return daomesh__member_weight(turn->state, &out->weight, house->home, out->place, by, proposal->snapshot);
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

static int32_t elect(struct turn *turn, struct elector *out, const struct daomesh_house_record *house,
                     const struct daomesh_proposal_record *proposal)
{
    out->weight = amount_from_u64(0);
    switch (house->rule.electorate) {
    case BY_MEMBERS:
        TRY(elect_member(turn, out, house, proposal));
        break;
    case BY_DAO:
        TRY(elect_stranger(turn, out, house, proposal));
        break;
    default:
        return elect_listed(turn, out, house);
    }
    return amount_is_zero(&out->weight) ? DAOMESH_E_NOT_AN_ELECTOR : DAOMESH_OK;
}

static int32_t count_vote(struct turn *turn, uint64_t dao, uint64_t key, const struct elector *elector,
                          uint8_t choice, int revote)
{
    const struct daomesh_house_vote_record *present;
    struct daomesh_house_vote_record *vote;
    struct daomesh_house_record *house;
    const uint64_t local = voter_key(key, elector->place);
    TRY(find_house_vote(turn->state, &present, dao, local));
    if (present && !revote) return DAOMESH_E_ALREADY_VOTED;
    TRY(edit_house(turn->state, &house, dao, key));
    TRY(present ? edit_house_vote(turn->state, &vote, dao, local)
                : create_house_vote(turn->state, &vote, dao, local));
    if (present)
        MUST(daomesh_amount_subtract(&house->tally[vote->choice], &house->tally[vote->choice],
                                     &vote->weight) == DAOMESH_OK);
    else
        house->voters++;
    vote->choice = choice;
    vote->weight = elector->weight;
    MUST(daomesh_amount_add(&house->tally[choice], &house->tally[choice], &vote->weight) == DAOMESH_OK);
    return DAOMESH_OK;
}

static int32_t announce(struct turn *turn, const struct daomesh_proposal_house_vote *act,
                        const daomesh_amount *weight)
{
    const struct daomesh_proposal_house_voted_event event = { .dao = act->dao,
                                                              .proposal = act->proposal,
                                                              .house = act->house,
                                                              .party = turn->actor_id,
                                                              .choice = act->choice,
                                                              .weight = *weight };
    return daomesh__emit(turn, DAOMESH_EVENT_PROPOSAL_HOUSE_VOTED, &event);
}

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

int32_t daomesh__proposal_house_vote(struct turn *turn, const void *body)
{
    const struct daomesh_proposal_house_vote *act = body;
    const struct daomesh_proposal_record *proposal;
    const struct daomesh_house_record *house;
    const uint64_t key = house_key(act->proposal, act->house);
    struct elector elector;
    daomesh_outcome_decision decision;
    uint64_t dao;
    TRY(daomesh__dao_row(turn->state, &dao, &act->dao));
    TRY(find_proposal(turn->state, &proposal, dao, act->proposal));
    if (!proposal) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROPOSAL, "proposal");
    if (act->house == 0 || act->house > proposal->houses)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_HOUSE, "house");
    TRY(check_open(turn, dao, proposal));
    TRY(find_house(turn->state, &house, dao, key));
    MUST(house != NULL);
    TRY(elect(turn, &elector, house, proposal));
    TRY(count_vote(turn, dao, key, &elector, act->choice, proposal->rule.revote));
    TRY(announce(turn, act, &elector.weight));
    TRY(daomesh__houses_early(turn, &decision, dao, act->proposal, proposal));
    return decision.decided ? daomesh__proposal_decide(turn, dao, act->proposal, &decision) : DAOMESH_OK;
}
