/*
 * Questions about a ledger, answered from packed records: from an id to its row, from there to the place of a member, its page, its ballot.
 *
 * The same code reads evidence and writes it: a ledger asks itself and notes what was looked at.
 */
#include "proof/evidence.h"
#include <daomesh/ledger.h>

#define SLOTS_PER_PAGE 16
#define SORT_TOKEN 3
#define MEMBER_EMPTY 0
#define MEMBER_LEFT 2

/* --- Ids ------------------------------------------------------------------------------------------------------------ */

static int32_t find_id(const struct record_source *source, struct daomesh_id_entry *out, const daomesh_id *id)
{
    struct daomesh_id_bucket_record bucket;
    int found;
    *out = (struct daomesh_id_entry){ .sort = 0 };
    TRY(daomesh__source_find(source, &bucket, &found, 0, DAOMESH_RECORD_ID_BUCKET, load_be64(id->bytes)));
    for (uint32_t i = 0; i < bucket.entries_count; i++)
        if (id_equal(&bucket.entries[i].id, id)) *out = bucket.entries[i];
    return DAOMESH_OK;
}

static int32_t party_row(const struct record_source *source, uint64_t *row, uint32_t *sort,
                         const daomesh_id *id)
{
    struct daomesh_id_entry entry;
    TRY(find_id(source, &entry, id));
    if (entry.sort != DAOMESH_PARTY_PERSON && entry.sort != DAOMESH_PARTY_DAO) return DAOMESH_E_UNKNOWN_PARTY;
    *row = entry.row;
    *sort = entry.sort;
    return DAOMESH_OK;
}

static int32_t row_of(const struct record_source *source, uint64_t *row, const daomesh_id *id, uint32_t sort,
                      int32_t unknown)
{
    struct daomesh_id_entry entry;
    TRY(find_id(source, &entry, id));
    *row = entry.row;
    return entry.sort == sort ? DAOMESH_OK : unknown;
}

static int32_t dao_row(const struct record_source *source, uint64_t *row, const daomesh_id *dao)
{
    return row_of(source, row, dao, DAOMESH_PARTY_DAO, DAOMESH_E_UNKNOWN_DAO);
}

static int32_t token_row(const struct record_source *source, uint64_t *row, const daomesh_id *token)
{
    return row_of(source, row, token, SORT_TOKEN, DAOMESH_E_UNKNOWN_TOKEN);
}

static int32_t id_of(const struct record_source *source, daomesh_id *id, uint64_t row)
{
    struct daomesh_party_record party;
    TRY(daomesh__source_get(source, &party, 0, DAOMESH_RECORD_PARTY, row));
    *id = party.id;
    return DAOMESH_OK;
}

/* --- Parties, DAOs, roles, tokens ----------------------------------------------------------------------------------- */

static int32_t ask_party(const struct record_source *source, daomesh_party_info *out, const daomesh_id *id)
{
    struct daomesh_party_record party;
    TRY(party_row(source, &out->row, &out->sort, id));
    TRY(daomesh__source_get(source, &party, 0, DAOMESH_RECORD_PARTY, out->row));
    if (!id_equal(&party.id, id) || party.sort != out->sort) return DAOMESH_E_CORRUPT;
    _Static_assert(COUNT_OF(out->keys) == COUNT_OF(party.keys), "one key each");
    _Static_assert(sizeof out->name >= sizeof party.name.bytes, "the name fits");
    out->created = party.created;
    out->threshold = party.threshold;
    out->key_count = party.keys_count;
    for (uint32_t i = 0; i < party.keys_count; i++)
        out->keys[i] = (daomesh_key_info){ .key = party.keys[i].key, .weight = party.keys[i].weight };
    memcpy(out->name, party.name.bytes, party.name.len);
    return DAOMESH_OK;
}

static int32_t ask_dao(const struct record_source *source, daomesh_dao_info *out, const daomesh_id *id)
{
    struct daomesh_dao_record dao;
    TRY(dao_row(source, &out->row, id));
    TRY(daomesh__source_get(source, &dao, out->row, DAOMESH_RECORD_DAO, 0));
    if (!id_equal(&dao.id, id)) return DAOMESH_E_CORRUPT;
    _Static_assert(sizeof out->name >= sizeof dao.name.bytes, "the name fits");
    out->members = dao.members;
    out->jailed = dao.jailed;
    out->open = dao.open;
    out->proposals = dao.proposals;
    out->shares = dao.shares;
    out->loot = dao.loot;
    out->reputation = dao.reputation;
    memcpy(out->name, dao.name.bytes, dao.name.len);
    return DAOMESH_OK;
}

static int32_t ask_role(const struct record_source *source, daomesh_role_info *out, const daomesh_id *dao,
                        uint64_t number)
{
    struct daomesh_role_record role;
    uint64_t home;
    int found;
    TRY(dao_row(source, &home, dao));
    TRY(daomesh__source_find(source, &role, &found, home, DAOMESH_RECORD_ROLE, number));
    if (!found) return DAOMESH_E_UNKNOWN_ROLE;
    _Static_assert(sizeof out->kinds == sizeof role.kinds, "one kind each");
    _Static_assert(sizeof out->name >= sizeof role.name.bytes, "the name fits");
    out->ends = role.ends == 0 || (role.named_until != 0 && role.named_until < role.ends) ? role.named_until
                                                                                          : role.ends;
    out->kind_count = role.kinds_count;
    memcpy(out->kinds, role.kinds, sizeof out->kinds);
    memcpy(out->name, role.name.bytes, role.name.len);
    return role.party != 0 ? id_of(source, &out->holder, role.party) : DAOMESH_OK;
}

static int32_t ask_token(const struct record_source *source, daomesh_token_info *out, const daomesh_id *id)
{
    struct daomesh_token_record token;
    TRY(token_row(source, &out->row, id));
    TRY(daomesh__source_get(source, &token, 0, DAOMESH_RECORD_TOKEN, out->row));
    if (!id_equal(&token.id, id)) return DAOMESH_E_CORRUPT;
    _Static_assert(sizeof out->symbol >= sizeof token.symbol.bytes, "the symbol fits");
    out->decimals = token.decimals;
    out->backed = token.backed;
    out->cap = token.cap;
    out->supply = token.supply;
    memcpy(out->symbol, token.symbol.bytes, token.symbol.len);
    return id_of(source, &out->issuer, token.issuer);
}

static int32_t ask_balance(const struct record_source *source, daomesh_amount *out, const daomesh_id *party,
                           const daomesh_id *token, uint32_t which)
{
    /* Accounts and reserves are one form under two names. */
    struct daomesh_account_record account;
    const uint32_t kind = which == DAOMESH_BALANCE_FREE ? DAOMESH_RECORD_ACCOUNT : DAOMESH_RECORD_RESERVE;
    uint64_t holder, row;
    uint32_t sort;
    int found;
    TRY(party_row(source, &holder, &sort, party));
    TRY(token_row(source, &row, token));
    TRY(daomesh__source_find(source, &account, &found, sort == DAOMESH_PARTY_DAO ? holder : 0, kind,
                             holder << 32 | row));
    *out = account.amount;
    return DAOMESH_OK;
}

/* --- Members, proposals, votes -------------------------------------------------------------------------------------- */

/* Where a party stands in a DAO. */
struct place {
    uint64_t dao;
    uint32_t number;
    struct daomesh_member_slot slot;
};

static int32_t find_place(const struct record_source *source, struct place *out, const daomesh_id *party)
{
    struct daomesh_membership_record membership;
    struct daomesh_member_page_record page;
    uint64_t row;
    uint32_t sort;
    int found;
    TRY(party_row(source, &row, &sort, party));
    TRY(daomesh__source_find(source, &membership, &found, 0, DAOMESH_RECORD_MEMBERSHIP,
                             row << 32 | out->dao));
    if (!found) return DAOMESH_E_NOT_A_MEMBER;
    out->number = membership.slot;
    TRY(daomesh__source_get(source, &page, out->dao, DAOMESH_RECORD_MEMBER_PAGE,
                            out->number / SLOTS_PER_PAGE));
    const uint32_t at = out->number % SLOTS_PER_PAGE;
    if (at >= page.slots_count || page.slots[at].party != row || page.slots[at].state == MEMBER_EMPTY)
        return DAOMESH_E_CORRUPT;
    out->slot = page.slots[at];
    return DAOMESH_OK;
}

static int32_t ask_member(const struct record_source *source, daomesh_member_info *out, const daomesh_id *dao,
                          const daomesh_id *party)
{
    struct place place;
    TRY(dao_row(source, &place.dao, dao));
    TRY(find_place(source, &place, party));
    if (place.slot.state == MEMBER_LEFT) return DAOMESH_E_NOT_A_MEMBER;
    out->slot = place.number;
    out->joined = place.slot.joined;
    out->shares = place.slot.shares;
    out->loot = place.slot.loot;
    out->reputation = place.slot.reputation;
    out->state = place.slot.state;
    return DAOMESH_OK;
}

static int32_t find_proposal(const struct record_source *source, struct daomesh_proposal_record *out,
                             uint64_t dao, uint64_t number)
{
    int found;
    TRY(daomesh__source_find(source, out, &found, dao, DAOMESH_RECORD_PROPOSAL, number));
    return found ? DAOMESH_OK : DAOMESH_E_UNKNOWN_PROPOSAL;
}

static int32_t ask_decision(const struct record_source *source, daomesh_decision_info *out,
                            const daomesh_id *dao, uint64_t number)
{
    struct daomesh_proposal_record proposal;
    uint64_t home;
    TRY(dao_row(source, &home, dao));
    TRY(find_proposal(source, &proposal, home, number));
    _Static_assert(sizeof out->tally == sizeof proposal.tally, "one tally a choice");
    _Static_assert(sizeof out->title >= sizeof proposal.title.bytes, "the title fits");
    out->flags = proposal.flags;
    out->winner = proposal.winner;
    out->decided_by = proposal.decided_by;
    out->choices = proposal.choices;
    out->voters = proposal.voters;
    out->electors = proposal.electors;
    out->status = proposal.status;
    out->opened = proposal.opened;
    out->decided = proposal.decided;
    out->finished = proposal.finished;
    out->content = proposal.content;
    out->total = proposal.total;
    memcpy(out->tally, proposal.tally, sizeof out->tally);
    memcpy(out->title, proposal.title.bytes, proposal.title.len);
    return DAOMESH_OK;
}

/*
 * Whether a ballot at this place can only be of who has the place now: they had it before the proposal was opened. A change of weight
 * since then hides the order within the second that both happened in.
 */
static int held_before(const struct daomesh_member_slot *slot, const struct daomesh_proposal_record *proposal)
{
    return slot->since <= proposal->snapshot || slot->joined < proposal->opened;
}

static int32_t ask_vote(const struct record_source *source, daomesh_vote_info *out, const daomesh_id *dao,
                        uint64_t number, const daomesh_id *party)
{
    struct daomesh_ballot_page_record page;
    struct daomesh_proposal_record proposal;
    struct place place;
    int found;
    TRY(dao_row(source, &place.dao, dao));
    TRY(find_proposal(source, &proposal, place.dao, number));
    TRY(find_place(source, &place, party));
    if (!held_before(&place.slot, &proposal)) return DAOMESH_E_NOT_PROVEN;
    TRY(daomesh__source_find(source, &page, &found, place.dao, DAOMESH_RECORD_BALLOT_PAGE,
                             number << 16 | place.number / SLOTS_PER_PAGE));
    const struct daomesh_ballot *ballot = &page.ballots[place.number % SLOTS_PER_PAGE];
    if (!ballot->cast) return DAOMESH_E_NOT_VOTED;
    out->choice = ballot->choice;
    out->weight = ballot->weight;
    return DAOMESH_OK;
}

/* --- From outside ----------------------------------------------------------------------------------------------------- */

/*
 * The frame of a question to evidence: `info` is a struct that begins with its size and is empty unless the answer is OK. A later
 * library's larger struct is taken.
 */
#define ANSWER(info, evidence, given, question)                                                              \
    do {                                                                                                     \
        const struct record_source source = { daomesh__find_proven, &evidence };                             \
        if (!(info) || (info)->size < sizeof *(info)) return DAOMESH_E_ARG;                                  \
        memset(info, 0, sizeof *(info));                                                                     \
        (info)->size = sizeof *(info);                                                                       \
        if (!(given)) return DAOMESH_E_ARG;                                                                  \
        const int32_t answer_ = (question);                                                                  \
        if (answer_ == DAOMESH_OK) return DAOMESH_OK;                                                        \
        memset(info, 0, sizeof *(info));                                                                     \
        (info)->size = sizeof *(info);                                                                       \
        return answer_;                                                                                      \
    } while (0)

int32_t daomesh_evidence_party(daomesh_party_info *out, const daomesh_evidence *evidence,
                               const daomesh_id *party)
{
    ANSWER(out, evidence, evidence && party, ask_party(&source, out, party));
}

int32_t daomesh_evidence_dao(daomesh_dao_info *out, const daomesh_evidence *evidence, const daomesh_id *dao)
{
    ANSWER(out, evidence, evidence && dao, ask_dao(&source, out, dao));
}

int32_t daomesh_evidence_member(daomesh_member_info *out, const daomesh_evidence *evidence,
                                const daomesh_id *dao, const daomesh_id *party)
{
    ANSWER(out, evidence, evidence && dao && party, ask_member(&source, out, dao, party));
}

int32_t daomesh_evidence_role(daomesh_role_info *out, const daomesh_evidence *evidence, const daomesh_id *dao,
                              uint64_t number)
{
    ANSWER(out, evidence, evidence && dao, ask_role(&source, out, dao, number));
}

int32_t daomesh_evidence_token(daomesh_token_info *out, const daomesh_evidence *evidence,
                               const daomesh_id *token)
{
    ANSWER(out, evidence, evidence && token, ask_token(&source, out, token));
}

int32_t daomesh_evidence_decision(daomesh_decision_info *out, const daomesh_evidence *evidence,
                                  const daomesh_id *dao, uint64_t proposal)
{
    ANSWER(out, evidence, evidence && dao, ask_decision(&source, out, dao, proposal));
}

int32_t daomesh_evidence_vote(daomesh_vote_info *out, const daomesh_evidence *evidence, const daomesh_id *dao,
                              uint64_t proposal, const daomesh_id *party)
{
    ANSWER(out, evidence, evidence && dao && party, ask_vote(&source, out, dao, proposal, party));
}

int32_t daomesh_evidence_balance(daomesh_amount *out, const daomesh_evidence *evidence,
                                 const daomesh_id *party, const daomesh_id *token, uint32_t which)
{
    const struct record_source source = { daomesh__find_proven, &evidence };
    if (!out) return DAOMESH_E_ARG;
    *out = amount_from_u64(0);
    if (!evidence || !party || !token) return DAOMESH_E_ARG;
    if (which != DAOMESH_BALANCE_FREE && which != DAOMESH_BALANCE_RESERVE) return DAOMESH_E_ARG;
    return ask_balance(&source, out, party, token, which);
}

int32_t daomesh__ask(const struct record_source *source, const daomesh_question *question)
{
    union {
        daomesh_party_info party;
        daomesh_dao_info dao;
        daomesh_member_info member;
        daomesh_role_info role;
        daomesh_token_info token;
        daomesh_amount balance;
        daomesh_decision_info decision;
        daomesh_vote_info vote;
        daomesh_span record;
    } out;
    switch (question->what) {
    case DAOMESH_QUESTION_PARTY:
        return ask_party(source, &out.party, &question->party);
    case DAOMESH_QUESTION_DAO:
        return ask_dao(source, &out.dao, &question->dao);
    case DAOMESH_QUESTION_MEMBER:
        return ask_member(source, &out.member, &question->dao, &question->party);
    case DAOMESH_QUESTION_ROLE:
        return ask_role(source, &out.role, &question->dao, question->number);
    case DAOMESH_QUESTION_TOKEN:
        return ask_token(source, &out.token, &question->token);
    case DAOMESH_QUESTION_BALANCE:
        if (question->which != DAOMESH_BALANCE_FREE && question->which != DAOMESH_BALANCE_RESERVE)
            return DAOMESH_E_ARG;
        return ask_balance(source, &out.balance, &question->party, &question->token, question->which);
    case DAOMESH_QUESTION_DECISION:
        return ask_decision(source, &out.decision, &question->dao, question->number);
    case DAOMESH_QUESTION_VOTE:
        return ask_vote(source, &out.vote, &question->dao, question->number, &question->party);
    case DAOMESH_QUESTION_RECORD:
        if (question->which == 0 || question->which > UINT8_MAX) return DAOMESH_E_ARG;
        return source->find(source->ctx, &out.record, question->home, question->which, question->number);
    default:
        return DAOMESH_E_ARG;
    }
}
