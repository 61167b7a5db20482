/* Readers: the last committed state, held still, while the writer goes on. */
#include "ledger/house.h"
#include "ledger/programme.h"

#include <daomesh/programme.h>

/* A reader's cache is let go of when it has grown past this many records. */
#define READER_RECORDS 65536

int32_t daomesh_reader_open(daomesh_reader **out, daomesh_ledger *ledger)
{
    if (!out) return DAOMESH_E_ARG;
    *out = NULL;
    if (!ledger) return DAOMESH_E_ARG;
    struct daomesh_reader *reader = daomesh__allocate(&ledger->allocator, sizeof *reader);
    if (!reader) return DAOMESH_E_NO_MEMORY;
    memset(reader, 0, sizeof *reader);
    reader->allocator = ledger->allocator;
    reader->store = ledger->store;
    int32_t status = ledger->store->ops->snapshot(ledger->store, &reader->snapshot);
    if (status == DAOMESH_OK) {
        const struct state_source source = { reader->store, reader->snapshot };
        status = daomesh__state_open(&reader->state, &source, READER_RECORDS, &reader->allocator);
    }
    if (status != DAOMESH_OK) {
        daomesh_reader_close(reader);
        return status;
    }
    *out = reader;
    return DAOMESH_OK;
}

void daomesh_reader_close(daomesh_reader *reader)
{
    if (!reader) return;
    if (reader->state) daomesh__state_close(reader->state);
    if (reader->snapshot) reader->store->ops->snapshot_close(reader->snapshot);
    daomesh_allocator allocator = reader->allocator;
    daomesh__free(&allocator, reader, sizeof *reader);
}

int32_t daomesh_reader_info(daomesh_ledger_info *out, daomesh_reader *reader)
{
    const struct daomesh_header_record *header;
    const struct daomesh_tip_record *tip;
    TRY(empty_out(out, sizeof *out));
    if (!reader) return DAOMESH_E_ARG;
    TRY(find_header(reader->state, &header));
    TRY(find_tip(reader->state, &tip));
    if (!header || !tip) return DAOMESH_E_CORRUPT;
    *out = (daomesh_ledger_info){ .size = sizeof *out,
                                  .format = header->format,
                                  .rules = tip->rules,
                                  .commitment = header->commitment,
                                  .mode = header->mode,
                                  .ledger = header->ledger,
                                  .height = tip->height,
                                  .time = tip->time,
                                  .parties = tip->parties,
                                  .daos = tip->daos,
                                  .entries = tip->entries,
                                  .events = tip->events,
                                  .root = tip->root };
    return DAOMESH_OK;
}

int32_t daomesh_reader_row(uint64_t *row, daomesh_reader *reader, const daomesh_id *id)
{
    if (!row) return DAOMESH_E_ARG;
    *row = 0;
    if (!reader || !id) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__party_row(reader->state, row, id));
    return *row != 0 ? DAOMESH_OK : DAOMESH_E_NOT_FOUND;
}

static int32_t copy_out(uint8_t *out, size_t cap, size_t *len, daomesh_span value)
{
    *len = value.len;
    if (value.len > cap) return DAOMESH_E_BUFFER;
    if (value.len > 0) memcpy(out, value.at, value.len);
    return DAOMESH_OK;
}

int32_t daomesh_reader_record(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t home,
                              uint32_t kind, uint64_t local)
{
    if (!len) return DAOMESH_E_ARG;
    *len = 0;
    if (!reader || (!out && cap > 0)) return DAOMESH_E_ARG;
    const struct schema_struct *schema = daomesh__schema_record(kind);
    if (!schema) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    if (schema->blob) {
        daomesh_span value;
        TRY(daomesh__state_blob(reader->state, &value, home, kind, local));
        return value.at ? copy_out(out, cap, len, value) : DAOMESH_E_NOT_FOUND;
    }
    const void *record;
    TRY(daomesh__state_find(reader->state, &record, home, kind, local));
    return record ? daomesh__encode(out, cap, len, schema, record) : DAOMESH_E_NOT_FOUND;
}

struct room {
    uint8_t *at;
    size_t cap;
};

/* What is left of it behind the first `used` bytes. */
static struct room rest_of(struct room room, size_t used)
{
    return used < room.cap ? (struct room){ room.at + used, room.cap - used } : (struct room){ room.at, 0 };
}

/* BUFFER is told at the end, when all lengths are known. */
static int32_t unless_buffer(int32_t status)
{
    return status == DAOMESH_E_BUFFER ? DAOMESH_OK : status;
}

static int32_t prove(daomesh_record_proof *proof, struct room room, size_t *len, struct state *state,
                     uint64_t home, uint32_t kind, uint64_t local, uint32_t form)
{
    daomesh_span value;
    size_t record_len = 0, home_len = 0;
    int32_t status = daomesh__tree_value(state, &value, home, kind, local);
    if (status != DAOMESH_E_NOT_FOUND) TRY(status);
    proof->present = status == DAOMESH_OK;
    TRY(daomesh__tree_root(state, &proof->root));
    TRY(daomesh__tree_home_root(state, &proof->home_root, home));
    TRY(unless_buffer(copy_out(room.at, room.cap, len, value)));
    struct room rest = rest_of(room, value.len);
    if (!id_is_zero(&proof->home_root))
        TRY(unless_buffer(
            daomesh__tree_prove_record(state, rest.at, rest.cap, &record_len, home, kind, local, form)));
    rest = rest_of(rest, record_len);
    TRY(unless_buffer(daomesh__tree_prove_home(state, rest.at, rest.cap, &home_len, home, form)));
    *len = value.len + record_len + home_len;
    if (*len > room.cap) return DAOMESH_E_BUFFER;
    proof->value = (daomesh_span){ room.at, value.len };
    proof->record_proof = (daomesh_span){ room.at + value.len, record_len };
    proof->home_proof = (daomesh_span){ room.at + value.len + record_len, home_len };
    return DAOMESH_OK;
}

int32_t daomesh_reader_prove(daomesh_record_proof *proof, uint8_t *out, size_t cap, size_t *len,
                             daomesh_reader *reader, uint64_t home, uint32_t kind, uint64_t local,
                             uint32_t form)
{
    const struct daomesh_header_record *header;
    uint8_t nothing;
    if (len) *len = 0;
    TRY(empty_out(proof, sizeof *proof));
    if (!len || !reader || (!out && cap > 0)) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(find_header(reader->state, &header));
    if (!header) return DAOMESH_E_CORRUPT;
    if (header->commitment != DAOMESH_COMMITMENT_SMT) return DAOMESH_E_UNSUPPORTED;
    const int32_t status =
        prove(proof, (struct room){ out ? out : &nothing, cap }, len, reader->state, home, kind, local, form);
    if (status != DAOMESH_OK) {
        const uint32_t size = proof->size;
        *proof = (daomesh_record_proof){ .size = size };
        if (status != DAOMESH_E_BUFFER) *len = 0;
    }
    return status;
}

struct page_in_making {
    daomesh_item *items;
    size_t cap;
    size_t count;
    uint64_t home;
    uint64_t next;
};

static int32_t add_item(void *ctx, uint64_t local, const void *record)
{
    struct page_in_making *page = ctx;
    (void)record;
    if (page->count == page->cap) {
        page->next = local;
        return DAOMESH_E_END;
    }
    page->items[page->count++] = (daomesh_item){ page->home, local };
    return DAOMESH_OK;
}

/*
 * The cursor is the first local number of the next page. It is 0 at both ends: a page never ends before local number 0,
 * since a page holds at least one item.
 */
int32_t daomesh_reader_list(daomesh_item *items, size_t cap, size_t *count, uint64_t *cursor,
                            daomesh_reader *reader, uint64_t home, uint32_t kind)
{
    if (count) *count = 0;
    if (!items || cap == 0 || !count || !cursor || !reader || !daomesh__schema_record(kind))
        return DAOMESH_E_ARG;
    struct page_in_making page = { items, cap < DAOMESH_PAGE_MAX ? cap : DAOMESH_PAGE_MAX, 0, home, 0 };
    SURE(daomesh__state_begin(reader->state));
    int32_t status = daomesh__state_each(reader->state, home, kind, *cursor, add_item, &page);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    *count = page.count;
    *cursor = page.next;
    return DAOMESH_OK;
}

static int32_t fill_token(daomesh_token_info *out, struct state *state, uint64_t row)
{
    const struct daomesh_token_record *token;
    TRY(find_token(state, &token, row));
    MUST(token != NULL);
    _Static_assert(sizeof out->symbol >= sizeof token->symbol.bytes, "the symbol fits");
    out->row = row;
    out->decimals = token->decimals;
    out->backed = token->backed;
    out->cap = token->cap;
    out->supply = token->supply;
    memcpy(out->symbol, token->symbol.bytes, token->symbol.len);
    return daomesh__id_of(state, &out->issuer, token->issuer);
}

int32_t daomesh_reader_token(daomesh_token_info *out, daomesh_reader *reader, const daomesh_id *token)
{
    uint64_t row;
    TRY(empty_out(out, sizeof *out));
    if (!reader || !token) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__token_row(reader->state, &row, token));
    return fill_token(out, reader->state, row);
}

int32_t daomesh_reader_balance(daomesh_amount *out, daomesh_reader *reader, const daomesh_id *party,
                               const daomesh_id *token, uint32_t which)
{
    const struct daomesh_party_record *record;
    struct account account = { .kind = DAOMESH_RECORD_ACCOUNT };
    uint64_t row;
    if (!out) return DAOMESH_E_ARG;
    *out = amount_from_u64(0);
    if (!reader || !party || !token) return DAOMESH_E_ARG;
    if (which != DAOMESH_BALANCE_FREE && which != DAOMESH_BALANCE_RESERVE) return DAOMESH_E_ARG;
    if (which == DAOMESH_BALANCE_RESERVE) account.kind = DAOMESH_RECORD_RESERVE;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__party_row(reader->state, &account.holder, party));
    if (account.holder == 0) return DAOMESH_E_UNKNOWN_PARTY;
    TRY(daomesh__token_row(reader->state, &row, token));
    TRY(find_party(reader->state, &record, account.holder));
    MUST(record != NULL);
    if (record->sort == SORT_DAO) account.home = account.holder;
    return daomesh__account_balance(reader->state, out, &account, row);
}

static int32_t fill_proposal(daomesh_proposal_info *out, struct state *state, uint64_t dao, uint64_t number,
                             const struct daomesh_proposal_record *proposal, uint64_t now)
{
    struct houses_met met;
    daomesh_outcome_times times;
    TRY(daomesh__houses_meet(state, &met, dao, number, proposal));
    SURE(daomesh_outcome_times_of(&times, &met.rules[0], &met.facts[0]));
    SURE(daomesh_houses_state(&out->state, met.rule_at, met.facts_at, met.count, met.needed, now));
    out->winner = proposal->winner;
    out->decided_by = proposal->decided_by;
    out->choices = proposal->choices;
    out->voters = proposal->voters;
    out->opened = proposal->opened;
    out->opens = times.opens;
    out->closes = times.closes;
    out->decided = proposal->decided;
    out->finished = proposal->finished;
    out->total = proposal->total;
    _Static_assert(sizeof out->tally == sizeof met.facts[0].tally, "one tally a choice");
    memcpy(out->tally, met.facts[0].tally, sizeof out->tally);
    return DAOMESH_OK;
}

int32_t daomesh_reader_proposal(daomesh_proposal_info *out, daomesh_reader *reader, const daomesh_id *dao,
                                uint64_t proposal, uint64_t now)
{
    uint64_t home;
    const struct daomesh_proposal_record *record;
    const struct daomesh_tip_record *tip;
    TRY(empty_out(out, sizeof *out));
    if (!reader || !dao) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__dao_row(reader->state, &home, dao));
    TRY(find_proposal(reader->state, &record, home, proposal));
    if (!record) return DAOMESH_E_UNKNOWN_PROPOSAL;
    TRY(find_tip(reader->state, &tip));
    MUST(tip != NULL);
    return fill_proposal(out, reader->state, home, proposal, record, now ? now : tip->time);
}

static int32_t fill_stream(daomesh_stream_info *out, struct state *state,
                           const struct daomesh_stream_record *stream, uint64_t now)
{
    int over;
    TRY(daomesh__id_of(state, &out->payer, stream->payer));
    TRY(daomesh__id_of(state, &out->payee, stream->payee));
    TRY(daomesh__token_id_of(state, &out->token, stream->token));
    TRY(daomesh__stream_released(state, &out->released, &over, stream, now));
    TRY(daomesh__stream_due(state, &out->due, stream, &out->released, now));
    out->stopped = stream->stopped;
    out->cancelled = over || (stream->flags & STREAM_CANCELLED);
    out->minter = stream->minter;
    out->total = stream->total;
    out->claimed = stream->claimed;
    return DAOMESH_OK;
}

int32_t daomesh_reader_stream(daomesh_stream_info *out, daomesh_reader *reader, uint64_t stream, uint64_t now)
{
    const struct daomesh_stream_record *record;
    const struct daomesh_tip_record *tip;
    TRY(empty_out(out, sizeof *out));
    if (!reader) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(find_stream(reader->state, &record, stream));
    if (!record) return DAOMESH_E_UNKNOWN_STREAM;
    TRY(find_tip(reader->state, &tip));
    MUST(tip != NULL);
    if (now != 0 && now < tip->time) return DAOMESH_E_TIME;
    int32_t status = fill_stream(out, reader->state, record, now ? now : tip->time);
    if (status != DAOMESH_OK) (void)empty_out(out, sizeof *out);
    return status;
}

/* What the streams of a programme have released and paid. */
static int32_t add_streams(daomesh_programme_info *out, struct state *state,
                           const struct daomesh_programme_record *programme, uint64_t now)
{
    for (uint32_t i = 0; i < programme->parts_count; i++) {
        const struct daomesh_stream_record *stream;
        daomesh_amount released;
        int over;
        if (programme->parts[i].stream == 0) continue;
        TRY(find_stream(state, &stream, programme->parts[i].stream));
        if (!stream) return DAOMESH_E_CORRUPT;
        TRY(daomesh__stream_released(state, &released, &over, stream, now));
        MUST(daomesh_amount_add(&out->released, &out->released, &released) == DAOMESH_OK);
        MUST(daomesh_amount_add(&out->claimed, &out->claimed, &stream->claimed) == DAOMESH_OK);
    }
    return DAOMESH_OK;
}

static int32_t fill_programme(daomesh_programme_info *out, struct state *state,
                              const struct daomesh_programme_record *programme, uint64_t now)
{
    TRY(daomesh__programme_state(&out->state, programme, now));
    out->verdict = programme->verdict;
    if (out->verdict == 0 && out->state == DAOMESH_PROGRAMME_ENDED) out->verdict = DAOMESH_VERDICT_STOP;
    out->recipients = programme->parts_count;
    out->predecessor = programme->predecessor;
    out->successor = programme->successor;
    out->minter = programme->minter;
    out->starts = programme->starts;
    out->ends = daomesh__programme_end(programme);
    out->evaluates = out->ends - programme->evaluation_s;
    out->total = programme->total;
    TRY(daomesh__token_id_of(state, &out->token, programme->token));
    return add_streams(out, state, programme, now);
}

int32_t daomesh_reader_programme(daomesh_programme_info *out, daomesh_reader *reader, const daomesh_id *dao,
                                 uint64_t programme, uint64_t now)
{
    const struct daomesh_programme_record *record;
    const struct daomesh_tip_record *tip;
    uint64_t home;
    TRY(empty_out(out, sizeof *out));
    if (!reader || !dao) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__dao_row(reader->state, &home, dao));
    TRY(find_programme(reader->state, &record, home, programme));
    if (!record) return DAOMESH_E_UNKNOWN_PROGRAMME;
    TRY(find_tip(reader->state, &tip));
    MUST(tip != NULL);
    if (now != 0 && now < tip->time) return DAOMESH_E_TIME;
    int32_t status = fill_programme(out, reader->state, record, now ? now : tip->time);
    if (status != DAOMESH_OK) (void)empty_out(out, sizeof *out);
    return status;
}

static int32_t read_sequence(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint32_t kind,
                             uint64_t index)
{
    daomesh_span value;
    if (!len) return DAOMESH_E_ARG;
    *len = 0;
    if (!reader || (!out && cap > 0)) return DAOMESH_E_ARG;
    SURE(daomesh__state_begin(reader->state));
    TRY(daomesh__sequence_read(reader->state, &value, kind, index));
    return copy_out(out, cap, len, value);
}

int32_t daomesh_reader_entry(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t index)
{
    return read_sequence(out, cap, len, reader, DAOMESH_RECORD_LOG_BUNDLE, index);
}

int32_t daomesh_reader_event(uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t index)
{
    return read_sequence(out, cap, len, reader, DAOMESH_RECORD_EVENT_BUNDLE, index);
}
