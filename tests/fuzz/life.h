/* A ledger that lives as the bytes of an input say. */
#ifndef DAOMESH_TESTS_FUZZ_LIFE_H
#define DAOMESH_TESTS_FUZZ_LIFE_H

#include "ledger/ledger.h"
#include "make.h"

#define PERSONS 6

struct person {
    daomesh_id id;
    daomesh_id key;
    uint64_t sequence;
};

struct life {
    daomesh_ledger *ledger;
    daomesh_ledger_options options;
    struct person people[PERSONS];
    uint64_t time;
    uint64_t height;
    int open;
    uint8_t last[DAOMESH_ENVELOPE_BYTES_MAX]; /* what was sent last */
    size_t last_len;
    int last_counts; /* it was logged, and its batch was not dropped */
    struct maker maker;
};

extern struct life life; /* large; a fuzzer runs one at a time */

/* Begins with some people, DAOs and tokens, goes so many steps, and commits. */
void live(const uint8_t *bytes, size_t len, size_t steps);
void life_step(void);
void life_end(void);

/* Batches. Beginning one that is open does nothing, and so does ending one that is not; the commit is followed by an audit. */
void life_batch(uint64_t seconds);
void life_commit(void);

/* The entry of the log that was read last. */
extern uint8_t life_entry[DAOMESH_ENVELOPE_BYTES_MAX + 1024];
daomesh_entry_info life_read_entry(daomesh_reader *reader, uint64_t index, size_t *len);

#endif
