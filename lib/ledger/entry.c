/*
 * Log entries. An action entry holds what came in and how it ended; a seal entry closes a batch with its height, time and
 * root. Both begin with 16 ASCII bytes, so that no entry can be mistaken for a node of a hash tree.
 */
#include "ledger/ledger.h"
#include "ledger/log_tree.h"

static const char action_magic[16] = { 'd', 'a', 'o', 'm', 'e', 's', 'h', '/',
                                       'a', 'c', 't', 'i', 'o', 'n', '/', '1' };
static const char seal_magic[16] = { 'd', 'a', 'o', 'm', 'e', 's', 'h', '/',
                                     's', 'e', 'a', 'l', 'e', 'd', '/', '1' };

int32_t daomesh__log_action(struct turn *turn, int32_t status, const uint8_t *bytes, size_t len)
{
    uint8_t head[ENTRY_HEAD_BYTES];
    memcpy(head, action_magic, sizeof action_magic);
    store_be16(head + sizeof action_magic, (uint16_t)status);
    const daomesh_span parts[2] = { { head, sizeof head }, { bytes, len } };
    TRY(daomesh__sequence_append_spans(turn->state, DAOMESH_RECORD_LOG_BUNDLE, turn->counters->entries, parts,
                                       2));
    turn->counters->entries++;
    return DAOMESH_OK;
}

int32_t daomesh__log_seal(struct daomesh_ledger *ledger)
{
    uint8_t entry[SEAL_BYTES];
    memcpy(entry, seal_magic, sizeof seal_magic);
    store_be64(entry + 16, ledger->height);
    store_be64(entry + 24, ledger->time);
    store_be32(entry + 32, ledger->rules);
    store_be64(entry + 36, ledger->counters.entries - ledger->batch_entries);
    memcpy(entry + 44, ledger->root.bytes, sizeof ledger->root.bytes);
    TRY(daomesh__sequence_append(ledger->state, DAOMESH_RECORD_LOG_BUNDLE, ledger->counters.entries, entry,
                                 sizeof entry));
    ledger->counters.entries++;
    return ledger->commitment == DAOMESH_COMMITMENT_NONE
               ? DAOMESH_OK
               : daomesh__log_tree_grow(ledger->state, ledger->counters.entries);
}

static int32_t read_seal(daomesh_entry_info *out, const uint8_t *entry, size_t len)
{
    if (len != SEAL_BYTES) return len < SEAL_BYTES ? DAOMESH_E_TRUNCATED : DAOMESH_E_TRAILING;
    out->seal = 1;
    out->height = load_be64(entry + 16);
    out->time = load_be64(entry + 24);
    out->rules = load_be32(entry + 32);
    out->actions = load_be64(entry + 36);
    memcpy(out->root.bytes, entry + 44, sizeof out->root.bytes);
    return DAOMESH_OK;
}

int32_t daomesh_entry_read(daomesh_entry_info *out, const uint8_t *entry, size_t len)
{
    TRY(empty_out(out, sizeof *out));
    if (!entry) return DAOMESH_E_ARG;
    if (len <= ENTRY_HEAD_BYTES) return DAOMESH_E_TRUNCATED;
    if (memcmp(entry, seal_magic, sizeof seal_magic) == 0) return read_seal(out, entry, len);
    if (memcmp(entry, action_magic, sizeof action_magic) != 0) return DAOMESH_E_VERSION;
    out->status = load_be16(entry + sizeof action_magic);
    out->bytes.at = entry + ENTRY_HEAD_BYTES;
    out->bytes.len = len - ENTRY_HEAD_BYTES;
    return DAOMESH_OK;
}
