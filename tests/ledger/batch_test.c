/* Batches: the order of calls, heights and times, commit and drop, check, replay. */
#include "world.h"

Suite *batch_suite(void);

static struct world world;

static void open_world(void)
{
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
}

static void close_world(void)
{
    world_close(&world);
}

START_TEST(heights_rise_by_one_and_time_never_falls)
{
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, 2, 100), DAOMESH_E_HEIGHT);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, 0, 100), DAOMESH_E_HEIGHT);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, 1, 100), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, 2, 99), DAOMESH_E_TIME);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, 2, 100), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_OK);
}
END_TEST

START_TEST(calls_out_of_order_are_told_so)
{
    daomesh_id root;
    daomesh_result result = { .size = sizeof result };
    const uint8_t byte = 0;
    ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, &byte, 1, 0, NULL), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_commit(world.ledger), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world_begin(&world, 0);
    ck_assert_int_eq(daomesh_ledger_begin(world.ledger, 2, world.time), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, &root), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_apply(world.ledger, &result, &byte, 1, 0, NULL), DAOMESH_E_STATE);
}
END_TEST

START_TEST(a_dropped_batch_leaves_nothing)
{
    world_person(&world);
    daomesh_id before = world_digest(&world);
    world_begin(&world, 0);
    world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    world_dao(&world, 2, &pathway);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    world.people_count--;
    daomesh_id after = world_digest(&world);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world.ledger), DAOMESH_OK);
    ck_assert_uint_eq(info.parties, 1);
    ck_assert_uint_eq(info.height, 1);
}
END_TEST

START_TEST(a_refused_action_leaves_nothing_in_host_mode)
{
    world_person(&world);
    daomesh_id before = world_digest(&world);
    struct daomesh_proposal_process act = { .proposal = 1 };
    world_begin(&world, 0);
    ck_assert_int_eq(world_act(&world, 0, DAOMESH_ACTION_PROPOSAL_PROCESS, &act), DAOMESH_E_UNKNOWN_DAO);
    ck_assert_uint_eq(world.result.logged, 0);
    ck_assert_uint_eq(world.result.events, 0);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    daomesh_id after = world_digest(&world);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
}
END_TEST

START_TEST(check_answers_from_the_committed_state_and_changes_nothing)
{
    uint8_t bytes[1024];
    daomesh_result result = { .size = sizeof result };
    world_person(&world);
    daomesh_id before = world_digest(&world);

    struct daomesh_party_create create = { .salt = 77 };
    uint8_t body[256];
    size_t len = 0;
    ck_assert_int_eq(daomesh__encode(body, sizeof body, &len,
                                     daomesh__schema_action(DAOMESH_ACTION_PARTY_CREATE), &create),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_party_id(&world.people[9], body, len), DAOMESH_OK);
    size_t bytes_len = world_bytes(&world, bytes, sizeof bytes, 9, DAOMESH_ACTION_PARTY_CREATE, &create);

    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(daomesh_ledger_check(world.ledger, &result, bytes, bytes_len, 0, 0, NULL),
                         DAOMESH_OK);
        ck_assert_int_eq(result.status, DAOMESH_OK);
    }
    daomesh_id after = world_digest(&world);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);

    world_begin(&world, 0);
    ck_assert_int_eq(world_apply(&world, bytes, bytes_len), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_check(world.ledger, &result, bytes, bytes_len, 0, 0, NULL), DAOMESH_OK);
    ck_assert_int_eq(result.status, DAOMESH_OK); /* the open batch is not seen */
    world_commit(&world);
    ck_assert_int_eq(daomesh_ledger_check(world.ledger, &result, bytes, bytes_len, 0, 0, NULL), DAOMESH_OK);
    ck_assert_int_eq(result.status, DAOMESH_E_EXISTS);
}
END_TEST

START_TEST(the_log_holds_every_action_and_a_seal_for_each_batch)
{
    world_person(&world);
    world_person(&world);
    world_commit(&world);
    daomesh_reader *reader;
    uint8_t entry[2048];
    size_t len;
    daomesh_entry_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    for (uint64_t i = 0; i < 2; i++) {
        ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, i), DAOMESH_OK);
        ck_assert_int_eq(daomesh_entry_read(&info, entry, len), DAOMESH_OK);
        ck_assert_uint_eq(info.seal, 0);
        ck_assert_int_eq(info.status, DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh_entry_read(&info, entry, len), DAOMESH_OK);
    ck_assert_uint_eq(info.seal, 1);
    ck_assert_uint_eq(info.height, 1);
    ck_assert_uint_eq(info.time, world.time);
    ck_assert_uint_eq(info.actions, 2);
    ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, 3), DAOMESH_E_NOT_FOUND);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(a_reader_stays_at_its_moment)
{
    daomesh_reader *reader;
    uint64_t row;
    world_person(&world);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    world_person(&world);
    world_commit(&world);
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_reader_info(&info, reader), DAOMESH_OK);
    ck_assert_uint_eq(info.height, 1);
    ck_assert_uint_eq(info.parties, 1);
    ck_assert_int_eq(daomesh_reader_row(&row, reader, &world.people[0]), DAOMESH_OK);
    ck_assert_uint_eq(row, 1);
    ck_assert_int_eq(daomesh_reader_row(&row, reader, &world.people[1]), DAOMESH_E_NOT_FOUND);
    daomesh_reader_close(reader);
}
END_TEST

START_TEST(lists_come_in_pages)
{
    daomesh_item items[3];
    size_t count;
    uint64_t cursor = 0;
    daomesh_reader *reader;
    for (int i = 0; i < 7; i++)
        world_person(&world);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    uint64_t expected = 1;
    for (size_t page = 0; page < 3; page++) {
        ck_assert_int_eq(daomesh_reader_list(items, 3, &count, &cursor, reader, 0, DAOMESH_RECORD_PARTY),
                         DAOMESH_OK);
        ck_assert_uint_eq(count, page < 2 ? 3 : 1);
        for (size_t i = 0; i < count; i++)
            ck_assert_uint_eq(items[i].local, expected++);
    }
    ck_assert_uint_eq(cursor, 0);
    daomesh_reader_close(reader);
}
END_TEST

Suite *batch_suite(void)
{
    Suite *suite = suite_create("batch");
    TCase *tests = tcase_create("batch");
    tcase_add_checked_fixture(tests, open_world, close_world);
    tcase_add_test(tests, heights_rise_by_one_and_time_never_falls);
    tcase_add_test(tests, calls_out_of_order_are_told_so);
    tcase_add_test(tests, a_dropped_batch_leaves_nothing);
    tcase_add_test(tests, a_refused_action_leaves_nothing_in_host_mode);
    tcase_add_test(tests, check_answers_from_the_committed_state_and_changes_nothing);
    tcase_add_test(tests, the_log_holds_every_action_and_a_seal_for_each_batch);
    tcase_add_test(tests, a_reader_stays_at_its_moment);
    tcase_add_test(tests, lists_come_in_pages);
    suite_add_tcase(suite, tests);
    return suite;
}
