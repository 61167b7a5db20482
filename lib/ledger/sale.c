/*
 * Sales: a price waits in escrow until the buyer accepts, or time decides.
 *
 * bought -> delivered -> accepted; refused -> disputed -> ruled. Each of these states has a last moment, and what follows it by
 * itself: no delivery refunds, no word from the buyer pays, no dispute refunds, no ruling leaves each one half.
 */
#include "ledger/ledger.h"

#include <daomesh/split.h>

#define SALE_BOUGHT 1
#define SALE_DELIVERED 2
#define SALE_REFUSED 3
#define SALE_DISPUTED 4
#define SALE_PAID 5
#define SALE_REFUNDED 6
#define SALE_DIVIDED 7

/* A sale and what it is found by. */
struct deal {
    uint64_t seller;
    uint64_t home; /* the seller's */
    uint32_t number;
    const struct daomesh_offer_record *offer;
    struct daomesh_sale_record *sale;
};

static uint64_t local_key(uint64_t party, uint32_t number)
{
    return party << 32 | number;
}

static int32_t home_of(struct turn *turn, uint64_t *home, uint64_t party)
{
    struct account account;
    TRY(daomesh__account_of(turn, &account, party));
    *home = account.home;
    return DAOMESH_OK;
}

static int32_t edit_shop_of(struct turn *turn, struct daomesh_shop_record **out, uint64_t home,
                            uint64_t party)
{
    const struct daomesh_shop_record *present;
    TRY(find_shop(turn->state, &present, home, party));
    return present ? edit_shop(turn->state, out, home, party) : create_shop(turn->state, out, home, party);
}

static int32_t take_number(uint32_t *number, uint32_t *given)
{
    if (*given == UINT32_MAX) return DAOMESH_E_LIMIT;
    *number = ++*given;
    return DAOMESH_OK;
}

/* --- Offers ------------------------------------------------------------------------------------------------------- */

static int32_t check_period(struct turn *turn, uint64_t seconds, const char *field)
{
    const daomesh_amount given = amount_from_u64(seconds), limit = amount_from_u64(DAOMESH_PERIOD_MAX_S);
    return seconds > 0 && seconds <= DAOMESH_PERIOD_MAX_S
               ? DAOMESH_OK
               : daomesh__say(turn->diag, DAOMESH_E_RANGE, field, &given, &limit);
}

static int32_t check_offer(struct turn *turn, const struct daomesh_sale_offer *act)
{
    if (amount_is_zero(&act->price)) return daomesh__refuse(turn, DAOMESH_E_RANGE, "price");
    TRY(check_period(turn, act->delivery_s, "delivery_s"));
    TRY(check_period(turn, act->review_s, "review_s"));
    TRY(check_period(turn, act->dispute_s, "dispute_s"));
    return check_period(turn, act->ruling_s, "ruling_s");
}

static int32_t find_arbiter(struct turn *turn, uint64_t *row, const daomesh_id *id)
{
    *row = 0;
    if (id_is_zero(id)) return DAOMESH_OK;
    TRY(daomesh__known_party(turn, row, id, "arbiter"));
    return *row == turn->party ? daomesh__refuse(turn, DAOMESH_E_CONTRADICTION, "arbiter") : DAOMESH_OK;
}

static int32_t new_offer(struct turn *turn, uint32_t *number, const struct daomesh_sale_offer *act)
{
    struct daomesh_shop_record *shop;
    struct daomesh_offer_record *offer;
    uint64_t home, token, arbiter;
    TRY(daomesh__token_row(turn->state, &token, &act->token));
    TRY(find_arbiter(turn, &arbiter, &act->arbiter));
    TRY(home_of(turn, &home, turn->party));
    TRY(edit_shop_of(turn, &shop, home, turn->party));
    TRY(take_number(number, &shop->offers));
    TRY(create_offer(turn->state, &offer, home, local_key(turn->party, *number)));
    COPY_TEXT(offer->title, act->title);
    offer->goods = act->goods;
    offer->exact = act->exact;
    offer->token = token;
    offer->price = act->price;
    offer->copies = act->copies;
    offer->delivery_s = act->delivery_s;
    offer->review_s = act->review_s;
    offer->dispute_s = act->dispute_s;
    offer->ruling_s = act->ruling_s;
    offer->arbiter = arbiter;
    return DAOMESH_OK;
}

int32_t daomesh__sale_offer(struct turn *turn, const void *body)
{
    const struct daomesh_sale_offer *act = body;
    struct daomesh_sale_offered_event event = {
        .seller = act->party, .goods = act->goods, .token = act->token, .price = act->price
    };
    TRY(check_offer(turn, act));
    TRY(new_offer(turn, &event.offer, act));
    return daomesh__emit(turn, DAOMESH_EVENT_SALE_OFFERED, &event);
}

/* An offer from which one can buy. */
static int32_t edit_open_offer(struct turn *turn, struct daomesh_offer_record **out, uint64_t home,
                               uint64_t seller, uint32_t number)
{
    const struct daomesh_offer_record *offer;
    TRY(find_offer(turn->state, &offer, home, local_key(seller, number)));
    if (!offer) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_OFFER, "offer");
    if (offer->closed || (offer->copies > 0 && offer->sold == offer->copies))
        return daomesh__refuse(turn, DAOMESH_E_SOLD_OUT, "offer");
    return edit_offer(turn->state, out, home, local_key(seller, number));
}

int32_t daomesh__sale_close(struct turn *turn, const void *body)
{
    const struct daomesh_sale_close *act = body;
    const struct daomesh_sale_closed_event event = { .seller = act->party, .offer = act->offer };
    struct daomesh_offer_record *offer;
    uint64_t home;
    TRY(home_of(turn, &home, turn->party));
    TRY(edit_open_offer(turn, &offer, home, turn->party, act->offer));
    offer->closed = 1;
    return daomesh__emit(turn, DAOMESH_EVENT_SALE_CLOSED, &event);
}

/* --- A sale's states ---------------------------------------------------------------------------------------------- */

/* The state's last moment is included; the timer comes a second after it. */
static int32_t enter(struct turn *turn, const struct deal *deal, uint8_t state, uint64_t duration)
{
    struct daomesh_sale_record *sale = deal->sale;
    TRY(daomesh__timer_drop(turn, &sale->timer));
    sale->state = state;
    sale->ends = daomesh__later(turn->now, duration);
    return daomesh__timer_set(turn, &sale->timer, daomesh__later(sale->ends, 1), TIMER_SALE, deal->seller,
                              deal->number);
}

static int32_t announce_move(struct turn *turn, const struct deal *deal, const daomesh_id *content)
{
    struct daomesh_sale_moved_event event = { .sale = deal->number,
                                              .state = deal->sale->state,
                                              .content = *content };
    TRY(daomesh__id_of(turn->state, &event.seller, deal->seller));
    return daomesh__emit(turn, DAOMESH_EVENT_SALE_MOVED, &event);
}

static int32_t announce_end(struct turn *turn, const struct deal *deal, const daomesh_amount *refunded)
{
    struct daomesh_sale_ended_event event = {
        .sale = deal->number, .state = deal->sale->state, .paid = deal->sale->paid, .refunded = *refunded
    };
    TRY(daomesh__id_of(turn->state, &event.seller, deal->seller));
    TRY(daomesh__id_of(turn->state, &event.buyer, deal->sale->buyer));
    return daomesh__emit(turn, DAOMESH_EVENT_SALE_ENDED, &event);
}

/* Empties the escrow: income to the seller, the rest back to the buyer, of whom it is no income. */
static int32_t end(struct turn *turn, const struct deal *deal, const daomesh_amount *to_seller)
{
    struct daomesh_sale_record *sale = deal->sale;
    struct account buyer;
    daomesh_amount back;
    const struct payment payment = { .token = deal->offer->token,
                                     .from = daomesh__escrow_at(deal->home, sale->escrow),
                                     .payer = sale->buyer,
                                     .payee = deal->seller,
                                     .amount = *to_seller,
                                     .number = deal->number,
                                     .why = PAY_SALE };
    if (daomesh_amount_subtract(&back, &deal->offer->price, to_seller) != DAOMESH_OK)
        return daomesh__say(turn->diag, DAOMESH_E_RANGE, "to_seller", to_seller, &deal->offer->price);
    TRY(daomesh__pay(turn, &payment));
    TRY(daomesh__account_of(turn, &buyer, sale->buyer));
    TRY(daomesh__move(turn, payment.token, &payment.from, &buyer, &back));
    TRY(daomesh__timer_drop(turn, &sale->timer));
    sale->state = amount_is_zero(&back)       ? SALE_PAID
                  : amount_is_zero(to_seller) ? SALE_REFUNDED
                                              : SALE_DIVIDED;
    sale->ends = turn->now;
    sale->escrow = 0;
    sale->paid = *to_seller;
    return announce_end(turn, deal, &back);
}

/* The odd unit goes back to the buyer. */
static int32_t end_in_halves(struct turn *turn, const struct deal *deal)
{
    const daomesh_amount one = amount_from_u64(1), sides[2] = { one, one };
    daomesh_amount halves[2];
    MUST(daomesh_split_cumulative(halves, &deal->offer->price, sides, 2) == DAOMESH_OK);
    return end(turn, deal, &halves[0]);
}

static int32_t find_deal(struct turn *turn, struct deal *deal, uint64_t seller, uint32_t number)
{
    const struct daomesh_sale_record *sale;
    deal->seller = seller;
    deal->number = number;
    TRY(home_of(turn, &deal->home, seller));
    TRY(find_sale(turn->state, &sale, deal->home, local_key(seller, number)));
    if (!sale) return daomesh__refuse(turn, DAOMESH_E_UNKNOWN_SALE, "sale");
    TRY(find_offer(turn->state, &deal->offer, deal->home, local_key(seller, sale->offer)));
    MUST(deal->offer != NULL);
    return edit_sale(turn->state, &deal->sale, deal->home, local_key(seller, number));
}

/* A sale in a state from `first` to `last` whose time is not over. */
static int32_t find_live(struct turn *turn, struct deal *deal, uint64_t seller, uint32_t number,
                         uint8_t first, uint8_t last)
{
    TRY(find_deal(turn, deal, seller, number));
    const struct daomesh_sale_record *sale = deal->sale;
    return sale->state >= first && sale->state <= last && turn->now <= sale->ends
               ? DAOMESH_OK
               : daomesh__refuse(turn, DAOMESH_E_SALE_STATE, "sale");
}

/* The same for the buyer, who names the seller. */
static int32_t find_bought(struct turn *turn, struct deal *deal, const daomesh_id *seller, uint32_t number,
                           uint8_t first, uint8_t last)
{
    uint64_t row;
    TRY(daomesh__known_party(turn, &row, seller, "seller"));
    TRY(find_live(turn, deal, row, number, first, last));
    return turn->party == deal->sale->buyer ? DAOMESH_OK : DAOMESH_E_NOT_ALLOWED;
}

/* --- What time decides -------------------------------------------------------------------------------------------- */

static int32_t step(struct turn *turn, const struct deal *deal)
{
    const daomesh_amount nothing = amount_from_u64(0);
    if (deal->sale->escrow == 0) return DAOMESH_E_SALE_STATE;
    if (turn->now <= deal->sale->ends) return DAOMESH_E_NOT_DUE;
    switch (deal->sale->state) {
    case SALE_DELIVERED:
        return end(turn, deal, &deal->offer->price);
    case SALE_DISPUTED:
        return end_in_halves(turn, deal);
    default:
        return end(turn, deal, &nothing);
    }
}

int32_t daomesh__sale_timer_gone(struct turn *turn, uint64_t seller, uint64_t number)
{
    struct deal deal;
    TRY(find_deal(turn, &deal, seller, (uint32_t)number));
    deal.sale->timer = 0;
    return DAOMESH_OK;
}

int32_t daomesh__sale_step(struct turn *turn, uint64_t seller, uint64_t number)
{
    struct deal deal;
    TRY(find_deal(turn, &deal, seller, (uint32_t)number));
    return step(turn, &deal);
}

int32_t daomesh__sale_process(struct turn *turn, const void *body)
{
    const struct daomesh_sale_process *act = body;
    uint64_t seller;
    TRY(daomesh__known_party(turn, &seller, &act->seller, "seller"));
    return daomesh__sale_step(turn, seller, act->sale);
}

/* --- Buying ------------------------------------------------------------------------------------------------------- */

static int32_t index_purchase(struct turn *turn, const struct deal *deal)
{
    struct daomesh_shop_record *shop;
    struct daomesh_purchase_record *purchase;
    uint64_t home;
    uint32_t number;
    TRY(home_of(turn, &home, turn->party));
    TRY(edit_shop_of(turn, &shop, home, turn->party));
    TRY(take_number(&number, &shop->purchases));
    TRY(create_purchase(turn->state, &purchase, home, local_key(turn->party, number)));
    purchase->seller = deal->seller;
    purchase->sale = deal->number;
    return DAOMESH_OK;
}

static int32_t hold_price(struct turn *turn, const struct deal *deal)
{
    struct account buyer, escrow;
    TRY(daomesh__account_of(turn, &buyer, turn->party));
    TRY(daomesh__escrow_new(turn, &escrow, deal->home));
    deal->sale->escrow = escrow.holder;
    return daomesh__move(turn, deal->offer->token, &buyer, &escrow, &deal->offer->price);
}

static int32_t new_sale(struct turn *turn, struct deal *deal, uint32_t offer)
{
    struct daomesh_shop_record *shop;
    struct daomesh_offer_record *record;
    TRY(home_of(turn, &deal->home, deal->seller));
    TRY(edit_open_offer(turn, &record, deal->home, deal->seller, offer));
    if (turn->party == deal->seller || turn->party == record->arbiter) return DAOMESH_E_OWN_OFFER;
    if (record->sold == UINT32_MAX) return DAOMESH_E_LIMIT;
    record->sold++;
    deal->offer = record;
    TRY(edit_shop_of(turn, &shop, deal->home, deal->seller));
    TRY(take_number(&deal->number, &shop->sales));
    TRY(create_sale(turn->state, &deal->sale, deal->home, local_key(deal->seller, deal->number)));
    deal->sale->offer = offer;
    deal->sale->buyer = turn->party;
    return DAOMESH_OK;
}

int32_t daomesh__sale_buy(struct turn *turn, const void *body)
{
    const struct daomesh_sale_buy *act = body;
    struct daomesh_sale_bought_event event = { .seller = act->seller,
                                               .offer = act->offer,
                                               .buyer = act->party };
    struct deal deal;
    TRY(daomesh__known_party(turn, &deal.seller, &act->seller, "seller"));
    TRY(new_sale(turn, &deal, act->offer));
    TRY(hold_price(turn, &deal));
    TRY(index_purchase(turn, &deal));
    TRY(enter(turn, &deal, SALE_BOUGHT, deal.offer->delivery_s));
    event.sale = deal.number;
    return daomesh__emit(turn, DAOMESH_EVENT_SALE_BOUGHT, &event);
}

/* --- From delivery to the end ------------------------------------------------------------------------------------- */

int32_t daomesh__sale_deliver(struct turn *turn, const void *body)
{
    const struct daomesh_sale_deliver *act = body;
    struct deal deal;
    TRY(find_live(turn, &deal, turn->party, act->sale, SALE_BOUGHT, SALE_BOUGHT));
    if (deal.offer->exact && !id_equal(&deal.offer->goods, &act->content))
        return daomesh__refuse(turn, DAOMESH_E_OTHER_GOODS, "content");
    deal.sale->content = act->content;
    TRY(enter(turn, &deal, SALE_DELIVERED, deal.offer->review_s));
    return announce_move(turn, &deal, &act->content);
}

int32_t daomesh__sale_accept(struct turn *turn, const void *body)
{
    const struct daomesh_sale_accept *act = body;
    struct deal deal;
    TRY(find_bought(turn, &deal, &act->seller, act->sale, SALE_DELIVERED, SALE_DISPUTED));
    return end(turn, &deal, &deal.offer->price);
}

int32_t daomesh__sale_refuse(struct turn *turn, const void *body)
{
    const struct daomesh_sale_refuse *act = body;
    struct deal deal;
    TRY(find_bought(turn, &deal, &act->seller, act->sale, SALE_DELIVERED, SALE_DELIVERED));
    TRY(enter(turn, &deal, SALE_REFUSED, deal.offer->dispute_s));
    return announce_move(turn, &deal, &act->reason);
}

int32_t daomesh__sale_dispute(struct turn *turn, const void *body)
{
    const struct daomesh_sale_dispute *act = body;
    struct deal deal;
    TRY(find_live(turn, &deal, turn->party, act->sale, SALE_REFUSED, SALE_REFUSED));
    TRY(enter(turn, &deal, SALE_DISPUTED, deal.offer->ruling_s));
    return announce_move(turn, &deal, &act->reason);
}

int32_t daomesh__sale_rule(struct turn *turn, const void *body)
{
    const struct daomesh_sale_rule *act = body;
    struct deal deal;
    uint64_t seller;
    TRY(daomesh__known_party(turn, &seller, &act->seller, "seller"));
    TRY(find_live(turn, &deal, seller, act->sale, SALE_DISPUTED, SALE_DISPUTED));
    if (turn->party != deal.offer->arbiter) return DAOMESH_E_NOT_ALLOWED;
    return end(turn, &deal, &act->to_seller);
}

/* Notes a side's word. Whether the sale ends by it: both say the same, or this side gives the other everything. */
static int32_t note_word(struct turn *turn, int *agreed, const struct deal *deal,
                         const daomesh_amount *to_seller)
{
    struct daomesh_sale_record *sale = deal->sale;
    int32_t order;
    SURE(daomesh_amount_compare(&order, to_seller, &deal->offer->price));
    if (order > 0)
        return daomesh__say(turn->diag, DAOMESH_E_RANGE, "to_seller", to_seller, &deal->offer->price);
    if (turn->party == deal->seller) {
        sale->asked = 1;
        sale->asks = *to_seller;
        *agreed = amount_is_zero(to_seller);
    } else {
        sale->bid = 1;
        sale->bids = *to_seller;
        *agreed = order == 0;
    }
    SURE(daomesh_amount_compare(&order, &sale->asks, &sale->bids));
    *agreed |= sale->asked && sale->bid && order == 0;
    return DAOMESH_OK;
}

int32_t daomesh__sale_settle(struct turn *turn, const void *body)
{
    const struct daomesh_sale_settle *act = body;
    const struct daomesh_sale_proposed_event event = {
        .seller = act->seller, .sale = act->sale, .party = act->party, .to_seller = act->to_seller
    };
    struct deal deal;
    uint64_t seller;
    int agreed = 0;
    TRY(daomesh__known_party(turn, &seller, &act->seller, "seller"));
    TRY(find_live(turn, &deal, seller, act->sale, SALE_BOUGHT, SALE_DISPUTED));
    if (turn->party != seller && turn->party != deal.sale->buyer) return DAOMESH_E_NOT_ALLOWED;
    TRY(note_word(turn, &agreed, &deal, &act->to_seller));
    TRY(daomesh__emit(turn, DAOMESH_EVENT_SALE_PROPOSED, &event));
    return agreed ? end(turn, &deal, &act->to_seller) : DAOMESH_OK;
}
