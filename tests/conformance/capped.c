/*
 * OpenZeppelin's ERC20Capped, on a ledger: a token with a cap whose issuer mints to itself and burns. Minting and burning nothing
 * changes nothing there; here there is nothing to ask for.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "coin.h"

static int32_t mint(struct host *host, const struct coin *coin, const daomesh_amount *amount)
{
    const daomesh_id *holder = &host->party[0];
    const struct daomesh_token_mint mint = {
        .party = *holder, .token = coin->id, .to = *holder, .amount = *amount
    };
    struct body body;
    new_body(&body);
    daomesh_encode_token_mint(&body.cbor, &mint);
    return host_act(host, DAOMESH_ACTION_TOKEN_MINT, holder, &body);
}

static int32_t burn(struct host *host, const struct coin *coin, const daomesh_amount *amount)
{
    const daomesh_id *holder = &host->party[0];
    const struct daomesh_token_burn burn = { .party = *holder, .token = coin->id, .amount = *amount };
    struct body body;
    new_body(&body);
    daomesh_encode_token_burn(&body.cbor, &burn);
    return host_act(host, DAOMESH_ACTION_TOKEN_BURN, holder, &body);
}

static int32_t run_op(struct host *host, const struct coin *coin, const json_t *op)
{
    const daomesh_amount amount = amount_in(host->line, op, "amount");
    const char *name = text_in(host->line, op, "op");
    if (is_zero(&amount)) return DAOMESH_OK;
    if (strcmp(name, "mint") == 0) return mint(host, coin, &amount);
    if (strcmp(name, "burn") == 0) return burn(host, coin, &amount);
    differ(host->line, "unknown op %s", name);
    return DAOMESH_E_ARG;
}

/* Sums beyond 256 bits are found before they are compared with a cap. */
static int is_right_refusal(int32_t status)
{
    return status == DAOMESH_E_CAP || status == DAOMESH_E_OVERFLOW || status == DAOMESH_E_BALANCE;
}

void run_capped_mint(struct line *line)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    const daomesh_amount cap = amount_in(line, line->in, "cap");
    struct host host;
    struct coin coin;
    if (!host_open(&host, line, 1)) return;
    coin_issue_capped(&host, &coin, &cap);
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops); i++) {
        const json_t *result = json_array_get(results, i);
        int32_t status = run_op(&host, &coin, json_array_get(ops, i));
        if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")) ||
            (status != DAOMESH_OK && !is_right_refusal(status)))
            differ(line, "op %zu ended with %s", i, daomesh_status_name(status));
        const daomesh_amount supply = coin_supply(&host, &coin);
        expect_amount(line, "totalSupply", json_object_get(result, "totalSupply"), &supply);
    }
    host_close(&host);
}
