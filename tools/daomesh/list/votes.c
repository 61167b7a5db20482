/* Lists of how a DAO decides: proposals, pathways, ballots, funding requests. */
#include "list.h"

#include <string.h>

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

int list_proposals(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(check_state(tool, page->state));
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t last = number_of(record, "proposals");
    for (uint64_t number = first_number(page); number <= last; number++) {
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

int list_pathways(struct tool *tool, struct words *args, struct page *page)
{
    const struct party *dao;
    json_auto_t *record = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(dao_view(tool, &record, dao));
    uint64_t last = number_of(record, "pathways");
    for (uint64_t number = first_number(page); number <= last && !is_full(page, number); number++) {
        json_t *pathway = NULL;
        TRY(pathway_view(tool, &pathway, dao, number));
        /* The dials beside the name, so that a table shows them. */
        json_object_update_missing(pathway, json_object_get(pathway, "rule"));
        json_array_append_new(page->items, pathway);
    }
    return DONE;
}

/* Members who left keep their ballots: slots are named from the page whatever their state. */
static json_t *ballot_json(struct tool *tool, const json_t *slots, const json_t *ballot, uint64_t slot)
{
    uint64_t choice = number_of(ballot, "choice");
    const char *word = word_of("proposal.vote", "choice", choice);
    uint64_t party = number_of(json_array_get(slots, (size_t)(slot % SLOTS_PER_PAGE)), "party");
    return json_pack("{s:I, s:o, s:I, s:s?, s:O}", "slot", (json_int_t)slot, "party",
                     named_party(tool, party), "choice", (json_int_t)choice, "word", word, "weight",
                     json_object_get(ballot, "weight"));
}

/* The ballots of one page of slots; the page may be full before their end. */
static int add_ballots(struct tool *tool, struct page *page, const struct party *dao, uint64_t proposal,
                       uint64_t index)
{
    json_auto_t *ballots = NULL, *members = NULL;
    TRY(session_record(tool, &ballots, dao->row, DAOMESH_RECORD_BALLOT_PAGE, proposal * 65536 + index));
    TRY(session_record(tool, &members, dao->row, DAOMESH_RECORD_MEMBER_PAGE, index));
    const json_t *slots = json_object_get(members, "slots");
    size_t place;
    json_t *ballot;
    json_array_foreach(json_object_get(ballots, "ballots"), place, ballot)
    {
        uint64_t slot = index * SLOTS_PER_PAGE + place;
        if (slot < page->cursor || number_of(ballot, "cast") == 0) continue;
        if (is_full(page, slot)) return DONE;
        json_array_append_new(page->items, ballot_json(tool, slots, ballot, slot));
    }
    return DONE;
}

int list_ballots(struct tool *tool, struct words *args, struct page *page)
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
    for (uint64_t i = page->cursor / SLOTS_PER_PAGE; i < pages && page->next == 0; i++)
        TRY(add_ballots(tool, page, dao, number, i));
    return DONE;
}

static int add_request(struct tool *tool, struct page *page, json_t *record, uint64_t number)
{
    const char *state = word_of("funding_request", "state", number_of(record, "state"));
    (void)number;
    name_token(tool, record);
    name_party(tool, record, "to");
    json_object_set_new(record, "state", json_string(state ? state : "?"));
    json_array_append_new(page->items, record);
    return DONE;
}

int list_requests(struct tool *tool, struct words *args, struct page *page)
{
    return list_of_dao(tool, args, page, DAOMESH_RECORD_FUNDING_REQUEST, add_request);
}
