/* What a proposal would do if it were carried out now: it is, in a reader's own memory, told, and taken back. */
#include "action/action.h"
#include "ledger/ledger.h"

/* An event in a bundle has its length before it. */
#define LENGTH_BYTES 2

static int32_t begin_trial(struct turn *turn, struct counters *counters, daomesh_id *ledger,
                           daomesh_reader *reader, uint64_t now, daomesh_diag *diag)
{
    const struct daomesh_header_record *header;
    const struct daomesh_tip_record *tip;
    SURE(daomesh__state_begin(reader->state));
    TRY(find_header(reader->state, &header));
    TRY(find_tip(reader->state, &tip));
    if (!header || !tip) return DAOMESH_E_CORRUPT;
    if (now != 0 && now < tip->time) return DAOMESH_E_TIME;
    *counters = daomesh__counters_of(tip);
    *ledger = header->ledger;
    *turn = (struct turn){ .state = reader->state,
                           .counters = counters,
                           .ledger = ledger,
                           .diag = diag,
                           .now = now ? now : tip->time,
                           .entry = counters->entries,
                           .mode = header->mode };
    return DAOMESH_OK;
}

/* The kind of the inner action that failed; 0 when none did. */
static int32_t kind_at(struct turn *turn, uint32_t *kind, uint64_t dao, uint64_t number, uint32_t at)
{
    struct inner_cursor cursor;
    daomesh_span actions, body;
    *kind = 0;
    if (at == 0) return DAOMESH_OK;
    TRY(find_payload_blob(turn->state, &actions, dao, number));
    SURE(daomesh__inner_begin(&cursor, actions));
    for (uint32_t i = 0; i < at; i++)
        SURE(daomesh__inner_next(&cursor, kind, &body));
    return DAOMESH_OK;
}

static int32_t tell_events(uint8_t *out, size_t cap, size_t *len, struct turn *turn, uint64_t first)
{
    for (uint64_t i = first; i < turn->counters->events; i++) {
        daomesh_span event;
        TRY(daomesh__sequence_read(turn->state, &event, DAOMESH_RECORD_EVENT_BUNDLE, i));
        if (event.len + LENGTH_BYTES <= cap && *len <= cap - LENGTH_BYTES - event.len) {
            store_be16(out + *len, (uint16_t)event.len);
            memcpy(out + *len + LENGTH_BYTES, event.at, event.len);
        }
        *len += LENGTH_BYTES + event.len;
    }
    return *len <= cap ? DAOMESH_OK : DAOMESH_E_BUFFER;
}

/* As if this option had won, whatever the ballots say. */
static int32_t let_win(struct turn *turn, uint64_t dao, uint64_t number, uint32_t option)
{
    struct daomesh_proposal_record *proposal;
    if (option == 0) return DAOMESH_OK;
    TRY(edit_proposal(turn->state, &proposal, dao, number));
    if (proposal->options == 0) return daomesh__refuse(turn, DAOMESH_E_BALLOT, "option");
    if (option > proposal->options) return daomesh__refuse(turn, DAOMESH_E_CHOICE, "option");
    proposal->option = (uint8_t)option;
    return DAOMESH_OK;
}

/* Of a failure there are no events: what they told was undone. */
static int32_t try_it(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len, struct turn *turn,
                      uint64_t dao, uint64_t number, uint32_t option)
{
    TRY(let_win(turn, dao, number, option));
    const uint64_t first = turn->counters->events;
    const struct turn_mark start = daomesh__turn_mark(turn);
    uint16_t at;
    daomesh__state_fuel(turn->state, DAOMESH_FUEL_RECORDS);
    out->status = daomesh__proposal_run(turn, &at, dao, number);
    out->fuel = DAOMESH_FUEL_RECORDS - daomesh__state_fuel_left(turn->state);
    if (daomesh__is_fault(out->status)) return out->status;
    if (out->status != DAOMESH_OK) {
        daomesh__turn_undo(turn, &start);
        out->failed_at = at;
        return kind_at(turn, &out->kind, dao, number, at);
    }
    out->events = turn->counters->events - first;
    return tell_events(events, cap, len, turn, first);
}

static int32_t find_waiting(struct turn *turn, uint64_t *dao, const daomesh_id *id, uint64_t number)
{
    const struct daomesh_proposal_record *proposal;
    TRY(daomesh__dao_row(turn->state, dao, id));
    TRY(find_proposal(turn->state, &proposal, *dao, number));
    if (!proposal) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_PROPOSAL, "proposal");
    return proposal->flags & FLAG_CLOSED ? DAOMESH_E_PROPOSAL_CLOSED : DAOMESH_OK;
}

/* Opened as it would be, by who wrote it; signatures, lanes and expiry are not asked for. */
static int32_t open_draft(struct turn *turn, uint64_t *dao, uint64_t *number, daomesh_span draft)
{
    struct turn opening = *turn; /* what is carried out later knows nothing of it */
    union action_fields fields;
    daomesh_action_view view = { .size = sizeof view };
    const struct daomesh_dao_record *record;
    TRY(daomesh__action_frame(&view, draft.at, draft.len, turn->diag));
    if (view.head.kind != DAOMESH_ACTION_PROPOSAL_OPEN)
        return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_KIND, "kind");
    opening.actor_id = view.head.actor;
    TRY(daomesh__turn_decode(&opening, &fields, view.head.kind, view.body));
    TRY(daomesh__actor_row(turn->state, &opening.actor, &opening.actor_id));
    if (opening.actor == 0) return DAOMESH_E_UNKNOWN_PARTY;
    daomesh__state_fuel(turn->state, DAOMESH_FUEL_RECORDS);
    TRY(daomesh__turn_handle(&opening, &fields));
    const struct daomesh_proposal_open *act = (const void *)fields.bytes;
    TRY(daomesh__dao_row(turn->state, dao, &act->dao));
    TRY(find_dao(turn->state, &record, *dao));
    MUST(record != NULL);
    *number = record->proposals;
    return DAOMESH_OK;
}

/* What is asked for: a proposal of a DAO, or where that is NULL a draft. */
struct question {
    const daomesh_id *dao;
    uint64_t proposal;
    daomesh_span draft;
    uint32_t option;
    uint64_t now;
};

static int32_t answer(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len, struct turn *turn,
                      const struct question *question)
{
    uint64_t home, number = question->proposal;
    TRY(question->dao ? find_waiting(turn, &home, question->dao, number)
                      : open_draft(turn, &home, &number, question->draft));
    return try_it(out, events, cap, len, turn, home, number, question->option);
}

static int32_t dry_run(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len, daomesh_reader *reader,
                       const struct question *question, daomesh_diag *diag)
{
    struct turn turn;
    struct counters counters;
    daomesh_id ledger;
    TRY(begin_trial(&turn, &counters, &ledger, reader, question->now, diag));
    const size_t mark = daomesh__state_mark(reader->state);
    const int32_t status = answer(out, events, cap, len, &turn, question);
    daomesh__state_undo(reader->state, mark);
    daomesh__state_clear(reader->state);
    daomesh__state_fuel(reader->state, UINT64_MAX);
    return status;
}

/* The status of the trial where the call succeeds, else that of the call, with a field only where it is about that status. */
static void finish_diag(daomesh_diag *diag, int32_t status, uint32_t kind)
{
    if (!diag || diag->size < sizeof *diag) return;
    if (diag->status != status) daomesh__say(diag, status, NULL, NULL, NULL);
    diag->kind = kind;
}

static int32_t finish(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len, daomesh_reader *reader,
                      const struct question *question, daomesh_diag *diag)
{
    const int32_t status = dry_run(out, events, cap, len, reader, question, diag);
    if (status != DAOMESH_OK) {
        (void)empty_out(out, sizeof *out);
        if (status != DAOMESH_E_BUFFER) *len = 0;
    }
    finish_diag(diag, status != DAOMESH_OK ? status : out->status, out->kind);
    return status;
}

int32_t daomesh_reader_dry_run(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len,
                               daomesh_reader *reader, const daomesh_id *dao, uint64_t proposal,
                               uint32_t option, uint64_t now, daomesh_diag *diag)
{
    const struct question question = { .dao = dao, .proposal = proposal, .option = option, .now = now };
    if (len) *len = 0;
    TRY(empty_out(out, sizeof *out));
    if (!len || !reader || !dao || (!events && cap > 0)) return DAOMESH_E_ARG;
    return finish(out, events, cap, len, reader, &question, diag);
}

int32_t daomesh_reader_dry_run_draft(daomesh_dry_run *out, uint8_t *events, size_t cap, size_t *len,
                                     daomesh_reader *reader, const uint8_t *action, size_t action_len,
                                     uint32_t option, uint64_t now, daomesh_diag *diag)
{
    const struct question question = { .draft = { action, action_len }, .option = option, .now = now };
    if (len) *len = 0;
    TRY(empty_out(out, sizeof *out));
    if (!len || !reader || !action || (!events && cap > 0)) return DAOMESH_E_ARG;
    return finish(out, events, cap, len, reader, &question, diag);
}
