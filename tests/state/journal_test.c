/* Marks, undo and fuel. */
#include "fixture.h"

START_TEST(undo_takes_back_an_edit)
{
    create_weight(1, 5);
    daomesh__state_clear(state);
    size_t mark = daomesh__state_mark(state);
    edit_weight(1, 6);
    edit_weight(1, 7);
    daomesh__state_undo(state, mark);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(undo_takes_back_a_creation)
{
    size_t mark = daomesh__state_mark(state);
    create_weight(1, 5);
    daomesh__state_undo(state, mark);
    ck_assert_int_eq(weight(1), -1);
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
}
END_TEST

START_TEST(undo_takes_back_a_deletion)
{
    create_weight(1, 5);
    size_t mark = daomesh__state_mark(state);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    daomesh__state_undo(state, mark);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(undo_takes_back_deletion_and_creation_of_the_same_record)
{
    create_weight(1, 5);
    size_t mark = daomesh__state_mark(state);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    create_weight(1, 6);
    edit_weight(1, 7);
    daomesh__state_undo(state, mark);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(undo_takes_back_blobs)
{
    put_blob(1, "one");
    size_t mark = daomesh__state_mark(state);
    put_blob(1, "changed");
    put_blob(1, "changed again");
    put_blob(2, "new");
    daomesh__state_undo(state, mark);
    ck_assert_str_eq(blob(1), "one");
    ck_assert_ptr_null(blob(2));
}
END_TEST

START_TEST(undo_takes_back_a_deleted_blob)
{
    put_blob(1, "one");
    size_t mark = daomesh__state_mark(state);
    ck_assert_int_eq(delete_payload(state, HOME, 1), DAOMESH_OK);
    put_blob(1, "two");
    daomesh__state_undo(state, mark);
    ck_assert_str_eq(blob(1), "one");
}
END_TEST

START_TEST(undo_to_an_inner_mark_leaves_what_was_before_it)
{
    create_weight(1, 5);
    size_t outer = daomesh__state_mark(state);
    edit_weight(1, 6);
    size_t inner = daomesh__state_mark(state);
    edit_weight(1, 7);
    create_weight(2, 1);
    daomesh__state_undo(state, inner);
    ck_assert_int_eq(weight(1), 6);
    ck_assert_int_eq(weight(2), -1);
    edit_weight(1, 8);
    daomesh__state_undo(state, inner);
    ck_assert_int_eq(weight(1), 6);
    daomesh__state_undo(state, outer);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(undo_to_the_outer_mark_takes_back_kept_inner_changes)
{
    create_weight(1, 5);
    size_t outer = daomesh__state_mark(state);
    edit_weight(1, 6);
    put_blob(1, "six");
    (void)daomesh__state_mark(state);
    edit_weight(1, 7);
    put_blob(1, "seven");
    (void)daomesh__state_mark(state);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    ck_assert_int_eq(delete_payload(state, HOME, 1), DAOMESH_OK);
    daomesh__state_undo(state, outer);
    ck_assert_int_eq(weight(1), 5);
    ck_assert_ptr_null(blob(1));
}
END_TEST

START_TEST(undo_without_changes_does_nothing)
{
    create_weight(1, 5);
    daomesh__state_undo(state, daomesh__state_mark(state));
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(what_was_cleared_is_not_taken_back)
{
    put_blob(1, "one");
    put_blob(1, "two");
    create_weight(1, 5);
    daomesh__state_clear(state);
    daomesh__state_undo(state, daomesh__state_mark(state));
    ck_assert_int_eq(weight(1), 5);
    ck_assert_str_eq(blob(1), "two");
}
END_TEST

START_TEST(an_undone_change_of_a_committed_record_is_not_written)
{
    create_weight(1, 5);
    commit_all();
    size_t mark = daomesh__state_mark(state);
    edit_weight(1, 6);
    ck_assert_uint_eq(daomesh__state_dirty(state), 1);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
    uint64_t calls = faulty.calls;
    commit_all();
    ck_assert_uint_eq(faulty.calls - calls, 2); /* begin and commit */
}
END_TEST

/* --- Fuel --------------------------------------------------------------------------------------------------- */

START_TEST(there_is_no_limit_before_the_first_fuel_call)
{
    for (uint64_t i = 0; i < 10000; i++)
        create_weight(i, i);
}
END_TEST

START_TEST(fuel_counts_each_record_once_after_a_mark)
{
    create_weight(1, 5);
    daomesh__state_clear(state);
    daomesh__state_fuel(state, 10);
    edit_weight(1, 6);
    edit_weight(1, 7);
    create_weight(2, 1);
    edit_weight(2, 2);
    put_blob(1, "one");
    put_blob(1, "two");
    ck_assert_uint_eq(daomesh__state_fuel_left(state), 7);
    (void)daomesh__state_mark(state);
    edit_weight(1, 8);
    ck_assert_uint_eq(daomesh__state_fuel_left(state), 6);
}
END_TEST

START_TEST(without_fuel_nothing_changes)
{
    void *record;
    create_weight(1, 5);
    put_blob(1, "one");
    daomesh__state_clear(state);
    daomesh__state_fuel(state, 0);
    ck_assert_int_eq(daomesh__state_edit(state, &record, HOME, DAOMESH_RECORD_OLD_WEIGHT, 1), DAOMESH_E_FUEL);
    ck_assert_ptr_null(record);
    ck_assert_int_eq(daomesh__state_create(state, &record, HOME, DAOMESH_RECORD_OLD_WEIGHT, 2),
                     DAOMESH_E_FUEL);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_E_FUEL);
    ck_assert_int_eq(put_payload_blob(state, HOME, 1, (const uint8_t *)"two", 3), DAOMESH_E_FUEL);
    ck_assert_int_eq(daomesh__state_schedule(state, 1, 1, 1, 1, 1), DAOMESH_E_FUEL);
    ck_assert_int_eq(daomesh__sequence_append(state, DAOMESH_RECORD_EVENT_BUNDLE, 0, NULL, 0),
                     DAOMESH_E_FUEL);
    ck_assert_int_eq(weight(1), 5);
    ck_assert_int_eq(weight(2), -1);
    ck_assert_str_eq(blob(1), "one");
}
END_TEST

START_TEST(undo_gives_no_fuel_back)
{
    daomesh__state_fuel(state, 2);
    size_t mark = daomesh__state_mark(state);
    create_weight(1, 5);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(daomesh__state_fuel_left(state), 1);
}
END_TEST

Suite *journal_suite(void)
{
    Suite *suite = suite_create("state journal");
    TCase *tests = tcase_create("journal");
    tcase_add_checked_fixture(tests, open_all, close_all);
    const TTest *const all[] = {
        undo_takes_back_an_edit,
        undo_takes_back_a_creation,
        undo_takes_back_a_deletion,
        undo_takes_back_deletion_and_creation_of_the_same_record,
        undo_takes_back_blobs,
        undo_takes_back_a_deleted_blob,
        undo_to_an_inner_mark_leaves_what_was_before_it,
        undo_to_the_outer_mark_takes_back_kept_inner_changes,
        undo_without_changes_does_nothing,
        what_was_cleared_is_not_taken_back,
        an_undone_change_of_a_committed_record_is_not_written,
        there_is_no_limit_before_the_first_fuel_call,
        fuel_counts_each_record_once_after_a_mark,
        without_fuel_nothing_changes,
        undo_gives_no_fuel_back,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    suite_add_tcase(suite, tests);
    return suite;
}
