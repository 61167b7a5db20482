/* A ledger's log as it is told and published: its tree, its last seal and the files of its folder. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <daomesh/publish.h>

#include "ledger/log_tree.h"
#include "world.h"

#define ORIGIN "example.org/log"

/* A ledger in memory with a log's tree, and a few batches. */
static void open_world(struct world *world, uint32_t commitment)
{
    daomesh_ledger_options options;
    memset(world, 0, sizeof *world);
    world->diag.size = sizeof world->diag;
    world->mode = DAOMESH_MODE_HOST;
    world->time = 1700000000;
    ck_assert_int_eq(daomesh_ledger_options_init(&options, sizeof options), DAOMESH_OK);
    options.mode = DAOMESH_MODE_HOST;
    options.commitment = commitment;
    memset(options.ledger.bytes, 0x11, sizeof options.ledger.bytes);
    ck_assert_int_eq(daomesh_ledger_open(&world->ledger, &options, &world->diag), DAOMESH_OK);
}

static void add_batches(struct world *world, uint32_t batches, uint32_t people)
{
    for (uint32_t i = 0; i < batches; i++) {
        world_begin(world, 0);
        for (uint32_t j = 0; j < people && world->people_count < WORLD_PEOPLE; j++)
            world_person(world);
        world_commit(world);
    }
}

static daomesh_reader *open_reader(struct world *world)
{
    daomesh_reader *reader;
    ck_assert_int_eq(daomesh_reader_open(&reader, world->ledger), DAOMESH_OK);
    return reader;
}

/* The tree of all entries, one by one. */
static daomesh_merkle_tree slow_tree(daomesh_reader *reader)
{
    daomesh_merkle_tree tree = { 0 };
    uint8_t entry[4096];
    daomesh_id leaf;
    size_t len;
    while (daomesh_reader_entry(entry, sizeof entry, &len, reader, tree.size) == DAOMESH_OK) {
        ck_assert_int_eq(daomesh_merkle_leaf(&leaf, entry, len), DAOMESH_OK);
        ck_assert_int_eq(daomesh_merkle_add(&tree, &leaf), DAOMESH_OK);
    }
    return tree;
}

static void assert_told(struct world *world)
{
    daomesh_reader *reader = open_reader(world);
    const daomesh_merkle_tree expected = slow_tree(reader);
    daomesh_merkle_tree tree;
    daomesh_id root, told, leaf;
    daomesh_log_head head = { .size = sizeof head };
    ck_assert_int_eq(daomesh_reader_log_tree(&tree, reader), DAOMESH_OK);
    ck_assert_uint_eq(tree.size, expected.size);
    ck_assert_int_eq(daomesh_merkle_root(&root, &expected), DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_root(&told, &tree), DAOMESH_OK);
    ck_assert_mem_eq(&told, &root, sizeof root);

    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_OK);
    ck_assert_uint_eq(head.entries, expected.size);
    ck_assert_mem_eq(&head.root, &root, sizeof root);
    ck_assert_int_eq(daomesh_merkle_leaf(&leaf, head.seal, sizeof head.seal), DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&root, head.entries, &leaf, head.entries - 1, head.proof,
                                                    head.proof_count),
                     DAOMESH_OK);
    daomesh_reader_close(reader);
}

/* Through all sizes of a bundle and over its end. */
START_TEST(the_tree_of_the_log_is_told_after_every_seal)
{
    struct world world;
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    for (int i = 0; i < 20; i++) {
        add_batches(&world, 1, i % 3 ? 0 : 7);
        assert_told(&world);
    }
    add_batches(&world, 300, 0);
    assert_told(&world);
    world_close(&world);
}
END_TEST

START_TEST(the_last_seal_is_told_with_its_root)
{
    struct world world;
    daomesh_log_head head = { .size = sizeof head };
    daomesh_entry_info seal = { .size = sizeof seal };
    daomesh_ledger_info info = { .size = sizeof info };
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    add_batches(&world, 3, 2);
    daomesh_reader *reader = open_reader(&world);
    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_OK);
    ck_assert_int_eq(daomesh_entry_read(&seal, head.seal, sizeof head.seal), DAOMESH_OK);
    ck_assert_int_eq(daomesh_reader_info(&info, reader), DAOMESH_OK);
    ck_assert_uint_eq(seal.seal, 1);
    ck_assert_uint_eq(seal.height, info.height);
    ck_assert_mem_eq(&seal.root, &info.root, sizeof seal.root);
    daomesh_reader_close(reader);
    world_close(&world);
}
END_TEST

START_TEST(an_empty_log_has_a_tree_and_no_end)
{
    struct world world;
    daomesh_log_head head = { .size = sizeof head };
    daomesh_merkle_tree tree = { .size = 7 };
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    daomesh_reader *reader = open_reader(&world);
    ck_assert_int_eq(daomesh_reader_log_tree(&tree, reader), DAOMESH_OK);
    ck_assert_uint_eq(tree.size, 0);
    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_E_NOT_FOUND);
    daomesh_reader_close(reader);
    world_close(&world);
}
END_TEST

START_TEST(a_ledger_without_commitment_tells_no_tree)
{
    struct world world;
    daomesh_log_head head = { .size = sizeof head };
    daomesh_merkle_tree tree;
    open_world(&world, DAOMESH_COMMITMENT_NONE);
    add_batches(&world, 1, 1);
    daomesh_reader *reader = open_reader(&world);
    ck_assert_int_eq(daomesh_reader_log_tree(&tree, reader), DAOMESH_E_UNSUPPORTED);
    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_E_UNSUPPORTED);
    daomesh_reader_close(reader);
    world_close(&world);
}
END_TEST

START_TEST(a_dropped_batch_is_not_in_the_tree)
{
    struct world world;
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    add_batches(&world, 2, 3);
    world_begin(&world, 0);
    world_person(&world);
    ck_assert_int_eq(daomesh_ledger_seal(world.ledger, NULL), DAOMESH_OK);
    ck_assert_int_eq(daomesh_ledger_drop(world.ledger), DAOMESH_OK);
    world.open = 0;
    world.height--;
    assert_told(&world);
    add_batches(&world, 1, 1);
    assert_told(&world);
    world_close(&world);
}
END_TEST

/* --- Folders ------------------------------------------------------------------------------------------------------- */

struct published {
    char path[64];
    daomesh_log_folder *folder;
};

static struct published open_folder(void)
{
    struct published published = { "/tmp/daomesh-publish-XXXXXX", NULL };
    ck_assert_ptr_nonnull(mkdtemp(published.path));
    ck_assert_int_eq(daomesh_log_folder_open(&published.folder, published.path, NULL), DAOMESH_OK);
    return published;
}

static void close_folder(struct published *published)
{
    char command[96];
    daomesh_log_folder_close(published->folder);
    snprintf(command, sizeof command, "rm -r %s", published->path);
    ck_assert_int_eq(system(command), 0);
}

static int32_t publish(struct world *world, struct published *published, daomesh_checkpoint *checkpoint)
{
    daomesh_reader *reader = open_reader(world);
    int32_t status = daomesh_reader_publish(checkpoint, reader, published->folder, ORIGIN, strlen(ORIGIN));
    daomesh_reader_close(reader);
    return status;
}

static void announce(struct published *published, const daomesh_checkpoint *checkpoint)
{
    static const uint8_t seed[32] = { 3 };
    daomesh_note_key key;
    daomesh_id public;
    char text[256], line[256], note[512];
    size_t text_len, line_len, len;
    ck_assert_int_eq(daomesh_key_public(&public, seed), DAOMESH_OK);
    ck_assert_int_eq(daomesh_note_key_make(&key, ORIGIN, strlen(ORIGIN), DAOMESH_NOTE_ED25519, &public),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_checkpoint_write(text, sizeof text, &text_len, checkpoint), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_note_sign(line, sizeof line, &line_len, (uint8_t *)text, text_len, &key, seed, 0),
        DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_note_write(note, sizeof note, &len, (uint8_t *)text, text_len, (uint8_t *)line, line_len),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_log_folder_announce(published->folder, (uint8_t *)note, len), DAOMESH_OK);
}

START_TEST(a_ledger_publishes_what_is_new)
{
    struct world world;
    struct published published = open_folder();
    daomesh_checkpoint checkpoint;
    daomesh_log_head head = { .size = sizeof head };
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    for (int i = 0; i < 3; i++) {
        add_batches(&world, 150, 3);
        ck_assert_int_eq(publish(&world, &published, &checkpoint), DAOMESH_OK);
        announce(&published, &checkpoint);
    }
    daomesh_reader *reader = open_reader(&world);
    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_OK);
    ck_assert_uint_eq(checkpoint.size, head.entries);
    ck_assert_mem_eq(&checkpoint.root, &head.root, sizeof head.root);
    daomesh_reader_close(reader);
    close_folder(&published);
    world_close(&world);
}
END_TEST

START_TEST(a_folder_of_another_ledger_is_refused)
{
    struct world mine, other;
    struct published published = open_folder();
    daomesh_checkpoint checkpoint;
    open_world(&mine, DAOMESH_COMMITMENT_SMT);
    add_batches(&mine, 2, 2);
    open_world(&other, DAOMESH_COMMITMENT_SMT);
    other.time += 5; /* the same actions at another time: another log */
    add_batches(&other, 3, 2);
    ck_assert_int_eq(publish(&mine, &published, &checkpoint), DAOMESH_OK);
    announce(&published, &checkpoint);
    ck_assert_int_eq(publish(&other, &published, &checkpoint), DAOMESH_E_FORK);
    ck_assert_uint_eq(checkpoint.size, 0);
    close_folder(&published);
    world_close(&mine);
    world_close(&other);
}
END_TEST

START_TEST(an_origin_that_cannot_be_is_refused_before_anything_is_written)
{
    struct world world;
    struct published published = open_folder();
    daomesh_checkpoint checkpoint;
    char path[96];
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    add_batches(&world, 1, 1);
    daomesh_reader *reader = open_reader(&world);
    ck_assert_int_eq(daomesh_reader_publish(&checkpoint, reader, published.folder, "two\nlines", 9),
                     DAOMESH_E_TEXT);
    ck_assert_int_ne(daomesh_reader_publish(&checkpoint, reader, published.folder, "", 0), DAOMESH_OK);
    snprintf(path, sizeof path, "%s/ledger", published.path);
    ck_assert_int_ne(access(path, F_OK), 0);
    daomesh_reader_close(reader);
    close_folder(&published);
    world_close(&world);
}
END_TEST

START_TEST(null_is_refused)
{
    struct world world;
    daomesh_checkpoint checkpoint;
    daomesh_merkle_tree tree;
    daomesh_log_head head = { .size = sizeof head };
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    daomesh_reader *reader = open_reader(&world);
    ck_assert_int_eq(daomesh_reader_log_tree(NULL, reader), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_log_tree(&tree, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_log_head(NULL, reader), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_log_head(&head, NULL), DAOMESH_E_ARG);
    head.size = sizeof head - 1;
    ck_assert_int_eq(daomesh_reader_log_head(&head, reader), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_publish(&checkpoint, reader, NULL, ORIGIN, 5), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_reader_publish(NULL, reader, NULL, ORIGIN, 5), DAOMESH_E_ARG);
    daomesh_reader_close(reader);
    world_close(&world);
}
END_TEST

/* What the audit compares: a tree whose hash, number or seal is another than the entries give. */
START_TEST(an_audit_sees_a_tree_that_is_not_the_logs)
{
    struct world world;
    struct daomesh_log_tree_record *record;
    open_world(&world, DAOMESH_COMMITMENT_SMT);
    add_batches(&world, 3, 2);
    const uint64_t entries = world.ledger->committed.entries;
    ck_assert_int_eq(daomesh__log_tree_check(world.ledger->state, entries), DAOMESH_OK);
    ck_assert_int_eq(daomesh__log_tree_check(world.ledger->state, entries + 1), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(daomesh__log_tree_check(world.ledger->state, 0), DAOMESH_E_CORRUPT);
    size_t mark = daomesh__state_mark(world.ledger->state);
    daomesh__state_fuel(world.ledger->state, 10);
    ck_assert_int_eq(edit_log_tree(world.ledger->state, &record), DAOMESH_OK);
    if (_i == 0) record->seal.bytes[0] ^= 1;
    if (_i == 1) record->subtrees[record->subtrees_count - 1].bytes[31] ^= 1;
    if (_i == 2) record->subtrees_count--;
    if (_i == 3) record->subtrees_count++;
    if (_i == 4) record->before++;
    ck_assert_int_eq(daomesh__log_tree_check(world.ledger->state, entries), DAOMESH_E_CORRUPT);
    daomesh__state_undo(world.ledger->state, mark);
    daomesh__state_clear(world.ledger->state);
    world_close(&world);
}
END_TEST

Suite *publish_suite(void);
Suite *publish_suite(void)
{
    Suite *suite = suite_create("publish");
    TCase *tests = tcase_create("publish");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_tree_of_the_log_is_told_after_every_seal);
    tcase_add_test(tests, the_last_seal_is_told_with_its_root);
    tcase_add_test(tests, an_empty_log_has_a_tree_and_no_end);
    tcase_add_test(tests, a_ledger_without_commitment_tells_no_tree);
    tcase_add_test(tests, a_dropped_batch_is_not_in_the_tree);
    tcase_add_test(tests, a_ledger_publishes_what_is_new);
    tcase_add_test(tests, a_folder_of_another_ledger_is_refused);
    tcase_add_test(tests, an_origin_that_cannot_be_is_refused_before_anything_is_written);
    tcase_add_test(tests, null_is_refused);
    tcase_add_loop_test(tests, an_audit_sees_a_tree_that_is_not_the_logs, 0, 5);
    suite_add_tcase(suite, tests);
    return suite;
}
