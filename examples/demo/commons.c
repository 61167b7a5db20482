/*
 * Three DAOs put money together and found a DAO of their own, the commons, which gives some of it away. A member who would rather
 * have their part of the treasury takes it and leaves, before it is spent.
 */
#include "story.h"

#include <stdlib.h>
#include <string.h>

#define FOUNDING 1u /* the ledger's first founding with deposits */
#define FOUNDING_S (60 * DAY)

static uint64_t deposit_of(enum who dao)
{
    if (dao == CHIP) return DEPOSIT_CHIP;
    return dao == SOFTWARE ? DEPOSIT_SOFTWARE : DEPOSIT_CHASSIS;
}

/* --- Pooling ------------------------------------------------------------------------------------------------------------- */

static int compare_deposits(const void *left, const void *right)
{
    const struct daomesh_founding_deposit *a = left, *b = right;
    return memcmp(a->party.bytes, b->party.bytes, DAOMESH_ID_BYTES);
}

static daomesh_list encode_deposits(daomesh_cbor *out, const struct story *story)
{
    struct daomesh_founding_deposit deposits[MEMBERS];
    for (size_t i = 0; i < MEMBERS; i++) {
        const enum who dao = member_of(COMMONS, i);
        deposits[i] =
            (struct daomesh_founding_deposit){ .party = story->ids[dao],
                                               .tokens_count = 1,
                                               .tokens = { { story->token, cents(deposit_of(dao)) } } };
    }
    qsort(deposits, MEMBERS, sizeof *deposits, compare_deposits);
    for (size_t i = 0; i < MEMBERS; i++)
        daomesh_encode_founding_deposit(out, &deposits[i]);
    return daomesh_list_of(out, MEMBERS);
}

/* Gil asks the three. The commons begins when the last of them has paid in. */
static void invite(struct story *story)
{
    uint8_t rooms[2][BODY_BYTES];
    daomesh_cbor deposits = { rooms[1], sizeof rooms[1], 0 };
    struct daomesh_founding_member members[MEMBERS];
    for (size_t i = 0; i < MEMBERS; i++)
        members[i] = (struct daomesh_founding_member){ .party = story->ids[member_of(COMMONS, i)],
                                                       .shares = cents(1) };
    encode_dao(story, COMMONS, members, MEMBERS, NULL);
    memcpy(rooms[0], story->body.at, story->body.len);
    const daomesh_span body = { rooms[0], story->body.len };
    must(
        daomesh_dao_id(&story->ids[COMMONS], &story->session->ledger_id, &story->ids[GIL], body.at, body.len),
        "naming the commons");
    ACT(story, GIL, FOUNDING_OPEN, founding_open, .body = body, .deposits = encode_deposits(&deposits, story),
        .deadline = story->session->time + FOUNDING_S);
}

/* Each of the three decides by itself, by shares and with a time of grace. One member of the chassis makers is against. */
void commons_decide(struct story *story)
{
    invite(story);
    for (size_t i = 0; i < MEMBERS; i++) {
        const enum who dao = member_of(COMMONS, i);
        ENCODE(story, founding_join, .party = story->ids[dao], .founding = FOUNDING);
        propose(story, dao, TREASURY, "pay into the commons", DAOMESH_ACTION_FOUNDING_JOIN);
    }
    story_wait(story, 1);
    for (size_t i = 0; i < MEMBERS; i++)
        vote(story, member_of(COMMONS, i), DEPOSIT_PROPOSAL, OLE);
    story_wait(story, TREASURY_S);
}

/* --- Leaving ------------------------------------------------------------------------------------------------------------- */

/* Giving up all shares is not leaving yet: a member without shares still has a vote in the assembly. */
void commons_leave(struct story *story)
{
    uint8_t room[64];
    daomesh_cbor tokens = { room, sizeof room, 0 };
    daomesh_cbor_bytes(&tokens, story->token.bytes, sizeof story->token.bytes);
    ACT(story, OLE, MEMBER_EXIT, member_exit, .dao = story->ids[CHASSIS], .shares = cents(1),
        .tokens = daomesh_list_of(&tokens, 1));
    ACT(story, OLE, MEMBER_RESIGN, member_resign, .dao = story->ids[CHASSIS]);
    story->gone = OLE;
    story_wait(story, GRACE_S);
}

/* --- Giving -------------------------------------------------------------------------------------------------------------- */

/* The chip makers decide to propose something in the commons: a proposal that carries a proposal that carries a payment. */
static void propose_grant(struct story *story)
{
    ENCODE(story, token_transfer, .party = story->ids[COMMONS], .token = story->token,
           .to = story->ids[SCHOOL], .amount = cents(GRANT));
    carry(story, COMMONS, TREASURY, "a school that teaches repair", DAOMESH_ACTION_TOKEN_TRANSFER);
    const uint64_t proposal = propose(story, CHIP, ASSEMBLY, "let the commons pay for a repair school",
                                      DAOMESH_ACTION_PROPOSAL_OPEN);
    story_wait(story, 1);
    vote(story, CHIP, proposal, NOBODY);
    story_wait(story, ASSEMBLY_S);
}

/* A DAO's vote in the commons is an action that its own members decide on. */
static uint64_t propose_vote(struct story *story, enum who dao, uint8_t choice)
{
    ENCODE(story, proposal_vote, .dao = story->ids[COMMONS], .proposal = GRANT_PROPOSAL, .choice = choice);
    return propose(story, dao, ASSEMBLY, choice == 1 ? "vote for the school" : "vote against the school",
                   DAOMESH_ACTION_PROPOSAL_VOTE);
}

void commons_grant(struct story *story)
{
    uint64_t proposals[MEMBERS];
    propose_grant(story);
    for (size_t i = 0; i < MEMBERS; i++) {
        const enum who dao = member_of(COMMONS, i);
        proposals[i] = propose_vote(story, dao, dao == CHASSIS ? 2 : 1);
    }
    story_wait(story, 1);
    for (size_t i = 0; i < MEMBERS; i++)
        vote(story, member_of(COMMONS, i), proposals[i], NOBODY);
    story_wait(story, ASSEMBLY_S); /* the three have decided how they vote, and voted */
    story_wait(story, TREASURY_S);
    story_wait(story, GRACE_S);
}
