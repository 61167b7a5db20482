/*
 * OpenZeppelin's ERC20Capped, on a ledger: a token with a cap whose issuer mints to itself and burns, once as the issuer and once more
 * through a minter that would allow anything. Minting and burning nothing changes nothing there; here there is nothing to ask for.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "coin.h"

enum way { BY_ISSUER, BY_MINTER };

/* Minter 1, of the largest cap there is; what was minted through it never falls. */
static void create_minter(struct host *host, const struct coin *coin)
{
    const uint64_t top = UINT64_MAX;
    const daomesh_id *issuer = &host->party[0];
    const struct daomesh_minter_create create = { .party = *issuer,
                                                  .token = coin->id,
                                                  .terms = { .cap = { { top, top, top, top } } } };
    const struct daomesh_minter_grant grant = {
        .party = *issuer, .minter = 1, .to = *issuer, .rights = { .mint = 1 }
    };
    struct body body;
    new_body(&body);
    daomesh_encode_minter_create(&body.cbor, &create);
    must(host, "minter.create", host_act(host, DAOMESH_ACTION_MINTER_CREATE, issuer, &body));
    new_body(&body);
    daomesh_encode_minter_grant(&body.cbor, &grant);
    must(host, "minter.grant", host_act(host, DAOMESH_ACTION_MINTER_GRANT, issuer, &body));
}

static int32_t mint_as_issuer(struct host *host, const struct coin *coin, const daomesh_amount *amount)
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

static int32_t mint_by_minter(struct host *host, const daomesh_amount *amount)
{
    const daomesh_id *holder = &host->party[0];
    const struct daomesh_minter_mint mint = {
        .party = *holder, .minter = 1, .to = *holder, .amount = *amount
    };
    struct body body;
    new_body(&body);
    daomesh_encode_minter_mint(&body.cbor, &mint);
    return host_act(host, DAOMESH_ACTION_MINTER_MINT, holder, &body);
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

static int32_t run_op(struct host *host, const struct coin *coin, enum way way, const json_t *op)
{
    const daomesh_amount amount = amount_in(host->line, op, "amount");
    const char *name = text_in(host->line, op, "op");
    if (is_zero(&amount)) return DAOMESH_OK;
    if (strcmp(name, "burn") == 0) return burn(host, coin, &amount);
    if (strcmp(name, "mint") == 0)
        return way == BY_MINTER ? mint_by_minter(host, &amount) : mint_as_issuer(host, coin, &amount);
    differ(host->line, "unknown op %s", name);
    return DAOMESH_E_ARG;
}

/* Sums beyond 256 bits are found before they are compared with a cap. */
static int is_right_refusal(int32_t status)
{
    return status == DAOMESH_E_CAP || status == DAOMESH_E_OVERFLOW || status == DAOMESH_E_BALANCE;
}

static void run_ops(struct line *line, enum way way)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    const daomesh_amount cap = amount_in(line, line->in, "cap");
    struct host host;
    struct coin coin;
    if (!host_open(&host, line, 1)) return;
    coin_issue_capped(&host, &coin, &cap);
    if (way == BY_MINTER) create_minter(&host, &coin);
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops); i++) {
        const json_t *result = json_array_get(results, i);
        int32_t status = run_op(&host, &coin, way, json_array_get(ops, i));
        if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")) ||
            (status != DAOMESH_OK && !is_right_refusal(status)))
            differ(line, "op %zu ended with %s", i, daomesh_status_name(status));
        const daomesh_amount supply = coin_supply(&host, &coin);
        expect_amount(line, "totalSupply", json_object_get(result, "totalSupply"), &supply);
    }
    host_close(&host);
}

void run_capped_mint(struct line *line)
{
    run_ops(line, BY_ISSUER);
    run_ops(line, BY_MINTER);
}
