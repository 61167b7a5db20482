/* A ledger in memory and host mode for runners that replay a peer's steps on it: bodies of actions, one action a batch. */
#ifndef DAOMESH_TESTS_CONFORMANCE_HOST_H
#define DAOMESH_TESTS_CONFORMANCE_HOST_H

#include <daomesh/schema.h>

#include "conformance.h"

#define HOST_PARTIES_MOST 64
#define HOST_BODY_BYTES 16384

struct host {
    struct line *line;
    daomesh_ledger *ledger;
    daomesh_id id; /* the ledger's */
    uint64_t height;
    uint64_t time;
    size_t parties;
    daomesh_id party[HOST_PARTIES_MOST]; /* ascending */
};

/* An action's body while it is written. Its form is canonical: an optional field that is 0 is left out. */
struct body {
    uint8_t bytes[HOST_BODY_BYTES];
    daomesh_cbor cbor;
};

/* 0, and a difference, when there is no ledger to be had. */
int host_open(struct host *host, struct line *line, size_t parties);
void host_close(struct host *host); /* audits first */

void begin_body(struct body *body, uint64_t fields);
void put_uint(struct body *body, uint64_t key, uint64_t value);
void put_id(struct body *body, uint64_t key, const daomesh_id *id);
void put_text(struct body *body, uint64_t key, const char *text);
void put_amount(struct body *body, uint64_t key, const daomesh_amount *amount);
int is_zero(const daomesh_amount *amount);

/* The status of one action in a batch of its own, `host->time` rising by one second. */
int32_t host_act(struct host *host, uint32_t kind, const daomesh_id *actor, const struct body *body);

/* A difference unless the status is OK. */
void must(struct host *host, const char *what, int32_t status);

#endif
