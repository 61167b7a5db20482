/*
 * OpenZeppelin's Votes once more, on a ledger: balances are shares, delegate is delegation.set, and what getPastVotes says is what a
 * proposal counts that is opened at that block.
 *
 * There an account has the power of all accounts that name it, and nothing of its own; so each account is two members: one who holds
 * and never votes, and one without shares who is named and votes.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "host.h"

#define ACCOUNTS_MOST 15 /* a choice each */

struct votes {
    struct host host;
    size_t accounts;
    daomesh_id dao;
    uint64_t row;
    uint64_t proposals;
    daomesh_amount balance[ACCOUNTS_MOST];
};

static const daomesh_id *holder(const struct votes *votes, uint64_t account)
{
    return &votes->host.party[2 * account];
}

static const daomesh_id *speaker(const struct votes *votes, uint64_t account)
{
    return &votes->host.party[2 * account + 1];
}

static void found(struct votes *votes)
{
    struct host *host = &votes->host;
    struct daomesh_pathway pathway = {
        .charter = 1,
        .rule = { .weight = 2, .threshold = DAOMESH_THRESHOLD_PLURALITY, .voting_s = 1000, .delegated = 1 }
    };
    struct daomesh_dao_found act = { .charter_pathway = 1 };
    struct body members, pathways, body;
    DAOMESH_SET_TEXT(act.name, "votes");
    DAOMESH_SET_TEXT(pathway.name, "votes");
    new_body(&members);
    for (size_t i = 0; i < 2 * votes->accounts; i++) {
        const struct daomesh_founding_member member = { .party = host->party[i] };
        daomesh_encode_founding_member(&members.cbor, &member);
    }
    new_body(&pathways);
    daomesh_encode_pathway(&pathways.cbor, &pathway);
    act.members = daomesh_list_of(&members.cbor, 2 * (uint32_t)votes->accounts);
    act.pathways = daomesh_list_of(&pathways.cbor, 1);
    new_body(&body);
    daomesh_encode_dao_found(&body.cbor, &act);
    must(host, "dao id", daomesh_dao_id(&votes->dao, &host->id, &host->party[0], body.bytes, body.cbor.len));
    must(host, "dao.found", host_act(host, DAOMESH_ACTION_DAO_FOUND, &host->party[0], &body));
    votes->row = host_row(host, &votes->dao);
}

/* --- Steps ------------------------------------------------------------------------------------------------------ */

static void hold(struct votes *votes, uint64_t account, const daomesh_amount *shares)
{
    const struct daomesh_member_reweight act = { .dao = votes->dao,
                                                 .party = *holder(votes, account),
                                                 .shares = *shares };
    struct body body;
    votes->balance[account] = *shares;
    new_body(&body);
    daomesh_encode_member_reweight(&body.cbor, &act);
    must(&votes->host, "member.reweight",
         host_act(&votes->host, DAOMESH_ACTION_MEMBER_REWEIGHT, &votes->dao, &body));
}

static void name_delegate(struct votes *votes, uint64_t account, uint64_t to)
{
    const struct daomesh_delegation_set act = { .dao = votes->dao,
                                                .delegates_count = 1,
                                                .delegates = { { .party = *speaker(votes, to) } } };
    struct body body;
    new_body(&body);
    daomesh_encode_delegation_set(&body.cbor, &act);
    must(&votes->host, "delegation.set",
         host_act(&votes->host, DAOMESH_ACTION_DELEGATION_SET, holder(votes, account), &body));
}

static uint64_t account_in(struct votes *votes, const json_t *op, const char *key)
{
    const uint64_t account = number_in(votes->host.line, op, key);
    if (account < votes->accounts) return account;
    differ(votes->host.line, "%s is no account", key);
    return 0;
}

/* What the peer did; what it refused is compared where balances are kept without a ledger. */
static void step(struct votes *votes, const json_t *op)
{
    struct line *line = votes->host.line;
    const char *name = text_in(line, op, "op");
    daomesh_amount changed;
    if (strcmp(name, "delegate") == 0) {
        name_delegate(votes, account_in(votes, op, "member"), account_in(votes, op, "to"));
        return;
    }
    const daomesh_amount amount = amount_in(line, op, "amount");
    if (strcmp(name, "mint") != 0) {
        const uint64_t from = account_in(votes, op, "from");
        must(&votes->host, name, daomesh_amount_subtract(&changed, &votes->balance[from], &amount));
        hold(votes, from, &changed);
    }
    if (strcmp(name, "burn") != 0) {
        const uint64_t to = account_in(votes, op, "to");
        must(&votes->host, name, daomesh_amount_add(&changed, &votes->balance[to], &amount));
        hold(votes, to, &changed);
    }
}

/* --- What a proposal counts ----------------------------------------------------------------------------------------- */

static void open_proposal(struct votes *votes)
{
    const struct daomesh_proposal_open act = {
        .dao = votes->dao, .pathway = 1, .choices = (uint8_t)(votes->accounts < 2 ? 2 : votes->accounts)
    };
    struct body body;
    new_body(&body);
    daomesh_encode_proposal_open(&body.cbor, &act);
    must(&votes->host, "proposal.open",
         host_act(&votes->host, DAOMESH_ACTION_PROPOSAL_OPEN, holder(votes, 0), &body));
    votes->proposals++;
}

/* Each votes for a choice of its own, and has no weight to vote with where nobody who holds any names it. */
static void vote(struct votes *votes, uint64_t account)
{
    const struct daomesh_proposal_vote act = { .dao = votes->dao,
                                               .proposal = votes->proposals,
                                               .choice = (uint8_t)(account + 1) };
    struct body body;
    new_body(&body);
    daomesh_encode_proposal_vote(&body.cbor, &act);
    const int32_t status =
        host_act(&votes->host, DAOMESH_ACTION_PROPOSAL_VOTE, speaker(votes, account), &body);
    if (status != DAOMESH_E_NO_WEIGHT) must(&votes->host, "proposal.vote", status);
}

static void close_proposal(struct votes *votes)
{
    const struct daomesh_proposal_cancel act = { .dao = votes->dao, .proposal = votes->proposals };
    struct body body;
    new_body(&body);
    daomesh_encode_proposal_cancel(&body.cbor, &act);
    must(&votes->host, "proposal.cancel",
         host_act(&votes->host, DAOMESH_ACTION_PROPOSAL_CANCEL, &votes->dao, &body));
}

static void expect_count(struct votes *votes, const json_t *past)
{
    struct line *line = votes->host.line;
    daomesh_proposal_info info = { .size = sizeof info };
    daomesh_reader *reader;
    open_proposal(votes);
    for (size_t i = 0; i < votes->accounts; i++)
        vote(votes, i);
    must(&votes->host, "opening a reader", daomesh_reader_open(&reader, votes->host.ledger));
    must(&votes->host, "reading a proposal",
         daomesh_reader_proposal(&info, reader, &votes->dao, votes->proposals, 0));
    daomesh_reader_close(reader);
    for (size_t i = 0; i < votes->accounts; i++)
        expect_amount(line, "votes on a ledger", json_array_get(json_object_get(past, "votes"), i),
                      &info.tally[i + 1]);
    expect_amount(line, "total on a ledger", json_object_get(past, "totalSupply"), &info.total);
    close_proposal(votes);
}

void run_votes(struct line *line)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results"),
                 *past = json_object_get(line->out, "past");
    struct votes votes = { .accounts = number_in(line, line->in, "members") };
    size_t done = 0;
    if (votes.accounts == 0 || votes.accounts > ACCOUNTS_MOST) {
        differ(line, "not 1 to %d members", ACCOUNTS_MOST);
        return;
    }
    if (!host_open(&votes.host, line, 2 * votes.accounts)) return;
    found(&votes);
    for (size_t i = 0; i < json_array_size(past); i++) {
        const json_t *block = json_array_get(past, i);
        const uint64_t height = number_in(line, block, "block");
        for (; done < json_array_size(ops) && number_in(line, json_array_get(ops, done), "block") <= height;
             done++) {
            if (json_is_true(json_object_get(json_array_get(results, done), "ok")))
                step(&votes, json_array_get(ops, done));
        }
        expect_count(&votes, block);
    }
    host_close(&votes.host);
}
