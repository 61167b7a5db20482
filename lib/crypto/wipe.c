/* Overwriting secrets, and the constants of crypto.h as functions. */
#include <sodium.h>

#include "crypto/crypto.h"

void daomesh_wipe(void *secret, size_t len)
{
    if (secret && len > 0) sodium_memzero(secret, len);
}

size_t daomesh_hash_bytes(void)
{
    return DAOMESH_HASH_BYTES;
}

size_t daomesh_key_bytes(void)
{
    return DAOMESH_KEY_BYTES;
}

size_t daomesh_seed_bytes(void)
{
    return DAOMESH_SEED_BYTES;
}

size_t daomesh_signature_bytes(void)
{
    return DAOMESH_SIGNATURE_BYTES;
}
