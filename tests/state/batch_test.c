/* Batches: begun, written in key order, kept, dropped; records let go of and read again. */
#include "fixture.h"

START_TEST(what_was_committed_is_read_by_another_state)
{
    create_weight(1, 5);
    put_blob(1, "one");
    commit_all();
    reopen_state(0);
    ck_assert_int_eq(weight(1), 5);
    ck_assert_str_eq(blob(1), "one");
}
END_TEST

START_TEST(a_deletion_is_committed)
{
    create_weight(1, 5);
    put_blob(1, "one");
    commit_all();
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    ck_assert_int_eq(delete_payload(state, HOME, 1), DAOMESH_OK);
    commit_all();
    reopen_state(0);
    ck_assert_int_eq(weight(1), -1);
    ck_assert_ptr_null(blob(1));
}
END_TEST

START_TEST(a_record_created_and_deleted_in_one_batch_leaves_nothing)
{
    create_weight(1, 5);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    commit_all();
    reopen_state(0);
    ck_assert_int_eq(weight(1), -1);
}
END_TEST

START_TEST(changes_after_a_commit_belong_to_the_next)
{
    create_weight(1, 5);
    commit_all();
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
    edit_weight(1, 6);
    ck_assert_uint_eq(daomesh__state_dirty(state), 1);
    reopen_state(0);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(writing_twice_writes_the_same)
{
    for (uint64_t i = 0; i < 100; i++)
        create_weight(i * 37 % 100, i);
    ck_assert_int_eq(faulty.base.ops->begin(&faulty.base), DAOMESH_OK);
    ck_assert_int_eq(daomesh__state_write(state), DAOMESH_OK);
    faulty.base.ops->abort(&faulty.base);
    commit_all();
    reopen_state(0);
    for (uint64_t i = 0; i < 100; i++)
        ck_assert_int_eq(weight(i * 37 % 100), (int64_t)i);
}
END_TEST

/* --- Order -------------------------------------------------------------------------------------------------- */

static struct store_key written[2000];
static size_t written_count;

static int32_t note_put(struct store *store, const struct store_key *key, daomesh_span value)
{
    (void)store;
    (void)value;
    written[written_count++] = *key;
    return DAOMESH_OK;
}

static int32_t find_nothing(struct store *store, daomesh_span *value, const struct store_key *key)
{
    (void)store;
    (void)key;
    *value = (daomesh_span){ NULL, 0 };
    return DAOMESH_E_NOT_FOUND;
}

/* _i records, in a scattered order of homes, kinds and locals. */
START_TEST(records_are_written_in_key_order)
{
    static const struct store_ops noting = { .get = find_nothing, .put = note_put };
    struct store store = { &noting };
    const struct state_source source = { &store, NULL };
    struct state *noted;
    void *record;
    written_count = 0;
    ck_assert_int_eq(daomesh__state_open(&noted, &source, 0, &failing.allocator), DAOMESH_OK);
    for (uint64_t i = 0; i < (uint64_t)_i; i++) {
        uint64_t n = i * 7919 % 1009;
        uint32_t kind = n % 2 ? DAOMESH_RECORD_OLD_WEIGHT : DAOMESH_RECORD_ROLE;
        ck_assert_int_eq(daomesh__state_create(noted, &record, n % 7 << 33, kind, (n % 50) << 20 | n),
                         DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh__state_write(noted), DAOMESH_OK);
    ck_assert_uint_eq(written_count, (size_t)_i);
    for (size_t i = 1; i < written_count; i++)
        ck_assert_int_lt(memcmp(written[i - 1].bytes, written[i].bytes, STORE_KEY_BYTES), 0);
    daomesh__state_close(noted);
}
END_TEST

/* --- Drop --------------------------------------------------------------------------------------------------- */

START_TEST(drop_forgets_every_change_since_the_last_keep)
{
    create_weight(1, 5);
    put_blob(1, "one");
    commit_all();
    edit_weight(1, 6);
    daomesh__state_clear(state);
    edit_weight(1, 7);
    put_blob(1, "changed");
    daomesh__state_clear(state);
    put_blob(1, "changed again");
    create_weight(2, 1);
    put_blob(2, "new");
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
    ck_assert_int_eq(weight(1), 5);
    ck_assert_int_eq(weight(2), -1);
    ck_assert_str_eq(blob(1), "one");
    ck_assert_ptr_null(blob(2));
}
END_TEST

START_TEST(drop_brings_back_a_deleted_record)
{
    create_weight(1, 5);
    commit_all();
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    ck_assert_int_eq(weight(1), 5);
    edit_weight(1, 6);
    commit_all();
    ck_assert_int_eq(weight(1), 6);
}
END_TEST

START_TEST(dropped_changes_are_never_written)
{
    create_weight(1, 5);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    commit_all();
    reopen_state(0);
    ck_assert_int_eq(weight(1), -1);
}
END_TEST

/* --- Begin -------------------------------------------------------------------------------------------------- */

START_TEST(begin_refuses_while_changes_are_pending)
{
    create_weight(1, 5);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_E_STATE);
    commit_all();
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
}
END_TEST

START_TEST(begin_is_fine_after_undo_and_after_drop)
{
    size_t mark = daomesh__state_mark(state);
    create_weight(1, 5);
    daomesh__state_undo(state, mark);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    create_weight(1, 5);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
}
END_TEST

/* Whether a record is in memory: finding it then asks the store for nothing. */
static int is_held(uint64_t local)
{
    uint64_t calls = faulty.calls;
    (void)weight(local);
    return faulty.calls == calls;
}

START_TEST(absent_records_are_remembered_too)
{
    (void)weight(1);
    ck_assert(is_held(1));
}
END_TEST

START_TEST(records_stay_in_memory_across_batches)
{
    create_weight(1, 5);
    commit_all();
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    ck_assert(is_held(1));
}
END_TEST

static void find_range(uint64_t first, uint64_t end)
{
    for (uint64_t i = first; i < end; i++)
        (void)weight(i);
}

START_TEST(begin_keeps_all_up_to_the_limit)
{
    reopen_state(100);
    find_range(0, 100);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    for (uint64_t i = 0; i < 100; i++)
        ck_assert(is_held(i));
}
END_TEST

START_TEST(beyond_the_limit_begin_keeps_what_the_last_batch_used)
{
    reopen_state(1000);
    find_range(0, 900);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    find_range(300, 500);
    find_range(2000, 2300);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    for (uint64_t i = 0; i < 900; i++)
        ck_assert_int_eq(is_held(i), i >= 300 && i < 500);
    for (uint64_t i = 2000; i < 2300; i++)
        ck_assert(is_held(i));
}
END_TEST

START_TEST(begin_lets_go_of_all_when_the_last_batch_used_too_much)
{
    reopen_state(100);
    find_range(0, 120);
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    for (uint64_t i = 0; i < 120; i++)
        ck_assert(!is_held(i));
}
END_TEST

START_TEST(memory_stays_bounded_while_many_are_read)
{
    reopen_state(1000);
    for (uint64_t i = 0; i < 1000; i++)
        (void)weight(i);
    uint64_t bytes = 0;
    for (uint64_t round = 0; round < 300; round++) {
        ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
        for (uint64_t i = 0; i < 500; i++)
            (void)weight(round * 500 + i);
        if (round == 10) bytes = failing.bytes;
    }
    ck_assert_uint_le(failing.bytes, bytes * 2);
}
END_TEST

START_TEST(large_blobs_are_let_go_of_although_they_are_few)
{
    static const uint8_t bytes[100000];
    reopen_state(1000);
    for (uint64_t i = 0; i < 100; i++) {
        ck_assert_int_eq(put_payload_blob(state, HOME, i, bytes, sizeof bytes), DAOMESH_OK);
        commit_all();
        ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    }
    ck_assert_uint_lt(failing.bytes, 1000000);
    daomesh_span value;
    ck_assert_int_eq(find_payload_blob(state, &value, HOME, 3), DAOMESH_OK);
    ck_assert_uint_eq(value.len, sizeof bytes);
}
END_TEST

Suite *batch_suite(void)
{
    Suite *suite = suite_create("state batches");
    TCase *tests = tcase_create("batches");
    tcase_add_checked_fixture(tests, open_all, close_all);
    tcase_set_timeout(tests, 60);
    const TTest *const all[] = {
        what_was_committed_is_read_by_another_state,
        a_deletion_is_committed,
        a_record_created_and_deleted_in_one_batch_leaves_nothing,
        changes_after_a_commit_belong_to_the_next,
        writing_twice_writes_the_same,
        drop_forgets_every_change_since_the_last_keep,
        drop_brings_back_a_deleted_record,
        dropped_changes_are_never_written,
        begin_refuses_while_changes_are_pending,
        begin_is_fine_after_undo_and_after_drop,
        absent_records_are_remembered_too,
        records_stay_in_memory_across_batches,
        begin_keeps_all_up_to_the_limit,
        beyond_the_limit_begin_keeps_what_the_last_batch_used,
        begin_lets_go_of_all_when_the_last_batch_used_too_much,
        memory_stays_bounded_while_many_are_read,
        large_blobs_are_let_go_of_although_they_are_few,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    tcase_add_loop_test(tests, records_are_written_in_key_order, 0, 70);
    tcase_add_loop_test(tests, records_are_written_in_key_order, 1008, 1009);
    suite_add_tcase(suite, tests);
    return suite;
}
