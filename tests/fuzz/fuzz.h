/*
 * What fuzz targets share. A target takes any bytes at all and must come back: what it finds wrong with the library ends
 * the process. docs/testing.md says how to run them.
 */
#ifndef DAOMESH_TESTS_FUZZ_H
#define DAOMESH_TESTS_FUZZ_H

#include <string.h>

#include <daomesh/base.h>

struct fuzz_target {
    const char *name;
    void (*run)(const uint8_t *bytes, size_t len);
};
/* The n-th target; NULL past the last. */
const struct fuzz_target *fuzz_target_at(size_t index);
const struct fuzz_target *fuzz_target_named(const char *name); /* NULL when there is none */

/* What must hold for every input. It names the promise that was broken and ends the process. */
#define HOLDS(promise)                                                                                       \
    do {                                                                                                     \
        if (!(promise)) fuzz_broken(__FILE__, __LINE__, #promise);                                           \
    } while (0)
_Noreturn void fuzz_broken(const char *file, int line, const char *promise);

/* feed.c: an input as a stream of values. Past its end everything is 0, so that every input is whole. */
struct feed {
    const uint8_t *at;
    const uint8_t *end;
};
struct feed feed_of(const uint8_t *bytes, size_t len);
size_t feed_left(const struct feed *feed);
uint64_t feed_bytes(struct feed *feed, size_t count);   /* a number of `count` bytes, at most 8 */
uint64_t feed_below(struct feed *feed, uint64_t bound); /* 0..bound - 1 from as few bytes as that takes */
uint64_t feed_u64(struct feed *feed);                   /* small ones, edges and any, from few bytes */
uint32_t feed_u32(struct feed *feed);
uint64_t feed_near(struct feed *feed, uint64_t most);     /* mostly 0..most, now and then beyond */
daomesh_amount feed_amount(struct feed *feed);            /* the same for amounts */
daomesh_id feed_id(struct feed *feed);                    /* one of 256 */
void feed_fill(struct feed *feed, void *out, size_t len); /* as the bytes stand */
daomesh_span feed_span(struct feed *feed, size_t most);   /* a length and as many bytes as there are */
daomesh_span feed_rest(struct feed *feed);

int same_bytes(const void *a, size_t a_len, const void *b, size_t b_len);
int all_zero(const void *bytes, size_t len);

/* A path of this process alone in TMPDIR. */
#define SCRATCH_PATH_BYTES 256
const char *scratch_path(char out[SCRATCH_PATH_BYTES], const char *ending);

/* A file with these bytes, in TMPDIR; the next call makes it anew. NULL when there can be none. */
const char *scratch_file(const uint8_t *bytes, size_t len);
void scratch_remove(void);

/* A copy in a block of its own length, so that a sanitizer sees the first byte that is read past it. NULL for nothing. */
uint8_t *exact_copy(const uint8_t *bytes, size_t len);

/* The targets, a file each or a few that belong together. */
typedef void fuzz_run(const uint8_t *bytes, size_t len);
/* codec.c */
fuzz_run fuzz_cbor, fuzz_body, fuzz_record, fuzz_inner, fuzz_fields, fuzz_made;
/* action.c */
fuzz_run fuzz_action, fuzz_event, fuzz_sshsig;
/* life.c */
fuzz_run fuzz_life;
/* shown.c */
fuzz_run fuzz_evidence, fuzz_folder;
/* rule_money.c */
fuzz_run fuzz_split, fuzz_funding, fuzz_tallied, fuzz_retro, fuzz_award, fuzz_lines, fuzz_quality;
/* rule_vote.c */
fuzz_run fuzz_tally, fuzz_budget, fuzz_delegation, fuzz_election, fuzz_conviction, fuzz_credits, fuzz_outcome,
    fuzz_lot;
/* rule_time.c */
fuzz_run fuzz_clock, fuzz_emission, fuzz_decay, fuzz_minter, fuzz_programme, fuzz_escalation, fuzz_window,
    fuzz_controller, fuzz_dial, fuzz_feed, fuzz_pool, fuzz_forecast, fuzz_standing, fuzz_level, fuzz_bounty;
/* number.c */
fuzz_run fuzz_decimal, fuzz_number, fuzz_wide;
/* log.c */
fuzz_run fuzz_tile, fuzz_policy;
/* key.c */
fuzz_run fuzz_did, fuzz_derive, fuzz_keyfile, fuzz_template;
/* tool.c */
fuzz_run fuzz_ballots, fuzz_gifts, fuzz_words, fuzz_json, fuzz_exported;
/* proof.c */
fuzz_run fuzz_base64, fuzz_note, fuzz_note_key, fuzz_checkpoint, fuzz_merkle, fuzz_smt, fuzz_entry,
    fuzz_crypto;

#endif
