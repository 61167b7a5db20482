/*
 * A cooperative of three shares what it earns: a tenth stays in the treasury, the rest is divided equally. One member, one vote;
 * no tokens of its own, only the bank money that the bookkeeper records.
 */
#include "host.h"

int main(void)
{
    struct host host;
    int wrong = 0;
    host_open(&host);
    const daomesh_id bank = host_person(&host, "bookkeeper"), customer = host_person(&host, "customer");
    const daomesh_id ada = host_person(&host, "ada"), ben = host_person(&host, "ben"),
                     cem = host_person(&host, "cem");
    const daomesh_id euro = host_token(&host, &bank, "EUR");
    const struct share members[] = { { ada, 1 }, { ben, 1 }, { cem, 1 } };
    const daomesh_id bakery = host_dao(&host, "bakery", members, 3, one_member_one_vote());

    /* The members decide how income is divided: a proposal that carries the change of the charter. */
    uint8_t room[512];
    daomesh_cbor actions = { room, sizeof room, 0 };
    ENCODE(&host, charter_distribution, .dao = bakery, .treasury_ppm = 100000, .by = 1);
    daomesh_cbor_array(&actions, 1);
    daomesh_encode_inner(&actions, DAOMESH_ACTION_CHARTER_DISTRIBUTION, &host.body);
    ACT(&host, &ada, PROPOSAL_OPEN, proposal_open, .dao = bakery, .pathway = 1,
        .actions = { room, actions.len });
    host_wait(&host, 1);
    ACT(&host, &ada, PROPOSAL_VOTE, proposal_vote, .dao = bakery, .proposal = 1, .choice = 1);
    ACT(&host, &ben, PROPOSAL_VOTE, proposal_vote, .dao = bakery, .proposal = 1, .choice = 1);
    host_wait(&host, 1); /* two of three: nothing can change it any more, and it is carried out */

    /* 1000.00 come in. The customer pays for a bounty; what the bakery earns with it is divided in the same action. */
    ACT(&host, &bank, TOKEN_DEPOSIT, token_deposit, .party = bank, .token = euro, .to = customer,
        .amount = units(100000));
    ACT(&host, &customer, BOUNTY_POST, bounty_post, .poster = customer,
        .content = { { 'b', 'r', 'e', 'a', 'd' } }, .reward_count = 1, .reward = { { euro, units(100000) } },
        .parts_count = 1, .parts = { { 1, 7 * DAY } }, .open_s = DAY, .review_s = DAY, .dispute_s = DAY,
        .ruling_s = DAY);
    daomesh_id terms, work;
    must(daomesh_bounty_terms_id(&terms, host.body.at, host.body.len));
    const daomesh_id none = { { 0 } }, bread = { { 'l', 'o', 'a', 'f' } };
    ACT(&host, &bakery, BOUNTY_TAKE, bounty_take, .party = bakery, .poster = customer, .bounty = 1,
        .terms = terms);
    ACT(&host, &bakery, BOUNTY_SUBMIT, bounty_submit, .party = bakery, .poster = customer, .bounty = 1,
        .terms = terms, .content = bread);
    must(daomesh_bounty_work_id(&work, &none, &bread, NULL, 0));
    ACT(&host, &customer, BOUNTY_ACCEPT, bounty_accept, .poster = customer, .bounty = 1, .work = work);
    host_wait(&host, 1);

    wrong += expect("the treasury keeps", host_balance(&host, &bakery, &euro), 10000);
    wrong += expect("ada has", host_balance(&host, &ada, &euro), 30000);
    wrong += expect("ben has", host_balance(&host, &ben, &euro), 30000);
    wrong += expect("cem has", host_balance(&host, &cem, &euro), 30000);
    host_close(&host);
    return wrong;
}
