/* Lists of work and trade: offers, sales, purchases, bounties. */
#include "list.h"

static uint64_t home_of(const struct party *party)
{
    return party->sort == SORT_DAO ? party->row : 0;
}

/* What a party has offered, sold or bought, by the numbers that its shop record counts. `view` makes the item. */
typedef int trade_view(struct tool *tool, json_t **out, const struct party *party, uint64_t number);

static int list_trade(struct tool *tool, struct words *args, struct page *page, const char *counted,
                      trade_view *view)
{
    const struct party *party;
    const char *name;
    json_auto_t *shop = NULL;
    TRY(take_word(tool, args, &name, "the name or id of a person or DAO"));
    TRY(resolve_party(tool, &party, name, 0));
    TRY(session_record(tool, &shop, home_of(party), DAOMESH_RECORD_SHOP, party->row));
    for (uint64_t number = first_number(page); number <= number_of(shop, counted); number++) {
        json_t *item = NULL;
        if (is_full(page, number)) break;
        TRY(view(tool, &item, party, number));
        json_object_set_new(item, "number", json_integer((json_int_t)number));
        json_array_append_new(page->items, item);
    }
    return DONE;
}

static int offer_view(struct tool *tool, json_t **out, const struct party *seller, uint64_t number)
{
    TRY(session_record(tool, out, home_of(seller), DAOMESH_RECORD_OFFER, seller->row << 32 | number));
    const uint64_t copies = number_of(*out, "copies");
    const int ended = number_of(*out, "closed") || (copies > 0 && number_of(*out, "sold") == copies);
    name_token(tool, *out);
    name_party(tool, *out, "arbiter");
    json_object_set_new(*out, "state", json_string(ended ? "ended" : "open"));
    if (copies == 0) json_object_set_new(*out, "copies", json_null());
    return DONE;
}

static int sale_view(struct tool *tool, json_t **out, const struct party *seller, uint64_t number)
{
    TRY(session_record(tool, out, home_of(seller), DAOMESH_RECORD_SALE, seller->row << 32 | number));
    const char *state = word_of("sale", "state", number_of(*out, "state"));
    json_auto_t *offer = NULL;
    TRY(offer_view(tool, &offer, seller, number_of(*out, "offer")));
    name_party(tool, *out, "buyer");
    json_object_set_new(*out, "seller", party_json(tool, &seller->id));
    json_object_set(*out, "title", json_object_get(offer, "title"));
    json_object_set(*out, "price", json_object_get(offer, "price"));
    json_object_set(*out, "token", json_object_get(offer, "token"));
    if (state) json_object_set_new(*out, "state", json_string(state));
    return DONE;
}

static int purchase_view(struct tool *tool, json_t **out, const struct party *buyer, uint64_t number)
{
    json_auto_t *purchase = NULL;
    TRY(session_record(tool, &purchase, home_of(buyer), DAOMESH_RECORD_PURCHASE, buyer->row << 32 | number));
    const struct party *seller = party_of_row(tool, number_of(purchase, "seller"));
    if (!seller) return fail(tool, "purchase %llu names no seller", (unsigned long long)number);
    TRY(sale_view(tool, out, seller, number_of(purchase, "sale")));
    json_object_set(*out, "sale", json_object_get(purchase, "sale"));
    return DONE;
}

int list_offers(struct tool *tool, struct words *args, struct page *page)
{
    return list_trade(tool, args, page, "offers", offer_view);
}

int list_sales(struct tool *tool, struct words *args, struct page *page)
{
    return list_trade(tool, args, page, "sales", sale_view);
}

int list_purchases(struct tool *tool, struct words *args, struct page *page)
{
    return list_trade(tool, args, page, "purchases", purchase_view);
}

int list_bounties(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *poster;
    const char *name;
    json_auto_t *record = NULL;
    TRY(take_word(tool, args, &name, "the name or id of a person or DAO"));
    TRY(resolve_party(tool, &poster, name, 0));
    TRY(session_record(tool, &record, home_of(poster), DAOMESH_RECORD_BOUNTY_POSTER, poster->row));
    for (uint64_t number = first_number(page); number <= number_of(record, "bounties"); number++) {
        json_t *bounty = NULL;
        if (is_full(page, number)) break;
        TRY(bounty_view(tool, &bounty, poster, number));
        json_array_append_new(page->items, bounty);
    }
    return DONE;
}
