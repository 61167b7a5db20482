/* One node of a tree, 65 bytes, hashed by the library and by libsodium. */
#include "bench.h"

#include <sodium.h>

#define NODE_BYTES 65u
#define ROUNDS 2000000u

/* Each node begins with the hash before it, as in a tree: the time is latency, not throughput. */
static double library_ns(void)
{
    uint8_t node[NODE_BYTES] = { 1 };
    const double began = now_s();
    for (size_t i = 0; i < ROUNDS; i++) {
        daomesh_id hash;
        must(daomesh_sha256(&hash, node, sizeof node), "hashing");
        memcpy(node + 1, hash.bytes, sizeof hash.bytes);
    }
    return (now_s() - began) * 1e9 / ROUNDS;
}

static double libsodium_ns(void)
{
    uint8_t node[NODE_BYTES] = { 1 };
    const double began = now_s();
    for (size_t i = 0; i < ROUNDS; i++) {
        uint8_t hash[crypto_hash_sha256_BYTES];
        crypto_hash_sha256(hash, node, sizeof node);
        memcpy(node + 1, hash, sizeof hash);
    }
    return (now_s() - began) * 1e9 / ROUNDS;
}

int main(void)
{
    static const char *const paths[] = { "not ready", "portable", "SHA-NI", "ARMv8" };
    must(daomesh_crypto_ready(), "cryptography");
    heading("sha256: a 65-byte node");
    const double library = library_ns(), libsodium = libsodium_ns();
    printf("  library (%s)  %7.0f ns\n", paths[daomesh_crypto_sha256_path() % 4], library);
    printf("  libsodium        %7.0f ns\n", libsodium);
    printf("  ratio            %7.2f\n", libsodium / library);
    return 0;
}
