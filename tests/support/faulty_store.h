/* A store around another one that fails the n-th call, once or from then on. */
#ifndef DAOMESH_TESTS_FAULTY_STORE_H
#define DAOMESH_TESTS_FAULTY_STORE_H

#include "store/store.h"

struct faulty_store {
    struct store base; /* hand &base on; its close closes the inner store and ends with the struct's owner */
    struct store *inner;
    uint64_t calls;   /* begin, put, remove, commit, get, scan and those of snapshots so far */
    uint64_t scans;   /* of the store so far */
    uint64_t fail_at; /* the call that fails, from 1; 0: none */
    int forever;      /* 1: and every one after it */
    int32_t status;   /* what a failing call returns */
};

/* Takes the inner store over. */
void faulty_store_init(struct faulty_store *faulty, struct store *inner);

/* The n-th call from now on fails with `status`. A failing commit aborts. */
void faulty_store_arm(struct faulty_store *faulty, uint64_t fail_at, int forever, int32_t status);

#endif
