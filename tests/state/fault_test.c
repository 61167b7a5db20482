/* Every allocation and every store call refused in turn: a status, nothing changed, and all goes on afterwards. */
#include "fixture.h"

/* One step of a life that meets every function. Each leaves the state as it was when it fails. */
static int32_t step(int number)
{
    struct daomesh_old_weight_record *record;
    uint64_t local = (uint64_t)number % 40;
    switch (number / 40) {
    case 0:
        TRY(create_old_weight(state, &record, HOME, local));
        record->since = local;
        return DAOMESH_OK;
    case 1:
        return put_payload_blob(state, HOME, local, (const uint8_t *)"payload", 7);
    case 2:
        return daomesh__sequence_append(state, DAOMESH_RECORD_EVENT_BUNDLE, local, (const uint8_t *)"event",
                                        5);
    case 3:
        return daomesh__state_schedule(state, local + 1, 100 - local, 1, 1, 1);
    case 4:
        TRY(edit_old_weight(state, &record, HOME, local));
        record->since = local + 1000;
        return DAOMESH_OK;
    case 5:
        return local % 2 ? delete_payload(state, HOME, local) : delete_old_weight(state, HOME, local);
    case 6:
        return local % 2 ? daomesh__state_cancel(state, local) : DAOMESH_OK;
    default:
        return put_payload_blob(state, HOME, local, (const uint8_t *)"longer payload", 14);
    }
}

#define STEPS (8 * 40)

static void check_result(void)
{
    daomesh_span event;
    const struct daomesh_timer_record *timer;
    uint64_t row;
    for (uint64_t local = 0; local < 40; local++) {
        ck_assert_int_eq(weight(local), local % 2 ? (int64_t)local + 1000 : -1);
        ck_assert_str_eq(blob(local), "longer payload");
        ck_assert_int_eq(daomesh__sequence_read(state, &event, DAOMESH_RECORD_EVENT_BUNDLE, local),
                         DAOMESH_OK);
        ck_assert_mem_eq(event.at, "event", 5);
    }
    ck_assert_int_eq(daomesh__state_due(state, &timer, &row, 1000), DAOMESH_OK);
    ck_assert_uint_eq(row, 40);
}

/* A step that fails is undone to its mark and tried again without the fault. Returns whether there was one. */
static int live(int32_t expected)
{
    int met = 0;
    for (int number = 0; number < STEPS; number++) {
        size_t mark = daomesh__state_mark(state);
        size_t dirty = daomesh__state_dirty(state);
        int32_t status = step(number);
        if (status != DAOMESH_OK) {
            ck_assert_int_eq(status, expected);
            ck_assert_uint_eq(daomesh__state_dirty(state), dirty);
            daomesh__state_undo(state, mark);
            failing_allocator_arm(&failing, 0, 0);
            faulty_store_arm(&faulty, 0, 0, DAOMESH_OK);
            met = 1;
            ck_assert_int_eq(step(number), DAOMESH_OK);
        }
        if (number % 7 == 0) daomesh__state_clear(state);
    }
    return met;
}

/* The same with commits that fail, too; a failed one is repeated. */
static int live_and_commit(int32_t expected)
{
    int met = live(expected);
    int32_t status = commit_changes();
    if (status != DAOMESH_OK) {
        ck_assert_int_eq(status, expected);
        failing_allocator_arm(&failing, 0, 0);
        faulty_store_arm(&faulty, 0, 0, DAOMESH_OK);
        met = 1;
        check_result();
        commit_all();
    }
    failing_allocator_arm(&failing, 0, 0);
    faulty_store_arm(&faulty, 0, 0, DAOMESH_OK);
    check_result();
    reopen_state(0);
    check_result();
    return met;
}

START_TEST(every_refused_allocation_changes_nothing)
{
    int met = 1;
    for (uint64_t fail_at = 1; met; fail_at++) {
        open_all();
        failing_allocator_arm(&failing, fail_at, _i);
        met = live_and_commit(DAOMESH_E_NO_MEMORY);
        close_all();
    }
}
END_TEST

START_TEST(every_failed_store_call_changes_nothing)
{
    int met = 1;
    for (uint64_t fail_at = 1; met; fail_at++) {
        open_all();
        faulty_store_arm(&faulty, fail_at, _i, DAOMESH_E_STORE_IO);
        met = live_and_commit(DAOMESH_E_STORE_IO);
        close_all();
    }
}
END_TEST

/* Reading everything back with an empty cache. */
static int32_t read_all(void)
{
    const void *record;
    daomesh_span value;
    const struct daomesh_timer_record *timer;
    uint64_t row;
    for (uint64_t local = 0; local < 40; local++) {
        TRY(daomesh__state_find(state, &record, HOME, DAOMESH_RECORD_OLD_WEIGHT, local));
        TRY(daomesh__state_blob(state, &value, HOME, DAOMESH_RECORD_PAYLOAD, local));
        TRY(daomesh__sequence_read(state, &value, DAOMESH_RECORD_EVENT_BUNDLE, local));
    }
    return daomesh__state_due(state, &timer, &row, 1000);
}

/* _i: 0 allocations, 1 store calls. */
START_TEST(reading_can_be_tried_again_after_any_fault)
{
    open_all();
    (void)live_and_commit(DAOMESH_OK);
    int32_t status = DAOMESH_E_INTERNAL;
    for (uint64_t fail_at = 1; status != DAOMESH_OK; fail_at++) {
        reopen_state(0);
        if (_i == 0)
            failing_allocator_arm(&failing, fail_at, 0);
        else
            faulty_store_arm(&faulty, fail_at, 0, DAOMESH_E_STORE_IO);
        status = read_all();
        if (status != DAOMESH_OK)
            ck_assert_int_eq(status, _i == 0 ? DAOMESH_E_NO_MEMORY : DAOMESH_E_STORE_IO);
        failing_allocator_arm(&failing, 0, 0);
        faulty_store_arm(&faulty, 0, 0, DAOMESH_OK);
        ck_assert_int_eq(read_all(), DAOMESH_OK);
        check_result();
    }
    close_all();
}
END_TEST

START_TEST(no_memory_at_open_is_a_status)
{
    open_all();
    const struct state_source source = { &faulty.base, NULL };
    for (uint64_t fail_at = 1; fail_at <= 2; fail_at++) {
        struct state *none;
        uint64_t blocks = failing.blocks;
        failing_allocator_arm(&failing, fail_at, 0);
        ck_assert_int_eq(daomesh__state_open(&none, &source, 0, &failing.allocator), DAOMESH_E_NO_MEMORY);
        ck_assert_ptr_null(none);
        ck_assert_uint_eq(failing.blocks, blocks);
    }
    close_all();
}
END_TEST

Suite *fault_suite(void)
{
    Suite *suite = suite_create("state faults");
    TCase *tests = tcase_create("faults");
    tcase_set_timeout(tests, 240);
    tcase_add_loop_test(tests, every_refused_allocation_changes_nothing, 0, 2);
    tcase_add_loop_test(tests, every_failed_store_call_changes_nothing, 0, 2);
    tcase_add_loop_test(tests, reading_can_be_tried_again_after_any_fault, 0, 2);
    tcase_add_test(tests, no_memory_at_open_is_a_status);
    suite_add_tcase(suite, tests);
    return suite;
}
