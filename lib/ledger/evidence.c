/*
 * Writing evidence: a reader asks itself what a wallet will ask, notes the records that it looks at, and proves those.
 *
 * So who writes evidence and who reads it need not agree on what a question needs: it is the same code that asks (proof/ask.c).
 */
#include "ledger/ledger.h"
#include "proof/evidence.h"
#include "state/tree.h"
#include <daomesh/publish.h>

/* A native proof of 256 levels. */
#define PROOF_MAX (4 + 32 + 64 + 256 * DAOMESH_ID_BYTES)

struct looked_at {
    uint64_t home;
    uint64_t local;
    uint32_t kind;
};

/* What was looked at, in the order of evidence, each once. */
struct notes {
    struct state *state;
    size_t count;
    struct looked_at records[DAOMESH_EVIDENCE_RECORDS_MAX];
};

/* Bytes past cap are counted and not written. */
struct bytes_out {
    uint8_t *at;
    size_t cap;
    size_t len;
};

/* --- Asking --------------------------------------------------------------------------------------------------------- */

static int order(const struct looked_at *a, const struct looked_at *b)
{
    if (a->home != b->home) return a->home < b->home ? -1 : 1;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    return a->local == b->local ? 0 : a->local < b->local ? -1 : 1;
}

static int32_t note(struct notes *notes, const struct looked_at *record)
{
    size_t at = notes->count;
    while (at > 0 && order(&notes->records[at - 1], record) > 0)
        at--;
    if (at > 0 && order(&notes->records[at - 1], record) == 0) return DAOMESH_OK;
    if (notes->count == COUNT_OF(notes->records)) return DAOMESH_E_LIMIT;
    memmove(&notes->records[at + 1], &notes->records[at], (notes->count - at) * sizeof *record);
    notes->records[at] = *record;
    notes->count++;
    return DAOMESH_OK;
}

static int32_t look_at(void *ctx, daomesh_span *value, uint64_t home, uint32_t kind, uint64_t local)
{
    struct notes *notes = ctx;
    const struct looked_at record = { .home = home, .kind = kind, .local = local };
    TRY(note(notes, &record));
    const int32_t status = daomesh__tree_value(notes->state, value, home, kind, local);
    return status == DAOMESH_E_NOT_FOUND ? DAOMESH_OK : status;
}

/* Whether something was answered, a no as good as a yes. */
static int is_answer(int32_t status)
{
    switch (status) {
    case DAOMESH_OK:
    case DAOMESH_E_UNKNOWN_PARTY:
    case DAOMESH_E_UNKNOWN_DAO:
    case DAOMESH_E_NOT_A_MEMBER:
    case DAOMESH_E_UNKNOWN_ROLE:
    case DAOMESH_E_UNKNOWN_TOKEN:
    case DAOMESH_E_UNKNOWN_PROPOSAL:
    case DAOMESH_E_NOT_VOTED:
        return 1;
    default:
        return 0;
    }
}

static int32_t check_commitment(struct state *state)
{
    const struct daomesh_header_record *header;
    TRY(find_header(state, &header));
    if (!header) return DAOMESH_E_CORRUPT;
    return header->commitment == DAOMESH_COMMITMENT_SMT ? DAOMESH_OK : DAOMESH_E_UNSUPPORTED;
}

/* The header is part of all evidence: it says of which ledger it is. */
static int32_t ask_all(struct notes *notes, const daomesh_question *questions, size_t count)
{
    const struct record_source source = { look_at, notes };
    struct daomesh_header_record header;
    TRY(check_commitment(notes->state));
    TRY(daomesh__source_header(&header, &source));
    for (size_t i = 0; i < count; i++) {
        if (questions[i].size != sizeof *questions) return DAOMESH_E_ARG;
        const int32_t answer = daomesh__ask(&source, &questions[i]);
        if (!is_answer(answer)) return answer;
    }
    return DAOMESH_OK;
}

/* --- Writing -------------------------------------------------------------------------------------------------------- */

static void put(struct bytes_out *out, const void *bytes, size_t len)
{
    if (len > 0 && out->len <= out->cap && len <= out->cap - out->len) memcpy(out->at + out->len, bytes, len);
    out->len += len;
}

/* Big-endian, in so many bytes. */
static void put_number(struct bytes_out *out, uint64_t number, size_t bytes)
{
    uint8_t be[8];
    store_be64(be, number);
    put(out, be + sizeof be - bytes, bytes);
}

static void put_short(struct bytes_out *out, const uint8_t *bytes, size_t len)
{
    put_number(out, len, 2);
    put(out, bytes, len);
}

static int32_t put_record(struct bytes_out *out, struct state *state, const struct looked_at *record)
{
    uint8_t key[RECORD_KEY_BYTES], proof[PROOF_MAX];
    size_t len;
    daomesh_span value;
    const int32_t status = daomesh__tree_value(state, &value, record->home, record->kind, record->local);
    if (status != DAOMESH_OK && status != DAOMESH_E_NOT_FOUND) return status;
    if (value.len > UINT16_MAX) return DAOMESH_E_TOO_LARGE;
    TRY(daomesh__tree_prove_record(state, proof, sizeof proof, &len, record->home, record->kind,
                                   record->local, TREE_FORM_NATIVE));
    daomesh__record_key(key, record->kind, record->local);
    put(out, key, sizeof key);
    put_short(out, value.at, value.len);
    put_short(out, proof, len);
    return DAOMESH_OK;
}

/* A home with all its records; `first` is the first of them, the place behind the last goes out. */
static int32_t put_home(struct bytes_out *out, const struct notes *notes, size_t first, size_t *next)
{
    const uint64_t home = notes->records[first].home;
    uint8_t proof[PROOF_MAX];
    daomesh_id root;
    size_t len;
    *next = first;
    while (*next < notes->count && notes->records[*next].home == home)
        ++*next;
    TRY(daomesh__tree_home_root(notes->state, &root, home));
    TRY(daomesh__tree_prove_home(notes->state, proof, sizeof proof, &len, home, TREE_FORM_NATIVE));
    const int has_records = !id_is_zero(&root);
    put_number(out, home, HOME_KEY_BYTES);
    put_number(out, (uint64_t)has_records, 1);
    if (has_records) put(out, &root, sizeof root);
    put_short(out, proof, len);
    if (!has_records) return DAOMESH_OK;
    put_number(out, *next - first, 2);
    for (size_t i = first; i < *next; i++)
        TRY(put_record(out, notes->state, &notes->records[i]));
    return DAOMESH_OK;
}

static int32_t put_homes(struct bytes_out *out, const struct notes *notes)
{
    uint64_t homes = 0;
    for (size_t i = 0; i < notes->count; i++)
        homes += i == 0 || notes->records[i].home != notes->records[i - 1].home;
    put_number(out, homes, 2);
    for (size_t at = 0; at < notes->count;)
        TRY(put_home(out, notes, at, &at));
    return DAOMESH_OK;
}

/* Evidence speaks of the state at the checkpoint, and a reader knows only its own moment. */
static int32_t check_moment(const daomesh_log_head *head, daomesh_span signed_note)
{
    daomesh_note parts;
    daomesh_checkpoint checkpoint;
    TRY(daomesh_note_read(&parts, signed_note.at, signed_note.len));
    TRY(daomesh_checkpoint_read(&checkpoint, parts.text.at, parts.text.len));
    const int same = checkpoint.size == head->entries && id_equal(&checkpoint.root, &head->root);
    return same ? DAOMESH_OK : DAOMESH_E_STATE;
}

static int32_t write_evidence(struct bytes_out *out, daomesh_reader *reader, daomesh_span signed_note,
                              const struct notes *notes)
{
    daomesh_log_head head = { .size = sizeof head };
    TRY(daomesh_reader_log_head(&head, reader));
    TRY(check_moment(&head, signed_note));
    put(out, daomesh__evidence_magic, EVIDENCE_MAGIC_BYTES);
    put_number(out, signed_note.len, 4);
    put(out, signed_note.at, signed_note.len);
    put(out, head.seal, sizeof head.seal);
    put_number(out, head.proof_count, 1);
    put(out, head.proof, head.proof_count * sizeof *head.proof);
    TRY(put_homes(out, notes));
    if (out->len > DAOMESH_EVIDENCE_BYTES_MAX) return DAOMESH_E_TOO_LARGE;
    return out->len > out->cap ? DAOMESH_E_BUFFER : DAOMESH_OK;
}

int32_t daomesh_reader_evidence(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader,
                                const uint8_t *note, size_t note_len, const daomesh_question *questions,
                                size_t count)
{
    struct bytes_out bytes = { out, cap, 0 };
    if (!len) return DAOMESH_E_ARG;
    *len = 0;
    if ((!out && cap > 0) || !reader || !note || !questions || count == 0) return DAOMESH_E_ARG;
    if (count > DAOMESH_EVIDENCE_QUESTIONS_MAX) return DAOMESH_E_LIMIT;
    struct notes *notes = daomesh__allocate(&reader->allocator, sizeof *notes);
    if (!notes) return DAOMESH_E_NO_MEMORY;
    notes->count = 0;
    notes->state = reader->state;
    (void)daomesh__state_begin(reader->state); /* cannot fail: a reader changes nothing */
    int32_t status = ask_all(notes, questions, count);
    if (status == DAOMESH_OK)
        status = write_evidence(&bytes, reader, (daomesh_span){ note, note_len }, notes);
    daomesh__free(&reader->allocator, notes, sizeof *notes);
    if (status == DAOMESH_OK || status == DAOMESH_E_BUFFER) *len = bytes.len;
    return status;
}
