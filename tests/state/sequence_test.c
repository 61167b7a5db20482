/* Sequences: appended, read, undone, across the borders of bundles. */
#include <stdio.h>
#include <stdlib.h>

#include "fixture.h"

#define KIND DAOMESH_RECORD_EVENT_BUNDLE

static void append(uint64_t index)
{
    char entry[32];
    int len = snprintf(entry, sizeof entry, "entry %llu", (unsigned long long)index);
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, index, (const uint8_t *)entry, (size_t)len),
                     DAOMESH_OK);
}

static void check_entry(uint64_t index)
{
    char entry[32];
    daomesh_span found;
    int len = snprintf(entry, sizeof entry, "entry %llu", (unsigned long long)index);
    ck_assert_int_eq(daomesh__sequence_read(state, &found, KIND, index), DAOMESH_OK);
    ck_assert_uint_eq(found.len, (size_t)len);
    ck_assert_mem_eq(found.at, entry, found.len);
}

static void append_range(uint64_t first, uint64_t end)
{
    for (uint64_t i = first; i < end; i++)
        append(i);
}

static void check_length(uint64_t count)
{
    daomesh_span found = { (const uint8_t *)"x", 1 };
    for (uint64_t i = 0; i < count; i++)
        check_entry(i);
    ck_assert_int_eq(daomesh__sequence_read(state, &found, KIND, count), DAOMESH_E_NOT_FOUND);
    ck_assert_ptr_null(found.at);
    ck_assert_uint_eq(found.len, 0);
    ck_assert_int_eq(daomesh__sequence_read(state, &found, KIND, count + 10000), DAOMESH_E_NOT_FOUND);
}

/* _i is the length: around the borders of bundles. */
START_TEST(what_is_appended_is_read)
{
    append_range(0, (uint64_t)_i);
    check_length((uint64_t)_i);
    commit_all();
    reopen_state(0);
    check_length((uint64_t)_i);
}
END_TEST

START_TEST(a_bundle_is_entries_behind_big_endian_lengths)
{
    static const uint8_t right[] = { 0, 2, 'a', 'b', 0, 0, 0, 1, 'c' };
    daomesh_span value;
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 0, (const uint8_t *)"ab", 2), DAOMESH_OK);
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 1, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 2, (const uint8_t *)"c", 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh__state_blob(state, &value, 0, KIND, 0), DAOMESH_OK);
    ck_assert_uint_eq(value.len, sizeof right);
    ck_assert_mem_eq(value.at, right, sizeof right);
}
END_TEST

START_TEST(an_entry_may_lie_in_several_places)
{
    const daomesh_span parts[] = { { (const uint8_t *)"en", 2 },
                                   { NULL, 0 },
                                   { (const uint8_t *)"try 0", 5 } };
    ck_assert_int_eq(daomesh__sequence_append_spans(state, KIND, 0, parts, COUNT_OF(parts)), DAOMESH_OK);
    check_length(1);
}
END_TEST

START_TEST(the_longest_entry_fits_and_a_longer_one_is_refused)
{
    static uint8_t bytes[65536];
    daomesh_span found;
    memset(bytes, 7, sizeof bytes);
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 0, bytes, 65536), DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 0, bytes, 65535), DAOMESH_OK);
    ck_assert_int_eq(daomesh__sequence_read(state, &found, KIND, 0), DAOMESH_OK);
    ck_assert_uint_eq(found.len, 65535);
    const daomesh_span huge[] = { { bytes, 65535 }, { bytes, SIZE_MAX } };
    ck_assert_int_eq(daomesh__sequence_append_spans(state, KIND, 1, huge, 2), DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(a_bundle_of_the_longest_entries_can_be_committed)
{
    static uint8_t bytes[65535];
    for (uint64_t i = 0; i < 256; i++)
        ck_assert_int_eq(daomesh__sequence_append(state, KIND, i, bytes, sizeof bytes), DAOMESH_OK);
    commit_all();
}
END_TEST

START_TEST(a_count_that_does_not_fit_the_bundles_is_corrupt)
{
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 5, NULL, 0), DAOMESH_E_CORRUPT);
    append(0);
    ck_assert_int_eq(daomesh__sequence_append(state, KIND, 0, NULL, 0), DAOMESH_E_CORRUPT);
    check_length(1);
}
END_TEST

START_TEST(only_blobs_hold_sequences)
{
    daomesh_span found;
    ck_assert_int_eq(daomesh__sequence_append(state, DAOMESH_RECORD_TIP, 0, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__sequence_read(state, &found, DAOMESH_RECORD_TIP, 0), DAOMESH_E_ARG);
}
END_TEST

/* A mark at _i entries, then 300 more, so that undo crosses a border. */
START_TEST(undo_shortens_the_sequence)
{
    append_range(0, (uint64_t)_i);
    daomesh__state_clear(state);
    size_t mark = daomesh__state_mark(state);
    append_range((uint64_t)_i, (uint64_t)_i + 300);
    daomesh__state_undo(state, mark);
    check_length((uint64_t)_i);
    append_range((uint64_t)_i, (uint64_t)_i + 10);
    check_length((uint64_t)_i + 10);
}
END_TEST

START_TEST(undo_of_a_bundle_that_was_committed_restores_the_committed_length)
{
    append_range(0, 10);
    commit_all();
    size_t outer = daomesh__state_mark(state);
    append_range(10, 20);
    size_t inner = daomesh__state_mark(state);
    append_range(20, 30);
    daomesh__state_undo(state, inner);
    check_length(20);
    daomesh__state_undo(state, outer);
    check_length(10);
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
}
END_TEST

START_TEST(a_bundle_that_is_put_as_a_blob_after_an_append_is_undone_too)
{
    append_range(0, 10);
    daomesh__state_clear(state);
    size_t mark = daomesh__state_mark(state);
    append(10);
    ck_assert_int_eq(daomesh__state_blob_put(state, 0, KIND, 0, (const uint8_t *)"\0\1x", 3), DAOMESH_OK);
    append(11);
    daomesh__state_undo(state, mark);
    check_length(10);
}
END_TEST

START_TEST(a_damaged_bundle_is_corrupt)
{
    static const uint8_t bundle[] = { 0, 1, 'a', 0, 9, 'b' };
    daomesh_span found;
    for (size_t len = 4; len <= sizeof bundle; len++) {
        ck_assert_int_eq(daomesh__state_blob_put(state, 0, KIND, 0, bundle, len), DAOMESH_OK);
        ck_assert_int_eq(daomesh__sequence_read(state, &found, KIND, 0), DAOMESH_OK);
        ck_assert_int_eq(daomesh__sequence_read(state, &found, KIND, 1), DAOMESH_E_CORRUPT);
        ck_assert_ptr_null(found.at);
    }
}
END_TEST

Suite *sequence_suite(void)
{
    Suite *suite = suite_create("state sequences");
    TCase *tests = tcase_create("sequences");
    tcase_add_checked_fixture(tests, open_all, close_all);
    tcase_set_timeout(tests, 60);
    const TTest *const all[] = {
        a_bundle_is_entries_behind_big_endian_lengths,
        an_entry_may_lie_in_several_places,
        the_longest_entry_fits_and_a_longer_one_is_refused,
        a_bundle_of_the_longest_entries_can_be_committed,
        a_count_that_does_not_fit_the_bundles_is_corrupt,
        only_blobs_hold_sequences,
        undo_of_a_bundle_that_was_committed_restores_the_committed_length,
        a_bundle_that_is_put_as_a_blob_after_an_append_is_undone_too,
        a_damaged_bundle_is_corrupt,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    tcase_add_loop_test(tests, what_is_appended_is_read, 0, 3);
    tcase_add_loop_test(tests, what_is_appended_is_read, 255, 258);
    tcase_add_loop_test(tests, what_is_appended_is_read, 511, 514);
    tcase_add_loop_test(tests, undo_shortens_the_sequence, 0, 2);
    tcase_add_loop_test(tests, undo_shortens_the_sequence, 254, 258);
    suite_add_tcase(suite, tests);
    return suite;
}
