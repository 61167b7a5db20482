/* Pages of the state tree as somebody who can write into the file would make them: each is found, and no reading of it goes astray. */
#include <daomesh/proof.h>

#include "fixture.h"
#include "state/tree_page.h"

#define SMALL 9u    /* a home of two records */
#define RECORDS 100 /* of HOME, which make its first page a branch */

static daomesh_id root;
static uint8_t bytes[PAGE_BYTES_MAX + LEAF_BYTES];

static void create(uint64_t home, uint64_t local)
{
    struct daomesh_old_weight_record *record;
    ck_assert_int_eq(create_old_weight(state, &record, home, local), DAOMESH_OK);
    record->since = local;
}

static void set_up(void)
{
    ck_assert_int_eq(daomesh_crypto_ready(), DAOMESH_OK);
    open_all();
    for (uint64_t local = 0; local < RECORDS; local++)
        create(HOME, local);
    create(SMALL, 0);
    create(SMALL, 1);
    ck_assert_int_eq(daomesh__tree_update(state, &root), DAOMESH_OK);
    commit_all();
}

static struct store_key key_of(uint64_t home, uint8_t kind, uint64_t local)
{
    struct store_key key;
    store_be64(key.bytes, home);
    key.bytes[8] = kind;
    store_be64(key.bytes + 9, local);
    return key;
}

static void store_value(uint64_t home, uint8_t kind, uint64_t local, size_t len)
{
    const struct store_key key = key_of(home, kind, local);
    ck_assert_int_eq(faulty.base.ops->begin(&faulty.base), DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->put(&faulty.base, &key, (daomesh_span){ bytes, len }), DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->commit(&faulty.base), DAOMESH_OK);
}

static void remove_page(uint64_t home, uint64_t local)
{
    const struct store_key key = key_of(home, DAOMESH_RECORD_TREE_PAGE, local);
    ck_assert_int_eq(faulty.base.ops->begin(&faulty.base), DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->remove(&faulty.base, &key), DAOMESH_OK);
    ck_assert_int_eq(faulty.base.ops->commit(&faulty.base), DAOMESH_OK);
}

static void store_branch(uint64_t home, uint64_t local, const struct branch *branch)
{
    store_value(home, DAOMESH_RECORD_TREE_PAGE, local, daomesh__page_write_branch(bytes, branch));
}

static void store_leaves(uint64_t home, uint64_t local, const struct leaf *leaves, size_t count)
{
    store_value(home, DAOMESH_RECORD_TREE_PAGE, local, daomesh__page_write_leaves(bytes, leaves, count));
}

/* A page of leaves as it is stored. */
static size_t read_leaves(struct leaf *leaves, uint64_t home, uint64_t local)
{
    daomesh_span page;
    size_t count;
    ck_assert_int_eq(daomesh__state_stored(state, &page, home, DAOMESH_RECORD_TREE_PAGE, local), DAOMESH_OK);
    ck_assert_int_eq(daomesh__page_leaf_count(page, &count), DAOMESH_OK);
    for (size_t i = 0; i < count; i++)
        daomesh__page_leaf(page, &leaves[i], i);
    return count;
}

static void expect_found(const char *what)
{
    struct tree_tally tally;
    reopen_state(0);
    ck_assert_int_eq(daomesh__tree_check(state, &tally, &root), DAOMESH_E_CORRUPT);
    ck_assert_str_eq(tally.what, what);
}

/* In both forms: proven or not, never anything but a status. */
static int32_t prove(uint64_t home, uint64_t local)
{
    static uint8_t proof[65536];
    size_t len;
    const int32_t native = daomesh__tree_prove_record(state, proof, sizeof proof, &len, home,
                                                      DAOMESH_RECORD_OLD_WEIGHT, local, TREE_FORM_NATIVE);
    const int32_t ics23 = daomesh__tree_prove_record(state, proof, sizeof proof, &len, home,
                                                     DAOMESH_RECORD_OLD_WEIGHT, local, TREE_FORM_ICS23);
    return native != DAOMESH_OK ? native : ics23;
}

static uint64_t start_of(uint64_t local)
{
    daomesh_id path;
    const struct leaf leaf = { .kind = DAOMESH_RECORD_OLD_WEIGHT, .number = local };
    daomesh__leaf_path(&path, &leaf);
    return load_be64(path.bytes);
}

/* --- The check ---------------------------------------------------------------------------------------------------- */

START_TEST(an_honest_tree_passes)
{
    struct tree_tally tally;
    ck_assert_int_eq(daomesh__tree_check(state, &tally, &root), DAOMESH_OK);
    ck_assert_uint_eq(tally.records, RECORDS + 2);
    for (uint64_t local = 0; local < 2 * RECORDS; local++)
        ck_assert_int_eq(prove(HOME, local), DAOMESH_OK);
}
END_TEST

START_TEST(another_root_is_not_the_one_that_was_sealed)
{
    root.bytes[0] ^= 1;
    expect_found("the root of the state tree is not the one that was sealed");
}
END_TEST

START_TEST(an_empty_record_is_found)
{
    store_value(HOME, DAOMESH_RECORD_OLD_WEIGHT, 5, 0);
    expect_found("an empty record in the state tree");
}
END_TEST

START_TEST(a_page_of_too_many_leaves_is_found)
{
    struct leaf leaves[PAGE_LEAVES_MAX + 1] = { 0 };
    store_leaves(HOME, 1, leaves, PAGE_LEAVES_MAX + 1);
    expect_found("a page of the state tree has too many leaves");
    daomesh_id home_root;
    ck_assert_int_eq(daomesh__tree_home_root(state, &home_root, HOME), DAOMESH_E_CORRUPT);
}
END_TEST

START_TEST(leaves_of_more_than_any_page_are_no_page)
{
    static struct leaf leaves[DEEPEST_LEAVES_MAX + 1];
    daomesh_id home_root;
    store_leaves(HOME, 1, leaves, DEEPEST_LEAVES_MAX + 1);
    expect_found("a page of the state tree has another form");
    ck_assert_int_eq(daomesh__tree_home_root(state, &home_root, HOME), DAOMESH_E_CORRUPT);
    ck_assert_int_eq(prove(HOME, 1), DAOMESH_E_CORRUPT);
}
END_TEST

/* Two leaves are one page; here each has a page of its own below a branch. */
START_TEST(children_without_need_are_found)
{
    struct leaf leaves[2];
    ck_assert_uint_eq(read_leaves(leaves, SMALL, 1), 2);
    const struct page first = daomesh__page_first(SMALL);
    struct branch branch = { .count = { 0 } };
    for (size_t i = 0; i < 2; i++) {
        const uint32_t digit = daomesh__page_digit(leaves[i].start, 0);
        const struct page child = daomesh__page_child(&first, digit);
        branch.count[digit] = 1;
        store_leaves(SMALL, daomesh__page_local(&child), &leaves[i], 1);
    }
    ck_assert_uint_ne(daomesh__page_digit(leaves[0].start, 0), daomesh__page_digit(leaves[1].start, 0));
    store_branch(SMALL, 1, &branch);
    expect_found("a page of the state tree has children without need");
}
END_TEST

/* Nobody's path is another's, down to the last bit. */
START_TEST(a_leaf_twice_is_found)
{
    struct leaf leaves[2];
    (void)read_leaves(leaves, SMALL, 1);
    leaves[1] = leaves[0];
    store_leaves(SMALL, 1, leaves, 2);
    expect_found("a page of the state tree has leaves out of place");
    ck_assert_int_eq(prove(SMALL, leaves[0].number), DAOMESH_E_CORRUPT);
}
END_TEST

/* --- Branches that lead nowhere ----------------------------------------------------------------------------------- */

/* Branches along a path, from one depth down to the deepest page that there is: each says that two leaves follow. */
static void store_chain(uint64_t start, uint32_t depth)
{
    for (; depth <= PAGE_DEEPEST; depth += PAGE_LEVELS) {
        struct branch branch = { .count = { 0 } };
        const struct page page = { HOME, depth ? start >> (64 - depth) : 0, DAOMESH_RECORD_TREE_PAGE, depth };
        branch.count[daomesh__page_digit(start, depth)] = 2;
        store_branch(HOME, daomesh__page_local(&page), &branch);
    }
}

START_TEST(branches_that_lie_too_deep_are_found)
{
    struct leaf room[DEEPEST_LEAVES_MAX + 1], leaf = { .kind = DAOMESH_RECORD_OLD_WEIGHT, .number = 3 };
    struct subtree tree;
    const struct page first = daomesh__page_first(HOME);
    store_chain(start_of(3), 0);
    expect_found("a page of the state tree lies too deep");
    ck_assert_int_eq(prove(HOME, 3), DAOMESH_E_CORRUPT);
    daomesh__leaf_set(&leaf, (daomesh_span){ (const uint8_t *)"x", 1 });
    leaf.fresh = 1;
    const struct ref ref = { HOME, leaf.start, &leaf };
    daomesh__tree_forget(state);
    ck_assert_int_eq(daomesh__pages_update(state, &tree, &first, &ref, 1, room), DAOMESH_E_CORRUPT);
    daomesh__tree_forget(state);
}
END_TEST

/* Who proves that a record is not there asks for the neighbours, whose branch ends too deep, is missing, or is empty. */
START_TEST(neighbours_behind_forged_branches_are_not_found)
{
    uint64_t absent = RECORDS;
    while (daomesh__page_digit(start_of(absent), 0) != 5)
        absent++;
    struct branch branch = { .count = { 0 } };
    const uint32_t sides[] = { 4, 6 };
    const uint32_t side = sides[_i % 2];
    branch.count[side] = 30;
    store_branch(HOME, 1, &branch);
    remove_page(HOME, (uint64_t)1 << 4 | 5);
    switch (_i / 2) {
    case 0:
        store_chain((uint64_t)side << 60, 4);
        break;
    case 1:
        branch.count[side] = 0;
        store_branch(HOME, (uint64_t)1 << 4 | side, &branch);
        break;
    case 2:
        remove_page(HOME, (uint64_t)1 << 4 | side);
        break;
    default: /* the child leads to a page that is not there */
        branch.count[side] = 0;
        branch.count[9] = 30;
        store_branch(HOME, (uint64_t)1 << 4 | side, &branch);
    }
    reopen_state(0);
    ck_assert_int_eq(prove(HOME, absent), DAOMESH_E_CORRUPT);
}
END_TEST

/* All leaves are said to be below the first digit, or the last: there is no neighbour beyond. */
START_TEST(a_path_at_the_edge_has_no_neighbour_beyond)
{
    const uint32_t edge = _i ? PAGE_CHILDREN - 1 : 0;
    uint64_t absent = RECORDS;
    while (daomesh__page_digit(start_of(absent), 0) != edge)
        absent++;
    struct branch branch = { .count = { 0 } };
    branch.count[edge] = 30;
    store_branch(HOME, 1, &branch);
    reopen_state(0);
    const int32_t status = prove(HOME, absent);
    ck_assert(status == DAOMESH_OK || status == DAOMESH_E_CORRUPT || status == DAOMESH_E_NOT_FOUND);
}
END_TEST

/* A branch says that a child has one leaf: it has more. */
START_TEST(a_lone_leaf_that_is_not_alone_is_found)
{
    struct branch branch = { .count = { 0 } };
    uint64_t local = 0;
    while (daomesh__page_digit(start_of(local), 0) != 5)
        local++;
    branch.count[5] = 1;
    store_branch(HOME, 1, &branch);
    reopen_state(0);
    ck_assert_int_eq(prove(HOME, local), DAOMESH_E_CORRUPT);
}
END_TEST

Suite *tree_forged_suite(void)
{
    Suite *suite = suite_create("tree_forged");
    TCase *tests = tcase_create("tree_forged");
    tcase_add_checked_fixture(tests, set_up, close_all);
    tcase_add_test(tests, an_honest_tree_passes);
    tcase_add_test(tests, another_root_is_not_the_one_that_was_sealed);
    tcase_add_test(tests, an_empty_record_is_found);
    tcase_add_test(tests, a_page_of_too_many_leaves_is_found);
    tcase_add_test(tests, leaves_of_more_than_any_page_are_no_page);
    tcase_add_test(tests, children_without_need_are_found);
    tcase_add_test(tests, a_leaf_twice_is_found);
    tcase_add_test(tests, branches_that_lie_too_deep_are_found);
    tcase_add_loop_test(tests, neighbours_behind_forged_branches_are_not_found, 0, 8);
    tcase_add_loop_test(tests, a_path_at_the_edge_has_no_neighbour_beyond, 0, 2);
    tcase_add_test(tests, a_lone_leaf_that_is_not_alone_is_found);
    suite_add_tcase(suite, tests);
    return suite;
}
