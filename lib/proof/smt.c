/*
 * Checking the state's tree: a compact sparse Merkle tree over the bits of SHA-256(key), as ICS-23's `smt` hashes it.
 *
 * A subtree of no leaf is 32 zero bytes, of one leaf that leaf, of more a node of both halves. Proofs come in two forms,
 * each with one spelling: our own, and the protobuf of ICS-23.
 */
#include "proof/proof.h"

#define DEPTH_MAX 256u
#define NATIVE_VERSION 1
#define NATIVE_HEAD_BYTES 4u
#define HASH_BYTES sizeof(daomesh_id)

/* What a native proof finds at the end of the key's way. */
enum ending { END_EMPTY, END_LEAF, END_OTHER };

struct native {
    size_t depth;
    unsigned int ending;
    const uint8_t *siblings_present; /* a bit for each level from the root, the highest bit of a byte first */
    const uint8_t *other;            /* path and value hash of the leaf that stands there, END_OTHER alone */
    const uint8_t *siblings;         /* those that are not empty, from the deepest up */
};

/* What is asked about. */
struct question {
    const daomesh_id *root;
    daomesh_id path; /* SHA-256(key) */
    daomesh_span key;
    daomesh_span value;
};

/* An ExistenceProof of ICS-23: a leaf of the tree and its way up. */
struct existence {
    daomesh_span key;
    daomesh_span value;
    daomesh_span steps;
    size_t depth;
    daomesh_id path;
};

static const daomesh_id empty;

static int bit_at(const uint8_t *bytes, size_t index)
{
    return bytes[index / 8] >> (7 - index % 8) & 1;
}

static const uint8_t *take(daomesh_span *in, size_t len)
{
    const uint8_t *at = in->at;
    if (in->len < len) return NULL;
    in->at += len;
    in->len -= len;
    return at;
}

static void join(daomesh_id *hash, const daomesh_id *sibling, int sibling_is_left)
{
    if (sibling_is_left)
        daomesh__merkle_node(hash, sibling, hash);
    else
        daomesh__merkle_node(hash, hash, sibling);
}

void daomesh__smt_leaf(daomesh_id *leaf, const daomesh_id *path, const daomesh_id *value_hash)
{
    daomesh__sha256_pair(leaf, 0, path, value_hash);
}

static void leaf_of_value(daomesh_id *leaf, const daomesh_id *path, const daomesh_span *value)
{
    daomesh_id value_hash;
    daomesh__hash(&value_hash, value, 1);
    daomesh__smt_leaf(leaf, path, &value_hash);
}

/* --- Our own form ----------------------------------------------------------------------------------------------- */

static size_t count_bits(const uint8_t *bytes, size_t bits)
{
    size_t count = 0;
    for (size_t i = 0; i < bits; i++)
        count += (size_t)bit_at(bytes, i);
    return count;
}

/* Unused bits are zero; and the deepest sibling is there, because a subtree of one leaf or none has no node. */
static int bitmap_is_canonical(const uint8_t *bitmap, size_t depth)
{
    for (size_t i = depth; i % 8 != 0; i++)
        if (bit_at(bitmap, i)) return 0;
    return depth == 0 || bit_at(bitmap, depth - 1);
}

static int32_t read_native(struct native *out, daomesh_span proof)
{
    const uint8_t *head = take(&proof, NATIVE_HEAD_BYTES);
    if (!head) return DAOMESH_E_TRUNCATED;
    out->ending = head[1];
    out->depth = load_be16(head + 2);
    if (out->ending > END_OTHER) return DAOMESH_E_NOT_CANONICAL;
    if (out->depth > DEPTH_MAX) return DAOMESH_E_DEPTH;

    out->siblings_present = take(&proof, (out->depth + 7) / 8);
    if (!out->siblings_present) return DAOMESH_E_TRUNCATED;
    if (!bitmap_is_canonical(out->siblings_present, out->depth)) return DAOMESH_E_NOT_CANONICAL;
    out->other = take(&proof, out->ending == END_OTHER ? 2 * HASH_BYTES : 0);
    if (!out->other) return DAOMESH_E_TRUNCATED;

    size_t siblings_len = HASH_BYTES * count_bits(out->siblings_present, out->depth);
    out->siblings = take(&proof, siblings_len);
    if (!out->siblings) return DAOMESH_E_TRUNCATED;
    return proof.len > 0 ? DAOMESH_E_TRAILING : DAOMESH_OK;
}

/* From what stands at the end of the way up to the root. */
static int32_t fold_native(const struct native *native, const struct question *question, daomesh_id *hash)
{
    const uint8_t *next = native->siblings;
    for (size_t level = native->depth; level-- > 0;) {
        daomesh_id sibling = empty;
        if (bit_at(native->siblings_present, level)) {
            memcpy(sibling.bytes, next, HASH_BYTES);
            next += HASH_BYTES;
            if (id_is_zero(&sibling)) return DAOMESH_E_NOT_CANONICAL;
        }
        join(hash, &sibling, bit_at(question->path.bytes, level));
    }
    return id_equal(hash, question->root) ? DAOMESH_OK : DAOMESH_E_PROOF;
}

static int32_t check_native_present(const struct question *question, daomesh_span proof)
{
    struct native native;
    daomesh_id hash;
    TRY(read_native(&native, proof));
    if (native.ending != END_LEAF) return DAOMESH_E_PROOF_KIND;
    leaf_of_value(&hash, &question->path, &question->value);
    return fold_native(&native, question, &hash);
}

/* Bits that two paths have in common from the root on. */
static size_t common_bits(const daomesh_id *a, const daomesh_id *b)
{
    size_t bits = 0;
    while (bits < DEPTH_MAX && bit_at(a->bytes, bits) == bit_at(b->bytes, bits))
        bits++;
    return bits;
}

/* Another key's leaf stands where the way of this key ends, alone in its subtree. */
static int32_t other_leaf(daomesh_id *leaf, const struct native *native, const struct question *question)
{
    daomesh_id path, value_hash;
    memcpy(path.bytes, native->other, HASH_BYTES);
    memcpy(value_hash.bytes, native->other + HASH_BYTES, HASH_BYTES);
    size_t common = common_bits(&path, &question->path);
    if (common == DEPTH_MAX || common < native->depth) return DAOMESH_E_PROOF_KIND;
    daomesh__smt_leaf(leaf, &path, &value_hash);
    return DAOMESH_OK;
}

static int32_t check_native_absent(const struct question *question, daomesh_span proof)
{
    struct native native;
    daomesh_id hash = empty;
    TRY(read_native(&native, proof));
    if (native.ending == END_LEAF) return DAOMESH_E_PROOF_KIND;
    if (native.ending == END_OTHER) TRY(other_leaf(&hash, &native, question));
    return fold_native(&native, question, &hash);
}

/* --- ICS-23's form ---------------------------------------------------------------------------------------------- */

/* Tags of protobuf fields: number * 8 + 2, for what has a length. */
enum tag {
    TAG_EXIST = 0x0a,    /* CommitmentProof */
    TAG_NONEXIST = 0x12, /* CommitmentProof */
    TAG_KEY = 0x0a,      /* ExistenceProof, NonExistenceProof */
    TAG_VALUE = 0x12,    /* ExistenceProof */
    TAG_LEAF = 0x1a,     /* ExistenceProof */
    TAG_LEFT = 0x12,     /* NonExistenceProof */
    TAG_RIGHT = 0x1a,    /* NonExistenceProof */
};

/* Lengths have at most four bytes of seven bits, and no byte more than they need. */
static int32_t take_length(size_t *out, daomesh_span *in)
{
    *out = 0;
    for (size_t i = 0; i < 4; i++) {
        const uint8_t *byte = take(in, 1);
        if (!byte) return DAOMESH_E_TRUNCATED;
        *out |= (size_t)(*byte & 0x7f) << (7 * i);
        if (*byte & 0x80) continue;
        return *byte == 0 && i > 0 ? DAOMESH_E_NOT_CANONICAL : DAOMESH_OK;
    }
    return DAOMESH_E_TOO_LARGE;
}

static int next_is(const daomesh_span *in, enum tag tag)
{
    return in->len > 0 && in->at[0] == tag;
}

/* A field that must come next. Empty ones are not written in this form. */
static int32_t take_field(daomesh_span *out, daomesh_span *in, enum tag tag)
{
    if (in->len == 0) return DAOMESH_E_TRUNCATED;
    if (!next_is(in, tag)) return DAOMESH_E_NOT_CANONICAL;
    (void)take(in, 1);
    TRY(take_length(&out->len, in));
    out->at = take(in, out->len);
    if (!out->at) return DAOMESH_E_TRUNCATED;
    return out->len > 0 ? DAOMESH_OK : DAOMESH_E_NOT_CANONICAL;
}

static int take_head(daomesh_span *in, const uint8_t *head, size_t len)
{
    if (in->len < len || memcmp(in->at, head, len) != 0) return 0;
    return take(in, len) != NULL;
}

/* An InnerOp: SHA-256, prefix 01 and the left sibling, or prefix 01 and the right sibling as suffix. */
static int32_t take_step(daomesh_id *sibling, int *sibling_is_left, daomesh_span *steps)
{
    static const uint8_t left[] = { 0x22, 0x25, 0x08, 0x01, 0x12, 0x21, 0x01 };
    static const uint8_t right[] = { 0x22, 0x27, 0x08, 0x01, 0x12, 0x01, 0x01, 0x1a, 0x20 };
    *sibling_is_left = take_head(steps, left, sizeof left);
    if (!*sibling_is_left && !take_head(steps, right, sizeof right)) return DAOMESH_E_NOT_CANONICAL;
    const uint8_t *hash = take(steps, HASH_BYTES);
    if (!hash) return DAOMESH_E_TRUNCATED;
    memcpy(sibling->bytes, hash, HASH_BYTES);
    return DAOMESH_OK;
}

/* Counts the levels; the deepest sibling is not empty, because a subtree of one leaf has no node. */
static int32_t count_steps(size_t *depth, daomesh_span steps)
{
    for (*depth = 0; steps.len > 0; ++*depth) {
        daomesh_id sibling;
        int is_left;
        if (*depth == DEPTH_MAX) return DAOMESH_E_DEPTH;
        TRY(take_step(&sibling, &is_left, &steps));
        if (*depth == 0 && id_is_zero(&sibling)) return DAOMESH_E_NOT_CANONICAL;
    }
    return DAOMESH_OK;
}

static int32_t read_existence(struct existence *out, daomesh_span message)
{
    /* SHA-256 over hashed key and hashed value, without lengths, prefix 00. */
    static const uint8_t leaf_form[] = { 0x08, 0x01, 0x10, 0x01, 0x18, 0x01, 0x2a, 0x01, 0x00 };
    daomesh_span leaf;
    TRY(take_field(&out->key, &message, TAG_KEY));
    if (out->key.len > DAOMESH_SMT_KEY_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(take_field(&out->value, &message, TAG_VALUE));
    TRY(take_field(&leaf, &message, TAG_LEAF));
    if (!daomesh__same_bytes(leaf, (daomesh_span){ leaf_form, sizeof leaf_form }))
        return DAOMESH_E_NOT_CANONICAL;
    out->steps = message;
    TRY(count_steps(&out->depth, message));
    daomesh__hash(&out->path, &out->key, 1);
    return DAOMESH_OK;
}

/* Whether the leaf is in the tree, where the bits of its path lead. */
static int32_t check_existence(const struct existence *existence, const daomesh_id *root)
{
    daomesh_span steps = existence->steps;
    daomesh_id hash;
    leaf_of_value(&hash, &existence->path, &existence->value);
    for (size_t level = existence->depth; level-- > 0;) {
        daomesh_id sibling;
        int is_left;
        MUST(take_step(&sibling, &is_left, &steps) == DAOMESH_OK);
        if (is_left != bit_at(existence->path.bytes, level)) return DAOMESH_E_PROOF;
        join(&hash, &sibling, is_left);
    }
    return id_equal(&hash, root) ? DAOMESH_OK : DAOMESH_E_PROOF;
}

/* The whole proof is one message of this kind. */
static int32_t take_message(daomesh_span *message, daomesh_span proof, enum tag tag)
{
    TRY(take_field(message, &proof, tag));
    return proof.len > 0 ? DAOMESH_E_TRAILING : DAOMESH_OK;
}

static int32_t check_ics23_present(const struct question *question, daomesh_span proof)
{
    struct existence existence;
    daomesh_span message;
    TRY(take_message(&message, proof, TAG_EXIST));
    TRY(read_existence(&existence, message));
    if (!daomesh__same_bytes(existence.key, question->key) ||
        !daomesh__same_bytes(existence.value, question->value))
        return DAOMESH_E_PROOF_KIND;
    return check_existence(&existence, question->root);
}

/* Whether nothing stands on one side of a leaf, down from `level` of its way: all siblings on that side are empty. */
static int is_outermost(const struct existence *existence, size_t level, int on_the_left)
{
    daomesh_span steps = existence->steps;
    for (size_t at = existence->depth; at-- > level;) {
        daomesh_id sibling;
        int is_left;
        if (NEVER(take_step(&sibling, &is_left, &steps) != DAOMESH_OK)) return 0;
        if (is_left == on_the_left && !id_is_zero(&sibling)) return 0;
    }
    return 1;
}

/* Left and right part at a node; below it nothing stands between them. */
static int are_neighbours(const struct existence *left, const struct existence *right)
{
    size_t node = common_bits(&left->path, &right->path);
    size_t shallower = left->depth < right->depth ? left->depth : right->depth;
    if (NEVER(node >= shallower)) return 0; /* one leaf would stand above the other */
    return is_outermost(left, node + 1, 0) && is_outermost(right, node + 1, 1);
}

static int32_t take_neighbour(struct existence *out, daomesh_span *message, enum tag tag,
                              const daomesh_id *root)
{
    daomesh_span neighbour;
    TRY(take_field(&neighbour, message, tag));
    TRY(read_existence(out, neighbour));
    return check_existence(out, root);
}

/* Where the key would stand: between the two, left of all, or right of all. */
static int leaves_no_room(const struct existence *left, const struct existence *right, const daomesh_id *path)
{
    if (left && memcmp(left->path.bytes, path->bytes, HASH_BYTES) >= 0) return 0;
    if (right && memcmp(right->path.bytes, path->bytes, HASH_BYTES) <= 0) return 0;
    if (left && right) return are_neighbours(left, right);
    return left ? is_outermost(left, 0, 0) : is_outermost(right, 0, 1);
}

static int32_t check_ics23_absent(const struct question *question, daomesh_span proof)
{
    struct existence left, right;
    daomesh_span message, path;
    TRY(take_message(&message, proof, TAG_NONEXIST));
    TRY(take_field(&path, &message, TAG_KEY));
    if (!daomesh__same_bytes(path, (daomesh_span){ question->path.bytes, HASH_BYTES }))
        return DAOMESH_E_PROOF_KIND;
    const int has_left = next_is(&message, TAG_LEFT);
    if (has_left) TRY(take_neighbour(&left, &message, TAG_LEFT, question->root));
    const int has_right = !has_left || message.len > 0;
    if (has_right) TRY(take_neighbour(&right, &message, TAG_RIGHT, question->root));
    if (message.len > 0) return DAOMESH_E_TRAILING;
    return leaves_no_room(has_left ? &left : NULL, has_right ? &right : NULL, &question->path)
               ? DAOMESH_OK
               : DAOMESH_E_NEIGHBOURS;
}

/* --- Asking ----------------------------------------------------------------------------------------------------- */

static int32_t ask(struct question *question, daomesh_span proof)
{
    if (!question->root || !question->key.at || !proof.at) return DAOMESH_E_ARG;
    if (question->key.len == 0) return DAOMESH_E_RANGE;
    if (question->key.len > DAOMESH_SMT_KEY_MAX) return DAOMESH_E_TOO_LARGE;
    if (proof.len == 0) return DAOMESH_E_TRUNCATED;
    READY();
    daomesh__hash(&question->path, &question->key, 1);
    return DAOMESH_OK;
}

int32_t daomesh_smt_check_present(const daomesh_id *root, const uint8_t *key, size_t key_len,
                                  const uint8_t *value, size_t value_len, const uint8_t *proof,
                                  size_t proof_len)
{
    struct question question = { .root = root, .key = { key, key_len }, .value = { value, value_len } };
    const daomesh_span span = { proof, proof_len };
    if (!value) return DAOMESH_E_ARG;
    if (value_len == 0) return DAOMESH_E_RANGE;
    TRY(ask(&question, span));
    if (proof[0] == NATIVE_VERSION) return check_native_present(&question, span);
    if (proof[0] == TAG_EXIST) return check_ics23_present(&question, span);
    return proof[0] == TAG_NONEXIST ? DAOMESH_E_PROOF_KIND : DAOMESH_E_VERSION;
}

int32_t daomesh_smt_check_absent(const daomesh_id *root, const uint8_t *key, size_t key_len,
                                 const uint8_t *proof, size_t proof_len)
{
    struct question question = { .root = root, .key = { key, key_len } };
    const daomesh_span span = { proof, proof_len };
    TRY(ask(&question, span));
    if (proof[0] == NATIVE_VERSION) return check_native_absent(&question, span);
    if (proof[0] == TAG_NONEXIST) return check_ics23_absent(&question, span);
    return proof[0] == TAG_EXIST ? DAOMESH_E_PROOF_KIND : DAOMESH_E_VERSION;
}

size_t daomesh_smt_key_max(void)
{
    return DAOMESH_SMT_KEY_MAX;
}
