/*
 * The audit: every invariant recomputed from the committed records alone.
 *
 * Two passes. The first walks parties and DAOs by their numbers and checks each thing against what it points to, counting what
 * must exist. The second counts the records of every kind in the store: what nothing points to shows as a difference.
 */
#include "ledger/audit.h"
#include "ledger/log_tree.h"

static int32_t audit_keys(struct audit *audit, const struct daomesh_party_record *party)
{
    uint64_t weight = 0;
    for (uint32_t i = 0; i < party->keys_count; i++) {
        const struct daomesh_key_slot *slot = &party->keys[i];
        weight += slot->weight;
        if (slot->lane == 0 || slot->lane >= party->next_lane)
            return daomesh__broken(audit, "a key's lane was never given", NULL, NULL);
        for (uint32_t j = 0; j < i; j++) {
            if (party->keys[j].lane == slot->lane)
                return daomesh__broken(audit, "two keys share a lane", NULL, NULL);
        }
    }
    return party->threshold <= weight
               ? DAOMESH_OK
               : daomesh__broken(audit, "the keys cannot reach the threshold", NULL, NULL);
}

static int32_t audit_party(struct audit *audit, uint64_t row)
{
    const struct daomesh_party_record *party;
    uint64_t indexed;
    audit->party = row;
    audit->object = 0;
    TRY(find_party(audit->state, &party, row));
    if (!party) return daomesh__broken(audit, "a party is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_PARTY]++;
    TRY(daomesh__party_row(audit->state, &indexed, &party->id));
    TRY(daomesh__same_number(audit, indexed, row, "the index of ids names another row"));
    audit->ids++;
    TRY(audit_keys(audit, party));
    TRY(daomesh__audit_guardianship(audit, row, party->sort));
    TRY(daomesh__audit_accounts(audit, row, party->sort));
    TRY(daomesh__audit_bounties(audit, row, party->sort));
    TRY(daomesh__audit_sales(audit, row, party->sort));
    audit->pools += party->sort == SORT_POOL;
    return party->sort == SORT_DAO ? daomesh__audit_dao(audit, party, row) : DAOMESH_OK;
}

static int32_t count_record(void *ctx, const uint8_t *key, daomesh_span value)
{
    struct audit *audit = ctx;
    audit->found[key[8]]++;
    if (key[8] != DAOMESH_RECORD_ID_BUCKET) return DAOMESH_OK;
    struct daomesh_id_bucket_record bucket;
    TRY(daomesh__unpack(&bucket, daomesh__schema_record(DAOMESH_RECORD_ID_BUCKET), value));
    audit->ids -= bucket.entries_count;
    return DAOMESH_OK;
}

static int32_t audit_sequence(struct audit *audit, uint32_t kind, uint64_t count, const char *text)
{
    daomesh_span last;
    audit->expected[kind] = count > 0 ? daomesh__sequence_bundle(count - 1) + 1 : 0;
    int32_t status = count > 0 ? daomesh__sequence_read(audit->state, &last, kind, count - 1) : DAOMESH_OK;
    if (status == DAOMESH_E_NOT_FOUND) return daomesh__broken(audit, text, NULL, NULL);
    TRY(status);
    status = daomesh__sequence_read(audit->state, &last, kind, count);
    if (status == DAOMESH_OK) return daomesh__broken(audit, text, NULL, NULL);
    return status == DAOMESH_E_NOT_FOUND ? DAOMESH_OK : status;
}

static int32_t audit_log_tree(struct audit *audit)
{
    const uint64_t entries = audit->ledger->committed.entries;
    if (audit->ledger->commitment == DAOMESH_COMMITMENT_NONE) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_LOG_TREE] = entries > 0;
    int32_t status = daomesh__log_tree_check(audit->state, entries);
    return status == DAOMESH_E_CORRUPT
               ? daomesh__broken(audit, "the log's tree does not follow from its entries", NULL, NULL)
               : status;
}

static int32_t audit_counts(struct audit *audit)
{
    const struct store_key first = { { 0 } };
    audit->party = audit->object = 0;
    TRY(audit_sequence(audit, DAOMESH_RECORD_LOG_BUNDLE, audit->ledger->committed.entries,
                       "the log has another length"));
    TRY(audit_sequence(audit, DAOMESH_RECORD_EVENT_BUNDLE, audit->ledger->committed.events,
                       "the events have another length"));
    TRY(audit_log_tree(audit));
    audit->expected[DAOMESH_RECORD_HEADER] = 1;
    audit->expected[DAOMESH_RECORD_TIP] = 1;
    TRY(audit->ledger->store->ops->scan(audit->ledger->store, &first, NULL, count_record, audit));
    audit->expected[DAOMESH_RECORD_ID_BUCKET] = audit->found[DAOMESH_RECORD_ID_BUCKET];
    audit->expected[DAOMESH_RECORD_TREE_PAGE] = audit->found[DAOMESH_RECORD_TREE_PAGE];
    audit->expected[DAOMESH_RECORD_HOMES_PAGE] = audit->found[DAOMESH_RECORD_HOMES_PAGE];
    for (uint32_t kind = 0; kind < KINDS; kind++) {
        audit->object = kind;
        TRY(daomesh__same_number(audit, audit->found[kind], audit->expected[kind],
                                 "records that nothing points to, or lost ones"));
    }
    audit->object = 0;
    TRY(daomesh__same_number(audit, audit->ids, 0, "the index of ids has entries that name nothing"));
    return daomesh__same_number(audit, audit->daos, audit->ledger->committed.daos, "DAOs are miscounted");
}

static int32_t run_audit(struct audit *audit)
{
    for (uint64_t row = 1; row <= audit->ledger->committed.parties; row++) {
        TRY(daomesh__state_begin(audit->state));
        TRY(audit_party(audit, row));
    }
    TRY(daomesh__audit_foundings(audit));
    TRY(daomesh__audit_minters(audit));
    TRY(daomesh__audit_pools(audit));
    TRY(daomesh__audit_tokens(audit));
    TRY(audit_counts(audit));
    return daomesh__audit_tree(audit);
}

static int32_t audit_ledger(struct daomesh_ledger *ledger, daomesh_diag *diag)
{
    struct audit audit = { .ledger = ledger, .diag = diag };
    const struct state_source source = { ledger->store, NULL };
    TRY(daomesh__state_open(&audit.state, &source, 0, &ledger->allocator));
    int32_t status = daomesh__audit_begin_sums(&audit);
    if (status == DAOMESH_OK) status = run_audit(&audit);
    daomesh__audit_end_sums(&audit);
    daomesh__state_close(audit.state);
    return status;
}

int32_t daomesh_ledger_audit(daomesh_ledger *ledger, daomesh_diag *diag)
{
    TRY(daomesh__enter(ledger));
    int32_t status = audit_ledger(ledger, diag);
    daomesh__leave(ledger);
    return status;
}
