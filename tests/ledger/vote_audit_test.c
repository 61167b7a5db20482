/* The audit of ballots, houses, turnout and boosting finds what does not fit: one record is forged in a sound ledger, and it says what. */
#include "money.h"

Suite *vote_audit_suite(void);

#define MEMBERS 4
#define VOTING 10000

enum { HOUSE_SHARES = 1, HOUSE_ROLE, HOUSE_PANEL };

static struct world world;
static daomesh_id dao, token;
static uint64_t row, chosen, housed, staked, judged, rewarded;

static const daomesh_span nothing = { NULL, 0 };

static struct state *state(void)
{
    return world.ledger->state;
}

static void must_work(int32_t status)
{
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void set_pathway(struct daomesh_pathway pathway)
{
    const struct daomesh_charter_pathway act = { .dao = dao, .number = 1, .pathway = pathway };
    must_work(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_PATHWAY, &act));
}

static uint64_t propose_on(struct daomesh_pathway pathway)
{
    pathway.rule.voting_s = VOTING;
    set_pathway(pathway);
    const uint64_t number = world_propose(&world, 0, &dao, 1, nothing);
    ck_assert_uint_gt(number, 0);
    world_pass(&world, 1);
    return number;
}

/* Options 1 and 2, of which all members want the second; nobody has anything to do. */
static void choose(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.voting_s = VOTING;
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    pathway.rule.ballot_count = 1;
    pathway.rule.ballot[0].method = 1;
    set_pathway(pathway);
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 1, .options_count = 2 };
    for (int i = 0; i < 2; i++) {
        open.options[i].title.len = 1;
        open.options[i].title.bytes[0] = (char)('a' + i);
    }
    must_work(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_OPEN, &open));
    world_pass(&world, 1);
    chosen = 1;
    struct daomesh_proposal_ballot ballot = { .dao = dao, .proposal = chosen, .marks_count = 1 };
    ballot.marks[0] = (struct daomesh_ballot_mark){ .option = 2, .value = 1 };
    for (uint32_t i = 0; i < MEMBERS; i++)
        must_work(world_act(&world, i, DAOMESH_ACTION_PROPOSAL_BALLOT, &ballot));
}

static void ask_houses(void)
{
    struct daomesh_pathway pathway = world_pathway();
    struct daomesh_role_grant grant = { .dao = dao, .role = { .party = world.people[0] } };
    grant.role.kinds_count = grant.role.name.len = 1;
    grant.role.kinds[0] = DAOMESH_ACTION_REPUTATION_MINT;
    grant.role.name.bytes[0] = 'r';
    for (uint32_t i = 0; i < 2; i++) {
        grant.role.party = world.people[i];
        must_work(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant));
    }
    pathway.houses_count = 3;
    for (int i = 0; i < 3; i++)
        pathway.houses[i] = (struct daomesh_house_rule){ .title = { .len = 1, .bytes = "h" },
                                                         .threshold = DAOMESH_THRESHOLD_MAJORITY };
    pathway.houses[0].electorate = 1;
    pathway.houses[0].weight = 2;
    pathway.houses[1].electorate = 2;
    pathway.houses[1].role.len = 1;
    pathway.houses[1].role.bytes[0] = 'r';
    pathway.houses[2].electorate = 4;
    pathway.houses[2].seats = 2;
    housed = propose_on(pathway);
    struct daomesh_proposal_house_vote vote = {
        .dao = dao, .proposal = housed, .house = HOUSE_SHARES, .choice = 1
    };
    must_work(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &vote));
    vote.house = HOUSE_ROLE;
    must_work(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_HOUSE_VOTE, &vote));
}

static void stake_on(uint64_t number, uint32_t person, uint8_t choice, uint64_t amount)
{
    const struct daomesh_proposal_stake act = { .party = world.people[person],
                                                .dao = dao,
                                                .proposal = number,
                                                .choice = choice,
                                                .amount = amount_from_u64(amount) };
    must_work(world_act(&world, person, DAOMESH_ACTION_PROPOSAL_STAKE, &act));
}

/* One that is boosted and open, and one that passed, whose stakes wait to be collected. */
static void boost(void)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    pathway.rule.boost_count = 1;
    pathway.rule.boost[0] = (struct daomesh_boost_rule){
        .token = token, .alpha_ppm = 2000000, .boosted_s = VOTING, .least = amount_from_u64(10)
    };
    staked = propose_on(pathway);
    stake_on(staked, 0, 1, 50);
    judged = propose_on(pathway);
    stake_on(judged, 0, 1, 5);
    stake_on(judged, 1, 2, 5);
    for (uint32_t i = 0; i < MEMBERS - 1; i++)
        must_work(world_vote(&world, i, &dao, judged, 1));
}

static void offer_a_reward(void)
{
    struct daomesh_pathway pathway = world_pathway();
    const struct daomesh_treasury_reserve aside = { .dao = dao,
                                                    .token = token,
                                                    .amount = amount_from_u64(30) };
    must_work(world_act_as(&world, &dao, DAOMESH_ACTION_TREASURY_RESERVE, &aside));
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    pathway.duty_count = pathway.reward_count = 1;
    pathway.duty[0] = (struct daomesh_voting_duty){ 1, 1, 0 };
    pathway.reward[0] = (struct daomesh_voting_reward){ token, amount_from_u64(30) };
    rewarded = propose_on(pathway);
}

/* Decided in the batch that is open: nobody has a part yet. */
static void win_a_reward(void)
{
    for (uint32_t i = 0; i < MEMBERS - 1; i++)
        must_work(world_vote(&world, i, &dao, rewarded, 1));
}

static void open_world(void)
{
    const struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < MEMBERS; i++)
        world_person(&world);
    token = money_token(&world, 0, 0, 0);
    dao = world_dao(&world, MEMBERS, &pathway);
    money_mint(&world, &token, &dao, 100);
    for (uint32_t i = 0; i < MEMBERS; i++)
        money_mint(&world, &token, &world.people[i], 100);
    ck_assert_int_eq(daomesh__dao_row(state(), &row, &dao), DAOMESH_OK);
    choose();
    boost();
    offer_a_reward();
    ask_houses(); /* its panel is not drawn yet */
    win_a_reward();
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

/* --- The records that are forged ---------------------------------------------------------------------------------- */

static struct daomesh_proposal_record *proposal(uint64_t number)
{
    struct daomesh_proposal_record *record;
    ck_assert_int_eq(edit_proposal(state(), &record, row, number), DAOMESH_OK);
    return record;
}

static struct daomesh_marked_ballot_record *marks(void)
{
    struct daomesh_marked_ballot_record *record;
    ck_assert_int_eq(edit_marked_ballot(state(), &record, row, voter_key(chosen, 0)), DAOMESH_OK);
    return record;
}

static struct daomesh_options_record *options(void)
{
    struct daomesh_options_record *record;
    ck_assert_int_eq(edit_options(state(), &record, row, chosen), DAOMESH_OK);
    return record;
}

static struct daomesh_house_record *house(uint32_t number)
{
    struct daomesh_house_record *record;
    ck_assert_int_eq(edit_house(state(), &record, row, housed << 8 | number), DAOMESH_OK);
    return record;
}

static struct daomesh_stake_record *stake(void)
{
    struct daomesh_stake_record *record;
    uint64_t party;
    ck_assert_int_eq(daomesh__party_row(state(), &party, &world.people[0]), DAOMESH_OK);
    ck_assert_int_eq(edit_stake(state(), &record, row, staked << 32 | party), DAOMESH_OK);
    return record;
}

static struct daomesh_boosted_record *boosted(void)
{
    struct daomesh_boosted_record *record;
    ck_assert_int_eq(edit_boosted(state(), &record, row, 1), DAOMESH_OK);
    return record;
}

static void ballot_lost(void)
{
    ck_assert_int_eq(delete_marked_ballot(state(), row, voter_key(chosen, 0)), DAOMESH_OK);
}

static void ballot_of_nothing(void)
{
    marks()->marks_count = 0;
}

static void ballot_for_no_option(void)
{
    marks()->marks[0].option = 3;
}

static void ballot_for_none(void)
{
    marks()->marks[0].option = 0;
}

static void ballot_twice_for_one(void)
{
    marks()->marks_count = 2;
    marks()->marks[1] = marks()->marks[0];
}

static void options_lost(void)
{
    ck_assert_int_eq(delete_options(state(), row, chosen), DAOMESH_OK);
}

static void options_with_actions(void)
{
    options()->options[0].actions = 1;
}

static void option_that_did_not_pass(void)
{
    proposal(chosen)->winner = 0;
}

static void option_that_nobody_chose(void)
{
    proposal(chosen)->option = 1;
}

static void ballot_without_a_rule(void)
{
    proposal(chosen)->rule.ballot_count = 0;
}

static void house_lost(void)
{
    ck_assert_int_eq(delete_house(state(), row, housed << 8 | HOUSE_ROLE), DAOMESH_OK);
}

static struct daomesh_house_vote_record *new_vote(uint32_t number, uint32_t place)
{
    struct daomesh_house_vote_record *record;
    ck_assert_int_eq(create_house_vote(state(), &record, row, voter_key(housed << 8 | number, place)),
                     DAOMESH_OK);
    return record;
}

static void vote_for_a_third_choice(void)
{
    new_vote(HOUSE_SHARES, 9)->choice = 3;
}

static void vote_of_nobody(void)
{
    (void)new_vote(HOUSE_ROLE, 2);
}

static void vote_before_the_drawing(void)
{
    (void)new_vote(HOUSE_PANEL, 0);
}

static void electors_among_members(void)
{
    house(HOUSE_SHARES)->electors_count = 1;
    house(HOUSE_SHARES)->electors[0] = 1;
}

static void elector_twice(void)
{
    house(HOUSE_ROLE)->electors[1] = house(HOUSE_ROLE)->electors[0];
}

static void elector_who_is_nobody(void)
{
    house(HOUSE_ROLE)->electors[1] = 0;
}

static void elector_to_come(void)
{
    house(HOUSE_ROLE)->electors[1] = 999;
}

static void house_of_another_size(void)
{
    house(HOUSE_ROLE)->total = amount_from_u64(3);
}

static void drawn_without_electors(void)
{
    house(HOUSE_PANEL)->seed.bytes[0] = 1;
}

static void house_voters_miscounted(void)
{
    house(HOUSE_SHARES)->voters++;
}

static void house_tally_wrong(void)
{
    house(HOUSE_SHARES)->tally[2] = amount_from_u64(1);
}

static void house_too_small(void)
{
    house(HOUSE_SHARES)->total = amount_from_u64(9);
}

static void more_cast_than_all_numbers(void)
{
    struct daomesh_house_vote_record *vote = new_vote(HOUSE_SHARES, 9);
    vote->choice = 2;
    memset(vote->weight.limb, 0xff, sizeof vote->weight.limb);
    house(HOUSE_SHARES)->tally[2] = vote->weight;
    house(HOUSE_SHARES)->voters++;
}

static void too_many_houses_needed(void)
{
    proposal(housed)->houses_needed = 5;
}

static void houses_needed_without_any(void)
{
    proposal(chosen)->houses_needed = 1;
}

static void drawing_without_its_timer(void)
{
    ck_assert_int_eq(daomesh__state_cancel(state(), proposal(housed)->side_timer), DAOMESH_OK);
}

static void more_unpaid_than_voted(void)
{
    proposal(rewarded)->unpaid = MEMBERS;
}

static void reward_too_early(void)
{
    proposal(staked)->reward_escrow = proposal(rewarded)->reward_escrow;
}

static void reward_of_another_size(void)
{
    proposal(rewarded)->reward = amount_from_u64(29);
}

static void duty_on_an_open_proposal(void)
{
    struct daomesh_duty_list_record *list;
    ck_assert_int_eq(edit_duty_list(state(), &list, row, 1), DAOMESH_OK);
    list->proposals[0] = staked;
}

static void duty_on_none(void)
{
    struct daomesh_duty_list_record *list;
    ck_assert_int_eq(edit_duty_list(state(), &list, row, 1), DAOMESH_OK);
    list->proposals[0] = 99;
}

static void duty_of_another_pathway(void)
{
    proposal(rewarded)->pathway = 2;
}

static void stake_on_no_side(void)
{
    stake()->choice = 0;
}

static void stake_on_a_third_side(void)
{
    stake()->choice = 3;
}

static void stake_of_nothing(void)
{
    stake()->amount = amount_from_u64(0);
}

static void stake_of_another_size(void)
{
    stake()->amount = amount_from_u64(49);
}

static void stakes_against_wrong(void)
{
    proposal(staked)->stake_against = amount_from_u64(11);
}

static void pot_wrong(void)
{
    proposal(staked)->stake_pot = amount_from_u64(59);
}

static void pot_beyond_all_numbers(void)
{
    memset(stake()->amount.limb, 0xff, sizeof stake()->amount.limb);
    proposal(staked)->stake_for = stake()->amount;
}

static void pot_of_winners_too_small(void)
{
    proposal(judged)->stake_pot = amount_from_u64(4);
}

static void pot_of_winners_gone(void)
{
    proposal(judged)->stake_pot = amount_from_u64(0);
}

static void pot_of_another_size(void)
{
    proposal(judged)->stake_pot = amount_from_u64(21);
}

static void stakes_without_boosting(void)
{
    proposal(chosen)->stakes = STAKES_OPEN;
}

static void boosting_without_stakes(void)
{
    proposal(staked)->stakes = 0;
}

static void stakes_of_no_sort(void)
{
    proposal(staked)->stakes = 5;
}

static void stakes_ended_too_early(void)
{
    proposal(staked)->stakes = STAKES_FOR;
}

static void stakes_open_too_long(void)
{
    proposal(judged)->stakes = STAKES_OPEN;
}

static void boosted_miscounted(void)
{
    boosted()->count = 2;
}

static void downstakes_wrong(void)
{
    boosted()->downstakes = amount_from_u64(11);
}

static void boosted_that_is_queued(void)
{
    proposal(staked)->boost_phase = DAOMESH_PHASE_QUEUED;
}

static const char said_of_ballots[] = "a ballot that says nothing, or of options there are not";
static const char said_of_electors[] = "an elector twice, or who is no party";
static const char said_of_duties[] = "a duty on a proposal that was not decided there";
static const char said_of_stakes[] = "a stake of nothing, or on no side";
static const char said_of_escrows[] = "an escrow holds something else than it was made for";

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { ballot_lost, said_of_ballots },
    { ballot_of_nothing, said_of_ballots },
    { ballot_for_no_option, said_of_ballots },
    { ballot_for_none, said_of_ballots },
    { ballot_twice_for_one, said_of_ballots },
    { options_lost, "a proposal without all its options" },
    { options_with_actions, "options share the actions wrongly" },
    { option_that_did_not_pass, "an option won that did not pass" },
    { option_that_nobody_chose, "the ballots choose another option" },
    { ballot_without_a_rule, "options without a ballot, or a ballot without options" },
    { house_lost, "a proposal without all its houses" },
    { vote_for_a_third_choice, "a vote for no choice of its house" },
    { vote_of_nobody, "a vote of nobody in its house" },
    { vote_before_the_drawing, "a vote of nobody in its house" },
    { electors_among_members, "electors where none are listed" },
    { elector_twice, said_of_electors },
    { elector_who_is_nobody, said_of_electors },
    { elector_to_come, said_of_electors },
    { house_of_another_size, "a house of another size than its electors" },
    { drawn_without_electors, "a house of another size than its electors" },
    { house_voters_miscounted, "voters of a house are miscounted" },
    { house_tally_wrong, "votes do not add up to the house's tally" },
    { house_too_small, "more weight voted in a house than there was" },
    { more_cast_than_all_numbers, "a sum does not fit" },
    { too_many_houses_needed, "more houses needed than there are" },
    { houses_needed_without_any, "more houses needed than there are" },
    { drawing_without_its_timer, "something without its timer" },
    { more_unpaid_than_voted, "more voters wait for a part than there were" },
    { reward_too_early, "a reward before the decision" },
    { reward_of_another_size, said_of_escrows },
    { duty_on_an_open_proposal, said_of_duties },
    { duty_on_none, said_of_duties },
    { duty_of_another_pathway, said_of_duties },
    { stake_on_no_side, said_of_stakes },
    { stake_on_a_third_side, said_of_stakes },
    { stake_of_nothing, said_of_stakes },
    { stake_of_another_size, "stakes for it do not add up" },
    { stakes_against_wrong, "stakes against it do not add up" },
    { pot_wrong, "stakes do not add up to the pot" },
    { pot_beyond_all_numbers, "a sum does not fit" },
    { pot_of_winners_too_small, "winners cannot have their stakes back" },
    { pot_of_winners_gone, "winners cannot have their stakes back" },
    { pot_of_another_size, said_of_escrows },
    { stakes_without_boosting, "stakes without boosting, or boosting without" },
    { boosting_without_stakes, "stakes without boosting, or boosting without" },
    { stakes_of_no_sort, "stakes without boosting, or boosting without" },
    { stakes_ended_too_early, "stakes that should have ended" },
    { stakes_open_too_long, "stakes that should have ended" },
    { boosted_miscounted, "boosted proposals are miscounted" },
    { downstakes_wrong, "what the DAO staked against boosted ones does not add up" },
    { boosted_that_is_queued, "boosted proposals are miscounted" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

START_TEST(what_is_not_forged_is_sound)
{
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_OK);
}
END_TEST

Suite *vote_audit_suite(void)
{
    Suite *suite = suite_create("vote_audit");
    TCase *tests = tcase_create("vote_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, what_is_not_forged_is_sound);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
