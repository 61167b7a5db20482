/* The folder that a log is published in: what lies in it, how it grows, what it refuses. */
#include "log_test.h"

#define ORIGIN "example.org/log"

struct published {
    char path[FOLDER_PATH_BYTES];
    daomesh_log_folder *folder;
};

static struct published published_open(void)
{
    struct published published = { .folder = NULL };
    folder_make(published.path);
    ck_assert_int_eq(daomesh_log_folder_open(&published.folder, published.path, NULL), DAOMESH_OK);
    return published;
}

static void published_close(struct published *published)
{
    daomesh_log_folder_close(published->folder);
    folder_remove(published->path);
}

static void assert_published(struct published *published, uint64_t size)
{
    struct test_log log = test_log(size);
    ck_assert_int_eq(publish(published->folder, &log, ORIGIN), DAOMESH_OK);
}

START_TEST(a_published_log_has_the_files_of_tlog_tiles)
{
    struct published published = published_open();
    assert_published(&published, 70000 / 100); /* 700: two full tiles and 188 entries */
    ck_assert_int_gt(file_size(published.path, "checkpoint"), 0);
    ck_assert_int_eq(file_size(published.path, "tile/0/000"), 8192);
    ck_assert_int_eq(file_size(published.path, "tile/0/001"), 8192);
    ck_assert_int_eq(file_size(published.path, "tile/0/002.p/188"), 188 * 32);
    ck_assert_int_eq(file_size(published.path, "tile/1/000.p/2"), 64);
    ck_assert_int_eq(file_size(published.path, "tile/entries/001"), 256 * (long)ENTRY_BYTES);
    ck_assert_int_eq(file_size(published.path, "tile/entries/002.p/188"), 188 * (long)ENTRY_BYTES);
    ck_assert_int_eq(file_size(published.path, "tile/2/000.p/0"), -1);
    published_close(&published);
}
END_TEST

START_TEST(partial_tiles_stay_until_theirs_is_full)
{
    struct published published = published_open();
    assert_published(&published, 10);
    assert_published(&published, 200);
    ck_assert_int_eq(file_size(published.path, "tile/0/000.p/10"), 320);
    ck_assert_int_eq(file_size(published.path, "tile/0/000.p/200"), 6400);
    assert_published(&published, 257);
    ck_assert_int_eq(file_size(published.path, "tile/0/000.p"), -1);
    ck_assert_int_eq(file_size(published.path, "tile/entries/000.p"), -1);
    ck_assert_int_eq(file_size(published.path, "tile/0/001.p/1"), 32);
    published_close(&published);
}
END_TEST

/* Step by step, in one go, with the folder opened anew each time: the full tiles are the same, and so is every root. */
START_TEST(a_log_grows_in_steps)
{
    static const uint64_t sizes[] = { 1, 2, 255, 256, 257, 512, 700, 1024 };
    struct published published = published_open();
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        struct test_log log = test_log(sizes[i]);
        daomesh_tile_source tiles;
        daomesh_merkle_tree tree;
        daomesh_id root;
        const daomesh_id expected = test_root(&log, sizes[i]);
        assert_published(&published, sizes[i]);
        daomesh_log_folder_close(published.folder);
        ck_assert_int_eq(daomesh_log_folder_open(&published.folder, published.path, NULL), DAOMESH_OK);
        ck_assert_int_eq(daomesh_log_folder_tiles(&tiles, published.folder), DAOMESH_OK);
        ck_assert_int_eq(daomesh_log_tree_at(&tree, sizes[i], sizes[i], &tiles), DAOMESH_OK);
        ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
        ck_assert_mem_eq(&root, &expected, sizeof root);
    }
    published_close(&published);
}
END_TEST

/* Past 65 536 entries a full tile of level 1 takes the place of its partial ones. */
START_TEST(a_third_level_begins)
{
    static const uint64_t steps[][2] = { { 0, 66100 }, { 65300, 66100 }, { 65536, 131072 } };
    if (shares_process() && _i > 0) return;
    struct published published = published_open();
    struct test_log log = test_log(steps[_i][1]);
    if (steps[_i][0] > 0) assert_published(&published, steps[_i][0]);
    assert_published(&published, steps[_i][1]);
    ck_assert_int_eq(file_size(published.path, "tile/1/000"), 8192);
    ck_assert_int_eq(file_size(published.path, "tile/1/000.p"), -1);
    ck_assert_int_eq(file_size(published.path, _i == 2 ? "tile/2/000.p/2" : "tile/2/000.p/1"),
                     _i == 2 ? 64 : 32);
    const daomesh_id root = test_root(&log, log.size), leaf = test_leaf(&log, 4321);
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    daomesh_tile_source tiles;
    size_t count;
    ck_assert_int_eq(daomesh_log_folder_tiles(&tiles, published.folder), DAOMESH_OK);
    ck_assert_int_eq(
        daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, 4321, log.size, log.size, &tiles),
        DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&root, log.size, &leaf, 4321, proof, count), DAOMESH_OK);
    published_close(&published);
}
END_TEST

START_TEST(the_checkpoint_is_given_back_as_it_was_announced)
{
    struct published published = published_open();
    struct test_log log = test_log(5);
    const daomesh_id root = test_root(&log, 5);
    char note[1024];
    uint8_t found[1024];
    size_t len = make_note(note, sizeof note, ORIGIN, 5, &root), found_len;
    ck_assert_int_eq(daomesh_log_folder_checkpoint(found, sizeof found, &found_len, published.folder),
                     DAOMESH_E_NOT_FOUND);
    assert_published(&published, 5);
    ck_assert_int_eq(daomesh_log_folder_checkpoint(found, 5, &found_len, published.folder), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(found_len, len);
    ck_assert_int_eq(daomesh_log_folder_checkpoint(found, sizeof found, &found_len, published.folder),
                     DAOMESH_OK);
    ck_assert_uint_eq(found_len, len);
    ck_assert_mem_eq(found, note, len);
    published_close(&published);
}
END_TEST

START_TEST(publishing_the_same_again_changes_nothing)
{
    struct published published = published_open();
    assert_published(&published, 300);
    const daomesh_id before = folder_digest(published.path);
    assert_published(&published, 300);
    const daomesh_id after = folder_digest(published.path);
    ck_assert_mem_eq(&before, &after, sizeof before);
    published_close(&published);
}
END_TEST

START_TEST(what_a_crash_left_half_written_is_written_over)
{
    struct published published = published_open();
    file_write(published.path, ".new", 100000);
    assert_published(&published, 300);
    ck_assert_int_eq(file_size(published.path, ".new"), -1);
    ck_assert_int_eq(file_size(published.path, "tile/entries/000"), 256 * (long)ENTRY_BYTES);
    published_close(&published);
}
END_TEST

START_TEST(a_log_never_shrinks)
{
    struct published published = published_open();
    struct test_log log = test_log(299);
    assert_published(&published, 300);
    const daomesh_id before = folder_digest(published.path);
    ck_assert_int_eq(publish(published.folder, &log, ORIGIN), DAOMESH_E_SHRINKS);
    const daomesh_id root = test_root(&log, 299), after = folder_digest(published.path);
    char note[1024];
    size_t len = make_note(note, sizeof note, ORIGIN, 299, &root);
    ck_assert_int_eq(daomesh_log_folder_announce(published.folder, (const uint8_t *)note, len),
                     DAOMESH_E_SHRINKS);
    ck_assert_mem_eq(&before, &after, sizeof before);
    published_close(&published);
}
END_TEST

/* Another log, from an entry on that lies before the checkpoint: in a full tile, in the last one, or under other sizes. */
START_TEST(a_log_never_forks)
{
    static const uint64_t cases[][2] = {
        { 0, 300 }, { 100, 700 }, { 299, 300 }, { 299, 301 }, { 256, 1000 }
    };
    struct published published = published_open();
    struct test_log fork = test_log(cases[_i][1]);
    fork.fork_at = cases[_i][0];
    assert_published(&published, 300);
    const daomesh_id before = folder_digest(published.path);
    ck_assert_int_eq(publish(published.folder, &fork, ORIGIN), DAOMESH_E_FORK);
    const daomesh_id after = folder_digest(published.path);
    ck_assert_mem_eq(&before, &after, sizeof before);
    published_close(&published);
}
END_TEST

START_TEST(tiles_that_do_not_lead_to_the_root_are_not_written)
{
    struct published published = published_open();
    struct test_log log = test_log(400);
    const daomesh_bundle_source bundles = bundles_of(&log);
    const daomesh_id other = test_root(&log, 399), before = folder_digest(published.path);
    ck_assert_int_eq(daomesh_log_folder_extend(published.folder, 400, &other, &bundles), DAOMESH_E_FORK);
    const daomesh_id after = folder_digest(published.path);
    ck_assert_mem_eq(&before, &after, sizeof before);
    published_close(&published);
}
END_TEST

START_TEST(a_bundle_that_is_cut_off_is_not_published)
{
    struct published published = published_open();
    struct test_log log = test_log(400);
    log.broken = 1;
    ck_assert_int_eq(publish(published.folder, &log, ORIGIN), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(file_size(published.path, "tile"), -1);
    published_close(&published);
}
END_TEST

/* Bundles are read to look at the log, then to write it: 3 of them twice, from the one that the checkpoint ends in. */
START_TEST(a_bundle_that_cannot_be_read_ends_publishing)
{
    struct published published = published_open();
    struct test_log log = test_log(700);
    assert_published(&published, 100);
    log.fail_at = (uint64_t)_i;
    ck_assert_int_eq(publish(published.folder, &log, ORIGIN), DAOMESH_E_STORE_IO);
    ck_assert_int_eq(publish(published.folder, &log, ORIGIN), DAOMESH_OK);
    published_close(&published);
}
END_TEST

START_TEST(a_bundle_that_is_cut_off_later_is_not_published)
{
    struct published published = published_open();
    struct test_log log = test_log(400);
    const daomesh_bundle_source bundles = bundles_of(&log);
    const daomesh_id root = test_root(&log, 400);
    assert_published(&published, 300);
    log.broken = 0;
    ck_assert_int_eq(daomesh_log_folder_extend(published.folder, 400, &root, &bundles), DAOMESH_OK);
    log.broken = 1;
    ck_assert_int_eq(daomesh_log_folder_extend(published.folder, 400, &root, &bundles), DAOMESH_E_TRUNCATED);
    published_close(&published);
}
END_TEST

/* Tiles that another log left unannounced are not written over. */
START_TEST(a_tile_of_another_log_is_not_written_over)
{
    struct published published = published_open();
    struct test_log other = test_log(300), log = test_log(600);
    const daomesh_bundle_source bundles = bundles_of(&other);
    other.fork_at = 7;
    const daomesh_id root = test_root(&other, 300);
    ck_assert_int_eq(daomesh_log_folder_extend(published.folder, 300, &root, &bundles), DAOMESH_OK);
    const daomesh_id before = folder_digest(published.path);
    ck_assert_int_eq(publish(published.folder, &log, ORIGIN), DAOMESH_E_FORK);
    const daomesh_id after = folder_digest(published.path);
    ck_assert_mem_eq(&before, &after, sizeof before);
    published_close(&published);
}
END_TEST

struct damage {
    const char *name;
    long cut; /* to this length; -1 flips a bit */
    int32_t status;
};

/* What growing needs of the folder is looked at before it grows. */
START_TEST(a_damaged_folder_does_not_grow)
{
    static const struct damage damages[] = {
        { "tile/0/001.p/44", -1, DAOMESH_E_CORRUPT },   { "tile/0/001.p/44", 31, DAOMESH_E_CORRUPT },
        { "tile/0/001.p/44", 2000, DAOMESH_E_CORRUPT }, { "tile/0/001.p/44", 0, DAOMESH_E_CORRUPT },
        { "tile/1/000.p/1", -1, DAOMESH_E_CORRUPT },    { "tile/0/000", -1, DAOMESH_E_CORRUPT },
        { "tile/0/000", 8191, DAOMESH_E_CORRUPT },
    };
    const struct damage *damage = &damages[_i];
    struct published published = published_open();
    struct test_log log = test_log(600);
    assert_published(&published, 300);
    if (damage->cut < 0)
        file_flip(published.path, damage->name, 5);
    else
        file_cut(published.path, damage->name, damage->cut);
    ck_assert_int_eq(publish(published.folder, &log, ORIGIN), damage->status);
    published_close(&published);
}
END_TEST

START_TEST(a_checkpoint_needs_its_tiles)
{
    struct published published = published_open();
    struct test_log log = test_log(700);
    const daomesh_id root = test_root(&log, 700);
    char note[1024];
    size_t len = make_note(note, sizeof note, ORIGIN, 700, &root);
    assert_published(&published, 300);
    ck_assert_int_eq(daomesh_log_folder_announce(published.folder, (const uint8_t *)note, len),
                     DAOMESH_E_NOT_FOUND);
    published_close(&published);
}
END_TEST

START_TEST(a_checkpoint_with_another_root_is_refused)
{
    struct published published = published_open();
    struct test_log log = test_log(300);
    const daomesh_id root = test_root(&log, 299);
    char note[1024];
    size_t len = make_note(note, sizeof note, ORIGIN, 300, &root);
    assert_published(&published, 300);
    ck_assert_int_eq(daomesh_log_folder_announce(published.folder, (const uint8_t *)note, len),
                     DAOMESH_E_FORK);
    published_close(&published);
}
END_TEST

START_TEST(a_longer_checkpoint_with_another_root_is_refused)
{
    struct published published = published_open();
    struct test_log log = test_log(301);
    const daomesh_bundle_source bundles = bundles_of(&log);
    const daomesh_id root = test_root(&log, 301), other = test_root(&log, 299);
    char note[1024];
    size_t len = make_note(note, sizeof note, ORIGIN, 301, &other);
    assert_published(&published, 300);
    ck_assert_int_eq(daomesh_log_folder_extend(published.folder, 301, &root, &bundles), DAOMESH_OK);
    ck_assert_int_eq(daomesh_log_folder_announce(published.folder, (const uint8_t *)note, len),
                     DAOMESH_E_FORK);
    published_close(&published);
}
END_TEST

START_TEST(a_folder_is_of_one_origin)
{
    struct published published = published_open();
    struct test_log log = test_log(301);
    assert_published(&published, 300);
    ck_assert_int_eq(publish(published.folder, &log, "example.org/other"), DAOMESH_E_ORIGIN);
    ck_assert_int_eq(publish(published.folder, &log, "example.org/lo"), DAOMESH_E_ORIGIN);
    ck_assert_int_eq(publish(published.folder, &log, "example.org/lug"), DAOMESH_E_ORIGIN);
    published_close(&published);
}
END_TEST

START_TEST(what_is_no_note_is_not_announced)
{
    struct published published = published_open();
    const uint8_t text[] = "example.org/log\n0\nno root\n";
    ck_assert_int_ne(daomesh_log_folder_announce(published.folder, text, sizeof text - 1), DAOMESH_OK);
    ck_assert_int_eq(file_size(published.path, "checkpoint"), -1);
    published_close(&published);
}
END_TEST

START_TEST(a_folder_whose_checkpoint_is_rubbish_is_not_opened)
{
    struct published published = published_open();
    assert_published(&published, 3);
    daomesh_log_folder_close(published.folder);
    file_cut(published.path, "checkpoint", _i);
    ck_assert_int_ne(daomesh_log_folder_open(&published.folder, published.path, NULL), DAOMESH_OK);
    ck_assert_ptr_null(published.folder);
    published_close(&published);
}
END_TEST

START_TEST(a_checkpoint_that_is_no_file_is_refused)
{
    struct published published = published_open();
    daomesh_log_folder_close(published.folder);
    if (_i == 0)
        file_make_folder(published.path, "checkpoint");
    else
        file_write(published.path, "checkpoint", DAOMESH_NOTE_BYTES_MAX + 1);
    ck_assert_int_eq(daomesh_log_folder_open(&published.folder, published.path, NULL), DAOMESH_E_TOO_LARGE);
    ck_assert_ptr_null(published.folder);
    published_close(&published);
}
END_TEST

START_TEST(a_folder_has_one_writer)
{
    struct published published = published_open();
    daomesh_log_folder *second;
    ck_assert_int_eq(daomesh_log_folder_open(&second, published.path, NULL), DAOMESH_E_LOCKED);
    ck_assert_ptr_null(second);
    published_close(&published);
}
END_TEST

START_TEST(a_folder_says_whose_log_it_is_once)
{
    struct published published = published_open();
    const daomesh_span mine = { (const uint8_t *)"mine\n", 5 }, other = { (const uint8_t *)"others\n", 7 };
    ck_assert_int_eq(daomesh__log_folder_name(published.folder, mine), DAOMESH_OK);
    ck_assert_int_eq(daomesh__log_folder_name(published.folder, mine), DAOMESH_OK);
    ck_assert_int_eq(daomesh__log_folder_name(published.folder, other), DAOMESH_E_ORIGIN);
    ck_assert_int_eq(file_size(published.path, "ledger"), 5);
    published_close(&published);
}
END_TEST

START_TEST(an_empty_log_can_be_announced)
{
    struct published published = published_open();
    assert_published(&published, 0);
    assert_published(&published, 1);
    published_close(&published);
}
END_TEST

START_TEST(null_is_refused)
{
    struct published published = published_open();
    struct test_log log = test_log(1);
    const daomesh_bundle_source bundles = bundles_of(&log), nothing = { NULL, NULL };
    const daomesh_id root = test_root(&log, 1);
    daomesh_log_folder *folder = published.folder, *out;
    daomesh_tile_source tiles;
    uint8_t byte;
    size_t len;
    ck_assert_int_eq(daomesh_log_folder_open(NULL, published.path, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_open(&out, NULL, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_open(&out, "", NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_open(&out, "/nowhere/at/all", NULL), DAOMESH_E_STORE_IO);
    ck_assert_int_eq(daomesh_log_folder_extend(NULL, 1, &root, &bundles), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_extend(folder, 1, NULL, &bundles), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_extend(folder, 1, &root, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_extend(folder, 1, &root, &nothing), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_announce(NULL, &byte, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_announce(folder, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_checkpoint(&byte, 1, NULL, folder), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_checkpoint(NULL, 1, &len, folder), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_checkpoint(&byte, 1, &len, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_tiles(NULL, folder), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_folder_tiles(&tiles, NULL), DAOMESH_E_ARG);
    ck_assert(tiles.read == NULL);
    daomesh_log_folder_close(NULL);
    published_close(&published);
}
END_TEST

Suite *folder_suite(void)
{
    Suite *suite = suite_create("folder");
    TCase *tests = tcase_create("folder");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_published_log_has_the_files_of_tlog_tiles);
    tcase_add_test(tests, partial_tiles_stay_until_theirs_is_full);
    tcase_add_test(tests, a_log_grows_in_steps);
    tcase_add_loop_test(tests, a_third_level_begins, 0, 3);
    tcase_add_test(tests, the_checkpoint_is_given_back_as_it_was_announced);
    tcase_add_test(tests, publishing_the_same_again_changes_nothing);
    tcase_add_test(tests, what_a_crash_left_half_written_is_written_over);
    tcase_add_test(tests, a_log_never_shrinks);
    tcase_add_loop_test(tests, a_log_never_forks, 0, 5);
    tcase_add_test(tests, tiles_that_do_not_lead_to_the_root_are_not_written);
    tcase_add_test(tests, a_bundle_that_is_cut_off_is_not_published);
    tcase_add_loop_test(tests, a_bundle_that_cannot_be_read_ends_publishing, 1, 7);
    tcase_add_test(tests, a_bundle_that_is_cut_off_later_is_not_published);
    tcase_add_test(tests, a_tile_of_another_log_is_not_written_over);
    tcase_add_loop_test(tests, a_damaged_folder_does_not_grow, 0, 5);
    tcase_add_test(tests, a_checkpoint_needs_its_tiles);
    tcase_add_test(tests, a_checkpoint_with_another_root_is_refused);
    tcase_add_test(tests, a_longer_checkpoint_with_another_root_is_refused);
    tcase_add_test(tests, a_folder_is_of_one_origin);
    tcase_add_test(tests, what_is_no_note_is_not_announced);
    tcase_add_loop_test(tests, a_folder_whose_checkpoint_is_rubbish_is_not_opened, 0, 20);
    tcase_add_loop_test(tests, a_checkpoint_that_is_no_file_is_refused, 0, 2);
    tcase_add_test(tests, a_folder_has_one_writer);
    tcase_add_test(tests, a_folder_says_whose_log_it_is_once);
    tcase_add_test(tests, an_empty_log_can_be_announced);
    tcase_add_test(tests, null_is_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
