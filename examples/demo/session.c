/* A ledger file and the wallets that act on it: every action is built, signed and applied, in batches. */
#include "demo.h"

#include <stdio.h>
#include <string.h>

#include <daomesh/schema.h>

#define FIRST_LANE 1u /* a person's only key has the first nonce lane */
#define VALID_S 86400u

static void remove_old(const char *path)
{
    static const char *const suffixes[] = { "", "-lock", "-owner" };
    char name[4096];
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        int len = snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
        if (len < 0 || (size_t)len >= sizeof name) die("the path is too long:", path);
        remove(name);
    }
}

void session_open(struct session *out, const char *path)
{
    static const char name[] = "daomesh demo ledger";
    daomesh_ledger_options options;
    daomesh_diag diag = { .size = sizeof diag };
    memset(out, 0, sizeof *out);
    must(daomesh_sha256(&out->ledger_id, (const uint8_t *)name, strlen(name)), "hashing");

    remove_old(path);
    must(daomesh_ledger_options_init(&options, sizeof options), "preparing the ledger");
    options.path = path;
    options.mode = DAOMESH_MODE_SIGNED;
    options.create = 2;
    options.no_sync =
        1; /* years in seconds: a crash of the machine may cost the last batches, and they can be replayed */
    options.ledger = out->ledger_id;
    must(daomesh_ledger_open(&out->ledger, &options, &diag), "creating the ledger");
}

void session_close(struct session *session)
{
    daomesh_ledger_close(session->ledger);
}

void session_begin(struct session *session, uint64_t time)
{
    must(daomesh_ledger_begin(session->ledger, ++session->height, time), "beginning a batch");
    session->time = time;
}

void session_commit(struct session *session)
{
    must(daomesh_ledger_commit(session->ledger), "committing");
}

static uint64_t count_events(const struct session *session)
{
    daomesh_ledger_info info = { .size = sizeof info };
    must(daomesh_ledger_info_get(&info, session->ledger), "reading the ledger");
    return info.events;
}

void session_run_out(struct session *session, uint64_t time)
{
    uint64_t events;
    do {
        events = count_events(session);
        session_begin(session, time);
        session_commit(session);
    } while (count_events(session) > events);
}

/* Demo keys: everyone can compute them. */
static void make_wallet(struct wallet *out, daomesh_id *key, const char *secret)
{
    static const char domain[] = "daomesh demo";
    const daomesh_span spans[] = { { (const uint8_t *)domain, strlen(domain) },
                                   { (const uint8_t *)secret, strlen(secret) } };
    daomesh_id seed;
    must(daomesh_sha256_spans(&seed, spans, 2), "hashing");
    memcpy(out->seed, seed.bytes, sizeof out->seed);
    out->sequence = 0;
    must(daomesh_key_public(key, out->seed), "making a key");
}

void session_join(struct session *session, struct wallet *wallet, const char *secret, const char *name)
{
    daomesh_id key;
    struct body body;
    make_wallet(wallet, &key, secret);
    body_party(&body, &key, name);
    must(daomesh_party_id(&wallet->id, body.bytes, body.cbor.len), "naming a person");
    session_act(session, wallet, DAOMESH_ACTION_PARTY_CREATE, &body.cbor);
}

void session_act(struct session *session, struct wallet *actor, uint32_t kind, const daomesh_cbor *body)
{
    uint8_t action[BODY_BYTES + 256], envelope[BODY_BYTES + 512];
    size_t action_len, envelope_len;
    daomesh_diag diag = { .size = sizeof diag };
    const daomesh_action_head head = { .size = sizeof head,
                                       .kind = kind,
                                       .lane = FIRST_LANE,
                                       .sequence = ++actor->sequence,
                                       .expires = session->time + VALID_S,
                                       .actor = actor->id };
    must(daomesh_action_build(action, sizeof action, &action_len, &head, body->at, body->len, &diag),
         "building an action");
    must(daomesh_action_sign(envelope, sizeof envelope, &envelope_len, &session->ledger_id, action,
                             action_len, actor->seed, &diag),
         "signing an action");

    daomesh_result result = { .size = sizeof result };
    must(daomesh_ledger_apply(session->ledger, &result, envelope, envelope_len, 0, &diag),
         "applying an action");
    if (result.status != DAOMESH_OK) {
        char sentence[512];
        daomesh_describe(sentence, sizeof sentence, &action_len, envelope, envelope_len, NULL, NULL);
        die(daomesh_status_text(result.status), sentence);
    }
    session->actions++;
}
