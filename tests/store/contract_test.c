/* What every engine promises, tried on each of them: _i is the engine. */
#include <stdlib.h>

#include "../support/turns.h"
#include "engine.h"

static struct store *store;

static void set_up(void)
{
    folder_make();
}

static void tear_down(void)
{
    if (store) store->ops->close(store);
    store = NULL;
    folder_remove();
}

START_TEST(a_committed_value_is_found)
{
    store = open_engine(_i);
    put_text(store, 7, "seven");
    ck_assert_str_eq(text_at(store, 7), "seven");
}
END_TEST

START_TEST(an_absent_key_is_not_found_and_zeroes_the_span)
{
    store = open_engine(_i);
    struct store_key key = key_of(1, 2, 3);
    daomesh_span value = text("old");
    ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_E_NOT_FOUND);
    ck_assert_ptr_null(value.at);
    ck_assert_uint_eq(value.len, 0);
}
END_TEST

START_TEST(get_sees_the_commit_before_the_open_transaction)
{
    store = open_engine(_i);
    put_text(store, 1, "before");
    struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, text("after")), DAOMESH_OK);
    ck_assert_str_eq(text_at(store, 1), "before");
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_str_eq(text_at(store, 1), "after");
}
END_TEST

START_TEST(a_found_span_stays_until_the_commit)
{
    store = open_engine(_i);
    put_text(store, 1, "before");
    struct store_key key = key_of(0, 1, 1);
    daomesh_span value;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_OK);
    ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, text("after")), DAOMESH_OK);
    ck_assert_mem_eq(value.at, "before", 6);
    store->ops->abort(store);
}
END_TEST

START_TEST(abort_forgets_the_transaction)
{
    store = open_engine(_i);
    put_text(store, 1, "one");
    struct store_key one = key_of(0, 1, 1), two = key_of(0, 1, 2);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->remove(store, &one), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &two, text("two")), DAOMESH_OK);
    store->ops->abort(store);
    ck_assert_str_eq(text_at(store, 1), "one");
    ck_assert_str_eq(text_at(store, 2), "");
}
END_TEST

START_TEST(abort_without_a_transaction_does_nothing)
{
    store = open_engine(_i);
    put_text(store, 1, "one");
    store->ops->abort(store);
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

START_TEST(a_second_put_replaces_the_first)
{
    store = open_engine(_i);
    put_text(store, 1, "one");
    put_text(store, 1, "another");
    ck_assert_str_eq(text_at(store, 1), "another");
}
END_TEST

START_TEST(a_removed_key_is_absent)
{
    store = open_engine(_i);
    put_text(store, 1, "one");
    remove_key(store, 1);
    ck_assert_str_eq(text_at(store, 1), "");
}
END_TEST

START_TEST(removing_an_absent_key_is_ok)
{
    store = open_engine(_i);
    put_text(store, 1, "one");
    remove_key(store, 2);
    ck_assert_str_eq(text_at(store, 1), "one");
}
END_TEST

START_TEST(an_empty_value_is_present)
{
    store = open_engine(_i);
    struct store_key key = key_of(0, 1, 1);
    daomesh_span value;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, (daomesh_span){ NULL, 0 }), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_OK);
    ck_assert_uint_eq(value.len, 0);
}
END_TEST

START_TEST(the_largest_value_is_kept_and_a_larger_one_is_refused)
{
    store = open_engine(_i);
    uint8_t *bytes = malloc(STORE_VALUE_MAX + 1);
    for (size_t i = 0; i <= STORE_VALUE_MAX; i++)
        bytes[i] = (uint8_t)(i * 31);
    struct store_key key = key_of(0, 1, 1);
    daomesh_span value;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, (daomesh_span){ bytes, STORE_VALUE_MAX + 1 }),
                     DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(store->ops->put(store, &key, (daomesh_span){ bytes, STORE_VALUE_MAX }), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->get(store, &value, &key), DAOMESH_OK);
    ck_assert_uint_eq(value.len, STORE_VALUE_MAX);
    ck_assert_int_eq(memcmp(value.at, bytes, value.len), 0);
    free(bytes);
}
END_TEST

START_TEST(an_open_store_is_usable_within_and_outside_a_transaction)
{
    store = open_engine(_i);
    ck_assert_int_eq(store->ops->usable(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->usable(store), DAOMESH_OK);
    store->ops->abort(store);
}
END_TEST

START_TEST(a_second_begin_is_busy)
{
    store = open_engine(_i);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_E_BUSY);
    store->ops->abort(store);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    store->ops->abort(store);
}
END_TEST

START_TEST(writing_without_a_transaction_is_refused)
{
    store = open_engine(_i);
    struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(store->ops->put(store, &key, text("x")), DAOMESH_E_STATE);
    ck_assert_int_eq(store->ops->remove(store, &key), DAOMESH_E_STATE);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_E_STATE);
}
END_TEST

/* --- Scans -------------------------------------------------------------------------------------------------- */

struct seen {
    uint64_t locals[16];
    size_t count;
    size_t stop_after;
};

static int32_t see(void *ctx, const uint8_t *key, daomesh_span value)
{
    struct seen *seen = ctx;
    (void)value;
    seen->locals[seen->count++] = load_be64(key + 9);
    return seen->count == seen->stop_after ? DAOMESH_E_CANCELLED : DAOMESH_OK;
}

static void fill_for_scans(void)
{
    static const uint64_t locals[] = { 300, 5, 0, 256, 9 };
    for (size_t i = 0; i < COUNT_OF(locals); i++)
        put_text(store, locals[i], "x");
}

START_TEST(a_scan_visits_in_key_order_from_first_to_before_last)
{
    store = open_engine(_i);
    fill_for_scans();
    struct seen seen = { .stop_after = 0 };
    struct store_key first = key_of(0, 1, 5), last = key_of(0, 1, 300);
    ck_assert_int_eq(store->ops->scan(store, &first, &last, see, &seen), DAOMESH_OK);
    ck_assert_uint_eq(seen.count, 3);
    ck_assert_uint_eq(seen.locals[0], 5);
    ck_assert_uint_eq(seen.locals[1], 9);
    ck_assert_uint_eq(seen.locals[2], 256);
}
END_TEST

START_TEST(a_scan_without_last_goes_to_the_end)
{
    store = open_engine(_i);
    fill_for_scans();
    struct seen seen = { .stop_after = 0 };
    struct store_key first = key_of(0, 1, 6);
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, see, &seen), DAOMESH_OK);
    ck_assert_uint_eq(seen.count, 3);
    ck_assert_uint_eq(seen.locals[2], 300);
}
END_TEST

START_TEST(a_visitor_ends_the_scan_with_its_status)
{
    store = open_engine(_i);
    fill_for_scans();
    struct seen seen = { .stop_after = 2 };
    struct store_key first = key_of(0, 0, 0);
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, see, &seen), DAOMESH_E_CANCELLED);
    ck_assert_uint_eq(seen.count, 2);
}
END_TEST

START_TEST(an_empty_store_has_nothing_to_scan)
{
    store = open_engine(_i);
    struct seen seen = { .stop_after = 0 };
    struct store_key first = key_of(0, 0, 0);
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, see, &seen), DAOMESH_OK);
    ck_assert_uint_eq(seen.count, 0);
}
END_TEST

START_TEST(home_comes_before_kind_before_local_in_key_order)
{
    store = open_engine(_i);
    static const struct {
        uint64_t home;
        uint8_t kind;
        uint64_t local;
    } in_order[] = { { 0, 255, 9 }, { 1, 0, 8 }, { 1, 1, 0 }, { 1, 1, 255 }, { 1, 1, 256 }, { 256, 0, 1 } };
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (size_t i = COUNT_OF(in_order); i-- > 0;) {
        struct store_key key = key_of(in_order[i].home, in_order[i].kind, in_order[i].local);
        ck_assert_int_eq(store->ops->put(store, &key, text("x")), DAOMESH_OK);
    }
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    struct seen seen = { .stop_after = 0 };
    struct store_key first = key_of(0, 0, 0);
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, see, &seen), DAOMESH_OK);
    ck_assert_uint_eq(seen.count, COUNT_OF(in_order));
    for (size_t i = 0; i < COUNT_OF(in_order); i++)
        ck_assert_uint_eq(seen.locals[i], in_order[i].local);
}
END_TEST

/* --- Snapshots ---------------------------------------------------------------------------------------------- */

START_TEST(a_snapshot_stays_as_it_was)
{
    store = open_engine(_i);
    put_text(store, 1, "one");
    put_text(store, 2, "two");
    struct store_snapshot *snapshot;
    ck_assert_int_eq(store->ops->snapshot(store, &snapshot), DAOMESH_OK);
    put_text(store, 1, "changed");
    remove_key(store, 2);
    put_text(store, 3, "three");
    ck_assert_str_eq(snapshot_text_at(store, snapshot, 1), "one");
    ck_assert_str_eq(snapshot_text_at(store, snapshot, 2), "two");
    ck_assert_str_eq(snapshot_text_at(store, snapshot, 3), "");
    store->ops->snapshot_close(snapshot);
}
END_TEST

START_TEST(a_snapshot_does_not_see_the_open_transaction)
{
    store = open_engine(_i);
    struct store_key key = key_of(0, 1, 1);
    struct store_snapshot *snapshot;
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, text("one")), DAOMESH_OK);
    ck_assert_int_eq(store->ops->snapshot(store, &snapshot), DAOMESH_OK);
    ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
    ck_assert_str_eq(snapshot_text_at(store, snapshot, 1), "");
    store->ops->snapshot_close(snapshot);
}
END_TEST

START_TEST(a_snapshot_scans_its_own_moment)
{
    store = open_engine(_i);
    fill_for_scans();
    struct store_snapshot *snapshot;
    ck_assert_int_eq(store->ops->snapshot(store, &snapshot), DAOMESH_OK);
    remove_key(store, 9);
    put_text(store, 10, "x");
    struct seen seen = { .stop_after = 0 };
    struct store_key first = key_of(0, 1, 5), last = key_of(0, 1, 300);
    ck_assert_int_eq(store->ops->snapshot_scan(snapshot, &first, &last, see, &seen), DAOMESH_OK);
    ck_assert_uint_eq(seen.count, 3);
    ck_assert_uint_eq(seen.locals[1], 9);
    store->ops->snapshot_close(snapshot);
}
END_TEST

START_TEST(one_snapshot_too_many_is_refused)
{
    store = open_engine(_i);
    struct store_snapshot *open[STORE_SNAPSHOTS_MAX], *more;
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++)
        ck_assert_int_eq(store->ops->snapshot(store, &open[i]), DAOMESH_OK);
    ck_assert_int_eq(store->ops->snapshot(store, &more), DAOMESH_E_LIMIT);
    ck_assert_ptr_null(more);
    store->ops->snapshot_close(open[5]);
    ck_assert_int_eq(store->ops->snapshot(store, &open[5]), DAOMESH_OK);
    for (size_t i = 0; i < STORE_SNAPSHOTS_MAX; i++)
        store->ops->snapshot_close(open[i]);
}
END_TEST

START_TEST(closing_no_snapshot_does_nothing)
{
    store = open_engine(_i);
    store->ops->snapshot_close(NULL);
}
END_TEST

START_TEST(close_drops_an_open_transaction)
{
    store = open_engine(_i);
    struct store_key key = key_of(0, 1, 1);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    ck_assert_int_eq(store->ops->put(store, &key, text("one")), DAOMESH_OK);
    store->ops->close(store);
    store = open_engine(_i);
    ck_assert_str_eq(text_at(store, 1), "");
}
END_TEST

/* --- A slow model ------------------------------------------------------------------------------------------- */
/* Every key of a small world with its version, 0 for absent; compared with the store and with an older snapshot. */

#define WORLD 3000u
#define STEPS ((uint32_t)turns(60000))

struct model {
    uint32_t now[WORLD]; /* with the open transaction */
    uint32_t committed[WORLD];
    uint32_t then[WORLD]; /* when the snapshot was taken */
    struct store_snapshot *snapshot;
};

static uint64_t next_random(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

/* Versions differ in length as well, from 1 byte to more than a page. */
static daomesh_span value_of(uint32_t place, uint32_t version)
{
    static uint8_t bytes[6000];
    size_t len = 8 + (version * 2654435761u >> 7) % (version % 50 == 0 ? 5900 : 120);
    for (size_t i = 0; i < len; i++)
        bytes[i] = (uint8_t)(place + version * 7 + i);
    return (daomesh_span){ bytes, len };
}

struct check {
    const uint32_t *versions;
    uint32_t place;
};

static int32_t check_pair(void *ctx, const uint8_t *key, daomesh_span value)
{
    struct check *check = ctx;
    while (check->place < WORLD && check->versions[check->place] == 0)
        check->place++;
    ck_assert_uint_lt(check->place, WORLD);
    struct store_key wanted = key_of(check->place / 700, 1, check->place);
    daomesh_span right = value_of(check->place, check->versions[check->place]);
    ck_assert_mem_eq(key, wanted.bytes, STORE_KEY_BYTES);
    ck_assert_uint_eq(value.len, right.len);
    ck_assert_int_eq(memcmp(value.at, right.at, right.len), 0);
    check->place++;
    return DAOMESH_OK;
}

static void check_all(const struct model *model)
{
    struct store_key first = key_of(0, 0, 0);
    struct check check = { model->committed, 0 };
    ck_assert_int_eq(store->ops->scan(store, &first, NULL, check_pair, &check), DAOMESH_OK);
    while (check.place < WORLD)
        ck_assert_uint_eq(model->committed[check.place++], 0);
    if (!model->snapshot) return;
    struct check old = { model->then, 0 };
    ck_assert_int_eq(store->ops->snapshot_scan(model->snapshot, &first, NULL, check_pair, &old), DAOMESH_OK);
    while (old.place < WORLD)
        ck_assert_uint_eq(model->then[old.place++], 0);
}

static void change(struct model *model, uint32_t place, uint32_t version)
{
    struct store_key key = key_of(place / 700, 1, place);
    int32_t status =
        version ? store->ops->put(store, &key, value_of(place, version)) : store->ops->remove(store, &key);
    ck_assert_int_eq(status, DAOMESH_OK);
    model->now[place] = version;
}

static void end_transaction(struct model *model, uint64_t luck)
{
    if (luck % 4 == 0) {
        store->ops->abort(store);
        memcpy(model->now, model->committed, sizeof model->now);
    } else {
        ck_assert_int_eq(store->ops->commit(store), DAOMESH_OK);
        memcpy(model->committed, model->now, sizeof model->now);
    }
    check_all(model);
    if (luck % 3 == 0) {
        store->ops->snapshot_close(model->snapshot);
        ck_assert_int_eq(store->ops->snapshot(store, &model->snapshot), DAOMESH_OK);
        memcpy(model->then, model->committed, sizeof model->then);
    }
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
}

START_TEST(a_long_random_life_agrees_with_a_model)
{
    static struct model model;
    memset(&model, 0, sizeof model);
    uint64_t seed = 0x9e3779b97f4a7c15u;
    store = open_engine(_i);
    ck_assert_int_eq(store->ops->begin(store), DAOMESH_OK);
    for (uint32_t step = 1; step <= STEPS; step++) {
        uint64_t luck = next_random(&seed);
        uint32_t place = (uint32_t)(luck >> 32) % WORLD;
        int shrinking = step / 10000 % 2; /* removes outweigh puts for a while, then the reverse */
        if (luck % 400 == 0)
            end_transaction(&model, luck / 400);
        else if (luck % 5 < 2)
            for (uint32_t i = 0; i < 20 && place + i < WORLD; i++)
                change(&model, place + i, shrinking ? 0 : step);
        else
            change(&model, place, luck % 5 == 2 ? 0 : step);
    }
    end_transaction(&model, 1);
    store->ops->abort(store);
    store->ops->snapshot_close(model.snapshot);
}
END_TEST

Suite *contract_suite(void)
{
    Suite *suite = suite_create("store contract");
    TCase *tests = tcase_create("each engine");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 120);
    const TTest *const all[] = {
        a_committed_value_is_found,
        an_absent_key_is_not_found_and_zeroes_the_span,
        get_sees_the_commit_before_the_open_transaction,
        a_found_span_stays_until_the_commit,
        abort_forgets_the_transaction,
        abort_without_a_transaction_does_nothing,
        a_second_put_replaces_the_first,
        a_removed_key_is_absent,
        removing_an_absent_key_is_ok,
        an_empty_value_is_present,
        the_largest_value_is_kept_and_a_larger_one_is_refused,
        an_open_store_is_usable_within_and_outside_a_transaction,
        a_second_begin_is_busy,
        writing_without_a_transaction_is_refused,
        a_scan_visits_in_key_order_from_first_to_before_last,
        a_scan_without_last_goes_to_the_end,
        a_visitor_ends_the_scan_with_its_status,
        an_empty_store_has_nothing_to_scan,
        home_comes_before_kind_before_local_in_key_order,
        a_snapshot_stays_as_it_was,
        a_snapshot_does_not_see_the_open_transaction,
        a_snapshot_scans_its_own_moment,
        one_snapshot_too_many_is_refused,
        closing_no_snapshot_does_nothing,
        close_drops_an_open_transaction,
        a_long_random_life_agrees_with_a_model,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        tcase_add_loop_test(tests, all[i], 0, ENGINE_COUNT);
    suite_add_tcase(suite, tests);
    return suite;
}
