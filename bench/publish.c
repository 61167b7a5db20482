/*
 * Publishing a log: entries a second into a folder, on the disk that the bench runs on, beside hashing the same entries once; and
 * proofs a second from the folder's tiles.
 */
#include "bench.h"

#define FOLDER "bench-publish"
#define ENTRIES 262144u
#define ENTRY_BYTES 250u /* a signed action of the usual kind */
#define PROOFS 2000u

static uint8_t bundle[DAOMESH_TILE_WIDTH * (2 + ENTRY_BYTES)];

static int32_t read_bundle(void *ctx, daomesh_span *out, uint64_t index, uint32_t width)
{
    (void)ctx;
    (void)width;
    for (size_t i = 0; i < DAOMESH_TILE_WIDTH; i++) {
        uint8_t *entry = bundle + i * (2 + ENTRY_BYTES);
        const uint64_t number = index * DAOMESH_TILE_WIDTH + i;
        entry[1] = ENTRY_BYTES;
        memcpy(entry + 2, &number, sizeof number);
    }
    *out = (daomesh_span){ bundle, sizeof bundle };
    return DAOMESH_OK;
}

static daomesh_id root_of_all(double *took)
{
    daomesh_merkle_tree tree = { 0 };
    daomesh_span bytes;
    daomesh_id root;
    const double began = now_s();
    for (uint64_t i = 0; i < ENTRIES / DAOMESH_TILE_WIDTH; i++) {
        must(read_bundle(NULL, &bytes, i, DAOMESH_TILE_WIDTH), "reading");
        must(daomesh_bundle_add(&tree, bytes.at, bytes.len, DAOMESH_TILE_WIDTH), "hashing");
    }
    must(daomesh_merkle_root(&root, &tree), "the root");
    *took = now_s() - began;
    return root;
}

static void report(const char *what, double count, double took)
{
    printf("  %-34s %9.0f a second\n", what, count / took);
}

static void prove(const daomesh_tile_source *tiles)
{
    daomesh_id proof[DAOMESH_MERKLE_HASHES_MAX];
    size_t count;
    double began = now_s();
    for (uint64_t i = 0; i < PROOFS; i++)
        must(daomesh_log_prove_inclusion(proof, DAOMESH_MERKLE_HASHES_MAX, &count, i * 131 % ENTRIES, ENTRIES,
                                         ENTRIES, tiles),
             "an inclusion proof");
    report("inclusion proofs from tiles", PROOFS, now_s() - began);
    began = now_s();
    for (uint64_t i = 0; i < PROOFS; i++)
        must(daomesh_log_prove_consistency(proof, DAOMESH_MERKLE_HASHES_MAX, &count, i * 131 + 1, ENTRIES,
                                           ENTRIES, tiles),
             "a consistency proof");
    report("consistency proofs from tiles", PROOFS, now_s() - began);
}

int main(void)
{
    const daomesh_bundle_source bundles = { read_bundle, NULL };
    daomesh_log_folder *folder;
    daomesh_tile_source tiles;
    double hashing;
    heading("publish: a log into a folder");
    const daomesh_id root = root_of_all(&hashing);
    must(system("rm -rf " FOLDER) == 0 ? DAOMESH_OK : DAOMESH_E_STORE_IO,
         "removing the folder of the last bench");
    must(daomesh_log_folder_open(&folder, FOLDER, NULL), "opening the folder");
    const double began = now_s(), cpu = cpu_s();
    must(daomesh_log_folder_extend(folder, ENTRIES, &root, &bundles), "publishing");
    const double took = now_s() - began, worked = cpu_s() - cpu;
    report("entries hashed into a tree", ENTRIES, hashing);
    report("entries published, durably", ENTRIES, took);
    report("entries published, processor alone", ENTRIES, worked);
    must(daomesh_log_folder_tiles(&tiles, folder), "tiles");
    prove(&tiles);
    daomesh_log_folder_close(folder);
    return system("rm -rf " FOLDER) == 0 ? 0 : 1;
}
