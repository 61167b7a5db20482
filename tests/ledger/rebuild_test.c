/* The log alone rebuilds the state: same log, same bytes, in memory and on disk, whatever was kept in caches. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "world.h"

Suite *rebuild_suite(void);

static struct world world;
static char path[64];

static void open_world(void)
{
    strcpy(path, "/tmp/daomesh-rebuild-XXXXXX");
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
    unlink(path);
}

static void remove_files(void)
{
    static const char *const beside[] = { "", "-lock", "-owner" };
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        char name[96];
        snprintf(name, sizeof name, "%s%s", path, beside[i]);
        unlink(name);
    }
}

/* A short history with a bit of everything: done, failed and refused actions, timers, execution, failure. */
static void history(uint32_t mode, const char *file)
{
    world_open(&world, mode, file, NULL);
    for (int i = 0; i < 6; i++)
        world_person(&world);
    struct daomesh_pathway pathway = world_pathway();
    pathway.rule.weight = 3;
    pathway.rule.early = DAOMESH_EARLY_BAR;
    pathway.rule.early_bar_ppm = 500000;
    daomesh_id dao = world_dao(&world, 5, &pathway);
    for (uint64_t i = 0; i < 8; i++) {
        struct inner_list list = { .count = 0 };
        struct daomesh_reputation_burn burn = { .dao = dao,
                                                .party = world.people[i % 5],
                                                .amount = amount_from_u64(i * 20) };
        inner_add(&list, DAOMESH_ACTION_REPUTATION_BURN, &burn);
        uint64_t number = world_propose(&world, (uint32_t)i % 5, &dao, 1, inner_span(&list));
        world_pass(&world, 7);
        for (uint32_t person = 0; person < 6; person++)
            (void)world_vote(&world, person, &dao, number, (uint8_t)(1 + (person + i) % 2));
        world_pass(&world, i % 3 == 0 ? 2000 : 1);
    }
    world_commit(&world);
}

static daomesh_id digest_of(daomesh_ledger *ledger)
{
    daomesh_id digest;
    ck_assert_int_eq(daomesh_ledger_digest(&digest, ledger), DAOMESH_OK);
    return digest;
}

static void open_copy(daomesh_ledger **copy, const char *file, uint64_t cache)
{
    daomesh_ledger_info info = { .size = sizeof info };
    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_info_get(&info, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.mode = info.mode;
    options.ledger = info.ledger;
    options.path = file;
    options.no_sync = 1;
    options.cache_records = cache;
    ck_assert_int_eq(daomesh_ledger_open(copy, &options, NULL), DAOMESH_OK);
}

/* The height and time of the batch that entry `from` belongs to. */
static daomesh_entry_info seal_after(daomesh_reader *reader, uint64_t from)
{
    static uint8_t entry[65536];
    daomesh_entry_info info = { .size = sizeof info };
    do {
        size_t len;
        ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, from++), DAOMESH_OK);
        ck_assert_int_eq(daomesh_entry_read(&info, entry, len), DAOMESH_OK);
    } while (!info.seal);
    return info;
}

static int32_t replay_into(daomesh_ledger *copy, uint64_t spoil_entry, size_t spoil_byte)
{
    static uint8_t entry[65536];
    daomesh_reader *reader;
    daomesh_ledger_info info = { .size = sizeof info };
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_info(&info, reader), DAOMESH_OK);
    int32_t status = DAOMESH_OK;
    int open = 0;
    for (uint64_t i = 0; i < info.entries && status == DAOMESH_OK; i++) {
        size_t len;
        if (!open) {
            daomesh_entry_info seal = seal_after(reader, i);
            ck_assert_int_eq(daomesh_ledger_begin(copy, seal.height, seal.time), DAOMESH_OK);
            open = 1;
        }
        ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, i), DAOMESH_OK);
        if (i == spoil_entry && spoil_byte < len) entry[spoil_byte] ^= 1;
        daomesh_entry_info what = { .size = sizeof what };
        if (daomesh_entry_read(&what, entry, len) == DAOMESH_OK && what.seal) open = 0;
        status = daomesh_ledger_replay(copy, entry, len, 0, NULL);
    }
    daomesh_reader_close(reader);
    return status;
}

START_TEST(a_replayed_log_gives_the_same_bytes)
{
    uint32_t mode = _i < 2 ? DAOMESH_MODE_SIGNED : DAOMESH_MODE_HOST;
    daomesh_ledger *copy;
    history(mode, _i % 2 ? path : NULL);
    open_copy(&copy, NULL, 1);
    ck_assert_int_eq(replay_into(copy, UINT64_MAX, 0), DAOMESH_OK);
    daomesh_id original = digest_of(world.ledger), replayed = digest_of(copy);
    ck_assert_mem_eq(original.bytes, replayed.bytes, 32);
    ck_assert_int_eq(daomesh_ledger_audit(copy, NULL), DAOMESH_OK);
    daomesh_ledger_close(copy);
    world_close(&world);
    remove_files();
}
END_TEST

START_TEST(the_same_history_gives_the_same_bytes_in_memory_and_on_disk)
{
    history(DAOMESH_MODE_HOST, NULL);
    daomesh_id memory = digest_of(world.ledger);
    world_close(&world);
    history(DAOMESH_MODE_HOST, path);
    daomesh_id disk = digest_of(world.ledger);
    world_close(&world);
    ck_assert_mem_eq(memory.bytes, disk.bytes, 32);
    remove_files();
}
END_TEST

START_TEST(a_ledger_goes_on_where_it_was_closed)
{
    history(DAOMESH_MODE_HOST, path);
    daomesh_id before = digest_of(world.ledger);
    daomesh_ledger_info old = { .size = sizeof old }, now = { .size = sizeof now };
    ck_assert_int_eq(daomesh_ledger_info_get(&old, world.ledger), DAOMESH_OK);
    daomesh_ledger_close(world.ledger);

    daomesh_ledger_options options;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.commitment = DAOMESH_COMMITMENT_SMT;
    options.path = path;
    options.create = 0;
    ck_assert_int_eq(daomesh_ledger_open(&world.ledger, &options, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_info_get(&now, world.ledger), DAOMESH_OK);
    ck_assert_mem_eq(&old, &now, sizeof old);
    daomesh_id after = digest_of(world.ledger);
    ck_assert_mem_eq(before.bytes, after.bytes, 32);
    world_person(&world);
    world_pass(&world, 5000);
    world_close(&world);
    remove_files();
}
END_TEST

/* Where a seal's height, time and number of actions lie: docs/formats/log.md. The batch stays open, and the true seal ends it. */
START_TEST(a_seal_of_another_batch_is_no_end_of_this_one)
{
    static const size_t last_byte_of[] = { 23, 31, 43 };
    uint8_t entry[1024];
    size_t len;
    daomesh_reader *reader;
    daomesh_ledger *copy;
    world_open(&world, DAOMESH_MODE_HOST, NULL, NULL);
    world_begin(&world, 0);
    world_commit(&world);
    ck_assert_int_eq(daomesh_reader_open(&reader, world.ledger), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_entry(entry, sizeof entry, &len, reader, 0), DAOMESH_OK);
    daomesh_reader_close(reader);
    open_copy(&copy, NULL, 0);
    ck_assert_int_eq(daomesh_ledger_replay(copy, entry, len, 0, NULL), DAOMESH_E_STATE);
    ck_assert_int_eq(daomesh_ledger_begin(copy, 1, world.time), DAOMESH_OK);
    for (size_t i = 0; i < COUNT_OF(last_byte_of); i++) {
        entry[last_byte_of[i]] ^= 1;
        ck_assert_int_eq(daomesh_ledger_replay(copy, entry, len, 0, NULL), DAOMESH_E_CORRUPT);
        entry[last_byte_of[i]] ^= 1;
    }
    ck_assert_int_eq(daomesh_ledger_replay(copy, entry, len, 0, NULL), DAOMESH_OK);
    daomesh_ledger_close(copy);
    world_close(&world);
}
END_TEST

START_TEST(a_log_that_lies_is_caught)
{
    history(DAOMESH_MODE_SIGNED, NULL);
    static const size_t places[] = { 17, 30, 60, 120, 200 }; /* status, envelope, body, signature */
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        daomesh_ledger *copy;
        open_copy(&copy, NULL, 0);
        ck_assert_int_ne(replay_into(copy, 7, places[i]), DAOMESH_OK);
        daomesh_ledger_close(copy);
    }
    world_close(&world);
}
END_TEST

Suite *rebuild_suite(void)
{
    Suite *suite = suite_create("rebuild");
    TCase *tests = tcase_create("rebuild");
    tcase_add_checked_fixture(tests, open_world, NULL);
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, a_replayed_log_gives_the_same_bytes, 0, 4);
    tcase_add_test(tests, the_same_history_gives_the_same_bytes_in_memory_and_on_disk);
    tcase_add_test(tests, a_ledger_goes_on_where_it_was_closed);
    tcase_add_test(tests, a_log_that_lies_is_caught);
    tcase_add_test(tests, a_seal_of_another_batch_is_no_end_of_this_one);
    suite_add_tcase(suite, tests);
    return suite;
}
