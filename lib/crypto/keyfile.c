/*
 * Secret keys at rest. The one file of this folder that is not core: Argon2id takes its memory from the system.
 *
 * 136 bytes: head (magic, memory, passes, public key, salt, nonce), then the sealed seed with its tag. The head is authenticated with it.
 */
#include <daomesh/keyfile.h>

#include <sodium.h>

#include "crypto/crypto.h"

enum place {
    AT_VERSION = 7,
    AT_MEMORY = 8,
    AT_PASSES = 12,
    AT_KEY = 16,
    AT_SALT = 48,
    AT_NONCE = 64,
    AT_BOX = 88
};
#define VERSION 1

static const char magic[] = "daokey"; /* its terminating zero too */

_Static_assert(AT_NONCE - AT_SALT == crypto_pwhash_argon2id_SALTBYTES, "salt");
_Static_assert(AT_BOX - AT_NONCE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, "nonce");
_Static_assert(AT_BOX + DAOMESH_SEED_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES ==
                   DAOMESH_KEYFILE_BYTES,
               "box");

static int32_t check_dials(uint32_t memory_kib, uint32_t passes)
{
    return memory_kib >= DAOMESH_KEYFILE_MEMORY_KIB_MIN && memory_kib <= DAOMESH_KEYFILE_MEMORY_KIB_MAX &&
                   passes >= 1 && passes <= DAOMESH_KEYFILE_PASSES_MAX
               ? DAOMESH_OK
               : DAOMESH_E_RANGE;
}

/* The key that the passphrase gives with the dials and the salt of a head. */
static int32_t stretch(uint8_t key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES], const uint8_t *head,
                       const char *passphrase, size_t len)
{
    if (len == 0 || len > DAOMESH_PASSPHRASE_MAX) return DAOMESH_E_RANGE;
    TRY(daomesh_crypto_ready());
    const int status =
        crypto_pwhash(key, crypto_aead_xchacha20poly1305_ietf_KEYBYTES, passphrase, len, head + AT_SALT,
                      load_be32(head + AT_PASSES), (size_t)load_be32(head + AT_MEMORY) * 1024,
                      crypto_pwhash_ALG_ARGON2ID13);
    return status == 0 ? DAOMESH_OK : DAOMESH_E_NO_MEMORY;
}

static int32_t seal(uint8_t *out, const uint8_t *seed32, const char *passphrase, size_t len)
{
    uint8_t key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
    TRY(stretch(key, out, passphrase, len));
    (void)crypto_aead_xchacha20poly1305_ietf_encrypt(out + AT_BOX, NULL, seed32, DAOMESH_SEED_BYTES, out,
                                                     AT_BOX, NULL, out + AT_NONCE, key);
    daomesh_wipe(key, sizeof key);
    return DAOMESH_OK;
}

int32_t daomesh_keyfile_seal(uint8_t *out136, const uint8_t *seed32, const char *passphrase,
                             size_t passphrase_len, uint32_t memory_kib, uint32_t passes,
                             const uint8_t *random40)
{
    daomesh_id public;
    if (out136) memset(out136, 0, DAOMESH_KEYFILE_BYTES);
    if (!out136 || !seed32 || !passphrase || !random40) return DAOMESH_E_ARG;
    TRY(check_dials(memory_kib, passes));
    TRY(daomesh_key_public(&public, seed32));
    memcpy(out136, magic, sizeof magic);
    out136[AT_VERSION] = VERSION;
    store_be32(out136 + AT_MEMORY, memory_kib);
    store_be32(out136 + AT_PASSES, passes);
    memcpy(out136 + AT_KEY, public.bytes, sizeof public.bytes);
    memcpy(out136 + AT_SALT, random40, DAOMESH_KEYFILE_RANDOM_BYTES);
    int32_t status = seal(out136, seed32, passphrase, passphrase_len);
    if (status != DAOMESH_OK) memset(out136, 0, DAOMESH_KEYFILE_BYTES);
    return status;
}

int32_t daomesh_keyfile_read(daomesh_keyfile_info *out, const uint8_t *sealed, size_t len)
{
    if (!out || out->size < sizeof *out) return DAOMESH_E_ARG;
    *out = (daomesh_keyfile_info){ .size = out->size };
    if (!sealed) return DAOMESH_E_ARG;
    if (len < DAOMESH_KEYFILE_BYTES) return DAOMESH_E_TRUNCATED;
    if (memcmp(sealed, magic, sizeof magic) != 0) return DAOMESH_E_SYNTAX;
    if (sealed[AT_VERSION] != VERSION) return DAOMESH_E_VERSION;
    if (len > DAOMESH_KEYFILE_BYTES) return DAOMESH_E_TRAILING;
    TRY(check_dials(load_be32(sealed + AT_MEMORY), load_be32(sealed + AT_PASSES)));
    out->memory_kib = load_be32(sealed + AT_MEMORY);
    out->passes = load_be32(sealed + AT_PASSES);
    memcpy(out->key.bytes, sealed + AT_KEY, sizeof out->key.bytes);
    return DAOMESH_OK;
}

static int32_t unseal(uint8_t *seed32, const uint8_t *sealed, const char *passphrase, size_t len)
{
    uint8_t key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
    TRY(stretch(key, sealed, passphrase, len));
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(seed32, NULL, NULL, sealed + AT_BOX,
                                                                  DAOMESH_KEYFILE_BYTES - AT_BOX, sealed,
                                                                  AT_BOX, sealed + AT_NONCE, key);
    daomesh_wipe(key, sizeof key);
    return opened == 0 ? DAOMESH_OK : DAOMESH_E_PASSPHRASE;
}

int32_t daomesh_keyfile_open(uint8_t *seed32, const uint8_t *sealed, size_t len, const char *passphrase,
                             size_t passphrase_len)
{
    daomesh_keyfile_info info = { .size = sizeof info };
    daomesh_id public;
    if (seed32) memset(seed32, 0, DAOMESH_SEED_BYTES);
    if (!seed32 || !passphrase) return DAOMESH_E_ARG;
    TRY(daomesh_keyfile_read(&info, sealed, len));
    int32_t status = unseal(seed32, sealed, passphrase, passphrase_len);
    if (status == DAOMESH_OK) status = daomesh_key_public(&public, seed32);
    if (status == DAOMESH_OK && !id_equal(&public, &info.key)) status = DAOMESH_E_KEY;
    if (status != DAOMESH_OK) daomesh_wipe(seed32, DAOMESH_SEED_BYTES);
    return status;
}

size_t daomesh_keyfile_bytes(void)
{
    return DAOMESH_KEYFILE_BYTES;
}

size_t daomesh_keyfile_random_bytes(void)
{
    return DAOMESH_KEYFILE_RANDOM_BYTES;
}

uint32_t daomesh_keyfile_memory_kib_min(void)
{
    return DAOMESH_KEYFILE_MEMORY_KIB_MIN;
}

uint32_t daomesh_keyfile_memory_kib_max(void)
{
    return DAOMESH_KEYFILE_MEMORY_KIB_MAX;
}

uint32_t daomesh_keyfile_memory_kib_default(void)
{
    return DAOMESH_KEYFILE_MEMORY_KIB_DEFAULT;
}

uint32_t daomesh_keyfile_passes_max(void)
{
    return DAOMESH_KEYFILE_PASSES_MAX;
}

uint32_t daomesh_keyfile_passes_default(void)
{
    return DAOMESH_KEYFILE_PASSES_DEFAULT;
}

size_t daomesh_passphrase_max(void)
{
    return DAOMESH_PASSPHRASE_MAX;
}
