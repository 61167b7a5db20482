/* Lists of tokens and of what makes and moves them: balances, minters, streams, pools and their shares. */
#include "list.h"

#include <string.h>

int list_tokens(struct tool *tool, struct words *args, struct page *page)
{
    const struct token *token;
    (void)args;
    for (size_t i = (size_t)page->cursor; (token = token_at(tool, i)) != NULL; i++) {
        json_t *record = NULL;
        if (is_full(page, i)) break;
        TRY(session_record(tool, &record, 0, DAOMESH_RECORD_TOKEN, token->row));
        name_party(tool, record, "issuer");
        json_object_set_new(record, "token", token_json(token));
        json_array_append_new(page->items, record);
    }
    return DONE;
}

static int is_something(const char *amount)
{
    return strcmp(amount, "0") != 0;
}

static int32_t write_balance(struct tool *tool, char out[VALUE_BYTES], const struct party *party,
                             const struct token *token, uint32_t part)
{
    daomesh_amount held;
    int32_t status = daomesh_reader_balance(&held, tool->reader, &party->id, &token->id, part);
    write_amount(out, &held);
    return status;
}

/* A line for each token that the party holds any of. */
int list_balances(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *party;
    const struct token *token;
    const char *name;
    TRY(take_word(tool, args, &name, "the name or id of a person or DAO"));
    TRY(resolve_party(tool, &party, name, 0));
    for (size_t i = (size_t)page->cursor; (token = token_at(tool, i)) != NULL; i++) {
        char free_part[VALUE_BYTES], reserve[VALUE_BYTES];
        int32_t status = write_balance(tool, free_part, party, token, DAOMESH_BALANCE_FREE);
        if (status == DAOMESH_OK)
            status = write_balance(tool, reserve, party, token, DAOMESH_BALANCE_RESERVE);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "%s", name);
        if (!is_something(free_part) && !is_something(reserve)) continue;
        if (is_full(page, i)) break;
        json_array_append_new(page->items, json_pack("{s:o, s:s, s:s}", "token", token_json(token), "free",
                                                     free_part, "reserve", reserve));
    }
    return DONE;
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

int list_minters(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    return list_at(tool, page, 0, DAOMESH_RECORD_MINTER, add_minter);
}

static int add_stream(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    TRY(word_stream(tool, record, number));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_streams(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    return list_at(tool, page, 0, DAOMESH_RECORD_STREAM, add_stream);
}

static int add_pool(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    json_object_set_new(record, "row", json_integer((json_int_t)number));
    name_party(tool, record, "row");
    name_party(tool, record, "dao");
    name_token(tool, record);
    count_entries(record, "shares", "claimants");
    json_object_set_new(record, "state", json_string(number_of(record, "closed") ? "closed" : "open"));
    json_object_set(record, "pool", json_object_get(record, "row"));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_pools(struct tool *tool, struct words *args, struct page *page)
{
    (void)args;
    return list_at(tool, page, 0, DAOMESH_RECORD_POOL, add_pool);
}

/* As of when the pool was settled last. */
int list_shares(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *pool;
    json_auto_t *record = NULL;
    json_t *claimant;
    size_t i;
    TRY(take_pool(tool, args, &pool, &record));
    json_array_foreach(json_object_get(record, "claimants"), i, claimant)
    {
        json_t *item = json_deep_copy(claimant);
        name_party(tool, item, "party");
        json_array_append_new(page->items, item);
    }
    return DONE;
}
