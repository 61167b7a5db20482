/* An allocator for tests: counts, refuses the n-th call once or from then on, and notices misuse and leaks. */
#ifndef DAOMESH_TESTS_FAILING_ALLOCATOR_H
#define DAOMESH_TESTS_FAILING_ALLOCATOR_H

#include <pthread.h>

#include <daomesh/base.h>

struct failing_allocator {
    daomesh_allocator allocator; /* hand this on */
    uint64_t calls;              /* requests for memory so far */
    uint64_t fail_at;            /* the request that is refused, from 1; 0: none */
    int forever;                 /* 1: and every one after it */
    uint64_t blocks;             /* handed out and not freed */
    uint64_t bytes;
    uint64_t misuses; /* a wrong old size, a foreign block, or a call from another thread */
    pthread_t thread;
};

void failing_allocator_init(struct failing_allocator *failing);

/* The n-th request from now on is refused. */
void failing_allocator_arm(struct failing_allocator *failing, uint64_t fail_at, int forever);

#endif
