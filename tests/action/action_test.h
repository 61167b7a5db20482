/* What the suites of the action layer share: bodies for any schema, and actions made of them. */
#ifndef DAOMESH_TESTS_ACTION_H
#define DAOMESH_TESTS_ACTION_H

#include <check.h>

#include "action/action.h"
#include "crypto/crypto.h"

#define BYTES_MAX 80000

Suite *bounty_suite(void);
Suite *describe_suite(void);
Suite *envelope_suite(void);
Suite *merge_suite(void);
Suite *render_suite(void);
Suite *sign_suite(void);
Suite *sshsig_suite(void);

/* Ids whose 32 bytes are all the same. */
daomesh_id id_of(uint8_t byte);

/* A body that fits a schema: every field at an ordinary value; `full` 0 leaves optional fields out. */
size_t make_body(uint8_t *out, const struct schema_struct *schema, int full);
/* A dao.found body of exactly `size` bytes; sizes from 700 on are possible. */
size_t make_body_of_size(uint8_t *out, size_t size);

/* A vote: lane 1, sequence 7, expires 2026-01-01T00:00:00Z, by id 0x22 in DAO 0x33 on proposal 3, choice 1. */
size_t make_vote(uint8_t *out);
daomesh_action_head vote_head(void);
/* An envelope of an action with the signatures of seeds 1..count (all bytes the same), for ledger id 0x11. */
size_t make_envelope(uint8_t *out, const uint8_t *action, size_t len, uint8_t count);

#endif
