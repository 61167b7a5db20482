/* What the demo's files share: the history as it was recorded, the plan made of it, and the replay of that plan. */
#ifndef DEMO_H
#define DEMO_H

#include <daomesh/daomesh.h>

#define ADDRESS_BYTES 43     /* "0x", 40 hex digits, terminator */
#define PROPOSAL_ID_BYTES 67 /* "0x", 64 hex digits, terminator */
#define NAME_BYTES 65
#define SHORT_ADDRESS_DIGITS 10
#define DAO_PATHWAYS_MAX 6 /* besides the charter's: two families, three bars */

/* A DAO's actions within this time go into one batch, if nothing asks for a later one. */
#define BATCH_SPAN_S 3600u
/* Voting stays open this much longer than the slowest vote of the DAO took. */
#define VOTING_MARGIN_S 86400u

#define CHARTER_PATHWAY 1u
#define FIRST_PATHWAY 2u

/* main.c: ends the program with a sentence. */
_Noreturn void die(const char *what, const char *detail);
/* The same, if a status is not OK. */
void must(int32_t status, const char *what);
/* Memory, or the end. */
void *allocate(size_t count, size_t size);

/* --- csv.c: a file of comma-separated fields without quotes ---------------------------------------------------- */

struct csv {
    char *text;    /* the file, cut into fields in place */
    char **fields; /* rows * columns */
    size_t rows;   /* without the heading */
    size_t columns;
};

void csv_read(struct csv *out, const char *folder, const char *name, size_t columns);
const char *csv_text(const struct csv *csv, size_t row, size_t column);
uint64_t csv_number(const struct csv *csv, size_t row, size_t column);
daomesh_amount csv_amount(const struct csv *csv, size_t row, size_t column);
void csv_free(struct csv *csv);

/* --- history.c: what happened, as recorded --------------------------------------------------------------------- */

enum way {
    WAY_BAR,     /* more than the required part of all reputation, at the last vote */
    WAY_TIME,    /* more for than against when the time was over */
    WAY_EXPIRED, /* the bar was not reached in time */
    WAY_OPEN     /* not over when the record was made */
};

/* How a proposal is decided: on DAOstack's queue the bar is needed; a boosted one may also win by majority in the end. */
struct family {
    int boosted;
    uint32_t bar_percent;
};

struct person {
    char address[ADDRESS_BYTES];
};

struct dao {
    char address[ADDRESS_BYTES];
    char name[NAME_BYTES]; /* the short address where the record has none */
    uint64_t slowest_vote_s;
    struct family families[DAO_PATHWAYS_MAX];
    size_t family_count;
};

struct holding {
    size_t dao, person;
    uint64_t since;
    daomesh_amount reputation;
};

struct vote {
    size_t proposal, person;
    size_t row; /* in the file: the order of votes within a second */
    uint64_t time;
    int for_it;
    daomesh_amount reputation;
};

struct proposal {
    char id[PROPOSAL_ID_BYTES];
    size_t dao;
    uint64_t created;
    struct family family;
    daomesh_amount total, votes_for, votes_against;
    enum way way;
    int passed;
    int complete; /* all of its votes are in the record */
    size_t first_vote, vote_count;
};

struct history {
    struct dao *daos;
    struct person *people; /* ascending by address */
    struct holding *holdings;
    struct proposal *proposals; /* ascending by id */
    struct vote *votes;         /* by proposal, then time */
    size_t dao_count, person_count, holding_count, proposal_count, vote_count;
};

void history_load(struct history *out, const char *folder);
void history_free(struct history *history);
/* The number of the pathway that a proposal takes in its DAO. */
uint32_t history_pathway(const struct history *history, const struct proposal *proposal);

/* --- plan.c: the history as a list of steps in time order ------------------------------------------------------- */

enum step_kind { STEP_PERSON, STEP_FOUND, STEP_JOIN, STEP_MINT, STEP_BURN, STEP_OPEN, STEP_VOTE };

struct step {
    enum step_kind kind;
    uint64_t time; /* of its batch */
    size_t dao;
    size_t person;         /* who acts, or whom the registrar acts upon */
    size_t proposal;       /* OPEN, VOTE */
    int for_it;            /* VOTE */
    daomesh_amount amount; /* reputation: FOUND, JOIN, MINT, BURN */
};

struct plan {
    struct step *steps;
    size_t count, cap;
};

void plan_make(struct plan *out, const struct history *history);
void plan_free(struct plan *plan);

/* --- session.c: signed actions on a ledger file, in batches ------------------------------------------------------ */

struct session {
    daomesh_ledger *ledger;
    daomesh_id ledger_id;
    uint64_t height, time; /* of the last batch that was begun */
    uint64_t actions;
};

struct wallet {
    uint8_t seed[DAOMESH_SEED_BYTES];
    daomesh_id id;
    uint64_t sequence; /* of its last action */
};

void session_open(struct session *out, const char *path);
void session_close(struct session *session);
void session_begin(struct session *session, uint64_t time);
void session_commit(struct session *session);
/* Empty batches until nothing is due any more: what one decides, the next carries out. No batch may be open. */
void session_run_out(struct session *session, uint64_t time);
/* A person joins the ledger with one key, which is made from a secret that everybody may know. */
void session_join(struct session *session, struct wallet *wallet, const char *secret, const char *name);
/* Nothing is done that the rules refuse, so a refusal ends the demo. */
void session_act(struct session *session, struct wallet *actor, uint32_t kind, const daomesh_cbor *body);

/* --- replay.c: the steps as signed actions on a ledger ---------------------------------------------------------- */

struct replay {
    const struct history *history;
    struct session session;
    struct wallet *wallets; /* one a person, the registrar's last */
    daomesh_id *daos;
    size_t *members;   /* of each DAO */
    uint64_t *opened;  /* proposals that each DAO has opened so far */
    uint64_t *numbers; /* each proposal's number in its DAO */
};

void replay_open(struct replay *out, const struct history *history, const char *path);
void replay_run(struct replay *replay, const struct plan *plan);
void replay_close(struct replay *replay);

/* bodies.c: the bodies of the actions, as CBOR. A body's keys are those of schema/. */
#define BODY_BYTES 4096

struct body {
    daomesh_cbor cbor;
    uint8_t bytes[BODY_BYTES];
};

void body_party(struct body *out, const daomesh_id *key, const char *name);
void body_dao(struct body *out, const struct dao *dao, const daomesh_id *founder,
              const daomesh_amount *reputation, const daomesh_id *registrar);
void body_join(struct body *out, const daomesh_id *dao, const daomesh_id *party,
               const daomesh_amount *reputation);
void body_reputation(struct body *out, const daomesh_id *dao, const daomesh_id *party,
                     const daomesh_amount *amount);
void body_open(struct body *out, const daomesh_id *dao, uint32_t pathway, const char *title,
               const daomesh_id *proposer);
void body_vote(struct body *out, const daomesh_id *dao, uint64_t number, int for_it);

/* --- print.c: what both parts print alike ------------------------------------------------------------------------ */

/* An amount of cents, to be read. */
struct money {
    char text[40];
};

void heading(const char *text);
/* 1 when the audit holds. */
int print_audit(const struct session *session);
struct money money(uint64_t cents);

/* --- report.c and story.c: the two parts --------------------------------------------------------------------------- */

/* How what came out compares with what must come out. */
struct outcomes {
    size_t compared, differ;
    uint64_t tokens; /* smallest units of the story's token that were found again at the end */
    int sound;       /* nothing else is wrong */
};

/* Prints how the replay compares with the record. */
void report(struct outcomes *outcomes, const struct replay *replay, const char *path, double seconds);
/* Tells the story on the same ledger, prints it and compares it with what was computed by hand. */
void tell_story(struct outcomes *outcomes, struct session *session);

#endif
