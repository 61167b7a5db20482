/**
 * What is told of parties, DAOs, members, votes and money: the structs that a ledger's readers fill, and a wallet from evidence.
 *
 * Texts are terminated. `size` goes in as the struct's size; a larger struct of a later version is accepted.
 */
#ifndef DAOMESH_INFO_H
#define DAOMESH_INFO_H

#include <daomesh/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Sorts of parties. */
#define DAOMESH_PARTY_PERSON 1
#define DAOMESH_PARTY_DAO 2

/** A key of a person. */
typedef struct daomesh_key_info {
    daomesh_id key;              /* Ed25519 public key */
    uint32_t weight;             /* of its signature */
    uint32_t reserved;
} daomesh_key_info;

/** A person or a DAO. */
typedef struct daomesh_party_info {
    uint32_t size;               /* in: sizeof(daomesh_party_info) */
    uint32_t sort;               /* DAOMESH_PARTY_... */
    uint64_t row;                /* its number; of a DAO also the home of its records */
    uint64_t created;
    uint32_t threshold;          /* weight that signatures must reach */
    uint32_t key_count;
    daomesh_key_info keys[16];
    char name[72];               /* "" when it has none */
} daomesh_party_info;

/** A DAO's totals. */
typedef struct daomesh_dao_info {
    uint32_t size;               /* in: sizeof(daomesh_dao_info) */
    uint32_t members;            /* those in jail not counted */
    uint32_t jailed;
    uint32_t open;               /* open proposals */
    uint64_t row;
    uint64_t proposals;          /* numbers given to proposals so far */
    daomesh_amount shares;
    daomesh_amount loot;
    daomesh_amount reputation;
    char name[72];
} daomesh_dao_info;

/* What a party is in a DAO. */
#define DAOMESH_MEMBER_ACTIVE 1
#define DAOMESH_MEMBER_JAILED 3
#define DAOMESH_MEMBER_FORMER 4  /* no member any more, but with loot to burn */

/** A member of a DAO, or a former one who holds loot: its state and weights now. */
typedef struct daomesh_member_info {
    uint32_t size;               /* in: sizeof(daomesh_member_info) */
    uint32_t slot;
    uint64_t joined;
    daomesh_amount shares;
    daomesh_amount loot;
    daomesh_amount reputation;
    uint32_t state;              /* DAOMESH_MEMBER_... */
    uint32_t reserved;
} daomesh_member_info;
/** A role that is in force. */
typedef struct daomesh_role_info {
    uint32_t size;               /* in: sizeof(daomesh_role_info) */
    uint32_t kind_count;
    uint64_t ends;               /* last moment at which the holder has it; 0 never ends */
    daomesh_id holder;           /* zero: nobody */
    uint16_t kinds[32];          /* what it allows: action kinds */
    char name[40];
} daomesh_role_info;

/** A vote that counts. */
typedef struct daomesh_vote_info {
    uint32_t size;               /* in: sizeof(daomesh_vote_info) */
    uint32_t choice;             /* 0 abstain */
    daomesh_amount weight;
} daomesh_vote_info;

/** What was decided on a proposal, or how its count stands. */
typedef struct daomesh_decision_info {
    uint32_t size;               /* in: sizeof(daomesh_decision_info) */
    uint32_t flags;              /* DAOMESH_FACT_... of outcome.h: decided, cancelled, executed, failed ... */
    uint32_t winner;             /* choice that won; 0 none */
    uint32_t decided_by;         /* DAOMESH_BY_... of outcome.h */
    uint32_t choices;            /* besides abstain */
    uint32_t voters;
    uint32_t electors;           /* members when it was opened */
    int32_t status;              /* why an inner action failed */
    uint64_t opened;
    uint64_t decided;            /* 0 not yet */
    uint64_t finished;           /* when it was executed, failed or cancelled; 0 not yet */
    daomesh_id content;          /* hash of its text; zero when none */
    daomesh_amount total;        /* all weight when it was opened */
    daomesh_amount tally[17];    /* weight for abstain, choice 1, 2, ... */
    char title[128];
} daomesh_decision_info;

/** A token. */
typedef struct daomesh_token_info {
    uint32_t size;               /* in: sizeof(daomesh_token_info) */
    uint32_t decimals;           /* digits behind the point when amounts are shown */
    uint64_t row;                /* the lower half of an account's local number */
    daomesh_id issuer;
    daomesh_amount cap;          /* 0: none */
    daomesh_amount supply;
    uint32_t backed;             /* 1: deposits and withdrawals instead of minting and burning */
    char symbol[20];             /* terminated */
} daomesh_token_info;
/* Where a party's units of a token lie. */
#define DAOMESH_BALANCE_FREE 1     /* what it may spend; of a DAO, what leaving members are paid from */
#define DAOMESH_BALANCE_RESERVE 2  /* what a DAO has set aside */

#ifdef __cplusplus
}
#endif

#endif
