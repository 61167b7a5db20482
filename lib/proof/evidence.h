/* Shared by checking evidence, asking it, and writing it: the bytes' fixed parts, and where questions find their records. */
#ifndef DAOMESH_LIB_PROOF_EVIDENCE_H
#define DAOMESH_LIB_PROOF_EVIDENCE_H

#include "codec/codec.h"
#include <daomesh/evidence.h>

#define EVIDENCE_MAGIC_BYTES 16u
#define EVIDENCE_SEAL_BYTES 76u
extern const uint8_t daomesh__evidence_magic[EVIDENCE_MAGIC_BYTES];

/* Keys of the state's two trees: of a home in the outer one, of a record in its home's. */
#define HOME_KEY_BYTES 8u
#define RECORD_KEY_BYTES 9u
void daomesh__home_key(uint8_t key[HOME_KEY_BYTES], uint64_t home);
void daomesh__record_key(uint8_t key[RECORD_KEY_BYTES], uint32_t kind, uint64_t local);

/*
 * Where questions find packed records: evidence, which answers NOT_PROVEN for what it does not hold, or a ledger that notes what is
 * looked at, so that who writes evidence and who reads it go the same way. A record that is not there is OK with value->at NULL.
 */
struct record_source {
    int32_t (*find)(void *ctx, daomesh_span *value, uint64_t home, uint32_t kind, uint64_t local);
    void *ctx;
};

/* Finds in evidence; ctx is a `const daomesh_evidence **`. */
int32_t daomesh__find_proven(void *ctx, daomesh_span *value, uint64_t home, uint32_t kind, uint64_t local);

/* Asks a question for what it looks at; the answer is only whether there is one. As the function of its name; ARG for no question. */
int32_t daomesh__ask(const struct record_source *source, const daomesh_question *question);

/*
 * source.c: a record of the kind's C struct out of a source; absent it is zeroed, or CORRUPT where others speak of it (get). Then the
 * record of a ledger that says which it is: CORRUPT, VERSION.
 */
int32_t daomesh__source_find(const struct record_source *source, void *out, int *found, uint64_t home,
                             uint32_t kind, uint64_t local);
int32_t daomesh__source_get(const struct record_source *source, void *out, uint64_t home, uint32_t kind,
                            uint64_t local);
int32_t daomesh__source_header(struct daomesh_header_record *out, const struct record_source *source);

#endif
