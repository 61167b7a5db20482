/*
 * The audit: every invariant recomputed from the committed records alone.
 *
 * Two passes. The first walks parties and DAOs by their numbers and checks each thing against what it points to, counting what
 * must exist. The second counts the records of every kind in the store: what nothing points to shows as a difference.
 */
#include "ledger/audit.h"
#include "ledger/log_tree.h"

int32_t daomesh__broken(struct audit *audit, const char *text, const daomesh_amount *given,
                        const daomesh_amount *limit)
{
    char path[64];
    struct text_out out = { path, sizeof path, 0 };
    daomesh__text(&out, "row ");
    daomesh__text_u64(&out, audit->party);
    if (audit->object != 0) {
        daomesh__text(&out, " object ");
        daomesh__text_u64(&out, audit->object);
    }
    daomesh__say(audit->diag, DAOMESH_E_CORRUPT, path, given, limit);
    daomesh__diag_text(audit->diag, text);
    return DAOMESH_E_CORRUPT;
}

int32_t daomesh__same_number(struct audit *audit, uint64_t given, uint64_t expected, const char *text)
{
    if (given == expected) return DAOMESH_OK;
    const daomesh_amount have = amount_from_u64(given), want = amount_from_u64(expected);
    return daomesh__broken(audit, text, &have, &want);
}

int32_t daomesh__same_amount(struct audit *audit, const daomesh_amount *given, const daomesh_amount *expected,
                             const char *text)
{
    return memcmp(given, expected, sizeof *given) == 0 ? DAOMESH_OK
                                                       : daomesh__broken(audit, text, given, expected);
}

int32_t daomesh__audit_add(struct audit *audit, daomesh_amount *sum, const daomesh_amount *part)
{
    return daomesh_amount_add(sum, sum, part) == DAOMESH_OK
               ? DAOMESH_OK
               : daomesh__broken(audit, "a sum does not fit", sum, part);
}

/* --- Parties --------------------------------------------------------------------------------------------------- */

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

/* --- Members ------------------------------------------------------------------------------------------------------ */

static int32_t audit_slot(struct audit *audit, const struct daomesh_member_slot *slot, uint64_t dao,
                          uint32_t number)
{
    uint32_t indexed = 0;
    if (slot->state == MEMBER_EMPTY || slot->state > MEMBER_FORMER)
        return daomesh__broken(audit, "a slot without a state", NULL, NULL);
    if (slot->since > audit->ledger->committed.sequence)
        return daomesh__broken(audit, "a weight from the future", NULL, NULL);
    if (slot->party == 0 || slot->party > audit->ledger->committed.parties)
        return daomesh__broken(audit, "a member who is no party", NULL, NULL);
    int32_t status = daomesh__member_slot(audit->state, &indexed, dao, slot->party);
    if (status == DAOMESH_E_NOT_A_MEMBER || (status == DAOMESH_OK && indexed != number))
        return daomesh__broken(audit, "a member whom the index does not know", NULL, NULL);
    TRY(status);
    for (uint32_t i = slot->old_first; i < slot->old_next; i++) {
        const struct daomesh_old_weight_record *old;
        TRY(find_old_weight(audit->state, &old, dao, (uint64_t)number << 32 | i));
        if (!old || old->since >= old->until || old->until > slot->since)
            return daomesh__broken(audit, "an old weight out of order", NULL, NULL);
        audit->expected[DAOMESH_RECORD_OLD_WEIGHT]++;
    }
    audit->expected[DAOMESH_RECORD_MEMBERSHIP]++;
    return DAOMESH_OK;
}

/* What a slot may hold follows from its state. */
static int32_t audit_holding(struct audit *audit, const struct daomesh_member_slot *slot)
{
    int votes = !amount_is_zero(&slot->shares) || !amount_is_zero(&slot->reputation);
    int remembers = !amount_is_zero(&slot->jailed_shares) || !amount_is_zero(&slot->jailed_reputation);
    if (votes && slot->state != MEMBER_ACTIVE)
        return daomesh__broken(audit, "a vote without a membership", NULL, NULL);
    if (remembers && slot->state != MEMBER_JAILED)
        return daomesh__broken(audit, "a jail remembered without one", NULL, NULL);
    if (amount_is_zero(&slot->loot) == (slot->state == MEMBER_FORMER) && slot->state != MEMBER_ACTIVE &&
        slot->state != MEMBER_JAILED)
        return daomesh__broken(audit, "loot and being gone do not fit", NULL, NULL);
    return DAOMESH_OK;
}

static int32_t count_member_dao(struct audit *audit, uint32_t *daos, const struct daomesh_member_slot *slot)
{
    const struct daomesh_party_record *party;
    TRY(audit_holding(audit, slot));
    if (slot->state != MEMBER_ACTIVE && slot->state != MEMBER_JAILED) return DAOMESH_OK;
    TRY(find_party(audit->state, &party, slot->party));
    *daos += party && party->sort == SORT_DAO;
    return DAOMESH_OK;
}

struct yes_lists {
    struct audit *audit;
    const struct daomesh_dao_record *dao;
};

static int32_t audit_yes_list(void *ctx, uint64_t local, const void *record)
{
    const struct yes_lists *lists = ctx;
    const struct daomesh_yes_list_record *list = record;
    int fits = local < lists->dao->slots && list->proposals_count > 0;
    for (uint32_t i = 0; i < list->proposals_count; i++)
        fits = fits && list->proposals[i] > 0 && list->proposals[i] <= lists->dao->proposals;
    if (!fits) return daomesh__broken(lists->audit, "a list of votes that fits nobody", NULL, NULL);
    lists->audit->expected[DAOMESH_RECORD_YES_LIST]++;
    return DAOMESH_OK;
}

static int32_t audit_yes_lists(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct yes_lists lists = { audit, dao };
    return daomesh__state_each(audit->state, row, DAOMESH_RECORD_YES_LIST, 0, audit_yes_list, &lists);
}

static int32_t audit_members(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    struct weights sum = { { { 0 } }, { { 0 } }, { { 0 } } };
    uint32_t in_state[MEMBER_FORMER + 1] = { 0 }, daos = 0;
    audit->expected[DAOMESH_RECORD_MEMBER_PAGE] += (dao->slots + SLOTS_PER_PAGE - 1) / SLOTS_PER_PAGE;
    for (uint32_t number = 0; number < dao->slots; number++) {
        const struct daomesh_member_slot *slot;
        audit->object = number;
        TRY(daomesh__member_find(audit->state, &slot, row, number));
        TRY(audit_slot(audit, slot, row, number));
        in_state[slot->state]++;
        TRY(count_member_dao(audit, &daos, slot));
        TRY(daomesh__audit_add(audit, &sum.shares, &slot->shares));
        TRY(daomesh__audit_add(audit, &sum.loot, &slot->loot));
        TRY(daomesh__audit_add(audit, &sum.reputation, &slot->reputation));
    }
    audit->object = 0;
    TRY(audit_yes_lists(audit, dao, row));
    TRY(daomesh__same_number(audit, dao->members, in_state[MEMBER_ACTIVE], "members are miscounted"));
    TRY(daomesh__same_number(audit, dao->jailed, in_state[MEMBER_JAILED], "members in jail are miscounted"));
    TRY(daomesh__same_number(audit, dao->left, in_state[MEMBER_LEFT],
                             "slots of members who left are miscounted"));
    TRY(daomesh__same_number(audit, dao->member_daos, daos, "members that are DAOs are miscounted"));
    TRY(daomesh__same_amount(audit, &dao->shares, &sum.shares, "shares do not add up to the total"));
    TRY(daomesh__same_amount(audit, &dao->loot, &sum.loot, "loot does not add up to the total"));
    return daomesh__same_amount(audit, &dao->reputation, &sum.reputation,
                                "reputation does not add up to the total");
}

/* --- Proposals ------------------------------------------------------------------------------------------------------ */

static int32_t audit_ballots(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                             uint64_t number, const struct daomesh_proposal_record *proposal)
{
    daomesh_amount tally[DAOMESH_CHOICES_MAX + 1] = { { { 0 } } };
    uint32_t voters = 0;
    for (uint32_t page = 0; page * SLOTS_PER_PAGE < dao->slots; page++) {
        const struct daomesh_ballot_page_record *record;
        TRY(find_ballot_page(audit->state, &record, row, number << 16 | page));
        if (!record) continue;
        audit->expected[DAOMESH_RECORD_BALLOT_PAGE]++;
        for (uint32_t i = 0; i < record->ballots_count; i++) {
            const struct daomesh_ballot *ballot = &record->ballots[i];
            if (!ballot->cast) continue;
            if (ballot->choice > proposal->choices)
                return daomesh__broken(audit, "a vote for no choice", NULL, NULL);
            TRY(daomesh__audit_add(audit, &tally[ballot->choice], &ballot->weight));
            voters++;
        }
    }
    TRY(daomesh__same_number(audit, proposal->voters, voters, "voters are miscounted"));
    for (uint32_t choice = 0; choice < proposal->tally_count; choice++)
        TRY(daomesh__same_amount(audit, &proposal->tally[choice], &tally[choice],
                                 "votes do not add up to the tally"));
    return DAOMESH_OK;
}

int32_t daomesh__audit_timer(struct audit *audit, uint64_t timer, uint32_t what, uint64_t home,
                             uint64_t object)
{
    const struct daomesh_timer_record *record;
    if (timer == 0) return DAOMESH_OK;
    TRY(find_timer(audit->state, &record, timer));
    if (!record || record->what != what || record->dao != home || record->object != object)
        return daomesh__broken(audit, "something without its timer", NULL, NULL);
    audit->expected[DAOMESH_RECORD_TIMER]++;
    return DAOMESH_OK;
}

static int32_t audit_proposal_timer(struct audit *audit, uint64_t row, uint64_t number,
                                    const struct daomesh_proposal_record *proposal)
{
    int closed = (proposal->flags & FLAG_CLOSED) != 0;
    if (closed && proposal->timer != 0)
        return daomesh__broken(audit, "a closed proposal with a timer", NULL, NULL);
    /* Without one it is closed, or its timer failed and it waits to be processed. */
    return daomesh__audit_timer(audit, proposal->timer, TIMER_PROPOSAL, row, number);
}

static int32_t audit_votes_cast(struct audit *audit, const struct daomesh_proposal_record *proposal)
{
    daomesh_amount sum = amount_from_u64(0);
    int32_t order;
    TRY(daomesh__same_number(audit, proposal->tally_count, proposal->choices + 1u,
                             "a proposal without all its tallies"));
    for (uint32_t choice = 0; choice < proposal->tally_count; choice++)
        TRY(daomesh__audit_add(audit, &sum, &proposal->tally[choice]));
    SURE(daomesh_amount_compare(&order, &sum, &proposal->total));
    return order <= 0 ? DAOMESH_OK
                      : daomesh__broken(audit, "more weight voted than there was", &sum, &proposal->total);
}

struct sealed {
    struct audit *audit;
    uint64_t proposal;
    uint64_t count;
};

static int32_t count_sealed(void *ctx, uint64_t local, const void *record)
{
    struct sealed *sealed = ctx;
    (void)record;
    if (local >> 16 != sealed->proposal) return DAOMESH_E_END;
    sealed->count++;
    return DAOMESH_OK;
}

/* Votes that were never opened stay where they are; there are none where votes are not sealed. */
static int32_t audit_sealed(struct audit *audit, const struct daomesh_proposal_record *proposal, uint64_t row,
                            uint64_t number)
{
    struct sealed sealed = { audit, number, 0 };
    if (proposal->rule.reveal_s == 0) return DAOMESH_OK;
    int32_t status = daomesh__state_each(audit->state, row, DAOMESH_RECORD_SEALED_BALLOT, number << 16,
                                         count_sealed, &sealed);
    if (status != DAOMESH_OK && status != DAOMESH_E_END) return status;
    audit->expected[DAOMESH_RECORD_SEALED_BALLOT] += sealed.count;
    return sealed.count <= proposal->electors
               ? DAOMESH_OK
               : daomesh__broken(audit, "more sealed votes than there were members", NULL, NULL);
}

static int32_t audit_proposal(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                              uint64_t number, uint32_t *open)
{
    const struct daomesh_proposal_record *proposal;
    TRY(find_proposal(audit->state, &proposal, row, number));
    if (!proposal) return daomesh__broken(audit, "a proposal is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_PROPOSAL]++;
    audit->expected[DAOMESH_RECORD_PAYLOAD] += proposal->actions > 0;
    *open += (proposal->flags & (DAOMESH_FACT_DECIDED | FLAG_CLOSED)) == 0;
    TRY(audit_votes_cast(audit, proposal));
    TRY(audit_ballots(audit, dao, row, number, proposal));
    TRY(audit_sealed(audit, proposal, row, number));
    return audit_proposal_timer(audit, row, number, proposal);
}

static int32_t audit_open_list(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row,
                               uint32_t open)
{
    const struct daomesh_open_list_record *list;
    TRY(daomesh__same_number(audit, dao->open, open, "open proposals are miscounted"));
    TRY(find_open_list(audit->state, &list, row));
    TRY(daomesh__same_number(audit, list ? list->entries_count : 0, open,
                             "the list of open proposals has another length"));
    audit->expected[DAOMESH_RECORD_OPEN_LIST] += list != NULL;
    for (uint32_t i = 0; i < open; i++) {
        const struct daomesh_proposal_record *proposal;
        audit->object = list->entries[i].number;
        TRY(find_proposal(audit->state, &proposal, row, list->entries[i].number));
        if (!proposal || (proposal->flags & (DAOMESH_FACT_DECIDED | FLAG_CLOSED)) != 0 ||
            proposal->snapshot != list->entries[i].snapshot)
            return daomesh__broken(audit, "the list of open proposals names one that is not open", NULL,
                                   NULL);
        if (i > 0 && list->entries[i].number <= list->entries[i - 1].number)
            return daomesh__broken(audit, "the list of open proposals is out of order", NULL, NULL);
    }
    audit->object = 0;
    return DAOMESH_OK;
}

/* --- DAOs ---------------------------------------------------------------------------------------------------------------- */

/* A role or pathway with allowances has a purse of as many, never with more in it than fits. */
static int32_t audit_purse(struct audit *audit, uint64_t row, uint64_t number, uint32_t allowances)
{
    const struct daomesh_purse_record *purse;
    TRY(find_purse(audit->state, &purse, row, number));
    TRY(daomesh__same_number(audit, purse ? purse->entries_count : 0, allowances,
                             "a purse has other allowances than its terms"));
    audit->expected[DAOMESH_RECORD_PURSE] += purse != NULL;
    for (uint32_t i = 0; i < allowances; i++) {
        int32_t order;
        SURE(daomesh_amount_compare(&order, &purse->entries[i].left, &purse->entries[i].most));
        if (order > 0 || purse->entries[i].token == 0 ||
            purse->entries[i].token > audit->ledger->committed.tokens)
            return daomesh__broken(audit, "a purse with too much in it, or of no token", NULL, NULL);
    }
    return DAOMESH_OK;
}

static int32_t audit_charter(struct audit *audit, const struct daomesh_dao_record *dao, uint64_t row)
{
    if (dao->charter_pathway == 0 || dao->charter_pathway > dao->pathways)
        return daomesh__broken(audit, "no pathway can change the charter", NULL, NULL);
    audit->expected[DAOMESH_RECORD_PATHWAY] += dao->pathways;
    for (uint32_t number = 1; number <= dao->pathways; number++) {
        const struct daomesh_pathway_record *pathway;
        TRY(find_pathway(audit->state, &pathway, row, number));
        if (!pathway) return daomesh__broken(audit, "a pathway is missing", NULL, NULL);
        TRY(audit_purse(audit, row, daomesh__purse_of_pathway(number), pathway->pathway.limits_count));
    }
    for (uint32_t number = 1; number <= dao->roles; number++) {
        const struct daomesh_role_record *role;
        TRY(find_role(audit->state, &role, row, number));
        audit->expected[DAOMESH_RECORD_ROLE] += role != NULL;
        if (role) TRY(audit_purse(audit, row, number, role->allowances));
    }
    return DAOMESH_OK;
}

static int32_t audit_dao(struct audit *audit, const struct daomesh_party_record *party, uint64_t row)
{
    const struct daomesh_dao_record *dao;
    uint32_t open = 0;
    TRY(find_dao(audit->state, &dao, row));
    if (!dao || !id_equal(&dao->id, &party->id))
        return daomesh__broken(audit, "a DAO without its record", NULL, NULL);
    audit->daos++;
    audit->expected[DAOMESH_RECORD_DAO]++;
    TRY(audit_charter(audit, dao, row));
    TRY(audit_members(audit, dao, row));
    TRY(daomesh__audit_income(audit, dao, row));
    for (uint64_t number = 1; number <= dao->proposals; number++) {
        audit->object = number;
        TRY(audit_proposal(audit, dao, row, number, &open));
    }
    audit->object = 0;
    TRY(daomesh__audit_applications(audit, row, dao->applications));
    return audit_open_list(audit, dao, row, open);
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
    return party->sort == SORT_DAO ? audit_dao(audit, party, row) : DAOMESH_OK;
}

/* --- The second pass ------------------------------------------------------------------------------------------------------ */

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
    audit->expected[kind] = (count + 255) / 256;
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
