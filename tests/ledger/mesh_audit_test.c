/* The audit of DAOs, members, votes and money finds what does not fit: one record is forged in a sound ledger, and it says what. */
#include "money.h"

Suite *mesh_audit_suite(void);

/* A DAO of six: one voted and then changed weight, one is in jail, one left, one left with loot, one is a DAO. */
enum { FOUNDER, CHANGED, IN_JAIL, GONE, HOLDER, APPLICANT, SECOND, PEOPLE };

static struct world world;
static daomesh_id dao, guild, token;
static uint64_t row, open_proposal, closed_proposal;

static void as_dao(uint32_t kind, const void *fields)
{
    const int32_t status = world_act_as(&world, &dao, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static void as_person(uint32_t person, uint32_t kind, const void *fields)
{
    const int32_t status = world_act(&world, person, kind, fields);
    ck_assert_msg(status == DAOMESH_OK, "%s %s", daomesh_status_name(status), world.diag.path);
}

static uint64_t row_of(const daomesh_id *id)
{
    uint64_t found;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &found, id), DAOMESH_OK);
    return found;
}

static void apply_to_join(uint32_t person, uint64_t tribute)
{
    struct daomesh_member_apply act = { .party = world.people[person], .dao = dao, .tribute_count = 1 };
    act.shares = amount_from_u64(1);
    act.tribute[0] = (struct daomesh_token_amount){ token, amount_from_u64(tribute) };
    as_person(person, DAOMESH_ACTION_MEMBER_APPLY, &act);
}

/* Everybody's weights and places in the DAO become different ones. */
static void part_ways(void)
{
    const struct daomesh_member_reweight change = { dao, world.people[CHANGED], amount_from_u64(7),
                                                    amount_from_u64(1) };
    as_dao(DAOMESH_ACTION_MEMBER_REWEIGHT, &change);
    const struct daomesh_member_jail jail = { dao, world.people[IN_JAIL] };
    as_dao(DAOMESH_ACTION_MEMBER_JAIL, &jail);
    const struct daomesh_member_reweight nothing = { .dao = dao, .party = world.people[GONE] };
    as_dao(DAOMESH_ACTION_MEMBER_REWEIGHT, &nothing);
    const struct daomesh_member_remove gone = { dao, world.people[GONE] };
    as_dao(DAOMESH_ACTION_MEMBER_REMOVE, &gone);
    const struct daomesh_member_reweight loot = { dao, world.people[HOLDER], amount_from_u64(0),
                                                  amount_from_u64(5) };
    as_dao(DAOMESH_ACTION_MEMBER_REWEIGHT, &loot);
    const struct daomesh_member_remove holder = { dao, world.people[HOLDER] };
    as_dao(DAOMESH_ACTION_MEMBER_REMOVE, &holder);
}

static void open_world(void)
{
    struct daomesh_pathway pathway = world_pathway();
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    world.joining = 1;
    token = money_token(&world, 0, 1000, 0);
    dao = world_dao(&world, 5, &pathway);
    guild = world_dao(&world, 1, &pathway);
    row = row_of(&dao);
    money_mint(&world, &token, &world.people[APPLICANT], 100);
    money_mint(&world, &token, &world.people[SECOND], 100);
    money_mint(&world, &token, &dao, 100);
    const struct daomesh_member_add join = { .dao = dao, .party = guild, .shares = amount_from_u64(2) };
    as_dao(DAOMESH_ACTION_MEMBER_ADD, &join);
    const struct daomesh_charter_amend careful = { .dao = dao, .exit = EXIT_WAIT };
    as_dao(DAOMESH_ACTION_CHARTER_AMEND, &careful);

    closed_proposal = world_propose(&world, FOUNDER, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 2000);
    apply_to_join(APPLICANT, 40);
    apply_to_join(SECOND, 30);
    const struct daomesh_member_sponsor sponsor = { .dao = dao, .application = 1 };
    as_person(FOUNDER, DAOMESH_ACTION_MEMBER_SPONSOR, &sponsor);
    open_proposal = world_propose(&world, FOUNDER, &dao, 1, (daomesh_span){ NULL, 0 });
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, FOUNDER, &dao, open_proposal, 1), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, CHANGED, &dao, open_proposal, 2), DAOMESH_OK);
    part_ways();
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

/* --- The records that are forged ---------------------------------------------------------------------------------- */

static struct state *state(void)
{
    return world.ledger->state;
}

static uint32_t slot_of(const daomesh_id *party)
{
    uint32_t slot;
    ck_assert_int_eq(daomesh__member_slot(state(), &slot, row, row_of(party)), DAOMESH_OK);
    return slot;
}

static struct daomesh_member_slot *member(uint32_t person)
{
    struct daomesh_member_slot *slot;
    ck_assert_int_eq(daomesh__member_edit(state(), &slot, row, slot_of(&world.people[person])), DAOMESH_OK);
    return slot;
}

static struct daomesh_party_record *party(uint32_t person)
{
    struct daomesh_party_record *record;
    ck_assert_int_eq(edit_party(state(), &record, row_of(&world.people[person])), DAOMESH_OK);
    return record;
}

static struct daomesh_dao_record *dao_record(void)
{
    struct daomesh_dao_record *record;
    ck_assert_int_eq(edit_dao(state(), &record, row), DAOMESH_OK);
    return record;
}

static struct daomesh_proposal_record *proposal(uint64_t number)
{
    struct daomesh_proposal_record *record;
    ck_assert_int_eq(edit_proposal(state(), &record, row, number), DAOMESH_OK);
    return record;
}

static struct daomesh_ballot *ballot(uint32_t person)
{
    struct daomesh_ballot_page_record *page;
    ck_assert_int_eq(edit_ballot_page(state(), &page, row, open_proposal << 16), DAOMESH_OK);
    return &page->ballots[slot_of(&world.people[person])];
}

static struct daomesh_open_list_record *open_list(void)
{
    struct daomesh_open_list_record *list;
    ck_assert_int_eq(edit_open_list(state(), &list, row), DAOMESH_OK);
    return list;
}

static struct daomesh_old_weight_record *old_weight(void)
{
    struct daomesh_old_weight_record *record;
    ck_assert_int_eq(edit_old_weight(state(), &record, row, (uint64_t)slot_of(&world.people[CHANGED]) << 32),
                     DAOMESH_OK);
    return record;
}

static struct daomesh_yes_list_record *yes_list(void)
{
    struct daomesh_yes_list_record *record;
    ck_assert_int_eq(edit_yes_list(state(), &record, row, slot_of(&world.people[FOUNDER])), DAOMESH_OK);
    return record;
}

static struct daomesh_application_list_record *applications(void)
{
    struct daomesh_application_list_record *record;
    ck_assert_int_eq(edit_application_list(state(), &record, row), DAOMESH_OK);
    return record;
}

static struct daomesh_application_record *application(uint64_t number)
{
    struct daomesh_application_record *record;
    ck_assert_int_eq(edit_application(state(), &record, row, number), DAOMESH_OK);
    return record;
}

static struct daomesh_token_record *token_record(void)
{
    struct daomesh_token_record *record;
    ck_assert_int_eq(edit_token(state(), &record, 1), DAOMESH_OK);
    return record;
}

static daomesh_amount *balance(uint64_t of_token)
{
    struct daomesh_account_record *record;
    const uint64_t local = row_of(&world.people[APPLICANT]) << 32 | of_token;
    if (of_token == 1)
        ck_assert_int_eq(edit_account(state(), &record, HOME_LEDGER, local), DAOMESH_OK);
    else
        ck_assert_int_eq(create_account(state(), &record, HOME_LEDGER, local), DAOMESH_OK);
    return (daomesh_amount *)record;
}

static const daomesh_amount everything = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX } };

/* --- Forgeries: parties and members ---------------------------------------------------------------------------------- */

static struct daomesh_key_slot *give_keys(uint32_t count)
{
    struct daomesh_party_record *record = party(FOUNDER);
    record->keys_count = count;
    record->next_lane = count + 1;
    for (uint32_t i = 0; i < count; i++)
        record->keys[i] = (struct daomesh_key_slot){ .weight = 1, .lane = i + 1 };
    record->threshold = count;
    return record->keys;
}

static void key_without_a_lane(void)
{
    give_keys(2)[1].lane = 0;
}

static void key_in_a_lane_to_come(void)
{
    give_keys(2)[1].lane = 3;
}

static void keys_in_one_lane(void)
{
    give_keys(2)[1].lane = 1;
}

static void keys_too_light(void)
{
    give_keys(2)[1].weight = 0;
}

static void party_lost(void)
{
    ck_assert_int_eq(delete_party(state(), row_of(&world.people[HOLDER])), DAOMESH_OK);
}

static void party_of_another_id(void)
{
    party(HOLDER)->id = world.people[GONE];
}

static void dao_of_another_id(void)
{
    dao_record()->id = guild;
}

static void dao_lost(void)
{
    ck_assert_int_eq(delete_dao(state(), row_of(&guild)), DAOMESH_OK);
}

static void slot_without_a_state(void)
{
    member(CHANGED)->state = MEMBER_EMPTY;
}

static void slot_in_no_such_state(void)
{
    member(CHANGED)->state = MEMBER_FORMER + 1;
}

static void weight_from_the_future(void)
{
    member(CHANGED)->since += 1000000;
}

static void slot_of_nobody(void)
{
    member(CHANGED)->party = 0;
}

static void slot_of_no_party(void)
{
    member(CHANGED)->party = 999;
}

static void slot_of_a_stranger(void)
{
    member(CHANGED)->party = row_of(&world.people[SECOND]);
}

static void slot_of_another_member(void)
{
    member(CHANGED)->party = row_of(&world.people[FOUNDER]);
}

static void old_weight_lost(void)
{
    ck_assert_int_eq(delete_old_weight(state(), row, (uint64_t)slot_of(&world.people[CHANGED]) << 32),
                     DAOMESH_OK);
}

static void old_weight_of_no_time(void)
{
    old_weight()->until = old_weight()->since;
}

static void old_weight_that_still_counts(void)
{
    old_weight()->until = member(CHANGED)->since + 1;
}

static void shares_after_the_end(void)
{
    member(GONE)->shares = amount_from_u64(1);
}

static void reputation_after_the_end(void)
{
    member(GONE)->reputation = amount_from_u64(1);
}

static void jail_remembered(void)
{
    member(FOUNDER)->jailed_shares = amount_from_u64(1);
}

static void jailed_reputation_remembered(void)
{
    member(FOUNDER)->jailed_reputation = amount_from_u64(1);
}

static void gone_with_loot(void)
{
    member(GONE)->loot = amount_from_u64(1);
}

static void holder_without_loot(void)
{
    member(HOLDER)->loot = amount_from_u64(0);
}

static void more_shares_than_fit(void)
{
    member(FOUNDER)->shares = everything;
}

static void more_loot_than_fits(void)
{
    member(FOUNDER)->loot = everything;
}

static void more_reputation_than_fits(void)
{
    member(FOUNDER)->reputation = everything;
}

static void members_miscounted(void)
{
    dao_record()->members++;
}

static void jail_miscounted(void)
{
    dao_record()->jailed++;
}

static void leavers_miscounted(void)
{
    dao_record()->left++;
}

static void daos_within_miscounted(void)
{
    dao_record()->member_daos++;
}

static void shares_miscounted(void)
{
    dao_record()->shares = amount_from_u64(1);
}

static void loot_miscounted(void)
{
    dao_record()->loot = amount_from_u64(1);
}

static void reputation_miscounted(void)
{
    dao_record()->reputation = amount_from_u64(1);
}

static void votes_for_nothing(void)
{
    yes_list()->proposals[0] = 0;
}

static void votes_for_a_proposal_to_come(void)
{
    yes_list()->proposals[0] = 99;
}

static void empty_list_of_votes(void)
{
    yes_list()->proposals_count = 0;
}

static void votes_of_no_slot(void)
{
    struct daomesh_yes_list_record *list;
    ck_assert_int_eq(create_yes_list(state(), &list, row, 99), DAOMESH_OK);
    *list = *yes_list();
}

/* --- Forgeries: charter and proposals ---------------------------------------------------------------------------------- */

static void no_charter_pathway(void)
{
    dao_record()->charter_pathway = 0;
}

static void charter_pathway_to_come(void)
{
    dao_record()->charter_pathway = 3;
}

static void pathway_lost(void)
{
    ck_assert_int_eq(delete_pathway(state(), row, 1), DAOMESH_OK);
}

static void proposal_lost(void)
{
    ck_assert_int_eq(delete_proposal(state(), row, closed_proposal), DAOMESH_OK);
}

static void tally_lost(void)
{
    proposal(open_proposal)->tally_count--;
}

static void tally_too_large(void)
{
    proposal(open_proposal)->tally[1] = amount_from_u64(1000);
}

static void tally_that_does_not_fit(void)
{
    proposal(open_proposal)->tally[1] = proposal(open_proposal)->tally[2] = everything;
}

static void tally_too_small(void)
{
    proposal(open_proposal)->tally[1] = amount_from_u64(0);
}

static void voters_miscounted(void)
{
    proposal(open_proposal)->voters++;
}

static void vote_for_no_choice(void)
{
    ballot(FOUNDER)->choice = 9;
}

static void votes_that_do_not_fit(void)
{
    *ballot(CHANGED) = *ballot(FOUNDER);
    ballot(FOUNDER)->weight = everything;
}

static void closed_with_a_timer(void)
{
    proposal(closed_proposal)->timer = proposal(open_proposal)->timer;
}

static void timer_lost(void)
{
    proposal(open_proposal)->timer = 999;
}

static struct daomesh_timer_record *timer(void)
{
    struct daomesh_timer_record *record;
    ck_assert_int_eq(edit_timer(state(), &record, proposal(open_proposal)->timer), DAOMESH_OK);
    return record;
}

static void timer_of_another_sort(void)
{
    timer()->what = TIMER_FOUNDING;
}

static void timer_of_another_dao(void)
{
    timer()->dao = row_of(&guild);
}

static void timer_of_another_proposal(void)
{
    timer()->object = closed_proposal;
}

static void open_proposals_miscounted(void)
{
    dao_record()->open++;
}

static void open_list_too_short(void)
{
    open_list()->entries_count--;
}

static void open_list_lost(void)
{
    ck_assert_int_eq(delete_open_list(state(), row), DAOMESH_OK);
}

static void open_list_names_a_closed_one(void)
{
    open_list()->entries[0].number = closed_proposal;
}

static void open_list_names_none(void)
{
    open_list()->entries[0].number = 99;
}

static void open_list_of_another_time(void)
{
    open_list()->entries[0].snapshot++;
}

static void open_list_out_of_order(void)
{
    struct daomesh_open_list_record *list = open_list();
    const struct daomesh_open_proposal first = list->entries[0];
    list->entries[0] = list->entries[1];
    list->entries[1] = first;
}

/* --- Forgeries: money ------------------------------------------------------------------------------------------------------ */

static void applications_out_of_order(void)
{
    applications()->entries[1].number = applications()->entries[0].number;
}

static void application_to_come(void)
{
    applications()->entries[1].number = 9;
}

static void application_lost(void)
{
    ck_assert_int_eq(delete_application(state(), row, 2), DAOMESH_OK);
}

static void application_of_another(void)
{
    application(2)->party = row_of(&world.people[GONE]);
}

static void decided_by_nothing(void)
{
    application(1)->proposal = 99;
}

static void decided_by_another_proposal(void)
{
    application(1)->proposal = open_proposal;
}

static void decided_long_ago(void)
{
    application(1)->proposal = closed_proposal;
    proposal(closed_proposal)->application = 1;
}

static void application_without_its_timer(void)
{
    application(2)->timer = proposal(open_proposal)->timer;
}

static void tribute_in_no_escrow(void)
{
    application(2)->escrow = 0;
}

static void tribute_in_an_escrow_to_come(void)
{
    application(2)->escrow = 99;
}

static void tribute_of_another_size(void)
{
    application(2)->tribute[0].amount = amount_from_u64(31);
}

static void balance_of_no_token(void)
{
    *balance(0) = amount_from_u64(1);
}

static void balance_of_a_token_to_come(void)
{
    *balance(9) = amount_from_u64(1);
}

static void money_from_nowhere(void)
{
    *balance(1) = amount_from_u64(61);
}

static void money_that_does_not_fit(void)
{
    *balance(1) = everything;
}

static void token_lost(void)
{
    ck_assert_int_eq(delete_token(state(), 1), DAOMESH_OK);
}

static void token_of_another_id(void)
{
    token_record()->id.bytes[31] ^= 1;
}

static void token_of_nobody(void)
{
    token_record()->issuer = 0;
}

static void token_of_no_party(void)
{
    token_record()->issuer = 999;
}

static void token_over_its_cap(void)
{
    token_record()->cap = amount_from_u64(299);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { key_without_a_lane, "a key's lane was never given" },
    { key_in_a_lane_to_come, "a key's lane was never given" },
    { keys_in_one_lane, "two keys share a lane" },
    { keys_too_light, "the keys cannot reach the threshold" },
    { party_lost, "a party is missing" },
    { party_of_another_id, "the index of ids names another row" },
    { dao_of_another_id, "a DAO without its record" },
    { dao_lost, "a DAO without its record" },
    { slot_without_a_state, "a slot without a state" },
    { slot_in_no_such_state, "a slot without a state" },
    { weight_from_the_future, "a weight from the future" },
    { slot_of_nobody, "a member who is no party" },
    { slot_of_no_party, "a member who is no party" },
    { slot_of_a_stranger, "a member whom the index does not know" },
    { slot_of_another_member, "a member whom the index does not know" },
    { old_weight_lost, "an old weight out of order" },
    { old_weight_of_no_time, "an old weight out of order" },
    { old_weight_that_still_counts, "an old weight out of order" },
    { shares_after_the_end, "a vote without a membership" },
    { reputation_after_the_end, "a vote without a membership" },
    { jail_remembered, "a jail remembered without one" },
    { jailed_reputation_remembered, "a jail remembered without one" },
    { gone_with_loot, "loot and being gone do not fit" },
    { holder_without_loot, "loot and being gone do not fit" },
    { more_shares_than_fit, "a sum does not fit" },
    { more_loot_than_fits, "a sum does not fit" },
    { more_reputation_than_fits, "a sum does not fit" },
    { members_miscounted, "members are miscounted" },
    { jail_miscounted, "members in jail are miscounted" },
    { leavers_miscounted, "slots of members who left are miscounted" },
    { daos_within_miscounted, "members that are DAOs are miscounted" },
    { shares_miscounted, "shares do not add up to the total" },
    { loot_miscounted, "loot does not add up to the total" },
    { reputation_miscounted, "reputation does not add up to the total" },
    { votes_for_nothing, "a list of votes that fits nobody" },
    { votes_for_a_proposal_to_come, "a list of votes that fits nobody" },
    { empty_list_of_votes, "a list of votes that fits nobody" },
    { votes_of_no_slot, "a list of votes that fits nobody" },
    { no_charter_pathway, "no pathway can change the charter" },
    { charter_pathway_to_come, "no pathway can change the charter" },
    { pathway_lost, "a pathway is missing" },
    { proposal_lost, "a proposal is missing" },
    { tally_lost, "a proposal without all its tallies" },
    { tally_too_large, "more weight voted than there was" },
    { tally_that_does_not_fit, "a sum does not fit" },
    { tally_too_small, "votes do not add up to the tally" },
    { voters_miscounted, "voters are miscounted" },
    { vote_for_no_choice, "a vote for no choice" },
    { votes_that_do_not_fit, "a sum does not fit" },
    { closed_with_a_timer, "a closed proposal with a timer" },
    { timer_lost, "something without its timer" },
    { timer_of_another_sort, "something without its timer" },
    { timer_of_another_dao, "something without its timer" },
    { timer_of_another_proposal, "something without its timer" },
    { open_proposals_miscounted, "open proposals are miscounted" },
    { open_list_too_short, "the list of open proposals has another length" },
    { open_list_lost, "the list of open proposals has another length" },
    { open_list_names_a_closed_one, "the list of open proposals names one that is not open" },
    { open_list_names_none, "the list of open proposals names one that is not open" },
    { open_list_of_another_time, "the list of open proposals names one that is not open" },
    { open_list_out_of_order, "the list of open proposals is out of order" },
    { applications_out_of_order, "the list of applications is out of order" },
    { application_to_come, "the list of applications is out of order" },
    { application_lost, "the list of applications names one that is not there" },
    { application_of_another, "the list of applications names one that is not there" },
    { decided_by_nothing, "an application without the proposal that decides it" },
    { decided_by_another_proposal, "an application without the proposal that decides it" },
    { decided_long_ago, "an application without the proposal that decides it" },
    { application_without_its_timer, "something without its timer" },
    { tribute_in_no_escrow, "an escrow that was never made" },
    { tribute_in_an_escrow_to_come, "an escrow that was never made" },
    { tribute_of_another_size, "an escrow holds something else than it was made for" },
    { balance_of_no_token, "a balance of a token that does not exist" },
    { balance_of_a_token_to_come, "a balance of a token that does not exist" },
    { money_from_nowhere, "accounts and escrows do not add up to the token's supply" },
    { money_that_does_not_fit, "a sum does not fit" },
    { token_lost, "a token is missing" },
    { token_of_another_id, "the index of ids does not know a token" },
    { token_of_nobody, "a token whose issuer is no party" },
    { token_of_no_party, "a token whose issuer is no party" },
    { token_over_its_cap, "more of a token than its cap allows" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

/* Behind the seal, which would write it anew. */
START_TEST(the_audit_sees_that_the_log_has_another_tree)
{
    struct daomesh_log_tree_record *tree;
    world_begin(&world, 0);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, NULL), DAOMESH_OK);
    ck_assert_int_eq(edit_log_tree(world.ledger->state, &tree), DAOMESH_OK);
    if (_i == 0) tree->seal.bytes[31] ^= 1;
    if (_i == 1) tree->subtrees[tree->subtrees_count - 1].bytes[0] ^= 1;
    if (_i == 2) tree->subtrees_count--; /* one fewer than its number has bits */
    if (_i == 3) tree->before ^= 1;      /* no longer all that is before the seal */
    if (_i == 4) ck_assert_int_eq(delete_log_tree(world.ledger->state), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, "the log's tree does not follow from its entries");
}
END_TEST

Suite *mesh_audit_suite(void)
{
    Suite *suite = suite_create("mesh_audit");
    TCase *tests = tcase_create("mesh_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    tcase_add_loop_test(tests, the_audit_sees_that_the_log_has_another_tree, 0, 5);
    suite_add_tcase(suite, tests);
    return suite;
}
