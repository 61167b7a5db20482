/*
 * The log's tree: published roots and proofs, then every tree of up to 64 leaves with roots and proofs made as RFC 6962
 * 2.1 writes them down.
 */
#include "proof_test.h"

#define LEAVES 64u

static daomesh_id leaves[LEAVES];
static daomesh_id roots[LEAVES + 1];

/* MTH(D[begin:end]). Nests as deep as the tree. */
static daomesh_id slow_root(size_t begin, size_t end)
{
    daomesh_id root;
    if (end - begin == 1) return leaves[begin];
    size_t half = 1;
    while (half * 2 < end - begin)
        half *= 2;
    const daomesh_id left = slow_root(begin, begin + half), right = slow_root(begin + half, end);
    ck_assert_int_eq(daomesh_merkle_node(&root, &left, &right), DAOMESH_OK);
    return root;
}

/* PATH(index, D[begin:end]) */
static size_t slow_path(daomesh_id *proof, size_t index, size_t begin, size_t end)
{
    if (end - begin == 1) return 0;
    size_t half = 1;
    while (half * 2 < end - begin)
        half *= 2;
    size_t middle = begin + half, count;
    if (index < middle) {
        count = slow_path(proof, index, begin, middle);
        proof[count] = slow_root(middle, end);
    } else {
        count = slow_path(proof, index, middle, end);
        proof[count] = slow_root(begin, middle);
    }
    return count + 1;
}

/* SUBPROOF(older, D[begin:end], whole) */
static size_t slow_consistency(daomesh_id *proof, size_t older, size_t begin, size_t end, int whole)
{
    if (older == end) {
        if (!whole) proof[0] = slow_root(begin, end);
        return whole ? 0 : 1;
    }
    size_t half = 1;
    while (half * 2 < end - begin)
        half *= 2;
    size_t middle = begin + half, count;
    if (older <= middle) {
        count = slow_consistency(proof, older, begin, middle, whole);
        proof[count] = slow_root(middle, end);
    } else {
        count = slow_consistency(proof, older, middle, end, 0);
        proof[count] = slow_root(begin, middle);
    }
    return count + 1;
}

static void grow(void)
{
    for (size_t i = 0; i < LEAVES; i++) {
        const uint8_t entry[2] = { (uint8_t)i, 'x' };
        ck_assert_int_eq(daomesh_merkle_leaf(&leaves[i], entry, sizeof entry), DAOMESH_OK);
    }
    ck_assert_int_eq(daomesh_sha256(&roots[0], NULL, 0), DAOMESH_OK);
    for (size_t size = 1; size <= LEAVES; size++)
        roots[size] = slow_root(0, size);
}

static void flip(daomesh_id *id, size_t bit)
{
    id->bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
}

START_TEST(published_roots_of_eight_leaves)
{
    static const char *const entries[] = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
    };
    static const char *const known[] = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    };
    daomesh_merkle_tree tree = { 0 };
    for (size_t size = 0;; size++) {
        daomesh_id root, leaf, expected = id_of_hex(known[size]);
        uint8_t entry[16];
        ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
        ck_assert_mem_eq(&root, &expected, sizeof root);
        if (size == COUNT_OF(entries)) break;
        ck_assert_int_eq(daomesh_merkle_leaf(&leaf, entry, unhex(entry, sizeof entry, entries[size])),
                         DAOMESH_OK);
        ck_assert_int_eq(daomesh_merkle_add(&tree, &leaf), DAOMESH_OK);
    }
}
END_TEST

static daomesh_id id_of_base64(const char *text)
{
    daomesh_id id;
    size_t len;
    ck_assert_int_eq(daomesh__base64_read(id.bytes, sizeof id.bytes, &len, (const uint8_t *)text, 44),
                     DAOMESH_OK);
    ck_assert_uint_eq(len, sizeof id.bytes);
    return id;
}

static size_t read_vector_proof(daomesh_id *proof, const struct merkle_vector *vector)
{
    size_t count = (strlen(vector->proof) + 1) / 45;
    for (size_t i = 0; i < count; i++)
        proof[i] = id_of_base64(vector->proof + 45 * i);
    return count;
}

START_TEST(published_inclusion_proofs)
{
    for (size_t i = 0; i < inclusion_vector_count; i++) {
        const struct merkle_vector *vector = &inclusion_vectors[i];
        const daomesh_id leaf = id_of_base64(vector->start), root = id_of_base64(vector->root);
        daomesh_id proof[16];
        size_t count = read_vector_proof(proof, vector);
        int32_t status =
            daomesh_merkle_check_inclusion(&root, vector->size, &leaf, vector->older, proof, count);
        ck_assert_msg((status == DAOMESH_OK) == vector->accepted, "%s: %s", vector->name,
                      daomesh_status_name(status));
    }
}
END_TEST

START_TEST(published_consistency_proofs)
{
    for (size_t i = 0; i < consistency_vector_count; i++) {
        const struct merkle_vector *vector = &consistency_vectors[i];
        const daomesh_id older = id_of_base64(vector->start), newer = id_of_base64(vector->root);
        daomesh_id proof[16];
        size_t count = read_vector_proof(proof, vector);
        int32_t status =
            daomesh_merkle_check_consistency(&older, vector->older, &newer, vector->size, proof, count);
        ck_assert_msg((status == DAOMESH_OK) == vector->accepted, "%s: %s", vector->name,
                      daomesh_status_name(status));
    }
}
END_TEST

START_TEST(a_tree_that_grows_has_every_root)
{
    daomesh_merkle_tree tree = { 0 };
    daomesh_id root;
    for (size_t size = 0; size <= LEAVES; size++) {
        ck_assert_uint_eq(tree.size, size);
        ck_assert_int_eq(daomesh_merkle_root(&root, &tree), DAOMESH_OK);
        ck_assert_mem_eq(&root, &roots[size], sizeof root);
        if (size < LEAVES) ck_assert_int_eq(daomesh_merkle_add(&tree, &leaves[size]), DAOMESH_OK);
    }
}
END_TEST

START_TEST(a_full_tree_takes_no_leaf)
{
    daomesh_merkle_tree tree = { .size = UINT64_MAX }, before = tree;
    ck_assert_int_eq(daomesh_merkle_add(&tree, &leaves[0]), DAOMESH_E_LIMIT);
    ck_assert_mem_eq(&tree, &before, sizeof tree);
    tree.size = UINT64_MAX - 1;
    ck_assert_int_eq(daomesh_merkle_add(&tree, &leaves[0]), DAOMESH_OK);
    ck_assert_uint_eq(tree.size, UINT64_MAX);
}
END_TEST

static int32_t includes(size_t size, size_t index, const daomesh_id *proof, size_t count)
{
    return daomesh_merkle_check_inclusion(&roots[size], size, &leaves[index], index, proof, count);
}

START_TEST(every_inclusion_proof_holds_for_its_leaf_alone)
{
    daomesh_id proof[8];
    for (size_t size = 1; size <= LEAVES; size++) {
        for (size_t index = 0; index < size; index++) {
            size_t count = slow_path(proof, index, 0, size);
            for (size_t other = 0; other < size; other++) {
                int32_t status =
                    daomesh_merkle_check_inclusion(&roots[size], size, &leaves[index], other, proof, count);
                ck_assert_int_eq(status == DAOMESH_OK, other == index);
                status = includes(size, other, proof, count);
                ck_assert_int_eq(status == DAOMESH_OK, other == index);
            }
            ck_assert_int_eq(includes(size, index, proof, count), DAOMESH_OK);
        }
    }
}
END_TEST

START_TEST(inclusion_proofs_cut_lengthened_or_reordered_are_refused)
{
    daomesh_id proof[8];
    for (size_t size = 1; size <= LEAVES; size++) {
        for (size_t index = 0; index < size; index++) {
            size_t count = slow_path(proof, index, 0, size);
            for (size_t cut = 0; cut < count; cut++)
                ck_assert_int_eq(includes(size, index, proof, cut), DAOMESH_E_TRUNCATED);
            proof[count] = roots[size];
            ck_assert_int_eq(includes(size, index, proof, count + 1), DAOMESH_E_TRAILING);
            for (size_t i = 1; i < count; i++) {
                const daomesh_id kept = proof[i];
                proof[i] = proof[i - 1];
                proof[i - 1] = kept;
                ck_assert_int_eq(includes(size, index, proof, count), DAOMESH_E_PROOF);
                proof[i - 1] = proof[i];
                proof[i] = kept;
            }
        }
    }
}
END_TEST

/* All bits of small trees, one bit of every hash of the others. */
START_TEST(inclusion_proofs_with_one_bit_changed_are_refused)
{
    uint64_t random = 1;
    daomesh_id proof[8];
    for (size_t size = 1; size <= LEAVES; size++) {
        for (size_t index = 0; index < size; index++) {
            size_t count = slow_path(proof, index, 0, size);
            size_t step = size <= 12 && !shares_process() ? 1 : 256;
            for (size_t bit = next_random(&random) % step; bit < 256; bit += step) {
                for (size_t i = 0; i < count; i++) {
                    flip(&proof[i], bit);
                    ck_assert_int_eq(includes(size, index, proof, count), DAOMESH_E_PROOF);
                    flip(&proof[i], bit);
                }
                daomesh_id root = roots[size], leaf = leaves[index];
                flip(&root, bit);
                ck_assert_int_eq(daomesh_merkle_check_inclusion(&root, size, &leaf, index, proof, count),
                                 DAOMESH_E_PROOF);
                flip(&root, bit);
                flip(&leaf, bit);
                ck_assert_int_eq(daomesh_merkle_check_inclusion(&root, size, &leaf, index, proof, count),
                                 DAOMESH_E_PROOF);
            }
        }
    }
}
END_TEST

START_TEST(an_index_outside_the_tree_is_refused)
{
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&roots[1], 1, &leaves[0], 1, NULL, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&roots[0], 0, &leaves[0], 0, NULL, 0), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&roots[1], 1, &leaves[0], UINT64_MAX, NULL, 0),
                     DAOMESH_E_RANGE);
}
END_TEST

static int32_t extends(size_t older, size_t newer, const daomesh_id *proof, size_t count)
{
    return daomesh_merkle_check_consistency(&roots[older], older, &roots[newer], newer, proof, count);
}

START_TEST(every_consistency_proof_holds_for_its_sizes)
{
    daomesh_id proof[8];
    for (size_t newer = 1; newer <= LEAVES; newer++) {
        for (size_t older = 1; older <= newer; older++) {
            size_t count = slow_consistency(proof, older, 0, newer, 1);
            ck_assert_int_eq(extends(older, newer, proof, count), DAOMESH_OK);
            for (size_t other = 1; other < newer; other++)
                ck_assert_int_eq(extends(other, newer, proof, count) == DAOMESH_OK, other == older);
        }
    }
}
END_TEST

START_TEST(consistency_proofs_cut_lengthened_or_reordered_are_refused)
{
    daomesh_id proof[9];
    for (size_t newer = 1; newer <= LEAVES; newer++) {
        for (size_t older = 1; older <= newer; older++) {
            size_t count = slow_consistency(proof, older, 0, newer, 1);
            for (size_t cut = 0; cut < count; cut++)
                ck_assert_int_eq(extends(older, newer, proof, cut), DAOMESH_E_TRUNCATED);
            proof[count] = roots[newer];
            ck_assert_int_eq(extends(older, newer, proof, count + 1), DAOMESH_E_TRAILING);
            for (size_t i = 1; i < count; i++) {
                const daomesh_id kept = proof[i];
                proof[i] = proof[i - 1];
                proof[i - 1] = kept;
                ck_assert_int_eq(extends(older, newer, proof, count), DAOMESH_E_PROOF);
                proof[i - 1] = proof[i];
                proof[i] = kept;
            }
        }
    }
}
END_TEST

START_TEST(consistency_proofs_with_one_bit_changed_are_refused)
{
    uint64_t random = 2;
    daomesh_id proof[8];
    for (size_t newer = 2; newer <= LEAVES; newer++) {
        for (size_t older = 1; older < newer; older++) {
            size_t count = slow_consistency(proof, older, 0, newer, 1);
            size_t step = newer <= 12 && !shares_process() ? 1 : 256;
            for (size_t bit = next_random(&random) % step; bit < 256; bit += step) {
                for (size_t i = 0; i < count; i++) {
                    flip(&proof[i], bit);
                    ck_assert_int_eq(extends(older, newer, proof, count), DAOMESH_E_PROOF);
                    flip(&proof[i], bit);
                }
                flip(&roots[older], bit);
                ck_assert_int_eq(extends(older, newer, proof, count), DAOMESH_E_PROOF);
                flip(&roots[older], bit);
                flip(&roots[newer], bit);
                ck_assert_int_eq(extends(older, newer, proof, count), DAOMESH_E_PROOF);
                flip(&roots[newer], bit);
            }
        }
    }
}
END_TEST

START_TEST(a_log_that_shrinks_or_forks_is_named)
{
    ck_assert_int_eq(extends(2, 1, NULL, 0), DAOMESH_E_SHRINKS);
    ck_assert_int_eq(extends(1, 0, NULL, 0), DAOMESH_E_SHRINKS);
    ck_assert_int_eq(daomesh_merkle_check_consistency(&roots[5], 5, &roots[6], 5, NULL, 0), DAOMESH_E_FORK);
    ck_assert_int_eq(daomesh_merkle_check_consistency(&roots[0], 0, &roots[6], 0, NULL, 0), DAOMESH_E_FORK);
}
END_TEST

START_TEST(every_log_begins_as_the_empty_one)
{
    ck_assert_int_eq(extends(0, 0, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(extends(0, 9, NULL, 0), DAOMESH_OK);
    ck_assert_int_eq(extends(0, 9, leaves, 1), DAOMESH_E_TRAILING);
    ck_assert_int_eq(daomesh_merkle_check_consistency(&roots[1], 0, &roots[9], 9, NULL, 0), DAOMESH_E_PROOF);
    ck_assert_int_eq(daomesh_merkle_check_consistency(&roots[1], 0, &roots[1], 0, NULL, 0), DAOMESH_E_PROOF);
}
END_TEST

/* The largest sizes: a walk as long as any ends, and needs no more hashes than the header says. */
START_TEST(the_longest_proofs_have_as_many_hashes_as_the_limit)
{
    static daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX + 1];
    const size_t most = DAOMESH_MERKLE_HASHES_MAX;
    const uint64_t older = (UINT64_C(1) << 63) - 1 + (UINT64_C(1) << 62);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&roots[1], UINT64_MAX, &leaves[0], 0, proof, most - 1),
                     DAOMESH_E_PROOF);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(&roots[1], UINT64_MAX, &leaves[0], 0, proof, most),
                     DAOMESH_E_TRAILING);
    ck_assert_int_ne(
        daomesh_merkle_check_consistency(&roots[1], older, &roots[2], UINT64_MAX, proof, most + 1),
        DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(daomesh_merkle_check_consistency(&roots[1], 3, &roots[2], UINT64_MAX, proof, most),
                     DAOMESH_E_PROOF);
    ck_assert_int_eq(daomesh_merkle_check_consistency(&roots[1], 3, &roots[2], UINT64_MAX, proof, most + 1),
                     DAOMESH_E_TRAILING);
    ck_assert_uint_eq(daomesh_merkle_hashes_max(), most);
}
END_TEST

/* Hashes of the tree itself, in any number and order, at any index and size: only true claims hold. */
START_TEST(forgeries_from_hashes_of_the_tree_are_refused)
{
    uint64_t seed = 9;
    daomesh_id proof[8];
    for (int i = 0; i < turns(100000); i++) {
        const size_t size = 1 + next_random(&seed) % LEAVES, index = next_random(&seed) % size;
        const size_t older = 1 + next_random(&seed) % size, count = next_random(&seed) % 8;
        size_t leaf = next_random(&seed) % LEAVES, past = next_random(&seed) % (LEAVES + 1);
        if (leaf == index || past == older) continue;
        for (size_t j = 0; j < count; j++)
            proof[j] = next_random(&seed) & 1 ? roots[next_random(&seed) % (LEAVES + 1)]
                                              : leaves[next_random(&seed) % LEAVES];
        ck_assert_int_ne(
            daomesh_merkle_check_inclusion(&roots[size], size, &leaves[leaf], index, proof, count),
            DAOMESH_OK);
        ck_assert_int_ne(
            daomesh_merkle_check_consistency(&roots[past], older, &roots[size], size, proof, count),
            DAOMESH_OK);
    }
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    static const daomesh_id zero;
    daomesh_id hash;
    daomesh_merkle_tree tree = { 0 };
    const daomesh_id *one = &leaves[0];
    ck_assert_int_eq(daomesh_merkle_leaf(NULL, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_leaf(&hash, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_node(NULL, one, one), DAOMESH_E_ARG);
    memset(&hash, 0xff, sizeof hash);
    ck_assert_int_eq(daomesh_merkle_node(&hash, NULL, one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_node(&hash, one, NULL), DAOMESH_E_ARG);
    ck_assert_mem_eq(&hash, &zero, sizeof zero);
    memset(&hash, 0xff, sizeof hash);
    ck_assert_int_eq(daomesh_merkle_root(&hash, NULL), DAOMESH_E_ARG);
    ck_assert_mem_eq(&hash, &zero, sizeof zero);
    ck_assert_int_eq(daomesh_merkle_root(NULL, &tree), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_add(NULL, one), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_add(&tree, NULL), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(NULL, 1, one, 0, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(one, 1, NULL, 0, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_check_inclusion(one, 1, one, 0, NULL, 1), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_check_consistency(NULL, 1, one, 1, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_check_consistency(one, 1, NULL, 1, NULL, 0), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_merkle_check_consistency(one, 1, one, 1, NULL, 1), DAOMESH_E_ARG);
}
END_TEST

Suite *merkle_suite(void)
{
    Suite *suite = suite_create("merkle");
    TCase *known = tcase_create("published");
    tcase_add_test(known, published_roots_of_eight_leaves);
    tcase_add_test(known, published_inclusion_proofs);
    tcase_add_test(known, published_consistency_proofs);
    suite_add_tcase(suite, known);

    TCase *all = tcase_create("every small tree");
    tcase_set_timeout(all, 300);
    tcase_add_checked_fixture(all, grow, NULL);
    tcase_add_test(all, a_tree_that_grows_has_every_root);
    tcase_add_test(all, a_full_tree_takes_no_leaf);
    tcase_add_test(all, every_inclusion_proof_holds_for_its_leaf_alone);
    tcase_add_test(all, inclusion_proofs_cut_lengthened_or_reordered_are_refused);
    tcase_add_test(all, inclusion_proofs_with_one_bit_changed_are_refused);
    tcase_add_test(all, an_index_outside_the_tree_is_refused);
    tcase_add_test(all, every_consistency_proof_holds_for_its_sizes);
    tcase_add_test(all, consistency_proofs_cut_lengthened_or_reordered_are_refused);
    tcase_add_test(all, consistency_proofs_with_one_bit_changed_are_refused);
    tcase_add_test(all, a_log_that_shrinks_or_forks_is_named);
    tcase_add_test(all, every_log_begins_as_the_empty_one);
    tcase_add_test(all, the_longest_proofs_have_as_many_hashes_as_the_limit);
    tcase_add_test(all, forgeries_from_hashes_of_the_tree_are_refused);
    tcase_add_test(all, missing_arguments_are_refused);
    suite_add_tcase(suite, all);
    return suite;
}
