/* What the runners share: the line at hand, what it expects, and how a difference is told. Public headers only. */
#ifndef DAOMESH_TESTS_CONFORMANCE_H
#define DAOMESH_TESTS_CONFORMANCE_H

#include <jansson.h>

#include <daomesh/daomesh.h>

/* One line of a file of vectors, and how many differences it has shown so far. */
struct line {
    const char *file;
    size_t number;
    const char *mechanism;
    const json_t *in;
    const json_t *out;
    unsigned differences;
};

typedef void runner(struct line *line);

runner run_math;
runner run_capped_mint;
runner run_reputation;
runner run_ragequit;
runner run_guild;
runner run_checkpoints;
runner run_votes; /* the same on a ledger */
runner run_governor;
runner run_assembly;
runner run_proposal;
runner run_funding;
runner run_ranked;
runner run_snapshot;
runner run_vesting;
runner run_stream;
runner run_escrow;
runner run_refund_escrow;

/* Tells of a difference, printf-like; a line with one has failed. */
void differ(struct line *line, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* object[key] as an amount; a difference and 0 when it is none. */
daomesh_amount amount_in(struct line *line, const json_t *object, const char *key);

/* object[key] as a number from 0 on; a difference and 0 when it is none. */
uint64_t number_in(struct line *line, const json_t *object, const char *key);

/* object[key] as text; a difference and "" when it is none. */
const char *text_in(struct line *line, const json_t *object, const char *key);

/* A difference unless `got` is what the decimal string `expected` says. */
void expect_amount(struct line *line, const char *what, const json_t *expected, const daomesh_amount *got);

/*
 * The voting power of each account (at most 64), where power goes one step: an account has that of all who name it, and none
 * is kept by who names nobody.
 */
#define NO_DELEGATE UINT32_MAX
void delegated_powers(struct line *line, daomesh_amount *powers, const daomesh_amount *balance,
                      const uint32_t *delegate, size_t accounts);

#endif
