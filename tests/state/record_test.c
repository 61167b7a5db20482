/* Records and blobs: found, created, changed, deleted. */
#include "fixture.h"

START_TEST(an_absent_record_is_null_and_ok)
{
    ck_assert_int_eq(weight(1), -1);
}
END_TEST

START_TEST(a_created_record_is_zeroed_and_found)
{
    static const struct daomesh_old_weight_record zeroed;
    struct daomesh_old_weight_record *created;
    const struct daomesh_old_weight_record *found;
    ck_assert_int_eq(create_old_weight(state, &created, HOME, 1), DAOMESH_OK);
    ck_assert_mem_eq(created, &zeroed, sizeof zeroed);
    ck_assert_int_eq(find_old_weight(state, &found, HOME, 1), DAOMESH_OK);
    ck_assert_ptr_eq(found, created);
}
END_TEST

START_TEST(a_record_is_created_once)
{
    void *record = &state;
    create_weight(1, 5);
    ck_assert_int_eq(daomesh__state_create(state, &record, HOME, DAOMESH_RECORD_OLD_WEIGHT, 1),
                     DAOMESH_E_EXISTS);
    ck_assert_ptr_null(record);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(what_is_absent_cannot_be_edited_or_deleted)
{
    void *record = &state;
    ck_assert_int_eq(daomesh__state_edit(state, &record, HOME, DAOMESH_RECORD_OLD_WEIGHT, 1),
                     DAOMESH_E_NOT_FOUND);
    ck_assert_ptr_null(record);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_E_NOT_FOUND);
    ck_assert_uint_eq(daomesh__state_dirty(state), 0);
}
END_TEST

START_TEST(a_deleted_record_is_absent_and_can_be_created_anew)
{
    create_weight(1, 5);
    ck_assert_int_eq(delete_old_weight(state, HOME, 1), DAOMESH_OK);
    ck_assert_int_eq(weight(1), -1);
    create_weight(1, 6);
    ck_assert_int_eq(weight(1), 6);
}
END_TEST

START_TEST(home_kind_and_local_each_name_another_record)
{
    void *record;
    create_weight(1, 5);
    ck_assert_int_eq(weight(2), -1);
    ck_assert_int_eq(daomesh__state_create(state, &record, HOME + 1, DAOMESH_RECORD_OLD_WEIGHT, 1),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh__state_create(state, &record, HOME, DAOMESH_RECORD_PROPOSAL, 1), DAOMESH_OK);
    ck_assert_int_eq(weight(1), 5);
}
END_TEST

START_TEST(a_pointer_stays_while_thousands_of_others_come)
{
    const struct daomesh_old_weight_record *before, *after;
    create_weight(0, 5);
    ck_assert_int_eq(find_old_weight(state, &before, HOME, 0), DAOMESH_OK);
    for (uint64_t i = 1; i < 5000; i++)
        create_weight(i, i);
    ck_assert_int_eq(find_old_weight(state, &after, HOME, 0), DAOMESH_OK);
    ck_assert_ptr_eq(before, after);
    ck_assert_uint_eq(before->since, 5);
}
END_TEST

START_TEST(a_kind_that_is_not_in_the_schema_is_an_argument_error)
{
    const void *record;
    ck_assert_int_eq(daomesh__state_find(state, &record, 0, 255, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__state_find(state, &record, 0, 1000, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__state_find(state, &record, 0, 0, 0), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_record_is_no_blob_and_a_blob_no_record)
{
    const void *record;
    daomesh_span value;
    ck_assert_int_eq(daomesh__state_find(state, &record, HOME, DAOMESH_RECORD_PAYLOAD, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__state_blob(state, &value, HOME, DAOMESH_RECORD_OLD_WEIGHT, 1), DAOMESH_E_ARG);
}
END_TEST

START_TEST(a_blob_is_put_replaced_and_deleted)
{
    ck_assert_ptr_null(blob(1));
    put_blob(1, "one");
    ck_assert_str_eq(blob(1), "one");
    put_blob(1, "another one");
    ck_assert_str_eq(blob(1), "another one");
    ck_assert_int_eq(delete_payload(state, HOME, 1), DAOMESH_OK);
    ck_assert_ptr_null(blob(1));
}
END_TEST

START_TEST(an_empty_blob_is_present_before_and_after_a_commit)
{
    put_blob(1, "");
    ck_assert_str_eq(blob(1), "");
    commit_all();
    reopen_state(0);
    ck_assert_str_eq(blob(1), "");
}
END_TEST

START_TEST(a_blob_may_be_as_large_as_a_store_value_and_no_larger)
{
    static const uint8_t bytes[STORE_VALUE_MAX + 1];
    ck_assert_int_eq(put_payload_blob(state, HOME, 1, bytes, STORE_VALUE_MAX + 1), DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(put_payload_blob(state, HOME, 1, bytes, STORE_VALUE_MAX), DAOMESH_OK);
    commit_all();
}
END_TEST

/* --- Many --------------------------------------------------------------------------------------------------- */

struct sum {
    uint64_t locals, values, count, stop_after;
};

static int32_t add_weight(void *ctx, uint64_t local, const void *record)
{
    struct sum *sum = ctx;
    sum->locals += local;
    sum->values += ((const struct daomesh_old_weight_record *)record)->since;
    return ++sum->count == sum->stop_after ? DAOMESH_E_CANCELLED : DAOMESH_OK;
}

static void commit_some(void)
{
    create_weight(1, 10);
    create_weight(2, 20);
    create_weight(300, 30);
    put_blob(2, "not of this kind");
    commit_all();
    create_weight(4, 40);
}

START_TEST(each_visits_what_is_committed_from_the_first_local_on)
{
    struct sum sum = { 0, 0, 0, 0 };
    commit_some();
    ck_assert_int_eq(daomesh__state_each(state, HOME, DAOMESH_RECORD_OLD_WEIGHT, 2, add_weight, &sum),
                     DAOMESH_OK);
    ck_assert_uint_eq(sum.count, 2);
    ck_assert_uint_eq(sum.locals, 302);
    ck_assert_uint_eq(sum.values, 50);
}
END_TEST

START_TEST(each_ends_with_the_visitors_status)
{
    struct sum sum = { 0, 0, 0, 2 };
    commit_some();
    ck_assert_int_eq(daomesh__state_each(state, HOME, DAOMESH_RECORD_OLD_WEIGHT, 0, add_weight, &sum),
                     DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(sum.count, 2);
}
END_TEST

static int32_t see_span(void *ctx, uint64_t local, const void *record)
{
    const daomesh_span *value = record;
    ck_assert_uint_eq(local, 2);
    ck_assert_mem_eq(value->at, "not of this kind", value->len);
    ++*(int *)ctx;
    return DAOMESH_OK;
}

START_TEST(each_gives_blobs_as_spans)
{
    int seen = 0;
    commit_some();
    ck_assert_int_eq(daomesh__state_each(state, HOME, DAOMESH_RECORD_PAYLOAD, 0, see_span, &seen),
                     DAOMESH_OK);
    ck_assert_int_eq(seen, 1);
}
END_TEST

START_TEST(a_state_over_a_snapshot_sees_its_moment_and_cannot_write)
{
    create_weight(1, 10);
    commit_all();
    struct state_source source = { &faulty.base, NULL };
    struct state *writer = state, *reader;
    struct sum sum = { 0, 0, 0, 0 };
    ck_assert_int_eq(faulty.base.ops->snapshot(&faulty.base, &source.snapshot), DAOMESH_OK);
    edit_weight(1, 11);
    commit_all();
    ck_assert_int_eq(daomesh__state_open(&reader, &source, 0, &failing.allocator), DAOMESH_OK);
    state = reader;
    ck_assert_int_eq(weight(1), 10);
    ck_assert_int_eq(daomesh__state_each(state, HOME, DAOMESH_RECORD_OLD_WEIGHT, 0, add_weight, &sum),
                     DAOMESH_OK);
    ck_assert_uint_eq(sum.values, 10);
    ck_assert_int_eq(daomesh__state_write(state), DAOMESH_E_READ_ONLY);
    daomesh__state_close(reader);
    faulty.base.ops->snapshot_close(source.snapshot);
    state = writer;
}
END_TEST

START_TEST(a_damaged_record_is_corrupt_each_time_it_is_asked_for)
{
    static const uint8_t rubbish[] = { DAOMESH_RECORD_OLD_WEIGHT, 1, 2, 3 };
    struct store_key key;
    const struct daomesh_old_weight_record *record;
    memset(&key, 0, sizeof key);
    key.bytes[7] = HOME;
    key.bytes[8] = DAOMESH_RECORD_OLD_WEIGHT;
    ck_assert_int_eq(faulty.base.ops->begin(&faulty.base), DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->put(&faulty.base, &key, (daomesh_span){ rubbish, sizeof rubbish }),
                     DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->commit(&faulty.base), DAOMESH_OK);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(find_old_weight(state, &record, HOME, 0), DAOMESH_E_CORRUPT);
        ck_assert_ptr_null(record);
    }
}
END_TEST

Suite *record_suite(void)
{
    Suite *suite = suite_create("state records");
    TCase *tests = tcase_create("records");
    tcase_add_checked_fixture(tests, open_all, close_all);
    const TTest *const all[] = {
        an_absent_record_is_null_and_ok,
        a_created_record_is_zeroed_and_found,
        a_record_is_created_once,
        what_is_absent_cannot_be_edited_or_deleted,
        a_deleted_record_is_absent_and_can_be_created_anew,
        home_kind_and_local_each_name_another_record,
        a_pointer_stays_while_thousands_of_others_come,
        a_kind_that_is_not_in_the_schema_is_an_argument_error,
        a_record_is_no_blob_and_a_blob_no_record,
        a_blob_is_put_replaced_and_deleted,
        an_empty_blob_is_present_before_and_after_a_commit,
        a_blob_may_be_as_large_as_a_store_value_and_no_larger,
        each_visits_what_is_committed_from_the_first_local_on,
        each_ends_with_the_visitors_status,
        each_gives_blobs_as_spans,
        a_state_over_a_snapshot_sees_its_moment_and_cannot_write,
        a_damaged_record_is_corrupt_each_time_it_is_asked_for,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_test(tests, all[i]);
    suite_add_tcase(suite, tests);
    return suite;
}
