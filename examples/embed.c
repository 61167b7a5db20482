/* Alice and Bob found a club and decide something, in memory. Host mode: this program answers for who acts. */
#include "host.h"

int main(void)
{
    struct host host;
    daomesh_reader *reader;
    daomesh_proposal_info proposal = { .size = sizeof proposal };

    host_open(&host);
    const daomesh_id alice = host_person(&host, "alice"), bob = host_person(&host, "bob");
    const struct share members[] = { { alice, 1 }, { bob, 1 } };
    const daomesh_id club = host_dao(&host, "club", members, 2, one_member_one_vote());

    struct daomesh_proposal_open open = { .dao = club, .pathway = 1 };
    DAOMESH_SET_TEXT(open.title, "paint the shed green");
    host.body.len = 0;
    daomesh_encode_proposal_open(&host.body, &open);
    must(host_try(&host, &alice, DAOMESH_ACTION_PROPOSAL_OPEN));

    host_wait(&host, 60);
    ACT(&host, &alice, PROPOSAL_VOTE, proposal_vote, .dao = club, .proposal = 1, .choice = 1);
    ACT(&host, &bob, PROPOSAL_VOTE, proposal_vote, .dao = club, .proposal = 1, .choice = 1);
    host_wait(&host, 60);

    must(daomesh_reader_open(&reader, host.ledger));
    must(daomesh_reader_proposal(&proposal, reader, &club, 1, 0));
    printf("choice %u won with %u voters\n", proposal.winner, proposal.voters);
    daomesh_reader_close(reader);
    host_close(&host);
    return proposal.winner == 1 ? 0 : 1;
}
