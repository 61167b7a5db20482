/* A small ledger made of records alone, with slow trees over them, and evidence of it written by the book (docs/formats/evidence.md). */
#ifndef DAOMESH_TESTS_PROOF_SCENE_H
#define DAOMESH_TESTS_PROOF_SCENE_H

#include "proof/evidence.h"
#include "proof_test.h"

#define SCENE_FACTS 40u
#define SCENE_VALUE 2048u
#define EVIDENCE_ROOM 65536u

/* A record, or with len 0 the knowledge that there is none. */
struct fact {
    uint64_t home;
    uint32_t kind;
    uint64_t local;
    uint8_t value[SCENE_VALUE];
    size_t len;
    int left_out; /* not in the evidence, though in the state */
    int shown;    /* not in the evidence when 0 and len is 0 */
};

enum who { ALICE = 1, BOB, GUILD, CAROL, DAVE, ERIN, NOBODY };

struct scene {
    struct fact facts[SCENE_FACTS];
    size_t count;
    uint64_t time;     /* of the seal */
    uint32_t rules;    /* of the seal */
    uint64_t entries;  /* of the log; the seal is the last of them */
    uint64_t behind;   /* entries that follow the seal, though none may */
    const char *magic; /* of the seal entry */
    const char *origin;
    uint64_t cosigned[2]; /* times; 0: not cosigned */
    int ics23;            /* first byte of proofs as of the other form */
};

struct evidence_bytes {
    uint8_t at[EVIDENCE_ROOM];
    size_t len;
    size_t note_end; /* where the note ends */
    size_t homes;    /* where the homes begin */
    daomesh_checkpoint checkpoint;
};

daomesh_id scene_id(unsigned int who); /* of a party; TOKEN_ID and others are ids like them */
#define TOKEN_ID 40u
#define OTHER_TOKEN_ID 41u
#define LEDGER_ID 50u

/* Persons alice, bob, carol, dave and erin; a DAO of alice, bob, erin, and dave who left; a token, votes, a role. */
void scene_make(struct scene *scene);
struct fact *scene_find(struct scene *scene, uint64_t home, uint32_t kind,
                        uint64_t local); /* must be there */
void scene_put(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local, const void *record);
void scene_put_bytes(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local, const uint8_t *bytes,
                     size_t len);
void scene_absent(struct scene *scene, uint64_t home, uint32_t kind, uint64_t local);
void scene_write(struct evidence_bytes *out, const struct scene *scene);

/* Whom the tests believe: the scene's log and `required` of its two cosigners. */
const daomesh_checkpoint_policy *scene_policy(uint32_t required, uint64_t not_before);

#endif
