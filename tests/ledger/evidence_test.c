/* Evidence as a ledger writes it: opened from bytes alone, it must answer every question as the ledger's own reader does. */
#include <stdlib.h>

#include <daomesh/publish.h>

#include "../support/failing_allocator.h"
#include "money.h"

#define ORIGIN "example.org/log"
enum { PEOPLE = 22, MEMBERS = 18, STRANGERS = PEOPLE - MEMBERS };

static struct world world;
static daomesh_id dao, token;
static uint8_t bytes[1 << 18];
static size_t bytes_len;
static char note[2048];
static size_t note_len;
static daomesh_evidence evidence;

static const daomesh_id nobody = { { 0xee } };

/* --- A ledger -------------------------------------------------------------------------------------------------------- */

static void open_world(uint32_t commitment, const daomesh_allocator *allocator)
{
    daomesh_ledger_options options;
    memset(&world, 0, sizeof world);
    world.diag.size = sizeof world.diag;
    world.mode = DAOMESH_MODE_HOST;
    world.time = 1700000000;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.mode = DAOMESH_MODE_HOST;
    options.commitment = commitment;
    options.allocator = allocator;
    memset(options.ledger.bytes, 0x11, sizeof options.ledger.bytes);
    ck_assert_int_eq(daomesh_ledger_open(&world.ledger, &options, &world.diag), DAOMESH_OK);
}

/* A DAO of 18 with a proposal that some voted on, money, a member in jail and one who left. */
static void furnish(uint32_t commitment, const daomesh_allocator *allocator)
{
    open_world(commitment, allocator);
    for (int i = 0; i < PEOPLE; i++)
        world_person(&world);
    const struct daomesh_pathway pathway = world_pathway();
    dao = world_dao(&world, MEMBERS, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[3], 700);
    money_mint(&world, &token, &dao, 500);
    const struct daomesh_treasury_reserve reserve = { .dao = dao,
                                                      .token = token,
                                                      .amount = amount_from_u64(120) };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_TREASURY_RESERVE, &reserve), DAOMESH_OK);
    world_pass(&world, 10);
    ck_assert_uint_eq(world_propose(&world, 0, &dao, 1, (daomesh_span){ 0 }), 1);
    world_pass(&world, 10);
    for (uint32_t i = 0; i < MEMBERS; i += 2)
        ck_assert_int_eq(world_vote(&world, i, &dao, 1, (uint8_t)(i % 4 == 0)), DAOMESH_OK);
    const struct daomesh_member_resign resign = { .dao = dao };
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_MEMBER_RESIGN, &resign), DAOMESH_OK);
    world_commit(&world);
}

static void set_up(void)
{
    furnish(DAOMESH_COMMITMENT_SMT, NULL);
}

static void tear_down(void)
{
    world_close(&world);
}

/* --- A checkpoint ------------------------------------------------------------------------------------------------------- */

static const uint8_t seed[32] = { 7 };

static daomesh_note_key log_key(void)
{
    daomesh_note_key key;
    daomesh_id public_key;
    ck_assert_int_eq(daomesh_key_public(&public_key, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, ORIGIN, strlen(ORIGIN), DAOMESH_NOTE_ED25519, &public_key),
                     DAOMESH_OK);
    return key;
}

static void sign_checkpoint(daomesh_reader *reader)
{
    char text[512], line[512];
    size_t text_len, line_len;
    daomesh_log_head head = { .size = sizeof head };
    const daomesh_note_key key = log_key();
    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_OK);
    const daomesh_checkpoint checkpoint = { .origin = { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                            .size = head.entries,
                                            .root = head.root };
    ck_assert_int_eq(daomesh_checkpoint_write(text, sizeof text, &text_len, &checkpoint), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_note_sign(line, sizeof line, &line_len, (const uint8_t *)text, text_len, &key, seed, 0),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_write(note, sizeof note, &note_len, (const uint8_t *)text, text_len,
                                        (const uint8_t *)line, line_len),
                     DAOMESH_OK);
}

static daomesh_reader *open_reader(void)
{
    daomesh_reader *reader;
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    return reader;
}

/* --- Evidence ------------------------------------------------------------------------------------------------------------ */

static int32_t write(daomesh_reader *reader, const daomesh_question *questions, size_t count)
{
    return daomesh_reader_evidence(bytes, sizeof bytes, &bytes_len, reader, (const uint8_t *)note, note_len,
                                   questions, count);
}

static void open_evidence(void)
{
    const daomesh_checkpoint_policy policy = { .size = sizeof policy,
                                               .origin = { (const uint8_t *)ORIGIN, strlen(ORIGIN) },
                                               .log = log_key() };
    daomesh_id ledger;
    memset(ledger.bytes, 0x11, sizeof ledger.bytes);
    evidence.size = sizeof evidence;
    ck_assert_int_eq(daomesh_evidence_open(&evidence, bytes, bytes_len, &policy, &ledger), DAOMESH_OK);
}

static void prove(daomesh_reader *reader, const daomesh_question *question)
{
    ck_assert_int_eq(write(reader, question, 1), DAOMESH_OK);
    open_evidence();
}

static daomesh_question about(uint32_t what, const daomesh_id *party)
{
    return (daomesh_question){ .size = sizeof(daomesh_question),
                               .what = what,
                               .dao = dao,
                               .party = *party,
                               .token = token,
                               .number = 1 };
}

static daomesh_id person(uint32_t number)
{
    return number < PEOPLE ? world.people[number] : nobody;
}

START_TEST(every_member_and_stranger_is_proven_as_the_ledger_knows_them)
{
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    for (uint32_t i = 0; i <= PEOPLE; i++) {
        daomesh_member_info wanted = { .size = sizeof wanted }, got = { .size = sizeof got };
        const daomesh_id party = person(i);
        const daomesh_question question = about(DAOMESH_QUESTION_MEMBER, &party);
        const int32_t status = daomesh_reader_member(&wanted, reader, &dao, &party);
        prove(reader, &question);
        ck_assert_int_eq(daomesh_evidence_member(&got, &evidence, &dao, &party), status);
        ck_assert_mem_eq(&got, &wanted, sizeof wanted);
    }
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(every_vote_is_proven_as_it_was_cast)
{
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    for (uint32_t i = 0; i <= PEOPLE; i++) {
        daomesh_vote_info vote = { .size = sizeof vote };
        const daomesh_id party = person(i);
        const daomesh_question question = about(DAOMESH_QUESTION_VOTE, &party);
        prove(reader, &question);
        const int32_t status = daomesh_evidence_vote(&vote, &evidence, &dao, 1, &party);
        if (i >= MEMBERS) {
            ck_assert_int_eq(status, i < PEOPLE ? DAOMESH_E_NOT_A_MEMBER : DAOMESH_E_UNKNOWN_PARTY);
            continue;
        }
        ck_assert_int_eq(status,
                         i % 2 == 0 ? DAOMESH_OK : DAOMESH_E_NOT_VOTED); /* also of who left: person 2 */
        if (i % 2 == 0) ck_assert_uint_eq(vote.choice, i % 4 == 0);
    }
    daomesh_reader_close(reader);
}
END_TEST

static void balances_agree(daomesh_reader *reader, const daomesh_id *party)
{
    for (uint32_t which = DAOMESH_BALANCE_FREE; which <= DAOMESH_BALANCE_RESERVE; which++) {
        daomesh_amount wanted, got;
        daomesh_question question = about(DAOMESH_QUESTION_BALANCE, party);
        question.which = which;
        const int32_t status = daomesh_reader_balance(&wanted, reader, party, &token, which);
        prove(reader, &question);
        ck_assert_int_eq(daomesh_evidence_balance(&got, &evidence, party, &token, which), status);
        ck_assert_mem_eq(&got, &wanted, sizeof wanted);
    }
}

START_TEST(every_balance_is_proven_as_the_ledger_knows_it)
{
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    for (uint32_t i = 0; i <= PEOPLE; i++) {
        const daomesh_id party = person(i);
        balances_agree(reader, &party);
    }
    balances_agree(reader, &dao);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(dao_party_token_and_proposal_are_proven)
{
    daomesh_dao_info totals = { .size = sizeof totals };
    daomesh_party_info party = { .size = sizeof party };
    daomesh_token_info coin = { .size = sizeof coin }, wanted = { .size = sizeof wanted };
    daomesh_decision_info decision = { .size = sizeof decision };
    daomesh_role_info role = { .size = sizeof role };
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    const daomesh_proposal_info count = world_proposal(&world, &dao, 1);
    const daomesh_question questions[] = {
        about(DAOMESH_QUESTION_DAO, &nobody),   about(DAOMESH_QUESTION_PARTY, &world.people[5]),
        about(DAOMESH_QUESTION_TOKEN, &nobody), about(DAOMESH_QUESTION_DECISION, &nobody),
        about(DAOMESH_QUESTION_ROLE, &nobody),
    };
    ck_assert_int_eq(write(reader, questions, COUNT_OF(questions)), DAOMESH_OK);
    open_evidence();
    ck_assert_int_eq(daomesh_evidence_dao(&totals, &evidence, &dao), DAOMESH_OK);
    ck_assert_uint_eq(totals.members, MEMBERS - 1);
    ck_assert_int_eq(daomesh_evidence_party(&party, &evidence, &world.people[5]), DAOMESH_OK);
    ck_assert_uint_eq(party.sort, DAOMESH_PARTY_PERSON);
    ck_assert_int_eq(daomesh_evidence_party(&party, &evidence, &dao), DAOMESH_E_NOT_PROVEN);
    ck_assert_int_eq(daomesh_evidence_token(&coin, &evidence, &token), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_token(&wanted, reader, &token), DAOMESH_OK);
    ck_assert_mem_eq(&coin, &wanted, sizeof wanted);
    ck_assert_int_eq(daomesh_evidence_decision(&decision, &evidence, &dao, 1), DAOMESH_OK);
    ck_assert_uint_eq(decision.voters, count.voters);
    ck_assert_mem_eq(decision.tally, count.tally, sizeof count.tally);
    ck_assert_int_eq(daomesh_evidence_role(&role, &evidence, &dao, 1), DAOMESH_E_UNKNOWN_ROLE);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(records_of_any_kind_can_be_shown)
{
    daomesh_span value;
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    daomesh_question question = about(DAOMESH_QUESTION_RECORD, &nobody);
    question.home = 0;
    question.which = DAOMESH_RECORD_TIMER;
    prove(reader, &question);
    ck_assert_int_eq(daomesh_evidence_record(&value, &evidence, 0, DAOMESH_RECORD_TIMER, 1), DAOMESH_OK);
    question.home = 99; /* nothing is there */
    prove(reader, &question);
    ck_assert_int_eq(daomesh_evidence_record(&value, &evidence, 99, DAOMESH_RECORD_TIMER, 1),
                     DAOMESH_E_NOT_FOUND);
    question.which = DAOMESH_RECORD_TIP; /* not in the tree */
    ck_assert_int_eq(write(reader, &question, 1), DAOMESH_E_ARG);
    ck_assert_uint_eq(bytes_len, 0);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_newcomer_to_a_reused_place_gets_no_old_vote)
{
    const struct daomesh_member_exit leave = { .dao = dao, .loot = amount_from_u64(10) };
    world_pass(&world, 5000); /* the proposal is over */
    ck_assert_int_eq(world_act(&world, 2, DAOMESH_ACTION_MEMBER_EXIT, &leave), DAOMESH_OK);
    const struct daomesh_member_add add = { .dao = dao, .party = world.people[MEMBERS] };
    ck_assert_int_eq(world_act_as(&world, &dao, DAOMESH_ACTION_MEMBER_ADD, &add), DAOMESH_OK);
    world_commit(&world);
    daomesh_reader *reader = open_reader();
    daomesh_member_info member = { .size = sizeof member };
    ck_assert_int_eq(daomesh_reader_member(&member, reader, &dao, &add.party), DAOMESH_OK);
    ck_assert_uint_lt(member.slot, MEMBERS); /* that of person 2, who had voted */
    sign_checkpoint(reader);
    const daomesh_question question = about(DAOMESH_QUESTION_VOTE, &add.party);
    ck_assert_int_eq(write(reader, &question, 1), DAOMESH_E_NOT_PROVEN);
    const daomesh_question gone = about(DAOMESH_QUESTION_VOTE, &world.people[2]);
    daomesh_vote_info vote = { .size = sizeof vote };
    prove(reader, &gone);
    ck_assert_int_eq(daomesh_evidence_vote(&vote, &evidence, &dao, 1, &world.people[2]),
                     DAOMESH_E_NOT_A_MEMBER);
    daomesh_reader_close(reader);
}
END_TEST

/* --- What is refused -------------------------------------------------------------------------------------------------- */

START_TEST(a_checkpoint_of_another_moment_is_refused)
{
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    const daomesh_question question = about(DAOMESH_QUESTION_DAO, &nobody);
    world_begin(&world, 0);
    world_commit(&world);
    daomesh_reader *later = open_reader();
    ck_assert_int_eq(write(later, &question, 1), DAOMESH_E_STATE);
    ck_assert_int_eq(write(reader, &question, 1), DAOMESH_OK); /* which stands where it stood */
    open_evidence();
    note[0] ^= 1;
    note_len = 5;
    ck_assert_int_ne(write(reader, &question, 1), DAOMESH_OK);
    daomesh_reader_close(later);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_ledger_without_commitment_proves_nothing)
{
    world_close(&world);
    furnish(DAOMESH_COMMITMENT_NONE, NULL);
    daomesh_reader *reader = open_reader();
    const daomesh_question question = about(DAOMESH_QUESTION_DAO, &nobody);
    ck_assert_int_eq(write(reader, &question, 1), DAOMESH_E_UNSUPPORTED);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(the_length_is_told_when_there_is_no_room)
{
    size_t len;
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    const daomesh_question question = about(DAOMESH_QUESTION_MEMBER, &world.people[1]);
    ck_assert_int_eq(write(reader, &question, 1), DAOMESH_OK);
    for (size_t cap = 0; cap < bytes_len; cap += 7) {
        uint8_t *room = malloc(cap + 1); /* so that instruments see a step too far */
        ck_assert_ptr_nonnull(room);
        const int32_t status =
            daomesh_reader_evidence(room, cap, &len, reader, (const uint8_t *)note, note_len, &question, 1);
        free(room);
        ck_assert_int_eq(status, DAOMESH_E_BUFFER);
        ck_assert_uint_eq(len, bytes_len);
    }
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(what_is_no_question_is_refused)
{
    static daomesh_question many[DAOMESH_EVIDENCE_QUESTIONS_MAX + 1];
    const uint8_t *signed_note = (const uint8_t *)note;
    size_t len;
    daomesh_reader *reader = open_reader();
    sign_checkpoint(reader);
    for (size_t i = 0; i < COUNT_OF(many); i++)
        many[i] = about(DAOMESH_QUESTION_DAO, &nobody);
    ck_assert_int_eq(write(reader, many, COUNT_OF(many)), DAOMESH_E_LIMIT);
    ck_assert_int_eq(write(reader, many, COUNT_OF(many) - 1), DAOMESH_OK);
    ck_assert_int_eq(write(reader, many, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(write(NULL, many, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(write(reader, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_evidence(NULL, 1, &len, reader, signed_note, note_len, many, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_evidence(bytes, 1, NULL, reader, signed_note, note_len, many, 1),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_evidence(bytes, 1, &len, reader, NULL, note_len, many, 1), DAOMESH_E_ARG);
    many[0].size--;
    ck_assert_int_eq(write(reader, many, 1), DAOMESH_E_ARG);
    many[1].what = 99;
    ck_assert_int_eq(write(reader, many + 1, 1), DAOMESH_E_ARG);
    many[2].what = DAOMESH_QUESTION_BALANCE;
    many[2].which = 3;
    ck_assert_int_eq(write(reader, many + 2, 1), DAOMESH_E_ARG);
    many[3].what = DAOMESH_QUESTION_RECORD;
    many[3].which = 256;
    ck_assert_int_eq(write(reader, many + 3, 1), DAOMESH_E_ARG);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    static struct failing_allocator failing; /* the ledger is closed after this function */
    world_close(&world);
    failing_allocator_init(&failing);
    furnish(DAOMESH_COMMITMENT_SMT, &failing.allocator);
    int32_t status = DAOMESH_E_NO_MEMORY;
    for (uint64_t at = 1; status == DAOMESH_E_NO_MEMORY; at++) {
        daomesh_reader *reader = open_reader();
        sign_checkpoint(reader);
        const daomesh_question question = about(DAOMESH_QUESTION_MEMBER, &world.people[1]);
        failing_allocator_arm(&failing, at, 0);
        status = write(reader, &question, 1);
        failing_allocator_arm(&failing, 0, 0);
        daomesh_reader_close(reader);
    }
    ck_assert_int_eq(status, DAOMESH_OK);
    ck_assert_uint_eq(failing.misuses, 0);
    open_evidence();
}
END_TEST

Suite *evidence_suite(void);

Suite *evidence_suite(void)
{
    Suite *suite = suite_create("evidence");
    TCase *tests = tcase_create("evidence");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, every_member_and_stranger_is_proven_as_the_ledger_knows_them);
    tcase_add_test(tests, every_vote_is_proven_as_it_was_cast);
    tcase_add_test(tests, every_balance_is_proven_as_the_ledger_knows_it);
    tcase_add_test(tests, dao_party_token_and_proposal_are_proven);
    tcase_add_test(tests, records_of_any_kind_can_be_shown);
    tcase_add_test(tests, a_newcomer_to_a_reused_place_gets_no_old_vote);
    tcase_add_test(tests, a_checkpoint_of_another_moment_is_refused);
    tcase_add_test(tests, a_ledger_without_commitment_proves_nothing);
    tcase_add_test(tests, the_length_is_told_when_there_is_no_room);
    tcase_add_test(tests, what_is_no_question_is_refused);
    tcase_add_test(tests, every_allocation_may_fail);
    suite_add_tcase(suite, tests);
    return suite;
}
