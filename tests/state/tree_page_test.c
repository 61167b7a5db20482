/* Pages of the state tree where paths are alike as nobody can make them, and where memory or the store fails. */
#include <stdlib.h>

#include <daomesh/proof.h>

#include "fixture.h"
#include "slow_tree.h"
#include "state/tree_page.h"

#define LEAVES (DEEPEST_LEAVES_MAX + 1)

static struct leaf leaves[LEAVES];
static struct leaf room[LEAVES + DEEPEST_LEAVES_MAX];
static struct ref refs[LEAVES];

static int by_path(const void *a, const void *b)
{
    const struct ref *one = a, *other = b;
    return daomesh__leaf_compare(one->leaf, other->leaf);
}

static void set_up(void)
{
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK); /* which the state's own functions see to */
    open_all();
}

/* Leaves whose paths are said to begin with `start`, but for its lowest `free_bits`; the rest is that of their keys. */
static void make_leaves(size_t count, uint64_t start, uint32_t free_bits)
{
    for (size_t i = 0; i < count; i++) {
        leaves[i] = (struct leaf){ .kind = DAOMESH_RECORD_OLD_WEIGHT, .number = i, .fresh = 1 };
        leaves[i].hash.bytes[0] = (uint8_t)(i + 1);
        leaves[i].hash.bytes[1] = (uint8_t)(i >> 8);
        leaves[i].start = start ^ (free_bits ? i % ((uint64_t)1 << free_bits) : 0);
        refs[i] = (struct ref){ HOME, leaves[i].start, &leaves[i] };
    }
    qsort(refs, count, sizeof *refs, by_path);
    for (size_t i = 0; i < count; i++)
        refs[i].start = refs[i].leaf->start;
}

static int32_t update_pages(struct subtree *tree, size_t count)
{
    const struct page first = daomesh__page_first(HOME);
    daomesh__tree_forget(state);
    return daomesh__pages_update(state, tree, &first, refs, count, room);
}

static daomesh_id slow_root(size_t count)
{
    static struct slow_leaf slow[LEAVES];
    for (size_t i = 0; i < count; i++) {
        daomesh__leaf_path(&slow[i].path, &leaves[i]);
        store_be64(slow[i].path.bytes, leaves[i].start);
        slow[i].hash = leaves[i].hash;
    }
    return slow_fold(slow, count, 0);
}

static void expect_slow_root(const struct subtree *tree, size_t count)
{
    const daomesh_id expected = slow_root(count);
    ck_assert_mem_eq(tree->hash.bytes, expected.bytes, sizeof expected.bytes);
    ck_assert_uint_eq(tree->count, count);
}

static int32_t count_page(void *ctx, const uint8_t *key, daomesh_span value)
{
    size_t *count = ctx;
    (void)value;
    *count += key[8] == DAOMESH_RECORD_TREE_PAGE;
    return DAOMESH_OK;
}

static size_t pages_stored(void)
{
    const struct store_key first = { { 0 } };
    size_t count = 0;
    ck_assert_int_eq(faulty.base.ops->scan(&faulty.base, &first, NULL, count_page, &count), DAOMESH_OK);
    return count;
}

/* Paths that have 56, 59, 60 or all 64 bits in common: pages go as deep as they are named, and vanish again. */
START_TEST(pages_of_like_paths_reach_down_and_vanish)
{
    static const uint32_t free_bits[] = { 8, 5, 4, 0 };
    static const size_t counts[] = { 24, 25, 200, 256 };
    struct subtree tree;
    const size_t count = counts[(size_t)_i % 4];
    make_leaves(count, 0x123456789abcdef0u, free_bits[(size_t)_i / 4]);
    ck_assert_int_eq(update_pages(&tree, count), DAOMESH_OK);
    expect_slow_root(&tree, count);
    commit_all();
    ck_assert_uint_eq(pages_stored() > 1, count > PAGE_LEAVES_MAX);

    for (size_t i = 0; i < count; i++)
        refs[i].leaf->gone = 1;
    ck_assert_int_eq(update_pages(&tree, count), DAOMESH_OK);
    ck_assert(id_is_zero(&tree.hash));
    commit_all();
    ck_assert_uint_eq(pages_stored(), 0);
}
END_TEST

START_TEST(a_deep_page_shrinks_to_one_at_the_top)
{
    struct subtree tree;
    make_leaves(200, 0x5555555555555550u, 4);
    ck_assert_int_eq(update_pages(&tree, 200), DAOMESH_OK);
    commit_all();
    for (size_t i = 20; i < 200; i++)
        leaves[i].gone = 1;
    ck_assert_int_eq(update_pages(&tree, 200), DAOMESH_OK);
    expect_slow_root(&tree, 20);
    commit_all();
    ck_assert_uint_eq(pages_stored(), 1);
}
END_TEST

START_TEST(more_like_paths_than_a_page_holds_are_refused)
{
    struct subtree tree;
    make_leaves(LEAVES, 77, 0);
    ck_assert_int_eq(update_pages(&tree, LEAVES - 1), DAOMESH_OK);
    ck_assert_int_eq(update_pages(&tree, LEAVES), DAOMESH_E_LIMIT);
}
END_TEST

/* --- Damage ------------------------------------------------------------------------------------------------------- */

static void put_page(uint64_t local, const uint8_t *bytes, size_t len)
{
    struct store_key key;
    store_be64(key.bytes, HOME);
    key.bytes[8] = DAOMESH_RECORD_TREE_PAGE;
    store_be64(key.bytes + 9, local);
    ck_assert_int_eq(faulty.base.ops->begin(&faulty.base), DAOMESH_OK);
    ck_assert_int_eq(len ? faulty.base.ops->put(&faulty.base, &key, (daomesh_span){ bytes, len })
                         : faulty.base.ops->remove(&faulty.base, &key),
                     DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->commit(&faulty.base), DAOMESH_OK);
}

/* Whatever a page holds, reading it ends with a status: here with every byte of two pages changed in two ways. */
START_TEST(damaged_pages_do_no_harm)
{
    static uint8_t bytes[PAGE_BYTES_MAX], proof[65536];
    struct subtree tree;
    struct tree_tally tally;
    size_t len;
    daomesh_span page;
    const uint64_t local = _i ? 1 : 0x10; /* a page of leaves, the branch above it */
    make_leaves(100, 0, 0);
    for (size_t i = 0; i < 100; i++) { /* paths as they are */
        daomesh__leaf_set(&leaves[i], (daomesh_span){ (const uint8_t *)"x", 1 });
        refs[i].start = leaves[i].start;
        refs[i].leaf = &leaves[i];
    }
    qsort(refs, 100, sizeof *refs, by_path);
    for (size_t i = 0; i < 100; i++)
        refs[i].start = refs[i].leaf->start;
    ck_assert_int_eq(update_pages(&tree, 100), DAOMESH_OK);
    commit_all();
    ck_assert_int_eq(daomesh__state_stored(state, &page, HOME, DAOMESH_RECORD_TREE_PAGE, local), DAOMESH_OK);
    const size_t page_len = page.len;
    memcpy(bytes, page.at, page_len);
    for (size_t i = 0; i < 2 * page_len; i += i < 300 ? 1 : 7) {
        const uint8_t flip = i % 2 ? 0xff : 1;
        bytes[i / 2] ^= flip;
        put_page(local, bytes, page_len);
        for (size_t k = 0; k < 20; k++)
            refs[k].leaf->gone = (uint8_t)(k % 3 == 0);
        (void)update_pages(&tree, i % 100);
        for (uint32_t form = TREE_FORM_NATIVE; form <= TREE_FORM_ICS23; form++)
            (void)daomesh__tree_prove_record(state, proof, sizeof proof, &len, HOME,
                                             DAOMESH_RECORD_OLD_WEIGHT, i % 120, form);
        ck_assert_int_eq(daomesh__tree_check(state, &tally, &tree.hash), DAOMESH_E_CORRUPT);
        bytes[i / 2] ^= flip;
    }
    put_page(local, bytes, page_len);
    for (size_t cut = 0; cut < 5; cut++) {
        put_page(local, bytes, cut);
        (void)update_pages(&tree, 100);
        (void)daomesh__tree_prove_record(state, proof, sizeof proof, &len, HOME, DAOMESH_RECORD_OLD_WEIGHT, 1,
                                         TREE_FORM_ICS23);
    }
    daomesh__tree_forget(state);
}
END_TEST

/* --- Failing ------------------------------------------------------------------------------------------------------ */

/* Two homes of 45 records, whose pages are branches; of which the second round leaves so few that they are joined again. */
static void change_much(uint64_t round)
{
    struct daomesh_old_weight_record *record;
    for (uint64_t i = 0; i < 90; i++) {
        int32_t status = create_old_weight(state, &record, i % 2, i);
        if (status == DAOMESH_E_EXISTS) status = edit_old_weight(state, &record, i % 2, i);
        ck_assert_int_eq(status, DAOMESH_OK);
        record->since = round;
    }
    for (uint64_t i = 0; i < 90 && round == 2; i++)
        if (i % 4 < 2) ck_assert_int_eq(delete_old_weight(state, i % 2, i), DAOMESH_OK);
}

/* Each allocation, then each call of the store, is refused once: a status, and the same root when it is tried again. */
START_TEST(a_failed_update_can_be_tried_again)
{
    const int32_t refusal = _i ? DAOMESH_E_STORE_IO : DAOMESH_E_NO_MEMORY;
    for (uint64_t round = 1; round < 3; round++) {
        daomesh_id root, expected;
        change_much(round);
        uint64_t at = 1;
        for (;; at++) {
            if (_i)
                faulty_store_arm(&faulty, at, 0, refusal);
            else
                failing_allocator_arm(&failing, at, 0);
            const int32_t status = daomesh__tree_update(state, &root);
            failing.fail_at = faulty.fail_at = 0;
            if (status == DAOMESH_OK) break;
            ck_assert_int_eq(status, refusal);
            ck_assert(id_is_zero(&root));
        }
        ck_assert_uint_gt(at, 1);
        const uint8_t kinds[] = { DAOMESH_RECORD_OLD_WEIGHT, 0 };
        commit_all();
        struct slow_tree slow;
        slow_tree_read(&slow, &faulty.base, kinds);
        expected = slow_tree_root(&slow);
        slow_tree_free(&slow);
        ck_assert_mem_eq(root.bytes, expected.bytes, sizeof root.bytes);
    }
}
END_TEST

/* Proofs and the check take memory and read the store as well. */
START_TEST(failing_proofs_and_checks_say_so)
{
    static uint8_t proof[65536];
    struct tree_tally tally;
    daomesh_id root;
    size_t len;
    const int32_t refusal = _i ? DAOMESH_E_STORE_IO : DAOMESH_E_NO_MEMORY;
    change_much(2);
    ck_assert_int_eq(daomesh__tree_update(state, &root), DAOMESH_OK);
    commit_all();
    for (int what = 0; what < 3; what++) {
        for (uint64_t at = 1;; at++) {
            if (_i)
                faulty_store_arm(&faulty, at, 0, refusal);
            else
                failing_allocator_arm(&failing, at, 0);
            const int32_t status =
                what == 0   ? daomesh__tree_check(state, &tally, &root)
                : what == 1 ? daomesh__tree_prove_record(state, proof, sizeof proof, &len, 1,
                                                         DAOMESH_RECORD_OLD_WEIGHT, 1000, TREE_FORM_ICS23)
                            : daomesh__tree_prove_home(state, proof, sizeof proof, &len, 77, TREE_FORM_ICS23);
            failing.fail_at = faulty.fail_at = 0;
            if (status == DAOMESH_OK) break;
            ck_assert_int_eq(status, refusal);
        }
    }
}
END_TEST

Suite *tree_page_suite(void)
{
    Suite *suite = suite_create("tree_page");
    TCase *tcase = tcase_create("tree_page");
    tcase_add_checked_fixture(tcase, set_up, close_all);
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, pages_of_like_paths_reach_down_and_vanish, 0, 16);
    tcase_add_test(tcase, a_deep_page_shrinks_to_one_at_the_top);
    tcase_add_test(tcase, more_like_paths_than_a_page_holds_are_refused);
    tcase_add_loop_test(tcase, damaged_pages_do_no_harm, 0, 2);
    tcase_add_loop_test(tcase, a_failed_update_can_be_tried_again, 0, 2);
    tcase_add_loop_test(tcase, failing_proofs_and_checks_say_so, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
