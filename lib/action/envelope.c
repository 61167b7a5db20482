/* The envelope: action bytes and signatures around them, read strictly and built. Nothing is copied, nothing judged. */
#include "action/action.h"

#define MAJOR_BYTES 2 /* CBOR: a byte string */

/* What is being read, for the diagnostic. */
struct reader {
    struct cbor_in in;
    const char *field;
    uint64_t given; /* with limit: the numbers of a refusal for size */
    uint64_t limit;
    daomesh_diag *diag;
    int said; /* the schema filled the diagnostic already */
    int skips_body;
};

static int32_t report(const struct reader *reader, int32_t status);
static int32_t refuse(struct reader *reader, int32_t status, uint64_t given, uint64_t limit);
static int32_t read_any(daomesh_action_view *out, struct reader *reader);
static int32_t read_envelope(daomesh_action_view *out, struct reader *reader);
static int32_t read_signatures(daomesh_action_view *out, struct reader *reader);
static int32_t read_signature(daomesh_action_signature *out, struct cbor_in *in);
static int32_t read_action(daomesh_action_view *out, struct reader *reader);
static int32_t read_body(daomesh_action_view *out, struct reader *reader);

static int32_t read_view(daomesh_action_view *out, const uint8_t *bytes, size_t len, int skips_body,
                         daomesh_diag *diag)
{
    if (!out || out->size < sizeof *out) return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    const uint32_t size = out->size;
    *out = (daomesh_action_view){ .size = size };
    if (!bytes) return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);

    struct reader reader = { .in = { bytes, bytes, bytes + len }, .diag = diag, .skips_body = skips_body };
    int32_t status = read_any(out, &reader);
    if (status == DAOMESH_OK) return DAOMESH_OK;
    *out = (daomesh_action_view){ .size = size };
    return report(&reader, status);
}

int32_t daomesh_action_read(daomesh_action_view *out, const uint8_t *bytes, size_t len, daomesh_diag *diag)
{
    return read_view(out, bytes, len, 0, diag);
}

int32_t daomesh__action_frame(daomesh_action_view *out, const uint8_t *bytes, size_t len, daomesh_diag *diag)
{
    return read_view(out, bytes, len, 1, diag);
}

static int32_t report(const struct reader *reader, int32_t status)
{
    daomesh_diag *diag = reader->diag;
    if (reader->said || !diag || diag->size < sizeof *diag) return status;
    const daomesh_amount given = amount_from_u64(reader->given), limit = amount_from_u64(reader->limit);
    daomesh__say(diag, status, reader->field, &given, &limit);
    diag->offset = (uint64_t)(reader->in.at - reader->in.begin);
    return status;
}

static int32_t refuse(struct reader *reader, int32_t status, uint64_t given, uint64_t limit)
{
    reader->given = given;
    reader->limit = limit;
    return status;
}

static int32_t require_bytes(daomesh_span *bytes, struct pairs *pairs, uint64_t key, size_t len)
{
    TRY(daomesh__require_key(pairs, key));
    TRY(daomesh__cbor_bytes(pairs->in, bytes));
    return bytes->len == len ? DAOMESH_OK : DAOMESH_E_TYPE;
}

/* Absent and 0 mean the same, so 0 is never written. */
static int32_t take_number(uint64_t *value, struct pairs *pairs, uint64_t key, uint64_t max)
{
    int found;
    *value = 0;
    TRY(daomesh__take_key(&found, pairs, key));
    if (!found) return DAOMESH_OK;
    TRY(daomesh__cbor_uint(pairs->in, value));
    if (*value == 0) return DAOMESH_E_NOT_CANONICAL;
    return *value <= max ? DAOMESH_OK : DAOMESH_E_RANGE;
}

/* Both forms are maps; an envelope's first value is a byte string, an action's is a number. */
static int is_envelope(struct cbor_in in)
{
    uint64_t pairs, key, value;
    uint8_t major;
    return daomesh__cbor_map(&in, &pairs) == DAOMESH_OK && daomesh__cbor_uint(&in, &key) == DAOMESH_OK &&
           key == ENVELOPE_ACTION && daomesh__cbor_head(&in, &major, &value) == DAOMESH_OK &&
           major == MAJOR_BYTES;
}

static int32_t read_any(daomesh_action_view *out, struct reader *reader)
{
    const size_t len = (size_t)(reader->in.end - reader->in.at);
    if (len > DAOMESH_ENVELOPE_BYTES_MAX)
        return refuse(reader, DAOMESH_E_TOO_LARGE, len, DAOMESH_ENVELOPE_BYTES_MAX);
    if (is_envelope(reader->in)) return read_envelope(out, reader);
    out->action = (daomesh_span){ reader->in.at, len };
    return read_action(out, reader);
}

static int32_t read_envelope(daomesh_action_view *out, struct reader *reader)
{
    struct pairs pairs;
    TRY(daomesh__begin_pairs(&pairs, &reader->in));
    reader->field = "action";
    TRY(daomesh__require_key(&pairs, ENVELOPE_ACTION));
    TRY(daomesh__cbor_bytes(&reader->in, &out->action));
    reader->field = "signatures";
    TRY(daomesh__require_key(&pairs, ENVELOPE_SIGNATURES));
    TRY(read_signatures(out, reader));
    reader->field = NULL;
    TRY(daomesh__end_pairs(&pairs));
    if (reader->in.at != reader->in.end) return DAOMESH_E_TRAILING;

    reader->in.at = out->action.at;
    reader->in.end = out->action.at + out->action.len;
    return read_action(out, reader);
}

static int32_t read_signatures(daomesh_action_view *out, struct reader *reader)
{
    const uint8_t *begin = reader->in.at;
    daomesh_action_signature signature, before;
    uint64_t count;
    TRY(daomesh__cbor_array(&reader->in, &count));
    if (count == 0) return DAOMESH_E_UNSIGNED; /* without signatures there is no envelope */
    if (count > DAOMESH_SIGNATURES_MAX) return refuse(reader, DAOMESH_E_LIMIT, count, DAOMESH_SIGNATURES_MAX);
    for (uint64_t i = 0; i < count; i++) {
        TRY(read_signature(&signature, &reader->in));
        if (i > 0 && memcmp(before.key.bytes, signature.key.bytes, sizeof before.key.bytes) >= 0)
            return DAOMESH_E_NOT_SORTED;
        before = signature;
    }
    out->signature_count = (uint32_t)count;
    out->signatures = (daomesh_span){ begin, (size_t)(reader->in.at - begin) };
    return DAOMESH_OK;
}

static int32_t read_signature(daomesh_action_signature *out, struct cbor_in *in)
{
    struct pairs pairs;
    uint64_t algorithm;
    daomesh_span key, signature;
    TRY(daomesh__begin_pairs(&pairs, in));
    TRY(daomesh__require_key(&pairs, SIGNATURE_ALGORITHM));
    TRY(daomesh__cbor_uint(in, &algorithm));
    if (!daomesh__is_algorithm(algorithm)) return DAOMESH_E_ALGORITHM;
    const size_t tail = algorithm == DAOMESH_ALGORITHM_SSHSIG_SK ? SK_TAIL_BYTES : 0;
    TRY(require_bytes(&key, &pairs, SIGNATURE_KEY, sizeof out->key.bytes));
    TRY(require_bytes(&signature, &pairs, SIGNATURE_SIGNATURE, sizeof out->signature + tail));
    TRY(daomesh__end_pairs(&pairs));

    *out = (daomesh_action_signature){ .algorithm = (uint32_t)algorithm };
    memcpy(out->key.bytes, key.at, sizeof out->key.bytes);
    memcpy(out->signature, signature.at, sizeof out->signature);
    if (tail == 0) return DAOMESH_OK;
    out->flags = signature.at[sizeof out->signature];
    out->counter = load_be32(signature.at + sizeof out->signature + 1);
    return DAOMESH_OK;
}

static int32_t read_action(daomesh_action_view *out, struct reader *reader)
{
    struct pairs pairs;
    uint64_t kind, lane;
    daomesh_span actor;
    daomesh_action_head *head = &out->head;

    reader->field = "action";
    if (out->action.len > DAOMESH_ACTION_BYTES_MAX)
        return refuse(reader, DAOMESH_E_TOO_LARGE, out->action.len, DAOMESH_ACTION_BYTES_MAX);
    TRY(daomesh__begin_pairs(&pairs, &reader->in));
    reader->field = "kind";
    TRY(daomesh__require_key(&pairs, ACTION_KIND));
    TRY(daomesh__cbor_uint(&reader->in, &kind));
    if (kind > UINT32_MAX || !daomesh__schema_action((uint32_t)kind))
        return refuse(reader, DAOMESH_E_UNKNOWN_KIND, kind, 0);
    reader->field = "actor";
    TRY(require_bytes(&actor, &pairs, ACTION_ACTOR, sizeof head->actor.bytes));
    reader->field = "lane";
    TRY(take_number(&lane, &pairs, ACTION_LANE, UINT32_MAX));
    reader->field = "sequence";
    TRY(take_number(&head->sequence, &pairs, ACTION_SEQUENCE, UINT64_MAX));
    reader->field = "expires";
    TRY(take_number(&head->expires, &pairs, ACTION_EXPIRES, UINT64_MAX));
    reader->field = "body";
    TRY(daomesh__require_key(&pairs, ACTION_BODY));
    if (pairs.left > 0) return DAOMESH_E_UNKNOWN_KEY;

    head->size = sizeof *head;
    head->kind = (uint32_t)kind;
    head->lane = (uint32_t)lane;
    memcpy(head->actor.bytes, actor.at, sizeof head->actor.bytes);
    return read_body(out, reader);
}

/* The body is the last value, so what is left must be exactly one map of the schema. */
static int32_t read_body(daomesh_action_view *out, struct reader *reader)
{
    const struct cbor_in *in = &reader->in;
    daomesh_diag *diag = reader->diag;
    out->body = (daomesh_span){ in->at, (size_t)(in->end - in->at) };
    if (reader->skips_body) return DAOMESH_OK;
    reader->said = 1;
    int32_t status =
        daomesh_schema_check(DAOMESH_SCHEMA_ACTION, out->head.kind, out->body.at, out->body.len, diag);
    if (status != DAOMESH_OK && diag && diag->size >= sizeof *diag)
        diag->offset += (uint64_t)(in->at - in->begin);
    return status;
}

int32_t daomesh_action_signature_at(daomesh_action_signature *out, const daomesh_action_view *view,
                                    uint32_t index)
{
    if (!out) return DAOMESH_E_ARG;
    memset(out, 0, sizeof *out);
    if (!view || view->size < sizeof *view) return DAOMESH_E_ARG;
    if (index >= view->signature_count) return DAOMESH_E_END;
    if (!view->signatures.at) return DAOMESH_E_ARG;

    struct cbor_in in = { view->signatures.at, view->signatures.at,
                          view->signatures.at + view->signatures.len };
    daomesh_action_signature signature;
    uint64_t count;
    TRY(daomesh__cbor_array(&in, &count));
    for (uint32_t i = 0; i <= index; i++)
        TRY(read_signature(&signature, &in));
    *out = signature;
    return DAOMESH_OK;
}

static void put_number(struct cbor_out *out, uint64_t key, uint64_t value)
{
    if (value == 0) return;
    daomesh__cbor_put_uint(out, key);
    daomesh__cbor_put_uint(out, value);
}

static void put_action(struct cbor_out *out, const daomesh_action_head *head, daomesh_span body)
{
    const uint64_t optional = (uint64_t)(head->lane != 0) + (head->sequence != 0) + (head->expires != 0);
    daomesh__cbor_put_map(out, 3 + optional);
    put_number(out, ACTION_KIND, head->kind);
    daomesh__cbor_put_uint(out, ACTION_ACTOR);
    daomesh__cbor_put_bytes(out, head->actor.bytes, sizeof head->actor.bytes);
    put_number(out, ACTION_LANE, head->lane);
    put_number(out, ACTION_SEQUENCE, head->sequence);
    put_number(out, ACTION_EXPIRES, head->expires);
    daomesh__cbor_put_uint(out, ACTION_BODY);
    daomesh__cbor_put_raw(out, body.at, body.len);
}

int32_t daomesh_action_build(uint8_t *out, size_t cap, size_t *len, const daomesh_action_head *head,
                             const uint8_t *body, size_t body_len, daomesh_diag *diag)
{
    if (len) *len = 0;
    if (!len || (!out && cap > 0) || !head || head->size < sizeof *head || head->reserved != 0 || !body)
        return daomesh__say(diag, DAOMESH_E_ARG, NULL, NULL, NULL);
    if (!daomesh__schema_action(head->kind))
        return daomesh__say(diag, DAOMESH_E_UNKNOWN_KIND, "kind", NULL, NULL);
    TRY(daomesh_schema_check(DAOMESH_SCHEMA_ACTION, head->kind, body, body_len, diag));

    struct cbor_out action = { NULL, 0, 0 };
    put_action(&action, head, (daomesh_span){ body, body_len });
    if (action.len > DAOMESH_ACTION_BYTES_MAX) {
        const daomesh_amount given = amount_from_u64(action.len),
                             limit = amount_from_u64(DAOMESH_ACTION_BYTES_MAX);
        return daomesh__say(diag, DAOMESH_E_TOO_LARGE, "action", &given, &limit);
    }
    *len = action.len;
    if (action.len > cap) return daomesh__say(diag, DAOMESH_E_BUFFER, NULL, NULL, NULL);
    action = (struct cbor_out){ out, cap, 0 };
    put_action(&action, head, (daomesh_span){ body, body_len });
    return DAOMESH_OK;
}
