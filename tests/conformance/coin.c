/* See coin.h. */
#include "coin.h"

#include <daomesh/encode.h>

static void issue(struct host *host, struct coin *coin, struct daomesh_token_issue *issue)
{
    const daomesh_id *issuer = &host->party[0];
    daomesh_token_info info = { .size = sizeof info };
    daomesh_reader *reader;
    struct body body;
    issue->party = *issuer;
    DAOMESH_SET_TEXT(issue->symbol, "COIN");
    new_body(&body);
    daomesh_encode_token_issue(&body.cbor, issue);
    must(host, "token id", daomesh_token_id(&coin->id, &host->id, issuer, body.bytes, body.cbor.len));
    must(host, "token.issue", host_act(host, DAOMESH_ACTION_TOKEN_ISSUE, issuer, &body));
    must(host, "opening a reader", daomesh_reader_open(&reader, host->ledger));
    must(host, "reading a token", daomesh_reader_token(&info, reader, &coin->id));
    daomesh_reader_close(reader);
    coin->row = info.row;
}

void coin_issue(struct host *host, struct coin *coin, uint64_t number)
{
    issue(host, coin, &(struct daomesh_token_issue){ .backed = 1, .salt = number });
}

void coin_issue_capped(struct host *host, struct coin *coin, const daomesh_amount *cap)
{
    issue(host, coin, &(struct daomesh_token_issue){ .cap = *cap });
}

void coin_in(struct host *host, const struct coin *coin, const daomesh_id *to, const daomesh_amount *amount)
{
    const struct daomesh_token_deposit deposit = {
        .party = host->party[0], .token = coin->id, .to = *to, .amount = *amount
    };
    struct body body;
    new_body(&body);
    daomesh_encode_token_deposit(&body.cbor, &deposit);
    host_add(host, DAOMESH_ACTION_TOKEN_DEPOSIT, &host->party[0], &body);
}

void coin_out(struct host *host, const struct coin *coin, const daomesh_id *actor, const daomesh_id *holder,
              const daomesh_amount *amount)
{
    const struct daomesh_token_withdraw withdraw = { .party = *holder, .token = coin->id, .amount = *amount };
    struct body body;
    new_body(&body);
    daomesh_encode_token_withdraw(&body.cbor, &withdraw);
    host_add(host, DAOMESH_ACTION_TOKEN_WITHDRAW, actor, &body);
}

daomesh_amount coin_supply(struct host *host, const struct coin *coin)
{
    daomesh_token_info info = { .size = sizeof info };
    daomesh_reader *reader;
    must(host, "opening a reader", daomesh_reader_open(&reader, host->ledger));
    must(host, "reading a token", daomesh_reader_token(&info, reader, &coin->id));
    daomesh_reader_close(reader);
    return info.supply;
}

daomesh_amount coin_balance(struct host *host, const struct coin *coin, const daomesh_id *holder)
{
    daomesh_amount balance;
    daomesh_reader *reader;
    must(host, "opening a reader", daomesh_reader_open(&reader, host->ledger));
    must(host, "reading a balance",
         daomesh_reader_balance(&balance, reader, holder, &coin->id, DAOMESH_BALANCE_FREE));
    daomesh_reader_close(reader);
    return balance;
}

daomesh_amount coin_escrowed(struct host *host, const struct coin *coin, uint64_t escrow)
{
    daomesh_amount amount = { { 0 } };
    json_t *record = host_record(host, 0, DAOMESH_RECORD_ESCROW, escrow << 32 | coin->row);
    if (!record) return amount;
    amount = amount_in(host->line, record, "amount");
    json_decref(record);
    return amount;
}
