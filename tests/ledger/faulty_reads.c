/* Whatever a test asks of a reader is asked in vain first, wherever a call of the state may fail: then it must answer the same. */
#include <daomesh/publish.h>

#include "faulty_state.h"
#include "ledger/ledger.h"

/* Stands in front of a public function of the library; what one of them asks of another is left alone. */
#define IN_VAIN(name, parameters, arguments)                                                                 \
    int32_t __real_##name parameters;                                                                        \
    int32_t __wrap_##name parameters;                                                                        \
    int32_t __wrap_##name parameters                                                                         \
    {                                                                                                        \
        int32_t status;                                                                                      \
        if (faulty_state_is_armed()) return __real_##name arguments;                                         \
        do {                                                                                                 \
            faulty_state_arm(__LINE__);                                                                      \
            status = __real_##name arguments;                                                                \
        } while (faulty_state_failed(status));                                                               \
        return status;                                                                                       \
    }

IN_VAIN(daomesh_reader_open, (daomesh_reader * *out, daomesh_ledger *ledger), (out, ledger))
IN_VAIN(daomesh_reader_info, (daomesh_ledger_info * out, daomesh_reader *reader), (out, reader))
IN_VAIN(daomesh_reader_row, (uint64_t * row, daomesh_reader *reader, const daomesh_id *id), (row, reader, id))
IN_VAIN(daomesh_reader_record,
        (uint8_t * out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t home, uint32_t kind,
         uint64_t local),
        (out, cap, len, reader, home, kind, local))
IN_VAIN(daomesh_reader_prove,
        (daomesh_record_proof * proof, uint8_t *out, size_t cap, size_t *len, daomesh_reader *reader,
         uint64_t home, uint32_t kind, uint64_t local, uint32_t form),
        (proof, out, cap, len, reader, home, kind, local, form))
IN_VAIN(daomesh_reader_evidence,
        (uint8_t * out, size_t cap, size_t *len, daomesh_reader *reader, const uint8_t *note, size_t note_len,
         const daomesh_question *questions, size_t count),
        (out, cap, len, reader, note, note_len, questions, count))
IN_VAIN(daomesh_reader_list,
        (daomesh_item * items, size_t cap, size_t *count, uint64_t *cursor, daomesh_reader *reader,
         uint64_t home, uint32_t kind),
        (items, cap, count, cursor, reader, home, kind))
IN_VAIN(daomesh_reader_member,
        (daomesh_member_info * out, daomesh_reader *reader, const daomesh_id *dao, const daomesh_id *party),
        (out, reader, dao, party))
IN_VAIN(daomesh_reader_standing,
        (daomesh_standing_report * out, daomesh_reader *reader, const daomesh_id *dao,
         const daomesh_id *party, uint64_t now),
        (out, reader, dao, party, now))
IN_VAIN(daomesh_reader_voices,
        (daomesh_voice * voices, size_t cap, size_t *count, daomesh_reader *reader, const daomesh_id *dao,
         const daomesh_id *party, const daomesh_subject *subject),
        (voices, cap, count, reader, dao, party, subject))
IN_VAIN(daomesh_reader_spoken_for,
        (daomesh_voice * voices, size_t cap, size_t *count, uint64_t *cursor, daomesh_reader *reader,
         const daomesh_id *dao, const daomesh_id *party, const daomesh_subject *subject),
        (voices, cap, count, cursor, reader, dao, party, subject))
IN_VAIN(daomesh_reader_credits,
        (daomesh_credits_info * out, daomesh_reader *reader, const daomesh_id *dao, const daomesh_id *party,
         uint64_t now),
        (out, reader, dao, party, now))
IN_VAIN(daomesh_reader_locks,
        (daomesh_lock * locks, size_t cap, size_t *count, daomesh_reader *reader, const daomesh_id *dao,
         const daomesh_id *party, uint64_t now),
        (locks, cap, count, reader, dao, party, now))
IN_VAIN(daomesh_reader_token, (daomesh_token_info * out, daomesh_reader *reader, const daomesh_id *token),
        (out, reader, token))
IN_VAIN(daomesh_reader_balance,
        (daomesh_amount * out, daomesh_reader *reader, const daomesh_id *party, const daomesh_id *token,
         uint32_t which),
        (out, reader, party, token, which))
IN_VAIN(daomesh_reader_proposal,
        (daomesh_proposal_info * out, daomesh_reader *reader, const daomesh_id *dao, uint64_t proposal,
         uint64_t now),
        (out, reader, dao, proposal, now))
IN_VAIN(daomesh_reader_dry_run,
        (daomesh_dry_run * out, uint8_t *events, size_t cap, size_t *len, daomesh_reader *reader,
         const daomesh_id *dao, uint64_t proposal, uint32_t option, uint64_t now, daomesh_diag *diag),
        (out, events, cap, len, reader, dao, proposal, option, now, diag))
IN_VAIN(daomesh_reader_dry_run_draft,
        (daomesh_dry_run * out, uint8_t *events, size_t cap, size_t *len, daomesh_reader *reader,
         const uint8_t *action, size_t action_len, uint32_t option, uint64_t now, daomesh_diag *diag),
        (out, events, cap, len, reader, action, action_len, option, now, diag))
IN_VAIN(daomesh_reader_stream,
        (daomesh_stream_info * out, daomesh_reader *reader, uint64_t stream, uint64_t now),
        (out, reader, stream, now))
IN_VAIN(daomesh_reader_forecast,
        (daomesh_forecast * out, daomesh_amount *steps, size_t count, daomesh_reader *reader, uint64_t minter,
         uint64_t from, uint64_t length),
        (out, steps, count, reader, minter, from, length))
IN_VAIN(daomesh_reader_payments,
        (daomesh_payments * out, daomesh_amount *steps, size_t count, daomesh_reader *reader,
         const daomesh_id *party, const daomesh_id *token, uint64_t from, uint64_t length),
        (out, steps, count, reader, party, token, from, length))
IN_VAIN(daomesh_reader_entry,
        (uint8_t * out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t index),
        (out, cap, len, reader, index))
IN_VAIN(daomesh_reader_event,
        (uint8_t * out, size_t cap, size_t *len, daomesh_reader *reader, uint64_t index),
        (out, cap, len, reader, index))
IN_VAIN(daomesh_reader_log_tree, (daomesh_merkle_tree * out, daomesh_reader *reader), (out, reader))
IN_VAIN(daomesh_reader_log_head, (daomesh_log_head * out, daomesh_reader *reader), (out, reader))
IN_VAIN(daomesh_reader_publish,
        (daomesh_checkpoint * out, daomesh_reader *reader, daomesh_log_folder *folder, const char *origin,
         size_t origin_len),
        (out, reader, folder, origin, origin_len))
IN_VAIN(daomesh_ledger_check,
        (daomesh_ledger * ledger, daomesh_result *out, const uint8_t *bytes, size_t len, uint64_t now,
         uint32_t flags, daomesh_diag *diag),
        (ledger, out, bytes, len, now, flags, diag))
IN_VAIN(daomesh_ledger_replay,
        (daomesh_ledger * ledger, const uint8_t *entry, size_t len, uint32_t flags, daomesh_diag *diag),
        (ledger, entry, len, flags, diag))
