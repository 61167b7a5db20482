/* list: many things, a page at a time. A cursor is the number to go on from. */
#include "tool.h"

#include <string.h>

#define SLOTS_PER_PAGE 16
#define LIMIT_USUAL 50

/* A page being filled. `next` is the cursor of what follows, 0 at the end. */
struct page {
    json_t *items;
    uint64_t cursor;
    uint64_t limit;
    uint64_t next;
    uint64_t home;     /* whose records are listed */
    const char *state; /* proposals: the state asked for, or NULL */
    daomesh_id dao;    /* whose list it is, where the items do not say */
};

static int is_full(struct page *page, uint64_t number)
{
    if (json_array_size(page->items) < page->limit) return 0;
    page->next = number;
    return 1;
}

static int take_dao(struct tool *tool, struct words *args, const struct party **dao)
{
    const char *name;
    TRY(take_word(tool, args, &name, "a DAO's name or id"));
    return resolve_party(tool, dao, name, SORT_DAO);
}

static uint64_t number_of(const json_t *object, const char *key)
{
    return json_number(json_object_get(object, key));
}

static int list_parties(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    TRY(names_load(tool));
    for (uint64_t row = page->cursor ? page->cursor : 1; row <= tool->party_count; row++) {
        if (is_full(page, row)) break;
        const struct party *party = party_of_row(tool, row);
        json_array_append_new(page->items, json_pack("{s:I, s:o, s:s}", "row", (json_int_t)row, "party",
                                                     party_json(tool, &party->id), "sort",
                                                     party->sort == SORT_DAO ? "DAO" : "person"));
    }
    return DONE;
}

static int list_daos(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    TRY(names_load(tool));
    for (uint64_t row = page->cursor ? page->cursor : 1; row <= tool->party_count; row++) {
        const struct party *party = party_of_row(tool, row);
        if (party->sort != SORT_DAO) continue;
        if (is_full(page, row)) break;
        json_t *dao = NULL;
        TRY(dao_view(tool, &dao, party));
        json_object_set_new(dao, "dao", party_json(tool, &party->id));
        json_object_set_new(dao, "row", json_integer((json_int_t)row));
        json_array_append_new(page->items, dao);
    }
    return DONE;
}

static int list_members(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t slots = number_of(record, "slots");
    for (uint64_t slot = page->cursor; slot < slots; slot += SLOTS_PER_PAGE - slot % SLOTS_PER_PAGE) {
        json_auto_t *members = NULL;
        TRY(member_page_view(tool, &members, dao, slot / SLOTS_PER_PAGE));
        size_t i;
        json_t *member;
        json_array_foreach(members, i, member)
        {
            if (number_of(member, "slot") < page->cursor) continue;
            if (is_full(page, number_of(member, "slot"))) return DONE;
            json_array_append(page->items, member);
        }
    }
    return DONE;
}

static int is_wanted(const char *wanted, const daomesh_proposal_info *info)
{
    if (!wanted) return 1;
    if (strcmp(wanted, "open") == 0) return state_is_open(info->state);
    return strcmp(wanted, state_word(info->state)) == 0;
}

static int check_state(struct tool *tool, const char *wanted)
{
    struct suggestion near = { .wanted = wanted ? wanted : "" };
    if (!wanted || strcmp(wanted, "open") == 0) return DONE;
    for (uint32_t state = DAOMESH_STATE_CANCELLED; state <= DAOMESH_STATE_SUCCEEDED; state++) {
        if (strcmp(wanted, state_word(state)) == 0) return DONE;
        suggest(&near, state_word(state));
    }
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "--state: no state %s%s", wanted, near.best ? hint : "; open, active, executed, ...");
}

static int list_proposals(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(check_state(tool, page->state));
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t last = number_of(record, "proposals");
    for (uint64_t number = page->cursor ? page->cursor : 1; number <= last; number++) {
        daomesh_proposal_info info;
        json_t *proposal = NULL;
        if (is_full(page, number)) break;
        TRY(proposal_view(tool, &proposal, &info, dao, number));
        if (is_wanted(page->state, &info))
            json_array_append_new(page->items, proposal);
        else
            json_decref(proposal);
    }
    return DONE;
}

static int list_pathways(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t last = number_of(record, "pathways");
    for (uint64_t number = page->cursor ? page->cursor : 1; number <= last && !is_full(page, number);
         number++) {
        json_t *pathway = NULL;
        TRY(pathway_view(tool, &pathway, dao, number));
        /* The dials beside the name, so that a table shows them. */
        json_object_update_missing(pathway, json_object_get(pathway, "rule"));
        json_array_append_new(page->items, pathway);
    }
    return DONE;
}

static int list_roles(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t last = number_of(record, "roles");
    for (uint64_t number = page->cursor ? page->cursor : 1; number <= last && !is_full(page, number);
         number++) {
        json_t *role = NULL;
        TRY(role_view(tool, &role, dao, number));
        if (role) json_array_append_new(page->items, role);
    }
    return DONE;
}

/* Members who left keep their ballots: slots are named from the page whatever their state. */
static json_t *ballot_json(struct tool *tool, const json_t *slots, const json_t *ballot, uint64_t slot)
{
    uint64_t choice = number_of(ballot, "choice");
    const char *word = word_of("proposal.vote", "choice", choice);
    const struct party *party =
        party_of_row(tool, number_of(json_array_get(slots, (size_t)(slot % SLOTS_PER_PAGE)), "party"));
    return json_pack("{s:I, s:o, s:I, s:s?, s:O}", "slot", (json_int_t)slot, "party",
                     party ? party_json(tool, &party->id) : json_null(), "choice", (json_int_t)choice, "word",
                     word, "weight", json_object_get(ballot, "weight"));
}

static int list_ballots(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    const char *text;
    uint64_t number;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(take_word(tool, args, &text, "the proposal's number"));
    if (!read_u64(&number, text)) return misuse(tool, "\"%s\" is not the number of a proposal", text);
    TRY(dao_view(tool, &record, dao));
    if (number == 0 || number > number_of(record, "proposals"))
        return fail(tool, "there is no proposal %s", text);
    uint64_t pages = (number_of(record, "slots") + SLOTS_PER_PAGE - 1) / SLOTS_PER_PAGE;
    for (uint64_t i = page->cursor / SLOTS_PER_PAGE; i < pages; i++) {
        json_auto_t *ballots = NULL, *members = NULL;
        TRY(session_record(tool, &ballots, dao->row, DAOMESH_RECORD_BALLOT_PAGE, number * 65536 + i));
        TRY(session_record(tool, &members, dao->row, DAOMESH_RECORD_MEMBER_PAGE, i));
        size_t place;
        json_t *ballot;
        json_array_foreach(json_object_get(ballots, "ballots"), place, ballot)
        {
            uint64_t slot = i * SLOTS_PER_PAGE + place;
            if (slot < page->cursor || number_of(ballot, "cast") == 0) continue;
            if (is_full(page, slot)) return DONE;
            json_array_append_new(page->items,
                                  ballot_json(tool, json_object_get(members, "slots"), ballot, slot));
        }
    }
    return DONE;
}

static int list_tokens(struct tool *tool, struct words *args, struct page *page)
{
    const struct token *token;
    (void)args;
    for (size_t i = (size_t)page->cursor; (token = token_at(tool, i)) != NULL; i++) {
        json_t *record = NULL;
        if (is_full(page, i)) break;
        TRY(session_record(tool, &record, 0, DAOMESH_RECORD_TOKEN, token->row));
        const struct party *issuer = party_of_row(tool, number_of(record, "issuer"));
        json_object_set_new(record, "issuer", issuer ? party_json(tool, &issuer->id) : json_null());
        json_object_set_new(record, "token", token_json(token));
        json_array_append_new(page->items, record);
    }
    return DONE;
}

static int is_something(const char *amount)
{
    return strcmp(amount, "0") != 0;
}

/* A line for each token that the party holds any of. */
static int list_balances(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *party;
    const struct token *token;
    const char *name;
    TRY(take_word(tool, args, &name, "the name or id of a person or DAO"));
    TRY(resolve_party(tool, &party, name, 0));
    for (size_t i = (size_t)page->cursor; (token = token_at(tool, i)) != NULL; i++) {
        daomesh_amount held;
        char free_part[VALUE_BYTES], reserve[VALUE_BYTES];
        int32_t status =
            daomesh_reader_balance(&held, tool->reader, &party->id, &token->id, DAOMESH_BALANCE_FREE);
        write_amount(free_part, &held);
        if (status == DAOMESH_OK)
            status =
                daomesh_reader_balance(&held, tool->reader, &party->id, &token->id, DAOMESH_BALANCE_RESERVE);
        write_amount(reserve, &held);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", name);
        if (!is_something(free_part) && !is_something(reserve)) continue;
        if (is_full(page, i)) break;
        json_array_append_new(page->items, json_pack("{s:o, s:s, s:s}", "token", token_json(token), "free",
                                                     free_part, "reserve", reserve));
    }
    return DONE;
}

static json_t *named_party(struct tool *tool, uint64_t row)
{
    const struct party *party = party_of_row(tool, row);
    return party ? party_json(tool, &party->id) : json_null();
}

static int list_applications(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *open = NULL;
    json_t *entry;
    size_t i;
    TRY(take_dao(tool, args, &dao));
    TRY(session_record(tool, &open, dao->row, DAOMESH_RECORD_APPLICATION_LIST, 0));
    json_array_foreach(json_object_get(open, "entries"), i, entry)
    {
        const uint64_t number = number_of(entry, "number");
        json_t *record = NULL;
        if (number < page->cursor) continue;
        if (is_full(page, number)) break;
        TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_APPLICATION, number));
        json_object_set_new(record, "number", json_integer((json_int_t)number));
        json_object_set_new(record, "party", named_party(tool, number_of(record, "party")));
        json_object_set_new(record, "vouched",
                            json_integer((json_int_t)json_array_size(json_object_get(record, "sponsors"))));
        json_array_append_new(page->items, record);
    }
    return DONE;
}

/* What a party has offered, sold or bought, by the numbers that its shop record counts. `view` makes the item. */
typedef int trade_view(struct tool *tool, json_t **out, const struct party *party, uint64_t number);

static uint64_t home_of(const struct party *party)
{
    return party->sort == SORT_DAO ? party->row : 0;
}

static int list_trade(struct tool *tool, struct words *args, struct page *page, const char *counted,
                      trade_view *view)
{
    const struct party *party;
    const char *name;
    json_auto_t *shop = NULL;
    TRY(take_word(tool, args, &name, "the name or id of a person or DAO"));
    TRY(resolve_party(tool, &party, name, 0));
    TRY(session_record(tool, &shop, home_of(party), DAOMESH_RECORD_SHOP, party->row));
    for (uint64_t number = page->cursor ? page->cursor : 1; number <= number_of(shop, counted); number++) {
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
    const struct token *token = token_of_row(tool, number_of(*out, "token"));
    const uint64_t copies = number_of(*out, "copies");
    const int ended = number_of(*out, "closed") || (copies > 0 && number_of(*out, "sold") == copies);
    json_object_set_new(*out, "token", token ? token_json(token) : json_null());
    json_object_set_new(*out, "arbiter", named_party(tool, number_of(*out, "arbiter")));
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
    json_object_set_new(*out, "buyer", named_party(tool, number_of(*out, "buyer")));
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

static int list_offers(struct tool *tool, struct words *args, struct page *page)
{
    return list_trade(tool, args, page, "offers", offer_view);
}

static int list_sales(struct tool *tool, struct words *args, struct page *page)
{
    return list_trade(tool, args, page, "sales", sale_view);
}

static int list_purchases(struct tool *tool, struct words *args, struct page *page)
{
    return list_trade(tool, args, page, "purchases", purchase_view);
}

static int list_bounties(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *poster;
    const char *name;
    json_auto_t *record = NULL;
    TRY(take_word(tool, args, &name, "the name or id of a person or DAO"));
    TRY(resolve_party(tool, &poster, name, 0));
    TRY(session_record(tool, &record, home_of(poster), DAOMESH_RECORD_BOUNTY_POSTER, poster->row));
    for (uint64_t number = page->cursor ? page->cursor : 1; number <= number_of(record, "bounties");
         number++) {
        json_t *bounty = NULL;
        if (is_full(page, number)) break;
        TRY(bounty_view(tool, &bounty, poster, number));
        json_array_append_new(page->items, bounty);
    }
    return DONE;
}

/* Records of the ledger itself that are numbered from 1, without gaps. */
static int list_at(struct tool *tool, struct page *page, uint64_t home, uint32_t kind,
                   int (*add)(struct tool *, struct page *, json_t *, uint64_t))
{
    daomesh_item items[DAOMESH_PAGE_MAX];
    size_t count = 0;
    size_t cap = page->limit < COUNT_OF(items) ? (size_t)page->limit : COUNT_OF(items);
    page->next = page->cursor;
    TRY(names_load(tool));
    int32_t status = daomesh_reader_list(items, cap, &count, &page->next, tool->reader, home, kind);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "records");
    page->home = home;
    for (size_t i = 0; i < count; i++) {
        json_t *record = NULL;
        TRY(session_record(tool, &record, home, kind, items[i].local));
        json_object_set_new(record, "number", json_integer((json_int_t)items[i].local));
        TRY(add(tool, page, record, items[i].local));
    }
    return DONE;
}

static int list_numbered(struct tool *tool, struct page *page, uint32_t kind,
                         int (*add)(struct tool *, struct page *, json_t *, uint64_t))
{
    return list_at(tool, page, 0, kind, add);
}

static void name_party(struct tool *tool, json_t *record, const char *key)
{
    const struct party *party = party_of_row(tool, number_of(record, key));
    json_object_set_new(record, key, party ? party_json(tool, &party->id) : json_null());
}

static void name_token(struct tool *tool, json_t *record)
{
    const struct token *token = token_of_row(tool, number_of(record, "token"));
    json_object_set_new(record, "token", token ? token_json(token) : json_null());
}

static int add_minter(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    static const char *const words[] = { "open", "closed", "paused", "closed" };
    (void)number;
    name_party(tool, record, "admin");
    name_token(tool, record);
    json_object_set_new(record, "state", json_string(words[number_of(record, "flags") & 3]));
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_minters(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    return list_numbered(tool, page, DAOMESH_RECORD_MINTER, add_minter);
}

static int add_stream(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    daomesh_stream_info info = { .size = sizeof info };
    int32_t status = daomesh_reader_stream(&info, tool->reader, number, session_now(tool));
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "stream");
    name_party(tool, record, "payer");
    name_party(tool, record, "payee");
    name_token(tool, record);
    json_object_set_new(record, "released", json_amount(&info.released));
    json_object_set_new(record, "due", json_amount(&info.due));
    json_object_set_new(record, "state",
                        json_string(info.cancelled ? "cut off"
                                    : info.stopped ? "paused"
                                                   : "open"));
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_streams(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    return list_numbered(tool, page, DAOMESH_RECORD_STREAM, add_stream);
}

/* A turn that is due stands, whether a batch has shown it yet or not. */
static int add_dial(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    const uint64_t from = number_of(record, "next_from");
    (void)number;
    if (from != 0 && from <= session_now(tool))
        json_object_set(record, "value", json_object_get(record, "next"));
    if (from <= session_now(tool)) {
        json_object_del(record, "next");
        json_object_del(record, "next_from");
    }
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_dials(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    TRY(take_dao(tool, args, &dao));
    return list_at(tool, page, dao->row, DAOMESH_RECORD_DIAL, add_dial);
}

static int add_controller(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    static const char *const words[] = { "", "feed", "supply", "treasury", "members", "turnout" };
    const uint64_t measure = number_of(record, "measure");
    (void)number;
    name_token(tool, record);
    json_object_set_new(record, "measure", json_string(measure < COUNT_OF(words) ? words[measure] : ""));
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_controllers(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    TRY(take_dao(tool, args, &dao));
    return list_at(tool, page, dao->row, DAOMESH_RECORD_CONTROLLER, add_controller);
}

/* What a feed holds now, and until when; its round says both. */
static int add_feed(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    const uint64_t rounds = number_of(record, "rounds");
    const char *state = number_of(record, "closed") ? "closed" : "silent";
    json_auto_t *round = NULL;
    if (rounds > 0)
        TRY(session_record(tool, &round, page->home, DAOMESH_RECORD_FEED_ROUND, number << 32 | rounds));
    if (rounds > 0 && session_now(tool) < number_of(round, "until")) {
        state = "holds";
        json_object_set(record, "value", json_object_get(round, "value"));
        json_object_set(record, "until", json_object_get(round, "until"));
    }
    json_object_set_new(record, "of",
                        json_integer((json_int_t)json_array_size(json_object_get(record, "reporters"))));
    json_object_set_new(record, "state", json_string(state));
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_feeds(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    TRY(take_dao(tool, args, &dao));
    return list_at(tool, page, dao->row, DAOMESH_RECORD_FEED, add_feed);
}

static int add_pool(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    json_object_set_new(record, "row", json_integer((json_int_t)number));
    name_party(tool, record, "row");
    name_party(tool, record, "dao");
    name_token(tool, record);
    json_object_set_new(record, "shares",
                        json_integer((json_int_t)json_array_size(json_object_get(record, "claimants"))));
    json_object_set_new(record, "state", json_string(number_of(record, "closed") ? "closed" : "open"));
    json_object_set(record, "pool", json_object_get(record, "row"));
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_pools(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    return list_numbered(tool, page, DAOMESH_RECORD_POOL, add_pool);
}

/* As of when the pool was settled last. */
static int list_shares(struct tool *tool, struct words *args, struct page *page)
{
    const char *name;
    daomesh_id id;
    json_auto_t *record = NULL;
    json_t *claimant;
    size_t i;
    TRY(names_load(tool));
    TRY(take_word(tool, args, &name, "a pool"));
    TRY(resolve(tool, &id, name, 0, NULL));
    const struct party *pool = party_of_id(tool, &id);
    TRY(session_record(tool, &record, 0, DAOMESH_RECORD_POOL, pool ? pool->row : 0));
    if (!record) return fail(tool, "%s is no pool", name);
    json_array_foreach(json_object_get(record, "claimants"), i, claimant)
    {
        json_t *item = json_deep_copy(claimant);
        name_party(tool, item, "party");
        json_array_append_new(page->items, item);
    }
    return DONE;
}

static int add_programme(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    static const char *const states[] = { "", "draft", "queued", "active", "evaluating", "paused", "ended" };
    daomesh_programme_info info = { .size = sizeof info };
    int32_t status = daomesh_reader_programme(&info, tool->reader, &page->dao, number, session_now(tool));
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "programme");
    const char *verdict = word_of("programme", "verdict", info.verdict);
    name_token(tool, record);
    json_object_set_new(record, "state", json_string(states[info.state]));
    json_object_set_new(record, "released", json_amount(&info.released));
    json_object_set_new(record, "claimed", json_amount(&info.claimed));
    json_object_set_new(record, "evaluates", json_integer((json_int_t)info.evaluates));
    json_object_set_new(record, "ends", json_integer((json_int_t)info.ends));
    json_object_set_new(record, "verdict", info.verdict ? json_string(verdict) : json_null());
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_programmes(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    TRY(take_dao(tool, args, &dao));
    page->dao = dao->id;
    return list_at(tool, page, dao->row, DAOMESH_RECORD_PROGRAMME, add_programme);
}

static int add_budget(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    const struct token *token = token_of_row(tool, number_of(record, "token"));
    const json_t *decision = json_object_get(record, "decision");
    const char *method = word_of("budget_decision", "method", number_of(decision, "method"));
    const char *state = number_of(record, "period") > 0 ? "runs" : "waits";
    json_t *lines = json_object_get(record, "lines"), *line;
    size_t i;
    if (number_of(record, "closed")) state = "ended";
    json_array_foreach(lines, i, line)
    {
        const struct party *payee = party_of_row(tool, number_of(line, "payee"));
        if (payee) json_object_set_new(line, "payee", party_json(tool, &payee->id));
    }
    (void)number;
    json_object_set_new(record, "token", token ? token_json(token) : json_null());
    json_object_set_new(record, "decided", json_string(method ? method : "?"));
    json_object_set_new(record, "ballots",
                        json_integer((json_int_t)json_array_size(json_object_get(record, "voters"))));
    json_object_set_new(record, "state", json_string(state));
    json_array_append_new(page->items, record);
    return DONE;
}

static int list_budgets(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    TRY(take_dao(tool, args, &dao));
    return list_at(tool, page, dao->row, DAOMESH_RECORD_BUDGET, add_budget);
}

static int list_timers(struct tool *tool, struct words *args, struct page *page)
{
    daomesh_item items[DAOMESH_PAGE_MAX];
    size_t count = 0;
    (void)args;
    size_t cap = page->limit < COUNT_OF(items) ? (size_t)page->limit : COUNT_OF(items);
    page->next = page->cursor;
    int32_t status =
        daomesh_reader_list(items, cap, &count, &page->next, tool->reader, 0, DAOMESH_RECORD_TIMER);
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "timers");
    for (size_t i = 0; i < count; i++) {
        json_t *timer = NULL;
        TRY(session_record(tool, &timer, 0, DAOMESH_RECORD_TIMER, items[i].local));
        const struct party *dao = party_of_row(tool, number_of(timer, "dao"));
        const char *what = word_of("timer", "what", number_of(timer, "what"));
        json_object_set_new(timer, "dao", dao ? party_json(tool, &dao->id) : json_null());
        if (what) json_object_set_new(timer, "what", json_string(what));
        json_object_set_new(timer, "row", json_integer((json_int_t)items[i].local));
        json_array_append_new(page->items, timer);
    }
    return DONE;
}

static int list_actions(struct tool *tool, struct words *args, struct page *page)
{
    (void)tool;
    (void)args;
    json_auto_t *actions = actions_json();
    json_array_extend(page->items, actions);
    return DONE;
}

/* What can be listed, and which of its fields a table shows. */
struct listing {
    const char *name;
    const char *usage;
    int (*run)(struct tool *tool, struct words *args, struct page *page);
    struct column columns[8];
};

static const struct listing listings[] = {
    { "parties",
      "list parties",
      list_parties,
      { { "row", "row", LOOK_NUMBER }, { "party", "name", LOOK_PLAIN }, { "sort", "sort", LOOK_PLAIN } } },
    { "daos",
      "list daos",
      list_daos,
      { { "dao", "name", LOOK_PLAIN },
        { "id", "id", LOOK_SHORT },
        { "members", "members", LOOK_NUMBER },
        { "proposals", "proposals", LOOK_NUMBER },
        { "open", "open", LOOK_NUMBER },
        { "shares", "shares", LOOK_NUMBER },
        { "reputation", "reputation", LOOK_NUMBER } } },
    { "members",
      "list members DAO",
      list_members,
      { { "party", "member", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },
        { "shares", "shares", LOOK_NUMBER },
        { "loot", "loot", LOOK_NUMBER },
        { "reputation", "reputation", LOOK_NUMBER },
        { "joined", "since", LOOK_TIME } } },
    { "proposals",
      "list proposals DAO [--state STATE]",
      list_proposals,
      { { "number", "proposal", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },
        { "for", "for", LOOK_NUMBER },
        { "against", "against", LOOK_NUMBER },
        { "total", "of", LOOK_NUMBER },
        { "closes", "voting ends", LOOK_TIME },
        { "proposer", "proposer", LOOK_PLAIN } } },
    { "pathways",
      "list pathways DAO",
      list_pathways,
      { { "number", "pathway", LOOK_NUMBER },
        { "name", "name", LOOK_PLAIN },
        { "weight", "votes count", LOOK_PLAIN },
        { "threshold", "passes by", LOOK_PLAIN },
        { "voting_s", "voting lasts", LOOK_DURATION },
        { "early", "early", LOOK_PLAIN } } },
    { "roles",
      "list roles DAO",
      list_roles,
      { { "number", "role", LOOK_NUMBER },
        { "name", "name", LOOK_PLAIN },
        { "party", "holder", LOOK_PLAIN },
        { "admin", "named by", LOOK_NUMBER },
        { "ends", "ends", LOOK_TIME },
        { "kinds", "allows", LOOK_PLAIN } } },
    { "ballots",
      "list ballots DAO PROPOSAL",
      list_ballots,
      { { "party", "member", LOOK_PLAIN },
        { "choice", "choice", LOOK_NUMBER },
        { "word", "meaning", LOOK_PLAIN },
        { "weight", "weight", LOOK_NUMBER } } },
    { "tokens",
      "list tokens",
      list_tokens,
      { { "token", "token", LOOK_PLAIN },
        { "id", "id", LOOK_SHORT },
        { "issuer", "issuer", LOOK_PLAIN },
        { "supply", "supply", LOOK_NUMBER },
        { "cap", "cap", LOOK_NUMBER },
        { "decimals", "decimals", LOOK_NUMBER },
        { "backed", "backed", LOOK_NUMBER } } },
    { "balances",
      "list balances PARTY",
      list_balances,
      { { "token", "token", LOOK_PLAIN },
        { "free", "free", LOOK_NUMBER },
        { "reserve", "set aside", LOOK_NUMBER } } },
    { "applications",
      "list applications DAO",
      list_applications,
      { { "number", "application", LOOK_NUMBER },
        { "party", "applicant", LOOK_PLAIN },
        { "shares", "shares", LOOK_NUMBER },
        { "loot", "loot", LOOK_NUMBER },
        { "vouched", "sponsors", LOOK_NUMBER },
        { "proposal", "proposal", LOOK_NUMBER },
        { "made", "since", LOOK_TIME } } },
    { "offers",
      "list offers PARTY",
      list_offers,
      { { "number", "offer", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "price", "price", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "sold", "sold", LOOK_NUMBER },
        { "copies", "of", LOOK_NUMBER },
        { "state", "state", LOOK_PLAIN },
        { "arbiter", "arbiter", LOOK_PLAIN } } },
    { "sales",
      "list sales PARTY",
      list_sales,
      { { "number", "sale", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "buyer", "buyer", LOOK_PLAIN },
        { "price", "price", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },
        { "ends", "until", LOOK_TIME },
        { "paid", "paid", LOOK_NUMBER } } },
    { "purchases",
      "list purchases PARTY",
      list_purchases,
      { { "seller", "seller", LOOK_PLAIN },
        { "sale", "sale", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "price", "price", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },
        { "ends", "until", LOOK_TIME },
        { "paid", "paid", LOOK_NUMBER } } },
    { "bounties",
      "list bounties PARTY",
      list_bounties,
      { { "number", "bounty", LOOK_NUMBER },
        { "reward", "reward", LOOK_PLAIN },
        { "state", "state", LOOK_PLAIN },
        { "takers", "taken by", LOOK_PLAIN },
        { "earned", "earned", LOOK_PPM },
        { "ends", "until", LOOK_TIME } } },
    { "minters",
      "list minters",
      list_minters,
      { { "number", "minter", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "parent", "below", LOOK_NUMBER },
        { "admin", "admin", LOOK_PLAIN },
        { "minted", "minted", LOOK_NUMBER },
        { "reserved", "reserved", LOOK_NUMBER },
        { "cap", "cap", LOOK_NUMBER },
        { "state", "state", LOOK_PLAIN } } },
    { "streams",
      "list streams",
      list_streams,
      { { "number", "stream", LOOK_NUMBER },
        { "payee", "to", LOOK_PLAIN },
        { "token", "token", LOOK_PLAIN },
        { "total", "total", LOOK_NUMBER },
        { "released", "released", LOOK_NUMBER },
        { "due", "due", LOOK_NUMBER },
        { "minter", "minter", LOOK_NUMBER },
        { "state", "state", LOOK_PLAIN } } },
    { "dials",
      "list dials DAO",
      list_dials,
      { { "number", "dial", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "value", "value", LOOK_NUMBER },
        { "least", "least", LOOK_NUMBER },
        { "most", "most", LOOK_NUMBER },
        { "next", "next", LOOK_NUMBER },
        { "next_from", "from", LOOK_TIME } } },
    { "controllers",
      "list controllers DAO",
      list_controllers,
      { { "number", "dial", LOOK_NUMBER },
        { "measure", "measures", LOOK_PLAIN },
        { "feed", "feed", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "target", "target", LOOK_NUMBER },
        { "period_s", "every", LOOK_DURATION } } },
    { "budgets",
      "list budgets DAO",
      list_budgets,
      { { "number", "budget", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "decided", "decided by", LOOK_PLAIN },
        { "ballots", "ballots", LOOK_NUMBER },
        { "held", "set aside", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "ends", "next", LOOK_TIME },
        { "state", "state", LOOK_PLAIN } } },
    { "feeds",
      "list feeds DAO",
      list_feeds,
      { { "number", "feed", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "value", "value", LOOK_NUMBER },
        { "until", "until", LOOK_TIME },
        { "needed", "needed", LOOK_NUMBER },
        { "of", "of", LOOK_NUMBER },
        { "state", "state", LOOK_PLAIN } } },
    { "pools",
      "list pools",
      list_pools,
      { { "pool", "pool", LOOK_PLAIN },
        { "dao", "DAO", LOOK_PLAIN },
        { "token", "token", LOOK_PLAIN },
        { "shares", "shares", LOOK_NUMBER },
        { "idle", "idle", LOOK_NUMBER },
        { "settled", "settled", LOOK_TIME },
        { "state", "state", LOOK_PLAIN } } },
    { "shares",
      "list shares POOL",
      list_shares,
      { { "party", "party", LOOK_PLAIN },
        { "points", "points", LOOK_NUMBER },
        { "due", "due", LOOK_NUMBER } } },
    { "programmes",
      "list programmes DAO",
      list_programmes,
      { { "number", "programme", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "total", "total", LOOK_NUMBER },
        { "released", "released", LOOK_NUMBER },
        { "state", "state", LOOK_PLAIN },
        { "verdict", "verdict", LOOK_PLAIN },
        { "evaluates", "evaluated from", LOOK_TIME },
        { "ends", "until", LOOK_TIME } } },
    { "timers",
      "list timers",
      list_timers,
      { { "row", "timer", LOOK_NUMBER },
        { "due", "due", LOOK_TIME },
        { "dao", "DAO", LOOK_PLAIN },
        { "what", "of", LOOK_PLAIN },
        { "object", "number", LOOK_NUMBER } } },
    { "actions",
      "list actions",
      list_actions,
      { { "action", "action", LOOK_PLAIN }, { "doc", "what it does", LOOK_PLAIN } } },
};

static void print_page(struct tool *tool, const struct listing *listing, const struct page *page)
{
    size_t columns = 0;
    if (tool->as_json) {
        json_auto_t *json = json_pack("{s:O, s:I}", "items", page->items, "next", (json_int_t)page->next);
        print_json(json);
        return;
    }
    while (columns < COUNT_OF(listing->columns) && listing->columns[columns].key)
        columns++;
    print_table(tool, page->items, listing->columns, columns);
    if (page->next > 0) printf("more: --cursor %llu\n", (unsigned long long)page->next);
}

static int run_listing(struct tool *tool, struct words *args, const struct listing *listing,
                       struct page *page)
{
    const struct command command = { listing->name, listing->usage, "", NULL };
    tool->command = &command;
    if (listing->run != list_actions) TRY(session_read(tool));
    int code = listing->run(tool, args, page);
    if (code == DONE) code = take_no_more(tool, args);
    if (code == DONE) print_page(tool, listing, page);
    return code;
}

static const struct listing *find_listing(const char *name, struct suggestion *near)
{
    for (size_t i = 0; i < COUNT_OF(listings); i++) {
        suggest(near, listings[i].name);
        if (strcmp(listings[i].name, name) == 0) return &listings[i];
    }
    return NULL;
}

static void print_listings(void)
{
    puts("\nlists:");
    for (size_t i = 0; i < COUNT_OF(listings); i++)
        printf("  %s\n", listings[i].usage);
}

int run_list(struct tool *tool, struct words *args)
{
    const char *what, *limit = NULL, *cursor = NULL;
    struct page page = { .limit = LIMIT_USUAL };
    const struct option options[] = {
        { "--limit", "N", "at most so many; else 50", &limit, NULL },
        { "--cursor", "N", "goes on from there", &cursor, NULL },
        { "--state", "STATE", "proposals in this state; open: those that are not over", &page.state, NULL },
    };
    int code = take_options(tool, args, options, COUNT_OF(options), NULL);
    if (code == SHOWN) print_listings();
    TRY(code);
    if (limit && (!read_u64(&page.limit, limit) || page.limit == 0))
        return misuse(tool, "--limit: \"%s\" is not a number from 1", limit);
    if (cursor && !read_u64(&page.cursor, cursor))
        return misuse(tool, "--cursor: \"%s\" is not a number", cursor);
    TRY(take_word(tool, args, &what, "what to list"));
    struct suggestion near = { .wanted = what };
    const struct listing *listing = find_listing(what, &near);
    scoped_text hint = did_you_mean(&near);
    if (!listing)
        return misuse(tool, "no list %s%s", what,
                      near.best ? hint : "; daomesh list --help tells what there is");
    page.items = json_array();
    code = run_listing(tool, args, listing, &page);
    json_decref(page.items);
    return code;
}
