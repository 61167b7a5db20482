/*
 * Stands between this program and the system: counts the calls on files that the library and LMDB make, and lets the n-th one
 * fail, do a half of its work, or be the last before the process dies or the machine loses its power.
 */
#ifndef DAOMESH_TEST_CALLS_H
#define DAOMESH_TEST_CALLS_H

#include <stdint.h>

enum calls_way {
    CALLS_PASS,
    CALLS_FAIL,       /* nothing is done, errno is `error` */
    CALLS_FAIL_LATE,  /* it is done, and errno is `error` all the same */
    CALLS_SHORT,      /* a write takes half of the bytes and says so; other calls pass */
    CALLS_DIE_BEFORE, /* SIGKILL */
    CALLS_DIE_HALF,   /* after half of the bytes of a write */
    CALLS_DIE_AFTER,
    CALLS_POWER_CUT   /* before it: what was not synced is lost, sector by sector as chance has it; then SIGKILL */
};

#define CALLS_NAME 16

struct calls_plan {
    enum calls_way way;
    uint64_t at;   /* the call, counted from 1 after calls_watch; 0: none */
    int forever;   /* CALLS_FAIL: and every one after it */
    int error;     /* errno */
    uint64_t seed; /* of what a power cut loses */
    char *told;    /* CALLS_NAME bytes that get the call's name when it comes, also in a process that dies of it */
};

/* From now on. `path` is the file whose unsynced writes a power cut loses. */
void calls_watch(const struct calls_plan *plan, const char *path);
void calls_let_pass(void);


#endif
