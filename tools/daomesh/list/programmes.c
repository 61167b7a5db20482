/* Lists of what a DAO runs by rule: programmes, budgets, dials, controllers, feeds. */
#include "list.h"

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

int list_dials(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_DIAL, add_dial);
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

int list_controllers(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_CONTROLLER, add_controller);
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
    count_entries(record, "of", "reporters");
    json_object_set_new(record, "state", json_string(state));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_feeds(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_FEED, add_feed);
}
