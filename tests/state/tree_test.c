/* The state tree: roots and pages that follow from the records alone, and proofs that outsiders can check. */
#include <stdlib.h>

#include <daomesh/crypto.h>
#include <daomesh/proof.h>

#include "../support/turns.h"
#include "fixture.h"
#include "slow_tree.h"
#include "state/tree.h"

#define PROOF_BYTES_MAX 65536

static const uint8_t kinds[] = { DAOMESH_RECORD_OLD_WEIGHT, DAOMESH_RECORD_PAYLOAD, 0 };

static uint64_t random_next(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

/* --- What tests do to records ------------------------------------------------------------------------------------- */

static void set_record(uint64_t home, uint64_t local, uint64_t value)
{
    struct daomesh_old_weight_record *record;
    int32_t status = create_old_weight(state, &record, home, local);
    if (status == DAOMESH_E_EXISTS) status = edit_old_weight(state, &record, home, local);
    ck_assert_int_eq(status, DAOMESH_OK);
    record->since = value;
}

static void delete_record(uint64_t home, uint64_t local)
{
    int32_t status = delete_old_weight(state, home, local);
    ck_assert(status == DAOMESH_OK || status == DAOMESH_E_NOT_FOUND);
}

static daomesh_id update(void)
{
    daomesh_id root;
    ck_assert_int_eq(daomesh__tree_update(state, &root), DAOMESH_OK);
    return root;
}

static daomesh_id update_and_commit(void)
{
    const daomesh_id root = update();
    commit_all();
    ck_assert_int_eq(daomesh__state_begin(state), DAOMESH_OK);
    return root;
}

static void expect_same(const daomesh_id *given, const daomesh_id *expected)
{
    ck_assert_mem_eq(given->bytes, expected->bytes, sizeof given->bytes);
}

static struct slow_tree slow_now(void)
{
    struct slow_tree tree;
    slow_tree_read(&tree, &faulty.base, kinds);
    return tree;
}

static void expect_slow_root(const daomesh_id *root)
{
    struct slow_tree tree = slow_now();
    const daomesh_id expected = slow_tree_root(&tree);
    slow_tree_free(&tree);
    expect_same(root, &expected);
}

static int32_t hash_record(void *ctx, const uint8_t *key, daomesh_span value)
{
    daomesh_id *digest = ctx;
    const daomesh_span spans[3] = { { digest->bytes, 32 }, { key, STORE_KEY_BYTES }, value };
    return daomesh_sha256_spans(digest, spans, 3);
}

/* Of all records and pages. */
static daomesh_id digest_now(void)
{
    const struct store_key first = { { 0 } };
    daomesh_id digest = { { 0 } };
    ck_assert_int_eq(faulty.base.ops->scan(&faulty.base, &first, NULL, hash_record, &digest), DAOMESH_OK);
    return digest;
}

/* --- Proofs ------------------------------------------------------------------------------------------------------- */

static void check_home(const daomesh_id *root, uint64_t home, const daomesh_id *home_root, uint32_t form)
{
    static uint8_t proof[PROOF_BYTES_MAX];
    uint8_t key[TREE_KEY_MAX];
    size_t len, key_len = daomesh__tree_home_key(key, home);
    ck_assert_int_eq(daomesh__tree_prove_home(state, proof, sizeof proof, &len, home, form), DAOMESH_OK);
    if (id_is_zero(home_root))
        ck_assert_int_eq(daomesh_smt_check_absent(root, key, key_len, proof, len), DAOMESH_OK);
    else
        ck_assert_int_eq(daomesh_smt_check_present(root, key, key_len, home_root->bytes, 32, proof, len),
                         DAOMESH_OK);
}

static void check_record(const daomesh_id *home_root, uint64_t home, uint64_t local, uint32_t form)
{
    static uint8_t proof[PROOF_BYTES_MAX];
    uint8_t key[TREE_KEY_MAX];
    daomesh_span value;
    size_t len, key_len = daomesh__tree_record_key(key, DAOMESH_RECORD_OLD_WEIGHT, local);
    int32_t found = daomesh__tree_value(state, &value, home, DAOMESH_RECORD_OLD_WEIGHT, local);
    ck_assert_int_eq(daomesh__tree_prove_record(state, proof, sizeof proof, &len, home,
                                                DAOMESH_RECORD_OLD_WEIGHT, local, form),
                     DAOMESH_OK);
    if (found == DAOMESH_OK)
        ck_assert_int_eq(daomesh_smt_check_present(home_root, key, key_len, value.at, value.len, proof, len),
                         DAOMESH_OK);
    else
        ck_assert_int_eq(daomesh_smt_check_absent(home_root, key, key_len, proof, len), DAOMESH_OK);
}

/* A record, there or not, all the way up to the root. */
static void check_proofs(const daomesh_id *root, uint64_t home, uint64_t local)
{
    daomesh_id home_root;
    ck_assert_int_eq(daomesh__tree_home_root(state, &home_root, home), DAOMESH_OK);
    for (uint32_t form = TREE_FORM_NATIVE; form <= TREE_FORM_ICS23; form++) {
        check_home(root, home, &home_root, form);
        if (!id_is_zero(&home_root)) check_record(&home_root, home, local, form);
    }
}

/* --- Tests -------------------------------------------------------------------------------------------------------- */

START_TEST(without_records_the_root_is_zero)
{
    static const daomesh_id zero;
    const daomesh_id root = update_and_commit();
    expect_same(&root, &zero);
}
END_TEST

/* Few records and many, in one home and in many, at once and in parts. */
START_TEST(the_root_is_that_of_the_definition)
{
    static const size_t counts[] = { 1, 2, 3, 23, 24, 25, 40, 300, 2000 };
    static const uint64_t homes[] = { 1, 3, 50 };
    const size_t count = counts[(size_t)_i % COUNT_OF(counts)];
    const uint64_t home_count = homes[(size_t)_i / COUNT_OF(counts)];
    for (size_t i = 0; i < count; i++) {
        set_record(i % home_count, i, i * i);
        if (i % 700 == 699) (void)update_and_commit();
    }
    const daomesh_id root = update_and_commit();
    expect_slow_root(&root);
}
END_TEST

static size_t pages_expected;

static void expect_page(uint64_t home, uint32_t kind, uint64_t local, daomesh_span expected)
{
    daomesh_span page;
    ck_assert_int_eq(daomesh__state_stored(state, &page, home, kind, local), DAOMESH_OK);
    ck_assert_uint_eq(page.len, expected.len);
    ck_assert_mem_eq(page.at, expected.at, page.len);
    pages_expected++;
}

static int32_t count_pages(void *ctx, const uint8_t *key, daomesh_span value)
{
    (void)value;
    *(size_t *)ctx += key[8] == DAOMESH_RECORD_TREE_PAGE || key[8] == DAOMESH_RECORD_HOMES_PAGE;
    return DAOMESH_OK;
}

/* All in one; in homes of 1, 2, 3 ... records; few in each. */
static uint64_t home_of(uint64_t record, int manner)
{
    uint64_t home = 0;
    if (manner == 0) return 1;
    if (manner == 2) return record % 500;
    while (record > home)
        record -= ++home;
    return home;
}

/* One home and many, with records changed and gone since they were made. */
START_TEST(pages_are_those_of_the_format)
{
    const struct store_key first = { { 0 } };
    size_t count = 0;
    for (uint64_t i = 0; i < 1000; i++) {
        set_record(home_of(i, _i), i, i);
        if (i % 300 == 0) (void)update_and_commit();
    }
    (void)update_and_commit();
    for (uint64_t i = 0; i < 1000; i += 3)
        delete_record(home_of(i, _i), i);
    for (uint64_t i = 1; i < 1000; i += 6)
        set_record(home_of(i, _i), i, 1);
    (void)update_and_commit();
    struct slow_tree tree = slow_now();
    pages_expected = 0;
    slow_tree_pages(&tree, expect_page);
    slow_tree_free(&tree);
    ck_assert_int_eq(faulty.base.ops->scan(&faulty.base, &first, NULL, count_pages, &count), DAOMESH_OK);
    ck_assert_uint_eq(count, pages_expected);
}
END_TEST

START_TEST(a_record_that_goes_leaves_no_trace)
{
    for (uint64_t i = 0; i < 100; i++)
        set_record(i % 3, i, i);
    (void)update_and_commit();
    const daomesh_id before = digest_now();
    for (uint64_t i = 100; i < 400; i++)
        set_record(i % 30, i, i);
    (void)update_and_commit();
    for (uint64_t i = 100; i < 400; i++)
        delete_record(i % 30, i);
    (void)update_and_commit();
    const daomesh_id after = digest_now();
    expect_same(&after, &before);
}
END_TEST

START_TEST(a_batch_that_is_dropped_leaves_no_trace)
{
    for (uint64_t i = 0; i < 60; i++)
        set_record(i % 3, i, i);
    const daomesh_id root = update_and_commit();
    for (uint64_t i = 40; i < 100; i++)
        set_record(i % 5, i, i + 1);
    (void)update();
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    set_record(0, 0, 7);
    (void)update();
    ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
    const daomesh_id again = update_and_commit();
    expect_same(&again, &root);
    expect_slow_root(&again);
}
END_TEST

START_TEST(an_update_can_be_undone)
{
    for (uint64_t i = 0; i < 60; i++)
        set_record(1, i, i);
    (void)update_and_commit();
    const daomesh_id before = digest_now();
    const size_t mark = daomesh__state_mark(state);
    for (uint64_t i = 0; i < 60; i += 2)
        delete_record(1, i);
    (void)update();
    daomesh__state_undo(state, mark);
    commit_all();
    const daomesh_id after = digest_now();
    expect_same(&after, &before);
}
END_TEST

START_TEST(kinds_that_are_not_proven_are_no_leaves)
{
    const uint8_t bytes[] = "an entry";
    set_record(1, 1, 1);
    const daomesh_id root = update_and_commit();
    ck_assert_int_eq(daomesh__sequence_append(state, DAOMESH_RECORD_LOG_BUNDLE, 0, bytes, sizeof bytes),
                     DAOMESH_OK);
    const daomesh_id same = update_and_commit();
    expect_same(&same, &root);
}
END_TEST

/* The pages of all subsets of eight records are those of the same records put in backwards, one a batch. */
START_TEST(pages_do_not_remember_how_they_came_to_be)
{
    for (uint64_t i = 0; i < 26; i++) /* so that single records decide whether there is a branch */
        set_record(1, 1000 + i, i);
    (void)update_and_commit();
    for (uint64_t i = 0; i < 8; i++)
        if (_i >> i & 1) set_record(1, i, i);
    (void)update_and_commit();
    const daomesh_id at_once = digest_now();
    close_all();

    open_all();
    for (uint64_t i = 8; i-- > 0;) {
        set_record(1, i, 99);
        (void)update_and_commit();
    }
    for (uint64_t i = 0; i < 26; i++) {
        set_record(1, 1000 + i, i);
        if (i % 2) (void)update_and_commit();
    }
    for (uint64_t i = 0; i < 8; i++) {
        if (_i >> i & 1)
            set_record(1, i, i);
        else
            delete_record(1, i);
        (void)update_and_commit();
    }
    const daomesh_id in_parts = digest_now();
    expect_same(&in_parts, &at_once);
}
END_TEST

START_TEST(every_record_and_every_gap_can_be_proven)
{
    static const size_t counts[] = { 1, 2, 24, 25, 120, 1500 };
    const size_t count = counts[_i];
    for (size_t i = 0; i < count; i++)
        set_record(i % 4, i, i);
    const daomesh_id root = update_and_commit();
    for (uint64_t i = 0; i < 200; i++)
        check_proofs(&root, i % 6, i * (count / 100 + 1));
}
END_TEST

START_TEST(proofs_say_how_much_room_they_need)
{
    uint8_t proof[4096];
    size_t len, needed;
    for (uint64_t i = 0; i < 50; i++)
        set_record(1, i, i);
    (void)update_and_commit();
    for (uint32_t form = TREE_FORM_NATIVE; form <= TREE_FORM_ICS23; form++) {
        for (uint64_t local = 49; local < 51; local++) {
            const int32_t status = daomesh__tree_prove_record(state, proof, sizeof proof, &needed, 1,
                                                              DAOMESH_RECORD_OLD_WEIGHT, local, form);
            ck_assert_int_eq(status, DAOMESH_OK);
            for (size_t cap = 0; cap <= needed; cap++) {
                const int32_t expected = cap < needed ? DAOMESH_E_BUFFER : DAOMESH_OK;
                ck_assert_int_eq(daomesh__tree_prove_record(state, proof, cap, &len, 1,
                                                            DAOMESH_RECORD_OLD_WEIGHT, local, form),
                                 expected);
                ck_assert_uint_eq(len, needed);
            }
        }
    }
}
END_TEST

START_TEST(what_is_not_in_the_tree_cannot_be_asked_for)
{
    uint8_t proof[64];
    size_t len;
    ck_assert_int_eq(daomesh__tree_prove_record(state, proof, sizeof proof, &len, 0, DAOMESH_RECORD_TIP, 0,
                                                TREE_FORM_NATIVE),
                     DAOMESH_E_ARG);
    ck_assert_int_eq(
        daomesh__tree_prove_record(state, proof, sizeof proof, &len, 0, 255, 0, TREE_FORM_NATIVE),
        DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__tree_prove_home(state, proof, sizeof proof, &len, 0, 3), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh__tree_prove_home(state, proof, sizeof proof, &len, 0, TREE_FORM_ICS23),
                     DAOMESH_E_NOT_FOUND);
}
END_TEST

static daomesh_id id_of_hex(const char *hex)
{
    daomesh_id id;
    for (size_t i = 0; i < sizeof id.bytes; i++) {
        const char digits[3] = { hex[2 * i], hex[2 * i + 1], 0 };
        id.bytes[i] = (uint8_t)strtoul(digits, NULL, 16);
    }
    return id;
}

/* docs/formats/state-tree.md */
START_TEST(the_example_of_the_format_holds)
{
    daomesh_id home_root, page_hash;
    daomesh_span page;
    for (uint64_t i = 1; i <= 4; i++)
        put_blob(i, (const char[2]){ (char)('a' + i - 1), 0 });
    const daomesh_id root = update_and_commit();
    const daomesh_id root_told =
        id_of_hex("27d9b21763006b74ad4c6168aea7d998e1eab3d7d08bf5ba121c46a2d80e46fa");
    expect_same(&root, &root_told);
    ck_assert_int_eq(daomesh__tree_home_root(state, &home_root, HOME), DAOMESH_OK);
    const daomesh_id home_told =
        id_of_hex("bba816034df6c66fdc2d4afb75d22268a3299613e8cb029d5360271da7e4e83e");
    expect_same(&home_root, &home_told);
    ck_assert_int_eq(daomesh__state_stored(state, &page, HOME, DAOMESH_RECORD_TREE_PAGE, 1), DAOMESH_OK);
    ck_assert_uint_eq(page.len, 296);
    ck_assert_int_eq(daomesh_sha256(&page_hash, page.at, page.len), DAOMESH_OK);
    const daomesh_id page_told =
        id_of_hex("7145ede75080f3f730a959e63345eb61c6e388ca3ebf32f78f8a3cfad8a47b5f");
    expect_same(&page_hash, &page_told);
}
END_TEST

/* --- Long lives --------------------------------------------------------------------------------------------------- */

static void change_at_random(uint64_t *seed, uint64_t homes, uint64_t records)
{
    const uint64_t luck = random_next(seed);
    const uint64_t home = luck % homes, local = (luck >> 8) % records;
    if (luck >> 60 < 6)
        delete_record(home, local);
    else if (luck >> 60 == 6)
        ck_assert_int_eq(put_payload_blob(state, home, local, (const uint8_t *)seed, 1 + luck % 8),
                         DAOMESH_OK);
    else
        set_record(home, local, luck >> 50);
}

/* Growing and shrinking across the borders of pages, with batches dropped, undone and read back from the store. */
START_TEST(a_long_life_keeps_to_the_definition)
{
    uint64_t seed = 88172645463325252u + (uint64_t)_i;
    const uint64_t homes = 1 + (uint64_t)_i % 4 * 7, records = 20u << (_i % 3 * 2);
    for (int batch = 0; batch < turns(120); batch++) {
        const uint64_t luck = random_next(&seed), changes = luck % 5 == 0 ? luck >> 8 & 255 : luck >> 8 & 15;
        for (uint64_t i = 0; i < changes; i++)
            change_at_random(&seed, homes, records);
        if (luck >> 20 & 1) {
            (void)update();
            if (luck >> 21 & 1) ck_assert_int_eq(daomesh__state_drop(state), DAOMESH_OK);
        }
        const daomesh_id root = update_and_commit();
        expect_slow_root(&root);
        check_proofs(&root, luck % homes, (luck >> 30) % records);
        if (luck >> 40 % 10 == 0) reopen_state(luck & 64 ? 0 : 30);
    }
}
END_TEST

Suite *tree_suite(void)
{
    Suite *suite = suite_create("tree");
    TCase *tcase = tcase_create("tree");
    tcase_add_checked_fixture(tcase, open_all, close_all);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, without_records_the_root_is_zero);
    tcase_add_loop_test(tcase, the_root_is_that_of_the_definition, 0, 27);
    tcase_add_loop_test(tcase, pages_are_those_of_the_format, 0, 3);
    tcase_add_test(tcase, a_record_that_goes_leaves_no_trace);
    tcase_add_test(tcase, a_batch_that_is_dropped_leaves_no_trace);
    tcase_add_test(tcase, an_update_can_be_undone);
    tcase_add_test(tcase, kinds_that_are_not_proven_are_no_leaves);
    tcase_add_loop_test(tcase, pages_do_not_remember_how_they_came_to_be, 0, 256);
    tcase_add_loop_test(tcase, every_record_and_every_gap_can_be_proven, 0, 6);
    tcase_add_test(tcase, proofs_say_how_much_room_they_need);
    tcase_add_test(tcase, what_is_not_in_the_tree_cannot_be_asked_for);
    tcase_add_test(tcase, the_example_of_the_format_holds);
    tcase_add_loop_test(tcase, a_long_life_keeps_to_the_definition, 0, 6);
    suite_add_tcase(suite, tcase);
    return suite;
}
