/*
 * A guild that gives grants, as Moloch's DAOs do: votes by shares, grace before anything happens, and whoever disagrees leaves
 * with their part of the treasury before it is spent.
 */
#include "host.h"

int main(void)
{
    struct host host;
    int wrong = 0;
    host_open(&host);
    const daomesh_id bank = host_person(&host, "bank"), artist = host_person(&host, "artist");
    const daomesh_id ada = host_person(&host, "ada"), ben = host_person(&host, "ben"),
                     cem = host_person(&host, "cem");
    const daomesh_id coin = host_token(&host, &bank, "COIN");
    const struct share members[] = { { ada, 50 }, { ben, 30 }, { cem, 20 } };
    const struct daomesh_passing_rule by_shares = {
        .weight = 2, .threshold = 1, .voting_s = 7 * DAY, .grace_s = 7 * DAY
    };
    const daomesh_id guild = host_dao(&host, "guild", members, 3, by_shares);
    ACT(&host, &bank, TOKEN_DEPOSIT, token_deposit, .party = bank, .token = coin, .to = guild,
        .amount = units(1000));

    /* Ada proposes to give the artist 500. The payment is an inner action: it runs as the guild if the proposal passes. */
    uint8_t room[512];
    daomesh_cbor actions = { room, sizeof room, 0 };
    ENCODE(&host, token_transfer, .party = guild, .token = coin, .to = artist, .amount = units(500));
    daomesh_cbor_array(&actions, 1);
    daomesh_encode_inner(&actions, DAOMESH_ACTION_TOKEN_TRANSFER, &host.body);
    ACT(&host, &ada, PROPOSAL_OPEN, proposal_open, .dao = guild, .pathway = 1,
        .actions = { room, actions.len });
    host_wait(&host, 1);
    ACT(&host, &ada, PROPOSAL_VOTE, proposal_vote, .dao = guild, .proposal = 1, .choice = 1);
    ACT(&host, &cem, PROPOSAL_VOTE, proposal_vote, .dao = guild, .proposal = 1, .choice = 2);

    /* It passed. In the grace period Cem leaves with a fifth of the 1000 that are still there. */
    host_wait(&host, 7 * DAY);
    uint8_t tokens_room[64];
    daomesh_cbor tokens = { tokens_room, sizeof tokens_room, 0 };
    daomesh_cbor_bytes(&tokens, coin.bytes, sizeof coin.bytes);
    ACT(&host, &cem, MEMBER_EXIT, member_exit, .dao = guild, .shares = units(20),
        .tokens = daomesh_list_of(&tokens, 1));
    host_wait(&host, 8 * DAY); /* grace is over: the grant is paid */

    wrong += expect("cem left with", host_balance(&host, &cem, &coin), 200);
    wrong += expect("the artist has", host_balance(&host, &artist, &coin), 500);
    wrong += expect("the guild still has", host_balance(&host, &guild, &coin), 300);
    host_close(&host);
    return wrong;
}
