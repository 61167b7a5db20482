/* Proofs from tiles, against the slow model of the tree: every index, every two sizes of small logs; corners of large ones. */
#include "log_test.h"

/* Tiles in memory: every level's hashes, and how many tiles were asked for. */
struct memory_tiles {
    uint64_t size;
    daomesh_id *levels[3];
    uint32_t reads;
    uint32_t good;  /* reads that succeed before those that do not */
    int32_t status; /* what these return */
};

static int32_t read_memory(void *ctx, daomesh_id *hashes, const daomesh_tile *tile)
{
    struct memory_tiles *tiles = ctx;
    uint32_t width;
    tiles->reads++;
    if (tiles->status != DAOMESH_OK && tiles->reads > tiles->good) return tiles->status;
    ck_assert_int_eq(daomesh_tile_width(&width, tile->level, tile->index, tiles->size), DAOMESH_OK);
    ck_assert_uint_eq(tile->width, width);
    ck_assert_uint_lt(tile->level, 3);
    memcpy(hashes, tiles->levels[tile->level] + tile->index * DAOMESH_TILE_WIDTH, width * sizeof *hashes);
    return DAOMESH_OK;
}

static struct memory_tiles make_tiles(uint64_t size)
{
    const struct test_log log = test_log(size);
    struct memory_tiles tiles = { .size = size };
    tiles.levels[0] = model_leaves(&log);
    for (size_t level = 1; level < 3; level++) {
        uint64_t count = size >> (8 * level);
        tiles.levels[level] = malloc((count + 1) * sizeof(daomesh_id));
        ck_assert_ptr_nonnull(tiles.levels[level]);
        for (uint64_t i = 0; i < count; i++)
            tiles.levels[level][i] = model_root(tiles.levels[level - 1] + i * 256, 256);
    }
    return tiles;
}

static void free_tiles(struct memory_tiles *tiles)
{
    for (size_t level = 0; level < 3; level++)
        free(tiles->levels[level]);
}

static daomesh_tile_source source_of(struct memory_tiles *tiles)
{
    return (daomesh_tile_source){ read_memory, tiles };
}

static void assert_inclusion(struct memory_tiles *tiles, const daomesh_id *root, uint64_t index,
                             uint64_t size)
{
    const daomesh_tile_source source = source_of(tiles);
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
    tiles->reads = 0;
    ck_assert_int_eq(
        daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, index, size, tiles->size, &source),
        DAOMESH_OK);
    ck_assert_uint_le(tiles->reads, 17);
    ck_assert_int_eq(
        daomesh_merkle_check_inclusion(root, size, &tiles->levels[0][index], index, proof, count),
        DAOMESH_OK);
}

static void assert_consistency(struct memory_tiles *tiles, const daomesh_id *older_root, uint64_t older,
                               const daomesh_id *newer_root, uint64_t newer)
{
    const daomesh_tile_source source = source_of(tiles);
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
    tiles->reads = 0;
    ck_assert_int_eq(
        daomesh_log_prove_consistency(proof, COUNT_OF(proof), &count, older, newer, tiles->size, &source),
        DAOMESH_OK);
    ck_assert_uint_le(tiles->reads, 17);
    ck_assert_int_eq(daomesh_merkle_check_consistency(older_root, older, newer_root, newer, proof, count),
                     DAOMESH_OK);
}

START_TEST(roots_of_all_sizes_are_the_models)
{
    const uint64_t all = 600;
    struct memory_tiles tiles = make_tiles(all);
    const daomesh_tile_source source = source_of(&tiles);
    for (uint64_t size = 0; size <= all; size++) {
        const daomesh_id expected = model_root(tiles.levels[0], size);
        daomesh_merkle_tree tree;
        daomesh_id root;
        ck_assert_int_eq(daomesh_log_tree_at(&tree, size, all, &source), DAOMESH_OK);
        ck_assert_uint_eq(tree.size, size);
        ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
        ck_assert_mem_eq(&root, &expected, sizeof root);
    }
    free_tiles(&tiles);
}
END_TEST

/* A checkpoint may be smaller than the log whose tiles are served: both kinds of sizes are tried. */
START_TEST(every_entry_of_every_size_is_proven)
{
    const uint64_t all = 600, step = shares_process() ? 37 : 1;
    struct memory_tiles tiles = make_tiles(all);
    for (uint64_t size = 1; size <= all; size += step) {
        const daomesh_id root = model_root(tiles.levels[0], size);
        tiles.size = size % 2 ? size : all;
        for (uint64_t index = 0; index < size; index += size < 70 ? 1 : 13)
            assert_inclusion(&tiles, &root, index, size);
        assert_inclusion(&tiles, &root, size - 1, size);
    }
    free_tiles(&tiles);
}
END_TEST

START_TEST(every_two_sizes_are_consistent)
{
    const uint64_t all = 600, step = shares_process() ? 97 : 11;
    struct memory_tiles tiles = make_tiles(all);
    daomesh_id *roots = malloc((all + 1) * sizeof *roots);
    ck_assert_ptr_nonnull(roots);
    for (uint64_t size = 0; size <= all; size++)
        roots[size] = model_root(tiles.levels[0], size);
    for (uint64_t newer = 0; newer <= all; newer += newer < 80 || newer > 500 ? 1 : step)
        for (uint64_t older = 0; older <= newer; older += older < 40 ? 1 : step)
            assert_consistency(&tiles, &roots[older], older, &roots[newer], newer);
    for (uint64_t older = 0; older <= all; older++)
        assert_consistency(&tiles, &roots[older], older, &roots[all], all);
    free(roots);
    free_tiles(&tiles);
}
END_TEST

/* Around 256 * 256, where a third level begins. */
START_TEST(proofs_cross_the_levels_of_tiles)
{
    static const uint64_t sizes[] = { 65279, 65280, 65281, 65535, 65536, 65537, 65793, 66000 };
    struct memory_tiles tiles = make_tiles(66000);
    daomesh_id roots[COUNT_OF(sizes)];
    const size_t count = shares_process() ? 2 : COUNT_OF(sizes);
    for (size_t i = 0; i < count; i++)
        roots[i] = model_root(tiles.levels[0], sizes[i]);
    for (size_t newer = 0; newer < count; newer++) {
        tiles.size = newer % 2 ? sizes[newer] : 66000;
        for (size_t older = 0; older <= newer; older++)
            assert_consistency(&tiles, &roots[older], sizes[older], &roots[newer], sizes[newer]);
        for (uint64_t index = 0; index < sizes[newer]; index += 4099)
            assert_inclusion(&tiles, &roots[newer], index, sizes[newer]);
        assert_inclusion(&tiles, &roots[newer], sizes[newer] - 1, sizes[newer]);
    }
    free_tiles(&tiles);
}
END_TEST

START_TEST(a_bit_changed_in_a_tile_is_no_proof)
{
    struct memory_tiles tiles = make_tiles(600);
    const daomesh_tile_source source = source_of(&tiles);
    const daomesh_id root = model_root(tiles.levels[0], 600), leaf = tiles.levels[0][5];
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
    tiles.levels[0][4].bytes[31] ^= 1;
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, 5, 600, 600, &source),
                     DAOMESH_OK);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&root, 600, &leaf, 5, proof, count), DAOMESH_E_PROOF);
    free_tiles(&tiles);
}
END_TEST

START_TEST(what_the_source_says_ends_the_call)
{
    struct memory_tiles tiles = make_tiles(600);
    const daomesh_tile_source source = source_of(&tiles);
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    daomesh_merkle_tree tree;
    size_t count = 9;
    tiles.status = DAOMESH_E_NOT_FOUND;
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, 5, 600, 600, &source),
                     DAOMESH_E_NOT_FOUND);
    ck_assert_uint_eq(count, 0);
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, COUNT_OF(proof), &count, 5, 600, 600, &source),
                     DAOMESH_E_NOT_FOUND);
    ck_assert_int_eq(daomesh_log_tree_at(&tree, 5, 600, &source), DAOMESH_E_NOT_FOUND);
    ck_assert_uint_eq(tree.size, 0);
    free_tiles(&tiles);
}
END_TEST

/* The second and third tile: of the ragged right edge. */
START_TEST(what_the_source_says_later_ends_the_call_too)
{
    struct memory_tiles tiles = make_tiles(600);
    const daomesh_tile_source source = source_of(&tiles);
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
    tiles.status = DAOMESH_E_STORE_IO;
    tiles.good = (uint32_t)_i;
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, 5, 600, 600, &source),
                     DAOMESH_E_STORE_IO);
    ck_assert_uint_eq(count, 0);
    tiles.reads = 0;
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, COUNT_OF(proof), &count, 5, 600, 600, &source),
                     DAOMESH_E_STORE_IO);
    ck_assert_uint_eq(count, 0);
    free_tiles(&tiles);
}
END_TEST

START_TEST(a_proof_that_does_not_fit_is_not_given_in_part)
{
    struct memory_tiles tiles = make_tiles(600);
    const daomesh_tile_source source = source_of(&tiles);
    daomesh_id proof[4], none[4] = { { { 0 } } };
    size_t count;
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, 4, &count, 5, 600, 600, &source), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(count, 0);
    ck_assert_mem_eq(proof, none, sizeof proof);
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, 4, &count, 5, 600, 600, &source), DAOMESH_E_BUFFER);
    ck_assert_uint_eq(count, 0);
    free_tiles(&tiles);
}
END_TEST

START_TEST(what_is_outside_the_log_is_refused)
{
    struct memory_tiles tiles = make_tiles(6);
    const daomesh_tile_source source = source_of(&tiles), nothing = { NULL, NULL };
    daomesh_id proof[8];
    daomesh_merkle_tree tree;
    size_t count;
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, 8, &count, 6, 6, 6, &source), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, 8, &count, 0, 7, 6, &source), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, 8, &count, 6, 5, 6, &source), DAOMESH_E_SHRINKS);
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, 8, &count, 5, 7, 6, &source), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_log_tree_at(&tree, 7, 6, &source), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_log_tree_at(&tree, 5, 6, &nothing), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_prove_inclusion(NULL, 8, &count, 0, 6, 6, &source), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, 8, NULL, 0, 6, 6, &source), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, 8, &count, 5, 6, 6, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_prove_consistency(proof, 8, NULL, 5, 6, 6, &source), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_prove_inclusion(proof, 8, &count, 5, 6, 6, &nothing), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_prove_consistency(NULL, 8, &count, 5, 6, 6, &source), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_log_tree_at(NULL, 5, 6, &source), DAOMESH_E_ARG);
    free_tiles(&tiles);
}
END_TEST

Suite *prove_suite(void)
{
    Suite *suite = suite_create("prove");
    TCase *tests = tcase_create("prove");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, roots_of_all_sizes_are_the_models);
    tcase_add_test(tests, every_entry_of_every_size_is_proven);
    tcase_add_test(tests, every_two_sizes_are_consistent);
    tcase_add_test(tests, proofs_cross_the_levels_of_tiles);
    tcase_add_test(tests, a_bit_changed_in_a_tile_is_no_proof);
    tcase_add_test(tests, what_the_source_says_ends_the_call);
    tcase_add_loop_test(tests, what_the_source_says_later_ends_the_call_too, 0, 3);
    tcase_add_test(tests, a_proof_that_does_not_fit_is_not_given_in_part);
    tcase_add_test(tests, what_is_outside_the_log_is_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
