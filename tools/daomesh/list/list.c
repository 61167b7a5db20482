/* list: many things, a page at a time. A cursor is the number to go on from. */
#include "list.h"

#include <string.h>

#define LIMIT_USUAL 50

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
        const char *what = word_of("timer", "what", number_of(timer, "what"));
        name_party(tool, timer, "dao");
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
        { "admin", "named by", LOOK_LINK },
        { "ends", "ends", LOOK_TIME },
        { "kinds", "allows", LOOK_PLAIN } } },
    { "ballots",
      "list ballots DAO PROPOSAL",
      list_ballots,
      { { "party", "member", LOOK_PLAIN },
        { "choice", "choice", LOOK_NUMBER },
        { "word", "meaning", LOOK_PLAIN },
        { "weight", "weight", LOOK_NUMBER } } },
    { "requests",
      "list requests DAO",
      list_requests,
      { { "number", "request", LOOK_NUMBER },
        { "title", "title", LOOK_PLAIN },
        { "amount", "amount", LOOK_NUMBER },
        { "token", "token", LOOK_PLAIN },
        { "to", "to", LOOK_PLAIN },
        { "staked", "staked", LOOK_NUMBER },
        { "since", "stake since", LOOK_TIME },
        { "state", "state", LOOK_PLAIN } } },
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
        { "parent", "below", LOOK_LINK },
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
