/* Everything that only looks at a ledger, once each: what is asked and proven of it, and what its log is published as. */
#ifndef DAOMESH_TEST_LOOK_H
#define DAOMESH_TEST_LOOK_H

#include "life.h"

#define LOOKS_MAX 24

struct looks {
    int32_t statuses[LOOKS_MAX];
    const char *names[LOOKS_MAX];
    size_t count;
};

/* What to ask about: things that are there, mostly. */
struct look_for {
    daomesh_id dao, person, token;
    daomesh_span action; /* for check */
};

/* A call that fails keeps none of the later ones from being made. */
void look_at_all(struct looks *looks, daomesh_ledger *ledger, const struct look_for *what);

/* The log at the reader's moment, signed as the log of "life". */
int32_t look_note(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader);

/* Publishes it into a folder and announces it. */
int32_t look_publish(daomesh_reader *reader, daomesh_log_folder *folder);

#endif
