/* Lists of what a DAO runs by rule: programmes, budgets, dials, controllers, feeds. */
#include "list.h"

static int add_programme(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    TRY(word_programme(tool, record, &page->dao, number));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_programmes(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_PROGRAMME, add_programme);
}

static int add_budget(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
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
    name_token(tool, record);
    json_object_set_new(record, "decided", json_string(method ? method : "?"));
    count_entries(record, "ballots", "voters");
    json_object_set_new(record, "state", json_string(state));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_budgets(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_BUDGET, add_budget);
}

static int add_dial(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    (void)number;
    word_dial(tool, record);
    json_array_append_new(page->items, record);
    return DONE;
}

int list_dials(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_DIAL, add_dial);
}

static int add_controller(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    (void)number;
    word_controller(tool, record);
    json_array_append_new(page->items, record);
    return DONE;
}

int list_controllers(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_CONTROLLER, add_controller);
}

static int add_feed(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    TRY(word_feed(tool, record, page->home, number));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_feeds(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_FEED, add_feed);
}
