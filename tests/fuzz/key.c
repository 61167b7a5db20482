/* Names of keys, sealed seeds, seeds that follow from one: what can be read is written alike, what was changed does not open. */
#include <stdlib.h>

#include <daomesh/crypto.h>
#include <daomesh/keyfile.h>

#include "base/base.h"
#include "fuzz.h"

void fuzz_did(const uint8_t *bytes, size_t len)
{
    char name[DAOMESH_DID_BYTES], *copy = (char *)exact_copy(bytes, len);
    daomesh_id key;
    if (daomesh_did_read(&key, copy ? copy : "", len) == DAOMESH_OK) {
        HOLDS(daomesh_did_write(name, &key) == DAOMESH_OK);
        HOLDS(same_bytes(name, strlen(name), bytes, len));
    } else {
        HOLDS(all_zero(&key, sizeof key));
    }
    free(copy);
    if (len < sizeof key) return;
    memcpy(&key, bytes, sizeof key);
    HOLDS(daomesh_did_write(name, &key) == DAOMESH_OK);
    daomesh_id back;
    HOLDS(daomesh_did_read(&back, name, strlen(name)) != DAOMESH_OK || id_equal(&back, &key));
}

void fuzz_derive(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    uint8_t seed[DAOMESH_SEED_BYTES], chain[32], again[DAOMESH_SEED_BYTES];
    uint32_t path[8];
    const size_t depth = (size_t)feed_below(&feed, COUNT_OF(path) + 1);
    for (size_t i = 0; i < depth; i++)
        path[i] = feed_u32(&feed);
    const daomesh_span master = feed_span(&feed, 80);
    const uint8_t *at = master.len > 0 ? master.at : (const uint8_t *)"";
    if (daomesh_key_derive(seed, chain, at, master.len, path, depth) == DAOMESH_OK)
        HOLDS(daomesh_key_derive(again, NULL, at, master.len, path, depth) == DAOMESH_OK &&
              memcmp(seed, again, sizeof seed) == 0);
    else
        HOLDS(all_zero(seed, sizeof seed) && all_zero(chain, sizeof chain));
}

/* Opening costs memory and time that the file asks for: not more than this here. */
static int is_cheap(const daomesh_keyfile_info *info)
{
    return info->memory_kib <= 64 && info->passes <= 4;
}

static void open_it(const uint8_t *sealed, size_t len, int changed)
{
    daomesh_keyfile_info info = { .size = sizeof info };
    uint8_t seed[DAOMESH_SEED_BYTES];
    uint8_t *copy = exact_copy(sealed, len);
    if (daomesh_keyfile_read(&info, copy, len) == DAOMESH_OK && is_cheap(&info)) {
        const int32_t status = daomesh_keyfile_open(seed, copy, len, "passphrase", 10);
        HOLDS(changed ? status != DAOMESH_OK : status == DAOMESH_OK);
        HOLDS(!changed || all_zero(seed, sizeof seed));
    } else {
        HOLDS(changed);
    }
    free(copy);
}

void fuzz_keyfile(const uint8_t *bytes, size_t len)
{
    struct feed feed = feed_of(bytes, len);
    uint8_t sealed[DAOMESH_KEYFILE_BYTES], seed[DAOMESH_SEED_BYTES], noise[DAOMESH_KEYFILE_RANDOM_BYTES];
    const size_t at = (size_t)feed_below(&feed, sizeof sealed);
    const uint8_t change = (uint8_t)feed_bytes(&feed, 1);
    feed_fill(&feed, seed, sizeof seed);
    feed_fill(&feed, noise, sizeof noise);
    HOLDS(daomesh_keyfile_seal(sealed, seed, "passphrase", 10, DAOMESH_KEYFILE_MEMORY_KIB_MIN, 1, noise) ==
          DAOMESH_OK);
    sealed[at] ^= change;
    open_it(sealed, sizeof sealed, change != 0);
    const daomesh_span rest = feed_rest(&feed);
    daomesh_keyfile_info info = { .size = sizeof info };
    uint8_t *copy = exact_copy(rest.at, rest.len);
    if (copy && daomesh_keyfile_read(&info, copy, rest.len) == DAOMESH_OK)
        HOLDS(rest.len == DAOMESH_KEYFILE_BYTES);
    free(copy);
}
