/* Keys from one master seed (SLIP-0010 for Ed25519): a backup of one number, a key for each purpose. */
#include "crypto/crypto.h"

#define HARDENED 0x80000000u

static const char curve[] = "ed25519 seed"; /* without its terminating zero */

/* What a node of the tree is: a seed, and the chain code that its children come from. */
struct node {
    uint8_t seed[DAOMESH_SEED_BYTES];
    uint8_t chain[32];
};

static void take(struct node *node, const uint8_t hash[SHA512_BYTES])
{
    memcpy(node->seed, hash, sizeof node->seed);
    memcpy(node->chain, hash + sizeof node->seed, sizeof node->chain);
}

static void descend(struct node *node, uint32_t index)
{
    static const uint8_t zero;
    uint8_t number[4], hash[SHA512_BYTES];
    store_be32(number, index | HARDENED);
    const daomesh_span spans[] = { { &zero, 1 },
                                   { node->seed, sizeof node->seed },
                                   { number, sizeof number } };
    daomesh__hmac_sha512(hash, node->chain, sizeof node->chain, spans, COUNT_OF(spans));
    take(node, hash);
    daomesh_wipe(hash, sizeof hash);
}

static int32_t check_path(const uint32_t *path, size_t depth)
{
    if (depth > DAOMESH_DERIVE_DEPTH_MAX) return DAOMESH_E_LIMIT;
    for (size_t i = 0; i < depth; i++) {
        if (path[i] >= HARDENED) return DAOMESH_E_RANGE;
    }
    return DAOMESH_OK;
}

int32_t daomesh_key_derive(uint8_t *seed32, uint8_t *chain32, const uint8_t *master, size_t master_len,
                           const uint32_t *path, size_t depth)
{
    if (seed32) memset(seed32, 0, DAOMESH_SEED_BYTES);
    if (chain32) memset(chain32, 0, 32);
    if (!seed32 || !master || (!path && depth > 0)) return DAOMESH_E_ARG;
    if (master_len < DAOMESH_MASTER_BYTES_MIN || master_len > DAOMESH_MASTER_BYTES_MAX)
        return DAOMESH_E_RANGE;
    TRY(check_path(path, depth));
    TRY(daomesh_crypto_ready());

    struct node node;
    uint8_t hash[SHA512_BYTES];
    const daomesh_span seed = { master, master_len };
    daomesh__hmac_sha512(hash, (const uint8_t *)curve, strlen(curve), &seed, 1);
    take(&node, hash);
    for (size_t i = 0; i < depth; i++)
        descend(&node, path[i]);
    memcpy(seed32, node.seed, sizeof node.seed);
    if (chain32) memcpy(chain32, node.chain, sizeof node.chain);
    daomesh_wipe(hash, sizeof hash);
    daomesh_wipe(&node, sizeof node);
    return DAOMESH_OK;
}

size_t daomesh_derive_depth_max(void)
{
    return DAOMESH_DERIVE_DEPTH_MAX;
}

size_t daomesh_master_bytes_min(void)
{
    return DAOMESH_MASTER_BYTES_MIN;
}

size_t daomesh_master_bytes_max(void)
{
    return DAOMESH_MASTER_BYTES_MAX;
}
