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
    int32_t status; /* of the open batch: what the first of its actions that was refused was refused with */
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

void new_body(struct body *body); /* to be written by an encoder */
void begin_body(struct body *body, uint64_t fields);
void put_uint(struct body *body, uint64_t key, uint64_t value);
void put_id(struct body *body, uint64_t key, const daomesh_id *id);
void put_text(struct body *body, uint64_t key, const char *text);
void put_amount(struct body *body, uint64_t key, const daomesh_amount *amount);
int is_zero(const daomesh_amount *amount);

/* The status of one action in a batch of its own, `host->time` rising by one second. */
int32_t host_act(struct host *host, uint32_t kind, const daomesh_id *actor, const struct body *body);

/*
 * Several actions in one batch: all of them, or none when one is refused. Behind a refused one the others are not tried. A batch
 * that ends is committed or, when it is refused or only asked about, dropped: then no second has passed.
 */
void host_begin(struct host *host);
void host_add(struct host *host, uint32_t kind, const daomesh_id *actor, const struct body *body);
int32_t host_end(struct host *host);
int32_t host_ask(struct host *host);

/* A record as JSON, the caller's to release; NULL when there is none. */
json_t *host_record(struct host *host, uint64_t home, uint32_t kind, uint64_t local);
uint64_t host_row(struct host *host, const daomesh_id *id);

/* Over all that the ledger has committed. */
daomesh_id host_digest(struct host *host);

/* A difference unless the status is OK. */
void must(struct host *host, const char *what, int32_t status);

#endif
