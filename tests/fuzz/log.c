/* What is published beside the ledger: tiles and bundles of the log, policies, evidence. */
#include <stdlib.h>

#include <daomesh/crypto.h>
#include <daomesh/evidence.h>
#include <daomesh/log.h>

#include "base/base.h"
#include "fuzz.h"

/* --- tiles and bundles ------------------------------------------------------------------------------------------------- */

#define LEAVES_MAX 700

/* A log in memory whose tiles are made as they are asked for; now and then they lie, or are not there. */
struct shelf {
    daomesh_id leaves[LEAVES_MAX];
    uint64_t size;
    uint32_t asked;
    uint32_t lies_at; /* which answer is a lie; 0: none */
    uint32_t fails_at;
};

static daomesh_id hash_at(const struct shelf *shelf, uint32_t level, uint64_t index)
{
    daomesh_merkle_tree tree = { 0 };
    daomesh_id root;
    if (level == 0) return shelf->leaves[index];
    for (uint64_t i = 0; i < DAOMESH_TILE_WIDTH; i++) {
        const daomesh_id below = hash_at(shelf, level - 1, index * DAOMESH_TILE_WIDTH + i);
        HOLDS(daomesh_merkle_add(&tree, &below) == DAOMESH_OK);
    }
    HOLDS(daomesh_merkle_root(&root, &tree) == DAOMESH_OK);
    return root;
}

static int32_t read_shelf(void *ctx, daomesh_id *hashes, const daomesh_tile *tile)
{
    struct shelf *shelf = ctx;
    uint32_t width;
    HOLDS(daomesh_tile_width(&width, tile->level, tile->index, shelf->size) == DAOMESH_OK);
    HOLDS(tile->level < 8 && tile->width >= 1 && tile->width <= width);
    if (++shelf->asked == shelf->fails_at) return DAOMESH_E_STORE_IO;
    for (uint32_t i = 0; i < tile->width; i++)
        hashes[i] = hash_at(shelf, tile->level, tile->index * DAOMESH_TILE_WIDTH + i);
    if (shelf->asked == shelf->lies_at) hashes[tile->width - 1].bytes[7] ^= 1;
    return DAOMESH_OK;
}

static daomesh_id root_of(const struct shelf *shelf, uint64_t size)
{
    daomesh_merkle_tree tree = { 0 };
    daomesh_id root;
    for (uint64_t i = 0; i < size; i++)
        HOLDS(daomesh_merkle_add(&tree, &shelf->leaves[i]) == DAOMESH_OK);
    HOLDS(daomesh_merkle_root(&root, &tree) == DAOMESH_OK);
    return root;
}

/* From true tiles come true proofs; from others none that is believed. */
static void prove_from_tiles(struct shelf *shelf, struct feed *feed)
{
    const daomesh_tile_source source = { read_shelf, shelf };
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    daomesh_merkle_tree tree;
    size_t count;
    const uint64_t size = 1 + feed_below(feed, shelf->size), index = feed_below(feed, size);
    const daomesh_id root = root_of(shelf, size), older = root_of(shelf, index);
    shelf->lies_at = (uint32_t)feed_below(feed, 4);
    shelf->fails_at = (uint32_t)feed_below(feed, 8);
    shelf->asked = 0;
    int32_t status =
        daomesh_log_prove_inclusion(proof, COUNT_OF(proof), &count, index, size, shelf->size, &source);
    int honest = shelf->lies_at == 0 || shelf->asked < shelf->lies_at;
    if (status == DAOMESH_OK && honest)
        HOLDS(daomesh_merkle_check_inclusion(&root, size, &shelf->leaves[index], index, proof, count) ==
              DAOMESH_OK);
    shelf->asked = 0;
    status = daomesh_log_prove_consistency(proof, COUNT_OF(proof), &count, index, size, shelf->size, &source);
    honest = shelf->lies_at == 0 || shelf->asked < shelf->lies_at;
    if (status == DAOMESH_OK && honest)
        HOLDS(daomesh_merkle_check_consistency(&older, index, &root, size, proof, count) == DAOMESH_OK);
    shelf->asked = 0;
    if (daomesh_log_tree_at(&tree, size, shelf->size, &source) != DAOMESH_OK) return;
    daomesh_id again;
    HOLDS(tree.size == size && daomesh_merkle_root(&again, &tree) == DAOMESH_OK);
    if (shelf->lies_at == 0 || shelf->asked < shelf->lies_at) HOLDS(id_equal(&again, &root));
}

static void name_tile(struct feed *feed)
{
    char path[DAOMESH_TILE_PATH_BYTES];
    size_t len;
    uint32_t width;
    const daomesh_tile tile = { .index = feed_u64(feed),
                                .level = (uint32_t)feed_near(feed, 8),
                                .width = (uint32_t)feed_near(feed, 256) };
    const int32_t status = daomesh_tile_path(path, sizeof path, &len, &tile);
    if (status == DAOMESH_OK) HOLDS(len < sizeof path && strlen(path) == len);
    HOLDS(status != DAOMESH_E_BUFFER);
    (void)daomesh_tile_width(&width, tile.level, tile.index, feed_u64(feed));
}

/* A bundle falls apart into its entries, and adds exactly those to a tree. */
static void open_bundle(daomesh_span bytes)
{
    uint8_t *copy = exact_copy(bytes.at, bytes.len);
    daomesh_span rest = { copy, bytes.len }, entry;
    daomesh_merkle_tree tree = { 0 }, other = { 0 };
    uint64_t entries = 0;
    int32_t status;
    while ((status = daomesh_bundle_next(&entry, &rest)) == DAOMESH_OK) {
        daomesh_id leaf;
        HOLDS(daomesh_merkle_leaf(&leaf, entry.len > 0 ? entry.at : (const uint8_t *)"", entry.len) ==
              DAOMESH_OK);
        HOLDS(daomesh_merkle_add(&tree, &leaf) == DAOMESH_OK);
        entries++;
    }
    if (status == DAOMESH_E_END && bytes.len > 0) {
        HOLDS(daomesh_bundle_add(&other, copy, bytes.len, entries) == DAOMESH_OK);
        HOLDS(memcmp(&tree, &other, sizeof tree) == 0);
        HOLDS(daomesh_bundle_add(&other, copy, bytes.len, entries + 1) != DAOMESH_OK);
        HOLDS(memcmp(&tree, &other, sizeof tree) == 0);
    } else if (bytes.len > 0) {
        HOLDS(daomesh_bundle_add(&other, copy, bytes.len, entries) != DAOMESH_OK && other.size == 0);
    }
    free(copy);
}

void fuzz_tile(const uint8_t *bytes, size_t len)
{
    static struct shelf shelf;
    struct feed feed = feed_of(bytes, len);
    shelf.size = 1 + feed_below(&feed, feed_below(&feed, 4) == 0 ? LEAVES_MAX : 20);
    for (uint64_t i = 0; i < shelf.size; i++)
        memset(&shelf.leaves[i], (int)(i * 7 + 1), sizeof shelf.leaves[i]);
    name_tile(&feed);
    prove_from_tiles(&shelf, &feed);
    open_bundle(feed_rest(&feed));
}

/* --- policies --------------------------------------------------------------------------------------------------------------- */

void fuzz_policy(const uint8_t *bytes, size_t len)
{
    daomesh_checkpoint_policy policy = { .size = sizeof policy };
    daomesh_note_key keys[DAOMESH_POLICY_WITNESSES_MAX];
    daomesh_diag diag = { .size = sizeof diag };
    daomesh_span url;
    char *copy = (char *)exact_copy(bytes, len);
    if (daomesh_checkpoint_policy_read(&policy, keys, COUNT_OF(keys), &url, copy ? copy : "", len, &diag) ==
        DAOMESH_OK) {
        HOLDS(policy.cosigner_count <= COUNT_OF(keys) && policy.required <= policy.cosigner_count);
        HOLDS(policy.log.kind == DAOMESH_NOTE_ED25519 && policy.origin.len > 0);
        for (size_t i = 0; i < policy.cosigner_count; i++)
            HOLDS(policy.cosigners[i].kind == DAOMESH_NOTE_COSIGNATURE);
    } else {
        HOLDS(policy.cosigner_count == 0 && policy.origin.len == 0);
    }
    free(copy);
}
