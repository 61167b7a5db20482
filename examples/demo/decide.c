/* How the story's DAOs decide: somebody proposes an action, the members vote, and the DAO does it. */
#include "story.h"

#define VOTE_FOR 1u
#define VOTE_AGAINST 2u

void carry(struct story *story, enum who dao, uint32_t pathway, const char *title, uint32_t kind)
{
    uint8_t room[BODY_BYTES];
    daomesh_cbor actions = { room, sizeof room, 0 };
    struct daomesh_proposal_open open = { .dao = story->ids[dao], .pathway = pathway };
    daomesh_cbor_array(&actions, 1);
    daomesh_encode_inner(&actions, kind, &story->body);
    DAOMESH_SET_TEXT(open.title, title);
    open.actions.at = room;
    open.actions.len = actions.len;
    story->body.len = 0;
    daomesh_encode_proposal_open(&story->body, &open);
}

uint64_t propose(struct story *story, enum who dao, uint32_t pathway, const char *title, uint32_t kind)
{
    carry(story, dao, pathway, title, kind);
    story_act(story, member_of(dao, 0), DAOMESH_ACTION_PROPOSAL_OPEN);
    return ++story->proposals[dao];
}

void vote(struct story *story, enum who dao, uint64_t proposal, enum who against)
{
    for (size_t i = 0; i < MEMBERS; i++) {
        const enum who member = member_of(dao, i);
        if (member == story->gone) continue;
        ACT(story, member, PROPOSAL_VOTE, proposal_vote, .dao = story->ids[dao], .proposal = proposal,
            .choice = member == against ? VOTE_AGAINST : VOTE_FOR);
    }
}
