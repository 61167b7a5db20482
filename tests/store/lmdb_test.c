/* What LMDB says becomes a status, and leaves the store as it was. */
#include <errno.h>
#include <lmdb.h>

#include "engine.h"
#include "failing_lmdb.h"

static struct store *store;

static void open_store(void)
{
    folder_make();
    store = open_file();
    put_text(store, 1, "one");
}

static void close_store(void)
{
    failing_lmdb("", 0);
    if (store) store->ops->close(store);
    folder_remove();
}

static int32_t get(uint64_t local)
{
    daomesh_span value;
    const struct store_key key = key_of(0, 1, local);
    int32_t status = store->ops->get(store, &value, &key);
    if (status != DAOMESH_OK) ck_assert(value.at == NULL && value.len == 0);
    return status;
}

static int32_t nothing_to_see(void *ctx, const uint8_t *key, daomesh_span value)
{
    (void)ctx, (void)key, (void)value;
    return DAOMESH_OK;
}

static int32_t scan_all(void)
{
    const struct store_key first = key_of(0, 0, 0);
    return store->ops->scan(store, &first, NULL, nothing_to_see, NULL);
}

/* A transaction with nothing in it; the reader rests afterwards. */
static void pass_a_commit(void)
{
    put_text(store, 2, "two");
}

START_TEST(every_code_has_a_status)
{
    static const struct {
        int code;
        int32_t status;
    } told[] = {
        { MDB_NOTFOUND, DAOMESH_E_NOT_FOUND },
        { MDB_MAP_FULL, DAOMESH_E_STORE_FULL },
        { MDB_MAP_RESIZED, DAOMESH_E_STORE_FULL },
        { MDB_TXN_FULL, DAOMESH_E_STORE_FULL },
        { MDB_READERS_FULL, DAOMESH_E_LIMIT },
        { MDB_INVALID, DAOMESH_E_FOREIGN },
        { MDB_VERSION_MISMATCH, DAOMESH_E_VERSION },
        { MDB_CORRUPTED, DAOMESH_E_CORRUPT },
        { MDB_PAGE_NOTFOUND, DAOMESH_E_CORRUPT },
        { MDB_PANIC, DAOMESH_E_INTERNAL },
        { MDB_BAD_TXN, DAOMESH_E_INTERNAL },
        { ENOENT, DAOMESH_E_NOT_FOUND },
        { ENOMEM, DAOMESH_E_NO_MEMORY },
        { ENOSPC, DAOMESH_E_STORE_FULL },
        { EDQUOT, DAOMESH_E_STORE_FULL },
        { EFBIG, DAOMESH_E_STORE_FULL },
        { EIO, DAOMESH_E_STORE_IO },
        { EACCES, DAOMESH_E_STORE_IO },
    };
    for (size_t i = 0; i < COUNT_OF(told); i++) {
        failing_lmdb("mdb_get", told[i].code);
        ck_assert_int_eq(get(1), told[i].status);
    }
    failing_lmdb("", 0);
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

/* In the order of opening; EIO stands for all. */
static const char *const opening[] = {
    "mdb_env_create", "mdb_env_set_mapsize", "mdb_env_set_maxreaders", "mdb_env_open",
    "mdb_txn_begin",  "mdb_dbi_open",        "mdb_dbi_flags",
};

START_TEST(an_open_that_fails_lets_go_of_everything)
{
    const struct store_options options = { .path = file_path };
    store->ops->close(store);
    failing_lmdb(opening[_i], EIO);
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_E_STORE_IO);
    ck_assert_ptr_null(store);
    ck_assert_int_ge(failing_lmdb_met(), 1);
    failing_lmdb("", 0);
    store = open_file();
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

START_TEST(a_new_file_that_cannot_be_synced_is_none)
{
    store->ops->close(store);
    folder_remove();
    folder_make();
    failing_lmdb("mdb_env_sync", ENOSPC);
    const struct store_options options = { .path = file_path, .create = 1 };
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_E_STORE_FULL);
    ck_assert_ptr_null(store);
    failing_lmdb("", 0);
    store = open_file();
    ck_assert_int_eq(get(1), DAOMESH_E_NOT_FOUND);
}
END_TEST

/* Smaller maps are tried where addresses are few, but not for ever. */
START_TEST(without_addresses_there_is_no_memory)
{
    const struct store_options options = { .path = file_path, .map_bytes = UINT64_MAX };
    store->ops->close(store);
    failing_lmdb("mdb_env_open", ENOMEM);
    ck_assert_int_eq(daomesh__store_lmdb(&store, &options), DAOMESH_E_NO_MEMORY);
    ck_assert_int_gt(failing_lmdb_met(), 10);
    ck_assert_ptr_null(store);
}
END_TEST

START_TEST(a_begin_that_fails_can_be_tried_again)
{
    static const char *const calls[] = { "mdb_txn_begin", "mdb_cursor_open" };
    failing_lmdb(calls[_i], ENOMEM);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_E_NO_MEMORY);
    ck_assert_int_eq(failing_lmdb_met(), 1);
    failing_lmdb("", 0);
    const struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(store->ops->put(store, &key, text("other")), DAOMESH_E_STATE);
    put_text(store, 1, "new");
    ck_assert_str_eq(text_at(store, 1), "new");
}
END_TEST

START_TEST(a_remove_that_fails_removes_nothing)
{
    const struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    failing_lmdb("mdb_cursor_get", MDB_CORRUPTED);
    ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_E_CORRUPT);
    failing_lmdb("", 0);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

START_TEST(reading_that_fails_can_be_tried_again)
{
    pass_a_commit();
    failing_lmdb("mdb_txn_renew", EIO);
    ck_assert_int_eq(get(1), DAOMESH_E_STORE_IO);
    ck_assert_int_eq(scan_all(), DAOMESH_E_STORE_IO);
    failing_lmdb("mdb_cursor_open", ENOMEM);
    ck_assert_int_eq(scan_all(), DAOMESH_E_NO_MEMORY);
    failing_lmdb("mdb_cursor_get", MDB_PAGE_NOTFOUND);
    ck_assert_int_eq(scan_all(), DAOMESH_E_CORRUPT);
    failing_lmdb("", 0);
    ck_assert_int_eq(scan_all(), DAOMESH_OK);
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

START_TEST(a_snapshot_that_fails_takes_no_place)
{
    struct store_snapshot *snapshots[STORE_SNAPSHOTS_MAX];
    failing_lmdb("mdb_txn_begin", MDB_READERS_FULL);
    for (size_t i = 0; i <= STORE_SNAPSHOTS_MAX; i++) {
        ck_assert_int_eq(store->ops->snapshot(store, &snapshots[0]), DAOMESH_E_LIMIT);
        ck_assert_ptr_null(snapshots[0]);
    }
    failing_lmdb("", 0);
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++)
        ck_assert_int_eq(store->ops->snapshot(store, &snapshots[i]), DAOMESH_OK);
    ck_assert_str_eq(snapshot_text_at(store, snapshots[0], 1), "one");
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++)
        store->ops->snapshot_close(snapshots[i]);
}
END_TEST

/* Stretching the file after a commit is a kindness to the next open, which has a longer check for when it was not done. */
START_TEST(a_commit_is_done_although_the_file_cannot_be_stretched)
{
    static const char *const calls[] = { "mdb_env_info", "mdb_env_stat", "mdb_env_get_fd" };
    failing_lmdb(calls[_i], EIO);
    put_text(store, 2, "two");
    ck_assert_int_eq(failing_lmdb_met(), 1);
    failing_lmdb("", 0);
    store->ops->close(store);
    store = open_file();
    ck_assert_str_eq(text_at(store, 2), "two");
}
END_TEST

/* An engine never writes such a value, but somebody else's program might. */
START_TEST(values_and_keys_of_other_sizes_are_damage)
{
    MDB_env *env;
    MDB_txn *txn;
    MDB_dbi data;
    static uint8_t bytes[STORE_VALUE_MAX + 1];
    struct store_key long_one = key_of(0, 1, 1);
    MDB_val key = { sizeof long_one.bytes - (size_t)_i, long_one.bytes };
    MDB_val value = { _i ? 3 : sizeof bytes, bytes };
    store->ops->close(store);
    ck_assert_int_eq(mdb_env_create(&env), 0);
    ck_assert_int_eq(mdb_env_set_mapsize(env, (size_t)1 << 30), 0);
    ck_assert_int_eq(mdb_env_open(env, file_path, MDB_NOSUBDIR, 0600), 0);
    ck_assert_int_eq(mdb_txn_begin(env, NULL, 0, &txn), 0);
    ck_assert_int_eq(mdb_dbi_open(txn, NULL, 0, &data), 0);
    ck_assert_int_eq(mdb_put(txn, data, &key, &value, 0), 0);
    ck_assert_int_eq(mdb_txn_commit(txn), 0);
    mdb_env_close(env);
    store = open_file();
    ck_assert_int_eq(get(1), _i ? DAOMESH_OK : DAOMESH_E_CORRUPT);
    ck_assert_int_eq(scan_all(), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(nothing_is_closed_for_nothing)
{
    store->ops->close(NULL);
    store->ops->snapshot_close(NULL);
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

Suite *lmdb_suite(void)
{
    Suite *suite = suite_create("store lmdb");
    TCase *tests = tcase_create("lmdb");
    tcase_add_checked_fixture(tests, open_store, close_store);
    tcase_add_test(tests, every_code_has_a_status);
    tcase_add_loop_test(tests, an_open_that_fails_lets_go_of_everything, 0, (int)COUNT_OF(opening));
    tcase_add_test(tests, a_new_file_that_cannot_be_synced_is_none);
    tcase_add_test(tests, without_addresses_there_is_no_memory);
    tcase_add_loop_test(tests, a_begin_that_fails_can_be_tried_again, 0, 2);
    tcase_add_test(tests, a_remove_that_fails_removes_nothing);
    tcase_add_test(tests, reading_that_fails_can_be_tried_again);
    tcase_add_test(tests, a_snapshot_that_fails_takes_no_place);
    tcase_add_loop_test(tests, a_commit_is_done_although_the_file_cannot_be_stretched, 0, 3);
    tcase_add_loop_test(tests, values_and_keys_of_other_sizes_are_damage, 0, 2);
    tcase_add_test(tests, nothing_is_closed_for_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}
