/*
 * A track as in Polkadot's OpenGov: at first nearly everybody must agree, later fewer need to. A proposal passes as soon as approval
 * and support lie above both falling bars for a whole day; a vote against can break that day off.
 */
#include "host.h"

static struct daomesh_bar_curve falling(uint32_t from_percent, uint32_t to_percent)
{
    struct daomesh_bar_curve line = { .shape = DAOMESH_CURVE_LINEAR, .length_ppb = 1000000000 };
    line.from_ppb = from_percent * 10000000;
    line.to_ppb = to_percent * 10000000;
    return line;
}

/* Ten days: approval falls from 100 % to 50 %, support from 50 % of all shares to nothing. */
static struct daomesh_passing_rule treasurer(void)
{
    struct daomesh_passing_rule rule = { .weight = 2, .threshold = DAOMESH_THRESHOLD_CURVES };
    rule.quorum_counts = DAOMESH_COUNTS_FOR_ABSTAIN; /* what support is */
    rule.voting_s = 10 * DAY;
    rule.confirm_s = DAY;
    rule.curves_count = 2;
    rule.curves[0] = falling(100, 50);
    rule.curves[1] = falling(50, 0);
    return rule;
}

static uint32_t state_of(const struct host *host, const daomesh_id *dao, uint64_t proposal)
{
    daomesh_proposal_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(daomesh_reader_open(&reader, host->ledger));
    must(daomesh_reader_proposal(&info, reader, dao, proposal, 0));
    daomesh_reader_close(reader);
    return info.state;
}

int main(void)
{
    struct host host;
    int wrong = 0;
    host_open(&host);
    const daomesh_id bank = host_person(&host, "bank"), school = host_person(&host, "school");
    const daomesh_id ada = host_person(&host, "ada"), ben = host_person(&host, "ben"),
                     cem = host_person(&host, "cem");
    const daomesh_id dot = host_token(&host, &bank, "DOT");
    const struct share holders[] = { { ada, 40 }, { ben, 35 }, { cem, 25 } };
    const daomesh_id polity = host_dao(&host, "polity", holders, 3, treasurer());
    ACT(&host, &bank, TOKEN_DEPOSIT, token_deposit, .party = bank, .token = dot, .to = polity,
        .amount = units(5000));

    uint8_t room[512];
    daomesh_cbor actions = { room, sizeof room, 0 };
    ENCODE(&host, token_transfer, .party = polity, .token = dot, .to = school, .amount = units(1200));
    daomesh_cbor_array(&actions, 1);
    daomesh_encode_inner(&actions, DAOMESH_ACTION_TOKEN_TRANSFER, &host.body);
    ACT(&host, &ada, PROPOSAL_OPEN, proposal_open, .dao = polity, .pathway = 1,
        .actions = { room, actions.len });
    host_wait(&host, 1);

    /* Ada alone is 100 % of approval and 40 % of support: enough when the bar of support has come down to that, after two days. */
    ACT(&host, &ada, PROPOSAL_VOTE, proposal_vote, .dao = polity, .proposal = 1, .choice = 1);
    host_wait(&host, DAY);
    wrong += expect("after 1 day: still voting", state_of(&host, &polity, 1), DAOMESH_STATE_ACTIVE);
    host_wait(&host, DAY + DAY / 2);
    wrong += expect("after 2.5 days: confirming", state_of(&host, &polity, 1), DAOMESH_STATE_CONFIRMING);

    /* Cem is against: 40 of 65 are 61.5 % of approval, and the bar stands at 87.5 %. */
    ACT(&host, &cem, PROPOSAL_VOTE, proposal_vote, .dao = polity, .proposal = 1, .choice = 2);
    host_wait(&host, DAY);
    wrong += expect("after 3.5 days: voting again", state_of(&host, &polity, 1), DAOMESH_STATE_ACTIVE);

    /* Ben makes it 75 of 100, where the bar is after five days; a day later the school is paid, four days before the end. */
    ACT(&host, &ben, PROPOSAL_VOTE, proposal_vote, .dao = polity, .proposal = 1, .choice = 1);
    host_wait(&host, 2 * DAY);
    wrong += expect("after 5.5 days: confirming", state_of(&host, &polity, 1), DAOMESH_STATE_CONFIRMING);
    wrong += expect("the school has", host_balance(&host, &school, &dot), 0);
    host_wait(&host, DAY);
    wrong += expect("after 6.5 days: done", state_of(&host, &polity, 1), DAOMESH_STATE_EXECUTED);
    wrong += expect("the school has", host_balance(&host, &school, &dot), 1200);
    host_close(&host);
    return wrong;
}
