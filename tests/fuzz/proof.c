/*
 * What a ledger publishes: notes, checkpoints, log entries, proofs. What is read can be written again; a proof that was
 * changed in any way proves nothing.
 */
#include "fuzz.h"

#include <stdlib.h>

#include "proof/proof.h"
#include <daomesh/ledger.h>

#define TEXT_ROOM 65536

static const uint8_t log_seed[DAOMESH_SEED_BYTES] = { 1 }, witness_seed[DAOMESH_SEED_BYTES] = { 2 };

/* --- base64 and keys ------------------------------------------------------------------------------------------- */

void fuzz_base64(const uint8_t *bytes, size_t len)
{
    static uint8_t read[TEXT_ROOM];
    static char text[2 * TEXT_ROOM];
    struct text_out out = { text, sizeof text, 0 };
    size_t read_len;
    if (len > TEXT_ROOM) return;
    if (daomesh__base64_read(read, sizeof read, &read_len, bytes, len) == DAOMESH_OK) {
        daomesh__base64_write(&out, read, read_len);
        HOLDS(same_bytes(text, out.len, bytes, len));
    }
    out.len = 0;
    daomesh__base64_write(&out, bytes, len);
    HOLDS(daomesh__base64_read(read, sizeof read, &read_len, (const uint8_t *)text, out.len) == DAOMESH_OK);
    HOLDS(same_bytes(read, read_len, bytes, len));
}

void fuzz_note_key(const uint8_t *bytes, size_t len)
{
    char *copy = (char *)exact_copy(bytes, len);
    char text[2 * DAOMESH_NOTE_NAME_MAX];
    daomesh_note_key key, made;
    size_t text_len;
    if (daomesh_note_key_read(&key, copy, len) == DAOMESH_OK) {
        HOLDS(daomesh_note_key_write(text, sizeof text, &text_len, &key) == DAOMESH_OK);
        HOLDS(same_bytes(text, text_len, bytes, len));
    } else {
        HOLDS(all_zero(&key, sizeof key));
    }
    /* A name of anybody's choice, with a key that is one. */
    daomesh_id public_key;
    HOLDS(daomesh_key_public(&public_key, log_seed) == DAOMESH_OK);
    if (daomesh_note_key_make(&made, copy, len, DAOMESH_NOTE_ED25519, &public_key) == DAOMESH_OK) {
        HOLDS(daomesh_note_key_write(text, sizeof text, &text_len, &made) == DAOMESH_OK);
        HOLDS(daomesh_note_key_read(&key, text, text_len) == DAOMESH_OK);
        HOLDS(key.id == made.id && id_equal(&key.key, &made.key));
    }
    free(copy);
}

/* --- notes --------------------------------------------------------------------------------------------------------- */

static void make_key(daomesh_note_key *key, const char *name, uint32_t kind, const uint8_t *seed)
{
    daomesh_id public_key;
    HOLDS(daomesh_key_public(&public_key, seed) == DAOMESH_OK);
    HOLDS(daomesh_note_key_make(key, name, strlen(name), kind, &public_key) == DAOMESH_OK);
}

/* Text and lines put together are the note again. */
static void write_note(const daomesh_note *note, const uint8_t *bytes, size_t len)
{
    static char again[DAOMESH_NOTE_BYTES_MAX + 1];
    daomesh_note_signature signature;
    size_t again_len;
    HOLDS(daomesh_note_write(again, sizeof again, &again_len, note->text.at, note->text.len, note->lines.at,
                             note->lines.len) == DAOMESH_OK);
    HOLDS(same_bytes(again, again_len, bytes, len));
    for (uint32_t i = 0; i < note->signatures; i++)
        HOLDS(daomesh_note_signature_at(&signature, note, i) == DAOMESH_OK && signature.len > 0);
    HOLDS(daomesh_note_signature_at(&signature, note, note->signatures) == DAOMESH_E_END);
}

/* A text that can be signed stays what it is in the note that results, and the note is believed. */
static void sign_text(const uint8_t *text, size_t len)
{
    static char line[1024], bytes[TEXT_ROOM + 1024];
    daomesh_note_key key;
    daomesh_note_verdict verdict;
    daomesh_note note;
    size_t line_len, note_len;
    make_key(&key, "example.org/log", DAOMESH_NOTE_ED25519, log_seed);
    if (daomesh_note_sign(line, sizeof line, &line_len, text, len, &key, log_seed, 0) != DAOMESH_OK) return;
    HOLDS(daomesh_note_write(bytes, sizeof bytes, &note_len, text, len, (const uint8_t *)line, line_len) ==
          DAOMESH_OK);
    HOLDS(daomesh_note_read(&note, (const uint8_t *)bytes, note_len) == DAOMESH_OK);
    HOLDS(same_bytes(note.text.at, note.text.len, text, len) && note.signatures == 1);
    HOLDS(daomesh_note_check(&verdict, (const uint8_t *)bytes, note_len, &key, 1, 1, 0) == DAOMESH_OK);
    HOLDS(verdict.signers == 1 && verdict.count == 1);
}

void fuzz_note(const uint8_t *bytes, size_t len)
{
    if (len == 0 || len > TEXT_ROOM) return;
    uint8_t *copy = exact_copy(bytes, len);
    daomesh_note note;
    daomesh_note_key keys[2];
    daomesh_note_verdict verdict;
    if (daomesh_note_read(&note, copy, len) == DAOMESH_OK) {
        write_note(&note, copy, len);
    } else {
        HOLDS(all_zero(&note, sizeof note));
    }
    make_key(&keys[0], "example.org/log", DAOMESH_NOTE_ED25519, log_seed);
    make_key(&keys[1], "example.org/witness", DAOMESH_NOTE_COSIGNATURE, witness_seed);
    if (daomesh_note_check(&verdict, copy, len, keys, 2, 1, 0) == DAOMESH_OK) HOLDS(verdict.count > 0);
    sign_text(copy, len);
    free(copy);
}

/* --- checkpoints ---------------------------------------------------------------------------------------------------- */

static size_t signed_checkpoint(uint8_t *out, size_t cap, const uint8_t *text, size_t len,
                                const daomesh_checkpoint_policy *policy, uint64_t time)
{
    static char lines[2048];
    size_t first, second, note_len;
    HOLDS(daomesh_note_sign(lines, sizeof lines, &first, text, len, &policy->log, log_seed, 0) == DAOMESH_OK);
    HOLDS(daomesh_note_sign(lines + first, sizeof lines - first, &second, text, len, policy->cosigners,
                            witness_seed, time) == DAOMESH_OK);
    HOLDS(daomesh_note_write((char *)out, cap, &note_len, text, len, (const uint8_t *)lines,
                             first + second) == DAOMESH_OK);
    return note_len;
}

/* The log and a witness sign it: believed, and not any more when a byte is another. */
static void believe(const daomesh_checkpoint *checkpoint, const uint8_t *text, size_t len, struct feed *feed)
{
    static uint8_t note[TEXT_ROOM + 4096];
    daomesh_note_key witness;
    daomesh_checkpoint_policy policy = { .size = sizeof policy, .required = 1, .not_before = 50 };
    daomesh_checkpoint read;
    make_key(&policy.log, "example.org/log", DAOMESH_NOTE_ED25519, log_seed);
    make_key(&witness, "example.org/witness", DAOMESH_NOTE_COSIGNATURE, witness_seed);
    policy.origin = checkpoint->origin;
    policy.cosigners = &witness;
    policy.cosigner_count = 1;
    const uint64_t time = 1 + feed_below(feed, 100);
    const size_t note_len = signed_checkpoint(note, sizeof note, text, len, &policy, time);
    HOLDS(daomesh_checkpoint_check(&read, note, note_len, &policy) ==
          (time < policy.not_before ? DAOMESH_E_STALE : DAOMESH_OK));
    if (time >= policy.not_before)
        HOLDS(read.size == checkpoint->size && id_equal(&read.root, &checkpoint->root));
    const size_t at = (size_t)feed_below(feed, note_len);
    note[at] ^= (uint8_t)(1 + feed_below(feed, 255));
    HOLDS(daomesh_checkpoint_check(&read, note, note_len, &policy) != DAOMESH_OK);
    HOLDS(all_zero(&read, sizeof read));
}

/* Four bytes that say what is done with the text behind them. */
void fuzz_checkpoint(const uint8_t *bytes, size_t len)
{
    static char again[TEXT_ROOM + 1];
    struct feed feed = feed_of(bytes, len);
    struct feed steps = feed_of(bytes, len < 4 ? len : 4);
    (void)feed_bytes(&feed, 4);
    const daomesh_span text = feed_rest(&feed);
    daomesh_checkpoint checkpoint;
    size_t again_len;
    if (text.len == 0 || text.len > TEXT_ROOM) return;
    uint8_t *copy = exact_copy(text.at, text.len);
    if (daomesh_checkpoint_read(&checkpoint, copy, text.len) == DAOMESH_OK) {
        HOLDS(daomesh_checkpoint_write(again, sizeof again, &again_len, &checkpoint) == DAOMESH_OK);
        HOLDS(same_bytes(again, again_len, copy, text.len));
        HOLDS(daomesh_checkpoint_extends(&checkpoint, &checkpoint, NULL, 0) == DAOMESH_OK ||
              checkpoint.size == 0);
        believe(&checkpoint, copy, text.len, &steps);
    } else {
        HOLDS(all_zero(&checkpoint, sizeof checkpoint));
    }
    free(copy);
}

/* --- the log's tree --------------------------------------------------------------------------------------------------- */

#define LEAVES 40

/* The root of leaves from..to, by its definition. Recursion: to the logarithm of LEAVES. */
static daomesh_id slow_root(const daomesh_id *leaves, size_t count)
{
    daomesh_id root, left, right;
    size_t half = 1;
    if (count == 1) return leaves[0];
    while (2 * half < count)
        half *= 2;
    left = slow_root(leaves, half);
    right = slow_root(leaves + half, count - half);
    HOLDS(daomesh_merkle_node(&root, &left, &right) == DAOMESH_OK);
    return root;
}

/* Proofs by their definitions in RFC 6962 2.1. Recursion: as above. */
static size_t slow_inclusion(daomesh_id *proof, const daomesh_id *leaves, size_t count, size_t index)
{
    size_t half = 1, len;
    if (count == 1) return 0;
    while (2 * half < count)
        half *= 2;
    if (index < half) {
        len = slow_inclusion(proof, leaves, half, index);
        proof[len] = slow_root(leaves + half, count - half);
    } else {
        len = slow_inclusion(proof, leaves + half, count - half, index - half);
        proof[len] = slow_root(leaves, half);
    }
    return len + 1;
}

static size_t slow_consistency(daomesh_id *proof, const daomesh_id *leaves, size_t older, size_t count,
                               int whole)
{
    size_t half = 1, len;
    if (older == count) {
        if (!whole) proof[0] = slow_root(leaves, count);
        return whole ? 0 : 1;
    }
    while (2 * half < count)
        half *= 2;
    if (older <= half) {
        len = slow_consistency(proof, leaves, older, half, whole);
        proof[len] = slow_root(leaves + half, count - half);
    } else {
        len = slow_consistency(proof, leaves + half, older - half, count - half, 0);
        proof[len] = slow_root(leaves, half);
    }
    return len + 1;
}

/* A change of a proof: a bit, or a hash more or less. 0 when nothing came of it. */
static int damage(struct feed *feed, daomesh_id *proof, size_t *count)
{
    const uint64_t how = feed_below(feed, 4);
    if (how == 0) {
        proof[(*count)++] = feed_id(feed);
        return 1;
    }
    if (*count == 0) return 0;
    if (how == 1) return (*count)--, 1;
    proof[feed_below(feed, *count)].bytes[feed_below(feed, 32)] ^= (uint8_t)(1u << feed_below(feed, 8));
    return 1;
}

void fuzz_merkle(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    daomesh_id leaves[LEAVES], root, older_root, proof[DAOMESH_MERKLE_HASHES_MAX + 1];
    daomesh_merkle_tree tree = { 0 };
    const size_t count = 1 + (size_t)feed_below(&feed, LEAVES), index = (size_t)feed_below(&feed, count);
    for (size_t i = 0; i < count; i++) {
        const uint8_t entry = (uint8_t)feed_bytes(&feed, 1);
        HOLDS(daomesh_merkle_leaf(&leaves[i], &entry, i % 2) == DAOMESH_OK);
        HOLDS(daomesh_merkle_add(&tree, &leaves[i]) == DAOMESH_OK);
        if (i == index) HOLDS(daomesh_merkle_root(&older_root, &tree) == DAOMESH_OK);
    }
    HOLDS(daomesh_merkle_root(&root, &tree) == DAOMESH_OK);
    const daomesh_id slow = slow_root(leaves, count);
    HOLDS(id_equal(&root, &slow));

    size_t hashes = slow_inclusion(proof, leaves, count, index);
    HOLDS(daomesh_merkle_check_inclusion(&root, count, &leaves[index], index, proof, hashes) == DAOMESH_OK);
    if (damage(&feed, proof, &hashes))
        HOLDS(daomesh_merkle_check_inclusion(&root, count, &leaves[index], index, proof, hashes) !=
              DAOMESH_OK);

    hashes = slow_consistency(proof, leaves, index + 1, count, 1);
    HOLDS(daomesh_merkle_check_consistency(&older_root, index + 1, &root, count, proof, hashes) ==
          DAOMESH_OK);
    if (damage(&feed, proof, &hashes))
        HOLDS(daomesh_merkle_check_consistency(&older_root, index + 1, &root, count, proof, hashes) !=
              DAOMESH_OK);

    /* Sizes and places that no tree of ours has. */
    const uint64_t any_size = feed_u64(&feed), any_index = feed_u64(&feed);
    hashes = (size_t)feed_below(&feed, DAOMESH_MERKLE_HASHES_MAX + 1);
    for (size_t i = 0; i < hashes; i++)
        proof[i] = feed_id(&feed);
    (void)daomesh_merkle_check_inclusion(&root, any_size, &leaves[0], any_index, proof, hashes);
    (void)daomesh_merkle_check_consistency(&older_root, any_index, &root, any_size, proof, hashes);
}

/* --- the state's tree -------------------------------------------------------------------------------------------------- */

struct leaf {
    uint8_t key;
    daomesh_id path;
    daomesh_id value_hash;
    uint8_t value;
};

static int path_bit(const daomesh_id *path, size_t bit)
{
    return path->bytes[bit / 8] >> (7 - bit % 8) & 1;
}

static int by_path(const void *a, const void *b)
{
    return memcmp(&((const struct leaf *)a)->path, &((const struct leaf *)b)->path, sizeof(daomesh_id));
}

/* How many of the leaves, which are sorted, go left at `level`. */
static size_t left_ones(const struct leaf *leaves, size_t count, size_t level)
{
    size_t left = 0;
    while (left < count && !path_bit(&leaves[left].path, level))
        left++;
    return left;
}

/* By definition. Recursion: as deep as paths agree. */
static daomesh_id slow_tree(const struct leaf *leaves, size_t count, size_t level)
{
    daomesh_id hash = { { 0 } };
    if (count == 0) return hash;
    if (count == 1) {
        daomesh__smt_leaf(&hash, &leaves->path, &leaves->value_hash);
        return hash;
    }
    const size_t left = left_ones(leaves, count, level);
    const daomesh_id a = slow_tree(leaves, left, level + 1);
    const daomesh_id b = slow_tree(leaves + left, count - left, level + 1);
    daomesh__merkle_node(&hash, &a, &b);
    return hash;
}

/* The native proof of a path: head, bitmap, the other leaf, siblings from the deepest up. */
static size_t slow_proof(uint8_t *out, const struct leaf *leaves, size_t count, const daomesh_id *path)
{
    daomesh_id siblings[256];
    size_t depth = 0, len = 4;
    for (; count > 1; depth++) {
        const size_t left = left_ones(leaves, count, depth);
        const int right = path_bit(path, depth);
        siblings[depth] =
            right ? slow_tree(leaves, left, depth + 1) : slow_tree(leaves + left, count - left, depth + 1);
        leaves += right ? left : 0;
        count = right ? count - left : left;
    }
    memset(out, 0, 4 + 32);
    out[0] = 1;
    out[1] = (uint8_t)(count == 0 ? 0 : id_equal(&leaves->path, path) ? 1 : 2);
    store_be16(out + 2, (uint16_t)depth);
    for (size_t i = 0; i < depth; i++)
        out[4 + i / 8] |= (uint8_t)(!id_is_zero(&siblings[i]) << (7 - i % 8));
    len += (depth + 7) / 8;
    if (out[1] == 2) {
        memcpy(out + len, &leaves->path, 32), memcpy(out + len + 32, &leaves->value_hash, 32);
        len += 64;
    }
    for (size_t i = depth; i-- > 0;) {
        if (id_is_zero(&siblings[i])) continue;
        memcpy(out + len, &siblings[i], 32);
        len += 32;
    }
    return len;
}

static size_t make_leaves(struct leaf *leaves, struct feed *feed)
{
    const size_t count = (size_t)feed_below(feed, 24);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        struct leaf leaf = { .key = (uint8_t)feed_bytes(feed, 1), .value = (uint8_t)(1 + i) };
        size_t known = 0;
        while (known < used && leaves[known].key != leaf.key)
            known++;
        if (known < used) continue;
        HOLDS(daomesh_sha256(&leaf.path, &leaf.key, 1) == DAOMESH_OK);
        HOLDS(daomesh_sha256(&leaf.value_hash, &leaf.value, 1) == DAOMESH_OK);
        leaves[used++] = leaf;
    }
    qsort(leaves, used, sizeof *leaves, by_path);
    return used;
}

/* Bytes of anybody's making, in the form that the first of them names. */
static void any_proof(const daomesh_id *root, uint8_t key, struct feed *feed)
{
    const daomesh_span value = feed_span(feed, 40), proof = feed_rest(feed);
    uint8_t *copy = exact_copy(proof.at, proof.len);
    if (value.len > 0) (void)daomesh_smt_check_present(root, &key, 1, value.at, value.len, copy, proof.len);
    (void)daomesh_smt_check_absent(root, &key, 1, copy, proof.len);
    free(copy);
}

void fuzz_smt(const uint8_t *bytes, size_t len)
{
    static uint8_t proof[16384];
    struct feed feed = feed_of(bytes, len);
    struct leaf leaves[24];
    daomesh_id path;
    const size_t count = make_leaves(leaves, &feed);
    const daomesh_id root = slow_tree(leaves, count, 0);
    const uint8_t key = (uint8_t)feed_bytes(&feed, 1);
    uint8_t value = 77;
    HOLDS(daomesh_sha256(&path, &key, 1) == DAOMESH_OK);
    for (size_t i = 0; i < count; i++) {
        if (leaves[i].key == key) value = leaves[i].value;
    }
    size_t proof_len = slow_proof(proof, leaves, count, &path);
    const int present = proof[1] == 1;
    HOLDS((daomesh_smt_check_present(&root, &key, 1, &value, 1, proof, proof_len) == DAOMESH_OK) == present);
    HOLDS((daomesh_smt_check_absent(&root, &key, 1, proof, proof_len) == DAOMESH_OK) == !present);
    value++;
    HOLDS(daomesh_smt_check_present(&root, &key, 1, &value, 1, proof, proof_len) != DAOMESH_OK);
    value--;
    if (feed_below(&feed, 2)) {
        proof[feed_below(&feed, proof_len)] ^= (uint8_t)(1 + feed_below(&feed, 255));
        HOLDS(daomesh_smt_check_present(&root, &key, 1, &value, 1, proof, proof_len) != DAOMESH_OK);
        HOLDS(daomesh_smt_check_absent(&root, &key, 1, proof, proof_len) != DAOMESH_OK);
    }
    any_proof(&root, key, &feed);
}

/* --- entries and cryptography -------------------------------------------------------------------------------------------- */

void fuzz_entry(const uint8_t *bytes, size_t len)
{
    if (len == 0) return;
    (void)daomesh_limit(bytes[0]);
    uint8_t *copy = exact_copy(bytes, len);
    daomesh_entry_info info = { .size = sizeof info };
    if (daomesh_entry_read(&info, copy, len) == DAOMESH_OK) {
        HOLDS(info.seal ? info.bytes.len == 0 : info.bytes.at + info.bytes.len == copy + len);
    } else {
        HOLDS(all_zero((const uint8_t *)&info + sizeof info.size, sizeof info - sizeof info.size));
    }
    free(copy);
}

/* The two ways to check a signature agree on any bytes, and hashing in pieces is hashing. */
void fuzz_crypto(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    uint8_t signature[DAOMESH_SIGNATURE_BYTES], seed[DAOMESH_SEED_BYTES];
    daomesh_id key, whole, pieces;
    HOLDS(daomesh_crypto_ready() == DAOMESH_OK);
    const int honest = (int)feed_below(&feed, 2);
    feed_fill(&feed, seed, sizeof seed);
    feed_fill(&feed, &key, sizeof key);
    feed_fill(&feed, signature, sizeof signature);
    const daomesh_span message = feed_rest(&feed);
    const size_t half = message.len / 2;
    const daomesh_span spans[2] = { { message.at, half }, { message.at + half, message.len - half } };
    if (honest) {
        HOLDS(daomesh_key_public(&key, seed) == DAOMESH_OK && daomesh_key_check(&key) == DAOMESH_OK);
        HOLDS(daomesh_sign(signature, seed, message.at, message.len) == DAOMESH_OK);
    }
    const int32_t verdict = daomesh_verify(signature, &key, message.at, message.len);
    HOLDS(verdict == (honest ? DAOMESH_OK : verdict));
    HOLDS(daomesh__ed25519_verify_own(signature, &key, spans, 2) == verdict);
    HOLDS(daomesh_sha256(&whole, message.at, message.len) == DAOMESH_OK);
    HOLDS(daomesh_sha256_spans(&pieces, spans, 2) == DAOMESH_OK && id_equal(&whole, &pieces));
    struct sha256 plain;
    daomesh__sha256_init_with(&plain, daomesh__sha256_library);
    daomesh__sha256_update(&plain, message.at, message.len);
    daomesh__sha256_final(&pieces, &plain);
    HOLDS(id_equal(&whole, &pieces));
}
