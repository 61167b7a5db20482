/* The audit of delegations and electors finds what does not fit: one record is forged in a sound ledger, and the audit says what is wrong. */
#include "world.h"

Suite *delegation_audit_suite(void);

static struct world world;
static daomesh_id dao;
static uint64_t home;

static struct daomesh_delegate delegate(uint32_t person)
{
    return (struct daomesh_delegate){ .party = world.people[person] };
}

static void give(uint32_t from, struct daomesh_delegation_set act)
{
    act.dao = dao;
    ck_assert_int_eq(world_act(&world, from, DAOMESH_ACTION_DELEGATION_SET, &act), DAOMESH_OK);
}

static uint32_t slot_of(uint32_t person)
{
    uint32_t slot;
    uint64_t row;
    ck_assert_int_eq(daomesh__party_row(world.ledger->state, &row, &world.people[person]), DAOMESH_OK);
    ck_assert_int_eq(daomesh__member_slot(world.ledger->state, &slot, home, row), DAOMESH_OK);
    return slot;
}

/* Member 0 gives all to member 1, in the DAO and on its pathway; member 1 has voted; 2 and 3 have parts of 4's. */
static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    for (int i = 0; i < 5; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 2;
    pathway.rule.delegated = 1;
    dao = world_dao(&world, 5, &pathway);
    ck_assert_int_eq(daomesh__dao_row(world.ledger->state, &home, &dao), DAOMESH_OK);
    give(0, (struct daomesh_delegation_set){ .delegates_count = 1, .delegates = { delegate(1) } });
    give(0, (struct daomesh_delegation_set){
                .scope.pathway = 1, .delegates_count = 1, .delegates = { delegate(1) } });
    struct daomesh_delegation_set parts = { .delegates_count = 2, .delegates = { delegate(2), delegate(3) } };
    if (memcmp(parts.delegates[0].party.bytes, parts.delegates[1].party.bytes, 32) > 0)
        parts.delegates[0] = delegate(3), parts.delegates[1] = delegate(2);
    parts.delegates[0].parts = parts.delegates[1].parts = 1;
    give(4, parts);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, (daomesh_span){ NULL, 0 }), 1);
    world_pass(&world, 10);
    ck_assert_int_eq(world_vote(&world, 1, &dao, 1, 1), DAOMESH_OK);
    world_commit(&world); /* and audits */
    world_begin(&world, 0);
}

static void close_world(void)
{
    daomesh_ledger_close(world.ledger);
}

static struct daomesh_delegations_record *delegations(uint32_t person)
{
    struct daomesh_delegations_record *record;
    ck_assert_int_eq(edit_delegations(world.ledger->state, &record, home, slot_of(person)), DAOMESH_OK);
    return record;
}

static struct daomesh_electorate_record *electorate(void)
{
    struct daomesh_electorate_record *record;
    ck_assert_int_eq(edit_electorate(world.ledger->state, &record, home, 1 << 16), DAOMESH_OK);
    return record;
}

static struct daomesh_elector *elector(uint32_t person)
{
    return &electorate()->electors[slot_of(person)];
}

static struct daomesh_proposal_record *proposal(void)
{
    struct daomesh_proposal_record *record;
    ck_assert_int_eq(edit_proposal(world.ledger->state, &record, home, 1), DAOMESH_OK);
    return record;
}

/* --- Forgeries ------------------------------------------------------------------------------------------------- */

static void delegation_to_oneself(void)
{
    delegations(0)->entries[0].to[0].slot = slot_of(0);
}

static void delegation_to_no_slot(void)
{
    delegations(0)->entries[0].to[0].slot = 99;
}

static void several_wholes(void)
{
    delegations(4)->entries[0].to[1].parts = 0;
}

static void delegates_out_of_order(void)
{
    delegations(4)->entries[0].to[1].slot = delegations(4)->entries[0].to[0].slot;
}

static void no_such_pathway(void)
{
    delegations(0)->entries[1].scope.pathway = 9;
}

static void scope_of_two_sorts(void)
{
    delegations(0)->entries[1].scope.tag.len = 1;
    delegations(0)->entries[1].scope.tag.bytes[0] = 'a';
}

static void list_without_entries(void)
{
    delegations(4)->entries_count = 0;
}

static void list_of_no_slot(void)
{
    struct daomesh_delegations_record *record;
    ck_assert_int_eq(create_delegations(world.ledger->state, &record, home, 99), DAOMESH_OK);
    record->entries_count = 1;
}

static void elector_of_no_slot(void)
{
    electorate()->electors[4].slot = 99;
}

static void electors_out_of_order(void)
{
    electorate()->electors[1].slot = 0;
}

static void voice_of_no_elector(void)
{
    elector(0)->voices[0].elector = 5;
}

static void voice_of_oneself(void)
{
    elector(0)->voices[0].elector = slot_of(0);
}

static void several_whole_voices(void)
{
    elector(4)->voices[0].parts = 0;
}

static void voices_out_of_order(void)
{
    elector(4)->voices[1].elector = elector(4)->voices[0].elector;
}

static void electors_lost(void)
{
    electorate()->electors_count = 4;
}

static void page_of_nobody(void)
{
    electorate()->electors_count = 0;
}

static void page_in_the_wrong_place(void)
{
    struct daomesh_electorate_record *record;
    ck_assert_int_eq(create_electorate(world.ledger->state, &record, home, (1 << 16) + 1), DAOMESH_OK);
    record->electors_count = 1;
}

static void page_of_no_proposal(void)
{
    struct daomesh_electorate_record *record;
    ck_assert_int_eq(create_electorate(world.ledger->state, &record, home, 9 << 16), DAOMESH_OK);
    record->electors_count = 1;
}

static void weight_made_up(void)
{
    elector(3)->weight = amount_from_u64(11);
}

static void weight_beyond_all_numbers(void)
{
    for (int i = 0; i < 4; i++)
        elector(3)->weight.limb[i] = UINT64_MAX;
}

static void delegators_miscounted(void)
{
    proposal()->delegators = 3;
}

static void voice_taken_away(void)
{
    elector(0)->voices_count = 0;
    proposal()->delegators = 1;
}

static void tally_made_up(void)
{
    proposal()->tally[1] = amount_from_u64(10);
}

static const struct {
    void (*forge)(void);
    const char *said;
} forgeries[] = {
    { delegation_to_oneself, "a delegation that nobody could make" },
    { delegation_to_no_slot, "a delegation that nobody could make" },
    { several_wholes, "a delegation that nobody could make" },
    { delegates_out_of_order, "a delegation that nobody could make" },
    { no_such_pathway, "a delegation that nobody could make" },
    { scope_of_two_sorts, "a delegation that nobody could make" },
    { list_without_entries, "a delegation that nobody could make" },
    { list_of_no_slot, "a delegation that nobody could make" },
    { elector_of_no_slot, "an elector who does not fit the others" },
    { electors_out_of_order, "an elector who does not fit the others" },
    { voice_of_no_elector, "an elector who does not fit the others" },
    { voice_of_oneself, "an elector who does not fit the others" },
    { several_whole_voices, "an elector who does not fit the others" },
    { voices_out_of_order, "an elector who does not fit the others" },
    { electors_lost, "electors are miscounted" },
    { page_of_nobody, "a page of electors in the wrong place" },
    { page_in_the_wrong_place, "a page of electors in the wrong place" },
    { page_of_no_proposal, "records that nothing points to, or lost ones" },
    { weight_made_up, "electors do not weigh what all weighed" },
    { weight_beyond_all_numbers, "a sum does not fit" },
    { delegators_miscounted, "electors who delegate are miscounted" },
    { voice_taken_away, "votes do not add up to the tally" },
    { tally_made_up, "votes do not add up to the tally" },
};

START_TEST(the_audit_says_what_is_wrong)
{
    forgeries[_i].forge();
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_audit(world.ledger, &world.diag), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(world.diag.text, forgeries[_i].said);
}
END_TEST

Suite *delegation_audit_suite(void)
{
    Suite *suite = suite_create("delegation_audit");
    TCase *tests = tcase_create("delegation_audit");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_loop_test(tests, the_audit_says_what_is_wrong, 0, (int)COUNT_OF(forgeries));
    suite_add_tcase(suite, tests);
    return suite;
}
