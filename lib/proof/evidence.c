/*
 * Checking evidence: a checkpoint, the seal that ends the log there, and records that are proven against the seal's root.
 *
 * The seal must be the log's last entry: an older one would pass an old state off as the checkpoint's.
 */
#include "proof/evidence.h"
#include "proof/proof.h"
#include <daomesh/ledger.h>

const uint8_t daomesh__evidence_magic[EVIDENCE_MAGIC_BYTES] = { 'd', 'a', 'o', 'm', 'e', 's', 'h', '/',
                                                                'p', 'r', 'o', 'v', 'e', 'n', '/', '1' };
static const uint8_t seal_magic[16] = { 'd', 'a', 'o', 'm', 'e', 's', 'h', '/',
                                        's', 'e', 'a', 'l', 'e', 'd', '/', '1' };

#define NATIVE_FORM 1

/* The bytes, cut into their parts; nothing of them is believed yet. */
struct parts {
    daomesh_span note;
    const uint8_t *seal;
    const daomesh_id *hashes; /* of the seal's way to the log's root */
    size_t hash_count;
    daomesh_span homes;
};

/* A home, with its records behind it. */
struct home {
    uint64_t number;
    const uint8_t *root; /* of its tree; NULL: it has no records */
    daomesh_span proof;
    uint32_t records;
};

struct record {
    const uint8_t *key;
    daomesh_span value; /* len 0: there is no such record */
    daomesh_span proof;
};

/* --- Cutting ------------------------------------------------------------------------------------------------------ */

static int32_t take(const uint8_t **at, daomesh_span *in, size_t len)
{
    *at = in->at;
    if (in->len < len) return DAOMESH_E_TRUNCATED;
    in->at += len;
    in->len -= len;
    return DAOMESH_OK;
}

static int32_t take_be16(uint32_t *value, daomesh_span *in)
{
    const uint8_t *at;
    TRY(take(&at, in, 2));
    *value = load_be16(at);
    return DAOMESH_OK;
}

/* Bytes behind their length, which is 16 bits. */
static int32_t take_short(daomesh_span *out, daomesh_span *in)
{
    uint32_t len;
    TRY(take_be16(&len, in));
    out->len = len;
    return take(&out->at, in, len);
}

static int32_t take_note(daomesh_span *note, daomesh_span *in)
{
    const uint8_t *len;
    TRY(take(&len, in, 4));
    note->len = load_be32(len);
    if (note->len > DAOMESH_NOTE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    return take(&note->at, in, note->len);
}

static int32_t cut(struct parts *parts, daomesh_span in)
{
    const uint8_t *magic, *count, *hashes;
    if (in.len > DAOMESH_EVIDENCE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(take(&magic, &in, EVIDENCE_MAGIC_BYTES));
    if (memcmp(magic, daomesh__evidence_magic, EVIDENCE_MAGIC_BYTES) != 0) return DAOMESH_E_VERSION;
    TRY(take_note(&parts->note, &in));
    TRY(take(&parts->seal, &in, EVIDENCE_SEAL_BYTES));
    TRY(take(&count, &in, 1));
    TRY(take(&hashes, &in, *count * sizeof(daomesh_id)));
    parts->hashes = (const daomesh_id *)hashes;
    parts->hash_count = *count;
    parts->homes = in;
    return DAOMESH_OK;
}

static int32_t take_home(struct home *home, daomesh_span *in)
{
    const uint8_t *head;
    TRY(take(&head, in, HOME_KEY_BYTES + 1));
    home->number = load_be64(head);
    home->root = NULL;
    home->records = 0;
    if (head[HOME_KEY_BYTES] > 1) return DAOMESH_E_NOT_CANONICAL;
    if (head[HOME_KEY_BYTES] == 0) return take_short(&home->proof, in);
    TRY(take(&home->root, in, sizeof(daomesh_id)));
    TRY(take_short(&home->proof, in));
    TRY(take_be16(&home->records, in));
    return home->records > 0 ? DAOMESH_OK : DAOMESH_E_NOT_CANONICAL;
}

static int32_t take_record(struct record *record, daomesh_span *in)
{
    TRY(take(&record->key, in, RECORD_KEY_BYTES));
    TRY(take_short(&record->value, in));
    return take_short(&record->proof, in);
}

/* --- Checking ----------------------------------------------------------------------------------------------------- */

void daomesh__home_key(uint8_t key[HOME_KEY_BYTES], uint64_t home)
{
    store_be64(key, home);
}

void daomesh__record_key(uint8_t key[RECORD_KEY_BYTES], uint32_t kind, uint64_t local)
{
    key[0] = (uint8_t)kind;
    store_be64(key + 1, local);
}

/* Proofs here have one form alone, so that evidence has one spelling. An empty value asks for absence. */
static int32_t check_proof(const daomesh_id *root, daomesh_span key, daomesh_span value, daomesh_span proof)
{
    if (proof.len > 0 && proof.at[0] != NATIVE_FORM) return DAOMESH_E_VERSION;
    if (value.len == 0) return daomesh_smt_check_absent(root, key.at, key.len, proof.at, proof.len);
    return daomesh_smt_check_present(root, key.at, key.len, value.at, value.len, proof.at, proof.len);
}

static int32_t check_home(const struct home *home, const daomesh_id *root)
{
    uint8_t key[HOME_KEY_BYTES];
    daomesh__home_key(key, home->number);
    return check_proof(root, (daomesh_span){ key, sizeof key },
                       (daomesh_span){ home->root, home->root ? sizeof(daomesh_id) : 0 }, home->proof);
}

static int32_t check_records(const struct home *home, daomesh_span *in)
{
    daomesh_id root;
    const uint8_t *before = NULL;
    memcpy(root.bytes, home->root, sizeof root.bytes);
    for (uint32_t i = 0; i < home->records; i++) {
        struct record record;
        TRY(take_record(&record, in));
        const int order = before ? memcmp(before, record.key, RECORD_KEY_BYTES) : -1;
        if (order >= 0) return order == 0 ? DAOMESH_E_REPEATED : DAOMESH_E_NOT_SORTED;
        before = record.key;
        TRY(check_proof(&root, (daomesh_span){ record.key, RECORD_KEY_BYTES }, record.value, record.proof));
    }
    return DAOMESH_OK;
}

/* The records count those that are shown to be absent, and homes without records. */
static int32_t check_homes(uint32_t *records, daomesh_span in, const daomesh_id *root)
{
    uint32_t homes;
    struct home home = { 0 };
    TRY(take_be16(&homes, &in));
    for (uint32_t i = 0; i < homes; i++) {
        const uint64_t before = home.number;
        TRY(take_home(&home, &in));
        if (i > 0 && home.number <= before)
            return home.number == before ? DAOMESH_E_REPEATED : DAOMESH_E_NOT_SORTED;
        *records += home.root ? home.records : 1;
        if (*records > DAOMESH_EVIDENCE_RECORDS_MAX) return DAOMESH_E_LIMIT;
        TRY(check_home(&home, root));
        if (home.root) TRY(check_records(&home, &in));
    }
    return in.len > 0 ? DAOMESH_E_TRAILING : DAOMESH_OK;
}

/* The seal entry of docs/formats/log.md, as the last of the log. */
static int32_t check_seal(daomesh_evidence *out, const struct parts *parts)
{
    daomesh_id leaf;
    const daomesh_checkpoint *checkpoint = &out->checkpoint;
    if (memcmp(parts->seal, seal_magic, sizeof seal_magic) != 0) return DAOMESH_E_PROOF_KIND;
    if (checkpoint->size == 0) return DAOMESH_E_PROOF;
    TRY(daomesh_merkle_leaf(&leaf, parts->seal, EVIDENCE_SEAL_BYTES));
    TRY(daomesh_merkle_check_inclusion(&checkpoint->root, checkpoint->size, &leaf, checkpoint->size - 1,
                                       parts->hashes, parts->hash_count));
    out->height = load_be64(parts->seal + 16);
    out->time = load_be64(parts->seal + 24);
    out->rules = load_be32(parts->seal + 32);
    memcpy(out->root.bytes, parts->seal + 44, sizeof out->root.bytes);
    return out->rules == 0 || out->rules > DAOMESH_RULES_VERSION ? DAOMESH_E_RULES : DAOMESH_OK;
}

static int32_t check_ledger(daomesh_evidence *out, const daomesh_id *ledger)
{
    struct daomesh_header_record header;
    const daomesh_evidence *evidence = out;
    const struct record_source source = { daomesh__find_proven, &evidence };
    TRY(daomesh__source_header(&header, &source));
    out->ledger = header.ledger;
    out->mode = header.mode;
    return !ledger || id_equal(ledger, &out->ledger) ? DAOMESH_OK : DAOMESH_E_OTHER_LEDGER;
}

/* Everything but the signatures; out->checkpoint is believed. */
static int32_t check(daomesh_evidence *out, const struct parts *parts, const daomesh_id *ledger)
{
    TRY(check_seal(out, parts));
    TRY(check_homes(&out->records, parts->homes, &out->root));
    out->note = parts->note;
    out->homes = parts->homes;
    return check_ledger(out, ledger);
}

static int32_t open_believed(daomesh_evidence *out, const struct parts *parts,
                             const daomesh_checkpoint *believed, const daomesh_id *ledger)
{
    const uint32_t size = out->size;
    out->checkpoint = *believed;
    int32_t status = check(out, parts, ledger);
    if (status != DAOMESH_OK) *out = (daomesh_evidence){ .size = size };
    return status;
}

/* Empties what the caller wants filled, which has told its size. */
static int32_t begin(daomesh_evidence *out)
{
    if (!out || out->size < sizeof *out) return DAOMESH_E_ARG;
    *out = (daomesh_evidence){ .size = sizeof *out };
    return DAOMESH_OK;
}

int32_t daomesh_evidence_open(daomesh_evidence *out, const uint8_t *bytes, size_t len,
                              const daomesh_checkpoint_policy *policy, const daomesh_id *ledger)
{
    struct parts parts;
    daomesh_checkpoint believed;
    TRY(begin(out));
    if (!bytes || !policy) return DAOMESH_E_ARG;
    TRY(cut(&parts, (daomesh_span){ bytes, len }));
    TRY(daomesh_checkpoint_check(&believed, parts.note.at, parts.note.len, policy));
    TRY(open_believed(out, &parts, &believed, ledger));
    if (policy->required > 0 || out->time >= policy->not_before) return DAOMESH_OK;
    (void)begin(out);
    return DAOMESH_E_STALE;
}

int32_t daomesh_evidence_open_at(daomesh_evidence *out, const uint8_t *bytes, size_t len,
                                 const daomesh_checkpoint *believed, const daomesh_id *ledger)
{
    struct parts parts;
    TRY(begin(out));
    if (!bytes || !believed) return DAOMESH_E_ARG;
    TRY(cut(&parts, (daomesh_span){ bytes, len }));
    return open_believed(out, &parts, believed, ledger);
}

/* --- Finding ------------------------------------------------------------------------------------------------------ */

static int32_t find_in_home(daomesh_span *value, const struct home *home, daomesh_span *in,
                            const uint8_t key[RECORD_KEY_BYTES])
{
    for (uint32_t i = 0; i < home->records; i++) {
        struct record record;
        TRY(take_record(&record, in));
        if (memcmp(record.key, key, RECORD_KEY_BYTES) != 0) continue;
        if (record.value.len == 0) return DAOMESH_E_NOT_FOUND;
        *value = record.value;
        return DAOMESH_OK;
    }
    return DAOMESH_E_NOT_PROVEN;
}

static int32_t skip_records(const struct home *home, daomesh_span *in)
{
    struct record record;
    for (uint32_t i = 0; i < home->records; i++)
        TRY(take_record(&record, in));
    return DAOMESH_OK;
}

int32_t daomesh_evidence_record(daomesh_span *out, const daomesh_evidence *evidence, uint64_t home,
                                uint32_t kind, uint64_t local)
{
    uint8_t key[RECORD_KEY_BYTES];
    uint32_t homes;
    struct home place;
    if (!out) return DAOMESH_E_ARG;
    *out = (daomesh_span){ 0 };
    if (!evidence || evidence->size < sizeof *evidence || kind > UINT8_MAX) return DAOMESH_E_ARG;
    daomesh__record_key(key, kind, local);
    daomesh_span in = evidence->homes;
    TRY(take_be16(&homes, &in));
    for (uint32_t i = 0; i < homes; i++) {
        TRY(take_home(&place, &in));
        if (place.number != home) {
            TRY(skip_records(&place, &in));
            continue;
        }
        return place.root ? find_in_home(out, &place, &in, key) : DAOMESH_E_NOT_FOUND;
    }
    return DAOMESH_E_NOT_PROVEN;
}

int32_t daomesh__find_proven(void *ctx, daomesh_span *value, uint64_t home, uint32_t kind, uint64_t local)
{
    const daomesh_evidence *const *evidence = ctx;
    const int32_t status = daomesh_evidence_record(value, *evidence, home, kind, local);
    return status == DAOMESH_E_NOT_FOUND ? DAOMESH_OK : status;
}

size_t daomesh_evidence_bytes_max(void)
{
    return DAOMESH_EVIDENCE_BYTES_MAX;
}

size_t daomesh_evidence_records_max(void)
{
    return DAOMESH_EVIDENCE_RECORDS_MAX;
}

size_t daomesh_evidence_questions_max(void)
{
    return DAOMESH_EVIDENCE_QUESTIONS_MAX;
}
