/* Timers: due in order, cancelled, undone, dropped, read again. */
#include "fixture.h"

static void schedule(uint64_t row, uint64_t due)
{
    ck_assert_int_eq(daomesh__state_schedule(state, row, due, 1, HOME, row * 10), DAOMESH_OK);
}

static void cancel(uint64_t row)
{
    ck_assert_int_eq(daomesh__state_cancel(state, row), DAOMESH_OK);
}

/* The row that is due first, 0 for none. */
static uint64_t due(uint64_t now)
{
    const struct daomesh_timer_record *timer;
    uint64_t row;
    int32_t status = daomesh__state_due(state, &timer, &row, now);
    if (status == DAOMESH_E_END) {
        ck_assert_ptr_null(timer);
        ck_assert_uint_eq(row, 0);
        return 0;
    }
    ck_assert_int_eq(status, DAOMESH_OK);
    ck_assert_uint_le(timer->due, now);
    ck_assert_uint_eq(timer->object, row * 10);
    return row;
}

/* Cancels what is due first; its row. */
static uint64_t run(uint64_t now)
{
    uint64_t row = due(now);
    if (row) cancel(row);
    return row;
}

START_TEST(without_timers_nothing_is_due)
{
    ck_assert_uint_eq(due(UINT64_MAX), 0);
}
END_TEST

START_TEST(a_timer_is_due_from_its_second_on)
{
    schedule(1, 100);
    ck_assert_uint_eq(due(99), 0);
    ck_assert_uint_eq(due(100), 1);
    ck_assert_uint_eq(due(101), 1);
}
END_TEST

START_TEST(timers_are_due_in_order_of_due_and_row)
{
    static const uint64_t dues[] = { 0, 50, 20, 50, 20, 90, 10 };
    static const uint64_t order[] = { 6, 2, 4, 1, 3, 5, 0 };
    for (uint64_t row = COUNT_OF(dues) - 1; row > 0; row--)
        schedule(row, dues[row]);
    for (size_t i = 0; i < COUNT_OF(order); i++)
        ck_assert_uint_eq(run(1000), order[i]);
}
END_TEST

START_TEST(what_is_due_stays_until_it_is_cancelled)
{
    schedule(1, 100);
    ck_assert_uint_eq(due(100), 1);
    ck_assert_uint_eq(due(100), 1);
    cancel(1);
    ck_assert_uint_eq(due(100), 0);
}
END_TEST

START_TEST(a_cancelled_timer_is_passed_over)
{
    schedule(1, 10);
    schedule(2, 20);
    cancel(1);
    ck_assert_uint_eq(due(1000), 2);
}
END_TEST

START_TEST(a_row_scheduled_again_is_due_at_its_new_time)
{
    schedule(1, 10);
    cancel(1);
    schedule(1, 500);
    ck_assert_uint_eq(due(499), 0);
    ck_assert_uint_eq(run(500), 1);
    ck_assert_uint_eq(due(UINT64_MAX), 0);
}
END_TEST

START_TEST(a_row_is_scheduled_once_and_cancelled_once)
{
    schedule(1, 10);
    ck_assert_int_eq(daomesh__state_schedule(state, 1, 5, 1, 1, 1), DAOMESH_E_EXISTS);
    ck_assert_uint_eq(due(9), 0);
    cancel(1);
    ck_assert_int_eq(daomesh__state_cancel(state, 1), DAOMESH_E_NOT_FOUND);
}
END_TEST

START_TEST(timers_are_read_again_by_another_state)
{
    for (uint64_t row = 1; row <= 100; row++)
        schedule(row, 1000 - row);
    commit_all();
    reopen_state(0);
    schedule(101, 1);
    ck_assert_uint_eq(run(5000), 101);
    for (uint64_t row = 100; row > 0; row--)
        ck_assert_uint_eq(run(5000), row);
    ck_assert_uint_eq(run(5000), 0);
}
END_TEST

START_TEST(who_asks_for_no_due_timer_does_not_pay_for_them)
{
    for (uint64_t row = 1; row <= 10000; row++)
        schedule(row, row);
    commit_all();
    reopen_state(0);
    uint64_t bytes = failing.bytes;
    schedule(10001, 1);
    cancel(1);
    ck_assert_uint_lt(failing.bytes, bytes + 10000);
    ck_assert_uint_eq(run(20000), 10001);
    ck_assert_uint_eq(run(20000), 2);
}
END_TEST

START_TEST(what_changed_before_anyone_asked_is_undone_as_well)
{
    schedule(1, 10);
    schedule(2, 20);
    commit_all();
    reopen_state(0);
    size_t mark = daomesh__state_mark(state);
    cancel(1);
    schedule(3, 5);
    ck_assert_uint_eq(run(1000), 3);
    ck_assert_uint_eq(run(1000), 2);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(run(1000), 1);
    ck_assert_uint_eq(run(1000), 2);
    ck_assert_uint_eq(run(1000), 0);
}
END_TEST

START_TEST(undo_takes_a_schedule_back)
{
    schedule(1, 50);
    size_t mark = daomesh__state_mark(state);
    schedule(2, 10);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(due(1000), 1);
}
END_TEST

START_TEST(undo_brings_a_cancelled_timer_back_even_after_it_was_passed_over)
{
    schedule(1, 10);
    schedule(2, 20);
    daomesh__state_clear(state);
    size_t mark = daomesh__state_mark(state);
    cancel(1);
    ck_assert_uint_eq(due(1000), 2);
    schedule(3, 5);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(run(1000), 1);
    ck_assert_uint_eq(run(1000), 2);
    ck_assert_uint_eq(run(1000), 0);
}
END_TEST

START_TEST(undo_brings_the_old_time_back_after_the_row_was_scheduled_anew)
{
    schedule(1, 10);
    daomesh__state_clear(state);
    size_t mark = daomesh__state_mark(state);
    cancel(1);
    schedule(1, 500);
    ck_assert_uint_eq(due(100), 0);
    daomesh__state_undo(state, mark);
    ck_assert_uint_eq(due(100), 1);
}
END_TEST

START_TEST(undo_brings_many_cancelled_timers_back_without_memory)
{
    for (uint64_t row = 1; row <= 64; row++)
        schedule(row, row);
    daomesh__state_clear(state);
    size_t mark = daomesh__state_mark(state);
    for (uint64_t row = 1; row <= 64; row++) {
        ck_assert_uint_eq(run(1000), row);
        schedule(1000 + row, 1);
        ck_assert_uint_eq(run(1000), 1000 + row);
    }
    failing_allocator_arm(&failing, 1, 1);
    daomesh__state_undo(state, mark);
    for (uint64_t row = 1; row <= 64; row++) {
        ck_assert_uint_eq(due(1000), row);
        failing_allocator_arm(&failing, 0, 0);
        cancel(row);
        failing_allocator_arm(&failing, 1, 1);
    }
    failing_allocator_arm(&failing, 0, 0);
}
END_TEST

START_TEST(drop_brings_the_committed_timers_back)
{
    schedule(1, 10);
    schedule(2, 20);
    commit_all();
    ck_assert_uint_eq(run(1000), 1);
    daomesh__state_clear(state);
    schedule(3, 5);
    ck_assert_uint_eq(run(1000), 3);
    ck_assert_uint_eq(run(1000), 2);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    ck_assert_uint_eq(run(1000), 1);
    ck_assert_uint_eq(run(1000), 2);
    ck_assert_uint_eq(run(1000), 0);
}
END_TEST

START_TEST(dropping_does_not_read_all_timers_again)
{
    for (uint64_t row = 1; row <= 1000; row++)
        schedule(row, row);
    commit_all();
    ck_assert_uint_eq(run(1000), 1);
    schedule(2000, 1);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    uint64_t scans = faulty.scans;
    for (uint64_t row = 1; row <= 1000; row++)
        ck_assert_uint_eq(run(1000), row);
    ck_assert_uint_eq(run(1000), 0);
    ck_assert_uint_eq(faulty.scans, scans);
}
END_TEST

START_TEST(drop_brings_the_committed_time_of_a_row_back_that_was_scheduled_anew)
{
    schedule(1, 10);
    commit_all();
    cancel(1);
    schedule(1, 500);
    daomesh__state_clear(state);
    ck_assert_uint_eq(due(100), 0);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    ck_assert_uint_eq(due(100), 1);
}
END_TEST

START_TEST(drop_without_memory_reads_the_timers_again)
{
    for (uint64_t row = 1; row <= 64; row++)
        schedule(row, row);
    commit_all();
    for (uint64_t row = 1; row <= 64; row++) {
        ck_assert_uint_eq(run(1000), row);
        schedule(1000 + row, 5000);
        daomesh__state_clear(state);
    }
    failing_allocator_arm(&failing, 1, 1);
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    failing_allocator_arm(&failing, 0, 0);
    for (uint64_t row = 1; row <= 64; row++)
        ck_assert_uint_eq(run(10000), row);
    ck_assert_uint_eq(run(10000), 0);
}
END_TEST

START_TEST(cancelled_timers_of_the_far_future_do_not_pile_up)
{
    uint64_t bytes = 0;
    for (uint64_t i = 1; i <= 100000; i++) {
        schedule(i, UINT64_MAX - i);
        cancel(i);
        if (i % 1000 != 0) continue;
        commit_all();
        ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
        if (i == 10000) bytes = failing.bytes;
    }
    /* The cache of absent rows grows to its own bound; the heap would add 16 bytes for each. */
    ck_assert_uint_lt(failing.bytes, bytes + 100000u * 100);
    schedule(1, 10);
    ck_assert_uint_eq(due(10), 1);
}
END_TEST

Suite *timer_suite(void)
{
    Suite *suite = suite_create("state timers");
    TCase *tests = tcase_create("timers");
    tcase_add_checked_fixture(tests, open_all, close_all);
    tcase_set_timeout(tests, 60);
    const TTest *const all[] = {
        without_timers_nothing_is_due,
        a_timer_is_due_from_its_second_on,
        timers_are_due_in_order_of_due_and_row,
        what_is_due_stays_until_it_is_cancelled,
        a_cancelled_timer_is_passed_over,
        a_row_scheduled_again_is_due_at_its_new_time,
        a_row_is_scheduled_once_and_cancelled_once,
        timers_are_read_again_by_another_state,
        who_asks_for_no_due_timer_does_not_pay_for_them,
        what_changed_before_anyone_asked_is_undone_as_well,
        undo_takes_a_schedule_back,
        undo_brings_a_cancelled_timer_back_even_after_it_was_passed_over,
        undo_brings_the_old_time_back_after_the_row_was_scheduled_anew,
        undo_brings_many_cancelled_timers_back_without_memory,
        drop_brings_the_committed_timers_back,
        dropping_does_not_read_all_timers_again,
        drop_brings_the_committed_time_of_a_row_back_that_was_scheduled_anew,
        drop_without_memory_reads_the_timers_again,
        cancelled_timers_of_the_far_future_do_not_pile_up,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    suite_add_tcase(suite, tests);
    return suite;
}
