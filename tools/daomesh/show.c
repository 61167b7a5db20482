/* show: one thing, whole. */
#include "show/show.h"

#include <string.h>

/* --- Ledger ------------------------------------------------------------------------------------------------------ */

static int show_ledger(struct tool *tool, struct words *args)
{
    static const struct column lines[] = {
        { "path", "file", LOOK_PLAIN },      { "ledger", "id", LOOK_PLAIN },
        { "mode", "mode", LOOK_PLAIN },      { "height", "batches", LOOK_PLAIN },
        { "time", "last batch", LOOK_TIME }, { "parties", "parties", LOOK_PLAIN },
        { "daos", "DAOs", LOOK_PLAIN },      { "entries", "log entries", LOOK_PLAIN },
        { "events", "events", LOOK_PLAIN },  { "format", "format", LOOK_PLAIN },
        { "rules", "rules", LOOK_PLAIN },    { "root", "state root", LOOK_PLAIN },
    };
    TRY(take_no_more(tool, args));
    const daomesh_ledger_info *info = &tool->info;
    scoped_text hex = hex_of(info->ledger.bytes, sizeof info->ledger.bytes);
    json_auto_t *object = json_pack(
        "{s:s, s:s, s:s, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "path", tool->path, "ledger", hex, "mode",
        info->mode == DAOMESH_MODE_HOST ? "host" : "signed", "height", (json_int_t)info->height, "time",
        (json_int_t)info->time, "parties", (json_int_t)info->parties, "daos", (json_int_t)info->daos,
        "entries", (json_int_t)info->entries, "events", (json_int_t)info->events, "format",
        (json_int_t)info->format, "rules", (json_int_t)info->rules);
    if (info->commitment != DAOMESH_COMMITMENT_NONE) {
        scoped_text root = hex_of(info->root.bytes, sizeof info->root.bytes);
        json_object_set_new(object, "root", json_string(root));
    }
    print_object(tool, object, lines, COUNT_OF(lines));
    return DONE;
}

/* --- Party --------------------------------------------------------------------------------------------------------- */

/* Who left a DAO stays in the index until the slot there is given to another. */
static int add_membership(struct tool *tool, json_t *daos, const struct party *party, uint64_t dao_row)
{
    const struct party *dao = party_of_row(tool, dao_row);
    daomesh_member_info member = { .size = sizeof member };
    if (!dao) return DONE;
    int32_t status = daomesh_reader_member(&member, tool->reader, &dao->id, &party->id);
    if (status == DAOMESH_E_NOT_A_MEMBER) return DONE;
    if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "memberships");
    if (member.state == DAOMESH_MEMBER_FORMER) return DONE;
    json_array_append_new(daos, party_json(tool, &dao->id));
    return DONE;
}

static int memberships_of(struct tool *tool, json_t *daos, const struct party *party)
{
    uint64_t cursor = party->row << 32;
    do {
        daomesh_item items[DAOMESH_PAGE_MAX];
        size_t count = 0;
        int32_t status = daomesh_reader_list(items, COUNT_OF(items), &count, &cursor, tool->reader, 0,
                                             DAOMESH_RECORD_MEMBERSHIP);
        if (status != DAOMESH_OK) return fail_status(tool, status, NULL, "memberships");
        for (size_t i = 0; i < count; i++) {
            if (items[i].local >> 32 != party->row) return DONE;
            TRY(add_membership(tool, daos, party, items[i].local & UINT32_MAX));
        }
    } while (cursor != 0);
    return DONE;
}

static void print_party(struct tool *tool, const json_t *object)
{
    static const struct column lines[] = {
        { "name", "name", LOOK_PLAIN },           { "id", "id", LOOK_PLAIN },
        { "sort", "sort", LOOK_PLAIN },           { "created", "since", LOOK_TIME },
        { "threshold", "threshold", LOOK_PLAIN }, { "member_of", "member of", LOOK_PLAIN }
    };
    static const struct column keys[] = { { "key", "key", LOOK_PLAIN },
                                          { "weight", "weight", LOOK_NUMBER },
                                          { "lane", "lane", LOOK_NUMBER },
                                          { "highest", "last sequence", LOOK_NUMBER } };
    print_card(tool, object, lines, COUNT_OF(lines));
    print_table(tool, json_object_get(object, "keys"), keys, COUNT_OF(keys));
    print_guardians(tool, json_object_get(object, "guardians"));
}

static int show_party(struct tool *tool, struct words *args)
{
    const char *name;
    const struct party *party;
    json_auto_t *object = NULL;
    json_t *guardians;
    TRY(take_word(tool, args, &name, "a party's name or id"));
    TRY(take_no_more(tool, args));
    TRY(resolve_party(tool, &party, name, 0));
    TRY(session_record(tool, &object, 0, DAOMESH_RECORD_PARTY, party->row));
    json_t *daos = json_array();
    json_object_set_new(object, "row", json_integer((json_int_t)party->row));
    json_object_set_new(object, "sort", json_string(sort_word(party->sort)));
    json_object_set_new(object, "member_of", daos);
    TRY(memberships_of(tool, daos, party));
    TRY(guardians_view(tool, &guardians, party));
    if (guardians) json_object_set_new(object, "guardians", guardians);
    if (tool->as_json)
        print_json(object);
    else
        print_party(tool, object);
    return DONE;
}

/* --- DAO ------------------------------------------------------------------------------------------------------------- */

static int pathways_of(struct tool *tool, json_t *list, const struct party *dao, uint64_t count)
{
    for (uint64_t i = 1; i <= count; i++) {
        json_t *pathway = NULL;
        TRY(pathway_view(tool, &pathway, dao, i));
        json_array_append_new(list, pathway);
    }
    return DONE;
}

static int show_dao(struct tool *tool, struct words *args)
{
    static const struct column lines[] = { { "name", "name", LOOK_PLAIN },
                                           { "id", "id", LOOK_PLAIN },
                                           { "founder", "founder", LOOK_PLAIN },
                                           { "members", "members", LOOK_PLAIN },
                                           { "member_cap", "at most", LOOK_PLAIN },
                                           { "shares", "shares", LOOK_PLAIN },
                                           { "loot", "loot", LOOK_PLAIN },
                                           { "reputation", "reputation", LOOK_PLAIN },
                                           { "proposals", "proposals", LOOK_PLAIN },
                                           { "open", "open now", LOOK_PLAIN },
                                           { "roles", "roles", LOOK_PLAIN },
                                           { "charter_pathway", "charter pathway", LOOK_PLAIN },
                                           { "joining_pathway", "joining pathway", LOOK_PLAIN },
                                           { "sponsors", "sponsors needed", LOOK_PLAIN },
                                           { "exit", "exit", LOOK_PLAIN },
                                           { "income", "income", LOOK_PLAIN } };
    static const struct column columns[] = { { "number", "pathway", LOOK_NUMBER },
                                             { "name", "name", LOOK_PLAIN } };
    const struct party *dao;
    json_auto_t *object = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(take_no_more(tool, args));
    TRY(dao_view(tool, &object, dao));
    json_t *list = json_array();
    TRY(pathways_of(tool, list, dao, json_number(json_object_get(object, "pathways"))));
    json_object_set_new(object, "pathways", list);
    print_object(tool, object, lines, COUNT_OF(lines));
    if (!tool->as_json) print_table(tool, list, columns, COUNT_OF(columns));
    return DONE;
}

/* A pathway without a list of kinds carries them all. */
static void word_kinds(json_t *pathway)
{
    if (json_array_size(json_object_get(pathway, "kinds")) > 0) return;
    const char *all = json_number(json_object_get(pathway, "charter")) ? "everything, charter changes too"
                                                                       : "everything but charter changes";
    json_object_set_new(pathway, "kinds", json_string(all));
}

/* The pathway as its founding would tell it: all that it holds, also what the lines above have no room for. */
static int print_bylaw(struct tool *tool, const struct party *dao, uint64_t number)
{
    json_auto_t *record = NULL;
    daomesh_schema_info change;
    scoped_bytes body = { 0 }, action = { 0 };
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_PATHWAY, number));
    TRY(find_action(tool, &change, "charter.pathway"));
    scoped_text id = hex_of(dao->id.bytes, sizeof dao->id.bytes);
    json_auto_t *fields = json_pack("{s:s, s:I, s:O}", "dao", id, "number", (json_int_t)number, "pathway",
                                    json_object_get(record, "pathway"));
    TRY(encode_body(tool, &body, &change, fields));
    const daomesh_action_head head = { .size = sizeof head,
                                       .kind = DAOMESH_ACTION_CHARTER_PATHWAY,
                                       .actor = dao->id };
    bytes_room(&action, body.len + 128);
    if (daomesh_action_build(action.at, action.cap, &action.len, &head, body.at, body.len, NULL) !=
        DAOMESH_OK)
        return DONE;
    scoped_text sentence = sentence_of(tool, action.at, action.len);
    const char *told = strstr(sentence, "\n  pathway: ");
    if (told) printf("it reads: %s\n", told + strlen("\n  pathway: "));
    return DONE;
}

static int show_pathway(struct tool *tool, struct words *args)
{
    static const struct column lines[] = { { "number", "pathway", LOOK_PLAIN },
                                           { "name", "name", LOOK_PLAIN },
                                           { "revision", "revision", LOOK_PLAIN },
                                           { "propose_min", "opening takes", LOOK_PLAIN },
                                           { "kinds", "carries", LOOK_PLAIN },
                                           { "weight", "votes count", LOOK_PLAIN },
                                           { "threshold", "passes by", LOOK_PLAIN },
                                           { "bar_ppm", "bar", LOOK_PPM },
                                           { "bar_inclusive", "bar reached is enough", LOOK_PLAIN },
                                           { "rounding", "rounding", LOOK_PLAIN },
                                           { "quorum_ppm", "quorum", LOOK_PPM },
                                           { "quorum_counts", "quorum counts", LOOK_PLAIN },
                                           { "quorum_late", "quorum asked when due", LOOK_PLAIN },
                                           { "late_quorum_s", "open after quorum", LOOK_DURATION },
                                           { "early", "early", LOOK_PLAIN },
                                           { "early_bar_ppm", "early bar", LOOK_PPM },
                                           { "revote", "votes may change", LOOK_PLAIN },
                                           { "min_voters", "voters at least", LOOK_PLAIN },
                                           { "delay_s", "voting begins after", LOOK_DURATION },
                                           { "voting_s", "voting lasts", LOOK_DURATION },
                                           { "grace_s", "grace", LOOK_DURATION },
                                           { "execution_delay_s", "execution after", LOOK_DURATION },
                                           { "expiry_s", "executable for", LOOK_DURATION },
                                           { "high_water", "claims noted at", LOOK_PLAIN },
                                           { "retention_ppm", "part that must stay", LOOK_PPM },
                                           { "dilution_bound", "dilution bound", LOOK_PLAIN } };
    const char *name;
    uint64_t number;
    const struct party *dao;
    json_auto_t *object = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(take_word(tool, args, &name, "the pathway's name or number"));
    TRY(take_no_more(tool, args));
    TRY(resolve_pathway(tool, &number, dao->row, name));
    TRY(pathway_view(tool, &object, dao, number));
    if (!tool->as_json) word_kinds(object);
    /* The dials beside the name, so that one card shows them. */
    if (!tool->as_json) json_object_update_missing(object, json_object_get(object, "rule"));
    print_object(tool, object, lines, COUNT_OF(lines));
    if (tool->as_json) return DONE;
    return print_bylaw(tool, dao, number);
}

/* --- Proposal --------------------------------------------------------------------------------------------------------- */

/* The inner actions as their proposal would be described: the library's own sentences, one a line. */
static int payload_of(struct tool *tool, char **lines, json_t **actions, const struct party *dao,
                      uint64_t number)
{
    scoped_bytes payload = { 0 };
    *lines = must_copy("", 0);
    *actions = json_array();
    TRY(session_bytes(tool, &payload, dao->row, DAOMESH_RECORD_PAYLOAD, number));
    if (payload.len == 0) return DONE;

    size_t len = 0;
    scoped_bytes body = { 0 };
    bytes_room(&body, payload.len + 128);
    daomesh_cbor cbor = { body.at, body.cap, 0 };
    daomesh_cbor_map(&cbor, 3);
    daomesh_cbor_uint(&cbor, 1);
    daomesh_cbor_bytes(&cbor, dao->id.bytes, sizeof dao->id.bytes);
    daomesh_cbor_uint(&cbor, 2);
    daomesh_cbor_uint(&cbor, 1);
    daomesh_cbor_uint(&cbor, 6);
    daomesh_cbor_bytes(&cbor, payload.at, payload.len);
    daomesh_action_head head = { .size = sizeof head,
                                 .kind = DAOMESH_ACTION_PROPOSAL_OPEN,
                                 .actor = dao->id };
    scoped_bytes action = { 0 };
    bytes_room(&action, cbor.len + 128);
    if (daomesh_action_build(action.at, action.cap, &len, &head, body.at, cbor.len, NULL) != DAOMESH_OK)
        return DONE;

    scoped_text sentence = sentence_of(tool, action.at, len);
    json_auto_t *json = schema_value(DAOMESH_SCHEMA_ACTION, head.kind, body.at, cbor.len);
    char *first_end = strchr(sentence, '\n');
    text_free(lines);
    *lines = must_copy(first_end ? first_end + 1 : sentence, strlen(first_end ? first_end + 1 : sentence));
    json_array_extend(*actions, json_object_get(json, "actions"));
    return DONE;
}

/* Of ballots on options those that mark something count as for. */
static void print_tallies(struct tool *tool, const daomesh_proposal_info *info, int has_options)
{
    const char *const words[] = { "abstain", has_options ? "marked" : "for", "against" };
    daomesh_amount left = info->total;
    int by_words = info->choices <= 2;
    for (uint32_t i = 1; i <= info->choices + 1; i++) {
        uint32_t choice = i <= info->choices ? i : 0;
        char title[24];
        snprintf(title, sizeof title, "choice %u", (unsigned)choice);
        print_share(tool, by_words || choice == 0 ? words[choice] : title, &info->tally[choice],
                    &info->total);
        (void)daomesh_amount_subtract(&left, &left, &info->tally[choice]);
    }
    print_share(tool, "not voted", &left, &info->total);
}

/* "choice 1 won by the bar", or that none did; where there are options, which of them. */
static void print_decision(const daomesh_proposal_info *info, uint64_t option)
{
    static const char *const reasons[] = { [DAOMESH_BY_BAR] = "the bar",
                                           [DAOMESH_BY_MAJORITY] = "the votes at the deadline",
                                           [DAOMESH_BY_CERTAIN] = "certainty: no vote left could change it",
                                           [DAOMESH_BY_QUORUM] = "the quorum",
                                           [DAOMESH_BY_SUPER] = "the early bar",
                                           [DAOMESH_BY_CONFIRM] = "both curves, passed for long enough" };
    char decided[VALUE_BYTES];
    write_time(decided, info->decided);
    const char *by = info->decided_by < COUNT_OF(reasons) ? reasons[info->decided_by] : NULL;
    if (info->winner > 0 && option > 0) printf(", option %llu won", (unsigned long long)option);
    if (info->winner > 0 && option == 0) printf(", choice %u won", (unsigned)info->winner);
    if (info->winner == 0) printf(", no choice won");
    printf(" by %s, decided %s", by ? by : "?", decided);
}

static void print_state(struct tool *tool, const daomesh_proposal_info *info, const json_t *object)
{
    char closes[VALUE_BYTES];
    const char *failed = json_string_value(json_object_get(object, "status"));
    write_time(closes, info->closes);
    printf("%s%s%s", ink(tool, INK_BOLD), state_word(info->state), ink(tool, INK_PLAIN));
    if (info->state == DAOMESH_STATE_ACTIVE || info->state == DAOMESH_STATE_PENDING)
        printf(", voting until %s", closes);
    if (info->decided > 0) print_decision(info, json_number(json_object_get(object, "option")));
    if (info->state == DAOMESH_STATE_FAILED)
        printf(", action %llu failed: %s",
               (unsigned long long)json_number(json_object_get(object, "failed_at")), failed ? failed : "?");
    putchar('\n');
}

/* Options, with how many of the actions are theirs; instead of their number. */
static int add_options(struct tool *tool, json_t *object, const struct party *dao, uint64_t number)
{
    json_auto_t *record = NULL;
    if (json_number(json_object_get(object, "options")) == 0) return DONE;
    TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_OPTIONS, number));
    json_object_set(object, "options", json_object_get(record, "options"));
    return DONE;
}

/* The records of its further houses, instead of their number. */
static int add_houses(struct tool *tool, json_t *object, const struct party *dao, uint64_t number)
{
    const uint64_t count = json_number(json_object_get(object, "houses"));
    if (count == 0) return DONE;
    json_object_set_new(object, "houses", json_array());
    for (uint64_t i = 1; i <= count; i++) {
        json_t *record = NULL;
        TRY(session_record(tool, &record, dao->row, DAOMESH_RECORD_HOUSE, number << 8 | i));
        json_array_append_new(json_object_get(object, "houses"), record);
    }
    return DONE;
}

static const char *house_tally(const json_t *house, size_t choice)
{
    const char *text = json_string_value(json_array_get(json_object_get(house, "tally"), choice));
    return text ? text : "0";
}

static void print_houses(const json_t *object)
{
    const json_t *houses = json_object_get(object, "houses"), *house;
    size_t i;
    json_array_foreach(houses, i, house)
    {
        const char *total = json_string_value(json_object_get(house, "total"));
        printf("  house %zu, %s: %s for, %s against, %s abstain of %s\n", i + 1,
               json_string_value(json_object_get(json_object_get(house, "rule"), "title")),
               house_tally(house, 1), house_tally(house, 2), house_tally(house, 0), total ? total : "0");
    }
}

static void print_options(const json_t *object)
{
    const json_t *options = json_object_get(object, "options"), *option;
    const uint64_t won = json_number(json_object_get(object, "option"));
    size_t i;
    json_array_foreach(options, i, option)
    {
        const uint64_t actions = json_number(json_object_get(option, "actions"));
        printf("  option %zu: %s, %llu action%s%s\n", i + 1,
               json_string_value(json_object_get(option, "title")), (unsigned long long)actions,
               actions == 1 ? "" : "s", won == i + 1 ? ", won" : "");
    }
}

static void print_proposal(struct tool *tool, const daomesh_proposal_info *info, const json_t *object,
                           const char *lines)
{
    const int has_options = json_is_array(json_object_get(object, "options"));
    static const struct column card[] = {
        { "number", "proposal", LOOK_PLAIN },   { "title", "title", LOOK_PLAIN },
        { "dao", "DAO", LOOK_PLAIN },           { "proposer", "proposer", LOOK_PLAIN },
        { "pathway", "pathway", LOOK_PLAIN },   { "opened", "opened", LOOK_TIME },
        { "closes", "voting ends", LOOK_TIME }, { "electors", "electors", LOOK_PLAIN },
        { "voters", "voters", LOOK_PLAIN },     { "finished", "finished", LOOK_TIME }
    };
    print_card(tool, object, card, COUNT_OF(card));
    print_state(tool, info, object);
    print_tallies(tool, info, has_options);
    print_houses(object);
    print_options(object);
    if (*lines)
        print_lines(has_options ? "the options' actions, one after the other:\n" : "when choice 1 wins:\n",
                    "", lines);
}

static int show_proposal(struct tool *tool, struct words *args)
{
    const char *text;
    uint64_t number;
    const struct party *dao;
    daomesh_proposal_info info;
    json_auto_t *object = NULL;
    scoped_text lines = NULL;
    json_auto_t *actions = NULL;
    TRY(take_dao(tool, args, &dao));
    TRY(take_word(tool, args, &text, "the proposal's number"));
    TRY(take_no_more(tool, args));
    if (!read_u64(&number, text)) return misuse(tool, "\"%s\" is not the number of a proposal", text);
    TRY(proposal_view(tool, &object, &info, dao, number));
    TRY(payload_of(tool, &lines, &actions, dao, number));
    TRY(add_options(tool, object, dao, number));
    TRY(add_houses(tool, object, dao, number));
    json_object_set(object, "payload", actions);
    json_object_set_new(object, "dao", party_json(tool, &dao->id));
    if (tool->as_json)
        print_json(object);
    else
        print_proposal(tool, &info, object, lines);
    return DONE;
}

static const struct command things[] = {
    { "ledger", "show ledger", "Where the ledger stands.", show_ledger },
    { "party", "show party NAME|ID", "A person or a DAO.", show_party },
    { "dao", "show dao NAME|ID", "A DAO's charter and totals.", show_dao },
    { "member", "show member DAO PARTY [PATHWAY [TAG]]", "What a member holds, and who speaks for whom.",
      show_member },
    { "pathway", "show pathway DAO NAME|NUMBER", "A way to decide.", show_pathway },
    { "proposal", "show proposal DAO NUMBER", "A proposal, its votes and what it would do.", show_proposal },
    { "bounty", "show bounty POSTER NUMBER", "A bounty and those below it.", show_bounty },
    { "role", "show role DAO NAME|NUMBER", "A role, its allowances and its chain.", show_role },
    { "dial", "show dial DAO NAME|NUMBER", "A dial, and what turns it.", show_dial },
    { "controller", "show controller DAO DIAL", "What turns a dial.", show_controller },
    { "feed", "show feed DAO NAME|NUMBER", "A feed, its reporters and last values.", show_feed },
    { "pool", "show pool POOL", "A pool, its shares and streams.", show_pool },
    { "programme", "show programme DAO NUMBER", "A programme and whom it pays.", show_programme },
    { "minter", "show minter NUMBER", "A minter, its bounds and who may use it.", show_minter },
    { "stream", "show stream NUMBER", "A stream, its plan and what is due.", show_stream },
};

static void print_things(void)
{
    puts("\nthings:");
    for (size_t i = 0; i < COUNT_OF(things); i++)
        printf("  %-37s %s\n", things[i].usage, things[i].doc);
}

int run_show(struct tool *tool, struct words *args)
{
    const char *thing;
    int code = take_options(tool, args, NULL, 0, NULL);
    if (code == SHOWN) print_things();
    TRY(code);
    TRY(take_word(tool, args, &thing, "what to show"));
    struct suggestion near = { .wanted = thing };
    for (size_t i = 0; i < COUNT_OF(things); i++) {
        suggest(&near, things[i].name);
        if (strcmp(things[i].name, thing) != 0) continue;
        tool->command = &things[i];
        TRY(session_read(tool));
        return things[i].run(tool, args);
    }
    scoped_text hint = did_you_mean(&near);
    return misuse(tool, "no show %s%s", thing,
                  near.best ? hint : "; daomesh show --help tells what there is");
}
