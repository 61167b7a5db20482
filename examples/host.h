/*
 * What the examples share: a ledger in memory in host mode, where the program answers for who acts, and a line for each action:
 *
 *     ACT(&host, &alice, TOKEN_TRANSFER, token_transfer, .party = alice, .token = euro, .to = bob, .amount = units(5));
 */
#ifndef EXAMPLES_HOST_H
#define EXAMPLES_HOST_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <daomesh/daomesh.h>
#include <daomesh/encode.h>

#define DAY 86400u

struct host {
    daomesh_ledger *ledger;
    daomesh_id id;
    uint64_t height, time;
    uint8_t room[8192];
    daomesh_cbor body; /* of the last action */
};

static inline void must(int32_t status)
{
    if (status == DAOMESH_OK) return;
    fprintf(stderr, "%s\n", daomesh_status_text(status));
    exit(1);
}

static inline daomesh_amount units(uint64_t count)
{
    daomesh_amount amount = { { count, 0, 0, 0 } };
    return amount;
}

/* Applies the body that lies in the host; what a rule refuses ends the program, or is given back by host_try. */
static inline int32_t host_try(struct host *host, const daomesh_id *actor, uint32_t kind)
{
    uint8_t action[9000];
    size_t len;
    daomesh_action_head head = { .size = sizeof head, .kind = kind, .actor = *actor };
    daomesh_result result = { .size = sizeof result };
    must(daomesh_action_build(action, sizeof action, &len, &head, host->body.at, host->body.len, NULL));
    must(daomesh_ledger_apply(host->ledger, &result, action, len, 0, NULL));
    return result.status;
}

#define ENCODE(host, name, ...)                                                                              \
    do {                                                                                                     \
        struct daomesh_##name fields = { __VA_ARGS__ };                                                      \
        (host)->body.len = 0;                                                                                \
        daomesh_encode_##name(&(host)->body, &fields);                                                       \
    } while (0)

#define ACT(host, actor, KIND, name, ...)                                                                    \
    do {                                                                                                     \
        ENCODE(host, name, __VA_ARGS__);                                                                     \
        must(host_try(host, actor, DAOMESH_ACTION_##KIND));                                                  \
    } while (0)

static inline void host_next_batch(struct host *host, uint64_t seconds)
{
    must(daomesh_ledger_commit(host->ledger));
    must(daomesh_ledger_begin(host->ledger, ++host->height, host->time += seconds));
}

/* Lets time pass. What becomes due meanwhile happens when the next batch begins, and is seen once that is committed. */
static inline void host_wait(struct host *host, uint64_t seconds)
{
    host_next_batch(host, seconds);
    host_next_batch(host, 0);
}

static inline void host_open(struct host *host)
{
    daomesh_ledger_options options;
    memset(host, 0, sizeof *host);
    must(daomesh_ledger_options_init(&options, sizeof options));
    options.mode = DAOMESH_MODE_HOST;
    options.ledger.bytes[0] = 1;
    must(daomesh_ledger_open(&host->ledger, &options, NULL));
    host->id = options.ledger;
    host->body.at = host->room;
    host->body.cap = sizeof host->room;
    host->height = 1;
    host->time = 1767225600; /* 2026-01-01 */
    must(daomesh_ledger_begin(host->ledger, host->height, host->time));
}

/* Commits, checks that nothing is lost, and closes. */
static inline void host_close(struct host *host)
{
    must(daomesh_ledger_commit(host->ledger));
    must(daomesh_ledger_audit(host->ledger, NULL));
    daomesh_ledger_close(host->ledger);
}

/* Persons, DAOs and tokens are named by the hash of what makes them. */
static inline daomesh_id host_person(struct host *host, const char *name)
{
    daomesh_id party;
    struct daomesh_party_create act = { .salt = 0 };
    DAOMESH_SET_TEXT(act.name, name);
    host->body.len = 0;
    daomesh_encode_party_create(&host->body, &act);
    must(daomesh_party_id(&party, host->body.at, host->body.len));
    must(host_try(host, &party, DAOMESH_ACTION_PARTY_CREATE));
    return party;
}

static inline daomesh_id host_issue(struct host *host, const daomesh_id *issuer, const char *symbol, uint8_t backed)
{
    daomesh_id token;
    struct daomesh_token_issue act = { .party = *issuer, .decimals = 2, .backed = backed };
    DAOMESH_SET_TEXT(act.symbol, symbol);
    DAOMESH_SET_TEXT(act.name, symbol);
    host->body.len = 0;
    daomesh_encode_token_issue(&host->body, &act);
    must(daomesh_token_id(&token, &host->id, issuer, host->body.at, host->body.len));
    must(host_try(host, issuer, DAOMESH_ACTION_TOKEN_ISSUE));
    return token;
}

/* One that stands for money elsewhere, which its issuer records. */
static inline daomesh_id host_token(struct host *host, const daomesh_id *issuer, const char *symbol)
{
    return host_issue(host, issuer, symbol, 1);
}

/* One that is made and burned here. */
static inline daomesh_id host_own_token(struct host *host, const daomesh_id *issuer, const char *symbol)
{
    return host_issue(host, issuer, symbol, 0);
}

struct share {
    daomesh_id party;
    uint64_t shares;
};

static inline int compare_shares(const void *left, const void *right)
{
    return memcmp(((const struct share *)left)->party.bytes, ((const struct share *)right)->party.bytes, DAOMESH_ID_BYTES);
}

/* A DAO whose only pathway decides everything by this rule. Members are listed in ascending order of their ids. */
static inline daomesh_id host_dao(struct host *host, const char *name, const struct share *of, uint32_t count,
                                  struct daomesh_passing_rule rule)
{
    uint8_t members_room[4096], pathways_room[256];
    daomesh_cbor members = { members_room, sizeof members_room, 0 }, pathways = { pathways_room, sizeof pathways_room, 0 };
    struct daomesh_pathway pathway = { .rule = rule, .charter = 1 };
    struct daomesh_dao_found act = { .charter_pathway = 1 };
    struct share sorted[32];
    daomesh_id dao;
    memcpy(sorted, of, count * sizeof *of);
    qsort(sorted, count, sizeof *sorted, compare_shares);
    for (uint32_t i = 0; i < count; i++) {
        struct daomesh_founding_member member = { .party = sorted[i].party, .shares = units(sorted[i].shares) };
        daomesh_encode_founding_member(&members, &member);
    }
    DAOMESH_SET_TEXT(pathway.name, "everything");
    daomesh_encode_pathway(&pathways, &pathway);
    DAOMESH_SET_TEXT(act.name, name);
    act.members = daomesh_list_of(&members, count);
    act.pathways = daomesh_list_of(&pathways, 1);
    host->body.len = 0;
    daomesh_encode_dao_found(&host->body, &act);
    must(daomesh_dao_id(&dao, &host->id, &of[0].party, host->body.at, host->body.len));
    must(host_try(host, &of[0].party, DAOMESH_ACTION_DAO_FOUND));
    return dao;
}

/* One vote a member, more for than against, three days, over as soon as nothing left can change it. */
static inline struct daomesh_passing_rule one_member_one_vote(void)
{
    struct daomesh_passing_rule rule = { .weight = 1, .threshold = 1, .early = 2, .voting_s = 3 * DAY };
    return rule;
}

/* What a party holds after the last commit. */
static inline uint64_t host_balance(struct host *host, const daomesh_id *party, const daomesh_id *token)
{
    daomesh_reader *reader;
    daomesh_amount amount;
    must(daomesh_reader_open(&reader, host->ledger));
    must(daomesh_reader_balance(&amount, reader, party, token, DAOMESH_BALANCE_FREE));
    daomesh_reader_close(reader);
    return amount.limb[0];
}

/* How much there is of a token. */
static inline uint64_t host_supply(struct host *host, const daomesh_id *token)
{
    daomesh_reader *reader;
    daomesh_token_info info;
    memset(&info, 0, sizeof info);
    info.size = sizeof info;
    must(daomesh_reader_open(&reader, host->ledger));
    must(daomesh_reader_token(&info, reader, token));
    daomesh_reader_close(reader);
    return info.supply.limb[0];
}

static inline int expect(const char *what, uint64_t found, uint64_t wanted)
{
    printf("%-34s %8llu\n", what, (unsigned long long)found);
    if (found == wanted) return 0;
    fprintf(stderr, "%s: %llu was expected\n", what, (unsigned long long)wanted);
    return 1;
}

#endif
