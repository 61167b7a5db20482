/*
 * OpenZeppelin's RefundEscrow, on a ledger: deposits wait until it is closed, for the beneficiary, or refunds are enabled.
 *
 * The beneficiary sells. Each deposit of the line has an offer at its price; to deposit is to buy, and the price waits in escrow.
 *
 *     close          every offer is closed, every sale delivered; nobody refuses in time, and the seller is paid
 *     enableRefunds  every offer is closed, and the seller settles every sale for nothing: the buyers have their money back
 *     a withdrawal   a party takes its money out of the ledger; a stranger may not do it for them
 *
 * So a deposit after the end finds the offers closed, closing a second time too, and money that is in escrow or with somebody else
 * cannot be taken out. Where there is nothing to move the ledger is asked about one unit of another token, the ticket, in a batch
 * that is dropped: the owner buys the first offer with one before anything else, and what becomes of that sale is what became of
 * the escrow. Here what is due is paid out at once and leaves the ledger when it is asked for; what is held is what has not left.
 */
#include <string.h>

#include <daomesh/encode.h>

#include "coin.h"

#define OWNER 1 /* of the host's parties; the one before issues the coins */
#define BENEFICIARY 2
#define FIRST_MEMBER 3
#define MEMBERS_MOST (HOST_PARTIES_MOST - FIRST_MEMBER)
#define SALES_MOST 1000 /* as many as one batch can pay when nobody refuses */
#define TICKETS 1       /* number of the offer, and of the sale, for a ticket */
#define REVIEW_S 86400
#define LONG_S DAOMESH_PERIOD_MAX_S /* longer than any line takes */

static const daomesh_amount one = { { 1 } };

struct campaign {
    struct host host;
    struct coin ether;
    struct coin ticket;
    size_t members;
    uint64_t seller_row;
    uint32_t offers;
    uint32_t sales;
    uint32_t next_offer; /* of the next deposit */
    daomesh_amount deposited[MEMBERS_MOST];
    daomesh_amount for_beneficiary;
    size_t buyer[SALES_MOST + 1]; /* by sale: a member */
};

static const daomesh_id *seller_id(const struct campaign *campaign)
{
    return &campaign->host.party[BENEFICIARY];
}

static const daomesh_id *owner_id(const struct campaign *campaign)
{
    return &campaign->host.party[OWNER];
}

static const daomesh_id *member_id(const struct campaign *campaign, size_t member)
{
    return &campaign->host.party[FIRST_MEMBER + member];
}

/* --- Sales ---------------------------------------------------------------------------------------------------- */

static void offer(struct campaign *campaign, const struct coin *coin, const daomesh_amount *price)
{
    const struct daomesh_sale_offer offer = { .party = *seller_id(campaign),
                                              .goods = { { 1 } },
                                              .token = coin->id,
                                              .price = *price,
                                              .delivery_s = LONG_S,
                                              .review_s = REVIEW_S,
                                              .dispute_s = LONG_S,
                                              .ruling_s = LONG_S };
    struct body body;
    new_body(&body);
    daomesh_encode_sale_offer(&body.cbor, &offer);
    must(&campaign->host, "sale.offer",
         host_act(&campaign->host, DAOMESH_ACTION_SALE_OFFER, seller_id(campaign), &body));
    campaign->offers++;
}

/* With money that comes in for it. */
static void buy(struct campaign *campaign, const daomesh_id *buyer, uint32_t number, const struct coin *coin,
                const daomesh_amount *price)
{
    const struct daomesh_sale_buy buy = { .party = *buyer, .seller = *seller_id(campaign), .offer = number };
    struct body body;
    new_body(&body);
    daomesh_encode_sale_buy(&body.cbor, &buy);
    coin_in(&campaign->host, coin, buyer, price);
    host_add(&campaign->host, DAOMESH_ACTION_SALE_BUY, buyer, &body);
}

static void close_offers(struct campaign *campaign)
{
    for (uint32_t number = 1; number <= campaign->offers; number++) {
        const struct daomesh_sale_close close = { .party = *seller_id(campaign), .offer = number };
        struct body body;
        new_body(&body);
        daomesh_encode_sale_close(&body.cbor, &close);
        host_add(&campaign->host, DAOMESH_ACTION_SALE_CLOSE, seller_id(campaign), &body);
    }
}

static void deliver(struct campaign *campaign, uint32_t sale)
{
    const struct daomesh_sale_deliver deliver = { .party = *seller_id(campaign),
                                                  .sale = sale,
                                                  .content = { { 1 } } };
    struct body body;
    new_body(&body);
    daomesh_encode_sale_deliver(&body.cbor, &deliver);
    host_add(&campaign->host, DAOMESH_ACTION_SALE_DELIVER, seller_id(campaign), &body);
}

static void give_back(struct campaign *campaign, uint32_t sale)
{
    const struct daomesh_sale_settle settle = { .party = *seller_id(campaign),
                                                .seller = *seller_id(campaign),
                                                .sale = sale };
    struct body body;
    new_body(&body);
    daomesh_encode_sale_settle(&body.cbor, &settle);
    host_add(&campaign->host, DAOMESH_ACTION_SALE_SETTLE, seller_id(campaign), &body);
}

static json_t *sale_record(struct campaign *campaign, uint32_t sale)
{
    return host_record(&campaign->host, 0, DAOMESH_RECORD_SALE, campaign->seller_row << 32 | sale);
}

/* --- Steps ---------------------------------------------------------------------------------------------------- */

static int32_t deposit(struct campaign *campaign, size_t member, const daomesh_amount *amount)
{
    host_begin(&campaign->host);
    if (is_zero(amount)) {
        buy(campaign, member_id(campaign, member), TICKETS, &campaign->ticket, &one);
        return host_ask(&campaign->host);
    }
    buy(campaign, member_id(campaign, member), campaign->next_offer++, &campaign->ether, amount);
    int32_t status = host_end(&campaign->host);
    if (status != DAOMESH_OK) return status;
    campaign->buyer[++campaign->sales] = member;
    must(&campaign->host, "deposited",
         daomesh_amount_add(&campaign->deposited[member], &campaign->deposited[member], amount));
    return daomesh_amount_add(&campaign->for_beneficiary, &campaign->for_beneficiary, amount);
}

static void pass_review(struct campaign *campaign)
{
    campaign->host.time += REVIEW_S;
    host_begin(&campaign->host);
    must(&campaign->host, "the end of the review", host_end(&campaign->host));
}

static int32_t close_down(struct campaign *campaign)
{
    host_begin(&campaign->host);
    close_offers(campaign);
    for (uint32_t sale = 1; sale <= campaign->sales; sale++)
        deliver(campaign, sale);
    int32_t status = host_end(&campaign->host);
    if (status == DAOMESH_OK) pass_review(campaign);
    return status;
}

static int32_t enable_refunds(struct campaign *campaign)
{
    host_begin(&campaign->host);
    close_offers(campaign);
    for (uint32_t sale = 1; sale <= campaign->sales; sale++)
        give_back(campaign, sale);
    return host_end(&campaign->host);
}

/* Takes out all that is a holder's, or asks whether whoever stands for them has the owner's ticket. */
static int32_t withdraw(struct campaign *campaign, const daomesh_id *holder, const daomesh_id *stand_in,
                        int is_stranger, daomesh_amount *amount)
{
    const daomesh_id *stranger = &campaign->host.party[0];
    host_begin(&campaign->host);
    if (is_zero(amount)) {
        coin_out(&campaign->host, &campaign->ticket, is_stranger ? stranger : stand_in, stand_in, &one);
        return host_ask(&campaign->host);
    }
    coin_out(&campaign->host, &campaign->ether, is_stranger ? stranger : holder, holder, amount);
    int32_t status = host_end(&campaign->host);
    if (status == DAOMESH_OK) *amount = (daomesh_amount){ { 0 } };
    return status;
}

static int32_t take_step(struct campaign *campaign, const json_t *op)
{
    struct line *line = campaign->host.line;
    const char *name = text_in(line, op, "op");
    if (strcmp(name, "close") == 0) return close_down(campaign);
    if (strcmp(name, "enableRefunds") == 0) return enable_refunds(campaign);
    if (strcmp(name, "beneficiaryWithdraw") == 0)
        return withdraw(campaign, seller_id(campaign), seller_id(campaign), 0, &campaign->for_beneficiary);
    const uint64_t member = number_in(line, op, "member");
    if (member >= campaign->members) {
        differ(line, "there is no member %llu", (unsigned long long)member);
        return DAOMESH_E_ARG;
    }
    if (strcmp(name, "deposit") == 0) {
        const daomesh_amount amount = amount_in(line, op, "amount");
        return deposit(campaign, member, &amount);
    }
    if (strcmp(name, "withdraw") == 0)
        return withdraw(campaign, member_id(campaign, member), owner_id(campaign),
                        !json_is_true(json_object_get(op, "byOwner")), &campaign->deposited[member]);
    differ(line, "unknown op %s", name);
    return DAOMESH_E_ARG;
}

static int is_right_refusal(int32_t status)
{
    return status == DAOMESH_E_SOLD_OUT || status == DAOMESH_E_BALANCE || status == DAOMESH_E_NOT_ALLOWED ||
           status == DAOMESH_E_OVERFLOW;
}

static void check_step(struct campaign *campaign, size_t at, const json_t *op, const json_t *result)
{
    struct line *line = campaign->host.line;
    const daomesh_amount before = coin_supply(&campaign->host, &campaign->ether);
    const daomesh_id digest = host_digest(&campaign->host);
    int32_t status = take_step(campaign, op);
    const daomesh_amount after = coin_supply(&campaign->host, &campaign->ether);
    if ((status == DAOMESH_OK) != json_is_true(json_object_get(result, "ok")))
        differ(line, "op %zu ended with %s", at, daomesh_status_name(status));
    if (status == DAOMESH_OK) {
        daomesh_amount paid;
        if (!json_object_get(result, "paid")) return;
        must(&campaign->host, "what was paid", daomesh_amount_subtract(&paid, &before, &after));
        expect_amount(line, "paid", json_object_get(result, "paid"), &paid);
        return;
    }
    if (!is_right_refusal(status)) differ(line, "op %zu: %s", at, daomesh_status_name(status));
    const daomesh_id same = host_digest(&campaign->host);
    if (memcmp(&digest, &same, sizeof same) != 0) differ(line, "op %zu was refused and left a trace", at);
}

/* --- What comes out ------------------------------------------------------------------------------------------- */

/* The fate of the owner's ticket. */
static const char *state_name(struct campaign *campaign)
{
    json_t *record = sale_record(campaign, TICKETS);
    const uint64_t state = number_in(campaign->host.line, record, "state");
    json_decref(record);
    switch (state) {
    case 1:
        return "Active";
    case 5:
        return "Closed";
    case 6:
        return "Refunding";
    default:
        return "?";
    }
}

/* What a member has in escrow, had to pay, or has back and not taken out. */
static daomesh_amount booked_for(struct campaign *campaign, size_t member)
{
    struct host *host = &campaign->host;
    daomesh_amount sum = coin_balance(host, &campaign->ether, member_id(campaign, member));
    for (uint32_t sale = TICKETS + 1; sale <= campaign->sales; sale++) {
        if (campaign->buyer[sale] != member) continue;
        json_t *record = sale_record(campaign, sale);
        const daomesh_amount held = coin_escrowed(host, &campaign->ether,
                                                  number_in(host->line, record, "escrow")),
                             paid = amount_in(host->line, record, "paid");
        must(host, "held", daomesh_amount_add(&sum, &sum, &held));
        must(host, "paid", daomesh_amount_add(&sum, &sum, &paid));
        json_decref(record);
    }
    return sum;
}

static void expect_end(struct campaign *campaign)
{
    struct line *line = campaign->host.line;
    const json_t *deposits = json_object_get(line->out, "deposits");
    const char *state = state_name(campaign), *expected = text_in(line, line->out, "state");
    const daomesh_amount supply = coin_supply(&campaign->host, &campaign->ether);
    if (strcmp(state, expected) != 0) differ(line, "it is %s, expected %s", state, expected);
    expect_amount(line, "held", json_object_get(line->out, "held"), &supply);
    for (size_t member = 0; member < campaign->members; member++) {
        const daomesh_amount booked = booked_for(campaign, member);
        expect_amount(line, "deposits", json_array_get(deposits, member), &booked);
    }
}

/* --- A line --------------------------------------------------------------------------------------------------- */

/* The ticket's offer, and one for each deposit that is going to be tried. */
static void make_offers(struct campaign *campaign, const json_t *ops)
{
    struct line *line = campaign->host.line;
    offer(campaign, &campaign->ticket, &one);
    for (size_t i = 0; i < json_array_size(ops); i++) {
        const json_t *op = json_array_get(ops, i);
        if (strcmp(text_in(line, op, "op"), "deposit") != 0) continue;
        const daomesh_amount price = amount_in(line, op, "amount");
        if (!is_zero(&price)) offer(campaign, &campaign->ether, &price);
    }
    campaign->next_offer = TICKETS + 1;
}

static void begin_campaign(struct campaign *campaign, const json_t *ops)
{
    struct host *host = &campaign->host;
    coin_issue(host, &campaign->ether, 1);
    coin_issue(host, &campaign->ticket, 2);
    campaign->seller_row = host_row(host, seller_id(campaign));
    make_offers(campaign, ops);
    host_begin(host);
    buy(campaign, owner_id(campaign), TICKETS, &campaign->ticket, &one);
    must(host, "the owner's ticket", host_end(host));
    campaign->sales = TICKETS;
}

void run_refund_escrow(struct line *line)
{
    const json_t *ops = json_object_get(line->in, "ops"), *results = json_object_get(line->out, "results");
    static struct campaign campaign;
    campaign = (struct campaign){ .members = number_in(line, line->in, "members") };
    if (json_array_size(ops) >= SALES_MOST) {
        differ(line, "%zu ops, expected fewer than %d", json_array_size(ops), SALES_MOST);
        return;
    }
    if (!host_open(&campaign.host, line, FIRST_MEMBER + campaign.members)) return;
    begin_campaign(&campaign, ops);
    if (json_array_size(ops) != json_array_size(results)) differ(line, "ops and results differ in number");
    for (size_t i = 0; i < json_array_size(ops) && line->differences == 0; i++)
        check_step(&campaign, i, json_array_get(ops, i), json_array_get(results, i));
    expect_end(&campaign);
    host_close(&campaign.host);
}
