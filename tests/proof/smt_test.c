/*
 * The state's tree: the vectors of ICS-23, then trees of up to 40 keys with roots and proofs made by sorting, in both forms,
 * and every change to them.
 */
#include "proof_test.h"

#define LEAVES_MAX 40u
#define PROOF_MAX 4096u

struct leaf {
    daomesh_id path;
    uint8_t key[8];
    uint8_t value[8];
    size_t value_len;
};

/* A tree as the list of its leaves in the order of their paths. */
struct world {
    struct leaf leaves[LEAVES_MAX];
    size_t count;
    daomesh_id root;
};

struct bytes {
    uint8_t at[PROOF_MAX];
    size_t len;
};

/* The siblings on the way of a path, from the root down. */
struct way {
    daomesh_id siblings[64];
    int is_left[64];
    size_t depth;
    size_t begin, end; /* the leaves where it ends: none or one */
};

static int bit_of(const daomesh_id *path, size_t index)
{
    return path->bytes[index / 8] >> (7 - index % 8) & 1;
}

static daomesh_id hash_of(const uint8_t *bytes, size_t len)
{
    daomesh_id hash;
    ck_assert_int_eq(daomesh_sha256(&hash, bytes, len), DAOMESH_OK);
    return hash;
}

static daomesh_id leaf_hash(const struct leaf *leaf)
{
    uint8_t bytes[65] = { 0 };
    const daomesh_id value = hash_of(leaf->value, leaf->value_len);
    memcpy(bytes + 1, &leaf->path, 32);
    memcpy(bytes + 33, &value, 32);
    return hash_of(bytes, sizeof bytes);
}

/* The first of the leaves from begin to end whose path has a one at this depth. */
static size_t find_half(const struct world *world, size_t begin, size_t end, size_t depth)
{
    while (begin < end && !bit_of(&world->leaves[begin].path, depth))
        begin++;
    return begin;
}

/* Nests as deep as paths are alike. */
static daomesh_id slow_root(const struct world *world, size_t begin, size_t end, size_t depth)
{
    static const daomesh_id empty;
    uint8_t bytes[65] = { 1 };
    if (begin == end) return empty;
    if (end - begin == 1) return leaf_hash(&world->leaves[begin]);
    size_t half = find_half(world, begin, end, depth);
    const daomesh_id left = slow_root(world, begin, half, depth + 1);
    const daomesh_id right = slow_root(world, half, end, depth + 1);
    memcpy(bytes + 1, &left, 32);
    memcpy(bytes + 33, &right, 32);
    return hash_of(bytes, sizeof bytes);
}

static struct way find_way(const struct world *world, const daomesh_id *path)
{
    struct way way = { .begin = 0, .end = world->count };
    while (way.end - way.begin > 1) {
        size_t half = find_half(world, way.begin, way.end, way.depth);
        int right = bit_of(path, way.depth);
        way.is_left[way.depth] = right;
        way.siblings[way.depth] = right ? slow_root(world, way.begin, half, way.depth + 1)
                                        : slow_root(world, half, way.end, way.depth + 1);
        if (right)
            way.begin = half;
        else
            way.end = half;
        ck_assert_uint_lt(++way.depth, COUNT_OF(way.siblings));
    }
    return way;
}

static void put(struct bytes *out, const void *bytes, size_t len)
{
    ck_assert_uint_le(out->len + len, sizeof out->at);
    memcpy(out->at + out->len, bytes, len);
    out->len += len;
}

static void put_byte(struct bytes *out, unsigned int byte)
{
    const uint8_t one = (uint8_t)byte;
    put(out, &one, 1);
}

/* --- Proofs in our form ----------------------------------------------------------------------------------------- */

static struct bytes native_proof(const struct world *world, const daomesh_id *path)
{
    static const daomesh_id empty;
    const struct way way = find_way(world, path);
    struct bytes proof = { .len = 0 };
    uint8_t bitmap[8] = { 0 };
    const struct leaf *leaf = way.begin < way.end ? &world->leaves[way.begin] : NULL;
    const int is_it = leaf && memcmp(&leaf->path, path, 32) == 0;

    put_byte(&proof, 1);
    put_byte(&proof, !leaf ? 0 : is_it ? 1 : 2);
    put_byte(&proof, 0);
    put_byte(&proof, (unsigned int)way.depth);
    for (size_t i = 0; i < way.depth; i++)
        if (memcmp(&way.siblings[i], &empty, 32) != 0) bitmap[i / 8] |= (uint8_t)(0x80 >> i % 8);
    put(&proof, bitmap, (way.depth + 7) / 8);
    if (leaf && !is_it) {
        const daomesh_id value = hash_of(leaf->value, leaf->value_len);
        put(&proof, &leaf->path, 32);
        put(&proof, &value, 32);
    }
    for (size_t i = way.depth; i-- > 0;)
        if (memcmp(&way.siblings[i], &empty, 32) != 0) put(&proof, &way.siblings[i], 32);
    return proof;
}

/* --- Proofs in ICS-23's form ------------------------------------------------------------------------------------ */

static void put_field(struct bytes *out, unsigned int tag, const void *bytes, size_t len)
{
    size_t rest = len;
    put_byte(out, tag);
    for (; rest >= 128; rest >>= 7)
        put_byte(out, (unsigned int)(rest & 0x7f) | 0x80);
    put_byte(out, (unsigned int)rest);
    put(out, bytes, len);
}

static struct bytes existence(const struct world *world, size_t index)
{
    static const uint8_t form[] = { 8, 1, 16, 1, 24, 1, 42, 1, 0 };
    const struct leaf *leaf = &world->leaves[index];
    const struct way way = find_way(world, &leaf->path);
    struct bytes out = { .len = 0 };
    put_field(&out, 0x0a, leaf->key, sizeof leaf->key);
    put_field(&out, 0x12, leaf->value, leaf->value_len);
    put_field(&out, 0x1a, form, sizeof form);
    for (size_t i = way.depth; i-- > 0;) {
        struct bytes step = { .len = 0 };
        uint8_t prefix[33] = { 1 };
        memcpy(prefix + 1, &way.siblings[i], 32);
        put(&step, "\x08\x01", 2);
        put_field(&step, 0x12, prefix, way.is_left[i] ? 33 : 1);
        if (!way.is_left[i]) put_field(&step, 0x1a, &way.siblings[i], 32);
        put_field(&out, 0x22, step.at, step.len);
    }
    return out;
}

static struct bytes presence_proof(const struct world *world, size_t index)
{
    const struct bytes inner = existence(world, index);
    struct bytes out = { .len = 0 };
    put_field(&out, 0x0a, inner.at, inner.len);
    return out;
}

/* Of two leaves that are claimed to be next to the path; world->count for none. */
static struct bytes absence_claim(const struct world *world, const daomesh_id *path, size_t left,
                                  size_t right)
{
    struct bytes inner = { .len = 0 }, out = { .len = 0 }, neighbour;
    put_field(&inner, 0x0a, path, 32);
    if (left < world->count) {
        neighbour = existence(world, left);
        put_field(&inner, 0x12, neighbour.at, neighbour.len);
    }
    if (right < world->count) {
        neighbour = existence(world, right);
        put_field(&inner, 0x1a, neighbour.at, neighbour.len);
    }
    put_field(&out, 0x12, inner.at, inner.len);
    return out;
}

/* The first leaf whose path is not below this one. */
static size_t place_of(const struct world *world, const daomesh_id *path)
{
    size_t place = 0;
    while (place < world->count && memcmp(&world->leaves[place].path, path, 32) < 0)
        place++;
    return place;
}

static struct bytes absence_proof(const struct world *world, const daomesh_id *path)
{
    size_t place = place_of(world, path);
    return absence_claim(world, path, place == 0 ? world->count : place - 1, place);
}

/* --- Worlds ----------------------------------------------------------------------------------------------------- */

static int by_path(const void *a, const void *b)
{
    return memcmp(&((const struct leaf *)a)->path, &((const struct leaf *)b)->path, 32);
}

static void make_world(struct world *world, size_t count, uint64_t seed)
{
    memset(world, 0, sizeof *world);
    world->count = count;
    for (size_t i = 0; i < count; i++) {
        struct leaf *leaf = &world->leaves[i];
        fill_random(&seed, leaf->key, sizeof leaf->key);
        fill_random(&seed, leaf->value, sizeof leaf->value);
        leaf->value_len = 1 + next_random(&seed) % sizeof leaf->value;
        leaf->path = hash_of(leaf->key, sizeof leaf->key);
    }
    qsort(world->leaves, count, sizeof world->leaves[0], by_path);
    world->root = slow_root(world, 0, count, 0);
}

static int32_t present(const struct world *world, const struct leaf *leaf, const struct bytes *proof)
{
    return daomesh_smt_check_present(&world->root, leaf->key, sizeof leaf->key, leaf->value, leaf->value_len,
                                     proof->at, proof->len);
}

static int32_t absent(const struct world *world, const struct leaf *leaf, const struct bytes *proof)
{
    return daomesh_smt_check_absent(&world->root, leaf->key, sizeof leaf->key, proof->at, proof->len);
}

static struct leaf stranger(uint64_t *seed)
{
    struct leaf leaf = { .value_len = 1 };
    fill_random(seed, leaf.key, sizeof leaf.key);
    leaf.path = hash_of(leaf.key, sizeof leaf.key);
    return leaf;
}

/* --- Published -------------------------------------------------------------------------------------------------- */

static int32_t check_vector(const struct smt_vector *vector, const uint8_t *proof, size_t len)
{
    uint8_t key[64], value[64];
    const daomesh_id root = id_of_hex(vector->root);
    size_t key_len = unhex(key, sizeof key, vector->key),
           value_len = unhex(value, sizeof value, vector->value);
    if (value_len == 0) return daomesh_smt_check_absent(&root, key, key_len, proof, len);
    return daomesh_smt_check_present(&root, key, key_len, value, value_len, proof, len);
}

START_TEST(vectors_of_ics23_hold)
{
    for (size_t i = 0; i < smt_vector_count; i++) {
        uint8_t proof[2048];
        size_t len = unhex(proof, sizeof proof, smt_vectors[i].proof);
        int32_t status = check_vector(&smt_vectors[i], proof, len);
        ck_assert_msg(status == DAOMESH_OK, "%s: %s", smt_vectors[i].name, daomesh_status_name(status));
    }
}
END_TEST

START_TEST(vectors_of_ics23_with_a_bit_changed_or_cut_are_refused)
{
    for (size_t i = 0; i < smt_vector_count; i++) {
        uint8_t proof[2048];
        size_t len = unhex(proof, sizeof proof, smt_vectors[i].proof);
        for (size_t bit = 0; bit < 8 * len; bit += shares_process() ? 61 : 1) {
            proof[bit / 8] ^= (uint8_t)(1u << bit % 8);
            ck_assert_int_ne(check_vector(&smt_vectors[i], proof, len), DAOMESH_OK);
            proof[bit / 8] ^= (uint8_t)(1u << bit % 8);
        }
        for (size_t cut = 0; cut < len; cut++)
            ck_assert_int_eq(check_vector(&smt_vectors[i], proof, cut), DAOMESH_E_TRUNCATED);
    }
}
END_TEST

/* --- Both forms on many trees ----------------------------------------------------------------------------------- */

START_TEST(every_key_is_present_in_both_forms_and_no_other_is)
{
    static struct world world;
    for (size_t count = 1; count <= LEAVES_MAX; count++) {
        make_world(&world, count, count);
        for (size_t i = 0; i < count; i++) {
            const struct leaf *leaf = &world.leaves[i], *other = &world.leaves[(i + 1) % count];
            const struct bytes native = native_proof(&world, &leaf->path), ics23 = presence_proof(&world, i);
            ck_assert_int_eq(present(&world, leaf, &native), DAOMESH_OK);
            ck_assert_int_eq(present(&world, leaf, &ics23), DAOMESH_OK);
            ck_assert_int_eq(absent(&world, leaf, &native), DAOMESH_E_PROOF_KIND);
            ck_assert_int_eq(absent(&world, leaf, &ics23), DAOMESH_E_PROOF_KIND);
            if (other == leaf) continue;
            ck_assert_int_eq(present(&world, other, &native), DAOMESH_E_PROOF);
            ck_assert_int_eq(present(&world, other, &ics23), DAOMESH_E_PROOF_KIND);
        }
    }
}
END_TEST

START_TEST(every_other_key_is_absent_in_both_forms)
{
    static struct world world;
    uint64_t seed = 99;
    for (size_t count = 1; count <= LEAVES_MAX; count++) {
        make_world(&world, count, count);
        for (int i = 0; i < turns(40); i++) {
            const struct leaf leaf = stranger(&seed);
            const struct bytes native = native_proof(&world, &leaf.path),
                               ics23 = absence_proof(&world, &leaf.path);
            ck_assert_int_eq(absent(&world, &leaf, &native), DAOMESH_OK);
            ck_assert_int_eq(absent(&world, &leaf, &ics23), DAOMESH_OK);
            ck_assert_int_eq(present(&world, &leaf, &native), DAOMESH_E_PROOF_KIND);
            ck_assert_int_eq(present(&world, &leaf, &ics23), DAOMESH_E_PROOF_KIND);
        }
    }
}
END_TEST

START_TEST(everything_is_absent_from_the_empty_tree)
{
    static struct world world;
    uint64_t seed = 5;
    const struct leaf leaf = stranger(&seed);
    make_world(&world, 0, 1);
    const struct bytes native = native_proof(&world, &leaf.path), ics23 = absence_proof(&world, &leaf.path);
    ck_assert_int_eq(absent(&world, &leaf, &native), DAOMESH_OK);
    ck_assert_int_eq(absent(&world, &leaf, &ics23), DAOMESH_E_TRUNCATED); /* ICS-23 cannot say it */
    make_world(&world, 1, 1);
    ck_assert_int_eq(absent(&world, &leaf, &native), DAOMESH_E_PROOF);
}
END_TEST

/* Every pair of leaves in the tree, and none, as the neighbours of a key: only the right ones hold. */
START_TEST(neighbours_that_are_not_next_to_each_other_are_refused)
{
    static struct world world;
    uint64_t seed = 7;
    for (size_t count = 1; count <= 9; count++) {
        make_world(&world, count, 100 + count);
        for (int i = 0; i < turns(10); i++) {
            const struct leaf leaf = stranger(&seed);
            size_t place = place_of(&world, &leaf.path);
            for (size_t left = 0; left <= count; left++) {
                for (size_t right = 0; right <= count; right++) {
                    if (left == count && right == count) continue;
                    const struct bytes claim = absence_claim(&world, &leaf.path, left, right);
                    const int is_right = left == (place == 0 ? count : place - 1) && right == place;
                    ck_assert_int_eq(absent(&world, &leaf, &claim),
                                     is_right ? DAOMESH_OK : DAOMESH_E_NEIGHBOURS);
                }
            }
        }
        for (size_t i = 0; i < count; i++) { /* a key that is there has no neighbours that leave it out */
            for (size_t left = 0; left <= count; left++) {
                for (size_t right = 0; right <= count; right++) {
                    if (left == count && right == count) continue;
                    const struct bytes claim = absence_claim(&world, &world.leaves[i].path, left, right);
                    ck_assert_int_eq(absent(&world, &world.leaves[i], &claim), DAOMESH_E_NEIGHBOURS);
                }
            }
        }
    }
}
END_TEST

static void expect_exact(const struct world *world, const struct leaf *leaf, struct bytes *proof,
                         int32_t (*ask)(const struct world *, const struct leaf *, const struct bytes *))
{
    ck_assert_int_eq(ask(world, leaf, proof), DAOMESH_OK);
    for (size_t bit = 0; bit < 8 * proof->len; bit += shares_process() ? 61 : 1) {
        proof->at[bit / 8] ^= (uint8_t)(1u << bit % 8);
        ck_assert_int_ne(ask(world, leaf, proof), DAOMESH_OK);
        proof->at[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    const size_t len = proof->len;
    for (proof->len = 0; proof->len < len; proof->len++)
        ck_assert_int_eq(ask(world, leaf, proof), DAOMESH_E_TRUNCATED);
    proof->at[proof->len++] = 0;
    ck_assert_int_eq(ask(world, leaf, proof), DAOMESH_E_TRAILING);
    proof->len = len;
}

START_TEST(proofs_hold_to_the_bit)
{
    static struct world world;
    uint64_t seed = 3;
    for (size_t count = 1; count <= 12; count++) {
        make_world(&world, count, 300 + count);
        const size_t index = next_random(&seed) % count;
        const struct leaf *leaf = &world.leaves[index], nobody = stranger(&seed);
        struct bytes proof = native_proof(&world, &leaf->path);
        expect_exact(&world, leaf, &proof, present);
        proof = presence_proof(&world, index);
        expect_exact(&world, leaf, &proof, present);
        proof = native_proof(&world, &nobody.path);
        expect_exact(&world, &nobody, &proof, absent);
        proof = absence_proof(&world, &nobody.path);
        expect_exact(&world, &nobody, &proof, absent);
    }
}
END_TEST

START_TEST(a_bit_of_key_value_or_root_changed_is_refused)
{
    static struct world world;
    make_world(&world, 20, 4);
    for (size_t i = 0; i < world.count; i++) {
        const struct bytes native = native_proof(&world, &world.leaves[i].path),
                           ics23 = presence_proof(&world, i);
        struct leaf leaf = world.leaves[i];
        for (size_t bit = 0; bit < 256; bit++) {
            world.root.bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
            ck_assert_int_eq(present(&world, &leaf, &native), DAOMESH_E_PROOF);
            ck_assert_int_eq(present(&world, &leaf, &ics23), DAOMESH_E_PROOF);
            world.root.bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
            if (bit >= 64) continue;
            leaf.key[bit / 8] ^= (uint8_t)(1u << bit % 8);
            ck_assert_int_eq(present(&world, &leaf, &native), DAOMESH_E_PROOF);
            ck_assert_int_eq(present(&world, &leaf, &ics23), DAOMESH_E_PROOF_KIND);
            leaf.key[bit / 8] ^= (uint8_t)(1u << bit % 8);
            if (bit >= 8 * leaf.value_len) continue;
            leaf.value[bit / 8] ^= (uint8_t)(1u << bit % 8);
            ck_assert_int_eq(present(&world, &leaf, &native), DAOMESH_E_PROOF);
            ck_assert_int_eq(present(&world, &leaf, &ics23), DAOMESH_E_PROOF_KIND);
            leaf.value[bit / 8] ^= (uint8_t)(1u << bit % 8);
        }
    }
}
END_TEST

/* The two trees of a ledger are never taken for one another, nor a tree for another's. */
START_TEST(a_proof_of_another_tree_is_refused)
{
    static struct world world, other;
    make_world(&world, 12, 8);
    make_world(&other, 12, 9);
    for (size_t i = 0; i < world.count; i++) {
        const struct bytes native = native_proof(&world, &world.leaves[i].path),
                           ics23 = presence_proof(&world, i);
        ck_assert_int_eq(present(&other, &world.leaves[i], &native), DAOMESH_E_PROOF);
        ck_assert_int_eq(present(&other, &world.leaves[i], &ics23), DAOMESH_E_PROOF);
    }
}
END_TEST

/* --- Forms that are none ---------------------------------------------------------------------------------------- */

static int32_t native_status(const char *hex)
{
    static const daomesh_id root;
    uint8_t proof[128];
    return daomesh_smt_check_absent(&root, (const uint8_t *)"k", 1, proof, unhex(proof, sizeof proof, hex));
}

START_TEST(native_proofs_have_one_spelling)
{
    static uint8_t deep[4 + 33];
    ck_assert_int_eq(native_status("01000000"), DAOMESH_OK);
    ck_assert_int_eq(native_status("010000"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(native_status("02000000"), DAOMESH_E_VERSION);
    ck_assert_int_eq(native_status("00"), DAOMESH_E_VERSION);
    ck_assert_int_eq(native_status("01030000"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(native_status("01000001"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(native_status("0100000100"), DAOMESH_E_NOT_CANONICAL); /* the deepest sibling is empty */
    ck_assert_int_eq(native_status("01000001c0"), DAOMESH_E_NOT_CANONICAL); /* a bit too many */
    ck_assert_int_eq(native_status("0100000180"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(native_status("0100000180"
                                   "0000000000000000000000000000000000000000000000000000000000000000"),
                     DAOMESH_E_NOT_CANONICAL); /* an empty sibling that is said to be none */
    ck_assert_int_eq(native_status("01020000"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(native_status("0100010100"), DAOMESH_E_DEPTH);
    deep[0] = 1;
    deep[2] = 1;
    const daomesh_id root = { { 0 } };
    ck_assert_int_eq(daomesh_smt_check_absent(&root, deep, 1, deep, 4 + 32), DAOMESH_E_NOT_CANONICAL);
    deep[4 + 31] = 1;
    ck_assert_int_eq(daomesh_smt_check_absent(&root, deep, 1, deep, 4 + 32), DAOMESH_E_TRUNCATED);
}
END_TEST

/* A leaf elsewhere in the tree says nothing about the key, nor does the key's own. */
START_TEST(another_leaf_must_stand_in_the_way)
{
    static struct world world;
    make_world(&world, 9, 11);
    for (size_t i = 0; i < world.count; i++) {
        const struct leaf *leaf = &world.leaves[i];
        const struct bytes proof = native_proof(&world, &leaf->path);
        struct bytes claim = { .len = 0 };
        const daomesh_id value = hash_of(leaf->value, leaf->value_len);
        put(&claim, proof.at, 5);
        claim.at[1] = 2;
        put(&claim, &leaf->path, 32);
        put(&claim, &value, 32);
        put(&claim, proof.at + 5, proof.len - 5);
        ck_assert_int_eq(absent(&world, leaf, &claim), DAOMESH_E_PROOF_KIND);
        for (size_t j = 0; j < world.count; j++)
            ck_assert_int_eq(absent(&world, &world.leaves[j], &claim), DAOMESH_E_PROOF_KIND);
    }
}
END_TEST

/* Rubbish that begins as a proof does, made of bytes that mean something in one. */
START_TEST(rubbish_proves_nothing)
{
    static const uint8_t words[] = { 0,    1,    2,    3,    8,    0x0a, 0x12, 0x1a,
                                     0x20, 0x21, 0x22, 0x25, 0x27, 0x2a, 0x80, 0xff };
    static const daomesh_id root = { { 1 } };
    const uint8_t *key = (const uint8_t *)"k", *value = (const uint8_t *)"v";
    uint64_t seed = 77;
    for (int i = 0; i < turns(100000); i++) {
        uint8_t proof[200];
        const size_t len = 1 + next_random(&seed) % (sizeof proof - 1);
        for (size_t j = 0; j < len; j++)
            proof[j] = words[next_random(&seed) % sizeof words];
        proof[0] = words[next_random(&seed) % 3 == 0 ? 1 : 5 + next_random(&seed) % 2];
        ck_assert_int_ne(daomesh_smt_check_present(&root, key, 1, value, 1, proof, len), DAOMESH_OK);
        ck_assert_int_ne(daomesh_smt_check_absent(&root, key, 1, proof, len), DAOMESH_OK);
    }
}
END_TEST

static int32_t message_status(const char *hex)
{
    static const daomesh_id root;
    uint8_t proof[256];
    return daomesh_smt_check_present(&root, (const uint8_t *)"k", 1, (const uint8_t *)"v", 1, proof,
                                     unhex(proof, sizeof proof, hex));
}

START_TEST(ics23_proofs_have_one_spelling)
{
    ck_assert_int_eq(message_status("0a11"
                                    "0a016b1201761a090801100118012a0100"),
                     DAOMESH_E_PROOF); /* well-formed: a tree of this leaf */
    ck_assert_int_eq(message_status("0a13"
                                    "0a016b1201761a0b08011001180120002a0100"),
                     DAOMESH_E_NOT_CANONICAL); /* a zero spelled out */
    ck_assert_int_eq(message_status("0a11"
                                    "1201760a016b1a090801100118012a0100"),
                     DAOMESH_E_NOT_CANONICAL); /* fields out of order */
    ck_assert_int_eq(message_status("0a9100"
                                    "0a016b1201761a090801100118012a0100"),
                     DAOMESH_E_NOT_CANONICAL); /* a length longer than needed */
    ck_assert_int_eq(message_status("0affffffff0f"), DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(message_status("0a80"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(message_status("0a"), DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(message_status("0a00"), DAOMESH_E_NOT_CANONICAL);
    ck_assert_int_eq(message_status("0a02"
                                    "0a00"),
                     DAOMESH_E_NOT_CANONICAL); /* no key */
    ck_assert_int_eq(message_status("0a05"
                                    "0a016b1200"),
                     DAOMESH_E_NOT_CANONICAL); /* no value */
    ck_assert_int_eq(message_status("0a03"
                                    "0a016b"),
                     DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(message_status("0a06"
                                    "0a016b120176"),
                     DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(message_status("0a11"
                                    "0a016b1201761a090801100118012a0101"),
                     DAOMESH_E_NOT_CANONICAL); /* another prefix of leaves */
    ck_assert_int_eq(message_status("0a13"
                                    "0a016b1201761a090801100118012a01002200"),
                     DAOMESH_E_NOT_CANONICAL); /* a step that is none */
    ck_assert_int_eq(message_status("0a1b"
                                    "0a016b1201761a090801100118012a0100"
                                    "222708011201011a2011"),
                     DAOMESH_E_TRUNCATED);
    ck_assert_int_eq(message_status("0a3a"
                                    "0a016b1201761a090801100118012a0100"
                                    "222708011201011a20"
                                    "0000000000000000000000000000000000000000000000000000000000000000"),
                     DAOMESH_E_NOT_CANONICAL); /* an empty sibling of a leaf */
    ck_assert_int_eq(message_status("12"), DAOMESH_E_PROOF_KIND);
    ck_assert_int_eq(message_status("1a"), DAOMESH_E_VERSION); /* ICS-23's batches */
}
END_TEST

/* As many levels as paths have bits, and one more. */
START_TEST(proofs_deeper_than_paths_are_refused)
{
    static const uint8_t form[] = { 8, 1, 16, 1, 24, 1, 42, 1, 0 };
    static const daomesh_id root;
    static uint8_t inner[12000], proof[12010];
    const size_t step_len = 39;
    for (size_t depth = 256; depth <= 257; depth++) {
        size_t len = 0;
        memcpy(inner, "\x0a\x01k\x12\x01v\x1a\x09", 8);
        memcpy(inner + 8, form, sizeof form);
        len = 8 + sizeof form;
        for (size_t i = 0; i < depth; i++, len += step_len) {
            memcpy(inner + len, "\x22\x25\x08\x01\x12\x21\x01", 7);
            memset(inner + len + 7, 0x11, 32);
        }
        proof[0] = 0x0a;
        proof[1] = (uint8_t)((len & 0x7f) | 0x80);
        proof[2] = (uint8_t)(len >> 7);
        memcpy(proof + 3, inner, len);
        ck_assert_int_eq(daomesh_smt_check_present(&root, (const uint8_t *)"k", 1, (const uint8_t *)"v", 1,
                                                   proof, len + 3),
                         depth == 256 ? DAOMESH_E_PROOF : DAOMESH_E_DEPTH);
    }
}
END_TEST

START_TEST(keys_and_values_have_their_sizes)
{
    static const daomesh_id root;
    static uint8_t key[DAOMESH_SMT_KEY_MAX + 1];
    const uint8_t proof[4] = { 1 };
    ck_assert_int_eq(daomesh_smt_check_absent(&root, key, 0, proof, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_smt_check_absent(&root, key, DAOMESH_SMT_KEY_MAX, proof, 4), DAOMESH_OK);
    ck_assert_int_eq(daomesh_smt_check_absent(&root, key, DAOMESH_SMT_KEY_MAX + 1, proof, 4),
                     DAOMESH_E_TOO_LARGE);
    ck_assert_int_eq(daomesh_smt_check_present(&root, key, 1, key, 0, proof, 4), DAOMESH_E_RANGE);
    ck_assert_int_eq(daomesh_smt_check_absent(&root, key, 1, proof, 0), DAOMESH_E_TRUNCATED);
    ck_assert_uint_eq(daomesh_smt_key_max(), DAOMESH_SMT_KEY_MAX);
}
END_TEST

/* A neighbour with a key longer than any. */
START_TEST(neighbours_have_keys_of_their_sizes)
{
    static const daomesh_id root;
    static uint8_t long_key[DAOMESH_SMT_KEY_MAX + 1];
    const daomesh_id path = hash_of((const uint8_t *)"k", 1);
    struct bytes leaf = { .len = 0 }, inner = { .len = 0 }, proof = { .len = 0 };
    put_field(&leaf, 0x0a, long_key, sizeof long_key);
    put_field(&inner, 0x0a, &path, 32);
    put_field(&inner, 0x12, leaf.at, leaf.len);
    put_field(&proof, 0x12, inner.at, inner.len);
    ck_assert_int_eq(daomesh_smt_check_absent(&root, (const uint8_t *)"k", 1, proof.at, proof.len),
                     DAOMESH_E_TOO_LARGE);
}
END_TEST

START_TEST(an_absence_is_of_the_key_alone_and_ends_there)
{
    static struct world world;
    uint64_t seed = 21;
    const struct leaf one = stranger(&seed), two = stranger(&seed);
    make_world(&world, 5, 21);
    const struct bytes proof = absence_proof(&world, &one.path);
    ck_assert_int_eq(absent(&world, &two, &proof), DAOMESH_E_PROOF_KIND);

    struct bytes inner = { .len = 0 }, longer = { .len = 0 };
    const struct bytes right = existence(&world, 0), left = existence(&world, 4);
    put_field(&inner, 0x0a, &one.path, 32);
    put_field(&inner, 0x12, left.at, left.len);
    put_field(&inner, 0x1a, right.at, right.len);
    put_byte(&inner, 0);
    put_field(&longer, 0x12, inner.at, inner.len);
    ck_assert_int_eq(absent(&world, &one, &longer), DAOMESH_E_TRAILING);
}
END_TEST

START_TEST(missing_arguments_are_refused)
{
    static const daomesh_id root;
    const uint8_t key[1] = { 1 }, proof[4] = { 1 };
    ck_assert_int_eq(daomesh_smt_check_present(NULL, key, 1, key, 1, proof, 4), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_smt_check_present(&root, NULL, 1, key, 1, proof, 4), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_smt_check_present(&root, key, 1, NULL, 1, proof, 4), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_smt_check_present(&root, key, 1, key, 1, NULL, 4), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_smt_check_absent(NULL, key, 1, proof, 4), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_smt_check_absent(&root, NULL, 1, proof, 4), DAOMESH_E_ARG);
    ck_assert_int_eq(daomesh_smt_check_absent(&root, key, 1, NULL, 4), DAOMESH_E_ARG);
}
END_TEST

Suite *smt_suite(void)
{
    Suite *suite = suite_create("smt");
    TCase *published = tcase_create("published");
    tcase_set_timeout(published, 120);
    tcase_add_test(published, vectors_of_ics23_hold);
    tcase_add_test(published, vectors_of_ics23_with_a_bit_changed_or_cut_are_refused);
    suite_add_tcase(suite, published);

    TCase *worlds = tcase_create("both forms");
    tcase_set_timeout(worlds, 300);
    tcase_add_test(worlds, every_key_is_present_in_both_forms_and_no_other_is);
    tcase_add_test(worlds, every_other_key_is_absent_in_both_forms);
    tcase_add_test(worlds, everything_is_absent_from_the_empty_tree);
    tcase_add_test(worlds, neighbours_that_are_not_next_to_each_other_are_refused);
    tcase_add_test(worlds, proofs_hold_to_the_bit);
    tcase_add_test(worlds, a_bit_of_key_value_or_root_changed_is_refused);
    tcase_add_test(worlds, a_proof_of_another_tree_is_refused);
    suite_add_tcase(suite, worlds);

    TCase *forms = tcase_create("forms that are none");
    tcase_add_test(forms, native_proofs_have_one_spelling);
    tcase_add_test(forms, rubbish_proves_nothing);
    tcase_add_test(forms, another_leaf_must_stand_in_the_way);
    tcase_add_test(forms, ics23_proofs_have_one_spelling);
    tcase_add_test(forms, proofs_deeper_than_paths_are_refused);
    tcase_add_test(forms, keys_and_values_have_their_sizes);
    tcase_add_test(forms, neighbours_have_keys_of_their_sizes);
    tcase_add_test(forms, an_absence_is_of_the_key_alone_and_ends_there);
    tcase_add_test(forms, missing_arguments_are_refused);
    suite_add_tcase(suite, forms);
    return suite;
}
