/* What the suites of the proof layer share: hex, base64, and numbers that are random yet the same on every run. */
#ifndef DAOMESH_TESTS_PROOF_H
#define DAOMESH_TESTS_PROOF_H

#include <check.h>
#include <stdlib.h>

#include "../support/turns.h"
#include "proof/proof.h"

Suite *merkle_suite(void);
Suite *note_suite(void);
Suite *checkpoint_suite(void);
Suite *policy_suite(void);
Suite *smt_suite(void);
Suite *evidence_suite(void);

/* A proof that others published, with their verdict: proof hashes in base64, one after the other with a space between. */
struct merkle_vector {
    const char *name;
    uint64_t older; /* consistency: the older size; inclusion: the index */
    uint64_t size;
    const char *start; /* the older root, or the leaf's hash */
    const char *root;
    const char *proof;
    int accepted;
};
extern const struct merkle_vector inclusion_vectors[], consistency_vectors[];
extern const size_t inclusion_vector_count, consistency_vector_count;

/* A key, its value or none, a root and a proof that others published; all in hex. */
struct smt_vector {
    const char *name;
    const char *key;
    const char *value;
    const char *root;
    const char *proof;
};
extern const struct smt_vector smt_vectors[];
extern const size_t smt_vector_count;

static inline size_t unhex(uint8_t *out, size_t cap, const char *hex)
{
    size_t len = strlen(hex) / 2;
    ck_assert_uint_le(len, cap);
    for (size_t i = 0; i < len; i++) {
        char pair[3] = { hex[2 * i], hex[2 * i + 1], 0 };
        out[i] = (uint8_t)strtoul(pair, NULL, 16);
    }
    return len;
}

static inline daomesh_id id_of_hex(const char *hex)
{
    daomesh_id id;
    ck_assert_uint_eq(unhex(id.bytes, sizeof id.bytes, hex), sizeof id.bytes);
    return id;
}

/* splitmix64 */
static inline uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static inline void fill_random(uint64_t *state, void *out, size_t len)
{
    uint8_t *bytes = out;
    for (size_t i = 0; i < len; i++)
        bytes[i] = (uint8_t)next_random(state);
}

#endif
