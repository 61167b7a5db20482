/* A ledger in memory and host mode for runners that replay a peer's steps on it. */
#include "host.h"

#include <stdlib.h>
#include <string.h>

/* --- Bodies --------------------------------------------------------------------------------------------------- */

void new_body(struct body *body)
{
    body->cbor = (daomesh_cbor){ .at = body->bytes, .cap = sizeof body->bytes };
}

void begin_body(struct body *body, uint64_t fields)
{
    new_body(body);
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

/* An action in its bytes. */
struct action {
    uint8_t bytes[HOST_BODY_BYTES + 128];
    size_t len;
};

static int32_t build(struct action *action, uint32_t kind, const daomesh_id *actor, const struct body *body)
{
    const daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    return daomesh_action_build(action->bytes, sizeof action->bytes, &action->len, &head, body->bytes,
                                body->cbor.len, NULL);
}

/* What the ledger answers to an action in the open batch. */
static int32_t apply(struct host *host, const struct action *action)
{
    daomesh_result result = { .size = sizeof result };
    must(host, "apply", daomesh_ledger_apply(host->ledger, &result, action->bytes, action->len, 0, NULL));
    return result.status;
}

int32_t host_act(struct host *host, uint32_t kind, const daomesh_id *actor, const struct body *body)
{
    struct action action;
    int32_t status = build(&action, kind, actor, body);
    if (status != DAOMESH_OK) return status;
    must(host, "begin", daomesh_ledger_begin(host->ledger, ++host->height, ++host->time));
    status = apply(host, &action);
    must(host, "commit", daomesh_ledger_commit(host->ledger));
    return status;
}

/* --- Batches -------------------------------------------------------------------------------------------------- */

void host_begin(struct host *host)
{
    host->status = daomesh_ledger_begin(host->ledger, ++host->height, ++host->time);
    must(host, "begin", host->status);
}

void host_add(struct host *host, uint32_t kind, const daomesh_id *actor, const struct body *body)
{
    struct action action;
    if (host->status == DAOMESH_OK) host->status = build(&action, kind, actor, body);
    if (host->status == DAOMESH_OK) host->status = apply(host, &action);
}

int32_t host_end(struct host *host)
{
    if (host->status != DAOMESH_OK) return host_ask(host);
    must(host, "commit", daomesh_ledger_commit(host->ledger));
    return DAOMESH_OK;
}

int32_t host_ask(struct host *host)
{
    must(host, "drop", daomesh_ledger_drop(host->ledger));
    host->height--;
    host->time--;
    return host->status;
}

/* --- Looking -------------------------------------------------------------------------------------------------- */

json_t *host_record(struct host *host, uint64_t home, uint32_t kind, uint64_t local)
{
    static uint8_t bytes[HOST_BODY_BYTES];
    static char text[4 * HOST_BODY_BYTES];
    daomesh_reader *reader;
    size_t len = 0;
    must(host, "opening a reader", daomesh_reader_open(&reader, host->ledger));
    int32_t status = daomesh_reader_record(bytes, sizeof bytes, &len, reader, home, kind, local);
    daomesh_reader_close(reader);
    if (status == DAOMESH_E_NOT_FOUND) return NULL;
    if (status == DAOMESH_OK)
        status = daomesh_schema_json(text, sizeof text, &len, DAOMESH_SCHEMA_RECORD, kind, bytes, len);
    must(host, "reading a record", status);
    return status == DAOMESH_OK ? json_loadb(text, len, 0, NULL) : NULL;
}

uint64_t host_row(struct host *host, const daomesh_id *id)
{
    daomesh_reader *reader;
    uint64_t row = 0;
    must(host, "opening a reader", daomesh_reader_open(&reader, host->ledger));
    must(host, "reading a row", daomesh_reader_row(&row, reader, id));
    daomesh_reader_close(reader);
    return row;
}

daomesh_id host_digest(struct host *host)
{
    daomesh_id digest;
    must(host, "digest", daomesh_ledger_digest(&digest, host->ledger));
    return digest;
}

/* --- Opening and closing -------------------------------------------------------------------------------------- */

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
