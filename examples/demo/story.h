/* What the story's files share: who is in it, what they do for each other, and how they act. */
#ifndef STORY_H
#define STORY_H

#include "demo.h"

#include <daomesh/encode.h>

#define DAY 86400u
#define MEMBERS 3 /* of each DAO */
#define JOBS 10
#define ROOT JOBS /* the parent of the job that nobody stands above */

/* The pathways of every DAO. */
#define ASSEMBLY 1u /* everything: one vote a member, three days */
#define TREASURY 2u /* everything but the charter: votes by shares, seven days and then seven days of grace */
#define ASSEMBLY_S (3 * DAY)
#define TREASURY_S (7 * DAY)
#define GRACE_S (7 * DAY)

/* Everybody who can hold money: people first. The first of a DAO's members holds the role that does its daily work. */
enum who {
    BANK,
    ADA,
    BEN,
    CLEO,
    EVA,
    DAN,
    FINN,
    GIL,
    HANA,
    IVO,
    JANA,
    KOFI,
    LENA,
    MIA,
    NOOR,
    OLE,
    ZOE,
    SCHOOL,
    PEOPLE,
    BOARD = PEOPLE,
    PHONE,
    CHIP,
    SOFTWARE,
    CHASSIS,
    COMMONS,
    PARTIES,
    NOBODY = PARTIES
};

/* A bounty. Jobs stand in the order of a walk through the tree: a parent before its parts, their own parts in between. */
struct job {
    const char *what;
    enum who poster, taker;
    size_t parent;
    uint64_t reward;  /* cents */
    int own_funds;    /* the poster pays it from its treasury, at once; else it is paid when its parent is */
    uint32_t number;  /* among its poster's bounties */
    daomesh_id terms; /* hash of what was agreed */
    daomesh_id work;  /* hash of what was handed in, with all below it */
};

struct story {
    struct session *session;
    struct wallet wallets[PEOPLE];
    daomesh_id ids[PARTIES];
    daomesh_id token;
    uint64_t proposals[PARTIES]; /* opened in each DAO so far */
    struct job jobs[JOBS];
    enum who gone; /* who is no member of their DAO any more */
    uint64_t first_event, first_action, first_height;
    uint8_t room[BODY_BYTES];
    daomesh_cbor body; /* of the action to come */
};

/* --- story.c ----------------------------------------------------------------------------------------------------- */

/* Lets time pass, and does what becomes due meanwhile. A batch is open before and after. */
void story_wait(struct story *story, uint64_t seconds);
/* Applies the body that lies in the story. A DAO acts by the hand of whoever holds its role. */
void story_act(struct story *story, enum who who, uint32_t kind);

#define ENCODE(story, name, ...)                                                                              \
    do {                                                                                                      \
        struct daomesh_##name fields_ = { __VA_ARGS__ };                                                      \
        (story)->body.len = 0;                                                                                \
        daomesh_encode_##name(&(story)->body, &fields_);                                                      \
    } while (0)

#define ACT(story, who, KIND, name, ...)                                                                      \
    do {                                                                                                      \
        ENCODE(story, name, __VA_ARGS__);                                                                     \
        story_act(story, who, DAOMESH_ACTION_##KIND);                                                         \
    } while (0)

static inline daomesh_amount cents(uint64_t count)
{
    daomesh_amount amount = { { count, 0, 0, 0 } };
    return amount;
}

/* --- cast.c: who they are, their DAOs, and how these divide what they earn ---------------------------------------- */

void cast_join(struct story *story);
void cast_found(struct story *story);
void cast_agree_on_income(struct story *story);
const char *name_of(enum who who);
enum who member_of(enum who dao, size_t index);
/* Words for how a DAO divides its income; NULL for a DAO that said nothing. */
const char *policy_of(enum who dao);
/* The body of a dao.found with the story's pathways. */
void encode_dao(struct story *story, enum who dao, const struct daomesh_founding_member *members,
                uint32_t count, const struct daomesh_role_terms *role);

/* --- decide.c: proposals and votes --------------------------------------------------------------------------------- */

/* Wraps the action that lies in the story, of this kind, into a proposal that carries it. */
void carry(struct story *story, enum who dao, uint32_t pathway, const char *title, uint32_t kind);
/* The same, and a DAO's first member proposes it. Gives the proposal's number. */
uint64_t propose(struct story *story, enum who dao, uint32_t pathway, const char *title, uint32_t kind);
/* All who are members vote for it, or all but one. */
void vote(struct story *story, enum who dao, uint64_t proposal, enum who against);

/* --- work.c: the tree of bounties ----------------------------------------------------------------------------------- */

#define ORDER_PROPOSAL 1u /* of the board */
#define ACCEPT_PROPOSAL 2u

void work_split(struct story *story);
void work_deliver(struct story *story);

/* --- commons.c: a member who leaves, and a DAO of DAOs --------------------------------------------------------------- */

#define DEPOSIT_CHIP 6000000u
#define DEPOSIT_SOFTWARE 3000000u
#define DEPOSIT_CHASSIS 3000000u
#define GRANT 8000000u
#define DEPOSIT_PROPOSAL 2u /* of each of the three, after that on income */
#define GRANT_PROPOSAL 1u   /* of the commons */

void commons_decide(struct story *story);
void commons_leave(struct story *story);
void commons_grant(struct story *story);

/* --- upkeep.c: a programme of the software makers -------------------------------------------------------------------- */

void tell_upkeep(struct outcomes *outcomes, struct story *story);

/* --- look.c: what the ledger says ------------------------------------------------------------------------------------ */

struct ledger_view {
    const struct story *story;
    daomesh_reader *reader;
};

void view_open(struct ledger_view *out, const struct story *story);
void view_close(struct ledger_view *view);
uint64_t view_supply(const struct ledger_view *view);
uint64_t view_balance(const struct ledger_view *view, enum who who);
void view_proposal(const struct ledger_view *view, daomesh_proposal_info *out, enum who dao, uint64_t number);

/* A record's or an event's fields as JSON, which names them. */
#define FIELDS_BYTES 8192
struct fields {
    uint32_t number; /* of the kind of record or event */
    char json[FIELDS_BYTES];
};

void view_bounty(const struct ledger_view *view, struct fields *out, const struct job *job);
/* Events since the story began: 0 when there is none with this index. */
int view_event(const struct ledger_view *view, struct fields *out, uint64_t index);
uint64_t field_number(const struct fields *fields, const char *name);
enum who field_who(const struct ledger_view *view, const struct fields *fields, const char *name);
void field_id(daomesh_id *out, const struct fields *fields, const char *name);

/* --- mesh.c and tale.c: what is printed ------------------------------------------------------------------------------- */

#define PAYMENTS_MAX 64

/* What the story's events tell about money and work. */
struct mesh {
    daomesh_level_payment payments[PAYMENTS_MAX];
    uint64_t amounts[PAYMENTS_MAX];
    size_t payment_count;
    uint32_t levels[PARTIES];
    uint64_t delivered[PARTIES]; /* works handed in */
    uint64_t retained[PARTIES];  /* of DAOs: what their treasuries kept of their income */
    uint64_t credited[PARTIES];  /* of people: their parts */
    uint64_t slices;             /* bounties that were settled because their parent was */
};

void mesh_read(struct mesh *out, const struct ledger_view *view);
/* What a party got for bounties that it took, and what it paid for those that it posted. */
uint64_t mesh_received(const struct mesh *mesh, enum who who);
uint64_t mesh_paid_down(const struct mesh *mesh, enum who who);
void mesh_print(const struct mesh *mesh);
void tale_print(const struct ledger_view *view, const struct mesh *mesh);

/* --- expected.c: what must have come out, computed by hand ------------------------------------------------------------ */

/* Compares everything, prints what differs, and notes how many of the story's tokens all hold together. */
void expect_all(struct outcomes *outcomes, const struct ledger_view *view, const struct mesh *mesh);

#endif
