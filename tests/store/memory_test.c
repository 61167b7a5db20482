/* What is special about the memory engine: no memory, memory given back, readers on other threads. */
#include <pthread.h>
#include <stdatomic.h>

#include "../support/failing_allocator.h"
#include "../support/turns.h"
#include "engine.h"

static struct store *open_with(struct failing_allocator *failing)
{
    struct store *store;
    (void)daomesh__store_memory(&store, &(struct store_options){ .allocator = &failing->allocator });
    return store;
}

/* --- No memory ---------------------------------------------------------------------------------------------- */

#define COMMITTED 200u
#define CHANGES 400u

static void commit_numbers(struct store *store)
{
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < COMMITTED; i++) {
        struct store_key key = key_of(0, 1, i * 2);
        ck_assert_int_eq(store->ops->put(store, &key, text("old")), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
}

/* The i-th change: scattered puts, and removes of every committed key whose number 4 divides. */
static int32_t change(struct store *store, uint64_t i, int *removed)
{
    uint64_t local = i * 37 % CHANGES;
    struct store_key key = key_of(0, 1, local);
    *removed = local % 4 == 0;
    return *removed ? store->ops->remove(store, &key) : store->ops->put(store, &key, text("new"));
}

static void check_committed(struct store *store, const char *of_fours, const char *of_other_evens,
                            const char *of_odds)
{
    for (uint64_t local = 0; local < CHANGES; local++) {
        const char *right = local % 2 ? of_odds : local % 4 ? of_other_evens : of_fours;
        ck_assert_str_eq(text_at(store, local), right);
    }
}

/* Returns whether the armed failure was met. Each failing change is tried again, as after a shortage that passes. */
static int change_all(struct store *store, struct failing_allocator *failing)
{
    int met = 0, removed;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < CHANGES; i++) {
        int32_t status = change(store, i, &removed);
        if (status == DAOMESH_OK) continue;
        ck_assert_int_eq(status, DAOMESH_E_NO_MEMORY);
        check_committed(store, "old", "old", "");
        met = 1;
        failing_allocator_arm(failing, 0, 0);
        ck_assert_int_eq(change(store, i, &removed), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    check_committed(store, "", "new", "new");
    return met;
}

START_TEST(a_refused_allocation_leaves_the_data_and_the_transaction_as_they_were)
{
    int met = 1;
    for (uint64_t fail_at = 1; met; fail_at++) {
        struct failing_allocator failing;
        failing_allocator_init(&failing);
        struct store *store = open_with(&failing);
        commit_numbers(store);
        failing_allocator_arm(&failing, fail_at, _i);
        met = change_all(store, &failing);
        store->ops->close(store);
        ck_assert_uint_eq(failing.blocks, 0);
        ck_assert_uint_eq(failing.misuses, 0);
    }
}
END_TEST

START_TEST(an_abort_after_a_refused_allocation_leaks_nothing)
{
    for (uint64_t fail_at = 1; fail_at < 300; fail_at++) {
        struct failing_allocator failing;
        failing_allocator_init(&failing);
        struct store *store = open_with(&failing);
        commit_numbers(store);
        uint64_t blocks = failing.blocks;
        failing_allocator_arm(&failing, fail_at, 1);
        ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
        int removed;
        for (uint64_t i = 0; i < CHANGES; i++)
            (void)change(store, i, &removed);
        store->ops->abort(store);
        ck_assert_uint_eq(failing.blocks, blocks);
        check_committed(store, "old", "old", "");
        store->ops->close(store);
        ck_assert_uint_eq(failing.blocks, 0);
    }
}
END_TEST

START_TEST(no_memory_at_open_is_a_status)
{
    for (uint64_t fail_at = 1; fail_at <= 2; fail_at++) {
        struct failing_allocator failing;
        failing_allocator_init(&failing);
        failing_allocator_arm(&failing, fail_at, 0);
        struct store *store;
        ck_assert_int_eq(
            daomesh__store_memory(&store, &(struct store_options){ .allocator = &failing.allocator }),
            DAOMESH_E_NO_MEMORY);
        ck_assert_ptr_null(store);
        ck_assert_uint_eq(failing.blocks, 0);
    }
}
END_TEST

/* --- Memory given back -------------------------------------------------------------------------------------- */

START_TEST(rewriting_the_same_keys_does_not_grow)
{
    struct failing_allocator failing;
    failing_allocator_init(&failing);
    struct store *store = open_with(&failing);
    commit_numbers(store);
    uint64_t bytes = failing.bytes;
    for (int i = 0; i < 20; i++)
        commit_numbers(store);
    ck_assert_uint_eq(failing.bytes, bytes);
    store->ops->close(store);
}
END_TEST

START_TEST(what_a_snapshot_held_is_freed_by_the_next_transaction_after_its_close)
{
    struct failing_allocator failing;
    failing_allocator_init(&failing);
    struct store *store = open_with(&failing);
    commit_numbers(store);
    uint64_t bytes = failing.bytes;
    struct store_snapshot *snapshot;
    ck_assert_int_eq(store->ops->snapshot(store, &snapshot), DAOMESH_OK);
    commit_numbers(store);
    ck_assert_uint_gt(failing.bytes, bytes);
    store->ops->snapshot_close(snapshot);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_uint_eq(failing.bytes, bytes);
    store->ops->close(store);
}
END_TEST

START_TEST(an_emptied_store_is_as_small_as_a_new_one)
{
    struct failing_allocator failing;
    failing_allocator_init(&failing);
    struct store *store = open_with(&failing);
    uint64_t bytes = failing.bytes;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < 20000; i++) {
        struct store_key key = key_of(i, 1, i);
        ck_assert_int_eq(store->ops->put(store, &key, text("x")), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < 20000; i++) {
        struct store_key key = key_of(i * 7919 % 20000, 1, i * 7919 % 20000);
        ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_uint_eq(failing.bytes, bytes);
    store->ops->close(store);
}
END_TEST

/* --- Threads ------------------------------------------------------------------------------------------------ */
/* Every commit gives all keys one new value, so a snapshot must show the same value everywhere. */

#define SHARED_KEYS 500u
#define COMMITS ((uint64_t)turns(300))

struct shared {
    struct store *store;
    atomic_int done;
    atomic_uint mixed; /* snapshots that showed two commits at once */
};

struct sighting {
    uint64_t value;
    uint64_t pairs;
    unsigned mixed;
};

static int32_t look(void *ctx, const uint8_t *key, daomesh_span value)
{
    struct sighting *sighting = ctx;
    (void)key;
    uint64_t number = load_le64(value.at);
    if (sighting->pairs++ == 0) sighting->value = number;
    if (number != sighting->value) sighting->mixed = 1;
    return DAOMESH_OK;
}

static void *read_on(void *ctx)
{
    struct shared *shared = ctx;
    const struct store_ops *ops = shared->store->ops;
    struct store_key first = key_of(0, 0, 0);
    while (!atomic_load(&shared->done)) {
        struct store_snapshot *snapshot;
        if (ops->snapshot(shared->store, &snapshot) != DAOMESH_OK) continue;
        struct sighting sighting = { 0, 0, 0 };
        (void)ops->snapshot_scan(snapshot, &first, NULL, look, &sighting);
        if (sighting.mixed || (sighting.pairs != 0 && sighting.pairs != SHARED_KEYS))
            atomic_fetch_add(&shared->mixed, 1);
        ops->snapshot_close(snapshot);
    }
    return NULL;
}

static void commit_value(struct store *store, uint64_t number)
{
    uint8_t bytes[8];
    store_le64(bytes, number);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint64_t i = 0; i < SHARED_KEYS; i++) {
        struct store_key key = key_of(i, 1, 0);
        ck_assert_int_eq(store->ops->put(store, &key, (daomesh_span){ bytes, sizeof bytes }), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
}

START_TEST(readers_on_other_threads_see_whole_commits)
{
    struct failing_allocator failing;
    failing_allocator_init(&failing);
    struct shared shared = { .store = _i == ENGINE_LMDB ? open_file() : open_with(&failing) };
    pthread_t readers[2];
    for (size_t i = 0; i < COUNT_OF(readers); i++)
        ck_assert_int_eq(pthread_create(&readers[i], NULL, read_on, &shared), 0);
    for (uint64_t i = 1; i <= COMMITS; i++)
        commit_value(shared.store, i);
    atomic_store(&shared.done, 1);
    for (size_t i = 0; i < COUNT_OF(readers); i++)
        (void)pthread_join(readers[i], NULL);
    shared.store->ops->close(shared.store);
    ck_assert_uint_eq(atomic_load(&shared.mixed), 0);
    ck_assert_uint_eq(failing.misuses, 0); /* no call from a reader's thread either */
    ck_assert_uint_eq(failing.blocks, 0);
}
END_TEST

Suite *memory_suite(void)
{
    Suite *suite = suite_create("store memory");
    TCase *tests = tcase_create("memory");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, a_refused_allocation_leaves_the_data_and_the_transaction_as_they_were, 0, 2);
    tcase_add_test(tests, an_abort_after_a_refused_allocation_leaks_nothing);
    tcase_add_test(tests, no_memory_at_open_is_a_status);
    tcase_add_test(tests, rewriting_the_same_keys_does_not_grow);
    tcase_add_test(tests, what_a_snapshot_held_is_freed_by_the_next_transaction_after_its_close);
    tcase_add_test(tests, an_emptied_store_is_as_small_as_a_new_one);
    suite_add_tcase(suite, tests);

    TCase *threads = tcase_create("threads");
    tcase_set_timeout(threads, 120);
    tcase_add_checked_fixture(threads, folder_make, folder_remove);
    tcase_add_loop_test(threads, readers_on_other_threads_see_whole_commits, 0, ENGINE_COUNT);
    suite_add_tcase(suite, threads);
    return suite;
}
