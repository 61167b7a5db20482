/* Attacks: what a member, a role's holder or a stranger tries against others, and what must come of it. */
#include "world.h"

Suite *attack_suite(void);

static struct world world;
static const daomesh_span nothing = { NULL, 0 };

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 8; i++)
        world_person(&world);
}

static void close_world(void)
{
    world_close(&world);
}

/* --- Tools -------------------------------------------------------------------------------------------------------- */

/* A DAO of person 0 alone, who decides at once; what passes waits `grace_s`, and a second. */
static daomesh_id autocracy(uint64_t grace_s)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    pathway.rule.grace_s = grace_s;
    daomesh_id dao = world_dao(&world, 1, &pathway);
    struct daomesh_charter_amend most = { .dao = dao,
                                          .member_cap = DAOMESH_MEMBER_CAP_MAX,
                                          .open_cap = DAOMESH_OPEN_CAP_MAX };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &most), DAOMESH_OK);
    return dao;
}

static uint64_t open_proposal(const daomesh_id *dao, daomesh_span actions)
{
    uint64_t number = world_propose(&world, 0, dao, 1, actions);
    ck_assert_msg(number != 0, "%s %s", daomesh_status_name(world.result.status), world.diag.text);
    return number;
}

static void pass_all(const daomesh_id *dao, uint64_t first, uint64_t last)
{
    for (uint64_t number = first; number <= last; number++)
        ck_assert_int_eq(world_vote(&world, 0, dao, number, 1), DAOMESH_OK);
}

static void add_process(struct inner_list *list, const daomesh_id *dao, uint64_t number)
{
    struct daomesh_proposal_process process = { .dao = *dao, .proposal = number };
    inner_add(list, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
}

static void add_mint(struct inner_list *list, const daomesh_id *dao, uint32_t person)
{
    struct daomesh_reputation_mint mint = { .dao = *dao,
                                            .party = world.people[person],
                                            .amount = amount_from_u64(1) };
    inner_add(list, DAOMESH_ACTION_REPUTATION_MINT, &mint);
}

static void add_member(struct inner_list *list, const daomesh_id *dao, uint32_t person)
{
    struct daomesh_member_add add = { .dao = *dao, .party = world.people[person] };
    inner_add(list, DAOMESH_ACTION_MEMBER_ADD, &add);
}

static void add_failure(struct inner_list *list, const daomesh_id *dao)
{
    struct daomesh_reputation_burn burn = { .dao = *dao,
                                            .party = world.people[0],
                                            .amount = amount_from_u64(1000000) };
    inner_add(list, DAOMESH_ACTION_REPUTATION_BURN, &burn);
}

/* Opens `count` proposals with the same actions and lists their processing. */
static void grow(struct inner_list *list, const daomesh_id *dao, uint32_t count, daomesh_span actions)
{
    for (uint32_t i = 0; i < count; i++)
        add_process(list, dao, open_proposal(dao, actions));
}

static const struct daomesh_proposal_record *record_of(const daomesh_id *dao, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, dao), DAOMESH_OK);
    ck_assert_int_eq(find_proposal(world.ledger->state, &proposal, row, number), DAOMESH_OK);
    return proposal;
}

/* --- Fuel ---------------------------------------------------------------------------------------------------------- */

/* Proposals that fail inside another are undone, but what they did was done: it counts. */
START_TEST(failing_on_purpose_gives_no_fuel_back)
{
    enum { CHILDREN = 250, NEWCOMERS = 40 };
    daomesh_id slow = autocracy(1000), fast = autocracy(900);
    struct inner_list child = { .count = 0 }, sweep = { .count = 0 };
    while (world.people_count < NEWCOMERS + 1)
        world_person(&world);
    for (uint32_t person = 1; person <= NEWCOMERS; person++)
        add_member(&child, &slow, person);
    add_failure(&child, &slow);
    grow(&sweep, &slow, CHILDREN, inner_span(&child));
    uint64_t number = open_proposal(&fast, inner_span(&sweep));
    world_pass(&world, 1);
    pass_all(&fast, number, number);
    pass_all(&slow, 1, CHILDREN);
    world_pass(&world, 2000);
    ck_assert_uint_eq(record_of(&fast, number)->status, DAOMESH_E_FUEL);
}
END_TEST

/* Actions that write the same few records again and again. */
START_TEST(each_inner_action_costs_fuel)
{
    enum { CHILDREN = 40, MINTS = 250 };
    daomesh_id slow = autocracy(1000), fast = autocracy(900);
    struct inner_list child = { .count = 0 }, sweep = { .count = 0 };
    for (int i = 0; i < MINTS; i++)
        add_mint(&child, &slow, 0);
    grow(&sweep, &slow, CHILDREN, inner_span(&child));
    uint64_t number = open_proposal(&fast, inner_span(&sweep));
    world_pass(&world, 1);
    pass_all(&fast, number, number);
    pass_all(&slow, 1, CHILDREN);
    world_pass(&world, 2000);
    ck_assert_uint_eq(record_of(&fast, number)->status, DAOMESH_E_FUEL);
    ck_assert_uint_eq(world_proposal(&world, &slow, CHILDREN).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

/* Proposals that fail on purpose are undone with all they processed, which the next one then processes again. */
START_TEST(proposals_that_fail_inside_each_other_do_not_multiply_work)
{
    enum { LEAVES = 8, TWIGS = 100, BRANCHES = 100, MINTS = 200 };
    daomesh_id slow = autocracy(1000), fast = autocracy(900);
    struct inner_list leaf = { .count = 0 }, twig = { .count = 0 }, branch = { .count = 0 },
                      root = { .count = 0 };
    for (int i = 0; i < MINTS; i++)
        add_mint(&leaf, &slow, 0);
    grow(&twig, &slow, LEAVES, inner_span(&leaf));
    add_failure(&twig, &slow);
    grow(&branch, &slow, TWIGS, inner_span(&twig));
    add_failure(&branch, &slow);
    grow(&root, &slow, BRANCHES, inner_span(&branch));
    uint64_t number = open_proposal(&fast, inner_span(&root));
    world_pass(&world, 1);
    pass_all(&fast, number, number);
    pass_all(&slow, 1, LEAVES + TWIGS + BRANCHES);
    world_pass(&world, 2000);
    ck_assert_uint_eq(record_of(&fast, number)->status, DAOMESH_E_FUEL);
}
END_TEST

/* Opens more proposals than begin has timers for; they are due before everything that is opened later. */
static void starve_timers(void)
{
    for (int i = 0; i < DAOMESH_TIMERS_PER_BEGIN; i++) {
        static daomesh_id dao;
        if (i % DAOMESH_OPEN_CAP_MAX == 0) dao = autocracy(0);
        open_proposal(&dao, nothing);
    }
    world_pass(&world, 1);
}

/* How a proposal ends that processes others and mints some more, when timers run it, or a person who also decides it. */
static uint32_t end_of_heavy(uint32_t mints, int by_hand)
{
    enum { CHILDREN = 15, MINTS = 255 };
    struct daomesh_pathway plain = world_pathway();
    struct inner_list child = { .count = 0 }, heavy = { .count = 0 };
    if (by_hand) starve_timers();
    daomesh_id slow = autocracy(1000), dao = world_dao(&world, 1, &plain);
    for (int i = 0; i < MINTS; i++)
        add_mint(&child, &slow, 0);
    grow(&heavy, &slow, CHILDREN, inner_span(&child));
    for (uint32_t i = 0; i < mints; i++)
        add_mint(&heavy, &dao, 0);
    uint64_t number = open_proposal(&dao, inner_span(&heavy));
    world_pass(&world, 1);
    pass_all(&slow, 1, CHILDREN);
    pass_all(&dao, number, number);
    world_pass(&world, 2000);
    struct daomesh_proposal_process process = { .dao = dao, .proposal = number };
    int32_t status = world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
    ck_assert_int_eq(status, by_hand ? DAOMESH_OK : DAOMESH_E_PROPOSAL_CLOSED);
    return world_proposal(&world, &dao, number).state;
}

/* Nobody makes a proposal fail by processing it in a way that leaves it less fuel than its timer would have. */
START_TEST(who_processes_a_proposal_does_not_change_its_fuel)
{
    uint32_t enough = 0, too_much = 240;
    ck_assert_uint_eq(end_of_heavy(enough, 0), DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(end_of_heavy(too_much, 0), DAOMESH_STATE_FAILED);
    while (too_much - enough > 1) {
        uint32_t middle = (enough + too_much) / 2;
        if (end_of_heavy(middle, 0) == DAOMESH_STATE_EXECUTED)
            enough = middle;
        else
            too_much = middle;
    }
    /* 1 less: where a bundle of events ends is chance */
    ck_assert_uint_eq(end_of_heavy(enough - 1, 1), DAOMESH_STATE_EXECUTED);
}
END_TEST

/* What each timer may use, a thousand of them may not. */
START_TEST(heavy_timers_wait_for_the_next_batch)
{
    enum { HEAVY = DAOMESH_FUEL_PER_BEGIN / DAOMESH_FUEL_RECORDS, MORE = 3, CHILDREN = 40, MINTS = 250 };
    daomesh_id slow = autocracy(1000), fast = autocracy(900);
    struct inner_list child = { .count = 0 }, sweep = { .count = 0 };
    for (int i = 0; i < MINTS; i++)
        add_mint(&child, &slow, 0);
    grow(&sweep, &slow, CHILDREN, inner_span(&child));
    daomesh_span actions = inner_span(&sweep);
    for (int i = 0; i < HEAVY + MORE; i++)
        open_proposal(&fast, actions);
    world_pass(&world, 1);
    pass_all(&fast, 1, HEAVY + MORE);
    pass_all(&slow, 1, CHILDREN);
    world_pass(&world, 2000);
    ck_assert_uint_eq(record_of(&fast, HEAVY)->status, DAOMESH_E_FUEL);
    ck_assert_uint_eq(record_of(&fast, HEAVY + MORE)->finished, 0);
    world_pass(&world, 1);
    ck_assert_uint_eq(record_of(&fast, HEAVY + MORE)->status, DAOMESH_E_FUEL);
    ck_assert_uint_eq(world_proposal(&world, &slow, CHILDREN).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

/* --- Members -------------------------------------------------------------------------------------------------------- */

static int32_t add_party(const daomesh_id *dao, const daomesh_id *party)
{
    struct daomesh_member_add act = { .dao = *dao, .party = *party };
    return world_act_as(&world, dao, DAOMESH_ACTION_MEMBER_ADD, &act);
}

static int32_t remove_party(const daomesh_id *dao, const daomesh_id *party)
{
    struct daomesh_member_remove act = { .dao = *dao, .party = *party };
    return world_act_as(&world, dao, DAOMESH_ACTION_MEMBER_REMOVE, &act);
}

/* As a minter in league with a proposer would: a change after each opening leaves an old weight. */
static void pile_up_old_weights(const daomesh_id *dao, uint32_t person, uint32_t count)
{
    struct daomesh_reputation_mint mint = { .dao = *dao,
                                            .party = world.people[person],
                                            .amount = amount_from_u64(1) };
    for (uint32_t i = 0; i < count; i++) {
        struct daomesh_proposal_cancel cancel = { .dao = *dao, .proposal = open_proposal(dao, nothing) };
        ck_assert_int_eq(world_act_as(&world, dao, DAOMESH_ACTION_REPUTATION_MINT, &mint), DAOMESH_OK);
        ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel), DAOMESH_OK);
    }
}

/* More old weights than an action has fuel to delete. */
START_TEST(no_past_makes_a_member_unremovable)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 3;
    daomesh_id dao = world_dao(&world, 3, &pathway);
    uint64_t first = open_proposal(&dao, nothing);
    pile_up_old_weights(&dao, 1, DAOMESH_FUEL_RECORDS + 10);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 1, &dao, first, 1), DAOMESH_OK);
    ck_assert_uint_eq(world_proposal(&world, &dao, first).tally[1].limb[0], 100);
    world_pass(&world, 2000);
    ck_assert_int_eq(remove_party(&dao, &world.people[1]), DAOMESH_OK);
    ck_assert_int_eq(add_party(&dao, &world.people[4]), DAOMESH_OK);
    ck_assert_int_eq(add_party(&dao, &world.people[1]), DAOMESH_OK);
}
END_TEST

/* Beyond them a slot's ballots would lie in the pages of the next proposal. */
START_TEST(slots_end_where_ballot_pages_do)
{
    daomesh_id dao = autocracy(0);
    struct daomesh_dao_record *record;
    uint64_t row;
    world_pass(&world, 1);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(edit_dao(world.ledger->state, &record, row), DAOMESH_OK);
    record->slots = 65536 * SLOTS_PER_PAGE;
    ck_assert_int_eq(add_party(&dao, &world.people[1]), DAOMESH_E_LIMIT);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

/* Moves a member, in the records alone, into a slot behind more than 65536 others. */
static void move_far_away(const daomesh_id *dao, uint32_t person)
{
    struct state *state = world.ledger->state;
    struct daomesh_member_page_record *page;
    struct daomesh_membership_record *membership;
    const struct daomesh_member_slot *slot;
    uint64_t row, party;
    ck_assert_int_eq(daomesh__dao_row(state, &row, dao), DAOMESH_OK);
    ck_assert_int_eq(daomesh__party_row(state, &party, &world.people[person]), DAOMESH_OK);
    ck_assert_int_eq(daomesh__member_find(state, &slot, row, person), DAOMESH_OK);
    const struct daomesh_member_slot copy = *slot;
    ck_assert_uint_eq(copy.party, party);
    ck_assert_int_eq(create_member_page(state, &page, row, 65536 / SLOTS_PER_PAGE), DAOMESH_OK);
    page->slots_count = 1;
    page->slots[0] = copy;
    ck_assert_int_eq(edit_membership(state, &membership, party << 32 | row), DAOMESH_OK);
    membership->slot = 65536;
}

/* A member cap of 65536 lets slots go beyond, when others left while a vote was open. */
START_TEST(a_far_slot_is_not_another_voters)
{
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.reveal_s = 100;
    const daomesh_id dao = world_dao(&world, 2, &pathway);
    const struct daomesh_proposal_seal act = { .dao = dao,
                                               .proposal = world_propose(&world, 0, &dao, 1, nothing),
                                               .seal = { { 1 } } };
    ck_assert_uint_eq(act.proposal, 1);
    world_pass(&world, 10);
    move_far_away(&dao, 1);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_SEAL, &act), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_SEAL, &act), DAOMESH_OK);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_SEAL, &act), DAOMESH_E_ALREADY_VOTED);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
}
END_TEST

/* Slots of those who left are found again, also in a DAO with more of them than a newcomer's search looks at. */
START_TEST(coming_and_going_uses_up_few_slots)
{
    enum { PARTIES = 1150, MEMBERS = 150, ROUNDS = 1000 };
    static daomesh_id parties[PARTIES];
    daomesh_id dao = autocracy(0);
    for (int i = 0; i < PARTIES; i++) {
        parties[i] = autocracy(0);
        if (i < MEMBERS) ck_assert_int_eq(add_party(&dao, &parties[i]), DAOMESH_OK);
    }
    for (int i = 0; i < ROUNDS; i++) {
        ck_assert_int_eq(remove_party(&dao, &parties[i % PARTIES]), DAOMESH_OK);
        ck_assert_int_eq(add_party(&dao, &parties[(i + MEMBERS) % PARTIES]), DAOMESH_OK);
    }
    const struct daomesh_dao_record *record;
    uint64_t row;
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &row, &dao), DAOMESH_OK);
    ck_assert_int_eq(find_dao(world.ledger->state, &record, row), DAOMESH_OK);
    ck_assert_uint_le(record->slots, 2 * MEMBERS);
}
END_TEST

/* Strangers may found DAOs with anyone in them, as many as they like. */
START_TEST(being_taken_in_everywhere_keeps_nobody_out)
{
    enum { SPAM = 5000 };
    struct daomesh_pathway pathway = world_pathway();
    for (int i = 0; i < SPAM; i++)
        (void)world_dao(&world, 1, &pathway);
    daomesh_id home = world_dao(&world, 0, &pathway);
    ck_assert_int_eq(add_party(&home, &world.people[0]), DAOMESH_OK);
    ck_assert_int_eq(remove_party(&home, &world.people[0]), DAOMESH_OK);
}
END_TEST

/* --- Proposals against each other --------------------------------------------------------------------------------------- */

/* Passes at once what person 0's DAO is to do, and runs it. */
static uint32_t carry_out(const daomesh_id *dao, uint32_t pathway, struct inner_list *list)
{
    uint64_t number = world_propose(&world, 0, dao, pathway, inner_span(list));
    ck_assert_msg(number != 0, "%s %s", daomesh_status_name(world.result.status), world.diag.text);
    world_pass(&world, 1);
    pass_all(dao, number, number);
    world_pass(&world, 1);
    return record_of(dao, number)->status;
}

START_TEST(no_proposal_cancels_or_processes_itself)
{
    daomesh_id dao = autocracy(0);
    struct inner_list process = { .count = 0 }, cancel = { .count = 0 };
    add_process(&process, &dao, 1);
    ck_assert_uint_eq(carry_out(&dao, 1, &process), DAOMESH_E_PROPOSAL_CLOSED);
    struct daomesh_proposal_cancel itself = { .dao = dao, .proposal = 2 };
    inner_add(&cancel, DAOMESH_ACTION_PROPOSAL_CANCEL, &itself);
    ck_assert_uint_eq(carry_out(&dao, 1, &cancel), DAOMESH_E_PROPOSAL_CLOSED);
}
END_TEST

/* The first runs the second, which finds the first closed. Neither runs twice. */
START_TEST(proposals_that_process_each_other_end)
{
    daomesh_id dao = autocracy(100);
    struct inner_list first = { .count = 0 }, second = { .count = 0 };
    add_mint(&first, &dao, 0);
    add_process(&first, &dao, 2);
    add_process(&second, &dao, 1);
    open_proposal(&dao, inner_span(&first));
    open_proposal(&dao, inner_span(&second));
    world_pass(&world, 1);
    pass_all(&dao, 1, 2);
    world_pass(&world, 200);
    ck_assert_uint_eq(world_proposal(&world, &dao, 1).state, DAOMESH_STATE_EXECUTED);
    ck_assert_uint_eq(world_proposal(&world, &dao, 2).state, DAOMESH_STATE_FAILED);
    ck_assert_uint_eq(world_member(&world, &dao, 0).reputation.limb[0], 101);
}
END_TEST

/* Two DAOs that were members of each other would wait for each other's votes. */
START_TEST(daos_do_not_vote_in_each_other)
{
    daomesh_id one = autocracy(0), other = autocracy(0);
    ck_assert_int_eq(add_party(&one, &other), DAOMESH_OK);
    ck_assert_int_eq(add_party(&other, &one), DAOMESH_E_MEMBER_CYCLE);
}
END_TEST

/* Taking back what was never given writes nothing but the log. */
START_TEST(taking_no_vote_back_writes_no_record)
{
    struct daomesh_pathway pathway = world_pathway();
    daomesh_id dao = world_dao(&world, 2, &pathway);
    struct daomesh_proposal_unvote unvote = { .dao = dao, .proposal = open_proposal(&dao, nothing) };
    world_pass(&world, 1);
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_PROPOSAL_UNVOTE, &unvote), DAOMESH_OK);
    ck_assert_uint_eq(daomesh__state_dirty(world.ledger->state), 1);
}
END_TEST

/* --- Authority -------------------------------------------------------------------------------------------------------- */

START_TEST(a_role_ends_at_its_dao)
{
    daomesh_id dao = autocracy(0), other = autocracy(0);
    struct daomesh_role_grant grant = { .dao = dao, .role = { .party = world.people[1] } };
    grant.role.kinds[grant.role.kinds_count++] = DAOMESH_ACTION_REPUTATION_MINT;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_ROLE_GRANT, &grant), DAOMESH_OK);
    struct daomesh_reputation_mint mint = { .dao = dao,
                                            .party = world.people[0],
                                            .amount = amount_from_u64(1) };
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_REPUTATION_MINT, &mint), DAOMESH_OK);
    mint.dao = other;
    ck_assert_int_eq(world_act(&world, 1, DAOMESH_ACTION_REPUTATION_MINT, &mint), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

/* Authority reads the DAO from the front of the struct, whatever the action. */
START_TEST(what_a_dao_may_do_names_the_dao_first)
{
    const struct schema_struct *action;
    for (size_t i = 0; (action = daomesh__schema_action_at(i)); i++) {
        if (action->may != MAY_DAO && action->may != MAY_CHARTER) continue;
        ck_assert_str_eq(schema_field_name(&action->fields[0]), "dao");
        ck_assert_uint_eq(action->fields[0].type, FIELD_ID);
        ck_assert_uint_eq(action->fields[0].offset, 0);
        ck_assert_uint_eq(action->fields[0].optional, 0);
    }
}
END_TEST

/* What may change the charter is asked when it happens, not when it was proposed. */
START_TEST(a_pathway_that_is_no_longer_the_charters_changes_no_charter)
{
    daomesh_id dao = autocracy(0);
    struct inner_list list = { .count = 0 };
    struct daomesh_charter_amend amend = { .dao = dao, .member_cap = 9 },
                                 move = { .dao = dao, .charter_pathway = 1 };
    inner_add(&list, DAOMESH_ACTION_CHARTER_AMEND, &amend);
    uint64_t number = world_propose(&world, 0, &dao, 2, inner_span(&list));
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_CHARTER_AMEND, &move), DAOMESH_OK);
    world_pass(&world, 1);
    pass_all(&dao, number, number);
    world_pass(&world, 1);
    ck_assert_uint_eq(record_of(&dao, number)->status, DAOMESH_E_NOT_ALLOWED);
}
END_TEST

/* Inner actions act as their DAO alone, on whatever pathway of it, and in host mode too. */
START_TEST(no_pathway_reaches_another_daos_charter)
{
    daomesh_id dao = autocracy(0), other = autocracy(0);
    struct inner_list list = { .count = 0 };
    struct daomesh_charter_amend amend = { .dao = other, .member_cap = 9 };
    inner_add(&list, DAOMESH_ACTION_CHARTER_AMEND, &amend);
    ck_assert_uint_eq(carry_out(&dao, 2, &list), DAOMESH_E_NOT_ALLOWED);
}
END_TEST

/* --- Founding --------------------------------------------------------------------------------------------------------- */

/* What a list field holds: elements one after the other. */
struct elements {
    uint8_t bytes[4096];
    size_t len;
    uint32_t count;
};

static void add_element(struct elements *elements, const char *field, const void *value)
{
    const struct schema_struct *found = daomesh__schema_action(DAOMESH_ACTION_DAO_FOUND);
    size_t len = 0;
    for (uint16_t i = 0; i < found->field_count; i++) {
        if (strcmp(schema_field_name(&found->fields[i]), field) != 0) continue;
        ck_assert_int_eq(daomesh__encode(elements->bytes + elements->len,
                                         sizeof elements->bytes - elements->len, &len,
                                         schema_field_struct(&found->fields[i]), value),
                         DAOMESH_OK);
    }
    elements->len += len;
    elements->count++;
}

static int32_t found_by(uint32_t founder, const struct elements *members, const struct elements *pathways,
                        uint32_t charter_pathway, const struct elements *roles)
{
    struct daomesh_dao_found found;
    memset(&found, 0, sizeof found);
    found.name.len = 1;
    found.name.bytes[0] = 'x';
    found.members = (daomesh_list){ members->bytes, members->len, members->count, 0 };
    found.pathways = (daomesh_list){ pathways->bytes, pathways->len, pathways->count, 0 };
    if (roles) found.roles = (daomesh_list){ roles->bytes, roles->len, roles->count, 0 };
    found.charter_pathway = charter_pathway;
    found.member_cap = 2;
    return world_act(&world, founder, DAOMESH_ACTION_DAO_FOUND, &found);
}

/* The ids of three people, ascending. */
static void three_members(struct daomesh_founding_member members[3])
{
    memset(members, 0, 3 * sizeof members[0]);
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t place = 0;
        for (uint32_t j = 0; j < 3; j++)
            place += memcmp(world.people[j].bytes, world.people[i].bytes, DAOMESH_ID_BYTES) < 0;
        members[place].party = world.people[i];
    }
}

START_TEST(a_founding_that_fails_leaves_nothing)
{
    const struct elements none = { .len = 0 };
    struct elements one = none, twice = none, backwards = none, three = none, unknown = none, too_much = none,
                    pathway = none, bad_pathway = none, bad_role = none;
    struct daomesh_founding_member members[3], nobody = { .party = { { 1 } } };
    three_members(members);
    add_element(&one, "members", &members[0]);
    add_element(&twice, "members", &members[0]);
    add_element(&twice, "members", &members[0]);
    add_element(&backwards, "members", &members[1]);
    add_element(&backwards, "members", &members[0]);
    for (int i = 0; i < 3; i++)
        add_element(&three, "members", &members[i]);
    add_element(&unknown, "members", &nobody);
    memset(members[0].shares.limb, 0xff, sizeof members[0].shares.limb);
    members[1].shares = amount_from_u64(1);
    add_element(&too_much, "members", &members[0]);
    add_element(&too_much, "members", &members[1]);
    struct daomesh_pathway plain = world_pathway(), bad = world_pathway();
    bad.rule.voting_s = 0;
    add_element(&pathway, "pathways", &plain);
    add_element(&bad_pathway, "pathways", &bad);
    struct daomesh_role_terms role = { .party = { { 1 } },
                                       .kinds_count = 1,
                                       .kinds = { DAOMESH_ACTION_MEMBER_ADD } };
    add_element(&bad_role, "roles", &role);

    const struct {
        const struct elements *members, *pathways, *roles;
        uint32_t charter;
        int32_t status;
    } tries[] = {
        { &twice, &pathway, NULL, 1, DAOMESH_E_NOT_SORTED },
        { &backwards, &pathway, NULL, 1, DAOMESH_E_NOT_SORTED },
        { &three, &pathway, NULL, 1, DAOMESH_E_MEMBER_CAP },
        { &unknown, &pathway, NULL, 1, DAOMESH_E_UNKNOWN_PARTY },
        { &too_much, &pathway, NULL, 1, DAOMESH_E_OVERFLOW },
        { &one, &none, NULL, 1, DAOMESH_E_RANGE },
        { &one, &bad_pathway, NULL, 1, DAOMESH_E_RANGE },
        { &one, &pathway, NULL, 2, DAOMESH_E_UNKNOWN_PATHWAY },
        { &one, &pathway, NULL, 0, DAOMESH_E_UNKNOWN_PATHWAY },
        { &one, &pathway, &bad_role, 1, DAOMESH_E_UNKNOWN_PARTY },
    };
    world_pass(&world, 1);
    for (size_t i = 0; i < COUNT_OF(tries); i++) {
        ck_assert_int_eq(found_by(0, tries[i].members, tries[i].pathways, tries[i].charter, tries[i].roles),
                         tries[i].status);
        ck_assert_uint_eq(daomesh__state_dirty(world.ledger->state), 0);
        ck_assert_mem_eq(&world.ledger->counters, &world.ledger->committed, sizeof world.ledger->counters);
    }
}
END_TEST

/* Numbered as they are listed, so that a later one can stand below an earlier one. */
START_TEST(a_founding_gives_its_first_roles)
{
    struct elements none = { .len = 0 }, pathway = none, roles = none;
    struct daomesh_pathway plain = world_pathway();
    struct daomesh_role_terms role = { .party = world.people[1],
                                       .kinds_count = 1,
                                       .kinds = { DAOMESH_ACTION_MEMBER_ADD } };
    const struct daomesh_role_record *first, *second;
    add_element(&pathway, "pathways", &plain);
    add_element(&roles, "roles", &role);
    role.admin = 1;
    role.party = world.people[2];
    add_element(&roles, "roles", &role);
    ck_assert_int_eq(found_by(0, &none, &pathway, 1, &roles), DAOMESH_OK);
    const uint64_t row = world.ledger->counters.parties;
    ck_assert_int_eq(find_role(world.ledger->state, &first, row, 1), DAOMESH_OK);
    ck_assert_int_eq(find_role(world.ledger->state, &second, row, 2), DAOMESH_OK);
    ck_assert(first && second);
    ck_assert_uint_eq(first->admin, 0);
    ck_assert_uint_eq(second->admin, 1);
    ck_assert_uint_eq(second->admin_serial, first->serial);
}
END_TEST

/* An id holds who founds: nobody takes another's DAO by being faster. */
START_TEST(the_same_founding_by_another_is_another_dao)
{
    struct elements none = { .len = 0 }, pathway = none;
    struct daomesh_pathway plain = world_pathway();
    add_element(&pathway, "pathways", &plain);
    ck_assert_int_eq(found_by(1, &none, &pathway, 1, NULL), DAOMESH_OK);
    ck_assert_int_eq(found_by(0, &none, &pathway, 1, NULL), DAOMESH_OK);
    ck_assert_int_eq(found_by(0, &none, &pathway, 1, NULL), DAOMESH_E_EXISTS);
}
END_TEST

/* --- Numbers ---------------------------------------------------------------------------------------------------------- */

/* All weight there can be, split between two: no tally, quorum or bar runs over. */
START_TEST(votes_of_all_weight_there_can_be_add_up)
{
    static const uint8_t thresholds[] = { DAOMESH_THRESHOLD_MAJORITY, DAOMESH_THRESHOLD_CAST,
                                          DAOMESH_THRESHOLD_ABSOLUTE, DAOMESH_THRESHOLD_PLURALITY };
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.threshold = thresholds[_i % 4];
    pathway.rule.bar_ppm = _i % 4 == 1 || _i % 4 == 2 ? 490000 : 0;
    pathway.rule.rounding = (uint8_t)(1 + _i / 4);
    pathway.rule.quorum_ppm = 1000000;
    pathway.rule.quorum_counts = DAOMESH_COUNTS_ALL;
    pathway.rule.early = DAOMESH_EARLY_CERTAIN;
    daomesh_id dao = world_dao(&world, 2, &pathway);
    daomesh_amount half = { { UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX >> 1 } }, rest = half;
    rest.limb[3]++; /* half + rest + ... = 2^256 - 1 */
    rest.limb[0] = rest.limb[1] = rest.limb[2] = 0;
    struct daomesh_member_reweight most = { .dao = dao, .party = world.people[0], .shares = half };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &most), DAOMESH_OK);
    most.party = world.people[1];
    most.shares = rest;
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_REWEIGHT, &most), DAOMESH_OK);
    uint64_t number = open_proposal(&dao, nothing);
    world_pass(&world, 1);
    ck_assert_int_eq(world_vote(&world, 0, &dao, number, 2), DAOMESH_OK);
    ck_assert_int_eq(world_vote(&world, 1, &dao, number, 1), DAOMESH_OK);
    world_pass(&world, 2000);
    ck_assert_uint_eq(world_proposal(&world, &dao, number).state, DAOMESH_STATE_EXECUTED);
}
END_TEST

Suite *attack_suite(void)
{
    Suite *suite = suite_create("attack");
    TCase *tests = tcase_create("attack");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, failing_on_purpose_gives_no_fuel_back);
    tcase_add_test(tests, each_inner_action_costs_fuel);
    tcase_add_test(tests, proposals_that_fail_inside_each_other_do_not_multiply_work);
    tcase_add_test(tests, who_processes_a_proposal_does_not_change_its_fuel);
    tcase_add_test(tests, heavy_timers_wait_for_the_next_batch);
    tcase_add_test(tests, no_past_makes_a_member_unremovable);
    tcase_add_test(tests, slots_end_where_ballot_pages_do);
    tcase_add_test(tests, a_far_slot_is_not_another_voters);
    tcase_add_test(tests, coming_and_going_uses_up_few_slots);
    tcase_add_test(tests, being_taken_in_everywhere_keeps_nobody_out);
    tcase_add_test(tests, no_proposal_cancels_or_processes_itself);
    tcase_add_test(tests, proposals_that_process_each_other_end);
    tcase_add_test(tests, daos_do_not_vote_in_each_other);
    tcase_add_test(tests, taking_no_vote_back_writes_no_record);
    tcase_add_test(tests, a_role_ends_at_its_dao);
    tcase_add_test(tests, what_a_dao_may_do_names_the_dao_first);
    tcase_add_test(tests, a_pathway_that_is_no_longer_the_charters_changes_no_charter);
    tcase_add_test(tests, no_pathway_reaches_another_daos_charter);
    tcase_add_test(tests, a_founding_that_fails_leaves_nothing);
    tcase_add_test(tests, a_founding_gives_its_first_roles);
    tcase_add_test(tests, the_same_founding_by_another_is_another_dao);
    tcase_add_loop_test(tests, votes_of_all_weight_there_can_be_add_up, 0, 12);
    suite_add_tcase(suite, tests);
    return suite;
}
