/* The audit of sales: every live sale has its price in escrow and its timer, every number that was given has its record. */
#include "ledger/audit.h"

#define LAST_LIVE 4 /* bought, delivered, refused, disputed */
#define LAST_STATE 7

static int32_t audit_offers(struct audit *audit, uint64_t *sold, uint64_t home, uint64_t row, uint32_t count)
{
    *sold = 0;
    for (uint64_t number = 1; number <= count; number++) {
        const struct daomesh_offer_record *offer;
        audit->object = number;
        TRY(find_offer(audit->state, &offer, home, row << 32 | number));
        if (!offer) return daomesh__broken(audit, "an offer is missing", NULL, NULL);
        if (amount_is_zero(&offer->price) || (offer->copies > 0 && offer->sold > offer->copies))
            return daomesh__broken(audit, "more copies were sold than offered, or for nothing", NULL, NULL);
        audit->expected[DAOMESH_RECORD_OFFER]++;
        *sold += offer->sold;
    }
    return DAOMESH_OK;
}

static int32_t audit_sale(struct audit *audit, uint64_t home, uint64_t row, uint64_t number)
{
    const struct daomesh_sale_record *sale;
    const struct daomesh_offer_record *offer;
    TRY(find_sale(audit->state, &sale, home, row << 32 | number));
    if (!sale) return daomesh__broken(audit, "a sale is missing", NULL, NULL);
    TRY(find_offer(audit->state, &offer, home, row << 32 | sale->offer));
    if (!offer || sale->state == 0 || sale->state > LAST_STATE)
        return daomesh__broken(audit, "a sale without an offer or a state", NULL, NULL);
    audit->expected[DAOMESH_RECORD_SALE]++;
    if ((sale->state <= LAST_LIVE) != (sale->escrow != 0))
        return daomesh__broken(audit, "a sale's state and its escrow do not fit", NULL, NULL);
    if (sale->state > LAST_LIVE)
        return sale->timer == 0 ? DAOMESH_OK
                                : daomesh__broken(audit, "a sale that is over with a timer", NULL, NULL);
    const struct daomesh_token_part price = { offer->token, offer->price };
    TRY(daomesh__audit_escrow(audit, home, sale->escrow, &price, 1));
    return daomesh__audit_timer(audit, sale->timer, TIMER_SALE, row, number);
}

static int32_t audit_purchase(struct audit *audit, uint64_t home, uint64_t row, uint64_t number)
{
    const struct daomesh_purchase_record *purchase;
    const struct daomesh_party_record *seller;
    const struct daomesh_sale_record *sale = NULL;
    TRY(find_purchase(audit->state, &purchase, home, row << 32 | number));
    if (!purchase) return daomesh__broken(audit, "a purchase is missing", NULL, NULL);
    audit->expected[DAOMESH_RECORD_PURCHASE]++;
    TRY(find_party(audit->state, &seller, purchase->seller));
    if (seller) {
        const uint64_t shop = seller->sort == SORT_DAO ? purchase->seller : HOME_LEDGER;
        TRY(find_sale(audit->state, &sale, shop, purchase->seller << 32 | purchase->sale));
    }
    return sale && sale->buyer == row ? DAOMESH_OK
                                      : daomesh__broken(audit, "a purchase of nothing", NULL, NULL);
}

int32_t daomesh__audit_sales(struct audit *audit, uint64_t row, uint32_t sort)
{
    const uint64_t home = sort == SORT_DAO ? row : HOME_LEDGER;
    const struct daomesh_shop_record *shop;
    uint64_t sold;
    TRY(find_shop(audit->state, &shop, home, row));
    if (!shop) return DAOMESH_OK;
    audit->expected[DAOMESH_RECORD_SHOP]++;
    TRY(audit_offers(audit, &sold, home, row, shop->offers));
    TRY(daomesh__same_number(audit, shop->sales, sold, "sales are miscounted"));
    for (uint64_t number = 1; number <= shop->sales; number++) {
        audit->object = number;
        TRY(audit_sale(audit, home, row, number));
    }
    for (uint64_t number = 1; number <= shop->purchases; number++) {
        audit->object = number;
        TRY(audit_purchase(audit, home, row, number));
    }
    audit->object = 0;
    return DAOMESH_OK;
}
