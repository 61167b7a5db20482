/*
 * OpenZeppelin's Escrow, on a ledger: deposits wait for a payee until the escrow's owner pays them out.
 *
 * A deposit is a bounty of the owner's, its reward in escrow, that the payee takes and hands in work for at once. A payout is the
 * owner's bounty.accept of all that is held for the payee, who takes the money out of the ledger; who is not the owner may not
 * accept. Each step is a batch that is kept or dropped as a whole. Where there is nothing to move (a deposit of 0, a payout of
 * nothing) there is nothing to ask the ledger for.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "coin.h"

#define OWNER 1 /* of the host's parties; the one before issues the coin */
#define FIRST_PAYEE 2
#define WINDOW_S DAOMESH_BOUNTY_WINDOW_MAX_S /* longer than any line takes */

struct fund {
    struct host host;
    struct coin ether;
    size_t payees;
    uint64_t owner_row;
    uint32_t bounties;
    size_t payee_of[1024]; /* by bounty */
};

static const daomesh_id *owner_id(const struct fund *fund)
{
    return &fund->host.party[OWNER];
}

static const daomesh_id *payee_id(const struct fund *fund, size_t payee)
{
    return &fund->host.party[FIRST_PAYEE + payee];
}

/* --- Bounties ------------------------------------------------------------------------------------------------- */

/* What is handed in; the owner accepts it unseen. */
static const daomesh_id content = { { 1 } };

static void post(struct fund *fund, daomesh_id *terms, const daomesh_amount *reward)
{
    const struct daomesh_bounty_post post = { .poster = *owner_id(fund),
                                              .content = content,
                                              .reward_count = 1,
                                              .reward = { { .token = fund->ether.id, .amount = *reward } },
                                              .parts_count = 1,
                                              .parts = { { .weight = 1, .work_s = WINDOW_S } },
                                              .open_s = WINDOW_S,
                                              .review_s = WINDOW_S,
                                              .dispute_s = WINDOW_S,
                                              .ruling_s = WINDOW_S };
    struct body body;
    new_body(&body);
    daomesh_encode_bounty_post(&body.cbor, &post);
    must(&fund->host, "terms id", daomesh_bounty_terms_id(terms, body.bytes, body.cbor.len));
    host_add(&fund->host, DAOMESH_ACTION_BOUNTY_POST, owner_id(fund), &body);
}

static void take(struct fund *fund, const daomesh_id *payee, uint32_t bounty, const daomesh_id *terms)
{
    const struct daomesh_bounty_take take = {
        .party = *payee, .poster = *owner_id(fund), .bounty = bounty, .terms = *terms
    };
    struct body body;
    new_body(&body);
    daomesh_encode_bounty_take(&body.cbor, &take);
    host_add(&fund->host, DAOMESH_ACTION_BOUNTY_TAKE, payee, &body);
}

static void submit(struct fund *fund, const daomesh_id *payee, uint32_t bounty, const daomesh_id *terms)
{
    const struct daomesh_bounty_submit submit = {
        .party = *payee, .poster = *owner_id(fund), .bounty = bounty, .terms = *terms, .content = content
    };
    struct body body;
    new_body(&body);
    daomesh_encode_bounty_submit(&body.cbor, &submit);
    host_add(&fund->host, DAOMESH_ACTION_BOUNTY_SUBMIT, payee, &body);
}

static void accept(struct fund *fund, const daomesh_id *actor, uint32_t bounty)
{
    const daomesh_id nothing_before = { { 0 } };
    struct daomesh_bounty_accept accept = { .poster = *owner_id(fund), .bounty = bounty };
    struct body body;
    must(&fund->host, "work id", daomesh_bounty_work_id(&accept.work, &nothing_before, &content, NULL, 0));
    new_body(&body);
    daomesh_encode_bounty_accept(&body.cbor, &accept);
    host_add(&fund->host, DAOMESH_ACTION_BOUNTY_ACCEPT, actor, &body);
}

/* What a bounty's escrow holds. */
static daomesh_amount held_in(struct fund *fund, uint32_t bounty)
{
    json_t *record = host_record(&fund->host, 0, DAOMESH_RECORD_BOUNTY, fund->owner_row << 32 | bounty);
    const daomesh_amount held =
        coin_escrowed(&fund->host, &fund->ether, number_in(fund->host.line, record, "escrow"));
    json_decref(record);
    return held;
}

static daomesh_amount held_for(struct fund *fund, size_t payee)
{
    daomesh_amount sum = { { 0 } };
    for (uint32_t bounty = 1; bounty <= fund->bounties; bounty++) {
        if (fund->payee_of[bounty] != payee) continue;
        const daomesh_amount held = held_in(fund, bounty);
        must(&fund->host, "what is held", daomesh_amount_add(&sum, &sum, &held));
    }
    return sum;
}

/* --- Steps ---------------------------------------------------------------------------------------------------- */

static int32_t deposit(struct fund *fund, size_t payee, const daomesh_amount *amount)
{
    const uint32_t bounty = fund->bounties + 1;
    daomesh_id terms;
    if (is_zero(amount)) return DAOMESH_OK;
    if (bounty == sizeof fund->payee_of / sizeof fund->payee_of[0]) return DAOMESH_E_LIMIT;
    host_begin(&fund->host);
    coin_in(&fund->host, &fund->ether, owner_id(fund), amount);
    post(fund, &terms, amount);
    take(fund, payee_id(fund, payee), bounty, &terms);
    submit(fund, payee_id(fund, payee), bounty, &terms);
    int32_t status = host_end(&fund->host);
    if (status != DAOMESH_OK) return status;
    fund->payee_of[bounty] = payee;
    fund->bounties = bounty;
    return DAOMESH_OK;
}

static int32_t pay_out(struct fund *fund, size_t payee)
{
    const daomesh_amount all = held_for(fund, payee);
    if (is_zero(&all)) return DAOMESH_OK;
    host_begin(&fund->host);
    for (uint32_t bounty = 1; bounty <= fund->bounties; bounty++) {
        const daomesh_amount held = held_in(fund, bounty);
        if (fund->payee_of[bounty] == payee && !is_zero(&held)) accept(fund, owner_id(fund), bounty);
    }
    coin_out(&fund->host, &fund->ether, payee_id(fund, payee), payee_id(fund, payee), &all);
    return host_end(&fund->host);
}

/* The payee, who is not the owner, tries all there is, and at least the first. */
static int32_t help_oneself(struct fund *fund, size_t payee)
{
    int32_t status = DAOMESH_OK;
    for (uint32_t bounty = 1; bounty == 1 || bounty <= fund->bounties; bounty++) {
        host_begin(&fund->host);
        accept(fund, payee_id(fund, payee), bounty);
        status = host_end(&fund->host);
        if (status == DAOMESH_OK) return status;
    }
    return status;
}

static int32_t take_step(struct fund *fund, const json_t *op)
{
    struct line *line = fund->host.line;
    const char *name = text_in(line, op, "op");
    const uint64_t payee = number_in(line, op, "member");
    if (payee >= fund->payees) {
        differ(line, "there is no member %llu", (unsigned long long)payee);
        return DAOMESH_E_ARG;
    }
    if (strcmp(name, "deposit") == 0) {
        const daomesh_amount amount = amount_in(line, op, "amount");
        return deposit(fund, payee, &amount);
    }
    if (strcmp(name, "withdraw") == 0)
        return json_is_true(json_object_get(op, "byOwner")) ? pay_out(fund, payee)
                                                            : help_oneself(fund, payee);
    differ(line, "unknown op %s", name);
    return DAOMESH_E_ARG;
}

static int is_right_refusal(int32_t status)
{
    return status == DAOMESH_E_NOT_ALLOWED || status == DAOMESH_E_OVERFLOW;
}

static void check_step(struct fund *fund, size_t at, const json_t *op, const json_t *result)
{
    struct line *line = fund->host.line;
    const daomesh_amount before = coin_supply(&fund->host, &fund->ether);
    const daomesh_id digest = host_digest(&fund->host);
    int32_t status = take_step(fund, op);
    const daomesh_amount after = coin_supply(&fund->host, &fund->ether);
    if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")))
        differ(line, "op %zu ended with %s", at, daomesh_status_name(status));
    if (status == DAOMESH_OK) {
        daomesh_amount paid;
        if (!json_object_get(result, "paid")) return;
        must(&fund->host, "what was paid", daomesh_amount_subtract(&paid, &before, &after));
        expect_amount(line, "paid", json_object_get(result, "paid"), &paid);
        return;
    }
    if (!is_right_refusal(status)) differ(line, "op %zu: %s", at, daomesh_status_name(status));
    const daomesh_id same = host_digest(&fund->host);
    if (memcmp(&digest, &same, sizeof same) != 0) differ(line, "op %zu was refused and left a trace", at);
}

static void expect_end(struct fund *fund)
{
    struct line *line = fund->host.line;
    const json_t *deposits = json_object_get(line->out, "deposits");
    const daomesh_amount supply = coin_supply(&fund->host, &fund->ether);
    expect_amount(line, "held", json_object_get(line->out, "held"), &supply);
    for (size_t payee = 0; payee < fund->payees; payee++) {
        const daomesh_amount held = held_for(fund, payee);
        expect_amount(line, "deposits", json_array_get(deposits, payee), &held);
    }
}

void run_escrow(struct line *line)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    static struct fund fund;
    fund = (struct fund){ .payees = number_in(line, line->in, "members") };
    if (!host_open(&fund.host, line, FIRST_PAYEE + fund.payees)) return;
    coin_issue(&fund.host, &fund.ether, 1);
    fund.owner_row = host_row(&fund.host, owner_id(&fund));
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops) && line->differences == 0; i++)
        check_step(&fund, i, json_array_get(ops, i), json_array_get(results, i));
    expect_end(&fund);
    host_close(&fund.host);
}
