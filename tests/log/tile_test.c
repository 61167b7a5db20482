/* Tiles and bundles: widths, paths, framing. Paths are those of C2SP tlog-tiles. */
#include "log_test.h"

static void assert_path(uint64_t index, uint32_t level, uint32_t width, const char *expected)
{
    const daomesh_tile tile = { index, level, width };
    char path[DAOMESH_TILE_PATH_BYTES];
    size_t len;
    ck_assert_int_eq(daomesh_tile_path(path, sizeof path, &len, &tile), DAOMESH_OK);
    ck_assert_str_eq(path, expected);
    ck_assert_uint_eq(len, strlen(expected));
}

START_TEST(paths_are_those_of_tlog_tiles)
{
    assert_path(0, 0, 256, "tile/0/000");
    assert_path(273, 0, 112, "tile/0/273.p/112");
    assert_path(1234067, 0, 256, "tile/0/x001/x234/067");
    assert_path(1234067, 1, 8, "tile/1/x001/x234/067.p/8");
    assert_path(1000, DAOMESH_TILE_ENTRIES, 255, "tile/entries/x001/000.p/255");
    assert_path(999, 5, 1, "tile/5/999.p/1");
}
END_TEST

START_TEST(the_longest_path_fits)
{
    assert_path(((uint64_t)1 << 56) - 1, DAOMESH_TILE_ENTRIES, 255,
                "tile/entries/x072/x057/x594/x037/x927/935.p/255");
}
END_TEST

START_TEST(a_tile_that_no_log_has_has_no_path)
{
    const daomesh_tile tiles[] = { { 0, 0, 0 },   { 0, 0, 257 }, { (uint64_t)1 << 56, 0, 1 },
                                   { 256, 7, 1 }, { 0, 8, 1 },   { 0, 63, 1 } };
    char path[DAOMESH_TILE_PATH_BYTES];
    size_t len;
    ck_assert_int_eq(daomesh_tile_path(path, sizeof path, &len, &tiles[_i]), DAOMESH_E_RANGE);
    ck_assert_uint_eq(len, 0);
}
END_TEST

START_TEST(a_path_that_does_not_fit_is_told_how_long_it_is)
{
    const daomesh_tile tile = { 1234067, 0, 256 };
    char path[10];
    size_t len;
    ck_assert_int_eq(daomesh_tile_path(path, sizeof path, &len, &tile), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(len, strlen("tile/0/x001/x234/067"));
    ck_assert_int_eq(daomesh_tile_path(NULL, 0, &len, &tile), DAOMESH_E_BUFFER);
    ck_assert_int_eq(daomesh_tile_path(path, sizeof path, NULL, &tile), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_tile_path(path, sizeof path, &len, NULL), DAOMESH_E_ARG);
}
END_TEST

static void assert_width(uint32_t level, uint64_t index, uint64_t size, uint32_t expected)
{
    uint32_t width;
    ck_assert_int_eq(daomesh_tile_width(&width, level, index, size), DAOMESH_OK);
    ck_assert_uint_eq(width, expected);
}

/* The example of tlog-tiles: 70 000 entries. */
START_TEST(widths_follow_from_the_size)
{
    assert_width(0, 272, 70000, 256);
    assert_width(0, 273, 70000, 112);
    assert_width(0, 274, 70000, 0);
    assert_width(1, 0, 70000, 256);
    assert_width(1, 1, 70000, 17);
    assert_width(2, 0, 70000, 1);
    assert_width(3, 0, 70000, 0);
    assert_width(DAOMESH_TILE_ENTRIES, 273, 70000, 112);
    assert_width(0, 1, 256, 0);
    assert_width(7, 0, UINT64_MAX, 255);
}
END_TEST

START_TEST(a_level_that_no_log_reaches_has_no_width)
{
    uint32_t width = 7;
    ck_assert_int_eq(daomesh_tile_width(&width, 8, 0, UINT64_MAX), DAOMESH_E_ARG);
    ck_assert_uint_eq(width, 0);
    ck_assert_int_eq(daomesh_tile_width(NULL, 0, 0, 1), DAOMESH_E_ARG);
}
END_TEST

START_TEST(entries_come_off_a_bundle_in_order)
{
    static const uint8_t bytes[] = { 0, 2, 'a', 'b', 0, 0, 0, 1, 'c' };
    daomesh_span bundle = { bytes, sizeof bytes }, entry;
    ck_assert_int_eq(daomesh_bundle_next(&entry, &bundle), DAOMESH_OK);
    ck_assert_uint_eq(entry.len, 2);
    ck_assert_ptr_eq(entry.at, bytes + 2);
    ck_assert_int_eq(daomesh_bundle_next(&entry, &bundle), DAOMESH_OK);
    ck_assert_uint_eq(entry.len, 0);
    ck_assert_int_eq(daomesh_bundle_next(&entry, &bundle), DAOMESH_OK);
    ck_assert_int_eq(entry.at[0], 'c');
    ck_assert_int_eq(daomesh_bundle_next(&entry, &bundle), DAOMESH_E_END);
    ck_assert_ptr_null(entry.at);
}
END_TEST

START_TEST(a_bundle_that_ends_inside_an_entry_is_truncated)
{
    static const uint8_t bytes[] = { 0, 2, 'a', 'b' };
    for (size_t len = 1; len < sizeof bytes; len++) {
        daomesh_span bundle = { bytes, len }, entry;
        ck_assert_int_eq(daomesh_bundle_next(&entry, &bundle), DAOMESH_E_TRUNCATED);
        ck_assert_uint_eq(bundle.len, len);
    }
}
END_TEST

START_TEST(a_bundle_adds_its_entries_to_a_tree)
{
    struct test_log log = test_log(300);
    const daomesh_bundle_source bundles = bundles_of(&log);
    const daomesh_id expected = test_root(&log, 300);
    daomesh_merkle_tree tree = { 0 };
    daomesh_span bytes;
    daomesh_id root;
    for (uint64_t i = 0; i < 2; i++) {
        uint32_t count = i == 0 ? 256 : 44;
        ck_assert_int_eq(bundles.read(bundles.ctx, &bytes, i, count), DAOMESH_OK);
        ck_assert_int_eq(daomesh_bundle_add(&tree, bytes.at, bytes.len, count), DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
    ck_assert_mem_eq(&root, &expected, sizeof root);
}
END_TEST

START_TEST(a_bundle_of_another_count_changes_no_tree)
{
    struct test_log log = test_log(3);
    const daomesh_bundle_source bundles = bundles_of(&log);
    daomesh_merkle_tree tree = { 0 };
    daomesh_span bytes;
    ck_assert_int_eq(bundles.read(bundles.ctx, &bytes, 0, 3), DAOMESH_OK);
    ck_assert_int_eq(daomesh_bundle_add(&tree, bytes.at, bytes.len, 2), DAOMESH_E_TRAILING);
    ck_assert_int_eq(daomesh_bundle_add(&tree, bytes.at, bytes.len, 4), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(daomesh_bundle_add(&tree, bytes.at, bytes.len - 1, 3), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(daomesh_bundle_add(NULL, bytes.at, bytes.len, 3), DAOMESH_E_ARG);
    ck_assert_uint_eq(tree.size, 0);
    tree.size = UINT64_MAX - 2;
    ck_assert_int_eq(daomesh_bundle_add(&tree, bytes.at, bytes.len, 3), DAOMESH_E_LIMIT);
}
END_TEST

START_TEST(null_is_refused)
{
    daomesh_span bundle = { NULL, 1 }, entry;
    daomesh_merkle_tree tree = { 0 };
    ck_assert_int_eq(daomesh_bundle_next(NULL, &bundle), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bundle_next(&entry, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bundle_next(&entry, &bundle), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bundle_add(&tree, NULL, 1, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_bundle_add(&tree, NULL, 0, 0), DAOMESH_OK);
}
END_TEST

START_TEST(constants_have_twins)
{
    ck_assert_uint_eq(daomesh_tile_width_max(), DAOMESH_TILE_WIDTH);
    ck_assert_uint_eq(daomesh_tile_path_bytes(), DAOMESH_TILE_PATH_BYTES);
    ck_assert_uint_eq(daomesh_log_entry_max(), DAOMESH_LOG_ENTRY_MAX);
}
END_TEST

Suite *tile_suite(void)
{
    Suite *suite = suite_create("tile");
    TCase *tests = tcase_create("tile");
    tcase_add_test(tests, paths_are_those_of_tlog_tiles);
    tcase_add_test(tests, the_longest_path_fits);
    tcase_add_loop_test(tests, a_tile_that_no_log_has_has_no_path, 0, 6);
    tcase_add_test(tests, a_path_that_does_not_fit_is_told_how_long_it_is);
    tcase_add_test(tests, widths_follow_from_the_size);
    tcase_add_test(tests, a_level_that_no_log_reaches_has_no_width);
    tcase_add_test(tests, entries_come_off_a_bundle_in_order);
    tcase_add_test(tests, a_bundle_that_ends_inside_an_entry_is_truncated);
    tcase_add_test(tests, a_bundle_adds_its_entries_to_a_tree);
    tcase_add_test(tests, a_bundle_of_another_count_changes_no_tree);
    tcase_add_test(tests, null_is_refused);
    tcase_add_test(tests, constants_have_twins);
    suite_add_tcase(suite, tests);
    return suite;
}
