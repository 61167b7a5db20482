/* Memory and store that fail: a status each time, nothing half done, nothing lost, and the same end once they work again. */
#include <stdlib.h>
#include <string.h>

#include "../support/failing_allocator.h"
#include "../support/faulty_store.h"
#include "money.h"

Suite *fault_suite(void);

static struct world world;
static struct failing_allocator failing;

/* The bytes of one action, made beforehand so that only the ledger allocates during a trial. */
struct prepared {
    uint8_t bytes[1024];
    size_t len;
};

enum { ACTIONS = 11 };
static struct prepared actions[ACTIONS];
static daomesh_id token; /* what the money is in */

static void prepare(int i, uint32_t actor, uint32_t kind, const void *fields)
{
    actions[i].len = world_bytes(&world, actions[i].bytes, sizeof actions[i].bytes, actor, kind, fields);
}

/* Money moves: a tribute goes in and is put to the vote, some is given, some leaves with a member, some is burned. */
static void prepare_money(const daomesh_id *dao)
{
    struct daomesh_member_apply apply = { .party = world.people[3], .dao = *dao, .tribute_count = 1 };
    apply.tribute[0] = (struct daomesh_token_amount){ token, amount_from_u64(40) };
    prepare(6, 3, DAOMESH_ACTION_MEMBER_APPLY, &apply);
    struct daomesh_member_sponsor sponsor = { .dao = *dao, .application = 1 };
    prepare(7, 0, DAOMESH_ACTION_MEMBER_SPONSOR, &sponsor);
    struct daomesh_token_transfer give = {
        .party = world.people[3], .token = token, .to = world.people[0], .amount = amount_from_u64(60)
    };
    prepare(8, 3, DAOMESH_ACTION_TOKEN_TRANSFER, &give);
    static uint8_t bytes[64];
    struct cbor_out out = { bytes, sizeof bytes, 0 };
    daomesh__cbor_put_bytes(&out, token.bytes, sizeof token.bytes);
    struct daomesh_member_exit leave = { .dao = *dao, .shares = amount_from_u64(3) };
    leave.tokens = (daomesh_list){ bytes, out.len, 1, 0 };
    prepare(9, 1, DAOMESH_ACTION_MEMBER_EXIT, &leave);
    struct daomesh_token_burn burn = { .party = world.people[0],
                                       .token = token,
                                       .amount = amount_from_u64(60) };
    prepare(10, 0, DAOMESH_ACTION_TOKEN_BURN, &burn);
}

/* A world with an open proposal and some money, and actions that touch most of it. */
static void set_up(void)
{
    failing_allocator_init(&failing);
    world_open(&world, DAOMESH_MODE_SIGNED, NULL, &failing.allocator);
    for (int i = 0; i < 4; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    world.joining = 1;
    daomesh_id dao = world_dao(&world, 3, &pathway);
    token = money_token(&world, 0, 0, 0);
    money_mint(&world, &token, &world.people[3], 100);
    money_mint(&world, &token, &dao, 100);
    struct inner_list list = { .count = 0 };
    struct daomesh_member_add join = { .dao = dao, .party = world.people[3], .shares = amount_from_u64(5) };
    inner_add(&list, DAOMESH_ACTION_MEMBER_ADD, &join);
    uint64_t number = world_propose(&world, 0, &dao, 1, inner_span(&list));
    world_pass(&world, 10);
    world_commit(&world);

    struct daomesh_proposal_vote vote = { .dao = dao, .proposal = number, .choice = 1 };
    prepare(0, 0, DAOMESH_ACTION_PROPOSAL_VOTE, &vote);
    prepare(1, 1, DAOMESH_ACTION_PROPOSAL_VOTE, &vote);
    prepare(2, 3, DAOMESH_ACTION_PROPOSAL_VOTE, &vote); /* fails: not a member yet */
    struct daomesh_proposal_open open = { .dao = dao, .pathway = 1, .actions = inner_span(&list) };
    prepare(3, 2, DAOMESH_ACTION_PROPOSAL_OPEN, &open);
    struct daomesh_proposal_process process = { .dao = dao, .proposal = number };
    prepare(4, 2, DAOMESH_ACTION_PROPOSAL_PROCESS, &process);
    struct daomesh_proposal_cancel cancel = { .dao = dao, .proposal = number + 1 };
    prepare(5, 2, DAOMESH_ACTION_PROPOSAL_CANCEL, &cancel);
    prepare_money(&dao);
}

/* Applies one action until memory lets it through; every refusal on the way must be NO_MEMORY. */
static void push(const struct prepared *action)
{
    daomesh_result result = { .size = sizeof result };
    int32_t status = daomesh_ledger_apply(world.ledger, &result, action->bytes, action->len, 0, NULL);
    if (status != DAOMESH_OK) {
        ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
        failing_allocator_arm(&failing, 0, 0);
        status = daomesh_ledger_apply(world.ledger, &result, action->bytes, action->len, 0, NULL);
    }
    ck_assert_int_eq(status, DAOMESH_OK);
}

static int32_t try_begin(uint64_t seconds)
{
    int32_t status = daomesh_ledger_begin(world.ledger, world.height + 1, world.time + seconds);
    if (status == DAOMESH_OK) {
        world.height++;
        world.time += seconds;
        world.open = 1;
    }
    return status;
}

static void begin_again(uint64_t seconds)
{
    int32_t status = try_begin(seconds);
    if (status != DAOMESH_OK) {
        ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
        failing_allocator_arm(&failing, 0, 0);
        ck_assert_int_eq(try_begin(seconds), DAOMESH_OK);
    }
}

/* The first batch: votes that decide, a vote that fails, a new proposal, the seal. */
static void first_batch(void)
{
    begin_again(1);
    for (int i = 0; i < 4; i++)
        push(&actions[i]);
    for (int i = 6; i < 9; i++)
        push(&actions[i]);
    int32_t status = daomesh_ledger_seal(world.ledger, NULL);
    if (status == DAOMESH_OK) return;
    ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
    failing_allocator_arm(&failing, 0, 0);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, NULL), DAOMESH_OK);
}

/* The second: execution by timer, an action too late, a proposal cancelled. */
static void second_batch(void)
{
    begin_again(1);
    push(&actions[4]);
    push(&actions[5]);
    push(&actions[9]);
    push(&actions[10]);
}

static void commit(void)
{
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    world.open = 0;
}

/* Both batches, the n-th request for memory in one of them refused; 0: none. Tells whether it came to that. */
static int run_history(uint64_t fail_at, int forever, int in_second, daomesh_id *digest)
{
    set_up();
    failing_allocator_arm(&failing, in_second ? 0 : fail_at, forever);
    first_batch();
    int refused = !in_second && fail_at != 0 && failing.fail_at == 0;
    failing_allocator_arm(&failing, 0, 0);
    commit();
    failing_allocator_arm(&failing, in_second ? fail_at : 0, forever);
    second_batch();
    refused |= in_second && fail_at != 0 && failing.fail_at == 0;
    failing_allocator_arm(&failing, 0, 0);
    *digest = world_digest(&world);
    ck_assert_uint_eq(money_free(&world, &world.people[1], &token), 8); /* left with 3 shares of 35 */
    world_close(&world);
    ck_assert_uint_eq(failing.blocks, 0);
    ck_assert_uint_eq(failing.misuses, 0);
    return refused;
}

START_TEST(every_allocation_may_fail_and_the_end_is_the_same)
{
    daomesh_id expected, got;
    run_history(0, 0, 0, &expected);
    uint64_t at = 1;
    while (run_history(at, _i & 1, _i >> 1, &got)) {
        ck_assert_mem_eq(got.bytes, expected.bytes, 32);
        at++;
    }
    if (_i >> 1 == 0) ck_assert_uint_gt(at, 5); /* the second batch may find all the memory it needs */
}
END_TEST

START_TEST(opening_may_fail_at_every_allocation)
{
    for (uint64_t at = 1; at < 10000; at++) {
        daomesh_ledger *ledger;
        daomesh_ledger_options options;
        failing_allocator_init(&failing);
        failing_allocator_arm(&failing, at, _i);
        ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
        options.commitment = DAOMESH_COMMITMENT_SMT;
        options.allocator = &failing.allocator;
        memset(options.ledger.bytes, 1, 32);
        int32_t status = daomesh_ledger_open(&ledger, &options, NULL);
        if (status == DAOMESH_OK) {
            daomesh_ledger_close(ledger);
            ck_assert_uint_eq(failing.blocks, 0);
            ck_assert_uint_gt(at, 3);
            return;
        }
        ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
        ck_assert_ptr_null(ledger);
        ck_assert_uint_eq(failing.blocks, 0);
    }
    ck_abort_msg("opening never succeeded");
}
END_TEST

START_TEST(audit_readers_and_check_survive_failing_memory)
{
    set_up();
    for (uint64_t at = 1; at < 400; at++) {
        daomesh_reader *reader = NULL;
        daomesh_result result = { .size = sizeof result };
        failing_allocator_arm(&failing, at, _i);
        int32_t audit = daomesh_ledger_audit(world.ledger, NULL);
        int32_t check = daomesh_ledger_check(world.ledger, &result, actions[0].bytes, actions[0].len,
                                             world.time + 5, 0, NULL);
        int32_t open = daomesh_reader_open(&reader, world.ledger);
        ck_assert(audit == DAOMESH_OK || audit == DAOMESH_E_NO_MEMORY);
        ck_assert(check == DAOMESH_OK || check == DAOMESH_E_NO_MEMORY);
        ck_assert(open == DAOMESH_OK || open == DAOMESH_E_NO_MEMORY);
        daomesh_reader_close(reader);
    }
    failing_allocator_arm(&failing, 0, 0);
    world_close(&world);
    ck_assert_uint_eq(failing.blocks, 0);
}
END_TEST

/* --- A store that fails ------------------------------------------------------------------------------------------------------ */

START_TEST(a_failed_commit_poisons_and_reopening_finds_the_last_batch)
{
    set_up();
    static struct faulty_store faulty;
    faulty_store_init(&faulty, world.ledger->store);
    world.ledger->store = &faulty.base;
    const daomesh_id before = world_digest(&world);
    /* the state reads through its own source: only what the ledger itself calls fails here */
    ck_assert_int_eq(try_begin(1), DAOMESH_OK);
    push(&actions[0]);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, NULL), DAOMESH_OK);
    faulty_store_arm(&faulty, 1, 1, DAOMESH_E_STORE_FULL);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_E_STORE_FULL);
    faulty_store_arm(&faulty, 0, 0, DAOMESH_OK);
    daomesh_result result = { .size = sizeof result };
    ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, actions[1].bytes, actions[1].len, 0, NULL),
                     DAOMESH_E_POISONED);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_E_POISONED);
    daomesh_id after;
    ck_assert_int_eq(daomesh_ledger_digest(&after, world.ledger), DAOMESH_OK);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    daomesh_ledger_close(world.ledger);
    ck_assert_uint_eq(failing.blocks, 0);
}
END_TEST

static daomesh_ledger *open_copy(struct faulty_store *faulty)
{
    daomesh_ledger *copy;
    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.mode = DAOMESH_MODE_HOST;
    options.ledger = world.ledger->id;
    options.commitment = world.ledger->commitment;
    ck_assert_int_eq(daomesh_ledger_open(&copy, &options, NULL), DAOMESH_OK);
    faulty_store_init(faulty, copy->store);
    copy->store = &faulty->base;
    return copy;
}

static int32_t replay_entry(daomesh_ledger *copy, uint64_t index)
{
    static uint8_t entry[65536];
    size_t len;
    daomesh_reader *reader;
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, index), DAOMESH_OK);
    daomesh_reader_close(reader);
    return daomesh_ledger_replay(copy, entry, len, 0, NULL);
}

START_TEST(a_replay_whose_commit_failed_is_poisoned)
{
    static struct faulty_store faulty;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    world_person(&world);
    world_commit(&world);
    daomesh_ledger *copy = open_copy(&faulty);
    ck_assert_int_eq(daomesh_ledger_begin(copy, 1, world.time), DAOMESH_OK);
    ck_assert_int_eq(replay_entry(copy, 0), DAOMESH_OK);
    faulty_store_arm(&faulty, 1, 0, DAOMESH_E_STORE_FULL);
    ck_assert_int_eq(replay_entry(copy, 1), DAOMESH_E_STORE_FULL);
    ck_assert_int_eq(replay_entry(copy, 1), DAOMESH_E_POISONED);
    daomesh_ledger_close(copy);
    world_close(&world);
}
END_TEST

Suite *fault_suite(void)
{
    Suite *suite = suite_create("fault");
    TCase *tests = tcase_create("fault");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, every_allocation_may_fail_and_the_end_is_the_same, 0, 4);
    tcase_add_loop_test(tests, opening_may_fail_at_every_allocation, 0, 2);
    tcase_add_loop_test(tests, audit_readers_and_check_survive_failing_memory, 0, 2);
    tcase_add_test(tests, a_failed_commit_poisons_and_reopening_finds_the_last_batch);
    tcase_add_test(tests, a_replay_whose_commit_failed_is_poisoned);
    suite_add_tcase(suite, tests);
    return suite;
}
