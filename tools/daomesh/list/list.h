/*
 * What `list` can show: list.c has the table of it and prints, page.c fills a page, the other files know one theme each and make
 * the items that belong to it.
 */
#ifndef DAOMESH_TOOL_LIST_H
#define DAOMESH_TOOL_LIST_H

#include "../tool.h"

/* Members and ballots stand in records of so many. */
#define SLOTS_PER_PAGE 16

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

/* Each list_... takes its own words and fills the page from its cursor on. */

/* --- page.c ----------------------------------------------------------------------------------------------------------- */

int is_full(struct page *page, uint64_t number); /* if it is, the next page goes on from `number` */
uint64_t first_number(const struct page *page);  /* of things numbered from 1 */

/* A record as read, with its number, made into an item of the page; takes the record. */
typedef int item_adder(struct tool *tool, struct page *page, json_t *record, uint64_t number);
int list_at(struct tool *tool, struct page *page, uint64_t home, uint32_t kind, item_adder *add);
/* The same of the DAO that the next word names. */
int list_of_dao(struct tool *tool, struct words *args, struct page *page, uint32_t kind, item_adder *add);

/* --- people.c --------------------------------------------------------------------------------------------------------- */

int list_parties(struct tool *tool, struct words *args, struct page *page);
int list_daos(struct tool *tool, struct words *args, struct page *page);
int list_members(struct tool *tool, struct words *args, struct page *page);
int list_roles(struct tool *tool, struct words *args, struct page *page);
int list_applications(struct tool *tool, struct words *args, struct page *page);

/* --- votes.c ---------------------------------------------------------------------------------------------------------- */

int list_proposals(struct tool *tool, struct words *args, struct page *page);
int list_pathways(struct tool *tool, struct words *args, struct page *page);
int list_ballots(struct tool *tool, struct words *args, struct page *page);
int list_requests(struct tool *tool, struct words *args, struct page *page);

/* --- trade.c ---------------------------------------------------------------------------------------------------------- */

int list_offers(struct tool *tool, struct words *args, struct page *page);
int list_sales(struct tool *tool, struct words *args, struct page *page);
int list_purchases(struct tool *tool, struct words *args, struct page *page);
int list_bounties(struct tool *tool, struct words *args, struct page *page);

/* --- money.c ---------------------------------------------------------------------------------------------------------- */

int list_tokens(struct tool *tool, struct words *args, struct page *page);
int list_balances(struct tool *tool, struct words *args, struct page *page);
int list_minters(struct tool *tool, struct words *args, struct page *page);
int list_streams(struct tool *tool, struct words *args, struct page *page);
int list_pools(struct tool *tool, struct words *args, struct page *page);
int list_shares(struct tool *tool, struct words *args, struct page *page);

/* --- programmes.c ----------------------------------------------------------------------------------------------------- */

int list_programmes(struct tool *tool, struct words *args, struct page *page);
int list_budgets(struct tool *tool, struct words *args, struct page *page);
int list_dials(struct tool *tool, struct words *args, struct page *page);
int list_controllers(struct tool *tool, struct words *args, struct page *page);
int list_feeds(struct tool *tool, struct words *args, struct page *page);

#endif
