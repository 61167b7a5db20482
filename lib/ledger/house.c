/*
 * Further houses of a proposal: other members' weights, holders of a role, another DAO's members, a panel drawn by lot. In how many it
 * must pass, and when that is certain, rule `outcome` says.
 */
#include "ledger/electorate.h"

#include <daomesh/lot.h>

_Static_assert(DAOMESH_LOT_SEATS_MAX == COUNT_OF(((struct daomesh_house_record *)0)->electors),
               "a seat each");

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

uint32_t daomesh__house_weight(const struct daomesh_house_rule *house)
{
    return house->weight ? house->weight : WEIGHT_MEMBERS;
}

/* Each sort of electorate has its own dials, and no others. */
static int fits_electorate(const struct daomesh_house_rule *house)
{
    if ((house->role.len > 0) != (house->electorate == BY_ROLE)) return 0;
    if (id_is_zero(&house->dao) != (house->electorate != BY_DAO)) return 0;
    if ((house->seats > 0) != (house->electorate == BY_PANEL)) return 0;
    return house->electorate == BY_MEMBERS ||
           (house->weight <= WEIGHT_MEMBERS && !house->delegated && house->lock_s == 0);
}

/* As in a pathway's own rule: votes that are paid for or multiplied are no part of all weight, and nobody casts them for others. */
static int fits_weight(const struct daomesh_house_rule *house, const daomesh_outcome_rule *rule)
{
    if (house->lock_s > 0 && house->weight != WEIGHT_SHARES) return 0;
    return (house->lock_s == 0 && house->weight != WEIGHT_CREDITS) ||
           (!house->delegated && !daomesh__asks_for_all_weight(rule));
}

static int32_t check_house(struct turn *turn, const daomesh_outcome_rule *own,
                           const struct daomesh_house_rule *house)
{
    daomesh_outcome_rule rule;
    uint64_t dao;
    if (house->electorate == 0) return daomesh__refuse(turn, DAOMESH_E_RANGE, "houses");
    if (!fits_electorate(house)) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "houses");
    if (house->lock_s > DAOMESH_PERIOD_MAX_S) return daomesh__refuse(turn, DAOMESH_E_RANGE, "houses");
    if (house->electorate == BY_DAO) TRY(daomesh__dao_row(turn->state, &dao, &house->dao));
    house_rule(&rule, own, house);
    if (!fits_weight(house, &rule)) return daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "houses");
    if (house->delegated) rule.revote = 1; /* as in the pathway's own rule: no vote is final */
    int32_t status = daomesh_outcome_check(NULL, &rule);
    return status == DAOMESH_OK ? DAOMESH_OK : daomesh__refuse(turn, status, "houses");
}

/* What has no meaning in several houses: a winner among many, bars that fall, early ends of one alone, seals, options. */
static int stands_alone(const struct daomesh_passing_rule *rule)
{
    return rule->threshold == DAOMESH_THRESHOLD_PLURALITY || rule->threshold == DAOMESH_THRESHOLD_CURVES ||
           rule->early > DAOMESH_EARLY_CERTAIN || rule->reveal_s > 0 || rule->ballot_count > 0;
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
    house->tally_count = HOUSE_TALLIES;
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
        const struct chamber chamber = house_chamber(row, number, i + 1, proposal);
        if (house->rule.delegated)
            TRY(daomesh__electorate_open(turn, &house->delegators, &chamber,
                                         daomesh__house_weight(&house->rule), proposal));
        panels += house->rule.electorate == BY_PANEL;
    }
    if (panels == 0) return DAOMESH_OK;
    return daomesh__timer_set(turn, &proposal->side_timer, daomesh__later(turn->now, 1), TIMER_VOTERS, row,
                              number);
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
