/*
 * Typed access to the records of the state: find (NULL in *out when absent), edit, create, delete; find and put for blobs.
 * Statuses are those of daomesh__state_find and its siblings.
 * Generated from schema/ by tools/generate; change the schema, not this file.
 */
#ifndef DAOMESH_LIB_STATE_RECORDS_H
#define DAOMESH_LIB_STATE_RECORDS_H

#include "state/state.h"

/* header; home ledger, local 0. Fixed when the ledger is made. The first record anyone reads. */
static inline int32_t find_header(struct state *state, const struct daomesh_header_record **out)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_HEADER, 0);
    *out = (const struct daomesh_header_record *)record;
    return status;
}

static inline int32_t edit_header(struct state *state, struct daomesh_header_record **out)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_HEADER, 0);
    *out = (struct daomesh_header_record *)record;
    return status;
}

static inline int32_t create_header(struct state *state, struct daomesh_header_record **out)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_HEADER, 0);
    *out = (struct daomesh_header_record *)record;
    return status;
}

static inline int32_t delete_header(struct state *state)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_HEADER, 0);
}

/* tip; home ledger, local 0. Where the ledger stands after the last committed batch. */
static inline int32_t find_tip(struct state *state, const struct daomesh_tip_record **out)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_TIP, 0);
    *out = (const struct daomesh_tip_record *)record;
    return status;
}

static inline int32_t edit_tip(struct state *state, struct daomesh_tip_record **out)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_TIP, 0);
    *out = (struct daomesh_tip_record *)record;
    return status;
}

static inline int32_t create_tip(struct state *state, struct daomesh_tip_record **out)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_TIP, 0);
    *out = (struct daomesh_tip_record *)record;
    return status;
}

static inline int32_t delete_tip(struct state *state)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_TIP, 0);
}

/* id_bucket; home ledger, local first 8 bytes of the id, big-endian. The one index of 32-byte ids. Ids that share 8 bytes share a bucket; a fifth one is refused. */
static inline int32_t find_id_bucket(struct state *state, const struct daomesh_id_bucket_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_ID_BUCKET, local);
    *out = (const struct daomesh_id_bucket_record *)record;
    return status;
}

static inline int32_t edit_id_bucket(struct state *state, struct daomesh_id_bucket_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_ID_BUCKET, local);
    *out = (struct daomesh_id_bucket_record *)record;
    return status;
}

static inline int32_t create_id_bucket(struct state *state, struct daomesh_id_bucket_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_ID_BUCKET, local);
    *out = (struct daomesh_id_bucket_record *)record;
    return status;
}

static inline int32_t delete_id_bucket(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_ID_BUCKET, local);
}

/* party; home ledger, local party row. A person or a DAO. A DAO's row is also its home number. */
static inline int32_t find_party(struct state *state, const struct daomesh_party_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_PARTY, local);
    *out = (const struct daomesh_party_record *)record;
    return status;
}

static inline int32_t edit_party(struct state *state, struct daomesh_party_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_PARTY, local);
    *out = (struct daomesh_party_record *)record;
    return status;
}

static inline int32_t create_party(struct state *state, struct daomesh_party_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_PARTY, local);
    *out = (struct daomesh_party_record *)record;
    return status;
}

static inline int32_t delete_party(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_PARTY, local);
}

/* membership; home ledger, local party row * 2^32 + DAO's row. The index member -> DAOs, which also finds a member's slot. It stays until the slot of a member who left is reused. */
static inline int32_t find_membership(struct state *state, const struct daomesh_membership_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_MEMBERSHIP, local);
    *out = (const struct daomesh_membership_record *)record;
    return status;
}

static inline int32_t edit_membership(struct state *state, struct daomesh_membership_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_MEMBERSHIP, local);
    *out = (struct daomesh_membership_record *)record;
    return status;
}

static inline int32_t create_membership(struct state *state, struct daomesh_membership_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_MEMBERSHIP, local);
    *out = (struct daomesh_membership_record *)record;
    return status;
}

static inline int32_t delete_membership(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_MEMBERSHIP, local);
}

/* timer; home ledger, local timer row. Something that becomes due. Timers run in order of (due, row). */
static inline int32_t find_timer(struct state *state, const struct daomesh_timer_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_TIMER, local);
    *out = (const struct daomesh_timer_record *)record;
    return status;
}

static inline int32_t edit_timer(struct state *state, struct daomesh_timer_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_TIMER, local);
    *out = (struct daomesh_timer_record *)record;
    return status;
}

static inline int32_t create_timer(struct state *state, struct daomesh_timer_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_TIMER, local);
    *out = (struct daomesh_timer_record *)record;
    return status;
}

static inline int32_t delete_timer(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_TIMER, local);
}

/* log_bundle; home ledger, local bundle number: entry / 256. Up to 256 log entries, each with a big-endian 16-bit length before it (the entry bundle of tlog-tiles). */
static inline int32_t find_log_bundle_blob(struct state *state, daomesh_span *value, uint64_t local)
{
    return daomesh__state_blob(state, value, 0, DAOMESH_RECORD_LOG_BUNDLE, local);
}

static inline int32_t put_log_bundle_blob(struct state *state, uint64_t local, const uint8_t *bytes, size_t len)
{
    return daomesh__state_blob_put(state, 0, DAOMESH_RECORD_LOG_BUNDLE, local, bytes, len);
}

static inline int32_t delete_log_bundle(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_LOG_BUNDLE, local);
}

/* event_bundle; home ledger, local bundle number: event / 256. Up to 256 events, framed like log entries. */
static inline int32_t find_event_bundle_blob(struct state *state, daomesh_span *value, uint64_t local)
{
    return daomesh__state_blob(state, value, 0, DAOMESH_RECORD_EVENT_BUNDLE, local);
}

static inline int32_t put_event_bundle_blob(struct state *state, uint64_t local, const uint8_t *bytes, size_t len)
{
    return daomesh__state_blob_put(state, 0, DAOMESH_RECORD_EVENT_BUNDLE, local, bytes, len);
}

static inline int32_t delete_event_bundle(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_EVENT_BUNDLE, local);
}

/* tree_page; home dao, local 2^depth + the first depth bits of its paths. A part of the state tree of one home's records; of persons and what belongs to no DAO the home is 0. */
static inline int32_t find_tree_page_blob(struct state *state, daomesh_span *value, uint64_t home, uint64_t local)
{
    return daomesh__state_blob(state, value, home, DAOMESH_RECORD_TREE_PAGE, local);
}

static inline int32_t put_tree_page_blob(struct state *state, uint64_t home, uint64_t local, const uint8_t *bytes, size_t len)
{
    return daomesh__state_blob_put(state, home, DAOMESH_RECORD_TREE_PAGE, local, bytes, len);
}

static inline int32_t delete_tree_page(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_TREE_PAGE, local);
}

/* homes_page; home ledger, local 2^depth + the first depth bits of its paths. A part of the state tree of all homes, whose values are the roots of their own trees. */
static inline int32_t find_homes_page_blob(struct state *state, daomesh_span *value, uint64_t local)
{
    return daomesh__state_blob(state, value, 0, DAOMESH_RECORD_HOMES_PAGE, local);
}

static inline int32_t put_homes_page_blob(struct state *state, uint64_t local, const uint8_t *bytes, size_t len)
{
    return daomesh__state_blob_put(state, 0, DAOMESH_RECORD_HOMES_PAGE, local, bytes, len);
}

static inline int32_t delete_homes_page(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_HOMES_PAGE, local);
}

/* log_tree; home ledger, local 0. The log's tree up to the last seal, by its full subtrees. With commitment 1 alone, from the first seal on. */
static inline int32_t find_log_tree(struct state *state, const struct daomesh_log_tree_record **out)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_LOG_TREE, 0);
    *out = (const struct daomesh_log_tree_record *)record;
    return status;
}

static inline int32_t edit_log_tree(struct state *state, struct daomesh_log_tree_record **out)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_LOG_TREE, 0);
    *out = (struct daomesh_log_tree_record *)record;
    return status;
}

static inline int32_t create_log_tree(struct state *state, struct daomesh_log_tree_record **out)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_LOG_TREE, 0);
    *out = (struct daomesh_log_tree_record *)record;
    return status;
}

static inline int32_t delete_log_tree(struct state *state)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_LOG_TREE, 0);
}

/* guardianship; home ledger, local party row. The guardians of a person, the change of them that waits, and the recovery that runs. It is there for persons with guardians. */
static inline int32_t find_guardianship(struct state *state, const struct daomesh_guardianship_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_GUARDIANSHIP, local);
    *out = (const struct daomesh_guardianship_record *)record;
    return status;
}

static inline int32_t edit_guardianship(struct state *state, struct daomesh_guardianship_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_GUARDIANSHIP, local);
    *out = (struct daomesh_guardianship_record *)record;
    return status;
}

static inline int32_t create_guardianship(struct state *state, struct daomesh_guardianship_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_GUARDIANSHIP, local);
    *out = (struct daomesh_guardianship_record *)record;
    return status;
}

static inline int32_t delete_guardianship(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_GUARDIANSHIP, local);
}

/* dao; home dao, local 0. A DAO: its charter and its running totals. */
static inline int32_t find_dao(struct state *state, const struct daomesh_dao_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_DAO, 0);
    *out = (const struct daomesh_dao_record *)record;
    return status;
}

static inline int32_t edit_dao(struct state *state, struct daomesh_dao_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_DAO, 0);
    *out = (struct daomesh_dao_record *)record;
    return status;
}

static inline int32_t create_dao(struct state *state, struct daomesh_dao_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_DAO, 0);
    *out = (struct daomesh_dao_record *)record;
    return status;
}

static inline int32_t delete_dao(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_DAO, 0);
}

/* pathway; home dao, local pathway number. A pathway of the charter. */
static inline int32_t find_pathway(struct state *state, const struct daomesh_pathway_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_PATHWAY, local);
    *out = (const struct daomesh_pathway_record *)record;
    return status;
}

static inline int32_t edit_pathway(struct state *state, struct daomesh_pathway_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_PATHWAY, local);
    *out = (struct daomesh_pathway_record *)record;
    return status;
}

static inline int32_t create_pathway(struct state *state, struct daomesh_pathway_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_PATHWAY, local);
    *out = (struct daomesh_pathway_record *)record;
    return status;
}

static inline int32_t delete_pathway(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PATHWAY, local);
}

/* role; home dao, local role number. A role that is in force. */
static inline int32_t find_role(struct state *state, const struct daomesh_role_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_ROLE, local);
    *out = (const struct daomesh_role_record *)record;
    return status;
}

static inline int32_t edit_role(struct state *state, struct daomesh_role_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_ROLE, local);
    *out = (struct daomesh_role_record *)record;
    return status;
}

static inline int32_t create_role(struct state *state, struct daomesh_role_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_ROLE, local);
    *out = (struct daomesh_role_record *)record;
    return status;
}

static inline int32_t delete_role(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_ROLE, local);
}

/* member_page; home dao, local page: slot / 16. 16 members. */
static inline int32_t find_member_page(struct state *state, const struct daomesh_member_page_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_MEMBER_PAGE, local);
    *out = (const struct daomesh_member_page_record *)record;
    return status;
}

static inline int32_t edit_member_page(struct state *state, struct daomesh_member_page_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_MEMBER_PAGE, local);
    *out = (struct daomesh_member_page_record *)record;
    return status;
}

static inline int32_t create_member_page(struct state *state, struct daomesh_member_page_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_MEMBER_PAGE, local);
    *out = (struct daomesh_member_page_record *)record;
    return status;
}

static inline int32_t delete_member_page(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_MEMBER_PAGE, local);
}

/* old_weight; home dao, local slot * 2^32 + number. What a member weighed earlier; kept only while an open proposal counts it. */
static inline int32_t find_old_weight(struct state *state, const struct daomesh_old_weight_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_OLD_WEIGHT, local);
    *out = (const struct daomesh_old_weight_record *)record;
    return status;
}

static inline int32_t edit_old_weight(struct state *state, struct daomesh_old_weight_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_OLD_WEIGHT, local);
    *out = (struct daomesh_old_weight_record *)record;
    return status;
}

static inline int32_t create_old_weight(struct state *state, struct daomesh_old_weight_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_OLD_WEIGHT, local);
    *out = (struct daomesh_old_weight_record *)record;
    return status;
}

static inline int32_t delete_old_weight(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_OLD_WEIGHT, local);
}

/* proposal; home dao, local proposal number. A proposal: what was fixed at opening, and the tallies. */
static inline int32_t find_proposal(struct state *state, const struct daomesh_proposal_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_PROPOSAL, local);
    *out = (const struct daomesh_proposal_record *)record;
    return status;
}

static inline int32_t edit_proposal(struct state *state, struct daomesh_proposal_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_PROPOSAL, local);
    *out = (struct daomesh_proposal_record *)record;
    return status;
}

static inline int32_t create_proposal(struct state *state, struct daomesh_proposal_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_PROPOSAL, local);
    *out = (struct daomesh_proposal_record *)record;
    return status;
}

static inline int32_t delete_proposal(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PROPOSAL, local);
}

/* payload; home dao, local proposal number. The inner actions of a proposal, as they were proposed. */
static inline int32_t find_payload_blob(struct state *state, daomesh_span *value, uint64_t home, uint64_t local)
{
    return daomesh__state_blob(state, value, home, DAOMESH_RECORD_PAYLOAD, local);
}

static inline int32_t put_payload_blob(struct state *state, uint64_t home, uint64_t local, const uint8_t *bytes, size_t len)
{
    return daomesh__state_blob_put(state, home, DAOMESH_RECORD_PAYLOAD, local, bytes, len);
}

static inline int32_t delete_payload(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PAYLOAD, local);
}

/* ballot_page; home dao, local proposal number * 65536 + page: member slot / 16. 16 members' votes on one proposal. */
static inline int32_t find_ballot_page(struct state *state, const struct daomesh_ballot_page_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BALLOT_PAGE, local);
    *out = (const struct daomesh_ballot_page_record *)record;
    return status;
}

static inline int32_t edit_ballot_page(struct state *state, struct daomesh_ballot_page_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BALLOT_PAGE, local);
    *out = (struct daomesh_ballot_page_record *)record;
    return status;
}

static inline int32_t create_ballot_page(struct state *state, struct daomesh_ballot_page_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BALLOT_PAGE, local);
    *out = (struct daomesh_ballot_page_record *)record;
    return status;
}

static inline int32_t delete_ballot_page(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BALLOT_PAGE, local);
}

/* open_list; home dao, local 0. A DAO's open proposals, oldest first. */
static inline int32_t find_open_list(struct state *state, const struct daomesh_open_list_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_OPEN_LIST, 0);
    *out = (const struct daomesh_open_list_record *)record;
    return status;
}

static inline int32_t edit_open_list(struct state *state, struct daomesh_open_list_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_OPEN_LIST, 0);
    *out = (struct daomesh_open_list_record *)record;
    return status;
}

static inline int32_t create_open_list(struct state *state, struct daomesh_open_list_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_OPEN_LIST, 0);
    *out = (struct daomesh_open_list_record *)record;
    return status;
}

static inline int32_t delete_open_list(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_OPEN_LIST, 0);
}

/* token; home ledger, local token row. A token. Its supply is the sum of all accounts, reserves and escrows. */
static inline int32_t find_token(struct state *state, const struct daomesh_token_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_TOKEN, local);
    *out = (const struct daomesh_token_record *)record;
    return status;
}

static inline int32_t edit_token(struct state *state, struct daomesh_token_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_TOKEN, local);
    *out = (struct daomesh_token_record *)record;
    return status;
}

static inline int32_t create_token(struct state *state, struct daomesh_token_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_TOKEN, local);
    *out = (struct daomesh_token_record *)record;
    return status;
}

static inline int32_t delete_token(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_TOKEN, local);
}

/* account; home dao, local party row * 2^32 + token row. What a party holds and may spend. Home is the DAO itself, or 0 for persons. Nothing held: no record. */
static inline int32_t find_account(struct state *state, const struct daomesh_account_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_ACCOUNT, local);
    *out = (const struct daomesh_account_record *)record;
    return status;
}

static inline int32_t edit_account(struct state *state, struct daomesh_account_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_ACCOUNT, local);
    *out = (struct daomesh_account_record *)record;
    return status;
}

static inline int32_t create_account(struct state *state, struct daomesh_account_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_ACCOUNT, local);
    *out = (struct daomesh_account_record *)record;
    return status;
}

static inline int32_t delete_account(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_ACCOUNT, local);
}

/* reserve; home dao, local party row * 2^32 + token row. What a DAO has set aside: no part of what a member who leaves is paid from. */
static inline int32_t find_reserve(struct state *state, const struct daomesh_reserve_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_RESERVE, local);
    *out = (const struct daomesh_reserve_record *)record;
    return status;
}

static inline int32_t edit_reserve(struct state *state, struct daomesh_reserve_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_RESERVE, local);
    *out = (struct daomesh_reserve_record *)record;
    return status;
}

static inline int32_t create_reserve(struct state *state, struct daomesh_reserve_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_RESERVE, local);
    *out = (struct daomesh_reserve_record *)record;
    return status;
}

static inline int32_t delete_reserve(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_RESERVE, local);
}

/* escrow; home dao, local escrow row * 2^32 + token row. What is held for an object until it is decided: a tribute, a bounty, a sale. Home is that of the object. */
static inline int32_t find_escrow(struct state *state, const struct daomesh_escrow_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_ESCROW, local);
    *out = (const struct daomesh_escrow_record *)record;
    return status;
}

static inline int32_t edit_escrow(struct state *state, struct daomesh_escrow_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_ESCROW, local);
    *out = (struct daomesh_escrow_record *)record;
    return status;
}

static inline int32_t create_escrow(struct state *state, struct daomesh_escrow_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_ESCROW, local);
    *out = (struct daomesh_escrow_record *)record;
    return status;
}

static inline int32_t delete_escrow(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_ESCROW, local);
}

/* application; home dao, local application number. An application that is not decided. */
static inline int32_t find_application(struct state *state, const struct daomesh_application_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_APPLICATION, local);
    *out = (const struct daomesh_application_record *)record;
    return status;
}

static inline int32_t edit_application(struct state *state, struct daomesh_application_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_APPLICATION, local);
    *out = (struct daomesh_application_record *)record;
    return status;
}

static inline int32_t create_application(struct state *state, struct daomesh_application_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_APPLICATION, local);
    *out = (struct daomesh_application_record *)record;
    return status;
}

static inline int32_t delete_application(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_APPLICATION, local);
}

/* application_list; home dao, local 0. A DAO's undecided applications, oldest first. */
static inline int32_t find_application_list(struct state *state, const struct daomesh_application_list_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_APPLICATION_LIST, 0);
    *out = (const struct daomesh_application_list_record *)record;
    return status;
}

static inline int32_t edit_application_list(struct state *state, struct daomesh_application_list_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_APPLICATION_LIST, 0);
    *out = (struct daomesh_application_list_record *)record;
    return status;
}

static inline int32_t create_application_list(struct state *state, struct daomesh_application_list_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_APPLICATION_LIST, 0);
    *out = (struct daomesh_application_list_record *)record;
    return status;
}

static inline int32_t delete_application_list(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_APPLICATION_LIST, 0);
}

/* founding; home ledger, local founding number. A founding that waits for deposits. It is gone when the DAO began or the deposits went back. */
static inline int32_t find_founding(struct state *state, const struct daomesh_founding_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_FOUNDING, local);
    *out = (const struct daomesh_founding_record *)record;
    return status;
}

static inline int32_t edit_founding(struct state *state, struct daomesh_founding_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_FOUNDING, local);
    *out = (struct daomesh_founding_record *)record;
    return status;
}

static inline int32_t create_founding(struct state *state, struct daomesh_founding_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_FOUNDING, local);
    *out = (struct daomesh_founding_record *)record;
    return status;
}

static inline int32_t delete_founding(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_FOUNDING, local);
}

/* founding_body; home ledger, local founding number. The body of the dao.found that waits. */
static inline int32_t find_founding_body_blob(struct state *state, daomesh_span *value, uint64_t local)
{
    return daomesh__state_blob(state, value, 0, DAOMESH_RECORD_FOUNDING_BODY, local);
}

static inline int32_t put_founding_body_blob(struct state *state, uint64_t local, const uint8_t *bytes, size_t len)
{
    return daomesh__state_blob_put(state, 0, DAOMESH_RECORD_FOUNDING_BODY, local, bytes, len);
}

static inline int32_t delete_founding_body(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_FOUNDING_BODY, local);
}

/* deposit; home ledger, local founding number * 64 + place. What one founder pays in, and whether it is there. */
static inline int32_t find_deposit(struct state *state, const struct daomesh_deposit_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_DEPOSIT, local);
    *out = (const struct daomesh_deposit_record *)record;
    return status;
}

static inline int32_t edit_deposit(struct state *state, struct daomesh_deposit_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_DEPOSIT, local);
    *out = (struct daomesh_deposit_record *)record;
    return status;
}

static inline int32_t create_deposit(struct state *state, struct daomesh_deposit_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_DEPOSIT, local);
    *out = (struct daomesh_deposit_record *)record;
    return status;
}

static inline int32_t delete_deposit(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_DEPOSIT, local);
}

/* yes_list; home dao, local slot. Proposals that a member voted for and that may be unprocessed: kept where the charter lets nobody leave before they are. */
static inline int32_t find_yes_list(struct state *state, const struct daomesh_yes_list_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_YES_LIST, local);
    *out = (const struct daomesh_yes_list_record *)record;
    return status;
}

static inline int32_t edit_yes_list(struct state *state, struct daomesh_yes_list_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_YES_LIST, local);
    *out = (struct daomesh_yes_list_record *)record;
    return status;
}

static inline int32_t create_yes_list(struct state *state, struct daomesh_yes_list_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_YES_LIST, local);
    *out = (struct daomesh_yes_list_record *)record;
    return status;
}

static inline int32_t delete_yes_list(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_YES_LIST, local);
}

/* distribution; home dao, local 0. How a DAO divides its income. */
static inline int32_t find_distribution(struct state *state, const struct daomesh_distribution_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_DISTRIBUTION, 0);
    *out = (const struct daomesh_distribution_record *)record;
    return status;
}

static inline int32_t edit_distribution(struct state *state, struct daomesh_distribution_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_DISTRIBUTION, 0);
    *out = (struct daomesh_distribution_record *)record;
    return status;
}

static inline int32_t create_distribution(struct state *state, struct daomesh_distribution_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_DISTRIBUTION, 0);
    *out = (struct daomesh_distribution_record *)record;
    return status;
}

static inline int32_t delete_distribution(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_DISTRIBUTION, 0);
}

/* weight_page; home dao, local 4 table or 5 patronage, * 2^32 + page: member slot / 16. 16 members' weights. */
static inline int32_t find_weight_page(struct state *state, const struct daomesh_weight_page_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_WEIGHT_PAGE, local);
    *out = (const struct daomesh_weight_page_record *)record;
    return status;
}

static inline int32_t edit_weight_page(struct state *state, struct daomesh_weight_page_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_WEIGHT_PAGE, local);
    *out = (struct daomesh_weight_page_record *)record;
    return status;
}

static inline int32_t create_weight_page(struct state *state, struct daomesh_weight_page_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_WEIGHT_PAGE, local);
    *out = (struct daomesh_weight_page_record *)record;
    return status;
}

static inline int32_t delete_weight_page(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_WEIGHT_PAGE, local);
}

/* allocation; home dao, local slot of the member who gives. The points that a member gives to others. */
static inline int32_t find_allocation(struct state *state, const struct daomesh_allocation_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_ALLOCATION, local);
    *out = (const struct daomesh_allocation_record *)record;
    return status;
}

static inline int32_t edit_allocation(struct state *state, struct daomesh_allocation_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_ALLOCATION, local);
    *out = (struct daomesh_allocation_record *)record;
    return status;
}

static inline int32_t create_allocation(struct state *state, struct daomesh_allocation_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_ALLOCATION, local);
    *out = (struct daomesh_allocation_record *)record;
    return status;
}

static inline int32_t delete_allocation(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_ALLOCATION, local);
}

/* offer; home dao, local seller's row * 2^32 + number. Something that is, or was, for sale. Home is the seller itself when it is a DAO, or 0 for persons. */
static inline int32_t find_offer(struct state *state, const struct daomesh_offer_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_OFFER, local);
    *out = (const struct daomesh_offer_record *)record;
    return status;
}

static inline int32_t edit_offer(struct state *state, struct daomesh_offer_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_OFFER, local);
    *out = (struct daomesh_offer_record *)record;
    return status;
}

static inline int32_t create_offer(struct state *state, struct daomesh_offer_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_OFFER, local);
    *out = (struct daomesh_offer_record *)record;
    return status;
}

static inline int32_t delete_offer(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_OFFER, local);
}

/* sale; home dao, local seller's row * 2^32 + number. One copy that was bought. Home is that of the offer. */
static inline int32_t find_sale(struct state *state, const struct daomesh_sale_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_SALE, local);
    *out = (const struct daomesh_sale_record *)record;
    return status;
}

static inline int32_t edit_sale(struct state *state, struct daomesh_sale_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_SALE, local);
    *out = (struct daomesh_sale_record *)record;
    return status;
}

static inline int32_t create_sale(struct state *state, struct daomesh_sale_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_SALE, local);
    *out = (struct daomesh_sale_record *)record;
    return status;
}

static inline int32_t delete_sale(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_SALE, local);
}

/* shop; home dao, local party's row. How much a party has offered, sold and bought: the numbers given so far. */
static inline int32_t find_shop(struct state *state, const struct daomesh_shop_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_SHOP, local);
    *out = (const struct daomesh_shop_record *)record;
    return status;
}

static inline int32_t edit_shop(struct state *state, struct daomesh_shop_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_SHOP, local);
    *out = (struct daomesh_shop_record *)record;
    return status;
}

static inline int32_t create_shop(struct state *state, struct daomesh_shop_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_SHOP, local);
    *out = (struct daomesh_shop_record *)record;
    return status;
}

static inline int32_t delete_shop(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_SHOP, local);
}

/* purchase; home dao, local buyer's row * 2^32 + number. The index buyer -> sales. Home is the buyer itself when it is a DAO, or 0 for persons. */
static inline int32_t find_purchase(struct state *state, const struct daomesh_purchase_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_PURCHASE, local);
    *out = (const struct daomesh_purchase_record *)record;
    return status;
}

static inline int32_t edit_purchase(struct state *state, struct daomesh_purchase_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_PURCHASE, local);
    *out = (struct daomesh_purchase_record *)record;
    return status;
}

static inline int32_t create_purchase(struct state *state, struct daomesh_purchase_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_PURCHASE, local);
    *out = (struct daomesh_purchase_record *)record;
    return status;
}

static inline int32_t delete_purchase(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PURCHASE, local);
}

/* bounty_terms; home dao, local poster row * 2^32 + number. What was fixed when a bounty was posted. Home is the poster itself when it is a DAO, or 0. */
static inline int32_t find_bounty_terms(struct state *state, const struct daomesh_bounty_terms_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BOUNTY_TERMS, local);
    *out = (const struct daomesh_bounty_terms_record *)record;
    return status;
}

static inline int32_t edit_bounty_terms(struct state *state, struct daomesh_bounty_terms_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BOUNTY_TERMS, local);
    *out = (struct daomesh_bounty_terms_record *)record;
    return status;
}

static inline int32_t create_bounty_terms(struct state *state, struct daomesh_bounty_terms_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BOUNTY_TERMS, local);
    *out = (struct daomesh_bounty_terms_record *)record;
    return status;
}

static inline int32_t delete_bounty_terms(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BOUNTY_TERMS, local);
}

/* bounty; home dao, local poster row * 2^32 + number. Where a bounty stands. */
static inline int32_t find_bounty(struct state *state, const struct daomesh_bounty_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BOUNTY, local);
    *out = (const struct daomesh_bounty_record *)record;
    return status;
}

static inline int32_t edit_bounty(struct state *state, struct daomesh_bounty_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BOUNTY, local);
    *out = (struct daomesh_bounty_record *)record;
    return status;
}

static inline int32_t create_bounty(struct state *state, struct daomesh_bounty_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BOUNTY, local);
    *out = (struct daomesh_bounty_record *)record;
    return status;
}

static inline int32_t delete_bounty(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BOUNTY, local);
}

/* bounty_poster; home dao, local poster row. How many bounties a party has posted. */
static inline int32_t find_bounty_poster(struct state *state, const struct daomesh_bounty_poster_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BOUNTY_POSTER, local);
    *out = (const struct daomesh_bounty_poster_record *)record;
    return status;
}

static inline int32_t edit_bounty_poster(struct state *state, struct daomesh_bounty_poster_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BOUNTY_POSTER, local);
    *out = (struct daomesh_bounty_poster_record *)record;
    return status;
}

static inline int32_t create_bounty_poster(struct state *state, struct daomesh_bounty_poster_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BOUNTY_POSTER, local);
    *out = (struct daomesh_bounty_poster_record *)record;
    return status;
}

static inline int32_t delete_bounty_poster(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BOUNTY_POSTER, local);
}

/* bounty_children; home dao, local poster row * 2^32 + number. The bounties into which the taker of a bounty has split it. */
static inline int32_t find_bounty_children(struct state *state, const struct daomesh_bounty_children_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BOUNTY_CHILDREN, local);
    *out = (const struct daomesh_bounty_children_record *)record;
    return status;
}

static inline int32_t edit_bounty_children(struct state *state, struct daomesh_bounty_children_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BOUNTY_CHILDREN, local);
    *out = (struct daomesh_bounty_children_record *)record;
    return status;
}

static inline int32_t create_bounty_children(struct state *state, struct daomesh_bounty_children_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BOUNTY_CHILDREN, local);
    *out = (struct daomesh_bounty_children_record *)record;
    return status;
}

static inline int32_t delete_bounty_children(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BOUNTY_CHILDREN, local);
}

/* sealed_ballot; home dao, local proposal number * 1048576 + member slot. A vote that is not opened yet. */
static inline int32_t find_sealed_ballot(struct state *state, const struct daomesh_sealed_ballot_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_SEALED_BALLOT, local);
    *out = (const struct daomesh_sealed_ballot_record *)record;
    return status;
}

static inline int32_t edit_sealed_ballot(struct state *state, struct daomesh_sealed_ballot_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_SEALED_BALLOT, local);
    *out = (struct daomesh_sealed_ballot_record *)record;
    return status;
}

static inline int32_t create_sealed_ballot(struct state *state, struct daomesh_sealed_ballot_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_SEALED_BALLOT, local);
    *out = (struct daomesh_sealed_ballot_record *)record;
    return status;
}

static inline int32_t delete_sealed_ballot(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_SEALED_BALLOT, local);
}

/* options; home dao, local proposal number. What a proposal lets members choose between. */
static inline int32_t find_options(struct state *state, const struct daomesh_options_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_OPTIONS, local);
    *out = (const struct daomesh_options_record *)record;
    return status;
}

static inline int32_t edit_options(struct state *state, struct daomesh_options_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_OPTIONS, local);
    *out = (struct daomesh_options_record *)record;
    return status;
}

static inline int32_t create_options(struct state *state, struct daomesh_options_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_OPTIONS, local);
    *out = (struct daomesh_options_record *)record;
    return status;
}

static inline int32_t delete_options(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_OPTIONS, local);
}

/* marked_ballot; home dao, local proposal number * 1048576 + member slot. What a member's ballot says of the options. */
static inline int32_t find_marked_ballot(struct state *state, const struct daomesh_marked_ballot_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_MARKED_BALLOT, local);
    *out = (const struct daomesh_marked_ballot_record *)record;
    return status;
}

static inline int32_t edit_marked_ballot(struct state *state, struct daomesh_marked_ballot_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_MARKED_BALLOT, local);
    *out = (struct daomesh_marked_ballot_record *)record;
    return status;
}

static inline int32_t create_marked_ballot(struct state *state, struct daomesh_marked_ballot_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_MARKED_BALLOT, local);
    *out = (struct daomesh_marked_ballot_record *)record;
    return status;
}

static inline int32_t delete_marked_ballot(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_MARKED_BALLOT, local);
}

/* house; home dao, local proposal number * 256 + house. A further house of a proposal: what was fixed at opening, and its votes. */
static inline int32_t find_house(struct state *state, const struct daomesh_house_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_HOUSE, local);
    *out = (const struct daomesh_house_record *)record;
    return status;
}

static inline int32_t edit_house(struct state *state, struct daomesh_house_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_HOUSE, local);
    *out = (struct daomesh_house_record *)record;
    return status;
}

static inline int32_t create_house(struct state *state, struct daomesh_house_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_HOUSE, local);
    *out = (struct daomesh_house_record *)record;
    return status;
}

static inline int32_t delete_house(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_HOUSE, local);
}

/* house_vote; home dao, local (proposal number * 256 + house) * 1048576 + the voter's member slot, or place among the electors. A vote in a further house. */
static inline int32_t find_house_vote(struct state *state, const struct daomesh_house_vote_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_HOUSE_VOTE, local);
    *out = (const struct daomesh_house_vote_record *)record;
    return status;
}

static inline int32_t edit_house_vote(struct state *state, struct daomesh_house_vote_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_HOUSE_VOTE, local);
    *out = (struct daomesh_house_vote_record *)record;
    return status;
}

static inline int32_t create_house_vote(struct state *state, struct daomesh_house_vote_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_HOUSE_VOTE, local);
    *out = (struct daomesh_house_vote_record *)record;
    return status;
}

static inline int32_t delete_house_vote(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_HOUSE_VOTE, local);
}

/* duty_list; home dao, local pathway number. The last proposals of a pathway on which voting was a duty, decided ones. */
static inline int32_t find_duty_list(struct state *state, const struct daomesh_duty_list_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_DUTY_LIST, local);
    *out = (const struct daomesh_duty_list_record *)record;
    return status;
}

static inline int32_t edit_duty_list(struct state *state, struct daomesh_duty_list_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_DUTY_LIST, local);
    *out = (struct daomesh_duty_list_record *)record;
    return status;
}

static inline int32_t create_duty_list(struct state *state, struct daomesh_duty_list_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_DUTY_LIST, local);
    *out = (struct daomesh_duty_list_record *)record;
    return status;
}

static inline int32_t delete_duty_list(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_DUTY_LIST, local);
}

/* stake; home dao, local proposal number * 2^32 + party row. What a party staked on a proposal and has not collected. */
static inline int32_t find_stake(struct state *state, const struct daomesh_stake_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_STAKE, local);
    *out = (const struct daomesh_stake_record *)record;
    return status;
}

static inline int32_t edit_stake(struct state *state, struct daomesh_stake_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_STAKE, local);
    *out = (struct daomesh_stake_record *)record;
    return status;
}

static inline int32_t create_stake(struct state *state, struct daomesh_stake_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_STAKE, local);
    *out = (struct daomesh_stake_record *)record;
    return status;
}

static inline int32_t delete_stake(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_STAKE, local);
}

/* boosted; home dao, local pathway number. A pathway's boosted proposals. */
static inline int32_t find_boosted(struct state *state, const struct daomesh_boosted_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BOOSTED, local);
    *out = (const struct daomesh_boosted_record *)record;
    return status;
}

static inline int32_t edit_boosted(struct state *state, struct daomesh_boosted_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BOOSTED, local);
    *out = (struct daomesh_boosted_record *)record;
    return status;
}

static inline int32_t create_boosted(struct state *state, struct daomesh_boosted_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BOOSTED, local);
    *out = (struct daomesh_boosted_record *)record;
    return status;
}

static inline int32_t delete_boosted(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BOOSTED, local);
}

/* vote_parts; home dao, local proposal number * 1048576 + member slot. What a member who votes in parts cast for other choices than the first, which the ballot page keeps. */
static inline int32_t find_vote_parts(struct state *state, const struct daomesh_vote_parts_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_VOTE_PARTS, local);
    *out = (const struct daomesh_vote_parts_record *)record;
    return status;
}

static inline int32_t edit_vote_parts(struct state *state, struct daomesh_vote_parts_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_VOTE_PARTS, local);
    *out = (struct daomesh_vote_parts_record *)record;
    return status;
}

static inline int32_t create_vote_parts(struct state *state, struct daomesh_vote_parts_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_VOTE_PARTS, local);
    *out = (struct daomesh_vote_parts_record *)record;
    return status;
}

static inline int32_t delete_vote_parts(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_VOTE_PARTS, local);
}

/* delegations; home dao, local slot of the member who delegates. A member's delegations. They hold while the member is the one who made them. */
static inline int32_t find_delegations(struct state *state, const struct daomesh_delegations_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_DELEGATIONS, local);
    *out = (const struct daomesh_delegations_record *)record;
    return status;
}

static inline int32_t edit_delegations(struct state *state, struct daomesh_delegations_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_DELEGATIONS, local);
    *out = (struct daomesh_delegations_record *)record;
    return status;
}

static inline int32_t create_delegations(struct state *state, struct daomesh_delegations_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_DELEGATIONS, local);
    *out = (struct daomesh_delegations_record *)record;
    return status;
}

static inline int32_t delete_delegations(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_DELEGATIONS, local);
}

/* electorate; home dao, local (proposal number * 256 + house) * 256 + page: elector / 32. 32 electors of a proposal, or of one of its further houses, and their delegations, as they were when it was opened. Kept where somebody had delegated. */
static inline int32_t find_electorate(struct state *state, const struct daomesh_electorate_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_ELECTORATE, local);
    *out = (const struct daomesh_electorate_record *)record;
    return status;
}

static inline int32_t edit_electorate(struct state *state, struct daomesh_electorate_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_ELECTORATE, local);
    *out = (struct daomesh_electorate_record *)record;
    return status;
}

static inline int32_t create_electorate(struct state *state, struct daomesh_electorate_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_ELECTORATE, local);
    *out = (struct daomesh_electorate_record *)record;
    return status;
}

static inline int32_t delete_electorate(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_ELECTORATE, local);
}

/* credit_terms; home dao, local 0. What credits a DAO grants its members. */
static inline int32_t find_credit_terms(struct state *state, const struct daomesh_credit_terms_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_CREDIT_TERMS, 0);
    *out = (const struct daomesh_credit_terms_record *)record;
    return status;
}

static inline int32_t edit_credit_terms(struct state *state, struct daomesh_credit_terms_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_CREDIT_TERMS, 0);
    *out = (struct daomesh_credit_terms_record *)record;
    return status;
}

static inline int32_t create_credit_terms(struct state *state, struct daomesh_credit_terms_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_CREDIT_TERMS, 0);
    *out = (struct daomesh_credit_terms_record *)record;
    return status;
}

static inline int32_t delete_credit_terms(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_CREDIT_TERMS, 0);
}

/* credit_balance; home dao, local member slot. What a member has left of credits; none before the first vote. */
static inline int32_t find_credit_balance(struct state *state, const struct daomesh_credit_balance_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_CREDIT_BALANCE, local);
    *out = (const struct daomesh_credit_balance_record *)record;
    return status;
}

static inline int32_t edit_credit_balance(struct state *state, struct daomesh_credit_balance_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_CREDIT_BALANCE, local);
    *out = (struct daomesh_credit_balance_record *)record;
    return status;
}

static inline int32_t create_credit_balance(struct state *state, struct daomesh_credit_balance_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_CREDIT_BALANCE, local);
    *out = (struct daomesh_credit_balance_record *)record;
    return status;
}

static inline int32_t delete_credit_balance(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_CREDIT_BALANCE, local);
}

/* conviction_terms; home dao, local 0. How a DAO decides about funding requests, and what is staked. */
static inline int32_t find_conviction_terms(struct state *state, const struct daomesh_conviction_terms_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_CONVICTION_TERMS, 0);
    *out = (const struct daomesh_conviction_terms_record *)record;
    return status;
}

static inline int32_t edit_conviction_terms(struct state *state, struct daomesh_conviction_terms_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_CONVICTION_TERMS, 0);
    *out = (struct daomesh_conviction_terms_record *)record;
    return status;
}

static inline int32_t create_conviction_terms(struct state *state, struct daomesh_conviction_terms_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_CONVICTION_TERMS, 0);
    *out = (struct daomesh_conviction_terms_record *)record;
    return status;
}

static inline int32_t delete_conviction_terms(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_CONVICTION_TERMS, 0);
}

/* funding_request; home dao, local request number. A payment that is asked for, and the conviction behind it as of the last change of its stake. */
static inline int32_t find_funding_request(struct state *state, const struct daomesh_funding_request_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_FUNDING_REQUEST, local);
    *out = (const struct daomesh_funding_request_record *)record;
    return status;
}

static inline int32_t edit_funding_request(struct state *state, struct daomesh_funding_request_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_FUNDING_REQUEST, local);
    *out = (struct daomesh_funding_request_record *)record;
    return status;
}

static inline int32_t create_funding_request(struct state *state, struct daomesh_funding_request_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_FUNDING_REQUEST, local);
    *out = (struct daomesh_funding_request_record *)record;
    return status;
}

static inline int32_t delete_funding_request(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_FUNDING_REQUEST, local);
}

/* stakes; home dao, local member slot. What a member has staked. On requests that are closed it counts no more. */
static inline int32_t find_stakes(struct state *state, const struct daomesh_stakes_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_STAKES, local);
    *out = (const struct daomesh_stakes_record *)record;
    return status;
}

static inline int32_t edit_stakes(struct state *state, struct daomesh_stakes_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_STAKES, local);
    *out = (struct daomesh_stakes_record *)record;
    return status;
}

static inline int32_t create_stakes(struct state *state, struct daomesh_stakes_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_STAKES, local);
    *out = (struct daomesh_stakes_record *)record;
    return status;
}

static inline int32_t delete_stakes(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_STAKES, local);
}

/* vote_locks; home dao, local member slot. What a member's votes lock. Those that are over count no more. */
static inline int32_t find_vote_locks(struct state *state, const struct daomesh_vote_locks_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_VOTE_LOCKS, local);
    *out = (const struct daomesh_vote_locks_record *)record;
    return status;
}

static inline int32_t edit_vote_locks(struct state *state, struct daomesh_vote_locks_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_VOTE_LOCKS, local);
    *out = (struct daomesh_vote_locks_record *)record;
    return status;
}

static inline int32_t create_vote_locks(struct state *state, struct daomesh_vote_locks_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_VOTE_LOCKS, local);
    *out = (struct daomesh_vote_locks_record *)record;
    return status;
}

static inline int32_t delete_vote_locks(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_VOTE_LOCKS, local);
}

/* standing_terms; home dao, local 0. How members' standing follows from duties. */
static inline int32_t find_standing_terms(struct state *state, const struct daomesh_standing_terms_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_STANDING_TERMS, 0);
    *out = (const struct daomesh_standing_terms_record *)record;
    return status;
}

static inline int32_t edit_standing_terms(struct state *state, struct daomesh_standing_terms_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_STANDING_TERMS, 0);
    *out = (struct daomesh_standing_terms_record *)record;
    return status;
}

static inline int32_t create_standing_terms(struct state *state, struct daomesh_standing_terms_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_STANDING_TERMS, 0);
    *out = (struct daomesh_standing_terms_record *)record;
    return status;
}

static inline int32_t delete_standing_terms(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_STANDING_TERMS, 0);
}

/* standing; home dao, local member slot. What a member saw and did of duties; none before the first duty. */
static inline int32_t find_standing(struct state *state, const struct daomesh_standing_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_STANDING, local);
    *out = (const struct daomesh_standing_record *)record;
    return status;
}

static inline int32_t edit_standing(struct state *state, struct daomesh_standing_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_STANDING, local);
    *out = (struct daomesh_standing_record *)record;
    return status;
}

static inline int32_t create_standing(struct state *state, struct daomesh_standing_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_STANDING, local);
    *out = (struct daomesh_standing_record *)record;
    return status;
}

static inline int32_t delete_standing(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_STANDING, local);
}

/* purse; home dao, local role number, or 65536 + pathway number. What a role or a pathway may still spend of the DAO's. */
static inline int32_t find_purse(struct state *state, const struct daomesh_purse_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_PURSE, local);
    *out = (const struct daomesh_purse_record *)record;
    return status;
}

static inline int32_t edit_purse(struct state *state, struct daomesh_purse_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_PURSE, local);
    *out = (struct daomesh_purse_record *)record;
    return status;
}

static inline int32_t create_purse(struct state *state, struct daomesh_purse_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_PURSE, local);
    *out = (struct daomesh_purse_record *)record;
    return status;
}

static inline int32_t delete_purse(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PURSE, local);
}

/* dial; home dao, local dial number. A dial. From next_from on, unless that is 0, it stands at `next`. */
static inline int32_t find_dial(struct state *state, const struct daomesh_dial_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_DIAL, local);
    *out = (const struct daomesh_dial_record *)record;
    return status;
}

static inline int32_t edit_dial(struct state *state, struct daomesh_dial_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_DIAL, local);
    *out = (struct daomesh_dial_record *)record;
    return status;
}

static inline int32_t create_dial(struct state *state, struct daomesh_dial_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_DIAL, local);
    *out = (struct daomesh_dial_record *)record;
    return status;
}

static inline int32_t delete_dial(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_DIAL, local);
}

/* minter; home ledger, local minter's number. A capped minter. minted is own and that of all minters below it; reserved likewise, for streams not yet claimed. */
static inline int32_t find_minter(struct state *state, const struct daomesh_minter_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_MINTER, local);
    *out = (const struct daomesh_minter_record *)record;
    return status;
}

static inline int32_t edit_minter(struct state *state, struct daomesh_minter_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_MINTER, local);
    *out = (struct daomesh_minter_record *)record;
    return status;
}

static inline int32_t create_minter(struct state *state, struct daomesh_minter_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_MINTER, local);
    *out = (struct daomesh_minter_record *)record;
    return status;
}

static inline int32_t delete_minter(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_MINTER, local);
}

/* minter_grant; home ledger, local minter's number * 2^32 + party row. What a party may do with a minter. */
static inline int32_t find_minter_grant(struct state *state, const struct daomesh_minter_grant_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_MINTER_GRANT, local);
    *out = (const struct daomesh_minter_grant_record *)record;
    return status;
}

static inline int32_t edit_minter_grant(struct state *state, struct daomesh_minter_grant_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_MINTER_GRANT, local);
    *out = (struct daomesh_minter_grant_record *)record;
    return status;
}

static inline int32_t create_minter_grant(struct state *state, struct daomesh_minter_grant_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_MINTER_GRANT, local);
    *out = (struct daomesh_minter_grant_record *)record;
    return status;
}

static inline int32_t delete_minter_grant(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_MINTER_GRANT, local);
}

/* minter_window; home ledger, local minter's number. What a minter with a rate minted within its window. */
static inline int32_t find_minter_window(struct state *state, const struct daomesh_minter_window_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_MINTER_WINDOW, local);
    *out = (const struct daomesh_minter_window_record *)record;
    return status;
}

static inline int32_t edit_minter_window(struct state *state, struct daomesh_minter_window_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_MINTER_WINDOW, local);
    *out = (struct daomesh_minter_window_record *)record;
    return status;
}

static inline int32_t create_minter_window(struct state *state, struct daomesh_minter_window_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_MINTER_WINDOW, local);
    *out = (struct daomesh_minter_window_record *)record;
    return status;
}

static inline int32_t delete_minter_window(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_MINTER_WINDOW, local);
}

/* mint_request; home ledger, local minter's number * 2^32 + number of the mint. A mint that waits, or waited. */
static inline int32_t find_mint_request(struct state *state, const struct daomesh_mint_request_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_MINT_REQUEST, local);
    *out = (const struct daomesh_mint_request_record *)record;
    return status;
}

static inline int32_t edit_mint_request(struct state *state, struct daomesh_mint_request_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_MINT_REQUEST, local);
    *out = (struct daomesh_mint_request_record *)record;
    return status;
}

static inline int32_t create_mint_request(struct state *state, struct daomesh_mint_request_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_MINT_REQUEST, local);
    *out = (struct daomesh_mint_request_record *)record;
    return status;
}

static inline int32_t delete_mint_request(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_MINT_REQUEST, local);
}

/* stream; home ledger, local stream's number. A stream. */
static inline int32_t find_stream(struct state *state, const struct daomesh_stream_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_STREAM, local);
    *out = (const struct daomesh_stream_record *)record;
    return status;
}

static inline int32_t edit_stream(struct state *state, struct daomesh_stream_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_STREAM, local);
    *out = (struct daomesh_stream_record *)record;
    return status;
}

static inline int32_t create_stream(struct state *state, struct daomesh_stream_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_STREAM, local);
    *out = (struct daomesh_stream_record *)record;
    return status;
}

static inline int32_t delete_stream(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_STREAM, local);
}

/* programme; home dao, local programme's number. A programme of a DAO. What it does at a moment follows from this and the time: rule `programme`. */
static inline int32_t find_programme(struct state *state, const struct daomesh_programme_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_PROGRAMME, local);
    *out = (const struct daomesh_programme_record *)record;
    return status;
}

static inline int32_t edit_programme(struct state *state, struct daomesh_programme_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_PROGRAMME, local);
    *out = (struct daomesh_programme_record *)record;
    return status;
}

static inline int32_t create_programme(struct state *state, struct daomesh_programme_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_PROGRAMME, local);
    *out = (struct daomesh_programme_record *)record;
    return status;
}

static inline int32_t delete_programme(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PROGRAMME, local);
}

/* programmes; home dao, local 0. The programmes of a DAO: how many there were, and the calendar of those that run or will. */
static inline int32_t find_programmes(struct state *state, const struct daomesh_programmes_record **out, uint64_t home)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_PROGRAMMES, 0);
    *out = (const struct daomesh_programmes_record *)record;
    return status;
}

static inline int32_t edit_programmes(struct state *state, struct daomesh_programmes_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_PROGRAMMES, 0);
    *out = (struct daomesh_programmes_record *)record;
    return status;
}

static inline int32_t create_programmes(struct state *state, struct daomesh_programmes_record **out, uint64_t home)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_PROGRAMMES, 0);
    *out = (struct daomesh_programmes_record *)record;
    return status;
}

static inline int32_t delete_programmes(struct state *state, uint64_t home)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_PROGRAMMES, 0);
}

/* minter_bounds; home ledger, local minter's number. The boundaries of a minter, and what is released under them. */
static inline int32_t find_minter_bounds(struct state *state, const struct daomesh_minter_bounds_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_MINTER_BOUNDS, local);
    *out = (const struct daomesh_minter_bounds_record *)record;
    return status;
}

static inline int32_t edit_minter_bounds(struct state *state, struct daomesh_minter_bounds_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_MINTER_BOUNDS, local);
    *out = (struct daomesh_minter_bounds_record *)record;
    return status;
}

static inline int32_t create_minter_bounds(struct state *state, struct daomesh_minter_bounds_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_MINTER_BOUNDS, local);
    *out = (struct daomesh_minter_bounds_record *)record;
    return status;
}

static inline int32_t delete_minter_bounds(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_MINTER_BOUNDS, local);
}

/* kill_game; home dao, local programme's number. An escalation game about a programme that is not decided yet. */
static inline int32_t find_kill_game(struct state *state, const struct daomesh_kill_game_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_KILL_GAME, local);
    *out = (const struct daomesh_kill_game_record *)record;
    return status;
}

static inline int32_t edit_kill_game(struct state *state, struct daomesh_kill_game_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_KILL_GAME, local);
    *out = (struct daomesh_kill_game_record *)record;
    return status;
}

static inline int32_t create_kill_game(struct state *state, struct daomesh_kill_game_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_KILL_GAME, local);
    *out = (struct daomesh_kill_game_record *)record;
    return status;
}

static inline int32_t delete_kill_game(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_KILL_GAME, local);
}

/* contest; home dao, local programme's number. The contest of evaluations of a programme that is not over. */
static inline int32_t find_contest(struct state *state, const struct daomesh_contest_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_CONTEST, local);
    *out = (const struct daomesh_contest_record *)record;
    return status;
}

static inline int32_t edit_contest(struct state *state, struct daomesh_contest_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_CONTEST, local);
    *out = (struct daomesh_contest_record *)record;
    return status;
}

static inline int32_t create_contest(struct state *state, struct daomesh_contest_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_CONTEST, local);
    *out = (struct daomesh_contest_record *)record;
    return status;
}

static inline int32_t delete_contest(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_CONTEST, local);
}

/* evaluation; home dao, local programme's number * 256 + number of the report. A report that evaluates a programme, until it is paid. */
static inline int32_t find_evaluation(struct state *state, const struct daomesh_evaluation_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_EVALUATION, local);
    *out = (const struct daomesh_evaluation_record *)record;
    return status;
}

static inline int32_t edit_evaluation(struct state *state, struct daomesh_evaluation_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_EVALUATION, local);
    *out = (struct daomesh_evaluation_record *)record;
    return status;
}

static inline int32_t create_evaluation(struct state *state, struct daomesh_evaluation_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_EVALUATION, local);
    *out = (struct daomesh_evaluation_record *)record;
    return status;
}

static inline int32_t delete_evaluation(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_EVALUATION, local);
}

/* budget; home dao, local budget's number. A budget. */
static inline int32_t find_budget(struct state *state, const struct daomesh_budget_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BUDGET, local);
    *out = (const struct daomesh_budget_record *)record;
    return status;
}

static inline int32_t edit_budget(struct state *state, struct daomesh_budget_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BUDGET, local);
    *out = (struct daomesh_budget_record *)record;
    return status;
}

static inline int32_t create_budget(struct state *state, struct daomesh_budget_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BUDGET, local);
    *out = (struct daomesh_budget_record *)record;
    return status;
}

static inline int32_t delete_budget(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BUDGET, local);
}

/* budget_ballot; home dao, local budget's number * 2^32 + member slot. A ballot on a budget. */
static inline int32_t find_budget_ballot(struct state *state, const struct daomesh_budget_ballot_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_BUDGET_BALLOT, local);
    *out = (const struct daomesh_budget_ballot_record *)record;
    return status;
}

static inline int32_t edit_budget_ballot(struct state *state, struct daomesh_budget_ballot_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_BUDGET_BALLOT, local);
    *out = (struct daomesh_budget_ballot_record *)record;
    return status;
}

static inline int32_t create_budget_ballot(struct state *state, struct daomesh_budget_ballot_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_BUDGET_BALLOT, local);
    *out = (struct daomesh_budget_ballot_record *)record;
    return status;
}

static inline int32_t delete_budget_ballot(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_BUDGET_BALLOT, local);
}

/* feed; home dao, local feed number. A feed. Its value is that of its last round, while now is before the round's end. */
static inline int32_t find_feed(struct state *state, const struct daomesh_feed_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_FEED, local);
    *out = (const struct daomesh_feed_record *)record;
    return status;
}

static inline int32_t edit_feed(struct state *state, struct daomesh_feed_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_FEED, local);
    *out = (struct daomesh_feed_record *)record;
    return status;
}

static inline int32_t create_feed(struct state *state, struct daomesh_feed_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_FEED, local);
    *out = (struct daomesh_feed_record *)record;
    return status;
}

static inline int32_t delete_feed(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_FEED, local);
}

/* feed_round; home dao, local feed number * 2^32 + round number. A time through which a feed held one value. Rounds follow each other; between them the feed held nothing. */
static inline int32_t find_feed_round(struct state *state, const struct daomesh_feed_round_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_FEED_ROUND, local);
    *out = (const struct daomesh_feed_round_record *)record;
    return status;
}

static inline int32_t edit_feed_round(struct state *state, struct daomesh_feed_round_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_FEED_ROUND, local);
    *out = (struct daomesh_feed_round_record *)record;
    return status;
}

static inline int32_t create_feed_round(struct state *state, struct daomesh_feed_round_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_FEED_ROUND, local);
    *out = (struct daomesh_feed_round_record *)record;
    return status;
}

static inline int32_t delete_feed_round(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_FEED_ROUND, local);
}

/* controller; home dao, local dial number. What turns a dial. */
static inline int32_t find_controller(struct state *state, const struct daomesh_controller_record **out, uint64_t home, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, home, DAOMESH_RECORD_CONTROLLER, local);
    *out = (const struct daomesh_controller_record *)record;
    return status;
}

static inline int32_t edit_controller(struct state *state, struct daomesh_controller_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, home, DAOMESH_RECORD_CONTROLLER, local);
    *out = (struct daomesh_controller_record *)record;
    return status;
}

static inline int32_t create_controller(struct state *state, struct daomesh_controller_record **out, uint64_t home, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, home, DAOMESH_RECORD_CONTROLLER, local);
    *out = (struct daomesh_controller_record *)record;
    return status;
}

static inline int32_t delete_controller(struct state *state, uint64_t home, uint64_t local)
{
    return daomesh__state_delete(state, home, DAOMESH_RECORD_CONTROLLER, local);
}

/* pool; home ledger, local row of the pool as a party. A pool. Its money is on its account, and in the streams that feed it until somebody claims. */
static inline int32_t find_pool(struct state *state, const struct daomesh_pool_record **out, uint64_t local)
{
    const void *record = NULL;
    int32_t status = daomesh__state_find(state, &record, 0, DAOMESH_RECORD_POOL, local);
    *out = (const struct daomesh_pool_record *)record;
    return status;
}

static inline int32_t edit_pool(struct state *state, struct daomesh_pool_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_edit(state, &record, 0, DAOMESH_RECORD_POOL, local);
    *out = (struct daomesh_pool_record *)record;
    return status;
}

static inline int32_t create_pool(struct state *state, struct daomesh_pool_record **out, uint64_t local)
{
    void *record = NULL;
    int32_t status = daomesh__state_create(state, &record, 0, DAOMESH_RECORD_POOL, local);
    *out = (struct daomesh_pool_record *)record;
    return status;
}

static inline int32_t delete_pool(struct state *state, uint64_t local)
{
    return daomesh__state_delete(state, 0, DAOMESH_RECORD_POOL, local);
}

#endif
