/* A ledger in memory and host mode for runners that replay a peer's steps on it. */
#include "host.h"

#include <stdlib.h>
#include <string.h>

/* --- Bodies --------------------------------------------------------------------------------------------------- */

void begin_body(struct body *body, uint64_t fields)
{
    body->cbor = (daomesh_cbor){ .at = body->bytes, .cap = sizeof body->bytes };
    (void)daomesh_cbor_map(&body->cbor, fields);
}

void put_uint(struct body *body, uint64_t key, uint64_t value)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_uint(&body->cbor, value);
}

void put_id(struct body *body, uint64_t key, const daomesh_id *id)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_bytes(&body->cbor, id->bytes, sizeof id->bytes);
}

void put_text(struct body *body, uint64_t key, const char *text)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_text(&body->cbor, text, strlen(text));
}

void put_amount(struct body *body, uint64_t key, const daomesh_amount *amount)
{
    (void)daomesh_cbor_uint(&body->cbor, key);
    (void)daomesh_cbor_amount(&body->cbor, amount);
}

int is_zero(const daomesh_amount *amount)
{
    return (amount->limb[0] | amount->limb[1] | amount->limb[2] | amount->limb[3]) == 0;
}

/* --- Actions -------------------------------------------------------------------------------------------------- */

void must(struct host *host, const char *what, int32_t status)
{
    if (status != DAOMESH_OK) differ(host->line, "%s: %s", what, daomesh_status_name(status));
}

int32_t host_act(struct host *host, uint32_t kind, const daomesh_id *actor, const struct body *body)
{
    uint8_t bytes[HOST_BODY_BYTES + 128];
    size_t len;
    daomesh_result result = { .size = sizeof result };
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    int32_t status =
        daomesh_action_build(bytes, sizeof bytes, &len, &head, body->bytes, body->cbor.len, NULL);
    if (status != DAOMESH_OK) return status;
    status = daomesh_ledger_begin(host->ledger, ++host->height, ++host->time);
    if (status == DAOMESH_OK) status = daomesh_ledger_apply(host->ledger, &result, bytes, len, 0, NULL);
    if (status == DAOMESH_OK) status = daomesh_ledger_commit(host->ledger);
    if (status == DAOMESH_OK) return result.status;
    differ(host->line, "the ledger says %s", daomesh_status_name(status));
    return status;
}

static void create_party(struct host *host, size_t party)
{
    struct body body;
    begin_body(&body, 1);
    put_uint(&body, 4, party + 1);
    must(host, "party id", daomesh_party_id(&host->party[party], body.bytes, body.cbor.len));
    must(host, "party.create", host_act(host, DAOMESH_ACTION_PARTY_CREATE, &host->party[party], &body));
}

static int compare_ids(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(daomesh_id));
}

int host_open(struct host *host, struct line *line, size_t parties)
{
    daomesh_ledger_options options;
    *host = (struct host){ .line = line, .id = { { 1 } }, .parties = parties };
    if (parties < 1 || parties > HOST_PARTIES_MOST) {
        differ(line, "%zu parties, expected 1 to %d", parties, HOST_PARTIES_MOST);
        return 0;
    }
    must(host, "options", daomesh_ledger_options_init(&options, sizeof options));
    options.mode = DAOMESH_MODE_HOST;
    options.ledger = host->id;
    int32_t status = daomesh_ledger_open(&host->ledger, &options, NULL);
    must(host, "opening a ledger", status);
    if (status != DAOMESH_OK) return 0;
    for (size_t i = 0; i < parties; i++)
        create_party(host, i);
    qsort(host->party, parties, sizeof host->party[0], compare_ids);
    return 1;
}

void host_close(struct host *host)
{
    must(host, "audit", daomesh_ledger_audit(host->ledger, NULL));
    daomesh_ledger_close(host->ledger);
}
